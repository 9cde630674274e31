// SPDX-License-Identifier: EUPL-1.2
//! What is asked and what is answered: closed lists, so that a question holds no personal data.

use kernel::{Organisatiesoort, Veldgroep};
use serde::{Deserialize, Serialize};
use web::Taal;

kernel::codes! {
    /// From which sector the data comes: its law goes first.
    pub enum Gegevensbron {
        /// Own observation by staff, not as investigator.
        EigenWaarneming = "eigen-waarneming",
        /// What a supervisor found.
        Toezicht = "toezicht",
        /// Permits and exemptions.
        Vergunningen = "vergunningen",
        /// A report by an inhabitant or entrepreneur.
        MeldingBurger = "melding-burger",
        /// Meld Misdaad Anoniem.
        Mma = "mma",
        /// The population register.
        Brp = "brp",
        /// Addresses, buildings and land.
        BagKadaster = "bag-kadaster",
        /// The trade register.
        Handelsregister = "handelsregister",
        /// What anybody can see.
        OpenBron = "open-bron",
        /// Social support.
        Wmo = "wmo",
        /// Youth care.
        Jeugd = "jeugd",
        /// Work and income, Suwinet included.
        Participatie = "participatie",
        /// Levying and collecting tax.
        Belasting = "belasting",
        /// Valuation of premises.
        Woz = "woz",
        /// A Bibob file.
        Bibob = "bibob",
        /// Police data.
        Politie = "politie",
        /// An administrative police report.
        BestuurlijkeRapportage = "bestuurlijke-rapportage",
        /// What a boa recorded as investigating officer.
        BoaOpsporing = "boa-opsporing",
        /// Data on prosecution.
        Om = "om",
        /// Results of a RIEC.
        Riec = "riec",
        /// What a Zorg- en Veiligheidshuis discussed.
        Zvh = "zvh",
        /// Camera surveillance by the municipality.
        Camera = "camera",
        /// Number plate cameras.
        Anpr = "anpr",
        /// A care professional.
        Zorg = "zorg",
        /// Compulsory mental care.
        Wvggz = "wvggz",
        /// A school.
        Onderwijs = "onderwijs",
        /// A housing association.
        Woningcorporatie = "woningcorporatie",
        /// Another partner, under a condition of its own.
        Partner = "partner",
    }
}

kernel::codes! {
    /// Who would receive it.
    pub enum Ontvangersoort {
        /// A department of the own organisation.
        EigenAfdeling = "eigen-afdeling",
        /// The team for public order and safety.
        TeamOov = "team-oov",
        /// The social domain of the own municipality.
        SociaalDomein = "sociaal-domein",
        /// The mayor.
        Burgemeester = "burgemeester",
        /// The council.
        Gemeenteraad = "gemeenteraad",
        /// Another municipality.
        Gemeente = "gemeente",
        /// The police.
        Politie = "politie",
        /// The public prosecution service.
        Om = "om",
        /// The tax administration.
        Belastingdienst = "belastingdienst",
        /// A RIEC.
        Riec = "riec",
        /// A Zorg- en Veiligheidshuis.
        Zvh = "zvh",
        /// Veilig Thuis.
        VeiligThuis = "veilig-thuis",
        /// An environment service.
        Omgevingsdienst = "omgevingsdienst",
        /// A national inspectorate or service.
        Rijksinspectie = "rijksinspectie",
        /// The national Bibob bureau.
        BureauBibob = "bureau-bibob",
        /// A housing association.
        Corporatie = "corporatie",
        /// A care professional.
        Zorgverlener = "zorgverlener",
        /// A school.
        School = "school",
        /// Any other partner.
        Partner = "partner",
        /// Whom it is about.
        Betrokkene = "betrokkene",
        /// A neighbour or another inhabitant.
        Omwonende = "omwonende",
        /// Who reported.
        Melder = "melder",
    }
}

impl Ontvangersoort {
    /// What an organisation of the region is as receiver.
    pub const fn van(soort: Organisatiesoort) -> Self {
        match soort {
            Organisatiesoort::Gemeente => Self::Gemeente,
            Organisatiesoort::Politie => Self::Politie,
            Organisatiesoort::Om => Self::Om,
            Organisatiesoort::Belastingdienst => Self::Belastingdienst,
            Organisatiesoort::Riec => Self::Riec,
            Organisatiesoort::Zvh => Self::Zvh,
            Organisatiesoort::Omgevingsdienst => Self::Omgevingsdienst,
            Organisatiesoort::Partner => Self::Partner,
        }
    }

    /// Whether an organisation of this kind may be meant by it. A partner may be anything that has no kind of its own.
    pub fn past_bij(self, soort: Organisatiesoort) -> bool {
        let eigen_soort =
            Organisatiesoort::ALLE.iter().any(|&s| s != Organisatiesoort::Partner && Self::van(s) == self);
        match soort {
            Organisatiesoort::Partner => !eigen_soort && !self.is_binnen() && !self.is_mens(),
            _ => Self::van(soort) == self,
        }
    }

