// SPDX-License-Identifier: EUPL-1.2
//! Rules of the five municipalities of Heuvelland (`demo/instrumenten.toml`): invented, with differences, one version that was
//! withdrawn and one matrix that is empty. A ruling that must be reviewed, and legal terms that a lawyer approved.

use kernel::{Actor, Functiesoort, Tijdstip};
use serde::Deserialize;
use web::Form;

use crate::besluit::instrument::formulier::{NieuwInstrument, NieuweVaststelling, lees_matrix};
use crate::besluit::instrument::handelingen as acties;
use crate::besluit::instrument::herziening::handelingen::{self as herzien, NieuweHerziening};
use crate::besluit::instrument::herziening::model::Uitkomst;
use crate::besluit::instrument::model::{Artikel, Instrumentsoort};
use crate::besluit::instrument::store::lezen::{Welke, instrumenten};
use crate::besluit::instrument::vergelijking::model::Rij;
use crate::demo::DemoFout;
use crate::demo::gegevens::uit_code;
use crate::demo::verloop::{Gebeuren, Verloop};
use crate::demo::wegen::afgekeurd;
use crate::schil::Context;

/// A reason to deviate, and the ruling, come after the rules.
const REDENEN_DAGEN: i64 = 60;
const HERZIENING_DAGEN: i64 = 20;
const NAGEKEKEN_DAGEN: i64 = 6;

/// Something about rules.
#[derive(Debug, Clone, Copy)]
pub(super) enum Regelwerk {
    /// A version of [`Bestand::versie`] is recorded.
    Versie(usize),
    /// A municipality withdraws its version.
    Intrekken(usize),
    /// A municipality says why it deviates.
    Reden,
    /// The jurist reports a ruling.
    Herziening,
    /// A municipality reviewed its rule.
    Nagekeken,
}

#[derive(Debug, Deserialize)]
struct Bestand {
    versie: Vec<Demoversie>,
}

/// One version of a rule, recorded so many days ago.
#[derive(Debug, Deserialize)]
struct Demoversie {
    gemeente: String,
    soort: String,
    naam: String,
    dagen: i64,
    orgaan: String,
    vindplaats: String,
    /// Withdrawn so many days ago.
    ingetrokken_dagen: Option<i64>,
    #[serde(default)]
    intrekreden: String,
    /// A concept: not vastgesteld.
    #[serde(default)]
    concept: bool,
    #[serde(default)]
    artikel: Vec<Demoartikel>,
    /// `woning-hard-1 = "sluiting-maanden 3"`.
    #[serde(default)]
    matrix: std::collections::BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
struct Demoartikel {
    nummer: String,
    onderwerp: String,
    tekst: String,
}

fn bestand() -> Result<Bestand, DemoFout> {
    Ok(toml::from_str(include_str!("../../demo/instrumenten.toml"))?)
}

fn op(verloop: &Verloop<'_>, dagen: i64, minuut: i64) -> Tijdstip {
    Tijdstip::op(verloop.vandaag.plus_dagen(-dagen).dag(), 9, 15).plus_minuten(minuut)
}

impl Verloop<'_> {
    /// All of it.
    pub(super) fn plan_instrumenten(&mut self) -> Result<(), DemoFout> {
        for (n, versie) in bestand()?.versie.iter().enumerate() {
            let minuut = i64::try_from(n).unwrap_or_default();
            self.plan(op(self, versie.dagen, minuut), Gebeuren::Regels(Regelwerk::Versie(n)));
            if let Some(dagen) = versie.ingetrokken_dagen {
                self.plan(op(self, dagen, 0), Gebeuren::Regels(Regelwerk::Intrekken(n)));
            }
        }
        for (dagen, werk) in [
            (REDENEN_DAGEN, Regelwerk::Reden),
            (HERZIENING_DAGEN, Regelwerk::Herziening),
            (NAGEKEKEN_DAGEN, Regelwerk::Nagekeken),
        ] {
            self.plan(op(self, dagen, 0), Gebeuren::Regels(werk));
        }
        Ok(())
    }

