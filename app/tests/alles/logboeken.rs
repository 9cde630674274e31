// SPDX-License-Identifier: EUPL-1.2
//! The three logs: one record per subject per reading, every verdict once, and nobody by name in any of them.
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::post;
use db::{Sql, sql};
use dijkwacht::poort::{Beslissingsfilter, Beslissingsregel, beslissingen, schrijf_beslissingen};
use dijkwacht::schema::STAPPEN;
use dijkwacht::verwerkingslog::{Collector, CollectorFout, Koerier, Logregel, na};
use kernel::{Functiesoort, PersoonId, SignaalId};
use serde_json::Value;
use tokio::sync::watch;

use crate::signaal::geregistreerd;
use crate::weging::verstrek;
use crate::wereld::{NU, Org, Persoon, Wereld};

/// Every record of the log of processing.
async fn regels(wereld: &Wereld) -> Vec<Logregel> {
    na(&mut wereld.app.db.read().await.unwrap(), None, 100_000).await.unwrap()
}

/// How many records name a subject.
async fn subjecten(wereld: &Wereld) -> usize {
    regels(wereld).await.iter().filter(|r| r.betrokkene.is_some()).count()
}

/// The verdicts of an organisation, newest first.
async fn oordelen(wereld: &Wereld, org: Org) -> Vec<Beslissingsregel> {
    schrijf_beslissingen(&wereld.app.db, &wereld.app.beslissingen, NU).await.unwrap();
    let mut c = wereld.app.db.read().await.unwrap();
    beslissingen(&mut c, org.id(), &Beslissingsfilter::default(), 1_000).await.unwrap()
}

/// Puts persons with a signaal, past the stage that allows it.
pub async fn zet_personen(wereld: &Wereld, id: SignaalId, door: &Persoon, aantal: usize) {
    let mut tx = wereld.app.db.write().await.unwrap();
    for n in 0..aantal {
        tx.execute(sql!(
            "INSERT INTO persoon (id, signaal_id, naam, geboortedatum, rol, noodzaak, vastgelegd_door, vastgelegd_op) \
             VALUES ($1, $2, $3, $4, 'huurder', 'staat op het contract', $5, $6)",
            PersoonId::nieuw(NU),
            id,
            format!("Verzonnenmans {n}"),
            (n % 2 == 0).then_some("1987-06-05"),
            door.actor.functie,
            NU
        ))
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

async fn zet_melder(wereld: &Wereld, id: SignaalId, email: Option<&str>) {
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(sql!("DELETE FROM melder WHERE signaal_id = $1", id)).await.unwrap();
    tx.execute(sql!("INSERT INTO melder (signaal_id, soort, email) VALUES ($1, 'inwoner', $2)", id, email))
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// A small generator, so that a failing world can be found again by its number.
struct Dobbel(u64);

impl Dobbel {
    fn gooi(&mut self, zijden: u64) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % zijden).unwrap()
    }
}

/// Everything in a table, as text.
async fn alles(wereld: &Wereld, tabel: &'static str, kolommen: &[&'static str]) -> String {
    let mut uit = String::new();
    for kolom in kolommen {
        let vraag = Sql::new("SELECT CAST(").push(kolom).push(" AS TEXT) AS waarde FROM ").push(tabel);
        let waarden: Vec<Option<String>> =
            wereld.app.db.read().await.unwrap().read(vraag, |r| r.get("waarde")).await.unwrap();
        for waarde in waarden.into_iter().flatten() {
            uit.push_str(&waarde);
            uit.push('\n');
        }
    }
    uit
}

const VERWERKINGSLOG: &[&str] = &[
    "naam",
    "status",
    "activiteit",
    "betrokkene",
    "betrokkene_soort",
    "verzoek",
    "trace_id",
    "parent_span_id",
];
const BESLISSING: &[&str] =
    &["functiesoort", "handeling", "onderwerp", "situaties", "afspraken", "redenen", "trace_id", "verzoek"];
