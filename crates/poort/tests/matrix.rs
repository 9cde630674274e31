// SPDX-License-Identifier: EUPL-1.2
//! The policies as a whole: they validate, and the table is the reviewed one.
#![expect(clippy::expect_used, reason = "a test that cannot go on must fail loudly")]

use kernel::{Functiesoort, Herkomst, Veldgroep};
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
            let situatie = Situatie { relatie: Relatie::Ontvangen, herkomst };
            assert!(!m.mag(functie, Handeling::lezen(Veldgroep::Melder), situatie), "{functie} {situatie}");
        }
    }
}

#[test]
fn a_refusal_by_a_rule_names_the_rule() {
    let m = matrix();
    let mma = Situatie { relatie: Relatie::Eigen, herkomst: Herkomst::Mma };
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
