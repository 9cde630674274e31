// SPDX-License-Identifier: EUPL-1.2
//! The guard of a throw-away PostgreSQL: a process of its own that starts the server, waits for its stdin to close,
//! stops the server and removes the folder.
//!
//! The standard library cannot catch Ctrl-C, and nobody can catch `kill -9`. But when the process that holds the other
//! end of the pipe dies, however it dies, the pipe closes. So the guard cleans up in every case in which it lives
//! itself; it is in a process group of its own, where the terminal's Ctrl-C does not reach it.
//! It prints one line: `ready PORT FOLDER`, or `error` with the reason.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::{DirBuilderExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::{Result, install, process};

/// The hidden command under which the guard runs.
pub const COMMAND: &str = "cluster-guard";
/// The first word of the good news.
pub const READY: &str = "ready";

const START_LIMIT: Duration = Duration::from_secs(60);
const POLL: Duration = Duration::from_millis(50);

/// A user and group id.
type Owner = (u32, u32);

/// `cluster-guard BIN [setting…]`: each setting becomes a `-c` of the server.
pub fn run(args: &[OsString]) -> Result<ExitCode> {
    let (bin, settings) =
        args.split_first().ok_or("cluster-guard needs the folder with the PostgreSQL programs")?;
    let result = serve(Path::new(bin), settings);
    if let Err(reason) = &result {
        say(&format!("error {reason}"));
    }
    Ok(ExitCode::from(u8::from(result.is_err())))
}

fn serve(bin: &Path, settings: &[OsString]) -> Result<()> {
    let owner = owner()?;
    let home = Home::create(owner)?;
    initdb(bin, &home, owner)?;
    let mut server = Server::start(bin, &home, owner, settings)?;
    say(&format!("{READY} {} {}", server.port, home.0.display()));
    wait_for_end_of_stdin();
    server.stop();
    Ok(())
}

