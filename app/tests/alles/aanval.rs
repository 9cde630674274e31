// SPDX-License-Identifier: EUPL-1.2
//! Attacks on who may do what, by their number in ASVS 5.0 (8.2). Addresses and lists of others are in `vreemd`, the end of a
//! functie in `netwerk`, a widened verstrekking in `overleg`, a backdated afspraak in `netwerk::opstellen`, a calendar
//! address in `bericht`.
use axum::http::StatusCode;
use db::sql;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, SignaalId};
use serde_json::json;

use crate::signaal::{geregistreerd, registreer, zonder_bewijs};
use crate::wereld::{NU, Org, Wereld};

/// Everything of a signaal that no form asks for.
async fn vast(wereld: &Wereld, id: SignaalId) -> Vec<String> {
    let vraag = sql!(
        "SELECT eigenaar_id, nummer, fase, herkomst, ontvangen_op, vernietigen_op, uitkomst, mag_door FROM signaal WHERE id = $1",
        id
    );
    let rij = wereld.app.db.read().await.unwrap().row(vraag).await.unwrap();
    vec![
        rij.get::<i64>("eigenaar_id").unwrap().to_string(),
        rij.get("nummer").unwrap(),
        rij.get("fase").unwrap(),
        rij.get("herkomst").unwrap(),
        rij.get::<i64>("ontvangen_op").unwrap().to_string(),
        rij.get::<String>("vernietigen_op").unwrap(),
        rij.get::<Option<String>>("uitkomst").unwrap().unwrap_or_default(),
        rij.get::<bool>("mag_door").unwrap().to_string(),
    ]
}

