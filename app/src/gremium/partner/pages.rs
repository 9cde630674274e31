// SPDX-License-Identifier: EUPL-1.2
//! The list of partners, one partner, "who do I call?", and keeping an entry.

use askama::Template;
use db::{Conn, Tx};
use jiff::civil::Date;
use kernel::{OrganisatieId, Organisatiesoort, PartnerId, PartnercontactId};
use poort::{Handeling, Situatie};
use web::{Form, FoutCode, Id, Optie, Paar, Page, Vraag};

use crate::gremium::partner::formulier::{NieuwContact, Partnervelden};
use crate::gremium::partner::handelingen::{self, laad, laad_eigen, mag_beheren};
use crate::gremium::partner::model::{Contact, Partner};
use crate::gremium::partner::rules::{is_verouderd, te_bellen};
use crate::gremium::partner::store;
use crate::gremium::{context, versie};
use crate::netwerk::{self, Afspraak, Organisatie};
use crate::overleg::Tafelregel;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::thema::{self, themanaam};

const BESTAAT: FoutCode = FoutCode::Regel("partner-regel-bestaat");

#[derive(Template)]
#[template(path = "gremium/partners.html")]
struct Lijstpagina {
    p: Page,
    f: Form,
    themas: Vec<Optie>,
    gemeenten: Vec<Optie>,
    groepen: Vec<(String, Vec<Partner>)>,
    vandaag: Date,
    gefilterd: bool,
    mag_toevoegen: bool,
}

impl Lijstpagina {
    fn onder(&self, partner: &Partner) -> String {
        let themas: Vec<String> = partner.themas.iter().map(|t| themanaam(t, self.p.taalkeuze())).collect();
        themas.join(" · ")
    }

    fn oud(&self, partner: &Partner) -> bool {
        partner.contacten.iter().any(|c| is_verouderd(c, self.vandaag))
    }
}

async fn gemeenten(c: &mut Conn) -> db::Result<Vec<Organisatie>> {
    let mut alle = netwerk::organisaties(c).await?;
    alle.retain(|o| o.soort == Organisatiesoort::Gemeente);
    Ok(alle)
}

fn opties(organisaties: &[Organisatie]) -> Vec<Optie> {
    organisaties.iter().map(|o| Optie::nieuw(o.id.to_string(), &o.naam)).collect()
}

fn soortnaam(p: &Page, soort: Organisatiesoort) -> String {
    p.t(&format!("netwerk-organisatiesoort-{soort}"))
}

/// GET `/partners`.
pub async fn lijst(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let mut alle = store::partners(&mut c).await?;
    let gemeenten = gemeenten(&mut c).await?;
    drop(c);
    let p = ik.pagina("partners-titel");
    let (thema, gemeente) = (f.waarde("filterthema").to_owned(), f.waarde("filtergemeente").to_owned());
    let eigen_oud = f.waarde("bevestigen") == "ja";
    let vandaag = ik.nu.dag();
    alle.retain(|a| {
        (thema.is_empty() || a.themas.contains(&thema))
            && (gemeente.is_empty() || a.gemeenten.iter().any(|(id, _)| id.to_string() == gemeente))
            && (!eigen_oud
                || a.houder.0 == ik.actor.organisatie && a.contacten.iter().any(|c| is_verouderd(c, vandaag)))
    });
    let groep = |soort: &Organisatiesoort| {
        let van: Vec<Partner> = alle.iter().filter(|a| a.soort == *soort).cloned().collect();
        (!van.is_empty()).then(|| (soortnaam(&p, *soort), van))
    };
    pagina(&Lijstpagina {
        themas: thema::opties(ik.taal()),
        gemeenten: opties(&gemeenten),
        groepen: Organisatiesoort::ALLE.iter().filter_map(groep).collect(),
        gefilterd: eigen_oud || !thema.is_empty() || !gemeente.is_empty(),
        vandaag,
        mag_toevoegen: ik.mag(Handeling::PartnerBeheren, Situatie::EIGEN),
        f,
        p,
    })
}

/// A partner with whom to call there.
type Belregel = (Partner, Vec<Contact>);

#[derive(Template)]
#[template(path = "gremium/bellen.html")]
struct Belpagina {
    p: Page,
    f: Form,
    gemeenten: Vec<Optie>,
    /// The municipality that is asked for.
    gemeente: Option<Organisatie>,
    themas: Vec<Optie>,
    /// The theme that is asked for, in words, with whom to call.
    gevonden: Option<(String, Vec<Belregel>)>,
    vandaag: Date,
}

impl Belpagina {
    fn themapad(&self, code: &str) -> String {
        match &self.gemeente {
            Some(g) => format!("/partners/bellen?thema={code}&gemeente={}", g.id),
            None => format!("/partners/bellen?thema={code}"),
        }
    }

    fn oud(&self, contact: &Contact) -> bool {
        is_verouderd(contact, self.vandaag)
    }

