// SPDX-License-Identifier: EUPL-1.2
//! Measures against persons: huisverbod, woonoverlast, area ban and group ban.

use crate::codes::{Brief, Keuze, Kwestie, Ontvanger, Proceduresoort, Stand as S, Vraag, Wie, Zet as Z};
use crate::klok::{Klok, Vanaf};
use crate::schema::{BUITEN, MANDAAT, Na, Schema, Stap, ZELF};
use crate::soorten::gemeen::{AFZIEN, GEEN_ZIENSWIJZE, ZIENSWIJZE};

/// Wet tijdelijk huisverbod: one clock from the hour of imposing, to day 10 and at most day 28 (Wth 2, 9, 13). Imposing can be
/// mandated to the assistant prosecutor, extending and withdrawing cannot (Wth 3).
pub(crate) static HUISVERBOD: Schema = Schema {
    soort: Proceduresoort::Huisverbod,
    begin: S::Onderzoek,
    stappen: &[
        Stap::nieuw(&[S::Onderzoek], Z::Afzien, S::Beeindigd)
            .door(&[Wie::Burgemeester, Wie::Hulpofficier, Wie::Medewerker])
            .artikel(&["Wth 2"])
            .vraagt(&[Vraag::Reden]),
        Stap::nieuw(&[S::Onderzoek], Z::Opleggen, S::Opgelegd)
            .door(&[Wie::Burgemeester, Wie::Hulpofficier])
            .artikel(&["Wth 2", "Wth 3"])
            .vraagt(&[Vraag::Gevaar, Vraag::Beschermden, Vraag::VeiligThuis])
            .met(Brief::Huisverbod)
            .vertelt(&[
                Ontvanger::Betrokkene,
                Ontvanger::Huisgenoten,
                Ontvanger::VeiligThuis,
                Ontvanger::Burgemeester,
            ])
            .op_het_uur()
            .klokken(&[
                Klok::ons("huisverbod", &[Z::Verlengen, Z::Intrekken]).verloopt(S::Vervallen),
                Klok::ander("contactadres", &[Z::Zorgadvies]),
                Klok::ander("beroep", &[Z::Intrekken]).twijfel(Kwestie::BeroepHuisverbod),
            ]),
        Stap::nieuw(&[S::Opgelegd], Z::Zorgadvies, S::Geadviseerd)
            .artikel(&["Wth 9"])
            .vraagt(&[Vraag::Zorgadvies]),
        Stap::nieuw(&[S::Geadviseerd], Z::Verlengen, S::Verlengd)
            .door(ZELF)
            .artikel(&["Wth 9", "Wth 3"])
            .vraagt(&[Vraag::Verlenging, Vraag::Beschermden])
            .met(Brief::HuisverbodVerlenging)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Huisgenoten, Ontvanger::VeiligThuis])
            .op_het_uur()
            .kiest(&[(Keuze::Duur, None)])
            .klokken(&[
                Klok::ons("huisverbod_verlengd", &[Z::Intrekken])
                    .vanaf(Vanaf::Eerste(Z::Opleggen))
                    .verloopt(S::Vervallen),
                Klok::ander("beroep", &[Z::Intrekken]).twijfel(Kwestie::BeroepHuisverbod),
            ])
            .hoogstens(1),
        Stap::nieuw(&[S::Opgelegd, S::Geadviseerd, S::Verlengd], Z::Intrekken, S::Ingetrokken)
            .door(ZELF)
            .artikel(&["Wth 2", "Wth 3"])
            .vraagt(&[Vraag::Reden])
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Huisgenoten, Ontvanger::VeiligThuis]),
    ],
};

