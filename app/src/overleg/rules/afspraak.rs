// SPDX-License-Identifier: EUPL-1.2
//! Whether the afspraak of a tafel works: valid, its DPIA approved, and signed (art. 26 and 35 AVG).

use kernel::{OrganisatieId, Tijdstip};

use crate::overleg::model::Tafel;

kernel::codes! {
    /// Why no casuspunt may be brought in.
    pub enum Gebrek {
        /// It has not begun.
        NogNiet = "nog-niet",
        /// It has run out.
        Verlopen = "verlopen",
        /// It was ended before its time.
        Beeindigd = "beeindigd",
        /// No DPIA was approved.
        ZonderDpia = "zonder-dpia",
        /// Giving is not among what the parties agreed on.
        ZonderVerstrekken = "zonder-verstrekken",
        /// Who runs the tafel did not sign.
        RegieTekendeNiet = "regie-tekende-niet",
        /// The own organisation did not sign.
        EigenTekendeNiet = "eigen-tekende-niet",
    }
}

/// How the afspraak of a tafel stands for one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afspraakstand {
    /// Everything that keeps it from working; empty: casuspunten may be brought in.
    pub gebreken: Vec<Gebrek>,
    /// Members that did not sign: to them nothing can be given.
    pub niet_getekend: Vec<String>,
}

impl Afspraakstand {
    /// Whether casuspunten may be brought in.
    pub fn werkt(&self) -> bool {
        self.gebreken.is_empty()
    }
}

/// How the afspraak stands at a moment for the organisation that wants to bring something in.
pub fn stand(tafel: &Tafel, wie: OrganisatieId, nu: Tijdstip) -> Afspraakstand {
    let a = &tafel.afspraak;
    let getekend = |o: OrganisatieId| tafel.getekend_op(o).is_some_and(|op| op <= nu);
    let gebreken = [
        (nu < a.periode.van, Gebrek::NogNiet),
        (nu >= a.periode.tot, Gebrek::Verlopen),
        (a.beeindigd_op.is_some_and(|op| op <= nu), Gebrek::Beeindigd),
        (a.dpia_op.is_none_or(|op| op > nu), Gebrek::ZonderDpia),
        (!a.verstrekken, Gebrek::ZonderVerstrekken),
        (!getekend(tafel.regie), Gebrek::RegieTekendeNiet),
        (wie != tafel.regie && !getekend(wie), Gebrek::EigenTekendeNiet),
    ];
    Afspraakstand {
        gebreken: gebreken.into_iter().filter_map(|(waar, gebrek)| waar.then_some(gebrek)).collect(),
        niet_getekend: tafel
            .leden_op(nu)
            .filter(|l| !getekend(l.organisatie))
            .map(|l| l.naam.clone())
            .collect(),
    }
}
