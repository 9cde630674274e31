// SPDX-License-Identifier: EUPL-1.2
//! The acts of the weighing: rule, record, state, erasing, scope, answer to the reporter and trail, in one transaction.

use db::{DbError, Tx};
use kernel::{Actor, OrganisatieId, SignaalId, Tijdstip, WegingId};
use spoor::{Bron, leg_vast};
use web::{Form, FoutCode, Weigering};

use crate::app::App;
use crate::poort::{Sleutel, herbereken};
use crate::schil::{Ik, Reject};
use crate::signaal::acties::sleutel_in;
use crate::signaal::store as signaalstore;
use crate::signaal::uitkomst::{Uitkomst, Wist};
use crate::signaal::weging::events::{
    BronnenBevraagd, InhoudGewist, SignaalAfgerond, SignaalGewogen, UitkomstVastgesteld,
};
use crate::signaal::weging::invoer::{Kader, Weeginvoer};
use crate::signaal::weging::modelstore::{self, Geldend};
use crate::signaal::weging::rules::{Herkomstbeperking, Regel};
use crate::signaal::weging::status::{self, Stap, Stapzet, Vervolg, aan_de_beurt, volgende};
use crate::signaal::weging::store::{self, Nieuw, Stand};
use crate::signaal::weging::wissen::wis;
use crate::signaal::{Fase, Kern, vraag_terugkoppeling};

/// Somebody corrected the signaal after it was read.
pub(super) const GEWIJZIGD: FoutCode = FoutCode::Regel("weging-fout-gewijzigd");

/// Who acts on which signaal, and when.
#[derive(Clone, Copy)]
pub struct Zitting<'a> {
    /// The program.
    pub app: &'a App,
    /// Who acts.
    pub actor: &'a Actor,
    /// The moment.
    pub nu: Tijdstip,
    /// The signaal as it was read in this transaction, with a key for the act.
    pub kern: &'a Kern,
}

/// A stage that was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gewogen {
    /// Its id.
    pub id: WegingId,
    /// How it was answered.
    pub vervolg: Vervolg,
    /// Where the signaal stands now.
    pub fase: Fase,
    /// The stage that waits now, when the same user may answer it.
    pub volgende: Option<Stap>,
}

/// The restriction under which the signaal came in.
pub(super) fn bron_van(kern: &Kern) -> Herkomstbeperking {
    Herkomstbeperking { herkomst: kern.herkomst, mag_door: kern.mag_door }
}

