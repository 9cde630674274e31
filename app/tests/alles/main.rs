// SPDX-License-Identifier: EUPL-1.2
//! Tests of the whole product through its router, in process, on both databases. One module per slice.
mod poort;
mod routes;
mod signaal;
mod wereld;
