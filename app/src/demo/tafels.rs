// SPDX-License-Identifier: EUPL-1.2
//! The tables of the demo: who sits there, who runs them, and on which days they meet.

use db::{Conn, sql};
use jiff::civil::{Date, Weekday};
use kernel::{Actor, Functiesoort, OrganisatieId, TafelId, Tijdstip};
use poort::Matrix;

use crate::demo::DemoFout;
use crate::demo::bezetting::Bezetting;
use crate::demo::gegevens::{self, Tafel as Tafelgegevens};
use crate::demo::levensloop::Tafel as Soort;
use crate::overleg::model::Tafelsoort;
use crate::overleg::tafel;
use crate::schil::Context;

/// Meetings were held over this many days.
const GEHOUDEN_DAGEN: i64 = 480;
/// A table meets next at least this many days from now.
const VOLGENDE_NA_DAGEN: i64 = 4;

/// A table.
#[derive(Debug, Clone)]
pub(super) struct Demotafel {
    pub(super) id: TafelId,
    pub(super) soort: Tafelsoort,
    /// Who plans, holds and closes.
    pub(super) regie: Actor,
    pub(super) leden: Vec<OrganisatieId>,
    dag: Weekday,
    tijd: (i8, i8),
    pub(super) duur_minuten: i64,
    ritme_dagen: i64,
}

impl Demotafel {
    /// All tables, as their files say and the database holds them.
    pub(super) async fn alle(
        c: &mut Conn,
        matrix: &Matrix,
        bezetting: &Bezetting,
        nu: Tijdstip,
    ) -> Result<Vec<Self>, DemoFout> {
        let mut uit = Vec::new();
        for gegevens in gegevens::regio()?.tafel {
            let rij = c
                .row_opt(sql!("SELECT id, regie_id FROM tafel WHERE naam = $1", &gegevens.naam_nl))
                .await?
                .ok_or(DemoFout::Ontbreekt("a table"))?;
            let regie = regisseur(bezetting, rij.get("regie_id")?)?;
            let context = Context { matrix, actor: regie, nu };
            let gezien = tafel(c, &context, rij.get("id")?).await?;
            let gezien = gezien.ok_or(DemoFout::Ontbreekt("a table that its lead may see"))?;
            let leden = gezien.leden_op(nu).map(|l| l.organisatie).collect();
            uit.push(Self::nieuw(gezien.id, gezien.soort, regie.clone(), leden, &gegevens)?);
        }
        Ok(uit)
    }

    fn nieuw(
        id: TafelId,
        soort: Tafelsoort,
        regie: Actor,
        leden: Vec<OrganisatieId>,
        gegevens: &Tafelgegevens,
    ) -> Result<Self, DemoFout> {
        let tijd =
            gegevens.begintijd.split_once(':').and_then(|(u, m)| Some((u.parse().ok()?, m.parse().ok()?)));
        Ok(Self {
            id,
            soort,
            regie,
            leden,
            dag: weekdag(&gegevens.dag)?,
            tijd: tijd.ok_or(DemoFout::Ontbreekt("a time for a table"))?,
            duur_minuten: gegevens.duur_minuten,
            ritme_dagen: gegevens.frequentie_weken * 7,
        })
    }

    /// Whether signalen of this organisation go there for this.
    pub(super) fn is_voor(&self, organisatie: OrganisatieId, waarvoor: Soort) -> bool {
        let past = match waarvoor {
            Soort::Ondermijning => matches!(self.soort, Tafelsoort::Ondermijningstafel | Tafelsoort::Gso),
            Soort::Zorg => self.soort == Tafelsoort::Weegtafel,
        };
        past && self.leden.contains(&organisatie)
    }

    /// When it met and meets, oldest first; the last one is still to come.
    pub(super) fn data(&self, vandaag: Date) -> Vec<Tijdstip> {
        let vroegst = Tijdstip::op(vandaag, self.tijd.0, self.tijd.1).plus_dagen(VOLGENDE_NA_DAGEN);
        let volgende = (0..7).map(|n| vroegst.plus_dagen(n)).find(|t| t.dag().weekday() == self.dag);
        let volgende = volgende.unwrap_or(vroegst);
        let keren = GEHOUDEN_DAGEN / self.ritme_dagen.max(1);
        let data = (0..=keren).rev().map(|n| volgende.plus_dagen(-n * self.ritme_dagen).dag());
        // By day and wall clock, so that summer time moves no meeting.
        data.map(|dag| Tijdstip::op(dag, self.tijd.0, self.tijd.1)).collect()
    }
}

fn regisseur(bezetting: &Bezetting, organisatie: OrganisatieId) -> Result<&Actor, DemoFout> {
    bezetting
        .actor(organisatie, Functiesoort::Regisseur)
        .or_else(|| bezetting.actor(organisatie, Functiesoort::Procesregisseur))
        .ok_or(DemoFout::Ontbreekt("somebody who runs a table"))
}

fn weekdag(naam: &str) -> Result<Weekday, DemoFout> {
    Ok(match naam {
        "maandag" => Weekday::Monday,
        "dinsdag" => Weekday::Tuesday,
        "woensdag" => Weekday::Wednesday,
        "donderdag" => Weekday::Thursday,
        "vrijdag" => Weekday::Friday,
        _ => return Err(DemoFout::Ontbreekt("a working day for a table")),
    })
}
