// SPDX-License-Identifier: EUPL-1.2
//! Emergency access: a functie that may opens the persons of one own signaal, for some hours and with a reason; who supervises
//! hears it at once and judges it afterwards.
//!
//! It is no way around the gate but a situatie of its own in the policies (`nood`), for this user, this signaal and this time.
//! What another organisation owns is not opened by it, and the reporter never is.

use askama::Template;
use kernel::{NoodtoegangId, SignaalId};
use poort::Handeling;
use spoor::leg_vast;
use web::{Form, Id, Optie, Page, Weigering};

use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::signaal::{self, Kern};
use crate::toezicht::acties::{beoordeel_nood, open_nood};
use crate::toezicht::events::NoodtoegangIngezien;
use crate::toezicht::model::{Noodoordeel, Noodtoegang};
use crate::toezicht::pages::context;
use crate::toezicht::store::noodtoegang as store;

const REDEN: &str = "nood_reden";
const UREN: &str = "nood_uren";
const OORDEEL: &str = "nood_oordeel";
const OORDEELREDEN: &str = "nood_oordeelreden";
/// Longer than this is no emergency.
const UREN_MAX: i64 = 8;
const LIJST_MAX: i64 = 100;

#[derive(Template)]
#[template(path = "toezicht/noodtoegang_openen.html")]
struct Openpagina {
    p: Page,
    f: Form,
    kern: Kern,
    uren: Vec<Optie>,
}

async fn openpagina(ik: &Ik, id: SignaalId, f: Form) -> Result<Openpagina, Reject> {
    let mut c = ik.app.db.read().await?;
    let sleutel = signaal::sleutel(&mut c, ik, Handeling::NoodtoegangOpenen, id).await?;
    let kern = signaal::store::kern(&mut c, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    drop(c);
    let p = ik.pagina("noodtoegang-openen-titel");
    let optie = |n: i64| Optie::nieuw(n.to_string(), p.tm("noodtoegang-uren", &[("aantal", &n.to_string())]));
    let uren = [1, 2, 4, UREN_MAX].map(optie).into();
    Ok(Openpagina { p, f, kern, uren })
}

/// The form.
pub async fn formulier(ik: Ik, Id(id): Id<SignaalId>) -> Antwoord {
    pagina(&openpagina(&ik, id, Form::leeg()).await?)
}

/// Opens it, and tells who supervises.
pub async fn openen(ik: Ik, Id(id): Id<SignaalId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let sleutel = signaal::sleutel_in(&mut tx, &ik, Handeling::NoodtoegangOpenen, id).await?;
    let f = &mut inzending.form;
    let (reden, uren) = (f.tekst(REDEN, 20, 500), f.getal(UREN, 1..=UREN_MAX));
    let (Some(reden), Some(uren)) = (reden, uren) else {
        drop(tx);
        return pagina_fout(&openpagina(&ik, id, inzending.form).await?);
    };
    open_nood(&mut tx, &context(&ik), &sleutel, (&reden, uren)).await?;
    let doel = format!("/signalen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-noodtoegang-geopend")
}

/// One in words.
struct Rij {
    n: Noodtoegang,
    titel: String,
    duur: String,
    stand: String,
    toon: &'static str,
}

impl Rij {
    fn nieuw(p: &Page, n: Noodtoegang) -> Self {
        let titel = format!("{}, {}", n.naam, p.t(&format!("functie-{}", n.functiesoort)));
        let (van, tot) = (p.datum_tijd(n.periode.van), p.datum_tijd(n.periode.tot));
        let duur = p.tm("noodtoegang-duur", &[("van", &van), ("tot", &tot)]);
        let (stand, toon) = match &n.oordeel {
            None => (p.t("noodtoegang-te-beoordelen"), "fout"),
            Some((oordeel, ..)) => (
                p.t(&format!("noodtoegang-{oordeel}")),
                if *oordeel == Noodoordeel::InOrde { "goed" } else { "let-op" },
            ),
        };
        Self { titel, duur, stand, toon, n }
    }
}

#[derive(Template)]
#[template(path = "toezicht/noodtoegangen.html")]
struct Lijstpagina {
    p: Page,
    rijen: Vec<Rij>,
    open: usize,
}

/// The list, what waits first.
pub async fn lijst(ik: Ik) -> Antwoord {
    let p = ik.pagina("noodtoegang-titel");
    let alle = store::lijst(&mut ik.app.db.read().await?, ik.actor.organisatie, LIJST_MAX).await?;
    let open = alle.iter().filter(|n| n.oordeel.is_none()).count();
    let rijen = alle.into_iter().map(|n| Rij::nieuw(&p, n)).collect();
    pagina(&Lijstpagina { p, rijen, open })
}

#[derive(Template)]
#[template(path = "toezicht/noodtoegang.html")]
struct Een {
    p: Page,
    f: Form,
    rij: Rij,
    oordelen: Vec<Optie>,
    /// Opened by the reader: somebody else judges it.
    zelf: bool,
}

async fn een_blad(ik: &Ik, id: NoodtoegangId, f: Form) -> Result<Een, Reject> {
    let p = ik.pagina("noodtoegang-titel");
    let mut tx = ik.app.db.write().await?;
    let n = store::een(&mut tx, ik.actor.organisatie, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    leg_vast(&mut tx, ik.bron(), &NoodtoegangIngezien { noodtoegang: id }).await?;
    tx.commit().await?;
    let optie = |o: &Noodoordeel| Optie::nieuw(o.code(), p.t(&format!("noodtoegang-{o}")));
    Ok(Een {
        oordelen: Noodoordeel::ALLE.iter().map(optie).collect(),
        zelf: n.gebruiker == ik.actor.gebruiker,
        rij: Rij::nieuw(&p, n),
        f,
        p,
    })
}

/// One, with its reason. Reading it is an event.
pub async fn een(ik: Ik, Id(id): Id<NoodtoegangId>) -> Antwoord {
    pagina(&een_blad(&ik, id, Form::leeg()).await?)
}

/// Says whether it was in order.
pub async fn beoordelen(ik: Ik, Id(id): Id<NoodtoegangId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let f = &mut inzending.form;
    let (oordeel, reden) = (f.keuze::<Noodoordeel>(OORDEEL), f.tekst(OORDEELREDEN, 10, 500));
    let (Some(oordeel), Some(reden)) = (oordeel, reden) else {
        drop(tx);
        return pagina_fout(&een_blad(&ik, id, inzending.form).await?);
    };
    beoordeel_nood(&mut tx, &context(&ik), id, (oordeel, &reden)).await?;
    inzending.klaar(&mut tx, ik.nu, "/noodtoegang").await?;
    tx.commit().await?;
    naar("/noodtoegang", "melding-noodtoegang-beoordeeld")
}
