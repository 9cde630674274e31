// SPDX-License-Identifier: EUPL-1.2
//! Objection, appeal, interim relief, and not deciding in time.

use crate::codes::{Brief, Keuze, Ontvanger, Proceduresoort, Stand as S, Vraag, Zet as Z};
use crate::klok::{Klok, Vanaf};
use crate::schema::{BUITEN, MANDAAT, Na, Schema, Stap};

/// Awb ch. 6 and 7. The decision term counts from the day after the term for objection (Awb 7:10).
pub(crate) static BEZWAAR: Schema = Schema {
    soort: Proceduresoort::Bezwaar,
    begin: S::Onderzoek,
    stappen: &[
        Stap::nieuw(&[S::Onderzoek], Z::Indienen, S::Ingediend)
            .door(BUITEN)
            .artikel(&["Awb 6:4", "Awb 6:7"])
            .klokken(&[Klok::ons("beslissing_op_bezwaar", &[Z::Beslissen, Z::Intrekken])
                .vanaf(Vanaf::EindeBezwaartermijn)]),
        Stap::nieuw(&[S::Ingediend], Z::HerstelVragen, S::Herstel)
            .artikel(&["Awb 6:6", "Awb 7:10"])
            .vertelt(&[Ontvanger::Betrokkene])
            .kiest(&[(Keuze::Herstel, None)])
            .hoogstens(1),
        Stap::nieuw(&[S::Herstel], Z::Hersteld, S::Ingediend).artikel(&["Awb 6:6"]),
        Stap::nieuw(&[S::Ingediend], Z::Horen, S::Gehoord)
            .artikel(&["Awb 7:2", "Awb 7:7"])
            .vraagt(&[Vraag::Reden]),
        Stap::nieuw(&[S::Ingediend, S::Gehoord], Z::Verdagen, S::Gehoord)
            .door(MANDAAT)
            .artikel(&["Awb 7:10"])
            .vraagt(&[Vraag::Reden])
            .vertelt(&[Ontvanger::Betrokkene])
            .hoogstens(1),
        Stap::nieuw(&[S::Ingediend, S::Gehoord], Z::Beslissen, S::Beslist)
            .door(MANDAAT)
            .artikel(&["Awb 7:11", "Awb 7:12"])
            .vraagt(&[Vraag::Evenwichtig])
            .met(Brief::Besluit)
            .vertelt(&[Ontvanger::Betrokkene])
            .klokken(&[Klok::ander("beroep", &[])]),
        Stap::nieuw(&[S::Ingediend, S::Herstel, S::Gehoord], Z::Intrekken, S::Ingetrokken)
            .door(BUITEN)
            .artikel(&["Awb 6:21"]),
        Stap::nieuw(&[S::Beslist], Z::Beeindigen, S::Beeindigd).artikel(&["Awb 6:7"]),
    ],
};

/// Awb ch. 8.
pub(crate) static BEROEP: Schema = Schema {
    soort: Proceduresoort::Beroep,
    begin: S::Onderzoek,
    stappen: &[
        Stap::nieuw(&[S::Onderzoek], Z::Indienen, S::Ingediend)
            .door(BUITEN)
            .artikel(&["Awb 8:1", "Awb 6:7"])
            .klokken(&[Klok::ons("stukken_naar_rechtbank", &[Z::StukkenZenden, Z::Intrekken])]),
        Stap::nieuw(&[S::Ingediend], Z::StukkenZenden, S::Gehoord)
            .artikel(&["Awb 8:42"])
            .vertelt(&[Ontvanger::Rechtbank]),
        Stap::nieuw(&[S::Ingediend, S::Gehoord], Z::Uitspraak, S::Beslist)
            .door(BUITEN)
            .artikel(&["Awb 8:66", "Awb 8:70"])
            .klokken(&[Klok::ons("hoger_beroep", &[])]),
        Stap::nieuw(&[S::Ingediend, S::Gehoord], Z::Intrekken, S::Ingetrokken)
            .door(BUITEN)
            .artikel(&["Awb 6:21"]),
        Stap::nieuw(&[S::Beslist], Z::Beeindigen, S::Beeindigd).artikel(&["Awb 8:104"]),
    ],
};

/// Awb 8:81: until the court has decided, what was planned can still be moved. Against a huisverbod the court hears within three
/// days and decides at once, at the latest a day later (Wth 6).
pub(crate) static VOORLOPIGE_VOORZIENING: Schema = Schema {
    soort: Proceduresoort::VoorlopigeVoorziening,
    begin: S::Onderzoek,
    stappen: &[
        Stap::nieuw(&[S::Onderzoek], Z::Indienen, S::Ingediend)
            .door(BUITEN)
            .artikel(&["Awb 8:81", "Wth 6"])
            .klokken(&[Klok::ander("zitting_huisverbod", &[Z::Horen, Z::Uitspraak, Z::Intrekken])
                .alleen_tegen(Proceduresoort::Huisverbod)]),
        Stap::nieuw(&[S::Ingediend], Z::Horen, S::Gehoord)
            .door(BUITEN)
            .artikel(&["Awb 8:83", "Wth 6"])
            .op_het_uur()
            .klokken(&[Klok::ander("uitspraak_na_zitting_huisverbod", &[Z::Uitspraak, Z::Intrekken])
                .alleen_tegen(Proceduresoort::Huisverbod)]),
        Stap::nieuw(&[S::Ingediend, S::Gehoord], Z::Uitspraak, S::Beslist)
            .door(BUITEN)
            .artikel(&["Awb 8:84"]),
        Stap::nieuw(&[S::Ingediend, S::Gehoord], Z::Intrekken, S::Ingetrokken)
            .door(BUITEN)
            .artikel(&["Awb 8:81"]),
        Stap::nieuw(&[S::Beslist], Z::Beeindigen, S::Beeindigd).artikel(&["Awb 8:85"]),
    ],
};

/// Awb 4:17: two weeks after the notice of default the penalty runs, for 42 days at most.
pub(crate) static NIET_TIJDIG: Schema = Schema {
    soort: Proceduresoort::NietTijdig,
    begin: S::Onderzoek,
    stappen: &[
        Stap::nieuw(&[S::Onderzoek], Z::Indienen, S::InGebreke)
            .door(BUITEN)
            .artikel(&["Awb 4:17", "Awb 6:12"])
            .klokken(&[Klok::ons("wachttijd_ingebrekestelling", &[Z::Beslissen, Z::GaatLopen])]),
        Stap::nieuw(&[S::InGebreke], Z::Beslissen, S::Beeindigd).door(MANDAAT).artikel(&["Awb 4:17"]),
        Stap::nieuw(&[S::InGebreke], Z::GaatLopen, S::Verbeurd)
            .artikel(&["Awb 4:17"])
            .na(Na::Termijn("wachttijd_ingebrekestelling"))
            .klokken(&[Klok::ons("looptijd_dwangsom", &[Z::Beslissen])]),
        Stap::nieuw(&[S::Verbeurd], Z::Beslissen, S::Beslist)
            .door(MANDAAT)
            .artikel(&["Awb 4:17"])
            .klokken(&[Klok::ons("dwangsom_vaststellen", &[Z::BedragVaststellen])]),
        Stap::nieuw(&[S::Verbeurd, S::Beslist], Z::BedragVaststellen, S::Beeindigd)
            .door(MANDAAT)
            .artikel(&["Awb 4:18"])
            .met(Brief::Besluit)
            .vertelt(&[Ontvanger::Betrokkene]),
    ],
};
