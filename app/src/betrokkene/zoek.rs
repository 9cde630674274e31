// SPDX-License-Identifier: EUPL-1.2
//! Where somebody stands in the records of the own organisation, as far as the gate opens them for handling a request.
//!
//! **Invariant:** only what the organisation owns; what it received is for its owner to answer.

use db::{Conn, Result, Row, Sql, sql};
use jiff::civil::Date;
use kernel::{CasuspersoonId, Herkomst, OrganisatieId, SignaalId, Veldgroep, Veldgroepen};
use navraag::{Onderwerp, Persoon, kenmerken_van_persoon};
use poort::Handeling;

use crate::besluit::procedure;
use crate::betrokkene::model::{Ontvanger, Treffer, Verzoek, Vondst, Vondstsoort};
use crate::casus;
use crate::poort::Bereikfilter;
use crate::schil::Context;
use crate::verwerkingslog::{Betrokkene, Vermeldingsvraag, Verzegeld};
use crate::zorgmelding::{Vermelding, vermeldingen};

/// Which records are looked at.
#[derive(Debug, Clone)]
enum Welke {
    /// All in which somebody born on this day may stand.
    Geboren(Date),
    /// These.
    Deze(Vec<i64>),
}

/// Every record in which who asks stands, and whether the date of birth is equal too.
pub async fn zoek(
    c: &mut Conn,
    context: &Context<'_>,
    v: &Verzoek,
) -> Result<Verzegeld<Vec<(Treffer, bool)>>> {
    let gevraagd = Onderwerp::Persoon(Persoon { naam: v.naam.clone(), geboren: v.geboren });
    let Some(kenmerk) = gevraagd.kenmerk() else { return Ok(Verzegeld::nieuw(vec![], vec![v.betrokkene()])) };
    let zelfde = |naam: &str| kenmerken_van_persoon(naam, v.geboren).contains(&kenmerk);
    let welke = Welke::Geboren(v.geboren);
    let mut uit = Vec::new();
    for t in personen(c, context, &welke).await?.into_iter().chain(navragen(c, context, &welke).await?) {
        if zelfde(&t.naam) {
            let zeker = t.geboren.is_some();
            uit.push((t, zeker));
        }
    }
    for t in melders(c, context, &welke).await? {
        let bereikbaar = t.bereikbaar.iter().any(|b| b.eq_ignore_ascii_case(v.contact.trim()));
        if bereikbaar || zelfde(&t.naam) {
            uit.push((t, bereikbaar));
        }
    }
    let wie = uit.iter().filter_map(|(t, _)| t.betrokkene.clone()).chain([v.betrokkene()]).collect();
    let persoon = Persoon { naam: v.naam.clone(), geboren: v.geboren };
    let zorg = vermeldingen(c, context.actor.organisatie, &Vermeldingsvraag::Over(&persoon)).await?;
    let samen = |mut alle: Vec<(Treffer, bool)>, zorg: Vec<Vermelding>| {
        alle.extend(zorg.into_iter().map(|z| (van_zorgmelding(&z), z.geboren.is_some())));
        alle
    };
    let vraag = Vermeldingsvraag::Over(&persoon);
    let casussen = casus::vermeldingen(c, context, &vraag).await?;
    let ook = |mut alle: Vec<(Treffer, bool)>, casussen: Vec<casus::Vermelding>| {
        alle.extend(casussen.into_iter().map(|k| (van_casus(&k), k.geboren.is_some())));
        alle
    };
    let vraag = Vermeldingsvraag::Over(&persoon);
    let procedures = procedure::vermeldingen(c, context.actor.organisatie, &vraag).await?;
    let en = |mut alle: Vec<(Treffer, bool)>, procedures: Vec<procedure::Vermelding>| {
        alle.extend(procedures.into_iter().map(|p| (van_procedure(&p), p.geboren.is_some())));
        alle
    };
    let alles = Verzegeld::nieuw(uit, wie).voeg_bij(zorg, samen).voeg_bij(casussen, ook);
    Ok(alles.voeg_bij(procedures, en))
}

