// SPDX-License-Identifier: EUPL-1.2
//! JPEG: what the picture needs is copied, everything else stays behind. A list of what may stay, not of what must go:
//! makers invent new segments for place and time every year, and hide second pictures behind the end of the first.
//!
//! Kept: tables, frames and scans; JFIF without its thumbnail; the colour profile; Adobe's mark of the colour transform;
//! and, rewritten, the orientation.

use crate::Maat;
use crate::exif;
use crate::lezer::Lezer;

const SOI: u8 = 0xd8;
const EOI: u8 = 0xd9;
const SOS: u8 = 0xda;
const APP0: u8 = 0xe0;
const APP1: u8 = 0xe1;
const APP2: u8 = 0xe2;
const APP14: u8 = 0xee;
/// Length of the fields of JFIF before its thumbnail, without the size of that thumbnail.
const JFIF: usize = 12;
const ADOBE: usize = 12;

/// What is kept of a picture.
#[derive(Default)]
struct Beeld {
    jfif: Vec<u8>,
    orientatie: Option<u8>,
    segmenten: Vec<u8>,
    maat: Option<Maat>,
    heeft_scan: bool,
}

/// The cleaned picture and its size; `None` when the picture is damaged.
pub(crate) fn schoon(inhoud: &[u8]) -> Option<(Vec<u8>, Maat)> {
    let mut lezer = Lezer::new(inhoud);
    (lezer.neem(2)? == [0xff, SOI]).then_some(())?;
    let mut beeld = Beeld::default();
    loop {
        match volgend_merk(&mut lezer)? {
            EOI => break,
            SOI => return None,
            // Marks without content; outside a scan they mean nothing.
            0x01 | 0xd0..=0xd7 => {}
            merk => {
                let aantal = lezer.u16_be()?.checked_sub(2)?;
                beeld.neem_op(merk, lezer.neem(aantal.into())?)?;
                if merk == SOS {
                    beeld.segmenten.extend_from_slice(scan(&mut lezer)?);
                }
            }
        }
    }
    beeld.schrijf()
}

/// Skips to the next mark: 0xff, perhaps repeated, and a code.
fn volgend_merk(lezer: &mut Lezer<'_>) -> Option<u8> {
    loop {
        while lezer.u8()? != 0xff {}
        let merk = loop {
            match lezer.u8()? {
                0xff => {}
                merk => break merk,
            }
        };
        if merk != 0 {
            return Some(merk);
        }
    }
}

/// The coded data up to the next mark; a stuffed zero and a restart belong to the data.
fn scan<'a>(lezer: &mut Lezer<'a>) -> Option<&'a [u8]> {
    let is_einde = |paar: &[u8]| matches!(paar, [0xff, merk] if !matches!(merk, 0 | 0xd0..=0xd7 | 0xff));
    let einde = lezer.rest().windows(2).position(is_einde)?;
    lezer.neem(einde)
}

impl Beeld {
    /// Keeps a segment or drops it; `None` when the picture cannot be right.
    fn neem_op(&mut self, merk: u8, inhoud: &[u8]) -> Option<()> {
        match merk {
            APP0 if inhoud.starts_with(b"JFIF\0") && self.jfif.is_empty() => {
                let mut velden = inhoud.get(..JFIF)?.to_vec();
                velden.extend_from_slice(&[0, 0]);
                segment(&mut self.jfif, APP0, &velden)?;
            }
            APP1 => {
                let tiff = inhoud.strip_prefix(exif::MERK);
                self.orientatie = self.orientatie.or_else(|| exif::orientatie(tiff?));
            }
            APP2 if inhoud.starts_with(b"ICC_PROFILE\0") => segment(&mut self.segmenten, merk, inhoud)?,
            APP14 if inhoud.starts_with(b"Adobe") => {
                segment(&mut self.segmenten, merk, inhoud.get(..ADOBE)?)?
            }
            0xc0..=0xcf => {
                if !matches!(merk, 0xc4 | 0xc8 | 0xcc) {
                    let mut velden = Lezer::new(inhoud.get(1..)?);
                    let (hoogte, breedte) = (velden.u16_be()?, velden.u16_be()?);
                    self.maat = Some(Maat::nieuw(breedte.into(), hoogte.into())?);
                }
                segment(&mut self.segmenten, merk, inhoud)?;
            }
            SOS => {
                self.maat?;
                self.heeft_scan = true;
                segment(&mut self.segmenten, merk, inhoud)?;
            }
            0xdb..=0xdf => segment(&mut self.segmenten, merk, inhoud)?,
            _ => {}
        }
        Some(())
    }

    fn schrijf(self) -> Option<(Vec<u8>, Maat)> {
        let maat = self.maat.filter(|_| self.heeft_scan)?;
        let mut uit = Vec::with_capacity(self.segmenten.len() + 64);
        uit.extend_from_slice(&[0xff, SOI]);
        uit.extend_from_slice(&self.jfif);
        if let Some(waarde) = self.orientatie {
            segment(&mut uit, APP1, &exif::alleen_orientatie(waarde))?;
        }
        uit.extend_from_slice(&self.segmenten);
        uit.extend_from_slice(&[0xff, EOI]);
        Some((uit, maat))
    }
}

fn segment(uit: &mut Vec<u8>, merk: u8, inhoud: &[u8]) -> Option<()> {
    let aantal = u16::try_from(inhoud.len() + 2).ok()?;
    uit.extend_from_slice(&[0xff, merk]);
    uit.extend_from_slice(&aantal.to_be_bytes());
    uit.extend_from_slice(inhoud);
    Some(())
}
