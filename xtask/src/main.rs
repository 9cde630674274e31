// SPDX-License-Identifier: EUPL-1.2
//! `cargo xtask`: the chores around the program, with nothing but the standard library.
//!
//! Two of its commands are what the README promises: `demo` starts the demo region, `test` runs every test there is.
//! The promise of `test`: a thing it needs is installed, or the command fails and says what is missing; nothing is
//! skipped in silence. Progress goes to stderr, so that stdout stays the program's own.
//! Deliberately absent: anything the product itself needs at run time.

mod bench;
mod binary;
mod cluster;
mod counts;
mod demo;
mod frontend;
mod guard;
mod install;
mod process;
mod suite;
mod summary;
mod tidy;

use std::ffi::OsString;
use std::process::ExitCode;

/// What went wrong, in words for the person at the keyboard.
type Result<T> = std::result::Result<T, String>;

const HELP: &str = "\
cargo xtask <command>

  demo [args]   build the front-end if it changed, then run `dijkwacht demo args`
  test          everything: front-end, tidy, fmt, clippy, tests on SQLite and PostgreSQL, browser tests
  check         fmt and clippy only
  build         the front-end and the release binary; prints where it is
  tidy          the project's own rules: headers, sizes, slice graph, pure modules, papers
  pg            start a private throw-away PostgreSQL, print its address, stop when stdin closes
  bench [args]  release build, then `dijkwacht bench args` on SQLite and on a private PostgreSQL
";

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<OsString> = args.collect();
    match dispatch(&command.to_string_lossy(), &rest) {
        Ok(code) => code,
        Err(reason) => {
            eprintln!("xtask: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &str, rest: &[OsString]) -> Result<ExitCode> {
    match command {
        "demo" => demo::run(rest),
        "bench" => bench::run(rest),
        "test" => no_args(rest).and_then(|()| suite::test()),
        "check" => no_args(rest).and_then(|()| suite::check()),
        "tidy" => no_args(rest).and_then(|()| tidy::command()),
        "build" => no_args(rest).and_then(|()| binary::command()),
        "pg" => no_args(rest).and_then(|()| cluster::command()),
        guard::COMMAND => guard::run(rest),
        "" | "help" | "--help" | "-h" => {
            eprint!("{HELP}");
            Ok(ExitCode::from(u8::from(command.is_empty())))
        }
        other => Err(format!("unknown command `{other}`\n\n{HELP}")),
    }
}

fn no_args(rest: &[OsString]) -> Result<()> {
    if rest.is_empty() { Ok(()) } else { Err(format!("this command takes no arguments, got {rest:?}")) }
}
