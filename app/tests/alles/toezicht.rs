// SPDX-License-Identifier: EUPL-1.2
//! Supervision through its pages: who saw whose data, what was given, unusual use, review of rights, emergency access - and
//! what a neighbour gets of all this: nothing.
use axum::http::StatusCode;
use db::sql;
use dijkwacht::schema::STAPPEN;
use dijkwacht::toezicht::zoek_bevindingen;
use kernel::{FunctieId, Functiesoort, Tijdstip};

use crate::logboeken::zet_personen;
use crate::signaal::geregistreerd;
use crate::weging::verstrek;
use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

/// The last id in an address or in a column, as it is written in addresses.
async fn laatste(wereld: &Wereld, tabel: &'static str) -> String {
    let vraag = db::Sql::new("SELECT MAX(id) AS waarde FROM ").push(tabel);
    let id: i64 = wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
    FunctieId::van(id).to_string()
}

async fn opzoeken(wie: &Persoon, naam: &str, dag: &str) -> Antwoord {
    let velden = [
        ("zoek_naam", naam),
        ("zoek_geboortedatum", dag),
        ("zoek_contact", ""),
        ("zoek_aanleiding", "inzageverzoek"),
    ];
    wie.post("/toezicht/betrokkene", &velden).await
}

const NOOD: &[(&str, &str)] = &[
    ("nood_reden", "Er dreigt nu geweld bij dit pand en wij moeten weten wie er woont."),
    ("nood_uren", "2"),
];

