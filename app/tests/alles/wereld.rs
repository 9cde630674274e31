// SPDX-License-Identifier: EUPL-1.2
//! A small region to test in, and the people in it: each a typed actor who is logged in with one line.
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use db::{Count, Db, sql};
use dijkwacht::app::{App, Staat};
use dijkwacht::instellingen::{Instellingen, TweedeFactor};
use dijkwacht::netwerk::Kosten;
use dijkwacht::router::{router, teksten};
use dijkwacht::schil::hash_van;
use kernel::{
    Actor, AfspraakId, ApiSleutelId, FunctieId, Functiesoort, GebruikerId, OrganisatieId, TafelId, Tijdstip,
    VasteKlok, Veldgroepen,
};
use object_store::memory::InMemory;
use poort::Matrix;
use serde_json::Value;
use tower::ServiceExt as _;
use web::formulierbewijs::Bewijs;

/// The moment at which every test starts: 21 November 2026, 12:00 in the Netherlands.
pub const NU: Tijdstip = Tijdstip::van_ms(1_795_258_800_000);
const SLEUTEL: [u8; 32] = [7; 32];

/// A running program with four organisations: VAL and GUL (municipalities), POL (police) and RIE (RIEC).
pub struct Wereld {
    pub app: Staat,
    pub klok: Arc<VasteKlok>,
    pub router: Router,
}

/// An organisation of the test region.
#[derive(Debug, Clone, Copy)]
pub enum Org {
    Val,
    Gul,
    Pol,
    Rie,
}

impl Org {
    pub const ALLE: [Self; 4] = [Self::Val, Self::Gul, Self::Pol, Self::Rie];

    pub const fn id(self) -> OrganisatieId {
        OrganisatieId::van(100 + self as i64)
    }

    pub const fn afkorting(self) -> &'static str {
        match self {
            Self::Val => "VAL",
            Self::Gul => "GUL",
            Self::Pol => "POL",
            Self::Rie => "RIE",
        }
    }
}

fn matrix() -> Arc<Matrix> {
    static MATRIX: OnceLock<Arc<Matrix>> = OnceLock::new();
    MATRIX.get_or_init(|| Arc::new(Matrix::bereken().unwrap())).clone()
}

impl Wereld {
    pub async fn nieuw(db: Db) -> Self {
        let wereld = Self::leeg(db);
        wereld.organisaties().await;
        wereld
    }

    /// A running program in which there is nobody yet.
    pub fn leeg(db: Db) -> Self {
        let klok = Arc::new(VasteKlok::op(NU));
        let app = Arc::new(App {
            db,
            matrix: matrix(),
            klok: klok.clone(),
            instellingen: Instellingen {
                https: false,
                tweede_factor: TweedeFactor::Optioneel,
                adres: "http://test.local".to_owned(),
                kosten: Kosten::LICHT,
                ..Instellingen::default()
            },
            teksten: Arc::new(teksten().unwrap()),
            opslag: Arc::new(InMemory::new()),
            sleutel: SLEUTEL,
            beslissingen: Arc::default(),
        });
        Self { router: router(app.clone()).unwrap(), app, klok }
    }

