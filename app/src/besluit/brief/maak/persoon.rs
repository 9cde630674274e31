// SPDX-License-Identifier: EUPL-1.2
//! Huisverbod and its extension: the hour on which it is made known is the hour from which it counts (Wth 2).

use ::brief::{Huisverbod, HuisverbodVerlenging, Tijdvak, Uithuisgeplaatste};
use jiff::Span;
use jiff::civil::DateTime;
use procedure::Keuze;

use super::Bron;

/// What the law fixes (Wth 2).
const DAGEN: i64 = 10;

fn wie(b: &Bron<'_>) -> Uithuisgeplaatste {
    b.aan.map(|wie| Uithuisgeplaatste { naam: wie.naam.clone(), geboren: wie.geboren }).unwrap_or_default()
}

fn tien_dagen(begin: DateTime) -> Tijdvak {
    Tijdvak { begin: Some(begin), einde: begin.checked_add(Span::new().days(DAGEN)).ok() }
}

pub(super) fn huisverbod(b: &Bron<'_>) -> Huisverbod {
    let f = b.feiten;
    Huisverbod {
        uithuisgeplaatste: wie(b),
        woning: f.tekst("woning"),
        beschermden: f.lijst("beschermden"),
        tijdvak: tien_dagen(b.bekend),
        mondeling: b.mondeling.then_some(b.bekend),
        feiten: f.lijst("feiten"),
        gevaar: f.tekst("gevaar"),
        risicotaxatie: f.tekst("risicotaxatie"),
        gehoord: b.gehoord(),
        rechtsmiddel: b.beroep(),
    }
}

pub(super) fn verlenging(b: &Bron<'_>) -> HuisverbodVerlenging {
    let f = b.feiten;
    // The last day that was chosen, at the hour on which the huisverbod began.
    let nieuw_einde =
        b.gekozen(Keuze::Duur).zip(b.opgelegd).map(|(dag, begin)| dag.to_datetime(begin.time()));
    HuisverbodVerlenging {
        uithuisgeplaatste: wie(b),
        woning: f.tekst("woning"),
        beschermden: f.lijst("beschermden"),
        eerste: b.opgelegd.map(tien_dagen).unwrap_or_default(),
        nieuw_einde,
        feiten: f.lijst("feiten"),
        gevaar: f.tekst("gevaar"),
        hulp: f.tekst("hulp"),
        gehoord: b.gehoord(),
        rechtsmiddel: b.beroep(),
    }
}
