// SPDX-License-Identifier: EUPL-1.2
//! Questions, answers and taking part in the database.

use db::{Conn, Result, Row, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{FunctieId, GebruikerId, NavraagId, OrganisatieId, SignaalId, Tijdstip};
use navraag::{Adres, Gevraagd, Onderwerp, Persoon, kenmerken_van_persoon};

use crate::navraag::model::{Bekend, Navraag, NieuweDeelname, NieuweNavraag, Ontvangen, Treffer};
use crate::navraag::rules::{Kandidaat, telt};
use crate::verwerkingslog::Betrokkene;

/// Which organisations take part.
pub async fn deelnemers(c: &mut Conn) -> Result<Vec<OrganisatieId>> {
    c.read(sql!("SELECT organisatie_id FROM navraagdeelname WHERE gestopt_op IS NULL"), |r| {
        r.get("organisatie_id")
    })
    .await
}

/// How an organisation takes part, if it does.
pub async fn deelname(c: &mut Conn, organisatie: OrganisatieId) -> Result<Option<NieuweDeelname>> {
    let vraag = sql!(
        "SELECT contact, telefoon, email FROM navraagdeelname WHERE organisatie_id = $1 AND gestopt_op IS NULL",
        organisatie
    );
    let lees = |r: &Row| {
        Ok(NieuweDeelname {
            contact: r.get("contact")?,
            telefoon: r.get("telefoon")?,
            email: r.get("email")?,
        })
    };
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// Takes part from now on, or says otherwise whom to call.
pub async fn zet_deelname(
    tx: &mut Tx,
    organisatie: OrganisatieId,
    functie: FunctieId,
    nieuw: &NieuweDeelname,
    nu: Tijdstip,
) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO navraagdeelname (organisatie_id, contact, telefoon, email, ingesteld_door, ingesteld_op) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (organisatie_id) DO UPDATE SET contact = excluded.contact, \
         telefoon = excluded.telefoon, email = excluded.email, ingesteld_door = excluded.ingesteld_door, \
         ingesteld_op = excluded.ingesteld_op, gestopt_op = NULL",
        organisatie,
        &nieuw.contact,
        nieuw.telefoon.as_deref(),
        nieuw.email.as_deref(),
        functie,
        nu
    ))
    .await?;
    Ok(())
}

