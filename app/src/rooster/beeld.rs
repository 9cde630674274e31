// SPDX-License-Identifier: EUPL-1.2
//! A week of the roster, per municipality in which the own organisation has a part.
//!
//! **Invariant:** a shift of which the own organisation is neither employer nor municipality is counted and not shown, and
//! counted only for who works there under a DVO that works now: without the count a gap would not be one.

use std::collections::{BTreeMap, HashMap};

use db::{Conn, Result};
use jiff::civil::Date;
use kernel::{GebruikerId, OrganisatieId, Periode, Taak};

use crate::netwerk::{self, Dvoverband};
use crate::rooster::handelingen::{eigen_gemeente, verbanden};
use crate::rooster::model::Dienst;
use crate::rooster::rules::blok::{Blok, aantal, blokken_op, staat_in};
use crate::rooster::rules::stand::{Stand, geldend, stand};
use crate::rooster::rules::week::Week;
use crate::rooster::store;
use crate::schil::Context;

/// A part of a day in a municipality.
#[derive(Debug)]
pub struct Vak {
    /// Which part.
    pub blok: &'static Blok,
    /// Shifts that hold and that may be known, open ones too.
    pub diensten: Vec<(Dienst, Stand)>,
    /// Shifts of boa's of other employers, of which only the number may be known.
    pub anderen: usize,
    /// How many there are and how many are wanted, when that may be known.
    pub stand: Option<(i64, i64)>,
}

/// A municipality in a week.
#[derive(Debug)]
pub struct Gemeente {
    /// Which, and its name.
    pub wie: (OrganisatieId, String),
    /// Whether it is the own organisation.
    pub eigen: bool,
    /// Whether the own boa's can be planned here now.
    pub te_plannen: bool,
    /// Its days, each with its parts.
    pub dagen: Vec<(Date, Vec<Vak>)>,
    /// Shifts that were called off or lost their DVO.
    pub niet_door: Vec<(Dienst, Stand)>,
}

/// From the first morning of a week to the morning after it.
pub fn venster(week: Week) -> Option<Periode> {
    let dagen = week.dagen();
    let blokken: Vec<Periode> = dagen.iter().flat_map(|d| blokken_op(*d).map(|b| b.periode(*d))).collect();
    Some(Periode { van: blokken.first()?.van, tot: blokken.last()?.tot })
}

/// What is known of a municipality.
struct Bron {
    wie: (OrganisatieId, String),
    eigen: bool,
    werkt_nu: bool,
    diensten: Vec<Dienst>,
    verbanden: Vec<Dvoverband>,
    normen: HashMap<String, i64>,
}

/// The week for the own organisation, its own municipality first.
pub async fn beeld(c: &mut Conn, context: &Context<'_>, week: Week) -> Result<Vec<Gemeente>> {
    let Some(venster) = venster(week) else { return Ok(vec![]) };
    let organisatie = context.actor.organisatie;
    let eigen = eigen_gemeente(c, context).await?;
    let verbanden = verbanden(c, context).await?;
    let bekend = store::van(c, organisatie, venster).await?;
    let mut gemeenten: BTreeMap<(bool, String), OrganisatieId> = BTreeMap::new();
    gemeenten.extend(eigen.map(|o| ((false, o.naam), o.id)));
    let onder = verbanden.iter().filter(|v| v.uitvoerder.0 == organisatie);
    let onder = onder.filter(|v| v.periode.doorsnede(venster).is_some()).map(|v| &v.opdrachtgever);
    for (id, naam) in onder.chain(bekend.iter().map(|d| &d.gemeente)).filter(|g| g.0 != organisatie) {
        gemeenten.insert((true, naam.clone()), *id);
    }
    let mut uit = Vec::new();
    for ((elders, naam), id) in gemeenten {
        let werkt_nu = verbanden
            .iter()
            .any(|v| (v.uitvoerder.0, v.opdrachtgever.0) == (organisatie, id) && v.periode.bevat(context.nu));
        let alles = elders && werkt_nu;
        let bron = Bron {
            eigen: !elders,
            werkt_nu,
            diensten: if alles {
                store::in_gemeenten(c, &[id], venster).await?
            } else {
                bekend.iter().filter(|d| d.gemeente.0 == id).cloned().collect()
            },
            verbanden: if alles {
                netwerk::dvoverbanden(c, id, Taak::BoaInzet).await?
            } else {
                verbanden.clone()
            },
            normen: store::normen(c, id).await?,
            wie: (id, naam),
        };
        uit.push(bron.gemeente(organisatie, week));
    }
    Ok(uit)
}

impl Bron {
    fn gemeente(self, organisatie: OrganisatieId, week: Week) -> Gemeente {
        let dagen = week.dagen();
        let dagen = dagen.map(|dag| (dag, blokken_op(dag).map(|b| self.vak(organisatie, dag, b)).collect()));
        let weg = |d: &&Dienst| d.relatie(organisatie).is_some() && geldend(d, &self.verbanden).is_none();
        let niet_door = self.diensten.iter().filter(weg);
        Gemeente {
            eigen: self.eigen,
            te_plannen: self.eigen || self.werkt_nu,
            dagen: dagen.into(),
            niet_door: niet_door.map(|d| (d.clone(), stand(d, &self.verbanden))).collect(),
            wie: self.wie,
        }
    }

    fn vak(&self, organisatie: OrganisatieId, dag: Date, blok: &'static Blok) -> Vak {
        let periode = blok.periode(dag);
        let (mut diensten, mut anderen, mut werk) = (vec![], 0, Vec::<(GebruikerId, Periode)>::new());
        for d in &self.diensten {
            let Some(geldt) = geldend(d, &self.verbanden) else { continue };
            if let Some((boa, _)) = &d.boa {
                werk.push((*boa, geldt));
            }
            if !staat_in(periode, geldt) {
                continue;
            }
            if d.relatie(organisatie).is_some() {
                diensten.push((d.clone(), stand(d, &self.verbanden)));
            } else if d.boa.is_some() {
                anderen += 1;
            }
        }
        let norm = self.normen.get(&blok.code).copied().unwrap_or(blok.norm);
        let stand = (self.eigen || self.werkt_nu).then(|| (aantal(periode, &werk), norm));
        Vak { blok, diensten, anderen, stand }
    }
}
