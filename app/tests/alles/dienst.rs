// SPDX-License-Identifier: EUPL-1.2
//! The running service: starting, stopping without losing what runs, and a database that goes away for a while.
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use axum::http::StatusCode;
use db::Db;
use dijkwacht::app::App;
use dijkwacht::dienst::{Dienst, luister};
use dijkwacht::instellingen::Instellingen;
use dijkwacht::schema::STAPPEN;
use kernel::Functiesoort;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, JoinSet};

use crate::wereld::{Org, Wereld};

/// A name for a database or folder of one test.
fn eigen_naam(soort: &str) -> String {
    format!("dw_{soort}_{}", kernel::nieuwe_code(12).unwrap())
}

async fn opdracht(tekst: String) {
    let db = Db::open_server(&testkit::postgres_url(), 1).await.unwrap();
    db.outside_transaction(tekst).await.unwrap();
    db.close().await;
}

fn met_naam(url: &str, naam: &str) -> String {
    format!("{}/{naam}", url.rsplit_once('/').unwrap().0)
}

/// Stands between the program and its database, and can go away and come back on the same port.
struct Doorgang {
    naar: String,
    poort: u16,
    open: Option<JoinHandle<()>>,
}

impl Doorgang {
    async fn nieuw(naar: String) -> Self {
        let luisteraar = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let poort = luisteraar.local_addr().unwrap().port();
        let mut doorgang = Self { naar, poort, open: None };
        doorgang.laat_door(luisteraar);
        doorgang
    }

    fn laat_door(&mut self, luisteraar: TcpListener) {
        let naar = self.naar.clone();
        self.open = Some(tokio::spawn(async move {
            let mut verbindingen = JoinSet::new();
            while let Ok((mut hier, _)) = luisteraar.accept().await {
                let naar = naar.clone();
                verbindingen.spawn(async move {
                    let mut daar = TcpStream::connect(naar).await.unwrap();
                    let _ = copy_bidirectional(&mut hier, &mut daar).await;
                });
            }
        }));
    }

    /// Every connection breaks off, and no new one is taken.
    async fn dicht(&mut self) {
        let open = self.open.take().unwrap();
        open.abort();
        let _ = open.await;
    }

    async fn weer_open(&mut self) {
        let luisteraar = TcpListener::bind(("127.0.0.1", self.poort)).await.unwrap();
        self.laat_door(luisteraar);
    }
}

