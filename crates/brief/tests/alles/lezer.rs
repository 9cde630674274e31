// SPDX-License-Identifier: EUPL-1.2
//! Reads back what the crate wrote: the text and the tree of a PDF, the parts of an ODT.
use std::io::Read;

use pdf_extract::{Dictionary, Document, Object};

/// The text of a PDF without any white space: how it breaks into lines is not what is tested.
pub fn pdf_tekst(bytes: &[u8]) -> String {
    dicht(&pdf_extract::extract_text_from_mem(bytes).unwrap())
}

/// Without white space, and without the places where a long word may break.
pub fn dicht(tekst: &str) -> String {
    tekst.chars().filter(|t| !t.is_whitespace() && *t != '\u{200b}').collect()
}

pub fn open(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

pub fn wortel(pdf: &Document) -> &Dictionary {
    pdf.catalog().unwrap()
}

pub fn onder<'a>(pdf: &'a Document, dict: &'a Dictionary, naam: &str) -> &'a Object {
    let object = dict.get(naam.as_bytes()).unwrap();
    pdf.dereference(object).unwrap().1
}

/// The XMP packet of a PDF.
pub fn xmp(pdf: &Document) -> String {
    let stroom = onder(pdf, wortel(pdf), "Metadata").as_stream().unwrap();
    let bytes = stroom.decompressed_content().unwrap_or_else(|_| stroom.content.clone());
    String::from_utf8(bytes).unwrap()
}

/// The kinds of the elements in the structure tree, in reading order.
pub fn structuur(pdf: &Document) -> Vec<String> {
    let mut uit = Vec::new();
    loop_af(pdf, onder(pdf, wortel(pdf), "StructTreeRoot"), &mut uit);
    uit
}

fn loop_af(pdf: &Document, object: &Object, uit: &mut Vec<String>) {
    match pdf.dereference(object).unwrap().1 {
        Object::Array(delen) => delen.iter().for_each(|deel| loop_af(pdf, deel, uit)),
        Object::Dictionary(dict) => {
            if let Ok(soort) = dict.get(b"S").and_then(Object::as_name) {
                uit.push(String::from_utf8_lossy(soort).into_owned());
            }
            if let Ok(kinderen) = dict.get(b"K") {
                loop_af(pdf, kinderen, uit);
            }
        }
        _ => {}
    }
}

/// The files of an ODT in their order: name, whether it is stored as it is, content.
pub fn odt(bytes: &[u8]) -> Vec<(String, bool, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|i| {
            let mut deel = zip.by_index(i).unwrap();
            let mut inhoud = Vec::new();
            deel.read_to_end(&mut inhoud).unwrap();
            (deel.name().unwrap().into_owned(), deel.compression() == zip::CompressionMethod::Stored, inhoud)
        })
        .collect()
}

/// One part of an ODT as text.
pub fn odt_deel(bytes: &[u8], naam: &str) -> String {
    let (_, _, inhoud) = odt(bytes).into_iter().find(|(n, _, _)| n == naam).unwrap();
    String::from_utf8(inhoud).unwrap()
}

/// The running text of an XML file, with its five escapes undone. Panics on an element that does not close.
pub fn xml_tekst(xml: &str) -> String {
    let mut uit = String::new();
    let mut open = Vec::new();
    let mut rest = xml.split_once("?>").unwrap().1;
    while let Some((tekst, na)) = rest.split_once('<') {
        uit.push_str(tekst);
        let (element, verder) = na.split_once('>').unwrap();
        if let Some(naam) = element.strip_prefix('/') {
            assert_eq!(open.pop(), Some(naam), "the element that closes is the one that was open");
        } else if let Some(leeg) = element.strip_suffix('/') {
            uit.push_str(if leeg.starts_with("text:") { " " } else { "" });
        } else {
            open.push(element.split(' ').next().unwrap());
        }
        rest = verder;
    }
    assert!(open.is_empty(), "all elements are closed");
    uit.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
