// SPDX-License-Identifier: EUPL-1.2
//! Hit / no hit in the REST API: the same limits, the same record and the same silence as the pages.

use std::sync::LazyLock;

use db::Conn;
use kernel::NavraagId;
use navraag::Onderwerp;
use poort::{Handeling, Recht};
use serde_json::json;
use web::{Id, Weigering};

use crate::api::{Body, Command, Operation, Operations, Query, Shape, json, soort};
use crate::navraag::formulier::{Navraagformulier, Onderwerpsoort};
use crate::navraag::model::{Navraag, Treffer};
use crate::navraag::pages::zicht;
use crate::navraag::store;
use crate::navraag::vragen::{houd_limiet, noteer_inzage, stel};
use crate::schil::{Antwoord, Context, Ik};
use crate::thema;

/// The operations of this slice.
pub fn operations() -> Operations {
    Operations::new()
        .post(
            "/api/v1/navragen",
            Recht::Mag(Handeling::NavraagStellen),
            Operation::creates(
                "navraagStellen",
                [
                    "Navragen of iemand of iets bekend is",
                    "Aan de partijen van een afspraak die navragen toestaat. Het antwoord is een treffer met wie u kunt bellen, of \
                     niets; niet bekend, niet toegestaan en geen partij zijn niet te onderscheiden.",
                ],
                vraag(),
            ),
            stellen,
        )
        .get(
            "/api/v1/navragen",
            Recht::Mag(Handeling::NavraagInzien),
            Operation::pages(
                "navraagLijst",
                ["Wat u hebt nagevraagd", "De nieuwste eerst, zonder over wie het ging."],
                &REGEL,
            ),
            lijst,
        )
        .get(
            "/api/v1/navragen/{navraagId}",
            Recht::Mag(Handeling::NavraagInzien),
            Operation::object(
                "navraag",
                ["Een navraag en het antwoord", "Met wie u kunt bellen bij een treffer. Dit lezen staat in het spoor."],
                &NAVRAAG,
            ),
            een,
        )
}

fn vraag() -> Body {
    Body::new("NieuweNavraag", "Over een persoon of een adres. Doel en noodzaak wijzen niet naar personen.")
        .required("afspraak", soort::id(), "De afspraak waaronder u vraagt.")
        .required("thema", soort::code(thema::themas().iter().map(|t| &t.code)), "Code van het thema.")
        .required("onderwerp", soort::code(Onderwerpsoort::ALLE), "Waarover.")
        .optional("naam", soort::tekst_van(3, 120), "Bij een persoon: voornaam of voorletter en achternaam.")
        .optional("geboortedatum", soort::datum(), "Bij een persoon.")
        .optional("straat", soort::tekst_van(2, 80), "Bij een adres.")
        .optional("huisnummer", soort::getal_van(1, 99_999), "Bij een adres.")
        .optional("toevoeging", soort::tekst_tot(6), "Bij een adres, als die er is.")
        .optional("gemeente", soort::tekst_tot(10), "Bij een adres: CBS-code van de gemeente.")
        .required("doel", soort::tekst_van(10, 300), "Waarvoor het nodig is.")
        .required("noodzaak", soort::tekst_van(10, 300), "Waarom het niet met minder kan.")
        .optional("signaal", soort::id(), "Het eigen signaal waarvoor u het vraagt.")
        .example(json!({
            "afspraak": "01hzy6vwxq1a2", "thema": "hennep", "onderwerp": "adres", "straat": "Testweg",
            "huisnummer": 9101, "gemeente": "GM0994", "doel": "Voorbereiden van een controle van het pand.",
            "noodzaak": "Zonder deze vraag doen twee partijen hetzelfde onderzoek."
        }))
}

fn kort<T: AsRef<Navraag> + 'static>(vorm: Shape<T>) -> Shape<T> {
    vorm.field("id", soort::id(), "Het id.", |n| n.as_ref().id.to_string())
        .field("url", soort::adres(), "Het adres in deze API.", |n| {
            format!("/api/v1/navragen/{}", n.as_ref().id)
        })
        .field("gesteldOp", soort::tijdstip(), "Wanneer.", |n| n.as_ref().gesteld_op.rfc3339())
        .field("afspraak", soort::id(), "De afspraak.", |n| n.as_ref().afspraak.0.to_string())
        .field("afspraakversie", soort::getal(), "De versie van toen.", |n| n.as_ref().afspraak.2)
        .field("thema", soort::tekst(), "Het thema.", |n| n.as_ref().thema.clone())
        .field("onderwerp", soort::code(Onderwerpsoort::ALLE), "Waarover.", |n| n.as_ref().onderwerp.soort())
        .field("treffers", soort::getal(), "Bij hoeveel organisaties het bekend is.", |n| n.as_ref().treffers)
}

