// SPDX-License-Identifier: EUPL-1.2
//! One municipality that keeps its terms: what was destroyed two months ago, what waits for approval today, and a signaal
//! that a Woo request keeps from going.
//!
//! It has signalen of its own, so that it is there in every demo however small, and chance of its own, so that the rest of
//! the region is the same with and without it.

use kernel::{Actor, Functiesoort, Herkomst, SignaalId, Tijdstip, VernietigingsvoorstelId, plus_maanden};
use poort::Handeling;

use crate::bewaren::{
    Bewaarplichtsoort, Context, NieuweBewaarplicht, Uitvoering, goedkeuren, voer_uit_in, voorstellen,
    zet_bewaarplicht,
};
use crate::demo::DemoFout;
use crate::demo::levensloop::Zet;
use crate::demo::maker::Maker;
use crate::demo::verloop::{Gebeuren, Verloop};
use crate::demo::wegen::Werk;
use crate::schil::Reject;
use crate::signaal::model::Beperking;
use crate::signaal::terugkoppeling::{self, Toestand};
use crate::signaal::uitkomst::Uitkomst;
use crate::signaal::weging::Stap;
use crate::signaal::{Kanaal, NieuwSignaal, registreren_namens, terugkoppelen};

/// Where it happens.
const GEMEENTE: &str = "VAL";
/// Chance of its own.
const ZAAD: u64 = 7_006;
/// How many days ago each came in: three are destroyed, three are on the list that waits.
const ONTVANGEN: &[i64] = &[131, 127, 122, 24, 22, 19];
/// How many signalen the demo has beside those that were asked for.
pub const EXTRA: usize = ONTVANGEN.len();
/// How many days ago the first list was proposed; it was approved two days later.
const VOORGESTELD: i64 = 62;

/// Something that happens around keeping and destroying.
pub(super) enum Bewaarwerk {
    /// A signaal comes in that is no ondermijning.
    Ontvangst(Box<NieuwSignaal>),
    /// It is closed, and its reporter hears that.
    Sluiting(SignaalId),
    /// A Woo request asks for it.
    Bewaarplicht(SignaalId),
    /// What is due within so many months is proposed.
    Voorstel(i64),
    /// Somebody else approves, and it is carried out.
    Goedkeuring(VernietigingsvoorstelId),
}

