// SPDX-License-Identifier: EUPL-1.2
//! For which organisations a signaal exists, until when and how much of it.
//!
//! Giving never changes the owner. A verstrekking reaches as far as the afspraak under it reaches: only while that is
//! valid, signed by giver and receiver, and its DPIA approved; only the veldgroepen it names; never the reporter.
//! What came from Meld Misdaad Anoniem is never given; what came from the police or a partner only when they allowed
//! passing it on (Wpg, doorverstrekking).

use kernel::{Actor, Herkomst, OrganisatieId, Periode, Tijdstip, Veldgroep, Veldgroepen, VerstrekkingId};

use crate::{Handeling, Matrix, Oordeel, Relatie, Situatie};

/// The facts about one signaal that decide who may know it.
#[derive(Debug, Clone)]
pub struct Feiten {
    /// The responsible organisation.
    pub eigenaar: OrganisatieId,
    /// Where it came from.
    pub herkomst: Herkomst,
    /// Whether the source allows passing it on.
    pub mag_door: bool,
    /// From when it exists.
    pub sinds: Tijdstip,
    /// What was given.
    pub verstrekkingen: Vec<Verstrekkingsfeit>,
}

/// The facts of one verstrekking.
#[derive(Debug, Clone)]
pub struct Verstrekkingsfeit {
    /// Which verstrekking.
    pub id: VerstrekkingId,
    /// To whom.
    pub aan: OrganisatieId,
    /// How much.
    pub veldgroepen: Veldgroepen,
    /// From when until when.
    pub periode: Periode,
    /// When it was withdrawn, if it was.
    pub ingetrokken_op: Option<Tijdstip>,
    /// The afspraak it rests on.
    pub afspraak: Afspraakfeit,
}

/// The facts of the afspraak under a verstrekking.
#[derive(Debug, Clone)]
pub struct Afspraakfeit {
    /// Its period.
    pub periode: Periode,
    /// When it was ended early, if it was.
    pub beeindigd_op: Option<Tijdstip>,
    /// When its DPIA was approved.
    pub dpia_op: Option<Tijdstip>,
    /// When the giving organisation signed.
    pub gever_getekend_op: Option<Tijdstip>,
    /// When the receiving organisation signed.
    pub ontvanger_getekend_op: Option<Tijdstip>,
    /// Whether giving is among what the parties may do under it.
    pub verstrekken: bool,
    /// The most that may be given under it.
    pub veldgroepen: Veldgroepen,
}

impl Afspraakfeit {
    /// The period in which the afspraak works, if it ever does.
    pub fn werking(&self) -> Option<Periode> {
        let getekend = self.gever_getekend_op?.max(self.ontvanger_getekend_op?).max(self.dpia_op?);
        let van = self.periode.van.max(getekend);
        let tot = self.beeindigd_op.map_or(self.periode.tot, |op| op.min(self.periode.tot));
        (van < tot).then_some(Periode { van, tot })
    }

    /// The period in which may be given under it, if ever.
    pub fn verstrekkingsperiode(&self) -> Option<Periode> {
        self.werking().filter(|_| self.verstrekken)
    }
}

/// One row of the scope table: this organisation may know this much in this period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bereikregel {
    /// For whom.
    pub organisatie: OrganisatieId,
    /// In which situation.
    pub situatie: Situatie,
    /// At most how much.
    pub veldgroepen: Veldgroepen,
    /// From when until when.
    pub periode: Periode,
    /// On the ground of which verstrekking; none for the owner.
    pub verstrekking: Option<VerstrekkingId>,
}

/// What can be given to another organisation at all.
const TE_GEVEN: Veldgroepen = Veldgroepen::GEEN
    .met(Veldgroep::Bestaan)
    .met(Veldgroep::Kern)
    .met(Veldgroep::Inhoud)
    .met(Veldgroep::Personen)
    .met(Veldgroep::Bijlagen);

/// The scope rows of a signaal: the one definition behind verdicts and lists.
pub fn bereik(feiten: &Feiten) -> Vec<Bereikregel> {
    let eigen = Bereikregel {
        organisatie: feiten.eigenaar,
        situatie: Situatie { herkomst: feiten.herkomst, ..Situatie::EIGEN },
        veldgroepen: Veldgroepen::ALLE,
        periode: Periode::vanaf(feiten.sinds),
        verstrekking: None,
    };
    std::iter::once(eigen).chain(feiten.verstrekkingen.iter().filter_map(|v| ontvangen(feiten, v))).collect()
}

/// The row for who opened an own record in an emergency: never the reporter, and only while it lasts. It is of one user, so it
/// is computed by the loader and never stored; and what another organisation owns is not opened by it.
pub fn nood(feiten: &Feiten, organisatie: OrganisatieId, periode: Periode) -> Option<Bereikregel> {
    (feiten.eigenaar == organisatie).then_some(Bereikregel {
        organisatie,
        situatie: Situatie { herkomst: feiten.herkomst, ..Situatie::van(Relatie::Nood) },
        veldgroepen: TE_GEVEN,
        periode,
        verstrekking: None,
    })
}

