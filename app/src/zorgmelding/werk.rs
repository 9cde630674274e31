// SPDX-License-Identifier: EUPL-1.2
//! What waits, who is told, and what goes by itself. Messages are neutral and lead to the first screen: who reads the outbox
//! of an organisation sees no care report in it.

use std::collections::BTreeMap;

use db::{Conn, Result, Tx};
use kernel::{OrganisatieId, Tijdstip, ZorgmeldingId, plus_maanden};
use poort::{Handeling, Matrix};
use spoor::{Bron, leg_vast};

use crate::bericht::{NieuwBericht, Ontvanger, zet_klaar};
use crate::netwerk;
use crate::schil::Context;
use crate::verwerkingslog::{self, Betrokkene, Verwerking};
use crate::zorgmelding::events::ZorgmeldingenVernietigd;
use crate::zorgmelding::handelingen::{bereik, deel};
use crate::zorgmelding::rules::dagen::{HERHALING_MAANDEN, grens};
use crate::zorgmelding::rules::rol::Rol;
use crate::zorgmelding::rules::stand::{Stand, Zet, overgang};
use crate::zorgmelding::store::lezen::{Bereik, Grenzen};
use crate::zorgmelding::store::{herhaling, lezen, lijn, melding};

/// More late reports than this are told of in a later round.
const PER_RONDE: i64 = 200;

/// What waits for somebody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wachtend {
    /// Reports to do something with.
    pub te_doen: i64,
    /// Of all, those that wait too long to be given or confirmed.
    pub te_laat: i64,
}

/// What waits for this functie; nothing for who has no part in it.
pub async fn wachtend(c: &mut Conn, context: &Context<'_>, tot: i64) -> Result<Wachtend> {
    let handeling = Handeling::ZorginhoudInzien;
    if !context.matrix.mag_ooit(context.actor.bevoegdheid, handeling) {
        return Ok(Wachtend::default());
    }
    let Some(rol) = deel(c, context, handeling).await? else { return Ok(Wachtend::default()) };
    let Some(bereik) = bereik(c, context, rol).await? else { return Ok(Wachtend::default()) };
    let standen: &[Stand] = match rol {
        Rol::Via => &[Stand::Ontvangen],
        Rol::Ontvanger | Rol::Afzender => &[Stand::Gerouteerd, Stand::Bevestigd],
    };
    let mut te_laat = 0;
    for deel in bereik.per_via() {
        let grenzen = grenzen(c, deel.0, context.nu).await?;
        te_laat += lezen::tel_te_laat(c, &deel.1, grenzen, tot).await?;
    }
    Ok(Wachtend { te_doen: lezen::tel(c, &bereik, standen, tot).await?, te_laat: te_laat.min(tot) })
}

/// The moments before which something must have happened at a VIA.
pub async fn grenzen(c: &mut Conn, via: OrganisatieId, nu: Tijdstip) -> Result<Grenzen> {
    let lijn = lijn::lijn(c, via).await?;
    Ok(Grenzen { routeren: grens(nu, lijn.dagen_routeren), ontvangst: grens(nu, lijn.dagen_ontvangst) })
}

/// What somebody is told of. The message itself says nothing else.
#[derive(Debug, Clone, Copy)]
pub enum Aanleiding {
    /// A report came in.
    Nieuw,
    /// A report waits too long.
    TeLaat,
    /// There is an answer.
    Antwoord,
}

impl Aanleiding {
    const fn teksten(self) -> (&'static str, &'static str) {
        match self {
            Self::Nieuw => ("bericht-klaar-onderwerp", "bericht-klaar-tekst"),
            Self::TeLaat => ("bericht-ligt-onderwerp", "bericht-ligt-tekst"),
            Self::Antwoord => ("bericht-antwoord-onderwerp", "bericht-antwoord-tekst"),
        }
    }
}

/// Tells who has this part at an organisation. What happened at one moment is told once.
pub async fn bericht(
    tx: &mut Tx,
    (matrix, nu): (&Matrix, Tijdstip),
    (organisatie, rol): (OrganisatieId, Rol),
    (aanleiding, sinds): (Aanleiding, Tijdstip),
    id: ZorgmeldingId,
) -> Result<()> {
    let (onderwerp, tekst) = aanleiding.teksten();
    for functie in netwerk::functies_van_organisatie(tx, organisatie).await? {
        if !functie.loopt(nu)
            || !matrix.mag(functie.bevoegdheid(), Handeling::ZorgmeldingInzien, rol.situatie())
        {
            continue;
        }
        let bericht = NieuwBericht {
            organisatie,
            aan: Ontvanger::Gebruiker(functie.gebruiker),
            onderwerp,
            tekst,
            pad: "/".to_owned(),
            dag: None,
            reden: format!("{onderwerp}/{id}/{rol}/{}/{}", sinds.ms(), functie.gebruiker),
        };
        zet_klaar(tx, nu, &bericht).await?;
    }
    Ok(())
}

/// Tells the VIA, and the receiver of what it did not confirm, of every report that waits too long; once for each wait.
pub async fn herinner(tx: &mut Tx, matrix: &Matrix, nu: Tijdstip) -> Result<()> {
    for via in lezen::vias_met_werk(tx).await? {
        let grenzen = grenzen(tx, via, nu).await?;
        for kern in lezen::kernen(tx, &Bereik::Via(via), Some(grenzen), None, PER_RONDE).await? {
            let sinds = kern.ontvanger.as_ref().map_or(kern.ontvangen_op, |(_, op)| *op);
            let wat = (Aanleiding::TeLaat, sinds);
            bericht(tx, (matrix, nu), (via, Rol::Via), wat, kern.id).await?;
            if let Some(((ontvanger, _), _)) = kern.ontvanger {
                bericht(tx, (matrix, nu), (ontvanger, Rol::Ontvanger), wat, kern.id).await?;
            }
        }
    }
    Ok(())
}

/// Reports and pseudonyms whose time has come are destroyed, with a line in the trail of each VIA.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip) -> Result<()> {
    let mut weg: BTreeMap<OrganisatieId, Vec<Betrokkene>> = BTreeMap::new();
    for z in melding::te_vernietigen(tx, nu.dag()).await? {
        let Ok(stap) = overgang(z.stand, Zet::Vernietigen) else { continue };
        if melding::vernietig(tx, z.id, stap, nu.dag()).await? {
            weg.entry(z.eigenaar).or_default().push(z.betrokkene);
        }
    }
    for (via, wie) in weg {
        let bron = Bron::zonder_actor(via, nu);
        let aantal = i64::try_from(wie.len()).unwrap_or(i64::MAX);
        leg_vast(tx, bron, &ZorgmeldingenVernietigd { aantal }).await?;
        verwerkingslog::noteer(tx, bron, Verwerking::ZorgmeldingVernietigen, &wie).await?;
    }
    herhaling::vernietig(tx, plus_maanden(nu.dag(), -HERHALING_MAANDEN)).await.map(drop)
}
