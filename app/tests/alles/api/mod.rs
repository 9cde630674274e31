// SPDX-License-Identifier: EUPL-1.2
//! The REST API: what holds for every operation, and what each resource promises.
mod document;
mod elke;
mod overleg;
mod signalen;
