// SPDX-License-Identifier: EUPL-1.2
//! The program itself, built with its front-end in it; where it is, cargo says.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::{Result, frontend, process};

/// How it is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// As `demo` and the tests use it.
    Debug,
    /// As users get it.
    Release,
}

/// `cargo xtask build`: the release binary; its path on stdout.
pub fn command() -> Result<ExitCode> {
    let root = process::root()?;
    frontend::build(&root)?;
    println!("{}", build(&root, Profile::Release)?.display());
    Ok(ExitCode::SUCCESS)
}

/// Builds the program and gives its path. The front-end must have been built.
pub fn build(root: &Path, profile: Profile) -> Result<PathBuf> {
    let mut cargo = process::cargo(root);
    cargo.args(["build", "--package", "dijkwacht", "--bin", "dijkwacht"]);
    if profile == Profile::Release {
        cargo.arg("--release");
    }
    let messages = process::output(cargo.arg("--message-format=json-render-diagnostics"))?;
    executable(&messages).ok_or_else(|| "cargo built no `dijkwacht`".into())
}

/// Cargo's last word on where it put the program.
fn executable(messages: &str) -> Option<PathBuf> {
    const KEY: &str = "\"executable\":\"";
    messages
        .lines()
        .rev()
        .find_map(|line| line.split_once(KEY))
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(path, _)| PathBuf::from(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_where_cargo_says() {
        let messages = "{\"reason\":\"compiler-artifact\",\"executable\":null}\n\
            {\"reason\":\"compiler-artifact\",\"executable\":\"/t/debug/dijkwacht\",\"fresh\":true}\n\
            {\"reason\":\"build-finished\",\"success\":true}";
        assert_eq!(executable(messages), Some(PathBuf::from("/t/debug/dijkwacht")));
        assert_eq!(executable("{}"), None);
    }
}
