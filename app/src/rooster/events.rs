// SPDX-License-Identifier: EUPL-1.2
//! What happens in the roster, for the trail of the employer and of the municipality: ids and moments.

use kernel::{AfspraakId, BoadienstId, GebruikerId, OrganisatieId};

spoor::gebeurtenissen! {
    /// The employer planned a shift.
    DienstGepland("boadienst", boadienst: BoadienstId) {
        eigenaar: OrganisatieId, gemeente: OrganisatieId, afspraak: Option<AfspraakId>, boa: Option<GebruikerId>,
        begint_op: i64, eindigt_op: i64,
    }
    /// The municipality asked an employer for one.
    InzetGevraagd("boadienst", boadienst: BoadienstId) {
        eigenaar: OrganisatieId, gemeente: OrganisatieId, afspraak: Option<AfspraakId>, begint_op: i64, eindigt_op: i64,
    }
    /// The employer said who works it; none: open again.
    DienstIngevuld("boadienst", boadienst: BoadienstId) { boa: Option<GebruikerId> }
    /// It was called off.
    DienstAfgezegd("boadienst", boadienst: BoadienstId) { door: OrganisatieId }
    /// A municipality set how many boa's it wants in a part of the day.
    BoanormGezet("organisatie", organisatie: OrganisatieId) { blok: String, aantal: i64 }
    /// Shifts whose time to be kept was over were destroyed.
    BoadienstenVernietigd("boadienst") { aantal: i64 }
}
