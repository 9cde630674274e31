// SPDX-License-Identifier: EUPL-1.2
//! Reading one signaal, part by part, as far as the key of the gate opens it.

use db::{Conn, Result, Row, Tx, sql};
use jiff::civil::Date;
use kernel::{BijlageId, OrganisatieId, PersoonId, SignaalId, Tijdstip, Veldgroep};
use spoor::Bron;

use crate::poort::Sleutel;
use crate::signaal::model::{Inhoud, Kern, Melder, Punt};
use crate::verwerkingslog::{Betrokkene, Verwerking, Verzegeld};

/// Columns of [`Kern`], for a statement over `signaal s JOIN organisatie o`.
pub(super) const KERN: &str = "s.id, s.eigenaar_id, o.naam AS eigenaarnaam, s.nummer, s.kanaal, s.thema, s.fase, \
     s.uitkomst, s.punten, s.ontvangen_op, s.gebied_code, s.herkomst, s.herkomst_doel, s.mag_door, s.grondslag, \
     s.vernietigen_op, s.vernietigingsgrond, s.samengevoegd_in, s.versie";

pub(super) fn lees_kern(rij: &Row) -> Result<Kern> {
    Ok(Kern {
        id: rij.get("id")?,
        eigenaar: rij.get("eigenaar_id")?,
        eigenaarnaam: rij.get("eigenaarnaam")?,
        nummer: rij.get("nummer")?,
        kanaal: rij.code("kanaal")?,
        thema: rij.get("thema")?,
        fase: rij.code("fase")?,
        uitkomst: rij.get("uitkomst")?,
        punten: rij.get("punten")?,
        ontvangen_op: rij.get("ontvangen_op")?,
        gebied: rij.get("gebied_code")?,
        herkomst: rij.code("herkomst")?,
        herkomst_doel: rij.get("herkomst_doel")?,
        mag_door: rij.get("mag_door")?,
        grondslag: rij.get("grondslag")?,
        vernietigen_op: rij.get("vernietigen_op")?,
        vernietigingsgrond: rij.get("vernietigingsgrond")?,
        samengevoegd_in: rij.get("samengevoegd_in")?,
        versie: rij.get("versie")?,
    })
}

/// The core; `None` when the key does not open it (only the existence was given).
pub async fn kern(c: &mut Conn, sleutel: &Sleutel) -> Result<Option<Kern>> {
    if !sleutel.toegang().ziet(Veldgroep::Kern) {
        return Ok(None);
    }
    let vraag = db::Sql::new("SELECT ")
        .push(KERN)
        .push(" FROM signaal s JOIN organisatie o ON o.id = s.eigenaar_id WHERE s.id = ")
        .bind(sleutel.signaal());
    c.row_opt(vraag).await?.as_ref().map(lees_kern).transpose()
}

/// What was seen and where; `None` when the key does not open it.
pub async fn inhoud(c: &mut Conn, sleutel: &Sleutel) -> Result<Option<Inhoud>> {
    if !sleutel.toegang().ziet(Veldgroep::Inhoud) {
        return Ok(None);
    }
    let vraag = sql!(
        "SELECT wat, duiding, hoe_bekend, plaats, lon, lat, periode_van, periode_tot FROM signaal WHERE id = $1",
        sleutel.signaal()
    );
    c.row_opt(vraag).await?.as_ref().map(lees_inhoud).transpose()
}

fn lees_inhoud(rij: &Row) -> Result<Inhoud> {
    let punt = match (rij.get::<Option<f64>>("lon")?, rij.get::<Option<f64>>("lat")?) {
        (Some(lon), Some(lat)) => Some(Punt { lon, lat }),
        _ => None,
    };
    Ok(Inhoud {
        wat: rij.get("wat")?,
        duiding: rij.get("duiding")?,
        hoe_bekend: rij.code("hoe_bekend")?,
        plaats: rij.get("plaats")?,
        punt,
        periode: (rij.get("periode_van")?, rij.get("periode_tot")?),
    })
}

/// Who reported, sealed; `None` when the key does not open it or nobody said who.
pub async fn melder(c: &mut Conn, sleutel: &Sleutel) -> Result<Verzegeld<Option<Melder>>> {
    if !sleutel.toegang().ziet(Veldgroep::Melder) {
        return Ok(Verzegeld::nieuw(None, vec![]));
    }
    let vraag =
        sql!("SELECT soort, naam, email, telefoon FROM melder WHERE signaal_id = $1", sleutel.signaal());
    let rij = c.row_opt(vraag).await?;
    let melder = rij.map(|r| -> Result<Melder> {
        Ok(Melder {
            soort: r.code("soort")?,
            naam: r.get("naam")?,
            email: r.get("email")?,
            telefoon: r.get("telefoon")?,
        })
    });
    let melder = melder.transpose()?;
    let wie = melder.iter().filter_map(Melder::betrokkene).collect();
    Ok(Verzegeld::nieuw(melder, wie))
}

/// A person mentioned with a signaal.
#[derive(Debug, Clone)]
pub struct Persoonregel {
    /// Its id.
    pub id: PersoonId,
    /// Name.
    pub naam: String,
    /// Date of birth, if it was needed.
    pub geboortedatum: Option<Date>,
    /// The part the person plays.
    pub rol: String,
    /// Why it was necessary to record the person.
    pub noodzaak: String,
}