testkit::beide!(STAPPEN;
    async fn who_saw_somebody_is_found_by_name_and_date_of_birth(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        zet_personen(&wereld, id, &oover, 2).await;
        oover.get(&format!("/signalen/{id}")).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let blad = opzoeken(&privacy, "verzonnenmans 0", "05-06-1987").await;
        assert_eq!(blad.status, StatusCode::OK, "{}", blad.tekst);
        for woord in ["Personen of melder bij een signaal lezen", "oover van VAL", "/verwerkingen#signalen-1"] {
            assert!(blad.tekst.contains(woord), "{woord} not in {}", blad.tekst);
        }
        assert!(!blad.tekst.contains('⟦'), "{}", blad.tekst);
        // Without the date the person who was recorded with one is not found, and the page says so.
        let zonder = opzoeken(&privacy, "Verzonnenmans 0", "").await;
        assert!(!zonder.tekst.contains("bij een signaal lezen") && zonder.tekst.contains("zonder geboortedatum"));
        assert!(opzoeken(&privacy, "Verzonnenmans 1", "").await.tekst.contains("bij een signaal lezen"));
        // The search is an event without the name, and a processing of that same person.
        assert_eq!(wereld.spoor("BetrokkeneOpgezocht").await, 3);
        let weer = opzoeken(&privacy, "verzonnenmans 0", "05-06-1987").await;
        assert!(weer.tekst.contains("Opzoeken wat er met gegevens van een betrokkene is gedaan"));
        assert!(weer.tekst.contains("privacyfunctionaris van VAL"), "who looked is told too: {}", weer.tekst);
        let leeg = privacy.post("/toezicht/betrokkene", &[("zoek_naam", " ")]).await;
        assert_eq!(leeg.status, StatusCode::BAD_REQUEST);
        // A neighbour finds nothing, and others may not look.
        let buur = wereld.persoon(Org::Gul, Functiesoort::Privacyfunctionaris).await;
        assert!(opzoeken(&buur, "verzonnenmans 0", "05-06-1987").await.tekst.contains("niets gevonden"));
        assert_eq!(oover.get("/toezicht/betrokkene").await.status, StatusCode::FORBIDDEN);
    }

    async fn what_was_given_is_shown_with_its_ground_and_exported(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        verstrek(&wereld, &oover, id, Org::Gul).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let blad = privacy.get("/toezicht/verstrekkingen").await;
        assert!(blad.tekst.contains("art. 6 lid 1 e AVG") && blad.tekst.contains("Gulpen-Wittem"), "{}", blad.tekst);
        let andere = format!("/toezicht/verstrekkingen?toezicht_partner={}", Org::Pol.id());
        assert!(privacy.get(&andere).await.tekst.contains("niets verstrekt"));
        let eerder = privacy.get("/toezicht/verstrekkingen?toezicht_tot=01-01-2026").await;
        assert!(eerder.tekst.contains("niets verstrekt"), "{}", eerder.tekst);
        let fout = privacy.get("/toezicht/verstrekkingen?toezicht_vanaf=02-01-2026&toezicht_tot=01-01-2026").await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        let csv = privacy.post("/toezicht/verstrekkingen", &[]).await;
        assert!(csv.kop("content-type").starts_with("text/csv") && csv.tekst.lines().count() == 2, "{}", csv.tekst);
        assert_eq!(wereld.spoor("VerstrekkingenGeexporteerd").await, 1);
        let derde = wereld.persoon(Org::Rie, Functiesoort::Privacyfunctionaris).await;
        assert!(derde.get("/toezicht/verstrekkingen").await.tekst.contains("niets verstrekt"));
    }

    async fn the_log_of_verdicts_is_read_with_its_reasons_and_only_at_home(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        oover.get(&format!("/signalen/{id}")).await;
        oover.get("/spoor").await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let blad = privacy.get("/toezicht/beslissingen").await;
        for woord in ["signaal.inzien", "art. 172 Gemeentewet", "oover van VAL", "Geen regel staat het toe."] {
            assert!(blad.tekst.contains(woord), "{woord} not in {}", blad.tekst);
        }
        assert!(blad.gevraagd.queries <= 14, "{:?}", blad.gevraagd);
        let geweigerd = privacy.get("/toezicht/beslissingen?toezicht_oordeel=mag-niet").await;
        assert!(!geweigerd.tekst.contains("art. 172") && geweigerd.tekst.contains("spoor.inzien"));
        assert_eq!(wereld.spoor("BeslissingslogIngezien").await, 2);
        let buur = wereld.persoon(Org::Gul, Functiesoort::Privacyfunctionaris).await;
        assert!(!buur.get("/toezicht/beslissingen").await.tekst.contains("oover van VAL"));
    }

    async fn unusual_use_is_found_once_asked_about_and_explained(db) {
        let wereld = Wereld::nieuw(db).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let grenzen: Vec<(String, &str)> = ["signalen-per-uur", "lezingen-buiten-uren", "lezingen-voor-thema", "zoeken-zonder-treffer"]
            .iter()
            .map(|g| (format!("grens-{g}"), if *g == "signalen-per-uur" { "3" } else { "0" }))
            .chain([("grens-werkdag-begin".to_owned(), "7"), ("grens-werkdag-eind".to_owned(), "20")])
            .collect();
        let velden: Vec<(&str, &str)> = grenzen.iter().map(|(v, w)| (v.as_str(), *w)).collect();
        assert_eq!(privacy.post("/toezicht/grenzen", &velden).await.status, StatusCode::SEE_OTHER);
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        for _ in 0..3 {
            let (id, _) = geregistreerd(&wereld, Org::Val, &[]).await;
            oover.get(&format!("/signalen/{id}")).await;
        }
        zoek_bevindingen(&wereld.app).await.unwrap();
        zoek_bevindingen(&wereld.app).await.unwrap();
        assert_eq!(wereld.spoor("BevindingGedaan").await, 1);
        let lijst = privacy.get("/toezicht/bevindingen").await;
        assert!(lijst.tekst.contains("3 verschillende signalen") && lijst.tekst.contains("oover van VAL"), "{}", lijst.tekst);
        assert!(privacy.get("/").await.tekst.contains("ongewoon gebruik"));
        let pad = format!("/toezicht/bevindingen/{}", laatste(&wereld, "bevinding").await);
        assert_eq!(privacy.post(&format!("{pad}/vraag"), &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(privacy.post(&format!("{pad}/vraag"), &[]).await.status, StatusCode::CONFLICT);
        let uitleg = [("bevinding_uitkomst", "verklaard"), ("bevinding_toelichting", "Bereidde de tafel van maandag voor.")];
        assert_eq!(privacy.post(&format!("{pad}/uitleg"), &uitleg[..1]).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(privacy.post(&format!("{pad}/uitleg"), &uitleg).await.status, StatusCode::SEE_OTHER);
        assert!(privacy.get("/toezicht/bevindingen").await.tekst.contains("niets wat opvalt"));
        let buur = wereld.persoon(Org::Gul, Functiesoort::Privacyfunctionaris).await;
        assert_eq!(buur.get(&pad).await.status, StatusCode::NOT_FOUND);
    }

    // BIO2 5.18: frozen when started, judged by somebody else, signed, and ending is really ending.
    async fn access_review_is_frozen_judged_by_another_and_signed(db) {
        let wereld = Wereld::nieuw(db).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let beheerder = wereld.persoon(Org::Val, Functiesoort::Beheerder).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let soort = [("toets_soort", "jaar")];
        assert_eq!(beheerder.post("/rechtentoetsen", &soort).await.status, StatusCode::SEE_OTHER);
        let nog_een = beheerder.post("/rechtentoetsen", &soort).await;
        assert!(nog_een.tekst.contains("loopt al een toetsing"), "{} {}", nog_een.status, nog_een.tekst);
        let pad = format!("/rechtentoetsen/{}", laatste(&wereld, "rechtentoets").await);
        let later = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let blad = beheerder.get(&pad).await;
        assert!(blad.tekst.contains("oover van VAL") && !blad.tekst.contains("van GUL"), "{}", blad.tekst);
        assert!(!blad.tekst.contains("jurist van VAL") && !blad.tekst.contains('⟦'), "frozen: {}", blad.tekst);
        let _ = later;
        let regels = format!("{pad}/regels");
        let lijn = |wie: &Persoon| wie.actor.functie.to_string();
        let houd = |wie: String| vec![("toets_regels".to_owned(), wie), ("toets_uitkomst".to_owned(), "houden".to_owned()),
            ("toets_reden".to_owned(), "Werkt nog in deze rol.".to_owned())];
        let plat = |v: &[(String, String)]| v.iter().map(|(a, b)| (a.clone(), b.clone())).collect::<Vec<_>>();
        let stuur = async |wie: &Persoon, velden: Vec<(String, String)>| {
            let velden = plat(&velden);
            let velden: Vec<(&str, &str)> = velden.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            wie.post(&regels, &velden).await
        };
        // Nobody judges an own line.
        let eigen = stuur(&beheerder, houd(lijn(&beheerder))).await;
        assert!(eigen.status == StatusCode::FORBIDDEN && eigen.tekst.contains("niet zelf beoordelen"), "{}", eigen.tekst);
        assert_eq!(stuur(&beheerder, houd(lijn(&privacy))).await.status, StatusCode::SEE_OTHER);
        assert_eq!(stuur(&beheerder, houd(lijn(&privacy))).await.status, StatusCode::CONFLICT);
        let te_vroeg = privacy.post(&format!("{pad}/aftekening"), &[]).await;
        assert!(te_vroeg.tekst.contains("Nog niet elke regel"), "{}", te_vroeg.tekst);
        let mut weg = houd(lijn(&oover));
        weg[1].1 = "beeindigen".to_owned();
        assert_eq!(stuur(&beheerder, weg).await.status, StatusCode::SEE_OTHER);
        assert_eq!(oover.get("/").await.status, StatusCode::SEE_OTHER, "the functie ended at once");
        assert_eq!(wereld.spoor("FunctieBeeindigd").await, 1);
        assert_eq!(stuur(&privacy, houd(lijn(&beheerder))).await.status, StatusCode::SEE_OTHER);
        assert_eq!(beheerder.post(&format!("{pad}/aftekening"), &[]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(privacy.post(&format!("{pad}/aftekening"), &[]).await.status, StatusCode::SEE_OTHER);
        let csv = privacy.post(&format!("{pad}/bestand"), &[]).await;
        assert_eq!(csv.tekst.lines().count(), 4, "{}", csv.tekst);
        let buur = wereld.persoon(Org::Gul, Functiesoort::Beheerder).await;
        assert_eq!(buur.get(&pad).await.status, StatusCode::NOT_FOUND);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn a_late_review_and_a_dormant_account_show(db) {
        let wereld = Wereld::nieuw(db).await;
        let beheerder = wereld.persoon(Org::Val, Functiesoort::Beheerder).await;
        let slaper = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("DELETE FROM sessie WHERE functie_id = $1", slaper.actor.functie)).await.unwrap();
        tx.commit().await.unwrap();
        // Functies are a hundred days old: the quarter is over, the year is not.
        let vandaag = beheerder.get("/").await;
        assert!(vandaag.tekst.contains("toetsing van rechten te laat"), "{}", vandaag.tekst);
        beheerder.post("/rechtentoetsen", &[("toets_soort", "jaar")]).await;
        let blad = beheerder.get(&format!("/rechtentoetsen/{}", laatste(&wereld, "rechtentoets").await)).await;
        assert_eq!(blad.tekst.matches("Slapend: 90 dagen").count(), 2, "in the choice and in the list: {}", blad.tekst);
        let kwartaal = beheerder.post("/rechtentoetsen", &[("toets_soort", "kwartaal")]).await;
        assert!(!beheerder.get(kwartaal.naar()).await.tekst.contains("jurist van VAL"), "special powers only");
        assert!(!beheerder.get("/").await.tekst.contains("toetsing van rechten te laat"));
    }

    async fn emergency_access_opens_persons_for_a_time_and_is_judged(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        zet_personen(&wereld, id, &oover, 1).await;
        let burgemeester = wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let collega = wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        let (blad, pad) = (format!("/signalen/{id}"), format!("/signalen/{id}/noodtoegang"));
        assert!(!burgemeester.get(&blad).await.tekst.contains("Verzonnenmans"));
        assert_eq!(burgemeester.post(&pad, &[("nood_reden", "kort")]).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(burgemeester.post(&pad, NOOD).await.status, StatusCode::SEE_OTHER);
        let open = burgemeester.get(&blad).await;
        assert!(open.tekst.contains("Verzonnenmans") && open.tekst.contains("door noodtoegang"), "{}", open.tekst);
        // For this functie only, and told at once.
        assert!(!collega.get(&blad).await.tekst.contains("Verzonnenmans"));
        assert!(privacy.get("/").await.tekst.contains("noodtoegang te beoordelen"));
        let berichten = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bericht WHERE onderwerp = 'bericht-noodtoegang-onderwerp'");
        let berichten: i64 = wereld.app.db.read().await.unwrap().value(berichten).await.unwrap();
        assert_eq!(berichten, 1);
        // It ends by itself.
        wereld.klok.zet(NU.plus_minuten(121));
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE sessie SET gebruikt_op = $1", NU.plus_minuten(120))).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!burgemeester.get(&blad).await.tekst.contains("Verzonnenmans"));
        let nood = format!("/noodtoegang/{}", laatste(&wereld, "noodtoegang").await);
        assert!(privacy.get("/noodtoegang").await.tekst.contains("wacht op uw oordeel"));
        assert!(privacy.get(&nood).await.tekst.contains("Er dreigt nu geweld"));
        let oordeel = [("nood_oordeel", "in-orde"), ("nood_oordeelreden", "De driehoek bevestigde de dreiging.")];
        assert_eq!(privacy.post(&format!("{nood}/oordeel"), &oordeel).await.status, StatusCode::SEE_OTHER);
        assert_eq!(privacy.post(&format!("{nood}/oordeel"), &oordeel).await.status, StatusCode::CONFLICT);
        assert!(!privacy.get("/").await.tekst.contains("noodtoegang te beoordelen"));
        assert_eq!((wereld.spoor("NoodtoegangGeopend").await, wereld.spoor("NoodtoegangBeoordeeld").await), (1, 1));
    }

    async fn emergency_access_never_crosses_the_border_and_never_opens_a_reporter_or_mma(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        zet_personen(&wereld, id, &oover, 1).await;
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("DELETE FROM melder WHERE signaal_id = $1", id)).await.unwrap();
        tx.execute(sql!("INSERT INTO melder (signaal_id, soort, naam) VALUES ($1, 'inwoner', 'Moeder Melderstra')", id)).await.unwrap();
        tx.commit().await.unwrap();
        let pad = format!("/signalen/{id}/noodtoegang");
        // What another organisation owns does not exist, also when it was given.
        let buur = wereld.persoon(Org::Gul, Functiesoort::Burgemeester).await;
        assert_eq!(buur.post(&pad, NOOD).await.status, StatusCode::NOT_FOUND);
        verstrek(&wereld, &oover, id, Org::Gul).await;
        assert_eq!(buur.post(&pad, NOOD).await.status, StatusCode::NOT_FOUND);
        // Even a row that should not be there opens nothing across the border.
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!(
            "INSERT INTO noodtoegang (id, organisatie_id, signaal_id, functie_id, reden, van, tot) VALUES (1, $1, $2, $3, 'x', $4, $5)",
            Org::Gul.id(), id, buur.actor.functie, NU.plus_dagen(-1), Tijdstip::NOOIT
        )).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(buur.get(&format!("/signalen/{id}")).await.status, StatusCode::NOT_FOUND);
        let burgemeester = wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        assert_eq!(burgemeester.post(&pad, NOOD).await.status, StatusCode::SEE_OTHER);
        let open = burgemeester.get(&format!("/signalen/{id}")).await;
        assert!(open.tekst.contains("Verzonnenmans") && !open.tekst.contains("Melderstra"), "{}", open.tekst);
        let (mma, _) = geregistreerd(&wereld, Org::Val, &[("kanaal", "mma")]).await;
        let geen = burgemeester.post(&format!("/signalen/{mma}/noodtoegang"), NOOD).await;
        assert_eq!(geen.status, StatusCode::NOT_FOUND, "{}", geen.tekst);
        // Who may not open it hears that; nobody judges an own emergency.
        assert_eq!(oover.post(&pad, NOOD).await.status, StatusCode::FORBIDDEN);
        let zelf = wereld.ook(&burgemeester, Functiesoort::Privacyfunctionaris).await;
        let nood = format!("/noodtoegang/{}/oordeel", laatste(&wereld, "noodtoegang").await);
        let oordeel = [("nood_oordeel", "in-orde"), ("nood_oordeelreden", "Ik vond het zelf wel nodig.")];
        assert_eq!(zelf.post(&nood, &oordeel).await.status, StatusCode::FORBIDDEN);
    }

    async fn every_page_of_supervision_has_all_its_words_in_both_languages(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, _) = geregistreerd(&wereld, Org::Val, &[]).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let burgemeester = wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        for taal in ["nl", "en"] {
            let mut tx = wereld.app.db.write().await.unwrap();
            tx.execute(sql!("UPDATE gebruiker SET taal = $1", taal)).await.unwrap();
            tx.commit().await.unwrap();
            for pad in ["/toezicht", "/toezicht/betrokkene", "/toezicht/verstrekkingen", "/toezicht/beslissingen", "/toezicht/bevindingen",
                "/toezicht/bevindingen?alles=ja", "/toezicht/grenzen", "/rechtentoetsen", "/noodtoegang", "/spoor"] {
                let blad = privacy.get(pad).await;
                assert!(blad.status == StatusCode::OK && !blad.tekst.contains('⟦'), "{pad} {taal}: {}", blad.tekst);
                assert!(blad.gevraagd.queries <= 14, "{pad}: {:?}", blad.gevraagd);
            }
            let blad = burgemeester.get(&format!("/signalen/{id}/noodtoegang")).await;
            assert!(blad.status == StatusCode::OK && !blad.tekst.contains('⟦'), "{}", blad.tekst);
        }
    }
);
