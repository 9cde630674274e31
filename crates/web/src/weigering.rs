// SPDX-License-Identifier: EUPL-1.2
//! Every refusal and every failure that leaves a handler, in one type with two faces.
//!
//! A [`Weigering`] says what happened, why (article or agreement) and what one can do now, as keys of texts. Handlers
//! return `Result<Response, Weigering>`; the layer in [`crate::toon`] turns it into a page or problem+json (RFC 9457).
//!
//! **Invariant:** [`Weigering::niet_gevonden`] is the one answer for "does not exist" and "you may not know that it
//! exists". It takes nothing and holds nothing of the request, so the two cannot be told apart. A failure shows a
//! reference and never its cause.

use std::fmt;

use axum::http::header::{HeaderName, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::form::naar_camel;
use crate::{Form, Fout, FoutCode, Taal, Teksten};

/// The media type of RFC 9457.
pub const PROBLEM_JSON: &str = "application/problem+json";

/// A refusal or failure; see the module.
#[derive(Debug, Clone)]
pub struct Weigering(Box<Inhoud>);

#[derive(Debug, Clone)]
struct Inhoud {
    status: StatusCode,
    code: &'static str,
    kop: &'static str,
    wat: &'static str,
    waarom: Option<&'static str>,
    wat_nu: Option<&'static str>,
    args: Vec<(&'static str, String)>,
    referentie: Option<String>,
    fouten: Vec<Fout>,
    koppen: Vec<(HeaderName, HeaderValue)>,
}

/// A refusal in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitleg {
    /// Heading.
    pub kop: String,
    /// What happened.
    pub wat: String,
    /// Why: article or agreement; empty when there is nothing to add.
    pub waarom: String,
    /// What one can do now; empty when there is nothing to add.
    pub wat_nu: String,
    /// Reference for the help desk; empty when there is none.
    pub referentie: String,
    /// The field errors as sentences.
    pub fouten: Vec<String>,
}

impl Weigering {
    /// A refusal of a slice: status, its own code (`SIG-012`), and the keys of heading and explanation.
    #[must_use]
    pub fn nieuw(status: StatusCode, code: &'static str, kop: &'static str, wat: &'static str) -> Self {
        Self(Box::new(Inhoud {
            status,
            code,
            kop,
            wat,
            waarom: None,
            wat_nu: None,
            args: Vec::new(),
            referentie: None,
            fouten: Vec::new(),
            koppen: Vec::new(),
        }))
    }

    /// 404: there is nothing here that you may know of.
    #[must_use]
    pub fn niet_gevonden() -> Self {
        Self::nieuw(
            StatusCode::NOT_FOUND,
            "WEB-404",
            "weigering-niet-gevonden-kop",
            "weigering-niet-gevonden-wat",
        )
        .met_wat_nu("weigering-niet-gevonden-nu")
    }

    /// 401: sign in first.
    #[must_use]
    pub fn niet_ingelogd() -> Self {
        Self::nieuw(
            StatusCode::UNAUTHORIZED,
            "WEB-401",
            "weigering-niet-ingelogd-kop",
            "weigering-niet-ingelogd-wat",
        )
        .met_wat_nu("weigering-niet-ingelogd-nu")
        .met_kop(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))
    }

    /// 403: you may know that this exists, but not do this; the key says which article or agreement.
    #[must_use]
    pub fn geen_recht(waarom: &'static str) -> Self {
        Self::nieuw(StatusCode::FORBIDDEN, "WEB-403", "weigering-geen-recht-kop", "weigering-geen-recht-wat")
            .met_waarom(waarom)
            .met_wat_nu("weigering-geen-recht-nu")
    }

    /// 400 with every error of the form.
    #[must_use]
    pub fn ongeldig(form: &Form) -> Self {
        let mut weigering = Self::nieuw(
            StatusCode::BAD_REQUEST,
            "WEB-400",
            "weigering-ongeldig-kop",
            "weigering-ongeldig-wat",
        )
        .met_wat_nu("weigering-ongeldig-nu");
        weigering.0.fouten = form.fouten().to_vec();
        weigering
    }

    /// 400: the request as a whole could not be read.
    #[must_use]
    pub fn onleesbaar() -> Self {
        let mut form = Form::leeg();
        form.meld_fout("", FoutCode::Onleesbaar, vec![]);
        Self::ongeldig(&form)
    }

    /// 400: the hidden proof of the form is missing, old or of somebody else.
    #[must_use]
    pub fn bewijs_ongeldig() -> Self {
        Self::nieuw(StatusCode::BAD_REQUEST, "WEB-420", "weigering-bewijs-kop", "weigering-bewijs-wat")
            .met_wat_nu("weigering-bewijs-nu")
    }

    /// 409: this form was already handled; nothing was done twice.
    #[must_use]
    pub fn dubbel() -> Self {
        Self::nieuw(StatusCode::CONFLICT, "WEB-421", "weigering-dubbel-kop", "weigering-dubbel-wat")
            .met_wat_nu("weigering-dubbel-nu")
    }

    /// 409: somebody else changed this record in the meantime.
    #[must_use]
    pub fn botsing() -> Self {
        Self::nieuw(StatusCode::CONFLICT, "WEB-409", "weigering-botsing-kop", "weigering-botsing-wat")
            .met_wat_nu("weigering-botsing-nu")
    }

    /// 405: the address exists, the act does not.
    #[must_use]
    pub fn onbekende_methode() -> Self {
        Self::nieuw(
            StatusCode::METHOD_NOT_ALLOWED,
            "WEB-405",
            "weigering-methode-kop",
            "weigering-methode-wat",
        )
    }

    /// 406: asked for a form of answer we do not have.
    #[must_use]
    pub fn onbekende_vorm() -> Self {
        Self::nieuw(StatusCode::NOT_ACCEPTABLE, "WEB-406", "weigering-vorm-kop", "weigering-vorm-wat")
    }

    /// 413: more bytes than allowed here.
    #[must_use]
    pub fn te_groot() -> Self {
        Self::nieuw(
            StatusCode::PAYLOAD_TOO_LARGE,
            "WEB-413",
            "weigering-te-groot-kop",
            "weigering-te-groot-wat",
        )
        .met_wat_nu("weigering-te-groot-nu")
    }

    /// 415: a body of a kind we do not read here.
    #[must_use]
    pub fn verkeerd_soort() -> Self {
        Self::nieuw(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "WEB-415",
            "weigering-soort-kop",
            "weigering-soort-wat",
        )
    }

    /// 429: wait this many seconds.
    #[must_use]
    pub fn te_vaak(seconden: u32) -> Self {
        Self::nieuw(
            StatusCode::TOO_MANY_REQUESTS,
            "WEB-429",
            "weigering-te-vaak-kop",
            "weigering-te-vaak-wat",
        )
        .met_wat_nu("weigering-te-vaak-nu")
        .met_arg("seconden", seconden.to_string())
        .met_kop(RETRY_AFTER, HeaderValue::from(seconden))
    }

    /// 500: our fault; the reader gets a reference, the log has the cause under that same reference.
    #[must_use]
    pub fn storing(referentie: impl Into<String>) -> Self {
        Self::nieuw(
            StatusCode::INTERNAL_SERVER_ERROR,
            "WEB-500",
            "weigering-storing-kop",
            "weigering-storing-wat",
        )
        .met_wat_nu("weigering-storing-nu")
        .met_referentie(referentie)
    }

    /// 503: the database or another part is away for a moment; try again soon.
    #[must_use]
    pub fn onbereikbaar(referentie: impl Into<String>) -> Self {
        let mut weigering = Self::storing(referentie).met_kop(RETRY_AFTER, HeaderValue::from_static("10"));
        weigering.0.status = StatusCode::SERVICE_UNAVAILABLE;
        weigering.0.code = "WEB-503";
        weigering.0.kop = "weigering-onbereikbaar-kop";
        weigering.0.wat = "weigering-onbereikbaar-wat";
        weigering
    }

    /// A failure with a fresh reference; logs the cause once, here.
    #[must_use]
    pub fn storing_door(oorzaak: &(dyn std::error::Error + 'static), bezig_met: &'static str) -> Self {
        let referentie = crate::koppen::nieuw_nummer();
        tracing::error!(referentie, bezig_met, oorzaak = %keten(oorzaak), "request failed");
        Self::storing(referentie)
    }

    /// Replaces the code.
    #[must_use]
    pub fn met_code(mut self, code: &'static str) -> Self {
        self.0.code = code;
        self
    }

    /// Replaces the explanation of what happened.
    #[must_use]
    pub fn met_wat(mut self, sleutel: &'static str) -> Self {
        self.0.wat = sleutel;
        self
    }

    /// Says why: article or agreement.
    #[must_use]
    pub fn met_waarom(mut self, sleutel: &'static str) -> Self {
        self.0.waarom = Some(sleutel);
        self
    }

    /// Says what one can do now.
    #[must_use]
    pub fn met_wat_nu(mut self, sleutel: &'static str) -> Self {
        self.0.wat_nu = Some(sleutel);
        self
    }

    /// Adds a value for the texts.
    #[must_use]
    pub fn met_arg(mut self, naam: &'static str, waarde: impl Into<String>) -> Self {
        self.0.args.push((naam, waarde.into()));
        self
    }

    /// Adds a reference for the help desk.
    #[must_use]
    pub fn met_referentie(mut self, referentie: impl Into<String>) -> Self {
        self.0.referentie = Some(referentie.into());
        self
    }

    /// Adds a response header.
    #[must_use]
    pub fn met_kop(mut self, naam: HeaderName, waarde: HeaderValue) -> Self {
        self.0.koppen.push((naam, waarde));
        self
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The stable code, such as `SIG-012`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.code
    }

    /// The field errors.
    #[must_use]
    pub fn fouten(&self) -> &[Fout] {
        &self.0.fouten
    }

    /// The keys of all texts used, for tests that compare them with the sources.
    pub fn sleutels(&self) -> impl Iterator<Item = &'static str> {
        [Some(self.0.kop), Some(self.0.wat), self.0.waarom, self.0.wat_nu].into_iter().flatten()
    }

    /// The refusal in words.
    #[must_use]
    pub fn uitleg(&self, teksten: &Teksten, taal: Taal) -> Uitleg {
        let args: Vec<(&str, &str)> =
            self.0.args.iter().map(|(naam, waarde)| (*naam, waarde.as_str())).collect();
        let zeg = |sleutel: &'static str| teksten.t_met(taal, sleutel, &args);
        Uitleg {
            kop: zeg(self.0.kop),
            wat: zeg(self.0.wat),
            waarom: self.0.waarom.map(zeg).unwrap_or_default(),
            wat_nu: self.0.wat_nu.map(zeg).unwrap_or_default(),
            referentie: self.0.referentie.clone().unwrap_or_default(),
            fouten: self.0.fouten.iter().map(|fout| teksten.fouttekst(taal, fout)).collect(),
        }
    }

    /// The face for programs: RFC 9457, with the names of fields as the API writes them.
    #[must_use]
    pub fn problem(&self, teksten: &Teksten, taal: Taal) -> Response {
        let uitleg = self.uitleg(teksten, taal);
        let detail = [&uitleg.wat, &uitleg.waarom, &uitleg.wat_nu];
        let detail: Vec<&str> =
            detail.into_iter().map(String::as_str).filter(|zin| !zin.is_empty()).collect();
        let mut inhoud = json!({
            "type": "about:blank",
            "status": self.0.status.as_u16(),
            "title": uitleg.kop,
            "detail": detail.join(" "),
            "code": self.0.code,
        });
        if let Some(velden) = inhoud.as_object_mut() {
            if !uitleg.referentie.is_empty() {
                velden.insert("referentie".to_owned(), Value::from(uitleg.referentie));
            }
            if !self.0.fouten.is_empty() {
                let fouten = self.0.fouten.iter().zip(uitleg.fouten);
                let fouten = fouten
                    .map(|(fout, melding)| json!({ "veld": naar_camel(&fout.veld), "melding": melding }));
                velden.insert("fouten".to_owned(), fouten.collect());
            }
        }
        let koppen = [
            (header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON)),
            (header::CONTENT_LANGUAGE, HeaderValue::from_static(taal.code())),
        ];
        self.met_koppen((self.0.status, koppen, inhoud.to_string()).into_response())
    }

    pub(crate) fn met_koppen(&self, mut antwoord: Response) -> Response {
        for (naam, waarde) in &self.0.koppen {
            antwoord.headers_mut().insert(naam.clone(), waarde.clone());
        }
        antwoord
    }
}

