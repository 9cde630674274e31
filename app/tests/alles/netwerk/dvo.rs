// SPDX-License-Identifier: EUPL-1.2
//! Working in the records of another municipality under a dienstverleningsovereenkomst (S05).
use axum::http::StatusCode;
use db::sql;
use dijkwacht::netwerk::{Functie, functies_van};
use dijkwacht::schema::STAPPEN;
use kernel::Functiesoort;

use crate::signaal::{geregistreerd, registreer};
use crate::wereld::{Org, Persoon, Wereld};

const DPIA: &str = "Gulpen-Wittem doet taken voor Valkenburg en ziet alleen wat daarbij hoort, in de dossiers van Valkenburg zelf.";

/// VAL is small and lets GUL do work; a DVO between them is at work.
pub struct Dvo {
    pub wereld: Wereld,
    coordinator: Persoon,
    burgemeester: Persoon,
    toets: Persoon,
    beheerder: Persoon,
    pub gul: Persoon,
    pub pad: String,
}

impl Dvo {
    pub async fn nieuw(db: db::Db, taken: &[&str]) -> Self {
        let wereld = Wereld::nieuw(db).await;
        let mut dvo = Self {
            coordinator: wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await,
            burgemeester: wereld.persoon(Org::Val, Functiesoort::Burgemeester).await,
            toets: wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await,
            beheerder: wereld.persoon(Org::Val, Functiesoort::Beheerder).await,
            gul: wereld.persoon(Org::Gul, Functiesoort::Burgemeester).await,
            pad: String::new(),
            wereld,
        };
        dvo.pad = dvo.concept().await;
        for taak in taken {
            assert_eq!(dvo.zet_taak(taak, Org::Val, Org::Gul).await, StatusCode::SEE_OTHER, "{taak}");
        }
        dvo.in_werking(&dvo.pad).await;
        dvo
    }

    async fn concept(&self) -> String {
        let partij = Org::Gul.id().to_string();
        let velden = [
            ("afspraaksoort", "dienstverleningsovereenkomst"),
            ("afspraaknaam", "DVO veiligheid voor Valkenburg"),
            ("afspraakdoel", "Taken voor openbare orde en veiligheid, in naam van Valkenburg."),
            ("afspraakgrondslag", "Awb art. 10:3"),
            ("afspraak_van", "21-11-2026"),
            ("afspraak_tot", "31-12-2027"),
            ("afspraakgegevens", "Wat bij de taken hoort"),
            ("afspraakhandelingen", "uitvoeren"),
            ("veldgroepen", "inhoud"),
            ("doorverstrekken", "nee"),
            ("bewaartermijn", "12"),
            ("afspraakpartijen", partij.as_str()),
        ];
        goed(&self.coordinator, "/afspraken/nieuw", &velden).await
    }

    async fn zet_taak(&self, taak: &str, voor: Org, door: Org) -> StatusCode {
        let (voor, door) = (voor.id().to_string(), door.id().to_string());
        let velden = [
            ("dvotaak", taak),
            ("dvoopdrachtgever", voor.as_str()),
            ("dvouitvoerder", door.as_str()),
            ("dvouren", "200"),
            ("dvomandaat", "Mandaatbesluit van 1 november 2026"),
        ];
        self.coordinator.post(&format!("{}/taken", self.pad), &velden).await.status
    }

