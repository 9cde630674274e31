// SPDX-License-Identifier: EUPL-1.2
//! The search page: results grouped, and what one may not know looks like what does not exist.
use axum::http::StatusCode;
use dijkwacht::schema::STAPPEN;
use kernel::Functiesoort;

use crate::signaal::geregistreerd;
use crate::wereld::{Org, Persoon, Wereld};

/// The page without what differs by itself: the words that were typed, in every spelling, and form tokens.
async fn gemaskeerd(wie: &Persoon, q: &str) -> String {
    let antwoord = wie.get(&format!("/zoeken?q={q}")).await;
    assert_eq!(antwoord.status, StatusCode::OK);
    let mut tekst = antwoord.tekst.replace(q, "Q");
    while let Some(plek) = tekst.find("name=\"_formulier\" value=\"") {
        let begin = plek + "name=\"_formulier\" value=\"".len();
        let eind = begin + tekst[begin..].find('"').unwrap();
        tekst.replace_range(plek..eind, "BEWIJS");
    }
    tekst
}

testkit::beide!(STAPPEN;
    async fn results_are_grouped_and_lead_to_their_page(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let antwoord = oover.get("/zoeken?q=zoete+geur").await;
        assert!(antwoord.tekst.contains(&format!("href=\"/signalen/{id}\"")), "{}", antwoord.tekst);
        assert!(antwoord.tekst.contains("VAL-2026-00001 Hennepteelt") && antwoord.tekst.contains("Weging 1"));
        assert!(!antwoord.tekst.contains("Dichtgeplakte"), "a list shows the kern only");
        assert!(antwoord.tekst.contains("value=\"zoete geur\""), "what was typed stays");
        let antwoord = oover.get("/zoeken?q=gulpen").await;
        assert!(antwoord.tekst.contains("Gemeente Gulpen-Wittem") && antwoord.tekst.contains("Organisaties"));
        let antwoord = oover.get("/zoeken?q=zoete+guer").await;
        assert!(antwoord.tekst.contains("verwante woorden") && antwoord.tekst.contains("VAL-2026-00001"));
        assert_eq!(wereld.spoor("Gezocht").await, 3);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn what_is_not_yours_gives_the_page_of_what_does_not_exist(db) {
        let wereld = Wereld::nieuw(db).await;
        let anders = ("wat", "Spiegelende ramen en een klapperende zeilboot.");
        geregistreerd(&wereld, Org::Val, &[anders]).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let analist = wereld.persoon(Org::Val, Functiesoort::Analist).await;
        for (wie, is_er, is_er_niet) in [
            (&buur, "zeilboot", "luchtbel"),
            (&buur, "zeilbotjes", "luchtbelde"),
            (&buur, "VAL-2026-00001", "VAL-2026-09999"),
            (&buur, "Fictielaan", "Nergensweg"),
            (&analist, "zeilboot", "luchtbel"),
        ] {
            assert_eq!(gemaskeerd(wie, is_er).await, gemaskeerd(wie, is_er_niet).await, "{is_er}");
        }
    }

    async fn empty_and_hostile_questions_get_a_page(db) {
        let wereld = Wereld::nieuw(db).await;
        let (_, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let lang = "/zoeken?q=".to_owned() + &"a+".repeat(3000);
        for pad in ["/zoeken", "/zoeken?q=", "/zoeken?q=%20%20", "/zoeken?q=%22", "/zoeken?q=%00%ff", "/zoeken?q=a&q=b",
            "/zoeken?q=%3Cscript%3E", "/zoeken?q='%20OR%201=1", "/zoeken?x=1", lang.as_str()] {
            let antwoord = oover.get(pad).await;
            assert_eq!(antwoord.status, StatusCode::OK, "{pad}");
            assert!(!antwoord.tekst.contains("<script>"), "{pad}");
            assert!(!antwoord.tekst.contains("VAL-2026"), "{pad}");
        }
        let beheerder = wereld.persoon(Org::Val, Functiesoort::Beheerder).await;
        assert!(!beheerder.get("/zoeken?q=geur").await.tekst.contains("VAL-2026"));
    }

    async fn a_search_asks_the_database_no_more_for_many_results(db) {
        let wereld = Wereld::nieuw(db).await;
        let (_, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let een = oover.get("/zoeken?q=geur").await.gevraagd.queries;
        for _ in 0..4 {
            geregistreerd(&wereld, Org::Val, &[]).await;
        }
        let meer = oover.get("/zoeken?q=geur").await.gevraagd.queries;
        assert_eq!(een, meer);
        assert!(een <= 10, "{een} queries");
    }
);
