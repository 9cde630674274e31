// SPDX-License-Identifier: EUPL-1.2
//! What happens around asking, for the trail of both sides: ids and codes, never about whom.

use kernel::{AfspraakId, NavraagId, OrganisatieId, SignaalId};

spoor::gebeurtenissen! {
    /// Somebody asked the parties of an afspraak.
    NavraagGesteld("navraag", navraag: NavraagId) {
        afspraak: AfspraakId, versie: i64, thema: String, soort: &'static str, treffers: i64, signaal: Option<SignaalId>,
        patroon: Option<&'static str>,
    }
    /// The own organisation was asked, and this was told.
    NavraagBeantwoord("navraag", navraag: NavraagId) {
        van: OrganisatieId, afspraak: AfspraakId, versie: i64, thema: String, treffer: bool, signalen: Vec<SignaalId>,
    }
    /// Somebody read a question with its subject.
    NavraagIngezien("navraag", navraag: NavraagId) { }
    /// Somebody asked more than may be asked in a day.
    NavraagGeweigerd("navraag") { reden: &'static str }
    /// The organisation takes part, or says otherwise whom to call.
    NavraagdeelnameIngesteld("organisatie", organisatie: OrganisatieId) { }
    /// The organisation no longer takes part.
    NavraagdeelnameGestopt("organisatie", organisatie: OrganisatieId) { }
    /// Questions whose time had come were destroyed.
    NavragenVernietigd("navraag") { aantal: i64 }
}
