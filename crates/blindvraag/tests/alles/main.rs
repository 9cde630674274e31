// SPDX-License-Identifier: EUPL-1.2
//! The protocol from outside: what holds for any set, attacks by name, and two instances that are two processes.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests count as production code to clippy"
)]
mod aanvallen;
mod hulp;
mod instanties;
mod protocol;
