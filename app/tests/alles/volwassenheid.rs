// SPDX-License-Identifier: EUPL-1.2
//! The maturity check of a municipality (S58.5): about the organisation, with what the program knows beside it.
use axum::http::StatusCode;
use db::sql;
use dijkwacht::magdit::volwassenheid::Vragenlijst;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, RegioId, VolwassenheidscheckId};

use crate::wereld::{NU, Org, Persoon, Wereld};

async fn doe(wereld: &Wereld, opdracht: db::Sql) {
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(opdracht).await.unwrap();
    tx.commit().await.unwrap();
}

async fn regio(wereld: &Wereld, leden: &[Org]) {
    let id = RegioId::nieuw(NU);
    doe(
        wereld,
        sql!("INSERT INTO regio (id, soort, naam) VALUES ($1, 'samenwerkingsregio', 'Heuvelland')", id),
    )
    .await;
    for lid in leden {
        let van = NU.plus_dagen(-900);
        doe(
            wereld,
            sql!(
                "INSERT INTO regiolid (regio_id, organisatie_id, van) VALUES ($1, $2, $3)",
                id,
                lid.id(),
                van
            ),
        )
        .await;
    }
}

/// A check in which every question has this answer.
async fn check(
    wie: &Persoon,
    antwoord: &str,
    openheid: &str,
    meer: &[(&str, &str)],
) -> crate::wereld::Antwoord {
    let velden: Vec<String> = Vragenlijst::geldend().vragen().map(|v| v.veld()).collect();
    let mut velden: Vec<(&str, &str)> = velden.iter().map(|v| (v.as_str(), antwoord)).collect();
    velden.push(("vc-openheid", openheid));
    velden.retain(|(v, _)| !meer.iter().any(|(m, _)| m == v));
    velden.extend(meer);
    wie.post("/volwassenheid/nieuw", &velden).await
}

fn gelukt(antwoord: &crate::wereld::Antwoord) -> String {
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    antwoord.naar().to_owned()
}

testkit::beide!(STAPPEN;
    async fn s58_5_a_municipality_checks_itself_with_what_the_program_knows_and_keeps_its_history(db) {
        let wereld = Wereld::nieuw(db).await;
        wereld.afspraak(&[Org::Val, Org::Gul]).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let blad = oover.get("/volwassenheid/nieuw").await;
        assert!(blad.status == StatusCode::OK && !blad.tekst.contains('⟦'), "{}", blad.tekst);
        for woord in ["1 van 1 afspraken werken nu", "Tafels waaraan uw gemeente zit: 0", "Volgens het programma nog niet geregeld", "AVG art. 35", "BIO2 5.18", "Uw functie kan dit niet zien"] {
            assert!(blad.tekst.contains(woord), "{woord} not in {}", blad.tekst);
        }
        // All errors at once, and what was typed stays; a name is no explanation.
        let fout = check(&oover, "", "", &[("vcuitleg-weten", "Mevrouw Jansen doet dit altijd.")]).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        assert!(fout.tekst.matches("href=\"#veld-vc").count() >= 14, "{}", fout.tekst);
        assert!(fout.tekst.contains("Mevrouw Jansen doet"));
        let een = gelukt(&check(&oover, "ja", "eigen", &[("vc-afspraken-gelden", "nee"), ("vcuitleg-weten", "Het loket is bekend.")]).await);
        let blad = oover.get(&een).await;
        assert!(blad.status == StatusCode::OK && !blad.tekst.contains('⟦'), "{}", blad.tekst);
        for woord in ["Begonnen", "Vast onderdeel van het werk", "Naar de afspraken", "href=\"/afspraken\"", "1 van 1 afspraken", "Het loket is bekend.", "Naar de tafels"] {
            assert!(blad.tekst.contains(woord), "{woord} not in {}", blad.tekst);
        }
        // What the program knew is frozen; a later check stands beside it.
        wereld.afspraak(&[Org::Val, Org::Pol]).await;
        doe(&wereld, sql!("UPDATE afspraak SET dpia_op = NULL")).await;
        wereld.klok.zet(NU.plus_minuten(10));
        let twee = gelukt(&check(&oover, "deels", "eigen", &[]).await);
        assert!(oover.get(&een).await.tekst.contains("1 van 1 afspraken"));
        assert!(oover.get(&twee).await.tekst.contains("0 van 2 afspraken"));
        let lijst = oover.get("/volwassenheid").await.tekst;
        assert!(lijst.contains(&een) && lijst.contains(&twee) && lijst.contains("Groeit"), "{lijst}");
        assert_eq!(wereld.spoor("VolwassenheidscheckIngevuld").await, 2);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn s58_5_levels_are_shown_only_by_who_chose_so(db) {
        let wereld = Wereld::nieuw(db).await;
        regio(&wereld, &[Org::Val, Org::Gul]).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let privacy = wereld.persoon(Org::Gul, Functiesoort::Privacyfunctionaris).await;
        let leeg = privacy.get("/volwassenheid/regio").await.tekst;
        assert!(leeg.contains("0 van 2 gemeenten"), "{leeg}");
        let pad = gelukt(&check(&oover, "ja", "eigen", &[]).await);
        let na = privacy.get("/volwassenheid/regio").await.tekst;
        assert_eq!(crate::signaal::zonder_bewijs(&na), crate::signaal::zonder_bewijs(&leeg), "no check and one not shown are the same");
        gelukt(&oover.post(&format!("{pad}/openheid"), &[("vc-openheid", "regio")]).await);
        let na = privacy.get("/volwassenheid/regio").await.tekst;
        assert!(na.contains("1 van 2 gemeenten") && na.contains("Vast onderdeel"), "{na}");
        // Levels, never the answers: another's check does not exist.
        assert_eq!(privacy.get(&pad).await.status, StatusCode::NOT_FOUND);
        assert_eq!(privacy.post(&format!("{pad}/openheid"), &[]).await.status, StatusCode::NOT_FOUND);
        gelukt(&oover.post(&format!("{pad}/openheid"), &[("vc-openheid", "eigen")]).await);
        assert!(privacy.get("/volwassenheid/regio").await.tekst.contains("0 van 2 gemeenten"));
        assert_eq!(wereld.spoor("VolwassenheidGedeeld").await, 2);
    }

    async fn s58_5_it_is_for_who_answers_for_sharing_at_a_municipality(db) {
        let wereld = Wereld::nieuw(db).await;
        let burgemeester = wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        assert_eq!(burgemeester.get("/volwassenheid").await.status, StatusCode::OK);
        assert_eq!(burgemeester.get("/volwassenheid/nieuw").await.status, StatusCode::FORBIDDEN);
        let boa = wereld.persoon(Org::Val, Functiesoort::Boa).await;
        assert_eq!(boa.get("/volwassenheid").await.status, StatusCode::FORBIDDEN);
        let elders = wereld.persoon(Org::Pol, Functiesoort::Privacyfunctionaris).await;
        assert_eq!(check(&elders, "ja", "eigen", &[]).await.status, StatusCode::CONFLICT);
        let niets = format!("/volwassenheid/{}", VolwassenheidscheckId::nieuw(NU));
        assert_eq!(burgemeester.get(&niets).await.status, StatusCode::NOT_FOUND);
        // The privacy officer sees what the OOV adviser may not, and the other way round.
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let blad = privacy.get("/volwassenheid/nieuw").await.tekst;
        assert!(blad.contains("Laatst afgetekend: nog nooit"), "{blad}");
    }
);
