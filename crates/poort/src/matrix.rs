// SPDX-License-Identifier: EUPL-1.2
//! All policies judged once: functie × handeling × situatie, and taak × handeling × situatie.

use std::collections::HashMap;
use std::str::FromStr as _;

use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicySet, Request,
    RestrictedExpression, Schema, ValidationMode, Validator,
};
use kernel::{Bevoegdheid, Functiesoort, Taak};

use crate::{Handeling, Situatie};

const BELEID: &[(&str, &str)] = &[
    ("algemeen.cedar", include_str!("../beleid/algemeen.cedar")),
    ("signaal.cedar", include_str!("../beleid/signaal.cedar")),
    ("overleg.cedar", include_str!("../beleid/overleg.cedar")),
    ("netwerk.cedar", include_str!("../beleid/netwerk.cedar")),
    ("magdit.cedar", include_str!("../beleid/magdit.cedar")),
    ("bewaren.cedar", include_str!("../beleid/bewaren.cedar")),
    ("navraag.cedar", include_str!("../beleid/navraag.cedar")),
    ("betrokkene.cedar", include_str!("../beleid/betrokkene.cedar")),
    ("toezicht.cedar", include_str!("../beleid/toezicht.cedar")),
    ("gremium.cedar", include_str!("../beleid/gremium.cedar")),
    ("zorgmelding.cedar", include_str!("../beleid/zorgmelding.cedar")),
    ("casus.cedar", include_str!("../beleid/casus.cedar")),
    ("rooster.cedar", include_str!("../beleid/rooster.cedar")),
    ("besluit.cedar", include_str!("../beleid/besluit.cedar")),
    ("procedure.cedar", include_str!("../beleid/procedure.cedar")),
];

/// What belongs to a taak: judged apart, because it limits and never allows by itself.
const TAKEN: &[(&str, &str)] = &[("taken.cedar", include_str!("../beleid/taken.cedar"))];

/// Why somebody who works under a DVO may not do what the functie may.
pub const BUITEN_TAKEN: &str = "dvo-buiten-taken";
const BUITEN_TAKEN_NL: &str =
    "Onder deze dienstverleningsovereenkomst hoort dit niet bij de taken (mandaat, art. 10:3 Awb).";

/// The policies cannot be used. The program does not start with such policies.
#[derive(Debug, thiserror::Error)]
#[error("policy: {0}")]
pub struct PoortFout(String);

impl PoortFout {
    fn van(oorzaak: impl std::fmt::Display) -> Self {
        Self(oorzaak.to_string())
    }
}

/// The answer of the policies for one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oordeel {
    /// Allowed, by these policies.
    Mag {
        /// Ids of the policies that allow it.
        regels: Vec<&'static str>,
    },
    /// Refused: by these policies, or because none allows it.
    MagNiet {
        /// Ids of the policies that forbid it; empty when nothing allows it.
        regels: Vec<&'static str>,
    },
}

/// Every verdict of the policies, and what each policy says in plain words.
#[derive(Debug)]
pub struct Matrix {
    cellen: Vec<Oordeel>,
    taakcellen: Vec<Oordeel>,
    buiten_taken: Oordeel,
    uitleg: HashMap<&'static str, String>,
}

impl Matrix {
    /// Reads and validates the policies and judges every cell.
    ///
    /// # Errors
    /// When a policy does not parse, names something that does not exist, or lacks an id or explanation.
    pub fn bereken() -> Result<Self, PoortFout> {
        let mut uitleg = Uitleg::new();
        let functies: Vec<&str> = Functiesoort::ALLE.iter().map(|f| f.code()).collect();
        let cellen = rechtspraak("Functie", &functies, BELEID, &mut uitleg)?;
        let taken: Vec<&str> = Taak::ALLE.iter().map(|t| t.code()).collect();
        let taakcellen = rechtspraak("Taak", &taken, TAKEN, &mut uitleg)?;
        uitleg.insert(BUITEN_TAKEN, BUITEN_TAKEN_NL.to_owned());
        let buiten_taken = Oordeel::MagNiet { regels: vec![BUITEN_TAKEN] };
        Ok(Self { cellen, taakcellen, buiten_taken, uitleg })
    }

