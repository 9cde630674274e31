// SPDX-License-Identifier: EUPL-1.2
//! An answer in words, as a lawyer would write it, and as data for a program.

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::antwoord::{Antwoord, Kwestie, Moment, Stap, Waarschuwing};
use crate::artikel::Artikel;
use crate::kalender::Vrij;
use crate::regels::{Aanvang, Aard};
use crate::taal::{Taal, met_hoofdletter};

/// The whole answer.
pub(crate) fn antwoord(a: &Antwoord, taal: Taal) -> String {
    let mut zinnen = vec![opening(a, taal)];
    zinnen.extend(a.uitkomst.stappen.iter().map(|s| stap(s, taal)));
    if !a.uitkomst.stappen.is_empty() {
        let slot = taal.kies("De laatste dag is", "The last day is");
        zinnen.push(format!("{slot} {}.", a.einde().woorden(taal)));
    }
    zinnen.extend(a.uitkomst.twijfels.iter().map(|t| twijfel(t.kwestie, &t.andere, taal)));
    if !a.uitkomst.twijfels.is_empty() {
        let werk = taal.kies("Houd aan:", "Work with:");
        zinnen.push(format!("{werk} {}.", a.werkdatum().woorden(taal)));
    }
    zinnen.extend(a.uitkomst.waarschuwingen.iter().map(|w| waarschuwing(w, taal)));
    if let Some(noot) = a.regel.noot.as_ref().filter(|_| taal == Taal::Nl) {
        zinnen.push(noot.clone());
    }
    zinnen.join(" ")
}

fn opening(a: &Antwoord, taal: Taal) -> String {
    let r = &a.regel;
    let naam = met_hoofdletter(taal.kies(&r.naam, &r.naam_en));
    let (duur, artikelen) = (r.duur.woorden(taal), Artikel::samen(&r.artikelen, taal));
    let gebeurtenis = format!("{} {}", r.gebeurtenis.naam(taal), bij(&a.van, taal));
    let einde = a.uitkomst.onverlengd.woorden(taal);
    let is = match (r.aard, taal) {
        (Aard::Maatregel, Taal::Nl) => "duurt",
        (_, Taal::Nl) => "bedraagt",
        (Aard::Maatregel, Taal::En) => "lasts",
        (_, Taal::En) => "is",
    };
    let loopt = match (r.aanvang, taal) {
        (Aanvang::DagNa, Taal::Nl) => format!("{is} {duur} en loopt vanaf de dag na {gebeurtenis}"),
        (Aanvang::DagNa, Taal::En) => format!("{is} {duur} and runs from the day after {gebeurtenis}"),
        (Aanvang::DagZelf, Taal::Nl) => {
            format!("{is} {duur} en loopt vanaf de dag van {gebeurtenis}, die meetelt")
        }
        (Aanvang::DagZelf, Taal::En) => {
            format!("{is} {duur} and runs from the day of {gebeurtenis}, which counts")
        }
        (Aanvang::Uur | Aanvang::Klok, Taal::Nl) => format!("{is} {duur} en loopt vanaf {gebeurtenis}"),
        (Aanvang::Uur | Aanvang::Klok, Taal::En) => format!("{is} {duur} and runs from {gebeurtenis}"),
        (Aanvang::Terug | Aanvang::TerugHeel, Taal::Nl) => {
            format!("wordt teruggerekend: {duur} voor {gebeurtenis}")
        }
        (Aanvang::Terug | Aanvang::TerugHeel, Taal::En) => {
            format!("counts back: {duur} before {gebeurtenis}")
        }
    };
    let wordt = match (r.aard, taal) {
        (Aard::NietEerder, Taal::Nl) => "Die tijd is voorbij na",
        (Aard::NietEerder, Taal::En) => "That time has passed after",
        (Aard::Maatregel, Taal::Nl) => "Dat is hoogstens tot en met",
        (Aard::Maatregel, Taal::En) => "That is at most until",
        (_, Taal::Nl) => "Dat is tot en met",
        (_, Taal::En) => "That is up to and including",
    };
    // Up to an hour, not up to and including it.
    let wordt = match a.uitkomst.onverlengd {
        Moment::Uur(_) => wordt.replace(" tot en met", " tot").replace(" up to and including", " until"),
        Moment::Dag(_) => wordt.to_owned(),
    };
    format!("{naam} {loopt} ({artikelen}). {wordt} {einde}.")
}

fn bij(moment: &Moment, taal: Taal) -> String {
    format!("{} {}", taal.kies("op", "on"), moment.woorden(taal))
}

