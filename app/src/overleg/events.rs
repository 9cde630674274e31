// SPDX-License-Identifier: EUPL-1.2
//! What happens at a table, for the trail: ids and codes only.

use kernel::{
    ActieId, AfspraakId, AgendapuntId, BesluitId, OrganisatieId, OverlegId, SignaalId, TafelId,
    VerstrekkingId,
};
use spoor::gebeurtenissen;

gebeurtenissen! {
    /// A tafel was set up; its members do not know it yet.
    TafelIngericht("tafel", tafel: TafelId) { afspraak: AfspraakId, leden: Vec<OrganisatieId> }
    /// How a tafel works was written.
    RegelingBeschreven("tafel", tafel: TafelId) { }
    /// How a tafel works was approved.
    RegelingGoedgekeurd("tafel", tafel: TafelId) { }
    /// A tafel started: its members know it.
    TafelGestart("tafel", tafel: TafelId) { }
    /// A meeting was planned.
    OverlegGepland("overleg", overleg: OverlegId) { tafel: TafelId, begint_op: i64 }
    /// The agenda got these proposals.
    AgendapuntGeagendeerd("overleg", overleg: OverlegId) { punten: Vec<AgendapuntId> }
    /// The items of an agenda were put in another order.
    AgendaGeordend("overleg", overleg: OverlegId) { punt: AgendapuntId, richting: &'static str }
    /// An item went back to the proposals.
    AgendapuntVerwijderd("agendapunt", punt: AgendapuntId) { overleg: OverlegId }
    /// A meeting was closed; what was not decided went on to another.
    OverlegGesloten("overleg", overleg: OverlegId) { doorgeschoven: Vec<AgendapuntId>, naar: Option<OverlegId> }
    /// The decisions of a meeting were read, casuspunten among them.
    BesluitenlijstIngezien("overleg", overleg: OverlegId) { punten: Vec<AgendapuntId> }
    /// Agenda or decisions left as a file, with these casuspunten.
    OverlegstukGegeven("overleg", overleg: OverlegId) {
        stuk: &'static str, vorm: &'static str, punten: Vec<AgendapuntId>,
    }
    /// An item was proposed.
    AgendapuntVoorgesteld("agendapunt", punt: AgendapuntId) {
        tafel: TafelId, soort: &'static str, signaal: Option<SignaalId>, partijen: Vec<OrganisatieId>,
    }
    /// A proposal was withdrawn.
    AgendapuntIngetrokken("agendapunt", punt: AgendapuntId) { signaal: Option<SignaalId> }
    /// A casuspunt was read.
    AgendapuntIngezien("agendapunt", punt: AgendapuntId) { signaal: Option<SignaalId> }
    /// Who was there at an item.
    AanwezigheidVastgelegd("agendapunt", punt: AgendapuntId) {
        aanwezig: Vec<OrganisatieId>, afwezig: Vec<OrganisatieId>,
    }
    /// A decision was recorded, and the action that follows.
    BesluitVastgelegd("agendapunt", punt: AgendapuntId) {
        besluit: BesluitId, actie: ActieId, uitkomst: Option<String>, eigenaar: OrganisatieId, uiterlijk_op: String,
    }
    /// A text was refused because it named somebody recorded with the signaal.
    NaamGeweigerd("signaal", signaal: SignaalId) { punt: AgendapuntId, door: OrganisatieId }
    /// Somebody took an action.
    ActieAangenomen("actie", actie: ActieId) { }
    /// An action was finished.
    ActieAfgerond("actie", actie: ActieId) { status: &'static str }
    /// What was given was taken back.
    VerstrekkingIngetrokken("signaal", signaal: SignaalId) {
        verstrekking: VerstrekkingId, aan: OrganisatieId,
    }
    /// The decisions of several tables were read, those on these casuspunten among them.
    BesluitenIngezien("agendapunt") { punten: Vec<AgendapuntId> }
    /// What a party keeps of an afspraak that has ended was made, with its check value.
    EindoverzichtGemaakt("afspraak", afspraak: AfspraakId) { einde: &'static str, sha256: String }
    /// Somebody who may sign opened it.
    EindoverzichtGeopend("afspraak", afspraak: AfspraakId) { }
    /// It left as a file.
    EindoverzichtMeegenomen("afspraak", afspraak: AfspraakId) { }
}
