// SPDX-License-Identifier: EUPL-1.2
//! Cases that walk a procedure from beginning to end, with every date; and what is refused on the way.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail loudly")]

use procedure::{Keuze, Proceduresoort, Schema, Stand, Uitvoering, Verloop, Vraag, Weigering, Wie, Zet};
use proptest::prelude::*;
use termijn::{Date, Moment, Rekenaar, Tijdstip, lees_dag};

const TEKST: &str = "Daar staat het antwoord in gewone woorden.";

fn dag(tekst: &str) -> Date {
    lees_dag(tekst).unwrap()
}

fn op(tekst: &str) -> Moment {
    Moment::Dag(dag(tekst))
}

fn om(tekst: &str) -> Moment {
    Moment::Uur(Tijdstip::lees(tekst).unwrap())
}

fn rekenaar() -> Rekenaar {
    Rekenaar::standaard().unwrap()
}

/// A step with every answer that it asks.
fn met_antwoorden(soort: Proceduresoort, zet: Zet, hoe: Uitvoering) -> Uitvoering {
    let vragen = Schema::van(soort).stappen.iter().filter(|s| s.zet == zet).flat_map(|s| s.vragen);
    vragen.fold(hoe, |h, v| h.antwoord(*v, TEKST))
}

fn doe(v: &Verloop, zet: Zet, wanneer: Moment, wie: Wie, keuzes: &[(Keuze, &str)]) -> Verloop {
    let hoe = keuzes.iter().fold(Uitvoering::op(wanneer, wie), |h, (k, d)| h.kies(*k, dag(d)));
    let hoe = met_antwoorden(v.soort(), zet, hoe);
    v.met(v.keur(zet, &hoe).unwrap_or_else(|e| panic!("{zet}: {e}")))
}

/// The strictest end of a clock that runs.
fn einde(v: &Verloop, code: &str) -> Option<String> {
    let klok = v.klokken(&rekenaar()).into_iter().find(|k| k.regel.termijn == code)?;
    Some(match klok.werkdatum() {
        Moment::Dag(dag) => dag.to_string(),
        Moment::Uur(uur) => uur.klok().to_string(),
    })
}

#[test]
fn a_damocles_file_from_report_to_reopening() {
    use {Stand as S, Wie as W, Zet as Z};
    let v = Verloop::begin(Proceduresoort::Damocles);
    let v = doe(&v, Z::Voornemen, op("2026-03-02"), W::Gemandateerde, &[(Keuze::Zienswijze, "2026-03-16")]);
    let te_vroeg = v.keur(Z::GeenZienswijze, &Uitvoering::op(op("2026-03-16"), W::Medewerker));
    assert_eq!(te_vroeg.unwrap_err(), Weigering::NogNiet("zienswijze"));
    let v = doe(&v, Z::Zienswijze, op("2026-03-12"), W::Medewerker, &[]);
    let duur = [(Keuze::Begunstiging, "2026-04-01"), (Keuze::Duur, "2026-07-01")];
    let v = doe(&v, Z::Besluiten, op("2026-03-20"), W::Burgemeester, &duur);
    // Six weeks from 21 March end on 1 May; four days after 20 March for the register.
    assert_eq!(einde(&v, "bezwaar").as_deref(), Some("2026-05-01"));
    assert_eq!(einde(&v, "inschrijving_beperking").as_deref(), Some("2026-03-24"));
    let te_vroeg = v.keur(Z::Uitvoeren, &Uitvoering::op(op("2026-04-01"), W::Medewerker));
    assert_eq!(
        te_vroeg.unwrap_err(),
        Weigering::NogNiet("begunstiging"),
        "who was ordered has that whole day"
    );
    let v = doe(&v, Z::Uitvoeren, op("2026-04-02"), W::Medewerker, &[]);
    assert_eq!(v.gekozen(Keuze::Duur), Some(dag("2026-07-01")));
    let v = doe(&v, Z::Beeindigen, op("2026-07-01"), W::Medewerker, &[]);
    assert_eq!(v.stand(), S::Beeindigd);
    assert_eq!(
        einde(&v, "inschrijving_beperking").as_deref(),
        Some("2026-07-06"),
        "the lapse is registered too; 5 July is a Sunday"
    );
    assert!(v.mogelijk().next().is_none());
}