/// The records of these finds as they are now. What is gone is not in it.
pub async fn treffers(
    c: &mut Conn,
    context: &Context<'_>,
    vondsten: &[Vondst],
) -> Result<Verzegeld<Vec<Treffer>>> {
    let van = |soort| Welke::Deze(vondsten.iter().filter(|v| v.soort == soort).map(|v| v.record).collect());
    let mut uit = personen(c, context, &van(Vondstsoort::Persoon)).await?;
    uit.extend(melders(c, context, &van(Vondstsoort::Melder)).await?);
    uit.extend(navragen(c, context, &van(Vondstsoort::Navraag)).await?);
    let wie = uit.iter().filter_map(|t| t.betrokkene.clone()).collect();
    let deze = vondsten.iter().filter(|v| v.soort == Vondstsoort::Zorgmelding).map(|v| v.record).collect();
    let zorg = vermeldingen(c, context.actor.organisatie, &Vermeldingsvraag::Deze(deze)).await?;
    let samen = |mut alle: Vec<Treffer>, zorg: Vec<Vermelding>| {
        alle.extend(zorg.iter().map(van_zorgmelding));
        alle
    };
    let deze = vondsten.iter().filter(|v| v.soort == Vondstsoort::Casus).map(|v| v.record).collect();
    let casussen = casus::vermeldingen(c, context, &Vermeldingsvraag::Deze(deze)).await?;
    let ook = |mut alle: Vec<Treffer>, casussen: Vec<casus::Vermelding>| {
        alle.extend(casussen.iter().map(van_casus));
        alle
    };
    let deze = vondsten.iter().filter(|v| v.soort == Vondstsoort::Procedure).map(|v| v.record).collect();
    let vraag = Vermeldingsvraag::Deze(deze);
    let procedures = procedure::vermeldingen(c, context.actor.organisatie, &vraag).await?;
    let en = |mut alle: Vec<Treffer>, procedures: Vec<procedure::Vermelding>| {
        alle.extend(procedures.iter().map(van_procedure));
        alle
    };
    let alles = Verzegeld::nieuw(uit, wie).voeg_bij(zorg, samen).voeg_bij(casussen, ook);
    Ok(alles.voeg_bij(procedures, en))
}

/// Where the record of this find comes from; none when it is gone.
pub async fn herkomst(c: &mut Conn, context: &Context<'_>, vondst: &Vondst) -> Result<Option<Herkomst>> {
    if vondst.soort == Vondstsoort::Zorgmelding {
        return Ok(Some(Herkomst::Politie));
    }
    if vondst.soort == Vondstsoort::Casus {
        return casus::herkomst_van(c, context, CasuspersoonId::van(vondst.record)).await;
    }
    let Some(signaal) = vondst.signaal else { return Ok(Some(Herkomst::Vrij)) };
    let vraag = Sql::new("SELECT s.herkomst FROM bereik b JOIN signaal s ON s.id = b.signaal_id WHERE ");
    let vraag = eigen(vraag, context, Veldgroep::Kern).push(" AND s.id = ").bind(signaal);
    c.row_opt(vraag).await?.map(|r| r.code("herkomst")).transpose()
}

/// The own signalen that handling a request opens.
fn eigen(sql: Sql, context: &Context<'_>, groep: Veldgroep) -> Sql {
    let filter =
        Bereikfilter::voor(context.matrix, context.actor, Handeling::VerzoekBehandelen, groep, context.nu);
    filter.en(sql).push(" AND s.eigenaar_id = ").bind(context.actor.organisatie)
}

const SIGNAAL: &str =
    "s.id AS signaal_id, s.nummer, s.thema, s.herkomst, s.grondslag, s.wat, s.vernietigen_op";

