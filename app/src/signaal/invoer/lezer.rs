// SPDX-License-Identifier: EUPL-1.2
//! Reading a CSV file line by line, as it comes out of another system or a spreadsheet.
//!
//! **Invariants.** Whatever the bytes are, reading ends and never panics; a line that is broken is reported with its number
//! and the next one is read; one line never takes more than [`MAX_REGEL`] bytes of memory.

use std::io::{self, BufRead as _, BufReader, Read};

use csv::{ByteRecord, ReaderBuilder};

use super::kaart::Tekens;

/// More than any line of ours; beyond it a quotation mark is missing.
pub const MAX_REGEL: u64 = 4 * 1024 * 1024;
const KIJKVENSTER: usize = 64 * 1024;
const SCHEIDINGEN: [u8; 4] = [b',', b';', b'\t', b'|'];
const BOM: [u8; 3] = [0xEF, 0xBB, 0xBF];

/// The file as a whole cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum LeesFout {
    /// Nothing is in it.
    #[error("empty file")]
    Leeg,
    /// Saved as UTF-16, as some spreadsheets do.
    #[error("UTF-16")]
    Utf16,
    /// Two columns have the same name.
    #[error("column {0} twice")]
    DubbeleKolom(String),
    /// A line is larger than anything we know.
    #[error("line {0} too large")]
    RegelTeGroot(u64),
    /// The bytes could not be had.
    #[error("reading")]
    Lezen(#[source] io::Error),
}

/// What is wrong with one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kapot {
    /// Not as many cells as there are columns. It ends at the line `tot`: a text in quotation marks may span lines.
    Aantal {
        /// Number of columns.
        verwacht: usize,
        /// Number of cells.
        gevonden: usize,
        /// Last line.
        tot: u64,
    },
    /// Bytes that are no text in the signs of the file.
    Tekens,
}

/// One line of the file.
#[derive(Debug, PartialEq, Eq)]
pub struct Gelezen {
    /// Its number, from 1; the header counts.
    pub regel: u64,
    /// Its cells, as many as there are columns.
    pub cellen: Result<Vec<String>, Kapot>,
}

/// Counts what one line takes, so that a missing quotation mark does not read the whole file into memory.
struct Grens<R> {
    binnen: R,
    gelezen: u64,
}

#[derive(Debug, thiserror::Error)]
#[error("line too large")]
struct TeGroot;

impl<R: Read> Read for Grens<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.gelezen > MAX_REGEL {
            return Err(io::Error::other(TeGroot));
        }
        let aantal = self.binnen.read(buffer)?;
        self.gelezen = self.gelezen.saturating_add(u64::try_from(aantal).unwrap_or(u64::MAX));
        Ok(aantal)
    }
}

/// See the module.
pub struct Lezer<R> {
    csv: csv::Reader<Grens<BufReader<R>>>,
    rij: ByteRecord,
    koppen: Vec<String>,
    tekens: Tekens,
}

impl<R: Read> Lezer<R> {
    /// Reads the header. Without a delimiter the one that gives most columns is taken.
    ///
    /// # Errors
    /// When the file has no header that can be read.
    pub fn nieuw(bestand: R, scheiding: Option<u8>, tekens: Tekens) -> Result<Self, LeesFout> {
        let mut bestand = BufReader::with_capacity(KIJKVENSTER, bestand);
        let venster = bestand.fill_buf().map_err(LeesFout::Lezen)?;
        if venster.starts_with(&[0xFF, 0xFE]) || venster.starts_with(&[0xFE, 0xFF]) {
            return Err(LeesFout::Utf16);
        }
        let bom = if venster.starts_with(&BOM) { BOM.len() } else { 0 };
        let scheiding = scheiding.unwrap_or_else(|| beste_scheiding(venster.get(bom..).unwrap_or_default()));
        bestand.consume(bom);
        let csv = ReaderBuilder::new()
            .delimiter(scheiding)
            .has_headers(false)
            .flexible(true)
            .from_reader(Grens { binnen: bestand, gelezen: 0 });
        let mut lezer = Self { csv, rij: ByteRecord::new(), koppen: vec![], tekens };
        lezer.lees_koppen()?;
        Ok(lezer)
    }

    /// Names of the columns.
    pub fn koppen(&self) -> &[String] {
        &self.koppen
    }

