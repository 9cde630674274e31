// SPDX-License-Identifier: EUPL-1.2
//! What is logged: processings, activities, data subjects.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use jiff::civil::Date;
use kernel::OrganisatieId;
use sha2::Sha256;

kernel::codes! {
    /// An activity of the register of processing activities (`data/verwerkingen.toml`), by its code there. When an activity
    /// changes in substance, its version rises in the register and in [`Activiteit::versie`]; a test holds them equal.
    pub enum Activiteit {
        /// Receiving, weighing and following signalen.
        Signalen = "signalen",
        /// Discussing signalen at tafels and giving them to partners.
        Tafels = "tafels",
        /// Checking with partners whether somebody is known.
        Navraag = "navraag",
        /// Handling requests of data subjects.
        Betrokkene = "betrokkene",
        /// Destroying and accounting for it.
        Vernietigen = "vernietigen",
        /// Supervising how personal data is used.
        Toezicht = "toezicht",
        /// Bringing care reports of the police to one receiver.
        Zorgmeldingen = "zorgmeldingen",
        /// Handling a person, household, group or object under one regisseur.
        Casussen = "casussen",
        /// Walking the procedures of the mayor.
        Procedures = "procedures",
    }
}

impl Activiteit {
    /// The version of the activity that this program carries out.
    pub const fn versie(self) -> u32 {
        match self {
            Self::Signalen
            | Self::Tafels
            | Self::Navraag
            | Self::Betrokkene
            | Self::Vernietigen
            | Self::Toezicht
            | Self::Zorgmeldingen
            | Self::Casussen
            | Self::Procedures => 1,
        }
    }

    /// Code and version, as stored and as the last part of the address in the register.
    pub fn sleutel(self) -> String {
        format!("{self}-{}", self.versie())
    }
}

kernel::codes! {
    /// What is done with data of persons or a reporter.
    pub enum Verwerking {
        /// Reading, of an own signaal.
        Lezen = "lezen",
        /// Reading, of a signaal that was given to us.
        LezenOntvangen = "lezen-ontvangen",
        /// Recording.
        Vastleggen = "vastleggen",
        /// Removing somebody who is not needed.
        Verwijderen = "verwijderen",
        /// Erasing what an outcome may not keep.
        Wissen = "wissen",
        /// Telling the reporter that there is an answer.
        Terugkoppelen = "terugkoppelen",
        /// Giving to another organisation.
        Verstrekken = "verstrekken",
        /// Checking that a text names nobody.
        Namentoets = "namentoets",
        /// Asking the parties of an afspraak whether somebody is known.
        Navragen = "navragen",
        /// Telling another organisation that somebody is known.
        NavraagBeantwoorden = "navraag-beantwoorden",
        /// Reading about whom was asked.
        NavraagLezen = "navraag-lezen",
        /// Writing down or reading a request of a data subject with what was found for it.
        Verzoek = "verzoek",
        /// Searching the own records for who makes a request.
        VerzoekZoeken = "verzoek-zoeken",
        /// Making the answer to a request.
        VerzoekBeantwoorden = "verzoek-beantwoorden",
        /// Correcting, erasing or restricting on a request.
        VerzoekUitvoeren = "verzoek-uitvoeren",
        /// Destroying.
        Vernietigen = "vernietigen",
        /// Looking up what was done with somebody's data.
        Opzoeken = "opzoeken",
        /// Sending a care report, at the police.
        ZorgmeldingDoen = "zorgmelding-doen",
        /// Receiving a care report, at the VIA or at its receiver.
        ZorgmeldingOntvangen = "zorgmelding-ontvangen",
        /// Reading a care report.
        ZorgmeldingLezen = "zorgmelding-lezen",
        /// Giving a care report to its receiver.
        ZorgmeldingGeven = "zorgmelding-geven",
        /// Destroying a care report.
        ZorgmeldingVernietigen = "zorgmelding-vernietigen",
        /// Recording a person with a casus, or a talk.
        CasusVastleggen = "casus-vastleggen",
        /// Reading the persons of an own casus.
        CasusLezen = "casus-lezen",
        /// Reading the persons of a casus in which one has a role.
        CasusLezenOntvangen = "casus-lezen-ontvangen",
        /// Giving another organisation the persons of a casus.
        CasusDelen = "casus-delen",
        /// Receiving persons with a role in a casus.
        CasusOntvangen = "casus-ontvangen",
        /// Destroying a casus.
        CasusVernietigen = "casus-vernietigen",
        /// Recording whom a procedure of the mayor is about.
        ProcedureVastleggen = "procedure-vastleggen",
        /// Reading whom a procedure is about, and what it says.
        ProcedureLezen = "procedure-lezen",
        /// Destroying a procedure.
        ProcedureVernietigen = "procedure-vernietigen",
    }
}

