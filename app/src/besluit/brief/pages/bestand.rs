// SPDX-License-Identifier: EUPL-1.2
//! The files of a letter: drafts that are made when they are asked for, and the final as it was frozen.

use kernel::{ProcedureId, ProcedurestapId};
use spoor::leg_vast;
use web::{Id, Paar, Weigering};

use super::open;
use crate::besluit::BesluitFout;
use crate::besluit::brief::store;
use crate::besluit::events::{BriefIngezien, BriefconceptGelezen};
use crate::besluit::procedure::handelingen::lees;
use crate::huisstijl::bestand::{Vorm, geef};
use crate::schil::{Antwoord, Context, Ik};

async fn concept(ik: Ik, welke: (ProcedureId, Option<ProcedurestapId>), vorm: Vorm) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    let (p, i, map) = open(&mut tx, &context, welke).await?;
    let (bekend, mondeling) = map.bekend(&context)?;
    let compleet = map.controleer(&p, &i, (&bekend, mondeling)).map_err(|_| BesluitFout::BriefOnvolledig)?;
    let gebeurtenis = BriefconceptGelezen { procedure: p.kern.id, stap: map.stap.id, vorm: vorm.code() };
    leg_vast(&mut tx, context.bron(), &gebeurtenis).await?;
    tx.commit().await?;
    let naam = format!("{} concept {}", p.kern.nummer, compleet.soort().code());
    geef(&naam, vorm, vorm.concept(compleet).await?)
}

/// GET `/procedures/{id}/brief/concept.pdf`.
pub async fn voorstel_pdf(ik: Ik, Id(id): Id<ProcedureId>) -> Antwoord {
    concept(ik, (id, None), Vorm::Pdf).await
}

/// GET `/procedures/{id}/brief/concept.odt`.
pub async fn voorstel_odt(ik: Ik, Id(id): Id<ProcedureId>) -> Antwoord {
    concept(ik, (id, None), Vorm::Odt).await
}

/// GET `/procedures/{id}/brieven/{stap}/concept.pdf`.
pub async fn achteraf_pdf(ik: Ik, Paar(id, stap): Paar<ProcedureId, ProcedurestapId>) -> Antwoord {
    concept(ik, (id, Some(stap)), Vorm::Pdf).await
}

/// GET `/procedures/{id}/brieven/{stap}/concept.odt`.
pub async fn achteraf_odt(ik: Ik, Paar(id, stap): Paar<ProcedureId, ProcedurestapId>) -> Antwoord {
    concept(ik, (id, Some(stap)), Vorm::Odt).await
}

/// GET `/procedures/{id}/brieven/{stap}`: the final, exactly as it was frozen.
pub async fn definitief(ik: Ik, Paar(id, stap): Paar<ProcedureId, ProcedurestapId>) -> Antwoord {
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    let (p, i) = lees(&mut tx, &context, id).await?;
    let bewaard = store::definitief(&mut tx, (id, stap), &i).await?.ok_or_else(Weigering::niet_gevonden)?;
    if ::brief::Vingerafdruk::van(&bewaard.bytes).to_string() != bewaard.sha256 {
        tracing::error!(%stap, "a final letter is not what was frozen");
        return Err(Weigering::niet_gevonden().into());
    }
    leg_vast(&mut tx, context.bron(), &BriefIngezien { procedure: id, stap }).await?;
    tx.commit().await?;
    geef(&format!("{} brief", p.kern.nummer), Vorm::Pdf, bewaard.bytes)
}
