// SPDX-License-Identifier: EUPL-1.2
//! What happens without anybody asking: reminders. And what a calendar program gets to see.
use axum::http::StatusCode;
use db::{Db, sql};
use dijkwacht::dienst;
use dijkwacht::schema::STAPPEN;
use kernel::{ActieId, AgendapuntId, BesluitId, Functiesoort, OverlegId, Tijdstip};

use crate::wereld::{NU, Org, Persoon, Wereld};

async fn doe(db: &Db, opdracht: db::Sql) {
    let mut tx = db.write().await.unwrap();
    tx.execute(opdracht).await.unwrap();
    tx.commit().await.unwrap();
}

/// A tafel of VAL and RIE with a meeting in ten days, at which VAL has an open action due in five, to be reminded of today.
async fn met_actie(wereld: &Wereld, oover: &Persoon) -> (OverlegId, ActieId) {
    let db = &wereld.app.db;
    let afspraak = wereld.afspraak(&[Org::Rie, Org::Val]).await;
    let tafel = wereld.tafel(afspraak, &[Org::Rie, Org::Val]).await;
    let (overleg, punt) = (OverlegId::nieuw(NU), AgendapuntId::nieuw(NU));
    let (besluit, actie) = (BesluitId::nieuw(NU), ActieId::nieuw(NU));
    doe(db, sql!(
        "INSERT INTO overleg (id, tafel_id, begint_op, duur_minuten, locatie, versie) VALUES ($1, $2, $3, 90, 'Geheime zaal', 1)",
        overleg, tafel, NU.plus_dagen(10)
    ))
    .await;
    doe(db, sql!(
        "INSERT INTO agendapunt (id, tafel_id, overleg_id, volgorde, soort, titel, toelichting, doel, voorgesteld_door, \
         voorgesteld_namens, voorgesteld_op, versie) VALUES ($1, $2, $3, 1, 'procespunt', 'Titel', 't', 'd', $4, $5, $6, 1)",
        punt, tafel, overleg, oover.actor.functie, Org::Val.id(), NU
    ))
    .await;
    doe(db, sql!(
        "INSERT INTO besluit (id, agendapunt_id, tekst, eigenaar_id, uiterlijk_op, vastgelegd_door, vastgelegd_op) \
         VALUES ($1, $2, 'b', $3, $4, $5, $6)",
        besluit, punt, Org::Val.id(), NU.plus_dagen(5).dag(), oover.actor.functie, NU
    ))
    .await;
    doe(db, sql!(
        "INSERT INTO actie (id, besluit_id, wat, eigenaar_id, vervaldatum, herinneren_op, status, versie) \
         VALUES ($1, $2, 'Loods bezoeken', $3, $4, $5, 'open', 1)",
        actie, besluit, Org::Val.id(), NU.plus_dagen(5).dag(), NU.dag()
    ))
    .await;
    (overleg, actie)
}

async fn berichten(db: &Db, reden: &str) -> Vec<(String, i64)> {
    let vraag = sql!(
        "SELECT reden, gebruiker_id FROM bericht WHERE reden LIKE $1 ORDER BY reden",
        format!("{reden}/%")
    );
    db.read().await.unwrap().read(vraag, |r| Ok((r.get("reden")?, r.get("gebruiker_id")?))).await.unwrap()
}

/// A visitor's report at VAL whose answer was due at the moment.
async fn wachtende_melder(wereld: &Wereld, uiterlijk_op: Tijdstip) {
    let melder = wereld.bezoeker();
    let velden = [
        ("thema", "drugs"),
        ("wat", "Er staat 's nachts een bus voor de loods."),
        ("plaats", "Testweg"),
        ("hoe_bekend", "eigen-waarneming"),
    ];
    let antwoord = melder.post("/melden/GM0994", &velden).await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    doe(&wereld.app.db, sql!("UPDATE terugkoppeling SET uiterlijk_op = $1", uiterlijk_op)).await;
}