const SPOOR: &[&str] = &["soort", "onderwerp", "inhoud"];

/// A collector that refuses so many messages before it takes them.
async fn collector(weigert: usize) -> (Collector, Arc<AtomicUsize>, Arc<std::sync::Mutex<Vec<Value>>>) {
    let pogingen = Arc::new(AtomicUsize::new(0));
    let ontvangen = Arc::new(std::sync::Mutex::new(Vec::new()));
    let (teller, doos) = (pogingen.clone(), ontvangen.clone());
    let app = axum::Router::new().route(
        "/v1/traces",
        post(move |lichaam: String| {
            let (teller, doos) = (teller.clone(), doos.clone());
            async move {
                if teller.fetch_add(1, Ordering::SeqCst) < weigert {
                    return (StatusCode::SERVICE_UNAVAILABLE, String::new());
                }
                let bericht: Value = serde_json::from_str(&lichaam).unwrap();
                let spans = bericht["resourceSpans"].as_array().unwrap().clone();
                doos.lock().unwrap().extend(
                    spans.iter().flat_map(|r| r["scopeSpans"][0]["spans"].as_array().unwrap().clone()),
                );
                (StatusCode::OK, "{\"partialSuccess\":{}}".to_owned())
            }
        }),
    );
    let luisteraar = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let adres = format!("http://{}/v1/traces", luisteraar.local_addr().unwrap());
    tokio::spawn(axum::serve(luisteraar, app).into_future());
    (Collector { adres, autorisatie: None, zonder_tls: true }, pogingen, ontvangen)
}

