// SPDX-License-Identifier: EUPL-1.2
//! Reading procedures of one organisation. What a procedure says leaves here sealed.

use db::{Conn, Result, Row, Sql, sql};
use jiff::civil::Date;
use kernel::{
    AgendapuntId, CasusId, GebruikerId, Herkomst, OrganisatieId, ProcedureId, ProcedurestapId, SignaalId,
    Tijdstip,
};
use procedure::{Gedaan, Keuze, Stand, Vraag, Wie, Zet};
use termijn::Moment;

use crate::besluit::procedure::model::{
    Aanleiding, Betrokkene, Gezet, Inhoud, Kern, Over, Procedure, Stapinhoud, Voorstel,
};
use crate::besluit::procedure::rules::moment;
use crate::verwerkingslog::Verzegeld;

/// Whose procedures, at which moment, and whether the reader may also read what they say.
#[derive(Debug, Clone, Copy)]
pub struct Lezer {
    /// Of which organisation.
    pub eigen: OrganisatieId,
    /// What has passed by law at this moment, has passed.
    pub nu: Tijdstip,
    /// Whether content may be read.
    pub inhoud: bool,
}

const KERN: &str = "SELECT p.id, p.nummer, p.eigenaar_id, p.soort, p.onderwerp, p.casus_id, p.signaal_id, p.agendapunt_id, \
     p.over_id, p.over_stap_id, o.nummer AS over_nummer, o.soort AS over_soort, s.dag AS over_dag, p.geopend_op, p.behandelaar_id, \
     g.naam AS behandelaar, p.stand, p.stappen, p.herkomst, p.beeindigd_op, p.vernietigen_op, k.naar \
     FROM procedure p JOIN functie f ON f.id = p.behandelaar_id JOIN gebruiker g ON g.id = f.gebruiker_id \
     LEFT JOIN procedure o ON o.id = p.over_id LEFT JOIN procedurestap s ON s.id = p.over_stap_id \
     LEFT JOIN procedureklok k ON k.procedure_id = p.id AND k.naar IS NOT NULL AND k.verloopt_op <= ";

fn kernvraag(lezer: Lezer) -> Sql {
    Sql::new(KERN).bind(lezer.nu).push(" WHERE p.eigenaar_id = ").bind(lezer.eigen)
}

fn lees_kern(r: &Row, lezer: Lezer) -> Result<Kern> {
    let over = match (r.get::<Option<ProcedureId>>("over_id")?, r.get("over_nummer")?, r.get("over_dag")?) {
        (Some(procedure), Some(nummer), Some(bekend_op)) => {
            let soort = r.code("over_soort")?;
            Some(Over { procedure, soort, nummer, stap: r.get("over_stap_id")?, bekend_op })
        }
        _ => None,
    };
    let aanleiding = if let Some(casus) = r.get("casus_id")? {
        Aanleiding::Casus(casus)
    } else if let Some(signaal) = r.get("signaal_id")? {
        Aanleiding::Signaal(signaal)
    } else {
        r.get::<Option<AgendapuntId>>("agendapunt_id")?.map_or(Aanleiding::Geen, Aanleiding::Agendapunt)
    };
    let stand: Stand = r.code("stand")?;
    Ok(Kern {
        id: r.get("id")?,
        nummer: r.get("nummer")?,
        eigenaar: r.get("eigenaar_id")?,
        soort: r.code("soort")?,
        onderwerp: lezer.inhoud.then(|| r.get("onderwerp")).transpose()?,
        aanleiding,
        herkomst: r.code("herkomst")?,
        over,
        geopend_op: r.get("geopend_op")?,
        behandelaar: (r.get("behandelaar_id")?, r.get("behandelaar")?),
        stand: r.code_opt("naar")?.unwrap_or(stand),
        stappen: r.get("stappen")?,
        beeindigd_op: r.get("beeindigd_op")?,
        vernietigen_op: r.get("vernietigen_op")?,
    })
}

/// One procedure, if it is of this organisation.
pub async fn kern(c: &mut Conn, lezer: Lezer, id: ProcedureId) -> Result<Option<Kern>> {
    let vraag = kernvraag(lezer).push(" AND p.id = ").bind(id);
    c.row_opt(vraag).await?.map(|r| lees_kern(&r, lezer)).transpose()
}

/// Which procedures a list shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter {
    /// Those that are over, in place of those that run.
    pub beeindigd: bool,
    /// Only those that came from this casus.
    pub casus: Option<CasusId>,
    /// Only those that came from this signaal.
    pub signaal: Option<SignaalId>,
    /// Only those against a step of this procedure.
    pub over: Option<ProcedureId>,
    /// Only those with a step that waits for a signature.
    pub tekenen: bool,
    /// Only older than this one.
    pub voor: Option<ProcedureId>,
}

