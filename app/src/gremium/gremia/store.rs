// SPDX-License-Identifier: EUPL-1.2
//! Bodies in the database. Reading goes through [`Zicht`]: what one may not know is not in any answer.

use db::{Conn, Result, Row, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{Actor, GremiumId, GremiumproductId, OrganisatieId, RegioId, Tijdstip, ZetelId};
use poort::{Handeling, Matrix, Relatie, Situatie};

use crate::gremium::gremia::formulier::{Gremiumvelden, NieuwProduct, NieuweZetel};
use crate::gremium::gremia::model::{Gremium, Portefeuille, Product, Productstand, Sluiting, Voeding, Zetel};

/// Which bodies a user may know: those that the own organisation keeps, and those of its regions or with a seat of it.
#[derive(Debug, Clone, Copy)]
pub struct Zicht {
    wie: OrganisatieId,
    nu: Tijdstip,
    regie: bool,
    lid: bool,
}

impl Zicht {
    /// Of this user now; the relations come from the policies.
    pub fn nieuw(matrix: &Matrix, actor: &Actor, nu: Tijdstip) -> Self {
        let mag = |r| matrix.mag(actor.bevoegdheid, Handeling::GremiumInzien, Situatie::van(r));
        Self { wie: actor.organisatie, nu, regie: mag(Relatie::Regie), lid: mag(Relatie::Lid) }
    }

    /// The condition on `gremium g`.
    pub fn en(&self, sql: Sql) -> Sql {
        let sql = sql.push("(1 = 0");
        let sql = if self.regie { sql.push(" OR g.houder_id = ").bind(self.wie) } else { sql };
        if !self.lid {
            return sql.push(")");
        }
        let sql = sql.push(
            " OR EXISTS (SELECT 1 FROM regiolid l WHERE l.regio_id = g.regio_id AND l.organisatie_id = ",
        );
        let sql = sql.bind(self.wie).push(" AND l.van <= ").bind(self.nu);
        let sql = sql.push(" AND (l.tot IS NULL OR l.tot > ").bind(self.nu);
        let sql =
            sql.push(")) OR EXISTS (SELECT 1 FROM zetel e WHERE e.gremium_id = g.id AND e.organisatie_id = ");
        let sql = sql.bind(self.wie).push(" AND e.van <= ").bind(self.nu.dag());
        sql.push(" AND (e.tot IS NULL OR e.tot >= ").bind(self.nu.dag()).push(")))")
    }
}

const GREMIUM: &str = "SELECT g.id, g.houder_id, h.naam AS houdernaam, g.regio_id, r.naam AS regionaam, g.soort, g.naam, g.doel, \
     g.status, g.mandaatbron, g.keer_per_jaar, g.duur_minuten, g.opdracht, g.van, g.tot, g.overgedragen_aan, g.overdracht, \
     g.gesloten_op, g.versie FROM gremium g JOIN organisatie h ON h.id = g.houder_id JOIN regio r ON r.id = g.regio_id WHERE ";

fn lees(rij: &Row) -> Result<Gremium> {
    let op: Option<Date> = rij.get("gesloten_op")?;
    let aan: Option<String> = rij.get("overgedragen_aan")?;
    let overdracht: Option<String> = rij.get("overdracht")?;
    Ok(Gremium {
        id: rij.get("id")?,
        houder: (rij.get("houder_id")?, rij.get("houdernaam")?),
        regio: (rij.get("regio_id")?, rij.get("regionaam")?),
        soort: rij.code("soort")?,
        naam: rij.get("naam")?,
        doel: rij.get("doel")?,
        status: rij.code("status")?,
        mandaatbron: rij.get("mandaatbron")?,
        keer_per_jaar: rij.get("keer_per_jaar")?,
        duur_minuten: rij.get("duur_minuten")?,
        opdracht: rij.get("opdracht")?,
        van: rij.get("van")?,
        tot: rij.get("tot")?,
        sluiting: op.map(|op| Sluiting {
            op,
            aan: aan.unwrap_or_default(),
            overdracht: overdracht.unwrap_or_default(),
        }),
        versie: rij.get("versie")?,
        regios: vec![],
        zetels: vec![],
        portefeuilles: vec![],
    })
}

/// Every body that the user may know, by region and name.
pub async fn gremia(c: &mut Conn, zicht: &Zicht) -> Result<Vec<Gremium>> {
    let vraag = zicht.en(Sql::new(GREMIUM)).push(" ORDER BY g.naam, g.id");
    let gremia = c.read(vraag, lees).await?;
    met_delen(c, gremia).await
}

/// One body, if the user may know it.
pub async fn gremium(c: &mut Conn, zicht: &Zicht, id: GremiumId) -> Result<Option<Gremium>> {
    let vraag = zicht.en(Sql::new(GREMIUM)).push(" AND g.id = ").bind(id);
    let gremia = c.read(vraag, lees).await?;
    Ok(met_delen(c, gremia).await?.pop())
}

async fn met_delen(c: &mut Conn, mut gremia: Vec<Gremium>) -> Result<Vec<Gremium>> {
    if gremia.is_empty() {
        return Ok(gremia);
    }
    let ids: Vec<GremiumId> = gremia.iter().map(|g| g.id).collect();
    let zetels = zetels(c, &ids).await?;
    let vraag = Sql::new(
        "SELECT b.gremium_id, b.regio_id, r.naam FROM gremiumregio b JOIN regio r ON r.id = b.regio_id WHERE b.gremium_id IN ",
    );
    let vraag = vraag.list(ids.iter().copied()).push(" ORDER BY r.naam");
    let regios: Vec<(GremiumId, (RegioId, String))> =
        c.read(vraag, |r| Ok((r.get("gremium_id")?, (r.get("regio_id")?, r.get("naam")?)))).await?;
    let vraag = Sql::new("SELECT gremium_id, thema, zetel_id FROM portefeuille WHERE gremium_id IN ");
    let vraag = vraag.list(ids.iter().copied()).push(" ORDER BY thema");
    let portefeuilles: Vec<(GremiumId, Portefeuille)> = c
        .read(vraag, |r| {
            Ok((r.get("gremium_id")?, Portefeuille { thema: r.get("thema")?, houder: r.get("zetel_id")? }))
        })
        .await?;
    for g in &mut gremia {
        g.zetels = van(&zetels, g.id);
        g.regios = van(&regios, g.id);
        g.portefeuilles = van(&portefeuilles, g.id);
    }
    Ok(gremia)
}

fn van<T: Clone>(delen: &[(GremiumId, T)], id: GremiumId) -> Vec<T> {
    delen.iter().filter(|(g, _)| *g == id).map(|(_, deel)| deel.clone()).collect()
}

async fn zetels(c: &mut Conn, ids: &[GremiumId]) -> Result<Vec<(GremiumId, Zetel)>> {
    let vraag = Sql::new(
        "SELECT z.gremium_id, z.id, z.organisatie_id, o.naam AS organisatienaam, z.functie, z.naam, z.rol, z.regio_id, \
         r.naam AS regionaam, z.mandaat, z.van, z.tot FROM zetel z LEFT JOIN organisatie o ON o.id = z.organisatie_id \
         LEFT JOIN regio r ON r.id = z.regio_id WHERE z.gremium_id IN ",
    );
    let vraag = vraag.list(ids.iter().copied()).push(" ORDER BY z.rol DESC, o.naam, z.functie, z.id");
    c.read(vraag, |r| {
        let organisatie: Option<OrganisatieId> = r.get("organisatie_id")?;
        let regio: Option<RegioId> = r.get("regio_id")?;
        let zetel = Zetel {
            id: r.get("id")?,
            organisatie: organisatie.zip(r.get("organisatienaam")?),
            functie: r.get("functie")?,
            naam: r.get("naam")?,
            rol: r.code("rol")?,
            regio: regio.zip(r.get("regionaam")?),
            mandaat: r.get("mandaat")?,
            van: r.get("van")?,
            tot: r.get("tot")?,
        };
        Ok((r.get("gremium_id")?, zetel))
    })
    .await
}

/// What these bodies feed each other; a relation with a body that is not among them is not in the answer.
pub async fn voedingen(c: &mut Conn, gremia: &[Gremium]) -> Result<Vec<Voeding>> {
    let ids = || gremia.iter().map(|g| g.id);
    let vraag = Sql::new("SELECT van_id, naar_id, wat FROM gremiumvoeding WHERE van_id IN ").list(ids());
    let vraag = vraag.push(" AND naar_id IN ").list(ids()).push(" ORDER BY van_id, naar_id");
    c.read(vraag, |r| Ok(Voeding { van: r.get("van_id")?, naar: r.get("naar_id")?, wat: r.get("wat")? }))
        .await
}

/// The products of a body.
pub async fn producten(c: &mut Conn, id: GremiumId) -> Result<Vec<Product>> {
    let vraag = sql!(
        "SELECT id, titel, stand, versie, gebruikers FROM gremiumproduct WHERE gremium_id = $1 ORDER BY titel, id",
        id
    );
    c.read(vraag, |r| {
        Ok(Product {
            id: r.get("id")?,
            titel: r.get("titel")?,
            stand: r.code("stand")?,
            versie: r.get("versie")?,
            gebruikers: r.get("gebruikers")?,
        })
    })
    .await
}

/// Adds a body.
pub async fn voeg_toe(
    tx: &mut Tx,
    houder: OrganisatieId,
    g: &Gremiumvelden,
    nu: Tijdstip,
) -> Result<GremiumId> {
    let id = GremiumId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO gremium (id, houder_id, regio_id, soort, naam, doel, status, mandaatbron, keer_per_jaar, duur_minuten, \
         opdracht, van, tot, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)",
        id,
        houder,
        g.regio,
        g.soort.code(),
        &g.naam,
        &g.doel,
        g.status.code(),
        &g.mandaatbron,
        g.keer_per_jaar,
        g.duur_minuten,
        g.opdracht.as_deref(),
        g.van,
        g.tot
    ))
    .await?;
    zet_regios(tx, id, &g.regios).await?;
    Ok(id)
}

