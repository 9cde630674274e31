// SPDX-License-Identifier: EUPL-1.2
//! Entering a home: the warrant and the report.

use ::brief::{Betreder, Binnenkomst, Grond, Machtiging, VerslagBinnentreden};

use super::Bron;

fn betreders(b: &Bron<'_>) -> Vec<Betreder> {
    let paren = b.feiten.paren("betreders").into_iter();
    paren.map(|(naam_of_nummer, hoedanigheid)| Betreder { naam_of_nummer, hoedanigheid }).collect()
}

pub(super) fn machtiging(b: &Bron<'_>) -> Machtiging {
    let f = b.feiten;
    Machtiging {
        betreders: betreders(b),
        woningen: f.lijst("woningen"),
        doel: f.tekst("doel"),
        bevoegdheid: f.lijst("bevoegdheid"),
        redenen: f.tekst("redenen"),
        geldig_tot: f.dag("geldig_tot"),
        nacht: f.tekst("nacht"),
        afwezigheid: f.tekst("afwezigheid"),
        rechtsmiddel: (f.waarde("middel") == "noemen").then(|| b.bezwaar()),
    }
}

pub(super) fn verslag(b: &Bron<'_>) -> VerslagBinnentreden {
    let f = b.feiten;
    let geopend = f.tekst("geopend");
    VerslagBinnentreden {
        adres: f.tekst("adres"),
        bewoner: f.tekst("bewoner"),
        grond: match f.waarde("grond") {
            "machtiging" => Grond::Machtiging { van: f.dag("grond_van"), door: f.tekst("grond_door") },
            "gevaar" => Grond::Gevaar { uitleg: f.tekst("grond_uitleg") },
            _ => Grond::Onbekend,
        },
        doel: f.tekst("doel"),
        bevoegdheid: f.lijst("bevoegdheid"),
        betreders: betreders(b),
        tijd: b.tijdvak(),
        binnenkomst: if geopend.is_empty() {
            Binnenkomst::Opengedaan
        } else {
            Binnenkomst::Geopend { hoe: geopend }
        },
        geen_legitimatie: f.tekst("geen_legitimatie"),
        verricht: f.lijst("verricht"),
        meegenomen: f.lijst("meegenomen"),
        bijzonderheden: f.tekst("bijzonderheden"),
    }
}