impl Verwerking {
    /// In words, for people who read the log elsewhere.
    pub const fn naam(self) -> &'static str {
        match self {
            Self::Lezen => "Personen of melder bij een signaal lezen",
            Self::LezenOntvangen => "Personen bij een ontvangen signaal lezen",
            Self::Vastleggen => "Personen of melder bij een signaal vastleggen",
            Self::Verwijderen => "Een persoon bij een signaal verwijderen",
            Self::Wissen => "Personen en melder wissen bij een uitkomst",
            Self::Terugkoppelen => "De melder laten weten dat er antwoord is",
            Self::Verstrekken => "Personen bij een signaal aan een andere organisatie verstrekken",
            Self::Namentoets => "Nagaan of een tekst een vastgelegde naam noemt",
            Self::Navragen => "Navragen of iemand bij een andere organisatie bekend is",
            Self::NavraagBeantwoorden => "Een andere organisatie zeggen dat iemand bekend is",
            Self::NavraagLezen => "Lezen over wie is nagevraagd",
            Self::Verzoek => "Een verzoek van een betrokkene vastleggen of lezen",
            Self::VerzoekZoeken => "Zoeken welke gegevens er over een betrokkene zijn",
            Self::VerzoekBeantwoorden => "Een verzoek van een betrokkene beantwoorden",
            Self::VerzoekUitvoeren => "Gegevens verbeteren, wissen of beperken op verzoek van een betrokkene",
            Self::Vernietigen => "Een signaal met personen en melder vernietigen",
            Self::Opzoeken => "Opzoeken wat er met gegevens van een betrokkene is gedaan",
            Self::ZorgmeldingDoen => "Een zorgmelding aan het VIA sturen",
            Self::ZorgmeldingOntvangen => "Een zorgmelding ontvangen",
            Self::ZorgmeldingLezen => "Een zorgmelding lezen",
            Self::ZorgmeldingGeven => "Een zorgmelding aan een ontvanger geven",
            Self::ZorgmeldingVernietigen => "Een zorgmelding vernietigen",
            Self::CasusVastleggen => "Een persoon of een gesprek bij een casus vastleggen",
            Self::CasusLezen => "Personen van een casus lezen",
            Self::CasusLezenOntvangen => "Personen lezen van een casus waarin men een rol heeft",
            Self::CasusDelen => "Personen van een casus aan een andere organisatie geven",
            Self::CasusOntvangen => "Personen ontvangen bij een rol in een casus",
            Self::CasusVernietigen => "Een casus met personen vernietigen",
            Self::ProcedureVastleggen => "Een persoon bij een procedure van de burgemeester vastleggen",
            Self::ProcedureLezen => "Personen en motivering van een procedure lezen",
            Self::ProcedureVernietigen => "Een procedure met personen vernietigen",
        }
    }

    /// In which activity it is done.
    pub const fn activiteit(self) -> Activiteit {
        match self {
            Self::Lezen | Self::Vastleggen | Self::Verwijderen | Self::Wissen | Self::Terugkoppelen => {
                Activiteit::Signalen
            }
            Self::LezenOntvangen | Self::Verstrekken | Self::Namentoets => Activiteit::Tafels,
            Self::Navragen | Self::NavraagBeantwoorden | Self::NavraagLezen => Activiteit::Navraag,
            Self::Verzoek | Self::VerzoekZoeken | Self::VerzoekBeantwoorden | Self::VerzoekUitvoeren => {
                Activiteit::Betrokkene
            }
            Self::Vernietigen => Activiteit::Vernietigen,
            Self::Opzoeken => Activiteit::Toezicht,
            Self::ZorgmeldingDoen
            | Self::ZorgmeldingOntvangen
            | Self::ZorgmeldingLezen
            | Self::ZorgmeldingGeven
            | Self::ZorgmeldingVernietigen => Activiteit::Zorgmeldingen,
            Self::CasusVastleggen
            | Self::CasusLezen
            | Self::CasusLezenOntvangen
            | Self::CasusDelen
            | Self::CasusOntvangen
            | Self::CasusVernietigen => Activiteit::Casussen,
            Self::ProcedureVastleggen | Self::ProcedureLezen | Self::ProcedureVernietigen => {
                Activiteit::Procedures
            }
        }
    }
}

