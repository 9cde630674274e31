// SPDX-License-Identifier: EUPL-1.2
//! Builders of files, byte by byte: a test file that somebody made elsewhere would carry that somebody along.

#![expect(clippy::unwrap_used, reason = "helpers of tests count as production code to clippy")]

/// Stands for everything that tells where a photo was taken.
pub const PLEK: &[u8] = b"GPS 50.8654N 5.8329E";

/// An EXIF block (TIFF) with an orientation and a GPS directory that holds [`PLEK`].
pub fn tiff(orientatie: u16, groot: bool) -> Vec<u8> {
    let b2 = |getal: u16| if groot { getal.to_be_bytes() } else { getal.to_le_bytes() };
    let b4 = |getal: u32| if groot { getal.to_be_bytes() } else { getal.to_le_bytes() };
    let veld = |nummer: u16, vorm: u16, aantal: u32, waarde: [u8; 4]| {
        [b2(nummer).as_slice(), &b2(vorm), &b4(aantal), &waarde].concat()
    };
    let [o0, o1] = b2(orientatie);
    let aantal = u32::try_from(PLEK.len()).unwrap();
    [
        if groot { b"MM\0*".as_slice() } else { b"II*\0" },
        &b4(8),
        // First directory, at 8: make, orientation, pointer to GPS.
        &b2(3),
        &veld(0x010f, 2, 4, *b"Cam\0"),
        &veld(0x0112, 3, 1, [o0, o1, 0, 0]),
        &veld(0x8825, 4, 1, b4(50)),
        &b4(0),
        // GPS directory, at 50: one text, at 68.
        &b2(1),
        &veld(0x001b, 7, aantal, b4(68)),
        &b4(0),
        PLEK,
    ]
    .concat()
}

pub fn segment(merk: u8, inhoud: &[u8]) -> Vec<u8> {
    let aantal = u16::try_from(inhoud.len() + 2).unwrap();
    [[0xff, merk].as_slice(), &aantal.to_be_bytes(), inhoud].concat()
}

pub fn app1_exif(orientatie: u16, groot: bool) -> Vec<u8> {
    segment(0xe1, &[b"Exif\0\0".as_slice(), &tiff(orientatie, groot)].concat())
}

pub const JFIF: [u8; 14] = *b"JFIF\0\x01\x02\x01\0\x48\0\x48\0\0";

/// The part of a JPEG that is picture: tables, a frame of 16 by 8, two scans with stuffing and a restart.
pub fn beeld() -> Vec<u8> {
    [
        segment(0xdb, &[1; 65]),
        segment(0xc2, &[8, 0, 8, 0, 16, 1, 1, 0x11, 0]),
        segment(0xc4, &[0; 20]),
        scan(),
        segment(0xc4, &[1; 20]),
        scan(),
    ]
    .concat()
}

pub fn scan() -> Vec<u8> {
    [segment(0xda, &[1, 1, 0, 0, 63, 0]), vec![0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]].concat()
}

/// A JPEG with segments before the picture and bytes behind its end.
pub fn jpeg(segmenten: &[Vec<u8>], achter: &[u8]) -> Vec<u8> {
    [vec![0xff, 0xd8], segmenten.concat(), beeld(), vec![0xff, 0xd9], achter.to_vec()].concat()
}

pub fn stuk(naam: &[u8; 4], inhoud: &[u8]) -> Vec<u8> {
    let aantal = u32::try_from(inhoud.len()).unwrap();
    [aantal.to_be_bytes().as_slice(), naam, inhoud, &[0xc, 0xc, 0xc, 0xc]].concat()
}

pub fn ihdr(breedte: u32, hoogte: u32) -> Vec<u8> {
    stuk(b"IHDR", &[breedte.to_be_bytes().as_slice(), &hoogte.to_be_bytes(), &[8, 2, 0, 0, 0]].concat())
}

/// A PNG with chunks between header and picture and bytes behind its end.
pub fn png(stukken: &[Vec<u8>], achter: &[u8]) -> Vec<u8> {
    let kop = b"\x89PNG\r\n\x1a\n".to_vec();
    [kop, ihdr(16, 8), stukken.concat(), stuk(b"IDAT", b"beeldpunten"), stuk(b"IEND", b""), achter.to_vec()]
        .concat()
}

pub fn riffstuk(naam: &[u8; 4], inhoud: &[u8]) -> Vec<u8> {
    let aantal = u32::try_from(inhoud.len()).unwrap();
    let opvulling = vec![0; inhoud.len() % 2];
    [naam.as_slice(), &aantal.to_le_bytes(), inhoud, &opvulling].concat()
}

