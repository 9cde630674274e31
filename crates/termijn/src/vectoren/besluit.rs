// SPDX-License-Identifier: EUPL-1.2
//! Categories of deciding in time, and of the Atw itself.

use serde_json::json;

use super::Categorie;
use super::vraag::{Uit, Vraag, dagwaarde, volgt_niet, waarde};
use crate::antwoord::{Antwoord, Moment};
use crate::dagtermijn::Dagtermijn;
use crate::duur::{Dagduur, Duur, Eenheid};
use crate::fout::Weigering;
use crate::kanaal::verkeerd_kanaal;
use crate::opschorting::{Grond, Opschorting};
use crate::rekenaar::Feiten;
use crate::uren::Uurtermijn;

pub(super) const CATEGORIEEN: &[Categorie] = &[
    Categorie {
        naam: "beslistermijn",
        invoer: &["received", "term"],
        verwacht: &["result"],
        bereken: beslistermijn,
    },
    Categorie {
        naam: "opschorting",
        invoer: &["completed", "given_until", "invited", "received", "term"],
        verwacht: &["buiten_behandeling_latest", "last_day", "suspended_days"],
        bereken: opschorting,
    },
    Categorie {
        naam: "uniforme_procedure",
        invoer: &["received", "ter_inzage", "term", "view_term_end"],
        verwacht: &["last_day", "result", "unextended"],
        bereken: uniform,
    },
    Categorie { naam: "atw", invoer: &["event", "hearing", "term"], verwacht: &["result"], bereken: atw },
    Categorie { naam: "woo", invoer: &["received"], verwacht: &["after_extension", "decide"], bereken: woo },
    Categorie { naam: "boete", invoer: &["report_date"], verwacht: &["result"], bereken: boete },
    Categorie {
        naam: "wmebv",
        invoer: &["response_sent", "term_end", "wrong_channel_received"],
        verwacht: &["extension_days", "new_end"],
        bereken: wmebv,
    },
];

fn beslis(v: &Vraag<'_>, duur: Option<Dagduur>, feiten: &Feiten) -> Result<Antwoord, Weigering> {
    match duur {
        Some(duur) => v.rekenaar.bereken_met_duur("beslistermijn", duur, feiten),
        None => v.rekenaar.bereken("beslistermijn", feiten),
    }
}

/// Awb 4:13.
fn beslistermijn(v: &Vraag<'_>, _: &str) -> Uit {
    let feiten = Feiten::op(v.dag("received")?);
    Ok(waarde(beslis(v, v.mag_dagduur()?, &feiten)?.einde()))
}

/// Awb 4:5 and 4:15(1)(a).
fn opschorting(v: &Vraag<'_>, wat: &str) -> Uit {
    let (uitgenodigd, tot) = (v.dag("invited")?, v.dag("given_until")?);
    let (aangevuld, duur) = (v.mag_dag("completed")?, v.mag_dagduur()?);
    let stil = Opschorting::herstel(Grond::Aanvulling, uitgenodigd, tot, aangevuld)?;
    let ontvangen = v.dag("received")?;
    if uitgenodigd < ontvangen {
        let artikel = Grond::Aanvulling.artikel();
        return Err(Weigering::Volgorde { eerder: ontvangen, later: uitgenodigd, artikel }.into());
    }
    if wat == "buiten_behandeling_latest" {
        let vanaf = aangevuld.filter(|a| *a <= tot).unwrap_or(tot);
        let antwoord = v.rekenaar.bereken("buiten_behandeling", &Feiten::op(vanaf))?;
        return Ok(waarde(antwoord.einde()));
    }
    let antwoord = beslis(v, duur, &Feiten::op(ontvangen).opgeschort(stil))?;
    match wat {
        "suspended_days" => Ok(json!(antwoord.uitkomst.opgeschort)),
        _ => Ok(waarde(antwoord.einde())),
    }
}

/// Awb 3:16 and 3:18.
fn uniform(v: &Vraag<'_>, wat: &str) -> Uit {
    if wat == "result" {
        return if v.heeft("view_term_end") {
            v.einde("besluit_uov_zonder_zienswijzen", "view_term_end")
        } else if v.heeft("received") {
            v.einde("besluit_uov", "received")
        } else if v.gaat_over("Awb 3:18(3)") {
            v.einde("besluit_uov_intrekking", "ter_inzage")
        } else {
            volgt_niet(wat)
        };
    }
    let feiten = Feiten::op(v.dag("ter_inzage")?);
    let antwoord = match v.mag_dagduur()? {
        Some(duur) => v.rekenaar.bereken_met_duur("zienswijzen_uov", duur, &feiten)?,
        None => v.rekenaar.bereken("zienswijzen_uov", &feiten)?,
    };
    match wat {
        "unextended" => Ok(waarde(&antwoord.uitkomst.onverlengd)),
        _ => Ok(waarde(antwoord.einde())),
    }
}

/// Any term set by an act, or counted back from a hearing.
fn atw(v: &Vraag<'_>, wat: &str) -> Uit {
    if v.heeft("hearing") {
        let soort = if v.gaat_over("Awb 7:4(2)") { "ter_inzage_voor_hoorzitting" } else { "nadere_stukken" };
        return v.einde(soort, "hearing");
    }
    let kalender = v.rekenaar.kalender();
    let uitkomst = match (v.mag_duur()?, v.moment("event")?) {
        (Some(Duur::Dagen(dagen)), event) => Dagtermijn::dag_na(event.dag(), dagen).bereken(kalender)?,
        (Some(Duur::Uren(uren)), Moment::Uur(event)) => Uurtermijn::van(event, uren).bereken(kalender)?,
        _ => return volgt_niet(wat),
    };
    Ok(waarde(&uitkomst.einde))
}

/// Woo 4.4.
fn woo(v: &Vraag<'_>, wat: &str) -> Uit {
    let feiten = Feiten::op(v.dag("received")?);
    let feiten = match (wat, Dagduur::nieuw(2, Eenheid::Weken)) {
        ("after_extension", Some(twee_weken)) => feiten.verlengd(twee_weken),
        _ => feiten,
    };
    Ok(waarde(v.rekenaar.bereken("woo_verzoek", &feiten)?.einde()))
}

/// Awb 5:51(1).
fn boete(v: &Vraag<'_>, _: &str) -> Uit {
    v.einde("bestuurlijke_boete", "report_date")
}

/// Awb 2:23.
fn wmebv(v: &Vraag<'_>, wat: &str) -> Uit {
    let (einde, ontvangen) = (v.dag("term_end")?, v.dag("wrong_channel_received")?);
    let (dagen, uitkomst) = verkeerd_kanaal(v.rekenaar, einde, ontvangen, v.dag("response_sent")?)?;
    match wat {
        "extension_days" => Ok(json!(dagen)),
        _ => Ok(dagwaarde(uitkomst.einde.dag())),
    }
}