    /// The verdict for a cell. Who works under a DVO may do what the functie may and what belongs to one of the taken.
    pub fn oordeel(&self, wie: impl Into<Bevoegdheid>, handeling: Handeling, situatie: Situatie) -> &Oordeel {
        const NIETS: &Oordeel = &Oordeel::MagNiet { regels: Vec::new() };
        let wie = wie.into();
        let oordeel = self.cellen.get(plek(wie.soort() as usize, handeling, situatie)).unwrap_or(NIETS);
        let hoort_erbij = |t: Taak| self.taak_mag(t, handeling, situatie);
        match (oordeel, wie.taken()) {
            (Oordeel::Mag { .. }, Some(taken)) if !taken.alle().any(hoort_erbij) => &self.buiten_taken,
            _ => oordeel,
        }
    }

    /// Whether the act belongs to the taak.
    pub fn taak_mag(&self, taak: Taak, handeling: Handeling, situatie: Situatie) -> bool {
        matches!(self.taakcellen.get(plek(taak as usize, handeling, situatie)), Some(Oordeel::Mag { .. }))
    }

    /// Whether the cell allows it.
    pub fn mag(&self, wie: impl Into<Bevoegdheid>, handeling: Handeling, situatie: Situatie) -> bool {
        matches!(self.oordeel(wie, handeling, situatie), Oordeel::Mag { .. })
    }

    /// The situations in which somebody may do this: the face for SQL.
    pub fn situaties(&self, wie: impl Into<Bevoegdheid>, handeling: Handeling) -> Vec<Situatie> {
        let wie = wie.into();
        Situatie::alle().filter(|&s| self.mag(wie, handeling, s)).collect()
    }

    /// Whether somebody may do this in any situation: what a route asks before a record is loaded.
    pub fn mag_ooit(&self, wie: impl Into<Bevoegdheid>, handeling: Handeling) -> bool {
        let wie = wie.into();
        Situatie::alle().any(|s| self.mag(wie, handeling, s))
    }

    /// What a policy says, in plain Dutch.
    pub fn uitleg(&self, regel: &str) -> Option<&str> {
        self.uitleg.get(regel).map(String::as_str)
    }
}

/// Judges every cell of a table: one row per who × handeling, one column per situation.
fn rechtspraak(
    soort: &'static str,
    wie: &[&str],
    bestanden: &[(&str, &str)],
    uitleg: &mut Uitleg,
) -> Result<Vec<Oordeel>, PoortFout> {
    let schema = Schema::from_str(&schema(soort)).map_err(PoortFout::van)?;
    let beleid = lees_beleid(bestanden, uitleg)?;
    keur(&schema, &beleid)?;
    let namen: HashMap<String, &'static str> = uitleg.keys().map(|k| ((*k).to_owned(), *k)).collect();
    let bronnen = Bronnen::maak()?;
    let mut cellen =
        vec![Oordeel::MagNiet { regels: Vec::new() }; wie.len() * Handeling::ALLE.len() * Situatie::AANTAL];
    for (rij, naam) in wie.iter().enumerate() {
        let wie = uid(soort, naam)?;
        for &handeling in Handeling::ALLE {
            for situatie in Situatie::alle().filter(|s| s.past_bij(handeling)) {
                let oordeel = bronnen.oordeel(&beleid, &namen, wie.clone(), handeling, situatie)?;
                if let Some(cel) = cellen.get_mut(plek(rij, handeling, situatie)) {
                    *cel = oordeel;
                }
            }
        }
    }
    Ok(cellen)
}

fn plek(wie: usize, handeling: Handeling, situatie: Situatie) -> usize {
    let rij = wie * Handeling::ALLE.len() + (handeling as usize);
    let kolom = usize::try_from(situatie.code()).unwrap_or(usize::MAX);
    rij.saturating_mul(Situatie::AANTAL).saturating_add(kolom)
}

fn schema(wie: &str) -> String {
    let acties: Vec<String> = Handeling::ALLE.iter().map(|h| format!("\"{h}\"")).collect();
    format!(
        "entity {wie};\nentity Situatie = {{ relatie: String, herkomst: String, zegel: String }};\n\
         action {} appliesTo {{ principal: {wie}, resource: Situatie }};\n",
        acties.join(", ")
    )
}

