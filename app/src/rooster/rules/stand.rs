// SPDX-License-Identifier: EUPL-1.2
//! What holds of a shift. It is not written down but read from the DVO under which it stands, so that the moment a DVO ends is
//! the moment its shifts do, and the file still shows what had been planned.

use kernel::{Functiesoort, OrganisatieId, Periode, Tijdstip};
use poort::Relatie;

use crate::netwerk::{Dvoverband, Functie};
use crate::rooster::model::Dienst;

/// So many days after a shift the employer can still put right who worked it: the hours are counted.
const CORRECTIE_DAGEN: i64 = 7;

/// What became of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Still to be filled.
    Open,
    /// Somebody works it.
    Ingevuld,
    /// Called off at this moment.
    Afgezegd(Tijdstip),
    /// The DVO ended before it began, at this moment.
    Vervallen(Tijdstip),
    /// The DVO ended while it was worked, at this moment.
    Ingekort(Tijdstip),
}

impl Stand {
    /// Its code in texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Ingevuld => "ingevuld",
            Self::Afgezegd(_) => "afgezegd",
            Self::Vervallen(_) => "vervallen",
            Self::Ingekort(_) => "ingekort",
        }
    }
}

/// The part of a shift that holds; none when it was called off, or when its DVO does not reach it.
pub fn geldend(d: &Dienst, verbanden: &[Dvoverband]) -> Option<Periode> {
    if d.afgezegd.is_some() {
        return None;
    }
    match d.afspraak {
        None => Some(d.periode),
        Some(_) => onder(d, verbanden)?.periode.doorsnede(d.periode),
    }
}

fn onder<'a>(d: &Dienst, verbanden: &'a [Dvoverband]) -> Option<&'a Dvoverband> {
    verbanden.iter().find(|v| {
        Some(v.afspraak) == d.afspraak && (v.opdrachtgever.0, v.uitvoerder.0) == (d.gemeente.0, d.eigenaar.0)
    })
}

/// What became of it.
pub fn stand(d: &Dienst, verbanden: &[Dvoverband]) -> Stand {
    if let Some((op, _)) = &d.afgezegd {
        return Stand::Afgezegd(*op);
    }
    match geldend(d, verbanden) {
        None => Stand::Vervallen(onder(d, verbanden).map_or(d.periode.van, |v| v.periode.tot)),
        Some(p) if p.tot < d.periode.tot => Stand::Ingekort(p.tot),
        Some(_) if d.boa.is_none() => Stand::Open,
        Some(_) => Stand::Ingevuld,
    }
}

/// The DVO that carries the whole of a shift of these two, if one does.
pub fn draagt(
    verbanden: &[Dvoverband],
    (eigenaar, gemeente): (OrganisatieId, OrganisatieId),
    periode: Periode,
) -> Option<&Dvoverband> {
    verbanden.iter().find(|v| {
        (v.uitvoerder.0, v.opdrachtgever.0) == (eigenaar, gemeente)
            && v.periode.doorsnede(periode) == Some(periode)
    })
}

/// Whether it can still be changed by who stands so to it: by the employer until a week after, by who asked for it until it
/// begins.
pub fn te_wijzigen(stand: Stand, relatie: Relatie, periode: Periode, nu: Tijdstip) -> bool {
    let loopt = matches!(stand, Stand::Open | Stand::Ingevuld | Stand::Ingekort(_));
    let tot = if relatie == Relatie::Eigen { periode.tot.plus_dagen(CORRECTIE_DAGEN) } else { periode.van };
    loopt && nu < tot
}

/// Whether a functie makes somebody a boa of this employer in this municipality, during the whole shift: at the employer
/// itself, or under the DVO at the municipality.
pub fn is_boa(f: &Functie, (eigenaar, gemeente): (OrganisatieId, OrganisatieId), periode: Periode) -> bool {
    let daar = match &f.onder {
        None => f.organisatie == eigenaar,
        Some(onder) => onder.werkgever == eigenaar && f.organisatie == gemeente,
    };
    f.soort == Functiesoort::Boa && daar && f.periode.doorsnede(periode) == Some(periode)
}

#[cfg(test)]
mod tests {
    use kernel::{AfspraakId, BoadienstId, GebruikerId};