kernel::codes! {
    /// What the pseudonym of a subject was computed from.
    pub enum Betrokkenesoort {
        /// Name and date of birth.
        NaamGeboortedatum = "naam-geboortedatum",
        /// Only a name.
        Naam = "naam",
        /// Only an e-mail address.
        Email = "email",
        /// Only a telephone number.
        Telefoon = "telefoon",
    }
}

/// A data subject on the way to the log. What it was made of cannot be read from it.
#[derive(Clone, PartialEq, Eq)]
pub struct Betrokkene {
    soort: Betrokkenesoort,
    gegeven: String,
}

impl fmt::Debug for Betrokkene {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Betrokkene({})", self.soort)
    }
}

impl Betrokkene {
    /// A person by name, and by date of birth when that was recorded.
    pub fn persoon(naam: &str, geboortedatum: Option<Date>) -> Self {
        let naam = vereffen(naam);
        match geboortedatum {
            Some(dag) => Self { soort: Betrokkenesoort::NaamGeboortedatum, gegeven: format!("{naam}/{dag}") },
            None => Self { soort: Betrokkenesoort::Naam, gegeven: naam },
        }
    }

    /// A reporter by the first of name, address and number that was left; none for who left nothing.
    pub fn melder(naam: Option<&str>, email: Option<&str>, telefoon: Option<&str>) -> Option<Self> {
        let vol = |tekst: Option<&str>| tekst.map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
        vol(naam)
            .map(|naam| Self::persoon(&naam, None))
            .or_else(|| vol(email).map(|adres| Self::email(&adres)))
            .or_else(|| vol(telefoon).map(|nummer| Self::telefoon(&nummer)))
    }

    /// Somebody of whom only an e-mail address is known.
    pub fn email(adres: &str) -> Self {
        Self { soort: Betrokkenesoort::Email, gegeven: adres.trim().to_lowercase() }
    }

    /// Somebody of whom only a telephone number is known: its digits, from the Netherlands with or without +31.
    pub fn telefoon(nummer: &str) -> Self {
        let cijfers: String = nummer.chars().filter(char::is_ascii_digit).collect();
        let kaal = cijfers.trim_start_matches("00").trim_start_matches("31").trim_start_matches('0');
        Self { soort: Betrokkenesoort::Telefoon, gegeven: kaal.to_owned() }
    }

    /// From what it is computed.
    pub const fn soort(&self) -> Betrokkenesoort {
        self.soort
    }