/// Stops taking part. False when it did not.
pub async fn stop_deelname(tx: &mut Tx, organisatie: OrganisatieId, nu: Tijdstip) -> Result<bool> {
    let vraag = sql!(
        "UPDATE navraagdeelname SET gestopt_op = $2 WHERE organisatie_id = $1 AND gestopt_op IS NULL",
        organisatie,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}

const KANDIDAAT: &str =
    "SELECT s.eigenaar_id, s.id AS signaal_id, s.herkomst, s.mag_door, s.fase, s.uitkomst, s.gebied_code";

/// In which signalen of these organisations the subject is known on the theme. The same statement runs when nobody may be
/// asked, so that "not allowed" and "not known" cost the same.
pub async fn bekend(
    c: &mut Conn,
    onderwerp: &Onderwerp,
    thema: &str,
    bevraagden: &[OrganisatieId],
) -> Result<Vec<Bekend>> {
    let Some(kenmerk) = onderwerp.kenmerk() else { return Ok(vec![]) };
    let vraag = match onderwerp {
        Onderwerp::Persoon(p) => Sql::new(KANDIDAAT)
            .push(", p.naam FROM persoon p JOIN signaal s ON s.id = p.signaal_id WHERE p.beperkt_op IS NULL AND p.geboortedatum = ")
            .bind(p.geboren),
        Onderwerp::Adres(_) => {
            Sql::new(KANDIDAAT).push(" FROM signaal s WHERE s.adreskenmerk = ").bind(kenmerk.als_str())
        }
    };
    let vraag = vraag.push(" AND s.thema = ").bind(thema).push(" AND s.eigenaar_id IN ");
    let mut uit = Vec::new();
    for rij in c.rows(vraag.list(bevraagden.iter().copied()).push(" ORDER BY s.eigenaar_id, s.id")).await? {
        let (zelfde, betrokkene) = match onderwerp {
            Onderwerp::Persoon(p) => {
                let naam: String = rij.get("naam")?;
                let zelfde = kenmerken_van_persoon(&naam, p.geboren).contains(&kenmerk);
                (zelfde, Some(Betrokkene::persoon(&naam, Some(p.geboren))))
            }
            Onderwerp::Adres(a) => {
                (ligt_in(rij.get::<Option<String>>("gebied_code")?.as_deref(), &a.gemeente), None)
            }
        };
        if zelfde && telt(&lees_kandidaat(&rij)?) {
            let (organisatie, signaal) = (rij.get("eigenaar_id")?, rij.get("signaal_id")?);
            uit.push(Bekend { organisatie, signaal, betrokkene });
        }
    }
    Ok(uit)
}

fn lees_kandidaat(rij: &Row) -> Result<Kandidaat> {
    Ok(Kandidaat {
        herkomst: rij.code("herkomst")?,
        mag_door: rij.get("mag_door")?,
        fase: rij.code("fase")?,
        uitkomst: rij.get("uitkomst")?,
    })
}

/// Whether an area is the municipality or lies in it.
fn ligt_in(gebied: Option<&str>, gemeente: &str) -> bool {
    gebied.is_some_and(|code| {
        code == gemeente || gebied::gebied(code).is_some_and(|g| g.gemeentecode == gemeente)
    })
}

/// Lets nobody else ask for this person until the transaction ends, so that the limit holds for two windows at once.
pub async fn vergrendel(tx: &mut Tx, gebruiker: GebruikerId) -> Result<()> {
    tx.execute(sql!("UPDATE gebruiker SET naam = naam WHERE id = $1", gebruiker)).await.map(drop)
}

/// What this person asked since a moment.
pub async fn gevraagd_sinds(c: &mut Conn, gebruiker: GebruikerId, sinds: Tijdstip) -> Result<Vec<Gevraagd>> {
    let vraag = sql!(
        "SELECT n.soort, n.naam, n.geboortedatum, n.straat, n.huisnummer, n.toevoeging, n.gemeente, n.treffers \
         FROM navraag n JOIN functie f ON f.id = n.gesteld_door WHERE f.gebruiker_id = $1 AND n.gesteld_op > $2 \
         ORDER BY n.id",
        gebruiker,
        sinds
    );
    c.read(vraag, |r| Ok(Gevraagd { onderwerp: lees_onderwerp(r)?, treffer: r.get::<i64>("treffers")? > 0 }))
        .await
}

fn lees_onderwerp(rij: &Row) -> Result<Onderwerp> {
    let tekst = |kolom: &str| rij.get::<Option<String>>(kolom).map(Option::unwrap_or_default);
    if let Some(geboren) = rij.get::<Option<Date>>("geboortedatum")? {
        return Ok(Onderwerp::Persoon(Persoon { naam: tekst("naam")?, geboren }));
    }
    let nummer = rij.get::<Option<i64>>("huisnummer")?.unwrap_or_default();
    Ok(Onderwerp::Adres(Adres {
        straat: tekst("straat")?,
        nummer: u32::try_from(nummer).unwrap_or_default(),
        toevoeging: tekst("toevoeging")?,
        gemeente: tekst("gemeente")?,
    }))
}

/// Writes a question.
pub async fn voeg_toe(tx: &mut Tx, n: &NieuweNavraag<'_>, nu: Tijdstip) -> Result<NavraagId> {
    let id = NavraagId::nieuw(nu);
    let (persoon, adres) = match n.onderwerp {
        Onderwerp::Persoon(p) => (Some(p), None),
        Onderwerp::Adres(a) => (None, Some(a)),
    };
    tx.execute(sql!(
        "INSERT INTO navraag (id, organisatie_id, gesteld_door, gesteld_op, afspraak_id, afspraak_versie, thema, doel, \
         noodzaak, signaal_id, soort, naam, geboortedatum, straat, huisnummer, toevoeging, gemeente, treffers, patroon, \
         vernietigen_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        id,
        n.organisatie,
        n.functie,
        nu,
        n.afspraak.0,
        n.afspraak.1,
        n.thema,
        n.doel,
        n.noodzaak,
        n.signaal,
        n.onderwerp.soort(),
        persoon.map(|p| p.naam.as_str()),
        persoon.map(|p| p.geboren),
        adres.map(|a| a.straat.as_str()),
        adres.map(|a| i64::from(a.nummer)),
        adres.map(|a| a.toevoeging.as_str()),
        adres.map(|a| a.gemeente.as_str()),
        n.treffers,
        n.patroon.map(navraag::Patroon::code),
        n.vernietigen_op
    ))
    .await?;
    Ok(id)
}

/// Notes that an organisation was asked, and what was told.
pub async fn noteer_antwoord(
    tx: &mut Tx,
    id: NavraagId,
    organisatie: OrganisatieId,
    signalen: &[SignaalId],
) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO navraagantwoord (navraag_id, organisatie_id, treffer) VALUES ($1, $2, $3)",
        id,
        organisatie,
        !signalen.is_empty()
    ))
    .await?;
    for signaal in signalen {
        tx.execute(sql!("INSERT INTO navraagtreffer (navraag_id, signaal_id) VALUES ($1, $2)", id, *signaal))
            .await?;
    }
    Ok(())
}

