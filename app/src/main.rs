// SPDX-License-Identifier: EUPL-1.2
//! The one program: `dijkwacht --help` says what it can do.

use std::process::ExitCode;

fn main() -> ExitCode {
    dijkwacht::opdracht::voer_uit()
}