    /// The pseudonym in the log of one organisation. Each has a key of its own, so that the logs of two organisations cannot be laid
    /// side by side.
    pub fn pseudoniem(&self, sleutel: &[u8; 32], organisatie: OrganisatieId) -> String {
        versleuteld(
            sleutel,
            "verwerkingslog/1",
            &[&organisatie.to_string(), self.soort.code(), &self.gegeven],
        )
    }
}

/// A keyed hash of these parts. What is made for one purpose cannot be laid beside what is made for another.
pub(super) fn versleuteld(sleutel: &[u8; 32], waarvoor: &str, delen: &[&str]) -> String {
    let mut mac = mac(sleutel, waarvoor);
    for deel in delen {
        mac.update(&(deel.len() as u64).to_be_bytes());
        mac.update(deel.as_bytes());
    }
    mac.finalize().into_bytes().iter().fold(String::with_capacity(64), |mut uit, byte| {
        use fmt::Write as _;
        let _ = write!(uit, "{byte:02x}");
        uit
    })
}

/// HMAC pads a short key with zeros to one block; doing it here gives a constructor that cannot fail.
fn mac(sleutel: &[u8; 32], waarvoor: &str) -> Hmac<Sha256> {
    let mut blok = [0_u8; 64];
    for (plek, byte) in blok.iter_mut().zip(sleutel) {
        *plek = *byte;
    }
    let mut mac = Hmac::<Sha256>::new(&blok.into());
    mac.update(waarvoor.as_bytes());
    mac.update(b"\0");
    mac
}

/// One spelling of a name: case, accents, dots and spaces do not matter.
fn vereffen(naam: &str) -> String {
    let kaal = zoektaal::vouw(naam).to_lowercase();
    kaal.split(|c: char| !c.is_alphanumeric()).filter(|deel| !deel.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const HIER: OrganisatieId = OrganisatieId::van(1);

    fn van(b: &Betrokkene) -> String {
        b.pseudoniem(&[1; 32], HIER)
    }

    #[test]
    fn spelling_does_not_matter_and_everything_else_does() {
        let dag = Some(date(1990, 2, 3));
        let een = van(&Betrokkene::persoon("J. de Vriés", dag));
        assert_eq!(een, van(&Betrokkene::persoon(" j de  VRIES", dag)));
        assert_eq!(een.len(), 64);
        for ander in [
            Betrokkene::persoon("J. de Vries", None),
            Betrokkene::persoon("J. de Vries", Some(date(1990, 2, 4))),
            Betrokkene::persoon("K. de Vries", dag),
            Betrokkene::email("J. de Vries"),
        ] {
            assert_ne!(een, van(&ander), "{ander:?}");
        }
    }

    #[test]
    fn another_key_or_organisation_gives_another_pseudonym() {
        let b = Betrokkene::persoon("V. Erzonnen", None);
        assert_ne!(van(&b), b.pseudoniem(&[2; 32], HIER));
        assert_ne!(van(&b), b.pseudoniem(&[1; 32], OrganisatieId::van(2)));
    }

    #[test]
    fn a_reporter_is_known_by_the_first_thing_that_was_left() {
        let soort = |naam, email, telefoon| Betrokkene::melder(naam, email, telefoon).map(|b| b.soort());
        assert_eq!(soort(None, Some("  "), None), None);
        assert_eq!(soort(Some("Een Naam"), Some("a@b.nl"), None), Some(Betrokkenesoort::Naam));
        assert_eq!(soort(None, Some("a@b.nl"), Some("06")), Some(Betrokkenesoort::Email));
        assert_eq!(van(&Betrokkene::telefoon("06-1234 5678")), van(&Betrokkene::telefoon("+31 6 12345678")));
    }

    #[test]
    fn what_is_logged_shows_nothing_of_the_name() {
        let b = Betrokkene::persoon("V. Erzonnen", Some(date(1990, 2, 3)));
        let alles = format!("{b:?} {}", van(&b));
        assert!(!alles.to_lowercase().contains("erzonnen") && !alles.contains("1990"));
    }
}
