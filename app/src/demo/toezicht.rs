// SPDX-License-Identifier: EUPL-1.2
//! One municipality where somebody supervises: emergency access that was judged and one that waits, unusual use that was
//! explained and some that was not asked about yet, and a review of rights that runs.

use db::sql;
use kernel::{Actor, Functiesoort, NoodtoegangId, OrganisatieId, SignaalId, Tijdstip};
use poort::Handeling;

use crate::demo::DemoFout;
use crate::demo::verloop::{Gebeuren, Verloop};
use crate::demo::wegen::Werk;
use crate::netwerk::{functies_van_organisatie, organisatie_met_afkorting};
use crate::toezicht::{
    Bevindingsoort, Context, NieuweBevinding, Noodoordeel, Regeluitkomst, Toetssoort, Uitkomst,
    beoordeel_nood, beoordeel_regels, doe_bevinding_af, noteer_bevinding, open_nood, start_toets,
};

/// Where it happens.
const WAAR: &str = "VAL";

/// Something that happens around supervision.
pub(super) enum Toezichtwerk {
    /// The mayor opens persons in an emergency; whether it is judged the next day.
    Nood(&'static str, bool),
    /// It is judged.
    Noodoordeel(NoodtoegangId),
    /// Unusual use by the OOV'er is found: what, where, how much, from how much; and the explanation.
    Bevinding(Bevindingsoort, i64, i64, Option<&'static str>),
    /// A review of special powers begins.
    Toets,
}

impl<'a> Verloop<'a> {
    /// Plans all of it.
    pub(super) fn plan_toezicht(&mut self) {
        use Bevindingsoort as B;
        let uitleg = "Was dat weekend voor piket opgeroepen en las in op drie panden.";
        let eerder =
            "Vannacht explosie bij een woning; voor de driehoek moest ik weten wie er staan ingeschreven.";
        let gisteren = "Aangekondigde confrontatie vanavond bij dit pand; ik overleg zo met politie en OM.";
        for (dagen, uur, wat) in [
            (41, 2, Toezichtwerk::Nood(eerder, true)),
            (33, 9, Toezichtwerk::Bevinding(B::BuitenUren, 14, 10, Some(uitleg))),
            (12, 14, Toezichtwerk::Toets),
            (3, 9, Toezichtwerk::Bevinding(B::ZonderTreffer, 23, 15, None)),
            (1, 19, Toezichtwerk::Nood(gisteren, false)),
        ] {
            let op = Tijdstip::op(self.vandaag.plus_dagen(-dagen).dag(), uur, 10);
            self.plan(op, Gebeuren::Toezicht(wat));
        }
    }

    /// Lets one of them happen.
    pub(super) async fn toezichtwerk(&mut self, nu: Tijdstip, werk: Toezichtwerk) -> Result<(), DemoFout> {
        let gevonden = organisatie_met_afkorting(self.tx, WAAR).await?;
        let waar = gevonden.ok_or(DemoFout::Ontbreekt("the municipality where somebody supervises"))?.id;
        match werk {
            Toezichtwerk::Nood(reden, oordeel) => self.open_in_nood(nu, waar, reden, oordeel).await,
            Toezichtwerk::Noodoordeel(id) => {
                let context = self.toezichthouder(waar, nu)?;
                let reden = "Bevestigd in het verslag van de driehoek van die nacht.";
                Ok(beoordeel_nood(self.tx, &context, id, (Noodoordeel::InOrde, reden)).await?)
            }
            Toezichtwerk::Bevinding(soort, aantal, grens, uitleg) => {
                let functie = self.actor(waar, Functiesoort::Oover)?.functie;
                let kenmerk = nu.plus_dagen(-1).dag().to_string();
                let nieuw = NieuweBevinding { functie, soort, kenmerk, aantal, grens };
                let id = noteer_bevinding(self.tx, waar, &nieuw, nu).await?;
                let context = self.toezichthouder(waar, nu.plus_minuten(300))?;
                if let (Some(id), Some(uitleg)) = (id, uitleg) {
                    doe_bevinding_af(self.tx, &context, id, (Uitkomst::Verklaard, uitleg)).await?;
                }
                Ok(())
            }
            Toezichtwerk::Toets => self.begin_toets(nu, waar).await,
        }
    }

    fn toezichthouder(&self, waar: OrganisatieId, nu: Tijdstip) -> Result<Context<'a>, DemoFout> {
        let actor: &'a Actor = self.actor(waar, Functiesoort::Privacyfunctionaris)?;
        Ok(Context { matrix: &self.app.matrix, actor, nu })
    }

    async fn open_in_nood(
        &mut self,
        nu: Tijdstip,
        waar: OrganisatieId,
        reden: &str,
        oordeel: bool,
    ) -> Result<(), DemoFout> {
        // With persons when there is one: an emergency without anybody to know opens nothing.
        let vraag = sql!(
            "SELECT s.id, (SELECT COUNT(*) FROM persoon p WHERE p.signaal_id = s.id) AS personen FROM signaal s \
             WHERE s.eigenaar_id = $1 AND s.herkomst = 'vrij' ORDER BY personen DESC, s.id DESC LIMIT 1",
            waar
        );
        let Some(rij) = self.tx.row_opt(vraag).await? else { return Ok(()) };
        let signaal: SignaalId = rij.get("id")?;
        let actor = self.actor(waar, Functiesoort::Burgemeester)?;
        let werk = Werk { app: self.app, actor, nu };
        let (sleutel, _) = werk.open(self.tx, Handeling::NoodtoegangOpenen, signaal).await?;
        let context = Context { matrix: &self.app.matrix, actor, nu };
        let id = open_nood(self.tx, &context, &sleutel, (reden, 4)).await?;
        if oordeel {
            let later = Toezichtwerk::Noodoordeel(id);
            self.plan(Tijdstip::op(nu.plus_dagen(1).dag(), 11, 0), Gebeuren::Toezicht(later));
        }
        Ok(())
    }

    async fn begin_toets(&mut self, nu: Tijdstip, waar: OrganisatieId) -> Result<(), DemoFout> {
        let actor = self.actor(waar, Functiesoort::Privacyfunctionaris)?;
        let context = Context { matrix: &self.app.matrix, actor, nu };
        let toets = start_toets(self.tx, &context, Toetssoort::Kwartaal).await?;
        let collegas = functies_van_organisatie(self.tx, waar).await?;
        let beheerder = collegas.iter().find(|f| f.soort == Functiesoort::Beheerder && f.loopt(nu));
        let Some(beheerder) = beheerder else { return Ok(()) };
        let besluit = (Regeluitkomst::Houden, "Beheert de accounts, volgens het hoofd van de afdeling.");
        Ok(beoordeel_regels(self.tx, &context, toets, &[beheerder.id], besluit).await?)
    }
}
