// SPDX-License-Identifier: EUPL-1.2
//! The hash chain: making it and following it.

use std::fmt::Write as _;

use db::{Conn, Result, sql};
use kernel::OrganisatieId;
use sha2::{Digest as _, Sha256};

use crate::{Regel, regel};

const BLADZIJDE: i64 = 1000;

/// Hash of a line on top of the line before it. Every field is preceded by its length, so that no two different lines
/// can give the same bytes.
pub(crate) fn hash(vorige: &str, regel: &Regel) -> String {
    let velden = [
        vorige.to_owned(),
        regel.organisatie.waarde().to_string(),
        regel.volgnummer.to_string(),
        regel.tijdstip.ms().to_string(),
        regel.soort.clone(),
        regel.gebruiker.map_or_else(String::new, |v| v.to_string()),
        regel.functie.map_or_else(String::new, |v| v.to_string()),
        regel.onderwerp.clone(),
        regel.onderwerp_id.map_or_else(String::new, |v| v.to_string()),
        regel.inhoud.clone(),
    ];
    let mut som = Sha256::new();
    for veld in &velden {
        som.update((veld.len() as u64).to_be_bytes());
        som.update(veld.as_bytes());
    }
    som.finalize().iter().fold(String::with_capacity(64), |mut uit, byte| {
        let _ = write!(uit, "{byte:02x}");
        uit
    })
}

/// Where a chain is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breuk {
    /// Whose chain.
    pub organisatie: OrganisatieId,
    /// The first place that does not fit.
    pub volgnummer: i64,
}

/// What following all chains found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Controle {
    /// Lines that were followed.
    pub regels: u64,
    /// Chains that were followed.
    pub ketens: u64,
    /// Chains that do not fit.
    pub breuken: Vec<Breuk>,
}

/// Follows every chain from its first line to its head.
pub async fn controleer(c: &mut Conn) -> Result<Controle> {
    let koppen = c
        .read(sql!("SELECT organisatie_id, volgnummer, hash FROM spoorkop ORDER BY organisatie_id"), |r| {
            Ok((
                r.get::<OrganisatieId>("organisatie_id")?,
                r.get::<i64>("volgnummer")?,
                r.get::<String>("hash")?,
            ))
        })
        .await?;
    let mut controle = Controle::default();
    for (organisatie, laatste, kop) in koppen {
        controle.ketens += 1;
        volg(c, organisatie, laatste, &kop, &mut controle).await?;
    }
    // Lines of an organisation without a head are a removed head.
    let wees = sql!(
        "SELECT organisatie_id, MIN(volgnummer) AS volgnummer FROM spoor s WHERE NOT EXISTS \
         (SELECT 1 FROM spoorkop k WHERE k.organisatie_id = s.organisatie_id) GROUP BY organisatie_id"
    );
    let wezen = c.read(wees, |r| {
        Ok(Breuk { organisatie: r.get("organisatie_id")?, volgnummer: r.get("volgnummer")? })
    });
    controle.breuken.extend(wezen.await?);
    Ok(controle)
}

async fn volg(
    c: &mut Conn,
    organisatie: OrganisatieId,
    laatste: i64,
    kop: &str,
    controle: &mut Controle,
) -> Result<()> {
    let mut vorige = String::new();
    let mut verwacht = 1;
    loop {
        let bladzijde = c
            .read(
                sql!(
                    "SELECT organisatie_id, volgnummer, tijdstip, soort, gebruiker_id, functie_id, onderwerp, \
                     onderwerp_id, inhoud, hash FROM spoor WHERE organisatie_id = $1 AND volgnummer >= $2 \
                     ORDER BY volgnummer LIMIT $3",
                    organisatie,
                    verwacht,
                    BLADZIJDE
                ),
                |r| Ok((regel(r)?, r.get::<String>("hash")?)),
            )
            .await?;
        let einde = bladzijde.is_empty();
        for (regel, bewaard) in bladzijde {
            let berekend = hash(&vorige, &regel);
            if regel.volgnummer != verwacht || berekend != bewaard {
                controle.breuken.push(Breuk { organisatie, volgnummer: verwacht });
                return Ok(());
            }
            controle.regels += 1;
            vorige = berekend;
            verwacht += 1;
        }
        if einde {
            break;
        }
    }
    if verwacht - 1 != laatste || vorige != kop {
        controle.breuken.push(Breuk { organisatie, volgnummer: verwacht });
    }
    Ok(())
}
