// SPDX-License-Identifier: EUPL-1.2
//! From a message of the outbox to an e-mail, and to the mail server.
//!
//! Every header is made by the mail library from values of its own types: the address is parsed as one address, the
//! subject is encoded. A line break in either can therefore never start another header.

use std::time::Duration;

use lettre::address::AddressError;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MessageBuilder};
use lettre::transport::smtp::authentication::Credentials;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use web::{Teksten, datum};

use crate::bericht::Verzendfout;
use crate::bericht::store::Aanstaand;
use crate::instellingen::Smtp;

/// One answer of the mail server may take this long.
const GEDULD: Duration = Duration::from_secs(15);
/// And a whole delivery this long; well within the time for which a message is taken.
const HOOGSTENS: Duration = Duration::from_secs(90);
/// The port on which TLS comes before anything is said.
const POORT_MET_TLS: u16 = 465;

/// The settings for mail cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Postfout {
    /// `afzender` is no address.
    #[error("settings: smtp.afzender is not an e-mail address")]
    Afzender(#[from] AddressError),
    /// The server cannot be addressed like this.
    #[error("settings: smtp.host cannot be used")]
    Server(#[from] lettre::transport::smtp::Error),
}

/// Brings messages to the mail server.
pub struct Postbode {
    server: AsyncSmtpTransport<Tokio1Executor>,
    afzender: Mailbox,
}

impl Postbode {
    /// From the settings. Nothing is sent yet.
    pub fn nieuw(smtp: &Smtp) -> Result<Self, Postfout> {
        type Server = AsyncSmtpTransport<Tokio1Executor>;
        let bouw = match smtp {
            Smtp { zonder_tls: true, .. } => Server::builder_dangerous(&smtp.host),
            Smtp { poort: POORT_MET_TLS, .. } => Server::relay(&smtp.host)?,
            _ => Server::starttls_relay(&smtp.host)?,
        };
        let bouw = bouw.port(smtp.poort).timeout(Some(GEDULD));
        let bouw = match (&smtp.gebruiker, &smtp.wachtwoord) {
            (Some(naam), Some(woord)) => bouw.credentials(Credentials::new(naam.clone(), woord.clone())),
            _ => bouw,
        };
        Ok(Self { server: bouw.build(), afzender: smtp.afzender.parse()? })
    }

    pub(super) async fn breng(
        &self,
        bericht: &Aanstaand,
        teksten: &Teksten,
        adres: &str,
    ) -> Result<(), Verzendfout> {
        let brief = brief(bericht, &self.afzender, teksten, adres)?;
        match tokio::time::timeout(HOOGSTENS, self.server.send(brief)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(fout)) if fout.is_permanent() => Err(Verzendfout::Geweigerd),
            Ok(Err(fout)) if fout.is_transient() => Err(Verzendfout::Tijdelijk),
            Ok(Err(_)) | Err(_) => Err(Verzendfout::GeenVerbinding),
        }
    }
}

/// The e-mail. `adres` is where the product is.
fn brief(
    bericht: &Aanstaand,
    afzender: &Mailbox,
    teksten: &Teksten,
    adres: &str,
) -> Result<Message, Verzendfout> {
    let aan: Address = bericht
        .adres
        .as_deref()
        .ok_or(Verzendfout::GeenAdres)?
        .parse()
        .map_err(|_| Verzendfout::OngeldigAdres)?;
    let taal = bericht.taal;
    let dag = bericht.dag.map(|dag| datum::toon_dag(dag, taal)).unwrap_or_default();
    let tekst = teksten.t_met(taal, &bericht.tekst, &[("dag", &dag)]);
    let link = format!("{}{}", adres.trim_end_matches('/'), bericht.pad);
    let voet = teksten.t(taal, "bericht-voet");
    automatisch(Message::builder())
        .from(afzender.clone())
        .to(Mailbox::new(None, aan))
        .subject(teksten.t_met(taal, &bericht.onderwerp, &[("dag", &dag)]))
        // The same for every try, so that a mail program recognises a message that was sent twice.
        .message_id(Some(format!("<{}@{}>", bericht.id, afzender.email.domain())))
        .header(ContentType::TEXT_PLAIN)
        .body(format!("{tekst}\n\n{link}\n\n-- \n{voet}\n"))
        .map_err(|_| Verzendfout::OngeldigAdres)
}

