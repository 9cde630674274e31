// SPDX-License-Identifier: EUPL-1.2
//! The reader: cuts a folded text into runs of letters and digits, and remembers what stood before each run. What the
//! runs mean together (a plate, a postcode, a hyphenated word) is the business of `groep`.

/// What stands between a run and the run before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheiding {
    /// Exactly one hyphen.
    Koppelteken,
    /// Exactly one full stop.
    Punt,
    /// Exactly one apostrophe.
    Apostrof,
    /// Exactly one space.
    Spatie,
    /// Anything else, and the start of the text.
    Anders,
}

/// A run of letters and digits.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Atoom<'a> {
    pub(crate) tekst: &'a str,
    pub(crate) voor: Scheiding,
    /// Byte position behind the run.
    pub(crate) einde: usize,
}

impl Atoom<'_> {
    pub(crate) fn is_getal(&self) -> bool {
        self.tekst.bytes().all(|b| b.is_ascii_digit())
    }

    pub(crate) fn is_letters(&self) -> bool {
        self.tekst.bytes().all(|b| b.is_ascii_alphabetic())
    }

    pub(crate) fn is_kapitaal(&self) -> bool {
        self.tekst.bytes().all(|b| b.is_ascii_uppercase())
    }
}

/// Cuts a folded text into runs.
pub(crate) fn lees(tekst: &str) -> Vec<Atoom<'_>> {
    let mut atomen: Vec<Atoom<'_>> = Vec::new();
    let mut vorige = 0;
    let mut begin = None;
    for (plaats, teken) in tekst.char_indices().chain([(tekst.len(), ' ')]) {
        match (begin, teken.is_ascii_alphanumeric()) {
            (None, true) => begin = Some(plaats),
            (Some(van), false) => {
                let voor = scheiding(tekst.get(vorige..van).unwrap_or_default(), atomen.is_empty());
                atomen.push(Atoom { tekst: tekst.get(van..plaats).unwrap_or_default(), voor, einde: plaats });
                vorige = plaats;
                begin = None;
            }
            _ => {}
        }
    }
    atomen
}

fn scheiding(tussen: &str, eerste: bool) -> Scheiding {
    match tussen {
        _ if eerste => Scheiding::Anders,
        "-" => Scheiding::Koppelteken,
        "." => Scheiding::Punt,
        "'" | "`" => Scheiding::Apostrof,
        " " => Scheiding::Spatie,
        _ => Scheiding::Anders,
    }
}
