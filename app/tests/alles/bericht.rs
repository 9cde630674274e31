// SPDX-License-Identifier: EUPL-1.2
//! Messages from the outbox to a mail server, the pages that show them, and calendar addresses.
use axum::http::StatusCode;
use db::{Db, sql};
use dijkwacht::bericht::{
    Agenda, Bezorging, NieuwBericht, Ontvanger, Postbode, bezorg, feed, ruim_op, zet_klaar,
};
use dijkwacht::instellingen::Smtp;
use dijkwacht::schema::STAPPEN;
use jiff::civil::date;
use kernel::{Functiesoort, Tijdstip};
use tokio::sync::watch;
use web::Taal;

use crate::postkantoor::Postkantoor;
use crate::wereld::{NU, Org, Persoon, Wereld};

fn smtp(poort: u16) -> Smtp {
    Smtp {
        host: "127.0.0.1".to_owned(),
        poort,
        gebruiker: None,
        wachtwoord: None,
        afzender: "Dijkwacht <dijkwacht@voorbeeld.example>".to_owned(),
        zonder_tls: true,
    }
}

fn herinnering(aan: Ontvanger, reden: &str) -> NieuwBericht {
    NieuwBericht {
        organisatie: Org::Val.id(),
        aan,
        onderwerp: "bericht-actie-herinnering-onderwerp",
        tekst: "bericht-actie-herinnering-tekst",
        pad: "/acties".to_owned(),
        dag: Some(date(2026, 12, 1)),
        reden: reden.to_owned(),
    }
}

fn adres(adres: &str) -> Ontvanger {
    Ontvanger::Adres { adres: adres.to_owned(), taal: Taal::En }
}

async fn klaar(db: &Db, bericht: &NieuwBericht) -> bool {
    let mut tx = db.write().await.unwrap();
    let nieuw = zet_klaar(&mut tx, NU, bericht).await.unwrap();
    tx.commit().await.unwrap();
    nieuw
}

async fn met_email(wereld: &Wereld, soort: Functiesoort, email: &str) -> Persoon {
    let wie = wereld.persoon(Org::Val, soort).await;
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(sql!("UPDATE gebruiker SET email = $2 WHERE id = $1", wie.actor.gebruiker, email))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    wie
}

async fn ronde(wereld: &Wereld, poort: u16) -> Bezorging {
    let (_stop, gestopt) = watch::channel(false);
    bezorg(&wereld.app, &Postbode::nieuw(&smtp(poort)).unwrap(), &gestopt).await.unwrap()
}

async fn tel(db: &Db, waar: &'static str) -> i64 {
    let vraag = db::Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bericht WHERE ").push(waar);
    db.read().await.unwrap().value(vraag).await.unwrap()
}

