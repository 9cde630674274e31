// SPDX-License-Identifier: EUPL-1.2
//! A joint beeld of a temporary samenwerking from counts only (S18.3), and its slides (S18.5).
use axum::http::StatusCode;
use db::sql;
use dijkwacht::poort::herbereken;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, SignaalId};

use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

fn gelukt(antwoord: &Antwoord) -> String {
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    antwoord.naar().to_owned()
}

/// So many signalen of the organisation on a theme.
async fn signalen(wereld: &Wereld, org: Org, thema: &str, herkomst: &str, aantal: usize) {
    let mut tx = wereld.app.db.write().await.unwrap();
    let mut ids = vec![];
    for n in 0..aantal {
        let id = SignaalId::nieuw(NU);
        tx.execute(sql!(
            "INSERT INTO signaal (id, eigenaar_id, nummer, kanaal, thema, fase, ontvangen_op, herkomst, mag_door, grondslag, \
             versie, wat, hoe_bekend, plaats, vernietigen_op, vernietigingsgrond) VALUES ($1, $2, $3, 'melding', $4, \
             'weging-1', $5, $6, 1, 'g', 1, 'knarrewiel', 'document', 'Geheimlaan', '2030-01-01', 'r')",
            id,
            org.id(),
            format!("{}-{thema}-{herkomst}-{n}", org.afkorting()),
            thema,
            NU.plus_dagen(-60),
            herkomst
        ))
        .await
        .unwrap();
        ids.push(id);
    }
    herbereken(&mut tx, &ids).await.unwrap();
    tx.commit().await.unwrap();
}

/// A samenwerking of VAL with GUL, and a beeld of it; its address.
async fn beeld(wie: &Persoon) -> String {
    let lid = Org::Gul.id().to_string();
    let velden = [
        ("samenwerkingsnaam", "Parken over de grens"),
        ("samenwerkingsdoel", "Samen zien waar het vaker voorkomt."),
        ("samenwerkingsvorm", "alleen-advies"),
        ("samenwerking_van", "21-11-2026"),
        ("samenwerking_tot", "21-05-2027"),
        ("samenwerkingsleden", lid.as_str()),
    ];
    let pad = gelukt(&wie.post("/samenwerkingen/nieuw", &velden).await);
    let kort =
        [("beeldtitel", "Wat zien wij samen?"), ("beeld_van", "01-11-2026"), ("beeld_tot", "20-11-2026")];
    let fout = wie.post(&format!("{pad}/beelden"), &kort).await;
    assert!(fout.status == StatusCode::BAD_REQUEST && fout.tekst.contains("drie maanden of langer"));
    let velden =
        [("beeldtitel", "Wat zien wij samen?"), ("beeld_van", "01-01-2026"), ("beeld_tot", "31-10-2026")];
    gelukt(&wie.post(&format!("{pad}/beelden"), &velden).await)
}

async fn geef(wie: &Persoon, pad: &str, themas: &[&str]) -> Antwoord {
    let velden: Vec<(&str, &str)> = themas.iter().map(|t| ("beeldthemas", *t)).collect();
    wie.post(&format!("{pad}/bijdrage"), &velden).await
}

