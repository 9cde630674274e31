// SPDX-License-Identifier: EUPL-1.2
//! Signalen, verstrekkingen and searching in the API, beside the same rules as on the pages.
use axum::http::StatusCode;
use db::sql;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, SignaalId, Veldgroep, Veldgroepen};
use serde_json::{Value, json};

use crate::signaal::{geregistreerd, laatste};
use crate::wereld::{Antwoord, NU, Org, Programma, Wereld};
use crate::zoekindex::verstrek;

fn waarneming() -> Value {
    json!({
        "kanaal": "waarneming", "thema": "hennep", "wat": "Dichtgeplakte ramen en een zoete geur.",
        "plaats": "Fictielaan 9100", "buurt": "BU09940000", "melderNaam": "Een collega", "periodeVan": "2026-11-20"
    })
}

async fn programma(wereld: &Wereld, org: Org, soort: Functiesoort) -> Programma {
    wereld.persoon(org, soort).await.api().await
}

async fn aantal(wereld: &Wereld) -> i64 {
    let vraag = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM signaal");
    wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
}

fn nummers(antwoord: &Antwoord) -> Vec<String> {
    assert_eq!(antwoord.status, StatusCode::OK, "{}", antwoord.tekst);
    let rijen = antwoord.json()["resultaten"].as_array().unwrap().clone();
    rijen.iter().map(|r| r["nummer"].as_str().unwrap().to_owned()).collect()
}

/// The address of the next page, below the base of the API.
fn volgende(antwoord: &Antwoord) -> Option<String> {
    let kop = antwoord.kop("link").strip_prefix("</api/v1")?.to_owned();
    Some(kop.strip_suffix(">; rel=\"next\"").unwrap().to_owned())
}

fn sleutels(waarde: &Value) -> Vec<&str> {
    let mut sleutels: Vec<&str> = waarde.as_object().unwrap().keys().map(String::as_str).collect();
    sleutels.sort_unstable();
    sleutels
}

