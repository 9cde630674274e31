// SPDX-License-Identifier: EUPL-1.2
//! The first start, and the acts of the command line.
use axum::http::StatusCode;
use db::sql;
use dijkwacht::netwerk::{
    Herstel, OpdrachtFout, eerste_start, herstel, maak_beheerder, maak_sleutel, organisatie_van_gemeente,
    sleutellijst, trek_sleutel_in,
};
use dijkwacht::schema::STAPPEN;
use dijkwacht::schil::met_apisleutel;
use kernel::{ApiSleutelId, Functiesoort};

use super::mens::{Browser, WACHTWOORD, oover};
use crate::wereld::{NU, Wereld};

const NIEUW: &str = "acht schapen op de dijk";

fn pad(link: &str) -> &str {
    link.strip_prefix("http://test.local").unwrap()
}

const GOED: [(&str, &str); 6] = [
    ("gemeentecode", "GM0935"),
    ("afkorting", "maa"),
    ("weergavenaam", "Eerste Beheerder"),
    ("gebruikersnaam", "Beheer.Eerste"),
    ("nieuw_wachtwoord", NIEUW),
    ("wachtwoord_herhaald", NIEUW),
];

testkit::beide!(STAPPEN;
    async fn an_empty_installation_starts_with_one_link(db) {
        let wereld = Wereld::nieuw(db).await;
        let oud = eerste_start(&wereld.app).await.unwrap().unwrap();
        let link = eerste_start(&wereld.app).await.unwrap().unwrap();
        let mut b = Browser::nieuw(&wereld);
        assert_eq!(b.open(pad(&oud)).await.status, StatusCode::NOT_FOUND, "a newer link replaces the older");
        let blad = b.open(pad(&link)).await;
        assert!(blad.tekst.contains("Maastricht") && blad.tekst.contains("Zwolle"));
        let leeg = b.verzend(pad(&link), &[("gemeentecode", "GM9999"), ("afkorting", "een lange")]).await;
        assert_eq!(leeg.status, StatusCode::BAD_REQUEST);
        for veld in ["gemeentecode", "afkorting", "weergavenaam", "gebruikersnaam", "nieuw_wachtwoord"] {
            assert!(leeg.tekst.contains(&format!("veld-{veld}-fout")), "{veld}");
        }
        b.open(pad(&link)).await;
        assert_eq!(b.verzend(pad(&link), &GOED).await.naar(), "/inloggen");
        let mut c = wereld.app.db.read().await.unwrap();
        let org = organisatie_van_gemeente(&mut c, "GM0935").await.unwrap().unwrap();
        assert_eq!((org.naam.as_str(), org.afkorting.as_str()), ("Gemeente Maastricht", "MAA"));
        drop(c);
        assert_eq!(b.open(pad(&link)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(eerste_start(&wereld.app).await.unwrap(), None);
        assert_eq!(b.log_in("beheer.eerste", NIEUW).await.naar(), "/");
        assert_eq!(b.open("/beheer").await.status, StatusCode::OK);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn a_link_for_the_first_start_is_worth_nothing_once_there_is_somebody(db) {
        let wereld = Wereld::nieuw(db).await;
        let link = eerste_start(&wereld.app).await.unwrap().unwrap();
        let mut b = Browser::nieuw(&wereld);
        b.open(pad(&link)).await;
        oover(&wereld, "eerder").await;
        assert_eq!(b.verzend(pad(&link), &GOED).await.status, StatusCode::NOT_FOUND);
        // Nor is it an invitation.
        let token = link.rsplit('/').next().unwrap();
        assert_eq!(b.open(&format!("/uitnodiging/{token}")).await.status, StatusCode::NOT_FOUND);
    }

    async fn an_administrator_can_be_made_from_the_command_line(db) {
        let wereld = Wereld::nieuw(db).await;
        let app = &wereld.app;
        let link = maak_beheerder(app, "VAL", "Koen.Meetpaal", "Koen Meetpaal").await.unwrap();
        assert!(matches!(
            maak_beheerder(app, "VAL", "koen.meetpaal", "x").await,
            Err(OpdrachtFout::Bezet(naam)) if naam == "koen.meetpaal"
        ));
        assert!(matches!(maak_beheerder(app, "XXX", "iemand", "x").await, Err(OpdrachtFout::GeenOrganisatie(_))));
        assert!(matches!(maak_beheerder(app, "VAL", "a b", "x").await, Err(OpdrachtFout::Gebruikersnaam)));
        let mut b = Browser::nieuw(&wereld);
        b.open(pad(&link)).await;
        b.verzend(pad(&link), &[("nieuw_wachtwoord", NIEUW), ("wachtwoord_herhaald", NIEUW)]).await;
        b.log_in("koen.meetpaal", NIEUW).await;
        assert_eq!(b.open("/beheer").await.status, StatusCode::OK);
    }

    async fn a_reset_from_the_command_line_can_take_the_second_factor_along(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = oover(&wereld, "kwijt").await;
        let mut tx = wereld.app.db.write().await.unwrap();
        let geheim = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        tx.execute(sql!("UPDATE gebruiker SET totp_geheim = $2 WHERE id = $1", id, geheim)).await.unwrap();
        tx.commit().await.unwrap();
        assert!(herstel(&wereld.app, "niemand", Herstel::Wachtwoord).await.is_err());
        for (wat, naar) in [
            (Herstel::Wachtwoord, "/inloggen/code?naar=/"),
            (Herstel::WachtwoordEnTweedeFactor, "/"),
        ] {
            let link = herstel(&wereld.app, "KWIJT", wat).await.unwrap();
            let mut b = Browser::nieuw(&wereld);
            assert_eq!(b.log_in("kwijt", WACHTWOORD).await.status, StatusCode::BAD_REQUEST);
            b.open(pad(&link)).await;
            b.verzend(pad(&link), &[("nieuw_wachtwoord", NIEUW), ("wachtwoord_herhaald", NIEUW)]).await;
            assert_eq!(b.log_in("kwijt", NIEUW).await.naar(), naar);
        }
    }

    async fn keys_can_be_made_listed_and_withdrawn_from_the_command_line(db) {
        let wereld = Wereld::nieuw(db).await;
        let app = &wereld.app;
        oover(&wereld, "oover.test").await;
        let sleutel = maak_sleutel(app, "oover.test", Some(Functiesoort::Oover), "koppeling", 30).await.unwrap();
        assert!(matches!(
            maak_sleutel(app, "oover.test", Some(Functiesoort::Beheerder), "x", 30).await,
            Err(OpdrachtFout::GeenFunctie(_))
        ));
        assert!(matches!(
            maak_sleutel(app, "niemand", None, "x", 30).await,
            Err(OpdrachtFout::GeenGebruiker(_))
        ));
        let wie = met_apisleutel(app, &sleutel, NU).await.unwrap().unwrap();
        assert_eq!(wie.actor.bevoegdheid.soort(), Functiesoort::Oover);
        let lijst = sleutellijst(app).await.unwrap();
        assert_eq!((lijst.len(), lijst[0].naam.as_str()), (1, "koppeling"));
        assert!(matches!(
            trek_sleutel_in(app, ApiSleutelId::van(1)).await,
            Err(OpdrachtFout::GeenSleutel(_))
        ));
        trek_sleutel_in(app, lijst[0].id).await.unwrap();
        assert!(met_apisleutel(app, &sleutel, NU).await.unwrap().is_none());
        assert!(trek_sleutel_in(app, lijst[0].id).await.is_err());
        for soort in ["SleutelGemaakt", "SleutelIngetrokken"] {
            assert_eq!(wereld.spoor(soort).await, 1, "{soort}");
        }
    }
);
