// SPDX-License-Identifier: EUPL-1.2
//! The numbers on top of the first screen. Each opens the rows that it counts, and none is there when nothing waits.

use db::Conn;
use kernel::Veldgroep;
use poort::{Handeling, Situatie};
use web::Page;

use crate::poort::Bereikfilter;
use crate::schil::{Context, Ik, Reject};
use crate::signaal::model::Fase;
use crate::signaal::store;
use crate::{
    besluit, betrokkene, bewaren, casus, gremium, magdit, navraag, overleg, rooster, toezicht, zorgmelding,
};

/// Beyond this the exact number tells nobody more.
const GRENS: i64 = 100;

/// Something that is late or broken.
const FOUT: &str = "fout";
/// Something to do.
const LET_OP: &str = "let-op";

/// A number that opens its rows.
pub(super) struct Teller {
    pub(super) aantal: String,
    pub(super) naam: String,
    pub(super) href: String,
    pub(super) toon: &'static str,
}

/// What the tellers are made from.
pub(super) struct Bron<'a> {
    pub(super) c: &'a mut Conn,
    pub(super) ik: &'a Ik,
    pub(super) p: &'a Page,
}

/// All that waits for this functie, what is late first.
pub(super) async fn tellers(mut bron: Bron<'_>) -> Result<Vec<Teller>, Reject> {
    let mut alle = bron.toezicht().await?;
    alle.extend(bron.procedures().await?);
    alle.extend(bron.zorgmeldingen().await?);
    alle.extend(bron.casussen().await?);
    alle.extend(bron.signalen().await?);
    alle.extend(bron.vragen().await?);
    alle.extend(bron.privacy().await?);
    alle.extend(bron.tafels().await?);
    alle.extend(bron.vernietiging().await?);
    alle.extend(bron.gremia().await?);
    alle.extend(bron.rooster().await?);
    alle.extend(bron.herzieningen().await?);
    Ok(alle)
}

/// Reporters who wait too long for an answer; `vol` when there may be more than were counted.
pub(super) fn te_late_antwoorden(aantal: usize, vol: bool, p: &Page) -> Option<Teller> {
    (aantal > 0).then(|| Teller {
        aantal: format!("{aantal}{}", if vol { "+" } else { "" }),
        naam: p.t("vandaag-terugkoppeling-te-laat"),
        href: "/terugkoppelingen?laat=ja".to_owned(),
        toon: FOUT,
    })
}

