// SPDX-License-Identifier: EUPL-1.2
//! The rules of care reports: states, parts, afspraken, days and figures.
pub mod afspraak;
pub mod cijfers;
pub mod dagen;
pub mod rol;
pub mod stand;
