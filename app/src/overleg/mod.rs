// SPDX-License-Identifier: EUPL-1.2
//! Tables, meetings, items, decisions and actions.
//!
//! A tafel has members and works under an afspraak. Members propose; who runs it puts proposals on an agenda, and each
//! item ends with an outcome, one owner and a date, which becomes an action. **Invariants:** a casuspunt exists only for
//! its partijen and for who runs the tafel - no title, no count, no gap in a numbering for other members - and only while
//! the afspraak works between them and who brought it in; what is written at a table points to no person.
//!
//! Deliberately absent: the content of a signaal (the gate opens that), automatic decisions, and the agenda of a driehoek.
mod api;
mod berichten;
mod eindoverzicht;
mod errors;
mod events;
mod facade;
pub mod formulieren;
pub mod handelingen;
pub mod model;
mod pages;
mod rond;
mod rules;
mod store;

pub use api::operations;
pub use berichten::herinner;
pub use eindoverzicht::{Ongelezen, maak_eindoverzichten, ongelezen_eindoverzichten};
pub use errors::OverlegFout;
pub use facade::{
    aantal_gegeven, acties_voor, agenda_voor, besloten_punt, casuspunten_van, is_punt_bekend, over_te_nemen,
    tafels_met, volgend_overleg, wacht_op_regie,
};
pub use store::{
    Agendaregel, Gebruik, Gezien, OverTeNemen, Puntregel, Tafelregel, actie, in_gebruik, maak_tafel, overleg,
    punt, tafel, vernietig,
};

use poort::Handeling;
use web::Weigering;

use crate::app::Wegen;
use crate::schil::{Context, Reject};

impl Context<'_> {
    /// Refuses somebody who may know the record but not do this with it.
    fn eis<T>(&self, wat: &Gezien<T>, handeling: Handeling) -> Result<(), Reject> {
        if wat.mag(self.matrix, self.actor, handeling) {
            return Ok(());
        }
        Err(Weigering::geen_recht("overleg-geen-recht-waarom").into())
    }
}

/// The routes of this slice.
pub fn wegen() -> Wegen {
    pages::wegen().merge(eindoverzicht::wegen())
}
