// SPDX-License-Identifier: EUPL-1.2
//! The taken of a DVO, and who works under it.

use askama::Template;
use kernel::{AfspraakId, Functiesoort, OrganisatieId, Periode, Taak, Taken};
use poort::{Handeling, Situatie};
use spoor::leg_vast;
use web::{Form, FoutCode, Id, Optie, Page, Weigering};

use super::acties::{NieuweDvofunctie, Werkzaam, geef_functie_onder_dvo, werkzaam_voor};
use crate::netwerk::afspraken::{laad, laad_concept};
use crate::netwerk::beheer::lees_dagen;
use crate::netwerk::events::{DvotaakVastgelegd, DvotaakVerwijderd};
use crate::netwerk::rules::dvo::{FUNCTIES, taken_tussen};
use crate::netwerk::rules::gebruikersnaam;
use crate::netwerk::store::dvo::NieuweTaak;
use crate::netwerk::store::{dvo, functie, gebruiker};
use crate::netwerk::{Afspraak, Dvotaak, Functie, functienaam};
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};

/// What one full-time person gives in a year, many times over: enough for a typing error to show.
const UREN_MAX: i64 = 20_000;

#[derive(Template)]
#[template(path = "netwerk/dvo_taken.html")]
struct Takenpagina {
    p: Page,
    f: Form,
    a: Afspraak,
    taken: Vec<Dvotaak>,
    functies: Vec<Rij>,
    partijen: Vec<Optie>,
    soorten: Vec<Optie>,
    mag_wijzigen: bool,
    mag_geven: bool,
}

/// Somebody who works or worked under it.
struct Rij {
    f: Functie,
    onder: String,
    loopt: bool,
}

fn taaknaam(p: &Page, taak: Taak) -> String {
    p.t(&format!("taak-{taak}"))
}

/// In words what somebody may do at most.
pub fn takennamen(p: &Page, taken: Taken) -> String {
    taken.alle().map(|t| taaknaam(p, t)).collect::<Vec<_>>().join(", ")
}

fn rij(p: &Page, f: Functie, nu: kernel::Tijdstip) -> Rij {
    let onder = f.onder.as_ref();
    let taken = onder.map(|o| takennamen(p, o.taken)).unwrap_or_default();
    let van = onder.map_or("", |o| &o.werkgevernaam);
    Rij {
        onder: p.tm(
            "dvo-functie-onder",
            &[
                ("functie", &functienaam(p, f.soort)),
                ("werkgever", van),
                ("voor", &f.organisatienaam),
                ("taken", &taken),
            ],
        ),
        loopt: f.loopt(nu),
        f,
    }
}

async fn blad(ik: &Ik, id: AfspraakId, f: Form) -> Result<Takenpagina, Reject> {
    let mut c = ik.app.db.read().await?;
    let a = laad(&mut c, ik, id).await?;
    let taken = dvo::taken(&mut c, id).await?;
    let mut functies = functie::onder_afspraak(&mut c, id).await?;
    drop(c);
    // Who works for another party is the business of that party and of the employer.
    let eigen = ik.actor.organisatie;
    functies.retain(|f| f.organisatie == eigen || f.onder.as_ref().is_some_and(|o| o.werkgever == eigen));
    let mut p = ik.pagina("dvo-taken-titel");
    p.titel = p.tm("dvo-taken-van", &[("naam", &a.naam)]);
    Ok(Takenpagina {
        f,
        partijen: a.partijen.iter().map(|x| Optie::nieuw(x.organisatie.to_string(), &x.naam)).collect(),
        soorten: Taak::ALLE.iter().map(|t| Optie::nieuw(t.code(), taaknaam(&p, *t))).collect(),
        mag_wijzigen: a.concept && ik.mag(Handeling::AfspraakOpstellen, Situatie::EIGEN),
        mag_geven: ik.mag(Handeling::GebruikerBeheren, Situatie::EIGEN),
        functies: functies.into_iter().map(|f| rij(&p, f, ik.nu)).collect(),
        taken,
        a,
        p,
    })
}

/// GET `/afspraken/{id}/taken`.
pub async fn taken(ik: Ik, Id(id): Id<AfspraakId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg()).await?)
}

