// SPDX-License-Identifier: EUPL-1.2
//! The running service: from the first connection to the last, with the work that nobody asks for beside it.
//!
//! This is glue, not a capability: here come together what one slice knows (which action is due) and what another does
//! (send a message). **Invariant:** a signal to stop loses nothing: no new connection is taken, running requests and
//! jobs get [`UITLOOP`] to finish, and then the database is closed.
//!
//! Deliberately absent: building the program from its settings (`bouw`) and the commands (`opdracht`).
mod agenda;
mod herinneren;
pub mod logboek;
pub mod metingen;
mod taken;

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::app::Staat;
use crate::bericht::{Postbode, Postfout};
use crate::router::router;
use crate::verwerkingslog::{CollectorFout, Koerier};

pub use agenda::wegen;
pub use taken::eenmaal;

/// How long running work may take once the program was told to stop.
pub const UITLOOP: Duration = Duration::from_secs(20);

/// The service cannot start or go on.
#[derive(Debug, thiserror::Error)]
pub enum DienstFout {
    /// Two slices claim one address.
    #[error("the routes do not fit together")]
    Routes(#[from] web::routes::DubbeleRoute),
    /// The settings for mail cannot be used.
    #[error(transparent)]
    Post(#[from] Postfout),
    /// The address cannot be listened on.
    #[error("cannot listen on {0}")]
    Luister(SocketAddr, #[source] std::io::Error),
    /// The settings for the collector of the log of processing cannot be used.
    #[error(transparent)]
    Collector(#[from] CollectorFout),
    /// The recorder of metrics cannot be installed.
    #[error("metrics cannot be recorded: {0}")]
    Metingen(String),
    /// The server broke off.
    #[error("the server stopped by itself")]
    Server(#[source] std::io::Error),
}

/// Listens on an address; port 0 takes a free one.
pub async fn luister(adres: SocketAddr) -> Result<TcpListener, DienstFout> {
    TcpListener::bind(adres).await.map_err(|e| DienstFout::Luister(adres, e))
}

/// A service that runs.
pub struct Dienst {
    app: Staat,
    stop: watch::Sender<bool>,
    server: JoinHandle<std::io::Result<()>>,
    metingen: Option<JoinHandle<std::io::Result<()>>>,
    taken: JoinHandle<()>,
    beslissingen: JoinHandle<()>,
}

impl Dienst {
    /// Starts answering on a listener, and the work beside it.
    pub async fn start(app: Staat, luisteraar: TcpListener) -> Result<Self, DienstFout> {
        let router = router(app.clone())?;
        let postbode = app.instellingen.smtp.as_ref().map(Postbode::nieuw).transpose()?;
        let (stop, gestopt) = watch::channel(false);
        let metingen = match app.instellingen.metingen {
            Some(adres) => Some(metingen::start(adres, gestopt.clone()).await?),
            None => None,
        };
        let bediening = axum::serve(luisteraar, router.into_make_service_with_connect_info::<SocketAddr>())
            .with_graceful_shutdown(tot_stop(gestopt.clone()));
        let server = tokio::spawn(bediening.into_future());
        let koerier = app.instellingen.collector.as_ref().map(Koerier::nieuw).transpose()?;
        let beslissingen = tokio::spawn(taken::schrijf_beslissingen(app.clone(), gestopt.clone()));
        let taken = tokio::spawn(taken::draai(app.clone(), postbode, koerier, gestopt));
        Ok(Self { app, stop, server, metingen, taken, beslissingen })
    }

    /// Runs until told to stop, or until the server breaks off by itself.
    pub async fn tot(mut self, einde: impl Future<Output = ()>) -> Result<(), DienstFout> {
        let vanzelf = tokio::select! {
            () = einde => None,
            uitkomst = &mut self.server => Some(uitkomst),
        };
        self.stop.send_replace(true);
        let uitkomst = match vanzelf {
            Some(uitkomst) => uitkomst.map_err(std::io::Error::other).flatten().map_err(DienstFout::Server),
            None => {
                self.loop_uit().await;
                Ok(())
            }
        };
        self.app.db.close().await;
        uitkomst
    }

    async fn loop_uit(&mut self) {
        let alles = async {
            let _ = (&mut self.server).await;
            let _ = (&mut self.taken).await;
            let _ = (&mut self.beslissingen).await;
            if let Some(metingen) = &mut self.metingen {
                let _ = metingen.await;
            }
        };
        if tokio::time::timeout(UITLOOP, alles).await.is_err() {
            tracing::warn!(seconden = UITLOOP.as_secs(), "stopped before everything was finished");
            self.server.abort();
            self.taken.abort();
            self.beslissingen.abort();
        }
        // The last requests gave verdicts after the last round.
        taken::laatste_beslissingen(&self.app).await;
    }
}

/// Resolves when the program was told to stop, or nobody is left to tell it.
pub(crate) async fn tot_stop(mut gestopt: watch::Receiver<bool>) {
    let _ = gestopt.wait_for(|stop| *stop).await;
}

/// Resolves at Ctrl-C, and at the signal with which a service manager stops a program.
pub async fn signaal_om_te_stoppen() {
    let ctrl_c = async {
        // Without a handler there is no such signal to wait for; the other one still works.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let term = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signaal) => drop(signaal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let term = std::future::pending::<()>();
    tokio::select! {
        () = ctrl_c => {}
        () = term => {}
    }
}
