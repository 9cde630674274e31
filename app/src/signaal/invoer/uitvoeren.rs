// SPDX-License-Identifier: EUPL-1.2
//! One run: from the first line to the report.
//!
//! | what happens on the way | what is left |
//! |---|---|
//! | a line is refused | it is in the report, the next is read |
//! | the database is away for a moment | the batch is tried again |
//! | the program is killed | whole batches; a second run adds the rest |

use std::collections::{BTreeMap, HashSet};
use std::io::Read;
use std::time::Duration;

use db::DbError;
use kernel::{Actor, Herkomst, InvoerId, OrganisatieId};
use poort::{Handeling, Situatie};
use spoor::{Bron, leg_vast};
use web::{Fout, FoutCode};

use super::events::SignalenIngevoerd;
use super::fout::InvoerFout;
use super::kaart::Kolomkaart;
use super::lezer::{Kapot, Lezer};
use super::regel::{Bijtabel, Omstandigheden, Vertaler};
use super::store::{self, NieuweInvoer, Stand, Uitkomst};
use super::verslag::Verslag;
use crate::app::App;
use crate::netwerk::organisatie;
use crate::signaal::formulier::Ontvangst;
use crate::signaal::model::NieuwSignaal;
use crate::signaal::store::voeg_velen_toe;

/// Lines per transaction: few enough that others who write hardly wait.
const PARTIJ: usize = 500;
/// A batch is tried this often, after 1, 2, 4, 8 and 16 seconds.
const POGINGEN: u32 = 6;

/// A file with its second files.
pub struct Bestand {
    /// Its name, for the list of runs.
    pub naam: String,
    /// The file.
    pub hoofd: Box<dyn Read + Send>,
    /// Second files under the names of the column map.
    pub bij: Vec<(String, Box<dyn Read + Send>)>,
}

/// Reads a file for an organisation and records what it holds; a trial records nothing. `voortgang` hears how many lines
/// were read. Without a person (`door`) it is the administrator of the machine.
///
/// # Errors
/// When the file as a whole cannot be read, or the database stays away.
pub async fn importeer(
    app: &App,
    (eigenaar, door): (OrganisatieId, Option<&Actor>),
    bestand: Bestand,
    kaart: &Kolomkaart,
    proef: bool,
    voortgang: &mut (dyn FnMut(u64) + Send),
) -> Result<Verslag, InvoerFout> {
    let id = InvoerId::nieuw(app.nu());
    let run = Run { app, invoer: (!proef).then_some(id), eigenaar, door, kaart, proef };
    if proef {
        return run.doorloop(bestand, voortgang).await;
    }
    let mut tx = app.db.write().await?;
    let nieuw = NieuweInvoer {
        organisatie: eigenaar,
        door: door.map(|a| a.functie),
        bestandsnaam: &bestand.naam,
        kaart: &kaart.tekst,
        stand: Stand::Bezig,
    };
    store::voeg_toe(&mut tx, id, &nieuw, app.nu()).await?;
    tx.commit().await?;
    let uitkomst = run.doorloop(bestand, voortgang).await;
    run.sluit(id, &uitkomst).await?;
    uitkomst
}

/// One run on its way.
pub(super) struct Run<'a> {
    pub(super) app: &'a App,
    /// Its row, if it has one.
    pub(super) invoer: Option<InvoerId>,
    pub(super) eigenaar: OrganisatieId,
    pub(super) door: Option<&'a Actor>,
    pub(super) kaart: &'a Kolomkaart,
    pub(super) proef: bool,
}

