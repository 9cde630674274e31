// SPDX-License-Identifier: EUPL-1.2
//! The technical shell that every slice uses for its pages and its API.
//!
//! Forms with all their errors at once, Dutch dates and numbers, texts in two languages, one kind of refusal with
//! two faces (page and problem+json), security headers, assets, and routes that cannot be mounted without a stated
//! right.
//!
//! **Invariant:** nothing here knows a slice, a right, a user table or the database. What a slice or the app must
//! add (the right itself, the layout's content, the keys) comes in as a parameter or a type parameter.

pub mod assets;
pub mod datum;
pub mod form;
pub mod formulierbewijs;
pub mod fout;
pub mod getal;
pub mod koppen;
pub mod lichaam;
pub mod pagina;
pub mod routes;
pub mod taal;
pub mod toon;
pub mod uitlezen;
pub mod weigering;

pub use form::Form;
pub use fout::{Fout, FoutCode};
pub use lichaam::{Formulier, Id, Json, Paar, Vandaag, Vraag};
pub use pagina::{Bewijsmaker, Melding, NavItem, Optie, Pagina, Pagina as Page, Wie};
pub use routes::{Gesteld, Route, Routes};
pub use taal::{Taal, Teksten};
pub use toon::{Toon, toon_weigering, veilig_pad};
pub use uitlezen::lees_uit;
pub use weigering::Weigering;

#[cfg(test)]
mod sjablonen_tests;
