// SPDX-License-Identifier: EUPL-1.2
//! What happens with a casus, for the trails of who has a part in it: ids and codes, never about whom.

use kernel::{AfspraakId, CasusId, CasuspartijId, CasuspersoonId, FunctieId, OrganisatieId, SignaalId};

spoor::gebeurtenissen! {
    /// It was opened.
    CasusGeopend("casus", casus: CasusId) { soort: &'static str, zegel: &'static str, signaal: Option<SignaalId> }
    /// Somebody read what it says.
    CasusinhoudIngezien("casus", casus: CasusId) { personen: bool, zorg: bool }
    /// A person was recorded with it.
    CasuspersoonVastgelegd("casus", casus: CasusId) { persoon: CasuspersoonId, zegel: &'static str }
    /// A talk, or why there was none, was recorded.
    CasusgesprekVastgelegd("casus", casus: CasusId) { persoon: CasuspersoonId, uitkomst: &'static str }
    /// It was scaled up or down.
    CasusfaseGewijzigd("casus", casus: CasusId) { van: &'static str, naar: &'static str }
    /// Somebody else leads it.
    CasusOvergedragen("casus", casus: CasusId) { van: FunctieId, aan: FunctieId }
    /// A note was added.
    CasusnotitieToegevoegd("casus", casus: CasusId) { soort: &'static str }
    /// Another organisation was given a role.
    CasusGedeeld("casus", casus: CasusId) {
        partij: CasuspartijId, aan: OrganisatieId, rol: &'static str, afspraak: AfspraakId, versie: i64, personen: bool,
        zorg: bool,
    }
    /// A role was ended.
    CasusrolBeeindigd("casus", casus: CasusId) { partij: CasuspartijId, van: OrganisatieId }
    /// It was closed.
    CasusGesloten("casus", casus: CasusId) { reden: &'static str }
    /// Casussen whose day had come were destroyed.
    CasussenVernietigd("casus") { aantal: i64 }
}
