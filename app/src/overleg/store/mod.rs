// SPDX-License-Identifier: EUPL-1.2
//! The tables of this slice. Reading goes through the gate: one record by [`gezien`], many by [`Zicht`].
mod acties;
mod besluiten;
mod gezien;
mod overleggen;
mod proef;
mod punten;
mod tafels;
mod vernietigen;
mod verstrekkingen;
mod zicht;

pub use acties::{
    Actiefilter, Actieplek, Actiestand, TeHerinneren, acties, acties_van_punt, neem_aan, rond_af,
    te_herinneren, zet_herinnerd,
};
pub use besluiten::{
    Besluitrij, NieuwBesluit, OverTeNemen, aanwezigen, aanwezigen_bij, besluit, besluit_en_actie,
    besluitblad, herkomst, leg_besluit_vast, over_te_nemen, zet_aanwezigheid, zet_overgenomen,
};
pub use gezien::{Gezien, actie, overleg, overleg_van, punt, tafel};
pub use overleggen::{
    Agendaregel, Overlegplek, agenda, overlegblad, overleggen_van, plan, sluit, stijg, vergrendel,
    volgende_na,
};
pub use proef::proefgroepen;
pub use punten::{
    Bron, Puntfilter, Puntregel, Puntstuk, agendeer, al_voorgesteld, hoogste_volgorde, partijnamen, punten,
    puntenblad, stijg_punt, trek_voorstel_in, van_agenda, vergrendel_punt, voeg_partij_toe, voeg_punt_toe,
    wachtend_per_tafel, zet_volgorde,
};
pub use tafels::{
    Genodigde, Tafelregel, functiesoorten, gebruiker_van, gebruikers_met, genodigden, keur_regeling_goed,
    maak_tafel, naam_bestaat, schrijf_regeling, start, tafels, tafels_van,
};
pub use vernietigen::{Gebruik, in_gebruik, vernietig};
pub use verstrekkingen::{
    Intrekbaar, Verantwoord, aantal_gegeven, intrekbaar, trek_in, verantwoording, verstrekkingen_bij,
};
pub use zicht::Zicht;
