// SPDX-License-Identifier: EUPL-1.2
//! Acts on signalen: judge, record and write the trail, in the transaction of the caller.

use db::{Conn, Tx};
use kernel::{Actor, SignaalId, TerugkoppelingId, Tijdstip, nieuwe_code};
use poort::{Grond, Handeling, Matrix, Situatie};
use spoor::{Bron, leg_vast};
use web::{Taal, Weigering};

use crate::bericht::{NieuwBericht, Ontvanger, zet_klaar};
use crate::netwerk::organisatie;
use crate::poort::{Sleutel, beoordeel, beoordeel_in, mag_ook};
use crate::schil::{Ik, Reject, hash_van};
use crate::signaal::events::{SignaalGemeld, SignaalGeregistreerd, SignaalIngezien, TerugkoppelingGegeven};
use crate::signaal::formulier::Ontvangst;
use crate::signaal::model::NieuwSignaal;
use crate::signaal::store::{self, Vastgelegd};
use crate::signaal::terugkoppeling::{self, Toestand};
use crate::verwerkingslog::{Verwerking, Verzegeld};

/// Sixty bits: enough that nobody finds the page of another report by trying.
const MELDCODE_TEKENS: usize = 12;

/// The reporter's code as it is shown: in groups of four.
pub fn toon_meldcode(code: &str) -> String {
    let tekens: Vec<char> = code.chars().collect();
    tekens.chunks(4).map(|groep| groep.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The hash under which a typed code is found: case and dashes do not matter.
pub fn meldcodehash(getypt: &str) -> String {
    let code: String = getypt.chars().filter(char::is_ascii_alphanumeric).collect();
    hash_van(&code.to_ascii_lowercase())
}

/// Records the report of a visitor; gives the code with which to follow it.
pub async fn melden(tx: &mut Tx, nieuw: &NieuwSignaal) -> Result<(Vastgelegd, String), Reject> {
    let code = nieuwe_code(MELDCODE_TEKENS).map_err(|e| Weigering::storing_door(&e, "report code"))?;
    let vastgelegd = store::voeg_toe(tx, nieuw, Some(&meldcodehash(&code)), nieuw.ontvangen_op).await?;
    let gebeurtenis =
        SignaalGemeld { signaal: vastgelegd.id, kanaal: nieuw.kanaal.code(), thema: nieuw.thema.clone() };
    leg_vast(tx, Bron::zonder_actor(nieuw.eigenaar, nieuw.ontvangen_op), &gebeurtenis).await?;
    Ok((vastgelegd, code))
}

/// Who receives what this user registers, and when.
pub async fn ontvangst(ik: &Ik) -> Result<Ontvangst, Reject> {
    let eigen = organisatie(&mut ik.app.db.read().await?, ik.actor.organisatie).await?;
    Ok(Ontvangst {
        eigenaar: ik.actor.organisatie,
        gemeente: eigen.and_then(|o| o.cbs_code),
        door: Some(ik.actor.functie),
        nu: ik.nu,
    })
}

/// Records a signaal by staff. The restriction of the source decides whether this functie may.
pub async fn registreren(tx: &mut Tx, ik: &Ik, nieuw: &NieuwSignaal) -> Result<Vastgelegd, Reject> {
    registreren_namens(tx, &ik.app.matrix, &ik.actor, nieuw, ik.nu).await
}

/// As [`registreren`], for an actor who is not behind a request.
pub async fn registreren_namens(
    tx: &mut Tx,
    matrix: &Matrix,
    actor: &Actor,
    nieuw: &NieuwSignaal,
    nu: Tijdstip,
) -> Result<Vastgelegd, Reject> {
    let situatie = Situatie { herkomst: nieuw.beperking.herkomst, ..Situatie::EIGEN };
    if !matrix.mag(actor.bevoegdheid, Handeling::SignaalRegistreren, situatie) {
        return Err(Weigering::geen_recht("weigering-kanaal-waarom").into());
    }
    let vastgelegd = store::voeg_toe(tx, nieuw, None, nu).await?;
    let gebeurtenis = SignaalGeregistreerd {
        signaal: vastgelegd.id,
        kanaal: nieuw.kanaal.code(),
        thema: nieuw.thema.clone(),
        herkomst: nieuw.beperking.herkomst.code(),
    };
    leg_vast(tx, Bron::van(actor, nu), &gebeurtenis).await?;
    Ok(vastgelegd)
}

/// Gives an answer that was asked; the key was judged for `terugkoppeling.geven`. An answer that was given before is
/// refused.
pub async fn terugkoppelen(
    tx: &mut Tx,
    actor: &Actor,
    nu: Tijdstip,
    sleutel: &Sleutel,
    (welke, toestand): (TerugkoppelingId, Toestand),
) -> Result<(), Reject> {
    if !terugkoppeling::geef(tx, sleutel, welke, toestand, actor.functie, nu).await? {
        return Err(Weigering::botsing().into());
    }
    bericht_aan_melder(tx, actor, nu, sleutel, welke).await?;
    let gegeven = TerugkoppelingGegeven { signaal: sleutel.signaal(), toestand: toestand.code() };
    leg_vast(tx, Bron::van(actor, nu), &gegeven).await?;
    Ok(())
}

/// A reporter who left an address hears that there is news. What it is stands on the page that the code opens: a mailbox
/// is read by others too, so neither the words nor the code are in the message.
async fn bericht_aan_melder(
    tx: &mut Tx,
    actor: &Actor,
    nu: Tijdstip,
    sleutel: &Sleutel,
    welke: TerugkoppelingId,
) -> Result<(), Reject> {
    let melder = store::melder(tx, sleutel).await?;
    let melder = melder.open(tx, Bron::van(actor, nu), Verwerking::Terugkoppelen).await?;
    let Some(adres) = melder.and_then(|m| m.email) else { return Ok(()) };
    let bericht = NieuwBericht {
        organisatie: actor.organisatie,
        aan: Ontvanger::Adres { adres, taal: Taal::Nl },
        onderwerp: "bericht-melder-onderwerp",
        tekst: "bericht-melder-tekst",
        pad: "/melding".to_owned(),
        dag: None,
        reden: format!("melder/{welke}"),
    };
    zet_klaar(tx, nu, &bericht).await?;
    Ok(())
}

/// The key to a signaal for reading; what one may not know does not exist.
pub async fn sleutel(c: &mut Conn, ik: &Ik, handeling: Handeling, id: SignaalId) -> Result<Sleutel, Reject> {
    beoordeel(c, &ik.app.matrix, &ik.actor, handeling, id, ik.nu)
        .await?
        .ok_or_else(|| Weigering::niet_gevonden().into())
}

/// The key to a signaal for an act in this transaction. Somebody who may see the signaal but not do this hears so.
pub async fn sleutel_in(
    tx: &mut Tx,
    ik: &Ik,
    handeling: Handeling,
    id: SignaalId,
) -> Result<Sleutel, Reject> {
    let sleutel = beoordeel_in(tx, &ik.app.matrix, &ik.actor, Handeling::SignaalInzien, id, ik.nu)
        .await?
        .ok_or_else(Weigering::niet_gevonden)?;
    if handeling == Handeling::SignaalInzien || mag_ook(&ik.app.matrix, &ik.actor, handeling, &sleutel, ik.nu)
    {
        Ok(sleutel)
    } else {
        Err(Weigering::geen_recht("weigering-signaal-waarom").into())
    }
}

/// Writes in the trail that this user read what the key opens, where nobody was named.
pub async fn noteer_inzage(ik: &Ik, sleutel: &Sleutel, doel: &'static str) -> Result<(), Reject> {
    noteer_inzage_van(ik, sleutel, doel, Verzegeld::nieuw((), vec![])).await
}

/// Writes in the trail that this user read what the key opens, and in the log of processing whose data that was; gives what
/// was read.
pub async fn noteer_inzage_van<T>(
    ik: &Ik,
    sleutel: &Sleutel,
    doel: &'static str,
    gelezen: Verzegeld<T>,
) -> Result<T, Reject> {
    let gebeurtenis = SignaalIngezien {
        signaal: sleutel.signaal(),
        veldgroepen: sleutel.toegang().veldgroepen().groepen().map(kernel::Veldgroep::code).collect(),
        grond: sleutel
            .toegang()
            .gronden()
            .iter()
            .map(|g| match g {
                Grond::Eigenaar => "eigenaar".to_owned(),
                Grond::Verstrekking(id) => format!("verstrekking {id}"),
                Grond::Nood => "noodtoegang".to_owned(),
            })
            .collect(),
        doel,
    };
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    let eigen = sleutel.toegang().is_eigen();
    let verwerking = if eigen { Verwerking::Lezen } else { Verwerking::LezenOntvangen };
    let gelezen = gelezen.open(&mut tx, ik.bron(), verwerking).await?;
    tx.commit().await?;
    Ok(gelezen)
}
