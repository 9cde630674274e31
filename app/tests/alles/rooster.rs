// SPDX-License-Identifier: EUPL-1.2
//! The roster of boa's (S05.3), with what the end of a DVO does to it (S05.6) and the hours it gives (S05.5).
use axum::http::StatusCode;
use db::sql;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, Tijdstip};

use crate::netwerk::dvo::{Dvo, goed};
use crate::wereld::{NU, Org, Persoon, Wereld};

/// VAL lets boa's of GUL work there; both have an OOV'er, GUL has a boa.
struct Rooster {
    dvo: Dvo,
    val: Persoon,
    gul: Persoon,
    boa: Persoon,
}

impl Rooster {
    async fn nieuw(db: db::Db) -> Self {
        let dvo = Dvo::nieuw(db, &["boa-inzet"]).await;
        Self {
            val: dvo.wereld.persoon(Org::Val, Functiesoort::Oover).await,
            gul: dvo.wereld.persoon(Org::Gul, Functiesoort::Oover).await,
            boa: dvo.wereld.persoon(Org::Gul, Functiesoort::Boa).await,
            dvo,
        }
    }

    const fn wereld(&self) -> &Wereld {
        &self.dvo.wereld
    }

    /// The same shift of the boa of GUL, somewhere, at some time.
    async fn plan(
        &self,
        waar: Org,
        wie: Option<&Persoon>,
        (dag, begin, eind): (&str, &str, &str),
    ) -> crate::wereld::Antwoord {
        let gemeente = waar.id().to_string();
        let boa = wie.map(|w| w.actor.gebruiker.to_string()).unwrap_or_default();
        let velden = [
            ("dienstgemeente", gemeente.as_str()),
            ("dienstboa", boa.as_str()),
            ("dienstdag", dag),
            ("dienstbegin", begin),
            ("diensteind", eind),
            ("dienstwaar", "Centrum"),
        ];
        self.gul.post("/rooster/diensten/nieuw", &velden).await
    }

    async fn gepland(&self, waar: Org, wie: Option<&Persoon>, wanneer: (&str, &str, &str)) -> String {
        let antwoord = self.plan(waar, wie, wanneer).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{wanneer:?}: {}", antwoord.tekst);
        antwoord.naar().to_owned()
    }
}

const ZATERDAG: (&str, &str, &str) = ("28-11-2026", "18:00", "23:00");
const WEEK: &str = "/rooster?week=2026-W48";

