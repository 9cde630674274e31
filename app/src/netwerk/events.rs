// SPDX-License-Identifier: EUPL-1.2
//! What the network writes in the trail: ids and codes, never a name, a password or a link.

use kernel::{
    AfspraakId, ApiSleutelId, DpiamaatregelId, FunctieId, Functiesoort, GebruikerId, OrganisatieId, Tijdstip,
};
use serde::Serialize;
use spoor::{Gebeurtenis, gebeurtenissen};

/// In whose trail an event goes that belongs to no organisation: a login with a name that nobody has.
pub const INSTALLATIE: OrganisatieId = OrganisatieId::van(0);

gebeurtenissen! {
    /// Somebody is in. `factor` says by which last proof.
    Ingelogd("gebruiker", gebruiker: GebruikerId) { factor: &'static str }
    /// Somebody logged out.
    Uitgelogd("gebruiker", gebruiker: GebruikerId) {}
    /// Somebody goes on in another functie.
    FunctieGewisseld("functie", functie: FunctieId) {}
    /// Somebody has a new password; `wijze` is zelf or link.
    WachtwoordGewijzigd("gebruiker", gebruiker: GebruikerId) { wijze: &'static str }
    /// Somebody set up a second factor.
    TweedeFactorIngesteld("gebruiker", gebruiker: GebruikerId) {}
    /// Somebody took the second factor away.
    TweedeFactorVerwijderd("gebruiker", gebruiker: GebruikerId) {}
    /// Somebody ended a session elsewhere.
    SessieBeeindigd("gebruiker", gebruiker: GebruikerId) {}
    /// A key for the API was made.
    SleutelGemaakt("sleutel", sleutel: ApiSleutelId) { functie: FunctieId, verloopt_op: i64 }
    /// A key for the API was withdrawn.
    SleutelIngetrokken("sleutel", sleutel: ApiSleutelId) {}
    /// A person was added, or asked to choose a first password again.
    GebruikerUitgenodigd("gebruiker", gebruiker: GebruikerId) {}
    /// Somebody was given a link to choose a new password.
    WachtwoordherstelGegeven("gebruiker", gebruiker: GebruikerId) {}
    /// Somebody was given a functie.
    FunctieGegeven("functie", functie: FunctieId) { gebruiker: GebruikerId, soort: &'static str, van: i64, tot: i64 }
    /// Somebody of another organisation was given a functie under a DVO, limited to these taken.
    DvofunctieGegeven("functie", functie: FunctieId) {
        gebruiker: GebruikerId, soort: &'static str, werkgever: OrganisatieId, afspraak: AfspraakId, taken: String,
    }
    /// A taak was written in the concept of a DVO.
    DvotaakVastgelegd("afspraak", afspraak: AfspraakId) {
        opdrachtgever: OrganisatieId, uitvoerder: OrganisatieId, taak: &'static str,
    }
    /// A taak was taken out of the concept of a DVO.
    DvotaakVerwijderd("afspraak", afspraak: AfspraakId) {
        opdrachtgever: OrganisatieId, uitvoerder: OrganisatieId, taak: &'static str,
    }
    /// A functie ended before its time.
    FunctieBeeindigd("functie", functie: FunctieId) { gebruiker: GebruikerId, soort: &'static str }
    /// Somebody can no longer log in.
    GebruikerGeblokkeerd("gebruiker", gebruiker: GebruikerId) {}
    /// Somebody can log in again.
    GebruikerVrijgegeven("gebruiker", gebruiker: GebruikerId) {}
    /// The list of who has access left as a file.
    ToegangslijstGeexporteerd("organisatie", organisatie: OrganisatieId) { regels: usize }
    /// The look or the details of an organisation changed.
    OrganisatieIngesteld("organisatie", organisatie: OrganisatieId) {}
    /// An organisation takes part.
    OrganisatieToegevoegd("organisatie", organisatie: OrganisatieId) {}
    /// A concept was drawn up, as the version after another or as the first.
    AfspraakOpgesteld("afspraak", afspraak: AfspraakId) { versie: i64, voorganger: Option<AfspraakId> }
    /// A concept was changed.
    AfspraakGewijzigd("afspraak", afspraak: AfspraakId) { versie: i64 }
    /// A concept was offered to its parties.
    AfspraakAangeboden("afspraak", afspraak: AfspraakId) { versie: i64, partijen: Vec<OrganisatieId> }
    /// A concept was thrown away.
    AfspraakWeggegooid("afspraak", afspraak: AfspraakId) { versie: i64 }
    /// A new version took the place of this one.
    AfspraakVervangen("afspraak", afspraak: AfspraakId) { door: AfspraakId }
    /// The DPIA of an afspraak was written, or written anew.
    DpiaBeschreven("afspraak", afspraak: AfspraakId) { }
    /// A measure against a risk was recorded.
    DpiamaatregelVastgelegd("afspraak", afspraak: AfspraakId) { maatregel: DpiamaatregelId, eigenaar: OrganisatieId }
    /// A measure was taken.
    DpiamaatregelGereed("afspraak", afspraak: AfspraakId) { maatregel: DpiamaatregelId }
    /// A DPIA was approved.
    DpiaGoedgekeurd("afspraak", afspraak: AfspraakId) { versie: i64 }
    /// An organisation signed an afspraak.
    AfspraakOndertekend("afspraak", afspraak: AfspraakId) { versie: i64 }
    /// An afspraak was ended; `door` is the organisation that ended it.
    AfspraakBeeindigd("afspraak", afspraak: AfspraakId) { versie: i64, door: OrganisatieId }
}

/// Somebody was not let in; nobody is known when the name is nobody's.
#[derive(Debug, Serialize)]
pub struct InloggenMislukt {
    #[serde(skip)]
    pub gebruiker: Option<GebruikerId>,
    /// A code: onjuist, geblokkeerd, geen-functie, code.
    pub reden: &'static str,
}

impl Gebeurtenis for InloggenMislukt {
    const SOORT: &'static str = "InloggenMislukt";

    fn onderwerp(&self) -> (&'static str, Option<i64>) {
        ("gebruiker", self.gebruiker.map(GebruikerId::waarde))
    }
}

impl FunctieGegeven {
    /// From the period and kind.
    pub fn nieuw(
        functie: FunctieId,
        gebruiker: GebruikerId,
        soort: Functiesoort,
        periode: kernel::Periode,
    ) -> Self {
        let ms = |moment: Tijdstip| moment.ms();
        Self { functie, gebruiker, soort: soort.code(), van: ms(periode.van), tot: ms(periode.tot) }
    }
}
