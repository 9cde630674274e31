// SPDX-License-Identifier: EUPL-1.2
//! The register of processing activities (art. 30 AVG): made of the activities and terms of the product, and of the
//! afspraken and tafels of the organisation itself.

use askama::Template;
use db::Conn;
use kernel::Tijdstip;
use spoor::leg_vast;
use web::{Page, Taal};

use crate::bewaren::events::VerwerkingenGeexporteerd;
use crate::bewaren::klassen::{Verwerking, Woorden, beveiliging, verwerkingen};
use crate::netwerk::{Afspraak, Organisatie, afspraken_van, instelling, organisatie, tafels_van_afspraken};
use crate::schil::{Antwoord, Ik, Inzending, Reject, csv_bestand, pagina};

/// An afspraak as an activity: what is given under it, to whom, at which tables.
struct Afspraakrij {
    a: Afspraak,
    ontvangers: String,
    veldgroepen: String,
    tafels: String,
    termijn: String,
    /// Why nothing can be given under it now, if so.
    werkt_niet: bool,
}

#[derive(Template)]
#[template(path = "bewaren/verwerkingen.html")]
struct Register {
    p: Page,
    naam: String,
    contact: String,
    verwerkingen: &'static [Verwerking],
    afspraken: Vec<Afspraakrij>,
    beveiliging: &'static Woorden,
    doorgifte: &'static Woorden,
}

fn rij(p: &Page, eigen: &Organisatie, nu: Tijdstip, a: Afspraak, tafels: String) -> Afspraakrij {
    let anderen = a.partijen.iter().filter(|partij| partij.organisatie != eigen.id);
    let ontvangers: Vec<&str> = anderen.map(|partij| partij.naam.as_str()).collect();
    let groepen: Vec<String> =
        a.veldgroepen.groepen().map(|g| p.t(&format!("netwerk-veldgroep-{g}"))).collect();
    let getekend = a.partij(eigen.id).is_some_and(|partij| partij.getekend_op.is_some());
    Afspraakrij {
        ontvangers: if ontvangers.is_empty() {
            p.t("verwerkingen-geen-ontvangers")
        } else {
            ontvangers.join(", ")
        },
        veldgroepen: groepen.join(", "),
        tafels,
        termijn: p.tm("verwerkingen-maanden", &[("aantal", &a.bewaartermijn_maanden.to_string())]),
        werkt_niet: !a.periode.bevat(nu)
            || a.beeindigd_op.is_some_and(|op| op <= nu)
            || a.dpia_op.is_none()
            || !getekend,
        a,
    }
}

async fn lees(c: &mut Conn, ik: &Ik, p: Page) -> Result<Register, Reject> {
    let eigen = organisatie(c, ik.actor.organisatie).await?.ok_or_else(web::Weigering::niet_gevonden)?;
    let contact = instelling(c, eigen.id).await?.and_then(|i| i.contact);
    let tafels = tafels_van_afspraken(c, eigen.id).await?;
    let onder = |a: &Afspraak| -> Vec<&str> {
        tafels.iter().filter(|(id, _)| *id == a.id).map(|(_, naam)| naam.as_str()).collect()
    };
    let afspraken = afspraken_van(c, eigen.id).await?;
    let afspraken = afspraken.into_iter().map(|a| {
        let tafels = onder(&a).join(", ");
        rij(&p, &eigen, ik.nu, a, tafels)
    });
    let afspraken = afspraken.collect();
    let (beveiliging, doorgifte) = beveiliging();
    Ok(Register {
        contact: contact.map(|t| t.replace('\n', ", ")).unwrap_or_else(|| p.t("verwerkingen-geen-contact")),
        naam: eigen.naam,
        verwerkingen: verwerkingen(),
        afspraken,
        beveiliging,
        doorgifte,
        p,
    })
}

/// The page.
pub async fn register(ik: Ik) -> Antwoord {
    let p = ik.pagina("verwerkingen-titel");
    let register = lees(&mut ik.app.db.read().await?, &ik, p).await?;
    pagina(&register)
}

const KOPPEN: &[&str] = &[
    "verwerking",
    "doel",
    "grondslag",
    "betrokkenen",
    "gegevens",
    "ontvangers",
    "termijnen",
    "beveiliging",
    "doorgifte",
    "verwerkingsverantwoordelijke",
    "contact",
];

/// The same as a file; that it left the product is an event.
pub async fn bestand(ik: Ik, _inzending: Inzending) -> Antwoord {
    let p = ik.pagina("verwerkingen-titel");
    let r = lees(&mut ik.app.db.read().await?, &ik, p).await?;
    let rijen = r.rijen();
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &VerwerkingenGeexporteerd { regels: rijen.len() }).await?;
    tx.commit().await?;
    csv_bestand("verwerkingen.csv", KOPPEN, &rijen)
}

impl Register {
    fn taal(&self) -> Taal {
        self.p.taalkeuze()
    }

    /// What stands with every line.
    fn staart(&self) -> [String; 4] {
        let veilig = self.beveiliging.in_taal(self.taal()).to_owned();
        [veilig, self.doorgifte.in_taal(self.taal()).to_owned(), self.naam.clone(), self.contact.clone()]
    }

    fn rijen(&self) -> Vec<Vec<String>> {
        let eigen = self.verwerkingen.iter().map(|v| {
            let samen = |lees: fn(&'static crate::bewaren::Klasse, Taal) -> &'static str| {
                let delen: Vec<String> = v
                    .bewaard()
                    .map(|k| format!("{}: {}", k.naam(self.taal()), lees(k, self.taal())))
                    .collect();
                delen.join(" ")
            };
            vec![
                v.naam(self.taal()).to_owned(),
                v.doel(self.taal()).to_owned(),
                v.grondslag.clone(),
                v.betrokkenen(self.taal()).to_owned(),
                samen(|k, t| k.gegevens(t)),
                v.ontvangers(self.taal()).to_owned(),
                samen(|k, t| k.termijn(t)),
            ]
        });
        let afspraken = self.afspraken.iter().map(|r| {
            vec![
                r.a.naam.clone(),
                r.a.doel.clone(),
                r.a.grondslag.replace('\n', "; "),
                self.p.t("verwerkingen-afspraak-betrokkenen"),
                r.veldgroepen.clone(),
                r.ontvangers.clone(),
                r.termijn.clone(),
            ]
        });
        let met_staart = |mut rij: Vec<String>| {
            rij.extend(self.staart());
            rij
        };
        eigen.chain(afspraken).map(met_staart).collect()
    }
}
