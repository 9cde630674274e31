// SPDX-License-Identifier: EUPL-1.2
//! Procedures of the mayor: judged step by step, signed in person or with a mandate, made known, registered, and kept in time
//! (S05.2, S24, S25, S33.4, S61).
use axum::http::StatusCode;
use db::sql;
use dijkwacht::dienst::eenmaal;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, Herkomst};

use crate::betrokkene::{GEBOREN_VERZOEKER, NAAM_VERZOEKER, gezocht};
use crate::netwerk::dvo::Dvo;
use crate::overleg::Tafel;
use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

const LANG: &str = "Dit is vastgesteld in het rapport van 3 november, met foto's.";
const NAAM: &str = "Bram Schorrenduin";

struct Stadhuis {
    wereld: Wereld,
    oover: Persoon,
    burgemeester: Persoon,
    jurist: Persoon,
}

async fn stadhuis(db: db::Db) -> Stadhuis {
    let wereld = Wereld::nieuw(db).await;
    Stadhuis {
        oover: wereld.persoon(Org::Val, Functiesoort::Oover).await,
        burgemeester: wereld.persoon(Org::Val, Functiesoort::Burgemeester).await,
        jurist: wereld.persoon(Org::Val, Functiesoort::Jurist).await,
        wereld,
    }
}

impl Stadhuis {
    async fn getal(&self, vraag: db::Sql) -> i64 {
        self.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
    }

