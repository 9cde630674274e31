// SPDX-License-Identifier: EUPL-1.2
//! WebP: the chunks of the picture, its transparency, animation and colour profile are copied, inside frames as well;
//! EXIF, XMP and unknown chunks are not, and the header no longer announces them.

use crate::Maat;
use crate::lezer::{Lezer, lengte};

/// Bits of the header that announce EXIF and XMP.
const FLAGS: u8 = 0x08 | 0x04;
const BEELD: [&[u8]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
const IN_FRAME: [&[u8]; 3] = [b"VP8 ", b"VP8L", b"ALPH"];
/// Bytes of a frame before its own chunks.
const FRAME_KOP: usize = 16;

/// The cleaned picture and its size; `None` when the picture is damaged.
pub(crate) fn schoon(inhoud: &[u8]) -> Option<(Vec<u8>, Maat)> {
    let mut lezer = Lezer::new(inhoud);
    (lezer.neem(4)? == b"RIFF").then_some(())?;
    let aantal = lengte(lezer.u32_le()?)?;
    let mut lezer = Lezer::new(lezer.neem(aantal)?);
    (lezer.neem(4)? == b"WEBP").then_some(())?;
    let maat = maat(lezer)?;
    let mut stukken = Vec::with_capacity(aantal);
    let mut heeft_beeld = false;
    while !lezer.is_op() {
        let (naam, inhoud) = stuk(&mut lezer)?;
        heeft_beeld |= matches!(naam, b"VP8 " | b"VP8L" | b"ANMF");
        match naam {
            b"VP8X" => {
                let (vlaggen, rest) = inhoud.split_first()?;
                let mut kop = vec![vlaggen & !FLAGS];
                kop.extend_from_slice(rest);
                schrijf(&mut stukken, naam, &kop)?;
            }
            b"ANMF" => schrijf(&mut stukken, naam, &frame(inhoud)?)?,
            _ if BEELD.contains(&naam) => schrijf(&mut stukken, naam, inhoud)?,
            _ => {}
        }
    }
    let mut uit = b"RIFF".to_vec();
    uit.extend_from_slice(&u32::try_from(stukken.len() + 4).ok()?.to_le_bytes());
    uit.extend_from_slice(b"WEBP");
    uit.extend_from_slice(&stukken);
    heeft_beeld.then_some((uit, maat))
}

/// A frame of an animation without chunks that are not picture.
fn frame(inhoud: &[u8]) -> Option<Vec<u8>> {
    let mut lezer = Lezer::new(inhoud);
    let mut uit = lezer.neem(FRAME_KOP)?.to_vec();
    while !lezer.is_op() {
        let (naam, inhoud) = stuk(&mut lezer)?;
        if IN_FRAME.contains(&naam) {
            schrijf(&mut uit, naam, inhoud)?;
        }
    }
    Some(uit)
}

/// A name and its content; an odd length is followed by one byte of padding.
fn stuk<'a>(lezer: &mut Lezer<'a>) -> Option<(&'a [u8], &'a [u8])> {
    let naam = lezer.neem(4)?;
    let aantal = lengte(lezer.u32_le()?)?;
    let inhoud = lezer.neem(aantal)?;
    if aantal % 2 == 1 && !lezer.is_op() {
        lezer.neem(1)?;
    }
    Some((naam, inhoud))
}

fn schrijf(uit: &mut Vec<u8>, naam: &[u8], inhoud: &[u8]) -> Option<()> {
    uit.extend_from_slice(naam);
    uit.extend_from_slice(&u32::try_from(inhoud.len()).ok()?.to_le_bytes());
    uit.extend_from_slice(inhoud);
    uit.extend((inhoud.len() % 2 == 1).then_some(0));
    Some(())
}

/// The size in the first chunk, which is different for each of the three formats.
fn maat(mut lezer: Lezer<'_>) -> Option<Maat> {
    let (naam, inhoud) = stuk(&mut lezer)?;
    let mut velden = Lezer::new(inhoud);
    match naam {
        b"VP8X" => {
            velden.neem(4)?;
            let breedte = u24(&mut velden)?;
            Maat::nieuw(breedte + 1, u24(&mut velden)? + 1)
        }
        b"VP8L" => {
            (velden.u8()? == 0x2f).then_some(())?;
            let bits = velden.u32_le()?;
            Maat::nieuw((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1)
        }
        b"VP8 " => {
            velden.neem(3)?;
            (velden.neem(3)? == [0x9d, 0x01, 0x2a]).then_some(())?;
            let breedte = velden.u16_le()? & 0x3fff;
            Maat::nieuw(breedte.into(), (velden.u16_le()? & 0x3fff).into())
        }
        _ => None,
    }
}

fn u24(lezer: &mut Lezer<'_>) -> Option<u32> {
    let laag = lezer.u16_le()?;
    Some(u32::from(laag) | u32::from(lezer.u8()?) << 16)
}
