// SPDX-License-Identifier: EUPL-1.2
//! A form that was sent: from a page of ours, by this visitor, and handled once.
//!
//! The hidden field `_formulier` proves the first two (CSRF, ASVS 3.5.1). The third is a row that is written in the
//! transaction of the act itself: a second submit of the same form finds it and leads to what came of the first.

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use db::{DbError, Tx, sql};
use kernel::Tijdstip;
use web::formulierbewijs::Bewijs;
use web::{Form, Formulier, Weigering};

use crate::app::Staat;
use crate::schil::{Kader, Reject};

/// Room for the text fields beside the files of a multipart form.
const TEKST_MAX: usize = 256 * 1024;
const BESTANDEN_MAX: usize = 5;

/// A file that came with a form.
#[derive(Debug, Clone)]
pub struct Upload {
    /// Name of the field.
    pub veld: String,
    /// The name the sender's machine gave it; not to be trusted.
    pub naam: String,
    /// The bytes, not judged yet.
    pub inhoud: Bytes,
}

/// A form that was sent; see the module.
#[derive(Debug)]
pub struct Inzending {
    /// The fields.
    pub form: Form,
    /// The files.
    pub bestanden: Vec<Upload>,
    bewijs: String,
}

impl Inzending {
    /// Marks the form as handled, in the transaction of the act; a second submit then goes to `naar`.
    pub async fn klaar(&self, tx: &mut Tx, nu: Tijdstip, naar: &str) -> Result<(), Reject> {
        let regel = sql!(
            "INSERT INTO inzending (bewijs, gedaan_op, naar) VALUES ($1, $2, $3)",
            &self.bewijs,
            nu,
            naar
        );
        match tx.execute(regel).await {
            Ok(_) => Ok(()),
            // The same form is being handled at this very moment by another request: it wins, we undo.
            Err(DbError::Exists(_)) => Err(Weigering::dubbel().into()),
            Err(e) => Err(e.into()),
        }
    }
}

impl FromRequest<Staat> for Inzending {
    type Rejection = Reject;

    async fn from_request(verzoek: Request, app: &Staat) -> Result<Self, Reject> {
        let sessie = verzoek.extensions().get::<Kader>().map(|k| k.sessie.clone()).unwrap_or_default();
        let soort = verzoek.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let (form, bestanden) = if soort.starts_with("multipart/form-data") {
            lees_multipart(verzoek, app).await?
        } else {
            let Formulier(form) = Formulier::from_request(verzoek, app).await?;
            (form, vec![])
        };
        let toeval = Bewijs::controleer(&app.sleutel, &sessie, form.waarde("_formulier"))
            .ok_or_else(Weigering::bewijs_ongeldig)?;
        let bewijs = BASE64_URL_SAFE_NO_PAD.encode(toeval);
        if let Some(naar) = al_gedaan(app, &bewijs).await? {
            return Err(Reject::AlGedaan(naar));
        }
        Ok(Self { form, bestanden, bewijs })
    }
}

async fn al_gedaan(app: &Staat, bewijs: &str) -> Result<Option<String>, DbError> {
    let rij =
        app.db.read().await?.row_opt(sql!("SELECT naar FROM inzending WHERE bewijs = $1", bewijs)).await?;
    rij.map(|r| r.get("naar")).transpose()
}

async fn lees_multipart(verzoek: Request, app: &Staat) -> Result<(Form, Vec<Upload>), Weigering> {
    let max = usize::try_from(app.instellingen.bijlage_max).unwrap_or(usize::MAX);
    let mut delen = Multipart::from_request(verzoek, app).await.map_err(|_| Weigering::onleesbaar())?;
    let mut paren: Vec<(String, String)> = Vec::new();
    let mut bestanden = Vec::new();
    let mut ruimte = TEKST_MAX.saturating_add(max.saturating_mul(BESTANDEN_MAX));
    while let Some(deel) = delen.next_field().await.map_err(|_| Weigering::onleesbaar())? {
        let veld = deel.name().unwrap_or_default().to_owned();
        let naam = deel.file_name().map(str::to_owned);
        let grens = if naam.is_some() { max } else { TEKST_MAX };
        let inhoud = lees_deel(deel, grens.min(ruimte)).await?;
        ruimte = ruimte.saturating_sub(inhoud.len());
        match naam {
            // A file field that was left empty arrives as a nameless file of no bytes.
            Some(naam) if naam.is_empty() && inhoud.is_empty() => {}
            Some(_) if bestanden.len() >= BESTANDEN_MAX => return Err(Weigering::te_groot()),
            Some(naam) => bestanden.push(Upload { veld, naam, inhoud }),
            None => {
                paren.push((veld, String::from_utf8(inhoud.to_vec()).map_err(|_| Weigering::onleesbaar())?));
            }
        }
    }
    Ok((Form::from_pairs(paren), bestanden))
}

async fn lees_deel(mut deel: axum::extract::multipart::Field<'_>, grens: usize) -> Result<Bytes, Weigering> {
    let mut inhoud = Vec::new();
    while let Some(stuk) = deel.chunk().await.map_err(|_| Weigering::onleesbaar())? {
        if inhoud.len().saturating_add(stuk.len()) > grens {
            return Err(Weigering::te_groot());
        }
        inhoud.extend_from_slice(&stuk);
    }
    Ok(inhoud.into())
}
