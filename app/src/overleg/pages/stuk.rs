// SPDX-License-Identifier: EUPL-1.2
//! Agenda and decisions of a meeting as a file to print or to edit. Like the pages: each reader gets the items that he or she may know,
//! and no more.

use std::str::FromStr;

use brief::{Agenda, Agendapunt, Besluitenlijst, Besluitregel, Bijeenkomst, Brief, Compleet, Gebrek, Hoofd};
use db::Tx;
use kernel::OverlegId;
use spoor::leg_vast;
use web::{Paar, Weigering};

use crate::huisstijl;
use crate::huisstijl::bestand::{Vorm, geef, maak, niet_te_maken};
use crate::overleg::OverlegFout;
use crate::overleg::events::OverlegstukGegeven;
use crate::overleg::model::{Overleg, Puntsoort, Tafel};
use crate::overleg::pages::context;
use crate::overleg::store::{self, Bron, Gezien, Puntregel, Zicht};
use crate::schil::{Antwoord, Ik, Reject};

kernel::codes! {
    /// What of a meeting is made into a file.
    pub enum Stuk {
        /// What is on.
        Agenda = "agenda",
        /// What was decided.
        Besluitenlijst = "besluitenlijst",
    }
}

/// What is asked, as the end of the address: `agenda.pdf`.
#[derive(Debug, Clone, Copy)]
pub struct Stukbestand(Stuk, Vorm);

impl FromStr for Stukbestand {
    type Err = ();

    fn from_str(tekst: &str) -> Result<Self, ()> {
        let (stuk, vorm) = tekst.split_once('.').ok_or(())?;
        Ok(Self(stuk.parse().map_err(|_| ())?, vorm.parse().map_err(|_| ())?))
    }
}

/// A meeting as this reader knows it.
struct Kennis {
    overleg: Overleg,
    tafel: Gezien<Tafel>,
    punten: Vec<Puntregel>,
}

impl Kennis {
    fn bijeenkomst(&self) -> Bijeenkomst {
        let o = &self.overleg;
        Bijeenkomst {
            naam: self.tafel.naam.clone(),
            begin: Some(o.begint_op.klok()),
            einde: Some(o.begint_op.plus_minuten(o.duur_minuten).klok()),
            plaats: o.locatie.clone(),
            voorzitter: self.tafel.regienaam.clone(),
            vertrouwelijk: self.punten.iter().any(|p| p.soort == Puntsoort::Casus),
        }
    }

    fn agenda(&self) -> Agenda {
        let leden = self.tafel.leden_op(self.overleg.begint_op);
        let punt = |p: &Puntregel| Agendapunt {
            onderwerp: p.titel.clone(),
            inbrenger: p.namensnaam.clone(),
            doel: p.doel.clone(),
        };
        Agenda {
            overleg: self.bijeenkomst(),
            genodigden: leden.map(|l| l.naam.clone()).collect(),
            punten: self.punten.iter().map(punt).collect(),
        }
    }

    async fn besluitenlijst(&self, tx: &mut Tx) -> db::Result<Besluitenlijst> {
        let regel = |p: &Puntregel| {
            p.besluit.as_ref().map(|b| Besluitregel {
                onderwerp: p.titel.clone(),
                besluit: b.tekst.clone(),
                eigenaar: b.eigenaarnaam.clone(),
                uiterlijk: Some(b.uiterlijk_op),
            })
        };
        // What was closed before it began was not adopted by who met.
        let vastgesteld_op = self.overleg.gesloten_op.filter(|op| *op >= self.overleg.begint_op);
        Ok(Besluitenlijst {
            overleg: self.bijeenkomst(),
            // Who was there is recorded per item; as one line it would say that somebody heard everything.
            aanwezig: vec![],
            afwezig: vec![],
            besluiten: self.punten.iter().filter_map(regel).collect(),
            vastgesteld_op: vastgesteld_op.map(kernel::Tijdstip::dag),
            volgende: store::volgende_na(tx, &self.overleg).await?.map(|o| o.begint_op.klok()),
        })
    }

    fn onvolledig(&self, stuk: Stuk, gebreken: &[Gebrek]) -> Weigering {
        match stuk {
            Stuk::Agenda if self.punten.is_empty() => OverlegFout::LegeAgenda.weigering(),
            Stuk::Besluitenlijst if self.punten.iter().all(|p| p.besluit.is_none()) => {
                OverlegFout::LegeBesluitenlijst.weigering()
            }
            _ => {
                tracing::warn!(?gebreken, "a list of a meeting cannot be printed");
                niet_te_maken()
            }
        }
    }

    async fn stel(&self, tx: &mut Tx, ik: &Ik, stuk: Stuk) -> Result<Compleet, Reject> {
        let gesloten = self.overleg.gesloten_op.filter(|_| stuk == Stuk::Besluitenlijst);
        let hoofd = Hoofd {
            gemeente: huisstijl::van_lijst(tx, self.tafel.regie).await?,
            kenmerk: format!("{} {}", self.tafel.naam, self.overleg.begint_op.dag()),
            dagtekening: Some(gesloten.unwrap_or(ik.nu).dag()),
            ..Hoofd::default()
        };
        let compleet = match stuk {
            Stuk::Agenda => Brief { hoofd, inhoud: self.agenda() }.controleer(),
            Stuk::Besluitenlijst => {
                let inhoud = self.besluitenlijst(tx).await?;
                Brief { hoofd, inhoud }.controleer()
            }
        };
        Ok(compleet.map_err(|gebreken| self.onvolledig(stuk, &gebreken))?)
    }
}

/// GET `/overleggen/{id}/stukken/{stuk}`. A list of decisions is a draft until the meeting is closed.
pub async fn bestand(ik: Ik, Paar(id, Stukbestand(stuk, vorm)): Paar<OverlegId, Stukbestand>) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let (overleg, tafel) =
        store::overleg(&mut tx, &context(&ik), id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let punten = store::punten(&mut tx, &zicht, Bron::Overleg(id)).await?;
    let kennis = Kennis { overleg, tafel, punten };
    let compleet = kennis.stel(&mut tx, &ik, stuk).await?;
    // First the file: what could not be made did not leave.
    drop(tx);
    let vast = stuk == Stuk::Agenda || kennis.overleg.gesloten_op.is_some();
    let bytes = if vorm == Vorm::Pdf && vast {
        maak(move || compleet.definitief()).await?.bytes().to_vec()
    } else {
        vorm.concept(compleet).await?
    };
    let casus = kennis.punten.iter().filter(|p| p.soort == Puntsoort::Casus).map(|p| p.id).collect();
    let gegeven = OverlegstukGegeven { overleg: id, stuk: stuk.code(), vorm: vorm.code(), punten: casus };
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &gegeven).await?;
    tx.commit().await?;
    geef(&format!("{stuk} {} {}", kennis.tafel.naam, kennis.overleg.begint_op.dag()), vorm, bytes)
}
