// SPDX-License-Identifier: EUPL-1.2
//! How the letters of a municipality look and which court they name, and the files that are made with it: data, no template. A
//! municipality that has none makes its letters elsewhere; lists of an overleg need none.
pub mod bestand;
mod events;
mod pages;
mod store;

use ::brief::{
    Afzender, Agenda, Agendapunt, Bijeenkomst, Brief, Gemeente, Hoofd, Huisstijl as Uiterlijk, Kleur, Logo,
    Rechtbank, Stijlfout,
};
use db::{Conn, Tx};
use jiff::civil::date;
use kernel::{OrganisatieId, Organisatiesoort};
use poort::{Handeling, Recht, Situatie};
use spoor::leg_vast;
use web::{Form, FoutCode, Weigering};

pub use store::van;

use crate::app::Wegen;
use crate::huisstijl::events::HuisstijlVastgesteld;
use crate::netwerk;
use crate::schil::{Context, Reject, Upload};

const MAX: usize = 200;

/// The routes of the house style.
pub fn wegen() -> Wegen {
    let stijlen = Recht::Mag(Handeling::HuisstijlVaststellen);
    Wegen::nieuw().get("/huisstijl", stijlen, pages::formulier).post(
        "/huisstijl",
        stijlen,
        pages::vaststellen,
    )
}

/// A house style as it is kept.
#[derive(Debug, Clone)]
pub struct Huisstijl {
    /// Where to find the municipality, and how its letters look.
    pub gemeente: Gemeente,
    /// The court that a letter names.
    pub rechtbank: Rechtbank,
    /// The logo as it is kept, with its words.
    pub logo: Option<(Vec<u8>, String)>,
}

/// Which fields of text there are, each on one line.
pub const VELDEN: [&str; 9] = [
    "stijl_bezoekadres",
    "stijl_postadres",
    "stijl_telefoon",
    "stijl_email",
    "stijl_website",
    "stijl_loket",
    "stijl_kleur",
    "stijl_rechtbank",
    "stijl_rechtbank_adres",
];

impl Huisstijl {
    /// Reads a form. `oud`: the logo that stays when none is sent and it is not taken away.
    pub fn lees(f: &mut Form, bestanden: &[Upload], oud: Option<(Vec<u8>, String)>) -> Option<Self> {
        let [bezoekadres, postadres, telefoon, email, website, loket, kleur, rechtbank, rechtbank_adres] =
            VELDEN.map(|veld| f.regel(veld, 3, MAX));
        let slotregel = f.regel_optioneel("stijl_slotregel", MAX).unwrap_or_default();
        let kleur =
            kleur.and_then(|k| Kleur::lees(&k).map_err(|fout| stijlfout(f, "stijl_kleur", fout)).ok());
        let logo = lees_logo(f, bestanden, oud);
        let uiterlijk = Uiterlijk {
            logo: logo.as_ref().and_then(|(bytes, alt)| Logo::lees(bytes.clone(), alt.clone()).ok()),
            kleur: kleur?,
            slotregel,
        };
        let gelezen = Self {
            gemeente: Gemeente {
                afzender: Afzender::Gemeente,
                naam: String::new(),
                bezoekadres: bezoekadres?,
                postadres: postadres?,
                telefoon: telefoon?,
                email: email?,
                website: website?,
                loket: loket?,
                huisstijl: uiterlijk,
            },
            rechtbank: Rechtbank { naam: rechtbank?, postadres: rechtbank_adres? },
            logo,
        };
        if f.is_goed() {
            gelezen.proef(f);
        }
        f.is_goed().then_some(gelezen)
    }

    /// Fills a form.
    pub fn vul(&self, f: &mut Form) {
        let g = &self.gemeente;
        let kleur = g.huisstijl.kleur.code();
        let waarden = [
            &g.bezoekadres,
            &g.postadres,
            &g.telefoon,
            &g.email,
            &g.website,
            &g.loket,
            &kleur,
            &self.rechtbank.naam,
            &self.rechtbank.postadres,
        ];
        for (veld, waarde) in VELDEN.into_iter().zip(waarden) {
            f.zet(veld, waarde.clone());
        }
        f.zet("stijl_slotregel", g.huisstijl.slotregel.clone());
        f.zet("stijl_logo_alt", self.logo.as_ref().map(|(_, alt)| alt.clone()).unwrap_or_default());
    }

