// SPDX-License-Identifier: EUPL-1.2
//! What a letter of three pages costs: `cargo run --release -p brief --example snelheid`. Run by hand; see
//! docs/prestaties.md.
#![expect(clippy::print_stdout, reason = "a measurement prints")]
#![expect(clippy::unwrap_used, clippy::cast_possible_truncation, reason = "invented letters to measure")]
#![expect(dead_code, reason = "the letters of the tests; one of them is measured")]

use std::hint::black_box;
use std::time::{Duration, Instant};

#[path = "../tests/alles/voorbeelden.rs"]
mod voorbeelden;

const KEREN: usize = 200;

/// The middle and the highest of the times after the first, in order.
fn meet(naam: &str, mut doe: impl FnMut()) {
    let mut tijden: Vec<Duration> = (0..KEREN)
        .map(|_| {
            let begin = Instant::now();
            doe();
            begin.elapsed()
        })
        .collect();
    tijden.sort();
    let op = |deel: usize| tijden.get(tijden.len() * deel / 100).copied().unwrap_or_default();
    println!("{naam:<52} p50 {:>9.2?}   p95 {:>9.2?}", op(50), op(95));
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let begin = Instant::now();
    let eerste = voorbeelden::drie_bladzijden().definitief()?;
    println!(
        "{:<52} {:>13.1?}   {} kB",
        "the first letter, fonts included",
        begin.elapsed(),
        eerste.bytes().len() / 1024
    );
    let mut nr = 0;
    meet("three pages, another letter each time, PDF", || {
        nr += 1;
        black_box(voorbeelden::drie_bladzijden_over(nr).definitief().unwrap());
    });
    let letter = voorbeelden::drie_bladzijden();
    meet("three pages, the same letter again, PDF", || {
        black_box(letter.definitief().unwrap());
    });
    meet("three pages, ODT", || {
        black_box(letter.odt().unwrap());
    });
    meet("the facts checked", || {
        black_box(voorbeelden::drie_bladzijden());
    });
    Ok(())
}
