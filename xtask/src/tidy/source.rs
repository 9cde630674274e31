// SPDX-License-Identifier: EUPL-1.2
//! The source files of the tree, each read once.

use std::fs;
use std::path::{Path, PathBuf};

use super::text;
use crate::Result;

/// Where our own sources are.
const TOPS: [&str; 5] = ["app", "crates", "e2e", "ui", "xtask"];
/// Results of a build or of an install.
const SKIPPED: [&str; 3] = ["target", "node_modules", "dist"];
/// Kinds of file that carry a licence line of their own.
const KINDS: [&str; 10] = ["rs", "ts", "mts", "js", "mjs", "css", "html", "sql", "cedar", "ftl"];

/// One source file.
pub struct Source {
    /// From the top of the checkout.
    pub path: PathBuf,
    /// As it is.
    pub text: String,
    /// For Rust: without comments, literals and test code, line for line; otherwise empty.
    pub code: String,
    /// For Rust: how many lines are no test code.
    pub production_lines: usize,
}

impl Source {
    /// From a path and a text.
    pub fn new(path: PathBuf, text: String) -> Self {
        let rust = path.extension().is_some_and(|kind| kind == "rs");
        let (code, production_lines) = match (rust, in_tests(&path)) {
            (true, false) => text::production(&text),
            _ => (String::new(), 0),
        };
        Self { path, text, code, production_lines }
    }

    /// Whether it is Rust.
    pub fn is_rust(&self) -> bool {
        self.path.extension().is_some_and(|kind| kind == "rs")
    }
}

/// Test code by its place: a `tests` folder, a `tests.rs`, a `…_tests.rs`.
fn in_tests(path: &Path) -> bool {
    let folder = path.components().any(|part| part.as_os_str() == "tests");
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    folder || stem == "tests" || stem.ends_with("_tests")
}

/// Every source file, in order of path.
pub fn load(root: &Path) -> Result<Vec<Source>> {
    let mut folders: Vec<PathBuf> = TOPS.iter().map(|top| root.join(top)).collect();
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        let entries = fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        for entry in entries {
            let entry = entry.map_err(|e| format!("{}: {e}", folder.display()))?;
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() {
                if !name.starts_with('.') && !SKIPPED.contains(&name.as_str()) {
                    folders.push(path);
                }
            } else if is_source(&path) {
                sources.push(read(root, &path)?);
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(sources)
}

fn is_source(path: &Path) -> bool {
    path.extension().and_then(|kind| kind.to_str()).is_some_and(|kind| KINDS.contains(&kind))
}

fn read(root: &Path, path: &Path) -> Result<Source> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let short = path.strip_prefix(root).unwrap_or(path).to_path_buf();
    Ok(Source::new(short, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_known_by_their_place() {
        for path in [
            "app/tests/a.rs",
            "app/src/signaal/tests/pages.rs",
            "crates/db/src/tests.rs",
            "crates/db/src/pool_tests.rs",
        ] {
            assert!(in_tests(Path::new(path)), "{path}");
        }
        assert!(!in_tests(Path::new("crates/testkit/src/lib.rs")));
    }

    #[test]
    fn this_very_tree_is_read() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let sources = load(root).unwrap();
        let own = Path::new("xtask/src/tidy/source.rs");
        assert!(sources.iter().any(|source| source.path == own));
        assert!(sources.iter().all(|source| !source.path.starts_with("ui/node_modules")));
    }
}
