// SPDX-License-Identifier: EUPL-1.2
//! Care reports in the database, a module per table.
pub mod cijfers;
pub mod herhaling;
pub mod lezen;
pub mod lijn;
pub mod melding;
pub mod vermelding;
