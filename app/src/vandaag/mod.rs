// SPDX-License-Identifier: EUPL-1.2
//! The first screen: what waits for me.

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    Wegen::nieuw()
}
