// SPDX-License-Identifier: EUPL-1.2
//! "Mag dit?": asking, keeping, the jurist's queue, own rules, and what another organisation cannot tell from nothing.
use axum::http::StatusCode;
use db::sql;
use dijkwacht::dienst::eenmaal;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, MagditvraagId, SignaalId};
use serde_json::{Value, json};

use crate::signaal::geregistreerd;
use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

/// `bron gegevens over ontvanger doel`, and whatever else.
fn velden<'a>(codes: &'a str, meer: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let namen = ["bron", "gegevens", "over", "ontvanger", "doel"];
    namen.into_iter().zip(codes.split(' ')).chain(meer.iter().copied()).collect()
}

async fn vraag(wie: &Persoon, codes: &str, meer: &[(&str, &str)]) -> String {
    let antwoord = wie.post("/mag-dit", &velden(codes, meer)).await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    antwoord.naar().to_owned()
}

const NAAR_POLITIE: &str = "eigen-waarneming waarneming volwassene politie openbare-orde";
const NAAR_SCHOOL: &str = "eigen-waarneming waarneming volwassene school toezicht";

async fn tel(wereld: &Wereld) -> i64 {
    let vraag = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM magditvraag");
    wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
}

async fn doe(wereld: &Wereld, opdracht: db::Sql) {
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(opdracht).await.unwrap();
    tx.commit().await.unwrap();
}

fn heel(antwoord: &Antwoord) {
    assert_eq!(antwoord.status, StatusCode::OK, "{}", antwoord.tekst);
    assert!(!antwoord.tekst.contains('⟦'), "a text is missing: {}", antwoord.tekst);
}

/// A page without what differs on every visit: the proofs of its forms.
fn zonder_bewijzen(antwoord: &Antwoord) -> String {
    let mut delen = antwoord.tekst.split("name=\"_formulier\" value=\"");
    let eerste = delen.next().unwrap_or_default().to_owned();
    delen.fold(eerste, |uit, deel| uit + deel.split_once('"').map_or("", |(_, rest)| rest))
}

fn juristantwoord<'a>(antwoord: &'a str, versie: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("antwoord", antwoord),
        ("voorwaarde", "De school vroeg er zelf om."),
        ("artikel", "AVG art. 6 lid 1 onder e"),
        ("onderbouwing", "De school heeft hier een eigen wettelijke taak."),
        ("versie", versie),
    ]
}

/// The jurist answers a question that waits; the question then has version 2.
async fn beantwoord(jurist: &Persoon, pad: &str, antwoord: &str) {
    let gegeven = jurist.post(&format!("{pad}/beantwoording"), &juristantwoord(antwoord, "1")).await;
    assert_eq!(gegeven.status, StatusCode::SEE_OTHER, "{}", gegeven.tekst);
}

async fn eigen_regel(jurist: &Persoon, meer: &[(&str, &str)]) -> String {
    let mut velden = vec![("regelreden", "Zo is het met de ondernemingsraad afgesproken.")];
    velden.extend(meer);
    let gemaakt = jurist.post("/mag-dit/regels/nieuw", &velden).await;
    assert_eq!(gemaakt.status, StatusCode::SEE_OTHER, "{}", gemaakt.tekst);
    gemaakt.naar().to_owned()
}

