// SPDX-License-Identifier: EUPL-1.2
//! Which colour a municipality may choose: one on which text can be read (WCAG 2.2, 1.4.3: 4.5 to 1).

/// White text on the colour.
pub const WIT: &str = "#ffffff";
/// Dark text on the colour: the text colour of the neutral look.
pub const DONKER: &str = "#16252b";
/// Least contrast between text and what is behind it.
pub const MINSTE_CONTRAST: f64 = 4.5;

/// A colour as `#rrggbb`, lower case.
pub fn lees(tekst: &str) -> Option<String> {
    let kleur = tekst.trim().to_lowercase();
    kanalen(&kleur).map(|_| kleur)
}

/// The text colour that reads on this colour, white if both do; none when neither does.
pub fn tekst_op(kleur: &str) -> Option<&'static str> {
    [WIT, DONKER]
        .into_iter()
        .find(|tekst| contrast(kleur, tekst).is_some_and(|verhouding| verhouding >= MINSTE_CONTRAST))
}

/// Contrast ratio of two colours, 1 to 21.
fn contrast(een: &str, twee: &str) -> Option<f64> {
    let (een, twee) = (helderheid(een)?, helderheid(twee)?);
    Some((een.max(twee) + 0.05) / (een.min(twee) + 0.05))
}

/// Relative luminance as WCAG defines it.
fn helderheid(kleur: &str) -> Option<f64> {
    let [r, g, b] = kanalen(kleur)?.map(|kanaal| {
        let deel = f64::from(kanaal) / 255.0;
        if deel <= 0.04045 { deel / 12.92 } else { ((deel + 0.055) / 1.055).powf(2.4) }
    });
    Some(0.2126f64.mul_add(r, 0.7152f64.mul_add(g, 0.0722 * b)))
}

fn kanalen(kleur: &str) -> Option<[u8; 3]> {
    let cijfers =
        kleur.strip_prefix('#').filter(|c| c.len() == 6 && c.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let getal = u32::from_str_radix(cijfers, 16).ok()?;
    let [_, r, g, b] = getal.to_be_bytes();
    Some([r, g, b])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn een_kleur_is_zes_cijfers() {
        assert_eq!(lees(" #7A1F3D "), Some("#7a1f3d".to_owned()));
        for fout in ["", "7a1f3d", "#7a1f3", "#7a1f3dd", "#7a1f3g", "#+a1f3d", "red", "#7a1f3d;}*{color:red"]
        {
            assert_eq!(lees(fout), None, "{fout}");
        }
    }

    #[test]
    fn er_is_altijd_leesbare_tekst_of_een_weigering() {
        for (kleur, tekst) in [
            ("#000000", Some(WIT)),
            ("#7a1f3d", Some(WIT)),
            ("#0f4c5c", Some(WIT)),
            ("#ffffff", Some(DONKER)),
            ("#f2c14e", Some(DONKER)),
            ("#767676", Some(WIT)),
            // Too light for white, too dark for our dark text.
            ("#7d7d7d", None),
            ("geel", None),
        ] {
            assert_eq!(tekst_op(kleur), tekst, "{kleur}");
        }
    }

    #[test]
    fn wit_op_zwart_is_21() {
        assert!((contrast("#000000", "#ffffff").unwrap() - 21.0).abs() < 0.001);
        assert!((contrast("#ffffff", "#ffffff").unwrap() - 1.0).abs() < 0.001);
    }
}