fn stap(stap: &Stap, taal: Taal) -> String {
    match stap {
        Stap::Opgeschort { van, tot_en_met, grond } => {
            let (van, tot) = (taal.dag(*van), taal.dag(*tot_en_met));
            let (waarom, artikel) = (grond.woorden(taal), grond.artikel().voluit(taal));
            match taal {
                Taal::Nl => {
                    format!("Van {van} tot en met {tot} stond de termijn stil omdat {waarom} ({artikel}).")
                }
                Taal::En => format!(
                    "From {van} up to and including {tot} the term stood still because {waarom} ({artikel})."
                ),
            }
        }
        Stap::Verlengd { met, artikel } => {
            let (met, artikel) = (met.woorden(taal), artikel.voluit(taal));
            match taal {
                Taal::Nl => format!("De termijn is met {met} verlengd ({artikel})."),
                Taal::En => format!("The term was extended by {met} ({artikel})."),
            }
        }
        Stap::VrijeDagen { dagen, tot, artikel } => vrije_dagen(dagen, *tot, artikel, taal),
        Stap::TweeWerkdagen { van, tot, artikel } => {
            let (van, tot, artikel) = (taal.dag(*van), taal.dag(*tot), artikel.voluit(taal));
            match taal {
                Taal::Nl => format!(
                    "Tot en met {van} zou de termijn geen twee werkdagen bevatten; zij loopt daarom door tot en met {tot} ({artikel})."
                ),
                Taal::En => format!(
                    "Until {van} the term would not hold two working days, so it runs on up to and including {tot} ({artikel})."
                ),
            }
        }
    }
}

fn vrije_dagen(dagen: &[(Date, Vrij)], tot: Date, artikel: &Artikel, taal: Taal) -> String {
    // A Saturday explains itself; any other free day is named.
    let woorden = |(dag, vrij): &(Date, Vrij)| match vrij {
        Vrij::Zaterdag | Vrij::Zondag => taal.dag(*dag),
        vrij => format!("{} ({})", taal.dag(*dag), vrij.woorden(taal)),
    };
    let (lijst, is) = match dagen {
        [een] => (woorden(een), taal.kies("is een vrije dag", "is a free day")),
        [voor @ .., laatste] => {
            let voor: Vec<String> = voor.iter().map(woorden).collect();
            let lijst = format!("{} {} {}", voor.join(", "), taal.kies("en", "and"), woorden(laatste));
            (lijst, taal.kies("zijn vrije dagen", "are free days"))
        }
        [] => return String::new(),
    };
    let (lijst, tot, artikel) = (met_hoofdletter(&lijst), taal.dag(tot), artikel.voluit(taal));
    match taal {
        Taal::Nl => format!(
            "{lijst} {is}; de termijn loopt daarom door tot en met {tot}, de eerstvolgende dag die geen zaterdag, zondag of algemeen erkende feestdag is ({artikel})."
        ),
        Taal::En => format!(
            "{lijst} {is}; so the term runs on up to and including {tot}, the first day that is no Saturday, Sunday or holiday ({artikel})."
        ),
    }
}

impl Kwestie {
    /// The open question.
    #[must_use]
    pub fn woorden(self, taal: Taal) -> &'static str {
        match self {
            Self::Atw => taal.kies(
                "of de Algemene termijnenwet op deze termijn geldt",
                "whether the Algemene termijnenwet applies to this term",
            ),
            Self::LaatsteDagOpschorting => taal.kies(
                "of de laatste dag van de opschorting nog meetelt als stilstand",
                "whether the last day of the suspension still counts as suspended",
            ),
            Self::HeleDagenErtussen => taal.kies(
                "of er hele dagen tussen moeten liggen",
                "whether whole days must lie in between",
            ),
            Self::Gelijkstelling => taal.kies(
                "of een dag die met een feestdag is gelijkgesteld hier als feestdag telt",
                "whether a day equated with a holiday counts as one here",
            ),
            Self::Maandeinde => taal.kies(
                "waar een periode eindigt die begint op een dag die de laatste maand niet heeft",
                "where a period ends that begins on a day the last month does not have",
            ),
            Self::EersteDagDwangsom => taal.kies(
                "of de dag waarop twee weken zijn verstreken zelf al een dag met dwangsom is",
                "whether the day on which two weeks have passed is itself a day of penalty",
            ),
            Self::Zomertijd => taal.kies(
                "welk tijdstip geldt nu de klok dat uur overslaat of herhaalt",
                "which moment counts as the clock skips or repeats that hour",
            ),
            Self::TweeWerkdagenInUren => taal.kies(
                "of deze termijn in uren twee werkdagen moet bevatten (artikel 3, vijfde lid, Verordening 1182/71)",
                "whether this term in hours must hold two working days (article 3(5) Regulation 1182/71)",
            ),
            Self::PlafondAtw => taal.kies(
                "of het maximum van de opschorting meeschuift als de adviestermijn op een vrije dag eindigt",
                "whether the cap on the suspension moves along when the term of the Bureau ends on a free day",
            ),
        }
    }
}

