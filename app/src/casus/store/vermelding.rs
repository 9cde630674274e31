// SPDX-License-Identifier: EUPL-1.2
//! In which own casussen somebody stands, for a request of that person: sealed, and without what a casus says.

use db::{Conn, Result, Sql};
use jiff::civil::Date;
use kernel::{CasuspersoonId, Functiesoort, Herkomst, Tijdstip};
use poort::Handeling;

use crate::casus::model::Betrokkenheid;
use crate::casus::store::zicht::Zicht;
use crate::schil::Context;
use crate::verwerkingslog::{Betrokkene, Vermeldingsvraag, Verzegeld};

/// That somebody stands in a casus.
#[derive(Debug)]
pub struct Vermelding {
    /// Which person of a casus.
    pub id: CasuspersoonId,
    /// The number of the casus.
    pub nummer: String,
    /// Code of its theme.
    pub thema: String,
    /// Where what it began with came from.
    pub herkomst: Herkomst,
    /// On what ground it is handled.
    pub grondslag: String,
    /// The name that was recorded.
    pub naam: String,
    /// The date of birth that was recorded.
    pub geboren: Option<Date>,
    /// What the person has to do with it.
    pub betrokkenheid: Betrokkenheid,
    /// Why it was necessary to record the person.
    pub noodzaak: String,
    /// Recorded when.
    pub vastgelegd_op: Tijdstip,
    /// Recorded in which functie.
    pub functie: Functiesoort,
    /// When the casus is destroyed, once closed.
    pub vernietigen_op: Option<Date>,
}

/// Those of the own organisation that the reader may know to exist. What is told is about whom, so that the log of processing
/// knows.
pub async fn vermeldingen(
    c: &mut Conn,
    context: &Context<'_>,
    welke: &Vermeldingsvraag<'_>,
) -> Result<Verzegeld<Vec<Vermelding>>> {
    let zicht = Zicht::van(c, context, Handeling::CasusInzien).await?;
    let vraag = Sql::new(
        "SELECT p.id, p.naam, p.geboortedatum, p.betrokkenheid, p.noodzaak, p.vastgelegd_op, f.soort AS functie, k.nummer, \
         k.thema, k.herkomst, k.grondslag, k.vernietigen_op FROM casuspersoon p JOIN casus k ON k.id = p.casus_id \
         JOIN functie f ON f.id = p.vastgelegd_door WHERE ",
    );
    let vraag = zicht.waar(vraag).push(" AND k.eigenaar_id = ").bind(context.actor.organisatie);
    let vraag = welke.en(vraag, "p");
    let mut gevonden = c
        .read(vraag.push(" ORDER BY p.id"), |r| {
            Ok(Vermelding {
                id: r.get("id")?,
                nummer: r.get("nummer")?,
                thema: r.get("thema")?,
                herkomst: r.code("herkomst")?,
                grondslag: r.get("grondslag")?,
                naam: r.get("naam")?,
                geboren: r.get("geboortedatum")?,
                betrokkenheid: r.code("betrokkenheid")?,
                noodzaak: r.get("noodzaak")?,
                vastgelegd_op: r.get("vastgelegd_op")?,
                functie: r.code("functie")?,
                vernietigen_op: r.get("vernietigen_op")?,
            })
        })
        .await?;
    welke.behoud(&mut gevonden, |v| &v.naam);
    let wie = gevonden.iter().map(|v| Betrokkene::persoon(&v.naam, v.geboren)).collect();
    Ok(Verzegeld::nieuw(gevonden, wie))
}

/// Where what the casus of this person began with came from; none when it is gone. It names nobody, so nothing is logged.
pub async fn herkomst_van(
    c: &mut Conn,
    context: &Context<'_>,
    persoon: CasuspersoonId,
) -> Result<Option<Herkomst>> {
    let zicht = Zicht::van(c, context, Handeling::CasusInzien).await?;
    let vraag = Sql::new("SELECT k.herkomst FROM casuspersoon p JOIN casus k ON k.id = p.casus_id WHERE ");
    let vraag = zicht.waar(vraag).push(" AND k.eigenaar_id = ").bind(context.actor.organisatie);
    let vraag = vraag.push(" AND p.id = ").bind(persoon);
    c.row_opt(vraag).await?.map(|r| r.code("herkomst")).transpose()
}
