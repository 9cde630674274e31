// SPDX-License-Identifier: EUPL-1.2
//! Categories of measures: huisverbod, orders of the mayor, crisis measure, entry, registration of a restriction.

use serde_json::json;

use super::Categorie;
use super::geld::een_van;
use super::vraag::{Probleem, Uit, Vraag, volgt_niet, waarde};
use crate::antwoord::{Kwestie, Moment};
use crate::gemeentewet::{Gebiedsverbod, Tijdelijkverbod};

pub(super) const CATEGORIEEN: &[Categorie] = &[
    Categorie {
        naam: "huisverbod",
        invoer: &["imposed", "request"],
        verwacht: &["ends", "max_end", "max_extension_days", "result"],
        bereken: huisverbod,
    },
    Categorie {
        naam: "gemeentewet",
        invoer: &["designated", "detained", "recorded", "refused", "start"],
        verwacht: &[
            "ends",
            "last_day",
            "last_day_after_3_extensions",
            "max_end",
            "max_extension_days",
            "result",
        ],
        bereken: gemeentewet,
    },
    Categorie {
        naam: "wvggz",
        invoer: &["dated", "taken"],
        verwacht: &["result", "result_if_equated_day_counts", "result_if_not"],
        bereken: wvggz,
    },
    Categorie { naam: "wkpb", invoer: &["bekendmaking"], verwacht: &["result"], bereken: wkpb },
    Categorie {
        naam: "binnentreden",
        invoer: &["entered", "given"],
        verwacht: &["result", "safe", "with_atw"],
        bereken: binnentreden,
    },
];

/// Wth 2, 6 and 9: of the imposition `result` is the contact address, of a request the hearing.
fn huisverbod(v: &Vraag<'_>, wat: &str) -> Uit {
    match wat {
        "result" => een_van(v, &[("request", "zitting_huisverbod"), ("imposed", "contactadres")]),
        _ => verbod(&Tijdelijkverbod::huisverbod(v.rekenaar, v.moment("imposed")?)?, wat),
    }
}

fn verbod(verbod: &Tijdelijkverbod, wat: &str) -> Uit {
    match wat {
        "ends" => Ok(waarde(verbod.einde.einde())),
        "max_end" => Ok(waarde(verbod.hoogstens.einde())),
        "max_extension_days" => Ok(json!(verbod.verlenging_in_dagen())),
        _ => volgt_niet(wat),
    }
}

/// Gemeentewet 151c, 151d, 154a, 172a, 172b, 174b, 176.
fn gemeentewet(v: &Vraag<'_>, wat: &str) -> Uit {
    match wat {
        "result" => een_van(
            v,
            &[
                ("designated", "spoedaanwijzing"),
                ("detained", "bestuurlijke_ophouding"),
                ("recorded", "camerabeelden"),
                ("refused", "beroep_noodverordening"),
            ],
        ),
        "last_day" if v.gaat_over("Gemeentewet 172b") => v.einde("bevel_kind_onder_twaalf", "start"),
        "last_day" => Ok(waarde(Gebiedsverbod::van(v.rekenaar, v.dag("start")?)?.eerste.einde())),
        "last_day_after_3_extensions" => {
            Ok(waarde(Gebiedsverbod::van(v.rekenaar, v.dag("start")?)?.hoogstens.einde()))
        }
        _ => verbod(&Tijdelijkverbod::woonoverlast(v.rekenaar, v.moment("start")?)?, wat),
    }
}

/// Wvggz 7:4, 7:6 and 7:9. The measure and the appeal against it run from the same day: the article says which is asked.
fn wvggz(v: &Vraag<'_>, wat: &str) -> Uit {
    if wat != "result" {
        let sleutel = if v.heeft("taken") { "taken" } else { "dated" };
        let maatregel = v.termijn("crisismaatregel", sleutel)?;
        let zonder = maatregel.uitkomst.twijfels.iter().find(|t| t.kwestie == Kwestie::Gelijkstelling);
        return Ok(match (wat, zonder) {
            ("result_if_not", Some(twijfel)) => waarde(&twijfel.andere),
            _ => waarde(maatregel.einde()),
        });
    }
    if v.heeft("dated") {
        return v.einde("voortzetting_crisismaatregel", "dated");
    }
    match (v.gaat_over("Wvggz 7:4"), v.gaat_over("Wvggz 7:6")) {
        (true, false) => v.einde("crisismaatregel", "taken"),
        (false, true) => v.einde("beroep_crisismaatregel", "taken"),
        _ => Err(Probleem::Onbekend(
            "`articles` zegt niet of het om de maatregel of het beroep gaat".to_owned(),
        )),
    }
}

/// Wkpb 15(2)(a).
fn wkpb(v: &Vraag<'_>, _: &str) -> Uit {
    v.einde("inschrijving_beperking", "bekendmaking")
}

/// Awbi 6(2) and 11.
fn binnentreden(v: &Vraag<'_>, wat: &str) -> Uit {
    if wat == "result" {
        return een_van(v, &[("given", "machtiging_binnentreden"), ("entered", "verslag_binnentreden")]);
    }
    let verslag = v.termijn("verslag_binnentreden", "entered")?;
    let zonder: &Moment = &verslag.uitkomst.onverlengd;
    Ok(waarde(if wat == "safe" { zonder } else { verslag.einde() }))
}
