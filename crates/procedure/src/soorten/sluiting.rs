// SPDX-License-Identifier: EUPL-1.2
//! Closing a home or premises: art. 13b Opiumwet and art. 174a Gemeentewet. Both are orders under threat of enforcement.

use crate::codes::{Brief, Keuze, Ontvanger, Proceduresoort, Stand as S, Vraag, Zet as Z};
use crate::klok::Klok;
use crate::schema::{MANDAAT, Na, Schema, Stap, ZELF};

/// The three questions of the Division since 2 February 2022 (ECLI:NL:RVS:2022:285), and what must be weighed for a home
/// (ECLI:NL:RVS:2022:1911, ECLI:NL:RVS:2025:2922).
const EVENREDIG: &[Vraag] = &[
    Vraag::Geschikt,
    Vraag::Noodzakelijk,
    Vraag::Evenwichtig,
    Vraag::Alternatief,
    Vraag::Verwijt,
    Vraag::Kinderen,
    Vraag::Gezondheid,
    Vraag::Woonruimte,
];
const EVENREDIG_SPOED: &[Vraag] = &[
    Vraag::Bevoegdheid,
    Vraag::Spoed,
    Vraag::Geschikt,
    Vraag::Noodzakelijk,
    Vraag::Evenwichtig,
    Vraag::Kinderen,
    Vraag::Woonruimte,
];
const INSCHRIJVEN: Klok = Klok::ons("inschrijving_beperking", &[Z::Beeindigen, Z::Intrekken]);
const NA_BESLUIT: &[Klok] = &[Klok::ander("bezwaar", &[Z::Intrekken]), INSCHRIJVEN];
/// The lapse must be offered for registration as well; and the costs must be fixed in time.
const NA_EINDE: &[Klok] = &[Klok::ons("inschrijving_beperking", &[]), Klok::ons("kosten_bestuursdwang", &[])];

/// Art. 13b Opiumwet. The policy of the municipality gives the length; this schema has none.
pub(crate) static DAMOCLES: Schema = Schema {
    soort: Proceduresoort::Damocles,
    begin: S::Onderzoek,
    stappen: &[
        Stap::nieuw(&[S::Onderzoek], Z::Waarschuwen, S::Gewaarschuwd)
            .door(MANDAAT)
            .artikel(&["Opiumwet 13b", "Awb 4:81"])
            .vraagt(&[Vraag::Bevoegdheid, Vraag::Beleidsstap])
            .met(Brief::Besluit)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende]),
        Stap::nieuw(&[S::Onderzoek], Z::Voornemen, S::Voorgenomen)
            .door(MANDAAT)
            .artikel(&["Opiumwet 13b", "Awb 4:8"])
            .vraagt(&[Vraag::Bevoegdheid, Vraag::Beleidsstap])
            .met(Brief::Voornemen)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende])
            .kiest(&[(Keuze::Zienswijze, None)]),
        Stap::nieuw(&[S::Onderzoek], Z::Spoed, S::Uitgevoerd)
            .door(ZELF)
            .artikel(&["Awb 5:31", "Awb 4:11", "Opiumwet 13b"])
            .vraagt(EVENREDIG_SPOED)
            .met(Brief::Last)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende, Ontvanger::Kadaster])
            .kiest(&[(Keuze::Duur, None)])
            .klokken(NA_BESLUIT),
        Stap::nieuw(&[S::Voorgenomen], Z::Zienswijze, S::Gehoord)
            .artikel(&["Awb 4:8", "Awb 4:9"])
            .met(Brief::Zienswijzeverslag),
        Stap::nieuw(&[S::Voorgenomen], Z::GeenZienswijze, S::Gehoord)
            .artikel(&["Awb 4:8"])
            .na(Na::Keuze(Keuze::Zienswijze)),
        Stap::nieuw(&[S::Gehoord], Z::Besluiten, S::Besloten)
            .door(MANDAAT)
            .artikel(&["Opiumwet 13b", "Awb 3:4", "Awb 3:46", "Awb 5:21", "Awb 5:24"])
            .vraagt(EVENREDIG)
            .met(Brief::Last)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende, Ontvanger::Kadaster])
            .kiest(&[(Keuze::Begunstiging, None), (Keuze::Duur, None)])
            .klokken(NA_BESLUIT),
        Stap::nieuw(&[S::Onderzoek, S::Gewaarschuwd, S::Voorgenomen, S::Gehoord], Z::Afzien, S::Beeindigd)
            .door(MANDAAT)
            .artikel(&["Awb 3:4"])
            .vraagt(&[Vraag::Reden])
            .vertelt(&[Ontvanger::Betrokkene]),
        Stap::nieuw(&[S::Besloten], Z::Uitvoeren, S::Uitgevoerd)
            .artikel(&["Awb 5:21", "Awb 5:28"])
            .na(Na::Keuze(Keuze::Begunstiging)),
        Stap::nieuw(&[S::Besloten, S::Uitgevoerd], Z::Intrekken, S::Ingetrokken)
            .door(MANDAAT)
            .artikel(&["Opiumwet 13b", "Awb 5:34"])
            .vraagt(&[Vraag::Reden])
            .met(Brief::Besluit)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende, Ontvanger::Kadaster])
            .klokken(NA_EINDE),
        Stap::nieuw(&[S::Uitgevoerd], Z::Beeindigen, S::Beeindigd)
            .artikel(&["Opiumwet 13b", "Wkpb 15"])
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende, Ontvanger::Kadaster])
            .klokken(NA_EINDE),
    ],
};

