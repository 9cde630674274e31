// SPDX-License-Identifier: EUPL-1.2
//! Reading the log of verdicts: for who supervises, as a file, and until it is old enough to go.

use db::{Conn, Result, Row, Sql, Tx};
use kernel::{BeslissingId, OrganisatieId, SignaalId, Tijdstip, plus_maanden};
use poort::Handeling;
use serde_json::{Value as Json, json};

/// So many lines at most in one transaction.
const OPRUIMEN_MAX: i64 = 5_000;

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
