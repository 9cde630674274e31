// SPDX-License-Identifier: EUPL-1.2
//! The rules of a casus: pure, each with its table of cases.
pub mod bewaren;
pub mod delen;
pub mod fase;
pub mod gesprek;
pub mod zegel;
