// SPDX-License-Identifier: EUPL-1.2
//! The throw-away PostgreSQL for real: it answers, and nothing of it is left, whether its user ends well or is killed.
//!
//! Needs PostgreSQL's programs. Like every test on PostgreSQL it is to be run by `cargo xtask test`, which provides them;
//! without that it fails at once, so that a plain `cargo test` never installs anything.

use std::error::Error;
use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, ChildStderr, Command, Stdio};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

struct Running {
    xtask: Child,
    stderr: BufReader<ChildStderr>,
    address: String,
    folder: PathBuf,
}

fn start() -> Result<Running> {
    std::env::var("DIJKWACHT_TEST_POSTGRES")
        .map_err(|_| "DIJKWACHT_TEST_POSTGRES is not set: run `cargo xtask test`")?;
    let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("pg")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut stdout = BufReader::new(xtask.stdout.take().ok_or("no stdout")?);
    let mut stderr = BufReader::new(xtask.stderr.take().ok_or("no stderr")?);
    let mut url = String::new();
    stdout.read_line(&mut url)?;
    let address = url
        .trim()
        .strip_prefix("postgres://postgres@")
        .and_then(|rest| rest.strip_suffix("/postgres"))
        .ok_or_else(|| format!("not an address: {url:?}"))?
        .to_owned();
    let folder = folder_named_in(&mut stderr)?;
    Ok(Running { xtask, stderr, address, folder })
}

fn folder_named_in(stderr: &mut BufReader<ChildStderr>) -> Result<PathBuf> {
    loop {
        let mut line = String::new();
        if stderr.read_line(&mut line)? == 0 {
            return Err("no folder was named".into());
        }
        if let Some(folder) = line.trim().strip_prefix("xtask: folder ") {
            return Ok(PathBuf::from(folder));
        }
    }
}

/// The guard holds stderr as well: at its end the guard has ended too.
fn everything_is_gone(mut running: Running) -> Result<()> {
    let mut rest = String::new();
    running.stderr.read_to_string(&mut rest)?;
    assert!(!running.folder.exists(), "left behind: {rest}");
    assert!(TcpStream::connect(&running.address).is_err());
    Ok(())
}

#[test]
fn the_cluster_answers_and_is_gone_when_its_user_ends() -> Result<()> {
    let mut running = start()?;
    assert!(TcpStream::connect(&running.address).is_ok());
    assert!(running.folder.exists());
    drop(running.xtask.stdin.take());
    assert!(running.xtask.wait()?.success());
    everything_is_gone(running)
}

#[test]
fn the_cluster_is_gone_when_its_user_is_killed() -> Result<()> {
    let mut running = start()?;
    running.xtask.kill()?;
    running.xtask.wait()?;
    everything_is_gone(running)
}
