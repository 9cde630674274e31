// SPDX-License-Identifier: EUPL-1.2
//! What a gebruikersnaam looks like: typed the same way on every keyboard, and never two that look alike by case.

/// Shortest and longest.
pub const LENGTE: std::ops::RangeInclusive<usize> = 3..=60;

/// The name as it is stored and looked up: case does not count.
pub fn gelijk(getypt: &str) -> String {
    getypt.trim().to_lowercase()
}

/// Whether a name may be given: letters, digits, dot, dash, underscore and at-sign, beginning with a letter or digit.
pub fn is_geldig(naam: &str) -> bool {
    let goed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'_' | b'@');
    let begin = naam.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric());
    LENGTE.contains(&naam.len()) && begin && naam.bytes().all(goed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn een_gebruikersnaam_is_kort_en_eenvoudig() {
        for (naam, verwacht) in [
            ("oover.valkenburg", true),
            ("a.b@voorbeeld.nl", true),
            ("7up", true),
            ("ab", false),
            (".ab", false),
            ("met spatie", false),
            ("Hoofdletter", false),
            ("caf\u{e9}", false),
            ("a\nb", false),
        ] {
            assert_eq!(is_geldig(naam), verwacht, "{naam}");
        }
        assert!(!is_geldig(&"a".repeat(61)));
        assert_eq!(gelijk("  OOVer.Valkenburg "), "oover.valkenburg");
    }
}
