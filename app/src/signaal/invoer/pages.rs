// SPDX-License-Identifier: EUPL-1.2
//! The screen for importing: offer a file, read what a trial says, confirm, follow.

use askama::Template;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse as _;
use kernel::{InvoerId, Tijdstip};
use poort::{Handeling, Recht};
use web::{Form, FoutCode, Id, Optie, Page, Weigering};

use super::achtergrond;
use super::fout::{InvoerFout, kaartfout};
use super::kaart::{Kolomkaart, VOORBEELDEN, lees_kaart, voorbeeld};
use super::store::{self, Invoer, NieuweInvoer, Stand};
use super::verslag::Verslag;
use crate::app::Wegen;
use crate::schil::{Antwoord, Ik, Inzending, Reject, Upload, naar, pagina, pagina_fout};

const LIJST: i64 = 20;
const NAAM_MAX: usize = 100;
/// The choice for a column map of one's own.
const EIGEN: &str = "eigen";

/// The routes of the import.
pub fn wegen() -> Wegen {
    let recht = Recht::Mag(Handeling::SignaalImporteren);
    Wegen::nieuw()
        .get("/invoer", recht, overzicht)
        .post("/invoer", recht, aanbieden)
        .get("/invoer/kaarten/{naam}", recht, kaarttekst)
        .get("/invoer/{id}", recht, detail)
        .post("/invoer/{id}/bevestiging", recht, bevestigen)
        .post("/invoer/{id}/intrekking", recht, intrekken)
}

#[derive(Template)]
#[template(path = "invoer/overzicht.html")]
struct Overzicht {
    p: Page,
    f: Form,
    kaarten: Vec<Optie>,
    runs: Vec<Invoer>,
    nu: Tijdstip,
    mb: u64,
}

impl Overzicht {
    fn badge(&self, run: &Invoer) -> (String, &'static str) {
        badge(&self.p, run, self.nu)
    }
}

#[derive(Template)]
#[template(path = "invoer/detail.html")]
struct Detail {
    p: Page,
    run: Invoer,
    stand: (String, &'static str),
    afgebroken: bool,
    fout: String,
}

impl Detail {
    fn verslag(&self) -> Option<&Verslag> {
        self.run.uitkomst.verslag.as_ref()
    }

    fn toegevoegd(&self) -> String {
        self.p.t(if self.is("klaar") { "invoer-toegevoegd" } else { "invoer-wordt-toegevoegd" })
    }

    fn is(&self, code: &str) -> bool {
        !self.afgebroken && self.run.stand().code() == code
    }
}

fn badge(p: &Page, run: &Invoer, nu: Tijdstip) -> (String, &'static str) {
    if run.is_afgebroken(nu) {
        return (p.t("invoer-stand-afgebroken"), "fout");
    }
    let toon = match run.stand() {
        Stand::Controle | Stand::Bezig => "info",
        Stand::Wacht => "let-op",
        Stand::Klaar => "goed",
        Stand::Mislukt => "fout",
        Stand::Ingetrokken => "neutraal",
    };
    (p.t(&format!("invoer-stand-{}", run.stand())), toon)
}

async fn overzichtpagina(ik: &Ik, f: Form) -> Result<Overzicht, Reject> {
    let p = ik.pagina("invoer-titel");
    let runs = store::lijst(&mut ik.app.db.read().await?, ik.actor.organisatie, LIJST).await?;
    let namen = VOORBEELDEN.iter().map(|(naam, _)| *naam).chain([EIGEN]);
    let kaarten = namen.map(|n| Optie::nieuw(n, p.t(&format!("invoer-kaart-{n}")))).collect();
    Ok(Overzicht { p, f, kaarten, runs, nu: ik.nu, mb: ik.app.instellingen.bijlage_max / 1_048_576 })
}

/// Offer a file, and the runs so far.
async fn overzicht(ik: Ik) -> Antwoord {
    let mut f = Form::leeg();
    f.zet("kaartkeuze", "dijkwacht");
    pagina(&overzichtpagina(&ik, f).await?)
}

/// A column map that ships with the product, as an example for one's own.
async fn kaarttekst(Id(naam): Id<String>) -> Antwoord {
    let tekst = voorbeeld(&naam).ok_or_else(Weigering::niet_gevonden)?;
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], tekst).into_response())
}

/// What was offered, once it can be read.
struct Aanbod {
    kaart: Kolomkaart,
    hoofd: Upload,
    bij: Vec<(String, Upload)>,
}

fn lees_aanbod(f: &mut Form, bestanden: &[Upload]) -> Option<Aanbod> {
    let hoofd = bestanden.iter().find(|b| b.veld == "bestand").cloned();
    if hoofd.is_none() {
        f.meld_fout("bestand", FoutCode::Verplicht, vec![]);
    }
    let kaart = lees_kaartkeuze(f)?;
    let mut bij = Vec::new();
    for upload in bestanden.iter().filter(|b| b.veld != "bestand") {
        match kaart.bij.keys().find(|naam| heet(&upload.naam, naam)) {
            Some(naam) => bij.push((naam.clone(), upload.clone())),
            None => {
                let naam = upload.naam.chars().take(NAAM_MAX).collect();
                f.meld_fout(&upload.veld, FoutCode::Regel("invoer-fout-bijbestand"), vec![("naam", naam)]);
            }
        }
    }
    f.is_goed().then_some(Aanbod { kaart, hoofd: hoofd?, bij })
}

/// `120000UTC_locations.csv` is the file `locations`.
fn heet(bestandsnaam: &str, naam: &str) -> bool {
    let stam = bestandsnaam.rsplit_once('.').map_or(bestandsnaam, |(stam, _)| stam).to_lowercase();
    let voor = stam.strip_suffix(&naam.to_lowercase());
    voor.is_some_and(|voor| voor.is_empty() || voor.ends_with(['_', '-', ' ']))
}

