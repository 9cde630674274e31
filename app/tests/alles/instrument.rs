// SPDX-License-Identifier: EUPL-1.2
//! Rules of municipalities in versions: what is in force, what differs and why (S16), and reviews (S33).
use axum::http::StatusCode;
use db::sql;
use dijkwacht::besluit::geldige_versie;
use dijkwacht::schema::STAPPEN;
use jiff::civil::date;
use kernel::{Functiesoort, InstrumentId, RegioId};

use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

async fn doe(wereld: &Wereld, opdracht: db::Sql) {
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(opdracht).await.unwrap();
    tx.commit().await.unwrap();
}

fn gelukt(antwoord: &Antwoord) -> String {
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    antwoord.naar().to_owned()
}

fn heel(antwoord: &Antwoord) -> &str {
    assert_eq!(antwoord.status, StatusCode::OK, "{}", antwoord.tekst);
    assert!(!antwoord.tekst.contains('⟦'), "a text is missing: {}", antwoord.tekst);
    &antwoord.tekst
}

/// Two municipalities and the police in one region; the RIEC is outside it.
async fn regio(wereld: &Wereld) {
    let id = RegioId::nieuw(NU);
    doe(
        wereld,
        sql!("INSERT INTO regio (id, soort, naam) VALUES ($1, 'samenwerkingsregio', 'Heuvelland')", id),
    )
    .await;
    for lid in [Org::Val, Org::Gul, Org::Pol] {
        doe(
            wereld,
            sql!(
                "INSERT INTO regiolid (regio_id, organisatie_id, van) VALUES ($1, $2, $3)",
                id,
                lid.id(),
                NU.plus_dagen(-900)
            ),
        )
        .await;
    }
}

/// A version in the making, and its instrument.
struct Concept {
    pad: String,
    instrument: String,
}

/// What the hidden field of the page holds.
fn versie(blad: &str) -> String {
    let rest = blad.split_once("name=\"versie\" value=\"").map_or("1", |(_, r)| r);
    rest.split('"').next().unwrap().to_owned()
}

async fn vul(wie: &Persoon, pad: &str, doel: &str, velden: &[(&str, &str)]) -> Antwoord {
    let gezien = versie(heel(&wie.get(pad).await));
    let mut alle = vec![("versie", gezien.as_str())];
    alle.extend(velden);
    wie.post(&format!("{pad}/{doel}"), &alle).await
}

async fn instrument(wie: &Persoon, soort: &str) -> Concept {
    let velden = [("instrumentsoort", soort), ("instrumentnaam", "Beleid van de proef")];
    let pad = gelukt(&wie.post("/instrumenten/nieuw", &velden).await);
    let blad = wie.get(&pad).await;
    let terug = heel(&blad).match_indices("href=\"/instrumenten/").map(|(n, begin)| n + begin.len());
    let id = terug.filter_map(|n| blad.tekst[n..n + 13].parse::<InstrumentId>().ok()).next().unwrap();
    Concept { instrument: id.to_string(), pad }
}

async fn artikel(wie: &Persoon, pad: &str, nummer: &str, onderwerp: &str, tekst: &str) {
    let velden = [("artikelnummer", nummer), ("artikelonderwerp", onderwerp), ("artikeltekst", tekst)];
    gelukt(&vul(wie, pad, "artikelen", &velden).await);
}

const BESLUIT: [(&str, &str); 4] = [
    ("regelorgaan", "burgemeester"),
    ("regel_vastgesteld_op", "01-03-2026"),
    ("regel_van", "10-03-2026"),
    ("vindplaats", "CVDR700001"),
];

/// An instrument with one article, in force.
async fn geldend(wie: &Persoon, soort: &str, tekst: &str) -> Concept {
    let c = instrument(wie, soort).await;
    artikel(wie, &c.pad, "3", "Herhaling", tekst).await;
    gelukt(&vul(wie, &c.pad, "vaststelling", &BESLUIT).await);
    c
}

async fn citeerbaar(wereld: &Wereld, instrument: &str, dag: jiff::civil::Date) -> Option<i64> {
    let id = instrument.parse::<InstrumentId>().unwrap();
    let mut c = wereld.app.db.read().await.unwrap();
    geldige_versie(&mut c, id, dag).await.unwrap().map(|g| g.regel().nummer)
}