testkit::beide!(STAPPEN;
    async fn whoever_may_finish_an_action_is_reminded_once(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        wereld.persoon(Org::Val, Functiesoort::Analist).await;
        wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        met_actie(&wereld, &oover).await;
        for _ in 0..3 {
            dienst::eenmaal(&wereld.app).await;
        }
        let aan: Vec<i64> = berichten(&db, "actie-herinnering").await.into_iter().map(|b| b.1).collect();
        assert_eq!(aan, [oover.actor.gebruiker.waarde()]);
        let tekst = oover.get("/berichten").await.tekst;
        assert!(tekst.contains("Herinnering: een actie vervalt") && !tekst.contains("Loods"), "{tekst}");
    }

    async fn a_reporter_who_waits_too_long_is_brought_up_once_a_week(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        wereld.persoon(Org::Val, Functiesoort::Boa).await;
        wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        wachtende_melder(&wereld, NU.plus_dagen(1)).await;
        dienst::eenmaal(&wereld.app).await;
        assert!(berichten(&db, "terugkoppeling-te-laat").await.is_empty(), "it is not late yet");
        for (dagen, verwacht) in [(2, 1), (3, 2), (4, 2), (10, 3)] {
            // NU is a Saturday: on the second day it is late, on the third a new week has begun.
            wereld.klok.zet(NU.plus_dagen(dagen - 1).plus_minuten(1));
            dienst::eenmaal(&wereld.app).await;
            let gekregen = berichten(&db, "terugkoppeling-te-laat").await;
            assert_eq!(gekregen.len(), verwacht, "after {dagen} days: {gekregen:?}");
            assert!(gekregen.iter().all(|b| b.1 == oover.actor.gebruiker.waarde()));
        }
    }

    async fn a_calendar_holds_times_and_days_and_nothing_else(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let (overleg, actie) = met_actie(&wereld, &oover).await;
        let pad = agendapad(&oover).await;
        let antwoord = wereld.bezoeker().get(&pad).await;
        assert_eq!(antwoord.status, StatusCode::OK, "{}", antwoord.tekst);
        assert_eq!(antwoord.koppen["content-type"], "text/calendar; charset=utf-8");
        for verwacht in [
            format!("UID:overleg-{overleg}@dijkwacht\r\n"),
            "DTSTART;TZID=Europe/Amsterdam:20261201T120000\r\n".to_owned(),
            format!("UID:actie-{actie}@dijkwacht\r\n"),
            "DUE;VALUE=DATE:20261126\r\n".to_owned(),
        ] {
            assert!(antwoord.tekst.contains(&verwacht), "{verwacht} is not in\n{}", antwoord.tekst);
        }
        for verborgen in ["zaal", "Loods", "Titel", "Tafel", "Valkenburg"] {
            assert!(!antwoord.tekst.contains(verborgen), "{verborgen} is in\n{}", antwoord.tekst);
        }
        assert!(antwoord.gevraagd.queries <= 6, "{:?}", antwoord.gevraagd);
    }

    async fn a_neighbours_calendar_is_empty_and_a_wrong_address_does_not_exist(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        met_actie(&wereld, &oover).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let van_buur = agendapad(&buur).await;
        let leeg = wereld.bezoeker().get(&van_buur).await;
        assert_eq!(leeg.status, StatusCode::OK);
        assert!(!leeg.tekst.contains("VEVENT") && !leeg.tekst.contains("VTODO"), "{}", leeg.tekst);
        let zonder = van_buur.trim_end_matches(".ics").to_owned();
        for fout in [zonder.as_str(), "/agenda/00000000000000000000000000000000.ics", "/agenda/.ics", "/agenda/x"] {
            assert_eq!(wereld.bezoeker().get(fout).await.status, StatusCode::NOT_FOUND, "{fout}");
        }
        doe(&db, sql!("UPDATE functie SET tot = $2 WHERE id = $1", buur.actor.functie, NU)).await;
        assert_eq!(wereld.bezoeker().get(&van_buur).await.status, StatusCode::NOT_FOUND, "the functie has ended");
    }
);

/// Makes a calendar address and gives its path.
async fn agendapad(wie: &Persoon) -> String {
    let tekst = wie.post("/account/agenda", &[]).await.tekst;
    let rest = tekst.split("http://test.local/agenda/").nth(1).unwrap();
    format!("/agenda/{}", rest.split('"').next().unwrap())
}