/// The procedures of an organisation, newest first.
pub async fn kernen(c: &mut Conn, lezer: Lezer, filter: Filter, aantal: i64) -> Result<Vec<Kern>> {
    let mut vraag = kernvraag(lezer);
    if filter.casus.is_none() && filter.signaal.is_none() && filter.over.is_none() {
        vraag = vraag.push(if filter.beeindigd {
            " AND p.beeindigd_op IS NOT NULL"
        } else {
            " AND p.beeindigd_op IS NULL"
        });
    }
    if let Some(casus) = filter.casus {
        vraag = vraag.push(" AND p.casus_id = ").bind(casus);
    }
    if let Some(signaal) = filter.signaal {
        vraag = vraag.push(" AND p.signaal_id = ").bind(signaal);
    }
    if let Some(over) = filter.over {
        vraag = vraag.push(" AND p.over_id = ").bind(over);
    }
    if filter.tekenen {
        vraag = vraag.push(
            " AND EXISTS (SELECT 1 FROM procedurestap t WHERE t.procedure_id = p.id AND t.gezet_op IS NULL \
             AND t.getekend_op IS NULL)",
        );
    }
    if let Some(voor) = filter.voor {
        vraag = vraag.push(" AND p.id < ").bind(voor);
    }
    c.read(vraag.push(" ORDER BY p.id DESC LIMIT ").bind(aantal), |r| lees_kern(r, lezer)).await
}

/// A procedure with its steps, if it is of this organisation.
pub async fn procedure(c: &mut Conn, lezer: Lezer, id: ProcedureId) -> Result<Option<Procedure>> {
    let Some(kern) = kern(c, lezer, id).await? else { return Ok(None) };
    let keuzes = keuzes(c, id).await?;
    let mut stappen = c.read(gezet_vraag(id), lees_gezet).await?;
    for stap in &mut stappen {
        stap.gedaan.gekozen =
            keuzes.iter().filter(|(s, _, _)| *s == stap.id).map(|(_, k, d)| (*k, *d)).collect();
    }
    Ok(Some(Procedure { kern, stappen, voorstel: voorstel(c, id).await? }))
}

fn gezet_vraag(id: ProcedureId) -> Sql {
    sql!(
        "SELECT s.id, s.zet, s.wie, s.dag, s.tijdstip, s.betreft, s.bekendwijze, s.besluitnummer, s.regelversie_id, \
         i.naam AS instrument, v.nummer AS regelnummer, tg.naam AS tekenaar, zg.naam AS zetter \
         FROM procedurestap s JOIN functie zf ON zf.id = s.gezet_door JOIN gebruiker zg ON zg.id = zf.gebruiker_id \
         LEFT JOIN functie tf ON tf.id = s.getekend_door LEFT JOIN gebruiker tg ON tg.id = tf.gebruiker_id \
         LEFT JOIN regelversie v ON v.id = s.regelversie_id LEFT JOIN instrument i ON i.id = v.instrument_id \
         WHERE s.procedure_id = $1 AND s.gezet_op IS NOT NULL ORDER BY s.volgnummer",
        id
    )
}

fn lees_gezet(r: &Row) -> Result<Gezet> {
    let dag: Date = r.get("dag")?;
    let uur = r.get::<Option<Tijdstip>>("tijdstip")?.and_then(|t| moment(t).ok());
    let regel = match (r.get("regelversie_id")?, r.get::<Option<String>>("instrument")?) {
        (Some(versie), Some(naam)) => Some((versie, naam, r.get("regelnummer")?)),
        _ => None,
    };
    let door = [r.get("tekenaar")?, r.get::<Option<String>>("zetter")?];
    Ok(Gezet {
        id: r.get("id")?,
        gedaan: Gedaan {
            zet: r.code("zet")?,
            op: uur.unwrap_or(Moment::Dag(dag)),
            gekozen: vec![],
            betreft: r.get("betreft")?,
        },
        wie: r.code("wie")?,
        door: door.into_iter().flatten().next().unwrap_or_default(),
        bekendwijze: r.code_opt("bekendwijze")?,
        besluitnummer: r.get("besluitnummer")?,
        regel,
    })
}

async fn voorstel(c: &mut Conn, id: ProcedureId) -> Result<Option<Voorstel>> {
    let vraag = sql!(
        "SELECT s.id, s.zet, s.wie, s.opgesteld_op, s.opgesteld_door, og.naam AS opsteller, s.getekend_op, s.getekend_door, \
         tg.naam AS tekenaar FROM procedurestap s JOIN functie f ON f.id = s.opgesteld_door \
         JOIN gebruiker og ON og.id = f.gebruiker_id LEFT JOIN functie tf ON tf.id = s.getekend_door \
         LEFT JOIN gebruiker tg ON tg.id = tf.gebruiker_id WHERE s.procedure_id = $1 AND s.gezet_op IS NULL",
        id
    );
    let lees = |r: Row| {
        let getekend = match r.get("getekend_op")? {
            Some(op) => Some((r.get("getekend_door")?, r.get("tekenaar")?, r.code("wie")?, op)),
            None => None,
        };
        let opgesteld = (r.get("opgesteld_door")?, r.get("opsteller")?, r.get("opgesteld_op")?);
        Ok(Voorstel { id: r.get("id")?, zet: r.code("zet")?, opgesteld, getekend })
    };
    c.row_opt(vraag).await?.map(lees).transpose()
}

