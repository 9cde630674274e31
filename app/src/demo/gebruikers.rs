// SPDX-License-Identifier: EUPL-1.2
//! The people of the demo, each with a password and a key of this start.

use std::collections::HashMap;

use db::{Tx, sql};
use kernel::{
    ApiSleutelId, FunctieId, Functiesoort, GebruikerId, OrganisatieId, Periode, Taken, Tijdstip, nieuwe_code,
};
use serde::Serialize;
use spoor::Bron;
use web::Taal;

use crate::app::Staat;
use crate::demo::gegevens::{Gastfunctie, Gebruiker};
use crate::demo::{DemoFout, Demoregio};
use crate::netwerk::{self, NieuweDvofunctie, NieuweGebruiker};
use crate::schil::hash_van;

const WACHTWOORD_TEKENS: usize = 16;
const SLEUTEL_TEKENS: usize = 32;
/// People have worked here longer than the events of the demo go back.
const SINDS_DAGEN: i64 = 3 * 365;
/// Since when somebody works for another municipality: the DVO is ten months old.
const GAST_DAGEN: i64 = 200;
const SLEUTEL_DAGEN: i64 = 365;

/// Somebody of the demo, as the starter of the demo gets to know.
#[derive(Debug, Clone, Serialize)]
pub struct Demogebruiker {
    /// The name on screen.
    pub naam: String,
    /// With which one logs in.
    pub gebruikersnaam: String,
    /// What kind of functie.
    #[serde(serialize_with = "als_code")]
    pub functie: Functiesoort,
    /// The functie in words.
    #[serde(skip)]
    pub functienaam: String,
    /// Name of the organisation.
    pub organisatie: String,
    /// The password, of this start only.
    pub wachtwoord: String,
    /// The key for the API, of this start only.
    pub api_sleutel: String,
}

fn als_code<S: serde::Serializer>(soort: &Functiesoort, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_str(soort.code())
}

/// Password and key of one person, and what is kept of them.
pub struct Toegang {
    gebruikersnaam: String,
    wachtwoord: String,
    wachtwoordhash: String,
    sleutel: String,
}

/// New passwords and keys for everybody; hashing is done before the transaction, because it takes its time.
pub async fn nieuwe_toegang(app: &Staat, gebruikers: &[Gebruiker]) -> Result<Vec<Toegang>, DemoFout> {
    let mut uit = Vec::with_capacity(gebruikers.len());
    for g in gebruikers {
        let wachtwoord = nieuwe_code(WACHTWOORD_TEKENS)?;
        uit.push(Toegang {
            gebruikersnaam: g.gebruikersnaam.clone(),
            wachtwoordhash: app.instellingen.kosten.bewaar(wachtwoord.clone()).await?,
            wachtwoord,
            sleutel: format!("dw_{}", nieuwe_code(SLEUTEL_TEKENS)?),
        });
    }
    Ok(uit)
}

/// Makes everybody.
pub async fn maak(
    tx: &mut Tx,
    nu: Tijdstip,
    regio: &Demoregio,
    gebruikers: &[Gebruiker],
    toegang: &[Toegang],
) -> Result<(), DemoFout> {
    for (g, t) in gebruikers.iter().zip(toegang) {
        let email = format!("{}@demo.example", g.gebruikersnaam);
        let nieuw = NieuweGebruiker {
            gebruikersnaam: &g.gebruikersnaam,
            naam: &g.naam,
            email: Some(&email),
            wachtwoordhash: Some(&t.wachtwoordhash),
            taal: Taal::Nl,
        };
        let id = netwerk::voeg_gebruiker_toe(tx, nu, &nieuw).await?;
        let organisatie = regio.organisatie(&g.organisatie)?;
        let periode = Periode::vanaf(nu.plus_dagen(-SINDS_DAGEN));
        let functie = netwerk::geef_functie(tx, nu, id, organisatie, g.functiesoort, periode).await?;
        geef_sleutel(tx, nu, functie, t).await?;
        if let Some(dvo) = &g.dvo {
            geef_gastfunctie(tx, nu, regio, (id, organisatie, g.functiesoort), dvo).await?;
        }
    }
    Ok(())
}