    async fn in_werking(&self, pad: &str) {
        let partij = Org::Gul.id().to_string();
        let dpia = format!("{pad}/dpia");
        goed(&self.coordinator, &dpia, &[("dpiabeschrijving", DPIA)]).await;
        let maatregel = [
            ("dpiarisico", "Meer zien dan nodig"),
            ("dpiamaatregel", "Elke functie alleen met de taken die nodig zijn"),
            ("dpiaeigenaar", partij.as_str()),
            ("dpiauiterlijk", "31-1-2027"),
        ];
        goed(&self.coordinator, &format!("{dpia}/maatregelen"), &maatregel).await;
        let blad = self.coordinator.get(pad).await.tekst;
        let bewerking = blad.split("name=\"bewerking\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        goed(&self.coordinator, &format!("{pad}/aanbod"), &[("bewerking", bewerking)]).await;
        goed(&self.toets, &format!("{dpia}/goedkeuring"), &[("dpia_akkoord", "ja")]).await;
        for wie in [&self.burgemeester, &self.gul] {
            goed(wie, &format!("{pad}/ondertekening"), &[]).await;
        }
    }

    /// The other party ends it.
    pub async fn beeindig(&self) {
        goed(&self.gul, &format!("{}/beeindiging", self.pad), &[("afspraak_zeker", "ja")]).await;
    }

    fn velden<'a>(&'a self, naam: &'a str, soort: &'a str, taken: &[&'a str]) -> Vec<(&'a str, &'a str)> {
        let mut velden = vec![
            ("dvoafspraak", self.pad.rsplit('/').next().unwrap()),
            ("dvogebruikersnaam", naam),
            ("functiesoort", soort),
            ("eerste_dag", "21-11-2026"),
        ];
        velden.extend(taken.iter().map(|t| ("dvotaken", *t)));
        velden
    }

    /// What these people are under the DVO.
    async fn gastfunctie(&self, wie: &Persoon) -> Option<Functie> {
        let functies =
            functies_van(&mut self.wereld.app.db.read().await.unwrap(), wie.actor.gebruiker).await.unwrap();
        functies.into_iter().find(|f| f.onder.is_some())
    }

    async fn naam(&self, wie: &Persoon) -> String {
        let vraag = sql!("SELECT gebruikersnaam AS waarde FROM gebruiker WHERE id = $1", wie.actor.gebruiker);
        self.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
    }

    /// Somebody of GUL who works for VAL, logged in there.
    pub async fn gast(&self, soort: Functiesoort, taken: &[&str]) -> (Persoon, Persoon) {
        let thuis = self.wereld.persoon(Org::Gul, soort).await;
        let naam = self.naam(&thuis).await;
        goed(&self.beheerder, "/beheer/dienstverlening", &self.velden(&naam, soort.code(), taken)).await;
        let functie = self.gastfunctie(&thuis).await.unwrap();
        let gast = self.wereld.als(&thuis, &functie).await;
        (thuis, gast)
    }
}

pub async fn goed(wie: &Persoon, pad: &str, velden: &[(&str, &str)]) -> String {
    let antwoord = wie.post(pad, velden).await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{pad}: {}", antwoord.tekst);
    antwoord.naar().to_owned()
}

testkit::beide!(STAPPEN;
    async fn s05_1_who_works_for_another_municipality_may_only_what_belongs_to_the_taken(db) {
        let dvo = Dvo::nieuw(db, &["signalen", "boa-inzet"]).await;
        let (signaal, _) = geregistreerd(&dvo.wereld, Org::Val, &[]).await;
        let pad = format!("/signalen/{signaal}");
        let (thuis, weegt) = dvo.gast(Functiesoort::Oover, &["signalen"]).await;
        let (_, kijkt) = dvo.gast(Functiesoort::Oover, &["boa-inzet"]).await;
        for (wat, adres, weegt_status, kijkt_status) in [
            ("reading a signaal", pad.as_str(), StatusCode::OK, StatusCode::FORBIDDEN),
            ("the list", "/signalen", StatusCode::OK, StatusCode::FORBIDDEN),
            ("registering", "/signalen/nieuw", StatusCode::OK, StatusCode::OK),
            ("answering reporters", "/terugkoppelingen", StatusCode::FORBIDDEN, StatusCode::FORBIDDEN),
            ("tafels", "/tafels", StatusCode::FORBIDDEN, StatusCode::FORBIDDEN),
            ("agreements", "/afspraken", StatusCode::FORBIDDEN, StatusCode::FORBIDDEN),
            ("importing", "/invoer", StatusCode::FORBIDDEN, StatusCode::FORBIDDEN),
            ("the first screen", "/", StatusCode::OK, StatusCode::OK),
        ] {
            assert_eq!(weegt.get(adres).await.status, weegt_status, "{wat}, who weighs");
            assert_eq!(kijkt.get(adres).await.status, kijkt_status, "{wat}, who supervises");
        }
        let blad = weegt.get(&pad).await;
        assert!(blad.tekst.contains("onder een DVO") && !blad.tekst.contains('⟦'), "{}", blad.tekst);
        assert!(!blad.tekst.contains("Mies Melder"), "the reporter is no part of this taak");
        // At home nothing changed: VAL's signaal is not there, and the own rights are whole.
        assert_eq!(thuis.get(&pad).await.status, StatusCode::NOT_FOUND);
        assert_eq!(thuis.get("/afspraken").await.status, StatusCode::OK);
        // The API knows the same limit.
        let api = weegt.api().await;
        assert_eq!(api.get(&pad).await.status, StatusCode::OK);
        assert_eq!(api.get("/tafels").await.status, StatusCode::FORBIDDEN);
        // What is not allowed under a DVO says so, to who asks and in the log of verdicts.
        let geweigerd = weegt.get("/afspraken").await;
        assert!(geweigerd.tekst.contains("hoort niet bij de taken"), "{}", geweigerd.tekst);
        dijkwacht::poort::schrijf_beslissingen(&dvo.wereld.app.db, &dvo.wereld.app.beslissingen, crate::wereld::NU).await.unwrap();
        let vraag = sql!("SELECT redenen AS waarde FROM beslissing WHERE functie_id = $1 AND handeling = 'afspraak.inzien' ORDER BY id LIMIT 1", weegt.actor.functie);
        let reden: String = dvo.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
        assert_eq!(reden, "dvo-buiten-taken");
        assert!(dvo.wereld.spoor_is_heel().await);
    }

    async fn s05_2_what_is_done_under_a_dvo_is_of_the_municipality_it_is_done_for(db) {
        let dvo = Dvo::nieuw(db, &["signalen"]).await;
        let (_, gast) = dvo.gast(Functiesoort::Oover, &["signalen"]).await;
        let signaal = registreer(&dvo.wereld, Org::Val, &gast, &[]).await;
        let vraag = sql!("SELECT eigenaar_id AS waarde FROM signaal WHERE id = $1", signaal);
        let eigenaar: kernel::OrganisatieId = dvo.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
        assert_eq!(eigenaar, Org::Val.id());
        let vraag = sql!(
            "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM spoor WHERE soort = 'SignaalGeregistreerd' AND organisatie_id = $1 \
             AND functie_id = $2",
            Org::Val.id(),
            gast.actor.functie
        );
        let regels: i64 = dvo.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
        assert_eq!(regels, 1, "in the trail of VAL, with who did it");
        let blad = dvo.wereld.persoon(Org::Val, Functiesoort::Oover).await.get(&format!("/signalen/{signaal}")).await;
        assert!(blad.status == StatusCode::OK && blad.tekst.contains("VAL-2026-"), "{}", blad.tekst);
    }

    async fn s05_5_figures_per_quarter_are_counted_by_the_program_with_what_others_did(db) {
        let dvo = Dvo::nieuw(db, &["signalen"]).await;
        let (thuis, gast) = dvo.gast(Functiesoort::Oover, &["signalen"]).await;
        geregistreerd(&dvo.wereld, Org::Val, &[]).await;
        registreer(&dvo.wereld, Org::Val, &gast, &[]).await;
        geregistreerd(&dvo.wereld, Org::Gul, &[]).await;
        let rij = |tekst: &str, naam: &str| {
            let na = tekst.split(&format!("{naam}</")).nth(1).unwrap_or_default().split("</tr>").next().unwrap_or_default();
            let cel = |c: &str| c.trim_end_matches("\n").split("</td>").next().unwrap().trim_end_matches("</a>").rsplit('>').next().unwrap().to_owned();
            na.split("<td").skip(1).map(cel).collect::<Vec<_>>()
        };
        let oover = dvo.wereld.persoon(Org::Val, Functiesoort::Oover).await;
        for wie in [&oover, &gast] {
            let blad = wie.get("/signalen/kwartaal").await;
            assert!(blad.tekst.contains("4e kw. 2026") && blad.tekst.contains("4e kw. 2025"), "{}", blad.tekst);
            assert_eq!(rij(&blad.tekst, "Signalen ontvangen"), ["0", "0", "0", "0", "2"], "{}", blad.tekst);
            assert_eq!(rij(&blad.tekst, "waarvan onder een DVO"), ["0", "0", "0", "0", "1"]);
            assert!(!blad.tekst.contains('⟦') && blad.gevraagd.queries <= 14, "{:?}", blad.gevraagd);
        }
        // What came in opens its rows, and only those.
        assert!(oover.get("/signalen/kwartaal").await.tekst.contains("href=\"/signalen?kwartaal=2026-4\""));
        for (kwartaal, aantal) in [("2026-4", 2), ("2026-3", 0)] {
            let lijst = oover.get(&format!("/signalen?kwartaal={kwartaal}")).await.tekst;
            assert_eq!(lijst.matches("dw-nummer").count(), aantal, "{kwartaal}: {lijst}");
        }
        let gul = thuis.get("/signalen/kwartaal").await;
        assert_eq!(rij(&gul.tekst, "Signalen ontvangen"), ["0", "0", "0", "0", "1"], "only the own ones");
        assert_eq!(rij(&gul.tekst, "waarvan onder een DVO"), ["0", "0", "0", "0", "0"]);
    }

    async fn s05_6_ending_the_dvo_ends_access_at_once_and_leaves_a_whole_file(db) {
        let dvo = Dvo::nieuw(db, &["signalen"]).await;
        let (thuis, gast) = dvo.gast(Functiesoort::Oover, &["signalen"]).await;
        let signaal = registreer(&dvo.wereld, Org::Val, &gast, &[]).await;
        let pad = format!("/signalen/{signaal}");
        let api = gast.api().await;
        assert_eq!((gast.get(&pad).await.status, api.get(&pad).await.status), (StatusCode::OK, StatusCode::OK));
        // The other party ends it; the functie at VAL ends with it.
        goed(&dvo.gul, &format!("{}/beeindiging", dvo.pad), &[("afspraak_zeker", "ja")]).await;
        assert_eq!(gast.get(&pad).await.status, StatusCode::SEE_OTHER, "to the login page");
        assert_eq!(api.get(&pad).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(thuis.get("/signalen").await.status, StatusCode::OK, "at home work goes on");
        let oover = dvo.wereld.persoon(Org::Val, Functiesoort::Oover).await;
        assert_eq!(oover.get(&pad).await.status, StatusCode::OK);
        assert_eq!(dvo.wereld.spoor("FunctieBeeindigd").await, 1);
        // Nobody begins under it any more, and the page says why.
        let naam = dvo.naam(&thuis).await;
        let laat = dvo.beheerder.post("/beheer/dienstverlening", &dvo.velden(&naam, "oover", &["signalen"])).await;
        assert!(laat.status == StatusCode::BAD_REQUEST && laat.tekst.contains("Er werkt nu geen DVO"), "{}", laat.tekst);
        assert!(dvo.wereld.spoor_is_heel().await);
    }

    async fn who_leaves_the_employer_leaves_the_other_municipality_too(db) {
        let dvo = Dvo::nieuw(db, &["signalen"]).await;
        let (thuis, gast) = dvo.gast(Functiesoort::Oover, &["signalen"]).await;
        let beheer = dvo.wereld.persoon(Org::Gul, Functiesoort::Beheerder).await;
        goed(&beheer, &format!("/beheer/functies/{}/beeindiging", thuis.actor.functie), &[]).await;
        assert_eq!(gast.get("/signalen").await.status, StatusCode::SEE_OTHER);
        assert_eq!(dvo.wereld.spoor("FunctieBeeindigd").await, 2);
    }

    async fn a_next_version_ends_what_rests_on_the_one_before(db) {
        let dvo = Dvo::nieuw(db, &["signalen", "analyse"]).await;
        let (_, gast) = dvo.gast(Functiesoort::Oover, &["signalen"]).await;
        let nieuw = goed(&dvo.coordinator, &format!("{}/versie", dvo.pad), &[]).await;
        let nieuw = nieuw.trim_end_matches("/wijziging").to_owned();
        let taken = dvo.coordinator.get(&format!("{nieuw}/taken")).await;
        assert!(taken.tekst.contains("Cijfers maken") && taken.tekst.contains("Signalen ontvangen"), "{}", taken.tekst);
        assert_eq!(gast.get("/signalen").await.status, StatusCode::OK, "a concept ends nothing");
        dvo.in_werking_versie(&nieuw).await;
        assert_eq!(gast.get("/signalen").await.status, StatusCode::SEE_OTHER);
    }

    async fn a_dvo_gives_no_more_than_it_says(db) {
        let dvo = Dvo::nieuw(db, &["signalen"]).await;
        let thuis = dvo.wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let naam = dvo.naam(&thuis).await;
        let pol = dvo.wereld.persoon(Org::Pol, Functiesoort::Partner).await;
        let vreemd = dvo.naam(&pol).await;
        let wie = "Met deze naam werkt niemand bij een partij";
        for (geval, velden, verwacht) in [
            ("a taak that is not in it", dvo.velden(&naam, "oover", &["tafels"]), "Niet al deze taken"),
            ("no taak", dvo.velden(&naam, "oover", &[]), "taken"),
            ("a functie that decides", dvo.velden(&naam, "burgemeester", &["signalen"]), "Functie"),
            ("somebody of no party", dvo.velden(&vreemd, "oover", &["signalen"]), wie),
            ("nobody", dvo.velden("niemand.nergens", "oover", &["signalen"]), wie),
        ] {
            let antwoord = dvo.beheerder.post("/beheer/dienstverlening", &velden).await;
            assert!(antwoord.status == StatusCode::BAD_REQUEST && antwoord.tekst.contains(verwacht), "{geval}: {}", antwoord.tekst);
        }
        let mut gisteren = dvo.velden(&naam, "oover", &["signalen"]);
        gisteren[3].1 = "20-11-2026";
        assert_eq!(dvo.beheerder.post("/beheer/dienstverlening", &gisteren).await.status, StatusCode::BAD_REQUEST, "backdated");
        assert!(dvo.gastfunctie(&thuis).await.is_none());
        // What was offered does not change any more, and no other organisation reads it.
        assert_eq!(dvo.zet_taak("tafels", Org::Val, Org::Gul).await, StatusCode::CONFLICT);
        let pad = format!("{}/taken", dvo.pad);
        assert_eq!(pol.get(&pad).await.status, StatusCode::NOT_FOUND);
        let gul = dvo.gul.get(&pad).await;
        assert!(gul.status == StatusCode::OK && gul.tekst.contains("Mandaatbesluit van 1 november 2026"), "{}", gul.tekst);
        // An ordinary functie would give more than was agreed.
        let (gast, _) = dvo.gast(Functiesoort::Oover, &["signalen"]).await;
        let gewoon = [("functiesoort", "burgemeester"), ("eerste_dag", "21-11-2026")];
        let pad = format!("/beheer/gebruikers/{}/functies", gast.actor.gebruiker);
        let meer = dvo.beheerder.post(&pad, &gewoon).await;
        assert!(meer.status == StatusCode::CONFLICT && meer.tekst.contains("alleen onder een DVO"), "{}", meer.tekst);
        let blad = dvo.beheerder.get(&format!("/beheer/gebruikers/{}", gast.actor.gebruiker)).await;
        assert!(blad.tekst.contains("Alleen: Signalen ontvangen en wegen") && !blad.tekst.contains("/blokkade"), "{}", blad.tekst);
        let lijst = dvo.beheerder.get("/beheer/dienstverlening").await;
        assert!(lijst.tekst.contains("Gemeente Gulpen-Wittem") && !lijst.tekst.contains('⟦'), "{}", lijst.tekst);
    }
);

impl Dvo {
    /// A next version that begins with the DPIA of the one before.
    async fn in_werking_versie(&self, pad: &str) {
        let blad = self.coordinator.get(pad).await.tekst;
        let bewerking = blad.split("name=\"bewerking\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        goed(&self.coordinator, &format!("{pad}/aanbod"), &[("bewerking", bewerking)]).await;
        goed(&self.toets, &format!("{pad}/dpia/goedkeuring"), &[("dpia_akkoord", "ja")]).await;
        for wie in [&self.burgemeester, &self.gul] {
            goed(wie, &format!("{pad}/ondertekening"), &[]).await;
        }
    }
}