impl AsRef<Self> for Navraag {
    fn as_ref(&self) -> &Self {
        self
    }
}

/// A question with who knows it.
struct MetTreffers {
    navraag: Navraag,
    treffers: Vec<Treffer>,
}

impl AsRef<Navraag> for MetTreffers {
    fn as_ref(&self) -> &Navraag {
        &self.navraag
    }
}

static REGEL: LazyLock<Shape<Navraag>> =
    LazyLock::new(|| kort(Shape::new("Navraagregel", "Een navraag, zonder over wie.")));

static TREFFER: LazyLock<Shape<Treffer>> = LazyLock::new(|| {
    Shape::new("Navraagtreffer", "Waar het bekend is, en wie u daar kunt bellen.")
        .field("organisatie", soort::tekst(), "De naam.", |t: &Treffer| t.organisatie.clone())
        .field("contact", soort::tekst(), "De functie of het loket.", |t| t.contact.clone())
        .maybe("telefoon", soort::tekst(), "Het nummer.", |t| t.telefoon.clone())
        .maybe("email", soort::tekst(), "Het adres.", |t| t.email.clone())
});

static NAVRAAG: LazyLock<Shape<MetTreffers>> = LazyLock::new(|| {
    kort(Shape::new("Navraag", "Een navraag en het antwoord."))
        .maybe("naam", soort::tekst(), "Bij een persoon.", |n: &MetTreffers| match &n.navraag.onderwerp {
            Onderwerp::Persoon(p) => Some(p.naam.clone()),
            Onderwerp::Adres(_) => None,
        })
        .maybe("geboortedatum", soort::datum(), "Bij een persoon.", |n: &MetTreffers| {
            match &n.navraag.onderwerp {
                Onderwerp::Persoon(p) => Some(p.geboren.to_string()),
                Onderwerp::Adres(_) => None,
            }
        })
        .maybe("adres", soort::tekst(), "Bij een adres.", |n: &MetTreffers| match &n.navraag.onderwerp {
            Onderwerp::Persoon(_) => None,
            Onderwerp::Adres(a) => {
                Some(format!("{} {} {}", a.straat, a.nummer, a.toevoeging).trim_end().to_owned())
            }
        })
        .field("doel", soort::tekst(), "Waarvoor.", |n| n.navraag.doel.clone())
        .field("noodzaak", soort::tekst(), "Waarom.", |n| n.navraag.noodzaak.clone())
        .field("vernietigingsdatum", soort::datum(), "Wanneer de navraag wordt vernietigd.", |n| {
            n.navraag.vernietigen_op.to_string()
        })
        .parts("bekendBij", &TREFFER, |n| Some(&n.treffers))
});

async fn stellen(ik: Ik, mut command: Command) -> Antwoord {
    let nieuw = command.read(|f| Navraagformulier::lees(f, ik.nu.dag()))?;
    let context = Context::van(&ik);
    let mut tx = command.begin(&ik.app).await?;
    if let Err(fout) = houd_limiet(&mut tx, &context).await? {
        tx.commit().await?;
        return Err(fout.into());
    }
    match stel(&mut tx, &context, &nieuw, &mut command.form).await? {
        Some(id) => command.created(tx, format!("/api/v1/navragen/{id}")).await,
        None => Err(Weigering::ongeldig(&command.form).into()),
    }
}

async fn lijst(ik: Ik, query: Query) -> Antwoord {
    let blad = query.page::<NavraagId>()?;
    let mut c = ik.app.db.read().await?;
    let rijen = store::navragen(&mut c, zicht(&ik), false, blad.after, blad.read()).await?;
    blad.answer(&REGEL, rijen, |n| n.id)
}

async fn een(ik: Ik, Id(id): Id<NavraagId>) -> Antwoord {
    let gelezen = lees(&mut ik.app.db.read().await?, &ik, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let mut tx = ik.app.db.write().await?;
    noteer_inzage(&mut tx, ik.bron(), &gelezen.navraag).await?;
    tx.commit().await?;
    Ok(json(&NAVRAAG.json(&gelezen)))
}

async fn lees(c: &mut Conn, ik: &Ik, id: NavraagId) -> db::Result<Option<MetTreffers>> {
    let Some(navraag) = store::navraag(c, zicht(ik), id).await? else { return Ok(None) };
    Ok(Some(MetTreffers { navraag, treffers: store::treffers(c, id).await? }))
}
