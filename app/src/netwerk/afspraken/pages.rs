// SPDX-License-Identifier: EUPL-1.2
//! The list of afspraken and one afspraak.

use askama::Template;
use kernel::AfspraakId;
use poort::{Handeling, Situatie};
use web::{Form, FoutCode, Id, Page};

use super::acties;
use crate::netwerk::rules::afspraak::{Reden, kan_eindigen, kan_tekenen, redenen, werkt_met};
use crate::netwerk::store::afspraak::{afspraken_van, tafels_onder};
use crate::netwerk::{Afspraak, Partij};
use crate::schil::{Antwoord, Ik, Inzending, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "netwerk/afspraken.html")]
struct Lijst {
    p: Page,
    rijen: Vec<Rij>,
}

struct Rij {
    a: Afspraak,
    soort: String,
    onder: String,
    redenen: Vec<String>,
}

#[derive(Template)]
#[template(path = "netwerk/afspraak.html")]
struct Detail {
    p: Page,
    f: Form,
    a: Afspraak,
    onder: String,
    redenen: Vec<String>,
    partijen: Vec<Partijrij>,
    tafels: Vec<String>,
    veldgroepen: Vec<String>,
    mag_tekenen: bool,
    mag_eindigen: bool,
}

struct Partijrij {
    p: Partij,
    eigen: bool,
    werkt: bool,
}

fn soortnaam(p: &Page, a: &Afspraak) -> String {
    p.t(&format!("netwerk-afspraaksoort-{}", a.soort))
}

/// Why it does not work, in words.
fn in_woorden(p: &Page, redenen: Vec<Reden>) -> Vec<String> {
    let zeg = |reden: Reden| {
        let op = reden.moment().map(|op| p.datum(op)).unwrap_or_default();
        p.tm(reden.sleutel(), &[("op", &op)])
    };
    redenen.into_iter().map(zeg).collect()
}

/// GET `/afspraken`.
pub async fn lijst(ik: Ik) -> Antwoord {
    let alle = afspraken_van(&mut ik.app.db.read().await?, ik.actor.organisatie).await?;
    let p = ik.pagina("netwerk-afspraken");
    let rij = |a: Afspraak| {
        let partijen = p.tm("netwerk-afspraak-partijen", &[("aantal", &a.partijen.len().to_string())]);
        Rij {
            soort: soortnaam(&p, &a),
            onder: format!("{} {}, {partijen}", p.t("woord-tot"), p.datum(a.periode.tot)),
            redenen: in_woorden(&p, redenen(&a, ik.actor.organisatie, ik.nu)),
            a,
        }
    };
    let rijen = alle.into_iter().map(rij).collect();
    pagina(&Lijst { p, rijen })
}

async fn blad(ik: &Ik, id: AfspraakId, f: Form) -> Result<Detail, crate::schil::Reject> {
    let eigen = ik.actor.organisatie;
    let mut c = ik.app.db.read().await?;
    let a = acties::laad(&mut c, ik, id).await?;
    let tafels = tafels_onder(&mut c, id).await?;
    drop(c);
    let mut p = ik.pagina("netwerk-afspraak");
    p.titel.clone_from(&a.naam);
    let zelf = a.partij(eigen);
    let rij = |ander: &Partij| Partijrij {
        p: ander.clone(),
        eigen: ander.organisatie == eigen,
        werkt: zelf.is_some_and(|zelf| werkt_met(&a, zelf, ander, ik.nu)),
    };
    Ok(Detail {
        f,
        onder: format!("{}, {} {}", soortnaam(&p, &a), p.t("netwerk-afspraak-versie"), a.versie),
        redenen: in_woorden(&p, redenen(&a, eigen, ik.nu)),
        partijen: a.partijen.iter().map(rij).collect(),
        tafels,
        veldgroepen: a.veldgroepen.groepen().map(|g| p.t(&format!("netwerk-veldgroep-{g}"))).collect(),
        mag_tekenen: ik.mag(Handeling::AfspraakOndertekenen, Situatie::EIGEN)
            && kan_tekenen(&a, eigen, ik.nu),
        mag_eindigen: ik.mag(Handeling::AfspraakBeeindigen, Situatie::EIGEN) && kan_eindigen(&a, ik.nu),
        a,
        p,
    })
}

/// GET `/afspraken/{id}`.
pub async fn detail(ik: Ik, Id(id): Id<AfspraakId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg()).await?)
}

/// POST `/afspraken/{id}/ondertekening`.
pub async fn onderteken(ik: Ik, Id(id): Id<AfspraakId>, inzending: Inzending) -> Antwoord {
    acties::onderteken(&ik, &inzending, id).await?;
    naar(&format!("/afspraken/{id}"), "melding-afspraak-ondertekend")
}

/// POST `/afspraken/{id}/beeindiging`: it cannot be undone, so a tick says that one means it.
pub async fn beeindig(ik: Ik, Id(id): Id<AfspraakId>, mut inzending: Inzending) -> Antwoord {
    if !inzending.form.vinkje("afspraak_zeker") {
        inzending.form.meld_fout("afspraak_zeker", FoutCode::Regel("netwerk-fout-zeker"), vec![]);
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    }
    acties::beeindig(&ik, &inzending, id).await?;
    naar(&format!("/afspraken/{id}"), "melding-afspraak-beeindigd")
}
