// SPDX-License-Identifier: EUPL-1.2
//! Counting queries and rows per request, so that a page that grows a query per row fails a test.

use std::cell::Cell;
use std::future::Future;

tokio::task_local! {
    static COUNT: Cell<Count>;
}

/// What a piece of work asked of the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Statements sent, apart from begin, commit and rollback.
    pub queries: u32,
    /// Rows received.
    pub rows: u32,
}

/// Runs the work and says what it asked of the database.
pub async fn counted<F: Future>(work: F) -> (F::Output, Count) {
    COUNT
        .scope(Cell::new(Count::default()), async {
            let output = work.await;
            (output, COUNT.with(Cell::get))
        })
        .await
}

pub(crate) fn add(rows: usize) {
    // Outside of `counted` nobody asks, so there is nothing to count in.
    let _ = COUNT.try_with(|c| {
        let mut count = c.get();
        count.queries += 1;
        count.rows = count.rows.saturating_add(u32::try_from(rows).unwrap_or(u32::MAX));
        c.set(count);
    });
}