    /// The theme that a contact is for alone, in words.
    fn alleen_voor(&self, contact: &Contact) -> String {
        contact.thema.as_deref().map(|t| themanaam(t, self.p.taalkeuze())).unwrap_or_default()
    }
}

/// GET `/partners/bellen`: click this, then the theme. The own municipality is the default.
pub async fn bellen(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let gemeenten = gemeenten(&mut c).await?;
    let partners = store::partners(&mut c).await?;
    drop(c);
    let gevraagd = f.waarde("gemeente").to_owned();
    let gemeente = gemeenten
        .iter()
        .find(|g| g.id.to_string() == gevraagd)
        .or_else(|| gemeenten.iter().find(|g| gevraagd.is_empty() && g.id == ik.actor.organisatie))
        .cloned();
    let mut f = f;
    f.zet("gemeente", gemeente.as_ref().map(|g| g.id.to_string()).unwrap_or_default());
    let p = ik.pagina("partner-bellen");
    let gevonden = gemeente.as_ref().filter(|_| thema::thema(f.waarde("thema")).is_some()).map(|g| {
        let lijst = te_bellen(&partners, f.waarde("thema"), g.id);
        let lijst = lijst.into_iter().map(|(p, c)| (p.clone(), c.into_iter().cloned().collect()));
        (themanaam(f.waarde("thema"), ik.taal()), lijst.collect())
    });
    pagina(&Belpagina {
        gemeenten: opties(&gemeenten),
        gemeente,
        themas: thema::opties(ik.taal()),
        gevonden,
        vandaag: ik.nu.dag(),
        f,
        p,
    })
}

#[derive(Template)]
#[template(path = "gremium/partner.html")]
struct Partnerpagina {
    p: Page,
    f: Form,
    partner: Partner,
    soort: String,
    afspraken: Vec<Afspraak>,
    tafels: Vec<Tafelregel>,
    themas: Vec<Optie>,
    vandaag: Date,
    mag_beheren: bool,
}

impl Partnerpagina {
    /// The theme that a contact is for alone, in words.
    fn alleen_voor(&self, contact: &Contact) -> String {
        contact.thema.as_deref().map(|t| themanaam(t, self.p.taalkeuze())).unwrap_or_default()
    }

    fn oud(&self, contact: &Contact) -> bool {
        is_verouderd(contact, self.vandaag)
    }

    fn themanamen(&self) -> String {
        let namen: Vec<String> =
            self.partner.themas.iter().map(|t| themanaam(t, self.p.taalkeuze())).collect();
        if namen.is_empty() { self.p.t("woord-geen") } else { namen.join(", ") }
    }

    fn gemeentenamen(&self) -> String {
        let namen: Vec<&str> = self.partner.gemeenten.iter().map(|(_, naam)| naam.as_str()).collect();
        if namen.is_empty() { self.p.t("woord-geen") } else { namen.join(", ") }
    }
}

async fn partnerblad(ik: &Ik, f: Form, id: PartnerId) -> Result<Partnerpagina, Reject> {
    let context = context(ik);
    let mut c = ik.app.db.read().await?;
    let partner = laad(&mut c, id).await?;
    let (afspraken, tafels) = handelingen::gedeeld(&mut c, &context, partner.organisatie).await?;
    drop(c);
    let mut p = ik.pagina("partner-titel");
    p.titel.clone_from(&partner.naam);
    Ok(Partnerpagina {
        soort: soortnaam(&p, partner.soort),
        mag_beheren: mag_beheren(&context, &partner),
        themas: thema::opties(ik.taal()),
        vandaag: ik.nu.dag(),
        afspraken,
        tafels,
        partner,
        f,
        p,
    })
}

/// GET `/partners/{id}`.
pub async fn partner(ik: Ik, Id(id): Id<PartnerId>) -> Antwoord {
    pagina(&partnerblad(&ik, Form::leeg(), id).await?)
}

#[derive(Template)]
#[template(path = "gremium/partner_velden.html")]
struct Veldenpagina {
    p: Page,
    f: Form,
    id: Option<PartnerId>,
    organisaties: Vec<Optie>,
    soorten: Vec<Optie>,
    themas: Vec<Optie>,
    gemeenten: Vec<Optie>,
}

impl Veldenpagina {
    fn doel(&self) -> String {
        self.id.map_or_else(|| "/partners/nieuw".to_owned(), |id| format!("/partners/{id}/wijziging"))
    }

    fn terug(&self) -> String {
        self.id.map_or_else(|| "/partners".to_owned(), |id| format!("/partners/{id}"))
    }
}

