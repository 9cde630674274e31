// SPDX-License-Identifier: EUPL-1.2
//! `cargo xtask demo`: the front-end if it changed, then the demo region.
//!
//! This process becomes the program, so Ctrl-C and a kill reach it directly, its exit status is the command's, and
//! stdout holds only what it writes (`--json`: one line).

use std::ffi::OsString;
use std::os::unix::process::CommandExt as _;
use std::process::ExitCode;

use crate::{Result, frontend, process};

/// Does not return when all goes well.
pub fn run(args: &[OsString]) -> Result<ExitCode> {
    let root = process::root()?;
    frontend::build(&root)?;
    eprintln!("xtask: building and starting dijkwacht (the first time takes some minutes)");
    let mut cargo = process::cargo(&root);
    cargo.args(["run", "--package", "dijkwacht", "--", "demo"]);
    let error = cargo.args(args).exec();
    Err(format!("`{}` could not be started: {error}", process::shown(&cargo)))
}