testkit::beide!(STAPPEN;
    // The number of records is subjects × readings, whoever reads whatever; a neighbour leaves none.
    async fn ldv_one_record_per_subject_per_reading_in_random_worlds(db) {
        let wereld = Wereld::nieuw(db).await;
        let mut d = Dobbel(0x9E37_79B9_7F4A_7C15);
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let burgemeester = wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        for wereldnummer in 0..6 {
            let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
            let personen = d.gooi(5);
            zet_personen(&wereld, id, &oover, personen).await;
            let melder = d.gooi(2);
            zet_melder(&wereld, id, (melder == 1).then_some("iemand@voorbeeld.nl")).await;
            let mut verwacht = subjecten(&wereld).await;
            for _ in 0..6 {
                let pad = format!("/signalen/{id}");
                verwacht += match d.gooi(5) {
                    0 => { oover.get(&pad).await; personen + melder }
                    1 => { privacy.get(&pad).await; personen }
                    2 => { burgemeester.get(&pad).await; 0 }
                    3 => { buur.get(&pad).await; 0 }
                    _ => { oover.api().await.get(&pad).await; personen + melder }
                };
                assert_eq!(subjecten(&wereld).await, verwacht, "world {wereldnummer}: {personen} and {melder}");
            }
        }
        // One parent per processing, and every subject below one.
        let alle = regels(&wereld).await;
        let ouders: Vec<&Logregel> = alle.iter().filter(|r| r.betrokkene.is_none()).collect();
        for kind in alle.iter().filter(|r| r.betrokkene.is_some()) {
            let ouder = ouders.iter().find(|o| Some(&o.span) == kind.ouder.as_ref()).unwrap();
            assert_eq!((&ouder.trace, &ouder.activiteit), (&kind.trace, &kind.activiteit));
        }
    }

    async fn ldv_the_same_person_is_one_pseudonym_here_and_another_elsewhere(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        zet_personen(&wereld, id, &oover, 1).await;
        verstrek(&wereld, &oover, id, Org::Gul).await;
        let pad = format!("/signalen/{id}");
        oover.get(&pad).await;
        oover.get(&pad).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert_eq!(buur.get(&pad).await.status, StatusCode::OK);
        let alle = regels(&wereld).await;
        let van = |org: Org| -> Vec<String> {
            alle.iter().filter(|r| r.organisatie == org.id()).filter_map(|r| r.betrokkene.clone()).map(|b| b.0).collect()
        };
        let (val, gul) = (van(Org::Val), van(Org::Gul));
        assert_eq!((val.len(), gul.len()), (2, 1));
        assert_eq!(val[0], val[1]);
        assert_ne!(val[0], gul[0], "the logs of two organisations cannot be laid side by side");
        assert!(alle.iter().any(|r| r.organisatie == Org::Gul.id() && r.activiteit.starts_with("tafels-")));
    }

    async fn ldv_an_incoming_trace_is_honoured_and_a_page_is_one_trace(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        zet_personen(&wereld, id, &oover, 3).await;
        let verzoek = Request::get(format!("/signalen/{id}"))
            .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
            .body(Body::empty())
            .unwrap();
        assert_eq!(oover.stuur(verzoek).await.status, StatusCode::OK);
        let alle = regels(&wereld).await;
        let deze: Vec<_> = alle.iter().filter(|r| r.trace == "4bf92f3577b34da6a3ce929d0e0e4736").collect();
        assert_eq!(deze.len(), 4, "one parent and three children");
        let ouder = deze.iter().find(|r| r.betrokkene.is_none()).unwrap();
        assert_eq!(ouder.ouder.as_deref(), Some("00f067aa0ba902b7"));
        let oordeel = oordelen(&wereld, Org::Val).await;
        assert!(oordeel.iter().any(|o| o.trace == ouder.trace && o.verzoek == ouder.verzoek));
    }

    async fn no_log_holds_a_name_a_date_of_birth_or_an_address(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        zet_personen(&wereld, id, &oover, 3).await;
        zet_melder(&wereld, id, Some("iemand@voorbeeld.nl")).await;
        let pad = format!("/signalen/{id}");
        oover.get(&pad).await;
        oover.get("/zoeken?q=Verzonnenmans").await;
        wereld.persoon(Org::Gul, Functiesoort::Oover).await.get(&pad).await;
        wereld.persoon(Org::Val, Functiesoort::Griffier).await.get(&pad).await;
        schrijf_beslissingen(&wereld.app.db, &wereld.app.beslissingen, NU).await.unwrap();
        let drie = [
            alles(&wereld, "verwerkingslog", VERWERKINGSLOG).await,
            alles(&wereld, "beslissing", BESLISSING).await,
            alles(&wereld, "spoor", SPOOR).await,
        ];
        for log in drie {
            assert!(!log.is_empty());
            // The year with its dash: four digits alone stand in a random number now and then.
            for verboden in ["verzonnen", "1987-", "-1987", "@", "voorbeeld.nl", "oover van"] {
                assert!(!log.to_lowercase().contains(verboden), "{verboden} in {log}");
            }
        }
        // A user is never in the log of processing, not even as an id.
        let log = alles(&wereld, "verwerkingslog", VERWERKINGSLOG).await;
        for id in [oover.actor.functie.to_string(), oover.actor.functie.waarde().to_string()] {
            assert!(!log.contains(&id));
        }
    }

    async fn adl_what_one_may_not_know_reads_like_what_is_not_there(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, _) = geregistreerd(&wereld, Org::Val, &[]).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let weg = SignaalId::nieuw(NU);
        let (een, twee) = (buur.get(&format!("/signalen/{id}")).await, buur.get(&format!("/signalen/{weg}")).await);
        assert_eq!((een.status, twee.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        assert_eq!(een.gevraagd, twee.gevraagd, "as much work, so as much time");
        let oordelen = oordelen(&wereld, Org::Gul).await;
        let over = |signaal: SignaalId| {
            let o = oordelen.iter().find(|o| o.onderwerp_id == Some(signaal)).unwrap();
            (o.mag, o.redenen.clone(), o.situaties.clone(), o.afspraken.clone(), o.handeling.clone())
        };
        assert_eq!(over(id), over(weg));
        assert_eq!(over(id).1, ["onbekend"]);
    }

    async fn adl_each_verdict_is_logged_once_with_situation_and_policy(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        verstrek(&wereld, &oover, id, Org::Gul).await;
        oover.get(&format!("/signalen/{id}")).await;
        let burgemeester = wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        let eigen = oordelen(&wereld, Org::Val).await;
        let lezen: Vec<_> = eigen.iter().filter(|o| o.onderwerp_id == Some(id) && o.mag).collect();
        assert_eq!(lezen.len(), 1, "{eigen:?}");
        assert_eq!(lezen[0].situaties, ["eigen/vrij"]);
        assert_eq!(lezen[0].redenen, ["signaal-behandelen"]);
        assert_eq!(oordelen(&wereld, Org::Val).await.len(), eigen.len(), "written once");
        // A functie that sees it but may not weigh it; and one that never opens such a page.
        burgemeester.get(&format!("/signalen/{id}/personen")).await;
        let aan_deur = oordelen(&wereld, Org::Val).await;
        let deur = aan_deur.iter().find(|o| o.onderwerp == "pagina").unwrap();
        assert_eq!((deur.mag, deur.handeling.as_str()), (false, "personen.vastleggen"));
        // Who received it: under which afspraak.
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        buur.get(&format!("/signalen/{id}")).await;
        let daar = oordelen(&wereld, Org::Gul).await;
        let gelezen = daar.iter().find(|o| o.onderwerp_id == Some(id)).unwrap();
        assert_eq!((gelezen.situaties.as_slice(), gelezen.afspraken.len()), (&["ontvangen/vrij".to_owned()][..], 1));
        let authzen = gelezen.authzen();
        assert_eq!(authzen["body"]["adl.core.request"]["action"]["name"], "signaal.inzien");
        assert_eq!(authzen["body"]["adl.core.response"]["decision"], true);
    }

    async fn adl_a_list_is_one_verdict_with_its_count(db) {
        let wereld = Wereld::nieuw(db).await;
        for _ in 0..3 {
            geregistreerd(&wereld, Org::Val, &[]).await;
        }
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let voor = oordelen(&wereld, Org::Val).await.len();
        assert_eq!(privacy.get("/signalen").await.status, StatusCode::OK);
        let na = oordelen(&wereld, Org::Val).await;
        assert_eq!(na.len(), voor + 1, "{na:?}");
        assert_eq!((na[0].onderwerp.as_str(), na[0].aantal, na[0].mag), ("signalen", Some(3), true));
        assert!(na[0].situaties.contains(&"eigen/mma".to_owned()));
    }

    // Fault injection of the sink loses nothing.
    async fn ldv_a_collector_that_is_away_loses_nothing(db) {
        let wereld = Wereld::nieuw(db).await;
        let _ = rustls::crypto::ring::default_provider().install_default();
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        zet_personen(&wereld, id, &oover, 4).await;
        oover.get(&format!("/signalen/{id}")).await;
        let alle = regels(&wereld).await;
        let (waar, pogingen, ontvangen) = collector(2).await;
        let koerier = Koerier::nieuw(&waar).unwrap();
        let (_stop, gestopt) = watch::channel(false);
        for _ in 0..2 {
            let uitkomst = koerier.bezorg(&wereld.app, &gestopt).await;
            assert!(matches!(uitkomst, Err(CollectorFout::Status(503))), "{uitkomst:?}");
        }
        assert_eq!(koerier.bezorg(&wereld.app, &gestopt).await.unwrap(), alle.len() as u64);
        assert_eq!(koerier.bezorg(&wereld.app, &gestopt).await.unwrap(), 0, "acknowledged once");
        assert_eq!(pogingen.load(Ordering::SeqCst), 3);
        let spans: Vec<String> =
            ontvangen.lock().unwrap().iter().map(|s| s["spanId"].as_str().unwrap().to_owned()).collect();
        assert_eq!(spans, alle.iter().map(|r| r.span.clone()).collect::<Vec<_>>());
    }
);