impl Bron<'_> {
    fn teller(&self, aantal: i64, naam: &str, href: impl Into<String>, toon: &'static str) -> Option<Teller> {
        (aantal > 0).then(|| Teller {
            aantal: if aantal >= GRENS { format!("{GRENS}+") } else { aantal.to_string() },
            naam: self.p.t(naam),
            href: href.into(),
            toon,
        })
    }

    /// The stages for which this functie has work, with how many signalen wait there.
    async fn signalen(&mut self) -> Result<Vec<Teller>, Reject> {
        let ik = self.ik;
        let mag = |h| ik.mag(h, Situatie::EIGEN);
        let werk: Vec<Fase> = Fase::ALLE
            .iter()
            .copied()
            .filter(|f| match f {
                Fase::Weging1
                | Fase::Weging2a
                | Fase::Weging2b
                | Fase::Weging3
                | Fase::Weging4
                | Fase::Uitgezet => mag(Handeling::SignaalWegen),
                Fase::Bronnen => mag(Handeling::BronnenBevragen),
                Fase::Afgesloten => false,
            })
            .collect();
        if werk.is_empty() {
            return Ok(vec![]);
        }
        let bereik = Bereikfilter::nieuw(&ik.app.matrix, &ik.actor, Veldgroep::Kern, ik.nu);
        let tellingen = store::tel_per_fase(self.c, &bereik, GRENS).await?;
        let tellers =
            tellingen.into_iter().filter(|(fase, _)| werk.contains(fase)).filter_map(|(fase, aantal)| {
                let toon = if fase == Fase::Weging1 { LET_OP } else { "neutraal" };
                self.teller(aantal, &format!("fase-{fase}"), format!("/signalen?fase={fase}"), toon)
            });
        Ok(tellers.collect())
    }

    /// Shifts of the own boa's that are still to be filled, for who plans them.
    async fn rooster(&mut self) -> Result<Option<Teller>, Reject> {
        let ik = self.ik;
        let open = rooster::open_diensten(self.c, &ik.app.matrix, &ik.actor, ik.nu).await?;
        let aantal = i64::try_from(open.len()).unwrap_or(GRENS);
        Ok(self.teller(aantal, "teller-rooster-open", "/rooster", LET_OP))
    }

    /// Questions whether something may be given, for the jurist.
    async fn vragen(&mut self) -> Result<Option<Teller>, Reject> {
        let aantal = magdit::wacht_op_jurist(self.c, &self.ik.app.matrix, &self.ik.actor, GRENS).await?;
        Ok(self.teller(aantal, "vandaag-mag-dit", "/mag-dit/wachtrij", LET_OP))
    }

    /// Requests of data subjects: late ones loudly, those due within a week, and those to decide on; then unusual checks
    /// of the last month.
    async fn privacy(&mut self) -> Result<Vec<Teller>, Reject> {
        let ik = self.ik;
        let w = betrokkene::wachtend(self.c, &ik.app.matrix, &ik.actor, ik.nu, GRENS).await?;
        let opvallend = if ik.mag(Handeling::NavraagToezien, Situatie::EIGEN) {
            navraag::opvallend_sinds(self.c, ik.actor.organisatie, ik.nu.plus_dagen(-30), GRENS).await?
        } else {
            0
        };
        let alle = [
            self.teller(w.voorbij, "vandaag-verzoeken-voorbij", "/verzoeken", FOUT),
            self.teller(
                w.dringend.saturating_sub(w.voorbij),
                "vandaag-verzoeken-dringend",
                "/verzoeken",
                LET_OP,
            ),
            self.teller(w.te_besluiten, "vandaag-verzoeken-besluiten", "/verzoeken", LET_OP),
            self.teller(opvallend, "vandaag-navragen-opvallend", "/navragen?opvallend=ja", LET_OP),
        ];
        Ok(alle.into_iter().flatten().collect())
    }

    /// Signalen that were proposed for a tafel.
    async fn tafels(&mut self) -> Result<Option<Teller>, Reject> {
        let ik = self.ik;
        let aantal = overleg::wacht_op_regie(self.c, &ik.app.matrix, &ik.actor, ik.nu).await?;
        Ok(self.teller(aantal, "vandaag-voorstellen", "/tafels", LET_OP))
    }

    /// What must be destroyed, for who may propose it; the proposal that waits, for who may approve it.
    async fn vernietiging(&mut self) -> Result<Option<Teller>, Reject> {
        let (matrix, actor, nu) = (&self.ik.app.matrix, &self.ik.actor, self.ik.nu);
        if let Some(voorstel) = bewaren::wacht_op_goedkeuring(self.c, matrix, actor).await? {
            let href = format!("/vernietigingsvoorstellen/{voorstel}");
            return Ok(self.teller(1, "vandaag-vernietigingsvoorstel", href, LET_OP));
        }
        let aantal = bewaren::te_vernietigen(self.c, matrix, actor, nu, GRENS).await?;
        let href = format!("/vernietiging?vernietigen_tot={}", nu.dag());
        Ok(self.teller(aantal, "vandaag-te-vernietigen", href, LET_OP))
    }

    /// What waits for who supervises: emergency access loudest, then late reviews of rights, then unusual use.
    async fn toezicht(&mut self) -> Result<Vec<Teller>, Reject> {
        let (matrix, actor, nu) = (&self.ik.app.matrix, &self.ik.actor, self.ik.nu);
        let nood = toezicht::open_noodtoegang(self.c, matrix, actor).await?;
        let toetsen = toezicht::te_late_toetsen(self.c, matrix, actor, nu).await?;
        let bevindingen = toezicht::open_bevindingen(self.c, matrix, actor, GRENS).await?;
        let alle = [
            self.teller(nood, "vandaag-noodtoegang", "/noodtoegang", FOUT),
            self.teller(toetsen, "vandaag-rechtentoets", "/rechtentoetsen", FOUT),
            self.teller(bevindingen, "vandaag-bevindingen", "/toezicht/bevindingen", LET_OP),
        ];
        Ok(alle.into_iter().flatten().collect())
    }

    /// Contacts that should be confirmed, and items that wait for a body, of who keeps them.
    async fn gremia(&mut self) -> Result<Vec<Teller>, Reject> {
        let (matrix, actor, nu) = (&self.ik.app.matrix, &self.ik.actor, self.ik.nu);
        let contacten = gremium::te_bevestigen(self.c, matrix, actor, nu, GRENS).await?;
        let punten = gremium::wacht_op_gremium(self.c, matrix, actor, nu, GRENS).await?;
        let alle = [
            self.teller(contacten, "vandaag-contacten", "/partners?bevestigen=ja", LET_OP),
            self.teller(punten, "vandaag-bestuurspunten", "/bestuurspunten", LET_OP),
        ];
        Ok(alle.into_iter().flatten().collect())
    }

    /// Terms of procedures that passed or are about to, and steps to sign, for who works on procedures.
    async fn procedures(&mut self) -> Result<Vec<Teller>, Reject> {
        let (matrix, actor, nu) = (&self.ik.app.matrix, &self.ik.actor, self.ik.nu);
        let t = besluit::procedure::wachtend(self.c, matrix, actor, nu, GRENS).await?;
        let alle = [
            self.teller(t.voorbij, "vandaag-klok-voorbij", "/procedures/klokken", FOUT),
            self.teller(t.dringend, "vandaag-klok-dringend", "/procedures/klokken", LET_OP),
            self.teller(t.te_tekenen, "vandaag-te-tekenen", "/procedures?tekenen=ja", LET_OP),
        ];
        Ok(alle.into_iter().flatten().collect())
    }

    /// Rules of the own municipality to review after a ruling or change of law, for who keeps them.
    async fn herzieningen(&mut self) -> Result<Option<Teller>, Reject> {
        let aantal = besluit::te_herzien(self.c, &self.ik.app.matrix, &self.ik.actor, GRENS).await?;
        Ok(self.teller(aantal, "vandaag-herzieningen", "/instrumenten/herzieningen", LET_OP))
    }

    /// Care reports that wait too long, and those to do something with, for who has a part in them.
    async fn zorgmeldingen(&mut self) -> Result<Vec<Teller>, Reject> {
        let w = zorgmelding::wachtend(self.c, &Context::van(self.ik), GRENS).await?;
        let alle = [
            self.teller(w.te_laat, "vandaag-zorg-te-laat", "/zorgmeldingen?laat=ja", FOUT),
            self.teller(w.te_doen, "vandaag-zorg-te-doen", "/zorgmeldingen", LET_OP),
        ];
        Ok(alle.into_iter().flatten().collect())
    }

    /// Casussen in which a talk is late, and those to look at again, for who runs them.
    async fn casussen(&mut self) -> Result<Vec<Teller>, Reject> {
        let w = casus::wachtend(self.c, &Context::van(self.ik), GRENS).await?;
        let alle = [
            self.teller(w.gesprek, "vandaag-casus-gesprek", "/casussen", FOUT),
            self.teller(w.herzien, "vandaag-casus-herzien", "/casussen", FOUT),
        ];
        Ok(alle.into_iter().flatten().collect())
    }
}
