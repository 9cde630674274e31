// SPDX-License-Identifier: EUPL-1.2
//! The tables of this slice, and what it reads of the trail.
pub mod bevinding;
pub mod grens;
pub mod lezing;
pub mod noodtoegang;
pub mod rechtentoets;