/// Whether a signaal may leave its owner at all: what came from Meld Misdaad Anoniem never, what came from police or partner
/// only when they allowed passing it on.
pub const fn mag_weg(herkomst: Herkomst, mag_door: bool) -> bool {
    match herkomst {
        Herkomst::Vrij => true,
        Herkomst::Mma => false,
        Herkomst::Politie | Herkomst::Partner => mag_door,
    }
}

fn ontvangen(feiten: &Feiten, v: &Verstrekkingsfeit) -> Option<Bereikregel> {
    if !mag_weg(feiten.herkomst, feiten.mag_door) || v.aan == feiten.eigenaar {
        return None;
    }
    let veldgroepen = v.veldgroepen.en(v.afspraak.veldgroepen).en(TE_GEVEN);
    let tot = v.ingetrokken_op.map_or(v.periode.tot, |op| op.min(v.periode.tot));
    let periode = Periode { van: v.periode.van, tot }.doorsnede(v.afspraak.verstrekkingsperiode()?)?;
    (!veldgroepen.is_leeg()).then_some(Bereikregel {
        organisatie: v.aan,
        situatie: Situatie { herkomst: feiten.herkomst, ..Situatie::van(Relatie::Ontvangen) },
        veldgroepen,
        periode,
        verstrekking: Some(v.id),
    })
}

/// Why somebody may see something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grond {
    /// The record is the organisation's own.
    Eigenaar,
    /// It was given.
    Verstrekking(VerstrekkingId),
    /// This user opened it in an emergency.
    Nood,
}

/// What one user may do with one record now. Only [`toegang`] makes it.
#[derive(Debug, Clone)]
pub struct Toegang {
    situaties: Vec<Situatie>,
    veldgroepen: Veldgroepen,
    gronden: Vec<Grond>,
    regels: Vec<&'static str>,
}

impl Toegang {
    /// The parts of the record this user may read.
    pub const fn veldgroepen(&self) -> Veldgroepen {
        self.veldgroepen
    }

    /// Whether this user may read the part.
    pub const fn ziet(&self, groep: Veldgroep) -> bool {
        self.veldgroepen.bevat(groep)
    }

    /// Whether the functie may do this with the record, as it relates to the organisation now.
    pub fn mag(&self, matrix: &Matrix, actor: &Actor, handeling: Handeling) -> bool {
        self.situaties.iter().any(|&s| matrix.mag(actor.bevoegdheid, handeling, s))
    }

    /// The situations in which the user sees the record.
    pub fn situaties(&self) -> &[Situatie] {
        &self.situaties
    }

    /// Why the functie may or may not do this with the record: the policies that allow it, or else those that forbid it.
    pub fn redenen(&self, matrix: &Matrix, actor: &Actor, handeling: Handeling) -> Vec<&'static str> {
        let mag = self.mag(matrix, actor, handeling);
        let mut uit: Vec<&'static str> = Vec::new();
        for &situatie in &self.situaties {
            match matrix.oordeel(actor.bevoegdheid, handeling, situatie) {
                Oordeel::Mag { regels } if mag => uit.extend(regels),
                Oordeel::MagNiet { regels } if !mag => uit.extend(regels),
                Oordeel::Mag { .. } | Oordeel::MagNiet { .. } => {}
            }
        }
        uit.sort_unstable();
        uit.dedup();
        uit
    }

    /// Whether the record is the user's organisation's own.
    pub fn is_eigen(&self) -> bool {
        self.gronden.contains(&Grond::Eigenaar)
    }

    /// The grounds on which the user sees the record.
    pub fn gronden(&self) -> &[Grond] {
        &self.gronden
    }

    /// The policies that allow reading it, by id.
    pub fn regels(&self) -> &[&'static str] {
        &self.regels
    }
}

/// The verdict: what the user may do with a record that has these scope rows, or `None` when to this user it does not
/// exist.
pub fn toegang(matrix: &Matrix, actor: &Actor, regels: &[Bereikregel], nu: Tijdstip) -> Option<Toegang> {
    let mut uitkomst =
        Toegang { situaties: vec![], veldgroepen: Veldgroepen::GEEN, gronden: vec![], regels: vec![] };
    for regel in regels.iter().filter(|r| r.organisatie == actor.organisatie && r.periode.bevat(nu)) {
        let leesbaar: Veldgroepen = regel
            .veldgroepen
            .groepen()
            .filter(|&g| matrix.mag(actor.bevoegdheid, Handeling::lezen(g), regel.situatie))
            .collect();
        // Without its existence nothing of a record can be known, whatever else was named.
        if !leesbaar.bevat(Veldgroep::Bestaan) {
            continue;
        }
        if let Oordeel::Mag { regels } =
            matrix.oordeel(actor.bevoegdheid, Handeling::SignaalInzien, regel.situatie)
        {
            uitkomst.regels.extend(regels);
        }
        uitkomst.situaties.push(regel.situatie);
        uitkomst.veldgroepen = uitkomst.veldgroepen.of(leesbaar);
        uitkomst.gronden.push(match (regel.situatie.relatie, regel.verstrekking) {
            (Relatie::Nood, _) => Grond::Nood,
            (_, Some(verstrekking)) => Grond::Verstrekking(verstrekking),
            (_, None) => Grond::Eigenaar,
        });
    }
    (!uitkomst.situaties.is_empty()).then_some(uitkomst)
}