impl Run<'_> {
    /// Reads the file to its end.
    pub(super) async fn doorloop(
        &self,
        bestand: Bestand,
        voortgang: &mut (dyn FnMut(u64) + Send),
    ) -> Result<Verslag, InvoerFout> {
        let fout = |oorzaak| InvoerFout::Lezen { bestand: bestand.naam.clone(), oorzaak };
        let mag = |herkomst| self.mag(herkomst);
        let om = Omstandigheden { ontvangst: self.ontvangst().await?, invoer: self.invoer, mag: &mag };
        let mut tabellen = BTreeMap::new();
        for (naam, inhoud) in bestand.bij {
            tabellen.insert(naam.clone(), Bijtabel::lees(&naam, inhoud, self.kaart)?);
        }
        let mut lezer = Lezer::nieuw(bestand.hoofd, self.kaart.scheiding, self.kaart.tekens).map_err(fout)?;
        let vertaler = Vertaler::nieuw(self.kaart, lezer.koppen(), &tabellen)?;
        let mut verslag = Verslag::default();
        let mut gezien: HashSet<String> = HashSet::new();
        loop {
            let mut partij = Vec::with_capacity(PARTIJ);
            let mut klaar = false;
            for _ in 0..PARTIJ {
                let Some(gelezen) = lezer.volgende().map_err(fout)? else {
                    klaar = true;
                    break;
                };
                verslag.gelezen += 1;
                let regel = gelezen.regel;
                let cellen = gelezen.cellen.map_err(|kapot| vec![(String::new(), kapotfout(&kapot))]);
                match cellen
                    .and_then(|c| vertaler.signaal(regel, &c, &om))
                    .and_then(|n| eerste(n, &mut gezien))
                {
                    Ok(nieuw) => partij.push(nieuw),
                    Err(fouten) => verslag.weiger(&self.app.teksten, regel, fouten),
                }
            }
            self.verwerk(&partij, &mut verslag).await?;
            voortgang(verslag.gelezen);
            if klaar {
                return Ok(verslag);
            }
            tokio::task::yield_now().await;
        }
    }

    async fn ontvangst(&self) -> Result<Ontvangst, InvoerFout> {
        let eigenaar = organisatie(&mut self.app.db.read().await?, self.eigenaar).await?;
        Ok(Ontvangst {
            eigenaar: self.eigenaar,
            gemeente: eigenaar.ok_or(InvoerFout::Eigenaar)?.cbs_code,
            door: self.door.map(|a| a.functie),
            nu: self.app.nu(),
        })
    }

    /// Whoever imports may not register more this way than by hand.
    fn mag(&self, herkomst: Herkomst) -> bool {
        let situatie = Situatie { herkomst, ..Situatie::EIGEN };
        self.door.is_none_or(|a| self.app.matrix.mag(a.bevoegdheid, Handeling::SignaalRegistreren, situatie))
    }

    /// Records a batch, or counts what it would record; tries again when the database is away.
    async fn verwerk(&self, partij: &[NieuwSignaal], verslag: &mut Verslag) -> Result<(), DbError> {
        let mut poging = 0;
        loop {
            let poging_nu = if self.proef {
                self.tel(partij, verslag).await
            } else {
                self.schrijf(partij, verslag).await
            };
            match poging_nu {
                Ok(bijgewerkt) => {
                    *verslag = bijgewerkt;
                    return Ok(());
                }
                // Exists: another run brought one of these a moment ago; the next try skips it.
                Err(DbError::Unavailable(_) | DbError::Exists(_)) if poging + 1 < POGINGEN => {
                    tokio::time::sleep(Duration::from_secs(1 << poging)).await;
                    poging += 1;
                }
                Err(fout) => return Err(fout),
            }
        }
    }

    async fn tel(&self, partij: &[NieuwSignaal], verslag: &Verslag) -> Result<Verslag, DbError> {
        let bekend = store::bekende(&mut self.app.db.read().await?, self.eigenaar, ids(partij)).await?.len();
        let verslag = geteld(verslag, partij.len() - bekend, bekend);
        if let Some(id) = self.invoer {
            let mut tx = self.app.db.write().await?;
            store::levensteken(&mut tx, id, &verslag, self.app.nu()).await?;
            tx.commit().await?;
        }
        Ok(verslag)
    }

    async fn schrijf(&self, partij: &[NieuwSignaal], verslag: &Verslag) -> Result<Verslag, DbError> {
        let mut tx = self.app.db.write().await?;
        let bekend = store::bekende(&mut tx, self.eigenaar, ids(partij)).await?;
        let is_nieuw = |n: &&NieuwSignaal| n.extern_id.as_ref().is_none_or(|id| !bekend.contains(id));
        let nieuwe: Vec<NieuwSignaal> = partij.iter().filter(is_nieuw).cloned().collect();
        voeg_velen_toe(&mut tx, &nieuwe, self.app.nu()).await?;
        let verslag = geteld(verslag, nieuwe.len(), partij.len() - nieuwe.len());
        if let Some(id) = self.invoer {
            store::levensteken(&mut tx, id, &verslag, self.app.nu()).await?;
        }
        tx.commit().await?;
        Ok(verslag)
    }

    /// Closes the row of the run with its report, and a run that wrote with an event.
    pub(super) async fn sluit(
        &self,
        id: InvoerId,
        uitkomst: &Result<Verslag, InvoerFout>,
    ) -> Result<(), DbError> {
        let nu = self.app.nu();
        let mut tx = self.app.db.write().await?;
        match uitkomst {
            Ok(verslag) => {
                let stand = if self.proef { Stand::Wacht } else { Stand::Klaar };
                let kort = Uitkomst { verslag: Some(verslag.clone()), fout: None };
                store::sluit(&mut tx, id, stand, &kort, nu).await?;
                if !self.proef {
                    let bron = self.door.map_or(Bron::zonder_actor(self.eigenaar, nu), |a| Bron::van(a, nu));
                    leg_vast(&mut tx, bron, &gebeurtenis(id, verslag)).await?;
                }
            }
            Err(fout) => {
                let uitkomst = Uitkomst::van_fout(&self.app.teksten, &fout.fout());
                store::sluit(&mut tx, id, Stand::Mislukt, &uitkomst, nu).await?;
            }
        }
        tx.commit().await
    }
}

