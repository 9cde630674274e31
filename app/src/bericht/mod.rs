// SPDX-License-Identifier: EUPL-1.2
//! Messages that leave by e-mail, and calendar feeds.
//!
//! Another slice writes a message with [`zet_klaar`] in the transaction of what it tells of; it leaves later, by
//! [`bezorg`], from whichever node takes it. **Invariants:** a message holds keys of texts and never a text of its own,
//! so it cannot carry content; one reason gives one message, however often it is written; a calendar feed names only
//! moments and days, under neutral titles.
//!
//! Without a mail server messages wait and can be read at `/berichten`. Deliberately absent: what the feed of a functie
//! holds and when a reminder is due, which other slices know; the glue in `dienst` brings them together.
mod agenda;
mod agendapagina;
mod events;
mod feed;
mod model;
mod pages;
mod post;
mod rules;
mod store;
mod verzending;

pub use agenda::{Agenda, Agendaactie, Agendadienst, Agendaoverleg, Agendatermijn};
pub use feed::{Feed, feed};
pub use model::{NieuwBericht, Ontvanger, Verzendfout};
pub use post::{Postbode, Postfout};
pub use store::{noteer_verleden, ruim_op, vernietig, zet_klaar};
pub use verzending::{Bezorging, bezorg};

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    Wegen::nieuw().merge(pages::wegen()).merge(agendapagina::wegen())
}
