// SPDX-License-Identifier: EUPL-1.2
//! Persons mentioned with a signaal: only from weging 3, only who is needed, each with the reason (AVG art. 5 lid 1 c).
//!
//! A person is a part at a place or business, never a suspicion; there is no field for what somebody may have done.

use askama::Template;
use db::{Result, Tx, sql};
use jiff::civil::Date;
use kernel::{Actor, OrganisatieId, PersoonId, SignaalId, Tijdstip, Veldgroep};
use poort::Handeling;
use spoor::{Bron, leg_vast};
use web::{Form, FoutCode, Id, Optie, Paar, Page, Weigering};

use crate::poort::Sleutel;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::signaal::Kern;
use crate::signaal::acties::{noteer_inzage_van, sleutel, sleutel_in};
use crate::signaal::store::{self as signaalstore, Persoonregel};
use crate::signaal::weging::acties::uitkomst_van;
use crate::signaal::weging::events::{PersoonVastgelegd, PersoonVerwijderd};
use crate::signaal::weging::status::mag_personen;
use crate::signaal::weging::store::gewogen;
use crate::verwerkingslog::{Betrokkene, Verwerking, noteer};
use crate::zoekindex;

kernel::codes! {
    /// The part a person plays at the place or business.
    pub enum Persoonsrol {
        /// Owns it.
        Eigenaar = "eigenaar",
        /// Rents it.
        Huurder = "huurder",
        /// Lives there.
        Bewoner = "bewoner",
        /// Runs the business.
        Exploitant = "exploitant",
        /// Looks after the place.
        Beheerder = "beheerder",
        /// Works there.
        Medewerker = "medewerker",
        /// May need help.
        Hulpbehoevend = "hulpbehoevend",
        /// Something else; the necessity says what.
        Anders = "anders",
    }
}

/// A person who is about to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NieuwPersoon {
    naam: String,
    geboortedatum: Option<Date>,
    rol: Persoonsrol,
    noodzaak: String,
}

impl NieuwPersoon {
    /// Reads a person, with every error at once.
    pub fn lees(form: &mut Form, vandaag: Date) -> Option<Self> {
        let naam = form.regel("persoon_naam", 1, 200);
        let geboortedatum = form.datum_optioneel("persoon_geboortedatum");
        let rol = form.keuze("persoon_rol");
        let noodzaak = form.tekst("persoon_noodzaak", 10, 1_000);
        if geboortedatum.is_some_and(|dag| dag > vandaag) {
            form.meld_fout("persoon_geboortedatum", FoutCode::Regel("weging-fout-geboortedatum"), vec![]);
        }
        let goed = form.is_goed();
        Some(Self { naam: naam?, geboortedatum, rol: rol?, noodzaak: noodzaak? }).filter(|_| goed)
    }
}

#[derive(Template)]
#[template(path = "weging/personen.html")]
struct Personenpagina {
    p: Page,
    f: Form,
    kern: Kern,
    personen: Vec<Persoonregel>,
    rollen: Vec<Optie>,
}

/// The key, the core, and the rule whether persons may be recorded now.
async fn mag_nu(tx: &mut Tx, ik: &Ik, id: SignaalId) -> std::result::Result<(Sleutel, Kern), Reject> {
    let sleutel = sleutel_in(tx, ik, Handeling::PersonenVastleggen, id).await?;
    let kern = signaalstore::kern(tx, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    mag_personen(kern.fase, uitkomst_van(&kern), &gewogen(tx, &sleutel).await?)?;
    Ok((sleutel, kern))
}

async fn personenpagina(ik: &Ik, id: SignaalId, f: Form) -> std::result::Result<Personenpagina, Reject> {
    let mut c = ik.app.db.read().await?;
    let sleutel = sleutel(&mut c, ik, Handeling::PersonenVastleggen, id).await?;
    let kern = signaalstore::kern(&mut c, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    mag_personen(kern.fase, uitkomst_van(&kern), &gewogen(&mut c, &sleutel).await?)?;
    let personen = signaalstore::personen(&mut c, &sleutel).await?;
    drop(c);
    let personen = noteer_inzage_van(ik, &sleutel, "personen", personen).await?.unwrap_or_default();
    let mut p = ik.pagina("weging-personen-titel");
    p.titel = format!("{} {}", p.titel, kern.nummer);
    let rollen = Persoonsrol::ALLE
        .iter()
        .map(|rol| Optie::nieuw(rol.code(), p.t(&format!("weging-rol-{rol}"))))
        .collect();
    Ok(Personenpagina { p, f, kern, personen, rollen })
}

/// The persons and a form for one more.
pub async fn formulier(ik: Ik, Id(id): Id<SignaalId>) -> Antwoord {
    pagina(&personenpagina(&ik, id, Form::leeg()).await?)
}

/// Records a person.
pub async fn vastleggen(ik: Ik, Id(id): Id<SignaalId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let (sleutel, _) = mag_nu(&mut tx, &ik, id).await?;
    let Some(nieuw) = NieuwPersoon::lees(&mut inzending.form, ik.nu.dag()) else {
        drop(tx);
        return pagina_fout(&personenpagina(&ik, id, inzending.form).await?);
    };
    leg_persoon_vast(&mut tx, &ik.actor, ik.nu, &sleutel, &nieuw).await?;
    let pad = format!("/signalen/{id}/personen");
    inzending.klaar(&mut tx, ik.nu, &pad).await?;
    tx.commit().await?;
    naar(&pad, "melding-persoon-vastgelegd")
}

/// Removes a person who is not needed (any more).
pub async fn verwijderen(
    ik: Ik,
    Paar(id, persoon): Paar<SignaalId, PersoonId>,
    inzending: Inzending,
) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let sleutel = sleutel_in(&mut tx, &ik, Handeling::PersonenVastleggen, id).await?;
    let weg = sql!(
        "DELETE FROM persoon WHERE id = $1 AND signaal_id = $2 RETURNING naam, geboortedatum",
        persoon,
        sleutel.signaal()
    );
    let rij = tx.row_opt(weg).await?.ok_or_else(Weigering::niet_gevonden)?;
    let wie = Betrokkene::persoon(&rij.get::<String>("naam")?, rij.get("geboortedatum")?);
    noteer(&mut tx, ik.bron(), Verwerking::Verwijderen, &[wie]).await?;
    indexeer(&mut tx, id).await?;
    leg_vast(&mut tx, ik.bron(), &PersoonVerwijderd { signaal: id, persoon: persoon.to_string() }).await?;
    // A removed person may be the reason that the signaal closed; its own page is always there.
    let pad = format!("/signalen/{id}");
    inzending.klaar(&mut tx, ik.nu, &pad).await?;
    tx.commit().await?;
    naar(&pad, "melding-persoon-verwijderd")
}

/// Records a person. The key was judged for `personen.vastleggen`, and the stage for persons.
pub async fn leg_persoon_vast(
    tx: &mut Tx,
    actor: &Actor,
    nu: Tijdstip,
    sleutel: &Sleutel,
    nieuw: &NieuwPersoon,
) -> Result<PersoonId> {
    let (id, signaal) = (PersoonId::nieuw(nu), sleutel.signaal());
    tx.execute(sql!(
        "INSERT INTO persoon (id, signaal_id, naam, geboortedatum, rol, noodzaak, vastgelegd_door, vastgelegd_op) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        signaal,
        &nieuw.naam,
        nieuw.geboortedatum,
        nieuw.rol.code(),
        &nieuw.noodzaak,
        actor.functie,
        nu
    ))
    .await?;
    let wie = Betrokkene::persoon(&nieuw.naam, nieuw.geboortedatum);
    noteer(tx, Bron::van(actor, nu), Verwerking::Vastleggen, &[wie]).await?;
    indexeer(tx, signaal).await?;
    let vastgelegd = PersoonVastgelegd { signaal, persoon: id.to_string(), rol: nieuw.rol.code() };
    leg_vast(tx, Bron::van(actor, nu), &vastgelegd).await?;
    Ok(id)
}

/// What a decision on a request of the person does with the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Persoonzet {
    /// The name and date of birth become these (art. 16 AVG).
    Verbeteren(String, Option<Date>),
    /// The record goes (art. 17 and 21 AVG).
    Wissen,
    /// Nobody reads or uses it any more, but it stays (art. 18 AVG).
    Beperken,
}

