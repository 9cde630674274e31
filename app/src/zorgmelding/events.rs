// SPDX-License-Identifier: EUPL-1.2
//! What happens with care reports, for the trails of who has a part in them: ids and codes, never about whom. The trail of
//! the police does not say who the receiver is.

use kernel::{AfspraakId, OrganisatieId, ZorgmeldingId};

spoor::gebeurtenissen! {
    /// The police sent it, or the VIA got it.
    ZorgmeldingGedaan("zorgmelding", zorgmelding: ZorgmeldingId) {
        van: OrganisatieId, aan: OrganisatieId, afspraak: AfspraakId, versie: i64, gemeente: String,
    }
    /// Somebody read what it says.
    ZorginhoudIngezien("zorgmelding", zorgmelding: ZorgmeldingId) { }
    /// The VIA gave it to its receiver.
    ZorgmeldingGerouteerd("zorgmelding", zorgmelding: ZorgmeldingId) {
        ontvanger: OrganisatieId, afspraak: AfspraakId, versie: i64, urgentie: &'static str,
    }
    /// The VIA took it back from a receiver that did not confirm.
    ZorgmeldingTeruggehaald("zorgmelding", zorgmelding: ZorgmeldingId) { ontvanger: OrganisatieId }
    /// The receiver confirmed.
    ZorgmeldingBevestigd("zorgmelding", zorgmelding: ZorgmeldingId) { ontvanger: OrganisatieId }
    /// The receiver said whether it was taken up.
    ZorgmeldingTeruggemeld("zorgmelding", zorgmelding: ZorgmeldingId) { opgepakt: bool }
    /// The VIA set its days and the line for acute help.
    ZorglijnIngesteld("organisatie", organisatie: OrganisatieId) { dagen_routeren: i64, dagen_ontvangst: i64 }
    /// Reports whose day had come were destroyed.
    ZorgmeldingenVernietigd("zorgmelding") { aantal: i64 }
}
