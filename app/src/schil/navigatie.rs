// SPDX-License-Identifier: EUPL-1.2
//! The main menu: only what this functie may open.

use kernel::{Bevoegdheid, Organisatiesoort};
use poort::{Handeling, Situatie};
use web::{NavItem, Pagina};

use crate::app::App;

const MENU: &[(&str, &str, Handeling)] = &[
    ("/", "menu-vandaag", Handeling::VandaagInzien),
    ("/signalen", "menu-signalen", Handeling::SignaalInzien),
    ("/signalen/nieuw", "menu-registreren", Handeling::SignaalRegistreren),
    ("/invoer", "menu-invoer", Handeling::SignaalImporteren),
    ("/tafels", "menu-tafels", Handeling::TafelInzien),
    ("/acties", "menu-acties", Handeling::ActieInzien),
    ("/casussen", "menu-casussen", Handeling::CasusInzien),
    ("/procedures", "menu-procedures", Handeling::ProcedureInzien),
    ("/terugkoppelingen", "menu-terugkoppelingen", Handeling::TerugkoppelingGeven),
    ("/mag-dit", "menu-mag-dit", Handeling::MagditVragen),
    ("/navragen", "menu-navragen", Handeling::NavraagInzien),
    ("/verzoeken", "menu-verzoeken", Handeling::VerzoekInzien),
    ("/afspraken", "menu-afspraken", Handeling::AfspraakInzien),
    ("/organisaties", "menu-organisaties", Handeling::OrganisatieInzien),
    ("/gremia", "menu-gremia", Handeling::GremiumInzien),
    ("/partners", "menu-partners", Handeling::PartnerInzien),
    ("/samenwerkingen", "menu-samenwerkingen", Handeling::SamenwerkingInzien),
    ("/berichten", "menu-berichten", Handeling::BerichtInzien),
    ("/beheer", "menu-beheer", Handeling::GebruikerBeheren),
    ("/vernietiging", "menu-vernietiging", Handeling::VernietigingInzien),
    ("/verwerkingen", "menu-verwerkingen", Handeling::VerwerkingInzien),
    ("/spoor", "menu-spoor", Handeling::SpoorInzien),
    ("/toezicht", "menu-toezicht", Handeling::ToezichtInzien),
    ("/rechtentoetsen", "menu-rechtentoetsen", Handeling::RechtentoetsUitvoeren),
    ("/zorgmeldingen", "menu-zorgmeldingen", Handeling::ZorgmeldingInzien),
    ("/rooster", "menu-rooster", Handeling::RoosterInzien),
    ("/instrumenten", "menu-instrumenten", Handeling::InstrumentInzien),
    ("/termijnen", "menu-termijnen", Handeling::TermijnInzien),
    ("/huisstijl", "menu-huisstijl", Handeling::HuisstijlVaststellen),
];

/// How something stands to a kind of organisation, if it has a part in it.
type Deel = fn(Organisatiesoort) -> Option<Situatie>;

/// What is judged by the part that a kind of organisation has in it.
const MET_DEEL: &[(&str, Deel)] = &[("/zorgmeldingen", Situatie::zorgmelding), ("/huisstijl", van_gemeente)];

/// What a municipality has for itself.
fn van_gemeente(soort: Organisatiesoort) -> Option<Situatie> {
    (soort == Organisatiesoort::Gemeente).then_some(Situatie::EIGEN)
}

/// The items of the menu for a functie at a kind of organisation; the longest address that the page is under is the active one.
pub fn menu(
    app: &App,
    p: &Pagina,
    (wie, organisatie): (Bevoegdheid, Organisatiesoort),
    pad: &str,
) -> Vec<NavItem> {
    let pad = pad.split('?').next().unwrap_or(pad);
    let mag = |weg: &str, h: Handeling| match MET_DEEL.iter().find(|(w, _)| *w == weg) {
        Some((_, deel)) => deel(organisatie).is_some_and(|s| app.matrix.mag(wie, h, s)),
        None => app.matrix.mag_ooit(wie, h),
    };
    let mogelijk: Vec<_> = MENU.iter().filter(|(weg, _, h)| mag(weg, *h)).collect();
    let actief =
        mogelijk.iter().map(|(href, _, _)| *href).filter(|href| onder(pad, href)).max_by_key(|h| h.len());
    mogelijk
        .into_iter()
        .map(|(href, label, _)| NavItem {
            href: (*href).to_owned(),
            label: p.t(label),
            actief: actief == Some(*href),
        })
        .collect()
}

fn onder(pad: &str, href: &str) -> bool {
    pad == href || (href != "/" && pad.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')))
}
