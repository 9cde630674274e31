// SPDX-License-Identifier: EUPL-1.2
//! Bodies: what they are for, who sits there, who holds which theme, and what they feed into.

use jiff::civil::Date;
use kernel::{GremiumId, GremiumproductId, OrganisatieId, RegioId, ZetelId};

kernel::codes! {
    /// What kind of body it is.
    pub enum Gremiumsoort {
        /// Of one municipality (art. 13 Politiewet).
        LokaleDriehoek = "lokale-driehoek",
        /// Of the municipalities of one basisteam.
        Basisteamdriehoek = "basisteamdriehoek",
        /// Of a police district.
        Districtsoverleg = "districtelijk-veiligheidsoverleg",
        /// Of a police unit: RVO, RBO (art. 41 Politiewet).
        Regionaal = "regionaal-veiligheidsoverleg",
        /// Any other meeting of those who govern.
        Bestuurlijk = "bestuurlijk-overleg",
        /// Steers a programme or a RIEC.
        Stuurgroep = "stuurgroep",
        /// Prepares, in the name of who steers.
        Werkgroep = "werkgroep",
        /// Experts on one theme, with an assignment and products.
        Expertteam = "expertteam",
        /// Tunes and exchanges; makes no products.
        Platform = "platform",
        /// Anything else.
        Anders = "anders",
    }
}

kernel::codes! {
    /// What a body is in law.
    pub enum Gremiumstatus {
        /// An act names it.
        Wettelijk = "wettelijk",
        /// A convenant or other afspraak made it.
        Afspraak = "op-afspraak",
        /// A body above it asked for it.
        Opdracht = "in-opdracht",
        /// Nothing in writing made it.
        Informeel = "informeel",
    }
}

kernel::codes! {
    /// What somebody does there.
    pub enum Zetelrol {
        /// Chairs it.
        Voorzitter = "voorzitter",
        /// Leads the work of an expertteam or werkgroep.
        Trekker = "trekker",
        /// Has a voice.
        Lid = "lid",
        /// Has no voice, gives advice.
        Adviseur = "adviseur",
        /// Prepares and keeps the decisions.
        Secretaris = "secretaris",
    }
}

kernel::codes! {
    /// How far a product is.
    pub enum Productstand {
        /// Being written.
        Concept = "concept",
        /// Set; may be used.
        Vastgesteld = "vastgesteld",
        /// Not in use any more.
        Vervallen = "vervallen",
    }
}

/// A body.
#[derive(Debug, Clone)]
pub struct Gremium {
    /// Its id.
    pub id: GremiumId,
    /// Who keeps this record, and its name.
    pub houder: (OrganisatieId, String),
    /// For which region it works, and its name.
    pub regio: (RegioId, String),
    /// What kind.
    pub soort: Gremiumsoort,
    /// Its name.
    pub naam: String,
    /// What it is for.
    pub doel: String,
    /// What it is in law.
    pub status: Gremiumstatus,
    /// Which document, decision or article it rests on.
    pub mandaatbron: String,
    /// How often it meets in a year.
    pub keer_per_jaar: i64,
    /// How long one meeting takes.
    pub duur_minuten: i64,
    /// What an expertteam was asked.
    pub opdracht: Option<String>,
    /// First day.
    pub van: Date,
    /// Last day, if it was set up for a term.
    pub tot: Option<Date>,
    /// How it ended.
    pub sluiting: Option<Sluiting>,
    /// Rises with every change.
    pub versie: i64,
    /// Regions that should have a seat in it.
    pub regios: Vec<(RegioId, String)>,
    /// Its seats, past ones too.
    pub zetels: Vec<Zetel>,
    /// Its portfolios.
    pub portefeuilles: Vec<Portefeuille>,
}

/// How a body ended.
#[derive(Debug, Clone)]
pub struct Sluiting {
    /// When.
    pub op: Date,
    /// To whom the work went.
    pub aan: String,
    /// What went over.
    pub overdracht: String,
}

/// A place in a body.
#[derive(Debug, Clone)]
pub struct Zetel {
    /// Its id.
    pub id: ZetelId,
    /// The organisation, when it takes part, and its name.
    pub organisatie: Option<(OrganisatieId, String)>,
    /// The functie at work.
    pub functie: String,
    /// Who it is.
    pub naam: Option<String>,
    /// What is done there.
    pub rol: Zetelrol,
    /// For which region it speaks.
    pub regio: Option<(RegioId, String)>,
    /// In whose name, and how far.
    pub mandaat: String,
    /// First day.
    pub van: Date,
    /// Last day.
    pub tot: Option<Date>,
}

impl Zetel {
    /// Whether it is taken on this day.
    pub fn loopt(&self, dag: Date) -> bool {
        self.van <= dag && self.tot.is_none_or(|tot| dag <= tot)
    }

    /// The same place at work in whatever body: functie and organisation.
    pub fn wie(&self) -> (Option<OrganisatieId>, String) {
        (self.organisatie.as_ref().map(|(id, _)| *id), self.functie.trim().to_lowercase())
    }

    /// Functie, name and organisation, as far as they are there.
    pub fn voluit(&self) -> String {
        let organisatie = self.organisatie.as_ref().map(|(_, naam)| naam.as_str());
        let delen = [self.naam.as_deref(), Some(self.functie.as_str()), organisatie];
        delen.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// A theme that a body looks after.
#[derive(Debug, Clone)]
pub struct Portefeuille {
    /// Code of the theme.
    pub thema: String,
    /// The seat that holds it.
    pub houder: Option<ZetelId>,
}

/// What one body brings to another.
#[derive(Debug, Clone)]
pub struct Voeding {
    /// From here.
    pub van: GremiumId,
    /// To there.
    pub naar: GremiumId,
    /// What goes along.
    pub wat: String,
}

/// What an expertteam makes.
#[derive(Debug, Clone)]
pub struct Product {
    /// Its id.
    pub id: GremiumproductId,
    /// What it is.
    pub titel: String,
    /// How far it is.
    pub stand: Productstand,
    /// Its version.
    pub versie: i64,
    /// Who uses it.
    pub gebruikers: String,
}

impl Gremium {
    /// Whether it works on this day.
    pub fn werkt(&self, dag: Date) -> bool {
        self.sluiting.is_none() && self.van <= dag && self.tot.is_none_or(|tot| dag <= tot)
    }

    /// The seats that are taken on this day.
    pub fn zetels_op(&self, dag: Date) -> impl Iterator<Item = &Zetel> {
        self.zetels.iter().filter(move |z| z.loopt(dag))
    }

    /// Who has this role on this day.
    pub fn met_rol(&self, rol: Zetelrol, dag: Date) -> Option<&Zetel> {
        self.zetels_op(dag).find(|z| z.rol == rol)
    }

    /// Who holds the portfolio on this day.
    pub fn houder_van(&self, portefeuille: &Portefeuille, dag: Date) -> Option<&Zetel> {
        self.zetels_op(dag).find(|z| Some(z.id) == portefeuille.houder)
    }

    /// Whether products are part of it.
    pub fn maakt_producten(&self) -> bool {
        matches!(self.soort, Gremiumsoort::Expertteam | Gremiumsoort::Werkgroep)
    }
}