/// Judges, reads and records a stage in one transaction: the whole act, for pages and programs alike. `None`: the form has
/// errors, and nothing was recorded.
pub async fn weeg_met(
    tx: &mut Tx,
    ik: &Ik,
    id: SignaalId,
    stap: Stap,
    form: &mut Form,
) -> Result<Option<Gewogen>, Reject> {
    let sleutel = sleutel_in(tx, ik, stap.handeling(), id).await?;
    let kern = signaalstore::kern(tx, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    aan_de_beurt(kern.fase, stap)?;
    let model = modelstore::geldend(tx, kern.eigenaar, ik.nu).await?;
    let kader = Kader { stap, model: &model.model, bron: bron_van(&kern), vandaag: ik.nu.dag() };
    let invoer = match stap {
        Stap::Bronnen => Weeginvoer::lees_bronnen(form, kader),
        _ => Weeginvoer::lees(form, kader),
    };
    let Some(invoer) = invoer else { return Ok(None) };
    if invoer.versie != kern.versie {
        // Somebody corrected the signaal: what was typed stays, and the next submit is about what is on screen then.
        form.meld_fout("", GEWIJZIGD, vec![]);
        form.zet("versie", kern.versie.to_string());
        return Ok(None);
    }
    let zitting = Zitting { app: &ik.app, actor: &ik.actor, nu: ik.nu, kern: &kern };
    weeg(tx, zitting, &sleutel, stap, &model, &invoer).await.map(Some)
}

/// Records an answered stage and what follows from it. The key was judged for [`Stap::handeling`].
pub async fn weeg(
    tx: &mut Tx,
    z: Zitting<'_>,
    sleutel: &Sleutel,
    stap: Stap,
    model: &Geldend,
    invoer: &Weeginvoer,
) -> Result<Gewogen, Reject> {
    let fase = volgende(z.kern.fase, Stapzet::Weging(stap, invoer.vervolg))?;
    let id = WegingId::nieuw(z.nu);
    let punten = model.model.punten(stap.code(), &invoer.antwoorden);
    let nieuw = Nieuw {
        id,
        signaal: sleutel.signaal(),
        stap,
        weegmodel: model.id,
        punten,
        door: z.actor.functie,
        op: z.nu,
        invoer,
    };
    store::schrijf(tx, &nieuw).await.map_err(al_gewogen)?;
    let gewogen = SignaalGewogen {
        signaal: sleutel.signaal(),
        weging: id.to_string(),
        stap: stap.code(),
        vervolg: invoer.vervolg.code(),
        weegmodel: model.id.to_string(),
        punten,
        fase: fase.code(),
    };
    let bron = Bron::van(z.actor, z.nu);
    leg_vast(tx, bron, &gewogen).await?;
    if stap == Stap::Bronnen {
        let bronnen = invoer.bevragingen.iter().map(|b| b.bron.clone()).collect();
        let signaal = sleutel.signaal();
        leg_vast(tx, bron, &BronnenBevraagd { signaal, weging: id.to_string(), bronnen }).await?;
    }
    gevolg(tx, z, fase, invoer.vervolg.uitkomst(), punten).await?;
    let mag = |s: &Stap| sleutel.toegang().mag(&z.app.matrix, z.actor, s.handeling());
    Ok(Gewogen { id, vervolg: invoer.vervolg, fase, volgende: Stap::wacht_in(fase).filter(mag) })
}

/// Somebody else recorded this stage at the same moment.
fn al_gewogen(oorzaak: DbError) -> Reject {
    match oorzaak {
        DbError::Exists(_) => Regel::AlGewogen.into(),
        anders => anders.into(),
    }
}

/// A table decided on the signaal: its outcome and what that sets in motion. The caller has judged the act
/// `besluit.vastleggen` on the agendapunt and read the core of its signaal in this transaction.
pub async fn besluit_van_tafel(tx: &mut Tx, z: Zitting<'_>, uitkomst: Uitkomst) -> Result<Fase, Reject> {
    let fase = volgende(z.kern.fase, Stapzet::Tafel(uitkomst))?;
    let vastgesteld =
        UitkomstVastgesteld { signaal: z.kern.id, uitkomst: uitkomst.code(), fase: fase.code() };
    leg_vast(tx, eigen_spoor(z), &vastgesteld).await?;
    gevolg(tx, z, fase, Some(uitkomst), None).await?;
    Ok(fase)
}

/// The work is done: the signaal closes, its term starts, and the reporter hears.
pub async fn afronden(tx: &mut Tx, z: Zitting<'_>) -> Result<(), Reject> {
    let fase = volgende(z.kern.fase, Stapzet::Afronding)?;
    let uitkomst = uitkomst_van(z.kern);
    let afgerond = SignaalAfgerond { signaal: z.kern.id, uitkomst: uitkomst.map(Uitkomst::code) };
    leg_vast(tx, Bron::van(z.actor, z.nu), &afgerond).await?;
    gevolg(tx, z, fase, uitkomst, None).await
}

/// Refuses content for a signaal from which an outcome erased it.
pub fn mag_inhoud(kern: &Kern) -> Result<(), Regel> {
    status::mag_inhoud(uitkomst_van(kern))
}

/// The outcome that a signaal has.
pub(super) fn uitkomst_van(kern: &Kern) -> Option<Uitkomst> {
    kern.uitkomst.as_deref().and_then(|code| code.parse().ok())
}

/// The trail of the owner: there one must be able to read what happened to one's own signaal.
fn eigen_spoor(z: Zitting<'_>) -> Bron<'_> {
    let organisatie: OrganisatieId = z.kern.eigenaar;
    Bron { organisatie, actor: Some(z.actor), nu: z.nu }
}

async fn gevolg(
    tx: &mut Tx,
    z: Zitting<'_>,
    fase: Fase,
    uitkomst: Option<Uitkomst>,
    punten: Option<i64>,
) -> Result<(), Reject> {
    let signaal: SignaalId = z.kern.id;
    let vernietiging = uitkomst.map(|u| u.vernietiging(z.nu.dag(), z.kern.herkomst));
    let stand = Stand { fase, uitkomst, punten, vernietiging };
    if !store::zet_stand(tx, signaal, z.kern.versie, &stand).await? {
        return Err(Weigering::botsing().into());
    }
    if let Some(uitkomst) = uitkomst {
        wis_bij(tx, z, uitkomst).await?;
        if fase == Fase::Afgesloten || uitkomst.terugkoppeling().is_afgerond() {
            vraag_terugkoppeling(tx, signaal, z.nu).await?;
        }
    }
    herbereken(tx, &[signaal]).await?;
    Ok(())
}

async fn wis_bij(tx: &mut Tx, z: Zitting<'_>, uitkomst: Uitkomst) -> Result<(), Reject> {
    if uitkomst.wist() == Wist::Niets {
        return Ok(());
    }
    if let Some(gewist) = wis(tx, z.app.opslag.as_ref(), z.kern.id, uitkomst.wist(), eigen_spoor(z)).await? {
        let gebeurtenis = InhoudGewist {
            signaal: z.kern.id,
            uitkomst: uitkomst.code(),
            personen: gewist.personen,
            bijlagen: gewist.bijlagen,
        };
        leg_vast(tx, eigen_spoor(z), &gebeurtenis).await?;
    }
    Ok(())
}
