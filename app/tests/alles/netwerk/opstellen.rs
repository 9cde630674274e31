// SPDX-License-Identifier: EUPL-1.2
//! An afspraak from concept to work, its DPIA, its next version, and a tafel under it (S06, S18).
use axum::http::StatusCode;
use db::sql;
use dijkwacht::schema::STAPPEN;
use kernel::Functiesoort;

use crate::overleg::links;
use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

const DPIA: &str =
    "De partijen wegen samen signalen van ondermijning. Zij zien de kern en de inhoud, niet de melder.";
const REGELING: &str =
    "Eens per vier weken. Wie geen rol heeft, verlaat het punt. Vastgelegd worden alleen besluiten.";

struct Kring {
    wereld: Wereld,
    coordinator: Persoon,
    burgemeester: Persoon,
    toets: Persoon,
    gul: Persoon,
}

impl Kring {
    async fn nieuw(db: db::Db) -> Self {
        let wereld = Wereld::nieuw(db).await;
        Self {
            coordinator: wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await,
            burgemeester: wereld.persoon(Org::Val, Functiesoort::Burgemeester).await,
            toets: wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await,
            gul: wereld.persoon(Org::Gul, Functiesoort::Burgemeester).await,
            wereld,
        }
    }

    /// A concept of VAL with GUL; gives its address.
    async fn concept(&self) -> String {
        let antwoord = self.coordinator.post("/afspraken/nieuw", &velden(&gul())).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        antwoord.naar().to_owned()
    }

    async fn bied_aan(&self, pad: &str) -> Antwoord {
        let bewerking = bewerking(&self.coordinator.get(pad).await.tekst);
        self.coordinator.post(&format!("{pad}/aanbod"), &[("bewerking", &bewerking)]).await
    }

    async fn schrijf_dpia(&self, pad: &str) {
        let dpia = format!("{pad}/dpia");
        assert_eq!(self.coordinator.post(&dpia, &[("dpiabeschrijving", DPIA)]).await.naar(), dpia);
        let gul = gul();
        let maatregel = [
            ("dpiarisico", "Meer delen dan nodig"),
            ("dpiamaatregel", "Elke verstrekking krijgt een eigen noodzaak"),
            ("dpiaeigenaar", gul.as_str()),
            ("dpiauiterlijk", "31-1-2027"),
        ];
        assert_eq!(self.coordinator.post(&format!("{dpia}/maatregelen"), &maatregel).await.naar(), dpia);
    }

    async fn keur_goed(&self, pad: &str) -> Antwoord {
        self.toets.post(&format!("{pad}/dpia/goedkeuring"), &[("dpia_akkoord", "ja")]).await
    }

    /// Signed by both, with an approved DPIA.
    async fn werkend(&self) -> String {
        let pad = self.concept().await;
        self.in_werking(&pad).await;
        pad
    }

    async fn in_werking(&self, pad: &str) {
        self.schrijf_dpia(pad).await;
        assert_eq!(self.bied_aan(pad).await.naar(), pad);
        assert_eq!(self.keur_goed(pad).await.status, StatusCode::SEE_OTHER);
        for wie in [&self.burgemeester, &self.gul] {
            assert_eq!(wie.post(&format!("{pad}/ondertekening"), &[]).await.naar(), pad);
        }
    }
}

impl Kring {
    /// A signaal of VAL, as it would lie there.
    async fn signaal(&self, nummer: i64, thema: &str, herkomst: &str, door: i64, fase: &str) {
        let mut tx = self.wereld.app.db.write().await.unwrap();
        tx.execute(sql!(
            "INSERT INTO signaal (id, eigenaar_id, nummer, kanaal, thema, fase, ontvangen_op, herkomst, mag_door, grondslag, \
             versie, wat, hoe_bekend, plaats, vernietigen_op, vernietigingsgrond) VALUES ($1, $2, $3, 'melding', $4, $5, $6, \
             $7, $8, 'g', 1, 'w', 'document', 'p', '2030-01-01', 'r')",
            kernel::SignaalId::van(nummer),
            Org::Val.id(),
            format!("T-{nummer}"),
            thema,
            fase,
            NU,
            herkomst,
            door
        ))
        .await
        .unwrap();
        tx.commit().await.unwrap();
    }
}

fn gul() -> String {
    Org::Gul.id().to_string()
}