testkit::beide!(STAPPEN;
    async fn a_program_registers_and_reads_back(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = programma(&wereld, Org::Val, Functiesoort::Oover).await;
        let antwoord = oover.post("/signalen", &waarneming()).await;
        assert_eq!(antwoord.status, StatusCode::CREATED, "{}", antwoord.tekst);
        let id = laatste(&wereld, Org::Val).await;
        assert_eq!(antwoord.naar(), format!("/api/v1/signalen/{id}"));
        assert_eq!(antwoord.json(), json!({ "id": id.to_string(), "url": antwoord.naar() }));

        let signaal = oover.get(&format!("/signalen/{id}")).await.json();
        assert_eq!(signaal["inhoud"]["wat"], "Dichtgeplakte ramen en een zoete geur.");
        assert_eq!(signaal["inhoud"]["periodeVan"], "2026-11-20");
        assert_eq!(signaal["ontvangenOp"], NU.rfc3339());
        assert_eq!(signaal["melder"]["naam"], "Een collega");
        assert_eq!((&signaal["eigenaar"], &signaal["fase"]), (&json!(Org::Val.id().to_string()), &json!("weging-1")));
        assert_eq!((wereld.spoor("SignaalGeregistreerd").await, wereld.spoor("SignaalIngezien").await), (1, 1));
        assert!(wereld.spoor_is_heel().await);
    }

    async fn bad_input_is_named_as_a_whole(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = programma(&wereld, Org::Val, Functiesoort::Oover).await;
        let slecht = json!({
            "kanaal": "politie", "thema": "onbekend", "wat": "kort", "plaats": "Testweg 1", "lon": "5.8",
            "magDoor": "ja", "periodeVan": "20-11-2026", "melderEmail": "geen adres"
        });
        let antwoord = oover.post("/signalen", &slecht).await;
        assert_eq!(antwoord.status, StatusCode::BAD_REQUEST);
        let fouten = antwoord.json()["fouten"].as_array().unwrap().clone();
        let mut velden: Vec<&str> = fouten.iter().map(|f| f["veld"].as_str().unwrap()).collect();
        velden.dedup();
        velden.sort_unstable();
        let verwacht =
            ["herkomstDoel", "lon", "magDoor", "melderEmail", "periodeVan", "thema", "wat"];
        assert_eq!(velden, verwacht, "{fouten:?}");
        assert!(!antwoord.tekst.contains("geen adres"), "a refusal repeats nothing that was sent");
        assert_eq!(aantal(&wereld).await, 0);
    }

    async fn the_restriction_of_a_source_holds_here_too(db) {
        let wereld = Wereld::nieuw(db).await;
        let boa = programma(&wereld, Org::Val, Functiesoort::Boa).await;
        let mut politie = waarneming();
        politie["kanaal"] = json!("politie");
        politie["herkomstDoel"] = json!("art. 16 Wpg");
        assert_eq!(boa.post("/signalen", &politie).await.status, StatusCode::FORBIDDEN);
        assert_eq!(aantal(&wereld).await, 0);
        assert_eq!(boa.post("/signalen", &waarneming()).await.status, StatusCode::CREATED);
        assert_eq!(boa.get("/signalen").await.status, StatusCode::FORBIDDEN);
    }

    async fn a_part_that_one_may_not_see_is_absent(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, _) = geregistreerd(&wereld, Org::Val, &[("melder_naam", "Iemand")]).await;
        let pad = format!("/signalen/{id}");
        let delen = async |soort| {
            let signaal = programma(&wereld, Org::Val, soort).await.get(&pad).await.json();
            let delen = ["inhoud", "melder", "personen", "bijlagen"];
            delen.into_iter().filter(|d| sleutels(&signaal).contains(d)).collect::<Vec<_>>()
        };
        assert_eq!(delen(Functiesoort::Oover).await, ["inhoud", "melder", "personen", "bijlagen"]);
        assert_eq!(delen(Functiesoort::Privacyfunctionaris).await, ["inhoud", "personen"]);
        assert_eq!(delen(Functiesoort::Burgemeester).await, ["inhoud"]);
        assert_eq!(delen(Functiesoort::Analist).await, [] as [&str; 0]);
    }

    async fn a_neighbour_cannot_tell_it_from_nothing(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, _) = geregistreerd(&wereld, Org::Val, &[]).await;
        let buur = programma(&wereld, Org::Gul, Functiesoort::Oover).await;
        let niets = SignaalId::nieuw(NU.plus_dagen(-3));
        for deel in ["", "/verstrekkingen"] {
            let echt = buur.get(&format!("/signalen/{id}{deel}")).await;
            let onzin = buur.get(&format!("/signalen/{niets}{deel}")).await;
            assert_eq!(echt.status, StatusCode::NOT_FOUND);
            assert_eq!((echt.status, &echt.tekst), (onzin.status, &onzin.tekst), "{deel}");
            let namen = |a: &Antwoord| a.koppen.keys().map(ToString::to_string).collect::<Vec<_>>();
            assert_eq!(namen(&echt), namen(&onzin));
        }
        let toestand = json!({ "toestand": "opgepakt" });
        let echt = buur.post(&format!("/signalen/{id}/terugkoppelingen"), &toestand).await;
        let onzin = buur.post(&format!("/signalen/{niets}/terugkoppelingen"), &toestand).await;
        assert_eq!((echt.status, &echt.tekst), (onzin.status, &onzin.tekst));
        assert_eq!(nummers(&buur.get("/signalen").await), [] as [&str; 0]);
        assert_eq!(buur.get("/verstrekkingen").await.json(), json!({ "resultaten": [] }));
        let gezocht = buur.post("/signalen/_zoek", &json!({ "zoektekst": "ramen" })).await;
        assert_eq!(gezocht.json(), json!({ "resultaten": [], "meer": false, "verwant": false }));
    }

    async fn a_list_goes_on_page_by_page_without_a_count(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = programma(&wereld, Org::Val, Functiesoort::Oover).await;
        for _ in 0..5 {
            assert_eq!(oover.post("/signalen", &waarneming()).await.status, StatusCode::CREATED);
        }
        let mut gezien = Vec::new();
        let mut pad = Some("/signalen?limit=2&fase=weging-1".to_owned());
        while let Some(adres) = pad {
            let blad = oover.get(&adres).await;
            assert_eq!(sleutels(&blad.json()), ["resultaten"]);
            assert!(blad.gevraagd.queries <= 2, "{:?}", blad.gevraagd);
            gezien.push(nummers(&blad));
            pad = volgende(&blad);
        }
        assert_eq!(gezien.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 1]);
        let verwacht: Vec<String> = (1..=5).rev().map(|n| format!("VAL-2026-0000{n}")).collect();
        assert_eq!(gezien.concat(), verwacht);
    }

    async fn filters_narrow_the_list_and_nonsense_is_an_error(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = programma(&wereld, Org::Val, Functiesoort::Oover).await;
        oover.post("/signalen", &waarneming()).await;
        let mut ander = waarneming();
        ander["thema"] = json!("drugs");
        ander.as_object_mut().unwrap().remove("buurt");
        oover.post("/signalen", &ander).await;
        for (vraag, verwacht) in [
            ("thema=drugs", &["VAL-2026-00002"][..]),
            ("gebied=BU09940000", &["VAL-2026-00001"]),
            ("fase=weging-1&fase=bronnen&thema=hennep", &["VAL-2026-00001"]),
            ("fase=afgesloten", &[]),
        ] {
            assert_eq!(nummers(&oover.get(&format!("/signalen?{vraag}")).await), verwacht, "{vraag}");
        }
        let antwoord = oover.get("/signalen?fase=x&thema=x&gebied=x&limit=1000&cursor=1").await;
        assert_eq!(antwoord.status, StatusCode::BAD_REQUEST);
        assert_eq!(antwoord.json()["fouten"].as_array().unwrap().len(), 5, "{}", antwoord.tekst);
    }

    async fn the_same_act_sent_twice_is_done_once(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = programma(&wereld, Org::Val, Functiesoort::Oover).await;
        let kop = [("Idempotency-Key", "b3f1-1")];
        let een = oover.post_met("/signalen", &waarneming(), &kop).await;
        let twee = oover.post_met("/signalen", &waarneming(), &kop).await;
        assert_eq!((een.status, een.naar(), &een.tekst), (twee.status, twee.naar(), &twee.tekst));
        assert_eq!((twee.status, aantal(&wereld).await), (StatusCode::CREATED, 1));

        let mut ander = waarneming();
        ander["thema"] = json!("drugs");
        let botsing = oover.post_met("/signalen", &ander, &kop).await;
        assert_eq!((botsing.status, botsing.json()["code"].as_str()), (StatusCode::CONFLICT, Some("API-001")));
        // Somebody else's key of the same name is another key.
        let collega = programma(&wereld, Org::Val, Functiesoort::Boa).await;
        assert_eq!(collega.post_met("/signalen", &waarneming(), &kop).await.status, StatusCode::CREATED);
        let leeg = oover.post_met("/signalen", &waarneming(), &[("Idempotency-Key", "met spatie")]).await;
        assert_eq!(leeg.status, StatusCode::BAD_REQUEST);
        assert_eq!((aantal(&wereld).await, wereld.spoor("SignaalGeregistreerd").await), (2, 2));
    }

    async fn a_runaway_program_is_slowed_down(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = programma(&wereld, Org::Val, Functiesoort::Oover).await;
        assert_eq!(oover.post("/signalen", &waarneming()).await.status, StatusCode::CREATED);
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE apiverbruik SET aantal = 600")).await.unwrap();
        tx.commit().await.unwrap();
        let antwoord = oover.post("/signalen", &waarneming()).await;
        assert_eq!(antwoord.status, StatusCode::TOO_MANY_REQUESTS);
        assert!((1..=60).contains(&antwoord.kop("retry-after").parse::<i64>().unwrap()));
        assert_eq!(aantal(&wereld).await, 1);
        wereld.klok.zet(NU.plus_minuten(1));
        assert_eq!(oover.post("/signalen", &waarneming()).await.status, StatusCode::CREATED);
    }

    async fn the_reporter_is_answered_once(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, _) = geregistreerd(&wereld, Org::Val, &[]).await;
        let oover = programma(&wereld, Org::Val, Functiesoort::Oover).await;
        let pad = format!("/signalen/{id}/terugkoppelingen");
        let toestand = json!({ "toestand": "opgepakt" });
        let antwoord = oover.post(&pad, &toestand).await;
        assert_eq!(antwoord.status, StatusCode::CREATED, "{}", antwoord.tekst);
        assert_eq!(oover.post(&pad, &toestand).await.status, StatusCode::CONFLICT);
        assert_eq!(oover.post(&pad, &json!({ "toestand": "ontvangen" })).await.status, StatusCode::BAD_REQUEST);
        let gegeven = oover.get(&format!("/signalen/{id}")).await.json()["terugkoppelingen"].clone();
        assert_eq!((&gegeven[0]["toestand"], &gegeven[0]["gegevenOp"]), (&json!("opgepakt"), &json!(NU.rfc3339())));
        assert_eq!(wereld.spoor("TerugkoppelingGegeven").await, 1);
    }

    async fn what_was_given_is_seen_by_giver_and_receiver(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, van) = geregistreerd(&wereld, Org::Val, &[]).await;
        geregistreerd(&wereld, Org::Val, &[]).await;
        let groepen = Veldgroepen::GEEN.met(Veldgroep::Bestaan).met(Veldgroep::Kern).met(Veldgroep::Inhoud);
        verstrek(&wereld, &van, id, groepen).await;
        let gever = van.api().await;
        let ontvanger = programma(&wereld, Org::Gul, Functiesoort::Privacyfunctionaris).await;
        for (wie, pad) in [
            (&gever, "/verstrekkingen".to_owned()),
            (&gever, format!("/signalen/{id}/verstrekkingen")),
            (&ontvanger, "/verstrekkingen".to_owned()),
            (&ontvanger, format!("/signalen/{id}/verstrekkingen")),
        ] {
            let rijen = wie.get(&pad).await.json()["resultaten"].clone();
            assert_eq!(rijen.as_array().unwrap().len(), 1, "{pad}: {rijen}");
            assert_eq!(rijen[0]["signaal"], id.to_string());
            assert_eq!(rijen[0]["veldgroepen"], json!(["bestaan", "kern", "inhoud"]));
            assert_eq!(rijen[0]["ontvanger"], "Gemeente Gulpen-Wittem");
        }
        // Who may read the signaal but not to whom it was given hears so.
        let oover = programma(&wereld, Org::Gul, Functiesoort::Oover).await;
        let gekregen = oover.get(&format!("/signalen/{id}")).await.json();
        assert_eq!(gekregen["inhoud"]["wat"], "Dichtgeplakte ramen en een zoete geur.");
        assert!(!sleutels(&gekregen).contains(&"terugkoppelingen"));
        assert_eq!(oover.get(&format!("/signalen/{id}/verstrekkingen")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(oover.get("/verstrekkingen").await.json(), json!({ "resultaten": [] }));
        // A third party sees none of it.
        let derde = programma(&wereld, Org::Pol, Functiesoort::Privacyfunctionaris).await;
        assert_eq!(derde.get("/verstrekkingen").await.json(), json!({ "resultaten": [] }));
    }

    async fn verstrekkingen_go_on_page_by_page(db) {
        let wereld = Wereld::nieuw(db).await;
        let mut laatste = None;
        for _ in 0..3 {
            let (id, van) = geregistreerd(&wereld, Org::Val, &[]).await;
            verstrek(&wereld, &van, id, Veldgroepen::GEEN.met(Veldgroep::Bestaan).met(Veldgroep::Kern)).await;
            laatste = Some(id);
        }
        for org in [Org::Val, Org::Gul] {
            let wie = programma(&wereld, org, Functiesoort::Privacyfunctionaris).await;
            let een = wie.get("/verstrekkingen?limit=2").await;
            assert_eq!(een.json()["resultaten"][0]["signaal"], laatste.unwrap().to_string());
            let twee = wie.get(&volgende(&een).unwrap()).await;
            assert_eq!(twee.json()["resultaten"].as_array().unwrap().len(), 1, "{org:?}");
            assert_eq!(volgende(&twee), None);
        }
    }

    async fn searching_finds_the_kern_and_leaves_no_words_behind(db) {
        let wereld = Wereld::nieuw(db).await;
        geregistreerd(&wereld, Org::Val, &[]).await;
        let oover = programma(&wereld, Org::Val, Functiesoort::Oover).await;
        let gevonden = oover.post("/signalen/_zoek", &json!({ "zoektekst": "zoete geur", "limit": 5 })).await;
        assert_eq!(nummers(&gevonden), ["VAL-2026-00001"]);
        assert!(!gevonden.tekst.contains("Dichtgeplakte"));
        assert_eq!(wereld.spoor("Gezocht").await, 1);
        let slecht = oover.post("/signalen/_zoek", &json!({ "zoektekst": " ", "limit": 101 })).await;
        assert_eq!(slecht.json()["fouten"].as_array().unwrap().len(), 2, "{}", slecht.tekst);
    }

    async fn organisations_are_no_secret(db) {
        let wereld = Wereld::nieuw(db).await;
        let boa = programma(&wereld, Org::Gul, Functiesoort::Boa).await;
        let alle = boa.get("/organisaties").await.json()["resultaten"].clone();
        assert_eq!(alle.as_array().unwrap().len(), 4);
        let gemeenten = boa.get("/organisaties?soort=gemeente").await.json()["resultaten"].clone();
        assert_eq!((gemeenten.as_array().unwrap().len(), &gemeenten[0]["cbsCode"]), (2, &json!("GM1729")));
        let een = boa.get(&format!("/organisaties/{}", Org::Pol.id())).await.json();
        assert_eq!(sleutels(&een), ["afkorting", "id", "naam", "soort", "url"]);
        assert_eq!(boa.get("/organisaties?soort=vereniging").await.status, StatusCode::BAD_REQUEST);
    }
);
