// SPDX-License-Identifier: EUPL-1.2
//! Documents in a zip: DOCX and ODT, judged by their table of contents without unpacking anything.
//!
//! A zip is believed only when it is plain: the table stands at the end, each part stands where the table says, under the
//! same name, and no two parts share bytes. That rules out bombs that use one part many times and files that are one
//! thing to us and another to the reader. Sizes are those declared; a document that lies about them is stopped by
//! whatever opens it.

use crate::afwijzing::Afwijzing;
use crate::lezer::{Lezer, lengte};
use crate::soort::Soort;

const MAX_ONDERDELEN: usize = 5_000;
/// Most bytes after unpacking, together.
const MAX_UITGEPAKT: u64 = 256 << 20;
/// A part above this size may not shrink more than [`MAX_KRIMP`] times. Text of a document shrinks some twenty times.
const KLEIN: u64 = 4 << 20;
const MAX_KRIMP: u64 = 250;

const ODT: &[u8] = b"application/vnd.oasis.opendocument.text";
const EINDKOP: usize = 22;
const LOKAAL: &[u8] = b"PK\x03\x04";
const CENTRAAL: &[u8] = b"PK\x01\x02";
const EINDE: &[u8] = b"PK\x05\x06";
/// Flag of an encrypted part, and of a part with strong encryption.
const VERSLEUTELD: u16 = 0x0001 | 0x0040;

/// A part as the table of contents declares it.
struct Onderdeel<'a> {
    naam: &'a [u8],
    vlaggen: u16,
    methode: u16,
    gepakt: u32,
    uitgepakt: u32,
    begin: usize,
}

pub(crate) fn herken(inhoud: &[u8]) -> Result<Soort, Afwijzing> {
    let (onderdelen, tabel) = inhoudsopgave(inhoud).ok_or(Afwijzing::OnbekendeSoort)?;
    if is_bom(&onderdelen) {
        return Err(Afwijzing::Zipbom);
    }
    let soort = document(inhoud, &onderdelen).ok_or(Afwijzing::OnbekendeSoort)?;
    if onderdelen.iter().any(|onderdeel| onderdeel.vlaggen & VERSLEUTELD != 0) {
        return Err(Afwijzing::Versleuteld);
    }
    if onderdelen.iter().any(|onderdeel| is_actief(onderdeel.naam)) {
        return Err(Afwijzing::Macro);
    }
    if !is_ordelijk(inhoud, &onderdelen, tabel) {
        return Err(Afwijzing::Beschadigd { soort });
    }
    Ok(soort)
}

/// The table of contents, and where it begins. It must end where the end record begins.
fn inhoudsopgave(inhoud: &[u8]) -> Option<(Vec<Onderdeel<'_>>, usize)> {
    let eindkop = eindkop(inhoud)?;
    let mut eind = Lezer::vanaf(inhoud, eindkop)?;
    eind.neem(10)?;
    let aantal = usize::from(eind.u16_le()?);
    eind.neem(4)?;
    let begin = lengte(eind.u32_le()?)?;
    let mut tabel = Lezer::new(inhoud.get(begin..eindkop)?);
    let onderdelen = (0..aantal).map(|_| onderdeel(&mut tabel)).collect::<Option<Vec<_>>>()?;
    tabel.is_op().then_some((onderdelen, begin))
}

/// Position of the end record: with its comment it must end exactly where the file ends.
fn eindkop(inhoud: &[u8]) -> Option<usize> {
    let laatste = inhoud.len().checked_sub(EINDKOP)?;
    let eerste = laatste.saturating_sub(usize::from(u16::MAX));
    (eerste..=laatste).rev().find(|plaats| {
        let kop = Lezer::vanaf(inhoud, *plaats).filter(|lezer| lezer.rest().starts_with(EINDE));
        let commentaar = kop.and_then(|mut kop| kop.neem(EINDKOP - 2).and_then(|_| kop.u16_le()));
        commentaar.is_some_and(|aantal| plaats + EINDKOP + usize::from(aantal) == inhoud.len())
    })
}

