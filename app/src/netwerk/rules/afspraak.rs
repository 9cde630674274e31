// SPDX-License-Identifier: EUPL-1.2
//! Whether an afspraak works for an organisation now, with whom, and if not: why.
//!
//! It works while it is valid, both sides have signed and its DPIA is approved (art. 26, 28 and 35 AVG). The period is
//! asked of the gate's own definition ([`Afspraakfeit::werking`]), so that this page and the gate cannot differ.

use kernel::{OrganisatieId, Periode, Tijdstip};
use poort::Afspraakfeit;

use crate::netwerk::{Afspraak, Afspraakhandeling, Partij};

/// Why an afspraak does not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reden {
    /// It was ended early, at this moment.
    Beeindigd(Tijdstip),
    /// Its period is over, since this moment.
    Verlopen(Tijdstip),
    /// Its period begins at this moment.
    NogNiet(Tijdstip),
    /// Its DPIA is not approved.
    Dpia,
    /// The own organisation has not signed.
    Zelf,
    /// No other party has signed.
    Anderen,
}

impl Reden {
    /// Key of the text that says it; with the moment as `$op`, where there is one.
    pub const fn sleutel(self) -> &'static str {
        match self {
            Self::Beeindigd(_) => "netwerk-afspraak-beeindigd-op",
            Self::Verlopen(_) => "netwerk-afspraak-verlopen-op",
            Self::NogNiet(_) => "netwerk-afspraak-begint-op",
            Self::Dpia => "netwerk-afspraak-zonder-dpia",
            Self::Zelf => "netwerk-afspraak-zelf-tekenen",
            Self::Anderen => "netwerk-afspraak-anderen-tekenen",
        }
    }

    /// The moment it speaks of.
    pub const fn moment(self) -> Option<Tijdstip> {
        match self {
            Self::Beeindigd(op) | Self::Verlopen(op) | Self::NogNiet(op) => Some(op),
            Self::Dpia | Self::Zelf | Self::Anderen => None,
        }
    }
}

/// In which period the afspraak works between two of its parties, if it ever does.
pub fn werking(a: &Afspraak, een: &Partij, ander: &Partij) -> Option<Periode> {
    Afspraakfeit {
        periode: a.periode,
        beeindigd_op: a.beeindigd_op,
        dpia_op: a.dpia_op,
        gever_getekend_op: een.getekend_op,
        ontvanger_getekend_op: ander.getekend_op,
        verstrekken: a.staat_toe(Afspraakhandeling::Verstrekken),
        veldgroepen: a.veldgroepen,
    }
    .werking()
}

/// Whether it works between two parties at the moment.
pub fn werkt_met(a: &Afspraak, een: &Partij, ander: &Partij, nu: Tijdstip) -> bool {
    werking(a, een, ander).is_some_and(|p| p.bevat(nu))
}

/// Why it does not work for the organisation now; empty when it works with at least one party. An afspraak of one
/// organisation alone works with itself.
pub fn redenen(a: &Afspraak, eigen: OrganisatieId, nu: Tijdstip) -> Vec<Reden> {
    let Some(zelf) = a.partij(eigen) else { return vec![Reden::Zelf] };
    let mut anderen: Vec<&Partij> = a.partijen.iter().filter(|p| p.organisatie != eigen).collect();
    if anderen.is_empty() {
        anderen.push(zelf);
    }
    if anderen.iter().any(|ander| werkt_met(a, zelf, ander, nu)) {
        return Vec::new();
    }
    let getekend = |p: &Partij| p.getekend_op.is_some_and(|op| op <= nu);
    let mut uit = Vec::new();
    match a.beeindigd_op {
        Some(op) if op <= nu => uit.push(Reden::Beeindigd(op)),
        _ if a.periode.tot <= nu => uit.push(Reden::Verlopen(a.periode.tot)),
        _ if nu < a.periode.van => uit.push(Reden::NogNiet(a.periode.van)),
        _ => {}
    }
    if a.dpia_op.is_none_or(|op| nu < op) {
        uit.push(Reden::Dpia);
    }
    if !getekend(zelf) {
        uit.push(Reden::Zelf);
    }
    if anderen.iter().all(|p| p.organisatie != eigen && !getekend(p)) {
        uit.push(Reden::Anderen);
    }
    uit
}

/// Why it does not work between these two now; empty when it does.
pub fn redenen_met(a: &Afspraak, eigen: OrganisatieId, ander: OrganisatieId, nu: Tijdstip) -> Vec<Reden> {
    let partijen = a.partijen.iter().filter(|p| [eigen, ander].contains(&p.organisatie)).cloned().collect();
    redenen(&Afspraak { partijen, ..a.clone() }, eigen, nu)
}

