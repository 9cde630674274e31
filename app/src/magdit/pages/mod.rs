// SPDX-License-Identifier: EUPL-1.2
//! The pages of "mag dit?": asking, the answer, lists, the queue of the jurist, own rules and the shipped rules.
mod antwoord;
mod beeld;
mod lijst;
mod regels;
mod regelset;
mod vraag;

use poort::{Handeling, Recht};
use web::{Form, Optie, Page, Weigering};

use crate::app::Wegen;
use crate::magdit::model::{Gebruiksdoel, Gegevensbron, Gegevenssoort, Ontvangersoort, Overwie};
use crate::schil::{Context, Ik};
use crate::signaal::thema;

/// The routes of these pages.
pub fn wegen() -> Wegen {
    use Handeling as H;
    let (vragen, jurist) = (Recht::Mag(H::MagditVragen), Recht::Mag(H::MagditBeantwoorden));
    let vaststellen = Recht::Mag(H::MagditregelVaststellen);
    Wegen::nieuw()
        .get("/mag-dit", vragen, vraag::formulier)
        .post("/mag-dit", vragen, vraag::stellen)
        .get("/mag-dit/vragen", vragen, lijst::vragen)
        .get("/mag-dit/vragen/{id}", vragen, antwoord::antwoord)
        .post("/mag-dit/vragen/{id}/voorlegging", vragen, antwoord::voorleggen)
        .post("/mag-dit/vragen/{id}/beantwoording", jurist, antwoord::beantwoorden)
        .post("/mag-dit/vragen/{id}/regelvoorstel", vaststellen, antwoord::regelvoorstel)
        .get("/mag-dit/wachtrij", jurist, lijst::wachtrij)
        .get("/mag-dit/regelset", vragen, regelset::regelset)
        .get("/mag-dit/regels", vragen, regels::lijst)
        .get("/mag-dit/regels/nieuw", vaststellen, regels::formulier)
        .post("/mag-dit/regels/nieuw", vaststellen, regels::voorstellen)
        .get("/mag-dit/regels/{id}", vragen, regels::regel)
        .get("/mag-dit/regels/{id}/tekst", vaststellen, regels::tekst)
        .post("/mag-dit/regels/{id}/vaststelling", vaststellen, regels::vaststellen)
        .post("/mag-dit/regels/{id}/afwijzing", vaststellen, regels::afwijzen)
        .post("/mag-dit/regels/{id}/intrekking", vaststellen, regels::intrekken)
        .get("/signalen/{id}/mag-dit", vragen, lijst::van_signaal)
}

/// The closed lists of a question.
struct Keuzelijsten {
    bronnen: Vec<Optie>,
    ontvangers: Vec<Optie>,
    gegevens: Vec<Optie>,
    over: Vec<Optie>,
    doelen: Vec<Optie>,
    themas: Vec<Optie>,
}

impl Keuzelijsten {
    fn nieuw(p: &Page) -> Self {
        Self {
            bronnen: Optie::van_codes(p, "magdit-bron", Gegevensbron::ALLE),
            ontvangers: Optie::van_codes(p, "magdit-ontvanger", Ontvangersoort::ALLE),
            gegevens: Optie::van_codes(p, "magdit-gegevens", Gegevenssoort::ALLE),
            over: Optie::van_codes(p, "magdit-over", Overwie::ALLE),
            doelen: Optie::van_codes(p, "magdit-doel", Gebruiksdoel::ALLE),
            themas: thema::opties(p.taalkeuze()),
        }
    }
}

/// Of a request; short, because every handler asks it.
fn context(ik: &Ik) -> Context<'_> {
    Context::van(ik)
}

/// The version that the reader saw; a form without one is refused as a whole.
fn versie(form: &mut Form) -> Result<i64, Weigering> {
    form.getal("versie", 0..=i64::MAX).ok_or_else(|| Weigering::ongeldig(form))
}