    /// Makes a letter with it that nobody keeps: what cannot be printed is refused now, and not at a signature.
    fn proef(&self, f: &mut Form) {
        let dag = date(2026, 1, 5);
        let agenda = Agenda {
            overleg: Bijeenkomst {
                naam: "Proef".into(),
                begin: Some(dag.at(9, 0, 0, 0)),
                plaats: "Proef".into(),
                voorzitter: "Proef".into(),
                ..Bijeenkomst::default()
            },
            genodigden: vec!["Proef".into()],
            punten: vec![Agendapunt {
                onderwerp: "Proef".into(),
                inbrenger: "Proef".into(),
                doel: "besluiten".into(),
            }],
        };
        let gemeente = Gemeente { naam: "Proef".into(), ..self.gemeente.clone() };
        let hoofd = Hoofd { gemeente, kenmerk: "proef".into(), dagtekening: Some(dag), ..Hoofd::default() };
        match (Brief { hoofd, inhoud: agenda }).controleer() {
            Ok(compleet) if compleet.concept().is_ok() => {}
            Ok(_) => f.meld_fout("stijl_logo", FoutCode::Regel("huisstijl-regel-logo"), vec![]),
            Err(_) => f.meld_fout("", FoutCode::Regel("huisstijl-regel-teken"), vec![]),
        }
    }
}

fn stijlfout(f: &mut Form, veld: &str, fout: Stijlfout) {
    let sleutel = match fout {
        Stijlfout::Kleur => "huisstijl-regel-kleur",
        Stijlfout::Contrast => "huisstijl-regel-contrast",
        Stijlfout::GeenPng => "huisstijl-regel-geen-png",
        Stijlfout::LogoTeGroot => "huisstijl-regel-logo-groot",
    };
    f.meld_fout(veld, FoutCode::Regel(sleutel), vec![]);
}

/// The logo that was sent, cleaned of all that is not picture; or the one that was there.
fn lees_logo(
    f: &mut Form,
    bestanden: &[Upload],
    oud: Option<(Vec<u8>, String)>,
) -> Option<(Vec<u8>, String)> {
    let alt = f.regel_optioneel("stijl_logo_alt", MAX).unwrap_or_default();
    if f.vinkje("stijl_logo_weg") {
        return None;
    }
    let bytes = match bestanden.iter().find(|b| b.veld == "stijl_logo") {
        None => oud?.0,
        Some(upload) => {
            let grens = u64::try_from(::brief::MAX_LOGO).unwrap_or(u64::MAX);
            let goed = match ::bestand::beoordeel(&upload.naam, &upload.inhoud, grens) {
                Ok(goed) if goed.soort() == ::bestand::Soort::Png => goed,
                _ => {
                    stijlfout(f, "stijl_logo", Stijlfout::GeenPng);
                    return None;
                }
            };
            goed.into_inhoud().to_vec()
        }
    };
    if let Err(fout) = Logo::lees(bytes.clone(), alt.clone()) {
        stijlfout(f, "stijl_logo", fout);
        return None;
    }
    if alt.is_empty() {
        f.meld_fout("stijl_logo_alt", FoutCode::Verplicht, vec![]);
    }
    Some((bytes, alt))
}

/// Who a list is of: with a house style when there is one, and else by name alone.
pub async fn van_lijst(c: &mut Conn, organisatie: OrganisatieId) -> db::Result<Gemeente> {
    if let Some(stijl) = van(c, organisatie).await? {
        return Ok(stijl.gemeente);
    }
    let naam = netwerk::organisatie(c, organisatie).await?.map(|o| o.naam).unwrap_or_default();
    Ok(Gemeente { afzender: Afzender::Organisatie, naam, ..Gemeente::default() })
}

/// Decides it, for the own municipality.
pub async fn stel_vast(tx: &mut Tx, context: &Context<'_>, stijl: &Huisstijl) -> Result<(), Reject> {
    let (actor, gemeente) = (context.actor, context.actor.organisatie);
    let soort = netwerk::organisatie(tx, gemeente).await?.map(|o| o.soort);
    let mag = context.matrix.mag(actor.bevoegdheid, Handeling::HuisstijlVaststellen, Situatie::EIGEN);
    if !mag || soort != Some(Organisatiesoort::Gemeente) {
        return Err(Weigering::geen_recht("huisstijl-geen-recht-waarom").into());
    }
    store::schrijf(tx, gemeente, stijl, (context.actor.functie, context.nu)).await?;
    let gebeurtenis = HuisstijlVastgesteld { gemeente, logo: stijl.logo.is_some() };
    Ok(leg_vast(tx, context.bron(), &gebeurtenis).await?)
}
