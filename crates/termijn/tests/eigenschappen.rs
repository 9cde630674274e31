// SPDX-License-Identifier: EUPL-1.2
//! What holds for every term, whatever its dates.

#![expect(clippy::unwrap_used, reason = "helpers of tests count as production code to clippy")]

use proptest::prelude::*;
use termijn::{
    Dagduur, Dagtermijn, Date, Eenheid, Grond, Opschorting, Regime, Rekenaar, Terugtermijn, Tijdstip,
    Uitkomst, Uurduur, Uurtermijn,
};

fn dag() -> impl Strategy<Value = Date> {
    (1990_i16..2190, 1_i8..13, 1_i8..29).prop_map(|(j, m, d)| Date::new(j, m, d).unwrap())
}

fn eenheid() -> impl Strategy<Value = Eenheid> {
    prop_oneof![Just(Eenheid::Dagen), Just(Eenheid::Weken), Just(Eenheid::Maanden), Just(Eenheid::Jaren)]
}

fn duur(n: u16, eenheid: Eenheid) -> Dagduur {
    // Years are kept short: the calendar ends.
    let n = if eenheid == Eenheid::Jaren { n % 9 + 1 } else { n };
    Dagduur::nieuw(n, eenheid).unwrap()
}

thread_local! {
    static REKENAAR: Rekenaar = Rekenaar::standaard().unwrap();
}

fn met<T>(doe: impl FnOnce(&Rekenaar) -> T) -> T {
    REKENAAR.with(|r| doe(r))
}

fn einde(termijn: &Dagtermijn) -> Date {
    uit(termijn).einde.dag()
}

fn uit(termijn: &Dagtermijn) -> Uitkomst {
    met(|r| termijn.bereken(r.kalender())).unwrap()
}