/// Whose questions a user reads.
#[derive(Debug, Clone, Copy)]
pub enum Zicht {
    /// The own ones.
    Eigen(OrganisatieId, GebruikerId),
    /// Those of the whole organisation.
    Alle(OrganisatieId),
}

impl Zicht {
    fn en(self, sql: Sql) -> Sql {
        match self {
            Self::Eigen(o, g) => {
                sql.push("n.organisatie_id = ").bind(o).push(" AND f.gebruiker_id = ").bind(g)
            }
            Self::Alle(o) => sql.push("n.organisatie_id = ").bind(o),
        }
    }
}

const KOLOMMEN: &str = "SELECT n.id, n.gesteld_door, g.naam AS vragernaam, n.gesteld_op, n.afspraak_id, a.naam AS afspraaknaam, \
     n.afspraak_versie, n.thema, n.doel, n.noodzaak, n.signaal_id, n.soort, n.naam, n.geboortedatum, n.straat, \
     n.huisnummer, n.toevoeging, n.gemeente, n.treffers, n.patroon, n.vernietigen_op FROM navraag n \
     JOIN functie f ON f.id = n.gesteld_door JOIN gebruiker g ON g.id = f.gebruiker_id \
     JOIN afspraak a ON a.id = n.afspraak_id WHERE ";

fn lees(rij: &Row) -> Result<Navraag> {
    Ok(Navraag {
        id: rij.get("id")?,
        gesteld_door: rij.get("gesteld_door")?,
        vragernaam: rij.get("vragernaam")?,
        gesteld_op: rij.get("gesteld_op")?,
        afspraak: (rij.get("afspraak_id")?, rij.get("afspraaknaam")?, rij.get("afspraak_versie")?),
        thema: rij.get("thema")?,
        doel: rij.get("doel")?,
        noodzaak: rij.get("noodzaak")?,
        signaal: rij.get("signaal_id")?,
        onderwerp: lees_onderwerp(rij)?,
        treffers: rij.get("treffers")?,
        patroon: rij.get::<Option<String>>("patroon")?.and_then(|p| p.parse().ok()),
        vernietigen_op: rij.get("vernietigen_op")?,
    })
}

/// Questions that this user reads, newest first; only unusual ones if asked.
pub async fn navragen(
    c: &mut Conn,
    zicht: Zicht,
    opvallend: bool,
    voor: Option<NavraagId>,
    aantal: i64,
) -> Result<Vec<Navraag>> {
    let mut vraag = zicht.en(Sql::new(KOLOMMEN));
    if opvallend {
        vraag = vraag.push(" AND n.patroon IS NOT NULL");
    }
    if let Some(voor) = voor {
        vraag = vraag.push(" AND n.id < ").bind(voor);
    }
    c.read(vraag.push(" ORDER BY n.id DESC LIMIT ").bind(aantal), lees).await
}

