// SPDX-License-Identifier: EUPL-1.2
//! The list of afspraken and one afspraak.

use askama::Template;
use kernel::AfspraakId;
use poort::{Handeling, Situatie};
use web::{Form, FoutCode, Id, Page};

use super::acties;
use super::opstellen::mag_opstellen;
use crate::netwerk::rules::afspraak::{Reden, kan_eindigen, kan_tekenen, redenen, werkt_met};
use crate::netwerk::rules::verschil::{Verschil, verschillen};
use crate::netwerk::store::afspraak::{afspraak, afspraken_van, opvolger, tafels_onder};
use crate::netwerk::{Afspraak, Afspraakhandeling, Doorverstrekken, Partij};
use crate::schil::{Antwoord, Ik, Inzending, naar, pagina, pagina_fout};
use crate::thema::themanaam;

#[derive(Template)]
#[template(path = "netwerk/afspraken.html")]
struct Lijst {
    p: Page,
    rijen: Vec<Rij>,
    mag_opstellen: bool,
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
    themas: String,
    /// What changed since the version before: what, was, becomes.
    verschillen: Vec<(String, String, String)>,
    voorganger_versie: i64,
    opvolger: Option<AfspraakId>,
    mag_tekenen: bool,
    mag_eindigen: bool,
    mag_wijzigen: bool,
    mag_versie: bool,
    mag_tafel: bool,
    mag_verantwoording: bool,
    /// It bound us, and it is over: what we keep of it is ready.
    voorbij: bool,
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
            redenen: if a.concept {
                vec![]
            } else {
                in_woorden(&p, redenen(&a, ik.actor.organisatie, ik.nu))
            },
            a,
        }
    };
    let rijen = alle.into_iter().map(rij).collect();
    pagina(&Lijst { p, rijen, mag_opstellen: mag_opstellen(&ik) })
}

async fn blad(ik: &Ik, id: AfspraakId, f: Form) -> Result<Detail, crate::schil::Reject> {
    let eigen = ik.actor.organisatie;
    let mut c = ik.app.db.read().await?;
    let a = acties::laad(&mut c, ik, id).await?;
    let tafels = tafels_onder(&mut c, id).await?;
    let voorganger = match a.voorganger {
        Some(oud) => afspraak(&mut c, eigen, oud).await?,
        None => None,
    };
    // A version that is still drawn up by another does not exist for this reader.
    let opvolger = match opvolger(&mut c, id).await? {
        Some(nieuw) => afspraak(&mut c, eigen, nieuw).await?.map(|n| n.id),
        None => None,
    };
    drop(c);
    let mut p = ik.pagina("netwerk-afspraak");
    p.titel.clone_from(&a.naam);
    let zelf = a.partij(eigen);
    let van_ons = a.opsteller.is_none_or(|o| o == eigen);
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
        themas: themanamen(&p, &a.themas),
        verschillen: voorganger
            .as_ref()
            .map(|oud| verschillen(oud, &a).iter().map(|v| verschil_in_woorden(&p, v)).collect())
            .unwrap_or_default(),
        voorganger_versie: voorganger.as_ref().map_or(0, |v| v.versie),
        voorbij: zelf.is_some_and(|z| z.getekend_op.is_some())
            && (a.vervangen_op.is_some() || (!a.concept && !kan_eindigen(&a, ik.nu))),
        mag_wijzigen: van_ons && a.concept && mag_opstellen(ik),
        mag_verantwoording: !a.concept && ik.mag(Handeling::VerstrekkingInzien, Situatie::EIGEN),
        mag_tafel: !a.concept
            && kan_eindigen(&a, ik.nu)
            && a.vervangen_op.is_none()
            && ik.mag(Handeling::TafelInrichten, Situatie::EIGEN),
        mag_versie: van_ons
            && !a.concept
            && opvolger.is_none()
            && a.vervangen_op.is_none()
            && mag_opstellen(ik),
        opvolger,
        veldgroepen: a.veldgroepen.groepen().map(|g| p.t(&format!("netwerk-veldgroep-{g}"))).collect(),
        mag_tekenen: ik.mag(Handeling::AfspraakOndertekenen, Situatie::EIGEN)
            && kan_tekenen(&a, eigen, ik.nu),
        mag_eindigen: ik.mag(Handeling::AfspraakBeeindigen, Situatie::EIGEN) && kan_eindigen(&a, ik.nu),
        a,
        p,
    })
}

fn themanamen(p: &Page, codes: &[String]) -> String {
    if codes.is_empty() {
        return p.t("netwerk-afspraak-alle-themas");
    }
    let namen: Vec<String> = codes.iter().map(|t| themanaam(t, p.taalkeuze())).collect();
    namen.join(", ")
}

fn handelingen(p: &Page, codes: &[Afspraakhandeling]) -> String {
    let namen: Vec<String> = codes.iter().map(|h| p.t(&format!("netwerk-afspraakhandeling-{h}"))).collect();
    namen.join("\n")
}

/// What changed, in words: what, was, becomes.
fn verschil_in_woorden(p: &Page, v: &Verschil) -> (String, String, String) {
    let groepen = |g: &kernel::Veldgroepen| {
        let namen: Vec<String> = g.groepen().map(|g| p.t(&format!("netwerk-veldgroep-{g}"))).collect();
        namen.join(", ")
    };
    let periode = |x: &kernel::Periode| format!("{} {} {}", p.datum(x.van), p.t("woord-tot"), p.datum(x.tot));
    let maanden = |m: i64| p.tm("netwerk-afspraak-maanden", &[("aantal", &m.to_string())]);
    let (sleutel, was, is) = match v {
        Verschil::Tekst(sleutel, was, is) => (*sleutel, was.clone(), is.clone()),
        Verschil::Handelingen(was, is) => {
            ("netwerk-afspraak-handelingen", handelingen(p, was), handelingen(p, is))
        }
        Verschil::Veldgroepen(was, is) => ("netwerk-afspraak-veldgroepen", groepen(was), groepen(is)),
        Verschil::Periode(was, is) => ("netwerk-afspraak-periode", periode(was), periode(is)),
        Verschil::Bewaartermijn(was, is) => ("netwerk-afspraak-bewaartermijn", maanden(*was), maanden(*is)),
        Verschil::Doorverstrekken(was, is) => {
            let woord = |d: &Doorverstrekken| p.t(&format!("netwerk-doorverstrekken-{d}"));
            ("netwerk-afspraak-doorverstrekken", woord(was), woord(is))
        }
        Verschil::Themas(was, is) => ("netwerk-afspraak-themas", themanamen(p, was), themanamen(p, is)),
        Verschil::Partijen(weg, erbij) => ("afspraak-verschil-partijen", weg.join(", "), erbij.join(", ")),
    };
    (p.t(sleutel), was, is)
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
