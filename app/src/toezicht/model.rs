// SPDX-License-Identifier: EUPL-1.2
//! What supervision works with: findings and their thresholds, reviews of rights, emergency access.

use jiff::civil::Date;
use kernel::{
    BevindingId, FunctieId, Functiesoort, GebruikerId, NoodtoegangId, Periode, RechtentoetsId, SignaalId,
    Tijdstip,
};

use crate::toezicht::rules::rechtentoets::Toetssoort;

kernel::codes! {
    /// What is unusual.
    pub enum Bevindingsoort {
        /// Many different signalen in one hour.
        VeelSignalen = "veel-signalen",
        /// Much reading outside working hours on one day.
        BuitenUren = "buiten-uren",
        /// A thema that this functie never read, after having read much of others.
        EersteThema = "eerste-thema",
        /// Many searches without a hit on one day.
        ZonderTreffer = "zonder-treffer",
    }
}

kernel::codes! {
    /// A number that decides what is unusual. Nought turns a rule off.
    pub enum Grens {
        /// Different signalen in an hour.
        SignalenPerUur = "signalen-per-uur",
        /// Readings on a day outside working hours.
        LezingenBuitenUren = "lezingen-buiten-uren",
        /// The hour at which a working day begins.
        WerkdagBegin = "werkdag-begin",
        /// The hour at which it ends.
        WerkdagEind = "werkdag-eind",
        /// Readings of other themas before a new one is noteworthy.
        LezingenVoorThema = "lezingen-voor-thema",
        /// Searches without a hit on a day.
        ZoekenZonderTreffer = "zoeken-zonder-treffer",
    }
}

impl Grens {
    /// What holds as long as the organisation sets nothing else.
    pub const fn standaard(self) -> i64 {
        match self {
            Self::SignalenPerUur => 40,
            Self::LezingenBuitenUren => 10,
            Self::WerkdagBegin => 7,
            Self::WerkdagEind => 20,
            Self::LezingenVoorThema => 100,
            Self::ZoekenZonderTreffer => 15,
        }
    }

    /// The highest that makes sense.
    pub const fn hoogste(self) -> i64 {
        match self {
            Self::WerkdagBegin | Self::WerkdagEind => 24,
            _ => 10_000,
        }
    }
}

kernel::codes! {
    /// How a finding ended.
    pub enum Uitkomst {
        /// There is a good explanation.
        Verklaard = "verklaard",
        /// There is none: it goes on outside of this product.
        NietVerklaard = "niet-verklaard",
    }
}

kernel::codes! {
    /// Why somebody's processing is looked up.
    pub enum Aanleiding {
        /// The data subject asks for access.
        Inzageverzoek = "inzageverzoek",
        /// Somebody complained.
        Klacht = "klacht",
        /// A check of our own.
        Controle = "controle",
        /// Something may have gone wrong with data.
        Datalek = "datalek",
    }
}

/// A finding as its page shows it.
#[derive(Debug, Clone)]
pub struct Bevinding {
    /// Its id.
    pub id: BevindingId,
    /// What is unusual.
    pub soort: Bevindingsoort,
    /// The kind of functie that used the system.
    pub functiesoort: Functiesoort,
    /// Whose.
    pub gebruiker: GebruikerId,
    /// His or her name.
    pub naam: String,
    /// The hour, the day or the thema.
    pub kenmerk: String,
    /// How much.
    pub aantal: i64,
    /// What would not have been unusual.
    pub grens: i64,
    /// When it was found.
    pub gevonden_op: Tijdstip,
    /// When somebody asked for an explanation.
    pub gevraagd_op: Option<Tijdstip>,
    /// How it ended, why, who said so and when.
    pub afgedaan: Option<(Uitkomst, String, String, Tijdstip)>,
}

impl Bevinding {
    /// How far it is, as a code.
    pub const fn stand(&self) -> &'static str {
        match (&self.afgedaan, self.gevraagd_op) {
            (Some(_), _) => "afgedaan",
            (None, Some(_)) => "gevraagd",
            (None, None) => "open",
        }
    }
}

kernel::codes! {
    /// What becomes of a line of a review.
    pub enum Regeluitkomst {
        /// The functie goes on.
        Houden = "houden",
        /// The functie ends now.
        Beeindigen = "beeindigen",
    }
}

/// A review of rights.
#[derive(Debug, Clone)]
pub struct Rechtentoets {
    /// Its id.
    pub id: RechtentoetsId,
    /// Which review.
    pub soort: Toetssoort,
    /// Who began it, and when.
    pub gestart: (String, Tijdstip),
    /// The last day for it.
    pub uiterlijk_op: Date,
    /// Who signed it, and when.
    pub afgetekend: Option<(String, Tijdstip)>,
    /// How many lines nobody judged yet.
    pub te_doen: i64,
}

/// One frozen line of a review.
#[derive(Debug, Clone)]
pub struct Toetsregel {
    /// Which functie.
    pub functie: FunctieId,
    /// Whose.
    pub gebruiker: GebruikerId,
    /// Its kind.
    pub soort: Functiesoort,
    /// The name of the person.
    pub naam: String,
    /// From when until when it ran.
    pub periode: Periode,
    /// What it could do.
    pub rechten: Vec<String>,
    /// Whether these are special powers.
    pub bijzonder: bool,
    /// The last login.
    pub laatst_op: Option<Tijdstip>,
    /// Whether that was long ago.
    pub slapend: bool,
    /// What was decided, why, by whom and when.
    pub besluit: Option<(Regeluitkomst, String, String, Tijdstip)>,
}

kernel::codes! {
    /// What the one who supervises thinks of emergency access.
    pub enum Noodoordeel {
        /// It was needed.
        InOrde = "in-orde",
        /// It was not.
        NietInOrde = "niet-in-orde",
    }
}

/// Emergency access.
#[derive(Debug, Clone)]
pub struct Noodtoegang {
    /// Its id.
    pub id: NoodtoegangId,
    /// To which signaal.
    pub signaal: SignaalId,
    /// The kind of functie that opened it.
    pub functiesoort: Functiesoort,
    /// Whose.
    pub gebruiker: GebruikerId,
    /// His or her name.
    pub naam: String,
    /// Why.
    pub reden: String,
    /// From when until when.
    pub periode: Periode,
    /// What was thought of it afterwards, why, by whom and when.
    pub oordeel: Option<(Noodoordeel, String, String, Tijdstip)>,
}