/// Whether another body of the region has this name.
pub async fn naam_bestaat(
    c: &mut Conn,
    regio: RegioId,
    naam: &str,
    behalve: Option<GremiumId>,
) -> Result<bool> {
    let vraag = sql!("SELECT id FROM gremium WHERE regio_id = $1 AND naam = $2", regio, naam);
    let rij = c.row_opt(vraag).await?;
    let gevonden: Option<GremiumId> = rij.map(|r| r.get("id")).transpose()?;
    Ok(gevonden.is_some() && gevonden != behalve)
}

/// Changes a body. False when somebody was first.
pub async fn wijzig(tx: &mut Tx, (id, versie): (GremiumId, i64), g: &Gremiumvelden) -> Result<bool> {
    let vraag = sql!(
        "UPDATE gremium SET regio_id = $3, soort = $4, naam = $5, doel = $6, status = $7, mandaatbron = $8, \
         keer_per_jaar = $9, duur_minuten = $10, opdracht = $11, van = $12, tot = $13, versie = versie + 1 \
         WHERE id = $1 AND versie = $2 AND gesloten_op IS NULL",
        id,
        versie,
        g.regio,
        g.soort.code(),
        &g.naam,
        &g.doel,
        g.status.code(),
        &g.mandaatbron,
        g.keer_per_jaar,
        g.duur_minuten,
        g.opdracht.as_deref(),
        g.van,
        g.tot
    );
    let gedaan = tx.execute(vraag).await? == 1;
    if gedaan {
        zet_regios(tx, id, &g.regios).await?;
    }
    Ok(gedaan)
}

