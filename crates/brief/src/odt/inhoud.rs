// SPDX-License-Identifier: EUPL-1.2
//! `content.xml`: the same parts in the same order as the PDF.
use super::xml::Xml;
use super::{LOGO, wortel};
use crate::bouwsteen::{Bouwsteen, Handtekening, Stel};

pub(super) fn content(stel: &Stel) -> String {
    wortel("office:document-content", |x| {
        x.om("office:automatic-styles", &[], kolommen);
        x.om("office:body", &[], |x| x.om("office:text", &[], |x| tekst(x, stel)));
    })
}

/// Tables take the whole width; the columns share it.
fn kolommen(x: &mut Xml) {
    x.om("style:style", &[("style:name", "Tabel"), ("style:family", "table")], |x| {
        x.leeg("style:table-properties", &[("style:rel-width", "100%"), ("table:align", "margins")]);
    });
    let cel = [("style:name", "Cel"), ("style:family", "table-cell")];
    x.om("style:style", &cel, |x| {
        x.leeg(
            "style:table-cell-properties",
            &[("fo:padding", "0.15cm"), ("fo:border-bottom", "0.5pt solid #888888")],
        );
    });
}

fn tekst(x: &mut Xml, stel: &Stel) {
    match &stel.logo {
        Some(logo) => x.om("text:p", &[("text:style-name", "Afzender")], |x| {
            let (breed, hoog) = logo.maat();
            let (breed, hoog) = (format!("{breed:.1}mm"), format!("{hoog:.1}mm"));
            let kader = [("text:anchor-type", "as-char"), ("svg:width", &*breed), ("svg:height", &*hoog)];
            x.om("draw:frame", &kader, |x| {
                x.leeg("draw:image", &[("xlink:href", LOGO), ("xlink:type", "simple")]);
                x.vol("svg:title", &logo.alt);
            });
        }),
        None => alinea(x, "Gemeente", &stel.voluit),
    }
    regels(x, "Afzender", &stel.afzender);
    regels(x, "Adres", &stel.adres);
    paren(x, &stel.gegevens);
    alinea(x, "Conceptregel", &stel.conceptregel());
    x.om("text:h", &[("text:style-name", "Titel"), ("text:outline-level", "1")], |x| x.tekst(&stel.titel));
    stel.tekst.iter().for_each(|steen| schrijf(x, steen));
    if !stel.slotregel.is_empty() {
        alinea(x, "Afzender", &stel.slotregel);
    }
}

fn schrijf(x: &mut Xml, steen: &Bouwsteen) {
    match steen {
        Bouwsteen::Kop(kop) => {
            x.om("text:h", &[("text:style-name", "Kop"), ("text:outline-level", "2")], |x| x.tekst(kop));
        }
        Bouwsteen::Alinea(tekst) => alinea(x, "Alinea", tekst),
        Bouwsteen::Regels(r) => regels(x, "Adres", r),
        Bouwsteen::Punten(punten) => lijst(x, "Punten", punten),
        Bouwsteen::Nummers(punten) => lijst(x, "Nummers", punten),
        Bouwsteen::Paren(p) => paren(x, p),
        Bouwsteen::Tabel { kop, rijen } => tabel(x, kop, rijen),
        Bouwsteen::Handtekening(h) => handtekening(x, h),
    }
}

fn alinea(x: &mut Xml, stijl: &str, tekst: &str) {
    x.om("text:p", &[("text:style-name", stijl)], |x| x.tekst(tekst));
}

/// Lines that belong together: one paragraph.
fn regels(x: &mut Xml, stijl: &str, regels: &[String]) {
    if !regels.is_empty() {
        alinea(x, stijl, &regels.join("\n"));
    }
}

fn paren(x: &mut Xml, paren: &[(String, String)]) {
    for (naam, waarde) in paren {
        x.om("text:p", &[("text:style-name", "Paar")], |x| {
            x.om("text:span", &[("text:style-name", "Naam")], |x| x.tekst(naam));
            x.tekst("\t");
            x.tekst(waarde);
        });
    }
}

fn lijst(x: &mut Xml, stijl: &str, punten: &[String]) {
    x.om("text:list", &[("text:style-name", stijl)], |x| {
        for punt in punten {
            x.om("text:list-item", &[], |x| alinea(x, "Punt", punt));
        }
    });
}

fn tabel(x: &mut Xml, kop: &[String], rijen: &[Vec<String>]) {
    x.om("table:table", &[("table:style-name", "Tabel")], |x| {
        x.leeg("table:table-column", &[("table:number-columns-repeated", &kop.len().to_string())]);
        x.om("table:table-header-rows", &[], |x| rij(x, "Tabelkop", kop));
        rijen.iter().for_each(|r| rij(x, "Tabelcel", r));
    });
}

fn rij(x: &mut Xml, stijl: &str, cellen: &[String]) {
    x.om("table:table-row", &[], |x| {
        for cel in cellen {
            let waarden = [("table:style-name", "Cel"), ("office:value-type", "string")];
            x.om("table:table-cell", &waarden, |x| alinea(x, stijl, cel));
        }
    });
}

fn handtekening(x: &mut Xml, h: &Handtekening) {
    if !h.groet.is_empty() {
        alinea(x, "Namens", h.groet);
    }
    alinea(x, "Namens", &h.namens);
    let ruimte = if h.digitaal.is_none() { "\n\n\n" } else { "" };
    for (i, (naam, functie)) in h.ondertekenaars.iter().enumerate() {
        let boven = if i == 0 { ruimte } else { "" };
        alinea(x, "Alinea", &format!("{boven}{naam}\n{functie}"));
    }
    h.grond.iter().for_each(|grond| alinea(x, "Klein", grond));
    h.digitaal.iter().for_each(|zin| alinea(x, "Klein", zin));
}
