// SPDX-License-Identifier: EUPL-1.2
//! More than one weegtafel (S06): each with its own purpose, partners, fields and retention; who is discussed at one is
//! nobody at another; and attendance is per item.
use axum::http::StatusCode;
use db::{Sql, sql};
use dijkwacht::schema::STAPPEN;
use kernel::{Herkomst, TafelId, Veldgroep, Veldgroepen};

use crate::overleg::{NAAM, TITEL, Tafel, post};
use crate::wereld::Org;

/// A second table of RIE with VAL and GUL under an afspraak of its own, on kern and inhoud, kept for a year.
async fn tweede(t: &Tafel) -> TafelId {
    let leden = [Org::Rie, Org::Val, Org::Gul];
    let afspraak = t.wereld.afspraak(&leden).await;
    let groepen = Veldgroepen::GEEN.met(Veldgroep::Bestaan).met(Veldgroep::Kern).met(Veldgroep::Inhoud);
    t.doe(sql!(
        "UPDATE afspraak SET doel = 'jeugd helpen voor het misgaat', veldgroepen = $1, bewaartermijn_maanden = 12 WHERE id = $2",
        groepen,
        afspraak
    ))
    .await;
    t.wereld.tafel(afspraak, &leden).await
}

testkit::beide!(STAPPEN;
    async fn s06_2_each_tafel_has_its_own_purpose_partners_fields_and_retention(db) {
        let t = Tafel::nieuw(db).await;
        let jeugd = tweede(&t).await;
        let een = t.val.get(&format!("/tafels/{}", t.tafel)).await.tekst;
        let twee = t.val.get(&format!("/tafels/{jeugd}")).await.tekst;
        assert!(een.contains("samen aanpakken") && een.contains("Politie Basisteam Heuvelland"), "{een}");
        assert!(een.contains(">personen<") && een.contains("60 maanden"), "{een}");
        assert!(twee.contains("jeugd helpen voor het misgaat") && twee.contains("12 maanden"), "{twee}");
        assert!(!twee.contains("Politie Basisteam") && !twee.contains(">personen<"), "{twee}");
        assert_eq!(t.pol.get(&format!("/tafels/{jeugd}")).await.status, StatusCode::NOT_FOUND);

        // What the one table may hold, the other may not.
        let signaal = t.signaal(Herkomst::Vrij, true, 5).await;
        let mut velden = t.voorstel(TITEL, &[(Org::Gul, "betrokken")]);
        velden.push(("veldgroepen".to_owned(), "personen".to_owned()));
        velden.retain(|(naam, _)| naam != "tafel");
        let voor = |tafel: TafelId| {
            let mut alle = velden.clone();
            alle.push(("tafel".to_owned(), tafel.to_string()));
            alle
        };
        let pad = format!("/signalen/{signaal}/voorstel");
        assert_ne!(post(&t.val, &pad, &voor(jeugd)).await.status, StatusCode::SEE_OTHER, "no persons there");
        assert_eq!(post(&t.val, &pad, &voor(t.tafel)).await.status, StatusCode::SEE_OTHER);
    }

    async fn s06_3_who_is_discussed_at_one_tafel_is_nobody_at_another_without_a_recorded_transfer(db) {
        let t = Tafel::nieuw(db).await;
        let jeugd = tweede(&t).await;
        let signaal = t.signaal(Herkomst::Vrij, true, 5).await;
        let punt = t.casuspunt(signaal, TITEL).await;
        // GUL sits at both tables and has no role in the item of the first.
        for pad in ["/tafels".to_owned(), format!("/tafels/{jeugd}"), format!("/tafels/{}", t.tafel), "/signalen".to_owned(), "/".to_owned()] {
            let blad = t.gul.get(&pad).await;
            assert!(!blad.tekst.contains(TITEL) && !blad.tekst.contains(NAAM), "{pad}");
        }
        assert_eq!(t.gul.get(&punt).await.status, StatusCode::NOT_FOUND);
        assert_eq!(t.gul.get(&format!("/signalen/{signaal}")).await.status, StatusCode::NOT_FOUND);
        let gegeven = t.wereld.spoor("SignaalVerstrekt").await;

        // The owner brings it to the other table as well: recorded, under the afspraak of that table, with its fields only.
        let mut velden = t.voorstel("Hetzelfde, aan de tafel jeugd", &[(Org::Gul, "betrokken")]);
        velden.retain(|(naam, _)| naam != "tafel");
        velden.push(("tafel".to_owned(), jeugd.to_string()));
        let antwoord = t.breng_in(&t.val, signaal, &velden).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        assert!(t.wereld.spoor("SignaalVerstrekt").await > gegeven, "the transfer is in the trail");
        let blad = t.gul.get(&format!("/signalen/{signaal}")).await;
        assert_eq!(blad.status, StatusCode::OK);
        assert!(!blad.tekst.contains(NAAM), "no person goes along: {}", blad.tekst);
        assert_eq!(t.gul.get(&punt).await.status, StatusCode::NOT_FOUND, "the item of the first table stays there");
    }

    async fn s06_4_attendance_is_per_item_and_who_has_no_role_leaves_it(db) {
        let t = Tafel::nieuw(db).await;
        let overleg = t.overleg().await;
        let (een, twee) = (t.signaal(Herkomst::Vrij, true, 5).await, t.signaal(Herkomst::Vrij, true, 4).await);
        let met_politie = t.casuspunt(een, TITEL).await;
        let antwoord = t.breng_in(&t.val, twee, &t.voorstel("Een tweede pand", &[(Org::Gul, "betrokken")])).await;
        let met_gul = antwoord.naar().to_owned();
        t.vul(&overleg).await;
        // GUL has no role in the first item: who says that it was there, is not believed.
        let versie = t.versie(&met_politie).await;
        let (pol, gul) = (Org::Pol.id().to_string(), Org::Gul.id().to_string());
        let velden = [("versie", versie.as_str()), ("aanwezig", pol.as_str()), ("aanwezig", gul.as_str())];
        t.regie.post(&format!("{met_politie}/aanwezigheid"), &velden).await;
        let versie = t.versie(&met_gul).await;
        let velden = [("versie", versie.as_str()), ("aanwezig", gul.as_str())];
        assert_eq!(t.regie.post(&format!("{met_gul}/aanwezigheid"), &velden).await.status, StatusCode::SEE_OTHER);
        let er = |org: Org| {
            sql!(
                "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM aanwezigheid WHERE organisatie_id = $1 AND aanwezig = 1",
                org.id()
            )
        };
        assert_eq!(t.waarde(er(Org::Gul)).await, 1, "at its own item only");
        let alle: Sql = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM aanwezigheid WHERE organisatie_id = $1", Org::Pol.id());
        assert!(t.waarde(alle).await <= 1, "the police is in the circle of one item");
        assert_eq!(t.gul.get(&met_politie).await.status, StatusCode::NOT_FOUND);
        assert_eq!(t.pol.get(&met_gul).await.status, StatusCode::NOT_FOUND);
    }
);
