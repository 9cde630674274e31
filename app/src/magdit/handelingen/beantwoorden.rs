// SPDX-License-Identifier: EUPL-1.2
//! Putting a question to the jurist, and the answer.

use db::Tx;
use kernel::MagditvraagId;
use spoor::leg_vast;

use crate::bericht::{NieuwBericht, Ontvanger, zet_klaar};
use crate::magdit::events::{MagditBeantwoord, MagditVoorgelegd};
use crate::magdit::formulier::Juristantwoord;
use crate::magdit::handelingen::{laad, nog_zo};
use crate::magdit::rules::{Vraagzet, vraag_na};
use crate::magdit::store;
use crate::schil::{Context, Reject};

/// Puts the question to the jurist.
pub async fn voorleggen(
    tx: &mut Tx,
    context: &Context<'_>,
    id: MagditvraagId,
    versie: i64,
) -> Result<(), Reject> {
    let vraag = laad(tx, context, id).await?;
    vraag_na(vraag.stand, Vraagzet::Voorleggen)?;
    nog_zo(store::leg_voor(tx, (id, versie), context.nu).await?)?;
    leg_vast(tx, context.bron(), &MagditVoorgelegd { vraag: id }).await?;
    Ok(())
}

/// Writes the answer of the jurist, and tells who asked that there is one. The message says nothing else.
pub async fn beantwoorden(
    tx: &mut Tx,
    context: &Context<'_>,
    id: MagditvraagId,
    antwoord: &Juristantwoord,
) -> Result<(), Reject> {
    let vraag = laad(tx, context, id).await?;
    vraag_na(vraag.stand, Vraagzet::Beantwoorden)?;
    nog_zo(store::beantwoord(tx, id, antwoord, context.actor.functie, context.nu).await?)?;
    leg_vast(tx, context.bron(), &MagditBeantwoord { vraag: id, antwoord: antwoord.antwoord.code() }).await?;
    if vraag.gebruiker != context.actor.gebruiker {
        let bericht = NieuwBericht {
            organisatie: context.actor.organisatie,
            aan: Ontvanger::Gebruiker(vraag.gebruiker),
            onderwerp: "bericht-magdit-onderwerp",
            tekst: "bericht-magdit-tekst",
            pad: format!("/mag-dit/vragen/{id}"),
            dag: None,
            reden: format!("magdit-antwoord/{id}"),
        };
        zet_klaar(tx, context.nu, &bericht).await?;
    }
    Ok(())
}