/// Leaves as a bare status with the refusal beside it; [`crate::toon_weigering`] gives it a face.
impl IntoResponse for Weigering {
    fn into_response(self) -> Response {
        let mut antwoord = self.met_koppen(self.0.status.into_response());
        antwoord.extensions_mut().insert(self);
        antwoord
    }
}

impl fmt::Display for Weigering {
    fn fmt(&self, uit: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(uit, "refused with {} ({})", self.0.status.as_u16(), self.0.code)
    }
}

impl std::error::Error for Weigering {}

fn keten(oorzaak: &(dyn std::error::Error + 'static)) -> String {
    let mut tekst = oorzaak.to_string();
    let mut volgende = oorzaak.source();
    while let Some(dieper) = volgende {
        tekst.push_str(": ");
        tekst.push_str(&dieper.to_string());
        volgende = dieper.source();
    }
    tekst
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alle() -> Vec<Weigering> {
        vec![
            Weigering::niet_gevonden(),
            Weigering::niet_ingelogd(),
            Weigering::geen_recht("weigering-geen-recht-wat"),
            Weigering::ongeldig(&Form::leeg()),
            Weigering::bewijs_ongeldig(),
            Weigering::dubbel(),
            Weigering::botsing(),
            Weigering::onbekende_methode(),
            Weigering::onbekende_vorm(),
            Weigering::te_groot(),
            Weigering::verkeerd_soort(),
            Weigering::te_vaak(30),
            Weigering::storing("r1"),
            Weigering::onbereikbaar("r2"),
        ]
    }

    async fn lichaam(antwoord: Response) -> Value {
        let bytes = axum::body::to_bytes(antwoord.into_body(), 100_000).await.unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    #[test]
    fn elke_weigering_heeft_tekst_in_beide_talen_en_een_eigen_code() {
        let teksten = Teksten::nieuw(&[]).unwrap();
        let mut codes: Vec<_> = alle().iter().map(Weigering::code).collect();
        for weigering in alle() {
            for taal in Taal::ALLE {
                assert!(weigering.sleutels().all(|sleutel| teksten.heeft(taal, sleutel)), "{weigering}");
                let uitleg = weigering.uitleg(&teksten, taal);
                assert!(!format!("{uitleg:?}").contains(['⟦', '$']), "{uitleg:?}");
            }
        }
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), alle().len());
    }

    #[tokio::test]
    async fn het_probleem_noemt_alle_fouten_met_de_namen_van_de_api() {
        let teksten = Teksten::nieuw(&[]).unwrap();
        let mut form = Form::leeg();
        form.meld_fout("gemeld_op", FoutCode::Datum, vec![]);
        form.meld_fout("partijen.0.organisatie_id", FoutCode::Verplicht, vec![]);
        let antwoord = Weigering::ongeldig(&form).problem(&teksten, Taal::Nl);
        assert_eq!(antwoord.status(), StatusCode::BAD_REQUEST);
        assert_eq!(antwoord.headers()[header::CONTENT_TYPE], PROBLEM_JSON);
        let json = lichaam(antwoord).await;
        assert_eq!(json["status"], 400);
        assert!(json["title"].is_string() && json["detail"].is_string());
        assert_eq!(json["fouten"][0]["veld"], "gemeldOp");
        assert_eq!(json["fouten"][1]["veld"], "partijen.0.organisatieId");
    }

    #[tokio::test]
    async fn een_storing_heeft_een_referentie_en_verder_niets() {
        let teksten = Teksten::nieuw(&[]).unwrap();
        let geheim = std::io::Error::other("password=hunter2");
        let json = lichaam(Weigering::storing_door(&geheim, "test").problem(&teksten, Taal::En)).await;
        assert!(json["referentie"].as_str().is_some_and(|nummer| nummer.len() == 16));
        assert!(!json.to_string().contains("hunter2"));
        let te_vaak = Weigering::te_vaak(30).into_response();
        assert_eq!(te_vaak.headers()[RETRY_AFTER], "30");
        assert!(te_vaak.extensions().get::<Weigering>().is_some());
    }
}
