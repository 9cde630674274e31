// SPDX-License-Identifier: EUPL-1.2
//! What each party keeps of an afspraak that has ended (S05.6: ending leaves a complete dossier).
use axum::http::StatusCode;
use db::sql;
use dijkwacht::dienst::eenmaal;
use dijkwacht::schema::STAPPEN;
use kernel::{AfspraakId, AgendapuntId, DpiamaatregelId, Functiesoort, SignaalId, VerstrekkingId};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::wereld::{NU, Org, Persoon, Wereld};

async fn doe(wereld: &Wereld, opdracht: db::Sql) {
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(opdracht).await.unwrap();
    tx.commit().await.unwrap();
}

async fn tel(wereld: &Wereld, vraag: db::Sql) -> i64 {
    wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
}

/// A signaal of VAL given to GUL under the afspraak, with words that may not come back.
async fn gegeven(wereld: &Wereld, afspraak: AfspraakId, door: &Persoon) -> VerstrekkingId {
    let tafel = wereld.tafel(afspraak, &[Org::Val, Org::Gul]).await;
    let (signaal, punt, v) = (SignaalId::nieuw(NU), AgendapuntId::nieuw(NU), VerstrekkingId::nieuw(NU));
    doe(wereld, sql!(
        "INSERT INTO signaal (id, eigenaar_id, nummer, kanaal, thema, fase, ontvangen_op, herkomst, mag_door, grondslag, \
         versie, wat, hoe_bekend, plaats, vernietigen_op, vernietigingsgrond) VALUES ($1, $2, 'VAL-2026-00077', 'melding', \
         'hennep', 'weging-1', $3, 'vrij', 1, 'g', 1, 'knarrewiel', 'document', 'Geheimlaan', '2030-01-01', 'r')",
        signaal, Org::Val.id(), NU.plus_dagen(-15)
    )).await;
    doe(wereld, sql!(
        "INSERT INTO agendapunt (id, tafel_id, soort, titel, toelichting, doel, voorgesteld_door, voorgesteld_namens, \
         voorgesteld_op, versie) VALUES ($1, $2, 'casus', 'titelwoord', 't', 'd', $3, $4, $5, 1)",
        punt, tafel, door.actor.functie, door.actor.organisatie, NU
    )).await;
    doe(wereld, sql!(
        "INSERT INTO verstrekking (id, signaal_id, van_id, aan_id, agendapunt_id, afspraak_id, afspraak_versie, veldgroepen, \
         doel, noodzaak, gegeven_door, van, tot) VALUES ($1, $2, $3, $4, $5, $6, 1, 7, 'doelwoord', 'noodwoord', $7, $8, $9)",
        v, signaal, Org::Val.id(), Org::Gul.id(), punt, afspraak, door.actor.functie, NU.plus_dagen(-10), NU.plus_dagen(20)
    )).await;
    v
}

async fn beeindigd(wereld: &Wereld, burgemeester: &Persoon, afspraak: AfspraakId) {
    let weg =
        burgemeester.post(&format!("/afspraken/{afspraak}/beeindiging"), &[("afspraak_zeker", "ja")]).await;
    assert_eq!(weg.status, StatusCode::SEE_OTHER, "{}", weg.tekst);
    wereld.klok.zet(NU.plus_minuten(1));
}