async fn personen(c: &mut Conn, context: &Context<'_>, welke: &Welke) -> Result<Vec<Treffer>> {
    let vraag = Sql::new(
        "SELECT p.id AS record, p.naam, p.geboortedatum, p.rol, p.noodzaak, p.vastgelegd_op AS op, p.beperkt_op, \
         f.soort AS functie, ",
    )
    .push(SIGNAAL)
    .push(
        " FROM bereik b JOIN signaal s ON s.id = b.signaal_id JOIN persoon p ON p.signaal_id = s.id \
         JOIN functie f ON f.id = p.vastgelegd_door WHERE ",
    );
    let vraag = eigen(vraag, context, Veldgroep::Personen);
    let vraag = match welke {
        Welke::Geboren(dag) => {
            vraag.push(" AND (p.geboortedatum IS NULL OR p.geboortedatum = ").bind(*dag).push(")")
        }
        Welke::Deze(ids) => vraag.push(" AND p.id IN ").list(ids.iter().copied()),
    };
    c.read(vraag.push(" ORDER BY p.id"), |r| {
        let (naam, geboren): (String, Option<Date>) = (r.get("naam")?, r.get("geboortedatum")?);
        Ok(Treffer {
            betrokkene: Some(Betrokkene::persoon(&naam, geboren)),
            naam,
            geboren,
            rol: r.get("rol")?,
            noodzaak: r.get("noodzaak")?,
            functie: r.get("functie")?,
            beperkt: r.get::<Option<i64>>("beperkt_op")?.is_some(),
            ..van_signaal(r, Vondstsoort::Persoon)?
        })
    })
    .await
}

async fn melders(c: &mut Conn, context: &Context<'_>, welke: &Welke) -> Result<Vec<Treffer>> {
    let vraag = Sql::new(
        "SELECT m.signaal_id AS record, m.naam, m.email, m.telefoon, s.ontvangen_op AS op, ",
    )
    .push(SIGNAAL)
    .push(" FROM bereik b JOIN signaal s ON s.id = b.signaal_id JOIN melder m ON m.signaal_id = s.id WHERE ");
    let vraag = eigen(vraag, context, Veldgroep::Melder)
        .push(" AND (m.naam IS NOT NULL OR m.email IS NOT NULL OR m.telefoon IS NOT NULL)");
    let vraag = match welke {
        Welke::Geboren(_) => vraag,
        Welke::Deze(ids) => vraag.push(" AND m.signaal_id IN ").list(ids.iter().copied()),
    };
    c.read(vraag.push(" ORDER BY s.id"), |r| {
        let veld = |kolom| r.get::<Option<String>>(kolom);
        let (naam, email, telefoon) = (veld("naam")?, veld("email")?, veld("telefoon")?);
        Ok(Treffer {
            betrokkene: Betrokkene::melder(naam.as_deref(), email.as_deref(), telefoon.as_deref()),
            naam: naam.unwrap_or_default(),
            bereikbaar: email.into_iter().chain(telefoon).collect(),
            ..van_signaal(r, Vondstsoort::Melder)?
        })
    })
    .await
}

fn van_signaal(r: &Row, soort: Vondstsoort) -> Result<Treffer> {
    Ok(Treffer {
        soort,
        record: r.get("record")?,
        signaal: r.get("signaal_id")?,
        betrokkene: None,
        naam: String::new(),
        geboren: None,
        rol: None,
        noodzaak: String::new(),
        functie: None,
        op: r.get("op")?,
        thema: r.get("thema")?,
        nummer: r.get("nummer")?,
        herkomst: r.code("herkomst")?,
        grondslag: r.get("grondslag")?,
        tekst: Some(r.get("wat")?),
        bereikbaar: vec![],
        bewaren_tot: r.get("vernietigen_op")?,
        beperkt: false,
    })
}

