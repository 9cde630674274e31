// SPDX-License-Identifier: EUPL-1.2
//! PDF: kept as it is, refused when it can do something by itself. Only what stands in the open is seen; names inside
//! compressed objects are not, which is why a PDF is served as a download and a virus scanner stays useful.

use crate::afwijzing::Afwijzing;
use crate::soort::Soort;
use crate::tekst::bevat;

/// Names that start a script or a program, or carry another file.
const ACTIEF: [&[u8]; 4] = [b"JavaScript", b"Launch", b"EmbeddedFile", b"RichMedia"];
/// The end mark must stand within this many bytes from the end, or the upload was cut off.
const STAART: usize = 4096;
const LANGSTE_NAAM: usize = 127;

pub(crate) fn keur(inhoud: &[u8]) -> Result<(), Afwijzing> {
    let staart = inhoud.get(inhoud.len().saturating_sub(STAART)..).unwrap_or_default();
    if !bevat(staart, b"%%EOF") {
        return Err(Afwijzing::Beschadigd { soort: Soort::Pdf });
    }
    let actief = inhoud.split(|byte| *byte == b'/').skip(1).any(|na| ACTIEF.contains(&naam(na).as_slice()));
    if actief { Err(Afwijzing::ActievePdf) } else { Ok(()) }
}

/// The name behind a slash. `#` with two hexadecimal digits stands for a byte: an old way to hide a name.
fn naam(na: &[u8]) -> Vec<u8> {
    let einde = na
        .iter()
        .take(LANGSTE_NAAM)
        .position(|byte| !is_naamteken(*byte))
        .unwrap_or(na.len().min(LANGSTE_NAAM));
    let mut rest = na.get(..einde).unwrap_or_default();
    let mut uit = Vec::with_capacity(rest.len());
    while let Some((byte, staart)) = rest.split_first() {
        match (*byte == b'#').then(|| ontcijfer(staart)).flatten() {
            Some((teken, achter)) => {
                uit.push(teken);
                rest = achter;
            }
            None => {
                uit.push(*byte);
                rest = staart;
            }
        }
    }
    uit
}

fn ontcijfer(na: &[u8]) -> Option<(u8, &[u8])> {
    let (cijfers, achter) = na.split_at_checked(2)?;
    let teken = u8::from_str_radix(std::str::from_utf8(cijfers).ok()?, 16).ok()?;
    Some((teken, achter))
}

const fn is_naamteken(byte: u8) -> bool {
    byte.is_ascii_graphic()
        && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}
