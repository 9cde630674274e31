// SPDX-License-Identifier: EUPL-1.2
//! The project's own linter: what rustfmt and clippy do not know about this house.
//!
//! It reads files and compiles nothing, so it holds even when the tree does not build. Each rule is one file here and
//! answers with findings; a rule that cannot do its work (no `app/slices.toml`) is a finding too, never a pass.

mod graph;
mod header;
mod length;
mod papers;
mod pure;
mod slices;
mod source;
mod text;

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::{Result, process};

/// One thing to mend.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    path: PathBuf,
    line: usize,
    message: String,
}

impl Finding {
    fn new(path: &Path, line: usize, message: impl Into<String>) -> Self {
        Self { path: path.to_path_buf(), line, message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path.display(), self.line, self.message)
    }
}

/// `cargo xtask tidy`.
pub fn command() -> Result<ExitCode> {
    check(&process::root()?)?;
    eprintln!("xtask: tidy");
    Ok(ExitCode::SUCCESS)
}

/// All rules over the whole tree; the findings go to stderr.
pub fn check(root: &Path) -> Result<()> {
    let sources = source::load(root)?;
    let mut findings = Vec::new();
    findings.extend(sources.iter().filter_map(header::check));
    let rust: Vec<_> = sources.iter().filter(|source| source.is_rust()).collect();
    findings.extend(rust.iter().filter_map(|source| length::check(source)));
    findings.extend(rust.iter().flat_map(|source| pure::check(source)));
    findings.extend(slices::check(root, &rust));
    findings.extend(papers::check(root));
    findings.sort();
    for finding in &findings {
        eprintln!("{finding}");
    }
    match findings.len() {
        0 => Ok(()),
        n => Err(format!("{n} findings of tidy, see above")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_reads_as_a_place_to_go_to() {
        let finding = Finding::new(Path::new("app/src/x.rs"), 7, "too long");
        assert_eq!(finding.to_string(), "app/src/x.rs:7: too long");
    }
}
