// SPDX-License-Identifier: EUPL-1.2
//! One operation of the API: its documentation beside its address, right and handler.
//!
//! The handler finds its own [`Operation`] in the request, so that [`crate::api::Query`] and [`crate::api::Command`] judge
//! what came in by what is documented.

use std::sync::Arc;

use axum::Extension;
use axum::handler::Handler;
use axum::http::Method;
use poort::Recht;
use serde_json::Value;

use crate::api::Body;
use crate::api::shape::{Schemas, Shape, described};
use crate::api::soort;
use crate::app::{Staat, Wegen};

/// The most rows on one page.
pub const LIMIT_MAX: i64 = 100;

/// What comes back when all is well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// 200 with one object of this schema.
    Object(&'static str),
    /// 200 with `resultaten` of this schema.
    List(&'static str),
    /// 201 with the address of what was made.
    Created,
    /// 200 with something that is no schema of ours.
    Other(&'static str),
}

/// The documentation of one operation.
#[derive(Debug, Clone)]
pub struct Operation {
    pub(super) id: &'static str,
    pub(super) summary: &'static str,
    pub(super) description: &'static str,
    pub(super) query: Vec<(&'static str, Value)>,
    pub(super) paged: bool,
    pub(super) body: Option<Body>,
    pub(super) answer: Answer,
    pub(super) schemas: Schemas,
}

impl Operation {
    fn new(
        id: &'static str,
        [summary, description]: [&'static str; 2],
        answer: Answer,
        schemas: Schemas,
    ) -> Self {
        Self { id, summary, description, query: vec![], paged: false, body: None, answer, schemas }
    }

    /// Gives one object.
    pub fn object<T: 'static>(id: &'static str, texts: [&'static str; 2], shape: &Shape<T>) -> Self {
        Self::new(id, texts, Answer::Object(shape.name()), shape.schemas())
    }

    /// Gives a list as a whole.
    pub fn list<T: 'static>(id: &'static str, texts: [&'static str; 2], shape: &Shape<T>) -> Self {
        Self::new(id, texts, Answer::List(shape.name()), shape.schemas())
    }

    /// Gives a list page by page.
    pub fn pages<T: 'static>(id: &'static str, texts: [&'static str; 2], shape: &Shape<T>) -> Self {
        let mut this = Self::list(id, texts, shape)
            .query("limit", soort::getal_van(1, LIMIT_MAX), "Hoeveel rijen op een blad; zonder opgave 50.")
            .query(
                "cursor",
                soort::tekst(),
                "Waar het blad begint: neem het over uit de kop `Link` van het vorige blad.",
            );
        this.paged = true;
        this
    }

    /// Makes something, from a body.
    pub fn creates(id: &'static str, texts: [&'static str; 2], body: Body) -> Self {
        Self::new(id, texts, Answer::Created, super::command::REFERENCE.schemas()).body(body)
    }

    /// Answers with something else.
    pub(super) fn other(id: &'static str, texts: [&'static str; 2], description: &'static str) -> Self {
        Self::new(id, texts, Answer::Other(description), Schemas::new())
    }

    /// Reads a body; for an operation that changes nothing, such as a search.
    #[must_use]
    pub fn body(mut self, body: Body) -> Self {
        self.schemas.insert(body.name(), body.schema().clone());
        self.body = Some(body);
        self
    }

    /// Understands a parameter in the query.
    #[must_use]
    pub fn query(mut self, name: &'static str, schema: Value, description: &str) -> Self {
        self.query.push((name, described(schema, description)));
        self
    }

    /// Whether the query may hold this name.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.query.iter().any(|(known, _)| *known == name)
    }
}

/// A mounted operation.
pub(super) struct Mounted {
    pub(super) method: Method,
    pub(super) path: &'static str,
    pub(super) right: Recht,
    pub(super) operation: Arc<Operation>,
}

/// Operations with their routes.
#[derive(Default)]
pub struct Operations {
    routes: Wegen,
    pub(super) mounted: Vec<Mounted>,
}

impl Operations {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Mounts a reading.
    #[must_use]
    pub fn get<H, T>(mut self, path: &'static str, right: Recht, operation: Operation, handler: H) -> Self
    where
        H: Handler<T, Staat>,
        T: 'static,
    {
        let operation = Arc::new(operation);
        self.routes = self.routes.get(path, right, handler.layer(Extension(operation.clone())));
        self.note(Method::GET, path, right, operation)
    }

    /// Mounts an act, or a search whose words belong in no address.
    #[must_use]
    pub fn post<H, T>(mut self, path: &'static str, right: Recht, operation: Operation, handler: H) -> Self
    where
        H: Handler<T, Staat>,
        T: 'static,
    {
        let operation = Arc::new(operation);
        self.routes = self.routes.post(path, right, handler.layer(Extension(operation.clone())));
        self.note(Method::POST, path, right, operation)
    }

    /// Adds those of another slice.
    #[must_use]
    pub fn merge(mut self, others: Self) -> Self {
        self.routes = self.routes.merge(others.routes);
        self.mounted.extend(others.mounted);
        self
    }

    /// The routes, to mount.
    pub fn routes(self) -> Wegen {
        self.routes
    }

    fn note(mut self, method: Method, path: &'static str, right: Recht, operation: Arc<Operation>) -> Self {
        self.mounted.push(Mounted { method, path, right, operation });
        self
    }
}
