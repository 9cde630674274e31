// SPDX-License-Identifier: EUPL-1.2
//! What happens around keeping and destroying, for the trail: ids and codes, never content and never a reason in words.

use kernel::{SignaalId, VernietigingsvoorstelId};
use spoor::gebeurtenissen;

gebeurtenissen! {
    /// A duty to keep was put on a signaal.
    BewaarplichtGezet("signaal", signaal: SignaalId) { bewaarplicht: String, soort: &'static str, tot: String }
    /// A duty to keep was lifted.
    BewaarplichtOpgeheven("signaal", signaal: SignaalId) { bewaarplicht: String }
    /// A signaal was destroyed with everything that belonged to it.
    SignaalVernietigd("signaal", signaal: SignaalId) {
        voorstel: String,
        grond: String,
        personen: u64,
        bijlagen: usize,
        verstrekkingen: u64,
        berichten: u64,
    }
    /// A signaal that was approved for destruction stayed.
    SignaalUitgevallen("signaal", signaal: SignaalId) { voorstel: String, reden: &'static str }
    /// A list was frozen and proposed.
    VernietigingVoorgesteld("vernietigingsvoorstel", voorstel: VernietigingsvoorstelId) { tot: String, aantal: usize, beletsels: usize, lijsthash: String }
    /// Somebody else approved it.
    VernietigingGoedgekeurd("vernietigingsvoorstel", voorstel: VernietigingsvoorstelId) { lijsthash: String }
    /// Somebody else sent it back.
    VernietigingTeruggestuurd("vernietigingsvoorstel", voorstel: VernietigingsvoorstelId) {}
    /// It was withdrawn.
    VernietigingIngetrokken("vernietigingsvoorstel", voorstel: VernietigingsvoorstelId) {}
    /// Every line was destroyed or stayed.
    VernietigingUitgevoerd("vernietigingsvoorstel", voorstel: VernietigingsvoorstelId) { vernietigd: usize, uitgevallen: usize, lijsthash: String }
    /// The declaration left the product as a file.
    VerklaringGeexporteerd("vernietigingsvoorstel", voorstel: VernietigingsvoorstelId) {}
    /// The register of processing activities left the product as a file.
    VerwerkingenGeexporteerd("verwerking") { regels: usize }
}
