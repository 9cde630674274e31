// SPDX-License-Identifier: EUPL-1.2
//! What a question between two instances costs: `cargo run --release -p blindvraag --example snelheid`. Run by hand; see
//! docs/prestaties.md.
#![expect(clippy::print_stdout, reason = "a measurement prints")]

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

use blindvraag::*;
use jiff::civil::date;
use kernel::Tijdstip;
use navraag::{Kenmerk, kenmerken_van_persoon};

const BEKEND: u32 = 10_000;
const VRAGEN: u16 = 2000;

/// Processor time of this thread where the system tells it (Linux), else the time that passed.
fn verbruikt(begin: Instant) -> Duration {
    let stand = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let ns = stand.split(' ').next().and_then(|n| n.parse().ok());
    ns.map_or_else(|| begin.elapsed(), Duration::from_nanos)
}

fn meet<T>(naam: &str, keren: u32, doe: impl FnOnce() -> T) -> T {
    let begin = Instant::now();
    let eerder = verbruikt(begin);
    let uit = black_box(doe());
    println!("{naam:<58} {:>10.1?}", verbruikt(begin).saturating_sub(eerder) / keren);
    uit
}

/// Invented people that differ in their surname.
fn kenmerk(n: u32) -> Option<Kenmerk> {
    let letters: String =
        (0..4).map(|i| char::from(b'a' + u8::try_from((n >> (4 * i)) & 15).unwrap_or(0))).collect();
    kenmerken_van_persoon(&format!("Jan Proef{letters}"), date(1980, 2, 29)).into_iter().next()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (dag, nu) = (date(2026, 11, 22), Tijdstip::op(date(2026, 11, 22), 9, 0));
    let tijdvak = Tijdvak::van(dag);
    let vrager: Aanduiding = "valkenburg".parse()?;
    let kader = Kader::nieuw("gulpen".parse()?, "conv-2026-1".parse()?, "hennep".parse()?, tijdvak);
    let geheim = Tijdvakgeheim::nieuw(tijdvak)?;
    let bekend: Vec<Kenmerk> = (0..BEKEND).filter_map(kenmerk).collect();
    let antwoorder = meet("Answerer: the edition of a day, 10,000 known", 1, || {
        Antwoorder::nieuw(&geheim, kader.clone(), BTreeSet::from([vrager.clone()]), bekend.iter().cloned())
    })?;
    let vingerafdruk = antwoorder.uitgave().vingerafdruk();
    println!(
        "  of {} outputs, {} bytes on the wire",
        antwoorder.uitgave().omvang(),
        antwoorder.uitgave().bericht().len()
    );
    let loket = Loket::nieuw([antwoorder], Daglimiet::nieuw(VRAGEN));
    let mut verbruik = Verbruik::nieuw(vrager, tijdvak);
    let bytes = loket.behandel(&verzoek_uitgave(&kader), nu, &mut verbruik).bescheid;
    let lees = || OntvangenUitgave::lees(&bytes, &kader).and_then(|u| u.bevestig(vingerafdruk));
    meet("Asker: reading and confirming that edition", 100, || (0..100).try_for_each(|_| lees().map(drop)))?;
    let uitgave = lees()?;
    let keren = u32::from(VRAGEN);
    // Every second one is known.
    let vragen: Vec<Kenmerk> = (0..keren).filter_map(|n| kenmerk(n * 10)).collect();
    let verblind = meet("Asker: blinding a question", keren, || {
        vragen.iter().map(|k| Vraag::over(&uitgave, k)?.verblind()).collect::<Result<Vec<_>, _>>()
    })?;
    let heen = verblind.first().map_or(0, |v| v.bericht().len());
    let antwoorden: Vec<Vec<u8>> = meet("Answerer: answering with proof", keren, || {
        verblind.iter().map(|v| loket.behandel(v.bericht(), nu, &mut verbruik).bescheid).collect()
    });
    let terug = antwoorden.first().map_or(0, Vec::len);
    let treffers = meet("Asker: proof, unblinding, looking through 16,384", keren, || {
        let paren = verblind.into_iter().zip(&antwoorden);
        let uit: Result<Vec<_>, _> = paren.map(|(vraag, antwoord)| vraag.uitkomst(antwoord)).collect();
        uit.map(|u| u.iter().filter(|u| **u == Uitkomst::Treffer).count())
    })?;
    println!("  {heen} bytes there, {terug} back; {treffers} hits of {keren}");
    Ok(())
}
