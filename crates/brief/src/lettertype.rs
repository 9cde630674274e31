// SPDX-License-Identifier: EUPL-1.2
//! The fonts of a letter, read once: Libertinus Serif for reading, DejaVu Sans for what it lacks (Arabic, signs).
//!
//! A PDF/A may not hold a character that its fonts cannot draw, so what can be drawn is asked here before rendering.
use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The families in the order in which they are tried.
pub(crate) const FAMILIES: [&str; 2] = ["Libertinus Serif", "DejaVu Sans"];

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let dejavu = [dejavu::sans::regular(), dejavu::sans::bold()];
    typst_assets::fonts()
        .chain(dejavu)
        .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
        .filter(|font| FAMILIES.contains(&font.info().family.as_str()))
        .collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

pub(crate) fn book() -> &'static LazyHash<FontBook> {
    &BOOK
}

pub(crate) fn font(index: usize) -> Option<Font> {
    FONTS.get(index).cloned()
}

/// Whether a typed character may stand in a letter. Characters that turn the direction of text, or that cannot be seen,
/// may not: with them a name can be made to look like another.
pub(crate) fn tekent(teken: char) -> bool {
    match teken {
        '\n' | '\t' | ' ' | '\u{a0}' => true,
        '\r' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{feff}' => false,
        '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{e0000}'..='\u{e0fff}' => false,
        teken if teken.is_control() => false,
        teken => FONTS.iter().any(|font| font.info().coverage.contains(u32::from(teken))),
    }
}
