// SPDX-License-Identifier: EUPL-1.2
//! From a letter to an ODT (ODF 1.3): a zip of a few XML files that we write ourselves, without a template file.
mod inhoud;
mod stijlen;
mod xml;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use self::xml::Xml;
use crate::bestand::Fout;
use crate::bouwsteen::Stel;
use crate::regel::GOEDKEURING;

const MIMETYPE: &str = "application/vnd.oasis.opendocument.text";
const LOGO: &str = "Pictures/logo.png";
/// The namespaces that our files use.
const RUIMTEN: [(&str, &str); 10] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
    ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
];

/// The bytes of an editable letter; the same for the same letter.
pub(crate) fn maak(stel: &Stel) -> Result<Vec<u8>, Fout> {
    schrijf(stel).map_err(|fout| Fout::Odt(fout.to_string()))
}

fn schrijf(stel: &Stel) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // No clock: every entry has the first moment that a zip knows.
    let ingepakt = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let kaal = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    // First and stored, so that a program sees at once what it is (ODF part 2).
    zip.start_file("mimetype", kaal)?;
    zip.write_all(MIMETYPE.as_bytes())?;
    let delen = [
        ("content.xml", inhoud::content(stel)),
        ("styles.xml", stijlen::styles(stel)),
        ("meta.xml", meta(stel)),
        ("META-INF/manifest.xml", manifest(stel)),
    ];
    for (naam, xml) in delen {
        zip.start_file(naam, ingepakt)?;
        zip.write_all(xml.as_bytes())?;
    }
    if let Some(logo) = &stel.logo {
        zip.start_file(LOGO, kaal)?;
        zip.write_all(&logo.bytes)?;
    }
    zip.finish().map(Cursor::into_inner)
}

/// A root element with its namespaces.
fn wortel(naam: &'static str, vul: impl FnOnce(&mut Xml)) -> String {
    let mut ruimten = RUIMTEN.to_vec();
    ruimten.push(("office:version", "1.3"));
    let mut xml = Xml::nieuw();
    xml.om(naam, &ruimten, vul);
    xml.klaar()
}

fn meta(stel: &Stel) -> String {
    wortel("office:document-meta", |x| {
        x.om("office:meta", &[], |x| {
            x.vol("meta:generator", "Dijkwacht");
            x.vol("dc:title", &stel.titel);
            x.vol("dc:description", &format!("{} {GOEDKEURING}", stel.soort.regel().zin()));
            x.vol("dc:subject", stel.soort.code());
            x.vol("dc:creator", &stel.gemeente);
            x.vol("dc:date", &format!("{}T00:00:00", stel.dagtekening));
            x.vol("dc:language", stel.taal.kies("nl-NL", "en-GB"));
        });
    })
}

fn manifest(stel: &Stel) -> String {
    let ruimten = [
        ("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"),
        ("manifest:version", "1.3"),
    ];
    let mut bestanden = vec![
        ("/", MIMETYPE),
        ("content.xml", "text/xml"),
        ("styles.xml", "text/xml"),
        ("meta.xml", "text/xml"),
    ];
    if stel.logo.is_some() {
        bestanden.push((LOGO, "image/png"));
    }
    let mut xml = Xml::nieuw();
    xml.om("manifest:manifest", &ruimten, |x| {
        for (pad, soort) in bestanden {
            x.leeg("manifest:file-entry", &[("manifest:full-path", pad), ("manifest:media-type", soort)]);
        }
    });
    xml.klaar()
}
