// SPDX-License-Identifier: EUPL-1.2
//! An answer as a lawyer reads it, word for word.

use termijn::{Feiten, Grond, Opschorting, Rekenaar, Taal, lees_dag};

#[test]
fn an_objection_term_that_ends_on_good_friday() {
    let r = Rekenaar::standaard().unwrap();
    let a = r.bereken("bezwaar", &Feiten::op(lees_dag("2026-02-20").unwrap())).unwrap();
    assert_eq!(
        a.zin(Taal::Nl),
        "De bezwaartermijn bedraagt zes weken en loopt vanaf de dag na de bekendmaking op vrijdag 20 februari 2026 \
         (artikelen 6:7 en 6:8, eerste lid, Awb). Dat is tot en met vrijdag 3 april 2026. Vrijdag 3 april 2026 (Goede \
         Vrijdag), zaterdag 4 april 2026, zondag 5 april 2026 en maandag 6 april 2026 (tweede paasdag) zijn vrije dagen; \
         de termijn loopt daarom door tot en met dinsdag 7 april 2026, de eerstvolgende dag die geen zaterdag, zondag of \
         algemeen erkende feestdag is (artikel 1, eerste lid, Atw). De laatste dag is dinsdag 7 april 2026."
    );
    assert_eq!(a.to_string(), a.zin(Taal::Nl));
}

#[test]
fn a_suspended_decision_term_in_english_tells_both_readings() {
    let r = Rekenaar::standaard().unwrap();
    let dag = |d| lees_dag(d).unwrap();
    let stil = Opschorting::herstel(
        Grond::Aanvulling,
        dag("2026-06-10"),
        dag("2026-06-24"),
        Some(dag("2026-06-22")),
    );
    let a = r.bereken("beslistermijn", &Feiten::op(dag("2026-06-01")).opgeschort(stil.unwrap())).unwrap();
    assert_eq!(
        a.zin(Taal::En),
        "The reasonable decision term is eight weeks and runs from the day after the receipt on Monday 1 June 2026 (article \
         4:13(2) Awb). That is up to and including Monday 27 July 2026. From Thursday 11 June 2026 up to and including \
         Sunday 21 June 2026 the term stood still because the application was being completed (article 4:15(1)(a) Awb). \
         The last day is Friday 7 August 2026. It is open whether the last day of the suspension still counts as \
         suspended; in the other reading it is Monday 10 August 2026. Work with: Friday 7 August 2026."
    );
}

#[test]
fn as_data_every_date_is_in_machine_notation() {
    let r = Rekenaar::standaard().unwrap();
    let a = r.bereken("zitting_huisverbod", &Feiten::op(lees_dag("2026-04-02").unwrap())).unwrap();
    let j = a.als_json(Taal::Nl);
    for (sleutel, waarde) in [
        ("van", "2026-04-02"),
        ("eerste_dag", "2026-04-03"),
        ("onverlengd", "2026-04-05"),
        ("einde", "2026-04-08"),
        ("werkdatum", "2026-04-05"),
        ("atw", "open"),
        ("zekerheid", "onzeker"),
    ] {
        assert_eq!(j[sleutel], waarde, "{sleutel}");
    }
    assert_eq!((j["stappen"].as_array().unwrap().len(), j["twijfels"].as_array().unwrap().len()), (2, 1));
    assert_eq!(j["zin"], a.zin(Taal::Nl));
}