testkit::beide!(STAPPEN;
    async fn s05_3_the_roster_shows_evening_and_weekend_cover_per_municipality(db) {
        let r = Rooster::nieuw(db).await;
        let pad = r.gepland(Org::Val, Some(&r.boa), ZATERDAG).await;
        r.gepland(Org::Gul, Some(&r.boa), ("27-11-2026", "20:00", "2:00")).await;
        for wie in [&r.gul, &r.val] {
            let blad = wie.get(WEEK).await;
            assert!(blad.status == StatusCode::OK && !blad.tekst.contains('⟦'), "{}", blad.tekst);
            assert!(blad.tekst.contains("Gemeente Valkenburg aan de Geul") && blad.tekst.contains("18:00-23:00 boa van GUL"), "{}", blad.tekst);
            let valkenburg = deel(&blad.tekst);
            assert!(valkenburg.contains("zondag 29 november, avond: geen inzet") && !valkenburg.contains("zaterdag 28 november, avond"), "{valkenburg}");
            assert!(blad.gevraagd.queries <= 24, "{:?}", blad.gevraagd);
            assert_eq!(wie.get(&pad).await.status, StatusCode::OK);
        }
        // What the boa does at home is no business of the other municipality.
        assert!(r.gul.get(WEEK).await.tekst.contains("20:00-2:00"));
        assert!(!r.val.get(WEEK).await.tekst.contains("20:00-2:00"));
        // The gap is against the norm of the municipality itself, and only it sets that.
        let mut norm = vec![("norm_dag", "0"), ("norm_avond", "0"), ("norm_nacht", "0")];
        norm.extend([("norm_weekenddag", "0"), ("norm_weekendavond", "2"), ("norm_weekendnacht", "0")]);
        goed(&r.val, "/rooster/norm", &norm).await;
        for wie in [&r.gul, &r.val] {
            let blad = wie.get(WEEK).await.tekst;
            let valkenburg = deel(&blad);
            assert!(valkenburg.contains("zaterdag 28 november, avond: 1 van 2") && !valkenburg.contains("overdag: geen inzet"), "{valkenburg}");
        }
        let fout = r.val.post("/rooster/norm", &[("norm_dag", "veel")]).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        // Others know nothing of it.
        for (org, soort, lijst) in [
            (Org::Rie, Functiesoort::Oover, StatusCode::OK),
            (Org::Pol, Functiesoort::Partner, StatusCode::FORBIDDEN),
            (Org::Val, Functiesoort::Burgemeester, StatusCode::FORBIDDEN),
        ] {
            let wie = r.wereld().persoon(org, soort).await;
            let blad = wie.get(WEEK).await;
            assert!(blad.status == lijst && !blad.tekst.contains("boa van GUL") && !blad.tekst.contains("Valkenburg aan de Geul</h2>"), "{}", blad.tekst);
            let een = wie.get(&pad).await;
            assert!(een.status != StatusCode::OK && !een.tekst.contains("boa van GUL"), "{}", een.tekst);
        }
        assert_eq!((r.wereld().spoor("DienstGepland").await, r.wereld().spoor("BoanormGezet").await), (3, 4), "in both trails");
        assert!(r.wereld().spoor_is_heel().await);
    }

    async fn s05_3_a_municipality_asks_and_the_employer_fills(db) {
        let r = Rooster::nieuw(db).await;
        let werkgever = Org::Gul.id().to_string();
        let velden = [
            ("dienstwerkgever", werkgever.as_str()),
            ("dienstdag", "28-11-2026"),
            ("dienstbegin", "18:00"),
            ("diensteind", "0:00"),
            ("dienstwaar", "Centrum"),
            ("dienstnotitie", "Kerstmarkt"),
        ];
        let pad = goed(&r.val, "/rooster/vraag", &velden).await;
        let mis = r.val.post("/rooster/vraag", &[("dienstnotitie", "Let op de heer Jansen"), ("diensteind", "laat")]).await;
        assert!(mis.status == StatusCode::BAD_REQUEST && mis.tekst.matches("field-error-message").count() >= 6, "{}", mis.tekst);
        // It is not filled, so it is still a gap, and it waits for who plans.
        let blad = r.gul.get(WEEK).await.tekst;
        assert!(blad.contains("Nog in te vullen") && blad.contains("zaterdag 28 november, avond: geen inzet"), "{blad}");
        assert!(r.gul.get("/").await.tekst.contains("Diensten in te vullen"));
        assert!(!r.val.get("/").await.tekst.contains("Diensten in te vullen"));
        let boa = r.boa.actor.gebruiker.to_string();
        let invullen = [("dienstboa", boa.as_str()), ("bewerking", "0")];
        let invulling = format!("{pad}/invulling");
        assert_eq!(r.val.post(&invulling, &invullen).await.status, StatusCode::FORBIDDEN, "only the employer fills");
        assert_eq!(r.boa.post(&invulling, &invullen).await.status, StatusCode::FORBIDDEN);
        let vreemd = r.val.actor.gebruiker.to_string();
        let geen_boa = r.gul.post(&invulling, &[("dienstboa", vreemd.as_str()), ("bewerking", "0")]).await;
        assert!(geen_boa.status == StatusCode::BAD_REQUEST && geen_boa.tekst.contains("geen boa van deze werkgever"), "{}", geen_boa.tekst);
        goed(&r.gul, &invulling, &invullen).await;
        assert_eq!(r.gul.post(&invulling, &invullen).await.status, StatusCode::CONFLICT, "somebody was there before");
        let blad = r.val.get(WEEK).await.tekst;
        assert!(blad.contains("18:00-0:00 boa van GUL") && !blad.contains("zaterdag 28 november, avond"), "{blad}");
        // Who asked can call it off; what the employer planned it cannot.
        let eigen = r.gepland(Org::Val, Some(&r.boa), ("29-11-2026", "18:00", "22:00")).await;
        assert_eq!(r.val.post(&format!("{eigen}/afzegging"), &[("bewerking", "0")]).await.status, StatusCode::FORBIDDEN);
        assert!(!r.val.get(&eigen).await.tekst.contains("/afzegging"));
        goed(&r.val, &format!("{pad}/afzegging"), &[("bewerking", "1")]).await;
        let blad = r.gul.get(&pad).await.tekst;
        assert!(blad.contains("afgezegd op") && blad.contains("door Gemeente Valkenburg aan de Geul") && !blad.contains("/invulling"), "{blad}");
        let laat = r.gul.post(&invulling, &[("dienstboa", boa.as_str()), ("bewerking", "2")]).await;
        assert!(laat.status == StatusCode::CONFLICT && laat.tekst.contains("verandert niet meer"), "{}", laat.tekst);
        assert!(r.val.get(WEEK).await.tekst.contains("Afgezegd of vervallen"));
        for soort in ["InzetGevraagd", "DienstIngevuld", "DienstAfgezegd"] {
            assert_eq!(r.wereld().spoor(soort).await, 2, "{soort} in both trails");
        }
    }

    async fn s05_3_nobody_works_two_shifts_at_once_and_little_rest_is_said_and_not_refused(db) {
        let r = Rooster::nieuw(db).await;
        r.gepland(Org::Val, Some(&r.boa), ZATERDAG).await;
        for (wat, waar, wanneer) in [
            ("the same", Org::Val, ZATERDAG),
            ("elsewhere", Org::Gul, ("28-11-2026", "22:00", "2:00")),
            ("over midnight into it", Org::Gul, ("28-11-2026", "10:00", "18:30")),
        ] {
            let mis = r.plan(waar, Some(&r.boa), wanneer).await;
            assert!(mis.status == StatusCode::BAD_REQUEST && mis.tekst.contains("heeft dan al een dienst"), "{wat}: {}", mis.tekst);
        }
        let aansluitend = r.gepland(Org::Gul, Some(&r.boa), ("28-11-2026", "14:00", "18:00")).await;
        assert!(!r.gul.get(&aansluitend).await.tekst.contains("art. 5:3"));
        let kort = r.gepland(Org::Gul, Some(&r.boa), ("29-11-2026", "9:00", "14:00")).await;
        for wie in [&r.gul, &r.boa] {
            let blad = wie.get(&kort).await.tekst;
            assert!(blad.contains("10 uur rust") && blad.contains("Arbeidstijdenwet art. 5:3"), "{blad}");
        }
        let mis = r.plan(Org::Gul, Some(&r.boa), ("20-11-2026", "9:00", "17:00")).await;
        assert!(mis.status == StatusCode::BAD_REQUEST && mis.tekst.contains("al voorbij"), "{}", mis.tekst);
        let mis = r.plan(Org::Gul, Some(&r.boa), ("10-12-2026", "9:00", "8:00")).await;
        assert!(mis.status == StatusCode::BAD_REQUEST && mis.tekst.contains("twaalf uur"), "{}", mis.tekst);
    }

    async fn s05_3_a_shift_over_midnight_is_right_in_the_night_summer_time_begins(db) {
        let r = Rooster::nieuw(db).await;
        let lente = r.gepland(Org::Val, Some(&r.boa), ("27-3-2027", "22:00", "6:00")).await;
        let gewoon = r.gepland(Org::Val, Some(&r.boa), ("3-4-2027", "22:00", "6:00")).await;
        assert!(r.val.get(&lente).await.tekst.contains("<dd>7 uur</dd>"));
        assert!(r.val.get(&gewoon).await.tekst.contains("<dd>8 uur</dd>"));
        let blad = r.val.get("/rooster?week=2027-W12").await.tekst;
        assert!(blad.matches("22:00-6:00 boa van GUL").count() == 1, "it stands in the night of the evening before: {blad}");
    }

    async fn s05_3_a_boa_sees_the_own_shifts_first_and_in_the_calendar(db) {
        let r = Rooster::nieuw(db).await;
        r.gepland(Org::Val, Some(&r.boa), ZATERDAG).await;
        let blad = r.boa.get("/rooster").await;
        assert!(blad.status == StatusCode::OK && blad.tekst.contains("Uw diensten"), "{}", blad.tekst);
        assert!(blad.tekst.contains("zaterdag 28 november, 18:00-23:00, Gemeente Valkenburg aan de Geul, Centrum"), "{}", blad.tekst);
        assert_eq!(r.boa.get("/rooster/diensten/nieuw").await.status, StatusCode::FORBIDDEN);
        let adres = r.boa.post("/account/agenda", &[]).await;
        let token = adres.tekst.split("http://test.local/agenda/").nth(1).unwrap().split(".ics").next().unwrap();
        let feed = r.wereld().bezoeker().get(&format!("/agenda/{token}.ics")).await.tekst;
        assert!(feed.contains("SUMMARY:Dienst") && feed.contains("20261128T180000") && !feed.contains("Centrum"), "{feed}");
        // Under the DVO a boa sees the roster of where he or she works; who weighs there does not.
        let (_, gast) = r.dvo.gast(Functiesoort::Boa, &["boa-inzet"]).await;
        let blad = gast.get(WEEK).await;
        assert!(blad.status == StatusCode::OK && blad.tekst.contains("18:00-23:00 boa van GUL"), "{}", blad.tekst);
        for pad in ["/rooster/vraag", "/rooster/norm", "/rooster/diensten/nieuw"] {
            assert_eq!(gast.get(pad).await.status, StatusCode::FORBIDDEN, "{pad}");
        }
    }

    async fn s05_6_the_end_of_the_dvo_ends_its_shifts_and_leaves_a_whole_file(db) {
        let r = Rooster::nieuw(db).await;
        let straks = r.gepland(Org::Val, Some(&r.boa), ("21-11-2026", "18:00", "23:00")).await;
        let later = r.gepland(Org::Val, Some(&r.boa), ZATERDAG).await;
        let thuis = r.gepland(Org::Gul, Some(&r.boa), ("27-11-2026", "18:00", "22:00")).await;
        // At eight in the evening, while the first is worked, the other mayor ends it.
        let acht = Tijdstip::op(NU.dag(), 20, 0);
        r.wereld().klok.zet(acht);
        sessies_blijven(r.wereld(), acht).await;
        goed(&r.dvo.gul, &format!("{}/beeindiging", r.dvo.pad), &[("afspraak_zeker", "ja")]).await;
        for wie in [&r.val, &r.gul] {
            let blad = wie.get(WEEK).await.tekst;
            assert!(blad.contains("Afgezegd of vervallen") && blad.contains("vervallen: de dienstverleningsovereenkomst"), "{blad}");
            assert!(wie.get(&straks).await.tekst.contains("ingekort"), "what was worked stays");
            let blad = wie.get(&later).await.tekst;
            assert!(blad.contains("boa van GUL") && blad.contains("vervallen") && !blad.contains("/invulling"), "{blad}");
        }
        let val = r.val.get(WEEK).await.tekst;
        assert!(val.contains("zaterdag 28 november, avond: geen inzet"), "a gap again: {val}");
        assert_eq!(r.gul.get(&thuis).await.status, StatusCode::OK);
        assert!(!r.gul.get(&thuis).await.tekst.contains("vervallen"), "at home nothing changed");
        // Nothing new, and the page says why; the shift that lapsed does not stand in the way of another.
        let mis = r.plan(Org::Val, Some(&r.boa), ("5-12-2026", "18:00", "23:00")).await;
        assert!(mis.status == StatusCode::BAD_REQUEST && mis.tekst.contains("Er werkt geen dienstverleningsovereenkomst"), "{}", mis.tekst);
        let werkgever = Org::Gul.id().to_string();
        let velden = [("dienstwerkgever", werkgever.as_str()), ("dienstdag", "5-12-2026"), ("dienstbegin", "18:00"), ("diensteind", "23:00"), ("dienstwaar", "Centrum")];
        let mis = r.val.post("/rooster/vraag", &velden).await;
        assert!(mis.status == StatusCode::BAD_REQUEST && mis.tekst.contains("Awb art. 10:3"), "{}", mis.tekst);
        let boa = r.boa.actor.gebruiker.to_string();
        let laat = r.gul.post(&format!("{later}/invulling"), &[("dienstboa", boa.as_str()), ("bewerking", "0")]).await;
        assert_eq!(laat.status, StatusCode::CONFLICT, "{}", laat.tekst);
        r.gepland(Org::Gul, Some(&r.boa), ZATERDAG).await;
        let c: i64 = r.wereld().app.db.read().await.unwrap().value(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM boadienst")).await.unwrap();
        assert_eq!(c, 4, "nothing went");
        // The two hours that were worked are counted.
        r.wereld().klok.zet(Tijdstip::op(NU.dag(), 20, 30));
        let uren = r.val.get("/rooster/uren").await;
        assert!(uren.status == StatusCode::OK && uren.tekst.contains("4e kw. 2026") && uren.tekst.contains(">2</td>"), "{}", uren.tekst);
        assert!(r.wereld().spoor_is_heel().await);
    }

    async fn s05_5_hours_are_counted_per_municipality_and_never_per_person(db) {
        let r = Rooster::nieuw(db).await;
        r.gepland(Org::Val, Some(&r.boa), ("21-11-2026", "18:00", "22:30")).await;
        r.gepland(Org::Val, None, ("21-11-2026", "18:00", "22:30")).await;
        let na = Tijdstip::op(NU.dag(), 23, 30);
        r.wereld().klok.zet(na);
        sessies_blijven(r.wereld(), na).await;
        for wie in [&r.val, &r.gul] {
            let blad = wie.get("/rooster/uren").await.tekst;
            assert!(blad.contains(">4,5</td>") && blad.contains("200 uur per jaar") && !blad.contains("boa van GUL"), "{blad}");
        }
        // After two years they go.
        r.wereld().klok.zet(NU.plus_dagen(800));
        dijkwacht::dienst::eenmaal(&r.wereld().app).await;
        let c: i64 = r.wereld().app.db.read().await.unwrap().value(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM boadienst")).await.unwrap();
        assert_eq!((c, r.wereld().spoor("BoadienstenVernietigd").await), (0, 1));
        assert!(r.wereld().spoor_is_heel().await);
    }

    async fn an_employer_without_a_dvo_plans_at_home_only(db) {
        let dvo = Dvo::nieuw(db, &["signalen"]).await;
        let oover = dvo.wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let (val, rie) = (Org::Val.id().to_string(), Org::Rie.id().to_string());
        let mut teksten = Vec::new();
        for gemeente in [val.as_str(), rie.as_str(), "0000000000001"] {
            let velden = [("dienstgemeente", gemeente), ("dienstdag", "28-11-2026"), ("dienstbegin", "18:00"), ("diensteind", "23:00"), ("dienstwaar", "Centrum")];
            let mis = oover.post("/rooster/diensten/nieuw", &velden).await;
            assert!(mis.status == StatusCode::BAD_REQUEST && mis.tekst.contains("Er werkt geen dienstverleningsovereenkomst"), "{}", mis.tekst);
            teksten.push(mis.tekst.matches("Er werkt geen").count());
        }
        assert!(teksten.windows(2).all(|t| t[0] == t[1]));
        assert!(!oover.get(WEEK).await.tekst.contains("Valkenburg aan de Geul</h2>"));
        let vraag = dvo.wereld.persoon(Org::Val, Functiesoort::Oover).await.get("/rooster/vraag").await;
        assert!(vraag.tekst.contains("Er werkt nu geen organisatie met boa"), "{}", vraag.tekst);
    }
);

/// What a page says of VAL.
fn deel(blad: &str) -> String {
    let na = blad.split("Gemeente Valkenburg aan de Geul</h2>").nth(1).unwrap_or_default();
    na.split("</section>").next().unwrap_or_default().to_owned()
}

/// Nobody was logged out by the clock that was moved.
async fn sessies_blijven(wereld: &Wereld, nu: Tijdstip) {
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(sql!("UPDATE sessie SET gebruikt_op = $1, verloopt_op = $2", nu, nu.plus_dagen(2)))
        .await
        .unwrap();
    tx.commit().await.unwrap();
}
