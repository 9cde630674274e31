// SPDX-License-Identifier: EUPL-1.2
//! The tables of this slice, and the dates of signalen.
mod bewaarplicht;
mod kandidaten;
mod voorstel;

pub use bewaarplicht::{
    NieuweBewaarplicht, bewaarplicht, bewaarplichten, hef_op, vernietig, voeg_bewaarplicht_toe,
};
pub use kandidaten::{kandidaten, nu_van, tel, tel_per_grond, vul_beletsels};
pub use voorstel::{
    Plek, Teruggestuurd, bezig, bezige, een_wacht, keur_goed, laat_uitvallen, neem_regel, open_regels,
    regels, sluit_af, stuur_terug, trek_in, vergrendel, vernietigd, voeg_toe, voorstel, voorstellen,
    zet_spoor,
};