fn velden(partij: &str) -> Vec<(&'static str, &str)> {
    vec![
        ("afspraaksoort", "samenwerkingsafspraak"),
        ("afspraaknaam", "Samenwerking aan de randen van Heuvelland"),
        ("afspraakdoel", "Signalen van ondermijning die over de grens gaan samen wegen."),
        ("afspraakgrondslag", "AVG art. 6 lid 1 onder e\nGemeentewet art. 172"),
        ("afspraak_van", "21-11-2026"),
        ("afspraak_tot", "31-12-2027"),
        ("afspraakgegevens", "Kern van signalen\nWat er is gezien"),
        ("afspraakhandelingen", "verstrekken"),
        ("veldgroepen", "inhoud"),
        ("themas", "hennep"),
        ("doorverstrekken", "nee"),
        ("bewaartermijn", "12"),
        ("afspraakpartijen", partij),
    ]
}

fn bewerking(pagina: &str) -> String {
    let na = pagina.split("name=\"bewerking\" value=\"").nth(1).unwrap_or_default();
    na.split('"').next().unwrap_or_default().to_owned()
}

fn met(basis: Vec<(&'static str, String)>, anders: (&str, &str)) -> Vec<(String, String)> {
    basis
        .into_iter()
        .map(|(n, w)| (n.to_owned(), if n == anders.0 { anders.1.to_owned() } else { w }))
        .collect()
}

testkit::beide!(STAPPEN;
    async fn a_concept_is_for_its_drawer_only_and_works_after_offer_signatures_and_dpia(db) {
        let k = Kring::nieuw(db).await;
        let pad = k.concept().await;
        assert!(k.coordinator.get(&pad).await.tekst.contains("Concept"));
        let (vreemd, nergens) = (k.gul.get(&pad).await, k.gul.get("/afspraken/0000000000009").await);
        assert_eq!((vreemd.status, nergens.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        assert!(!k.gul.get("/afspraken").await.tekst.contains("Samenwerking aan de randen"));
        assert!(!k.gul.post(&format!("{pad}/ondertekening"), &[]).await.status.is_redirection());
        assert_eq!(k.keur_goed(&pad).await.status, StatusCode::CONFLICT, "a DPIA is judged on the text that is offered");

        assert_eq!(k.bied_aan(&pad).await.naar(), pad);
        assert!(k.gul.get("/").await.tekst.contains("Ondertekenen"), "the party is asked to sign");
        assert_eq!(k.keur_goed(&pad).await.status, StatusCode::CONFLICT, "without a risk it is not finished");
        k.schrijf_dpia(&pad).await;
        let zonder = k.toets.post(&format!("{pad}/dpia/goedkeuring"), &[]).await;
        assert_eq!(zonder.status, StatusCode::BAD_REQUEST);
        assert_eq!(k.coordinator.post(&format!("{pad}/dpia/goedkeuring"), &[]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(k.keur_goed(&pad).await.naar(), format!("{pad}/dpia"));
        assert!(k.gul.get(&pad).await.tekst.contains("Werkt niet"));
        for wie in [&k.burgemeester, &k.gul] {
            assert_eq!(wie.post(&format!("{pad}/ondertekening"), &[]).await.naar(), pad);
        }
        assert!(k.gul.get(&pad).await.tekst.contains("Met uw organisatie"));
        assert!(!k.gul.get(&pad).await.tekst.contains("Werkt niet"));
        // Nothing changes any more: not the text, not the DPIA.
        assert_eq!(k.coordinator.get(&format!("{pad}/wijziging")).await.status, StatusCode::CONFLICT);
        assert_eq!(k.coordinator.post(&format!("{pad}/dpia"), &[("dpiabeschrijving", DPIA)]).await.status, StatusCode::CONFLICT);
        for soort in ["AfspraakOpgesteld", "AfspraakAangeboden", "DpiaBeschreven", "DpiamaatregelVastgelegd", "DpiaGoedgekeurd"] {
            assert_eq!(k.wereld.spoor(soort).await, 1, "{soort}");
        }
        assert!(k.wereld.spoor_is_heel().await);
    }

    async fn s06_6_a_measure_of_a_dpia_is_a_task_of_its_owner(db) {
        let k = Kring::nieuw(db).await;
        let pad = k.werkend().await;
        let vandaag = k.gul.get("/").await.tekst;
        assert!(vandaag.contains("Elke verstrekking krijgt een eigen noodzaak"));
        let dpia = k.gul.get(&format!("{pad}/dpia")).await.tekst;
        let gereed = dpia.split("action=\"/dpiamaatregelen/").nth(1).unwrap().split('"').next().unwrap();
        let gereed = format!("/dpiamaatregelen/{gereed}");
        assert_eq!(k.coordinator.post(&gereed, &[]).await.status, StatusCode::NOT_FOUND, "of another organisation");
        assert_eq!(k.gul.post(&gereed, &[]).await.naar(), format!("{pad}/dpia"));
        assert_eq!(k.gul.post(&gereed, &[]).await.status, StatusCode::CONFLICT);
        assert!(!k.gul.get("/").await.tekst.contains("Elke verstrekking krijgt een eigen noodzaak"));
    }

    async fn nobody_approves_what_he_wrote(db) {
        let k = Kring::nieuw(db).await;
        let pad = k.concept().await;
        k.schrijf_dpia(&pad).await;
        k.bied_aan(&pad).await;
        // The writer becomes privacy officer too: still the same person.
        let mut tx = k.wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE dpia SET opgesteld_door = $1", k.toets.actor.functie)).await.unwrap();
        tx.commit().await.unwrap();
        let eigen = k.keur_goed(&pad).await;
        assert_eq!(eigen.status, StatusCode::FORBIDDEN);
        assert!(eigen.tekst.contains("geen eigen werk"));
    }

    async fn an_agreement_is_never_backdated_and_says_all_its_errors_at_once(db) {
        let k = Kring::nieuw(db).await;
        let gul = gul();
        let basis: Vec<(&'static str, String)> =
            velden(&gul).into_iter().map(|(n, w)| (n, w.to_owned())).collect();
        for anders in [
            ("afspraak_van", "20-11-2026"),
            ("afspraak_tot", "21-11-2026"),
            ("afspraak_tot", "1-1-2040"),
            ("veldgroepen", "melder"),
            ("themas", "verzonnen"),
            ("afspraakpartijen", "0000000000009"),
            ("afspraakpartijen", ""),
        ] {
            let velden = met(basis.clone(), anders);
            let velden: Vec<(&str, &str)> = velden.iter().map(|(n, w)| (n.as_str(), w.as_str())).collect();
            let antwoord = k.coordinator.post("/afspraken/nieuw", &velden).await;
            assert_eq!(antwoord.status, StatusCode::BAD_REQUEST, "{anders:?}");
            assert!(antwoord.tekst.contains(&format!("href=\"#veld-{}\"", anders.0)), "{anders:?}");
        }
        let leeg = k.coordinator.post("/afspraken/nieuw", &[]).await;
        for naam in ["afspraaknaam", "afspraakhandelingen", "afspraakdoel", "afspraakgrondslag", "afspraak_van", "bewaartermijn", "afspraakpartijen"] {
            assert!(leeg.tekst.contains(&format!("href=\"#veld-{naam}\"")), "{naam}");
        }
        let oover = k.wereld.persoon(Org::Val, Functiesoort::Boa).await;
        assert_eq!(oover.get("/afspraken/nieuw").await.status, StatusCode::FORBIDDEN);
    }

    async fn a_stale_concept_is_not_overwritten_and_can_be_thrown_away(db) {
        let k = Kring::nieuw(db).await;
        let pad = k.concept().await;
        let gul = gul();
        let mut velden = velden(&gul);
        velden.push(("bewerking", "1"));
        let wijziging = format!("{pad}/wijziging");
        assert_eq!(k.coordinator.post(&wijziging, &velden).await.naar(), pad);
        assert_eq!(k.coordinator.post(&wijziging, &velden).await.status, StatusCode::CONFLICT);
        assert_eq!(k.coordinator.post(&format!("{pad}/aanbod"), &[("bewerking", "1")]).await.status, StatusCode::CONFLICT);
        k.schrijf_dpia(&pad).await;
        assert_eq!(k.coordinator.post(&format!("{pad}/verwijdering"), &[]).await.naar(), "/afspraken");
        assert_eq!(k.coordinator.get(&pad).await.status, StatusCode::NOT_FOUND);
        let pad = k.werkend().await;
        assert_eq!(k.coordinator.post(&format!("{pad}/verwijdering"), &[]).await.status, StatusCode::CONFLICT);
    }

    async fn a_new_version_shows_what_changes_and_takes_over_when_all_signed(db) {
        let k = Kring::nieuw(db).await;
        let pad = k.werkend().await;
        let naar = k.coordinator.post(&format!("{pad}/versie"), &[]).await.naar().to_owned();
        let nieuw = naar.strip_suffix("/wijziging").unwrap().to_owned();
        assert_eq!(k.coordinator.post(&format!("{pad}/versie"), &[]).await.status, StatusCode::CONFLICT, "one at a time");
        assert!(!k.gul.get(&pad).await.tekst.contains("nieuwere versie"), "a concept is not named");
        let gul = gul();
        let mut velden = velden(&gul);
        velden.retain(|(n, _)| *n != "bewaartermijn" && *n != "themas");
        velden.extend([("bewaartermijn", "6"), ("bewerking", "1")]);
        assert_eq!(k.coordinator.post(&naar, &velden).await.naar(), nieuw);
        assert_eq!(k.bied_aan(&nieuw).await.naar(), nieuw);
        let pagina = k.gul.get(&nieuw).await.tekst;
        assert!(pagina.contains("Wat verandert er sinds versie 1?") && pagina.contains("6 maanden"));
        assert!(pagina.contains("alle thema&#39;s") || pagina.contains("alle thema's"), "themes are widened in sight");
        assert!(k.gul.get(&pad).await.tekst.contains("nieuwere versie"));
        // The DPIA came along; it is judged anew.
        assert_eq!(k.keur_goed(&nieuw).await.status, StatusCode::SEE_OTHER);
        k.burgemeester.post(&format!("{nieuw}/ondertekening"), &[]).await;
        assert!(!k.gul.get(&pad).await.tekst.contains("Vervangen"), "not before everybody signed");
        k.gul.post(&format!("{nieuw}/ondertekening"), &[]).await;
        assert!(k.gul.get(&pad).await.tekst.contains("Vervangen"));
        assert_eq!(k.wereld.spoor("AfspraakVervangen").await, 1);
    }

    async fn a_new_version_without_a_party_that_signed_does_not_take_over(db) {
        let k = Kring::nieuw(db).await;
        let pad = k.werkend().await;
        let naar = k.coordinator.post(&format!("{pad}/versie"), &[]).await.naar().to_owned();
        let nieuw = naar.strip_suffix("/wijziging").unwrap().to_owned();
        let alleen = Org::Pol.id().to_string();
        let mut velden = velden(&alleen);
        velden.push(("bewerking", "1"));
        assert_eq!(k.coordinator.post(&naar, &velden).await.naar(), nieuw);
        assert_eq!(k.bied_aan(&nieuw).await.naar(), nieuw);
        assert_eq!(k.keur_goed(&nieuw).await.status, StatusCode::SEE_OTHER);
        let pol = k.wereld.persoon(Org::Pol, Functiesoort::Partner).await;
        for wie in [&k.burgemeester, &pol] {
            assert_eq!(wie.post(&format!("{nieuw}/ondertekening"), &[]).await.naar(), nieuw);
        }
        assert_eq!(k.wereld.spoor("AfspraakVervangen").await, 0);
        assert!(!k.gul.get(&pad).await.tekst.contains("Vervangen"));
    }

    async fn s06_1_a_tafel_starts_only_with_an_approved_dpia_and_regeling(db) {
        let k = Kring::nieuw(db).await;
        let pad = k.concept().await;
        k.schrijf_dpia(&pad).await;
        assert_eq!(k.coordinator.get(&format!("{pad}/tafels/nieuw")).await.status, StatusCode::NOT_FOUND, "not under a concept");
        k.bied_aan(&pad).await;
        let gul = gul();
        let velden = [("tafelsoort", "weegtafel"), ("tafelnaam", "Weegtafel jeugd"), ("tafelritme", "3"), ("tafelleden", gul.as_str())];
        let tafel = k.coordinator.post(&format!("{pad}/tafels/nieuw"), &velden).await.naar().to_owned();
        assert!(tafel.starts_with("/tafels/"));
        assert_eq!(k.coordinator.post(&format!("{pad}/tafels/nieuw"), &velden).await.status, StatusCode::BAD_REQUEST, "the name is taken");
        assert_eq!(k.gul.get(&tafel).await.status, StatusCode::NOT_FOUND, "its members do not know it yet");
        assert!(!k.gul.get("/tafels").await.tekst.contains("Weegtafel jeugd"));
        let start = format!("{tafel}/start");
        assert_eq!(k.coordinator.post(&start, &[]).await.status, StatusCode::CONFLICT, "no DPIA");
        k.keur_goed(&pad).await;
        for wie in [&k.burgemeester, &k.gul] {
            wie.post(&format!("{pad}/ondertekening"), &[]).await;
        }
        assert_eq!(k.coordinator.post(&start, &[]).await.status, StatusCode::CONFLICT, "no regeling");
        assert_eq!(k.toets.post(&format!("{tafel}/regeling/goedkeuring"), &[]).await.status, StatusCode::CONFLICT, "nothing to approve");
        assert_eq!(k.coordinator.post(&format!("{tafel}/regeling"), &[("regeling", "kort")]).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(k.coordinator.post(&format!("{tafel}/regeling"), &[("regeling", REGELING)]).await.naar(), tafel);
        assert_eq!(k.coordinator.post(&start, &[]).await.status, StatusCode::CONFLICT, "not approved");
        let regisseur = k.wereld.persoon(Org::Val, Functiesoort::Regisseur).await;
        let plan = [("overlegdatum", "28-11-2026"), ("begintijd", "10:00"), ("duur", "90"), ("locatie", "Raadzaal")];
        assert_eq!(regisseur.post(&format!("{tafel}/overleggen/nieuw"), &plan).await.status, StatusCode::CONFLICT, "nothing is planned");
        assert_eq!(k.toets.post(&format!("{tafel}/regeling/goedkeuring"), &[]).await.naar(), tafel);
        assert_eq!(k.coordinator.post(&start, &[]).await.naar(), tafel);
        let oover = k.wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert_eq!(oover.get(&tafel).await.status, StatusCode::OK);
        assert!(links(&oover.get("/tafels").await.tekst, "/tafels/").contains(&tafel));
        assert_eq!(regisseur.post(&format!("{tafel}/overleggen/nieuw"), &plan).await.status, StatusCode::SEE_OTHER);
        assert_eq!(k.coordinator.post(&format!("{tafel}/regeling"), &[("regeling", REGELING)]).await.status, StatusCode::CONFLICT);
        assert!(k.wereld.spoor_is_heel().await);
    }

    async fn before_signing_one_sees_what_would_open_in_real_numbers(db) {
        let k = Kring::nieuw(db).await;
        let pad = k.concept().await;
        k.bied_aan(&pad).await;
        for (nummer, thema, herkomst, door, fase) in [
            (1, "hennep", "vrij", 1, "uitgezet"),
            (2, "hennep", "mma", 1, "uitgezet"),
            (3, "hennep", "politie", 0, "uitgezet"),
            (4, "drugs", "vrij", 1, "uitgezet"),
            (5, "hennep", "vrij", 1, "weging-1"),
        ] {
            k.signaal(nummer, thema, herkomst, door, fase).await;
        }
        let proef = k.burgemeester.get(&format!("{pad}/proef")).await.tekst;
        assert!(proef.contains("Nu kan 1 van uw signalen"));
        for reden in ["Het thema valt niet", "zonder toestemming", "Nog niet gewogen"] {
            assert!(proef.contains(reden), "{reden}");
        }
        assert!(!proef.contains("wordt nooit verstrekt"), "Meld Misdaad Anoniem is for its fixed reader, its number too");
        let lezer = k.wereld.persoon(Org::Val, Functiesoort::Oover).await;
        assert!(lezer.get(&format!("{pad}/proef")).await.tekst.contains("wordt nooit verstrekt"));
        assert!(!k.coordinator.get(&format!("{pad}/proef")).await.tekst.contains("van uw signalen"), "who reads none counts none");
        let elders = k.gul.get(&format!("{pad}/proef")).await.tekst;
        assert!(elders.contains("Nu kan geen van uw signalen"), "each counts its own");
        let vreemd = k.wereld.persoon(Org::Pol, Functiesoort::Partner).await;
        assert_eq!(vreemd.get(&format!("{pad}/proef")).await.status, StatusCode::NOT_FOUND);
    }
);
