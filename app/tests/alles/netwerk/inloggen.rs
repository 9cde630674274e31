// SPDX-License-Identifier: EUPL-1.2
//! `/inloggen`, its steps, and `/uitloggen` (ASVS 5.0 V3, V6 and V7).
use std::sync::Arc;

use axum::http::StatusCode;
use db::sql;
use dijkwacht::app::App;
use dijkwacht::instellingen::{Instellingen, TweedeFactor};
use dijkwacht::netwerk::{code_van_tweede_factor, ruim_op};
use dijkwacht::router::router;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, GebruikerId, Tijdstip};

use super::mens::{Browser, WACHTWOORD, functie, mens, oover};
use crate::wereld::{NU, Org, Wereld};

/// A page for anybody who is logged in.
const BINNEN: &str = "/inloggen/functie";
const GEHEIM: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/// The same world with other settings.
fn met(wereld: Wereld, verander: impl Fn(&mut Instellingen)) -> Wereld {
    let oud = &wereld.app;
    let mut instellingen = oud.instellingen.clone();
    verander(&mut instellingen);
    let app = Arc::new(App {
        db: oud.db.clone(),
        matrix: oud.matrix.clone(),
        klok: oud.klok.clone(),
        instellingen,
        teksten: oud.teksten.clone(),
        opslag: oud.opslag.clone(),
        sleutel: oud.sleutel,
        beslissingen: oud.beslissingen.clone(),
    });
    Wereld { router: router(app.clone()).unwrap(), app, klok: wereld.klok }
}

async fn zet_factor(wereld: &Wereld, id: GebruikerId) {
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(sql!("UPDATE gebruiker SET totp_geheim = $2 WHERE id = $1", id, GEHEIM)).await.unwrap();
    tx.commit().await.unwrap();
}

async fn aantal(wereld: &Wereld, tabel: &'static str) -> i64 {
    let vraag = db::Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM ").push(tabel);
    wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
}

fn code_op(moment: Tijdstip) -> String {
    code_van_tweede_factor(GEHEIM, moment).unwrap()
}

