// SPDX-License-Identifier: EUPL-1.2
//! What supervision does itself, for the trail: ids, codes and numbers only.

use kernel::{BevindingId, FunctieId, NoodtoegangId, RechtentoetsId, SignaalId};
use spoor::gebeurtenissen;

gebeurtenissen! {
    /// Somebody read the trail.
    SpoorIngezien("spoor") { regels: usize }
    /// Somebody looked up what was done with the data of a data subject. Never with whom it was about.
    BetrokkeneOpgezocht("verwerkingslog") { aanleiding: &'static str, regels: usize }
    /// Somebody read what the gate said.
    BeslissingslogIngezien("beslissing") { regels: usize }
    /// Somebody read what was given and received.
    VerstrekkingenIngezien("verstrekking") { regels: usize }
    /// What was given and received left the product as a file.
    VerstrekkingenGeexporteerd("verstrekking") { regels: usize }
    /// Somebody set what counts as unusual.
    GrenzenGezet("toezichtgrens") { gewijzigd: Vec<&'static str> }
    /// Unusual use was found, by rule.
    BevindingGedaan("bevinding", bevinding: BevindingId) { soort: &'static str, aantal: i64, grens: i64 }
    /// An explanation was asked.
    UitlegGevraagd("bevinding", bevinding: BevindingId) {}
    /// A finding was dealt with.
    BevindingAfgedaan("bevinding", bevinding: BevindingId) { uitkomst: &'static str }
    /// A review of rights began: its list was frozen.
    RechtentoetsGestart("rechtentoets", toets: RechtentoetsId) { soort: &'static str, regels: usize }
    /// Lines of a review were judged.
    RechtenBeoordeeld("rechtentoets", toets: RechtentoetsId) { uitkomst: &'static str, functies: Vec<FunctieId> }
    /// A review was signed.
    RechtentoetsAfgetekend("rechtentoets", toets: RechtentoetsId) { gehouden: usize, beeindigd: usize }
    /// A review left the product as a file.
    RechtentoetsGeexporteerd("rechtentoets", toets: RechtentoetsId) { regels: usize }
    /// Somebody opened persons of a signaal in an emergency.
    NoodtoegangGeopend("signaal", signaal: SignaalId) { noodtoegang: NoodtoegangId, tot: i64 }
    /// Somebody read why, to judge it.
    NoodtoegangIngezien("noodtoegang", noodtoegang: NoodtoegangId) {}
    /// Emergency access was judged afterwards.
    NoodtoegangBeoordeeld("noodtoegang", noodtoegang: NoodtoegangId) { oordeel: &'static str }
}
