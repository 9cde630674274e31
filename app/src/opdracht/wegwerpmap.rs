// SPDX-License-Identifier: EUPL-1.2
//! A folder that is gone afterwards.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A folder of our own among the temporary files; what is in it goes with it.
pub(super) struct Wegwerpmap(PathBuf);

impl Wegwerpmap {
    pub(super) fn nieuw(waarvoor: &str) -> Result<Self, getrandom::Error> {
        let naam = format!("dijkwacht-{waarvoor}-{}", kernel::nieuwe_code(8)?);
        Ok(Self(std::env::temp_dir().join(naam)))
    }

    pub(super) fn pad(&self) -> &Path {
        &self.0
    }
}

impl Drop for Wegwerpmap {
    fn drop(&mut self) {
        if let Err(oorzaak) = std::fs::remove_dir_all(&self.0)
            && oorzaak.kind() != ErrorKind::NotFound
        {
            eprintln!("dijkwacht: the folder {} is still there: {oorzaak}", self.0.display());
        }
    }
}
