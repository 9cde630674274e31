// SPDX-License-Identifier: EUPL-1.2
//! When an afspraak has ended and how, until when a receiver keeps what it got, and who must do what afterwards.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::Date;
use kernel::{Tijdstip, plus_maanden};
use sha2::{Digest as _, Sha256};

use crate::netwerk::{Afspraak, Dpiamaatregel};
use crate::overleg::eindoverzicht::model::{Einde, Regel, Registerregel, Taak, Telling, dagtekst};

/// How and when it ended: what came first. None while it goes on, or when it was never offered.
pub fn einde(a: &Afspraak, nu: Tijdstip) -> Option<(Einde, Tijdstip)> {
    if a.concept {
        return None;
    }
    let eindes = [
        (Einde::Vervangen, a.vervangen_op),
        (Einde::Beeindigd, a.beeindigd_op),
        (Einde::Verlopen, Some(a.periode.tot)),
    ];
    let eerste = eindes.into_iter().filter_map(|(hoe, op)| op.map(|op| (hoe, op))).min_by_key(|(_, op)| *op);
    eerste.filter(|(_, op)| *op <= nu)
}

/// When a verstrekking was over: taken back, at its own end, or with the afspraak. A version that was replaced lets what was
/// given run on.
pub fn open_tot(a: &Afspraak, tot: Tijdstip, ingetrokken_op: Option<Tijdstip>) -> Tijdstip {
    let einde = ingetrokken_op.unwrap_or(tot).min(tot).min(a.periode.tot);
    a.beeindigd_op.map_or(einde, |op| einde.min(op))
}

/// The receiver keeps it so long after it was over, as was agreed.
pub fn bewaren_tot(a: &Afspraak, tot: Tijdstip, ingetrokken_op: Option<Tijdstip>) -> Date {
    plus_maanden(open_tot(a, tot, ingetrokken_op).dag(), a.bewaartermijn_maanden)
}

/// The counts and references of what was given, or of what was received.
pub fn tel(a: &Afspraak, regels: &[Registerregel]) -> Telling {
    let mut themas: BTreeMap<&str, i64> = BTreeMap::new();
    let mut delen: BTreeMap<&str, i64> = BTreeMap::new();
    for r in regels {
        *themas.entry(&r.thema).or_default() += 1;
        for groep in r.veldgroepen.groepen() {
            *delen.entry(groep.code()).or_default() += 1;
        }
    }
    let dagen = || regels.iter().map(|r| r.van.dag());
    let naar_tekst =
        |telling: BTreeMap<&str, i64>| telling.into_iter().map(|(c, n)| (c.to_owned(), n)).collect();
    Telling {
        aantal: aantal(regels.len()),
        ingetrokken: aantal(regels.iter().filter(|r| r.ingetrokken_op.is_some()).count()),
        eerste: dagen().min().map(dagtekst),
        laatste: dagen().max().map(dagtekst),
        per_veldgroep: naar_tekst(delen),
        per_thema: naar_tekst(themas),
        register: regels.iter().map(|r| regel(a, r)).collect(),
    }
}

fn regel(a: &Afspraak, r: &Registerregel) -> Regel {
    Regel {
        kenmerk: r.id.to_string(),
        ander: r.ander.clone(),
        van: dagtekst(r.van.dag()),
        tot: dagtekst(open_tot(a, r.tot, r.ingetrokken_op).dag()),
        bewaren_tot: dagtekst(bewaren_tot(a, r.tot, r.ingetrokken_op)),
    }
}

/// What is there at the end, as far as it asks something of this party.
#[derive(Debug, Clone, Copy)]
pub struct Slot<'a> {
    /// How it ended.
    pub einde: Einde,
    /// On which day.
    pub dag: Date,
    /// What this party gave.
    pub gegeven: &'a Telling,
    /// What this party received.
    pub ontvangen: &'a Telling,
    /// The measures of this party that are not done.
    pub open: &'a [&'a Dpiamaatregel],
    /// How many tafels worked under it at the end.
    pub tafels: usize,
}

