// SPDX-License-Identifier: EUPL-1.2
//! A private PostgreSQL for tests and measurements: found or installed, started on a free port of 127.0.0.1, gone
//! afterwards.
//!
//! The server itself is kept by [`crate::guard`], which outlives any way this process can end. Trust on loopback is
//! enough: the cluster holds nothing but what tests make up.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode};

use crate::{Result, guard, install, process};

const DEBIAN: &str = "/usr/lib/postgresql";

/// What the cluster is for.
#[derive(Debug, Clone, Copy)]
pub enum Purpose {
    /// Many short-lived databases; durability costs time and buys nothing.
    Tests,
    /// Figures that a reader may compare with a real server, so as durable as one.
    Bench,
}

impl Purpose {
    fn settings(self) -> &'static [&'static str] {
        match self {
            Self::Tests => {
                &["max_connections=300", "fsync=off", "synchronous_commit=off", "full_page_writes=off"]
            }
            Self::Bench => &["max_connections=300", "shared_buffers=256MB"],
        }
    }
}

/// A running cluster; dropping it stops the server and removes its folder.
pub struct Cluster {
    guard: Child,
    /// Address for the superuser, on the maintenance database.
    pub url: String,
    /// Everything the cluster keeps on disk, its unix socket included.
    pub folder: PathBuf,
    /// As `postgres --version` says it.
    pub version: String,
}

impl Cluster {
    /// Finds or installs PostgreSQL and starts it.
    pub fn start(purpose: Purpose) -> Result<Self> {
        let bin = programs()?;
        let version = process::output(Command::new(bin.join("postgres")).arg("--version"))?;
        let mut guard = guard::spawn(&bin, purpose.settings())?;
        let answer = first_answer(&mut guard);
        let (port, folder) = match parse_ready(&answer) {
            Some(ready) => ready,
            None => {
                release(&mut guard);
                let reason = answer.strip_prefix("error ").unwrap_or(&answer).trim();
                return Err(format!("PostgreSQL did not start: {reason}"));
            }
        };
        Ok(Self {
            guard,
            url: format!("postgres://postgres@127.0.0.1:{port}/postgres"),
            folder,
            version: version.trim().to_owned(),
        })
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        release(&mut self.guard);
    }
}

/// Closing the pipe is the sign to clean up; the wait makes sure it is done before we go on.
fn release(guard: &mut Child) {
    drop(guard.stdin.take());
    let _ = guard.wait();
}

/// The good news is one line; bad news may be several.
fn first_answer(guard: &mut Child) -> String {
    let Some(stdout) = guard.stdout.take() else {
        return String::new();
    };
    let mut reader = BufReader::new(stdout);
    let mut answer = String::new();
    let read = reader.read_line(&mut answer);
    if read.is_ok() && parse_ready(&answer).is_none() {
        let _ = reader.read_to_string(&mut answer);
    }
    answer
}

fn parse_ready(answer: &str) -> Option<(u16, PathBuf)> {
    let (port, folder) = answer.strip_prefix(guard::READY)?.trim().split_once(' ')?;
    Some((port.parse().ok()?, PathBuf::from(folder)))
}

fn programs() -> Result<PathBuf> {
    if let Some(found) = installed() {
        return Ok(found);
    }
    install::debian_package("postgresql", "PostgreSQL")?;
    installed().ok_or_else(|| format!("PostgreSQL was installed, but not found in {DEBIAN}"))
}

fn installed() -> Option<PathBuf> {
    guard::folder_on_path()
        .filter(|bin| guard::holds_programs(bin))
        .or_else(|| newest_under(Path::new(DEBIAN)))
}

/// Debian keeps one folder per major version.
fn newest_under(folder: &Path) -> Option<PathBuf> {
    let versions = std::fs::read_dir(folder).ok()?;
    versions
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let major: u32 = path.file_name()?.to_str()?.parse().ok()?;
            let bin = path.join("bin");
            guard::holds_programs(&bin).then_some((major, bin))
        })
        .max_by_key(|(major, _)| *major)
        .map(|(_, bin)| bin)
}

/// `cargo xtask pg`: the address on stdout, the rest on stderr, until stdin closes.
pub fn command() -> Result<ExitCode> {
    let cluster = Cluster::start(Purpose::Tests)?;
    eprintln!("xtask: {}", cluster.version);
    eprintln!("xtask: folder {}", cluster.folder.display());
    eprintln!("xtask: stops when stdin closes (Ctrl-D) or on Ctrl-C");
    println!("{}", cluster.url);
    guard::wait_for_end_of_stdin();
    drop(cluster);
    eprintln!("xtask: stopped, folder removed");
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guards_line_gives_port_and_folder() {
        assert_eq!(parse_ready("ready 5433 /tmp/a b\n"), Some((5433, PathBuf::from("/tmp/a b"))));
        assert_eq!(parse_ready("error no room"), None);
        assert_eq!(parse_ready(""), None);
    }

    #[test]
    fn the_newest_version_with_all_programs_is_taken() {
        let top = std::env::temp_dir().join(format!("xtask-newest-{}", std::process::id()));
        for version in ["9", "15", "17", "keep"] {
            std::fs::create_dir_all(top.join(version).join("bin")).unwrap();
        }
        for version in ["9", "15"] {
            for program in ["initdb", "postgres", "pg_ctl"] {
                std::fs::write(top.join(version).join("bin").join(program), "").unwrap();
            }
        }
        let newest = newest_under(&top);
        std::fs::remove_dir_all(&top).unwrap();
        assert_eq!(newest, Some(top.join("15").join("bin")));
    }
}
