// SPDX-License-Identifier: EUPL-1.2
//! Giving a signaal to another organisation, under an afspraak and for one agendapunt (art. 5 and 6 AVG).

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{
    Actor, AfspraakId, AgendapuntId, OrganisatieId, Periode, SignaalId, Tijdstip, Veldgroep, Veldgroepen,
    VerstrekkingId,
};
use serde::Serialize;
use spoor::{Bron, Gebeurtenis, leg_vast};

use crate::poort::{Bereikfilter, Sleutel, herbereken};
use crate::verwerkingslog::{Betrokkene, Verwerking, noteer};

/// What is given, to whom, why and until when.
#[derive(Debug, Clone)]
pub struct NieuweVerstrekking {
    /// To whom.
    pub aan: OrganisatieId,
    /// For which item.
    pub agendapunt: AgendapuntId,
    /// Under which afspraak and version.
    pub afspraak: AfspraakId,
    /// The version that was in force.
    pub afspraak_versie: i64,
    /// How much.
    pub veldgroepen: Veldgroepen,
    /// For what purpose.
    pub doel: String,
    /// Why this receiver needs this much (noodzaak, proportionaliteit).
    pub noodzaak: String,
    /// From when until when.
    pub periode: Periode,
}

/// A verstrekking as its owner and its receiver see it.
#[derive(Debug, Clone)]
pub struct Verstrekking {
    /// Its id.
    pub id: VerstrekkingId,
    /// What was given.
    pub signaal: SignaalId,
    /// Name of the giver.
    pub gever: String,
    /// Name of the receiver.
    pub aan: String,
    /// Name of the afspraak.
    pub afspraak: String,
    /// Its version.
    pub afspraak_versie: i64,
    /// The legal basis that the afspraak names.
    pub grondslag: String,
    /// How much.
    pub veldgroepen: Veldgroepen,
    /// For what purpose.
    pub doel: String,
    /// Why.
    pub noodzaak: String,
    /// From when.
    pub van: Tijdstip,
    /// Until when.
    pub tot: Tijdstip,
    /// When it was withdrawn.
    pub ingetrokken_op: Option<Tijdstip>,
}

/// Destroys what says who may know the signaal, and what was given of it. Says how many verstrekkingen there were.
pub async fn vernietig(tx: &mut Tx, signaal: SignaalId) -> Result<u64> {
    tx.execute(sql!("DELETE FROM bereik WHERE signaal_id = $1", signaal)).await?;
    tx.execute(sql!("DELETE FROM verstrekking WHERE signaal_id = $1", signaal)).await
}

#[derive(Serialize)]
struct SignaalVerstrekt {
    #[serde(skip)]
    signaal: i64,
    verstrekking: String,
    aan: String,
    afspraak: String,
    afspraak_versie: i64,
    veldgroepen: Vec<&'static str>,
    tot: i64,
}

impl Gebeurtenis for SignaalVerstrekt {
    const SOORT: &'static str = "SignaalVerstrekt";

    fn onderwerp(&self) -> (&'static str, Option<i64>) {
        ("signaal", Some(self.signaal))
    }
}

/// Gives the signaal that the key opens. The caller has judged the act `verstrekking.geven` with that key, and says whom the
/// persons of the signaal are, for the log of processing: with persons among what is given, each of them is given.
pub async fn geef(
    tx: &mut Tx,
    actor: &Actor,
    nu: Tijdstip,
    sleutel: &Sleutel,
    (nieuw, personen): (&NieuweVerstrekking, &[Betrokkene]),
) -> Result<VerstrekkingId> {
    let id = VerstrekkingId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO verstrekking (id, signaal_id, van_id, aan_id, agendapunt_id, afspraak_id, afspraak_versie, \
         veldgroepen, doel, noodzaak, gegeven_door, van, tot) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        id,
        sleutel.signaal(),
        sleutel.eigenaar(),
        nieuw.aan,
        nieuw.agendapunt,
        nieuw.afspraak,
        nieuw.afspraak_versie,
        nieuw.veldgroepen,
        &nieuw.doel,
        &nieuw.noodzaak,
        actor.functie,
        nieuw.periode.van,
        nieuw.periode.tot,
    ))
    .await?;
    let gebeurtenis = SignaalVerstrekt {
        signaal: sleutel.signaal().waarde(),
        verstrekking: id.to_string(),
        aan: nieuw.aan.to_string(),
        afspraak: nieuw.afspraak.to_string(),
        afspraak_versie: nieuw.afspraak_versie,
        veldgroepen: nieuw.veldgroepen.groepen().map(kernel::Veldgroep::code).collect(),
        tot: nieuw.periode.tot.ms(),
    };
    leg_vast(tx, Bron::van(actor, nu), &gebeurtenis).await?;
    if nieuw.veldgroepen.bevat(Veldgroep::Personen) {
        noteer(tx, Bron::van(actor, nu), Verwerking::Verstrekken, personen).await?;
    }
    herbereken(tx, &[sleutel.signaal()]).await?;
    Ok(id)
}