/// Who must do what now, the first to do first. Keeping this overview is always one of them.
pub fn taken(s: Slot<'_>) -> Vec<Taak> {
    let taak = |wat: &str, wie: &str, aantal: i64, op: Option<String>| Taak {
        wat: wat.to_owned(),
        wie: wie.to_owned(),
        aantal,
        uiterlijk_op: op,
    };
    let nog = |t: &Telling| t.register.iter().filter(|r| r.tot > dagtekst(s.dag)).count();
    let mut uit = vec![taak("bewaren", "ondertekenaar", 1, None)];
    if s.einde == Einde::Vervangen {
        uit.push(taak("nieuwe-versie", "behandelaar", 1, None));
        let lopend = nog(s.gegeven);
        if lopend > 0 {
            uit.push(taak("loopt-door", "behandelaar", aantal(lopend), laatste(s.gegeven, |r| &r.tot)));
        }
    } else {
        uit.push(taak("niets-meer-geven", "behandelaar", 1, Some(dagtekst(s.dag))));
    }
    if s.tafels > 0 {
        uit.push(taak("tafel", "regie", aantal(s.tafels), None));
    }
    if s.ontvangen.aantal > 0 {
        let tot = laatste(s.ontvangen, |r| &r.bewaren_tot);
        uit.push(taak("vernietigen", "privacyfunctionaris", s.ontvangen.aantal, tot));
    }
    if !s.open.is_empty() {
        let eerste = s.open.iter().map(|m| m.uiterlijk_op).min().map(dagtekst);
        uit.push(taak("maatregelen", "privacyfunctionaris", aantal(s.open.len()), eerste));
    }
    uit
}

fn laatste(t: &Telling, dag: impl Fn(&Regel) -> &String) -> Option<String> {
    t.register.iter().map(|r| dag(r).clone()).max()
}

