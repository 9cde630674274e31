// SPDX-License-Identifier: EUPL-1.2
//! Names of files: what a sender typed becomes a name that is safe on every system, in a header and on a screen. It is
//! only ever shown; files are stored under a number.

use std::fmt::Write as _;

use crate::soort::Soort;

/// Most characters of a name, extension included.
pub const MAX_NAAM: usize = 120;
/// What a file is called when nothing of its name is left.
const NAAMLOOS: &str = "bestand";
const MAX_EXTENSIE: usize = 10;
/// Names that Windows keeps for devices, with any extension.
const APPARATEN: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The last part of a path, without control and invisible characters, without signs that are special somewhere.
pub(crate) fn schoon(naam: &str) -> String {
    let laatste = naam.rsplit(['/', '\\']).find(|deel| !deel.trim().is_empty()).unwrap_or_default();
    let zichtbaar: String = laatste
        .chars()
        .map(|teken| if teken.is_whitespace() { ' ' } else { teken })
        .filter(|teken| !teken.is_control() && !is_onzichtbaar(*teken))
        .map(|teken| if matches!(teken, '<' | '>' | ':' | '"' | '|' | '?' | '*') { '_' } else { teken })
        .collect();
    let woorden: Vec<&str> = zichtbaar.split(' ').filter(|woord| !woord.is_empty()).collect();
    let schoon = woorden.join(" ");
    let schoon = schoon.trim_matches(['.', ' ']);
    let stam = schoon.split('.').next().unwrap_or_default();
    if is_apparaat(stam) { kort(&format!("_{schoon}")) } else { kort(schoon) }
}

fn is_apparaat(stam: &str) -> bool {
    let laag = stam.trim().to_ascii_lowercase();
    let genummerd = laag.strip_prefix("com").or_else(|| laag.strip_prefix("lpt"));
    APPARATEN.contains(&laag.as_str())
        || genummerd.is_some_and(|nr| nr.len() == 1 && nr.bytes().all(|b| b.is_ascii_digit()))
}

/// Cuts the stem of a name that is too long, never its extension.
fn kort(naam: &str) -> String {
    let (stam, extensie) = match naam.rsplit_once('.') {
        Some((stam, extensie)) if extensie.chars().count() <= MAX_EXTENSIE => (stam, Some(extensie)),
        _ => (naam, None),
    };
    let punt = extensie.map(|extensie| format!(".{extensie}")).unwrap_or_default();
    let stam: String = stam.chars().take(MAX_NAAM.saturating_sub(punt.chars().count())).collect();
    let stam = stam.trim_end_matches(['.', ' ']);
    format!("{}{punt}", if stam.is_empty() { NAAMLOOS } else { stam })
}

/// The extension in lower case. Digits only are no extension: they end a date or a number.
pub(crate) fn extensie(naam: &str) -> Option<String> {
    let (_, extensie) = naam.rsplit_once('.')?;
    let is_woord = extensie.chars().all(char::is_alphanumeric) && extensie.chars().count() <= MAX_EXTENSIE;
    let is_getal = extensie.bytes().all(|b| b.is_ascii_digit());
    (is_woord && !is_getal).then(|| extensie.to_lowercase())
}

/// The name with its extension in lower case, or with the one of the kind when it has none.
pub(crate) fn met_extensie(naam: &str, extensie: Option<&str>, soort: Soort) -> String {
    let stam = match extensie {
        Some(_) => naam.rsplit_once('.').map_or(naam, |(stam, _)| stam),
        None => naam,
    };
    let eerste = soort.extensies().first().copied().unwrap_or_default();
    kort(&format!("{stam}.{}", extensie.unwrap_or(eerste)))
}

/// Value of `Content-Disposition` that offers a file as a download under its name (RFC 6266): an ASCII name for old
/// clients, the real one for the others. Safe for any input.
///
/// ```
/// assert_eq!(
///     bestand::content_disposition("overlast café.pdf"),
///     "attachment; filename=\"overlast caf_.pdf\"; filename*=UTF-8''overlast%20caf%C3%A9.pdf",
/// );
/// ```
#[must_use]
pub fn content_disposition(naam: &str) -> String {
    let naam = schoon(naam);
    let veilig = |teken: char| if teken.is_ascii() && teken != '%' { teken } else { '_' };
    let ascii: String = naam.chars().map(veilig).collect();
    let mut uit = format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''");
    for byte in naam.bytes() {
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            uit.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(uit, "%{byte:02X}");
        }
    }
    uit
}

/// Characters without a shape, or that turn the direction of reading: `gpj.exe` must not look like `exe.jpg`.
const fn is_onzichtbaar(teken: char) -> bool {
    matches!(teken,
        '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}
