// SPDX-License-Identifier: EUPL-1.2
//! Strategies with commitments, adoption and progress (S48), and hours given to a body (S50.3).
use axum::http::StatusCode;
use db::sql;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, RegioId, StrategieId};

use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

async fn doe(wereld: &Wereld, opdracht: db::Sql) {
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(opdracht).await.unwrap();
    tx.commit().await.unwrap();
}

async fn tel(wereld: &Wereld, vraag: db::Sql) -> i64 {
    wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
}

fn gelukt(antwoord: &Antwoord) -> String {
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    antwoord.naar().to_owned()
}

fn heel(antwoord: &Antwoord) {
    assert_eq!(antwoord.status, StatusCode::OK, "{}", antwoord.tekst);
    assert!(!antwoord.tekst.contains('⟦'), "a text is missing: {}", antwoord.tekst);
}

async fn regio(wereld: &Wereld) -> String {
    let id = RegioId::nieuw(NU);
    doe(
        wereld,
        sql!("INSERT INTO regio (id, soort, naam) VALUES ($1, 'samenwerkingsregio', 'Heuvelland')", id),
    )
    .await;
    for lid in [Org::Val, Org::Gul] {
        let van = NU.plus_dagen(-900);
        doe(
            wereld,
            sql!(
                "INSERT INTO regiolid (regio_id, organisatie_id, van) VALUES ($1, $2, $3)",
                id,
                lid.id(),
                van
            ),
        )
        .await;
    }
    id.to_string()
}

async fn strategie(wie: &Persoon, regio: &str, meer: &[(&str, &str)]) -> Antwoord {
    let politie = Org::Pol.id().to_string();
    let mut velden = vec![
        ("strategienaam", "Veiligheidsstrategie"),
        ("strategiedocument", "Convenant van december 2023"),
        ("strategieregio", regio),
        ("strategiethemas", "drugs"),
        ("strategiethemas", "cyber"),
        ("strategie_van", "01-01-2024"),
        ("strategie_tot", "31-12-2027"),
        ("geld_van", "01-01-2025"),
        ("geld_tot", "31-12-2028"),
        ("strategiepartners", &politie),
    ];
    velden.retain(|(v, _)| !meer.iter().any(|(m, _)| m == v));
    velden.extend(meer);
    wie.post("/strategieen/nieuw", &velden).await
}

async fn zeg_toe(wie: &Persoon, pad: &str, thema: &str, wat: &str, op: &str) -> Antwoord {
    let velden = [("toezeggingthema", thema), ("toezegging", wat), ("toezegging_uiterlijk", op)];
    wie.post(&format!("{pad}/toezeggingen"), &velden).await
}

