// SPDX-License-Identifier: EUPL-1.2
//! Tables in the API: the same agenda, the same rights and the same errors as on the pages.
use axum::http::StatusCode;
use dijkwacht::schema::STAPPEN;
use kernel::Functiesoort;
use serde_json::json;

use crate::wereld::{Org, Wereld};

testkit::beide!(STAPPEN;
    async fn a_program_proposes_and_reads_back_and_who_is_no_member_finds_nothing(db) {
        let wereld = Wereld::nieuw(db).await;
        let leden = [Org::Rie, Org::Val];
        let afspraak = wereld.afspraak(&leden).await;
        let tafel = wereld.tafel(afspraak, &leden).await.to_string();
        let val = wereld.persoon(Org::Val, Functiesoort::Oover).await.api().await;
        let gul = wereld.persoon(Org::Gul, Functiesoort::Oover).await.api().await;

        let tafels = val.get("/tafels").await.json();
        assert_eq!(tafels["resultaten"][0]["id"], tafel.as_str());
        let voorstel = json!({ "tafel": tafel, "titel": "Werkwijze in de zomer", "agendadoel": "Afspreken wie bereikbaar is",
            "toelichting": "" });
        let gemaakt = val.post("/agendapunten", &voorstel).await;
        assert_eq!(gemaakt.status, StatusCode::CREATED, "{}", gemaakt.tekst);
        let pad = gemaakt.naar().strip_prefix("/api/v1").unwrap().to_owned();
        let punt = val.get(&pad).await.json();
        assert_eq!((&punt["titel"], &punt["soort"]), (&json!("Werkwijze in de zomer"), &json!("proces")));
        let lijst = val.get(&format!("/agendapunten?tafel={tafel}")).await.json();
        assert_eq!(lijst["resultaten"].as_array().unwrap().len(), 1);

        assert_eq!(gul.get("/tafels").await.json()["resultaten"], json!([]));
        assert_eq!(gul.get("/agendapunten").await.json()["resultaten"], json!([]));
        assert_eq!(gul.get(&pad).await.status, StatusCode::NOT_FOUND);
        assert_eq!(gul.post("/agendapunten", &voorstel).await.status, StatusCode::NOT_FOUND);
        for pad in ["/overleggen", "/besluiten", "/acties"] {
            assert_eq!(val.get(pad).await.json()["resultaten"], json!([]), "{pad}");
        }
    }

    async fn a_text_that_points_to_a_person_is_refused_with_all_other_errors(db) {
        let wereld = Wereld::nieuw(db).await;
        let val = wereld.persoon(Org::Val, Functiesoort::Oover).await.api().await;
        let fout = json!({ "tafel": "0000000000034", "titel": "dhr. Jansen", "agendadoel": "x", "veldgroepen": ["kern"] });
        let antwoord = val.post("/agendapunten", &fout).await;
        assert_eq!(antwoord.status, StatusCode::BAD_REQUEST);
        let json = antwoord.json();
        let velden: Vec<&str> = json["fouten"].as_array().unwrap().iter().map(|f| f["veld"].as_str().unwrap()).collect();
        for veld in ["titel", "agendadoel", "veldgroepen"] {
            assert!(velden.contains(&veld), "{veld} of {velden:?}");
        }
    }
);
