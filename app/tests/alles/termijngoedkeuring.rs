// SPDX-License-Identifier: EUPL-1.2
//! A lawyer approves the set of legal terms: with name, date and version, for the own organisation, and for exactly that text.
use axum::http::StatusCode;
use db::sql;
use dijkwacht::besluit::goedgekeurd;
use dijkwacht::besluit::termijnen::{Goedkeuringstand, Setkenmerk};
use dijkwacht::schema::STAPPEN;
use kernel::Functiesoort;

use crate::wereld::{NU, Org, Wereld};

const PAD: &str = "/termijnen/goedkeuring";

testkit::beide!(STAPPEN;
    async fn a_lawyer_approves_a_rule_set_and_the_screen_shows_who(db) {
        let wereld = Wereld::nieuw(db).await;
        let jurist = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let set = Setkenmerk::geldend().unwrap();
        let blad = jurist.get("/termijnen").await;
        assert!(blad.status == StatusCode::OK && !blad.tekst.contains('⟦'), "{}", blad.tekst);
        for woord in ["Nog niet goedgekeurd", "TV-001", "EV-001", "168 van 168 voorbeelden komen overeen", set.sha256.as_str(), "Termijnen met twijfel"] {
            assert!(blad.tekst.contains(woord), "{woord}: {}", blad.tekst);
        }
        assert!(!blad.tekst.contains("vectorveld"));
        assert!(!oover.get("/termijnen").await.tekst.contains(PAD), "reading is for all, approving for the lawyer");
        assert_eq!(oover.post(PAD, &[("termijnen_gelezen", "ja"), ("sha256", &set.sha256)]).await.status, StatusCode::FORBIDDEN);
        let beheerder = wereld.persoon(Org::Val, Functiesoort::Beheerder).await;
        assert_eq!(beheerder.get("/termijnen").await.status, StatusCode::FORBIDDEN);

        assert_eq!(jurist.post(PAD, &[("sha256", &set.sha256)]).await.status, StatusCode::BAD_REQUEST, "who did not read does not approve");
        let anders = jurist.post(PAD, &[("termijnen_gelezen", "ja"), ("sha256", "0000")]).await;
        assert!(anders.status == StatusCode::CONFLICT && anders.tekst.contains("intussen een andere"), "{}", anders.tekst);
        let goed = [("termijnen_gelezen", "ja"), ("sha256", set.sha256.as_str())];
        assert_eq!(jurist.post(PAD, &goed).await.status, StatusCode::SEE_OTHER);
        assert_eq!(jurist.post(PAD, &goed).await.status, StatusCode::CONFLICT, "once");
        let blad = oover.get("/termijnen").await;
        assert!(blad.tekst.contains(&format!("Goedgekeurd door jurist van VAL (Jurist) op 21 november 2026, versie {}.", set.versie)), "{}", blad.tekst);
        // For the own organisation only.
        let elders = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert!(elders.get("/termijnen").await.tekst.contains("Nog niet goedgekeurd"));
        assert_eq!(wereld.spoor("TermijnenGoedgekeurd").await, 1);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn an_approval_is_of_exactly_one_text_and_stale_for_another(db) {
        let wereld = Wereld::nieuw(db).await;
        let jurist = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let set = Setkenmerk::geldend().unwrap();
        let goed = [("termijnen_gelezen", "ja"), ("sha256", set.sha256.as_str())];
        assert_eq!(jurist.post(PAD, &goed).await.status, StatusCode::SEE_OTHER);
        let stand = |set: Setkenmerk| async move {
            goedgekeurd(&mut wereld.app.db.read().await.unwrap(), Org::Val.id(), &set).await.unwrap()
        };
        // What was approved is another text by now.
        let mut tx = jurist.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE termijngoedkeuring SET sha256 = 'oud', goedgekeurd_op = $1", NU.plus_dagen(-30))).await.unwrap();
        tx.commit().await.unwrap();
        let blad = jurist.get("/termijnen").await;
        assert!(blad.tekst.contains("De tekst van de set is veranderd sinds jurist van VAL") && blad.tekst.contains(PAD), "{}", blad.tekst);
        assert!(matches!(stand(set.clone()).await, Goedkeuringstand::Verouderd(_)));
        assert_eq!(jurist.post(PAD, &goed).await.status, StatusCode::SEE_OTHER, "the new text can be approved");
        assert!(jurist.get("/termijnen").await.tekst.contains("Goedgekeurd door"));
        // A set of which a vector disagrees is not kept, not even past the program.
        let mut tx = jurist.app.db.write().await.unwrap();
        assert!(tx.execute(sql!("UPDATE termijngoedkeuring SET akkoord = akkoord - 1")).await.is_err());
    }
);
