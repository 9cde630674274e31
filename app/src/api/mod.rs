// SPDX-License-Identifier: EUPL-1.2
//! What every slice's part of the REST API shares (NL GOV API Design Rules 2.2).
//!
//! A slice mounts an operation with [`Operations`]: address, right, handler and documentation in one call, so that no
//! route lacks one of them. Answers are made by a [`Shape`] and bodies are judged by a [`Body`]; the same two write the
//! schemas of `openapi.json`, so that the document cannot say something else than the program does.
//!
//! **Invariant:** a handler here calls the same acts, forms and stores as the page beside it, with the same `Sleutel` of
//! the gate and the same lines in the trail. Deliberately absent: a rule or a right of its own, sessions (a program has a
//! key), exact counts, and any address that holds a name or words to search for.

mod accept;
mod body;
mod command;
mod document;
mod home;
mod operation;
mod page;
mod query;
mod shape;
pub mod soort;

pub use accept::accept;
pub use body::Body;
pub use command::Command;
pub use document::document;
pub use home::operations;
pub use operation::{Operation, Operations};
pub use page::{Page, results};
pub use query::Query;
pub use shape::Shape;

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;

/// Under this address the API lives: the major version is part of it.
pub const BASIS: &str = "/api/v1";

/// A JSON answer.
pub fn json(value: &Value) -> Response {
    ([(CONTENT_TYPE, "application/json")], value.to_string()).into_response()
}
