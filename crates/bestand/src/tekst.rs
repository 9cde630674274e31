// SPDX-License-Identifier: EUPL-1.2
//! Plain text: UTF-8 without control characters and without markup that a browser would run. The markup may stand
//! anywhere, so a friendly first line does not hide it.

use crate::afwijzing::Afwijzing;

/// The test string of virus scanners, in two halves so that no scanner trips over this file.
const TESTVIRUS: [&[u8]; 2] = [br"X5O!P%@AP[4\PZX54(P^)7CC)7}", b"$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"];

/// Elements of HTML and SVG that make a text a page.
const OPMAAK: [&str; 14] = [
    "!doctype html",
    "html",
    "head",
    "body",
    "script",
    "svg",
    "iframe",
    "object",
    "embed",
    "style",
    "meta",
    "link",
    "form",
    "frameset",
];

pub(crate) fn keur(inhoud: &[u8]) -> Result<(), Afwijzing> {
    let tekst = std::str::from_utf8(inhoud).map_err(|_| Afwijzing::OnbekendeSoort)?;
    if tekst.chars().any(|teken| teken.is_control() && !matches!(teken, '\n' | '\r' | '\t' | '\u{c}')) {
        return Err(Afwijzing::OnbekendeSoort);
    }
    if is_opmaak(tekst) { Err(Afwijzing::Opmaak) } else { Ok(()) }
}

fn is_opmaak(tekst: &str) -> bool {
    tekst.split('<').skip(1).any(|na| {
        OPMAAK.iter().any(|element| {
            let begin = na.get(..element.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(element));
            let grens = na.get(element.len()..).and_then(|rest| rest.chars().next());
            begin && grens.is_none_or(|teken| teken.is_whitespace() || matches!(teken, '>' | '/'))
        })
    })
}

pub(crate) fn is_testvirus(inhoud: &[u8]) -> bool {
    bevat(inhoud, &TESTVIRUS.concat())
}

pub(crate) fn bevat(hooiberg: &[u8], naald: &[u8]) -> bool {
    hooiberg.windows(naald.len()).any(|venster| venster.first() == naald.first() && venster == naald)
}
