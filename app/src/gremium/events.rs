// SPDX-License-Identifier: EUPL-1.2
//! What happens with bodies, partners and temporary cooperation, for the trail: ids and codes only. A work contact is
//! read without an event: it is in the list to be called.

use kernel::{
    AdviesvraagId, AfspraakId, BeeldId, BestuurspuntId, GremiumId, GremiumproductId, InzetId, OrganisatieId,
    PartnerId, PartnercontactId, SamenwerkingId, StrategieId, TafelId, ToezeggingId, ZetelId,
};
use spoor::gebeurtenissen;

gebeurtenissen! {
    /// A body was set up.
    GremiumIngericht("gremium", gremium: GremiumId) { soort: &'static str }
    /// What is known of a body changed.
    GremiumGewijzigd("gremium", gremium: GremiumId) { }
    /// A seat was given.
    ZetelGegeven("gremium", gremium: GremiumId) { zetel: ZetelId, organisatie: Option<OrganisatieId> }
    /// A seat ended.
    ZetelBeeindigd("gremium", gremium: GremiumId) { zetel: ZetelId }
    /// A theme got a holder, or lost one.
    PortefeuilleGezet("gremium", gremium: GremiumId) { thema: String, zetel: Option<ZetelId> }
    /// A theme was taken from a body.
    PortefeuilleOpgeheven("gremium", gremium: GremiumId) { thema: String }
    /// One body feeds another.
    VoedingGezet("gremium", gremium: GremiumId) { naar: GremiumId }
    /// It does so no longer.
    VoedingOpgeheven("gremium", gremium: GremiumId) { naar: GremiumId }
    /// A product was added or reached another state.
    ProductGezet("gremium", gremium: GremiumId) { product: GremiumproductId, stand: &'static str, versie: i64 }
    /// A body closed with a handover.
    GremiumGesloten("gremium", gremium: GremiumId) { }
    /// Names of seats that ended long ago were erased.
    ZetelnamenGewist("gremium") { aantal: i64 }
    /// An item was submitted, or answered after it came back.
    BestuurspuntIngediend("bestuurspunt", punt: BestuurspuntId) { gremium: GremiumId }
    /// A body dealt with it.
    BestuurspuntBehandeld("bestuurspunt", punt: BestuurspuntId) {
        gremium: GremiumId, uitslag: &'static str, naar: Option<GremiumId>,
    }
    /// A partner was added to the list.
    PartnerToegevoegd("partner", partner: PartnerId) { soort: &'static str }
    /// What is known of a partner changed.
    PartnerGewijzigd("partner", partner: PartnerId) { }
    /// A contact was added.
    ContactToegevoegd("partner", partner: PartnerId) { contact: PartnercontactId }
    /// Somebody confirmed that a contact is still right.
    ContactBevestigd("partner", partner: PartnerId) { contact: PartnercontactId }
    /// A contact was taken off the list.
    ContactVerwijderd("partner", partner: PartnerId) { contact: PartnercontactId }
    /// Contacts that nobody confirmed for long were destroyed.
    ContactenVernietigd("partner") { aantal: i64 }
    /// A temporary samenwerking began.
    SamenwerkingBegonnen("samenwerking", samenwerking: SamenwerkingId) {
        vorm: &'static str, tot: String, leden: Vec<OrganisatieId>, afspraak: Option<AfspraakId>, tafel: Option<TafelId>,
    }
    /// Its members agreed something.
    WerkafspraakGemaakt("samenwerking", samenwerking: SamenwerkingId) { volgorde: i64 }
    /// A member asked for advice.
    AdviesGevraagd("samenwerking", samenwerking: SamenwerkingId) { vraag: AdviesvraagId }
    /// A member gave it.
    AdviesGegeven("samenwerking", samenwerking: SamenwerkingId) { vraag: AdviesvraagId }
    /// Somebody tried to bring in a signaal, and was refused.
    SignaalGeweigerd("samenwerking", samenwerking: SamenwerkingId) { }
    /// Samenwerkingen that ended long ago were destroyed.
    SamenwerkingenVernietigd("samenwerking") { aantal: i64 }
    /// A strategy of a region began.
    StrategieBegonnen("strategie", strategie: StrategieId) { themas: Vec<String> }
    /// A municipality said what it decided on it.
    StrategieVastgesteld("strategie", strategie: StrategieId) { vaststelling: &'static str }
    /// A party committed to something.
    ToezeggingGedaan("strategie", strategie: StrategieId) { toezegging: ToezeggingId, thema: String }
    /// A party said how far a commitment is.
    ToezeggingGezet("strategie", strategie: StrategieId) { toezegging: ToezeggingId, stand: &'static str }
    /// An organisation said how many hours it gave to a body.
    InzetOpgegeven("gremium", gremium: GremiumId) { inzet: InzetId, uren: i64 }
    /// It took that back.
    InzetIngetrokken("gremium", gremium: GremiumId) { inzet: InzetId }
    /// A joint beeld of a samenwerking began.
    BeeldBegonnen("samenwerking", samenwerking: SamenwerkingId) { beeld: BeeldId }
    /// A member gave its counts on these themes, in place of those before.
    BeeldBijgedragen("samenwerking", samenwerking: SamenwerkingId) { beeld: BeeldId, themas: Vec<String> }
    /// Who leads said what stands out.
    BeeldzinGeschreven("samenwerking", samenwerking: SamenwerkingId) { beeld: BeeldId }
}
