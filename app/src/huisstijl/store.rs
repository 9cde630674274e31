// SPDX-License-Identifier: EUPL-1.2
//! The table of house styles: one row per municipality.

use ::brief::{Afzender, Gemeente, Huisstijl as Uiterlijk, Kleur, Logo, Rechtbank};
use db::{Conn, Result, Row, Tx, sql};
use kernel::{FunctieId, OrganisatieId, Tijdstip};

use super::Huisstijl;

/// That of a municipality, when it has one.
pub async fn van(c: &mut Conn, gemeente: OrganisatieId) -> Result<Option<Huisstijl>> {
    let vraag = sql!(
        "SELECT o.naam, h.bezoekadres, h.postadres, h.telefoon, h.email, h.website, h.loket, h.slotregel, h.kleur, h.logo, \
         h.logo_alt, h.rechtbank, h.rechtbank_adres FROM huisstijl h JOIN organisatie o ON o.id = h.organisatie_id \
         WHERE h.organisatie_id = $1",
        gemeente
    );
    c.row_opt(vraag).await?.map(|r| lees(&r)).transpose()
}

fn lees(r: &Row) -> Result<Huisstijl> {
    let naam: String = r.get("naam")?;
    let alt: String = r.get("logo_alt")?;
    let logo = r.get::<Option<Vec<u8>>>("logo")?.map(|bytes| (bytes, alt));
    let kleur: String = r.get("kleur")?;
    Ok(Huisstijl {
        gemeente: Gemeente {
            // `de burgemeester van Vaals`, not of `Gemeente Vaals`.
            afzender: Afzender::Gemeente,
            naam: naam.strip_prefix("Gemeente ").unwrap_or(&naam).to_owned(),
            bezoekadres: r.get("bezoekadres")?,
            postadres: r.get("postadres")?,
            telefoon: r.get("telefoon")?,
            email: r.get("email")?,
            website: r.get("website")?,
            loket: r.get("loket")?,
            huisstijl: Uiterlijk {
                logo: logo.clone().and_then(|(bytes, alt)| Logo::lees(bytes, alt).ok()),
                kleur: Kleur::lees(&kleur).unwrap_or_default(),
                slotregel: r.get("slotregel")?,
            },
        },
        rechtbank: Rechtbank { naam: r.get("rechtbank")?, postadres: r.get("rechtbank_adres")? },
        logo,
    })
}

/// Writes it, in place of the one before.
pub async fn schrijf(
    tx: &mut Tx,
    gemeente: OrganisatieId,
    stijl: &Huisstijl,
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<()> {
    let g = &stijl.gemeente;
    tx.execute(sql!("DELETE FROM huisstijl WHERE organisatie_id = $1", gemeente)).await?;
    tx.execute(sql!(
        "INSERT INTO huisstijl (organisatie_id, bezoekadres, postadres, telefoon, email, website, loket, slotregel, kleur, logo, \
         logo_alt, rechtbank, rechtbank_adres, vastgesteld_op, vastgesteld_door) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        gemeente,
        &g.bezoekadres,
        &g.postadres,
        &g.telefoon,
        &g.email,
        &g.website,
        &g.loket,
        &g.huisstijl.slotregel,
        g.huisstijl.kleur.code(),
        stijl.logo.as_ref().map(|(bytes, _)| bytes.clone()),
        stijl.logo.as_ref().map(|(_, alt)| alt.clone()).unwrap_or_default(),
        &stijl.rechtbank.naam,
        &stijl.rechtbank.postadres,
        nu,
        functie
    ))
    .await?;
    Ok(())
}