testkit::beide!(STAPPEN;
    async fn s33_5_a_decision_can_never_cite_a_withdrawn_version(db) {
        let wereld = Wereld::nieuw(db).await;
        regio(&wereld).await;
        let jurist = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let c = instrument(&jurist, "damocles").await;
        let (maart, nu, later) = (date(2026, 3, 10), date(2026, 11, 21), date(2027, 6, 1));
        let leeg = vul(&jurist, &c.pad, "vaststelling", &BESLUIT).await;
        assert!(leeg.status == StatusCode::CONFLICT && leeg.tekst.contains("Er staat nog niets"), "{}", leeg.tekst);
        artikel(&jurist, &c.pad, "3", "Herhaling", "Een eerdere overtreding telt vijf jaar mee.").await;
        assert_eq!(citeerbaar(&wereld, &c.instrument, nu).await, None, "a concept is cited by nobody");
        // All errors at once, and what was typed stays.
        let fout = vul(&jurist, &c.pad, "vaststelling", &[("regel_vastgesteld_op", "01-01-2027"), ("regel_van", "01-12-2026"), ("regel_tot", "01-11-2026"), ("vindplaats", "ergens")]).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        for woord in ["in de toekomst", "niet eerder dan de dag van het besluit", "ligt voor de eerste", "CVDR-nummer", "value=\"ergens\""] {
            assert!(fout.tekst.contains(woord), "{woord}: {}", fout.tekst);
        }
        gelukt(&vul(&jurist, &c.pad, "vaststelling", &BESLUIT).await);
        assert_eq!(citeerbaar(&wereld, &c.instrument, date(2026, 3, 9)).await, None, "not before its first day");
        assert_eq!(citeerbaar(&wereld, &c.instrument, maart).await, Some(1));
        let dicht = jurist.post(&format!("{}/artikelen", c.pad), &[("versie", "3"), ("artikelnummer", "4"), ("artikelonderwerp", "Nieuw"), ("artikeltekst", "Nieuw artikel")]).await;
        assert!(dicht.status == StatusCode::CONFLICT && dicht.tekst.contains("al vastgesteld"), "{}", dicht.tekst);

        // The next version replaces it; withdrawing that one does not revive it.
        let tweede = gelukt(&jurist.post(&format!("/instrumenten/{}/versies", c.instrument), &[]).await);
        let nog = jurist.post(&format!("/instrumenten/{}/versies", c.instrument), &[]).await;
        assert_eq!(nog.status, StatusCode::CONFLICT, "one concept at a time");
        assert!(heel(&jurist.get(&tweede).await).contains("vijf jaar mee"), "it begins with the text of the last one");
        let mut besluit = BESLUIT.to_vec();
        besluit[2] = ("regel_van", "01-06-2026");
        gelukt(&vul(&jurist, &tweede, "vaststelling", &besluit).await);
        assert_eq!(citeerbaar(&wereld, &c.instrument, maart).await, Some(1));
        assert_eq!(citeerbaar(&wereld, &c.instrument, nu).await, Some(2));
        let weg = jurist.post(&format!("{tweede}/intrekking"), &[("intrekking_per", "21-11-2026"), ("intrekreden", "Het past niet meer bij de wet.")]).await;
        gelukt(&weg);
        assert_eq!(citeerbaar(&wereld, &c.instrument, date(2026, 11, 20)).await, Some(2));
        for dag in [nu, later] {
            assert_eq!(citeerbaar(&wereld, &c.instrument, dag).await, None, "{dag}");
        }
        let opnieuw = jurist.post(&format!("{tweede}/intrekking"), &[("intrekking_per", "22-11-2026"), ("intrekreden", "Nog een keer weg.")]).await;
        assert_eq!(opnieuw.status, StatusCode::CONFLICT);
        let blad = jurist.get(&format!("/instrumenten/{}", c.instrument)).await;
        assert!(heel(&blad).contains("Een besluit kan er niet naar verwijzen") && blad.tekst.contains("Ingetrokken"));
        for (soort, keer) in [("InstrumentToegevoegd", 1), ("RegelversieBegonnen", 2), ("RegelversieGewijzigd", 1), ("RegelversieVastgesteld", 2), ("RegelversieIngetrokken", 1)] {
            assert_eq!(wereld.spoor(soort).await, keer, "{soort}");
        }
        assert!(wereld.spoor_is_heel().await);
    }

    async fn s33_1_per_instrument_status_date_and_published_text_of_each_municipality(db) {
        let wereld = Wereld::nieuw(db).await;
        regio(&wereld).await;
        let jurist = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let c = geldend(&jurist, "damocles", "Een eerdere overtreding telt vijf jaar mee.").await;
        let concept = instrument(&jurist, "bibob").await;
        let dubbel = jurist.post("/instrumenten/nieuw", &[("instrumentsoort", "bibob"), ("instrumentnaam", "Nog eens")]).await;
        assert!(dubbel.status == StatusCode::BAD_REQUEST && dubbel.tekst.contains("heeft uw gemeente al"));

        // The region reads what was published, and nothing of a concept; outside the region there is nothing.
        for (wie, functie) in [(Org::Gul, Functiesoort::Oover), (Org::Pol, Functiesoort::Partner)] {
            let lezer = wereld.persoon(wie, functie).await;
            let lijst = lezer.get("/instrumenten").await;
            assert!(heel(&lijst).contains("Versie 1") && lijst.tekst.contains("sinds 10-03-2026"), "{}", lijst.tekst);
            let blad = lezer.get(&format!("/instrumenten/{}", c.instrument)).await;
            assert!(heel(&blad).contains("https://lokaleregelgeving.overheid.nl/CVDR700001") && blad.tekst.contains("De burgemeester, 1 maart 2026"));
            assert!(!blad.tekst.contains("/versies\""), "only the own municipality changes it");
            for pad in [format!("/instrumenten/{}", concept.instrument), concept.pad.clone()] {
                assert_eq!(lezer.get(&pad).await.status, StatusCode::NOT_FOUND, "{pad}");
            }
        }
        let oover = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert_eq!(oover.post(&format!("/instrumenten/{}/versies", c.instrument), &[]).await.status, StatusCode::FORBIDDEN);
        let vreemd = wereld.persoon(Org::Rie, Functiesoort::Jurist).await;
        assert_eq!(vreemd.get(&format!("/instrumenten/{}", c.instrument)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(vreemd.get(&c.pad).await.status, StatusCode::NOT_FOUND);
        let geen = vreemd.post("/instrumenten/nieuw", &[("instrumentsoort", "apv"), ("instrumentnaam", "Van een RIEC")]).await;
        assert!(geen.status == StatusCode::FORBIDDEN && geen.tekst.contains("geen eigen regels"), "{}", geen.tekst);
        let beheerder = wereld.persoon(Org::Val, Functiesoort::Beheerder).await;
        assert_eq!(beheerder.get("/instrumenten").await.status, StatusCode::FORBIDDEN);
    }

    async fn the_damocles_matrix_ships_empty_and_says_so(db) {
        let wereld = Wereld::nieuw(db).await;
        let jurist = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let c = instrument(&jurist, "damocles").await;
        assert!(heel(&jurist.get(&c.pad).await).matches("Niet vastgesteld").count() >= 12, "no default periods");
        let fout = vul(&jurist, &c.pad, "matrix", &[("maatregel-woning-hard-1", "sluiting-maanden"), ("maatregel-woning-soft-1", "waarschuwing"), ("aantal-woning-soft-1", "3"), ("aantal-lokaal-hard-1", "6")]).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        for woord in ["Woning, harddrugs, eerste keer: aantal", "geen getal", "Lokaal, harddrugs, eerste keer: maatregel"] {
            assert!(fout.tekst.contains(woord), "{woord}: {}", fout.tekst);
        }
        let goed = [("maatregel-woning-hard-1", "sluiting-maanden"), ("aantal-woning-hard-1", "3"), ("maatregel-woning-soft-1", "dwangsom"), ("aantal-woning-soft-1", "2.500"), ("maatregel-lokaal-soft-3", "sluiting-weken"), ("aantal-lokaal-soft-3", "6")];
        gelukt(&vul(&jurist, &c.pad, "matrix", &goed).await);
        let blad = jurist.get(&c.pad).await;
        for woord in ["Sluiting voor 3 maanden", "Last onder dwangsom van €", "Sluiting voor 6 weken", "value=\"2500,00\""] {
            assert!(heel(&blad).contains(woord), "{woord}: {}", blad.tekst);
        }
        assert!(blad.tekst.matches("<td data-label").count() >= 12);
        let ander = instrument(&jurist, "apv").await;
        assert_eq!(vul(&jurist, &ander.pad, "matrix", &goed).await.status, StatusCode::NOT_FOUND, "only Damocles policy has one");
    }

    async fn s33_3_s16_1_s16_2_municipalities_side_by_side_with_reasons_that_all_see(db) {
        let wereld = Wereld::nieuw(db).await;
        regio(&wereld).await;
        let val = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let gul = wereld.persoon(Org::Gul, Functiesoort::Jurist).await;
        geldend(&val, "damocles", "Een eerdere overtreding telt drie jaar mee.").await;
        geldend(&gul, "damocles", "Een eerdere overtreding telt vijf jaar mee.").await;
        geldend(&gul, "bibob", "Er wordt getoetst bij horeca.").await;
        let vraag = format!("soort=damocles&gemeenten={}&gemeenten={}&model={}", Org::Val.id(), Org::Gul.id(), Org::Gul.id());
        let pad = format!("/instrumenten/vergelijken?{vraag}");
        let blad = val.get(&pad).await;
        assert!(heel(&blad).contains("<mark>drie</mark>") && blad.tekst.contains("Anders") && blad.tekst.contains("Redenen die ontbreken"), "{}", blad.tekst);
        assert!(blad.tekst.contains("/instrumenten/afwijking?"), "the own municipality is asked why");
        assert!(!gul.get(&pad).await.tekst.contains("/instrumenten/afwijking?"), "the model is not");
        // Two that differ have no majority.
        let zonder = val.get("/instrumenten/vergelijken?soort=damocles").await;
        assert!(heel(&zonder).contains("Verschilt, geen meerderheid"));
        let bibob = val.get(&format!("/instrumenten/vergelijken?soort=bibob&model={}", Org::Gul.id())).await;
        assert!(heel(&bibob).contains("Geen geldige versie") && bibob.tekst.contains("Ontbreekt"), "{}", bibob.tekst);

        let org = (Org::Val.id().to_string(), Org::Gul.id().to_string());
        let velden = [("soort", "damocles"), ("gemeenten", org.0.as_str()), ("gemeenten", org.1.as_str()), ("model", org.1.as_str()), ("rij", "artikel:herhaling")];
        let reden = |tekst| { let mut v = velden.to_vec(); v.push(("afwijkreden", tekst)); v };
        assert!(heel(&val.get(&format!("/instrumenten/afwijking?{vraag}&rij=artikel%3Aherhaling")).await).contains("vijf jaar"));
        assert_eq!(val.post("/instrumenten/afwijking", &reden("kort")).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(gul.post("/instrumenten/afwijking", &reden("Dat zeggen wij voor een ander.")).await.status, StatusCode::NOT_FOUND, "nobody says it for another");
        gelukt(&val.post("/instrumenten/afwijking", &reden("Hier wisselen huurders elk seizoen.")).await);
        let politie = wereld.persoon(Org::Pol, Functiesoort::Partner).await;
        for lezer in [&gul, &politie] {
            let blad = lezer.get(&pad).await;
            assert!(heel(&blad).contains("Hier wisselen huurders elk seizoen.") && !blad.tekst.contains("Redenen die ontbreken"), "{}", blad.tekst);
        }
        let bestand = politie.get(&format!("/instrumenten/vergelijken/bestand?{vraag}")).await;
        assert!(bestand.kop("content-type").starts_with("text/csv") && bestand.tekst.contains("Herhaling;Gemeente Valkenburg aan de Geul;Art. 3 Een eerdere overtreding telt drie jaar mee.;Anders;Hier wisselen huurders elk seizoen."), "{}", bestand.tekst);
        let api = politie.api().await;
        let lijst = api.get("/instrumenten?soort=damocles").await;
        assert_eq!((lijst.status, lijst.json()["resultaten"].as_array().unwrap().len()), (StatusCode::OK, 2));
        let tabel = api.get(&format!("/instrumenten/_vergelijking?{vraag}")).await.json();
        let anders = tabel["resultaten"].as_array().unwrap().iter().filter(|r| r["merk"] == "anders").count();
        assert_eq!(anders, 1, "{tabel:#}");
        assert_eq!(api.get("/instrumenten/_vergelijking?model=9").await.status, StatusCode::BAD_REQUEST);
        // A municipality outside the own regions is like one that does not exist.
        let buiten = wereld.persoon(Org::Rie, Functiesoort::Jurist).await;
        assert!(!buiten.get(&pad).await.tekst.contains("telt drie jaar"));
        assert_eq!(wereld.spoor("AfwijkingVerklaard").await, 1);
    }

    async fn s33_2_a_ruling_raises_a_review_task_at_every_municipality_with_the_rule(db) {
        let wereld = Wereld::nieuw(db).await;
        regio(&wereld).await;
        let jurist = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let gul = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        geldend(&jurist, "damocles", "Een eerdere overtreding telt vijf jaar mee.").await;
        geldend(&gul, "damocles", "Een eerdere overtreding telt vijf jaar mee.").await;
        instrument(&gul, "bibob").await;
        let pad = "/instrumenten/herzieningen";
        let nieuw = format!("{pad}/nieuw");
        heel(&jurist.get(&nieuw).await);
        assert_eq!(gul.get(&nieuw).await.status, StatusCode::FORBIDDEN, "a jurist reports");
        let fout = jurist.post(&nieuw, &[("herzieningbron", "ergens gelezen"), ("herzieningdag", "01-01-2027")]).await;
        assert!(fout.status == StatusCode::BAD_REQUEST && fout.tekst.matches("href=\"#veld-").count() == 5, "{}", fout.tekst);
        let velden = |soort| [("herzieningtitel", "Nieuwe uitspraak over sluiten"), ("herzieningbron", "ECLI:NL:RVS:2026:9999"), ("herzieningdag", "01-11-2026"), ("herzieningsoort", soort), ("herzieningtoelichting", "Weeg ook wie er woont.")];
        gelukt(&jurist.post(&nieuw, &velden("damocles")).await);
        assert_eq!(jurist.post(&nieuw, &velden("damocles")).await.status, StatusCode::BAD_REQUEST, "once");
        gelukt(&jurist.post(&nieuw, &velden("bibob")).await);
        assert_eq!(wereld.spoor("HerzieningstaakOntstaan").await, 2, "a concept is no rule");
        assert!(wereld.spoor_is_heel().await);
        for wie in [&jurist, &gul] {
            assert!(heel(&wie.get("/").await).contains("Regels om na te kijken"));
        }
        let lijst = gul.get(pad).await;
        assert!(heel(&lijst).contains("Nagekeken: 0 van 2.") && lijst.tekst.contains("deeplink.rechtspraak.nl"), "{}", lijst.tekst);
        let taken: Vec<String> = lijst.tekst.split("action=\"/herzieningstaken/").skip(1).map(|r| r[..13].to_owned()).collect();
        let taak = format!("/herzieningstaken/{}", taken[0]);
        assert!(taken.iter().all(|t| *t == taken[0]), "only the own task can be done");
        let vreemd = wereld.persoon(Org::Rie, Functiesoort::Jurist).await;
        assert_eq!(vreemd.post(&format!("{taak}/oppakking"), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(jurist.post(&format!("{taak}/oppakking"), &[]).await.status, StatusCode::FORBIDDEN, "not for another");
        gelukt(&gul.post(&format!("{taak}/oppakking"), &[]).await);
        assert!(heel(&jurist.get(pad).await).contains("oover van GUL, sinds 21 november 2026"));
        assert_eq!(gul.post(&format!("{taak}/afronding"), &[("herzieninguitkomst", "blijft")]).await.status, StatusCode::BAD_REQUEST, "with a reason");
        let klaar = [("herzieninguitkomst", "blijft"), ("herzieningmotivering", "Ons beleid zegt dit al.")];
        gelukt(&gul.post(&format!("{taak}/afronding"), &klaar).await);
        assert_eq!(gul.post(&format!("{taak}/afronding"), &klaar).await.status, StatusCode::CONFLICT);
        let lijst = jurist.get(pad).await;
        assert!(heel(&lijst).contains("Nagekeken: 1 van 2.") && lijst.tekst.contains("Ons beleid zegt dit al."));
        assert!(!heel(&gul.get("/").await).contains("Regels om na te kijken"));
    }
);
