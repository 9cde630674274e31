// SPDX-License-Identifier: EUPL-1.2
//! One box, results grouped: the search page.

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    Wegen::nieuw()
}
