// SPDX-License-Identifier: EUPL-1.2
//! What the trail records of house styles.

use kernel::OrganisatieId;

spoor::gebeurtenissen! {
    /// How letters look was decided.
    HuisstijlVastgesteld("huisstijl", gemeente: OrganisatieId) { logo: bool }
}
