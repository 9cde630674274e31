// SPDX-License-Identifier: EUPL-1.2
//! From a gebrek of crate `brief` to the field that mends it, with what is wrong as a key of both languages.

use ::brief::{Gebrek, Wat};
use procedure::Proceduresoort;
use web::{Form, FoutCode, Page};

use crate::besluit::brief::handelingen::Briefstand;
use crate::besluit::brief::velden::{GEADRESSEERDE, Veld, velden};

/// What the crate says of facts that contradict each other or the law, with the key of the same in both languages.
const STRIJDIG: &[(&str, &str)] = &[
    ("ligt niet na de dagtekening", "brief-strijd-na-dagtekening"),
    ("ligt niet na de dagtekening (Awb 5:24)", "brief-strijd-na-dagtekening"),
    ("ligt niet na de dagtekening (Awb 6:8)", "brief-strijd-na-dagtekening"),
    ("ligt voor de dagtekening (Awb 3:40)", "brief-strijd-voor-dagtekening"),
    ("ligt voor de dagtekening", "brief-strijd-voor-dagtekening"),
    ("ligt na de dagtekening", "brief-strijd-later"),
    ("ligt voor de ingang", "brief-strijd-einde"),
    ("ligt niet na het begin", "brief-strijd-einde"),
    ("ligt voor de eerste dag", "brief-strijd-einde"),
    ("ligt voor de dag waarop de zienswijze is gevraagd", "brief-strijd-einde"),
    ("ligt voor het voornemen", "brief-strijd-voor-voornemen"),
    ("past niet bij een dwangsom (Awb 5:31)", "brief-strijd-dwangsom"),
    ("past niet bij een dwangsom: sluiten is bestuursdwang (Awb 5:21)", "brief-strijd-dwangsom"),
    ("is lager dan het bedrag (Awb 5:32b)", "brief-strijd-maximum"),
    ("is niet gelijk aan het bedrag dat ineens verschuldigd is (Awb 5:32b)", "brief-strijd-ineens"),
    ("is nul", "brief-strijd-nul"),
    ("zijn er meer dan vier (Awbi 6)", "brief-strijd-vier"),
    ("ligt na de derde dag na de dagtekening (Awbi 6)", "brief-strijd-derde-dag"),
    ("valt niet binnen de machtiging (Awbi 6)", "brief-strijd-machtiging"),
    ("ligt meer dan vier weken na het begin (Wth 9)", "brief-strijd-vier-weken"),
    (
        "staat in de Grondwet: daarvan mag niet worden afgeweken (Gemeentewet 175 en 176)",
        "brief-strijd-grondwet",
    ),
];

/// Whether a fact of the municipality is missing: that is mended in the house style.
fn van_huisstijl(g: &Gebrek) -> bool {
    g.veld.starts_with("gemeente.") || g.veld.contains("rechtbank.")
}

/// Whether it is about who signs.
fn van_ondertekening(g: &Gebrek) -> bool {
    g.veld.split('.').any(|deel| deel == "ondertekening")
}

/// The field of the form that mends a gebrek; the longest path that it lies under.
pub fn veld<'a>(velden: &'a [Veld], g: &Gebrek) -> Option<&'a str> {
    let onder =
        |pad: &str| g.veld == pad || g.veld.strip_prefix(pad).is_some_and(|rest| rest.starts_with('.'));
    if matches!(g.veld.as_str(), "geadresseerde" | "geadresseerde.naam" | "inhoud.van")
        || g.veld.starts_with("inhoud.uithuisgeplaatste.")
    {
        return Some(GEADRESSEERDE);
    }
    // A day that was chosen with the step is mended there.
    if g.veld == "inhoud.begunstiging_tot" && g.wat != Wat::Ontbreekt {
        return None;
    }
    let alle = velden.iter().flat_map(|v| v.paden.iter().map(move |pad| (v.naam, *pad)));
    alle.filter(|(_, pad)| onder(pad)).max_by_key(|(_, pad)| pad.len()).map(|(naam, _)| naam)
}

