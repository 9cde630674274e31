// SPDX-License-Identifier: EUPL-1.2
//! Categories of money: the penalty for deciding late, collection, prescription, the costs of enforcement.

use serde_json::{Value, json};

use super::Categorie;
use super::vraag::{Uit, Vraag, dagwaarde, volgt_niet, waarde};
use crate::geld::{Dwangsomverloop, Verjaring};
use crate::tijdstip::lees_dag;

pub(super) const CATEGORIEEN: &[Categorie] = &[
    Categorie {
        naam: "dwangsom_niet_tijdig",
        invoer: &["days_in_default", "decision_deadline", "notice_received"],
        verwacht: &[
            "amount_eur",
            "appeal_possible_from",
            "first_day",
            "first_day_with_atw",
            "first_day_without_atw",
            "fix_by",
            "last_day",
            "two_weeks_end",
        ],
        bereken: dwangsom,
    },
    Categorie {
        naam: "invordering",
        invoer: &["bekendmaking", "forfeited", "reminder_sent"],
        verwacht: &["result"],
        bereken: invordering,
    },
    Categorie { naam: "verjaring", invoer: &["forfeited"], verwacht: &["result"], bereken: verjaring },
    Categorie {
        naam: "bestuursdwang",
        invoer: &["removed", "request"],
        verwacht: &["result"],
        bereken: bestuursdwang,
    },
];

/// Awb 4:17 and 4:18.
fn dwangsom(v: &Vraag<'_>, wat: &str) -> Uit {
    if wat == "amount_eur" {
        let Some(dagen) = v.mag_getal("days_in_default")? else { return volgt_niet(wat) };
        // A number of days has no date: the amounts of the day on which the set was made.
        let set = v.rekenaar.set();
        let bedrag = set.bedrag("dwangsom_niet_tijdig", lees_dag(set.versie())?)?.verschuldigd(dagen);
        let (heel, rest) = (bedrag.in_cent() / 100, bedrag.in_cent() % 100);
        return if rest == 0 { Ok(json!(heel)) } else { volgt_niet(wat) };
    }
    let verloop =
        Dwangsomverloop::van(v.rekenaar, v.mag_dag("decision_deadline")?, v.dag("notice_received")?)?;
    Ok(match wat {
        "two_weeks_end" => waarde(verloop.wachttijd.einde()),
        "last_day" => dagwaarde(verloop.laatste_dag),
        "fix_by" => waarde(verloop.vaststellen.einde()),
        "first_day_without_atw" => dagwaarde(verloop.eerste_dag_zonder_atw()?),
        _ => dagwaarde(verloop.eerste_dag),
    })
}

/// Awb 4:87, 4:112 and 5:33: one event at a time.
fn invordering(v: &Vraag<'_>, _: &str) -> Uit {
    een_van(
        v,
        &[
            ("forfeited", "betaling_verbeurde_dwangsom"),
            ("bekendmaking", "betaling"),
            ("reminder_sent", "aanmaning"),
        ],
    )
}

/// Awb 5:35.
fn verjaring(v: &Vraag<'_>, _: &str) -> Uit {
    Ok(dagwaarde(Verjaring::verbeurde_dwangsom(v.rekenaar, v.dag("forfeited")?)?.einde()?))
}

/// Awb 5:30(1) and 5:31a(3).
fn bestuursdwang(v: &Vraag<'_>, _: &str) -> Uit {
    een_van(v, &[("removed", "verkoop_zaken"), ("request", "verzoek_toepassing_bestuursdwang")])
}

/// The term that belongs to the event that is there; another event beside it stays unused and is told.
pub(super) fn een_van(v: &Vraag<'_>, keuzes: &[(&'static str, &str)]) -> Result<Value, super::Probleem> {
    match keuzes.iter().find(|(sleutel, _)| v.heeft(sleutel)) {
        Some((sleutel, soort)) => v.einde(soort, sleutel),
        None => volgt_niet("result"),
    }
}
