// SPDX-License-Identifier: EUPL-1.2
//! `/beheer`, invitations, and the theme: the own organisation and nothing beyond it.
use axum::http::StatusCode;
use db::sql;
use dijkwacht::netwerk::{functies_van, gebruiker};
use dijkwacht::schema::STAPPEN;
use kernel::{FunctieId, Functiesoort, GebruikerId};

use super::mens::{Browser, WACHTWOORD, functie, mens, oover};
use crate::wereld::{NU, Org, Wereld};

const NIEUW: &str = "acht schapen op de dijk";

/// The link that the page shows, as an address of ours.
fn link(tekst: &str) -> String {
    let merk = "<code class=\"dw-geheim\">http://test.local";
    let vanaf = tekst.find(merk).unwrap() + merk.len();
    tekst[vanaf..].split('<').next().unwrap().to_owned()
}

async fn beheerder<'a>(wereld: &'a Wereld, naam: &str, org: Org) -> (GebruikerId, Browser<'a>) {
    let id = mens(wereld, naam).await;
    functie(wereld, id, org, Functiesoort::Beheerder, (-10, 100)).await;
    let mut b = Browser::nieuw(wereld);
    b.log_in(naam, WACHTWOORD).await;
    (id, b)
}

async fn nodig_uit(b: &mut Browser<'_>, naam: &str) -> String {
    b.open("/beheer/gebruikers/nieuw").await;
    let velden = [
        ("weergavenaam", "Nieuw Gezicht"),
        ("gebruikersnaam", naam),
        ("functiesoort", "boa"),
        ("eerste_dag", "vandaag"),
    ];
    let gemaakt = b.verzend("/beheer/gebruikers", &velden).await;
    assert_eq!(gemaakt.status, StatusCode::OK, "{}", gemaakt.tekst);
    link(&gemaakt.tekst)
}

async fn id_van(wereld: &Wereld, naam: &str) -> GebruikerId {
    let vraag = sql!("SELECT id AS waarde FROM gebruiker WHERE gebruikersnaam = $1", naam);
    GebruikerId::van(wereld.app.db.read().await.unwrap().value(vraag).await.unwrap())
}

async fn functies(wereld: &Wereld, id: GebruikerId) -> Vec<FunctieId> {
    let mut c = wereld.app.db.read().await.unwrap();
    functies_van(&mut c, id).await.unwrap().into_iter().map(|f| f.id).collect()
}

async fn kies(wereld: &Wereld, link: &str, wachtwoord: &str) -> StatusCode {
    let mut b = Browser::nieuw(wereld);
    if b.open(link).await.status != StatusCode::OK {
        return StatusCode::NOT_FOUND;
    }
    let velden = [("nieuw_wachtwoord", wachtwoord), ("wachtwoord_herhaald", wachtwoord)];
    b.verzend(link, &velden).await.status
}

