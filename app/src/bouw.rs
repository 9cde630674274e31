// SPDX-License-Identifier: EUPL-1.2
//! From settings to a running program: database, schema, key, policies, texts and the place of attachments.
//!
//! Every command that works on an installation starts here, so that all of them see the same. **Invariant:** several
//! nodes may do this at the same moment: the schema is brought up to date under a lock, and the key of the installation
//! is made once, by whoever comes first.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use db::{Db, DbError, sql};
use object_store::ObjectStore;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use poort::Matrix;

use crate::app::{App, Staat};
use crate::instellingen::{Instellingen, S3};
use crate::router::teksten;
use crate::schema::STAPPEN;

/// The program cannot start.
#[derive(Debug, thiserror::Error)]
pub enum BouwFout {
    /// The data folder cannot be made or used.
    #[error("the data folder {0} cannot be used")]
    Map(PathBuf, #[source] std::io::Error),
    /// The database does not open, or its schema cannot be brought up to date.
    #[error("the database cannot be used")]
    Database(#[from] DbError),
    /// The policies are not valid.
    #[error("the policies cannot be used")]
    Beleid(#[from] poort::PoortFout),
    /// The texts are not valid.
    #[error("the texts cannot be used")]
    Teksten(#[from] web::taal::TekstenFout),
    /// The place of the attachments cannot be used.
    #[error("the place of the attachments cannot be used")]
    Opslag(#[from] object_store::Error),
    /// The system gives no randomness.
    #[error("no randomness for the key of this installation")]
    Toeval(#[from] getrandom::Error),
    /// What the database holds as key is none.
    #[error("the key of this installation is damaged")]
    Sleutel,
}

impl App {
    /// Opens everything these settings name. The database is made when absent and its schema brought up to date.
    pub async fn bouw(instellingen: Instellingen) -> Result<Staat, BouwFout> {
        // One provider for everything that speaks TLS. An earlier call in this process has done it already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        maak_map(&instellingen.data)?;
        let opslag = opslag(&instellingen)?;
        let db = Db::open(&instellingen.locatie()).await?;
        db::migrate(&db, STAPPEN).await?;
        let sleutel = sleutel(&db).await?;
        Ok(Arc::new(Self {
            db,
            matrix: Arc::new(Matrix::bereken()?),
            klok: kernel::systeemklok(),
            instellingen,
            teksten: Arc::new(teksten()?),
            opslag,
            sleutel,
            beslissingen: Arc::default(),
        }))
    }
}

/// Makes the folder, for this user only: whoever reads it reads everything.
pub fn maak_map(map: &Path) -> Result<(), BouwFout> {
    let mut maker = std::fs::DirBuilder::new();
    maker.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.create(map).map_err(|e| BouwFout::Map(map.to_owned(), e))
}

fn opslag(instellingen: &Instellingen) -> Result<Arc<dyn ObjectStore>, BouwFout> {
    if let Some(s3) = &instellingen.s3 {
        return Ok(Arc::new(emmer(s3)?));
    }
    let map = instellingen.data.join("bijlagen");
    maak_map(&map)?;
    Ok(Arc::new(LocalFileSystem::new_with_prefix(map)?))
}

fn emmer(s3: &S3) -> object_store::Result<impl ObjectStore + use<>> {
    AmazonS3Builder::new()
        .with_endpoint(&s3.endpoint)
        .with_bucket_name(&s3.bucket)
        .with_region(&s3.regio)
        .with_access_key_id(&s3.sleutel)
        .with_secret_access_key(&s3.geheim)
        // Whoever writes `http://` in the settings has the service on the same machine.
        .with_allow_http(s3.endpoint.starts_with("http://"))
        .build()
}

/// The key of this installation, the same on every node.
async fn sleutel(db: &Db) -> Result<[u8; 32], BouwFout> {
    let kandidaat = BASE64_STANDARD.encode(kernel::nieuwe_sleutel()?);
    let mut tx = db.write().await?;
    tx.execute(sql!(
        "INSERT INTO installatie (naam, waarde) VALUES ('sleutel', $1) ON CONFLICT (naam) DO NOTHING",
        kandidaat
    ))
    .await?;
    let bewaard: String = tx.value(sql!("SELECT waarde FROM installatie WHERE naam = 'sleutel'")).await?;
    tx.commit().await?;
    let bytes = BASE64_STANDARD.decode(bewaard).map_err(|_| BouwFout::Sleutel)?;
    bytes.try_into().map_err(|_| BouwFout::Sleutel)
}
