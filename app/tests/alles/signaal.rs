// SPDX-License-Identifier: EUPL-1.2
//! Intake: a report by a visitor, a registration by staff, and what a neighbour gets to see of it: nothing.
use axum::http::StatusCode;
use db::sql;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, SignaalId};

use crate::wereld::{NU, Org, Persoon, Wereld};

pub const MELDING: &[(&str, &str)] = &[
    ("thema", "drugs"),
    ("wat", "Twee busjes laden in de nacht dozen uit bij een loods."),
    ("plaats", "Testweg 9001"),
    ("hoe_bekend", "eigen-waarneming"),
    ("melder_email", "melder@voorbeeld.test"),
];

pub const WAARNEMING: &[(&str, &str)] = &[
    ("kanaal", "waarneming"),
    ("thema", "hennep"),
    ("wat", "Dichtgeplakte ramen en een zoete geur."),
    ("plaats", "Fictielaan 9100"),
];

/// The newest signaal of an organisation.
pub async fn laatste(wereld: &Wereld, org: Org) -> SignaalId {
    let vraag =
        sql!("SELECT id AS waarde FROM signaal WHERE eigenaar_id = $1 ORDER BY id DESC LIMIT 1", org.id());
    wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
}

/// A registered signaal of an organisation, and its OOV'er.
pub async fn geregistreerd(wereld: &Wereld, org: Org, extra: &[(&str, &str)]) -> (SignaalId, Persoon) {
    let oover = wereld.persoon(org, Functiesoort::Oover).await;
    (registreer(wereld, org, &oover, extra).await, oover)
}

/// A signaal that somebody registered for the organisation.
pub async fn registreer(wereld: &Wereld, org: Org, wie: &Persoon, extra: &[(&str, &str)]) -> SignaalId {
    let velden: Vec<(&str, &str)> =
        WAARNEMING.iter().filter(|(v, _)| !extra.iter().any(|(e, _)| e == v)).chain(extra).copied().collect();
    let antwoord = wie.post("/signalen/nieuw", &velden).await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    laatste(wereld, org).await
}

/// A picture of one grey pixel with a place in its EXIF block.
fn foto_met_plaats() -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0".to_vec();
    exif.extend(b"GPSPLAATS");
    let mut jpeg = vec![0xFF, 0xD8, 0xFF, 0xE1];
    jpeg.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    jpeg.extend(exif);
    jpeg.extend([0xFF, 0xDB, 0x00, 0x43, 0x00]);
    jpeg.extend([1_u8; 64]);
    jpeg.extend([0xFF, 0xC0, 0x00, 0x0B, 0x08, 0x00, 0x01, 0x00, 0x01, 0x01, 0x01, 0x11, 0x00]);
    jpeg.extend([0xFF, 0xC4, 0x00, 0x14, 0x00, 0x01]);
    jpeg.extend([0_u8; 15]);
    jpeg.push(0);
    jpeg.extend([0xFF, 0xC4, 0x00, 0x14, 0x10, 0x01]);
    jpeg.extend([0_u8; 15]);
    jpeg.push(0);
    jpeg.extend([0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0x3F, 0xFF, 0xD9]);
    jpeg
}

