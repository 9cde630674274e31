// SPDX-License-Identifier: EUPL-1.2
//! Instruments in the database: reading through [`lezen::Zicht`], and writing.
pub mod lezen;
pub mod schrijven;
