// SPDX-License-Identifier: EUPL-1.2
//! Questions: writing, reading within what this user may know, and destroying.

use db::{Conn, Result, Row, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{
    Actor, AfspraakId, FunctieId, GebruikerId, MagditvraagId, OrganisatieId, SignaalId, Tijdstip, Veldgroep,
};
use poort::{Handeling, Matrix, Situatie};

use crate::magdit::formulier::Juristantwoord;
use crate::magdit::model::{Antwoordsoort, Vraagstelling};
use crate::magdit::rules::{Toetsing, Vraagstand};
use crate::magdit::store::{als_json, uit_json};
use crate::poort::Bereikfilter;

/// A question as it is kept.
#[derive(Debug, Clone)]
pub struct Magditvraag {
    /// Its id.
    pub id: MagditvraagId,
    /// The signaal it is about. Only to be shown to who may see that signaal.
    pub signaal: Option<SignaalId>,
    /// What was asked.
    pub stelling: Vraagstelling,
    /// The organisation that would receive it, if it was named.
    pub organisatie: Option<(OrganisatieId, String)>,
    /// Why it was asked.
    pub reden: Option<String>,
    /// The answer that counts.
    pub antwoord: Antwoordsoort,
    /// Where it stands.
    pub stand: Vraagstand,
    /// The answer of the rules.
    pub toetsing: Toetsing,
    /// In which functie it was asked.
    pub gevraagd_door: FunctieId,
    /// By whom, for a message.
    pub gebruiker: GebruikerId,
    /// The name of who asked.
    pub vragernaam: String,
    /// When.
    pub gevraagd_op: Tijdstip,
    /// When it was put to the jurist.
    pub voorgelegd_op: Option<Tijdstip>,
    /// What the jurist answered.
    pub beantwoording: Option<Beantwoording>,
    /// When it is destroyed.
    pub vernietigen_op: Date,
    /// Rises with every change.
    pub versie: i64,
}

/// The answer of a jurist.
#[derive(Debug, Clone)]
pub struct Beantwoording {
    /// Name of the jurist.
    pub door: String,
    /// When.
    pub op: Tijdstip,
    /// Under which conditions.
    pub voorwaarde: Option<String>,
    /// The article.
    pub artikel: String,
    /// Why.
    pub onderbouwing: String,
}

/// A question to be written.
#[derive(Debug)]
pub struct NieuwVraagrecord<'a> {
    /// Whose question it is.
    pub organisatie: OrganisatieId,
    /// In which functie it is asked.
    pub functie: FunctieId,
    /// What is asked.
    pub stelling: &'a Vraagstelling,
    /// The organisation that would receive it.
    pub ontvanger: Option<OrganisatieId>,
    /// Why.
    pub reden: Option<&'a str>,
    /// The signaal it is about.
    pub signaal: Option<SignaalId>,
    /// The answer of the rules.
    pub toetsing: &'a Toetsing,
    /// Where it stands.
    pub stand: Vraagstand,
    /// The afspraak that covers it.
    pub afspraak: Option<(AfspraakId, i64)>,
    /// When it is destroyed.
    pub vernietigen_op: Date,
    /// Now.
    pub nu: Tijdstip,
}

/// Writes a question.
pub async fn voeg_toe(tx: &mut Tx, n: &NieuwVraagrecord<'_>) -> Result<MagditvraagId> {
    let id = MagditvraagId::nieuw(n.nu);
    let v = n.stelling;
    let wacht = (n.stand == Vraagstand::Wacht).then_some(n.nu);
    tx.execute(sql!(
        "INSERT INTO magditvraag (id, organisatie_id, signaal_id, vrager, bron, ontvanger, ontvanger_id, gegevens, over, \
         doel, thema, reden, antwoord, stand, toetsing, regels, afspraak_id, afspraak_versie, gevraagd_door, gevraagd_op, \
         voorgelegd_op, vernietigen_op, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, \
         $16, $17, $18, $19, $20, $21, $22, 1)",
        id,
        n.organisatie,
        n.signaal,
        v.vrager,
        v.bron.code(),
        v.ontvanger.code(),
        n.ontvanger,
        v.gegevens.code(),
        v.over.code(),
        v.doel.code(),
        v.thema.as_deref(),
        n.reden,
        n.toetsing.antwoord.code(),
        n.stand.code(),
        als_json("magditvraag.toetsing", n.toetsing)?,
        n.toetsing.regels().join(" "),
        n.afspraak.map(|(afspraak, _)| afspraak),
        n.afspraak.map(|(_, versie)| versie),
        n.functie,
        n.nu,
        wacht,
        n.vernietigen_op
    ))
    .await?;
    Ok(id)
}