testkit::beide!(STAPPEN;
    async fn s48_1_s48_5_commitments_per_partner_and_theme_with_status_and_progress_on_one_page(db) {
        let wereld = Wereld::nieuw(db).await;
        let regio = regio(&wereld).await;
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        let politie = wereld.persoon(Org::Pol, Functiesoort::Partner).await;
        let pad = gelukt(&strategie(&netwerk, &regio, &[]).await);
        gelukt(&zeg_toe(&politie, &pad, "drugs", "Elke maand twee dagen mee op controle.", "01-11-2026").await);
        gelukt(&zeg_toe(&netwerk, &pad, "cyber", "Een vast meldpunt voor ondernemers.", "01-06-2027").await);
        let blad = politie.get(&pad).await;
        heel(&blad);
        for woord in ["Politie Basisteam Heuvelland", "uiterlijk 1 november 2026", "Te laat", "Toegezegd"] {
            assert!(blad.tekst.contains(woord), "{woord} not in {}", blad.tekst);
        }
        // Each says how far its own is; nobody does that for another, and a lapsed one says why.
        let id = sql!("SELECT id AS waarde FROM toezegging WHERE organisatie_id = $1", Org::Pol.id());
        let id = kernel::ToezeggingId::van(tel(&wereld, id).await);
        let stand = format!("{pad}/toezeggingen/{id}/stand");
        assert_eq!(netwerk.post(&stand, &[("versie", "1"), ("toezeggingstand", "gedaan")]).await.status, StatusCode::NOT_FOUND);
        let zonder = politie.post(&stand, &[("versie", "1"), ("toezeggingstand", "vervallen")]).await;
        assert!(zonder.status == StatusCode::BAD_REQUEST && zonder.tekst.contains("waarom de toezegging vervalt"));
        gelukt(&politie.post(&stand, &[("versie", "1"), ("toezeggingstand", "bezig")]).await);
        assert_eq!(politie.post(&stand, &[("versie", "1"), ("toezeggingstand", "gedaan")]).await.status, StatusCode::CONFLICT);
        let voortgang = netwerk.get(&format!("{pad}/voortgang")).await;
        heel(&voortgang);
        for woord in ["Bezig: 1", "Toegezegd: 1", "1 te laat", "Elke maand twee dagen mee op controle.", "Een vast meldpunt"] {
            assert!(voortgang.tekst.contains(woord), "{woord} not in {}", voortgang.tekst);
        }
        assert_eq!((wereld.spoor("ToezeggingGedaan").await, wereld.spoor("ToezeggingGezet").await), (2, 1));
        assert!(wereld.spoor_is_heel().await);
    }

    async fn s48_2_s48_3_adoption_per_municipality_and_the_plans_that_put_a_theme_first(db) {
        let wereld = Wereld::nieuw(db).await;
        let regio = regio(&wereld).await;
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        let pad = gelukt(&strategie(&netwerk, &regio, &[]).await);
        assert!(netwerk.get(&pad).await.tekst.contains("Vastgesteld in 0 van 2 gemeenten"));
        let burgemeester = wereld.persoon(Org::Gul, Functiesoort::Burgemeester).await;
        let later = burgemeester.post(&format!("{pad}/vaststelling"), &[("vaststelling", "vastgesteld"), ("vastgesteld_op", "01-12-2026")]).await;
        assert_eq!(later.status, StatusCode::BAD_REQUEST);
        assert!(later.tekst.contains("ligt in de toekomst") && later.tekst.contains("#veld-vaststellingsbesluit"));
        let velden = [
            ("vaststelling", "vastgesteld"), ("vastgesteld_op", "12-03-2024"), ("vaststellingsbesluit", "Raadsbesluit 14"),
            ("veiligheidsplan", "IVP Gulpen-Wittem"), ("plan_tot", "31-12-2027"), ("planthemas", "drugs"),
        ];
        gelukt(&burgemeester.post(&format!("{pad}/vaststelling"), &velden).await);
        let blad = netwerk.get(&pad).await.tekst;
        for woord in ["Vastgesteld in 1 van 2 gemeenten", "Vastgesteld, 12 maart 2024", "Raadsbesluit 14", "IVP Gulpen-Wittem", "31 december 2027", "Nog niets gemeld"] {
            assert!(blad.contains(woord), "{woord} not in {blad}");
        }
        let voortgang = netwerk.get(&format!("{pad}/voortgang")).await.tekst;
        assert!(voortgang.contains("1: Gemeente Gulpen-Wittem"), "{voortgang}");
        // The form starts from what was said; saying it again replaces it.
        assert!(burgemeester.get(&pad).await.tekst.contains("value=\"Raadsbesluit 14\""));
        assert_eq!(wereld.spoor("StrategieVastgesteld").await, 1);
    }

    async fn s48_4_the_strategy_and_the_money_have_periods_of_their_own(db) {
        let wereld = Wereld::nieuw(db).await;
        let regio = regio(&wereld).await;
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        heel(&netwerk.get("/strategieen/nieuw").await);
        let fout = strategie(&netwerk, &regio, &[("geld_tot", "01-01-2024"), ("strategie_tot", "01-01-2023"), ("strategienaam", "")]).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        assert!(fout.tekst.matches("De laatste dag ligt voor de eerste.").count() >= 2 && fout.tekst.contains("#veld-strategienaam"));
        let pad = gelukt(&strategie(&netwerk, &regio, &[]).await);
        let blad = netwerk.get(&pad).await;
        heel(&blad);
        assert!(blad.tekst.contains("1 januari 2024 – 31 december 2027") && blad.tekst.contains("1 januari 2025 – 31 december 2028"));
        let dubbel = strategie(&netwerk, &regio, &[]).await;
        assert!(dubbel.status == StatusCode::BAD_REQUEST && dubbel.tekst.contains("al een strategie met deze naam"));
    }

    async fn a_strategy_is_known_to_its_parties_only(db) {
        let wereld = Wereld::nieuw(db).await;
        let regio = regio(&wereld).await;
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        let pad = gelukt(&strategie(&netwerk, &regio, &[]).await);
        let riec = wereld.persoon(Org::Rie, Functiesoort::Regisseur).await;
        let niets = format!("/strategieen/{}", StrategieId::nieuw(NU.plus_dagen(-3)));
        for achter in ["", "/voortgang"] {
            assert_eq!(riec.get(&format!("{pad}{achter}")).await.status, StatusCode::NOT_FOUND);
            assert_eq!(riec.get(&format!("{niets}{achter}")).await.status, StatusCode::NOT_FOUND);
        }
        let lijst = riec.get("/strategieen").await;
        heel(&lijst);
        assert!(!lijst.tekst.contains(&pad));
        assert_eq!(zeg_toe(&riec, &pad, "drugs", "Iets toezeggen.", "01-11-2027").await.status, StatusCode::NOT_FOUND);
        // A region of others, and a functie that does not speak for its organisation.
        let buiten = wereld.persoon(Org::Rie, Functiesoort::Netwerkcoordinator).await;
        assert_eq!(strategie(&buiten, &regio, &[]).await.status, StatusCode::BAD_REQUEST);
        let boa = wereld.persoon(Org::Val, Functiesoort::Boa).await;
        heel(&boa.get(&pad).await);
        assert_eq!(zeg_toe(&boa, &pad, "drugs", "Iets toezeggen.", "01-11-2027").await.status, StatusCode::FORBIDDEN);
    }

    async fn s50_3_hours_given_by_partners_are_optional_and_totalled(db) {
        let wereld = Wereld::nieuw(db).await;
        let regio = regio(&wereld).await;
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        let velden = [
            ("gremiumnaam", "Expertteam parken"), ("gremiumsoort", "expertteam"), ("opdracht", "Maak een lijst."),
            ("gremiumregio", regio.as_str()), ("gremiumdoel", "Samen kijken naar parken."), ("gremiumstatus", "op-afspraak"),
            ("mandaatbron", "Besluit van 2024"), ("keer_per_jaar", "6"), ("gremiumduur", "60"), ("gremium_van", "01-01-2024"),
        ];
        let pad = gelukt(&netwerk.post("/gremia/nieuw", &velden).await).replace("/inrichting", "");
        for org in [Org::Val, Org::Pol] {
            let id = org.id().to_string();
            let zetel = [("zetelorganisatie", id.as_str()), ("zetelfunctie", "Adviseur"), ("zetelrol", "lid"), ("zetelmandaat", "eigen organisatie"), ("zetel_van", "01-02-2024")];
            gelukt(&netwerk.post(&format!("{pad}/zetels"), &zetel).await);
        }
        let politie = wereld.persoon(Org::Pol, Functiesoort::Partner).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert!(politie.get(&pad).await.tekst.contains("Niemand gaf nog uren op"), "it is optional");
        let uren = |n: &'static str| [("inzeturen", n), ("inzetdag", "20-11-2026"), ("inzetwat", "lijst schrijven")];
        let post = format!("{pad}/inzet");
        let fout = politie.post(&post, &[("inzeturen", "0"), ("inzetdag", "20-12-2026")]).await;
        assert!(fout.status == StatusCode::BAD_REQUEST && fout.tekst.contains("#veld-inzetwat") && fout.tekst.contains("ligt in de toekomst"));
        gelukt(&politie.post(&post, &uren("12")).await);
        gelukt(&politie.post(&post, &uren("1")).await);
        gelukt(&netwerk.post(&post, &uren("24")).await);
        let blad = buur.get(&pad).await;
        heel(&blad);
        for woord in ["13 uur", "24 uur", "37 uur", "lijst schrijven"] {
            assert!(blad.tekst.contains(woord), "{woord} not in {}", blad.tekst);
        }
        // For oneself only, and only with a seat; one's own can be taken back.
        assert_eq!(buur.post(&post, &uren("3")).await.status, StatusCode::FORBIDDEN);
        let een = sql!("SELECT id AS waarde FROM inzet WHERE uren = 1");
        let een = kernel::InzetId::van(tel(&wereld, een).await);
        assert_eq!(netwerk.post(&format!("{post}/{een}/intrekking"), &[]).await.status, StatusCode::NOT_FOUND);
        gelukt(&politie.post(&format!("{post}/{een}/intrekking"), &[]).await);
        assert!(buur.get(&pad).await.tekst.contains("36 uur"));
        assert_eq!((wereld.spoor("InzetOpgegeven").await, wereld.spoor("InzetIngetrokken").await), (3, 1));
    }
);
