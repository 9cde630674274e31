// SPDX-License-Identifier: EUPL-1.2
//! Reading casussen: the core with how the reader stands to it, and what it says only sealed.

use db::{Conn, Result, Row, Sql, sql};
use kernel::{CasusId, SignaalId, Tijdstip};
use poort::Relatie;

use crate::casus::model::{AveFase, Fasering, Inhoud, Kern, Notitie, Notitiesoort, Persoon, Toegang};
use crate::casus::store::persoon;
use crate::casus::store::zicht::Zicht;
use crate::verwerkingslog::Verzegeld;

const KERN: &str = "SELECT k.id, k.eigenaar_id, o.naam AS eigenaarnaam, k.nummer, k.soort, k.zegel, k.herkomst, k.mag_door, \
     k.thema, k.signaal_id, k.geopend_op, k.regisseur_id, g.naam AS regisseurnaam, k.fase, k.herzien_op, k.gesloten_op, \
     k.sluitreden, k.vernietigen_op FROM casus k JOIN organisatie o ON o.id = k.eigenaar_id \
     JOIN functie f ON f.id = k.regisseur_id JOIN gebruiker g ON g.id = f.gebruiker_id WHERE ";

fn lees_kern(r: &Row) -> Result<Kern> {
    let gesloten_op: Option<Tijdstip> = r.get("gesloten_op")?;
    let sluitreden = r.get::<Option<String>>("sluitreden")?.and_then(|s| s.parse().ok());
    Ok(Kern {
        id: r.get("id")?,
        eigenaar: (r.get("eigenaar_id")?, r.get("eigenaarnaam")?),
        nummer: r.get("nummer")?,
        soort: r.code("soort")?,
        zegel: r.code("zegel")?,
        herkomst: r.code("herkomst")?,
        mag_door: r.get("mag_door")?,
        thema: r.get("thema")?,
        signaal: r.get("signaal_id")?,
        geopend_op: r.get("geopend_op")?,
        regisseur: (r.get("regisseur_id")?, r.get("regisseurnaam")?),
        fase: r.get::<Option<String>>("fase")?.and_then(|f| f.parse().ok()),
        herzien_op: r.get("herzien_op")?,
        gesloten: gesloten_op.zip(sluitreden),
        vernietigen_op: r.get("vernietigen_op")?,
    })
}

/// One, with how the reader stands to it; none when he or she may not know it.
pub async fn kern(c: &mut Conn, zicht: &Zicht, id: CasusId) -> Result<Option<(Kern, Toegang)>> {
    let vraag = zicht.waar(Sql::new(KERN)).push(" AND k.id = ").bind(id);
    let Some(kern) = c.row_opt(vraag).await?.as_ref().map(lees_kern).transpose()? else { return Ok(None) };
    let toegang = toegang(c, zicht, &kern).await?;
    Ok(Some((kern, toegang)))
}

/// More roles of one organisation give the most of each.
async fn toegang(c: &mut Conn, zicht: &Zicht, kern: &Kern) -> Result<Toegang> {
    if kern.eigenaar.0 == zicht.eigen() {
        return Ok(Toegang::EIGEN);
    }
    let vraag = Sql::new(
        "SELECT p.ziet_personen, p.ziet_zorg FROM casuspartij p JOIN casus k ON k.id = p.casus_id WHERE p.casus_id = ",
    )
    .bind(kern.id)
    .push(" AND ");
    let rollen = c
        .read(zicht.met_rol(vraag), |r| Ok((r.get::<bool>("ziet_personen")?, r.get::<bool>("ziet_zorg")?)))
        .await?;
    Ok(Toegang {
        relatie: Relatie::Partij,
        personen: rollen.iter().any(|(p, _)| *p),
        zorg: rollen.iter().any(|(_, z)| *z),
    })
}

/// Which casussen a list shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter {
    /// Closed ones in place of open ones.
    pub gesloten: bool,
    /// Only older than this one.
    pub voor: Option<CasusId>,
}