#[test]
fn a_closure_has_no_length_of_its_own_and_no_answer_is_a_tick() {
    let v = Verloop::begin(Proceduresoort::Damocles);
    let v =
        doe(&v, Zet::Voornemen, op("2026-03-02"), Wie::Gemandateerde, &[(Keuze::Zienswijze, "2026-03-16")]);
    let v = doe(&v, Zet::Zienswijze, op("2026-03-12"), Wie::Medewerker, &[]);
    let kaal = Uitvoering::op(op("2026-03-20"), Wie::Burgemeester);
    let Err(Weigering::Onbeantwoord(open)) = v.keur(Zet::Besluiten, &kaal) else {
        panic!("answers are needed")
    };
    assert_eq!(open.len(), 8);
    let kort = open.iter().fold(kaal.clone(), |h, vraag| h.antwoord(*vraag, "ja"));
    assert!(matches!(v.keur(Zet::Besluiten, &kort), Err(Weigering::Onbeantwoord(o)) if o.len() == 8));
    let zonder = met_antwoorden(Proceduresoort::Damocles, Zet::Besluiten, kaal);
    assert_eq!(v.keur(Zet::Besluiten, &zonder).unwrap_err(), Weigering::NietGekozen(Keuze::Begunstiging));
    let achteruit =
        zonder.clone().kies(Keuze::Begunstiging, dag("2026-03-19")).kies(Keuze::Duur, dag("2026-07-01"));
    let fout = v.keur(Zet::Besluiten, &achteruit).unwrap_err();
    assert_eq!(fout, Weigering::GekozenBuitenGrens(Keuze::Begunstiging));
}

#[test]
fn a_huisverbod_from_night_call_to_extension_and_its_last_hour() {
    use {Stand as S, Wie as W, Zet as Z};
    let begin = Verloop::begin(Proceduresoort::Huisverbod);
    let opleggen = |wie| {
        met_antwoorden(Proceduresoort::Huisverbod, Z::Opleggen, Uitvoering::op(om("2026-03-20T23:40"), wie))
    };
    let onbevoegd = begin.keur(Z::Opleggen, &opleggen(W::Medewerker)).unwrap_err();
    assert!(matches!(onbevoegd, Weigering::Onbevoegd { artikel: "Wth 2", .. }), "{onbevoegd}");
    let zonder_uur = met_antwoorden(
        Proceduresoort::Huisverbod,
        Z::Opleggen,
        Uitvoering::op(op("2026-03-20"), W::Hulpofficier),
    );
    assert_eq!(begin.keur(Z::Opleggen, &zonder_uur).unwrap_err(), Weigering::ZonderUur);
    let zonder_namen = Uitvoering::op(om("2026-03-20T23:40"), W::Hulpofficier)
        .antwoord(Vraag::Gevaar, TEKST)
        .antwoord(Vraag::VeiligThuis, TEKST);
    let fout = begin.keur(Z::Opleggen, &zonder_namen).unwrap_err();
    assert_eq!(
        fout,
        Weigering::Onbeantwoord(vec![Vraag::Beschermden]),
        "no form without the names of who is protected"
    );

    let v = begin.met(begin.keur(Z::Opleggen, &opleggen(W::Hulpofficier)).unwrap());
    // Over the night on which summer time begins: ten days later at the same hour of the clock.
    assert_eq!(einde(&v, "huisverbod").as_deref(), Some("2026-03-30T23:40:00"));
    let v = doe(&v, Z::Zorgadvies, op("2026-03-27"), W::Medewerker, &[]);
    let verlengen = |wie, wanneer| {
        let hoe = Uitvoering::op(wanneer, wie).kies(Keuze::Duur, dag("2026-04-17"));
        met_antwoorden(Proceduresoort::Huisverbod, Z::Verlengen, hoe)
    };
    let hulp = v.keur(Z::Verlengen, &verlengen(W::Hulpofficier, om("2026-03-29T15:00"))).unwrap_err();
    assert!(matches!(hulp, Weigering::Onbevoegd { .. }), "extending cannot be mandated (Wth 3)");
    let te_laat = v.keur(Z::Verlengen, &verlengen(W::Burgemeester, om("2026-03-30T23:41"))).unwrap_err();
    assert_eq!(te_laat, Weigering::VolgtNiet { stand: S::Vervallen, zet: Z::Verlengen }, "it had lapsed");
    let te_lang = met_antwoorden(
        Proceduresoort::Huisverbod,
        Z::Verlengen,
        Uitvoering::op(om("2026-03-29T15:00"), W::Burgemeester).kies(Keuze::Duur, dag("2026-04-18")),
    );
    let fout = v.keur(Z::Verlengen, &te_lang).unwrap_err();
    assert_eq!(
        fout,
        Weigering::GekozenBuitenGrens(Keuze::Duur),
        "four weeks in all, from the first hour (Wth 9)"
    );
    let v = v.met(v.keur(Z::Verlengen, &verlengen(W::Burgemeester, om("2026-03-29T15:00"))).unwrap());
    assert_eq!(einde(&v, "huisverbod"), None, "the first clock stands");
    assert_eq!(
        einde(&v, "huisverbod_verlengd").as_deref(),
        Some("2026-04-17T23:40:00"),
        "28 days from the first hour"
    );
    assert_eq!(v.stand_op(&om("2026-04-17T23:39"), &rekenaar()), S::Verlengd);
    assert_eq!(v.stand_op(&om("2026-04-17T23:41"), &rekenaar()), S::Vervallen);
    let weer = v.keur(Z::Verlengen, &verlengen(W::Burgemeester, om("2026-04-01T09:00"))).unwrap_err();
    assert!(matches!(weer, Weigering::VolgtNiet { .. }), "{weer}");
}