/// Art. 151d Gemeentewet: the last resort, after milder means; a ban from the own home has the limits of a huisverbod.
pub(crate) static WOONOVERLAST: Schema = Schema {
    soort: Proceduresoort::Woonoverlast,
    begin: S::Onderzoek,
    stappen: &[
        Stap::nieuw(&[S::Onderzoek], Z::Waarschuwen, S::Gewaarschuwd)
            .artikel(&["Gemeentewet 151d"])
            .vraagt(&[Vraag::Eerder])
            .met(Brief::Besluit)
            .vertelt(&[Ontvanger::Betrokkene]),
        Stap::nieuw(&[S::Onderzoek, S::Gewaarschuwd], Z::Voornemen, S::Voorgenomen)
            .door(MANDAAT)
            .artikel(&["Gemeentewet 151d", "Awb 4:8"])
            .vraagt(&[Vraag::Bevoegdheid, Vraag::Eerder])
            .met(Brief::Voornemen)
            .vertelt(&[Ontvanger::Betrokkene])
            .kiest(&[(Keuze::Zienswijze, None)]),
        ZIENSWIJZE,
        GEEN_ZIENSWIJZE,
        Stap::nieuw(&[S::Gehoord], Z::Besluiten, S::Besloten)
            .door(MANDAAT)
            .artikel(&["Gemeentewet 151d", "Awb 5:31d", "Awb 3:4"])
            .vraagt(&[Vraag::Geschikt, Vraag::Noodzakelijk, Vraag::Evenwichtig, Vraag::Alternatief])
            .met(Brief::Last)
            .vertelt(&[Ontvanger::Betrokkene])
            .kiest(&[(Keuze::Begunstiging, None), (Keuze::Duur, None)])
            .klokken(&[Klok::ander("bezwaar", &[Z::Intrekken])]),
        // A ban from the own home: ten days, and in all four weeks.
        Stap::nieuw(&[S::Gehoord], Z::Opleggen, S::Opgelegd)
            .door(ZELF)
            .artikel(&["Gemeentewet 151d", "Wth 2"])
            .vraagt(&[Vraag::Gevaar, Vraag::Noodzakelijk, Vraag::Woonruimte])
            .met(Brief::Last)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Huisgenoten])
            .op_het_uur()
            .klokken(&[
                Klok::ons("verbod_eigen_woning", &[Z::Verlengen, Z::Intrekken]).verloopt(S::Vervallen),
                Klok::ander("bezwaar", &[Z::Intrekken]).twijfel(Kwestie::RechtsmiddelVerbod),
            ]),
        Stap::nieuw(&[S::Opgelegd], Z::Verlengen, S::Verlengd)
            .door(ZELF)
            .artikel(&["Gemeentewet 151d"])
            .vraagt(&[Vraag::Verlenging, Vraag::Evenwichtig])
            .met(Brief::Besluit)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Huisgenoten])
            .op_het_uur()
            .kiest(&[(Keuze::Duur, None)])
            .klokken(&[Klok::ons("verbod_eigen_woning_verlengd", &[Z::Intrekken])
                .vanaf(Vanaf::Eerste(Z::Opleggen))
                .verloopt(S::Vervallen)])
            .hoogstens(1),
        Stap::nieuw(&[S::Besloten], Z::Verbeuren, S::Verbeurd)
            .artikel(&["Awb 5:33", "Awb 5:35"])
            .vraagt(&[Vraag::Bevoegdheid])
            .vertelt(&[Ontvanger::Betrokkene])
            .klokken(&[
                Klok::ander("betaling_verbeurde_dwangsom", &[Z::Betaald]),
                Klok::ons("verjaring_verbeurde_dwangsom", &[Z::Invorderen, Z::Aanmanen, Z::Betaald]),
            ]),
        Stap::nieuw(&[S::Verbeurd], Z::Invorderen, S::Ingevorderd)
            .door(MANDAAT)
            .artikel(&["Awb 5:37"])
            .vraagt(&[Vraag::Evenwichtig])
            .met(Brief::Besluit)
            .vertelt(&[Ontvanger::Betrokkene])
            .klokken(&[Klok::ander("bezwaar", &[])]),
        Stap::nieuw(&[S::Verbeurd, S::Ingevorderd], Z::Betaald, S::Besloten).artikel(&["Awb 5:33"]),
        Stap::nieuw(&[S::Besloten, S::Opgelegd, S::Verlengd], Z::Intrekken, S::Ingetrokken)
            .door(MANDAAT)
            .artikel(&["Gemeentewet 151d", "Awb 5:34"])
            .vraagt(&[Vraag::Reden])
            .met(Brief::Besluit)
            .vertelt(&[Ontvanger::Betrokkene]),
        Stap::nieuw(&[S::Onderzoek, S::Gewaarschuwd, S::Voorgenomen, S::Gehoord], Z::Afzien, S::Beeindigd)
            .artikel(&["Awb 3:4"])
            .vraagt(&[Vraag::Reden]),
        Stap::nieuw(&[S::Besloten, S::Verlengd, S::Opgelegd], Z::Beeindigen, S::Beeindigd)
            .artikel(&["Gemeentewet 151d"])
            .vraagt(&[Vraag::Reden])
            .vertelt(&[Ontvanger::Betrokkene]),
    ],
};