    pub(super) async fn regelwerk(&mut self, nu: Tijdstip, werk: Regelwerk) -> Result<(), DemoFout> {
        match werk {
            Regelwerk::Versie(n) => self.leg_versie_vast(nu, n).await,
            Regelwerk::Intrekken(n) => self.trek_versie_in(nu, n).await,
            Regelwerk::Reden => self.geef_reden(nu).await,
            Regelwerk::Herziening => self.meld_herziening(nu).await,
            Regelwerk::Nagekeken => self.kijk_na(nu).await,
        }
    }

    async fn regelhouder(&mut self, afkorting: &str) -> Result<Actor, DemoFout> {
        let waar = self.organisatie_met(afkorting).await?;
        let jurist = self.bezetting.actor(waar, Functiesoort::Jurist).cloned();
        jurist.map_or_else(|| self.actor(waar, Functiesoort::Oover).cloned(), Ok)
    }

    async fn leg_versie_vast(&mut self, nu: Tijdstip, n: usize) -> Result<(), DemoFout> {
        let alles = bestand()?;
        let v = alles.versie.get(n).ok_or(DemoFout::Ontbreekt("a version"))?;
        let wie = self.regelhouder(&v.gemeente).await?;
        let app = self.app;
        let context = Context { matrix: &app.matrix, actor: &wie, nu };
        let soort: Instrumentsoort = uit_code(&v.soort)?;
        let zicht = acties::zicht(&context);
        let er = instrumenten(self.tx, &zicht, Welke::Soort(soort)).await?;
        let eigen = er.iter().find(|i| i.gemeente.0 == wie.organisatie);
        let (id, erft) = match eigen {
            Some(i) => (acties::begin_versie(self.tx, &context, i.id).await?, i.versies.first().cloned()),
            None => {
                let nieuw = NieuwInstrument { soort, naam: v.naam.clone() };
                (acties::voeg_toe(self.tx, &context, &nieuw).await?, None)
            }
        };
        let mut slag = 1;
        for artikel in erft.iter().flat_map(|e| &e.artikelen) {
            acties::verwijder_artikel(self.tx, &context, (id, slag), &artikel.nummer).await?;
            slag += 1;
        }
        for a in &v.artikel {
            let artikel =
                Artikel { nummer: a.nummer.clone(), onderwerp: a.onderwerp.clone(), tekst: a.tekst.clone() };
            acties::voeg_artikel_toe(self.tx, &context, (id, slag), &artikel).await?;
            slag += 1;
        }
        if soort == Instrumentsoort::Damocles {
            let mut form = Form::leeg();
            for (cel, wat) in &v.matrix {
                let (maatregel, aantal) = wat.split_once(' ').unwrap_or((wat, ""));
                form.zet(&format!("maatregel-{cel}"), maatregel);
                form.zet(&format!("aantal-{cel}"), aantal);
            }
            let matrix = lees_matrix(&mut form).ok_or_else(|| afgekeurd(&form))?;
            acties::zet_matrix(self.tx, &context, (id, slag), &matrix).await?;
            slag += 1;
        }
        if v.concept {
            return Ok(());
        }
        let nieuw = NieuweVaststelling {
            orgaan: uit_code(&v.orgaan)?,
            op: nu.dag(),
            geldig_van: nu.plus_dagen(7).dag(),
            geldig_tot: None,
            vindplaats: v.vindplaats.parse().map_err(|_| DemoFout::Onbekend(v.vindplaats.clone()))?,
        };
        Ok(acties::stel_vast(self.tx, &context, (id, slag), &nieuw).await?)
    }