#[test]
fn an_area_ban_is_three_months_at_most_and_three_times_more() {
    let v = Verloop::begin(Proceduresoort::Gebiedsverbod);
    let spoed = |v: &Verloop, zet, wanneer: &str, tot: &str| {
        let hoe = Uitvoering::op(op(wanneer), Wie::Burgemeester).kies(Keuze::Duur, dag(tot));
        v.keur(zet, &met_antwoorden(Proceduresoort::Gebiedsverbod, zet, hoe))
    };
    let te_lang = spoed(&v, Zet::Spoed, "2026-03-02", "2026-07-01").unwrap_err();
    assert_eq!(te_lang, Weigering::GekozenBuitenGrens(Keuze::Duur));
    let mut v = v.met(spoed(&v, Zet::Spoed, "2026-03-02", "2026-05-30").unwrap());
    for (van, tot) in
        [("2026-05-29", "2026-08-20"), ("2026-08-19", "2026-11-10"), ("2026-11-09", "2027-02-01")]
    {
        v = v.met(spoed(&v, Zet::Verlengen, van, tot).unwrap());
    }
    assert_eq!(
        spoed(&v, Zet::Verlengen, "2027-01-30", "2027-04-01").unwrap_err(),
        Weigering::TeVaak(Zet::Verlengen)
    );
    assert!(v.mogelijk().all(|s| s.zet != Zet::Verlengen));
}

#[test]
fn an_emergency_by_law_lapses_without_the_council_and_a_warrant_after_three_days() {
    use {Stand as S, Wie as W, Zet as Z};
    let v = Verloop::begin(Proceduresoort::Noodverordening);
    let v = doe(
        &v,
        Z::Vaststellen,
        op("2026-03-02"),
        W::Burgemeester,
        &[(Keuze::Raadsvergadering, "2026-03-09")],
    );
    let v = doe(&v, Z::BekrachtigingWeigeren, om("2026-03-09T21:30"), W::Raad, &[]);
    assert_eq!(einde(&v, "beroep_noodverordening").as_deref(), Some("2026-03-10T21:30:00"));
    assert_eq!(v.stand_op(&om("2026-03-10T21:31"), &rekenaar()), S::Vervallen);

    let v = Verloop::begin(Proceduresoort::Binnentreden);
    let v = doe(&v, Z::Machtigen, op("2026-03-02"), W::Burgemeester, &[]);
    assert_eq!(einde(&v, "machtiging_binnentreden").as_deref(), Some("2026-03-05"));
    let te_laat =
        v.keur(Z::Binnentreden, &Uitvoering::op(om("2026-03-06T06:01"), W::Medewerker)).unwrap_err();
    assert_eq!(te_laat, Weigering::VolgtNiet { stand: S::Vervallen, zet: Z::Binnentreden });
    let v = doe(&v, Z::Binnentreden, om("2026-03-05T10:00"), W::Medewerker, &[]);
    assert_eq!(einde(&v, "verslag_binnentreden").as_deref(), Some("2026-03-09"), "the fourth day after");
}

#[test]
fn an_objection_counts_from_the_end_of_its_term_and_silence_costs_money() {
    use {Stand as S, Wie as W, Zet as Z};
    let v = Verloop::begin(Proceduresoort::Bezwaar);
    let zonder = Uitvoering::op(op("2026-03-20"), W::Buiten);
    assert_eq!(v.keur(Z::Indienen, &zonder).unwrap_err(), Weigering::ZonderBesluit);
    let v = v.met(v.keur(Z::Indienen, &zonder.betreft(dag("2026-02-20"))).unwrap());
    // Term for objection until 7 April (Easter); six weeks from 8 April.
    assert_eq!(einde(&v, "beslissing_op_bezwaar").as_deref(), Some("2026-05-19"));
    let v = doe(&v, Z::Beslissen, op("2026-05-12"), W::Gemandateerde, &[]);
    assert_eq!(einde(&v, "beslissing_op_bezwaar"), None);
    assert_eq!(einde(&v, "beroep").as_deref(), Some("2026-06-23"));

    let v = Verloop::begin(Proceduresoort::NietTijdig);
    let v = doe(&v, Z::Indienen, op("2026-03-02"), W::Buiten, &[]);
    let te_vroeg = v.keur(Z::GaatLopen, &Uitvoering::op(op("2026-03-16"), W::Medewerker)).unwrap_err();
    assert_eq!(te_vroeg, Weigering::NogNiet("wachttijd_ingebrekestelling"));
    let v = doe(&v, Z::GaatLopen, op("2026-03-17"), W::Medewerker, &[]);
    assert_eq!(v.stand(), S::Verbeurd);
}

