// SPDX-License-Identifier: EUPL-1.2
//! `/account`: one's own sessions, password, second factor and keys, and nobody else's.
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use db::sql;
use dijkwacht::netwerk::code_van_tweede_factor;
use dijkwacht::schema::STAPPEN;
use kernel::Functiesoort;
use tower::ServiceExt as _;

use super::mens::{Browser, WACHTWOORD, functie, mens, oover};
use crate::wereld::{NU, Org, Wereld};

const NIEUW: &str = "acht schapen op de dijk";

async fn binnen<'a>(wereld: &'a Wereld, naam: &str) -> Browser<'a> {
    let mut b = Browser::nieuw(wereld);
    b.log_in(naam, WACHTWOORD).await;
    b
}

/// Which status an API request with this key gets; the address itself need not exist.
async fn met_sleutel(wereld: &Wereld, sleutel: &str) -> StatusCode {
    let verzoek = Request::get("/account")
        .header(header::AUTHORIZATION, format!("Bearer {sleutel}"))
        .body(Body::empty())
        .unwrap();
    wereld.router.clone().oneshot(verzoek).await.unwrap().status()
}

async fn sleutel_werkt(wereld: &Wereld, sleutel: &str) -> bool {
    let app = &wereld.app;
    dijkwacht::schil::met_apisleutel(app, sleutel, app.nu()).await.unwrap().is_some()
}

/// The secret that the page shows.
fn geheim(tekst: &str) -> String {
    let merk = "<code class=\"dw-geheim\">";
    let vanaf = tekst.find(merk).unwrap() + merk.len();
    tekst[vanaf..].split('<').next().unwrap().to_owned()
}

async fn maak_sleutel(b: &mut Browser<'_>, naam: &str) -> String {
    b.open("/account/sleutels/nieuw").await;
    let velden = [("sleutelnaam", naam), ("sleutelduur", "90"), ("wachtwoord", WACHTWOORD)];
    geheim(&b.verzend("/account/sleutels", &velden).await.tekst)
}

