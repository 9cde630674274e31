// SPDX-License-Identifier: EUPL-1.2
//! A question and its answer in the words of the reader.

use jiff::civil::Date;
use kernel::{SignaalId, Tijdstip};
use web::Page;

use crate::magdit::model::{Antwoordsoort, Vraagstelling, Woorden};
use crate::magdit::rules::{Gebrek, Rol, Stap, Toetsing, Vraagstand};
use crate::magdit::store::Magditvraag;
use crate::signaal::Kern;
use crate::signaal::thema::themanaam;

/// One reason as it is shown.
pub struct Stapbeeld {
    /// What it did.
    pub kop: String,
    /// Why.
    pub tekst: String,
    /// What else there is to know.
    pub meer: Vec<String>,
    /// What it says, and the tone of that.
    pub badge: Option<(String, &'static str)>,
    /// Where the rule can be read.
    pub href: String,
}

/// A question in a list.
pub struct Regelbeeld {
    /// The question in one line.
    pub titel: String,
    /// Where it leads.
    pub href: String,
    /// Who, when, and about which signaal.
    pub onder: String,
    /// The answer.
    pub antwoord: String,
    /// Its tone.
    pub toon: &'static str,
    /// Whether it waits for the jurist.
    pub wacht: bool,
}

/// "Waarneming over een plek, van toezicht naar politie".
pub fn in_een_regel(p: &Page, v: &Vraagstelling, organisatie: Option<&str>) -> String {
    let ontvanger = p.t(&format!("magdit-ontvanger-{}", v.ontvanger));
    p.tm(
        "magdit-in-een-regel",
        &[
            ("gegevens", &p.t(&format!("magdit-gegevens-{}", v.gegevens))),
            ("over", &p.t(&format!("magdit-over-{}", v.over))),
            ("ontvanger", organisatie.unwrap_or(&ontvanger)),
        ],
    )
}

/// Term and value of everything that was asked.
pub fn vraagrijen(p: &Page, vraag: &Magditvraag) -> Vec<(String, String)> {
    let v = &vraag.stelling;
    let rij = |veld: &str, soort: &str, code: &str| {
        (p.t(&format!("veld-{veld}")), p.t(&format!("magdit-{soort}-{code}")))
    };
    let mut uit = vec![
        rij("bron", "bron", v.bron.code()),
        rij("gegevens", "gegevens", v.gegevens.code()),
        rij("over", "over", v.over.code()),
        rij("ontvanger", "ontvanger", v.ontvanger.code()),
    ];
    if let Some((_, naam)) = &vraag.organisatie {
        uit.push((p.t("veld-organisatie"), naam.clone()));
    }
    uit.push(rij("doel", "doel", v.doel.code()));
    if let Some(thema) = &v.thema {
        uit.push((p.t("veld-thema"), themanaam(thema, p.taalkeuze())));
    }
    if let Some(reden) = &vraag.reden {
        uit.push((p.t("veld-reden"), reden.clone()));
    }
    uit
}

/// A row of a list. The number of a signaal only when this reader may see that signaal.
pub fn regelbeeld(p: &Page, vraag: &Magditvraag, zichtbaar: &[Kern]) -> Regelbeeld {
    let organisatie = vraag.organisatie.as_ref().map(|(_, naam)| naam.as_str());
    let doel = p.t(&format!("magdit-doel-{}", vraag.stelling.doel));
    let bron = p.t(&format!("magdit-bron-{}", vraag.stelling.bron));
    let mut onder = vec![bron, doel, vraag.vragernaam.clone(), p.datum(vraag.gevraagd_op)];
    onder.extend(nummer_van(vraag.signaal, zichtbaar));
    // Where the answer is "ask the jurist" the word says it already.
    let wacht = vraag.stand == Vraagstand::Wacht && vraag.antwoord != Antwoordsoort::VraagJurist;
    let (antwoord, toon) = woord(p, vraag);
    Regelbeeld {
        titel: in_een_regel(p, &vraag.stelling, organisatie),
        href: format!("/mag-dit/vragen/{}", vraag.id),
        onder: onder.join(" · "),
        antwoord,
        toon,
        wacht,
    }
}

/// The number of a signaal, if it is among those that may be seen.
pub fn nummer_van(signaal: Option<SignaalId>, zichtbaar: &[Kern]) -> Option<String> {
    let id = signaal?;
    zichtbaar.iter().find(|k| k.id == id).map(|k| k.nummer.clone())
}

/// The word of the answer, and its tone.
pub fn woord(p: &Page, vraag: &Magditvraag) -> (String, &'static str) {
    (p.t(&format!("magdit-antwoord-{}", vraag.antwoord)), vraag.antwoord.toon())
}

/// Conditions or possibilities in the language of the reader.
pub fn lijst(p: &Page, woorden: &[Woorden]) -> Vec<String> {
    woorden.iter().map(|w| w.in_taal(p.taalkeuze()).to_owned()).collect()
}

/// The chain of reasons.
pub fn keten(p: &Page, toetsing: &Toetsing) -> Vec<Stapbeeld> {
    toetsing.stappen.iter().map(|stap| stapbeeld(p, stap)).collect()
}

fn stapbeeld(p: &Page, stap: &Stap) -> Stapbeeld {
    match stap {
        Stap::Regel { rol, .. } => regelstap(p, stap, *rol),
        Stap::Geenregel => kaal(p, "magdit-stap-geen-regel", "magdit-stap-geen-regel-uitleg"),
        Stap::Eigen { nummer, versie, antwoord, reden } => Stapbeeld {
            kop: p
                .tm("magdit-stap-eigen", &[("nummer", &nummer.to_string()), ("versie", &versie.to_string())]),
            tekst: reden.clone(),
            meer: vec![],
            badge: Some((p.t(&format!("magdit-antwoord-{antwoord}")), antwoord.toon())),
            href: "/mag-dit/regels".to_owned(),
        },
        Stap::Afspraak { naam, versie, veldgroepen, gebreken, dekt } => {
            afspraakstap(p, (naam, *versie), veldgroepen, gebreken, *dekt)
        }
        Stap::Geenafspraak => kaal(p, "magdit-stap-geen-afspraak", "magdit-stap-geen-afspraak-uitleg"),
        Stap::Onbekendeontvanger => kaal(p, "magdit-stap-onbekend", "magdit-stap-onbekend-uitleg"),
    }
}

fn kaal(p: &Page, kop: &str, tekst: &str) -> Stapbeeld {
    Stapbeeld { kop: p.t(kop), tekst: p.t(tekst), meer: vec![], badge: None, href: String::new() }
}

fn regelstap(p: &Page, stap: &Stap, rol: Rol) -> Stapbeeld {
    let Stap::Regel { code, versie, antwoord, noemt, waarom, twijfel, uit, zekerheid, .. } = stap else {
        return kaal(p, "magdit-stap-geen-regel", "magdit-stap-geen-regel-uitleg");
    };
    let namen: Vec<String> = noemt.iter().map(|n| p.t(&format!("magdit-noemt-{n}"))).collect();
    let mut meer = vec![];
    if let Some(twijfel) = twijfel {
        meer.push(p.tm("magdit-twijfel", &[("twijfel", twijfel.in_taal(p.taalkeuze()))]));
    }
    let regel = [("code", code.as_str()), ("versie", &versie.to_string()), ("noemt", &namen.join(", "))];
    meer.push(p.tm("magdit-stap-regel", &regel));
    let bronnen: Vec<String> =
        uit.iter().map(|(naam, stand)| format!("{naam} ({})", dag(p, stand))).collect();
    let zeker = p.t(&format!("magdit-zekerheid-{}", zekerheid.code()));
    meer.push(p.tm("magdit-stap-bron", &[("bron", &bronnen.join("; ")), ("zekerheid", &zeker)]));
    Stapbeeld {
        kop: p.t(&format!("magdit-stap-{}", rol.code())),
        tekst: waarom.in_taal(p.taalkeuze()).to_owned(),
        meer,
        badge: Some((p.t(&format!("magdit-antwoord-{antwoord}")), antwoord.toon())),
        href: format!("/mag-dit/regelset#{code}"),
    }
}

/// A day as people write it.
fn dag(p: &Page, stand: &str) -> String {
    stand.parse::<Date>().map_or_else(|_| stand.to_owned(), |dag| p.dag(dag))
}

/// The veldgroepen in words.
pub fn veldgroepen(p: &Page, codes: &[String]) -> String {
    codes.iter().map(|g| p.t(&format!("netwerk-veldgroep-{g}"))).collect::<Vec<_>>().join(", ")
}

fn afspraakstap(
    p: &Page,
    (naam, versie): (&str, i64),
    groepen: &[String],
    gebreken: &[Gebrek],
    dekt: bool,
) -> Stapbeeld {
    let zeg = |g: &Gebrek| {
        let op = g.op.map(|ms| p.datum(Tijdstip::van_ms(ms))).unwrap_or_default();
        p.tm(&g.sleutel, &[("op", &op)])
    };
    let (tekst, toon) = match (gebreken.is_empty(), dekt) {
        (true, true) => (p.t("magdit-afspraak-dekt"), "goed"),
        (true, false) => (p.t("magdit-afspraak-te-smal"), "let-op"),
        (false, _) => (gebreken.iter().map(zeg).collect::<Vec<_>>().join(" "), "let-op"),
    };
    let werkt = if gebreken.is_empty() { "netwerk-afspraak-werkt" } else { "netwerk-afspraak-werkt-niet" };
    Stapbeeld {
        kop: p.tm("magdit-stap-afspraak", &[("naam", naam), ("versie", &versie.to_string())]),
        tekst,
        meer: vec![p.tm("magdit-afspraak-groepen", &[("groepen", &veldgroepen(p, groepen))])],
        badge: Some((p.t(werkt), toon)),
        href: String::new(),
    }
}
