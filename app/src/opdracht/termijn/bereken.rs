// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht termijn bereken`: one term, as a sentence or as data.

use std::process::ExitCode;

use ::termijn::geld::Dwangsomverloop;
use ::termijn::{
    Antwoord, Artikel, Dagduur, Feiten, Gebeurtenis, Grond, Moment, Rekenaar, Taal, Weigering, lees_dag,
};
use clap::Args;
use serde_json::json;

use super::feiten::{Gebeurtenissen, Stilstand, duur};
use super::{Algemeen, geweigerd};
use crate::opdracht::Fout;

pub(super) const VOORBEELDEN: &str = "Examples:
  dijkwacht termijn bereken bezwaar --bekendgemaakt 2026-02-20
  dijkwacht termijn bereken beslistermijn --ontvangen 2026-06-01 --uitgenodigd 2026-06-10 --hersteltermijn 2026-06-24
  dijkwacht termijn bereken huisverbod --opgelegd 2026-03-27T20:00 --json
  dijkwacht termijn bereken dwangsom_niet_tijdig --termijn-eindigt 2026-05-08 --ingebrekestelling 2026-05-18";

/// Not a term of the set but a course of several: the whole penalty for deciding late.
const DWANGSOM: &str = "dwangsom_niet_tijdig";

#[derive(Debug, Args)]
pub(in crate::opdracht) struct Opties {
    /// Code of the term, such as bezwaar
    soort: Option<String>,
    /// Day on which was decided; an announcement before it is refused
    #[arg(long, value_name = "DAY")]
    besloten: Option<String>,
    /// Another length, set by a special act: 10d, 6w, 3m or 1j
    #[arg(long, value_name = "LENGTH", value_parser = duur)]
    duur: Option<Dagduur>,
    /// Extended by this much, as far as the law allows: 10d, 6w, 3m or 1j
    #[arg(long, value_name = "LENGTH", value_parser = duur)]
    verlengd: Option<Dagduur>,
    #[command(flatten)]
    stilstand: Stilstand,
    #[command(flatten)]
    gebeurtenissen: Gebeurtenissen,
    #[command(flatten)]
    algemeen: Algemeen,
}

pub(super) fn doe(opties: Opties) -> Result<ExitCode, Fout> {
    let rekenaar = opties.algemeen.rekenaar()?;
    let Some(soort) = opties.soort.as_deref() else {
        print!("{}", lijst(&rekenaar, &opties.algemeen));
        return Ok(ExitCode::SUCCESS);
    };
    let uitkomst = if soort == DWANGSOM {
        dwangsom(&rekenaar, &opties)
    } else {
        antwoord(&rekenaar, soort, &opties).map(|a| toon(&a, &opties.algemeen))
    };
    match uitkomst {
        Ok(tekst) => {
            print!("{tekst}");
            Ok(ExitCode::SUCCESS)
        }
        Err(weigering @ Weigering::OnbekendeSoort { .. }) => {
            geweigerd(&weigering, &opties.algemeen);
            eprint!("\n{}", lijst(&rekenaar, &Algemeen { json: false, ..opties.algemeen }));
            Ok(ExitCode::from(2))
        }
        Err(weigering) => Ok(geweigerd(&weigering, &opties.algemeen)),
    }
}

/// Every term with the event it runs from.
fn lijst(rekenaar: &Rekenaar, algemeen: &Algemeen) -> String {
    let taal = algemeen.taal();
    if algemeen.json {
        let alle = rekenaar.set().regels().map(|r| {
            json!({
                "soort": r.soort,
                "naam": if taal == Taal::Nl { &r.naam } else { &r.naam_en },
                "duur": r.duur.woorden(taal),
                "gebeurtenis": r.gebeurtenis.code(),
                "artikelen": r.artikelen.iter().map(Artikel::kort).collect::<Vec<_>>(),
                "geldig_van": r.geldig_van.to_string(),
                "zekerheid": r.zekerheid.code(),
            })
        });
        return format!(
            "{}\n",
            json!({ "versie": rekenaar.set().versie(), "termijnen": alle.collect::<Vec<_>>() })
        );
    }
    let mut uit = String::new();
    for r in rekenaar.set().regels() {
        let artikel = r.artikelen.first().map_or("", Artikel::kort);
        uit.push_str(&format!(
            "{:<36} --{:<20} {:<12} {artikel}\n",
            r.soort,
            r.gebeurtenis.code(),
            r.duur.woorden(taal)
        ));
    }
    uit.push_str(&format!(
        "{DWANGSOM:<36} --{:<20} {:<12} Awb 4:17\n",
        Gebeurtenis::Ingebrekestelling.code(),
        if taal == Taal::Nl { "verloop" } else { "course" }
    ));
    uit
}