    fn lees_koppen(&mut self) -> Result<(), LeesFout> {
        if !self.lees_rij()? {
            return Err(LeesFout::Leeg);
        }
        // Names of columns that nobody maps may be in any signs.
        self.koppen = self.rij.iter().map(|cel| String::from_utf8_lossy(cel).trim().to_owned()).collect();
        let dubbel = self.koppen.iter().enumerate().find(|(plek, naam)| {
            !naam.is_empty() && self.koppen.iter().take(*plek).any(|eerder| eerder == *naam)
        });
        dubbel.map_or(Ok(()), |(_, naam)| Err(LeesFout::DubbeleKolom(naam.clone())))
    }

    /// The next line that holds anything; `None` at the end.
    ///
    /// # Errors
    /// When reading cannot go on.
    pub fn volgende(&mut self) -> Result<Option<Gelezen>, LeesFout> {
        while self.lees_rij()? {
            if self.rij.iter().all(|cel| cel.trim_ascii().is_empty()) {
                continue;
            }
            let regel = self.regel();
            return Ok(Some(Gelezen { regel, cellen: self.cellen() }));
        }
        Ok(None)
    }

    fn lees_rij(&mut self) -> Result<bool, LeesFout> {
        self.csv.get_mut().gelezen = 0;
        let begin = self.csv.position().line();
        self.csv.read_byte_record(&mut self.rij).map_err(|fout| match fout.into_kind() {
            csv::ErrorKind::Io(e)
                if e.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<TeGroot>) =>
            {
                LeesFout::RegelTeGroot(begin)
            }
            csv::ErrorKind::Io(e) => LeesFout::Lezen(e),
            ander => LeesFout::Lezen(io::Error::other(format!("{ander:?}"))),
        })
    }

    fn regel(&self) -> u64 {
        self.rij.position().map_or(0, csv::Position::line)
    }

    fn cellen(&self) -> Result<Vec<String>, Kapot> {
        let (verwacht, gevonden) = (self.koppen.len(), self.rij.len());
        // A spreadsheet may leave out the empty cells at the end, or add some.
        let extra = self.rij.iter().skip(verwacht).any(|cel| !cel.trim_ascii().is_empty());
        if extra || gevonden < verwacht {
            let tot = self.csv.position().line().saturating_sub(1).max(self.regel());
            return Err(Kapot::Aantal { verwacht, gevonden, tot });
        }
        let tekens = match self.tekens {
            Tekens::Auto if self.rij.iter().any(|cel| std::str::from_utf8(cel).is_err()) => {
                Tekens::Windows1252
            }
            Tekens::Auto => Tekens::Utf8,
            gekozen => gekozen,
        };
        self.rij.iter().take(verwacht).map(|cel| decodeer(cel, tekens)).collect()
    }
}

/// The delimiter that cuts the first line into most pieces.
fn beste_scheiding(venster: &[u8]) -> u8 {
    let kop = venster.split(|b| *b == b'\n').next().unwrap_or_default();
    let tel = |teken: u8| kop.iter().filter(|b| **b == teken).count();
    // Of equals the first of the list: so without any, a comma.
    SCHEIDINGEN.into_iter().rev().max_by_key(|teken| tel(*teken)).unwrap_or(b',')
}

fn decodeer(cel: &[u8], tekens: Tekens) -> Result<String, Kapot> {
    if tekens == Tekens::Windows1252 {
        return Ok(cel.iter().map(|b| windows_1252(*b)).collect());
    }
    std::str::from_utf8(cel).map(str::to_owned).map_err(|_| Kapot::Tekens)
}

/// Windows-1252: Latin 1 with signs where that has none (WHATWG Encoding, index windows-1252).
const fn windows_1252(b: u8) -> char {
    const HOOG: [char; 32] = [
        '\u{20AC}', '\u{81}', '\u{201A}', '\u{0192}', '\u{201E}', '\u{2026}', '\u{2020}', '\u{2021}',
        '\u{02C6}', '\u{2030}', '\u{0160}', '\u{2039}', '\u{0152}', '\u{8D}', '\u{017D}', '\u{8F}', '\u{90}',
        '\u{2018}', '\u{2019}', '\u{201C}', '\u{201D}', '\u{2022}', '\u{2013}', '\u{2014}', '\u{02DC}',
        '\u{2122}', '\u{0161}', '\u{203A}', '\u{0153}', '\u{9D}', '\u{017E}', '\u{0178}',
    ];
    match b {
        0x80..=0x9F =>
        {
            #[expect(clippy::indexing_slicing, reason = "the arm holds exactly the length of the table")]
            HOOG[(b - 0x80) as usize]
        }
        ander => ander as char,
    }
}

#[cfg(test)]
#[path = "lezer_tests.rs"]
mod tests;
