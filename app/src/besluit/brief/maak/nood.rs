// SPDX-License-Identifier: EUPL-1.2
//! Noodbevel and noodverordening.

use ::brief::{Afwijking, Noodbevel, Noodverordening, Verordeningsartikel};
use procedure::Keuze;

use super::Bron;

fn afwijkingen(b: &Bron<'_>) -> Vec<Afwijking> {
    let paren = b.feiten.paren("afwijkingen").into_iter();
    paren.map(|(voorschrift, reden)| Afwijking { voorschrift, reden }).collect()
}

pub(super) fn bevel(b: &Bron<'_>) -> Noodbevel {
    let f = b.feiten;
    Noodbevel {
        betreft: f.tekst("betreft"),
        gericht_tot: f.tekst("gericht_tot"),
        gebied: f.tekst("gebied"),
        tijdvak: b.tijdvak(),
        bevelen: f.lijst("bevelen"),
        feiten: f.lijst("feiten"),
        ernst: f.tekst("ernst"),
        andere_middelen: f.tekst("andere_middelen"),
        evenredigheid: f.tekst("evenredigheid"),
        afwijkingen: afwijkingen(b),
        bekendmaking: f.tekst("bekendmaking"),
        rechtsmiddel: b.bezwaar(),
    }
}

pub(super) fn verordening(b: &Bron<'_>) -> Noodverordening {
    let f = b.feiten;
    let artikel = |delen: Vec<String>| {
        let (kop, leden) = delen.split_first()?;
        let leden = leden.iter().filter(|lid| !lid.is_empty()).cloned().collect();
        Some(Verordeningsartikel { kop: kop.clone(), leden })
    };
    Noodverordening {
        citeertitel: f.tekst("citeertitel"),
        gebied: f.tekst("gebied"),
        tijdvak: b.tijdvak(),
        artikelen: f.delen("artikelen", 1).into_iter().filter_map(artikel).collect(),
        feiten: f.lijst("feiten"),
        ernst: f.tekst("ernst"),
        andere_middelen: f.tekst("andere_middelen"),
        evenredigheid: f.tekst("evenredigheid"),
        afwijkingen: afwijkingen(b),
        bekendmaking: f.tekst("bekendmaking"),
        raad_op: b.gekozen(Keuze::Raadsvergadering),
    }
}