fn onderdeel<'a>(tabel: &mut Lezer<'a>) -> Option<Onderdeel<'a>> {
    (tabel.neem(4)? == CENTRAAL).then_some(())?;
    tabel.neem(4)?;
    let (vlaggen, methode) = (tabel.u16_le()?, tabel.u16_le()?);
    tabel.neem(8)?;
    let (gepakt, uitgepakt) = (tabel.u32_le()?, tabel.u32_le()?);
    let (naam, extra, commentaar) = (tabel.u16_le()?, tabel.u16_le()?, tabel.u16_le()?);
    tabel.neem(8)?;
    let begin = lengte(tabel.u32_le()?)?;
    let naam = tabel.neem(naam.into())?;
    tabel.neem(extra.into())?;
    tabel.neem(commentaar.into())?;
    Some(Onderdeel { naam, vlaggen, methode, gepakt, uitgepakt, begin })
}

fn is_bom(onderdelen: &[Onderdeel<'_>]) -> bool {
    let samen: u64 = onderdelen.iter().map(|onderdeel| u64::from(onderdeel.uitgepakt)).sum();
    let krimpt = |onderdeel: &Onderdeel<'_>| {
        let (gepakt, uitgepakt) = (u64::from(onderdeel.gepakt), u64::from(onderdeel.uitgepakt));
        uitgepakt > KLEIN && uitgepakt > gepakt * MAX_KRIMP
    };
    onderdelen.len() > MAX_ONDERDELEN || samen > MAX_UITGEPAKT || onderdelen.iter().any(krimpt)
}

/// Which document has these parts.
fn document(inhoud: &[u8], onderdelen: &[Onderdeel<'_>]) -> Option<Soort> {
    let heeft = |naam: &[u8]| onderdelen.iter().any(|onderdeel| onderdeel.naam == naam);
    if heeft(b"[Content_Types].xml") && heeft(b"word/document.xml") {
        return Some(Soort::Docx);
    }
    let eerste = onderdelen.iter().find(|onderdeel| onderdeel.begin == 0)?;
    let is_odt = eerste.naam == b"mimetype"
        && eerste.methode == 0
        && gegevens(inhoud, eerste).is_some_and(|(mimetype, _)| mimetype == ODT)
        && heeft(b"content.xml")
        && heeft(b"META-INF/manifest.xml");
    is_odt.then_some(Soort::Odt)
}

/// Macros of both families, controls, and embedded objects, which can be any program.
fn is_actief(naam: &[u8]) -> bool {
    let naam = String::from_utf8_lossy(naam).to_lowercase().replace('\\', "/");
    let laatste = naam.rsplit('/').next().unwrap_or_default();
    let map = |map: &str| naam.starts_with(map) || naam.contains(&format!("/{map}"));
    let ingebed = laatste.ends_with(".bin") && (laatste.contains("vbaproject") || map("embeddings/"));
    ingebed || laatste == "vbadata.xml" || map("activex/") || map("basic/") || map("scripts/")
}

/// Whether each part stands where the table says, in bytes of its own, before the table.
fn is_ordelijk(inhoud: &[u8], onderdelen: &[Onderdeel<'_>], tabel: usize) -> bool {
    let mut bereiken = vec![(tabel, inhoud.len())];
    for onderdeel in onderdelen {
        let hogerop = onderdeel.naam.split(|b| b"/\\".contains(b)).any(|map| map == b"..");
        match gegevens(inhoud, onderdeel) {
            Some((_, einde)) if !hogerop && !onderdeel.naam.starts_with(b"/") => {
                bereiken.push((onderdeel.begin, einde))
            }
            _ => return false,
        }
    }
    bereiken.sort_unstable();
    let begint_vooraan = bereiken.first().is_some_and(|(begin, _)| *begin == 0);
    let los = bereiken.windows(2).all(|paar| matches!(paar, [(_, einde), (begin, _)] if einde <= begin));
    begint_vooraan && los
}

/// The packed bytes of a part and the position behind them, when its own header agrees with the table.
fn gegevens<'a>(inhoud: &'a [u8], onderdeel: &Onderdeel<'_>) -> Option<(&'a [u8], usize)> {
    let mut kop = Lezer::vanaf(inhoud, onderdeel.begin)?;
    (kop.neem(4)? == LOKAAL).then_some(())?;
    kop.neem(4)?;
    let methode = kop.u16_le()?;
    kop.neem(16)?;
    let (naam, extra) = (kop.u16_le()?, kop.u16_le()?);
    let gelijk = kop.neem(naam.into())? == onderdeel.naam && methode == onderdeel.methode;
    kop.neem(extra.into())?;
    let gegevens = kop.neem(lengte(onderdeel.gepakt)?)?;
    gelijk.then_some((gegevens, inhoud.len() - kop.rest().len()))
}