fn lees_taak(form: &mut Form, a: &Afspraak) -> Option<NieuweTaak> {
    let opdrachtgever = form.keuze::<OrganisatieId>("dvoopdrachtgever");
    let uitvoerder = form.keuze::<OrganisatieId>("dvouitvoerder");
    for (veld, wie) in [("dvoopdrachtgever", opdrachtgever), ("dvouitvoerder", uitvoerder)] {
        if wie.is_some_and(|o| a.partij(o).is_none()) {
            form.meld_fout(veld, FoutCode::Keuze, vec![]);
        }
    }
    if opdrachtgever.is_some() && opdrachtgever == uitvoerder {
        form.meld_fout("dvouitvoerder", FoutCode::Regel("dvo-fout-zelfde"), vec![]);
    }
    let taak = form.keuze::<Taak>("dvotaak");
    let uren = form.getal("dvouren", 1..=UREN_MAX);
    let mandaat = form.regel("dvomandaat", 5, 300);
    form.is_goed().then_some(())?;
    Some(NieuweTaak {
        opdrachtgever: opdrachtgever?,
        uitvoerder: uitvoerder?,
        taak: taak?,
        uren: uren?,
        mandaat: mandaat?,
    })
}

/// POST `/afspraken/{id}/taken`: while it is a concept.
pub async fn zet_taak(ik: Ik, Id(id): Id<AfspraakId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    dvo::houd_vast(&mut tx, id).await?;
    let a = laad_concept(&mut tx, &ik, id).await?;
    let Some(nieuw) = lees_taak(&mut inzending.form, &a) else {
        drop(tx);
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    dvo::zet_taak(&mut tx, id, &nieuw).await?;
    let gebeurtenis = DvotaakVastgelegd {
        afspraak: id,
        opdrachtgever: nieuw.opdrachtgever,
        uitvoerder: nieuw.uitvoerder,
        taak: nieuw.taak.code(),
    };
    leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    klaar(&ik, tx, &inzending, id, "melding-dvotaak-vastgelegd").await
}

/// POST `/afspraken/{id}/taken/verwijdering`: while it is a concept.
pub async fn haal_weg(ik: Ik, Id(id): Id<AfspraakId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    dvo::houd_vast(&mut tx, id).await?;
    laad_concept(&mut tx, &ik, id).await?;
    let f = &mut inzending.form;
    let (opdrachtgever, uitvoerder) = (f.keuze("dvoopdrachtgever"), f.keuze("dvouitvoerder"));
    let (Some(opdrachtgever), Some(uitvoerder), Some(taak)) =
        (opdrachtgever, uitvoerder, f.keuze::<Taak>("dvotaak"))
    else {
        return Err(Weigering::niet_gevonden().into());
    };
    if !dvo::haal_weg(&mut tx, id, (opdrachtgever, uitvoerder), taak).await? {
        return Err(Weigering::niet_gevonden().into());
    }
    let gebeurtenis = DvotaakVerwijderd { afspraak: id, opdrachtgever, uitvoerder, taak: taak.code() };
    leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    klaar(&ik, tx, &inzending, id, "melding-dvotaak-verwijderd").await
}

async fn klaar(
    ik: &Ik,
    mut tx: db::Tx,
    inzending: &Inzending,
    id: AfspraakId,
    melding: &'static str,
) -> Antwoord {
    let doel = format!("/afspraken/{id}/taken");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}

#[derive(Template)]
#[template(path = "netwerk/dvo_functies.html")]
struct Functiepagina {
    p: Page,
    f: Form,
    dvos: Vec<(Afspraak, Vec<String>)>,
    keuzes: Vec<Optie>,
    soorten: Vec<Optie>,
    taken: Vec<Optie>,
    functies: Vec<Rij>,
}

async fn functieblad(ik: &Ik, f: Form) -> Result<Functiepagina, Reject> {
    let mut c = ik.app.db.read().await?;
    let dvos = werkzaam_voor(&mut c, ik.actor.organisatie, ik.nu).await?;
    let mut functies = functie::functies_van_organisatie(&mut c, ik.actor.organisatie).await?;
    drop(c);
    functies.retain(|f| f.onder.is_some() && f.is_niet_voorbij(ik.nu));
    let p = ik.pagina("dvo-functies-titel");
    let taken: Taken = dvos.iter().flat_map(|d| d.taken.iter().map(|t| t.taak)).collect();
    let in_woorden = |d: &Werkzaam| {
        let regel = |t: &Dvotaak| {
            let uren = t.uren.to_string();
            p.tm(
                "dvo-taak-regel",
                &[("taak", &taaknaam(&p, t.taak)), ("wie", &t.uitvoerdernaam), ("uren", &uren)],
            )
        };
        d.taken.iter().map(regel).collect()
    };
    Ok(Functiepagina {
        f,
        keuzes: dvos.iter().map(|d| Optie::nieuw(d.a.id.to_string(), &d.a.naam)).collect(),
        soorten: FUNCTIES.iter().map(|s| Optie::nieuw(s.code(), functienaam(&p, *s))).collect(),
        taken: taken.alle().map(|t| Optie::nieuw(t.code(), taaknaam(&p, t))).collect(),
        functies: functies.into_iter().map(|f| rij(&p, f, ik.nu)).collect(),
        dvos: dvos.into_iter().map(|d| (in_woorden(&d), d)).map(|(woorden, d)| (d.a, woorden)).collect(),
        p,
    })
}

/// GET `/beheer/dienstverlening`: who of other organisations works here.
pub async fn functies(ik: Ik) -> Antwoord {
    let mut f = Form::leeg();
    f.zet("eerste_dag", web::datum::toon_dag_kort(ik.nu.dag()));
    pagina(&functieblad(&ik, f).await?)
}

/// What was typed, as far as it can be read by itself.
struct Getypt {
    afspraak: AfspraakId,
    gebruikersnaam: String,
    soort: Functiesoort,
    taken: Taken,
    periode: Periode,
}

fn lees_functie(form: &mut Form, nu: kernel::Tijdstip) -> Option<Getypt> {
    let afspraak = form.keuze::<AfspraakId>("dvoafspraak");
    let naam = form.regel("dvogebruikersnaam", 1, 200);
    let soort = form.keuze::<Functiesoort>("functiesoort");
    if soort.is_some_and(|s| !FUNCTIES.contains(&s)) {
        form.meld_fout("functiesoort", FoutCode::Keuze, vec![]);
    }
    let taken = form.keuzes::<Taak>("dvotaken");
    if taken.as_ref().is_some_and(Vec::is_empty) {
        form.meld_fout("dvotaken", FoutCode::Verplicht, vec![]);
    }
    let periode = lees_dagen(form, nu);
    form.is_goed().then_some(())?;
    Some(Getypt {
        afspraak: afspraak?,
        gebruikersnaam: gebruikersnaam::gelijk(&naam?),
        soort: soort?,
        taken: taken?.into_iter().collect(),
        periode: periode?,
    })
}

/// Finds who it is and where he or she works; who does not work at a party of the DVO is not told apart from who is not there.
async fn zoek_op(
    tx: &mut db::Tx,
    ik: &Ik,
    form: &mut Form,
    getypt: Getypt,
) -> Result<Option<NieuweDvofunctie>, Reject> {
    let eigen = ik.actor.organisatie;
    let dvos = werkzaam_voor(tx, eigen, ik.nu).await?;
    let Some(Werkzaam { a, taken }) = dvos.into_iter().find(|d| d.a.id == getypt.afspraak) else {
        form.meld_fout("dvoafspraak", FoutCode::Keuze, vec![]);
        return Ok(None);
    };
    let wie = gebruiker::gebruiker_met_naam(tx, &getypt.gebruikersnaam).await?;
    let elders = match &wie {
        Some(g) => functie::functies_van(tx, g.id).await?,
        None => vec![],
    };
    let werkgever = elders
        .iter()
        .filter(|f| f.loopt(ik.nu) && f.onder.is_none() && f.organisatie != eigen)
        .find(|f| taken.iter().any(|t| t.uitvoerder == f.organisatie));
    let (Some(wie), Some(werkgever)) = (wie, werkgever) else {
        form.meld_fout("dvogebruikersnaam", FoutCode::Regel("dvo-fout-wie"), vec![]);
        return Ok(None);
    };
    let mogelijk = taken_tussen(&taken, eigen, werkgever.organisatie);
    if getypt.taken.alle().any(|t| !mogelijk.bevat(t)) {
        form.meld_fout("dvotaken", FoutCode::Regel("dvo-fout-taken"), vec![]);
    }
    let dubbel = |f: &Functie| {
        f.organisatie == eigen && f.soort == getypt.soort && f.periode.doorsnede(getypt.periode).is_some()
    };
    if elders.iter().any(dubbel) {
        form.meld_fout("functiesoort", FoutCode::Regel("netwerk-fout-functie-dubbel"), vec![]);
    }
    Ok(form.is_goed().then_some(NieuweDvofunctie {
        afspraak: a.id,
        gebruiker: wie.id,
        werkgever: werkgever.organisatie,
        soort: getypt.soort,
        taken: getypt.taken,
        // Nobody is here longer than at the employer.
        periode: getypt.periode.doorsnede(werkgever.periode).unwrap_or(getypt.periode),
    }))
}

/// POST `/beheer/dienstverlening`.
pub async fn geef_functie(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let nieuw = match lees_functie(&mut inzending.form, ik.nu) {
        Some(getypt) => zoek_op(&mut tx, &ik, &mut inzending.form, getypt).await?,
        None => None,
    };
    let Some(nieuw) = nieuw else {
        drop(tx);
        return pagina_fout(&functieblad(&ik, inzending.form).await?);
    };
    geef_functie_onder_dvo(&mut tx, ik.bron(), ik.actor.organisatie, &nieuw, ik.nu).await?;
    inzending.klaar(&mut tx, ik.nu, "/beheer/dienstverlening").await?;
    tx.commit().await?;
    naar("/beheer/dienstverlening", "melding-functie-gegeven")
}