async fn navragen(c: &mut Conn, context: &Context<'_>, welke: &Welke) -> Result<Vec<Treffer>> {
    let vraag = Sql::new(
        "SELECT n.id, n.naam, n.geboortedatum, n.gesteld_op, n.thema, n.doel, n.vernietigen_op, f.soort AS functie, \
         a.grondslag FROM navraag n JOIN functie f ON f.id = n.gesteld_door JOIN afspraak a ON a.id = n.afspraak_id \
         WHERE n.naam IS NOT NULL AND n.organisatie_id = ",
    )
    .bind(context.actor.organisatie);
    let vraag = match welke {
        Welke::Geboren(dag) => vraag.push(" AND n.geboortedatum = ").bind(*dag),
        Welke::Deze(ids) => vraag.push(" AND n.id IN ").list(ids.iter().copied()),
    };
    c.read(vraag.push(" ORDER BY n.id"), |r| {
        let (naam, geboren): (String, Option<Date>) = (r.get("naam")?, r.get("geboortedatum")?);
        Ok(Treffer {
            soort: Vondstsoort::Navraag,
            record: r.get("id")?,
            signaal: None,
            betrokkene: Some(Betrokkene::persoon(&naam, geboren)),
            naam,
            geboren,
            rol: None,
            noodzaak: r.get("doel")?,
            functie: r.get("functie")?,
            op: r.get("gesteld_op")?,
            thema: r.get("thema")?,
            nummer: None,
            herkomst: Herkomst::Vrij,
            grondslag: r.get("grondslag")?,
            tekst: None,
            bereikbaar: vec![],
            bewaren_tot: r.get("vernietigen_op")?,
            beperkt: false,
        })
    })
    .await
}

/// A care report is of the police: the handler sees that there is one, and never what it says.
fn van_zorgmelding(z: &Vermelding) -> Treffer {
    Treffer {
        soort: Vondstsoort::Zorgmelding,
        record: z.id.waarde(),
        signaal: None,
        betrokkene: Some(Betrokkene::persoon(&z.naam, z.geboren)),
        naam: z.naam.clone(),
        geboren: z.geboren,
        rol: None,
        noodzaak: String::new(),
        functie: None,
        op: z.ontvangen_op,
        thema: String::new(),
        nummer: None,
        herkomst: Herkomst::Politie,
        grondslag: z.grondslag.clone(),
        tekst: None,
        bereikbaar: vec![],
        bewaren_tot: Some(z.vernietigen_op),
        beperkt: false,
    }
}

/// What stands about somebody in a casus; what a casus says is for its regisseur to give.
fn van_casus(k: &casus::Vermelding) -> Treffer {
    Treffer {
        soort: Vondstsoort::Casus,
        record: k.id.waarde(),
        signaal: None,
        betrokkene: Some(Betrokkene::persoon(&k.naam, k.geboren)),
        naam: k.naam.clone(),
        geboren: k.geboren,
        rol: Some(k.betrokkenheid.code().to_owned()),
        noodzaak: k.noodzaak.clone(),
        functie: Some(k.functie.code().to_owned()),
        op: k.vastgelegd_op,
        thema: k.thema.clone(),
        nummer: Some(k.nummer.clone()),
        herkomst: k.herkomst,
        grondslag: k.grondslag.clone(),
        tekst: None,
        bereikbaar: vec![],
        bewaren_tot: k.vernietigen_op,
        beperkt: false,
    }
}

/// What stands about somebody in a procedure; its reasons are in the decision that he or she received.
fn van_procedure(v: &procedure::Vermelding) -> Treffer {
    Treffer {
        soort: Vondstsoort::Procedure,
        record: v.id.waarde(),
        signaal: None,
        betrokkene: Some(Betrokkene::persoon(&v.naam, v.geboren)),
        naam: v.naam.clone(),
        geboren: v.geboren,
        rol: Some(v.rol.code().to_owned()),
        noodzaak: String::new(),
        functie: Some(v.functie.code().to_owned()),
        op: v.vastgelegd_op,
        thema: String::new(),
        nummer: Some(v.nummer.clone()),
        herkomst: Herkomst::Vrij,
        grondslag: v.grondslag(),
        tekst: None,
        bereikbaar: vec![],
        bewaren_tot: v.vernietigen_op,
        beperkt: false,
    }
}