type Uitleg = HashMap<&'static str, String>;

fn lees_beleid(bestanden: &[(&str, &str)], uitleg: &mut Uitleg) -> Result<PolicySet, PoortFout> {
    let mut beleid = PolicySet::new();
    for (bestand, tekst) in bestanden {
        let gelezen = PolicySet::from_str(tekst).map_err(|e| PoortFout(format!("{bestand}: {e}")))?;
        for regel in gelezen.policies() {
            let naam = regel
                .annotation("id")
                .ok_or_else(|| PoortFout(format!("{bestand}: a policy without @id")))?;
            let nl = regel.annotation("nl").ok_or_else(|| PoortFout(format!("{naam}: no @nl")))?;
            // One leak per policy for the life of the process buys plain `&'static str` reasons everywhere.
            let naam: &'static str = Box::leak(naam.to_owned().into_boxed_str());
            if uitleg.insert(naam, nl.to_owned()).is_some() {
                return Err(PoortFout(format!("{naam}: twice")));
            }
            let regel = regel.new_id(cedar_policy::PolicyId::new(naam));
            beleid.add(regel).map_err(PoortFout::van)?;
        }
    }
    Ok(beleid)
}

fn keur(schema: &Schema, beleid: &PolicySet) -> Result<(), PoortFout> {
    let uitslag = Validator::new(schema.clone()).validate(beleid, ValidationMode::Strict);
    let fouten: Vec<String> = uitslag.validation_errors().map(ToString::to_string).collect();
    if fouten.is_empty() { Ok(()) } else { Err(PoortFout(fouten.join("; "))) }
}

/// Everything a request needs, made once.
struct Bronnen {
    rechter: Authorizer,
    entiteiten: Entities,
}

impl Bronnen {
    fn maak() -> Result<Self, PoortFout> {
        let situaties = Situatie::alle().map(|s| {
            let velden = HashMap::from([
                ("relatie".to_owned(), RestrictedExpression::new_string(s.relatie.code().to_owned())),
                ("herkomst".to_owned(), RestrictedExpression::new_string(s.herkomst.code().to_owned())),
                ("zegel".to_owned(), RestrictedExpression::new_string(s.zegel.code().to_owned())),
            ]);
            let uid = uid("Situatie", &s.to_string())?;
            Entity::new(uid, velden, [].into()).map_err(PoortFout::van)
        });
        let alle: Vec<Entity> = situaties.collect::<Result<_, _>>()?;
        let entiteiten = Entities::from_entities(alle, None).map_err(PoortFout::van)?;
        Ok(Self { rechter: Authorizer::new(), entiteiten })
    }

    fn oordeel(
        &self,
        beleid: &PolicySet,
        namen: &HashMap<String, &'static str>,
        wie: EntityUid,
        handeling: Handeling,
        situatie: Situatie,
    ) -> Result<Oordeel, PoortFout> {
        let vraag = Request::new(
            wie,
            uid("Action", handeling.code())?,
            uid("Situatie", &situatie.to_string())?,
            Context::empty(),
            None,
        )
        .map_err(PoortFout::van)?;
        let antwoord = self.rechter.is_authorized(&vraag, beleid, &self.entiteiten);
        if let Some(fout) = antwoord.diagnostics().errors().next() {
            return Err(PoortFout::van(fout));
        }
        let mut regels: Vec<&'static str> =
            antwoord.diagnostics().reason().filter_map(|id| namen.get(&id.to_string()).copied()).collect();
        regels.sort_unstable();
        Ok(match antwoord.decision() {
            Decision::Allow => Oordeel::Mag { regels },
            Decision::Deny => Oordeel::MagNiet { regels },
        })
    }
}

fn uid(soort: &str, naam: &str) -> Result<EntityUid, PoortFout> {
    let soort = EntityTypeName::from_str(soort).map_err(PoortFout::van)?;
    Ok(EntityUid::from_type_name_and_id(soort, EntityId::new(naam)))
}
