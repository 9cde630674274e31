// SPDX-License-Identifier: EUPL-1.2
//! What happens to signalen, for the trail: ids and codes, never content.

use kernel::SignaalId;
use serde::Serialize;
use spoor::Gebeurtenis;

macro_rules! gebeurtenissen {
    ($($(#[$meta:meta])* $naam:ident { $($veld:ident: $soort:ty),* $(,)? }),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Serialize)]
        pub struct $naam {
            #[serde(skip)]
            pub signaal: SignaalId,
            $(pub $veld: $soort,)*
        }

        impl Gebeurtenis for $naam {
            const SOORT: &'static str = stringify!($naam);

            fn onderwerp(&self) -> (&'static str, Option<i64>) {
                ("signaal", Some(self.signaal.waarde()))
            }
        }
    )+};
}

gebeurtenissen!(
    /// A visitor reported something.
    SignaalGemeld { kanaal: &'static str, thema: String },
    /// Staff registered a signaal.
    SignaalGeregistreerd { kanaal: &'static str, thema: String, herkomst: &'static str },
    /// A signaal was corrected.
    SignaalGewijzigd {},
    /// Somebody read a signaal: these parts, on this ground.
    SignaalIngezien { veldgroepen: Vec<&'static str>, grond: Vec<String>, doel: &'static str },
    /// A file was added.
    BijlageToegevoegd { bijlage: String, mediatype: String },
    /// A file was opened.
    BijlageIngezien { bijlage: String },
    /// The reporter was answered.
    TerugkoppelingGegeven { toestand: &'static str },
    /// Two signalen were joined.
    SignaalSamengevoegd { met: String },
    /// The joining was undone.
    SamenvoegingOngedaan { met: String },
);

/// Signalen left the product as a file.
#[derive(Debug, Serialize)]
pub struct SignalenGeexporteerd {
    /// How many.
    pub aantal: usize,
}

impl Gebeurtenis for SignalenGeexporteerd {
    const SOORT: &'static str = "SignalenGeexporteerd";

    fn onderwerp(&self) -> (&'static str, Option<i64>) {
        ("signaal", None)
    }
}
