// SPDX-License-Identifier: EUPL-1.2
//! Tables, meetings, items, decisions and actions.

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    Wegen::nieuw()
}
