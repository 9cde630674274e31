// SPDX-License-Identifier: EUPL-1.2
//! The one thing that is read from EXIF: how the camera was held.

use crate::lezer::{Lezer, lengte};

/// Start of an EXIF block in a JPEG.
pub(crate) const MERK: &[u8] = b"Exif\0\0";
const ORIENTATIE: u16 = 0x0112;
const SHORT: u16 = 3;

/// Orientation 2 to 8; 1 is upright and needs no mention, anything else is no orientation.
pub(crate) fn orientatie(tiff: &[u8]) -> Option<u8> {
    let mut lezer = Lezer::new(tiff);
    let groot = match lezer.neem(4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let u16 = |lezer: &mut Lezer<'_>| if groot { lezer.u16_be() } else { lezer.u16_le() };
    let u32 = |lezer: &mut Lezer<'_>| if groot { lezer.u32_be() } else { lezer.u32_le() };
    let begin = lengte(u32(&mut lezer)?)?;
    let mut lezer = Lezer::vanaf(tiff, begin)?;
    for _ in 0..u16(&mut lezer)? {
        let mut veld = Lezer::new(lezer.neem(12)?);
        let (nummer, vorm, aantal) = (u16(&mut veld)?, u16(&mut veld)?, u32(&mut veld)?);
        if (nummer, vorm, aantal) == (ORIENTATIE, SHORT, 1) {
            return u16(&mut veld)?.try_into().ok().filter(|waarde| (2..=8).contains(waarde));
        }
    }
    None
}

/// The smallest EXIF block that says how the camera was held.
pub(crate) fn alleen_orientatie(waarde: u8) -> Vec<u8> {
    let mut uit = MERK.to_vec();
    uit.extend_from_slice(b"MM\0*\0\0\0\x08");
    uit.extend_from_slice(&[0, 1]);
    uit.extend_from_slice(&ORIENTATIE.to_be_bytes());
    uit.extend_from_slice(&SHORT.to_be_bytes());
    uit.extend_from_slice(&[0, 0, 0, 1, 0, waarde, 0, 0]);
    uit.extend_from_slice(&[0; 4]);
    uit
}
