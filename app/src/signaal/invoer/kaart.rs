// SPDX-License-Identifier: EUPL-1.2
//! The column map: which column of a file is which field of ours. It is a TOML file, so that whoever knows the file can
//! write it; see the examples in `data/invoer`.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Column maps that ship with the product: name and text.
pub const VOORBEELDEN: [(&str, &str); 2] = [
    ("signalen-amsterdam", include_str!("../../../data/invoer/signalen-amsterdam.toml")),
    ("dijkwacht", include_str!("../../../data/invoer/dijkwacht.toml")),
];

/// Fields of the form for registering a signaal.
pub(super) const FORMULIERVELDEN: [&str; 16] = [
    "kanaal",
    "thema",
    "wat",
    "duiding",
    "plaats",
    "buurt",
    "lon",
    "lat",
    "hoe_bekend",
    "periode_van",
    "periode_tot",
    "herkomst_doel",
    "mag_door",
    "melder_naam",
    "melder_email",
    "melder_telefoon",
];
/// Fields that only an import has: the id in the other system, when it came in, and a point as text.
pub(super) const EIGEN_VELDEN: [&str; 3] = ["extern_id", "ontvangen", "punt"];

const MAX_KAART: usize = 100_000;

/// Something is wrong with a column map.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KaartFout {
    /// It is no TOML, or has parts that we do not know.
    #[error("unreadable: {0}")]
    Onleesbaar(String),
    /// A field that signalen do not have.
    #[error("unknown field: {0}")]
    OnbekendVeld(String),
    /// Without this field no import.
    #[error("field is missing: {0}")]
    Ontbreekt(&'static str),
    /// A column of a second file that the map does not name under `bij`.
    #[error("unknown file: {0}")]
    OnbekendBestand(String),
    /// The delimiter is not one sign.
    #[error("delimiter")]
    Scheiding,
}

/// In which signs a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tekens {
    /// UTF-8, and a line that is not is read as Windows-1252.
    #[default]
    Auto,
    /// UTF-8; a line that is not is refused.
    #[serde(rename = "utf-8")]
    Utf8,
    /// Windows-1252.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

/// How a date with the year last is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Datumvolgorde {
    /// 21-11-2026.
    #[default]
    DagEerst,
    /// 11/21/2026.
    MaandEerst,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Kolommen {
    Een(String),
    Meer(Vec<String>),
}

/// A second file, joined by a key.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bijbestand {
    /// The column that holds the `extern_id` of the line it belongs to.
    pub sleutel: String,
}

/// A column of the file, or of a second file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kolom {
    /// Name of the second file; none for the main one.
    pub bestand: Option<String>,
    /// Name of the column.
    pub naam: String,
    /// Whether it may be absent.
    pub optioneel: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tekst {
    scheiding: Option<String>,
    #[serde(default)]
    tekens: Tekens,
    #[serde(default)]
    datum: Datumvolgorde,
    #[serde(default)]
    voorvoegsel: String,
    kolommen: BTreeMap<String, Kolommen>,
    #[serde(default)]
    vast: BTreeMap<String, String>,
    #[serde(default)]
    standaard: BTreeMap<String, String>,
    #[serde(default)]
    vertaal: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(default)]
    bij: BTreeMap<String, Bijbestand>,
}

/// See the module.
#[derive(Debug, Clone)]
pub struct Kolomkaart {
    /// As it was written, to be kept with the run.
    pub tekst: String,
    /// What stands between two cells; none: found out from the first line.
    pub scheiding: Option<u8>,
    /// In which signs the file is written.
    pub tekens: Tekens,
    /// How dates are read.
    pub datum: Datumvolgorde,
    /// Stands before every `extern_id`, so that two systems do not mix.
    pub voorvoegsel: String,
    /// Columns per field; several are joined.
    pub kolommen: BTreeMap<String, Vec<Kolom>>,
    /// Fields with the same value on every line.
    pub vast: BTreeMap<String, String>,
    /// Values for empty cells.
    pub standaard: BTreeMap<String, String>,
    /// Our value per value of theirs, in lower case; `*` for every other.
    pub vertaal: BTreeMap<String, BTreeMap<String, String>>,
    /// Second files by name.
    pub bij: BTreeMap<String, Bijbestand>,
}

/// The text of a column map that ships with the product.
pub fn voorbeeld(naam: &str) -> Option<&'static str> {
    VOORBEELDEN.iter().find(|(n, _)| *n == naam).map(|(_, tekst)| *tekst)
}