    use super::*;

    const HEE: OrganisatieId = OrganisatieId::van(1);
    const SIM: OrganisatieId = OrganisatieId::van(2);

    fn p(van: i64, tot: i64) -> Periode {
        Periode { van: Tijdstip::van_ms(van), tot: Tijdstip::van_ms(tot) }
    }

    fn dienst(boa: bool, onder: Option<i64>) -> Dienst {
        Dienst {
            id: BoadienstId::van(9),
            eigenaar: (HEE, String::new()),
            gemeente: (if onder.is_some() { SIM } else { HEE }, String::new()),
            afspraak: onder.map(AfspraakId::van),
            boa: boa.then(|| (GebruikerId::van(3), String::new())),
            periode: p(100, 200),
            waar: String::new(),
            notitie: None,
            gevraagd: false,
            afgezegd: None,
            bewerking: 0,
        }
    }

    fn verband(afspraak: i64, voor: OrganisatieId, door: OrganisatieId, periode: Periode) -> Dvoverband {
        Dvoverband {
            afspraak: AfspraakId::van(afspraak),
            opdrachtgever: (voor, String::new()),
            uitvoerder: (door, String::new()),
            uren: 100,
            periode,
        }
    }

    #[test]
    fn s05_6_a_shift_holds_as_long_as_its_dvo_does() {
        let onder = dienst(true, Some(5));
        let af = Dienst { afgezegd: Some((Tijdstip::van_ms(7), String::new())), ..onder.clone() };
        let op = Tijdstip::van_ms;
        for (wat, d, verbanden, stand_, geldt) in [
            (
                "under a DVO",
                &onder,
                vec![verband(5, SIM, HEE, p(0, 900))],
                Stand::Ingevuld,
                Some(p(100, 200)),
            ),
            ("it ended before", &onder, vec![verband(5, SIM, HEE, p(0, 60))], Stand::Vervallen(op(60)), None),
            (
                "it ended during",
                &onder,
                vec![verband(5, SIM, HEE, p(0, 150))],
                Stand::Ingekort(op(150)),
                Some(p(100, 150)),
            ),
            ("of others", &onder, vec![verband(5, HEE, SIM, p(0, 900))], Stand::Vervallen(op(100)), None),
            ("another DVO", &onder, vec![verband(6, SIM, HEE, p(0, 900))], Stand::Vervallen(op(100)), None),
            ("at home", &dienst(true, None), vec![], Stand::Ingevuld, Some(p(100, 200))),
            ("open", &dienst(false, None), vec![], Stand::Open, Some(p(100, 200))),
            ("called off", &af, vec![verband(5, SIM, HEE, p(0, 900))], Stand::Afgezegd(op(7)), None),
        ] {
            assert_eq!((stand(d, &verbanden), geldend(d, &verbanden)), (stand_, geldt), "{wat}");
        }
        let v = [verband(5, SIM, HEE, p(0, 150))];
        assert!(draagt(&v, (HEE, SIM), p(100, 150)).is_some());
        assert!(draagt(&v, (HEE, SIM), p(100, 151)).is_none(), "not the whole");
        assert!(draagt(&v, (SIM, HEE), p(100, 150)).is_none(), "the other direction");
    }

    #[test]
    fn who_asked_changes_until_it_begins_and_the_employer_until_a_week_after() {
        let week = 7 * 24 * 3_600_000;
        for (stand, relatie, nu, verwacht) in [
            (Stand::Open, Relatie::Partij, 99, true),
            (Stand::Open, Relatie::Partij, 100, false),
            (Stand::Ingevuld, Relatie::Eigen, 199 + week, true),
            (Stand::Ingevuld, Relatie::Eigen, 200 + week, false),
            (Stand::Afgezegd(Tijdstip::van_ms(1)), Relatie::Eigen, 99, false),
            (Stand::Vervallen(Tijdstip::van_ms(1)), Relatie::Eigen, 99, false),
        ] {
            assert_eq!(
                te_wijzigen(stand, relatie, p(100, 200), Tijdstip::van_ms(nu)),
                verwacht,
                "{stand:?} {relatie} {nu}"
            );
        }
    }
}
