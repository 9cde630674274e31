// SPDX-License-Identifier: EUPL-1.2
//! `cargo xtask test` and `check`: every step runs even when an earlier one failed, so one run shows everything that is
//! wrong. A step whose need is missing does not run, and says which need; that is a failure too.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::binary::Profile;
use crate::cluster::{Cluster, Purpose};
use crate::counts::{CargoCounts, NodeCounts};
use crate::summary::Summary;
use crate::{Result, binary, frontend, install, process, tidy};

const POSTGRES_URL: &str = "DIJKWACHT_TEST_POSTGRES";

/// What was found or started for the tests.
struct Needs {
    frontend: Option<()>,
    cluster: Option<Cluster>,
    chromium: Option<PathBuf>,
}

impl Needs {
    fn gather(root: &Path, summary: &mut Summary) -> Self {
        Self {
            frontend: summary.step("front-end", || frontend::build(root)),
            cluster: summary.step("PostgreSQL", || {
                let cluster = Cluster::start(Purpose::Tests)?;
                eprintln!("xtask: {} at {}", cluster.version, cluster.url);
                Ok(cluster)
            }),
            chromium: summary.step("Chromium", install::chromium),
        }
    }

    fn frontend(&self) -> Result<()> {
        self.frontend.ok_or_else(|| "not run: no front-end".into())
    }

    fn cluster(&self) -> Result<&Cluster> {
        self.cluster.as_ref().ok_or_else(|| "not run: no PostgreSQL".into())
    }

    fn chromium(&self) -> Result<&Path> {
        self.chromium.as_deref().ok_or_else(|| "not run: no Chromium".into())
    }
}

/// Everything there is to check and test.
pub fn test() -> Result<ExitCode> {
    let root = process::root()?;
    let mut summary = Summary::default();
    let needs = Needs::gather(&root, &mut summary);
    summary.step("tidy", || tidy::check(&root));
    summary.step("fmt", || fmt(&root));
    summary.step("clippy", || needs.frontend().and_then(|()| clippy(&root)));

    let mut unit = CargoCounts::default();
    summary.step("cargo test", || cargo_test(&root, &needs, &mut unit));
    summary.count("cargo test", unit.all);
    summary.count("  of which on SQLite", unit.sqlite);
    summary.count("  of which on PostgreSQL", unit.postgres);

    let mut browser = NodeCounts::default();
    summary.step("end-to-end", || end_to_end(&root, &needs, &mut browser));
    summary.count("end-to-end in Chromium", browser.all);

    drop(needs);
    Ok(close(&summary))
}

/// The quick checks of a developer.
pub fn check() -> Result<ExitCode> {
    let root = process::root()?;
    let mut summary = Summary::default();
    let frontend = summary.step("front-end", || frontend::build(&root));
    summary.step("fmt", || fmt(&root));
    summary.step("clippy", || {
        frontend.ok_or("not run: no front-end")?;
        clippy(&root)
    });
    Ok(close(&summary))
}

fn close(summary: &Summary) -> ExitCode {
    println!("{summary}");
    ExitCode::from(u8::from(!summary.failed().is_empty()))
}

fn fmt(root: &Path) -> Result<()> {
    process::run(process::cargo(root).args(["fmt", "--all", "--check"]))
}

fn clippy(root: &Path) -> Result<()> {
    process::run(process::cargo(root).args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn cargo_test(root: &Path, needs: &Needs, counts: &mut CargoCounts) -> Result<()> {
    needs.frontend()?;
    let cluster = needs.cluster()?;
    let mut cargo = process::cargo(root);
    cargo.args(["test", "--workspace", "--no-fail-fast"]);
    cargo.env(POSTGRES_URL, &cluster.url);
    process::stream(&mut cargo, |line| counts.read(line))?;
    counts.incomplete().map_or(Ok(()), Err)
}

fn end_to_end(root: &Path, needs: &Needs, counts: &mut NodeCounts) -> Result<()> {
    let folder = root.join("e2e");
    frontend::require_package(&folder)?;
    needs.frontend()?;
    let cluster = needs.cluster()?;
    let chromium = needs.chromium()?;
    let binary = binary::build(root, Profile::Debug)?;
    frontend::npm_ci(&folder)?;
    let mut node = Command::new(frontend::node()?);
    node.args(["--test", "--test-reporter=spec"])
        .current_dir(&folder)
        .env("DIJKWACHT_BIN", binary)
        .env("CHROMIUM", chromium)
        .env(POSTGRES_URL, &cluster.url);
    process::stream(&mut node, |line| counts.read(line))?;
    counts.incomplete().map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_need_is_named_and_fails_the_step() {
        let needs = Needs { frontend: Some(()), cluster: None, chromium: None };
        let mut counts = CargoCounts::default();
        let result = cargo_test(Path::new("/nowhere"), &needs, &mut counts);
        assert_eq!(result, Err("not run: no PostgreSQL".into()));
    }
}
