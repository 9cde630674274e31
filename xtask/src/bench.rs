// SPDX-License-Identifier: EUPL-1.2
//! `cargo xtask bench`: the product's own measurements, on a release build, with a private PostgreSQL beside SQLite.
//!
//! Nothing is timed here; `dijkwacht bench` measures and prints. This cluster writes as durably as a real one.

use std::ffi::OsString;
use std::process::{Command, ExitCode};

use crate::binary::{self, Profile};
use crate::cluster::{Cluster, Purpose};
use crate::{Result, frontend, process};

/// `dijkwacht bench ARGS --postgres URL`.
pub fn run(args: &[OsString]) -> Result<ExitCode> {
    let root = process::root()?;
    frontend::build(&root)?;
    // Built before the server starts: a compiler beside it would spoil the first figures.
    let program = binary::build(&root, Profile::Release)?;
    let cluster = Cluster::start(Purpose::Bench)?;
    eprintln!("xtask: {} at {}", cluster.version, cluster.url);
    let mut bench = Command::new(program);
    bench.current_dir(&root).arg("bench").args(args);
    bench.args(["--postgres", &cluster.url]);
    process::stream(&mut bench, |_| ())?;
    Ok(ExitCode::SUCCESS)
}