/// One question, if this user reads it.
pub async fn navraag(c: &mut Conn, zicht: Zicht, id: NavraagId) -> Result<Option<Navraag>> {
    let vraag = zicht.en(Sql::new(KOLOMMEN)).push(" AND n.id = ").bind(id);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// Who knows it, and whom to call there.
pub async fn treffers(c: &mut Conn, id: NavraagId) -> Result<Vec<Treffer>> {
    let vraag = sql!(
        "SELECT o.naam, d.contact, d.telefoon, d.email FROM navraagantwoord w JOIN organisatie o ON o.id = w.organisatie_id \
         LEFT JOIN navraagdeelname d ON d.organisatie_id = w.organisatie_id \
         WHERE w.navraag_id = $1 AND w.treffer = 1 ORDER BY o.naam",
        id
    );
    c.read(vraag, |r| {
        Ok(Treffer {
            organisatie: r.get("naam")?,
            contact: r.get::<Option<String>>("contact")?.unwrap_or_default(),
            telefoon: r.get("telefoon")?,
            email: r.get("email")?,
        })
    })
    .await
}

/// What was asked of an organisation, newest first; only hits if asked.
pub async fn ontvangen(
    c: &mut Conn,
    organisatie: OrganisatieId,
    treffers: bool,
    voor: Option<NavraagId>,
    aantal: i64,
) -> Result<Vec<Ontvangen>> {
    let mut vraag = Sql::new(
        "SELECT n.id, o.naam AS van, n.gesteld_op, a.naam AS afspraaknaam, n.afspraak_versie, n.thema, n.doel, n.soort, \
         w.treffer FROM navraagantwoord w JOIN navraag n ON n.id = w.navraag_id JOIN organisatie o ON o.id = n.organisatie_id \
         JOIN afspraak a ON a.id = n.afspraak_id WHERE w.organisatie_id = ",
    )
    .bind(organisatie);
    if treffers {
        vraag = vraag.push(" AND w.treffer = 1");
    }
    if let Some(voor) = voor {
        vraag = vraag.push(" AND w.navraag_id < ").bind(voor);
    }
    let vraag = vraag.push(" ORDER BY w.navraag_id DESC LIMIT ").bind(aantal);
    let mut uit = c.read(vraag, lees_ontvangen).await?;
    let vraag = Sql::new("SELECT navraag_id, signaal_id FROM navraagtreffer WHERE navraag_id IN ")
        .list(uit.iter().map(|o| o.id))
        .push(" AND signaal_id IN (SELECT id FROM signaal WHERE eigenaar_id = ")
        .bind(organisatie)
        .push(") ORDER BY signaal_id");
    let paren: Vec<(NavraagId, SignaalId)> =
        c.read(vraag, |r| Ok((r.get("navraag_id")?, r.get("signaal_id")?))).await?;
    for o in &mut uit {
        o.signalen = paren.iter().filter(|(n, _)| *n == o.id).map(|(_, s)| *s).collect();
    }
    Ok(uit)
}

fn lees_ontvangen(r: &Row) -> Result<Ontvangen> {
    Ok(Ontvangen {
        id: r.get("id")?,
        van: r.get("van")?,
        op: r.get("gesteld_op")?,
        afspraak: (r.get("afspraaknaam")?, r.get("afspraak_versie")?),
        thema: r.get("thema")?,
        doel: r.get("doel")?,
        soort: r.get("soort")?,
        treffer: r.get("treffer")?,
        signalen: vec![],
    })
}

/// How many unusual questions an organisation asked since a moment, counted up to `grens`.
pub async fn opvallend_sinds(
    c: &mut Conn,
    organisatie: OrganisatieId,
    sinds: Tijdstip,
    grens: i64,
) -> Result<i64> {
    c.value(sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM (SELECT 1 FROM navraag WHERE organisatie_id = $1 \
         AND patroon IS NOT NULL AND gesteld_op > $2 LIMIT $3) AS t",
        organisatie,
        sinds,
        grens
    ))
    .await
}

/// How many questions there are to destroy, per organisation.
pub async fn te_vernietigen(c: &mut Conn, dag: Date) -> Result<Vec<(OrganisatieId, i64)>> {
    let vraag = sql!(
        "SELECT organisatie_id, CAST(COUNT(*) AS BIGINT) AS aantal FROM navraag WHERE vernietigen_op <= $1 \
         GROUP BY organisatie_id ORDER BY organisatie_id",
        dag
    );
    c.read(vraag, |r| Ok((r.get("organisatie_id")?, r.get("aantal")?))).await
}

/// Destroys the questions of an organisation whose time has come.
pub async fn vernietig(tx: &mut Tx, organisatie: OrganisatieId, dag: Date) -> Result<u64> {
    tx.execute(sql!(
        "DELETE FROM navraag WHERE organisatie_id = $1 AND vernietigen_op <= $2",
        organisatie,
        dag
    ))
    .await
}
