// SPDX-License-Identifier: EUPL-1.2
//! Requests of data subjects: the month, the search, what is sealed, four eyes, the frozen answer, and what follows from it.
use axum::http::StatusCode;
use db::{Sql, sql};
use dijkwacht::dienst::eenmaal;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, PersoonId, SignaalId, VerstrekkingId};

use crate::signaal::geregistreerd;
use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

/// Who makes the requests of these tests.
pub const NAAM_VERZOEKER: &str = "Jan de Proef";
pub const GEBOREN_VERZOEKER: &str = "29-02-1980";
const VERZOEK: [(&str, &str); 6] = [
    ("verzoeksoort", "inzage"),
    ("verzoek_ontvangen", "20-11-2026"),
    ("naam", NAAM_VERZOEKER),
    ("geboortedatum", GEBOREN_VERZOEKER),
    ("verzoek_contact", "jan@voorbeeld.invalid"),
    ("verzoek_vraag", "Wat weet u van mij?"),
];
const MOTIVERING: &str = "Dit is wat wij u kunnen geven.";

async fn doe(wereld: &Wereld, opdrachten: Vec<Sql>) {
    let mut tx = wereld.app.db.write().await.unwrap();
    for opdracht in opdrachten {
        tx.execute(opdracht).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn teksten(wereld: &Wereld, vraag: Sql) -> Vec<Option<String>> {
    wereld.app.db.read().await.unwrap().read(vraag, |r| r.get("waarde")).await.unwrap()
}

/// A signaal with these persons: name and date of birth.
async fn signaal(
    wereld: &Wereld,
    org: Org,
    herkomst: &str,
    wie: &[(&str, Option<&str>)],
) -> (SignaalId, Persoon) {
    let (signaal, oover) = geregistreerd(wereld, org, &[]).await;
    let mut opdrachten = vec![sql!(
        "UPDATE signaal SET wat = 'Jan de Proef en Piet Verzonnen laden dozen, zag Mies Melder.' WHERE id = $1",
        signaal
    )];
    for (naam, geboren) in wie {
        opdrachten.push(sql!(
            "INSERT INTO persoon (id, signaal_id, naam, geboortedatum, rol, noodzaak, vastgelegd_door, vastgelegd_op) \
             VALUES ($1, $2, $3, $4, 'huurder', 'Huurt met Verzonnen het pand.', $5, $6)",
            PersoonId::nieuw(NU),
            signaal,
            *naam,
            *geboren,
            oover.actor.functie,
            NU
        ));
    }
    doe(wereld, opdrachten).await;
    if herkomst != "vrij" {
        doe(wereld, vec![sql!("UPDATE signaal SET herkomst = $2 WHERE id = $1", signaal, herkomst)]).await;
        let mut tx = wereld.app.db.write().await.unwrap();
        dijkwacht::poort::herbereken(&mut tx, &[signaal]).await.unwrap();
        tx.commit().await.unwrap();
    }
    (signaal, oover)
}

async fn goed(wie: &Persoon, pad: &str, velden: &[(&str, &str)]) -> Antwoord {
    let antwoord = wie.post(pad, velden).await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{pad}: {}", antwoord.tekst);
    antwoord
}

/// A request that is being handled and was searched for; its address.
pub async fn gezocht(wie: &Persoon, soort: &str) -> String {
    let mut velden = VERZOEK.to_vec();
    velden[0].1 = soort;
    let pad = goed(wie, "/verzoeken/nieuw", &velden).await.naar().to_owned();
    let identiteit = [("identiteit_wijze", "balie"), ("identiteit_op", "20-11-2026")];
    goed(wie, &format!("{pad}/identiteit"), &identiteit).await;
    goed(wie, &format!("{pad}/behandeling"), &[]).await;
    goed(wie, &format!("{pad}/zoekactie"), &[]).await;
    pad
}

/// The finds of the newest request, in order of their records.
async fn vondsten(wereld: &Wereld) -> Vec<String> {
    let vraag = sql!("SELECT id FROM verzoekvondst ORDER BY soort, record_id");
    let ids: Vec<kernel::VerzoekvondstId> =
        wereld.app.db.read().await.unwrap().read(vraag, |r| r.get("id")).await.unwrap();
    ids.iter().map(ToString::to_string).collect()
}

async fn neem_op(wereld: &Wereld, wie: &Persoon, pad: &str) {
    for id in vondsten(wereld).await {
        goed(wie, &format!("{pad}/vondsten/{id}"), &[("vondstkeuze", "opnemen")]).await;
    }
}

async fn besluit(wereld: &Wereld, wie: &Persoon, pad: &str, meer: &[(&str, &str)]) {
    let mut velden = vec![("verzoekuitkomst", "toegewezen"), ("verzoekmotivering", MOTIVERING)];
    velden.extend(meer);
    goed(wie, &format!("{pad}/voorlegging"), &velden).await;
    let jurist = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
    goed(&jurist, &format!("{pad}/goedkeuring"), &[]).await;
}

async fn geef(wereld: &Wereld, signaal: SignaalId, oover: &Persoon, veldgroepen: kernel::Veldgroepen) {
    let afspraak = wereld.afspraak(&[Org::Val, Org::Gul]).await;
    let tafel = wereld.tafel(afspraak, &[Org::Val, Org::Gul]).await;
    let punt = kernel::AgendapuntId::nieuw(NU);
    doe(wereld, vec![
        sql!(
            "INSERT INTO agendapunt (id, tafel_id, soort, titel, toelichting, doel, signaal_id, voorgesteld_door, \
             voorgesteld_namens, voorgesteld_op, versie) VALUES ($1, $2, 'casus', 'Pand', '', 'openbare-orde', $3, $4, $5, $6, 1)",
            punt, tafel, signaal, oover.actor.functie, Org::Val.id(), NU
        ),
        sql!(
            "INSERT INTO verstrekking (id, signaal_id, van_id, aan_id, agendapunt_id, afspraak_id, afspraak_versie, veldgroepen, \
             doel, noodzaak, gegeven_door, van, tot) VALUES ($1, $2, $3, $4, $5, $6, 1, $7, 'doel', 'noodzaak', $8, $9, $10)",
            VerstrekkingId::nieuw(NU), signaal, Org::Val.id(), Org::Gul.id(), punt, afspraak, veldgroepen,
            oover.actor.functie, NU.plus_dagen(-1), NU.plus_dagen(100)
        ),
    ]).await;
}

testkit::beide!(STAPPEN;
    async fn access_finds_own_records_only_and_the_answer_covers_others(db) {
        let wereld = Wereld::nieuw(db).await;
        let (eigen, oover) =
            signaal(&wereld, Org::Val, "vrij", &[("J. de Proef", Some("1980-02-29")), ("Piet Verzonnen", None), ("Jan Proef", Some("1999-01-01"))]).await;
        doe(&wereld, vec![
            sql!("DELETE FROM melder WHERE signaal_id = $1", eigen),
            sql!("INSERT INTO melder (signaal_id, soort, naam, email) VALUES ($1, 'inwoner', 'Mies Melder', 'mies@voorbeeld.invalid')", eigen),
        ]).await;
        geef(&wereld, eigen, &oover, kernel::Veldgroepen::ALLE).await;
        signaal(&wereld, Org::Gul, "vrij", &[("Jan de Proef", Some("1980-02-29"))]).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let pad = gezocht(&privacy, "inzage").await;
        assert_eq!(vondsten(&wereld).await.len(), 1, "the own one, not of another birthday, not of Gulpen");
        let blad = privacy.get(&pad).await;
        for woord in ["J. de Proef", "Gemeente Gulpen-Wittem", "Naam en geboortedatum gelijk", "VAL-2026-00001"] {
            assert!(blad.tekst.contains(woord) && !blad.tekst.contains('⟦'), "{woord}: {}", blad.tekst);
        }
        assert!(!blad.tekst.contains("GUL-2026"), "{}", blad.tekst);
        // Not before every find is decided on.
        let velden = [("verzoekuitkomst", "toegewezen"), ("verzoekmotivering", MOTIVERING)];
        let te_vroeg = privacy.post(&format!("{pad}/voorlegging"), &velden).await;
        assert!(te_vroeg.status == StatusCode::CONFLICT && te_vroeg.tekst.contains("over een vondst is nog niet beslist"), "{}", te_vroeg.tekst);
        neem_op(&wereld, &privacy, &pad).await;
        goed(&privacy, &format!("{pad}/voorlegging"), &velden).await;
        let zelf = privacy.post(&format!("{pad}/goedkeuring"), &[]).await;
        assert!(zelf.status == StatusCode::FORBIDDEN && zelf.tekst.contains("U legde dit antwoord zelf voor"), "{}", zelf.tekst);
        let jurist = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        assert!(jurist.get("/").await.tekst.contains("Antwoorden om over te besluiten"));
        let concept = jurist.get(&format!("{pad}/antwoord")).await;
        assert_eq!(concept.status, StatusCode::OK, "{}", concept.tekst);
        for woord in ["J. de Proef", "[een ander] laden dozen", "Gemeente Gulpen-Wittem", "artikel 41 UAVG"] {
            assert!(concept.tekst.contains(woord) && !concept.tekst.contains('⟦'), "{woord}: {}", concept.tekst);
        }
        for woord in ["Verzonnen", "Mies", "oover van VAL"] {
            assert!(!concept.tekst.contains(woord), "{woord}: {}", concept.tekst);
        }
        assert_eq!(jurist.post(&format!("{pad}/antwoord"), &[]).await.status, StatusCode::NOT_FOUND, "no file before it is decided");
        goed(&jurist, &format!("{pad}/goedkeuring"), &[]).await;
        // What changes afterwards changes nothing in the answer.
        doe(&wereld, vec![sql!("UPDATE persoon SET noodzaak = 'Iets anders dan eerst.'")]).await;
        let bestand = privacy.post(&format!("{pad}/antwoord"), &[]).await;
        assert_eq!(bestand.json()["gegevens"][0]["ontvangers"][0], "Gemeente Gulpen-Wittem", "{}", bestand.tekst);
        assert!(bestand.tekst.contains("Huurt met [een ander] het pand."), "{}", bestand.tekst);
        assert!(bestand.json()["uitkomst"].is_null(), "the outcome of access would tell what was left out");
        goed(&privacy, &format!("{pad}/verzending"), &[]).await;
        let dicht = privacy.get(&pad).await;
        assert!(dicht.tekst.contains("Verzonden") && !dicht.tekst.contains("verzending\""), "{}", dicht.tekst);
        for (soort, aantal) in [("VerzoekOntvangen", 1), ("VerzoekGezocht", 1), ("VerzoekvondstBeoordeeld", 1), ("VerzoekBesloten", 1)] {
            assert_eq!(wereld.spoor(soort).await, aantal, "{soort}");
        }
        // Whom the request, the search and the answer touched: who asks, the record under another spelling, and the others in it.
        let log = teksten(&wereld, sql!("SELECT naam AS waarde FROM verwerkingslog WHERE activiteit LIKE '%betrokkene%' AND \
            betrokkene IS NOT NULL GROUP BY naam, betrokkene ORDER BY naam")).await;
        let log: Vec<&str> = log.iter().flatten().map(String::as_str).collect();
        let keer = |naam: &str| log.iter().filter(|l| l.starts_with(naam)).count();
        assert_eq!((keer("Een verzoek van een betrokkene vastleggen"), keer("Zoeken welke"), keer("Een verzoek van een betrokkene beantw")),
            (2, 2, 4), "{log:?}");
        let spoor = teksten(&wereld, sql!("SELECT inhoud AS waarde FROM spoor WHERE soort LIKE 'Verzoek%'")).await;
        assert!(spoor.iter().flatten().all(|i| !i.contains("Proef") && !i.contains("1980")), "{spoor:?}");
        assert!(wereld.spoor_is_heel().await);
    }

    async fn what_is_sealed_cannot_be_taken_in_and_leaves_no_hint(db) {
        let wereld = Wereld::nieuw(db).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let leeg = gezocht(&privacy, "inzage").await;
        besluit(&wereld, &privacy, &leeg, &[]).await;
        for herkomst in ["politie", "mma"] {
            signaal(&wereld, Org::Val, herkomst, &[("Jan de Proef", Some("1980-02-29"))]).await;
        }
        let pad = gezocht(&privacy, "inzage").await;
        let ids = vondsten(&wereld).await;
        assert_eq!(ids.len(), 2);
        let kies = |id: &str, keuze: &'static str| {
            let (wie, adres) = (privacy.clone(), format!("{pad}/vondsten/{id}"));
            async move { wie.post(&adres, &[("vondstkeuze", keuze)]).await }
        };
        for (nummer, [fout, goed]) in [["mma", "politie"], ["politie", "mma"]].into_iter().enumerate() {
            for keuze in ["opnemen", fout] {
                let geweigerd = kies(&ids[nummer], keuze).await;
                assert!(geweigerd.status == StatusCode::CONFLICT && geweigerd.tekst.contains("past niet bij waar het gegeven vandaan komt"), "{keuze}");
            }
            assert_eq!(kies(&ids[nummer], "").await.status, StatusCode::BAD_REQUEST);
            assert_eq!(kies(&ids[nummer], goed).await.status, StatusCode::SEE_OTHER);
        }
        besluit(&wereld, &privacy, &pad, &[]).await;
        let (een, ander) = (privacy.get(&format!("{leeg}/antwoord")).await, privacy.get(&format!("{pad}/antwoord")).await);
        let zonder = |a: &Antwoord| {
            let vanaf = a.tekst.split_once("<h1").unwrap().1.to_owned();
            let kaal: Vec<String> = vanaf.lines().filter(|r| !r.contains("/verzoeken/") && !r.contains("dw-code")).map(str::to_owned).collect();
            kaal.join("\n")
        };
        assert_eq!(zonder(&een), zonder(&ander), "all left out is like nothing found");
        assert!(een.tekst.contains("geen gegevens die wij u kunnen geven"));
    }

    async fn the_month_is_on_the_first_screen_and_extended_once(db) {
        let wereld = Wereld::nieuw(db).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let pad = gezocht(&privacy, "inzage").await;
        let uiterlijk = || async { teksten(&wereld, sql!("SELECT uiterlijk_op AS waarde FROM verzoek")).await };
        assert_eq!(uiterlijk().await, [Some("2026-12-21".to_owned())], "20 December is a Sunday");
        assert!(!privacy.get("/").await.tekst.contains("Verzoeken van betrokkenen die"));
        let dagen = |n| wereld.klok.zet(NU.plus_dagen(n));
        dagen(23);
        doe(&wereld, vec![sql!("UPDATE sessie SET verloopt_op = $1, gebruikt_op = $2", NU.plus_dagen(400), NU.plus_dagen(23))]).await;
        assert!(privacy.get("/").await.tekst.contains("Verzoeken van betrokkenen die haast hebben"));
        let leeg = privacy.post(&format!("{pad}/verlenging"), &[]).await;
        assert_eq!(leeg.status, StatusCode::BAD_REQUEST);
        goed(&privacy, &format!("{pad}/verlenging"), &[("verlengingsreden", "Er zijn veel gegevens te lezen.")]).await;
        assert_eq!(uiterlijk().await, [Some("2027-02-22".to_owned())], "20 February 2027 is a Saturday");
        let weer = privacy.post(&format!("{pad}/verlenging"), &[("verlengingsreden", "Nog meer gegevens te lezen.")]).await;
        assert_eq!(weer.status, StatusCode::CONFLICT);
        dagen(100);
        doe(&wereld, vec![sql!("UPDATE sessie SET gebruikt_op = $1", NU.plus_dagen(100))]).await;
        assert!(privacy.get("/").await.tekst.contains("Verzoeken van betrokkenen die te laat zijn"));
        assert!(privacy.get(&pad).await.tekst.contains("Te laat"));
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        assert!(!oover.get("/").await.tekst.contains("/verzoeken"));
    }

    async fn a_correction_is_applied_the_receiver_told_and_the_old_name_goes_at_closing(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = signaal(&wereld, Org::Val, "vrij", &[("Jan de Proef", Some("1980-02-29"))]).await;
        geef(&wereld, id, &oover, kernel::Veldgroepen::ALLE).await;
        wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let pad = gezocht(&privacy, "rectificatie").await;
        neem_op(&wereld, &privacy, &pad).await;
        let niets = [("verzoekuitkomst", "toegewezen"), ("verzoekmotivering", MOTIVERING)];
        assert_eq!(privacy.post(&format!("{pad}/voorlegging"), &niets).await.status, StatusCode::BAD_REQUEST);
        let nieuw = [("nieuwe_naam", "Johan de Proef"), ("nieuwe_geboortedatum", "28-02-1980")];
        besluit(&wereld, &privacy, &pad, &nieuw).await;
        let een = |vraag| async { teksten(&wereld, vraag).await };
        assert_eq!(een(sql!("SELECT naam AS waarde FROM persoon")).await, [Some("Johan de Proef".to_owned())]);
        assert_eq!(een(sql!("SELECT geboortedatum AS waarde FROM persoon")).await, [Some("1980-02-28".to_owned())]);
        assert_eq!(een(sql!("SELECT oude_naam AS waarde FROM verzoekvondst")).await, [Some("Jan de Proef".to_owned())]);
        assert_eq!(een(sql!("SELECT onderwerp AS waarde FROM bericht WHERE organisatie_id = $1", Org::Gul.id())).await,
            [Some("bericht-gegeven-gewijzigd-onderwerp".to_owned())]);
        assert_eq!((wereld.spoor("VerzoekUitgevoerd").await, wereld.spoor("OntvangerIngelicht").await), (1, 1));
        goed(&privacy, &format!("{pad}/verzending"), &[]).await;
        assert_eq!(een(sql!("SELECT oude_naam AS waarde FROM verzoekvondst")).await, [None]);
    }

    async fn restricted_is_not_readable_and_erased_is_gone(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = signaal(&wereld, Org::Val, "vrij", &[("Jan de Proef", Some("1980-02-29"))]).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let pad = gezocht(&privacy, "beperking").await;
        neem_op(&wereld, &privacy, &pad).await;
        let detail = || async { oover.get(&format!("/signalen/{id}")).await.tekst.replace("Jan de Proef en Piet", "") };
        assert!(detail().await.contains("Jan de Proef"));
        besluit(&wereld, &privacy, &pad, &[]).await;
        let beperkt = detail().await;
        assert!(beperkt.contains("Beperkt (artikel 18 AVG)") && !beperkt.contains("Jan de Proef"), "{beperkt}");
        assert!(privacy.get(&pad).await.tekst.contains("Jan de Proef"), "who handles the request reads it");
        goed(&privacy, &format!("{pad}/verzending"), &[]).await;
        let wissing = gezocht(&privacy, "wissing").await;
        let vraag = sql!("SELECT f.id FROM verzoekvondst f JOIN verzoek v ON v.id = f.verzoek_id WHERE v.soort = 'wissing'");
        let ids: Vec<kernel::VerzoekvondstId> = wereld.app.db.read().await.unwrap().read(vraag, |r| r.get("id")).await.unwrap();
        assert_eq!(ids.len(), 1);
        goed(&privacy, &format!("{wissing}/vondsten/{}", ids[0]), &[("vondstkeuze", "opnemen")]).await;
        besluit(&wereld, &privacy, &wissing, &[]).await;
        assert!(teksten(&wereld, sql!("SELECT naam AS waarde FROM persoon")).await.is_empty());
        let porta = gezocht(&privacy, "overdraagbaarheid").await;
        let velden = [("verzoekuitkomst", "toegewezen"), ("verzoekmotivering", MOTIVERING)];
        let geweigerd = privacy.post(&format!("{porta}/voorlegging"), &velden).await;
        assert!(geweigerd.status == StatusCode::CONFLICT, "{}", geweigerd.tekst);
    }

    async fn a_request_is_known_to_its_own_organisation_and_goes_after_five_years(db) {
        let wereld = Wereld::nieuw(db).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let pad = gezocht(&privacy, "inzage").await;
        for (org, soort, status) in [
            (Org::Val, Functiesoort::Privacyfunctionaris, StatusCode::OK),
            (Org::Val, Functiesoort::Jurist, StatusCode::NOT_FOUND),
            (Org::Val, Functiesoort::Oover, StatusCode::FORBIDDEN),
            (Org::Gul, Functiesoort::Privacyfunctionaris, StatusCode::NOT_FOUND),
            (Org::Gul, Functiesoort::Jurist, StatusCode::NOT_FOUND),
        ] {
            let wie = wereld.persoon(org, soort).await;
            assert_eq!(wie.get(&pad).await.status, status, "{soort} van {}", org.afkorting());
            if status != StatusCode::FORBIDDEN {
                let lijst = wie.get("/verzoeken").await;
                assert_eq!(lijst.tekst.contains(&pad), status == StatusCode::OK, "{soort} van {}", org.afkorting());
                assert!(!lijst.tekst.contains("Proef"), "a list names nobody");
            }
        }
        let alles = privacy.post("/verzoeken/nieuw", &[("verzoek_ontvangen", "01-12-2026"), ("naam", "Proef")]).await;
        for woord in ["Wat wordt gevraagd?", "nog niet geweest", "Geboortedatum", "Adres, e-mail of telefoon"] {
            assert!(alles.status == StatusCode::BAD_REQUEST && alles.tekst.contains(woord), "{woord}");
        }
        goed(&privacy, &format!("{pad}/intrekking"), &[]).await;
        assert_eq!(privacy.post(&format!("{pad}/zoekactie"), &[]).await.status, StatusCode::CONFLICT);
        wereld.klok.zet(NU.plus_dagen(5 * 366));
        eenmaal(&wereld.app).await;
        assert!(teksten(&wereld, sql!("SELECT naam AS waarde FROM verzoek")).await.is_empty());
        assert_eq!(wereld.spoor("VerzoekenVernietigd").await, 1);
    }
);
