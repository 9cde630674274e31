// SPDX-License-Identifier: EUPL-1.2
//! What happens to signalen, for the trail: ids and codes, never content.

use kernel::SignaalId;
use spoor::gebeurtenissen;

gebeurtenissen! {
    /// A visitor reported something.
    SignaalGemeld("signaal", signaal: SignaalId) { kanaal: &'static str, thema: String }
    /// Staff registered a signaal.
    SignaalGeregistreerd("signaal", signaal: SignaalId) { kanaal: &'static str, thema: String, herkomst: &'static str }
    /// A signaal was corrected.
    SignaalGewijzigd("signaal", signaal: SignaalId) {}
    /// Somebody read a signaal: these parts, on this ground.
    SignaalIngezien("signaal", signaal: SignaalId) { veldgroepen: Vec<&'static str>, grond: Vec<String>, doel: &'static str }
    /// A file was added.
    BijlageToegevoegd("signaal", signaal: SignaalId) { bijlage: String, mediatype: String }
    /// A file was opened.
    BijlageIngezien("signaal", signaal: SignaalId) { bijlage: String }
    /// The reporter was answered.
    TerugkoppelingGegeven("signaal", signaal: SignaalId) { toestand: &'static str }
    /// The answer was put in a letter to the reporter.
    MelderbriefGegeven("signaal", signaal: SignaalId) { toestand: &'static str, vorm: &'static str }
    /// Two signalen were joined.
    SignaalSamengevoegd("signaal", signaal: SignaalId) { met: String }
    /// The joining was undone.
    SamenvoegingOngedaan("signaal", signaal: SignaalId) { met: String }
    /// Signalen left the product as a file.
    SignalenGeexporteerd("signaal") { aantal: usize }
}
