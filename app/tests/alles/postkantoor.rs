// SPDX-License-Identifier: EUPL-1.2
//! A mail server for tests: takes every message, except that it is busy for `druk@…` until told otherwise.
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Listens on a free port until dropped.
pub struct Postkantoor {
    pub poort: u16,
    brieven: Arc<Mutex<Vec<String>>>,
    druk: Arc<AtomicBool>,
    loket: JoinHandle<()>,
}

impl Postkantoor {
    pub async fn open() -> Self {
        let luisteraar = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let poort = luisteraar.local_addr().unwrap().port();
        let brieven = Arc::new(Mutex::new(Vec::new()));
        let druk = Arc::new(AtomicBool::new(true));
        let (bak, bezet) = (brieven.clone(), druk.clone());
        let loket = tokio::spawn(async move {
            while let Ok((klant, _)) = luisteraar.accept().await {
                tokio::spawn(bedien(klant, bak.clone(), bezet.clone()));
            }
        });
        Self { poort, brieven, druk, loket }
    }

    /// Closes, and gives the port on which nobody listens any more.
    pub async fn sluit(self) -> u16 {
        self.loket.abort();
        let _ = self.loket.await;
        self.poort
    }

    pub fn niet_meer_druk(&self) {
        self.druk.store(false, Ordering::Relaxed);
    }

    pub fn brieven(&self) -> Vec<String> {
        self.brieven.lock().unwrap().clone()
    }
}

async fn bedien(klant: TcpStream, bak: Arc<Mutex<Vec<String>>>, druk: Arc<AtomicBool>) {
    let (lezer, mut schrijver) = klant.into_split();
    let mut regels = BufReader::new(lezer);
    let mut brief: Option<String> = None;
    schrijver.write_all(b"220 test\r\n").await.unwrap();
    loop {
        let mut regel = String::new();
        if regels.read_line(&mut regel).await.unwrap_or(0) == 0 {
            return;
        }
        let antwoord = match (&mut brief, regel.as_str()) {
            (Some(tekst), ".\r\n") => {
                bak.lock().unwrap().push(std::mem::take(tekst));
                brief = None;
                "250 ok\r\n"
            }
            (Some(tekst), _) => {
                tekst.push_str(&regel);
                continue;
            }
            (None, r) if r.starts_with("RCPT") && r.contains("<druk@") && druk.load(Ordering::Relaxed) => {
                "450 later\r\n"
            }
            (None, r) if r.starts_with("DATA") => {
                brief = Some(String::new());
                "354 go on\r\n"
            }
            (None, r) if r.starts_with("QUIT") => return,
            (None, _) => "250 ok\r\n",
        };
        if schrijver.write_all(antwoord.as_bytes()).await.is_err() {
            return;
        }
    }
}
