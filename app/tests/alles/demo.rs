// SPDX-License-Identifier: EUPL-1.2
//! The demo region: as many signalen as asked, whole, and at addresses that do not exist.
use db::sql;
use dijkwacht::demo::{vul, vul_velen};
use dijkwacht::poort::herbereken;
use dijkwacht::schema::STAPPEN;
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

/// Every address has a number that does not exist, wherever it is written.
pub async fn adressen_bestaan_niet(wereld: &Wereld) {
    let vraag = sql!("SELECT wat, plaats FROM signaal");
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

async fn tel(wereld: &Wereld, vraag: &'static str) -> i64 {
    wereld.app.db.read().await.unwrap().value(sql!(vraag)).await.unwrap()
}

async fn verdeling(wereld: &Wereld, vraag: &'static str) -> std::collections::BTreeMap<String, i64> {
    let mut c = wereld.app.db.read().await.unwrap();
    let rijen = c.read(sql!(vraag), |r| Ok((r.get("soort")?, r.get("aantal")?))).await.unwrap();
    rijen.into_iter().collect()
}

testkit::beide!(STAPPEN;
    async fn a_small_demo_has_everything(db) {
        let wereld = Wereld::leeg(db);
        let gebruikers = dijkwacht::demo::maak(&wereld.app).await.unwrap();
        let mut gedaan = 0;
        vul(&wereld.app, 60, &mut |n| gedaan += n).await.unwrap();
        assert_eq!((gedaan, tel(&wereld, "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM signaal").await), (60, 60));
        println!("{:?}", gebruikers.len());
        println!("{:?}", verdeling(&wereld, "SELECT fase AS soort, CAST(COUNT(*) AS BIGINT) AS aantal FROM signaal GROUP BY fase").await);
        println!("{:?}", verdeling(&wereld, "SELECT COALESCE(uitkomst, '-') AS soort, CAST(COUNT(*) AS BIGINT) AS aantal FROM signaal GROUP BY uitkomst").await);
        println!("{:?}", verdeling(&wereld, "SELECT soort, CAST(COUNT(*) AS BIGINT) AS aantal FROM spoor GROUP BY soort").await);
        println!("{:?}", verdeling(&wereld, "SELECT status AS soort, CAST(COUNT(*) AS BIGINT) AS aantal FROM actie GROUP BY status").await);
        println!("{:?}", verdeling(&wereld, "SELECT t.naam AS soort, CAST(COUNT(*) AS BIGINT) AS aantal FROM overleg o JOIN tafel t ON t.id = o.tafel_id GROUP BY t.naam").await);
        println!("{:?}", verdeling(&wereld, "SELECT t.naam || ' ' || a.soort || CASE WHEN a.overleg_id IS NULL THEN ' wacht' ELSE '' END AS soort, CAST(COUNT(*) AS BIGINT) AS aantal FROM agendapunt a JOIN tafel t ON t.id = a.tafel_id GROUP BY 1").await);
        bereik_klopt(&wereld).await;
        assert!(wereld.spoor_is_heel().await);
    }

    async fn very_many_signalen_have_the_same_rows_as_one(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let mut gedaan = 0;
        vul_velen(&wereld.app.db, NU, 1100, |_| true, &mut |n| gedaan += n).await.unwrap();
        assert_eq!(gedaan, 1100);
        for tabel in [
            "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM signaal WHERE lon IS NOT NULL AND vernietigen_op > '2024'",
            "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bereik",
            "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM zoekstuk",
            "SELECT CAST(COUNT(DISTINCT nummer) AS BIGINT) AS waarde FROM signaal",
        ] {
            assert_eq!(tel(&wereld, tabel).await, 1100, "{tabel}");
        }
        bereik_klopt(&wereld).await;
        adressen_bestaan_niet(&wereld).await;
        assert!(wereld.spoor_is_heel().await && wereld.spoor("DemosignalenGemaakt").await >= 2);
        let lijst = oover.get("/signalen").await;
        assert!(lijst.tekst.contains("VAL-2026-") && !lijst.tekst.contains("GUL-"), "{}", lijst.tekst);
        assert!(tel(&wereld, "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM terugkoppeling WHERE gegeven_op IS NULL").await < 200);
    }
);
