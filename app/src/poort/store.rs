// SPDX-License-Identifier: EUPL-1.2
//! Facts in, verdicts and scope rows out.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use db::{Conn, Result, Row, Sql, Tx, Value, sql};
use kernel::{Actor, AfspraakId, Herkomst, OrganisatieId, Periode, SignaalId, Tijdstip, VerstrekkingId};
use poort::{
    Afspraakfeit, Bereikregel, Feiten, Grond, Handeling, Matrix, Toegang, Verstrekkingsfeit, bereik, toegang,
};

use crate::poort::beslissing::{GEEN_REGEL, ONBEKEND, Oordeel, over_een};

/// Proof that a user may know a signaal, and how much of it. Only the loader makes one.
#[derive(Debug, Clone)]
pub struct Sleutel {
    signaal: SignaalId,
    eigenaar: OrganisatieId,
    toegang: Toegang,
    /// The afspraken under which it was received, for the log of verdicts.
    afspraken: Vec<AfspraakId>,
}

impl Sleutel {
    /// Which signaal it opens.
    pub const fn signaal(&self) -> SignaalId {
        self.signaal
    }

    /// Whose signaal it is.
    pub const fn eigenaar(&self) -> OrganisatieId {
        self.eigenaar
    }

    /// What may be read, and on what ground.
    pub const fn toegang(&self) -> &Toegang {
        &self.toegang
    }
}

/// Judges whether the user may do this with the signaal. `None`: to this user it does not exist, or this act on it
/// does not.
pub async fn beoordeel(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    handeling: Handeling,
    signaal: SignaalId,
    nu: Tijdstip,
) -> Result<Option<Sleutel>> {
    let nood = lopende_nood(c, matrix, actor, signaal, nu).await?;
    let sleutel = feiten(c, &[signaal]).await?.remove(&signaal).and_then(|(feiten, kopie)| {
        let mut regels = bereik(&feiten);
        regels.extend(nood.and_then(|periode| poort::nood(&feiten, actor.organisatie, periode)));
        let toegang = toegang(matrix, actor, &regels, nu)?;
        Some(Sleutel { signaal, eigenaar: feiten.eigenaar, afspraken: kopie.onder(&toegang), toegang })
    });
    let Some(sleutel) = sleutel else {
        // The same line for what is not there and for what this user may not know.
        let (situaties, afspraken, redenen) = (vec![], vec![], vec![ONBEKEND]);
        over_een(Oordeel { actor, handeling, signaal, situaties, afspraken, mag: false, redenen, nu });
        return Ok(None);
    };
    Ok(mag_ook(matrix, actor, handeling, &sleutel, nu).then_some(sleutel))
}

/// The emergency access to this record that this user opened and that lasts. Asked for every record, there or not, but only
/// of a functie that may open one at all.
async fn lopende_nood(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    signaal: SignaalId,
    nu: Tijdstip,
) -> Result<Option<Periode>> {
    if !matrix.mag_ooit(actor.bevoegdheid, Handeling::NoodtoegangOpenen) {
        return Ok(None);
    }
    let vraag = sql!(
        "SELECT van, tot FROM noodtoegang WHERE functie_id = $1 AND signaal_id = $2 AND van <= $3 AND tot > $3 \
         ORDER BY tot DESC LIMIT 1",
        actor.functie,
        signaal,
        nu
    );
    let rij = c.row_opt(vraag).await?;
    rij.map(|r| Ok(Periode { van: r.get("van")?, tot: r.get("tot")? })).transpose()
}

/// Judges another act on a record that was judged before in this request, and logs that verdict too.
pub fn mag_ook(
    matrix: &Matrix,
    actor: &Actor,
    handeling: Handeling,
    sleutel: &Sleutel,
    nu: Tijdstip,
) -> bool {
    let toegang = &sleutel.toegang;
    let mag = toegang.mag(matrix, actor, handeling);
    let mut redenen = toegang.redenen(matrix, actor, handeling);
    if redenen.is_empty() {
        redenen.push(GEEN_REGEL);
    }
    over_een(Oordeel {
        actor,
        handeling,
        signaal: sleutel.signaal,
        situaties: toegang.situaties().to_vec(),
        afspraken: sleutel.afspraken.clone(),
        mag,
        redenen,
        nu,
    });
    mag
}

