// SPDX-License-Identifier: EUPL-1.2
//! What the network writes in the trail: ids and codes, never a name, a password or a link.

use kernel::{
    AfspraakId, ApiSleutelId, DpiamaatregelId, FunctieId, Functiesoort, GebruikerId, OrganisatieId, Tijdstip,
};
use serde::Serialize;
use spoor::Gebeurtenis;

/// In whose trail an event goes that belongs to no organisation: a login with a name that nobody has.
pub const INSTALLATIE: OrganisatieId = OrganisatieId::van(0);

/// Declares an event: its fields, the kind of record it is about, and which one.
macro_rules! gebeurtenissen {
    ($($(#[$meta:meta])* $naam:ident { $($veld:ident: $soort:ty),* } over $onderwerp:literal: $id:ident: $idsoort:ty;)+) => {$(
        $(#[$meta])*
        #[derive(Serialize)]
        pub struct $naam {
            #[serde(skip)]
            pub $id: $idsoort,
            $(pub $veld: $soort),*
        }

        impl Gebeurtenis for $naam {
            const SOORT: &'static str = stringify!($naam);

            fn onderwerp(&self) -> (&'static str, Option<i64>) {
                ($onderwerp, self.$id.nummer())
            }
        }
    )+};
}

/// The number of a record, if there is one.
trait Nummer {
    fn nummer(&self) -> Option<i64>;
}

macro_rules! nummers {
    ($($id:ty),+) => {$(
        impl Nummer for $id {
            fn nummer(&self) -> Option<i64> {
                Some(self.waarde())
            }
        }
    )+};
}

nummers!(AfspraakId, ApiSleutelId, FunctieId, GebruikerId, OrganisatieId);

impl Nummer for Option<GebruikerId> {
    fn nummer(&self) -> Option<i64> {
        self.as_ref().map(|id| id.waarde())
    }
}

gebeurtenissen! {
    /// Somebody is in. `factor` says by which last proof.
    Ingelogd { factor: &'static str } over "gebruiker": gebruiker: GebruikerId;
    /// Somebody was not let in. `reden` is a code: onjuist, geblokkeerd, geen-functie, code.
    InloggenMislukt { reden: &'static str } over "gebruiker": gebruiker: Option<GebruikerId>;
    /// Somebody logged out.
    Uitgelogd {} over "gebruiker": gebruiker: GebruikerId;
    /// Somebody goes on in another functie.
    FunctieGewisseld {} over "functie": functie: FunctieId;
    /// Somebody has a new password; `wijze` is zelf or link.
    WachtwoordGewijzigd { wijze: &'static str } over "gebruiker": gebruiker: GebruikerId;
    /// Somebody set up a second factor.
    TweedeFactorIngesteld {} over "gebruiker": gebruiker: GebruikerId;
    /// Somebody took the second factor away.
    TweedeFactorVerwijderd {} over "gebruiker": gebruiker: GebruikerId;
    /// Somebody ended a session elsewhere.
    SessieBeeindigd {} over "gebruiker": gebruiker: GebruikerId;
    /// A key for the API was made.
    SleutelGemaakt { functie: FunctieId, verloopt_op: i64 } over "sleutel": sleutel: ApiSleutelId;
    /// A key for the API was withdrawn.
    SleutelIngetrokken {} over "sleutel": sleutel: ApiSleutelId;
    /// A person was added, or asked to choose a first password again.
    GebruikerUitgenodigd {} over "gebruiker": gebruiker: GebruikerId;
    /// Somebody was given a link to choose a new password.
    WachtwoordherstelGegeven {} over "gebruiker": gebruiker: GebruikerId;
    /// Somebody was given a functie.
    FunctieGegeven { gebruiker: GebruikerId, soort: &'static str, van: i64, tot: i64 } over "functie": functie: FunctieId;
    /// A functie ended before its time.
    FunctieBeeindigd { gebruiker: GebruikerId, soort: &'static str } over "functie": functie: FunctieId;
    /// Somebody can no longer log in.
    GebruikerGeblokkeerd {} over "gebruiker": gebruiker: GebruikerId;
    /// Somebody can log in again.
    GebruikerVrijgegeven {} over "gebruiker": gebruiker: GebruikerId;
    /// The list of who has access left as a file.
    ToegangslijstGeexporteerd { regels: usize } over "organisatie": organisatie: OrganisatieId;
    /// The look or the details of an organisation changed.
    OrganisatieIngesteld {} over "organisatie": organisatie: OrganisatieId;
    /// An organisation takes part.
    OrganisatieToegevoegd {} over "organisatie": organisatie: OrganisatieId;
    /// A concept was drawn up, as the version after another or as the first.
    AfspraakOpgesteld { versie: i64, voorganger: Option<AfspraakId> } over "afspraak": afspraak: AfspraakId;
    /// A concept was changed.
    AfspraakGewijzigd { versie: i64 } over "afspraak": afspraak: AfspraakId;
    /// A concept was offered to its parties.
    AfspraakAangeboden { versie: i64, partijen: Vec<OrganisatieId> } over "afspraak": afspraak: AfspraakId;
    /// A concept was thrown away.
    AfspraakWeggegooid { versie: i64 } over "afspraak": afspraak: AfspraakId;
    /// A new version took the place of this one.
    AfspraakVervangen { door: AfspraakId } over "afspraak": afspraak: AfspraakId;
    /// The DPIA of an afspraak was written, or written anew.
    DpiaBeschreven { } over "afspraak": afspraak: AfspraakId;
    /// A measure against a risk was recorded.
    DpiamaatregelVastgelegd { maatregel: DpiamaatregelId, eigenaar: OrganisatieId } over "afspraak": afspraak: AfspraakId;
    /// A measure was taken.
    DpiamaatregelGereed { maatregel: DpiamaatregelId } over "afspraak": afspraak: AfspraakId;
    /// A DPIA was approved.
    DpiaGoedgekeurd { versie: i64 } over "afspraak": afspraak: AfspraakId;
    /// An organisation signed an afspraak.
    AfspraakOndertekend { versie: i64 } over "afspraak": afspraak: AfspraakId;
    /// An afspraak was ended; `door` is the organisation that ended it.
    AfspraakBeeindigd { versie: i64, door: OrganisatieId } over "afspraak": afspraak: AfspraakId;
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
