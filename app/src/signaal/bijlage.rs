// SPDX-License-Identifier: EUPL-1.2
//! Photos and documents with a signaal: judged by content, stripped of place, stored apart, under the gate like the text.
//!
//! **Order.** The file is stored before the row that names it is committed: a crash in between leaves a file that no
//! row names, never a row without its file.

use bestand::Bestand;
use db::{Tx, sql};
use kernel::{BijlageId, FunctieId, SignaalId, Tijdstip};
use object_store::path::Path;
use object_store::{ObjectStoreExt as _, PutPayload};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use web::{Form, FoutCode, Weigering};

use crate::app::App;
use crate::schil::{Reject, Upload};

/// Judges every uploaded file; what is refused becomes an error at its field.
pub fn beoordeel(f: &mut Form, bestanden: &[Upload], grens: u64) -> Vec<Bestand> {
    let mut goed = Vec::new();
    for upload in bestanden {
        match bestand::beoordeel(&upload.naam, &upload.inhoud, grens) {
            Ok(bestand) => goed.push(bestand),
            Err(afwijzing) => {
                let sleutel = tekst_van(afwijzing.code());
                f.meld_fout(
                    &upload.veld,
                    FoutCode::Regel(sleutel),
                    vec![("naam", upload.naam.chars().take(60).collect())],
                );
            }
        }
    }
    goed
}

/// The key of the text for a refusal.
fn tekst_van(code: &str) -> &'static str {
    match code {
        "BST-001" => "fout-bst-001",
        "BST-002" => "fout-bst-002",
        "BST-004" => "fout-bst-004",
        "BST-005" => "fout-bst-005",
        "BST-006" => "fout-bst-006",
        "BST-007" => "fout-bst-007",
        "BST-008" => "fout-bst-008",
        "BST-009" => "fout-bst-009",
        "BST-010" => "fout-bst-010",
        "BST-011" => "fout-bst-011",
        "BST-012" => "fout-bst-012",
        "BST-013" => "fout-bst-013",
        "BST-014" => "fout-bst-014",
        "BST-015" => "fout-bst-015",
        _ => "fout-bst-003",
    }
}

/// Stores a judged file and records it with the signaal.
pub async fn bewaar(
    tx: &mut Tx,
    app: &App,
    signaal: SignaalId,
    bestand: &Bestand,
    door: Option<FunctieId>,
    nu: Tijdstip,
) -> Result<BijlageId, Reject> {
    let id = BijlageId::nieuw(nu);
    let plek = format!("bijlagen/{id}");
    let inhoud = bestand.inhoud().to_vec();
    let som = Sha256::digest(&inhoud).iter().fold(String::new(), |mut uit, b| {
        let _ = write!(uit, "{b:02x}");
        uit
    });
    let grootte = i64::try_from(inhoud.len()).unwrap_or(i64::MAX);
    app.opslag
        .put(&Path::from(plek.as_str()), PutPayload::from(inhoud))
        .await
        .map_err(|e| Weigering::storing_door(&e, "storing an attachment"))?;
    tx.execute(sql!(
        "INSERT INTO bijlage (id, signaal_id, naam, mediatype, grootte, sha256, opslag, toegevoegd_door, toegevoegd_op) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id,
        signaal,
        bestand.naam(),
        bestand.soort().mime(),
        grootte,
        som,
        plek,
        door,
        nu
    ))
    .await?;
    Ok(id)
}

/// The bytes of a stored attachment.
pub async fn haal(app: &App, plek: &str) -> Result<axum::body::Bytes, Reject> {
    let gevonden = app
        .opslag
        .get(&Path::from(plek))
        .await
        .map_err(|e| Weigering::storing_door(&e, "reading an attachment"))?;
    Ok(gevonden.bytes().await.map_err(|e| Weigering::storing_door(&e, "reading an attachment"))?)
}
