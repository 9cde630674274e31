// SPDX-License-Identifier: EUPL-1.2
//! What happens with rules, reviews and legal terms, for the trail: ids, codes, days and check values only.

use kernel::{
    FunctieId, HerzieningId, HerzieningstaakId, InstrumentId, MandaatId, ProcedureId, ProcedurebetrokkeneId,
    ProcedurestapId, RegelversieId, TermijngoedkeuringId,
};

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
    /// The mayor gave the power to sign; without a functie to the assistant prosecutors.
    MandaatVerleend("mandaat", mandaat: MandaatId) { soort: &'static str, functie: Option<FunctieId> }
    /// It was taken back.
    MandaatIngetrokken("mandaat", mandaat: MandaatId) { }
    /// A procedure was opened, perhaps against a decision.
    ProcedureGeopend("procedure", procedure: ProcedureId) { soort: &'static str, tegen: Option<ProcedurestapId> }
    /// Somebody read what it says.
    ProcedureIngezien("procedure", procedure: ProcedureId) { }
    /// Somebody whom it is about was recorded.
    BetrokkeneToegevoegd("procedure", procedure: ProcedureId) {
        betrokkene: ProcedurebetrokkeneId, rol: &'static str,
    }
    /// Somebody who was recorded by mistake was removed.
    BetrokkeneVerwijderd("procedure", procedure: ProcedureId) { betrokkene: ProcedurebetrokkeneId }
    /// A step was prepared for signing.
    StapOpgesteld("procedure", procedure: ProcedureId) { stap: ProcedurestapId, zet: &'static str }
    /// What was prepared was thrown away.
    StapWeggegooid("procedure", procedure: ProcedureId) { }
    /// A step was signed, in person or with a mandate.
    StapOndertekend("procedure", procedure: ProcedureId) {
        stap: ProcedurestapId, zet: &'static str, wie: &'static str, regelversie: Option<RegelversieId>,
    }
    /// A signature was taken back before it was made known.
    HandtekeningTeruggetrokken("procedure", procedure: ProcedureId) { stap: ProcedurestapId }
    /// A step was taken: made known, done, or recorded.
    StapGezet("procedure", procedure: ProcedureId) {
        stap: ProcedurestapId, zet: &'static str, wie: &'static str, op: String,
    }
    /// It is over, by a step or by law.
    ProcedureBeeindigd("procedure", procedure: ProcedureId) { stand: &'static str }
    /// Somebody else works on it from now.
    ProcedureOvergedragen("procedure", procedure: ProcedureId) { functie: FunctieId }
    /// Procedures whose day had come were destroyed.
    ProceduresVernietigd("procedure") { aantal: i64 }
    /// The register left as a file.
    RegisterGeexporteerd("procedure") { aantal: usize }
    /// Facts were typed for the letter of a step.
    BriefVastgelegd("procedure", procedure: ProcedureId) { stap: ProcedurestapId }
    /// A draft of the letter was read.
    BriefconceptGelezen("procedure", procedure: ProcedureId) { stap: ProcedurestapId, vorm: &'static str }
    /// The letter is final: by this hash one sees that it was not changed.
    BriefBevroren("procedure", procedure: ProcedureId) { stap: ProcedurestapId, soort: &'static str, sha256: String }
    /// The final letter was read.
    BriefIngezien("procedure", procedure: ProcedureId) { stap: ProcedurestapId }
}