const KOLOMMEN: &str = "SELECT v.id, v.signaal_id, v.vrager, v.bron, v.ontvanger, v.ontvanger_id, o.naam AS ontvangernaam, \
     v.gegevens, v.over, v.doel, v.thema, v.reden, v.antwoord, v.stand, v.toetsing, v.gevraagd_door, f.gebruiker_id, \
     g.naam AS vragernaam, v.gevraagd_op, v.voorgelegd_op, v.beantwoord_op, v.voorwaarde, v.artikel, v.onderbouwing, \
     jg.naam AS juristnaam, v.vernietigen_op, v.versie FROM magditvraag v JOIN functie f ON f.id = v.gevraagd_door \
     JOIN gebruiker g ON g.id = f.gebruiker_id LEFT JOIN organisatie o ON o.id = v.ontvanger_id \
     LEFT JOIN functie jf ON jf.id = v.beantwoord_door LEFT JOIN gebruiker jg ON jg.id = jf.gebruiker_id WHERE ";

fn lees(rij: &Row) -> Result<Magditvraag> {
    let naam: Option<String> = rij.get("ontvangernaam")?;
    let ontvanger: Option<OrganisatieId> = rij.get("ontvanger_id")?;
    let toetsing: String = rij.get("toetsing")?;
    Ok(Magditvraag {
        id: rij.get("id")?,
        signaal: rij.get("signaal_id")?,
        stelling: Vraagstelling {
            vrager: rij.code("vrager")?,
            bron: rij.code("bron")?,
            ontvanger: rij.code("ontvanger")?,
            gegevens: rij.code("gegevens")?,
            over: rij.code("over")?,
            doel: rij.code("doel")?,
            thema: rij.get("thema")?,
        },
        organisatie: ontvanger.zip(naam),
        reden: rij.get("reden")?,
        antwoord: rij.code("antwoord")?,
        stand: rij.code("stand")?,
        toetsing: uit_json("magditvraag.toetsing", &toetsing)?,
        gevraagd_door: rij.get("gevraagd_door")?,
        gebruiker: rij.get("gebruiker_id")?,
        vragernaam: rij.get("vragernaam")?,
        gevraagd_op: rij.get("gevraagd_op")?,
        voorgelegd_op: rij.get("voorgelegd_op")?,
        beantwoording: lees_beantwoording(rij)?,
        vernietigen_op: rij.get("vernietigen_op")?,
        versie: rij.get("versie")?,
    })
}

fn lees_beantwoording(rij: &Row) -> Result<Option<Beantwoording>> {
    let Some(op) = rij.get("beantwoord_op")? else { return Ok(None) };
    Ok(Some(Beantwoording {
        door: rij.get::<Option<String>>("juristnaam")?.unwrap_or_default(),
        op,
        voorwaarde: rij.get("voorwaarde")?,
        artikel: rij.get::<Option<String>>("artikel")?.unwrap_or_default(),
        onderbouwing: rij.get::<Option<String>>("onderbouwing")?.unwrap_or_default(),
    }))
}

/// Which questions a user may know: those of the own organisation. One about a signaal only for who may see that
/// signaal, who asked it, and once it was put to the jurist the jurist.
#[derive(Debug, Clone)]
pub struct Zicht {
    actor: Actor,
    bereik: Bereikfilter,
    jurist: bool,
}

impl Zicht {
    /// Of this user now.
    pub fn nieuw(matrix: &Matrix, actor: &Actor, nu: Tijdstip) -> Self {
        Self {
            actor: actor.clone(),
            bereik: Bereikfilter::nieuw(matrix, actor, Veldgroep::Kern, nu),
            jurist: matrix.mag(actor.bevoegdheid, Handeling::MagditBeantwoorden, Situatie::EIGEN),
        }
    }

    /// The filter of the gate for signalen.
    pub const fn bereik(&self) -> &Bereikfilter {
        &self.bereik
    }

    fn en(&self, sql: Sql) -> Sql {
        let sql = sql.push("v.organisatie_id = ").bind(self.actor.organisatie);
        let sql = sql.push(" AND (v.signaal_id IS NULL OR v.gevraagd_door = ").bind(self.actor.functie);
        let sql = if self.jurist { sql.push(" OR v.voorgelegd_op IS NOT NULL") } else { sql };
        let sql = sql.push(" OR EXISTS (SELECT 1 FROM bereik b WHERE b.signaal_id = v.signaal_id AND ");
        self.bereik.en(sql).push("))")
    }
}

/// Which questions a list shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Vraagfilter {
    /// With this answer.
    pub antwoord: Option<Antwoordsoort>,
    /// In this state; those that wait come longest first.
    pub stand: Option<Vraagstand>,
    /// About this signaal.
    pub signaal: Option<SignaalId>,
    /// After this one.
    pub na: Option<MagditvraagId>,
}

