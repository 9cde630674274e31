// SPDX-License-Identifier: EUPL-1.2
//! The rules of the roster: weeks, parts of a day, cover, what holds, and rest between shifts.
pub mod blok;
pub mod rust;
pub mod stand;
pub mod week;
