// SPDX-License-Identifier: EUPL-1.2
//! Folding: one spelling for what looks the same. Accents, ligatures, full-width forms and invisible characters go, and
//! letters of other scripts are written in Latin letters. Case stays, because the reader still needs it to recognise a
//! postcode or `OM`.
//!
//! Invariant: every letter and digit in the result is ASCII, so that no tokeniser of a database can disagree about them.

use deunicode::deunicode_char;

/// Stands for a sign without meaning here, such as an emoji or a currency.
const SCHEIDING: &str = ",";

/// Folds a text and keeps its case.
///
/// ```
/// assert_eq!(zoektaal::vouw("Café Één"), "Cafe Een");
/// ```
#[must_use]
pub fn vouw(tekst: &str) -> String {
    let mut uit = String::with_capacity(tekst.len());
    for teken in tekst.chars() {
        match teken {
            _ if teken.is_ascii() => uit.push(teken),
            '\u{2010}' | '\u{2011}' => uit.push('-'),
            '\u{2018}' | '\u{2019}' => uit.push('\''),
            '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' => uit.push('"'),
            _ if teken.is_whitespace() => uit.push(' '),
            _ if is_onzichtbaar(teken) => {}
            _ => uit.push_str(&ascii(teken)),
        }
    }
    uit
}

/// A character in ASCII: nothing for a loose accent, a comma for a sign that is neither letter nor digit.
fn ascii(teken: char) -> String {
    match deunicode_char(teken) {
        Some("") => String::new(),
        Some(vorm) if teken.is_numeric() => vorm.replace('"', SCHEIDING),
        Some(vorm) if teken.is_alphanumeric() => vorm.chars().filter(char::is_ascii_alphanumeric).collect(),
        _ => SCHEIDING.to_owned(),
    }
}

/// Characters without a shape: they must not cut a word in two, or hide it.
const fn is_onzichtbaar(teken: char) -> bool {
    matches!(teken,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::vouw;

    #[test]
    fn one_spelling_for_what_looks_the_same_and_case_stays() {
        let gevallen = [
            ("Café Één", "Cafe Een"),
            ("cafe\u{301}", "cafe"),
            ("geïnd coördinator", "geind coordinator"),
            ("Straße Œuvre Łódź", "Strasse OEuvre Lodz"),
            ("ĳsje", "ijsje"),
            ("１２ＡＢ", "12AB"),
            ("6301\u{a0}AB", "6301 AB"),
            ("dr\u{ad}ugs\u{200b}lab", "drugslab"),
            ("“pand’s”", "\"pand's\""),
            ("Иван λόγος", "Ivan logos"),
        ];
        for (invoer, verwacht) in gevallen {
            assert_eq!(vouw(invoer), verwacht);
        }
    }
}
