// SPDX-License-Identifier: EUPL-1.2
//! What a process has used, as Linux counts it (`/proc`): processor time in ticks of ten milliseconds, and memory.
//!
//! A loop is measured as a whole, so that the coarse tick does not matter. On other systems there are no figures.

use std::fs;
use std::time::{Duration, Instant};

use db::{Conn, Engine, sql};

/// Ticks per second. Linux shows user space this number on every architecture it runs on today.
const TIKKEN: u64 = 100;

/// The processor time of one process: its own, and that of children that ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stat {
    ouder: u32,
    eigen: u64,
    kinderen: u64,
}

fn lees_stat(tekst: &str) -> Option<Stat> {
    // The name stands between brackets and may hold anything, brackets too.
    let (_, rest) = tekst.rsplit_once(')')?;
    let velden: Vec<&str> = rest.split_ascii_whitespace().collect();
    let getal = |plek: usize| velden.get(plek)?.parse::<u64>().ok();
    Some(Stat {
        ouder: velden.get(1)?.parse().ok()?,
        eigen: getal(11)? + getal(12)?,
        kinderen: getal(13)? + getal(14)?,
    })
}

fn stat(pid: u32) -> Option<Stat> {
    lees_stat(&fs::read_to_string(format!("/proc/{pid}/stat")).ok()?)
}

fn duur(tikken: u64) -> Duration {
    Duration::from_millis(tikken * 1000 / TIKKEN)
}

/// Processor time of this process so far.
pub(super) fn eigen_cpu() -> Option<Duration> {
    stat(std::process::id()).map(|s| duur(s.eigen))
}

/// Processor time so far of all processes of the server to which this process belongs (a PostgreSQL backend and its
/// siblings), if it runs on this machine.
pub(super) fn cpu_van_server(backend: u32) -> Option<Duration> {
    let baas = stat(backend)?.ouder;
    let baasstat = stat(baas)?;
    let kinderen = fs::read_dir("/proc").ok()?.filter_map(|map| {
        let pid: u32 = map.ok()?.file_name().to_str()?.parse().ok()?;
        stat(pid).filter(|s| s.ouder == baas).map(|s| s.eigen)
    });
    Some(duur(baasstat.eigen + baasstat.kinderen + kinderen.sum::<u64>()))
}

/// How long something took, and the processor time it used.
#[derive(Debug, Clone, Copy, Default)]
pub struct Verbruik {
    /// Time that passed.
    pub duur: Duration,
    /// Processor time of the program, with that of the server for PostgreSQL; none where the system does not tell.
    pub cpu: Option<Duration>,
}

impl Verbruik {
    /// Of one out of so many.
    pub(super) fn per(self, keren: u32) -> Self {
        Self { duur: self.duur / keren, cpu: self.cpu.map(|cpu| cpu / keren) }
    }

    /// Both together.
    pub(super) fn plus(self, ander: Self) -> Self {
        Self { duur: self.duur + ander.duur, cpu: self.cpu.zip(ander.cpu).map(|(een, twee)| een + twee) }
    }
}

/// A stopwatch for time and processor time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Klok {
    backend: Option<u32>,
    begin: (Instant, Option<Duration>),
}

impl Klok {
    /// Starts. `backend`: the process of the server that answers this connection, for PostgreSQL.
    pub(super) fn start(backend: Option<u32>) -> Self {
        Self { backend, begin: (Instant::now(), Self::cpu(backend)) }
    }

    fn cpu(backend: Option<u32>) -> Option<Duration> {
        let server = backend.map_or(Some(Duration::ZERO), cpu_van_server);
        eigen_cpu().zip(server).map(|(eigen, server)| eigen + server)
    }

    /// What was used since the start.
    pub(super) fn stop(self) -> Verbruik {
        let cpu = self.begin.1.zip(Self::cpu(self.backend)).map(|(van, tot)| tot.saturating_sub(van));
        Verbruik { duur: self.begin.0.elapsed(), cpu }
    }
}

/// The process of the server that answers this connection; none for SQLite, which has none.
pub(super) async fn backend(c: &mut Conn, engine: Engine) -> db::Result<Option<u32>> {
    match engine {
        Engine::Sqlite => Ok(None),
        Engine::Postgres => {
            let pid: i64 = c.value(sql!("SELECT CAST(pg_backend_pid() AS BIGINT) AS waarde")).await?;
            Ok(u32::try_from(pid).ok())
        }
    }
}

/// Memory of this process that is in use now, and at most so far, in bytes.
pub(super) fn geheugen() -> Option<(u64, u64)> {
    let tekst = fs::read_to_string("/proc/self/status").ok()?;
    let regel = |naam: &str| {
        let rest = tekst.lines().find_map(|r| r.strip_prefix(naam))?;
        rest.split_ascii_whitespace().next()?.parse::<u64>().ok().map(|kib| kib * 1024)
    };
    Some((regel("VmRSS:")?, regel("VmHWM:")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_brackets_does_not_confuse() {
        let tekst = "42 (post) (x) S 7 42 42 0 -1 4194560 1 2 3 4 150 50 9 1 20 0 1 0 1 1 1";
        assert_eq!(lees_stat(tekst), Some(Stat { ouder: 7, eigen: 200, kinderen: 10 }));
        assert_eq!(lees_stat("42 (x"), None);
        assert_eq!(duur(200), Duration::from_secs(2));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn this_process_uses_memory_and_belongs_to_another() {
        let (nu, hoogst) = geheugen().unwrap();
        assert!(nu > 1_000_000 && hoogst >= nu / 2);
        assert!(eigen_cpu().is_some());
        assert!(stat(std::process::id()).is_some_and(|s| s.ouder > 0));
    }
}
