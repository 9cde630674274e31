// SPDX-License-Identifier: EUPL-1.2
//! Acts of whoever runs the installation, for the command line. Each is in the trail of the organisation it touches,
//! without an actor: the command line knows no person.

use kernel::{ApiSleutelId, Functiesoort, Periode};
use spoor::{Bron, leg_vast};
use web::Taal;

use crate::app::App;
use crate::netwerk::events::{
    FunctieGegeven, GebruikerUitgenodigd, INSTALLATIE, SleutelGemaakt, SleutelIngetrokken,
    TweedeFactorVerwijderd, WachtwoordherstelGegeven,
};
use crate::netwerk::link::{self, LinkFout};
use crate::netwerk::model::Linksoort;
use crate::netwerk::rules::gebruikersnaam;
use crate::netwerk::store::{functie, gebruiker, organisatie, sessie, sleutel};
use crate::netwerk::token::{GeenToeval, Token};
use crate::netwerk::{ApiSleutel, Functie, NieuweGebruiker};

/// A command could not be done.
#[derive(Debug, thiserror::Error)]
pub enum OpdrachtFout {
    /// There is no organisation with this afkorting.
    #[error("no organisation with afkorting {0}")]
    GeenOrganisatie(String),
    /// There is no user with this name.
    #[error("no user named {0}")]
    GeenGebruiker(String),
    /// The user has no functie of this kind that runs.
    #[error("user {0} has no such functie now")]
    GeenFunctie(String),
    /// There is no key with this id that still works.
    #[error("no working key {0}")]
    GeenSleutel(ApiSleutelId),
    /// The name cannot be a user name.
    #[error("not a user name: use 3 to 60 small letters, digits, dots, dashes, underscores or at-signs")]
    Gebruikersnaam,
    /// Somebody has this name already.
    #[error("user name {0} is taken")]
    Bezet(String),
    /// There is no randomness.
    #[error(transparent)]
    Toeval(#[from] GeenToeval),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::DbError),
}

impl From<LinkFout> for OpdrachtFout {
    fn from(fout: LinkFout) -> Self {
        match fout {
            LinkFout::Toeval(e) => e.into(),
            LinkFout::Db(e) => e.into(),
        }
    }
}

/// What a reset takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Herstel {
    /// The password; the second factor stays.
    Wachtwoord,
    /// The password and the second factor: for who lost the telephone too.
    WachtwoordEnTweedeFactor,
}

/// When there is no user at all: a fresh link with which the first administrator sets up the organisation.
pub async fn eerste_start(app: &App) -> Result<Option<String>, OpdrachtFout> {
    let nu = app.nu();
    let mut tx = app.db.write().await?;
    if gebruiker::is_iemand(&mut tx).await? {
        return Ok(None);
    }
    let link = link::maak(app, &mut tx, nu, Linksoort::EersteStart, None).await?;
    tx.commit().await?;
    Ok(Some(link))
}

/// Adds an administrator of the organisation with this afkorting; answers the link with which he or she chooses a
/// password.
pub async fn maak_beheerder(
    app: &App,
    afkorting: &str,
    naam: &str,
    weergavenaam: &str,
) -> Result<String, OpdrachtFout> {
    let nu = app.nu();
    let naam = gebruikersnaam::gelijk(naam);
    if !gebruikersnaam::is_geldig(&naam) {
        return Err(OpdrachtFout::Gebruikersnaam);
    }
    let mut tx = app.db.write().await?;
    let org = organisatie::organisatie_met_afkorting(&mut tx, afkorting).await?;
    let org = org.ok_or_else(|| OpdrachtFout::GeenOrganisatie(afkorting.to_owned()))?;
    let nieuw = NieuweGebruiker {
        gebruikersnaam: &naam,
        naam: weergavenaam,
        email: None,
        wachtwoordhash: None,
        taal: Taal::Nl,
    };
    let id = match gebruiker::voeg_gebruiker_toe(&mut tx, nu, &nieuw).await {
        Err(db::DbError::Exists(_)) => return Err(OpdrachtFout::Bezet(naam)),
        anders => anders?,
    };
    let (soort, periode) = (Functiesoort::Beheerder, Periode::vanaf(nu));
    let functie = functie::geef_functie(&mut tx, nu, id, org.id, soort, periode).await?;
    let bron = Bron::zonder_actor(org.id, nu);
    leg_vast(&mut tx, bron, &GebruikerUitgenodigd { gebruiker: id }).await?;
    leg_vast(&mut tx, bron, &FunctieGegeven::nieuw(functie, id, soort, periode)).await?;
    let link = link::maak(app, &mut tx, nu, Linksoort::Uitnodiging, Some(id)).await?;
    tx.commit().await?;
    Ok(link)
}