testkit::beide!(STAPPEN;
    async fn somebody_is_invited_chooses_a_password_and_comes_in(db) {
        let wereld = Wereld::nieuw(db).await;
        let (_, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        let link = nodig_uit(&mut b, "Nieuwe.Boa").await;
        // The token is in the answer and nowhere else.
        let token = link.rsplit('/').next().unwrap().to_owned();
        let kaal = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM uitnodiging WHERE tokenhash = $1", token);
        assert_eq!(wereld.app.db.read().await.unwrap().value::<i64>(kaal).await.unwrap(), 0);
        assert!(!b.open("/beheer").await.tekst.contains(&link));
        assert_eq!(kies(&wereld, &link, "Welkom01").await, StatusCode::BAD_REQUEST);
        assert_eq!(kies(&wereld, &link, "nieuwe.boa 2026 dijk").await, StatusCode::BAD_REQUEST);
        assert_eq!(kies(&wereld, &link, NIEUW).await, StatusCode::SEE_OTHER);
        assert_eq!(kies(&wereld, &link, NIEUW).await, StatusCode::NOT_FOUND, "a link works once");
        assert_eq!(Browser::nieuw(&wereld).log_in("nieuwe.boa", NIEUW).await.naar(), "/");
        assert!(b.open("/beheer").await.tekst.contains("Nieuw Gezicht"));
        for soort in ["GebruikerUitgenodigd", "FunctieGegeven", "WachtwoordGewijzigd"] {
            assert_eq!(wereld.spoor(soort).await, 1, "{soort}");
        }
        assert!(wereld.spoor_is_heel().await);
    }

    async fn a_link_runs_out_and_a_newer_one_replaces_it(db) {
        let wereld = Wereld::nieuw(db).await;
        let (_, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        let eerste = nodig_uit(&mut b, "nieuwe.boa").await;
        let adres = format!("/beheer/gebruikers/{}", id_van(&wereld, "nieuwe.boa").await);
        b.open(&adres).await;
        let tweede = link(&b.verzend(&format!("{adres}/herstel"), &[]).await.tekst);
        assert_eq!(Browser::nieuw(&wereld).open(&eerste).await.status, StatusCode::NOT_FOUND);
        assert_eq!(Browser::nieuw(&wereld).open(&tweede).await.status, StatusCode::OK);
        wereld.klok.zet(NU.plus_minuten(72 * 60));
        let verlopen = Browser::nieuw(&wereld).open(&tweede).await;
        assert_eq!(verlopen.status, StatusCode::NOT_FOUND);
        let onzin = Browser::nieuw(&wereld).open("/uitnodiging/bestaatniet").await;
        assert!(onzin.tekst.contains("Deze link werkt niet") && verlopen.tekst.contains("Deze link werkt niet"));
    }

    async fn a_wrong_form_says_everything_and_keeps_what_was_typed(db) {
        let wereld = Wereld::nieuw(db).await;
        oover(&wereld, "bestaat.al").await;
        let (_, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        b.open("/beheer/gebruikers/nieuw").await;
        let velden = [
            ("weergavenaam", ""),
            ("gebruikersnaam", "met spatie"),
            ("werkmail", "geen adres"),
            ("functiesoort", "koning"),
            ("eerste_dag", "20-11-2026"),
            ("laatste_dag", "19-11-2026"),
        ];
        let fout = b.verzend("/beheer/gebruikers", &velden).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        for veld in velden.map(|(veld, _)| veld) {
            assert!(fout.tekst.contains(&format!("veld-{veld}-fout")), "{veld}");
        }
        assert!(fout.tekst.contains("value=\"geen adres\""));
        b.open("/beheer/gebruikers/nieuw").await;
        let bezet = [
            ("weergavenaam", "Iemand"),
            ("gebruikersnaam", "Bestaat.Al"),
            ("functiesoort", "boa"),
            ("eerste_dag", "21-11-2026"),
        ];
        let fout = b.verzend("/beheer/gebruikers", &bezet).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        assert!(fout.tekst.contains("al in gebruik") && fout.tekst.contains("value=\"Iemand\""));
    }

    async fn a_second_submit_invites_nobody_twice(db) {
        let wereld = Wereld::nieuw(db).await;
        let (_, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        b.open("/beheer/gebruikers/nieuw").await;
        let bewijs = b.verborgen("/beheer/gebruikers", "_formulier");
        let velden = [
            ("weergavenaam", "Iemand"),
            ("gebruikersnaam", "iemand"),
            ("functiesoort", "boa"),
            ("eerste_dag", "vandaag"),
        ];
        assert_eq!(b.post("/beheer/gebruikers", &bewijs, &velden).await.status, StatusCode::OK);
        assert_eq!(b.post("/beheer/gebruikers", &bewijs, &velden).await.naar(), "/beheer");
        assert_eq!(wereld.spoor("GebruikerUitgenodigd").await, 1);
        assert_eq!(b.post("/beheer/gebruikers", "vals", &velden).await.status, StatusCode::BAD_REQUEST);
    }

    async fn ending_a_functie_works_at_once(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = mens(&wereld, "vertrekt").await;
        let f = functie(&wereld, id, Org::Val, Functiesoort::Oover, (-10, 10)).await;
        let mut vertrekker = Browser::nieuw(&wereld);
        vertrekker.log_in("vertrekt", WACHTWOORD).await;
        assert_eq!(vertrekker.open("/account").await.status, StatusCode::OK);
        let (_, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        b.open(&format!("/beheer/gebruikers/{id}")).await;
        let bewijs = b.verborgen(&format!("/beheer/functies/{f}/beeindiging"), "_formulier");
        b.verzend(&format!("/beheer/functies/{f}/beeindiging"), &[]).await;
        assert!(vertrekker.open("/account").await.naar().starts_with("/inloggen"));
        let status = Browser::nieuw(&wereld).log_in("vertrekt", WACHTWOORD).await.status;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        // The same form again leads to what came of it; another one finds it over already.
        let weer = b.post(&format!("/beheer/functies/{f}/beeindiging"), &bewijs, &[]).await;
        assert_eq!(weer.naar(), format!("/beheer/gebruikers/{id}"));
        b.open("/beheer/gebruikers/nieuw").await;
        let ander = b.verborgen("/beheer/gebruikers", "_formulier");
        let laat = b.post(&format!("/beheer/functies/{f}/beeindiging"), &ander, &[]).await;
        assert_eq!(laat.status, StatusCode::CONFLICT);
        assert_eq!(wereld.spoor("FunctieBeeindigd").await, 1);
    }

    async fn a_functie_that_has_not_begun_never_does(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = mens(&wereld, "komt").await;
        let f = functie(&wereld, id, Org::Val, Functiesoort::Oover, (5, 10)).await;
        let (_, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        b.open(&format!("/beheer/gebruikers/{id}")).await;
        b.verzend(&format!("/beheer/functies/{f}/beeindiging"), &[]).await;
        wereld.klok.zet(NU.plus_dagen(6));
        let status = Browser::nieuw(&wereld).log_in("komt", WACHTWOORD).await.status;
        assert_eq!(status, StatusCode::BAD_REQUEST);
    }

    async fn another_organisation_s_people_do_not_exist(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = mens(&wereld, "van.gulpen").await;
        let f = functie(&wereld, id, Org::Gul, Functiesoort::Oover, (-10, 10)).await;
        let (_, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        let vreemd = b.open(&format!("/beheer/gebruikers/{id}")).await;
        let niemand = b.open(&format!("/beheer/gebruikers/{}", GebruikerId::van(1))).await;
        assert_eq!((vreemd.status, niemand.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        assert!(!b.open("/beheer").await.tekst.contains(&id.to_string()));
        for act in ["functies", "blokkade", "vrijgave", "herstel", "tweede-factor/verwijdering"] {
            b.open("/beheer/gebruikers/nieuw").await;
            let bewijs = b.verborgen("/beheer/gebruikers", "_formulier");
            let velden = [("functiesoort", "boa"), ("eerste_dag", "vandaag")];
            let uit = b.post(&format!("/beheer/gebruikers/{id}/{act}"), &bewijs, &velden).await;
            assert_eq!(uit.status, StatusCode::NOT_FOUND, "{act}");
        }
        b.open("/beheer/gebruikers/nieuw").await;
        let bewijs = b.verborgen("/beheer/gebruikers", "_formulier");
        let uit = b.post(&format!("/beheer/functies/{f}/beeindiging"), &bewijs, &[]).await;
        assert_eq!(uit.status, StatusCode::NOT_FOUND);
        assert_eq!(Browser::nieuw(&wereld).log_in("van.gulpen", WACHTWOORD).await.naar(), "/");
    }

    async fn who_also_works_elsewhere_is_not_reset_by_one_organisation(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = mens(&wereld, "dubbel").await;
        let hier = functie(&wereld, id, Org::Val, Functiesoort::Jurist, (-10, 10)).await;
        functie(&wereld, id, Org::Gul, Functiesoort::Beheerder, (-10, 10)).await;
        let (_, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        let blad = b.open(&format!("/beheer/gebruikers/{id}")).await.tekst;
        assert!(!blad.contains("Gulpen"), "where somebody also works is not told");
        for act in ["blokkade", "herstel", "tweede-factor/verwijdering"] {
            b.open("/beheer/gebruikers/nieuw").await;
            let bewijs = b.verborgen("/beheer/gebruikers", "_formulier");
            let uit = b.post(&format!("/beheer/gebruikers/{id}/{act}"), &bewijs, &[]).await;
            assert_eq!(uit.status, StatusCode::CONFLICT, "{act}");
            assert!(uit.tekst.contains("ook voor een andere organisatie"));
        }
        b.open(&format!("/beheer/gebruikers/{id}")).await;
        b.verzend(&format!("/beheer/functies/{hier}/beeindiging"), &[]).await;
        assert_eq!(Browser::nieuw(&wereld).log_in("dubbel", WACHTWOORD).await.naar(), "/");
    }

    async fn blocking_and_letting_in_again(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = oover(&wereld, "lastig").await;
        let mut lastig = Browser::nieuw(&wereld);
        lastig.log_in("lastig", WACHTWOORD).await;
        let (zelf, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        let adres = format!("/beheer/gebruikers/{id}");
        b.open(&adres).await;
        b.verzend(&format!("{adres}/blokkade"), &[]).await;
        assert!(lastig.open("/account").await.naar().starts_with("/inloggen"));
        let status = Browser::nieuw(&wereld).log_in("lastig", WACHTWOORD).await.status;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        b.open(&adres).await;
        b.verzend(&format!("{adres}/vrijgave"), &[]).await;
        assert_eq!(Browser::nieuw(&wereld).log_in("lastig", WACHTWOORD).await.naar(), "/");
        for act in ["blokkade", "herstel"] {
            b.open("/beheer/gebruikers/nieuw").await;
            let bewijs = b.verborgen("/beheer/gebruikers", "_formulier");
            let uit = b.post(&format!("/beheer/gebruikers/{zelf}/{act}"), &bewijs, &[]).await;
            assert_eq!(uit.status, StatusCode::CONFLICT, "{act} on oneself");
        }
    }

    async fn a_reset_keeps_the_second_factor_and_kills_the_old_password(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = oover(&wereld, "vergeten").await;
        let mut tx = wereld.app.db.write().await.unwrap();
        let geheim = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        tx.execute(sql!("UPDATE gebruiker SET totp_geheim = $2 WHERE id = $1", id, geheim)).await.unwrap();
        tx.commit().await.unwrap();
        let (_, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        let adres = format!("/beheer/gebruikers/{id}");
        b.open(&adres).await;
        let link = link(&b.verzend(&format!("{adres}/herstel"), &[]).await.tekst);
        let status = Browser::nieuw(&wereld).log_in("vergeten", WACHTWOORD).await.status;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        assert_eq!(kies(&wereld, &link, NIEUW).await, StatusCode::SEE_OTHER);
        let mut terug = Browser::nieuw(&wereld);
        assert_eq!(terug.log_in("vergeten", NIEUW).await.naar(), "/inloggen/code?naar=/");
        b.open(&adres).await;
        b.verzend(&format!("{adres}/tweede-factor/verwijdering"), &[]).await;
        assert!(terug.open("/inloggen/code").await.naar().starts_with("/inloggen"));
        assert_eq!(Browser::nieuw(&wereld).log_in("vergeten", NIEUW).await.naar(), "/");
    }

    async fn the_last_administrator_stays(db) {
        let wereld = Wereld::nieuw(db).await;
        let (een, mut b) = beheerder(&wereld, "beheer.een", Org::Val).await;
        beheerder(&wereld, "beheer.gul", Org::Gul).await;
        let f = functies(&wereld, een).await[0];
        b.open(&format!("/beheer/gebruikers/{een}")).await;
        let uit = b.verzend(&format!("/beheer/functies/{f}/beeindiging"), &[]).await;
        assert_eq!(uit.status, StatusCode::CONFLICT);
        beheerder(&wereld, "beheer.twee", Org::Val).await;
        b.open(&format!("/beheer/gebruikers/{een}")).await;
        let uit = b.verzend(&format!("/beheer/functies/{f}/beeindiging"), &[]).await;
        assert_eq!(uit.status, StatusCode::SEE_OTHER);
        assert!(b.open("/beheer").await.naar().starts_with("/inloggen"));
    }

    async fn a_functie_is_given_once_per_period(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = oover(&wereld, "oover.test").await;
        let (_, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        let adres = format!("/beheer/gebruikers/{id}");
        let naar = format!("{adres}/functies");
        for (soort, dag, status) in [
            ("oover", "25-11-2026", StatusCode::BAD_REQUEST),
            ("boa", "20-11-2026", StatusCode::BAD_REQUEST),
            ("boa", "1-12-2026", StatusCode::SEE_OTHER),
        ] {
            b.open(&adres).await;
            let uit = b.verzend(&naar, &[("functiesoort", soort), ("eerste_dag", dag)]).await;
            assert_eq!(uit.status, status, "{soort} {dag}");
        }
        assert_eq!(functies(&wereld, id).await.len(), 2);
    }

    async fn only_an_administrator_administers(db) {
        let wereld = Wereld::nieuw(db).await;
        for soort in [Functiesoort::Oover, Functiesoort::Burgemeester, Functiesoort::Privacyfunctionaris] {
            let wie = wereld.persoon(Org::Val, soort).await;
            for pad in ["/beheer", "/beheer/toegangslijst", "/beheer/gebruikers/nieuw", "/beheer/organisatie"] {
                assert_eq!(wie.get(pad).await.status, StatusCode::FORBIDDEN, "{soort} {pad}");
            }
            assert_eq!(wie.post("/beheer/gebruikers", &[]).await.status, StatusCode::FORBIDDEN);
        }
    }

    async fn the_access_list_is_a_file_without_formulas(db) {
        let wereld = Wereld::nieuw(db).await;
        let (_, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        let id = oover(&wereld, "oover.test").await;
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE gebruiker SET naam = '=1+1' WHERE id = $1", id)).await.unwrap();
        tx.commit().await.unwrap();
        let elders = mens(&wereld, "van.gulpen").await;
        functie(&wereld, elders, Org::Gul, Functiesoort::Oover, (-10, 10)).await;
        let lijst = b.open("/beheer/toegangslijst").await;
        assert_eq!(lijst.koppen["content-type"], "text/csv; charset=utf-8");
        assert!(lijst.tekst.starts_with("naam;gebruikersnaam;functie;"));
        assert!(lijst.tekst.contains("'=1+1;oover.test;oover;2026-11-11;2026-12-01;ja;;nee"), "{}", lijst.tekst);
        assert!(!lijst.tekst.contains("van.gulpen"));
        assert_eq!(wereld.spoor("ToegangslijstGeexporteerd").await, 1);
    }

    async fn the_list_of_people_goes_on_and_asks_few_queries(db) {
        let wereld = Wereld::nieuw(db).await;
        let beheer = wereld.persoon(Org::Val, Functiesoort::Beheerder).await;
        for n in 0..60 {
            let id = mens(&wereld, &format!("mens{n:02}")).await;
            functie(&wereld, id, Org::Val, Functiesoort::Boa, (-10, 10)).await;
        }
        let eerste = beheer.get("/beheer").await;
        assert!(eerste.gevraagd.queries <= 3, "{:?}", eerste.gevraagd);
        let merk = "href=\"/beheer?na=";
        let vanaf = eerste.tekst.find(merk).unwrap() + merk.len();
        let na = &eerste.tekst[vanaf..vanaf + 13];
        let tweede = beheer.get(&format!("/beheer?na={na}")).await;
        let tel = |tekst: &str| tekst.matches("dw-lijst__rij").count();
        assert_eq!((tel(&eerste.tekst), tel(&tweede.tekst)), (50, 11));
        assert!(!tweede.tekst.contains(merk));
    }

    async fn the_colour_must_be_readable_and_becomes_a_stylesheet(db) {
        let wereld = Wereld::nieuw(db).await;
        let (_, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        let css = format!("/thema/{}.css", Org::Val.id());
        let mut bezoeker = Browser::nieuw(&wereld);
        assert_eq!(bezoeker.open(&css).await.tekst, "");
        for kleur in ["rood", "#7d7d7d", "#fff;}*{x:y"] {
            b.open("/beheer/organisatie").await;
            let fout = b.verzend("/beheer/organisatie", &[("themakleur", kleur)]).await;
            assert_eq!(fout.status, StatusCode::BAD_REQUEST, "{kleur}");
            assert!(fout.tekst.contains("veld-themakleur-fout"));
        }
        b.open("/beheer/organisatie").await;
        let velden = [("themakleur", "#7A1F3D"), ("organisatiecontact", "oov@voorbeeld.nl\r\n14 043")];
        assert_eq!(b.verzend("/beheer/organisatie", &velden).await.naar(), "/beheer/organisatie");
        let blad = b.open("/beheer/organisatie").await.tekst;
        assert!(blad.contains(&format!("{css}?v=7a1f3d")), "the page asks for the new version");
        let nieuw = bezoeker.open(&format!("{css}?v=7a1f3d")).await;
        assert!(nieuw.tekst.contains("--dw-primair: #7a1f3d;") && nieuw.tekst.contains("--dw-op-primair: #ffffff;"));
        assert_eq!(nieuw.koppen["cache-control"], "public, max-age=31536000, immutable");
        assert_eq!(nieuw.koppen["content-type"], "text/css; charset=utf-8");
        assert_eq!(bezoeker.open(&format!("{css}?v=0")).await.koppen["cache-control"], "no-cache");
        for pad in ["/thema/x.css", "/thema/0000000000001.css", "/thema/0000000000001"] {
            assert_eq!(bezoeker.open(pad).await.status, StatusCode::NOT_FOUND, "{pad}");
        }
    }

    async fn settings_that_somebody_else_changed_are_not_overwritten(db) {
        let wereld = Wereld::nieuw(db).await;
        let (_, mut een) = beheerder(&wereld, "beheer.een", Org::Val).await;
        let (_, mut twee) = beheerder(&wereld, "beheer.twee", Org::Val).await;
        een.open("/beheer/organisatie").await;
        twee.open("/beheer/organisatie").await;
        let velden = [("themakleur", "#7a1f3d"), ("organisatiecontact", "a\r\nb")];
        assert_eq!(een.verzend("/beheer/organisatie", &velden).await.status, StatusCode::SEE_OTHER);
        // What was read has line breaks too, and still counts as the same.
        een.open("/beheer/organisatie").await;
        let was = ("was_contact", "a\r\nb");
        let weer = [("was_kleur", "#7a1f3d"), was, ("themakleur", "#0f4c5c"), ("organisatiecontact", "c")];
        assert_eq!(een.verzend("/beheer/organisatie", &weer).await.status, StatusCode::SEE_OTHER);
        let laat = twee.verzend("/beheer/organisatie", &[("themakleur", "#000000")]).await;
        assert_eq!(laat.status, StatusCode::CONFLICT);
        assert_eq!(wereld.spoor("OrganisatieIngesteld").await, 2);
    }

    async fn the_page_of_a_person_shows_no_secret(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = oover(&wereld, "oover.test").await;
        let (_, mut b) = beheerder(&wereld, "beheer.val", Org::Val).await;
        let blad = b.open(&format!("/beheer/gebruikers/{id}")).await;
        assert_eq!(blad.status, StatusCode::OK);
        assert!(!blad.tekst.contains("argon2"));
        let wie = gebruiker(&mut wereld.app.db.read().await.unwrap(), id).await.unwrap().unwrap();
        assert!(wie.heeft_wachtwoord && !wie.heeft_tweede_factor);
    }
);