testkit::beide!(STAPPEN;
    async fn s58_1_the_wizard_gives_basis_conditions_or_refusal(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        heel(&oover.get("/mag-dit").await);
        for (codes, moet) in [
            ("bag-kadaster plek plek politie controle", &["Mag", "Handelsregisterwet"][..]),
            (NAAR_POLITIE, &["Mag, mits", "Voorwaarden", "Gemeentewet art. 172"][..]),
            ("bibob advies volwassene corporatie toezicht", &["Mag niet", "Zo kan het wel", "Wet Bibob art. 28"][..]),
            (NAAR_SCHOOL, &["Vraag het de jurist", "Twijfel:"][..]),
        ] {
            let pagina = oover.get(&vraag(&oover, codes, &[]).await).await;
            heel(&pagina);
            for woord in moet {
                assert!(pagina.tekst.contains(woord), "{codes}: {woord}");
            }
        }
        assert_eq!((tel(&wereld).await, wereld.spoor("MagditGevraagd").await), (4, 4));
        assert!(wereld.spoor_is_heel().await);
    }

    async fn s58_2_the_outcome_is_stored_with_the_case(db) {
        let wereld = Wereld::nieuw(db).await;
        let (signaal, _) = geregistreerd(&wereld, Org::Val, &[]).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let detail = oover.get(&format!("/signalen/{signaal}")).await;
        assert!(detail.tekst.contains(&format!("/signalen/{signaal}/mag-dit")));
        let formulier = oover.get(&format!("/mag-dit?signaal={signaal}")).await;
        assert!(formulier.tekst.contains("value=\"VAL-2026-00001\""), "{}", formulier.tekst);
        let pad = vraag(&oover, NAAR_POLITIE, &[("signaal", " val-2026-00001")]).await;
        let bij = oover.get(&format!("/signalen/{signaal}/mag-dit")).await;
        heel(&bij);
        assert!(bij.tekst.contains(&pad) && oover.get(&pad).await.tekst.contains("VAL-2026-00001"));
        // Who may not see the signaal sees neither the question nor its number; nobody can ask about what is not there.
        let boa = wereld.persoon(Org::Val, Functiesoort::Boa).await;
        assert_eq!(boa.get(&pad).await.status, StatusCode::NOT_FOUND);
        assert!(!boa.get("/mag-dit/vragen").await.tekst.contains(&pad));
        assert_eq!(boa.get(&format!("/signalen/{signaal}/mag-dit")).await.status, StatusCode::NOT_FOUND);
        let weg = SignaalId::nieuw(NU.plus_dagen(-3)).to_string();
        let (echt, niets) = (signaal.to_string(), weg);
        for nummer in [&echt, &niets] {
            let fout = boa.post("/mag-dit", &velden(NAAR_POLITIE, &[("signaal", nummer)])).await;
            assert_eq!(fout.status, StatusCode::BAD_REQUEST);
            assert!(fout.tekst.contains("Dit signaal is niet gevonden"));
        }
        // The question goes with its signaal.
        for tabel in ["bereik", "zoekstuk", "terugkoppeling", "melder"] {
            let weg = db::Sql::new("DELETE FROM ").push(tabel).push(" WHERE signaal_id = ").bind(signaal);
            doe(&wereld, weg).await;
        }
        doe(&wereld, sql!("DELETE FROM signaal WHERE id = $1", signaal)).await;
        assert_eq!(tel(&wereld).await, 0);
    }

    async fn s58_3_agreements_count_per_partner_pair(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let politie = Org::Pol.id().to_string();
        let aan_politie = [("organisatie", politie.as_str())];
        let zonder = oover.get(&vraag(&oover, NAAR_POLITIE, &aan_politie).await).await;
        heel(&zonder);
        assert!(zonder.tekst.contains("Mag niet") && zonder.tekst.contains("Sluit eerst een afspraak"));
        let afspraak = wereld.afspraak(&[Org::Val, Org::Pol, Org::Gul]).await;
        let met = oover.get(&vraag(&oover, NAAR_POLITIE, &aan_politie).await).await;
        heel(&met);
        let naam = format!("Convenant {afspraak}");
        assert!(met.tekst.contains("Mag, mits") && met.tekst.contains(&naam) && met.tekst.contains("versie 1"));
        assert!(met.tekst.contains("genoemde personen"), "its veldgroepen are named");
        // The police did not sign: with Gulpen-Wittem it still works, with the police no longer.
        let niet = sql!("UPDATE afspraakpartij SET getekend_op = NULL WHERE organisatie_id = $1", Org::Pol.id());
        doe(&wereld, niet).await;
        let dicht = oover.get(&vraag(&oover, NAAR_POLITIE, &aan_politie).await).await;
        assert!(dicht.tekst.contains("Mag niet") && dicht.tekst.contains("Nog geen andere partij heeft getekend"));
        let buur = Org::Gul.id().to_string();
        let naar_buur = "eigen-waarneming waarneming volwassene gemeente toezicht";
        let goed = oover.get(&vraag(&oover, naar_buur, &[("organisatie", &buur)]).await).await;
        assert!(goed.tekst.contains("Mag, mits") && goed.tekst.contains(&naam));
        doe(&wereld, sql!("UPDATE afspraak SET dpia_op = NULL")).await;
        let dpia = oover.get(&vraag(&oover, naar_buur, &[("organisatie", &buur)]).await).await;
        assert!(dpia.tekst.contains("Mag niet") && dpia.tekst.contains("De DPIA is nog niet goedgekeurd"));
        // An organisation that is something else than the chosen receiver is refused at its field.
        let anders = oover.post("/mag-dit", &velden(naar_buur, &aan_politie)).await;
        assert_eq!(anders.status, StatusCode::BAD_REQUEST);
        assert!(anders.tekst.contains("past niet bij wie het krijgt"));
    }

    async fn s58_4_what_no_rule_answers_goes_to_the_queue_of_the_jurist(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let zonder = oover.get(&vraag(&oover, NAAR_SCHOOL, &[]).await).await;
        assert!(zonder.tekst.contains("niemand met die functie"), "there is no jurist yet");
        let jurist = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let pad = vraag(&oover, NAAR_POLITIE, &[("reden", "Voor het overleg van maandag")]).await;
        let voorgelegd = oover.post(&format!("{pad}/voorlegging"), &[("versie", "1")]).await;
        assert_eq!(voorgelegd.status, StatusCode::SEE_OTHER, "{}", voorgelegd.tekst);
        let weer = oover.post(&format!("{pad}/voorlegging"), &[("versie", "2")]).await;
        assert_eq!(weer.status, StatusCode::CONFLICT);
        let wachtrij = jurist.get("/mag-dit/wachtrij").await;
        heel(&wachtrij);
        assert!(wachtrij.tekst.contains(&pad));
        let vandaag = jurist.get("/").await;
        assert!(vandaag.tekst.contains("/mag-dit/wachtrij") && !oover.get("/").await.tekst.contains("wachtrij"));
        // Only the jurist of this organisation answers, and only what waits; an answer needs a reason and an article.
        let van_gul = wereld.persoon(Org::Gul, Functiesoort::Jurist).await;
        assert!(!van_gul.get("/mag-dit/wachtrij").await.tekst.contains(&pad));
        let beantwoording = format!("{pad}/beantwoording");
        assert_eq!(oover.post(&beantwoording, &juristantwoord("mag", "2")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(van_gul.post(&beantwoording, &juristantwoord("mag", "2")).await.status, StatusCode::NOT_FOUND);
        let leeg = jurist.post(&beantwoording, &[("antwoord", "mag-mits"), ("versie", "2")]).await;
        assert_eq!(leeg.status, StatusCode::BAD_REQUEST);
        assert_eq!(jurist.post(&beantwoording, &juristantwoord("mag", "1")).await.status, StatusCode::CONFLICT);
        let goed = jurist.post(&beantwoording, &juristantwoord("mag-mits", "2")).await;
        assert_eq!(goed.status, StatusCode::SEE_OTHER, "{}", goed.tekst);
        let gelezen = oover.get(&pad).await;
        heel(&gelezen);
        assert!(gelezen.tekst.contains("Antwoord van de jurist") && gelezen.tekst.contains("De school vroeg er zelf om."));
        let berichten = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bericht WHERE onderwerp = 'bericht-magdit-onderwerp' AND gebruiker_id = $1", oover.actor.gebruiker);
        assert_eq!(wereld.app.db.read().await.unwrap().value::<i64>(berichten).await.unwrap(), 1);
        assert_eq!((wereld.spoor("MagditVoorgelegd").await, wereld.spoor("MagditBeantwoord").await), (1, 1));
        assert!(wereld.spoor_is_heel().await);
    }

    async fn s14_1_each_exchange_gives_allowed_allowed_if_or_not_with_its_article(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        for (codes, woord, artikel) in [
            ("bibob advies bedrijf gemeente bibob", "Mag, mits", "art. 28 lid 2 onder m"),
            ("bibob advies bedrijf burgemeester bibob", "Mag, mits", "art. 28 lid 2"),
            ("bibob bestaan bedrijf gemeente bibob", "Mag, mits", "art. 2"),
            ("bibob advies bedrijf partner bibob", "Mag niet", "art. 28"),
        ] {
            let pagina = oover.get(&vraag(&oover, codes, &[]).await).await;
            assert!(pagina.tekst.contains(woord) && pagina.tekst.contains(artikel), "{codes}");
        }
    }

    async fn s14_5_advice_only_needs_no_shared_file(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let pad = vraag(&oover, "bibob bestaan bedrijf gemeente bibob", &[]).await;
        assert!(oover.get(&pad).await.tekst.contains("geeft niemand toegang"));
        for tabel in ["signaal", "verstrekking"] {
            let leeg = db::Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM ").push(tabel);
            assert_eq!(wereld.app.db.read().await.unwrap().value::<i64>(leeg).await.unwrap(), 0, "{tabel}");
        }
    }

    async fn another_organisation_cannot_tell_a_question_from_nothing(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let echt = vraag(&oover, NAAR_SCHOOL, &[]).await;
        let niets = format!("/mag-dit/vragen/{}", MagditvraagId::nieuw(NU.plus_dagen(-3)));
        for soort in [Functiesoort::Oover, Functiesoort::Jurist] {
            let buur = wereld.persoon(Org::Gul, soort).await;
            for deel in ["", "/voorlegging", "/beantwoording", "/regelvoorstel"] {
                let velden = juristantwoord("mag-niet", "1");
                let antwoord = async |pad: &str| match deel {
                    "" => buur.get(pad).await,
                    _ => buur.post(&format!("{pad}{deel}"), &velden).await,
                };
                let (een, twee) = (antwoord(&echt).await, antwoord(&niets).await);
                let zonder = |a: &Antwoord, pad: &str| {
                    zonder_bewijzen(a).replace(pad.rsplit('/').next().unwrap(), "ID")
                };
                assert_eq!(een.status, twee.status, "{soort} {deel}");
                assert_eq!(zonder(&een, &echt), zonder(&twee, &niets), "{soort} {deel}");
            }
            assert_eq!(buur.get(&echt).await.status, StatusCode::NOT_FOUND);
            assert!(!buur.get("/mag-dit/vragen").await.tekst.contains(&echt));
        }
    }

    async fn an_own_rule_tightens_and_one_that_loosens_is_refused(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let jurist = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        heel(&jurist.get("/mag-dit/regels/nieuw").await);
        let politie = [("ontvanger", "politie"), ("doel", "openbare-orde"), ("antwoord", "mag-niet")];
        let regel = eigen_regel(&jurist, &politie).await;
        heel(&jurist.get(&regel).await);
        assert!(oover.get(&vraag(&oover, NAAR_POLITIE, &[]).await).await.tekst.contains("Mag, mits"), "a proposal does nothing");
        assert_eq!(oover.post(&format!("{regel}/vaststelling"), &[]).await.status, StatusCode::FORBIDDEN);
        let vast = jurist.post(&format!("{regel}/vaststelling"), &[]).await;
        assert_eq!(vast.status, StatusCode::SEE_OTHER, "{}", vast.tekst);
        let streng = oover.get(&vraag(&oover, NAAR_POLITIE, &[]).await).await;
        assert!(streng.tekst.contains("Mag niet") && streng.tekst.contains("ondernemingsraad"));
        // It is of this organisation only.
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert!(buur.get(&vraag(&buur, NAAR_POLITIE, &[]).await).await.tekst.contains("Mag, mits"));
        assert_eq!(buur.get(&regel).await.status, StatusCode::NOT_FOUND);
        // A second version follows the first; withdrawing brings the shipped rules back.
        let id = regel.rsplit('/').next().unwrap();
        heel(&jurist.get(&format!("/mag-dit/regels/nieuw?vervangt={id}")).await);
        let tweede = eigen_regel(&jurist, &[("ontvanger", "politie"), ("antwoord", "vraag-jurist"), ("vervangt", id)]).await;
        jurist.post(&format!("{tweede}/vaststelling"), &[]).await;
        assert!(jurist.get(&tweede).await.tekst.contains("versie 2") && jurist.get(&regel).await.tekst.contains("Ingetrokken"));
        jurist.post(&format!("{tweede}/intrekking"), &[]).await;
        assert!(oover.get(&vraag(&oover, NAAR_POLITIE, &[]).await).await.tekst.contains("Mag, mits"));
        // What the law closes cannot be opened.
        let ruim = [("bron", "bibob"), ("ontvanger", "corporatie"), ("antwoord", "mag-mits"), ("voorwaarde", "Na overleg.")];
        let ruim = eigen_regel(&jurist, &ruim).await;
        let pagina = jurist.get(&ruim).await;
        heel(&pagina);
        assert!(pagina.tekst.contains("bibob-dicht") && !pagina.tekst.contains("/vaststelling"));
        let geweigerd = jurist.post(&format!("{ruim}/vaststelling"), &[]).await;
        assert_eq!(geweigerd.status, StatusCode::CONFLICT);
        assert!(geweigerd.tekst.contains("nergens strenger") && geweigerd.tekst.contains("Wet Bibob art. 28"), "{}", geweigerd.tekst);
        let tekst = jurist.get(&format!("{ruim}/tekst")).await;
        assert!(tekst.tekst.contains("[[regel]]") && tekst.tekst.contains("bron = [\"bibob\"]"), "{}", tekst.tekst);
        assert_eq!(jurist.post(&format!("{ruim}/afwijzing"), &[]).await.status, StatusCode::SEE_OTHER);
        heel(&oover.get("/mag-dit/regels").await);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn an_answer_of_the_jurist_becomes_a_proposal(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let jurist = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let pad = vraag(&oover, NAAR_SCHOOL, &[]).await;
        let te_vroeg = jurist.post(&format!("{pad}/regelvoorstel"), &[]).await;
        assert_eq!(te_vroeg.status, StatusCode::CONFLICT);
        beantwoord(&jurist, &pad, "mag-niet").await;
        let voorstel = jurist.post(&format!("{pad}/regelvoorstel"), &[]).await.naar().to_owned();
        assert_eq!(jurist.post(&format!("{voorstel}/vaststelling"), &[]).await.status, StatusCode::SEE_OTHER);
        let volgende = oover.get(&vraag(&oover, NAAR_SCHOOL, &[]).await).await;
        assert!(volgende.tekst.contains("Mag niet") && volgende.tekst.contains("Eigen regel 1"));
        // A wider answer holds for its own question only; as a rule it would loosen.
        let ander = vraag(&oover, "onderwijs waarneming volwassene team-oov wegen", &[]).await;
        beantwoord(&jurist, &ander, "mag-mits").await;
        let ruim = jurist.post(&format!("{ander}/regelvoorstel"), &[]).await.naar().to_owned();
        assert_eq!(jurist.post(&format!("{ruim}/vaststelling"), &[]).await.status, StatusCode::CONFLICT);
        heel(&jurist.get("/mag-dit/regels").await);
    }

    async fn a_question_holds_no_personal_data_and_all_errors_come_at_once(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let leeg = oover.post("/mag-dit", &[]).await;
        assert_eq!(leeg.status, StatusCode::BAD_REQUEST);
        for veld in ["bron", "gegevens", "over", "ontvanger", "doel"] {
            assert!(leeg.tekst.contains(&format!("#veld-{veld}")), "{veld}");
        }
        for reden in ["Het gaat om dhr. Jansen", "kenteken 12-ABC-3", "BSN 111222333"] {
            let fout = oover.post("/mag-dit", &velden(NAAR_POLITIE, &[("reden", reden)])).await;
            assert_eq!(fout.status, StatusCode::BAD_REQUEST, "{reden}");
        }
        assert_eq!(tel(&wereld).await, 0);
        for soort in [Functiesoort::Analist, Functiesoort::Griffier, Functiesoort::Beheerder] {
            let wie = wereld.persoon(Org::Val, soort).await;
            assert_eq!(wie.get("/mag-dit").await.status, StatusCode::FORBIDDEN, "{soort}");
            assert!(!wie.get("/").await.tekst.contains("href=\"/mag-dit\""), "{soort}");
        }
        heel(&oover.get("/mag-dit/regelset").await);
    }

    async fn a_form_that_is_sent_twice_asks_once(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let bewijs = oover.bewijs();
        let een = oover.post_met("/mag-dit", &bewijs, &velden(NAAR_POLITIE, &[])).await;
        let twee = oover.post_met("/mag-dit", &bewijs, &velden(NAAR_POLITIE, &[])).await;
        assert_eq!((een.naar(), tel(&wereld).await), (twee.naar(), 1));
    }

    async fn the_list_has_pages_and_a_filter(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        for _ in 0..31 {
            vraag(&oover, NAAR_POLITIE, &[]).await;
        }
        let nee = vraag(&oover, "bibob advies volwassene corporatie toezicht", &[]).await;
        let eerste = oover.get("/mag-dit/vragen").await;
        heel(&eerste);
        assert_eq!(eerste.tekst.matches("dw-lijst__rij").count(), 30);
        let volgende = eerste.tekst.split("rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap();
        let tweede = oover.get(&volgende.replace("&amp;", "&").replace("&#38;", "&")).await;
        assert_eq!(tweede.tekst.matches("dw-lijst__rij").count(), 2);
        let gefilterd = oover.get("/mag-dit/vragen?antwoord=mag-niet").await;
        assert_eq!(gefilterd.tekst.matches("dw-lijst__rij").count(), 1);
        assert!(gefilterd.tekst.contains(&nee));
        assert!(eerste.gevraagd.queries <= 8, "asked {}", eerste.gevraagd.queries);
    }

    async fn a_question_is_destroyed_after_two_years_with_a_line_in_the_trail(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        vraag(&oover, NAAR_POLITIE, &[]).await;
        wereld.klok.zet(NU.plus_dagen(729));
        eenmaal(&wereld.app).await;
        assert_eq!((tel(&wereld).await, wereld.spoor("MagditvragenVernietigd").await), (1, 0));
        wereld.klok.zet(NU.plus_dagen(731));
        eenmaal(&wereld.app).await;
        eenmaal(&wereld.app).await;
        assert_eq!((tel(&wereld).await, wereld.spoor("MagditvragenVernietigd").await), (0, 1));
        assert!(wereld.spoor_is_heel().await);
    }

    async fn a_program_asks_with_the_same_engine_and_the_same_record(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let programma = oover.api().await;
        let lichaam = json!({ "bron": "bibob", "gegevens": "advies", "over": "bedrijf", "ontvanger": "corporatie", "doel": "toezicht" });
        let gemaakt = programma.post("/mag-dit", &lichaam).await;
        assert_eq!(gemaakt.status, StatusCode::CREATED, "{}", gemaakt.tekst);
        let pad = gemaakt.naar().strip_prefix("/api/v1").unwrap().to_owned();
        let gelezen = programma.get(&pad).await.json();
        assert_eq!((&gelezen["antwoord"], &gelezen["regels"]), (&json!("mag-niet"), &json!(["bibob-dicht@1"])));
        assert!(!gelezen["kanWel"].as_array().unwrap().is_empty());
        assert!(oover.get(&pad.replace("/mag-dit/", "/mag-dit/vragen/")).await.tekst.contains("Mag niet"));
        let slecht = json!({ "bron": "geheim", "gegevens": "advies", "over": "bedrijf", "ontvanger": "corporatie",
            "reden": "Vraag van mevrouw De Vries", "extra": 1 });
        let fout = programma.post("/mag-dit", &slecht).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        let mut velden: Vec<Value> = fout.json()["fouten"].as_array().unwrap().iter().map(|f| f["veld"].clone()).collect();
        velden.dedup();
        for veld in ["bron", "doel", "reden", "extra"] {
            assert!(velden.contains(&json!(veld)), "{veld}: {velden:?}");
        }
        let lijst = programma.get("/mag-dit?antwoord=mag-niet&limit=1").await.json();
        assert_eq!(lijst["resultaten"].as_array().unwrap().len(), 1);
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await.api().await;
        assert_eq!(buur.get(&pad).await.status, StatusCode::NOT_FOUND);
        assert_eq!(buur.get("/mag-dit").await.json()["resultaten"], json!([]));
    }

    async fn the_queue_does_not_tell_the_jurist_of_a_signaal_that_the_gate_keeps_closed(db) {
        let wereld = Wereld::nieuw(db).await;
        // Meld Misdaad Anoniem is for its fixed reader.
        let (signaal, _) = geregistreerd(&wereld, Org::Val, &[("kanaal", "mma")]).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let jurist = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let nummer = signaal.to_string();
        let pad = vraag(&oover, NAAR_SCHOOL, &[("signaal", &nummer)]).await;
        let pagina = jurist.get(&pad).await;
        assert!(!pagina.tekst.contains("VAL-2026") && !pagina.tekst.contains(&nummer));
        let per_signaal = jurist.api().await.get(&format!("/mag-dit?signaal={signaal}")).await;
        assert_eq!(per_signaal.json()["resultaten"], json!([]));
    }
);