testkit::beide!(STAPPEN;
    async fn asvs_8_2_3_a_form_changes_nothing_that_it_does_not_ask(db) {
        let wereld = Wereld::nieuw(db).await;
        let gul = Org::Gul.id().to_string();
        let erbij = [
            ("id", "1"),
            ("eigenaar", gul.as_str()),
            ("eigenaar_id", gul.as_str()),
            ("organisatie", gul.as_str()),
            ("nummer", "VAL-2026-09999"),
            ("fase", "afgesloten"),
            ("uitkomst", "C1"),
            ("ontvangen_op", "1"),
            ("vernietigen_op", "2099-01-01"),
            ("mag_door", "ja"),
            ("punten", "99"),
        ];
        let (id, oover) = geregistreerd(&wereld, Org::Val, &erbij).await;
        let eerst = vast(&wereld, id).await;
        assert_eq!(eerst[0], Org::Val.id().waarde().to_string());
        assert_eq!((eerst[1].as_str(), eerst[2].as_str(), eerst[6].as_str()), ("VAL-2026-00001", "weging-1", ""));
        let mut velden =
            vec![("versie", "1"), ("thema", "hennep"), ("wat", "Nu met een aggregaat erbij."), ("plaats", "Testweg 9002"), ("hoe_bekend", "document")];
        velden.extend(erbij);
        velden.push(("herkomst", "politie"));
        let antwoord = oover.post(&format!("/signalen/{id}/wijziging"), &velden).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        assert_eq!(vast(&wereld, id).await, eerst, "who owns it, how far it is and when it goes are not for a form");
    }

    async fn asvs_8_2_3_the_api_takes_no_field_that_it_does_not_name(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let api = oover.api().await;
        let lichaam = json!({
            "kanaal": "collega", "thema": "hennep", "wat": "Dichtgeplakte ramen en een zoete geur.",
            "plaats": "Fictielaan 9100", "hoeBekend": "document", "grondslag": "openbare orde, art. 172 Gemeentewet",
            "eigenaar": Org::Gul.id().to_string(), "eigenaarId": Org::Gul.id().to_string(), "fase": "afgesloten",
            "uitkomst": "C1", "vernietigenOp": "2099-01-01", "nummer": "VAL-2026-09999",
        });
        let antwoord = api.post("/signalen", &lichaam).await;
        if antwoord.status.is_success() {
            let id = crate::signaal::laatste(&wereld, Org::Val).await;
            let rij = vast(&wereld, id).await;
            assert_eq!((rij[0].clone(), rij[1].as_str(), rij[2].as_str()), (Org::Val.id().waarde().to_string(), "VAL-2026-00001", "weging-1"));
        } else {
            assert_eq!(antwoord.status, StatusCode::BAD_REQUEST, "{}", antwoord.tekst);
        }
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert!(!buur.get("/signalen").await.tekst.contains("VAL-2026"), "nothing was made in the name of another");
    }

    async fn asvs_8_2_2_no_order_or_filter_reaches_a_column_that_the_reader_may_not_read(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        registreer(&wereld, Org::Val, &oover, &[("wat", "Een aggregaat draait dag en nacht.")]).await;
        registreer(&wereld, Org::Val, &oover, &[("wat", "Afval van een laboratorium in de berm.")]).await;
        let analist = wereld.persoon(Org::Val, Functiesoort::Analist).await;
        for wie in [&oover, &analist] {
            let gewoon = zonder_bewijs(&wie.get("/signalen").await.tekst);
            for vraag in [
                "sorteer=wat", "sorteer=melder", "sorteer=plaats", "sorteer=eigenaar_id", "sorteer=1;--", "volgorde=wat",
                "wat=Afval", "melder=a", "persoon=a", "eigenaar=1", "plaats=Fictielaan", "q=Afval&veld=melder",
            ] {
                let antwoord = wie.get(&format!("/signalen?{vraag}")).await;
                assert_eq!(antwoord.status, StatusCode::OK, "{vraag}");
                let nummers = |t: &str| t.matches("VAL-2026-0000").count();
                assert_eq!(nummers(&antwoord.tekst), nummers(&gewoon), "{vraag} chooses nothing");
                let volgorde = |t: &str| t.find("VAL-2026-00001") < t.find("VAL-2026-00002");
                assert_eq!(volgorde(&antwoord.tekst), volgorde(&gewoon), "{vraag} orders nothing");
            }
            let api = wie.api().await;
            let gewoon = api.get("/signalen").await;
            for vraag in ["sorteer=wat", "melder=a", "fields=melder", "velden=personen", "expand=melder"] {
                let antwoord = api.get(&format!("/signalen?{vraag}")).await;
                let zelfde = antwoord.status == StatusCode::BAD_REQUEST || antwoord.tekst == gewoon.tekst;
                assert!(zelfde, "{vraag}: {}", antwoord.tekst);
                assert!(!antwoord.tekst.contains("aggregaat draait"));
            }
        }
    }

    async fn asvs_8_2_1_a_functie_that_ended_opens_nothing_with_an_old_session_key_or_form(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let api = oover.api().await;
        let bewijs = oover.bewijs();
        assert_eq!(oover.get(&format!("/signalen/{id}")).await.status, StatusCode::OK);
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE functie SET tot = $1 WHERE id = $2", NU, oover.actor.functie)).await.unwrap();
        tx.commit().await.unwrap();
        let pagina = oover.get(&format!("/signalen/{id}")).await;
        assert_eq!(pagina.status, StatusCode::SEE_OTHER, "to the page for logging in");
        assert!(pagina.naar().starts_with("/inloggen"));
        let velden = [("versie", "1"), ("thema", "hennep"), ("wat", "Nog even snel iets veranderen."), ("plaats", "Testweg 9002"), ("hoe_bekend", "document")];
        let formulier = oover.post_met(&format!("/signalen/{id}/wijziging"), &bewijs, &velden).await;
        assert_ne!(formulier.status, StatusCode::OK);
        assert!(!wereld.persoon(Org::Val, Functiesoort::Oover).await.get(&format!("/signalen/{id}")).await.tekst.contains("Nog even snel"));
        assert_eq!(api.get("/signalen").await.status, StatusCode::UNAUTHORIZED);
    }
);