    /// Whether it stays within the own organisation, where no afspraak is needed.
    pub const fn is_binnen(self) -> bool {
        matches!(
            self,
            Self::EigenAfdeling
                | Self::TeamOov
                | Self::SociaalDomein
                | Self::Burgemeester
                | Self::Gemeenteraad
        )
    }

    /// Whether it goes to a person, who is no party to any afspraak.
    pub const fn is_mens(self) -> bool {
        matches!(self, Self::Betrokkene | Self::Omwonende | Self::Melder)
    }
}

kernel::codes! {
    /// Which kind of data.
    pub enum Gegevenssoort {
        /// Figures without persons.
        Cijfers = "cijfers",
        /// Only that something is known.
        Bestaan = "bestaan",
        /// Facts about a place or building.
        Plek = "plek",
        /// Facts about a company.
        Bedrijf = "bedrijf",
        /// What was seen or heard.
        Waarneming = "waarneming",
        /// Name, address, date of birth.
        Identiteit = "identiteit",
        /// The citizen service number.
        Bsn = "bsn",
        /// Who reported.
        Melder = "melder",
        /// Suspicions, offences, convictions.
        Strafrechtelijk = "strafrechtelijk",
        /// Health.
        Gezondheid = "gezondheid",
        /// Income, debts, benefits, tax.
        Financieel = "financieel",
        /// A whole file.
        Dossier = "dossier",
        /// Photo or film.
        Beeld = "beeld",
        /// An advice or conclusion.
        Advies = "advies",
    }
}

impl Gegevenssoort {
    /// The veldgroep that an afspraak must hold for it. Who reported is never given to another organisation.
    pub const fn veldgroep(self) -> Veldgroep {
        match self {
            Self::Cijfers | Self::Plek | Self::Bedrijf => Veldgroep::Kern,
            Self::Bestaan => Veldgroep::Bestaan,
            Self::Waarneming | Self::Advies => Veldgroep::Inhoud,
            Self::Identiteit
            | Self::Bsn
            | Self::Strafrechtelijk
            | Self::Gezondheid
            | Self::Financieel
            | Self::Dossier => Veldgroep::Personen,
            Self::Melder => Veldgroep::Melder,
            Self::Beeld => Veldgroep::Bijlagen,
        }
    }
}

kernel::codes! {
    /// About whom or what.
    pub enum Overwie {
        /// An adult.
        Volwassene = "volwassene",
        /// Somebody under eighteen.
        Minderjarige = "minderjarige",
        /// A company or institution.
        Bedrijf = "bedrijf",
        /// A place or building.
        Plek = "plek",
    }
}

kernel::codes! {
    /// For what purpose.
    pub enum Gebruiksdoel {
        /// Weighing a signaal.
        Wegen = "wegen",
        /// Keeping public order.
        OpenbareOrde = "openbare-orde",
        /// Supervision and enforcement.
        Toezicht = "toezicht",
        /// A joint inspection.
        Controle = "controle",
        /// Discussing a case in a partnership or at a table.
        Casus = "casus",
        /// A Bibob investigation.
        Bibob = "bibob",
        /// Criminal investigation.
        Opsporing = "opsporing",
        /// Giving care or help.
        Zorg = "zorg",
        /// Immediate danger to a life.
        Nood = "nood",
        /// Levying tax.
        Heffing = "heffing",
        /// Policy and figures.
        Beleid = "beleid",
        /// Answering who reported.
        Terugkoppeling = "terugkoppeling",
        /// The rights of whom it is about.
        Rechten = "rechten",
    }
}

kernel::codes! {
    /// The answer. The order is the strictness: what comes later is stricter.
    pub enum Antwoordsoort {
        /// Yes.
        Mag = "mag",
        /// Yes, if the conditions are met.
        MagMits = "mag-mits",
        /// The jurist must say.
        VraagJurist = "vraag-jurist",
        /// No.
        MagNiet = "mag-niet",
    }
}

impl Antwoordsoort {
    /// The tone of its badge.
    pub const fn toon(self) -> &'static str {
        match self {
            Self::Mag => "goed",
            Self::MagMits => "info",
            Self::VraagJurist => "let-op",
            Self::MagNiet => "fout",
        }
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vraagstelling {
    /// What kind of organisation asks, and would give.
    pub vrager: Organisatiesoort,
    /// From which sector.
    pub bron: Gegevensbron,
    /// To whom.
    pub ontvanger: Ontvangersoort,
    /// Which kind of data.
    pub gegevens: Gegevenssoort,
    /// About whom or what.
    pub over: Overwie,
    /// What for.
    pub doel: Gebruiksdoel,
    /// The theme, if it matters.
    pub thema: Option<String>,
}

/// The same words in Dutch and in English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Woorden(pub String, pub String);

impl Woorden {
    /// In the language of the reader.
    pub fn in_taal(&self, taal: Taal) -> &str {
        match taal {
            Taal::Nl => &self.0,
            Taal::En => &self.1,
        }
    }

    /// Words that somebody wrote in one language; they are shown as they are.
    pub fn eigen(tekst: &str) -> Self {
        Self(tekst.to_owned(), tekst.to_owned())
    }
}
