// SPDX-License-Identifier: EUPL-1.2
//! The tables of procedures.
pub mod klok;
pub mod lezen;
pub mod register;
pub mod schrijven;
pub mod vermelding;
pub mod voorstel;