/// Puts each gebrek at its field, in words; what no field mends is said at the top.
pub fn meld(f: &mut Form, velden: &[Veld], gebreken: &[Gebrek]) {
    for g in gebreken {
        let naam = veld(velden, g).map(|naam| format!("brief-{naam}")).unwrap_or_default();
        let regel = |sleutel| (FoutCode::Regel(sleutel), vec![]);
        let (code, args) = match g.wat {
            _ if naam.is_empty() && van_huisstijl(g) => regel("brief-regel-huisstijl"),
            _ if van_ondertekening(g) => regel("brief-regel-ondertekening"),
            _ if naam.is_empty() => regel("brief-regel-stap"),
            _ if g.veld == "inhoud.uithuisgeplaatste.geboren" => regel("brief-regel-geboren"),
            Wat::Ontbreekt => match regelnummer(&g.veld) {
                Some(nummer) => (FoutCode::Regel("brief-regel-deel"), vec![("nummer", nummer)]),
                None => (FoutCode::Verplicht, vec![]),
            },
            Wat::Teken(teken) => {
                let code = format!("U+{:04X}", u32::from(teken));
                (FoutCode::Regel("brief-regel-teken"), vec![("teken", code)])
            }
            Wat::TeLang(max) => (FoutCode::TeLang, vec![("max", max.to_string())]),
            Wat::Strijdig(waarom) => {
                let bekend = STRIJDIG.iter().find(|(woorden, _)| *woorden == waarom);
                regel(bekend.map_or("brief-strijd", |(_, sleutel)| *sleutel))
            }
        };
        f.meld_fout(&naam, code, args);
    }
}

/// Which facts a letter lacks, in the words of their fields, each once.
pub fn ontbreekt(p: &Page, soort: Proceduresoort, stand: &Briefstand) -> Vec<String> {
    let velden = velden(stand.brief, soort);
    let mut uit: Vec<String> = vec![];
    for g in &stand.gebreken {
        let naam = match veld(&velden, g) {
            Some(naam) => p.t(&format!("veld-brief-{naam}")),
            None if g.veld.is_empty() => p.t("brief-niet-geschreven"),
            None if van_huisstijl(g) => p.t("brief-regel-huisstijl"),
            None if van_ondertekening(g) => p.t("brief-regel-ondertekening"),
            None => p.t("brief-regel-stap"),
        };
        if !uit.contains(&naam) {
            uit.push(naam);
        }
    }
    uit
}

/// Of which line a part is missing.
fn regelnummer(pad: &str) -> Option<String> {
    pad.split('.').find(|deel| deel.parse::<usize>().is_ok()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use procedure::Brief;
    use web::Taal;

    use super::*;

    fn gebrek(veld: &str) -> Gebrek {
        Gebrek { veld: veld.to_owned(), wat: Wat::Ontbreekt }
    }

    #[test]
    fn a_gebrek_leads_to_the_nearest_field() {
        let last = velden(Brief::Last, Proceduresoort::Damocles);
        for (pad, naam) in [
            ("geadresseerde", "geadresseerde"),
            ("geadresseerde.straat", "straat"),
            ("inhoud.feiten.2", "feiten"),
            ("inhoud.zienswijze", "zienswijze"),
            ("inhoud.zienswijze.punten.1.reactie", "zienswijze_punten"),
            ("inhoud.sanctie.kosten", "kosten"),
            ("inhoud.sanctie.kosten.reden", "kosten_reden"),
        ] {
            assert_eq!(veld(&last, &gebrek(pad)), Some(naam), "{pad}");
        }
        assert_eq!(veld(&last, &gebrek("gemeente.telefoon")), None);
    }

    #[test]
    fn whatever_contradicts_is_said_in_both_languages() {
        let teksten = crate::router::teksten().unwrap();
        for (_, sleutel) in STRIJDIG {
            assert!(Taal::ALLE.iter().all(|taal| teksten.heeft(*taal, sleutel)), "{sleutel}");
        }
    }

    #[test]
    fn what_the_house_style_lacks_is_said_once_at_the_top() {
        let mut f = Form::leeg();
        let alle = [
            gebrek("gemeente.telefoon"),
            gebrek("gemeente.email"),
            gebrek("inhoud.rechtsmiddel.rechtbank.naam"),
        ];
        meld(&mut f, &velden(Brief::Besluit, Proceduresoort::Gebiedsverbod), &alle);
        assert_eq!(f.fouten().len(), 1);
        assert!(f.fout("").is_some());
    }
}
