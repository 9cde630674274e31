// SPDX-License-Identifier: EUPL-1.2
//! The words every crate of Dijkwacht shares: ids, time, periods, functies, herkomst and veldgroepen.
//!
//! Nothing here knows a database, HTTP or a clock: time comes in through [`Klok`], and randomness only
//! serves to make ids that cannot be counted.
mod actor;
mod codes;
mod id;
mod kwartaal;
mod tijd;
mod veldgroepen;

pub use actor::{Actor, Bevoegdheid, Functiesoort, Organisatiesoort, Taak, Taken};
pub use codes::OnbekendeCode;
pub use id::{
    ActieId, AdviesvraagId, AfspraakId, AgendapuntId, ApiSleutelId, BeeldId, BerichtId, BeslissingId,
    BesluitId, BestuurspuntId, BevindingId, BewaarplichtId, BijlageId, BoadienstId, CasusId, CasuspartijId,
    CasuspersoonId, DpiamaatregelId, EindoverzichtId, FunctieId, GebruikerId, GremiumId, GremiumproductId,
    HerzieningId, HerzieningstaakId, InstrumentId, InvoerId, InzetId, MagditregelId, MagditvraagId,
    MandaatId, NavraagId, NoodtoegangId, OngeldigeId, OrganisatieId, OverlegId, PartnerId, PartnercontactId,
    PersoonId, ProcedureId, ProcedurebetrokkeneId, ProcedurestapId, RechtentoetsId, RegelversieId, RegioId,
    SamenvoegingId, SamenwerkingId, SignaalId, StrategieId, TafelId, TermijngoedkeuringId, TerugkoppelingId,
    ToezeggingId, VernietigingsvoorstelId, VerstrekkingId, VerwerkingsregelId, VerzoekId, VerzoekvondstId,
    VolwassenheidscheckId, WeegmodelId, WegingId, ZetelId, ZorgmeldingId, nieuwe_code, nieuwe_sleutel,
};
pub use kwartaal::Kwartaal;
pub use tijd::{Klok, Periode, Tijdstip, VasteKlok, plus_maanden, systeemklok};
pub use veldgroepen::{Herkomst, Veldgroep, Veldgroepen};