/// Somebody of one organisation works for another too, under a DVO.
async fn geef_gastfunctie(
    tx: &mut Tx,
    nu: Tijdstip,
    regio: &Demoregio,
    (gebruiker, werkgever, soort): (GebruikerId, OrganisatieId, Functiesoort),
    dvo: &Gastfunctie,
) -> Result<(), DemoFout> {
    let waar = regio.organisatie(&dvo.organisatie)?;
    let toen = nu.plus_dagen(-GAST_DAGEN);
    let nieuw = NieuweDvofunctie {
        afspraak: regio.afspraak(&dvo.afspraak)?,
        gebruiker,
        werkgever,
        soort,
        taken: Taken::van_codes(&dvo.taken),
        periode: Periode::vanaf(toen),
    };
    let bron = Bron::zonder_actor(waar, toen);
    netwerk::geef_functie_onder_dvo(tx, bron, waar, &nieuw, toen)
        .await
        .map_err(|_| DemoFout::Geweigerd(format!("a functie under {}", dvo.afspraak)))?;
    Ok(())
}

/// Gives everybody who is still there a new password and key; earlier keys of the demo stop working.
pub async fn vernieuw(tx: &mut Tx, nu: Tijdstip, toegang: &[Toegang]) -> Result<(), DemoFout> {
    tx.execute(sql!(
        "UPDATE apisleutel SET ingetrokken_op = $1 WHERE ingetrokken_op IS NULL AND naam = 'demo'",
        nu
    ))
    .await?;
    for t in toegang {
        tx.execute(sql!(
            "UPDATE gebruiker SET wachtwoord = $2 WHERE gebruikersnaam = $1",
            &t.gebruikersnaam,
            &t.wachtwoordhash
        ))
        .await?;
        let functie = tx
            .row_opt(sql!(
                "SELECT f.id FROM functie f JOIN gebruiker g ON g.id = f.gebruiker_id \
                 WHERE g.gebruikersnaam = $1 AND f.van <= $2 AND f.tot > $2 ORDER BY f.id LIMIT 1",
                &t.gebruikersnaam,
                nu
            ))
            .await?;
        if let Some(rij) = functie {
            geef_sleutel(tx, nu, rij.get("id")?, t).await?;
        }
    }
    Ok(())
}

async fn geef_sleutel(tx: &mut Tx, nu: Tijdstip, functie: FunctieId, t: &Toegang) -> Result<(), DemoFout> {
    tx.execute(sql!(
        "INSERT INTO apisleutel (id, sleutelhash, functie_id, naam, aangemaakt_op, verloopt_op) \
         VALUES ($1, $2, $3, 'demo', $4, $5)",
        ApiSleutelId::nieuw(nu),
        hash_van(&t.sleutel),
        functie,
        nu,
        nu.plus_dagen(SLEUTEL_DAGEN)
    ))
    .await?;
    Ok(())
}

/// Everybody with what it takes to log in.
pub fn lijst(
    gebruikers: Vec<Gebruiker>,
    toegang: Vec<Toegang>,
    namen: &HashMap<String, String>,
) -> Vec<Demogebruiker> {
    gebruikers
        .into_iter()
        .zip(toegang)
        .map(|(g, t)| Demogebruiker {
            naam: g.naam,
            gebruikersnaam: g.gebruikersnaam,
            functie: g.functiesoort,
            functienaam: g.functie_nl,
            organisatie: namen.get(&g.organisatie).cloned().unwrap_or(g.organisatie),
            wachtwoord: t.wachtwoord,
            api_sleutel: t.sleutel,
        })
        .collect()
}
