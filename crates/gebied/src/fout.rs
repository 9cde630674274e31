// SPDX-License-Identifier: EUPL-1.2
//! What can be wrong with an embedded data file. The tests of this crate meet it, a user never should.

/// An embedded data file that does not hold what the program expects.
#[derive(Debug, thiserror::Error)]
pub enum Datafout {
    /// A line of a table has another shape than its header promises, or points at an area that is not there.
    #[error("{bestand}, line {regel}: {reden}")]
    Regel {
        /// File name inside `data/`.
        bestand: &'static str,
        /// Line number, counted from 1, the header included.
        regel: usize,
        /// What is wrong with the line.
        reden: &'static str,
    },
    /// A file with shapes is no readable GeoJSON.
    #[error("{bestand}: shapes cannot be read")]
    Vormen {
        /// File name inside `data/`.
        bestand: &'static str,
        /// What the JSON reader found.
        #[source]
        oorzaak: serde_json::Error,
    },
}
