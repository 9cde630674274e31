// SPDX-License-Identifier: EUPL-1.2
//! `styles.xml`: the look of an ODT, with CONCEPT above each page and the page number below.
use super::wortel;
use super::xml::Xml;
use crate::bouwsteen::Stel;

/// Name, size, space above and below, bold; all in our own font with what a computer has instead.
const ALINEAS: [(&str, &str, &str, &str, bool); 15] = [
    ("Gemeente", "17pt", "0cm", "0.1cm", true),
    ("Afzender", "8.5pt", "0.1cm", "0.3cm", false),
    ("Adres", "11pt", "0.5cm", "0.8cm", false),
    ("Conceptregel", "9pt", "0.4cm", "0.3cm", false),
    ("Titel", "15pt", "0.5cm", "0.4cm", true),
    ("Kop", "11.5pt", "0.5cm", "0.2cm", true),
    ("Alinea", "11pt", "0cm", "0.3cm", false),
    ("Punt", "11pt", "0cm", "0.15cm", false),
    ("Paar", "11pt", "0cm", "0.1cm", false),
    ("Namens", "11pt", "0.3cm", "0.4cm", false),
    ("Klein", "9.5pt", "0.2cm", "0cm", false),
    ("Tabelkop", "10pt", "0cm", "0cm", true),
    ("Tabelcel", "10pt", "0cm", "0cm", false),
    ("Bovenaan", "14pt", "0cm", "0cm", true),
    ("Onderaan", "8.5pt", "0cm", "0cm", false),
];

pub(super) fn styles(stel: &Stel) -> String {
    let kleur = stel.kleur.code();
    wortel("office:document-styles", |x| {
        x.om("office:styles", &[], |x| {
            standaard(x, stel.taal.kies(("nl", "NL"), ("en", "GB")));
            ALINEAS.iter().for_each(|stijl| alinea(x, stijl, &kleur));
            let naam = [("style:name", "Naam"), ("style:family", "text")];
            x.om("style:style", &naam, |x| x.leeg("style:text-properties", &[("fo:color", "#595959")]));
            lijst(x, "Punten", None);
            lijst(x, "Nummers", Some("1"));
        });
        x.om("office:automatic-styles", &[], bladzijde);
        x.om("office:master-styles", &[], |x| {
            let meester = [("style:name", "Standard"), ("style:page-layout-name", "Blad")];
            x.om("style:master-page", &meester, |x| randen(x, stel));
        });
    })
}

fn standaard(x: &mut Xml, (taal, land): (&str, &str)) {
    x.om("style:default-style", &[("style:family", "paragraph")], |x| {
        x.leeg(
            "style:paragraph-properties",
            &[("fo:line-height", "125%"), ("style:tab-stop-distance", "3.6cm")],
        );
        x.leeg(
            "style:text-properties",
            &[
                ("fo:font-family", "'Libertinus Serif', 'Liberation Serif', serif"),
                ("fo:font-size", "11pt"),
                ("fo:language", taal),
                ("fo:country", land),
            ],
        );
    });
}

fn alinea(x: &mut Xml, (naam, maat, boven, onder, vet): &(&str, &str, &str, &str, bool), kleur: &str) {
    let kleur = if *vet && *naam != "Bovenaan" { kleur } else { "#000000" };
    let kop = matches!(*naam, "Titel" | "Kop");
    x.om("style:style", &[("style:name", naam), ("style:family", "paragraph")], |x| {
        let mut eigen = vec![("fo:margin-top", *boven), ("fo:margin-bottom", *onder)];
        if kop {
            eigen.push(("fo:keep-with-next", "always"));
        }
        x.om("style:paragraph-properties", &eigen, |x| {
            if *naam == "Paar" {
                x.om("style:tab-stops", &[], |x| x.leeg("style:tab-stop", &[("style:position", "3.6cm")]));
            }
        });
        let gewicht = if *vet { "bold" } else { "normal" };
        x.leeg(
            "style:text-properties",
            &[("fo:font-size", maat), ("fo:font-weight", gewicht), ("fo:color", kleur)],
        );
    });
}

fn lijst(x: &mut Xml, naam: &str, nummer: Option<&str>) {
    x.om("text:list-style", &[("style:name", naam)], |x| {
        let vul = |x: &mut Xml| {
            x.om(
                "style:list-level-properties",
                &[("text:list-level-position-and-space-mode", "label-alignment")],
                |x| {
                    let plaats = [
                        ("text:label-followed-by", "listtab"),
                        ("fo:text-indent", "-0.6cm"),
                        ("fo:margin-left", "0.8cm"),
                    ];
                    x.leeg("style:list-level-label-alignment", &plaats);
                },
            );
        };
        match nummer {
            Some(vorm) => {
                let niveau = [("text:level", "1"), ("style:num-format", vorm), ("style:num-suffix", ".")];
                x.om("text:list-level-style-number", &niveau, vul);
            }
            None => {
                x.om("text:list-level-style-bullet", &[("text:level", "1"), ("text:bullet-char", "•")], vul)
            }
        }
    });
}

fn bladzijde(x: &mut Xml) {
    x.om("style:page-layout", &[("style:name", "Blad")], |x| {
        x.leeg(
            "style:page-layout-properties",
            &[
                ("fo:page-width", "21cm"),
                ("fo:page-height", "29.7cm"),
                ("fo:margin-top", "1.5cm"),
                ("fo:margin-bottom", "1.5cm"),
                ("fo:margin-left", "2.6cm"),
                ("fo:margin-right", "2.6cm"),
            ],
        );
        x.om("style:header-style", &[], |x| {
            x.leeg(
                "style:header-footer-properties",
                &[("fo:min-height", "0.8cm"), ("fo:margin-bottom", "0.4cm")],
            );
        });
        x.om("style:footer-style", &[], |x| {
            x.leeg(
                "style:header-footer-properties",
                &[("fo:min-height", "0.8cm"), ("fo:margin-top", "0.4cm")],
            );
        });
    });
}

fn randen(x: &mut Xml, stel: &Stel) {
    x.om("style:header", &[], |x| {
        x.om("text:p", &[("text:style-name", "Bovenaan")], |x| x.tekst("CONCEPT"));
    });
    x.om("style:footer", &[], |x| {
        x.om("text:p", &[("text:style-name", "Onderaan")], |x| {
            x.tekst(&format!(
                "{} · {} · {} ",
                stel.gemeente,
                stel.kenmerk,
                stel.taal.kies("Bladzijde", "Page")
            ));
            x.leeg("text:page-number", &[("text:select-page", "current")]);
            x.tekst(stel.taal.kies(" van ", " of "));
            x.leeg("text:page-count", &[]);
        });
    });
}
