// SPDX-License-Identifier: EUPL-1.2
//! The authorising loader of tables, meetings, items and actions.

use std::ops::Deref;

use db::{Conn, Result, Row, Sql, sql};
use kernel::{ActieId, Actor, AgendapuntId, OverlegId, Periode, TafelId};
use poort::{Handeling, Matrix, Relatie, Situatie};

use crate::overleg::model::{
    Actie, Agendapunt, Lid, Overleg, Partij, Puntsoort, Regeling, Tafel, Tafelafspraak,
};
use crate::overleg::rules::{actierelaties, puntrelaties, tafelrelaties};
use crate::poort::staat_verstrekken_toe;
use crate::schil::Context;

/// A record that this user may know, and how it relates to the user's organisation. Only the loaders here make one.
#[derive(Debug, Clone)]
pub struct Gezien<T> {
    wat: T,
    relaties: Vec<Relatie>,
}

impl<T> Gezien<T> {
    /// `None` when the policies let this user know it in none of its relations.
    fn als(wat: T, relaties: Vec<Relatie>, context: &Context<'_>, zien: Handeling) -> Option<Self> {
        let gezien = Self { wat, relaties };
        gezien.mag(context.matrix, context.actor, zien).then_some(gezien)
    }

    /// Whether the functie may do this with it.
    pub fn mag(&self, matrix: &Matrix, actor: &Actor, handeling: Handeling) -> bool {
        self.relaties.iter().any(|&r| matrix.mag(actor.bevoegdheid, handeling, Situatie::van(r)))
    }

    /// Whether the user's organisation runs the tafel it belongs to.
    pub fn is_regie(&self) -> bool {
        self.relaties.contains(&Relatie::Regie)
    }
}

impl<T> Deref for Gezien<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.wat
    }
}

/// A tafel, if the user may know it.
pub async fn tafel(c: &mut Conn, context: &Context<'_>, id: TafelId) -> Result<Option<Gezien<Tafel>>> {
    let Some(tafel) = laad_tafel(c, id).await? else { return Ok(None) };
    let relaties = tafelrelaties(&tafel, context.actor.organisatie, context.nu);
    Ok(Gezien::als(tafel, relaties, context, Handeling::TafelInzien))
}

/// A meeting and its tafel, if the user may know that.
pub async fn overleg(
    c: &mut Conn,
    context: &Context<'_>,
    id: OverlegId,
) -> Result<Option<(Overleg, Gezien<Tafel>)>> {
    let vraag = Sql::new(OVERLEG).push(" WHERE o.id = ").bind(id);
    let Some(overleg) = c.row_opt(vraag).await?.as_ref().map(lees_overleg).transpose()? else {
        return Ok(None);
    };
    Ok(tafel(c, context, overleg.tafel).await?.map(|tafel| (overleg, tafel)))
}

/// The meeting on whose agenda an item is that the user may know.
pub async fn overleg_van(c: &mut Conn, punt: &Gezien<Agendapunt>, id: OverlegId) -> Result<Option<Overleg>> {
    if punt.overleg != Some(id) {
        return Ok(None);
    }
    c.row_opt(Sql::new(OVERLEG).push(" WHERE o.id = ").bind(id)).await?.as_ref().map(lees_overleg).transpose()
}

/// An item and its tafel, if the user may know the item.
pub async fn punt(
    c: &mut Conn,
    context: &Context<'_>,
    id: AgendapuntId,
) -> Result<Option<(Gezien<Agendapunt>, Tafel)>> {
    let Some(punt) = laad_punt(c, id).await? else { return Ok(None) };
    let Some(tafel) = laad_tafel(c, punt.tafel).await? else { return Ok(None) };
    let relaties = puntrelaties(&punt, &tafel, context.actor.organisatie, context.nu);
    let zien = match punt.soort {
        Puntsoort::Proces => Handeling::TafelInzien,
        Puntsoort::Casus => Handeling::AgendapuntInzien,
    };
    Ok(Gezien::als(punt, relaties, context, zien).map(|punt| (punt, tafel)))
}

/// An action with the item it follows from, if the user may know the action.
pub async fn actie(
    c: &mut Conn,
    context: &Context<'_>,
    id: ActieId,
) -> Result<Option<(Gezien<Actie>, Agendapunt)>> {
    let vraag = Sql::new(ACTIE).push(" WHERE x.id = ").bind(id);
    let Some(actie) = c.row_opt(vraag).await?.as_ref().map(lees_actie).transpose()? else { return Ok(None) };
    let Some(punt) = laad_punt(c, actie.punt).await? else { return Ok(None) };
    let Some(tafel) = laad_tafel(c, punt.tafel).await? else { return Ok(None) };
    let relaties = actierelaties(actie.eigenaar, &punt, &tafel, context.actor.organisatie, context.nu);
    Ok(Gezien::als(actie, relaties, context, Handeling::ActieInzien).map(|actie| (actie, punt)))
}