/// At most three months, and three times more (art. 172a lid 4 Gemeentewet).
const VERBOD: &[Stap] = &[
    Stap::nieuw(&[S::Onderzoek], Z::Voornemen, S::Voorgenomen)
        .door(MANDAAT)
        .artikel(&["Gemeentewet 172a", "Awb 4:8"])
        .vraagt(&[Vraag::Bevoegdheid, Vraag::Eerder, Vraag::Officier])
        .met(Brief::Voornemen)
        .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Hoofdofficier])
        .kiest(&[(Keuze::Zienswijze, None)]),
    Stap::nieuw(&[S::Onderzoek], Z::Spoed, S::Besloten)
        .door(ZELF)
        .artikel(&["Gemeentewet 172a", "Awb 4:11"])
        .vraagt(&[Vraag::Bevoegdheid, Vraag::Eerder, Vraag::Officier, Vraag::Spoed, Vraag::Omvang])
        .met(Brief::Besluit)
        .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Hoofdofficier])
        .kiest(&[(Keuze::Duur, Some("gebiedsverbod"))])
        .klokken(&[Klok::ander("bezwaar", &[Z::Intrekken])]),
    ZIENSWIJZE,
    GEEN_ZIENSWIJZE,
    Stap::nieuw(&[S::Gehoord], Z::Besluiten, S::Besloten)
        .door(MANDAAT)
        .artikel(&["Gemeentewet 172a", "Awb 3:4"])
        .vraagt(&[Vraag::Omvang, Vraag::Geschikt, Vraag::Noodzakelijk, Vraag::Evenwichtig])
        .met(Brief::Besluit)
        .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Hoofdofficier])
        .kiest(&[(Keuze::Duur, Some("gebiedsverbod"))])
        .klokken(&[Klok::ander("bezwaar", &[Z::Intrekken])]),
    Stap::nieuw(&[S::Besloten], Z::Verlengen, S::Besloten)
        .door(MANDAAT)
        .artikel(&["Gemeentewet 172a"])
        .vraagt(&[Vraag::Verlenging, Vraag::Evenwichtig, Vraag::Officier])
        .met(Brief::Besluit)
        .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Hoofdofficier])
        .kiest(&[(Keuze::Duur, Some("gebiedsverbod"))])
        .klokken(&[Klok::ander("bezwaar", &[Z::Intrekken])])
        .hoogstens(3),
    Stap::nieuw(&[S::Besloten], Z::Intrekken, S::Ingetrokken)
        .door(MANDAAT)
        .artikel(&["Gemeentewet 172a"])
        .vraagt(&[Vraag::Reden])
        .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Hoofdofficier]),
    AFZIEN,
    Stap::nieuw(&[S::Besloten], Z::Beeindigen, S::Beeindigd)
        .artikel(&["Gemeentewet 172a"])
        .na(Na::Keuze(Keuze::Duur)),
    Stap::nieuw(&[S::Besloten], Z::Uitspraak, S::Ingetrokken).door(BUITEN).artikel(&["Awb 8:72"]),
];

/// Art. 172a Gemeentewet, not to be in an area.
pub(crate) static GEBIEDSVERBOD: Schema =
    Schema { soort: Proceduresoort::Gebiedsverbod, begin: S::Onderzoek, stappen: VERBOD };

/// Art. 172a Gemeentewet, not to be in a group.
pub(crate) static GROEPSVERBOD: Schema =
    Schema { soort: Proceduresoort::Groepsverbod, begin: S::Onderzoek, stappen: VERBOD };