async fn veldenblad(ik: &Ik, f: Form, id: Option<PartnerId>) -> Result<Veldenpagina, Reject> {
    let alle = netwerk::organisaties(&mut ik.app.db.read().await?).await?;
    let is_gemeente = |o: &&Organisatie| o.soort == Organisatiesoort::Gemeente;
    let p = ik.pagina(if id.is_some() { "partner-wijzigen" } else { "partner-nieuw" });
    let partners: Vec<Organisatie> = alle.iter().filter(|o| !is_gemeente(o)).cloned().collect();
    let gemeenten: Vec<Organisatie> = alle.iter().filter(is_gemeente).cloned().collect();
    Ok(Veldenpagina {
        organisaties: opties(&partners),
        soorten: Optie::van_codes(&p, "netwerk-organisatiesoort", Organisatiesoort::ALLE),
        themas: thema::opties(ik.taal()),
        gemeenten: opties(&gemeenten),
        id,
        f,
        p,
    })
}

/// Reads the fields; what is chosen exists, and the partner is on the list once.
async fn lees(
    tx: &mut Tx,
    f: &mut Form,
    behalve: Option<PartnerId>,
) -> Result<Option<Partnervelden>, Reject> {
    let velden = Partnervelden::lees(f);
    if let Some(v) = &velden {
        let alle = netwerk::organisaties(tx).await?;
        let is = |id: &OrganisatieId, gemeente: bool| {
            alle.iter().any(|o| o.id == *id && (o.soort == Organisatiesoort::Gemeente) == gemeente)
        };
        if v.gemeenten.iter().any(|g| !is(g, true)) {
            f.meld_fout("partnergemeenten", FoutCode::Keuze, vec![]);
        }
        if v.organisatie.is_some_and(|o| !is(&o, false)) {
            f.meld_fout("partnerorganisatie", FoutCode::Keuze, vec![]);
        } else if store::bestaat(tx, v, behalve).await? {
            f.meld_fout("partnernaam", BESTAAT, vec![]);
        }
    }
    Ok(velden.filter(|_| f.is_goed()))
}

/// GET `/partners/nieuw`.
pub async fn nieuw(ik: Ik) -> Antwoord {
    let mut f = Form::leeg();
    f.zet_meer("partnergemeenten", [ik.actor.organisatie.to_string()]);
    pagina(&veldenblad(&ik, f, None).await?)
}

/// POST `/partners/nieuw`.
pub async fn toevoegen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let Some(velden) = lees(&mut tx, &mut inzending.form, None).await? else {
        drop(tx);
        return pagina_fout(&veldenblad(&ik, inzending.form, None).await?);
    };
    let id = handelingen::voeg_toe(&mut tx, &context(&ik), &velden).await?;
    klaar(&ik, tx, &inzending, id, "melding-partner-toegevoegd").await
}

/// GET `/partners/{id}/wijziging`.
pub async fn wijziging(ik: Ik, Id(id): Id<PartnerId>) -> Antwoord {
    let partner = laad_eigen(&mut ik.app.db.read().await?, &context(&ik), id).await?;
    let mut f = Form::leeg();
    Partnervelden::vul(&mut f, &partner);
    pagina(&veldenblad(&ik, f, Some(id)).await?)
}

/// POST `/partners/{id}/wijziging`.
pub async fn wijzigen(ik: Ik, Id(id): Id<PartnerId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad_eigen(&mut tx, &context(&ik), id).await?;
    let versie = versie(&mut inzending.form)?;
    let Some(velden) = lees(&mut tx, &mut inzending.form, Some(id)).await? else {
        drop(tx);
        return pagina_fout(&veldenblad(&ik, inzending.form, Some(id)).await?);
    };
    handelingen::wijzig(&mut tx, &context(&ik), (id, versie), &velden).await?;
    klaar(&ik, tx, &inzending, id, "melding-partner-gewijzigd").await
}

/// POST `/partners/{id}/contacten`.
pub async fn contact(ik: Ik, Id(id): Id<PartnerId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad_eigen(&mut tx, &context(&ik), id).await?;
    let Some(nieuw) = NieuwContact::lees(&mut inzending.form) else {
        drop(tx);
        return pagina_fout(&partnerblad(&ik, inzending.form, id).await?);
    };
    handelingen::voeg_contact_toe(&mut tx, &context(&ik), id, &nieuw).await?;
    klaar(&ik, tx, &inzending, id, "melding-contact-toegevoegd").await
}

/// POST `/partners/{id}/contacten/{contact}/bevestiging`.
pub async fn bevestigen(
    ik: Ik,
    Paar(id, contact): Paar<PartnerId, PartnercontactId>,
    inzending: Inzending,
) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    handelingen::bevestig(&mut tx, &context(&ik), (id, contact)).await?;
    klaar(&ik, tx, &inzending, id, "melding-contact-bevestigd").await
}

/// POST `/partners/{id}/contacten/{contact}/verwijdering`.
pub async fn verwijderen(
    ik: Ik,
    Paar(id, contact): Paar<PartnerId, PartnercontactId>,
    inzending: Inzending,
) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    handelingen::verwijder(&mut tx, &context(&ik), (id, contact)).await?;
    klaar(&ik, tx, &inzending, id, "melding-contact-verwijderd").await
}

async fn klaar(ik: &Ik, mut tx: Tx, inzending: &Inzending, id: PartnerId, melding: &str) -> Antwoord {
    let doel = format!("/partners/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}