    async fn organisaties(&self) {
        let mut tx = self.app.db.write().await.unwrap();
        for (org, soort, naam, cbs) in [
            (Org::Val, "gemeente", "Gemeente Valkenburg aan de Geul", Some("GM0994")),
            (Org::Gul, "gemeente", "Gemeente Gulpen-Wittem", Some("GM1729")),
            (Org::Pol, "politie", "Politie Basisteam Heuvelland", None),
            (Org::Rie, "riec", "RIEC Limburg", None),
        ] {
            tx.execute(sql!(
                "INSERT INTO organisatie (id, soort, naam, afkorting, cbs_code, sinds) VALUES ($1, $2, $3, $4, $5, $6)",
                org.id(),
                soort,
                naam,
                org.afkorting(),
                cbs,
                NU.plus_dagen(-1000)
            ))
            .await
            .unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// A new person with one functie at the organisation, logged in.
    pub async fn persoon(&self, org: Org, soort: Functiesoort) -> Persoon {
        let gebruiker = GebruikerId::nieuw(NU);
        let functie = FunctieId::nieuw(NU);
        let token = format!("token-{functie}");
        let mut tx = self.app.db.write().await.unwrap();
        tx.execute(sql!(
            "INSERT INTO gebruiker (id, gebruikersnaam, naam, taal, aangemaakt_op) VALUES ($1, $2, $3, 'nl', $4)",
            gebruiker,
            format!("{soort}.{gebruiker}"),
            format!("{soort} van {}", org.afkorting()),
            NU
        ))
        .await
        .unwrap();
        tx.execute(sql!(
            "INSERT INTO functie (id, gebruiker_id, organisatie_id, soort, van, tot) VALUES ($1, $2, $3, $4, $5, $6)",
            functie,
            gebruiker,
            org.id(),
            soort,
            NU.plus_dagen(-100),
            NU.plus_dagen(1000)
        ))
        .await
        .unwrap();
        tx.execute(sql!(
            "INSERT INTO sessie (tokenhash, gebruiker_id, functie_id, volledig, aangemaakt_op, gebruikt_op, verloopt_op, \
             apparaat) VALUES ($1, $2, $3, 1, $4, $4, $5, 'test')",
            hash_van(&token),
            gebruiker,
            functie,
            NU,
            NU.plus_dagen(1)
        ))
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let actor = Actor { gebruiker, functie, bevoegdheid: soort.into(), organisatie: org.id() };
        Persoon { app: self.app.clone(), router: self.router.clone(), sessie: hash_van(&token), token, actor }
    }

    /// The same person in a second functie at the same organisation, logged in.
    pub async fn ook(&self, wie: &Persoon, soort: Functiesoort) -> Persoon {
        let functie = FunctieId::nieuw(NU);
        let token = format!("token-{functie}");
        let mut tx = self.app.db.write().await.unwrap();
        for vraag in [
            sql!(
                "INSERT INTO functie (id, gebruiker_id, organisatie_id, soort, van, tot) VALUES ($1, $2, $3, $4, $5, $6)",
                functie,
                wie.actor.gebruiker,
                wie.actor.organisatie,
                soort,
                NU.plus_dagen(-100),
                NU.plus_dagen(1000)
            ),
            sql!(
                "INSERT INTO sessie (tokenhash, gebruiker_id, functie_id, volledig, aangemaakt_op, gebruikt_op, verloopt_op, \
                 apparaat) VALUES ($1, $2, $3, 1, $4, $4, $5, 'test')",
                hash_van(&token),
                wie.actor.gebruiker,
                functie,
                NU,
                NU.plus_dagen(1)
            ),
        ] {
            tx.execute(vraag).await.unwrap();
        }
        tx.commit().await.unwrap();
        let actor = Actor { functie, bevoegdheid: soort.into(), ..wie.actor.clone() };
        Persoon { sessie: hash_van(&token), token, actor, ..wie.clone() }
    }

    /// Somebody in another of his or her functies, logged in.
    pub async fn als(&self, wie: &Persoon, functie: &dijkwacht::netwerk::Functie) -> Persoon {
        let token = format!("token-{}", functie.id);
        let mut tx = self.app.db.write().await.unwrap();
        tx.execute(sql!(
            "INSERT INTO sessie (tokenhash, gebruiker_id, functie_id, volledig, aangemaakt_op, gebruikt_op, verloopt_op, \
             apparaat) VALUES ($1, $2, $3, 1, $4, $4, $5, 'test')",
            hash_van(&token),
            functie.gebruiker,
            functie.id,
            NU,
            NU.plus_dagen(1)
        ))
        .await
        .unwrap();
        tx.commit().await.unwrap();
        Persoon { sessie: hash_van(&token), token, actor: functie.actor(), ..wie.clone() }
    }

    /// A visitor without an account, always the same one.
    pub fn bezoeker(&self) -> Persoon {
        let actor = Actor {
            gebruiker: GebruikerId::van(0),
            functie: FunctieId::van(0),
            bevoegdheid: Functiesoort::Griffier.into(),
            organisatie: OrganisatieId::van(0),
        };
        let bezoek = "0123456789abcdefghjkmnpqrs".to_owned();
        Persoon {
            app: self.app.clone(),
            router: self.router.clone(),
            token: String::new(),
            sessie: bezoek,
            actor,
        }
    }

    /// A convenant between organisations, signed by all, with its DPIA approved.
    pub async fn afspraak(&self, partijen: &[Org]) -> AfspraakId {
        let id = AfspraakId::nieuw(NU);
        let mut tx = self.app.db.write().await.unwrap();
        tx.execute(sql!(
            "INSERT INTO afspraak (id, soort, naam, versie, doel, grondslag, veldgroepen, bewaartermijn_maanden, van, tot, \
             dpia_op) VALUES ($1, 'convenant', $2, 1, 'samen aanpakken', 'art. 6 lid 1 e AVG', $3, 60, $4, $5, $4)",
            id,
            format!("Convenant {id}"),
            Veldgroepen::ALLE,
            NU.plus_dagen(-50),
            NU.plus_dagen(500)
        ))
        .await
        .unwrap();
        for org in partijen {
            tx.execute(sql!(
                "INSERT INTO afspraakpartij (afspraak_id, organisatie_id, getekend_op) VALUES ($1, $2, $3)",
                id,
                org.id(),
                NU.plus_dagen(-50)
            ))
            .await
            .unwrap();
        }
        tx.commit().await.unwrap();
        id
    }

    /// A table under an afspraak; the first organisation runs it.
    pub async fn tafel(&self, afspraak: AfspraakId, leden: &[Org]) -> TafelId {
        let id = TafelId::nieuw(NU);
        let mut tx = self.app.db.write().await.unwrap();
        tx.execute(sql!(
            "INSERT INTO tafel (id, soort, naam, regie_id, afspraak_id, ritme_dagen) VALUES ($1, 'ondermijningstafel', $2, \
             $3, $4, 28)",
            id,
            format!("Tafel {id}"),
            leden[0].id(),
            afspraak
        ))
        .await
        .unwrap();
        for lid in leden {
            tx.execute(sql!(
                "INSERT INTO tafellid (tafel_id, organisatie_id, van, tot) VALUES ($1, $2, $3, $4)",
                id,
                lid.id(),
                NU.plus_dagen(-50),
                Tijdstip::NOOIT
            ))
            .await
            .unwrap();
        }
        tx.commit().await.unwrap();
        id
    }

    /// How many lines of a kind the trail holds.
    pub async fn spoor(&self, soort: &str) -> i64 {
        let vraag = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM spoor WHERE soort = $1", soort);
        self.app.db.read().await.unwrap().value(vraag).await.unwrap()
    }

    /// Every chain of the trail is whole.
    pub async fn spoor_is_heel(&self) -> bool {
        spoor::controleer(&mut self.app.db.read().await.unwrap()).await.unwrap().breuken.is_empty()
    }
}

/// Somebody with a browser.
#[derive(Clone)]
pub struct Persoon {
    pub app: Staat,
    pub actor: Actor,
    router: Router,
    token: String,
    sessie: String,
}

/// What came back.
#[derive(Debug)]
pub struct Antwoord {
    pub status: StatusCode,
    pub koppen: HeaderMap,
    pub tekst: String,
    /// The same, as it came: of a file.
    pub bytes: Vec<u8>,
    /// What it asked of the database.
    pub gevraagd: Count,
}

impl Antwoord {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.tekst).unwrap()
    }