/// Whether the organisation can still sign: it is a party, has not signed, and the afspraak is not over.
pub fn kan_tekenen(a: &Afspraak, eigen: OrganisatieId, nu: Tijdstip) -> bool {
    a.partij(eigen).is_some_and(|p| p.getekend_op.is_none())
        && a.vervangen_op.is_none()
        && kan_eindigen(a, nu)
}

/// Whether the afspraak can still be ended: it was offered and is not over.
pub fn kan_eindigen(a: &Afspraak, nu: Tijdstip) -> bool {
    !a.concept && a.beeindigd_op.is_none_or(|op| nu < op) && nu < a.periode.tot
}

#[cfg(test)]
pub(super) mod tests {
    use kernel::{AfspraakId, Veldgroepen};

    use super::*;
    use crate::netwerk::{Afspraaksoort, Doorverstrekken};

    pub const NU: Tijdstip = Tijdstip::van_ms(1_795_258_800_000);
    const EIGEN: OrganisatieId = OrganisatieId::van(1);

    fn partij(id: i64, getekend_op: Option<Tijdstip>) -> Partij {
        Partij { organisatie: OrganisatieId::van(id), naam: format!("p{id}"), getekend_op }
    }

    pub fn afspraak() -> Afspraak {
        let eerder = Some(NU.plus_dagen(-10));
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
            partijen: vec![partij(1, eerder), partij(2, eerder), partij(3, None)],
        }
    }

    fn met(verander: impl Fn(&mut Afspraak)) -> Vec<Reden> {
        let mut a = afspraak();
        verander(&mut a);
        redenen(&a, EIGEN, NU)
    }

    #[test]
    fn elke_reden_wordt_genoemd() {
        let gisteren = NU.plus_dagen(-1);
        let morgen = NU.plus_dagen(1);
        assert_eq!(met(|_| {}), []);
        assert_eq!(met(|a| a.beeindigd_op = Some(gisteren)), [Reden::Beeindigd(gisteren)]);
        assert_eq!(met(|a| a.beeindigd_op = Some(morgen)), []);
        assert_eq!(met(|a| a.periode.tot = gisteren), [Reden::Verlopen(gisteren)]);
        assert_eq!(met(|a| a.periode.van = morgen), [Reden::NogNiet(morgen)]);
        assert_eq!(met(|a| a.dpia_op = None), [Reden::Dpia]);
        assert_eq!(met(|a| a.dpia_op = Some(morgen)), [Reden::Dpia]);
        assert_eq!(met(|a| a.partijen[0].getekend_op = None), [Reden::Zelf]);
        assert_eq!(met(|a| a.partijen[1].getekend_op = None), [Reden::Anderen]);
        assert_eq!(met(|a| a.partijen.clear()), [Reden::Zelf]);
        let alles = met(|a| {
            a.dpia_op = None;
            a.partijen.iter_mut().for_each(|p| p.getekend_op = None);
        });
        assert_eq!(alles, [Reden::Dpia, Reden::Zelf, Reden::Anderen]);
    }

    #[test]
    fn een_regeling_van_een_organisatie_werkt_met_zichzelf() {
        assert_eq!(met(|a| a.partijen.truncate(1)), []);
        assert_eq!(
            met(|a| {
                a.partijen.truncate(1);
                a.partijen[0].getekend_op = None;
            }),
            [Reden::Zelf]
        );
    }

    #[test]
    fn met_wie_niet_tekende_werkt_het_niet() {
        let a = afspraak();
        assert!(werkt_met(&a, &a.partijen[0], &a.partijen[1], NU));
        assert!(!werkt_met(&a, &a.partijen[0], &a.partijen[2], NU));
        assert_eq!(redenen_met(&a, EIGEN, OrganisatieId::van(2), NU), []);
        assert_eq!(redenen_met(&a, EIGEN, OrganisatieId::van(3), NU), [Reden::Anderen]);
    }

    #[test]
    fn tekenen_en_eindigen_kan_zolang_het_loopt() {
        let a = afspraak();
        assert!(!kan_tekenen(&a, EIGEN, NU) && kan_tekenen(&a, OrganisatieId::van(3), NU));
        assert!(!kan_tekenen(&a, OrganisatieId::van(9), NU));
        assert!(kan_eindigen(&a, NU) && !kan_eindigen(&a, a.periode.tot));
        let beeindigd = Afspraak { beeindigd_op: Some(NU), ..a };
        assert!(!kan_eindigen(&beeindigd, NU) && !kan_tekenen(&beeindigd, OrganisatieId::van(3), NU));
    }
}