async fn zet_regios(tx: &mut Tx, id: GremiumId, regios: &[RegioId]) -> Result<()> {
    tx.execute(sql!("DELETE FROM gremiumregio WHERE gremium_id = $1", id)).await?;
    for regio in regios {
        tx.execute(sql!("INSERT INTO gremiumregio (gremium_id, regio_id) VALUES ($1, $2)", id, *regio))
            .await?;
    }
    Ok(())
}

/// Closes a body with its handover. False when that was done.
pub async fn sluit(tx: &mut Tx, id: GremiumId, sluiting: &Sluiting) -> Result<bool> {
    let vraag = sql!(
        "UPDATE gremium SET gesloten_op = $2, overgedragen_aan = $3, overdracht = $4, versie = versie + 1 \
         WHERE id = $1 AND gesloten_op IS NULL",
        id,
        sluiting.op,
        &sluiting.aan,
        &sluiting.overdracht
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Gives a seat.
pub async fn voeg_zetel_toe(tx: &mut Tx, id: GremiumId, z: &NieuweZetel, nu: Tijdstip) -> Result<ZetelId> {
    let zetel = ZetelId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO zetel (id, gremium_id, organisatie_id, functie, naam, rol, regio_id, mandaat, van, tot) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        zetel,
        id,
        z.organisatie,
        &z.functie,
        z.naam.as_deref(),
        z.rol.code(),
        z.regio,
        &z.mandaat,
        z.van,
        z.tot
    ))
    .await?;
    Ok(zetel)
}

