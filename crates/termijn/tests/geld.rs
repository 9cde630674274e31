// SPDX-License-Identifier: EUPL-1.2
//! The clocks that cost money.

#![expect(clippy::unwrap_used, reason = "helpers of tests count as production code to clippy")]

use termijn::geld::{Bedrag, Last, Verjaring, Wijze};
use termijn::{Rekenaar, Weigering, lees_dag};

fn rekenaar() -> Rekenaar {
    Rekenaar::standaard().unwrap()
}

fn dag(tekst: &str) -> termijn::Date {
    lees_dag(tekst).unwrap()
}

#[test]
fn the_penalty_for_deciding_late_in_steps_and_in_its_time() {
    let r = rekenaar();
    let nu = r.set().bedrag("dwangsom_niet_tijdig", dag("2026-06-02")).unwrap();
    for (dagen, euro) in [(0, 0), (1, 23), (14, 322), (15, 357), (28, 812), (29, 857), (42, 1442), (60, 1442)]
    {
        assert_eq!(nu.verschuldigd(dagen), Bedrag::euro(euro), "{dagen}");
    }
    assert_eq!((nu.dagen(), nu.hoogstens().to_string().as_str()), (42, "€ 1.442"));
    let toen = r.set().bedrag("dwangsom_niet_tijdig", dag("2017-06-02")).unwrap();
    assert_eq!(toen.hoogstens(), Bedrag::euro(1260));
    assert!(matches!(
        r.set().bedrag("dwangsom_niet_tijdig", dag("2009-09-30")),
        Err(Weigering::GeenBedrag { .. })
    ));
    assert!(matches!(r.set().bedrag("kermis", dag("2026-01-01")), Err(Weigering::OnbekendBedrag { .. })));
}

#[test]
fn awb_5_33_forfeited_sums_stop_at_the_maximum() {
    let r = rekenaar();
    let last =
        Last::nieuw(Wijze::PerOvertreding(Bedrag::euro(400)), Bedrag::euro(1000), Some(dag("2026-03-01")));
    let dagen = ["2026-04-03", "2026-03-27", "2026-04-10", "2026-05-01"].map(dag);
    let verbeurd = last.verbeurd(&r, &dagen).unwrap();
    let rijen: Vec<(u64, u64, String)> = verbeurd
        .iter()
        .map(|v| (v.bedrag.in_cent() / 100, v.totaal.in_cent() / 100, v.betalen.einde().to_string()))
        .collect();
    assert_eq!(
        rijen,
        [
            (400, 400, "2026-05-08".into()),
            (400, 800, "2026-05-18".into()),
            (200, 1000, "2026-05-22".into()),
            (0, 1000, "2026-06-12".into()),
        ]
    );
    assert_eq!(verbeurd[0].verjaring.einde().unwrap(), dag("2027-03-27"));
    assert!(matches!(last.verbeurd(&r, &[dag("2026-03-01")]), Err(Weigering::Volgorde { .. })));
    let ineens = Last::nieuw(Wijze::Ineens(Bedrag::euro(400)), Bedrag::euro(400), None);
    assert_eq!(ineens.verbeurd(&r, &dagen).unwrap().len(), 1);
}

#[test]
fn awb_4_104_to_4_111_prescription_interruption_and_delay() {
    let r = rekenaar();
    let v = Verjaring::geldschuld(&r, dag("2024-02-29")).unwrap();
    assert_eq!(v.einde().unwrap(), dag("2029-02-28"));
    let v = v.uitgesteld(dag("2025-01-01"), dag("2025-01-10")).unwrap();
    assert_eq!(v.einde().unwrap(), dag("2029-03-10"));
    let v = v.gestuit(&r, dag("2029-03-10")).unwrap();
    assert_eq!(v.einde().unwrap(), dag("2034-03-10"));
    assert!(v.gestuit(&r, dag("2034-03-11")).is_err(), "what has lapsed cannot be interrupted");
    assert!(v.gestuit(&r, dag("2029-03-09")).is_err());
    let terug = Verjaring::geldschuld(&r, dag("2024-02-29"))
        .unwrap()
        .uitgesteld(dag("2025-01-10"), dag("2025-01-01"));
    assert!(matches!(terug, Err(Weigering::EindeVoorBegin { .. })));
    let dwangsom = Verjaring::verbeurde_dwangsom(&r, dag("2026-03-27")).unwrap();
    assert_eq!(dwangsom.gestuit(&r, dag("2026-10-01")).unwrap().einde().unwrap(), dag("2027-10-01"));
}