    async fn trek_versie_in(&mut self, nu: Tijdstip, n: usize) -> Result<(), DemoFout> {
        let alles = bestand()?;
        let v = alles.versie.get(n).ok_or(DemoFout::Ontbreekt("a version"))?;
        let wie = self.regelhouder(&v.gemeente).await?;
        let context = Context { matrix: &self.app.matrix, actor: &wie, nu };
        let soort: Instrumentsoort = uit_code(&v.soort)?;
        let welke = Welke::Soort(soort);
        let er = instrumenten(self.tx, &acties::zicht(&context), welke).await?;
        let eigen = er.iter().find(|i| i.gemeente.0 == wie.organisatie);
        let versie = eigen.and_then(|i| i.versies.iter().find(|x| x.vaststelling.is_some()));
        let versie = versie.ok_or(DemoFout::Ontbreekt("a version to withdraw"))?;
        acties::trek_in(self.tx, &context, versie.id, (nu.dag(), &v.intrekreden)).await?;
        Ok(())
    }

    /// Valkenburg says why it closes longer.
    async fn geef_reden(&mut self, nu: Tijdstip) -> Result<(), DemoFout> {
        let wie = self.regelhouder("VAL").await?;
        let context = Context { matrix: &self.app.matrix, actor: &wie, nu };
        let soort = Instrumentsoort::Damocles;
        let welke = Welke::Soort(soort);
        let er = instrumenten(self.tx, &acties::zicht(&context), welke).await?;
        let eigen = er.iter().find(|i| i.gemeente.0 == wie.organisatie);
        let versie = eigen.and_then(|i| i.versies.iter().find(|x| x.vaststelling.is_some())).map(|v| v.id);
        let reden = "Er zijn hier veel lokalen met publiek uit de wijde omgeving. Korter sluiten hielp de afgelopen jaren niet.";
        for rij in ["herhaling", "bekendmaken van de sluiting"] {
            acties::verklaar(self.tx, &context, (soort, &Rij::onderwerp(rij), versie), reden).await?;
        }
        Ok(())
    }

    async fn meld_herziening(&mut self, nu: Tijdstip) -> Result<(), DemoFout> {
        let wie = self.regelhouder("VAL").await?;
        let context = Context { matrix: &self.app.matrix, actor: &wie, nu };
        let bron = "https://uitspraken.voorbeeld.example/verzonnen-uitspraak-1";
        let nieuw = NieuweHerziening {
            titel: "Sluiting van een woning: eerst kijken naar wie er woont (verzonnen uitspraak)".to_owned(),
            bron: bron.parse().map_err(|_| DemoFout::Onbekend(bron.to_owned()))?,
            dag: nu.plus_dagen(-9).dag(),
            soort: Instrumentsoort::Damocles,
            artikelen: "afwijken van het beleid".to_owned(),
            toelichting: "Een verzonnen uitspraak voor de demo. Het beleid moet zeggen dat de burgemeester ook bij een vaste termijn weegt wat sluiten voor de bewoners betekent.".to_owned(),
        };
        let mut form = Form::leeg();
        herzien::meld(self.tx, &context, &nieuw, &mut form).await?.ok_or_else(|| afgekeurd(&form))?;
        Ok(())
    }

    /// Gulpen-Wittem finished its review, Meerssen took it up.
    async fn kijk_na(&mut self, nu: Tijdstip) -> Result<(), DemoFout> {
        for (waar, klaar) in [("GUL", true), ("MEE", false)] {
            let wie = self.regelhouder(waar).await?;
            let vraag = db::sql!(
                "SELECT t.id FROM herzieningstaak t JOIN instrument i ON i.id = t.instrument_id WHERE i.organisatie_id = $1",
                wie.organisatie
            );
            let taken: Vec<kernel::HerzieningstaakId> = self.tx.read(vraag, |r| r.get("id")).await?;
            let context = Context { matrix: &self.app.matrix, actor: &wie, nu };
            for taak in taken {
                herzien::pak_op(self.tx, &context, taak).await?;
                if klaar {
                    let waarom = "Ons beleid zegt dit al: de afweging staat in het artikel over afwijken.";
                    herzien::rond_af(self.tx, &context, taak, (Uitkomst::Blijft, waarom)).await?;
                }
            }
        }
        Ok(())
    }
}