fn twijfel(kwestie: Kwestie, andere: &Moment, taal: Taal) -> String {
    let (wat, wanneer) = (kwestie.woorden(taal), andere.woorden(taal));
    match taal {
        Taal::Nl => format!("Niet zeker is {wat}; in de andere lezing is het {wanneer}."),
        Taal::En => format!("It is open {wat}; in the other reading it is {wanneer}."),
    }
}

fn waarschuwing(w: &Waarschuwing, taal: Taal) -> String {
    let nl = taal == Taal::Nl;
    match w {
        Waarschuwing::GelijkgesteldeDagenOnbekend { jaar } if nl => format!(
            "Let op: welke dagen in {jaar} met een feestdag worden gelijkgesteld is nog niet bekend (artikel 3, derde lid, Atw)."
        ),
        Waarschuwing::GelijkgesteldeDagenOnbekend { jaar } => {
            format!("Note: which days of {jaar} are equated with a holiday is not known yet (article 3(3) Atw).")
        }
        Waarschuwing::Onzeker(z) if nl => format!("Let op: deze regel is {}; laat hem nagaan.", z.woorden(taal)),
        Waarschuwing::Onzeker(z) => format!("Note: this rule is {}; have it checked.", z.woorden(taal)),
        Waarschuwing::VoorIngang { sinds } if nl => {
            format!("Let op: de regel geldt pas vanaf {}, maar telt ook eerdere gebeurtenissen mee.", taal.dag(*sinds))
        }
        Waarschuwing::VoorIngang { sinds } => {
            format!("Note: the rule applies from {} only, but looks at earlier events as well.", taal.dag(*sinds))
        }
        Waarschuwing::OpschortingVoorBegin => taal
            .kies(
                "Let op: opschorting voordat de termijn begon, telt niet mee.",
                "Note: suspension before the term began does not count.",
            )
            .to_owned(),
        Waarschuwing::VerlengingMeedelen => taal
            .kies(
                "Let op: de verlenging geldt alleen als zij voor het einde van de termijn schriftelijk is meegedeeld.",
                "Note: the extension only counts when it was announced in writing before the term ended.",
            )
            .to_owned(),
        Waarschuwing::UurInBesluit => taal
            .kies(
                "Let op: de wet spreekt van dagen; zet de einddatum en het uur in het besluit.",
                "Note: the act speaks of days; put the end and its hour in the order.",
            )
            .to_owned(),
        Waarschuwing::VoortijdigeIngebrekestelling => taal
            .kies(
                "Let op: de ingebrekestelling kwam voordat de beslistermijn was verstreken en telt dan mogelijk niet.",
                "Note: the notice of default came before the decision term had passed and may not count.",
            )
            .to_owned(),
    }
}

/// The answer as data.
pub(crate) fn json(a: &Antwoord, taal: Taal) -> Value {
    let r = &a.regel;
    let tekst = |m: &Moment| m.to_string();
    json!({
        "soort": r.soort,
        "naam": taal.kies(&r.naam, &r.naam_en),
        "gebeurtenis": r.gebeurtenis.code(),
        "van": tekst(&a.van),
        "eerste_dag": a.uitkomst.eerste_dag.map(|d| d.to_string()),
        "onverlengd": tekst(&a.uitkomst.onverlengd),
        "einde": tekst(a.einde()),
        "werkdatum": tekst(a.werkdatum()),
        "opgeschorte_dagen": a.uitkomst.opgeschort,
        "stappen": a.uitkomst.stappen.iter().map(|s| stap(s, taal)).collect::<Vec<_>>(),
        "twijfels": a.uitkomst.twijfels.iter().map(|t| json!({
            "kwestie": t.kwestie.woorden(taal),
            "andere": tekst(&t.andere),
        })).collect::<Vec<_>>(),
        "waarschuwingen": a.uitkomst.waarschuwingen.iter().map(|w| waarschuwing(w, taal)).collect::<Vec<_>>(),
        "artikelen": r.artikelen.iter().map(Artikel::kort).collect::<Vec<_>>(),
        "atw": r.atw.code(),
        "atw_grond": r.atw_grond.as_ref().map(Artikel::kort),
        "zekerheid": r.zekerheid.code(),
        "bron": r.bron,
        "noot": r.noot,
        "zin": antwoord(a, taal),
    })
}