fn say(line: &str) {
    // The parent may be gone already; then there is nobody to tell, and the cleaning up must go on.
    let mut out = std::io::stdout();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Blocks until the other end of stdin is closed, by its owner or by its owner's death.
pub fn wait_for_end_of_stdin() {
    let mut sink = [0_u8; 256];
    while matches!(std::io::stdin().read(&mut sink), Ok(n) if n > 0) {}
}

/// PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where that user does not exist.
fn owner() -> Result<Option<Owner>> {
    if !install::is_root()? {
        return Ok(None);
    }
    ["postgres", "nobody"]
        .into_iter()
        .find_map(ids_of)
        .map(Some)
        .ok_or_else(|| "PostgreSQL refuses to run as root, and there is no user `postgres`".into())
}

fn ids_of(user: &str) -> Option<Owner> {
    let passwd = fs::read_to_string("/etc/passwd").ok()?;
    let line = passwd.lines().find(|line| line.split(':').next() == Some(user))?;
    let mut numbers = line.split(':').skip(2);
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// The cluster's folder; gone when this value is.
struct Home(PathBuf);

impl Home {
    fn create(owner: Option<Owner>) -> Result<Self> {
        let path = std::env::temp_dir().join(format!("dijkwacht-pg-{}", std::process::id()));
        fs::DirBuilder::new()
            .mode(0o700)
            .create(&path)
            .map_err(|e| format!("cannot make {}: {e}", path.display()))?;
        let home = Self(path);
        if let Some((user, group)) = owner {
            chown(&home.0, Some(user), Some(group))
                .map_err(|e| format!("cannot hand over {}: {e}", home.0.display()))?;
        }
        Ok(home)
    }

    fn data(&self) -> PathBuf {
        self.0.join("data")
    }

    fn log(&self) -> PathBuf {
        self.0.join("server.log")
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            let _ = writeln!(std::io::stderr(), "xtask: {} remains: {error}", self.0.display());
        }
    }
}

fn command(program: PathBuf, home: &Home, owner: Option<Owner>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(&home.0).stdin(Stdio::null());
    if let Some((user, group)) = owner {
        command.uid(user).gid(group);
    }
    command
}

fn initdb(bin: &Path, home: &Home, owner: Option<Owner>) -> Result<()> {
    let mut initdb = command(bin.join("initdb"), home, owner);
    initdb.arg("-D").arg(home.data()).args([
        "--username=postgres",
        "--auth=trust",
        "--encoding=UTF8",
        "--no-locale",
        "--no-sync",
    ]);
    let output = initdb.output().map_err(|e| format!("initdb: {e}"))?;
    if output.status.success() {
        return Ok(());
    }
    let reason = String::from_utf8_lossy(&output.stderr);
    Err(format!("initdb: {}: {}", output.status, reason.trim()))
}

struct Server {
    child: Child,
    port: u16,
    stop: Command,
}

impl Server {
    /// Another process may take the free port before the server does; then a next one is tried.
    fn start(bin: &Path, home: &Home, owner: Option<Owner>, settings: &[OsString]) -> Result<Self> {
        let mut last = String::new();
        for _ in 0..3 {
            match Self::attempt(bin, home, owner, settings) {
                Ok(server) => return Ok(server),
                Err(reason) => last = reason,
            }
        }
        Err(last)
    }

    fn attempt(bin: &Path, home: &Home, owner: Option<Owner>, settings: &[OsString]) -> Result<Self> {
        let port = free_port()?;
        let log = fs::File::create(home.log()).map_err(|e| format!("server log: {e}"))?;
        let log_too = log.try_clone().map_err(|e| format!("server log: {e}"))?;
        let mut postgres = command(bin.join("postgres"), home, owner);
        postgres.arg("-D").arg(home.data());
        postgres.arg("-k").arg(&home.0);
        postgres.args(["-h", "127.0.0.1", "-p", &port.to_string()]);
        for setting in settings {
            postgres.arg("-c").arg(setting);
        }
        let child = postgres.stdout(log).stderr(log_too).spawn().map_err(|e| format!("postgres: {e}"))?;
        let mut stop = command(bin.join("pg_ctl"), home, owner);
        stop.arg("stop").arg("-D").arg(home.data());
        stop.args(["-w", "-t", "20", "-m", "immediate"]);
        stop.stdout(Stdio::null()).stderr(Stdio::null());
        let mut server = Self { child, port, stop };
        match server.await_ready(home) {
            Ok(()) => Ok(server),
            Err(reason) => {
                server.stop();
                Err(reason)
            }
        }
    }

    fn await_ready(&mut self, home: &Home) -> Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < START_LIMIT {
            let ended = self.child.try_wait().map_err(|e| format!("postgres: {e}"))?;
            if let Some(status) = ended {
                return Err(format!("postgres stopped: {status}\n{}", tail(&home.log())));
            }
            if says_ready(&home.data().join("postmaster.pid"))
                && TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok()
            {
                return Ok(());
            }
            thread::sleep(POLL);
        }
        Err(format!("postgres was not ready in {} s\n{}", START_LIMIT.as_secs(), tail(&home.log())))
    }

    fn stop(&mut self) {
        let orderly = self.stop.status().is_ok_and(|status| status.success());
        if !orderly {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

fn free_port() -> Result<u16> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|e| format!("no free port on 127.0.0.1: {e}"))
}

/// The eighth line of the server's pid file is its state.
fn says_ready(pid_file: &Path) -> bool {
    fs::read_to_string(pid_file).is_ok_and(|text| text.lines().nth(7).map(str::trim) == Some("ready"))
}

fn tail(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(12);
    lines.get(from..).unwrap_or_default().join("\n")
}

/// The guard's own command line, to be started by [`crate::cluster`].
pub fn spawn(bin: &Path, settings: &[&str]) -> Result<Child> {
    let own = std::env::current_exe().map_err(|e| format!("own program: {e}"))?;
    Command::new(own)
        .arg(COMMAND)
        .arg(bin)
        .args(settings.iter().map(OsStr::new))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .process_group(0)
        .spawn()
        .map_err(|e| format!("cluster guard: {e}"))
}

/// Whether a folder holds the programs the guard runs.
pub fn holds_programs(bin: &Path) -> bool {
    ["initdb", "postgres", "pg_ctl"].into_iter().all(|program| bin.join(program).is_file())
}

/// The folder behind a program on the PATH, links followed: Debian keeps PostgreSQL's programs together elsewhere.
pub fn folder_on_path() -> Option<PathBuf> {
    let initdb = process::find_in_path("initdb")?;
    let real = fs::canonicalize(initdb).ok()?;
    real.parent().map(Path::to_path_buf)
}
