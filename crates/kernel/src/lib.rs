// SPDX-License-Identifier: EUPL-1.2
//! The words every crate of Dijkwacht shares: ids, time, periods, functies, herkomst and veldgroepen.
//!
//! Nothing here knows a database, HTTP or a clock: time comes in through [`Klok`], and randomness only
//! serves to make ids that cannot be counted.
mod actor;
mod codes;
mod id;
mod tijd;
mod veldgroepen;

pub use actor::{Actor, Functiesoort, Organisatiesoort};
pub use codes::OnbekendeCode;
pub use id::{
    ActieId, AfspraakId, AgendapuntId, ApiSleutelId, BerichtId, BesluitId, BewaarplichtId, BijlageId,
    DpiamaatregelId, FunctieId, GebruikerId, InvoerId, MagditregelId, MagditvraagId, NavraagId, OngeldigeId,
    OrganisatieId, OverlegId, PersoonId, RegioId, SamenvoegingId, SignaalId, TafelId, TerugkoppelingId,
    VernietigingsvoorstelId, VerstrekkingId, VerzoekId, VerzoekvondstId, WeegmodelId, WegingId, nieuwe_code,
    nieuwe_sleutel,
};
pub use tijd::{Klok, Periode, Tijdstip, VasteKlok, plus_maanden, systeemklok};
pub use veldgroepen::{Herkomst, Veldgroep, Veldgroepen};
