// SPDX-License-Identifier: EUPL-1.2
//! The demo region: as many signalen as asked, whole, and at addresses that do not exist.
use std::collections::BTreeSet;

use db::{Sql, sql};
use dijkwacht::demo::{BEWAARD_EXTRA, Demogebruiker, maak, vul, vul_velen};
use dijkwacht::poort::herbereken;
use dijkwacht::schema::STAPPEN;
use dijkwacht::signaal::Fase;
use kernel::{Functiesoort, SignaalId};

use crate::wereld::{NU, Org, Wereld};

/// The scope table as text, in a fixed order.
async fn bereik(wereld: &Wereld) -> Vec<String> {
    let vraag = sql!(
        "SELECT organisatie_id, signaal_id, verstrekking_id, situatie, veldgroepen, van, tot, ontvangen_op, fase, thema \
         FROM bereik ORDER BY organisatie_id, signaal_id, verstrekking_id"
    );
    let getallen =
        ["organisatie_id", "signaal_id", "verstrekking_id", "situatie", "veldgroepen", "van", "tot"];
    let mut c = wereld.app.db.read().await.unwrap();
    c.read(vraag, |r| {
        let mut regel = format!("{}{}", r.get::<String>("fase")?, r.get::<String>("thema")?);
        for kolom in getallen.iter().chain(&["ontvangen_op"]) {
            regel.push_str(&format!(" {}", r.get::<i64>(kolom)?));
        }
        Ok(regel)
    })
    .await
    .unwrap()
}

