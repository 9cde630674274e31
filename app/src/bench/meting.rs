// SPDX-License-Identifier: EUPL-1.2
//! One page, asked many times: what it costs per request.

use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::bench::BenchFout;
use crate::bench::bezoek::Bezoek;
use crate::bench::proces::{cpu_van_server, eigen_cpu};

const OPWARMEN: usize = 10;

/// What one page costs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Meting {
    /// Name of the page, as the budget knows it.
    pub(super) naam: String,
    /// Processor time of the program per request, in milliseconds; none where the system does not tell.
    pub(super) cpu_ms: Option<f64>,
    /// As `cpu_ms`, when the answer is packed as a browser asks.
    pub(super) gzip_ms: Option<f64>,
    /// Processor time of the database server per request, in milliseconds; none when it is in the program itself.
    pub(super) server_ms: Option<f64>,
    /// Half of the answers came within this many milliseconds.
    pub(super) p50_ms: f64,
    /// Statements per request.
    pub(super) vragen: u32,
    /// Size of the answer before packing.
    pub(super) bytes: usize,
}

/// One request of a measurement.
pub(super) enum Verzoek {
    Get(String),
    Post(String, Vec<(&'static str, String)>),
}

/// The server whose processor time counts too: one of its processes.
pub(super) type Server = Option<u32>;

/// Sends these requests one after another, after a warm-up, and says what they cost on average.
pub(super) async fn meet(
    naam: &str,
    bezoek: &mut Bezoek,
    server: Server,
    verzoeken: &[Verzoek],
) -> Result<Meting, BenchFout> {
    let (warm, koud) = verzoeken.split_at(OPWARMEN.min(verzoeken.len()));
    ronde(bezoek, warm).await?;
    let voor = (eigen_cpu(), server.and_then(cpu_van_server));
    let gemeten = ronde(bezoek, koud).await?;
    let na = (eigen_cpu(), server.and_then(cpu_van_server));
    let per = |van: Option<Duration>, tot: Option<Duration>| {
        let verschil = tot?.checked_sub(van?)?;
        Some(verschil.as_secs_f64() * 1000.0 / koud.len().max(1) as f64)
    };
    Ok(Meting {
        naam: naam.to_owned(),
        cpu_ms: per(voor.0, na.0),
        gzip_ms: None,
        server_ms: per(voor.1, na.1),
        p50_ms: gemeten.p50().as_secs_f64() * 1000.0,
        vragen: gemeten.vragen,
        bytes: gemeten.bytes,
    })
}

#[derive(Default)]
struct Gemeten {
    duren: Vec<Duration>,
    vragen: u32,
    bytes: usize,
}

impl Gemeten {
    fn p50(&self) -> Duration {
        let mut duren = self.duren.clone();
        duren.sort_unstable();
        duren.get(duren.len() / 2).copied().unwrap_or_default()
    }
}

async fn ronde(bezoek: &mut Bezoek, verzoeken: &[Verzoek]) -> Result<Gemeten, BenchFout> {
    let mut uit = Gemeten::default();
    for verzoek in verzoeken {
        let begin = Instant::now();
        let (antwoord, pad) = match verzoek {
            Verzoek::Get(pad) => (bezoek.get(pad).await?, pad),
            Verzoek::Post(pad, velden) => {
                let velden: Vec<(&str, &str)> = velden.iter().map(|(n, w)| (*n, w.as_str())).collect();
                (bezoek.post(pad, &velden).await?, pad)
            }
        };
        uit.duren.push(begin.elapsed());
        let goed = match verzoek {
            Verzoek::Get(_) => antwoord.status.is_success(),
            Verzoek::Post(..) => antwoord.status.is_redirection(),
        };
        if !goed {
            return Err(BenchFout::Antwoord(pad.clone(), antwoord.status));
        }
        uit.vragen = uit.vragen.max(antwoord.vragen);
        uit.bytes = uit.bytes.max(antwoord.lichaam.len());
    }
    Ok(uit)
}
