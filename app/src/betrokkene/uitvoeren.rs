// SPDX-License-Identifier: EUPL-1.2
//! Carrying out a decision: correcting, erasing or restricting what was taken in, and telling who received it (art. 19 AVG).
//!
//! It runs for who decides, who may not read the records: it acts on the finds the handler took in, of the own organisation.

use db::{Tx, sql};
use jiff::civil::Date;
use kernel::{Functiesoort, PersoonId, SignaalId};
use spoor::leg_vast;

use crate::bericht::{NieuwBericht, Ontvanger as Aan, zet_klaar};
use crate::betrokkene::events::{OntvangerIngelicht, VerzoekUitgevoerd};
use crate::betrokkene::model::{Keuze, Ontvanger, Verzoek, Verzoeksoort, Vondst, Vondstsoort, Voorstel};
use crate::betrokkene::{store, zoek};
use crate::netwerk;
use crate::schil::{Context, Reject};
use crate::signaal::weging::{Persoonzet, volg_besluit};
use crate::verwerkingslog::{self, Verwerking};

/// Does to every find that was taken in what was decided.
pub async fn voer_uit(
    tx: &mut Tx,
    context: &Context<'_>,
    v: &Verzoek,
    voorstel: &Voorstel,
) -> Result<(), Reject> {
    if matches!(v.soort, Verzoeksoort::Inzage | Verzoeksoort::Overdraagbaarheid) {
        return Ok(());
    }
    let vondsten = store::vondsten(tx, v.id).await?;
    verwerkingslog::noteer(tx, context.bron(), Verwerking::VerzoekUitvoeren, &[v.betrokkene()]).await?;
    let mut gewijzigd: Vec<SignaalId> = Vec::new();
    for f in vondsten.iter().filter(|f| f.keuze == Some(Keuze::Opnemen)) {
        let gedaan = match f.soort {
            Vondstsoort::Persoon => persoon(tx, context, v, voorstel, f).await?,
            Vondstsoort::Melder => melder(tx, v, voorstel, f).await?,
            Vondstsoort::Navraag => navraag(tx, v, f).await?,
            // Never taken in: the police decide.
            Vondstsoort::Zorgmelding => false,
            // The regisseur of the casus does it there: nobody else may read it.
            Vondstsoort::Casus => false,
            // Part of the file of a decision: who works on it corrects it there (Archiefwet; AVG 17(3)(b)).
            Vondstsoort::Procedure => false,
        };
        if !gedaan {
            continue;
        }
        if f.soort == Vondstsoort::Persoon {
            gewijzigd.extend(f.signaal);
        }
        let uitgevoerd =
            VerzoekUitgevoerd { verzoek: v.id, soort: v.soort.code(), vondst: f.id, signaal: f.signaal };
        leg_vast(tx, context.bron(), &uitgevoerd).await?;
    }
    for o in zoek::ontvangers(tx, context, &gewijzigd).await? {
        licht_in(tx, context, v, &o).await?;
    }
    Ok(())
}

async fn persoon(
    tx: &mut Tx,
    context: &Context<'_>,
    v: &Verzoek,
    voorstel: &Voorstel,
    f: &Vondst,
) -> Result<bool, Reject> {
    let id = PersoonId::van(f.record);
    let zet = match v.soort {
        Verzoeksoort::Rectificatie => {
            let vraag = sql!("SELECT naam, geboortedatum FROM persoon WHERE id = $1", id);
            let Some(rij) = tx.row_opt(vraag).await? else { return Ok(false) };
            let (naam, geboren): (String, Option<Date>) = (rij.get("naam")?, rij.get("geboortedatum")?);
            store::bewaar_oud(tx, f.id, &naam, geboren).await?;
            let nieuw = voorstel.nieuwe_naam.clone().unwrap_or(naam);
            Persoonzet::Verbeteren(nieuw, voorstel.nieuwe_geboortedatum.or(geboren))
        }
        Verzoeksoort::Wissing | Verzoeksoort::Bezwaar => Persoonzet::Wissen,
        Verzoeksoort::Beperking => Persoonzet::Beperken,
        Verzoeksoort::Inzage | Verzoeksoort::Overdraagbaarheid => return Ok(false),
    };
    Ok(volg_besluit(tx, v.organisatie, id, &zet, context.nu).await?.is_some())
}

/// A reporter cannot be restricted apart from the signaal; that stays a decision on paper.
async fn melder(tx: &mut Tx, v: &Verzoek, voorstel: &Voorstel, f: &Vondst) -> Result<bool, Reject> {
    let signaal = SignaalId::van(f.record);
    let opdracht = match (v.soort, &voorstel.nieuwe_naam) {
        (Verzoeksoort::Wissing | Verzoeksoort::Bezwaar, _) => sql!(
            "UPDATE melder SET naam = NULL, email = NULL, telefoon = NULL WHERE signaal_id = $1 \
             AND signaal_id IN (SELECT id FROM signaal WHERE eigenaar_id = $2)",
            signaal,
            v.organisatie
        ),
        (Verzoeksoort::Rectificatie, Some(naam)) => sql!(
            "UPDATE melder SET naam = $3 WHERE signaal_id = $1 \
             AND signaal_id IN (SELECT id FROM signaal WHERE eigenaar_id = $2)",
            signaal,
            v.organisatie,
            naam
        ),
        _ => return Ok(false),
    };
    Ok(tx.execute(opdracht).await? == 1)
}

/// A question that was put is a fact and is not corrected; it can go.
async fn navraag(tx: &mut Tx, v: &Verzoek, f: &Vondst) -> Result<bool, Reject> {
    if !matches!(v.soort, Verzoeksoort::Wissing | Verzoeksoort::Bezwaar) {
        return Ok(false);
    }
    let weg = sql!("DELETE FROM navraag WHERE id = $1 AND organisatie_id = $2", f.record, v.organisatie);
    Ok(tx.execute(weg).await? == 1)
}

/// A neutral message to who works with it at the receiver.
async fn licht_in(tx: &mut Tx, context: &Context<'_>, v: &Verzoek, o: &Ontvanger) -> Result<(), Reject> {
    for functie in netwerk::functies_van_organisatie(tx, o.organisatie).await? {
        let werkt_ermee = matches!(
            functie.soort,
            Functiesoort::Oover | Functiesoort::Partner | Functiesoort::Privacyfunctionaris
        );
        if !werkt_ermee || !functie.loopt(context.nu) {
            continue;
        }
        let bericht = NieuwBericht {
            organisatie: o.organisatie,
            aan: Aan::Gebruiker(functie.gebruiker),
            onderwerp: "bericht-gegeven-gewijzigd-onderwerp",
            tekst: "bericht-gegeven-gewijzigd-tekst",
            pad: if o.loopt { format!("/signalen/{}", o.signaal) } else { "/".to_owned() },
            dag: None,
            reden: format!("gegeven-gewijzigd/{}/{}/{}", v.id, o.signaal, functie.gebruiker),
        };
        zet_klaar(tx, context.nu, &bericht).await?;
    }
    let ingelicht = OntvangerIngelicht { verzoek: v.id, aan: o.organisatie, signaal: o.signaal };
    leg_vast(tx, context.bron(), &ingelicht).await?;
    Ok(())
}
