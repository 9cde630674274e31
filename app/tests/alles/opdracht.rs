// SPDX-License-Identifier: EUPL-1.2
//! The program as it is run from a command line.
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use db::{Db, Location, sql};
use tokio::process::Command;

/// A folder that is gone after the test.
struct Map(PathBuf);

impl Map {
    fn nieuw() -> Self {
        Self(std::env::temp_dir().join(format!("dw_opdracht_{}", kernel::nieuwe_code(12).unwrap())))
    }

    fn pad(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Map {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn dijkwacht(argumenten: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dijkwacht"));
    command.args(argumenten).env_clear().stdin(Stdio::null()).kill_on_drop(true);
    command
}

async fn doe(argumenten: &[&str]) -> Output {
    dijkwacht(argumenten).output().await.unwrap()
}

fn tekst(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
async fn help_names_the_commands_and_serve_names_every_setting() {
    let hulp = tekst(&doe(&["--help"]).await.stdout);
    for opdracht in ["serve", "migrate", "spoor"] {
        assert!(hulp.contains(&format!("  {opdracht} ")), "{opdracht} is not in\n{hulp}");
    }
    let serve = tekst(&doe(&["serve", "--help"]).await.stdout);
    assert!(serve.contains("zonder_tls") && serve.contains("--instellingen <FILE>"), "{serve}");
}

#[tokio::test]
async fn a_wrong_command_or_setting_says_what_is_wrong() {
    assert_eq!(doe(&["bestaat-niet"]).await.status.code(), Some(2));
    let map = Map::nieuw();
    let uit =
        dijkwacht(&["migrate", "--data", map.pad()]).env("DIJKWACHT_TWEDE_FACTOR", "optioneel").output();
    let uit = uit.await.unwrap();
    assert_eq!(uit.status.code(), Some(1));
    assert!(tekst(&uit.stderr).contains("twede_factor"), "{}", tekst(&uit.stderr));
    assert!(!map.0.exists(), "nothing was made with settings that cannot be used");
}

async fn met_spoor(map: &Path) {
    let db = Db::open(&Location::File(map.join("dijkwacht.db"))).await.unwrap();
    let mut tx = db.write().await.unwrap();
    tx.execute(sql!(
        "INSERT INTO organisatie (id, soort, naam, afkorting, sinds) VALUES (1, 'gemeente', 'Gemeente Vaals', 'VAA', 0)"
    ))
    .await
    .unwrap();
    for n in 0..3 {
        let gebeurtenis = Getest { n };
        let bron = spoor::Bron::zonder_actor(kernel::OrganisatieId::van(1), kernel::Tijdstip::van_ms(n));
        spoor::leg_vast(&mut tx, bron, &gebeurtenis).await.unwrap();
    }
    tx.commit().await.unwrap();
    db.close().await;
}

#[derive(serde::Serialize)]
struct Getest {
    n: i64,
}

impl spoor::Gebeurtenis for Getest {
    const SOORT: &'static str = "Getest";

    fn onderwerp(&self) -> (&'static str, Option<i64>) {
        ("test", None)
    }
}

#[tokio::test]
async fn a_trail_that_was_changed_is_found_and_named() {
    let map = Map::nieuw();
    let controleer = ["spoor", "controleer", "--data", map.pad()];
    let zonder = doe(&controleer).await;
    assert_eq!(zonder.status.code(), Some(1));
    assert!(tekst(&zonder.stderr).contains("there is no database"), "{}", tekst(&zonder.stderr));
    assert!(!map.0.exists(), "looking makes nothing");

    assert!(doe(&["migrate", "--data", map.pad()]).await.status.success());
    met_spoor(&map.0).await;
    let heel = doe(&controleer).await;
    assert!(heel.status.success());
    assert!(tekst(&heel.stdout).contains("3 events in 1 chains."), "{}", tekst(&heel.stdout));

    let db = Db::open(&Location::File(map.0.join("dijkwacht.db"))).await.unwrap();
    let mut tx = db.write().await.unwrap();
    tx.execute(sql!("UPDATE spoor SET tijdstip = 99 WHERE volgnummer = 2")).await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
    let gebroken = doe(&controleer).await;
    assert_eq!(gebroken.status.code(), Some(1));
    let zegt = tekst(&gebroken.stdout);
    assert!(zegt.contains("the trail of Gemeente Vaals does not fit from event 2 on"), "{zegt}");
}
