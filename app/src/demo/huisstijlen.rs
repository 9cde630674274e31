// SPDX-License-Identifier: EUPL-1.2
//! How the letters of the municipalities look that have somebody to say so: invented addresses, a court that is real with an invented
//! address. Made last, so that what was signed in the past of the demo needed no letter.

use db::Tx;
use kernel::{Functiesoort, Tijdstip};
use web::Form;

use crate::app::App;
use crate::demo::DemoFout;
use crate::demo::bezetting::Bezetting;
use crate::huisstijl::{Huisstijl, stel_vast};
use crate::netwerk;
use crate::schil::Context;

/// Of each municipality with a legal adviser or an administrator.
pub(super) async fn maak(
    app: &App,
    tx: &mut Tx,
    bezetting: &Bezetting,
    nu: Tijdstip,
) -> Result<(), DemoFout> {
    for (gemeente, _) in bezetting.gemeenten() {
        let id = gemeente.organisatie;
        let jurist = bezetting.actor(id, Functiesoort::Jurist);
        let Some(wie) = jurist.or_else(|| bezetting.actor(id, Functiesoort::Beheerder)) else { continue };
        let naam = netwerk::organisatie(tx, id).await?.map(|o| o.naam).unwrap_or_default();
        let plaats = naam.strip_prefix("Gemeente ").unwrap_or(&naam);
        let stijl = Huisstijl::lees(&mut formulier(plaats), &[], None);
        let stijl = stijl.ok_or(DemoFout::Ontbreekt("a house style"))?;
        stel_vast(tx, &Context { matrix: &app.matrix, actor: wie, nu }, &stijl).await?;
    }
    Ok(())
}

fn formulier(plaats: &str) -> Form {
    let web = format!("{}.example", plaats.to_lowercase().replace(' ', "-"));
    Form::from_pairs([
        ("stijl_bezoekadres", format!("Proefplein 1, {plaats}")),
        ("stijl_postadres", format!("Postbus 999, 9999 ZZ {plaats}")),
        ("stijl_telefoon", "043 000 00 00".to_owned()),
        ("stijl_email", format!("gemeente@{web}")),
        ("stijl_website", web.clone()),
        ("stijl_loket", format!("{web}/loket")),
        ("stijl_kleur", "#154273".to_owned()),
        ("stijl_slotregel", "Verzonnen brief van een demo-gemeente".to_owned()),
        ("stijl_rechtbank", "de rechtbank Limburg".to_owned()),
        ("stijl_rechtbank_adres", "Postbus 999, 9999 ZZ Roermond".to_owned()),
    ])
}
