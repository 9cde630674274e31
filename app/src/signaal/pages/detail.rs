// SPDX-License-Identifier: EUPL-1.2
//! One signaal, as far as the key opens it: a part one may not see is absent.

use askama::Template;
use gebied::Kaartblad;
use kernel::{SignaalId, Veldgroep};
use poort::{Grond, Handeling};
use web::{Form, Id, Optie, Page};

use crate::poort::{Bereikfilter, Sleutel, Verstrekking, verstrekkingen_van};
use crate::schil::{Antwoord, Ik, Reject, pagina};
use crate::signaal::acties::{noteer_inzage_van, sleutel};
use crate::signaal::model::{Fase, Inhoud, Kern, Melder};
use crate::signaal::pages::gebiednaam;
use crate::signaal::store::{self, Bijlageregel, Persoonregel};
use crate::signaal::terugkoppeling::{self, Terugkoppeling, Toestand};
use crate::signaal::weging::{Overzicht, overzicht};
use crate::signaal::{Uitkomst, samenvoeging, thema};
use crate::verwerkingslog::Verzegeld;

const KAART_BREEDTE: u32 = 480;

/// What one may do here: decides which forms and buttons are drawn.
pub(super) struct Mag {
    wijzigen: bool,
    terugkoppelen: bool,
    samenvoegen: bool,
    bijlage: bool,
    voorstellen: bool,
    /// Whether this functie asks whether data may be given; that page is of another slice.
    vragen: bool,
    navragen: bool,
    /// Whether a casus can be opened from it, or is open; those pages are of another slice.
    casus: bool,
    /// Whether procedures of the mayor can be seen and opened from it; those pages are of another slice too.
    procedure: bool,
    /// Whether this functie may open the persons in an emergency; that page is of another slice too.
    nood: bool,
    /// Whether the reader sees persons because of an emergency.
    in_nood: bool,
}

/// The parts that were read.
pub(super) struct Delen {
    inhoud: Option<Inhoud>,
    melder: Option<Melder>,
    personen: Option<Vec<Persoonregel>>,
    bijlagen: Option<Vec<Bijlageregel>>,
    verstrekkingen: Vec<Verstrekking>,
    terugkoppelingen: Vec<Terugkoppeling>,
    dezelfde: Vec<Kern>,
    samengevoegd: Vec<Kern>,
    weging: Option<Overzicht>,
}

#[derive(Template)]
#[template(path = "signaal/detail.html")]
struct Detailpagina {
    p: Page,
    f: Form,
    kern: Kern,
    thema: String,
    gebied: String,
    eigen: bool,
    delen: Delen,
    mag: Mag,
    toestanden: Vec<Optie>,
    kaart: Option<(Kaartblad, (f64, f64))>,
}

impl Detailpagina {
    fn samenvoegopties(&self) -> Vec<Optie> {
        self.delen.dezelfde.iter().map(|k| Optie::nieuw(k.id.to_string(), &k.nummer)).collect()
    }

    fn is_eigen_vlak(&self, code: &str) -> bool {
        self.kern.gebied.as_deref() == Some(code)
    }

    const fn noodwoorden(&self) -> &'static str {
        match &self.delen.personen {
            Some(personen) if !personen.is_empty() => "noodtoegang-loopt",
            _ => "noodtoegang-loopt-niemand",
        }
    }

    fn toestand(&self, t: &Terugkoppeling) -> String {
        t.toestand.map_or_else(String::new, |t| self.p.t(&format!("toestand-{t}")))
    }

    /// Whether the reporter was told something.
    fn verteld(&self) -> bool {
        self.delen.terugkoppelingen.iter().any(|t| t.gegeven_op.is_some())
    }

    /// The rule behind the destruction date: a text of ours, or the words of the outcome.
    fn bewaargrond(&self) -> String {
        let grond = &self.kern.vernietigingsgrond;
        if self.p.heeft(grond) { self.p.t(grond) } else { grond.clone() }
    }
}

/// Whom it names: reporter and persons.
type Wie = (Option<Melder>, Option<Vec<Persoonregel>>);