testkit::beide!(STAPPEN;
    async fn the_page_shows_functies_with_their_periods_and_sessions(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = oover(&wereld, "oover.test").await;
        functie(&wereld, id, Org::Gul, Functiesoort::Boa, (-400, -30)).await;
        let mut b = binnen(&wereld, "oover.test").await;
        let blad = b.open("/account").await;
        for tekst in ["Adviseur openbare orde", "11 november 2026", "Toezichthouder", "22 oktober 2026", "Firefox, Linux"] {
            assert!(blad.tekst.contains(tekst), "{tekst}");
        }
    }

    async fn a_session_elsewhere_can_be_ended_but_only_ones_own(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        oover(&wereld, "ander").await;
        let mut hier = binnen(&wereld, "oover.test").await;
        let mut daar = binnen(&wereld, "oover.test").await;
        let mut vreemd = binnen(&wereld, "ander").await;
        let blad = hier.open("/account").await.tekst;
        let merk = "action=\"/account/sessies/";
        let vanaf = blad.find(merk).unwrap() + merk.len();
        let adres = format!("/account/sessies/{}", &blad[vanaf..vanaf + blad[vanaf..].find('"').unwrap()]);
        vreemd.open("/account").await;
        let bewijs = vreemd.verborgen("/account/taal", "_formulier");
        assert_eq!(vreemd.post(&adres, &bewijs, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(daar.open("/account").await.status, StatusCode::OK);
        assert_eq!(hier.verzend(&adres, &[]).await.naar(), "/account");
        assert!(daar.open("/account").await.naar().starts_with("/inloggen"));
        assert_eq!(hier.open("/account").await.status, StatusCode::OK);
    }

    async fn a_new_password_asks_for_the_old_and_ends_other_sessions(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        let mut b = binnen(&wereld, "oover.test").await;
        let mut elders = binnen(&wereld, "oover.test").await;
        for (oud, nieuw, weer, veld) in [
            ("", NIEUW, NIEUW, "wachtwoord"),
            ("verkeerd", NIEUW, NIEUW, "wachtwoord"),
            (WACHTWOORD, "kort", "kort", "nieuw_wachtwoord"),
            (WACHTWOORD, "Welkom2026!", "Welkom2026!", "nieuw_wachtwoord"),
            (WACHTWOORD, "oover.test is mijn naam", "oover.test is mijn naam", "nieuw_wachtwoord"),
            (WACHTWOORD, NIEUW, "iets anders dan dat", "wachtwoord_herhaald"),
        ] {
            b.open("/account/wachtwoord").await;
            let velden = [("wachtwoord", oud), ("nieuw_wachtwoord", nieuw), ("wachtwoord_herhaald", weer)];
            let fout = b.verzend("/account/wachtwoord", &velden).await;
            assert_eq!(fout.status, StatusCode::BAD_REQUEST, "{nieuw}");
            assert!(fout.tekst.contains(&format!("veld-{veld}-fout")), "{veld} for {nieuw}");
            assert!(!fout.tekst.contains(NIEUW), "a password comes back in the page");
        }
        b.open("/account/wachtwoord").await;
        let velden = [("wachtwoord", WACHTWOORD), ("nieuw_wachtwoord", NIEUW), ("wachtwoord_herhaald", NIEUW)];
        let bewijs = b.verborgen("/account/wachtwoord", "_formulier");
        assert_eq!(b.post("/account/wachtwoord", &bewijs, &velden).await.naar(), "/account");
        assert_eq!(b.post("/account/wachtwoord", &bewijs, &velden).await.naar(), "/account");
        assert_eq!(wereld.spoor("WachtwoordGewijzigd").await, 1);
        assert_eq!(b.open("/account").await.status, StatusCode::OK);
        assert!(elders.open("/account").await.naar().starts_with("/inloggen"));
        let mut later = Browser::nieuw(&wereld);
        assert_eq!(later.log_in("oover.test", WACHTWOORD).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(later.log_in("oover.test", NIEUW).await.naar(), "/");
    }

    async fn guessing_the_own_password_again_is_slowed_down(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        let mut b = binnen(&wereld, "oover.test").await;
        for n in 0..6 {
            b.open("/account/wachtwoord").await;
            let velden = [("wachtwoord", "gok"), ("nieuw_wachtwoord", NIEUW), ("wachtwoord_herhaald", NIEUW)];
            let status = b.verzend("/account/wachtwoord", &velden).await.status;
            let verwacht = if n < 5 { StatusCode::BAD_REQUEST } else { StatusCode::TOO_MANY_REQUESTS };
            assert_eq!(status, verwacht, "guess {n}");
        }
    }

    async fn the_second_factor_goes_on_and_off_with_the_password(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        let mut b = binnen(&wereld, "oover.test").await;
        let mut elders = binnen(&wereld, "oover.test").await;
        b.open("/account/tweede-factor").await;
        let geheim = b.verborgen("/account/tweede-factor", "factorgeheim");
        let code = code_van_tweede_factor(&geheim, NU).unwrap();
        for (code, wachtwoord, veld) in [
            ("000000", WACHTWOORD, "factorcode"),
            (code.as_str(), "verkeerd", "wachtwoord"),
            (code.as_str(), "", "wachtwoord"),
        ] {
            b.open("/account/tweede-factor").await;
            let velden = [("factorgeheim", geheim.as_str()), ("factorcode", code), ("wachtwoord", wachtwoord)];
            let fout = b.verzend("/account/tweede-factor", &velden).await;
            assert_eq!(fout.status, StatusCode::BAD_REQUEST);
            assert!(fout.tekst.contains(&format!("veld-{veld}-fout")) && fout.tekst.contains(&geheim));
        }
        b.open("/account/tweede-factor").await;
        let goed = [("factorgeheim", geheim.as_str()), ("factorcode", &code), ("wachtwoord", WACHTWOORD)];
        assert_eq!(b.verzend("/account/tweede-factor", &goed).await.naar(), "/account");
        assert!(elders.open("/account").await.naar().starts_with("/inloggen"));
        assert_eq!(b.open("/account/tweede-factor").await.naar(), "/account");
        let mut later = Browser::nieuw(&wereld);
        assert!(later.log_in("oover.test", WACHTWOORD).await.naar().starts_with("/inloggen/code"));
        b.open("/account/tweede-factor/verwijdering").await;
        let fout = b.verzend("/account/tweede-factor/verwijdering", &[("wachtwoord", "x")]).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        b.open("/account/tweede-factor/verwijdering").await;
        b.verzend("/account/tweede-factor/verwijdering", &[("wachtwoord", WACHTWOORD)]).await;
        assert_eq!(Browser::nieuw(&wereld).log_in("oover.test", WACHTWOORD).await.naar(), "/");
        assert_eq!(wereld.spoor("TweedeFactorVerwijderd").await, 1);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn a_key_is_shown_once_works_in_its_functie_and_can_be_withdrawn(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        oover(&wereld, "ander").await;
        let mut b = binnen(&wereld, "oover.test").await;
        b.open("/account/sleutels/nieuw").await;
        let leeg = b.verzend("/account/sleutels", &[("sleutelduur", "9999")]).await;
        assert_eq!(leeg.status, StatusCode::BAD_REQUEST);
        for veld in ["sleutelnaam", "sleutelduur", "wachtwoord"] {
            assert!(leeg.tekst.contains(&format!("veld-{veld}-fout")), "{veld}");
        }
        b.open("/account/sleutels/nieuw").await;
        let bewijs = b.verborgen("/account/sleutels", "_formulier");
        let velden = [("sleutelnaam", "kaartprogramma"), ("sleutelduur", "90"), ("wachtwoord", WACHTWOORD)];
        let sleutel = geheim(&b.post("/account/sleutels", &bewijs, &velden).await.tekst);
        assert!(sleutel.starts_with("dw_") && sleutel.len() == 35, "{sleutel}");
        // A second submit makes no second key and shows nothing.
        assert_eq!(b.post("/account/sleutels", &bewijs, &velden).await.naar(), "/account");
        assert!(sleutel_werkt(&wereld, &sleutel).await);
        // A key is for the API; pages do not take it.
        assert_eq!(met_sleutel(&wereld, &sleutel).await, StatusCode::SEE_OTHER);
        let blad = b.open("/account").await.tekst;
        assert!(blad.contains("kaartprogramma") && !blad.contains(&sleutel));
        let rij = "action=\"/account/sleutels/";
        let vanaf = blad.find(rij).unwrap() + rij.len();
        let adres = format!("/account/sleutels/{}", &blad[vanaf..vanaf + blad[vanaf..].find('"').unwrap()]);
        let mut vreemd = binnen(&wereld, "ander").await;
        vreemd.open("/account").await;
        let bewijs = vreemd.verborgen("/account/taal", "_formulier");
        assert_eq!(vreemd.post(&adres, &bewijs, &[]).await.status, StatusCode::NOT_FOUND);
        assert!(sleutel_werkt(&wereld, &sleutel).await);
        assert_eq!(b.verzend(&adres, &[]).await.naar(), "/account");
        assert!(!sleutel_werkt(&wereld, &sleutel).await);
        let kort = maak_sleutel(&mut b, "kort").await;
        wereld.klok.zet(NU.plus_dagen(90));
        assert!(!sleutel_werkt(&wereld, &kort).await);
    }

    async fn a_functie_that_ends_takes_its_sessions_and_keys_along(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = mens(&wereld, "tijdelijk").await;
        let functie = functie(&wereld, id, Org::Val, Functiesoort::Oover, (-10, 10)).await;
        let mut b = binnen(&wereld, "tijdelijk").await;
        let sleutel = maak_sleutel(&mut b, "x").await;
        assert!(sleutel_werkt(&wereld, &sleutel).await);
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE functie SET tot = $2 WHERE id = $1", functie, NU)).await.unwrap();
        tx.commit().await.unwrap();
        assert!(b.open("/account").await.naar().starts_with("/inloggen"));
        assert!(!sleutel_werkt(&wereld, &sleutel).await);
    }

    async fn the_language_stays_with_the_account(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "oover.test").await;
        let mut b = binnen(&wereld, "oover.test").await;
        b.open("/account").await;
        b.verzend("/account/taal", &[("taal_keuze", "en")]).await;
        assert!(b.open("/account").await.tekst.contains("Where you are logged in"));
        let mut elders = binnen(&wereld, "oover.test").await;
        assert!(elders.open("/account").await.tekst.contains("Where you are logged in"));
    }
);
