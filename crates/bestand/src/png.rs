// SPDX-License-Identifier: EUPL-1.2
//! PNG: the chunks that make the picture and its colours are copied; text, time, EXIF, unknown chunks and whatever
//! stands behind the end are not. An animated PNG becomes its first picture.

use crate::Maat;
use crate::lezer::{Lezer, lengte};

pub(crate) const MERK: &[u8] = b"\x89PNG\r\n\x1a\n";

const NODIG: [&[u8]; 4] = [b"IHDR", b"PLTE", b"IDAT", b"IEND"];
const KLEUR: [&[u8]; 12] = [
    b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs",
    b"hIST",
];

/// The cleaned picture and its size; `None` when the picture is damaged.
pub(crate) fn schoon(inhoud: &[u8]) -> Option<(Vec<u8>, Maat)> {
    let mut lezer = Lezer::new(inhoud);
    (lezer.neem(MERK.len())? == MERK).then_some(())?;
    let mut uit = Vec::with_capacity(inhoud.len());
    uit.extend_from_slice(MERK);
    let mut maat = None;
    let mut heeft_beeld = false;
    loop {
        let mut stuk = lezer;
        let aantal = lengte(lezer.u32_be()?)?;
        let naam = lezer.neem(4)?;
        let mut velden = Lezer::new(lezer.neem(aantal)?);
        lezer.neem(4)?;
        match (naam, maat) {
            (b"IHDR", None) => maat = Some(Maat::nieuw(velden.u32_be()?, velden.u32_be()?)?),
            (b"IHDR", Some(_)) | (_, None) => return None,
            _ => heeft_beeld |= naam == b"IDAT",
        }
        if NODIG.contains(&naam) || KLEUR.contains(&naam) {
            uit.extend_from_slice(stuk.neem(aantal.checked_add(12)?)?);
        } else if naam.first().is_none_or(u8::is_ascii_uppercase) {
            // A capital says: no picture without this chunk. We do not know it, so we cannot vouch for it.
            return None;
        }
        if naam == b"IEND" {
            return maat.filter(|_| heeft_beeld).map(|maat| (uit, maat));
        }
    }
}
