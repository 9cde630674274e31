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

use db::{Conn, Db, Result, Row, Sql, Tx, Value};
use kernel::{Actor, AfspraakId, BeslissingId, OrganisatieId, SignaalId, Tijdstip, plus_maanden};
use poort::{Handeling, Situatie};
use serde_json::{Value as Json, json};
use tokio::sync::Notify;
use trace::{SpanId, Trace};

/// How long a verdict waits in memory at most, while the database can be written.
pub const RUST: Duration = Duration::from_secs(1);
/// More than this waits only when the database is away; then verdicts are counted instead of kept.
const MAX: usize = 20_000;
const PER_OPDRACHT: usize = 25;
const OPRUIMEN_MAX: i64 = 5_000;

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

/// Logs what was said at the door, before a record was asked for: that a functie may never do this, or that it may in some
/// situation and went on to act.
pub fn aan_deur(actor: &Actor, handeling: Handeling, mag: bool, nu: Tijdstip) {
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
        mag,
        redenen: vec![if mag { DEUR } else { GEEN_REGEL }],
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

/// A verdict as it was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beslissingsregel {
    /// Its place.
    pub id: BeslissingId,
    /// The organisation of who asked.
    pub organisatie: OrganisatieId,
    /// The trace, in hexadecimal.
    pub trace: String,
    /// Its span.
    pub span: String,
    /// The request it was in.
    pub verzoek: String,
    /// When.
    pub tijdstip: Tijdstip,
    /// The functie that asked.
    pub functie: kernel::FunctieId,
    /// Its kind.
    pub functiesoort: String,
    /// What it wanted to do.
    pub handeling: String,
    /// With what: one signaal, a list of them, or a page.
    pub onderwerp: String,
    /// Which signaal.
    pub onderwerp_id: Option<SignaalId>,
    /// In which situations.
    pub situaties: Vec<String>,
    /// Under which afspraken.
    pub afspraken: Vec<String>,
    /// Whether it was allowed.
    pub mag: bool,
    /// By which policies, or why not.
    pub redenen: Vec<String>,
    /// How many a list showed, when it was counted.
    pub aantal: Option<i64>,
}

fn lees(rij: &Row) -> Result<Beslissingsregel> {
    let woorden = |kolom| -> Result<Vec<String>> {
        Ok(rij.get::<String>(kolom)?.split_whitespace().map(str::to_owned).collect())
    };
    Ok(Beslissingsregel {
        id: rij.get("id")?,
        organisatie: rij.get("organisatie_id")?,
        trace: rij.get("trace_id")?,
        span: rij.get("span_id")?,
        verzoek: rij.get("verzoek")?,
        tijdstip: rij.get("tijdstip")?,
        functie: rij.get("functie_id")?,
        functiesoort: rij.get("functiesoort")?,
        handeling: rij.get("handeling")?,
        onderwerp: rij.get("onderwerp")?,
        onderwerp_id: rij.get("onderwerp_id")?,
        situaties: woorden("situaties")?,
        afspraken: woorden("afspraken")?,
        mag: rij.get("mag")?,
        redenen: woorden("redenen")?,
        aantal: rij.get("aantal")?,
    })
}

const KOLOMMEN: &str = "SELECT id, organisatie_id, trace_id, span_id, verzoek, tijdstip, functie_id, functiesoort, handeling, \
     onderwerp, onderwerp_id, situaties, afspraken, mag, redenen, aantal FROM beslissing";

/// Which verdicts to show.
#[derive(Debug, Clone, Default)]
pub struct Beslissingsfilter {
    /// Only permissions, or only refusals.
    pub mag: Option<bool>,
    /// Only of this act.
    pub handeling: Option<Handeling>,
    /// Only on this signaal.
    pub signaal: Option<SignaalId>,
    /// Only from this moment on.
    pub vanaf: Option<Tijdstip>,
    /// Only before this moment.
    pub tot: Option<Tijdstip>,
    /// After this line of a page before.
    pub voor: Option<BeslissingId>,
}

