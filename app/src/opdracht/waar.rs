// SPDX-License-Identifier: EUPL-1.2
//! On which installation a command works: a settings file, `DIJKWACHT_…` variables over it, and options over those.

use std::path::PathBuf;

use clap::Args;

use crate::instellingen::Instellingen;
use crate::opdracht::Fout;

/// Options that every command on an installation takes.
#[derive(Debug, Args)]
pub(super) struct Waar {
    /// Settings file; see dijkwacht.voorbeeld.toml for every key
    #[arg(long, value_name = "FILE", env = "DIJKWACHT_INSTELLINGEN")]
    instellingen: Option<PathBuf>,
    /// Folder of the database and the attachments
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Address of a PostgreSQL database, instead of SQLite in the folder
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

impl Waar {
    /// The settings that follow from it.
    pub(super) fn lees(self) -> Result<Instellingen, Fout> {
        let mut i = Instellingen::lees(self.instellingen.as_deref(), std::env::vars())?;
        if let Some(data) = self.data {
            i.data = data;
        }
        if let Some(database) = self.database {
            i.database = Some(database);
        }
        Ok(i)
    }
}
