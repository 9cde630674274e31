// SPDX-License-Identifier: EUPL-1.2
//! Checks between the organisations of the demo region: some hit, some do not, and whom one may call.

use db::sql;
use kernel::{Functiesoort, OrganisatieId, Tijdstip};
use web::Form;

use crate::demo::DemoFout;
use crate::demo::verloop::{Gebeuren, Verloop};
use crate::demo::wegen::afgekeurd;
use crate::navraag::{Navraagformulier, NieuweDeelname, stel, zet_deelname};
use crate::netwerk::organisatie_met_afkorting;
use crate::schil::Context;

/// Those that answer, from so many days ago. Eijsden-Margraten does not take part.
const DEELNEMERS: &[&str] = &["VAL", "GUL", "MEE", "VAA"];
const SINDS_DAGEN: i64 = 200;

/// Whom or what is asked about.
enum Waarover {
    /// The place of a signaal that one of these municipalities works on: a hit.
    PlekVan(&'static [&'static str]),
    /// Somebody nobody knows.
    Persoon(&'static str, &'static str),
}

/// So many days ago, by which municipality, and about what.
const NAVRAGEN: &[(i64, &str, Waarover)] = &[
    (60, "GUL", Waarover::PlekVan(&["VAL"])),
    (33, "VAL", Waarover::PlekVan(&["GUL", "VAA", "MEE"])),
    (20, "VAL", Waarover::Persoon("Sem Voorbeeld", "03-04-1991")),
    (2, "VAL", Waarover::PlekVan(&["VAA", "MEE", "GUL"])),
    (4, "MEE", Waarover::PlekVan(&["VAL"])),
];

impl Verloop<'_> {
    /// Taking part, and all checks.
    pub(super) fn plan_navragen(&mut self) {
        self.plan(om_elf(self.vandaag, SINDS_DAGEN), Gebeuren::Navraagdeelname);
        for (nummer, (dagen, ..)) in NAVRAGEN.iter().enumerate() {
            self.plan(om_elf(self.vandaag, *dagen), Gebeuren::Navraag(nummer));
        }
    }

    async fn gemeente(&mut self, afkorting: &str) -> Result<OrganisatieId, DemoFout> {
        let gevonden = organisatie_met_afkorting(self.tx, afkorting).await?;
        gevonden.map(|o| o.id).ok_or(DemoFout::Ontbreekt("a municipality that asks"))
    }

    pub(super) async fn doe_mee_aan_navragen(&mut self, nu: Tijdstip) -> Result<(), DemoFout> {
        for afkorting in DEELNEMERS {
            let organisatie = self.gemeente(afkorting).await?;
            // The demo has a privacyfunctionaris in few municipalities; elsewhere a regional one set it up with the OOV'er.
            let functie = match self.actor(organisatie, Functiesoort::Privacyfunctionaris) {
                Ok(actor) => actor.functie,
                Err(_) => self.actor(organisatie, Functiesoort::Oover)?.functie,
            };
            let nieuw = NieuweDeelname {
                contact: "Meldpunt ondermijning (team veiligheid)".to_owned(),
                telefoon: Some("+31430000000".to_owned()),
                email: Some(format!("ondermijning@{}.demo.invalid", afkorting.to_lowercase())),
            };
            zet_deelname(self.tx, organisatie, functie, &nieuw, nu).await?;
        }
        Ok(())
    }

    pub(super) async fn stel_navraag(&mut self, nu: Tijdstip, nummer: usize) -> Result<(), DemoFout> {
        let (_, van, waarover) = NAVRAGEN.get(nummer).ok_or(DemoFout::Ontbreekt("a check"))?;
        let eigen = self.gemeente(van).await?;
        let Some(mut form) = self.navraagformulier(waarover).await? else { return Ok(()) };
        let afspraak = sql!(
            "SELECT a.id FROM afspraak a JOIN afspraakpartij p ON p.afspraak_id = a.id WHERE p.organisatie_id = $1 \
             AND a.handelingen LIKE '%navragen%' AND a.van <= $2 AND a.tot > $2 ORDER BY a.id LIMIT 1",
            eigen,
            nu
        );
        let Some(rij) = self.tx.row_opt(afspraak).await? else { return Ok(()) };
        form.zet("afspraak", rij.get::<kernel::AfspraakId>("id")?.to_string());
        let nieuw = Navraagformulier::lees(&mut form, nu.dag()).ok_or_else(|| afgekeurd(&form))?;
        let actor = self.actor(eigen, Functiesoort::Oover)?;
        let context = Context { matrix: &self.app.matrix, actor, nu };
        stel(self.tx, &context, &nieuw, &mut form).await?.ok_or_else(|| afgekeurd(&form))?;
        Ok(())
    }

    async fn navraagformulier(&mut self, waarover: &Waarover) -> Result<Option<Form>, DemoFout> {
        let mut form = Form::from_pairs([
            ("thema", "hennep"),
            ("doel", "Voorbereiden van een controle van een pand."),
            ("noodzaak", "Anders doen twee partijen hetzelfde onderzoek."),
        ]);
        match waarover {
            Waarover::Persoon(naam, geboren) => {
                for (veld, waarde) in [("onderwerp", "persoon"), ("naam", naam), ("geboortedatum", geboren)] {
                    form.zet(veld, waarde);
                }
            }
            Waarover::PlekVan(gemeenten) => {
                let mut plek = None;
                for afkorting in *gemeenten {
                    plek = plek.or(self.plek_van(afkorting).await?);
                }
                let Some((thema, straat, nummer, gemeente)) = plek else { return Ok(None) };
                form.zet("onderwerp", "adres");
                for (veld, waarde) in
                    [("thema", thema), ("straat", straat), ("huisnummer", nummer), ("gemeente", gemeente)]
                {
                    form.zet(veld, waarde);
                }
            }
        }
        Ok(Some(form))
    }

    /// Theme, street, number and municipality of a signaal that somebody works on.
    async fn plek_van(
        &mut self,
        afkorting: &str,
    ) -> Result<Option<(String, String, String, String)>, DemoFout> {
        let eigenaar = self.gemeente(afkorting).await?;
        let vraag = sql!(
            "SELECT s.thema, s.plaats, o.cbs_code FROM signaal s JOIN organisatie o ON o.id = s.eigenaar_id \
             WHERE s.eigenaar_id = $1 AND s.fase = 'uitgezet' AND s.herkomst = 'vrij' AND s.adreskenmerk LIKE '%|' \
             AND s.gebied_code IS NOT NULL ORDER BY s.id DESC LIMIT 1",
            eigenaar
        );
        let Some(rij) = self.tx.row_opt(vraag).await? else { return Ok(None) };
        let plaats: String = rij.get("plaats")?;
        let eerste = plaats.split(',').next().unwrap_or_default();
        let Some((straat, nummer)) = eerste.rsplit_once(' ') else { return Ok(None) };
        Ok(Some((rij.get("thema")?, straat.to_owned(), nummer.to_owned(), rij.get("cbs_code")?)))
    }
}

fn om_elf(vandaag: Tijdstip, dagen: i64) -> Tijdstip {
    Tijdstip::op(vandaag.plus_dagen(-dagen).dag(), 11, 0)
}
