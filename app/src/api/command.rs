// SPDX-License-Identifier: EUPL-1.2
//! An act by a program: a JSON body judged by its documentation, and done once.
//!
//! With the header `Idempotency-Key` a program may safely send the same act again: the row that remembers it is written in
//! the transaction of the act, as for a form of a page, and a second send gets the answer of the first. The same key for
//! something else is refused. Per key (sleutel) there is a limit on acts per minute, so that a runaway program cannot fill
//! the trail.

use std::sync::{Arc, LazyLock};

use axum::extract::{FromRequest, FromRequestParts as _, Request};
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use db::{DbError, Tx, sql};
use kernel::Tijdstip;
use web::{Form, FoutCode, Json, Weigering};

use crate::api::{Operation, Shape, soort};
use crate::app::Staat;
use crate::schil::{Antwoord, Ik, Reject, hash_van};

/// The header that makes an act count once.
pub const IDEMPOTENCY_KEY: &str = "Idempotency-Key";
/// The most characters of its value.
pub const KEY_MAX: usize = 100;
/// The most acts per minute with one sleutel.
const PER_MINUTE: i64 = 600;
const MINUTE_MS: i64 = 60_000;

/// The answer to an act: where to find what came of it.
pub static REFERENCE: LazyLock<Shape<String>> = LazyLock::new(|| {
    Shape::new("Verwijzing", "Waar u vindt wat er is vastgelegd.")
        .field("id", soort::id(), "Het id.", |url: &String| {
            url.rsplit('/').next().unwrap_or_default().to_owned()
        })
        .field("url", soort::adres(), "Het adres in deze API.", String::clone)
});

/// An act that was sent; see the module.
#[derive(Debug)]
pub struct Command {
    /// The properties of the body.
    pub form: Form,
    once: Option<Once>,
    sleutel: String,
    nu: Tijdstip,
}

/// How a repeat is recognised.
#[derive(Debug)]
struct Once {
    bewijs: String,
    afdruk: String,
}

/// Not handled again, or not at all.
#[derive(Debug)]
pub enum Early {
    /// Handled before: this came of it.
    Done(String),
    /// Refused.
    Refused(Reject),
}

impl<E: Into<Reject>> From<E> for Early {
    fn from(e: E) -> Self {
        Self::Refused(e.into())
    }
}

impl IntoResponse for Early {
    fn into_response(self) -> Response {
        match self {
            Self::Done(url) => created(url),
            Self::Refused(reject) => reject.into_response(),
        }
    }
}

impl FromRequest<Staat> for Command {
    type Rejection = Early;

    async fn from_request(request: Request, app: &Staat) -> Result<Self, Early> {
        let (mut parts, body) = request.into_parts();
        let ik = Ik::from_request_parts(&mut parts, app).await?;
        let sleutel = ik.aanmelding().map(|a| a.sessie.clone()).unwrap_or_default();
        let operation =
            parts.extensions.get::<Arc<Operation>>().cloned().ok_or_else(Weigering::niet_gevonden)?;
        let asked = key(&parts.headers);
        let path = parts.uri.path().to_owned();
        let Json(mut form, value) = Json::from_request(Request::from_parts(parts, body), app).await?;
        if let Some(body) = &operation.body {
            body.judge(&value, &mut form);
        }
        let once = match asked {
            Ok(key) => key.map(|key| Once {
                bewijs: format!("api:{}", hash_van(&format!("{sleutel} {path} {key}"))),
                afdruk: hash_van(&value.to_string()),
            }),
            Err(code) => {
                form.meld_fout(IDEMPOTENCY_KEY, code, vec![]);
                None
            }
        };
        if let Some(once) = &once {
            done_before(app, once).await?;
        }
        Ok(Self { form, once, sleutel, nu: ik.nu })
    }
}

fn key(headers: &HeaderMap) -> Result<Option<String>, FoutCode> {
    const WRONG: FoutCode = FoutCode::Regel("fout-api-herhaalsleutel");
    let Some(value) = headers.get(IDEMPOTENCY_KEY) else { return Ok(None) };
    let text = value.to_str().map_err(|_| WRONG)?;
    let fits = (1..=KEY_MAX).contains(&text.len()) && text.chars().all(|c| c.is_ascii_graphic());
    if fits { Ok(Some(text.to_owned())) } else { Err(WRONG) }
}

async fn done_before(app: &Staat, once: &Once) -> Result<(), Early> {
    let vraag = sql!("SELECT naar, afdruk FROM inzending WHERE bewijs = $1", &once.bewijs);
    let Some(row) = app.db.read().await?.row_opt(vraag).await? else { return Ok(()) };
    if row.get::<Option<String>>("afdruk")?.as_ref() == Some(&once.afdruk) {
        return Err(Early::Done(row.get("naar")?));
    }
    Err(Weigering::dubbel().met_code("API-001").met_wat("weigering-api-herhaalsleutel-wat").into())
}

impl Command {
    /// What a slice reads from the body; all errors at once.
    pub fn read<T>(&mut self, read: impl FnOnce(&mut Form) -> Option<T>) -> Result<T, Reject> {
        let value = read(&mut self.form);
        value.filter(|_| self.form.is_goed()).ok_or_else(|| Weigering::ongeldig(&self.form).into())
    }

    /// The transaction of the act, unless this sleutel did too much already.
    pub async fn begin(&self, app: &Staat) -> Result<Tx, Reject> {
        let mut tx = app.db.write().await?;
        let minuut = self.nu.ms().div_euclid(MINUTE_MS);
        let vraag = sql!(
            "INSERT INTO apiverbruik (sleutelhash, minuut, aantal) VALUES ($1, $2, 1) \
             ON CONFLICT (sleutelhash) DO UPDATE SET minuut = excluded.minuut, aantal = \
             CASE WHEN apiverbruik.minuut = excluded.minuut THEN apiverbruik.aantal + 1 ELSE 1 END \
             RETURNING aantal AS waarde",
            &self.sleutel,
            minuut
        );
        if tx.value::<i64>(vraag).await? > PER_MINUTE {
            let rest = MINUTE_MS - self.nu.ms().rem_euclid(MINUTE_MS);
            return Err(Weigering::te_vaak(u32::try_from(rest / 1000).unwrap_or_default().max(1)).into());
        }
        Ok(tx)
    }

    /// Ends the transaction and answers where to find what was made.
    pub async fn created(&self, mut tx: Tx, url: String) -> Antwoord {
        if let Some(once) = &self.once {
            let regel = sql!(
                "INSERT INTO inzending (bewijs, gedaan_op, naar, afdruk) VALUES ($1, $2, $3, $4)",
                &once.bewijs,
                self.nu,
                &url,
                &once.afdruk
            );
            match tx.execute(regel).await {
                Ok(_) => {}
                Err(DbError::Exists(_)) => return Err(Weigering::dubbel().into()),
                Err(e) => return Err(e.into()),
            }
        }
        tx.commit().await?;
        Ok(created(url))
    }
}

fn created(url: String) -> Response {
    let body = super::json(&REFERENCE.json(&url));
    (StatusCode::CREATED, [(LOCATION, url)], body).into_response()
}
