// SPDX-License-Identifier: EUPL-1.2
//! Every letter in every variation: what it says, what it refuses, and what its files hold.
#![expect(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    reason = "helpers of tests count as production code to clippy"
)]

mod bestanden;
mod gebreken;
mod lezer;
mod ontsnappen;
mod teksten;
mod voorbeelden;
