// SPDX-License-Identifier: EUPL-1.2
//! Letters and lists that are of no procedure: agenda and decisions of a meeting, and the letter to who reported.
use axum::http::StatusCode;
use db::sql;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, Herkomst};

use crate::brieven::{STIJL, dicht, pdf};
use crate::overleg::{BESLUIT, TITEL, Tafel, sluit};
use crate::signaal::{MELDING, laatste};
use crate::wereld::{NU, Org, Wereld};

testkit::beide!(STAPPEN;
    async fn agenda_and_decisions_leave_as_a_file_with_what_the_reader_knows_and_no_more(db) {
        let t = Tafel::nieuw(db).await;
        let signaal = t.signaal(Herkomst::Vrij, true, 5).await;
        let overleg = t.overleg().await;
        let punt = t.casuspunt(signaal, TITEL).await;
        let (agenda, lijst) = (format!("{overleg}/stukken/agenda.pdf"), format!("{overleg}/stukken/besluitenlijst.pdf"));
        // Nothing on it yet: said so, and no link to it.
        let leeg = t.val.get(&agenda).await;
        assert!(leeg.status == StatusCode::CONFLICT && leeg.tekst.contains("Er staat niets op de agenda"), "{}", leeg.tekst);
        assert!(!t.val.get(&overleg).await.tekst.contains("agenda.pdf"));
        t.vul(&overleg).await;
        assert!(t.val.get(&overleg).await.tekst.contains(&agenda));
        let tekst = dicht(&pdf(&t.val.get(&agenda).await));
        for deel in [TITEL, "Raadzaal", "28 november 2026", "Vertrouwelijk", "Bepalen wie het pand controleert"] {
            assert!(tekst.contains(&dicht(deel)), "{deel}: {tekst}");
        }
        // Who is no party of the item gets a file of a meeting without it: here there is nothing else.
        assert_eq!(t.gul.get(&agenda).await.status, StatusCode::CONFLICT);
        assert_eq!(t.val.get(&lijst).await.status, StatusCode::CONFLICT, "nothing was decided");
        t.besluit(&punt, Org::Pol, BESLUIT).await;
        let tekst = dicht(&pdf(&t.pol.get(&lijst).await));
        assert!(tekst.contains("CONCEPT") && tekst.contains(&dicht(BESLUIT)), "{tekst}");
        t.doe(sql!("UPDATE overleg SET begint_op = $1", NU.plus_minuten(-60))).await;
        sluit(&t, &overleg).await;
        let tekst = dicht(&pdf(&t.pol.get(&lijst).await));
        assert!(!tekst.contains("CONCEPT") && tekst.contains("vastgesteldop"), "{tekst}");
        // To edit as well; every file is in the trail with the items it held; nothing else can be asked.
        let odt = t.val.get(&format!("{overleg}/stukken/besluitenlijst.odt")).await;
        assert!(odt.status == StatusCode::OK && odt.bytes.starts_with(b"PK"));
        assert_eq!(t.wereld.spoor("OverlegstukGegeven").await, 4);
        for ander in ["notulen.pdf", "agenda.exe", "agenda"] {
            assert_eq!(t.val.get(&format!("{overleg}/stukken/{ander}")).await.status, StatusCode::NOT_FOUND, "{ander}");
        }
        assert_eq!(t.val.get("/overleggen/0000000000001/stukken/agenda.pdf").await.status, StatusCode::NOT_FOUND);
    }

    async fn a_reporter_gets_on_paper_the_fixed_words_of_the_answer_and_the_address_is_kept_nowhere(db) {
        let wereld = Wereld::nieuw(db).await;
        wereld.bezoeker().post("/melden/gm0994", MELDING).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let id = laatste(&wereld, Org::Val).await;
        let pad = format!("/signalen/{id}/melderbrief");
        // Nothing was told yet, so there is nothing to write.
        assert_eq!(oover.get(&pad).await.status, StatusCode::NOT_FOUND);
        let vraag = sql!("SELECT id AS waarde FROM terugkoppeling WHERE signaal_id = $1", id);
        let welke: kernel::TerugkoppelingId = wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
        oover.post(&format!("/signalen/{id}/terugkoppelingen/{welke}"), &[("toestand", "afgerond-gedaan")]).await;
        assert!(oover.get(&format!("/signalen/{id}")).await.tekst.contains(&pad));
        let aan = [("melderbrief_naam", "Wilma Duinroos"), ("melderbrief_straat", "Lindelaan 3"), ("melderbrief_postcode", "6301 AA"), ("melderbrief_plaats", "Valkenburg"), ("brieftaal", "nl"), ("vorm", "pdf")];
        // Without a house style letters are made elsewhere.
        assert!(oover.get(&pad).await.tekst.contains("nog geen huisstijl"));
        assert_eq!(oover.post(&pad, &aan).await.status, StatusCode::BAD_REQUEST);
        let jurist = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        assert_eq!(jurist.post("/huisstijl", STIJL).await.status, StatusCode::SEE_OTHER);
        assert_eq!(jurist.get(&pad).await.status, StatusCode::FORBIDDEN, "who answers reporters writes to them");
        let leeg = oover.post(&pad, &[("brieftaal", "nl")]).await;
        assert!(leeg.status == StatusCode::BAD_REQUEST && leeg.tekst.contains("veld-melderbrief_straat-fout"), "{}", leeg.tekst);
        let tekst = dicht(&pdf(&oover.post(&pad, &aan).await));
        for deel in ["Wilma Duinroos", "Lindelaan 3", "VAL-2026-00001", "Met vriendelijke groet", "Gemeente Valkenburg", "Op 21 november 2026 hebben wij de melding afgerond"] {
            assert!(tekst.contains(&dicht(deel)), "{deel}: {tekst}");
        }
        assert!(!tekst.contains("CONCEPT") && !tekst.contains("Deburgemeester"), "{tekst}");
        let engels = dicht(&pdf(&oover.post(&pad, &[&aan[..4], &[("brieftaal", "en"), ("vorm", "pdf")]].concat()).await));
        assert!(engels.contains("Yourssincerely") && engels.contains("MunicipalityofValkenburg") && engels.contains("21November2026"), "{engels}");
        assert_eq!(wereld.spoor("MelderbriefGegeven").await, 2);
        // While it is being worked on there is no page in an envelope to look at again.
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE terugkoppeling SET soort = 'opgepakt' WHERE signaal_id = $1", id)).await.unwrap();
        tx.commit().await.unwrap();
        let tekst = dicht(&pdf(&oover.post(&pad, &aan).await));
        assert!(tekst.contains(&dicht("Een medewerker van de gemeente Valkenburg")) && !tekst.contains("pagina") && !tekst.contains(&dicht("Niet alles mag")), "{tekst}");
        // What has a character that cannot be printed is given to nobody.
        let raar = [&[("melderbrief_naam", "Wilma \u{1F980}")], &aan[1..]].concat();
        assert_eq!(oover.post(&pad, &raar).await.status, StatusCode::CONFLICT);
        assert_eq!(wereld.spoor("MelderbriefGegeven").await, 3);
        // Of the address nothing stays, and another municipality finds nothing.
        let spoor = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM spoor WHERE inhoud LIKE '%Lindelaan%'");
        assert_eq!(wereld.app.db.read().await.unwrap().value::<i64>(spoor).await.unwrap(), 0);
        let vreemd = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert_eq!(vreemd.get(&pad).await.status, StatusCode::NOT_FOUND);
        assert_eq!(vreemd.post(&pad, &aan).await.status, StatusCode::NOT_FOUND);
    }
);
