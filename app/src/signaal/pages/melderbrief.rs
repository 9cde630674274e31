// SPDX-License-Identifier: EUPL-1.2
//! A letter to who reported: the fixed words of the answer that was given, on paper. The address is typed for the letter and kept nowhere.

use askama::Template;
use brief::{Brief, BriefAanMelder, Compleet, Geadresseerde, Hoofd, Ondertekenaar, Ondertekening, Taal};
use db::Tx;
use kernel::{SignaalId, Tijdstip};
use poort::Handeling;
use spoor::leg_vast;
use web::{Form, Id, Optie, Page, Weigering};

use crate::huisstijl;
use crate::huisstijl::bestand::{Vorm, geef, maak, niet_te_maken};
use crate::poort::Sleutel;
use crate::schil::{Antwoord, Ik, Inzending, Reject, pagina, pagina_fout};
use crate::signaal::acties::{noteer_inzage_van, sleutel_in};
use crate::signaal::events::MelderbriefGegeven;
use crate::signaal::model::Kern;
use crate::signaal::store;
use crate::signaal::terugkoppeling::{Toestand, toestand_van};
use crate::signaal::terugkoppelteksten::paginatekst;
use crate::verwerkingslog::{self, Betrokkene, Verwerking};

const MAX: usize = 120;
const POSTCODE_MAX: usize = 10;

#[derive(Template)]
#[template(path = "signaal/melderbrief.html")]
struct Briefpagina {
    p: Page,
    f: Form,
    kern: Kern,
    /// What the letter will say.
    zin: String,
    talen: Vec<Optie>,
    /// Whether the municipality makes its letters here.
    hier: bool,
}

kernel::codes! {
    /// In which language a letter to a reporter is.
    enum Brieftaal {
        /// Dutch.
        Nl = "nl",
        /// English.
        En = "en",
    }
}

/// An own signaal of which the reporter was told something.
struct Bekend {
    sleutel: Sleutel,
    kern: Kern,
    toestand: Toestand,
    /// When that was told.
    sinds: Tijdstip,
}

