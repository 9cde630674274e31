// SPDX-License-Identifier: EUPL-1.2
//! The weighing in the REST API: what was weighed, the questions, and answering a stage.

use std::collections::HashMap;
use std::sync::LazyLock;

use kernel::{Functiesoort, SignaalId};
use poort::{Handeling, Recht};
use serde_json::{Map, Value, json};
use web::{Id, Weigering};

use crate::api::{Body, Command, Operation, Operations, Shape, json as answer, results, soort};
use crate::schil::{Antwoord, Ik};
use crate::signaal::acties::{noteer_inzage, sleutel};
use crate::signaal::uitkomst::Uitkomst;
use crate::signaal::weging::acties::{GEWIJZIGD, weeg_met};
use crate::signaal::weging::bron::bronnen;
use crate::signaal::weging::modelstore::{self, modellen};
use crate::signaal::weging::rules::Bevraging;
use crate::signaal::weging::status::{Stap, Vervolg};
use crate::signaal::weging::store::{self, Weegregel};
use crate::signaal::weging::weegmodel::{Criterium, Weegmodel};

/// A stage with what belongs to it.
struct Weging {
    regel: Weegregel,
    bevragingen: Vec<Bevraging>,
    versie: i64,
    /// Names are for the own organisation only.
    eigen: bool,
}

static BEVRAGING: LazyLock<Shape<Bevraging>> = LazyLock::new(|| {
    Shape::new("Bevraging", "Het antwoord van een bron.")
        .field("bron", soort::tekst(), "De bron.", |b: &Bevraging| b.bron.clone())
        .field("hit", soort::ja_nee(), "Of de bron iets had.", |b| b.hit)
        .field("relevant", soort::ja_nee(), "Of dat ertoe doet.", |b| b.relevant)
        .field("noodzaak", soort::tekst(), "Waarom de bron nodig was.", |b| b.noodzaak.clone())
});

static WEGING: LazyLock<Shape<Weging>> = LazyLock::new(|| {
    Shape::new("Weging", "Een beantwoorde stap van de weging.")
        .field("id", soort::id(), "Het id.", |w: &Weging| w.regel.id.to_string())
        .field("stap", soort::code(Stap::ALLE), "Welke stap.", |w| w.regel.stap.code())
        .field("vervolg", vervolgen(Vervolg::alle()), "Verder, of de code van de uitkomst.", |w| {
            w.regel.vervolg.code()
        })
        .field("antwoorden", antwoorden(), "De antwoorden, per criterium.", |w| {
            let paren = w.regel.antwoorden.iter().map(|(k, v)| (k.clone(), Value::from(v.as_str())));
            paren.collect::<Map<_, _>>()
        })
        .maybe("punten", soort::getal(), "Punten van weging 3.", |w| w.regel.punten)
        .maybe("motivering", soort::tekst(), "Waarom; ontbreekt als het is gewist.", |w| {
            w.regel.motivering.clone()
        })
        .maybe("afwijking", soort::tekst(), "Waarom verder met minder dan het model vraagt.", |w| {
            w.regel.afwijking.clone()
        })
        .maybe("oppakker", soort::tekst(), "Wie het oppakt.", |w| w.regel.oppakker.clone())
        .maybe("einddatum", soort::datum(), "Wanneer dat klaar is.", |w| {
            w.regel.einddatum.map(|d| d.to_string())
        })
        .maybe("verwijzing", soort::tekst(), "Waarheen het is verwezen.", |w| w.regel.verwijzing.clone())
        .field("weegmodelVersie", soort::getal(), "Met welke versie van het weegmodel.", |w| w.versie)
        .field("functie", soort::code(Functiesoort::ALLE), "De functie die besliste.", |w| {
            w.regel.functie.code()
        })
        .maybe("naam", soort::tekst(), "Wie besliste; alleen voor de eigen organisatie.", |w| {
            w.eigen.then(|| w.regel.naam.clone())
        })
        .field("gewogenOp", soort::tijdstip(), "Wanneer.", |w| w.regel.gewogen_op.rfc3339())
        .list("bevragingen", &BEVRAGING, |w| &w.bevragingen)
});

