// SPDX-License-Identifier: EUPL-1.2
//! Everything about judging a file, in one test program because all parts build files in the same way.

#![expect(clippy::panic, reason = "helpers of tests count as production code to clippy")]

mod documenten;
mod eigenschappen;
mod fotos;
mod hulp;
