// SPDX-License-Identifier: EUPL-1.2
//! What holds for every operation, whatever it does: read from the document, tried on the router.
use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use dijkwacht::api::BASIS;
use dijkwacht::app::API_VERSIE;
use dijkwacht::router::{openapi, wegen};
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, SignaalId};
use poort::{Handeling, Recht};
use serde_json::{Value, json};

use crate::wereld::{Antwoord, NU, Org, Programma, Wereld};

/// A mounted operation, with an address that holds no existing id.
struct Proef {
    methode: Method,
    pad: &'static str,
    recht: Recht,
}

impl Proef {
    fn adres(&self) -> String {
        let id = SignaalId::nieuw(NU).to_string();
        let delen = self.pad.split('/').map(|d| if d.starts_with('{') { id.as_str() } else { d });
        delen.collect::<Vec<_>>().join("/")
    }

    fn operatie(&self) -> &'static Value {
        let pad = self.pad.strip_prefix(BASIS).unwrap();
        &openapi()["paths"][if pad.is_empty() { "/" } else { pad }]
            [self.methode.as_str().to_ascii_lowercase()]
    }

    /// The schema of the body, if there is one.
    fn lichaam(&self) -> Option<&'static Value> {
        let naam = self.operatie().pointer("/requestBody/content/application~1json/schema/$ref")?.as_str()?;
        openapi().pointer(naam.trim_start_matches('#'))
    }

    /// A functie that may do this with something, and one that may do it with nothing.
    fn functies(&self, wereld: &Wereld) -> (Option<Functiesoort>, Option<Functiesoort>) {
        let Recht::Mag(h) = self.recht else { return (Some(Functiesoort::Oover), None) };
        let mag = |s: &Functiesoort| wereld.app.matrix.mag_ooit(*s, h);
        let alle = || Functiesoort::ALLE.iter().copied();
        (alle().find(mag), alle().find(|s| !mag(s)))
    }

    fn verzoek(&self) -> axum::http::request::Builder {
        Request::builder().method(self.methode.clone()).uri(self.adres())
    }

    /// A request as documented: with an example of the body.
    fn gewoon(&self) -> Request<Body> {
        let lichaam = self.lichaam().map(|s| s["example"].clone());
        match lichaam {
            Some(l) => {
                self.verzoek().header(header::CONTENT_TYPE, "application/json").body(l.to_string().into())
            }
            None => self.verzoek().body(Body::empty()),
        }
        .unwrap()
    }
}

fn proeven() -> Vec<Proef> {
    let alle = wegen();
    let api = alle.lijst().filter(|r| r.pad.starts_with(BASIS));
    api.map(|r| Proef { methode: r.methode.clone(), pad: r.pad, recht: r.recht }).collect()
}

/// One program per functie that the operations ask for.
struct Programmas(BTreeMap<Functiesoort, Programma>);

impl Programmas {
    async fn nieuw(wereld: &Wereld) -> Self {
        let mut alle = BTreeMap::new();
        for &soort in Functiesoort::ALLE {
            alle.insert(soort, wereld.persoon(Org::Val, soort).await.api().await);
        }
        Self(alle)
    }

    fn met(&self, soort: Functiesoort) -> &Programma {
        &self.0[&soort]
    }
}

fn is_probleem(antwoord: &Antwoord, status: StatusCode, wat: &str) {
    assert_eq!(antwoord.status, status, "{wat}: {}", antwoord.tekst);
    assert_eq!(antwoord.kop("content-type"), "application/problem+json", "{wat}");
    assert_eq!(antwoord.kop("api-version"), API_VERSIE, "{wat}");
    let probleem = antwoord.json();
    assert_eq!(probleem["status"], status.as_u16(), "{wat}");
    assert!(probleem["title"].is_string() && probleem["detail"].is_string(), "{wat}: {probleem}");
}

fn velden(antwoord: &Antwoord) -> Vec<String> {
    let mut velden: Vec<String> = antwoord.json()["fouten"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["veld"].as_str().unwrap().to_owned())
        .collect();
    velden.sort();
    velden
}

