// SPDX-License-Identifier: EUPL-1.2
//! The log of verdicts (Authorization Decision Log, in the form of AuthZEN): what the gate said, to which functie, about
//! which record, in which situation and by which policies. A list is one verdict, with how many it showed.
//!
//! A verdict is given while a caller only reads, and a refusal must not be slower than a permission. So a request collects
//! its verdicts in memory, whatever they are, and they are written together shortly after. **Invariants:** a record that is
//! not there and a record that one may not know give the same line; a user's name is never in it; a line is written once
//! (trace and span). What a killed process loses is at most [`RUST`] of verdicts, and none of the audit trail, which is
//! written with the act itself (see `docs/logboeken.md`).

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use db::{Db, Result, Sql, Tx, Value};
use kernel::{Actor, AfspraakId, BeslissingId, SignaalId, Tijdstip};
use poort::{Handeling, Situatie};
use tokio::sync::Notify;
use trace::{SpanId, Trace};

/// How long a verdict waits in memory at most, while the database can be written.
pub const RUST: Duration = Duration::from_secs(1);
/// More than this waits only when the database is away; then verdicts are counted instead of kept.
const MAX: usize = 20_000;
const PER_OPDRACHT: usize = 25;

/// The reason of a refusal that must not tell whether the record exists.
pub const ONBEKEND: &str = "onbekend";
/// No policy allows it.
pub const GEEN_REGEL: &str = "geen-regel";
/// The functie may do it in at least one situation.
pub const DEUR: &str = "deur";
/// What stands in the log where verdicts were lost, with how many.
const HIAAT: &str = "hiaat";

/// One verdict, before it is stored.
#[derive(Debug, Clone)]
struct Beslissing {
    plek: Trace,
    span: SpanId,
    tijdstip: Tijdstip,
    actor: Actor,
    handeling: Handeling,
    onderwerp: &'static str,
    onderwerp_id: Option<i64>,
    situaties: Vec<Situatie>,
    afspraken: Vec<AfspraakId>,
    mag: bool,
    redenen: Vec<&'static str>,
    aantal: Option<i64>,
}

/// What the loader said about one record.
pub(super) struct Oordeel<'a> {
    pub actor: &'a Actor,
    pub handeling: Handeling,
    pub signaal: SignaalId,
    pub situaties: Vec<Situatie>,
    pub afspraken: Vec<AfspraakId>,
    pub mag: bool,
    pub redenen: Vec<&'static str>,
    pub nu: Tijdstip,
}

tokio::task_local! {
    static BOEK: Boek;
}

/// The verdicts of one request. When it ends, in whatever way, they go to the queue.
struct Boek {
    wachtrij: Arc<Wachtrij>,
    regels: Mutex<Vec<Beslissing>>,
}

impl Drop for Boek {
    fn drop(&mut self) {
        let regels = std::mem::take(self.regels.get_mut().unwrap_or_else(PoisonError::into_inner));
        self.wachtrij.voeg_toe(regels);
    }
}

/// Verdicts that wait to be written.
#[derive(Debug, Default)]
pub struct Wachtrij {
    binnen: Mutex<Wachtend>,
    wek: Notify,
}

#[derive(Debug, Default)]
struct Wachtend {
    regels: Vec<Beslissing>,
    gemist: u64,
}

fn slot<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Whoever panicked while it held the lock left a list of verdicts that is still a list of verdicts.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Wachtrij {
    fn voeg_toe(&self, regels: Vec<Beslissing>) {
        if regels.is_empty() {
            return;
        }
        let mut binnen = slot(&self.binnen);
        let ruimte = MAX.saturating_sub(binnen.regels.len());
        binnen.gemist += regels.len().saturating_sub(ruimte) as u64;
        binnen.regels.extend(regels.into_iter().take(ruimte));
        drop(binnen);
        self.wek.notify_one();
    }

    fn neem(&self) -> Wachtend {
        std::mem::take(&mut *slot(&self.binnen))
    }

    fn geef_terug(&self, wachtend: Wachtend) {
        let mut binnen = slot(&self.binnen);
        binnen.gemist += wachtend.gemist;
        let nieuwere = std::mem::replace(&mut binnen.regels, wachtend.regels);
        let ruimte = MAX.saturating_sub(binnen.regels.len());
        binnen.gemist += nieuwere.len().saturating_sub(ruimte) as u64;
        binnen.regels.extend(nieuwere.into_iter().take(ruimte));
    }

    /// Resolves when something waits.
    pub async fn iets(&self) {
        self.wek.notified().await;
    }
}

/// Runs a request, and queues its verdicts when it has ended.
pub async fn met_boek<F: Future>(wachtrij: Arc<Wachtrij>, werk: F) -> F::Output {
    BOEK.scope(Boek { wachtrij, regels: Mutex::default() }, werk).await
}

/// The program itself acts outside of a request, and then nobody asked the gate anything.
fn schrijf_op(beslissing: Beslissing) {
    let _ = BOEK.try_with(|boek| slot(&boek.regels).push(beslissing));
}

/// Logs a verdict on one record.
pub(super) fn over_een(o: Oordeel<'_>) {
    schrijf_op(Beslissing {
        plek: trace::current(),
        span: SpanId::fresh(),
        tijdstip: o.nu,
        actor: o.actor.clone(),
        handeling: o.handeling,
        onderwerp: "signaal",
        onderwerp_id: Some(o.signaal.waarde()),
        situaties: o.situaties,
        afspraken: o.afspraken,
        mag: o.mag,
        redenen: o.redenen,
        aantal: None,
    });
}