testkit::beide!(STAPPEN;
    async fn with_name_and_password_one_is_in(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        let mut b = Browser::nieuw(&wereld);
        let weg = b.open(BINNEN).await;
        assert_eq!((weg.status, weg.naar()), (StatusCode::SEE_OTHER, "/inloggen?naar=/inloggen/functie"));
        b.open("/inloggen?naar=/organisaties").await;
        let velden = [("gebruikersnaam", " OOVER.test "), ("wachtwoord", WACHTWOORD), ("naar", "/organisaties")];
        let in_ = b.verzend("/inloggen", &velden).await;
        assert_eq!((in_.status, in_.naar()), (StatusCode::SEE_OTHER, "/organisaties"));
        let koekje = in_.koekje("sessie").unwrap();
        for deel in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200"] {
            assert!(koekje.contains(deel), "{koekje}");
        }
        assert_eq!(b.open("/inloggen").await.naar(), "/");
        assert_eq!(wereld.spoor("Ingelogd").await, 1);
        assert!(wereld.spoor_is_heel().await);
        // Only the hash of the token is kept.
        let token = b.koekje("sessie").unwrap().to_owned();
        let kaal = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM sessie WHERE tokenhash = $1", token);
        assert_eq!(wereld.app.db.read().await.unwrap().value::<i64>(kaal).await.unwrap(), 0);
    }

    async fn over_https_the_cookie_belongs_to_this_host_only(db) {
        let wereld = met(Wereld::nieuw(db).await, |i| i.https = true);
        oover(&wereld, "oover.test").await;
        let mut b = Browser::nieuw(&wereld);
        let koekje = b.log_in("oover.test", WACHTWOORD).await.koekje("__Host-sessie").unwrap();
        assert!(koekje.contains("Secure") && koekje.contains("Path=/") && !koekje.contains("Domain"), "{koekje}");
    }

    async fn what_is_wrong_is_not_told(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        let zonder = mens(&wereld, "nooit.uitgenodigd").await;
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE gebruiker SET wachtwoord = NULL WHERE id = $1", zonder)).await.unwrap();
        tx.commit().await.unwrap();
        let mut teksten = Vec::new();
        for (naam, wachtwoord) in [
            ("oover.test", "verkeerd wachtwoord"),
            ("oover.test", WACHTWOORD.trim()),
            ("bestaat.niet", WACHTWOORD),
            ("nooit.uitgenodigd", WACHTWOORD),
        ] {
            let fout = Browser::nieuw(&wereld).log_in(naam, wachtwoord).await;
            assert_eq!(fout.status, StatusCode::BAD_REQUEST);
            assert!(fout.koekje("sessie").is_none());
            assert!(!fout.tekst.contains(wachtwoord));
            let begin = fout.tekst.find("dw-fouten__lijst").unwrap();
            teksten.push(fout.tekst[begin..begin + 200].to_owned());
        }
        teksten.dedup();
        assert_eq!(teksten.len(), 1, "{teksten:?}");
        assert_eq!(wereld.spoor("InloggenMislukt").await, 4);
        let spoor = sql!("SELECT inhoud FROM spoor WHERE soort = 'InloggenMislukt'");
        let inhoud: Vec<String> =
            wereld.app.db.read().await.unwrap().read(spoor, |r| r.get("inhoud")).await.unwrap();
        assert!(inhoud.iter().all(|i| i == "{\"reden\":\"onjuist\"}"), "{inhoud:?}");
    }

    async fn empty_fields_are_named_both(db) {
        let wereld = Wereld::nieuw(db).await;
        let leeg = Browser::nieuw(&wereld).log_in("", "").await;
        assert_eq!(leeg.status, StatusCode::BAD_REQUEST);
        assert!(leeg.tekst.contains("veld-gebruikersnaam-fout") && leeg.tekst.contains("veld-wachtwoord-fout"));
        assert_eq!(aantal(&wereld, "poging").await, 0);
    }

    async fn who_guesses_waits_and_a_right_password_forgets(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        oover(&wereld, "collega.test").await;
        for naam in ["oover.test", "bestaat.niet"] {
            for _ in 0..5 {
                let fout = Browser::nieuw(&wereld).log_in(naam, "verkeerd").await;
                assert_eq!(fout.status, StatusCode::BAD_REQUEST);
            }
            // The right password does not help now, and an unknown name waits as long as a known one.
            let wacht = Browser::nieuw(&wereld).log_in(naam, WACHTWOORD).await;
            assert_eq!(wacht.status, StatusCode::TOO_MANY_REQUESTS, "{naam}");
            assert_eq!(wacht.koppen["retry-after"], "60");
            assert!(wacht.tekst.contains("60 seconden"));
        }
        assert_eq!(Browser::nieuw(&wereld).log_in("collega.test", WACHTWOORD).await.naar(), "/");
        wereld.klok.zet(NU.plus_minuten(1));
        assert_eq!(Browser::nieuw(&wereld).log_in("oover.test", WACHTWOORD).await.naar(), "/");
        for _ in 0..4 {
            Browser::nieuw(&wereld).log_in("oover.test", "verkeerd").await;
        }
        assert_eq!(Browser::nieuw(&wereld).log_in("oover.test", WACHTWOORD).await.naar(), "/");
    }

    async fn one_password_on_many_names_stops_everybody_for_a_minute(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        for n in 0..60 {
            let fout = Browser::nieuw(&wereld).log_in(&format!("naam{n}"), "Welkom01").await;
            assert_eq!(fout.status, StatusCode::BAD_REQUEST, "{n}");
        }
        let wacht = Browser::nieuw(&wereld).log_in("oover.test", WACHTWOORD).await;
        assert_eq!(wacht.status, StatusCode::TOO_MANY_REQUESTS);
        wereld.klok.zet(NU.plus_minuten(1));
        assert_eq!(Browser::nieuw(&wereld).log_in("oover.test", WACHTWOORD).await.naar(), "/");
    }

    async fn what_was_typed_as_a_name_is_kept_nowhere(db) {
        let wereld = Wereld::nieuw(db).await;
        Browser::nieuw(&wereld).log_in("mijn geheime zin", "verkeerd").await;
        let mut c = wereld.app.db.read().await.unwrap();
        let sleutels: Vec<String> =
            c.read(sql!("SELECT sleutel FROM poging"), |r| r.get("sleutel")).await.unwrap();
        assert!(!sleutels.is_empty() && sleutels.iter().all(|s| !s.contains("geheime")), "{sleutels:?}");
    }

    async fn a_form_without_proof_or_from_another_visitor_is_refused(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        let velden = [("gebruikersnaam", "oover.test"), ("wachtwoord", WACHTWOORD)];
        let mut b = Browser::nieuw(&wereld);
        assert_eq!(b.post("/inloggen", "", &velden).await.status, StatusCode::BAD_REQUEST);
        b.open("/inloggen").await;
        let bewijs = b.verborgen("/inloggen", "_formulier");
        let mut ander = Browser::nieuw(&wereld);
        ander.open("/inloggen").await;
        assert_eq!(ander.post("/inloggen", &bewijs, &velden).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(aantal(&wereld, "sessie").await, 0);
    }

    async fn a_second_submit_begins_no_second_session(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        let mut b = Browser::nieuw(&wereld);
        b.open("/inloggen").await;
        let bewijs = b.verborgen("/inloggen", "_formulier");
        let velden = [("gebruikersnaam", "oover.test"), ("wachtwoord", WACHTWOORD)];
        b.post("/inloggen", &bewijs, &velden).await;
        // The browser did not keep the session yet when it sent the form again.
        b.zet_koekje("sessie", "");
        let tweede = b.post("/inloggen", &bewijs, &velden).await;
        assert_eq!((tweede.status, tweede.naar()), (StatusCode::SEE_OTHER, "/"));
        assert_eq!(aantal(&wereld, "sessie").await, 1);
    }

    async fn a_session_that_was_put_in_the_browser_beforehand_gives_nothing(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        let mut b = Browser::nieuw(&wereld);
        b.zet_koekje("sessie", "0000000000000000000000000000fixe");
        b.log_in("oover.test", WACHTWOORD).await;
        assert_ne!(b.koekje("sessie"), Some("0000000000000000000000000000fixe"));
        let eerste = b.koekje("sessie").unwrap().to_owned();
        // Logging in again in the same browser: the form proves it is this session's, and the old token dies.
        b.open(BINNEN).await;
        let bewijs = b.verborgen("/uitloggen", "_formulier");
        b.post("/inloggen", &bewijs, &[("gebruikersnaam", "oover.test"), ("wachtwoord", WACHTWOORD)]).await;
        assert_ne!(b.koekje("sessie"), Some(eerste.as_str()));
        let mut dief = Browser::nieuw(&wereld);
        dief.zet_koekje("sessie", &eerste);
        assert!(dief.open(BINNEN).await.naar().starts_with("/inloggen"));
    }

    async fn a_session_ends_when_idle_and_after_twelve_hours(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        let mut b = Browser::nieuw(&wereld);
        b.log_in("oover.test", WACHTWOORD).await;
        for minuten in (0..12 * 60).step_by(50) {
            wereld.klok.zet(NU.plus_minuten(minuten));
            assert_eq!(b.open(BINNEN).await.status, StatusCode::OK, "after {minuten} minutes");
        }
        wereld.klok.zet(NU.plus_minuten(12 * 60));
        assert!(b.open(BINNEN).await.naar().starts_with("/inloggen"), "absolute end");
        let mut b = Browser::nieuw(&wereld);
        b.log_in("oover.test", WACHTWOORD).await;
        wereld.klok.zet(NU.plus_minuten(13 * 60));
        assert!(b.open(BINNEN).await.naar().starts_with("/inloggen"), "idle for an hour");
    }

    async fn logging_out_ends_the_session_and_clears_the_browser(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        let mut b = Browser::nieuw(&wereld);
        b.log_in("oover.test", WACHTWOORD).await;
        let token = b.koekje("sessie").unwrap().to_owned();
        b.open(BINNEN).await;
        let uit = b.verzend("/uitloggen", &[]).await;
        assert_eq!(uit.naar(), "/inloggen");
        assert_eq!(uit.koppen["clear-site-data"], "\"cache\", \"storage\"");
        assert!(b.koekje("sessie").is_none());
        b.zet_koekje("sessie", &token);
        assert!(b.open(BINNEN).await.naar().starts_with("/inloggen"));
        assert_eq!(wereld.spoor("Uitgelogd").await, 1);
    }

    async fn with_a_second_factor_the_password_alone_opens_nothing(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = oover(&wereld, "oover.test").await;
        zet_factor(&wereld, id).await;
        let mut b = Browser::nieuw(&wereld);
        let half = b.log_in("oover.test", WACHTWOORD).await;
        assert_eq!(half.naar(), "/inloggen/code?naar=/");
        let half_token = b.koekje("sessie").unwrap().to_owned();
        assert!(b.open(BINNEN).await.naar().starts_with("/inloggen"));
        // Setting up another second factor is no way around the first.
        assert!(b.open("/inloggen/tweede-factor").await.naar().starts_with("/inloggen/code"));
        assert_eq!(wereld.spoor("Ingelogd").await, 0);
        b.open("/inloggen/code").await;
        let bewijs = b.verborgen("/inloggen/code", "_formulier");
        let vals = [("factorgeheim", GEHEIM), ("factorcode", &code_op(NU))];
        b.post("/inloggen/tweede-factor", &bewijs, &vals).await;
        assert!(b.open(BINNEN).await.naar().starts_with("/inloggen"));
        b.open("/inloggen/code").await;
        let fout = b.verzend("/inloggen/code", &[("factorcode", "000000")]).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        b.open("/inloggen/code").await;
        let goed = b.verzend("/inloggen/code", &[("factorcode", &code_op(NU))]).await;
        assert_eq!((goed.status, goed.naar()), (StatusCode::SEE_OTHER, "/"));
        assert_ne!(b.koekje("sessie"), Some(half_token.as_str()));
        assert_eq!(b.open(BINNEN).await.status, StatusCode::OK);
        assert_eq!(wereld.spoor("Ingelogd").await, 1);
    }

    async fn a_code_works_once(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = oover(&wereld, "oover.test").await;
        zet_factor(&wereld, id).await;
        let code = code_op(NU);
        for (keer, status) in [(1, StatusCode::SEE_OTHER), (2, StatusCode::BAD_REQUEST)] {
            let mut b = Browser::nieuw(&wereld);
            b.log_in("oover.test", WACHTWOORD).await;
            b.open("/inloggen/code").await;
            assert_eq!(b.verzend("/inloggen/code", &[("factorcode", &code)]).await.status, status, "time {keer}");
        }
    }

    async fn codes_cannot_be_guessed_and_a_half_session_does_not_wait_long(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = oover(&wereld, "oover.test").await;
        zet_factor(&wereld, id).await;
        let mut b = Browser::nieuw(&wereld);
        b.log_in("oover.test", WACHTWOORD).await;
        for _ in 0..5 {
            b.open("/inloggen/code").await;
            b.verzend("/inloggen/code", &[("factorcode", "000000")]).await;
        }
        b.open("/inloggen/code").await;
        let wacht = b.verzend("/inloggen/code", &[("factorcode", &code_op(NU))]).await;
        assert_eq!(wacht.status, StatusCode::TOO_MANY_REQUESTS);
        wereld.klok.zet(NU.plus_minuten(11));
        assert!(b.open("/inloggen/code").await.naar().starts_with("/inloggen?"));
    }

    async fn whoever_must_have_a_second_factor_sets_it_up_first(db) {
        let wereld = met(Wereld::nieuw(db).await, |i| i.tweede_factor = TweedeFactor::Verplicht);
        oover(&wereld, "oover.test").await;
        let mut b = Browser::nieuw(&wereld);
        assert_eq!(b.log_in("oover.test", WACHTWOORD).await.naar(), "/inloggen/tweede-factor?naar=/");
        assert!(b.open(BINNEN).await.naar().starts_with("/inloggen"));
        let blad = b.open("/inloggen/tweede-factor").await;
        assert!(blad.tekst.contains("otpauth://totp/Dijkwacht"), "{}", blad.tekst);
        let geheim = b.verborgen("/inloggen/tweede-factor", "factorgeheim");
        let fout = [("factorgeheim", geheim.as_str()), ("factorcode", "000000")];
        let opnieuw = b.verzend("/inloggen/tweede-factor", &fout).await;
        assert_eq!(opnieuw.status, StatusCode::BAD_REQUEST);
        assert!(opnieuw.tekst.contains(&geheim), "the secret stays the same after a wrong code");
        b.open("/inloggen/tweede-factor").await;
        let code = code_van_tweede_factor(&geheim, NU).unwrap();
        let goed = [("factorgeheim", geheim.as_str()), ("factorcode", code.as_str())];
        assert_eq!(b.verzend("/inloggen/tweede-factor", &goed).await.naar(), "/");
        assert_eq!(b.open(BINNEN).await.status, StatusCode::OK);
        // The code that proved it is used up for logging in too.
        let mut later = Browser::nieuw(&wereld);
        assert!(later.log_in("oover.test", WACHTWOORD).await.naar().starts_with("/inloggen/code"));
        later.open("/inloggen/code").await;
        let status = later.verzend("/inloggen/code", &[("factorcode", &code)]).await.status;
        assert_eq!(status, StatusCode::BAD_REQUEST);
    }

    async fn whoever_is_blocked_or_has_no_functie_stays_out(db) {
        let wereld = Wereld::nieuw(db).await;
        let geblokkeerd = oover(&wereld, "geblokkeerd").await;
        let voorbij = mens(&wereld, "voorbij").await;
        functie(&wereld, voorbij, Org::Val, Functiesoort::Oover, (-10, 0)).await;
        let later = mens(&wereld, "later").await;
        functie(&wereld, later, Org::Val, Functiesoort::Oover, (1, 10)).await;
        let mut b = Browser::nieuw(&wereld);
        b.log_in("geblokkeerd", WACHTWOORD).await;
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE gebruiker SET geblokkeerd_op = $2 WHERE id = $1", geblokkeerd, NU)).await.unwrap();
        tx.commit().await.unwrap();
        assert!(b.open(BINNEN).await.naar().starts_with("/inloggen"), "the session of a blocked person runs on");
        for naam in ["geblokkeerd", "voorbij", "later"] {
            let fout = Browser::nieuw(&wereld).log_in(naam, WACHTWOORD).await;
            assert_eq!(fout.status, StatusCode::BAD_REQUEST, "{naam}");
            assert!(fout.koekje("sessie").is_none());
        }
        wereld.klok.zet(NU.plus_dagen(1));
        assert_eq!(Browser::nieuw(&wereld).log_in("later", WACHTWOORD).await.naar(), "/");
    }

    async fn with_several_functies_one_chooses_and_can_switch(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = mens(&wereld, "duizendpoot").await;
        let eerste = functie(&wereld, id, Org::Gul, Functiesoort::Boa, (-10, 10)).await;
        let tweede = functie(&wereld, id, Org::Val, Functiesoort::Oover, (-10, 10)).await;
        let voorbij = functie(&wereld, id, Org::Val, Functiesoort::Beheerder, (-10, 0)).await;
        let vreemd = oover(&wereld, "ander").await;
        let vreemde_functie = functie(&wereld, vreemd, Org::Val, Functiesoort::Beheerder, (-1, 1)).await;
        let mut b = Browser::nieuw(&wereld);
        assert_eq!(b.log_in("duizendpoot", WACHTWOORD).await.naar(), "/inloggen/functie?naar=/");
        let keuze = b.open("/inloggen/functie").await;
        assert!(keuze.tekst.contains(&eerste.to_string()) && keuze.tekst.contains(&tweede.to_string()));
        assert!(!keuze.tekst.contains(&voorbij.to_string()));
        let oud = b.koekje("sessie").unwrap().to_owned();
        for (id, status) in [
            (voorbij, StatusCode::NOT_FOUND),
            (vreemde_functie, StatusCode::NOT_FOUND),
            (tweede, StatusCode::SEE_OTHER),
        ] {
            b.open("/inloggen/functie").await;
            let velden = [("functie", id.to_string())];
            let velden: Vec<(&str, &str)> = velden.iter().map(|(n, w)| (*n, w.as_str())).collect();
            assert_eq!(b.verzend("/account/functie", &velden).await.status, status);
        }
        assert_ne!(b.koekje("sessie"), Some(oud.as_str()));
        assert!(b.open(BINNEN).await.tekst.contains("Gemeente Valkenburg"));
        assert_eq!(wereld.spoor("FunctieGewisseld").await, 1);
        let leeg = { b.open("/inloggen/functie").await; b.verzend("/account/functie", &[]).await };
        assert_eq!(leeg.status, StatusCode::BAD_REQUEST);
    }

    async fn what_ran_out_is_cleared_away(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        let mut b = Browser::nieuw(&wereld);
        b.log_in("oover.test", WACHTWOORD).await;
        Browser::nieuw(&wereld).log_in("oover.test", "verkeerd").await;
        ruim_op(&wereld.app.db, NU).await.unwrap();
        let over = [aantal(&wereld, "sessie").await, aantal(&wereld, "inzending").await];
        assert_eq!(over, [1, 1]);
        assert!(aantal(&wereld, "poging").await > 0);
        ruim_op(&wereld.app.db, NU.plus_dagen(2)).await.unwrap();
        for tabel in ["sessie", "inzending", "poging"] {
            assert_eq!(aantal(&wereld, tabel).await, 0, "{tabel}");
        }
    }
);
