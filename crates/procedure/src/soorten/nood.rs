// SPDX-License-Identifier: EUPL-1.2
//! Emergency order, emergency by-law, and entering a home.

use crate::codes::{Brief, Keuze, Ontvanger, Proceduresoort, Stand as S, Vraag, Wie, Zet as Z};
use crate::klok::Klok;
use crate::schema::{Na, Schema, Stap, ZELF};

/// Art. 175 Gemeentewet: as long as the situation lasts.
pub(crate) static NOODBEVEL: Schema = Schema {
    soort: Proceduresoort::Noodbevel,
    begin: S::Onderzoek,
    stappen: &[
        Stap::nieuw(&[S::Onderzoek], Z::Opleggen, S::Opgelegd)
            .door(ZELF)
            .artikel(&["Gemeentewet 175"])
            .vraagt(&[Vraag::Gevaar, Vraag::Omvang, Vraag::Noodzakelijk])
            .vertelt(&[Ontvanger::Betrokkene])
            .op_het_uur(),
        Stap::nieuw(&[S::Opgelegd], Z::OpSchrift, S::Besloten)
            .door(ZELF)
            .artikel(&["Gemeentewet 175", "Awb 3:46"])
            .vraagt(&[Vraag::Geschikt, Vraag::Evenwichtig])
            .met(Brief::Noodbevel)
            .vertelt(&[Ontvanger::Betrokkene])
            .klokken(&[Klok::ander("bezwaar", &[])]),
        Stap::nieuw(&[S::Opgelegd, S::Besloten], Z::Beeindigen, S::Beeindigd)
            .door(ZELF)
            .artikel(&["Gemeentewet 175"])
            .vraagt(&[Vraag::Reden])
            .vertelt(&[Ontvanger::Betrokkene]),
    ],
};

/// Art. 176 Gemeentewet: it lapses when the council does not ratify it in its next meeting.
pub(crate) static NOODVERORDENING: Schema = Schema {
    soort: Proceduresoort::Noodverordening,
    begin: S::Onderzoek,
    stappen: &[
        Stap::nieuw(&[S::Onderzoek], Z::Vaststellen, S::Besloten)
            .door(ZELF)
            .artikel(&["Gemeentewet 176"])
            .vraagt(&[Vraag::Gevaar, Vraag::Omvang, Vraag::Noodzakelijk, Vraag::Evenwichtig])
            .met(Brief::Noodverordening)
            .vertelt(&[Ontvanger::Raad, Ontvanger::Commissaris, Ontvanger::Hoofdofficier])
            .kiest(&[(Keuze::Raadsvergadering, None)]),
        Stap::nieuw(&[S::Besloten], Z::Bekrachtigen, S::Bekrachtigd)
            .door(&[Wie::Raad])
            .artikel(&["Gemeentewet 176"]),
        Stap::nieuw(&[S::Besloten], Z::BekrachtigingWeigeren, S::NietBekrachtigd)
            .door(&[Wie::Raad])
            .artikel(&["Gemeentewet 176"])
            .op_het_uur()
            .klokken(&[Klok::ons("beroep_noodverordening", &[Z::NaarCommissaris]).verloopt(S::Vervallen)]),
        Stap::nieuw(&[S::NietBekrachtigd], Z::NaarCommissaris, S::BijCommissaris)
            .door(ZELF)
            .artikel(&["Gemeentewet 176"])
            .vraagt(&[Vraag::Reden])
            .vertelt(&[Ontvanger::Commissaris])
            .op_het_uur()
            .klokken(&[Klok::ander("beslissing_commissaris", &[Z::CommissarisMee, Z::CommissarisTegen])]),
        Stap::nieuw(&[S::BijCommissaris], Z::CommissarisMee, S::Bekrachtigd)
            .door(&[Wie::Commissaris])
            .artikel(&["Gemeentewet 176"]),
        Stap::nieuw(&[S::BijCommissaris], Z::CommissarisTegen, S::Vervallen)
            .door(&[Wie::Commissaris])
            .artikel(&["Gemeentewet 176"]),
        // The meeting passed without a decision.
        Stap::nieuw(&[S::Besloten], Z::Beeindigen, S::Vervallen)
            .artikel(&["Gemeentewet 176"])
            .na(Na::Keuze(Keuze::Raadsvergadering)),
        Stap::nieuw(
            &[S::Besloten, S::NietBekrachtigd, S::BijCommissaris, S::Bekrachtigd],
            Z::Intrekken,
            S::Ingetrokken,
        )
        .door(ZELF)
        .artikel(&["Gemeentewet 176"])
        .vraagt(&[Vraag::Reden])
        .vertelt(&[Ontvanger::Raad, Ontvanger::Commissaris, Ontvanger::Hoofdofficier]),
    ],
};

/// Awbi: a warrant of the mayor for an aim that is not criminal, and a report.
pub(crate) static BINNENTREDEN: Schema = Schema {
    soort: Proceduresoort::Binnentreden,
    begin: S::Onderzoek,
    stappen: &[
        Stap::nieuw(&[S::Onderzoek], Z::Machtigen, S::Gemachtigd)
            .door(ZELF)
            .artikel(&["Awbi 3", "Awbi 2", "Awbi 6"])
            .vraagt(&[Vraag::Bevoegdheid, Vraag::Binnentreden, Vraag::Noodzakelijk])
            .met(Brief::Machtiging)
            .klokken(&[
                Klok::ons("machtiging_binnentreden", &[Z::Binnentreden, Z::Intrekken]).verloopt(S::Vervallen)
            ]),
        Stap::nieuw(&[S::Gemachtigd], Z::Binnentreden, S::Binnengetreden)
            .artikel(&["Awbi 1", "Awbi 7"])
            .op_het_uur()
            .klokken(&[Klok::ons("verslag_binnentreden", &[Z::Verslag])]),
        Stap::nieuw(&[S::Gemachtigd], Z::Intrekken, S::Ingetrokken)
            .door(ZELF)
            .artikel(&["Awbi 3"])
            .vraagt(&[Vraag::Reden]),
        Stap::nieuw(&[S::Binnengetreden], Z::Verslag, S::Beeindigd)
            .artikel(&["Awbi 10", "Awbi 11"])
            .met(Brief::VerslagBinnentreden)
            .vertelt(&[Ontvanger::Burgemeester, Ontvanger::Betrokkene]),
        Stap::nieuw(&[S::Onderzoek], Z::Afzien, S::Beeindigd).artikel(&["Awbi 1"]).vraagt(&[Vraag::Reden]),
    ],
};
