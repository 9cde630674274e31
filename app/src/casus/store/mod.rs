// SPDX-License-Identifier: EUPL-1.2
//! Casussen in the database: who may know which, what they say, and what happens with them.
pub mod casus;
pub mod lezen;
pub mod partij;
pub mod persoon;
pub mod vermelding;
pub mod zicht;
