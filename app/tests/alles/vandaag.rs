// SPDX-License-Identifier: EUPL-1.2
//! The first screen, for everybody.
use axum::http::StatusCode;
use dijkwacht::schema::STAPPEN;
use kernel::Functiesoort;

use crate::signaal::{MELDING, geregistreerd};
use crate::wereld::{Org, Wereld};

testkit::beide!(STAPPEN;
    async fn every_functie_has_a_first_screen(db) {
        let wereld = Wereld::nieuw(db).await;
        for &soort in Functiesoort::ALLE {
            let wie = wereld.persoon(Org::Val, soort).await;
            let antwoord = wie.get("/").await;
            assert_eq!(antwoord.status, StatusCode::OK, "{soort}");
            assert!(!antwoord.tekst.contains('⟦'), "{soort}: a text is missing");
        }
    }

    async fn a_new_signaal_is_there_for_its_owner_only(db) {
        let wereld = Wereld::nieuw(db).await;
        wereld.bezoeker().post("/melden/gm0994", MELDING).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert!(oover.get("/").await.tekst.contains("VAL-2026-00001"));
        assert!(!buur.get("/").await.tekst.contains("VAL-"));
    }

    async fn it_asks_a_fixed_number_of_queries(db) {
        let wereld = Wereld::nieuw(db).await;
        for _ in 0..8 {
            geregistreerd(&wereld, Org::Val, &[]).await;
        }
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let gevraagd = oover.get("/").await.gevraagd.queries;
        assert!(gevraagd <= 15, "asked {gevraagd}");
    }
);