/// Takes a user's password away and answers the link for a new one. Sessions end; keys for the API go on.
pub async fn herstel(app: &App, naam: &str, wat: Herstel) -> Result<String, OpdrachtFout> {
    let nu = app.nu();
    let naam = gebruikersnaam::gelijk(naam);
    let mut tx = app.db.write().await?;
    let g = gebruiker::geheimen_van_naam(&mut tx, &naam).await?;
    let id = g.ok_or(OpdrachtFout::GeenGebruiker(naam))?.gebruiker;
    let functies = functie::functies_van(&mut tx, id).await?;
    let bron = Bron::zonder_actor(functies.first().map_or(INSTALLATIE, |f| f.organisatie), nu);
    gebruiker::zet_wachtwoord(&mut tx, id, None).await?;
    sessie::beeindig_alle(&mut tx, id).await?;
    leg_vast(&mut tx, bron, &WachtwoordherstelGegeven { gebruiker: id }).await?;
    if wat == Herstel::WachtwoordEnTweedeFactor {
        gebruiker::verwijder_tweede_factor(&mut tx, id).await?;
        leg_vast(&mut tx, bron, &TweedeFactorVerwijderd { gebruiker: id }).await?;
    }
    let link = link::maak(app, &mut tx, nu, Linksoort::Herstel, Some(id)).await?;
    tx.commit().await?;
    Ok(link)
}

/// Makes a key for the API in a running functie of the user (of this kind, when given); answers it this once.
pub async fn maak_sleutel(
    app: &App,
    naam: &str,
    soort: Option<Functiesoort>,
    doel: &str,
    dagen: i64,
) -> Result<String, OpdrachtFout> {
    let nu = app.nu();
    let naam = gebruikersnaam::gelijk(naam);
    let mut tx = app.db.write().await?;
    let g = gebruiker::geheimen_van_naam(&mut tx, &naam).await?;
    let id = g.ok_or_else(|| OpdrachtFout::GeenGebruiker(naam.clone()))?.gebruiker;
    let functies = functie::functies_van(&mut tx, id).await?;
    let past = |f: &&Functie| f.loopt(nu) && soort.is_none_or(|soort| f.soort == soort);
    let f = functies.iter().find(past).ok_or(OpdrachtFout::GeenFunctie(naam))?;
    let token = Token::voor_api()?;
    let tot = nu.plus_dagen(dagen);
    let sleutel = sleutel::voeg_toe(&mut tx, nu, f.id, doel, &token.hash, tot).await?;
    let gebeurtenis = SleutelGemaakt { sleutel, functie: f.id, verloopt_op: tot.ms() };
    leg_vast(&mut tx, Bron::zonder_actor(f.organisatie, nu), &gebeurtenis).await?;
    tx.commit().await?;
    Ok(token.geheim)
}

/// All keys of the installation, newest first; none shows the key itself.
pub async fn sleutellijst(app: &App) -> Result<Vec<ApiSleutel>, OpdrachtFout> {
    Ok(sleutel::alle(&mut app.db.read().await?).await?)
}

/// Withdraws a key: it stops at once.
pub async fn trek_sleutel_in(app: &App, id: ApiSleutelId) -> Result<(), OpdrachtFout> {
    let nu = app.nu();
    let mut tx = app.db.write().await?;
    let bekend = sleutel::alle(&mut tx).await?.into_iter().find(|s| s.id == id);
    let functie = match &bekend {
        Some(s) => functie::functie(&mut tx, s.functie).await?,
        None => None,
    };
    let functie = functie.ok_or(OpdrachtFout::GeenSleutel(id))?;
    if !sleutel::trek_in(&mut tx, id, nu).await? {
        return Err(OpdrachtFout::GeenSleutel(id));
    }
    let bron = Bron::zonder_actor(functie.organisatie, nu);
    leg_vast(&mut tx, bron, &SleutelIngetrokken { sleutel: id }).await?;
    tx.commit().await?;
    Ok(())
}
