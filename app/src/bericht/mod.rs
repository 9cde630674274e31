// SPDX-License-Identifier: EUPL-1.2
//! Messages that leave by e-mail, and calendar feeds.

use crate::app::Wegen;

/// The routes of this slice.
pub fn wegen() -> Wegen {
    Wegen::nieuw()
}