fn aantal(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// SHA-256 of the frozen text, in hexadecimal: the file that a party keeps can be compared with what was made.
pub fn controlegetal(tekst: &str) -> String {
    Sha256::digest(tekst.as_bytes()).iter().fold(String::with_capacity(64), |mut uit, byte| {
        let _ = write!(uit, "{byte:02x}");
        uit
    })
}

#[cfg(test)]
mod tests {
    use kernel::{AfspraakId, OrganisatieId, Periode, Veldgroep, Veldgroepen, VerstrekkingId};

    use super::*;
    use crate::netwerk::{Afspraakhandeling, Afspraaksoort, Doorverstrekken, Partij};

    const NU: Tijdstip = Tijdstip::van_ms(1_795_258_800_000);

    fn afspraak() -> Afspraak {
        Afspraak {
            id: AfspraakId::van(1),
            soort: Afspraaksoort::Convenant,
            naam: "a".to_owned(),
            versie: 1,
            doel: String::new(),
            grondslag: String::new(),
            handelingen: vec![Afspraakhandeling::Verstrekken],
            veldgroepen: Veldgroepen::ALLE,
            bewaartermijn_maanden: 12,
            periode: Periode { van: NU.plus_dagen(-50), tot: NU.plus_dagen(5) },
            dpia_op: None,
            beeindigd_op: None,
            concept: false,
            opsteller: None,
            voorganger: None,
            vervangen_op: None,
            themas: vec![],
            gegevens: String::new(),
            doorverstrekken: Doorverstrekken::Nee,
            bewerking: 1,
            partijen: vec![Partij {
                organisatie: OrganisatieId::van(1),
                naam: "p".to_owned(),
                getekend_op: Some(NU),
            }],
        }
    }

    fn verstrekt(van: i64, tot: i64, terug: Option<i64>) -> Registerregel {
        Registerregel {
            id: VerstrekkingId::van(van + 100),
            ander: "q".to_owned(),
            veldgroepen: [Veldgroep::Bestaan, Veldgroep::Kern].into_iter().collect(),
            thema: "hennep".to_owned(),
            van: NU.plus_dagen(van),
            tot: NU.plus_dagen(tot),
            ingetrokken_op: terug.map(|d| NU.plus_dagen(d)),
        }
    }

    fn codes(s: Slot<'_>) -> Vec<String> {
        taken(s).into_iter().map(|t| t.wat).collect()
    }

    #[test]
    fn het_eerste_einde_telt() {
        let (eerder, later) = (NU.plus_dagen(-2), NU.plus_dagen(2));
        for (beeindigd_op, vervangen_op, tot, verwacht) in [
            (None, None, 5, None),
            (None, None, -1, Some(Einde::Verlopen)),
            (Some(eerder), None, 5, Some(Einde::Beeindigd)),
            (Some(later), None, 5, None),
            (None, Some(eerder), 5, Some(Einde::Vervangen)),
            (Some(NU), Some(eerder), -1, Some(Einde::Vervangen)),
            (Some(NU), None, -1, Some(Einde::Verlopen)),
        ] {
            let periode = Periode { van: NU.plus_dagen(-50), tot: NU.plus_dagen(tot) };
            let a = Afspraak { beeindigd_op, vervangen_op, periode, ..afspraak() };
            assert_eq!(einde(&a, NU).map(|(hoe, _)| hoe), verwacht);
            assert_eq!(einde(&Afspraak { concept: true, ..a }, NU), None);
        }
    }

    #[test]
    fn de_ontvanger_bewaart_vanaf_het_echte_einde() {
        let a = afspraak();
        let beeindigd = Afspraak { beeindigd_op: Some(NU), ..a.clone() };
        let dag = |d: i64| NU.plus_dagen(d).dag();
        assert_eq!(open_tot(&a, NU.plus_dagen(3), None).dag(), dag(3));
        assert_eq!(open_tot(&a, NU.plus_dagen(30), None).dag(), dag(5), "never past the afspraak");
        assert_eq!(open_tot(&a, NU.plus_dagen(3), Some(NU.plus_dagen(1))).dag(), dag(1));
        assert_eq!(open_tot(&beeindigd, NU.plus_dagen(3), None).dag(), dag(0));
        assert_eq!(bewaren_tot(&beeindigd, NU.plus_dagen(3), None), plus_maanden(dag(0), 12));
    }

    #[test]
    fn tellen_noemt_delen_themas_dagen_en_kenmerken() {
        let t = tel(&afspraak(), &[verstrekt(-9, 3, None), verstrekt(-20, 3, Some(-10))]);
        assert_eq!((t.aantal, t.ingetrokken, t.register.len()), (2, 1, 2));
        assert_eq!(t.per_thema, [("hennep".to_owned(), 2)]);
        assert_eq!(t.per_veldgroep, [("bestaan".to_owned(), 2), ("kern".to_owned(), 2)]);
        assert_eq!(t.eerste, Some(dagtekst(NU.plus_dagen(-20).dag())));
        assert_eq!(t.laatste, Some(dagtekst(NU.plus_dagen(-9).dag())));
        assert_eq!(tel(&afspraak(), &[]), Telling::default());
    }

    #[test]
    fn wie_wat_moet_doen_volgt_uit_hoe_het_eindigde() {
        let a = afspraak();
        let (niets, iets) = (Telling::default(), tel(&a, &[verstrekt(-9, 3, None)]));
        let slot = |einde, gegeven, ontvangen, tafels| Slot {
            einde,
            dag: NU.dag(),
            gegeven,
            ontvangen,
            open: &[],
            tafels,
        };
        assert_eq!(codes(slot(Einde::Verlopen, &niets, &niets, 0)), ["bewaren", "niets-meer-geven"]);
        assert_eq!(
            codes(slot(Einde::Vervangen, &iets, &niets, 0)),
            ["bewaren", "nieuwe-versie", "loopt-door"]
        );
        assert_eq!(
            codes(slot(Einde::Beeindigd, &niets, &iets, 1)),
            ["bewaren", "niets-meer-geven", "tafel", "vernietigen"]
        );
    }

    #[test]
    fn een_controlegetal_is_van_precies_deze_tekst() {
        assert_eq!(controlegetal(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_ne!(controlegetal("a"), controlegetal("a "));
    }
}
