// SPDX-License-Identifier: EUPL-1.2
//! A person with a password, and a browser that keeps the cookies it is given.
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use dijkwacht::netwerk::{Kosten, NieuweGebruiker, geef_functie, voeg_gebruiker_toe};
use kernel::{FunctieId, Functiesoort, GebruikerId, Periode};
use tower::ServiceExt as _;
use web::Taal;

use crate::wereld::{NU, Org, Wereld};

/// The password of everybody here.
pub const WACHTWOORD: &str = "Zeven bruggen over de Geul ";

/// Adds a person with a password.
pub async fn mens(wereld: &Wereld, gebruikersnaam: &str) -> GebruikerId {
    let mut tx = wereld.app.db.write().await.unwrap();
    let hash = Kosten::LICHT.hash(WACHTWOORD).unwrap();
    let nieuw = NieuweGebruiker {
        gebruikersnaam,
        naam: "Mies van de Test",
        email: None,
        wachtwoordhash: Some(&hash),
        taal: Taal::Nl,
    };
    let id = voeg_gebruiker_toe(&mut tx, NU, &nieuw).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// Gives a person a functie for the days from and until, counted from now.
pub async fn functie(
    wereld: &Wereld,
    gebruiker: GebruikerId,
    org: Org,
    soort: Functiesoort,
    dagen: (i64, i64),
) -> FunctieId {
    let mut tx = wereld.app.db.write().await.unwrap();
    let periode = Periode { van: NU.plus_dagen(dagen.0), tot: NU.plus_dagen(dagen.1) };
    let id = geef_functie(&mut tx, NU, gebruiker, org.id(), soort, periode).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// A person with one running functie at VAL.
pub async fn oover(wereld: &Wereld, gebruikersnaam: &str) -> GebruikerId {
    let id = mens(wereld, gebruikersnaam).await;
    functie(wereld, id, Org::Val, Functiesoort::Oover, (-10, 10)).await;
    id
}

/// A browser: keeps cookies, and takes the form token from the page it opened last.
pub struct Browser<'a> {
    wereld: &'a Wereld,
    koekjes: Vec<(String, String)>,
    pub pagina: String,
}

pub struct Beeld {
    pub status: StatusCode,
    pub koppen: HeaderMap,
    pub tekst: String,
}

impl Beeld {
    pub fn naar(&self) -> &str {
        self.koppen.get(header::LOCATION).map_or("", |v| v.to_str().unwrap())
    }

    pub fn koekje(&self, naam: &str) -> Option<String> {
        let begin = format!("{naam}=");
        let alle = self.koppen.get_all(header::SET_COOKIE).iter();
        alle.map(|k| k.to_str().unwrap().to_owned()).find(|k| k.starts_with(&begin))
    }
}

impl<'a> Browser<'a> {
    pub fn nieuw(wereld: &'a Wereld) -> Self {
        Self { wereld, koekjes: Vec::new(), pagina: String::new() }
    }

    pub fn koekje(&self, naam: &str) -> Option<&str> {
        self.koekjes.iter().find(|(n, _)| n == naam).map(|(_, w)| w.as_str())
    }

    pub fn zet_koekje(&mut self, naam: &str, waarde: &str) {
        self.koekjes.retain(|(n, _)| n != naam);
        if !waarde.is_empty() {
            self.koekjes.push((naam.to_owned(), waarde.to_owned()));
        }
    }

    pub async fn open(&mut self, pad: &str) -> Beeld {
        let beeld = self.stuur(Request::get(pad).body(Body::empty()).unwrap()).await;
        self.pagina.clone_from(&beeld.tekst);
        beeld
    }

    /// The value of a hidden field on the page that was opened last; of the form that posts to this address.
    pub fn verborgen(&self, actie: &str, naam: &str) -> String {
        let begin = self.pagina.find(&format!("action=\"{actie}\""));
        assert!(begin.is_some(), "no form to {actie} on the page: {}", self.pagina);
        let begin = begin.unwrap();
        let merk = format!("name=\"{naam}\" value=\"");
        let vanaf = begin + self.pagina[begin..].find(&merk).unwrap() + merk.len();
        let tot = vanaf + self.pagina[vanaf..].find('"').unwrap();
        self.pagina[vanaf..tot].to_owned()
    }

    /// Fills in the form that posts to this address, on the page that was opened last, and sends it.
    pub async fn verzend(&mut self, actie: &str, velden: &[(&str, &str)]) -> Beeld {
        let bewijs = self.verborgen(actie, "_formulier");
        self.post(actie, &bewijs, velden).await
    }

    pub async fn post(&mut self, actie: &str, bewijs: &str, velden: &[(&str, &str)]) -> Beeld {
        let bewijs = ("_formulier", bewijs);
        let velden = velden.iter().chain([&bewijs]);
        let lichaam: Vec<String> = velden.map(|(n, w)| format!("{}={}", codeer(n), codeer(w))).collect();
        let verzoek = Request::post(actie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::USER_AGENT, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0")
            .body(Body::from(lichaam.join("&")))
            .unwrap();
        self.stuur(verzoek).await
    }

    /// Opens the login page and logs in.
    pub async fn log_in(&mut self, gebruikersnaam: &str, wachtwoord: &str) -> Beeld {
        self.open("/inloggen").await;
        self.verzend("/inloggen", &[("gebruikersnaam", gebruikersnaam), ("wachtwoord", wachtwoord)]).await
    }

    async fn stuur(&mut self, mut verzoek: Request<Body>) -> Beeld {
        let koekjes: Vec<String> = self.koekjes.iter().map(|(n, w)| format!("{n}={w}")).collect();
        if !koekjes.is_empty() {
            verzoek.headers_mut().insert(header::COOKIE, koekjes.join("; ").parse().unwrap());
        }
        let antwoord = self.wereld.router.clone().oneshot(verzoek).await.unwrap();
        let (kop, lichaam) = antwoord.into_parts();
        for koekje in kop.headers.get_all(header::SET_COOKIE) {
            let (naam, rest) = koekje.to_str().unwrap().split_once('=').unwrap();
            self.zet_koekje(naam, rest.split(';').next().unwrap());
        }
        let bytes = to_bytes(lichaam, 50_000_000).await.unwrap();
        Beeld { status: kop.status, koppen: kop.headers, tekst: String::from_utf8(bytes.to_vec()).unwrap() }
    }
}

fn codeer(tekst: &str) -> String {
    tekst
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
