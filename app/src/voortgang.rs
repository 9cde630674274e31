// SPDX-License-Identifier: EUPL-1.2
//! Progress of long work: a bar on a terminal, a line per tenth elsewhere, always on stderr.

use std::io::IsTerminal as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// Shows how far something is. Sharing it between tasks is fine.
pub struct Voortgang {
    balk: Option<ProgressBar>,
    naam: &'static str,
    totaal: u64,
    gedaan: AtomicU64,
    zichtbaar: bool,
}

impl Voortgang {
    /// For work of so many pieces.
    pub fn nieuw(naam: &'static str, totaal: u64) -> Self {
        let op_scherm = std::io::stderr().is_terminal();
        let balk = op_scherm.then(|| balk(naam, totaal));
        Self { balk, naam, totaal, gedaan: AtomicU64::new(0), zichtbaar: true }
    }

    /// Shows nothing.
    pub fn stil() -> Self {
        Self { balk: None, naam: "", totaal: 0, gedaan: AtomicU64::new(0), zichtbaar: false }
    }

    /// So many pieces more are done.
    pub fn verder(&self, stuks: u64) {
        let voor = self.gedaan.fetch_add(stuks, Ordering::Relaxed);
        if let Some(balk) = &self.balk {
            balk.inc(stuks);
            return;
        }
        let na = voor.saturating_add(stuks);
        if self.zichtbaar && tiende(voor, self.totaal) != tiende(na, self.totaal) {
            eprintln!("dijkwacht: {}: {} %", self.naam, tiende(na, self.totaal) * 10);
        }
    }

    /// Pieces done so far.
    pub fn gedaan(&self) -> u64 {
        self.gedaan.load(Ordering::Relaxed)
    }

    /// All is done: clears the bar.
    pub fn klaar(&self) {
        if let Some(balk) = &self.balk {
            balk.finish_and_clear();
        }
    }
}

fn balk(naam: &'static str, totaal: u64) -> ProgressBar {
    let balk = ProgressBar::new(totaal).with_message(naam);
    if let Ok(stijl) = ProgressStyle::with_template("{msg} {wide_bar} {human_pos}/{human_len} {eta}") {
        balk.set_style(stijl);
    }
    balk.enable_steady_tick(Duration::from_millis(200));
    balk
}

fn tiende(deel: u64, geheel: u64) -> u64 {
    deel.saturating_mul(10).checked_div(geheel).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_counted_from_nothing_to_all() {
        assert_eq!([0, 9, 10, 99, 100].map(|n| tiende(n, 100)), [0, 0, 1, 9, 10]);
        assert_eq!(tiende(3, 0), 0);
    }

    #[test]
    fn what_is_done_is_counted_also_when_nothing_is_shown() {
        let stil = Voortgang::stil();
        stil.verder(2);
        stil.verder(3);
        assert_eq!(stil.gedaan(), 5);
    }
}
