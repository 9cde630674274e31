// SPDX-License-Identifier: EUPL-1.2
//! Categories of objection and appeal.

use serde_json::{Value, json};

use super::Categorie;
use super::vraag::{Uit, Vraag, volgt_niet, waarde};
use crate::bezwaar::{Bezwaarverloop, beslissing_op_bezwaar};
use crate::opschorting::{Grond, Opschorting};
use crate::post::ter_post;
use crate::rekenaar::Feiten;

pub(super) const CATEGORIEEN: &[Categorie] = &[
    Categorie {
        naam: "bezwaartermijn",
        invoer: &["bekendmaking", "start", "term"],
        verwacht: &["last_day", "unextended"],
        bereken: bezwaartermijn,
    },
    Categorie {
        naam: "verzendtheorie",
        invoer: &["posted", "term_end"],
        verwacht: &["latest_receipt", "posted_in_time"],
        bereken: verzendtheorie,
    },
    Categorie {
        naam: "beslissing_op_bezwaar",
        invoer: &[
            "adjourn_weeks",
            "asked",
            "bekendmaking",
            "committee",
            "given_until",
            "objection_term_end",
            "remedied",
        ],
        verwacht: &["decide_12w", "decide_6w", "last_day", "objection_end", "result", "suspended_days"],
        bereken: beslissing,
    },
    Categorie { naam: "beroep", invoer: &["decision_sent"], verwacht: &["result"], bereken: beroep },
    Categorie {
        naam: "hoger_beroep",
        invoer: &["judgment_sent"],
        verwacht: &["result"],
        bereken: hoger_beroep,
    },
    Categorie {
        naam: "griffierecht",
        invoer: &["notice_sent"],
        verwacht: &["beroep", "voorlopige_voorziening"],
        bereken: griffierecht,
    },
];

/// Awb 6:7 and 6:8(1).
fn bezwaartermijn(v: &Vraag<'_>, wat: &str) -> Uit {
    v.begint("day after bekendmaking")?;
    let feiten = Feiten::op(v.dag("bekendmaking")?);
    let antwoord = match v.mag_dagduur()? {
        Some(duur) => v.rekenaar.bereken_met_duur("bezwaar", duur, &feiten)?,
        None => v.rekenaar.bereken("bezwaar", &feiten)?,
    };
    match wat {
        "unextended" => Ok(waarde(&antwoord.uitkomst.onverlengd)),
        _ => Ok(waarde(antwoord.einde())),
    }
}

/// Awb 6:9(2).
fn verzendtheorie(v: &Vraag<'_>, wat: &str) -> Uit {
    let einde = v.dag("term_end")?;
    let post = ter_post(v.rekenaar, einde, v.mag_dag("posted")?.unwrap_or(einde))?;
    match wat {
        "posted_in_time" if v.heeft("posted") => Ok(Value::Bool(post.tijdig)),
        "latest_receipt" => Ok(waarde(post.ontvangst.einde())),
        _ => volgt_niet(wat),
    }
}

/// Awb 7:10.
fn beslissing(v: &Vraag<'_>, wat: &str) -> Uit {
    let verloop = match v.mag_dag("bekendmaking")? {
        Some(bekendmaking) => Some(Bezwaarverloop::van(v.rekenaar, bekendmaking)?),
        None => None,
    };
    let einde = match &verloop {
        Some(verloop) => verloop.bezwaar.einde().dag(),
        None => v.dag("objection_term_end")?,
    };
    let zonder = |commissie| beslissing_op_bezwaar(v.rekenaar, einde, commissie, None, None);
    match wat {
        "objection_end" => return Ok(json!(einde.to_string())),
        "decide_6w" => return Ok(waarde(zonder(false)?.einde())),
        "decide_12w" => return Ok(waarde(zonder(true)?.einde())),
        _ => {}
    }
    let verzuim = match v.mag_dag("asked")? {
        Some(gevraagd) => Some(Opschorting::herstel(
            Grond::Verzuim,
            gevraagd,
            v.dag("given_until")?,
            v.mag_dag("remedied")?,
        )?),
        None => None,
    };
    let commissie = v.mag_ja("committee")?.unwrap_or(false);
    let verdaagd = v.mag_weken("adjourn_weeks")?;
    let antwoord = beslissing_op_bezwaar(v.rekenaar, einde, commissie, verdaagd, verzuim)?;
    match wat {
        "suspended_days" => Ok(json!(antwoord.uitkomst.opgeschort)),
        _ => Ok(waarde(antwoord.einde())),
    }
}

/// Awb 6:7 with 7:12.
fn beroep(v: &Vraag<'_>, _: &str) -> Uit {
    v.einde("beroep", "decision_sent")
}

/// Awb 6:24.
fn hoger_beroep(v: &Vraag<'_>, _: &str) -> Uit {
    v.einde("hoger_beroep", "judgment_sent")
}

/// Awb 8:41(5) and 8:82(3).
fn griffierecht(v: &Vraag<'_>, wat: &str) -> Uit {
    match wat {
        "beroep" => v.einde("griffierecht_beroep", "notice_sent"),
        _ => v.einde("griffierecht_voorlopige_voorziening", "notice_sent"),
    }
}