#[test]
fn what_was_kept_is_read_back_and_what_does_not_follow_is_refused() {
    let v = Verloop::begin(Proceduresoort::LastDwangsom);
    let v =
        doe(&v, Zet::Voornemen, op("2026-03-02"), Wie::Gemandateerde, &[(Keuze::Zienswijze, "2026-03-16")]);
    let weer = Verloop::lees(v.soort(), v.gedaan().to_vec()).unwrap();
    assert_eq!((weer.stand(), weer.gedaan()), (v.stand(), v.gedaan()));
    let elders = Verloop::lees(Proceduresoort::Beroep, v.gedaan().to_vec());
    assert!(matches!(elders, Err(Weigering::VolgtNiet { .. })));
    let eerder = v.keur(Zet::Zienswijze, &Uitvoering::op(op("2026-03-01"), Wie::Medewerker)).unwrap_err();
    assert_eq!(eerder, Weigering::VoorDeVorige);
}

proptest! {
    /// Any walk of steps that were judged can be read back, never lies before itself, and ends where nothing follows.
    #[test]
    fn any_walk_is_whole(soort in 0..Proceduresoort::ALLE.len(), keuzes in prop::collection::vec(0_usize..12, 1..12)) {
        let soort = *Proceduresoort::ALLE.get(soort).unwrap();
        let mut v = Verloop::begin(soort);
        let mut uur = 0_u16;
        let t0 = Tijdstip::lees("2026-01-05T08:00").unwrap();
        for keuze in keuzes {
            let stappen: Vec<_> = v.mogelijk().collect();
            if stappen.is_empty() {
                prop_assert!(v.stand().is_einde());
                break;
            }
            let stap = stappen.get(keuze % stappen.len()).unwrap();
            uur += 30;
            let wanneer = t0.plus_uren(uur).unwrap();
            let mut hoe = Uitvoering::op(Moment::Uur(wanneer.clone()), *stap.wie.first().unwrap()).betreft(dag("2026-01-02"));
            for (k, _) in stap.kiest {
                hoe = hoe.kies(*k, wanneer.dag());
            }
            let hoe = met_antwoorden(soort, stap.zet, hoe);
            match v.keur(stap.zet, &hoe) {
                Ok(gekeurd) => v = v.met(gekeurd),
                Err(Weigering::NogNiet(_) | Weigering::VolgtNiet { .. }) => {}
                Err(fout) => prop_assert!(false, "{soort} {}: {fout}", stap.zet),
            }
        }
        let weer = Verloop::lees(soort, v.gedaan().to_vec()).unwrap();
        prop_assert_eq!(weer.stand(), v.stand());
        for klok in v.klokken(&rekenaar()) {
            prop_assert!(klok.werkdatum().dag() >= klok.van.dag());
        }
    }
}

#[test]
fn only_against_a_huisverbod_the_court_hears_within_three_days_and_decides_a_day_later() {
    let kaal = Verloop::begin(Proceduresoort::VoorlopigeVoorziening);
    for (v, termijn) in [(kaal.clone(), false), (kaal.tegen(Proceduresoort::Huisverbod), true)] {
        let v = doe(&v, Zet::Indienen, op("2026-11-20"), Wie::Buiten, &[]);
        // Saturday, Sunday, Monday; the doubt about the Atw stands beside the strictest day.
        assert_eq!(einde(&v, "zitting_huisverbod"), termijn.then(|| "2026-11-23".to_owned()));
        let v = doe(&v, Zet::Horen, om("2026-11-21T09:00:00+01:00"), Wie::Buiten, &[]);
        assert_eq!(einde(&v, "zitting_huisverbod"), None);
        assert_eq!(einde(&v, "uitspraak_na_zitting_huisverbod").is_some(), termijn);
        let v = doe(&v, Zet::Uitspraak, op("2026-11-21"), Wie::Buiten, &[]);
        assert_eq!(v.klokken(&rekenaar()).len(), 0);
    }
}