testkit::beide!(STAPPEN;
    async fn s18_3_a_joint_beeld_is_made_of_counts_that_each_member_gives_itself(db) {
        let wereld = Wereld::nieuw(db).await;
        let (val, gul) = (wereld.persoon(Org::Val, Functiesoort::Oover).await, wereld.persoon(Org::Gul, Functiesoort::Oover).await);
        signalen(&wereld, Org::Val, "drugs", "vrij", 7).await;
        signalen(&wereld, Org::Val, "drugs", "politie", 9).await;
        signalen(&wereld, Org::Val, "hennep", "vrij", 6).await;
        signalen(&wereld, Org::Gul, "drugs", "vrij", 3).await;
        let pad = beeld(&val).await;
        let blad = val.get(&pad).await;
        assert!(blad.status == StatusCode::OK && !blad.tekst.contains('⟦'), "{}", blad.tekst);
        assert!(blad.tekst.contains("Nog geen lid gaf aantallen") && blad.tekst.contains(": 7<") && !blad.tekst.contains(": 16<"), "{}", blad.tekst);
        // Nothing is there until a member gives it, and only what it chose.
        gelukt(&geef(&val, &pad, &["drugs"]).await);
        let bij_buur = gul.get(&pad).await.tekst;
        assert!(bij_buur.contains("data-label=\"Gemeente Valkenburg aan de Geul\">7<"), "{bij_buur}");
        assert!(!bij_buur.contains(">6<"), "hennep was not given");
        // A small count does not leave the municipality, in no cell and in no sum.
        gelukt(&geef(&gul, &pad, &["drugs"]).await);
        let samen = val.get(&pad).await.tekst;
        assert!(samen.contains("minder dan 5") && samen.contains("ten minste 7") && !samen.contains(">3<")
                && !samen.contains(">10<"), "{samen}");
        let klein = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM beelddeel WHERE aantal IS NULL");
        assert_eq!(wereld.app.db.read().await.unwrap().value::<i64>(klein).await.unwrap(), 1);
        // It takes back what it gave.
        gelukt(&geef(&val, &pad, &[]).await);
        assert!(!gul.get(&pad).await.tekst.contains("Valkenburg aan de Geul\">7<"));
        assert_eq!(wereld.spoor("BeeldBijgedragen").await, 3);
        for woord in ["knarrewiel", "Geheimlaan", "VAL-drugs"] {
            assert!(!samen.contains(woord) && !bij_buur.contains(woord), "{woord}");
        }
        assert!(wereld.spoor_is_heel().await);
    }

    async fn s18_3_a_beeld_is_known_to_members_only_and_given_by_who_handles_signalen(db) {
        let wereld = Wereld::nieuw(db).await;
        let val = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let pad = beeld(&val).await;
        let riec = wereld.persoon(Org::Rie, Functiesoort::Regisseur).await;
        for achter in ["", "/dias"] {
            assert_eq!(riec.get(&format!("{pad}{achter}")).await.status, StatusCode::NOT_FOUND);
        }
        let vreemd = wereld.persoon(Org::Pol, Functiesoort::Oover).await;
        assert_eq!(geef(&vreemd, &pad, &["drugs"]).await.status, StatusCode::NOT_FOUND);
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        assert_eq!(geef(&netwerk, &pad, &["drugs"]).await.status, StatusCode::FORBIDDEN);
        // A member does not write what stands out; who leads does.
        let gul = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert_eq!(gul.post(&format!("{pad}/zinnen"), &[("beeldzin", "Het komt vaker voor.")]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(geef(&gul, &pad, &["bestaat-niet"]).await.status, StatusCode::BAD_REQUEST);
    }

    async fn s18_5_findings_become_slides_of_one_statement_each(db) {
        let wereld = Wereld::nieuw(db).await;
        let val = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        signalen(&wereld, Org::Val, "drugs", "vrij", 7).await;
        let pad = beeld(&val).await;
        gelukt(&geef(&val, &pad, &["drugs"]).await);
        for (tekst, goed) in [("Zie VAL-2026-00001.", false), ("Mevrouw Jansen weet meer.", false), ("In de zomer komt het vaker voor.", true)] {
            let antwoord = val.post(&format!("{pad}/zinnen"), &[("beeldzin", tekst)]).await;
            assert_eq!(antwoord.status == StatusCode::SEE_OTHER, goed, "{tekst}");
        }
        let dias = val.get(&format!("{pad}/dias")).await;
        assert!(dias.status == StatusCode::OK && !dias.tekst.contains('⟦'), "{}", dias.tekst);
        // The purpose, who gave, one theme, one finding, how it was counted.
        assert_eq!(dias.tekst.matches("dw-dia\"").count(), 5, "{}", dias.tekst);
        for woord in ["Parken over de grens", "1 van 2 leden", "In de zomer komt het vaker voor.", "Zo is geteld", "31 oktober 2026"] {
            assert!(dias.tekst.contains(woord), "{woord} not in {}", dias.tekst);
        }
        assert!(!dias.tekst.contains("style="));
    }
);
