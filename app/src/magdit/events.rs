// SPDX-License-Identifier: EUPL-1.2
//! What happens with questions and own rules, for the trail: ids and codes only.

use kernel::{AfspraakId, MagditregelId, MagditvraagId, SignaalId, VolwassenheidscheckId};
use spoor::gebeurtenissen;

gebeurtenissen! {
    /// Somebody asked, and this was the answer of the rules.
    MagditGevraagd("magditvraag", vraag: MagditvraagId) {
        antwoord: &'static str, regels: Vec<String>, afspraak: Option<(AfspraakId, i64)>, signaal: Option<SignaalId>,
    }
    /// The question was put to the jurist.
    MagditVoorgelegd("magditvraag", vraag: MagditvraagId) { }
    /// The jurist answered.
    MagditBeantwoord("magditvraag", vraag: MagditvraagId) { antwoord: &'static str }
    /// An own rule was proposed.
    MagditregelVoorgesteld("magditregel", regel: MagditregelId) {
        nummer: i64, versie: i64, vraag: Option<MagditvraagId>,
    }
    /// An own rule came into force.
    MagditregelVastgesteld("magditregel", regel: MagditregelId) { nummer: i64, versie: i64 }
    /// A proposal was refused by the jurist.
    MagditregelAfgewezen("magditregel", regel: MagditregelId) { nummer: i64, versie: i64 }
    /// An own rule ended.
    MagditregelIngetrokken("magditregel", regel: MagditregelId) { nummer: i64, versie: i64 }
    /// Questions whose time had come were destroyed.
    MagditvragenVernietigd("magditvraag") { aantal: i64 }
    /// A municipality checked how mature its sharing of information is.
    VolwassenheidscheckIngevuld("volwassenheidscheck", check: VolwassenheidscheckId) {
        vragenlijst: String, gedeeld: bool,
    }
    /// It chose whether others see the levels.
    VolwassenheidGedeeld("volwassenheidscheck", check: VolwassenheidscheckId) { gedeeld: bool }
}