fn bestand(tekst: &str) -> (Value, String) {
    let som: String = Sha256::digest(tekst.as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
    (serde_json::from_str(tekst).unwrap(), som)
}

testkit::beide!(STAPPEN;
    async fn s05_6_each_party_keeps_what_it_gave_or_received_and_no_content(db) {
        let wereld = Wereld::nieuw(db).await;
        let afspraak = wereld.afspraak(&[Org::Val, Org::Gul]).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let burgemeester = wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Burgemeester).await;
        let v = gegeven(&wereld, afspraak, &oover).await;
        doe(&wereld, sql!(
            "INSERT INTO dpiamaatregel (id, afspraak_id, risico, maatregel, eigenaar_id, uiterlijk_op) \
             VALUES ($1, $2, 'risicowoord', 'Sloten op de kast', $3, '2026-12-31')",
            DpiamaatregelId::nieuw(NU), afspraak, Org::Gul.id()
        )).await;
        let pad = format!("/afspraken/{afspraak}/eindoverzicht");
        assert_eq!(oover.get(&pad).await.status, StatusCode::NOT_FOUND, "it goes on");
        beeindigd(&wereld, &burgemeester, afspraak).await;
        for _ in 0..3 {
            eenmaal(&wereld.app).await;
        }
        assert_eq!(wereld.spoor("EindoverzichtGemaakt").await, 2, "once per party");
        let blad = oover.get(&pad).await;
        assert_eq!(blad.status, StatusCode::OK, "{}", blad.tekst);
        assert!(!blad.tekst.contains('⟦'), "a text is missing: {}", blad.tekst);
        let id = v.to_string();
        for woord in ["Gemeente Valkenburg", "Gemeente Gulpen-Wittem", "samen aanpakken", "art. 6 lid 1 e AVG", "Versie 1", "beëindigd door een partij", "60 maanden", "Eén tafel", "Sloten op de kast", id.as_str()] {
            assert!(blad.tekst.contains(woord), "{woord} not in {}", blad.tekst);
        }
        // The one gave, the other received; neither gets content, a name or the number of the other.
        let bij_buur = buur.get(&pad).await.tekst;
        assert!(bij_buur.contains("Vernietig wat u daarvan") && bij_buur.contains("maatregel uit de DPIA staat bij u open"), "{bij_buur}");
        assert!(!blad.tekst.contains("Vernietig wat u") && !blad.tekst.contains("staat bij u open"));
        let mijn = oover.post(&pad, &[]).await;
        let (mijn, som) = bestand(&mijn.tekst);
        assert!(blad.tekst.contains(&som), "the file is what the page says");
        assert_eq!((&mijn["gegeven"]["aantal"], &mijn["ontvangen"]["aantal"]), (&1.into(), &0.into()));
        assert_eq!(mijn["gegeven"]["per_thema"][0][0], "hennep");
        assert_eq!(mijn["gegeven"]["register"][0]["tot"], NU.dag().to_string(), "access ended with the afspraak");
        for woord in ["knarrewiel", "Geheimlaan", "titelwoord", "doelwoord", "noodwoord", "VAL-2026-00077", "risicowoord"] {
            assert!(!blad.tekst.contains(woord) && !bij_buur.contains(woord) && !mijn.to_string().contains(woord), "{woord}");
        }
        assert_eq!(wereld.spoor("EindoverzichtMeegenomen").await, 1);
        // Who is no party: as if there were nothing.
        let politie = wereld.persoon(Org::Pol, Functiesoort::Partner).await;
        for wie in [politie.get(&pad).await, politie.post(&pad, &[]).await] {
            assert_eq!(wie.status, StatusCode::NOT_FOUND);
        }
        // A functie that does not read what was given sees the counts and no lines.
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        let zonder = netwerk.get(&pad).await.tekst;
        assert!(zonder.contains("Hoe vaak welk thema") && !zonder.contains(&id));
        assert_eq!(netwerk.post(&pad, &[]).await.status, StatusCode::FORBIDDEN);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn s05_6_it_is_frozen_and_waits_on_vandaag_until_who_may_sign_opened_it(db) {
        let wereld = Wereld::nieuw(db).await;
        let afspraak = wereld.afspraak(&[Org::Val, Org::Gul]).await;
        let burgemeester = wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Burgemeester).await;
        let pad = format!("/afspraken/{afspraak}/eindoverzicht");
        // It ran out by itself: nobody did anything.
        wereld.klok.zet(NU.plus_dagen(501));
        doe(&wereld, sql!("UPDATE sessie SET verloopt_op = $1, gebruikt_op = $2", NU.plus_dagen(900), NU.plus_dagen(501))).await;
        eenmaal(&wereld.app).await;
        let berichten = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bericht WHERE reden LIKE 'eindoverzicht/%'");
        assert_eq!(tel(&wereld, berichten).await, 2, "who may sign, at each party");
        let vandaag = burgemeester.get("/").await.tekst;
        assert!(vandaag.contains(&pad) && vandaag.contains("Lees het eindoverzicht"), "{vandaag}");
        assert!(!oover.get("/").await.tekst.contains(&pad), "only who may sign");
        oover.get(&pad).await;
        assert!(burgemeester.get("/").await.tekst.contains(&pad), "read by another is not opened");
        let blad = burgemeester.get(&pad).await.tekst;
        assert!(blad.contains("afgelopen") && burgemeester.get(&format!("/afspraken/{afspraak}")).await.tekst.contains(&pad));
        burgemeester.get(&pad).await;
        assert_eq!(wereld.spoor("EindoverzichtGeopend").await, 1);
        assert!(!burgemeester.get("/").await.tekst.contains(&pad));
        assert!(buur.get("/").await.tekst.contains(&pad), "each party for itself");
        // What changes later, changes nothing in it.
        let voor = burgemeester.post(&pad, &[]).await.tekst;
        doe(&wereld, sql!("UPDATE organisatie SET naam = 'Gemeente Anders' WHERE id = $1", Org::Gul.id())).await;
        eenmaal(&wereld.app).await;
        assert_eq!(burgemeester.post(&pad, &[]).await.tekst, voor);
    }

    async fn an_overview_is_there_at_once_and_only_for_who_was_bound(db) {
        let wereld = Wereld::nieuw(db).await;
        let afspraak = wereld.afspraak(&[Org::Val, Org::Gul]).await;
        let burgemeester = wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Burgemeester).await;
        doe(&wereld, sql!("UPDATE afspraakpartij SET getekend_op = NULL WHERE organisatie_id = $1", Org::Gul.id())).await;
        beeindigd(&wereld, &burgemeester, afspraak).await;
        let pad = format!("/afspraken/{afspraak}/eindoverzicht");
        assert_eq!(burgemeester.get(&pad).await.status, StatusCode::OK, "nobody waits for the work beside the requests");
        assert_eq!(buur.get(&pad).await.status, StatusCode::NOT_FOUND, "who never signed was never bound");
        eenmaal(&wereld.app).await;
        assert_eq!(wereld.spoor("EindoverzichtGemaakt").await, 1);
    }

    async fn a_replaced_version_says_what_still_runs_and_names_its_versions(db) {
        let wereld = Wereld::nieuw(db).await;
        let (oud, nieuw) = (wereld.afspraak(&[Org::Val, Org::Gul]).await, wereld.afspraak(&[Org::Val, Org::Gul]).await);
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        gegeven(&wereld, oud, &oover).await;
        doe(&wereld, sql!("UPDATE afspraak SET vervangen_op = $2 WHERE id = $1", oud, NU)).await;
        doe(&wereld, sql!("UPDATE afspraak SET voorganger_id = $2, versie = 2 WHERE id = $1", nieuw, oud)).await;
        let blad = oover.get(&format!("/afspraken/{oud}/eindoverzicht")).await.tekst;
        for woord in ["nam op 21 november 2026 de plaats in", "Werk verder onder de nieuwe versie", "Eén verstrekking loopt nog door, tot uiterlijk 11 december 2026"] {
            assert!(blad.contains(woord), "{woord} not in {blad}");
        }
        assert_eq!(oover.get(&format!("/afspraken/{nieuw}/eindoverzicht")).await.status, StatusCode::NOT_FOUND);
        doe(&wereld, sql!("UPDATE afspraak SET beeindigd_op = $2 WHERE id = $1", nieuw, NU)).await;
        let blad = oover.get(&format!("/afspraken/{nieuw}/eindoverzicht")).await.tekst;
        assert!(blad.contains("Versie 2") && blad.contains("Versie 1, van"), "{blad}");
    }
);
