// SPDX-License-Identifier: EUPL-1.2
//! Carrying out what was approved, line by line, over every copy there is.
//!
//! Each line is one transaction: taken, judged anew, destroyed with everything that was derived from it, and written in the
//! trail. A crash leaves whole lines; doing it again takes the rest. Several nodes may do it at once: a line is taken before
//! it is worked on. **Invariant:** nothing goes before its own day, whatever day the list looks ahead to.

use db::Tx;
use kernel::{OrganisatieId, SignaalId, Tijdstip, VernietigingsvoorstelId};
use spoor::{Bron, leg_vast};

use crate::app::App;
use crate::bericht;
use crate::bewaren::events::{SignaalUitgevallen, SignaalVernietigd, VernietigingUitgevoerd};
use crate::bewaren::model::Lijstregel;
use crate::bewaren::rules::uitval;
use crate::bewaren::store::{self, Plek};
use crate::overleg;
use crate::poort;
use crate::signaal::vernietiging::{self, VernietigFout};
use crate::zoekindex;

/// A list of at most this many lines is carried out at once when it is approved; a longer one by the service.
pub const DIRECT: usize = 25;

/// Carries out what was approved, as far as the day of each line has come: for all organisations. Run as often as one
/// likes.
///
/// # Errors
/// When the database or the storage of files stays away; what was done before stays done.
pub async fn werk_af(app: &App) -> Result<(), VernietigFout> {
    let bezige = store::bezige(&mut app.db.read().await?).await?;
    for (voorstel, organisatie) in bezige {
        voer_uit(app, Uitvoering { voorstel, organisatie, nu: app.nu() }, usize::MAX).await?;
    }
    Ok(())
}

/// A proposal, and whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uitvoering {
    /// Which.
    pub voorstel: VernietigingsvoorstelId,
    /// Whose.
    pub organisatie: OrganisatieId,
    /// When.
    pub nu: Tijdstip,
}

/// Carries out a proposal, at most so many lines of it, and closes it after the last. One transaction per line.
///
/// # Errors
/// As [`werk_af`].
pub async fn voer_uit(app: &App, wat: Uitvoering, hoogstens: usize) -> Result<(), VernietigFout> {
    let open = store::open_regels(&mut app.db.read().await?, wat.voorstel, wat.nu.dag()).await?;
    for regel in open.iter().take(hoogstens) {
        let mut tx = app.db.write().await?;
        doe_regel(&mut tx, app, wat, regel).await?;
        tx.commit().await?;
    }
    let mut tx = app.db.write().await?;
    sluit_af(&mut tx, wat).await?;
    tx.commit().await?;
    Ok(())
}

/// As [`voer_uit`], all of it in the transaction of the caller: for the past that the demo makes up.
///
/// # Errors
/// As [`werk_af`].
pub async fn voer_uit_in(tx: &mut Tx, app: &App, wat: Uitvoering) -> Result<(), VernietigFout> {
    for regel in store::open_regels(tx, wat.voorstel, wat.nu.dag()).await? {
        doe_regel(tx, app, wat, &regel).await?;
    }
    sluit_af(tx, wat).await
}

async fn doe_regel(tx: &mut Tx, app: &App, wat: Uitvoering, regel: &Lijstregel) -> Result<(), VernietigFout> {
    let Uitvoering { voorstel, organisatie, nu } = wat;
    let plek = Plek { voorstel, volgorde: regel.volgorde };
    let bron = Bron::zonder_actor(organisatie, nu);
    if !store::neem_regel(tx, plek, nu).await? {
        return Ok(());
    }
    let signaal = regel.kandidaat.signaal;
    let zoals_nu = store::nu_van(tx, signaal, nu.dag()).await?;
    if let Some(waarom) = uitval(&regel.kandidaat, zoals_nu.as_ref(), nu.dag()) {
        store::laat_uitvallen(tx, plek, waarom).await?;
        let gebeurtenis =
            SignaalUitgevallen { signaal, voorstel: voorstel.to_string(), reden: waarom.code() };
        leg_vast(tx, bron, &gebeurtenis).await?;
    } else {
        let mut gebeurtenis = vernietig(tx, app, signaal, bron).await?;
        gebeurtenis.voorstel = voorstel.to_string();
        gebeurtenis.grond.clone_from(&regel.kandidaat.grond);
        leg_vast(tx, bron, &gebeurtenis).await?;
    }
    Ok(())
}

/// Every copy, those that others refer to last; files are the last of all.
async fn vernietig(
    tx: &mut Tx,
    app: &App,
    signaal: SignaalId,
    bron: Bron<'_>,
) -> Result<SignaalVernietigd, VernietigFout> {
    let mut namen = vec![signaal.to_string()];
    namen.extend(vernietiging::terugkoppelingen(tx, signaal).await?.iter().map(ToString::to_string));
    zoekindex::wis(tx, &[signaal]).await?;
    let verstrekkingen = poort::vernietig(tx, signaal).await?;
    namen.extend(overleg::vernietig(tx, signaal).await?);
    let berichten = bericht::vernietig(tx, &namen).await?;
    store::vernietig(tx, signaal).await?;
    let weg = vernietiging::vernietig(tx, app.opslag.as_ref(), signaal, bron).await?;
    Ok(SignaalVernietigd {
        signaal,
        voorstel: String::new(),
        grond: String::new(),
        personen: weg.personen,
        bijlagen: weg.bijlagen,
        verstrekkingen,
        berichten,
    })
}

/// After the last line: the event that the declaration names, with its place in the trail.
async fn sluit_af(tx: &mut Tx, wat: Uitvoering) -> Result<(), VernietigFout> {
    let Uitvoering { voorstel: id, organisatie, nu } = wat;
    store::vergrendel(tx, id).await?;
    let voorstel = store::voorstel(tx, organisatie, id).await?.filter(|v| v.goedgekeurd.is_some());
    let Some(voorstel) = voorstel else { return Ok(()) };
    if store::bezig(tx, id).await? || !store::sluit_af(tx, id, nu).await? {
        return Ok(());
    }
    let regels = store::regels(tx, &voorstel).await?;
    let gebeurtenis = VernietigingUitgevoerd {
        voorstel: id,
        vernietigd: regels.iter().filter(|r| r.vernietigd_op.is_some()).count(),
        uitgevallen: regels.iter().filter(|r| r.uitgevallen.is_some()).count(),
        lijsthash: voorstel.lijsthash,
    };
    leg_vast(tx, Bron::zonder_actor(organisatie, nu), &gebeurtenis).await?;
    if let Some(kop) = spoor::kop(tx, organisatie).await? {
        store::zet_spoor(tx, id, &kop).await?;
    }
    Ok(())
}
