// SPDX-License-Identifier: EUPL-1.2
//! Closing a home or premises: art. 13b Opiumwet and art. 174a Gemeentewet. Both are orders under threat of enforcement.

use crate::codes::{Brief, Keuze, Kwestie, Ontvanger, Proceduresoort, Stand as S, Vraag, Zet as Z};
use crate::klok::Klok;
use crate::schema::{MANDAAT, Na, Schema, Stap, ZELF};
use crate::soorten::gemeen::{GEEN_ZIENSWIJZE, ZIENSWIJZE};

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
const MET_REGISTER: &[Ontvanger] = &[Ontvanger::Betrokkene, Ontvanger::Rechthebbende, Ontvanger::Kadaster];
/// Whether closures are among the decisions that must be registered could not be confirmed; the four days run to be safe.
const INSCHRIJVEN: Klok =
    Klok::ons("inschrijving_beperking", &[Z::Beeindigen, Z::Intrekken]).twijfel(Kwestie::Inschrijving);
const NA_BESLUIT: &[Klok] = &[Klok::ander("bezwaar", &[Z::Intrekken]), INSCHRIJVEN];
/// The lapse must be offered for registration as well; and the costs must be fixed in time.
const NA_EINDE: &[Klok] = &[
    Klok::ons("inschrijving_beperking", &[]).twijfel(Kwestie::Inschrijving),
    Klok::ons("kosten_bestuursdwang", &[]),
];

/// Acting at once, the decision written afterwards.
const fn spoed(artikelen: &'static [&'static str]) -> Stap {
    Stap::nieuw(&[S::Onderzoek], Z::Spoed, S::Uitgevoerd)
        .door(ZELF)
        .artikel(artikelen)
        .vraagt(EVENREDIG_SPOED)
        .met(Brief::Last)
        .vertelt(MET_REGISTER)
        .kiest(&[(Keuze::Duur, None)])
        .klokken(NA_BESLUIT)
}

const fn besluit(artikelen: &'static [&'static str]) -> Stap {
    Stap::nieuw(&[S::Gehoord], Z::Besluiten, S::Besloten)
        .door(MANDAAT)
        .artikel(artikelen)
        .vraagt(EVENREDIG)
        .met(Brief::Last)
        .vertelt(MET_REGISTER)
        .kiest(&[(Keuze::Begunstiging, None), (Keuze::Duur, None)])
        .klokken(NA_BESLUIT)
}

const fn uitvoeren(artikelen: &'static [&'static str]) -> Stap {
    Stap::nieuw(&[S::Besloten], Z::Uitvoeren, S::Uitgevoerd)
        .artikel(artikelen)
        .na(Na::Keuze(Keuze::Begunstiging))
}

const fn intrekken(artikelen: &'static [&'static str]) -> Stap {
    Stap::nieuw(&[S::Besloten, S::Uitgevoerd], Z::Intrekken, S::Ingetrokken)
        .door(MANDAAT)
        .artikel(artikelen)
        .vraagt(&[Vraag::Reden])
        .met(Brief::Besluit)
        .vertelt(MET_REGISTER)
        .klokken(NA_EINDE)
}

const fn beeindigen(artikelen: &'static [&'static str]) -> Stap {
    Stap::nieuw(&[S::Uitgevoerd], Z::Beeindigen, S::Beeindigd)
        .artikel(artikelen)
        .vertelt(MET_REGISTER)
        .klokken(NA_EINDE)
}

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
        spoed(&["Awb 5:31", "Awb 4:11", "Opiumwet 13b"]),
        ZIENSWIJZE,
        GEEN_ZIENSWIJZE,
        besluit(&["Opiumwet 13b", "Awb 3:4", "Awb 3:46", "Awb 5:21", "Awb 5:24"]),
        Stap::nieuw(&[S::Onderzoek, S::Gewaarschuwd, S::Voorgenomen, S::Gehoord], Z::Afzien, S::Beeindigd)
            .door(MANDAAT)
            .artikel(&["Awb 3:4"])
            .vraagt(&[Vraag::Reden])
            .vertelt(&[Ontvanger::Betrokkene]),
        uitvoeren(&["Awb 5:21", "Awb 5:28"]),
        intrekken(&["Opiumwet 13b", "Awb 5:34"]),
        beeindigen(&["Opiumwet 13b", "Wkpb 15"]),
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
        spoed(&["Gemeentewet 174a", "Awb 5:31", "Awb 4:11"]),
        ZIENSWIJZE,
        GEEN_ZIENSWIJZE,
        besluit(&["Gemeentewet 174a", "Awb 3:4", "Awb 3:46"]),
        Stap::nieuw(&[S::Onderzoek, S::Voorgenomen, S::Gehoord], Z::Afzien, S::Beeindigd)
            .door(MANDAAT)
            .artikel(&["Awb 3:4"])
            .vraagt(&[Vraag::Reden])
            .vertelt(&[Ontvanger::Betrokkene]),
        uitvoeren(&["Gemeentewet 174a", "Awb 5:28"]),
        Stap::nieuw(&[S::Uitgevoerd], Z::Verlengen, S::Uitgevoerd)
            .door(MANDAAT)
            .artikel(&["Gemeentewet 174a"])
            .vraagt(&[Vraag::Verlenging, Vraag::Evenwichtig])
            .met(Brief::Besluit)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende])
            .kiest(&[(Keuze::Duur, None)])
            .klokken(&[Klok::ander("bezwaar", &[Z::Intrekken])]),
        intrekken(&["Gemeentewet 174a"]),
        beeindigen(&["Gemeentewet 174a", "Wkpb 15"]),
    ],
};