/// Who received these signalen with their persons.
pub async fn ontvangers(c: &mut Conn, context: &Context<'_>, van: &[SignaalId]) -> Result<Vec<Ontvanger>> {
    let vraag = Sql::new(
        "SELECT v.signaal_id, v.aan_id, o.naam, v.veldgroepen, v.tot, v.ingetrokken_op FROM verstrekking v \
         JOIN organisatie o ON o.id = v.aan_id WHERE v.van_id = ",
    )
    .bind(context.actor.organisatie)
    .push(" AND v.signaal_id IN ")
    .list(van.iter().copied())
    .push(" ORDER BY o.naam, v.id");
    let rijen = c.rows(vraag).await?;
    let mut uit: Vec<Ontvanger> = Vec::new();
    for r in &rijen {
        if !Veldgroepen::van_bits(r.get("veldgroepen")?).bevat(Veldgroep::Personen) {
            continue;
        }
        let (signaal, organisatie): (SignaalId, OrganisatieId) = (r.get("signaal_id")?, r.get("aan_id")?);
        let weg = r.get::<Option<i64>>("ingetrokken_op")?.is_some();
        let loopt = !weg && r.get::<kernel::Tijdstip>("tot")? > context.nu;
        match uit.iter_mut().find(|o| (o.signaal, o.organisatie) == (signaal, organisatie)) {
            Some(o) => o.loopt |= loopt,
            None => uit.push(Ontvanger { signaal, organisatie, naam: r.get("naam")?, loopt }),
        }
    }
    Ok(uit)
}

/// What is covered in an answer to somebody.
#[derive(Debug, Default)]
pub struct Anderen {
    /// Names.
    pub namen: Vec<String>,
    /// E-mail addresses and telephone numbers, as they stand.
    pub letterlijk: Vec<String>,
}

/// Names, and addresses as they stand, of everybody else recorded with these signalen.
pub async fn anderen(
    c: &mut Conn,
    eigenaar: OrganisatieId,
    van: &[SignaalId],
    zelf: &[Vondst],
) -> Result<Verzegeld<Anderen>> {
    let is_zelf = |soort, record: i64| zelf.iter().any(|v| v.soort == soort && v.record == record);
    let vraag = Sql::new(
        "SELECT p.id, p.naam, p.geboortedatum FROM persoon p JOIN signaal s ON s.id = p.signaal_id WHERE s.eigenaar_id = ",
    )
    .bind(eigenaar)
    .push(" AND s.id IN ")
    .list(van.iter().copied());
    let (mut anderen, mut wie) = (Anderen::default(), Vec::new());
    for r in c.rows(vraag).await? {
        if is_zelf(Vondstsoort::Persoon, r.get("id")?) {
            continue;
        }
        let naam: String = r.get("naam")?;
        wie.push(Betrokkene::persoon(&naam, r.get("geboortedatum")?));
        anderen.namen.push(naam);
    }
    let vraag = Sql::new(
        "SELECT m.signaal_id, m.naam, m.email, m.telefoon FROM melder m JOIN signaal s ON s.id = m.signaal_id \
         WHERE s.eigenaar_id = ",
    )
    .bind(eigenaar)
    .push(" AND s.id IN ")
    .list(van.iter().copied());
    for r in c.rows(vraag).await? {
        if is_zelf(Vondstsoort::Melder, r.get("signaal_id")?) {
            continue;
        }
        let veld = |kolom| r.get::<Option<String>>(kolom);
        let (naam, email, telefoon) = (veld("naam")?, veld("email")?, veld("telefoon")?);
        wie.extend(Betrokkene::melder(naam.as_deref(), email.as_deref(), telefoon.as_deref()));
        anderen.namen.extend(naam);
        anderen.letterlijk.extend(email.into_iter().chain(telefoon));
    }
    Ok(Verzegeld::nieuw(anderen, wie))
}

/// The names of everybody who works or worked at the organisation.
pub async fn staf(c: &mut Conn, organisatie: OrganisatieId) -> Result<Vec<String>> {
    let vraag = sql!(
        "SELECT DISTINCT g.naam FROM gebruiker g JOIN functie f ON f.gebruiker_id = g.id WHERE f.organisatie_id = $1",
        organisatie
    );
    c.read(vraag, |r| r.get("naam")).await
}
