// SPDX-License-Identifier: EUPL-1.2
//! What holds for every route: a stated right, a face for every refusal, headers, and texts in both languages.
use axum::http::StatusCode;
use dijkwacht::router::{teksten, wegen};
use dijkwacht::schema::STAPPEN;
use kernel::Functiesoort;
use poort::Recht;
use web::Taal;

use crate::wereld::{Org, Wereld};

#[test]
fn every_public_route_is_meant_to_be_public() {
    let mut openbaar: Vec<String> = wegen()
        .lijst()
        .filter(|r| r.recht == Recht::Openbaar)
        .map(|r| format!("{} {}", r.methode, r.pad))
        .collect();
    openbaar.sort();
    insta::assert_snapshot!(openbaar.join("\n"));
}

#[test]
fn both_languages_have_the_same_keys() {
    let teksten = teksten().unwrap();
    assert_eq!(teksten.sleutels(Taal::Nl), teksten.sleutels(Taal::En));
}

testkit::beide!(STAPPEN;
    async fn without_a_session_no_other_route_answers(db) {
        let wereld = Wereld::nieuw(db).await;
        let bezoeker = wereld.bezoeker();
        for route in wegen().lijst().filter(|r| r.recht != Recht::Openbaar) {
            let pad = route.pad.replace(['{', '}'], "");
            let antwoord = match route.methode.as_str() {
                "GET" => bezoeker.get(&pad).await,
                _ => bezoeker.post(&pad, &[]).await,
            };
            let goed = antwoord.status == StatusCode::UNAUTHORIZED
                || antwoord.naar().starts_with("/inloggen")
                || antwoord.status == StatusCode::METHOD_NOT_ALLOWED;
            assert!(goed, "{} {} answered {}", route.methode, route.pad, antwoord.status);
        }
    }

    async fn an_unknown_page_has_a_face_and_the_headers(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let antwoord = oover.get("/bestaat-niet").await;
        assert_eq!(antwoord.status, StatusCode::NOT_FOUND);
        assert!(antwoord.tekst.contains("<h1"), "{}", antwoord.tekst);
        for kop in ["content-security-policy", "x-content-type-options", "referrer-policy", "x-frame-options"] {
            assert!(antwoord.koppen.contains_key(kop), "{kop}");
        }
        assert_eq!(antwoord.koppen["cache-control"], "no-store");
    }

    async fn a_form_without_its_proof_is_refused(db) {
        let wereld = Wereld::nieuw(db).await;
        let antwoord = wereld.bezoeker().post_met("/taal", "vals", &[("taal", "en")]).await;
        assert_eq!(antwoord.status, StatusCode::BAD_REQUEST);
    }
);
