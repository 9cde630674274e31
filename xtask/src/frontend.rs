// SPDX-License-Identifier: EUPL-1.2
//! The front-end in `ui/`: fetched and built when its content changed, and left alone otherwise.
//!
//! What counts is content, not time stamps: a checkout touches every file. The stamps are under `target/`; a lock
//! there keeps two commands at once from installing over each other.

use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Result, process};

const FOLDER: &str = "ui";
const NODE_AT_LEAST: (u32, u32) = (20, 19);
/// Folders inside `ui/` that are results, not inputs.
const RESULTS: [&str; 2] = ["node_modules", "dist"];

/// Makes `ui/dist` what the sources say.
pub fn build(root: &Path) -> Result<()> {
    let ui = root.join(FOLDER);
    require_package(&ui)?;
    let stamps = root.join("target").join("xtask");
    fs::create_dir_all(&stamps).map_err(|e| format!("{}: {e}", stamps.display()))?;
    let _lock = lock(&stamps.join("ui.lock"))?;
    let packages = stamps.join("ui-packages.stamp");
    let built = stamps.join("ui-built.stamp");
    let wanted = hash_of(&inputs(&ui)?)?;
    if reads(&built, &wanted) && ui.join("dist").is_dir() {
        return Ok(());
    }
    eprintln!("xtask: building the front-end");
    let locked = hash_of(&[ui.join("package.json"), ui.join("package-lock.json")])?;
    if !reads(&packages, &locked) || !ui.join("node_modules").is_dir() {
        npm_ci(&ui)?;
        write(&packages, &locked)?;
    }
    process::run(npm(&ui)?.args(["run", "build"]))?;
    write(&built, &wanted)
}

/// Installs exactly what the lock file says.
pub fn npm_ci(folder: &Path) -> Result<()> {
    process::run(npm(folder)?.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]))
}

/// A folder without its `package.json` is a broken checkout, never a reason to go on without it.
pub fn require_package(folder: &Path) -> Result<()> {
    let package = folder.join("package.json");
    if package.is_file() { Ok(()) } else { Err(format!("{} is missing", package.display())) }
}

fn npm(folder: &Path) -> Result<Command> {
    node()?;
    let npm = process::find_in_path("npm").ok_or("npm is not on the PATH; it comes with Node.js")?;
    let mut command = Command::new(npm);
    command.current_dir(folder);
    Ok(command)
}

/// Node.js on the PATH, new enough.
pub fn node() -> Result<PathBuf> {
    let (major, minor) = NODE_AT_LEAST;
    let node = process::find_in_path("node")
        .ok_or_else(|| format!("Node.js {major}.{minor} or later is needed; no `node` on the PATH"))?;
    let version = process::output(Command::new(&node).arg("--version"))?;
    if parse_version(&version).is_some_and(|found| found >= NODE_AT_LEAST) {
        Ok(node)
    } else {
        Err(format!("Node.js {major}.{minor} or later is needed; {} is {}", node.display(), version.trim()))
    }
}

fn parse_version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().strip_prefix('v')?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn lock(path: &Path) -> Result<fs::File> {
    let file = fs::File::create(path).map_err(|e| format!("{}: {e}", path.display()))?;
    file.lock().map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(file)
}

fn reads(stamp: &Path, wanted: &str) -> bool {
    fs::read_to_string(stamp).is_ok_and(|text| text == wanted)
}

fn write(stamp: &Path, text: &str) -> Result<()> {
    fs::write(stamp, text).map_err(|e| format!("{}: {e}", stamp.display()))
}

fn inputs(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        let entries = fs::read_dir(&next).map_err(|e| format!("{}: {e}", next.display()))?;
        for entry in entries {
            let entry = entry.map_err(|e| format!("{}: {e}", next.display()))?;
            let name = entry.file_name();
            if RESULTS.iter().any(|result| name == *result) {
                continue;
            }
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    Ok(files)
}

fn hash_of(files: &[PathBuf]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for file in files {
        let content = fs::read(file).map_err(|e| format!("{}: {e}", file.display()))?;
        let name = file.as_os_str().as_encoded_bytes();
        for part in [name, &content] {
            hasher.write_usize(part.len());
            hasher.write(part);
        }
    }
    Ok(format!("{:016x}", hasher.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-ui-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("src")).unwrap();
        folder
    }

    #[test]
    fn the_hash_follows_content_and_names_but_not_results() {
        let ui = scratch("hash");
        fs::write(ui.join("src/a.ts"), "1").unwrap();
        let first = hash_of(&inputs(&ui).unwrap()).unwrap();
        fs::create_dir_all(ui.join("dist")).unwrap();
        fs::write(ui.join("dist/a.js"), "1").unwrap();
        assert_eq!(first, hash_of(&inputs(&ui).unwrap()).unwrap());
        fs::rename(ui.join("src/a.ts"), ui.join("src/b.ts")).unwrap();
        let renamed = hash_of(&inputs(&ui).unwrap()).unwrap();
        fs::write(ui.join("src/b.ts"), "2").unwrap();
        let changed = hash_of(&inputs(&ui).unwrap()).unwrap();
        fs::remove_dir_all(&ui).unwrap();
        assert!(first != renamed && renamed != changed);
    }

    #[test]
    fn a_folder_without_package_json_is_refused_by_name() {
        let ui = scratch("empty");
        let reason = require_package(&ui).unwrap_err();
        fs::remove_dir_all(&ui).unwrap();
        assert!(reason.ends_with("package.json is missing"), "{reason}");
    }

    #[test]
    fn versions_compare_as_numbers() {
        assert_eq!(parse_version("v20.20.2\n"), Some((20, 20)));
        assert!(parse_version("v9.99.0").unwrap() < NODE_AT_LEAST);
        assert_eq!(parse_version("twenty"), None);
    }
}
