// SPDX-License-Identifier: EUPL-1.2
//! One page of a list. The next one is an address in the header `Link` (RFC 8288), and there is no count: how many
//! records there are beyond one's own is nobody's business, and counting them all gets slower every year.

use std::fmt::Display;

use axum::http::HeaderValue;
use axum::http::header::LINK;
use serde_json::{Value, json};

use crate::api::Shape;
use crate::schil::Antwoord;

/// Which page is asked: at most `limit` rows after a cursor `C`.
#[derive(Debug)]
pub struct Page<C> {
    pub(super) limit: i64,
    /// The last row of the page before.
    pub after: Option<C>,
    pub(super) address: String,
}

impl<C: Display> Page<C> {
    /// How many rows to read: one more than is shown, to know whether more follow.
    pub fn read(&self) -> i64 {
        self.limit + 1
    }

    /// The page. `cursor` tells where a row stands in the order of the list.
    pub fn answer<T: 'static>(
        &self,
        shape: &Shape<T>,
        mut rows: Vec<T>,
        cursor: impl Fn(&T) -> C,
    ) -> Antwoord {
        let limit = usize::try_from(self.limit).unwrap_or_default();
        let more = rows.len() > limit;
        rows.truncate(limit);
        let mut answer = super::json(&results(shape, &rows));
        if let Some(last) = rows.last().filter(|_| more) {
            let glue = if self.address.ends_with('?') { "" } else { "&" };
            let link = format!("<{}{glue}cursor={}>; rel=\"next\"", self.address, cursor(last));
            if let Ok(link) = HeaderValue::from_str(&link) {
                answer.headers_mut().insert(LINK, link);
            }
        }
        Ok(answer)
    }
}

/// The body of every list.
pub fn results<T: 'static>(shape: &Shape<T>, rows: &[T]) -> Value {
    json!({ "resultaten": rows.iter().map(|r| shape.json(r)).collect::<Vec<_>>() })
}