    /// A header, or an empty text.
    pub fn kop(&self, naam: &str) -> &str {
        self.koppen.get(naam).map_or("", |v| v.to_str().unwrap())
    }

    /// Where a redirect leads.
    pub fn naar(&self) -> &str {
        self.koppen.get(header::LOCATION).map_or("", |v| v.to_str().unwrap())
    }
}

impl Persoon {
    fn koekje(&self) -> String {
        if self.token.is_empty() {
            format!("bezoek={}", self.sessie)
        } else {
            format!("sessie={}", self.token)
        }
    }

    /// A fresh form token, as a page would hold it.
    pub fn bewijs(&self) -> String {
        Bewijs::maak(&SLEUTEL, &self.sessie, kernel::nieuwe_sleutel().unwrap()[..16].try_into().unwrap())
    }

    pub async fn get(&self, pad: &str) -> Antwoord {
        self.stuur(Request::get(pad).body(Body::empty()).unwrap()).await
    }

    /// Submits a form of which the page was just opened.
    pub async fn post(&self, pad: &str, velden: &[(&str, &str)]) -> Antwoord {
        self.post_met(pad, &self.bewijs(), velden).await
    }

    /// Submits a form with a given token: to submit twice, or a forged one.
    pub async fn post_met(&self, pad: &str, bewijs: &str, velden: &[(&str, &str)]) -> Antwoord {
        let mut lichaam = format!("_formulier={bewijs}");
        for (naam, waarde) in velden {
            lichaam.push_str(&format!("&{}={}", codeer(naam), codeer(waarde)));
        }
        let verzoek = Request::post(pad)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(lichaam))
            .unwrap();
        self.stuur(verzoek).await
    }

    /// Submits a form with files: (field, file name, bytes).
    pub async fn post_bestanden(
        &self,
        pad: &str,
        velden: &[(&str, &str)],
        bestanden: &[(&str, &str, &[u8])],
    ) -> Antwoord {
        const GRENS: &str = "grens-van-het-formulier";
        let mut lichaam: Vec<u8> = Vec::new();
        let bewijs = self.bewijs();
        for (naam, waarde) in velden.iter().chain([&("_formulier", bewijs.as_str())]) {
            let deel =
                format!("--{GRENS}\r\nContent-Disposition: form-data; name=\"{naam}\"\r\n\r\n{waarde}\r\n");
            lichaam.extend(deel.into_bytes());
        }
        for (veld, naam, inhoud) in bestanden {
            let kop = format!(
                "--{GRENS}\r\nContent-Disposition: form-data; name=\"{veld}\"; filename=\"{naam}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            lichaam.extend(kop.into_bytes());
            lichaam.extend(*inhoud);
            lichaam.extend(b"\r\n");
        }
        lichaam.extend(format!("--{GRENS}--\r\n").into_bytes());
        let verzoek = Request::post(pad)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={GRENS}"))
            .body(Body::from(lichaam))
            .unwrap();
        self.stuur(verzoek).await
    }

    pub async fn stuur(&self, mut verzoek: Request<Body>) -> Antwoord {
        verzoek.headers_mut().insert(header::COOKIE, self.koekje().parse().unwrap());
        antwoord(&self.router, verzoek).await
    }
}