static CRITERIUM: LazyLock<Shape<Criterium>> = LazyLock::new(|| {
    Shape::new("Criterium", "Een vraag van het weegmodel.")
        .field("stap", soort::tekst(), "Bij welke stap.", |c: &Criterium| c.stap.clone())
        .field("code", soort::tekst(), "De code, voor `criteria`.", |c| c.code.clone())
        .field("vraag", soort::tekst(), "De vraag.", |c| c.vraag_nl.clone())
        .field("verplicht", soort::ja_nee(), "Of een antwoord nodig is.", |c| c.verplicht)
        .field("antwoorden", soort::rij(&soort::tekst()), "Wat u kunt antwoorden.", |c| {
            c.antwoorden.iter().map(|a| a.waarde.clone()).collect::<Vec<_>>()
        })
});

static WEEGMODEL: LazyLock<Shape<(i64, Weegmodel)>> = LazyLock::new(|| {
    Shape::new("Weegmodel", "De vragen waarmee uw organisatie weegt. Ze ordenen en beslissen niets.")
        .field("versie", soort::getal(), "De versie die geldt.", |m: &(i64, Weegmodel)| m.0)
        .list("criteria", &CRITERIUM, |m| &m.1.criterium)
});

fn antwoorden() -> Value {
    json!({ "type": "object", "additionalProperties": soort::tekst() })
}

fn vervolgen(vervolgen: impl Iterator<Item = Vervolg>) -> Value {
    soort::code(vervolgen.map(Vervolg::code))
}

/// The operations of the weighing.
pub fn operations() -> Operations {
    use Handeling as H;
    Operations::new()
        .get(
            "/api/v1/weegmodel",
            Recht::Mag(H::SignaalWegen),
            Operation::object("weegmodel", ["Het weegmodel dat geldt", "Met de codes van de criteria."], &WEEGMODEL),
            weegmodel,
        )
        .get(
            "/api/v1/signalen/{signaalId}/wegingen",
            Recht::Mag(H::InhoudInzien),
            Operation::list(
                "wegingenVanSignaal",
                ["Hoe een signaal is gewogen", "De stappen, de eerste eerst. Dat u ze leest, staat in het spoor."],
                &WEGING,
            ),
            lijst,
        )
        .post(
            "/api/v1/signalen/{signaalId}/wegingen",
            Recht::Mag(H::SignaalWegen),
            Operation::creates(
                "wegen",
                [
                    "Een stap van de weging beantwoorden",
                    "Stappen komen op volgorde en elk een keer. Een \"nee\" is een volwaardige uitkomst met een \
                     vernietigingsdatum.",
                ],
                nieuwe_weging(),
            ),
            wegen,
        )
        .post(
            "/api/v1/signalen/{signaalId}/bronbevragingen",
            Recht::Mag(H::BronnenBevragen),
            Operation::creates(
                "bronnenBevragen",
                [
                    "De antwoorden van de bronnen vastleggen",
                    "Alleen hit of geen hit, per bron met de noodzaak. Of direct naar de politie, met uitkomst P1.",
                ],
                nieuwe_bevraging(),
            ),
            bevragen,
        )
}

fn bij_uitkomst(body: Body) -> Body {
    body.optional(
        "motivering",
        soort::tekst_tot(4000),
        "Waarom; van tien tekens af. Alleen wat wist, heeft er geen.",
    )
    .optional("oppakker", soort::tekst_tot(200), "Wie het oppakt, als de uitkomst dat vraagt.")
    .optional("einddatum", soort::datum(), "Wanneer dat klaar is.")
    .optional("verwijzing", soort::tekst_tot(300), "Waarheen het is verwezen.")
    .optional("wissenBevestigd", soort::ja_nee(), "Dat u weet dat de uitkomst gegevens wist.")
    .required("versie", soort::getal(), "De versie van het signaal die u las.")
}

fn nieuwe_weging() -> Body {
    let stappen = Stap::ALLE.iter().filter(|s| **s != Stap::Bronnen);
    let body = Body::new("NieuweWeging", "Het antwoord op een stap van de weging.")
        .required("stap", soort::code(stappen), "Welke stap.")
        .required("vervolg", vervolgen(Vervolg::alle()), "Verder, of de code van een uitkomst.")
        .optional("criteria", antwoorden(), "De antwoorden, per code van het criterium.")
        .optional("afwijking", soort::tekst_tot(4000), "Waarom verder met minder dan het model vraagt.");
    bij_uitkomst(body).example(json!({
        "stap": "1", "vervolg": "N1", "motivering": "Een gewone melding van overlast, geen ondermijning.",
        "verwijzing": "Doorgegeven aan de wijkboa.", "versie": 1
    }))
}

