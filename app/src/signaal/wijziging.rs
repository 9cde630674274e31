// SPDX-License-Identifier: EUPL-1.2
//! Correcting a signaal: the theme, the facts, the reading and the place (art. 16 AVG: correctness).
//!
//! The channel, the restriction of the source and the moment of receipt are facts about the receipt and never change.
//! **Invariant:** a correction counts only when nobody else changed the signaal since the form was opened.

use db::{Conn, Result, Tx, sql};
use jiff::civil::Date;
use kernel::Veldgroep;
use web::Form;

use crate::poort::{Sleutel, herbereken};
use crate::signaal::formulier::Correctie;
use crate::signaal::model::{Inhoud, Kern};
use crate::signaal::store::adreskenmerk;
use crate::zoekindex;

/// Fills the form with what is recorded now.
pub fn vul(f: &mut Form, kern: &Kern, inhoud: &Inhoud) {
    f.zet("versie", kern.versie.to_string());
    f.zet("thema", &kern.thema);
    f.zet("wat", &inhoud.wat);
    f.zet("duiding", inhoud.duiding.as_deref().unwrap_or_default());
    f.zet("plaats", &inhoud.plaats);
    f.zet("buurt", kern.gebied.as_deref().filter(|g| g.starts_with("BU")).unwrap_or_default());
    f.zet("hoe_bekend", inhoud.hoe_bekend.code());
    let dag = |d: Option<Date>| d.map_or_else(String::new, web::datum::toon_dag_kort);
    f.zet("periode_van", dag(inhoud.periode.0));
    f.zet("periode_tot", dag(inhoud.periode.1));
}

/// Records the correction. `false`: somebody else changed the signaal in the meantime.
pub async fn verbeter(tx: &mut Tx, sleutel: &Sleutel, c: &Correctie) -> Result<bool> {
    let gewijzigd = tx
        .execute(sql!(
            "UPDATE signaal SET thema = $3, wat = $4, duiding = $5, plaats = $6, gebied_code = $7, hoe_bekend = $8, \
             periode_van = $9, periode_tot = $10, adreskenmerk = $11, versie = versie + 1 WHERE id = $1 AND versie = $2",
            sleutel.signaal(),
            c.versie,
            &c.thema,
            &c.wat,
            c.duiding.clone(),
            &c.plaats.omschrijving,
            c.plaats.gebied.clone(),
            c.hoe_bekend.code(),
            c.periode.0,
            c.periode.1,
            adreskenmerk(&c.plaats.omschrijving),
        ))
        .await?;
    if gewijzigd == 0 {
        return Ok(false);
    }
    let nummer = nummer(tx, sleutel).await?;
    let gebied = c.plaats.gebied.as_deref().and_then(gebied::naam).unwrap_or_default();
    let inhoud = format!("{} {} {}", c.wat, c.duiding.as_deref().unwrap_or_default(), c.plaats.omschrijving);
    zoekindex::indexeer(tx, sleutel.signaal(), Veldgroep::Kern, &format!("{nummer} {} {gebied}", c.thema))
        .await?;
    zoekindex::indexeer(tx, sleutel.signaal(), Veldgroep::Inhoud, &inhoud).await?;
    herbereken(tx, &[sleutel.signaal()]).await?;
    Ok(true)
}

async fn nummer(c: &mut Conn, sleutel: &Sleutel) -> Result<String> {
    c.value(sql!("SELECT nummer AS waarde FROM signaal WHERE id = $1", sleutel.signaal())).await
}
