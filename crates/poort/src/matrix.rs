// SPDX-License-Identifier: EUPL-1.2
//! All policies judged once: functie × handeling × situatie.

use std::collections::HashMap;
use std::str::FromStr as _;

use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicySet, Request,
    RestrictedExpression, Schema, ValidationMode, Validator,
};
use kernel::{Functiesoort, Herkomst};

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
];

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
    uitleg: HashMap<&'static str, String>,
}

impl Matrix {
    /// Reads and validates the policies and judges every cell.
    ///
    /// # Errors
    /// When a policy does not parse, names something that does not exist, or lacks an id or explanation.
    pub fn bereken() -> Result<Self, PoortFout> {
        let schema = Schema::from_str(&schema()).map_err(PoortFout::van)?;
        let (beleid, uitleg) = lees_beleid()?;
        keur(&schema, &beleid)?;
        let namen: HashMap<String, &'static str> = uitleg.keys().map(|k| ((*k).to_owned(), *k)).collect();
        let bronnen = Bronnen::maak()?;
        let aantal = Functiesoort::ALLE.len() * Handeling::ALLE.len() * Situatie::AANTAL;
        let mut cellen = vec![Oordeel::MagNiet { regels: Vec::new() }; aantal];
        for &functie in Functiesoort::ALLE {
            for &handeling in Handeling::ALLE {
                for situatie in
                    Situatie::alle().filter(|s| handeling.betreft_signaal() || s.herkomst == Herkomst::Vrij)
                {
                    let oordeel = bronnen.oordeel(&beleid, &namen, functie, handeling, situatie)?;
                    if let Some(cel) = cellen.get_mut(plek(functie, handeling, situatie)) {
                        *cel = oordeel;
                    }
                }
            }
        }
        Ok(Self { cellen, uitleg })
    }

    /// The verdict for a cell.
    pub fn oordeel(&self, functie: Functiesoort, handeling: Handeling, situatie: Situatie) -> &Oordeel {
        const NIETS: &Oordeel = &Oordeel::MagNiet { regels: Vec::new() };
        self.cellen.get(plek(functie, handeling, situatie)).unwrap_or(NIETS)
    }

    /// Whether the cell allows it.
    pub fn mag(&self, functie: Functiesoort, handeling: Handeling, situatie: Situatie) -> bool {
        matches!(self.oordeel(functie, handeling, situatie), Oordeel::Mag { .. })
    }

    /// The situations in which the functie may do this: the face for SQL.
    pub fn situaties(&self, functie: Functiesoort, handeling: Handeling) -> Vec<Situatie> {
        Situatie::alle().filter(|&s| self.mag(functie, handeling, s)).collect()
    }

    /// Whether the functie may do this in any situation: what a route asks before a record is loaded.
    pub fn mag_ooit(&self, functie: Functiesoort, handeling: Handeling) -> bool {
        Situatie::alle().any(|s| self.mag(functie, handeling, s))
    }

    /// What a policy says, in plain Dutch.
    pub fn uitleg(&self, regel: &str) -> Option<&str> {
        self.uitleg.get(regel).map(String::as_str)
    }
}

fn plek(functie: Functiesoort, handeling: Handeling, situatie: Situatie) -> usize {
    let rij = (functie as usize) * Handeling::ALLE.len() + (handeling as usize);
    let kolom = usize::try_from(situatie.code()).unwrap_or(usize::MAX);
    rij.saturating_mul(Situatie::AANTAL).saturating_add(kolom)
}

fn schema() -> String {
    let acties: Vec<String> = Handeling::ALLE.iter().map(|h| format!("\"{h}\"")).collect();
    format!(
        "entity Functie;\nentity Situatie = {{ relatie: String, herkomst: String }};\n\
         action {} appliesTo {{ principal: Functie, resource: Situatie }};\n",
        acties.join(", ")
    )
}

type Uitleg = HashMap<&'static str, String>;

fn lees_beleid() -> Result<(PolicySet, Uitleg), PoortFout> {
    let mut beleid = PolicySet::new();
    let mut uitleg = Uitleg::new();
    for (bestand, tekst) in BELEID {
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
    Ok((beleid, uitleg))
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
        functie: Functiesoort,
        handeling: Handeling,
        situatie: Situatie,
    ) -> Result<Oordeel, PoortFout> {
        let vraag = Request::new(
            uid("Functie", functie.code())?,
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