testkit::beide!(STAPPEN;
    async fn without_a_key_nothing_is_done_or_shown(db) {
        let wereld = Wereld::nieuw(db).await;
        let onbekend = Programma::met_sleutel(&wereld, "zomaar");
        for proef in proeven().iter().filter(|p| p.recht != Recht::Openbaar) {
            is_probleem(&wereld.bezoeker().stuur(proef.gewoon()).await, StatusCode::UNAUTHORIZED, proef.pad);
            let antwoord = onbekend.stuur(proef.gewoon()).await;
            is_probleem(&antwoord, StatusCode::UNAUTHORIZED, proef.pad);
            assert_eq!(antwoord.kop("www-authenticate"), "Bearer");
        }
    }

    async fn a_functie_that_may_not_hears_so(db) {
        let wereld = Wereld::nieuw(db).await;
        let programmas = Programmas::nieuw(&wereld).await;
        let mut geweigerd = 0;
        for proef in proeven() {
            let Some(niet) = proef.functies(&wereld).1 else { continue };
            is_probleem(&programmas.met(niet).stuur(proef.gewoon()).await, StatusCode::FORBIDDEN, proef.pad);
            geweigerd += 1;
        }
        assert!(geweigerd > 5, "{geweigerd}");
    }

    async fn what_is_not_there_is_not_found(db) {
        let wereld = Wereld::nieuw(db).await;
        let programmas = Programmas::nieuw(&wereld).await;
        for proef in proeven().iter().filter(|p| p.pad.contains('{')) {
            let programma = programmas.met(proef.functies(&wereld).0.unwrap());
            is_probleem(&programma.stuur(proef.gewoon()).await, StatusCode::NOT_FOUND, proef.pad);
        }
    }

    async fn the_rules_of_the_road_hold_everywhere(db) {
        let wereld = Wereld::nieuw(db).await;
        let programmas = Programmas::nieuw(&wereld).await;
        for proef in proeven() {
            let programma = programmas.met(proef.functies(&wereld).0.unwrap());
            let mut verzoek = proef.gewoon();
            verzoek.headers_mut().insert(header::ACCEPT, "text/html".parse().unwrap());
            is_probleem(&programma.stuur(verzoek).await, StatusCode::NOT_ACCEPTABLE, proef.pad);

            let verzoek = Request::delete(proef.adres()).body(Body::empty()).unwrap();
            let antwoord = programma.stuur(verzoek).await;
            is_probleem(&antwoord, StatusCode::METHOD_NOT_ALLOWED, proef.pad);
            assert!(antwoord.kop("allow").contains(proef.methode.as_str()), "{}: {}", proef.pad, antwoord.kop("allow"));

            if !proef.pad.ends_with('/') && proef.pad != BASIS {
                let verzoek = Request::get(format!("{}/", proef.adres())).body(Body::empty()).unwrap();
                is_probleem(&programma.stuur(verzoek).await, StatusCode::NOT_FOUND, proef.pad);
            }
        }
    }

    async fn a_body_is_json_of_a_reasonable_size(db) {
        let wereld = Wereld::nieuw(db).await;
        let programmas = Programmas::nieuw(&wereld).await;
        for proef in proeven().iter().filter(|p| p.methode == Method::POST) {
            let programma = programmas.met(proef.functies(&wereld).0.unwrap());
            let stuur = async |soort: &str, lichaam: Vec<u8>| {
                let verzoek = proef.verzoek().header(header::CONTENT_TYPE, soort).body(Body::from(lichaam)).unwrap();
                programma.stuur(verzoek).await
            };
            let formulier = stuur("application/x-www-form-urlencoded", b"a=b".to_vec()).await;
            is_probleem(&formulier, StatusCode::UNSUPPORTED_MEDIA_TYPE, proef.pad);
            let groot = stuur("application/json", vec![b' '; 300_000]).await;
            is_probleem(&groot, StatusCode::PAYLOAD_TOO_LARGE, proef.pad);
            for kapot in [&b"{"[..], b"[]", b"", b"{\"a\":\"\xff\"}"] {
                let antwoord = stuur("application/json", kapot.to_vec()).await;
                is_probleem(&antwoord, StatusCode::BAD_REQUEST, proef.pad);
                assert_eq!(velden(&antwoord), [""]);
            }
        }
    }

    async fn an_empty_body_names_everything_that_is_required(db) {
        let wereld = Wereld::nieuw(db).await;
        let programmas = Programmas::nieuw(&wereld).await;
        for proef in proeven().iter().filter(|p| p.methode == Method::POST) {
            let programma = programmas.met(proef.functies(&wereld).0.unwrap());
            let pad = proef.adres();
            let pad = pad.strip_prefix(BASIS).unwrap();
            let mut verplicht: Vec<String> =
                serde_json::from_value(proef.lichaam().unwrap()["required"].clone()).unwrap_or_default();
            assert!(!verplicht.is_empty(), "{}", proef.pad);
            verplicht.sort();
            let antwoord = programma.post(pad, &json!({})).await;
            is_probleem(&antwoord, StatusCode::BAD_REQUEST, proef.pad);
            assert_eq!(velden(&antwoord), verplicht, "{}", proef.pad);

            verplicht.push("kleur".to_owned());
            verplicht.sort();
            let antwoord = programma.post(pad, &json!({ "kleur": "rood" })).await;
            assert_eq!(velden(&antwoord), verplicht, "{}", proef.pad);
        }
    }

    async fn a_parameter_that_is_not_documented_is_an_error(db) {
        let wereld = Wereld::nieuw(db).await;
        let programmas = Programmas::nieuw(&wereld).await;
        let met_vraag = |p: &&Proef| {
            let rij = p.operatie()["parameters"].as_array();
            rij.is_some_and(|r| r.iter().any(|p| p["in"] == "query"))
        };
        let proeven = proeven();
        let lijsten: Vec<&Proef> = proeven.iter().filter(met_vraag).collect();
        assert!(lijsten.len() > 1);
        for proef in lijsten {
            let programma = programmas.met(proef.functies(&wereld).0.unwrap());
            let pad = proef.pad.strip_prefix(BASIS).unwrap();
            let bladert = proef.operatie().pointer("/responses/200/headers/Link").is_some();
            let vraag = if bladert { "?kleur=rood&limit=0&cursor=x" } else { "?kleur=rood" };
            let antwoord = programma.get(&format!("{pad}{vraag}")).await;
            is_probleem(&antwoord, StatusCode::BAD_REQUEST, proef.pad);
            let verwacht: &[&str] = if bladert { &["cursor", "kleur", "limit"] } else { &["kleur"] };
            assert_eq!(velden(&antwoord), verwacht, "{}", proef.pad);
        }
    }

    async fn everybody_may_read_what_the_api_is(db) {
        let wereld = Wereld::nieuw(db).await;
        let bezoeker = wereld.bezoeker();
        let antwoord = bezoeker.get("/api/v1/openapi.json").await;
        assert_eq!(antwoord.kop("access-control-allow-origin"), "*");
        assert_eq!(antwoord.json(), *openapi());
        for pad in ["/api/v1", "/api/v1/"] {
            let antwoord = bezoeker.get(pad).await;
            assert_eq!(antwoord.json()["versie"], API_VERSIE);
            assert_eq!(antwoord.kop("api-version"), API_VERSIE);
            assert_eq!(antwoord.kop("access-control-allow-origin"), "");
            let lijsten = antwoord.json()["lijsten"].clone();
            assert!(lijsten.as_array().unwrap().contains(&json!("/api/v1/signalen")), "{lijsten}");
        }
        for kop in ["content-security-policy", "x-content-type-options", "x-frame-options"] {
            assert!(antwoord.koppen.contains_key(kop), "{kop}");
        }
        assert_eq!(antwoord.kop("cache-control"), "no-store");
    }

    async fn a_cookie_may_read_and_never_write(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        assert_eq!(oover.get("/api/v1/signalen").await.status, StatusCode::OK);
        for proef in proeven().iter().filter(|p| p.methode == Method::POST) {
            is_probleem(&oover.stuur(proef.gewoon()).await, StatusCode::UNAUTHORIZED, proef.pad);
        }
        assert!(wereld.app.matrix.mag_ooit(Functiesoort::Oover, Handeling::SignaalRegistreren));
    }

    async fn a_key_that_was_withdrawn_or_whose_functie_ended_opens_nothing(db) {
        let wereld = Wereld::nieuw(db).await;
        let programma = wereld.persoon(Org::Val, Functiesoort::Oover).await.api().await;
        assert_eq!(programma.get("/signalen").await.status, StatusCode::OK);
        wereld.klok.zet(NU.plus_dagen(31));
        is_probleem(&programma.get("/signalen").await, StatusCode::UNAUTHORIZED, "expired");
        wereld.klok.zet(NU);
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(db::sql!("UPDATE functie SET tot = $1", NU)).await.unwrap();
        tx.commit().await.unwrap();
        is_probleem(&programma.get("/signalen").await, StatusCode::UNAUTHORIZED, "ended");
    }
);
