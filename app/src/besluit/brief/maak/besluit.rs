// SPDX-License-Identifier: EUPL-1.2
//! Voornemen, zienswijzeverslag, besluit and last.

use ::brief::{
    Besluit, Hoorwijze, Kosten, Last, Pand, Pandsoort, Sanctie, Sluiting, Verbeurte, Voornemen,
    Zienswijzeverslag,
};
use procedure::{Keuze, Proceduresoort, Zet};

use super::Bron;

pub(super) fn voornemen(b: &Bron<'_>) -> Voornemen {
    let f = b.feiten;
    let plaats = f.tekst("gesprek_plaats");
    Voornemen {
        betreft: f.tekst("betreft"),
        maatregel: f.tekst("maatregel"),
        bevoegdheid: f.lijst("bevoegdheid"),
        feiten: f.lijst("feiten"),
        overwegingen: b.overwegingen(),
        stukken: f.lijst("stukken"),
        zienswijze_tot: b.gekozen(Keuze::Zienswijze),
        gesprek: f.moment("gesprek_op").map(|op| (op, plaats)),
    }
}

pub(super) fn zienswijzeverslag(b: &Bron<'_>) -> Zienswijzeverslag {
    let f = b.feiten;
    Zienswijzeverslag {
        betreft: f.tekst("betreft"),
        van: b.aan.map(|wie| wie.naam.clone()).unwrap_or_default(),
        gemachtigde: f.tekst("gemachtigde"),
        voornemen_van: f.dag("voornemen_van"),
        moment: f.moment("gehoord_op"),
        wijze: match f.waarde("wijze") {
            "telefonisch" => Hoorwijze::Telefonisch,
            "schriftelijk" => Hoorwijze::Schriftelijk,
            // What was not chosen is a talk without a place, and that is a gebrek.
            _ => Hoorwijze::Gesprek { plaats: f.tekst("wijze_plaats") },
        },
        aanwezigen: f.lijst("aanwezigen"),
        punten: b.punten("punten"),
        overhandigd: f.lijst("overhandigd"),
        correctie_tot: f.dag("correctie_tot"),
    }
}

pub(super) fn besluit(b: &Bron<'_>) -> Besluit {
    let f = b.feiten;
    let op_bezwaar = b.soort == Proceduresoort::Bezwaar && b.zet == Zet::Beslissen;
    Besluit {
        betreft: f.tekst("betreft"),
        besluit: f.lijst("besluit"),
        aanleiding: f.tekst("aanleiding"),
        bevoegdheid: f.lijst("bevoegdheid"),
        feiten: f.lijst("feiten"),
        beleid: f.tekst("beleid"),
        zienswijze: b.zienswijze(),
        overwegingen: b.overwegingen(),
        ingang: f.dag("ingang"),
        einde: f.dag("besluit_einde"),
        op_bezwaar,
        rechtsmiddel: if op_bezwaar { b.beroep() } else { b.bezwaar() },
    }
}

pub(super) fn last(b: &Bron<'_>) -> Last {
    let f = b.feiten;
    Last {
        betreft: f.tekst("betreft"),
        pand: Pand {
            soort: match f.waarde("pandsoort") {
                "lokaal" => Pandsoort::Lokaal,
                "erf" => Pandsoort::Erf,
                _ => Pandsoort::Woning,
            },
            adres: f.tekst("pand_adres"),
        },
        overtreding: f.tekst("overtreding"),
        voorschriften: f.lijst("voorschriften"),
        bevoegdheid: f.lijst("bevoegdheid"),
        herstel: f.lijst("herstel"),
        begunstiging_tot: b.gekozen(Keuze::Begunstiging),
        spoed: f.tekst("spoed"),
        sanctie: if is_dwangsom(b) { dwangsom(b) } else { bestuursdwang(b) },
        sluiting: sluiting(b),
        feiten: f.lijst("feiten"),
        beleid: f.tekst("beleid"),
        zienswijze: b.zienswijze(),
        overwegingen: b.overwegingen(),
        rechtsmiddel: b.bezwaar(),
    }
}

fn is_dwangsom(b: &Bron<'_>) -> bool {
    match b.soort {
        Proceduresoort::LastDwangsom => true,
        Proceduresoort::Damocles | Proceduresoort::Sluiting174a | Proceduresoort::LastBestuursdwang => false,
        _ => b.feiten.waarde("sanctie") == "dwangsom",
    }
}

fn bestuursdwang(b: &Bron<'_>) -> Sanctie {
    let f = b.feiten;
    let kosten = match f.waarde("kosten") {
        "overtreder" => Kosten::Overtreder { raming: f.bedrag("raming") },
        "gemeente" => Kosten::Gemeente { reden: f.tekst("kosten_reden") },
        _ => Kosten::Onbekend,
    };
    Sanctie::Bestuursdwang { uitvoering: f.lijst("uitvoering"), kosten }
}

fn dwangsom(b: &Bron<'_>) -> Sanctie {
    let f = b.feiten;
    let per = match f.waarde("per") {
        "dag" => Verbeurte::PerDag,
        "week" => Verbeurte::PerWeek,
        "overtreding" => Verbeurte::PerOvertreding,
        _ => Verbeurte::Ineens,
    };
    Sanctie::Dwangsom { bedrag: f.bedrag("bedrag"), per, maximum: f.bedrag("maximum") }
}

/// A closure is from the day that was typed until the day that was chosen with the step.
fn sluiting(b: &Bron<'_>) -> Option<Sluiting> {
    let sluit = matches!(b.soort, Proceduresoort::Damocles | Proceduresoort::Sluiting174a);
    sluit.then(|| Sluiting { eerste_dag: b.feiten.dag("sluiting_van"), laatste_dag: b.gekozen(Keuze::Duur) })
}