/// Says that no person wrote it, so that no absence message comes back (RFC 3834).
fn automatisch(bouw: MessageBuilder) -> MessageBuilder {
    let naam = HeaderName::new_from_ascii_str("Auto-Submitted");
    bouw.raw_header(HeaderValue::new(naam, "auto-generated".to_owned()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::{BerichtId, Tijdstip};
    use web::Taal;

    use super::*;

    fn bericht(adres: &str) -> Aanstaand {
        Aanstaand {
            id: BerichtId::van(7),
            adres: Some(adres.to_owned()),
            taal: Taal::Nl,
            onderwerp: "onderwerp".to_owned(),
            tekst: "tekst".to_owned(),
            pad: "/acties".to_owned(),
            dag: Some(date(2026, 12, 1)),
            aangemaakt_op: Tijdstip::van_ms(0),
            pogingen: 1,
        }
    }

    fn teksten(onderwerp: &str) -> Teksten {
        let bron = format!("onderwerp = {onderwerp}\ntekst = Uiterlijk {{ $dag }}.\nbericht-voet = Groet\n");
        Teksten::nieuw(&[(&bron, &bron)]).unwrap()
    }

    fn regels(adres: &str, onderwerp: &str) -> Result<Vec<String>, Verzendfout> {
        let afzender = "Dijkwacht <post@dijkwacht.example>".parse().unwrap();
        let brief = brief(&bericht(adres), &afzender, &teksten(onderwerp), "https://dw.example/")?;
        Ok(String::from_utf8(brief.formatted()).unwrap().lines().map(str::to_owned).collect())
    }

    #[test]
    fn the_mail_names_the_day_and_leads_to_the_product() {
        let regels = regels("iemand@voorbeeld.example", "Een actie").unwrap();
        for verwacht in [
            "To: iemand@voorbeeld.example",
            "Subject: Een actie",
            "Auto-Submitted: auto-generated",
            "Message-ID: <0000000000007@dijkwacht.example>",
            "Uiterlijk 1 december 2026.",
            "https://dw.example/acties",
        ] {
            assert!(regels.iter().any(|r| r == verwacht), "{verwacht} is not in {regels:#?}");
        }
    }

    #[test]
    fn an_address_cannot_bring_a_header_of_its_own() {
        for adres in [
            "a@b.example\r\nBcc: c@d.example",
            "a@b.example\nBcc: c@d.example",
            "a@b.example, c@d.example",
            "a@b.example\r\n\r\nTekst",
            "\"a\r\nBcc: c@d.example\"@b.example",
            "geen adres",
            "",
        ] {
            assert_eq!(regels(adres, "x").unwrap_err(), Verzendfout::OngeldigAdres, "{adres:?}");
        }
    }

    #[test]
    fn a_subject_of_several_lines_stays_one_header() {
        let regels = regels("a@b.example", "Een {\"\\u000D\\u000A\"}Bcc: c@d.example").unwrap();
        assert!(regels.iter().all(|r| !r.starts_with("Bcc")), "{regels:#?}");
    }

    #[test]
    fn settings_that_cannot_work_are_refused_at_start() {
        let smtp = Smtp {
            host: "mail.example".to_owned(),
            poort: 587,
            gebruiker: None,
            wachtwoord: None,
            afzender: "geen adres".to_owned(),
            zonder_tls: false,
        };
        assert!(matches!(Postbode::nieuw(&smtp), Err(Postfout::Afzender(_))));
        assert!(Postbode::nieuw(&Smtp { afzender: "a@b.example".to_owned(), ..smtp }).is_ok());
    }
}