/// The casussen that the reader may know, newest first.
pub async fn kernen(c: &mut Conn, zicht: &Zicht, filter: Filter, aantal: i64) -> Result<Vec<Kern>> {
    let mut vraag = zicht.waar(Sql::new(KERN));
    vraag = vraag.push(if filter.gesloten {
        " AND k.gesloten_op IS NOT NULL"
    } else {
        " AND k.gesloten_op IS NULL"
    });
    if let Some(voor) = filter.voor {
        vraag = vraag.push(" AND k.id < ").bind(voor);
    }
    c.read(vraag.push(" ORDER BY k.id DESC LIMIT ").bind(aantal), lees_kern).await
}

/// The open casus on a signaal, if the reader may know it.
pub async fn bij_signaal(c: &mut Conn, zicht: &Zicht, signaal: SignaalId) -> Result<Option<CasusId>> {
    let vraag = zicht
        .waar(Sql::new("SELECT k.id FROM casus k WHERE "))
        .push(" AND k.gesloten_op IS NULL AND k.signaal_id = ")
        .bind(signaal)
        .push(" ORDER BY k.id DESC LIMIT 1");
    c.row_opt(vraag).await?.map(|r| r.get("id")).transpose()
}

/// The phases of a casus, oldest first.
pub async fn fasen(c: &mut Conn, id: CasusId) -> Result<Vec<Fasering>> {
    let vraag = sql!(
        "SELECT s.fase, s.sinds, g.naam FROM casusfase s JOIN functie f ON f.id = s.door \
         JOIN gebruiker g ON g.id = f.gebruiker_id WHERE s.casus_id = $1 ORDER BY s.volgnummer",
        id
    );
    c.read(vraag, |r| Ok(Fasering { fase: r.code("fase")?, sinds: r.get("sinds")?, door: r.get("naam")? }))
        .await
}

/// What a casus says, sealed: it opens by writing the log of processing. Ask for the [`Kern`] and its [`Toegang`] first;
/// `personen` and `zorg` say what of it is read.
pub async fn inhoud(c: &mut Conn, id: CasusId, personen: bool, zorg: bool) -> Result<Verzegeld<Inhoud>> {
    let rij = c.row(sql!("SELECT probleem, doel, grondslag, evaluatie FROM casus WHERE id = $1", id)).await?;
    let wie = if personen { Some(persoon::personen(c, id).await?) } else { None };
    let betrokkenen = wie.iter().flatten().map(Persoon::betrokkene).collect();
    let inhoud = Inhoud {
        probleem: rij.get("probleem")?,
        doel: rij.get("doel")?,
        grondslag: rij.get("grondslag")?,
        evaluatie: rij.get("evaluatie")?,
        faseredenen: faseredenen(c, id).await?,
        notities: notities(c, id, zorg).await?,
        personen: wie,
    };
    Ok(Verzegeld::nieuw(inhoud, betrokkenen))
}

async fn faseredenen(c: &mut Conn, id: CasusId) -> Result<Vec<(AveFase, Tijdstip, String)>> {
    let vraag = sql!("SELECT fase, sinds, reden FROM casusfase WHERE casus_id = $1 ORDER BY volgnummer", id);
    c.read(vraag, |r| Ok((r.code("fase")?, r.get("sinds")?, r.get("reden")?))).await
}

async fn notities(c: &mut Conn, id: CasusId, zorg: bool) -> Result<Vec<Notitie>> {
    let soorten: Vec<_> =
        Notitiesoort::ALLE.iter().filter(|s| zorg || **s != Notitiesoort::Zorg).map(|s| s.code()).collect();
    let vraag = Sql::new(
        "SELECT n.op, n.soort, n.tekst, o.naam FROM casusnotitie n JOIN organisatie o ON o.id = n.organisatie_id \
         WHERE n.casus_id = ",
    )
    .bind(id)
    .push(" AND n.soort IN ")
    .list(soorten)
    .push(" ORDER BY n.volgnummer");
    c.read(vraag, |r| {
        Ok(Notitie {
            organisatie: r.get("naam")?,
            op: r.get("op")?,
            soort: r.code("soort")?,
            tekst: r.get("tekst")?,
        })
    })
    .await
}
