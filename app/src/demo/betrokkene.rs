// SPDX-License-Identifier: EUPL-1.2
//! Requests of invented people about their own data: one answered, one that has to be answered this week, one just in.

use db::sql;
use jiff::civil::date;
use kernel::{Functiesoort, Tijdstip, VerzoekId};

use crate::betrokkene::acties;
use crate::betrokkene::model::{
    Identiteitswijze, Keuze, NieuwVerzoek, Uitkomst, Verzoeksoort, Voorstel, Weglaatreden,
};
use crate::betrokkene::vondsten;
use crate::demo::DemoFout;
use crate::demo::verloop::{Gebeuren, Verloop};
use crate::netwerk::organisatie_met_afkorting;
use crate::schil::{Context, Reject};

/// The municipality that is asked.
const WAAR: &str = "VAL";
/// So many days ago it happens, so many days after it came in, what is asked, and how far it gets.
const VERZOEKEN: &[(i64, i64, Verzoeksoort, Tot)] = &[
    (45, 12, Verzoeksoort::Inzage, Tot::Verzonden),
    (1, 27, Verzoeksoort::Inzage, Tot::Gezocht),
    (2, 0, Verzoeksoort::Rectificatie, Tot::Ontvangen),
];

/// How far a request gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tot {
    Ontvangen,
    Gezocht,
    Verzonden,
}

fn mislukt(_: Reject) -> DemoFout {
    DemoFout::Ontbreekt("a request of a data subject that goes on")
}

impl Verloop<'_> {
    pub(super) fn plan_verzoeken(&mut self) {
        for (nummer, (dagen, ..)) in VERZOEKEN.iter().enumerate() {
            let op = Tijdstip::op(self.vandaag.plus_dagen(-dagen).dag(), 10, 15);
            self.plan(op, Gebeuren::Verzoek(nummer));
        }
    }

    pub(super) async fn doe_verzoek(&mut self, nu: Tijdstip, nummer: usize) -> Result<(), DemoFout> {
        let (_, na, soort, tot) = VERZOEKEN.get(nummer).ok_or(DemoFout::Ontbreekt("a request"))?;
        let eigen = organisatie_met_afkorting(self.tx, WAAR).await?;
        let eigen = eigen.ok_or(DemoFout::Ontbreekt("a municipality that is asked"))?.id;
        // The one that waits is of whom a check was about; the others of somebody with a signaal, if there is one.
        let mut naam = "Sem Voorbeeld".to_owned();
        if *tot != Tot::Gezocht {
            let vraag = sql!(
                "SELECT p.naam FROM persoon p JOIN signaal s ON s.id = p.signaal_id WHERE s.eigenaar_id = $1 \
                 AND s.herkomst = 'vrij' ORDER BY p.id LIMIT 1",
                eigen
            );
            if let Some(rij) = self.tx.row_opt(vraag).await? {
                naam = rij.get("naam")?;
            }
        }
        let nieuw = NieuwVerzoek {
            soort: *soort,
            ontvangen_op: nu.plus_dagen(-na).dag(),
            naam,
            geboren: date(1991, 4, 3),
            contact: "Testweg 9014, Valkenburg".to_owned(),
            vraag: Some("Welke gegevens hebt u over mij, en wie heeft die gekregen?".to_owned()),
        };
        let nieuw = match soort {
            Verzoeksoort::Rectificatie => {
                NieuwVerzoek { vraag: Some("Mijn naam is verkeerd geschreven.".to_owned()), ..nieuw }
            }
            _ => nieuw,
        };
        let behandelaar = self.actor(eigen, Functiesoort::Privacyfunctionaris)?;
        let context = Context { matrix: &self.app.matrix, actor: behandelaar, nu };
        let id = acties::ontvang(self.tx, &context, &nieuw).await.map_err(mislukt)?;
        if *tot > Tot::Ontvangen {
            self.behandel_verzoek(&context, id).await.map_err(mislukt)?;
        }
        if *tot == Tot::Verzonden {
            let jurist = Context { actor: self.actor(eigen, Functiesoort::Jurist)?, ..context };
            self.besluit_verzoek((&context, &jurist), id).await.map_err(mislukt)?;
        }
        Ok(())
    }

    async fn behandel_verzoek(&mut self, context: &Context<'_>, id: VerzoekId) -> Result<(), Reject> {
        let tx = &mut *self.tx;
        let v = acties::lees(tx, context, id).await?;
        let dag = context.nu.dag();
        acties::stel_identiteit_vast(tx, context, &v, Identiteitswijze::Balie, dag).await?;
        let v = acties::lees(tx, context, id).await?;
        acties::neem_in_behandeling(tx, context, &v).await?;
        let v = acties::lees(tx, context, id).await?;
        acties::zoek_gegevens(tx, context, &v).await
    }

    async fn besluit_verzoek(
        &mut self,
        (behandelaar, jurist): (&Context<'_>, &Context<'_>),
        id: VerzoekId,
    ) -> Result<(), Reject> {
        let tx = &mut *self.tx;
        let v = acties::lees(tx, behandelaar, id).await?;
        for f in vondsten(tx, id).await? {
            let opnemen = (Keuze::Opnemen, None);
            if acties::beoordeel_vondst(tx, behandelaar, &v, f.id, opnemen).await.is_err() {
                let weg = (Keuze::Weglaten, Some(Weglaatreden::Derden));
                acties::beoordeel_vondst(tx, behandelaar, &v, f.id, weg).await?;
            }
        }
        let voorstel = Voorstel {
            uitkomst: Uitkomst::Toegewezen,
            motivering: "U vroeg welke gegevens wij over u hebben. Hieronder staat wat wij u kunnen geven."
                .to_owned(),
            nieuwe_naam: None,
            nieuwe_geboortedatum: None,
        };
        acties::leg_voor(tx, behandelaar, &v, &voorstel).await?;
        let v = acties::lees(tx, jurist, id).await?;
        acties::keur_goed(tx, jurist, &v).await?;
        let v = acties::lees(tx, behandelaar, id).await?;
        acties::verzend(tx, behandelaar, &v).await
    }
}