/// What the page shows; whom it names stays sealed until the reading is logged.
async fn lees_delen(
    c: &mut db::Conn,
    ik: &Ik,
    p: &Page,
    sleutel: &Sleutel,
    kern: &Kern,
) -> Result<(Delen, Verzegeld<Wie>), Reject> {
    let bereik = Bereikfilter::nieuw(&ik.app.matrix, &ik.actor, Veldgroep::Kern, ik.nu);
    let mag_verstrekking = sleutel.toegang().mag(&ik.app.matrix, &ik.actor, Handeling::VerstrekkingInzien);
    let eigen = sleutel.toegang().is_eigen();
    let wie = store::melder(c, sleutel).await?.met(store::personen(c, sleutel).await?);
    let delen = Delen {
        inhoud: store::inhoud(c, sleutel).await?,
        melder: None,
        personen: None,
        bijlagen: store::bijlagen(c, sleutel).await?,
        verstrekkingen: if mag_verstrekking {
            verstrekkingen_van(c, &ik.actor, sleutel).await?
        } else {
            vec![]
        },
        terugkoppelingen: terugkoppeling::van(c, sleutel).await?,
        dezelfde: if eigen { samenvoeging::mogelijk_dezelfde(c, &bereik, kern).await? } else { vec![] },
        samengevoegd: samenvoeging::samengevoegd_met(c, &bereik, kern.id).await?,
        weging: overzicht(c, p, &ik.app.matrix, &ik.actor, sleutel, kern).await?,
    };
    Ok((delen, wie))
}

fn kaart(kern: &Kern, inhoud: Option<&Inhoud>) -> Option<(Kaartblad, (f64, f64))> {
    let punt = inhoud?.punt?;
    let gemeente = kern.gebied.as_deref().and_then(gebied::gebied).map(|g| g.gemeentecode)?;
    let codes: Vec<&str> = gebied::buurten(gemeente).iter().map(|b| b.code).collect();
    let blad = Kaartblad::voor(&codes, KAART_BREEDTE);
    let plek = blad.plek(gebied::Punt { lon: punt.lon, lat: punt.lat });
    (!blad.is_leeg()).then_some((blad, plek))
}

/// The page. Reading it is an event.
pub async fn detail(ik: Ik, Id(id): Id<SignaalId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let sleutel = sleutel(&mut c, &ik, Handeling::SignaalInzien, id).await?;
    let kern = store::kern(&mut c, &sleutel).await?.ok_or_else(web::Weigering::niet_gevonden)?;
    let mut p = ik.pagina("signaal-titel");
    p.titel = format!("{} {}", p.titel, kern.nummer);
    let (mut delen, wie) = lees_delen(&mut c, &ik, &p, &sleutel, &kern).await?;
    drop(c);
    (delen.melder, delen.personen) = noteer_inzage_van(&ik, &sleutel, "behandelen", wie).await?;
    let mag = |h| sleutel.toegang().mag(&ik.app.matrix, &ik.actor, h);
    let mag = Mag {
        wijzigen: mag(Handeling::SignaalWijzigen),
        terugkoppelen: mag(Handeling::TerugkoppelingGeven),
        samenvoegen: mag(Handeling::SignaalSamenvoegen),
        bijlage: mag(Handeling::BijlageToevoegen),
        voorstellen: mag(Handeling::VerstrekkingGeven),
        vragen: ik.app.matrix.mag_ooit(ik.actor.bevoegdheid, Handeling::MagditVragen),
        navragen: ik.mag(Handeling::NavraagStellen, poort::Situatie::EIGEN),
        casus: sleutel.toegang().is_eigen()
            && kern.uitkomst.as_deref() == Some(Uitkomst::C1.code())
            && ik.app.matrix.mag_ooit(ik.actor.bevoegdheid, Handeling::CasusOpenen),
        procedure: sleutel.toegang().is_eigen()
            && kern.herkomst != kernel::Herkomst::Mma
            && ik.mag(Handeling::ProcedureInzien, poort::Situatie::EIGEN),
        nood: mag(Handeling::NoodtoegangOpenen) && !sleutel.toegang().gronden().contains(&Grond::Nood),
        in_nood: sleutel.toegang().gronden().contains(&Grond::Nood),
    };
    let antwoorden: Vec<Toestand> =
        Toestand::ALLE.iter().copied().filter(|t| *t != Toestand::Ontvangen).collect();
    pagina(&Detailpagina {
        f: Form::leeg(),
        thema: thema::themanaam(&kern.thema, ik.taal()),
        gebied: gebiednaam(kern.gebied.as_deref()),
        eigen: sleutel.toegang().is_eigen(),
        kaart: kaart(&kern, delen.inhoud.as_ref()),
        toestanden: Optie::van_codes(&p, "toestand", &antwoorden),
        delen,
        mag,
        kern,
        p,
    })
}
