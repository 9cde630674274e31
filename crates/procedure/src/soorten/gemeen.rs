// SPDX-License-Identifier: EUPL-1.2
//! Steps that procedures share: the hearing before a decision (Awb 4:8), and letting it be.

use crate::codes::{Brief, Keuze, Stand as S, Vraag, Zet as Z};
use crate::schema::{Na, Stap};

/// Views came in.
pub(super) const ZIENSWIJZE: Stap = Stap::nieuw(&[S::Voorgenomen], Z::Zienswijze, S::Gehoord)
    .artikel(&["Awb 4:8", "Awb 4:9"])
    .met(Brief::Zienswijzeverslag);

/// The term that was set for views passed without any.
pub(super) const GEEN_ZIENSWIJZE: Stap = Stap::nieuw(&[S::Voorgenomen], Z::GeenZienswijze, S::Gehoord)
    .artikel(&["Awb 4:8"])
    .na(Na::Keuze(Keuze::Zienswijze));

/// Not going on, before anything was decided.
pub(super) const AFZIEN: Stap =
    Stap::nieuw(&[S::Onderzoek, S::Voorgenomen, S::Gehoord], Z::Afzien, S::Beeindigd)
        .artikel(&["Awb 3:4"])
        .vraagt(&[Vraag::Reden]);