/// A program with a key of somebody's functie.
#[derive(Clone)]
pub struct Programma {
    router: Router,
    sleutel: String,
}

impl Persoon {
    /// A program that acts with a new key of this person.
    pub async fn api(&self) -> Programma {
        let id = ApiSleutelId::nieuw(NU);
        let sleutel = format!("sleutel-{id}");
        let mut tx = self.app.db.write().await.unwrap();
        tx.execute(sql!(
            "INSERT INTO apisleutel (id, sleutelhash, functie_id, naam, aangemaakt_op, verloopt_op) \
             VALUES ($1, $2, $3, 'proef', $4, $5)",
            id,
            hash_van(&sleutel),
            self.actor.functie,
            NU,
            NU.plus_dagen(30)
        ))
        .await
        .unwrap();
        tx.commit().await.unwrap();
        Programma { router: self.router.clone(), sleutel }
    }
}

impl Programma {
    /// With any text as its key.
    pub fn met_sleutel(wereld: &Wereld, sleutel: &str) -> Self {
        Self { router: wereld.router.clone(), sleutel: sleutel.to_owned() }
    }

    /// Reads an address below `/api/v1`.
    pub async fn get(&self, pad: &str) -> Antwoord {
        self.stuur(Request::get(format!("/api/v1{pad}")).body(Body::empty()).unwrap()).await
    }

    /// Sends JSON to an address below `/api/v1`.
    pub async fn post(&self, pad: &str, lichaam: &Value) -> Antwoord {
        self.post_met(pad, lichaam, &[]).await
    }

    /// As [`Programma::post`], with headers beside it.
    pub async fn post_met(&self, pad: &str, lichaam: &Value, koppen: &[(&str, &str)]) -> Antwoord {
        let verzoek = Request::post(format!("/api/v1{pad}")).header(header::CONTENT_TYPE, "application/json");
        let verzoek = koppen.iter().fold(verzoek, |v, (naam, waarde)| v.header(*naam, *waarde));
        self.stuur(verzoek.body(Body::from(lichaam.to_string())).unwrap()).await
    }

    /// Sends any request with the key.
    pub async fn stuur(&self, mut verzoek: Request<Body>) -> Antwoord {
        let kop = format!("Bearer {}", self.sleutel).parse().unwrap();
        verzoek.headers_mut().insert(header::AUTHORIZATION, kop);
        antwoord(&self.router, verzoek).await
    }
}

async fn antwoord(router: &Router, verzoek: Request<Body>) -> Antwoord {
    let (kop, lichaam) = router.clone().oneshot(verzoek).await.unwrap().into_parts();
    let bytes = to_bytes(lichaam, 50_000_000).await.unwrap();
    Antwoord {
        status: kop.status,
        gevraagd: kop.extensions.get::<Count>().copied().unwrap_or_default(),
        koppen: kop.headers,
        tekst: String::from_utf8_lossy(&bytes).into_owned(),
        bytes: bytes.to_vec(),
    }
}

fn codeer(tekst: &str) -> String {
    tekst
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
