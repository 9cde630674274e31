// SPDX-License-Identifier: EUPL-1.2
//! Under which afspraak a care report may be sent and given. It goes only between parties that signed an afspraak which allows
//! it and works now, and never to somebody with whom the police has none (Wpg: no further than was agreed).

use kernel::{AfspraakId, OrganisatieId, Tijdstip};

use crate::netwerk::{Afspraak, Afspraakhandeling, werkt_met};

/// A party that can be chosen, and the afspraak with its version under which that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weg {
    /// To whom.
    pub naar: OrganisatieId,
    /// Under which afspraak, and its version.
    pub afspraak: (AfspraakId, i64),
}

/// Whether care reports may go between the two under it now.
pub fn draagt(a: &Afspraak, een: OrganisatieId, ander: OrganisatieId, nu: Tijdstip) -> bool {
    let partijen = a.partij(een).zip(a.partij(ander)).filter(|_| een != ander);
    a.staat_toe(Afspraakhandeling::Zorgmelden)
        && !a.concept
        && a.vervangen_op.is_none()
        && partijen.is_some_and(|(x, y)| werkt_met(a, x, y, nu))
}

/// To whom of `wie` the organisation can give, under afspraken that also bind all of `ook`; each once.
pub fn wegen(
    afspraken: &[Afspraak],
    eigen: OrganisatieId,
    ook: &[OrganisatieId],
    wie: &[OrganisatieId],
    nu: Tijdstip,
) -> Vec<Weg> {
    let mut uit: Vec<Weg> = vec![];
    for a in afspraken.iter().filter(|a| ook.iter().all(|o| draagt(a, eigen, *o, nu))) {
        for naar in wie.iter().filter(|o| !ook.contains(o) && draagt(a, eigen, **o, nu)) {
            if !uit.iter().any(|w| w.naar == *naar) {
                uit.push(Weg { naar: *naar, afspraak: (a.id, a.versie) });
            }
        }
    }
    uit
}

#[cfg(test)]
mod tests {
    use kernel::{Periode, Veldgroepen};

    use super::*;
    use crate::netwerk::{Afspraaksoort, Doorverstrekken, Partij};

    const NU: Tijdstip = Tijdstip::van_ms(1_795_258_800_000);

    const fn org(id: i64) -> OrganisatieId {
        OrganisatieId::van(id)
    }

    fn afspraak(id: i64, getekend: &[i64]) -> Afspraak {
        let eerder = Some(NU.plus_dagen(-10));
        let partij = |o: &i64| Partij { organisatie: org(*o), naam: String::new(), getekend_op: eerder };
        Afspraak {
            id: AfspraakId::van(id),
            soort: Afspraaksoort::Convenant,
            naam: "a".to_owned(),
            versie: 2,
            doel: String::new(),
            grondslag: String::new(),
            handelingen: vec![Afspraakhandeling::Zorgmelden],
            veldgroepen: Veldgroepen::ALLE,
            bewaartermijn_maanden: 6,
            periode: Periode { van: NU.plus_dagen(-5), tot: NU.plus_dagen(5) },
            dpia_op: eerder,
            beeindigd_op: None,
            concept: false,
            opsteller: None,
            voorganger: None,
            vervangen_op: None,
            themas: vec![],
            gegevens: String::new(),
            doorverstrekken: Doorverstrekken::Nee,
            bewerking: 1,
            partijen: getekend.iter().map(partij).collect(),
        }
    }

    /// Who can receive from 1 what 2 sent, out of 3 and 4.
    fn kan(afspraken: &[Afspraak]) -> Vec<i64> {
        wegen(afspraken, org(1), &[org(2)], &[org(2), org(3), org(4)], NU)
            .iter()
            .map(|w| w.naar.waarde())
            .collect()
    }

    #[test]
    fn only_parties_of_an_afspraak_that_binds_the_sender_too() {
        assert_eq!(kan(&[afspraak(1, &[1, 2, 3])]), [3]);
        assert_eq!(kan(&[afspraak(1, &[1, 3])]), [0; 0], "the police is no party");
        assert_eq!(
            kan(&[afspraak(1, &[1, 2]), afspraak(2, &[1, 3, 4])]),
            [0; 0],
            "two afspraken do not make one"
        );
        assert_eq!(kan(&[afspraak(1, &[1, 2, 3]), afspraak(2, &[1, 2, 3, 4])]), [3, 4], "each once");
    }

    #[test]
    fn only_while_it_works_and_when_it_allows_it() {
        let met = |verander: fn(&mut Afspraak)| {
            let mut a = afspraak(1, &[1, 2, 3]);
            verander(&mut a);
            kan(&[a])
        };
        assert_eq!(met(|_| ()), [3]);
        let leeg: [i64; 0] = [];
        assert_eq!(met(|a| a.handelingen = vec![Afspraakhandeling::Verstrekken]), leeg);
        assert_eq!(met(|a| a.dpia_op = None), leeg);
        assert_eq!(met(|a| a.beeindigd_op = Some(NU)), leeg);
        assert_eq!(met(|a| a.vervangen_op = Some(NU)), leeg);
        assert_eq!(met(|a| a.concept = true), leeg);
        assert_eq!(met(|a| a.periode.tot = NU), leeg);
        assert_eq!(met(|a| a.partijen.iter_mut().for_each(|p| p.getekend_op = None)), leeg);
    }
}
