// SPDX-License-Identifier: EUPL-1.2
//! The look and the contact of the own organisation, and the stylesheet that follows from them.

use askama::Template;
use web::{Form, FoutCode, Page, Weigering};

use super::acties;
use crate::netwerk::Instelling;
use crate::netwerk::rules::kleur;
use crate::netwerk::store::organisatie;
use crate::schil::{Antwoord, Ik, Inzending, naar, pagina, pagina_fout};

const CONTACT_MAX: usize = 300;

#[derive(Template)]
#[template(path = "netwerk/organisatie_instellen.html")]
struct Instelpagina {
    p: Page,
    f: Form,
    /// The chosen colour and the text colour on it, to be shown as a sample.
    staal: Option<(String, &'static str)>,
}

fn blad(ik: &Ik, f: Form) -> Instelpagina {
    let kleur = kleur::lees(f.waarde("themakleur"));
    let staal = kleur.and_then(|kleur| kleur::tekst_op(&kleur).map(|tekst| (kleur, tekst)));
    Instelpagina { p: ik.pagina("netwerk-organisatie-instellen"), f, staal }
}

/// A colour that text can be read on, or none.
fn lees_kleur(form: &mut Form) -> Option<String> {
    let getypt = form.regel_optioneel("themakleur", 20)?;
    let kleur = kleur::lees(&getypt);
    let regel = match &kleur {
        None => "netwerk-fout-kleur",
        Some(kleur) if kleur::tekst_op(kleur).is_none() => "netwerk-fout-kleur-contrast",
        Some(_) => return kleur,
    };
    form.meld_fout("themakleur", FoutCode::Regel(regel), vec![]);
    None
}

fn lees(form: &mut Form) -> Option<Instelling> {
    let themakleur = lees_kleur(form);
    let contact = form.tekst_optioneel("organisatiecontact", CONTACT_MAX);
    form.is_goed().then_some(Instelling { themakleur, contact })
}

/// What the page showed when it was opened; a change since then is not overwritten.
fn gelezen(form: &Form) -> Instelling {
    let waarde = |veld| Some(form.waarde(veld).replace("\r\n", "\n")).filter(|tekst| !tekst.is_empty());
    Instelling { themakleur: waarde("was_kleur"), contact: waarde("was_contact") }
}

/// GET `/beheer/organisatie`.
pub async fn instelpagina(ik: Ik) -> Antwoord {
    let nu = organisatie::instelling(&mut ik.app.db.read().await?, ik.actor.organisatie).await?;
    let nu = nu.ok_or_else(Weigering::niet_gevonden)?;
    let mut f = Form::leeg();
    for (veld, waarde) in [
        ("themakleur", &nu.themakleur),
        ("was_kleur", &nu.themakleur),
        ("organisatiecontact", &nu.contact),
        ("was_contact", &nu.contact),
    ] {
        f.zet(veld, waarde.as_deref().unwrap_or_default());
    }
    pagina(&blad(&ik, f))
}

/// POST `/beheer/organisatie`.
pub async fn instellen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let gelezen = gelezen(&inzending.form);
    let Some(nieuw) = lees(&mut inzending.form) else {
        return pagina_fout(&blad(&ik, inzending.form));
    };
    acties::stel_in(&ik, &inzending, &gelezen, &nieuw).await?;
    naar("/beheer/organisatie", "melding-organisatie-ingesteld")
}
