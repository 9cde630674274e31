// SPDX-License-Identifier: EUPL-1.2
//! The people of the own organisation: the list, the list as a file, and adding somebody.

use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use kernel::GebruikerId;
use spoor::leg_vast;
use web::{Form, Optie, Page, Vraag, Weigering};

use super::acties;
use super::invoer::{NieuwMens, functiesoorten_voor};
use crate::netwerk::account::Geheimpagina;
use crate::netwerk::events::ToegangslijstGeexporteerd;
use crate::netwerk::rules::toegangslijst;
use crate::netwerk::store::{functie, gebruiker};
use crate::netwerk::{Gebruiker, functienaam, organisatie};
use crate::schil::{Antwoord, Ik, Inzending, Reject, pagina, pagina_fout};

const PER_BLAD: i64 = 50;

#[derive(Template)]
#[template(path = "netwerk/gebruikers.html")]
struct Lijst {
    p: Page,
    rijen: Vec<Rij>,
    volgende: String,
}

struct Rij {
    wie: Gebruiker,
    functies: String,
}

#[derive(Template)]
#[template(path = "netwerk/gebruiker_nieuw.html")]
struct Nieuwpagina {
    p: Page,
    f: Form,
    soorten: Vec<Optie>,
}

/// GET `/beheer`.
pub async fn lijst(ik: Ik, Vraag(mut vraag): Vraag) -> Antwoord {
    let na = vraag.keuze_optioneel::<GebruikerId>("na");
    let mut c = ik.app.db.read().await?;
    let mut mensen =
        gebruiker::gebruikers_van_organisatie(&mut c, ik.actor.organisatie, na, PER_BLAD + 1).await?;
    let meer = i64::try_from(mensen.len()).is_ok_and(|aantal| aantal > PER_BLAD);
    if meer {
        mensen.pop();
    }
    let ids: Vec<GebruikerId> = mensen.iter().map(|g| g.id).collect();
    let functies = functie::functies_daar(&mut c, ik.actor.organisatie, &ids).await?;
    drop(c);
    let p = ik.pagina("netwerk-beheer");
    let volgende = match mensen.last() {
        Some(laatste) if meer => format!("/beheer?na={}", laatste.id),
        _ => String::new(),
    };
    let rij = |wie: Gebruiker| {
        let eigen = functies.iter().filter(|f| f.gebruiker == wie.id && f.loopt(ik.nu));
        let functies = eigen.map(|f| functienaam(&p, f.soort)).collect::<Vec<_>>().join(", ");
        Rij { wie, functies }
    };
    let rijen = mensen.into_iter().map(rij).collect();
    pagina(&Lijst { p, rijen, volgende })
}

/// GET `/beheer/toegangslijst`: who has access, as a file for the yearly review (BIO2 5.18). Noted in the trail.
pub async fn toegangslijst(ik: Ik) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let regels = functie::toegang(&mut tx, ik.actor.organisatie).await?;
    let gebeurtenis = ToegangslijstGeexporteerd { organisatie: ik.actor.organisatie, regels: regels.len() };
    leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    tx.commit().await?;
    let fout = |e: csv::Error| Weigering::storing_door(&e, "writing csv");
    let mut schrijver = csv::WriterBuilder::new().delimiter(b';').from_writer(vec![]);
    schrijver.write_record(toegangslijst::KOP).map_err(fout)?;
    for regel in &regels {
        schrijver.write_record(toegangslijst::regel(regel, ik.nu)).map_err(fout)?;
    }
    let inhoud = schrijver.into_inner().map_err(|e| Weigering::storing_door(&e, "writing csv"))?;
    let koppen = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, bestand::content_disposition("toegangslijst.csv")),
    ];
    Ok((koppen, inhoud).into_response())
}

/// The kinds of functie, what is usual at the own organisation first.
async fn soorten(ik: &Ik, p: &Page) -> Result<Vec<Optie>, Reject> {
    let eigen = organisatie(&mut ik.app.db.read().await?, ik.actor.organisatie).await?;
    let eigen = eigen.ok_or_else(Weigering::niet_gevonden)?;
    Ok(functiesoorten_voor(p, eigen.soort))
}

/// GET `/beheer/gebruikers/nieuw`: the usual functie of such an organisation is proposed.
pub async fn nieuwpagina(ik: Ik) -> Antwoord {
    let p = ik.pagina("netwerk-gebruiker-nieuw");
    let soorten = soorten(&ik, &p).await?;
    let mut f = Form::leeg();
    f.zet("functiesoort", soorten.first().map(|o| o.waarde.clone()).unwrap_or_default());
    f.zet("eerste_dag", p.dag_kort(ik.nu.dag()));
    pagina(&Nieuwpagina { p, f, soorten })
}

/// POST `/beheer/gebruikers`: the answer shows the invitation, once.
pub async fn nieuw(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let link = match NieuwMens::lees(&mut inzending.form, ik.nu) {
        Some(mens) => acties::nodig_uit(&ik, &mut inzending, &mens).await?,
        None => None,
    };
    let Some(geheim) = link else {
        let p = ik.pagina("netwerk-gebruiker-nieuw");
        let soorten = soorten(&ik, &p).await?;
        return pagina_fout(&Nieuwpagina { p, f: inzending.form, soorten });
    };
    let p = ik.pagina("netwerk-uitnodiging-gemaakt");
    let uitleg = p.t("netwerk-link-eenmalig");
    pagina(&Geheimpagina { p, uitleg, geheim, verder: "/beheer".to_owned() })
}