#[tokio::test]
async fn while_the_database_is_away_it_says_so_and_then_goes_on() {
    let naam = eigen_naam("weg");
    opdracht(format!("CREATE DATABASE {naam}")).await;
    let url = met_naam(&testkit::postgres_url(), &naam);
    let gastheer = url.split('@').nth(1).unwrap().split('/').next().unwrap().to_owned();
    let mut doorgang = Doorgang::nieuw(gastheer.clone()).await;
    let via = url.replace(&gastheer, &format!("127.0.0.1:{}", doorgang.poort));
    let db = Db::open_server(&via, 2).await.unwrap();
    db::migrate(&db, STAPPEN).await.unwrap();
    let wereld = Wereld::nieuw(db.clone()).await;
    let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
    assert_eq!(oover.get("/berichten").await.status, StatusCode::OK);

    doorgang.dicht().await;
    let weg = oover.get("/berichten").await;
    assert_eq!(weg.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(weg.koppen["retry-after"], "10");
    assert!(weg.tekst.contains("<h1"), "{}", weg.tekst);
    // A form that was sent meanwhile did nothing, and can be sent again.
    let bewijs = oover.bewijs();
    let post = oover.post_met("/account/agenda", &bewijs, &[]).await;
    assert_eq!(post.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(wereld.bezoeker().get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(wereld.bezoeker().get("/healthz").await.status, StatusCode::OK);

    doorgang.weer_open().await;
    assert_eq!(oover.get("/berichten").await.status, StatusCode::OK);
    assert_eq!(oover.post_met("/account/agenda", &bewijs, &[]).await.status, StatusCode::OK);
    assert_eq!(wereld.spoor("AgendaadresGemaakt").await, 1);
    db.close().await;
    doorgang.dicht().await;
    opdracht(format!("DROP DATABASE {naam} WITH (FORCE)")).await;
}

testkit::beide!(STAPPEN;
    async fn it_is_ready_once_the_schema_is_complete(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        assert_eq!(wereld.bezoeker().get("/readyz").await.status, StatusCode::OK);
        let mut tx = db.write().await.unwrap();
        tx.execute(db::sql!("DELETE FROM _sqlx_migrations WHERE version = 7")).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(wereld.bezoeker().get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    }

    async fn a_request_that_runs_is_finished_and_no_new_one_is_taken(db) {
        let wereld = Wereld::nieuw(db).await;
        let luisteraar = luister(SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
        let adres = luisteraar.local_addr().unwrap();
        let dienst = Dienst::start(wereld.app.clone(), luisteraar).await.unwrap();
        let (stop, gestopt) = oneshot::channel::<()>();
        let dienst = tokio::spawn(dienst.tot(async { gestopt.await.unwrap() }));

        // Half of a form has arrived when the program is told to stop.
        let mut klant = TcpStream::connect(adres).await.unwrap();
        let kop = "POST /taal HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                   Content-Length: 7\r\nExpect: 100-continue\r\n\r\n";
        klant.write_all(kop.as_bytes()).await.unwrap();
        let mut begin = [0_u8; 25];
        klant.read_exact(&mut begin).await.unwrap();
        assert_eq!(&begin, b"HTTP/1.1 100 Continue\r\n\r\n");
        stop.send(()).unwrap();
        // Nobody is let in once the listener is gone.
        while TcpStream::connect(adres).await.is_ok() {
            tokio::task::yield_now().await;
        }
        klant.write_all(b"taal=en").await.unwrap();
        let mut antwoord = String::new();
        klant.read_to_string(&mut antwoord).await.unwrap();
        assert!(antwoord.starts_with("HTTP/1.1 400"), "refused for its missing proof, but answered: {antwoord}");
        dienst.await.unwrap().unwrap();
    }
);

/// Settings for a fresh database of this engine, and how to get rid of it.
async fn vers(engine: testkit::Engine) -> (Instellingen, Opruimen) {
    let map = std::env::temp_dir().join(eigen_naam("bouw"));
    let standaard = Instellingen { data: map.clone(), ..Instellingen::default() };
    if engine == testkit::Engine::Sqlite {
        return (standaard, Opruimen { map, database: None });
    }
    let naam = eigen_naam("bouw");
    opdracht(format!("CREATE DATABASE {naam}")).await;
    let database = Some(met_naam(&testkit::postgres_url(), &naam));
    (Instellingen { database, ..standaard }, Opruimen { map, database: Some(naam) })
}

struct Opruimen {
    map: PathBuf,
    database: Option<String>,
}

impl Opruimen {
    async fn doe(self) {
        std::fs::remove_dir_all(self.map).unwrap();
        if let Some(naam) = self.database {
            opdracht(format!("DROP DATABASE {naam} WITH (FORCE)")).await;
        }
    }
}

async fn dezelfde_sleutel_na_herstart(engine: testkit::Engine) {
    let (instellingen, opruimen) = vers(engine).await;
    let eerste = App::bouw(instellingen.clone()).await.unwrap();
    eerste.db.close().await;
    let tweede = App::bouw(instellingen.clone()).await.unwrap();
    assert_eq!(eerste.sleutel, tweede.sleutel);
    assert_ne!(eerste.sleutel, [0; 32]);
    assert!(instellingen.data.join("bijlagen").is_dir());
    tweede.db.close().await;
    opruimen.doe().await;
}

#[tokio::test]
async fn the_key_of_an_installation_survives_a_restart_on_sqlite() {
    dezelfde_sleutel_na_herstart(testkit::Engine::Sqlite).await;
}

#[tokio::test]
async fn the_key_of_an_installation_survives_a_restart_on_postgres() {
    dezelfde_sleutel_na_herstart(testkit::Engine::Postgres).await;
}

#[tokio::test]
async fn nodes_that_start_together_agree_on_schema_and_key() {
    let (instellingen, opruimen) = vers(testkit::Engine::Postgres).await;
    let sleutels = Arc::new(Mutex::new(Vec::new()));
    let mut knopen = JoinSet::new();
    for _ in 0..3 {
        let (instellingen, sleutels) = (instellingen.clone(), sleutels.clone());
        knopen.spawn(async move {
            let app = App::bouw(instellingen).await.unwrap();
            sleutels.lock().unwrap().push(app.sleutel);
            app.db.close().await;
        });
    }
    knopen.join_all().await;
    let mut sleutels = sleutels.lock().unwrap().clone();
    assert_eq!(sleutels.len(), 3);
    sleutels.dedup();
    assert_eq!(sleutels.len(), 1);
    opruimen.doe().await;
}

#[cfg(unix)]
#[tokio::test]
async fn the_data_folder_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let (instellingen, opruimen) = vers(testkit::Engine::Sqlite).await;
    let app = App::bouw(instellingen.clone()).await.unwrap();
    let rechten = std::fs::metadata(&instellingen.data).unwrap().permissions().mode();
    assert_eq!(rechten & 0o077, 0, "{rechten:o}");
    app.db.close().await;
    opruimen.doe().await;
}