/// Ends a seat on a day. False when it had ended.
pub async fn beeindig_zetel(tx: &mut Tx, (id, zetel): (GremiumId, ZetelId), laatste: Date) -> Result<bool> {
    let vraag = sql!(
        "UPDATE zetel SET tot = $3 WHERE id = $2 AND gremium_id = $1 AND (tot IS NULL OR tot > $3)",
        id,
        zetel,
        laatste
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Gives a theme to a seat, or leaves it without a holder.
pub async fn zet_portefeuille(tx: &mut Tx, id: GremiumId, p: &Portefeuille) -> Result<()> {
    let vraag = sql!(
        "INSERT INTO portefeuille (gremium_id, thema, zetel_id) VALUES ($1, $2, $3) \
         ON CONFLICT (gremium_id, thema) DO UPDATE SET zetel_id = excluded.zetel_id",
        id,
        &p.thema,
        p.houder
    );
    tx.execute(vraag).await.map(drop)
}

/// Takes a theme from a body.
pub async fn haal_portefeuille_weg(tx: &mut Tx, id: GremiumId, thema: &str) -> Result<bool> {
    let vraag = sql!("DELETE FROM portefeuille WHERE gremium_id = $1 AND thema = $2", id, thema);
    Ok(tx.execute(vraag).await? == 1)
}

/// Lets one body feed another.
pub async fn zet_voeding(tx: &mut Tx, v: &Voeding) -> Result<()> {
    let vraag = sql!(
        "INSERT INTO gremiumvoeding (van_id, naar_id, wat) VALUES ($1, $2, $3) \
         ON CONFLICT (van_id, naar_id) DO UPDATE SET wat = excluded.wat",
        v.van,
        v.naar,
        &v.wat
    );
    tx.execute(vraag).await.map(drop)
}

/// Ends that.
pub async fn haal_voeding_weg(tx: &mut Tx, van: GremiumId, naar: GremiumId) -> Result<bool> {
    let vraag = sql!("DELETE FROM gremiumvoeding WHERE van_id = $1 AND naar_id = $2", van, naar);
    Ok(tx.execute(vraag).await? == 1)
}

/// Adds a product.
pub async fn voeg_product_toe(
    tx: &mut Tx,
    id: GremiumId,
    p: &NieuwProduct,
    nu: Tijdstip,
) -> Result<GremiumproductId> {
    let product = GremiumproductId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO gremiumproduct (id, gremium_id, titel, stand, versie, gebruikers, gewijzigd_op) \
         VALUES ($1, $2, $3, $4, 1, $5, $6)",
        product,
        id,
        &p.titel,
        p.stand.code(),
        &p.gebruikers,
        nu
    ))
    .await?;
    Ok(product)
}

/// Puts a product in another state, as its next version when it is written anew. False when somebody was first.
pub async fn zet_product(
    tx: &mut Tx,
    (id, product, versie): (GremiumId, GremiumproductId, i64),
    (stand, naar): (Productstand, i64),
    nu: Tijdstip,
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE gremiumproduct SET stand = $4, versie = $5, gewijzigd_op = $6 WHERE id = $2 AND gremium_id = $1 AND versie = $3",
        id,
        product,
        versie,
        stand.code(),
        naar,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Erases the names of seats that ended before the day; says for which keepers, and how many.
pub async fn wis_namen(tx: &mut Tx, voor: Date) -> Result<Vec<(OrganisatieId, i64)>> {
    let vraag = sql!(
        "SELECT g.houder_id, CAST(COUNT(*) AS BIGINT) AS aantal FROM zetel z JOIN gremium g ON g.id = z.gremium_id \
         WHERE z.naam IS NOT NULL AND z.tot IS NOT NULL AND z.tot < $1 GROUP BY g.houder_id ORDER BY g.houder_id",
        voor
    );
    let per: Vec<(OrganisatieId, i64)> =
        tx.read(vraag, |r| Ok((r.get("houder_id")?, r.get("aantal")?))).await?;
    tx.execute(sql!(
        "UPDATE zetel SET naam = NULL WHERE naam IS NOT NULL AND tot IS NOT NULL AND tot < $1",
        voor
    ))
    .await?;
    Ok(per)
}
