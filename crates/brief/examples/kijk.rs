// SPDX-License-Identifier: EUPL-1.2
//! Writes every letter in every variation as PDF and ODT, to look at: `cargo run -p brief --example kijk -- <folder>`.
#![expect(clippy::unwrap_used, clippy::cast_possible_truncation, reason = "invented letters to look at")]

use std::path::Path;

#[path = "../tests/alles/voorbeelden.rs"]
mod voorbeelden;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let map = std::env::args().nth(1).ok_or("give a folder")?;
    let map = Path::new(&map);
    std::fs::create_dir_all(map)?;
    for (naam, brief) in voorbeelden::alle() {
        let brief = brief.map_err(|gebreken| format!("{naam}: {gebreken:?}"))?;
        std::fs::write(map.join(format!("{naam}.pdf")), brief.definitief()?.bytes())?;
        std::fs::write(map.join(format!("{naam}-concept.pdf")), brief.concept()?.bytes())?;
        std::fs::write(map.join(format!("{naam}.odt")), brief.odt()?.bytes())?;
    }
    let lang = voorbeelden::drie_bladzijden();
    std::fs::write(map.join("lang.pdf"), lang.definitief()?.bytes())?;
    Ok(())
}