/// Reads a column map.
///
/// # Errors
/// When it cannot be read, or asks for what does not exist.
pub fn lees_kaart(tekst: &str) -> Result<Kolomkaart, KaartFout> {
    if tekst.len() > MAX_KAART {
        return Err(KaartFout::Onleesbaar("too long".to_owned()));
    }
    let gelezen: Tekst = toml::from_str(tekst).map_err(|e| KaartFout::Onleesbaar(e.message().to_owned()))?;
    let namen = [
        gelezen.kolommen.keys().collect::<Vec<_>>(),
        gelezen.vast.keys().collect(),
        gelezen.standaard.keys().collect(),
    ];
    for naam in namen.into_iter().flatten().chain(gelezen.vertaal.keys()) {
        if !FORMULIERVELDEN.iter().chain(&EIGEN_VELDEN).any(|v| v == naam) {
            return Err(KaartFout::OnbekendVeld(naam.clone()));
        }
    }
    for verplicht in ["extern_id", "wat"] {
        if !gelezen.kolommen.contains_key(verplicht) {
            return Err(KaartFout::Ontbreekt(verplicht));
        }
    }
    let scheiding = gelezen.scheiding.as_deref().map(lees_scheiding).transpose()?;
    let kolommen = gelezen.kolommen.into_iter().map(|(veld, kolommen)| {
        let namen = match kolommen {
            Kolommen::Een(naam) => vec![naam],
            Kolommen::Meer(namen) => namen,
        };
        let kolommen = namen.iter().map(|naam| lees_kolom(naam, &gelezen.bij)).collect::<Result<_, _>>()?;
        Ok((veld, kolommen))
    });
    Ok(Kolomkaart {
        tekst: tekst.to_owned(),
        scheiding,
        tekens: gelezen.tekens,
        datum: gelezen.datum,
        voorvoegsel: gelezen.voorvoegsel,
        kolommen: kolommen.collect::<Result<_, _>>()?,
        vast: gelezen.vast,
        standaard: gelezen.standaard,
        vertaal: gelezen.vertaal.into_iter().map(|(veld, paren)| (veld, in_klein(paren))).collect(),
        bij: gelezen.bij,
    })
}

fn lees_scheiding(tekst: &str) -> Result<u8, KaartFout> {
    match tekst.as_bytes() {
        [teken] if teken.is_ascii() && !matches!(teken, b'"' | b'\n' | b'\r') => Ok(*teken),
        _ => Err(KaartFout::Scheiding),
    }
}

fn lees_kolom(naam: &str, bij: &BTreeMap<String, Bijbestand>) -> Result<Kolom, KaartFout> {
    let (naam, optioneel) = naam.strip_suffix('?').map_or((naam, false), |naam| (naam, true));
    let Some((bestand, kolom)) = naam.split_once('.').filter(|_| !bij.is_empty()) else {
        return Ok(Kolom { bestand: None, naam: naam.to_owned(), optioneel });
    };
    if !bij.contains_key(bestand) {
        return Err(KaartFout::OnbekendBestand(bestand.to_owned()));
    }
    Ok(Kolom { bestand: Some(bestand.to_owned()), naam: kolom.to_owned(), optioneel })
}

fn in_klein(paren: BTreeMap<String, String>) -> BTreeMap<String, String> {
    paren.into_iter().map(|(van, naar)| (van.to_lowercase(), naar)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signaal::thema::thema;

    #[test]
    fn what_ships_can_be_read_and_names_themes_that_exist() {
        for (naam, tekst) in VOORBEELDEN {
            let kaart = lees_kaart(tekst).unwrap_or_else(|e| panic!("{naam}: {e}"));
            for code in kaart.vertaal.get("thema").into_iter().flat_map(BTreeMap::values) {
                assert!(thema(code).is_some(), "{naam}: {code}");
            }
            assert!(kaart.standaard.get("thema").is_none_or(|code| thema(code).is_some()), "{naam}");
        }
        assert_eq!(voorbeeld("bestaat-niet"), None);
    }

    #[test]
    fn a_map_that_cannot_work_says_why() {
        let goed = "[kolommen]\nextern_id = 'id'\nwat = 'tekst'\n";
        assert!(lees_kaart(goed).is_ok());
        for (tekst, verwacht) in [
            ("[kolommen]\nwat = 'tekst'".to_owned(), KaartFout::Ontbreekt("extern_id")),
            (format!("{goed}kleur = 'k'"), KaartFout::OnbekendVeld("kleur".to_owned())),
            (format!("{goed}[vast]\nbsn = '1'"), KaartFout::OnbekendVeld("bsn".to_owned())),
            (format!("scheiding = ';;'\n{goed}"), KaartFout::Scheiding),
            (
                format!("{goed}plaats = 'plek.adres'\n[bij.locatie]\nsleutel = 'id'"),
                KaartFout::OnbekendBestand("plek".to_owned()),
            ),
        ] {
            assert_eq!(lees_kaart(&tekst).err(), Some(verwacht), "{tekst}");
        }
        for tekst in ["", "geen toml", "[kolommen]\nextern_id = 3", "x = 1", &"#".repeat(MAX_KAART + 1)] {
            assert!(matches!(lees_kaart(tekst), Err(KaartFout::Onleesbaar(_))));
        }
    }

    #[test]
    fn a_dot_only_means_a_second_file_when_there_is_one() {
        let kaart = lees_kaart("[kolommen]\nextern_id = 'id'\nwat = 'a.b?'").unwrap();
        assert_eq!(kaart.kolommen["wat"], [Kolom { bestand: None, naam: "a.b".to_owned(), optioneel: true }]);
    }
}