fn antwoord(rekenaar: &Rekenaar, soort: &str, opties: &Opties) -> Result<Antwoord, Weigering> {
    let regel = rekenaar.set().versies(soort).last();
    let regel = regel.ok_or_else(|| Weigering::OnbekendeSoort { soort: soort.to_owned() })?;
    let van = match opties.gebeurtenissen.van(regel.gebeurtenis)? {
        Some(van) => van,
        None => return Err(mist(regel.gebeurtenis, regel.artikel(), &opties.gebeurtenissen)),
    };
    let mut feiten = Feiten::van(van).gebeurtenis(regel.gebeurtenis);
    if let Some(dag) = &opties.besloten {
        feiten = feiten.besloten(lees_dag(dag)?);
    }
    if let Some(met) = opties.verlengd {
        feiten = feiten.verlengd(met);
    }
    let bezwaar = regel.soort.starts_with("beslissing_op_bezwaar");
    let grond = if bezwaar { Grond::Verzuim } else { Grond::Aanvulling };
    for opschorting in opties.stilstand.lees(rekenaar, grond)? {
        feiten = feiten.opgeschort(opschorting);
    }
    match opties.duur {
        Some(duur) => rekenaar.bereken_met_duur(soort, duur, &feiten),
        None => rekenaar.bereken(soort, &feiten),
    }
}

/// The event is not given; perhaps another one is.
fn mist(verwacht: Gebeurtenis, artikel: Artikel, gegeven: &Gebeurtenissen) -> Weigering {
    match gegeven.eerste() {
        Some(gegeven) => Weigering::AndereGebeurtenis { verwacht, gegeven, artikel },
        None => Weigering::FeitOntbreekt { gebeurtenis: verwacht, artikel },
    }
}

fn toon(antwoord: &Antwoord, algemeen: &Algemeen) -> String {
    let taal = algemeen.taal();
    if algemeen.json {
        return format!("{}\n", antwoord.als_json(taal));
    }
    let (werk, einde, kaal) = match taal {
        Taal::Nl => ("werkdatum", "einde", "onverlengd"),
        Taal::En => ("work with", "end", "unextended"),
    };
    let rij = |naam: &str, moment: &Moment| format!("{naam:<12} {moment:<17} {}\n", moment.woorden(taal));
    let mut uit = rij(werk, antwoord.werkdatum());
    uit.push_str(&rij(einde, antwoord.einde()));
    uit.push_str(&rij(kaal, &antwoord.uitkomst.onverlengd));
    uit.push_str(&format!("\n{}\n", antwoord.zin(taal)));
    uit
}

/// The course of the penalty for deciding late.
fn dwangsom(rekenaar: &Rekenaar, opties: &Opties) -> Result<String, Weigering> {
    let g = &opties.gebeurtenissen;
    let notitie = Gebeurtenis::Ingebrekestelling;
    let ontvangen = g.van(notitie)?.ok_or_else(|| {
        let artikel = rekenaar.set().versies("wachttijd_ingebrekestelling").last().map(|r| r.artikel());
        match artikel {
            Some(artikel) => mist(notitie, artikel, g),
            None => Weigering::OnbekendeSoort { soort: DWANGSOM.to_owned() },
        }
    })?;
    let verstreken = g.van(Gebeurtenis::TermijnEindigt)?.map(|m| m.dag());
    let verloop = Dwangsomverloop::van(rekenaar, verstreken, ontvangen.dag())?;
    let bedrag = rekenaar.set().bedrag(DWANGSOM, verloop.eerste_dag)?;
    let taal = opties.algemeen.taal();
    if opties.algemeen.json {
        return Ok(format!(
            "{}\n",
            json!({
                "soort": DWANGSOM,
                "eerste_dag": verloop.eerste_dag.to_string(),
                "laatste_dag": verloop.laatste_dag.to_string(),
                "vaststellen": verloop.vaststellen.einde().to_string(),
                "hoogstens_cent": bedrag.hoogstens().in_cent(),
                "treden": bedrag.treden,
                "wachttijd": verloop.wachttijd.als_json(taal),
                "twijfels": verloop.twijfels.iter().map(|t| json!({
                    "kwestie": t.kwestie.woorden(taal), "andere": t.andere.to_string(),
                })).collect::<Vec<_>>(),
            })
        ));
    }
    let rijen = match taal {
        Taal::Nl => ["eerste dag", "laatste dag", "vaststellen", "hoogstens"],
        Taal::En => ["first day", "last day", "fix the sum", "at most"],
    };
    let waarden = [
        taal.dag(verloop.eerste_dag),
        taal.dag(verloop.laatste_dag),
        verloop.vaststellen.einde().woorden(taal),
        bedrag.hoogstens().to_string(),
    ];
    let mut uit: String =
        rijen.iter().zip(waarden).map(|(naam, waarde)| format!("{naam:<12} {waarde}\n")).collect();
    uit.push_str(&format!("\n{}\n", verloop.wachttijd.zin(taal)));
    for t in &verloop.twijfels {
        let woord = if taal == Taal::Nl {
            "Eerste dag in de andere lezing"
        } else {
            "First day in the other reading"
        };
        uit.push_str(&format!("{woord}: {} ({}).\n", t.andere.woorden(taal), t.kwestie.woorden(taal)));
    }
    Ok(uit)
}
