// SPDX-License-Identifier: EUPL-1.2
//! Who may work in the records of another organisation, and as what.
//!
//! The work is done under a mandate of the organisation whose records they are (art. 10:1 and 10:3 Awb): it is named in the
//! DVO per taak, and ends with the DVO.

use kernel::{Functiesoort, OrganisatieId, Periode, Taken, Tijdstip};

use crate::netwerk::rules::afspraak::werking;
use crate::netwerk::{Afspraak, Afspraakhandeling, Dvotaak};

/// What somebody of another organisation can be here. Deciding, supervising and administering stay with one's own people.
pub const FUNCTIES: [Functiesoort; 5] = [
    Functiesoort::Oover,
    Functiesoort::Boa,
    Functiesoort::Jurist,
    Functiesoort::Coordinator,
    Functiesoort::Analist,
];

/// In which period somebody of `uitvoerder` may work for `opdrachtgever` under it, as far as it is not over at `nu`.
pub fn werkperiode(
    a: &Afspraak,
    opdrachtgever: OrganisatieId,
    uitvoerder: OrganisatieId,
    nu: Tijdstip,
) -> Option<Periode> {
    if a.vervangen_op.is_some() {
        return None;
    }
    looptijd(a, opdrachtgever, uitvoerder)?.doorsnede(Periode::vanaf(nu))
}

/// In which period somebody of `uitvoerder` could work for `opdrachtgever` under it, also when that is over.
pub fn looptijd(a: &Afspraak, opdrachtgever: OrganisatieId, uitvoerder: OrganisatieId) -> Option<Periode> {
    if !a.staat_toe(Afspraakhandeling::Uitvoeren) || a.concept {
        return None;
    }
    let periode = werking(a, a.partij(opdrachtgever)?, a.partij(uitvoerder)?)?;
    match a.vervangen_op {
        Some(op) if op <= periode.van => None,
        Some(op) => Some(Periode { tot: periode.tot.min(op), ..periode }),
        None => Some(periode),
    }
}

/// What the DVO lets this organisation do for the other.
pub fn taken_tussen(alle: &[Dvotaak], opdrachtgever: OrganisatieId, uitvoerder: OrganisatieId) -> Taken {
    let tussen = |t: &&Dvotaak| t.opdrachtgever == opdrachtgever && t.uitvoerder == uitvoerder;
    alle.iter().filter(tussen).map(|t| t.taak).collect()
}

#[cfg(test)]
mod tests {
    use kernel::Taak;

    use super::*;
    use crate::netwerk::rules::afspraak::tests::{NU, afspraak};

    fn dvo() -> Afspraak {
        Afspraak { handelingen: vec![Afspraakhandeling::Uitvoeren], ..afspraak() }
    }

    #[test]
    fn somebody_works_for_another_only_while_the_dvo_works_between_them() {
        let (een, twee, drie) = (OrganisatieId::van(1), OrganisatieId::van(2), OrganisatieId::van(3));
        let a = dvo();
        let periode = werkperiode(&a, een, twee, NU).unwrap();
        assert_eq!((periode.van, periode.tot), (NU, a.periode.tot));
        for (geval, a, wie) in [
            ("the other did not sign", dvo(), drie),
            ("no party", dvo(), OrganisatieId::van(9)),
            ("a concept", Afspraak { concept: true, ..dvo() }, twee),
            ("replaced", Afspraak { vervangen_op: Some(NU), ..dvo() }, twee),
            ("ended", Afspraak { beeindigd_op: Some(NU), ..dvo() }, twee),
            ("without DPIA", Afspraak { dpia_op: None, ..dvo() }, twee),
            (
                "not about working",
                Afspraak { handelingen: vec![Afspraakhandeling::Verstrekken], ..dvo() },
                twee,
            ),
        ] {
            assert_eq!(werkperiode(&a, een, wie, NU), None, "{geval}");
        }
    }

    #[test]
    fn how_long_it_worked_stays_known_after_it_ended_or_was_replaced() {
        let (een, twee) = (OrganisatieId::van(1), OrganisatieId::van(2));
        let heel = looptijd(&dvo(), een, twee).unwrap();
        let later = NU.plus_dagen(3);
        for a in
            [Afspraak { vervangen_op: Some(later), ..dvo() }, Afspraak { beeindigd_op: Some(later), ..dvo() }]
        {
            assert_eq!(looptijd(&a, een, twee), Some(Periode { tot: later, ..heel }));
        }
        assert_eq!(looptijd(&Afspraak { concept: true, ..dvo() }, een, twee), None);
    }

    #[test]
    fn the_taken_are_those_between_these_two_in_this_direction() {
        let taak = |voor, door, taak| Dvotaak {
            opdrachtgever: OrganisatieId::van(voor),
            opdrachtgevernaam: String::new(),
            uitvoerder: OrganisatieId::van(door),
            uitvoerdernaam: String::new(),
            taak,
            uren: 10,
            mandaat: String::new(),
        };
        let alle = [taak(1, 2, Taak::Signalen), taak(1, 2, Taak::Analyse), taak(2, 1, Taak::Tafels)];
        assert_eq!(
            taken_tussen(&alle, OrganisatieId::van(1), OrganisatieId::van(2)).codes(),
            "signalen analyse"
        );
        assert_eq!(taken_tussen(&alle, OrganisatieId::van(2), OrganisatieId::van(1)).codes(), "tafels");
        assert_eq!(taken_tussen(&alle, OrganisatieId::van(1), OrganisatieId::van(3)).codes(), "");
    }
}