impl Verloop<'_> {
    /// Plans all of it.
    pub(super) fn plan_bewaring(&mut self) -> Result<(), DemoFout> {
        let nu = self.vandaag;
        let mut maker = Maker::nieuw(ZAAD)?;
        let Some((gemeente, _)) = self.bezetting.gemeenten().iter().find(|(g, _)| g.afkorting == GEMEENTE)
        else {
            return Ok(());
        };
        for &dagen in ONTVANGEN {
            let mut nieuw = maker.signaal(gemeente, nu.plus_dagen(-dagen).dag(), nu)?;
            nieuw.kanaal = Kanaal::Collega;
            nieuw.beperking = Beperking { herkomst: Herkomst::Vrij, ..Beperking::VRIJ };
            let op = nieuw.ontvangen_op;
            self.plan(op, Gebeuren::Bewaring(Bewaarwerk::Ontvangst(Box::new(nieuw))));
        }
        let (eerst, nu_pas) = (nu.plus_dagen(-VOORGESTELD).dag(), nu.plus_dagen(-1).dag());
        self.plan(Tijdstip::op(eerst, 10, 20), Gebeuren::Bewaring(Bewaarwerk::Voorstel(0)));
        self.plan(Tijdstip::op(nu_pas, 15, 40), Gebeuren::Bewaring(Bewaarwerk::Voorstel(3)));
        Ok(())
    }

    /// Lets one of them happen.
    pub(super) async fn bewaarwerk(&mut self, nu: Tijdstip, werk: Bewaarwerk) -> Result<(), DemoFout> {
        match werk {
            Bewaarwerk::Ontvangst(nieuw) => self.ontvang_oud(nu, &nieuw).await,
            Bewaarwerk::Sluiting(signaal) => self.sluit_oud(nu, signaal).await,
            Bewaarwerk::Bewaarplicht(signaal) => self.houd_vast(nu, signaal).await,
            Bewaarwerk::Voorstel(maanden) => self.stel_vernietiging_voor(nu, maanden).await,
            Bewaarwerk::Goedkeuring(voorstel) => self.keur_vernietiging_goed(nu, voorstel).await,
        }
    }

    fn bewaarder(&self, soort: Functiesoort) -> Result<&Actor, DemoFout> {
        let gemeente = self.bezetting.gemeenten().iter().find(|(g, _)| g.afkorting == GEMEENTE);
        let (gemeente, _) = gemeente.ok_or(DemoFout::Ontbreekt("the municipality that keeps its terms"))?;
        self.bezetting.actor(gemeente.organisatie, soort).ok_or(DemoFout::Ontbreekt("somebody for this work"))
    }

    async fn ontvang_oud(&mut self, nu: Tijdstip, nieuw: &NieuwSignaal) -> Result<(), DemoFout> {
        let actor = self.bewaarder(Functiesoort::Oover)?.clone();
        let nieuw = NieuwSignaal { ontvangen_door: Some(actor.functie), ..nieuw.clone() };
        let id = registreren_namens(self.tx, &self.app.matrix, &actor, &nieuw, nu).await?.id;
        self.plan(nu.plus_dagen(1), Gebeuren::Bewaring(Bewaarwerk::Sluiting(id)));
        // The last of all is the one that somebody asks for.
        if nu > self.vandaag.plus_dagen(-20) {
            self.plan(nu.plus_dagen(9), Gebeuren::Bewaring(Bewaarwerk::Bewaarplicht(id)));
        }
        Ok(())
    }

    async fn sluit_oud(&mut self, nu: Tijdstip, signaal: SignaalId) -> Result<(), DemoFout> {
        let actor = self.bewaarder(Functiesoort::Oover)?.clone();
        let werk = Werk { app: self.app, actor: &actor, nu };
        let mut maker = Maker::nieuw(ZAAD)?;
        werk.zet(self.tx, &mut maker, signaal, Zet::Uit(Stap::Een, Uitkomst::N1)).await?;
        let (sleutel, _) = werk.open(self.tx, Handeling::SignaalInzien, signaal).await?;
        for open in terugkoppeling::van(self.tx, &sleutel).await?.iter().filter(|t| t.gegeven_op.is_none()) {
            terugkoppelen(self.tx, &actor, nu, &sleutel, (open.id, Toestand::Doorgegeven)).await?;
        }
        Ok(())
    }

    async fn houd_vast(&mut self, nu: Tijdstip, signaal: SignaalId) -> Result<(), DemoFout> {
        let actor = self.bewaarder(Functiesoort::Privacyfunctionaris)?.clone();
        let werk = Werk { app: self.app, actor: &actor, nu };
        let (sleutel, _) = werk.open(self.tx, Handeling::BewaarplichtZetten, signaal).await?;
        let nieuw = NieuweBewaarplicht {
            soort: Bewaarplichtsoort::Woo,
            reden: "Woo-verzoek 2026-014 vraagt om alle meldingen in deze buurt. Er loopt nog een termijn."
                .to_owned(),
            tot: plus_maanden(nu.dag(), 4),
        };
        let context = Context { matrix: &self.app.matrix, actor: &actor, nu };
        zet_bewaarplicht(self.tx, &context, &sleutel, &nieuw).await?;
        Ok(())
    }

    async fn stel_vernietiging_voor(&mut self, nu: Tijdstip, maanden: i64) -> Result<(), DemoFout> {
        let actor = self.bewaarder(Functiesoort::Oover)?.clone();
        let context = Context { matrix: &self.app.matrix, actor: &actor, nu };
        let voorstel = voorstellen(self.tx, &context, plus_maanden(nu.dag(), maanden)).await?;
        if maanden == 0 {
            self.plan(nu.plus_dagen(2), Gebeuren::Bewaring(Bewaarwerk::Goedkeuring(voorstel)));
        }
        Ok(())
    }

    async fn keur_vernietiging_goed(
        &mut self,
        nu: Tijdstip,
        voorstel: VernietigingsvoorstelId,
    ) -> Result<(), DemoFout> {
        let actor = self.bewaarder(Functiesoort::Privacyfunctionaris)?.clone();
        let context = Context { matrix: &self.app.matrix, actor: &actor, nu };
        goedkeuren(self.tx, &context, voorstel).await?;
        let wat = Uitvoering { voorstel, organisatie: actor.organisatie, nu };
        voer_uit_in(self.tx, self.app, wat).await.map_err(|fout| DemoFout::from(Reject::from(fout)))
    }
}