/// The scope table is what the definition of the gate says, for every signaal.
pub async fn bereik_klopt(wereld: &Wereld) {
    let bewaard = bereik(wereld).await;
    let mut tx = wereld.app.db.write().await.unwrap();
    let alle: Vec<SignaalId> = tx.read(sql!("SELECT id FROM signaal"), |r| r.get("id")).await.unwrap();
    for stuk in alle.chunks(200) {
        herbereken(&mut tx, stuk).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(bewaard, bereik(wereld).await);
    assert!(bewaard.len() >= alle.len());
}

/// Every address that an outcome did not erase has a number that does not exist, wherever it is written.
pub async fn adressen_bestaan_niet(wereld: &Wereld) {
    let vraag = sql!("SELECT wat, plaats FROM signaal WHERE lon IS NOT NULL");
    let mut c = wereld.app.db.read().await.unwrap();
    let teksten = c.read(vraag, |r| Ok((r.get::<String>("wat")?, r.get::<String>("plaats")?))).await.unwrap();
    let straat = |woord: &str| ["straat", "weg", "laan"].iter().any(|s| woord.ends_with(s));
    for (wat, plaats) in teksten {
        for tekst in [&wat, &plaats] {
            let woorden: Vec<&str> = tekst.split(|t: char| !t.is_alphanumeric()).collect();
            for paar in woorden.windows(2).filter(|p| straat(p[0])) {
                if let Ok(nummer) = paar[1].parse::<u32>() {
                    assert!(nummer >= 9000, "{tekst}");
                }
            }
        }
        assert!(plaats.split(' ').any(|w| w.parse::<u32>().is_ok_and(|n| n >= 9000)), "{plaats}");
    }
}

async fn tel(wereld: &Wereld, wat: &'static str) -> i64 {
    let vraag = Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM ").push(wat);
    wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
}

/// The different values of the column `soort`.
async fn soorten(wereld: &Wereld, vraag: &'static str) -> BTreeSet<String> {
    let mut c = wereld.app.db.read().await.unwrap();
    c.read(sql!(vraag), |r| r.get("soort")).await.unwrap().into_iter().collect()
}

/// Every stage, every outcome, every channel, and answers that are late.
async fn alle_standen(wereld: &Wereld) {
    assert_eq!(soorten(wereld, "SELECT fase AS soort FROM signaal").await.len(), Fase::ALLE.len());
    let uitkomsten =
        soorten(wereld, "SELECT uitkomst AS soort FROM signaal WHERE uitkomst IS NOT NULL").await;
    let families: BTreeSet<&str> = uitkomsten.iter().map(|u| &u[..1]).collect();
    assert_eq!(families.into_iter().collect::<String>(), "BCMNPRZ");
    let herkomsten = soorten(wereld, "SELECT herkomst AS soort FROM signaal").await;
    assert!(herkomsten.len() >= 3, "{herkomsten:?}");
    let stappen = soorten(wereld, "SELECT stap AS soort FROM weging").await;
    assert_eq!(stappen.into_iter().collect::<Vec<_>>(), ["1", "2a", "2b", "3", "4", "bronnen"]);
    for wat in [
        "bronbevraging",
        "persoon",
        "melder WHERE email LIKE '%@voorbeeld.test'",
        "terugkoppeling WHERE gegeven_op > uiterlijk_op",
        "terugkoppeling WHERE gegeven_op IS NULL",
    ] {
        assert!(tel(wereld, wat).await > 0, "{wat}");
    }
}

/// Each table met, decided and will meet again; what was given can be seen by who received it.
async fn tafels_zijn_gehouden(wereld: &Wereld) {
    for wat in [
        "tafel t WHERE NOT EXISTS (SELECT 1 FROM overleg o WHERE o.tafel_id = t.id AND o.gesloten_op IS NOT NULL)",
        "tafel t WHERE NOT EXISTS (SELECT 1 FROM overleg o WHERE o.tafel_id = t.id AND o.gesloten_op IS NULL)",
        "agendapunt p WHERE p.overleg_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM besluit b WHERE b.agendapunt_id = p.id)",
        "verstrekking v WHERE NOT EXISTS (SELECT 1 FROM bereik b WHERE b.verstrekking_id = v.id)",
    ] {
        assert_eq!(tel(wereld, wat).await, 0, "{wat}");
    }
    let toekomst = format!("{}", NU.ms());
    assert!(
        soorten(wereld, "SELECT CAST(begint_op AS TEXT) AS soort FROM overleg WHERE gesloten_op IS NULL")
            .await
            .iter()
            .all(|t| *t > toekomst)
    );
    for wat in [
        "agendapunt WHERE soort = 'casus' AND overleg_id IS NULL",
        "agendapunt WHERE soort = 'casus' AND overleg_id IS NOT NULL",
        "aanwezigheid WHERE aanwezig = 0",
        "actie WHERE status = 'gedaan'",
        "actie WHERE status = 'open'",
    ] {
        assert!(tel(wereld, wat).await > 0, "{wat}");
    }
}

/// One list was destroyed, one waits, and one signaal is kept for a request.
async fn bewaring_is_geleefd(wereld: &Wereld) {
    for wat in [
        "vernietigingslijst WHERE vernietigd_op IS NOT NULL",
        "vernietigingsvoorstel WHERE uitgevoerd_op IS NOT NULL AND spoorhash IS NOT NULL",
        "vernietigingsvoorstel WHERE goedgekeurd_op IS NULL",
        "bewaarplicht",
        "vernietigingslijst WHERE beletsel = 'bewaarplicht'",
        "vernietigingslijst WHERE beletsel IS NULL AND vernietigd_op IS NULL",
    ] {
        assert!(tel(wereld, wat).await > 0, "{wat}");
    }
    let over = "vernietigingslijst l JOIN signaal s ON s.id = l.signaal_id WHERE l.vernietigd_op IS NOT NULL";
    assert_eq!(tel(wereld, over).await, 0);
}

/// Somebody of the demo logs in with the password that was printed, and opens the first screen.
async fn iedereen_komt_binnen(wereld: &Wereld, gebruiker: &Demogebruiker) {
    let mens = wereld.bezoeker();
    let (naam, wachtwoord) = (gebruiker.gebruikersnaam.as_str(), gebruiker.wachtwoord.as_str());
    let antwoord = mens.post("/inloggen", &[("gebruikersnaam", naam), ("wachtwoord", wachtwoord)]).await;
    // Who also works for another municipality chooses first.
    let eerst = if naam.ends_with("-dvo") { "/inloggen/functie?naar=/" } else { "/" };
    assert_eq!(antwoord.naar(), eerst, "{naam}: {}", antwoord.tekst);
}

testkit::beide!(STAPPEN;
    async fn a_small_demo_has_every_stage_and_outcome_and_is_whole(db) {
        let wereld = Wereld::leeg(db);
        let gebruikers = maak(&wereld.app).await.unwrap();
        let mut gedaan = 0;
        vul(&wereld.app, 60, &mut |n| gedaan += n).await.unwrap();
        let vernietigd = tel(&wereld, "vernietigingslijst WHERE vernietigd_op IS NOT NULL").await;
        let extra = i64::try_from(BEWAARD_EXTRA).unwrap();
        assert_eq!((gedaan, tel(&wereld, "signaal").await + vernietigd), (60, 60 + extra));
        bewaring_is_geleefd(&wereld).await;
        alle_standen(&wereld).await;
        tafels_zijn_gehouden(&wereld).await;
        bereik_klopt(&wereld).await;
        adressen_bestaan_niet(&wereld).await;
        for wat in ["magditvraag WHERE stand = 'wacht'", "magditvraag WHERE stand = 'door-jurist'", "magditregel WHERE stand = 'geldt'"] {
            assert!(tel(&wereld, wat).await > 0, "{wat}");
        }
        assert!(wereld.spoor_is_heel().await);
        assert_eq!(tel(&wereld, "signaal WHERE vernietigen_op IS NULL OR vernietigen_op < '2025'").await, 0);
        assert_eq!(tel(&wereld, "bericht WHERE verstuurd_op IS NULL").await, 0);
        for gebruiker in gebruikers {
            iedereen_komt_binnen(&wereld, &gebruiker).await;
        }
        // Filling again changes nothing.
        let spoor = tel(&wereld, "spoor").await;
        vul(&wereld.app, 60, &mut |_| ()).await.unwrap();
        assert_eq!(tel(&wereld, "spoor").await, spoor);
    }

    async fn very_many_signalen_have_the_same_rows_as_one(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let mut gedaan = 0;
        vul_velen(&wereld.app.db, NU, 1100, |_| true, &mut |n| gedaan += n).await.unwrap();
        assert_eq!(gedaan, 1100);
        for wat in
            ["signaal WHERE lon IS NOT NULL AND vernietigen_op > '2024'", "bereik", "zoekstuk", "(SELECT DISTINCT nummer FROM signaal) n"]
        {
            assert_eq!(tel(&wereld, wat).await, 1100, "{wat}");
        }
        bereik_klopt(&wereld).await;
        adressen_bestaan_niet(&wereld).await;
        assert!(wereld.spoor_is_heel().await && wereld.spoor("DemosignalenGemaakt").await >= 2);
        let lijst = oover.get("/signalen").await;
        assert!(lijst.tekst.contains("VAL-2026-") && !lijst.tekst.contains("GUL-"), "{}", lijst.tekst);
        assert!(tel(&wereld, "terugkoppeling WHERE gegeven_op IS NULL").await < 200);
    }
);