/// Verdicts asked by functies of one organisation, newest first.
pub async fn beslissingen(
    c: &mut Conn,
    organisatie: OrganisatieId,
    filter: &Beslissingsfilter,
    aantal: i64,
) -> Result<Vec<Beslissingsregel>> {
    let mut vraag = Sql::new(KOLOMMEN).push(" WHERE organisatie_id = ").bind(organisatie);
    vraag = vraag.push(" AND id < ").bind(filter.voor.map_or(i64::MAX, BeslissingId::waarde));
    if let Some(mag) = filter.mag {
        vraag = vraag.push(" AND mag = ").bind(mag);
    }
    if let Some(handeling) = filter.handeling {
        vraag = vraag.push(" AND handeling = ").bind(handeling.code());
    }
    if let Some(signaal) = filter.signaal {
        vraag = vraag.push(" AND onderwerp_id = ").bind(signaal);
    }
    if let Some(vanaf) = filter.vanaf {
        vraag = vraag.push(" AND tijdstip >= ").bind(vanaf);
    }
    if let Some(tot) = filter.tot {
        vraag = vraag.push(" AND tijdstip < ").bind(tot);
    }
    c.read(vraag.push(" ORDER BY id DESC LIMIT ").bind(aantal), lees).await
}

/// Which functies asked the gate something in these requests, in one organisation: the way from a processing to who did it.
pub async fn functies_in(
    c: &mut Conn,
    organisatie: OrganisatieId,
    verzoeken: &[(String, String)],
) -> Result<Vec<(String, kernel::FunctieId)>> {
    let vraag = Sql::new("SELECT DISTINCT verzoek, functie_id FROM beslissing WHERE trace_id IN ")
        .list(verzoeken.iter().map(|(trace, _)| trace))
        .push(" AND verzoek IN ")
        .list(verzoeken.iter().map(|(_, verzoek)| verzoek))
        .push(" AND organisatie_id = ")
        .bind(organisatie);
    c.read(vraag, |r| Ok((r.get("verzoek")?, r.get("functie_id")?))).await
}

/// Every verdict, page by page and oldest first, for the command line.
pub async fn export_beslissingen(c: &mut Conn, mut elk: impl FnMut(&[Beslissingsregel])) -> Result<u64> {
    const BLADZIJDE: i64 = 1_000;
    let (mut aantal, mut na) = (0_u64, BeslissingId::van(-1));
    loop {
        let vraag =
            Sql::new(KOLOMMEN).push(" WHERE id > ").bind(na).push(" ORDER BY id LIMIT ").bind(BLADZIJDE);
        let bladzijde = c.read(vraag, lees).await?;
        let Some(laatste) = bladzijde.last() else { return Ok(aantal) };
        na = laatste.id;
        aantal += bladzijde.len() as u64;
        elk(&bladzijde);
    }
}

/// Erases what is older than the term.
pub async fn ruim_beslissingen_op(tx: &mut Tx, nu: Tijdstip, maanden: i64) -> Result<u64> {
    let voor = Tijdstip::begin_van(plus_maanden(nu.dag(), -maanden));
    let vraag = Sql::new("DELETE FROM beslissing WHERE id IN (SELECT id FROM beslissing WHERE tijdstip < ")
        .bind(voor)
        .push(" ORDER BY id LIMIT ")
        .bind(OPRUIMEN_MAX)
        .push(")");
    tx.execute(vraag).await
}

impl Beslissingsregel {
    /// The record in the form of AuthZEN, as the Authorization Decision Log describes. A refusal is no error.
    pub fn authzen(&self) -> Json {
        json!({
            "event_name": "adl.access_evaluation",
            "trace_id": self.trace,
            "span_id": self.span,
            "timestamp": self.tijdstip.rfc3339(),
            "status": "Ok",
            "body": {
                "adl.core.request": {
                    "subject": {
                        "type": "functie",
                        "id": self.functie,
                        "properties": { "soort": self.functiesoort, "organisatie": self.organisatie },
                    },
                    "action": { "name": self.handeling },
                    "resource": { "type": self.onderwerp, "id": self.onderwerp_id },
                    "context": {
                        "situaties": self.situaties,
                        "afspraken": self.afspraken,
                        "aantal": self.aantal,
                    },
                },
                "adl.core.response": {
                    "decision": self.mag,
                    "context": { "reason_codes": self.redenen },
                },
            },
        })
    }
}
