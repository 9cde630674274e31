// SPDX-License-Identifier: EUPL-1.2
//! What happens around keeping and destroying, for the trail: ids and codes, never content and never a reason in words.

use kernel::{SignaalId, VernietigingsvoorstelId};
use serde::Serialize;
use spoor::Gebeurtenis;

macro_rules! gebeurtenissen {
    ($onderwerp:literal, $wie:ident: $id:ty; $($(#[$meta:meta])* $naam:ident { $($veld:ident: $soort:ty),* $(,)? }),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Serialize)]
        pub struct $naam {
            #[serde(skip)]
            pub $wie: $id,
            $(pub $veld: $soort,)*
        }

        impl Gebeurtenis for $naam {
            const SOORT: &'static str = stringify!($naam);

            fn onderwerp(&self) -> (&'static str, Option<i64>) {
                ($onderwerp, Some(self.$wie.waarde()))
            }
        }
    )+};
}

gebeurtenissen!("signaal", signaal: SignaalId;
    /// A duty to keep was put on a signaal.
    BewaarplichtGezet { bewaarplicht: String, soort: &'static str, tot: String },
    /// A duty to keep was lifted.
    BewaarplichtOpgeheven { bewaarplicht: String },
    /// A signaal was destroyed with everything that belonged to it.
    SignaalVernietigd {
        voorstel: String,
        grond: String,
        personen: u64,
        bijlagen: usize,
        verstrekkingen: u64,
        berichten: u64,
    },
    /// A signaal that was approved for destruction stayed.
    SignaalUitgevallen { voorstel: String, reden: &'static str },
);

gebeurtenissen!("vernietigingsvoorstel", voorstel: VernietigingsvoorstelId;
    /// A list was frozen and proposed.
    VernietigingVoorgesteld { tot: String, aantal: usize, beletsels: usize, lijsthash: String },
    /// Somebody else approved it.
    VernietigingGoedgekeurd { lijsthash: String },
    /// Somebody else sent it back.
    VernietigingTeruggestuurd {},
    /// It was withdrawn.
    VernietigingIngetrokken {},
    /// Every line was destroyed or stayed.
    VernietigingUitgevoerd { vernietigd: usize, uitgevallen: usize, lijsthash: String },
    /// The declaration left the product as a file.
    VerklaringGeexporteerd {},
);

/// The register of processing activities left the product as a file.
#[derive(Debug, Serialize)]
pub struct VerwerkingenGeexporteerd {
    /// How many lines.
    pub regels: usize,
}

impl Gebeurtenis for VerwerkingenGeexporteerd {
    const SOORT: &'static str = "VerwerkingenGeexporteerd";

    fn onderwerp(&self) -> (&'static str, Option<i64>) {
        ("verwerking", None)
    }
}