async fn laad_tafel(c: &mut Conn, id: TafelId) -> Result<Option<Tafel>> {
    let vraag = sql!(
        "SELECT t.id, t.soort, t.naam, t.regie_id, r.naam AS regienaam, rp.getekend_op AS regie_op, t.ritme_dagen, \
         t.voorbereiding, t.regeling, t.regeling_goedgekeurd_op, rs.gebruiker_id AS regelaar_id, a.themas, a.id AS afspraak_id, a.naam AS afspraaknaam, a.versie, a.doel, a.grondslag, a.van, a.tot, a.beeindigd_op, \
         a.dpia_op, a.handelingen, a.veldgroepen, a.bewaartermijn_maanden FROM tafel t JOIN organisatie r ON r.id = t.regie_id \
         JOIN afspraak a ON a.id = t.afspraak_id \
         LEFT JOIN afspraakpartij rp ON rp.afspraak_id = a.id AND rp.organisatie_id = t.regie_id \
         LEFT JOIN functie rs ON rs.id = t.regeling_door WHERE t.id = $1",
        id
    );
    let Some(rij) = c.row_opt(vraag).await? else { return Ok(None) };
    let leden = c
        .read(
            sql!(
                "SELECT l.organisatie_id, o.naam, l.van, l.tot, ap.getekend_op FROM tafellid l \
                 JOIN tafel t ON t.id = l.tafel_id JOIN organisatie o ON o.id = l.organisatie_id \
                 LEFT JOIN afspraakpartij ap ON ap.afspraak_id = t.afspraak_id AND ap.organisatie_id = l.organisatie_id \
                 WHERE l.tafel_id = $1 ORDER BY o.naam, l.van",
                id
            ),
            lees_lid,
        )
        .await?;
    lees_tafel(&rij, leden).map(Some)
}

fn lees_lid(rij: &Row) -> Result<Lid> {
    Ok(Lid {
        organisatie: rij.get("organisatie_id")?,
        naam: rij.get("naam")?,
        periode: Periode { van: rij.get("van")?, tot: rij.get("tot")? },
        getekend_op: rij.get("getekend_op")?,
    })
}

fn lees_tafel(rij: &Row, leden: Vec<Lid>) -> Result<Tafel> {
    Ok(Tafel {
        id: rij.get("id")?,
        soort: rij.code("soort")?,
        naam: rij.get("naam")?,
        regie: rij.get("regie_id")?,
        regienaam: rij.get("regienaam")?,
        regie_getekend_op: rij.get("regie_op")?,
        ritme_dagen: rij.get("ritme_dagen")?,
        voorbereiding: rij.get("voorbereiding")?,
        regeling: Regeling {
            tekst: rij.get("regeling")?,
            schrijver: rij.get("regelaar_id")?,
            goedgekeurd_op: rij.get("regeling_goedgekeurd_op")?,
        },
        afspraak: Tafelafspraak {
            id: rij.get("afspraak_id")?,
            naam: rij.get("afspraaknaam")?,
            versie: rij.get("versie")?,
            doel: rij.get("doel")?,
            grondslag: rij.get("grondslag")?,
            periode: Periode { van: rij.get("van")?, tot: rij.get("tot")? },
            beeindigd_op: rij.get("beeindigd_op")?,
            dpia_op: rij.get("dpia_op")?,
            verstrekken: staat_verstrekken_toe(rij.get::<String>("handelingen")?.as_str()),
            veldgroepen: rij.get("veldgroepen")?,
            bewaartermijn_maanden: rij.get("bewaartermijn_maanden")?,
            themas: rij.get::<String>("themas")?.split_whitespace().map(str::to_owned).collect(),
        },
        leden,
    })
}

/// Columns of [`Overleg`].
pub(super) const OVERLEG: &str =
    "SELECT o.id, o.tafel_id, o.begint_op, o.duur_minuten, o.locatie, o.gesloten_op, o.versie FROM overleg o";

