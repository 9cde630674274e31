// SPDX-License-Identifier: EUPL-1.2
//! The answer that who asks reads: what is taken in, with others covered; frozen as text, so that its hash is of what leaves.
//!
//! What was left out leaves no trace in it: not a number, not a gap. Whether nothing was found or all was left out is one answer.

use std::fmt::Write as _;

use db::Tx;
use kernel::SignaalId;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use web::{Taal, Weigering};

use crate::betrokkene::bedekken::Bedekking;
use crate::betrokkene::model::{
    Keuze, Ontvanger, Treffer, Verzoek, Verzoeksoort, Vondst, Vondstsoort, Voorstel,
};
use crate::betrokkene::zoek;
use crate::netwerk;
use crate::schil::{Context, Reject};
use crate::thema::themanaam;
use crate::verwerkingslog::Verwerking;

const DOEL: &str = "Beoordelen van signalen over veiligheid en ondermijning (Gemeentewet, artikel 172).";

/// The whole answer. Dutch, as everything an authority sends by law; days as in ISO 8601.
#[derive(Debug, Serialize, Deserialize)]
pub struct Antwoord {
    /// Who answers.
    pub organisatie: String,
    /// Which request.
    pub verzoek: String,
    /// What was asked: a code.
    pub soort: String,
    /// When it came in.
    pub ontvangen_op: String,
    /// Who asked.
    pub naam: String,
    /// Born.
    pub geboortedatum: String,
    /// How it ends; none for access, where it would tell whether something was left out.
    pub uitkomst: Option<String>,
    /// Why.
    pub motivering: String,
    /// The data.
    pub gegevens: Vec<Gegeven>,
}

/// One record of the subject.
#[derive(Debug, Serialize, Deserialize)]
pub struct Gegeven {
    /// As what somebody stands there: a code.
    pub soort: String,
    /// What it is about.
    pub thema: String,
    /// The name in it.
    pub naam: String,
    /// The date of birth in it.
    pub geboortedatum: Option<String>,
    /// The part the person plays: a code.
    pub rol: Option<String>,
    /// E-mail address and telephone number that were given.
    pub bereikbaar: Vec<String>,
    /// Why it was recorded.
    pub reden: String,
    /// What was written.
    pub tekst: String,
    /// What for.
    pub doel: String,
    /// On what ground.
    pub grondslag: String,
    /// When it was recorded.
    pub vastgelegd_op: String,
    /// By which functie: a code.
    pub functie: Option<String>,
    /// To which organisations it was given.
    pub ontvangers: Vec<String>,
    /// When it is destroyed.
    pub bewaren_tot: Option<String>,
}

/// Makes the answer of what is taken in now.
pub async fn maak(
    tx: &mut Tx,
    context: &Context<'_>,
    v: &Verzoek,
    voorstel: &Voorstel,
    vondsten: &[Vondst],
) -> Result<Antwoord, Reject> {
    let op: Vec<Vondst> = vondsten.iter().filter(|f| f.keuze == Some(Keuze::Opnemen)).cloned().collect();
    let signalen: Vec<SignaalId> = op.iter().filter_map(|f| f.signaal).collect();
    let gelezen =
        zoek::treffers(tx, context, &op).await?.met(zoek::anderen(tx, v.organisatie, &signalen, &op).await?);
    let (treffers, anderen) = gelezen.open(tx, context.bron(), Verwerking::VerzoekBeantwoorden).await?;
    let ontvangers = zoek::ontvangers(tx, context, &signalen).await?;
    let staf = zoek::staf(tx, v.organisatie).await?;
    let eigen = netwerk::organisatie(tx, v.organisatie).await?.ok_or_else(Weigering::niet_gevonden)?;
    let bedekking = Bedekking::nieuw(&v.naam, &anderen, &staf);
    // What is corrected, erased or restricted is not kept once more in its answer.
    let toont = v.soort == Verzoeksoort::Inzage;
    let gegevens = treffers.iter().filter(|_| toont).map(|t| gegeven(t, &ontvangers, &bedekking));
    Ok(Antwoord {
        organisatie: eigen.naam,
        verzoek: v.id.to_string(),
        soort: v.soort.to_string(),
        ontvangen_op: v.ontvangen_op.to_string(),
        naam: v.naam.clone(),
        geboortedatum: v.geboren.to_string(),
        uitkomst: (v.soort != Verzoeksoort::Inzage).then(|| voorstel.uitkomst.to_string()),
        motivering: voorstel.motivering.clone(),
        gegevens: gegevens.collect(),
    })
}

fn gegeven(t: &Treffer, ontvangers: &[Ontvanger], bedekking: &Bedekking) -> Gegeven {
    // A reporter is never given to another organisation, and a question gives nothing away.
    let gegeven =
        ontvangers.iter().filter(|o| t.soort == Vondstsoort::Persoon && Some(o.signaal) == t.signaal);
    let navraag = t.soort == Vondstsoort::Navraag;
    Gegeven {
        soort: t.soort.to_string(),
        thema: themanaam(&t.thema, Taal::Nl),
        naam: t.naam.clone(),
        geboortedatum: t.geboren.map(|d| d.to_string()),
        rol: t.rol.clone(),
        bereikbaar: t.bereikbaar.clone(),
        reden: if navraag { String::new() } else { bedekking.bedek(&t.noodzaak) },
        tekst: t.tekst.as_deref().map(|w| bedekking.bedek(w)).unwrap_or_default(),
        doel: if navraag { t.noodzaak.clone() } else { DOEL.to_owned() },
        grondslag: t.grondslag.clone(),
        vastgelegd_op: t.op.dag().to_string(),
        functie: t.functie.clone(),
        ontvangers: gegeven.map(|o| o.naam.clone()).collect(),
        bewaren_tot: t.bewaren_tot.map(|d| d.to_string()),
    }
}

/// The text that is kept and sent, and its hash.
pub fn bevries(antwoord: &Antwoord) -> Result<(String, String), Reject> {
    let tekst = serde_json::to_string_pretty(antwoord)
        .map_err(|e| Weigering::storing_door(&e, "writing an answer"))?;
    let hash = hash(&tekst);
    Ok((tekst, hash))
}

/// SHA-256 of a frozen answer.
pub fn hash(tekst: &str) -> String {
    Sha256::digest(tekst.as_bytes()).iter().fold(String::with_capacity(64), |mut uit, byte| {
        let _ = write!(uit, "{byte:02x}");
        uit
    })
}

/// The frozen answer, read back.
pub fn lees(tekst: &str) -> Result<Antwoord, Reject> {
    serde_json::from_str(tekst).map_err(|e| Weigering::storing_door(&e, "reading an answer").into())
}
