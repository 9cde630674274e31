// SPDX-License-Identifier: EUPL-1.2
//! Organisations, regions, afspraken and tafels of the demo.

use db::{Result, Tx, sql};
use kernel::{OrganisatieId, Periode, TafelId, Tijdstip, Veldgroepen, plus_maanden};

use crate::demo::gegevens::{Afspraak, Regiobestand, Tafel};
use crate::demo::{DemoFout, Demoregio};
use crate::netwerk::{self, NieuweAfspraak, NieuweOrganisatie, NieuweTaak};

const DAGEN_PER_WEEK: i64 = 7;

/// Makes them all.
pub async fn maak(
    tx: &mut Tx,
    nu: Tijdstip,
    bestand: &Regiobestand,
) -> std::result::Result<Demoregio, DemoFout> {
    let mut regio = Demoregio::default();
    let sinds = Tijdstip::begin_van(jiff::civil::date(2019, 1, 1));
    for o in &bestand.organisatie {
        let nieuw = NieuweOrganisatie {
            soort: o.soort,
            naam: &o.naam,
            afkorting: &o.afkorting,
            cbs_code: o.cbs_code.as_deref(),
            sinds,
        };
        let id = netwerk::voeg_organisatie_toe(tx, nu, &nieuw).await?;
        regio.organisaties.insert(o.afkorting.clone(), id);
    }
    for r in &bestand.regio {
        let id = netwerk::voeg_regio_toe(tx, nu, r.soort, &r.naam).await?;
        for lid in &r.leden {
            let organisatie = regio.organisatie(&lid.organisatie)?;
            let van = Tijdstip::begin_van(lid.vanaf);
            netwerk::voeg_regiolid_toe(tx, id, organisatie, van, None).await?;
        }
    }
    for a in &bestand.afspraak {
        let id = afspraak(tx, nu, &regio, a).await?;
        regio.afspraken.insert(a.code.clone(), id);
    }
    for t in &bestand.dvotaak {
        let nieuw = NieuweTaak {
            opdrachtgever: regio.organisatie(&t.opdrachtgever)?,
            uitvoerder: regio.organisatie(&t.uitvoerder)?,
            taak: t.taak,
            uren: t.uren,
            mandaat: t.mandaat.clone(),
        };
        netwerk::zet_taak(tx, regio.afspraak(&t.afspraak)?, &nieuw).await?;
    }
    for t in &bestand.tafel {
        let id = tafel(tx, nu, &regio, t).await?;
        regio.tafels.insert(t.code.clone(), id);
    }
    Ok(regio)
}

async fn afspraak(
    tx: &mut Tx,
    nu: Tijdstip,
    regio: &Demoregio,
    a: &Afspraak,
) -> std::result::Result<kernel::AfspraakId, DemoFout> {
    let begin = plus_maanden(nu.dag(), -a.ingang_maanden_geleden);
    let van = Tijdstip::begin_van(begin);
    let partijen = a
        .partijen
        .iter()
        .map(|p| Ok((regio.organisatie(p)?, a.ondertekend_door.contains(p).then_some(van))))
        .collect::<std::result::Result<Vec<(OrganisatieId, Option<Tijdstip>)>, DemoFout>>()?;
    let grondslag: Vec<String> =
        a.grondslag.iter().map(|g| format!("{}: {}", g.artikel, g.waarvoor)).collect();
    let nieuw = NieuweAfspraak {
        soort: a.soort,
        naam: &a.naam,
        versie: a.versie,
        doel: &a.doel_nl,
        grondslag: &grondslag.join("\n"),
        handelingen: &a.handelingen,
        veldgroepen: a.veldgroepen.iter().copied().collect::<Veldgroepen>(),
        bewaartermijn_maanden: a.bewaartermijn_maanden,
        periode: Periode { van, tot: Tijdstip::begin_van(plus_maanden(begin, a.looptijd_maanden)) },
        dpia_op: a.dpia_goedgekeurd.then_some(van),
        opgesteld: None,
        partijen: &partijen,
    };
    Ok(netwerk::voeg_afspraak_toe(tx, nu, &nieuw).await?)
}

async fn tafel(
    tx: &mut Tx,
    nu: Tijdstip,
    regio: &Demoregio,
    t: &Tafel,
) -> std::result::Result<TafelId, DemoFout> {
    let afspraak = regio.afspraak(&t.afspraak)?;
    let id = TafelId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO tafel (id, soort, naam, regie_id, afspraak_id, ritme_dagen) VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        &t.soort,
        &t.naam_nl,
        regio.organisatie(&t.regisseur)?,
        afspraak,
        t.frequentie_weken * DAGEN_PER_WEEK
    ))
    .await?;
    let van =
        tx.value::<Tijdstip>(sql!("SELECT van AS waarde FROM afspraak WHERE id = $1", afspraak)).await?;
    for lid in &t.leden {
        lid_van(tx, id, regio.organisatie(lid)?, van).await?;
    }
    Ok(id)
}

async fn lid_van(tx: &mut Tx, tafel: TafelId, organisatie: OrganisatieId, van: Tijdstip) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO tafellid (tafel_id, organisatie_id, van, tot) VALUES ($1, $2, $3, $4)",
        tafel,
        organisatie,
        van,
        Tijdstip::NOOIT
    ))
    .await
    .map(drop)
}
