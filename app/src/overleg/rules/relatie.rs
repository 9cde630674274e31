// SPDX-License-Identifier: EUPL-1.2
//! How a tafel, an item and an action relate to an organisation: the definition behind verdicts and lists.
//!
//! | record | regie | partij | lid | eigen |
//! |---|---|---|---|---|
//! | tafel | runs it | | sits at it now, and it has started | |
//! | procespunt | as its tafel | | as its tafel | |
//! | casuspunt | runs its tafel | has a role in it | never | |
//! | action | runs the tafel of its item | has a role in its item | never | does it |
//!
//! What is known of a casuspunt is known under the afspraak of the tafel. So regie and partij hold only while that
//! works between the organisation that brought it in and the one that asks (art. 26 and 35 AVG: signed, valid, DPIA);
//! for the one that brought it in they always hold, also when it withdrew the item. `store/zicht.rs` says the same in SQL; a test compares the two.

use kernel::{OrganisatieId, Tijdstip};
use poort::Relatie;

use crate::overleg::model::{Agendapunt, Puntsoort, Tafel};

/// The relations of an organisation to a tafel.
pub fn tafelrelaties(tafel: &Tafel, wie: OrganisatieId, nu: Tijdstip) -> Vec<Relatie> {
    let regie = (tafel.regie == wie).then_some(Relatie::Regie);
    let zit = !tafel.voorbereiding && tafel.leden_op(nu).any(|l| l.organisatie == wie);
    let lid = zit.then_some(Relatie::Lid);
    regie.into_iter().chain(lid).collect()
}

/// The relations of an organisation to an item of the tafel.
pub fn puntrelaties(punt: &Agendapunt, tafel: &Tafel, wie: OrganisatieId, nu: Tijdstip) -> Vec<Relatie> {
    match punt.soort {
        Puntsoort::Proces => tafelrelaties(tafel, wie, nu),
        Puntsoort::Casus if open_voor(punt, tafel, wie, nu) => {
            let regie = (tafel.regie == wie).then_some(Relatie::Regie);
            regie.into_iter().chain(rol(punt, wie)).collect()
        }
        Puntsoort::Casus => vec![],
    }
}

/// The relations of an organisation to an action that follows from the item.
pub fn actierelaties(
    eigenaar: OrganisatieId,
    punt: &Agendapunt,
    tafel: &Tafel,
    wie: OrganisatieId,
    nu: Tijdstip,
) -> Vec<Relatie> {
    let eigen = (eigenaar == wie).then_some(Relatie::Eigen);
    let via_punt = puntrelaties(punt, tafel, wie, nu).into_iter().filter(|r| *r != Relatie::Lid);
    eigen.into_iter().chain(via_punt).collect()
}

fn rol(punt: &Agendapunt, wie: OrganisatieId) -> Option<Relatie> {
    punt.actieve_partijen().any(|p| p.organisatie == wie).then_some(Relatie::Partij)
}

fn open_voor(punt: &Agendapunt, tafel: &Tafel, wie: OrganisatieId, nu: Tijdstip) -> bool {
    if punt.namens == wie || punt.ingetrokken_op.is_some() {
        return punt.namens == wie;
    }
    let getekend = |o: OrganisatieId| {
        let als_partij = punt.partijen.iter().find(|p| p.organisatie == o).and_then(|p| p.getekend_op);
        als_partij.or_else(|| tafel.getekend_op(o))
    };
    let feit = tafel.afspraak.tussen(getekend(punt.namens), getekend(wie));
    feit.verstrekkingsperiode().is_some_and(|w| w.bevat(nu))
}