fn nieuwe_bevraging() -> Body {
    let antwoord = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["antwoord"],
        "properties": {
            "antwoord": soort::code(["hit", "geen-hit", "niet"]),
            "relevant": soort::ja_nee(),
            "noodzaak": soort::tekst_tot(1000),
            "voorwaarde": soort::ja_nee(),
        },
    });
    let per_bron: Map<String, Value> =
        bronnen().iter().filter(|b| !b.is_verboden()).map(|b| (b.code.clone(), antwoord.clone())).collect();
    let bron = json!({ "type": "object", "additionalProperties": false, "properties": per_bron });
    let body = Body::new("NieuweBronbevraging", "De antwoorden van de bronnen.")
        .optional("vervolg", soort::code([Uitkomst::P1]), "Direct naar de politie; zonder bronnen.")
        .optional("bron", bron, "Per bron het antwoord, of het ertoe doet, en de noodzaak.");
    bij_uitkomst(body).example(json!({
        "bron": { "bag": { "antwoord": "hit", "relevant": true, "noodzaak": "Het pand staat te boek als woning." } },
        "motivering": "De bron bevestigt het signaal.", "versie": 4
    }))
}

async fn weegmodel(ik: Ik) -> Antwoord {
    let geldend = modelstore::geldend_nu(&mut ik.app.db.read().await?, ik.actor.organisatie).await?;
    let model = geldend.map_or_else(|| (1, Weegmodel::standaard().clone()), |g| (g.versie, g.model));
    Ok(answer(&WEEGMODEL.json(&model)))
}

/// The stages of a signaal. They belong to the inhoud; reading them is an event.
async fn lijst(ik: Ik, Id(id): Id<SignaalId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let sleutel = sleutel(&mut c, &ik, Handeling::SignaalInzien, id).await?;
    let Some(regels) = store::regels(&mut c, &sleutel).await? else {
        return Err(Weigering::geen_recht("weigering-signaal-waarom").into());
    };
    let (versies, mut bevragingen) = if regels.is_empty() {
        (HashMap::new(), HashMap::new())
    } else {
        let modellen = modellen(&mut c, regels.iter().map(|r| r.weegmodel)).await?;
        let versies: HashMap<_, _> = modellen.into_iter().map(|(id, g)| (id, g.versie)).collect();
        (versies, store::bevragingen(&mut c, regels.iter().map(|r| r.id)).await?)
    };
    drop(c);
    noteer_inzage(&ik, &sleutel, "wegen").await?;
    let eigen = sleutel.toegang().is_eigen();
    let wegingen: Vec<Weging> = regels
        .into_iter()
        .map(|regel| Weging {
            bevragingen: bevragingen.remove(&regel.id).unwrap_or_default(),
            versie: versies.get(&regel.weegmodel).copied().unwrap_or_default(),
            regel,
            eigen,
        })
        .collect();
    Ok(answer(&results(&WEGING, &wegingen)))
}

/// Answers a stage.
async fn wegen(ik: Ik, Id(id): Id<SignaalId>, mut command: Command) -> Antwoord {
    let stap = command.read(|f| f.keuze::<Stap>("stap"))?;
    leg_vast(&ik, id, stap, command).await
}

/// Records the answers of the sources.
async fn bevragen(ik: Ik, Id(id): Id<SignaalId>, mut command: Command) -> Antwoord {
    command.read(|f| f.is_goed().then_some(()))?;
    leg_vast(&ik, id, Stap::Bronnen, command).await
}

async fn leg_vast(ik: &Ik, id: SignaalId, stap: Stap, mut command: Command) -> Antwoord {
    let mut tx = command.begin(&ik.app).await?;
    if weeg_met(&mut tx, ik, id, stap, &mut command.form).await?.is_none() {
        let botst = command.form.fouten().iter().any(|f| f.code == GEWIJZIGD);
        let w = if botst { Weigering::botsing() } else { Weigering::ongeldig(&command.form) };
        return Err(w.into());
    }
    command.created(tx, format!("/api/v1/signalen/{id}")).await
}
