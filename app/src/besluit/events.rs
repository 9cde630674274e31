// SPDX-License-Identifier: EUPL-1.2
//! What happens with rules, reviews and legal terms, for the trail: ids, codes, days and check values only.

use kernel::{HerzieningId, HerzieningstaakId, InstrumentId, RegelversieId, TermijngoedkeuringId};

spoor::gebeurtenissen! {
    /// A municipality added an instrument.
    InstrumentToegevoegd("instrument", instrument: InstrumentId) { soort: &'static str }
    /// A concept of a version began.
    RegelversieBegonnen("instrument", instrument: InstrumentId) { regelversie: RegelversieId, nummer: i64 }
    /// The concept changed.
    RegelversieGewijzigd("instrument", instrument: InstrumentId) { regelversie: RegelversieId }
    /// The version was vastgesteld.
    RegelversieVastgesteld("instrument", instrument: InstrumentId) {
        regelversie: RegelversieId, nummer: i64, geldig_van: String,
    }
    /// The version was withdrawn from a day.
    RegelversieIngetrokken("instrument", instrument: InstrumentId) { regelversie: RegelversieId, per: String }
    /// The municipality said why its rule deviates.
    AfwijkingVerklaard("instrument") { soort: &'static str }
    /// A ruling or change of law was reported.
    HerzieningGemeld("herziening", herziening: HerzieningId) { soort: &'static str, taken: i64 }
    /// A rule of this organisation must be reviewed after it.
    HerzieningstaakOntstaan("herzieningstaak", taak: HerzieningstaakId) {
        herziening: HerzieningId, instrument: InstrumentId,
    }
    /// Somebody took up the review.
    HerzieningstaakOpgepakt("herzieningstaak", taak: HerzieningstaakId) { }
    /// The review was done.
    HerzieningstaakAfgerond("herzieningstaak", taak: HerzieningstaakId) { uitkomst: &'static str }
    /// A lawyer approved the set of legal terms.
    TermijnenGoedgekeurd("termijngoedkeuring", goedkeuring: TermijngoedkeuringId) {
        setversie: String, sha256: String, vectoren: i64,
    }
}