testkit::beide!(STAPPEN;
    async fn a_visitor_reports_and_follows_it(db) {
        let wereld = Wereld::nieuw(db).await;
        let bezoeker = wereld.bezoeker();
        assert!(bezoeker.get("/melden").await.tekst.contains("/melden/gm0994"));
        assert_eq!(bezoeker.get("/melden/gm0994").await.status, StatusCode::OK);
        let antwoord = bezoeker.post("/melden/gm0994", MELDING).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        let volgen = bezoeker.get(antwoord.naar()).await;
        assert_eq!(volgen.status, StatusCode::OK);
        assert!(!volgen.tekst.contains("busjes") && !volgen.tekst.contains("VAL-2026"), "{}", volgen.tekst);
        assert_eq!(wereld.spoor("SignaalGemeld").await, 1);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn a_second_submit_of_the_same_form_adds_nothing(db) {
        let wereld = Wereld::nieuw(db).await;
        let bezoeker = wereld.bezoeker();
        let bewijs = bezoeker.bewijs();
        let een = bezoeker.post_met("/melden/gm0994", &bewijs, MELDING).await;
        let twee = bezoeker.post_met("/melden/gm0994", &bewijs, MELDING).await;
        assert_eq!((een.naar(), twee.status), (twee.naar(), StatusCode::SEE_OTHER));
        assert_eq!(wereld.spoor("SignaalGemeld").await, 1);
    }

    async fn bad_input_says_everything_and_keeps_what_was_typed(db) {
        let wereld = Wereld::nieuw(db).await;
        let antwoord =
            wereld.bezoeker().post("/melden/gm0994", &[("wat", "kort"), ("melder_email", "geen adres")]).await;
        assert_eq!(antwoord.status, StatusCode::BAD_REQUEST);
        for stuk in ["href=\"#veld-thema\"", "href=\"#veld-wat\"", "href=\"#veld-plaats\"", "href=\"#veld-melder_email\""] {
            assert!(antwoord.tekst.contains(stuk), "{stuk}");
        }
        assert!(antwoord.tekst.contains("geen adres") && antwoord.tekst.contains("kort"));
    }

    async fn a_municipality_that_does_not_take_part_has_no_form(db) {
        let wereld = Wereld::nieuw(db).await;
        for pad in ["/melden/gm0363", "/melden/x", "/melding/aaaa-bbbb-cccc"] {
            assert_eq!(wereld.bezoeker().get(pad).await.status, StatusCode::NOT_FOUND, "{pad}");
        }
    }

    async fn the_owner_reads_all_of_it_and_that_is_recorded(db) {
        let wereld = Wereld::nieuw(db).await;
        wereld.bezoeker().post("/melden/gm0994", MELDING).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        assert!(oover.get("/signalen").await.tekst.contains("VAL-2026-00001"));
        let pad = format!("/signalen/{}", laatste(&wereld, Org::Val).await);
        let detail = oover.get(&pad).await;
        assert!(detail.tekst.contains("busjes") && detail.tekst.contains("melder@voorbeeld.test"), "{}", detail.tekst);
        assert_eq!(wereld.spoor("SignaalIngezien").await, 1);
        let burgemeester = wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        let detail = burgemeester.get(&pad).await;
        assert!(detail.tekst.contains("busjes") && !detail.tekst.contains("melder@"), "{}", detail.tekst);
        let analist = wereld.persoon(Org::Val, Functiesoort::Analist).await;
        assert!(!analist.get(&pad).await.tekst.contains("busjes"));
    }

    async fn a_neighbour_gets_what_does_not_exist(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, _) = geregistreerd(&wereld, Org::Val, &[]).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let niets = SignaalId::nieuw(NU);
        for achter in ["", "/bijlagen/0000000000000"] {
            let een = buur.get(&format!("/signalen/{id}{achter}")).await;
            let twee = buur.get(&format!("/signalen/{niets}{achter}")).await;
            let tekst = |t: &str, i: SignaalId| t.replace(&i.to_string(), "");
            assert_eq!(een.status, StatusCode::NOT_FOUND);
            assert_eq!(zonder_bewijs(&tekst(&een.tekst, id)), zonder_bewijs(&tekst(&twee.tekst, niets)));
        }
        assert!(!buur.get("/signalen").await.tekst.contains("VAL-"));
        assert!(!buur.get("/signalen/punten").await.tekst.contains("VAL-"));
        for (pad, velden) in [
            (format!("/signalen/{id}/losmaking"), &[][..]),
            (format!("/signalen/{id}/samenvoeging"), &[("in_signaal", "0000000000001"), ("samenvoeg_reden", "zelfde")][..]),
            (format!("/signalen/{id}/terugkoppelingen/0000000000001"), &[("toestand", "opgepakt")][..]),
        ] {
            assert_eq!(buur.post(&pad, velden).await.status, StatusCode::NOT_FOUND, "{pad}");
        }
    }

    async fn a_supervisor_registers_but_does_not_read(db) {
        let wereld = Wereld::nieuw(db).await;
        let boa = wereld.persoon(Org::Val, Functiesoort::Boa).await;
        let antwoord = boa.post("/signalen/nieuw", WAARNEMING).await;
        assert_eq!(antwoord.naar(), "/signalen/nieuw");
        let politie: Vec<_> = [("kanaal", "politie"), ("herkomst_doel", "art. 16 Wpg")]
            .into_iter()
            .chain(WAARNEMING[1..].iter().copied())
            .collect();
        assert_eq!(boa.post("/signalen/nieuw", &politie).await.status, StatusCode::FORBIDDEN);
        assert_eq!(boa.get("/signalen").await.status, StatusCode::FORBIDDEN);
    }

    async fn s05_4_every_report_has_a_state_of_feedback_and_the_reporter_hears_back(db) {
        let wereld = Wereld::nieuw(db).await;
        let bezoeker = wereld.bezoeker();
        let volg = bezoeker.post("/melden/gm0994", MELDING).await.naar().to_owned();
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let open = oover.get("/terugkoppelingen").await;
        assert!(open.tekst.contains("VAL-2026-00001"));
        assert!(!oover.get("/terugkoppelingen?laat=ja").await.tekst.contains("VAL-2026-00001"));
        let id = laatste(&wereld, Org::Val).await;
        let vraag = sql!("SELECT id AS waarde FROM terugkoppeling WHERE signaal_id = $1", id);
        let welke: kernel::TerugkoppelingId = wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
        let pad = format!("/signalen/{id}/terugkoppelingen/{welke}");
        assert_eq!(oover.post(&pad, &[("toestand", "opgepakt")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(oover.post(&pad, &[("toestand", "opgepakt")]).await.status, StatusCode::CONFLICT);
        assert!(bezoeker.get(&volg).await.tekst.contains("Valkenburg"));
        // Neutral, and without the words or the code.
        let berichten =
            sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bericht WHERE reden = $1", format!("melder/{welke}"));
        assert_eq!(wereld.app.db.read().await.unwrap().value::<i64>(berichten).await.unwrap(), 1);
        assert!(!oover.get("/terugkoppelingen").await.tekst.contains("VAL-2026-00001"));
    }

    async fn an_answer_that_waits_too_long_is_listed(db) {
        let wereld = Wereld::nieuw(db).await;
        wereld.bezoeker().post("/melden/gm0994", MELDING).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        // A session of its own lasts a day; the clock moves on, so the session is renewed by hand.
        wereld.klok.zet(NU.plus_dagen(15));
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE sessie SET gebruikt_op = $1, verloopt_op = $2", NU.plus_dagen(15), NU.plus_dagen(16)))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert!(oover.get("/terugkoppelingen?laat=ja").await.tekst.contains("VAL-2026-00001"));
    }

    async fn a_photo_loses_its_place_and_stays_behind_the_gate(db) {
        let wereld = Wereld::nieuw(db).await;
        let antwoord =
            wereld.bezoeker().post_bestanden("/melden/gm0994", MELDING, &[("bijlage", "foto.jpg", &foto_met_plaats())]).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        let id = laatste(&wereld, Org::Val).await;
        let vraag = sql!("SELECT id AS waarde FROM bijlage WHERE signaal_id = $1", id);
        let bijlage: kernel::BijlageId = wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
        let pad = format!("/signalen/{id}/bijlagen/{bijlage}");
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let foto = oover.get(&pad).await;
        assert_eq!((foto.status, &foto.koppen["content-type"]), (StatusCode::OK, &"image/jpeg".parse().unwrap()));
        assert!(!foto.tekst.contains("GPSPLAATS"));
        assert_eq!(wereld.spoor("BijlageIngezien").await, 1);
        let burgemeester = wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        // A mayor opens attachments in an emergency only; without one there is none.
        assert_eq!(burgemeester.get(&pad).await.status, StatusCode::NOT_FOUND);
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert_eq!(buur.get(&pad).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_file_that_is_not_what_it_says_is_refused(db) {
        let wereld = Wereld::nieuw(db).await;
        let antwoord =
            wereld.bezoeker().post_bestanden("/melden/gm0994", MELDING, &[("bijlage", "foto.jpg", b"<html>")]).await;
        assert_eq!(antwoord.status, StatusCode::BAD_REQUEST);
        assert!(antwoord.tekst.contains("foto.jpg") && antwoord.tekst.contains("href=\"#veld-bijlage\""));
    }

    async fn a_stale_correction_is_refused_and_keeps_what_was_typed(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let pad = format!("/signalen/{id}/wijziging");
        assert!(oover.get(&pad).await.tekst.contains("Dichtgeplakte ramen"));
        let velden = |wat: &'static str| {
            [("versie", "1"), ("thema", "hennep"), ("wat", wat), ("plaats", "Testweg 9002"), ("hoe_bekend", "document")]
        };
        assert_eq!(oover.post(&pad, &velden("Nu met een aggregaat erbij.")).await.status, StatusCode::SEE_OTHER);
        let stale = oover.post(&pad, &velden("Mijn eigen lezing van toen.")).await;
        assert_eq!(stale.status, StatusCode::BAD_REQUEST);
        assert!(stale.tekst.contains("Mijn eigen lezing") && stale.tekst.contains("intussen"), "{}", stale.tekst);
        assert!(oover.get(&format!("/signalen/{id}")).await.tekst.contains("aggregaat"));
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert_eq!(buur.get(&pad).await.status, StatusCode::NOT_FOUND);
        for poging in [velden("Van de buren, en dat mag niet."), velden("kort")] {
            assert_eq!(buur.post(&pad, &poging).await.status, StatusCode::NOT_FOUND);
        }
    }

    async fn two_signalen_are_joined_and_taken_apart(db) {
        let wereld = Wereld::nieuw(db).await;
        let buurt = gebied::buurten("GM0994")[0].code;
        let (een, oover) = geregistreerd(&wereld, Org::Val, &[("buurt", buurt)]).await;
        let (twee, _) = geregistreerd(&wereld, Org::Val, &[("buurt", buurt)]).await;
        assert!(oover.get(&format!("/signalen/{twee}")).await.tekst.contains("VAL-2026-00001"));
        let velden = [("in_signaal", een.to_string()), ("samenvoeg_reden", "zelfde loods".to_owned())];
        let velden: Vec<(&str, &str)> = velden.iter().map(|(a, b)| (*a, b.as_str())).collect();
        let pad = format!("/signalen/{twee}/samenvoeging");
        assert_eq!(oover.post(&pad, &velden).await.naar(), format!("/signalen/{een}"));
        assert_eq!(oover.post(&pad, &velden).await.status, StatusCode::CONFLICT);
        let los = oover.post(&format!("/signalen/{twee}/losmaking"), &[]).await;
        assert_eq!(los.naar(), format!("/signalen/{twee}"));
        assert_eq!(wereld.spoor("SamenvoegingOngedaan").await, 1);
    }

    async fn pages_ask_a_fixed_number_of_queries(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        for _ in 0..5 {
            geregistreerd(&wereld, Org::Val, &[]).await;
        }
        for (pad, hoogstens) in [
            ("/signalen".to_owned(), 3),
            ("/signalen?fase=weging-1&thema=hennep".to_owned(), 3),
            ("/signalen/punten".to_owned(), 2),
            ("/terugkoppelingen".to_owned(), 2),
            (format!("/signalen/{id}"), 16),
        ] {
            let gevraagd = oover.get(&pad).await.gevraagd.queries;
            assert!(gevraagd <= hoogstens, "{pad} asked {gevraagd}");
        }
    }

    async fn an_export_holds_no_restricted_signaal_and_no_content(db) {
        let wereld = Wereld::nieuw(db).await;
        let (_, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        geregistreerd(&wereld, Org::Val, &[("kanaal", "politie"), ("herkomst_doel", "art. 16 Wpg")]).await;
        let csv = oover.post("/signalen/export", &[]).await;
        assert!(csv.tekst.contains("VAL-2026-00001") && !csv.tekst.contains("VAL-2026-00002"), "{}", csv.tekst);
        assert!(!csv.tekst.contains("Dichtgeplakte"));
        assert_eq!(wereld.spoor("SignalenGeexporteerd").await, 1);
    }
);

/// A page without its form tokens, which differ every time.
pub fn zonder_bewijs(tekst: &str) -> String {
    let mut uit = String::new();
    for (n, deel) in tekst.split("name=\"_formulier\" value=\"").enumerate() {
        let rest = if n == 0 { deel } else { deel.split_once('"').map_or("", |(_, rest)| rest) };
        uit.push_str(rest);
    }
    uit
}