proptest! {
    #[test]
    fn an_end_under_the_atw_is_never_a_free_day(van in dag(), n in 1_u16..13, e in prop_oneof![Just(Eenheid::Dagen), Just(Eenheid::Weken)]) {
        let laatste = einde(&Dagtermijn::dag_na(van, duur(n, e)));
        prop_assert!(met(|r| r.kalender().vrij(laatste)).is_none());
    }

    #[test]
    fn a_term_of_three_days_or_more_holds_two_working_days(van in dag(), n in 3_u16..90) {
        let laatste = einde(&Dagtermijn::dag_na(van, duur(n, Eenheid::Dagen)));
        let mut dag = van.tomorrow().unwrap();
        let mut werkdagen = 0;
        while dag <= laatste {
            werkdagen += usize::from(met(|r| r.kalender().vrij(dag)).is_none());
            dag = dag.tomorrow().unwrap();
        }
        prop_assert!(werkdagen >= 2);
    }

    #[test]
    fn a_longer_term_never_ends_earlier(van in dag(), n in 1_u16..89, e in eenheid()) {
        let (kort, lang) = (duur(n, e), Dagduur::nieuw(duur(n, e).aantal() + 1, e).unwrap());
        // Beyond art. 4 of the Atw the end is no longer moved, so the comparison is within one regime.
        for regime in [Regime::Geen, Regime::Eigen, Regime::Eu] {
            let kort = einde(&Dagtermijn::dag_na(van, kort).regime(regime));
            prop_assert!(kort <= einde(&Dagtermijn::dag_na(van, lang).regime(regime)));
        }
        if n < 12 && matches!(e, Eenheid::Dagen | Eenheid::Weken) {
            prop_assert!(einde(&Dagtermijn::dag_na(van, kort)) <= einde(&Dagtermijn::dag_na(van, lang)));
        }
    }

    #[test]
    fn a_later_start_never_ends_earlier(van in dag(), n in 1_u16..90, e in eenheid()) {
        let morgen = van.tomorrow().unwrap();
        prop_assert!(einde(&Dagtermijn::dag_na(van, duur(n, e))) <= einde(&Dagtermijn::dag_na(morgen, duur(n, e))));
        prop_assert!(einde(&Dagtermijn::dag_zelf(van, duur(n, e))) <= einde(&Dagtermijn::dag_na(van, duur(n, e))));
    }

    #[test]
    fn the_atw_never_shortens_and_never_moves_more_than_a_week_or_so(van in dag(), n in 1_u16..91) {
        let termijn = Dagtermijn::dag_na(van, duur(n, Eenheid::Dagen));
        let (kaal, atw) = (einde(&termijn.clone().regime(Regime::Geen)), einde(&termijn));
        prop_assert!(kaal <= atw && kaal.until(atw).unwrap().get_days() <= 7);
    }

    #[test]
    fn suspending_no_days_changes_nothing(van in dag(), n in 4_u16..12, na in 1_i64..20) {
        let termijn = Dagtermijn::dag_na(van, duur(n, Eenheid::Weken));
        let gevraagd = van.checked_add(jiff::Span::new().days(na)).unwrap();
        let nul = Opschorting::herstel(Grond::Aanvulling, gevraagd, gevraagd, None).unwrap();
        prop_assert_eq!(nul.dagen(), 0);
        prop_assert_eq!(uit(&termijn.clone().opgeschort(nul)), uit(&termijn));
    }

    #[test]
    fn suspended_days_are_added_before_the_atw(van in dag(), n in 4_u16..12, na in 1_i64..20, stil in 1_i64..60) {
        let termijn = Dagtermijn::dag_na(van, duur(n, Eenheid::Weken));
        let begin = van.checked_add(jiff::Span::new().days(na)).unwrap();
        let slot = begin.checked_add(jiff::Span::new().days(stil - 1)).unwrap();
        let stilstand = Opschorting::tussen(Grond::Instemming, begin, slot).unwrap();
        let met_stilstand = einde(&termijn.clone().opgeschort(stilstand).regime(Regime::Geen));
        let zonder = einde(&termijn.regime(Regime::Geen));
        prop_assert_eq!(i64::from(zonder.until(met_stilstand).unwrap().get_days()), stil);
    }

    #[test]
    fn forward_and_backward_are_consistent(dag in dag(), n in 1_u16..400, weken in any::<bool>()) {
        let duur = duur(n, if weken { Eenheid::Weken } else { Eenheid::Dagen });
        prop_assume!(dag.year() > 2000 && dag.year() < 2180);
        let terug = Terugtermijn::voor(dag, duur).bereken().unwrap().einde.dag();
        prop_assert_eq!(einde(&Dagtermijn::dag_na(terug, duur).regime(Regime::Geen)), dag);
        let heel = Terugtermijn::heel_voor(dag, duur).bereken().unwrap();
        prop_assert_eq!(heel.vroegste().dag().tomorrow().unwrap(), terug);
        prop_assert_eq!(heel.laatste().dag(), terug);
    }

    #[test]
    fn counting_the_day_itself_is_a_day_less(van in dag(), n in 1_u16..400) {
        let duur = duur(n, Eenheid::Dagen);
        let zelf = einde(&Dagtermijn::dag_zelf(van, duur).regime(Regime::Geen));
        prop_assert_eq!(zelf.tomorrow().unwrap(), einde(&Dagtermijn::dag_na(van, duur).regime(Regime::Geen)));
    }

    #[test]
    fn hours_add_up(uren in 1_u16..500, meer in 1_u16..500, d in dag(), uur in 4_i8..24) {
        prop_assume!(d.year() < 2180);
        let begin = Tijdstip::lokaal(d.at(uur, 30, 0, 0)).unwrap();
        let stap = |van: &Tijdstip, n| match met(|r| Uurtermijn::van(van.clone(), Uurduur::nieuw(n).unwrap()).bereken(r.kalender())).unwrap().einde {
            termijn::Moment::Uur(t) => t,
            termijn::Moment::Dag(_) => unreachable!(),
        };
        prop_assert_eq!(stap(&stap(&begin, uren), meer), stap(&begin, uren + meer));
        prop_assert_eq!(Tijdstip::lees(&begin.to_string()).unwrap(), begin);
    }

    #[test]
    fn the_working_date_is_among_the_readings(van in dag()) {
        let soorten: Vec<String> = met(|r| r.set().regels().map(|r| r.soort.clone()).collect());
        for soort in soorten {
            let Ok(antwoord) = met(|r| r.bereken(&soort, &termijn::Feiten::op(van))) else { continue };
            let lezingen: Vec<_> = antwoord.uitkomst.twijfels.iter().map(|t| &t.andere).chain([antwoord.einde()]).collect();
            prop_assert!(lezingen.contains(&antwoord.werkdatum()));
            for taal in [termijn::Taal::Nl, termijn::Taal::En] {
                let zin = antwoord.zin(taal);
                prop_assert!(zin.ends_with('.') && !zin.contains("  ") && !zin.contains(".."), "{}", zin);
            }
        }
    }

    #[test]
    fn reading_never_panics(tekst in ".{0,24}") {
        let _ = (termijn::lees_dag(&tekst), Tijdstip::lees(&tekst), termijn::Artikel::lees(&tekst));
    }
}
