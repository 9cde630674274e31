// SPDX-License-Identifier: EUPL-1.2
//! All that Typst can reach: one template, one logo, our fonts. No disk, no packages, no network, no clock.
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::lettertype;

const SJABLOON: &str = include_str!("sjabloon.typ");

static BRON: LazyLock<Option<Source>> =
    LazyLock::new(|| pad("sjabloon.typ").map(|id| Source::new(id, SJABLOON.to_owned())));

fn pad(naam: &str) -> Option<FileId> {
    VirtualPath::new(naam).ok().map(|pad| RootedPath::new(VirtualRoot::Project, pad).intern())
}

/// The world of one letter.
pub(super) struct Wereld {
    library: LazyHash<Library>,
    bron: Source,
    logo: Option<(FileId, Bytes)>,
}

impl Wereld {
    pub fn nieuw(invoer: Dict, logo: Option<Vec<u8>>) -> Self {
        let library = LazyHash::new(Library::builder().with_inputs(invoer).build());
        let logo = pad("logo.png").zip(logo.map(Bytes::new));
        let bron = BRON.clone().unwrap_or_else(|| Source::detached(SJABLOON));
        Self { library, bron, logo }
    }
}

impl World for Wereld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        lettertype::book()
    }

    fn main(&self) -> FileId {
        self.bron.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.bron.id() { Ok(self.bron.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.logo {
            Some((logo, bytes)) if *logo == id => Ok(bytes.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        lettertype::font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_world_of_a_letter_holds_nothing_but_its_template_and_logo() {
        let wereld = Wereld::nieuw(Dict::new(), Some(vec![1]));
        assert!(wereld.source(wereld.main()).is_ok());
        assert_eq!(wereld.file(pad("logo.png").unwrap()).unwrap().as_slice(), [1]);
        for vreemd in ["etc/passwd", "Cargo.toml", "geheim.typ", "sjabloon.typ/.."] {
            let Some(id) = pad(vreemd) else { continue };
            assert_eq!(wereld.file(id), Err(FileError::AccessDenied), "{vreemd}");
            assert!(wereld.source(id).is_err(), "{vreemd}");
        }
        assert_eq!(wereld.today(None), None);
    }
}