/// As [`beoordeel`], for an act: the signaal stays as it was judged until the transaction ends.
pub async fn beoordeel_in(
    tx: &mut Tx,
    matrix: &Matrix,
    actor: &Actor,
    handeling: Handeling,
    signaal: SignaalId,
    nu: Tijdstip,
) -> Result<Option<Sleutel>> {
    // SQLite has one writer; PostgreSQL locks the row.
    tx.execute(sql!("UPDATE signaal SET versie = versie WHERE id = $1", signaal)).await?;
    beoordeel(tx, matrix, actor, handeling, signaal, nu).await
}

/// What else was read with the facts: columns that lists sort and filter by, and the afspraak of each verstrekking.
struct Kopie {
    ontvangen_op: Tijdstip,
    fase: String,
    thema: String,
    afspraken: Vec<(VerstrekkingId, AfspraakId)>,
}

impl Kopie {
    /// The afspraken under which this access is.
    fn onder(&self, toegang: &Toegang) -> Vec<AfspraakId> {
        let gegeven = |id: VerstrekkingId| toegang.gronden().contains(&Grond::Verstrekking(id));
        self.afspraken.iter().filter(|(v, _)| gegeven(*v)).map(|(_, afspraak)| *afspraak).collect()
    }
}

/// Writes the scope rows of these signalen anew, after anything that the definition reads has changed.
pub async fn herbereken(tx: &mut Tx, signalen: &[SignaalId]) -> Result<()> {
    for (signaal, (feiten, kopie)) in feiten(tx, signalen).await? {
        tx.execute(sql!("DELETE FROM bereik WHERE signaal_id = $1", signaal)).await?;
        let rijen: Vec<_> = bereik(&feiten).iter().map(|regel| waarden(signaal, regel, &kopie)).collect();
        tx.insert(INVOEGEN, rijen).await?;
    }
    Ok(())
}

/// A signaal that was recorded in this transaction, and of which nothing was given yet.
#[derive(Debug, Clone, Copy)]
pub struct Nieuwbereik<'a> {
    /// Which.
    pub signaal: SignaalId,
    /// Whose.
    pub eigenaar: OrganisatieId,
    /// Where it came from.
    pub herkomst: Herkomst,
    /// Whether the source allows passing it on.
    pub mag_door: bool,
    /// When it came in.
    pub ontvangen_op: Tijdstip,
    /// Where it stands.
    pub fase: &'a str,
    /// What it is about.
    pub thema: &'a str,
}