testkit::beide!(STAPPEN;
    async fn a_message_reaches_the_mail_server_once_and_forgets_the_address(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        let post = Postkantoor::open().await;
        let oover = met_email(&wereld, Functiesoort::Oover, "oover@val.example").await;
        let aan_gebruiker = herinnering(Ontvanger::Gebruiker(oover.actor.gebruiker), "a");
        assert!(klaar(&db, &aan_gebruiker).await);
        assert!(!klaar(&db, &aan_gebruiker).await, "one reason, one message");
        assert!(klaar(&db, &herinnering(adres("melder@thuis.example"), "b")).await);
        let verwacht = Bezorging { verstuurd: 2, ..Bezorging::default() };
        assert_eq!(ronde(&wereld, post.poort).await, verwacht);
        assert_eq!(ronde(&wereld, post.poort).await, Bezorging::default());
        let brieven = post.brieven();
        assert_eq!(brieven.len(), 2);
        assert!(brieven[0].contains("To: oover@val.example\r\n"), "{}", brieven[0]);
        assert!(brieven[0].contains("http://test.local/acties"), "{}", brieven[0]);
        assert!(brieven[1].contains("Subject: Reminder: an action is due\r\n"), "{}", brieven[1]);
        assert_eq!(tel(&db, "adres IS NOT NULL").await, 0);
    }

    async fn without_an_answer_it_is_tried_five_times_and_then_given_up(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        // Nobody listens here any more.
        let dicht = Postkantoor::open().await.sluit().await;
        klaar(&db, &herinnering(adres("a@b.example"), "a")).await;
        klaar(&db, &herinnering(adres("c@d.example"), "b")).await;
        let eerste = ronde(&wereld, dicht).await;
        assert_eq!(eerste.uitgesteld, 1, "one try shows that the server is away");
        let mut moment = NU;
        let mut opgegeven = 0;
        for _ in 0..20 {
            moment = moment.plus_minuten(6 * 60 + 1);
            wereld.klok.zet(moment);
            opgegeven += ronde(&wereld, dicht).await.opgegeven;
        }
        assert_eq!(opgegeven, 2);
        assert_eq!(tel(&db, "opgegeven_op IS NOT NULL AND fout = 'geen-verbinding' AND pogingen = 5").await, 2);
    }

    async fn a_server_that_is_busy_gets_it_later(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        let post = Postkantoor::open().await;
        klaar(&db, &herinnering(adres("druk@b.example"), "a")).await;
        assert_eq!(ronde(&wereld, post.poort).await.uitgesteld, 1);
        assert_eq!(ronde(&wereld, post.poort).await, Bezorging::default(), "not before its time");
        post.niet_meer_druk();
        wereld.klok.zet(NU.plus_minuten(1));
        assert_eq!(ronde(&wereld, post.poort).await.verstuurd, 1);
        assert_eq!(tel(&db, "fout IS NOT NULL").await, 0);
    }

    async fn two_nodes_do_not_send_the_same_message(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        let post = Postkantoor::open().await;
        for n in 0..8 {
            klaar(&db, &herinnering(adres(&format!("a{n}@b.example")), &n.to_string())).await;
        }
        let (een, ander) = tokio::join!(ronde(&wereld, post.poort), ronde(&wereld, post.poort));
        // A node that finds a row taken may stop early; what is left is for the next round.
        let rest = ronde(&wereld, post.poort).await;
        assert_eq!(een.verstuurd + ander.verstuurd + rest.verstuurd, 8);
        let mut aan: Vec<String> = post.brieven().iter().map(|b| b.lines().find(|r| r.starts_with("To:")).unwrap().to_owned()).collect();
        aan.sort();
        aan.dedup();
        assert_eq!(aan.len(), 8);
    }

    async fn whoever_left_or_never_had_an_address_gets_none(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        let post = Postkantoor::open().await;
        let weg = met_email(&wereld, Functiesoort::Oover, "weg@val.example").await;
        let zonder = wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let mut tx = db.write().await.unwrap();
        tx.execute(sql!("UPDATE functie SET tot = $2 WHERE id = $1", weg.actor.functie, NU)).await.unwrap();
        tx.commit().await.unwrap();
        klaar(&db, &herinnering(Ontvanger::Gebruiker(weg.actor.gebruiker), "a")).await;
        klaar(&db, &herinnering(Ontvanger::Gebruiker(zonder.actor.gebruiker), "b")).await;
        klaar(&db, &herinnering(adres("a@b.example\r\nBcc: c@d.example"), "c")).await;
        assert_eq!(ronde(&wereld, post.poort).await.opgegeven, 3);
        assert!(post.brieven().is_empty());
        assert_eq!(tel(&db, "fout = 'geen-adres'").await, 2);
        assert_eq!(tel(&db, "fout = 'ongeldig-adres'").await, 1);
    }

    async fn what_waited_for_two_weeks_is_not_sent_and_what_is_old_is_erased(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        let post = Postkantoor::open().await;
        klaar(&db, &herinnering(adres("a@b.example"), "a")).await;
        wereld.klok.zet(NU.plus_dagen(15));
        assert_eq!(ronde(&wereld, post.poort).await.opgegeven, 1);
        assert!(post.brieven().is_empty());
        for (dagen, over) in [(80, 1), (106, 0)] {
            let mut tx = db.write().await.unwrap();
            ruim_op(&mut tx, NU.plus_dagen(dagen)).await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(tel(&db, "1 = 1").await, over, "after {dagen} days");
        }
    }

    async fn messages_can_be_read_by_their_own_organisation_only(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        for n in 0..52 {
            klaar(&db, &herinnering(adres("melder@thuis.example"), &format!("{n}"))).await;
        }
        let lijst = oover.get("/berichten").await;
        assert_eq!(lijst.status, StatusCode::OK);
        assert!(lijst.tekst.contains("E-mail is niet ingesteld"), "{}", lijst.tekst);
        assert!(lijst.tekst.contains("een melder (adres afgeschermd)"));
        assert!(!lijst.tekst.contains("thuis.example"));
        assert!(lijst.gevraagd.queries <= 3, "{:?}", lijst.gevraagd);
        let volgende = href(&lijst.tekst, "/berichten?voor=");
        let tweede = oover.get(&volgende).await;
        assert_eq!(tweede.tekst.matches("dw-lijst__rij").count(), 2);
        let een = href(&tweede.tekst, "/berichten/");
        let tekst = oover.get(&een).await.tekst;
        assert!(tekst.contains("op 1 december 2026 vervalt"), "{tekst}");
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert!(!buur.get("/berichten").await.tekst.contains("dw-lijst__rij"));
        assert_eq!(buur.get(&een).await.status, StatusCode::NOT_FOUND);
        let boa = wereld.persoon(Org::Val, Functiesoort::Boa).await;
        assert_eq!(boa.get("/berichten").await.status, StatusCode::FORBIDDEN);
        assert_eq!(oover.get("/berichten?voor=onzin").await.status, StatusCode::OK);
    }

    async fn a_calendar_address_works_until_it_is_renewed_revoked_or_the_functie_ends(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        assert!(oover.get("/account/agenda").await.tekst.contains("Agenda-adres maken"));
        let bewijs = oover.bewijs();
        let gemaakt = oover.post_met("/account/agenda", &bewijs, &[]).await;
        let eerste = token(&gemaakt.tekst);
        assert!(werkt(&db, &eerste, NU).await);
        // The second submit of the same form makes no second address.
        assert_eq!(oover.post_met("/account/agenda", &bewijs, &[]).await.naar(), "/account/agenda");
        assert!(werkt(&db, &eerste, NU).await);
        assert!(!oover.get("/account/agenda").await.tekst.contains(&eerste), "shown once");
        let tweede = token(&oover.post("/account/agenda", &[]).await.tekst);
        assert!(!werkt(&db, &eerste, NU).await && werkt(&db, &tweede, NU).await);
        assert!(!werkt(&db, &tweede, NU.plus_dagen(1000)).await, "the functie has ended");
        oover.post("/account/agenda/intrekken", &[]).await;
        assert!(!werkt(&db, &tweede, NU).await);
        assert!(!werkt(&db, "kort", NU).await);
        assert_eq!((wereld.spoor("AgendaadresGemaakt").await, wereld.spoor("AgendaadresIngetrokken").await), (2, 1));
        let vraag = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM agendafeed WHERE tokenhash = $1", tweede);
        assert_eq!(db.read().await.unwrap().value::<i64>(vraag).await.unwrap(), 0, "only the hash is kept");
    }

    async fn a_calendar_is_in_the_language_of_its_owner(db) {
        let wereld = Wereld::nieuw(db.clone()).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let token = token(&oover.post("/account/agenda", &[]).await.tekst);
        let gevonden = feed(&mut db.read().await.unwrap(), &token, NU).await.unwrap().unwrap();
        assert_eq!(gevonden.actor, oover.actor);
        let tekst = gevonden.ics(&wereld.app, &Agenda::default()).unwrap();
        assert!(tekst.starts_with("BEGIN:VCALENDAR\r\n"), "{tekst}");
    }
);

/// The last address on the page that begins like this and goes on.
fn href(tekst: &str, begin: &str) -> String {
    let links = tekst.split("href=\"").filter_map(|deel| deel.split('"').next());
    links.filter(|link| link.starts_with(begin) && link.len() > begin.len()).last().unwrap().to_owned()
}

fn token(tekst: &str) -> String {
    let rest = tekst.split("http://test.local/agenda/").nth(1).unwrap();
    rest.split(".ics").next().unwrap().to_owned()
}

async fn werkt(db: &Db, token: &str, nu: Tijdstip) -> bool {
    feed(&mut db.read().await.unwrap(), token, nu).await.unwrap().is_some()
}