/// Header of an extended WebP of 16 by 8.
pub fn vp8x(vlaggen: u8) -> Vec<u8> {
    riffstuk(b"VP8X", &[vlaggen, 0, 0, 0, 15, 0, 0, 7, 0, 0])
}

pub fn vp8l() -> Vec<u8> {
    riffstuk(b"VP8L", &[0x2f, 15, 0xc0, 1, 0, 7, 7])
}

pub fn webp(stukken: &[Vec<u8>], achter: &[u8]) -> Vec<u8> {
    let inhoud = stukken.concat();
    let aantal = u32::try_from(inhoud.len() + 4).unwrap();
    [b"RIFF".as_slice(), &aantal.to_le_bytes(), b"WEBP", &inhoud, achter].concat()
}

pub fn pdf(inhoud: &[u8]) -> Vec<u8> {
    [b"%PDF-1.7\n".as_slice(), inhoud, b"\nstartxref\n9\n%%EOF\n"].concat()
}

/// A part of a zip: stored, with sizes that may be a lie.
pub struct Deel {
    pub naam: String,
    pub inhoud: Vec<u8>,
    pub uitgepakt: u32,
    pub vlaggen: u16,
    /// Where the table says the part begins, when that is not where it is.
    pub elders: Option<u32>,
    /// Method in the table, and before the part itself.
    pub methoden: (u16, u16),
}

pub fn deel(naam: &str, inhoud: &[u8]) -> Deel {
    let uitgepakt = u32::try_from(inhoud.len()).unwrap();
    Deel { naam: naam.into(), inhoud: inhoud.into(), uitgepakt, vlaggen: 0, elders: None, methoden: (0, 0) }
}

pub fn zip(delen: &[Deel]) -> Vec<u8> {
    zip_na(b"", delen)
}

/// A zip with something before its first part.
pub fn zip_na(voor: &[u8], delen: &[Deel]) -> Vec<u8> {
    let (mut uit, mut tabel) = (voor.to_vec(), Vec::new());
    for deel in delen {
        let begin = deel.elders.unwrap_or(u32::try_from(uit.len()).unwrap());
        let gepakt = u32::try_from(deel.inhoud.len()).unwrap();
        let naam = u16::try_from(deel.naam.len()).unwrap();
        let kop = |methode: u16| {
            let maten = [gepakt.to_le_bytes(), deel.uitgepakt.to_le_bytes()].concat();
            let begin = [[20, 0], deel.vlaggen.to_le_bytes(), methode.to_le_bytes()].concat();
            [begin, vec![0; 8], maten, naam.to_le_bytes().to_vec(), vec![0, 0]].concat()
        };
        let (in_tabel, los) = (kop(deel.methoden.0), kop(deel.methoden.1));
        uit.extend([b"PK\x03\x04".as_slice(), &los, deel.naam.as_bytes(), &deel.inhoud].concat());
        let staart = [[0; 10].as_slice(), &begin.to_le_bytes(), deel.naam.as_bytes()].concat();
        tabel.extend([b"PK\x01\x02\x14\0".as_slice(), &in_tabel, &staart].concat());
    }
    let aantal = u16::try_from(delen.len()).unwrap().to_le_bytes();
    let begin = u32::try_from(uit.len()).unwrap().to_le_bytes();
    let grootte = u32::try_from(tabel.len()).unwrap().to_le_bytes();
    [
        uit,
        tabel,
        b"PK\x05\x06\0\0\0\0".to_vec(),
        [aantal, aantal].concat(),
        [grootte, begin].concat(),
        vec![0, 0],
    ]
    .concat()
}

pub fn docxdelen() -> Vec<Deel> {
    vec![deel("[Content_Types].xml", b"<Types/>"), deel("word/document.xml", b"<w:document/>")]
}

pub fn docx(erbij: Vec<Deel>) -> Vec<u8> {
    zip(&docxdelen().into_iter().chain(erbij).collect::<Vec<_>>())
}

pub fn odtdelen() -> Vec<Deel> {
    vec![
        deel("mimetype", b"application/vnd.oasis.opendocument.text"),
        deel("content.xml", b"<office:document-content/>"),
        deel("META-INF/manifest.xml", b"<manifest:manifest/>"),
    ]
}

pub fn odt(erbij: Vec<Deel>) -> Vec<u8> {
    zip(&odtdelen().into_iter().chain(erbij).collect::<Vec<_>>())
}

pub fn bevat(hooiberg: &[u8], naald: &[u8]) -> bool {
    hooiberg.windows(naald.len()).any(|venster| venster == naald)
}
