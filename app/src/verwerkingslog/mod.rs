// SPDX-License-Identifier: EUPL-1.2
//! The log of processing (Logboek Dataverwerkingen): which processing there was of whose data, in which activity of the
//! register of art. 30 AVG - and never by which user.
//!
//! One record per data subject per processing, under one parent record for the processing itself, written in the
//! transaction of the processing. A subject is a keyed hash: it can be found by computing it, never read back.
//! **Invariant:** persons and reporters are read [`Verzegeld`], and what is sealed is opened only by writing its records;
//! so a reading that is not logged does not compile.
//!
//! Deliberately absent: who did it (that is the audit trail, and the log of verdicts), which record it was in, and any word
//! that was processed.
mod model;
mod otlp;
mod store;
mod vermelding;
mod verzegeld;
mod verzending;

pub use model::{Activiteit, Betrokkene, Betrokkenesoort, Verwerking};
pub use otlp::spans;
pub use store::{Logregel, export, na, noteer, noteer_uitkomst, pseudoniem_voor, ruim_op, van_betrokkene};
pub use vermelding::Vermeldingsvraag;
pub use verzegeld::Verzegeld;
pub use verzending::{Collector, CollectorFout, Koerier};
