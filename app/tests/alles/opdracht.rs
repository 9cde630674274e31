// SPDX-License-Identifier: EUPL-1.2
//! The program as it is run from a command line.
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use db::{Db, Location, sql};
use tokio::io::{AsyncBufReadExt as _, BufReader};
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
    for opdracht in ["demo", "serve", "migrate", "spoor"] {
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

/// A demo that runs, as a script would start it.
struct Demo {
    kind: tokio::process::Child,
    start: serde_json::Value,
}

impl Demo {
    async fn start(argumenten: &[&str]) -> Self {
        Self::start_in(argumenten, &std::env::temp_dir()).await
    }

    async fn start_in(argumenten: &[&str], tijdelijk: &Path) -> Self {
        let vast = ["demo", "--json", "--listen", "127.0.0.1:0"];
        let mut kind = dijkwacht(&[&vast, argumenten].concat())
            .env("TMPDIR", tijdelijk)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut regel = String::new();
        BufReader::new(kind.stdout.take().unwrap()).read_line(&mut regel).await.unwrap();
        let start = serde_json::from_str(&regel).unwrap();
        Self { kind, start }
    }

    fn url(&self) -> &str {
        self.start["url"].as_str().unwrap()
    }

    fn wachtwoord(&self, gebruikersnaam: &str) -> String {
        let gebruikers = self.start["gebruikers"].as_array().unwrap();
        let g = gebruikers.iter().find(|g| g["gebruikersnaam"] == gebruikersnaam).unwrap();
        g["wachtwoord"].as_str().unwrap().to_owned()
    }

    /// Where logging in leads.
    async fn log_in(&self, gebruikersnaam: &str, wachtwoord: &str) -> (u16, String) {
        let klant = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        let pagina = klant.get(format!("{}/inloggen", self.url())).send().await.unwrap();
        let koekje = pagina.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let pagina = pagina.text().await.unwrap();
        let formulier = pagina.split("action=\"/inloggen\"").nth(1).unwrap();
        let bewijs =
            formulier.split("name=\"_formulier\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let lichaam = format!("_formulier={bewijs}&gebruikersnaam={gebruikersnaam}&wachtwoord={wachtwoord}");
        let antwoord = klant
            .post(format!("{}/inloggen", self.url()))
            .header("cookie", koekje)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(lichaam)
            .send()
            .await
            .unwrap();
        let naar = antwoord.headers().get("location").map_or("", |l| l.to_str().unwrap()).to_owned();
        (antwoord.status().as_u16(), naar)
    }

    /// As a service manager stops a program; says how it ended.
    async fn stop(mut self) -> Option<i32> {
        let nummer = self.kind.id().unwrap().to_string();
        assert!(Command::new("kill").args(["-TERM", &nummer]).status().await.unwrap().success());
        self.kind.wait().await.unwrap().code()
    }
}

/// Folders of demos that made their own.
fn wegwerpmappen(tijdelijk: &Path) -> usize {
    std::fs::read_dir(tijdelijk).unwrap().count()
}

fn eigen_sleutel() {
    // The program installs it for itself; this test is a program too.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

#[tokio::test]
async fn the_demo_names_its_people_lets_them_in_and_leaves_nothing_behind() {
    eigen_sleutel();
    let tijdelijk = Map::nieuw();
    std::fs::create_dir_all(&tijdelijk.0).unwrap();
    let demo = Demo::start_in(&[], &tijdelijk.0).await;
    assert_eq!(wegwerpmappen(&tijdelijk.0), 1);
    let gebruikers = demo.start["gebruikers"].as_array().unwrap();
    for &soort in kernel::Functiesoort::ALLE {
        let g = gebruikers.iter().find(|g| g["functie"] == soort.code()).unwrap();
        for veld in ["naam", "gebruikersnaam", "organisatie", "wachtwoord", "api_sleutel"] {
            assert!(g[veld].as_str().is_some_and(|w| !w.is_empty()), "{veld} of {soort}");
        }
    }
    let goed = demo.wachtwoord("oover.valkenburg");
    assert_eq!(demo.log_in("oover.valkenburg", &goed).await, (303, "/".to_owned()));
    assert_eq!(demo.log_in("oover.valkenburg", "verkeerd").await.0, 400);
    assert_eq!(demo.stop().await, Some(0));
    assert_eq!(wegwerpmappen(&tijdelijk.0), 0);
}

async fn opnieuw_beginnen(argumenten: &[&str]) {
    eigen_sleutel();
    let eerste = Demo::start(argumenten).await;
    let oud = eerste.wachtwoord("oover.vaals");
    assert_eq!(eerste.stop().await, Some(0));
    let tweede = Demo::start(argumenten).await;
    let nieuw = tweede.wachtwoord("oover.vaals");
    assert_ne!(oud, nieuw);
    assert_eq!(tweede.log_in("oover.vaals", &oud).await.0, 400);
    assert_eq!(tweede.log_in("oover.vaals", &nieuw).await.0, 303);
    assert_eq!(tweede.stop().await, Some(0));
}

#[tokio::test]
async fn a_demo_that_was_kept_can_be_started_again_on_sqlite() {
    let map = Map::nieuw();
    opnieuw_beginnen(&["--data", map.pad()]).await;
    assert!(map.0.join("dijkwacht.db").exists());
}

#[tokio::test]
async fn a_demo_that_was_kept_can_be_started_again_on_postgres() {
    let naam = format!("dw_demo_{}", kernel::nieuwe_code(12).unwrap());
    let beheer = Db::open_server(&testkit::postgres_url(), 1).await.unwrap();
    beheer.outside_transaction(format!("CREATE DATABASE {naam}")).await.unwrap();
    let url = testkit::postgres_url().rsplit_once('/').map(|(basis, _)| format!("{basis}/{naam}")).unwrap();
    opnieuw_beginnen(&["--database", &url]).await;
    beheer.outside_transaction(format!("DROP DATABASE {naam} WITH (FORCE)")).await.unwrap();
    beheer.close().await;
}

#[tokio::test]
async fn the_demo_stays_away_from_real_data_and_from_the_network() {
    let map = Map::nieuw();
    assert!(doe(&["migrate", "--data", map.pad()]).await.status.success());
    met_spoor(&map.0).await;
    let echt = doe(&["demo", "--listen", "127.0.0.1:0", "--data", map.pad()]).await;
    assert_eq!(echt.status.code(), Some(1));
    assert!(tekst(&echt.stderr).contains("real data"), "{}", tekst(&echt.stderr));
    let open = doe(&["demo", "--listen", "0.0.0.0:0"]).await;
    assert_eq!(open.status.code(), Some(2));
    assert!(tekst(&open.stderr).contains("loopback only"), "{}", tekst(&open.stderr));
}
