// SPDX-License-Identifier: EUPL-1.2
//! Importing: nothing half done, nothing twice, every refused line with its reason.
use std::io::{self, Read};

use axum::http::StatusCode;
use db::sql;
use dijkwacht::schema::STAPPEN;
use dijkwacht::signaal::invoer::{Bestand, InvoerFout, Verslag, importeer, lees_kaart, voorbeeld};
use kernel::{Functiesoort, OrganisatieId};

use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

const KOP: &str = "id;wat;thema;plaats;ontvangen\n";

fn regels(aantal: usize) -> String {
    let regel = |n| format!("{n};Er staat een bus voor loods {n}.;drugs;Testweg {n};1-3-2026\n");
    KOP.to_owned() + &(1..=aantal).map(regel).collect::<String>()
}

fn bestand(tekst: impl Into<Vec<u8>>) -> Bestand {
    Bestand { naam: "proef.csv".to_owned(), hoofd: Box::new(io::Cursor::new(tekst.into())), bij: vec![] }
}

async fn voer_in(wereld: &Wereld, bestand: Bestand, proef: bool) -> Result<Verslag, InvoerFout> {
    let kaart = lees_kaart(voorbeeld("dijkwacht").unwrap()).unwrap();
    importeer(&wereld.app, (Org::Val.id(), None), bestand, &kaart, proef, &mut |_| {}).await
}

async fn tel(wereld: &Wereld, vraag: &'static str) -> i64 {
    wereld.app.db.read().await.unwrap().value(sql!(vraag)).await.unwrap()
}

async fn signalen(wereld: &Wereld) -> i64 {
    tel(wereld, "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM signaal").await
}

fn getallen(v: &Verslag) -> (u64, u64, u64, u64) {
    (v.gelezen, v.toegevoegd, v.overgeslagen, v.geweigerd)
}

/// A file that ends in the middle, as when the program is killed.
struct Breekt(io::Cursor<Vec<u8>>);

impl Read for Breekt {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buffer)? {
            0 => Err(io::Error::other("cut off")),
            n => Ok(n),
        }
    }
}

/// Opens the page of a run until the background is done with it.
async fn wacht_op(wie: &Persoon, pad: &str, tekst: &str) -> Antwoord {
    for _ in 0..500 {
        let antwoord = wie.get(pad).await;
        if antwoord.tekst.contains(tekst) {
            return antwoord;
        }
        // The background runs on this very thread: give it a turn.
        tokio::task::yield_now().await;
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    }
    let laatste = wie.get(pad).await;
    assert!(laatste.tekst.contains(tekst), "{tekst} never came: {}", laatste.tekst);
    laatste
}

async fn bied_aan(wie: &Persoon, velden: &[(&str, &str)], bestanden: &[(&str, &str, &[u8])]) -> String {
    let antwoord = wie.post_bestanden("/invoer", velden, bestanden).await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    antwoord.naar().to_owned()
}

