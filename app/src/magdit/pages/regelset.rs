// SPDX-License-Identifier: EUPL-1.2
//! The shipped rules, to read: what they say, in which texts they were read and how sure that is.

use askama::Template;
use web::Page;

use crate::magdit::rules::{Regel, Regelset};
use crate::schil::{Antwoord, Ik, pagina};

#[derive(Template)]
#[template(path = "magdit/regelset.html")]
struct Regelsetpagina {
    p: Page,
    set: &'static Regelset,
    /// Rules that compete and rules laid on top.
    groepen: [(&'static str, Vec<&'static Regel>); 2],
}

impl Regelsetpagina {
    fn waarvoor(&self, r: &Regel) -> String {
        let codes = |soort: &str, lijst: Vec<String>| {
            let namen: Vec<String> = lijst.iter().map(|c| self.p.t(&format!("magdit-{soort}-{c}"))).collect();
            (!namen.is_empty()).then(|| namen.join(", "))
        };
        let b = &r.bereik;
        let delen = [
            codes("bron", b.bron.iter().map(ToString::to_string).collect()),
            codes("gegevens", b.gegevens.iter().map(ToString::to_string).collect()),
            codes("over", b.over.iter().map(ToString::to_string).collect()),
            codes("ontvanger", b.ontvanger.iter().map(ToString::to_string).collect()),
            codes("doel", b.doel.iter().map(ToString::to_string).collect()),
        ];
        delen.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn bronnen(&self, r: &Regel) -> String {
        let uit = r.uit.iter().filter_map(|c| self.set.tekst(c));
        uit.map(|t| format!("{} ({})", t.naam, t.stand)).collect::<Vec<_>>().join("; ")
    }
}

/// The page.
pub async fn regelset(ik: Ik) -> Antwoord {
    let set = Regelset::geldend();
    let (grenzen, regels): (Vec<&Regel>, Vec<&Regel>) = set.regels.iter().partition(|r| r.is_grens);
    let groepen = [("magdit-regelset-regels", regels), ("magdit-regelset-grenzen", grenzen)];
    pagina(&Regelsetpagina { p: ik.pagina("magdit-regelset-titel"), set, groepen })
}
