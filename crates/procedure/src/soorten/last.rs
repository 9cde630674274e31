// SPDX-License-Identifier: EUPL-1.2
//! Orders under threat of enforcement or of a penalty (Awb title 5.3).

use crate::codes::{Brief, Keuze, Ontvanger, Proceduresoort, Stand as S, Vraag, Zet as Z};
use crate::klok::Klok;
use crate::schema::{MANDAAT, Na, Schema, Stap, WERK};
use crate::soorten::gemeen::{AFZIEN, GEEN_ZIENSWIJZE, ZIENSWIJZE};

const VOORNEMEN: Stap = Stap::nieuw(&[S::Onderzoek], Z::Voornemen, S::Voorgenomen)
    .door(MANDAAT)
    .artikel(&["Awb 4:8", "Awb 5:1"])
    .vraagt(&[Vraag::Bevoegdheid])
    .met(Brief::Voornemen)
    .vertelt(&[Ontvanger::Betrokkene])
    .kiest(&[(Keuze::Zienswijze, None)]);
const INTREKKEN: Stap = Stap::nieuw(&[S::Besloten], Z::Intrekken, S::Ingetrokken)
    .door(MANDAAT)
    .artikel(&["Awb 5:34"])
    .vraagt(&[Vraag::Reden])
    .met(Brief::Besluit)
    .vertelt(&[Ontvanger::Betrokkene]);
const EVENREDIG: &[Vraag] = &[Vraag::Geschikt, Vraag::Noodzakelijk, Vraag::Evenwichtig];

/// Awb 5:21: in an urgent case the decision is written afterwards (Awb 5:31).
pub(crate) static BESTUURSDWANG: Schema = Schema {
    soort: Proceduresoort::LastBestuursdwang,
    begin: S::Onderzoek,
    stappen: &[
        VOORNEMEN,
        ZIENSWIJZE,
        GEEN_ZIENSWIJZE,
        AFZIEN,
        Stap::nieuw(&[S::Gehoord], Z::Besluiten, S::Besloten)
            .door(MANDAAT)
            .artikel(&["Awb 5:21", "Awb 5:24", "Awb 5:25"])
            .vraagt(EVENREDIG)
            .met(Brief::Last)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende])
            .kiest(&[(Keuze::Begunstiging, None)])
            .klokken(&[Klok::ander("bezwaar", &[Z::Intrekken])]),
        Stap::nieuw(&[S::Onderzoek], Z::Spoed, S::Opgelegd)
            .door(MANDAAT)
            .artikel(&["Awb 5:31", "Awb 4:11"])
            .vraagt(&[Vraag::Bevoegdheid, Vraag::Spoed])
            .vertelt(&[Ontvanger::Betrokkene]),
        Stap::nieuw(&[S::Opgelegd], Z::OpSchrift, S::Uitgevoerd)
            .door(MANDAAT)
            .artikel(&["Awb 5:31"])
            .vraagt(EVENREDIG)
            .met(Brief::Last)
            .vertelt(&[Ontvanger::Betrokkene, Ontvanger::Rechthebbende])
            .klokken(&[
                Klok::ander("bezwaar", &[]),
                Klok::ons("kosten_bestuursdwang", &[Z::BedragVaststellen]),
            ]),
        Stap::nieuw(&[S::Besloten], Z::Voldaan, S::Beeindigd).artikel(&["Awb 5:21"]),
        Stap::nieuw(&[S::Besloten], Z::Uitvoeren, S::Uitgevoerd)
            .door(WERK)
            .artikel(&["Awb 5:21", "Awb 5:25"])
            .na(Na::Keuze(Keuze::Begunstiging))
            .klokken(&[Klok::ons("kosten_bestuursdwang", &[Z::BedragVaststellen])]),
        INTREKKEN,
        Stap::nieuw(&[S::Uitgevoerd], Z::BedragVaststellen, S::Ingevorderd)
            .door(MANDAAT)
            .artikel(&["Awb 5:25", "Awb 4:86"])
            .met(Brief::Besluit)
            .vertelt(&[Ontvanger::Betrokkene])
            .klokken(&[
                Klok::ander("bezwaar", &[]),
                Klok::ander("betaling", &[Z::Betaald]),
                Klok::ons("verjaring_geldschuld", &[Z::Betaald]),
            ]),
        Stap::nieuw(&[S::Ingevorderd], Z::Betaald, S::Beeindigd).artikel(&["Awb 4:87"]),
        Stap::nieuw(&[S::Uitgevoerd, S::Ingevorderd], Z::Beeindigen, S::Beeindigd)
            .artikel(&["Awb 5:25"])
            .vraagt(&[Vraag::Reden]),
    ],
};

/// Awb 5:31d: a forfeited penalty is paid within six weeks, and cannot be collected after a year.
pub(crate) static DWANGSOM: Schema = Schema {
    soort: Proceduresoort::LastDwangsom,
    begin: S::Onderzoek,
    stappen: &[
        VOORNEMEN,
        ZIENSWIJZE,
        GEEN_ZIENSWIJZE,
        AFZIEN,
        Stap::nieuw(&[S::Gehoord], Z::Besluiten, S::Besloten)
            .door(MANDAAT)
            .artikel(&["Awb 5:32", "Awb 5:32a", "Awb 5:32b"])
            .vraagt(EVENREDIG)
            .met(Brief::Last)
            .vertelt(&[Ontvanger::Betrokkene])
            .kiest(&[(Keuze::Begunstiging, None)])
            .klokken(&[Klok::ander("bezwaar", &[Z::Intrekken])]),
        Stap::nieuw(&[S::Besloten], Z::Voldaan, S::Beeindigd).artikel(&["Awb 5:34"]),
        INTREKKEN,
        Stap::nieuw(&[S::Besloten], Z::Verbeuren, S::Verbeurd)
            .artikel(&["Awb 5:33", "Awb 5:35"])
            .vraagt(&[Vraag::Bevoegdheid])
            .na(Na::Keuze(Keuze::Begunstiging))
            .vertelt(&[Ontvanger::Betrokkene])
            .klokken(&[
                Klok::ander("betaling_verbeurde_dwangsom", &[Z::Betaald]),
                // Stopped by a reminder or a decision to collect: prescription is interrupted (Awb 4:105, 4:106).
                Klok::ons("verjaring_verbeurde_dwangsom", &[Z::Aanmanen, Z::Betaald]),
            ]),
        Stap::nieuw(&[S::Verbeurd], Z::Invorderen, S::Ingevorderd)
            .door(MANDAAT)
            .artikel(&["Awb 5:37"])
            .vraagt(&[Vraag::Evenwichtig])
            .met(Brief::Besluit)
            .vertelt(&[Ontvanger::Betrokkene])
            .klokken(&[Klok::ander("bezwaar", &[])]),
        Stap::nieuw(&[S::Ingevorderd], Z::Aanmanen, S::Aangemaand)
            .artikel(&["Awb 4:112"])
            .vertelt(&[Ontvanger::Betrokkene])
            .klokken(&[Klok::ander("aanmaning", &[Z::Betaald])]),
        Stap::nieuw(&[S::Verbeurd, S::Ingevorderd, S::Aangemaand], Z::Betaald, S::Beeindigd)
            .artikel(&["Awb 5:33"]),
        Stap::nieuw(&[S::Verbeurd, S::Ingevorderd, S::Aangemaand], Z::Beeindigen, S::Beeindigd)
            .artikel(&["Awb 5:37"])
            .vraagt(&[Vraag::Reden]),
    ],
};