async fn laad(tx: &mut Tx, ik: &Ik, id: SignaalId) -> Result<Bekend, Reject> {
    let sleutel = sleutel_in(tx, ik, Handeling::TerugkoppelingGeven, id).await?;
    let kern = store::kern(tx, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    let (toestand, sinds) = toestand_van(tx, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    Ok(Bekend { sleutel, kern, toestand, sinds })
}

fn schermtaal(t: Taal) -> web::Taal {
    match t {
        Taal::Nl => web::Taal::Nl,
        Taal::En => web::Taal::En,
    }
}

/// The words that the page of the report shows too, in the language of the letter. What still follows stands on that page only:
/// a letter does not change.
fn woorden(ik: &Ik, b: &Bekend, naam: &str, t: Taal) -> String {
    let taal = schermtaal(t);
    let gemeente = &match t {
        Taal::Nl => format!("de gemeente {naam}"),
        Taal::En => format!("the municipality of {naam}"),
    };
    let datum = Page::nieuw(ik.app.teksten.clone(), taal).datum(b.sinds);
    let tekst = paginatekst(b.toestand, taal, &b.kern.nummer, gemeente, &datum);
    if b.toestand.is_afgerond() { format!("{} {}", tekst.tekst, tekst.vervolg) } else { tekst.tekst }
}

async fn blad(ik: &Ik, b: Bekend, f: Form) -> Result<Briefpagina, Reject> {
    let stijl = huisstijl::van(&mut ik.app.db.read().await?, ik.actor.organisatie).await?;
    let mut p = ik.pagina("melderbrief-titel");
    p.titel = format!("{} {}", p.titel, b.kern.nummer);
    let gemeente = stijl.as_ref().map(|s| s.gemeente.naam.clone()).unwrap_or_default();
    Ok(Briefpagina {
        zin: woorden(ik, &b, &gemeente, Taal::Nl),
        talen: Optie::van_codes(&p, "melderbrief-taal", Brieftaal::ALLE),
        hier: stijl.is_some(),
        kern: b.kern,
        f,
        p,
    })
}

/// GET `/signalen/{id}/melderbrief`. The name of the reporter is filled in for who may read it, and that is logged.
pub async fn formulier(ik: Ik, Id(id): Id<SignaalId>) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let bekend = laad(&mut tx, &ik, id).await?;
    let melder = store::melder(&mut tx, &bekend.sleutel).await?;
    tx.commit().await?;
    let melder = noteer_inzage_van(&ik, &bekend.sleutel, "melderbrief", melder).await?;
    let mut f = Form::leeg();
    f.zet("brieftaal", "nl");
    if let Some(naam) = melder.and_then(|m| m.naam) {
        f.zet("melderbrief_naam", naam);
    }
    pagina(&blad(&ik, bekend, f).await?)
}

/// What was typed: to whom, and in which language.
fn lees(f: &mut Form) -> Option<(Geadresseerde, Taal)> {
    let naam = f.regel("melderbrief_naam", 2, MAX);
    let straat = f.regel("melderbrief_straat", 2, MAX);
    let postcode = f.regel("melderbrief_postcode", 4, POSTCODE_MAX);
    let plaats = f.regel("melderbrief_plaats", 2, MAX);
    let aanhef = f.regel_optioneel("melderbrief_aanhef", MAX).unwrap_or_default();
    let taal = f.keuze::<Brieftaal>("brieftaal").map(|t| match t {
        Brieftaal::Nl => Taal::Nl,
        Brieftaal::En => Taal::En,
    });
    let aan = Geadresseerde { naam: naam?, straat: straat?, postcode: postcode?, plaats: plaats?, aanhef };
    let gelezen = (aan, taal?);
    f.is_goed().then_some(gelezen)
}

fn stel(
    ik: &Ik,
    b: &Bekend,
    gemeente: brief::Gemeente,
    (aan, taal): (Geadresseerde, Taal),
    nu: Tijdstip,
) -> Result<Compleet, Reject> {
    let uitkomst = woorden(ik, b, &gemeente.naam, taal);
    // In the language of the letter, not of the screen.
    let functie = ik.app.teksten.t(schermtaal(taal), &format!("functie-{}", ik.actor.bevoegdheid.soort()));
    let hoofd = Hoofd {
        gemeente,
        kenmerk: b.kern.nummer.clone(),
        dagtekening: Some(nu.dag()),
        geadresseerde: Some(aan),
        ondertekening: Ondertekening {
            ondertekenaar: Ondertekenaar { naam: ik.naam.clone(), functie },
            ..Ondertekening::default()
        },
        ..Hoofd::default()
    };
    let inhoud = BriefAanMelder {
        taal,
        nummer: b.kern.nummer.clone(),
        gemeld_op: Some(b.kern.ontvangen_op.dag()),
        uitkomst,
        gedaan: vec![],
        zwijgt_deels: b.toestand == Toestand::Gedaan,
    };
    let compleet = Brief { hoofd, inhoud }.controleer();
    Ok(compleet.map_err(|gebreken| {
        tracing::warn!(?gebreken, "a letter to a reporter cannot be printed");
        niet_te_maken()
    })?)
}

/// POST `/signalen/{id}/melderbrief`: the letter as a file.
pub async fn maken(ik: Ik, Id(id): Id<SignaalId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let bekend = laad(&mut tx, &ik, id).await?;
    let stijl = huisstijl::van(&mut tx, ik.actor.organisatie).await?;
    let (Some(getypt), Some(stijl)) = (lees(&mut inzending.form), stijl) else {
        drop(tx);
        return pagina_fout(&blad(&ik, bekend, inzending.form).await?);
    };
    let vorm = inzending.form.waarde("vorm").parse().unwrap_or(Vorm::Pdf);
    let wie = Betrokkene::melder(Some(&getypt.0.naam), None, None);
    let compleet = stel(&ik, &bekend, stijl.gemeente, getypt, ik.nu)?;
    // First the file: what could not be made was given to nobody.
    drop(tx);
    let bytes = match vorm {
        Vorm::Pdf => maak(move || compleet.definitief()).await?.bytes().to_vec(),
        Vorm::Odt => vorm.concept(compleet).await?,
    };
    let wie: Vec<_> = wie.into_iter().collect();
    let mut tx = ik.app.db.write().await?;
    verwerkingslog::noteer(&mut tx, ik.bron(), Verwerking::Terugkoppelen, &wie).await?;
    let toestand = bekend.toestand.code();
    leg_vast(&mut tx, ik.bron(), &MelderbriefGegeven { signaal: id, toestand, vorm: vorm.code() }).await?;
    tx.commit().await?;
    geef(&format!("brief {}", bekend.kern.nummer), vorm, bytes)
}