/// The persons, sealed; `None` when the key does not open them.
pub async fn personen(c: &mut Conn, sleutel: &Sleutel) -> Result<Verzegeld<Option<Vec<Persoonregel>>>> {
    if !sleutel.toegang().ziet(Veldgroep::Personen) {
        return Ok(Verzegeld::nieuw(None, vec![]));
    }
    let vraag = sql!(
        "SELECT id, CASE WHEN beperkt_op IS NULL THEN naam ELSE 'Beperkt (artikel 18 AVG)' END AS naam, \
         CASE WHEN beperkt_op IS NULL THEN geboortedatum END AS geboortedatum, rol, \
         CASE WHEN beperkt_op IS NULL THEN noodzaak ELSE '' END AS noodzaak FROM persoon WHERE signaal_id = $1 ORDER BY id",
        sleutel.signaal()
    );
    let lees = |r: &Row| {
        Ok(Persoonregel {
            id: r.get("id")?,
            naam: r.get("naam")?,
            geboortedatum: r.get("geboortedatum")?,
            rol: r.get("rol")?,
            noodzaak: r.get("noodzaak")?,
        })
    };
    let personen = c.read(vraag, lees).await?;
    let wie = personen.iter().map(|p| Betrokkene::persoon(&p.naam, p.geboortedatum)).collect();
    Ok(Verzegeld::nieuw(Some(personen), wie))
}

/// Whom the data of a signaal is about, for the log of a processing that shows nothing of them: giving, erasing, destroying.
pub async fn betrokkenen(c: &mut Conn, signaal: SignaalId, met_melder: bool) -> Result<Vec<Betrokkene>> {
    let vraag = sql!("SELECT naam, geboortedatum FROM persoon WHERE signaal_id = $1 ORDER BY id", signaal);
    let lees = |r: &Row| Ok(Betrokkene::persoon(&r.get::<String>("naam")?, r.get("geboortedatum")?));
    let mut wie = c.read(vraag, lees).await?;
    if met_melder {
        let vraag = sql!("SELECT naam, email, telefoon FROM melder WHERE signaal_id = $1", signaal);
        for rij in c.rows(vraag).await? {
            let deel = |kolom| rij.get::<Option<String>>(kolom);
            let (naam, email, telefoon) = (deel("naam")?, deel("email")?, deel("telefoon")?);
            wie.extend(Betrokkene::melder(naam.as_deref(), email.as_deref(), telefoon.as_deref()));
        }
    }
    Ok(wie)
}

/// The names recorded with a signaal: only to refuse a text that holds one, never to show. It is a processing of its owner,
/// whoever wrote the text.
pub async fn namen(tx: &mut Tx, signaal: SignaalId, nu: Tijdstip) -> Result<Vec<String>> {
    let vraag = sql!(
        "SELECT p.naam, p.geboortedatum, s.eigenaar_id FROM persoon p JOIN signaal s ON s.id = p.signaal_id \
         WHERE p.signaal_id = $1",
        signaal
    );
    let lees = |r: &Row| Ok((r.get::<String>("naam")?, r.get("geboortedatum")?, r.get("eigenaar_id")?));
    let rijen: Vec<(String, Option<Date>, OrganisatieId)> = tx.read(vraag, lees).await?;
    let Some(eigenaar) = rijen.first().map(|(.., eigenaar)| *eigenaar) else { return Ok(vec![]) };
    let wie = rijen.iter().map(|(naam, dag, _)| Betrokkene::persoon(naam, *dag)).collect();
    let namen = Verzegeld::nieuw(rijen.into_iter().map(|(naam, ..)| naam).collect(), wie);
    namen.open(tx, Bron::zonder_actor(eigenaar, nu), Verwerking::Namentoets).await
}

/// A photo or document with a signaal.
#[derive(Debug, Clone)]
pub struct Bijlageregel {
    /// Its id.
    pub id: BijlageId,
    /// File name.
    pub naam: String,
    /// Media type, as judged from the content.
    pub mediatype: String,
    /// Size in bytes.
    pub grootte: i64,
    /// Where it is stored.
    pub opslag: String,
    /// When it was added.
    pub toegevoegd_op: Tijdstip,
}

/// The attachments; `None` when the key does not open them.
pub async fn bijlagen(c: &mut Conn, sleutel: &Sleutel) -> Result<Option<Vec<Bijlageregel>>> {
    if !sleutel.toegang().ziet(Veldgroep::Bijlagen) {
        return Ok(None);
    }
    let vraag = sql!(
        "SELECT id, naam, mediatype, grootte, opslag, toegevoegd_op FROM bijlage WHERE signaal_id = $1 ORDER BY id",
        sleutel.signaal()
    );
    c.read(vraag, |r| {
        Ok(Bijlageregel {
            id: r.get("id")?,
            naam: r.get("naam")?,
            mediatype: r.get("mediatype")?,
            grootte: r.get("grootte")?,
            opslag: r.get("opslag")?,
            toegevoegd_op: r.get("toegevoegd_op")?,
        })
    })
    .await
    .map(Some)
}