fn lees_kaartkeuze(f: &mut Form) -> Option<Kolomkaart> {
    let keuze = f.regel("kaartkeuze", 1, 40)?;
    let tekst = match voorbeeld(&keuze) {
        Some(tekst) => tekst.to_owned(),
        None if keuze == EIGEN => f.tekst("kaart", 1, 50_000)?,
        None => {
            f.meld_fout("kaartkeuze", FoutCode::Keuze, vec![]);
            return None;
        }
    };
    match lees_kaart(&tekst) {
        Ok(kaart) => Some(kaart),
        Err(oorzaak) => {
            let fout = kaartfout(&oorzaak);
            f.meld_fout(&fout.veld, fout.code, fout.args);
            None
        }
    }
}

fn opslagfout(oorzaak: &object_store::Error) -> Weigering {
    Weigering::storing_door(oorzaak, "keeping a file to import")
}

/// Keeps the file and begins the trial.
async fn aanbieden(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let Some(aanbod) = lees_aanbod(&mut inzending.form, &inzending.bestanden) else {
        return pagina_fout(&overzichtpagina(&ik, inzending.form).await?);
    };
    opruimen(&ik).await?;
    let id = InvoerId::nieuw(ik.nu);
    achtergrond::bewaar(&ik.app, id, None, aanbod.hoofd.inhoud.clone()).await.map_err(|e| opslagfout(&e))?;
    for (naam, upload) in &aanbod.bij {
        let inhoud = upload.inhoud.clone();
        achtergrond::bewaar(&ik.app, id, Some(naam), inhoud).await.map_err(|e| opslagfout(&e))?;
    }
    let bestandsnaam: String = aanbod.hoofd.naam.chars().filter(|t| !t.is_control()).take(NAAM_MAX).collect();
    let nieuw = NieuweInvoer {
        organisatie: ik.actor.organisatie,
        door: Some(ik.actor.functie),
        bestandsnaam: &bestandsnaam,
        kaart: &aanbod.kaart.tekst,
        stand: Stand::Controle,
    };
    let pad = format!("/invoer/{id}");
    let mut tx = ik.app.db.write().await?;
    store::voeg_toe(&mut tx, id, &nieuw, ik.nu).await?;
    inzending.klaar(&mut tx, ik.nu, &pad).await?;
    tx.commit().await?;
    achtergrond::start(ik.app.clone(), ik.actor.clone(), id, true);
    naar(&pad, "melding-invoer-aangeboden")
}

async fn opruimen(ik: &Ik) -> Result<(), Reject> {
    match achtergrond::ruim_op(&ik.app, ik.nu).await {
        Ok(()) => Ok(()),
        Err(InvoerFout::Database(fout)) => Err(fout.into()),
        Err(fout) => Err(Weigering::storing_door(&fout, "withdrawing old imports").into()),
    }
}

async fn mijn(ik: &Ik, id: InvoerId) -> Result<Invoer, Reject> {
    let gevonden = store::invoer(&mut ik.app.db.read().await?, ik.actor.organisatie, id).await?;
    Ok(gevonden.ok_or_else(Weigering::niet_gevonden)?)
}

/// One run: its report, and what one may do now.
async fn detail(ik: Ik, Id(id): Id<InvoerId>) -> Antwoord {
    let run = mijn(&ik, id).await?;
    let p = ik.pagina("invoer-run-titel");
    let fout = match (&run.uitkomst.fout, ik.taal()) {
        (Some((nl, _)), web::Taal::Nl) => nl.clone(),
        (Some((_, en)), web::Taal::En) => en.clone(),
        (None, _) => String::new(),
    };
    let (stand, afgebroken) = (badge(&p, &run, ik.nu), run.is_afgebroken(ik.nu));
    pagina(&Detail { p, run, stand, afgebroken, fout })
}

/// Begins writing, or begins again after a run was killed.
async fn bevestigen(ik: Ik, Id(id): Id<InvoerId>, inzending: Inzending) -> Antwoord {
    mijn(&ik, id).await?;
    let pad = format!("/invoer/{id}");
    let mut tx = ik.app.db.write().await?;
    if !store::neem_op(&mut tx, id, ik.nu).await? {
        return Err(Weigering::botsing().into());
    }
    inzending.klaar(&mut tx, ik.nu, &pad).await?;
    tx.commit().await?;
    achtergrond::start(ik.app.clone(), ik.actor.clone(), id, false);
    naar(&pad, "melding-invoer-begonnen")
}

/// Removes a file that will not be imported.
async fn intrekken(ik: Ik, Id(id): Id<InvoerId>, inzending: Inzending) -> Antwoord {
    mijn(&ik, id).await?;
    let mut tx = ik.app.db.write().await?;
    if !store::trek_in(&mut tx, id, ik.nu).await? {
        return Err(Weigering::botsing().into());
    }
    inzending.klaar(&mut tx, ik.nu, "/invoer").await?;
    tx.commit().await?;
    achtergrond::ruim(&ik.app, id).await.map_err(|e| opslagfout(&e))?;
    naar("/invoer", "melding-invoer-ingetrokken")
}

#[cfg(test)]
mod tests {
    use super::heet;

    #[test]
    fn a_second_file_is_known_by_the_end_of_its_name() {
        assert!(heet("locations.csv", "locations") && heet("120000UTC_Locations.CSV", "locations"));
        assert!(!heet("allocations.csv", "locations") && !heet("signals.csv", "locations"));
    }
}