async fn keuzes(c: &mut Conn, id: ProcedureId) -> Result<Vec<(ProcedurestapId, Keuze, Date)>> {
    let vraag = sql!(
        "SELECT k.stap_id, k.keuze, k.dag FROM procedurekeuze k JOIN procedurestap s ON s.id = k.stap_id \
         WHERE s.procedure_id = $1",
        id
    );
    c.read(vraag, |r| Ok((r.get("stap_id")?, r.code("keuze")?, r.get("dag")?))).await
}

/// What a procedure says, sealed: it opens by writing the log of processing.
pub async fn inhoud(c: &mut Conn, id: ProcedureId) -> Result<Verzegeld<Inhoud>> {
    let betrokkenen = c
        .read(
            sql!(
                "SELECT id, rol, naam, geboortedatum, adres FROM procedurebetrokkene WHERE procedure_id = $1 ORDER BY id",
                id
            ),
            |r| {
                Ok(Betrokkene {
                    id: r.get("id")?,
                    rol: r.code("rol")?,
                    naam: r.get("naam")?,
                    geboren: r.get("geboortedatum")?,
                    adres: r.get("adres")?,
                })
            },
        )
        .await?;
    let antwoorden: Vec<(ProcedurestapId, Vraag, String)> = c
        .read(
            sql!(
                "SELECT a.stap_id, a.vraag, a.tekst FROM procedureantwoord a JOIN procedurestap s ON s.id = a.stap_id \
                 WHERE s.procedure_id = $1 ORDER BY a.stap_id",
                id
            ),
            |r| Ok((r.get("stap_id")?, r.code("vraag")?, r.get("tekst")?)),
        )
        .await?;
    let keuzes = keuzes(c, id).await?;
    let stappen: Vec<(ProcedurestapId, Option<String>)> = c
        .read(sql!("SELECT id, namens FROM procedurestap WHERE procedure_id = $1", id), |r| {
            Ok((r.get("id")?, r.get("namens")?))
        })
        .await?;
    let stap = |(id, namens): (ProcedurestapId, Option<String>)| {
        let van = |s: &ProcedurestapId| *s == id;
        let mut vragen: Vec<_> =
            antwoorden.iter().filter(|a| van(&a.0)).map(|(_, v, t)| (*v, t.clone())).collect();
        vragen.sort_by_key(|(v, _)| *v as u8);
        let gekozen = keuzes.iter().filter(|k| van(&k.0)).map(|(_, k, d)| (*k, *d)).collect();
        (id, Stapinhoud { antwoorden: vragen, gekozen, namens })
    };
    let wie = betrokkenen.iter().map(Betrokkene::voor_log).collect();
    Ok(Verzegeld::nieuw(Inhoud { betrokkenen, stappen: stappen.into_iter().map(stap).collect() }, wie))
}

/// A decision in the register that a remedy is against.
#[derive(Debug)]
pub struct Bestreden {
    /// Of which procedure.
    pub procedure: ProcedureId,
    /// Its number in the register.
    pub nummer: String,
    /// What was decided.
    pub zet: Zet,
    /// The origin of what that procedure began with.
    pub herkomst: Herkomst,
}

/// The decision that a step in the register is.
pub async fn van_stap(c: &mut Conn, lezer: Lezer, stap: ProcedurestapId) -> Result<Option<Bestreden>> {
    let vraag = sql!(
        "SELECT s.procedure_id, s.besluitnummer, s.zet, p.herkomst FROM procedurestap s JOIN procedure p ON p.id = s.procedure_id \
         WHERE s.id = $1 AND p.eigenaar_id = $2 AND s.gezet_op IS NOT NULL AND s.besluitnummer IS NOT NULL",
        stap,
        lezer.eigen
    );
    let lees = |r: Row| {
        Ok(Bestreden {
            procedure: r.get("procedure_id")?,
            nummer: r.get("besluitnummer")?,
            zet: r.code("zet")?,
            herkomst: r.code("herkomst")?,
        })
    };
    c.row_opt(vraag).await?.map(lees).transpose()
}

/// Who signed a step that was taken, and as whom.
pub async fn tekenaar(c: &mut Conn, stap: ProcedurestapId) -> Result<Option<(Wie, GebruikerId)>> {
    let vraag = sql!(
        "SELECT s.wie, f.gebruiker_id FROM procedurestap s JOIN functie f ON f.id = s.getekend_door WHERE s.id = $1",
        stap
    );
    c.row_opt(vraag).await?.map(|r| Ok((r.code("wie")?, r.get("gebruiker_id")?))).transpose()
}
