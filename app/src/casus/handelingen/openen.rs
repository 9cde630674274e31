// SPDX-License-Identifier: EUPL-1.2
//! Opening a casus, on its own or from a signaal that was weighed to one.

use db::{Conn, Tx};
use kernel::{CasusId, Herkomst, SignaalId};
use poort::{Handeling, Relatie, Situatie};
use spoor::leg_vast;
use web::Weigering;

use crate::casus::errors::CasusFout;
use crate::casus::events::CasusGeopend;
use crate::casus::formulier::Casusformulier;
use crate::casus::model::Casussoort;
use crate::casus::rules::{bewaren, zegel};
use crate::casus::store::casus::{self, NieuweCasus};
use crate::casus::store::lezen;
use crate::casus::store::zicht::Zicht;
use crate::poort::beoordeel;
use crate::schil::{Context, Reject};
use crate::signaal;

/// Which kinds of casus this functie opens.
pub fn soorten(context: &Context<'_>) -> Vec<Casussoort> {
    let mag = |s: &Casussoort| {
        let situatie = Situatie::casus(Relatie::Eigen, Herkomst::Vrij, zegel::bij_openen(*s));
        context.matrix.mag(context.actor.bevoegdheid, Handeling::CasusOpenen, situatie)
    };
    Casussoort::ALLE.iter().copied().filter(mag).collect()
}

/// The signaal from which a casus can be opened: an own one that was weighed to a casus. Anything else does not exist here.
pub async fn van_signaal(
    c: &mut Conn,
    context: &Context<'_>,
    id: SignaalId,
) -> Result<signaal::Kern, Reject> {
    let gelezen =
        beoordeel(c, context.matrix, context.actor, Handeling::SignaalInzien, id, context.nu).await?;
    let sleutel = gelezen.ok_or_else(Weigering::niet_gevonden)?;
    let kern = signaal::store::kern(c, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    let gewogen = kern.uitkomst.as_deref() == Some(signaal::Uitkomst::C1.code());
    if kern.eigenaar == context.actor.organisatie && gewogen {
        Ok(kern)
    } else {
        Err(Weigering::niet_gevonden().into())
    }
}

/// Opens it. Who opens it leads it.
pub async fn open(
    tx: &mut Tx,
    context: &Context<'_>,
    nieuw: &Casusformulier,
    uit: Option<SignaalId>,
) -> Result<CasusId, Reject> {
    let (herkomst, mag_door) = match uit {
        None => (Herkomst::Vrij, true),
        Some(id) => {
            let kern = van_signaal(tx, context, id).await?;
            let zicht = Zicht::van(tx, context, Handeling::CasusInzien).await?;
            if lezen::bij_signaal(tx, &zicht, id).await?.is_some() {
                return Err(CasusFout::BestaatAl.into());
            }
            (kern.herkomst, kern.mag_door)
        }
    };
    let zegel = zegel::bij_openen(nieuw.soort);
    let situatie = Situatie::casus(Relatie::Eigen, herkomst, zegel);
    if !context.matrix.mag(context.actor.bevoegdheid, Handeling::CasusOpenen, situatie) {
        return Err(Weigering::geen_recht("casus-geen-recht-waarom").into());
    }
    let record = NieuweCasus {
        eigenaar: context.actor.organisatie,
        wat: nieuw,
        zegel,
        herkomst: (herkomst, mag_door),
        signaal: uit,
        herzien_op: bewaren::herzien_op(context.nu),
    };
    let id = casus::open(tx, &record, (context.actor.functie, context.nu)).await?;
    let gebeurtenis =
        CasusGeopend { casus: id, soort: nieuw.soort.code(), zegel: zegel.code(), signaal: uit };
    leg_vast(tx, context.bron(), &gebeurtenis).await?;
    Ok(id)
}
