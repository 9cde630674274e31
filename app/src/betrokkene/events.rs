// SPDX-License-Identifier: EUPL-1.2
//! What happens around a request, for the trail: ids and codes, never who asks.

use kernel::{OrganisatieId, SignaalId, VerzoekId, VerzoekvondstId};

spoor::gebeurtenissen! {
    /// A request was written down.
    VerzoekOntvangen("verzoek", verzoek: VerzoekId) { soort: &'static str }
    /// Somebody read a request and what was found for it.
    VerzoekIngezien("verzoek", verzoek: VerzoekId) { }
    /// A request went on: checked, taken up, extended, put forward, sent back, approved, sent, withdrawn.
    VerzoekVerdergegaan("verzoek", verzoek: VerzoekId) { zet: &'static str, naar: &'static str }
    /// The own records were searched.
    VerzoekGezocht("verzoek", verzoek: VerzoekId) { vondsten: i64 }
    /// It was decided whether a find is in the answer.
    VerzoekvondstBeoordeeld("verzoek", verzoek: VerzoekId) {
        vondst: VerzoekvondstId, keuze: &'static str, reden: Option<&'static str>,
    }
    /// Two people decided; what was put forward is the answer.
    VerzoekBesloten("verzoek", verzoek: VerzoekId) { uitkomst: &'static str, hash: String }
    /// A record was corrected, erased or restricted on the decision.
    VerzoekUitgevoerd("verzoek", verzoek: VerzoekId) {
        soort: &'static str, vondst: VerzoekvondstId, signaal: Option<SignaalId>,
    }
    /// A receiver was told that what it received changed (art. 19 AVG).
    OntvangerIngelicht("verzoek", verzoek: VerzoekId) { aan: OrganisatieId, signaal: SignaalId }
    /// The answer left the product as a file or a page to print.
    VerzoekantwoordGeexporteerd("verzoek", verzoek: VerzoekId) { vorm: &'static str }
    /// Requests whose time had come were destroyed.
    VerzoekenVernietigd("verzoek") { aantal: i64 }
}