/// Art. 174a Gemeentewet: as 13b, with an extension on serious fear of repetition.
pub(crate) static SLUITING_174A: Schema = Schema {
    soort: Proceduresoort::Sluiting174a,
    begin: S::Onderzoek,
    stappen: &[
        Stap::nieuw(&[S::Onderzoek], Z::Voornemen, S::Voorgenomen)
            .door(MANDAAT)
            .artikel(&["Gemeentewet 174a", "Awb 4:8"])
            .vraagt(&[Vraag::Bevoegdheid, Vraag::Eerder])
            .met(Brief::Voornemen)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende])
            .kiest(&[(Keuze::Zienswijze, None)]),
        Stap::nieuw(&[S::Onderzoek], Z::Spoed, S::Uitgevoerd)
            .door(ZELF)
            .artikel(&["Gemeentewet 174a", "Awb 5:31", "Awb 4:11"])
            .vraagt(EVENREDIG_SPOED)
            .met(Brief::Last)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende, Ontvanger::Kadaster])
            .kiest(&[(Keuze::Duur, None)])
            .klokken(NA_BESLUIT),
        Stap::nieuw(&[S::Voorgenomen], Z::Zienswijze, S::Gehoord)
            .artikel(&["Awb 4:8", "Awb 4:9"])
            .met(Brief::Zienswijzeverslag),
        Stap::nieuw(&[S::Voorgenomen], Z::GeenZienswijze, S::Gehoord)
            .artikel(&["Awb 4:8"])
            .na(Na::Keuze(Keuze::Zienswijze)),
        Stap::nieuw(&[S::Gehoord], Z::Besluiten, S::Besloten)
            .door(MANDAAT)
            .artikel(&["Gemeentewet 174a", "Awb 3:4", "Awb 3:46"])
            .vraagt(EVENREDIG)
            .met(Brief::Last)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende, Ontvanger::Kadaster])
            .kiest(&[(Keuze::Begunstiging, None), (Keuze::Duur, None)])
            .klokken(NA_BESLUIT),
        Stap::nieuw(&[S::Onderzoek, S::Voorgenomen, S::Gehoord], Z::Afzien, S::Beeindigd)
            .door(MANDAAT)
            .artikel(&["Awb 3:4"])
            .vraagt(&[Vraag::Reden])
            .vertelt(&[Ontvanger::Betrokkene]),
        Stap::nieuw(&[S::Besloten], Z::Uitvoeren, S::Uitgevoerd)
            .artikel(&["Gemeentewet 174a", "Awb 5:28"])
            .na(Na::Keuze(Keuze::Begunstiging)),
        Stap::nieuw(&[S::Uitgevoerd], Z::Verlengen, S::Uitgevoerd)
            .door(MANDAAT)
            .artikel(&["Gemeentewet 174a"])
            .vraagt(&[Vraag::Verlenging, Vraag::Evenwichtig])
            .met(Brief::Besluit)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende])
            .kiest(&[(Keuze::Duur, None)])
            .klokken(&[Klok::ander("bezwaar", &[Z::Intrekken])]),
        Stap::nieuw(&[S::Besloten, S::Uitgevoerd], Z::Intrekken, S::Ingetrokken)
            .door(MANDAAT)
            .artikel(&["Gemeentewet 174a"])
            .vraagt(&[Vraag::Reden])
            .met(Brief::Besluit)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende, Ontvanger::Kadaster])
            .klokken(NA_EINDE),
        Stap::nieuw(&[S::Uitgevoerd], Z::Beeindigen, S::Beeindigd)
            .artikel(&["Gemeentewet 174a", "Wkpb 15"])
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende, Ontvanger::Kadaster])
            .klokken(NA_EINDE),
    ],
};