/// Carries out a decision on a request of the person, which two people took. Answers the signaal; none when the record is
/// not there any more, or is of another organisation.
pub async fn volg_besluit(
    tx: &mut Tx,
    eigenaar: OrganisatieId,
    persoon: PersoonId,
    zet: &Persoonzet,
    nu: Tijdstip,
) -> Result<Option<SignaalId>> {
    let vraag = sql!(
        "SELECT p.signaal_id FROM persoon p JOIN signaal s ON s.id = p.signaal_id WHERE p.id = $1 AND s.eigenaar_id = $2",
        persoon,
        eigenaar
    );
    let Some(rij) = tx.row_opt(vraag).await? else { return Ok(None) };
    let signaal: SignaalId = rij.get("signaal_id")?;
    tx.execute(match zet {
        Persoonzet::Verbeteren(naam, geboren) => {
            sql!("UPDATE persoon SET naam = $2, geboortedatum = $3 WHERE id = $1", persoon, naam, *geboren)
        }
        Persoonzet::Wissen => sql!("DELETE FROM persoon WHERE id = $1", persoon),
        Persoonzet::Beperken => sql!("UPDATE persoon SET beperkt_op = $2 WHERE id = $1", persoon, nu),
    })
    .await?;
    indexeer(tx, signaal).await?;
    Ok(Some(signaal))
}

/// The names of all persons of the signaal, in the part of the index that only readers of persons reach.
async fn indexeer(tx: &mut Tx, signaal: SignaalId) -> Result<()> {
    let vraag =
        sql!("SELECT naam FROM persoon WHERE signaal_id = $1 AND beperkt_op IS NULL ORDER BY id", signaal);
    let namen: Vec<String> = tx.read(vraag, |r| r.get("naam")).await?;
    zoekindex::indexeer(tx, signaal, Veldgroep::Personen, &namen.join(" ")).await
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn lees(velden: &[(&str, &str)]) -> (Option<NieuwPersoon>, Vec<String>) {
        let mut form = Form::from_pairs(velden.iter().copied());
        let nieuw = NieuwPersoon::lees(&mut form, date(2026, 11, 21));
        (nieuw, form.fouten().iter().map(|f| f.veld.clone()).collect())
    }

    #[test]
    fn a_person_needs_a_part_and_a_necessity() {
        let (nieuw, _) = lees(&[
            ("persoon_naam", "V. Erzonnen"),
            ("persoon_rol", "huurder"),
            ("persoon_noodzaak", "Staat op de huurovereenkomst van het pand."),
        ]);
        assert_eq!(nieuw.map(|n| (n.rol, n.geboortedatum)), Some((Persoonsrol::Huurder, None)));
        let (nieuw, fouten) = lees(&[("persoon_rol", "verdachte"), ("persoon_geboortedatum", "22-11-2026")]);
        assert_eq!(nieuw, None);
        let velden = ["persoon_naam", "persoon_rol", "persoon_noodzaak", "persoon_geboortedatum"];
        assert_eq!(fouten, velden);
    }
}
