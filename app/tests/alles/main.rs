// SPDX-License-Identifier: EUPL-1.2
//! Tests of the whole product through its router, in process, on both databases. One module per slice.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail loudly"
)]

mod aanval;
mod api;
mod beeld;
mod bericht;
mod betrokkene;
mod bewaren;
mod brieven;
mod casus;
mod demo;
mod dienst;
mod eindoverzicht;
mod gremium;
mod instrument;
mod invoer;
mod logboeken;
mod magdit;
mod navraag;
mod netwerk;
mod opdracht;
mod overleg;
mod overleg_werelden;
mod poort;
mod postkantoor;
mod procedures;
mod rooster;
mod routes;
mod signaal;
mod strategie;
mod stukken;
mod taken;
mod termijn;
mod termijngoedkeuring;
mod toezicht;
mod vandaag;
mod volwassenheid;
mod vreemd;
mod weegtafels;
mod weging;
mod wereld;
mod zoeken;
mod zoekindex;
mod zorgmelding;
