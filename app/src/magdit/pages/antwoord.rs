// SPDX-License-Identifier: EUPL-1.2
//! The answer: the word, the conditions, the afspraak, why, and what now. For the jurist also the form to answer.

use askama::Template;
use kernel::{Functiesoort, MagditvraagId};
use poort::{Handeling, Situatie};
use web::{Form, Id, Optie, Page};

use crate::magdit::formulier::{ANTWOORDEN, Juristantwoord};
use crate::magdit::handelingen;
use crate::magdit::model::Antwoordsoort;
use crate::magdit::pages::beeld::{self, Stapbeeld};
use crate::magdit::pages::{context, versie};
use crate::magdit::rules::{Dekking, Vraagstand};
use crate::magdit::store::{Magditvraag, Zicht};
use crate::netwerk::functies_van_organisatie;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::signaal;

#[derive(Template)]
#[template(path = "magdit/antwoord.html")]
struct Antwoordpagina {
    p: Page,
    f: Form,
    v: Magditvraag,
    onder: String,
    rijen: Vec<(String, String)>,
    voorwaarden: Vec<String>,
    kan_wel: Vec<String>,
    keten: Vec<Stapbeeld>,
    /// The signaal, when this reader may see it.
    signaalnummer: Option<String>,
    heeft_jurist: bool,
    mag_antwoorden: bool,
    mag_voorstellen: bool,
    antwoorden: Vec<Optie>,
}

impl Antwoordpagina {
    fn woord(&self) -> String {
        beeld::woord(&self.p, &self.v).0
    }

    fn wacht(&self) -> bool {
        self.v.stand == Vraagstand::Wacht
    }

    /// What the answer of the rules was, when another answer counts now.
    fn woord_van_regels(&self) -> String {
        self.p.t(&format!("magdit-antwoord-{}", self.v.toetsing.antwoord))
    }

    fn nu(&self) -> String {
        let sleutel = match (self.v.stand, self.v.antwoord) {
            (Vraagstand::Wacht, _) if self.mag_antwoorden => "aan-u".to_owned(),
            (Vraagstand::Wacht, _) if !self.heeft_jurist => "geen-jurist".to_owned(),
            (Vraagstand::Wacht, _) => "wacht".to_owned(),
            (_, antwoord) => antwoord.to_string(),
        };
        self.p.t(&format!("magdit-nu-{sleutel}"))
    }

    fn groepen(&self, a: &Dekking) -> String {
        beeld::veldgroepen(&self.p, &a.veldgroepen)
    }

    fn is_nee(&self) -> bool {
        self.v.antwoord == Antwoordsoort::MagNiet
    }
}

async fn blad(ik: &Ik, id: MagditvraagId, f: Option<Form>) -> Result<Antwoordpagina, Reject> {
    let mut c = ik.app.db.read().await?;
    let v = handelingen::laad(&mut c, &context(ik), id).await?;
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let ids: Vec<_> = v.signaal.into_iter().collect();
    let zichtbaar = signaal::store::kernen(&mut c, zicht.bereik(), &ids).await?;
    let functies = functies_van_organisatie(&mut c, ik.actor.organisatie).await?;
    drop(c);
    let p = ik.pagina("magdit-titel");
    let organisatie = v.organisatie.as_ref().map(|(_, naam)| naam.as_str());
    let mag = |h| ik.mag(h, Situatie::EIGEN);
    let form = f.unwrap_or_else(|| {
        let mut leeg = Form::leeg();
        leeg.zet("versie", v.versie.to_string());
        leeg
    });
    Ok(Antwoordpagina {
        onder: beeld::in_een_regel(&p, &v.stelling, organisatie),
        rijen: beeld::vraagrijen(&p, &v),
        voorwaarden: beeld::lijst(&p, &v.toetsing.voorwaarden),
        kan_wel: beeld::lijst(&p, &v.toetsing.kan_wel),
        keten: beeld::keten(&p, &v.toetsing),
        signaalnummer: beeld::nummer_van(v.signaal, &zichtbaar),
        heeft_jurist: functies.iter().any(|f| f.soort == Functiesoort::Jurist && f.loopt(ik.nu)),
        mag_antwoorden: v.stand == Vraagstand::Wacht && mag(Handeling::MagditBeantwoorden),
        mag_voorstellen: v.beantwoording.is_some() && mag(Handeling::MagditregelVaststellen),
        antwoorden: Optie::van_codes(&p, "magdit-antwoord", ANTWOORDEN),
        f: form,
        v,
        p,
    })
}

/// The page.
pub async fn antwoord(ik: Ik, Id(id): Id<MagditvraagId>) -> Antwoord {
    pagina(&blad(&ik, id, None).await?)
}

/// Puts it to the jurist.
pub async fn voorleggen(ik: Ik, Id(id): Id<MagditvraagId>, mut inzending: Inzending) -> Antwoord {
    let versie = versie(&mut inzending.form)?;
    let mut tx = ik.app.db.write().await?;
    handelingen::voorleggen(&mut tx, &context(&ik), id, versie).await?;
    let doel = format!("/mag-dit/vragen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-magdit-voorgelegd")
}

/// The jurist answers.
pub async fn beantwoorden(ik: Ik, Id(id): Id<MagditvraagId>, mut inzending: Inzending) -> Antwoord {
    let Some(gelezen) = Juristantwoord::lees(&mut inzending.form) else {
        return pagina_fout(&blad(&ik, id, Some(inzending.form)).await?);
    };
    let mut tx = ik.app.db.write().await?;
    handelingen::beantwoorden(&mut tx, &context(&ik), id, &gelezen).await?;
    let doel = format!("/mag-dit/vragen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-magdit-beantwoord")
}

/// The answer of the jurist becomes a proposal of an own rule.
pub async fn regelvoorstel(ik: Ik, Id(id): Id<MagditvraagId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let regel = handelingen::voorstel_uit_vraag(&mut tx, &context(&ik), id).await?;
    let doel = format!("/mag-dit/regels/{regel}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-magditregel-voorgesteld")
}
