// SPDX-License-Identifier: EUPL-1.2
//! The policies as a whole: they validate, and the table is the reviewed one.
#![expect(clippy::expect_used, reason = "a test that cannot go on must fail loudly")]

use kernel::{Bevoegdheid, Functiesoort, Herkomst, Taak, Taken, Veldgroep};
use poort::{Handeling, Matrix, Oordeel, Relatie, Situatie};

fn matrix() -> Matrix {
    Matrix::bereken().expect("the policies are valid")
}

#[test]
fn the_table_is_the_reviewed_one() {
    insta::assert_snapshot!(matrix().tabel());
}

#[test]
fn nobody_reads_the_reporter_of_another_organisation() {
    let m = matrix();
    for &functie in Functiesoort::ALLE {
        for &herkomst in Herkomst::ALLE {
            let situatie = Situatie { herkomst, ..Situatie::van(Relatie::Ontvangen) };
            assert!(!m.mag(functie, Handeling::lezen(Veldgroep::Melder), situatie), "{functie} {situatie}");
        }
    }
}

#[test]
fn a_refusal_by_a_rule_names_the_rule() {
    let m = matrix();
    let mma = Situatie { herkomst: Herkomst::Mma, ..Situatie::EIGEN };
    let oordeel = m.oordeel(Functiesoort::Oover, Handeling::VerstrekkingGeven, mma);
    assert_eq!(oordeel, &Oordeel::MagNiet { regels: vec!["mma-niet-verder"] });
    assert!(m.uitleg("mma-niet-verder").is_some());
}

#[test]
fn the_administrator_reads_no_content() {
    let m = matrix();
    for &groep in Veldgroep::ALLE {
        assert!(!m.mag_ooit(Functiesoort::Beheerder, Handeling::lezen(groep)), "{groep}");
    }
}

#[test]
fn under_a_dvo_somebody_may_what_the_functie_may_and_belongs_to_a_taak() {
    let m = matrix();
    let sets: Vec<Taken> = (0..1_usize << Taak::ALLE.len())
        .map(|n| Taak::ALLE.iter().copied().filter(|&t| n & (1 << (t as usize)) != 0).collect())
        .collect();
    for &functie in Functiesoort::ALLE {
        for &handeling in Handeling::ALLE {
            for situatie in Situatie::alle() {
                for &taken in &sets {
                    let erbij = taken.alle().any(|t| m.taak_mag(t, handeling, situatie));
                    let mag = m.mag(Bevoegdheid::voor_taken(functie, taken), handeling, situatie);
                    assert_eq!(
                        mag,
                        erbij && m.mag(functie, handeling, situatie),
                        "{functie} {handeling} {taken:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn outside_the_taken_the_refusal_names_the_dvo() {
    let m = matrix();
    let wie = Bevoegdheid::voor_taken(Functiesoort::Oover, Taken::van_codes("boa-inzet onbekend"));
    assert_eq!(wie.taken().map(Taken::codes).as_deref(), Some("boa-inzet"));
    let oordeel = m.oordeel(wie, Handeling::PersonenInzien, Situatie::EIGEN);
    assert_eq!(oordeel, &Oordeel::MagNiet { regels: vec!["dvo-buiten-taken"] });
    assert!(m.uitleg("dvo-buiten-taken").is_some());
    assert!(m.mag(wie, Handeling::SignaalRegistreren, Situatie::EIGEN));
    // What no functie may, no taak opens.
    assert!(!m.mag(
        Bevoegdheid::voor_taken(Functiesoort::Boa, Taken::van_codes("signalen")),
        Handeling::SignaalWegen,
        Situatie::EIGEN
    ));
}