testkit::beide!(STAPPEN;
    async fn a_trial_says_what_a_run_does_and_writes_nothing(db) {
        let wereld = Wereld::nieuw(db).await;
        let tekst = regels(3) + "4;kort;paars;Testweg 4;1-3-2026\n2;Er staat een bus.;drugs;Testweg 2;\n5;te;weinig\n";
        let proef = voer_in(&wereld, bestand(tekst.clone()), true).await.unwrap();
        assert_eq!(getallen(&proef), (6, 3, 0, 3));
        assert_eq!((signalen(&wereld).await, wereld.spoor("SignalenIngevoerd").await), (0, 0));
        assert_eq!(tel(&wereld, "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM invoer").await, 0);
        let echt = voer_in(&wereld, bestand(tekst), false).await.unwrap();
        assert_eq!(echt, proef);
        assert_eq!((signalen(&wereld).await, wereld.spoor("SignalenIngevoerd").await), (3, 1));
        let plekken: Vec<(u64, &str)> = echt.afwijzingen.iter().map(|a| (a.regel, a.kolom.as_str())).collect();
        assert_eq!(plekken, [(5, "thema"), (5, "wat"), (6, ""), (7, "")]);
        assert!(echt.afwijzingen.iter().all(|a| a.nl != a.en && !a.nl.contains("bus") && !a.nl.contains('⟦')));
        assert!(wereld.spoor_is_heel().await);
    }

    async fn what_was_imported_is_found_and_asks_no_answer(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        voer_in(&wereld, bestand(regels(2)), false).await.unwrap();
        assert!(oover.get("/zoeken?q=loods+2").await.tekst.contains("VAL-2026-00002"));
        assert_eq!(tel(&wereld, "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM terugkoppeling").await, 0);
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert!(!buur.get("/zoeken?q=loods+2").await.tekst.contains("VAL-2026"));
    }

    async fn a_second_run_and_a_killed_run_add_only_what_is_missing(db) {
        let wereld = Wereld::nieuw(db).await;
        let half = Bestand { hoofd: Box::new(Breekt(io::Cursor::new(regels(1200).into_bytes()))), ..bestand("") };
        assert!(matches!(voer_in(&wereld, half, false).await, Err(InvoerFout::Lezen { .. })));
        assert_eq!(signalen(&wereld).await, 1000, "whole batches only");
        assert_eq!(wereld.spoor("SignalenIngevoerd").await, 0);
        let heel = voer_in(&wereld, bestand(regels(1200)), false).await.unwrap();
        assert_eq!(getallen(&heel), (1200, 200, 1000, 0));
        let weer = voer_in(&wereld, bestand(regels(1200)), false).await.unwrap();
        assert_eq!(getallen(&weer), (1200, 0, 1200, 0));
        assert_eq!(signalen(&wereld).await, 1200);
        let nummers = "SELECT CAST(COUNT(DISTINCT nummer) AS BIGINT) AS waarde FROM signaal";
        assert_eq!(tel(&wereld, nummers).await, 1200);
    }

    async fn two_owners_may_use_the_same_numbers(db) {
        let wereld = Wereld::nieuw(db).await;
        voer_in(&wereld, bestand(regels(2)), false).await.unwrap();
        let kaart = lees_kaart(voorbeeld("dijkwacht").unwrap()).unwrap();
        let van = (Org::Gul.id(), None);
        let verslag = importeer(&wereld.app, van, bestand(regels(2)), &kaart, false, &mut |_| {}).await.unwrap();
        assert_eq!((verslag.toegevoegd, signalen(&wereld).await), (2, 4));
        let niemand = (OrganisatieId::van(999), None);
        let fout = importeer(&wereld.app, niemand, bestand(regels(2)), &kaart, true, &mut |_| {}).await;
        assert!(matches!(fout, Err(InvoerFout::Eigenaar)));
    }

    async fn progress_is_heard_batch_by_batch(db) {
        let wereld = Wereld::nieuw(db).await;
        let kaart = lees_kaart(voorbeeld("dijkwacht").unwrap()).unwrap();
        let mut stappen = Vec::new();
        let van = (Org::Val.id(), None);
        importeer(&wereld.app, van, bestand(regels(1100)), &kaart, true, &mut |n| stappen.push(n)).await.unwrap();
        assert_eq!(stappen, [500, 1000, 1100]);
    }

    async fn the_screen_tries_first_and_writes_after_confirmation(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        assert!(oover.get("/invoer").await.tekst.contains("Signalen inlezen"));
        let tekst = regels(3) + "4;kort;;;\n";
        let pad = bied_aan(&oover, &[("kaartkeuze", "dijkwacht")], &[("bestand", "a.csv", tekst.as_bytes())]).await;
        let proef = wacht_op(&oover, &pad, "Wacht op uw bevestiging").await;
        assert!(proef.tekst.contains("Geweigerde regels") && !proef.tekst.contains("kort;"), "{}", proef.tekst);
        assert_eq!(signalen(&wereld).await, 0);
        let antwoord = oover.post(&format!("{pad}/bevestiging"), &[]).await;
        assert_eq!(antwoord.naar(), pad);
        wacht_op(&oover, &pad, ">Ingelezen<").await;
        assert_eq!((signalen(&wereld).await, wereld.spoor("SignalenIngevoerd").await), (3, 1));
        let nog_eens = oover.post(&format!("{pad}/bevestiging"), &[]).await;
        assert_eq!(nog_eens.status, StatusCode::CONFLICT, "it is done");
        assert!(oover.get("/invoer").await.tekst.contains("a.csv"));
        let bewaard: Vec<_> = futures::TryStreamExt::try_collect(wereld.app.opslag.list(None)).await.unwrap();
        assert_eq!(bewaard, [], "the file is gone once it was read");
    }

    async fn an_export_of_signalen_comes_with_its_second_files(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let signals = "id,text,text_extra,incident_date_start,incident_date_end,created_at\n\
            5,Er is drugsafval gedumpt,,2026-03-01 10:00:00+00,,2026-03-01 10:05:00+00\n";
        let locations = "_signal_id,lat,lng,address_text\n5,5.8306,50.8652,Grendelplein 9001\n";
        let bestanden: [(&str, &str, &[u8]); 2] =
            [("bestand", "signals.csv", signals.as_bytes()), ("bij1", "120000UTC_locations.csv", locations.as_bytes())];
        let pad = bied_aan(&oover, &[("kaartkeuze", "signalen-amsterdam")], &bestanden).await;
        wacht_op(&oover, &pad, "Wacht op uw bevestiging").await;
        oover.post(&format!("{pad}/bevestiging"), &[]).await;
        wacht_op(&oover, &pad, ">Ingelezen<").await;
        let plaats = "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM signaal WHERE plaats = 'Grendelplein 9001' \
                      AND extern_id = 'signalen-5' AND gebied_code LIKE 'BU0994%'";
        assert_eq!(tel(&wereld, plaats).await, 1);
        let vreemd: [(&str, &str, &[u8]); 2] = [("bestand", "s.csv", b"id\n"), ("bij1", "reporters.csv", b"id\n")];
        let antwoord = oover.post_bestanden("/invoer", &[("kaartkeuze", "signalen-amsterdam")], &vreemd).await;
        assert_eq!(antwoord.status, StatusCode::BAD_REQUEST);
        assert!(antwoord.tekst.contains("reporters.csv"));
    }

    async fn a_file_that_cannot_be_read_says_why(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        for (inhoud, zin) in [
            (&b"\xEF\xBB\xBF"[..], "is leeg"),
            (&b"\xFF\xFEi\0"[..], "UTF-16"),
            (&b"nummer,omschrijving\n1,x\n"[..], "ontbreken kolommen: id, wat"),
            (&b"id;wat;id\n"[..], "twee keer"),
        ] {
            let pad = bied_aan(&oover, &[("kaartkeuze", "dijkwacht")], &[("bestand", "a.csv", inhoud)]).await;
            wacht_op(&oover, &pad, zin).await;
        }
        let kaart = ("kaart", "[kolommen]\nwat = 'x'\n");
        let fout = oover.post_bestanden("/invoer", &[("kaartkeuze", "eigen"), kaart], &[("bestand", "a.csv", b"x\n")]).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        assert!(fout.tekst.contains("extern_id") && fout.tekst.contains("wat = &#39;x&#39;"), "{}", fout.tekst);
        let leeg = oover.post_bestanden("/invoer", &[("kaartkeuze", "bestaat-niet")], &[]).await;
        assert_eq!(leeg.status, StatusCode::BAD_REQUEST);
        assert!(oover.get("/invoer/kaarten/dijkwacht").await.tekst.contains("[kolommen]"));
        assert_eq!(oover.get("/invoer/kaarten/nee").await.status, StatusCode::NOT_FOUND);
    }

    async fn a_run_that_was_killed_shows_and_can_be_done_again(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let tekst = regels(2);
        let pad = bied_aan(&oover, &[("kaartkeuze", "dijkwacht")], &[("bestand", "a.csv", tekst.as_bytes())]).await;
        wacht_op(&oover, &pad, "Wacht op uw bevestiging").await;
        // As a kill leaves it: taken up, and silent since.
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE invoer SET stand = 'bezig', levensteken_op = $1", NU.plus_minuten(-1))).await.unwrap();
        tx.commit().await.unwrap();
        assert!(oover.get(&pad).await.tekst.contains("Wordt ingelezen"));
        assert_eq!(oover.post(&format!("{pad}/bevestiging"), &[]).await.status, StatusCode::CONFLICT);
        wereld.klok.zet(NU.plus_minuten(5));
        assert!(oover.get(&pad).await.tekst.contains("Afgebroken"));
        oover.post(&format!("{pad}/bevestiging"), &[]).await;
        wacht_op(&oover, &pad, ">Ingelezen<").await;
        assert_eq!(signalen(&wereld).await, 2);
    }

    async fn a_file_can_be_withdrawn_and_is_withdrawn_when_forgotten(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let velden = [("kaartkeuze", "dijkwacht")];
        let tekst = regels(1);
        let een = bied_aan(&oover, &velden, &[("bestand", "a.csv", tekst.as_bytes())]).await;
        wacht_op(&oover, &een, "Wacht op uw bevestiging").await;
        assert_eq!(oover.post(&format!("{een}/intrekking"), &[]).await.naar(), "/invoer");
        assert_eq!(oover.post(&format!("{een}/bevestiging"), &[]).await.status, StatusCode::CONFLICT);
        let twee = bied_aan(&oover, &velden, &[("bestand", "b.csv", tekst.as_bytes())]).await;
        wacht_op(&oover, &twee, "Wacht op uw bevestiging").await;
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE invoer SET levensteken_op = $1", NU.plus_dagen(-2))).await.unwrap();
        tx.commit().await.unwrap();
        let drie = bied_aan(&oover, &velden, &[("bestand", "c.csv", tekst.as_bytes())]).await;
        assert!(oover.get(&twee).await.tekst.contains("Ingetrokken"));
        wacht_op(&oover, &drie, "Wacht op uw bevestiging").await;
        let bewaard: Vec<_> = futures::TryStreamExt::try_collect(wereld.app.opslag.list(None)).await.unwrap();
        assert_eq!(bewaard.len(), 1, "only the last file");
    }

    async fn a_run_is_of_its_organisation_only(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let tekst = regels(1);
        let pad = bied_aan(&oover, &[("kaartkeuze", "dijkwacht")], &[("bestand", "a.csv", tekst.as_bytes())]).await;
        wacht_op(&oover, &pad, "Wacht op uw bevestiging").await;
        assert_eq!(buur.get(&pad).await.status, StatusCode::NOT_FOUND);
        for act in ["bevestiging", "intrekking"] {
            assert_eq!(buur.post(&format!("{pad}/{act}"), &[]).await.status, StatusCode::NOT_FOUND, "{act}");
        }
        assert!(!buur.get("/invoer").await.tekst.contains("a.csv"));
        let boa = wereld.persoon(Org::Val, Functiesoort::Boa).await;
        assert_eq!(boa.get(&pad).await.status, StatusCode::FORBIDDEN);
    }
);