fn lees(rij: &Row) -> Result<Verstrekking> {
    Ok(Verstrekking {
        id: rij.get("id")?,
        signaal: rij.get("signaal_id")?,
        gever: rij.get("gever")?,
        aan: rij.get("aan")?,
        afspraak: rij.get("afspraak")?,
        afspraak_versie: rij.get("afspraak_versie")?,
        grondslag: rij.get("grondslag")?,
        veldgroepen: rij.get("veldgroepen")?,
        doel: rij.get("doel")?,
        noodzaak: rij.get("noodzaak")?,
        van: rij.get("van")?,
        tot: rij.get("tot")?,
        ingetrokken_op: rij.get("ingetrokken_op")?,
    })
}

/// Columns and joins of [`Verstrekking`], for a statement that goes on with conditions on `verstrekking v`.
const VERSTREKKING: &str = "SELECT v.id, v.signaal_id, g.naam AS gever, o.naam AS aan, a.naam AS afspraak, \
     v.afspraak_versie, a.grondslag, v.veldgroepen, v.doel, v.noodzaak, v.van, v.tot, v.ingetrokken_op FROM verstrekking v \
     JOIN organisatie g ON g.id = v.van_id JOIN organisatie o ON o.id = v.aan_id JOIN afspraak a ON a.id = v.afspraak_id";

/// What was given of a signaal: everything for its owner, and only the own part for a receiver.
pub async fn verstrekkingen_van(c: &mut Conn, actor: &Actor, sleutel: &Sleutel) -> Result<Vec<Verstrekking>> {
    let vraag = Sql::new(VERSTREKKING).push(" WHERE v.signaal_id = ").bind(sleutel.signaal());
    let vraag = if sleutel.toegang().is_eigen() {
        vraag
    } else {
        vraag.push(" AND v.aan_id = ").bind(actor.organisatie)
    };
    c.read(vraag.push(" ORDER BY v.id"), lees).await
}

/// Which verstrekkingen to show.
#[derive(Debug, Clone, Copy, Default)]
pub struct Verstrekkingsfilter {
    /// Only to or from this organisation.
    pub partner: Option<OrganisatieId>,
    /// Only given from this moment on.
    pub vanaf: Option<Tijdstip>,
    /// Only given before this moment.
    pub tot: Option<Tijdstip>,
    /// After this one of a page before.
    pub voor: Option<VerstrekkingId>,
}

/// What an organisation gave or received, newest first, of the signalen that the filter of the gate lets through. The
/// filter must be made for the act `verstrekking.inzien`.
pub async fn verstrekkingen(
    c: &mut Conn,
    actor: &Actor,
    bereik: &Bereikfilter,
    filter: Verstrekkingsfilter,
    aantal: i64,
) -> Result<Vec<Verstrekking>> {
    let voor = filter.voor.map_or(i64::MAX, VerstrekkingId::waarde);
    // Two walks along an index each, so that neither gets slower with what others gave.
    let mut vraag = Sql::new(VERSTREKKING).push(" WHERE v.id IN (SELECT id FROM (");
    let kanten = [("v.van_id = ", " AND v.aan_id = "), ("v.aan_id = ", " AND v.van_id = ")];
    for (n, (kolom, ander)) in kanten.into_iter().enumerate() {
        vraag = vraag.push(if n == 0 { "SELECT id FROM (" } else { " UNION ALL SELECT id FROM (" });
        vraag = vraag.push("SELECT v.id FROM verstrekking v WHERE ").push(kolom).bind(actor.organisatie);
        vraag = vraag.push(" AND v.id < ").bind(voor);
        if let Some(partner) = filter.partner {
            vraag = vraag.push(ander).bind(partner);
        }
        if let Some(vanaf) = filter.vanaf {
            vraag = vraag.push(" AND v.van >= ").bind(vanaf);
        }
        if let Some(tot) = filter.tot {
            vraag = vraag.push(" AND v.van < ").bind(tot);
        }
        vraag = bereik
            .en(vraag.push(" AND EXISTS (SELECT 1 FROM bereik b WHERE b.signaal_id = v.signaal_id AND "));
        vraag = vraag.push(") ORDER BY v.id DESC LIMIT ").bind(aantal).push(") x");
    }
    let vraag = vraag.push(") y) ORDER BY v.id DESC LIMIT ").bind(aantal);
    c.read(vraag, lees).await.map(|rijen| bereik.getoond(rijen))
}