/// As [`herbereken`], for many new signalen: nothing was given of them, so their facts are at hand.
pub async fn bereken_nieuw(tx: &mut Tx, nieuwe: &[Nieuwbereik<'_>]) -> Result<()> {
    let rijen: Vec<[Value; 10]> = nieuwe
        .iter()
        .flat_map(|n| {
            let feiten = Feiten {
                eigenaar: n.eigenaar,
                herkomst: n.herkomst,
                mag_door: n.mag_door,
                sinds: n.ontvangen_op,
                verstrekkingen: vec![],
            };
            let (fase, thema) = (n.fase.to_owned(), n.thema.to_owned());
            let kopie = Kopie { ontvangen_op: n.ontvangen_op, fase, thema, afspraken: vec![] };
            bereik(&feiten).into_iter().map(move |regel| waarden(n.signaal, &regel, &kopie))
        })
        .collect();
    tx.insert(INVOEGEN, rijen).await
}

/// As [`herbereken`], for everything that was given under an afspraak.
pub async fn herbereken_afspraak(tx: &mut Tx, afspraak: AfspraakId) -> Result<()> {
    let vraag = sql!("SELECT DISTINCT signaal_id FROM verstrekking WHERE afspraak_id = $1", afspraak);
    let signalen = tx.read(vraag, |r| r.get("signaal_id")).await?;
    for stuk in signalen.chunks(500) {
        herbereken(tx, stuk).await?;
    }
    Ok(())
}

const INVOEGEN: &str = "INSERT INTO bereik (organisatie_id, signaal_id, verstrekking_id, situatie, veldgroepen, van, tot, \
                        ontvangen_op, fase, thema)";

fn waarden(signaal: SignaalId, regel: &Bereikregel, kopie: &Kopie) -> [Value; 10] {
    [
        regel.organisatie.into(),
        signaal.into(),
        regel.verstrekking.map_or(0, kernel::VerstrekkingId::waarde).into(),
        regel.situatie.code().into(),
        regel.veldgroepen.into(),
        regel.periode.van.into(),
        regel.periode.tot.into(),
        kopie.ontvangen_op.into(),
        Value::from(&kopie.fase),
        Value::from(&kopie.thema),
    ]
}

async fn feiten(c: &mut Conn, signalen: &[SignaalId]) -> Result<HashMap<SignaalId, (Feiten, Kopie)>> {
    let vraag = Sql::new(
        "SELECT s.id AS signaal_id, s.eigenaar_id, s.herkomst, s.mag_door, s.ontvangen_op, s.fase, s.thema, \
         v.id AS verstrekking_id, v.afspraak_id, v.aan_id, v.veldgroepen, v.van, v.tot, v.ingetrokken_op, \
         a.van AS a_van, a.tot AS a_tot, a.beeindigd_op, a.dpia_op, a.handelingen, a.veldgroepen AS a_veldgroepen, \
         gever.getekend_op AS gever_op, ontvanger.getekend_op AS ontvanger_op \
         FROM signaal s LEFT JOIN verstrekking v ON v.signaal_id = s.id \
         LEFT JOIN afspraak a ON a.id = v.afspraak_id \
         LEFT JOIN afspraakpartij gever ON gever.afspraak_id = a.id AND gever.organisatie_id = s.eigenaar_id \
         LEFT JOIN afspraakpartij ontvanger ON ontvanger.afspraak_id = a.id AND ontvanger.organisatie_id = v.aan_id \
         WHERE s.id IN ",
    )
    .list(signalen.iter().copied());
    let mut uit: HashMap<SignaalId, (Feiten, Kopie)> = HashMap::new();
    for rij in c.rows(vraag).await? {
        let id: SignaalId = rij.get("signaal_id")?;
        let (feiten, kopie) = match uit.entry(id) {
            Entry::Occupied(bekend) => bekend.into_mut(),
            Entry::Vacant(nieuw) => nieuw.insert(signaal_feiten(&rij)?),
        };
        if let Some(feit) = verstrekkingsfeit(&rij)? {
            kopie.afspraken.push((feit.id, rij.get("afspraak_id")?));
            feiten.verstrekkingen.push(feit);
        }
    }
    Ok(uit)
}

fn signaal_feiten(rij: &Row) -> Result<(Feiten, Kopie)> {
    let ontvangen_op: Tijdstip = rij.get("ontvangen_op")?;
    let feiten = Feiten {
        eigenaar: rij.get("eigenaar_id")?,
        herkomst: rij.code("herkomst")?,
        mag_door: rij.get("mag_door")?,
        sinds: ontvangen_op,
        verstrekkingen: vec![],
    };
    let (fase, thema) = (rij.get("fase")?, rij.get("thema")?);
    Ok((feiten, Kopie { ontvangen_op, fase, thema, afspraken: vec![] }))
}

/// Whether giving is among these codes of what an afspraak allows.
pub fn staat_verstrekken_toe(handelingen: &str) -> bool {
    handelingen.split_whitespace().any(|code| code == "verstrekken")
}

fn verstrekkingsfeit(rij: &Row) -> Result<Option<Verstrekkingsfeit>> {
    let Some(id) = rij.get("verstrekking_id")? else { return Ok(None) };
    Ok(Some(Verstrekkingsfeit {
        id,
        aan: rij.get("aan_id")?,
        veldgroepen: rij.get("veldgroepen")?,
        periode: Periode { van: rij.get("van")?, tot: rij.get("tot")? },
        ingetrokken_op: rij.get("ingetrokken_op")?,
        afspraak: Afspraakfeit {
            periode: Periode { van: rij.get("a_van")?, tot: rij.get("a_tot")? },
            beeindigd_op: rij.get("beeindigd_op")?,
            dpia_op: rij.get("dpia_op")?,
            gever_getekend_op: rij.get("gever_op")?,
            ontvanger_getekend_op: rij.get("ontvanger_op")?,
            verstrekken: staat_verstrekken_toe(rij.get::<String>("handelingen")?.as_str()),
            veldgroepen: rij.get("a_veldgroepen")?,
        },
    }))
}
