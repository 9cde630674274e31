// SPDX-License-Identifier: EUPL-1.2
//! What an act needs of a request: so that an act can be tested, and done by the demo, without one.

use kernel::{Actor, Tijdstip};
use poort::Matrix;
use spoor::Bron;

use super::Ik;

/// Who acts, when, and under which policies.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Every verdict of the policies.
    pub matrix: &'a Matrix,
    /// Who acts.
    pub actor: &'a Actor,
    /// When.
    pub nu: Tijdstip,
}

impl<'a> Context<'a> {
    /// Of a request.
    pub fn van(ik: &'a Ik) -> Self {
        Self { matrix: &ik.app.matrix, actor: &ik.actor, nu: ik.nu }
    }

    /// The source of an event in the own trail.
    pub const fn bron(&self) -> Bron<'a> {
        Bron::van(self.actor, self.nu)
    }
}
