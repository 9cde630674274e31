// SPDX-License-Identifier: EUPL-1.2
//! Categories of Bibob, data protection and planning.

use serde_json::json;

use super::Categorie;
use super::geld::een_van;
use super::vraag::{Probleem, Uit, Vraag, dagwaarde, volgt_niet, waarde};
use crate::bibob::{Adviesvraag, Bibobopschorting, Lbbadvies};
use crate::duur::{Dagduur, Eenheid};
use crate::opschorting::Opschorting;
use crate::rekenaar::Feiten;

pub(super) const CATEGORIEEN: &[Categorie] = &[
    Categorie {
        naam: "bibob",
        invoer: &[
            "advice_issued",
            "advice_received",
            "advice_requested",
            "application",
            "data_asked",
            "data_received",
            "lbb_extended_weeks",
            "term",
        ],
        verwacht: &[
            "advice_due",
            "advice_due_extended",
            "last_day",
            "result",
            "suspended_days",
            "suspension_ends",
        ],
        bereken: bibob,
    },
    Categorie {
        naam: "wgs",
        invoer: &["audit_failed", "first_processed"],
        verwacht: &["result"],
        bereken: wgs,
    },
    Categorie {
        naam: "avg",
        invoer: &["aware", "received"],
        verwacht: &["one_month", "result", "with_two_month_extension"],
        bereken: avg,
    },
    Categorie { naam: "politiewet", invoer: &["adopted"], verwacht: &["result"], bereken: politiewet },
];

/// Bibob 15, 29 and 31. With an application the suspension is that of the decision term, without one that of the Bureau.
fn bibob(v: &Vraag<'_>, wat: &str) -> Uit {
    if wat == "result" {
        return v.einde("hergebruik_bibob", "advice_issued");
    }
    let vraag = match v.mag_dag("data_asked")? {
        Some(gevraagd) => Some(Opschorting::gegevensvraag(gevraagd, v.dag("data_received")?)?),
        None => None,
    };
    let aangevraagd = v.dag("advice_requested")?;
    if wat.starts_with("advice_due") || wat == "suspended_days" && !v.heeft("application") {
        let lbb = Lbbadvies::van(v.rekenaar, aangevraagd, vraag)?;
        return Ok(match wat {
            "advice_due" => waarde(lbb.advies.einde()),
            "advice_due_extended" => waarde(lbb.verlengd.einde()),
            _ => json!(lbb.advies.uitkomst.opgeschort),
        });
    }
    let weken = v.mag_weken("lbb_extended_weeks")?.map(Dagduur::aantal);
    let vraag = Adviesvraag {
        aangevraagd,
        ontvangen: v.mag_dag("advice_received")?,
        verlengd: weken,
        gegevensvraag: vraag,
    };
    let stil = Bibobopschorting::van(v.rekenaar, v.dag("application")?, v.mag_dagduur()?, &vraag)?;
    match wat {
        "suspension_ends" => Ok(dagwaarde(stil.eindigt)),
        "suspended_days" => Ok(json!(stil.beslissing.uitkomst.opgeschort)),
        "last_day" => Ok(waarde(stil.beslissing.einde())),
        _ => volgt_niet(wat),
    }
}

/// WGS 1.8(7) and 1.10.
fn wgs(v: &Vraag<'_>, _: &str) -> Uit {
    een_van(v, &[("first_processed", "bewaren_wgs"), ("audit_failed", "hercontrole_audit")])
}

/// AVG 12(3) and 33(1).
fn avg(v: &Vraag<'_>, wat: &str) -> Uit {
    if wat == "result" {
        return v.einde("melding_datalek", "aware");
    }
    let feiten = Feiten::op(v.dag("received")?);
    let feiten = match (wat, Dagduur::nieuw(2, Eenheid::Maanden)) {
        ("with_two_month_extension", Some(twee_maanden)) => feiten.verlengd(twee_maanden),
        _ => feiten,
    };
    Ok::<_, Probleem>(waarde(v.rekenaar.bereken("verzoek_betrokkene", &feiten)?.einde()))
}

/// Politiewet 38b(1).
fn politiewet(v: &Vraag<'_>, _: &str) -> Uit {
    v.einde("veiligheidsdoelen", "adopted")
}