/// A page of questions: the newest first, what waits the oldest first.
pub async fn vragen(
    c: &mut Conn,
    zicht: &Zicht,
    filter: Vraagfilter,
    aantal: i64,
) -> Result<Vec<Magditvraag>> {
    let mut vraag = zicht.en(Sql::new(KOLOMMEN));
    if let Some(antwoord) = filter.antwoord {
        vraag = vraag.push(" AND v.antwoord = ").bind(antwoord.code());
    }
    if let Some(stand) = filter.stand {
        vraag = vraag.push(" AND v.stand = ").bind(stand.code());
    }
    if let Some(signaal) = filter.signaal {
        // Asking by signaal tells which signaal: only for who may see it, the jurist of the queue too.
        vraag = vraag.push(" AND EXISTS (SELECT 1 FROM bereik b WHERE b.signaal_id = v.signaal_id AND ");
        vraag = zicht.bereik.en(vraag).push(") AND v.signaal_id = ").bind(signaal);
    }
    let oud_eerst = filter.stand == Some(Vraagstand::Wacht);
    if let Some(na) = filter.na {
        vraag = vraag.push(if oud_eerst { " AND v.id > " } else { " AND v.id < " }).bind(na);
    }
    vraag = vraag.push(if oud_eerst { " ORDER BY v.id LIMIT " } else { " ORDER BY v.id DESC LIMIT " });
    c.read(vraag.bind(aantal), lees).await
}

/// One question, if the user may know it.
pub async fn vraag(c: &mut Conn, zicht: &Zicht, id: MagditvraagId) -> Result<Option<Magditvraag>> {
    let vraag = zicht.en(Sql::new(KOLOMMEN)).push(" AND v.id = ").bind(id);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// How many questions the organisation asked since a moment.
pub async fn tel_gesteld(c: &mut Conn, organisatie: OrganisatieId, sinds: Tijdstip) -> Result<i64> {
    c.value(sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM magditvraag WHERE organisatie_id = $1 AND gevraagd_op >= $2",
        organisatie,
        sinds
    ))
    .await
}

/// How many questions of the organisation wait for its jurist, counted up to `grens`.
pub async fn tel_wachtend(c: &mut Conn, organisatie: OrganisatieId, grens: i64) -> Result<i64> {
    c.value(sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM (SELECT 1 AS een FROM magditvraag WHERE organisatie_id = $1 \
         AND stand = $2 LIMIT $3) w",
        organisatie,
        Vraagstand::Wacht.code(),
        grens
    ))
    .await
}

/// Puts a question to the jurist; says whether it was the one that the user saw.
pub async fn leg_voor(tx: &mut Tx, wat: (MagditvraagId, i64), nu: Tijdstip) -> Result<bool> {
    let regel = sql!(
        "UPDATE magditvraag SET stand = $3, voorgelegd_op = $4, versie = versie + 1 WHERE id = $1 AND versie = $2",
        wat.0,
        wat.1,
        Vraagstand::Wacht.code(),
        nu
    );
    Ok(tx.execute(regel).await? == 1)
}

/// Writes the answer of the jurist; says whether it was the question that he or she saw.
pub async fn beantwoord(
    tx: &mut Tx,
    id: MagditvraagId,
    antwoord: &Juristantwoord,
    door: FunctieId,
    nu: Tijdstip,
) -> Result<bool> {
    let regel = sql!(
        "UPDATE magditvraag SET stand = $3, antwoord = $4, voorwaarde = $5, artikel = $6, onderbouwing = $7, \
         beantwoord_door = $8, beantwoord_op = $9, versie = versie + 1 WHERE id = $1 AND versie = $2",
        id,
        antwoord.versie,
        Vraagstand::DoorJurist.code(),
        antwoord.antwoord.code(),
        antwoord.voorwaarde.as_deref(),
        &antwoord.artikel,
        &antwoord.onderbouwing,
        door,
        nu
    );
    Ok(tx.execute(regel).await? == 1)
}

/// How many questions of each organisation have had their time.
pub async fn te_vernietigen(c: &mut Conn, dag: Date) -> Result<Vec<(OrganisatieId, i64)>> {
    let vraag = sql!(
        "SELECT organisatie_id, CAST(COUNT(*) AS BIGINT) AS aantal FROM magditvraag WHERE vernietigen_op <= $1 \
         GROUP BY organisatie_id ORDER BY organisatie_id",
        dag
    );
    c.read(vraag, |r| Ok((r.get("organisatie_id")?, r.get("aantal")?))).await
}

/// Destroys the questions of an organisation that have had their time; says how many.
pub async fn vernietig(tx: &mut Tx, organisatie: OrganisatieId, dag: Date) -> Result<u64> {
    tx.execute(sql!(
        "DELETE FROM magditvraag WHERE organisatie_id = $1 AND vernietigen_op <= $2",
        organisatie,
        dag
    ))
    .await
}
