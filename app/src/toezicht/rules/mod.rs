// SPDX-License-Identifier: EUPL-1.2
//! The rules of supervision: pure, without a clock or a database.
pub mod bevinding;
pub mod rechtentoets;
