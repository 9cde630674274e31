// SPDX-License-Identifier: EUPL-1.2
//! Messages about tables: an invitation and a reminder. Neutral: a day and a way in, no table, no title, no content.

use db::{Conn, Result, Tx};
use kernel::{OverlegId, TafelId, Tijdstip};
use poort::{Handeling, Matrix, Relatie};

use crate::bericht::{NieuwBericht, Ontvanger, zet_klaar};
use crate::overleg::formulieren::NieuwOverleg;
use crate::overleg::store::{self, Genodigde};
use crate::schil::Context;

/// Reminders of one round; what is left waits for the next.
const PER_RONDE: i64 = 200;

/// Invites everybody at the tafel who may propose there.
pub async fn nodig_uit(
    tx: &mut Tx,
    context: &Context<'_>,
    tafel: TafelId,
    overleg: OverlegId,
    nieuw: &NieuwOverleg,
) -> Result<()> {
    for Genodigde { gebruiker, organisatie } in
        store::genodigden(tx, context.matrix, tafel, context.nu).await?
    {
        let bericht = NieuwBericht {
            organisatie,
            aan: Ontvanger::Gebruiker(gebruiker),
            onderwerp: "bericht-overleg-uitnodiging-onderwerp",
            tekst: "bericht-overleg-uitnodiging-tekst",
            pad: format!("/overleggen/{overleg}"),
            dag: Some(nieuw.begint_op.dag()),
            reden: format!("overleg-uitnodiging/{overleg}/{gebruiker}"),
        };
        zet_klaar(tx, context.nu, &bericht).await?;
    }
    Ok(())
}

/// Reminds the owners of actions whose day of reminding has come: who took the action, or else everybody there who may
/// finish one at a table. Says how many actions that were. Run again, or beside another node, nobody is reminded twice.
pub async fn herinner(tx: &mut Tx, matrix: &Matrix, nu: Tijdstip) -> Result<usize> {
    let acties = store::te_herinneren(tx, nu.dag(), PER_RONDE).await?;
    for actie in &acties {
        for gebruiker in eigenaars(tx, matrix, actie, nu).await? {
            let bericht = NieuwBericht {
                organisatie: actie.organisatie,
                aan: Ontvanger::Gebruiker(gebruiker),
                onderwerp: "bericht-actie-herinnering-onderwerp",
                tekst: "bericht-actie-herinnering-tekst",
                pad: format!("/acties/{}", actie.actie),
                dag: Some(actie.vervaldatum),
                reden: format!("actie-herinnering/{}/{}/{gebruiker}", actie.actie, actie.vervaldatum),
            };
            zet_klaar(tx, nu, &bericht).await?;
        }
        store::zet_herinnerd(tx, actie.actie, nu).await?;
    }
    Ok(acties.len())
}

async fn eigenaars(
    c: &mut Conn,
    matrix: &Matrix,
    actie: &store::TeHerinneren,
    nu: Tijdstip,
) -> Result<Vec<kernel::GebruikerId>> {
    if let Some(functie) = actie.functie {
        let wie = store::gebruiker_van(c, functie, nu).await?;
        if wie.is_some() {
            return Ok(wie.into_iter().collect());
        }
    }
    // Nobody took it, or who did has left: everybody who proposes at tables there.
    let soorten = store::functiesoorten(
        matrix,
        &[(Handeling::ActieAfronden, Relatie::Eigen), (Handeling::AgendapuntVoorstellen, Relatie::Lid)],
    );
    store::gebruikers_met(c, actie.organisatie, &soorten, nu).await
}
