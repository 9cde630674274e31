// SPDX-License-Identifier: EUPL-1.2
//! A page that uses the macros of the shell: what they promise a reader and a screen reader.

use std::sync::Arc;

use askama::Template;
use jiff::civil::date;
use kernel::Tijdstip;

use crate::pagina::Bewijsmaker;
use crate::{Form, FoutCode, Melding, NavItem, Optie, Pagina, Taal, Teksten};

const BRON: (&str, &str) = (
    "veld-titel = Titel\nveld-titel-uitleg = Kort en zonder namen.\nveld-dag = Dag\nveld-soort = Soort\nveld-lijst = Lijst\nveld-bron = Bron\nveld-wat = Wat zag u?\ngroet = Dag { $naam }.",
    "veld-titel = Title\nveld-dag = Day",
);

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% extends "basis.html" %}{% import "velden.html" as v %}{% import "stukken.html" as s %}{% block inhoud %}
<form method="post">{{ v::token(p) }}{{ v::fouten(p, f) }}
{{ v::tekst(p, f, "titel") }}{{ v::tekstvak(p, f, "wat", optioneel=true) }}{{ v::datum(p, f, "dag") }}
{{ v::keuze(p, f, "lijst", opties) }}{{ v::rondjes(p, f, "soort", opties) }}{{ v::vinkjes(p, f, "bron", opties) }}
{{ v::verborgen(f, "versie") }}{{ v::knop(p.t("knop-opslaan")) }}</form>
<p id="tijd">{{ p.datum_tijd(gemeld) }} / {{ p.datum(ms) }} / {{ p.dag(dag) }} / {{ p.tm("groet", [("naam", naam.as_str())]) }}</p>
{% for moment in momenten %}<i>{{ p.datum(moment) }}</i>{% endfor %}
{% call s::paneel("Kop") %}<b>in paneel</b>{% endcall %}{{ s::badge("nieuw") }}{% endblock %}"#
)]
struct Proefpagina {
    p: Pagina,
    f: Form,
    opties: Vec<Optie>,
    gemeld: Tijdstip,
    momenten: Vec<Tijdstip>,
    ms: i64,
    dag: jiff::civil::Date,
    naam: String,
}

fn pagina(f: Form) -> String {
    let mut p = Pagina::nieuw(Arc::new(Teksten::nieuw(&[BRON]).unwrap()), Taal::Nl).met_titel("Proef");
    p.nav = vec![NavItem { href: "/vandaag".into(), label: "Vandaag".into(), actief: true }];
    p.melding = Some(Melding::goed("Opgeslagen <b>"));
    p.bewijs = Some(Bewijsmaker { sleutel: [1; 32], sessie: "s".into() });
    let opties = vec![Optie::nieuw("a", "Optie A"), Optie::nieuw("b", "Optie B").met_uitleg("uitleg bij B")];
    let gemeld = Tijdstip::van_ms(0);
    Proefpagina {
        p,
        f,
        opties,
        gemeld,
        momenten: vec![gemeld],
        ms: 0,
        dag: date(2026, 11, 21),
        naam: "<Jo>".into(),
    }
    .render()
    .unwrap()
}

#[test]
fn een_fout_formulier_toont_alle_fouten_en_het_getypte() {
    let mut form = Form::from_pairs([
        ("titel", "<script>"),
        ("dag", "ooit"),
        ("soort", "b"),
        ("lijst", "a"),
        ("versie", "3"),
    ]);
    assert_eq!(form.tekst("titel", 20, 50), None);
    assert_eq!(form.datum("dag"), None);
    form.meld_fout("", FoutCode::Onleesbaar, vec![]);
    let html = pagina(form);
    for stuk in [
        "href=\"#veld-titel\"",
        "href=\"#veld-dag\"",
        "aria-describedby=\"veld-titel-uitleg veld-titel-fout\"",
        "aria-invalid=\"true\"",
        "value=\"ooit\"",
        "Gebruik er minstens 20.",
        "Een deel van de gegevens is niet goed aangekomen.",
        "value=\"a\" selected",
        "value=\"b\" checked",
        "uitleg bij B",
        "name=\"versie\" value=\"3\"",
        "utrecht-alert--ok",
        "aria-current=\"page\"",
        "<title>Proef - Dijkwacht</title>",
        "<b>in paneel</b>",
        "1 januari 1970, 01:00 uur / 1 januari 1970 / 21 november 2026 / Dag ",
    ] {
        assert!(html.contains(stuk), "missing: {stuk}\n{html}");
    }
    assert!(
        !html.contains("<script>") && !html.contains("<Jo>") && !html.contains("Opgeslagen <b>"),
        "not escaped"
    );
    assert!(!html.contains('⟦'), "a text is missing:\n{html}");
    assert!(
        !html.contains("style=\"") && !html.contains("onclick"),
        "the policy forbids inline style and script"
    );
}

#[test]
fn een_nieuw_formulier_heeft_geen_fouten_en_wel_een_bewijs() {
    let html = pagina(Form::leeg());
    assert!(!html.contains("aria-invalid") && !html.contains("dw-fouten"));
    let bewijs = format!("name=\"{}\" value=\"", crate::formulierbewijs::VELD);
    assert!(html.matches(&bewijs).count() >= 2, "the form and the language switch each have their own");
}

#[test]
fn elke_tekst_van_de_sjablonen_bestaat() {
    let teksten = Teksten::nieuw(&[]).unwrap();
    let mut gezien = 0;
    for bron in [
        include_str!("../templates/basis.html"),
        include_str!("../templates/fout.html"),
        include_str!("../templates/kaart.html"),
        include_str!("../templates/stukken.html"),
        include_str!("../templates/velden.html"),
    ] {
        for stuk in bron.split("p.t(\"").skip(1) {
            let sleutel = stuk.split('"').next().unwrap();
            assert!(teksten.heeft(Taal::Nl, sleutel), "{sleutel}");
            gezien += 1;
        }
    }
    assert!(gezien > 30, "{gezien}");
}