pub(super) fn lees_overleg(rij: &Row) -> Result<Overleg> {
    Ok(Overleg {
        id: rij.get("id")?,
        tafel: rij.get("tafel_id")?,
        begint_op: rij.get("begint_op")?,
        duur_minuten: rij.get("duur_minuten")?,
        locatie: rij.get("locatie")?,
        gesloten_op: rij.get("gesloten_op")?,
        versie: rij.get("versie")?,
    })
}

async fn laad_punt(c: &mut Conn, id: AgendapuntId) -> Result<Option<Agendapunt>> {
    let vraag = sql!(
        "SELECT p.id, p.tafel_id, p.overleg_id, p.soort, p.titel, p.toelichting, p.doel, p.signaal_id, \
         p.voorgesteld_namens, n.naam AS namensnaam, p.voorgesteld_op, p.ingetrokken_op, p.versie \
         FROM agendapunt p JOIN organisatie n ON n.id = p.voorgesteld_namens WHERE p.id = $1",
        id
    );
    let Some(rij) = c.row_opt(vraag).await? else { return Ok(None) };
    let partijen = c
        .read(
            sql!(
                "SELECT pp.organisatie_id, o.naam, pp.rol, pp.ingetrokken_op, ap.getekend_op FROM agendapuntpartij pp \
                 JOIN organisatie o ON o.id = pp.organisatie_id JOIN agendapunt p ON p.id = pp.agendapunt_id \
                 JOIN tafel t ON t.id = p.tafel_id LEFT JOIN afspraakpartij ap ON ap.afspraak_id = t.afspraak_id \
                 AND ap.organisatie_id = pp.organisatie_id WHERE pp.agendapunt_id = $1 ORDER BY o.naam",
                id
            ),
            |r| {
                Ok(Partij {
                    organisatie: r.get("organisatie_id")?,
                    naam: r.get("naam")?,
                    rol: r.code("rol")?,
                    ingetrokken_op: r.get("ingetrokken_op")?,
                    getekend_op: r.get("getekend_op")?,
                })
            },
        )
        .await?;
    lees_punt(&rij, partijen).map(Some)
}

fn lees_punt(rij: &Row, partijen: Vec<Partij>) -> Result<Agendapunt> {
    Ok(Agendapunt {
        id: rij.get("id")?,
        tafel: rij.get("tafel_id")?,
        overleg: rij.get("overleg_id")?,
        soort: rij.code("soort")?,
        titel: rij.get("titel")?,
        toelichting: rij.get("toelichting")?,
        doel: rij.get("doel")?,
        signaal: rij.get("signaal_id")?,
        namens: rij.get("voorgesteld_namens")?,
        namensnaam: rij.get("namensnaam")?,
        voorgesteld_op: rij.get("voorgesteld_op")?,
        ingetrokken_op: rij.get("ingetrokken_op")?,
        versie: rij.get("versie")?,
        partijen,
    })
}

/// Columns of [`Actie`], and the joins that its conditions need.
pub(super) const ACTIE: &str = "SELECT x.id, b.agendapunt_id, x.wat, x.eigenaar_id, e.naam AS eigenaarnaam, \
     x.eigenaar_functie_id, g.naam AS functienaam, x.vervaldatum, x.herinneren_op, x.status, x.resultaat, x.afgerond_op, \
     x.versie, t.id AS tafel_id, t.naam AS tafelnaam FROM actie x JOIN besluit b ON b.id = x.besluit_id \
     JOIN agendapunt p ON p.id = b.agendapunt_id JOIN tafel t ON t.id = p.tafel_id \
     JOIN organisatie e ON e.id = x.eigenaar_id LEFT JOIN functie f ON f.id = x.eigenaar_functie_id \
     LEFT JOIN gebruiker g ON g.id = f.gebruiker_id";

pub(super) fn lees_actie(rij: &Row) -> Result<Actie> {
    Ok(Actie {
        id: rij.get("id")?,
        punt: rij.get("agendapunt_id")?,
        wat: rij.get("wat")?,
        eigenaar: rij.get("eigenaar_id")?,
        eigenaarnaam: rij.get("eigenaarnaam")?,
        functie: rij.get("eigenaar_functie_id")?,
        functienaam: rij.get("functienaam")?,
        vervaldatum: rij.get("vervaldatum")?,
        herinneren_op: rij.get("herinneren_op")?,
        status: rij.code("status")?,
        resultaat: rij.get("resultaat")?,
        afgerond_op: rij.get("afgerond_op")?,
        versie: rij.get("versie")?,
        tafel: rij.get("tafel_id")?,
        tafelnaam: rij.get("tafelnaam")?,
    })
}