    /// Half past midnight: everybody logged in again.
    async fn later(&self) {
        let nu = NU.plus_minuten(13 * 60);
        self.wereld.klok.zet(nu);
        let mut tx = self.wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE sessie SET aangemaakt_op = $1, gebruikt_op = $1", nu)).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Prepares, signs and makes known at once.
    async fn teken(&self, pad: &str, zet: &str, velden: &[(&str, &str)], op: &str) {
        gedaan(&self.oover.post(&format!("{pad}/stappen/{zet}"), velden).await);
        gedaan(&bekend(&self.burgemeester, pad, op, "uitgereikt").await);
    }
}

fn goed(antwoord: &Antwoord) -> &str {
    assert!(antwoord.status == StatusCode::OK && !antwoord.tekst.contains('⟦'), "{}", antwoord.tekst);
    &antwoord.tekst
}

fn gedaan(antwoord: &Antwoord) -> String {
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    antwoord.naar().to_owned()
}

/// Refused as a whole, with these words.
fn geweigerd(antwoord: &Antwoord, status: StatusCode, kop: &str) {
    assert_eq!(antwoord.status, status, "{}", antwoord.tekst);
    assert!(antwoord.tekst.contains(kop) && !antwoord.tekst.contains('⟦'), "{kop}: {}", antwoord.tekst);
}

/// The form comes back with this error.
fn fout(antwoord: &Antwoord, tekst: &str) {
    assert_eq!(antwoord.status, StatusCode::BAD_REQUEST, "{}", antwoord.tekst);
    assert!(antwoord.tekst.contains(tekst) && !antwoord.tekst.contains('⟦'), "{tekst}: {}", antwoord.tekst);
}

async fn open(wie: &Persoon, soort: &str) -> String {
    let velden = [("proceduresoort", soort), ("procedureonderwerp", "Woning, Proefstraat 14")];
    let naar = gedaan(&wie.post("/procedures/nieuw", &velden).await);
    naar.strip_suffix("/betrokkenen").unwrap().to_owned()
}

/// The step that was seen on the page.
async fn stap_van(wie: &Persoon, pad: &str) -> String {
    let blad = wie.get(&format!("{pad}/voorstel")).await.tekst;
    let rest = blad.split_once("name=\"stap\" value=\"").unwrap_or_default().1;
    rest.split('"').next().unwrap().to_owned()
}

async fn ondertekent(wie: &Persoon, pad: &str) -> Antwoord {
    let stap = stap_van(wie, pad).await;
    wie.post(&format!("{pad}/voorstel/ondertekening"), &[("stap", &stap)]).await
}

async fn bekend(wie: &Persoon, pad: &str, op: &str, wijze: &str) -> Antwoord {
    let stap = stap_van(wie, pad).await;
    let (dag, uur) = op.split_once(' ').unwrap_or((op, ""));
    let velden = [
        ("stap", stap.as_str()),
        ("meteen", "ja"),
        ("bekend_op", dag),
        ("bekend_om", uur),
        ("bekendwijze", wijze),
    ];
    wie.post(&format!("{pad}/voorstel/ondertekening"), &velden).await
}

const VOORNEMEN: [(&str, &str); 3] =
    [("vraag-bevoegdheid", LANG), ("vraag-beleidsstap", LANG), ("keuze-zienswijze", "05-12-2026")];
const BESLUIT: [(&str, &str); 10] = [
    ("vraag-geschikt", LANG),
    ("vraag-noodzakelijk", LANG),
    ("vraag-evenwichtig", LANG),
    ("vraag-alternatief", LANG),
    ("vraag-verwijt", LANG),
    ("vraag-kinderen", LANG),
    ("vraag-gezondheid", LANG),
    ("vraag-woonruimte", LANG),
    ("keuze-begunstiging", "21-11-2026"),
    ("keuze-duur", "21-02-2027"),
];
const OPLEGGEN: [(&str, &str); 3] = [
    ("vraag-gevaar", LANG),
    ("vraag-beschermden", "Inge Vloedlijn, geboren 1981"),
    ("vraag-veilig-thuis", LANG),
];

testkit::beide!(STAPPEN;
    async fn damocles_walks_from_voornemen_to_objection_with_every_date_right(db) {
        let h = stadhuis(db).await;
        let pad = open(&h.oover, "damocles").await;
        gedaan(&h.oover.post(&format!("{pad}/betrokkenen"), &[("betrokkenerol", "betrokkene"), ("betrokkenenaam", NAAM), ("betrokkenegeboren", "03-05-1984"), ("betrokkeneadres", "Proefstraat 14, Valkenburg")]).await);
        // What is missing is said at its field, all at once; nothing half recorded.
        let leeg = h.oover.post(&format!("{pad}/stappen/voornemen"), &[]).await;
        fout(&leeg, "veld-vraag-bevoegdheid-fout");
        assert!(leeg.tekst.contains("veld-keuze-zienswijze-fout"), "{}", leeg.tekst);
        assert_eq!(h.getal(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM procedurestap")).await, 0);
        h.teken(&pad, "voornemen", &VOORNEMEN, "21-11-2026").await;
        let blad = h.oover.get(&pad).await;
        assert!(goed(&blad).contains("Zienswijze tot en met") && blad.tekst.contains("zaterdag 5 december 2026"), "{}", blad.tekst);
        assert!(blad.gevraagd.queries <= 12, "{:?}", blad.gevraagd);
        // "No views" only after the day that was given for them.
        fout(&h.oover.post(&format!("{pad}/stappen/geen-zienswijze"), &[("stap_op", "21-11-2026")]).await, "Dit kan pas als de termijn");
        gedaan(&h.oover.post(&format!("{pad}/stappen/zienswijze"), &[("stap_op", "21-11-2026")]).await);
        h.teken(&pad, "besluiten", &BESLUIT, "21-11-2026").await;
        // Six weeks from the day after it was made known: 2 January 2027 is a Saturday, so Monday 4 January (Awb 6:7, 6:8; Atw 1).
        let blad = h.oover.get(&pad).await.tekst;
        assert!(blad.contains("maandag 4 januari 2027") && blad.contains("Besluit VAL-B-2026-0001"), "{blad}");
        // Sealing only after the time to comply; the clock of the world says the next day.
        fout(&h.oover.post(&format!("{pad}/stappen/uitvoeren"), &[("stap_op", "21-11-2026")]).await, "Dit kan pas als de termijn");
        h.later().await;
        gedaan(&h.oover.post(&format!("{pad}/stappen/uitvoeren"), &[("stap_op", "22-11-2026")]).await);
        // Objection, from the decision itself.
        let stap = h.wereld.app.db.read().await.unwrap().value::<kernel::ProcedurestapId>(sql!("SELECT id AS waarde FROM procedurestap WHERE besluitnummer = 'VAL-B-2026-0001'")).await.unwrap().to_string();
        let naar = gedaan(&h.oover.post("/procedures/nieuw", &[("proceduresoort", "bezwaar"), ("procedureonderwerp", "Woning, Proefstraat 14"), ("tegen", &stap)]).await);
        let bezwaar = naar.strip_suffix("/betrokkenen").unwrap();
        gedaan(&h.oover.post(&format!("{bezwaar}/stappen/indienen"), &[("stap_op", "22-11-2026"), ("stapnamens", NAAM)]).await);
        // Six weeks from the day after the term for objection has ended (Awb 7:10): 15 February 2027.
        let blad = h.oover.get(bezwaar).await.tekst;
        assert!(blad.contains("maandag 15 februari 2027"), "{blad}");
        assert!(goed(&h.oover.get("/besluitregister").await).contains("Ingediend"));
        // Reopened: the procedure is over, keeps its day of destruction, and takes no step more.
        gedaan(&h.oover.post(&format!("{pad}/stappen/beeindigen"), &[("stap_op", "22-11-2026")]).await);
        let blad = h.oover.get(&pad).await.tekst;
        assert!(blad.contains("Deze procedure is afgelopen") && blad.contains("22 november 2036"), "{blad}");
        geweigerd(&h.oover.post(&format!("{pad}/stappen/beeindigen"), &[("stap_op", "22-11-2026")]).await, StatusCode::CONFLICT, "Deze procedure is afgelopen");
        assert!(h.wereld.spoor_is_heel().await);
        assert_eq!(h.wereld.spoor("StapOndertekend").await, 2);
    }

    async fn nobody_signs_without_being_mayor_or_having_a_mandate_that_works_today(db) {
        let h = stadhuis(db).await;
        let pad = open(&h.oover, "damocles").await;
        gedaan(&h.oover.post(&format!("{pad}/stappen/voornemen"), &VOORNEMEN).await);
        let blad = h.oover.get(&format!("{pad}/voorstel")).await.tekst;
        assert!(!blad.contains("/ondertekening") && blad.contains("handtekening van de burgemeester"), "{blad}");
        let stap = stap_van(&h.burgemeester, &pad).await;
        geweigerd(&h.oover.post(&format!("{pad}/voorstel/ondertekening"), &[("stap", &stap)]).await, StatusCode::FORBIDDEN, "U kunt dit niet ondertekenen");
        // Not a colleague, not for another procedure, not from tomorrow: each keeps the door closed.
        let mandaat = |soort: &'static str, van: &'static str| {
            let aan = h.oover.actor.functie.to_string();
            let b = &h.burgemeester;
            async move { b.post("/mandaten", &[("mandaataan", aan.as_str()), ("mandaatsoort", soort), ("mandaat_van", van), ("mandaatvindplaats", "Mandaatbesluit artikel 4")]).await }
        };
        geweigerd(&h.jurist.post("/mandaten", &[]).await, StatusCode::FORBIDDEN, "");
        gedaan(&mandaat("last-dwangsom", "01-01-2026").await);
        gedaan(&mandaat("damocles", "22-11-2026").await);
        geweigerd(&h.oover.post(&format!("{pad}/voorstel/ondertekening"), &[("stap", &stap)]).await, StatusCode::FORBIDDEN, "U kunt dit niet ondertekenen");
        gedaan(&mandaat("damocles", "01-01-2026").await);
        gedaan(&ondertekent(&h.oover, &pad).await);
        // Signed, but not known: no clock runs, and no other step is prepared meanwhile.
        assert_eq!(h.getal(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM procedureklok")).await, 0);
        geweigerd(&h.oover.post(&format!("{pad}/stappen/voornemen"), &VOORNEMEN).await, StatusCode::CONFLICT, "al een stap die is ondertekend");
        // Made known before it was signed: refused with the article.
        let stap = stap_van(&h.oover, &pad).await;
        let maak = |op: &'static str| { let (o, pad, stap) = (&h.oover, &pad, stap.clone()); async move { o.post(&format!("{pad}/voorstel/bekendmaking"), &[("stap", stap.as_str()), ("bekend_op", op), ("bekendwijze", "verzonden")]).await } };
        fout(&maak("20-11-2026").await, "artikel 3:41");
        fout(&maak("22-11-2026").await, "in de toekomst");
        fout(&maak("30-02-2026").await, "bekend_op");
        gedaan(&maak("21-11-2026").await);
        // Two tabs: the second finds that it is no longer there.
        geweigerd(&maak("21-11-2026").await, StatusCode::CONFLICT, "Er ligt geen stap klaar");
        assert!(h.oover.get(&pad).await.tekst.contains("namens de burgemeester"));
        // Taken back: from that moment nobody signs with it.
        let id = h.wereld.app.db.read().await.unwrap().value::<kernel::MandaatId>(sql!("SELECT id AS waarde FROM mandaat WHERE soort = 'damocles' AND van = '2026-01-01'")).await.unwrap();
        gedaan(&h.burgemeester.post(&format!("/mandaten/{id}/intrekking"), &[]).await);
        gedaan(&h.oover.post(&format!("{pad}/stappen/zienswijze"), &[("stap_op", "21-11-2026")]).await);
        gedaan(&h.oover.post(&format!("{pad}/stappen/besluiten"), &BESLUIT).await);
        let stap = stap_van(&h.burgemeester, &pad).await;
        geweigerd(&h.oover.post(&format!("{pad}/voorstel/ondertekening"), &[("stap", &stap)]).await, StatusCode::FORBIDDEN, "U kunt dit niet ondertekenen");
        // The mayor opened the page, then it was written again: what was not read is not signed.
        gedaan(&h.oover.post(&format!("{pad}/stappen/besluiten"), &BESLUIT).await);
        geweigerd(&h.burgemeester.post(&format!("{pad}/voorstel/ondertekening"), &[("stap", &stap)]).await, StatusCode::CONFLICT, "");
    }

    async fn a_huisverbod_runs_to_the_hour_names_who_it_protects_and_lapses_by_law(db) {
        let h = stadhuis(db).await;
        let pad = open(&h.burgemeester, "huisverbod").await;
        fout(&h.oover.post(&format!("{pad}/stappen/opleggen"), &[("vraag-gevaar", LANG), ("vraag-veilig-thuis", LANG)]).await, "veld-vraag-beschermden-fout");
        gedaan(&h.burgemeester.post(&format!("{pad}/stappen/opleggen"), &OPLEGGEN).await);
        // Told in the night, on paper afterwards; the hour counts, and must exist.
        fout(&bekend(&h.burgemeester, &pad, "12-11-2026", "mondeling").await, "bekend_om");
        fout(&bekend(&h.burgemeester, &pad, "29-03-2026 02:30", "mondeling").await, "de klok wordt verzet");
        fout(&bekend(&h.burgemeester, &pad, "25-10-2026 02:30", "mondeling").await, "de klok wordt verzet");
        fout(&bekend(&h.burgemeester, &pad, "12-11-2026 00:30", "uitgereikt").await, "artikel 3:41");
        gedaan(&bekend(&h.burgemeester, &pad, "12-11-2026 00:30", "mondeling").await);
        let blad = h.oover.get(&pad).await.tekst;
        assert!(blad.contains("zondag 22 november 2026 om 00:30 uur"), "{blad}");
        // Extending is for the mayor in person, after the advice on care, and at most to day 28.
        geweigerd(&h.oover.get(&format!("{pad}/stappen/verlengen")).await, StatusCode::CONFLICT, "Deze stap kan nu niet");
        gedaan(&h.oover.post(&format!("{pad}/stappen/zorgadvies"), &[("vraag-zorgadvies", LANG), ("stap_op", "20-11-2026")]).await);
        let te_lang = [("vraag-verlenging", LANG), ("vraag-beschermden", "Inge Vloedlijn"), ("keuze-duur", "11-12-2026")];
        fout(&h.oover.post(&format!("{pad}/stappen/verlengen"), &te_lang).await, "later dan de wet toestaat");
        // Nobody extends it: from that hour it has lapsed, whoever looks and before anything was written.
        h.later().await;
        let blad = h.oover.get(&pad).await.tekst;
        assert!(blad.contains("Van rechtswege vervallen") && blad.contains("Deze procedure is afgelopen"), "{blad}");
        geweigerd(&h.oover.get(&format!("{pad}/stappen/verlengen")).await, StatusCode::CONFLICT, "Deze procedure is afgelopen");
        eenmaal(&h.wereld.app).await;
        eenmaal(&h.wereld.app).await;
        assert_eq!(h.wereld.spoor("ProcedureBeeindigd").await, 1);
        assert!(goed(&h.oover.get("/procedures?stand=beeindigd").await).contains("Van rechtswege vervallen"));
    }

    async fn a_procedure_is_handed_over_to_somebody_of_the_own_municipality_who_works_on_them(db) {
        let h = stadhuis(db).await;
        let pad = open(&h.oover, "noodbevel").await;
        let doel = format!("{pad}/behandelaar");
        let jurist = h.jurist.actor.functie.to_string();
        assert!(goed(&h.oover.get(&doel).await).contains(&jurist));
        let gul = h.wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let privacy = h.wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let nu = h.oover.actor.functie.to_string();
        for wie in [gul.actor.functie.to_string(), privacy.actor.functie.to_string(), nu, "x".to_owned(), String::new()] {
            fout(&h.oover.post(&doel, &[("procedurebehandelaar", &wie)]).await, "veld-procedurebehandelaar-fout");
        }
        gedaan(&h.oover.post(&doel, &[("procedurebehandelaar", &jurist)]).await);
        assert!(goed(&h.oover.get(&pad).await).contains("jurist van VAL"));
        assert_eq!(h.wereld.spoor("ProcedureOvergedragen").await, 1);
        assert_eq!(gul.get(&doel).await.status, StatusCode::NOT_FOUND);
        assert_eq!(privacy.get(&doel).await.status, StatusCode::FORBIDDEN);
    }

    async fn against_a_huisverbod_the_court_hears_within_three_days(db) {
        let h = stadhuis(db).await;
        let pad = open(&h.burgemeester, "huisverbod").await;
        gedaan(&h.burgemeester.post(&format!("{pad}/stappen/opleggen"), &OPLEGGEN).await);
        gedaan(&bekend(&h.burgemeester, &pad, "20-11-2026 10:00", "mondeling").await);
        let blad = h.oover.get(&pad).await.tekst;
        let stap = blad.split_once("/procedures/nieuw?tegen=").unwrap().1.split('"').next().unwrap().to_owned();
        let nieuw = [("proceduresoort", "voorlopige-voorziening"), ("procedureonderwerp", "Woning, Proefstraat 14"), ("tegen", stap.as_str())];
        let naar = gedaan(&h.oover.post("/procedures/nieuw", &nieuw).await);
        let verzoek = naar.strip_suffix("/betrokkenen").unwrap();
        gedaan(&h.oover.post(&format!("{verzoek}/stappen/indienen"), &[("stapnamens", "mr. J. Ravelijn, advocaat"), ("stap_op", "20-11-2026")]).await);
        let blad = h.oover.get(verzoek).await;
        assert!(goed(&blad).contains("maandag 23 november 2026") && blad.tekst.contains("let op: twijfel"), "{}", blad.tekst);
        // The hour of the hearing is asked: a day later the court has decided.
        fout(&h.oover.post(&format!("{verzoek}/stappen/horen"), &[("stapnamens", "Rechtbank Limburg"), ("stap_op", "21-11-2026")]).await, "veld-stap_om-fout");
        gedaan(&h.oover.post(&format!("{verzoek}/stappen/horen"), &[("stapnamens", "Rechtbank Limburg"), ("stap_op", "21-11-2026"), ("stap_om", "09:00")]).await);
        assert!(goed(&h.oover.get(verzoek).await).contains("zondag 22 november 2026 om 09:00 uur"));
    }

    async fn an_assistant_prosecutor_imposes_only_with_a_mandate_of_this_mayor(db) {
        let h = stadhuis(db).await;
        let geef = |soort: &'static str| { let b = &h.burgemeester; async move { b.post("/mandaten", &[("mandaataan", "hulpofficier"), ("mandaatsoort", soort), ("mandaat_van", "01-01-2026"), ("mandaatvindplaats", "Mandaatbesluit huisverbod")]).await } };
        fout(&geef("damocles").await, "alleen mandaat krijgen voor een huisverbod");
        gedaan(&geef("huisverbod").await);
        assert!(goed(&h.oover.get("/mandaten").await).contains("Hulpofficieren van justitie"));
        // Nobody else sees or gives mandates of this municipality.
        let gul = h.wereld.persoon(Org::Gul, Functiesoort::Burgemeester).await;
        assert!(!goed(&gul.get("/mandaten").await).contains("Mandaatbesluit huisverbod"));
        // Staff record what the assistant prosecutor imposed: named, to the hour, under a mandate that worked at that hour (Wth 3).
        let zonder = open(&gul, "huisverbod").await;
        assert!(!goed(&gul.get(&zonder).await).contains("/hulpofficier"));
        let pad = open(&h.oover, "huisverbod").await;
        let van = format!("{pad}/stappen/opleggen/hulpofficier");
        assert!(goed(&h.oover.get(&pad).await).contains(&van));
        let leg = |namens: &'static str, op: &'static str| { let (h, van) = (&h, &van); async move { h.oover.post(van, &[&OPLEGGEN[..], &[("stapnamens", namens), ("stap_op", op), ("stap_om", "00:30")]].concat()).await } };
        fout(&leg("", "20-11-2026").await, "veld-stapnamens-fout");
        fout(&leg("H. Ovink", "20-12-2025").await, "gold er in uw gemeente geen mandaat");
        gedaan(&leg("H. Ovink", "20-11-2026").await);
        let blad = h.oover.get(&pad).await.tekst;
        for tekst in ["maandag 30 november 2026 om 00:30 uur", "VAL-B-2026-0001", "hulpofficier van justitie; vastgelegd door"] {
            assert!(blad.contains(tekst), "{tekst}: {blad}");
        }
        // The paper is of the police: no letter here, and the name is content.
        assert!(!blad.contains("Ovink") && !blad.contains("/gegevens"), "{blad}");
        assert!(goed(&h.oover.get(&format!("{pad}/inhoud")).await).contains("H. Ovink"));
        assert!(goed(&h.oover.get("/besluitregister").await).contains("VAL-B-2026-0001"));
        // Nothing else is theirs, and without a mandate nothing at all.
        let ander = open(&h.oover, "damocles").await;
        geweigerd(&h.oover.get(&format!("{ander}/stappen/voornemen/hulpofficier")).await, StatusCode::NOT_FOUND, "");
        let id = h.wereld.app.db.read().await.unwrap().value::<kernel::MandaatId>(sql!("SELECT id AS waarde FROM mandaat")).await.unwrap();
        gedaan(&h.burgemeester.post(&format!("/mandaten/{id}/intrekking"), &[]).await);
        let tweede = open(&h.oover, "huisverbod").await;
        h.later().await;
        assert!(goed(&h.oover.get(&tweede).await).contains("/hulpofficier"), "what was done under it can be written down later");
        let leg = |op: &'static str| { let (h, tweede) = (&h, &tweede); async move { h.oover.post(&format!("{tweede}/stappen/opleggen/hulpofficier"), &[&OPLEGGEN[..], &[("stapnamens", "H. Ovink"), ("stap_op", op), ("stap_om", "00:10")]].concat()).await } };
        fout(&leg("22-11-2026").await, "gold er in uw gemeente geen mandaat");
        gedaan(&leg("21-11-2026").await);
    }

    async fn a_power_that_rests_on_a_by_law_needs_the_version_in_force(db) {
        let h = stadhuis(db).await;
        let pad = open(&h.oover, "woonoverlast").await;
        let voornemen = [("vraag-bevoegdheid", LANG), ("vraag-eerder", LANG), ("keuze-zienswijze", "05-12-2026")];
        geweigerd(&h.oover.post(&format!("{pad}/stappen/voornemen"), &voornemen).await, StatusCode::CONFLICT, "geen regel waar dit besluit op kan rusten");
        let (nu, door) = (NU.plus_dagen(-200), h.jurist.actor.functie);
        let mut tx = h.wereld.app.db.write().await.unwrap();
        tx.execute(sql!("INSERT INTO instrument (id, organisatie_id, soort, naam, toegevoegd_door, toegevoegd_op) VALUES (7, $1, 'apv', 'APV van de proef', $2, $3)", Org::Val.id(), door, nu)).await.unwrap();
        for (id, nummer, van) in [(71, 1, "2026-01-01"), (72, 2, "2026-06-01")] {
            tx.execute(sql!("INSERT INTO regelversie (id, instrument_id, nummer, begonnen_door, begonnen_op, versie, orgaan, vastgesteld_op, geldig_van, vindplaats, vastgesteld_door) VALUES ($1, 7, $2, $3, $4, 1, 'raad', $5, $5, 'CVDR700001', $3)", id, nummer, door, nu, van)).await.unwrap();
        }
        tx.commit().await.unwrap();
        h.teken(&pad, "voornemen", &voornemen, "21-11-2026").await;
        assert!(h.oover.get(&pad).await.tekst.contains("APV van de proef, versie 2"));
        // Withdrawn: the one before does not revive, and the decision cites none.
        gedaan(&h.oover.post(&format!("{pad}/stappen/zienswijze"), &[("stap_op", "21-11-2026")]).await);
        let besluit = [("vraag-geschikt", LANG), ("vraag-noodzakelijk", LANG), ("vraag-evenwichtig", LANG), ("vraag-alternatief", LANG), ("keuze-begunstiging", "30-11-2026"), ("keuze-duur", "21-05-2027")];
        gedaan(&h.oover.post(&format!("{pad}/stappen/besluiten"), &besluit).await);
        let mut tx = h.wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE regelversie SET ingetrokken_per = '2026-11-21', intrekreden = 'Uitspraak' WHERE id = 72")).await.unwrap();
        tx.commit().await.unwrap();
        geweigerd(&ondertekent(&h.burgemeester, &pad).await, StatusCode::CONFLICT, "geen regel waar dit besluit op kan rusten");
    }

    async fn another_municipality_finds_nothing_and_who_supervises_reads_nobody(db) {
        let h = stadhuis(db).await;
        let pad = open(&h.oover, "damocles").await;
        gedaan(&h.oover.post(&format!("{pad}/betrokkenen"), &[("betrokkenerol", "betrokkene"), ("betrokkenenaam", NAAM)]).await);
        h.teken(&pad, "voornemen", &VOORNEMEN, "21-11-2026").await;
        for org in [Org::Gul, Org::Rie] {
            for soort in [Functiesoort::Oover, Functiesoort::Burgemeester, Functiesoort::Jurist] {
                let wie = h.wereld.persoon(org, soort).await;
                for sub in ["", "/inhoud", "/betrokkenen", "/voorstel", "/stappen/zienswijze"] {
                    assert_eq!(wie.get(&format!("{pad}{sub}")).await.status, StatusCode::NOT_FOUND, "{soort} {sub}");
                }
                assert!(!goed(&wie.get("/procedures").await).contains("VAL-P-2026"));
                assert!(!goed(&wie.get("/procedures/klokken").await).contains("VAL-P-2026"));
            }
        }
        let toets = h.wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let blad = toets.get(&pad).await.tekst;
        assert!(blad.contains("VAL-P-2026-0001") && !blad.contains("Proefstraat") && !blad.contains(NAAM), "{blad}");
        assert!(!goed(&toets.get("/procedures").await).contains("Proefstraat"));
        assert_eq!(toets.get(&format!("{pad}/inhoud")).await.status, StatusCode::FORBIDDEN);
        // Names stand on their own page; each reading is in the trail and in the log of processing.
        assert!(!h.oover.get(&pad).await.tekst.contains(NAAM));
        let voor = h.wereld.spoor("ProcedureIngezien").await;
        assert!(goed(&h.burgemeester.get(&format!("{pad}/inhoud")).await).contains(NAAM));
        assert_eq!(h.wereld.spoor("ProcedureIngezien").await, voor + 1);
        let gelezen = h.getal(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM verwerkingslog WHERE naam = 'Personen en motivering van een procedure lezen'")).await;
        assert!(gelezen >= 1);
        let boa = h.wereld.persoon(Org::Val, Functiesoort::Boa).await;
        assert_eq!(boa.get("/procedures").await.status, StatusCode::FORBIDDEN);
    }

    async fn s05_2_a_decision_under_a_dvo_is_signed_for_the_mayor_of_the_other_and_lands_in_that_register(db) {
        let dvo = Dvo::nieuw(db, &["procedures"]).await;
        let (thuis, gast) = dvo.gast(Functiesoort::Oover, &["procedures"]).await;
        let burgemeester = dvo.wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        let pad = open(&gast, "damocles").await;
        gedaan(&gast.post(&format!("{pad}/stappen/voornemen"), &VOORNEMEN).await);
        let stap = stap_van(&burgemeester, &pad).await;
        geweigerd(&gast.post(&format!("{pad}/voorstel/ondertekening"), &[("stap", &stap)]).await, StatusCode::FORBIDDEN, "U kunt dit niet ondertekenen");
        let functie = gast.actor.functie.to_string();
        gedaan(&burgemeester.post("/mandaten", &[("mandaataan", functie.as_str()), ("mandaatsoort", "damocles"), ("mandaat_van", "01-11-2026"), ("mandaatvindplaats", "Mandaatbesluit DVO")]).await);
        gedaan(&bekend(&gast, &pad, "21-11-2026", "uitgereikt").await);
        gedaan(&gast.post(&format!("{pad}/stappen/zienswijze"), &[("stap_op", "21-11-2026")]).await);
        gedaan(&gast.post(&format!("{pad}/stappen/besluiten"), &BESLUIT).await);
        gedaan(&bekend(&gast, &pad, "21-11-2026", "aangetekend").await);
        assert!(goed(&burgemeester.get("/besluitregister").await).contains("VAL-B-2026-0001"), "in the register of VAL");
        assert!(!goed(&thuis.get("/besluitregister").await).contains("VAL-B-2026-0001"), "not in that of the employer");
        // Only what is in the taak: no mandates, no export, no signalen.
        for (weg, status) in [("/signalen", StatusCode::FORBIDDEN), ("/casussen", StatusCode::FORBIDDEN), ("/procedures", StatusCode::OK)] {
            assert_eq!(gast.get(weg).await.status, status, "{weg}");
        }
        // The DVO ends: the same moment no access, and the file is whole.
        dvo.beeindig().await;
        assert_eq!(gast.get(&pad).await.status, StatusCode::SEE_OTHER, "to the login page");
        let blad = burgemeester.get(&pad).await.tekst;
        assert!(blad.contains("VAL-B-2026-0001") && blad.contains("namens de burgemeester"), "{blad}");
        assert!(dvo.wereld.spoor_is_heel().await);
    }

    async fn clocks_stand_on_the_first_screen_in_the_calendar_and_in_messages_before_and_after_they_pass(db) {
        let h = stadhuis(db).await;
        let pad = open(&h.oover, "binnentreden").await;
        let machtigen = [("vraag-bevoegdheid", LANG), ("vraag-binnentreden", LANG), ("vraag-noodzakelijk", LANG)];
        h.teken(&pad, "machtigen", &machtigen, "21-11-2026").await;
        let blad = h.oover.get("/").await;
        assert!(goed(&blad).contains("termijnen binnen een week"), "{}", blad.tekst);
        gedaan(&h.oover.post(&format!("{pad}/stappen/binnentreden"), &[("stap_op", "21-11-2026"), ("stap_om", "09:00")]).await);
        eenmaal(&h.wereld.app).await;
        let berichten = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bericht WHERE onderwerp = 'bericht-termijn-onderwerp'");
        let eerst = h.getal(berichten.clone()).await;
        assert!(eerst >= 1, "told before it passes");
        eenmaal(&h.wereld.app).await;
        assert_eq!(h.getal(berichten.clone()).await, eerst, "once");
        // The clock of writing the report passes: it stays, loud, and everybody who works on procedures hears.
        let feed = h.oover.post("/account/agenda", &[]).await.tekst;
        let adres = feed.split("http://test.local/agenda/").nth(1).unwrap().split(".ics").next().unwrap().to_owned();
        let ics = h.wereld.bezoeker().get(&format!("/agenda/{adres}.ics")).await.tekst;
        assert!(ics.contains("SUMMARY:Termijn loopt af") && !ics.contains("Proefstraat") && !ics.contains("binnentreden\r\n"), "{ics}");
        let mut tx = h.wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE procedureklok SET verloopt_op = $1, dag = '2026-11-20'", NU.plus_dagen(-1))).await.unwrap();
        tx.commit().await.unwrap();
        eenmaal(&h.wereld.app).await;
        assert!(h.getal(berichten).await >= eerst + 3, "the OOV'er, the lawyer and the mayor");
        for wie in [&h.oover, &h.jurist, &h.burgemeester] {
            assert!(goed(&wie.get("/").await).contains("termijnen voorbij"));
        }
        assert!(goed(&h.oover.get("/procedures/klokken").await).contains("voorbij"));
        // Told is told: what was cleared away is not told again, and a next step forgets nothing of a clock that runs on.
        let mut tx = h.wereld.app.db.write().await.unwrap();
        tx.execute(sql!("DELETE FROM bericht")).await.unwrap();
        tx.commit().await.unwrap();
        eenmaal(&h.wereld.app).await;
        let berichten = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bericht WHERE onderwerp = 'bericht-termijn-onderwerp'");
        assert_eq!(h.getal(berichten).await, 0);
        assert!(h.getal(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM procedureklok WHERE gemeld = 3")).await >= 1);
    }

    async fn what_came_from_a_casus_flows_back_and_what_may_not_be_used_opens_none(db) {
        let h = stadhuis(db).await;
        let casus = [("casussoort", "persoon"), ("thema", "intimidatie"), ("casusprobleem", LANG), ("casusdoel", "Het is rustig en blijft zo."), ("casusgrondslag", "art. 172 Gemeentewet"), ("casusfase", "ave-2"), ("fasereden", LANG)];
        let casus = gedaan(&h.oover.post("/casussen/nieuw", &casus).await);
        let id = casus.rsplit('/').next().unwrap().to_owned();
        assert!(goed(&h.oover.get(&casus).await).contains(&format!("/procedures?casus={id}")));
        let nieuw = [("proceduresoort", "noodbevel"), ("procedureonderwerp", "Plein in het centrum"), ("casus", id.as_str())];
        let pad = gedaan(&h.oover.post("/procedures/nieuw", &nieuw).await);
        assert!(goed(&h.oover.get(&format!("/procedures?casus={id}")).await).contains("VAL-P-2026-0001"));
        assert!(goed(&h.oover.get(pad.strip_suffix("/betrokkenen").unwrap()).await).contains(&casus));
        // Who may not know the casus does not see that there is one; the origin of the data travels along.
        assert_eq!(h.jurist.get(&casus).await.status, StatusCode::NOT_FOUND);
        let blad = h.jurist.get(pad.strip_suffix("/betrokkenen").unwrap()).await;
        assert!(!goed(&blad).contains("/casussen/") && !blad.tekst.contains("Politiegegevens"), "{}", blad.tekst);
        let mut tx = h.wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE casus SET herkomst = 'politie'")).await.unwrap();
        tx.commit().await.unwrap();
        let politie = gedaan(&h.oover.post("/procedures/nieuw", &nieuw).await);
        let politie = politie.strip_suffix("/betrokkenen").unwrap();
        assert!(goed(&h.jurist.get(politie).await).contains("Politiegegevens"));
        assert!(goed(&h.oover.get(&format!("{politie}/inhoud")).await).contains("geef niets door zonder toestemming van de politie"));
        // Not from a report of Meld Misdaad Anoniem, and not from a Bibob file.
        for (zet, kop) in [("UPDATE casus SET herkomst = 'mma'", "Uit deze melding kan geen procedure"), ("UPDATE casus SET herkomst = 'vrij', soort = 'bibob', zegel = 'bibob', fase = NULL", "")] {
            let mut tx = h.wereld.app.db.write().await.unwrap();
            tx.execute(db::Sql::new(zet)).await.unwrap();
            tx.commit().await.unwrap();
            let antwoord = h.oover.post("/procedures/nieuw", &nieuw).await;
            assert!(matches!(antwoord.status, StatusCode::CONFLICT | StatusCode::NOT_FOUND) && antwoord.tekst.contains(kop), "{}", antwoord.tekst);
        }
        assert_eq!(h.getal(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM procedure")).await, 2);
        // A casus of somebody else is nothing.
        let gul = h.wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert_eq!(gul.post("/procedures/nieuw", &nieuw).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_decision_of_a_tafel_brings_its_origin_along_and_of_an_anonymous_report_opens_none(db) {
        let t = Tafel::nieuw(db).await;
        let signaal = t.signaal(Herkomst::Politie, true, 20).await;
        let punt = t.casuspunt(signaal, "Pand aan de Achterweg").await;
        let nieuw = [("proceduresoort", "damocles"), ("procedureonderwerp", "Pand aan de Achterweg"), ("agendapunt", punt.rsplit('/').next().unwrap())];
        geweigerd(&t.val.post("/procedures/nieuw", &nieuw).await, StatusCode::NOT_FOUND, "");
        let overleg = t.overleg().await;
        t.vul(&overleg).await;
        assert_eq!(t.besluit(&punt, Org::Val, "Gemeente bereidt een sluiting voor").await.status, StatusCode::SEE_OTHER);
        let pad = gedaan(&t.val.post("/procedures/nieuw", &nieuw).await);
        let pad = pad.strip_suffix("/betrokkenen").unwrap();
        let blad = t.val.get(pad).await;
        assert!(goed(&blad).contains("Politiegegevens") && blad.tekst.contains(&punt), "{}", blad.tekst);
        t.doe(sql!("UPDATE signaal SET herkomst = 'mma' WHERE id = $1", signaal)).await;
        geweigerd(&t.val.post("/procedures/nieuw", &nieuw).await, StatusCode::CONFLICT, "Uit deze melding kan geen procedure");
    }

    async fn the_register_names_nobody_leaves_as_a_file_and_is_only_of_its_municipality(db) {
        let h = stadhuis(db).await;
        let pad = open(&h.oover, "damocles").await;
        gedaan(&h.oover.post(&format!("{pad}/betrokkenen"), &[("betrokkenerol", "betrokkene"), ("betrokkenenaam", NAAM)]).await);
        h.teken(&pad, "voornemen", &VOORNEMEN, "21-11-2026").await;
        assert!(goed(&h.oover.get("/besluitregister").await).contains("nog geen besluit"), "a voornemen is none");
        gedaan(&h.oover.post(&format!("{pad}/stappen/zienswijze"), &[("stap_op", "21-11-2026")]).await);
        h.teken(&pad, "besluiten", &BESLUIT, "21-11-2026").await;
        let blad = h.oover.get("/besluitregister").await;
        assert!(goed(&blad).contains("VAL-B-2026-0001") && blad.tekst.contains("Alleen de wet") && !blad.tekst.contains(NAAM), "{}", blad.tekst);
        assert!(blad.gevraagd.queries <= 8, "{:?}", blad.gevraagd);
        let bestand = h.oover.post("/besluitregister/export", &[]).await;
        assert!(bestand.tekst.contains("VAL-B-2026-0001;VAL-P-2026-0001;damocles;besluiten;2026-11-21;uitgereikt;burgemeester") && !bestand.tekst.contains(NAAM), "{}", bestand.tekst);
        assert_eq!(h.wereld.spoor("RegisterGeexporteerd").await, 1);
        assert_eq!(h.burgemeester.post("/besluitregister/export", &[]).await.status, StatusCode::FORBIDDEN);
        // After its years it is destroyed, with a line in both logs.
        gedaan(&h.oover.post(&format!("{pad}/stappen/intrekken"), &[("vraag-reden", LANG)]).await);
        gedaan(&bekend(&h.burgemeester, &pad, "21-11-2026", "verzonden").await);
        h.wereld.klok.zet(NU.plus_dagen(3700));
        eenmaal(&h.wereld.app).await;
        assert_eq!(h.getal(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM procedure")).await, 0);
        assert_eq!(h.getal(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM procedureantwoord")).await, 0);
        assert_eq!(h.wereld.spoor("ProceduresVernietigd").await, 1);
    }

    async fn who_took_a_decision_with_a_mandate_decides_on_no_objection_against_it(db) {
        let h = stadhuis(db).await;
        for (wie, soort) in [(&h.oover, "binnentreden"), (&h.oover, "last-dwangsom"), (&h.oover, "bezwaar"), (&h.jurist, "bezwaar")] {
            let aan = wie.actor.functie.to_string();
            let velden = [("mandaataan", aan.as_str()), ("mandaatsoort", soort), ("mandaat_van", "01-01-2026"), ("mandaatvindplaats", "Mandaatbesluit artikel 4")];
            let gegeven = h.burgemeester.post("/mandaten", &velden).await;
            assert_eq!(gegeven.status == StatusCode::SEE_OTHER, soort != "binnentreden", "a warrant is for the mayor in person: {}", gegeven.tekst);
        }
        let pad = open(&h.oover, "last-dwangsom").await;
        let voornemen = [("vraag-bevoegdheid", LANG), ("vraag-eerder", LANG), ("keuze-zienswijze", "05-12-2026")];
        gedaan(&h.oover.post(&format!("{pad}/stappen/voornemen"), &voornemen).await);
        gedaan(&bekend(&h.oover, &pad, "21-11-2026", "verzonden").await);
        gedaan(&h.oover.post(&format!("{pad}/stappen/zienswijze"), &[("stap_op", "21-11-2026")]).await);
        gedaan(&h.oover.post(&format!("{pad}/stappen/besluiten"), &BESLUIT).await);
        gedaan(&bekend(&h.oover, &pad, "21-11-2026", "verzonden").await);
        let stap = h.wereld.app.db.read().await.unwrap().value::<kernel::ProcedurestapId>(sql!("SELECT id AS waarde FROM procedurestap WHERE besluitnummer IS NOT NULL")).await.unwrap().to_string();
        let naar = gedaan(&h.oover.post("/procedures/nieuw", &[("proceduresoort", "bezwaar"), ("procedureonderwerp", "Perceel aan de weg"), ("tegen", &stap)]).await);
        let bezwaar = naar.strip_suffix("/betrokkenen").unwrap().to_owned();
        gedaan(&h.oover.post(&format!("{bezwaar}/stappen/indienen"), &[("stap_op", "21-11-2026"), ("stapnamens", NAAM)]).await);
        gedaan(&h.oover.post(&format!("{bezwaar}/stappen/beslissen"), &[("vraag-evenwichtig", LANG)]).await);
        geweigerd(&ondertekent(&h.oover, &bezwaar).await, StatusCode::FORBIDDEN, "artikel 10:3, derde lid");
        gedaan(&ondertekent(&h.jurist, &bezwaar).await);
        // What must be in writing is not told on the spot.
        let stap = stap_van(&h.jurist, &bezwaar).await;
        let mondeling = h.oover.post(&format!("{bezwaar}/voorstel/bekendmaking"), &[("stap", stap.as_str()), ("bekend_op", "21-11-2026"), ("bekendwijze", "mondeling")]).await;
        fout(&mondeling, "kan niet mondeling");
    }

    async fn a_request_of_a_data_subject_finds_in_which_procedures_somebody_stands(db) {
        let h = stadhuis(db).await;
        let toets = h.wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let pad = open(&h.oover, "damocles").await;
        gedaan(&h.oover.post(&format!("{pad}/betrokkenen"), &[("betrokkenerol", "betrokkene"), ("betrokkenenaam", NAAM_VERZOEKER), ("betrokkenegeboren", GEBOREN_VERZOEKER)]).await);
        gedaan(&h.oover.post(&format!("{pad}/betrokkenen"), &[("betrokkenerol", "rechthebbende"), ("betrokkenenaam", "Iemand Anders")]).await);
        let verzoek = gezocht(&toets, "inzage").await;
        let blad = toets.get(&verzoek).await.tekst;
        assert!(blad.contains("Persoon bij een procedure van de burgemeester") && blad.contains("VAL-P-2026-0001") && blad.contains("Wie de maatregel krijgt"), "{blad}");
        assert!(!blad.contains("Iemand Anders") && !blad.contains('⟦'), "{blad}");
    }
);
