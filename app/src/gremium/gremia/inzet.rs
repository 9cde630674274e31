// SPDX-License-Identifier: EUPL-1.2
//! Hours that organisations give to a body: each for itself, if it wants to, totalled per organisation.

use db::{Conn, Tx, sql};
use jiff::civil::Date;
use kernel::{GremiumId, InzetId, OrganisatieId};
use poort::{Handeling, Situatie};
use spoor::leg_vast;
use web::{Form, FoutCode, Id, Paar, Weigering};

use crate::gremium::context;
use crate::gremium::errors::GremiumFout;
use crate::gremium::events::{InzetIngetrokken, InzetOpgegeven};
use crate::gremium::gremia::handelingen::laad;
use crate::gremium::gremia::model::{Gremium, Zetel};
use crate::gremium::gremia::pages;
use crate::overleg::formulieren::neutraal_gelezen;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina_fout};

const UREN_MAX: i64 = 2_000;
const TEKST_MAX: usize = 200;
const TOEKOMST: FoutCode = FoutCode::Regel("strategie-regel-toekomst");

/// Hours that were given.
#[derive(Debug, Clone)]
pub struct Inzet {
    /// Its id.
    pub id: InzetId,
    /// By whom, and its name.
    pub organisatie: (OrganisatieId, String),
    /// On which day, or the last day of a longer time.
    pub dag: Date,
    /// How many.
    pub uren: i64,
    /// For what.
    pub wat: String,
}

/// Hours as they were typed.
#[derive(Debug, Clone)]
pub struct NieuweInzet {
    /// On which day, or the last day of a longer time.
    pub dag: Date,
    /// How many.
    pub uren: i64,
    /// For what.
    pub wat: String,
}

impl NieuweInzet {
    fn lees(f: &mut Form, vandaag: Date) -> Option<Self> {
        let dag = f.datum("inzetdag");
        if dag.is_some_and(|d| d > vandaag) {
            f.meld_fout("inzetdag", TOEKOMST, vec![]);
        }
        let uren = f.getal("inzeturen", 1..=UREN_MAX);
        let wat = f.regel("inzetwat", 3, TEKST_MAX);
        let wat = neutraal_gelezen(f, "inzetwat", wat);
        let nieuw = Self { dag: dag?, uren: uren?, wat: wat? };
        f.is_goed().then_some(nieuw)
    }
}

/// The total of each organisation, by name.
pub fn totalen(inzet: &[Inzet]) -> Vec<(String, i64)> {
    let mut uit: Vec<(String, i64)> = Vec::new();
    for i in inzet {
        match uit.iter_mut().find(|(naam, _)| *naam == i.organisatie.1) {
            Some((_, uren)) => *uren += i.uren,
            None => uit.push((i.organisatie.1.clone(), i.uren)),
        }
    }
    uit.sort();
    uit
}

/// The hours given to a body, newest first.
pub async fn inzet_van(c: &mut Conn, gremium: GremiumId) -> db::Result<Vec<Inzet>> {
    let vraag = sql!(
        "SELECT i.id, i.organisatie_id, o.naam, i.dag, i.uren, i.wat FROM inzet i JOIN organisatie o ON o.id = i.organisatie_id \
         WHERE i.gremium_id = $1 ORDER BY i.dag DESC, i.id DESC",
        gremium
    );
    c.read(vraag, |r| {
        Ok(Inzet {
            id: r.get("id")?,
            organisatie: (r.get("organisatie_id")?, r.get("naam")?),
            dag: r.get("dag")?,
            uren: r.get("uren")?,
            wat: r.get("wat")?,
        })
    })
    .await
}

/// Whether the own organisation has a seat now, and this user may speak for it.
pub fn mag_opgeven(context: &Context<'_>, g: &Gremium) -> bool {
    let dag = context.nu.dag();
    let eigen = context.actor.organisatie;
    let zetel = |z: &Zetel| z.loopt(dag) && z.organisatie.as_ref().is_some_and(|(o, _)| *o == eigen);
    g.sluiting.is_none()
        && g.zetels.iter().any(zetel)
        && context.matrix.mag(context.actor.bevoegdheid, Handeling::BijdrageOpgeven, Situatie::EIGEN)
}

/// Keeps hours of the own organisation.
pub async fn geef_op(
    tx: &mut Tx,
    context: &Context<'_>,
    id: GremiumId,
    nieuw: &NieuweInzet,
) -> Result<InzetId, Reject> {
    let g = laad(tx, context, id).await?;
    if g.sluiting.is_some() {
        return Err(GremiumFout::Gesloten.into());
    }
    if !mag_opgeven(context, &g) {
        return Err(Weigering::geen_recht("inzet-geen-zetel-waarom").into());
    }
    let inzet = InzetId::nieuw(context.nu);
    tx.execute(sql!(
        "INSERT INTO inzet (id, gremium_id, organisatie_id, dag, uren, wat, opgegeven_door, opgegeven_op) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        inzet,
        id,
        context.actor.organisatie,
        nieuw.dag,
        nieuw.uren,
        &nieuw.wat,
        context.actor.functie,
        context.nu
    ))
    .await?;
    leg_vast(tx, context.bron(), &InzetOpgegeven { gremium: id, inzet, uren: nieuw.uren }).await?;
    Ok(inzet)
}

/// POST `/gremia/{id}/inzet`.
pub async fn opgeven(ik: Ik, Id(id): Id<GremiumId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad(&mut tx, &context(&ik), id).await?;
    let Some(nieuw) = NieuweInzet::lees(&mut inzending.form, ik.nu.dag()) else {
        drop(tx);
        return pagina_fout(&pages::blad(&ik, inzending.form, id).await?);
    };
    geef_op(&mut tx, &context(&ik), id, &nieuw).await?;
    klaar(&ik, tx, &inzending, id, "melding-inzet-opgegeven").await
}

/// POST `/gremia/{id}/inzet/{inzet}/intrekking`: hours of the own organisation that were wrong.
pub async fn intrekken(ik: Ik, Paar(id, inzet): Paar<GremiumId, InzetId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad(&mut tx, &context(&ik), id).await?;
    let weg = sql!(
        "DELETE FROM inzet WHERE id = $1 AND gremium_id = $2 AND organisatie_id = $3",
        inzet,
        id,
        ik.actor.organisatie
    );
    if tx.execute(weg).await? == 0 {
        return Err(Weigering::niet_gevonden().into());
    }
    leg_vast(&mut tx, ik.bron(), &InzetIngetrokken { gremium: id, inzet }).await?;
    klaar(&ik, tx, &inzending, id, "melding-inzet-ingetrokken").await
}

async fn klaar(ik: &Ik, mut tx: Tx, inzending: &Inzending, id: GremiumId, melding: &str) -> Antwoord {
    let doel = format!("/gremia/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}