/// Logs a verdict on a list: once per request for the same filter.
pub(super) fn over_lijst(actor: &Actor, handeling: Handeling, situaties: Vec<Situatie>, nu: Tijdstip) {
    let _ = BOEK.try_with(|boek| {
        let mut regels = slot(&boek.regels);
        let al = |b: &Beslissing| {
            b.onderwerp == "signalen" && b.handeling == handeling && b.situaties == situaties
        };
        if regels.iter().any(al) {
            return;
        }
        regels.push(Beslissing {
            plek: trace::current(),
            span: SpanId::fresh(),
            tijdstip: nu,
            actor: actor.clone(),
            handeling,
            onderwerp: "signalen",
            onderwerp_id: None,
            mag: !situaties.is_empty(),
            redenen: if situaties.is_empty() { vec![GEEN_REGEL] } else { vec![] },
            situaties,
            afspraken: vec![],
            aantal: None,
        });
    });
}

/// Adds how many rows a list showed.
pub(super) fn geteld(handeling: Handeling, situaties: &[Situatie], aantal: usize) {
    let _ = BOEK.try_with(|boek| {
        let mut regels = slot(&boek.regels);
        let lijst = regels
            .iter_mut()
            .find(|b| b.onderwerp == "signalen" && b.handeling == handeling && b.situaties == situaties);
        if let Some(lijst) = lijst {
            let erbij = i64::try_from(aantal).unwrap_or(i64::MAX);
            lijst.aantal = Some(lijst.aantal.unwrap_or_default().saturating_add(erbij));
        }
    });
}

/// Logs what was said at the door, before a record was asked for: why somebody may never do this, or that it may be done in
/// some situation and was tried.
pub fn aan_deur(
    actor: &Actor,
    handeling: Handeling,
    oordeel: std::result::Result<(), &'static str>,
    nu: Tijdstip,
) {
    schrijf_op(Beslissing {
        plek: trace::current(),
        span: SpanId::fresh(),
        tijdstip: nu,
        actor: actor.clone(),
        handeling,
        onderwerp: "pagina",
        onderwerp_id: None,
        situaties: vec![],
        afspraken: vec![],
        mag: oordeel.is_ok(),
        redenen: vec![oordeel.err().unwrap_or(DEUR)],
        aantal: None,
    });
}

/// Writes what waits. What cannot be written now waits on.
pub async fn schrijf(db: &Db, wachtrij: &Wachtrij, nu: Tijdstip) -> Result<()> {
    let wachtend = wachtrij.neem();
    if wachtend.regels.is_empty() && wachtend.gemist == 0 {
        return Ok(());
    }
    let uitkomst = schrijf_weg(db, &wachtend, nu).await;
    if uitkomst.is_err() {
        wachtrij.geef_terug(wachtend);
    }
    uitkomst
}

async fn schrijf_weg(db: &Db, wachtend: &Wachtend, nu: Tijdstip) -> Result<()> {
    let mut tx = db.write().await?;
    for stuk in wachtend.regels.chunks(PER_OPDRACHT) {
        voeg_in(&mut tx, stuk.iter().map(waarden).collect()).await?;
    }
    if wachtend.gemist > 0 {
        tracing::error!(gemist = wachtend.gemist, "verdicts of the gate were not logged");
        voeg_in(&mut tx, vec![hiaat(wachtend.gemist, nu)]).await?;
    }
    tx.commit().await
}

async fn voeg_in(tx: &mut Tx, rijen: Vec<[Value; 16]>) -> Result<()> {
    let mut vraag = Sql::new(
        "INSERT INTO beslissing (id, organisatie_id, trace_id, span_id, verzoek, tijdstip, functie_id, functiesoort, \
         handeling, onderwerp, onderwerp_id, situaties, afspraken, mag, redenen, aantal) VALUES ",
    );
    for (n, rij) in rijen.into_iter().enumerate() {
        vraag = if n == 0 { vraag } else { vraag.push(", ") }.list(rij);
    }
    tx.execute(vraag.push(" ON CONFLICT (trace_id, span_id) DO NOTHING")).await.map(drop)
}

fn samen<T: ToString>(delen: &[T]) -> String {
    delen.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn waarden(b: &Beslissing) -> [Value; 16] {
    [
        BeslissingId::nieuw(b.tijdstip).into(),
        b.actor.organisatie.into(),
        b.plek.trace.to_string().into(),
        b.span.to_string().into(),
        b.plek.span.to_string().into(),
        b.tijdstip.into(),
        b.actor.functie.into(),
        b.actor.bevoegdheid.soort().into(),
        b.handeling.code().into(),
        b.onderwerp.into(),
        b.onderwerp_id.into(),
        samen(&b.situaties).into(),
        samen(&b.afspraken).into(),
        b.mag.into(),
        samen(&b.redenen).into(),
        b.aantal.into(),
    ]
}

fn hiaat(gemist: u64, nu: Tijdstip) -> [Value; 16] {
    let hier = Trace::fresh();
    [
        BeslissingId::nieuw(nu).into(),
        0_i64.into(),
        hier.trace.to_string().into(),
        hier.span.to_string().into(),
        hier.span.to_string().into(),
        nu.into(),
        0_i64.into(),
        "".into(),
        HIAAT.into(),
        HIAAT.into(),
        None::<i64>.into(),
        "".into(),
        "".into(),
        false.into(),
        "".into(),
        i64::try_from(gemist).unwrap_or(i64::MAX).into(),
    ]
}