fn gebeurtenis(invoer: InvoerId, verslag: &Verslag) -> SignalenIngevoerd {
    SignalenIngevoerd {
        invoer,
        toegevoegd: verslag.toegevoegd,
        overgeslagen: verslag.overgeslagen,
        geweigerd: verslag.geweigerd,
    }
}

fn ids(partij: &[NieuwSignaal]) -> impl Iterator<Item = &str> {
    partij.iter().filter_map(|n| n.extern_id.as_deref())
}

fn geteld(verslag: &Verslag, toegevoegd: usize, overgeslagen: usize) -> Verslag {
    let als_getal = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    Verslag {
        toegevoegd: verslag.toegevoegd + als_getal(toegevoegd),
        overgeslagen: verslag.overgeslagen + als_getal(overgeslagen),
        ..verslag.clone()
    }
}

/// An id may stand in a file once.
fn eerste(nieuw: NieuwSignaal, gezien: &mut HashSet<String>) -> Result<NieuwSignaal, Vec<(String, Fout)>> {
    let id = nieuw.extern_id.clone().unwrap_or_default();
    if gezien.insert(id) {
        return Ok(nieuw);
    }
    let code = FoutCode::Regel("invoer-fout-id-dubbel");
    Err(vec![(String::new(), Fout { veld: "extern_id".to_owned(), code, args: vec![] })])
}

fn kapotfout(kapot: &Kapot) -> Fout {
    let (sleutel, args) = match kapot {
        Kapot::Aantal { verwacht, gevonden, tot } => (
            "invoer-fout-aantal",
            vec![
                ("verwacht", verwacht.to_string()),
                ("gevonden", gevonden.to_string()),
                ("tot", tot.to_string()),
            ],
        ),
        Kapot::Tekens => ("invoer-fout-tekens", vec![]),
    };
    Fout { veld: String::new(), code: FoutCode::Regel(sleutel), args }
}
