// SPDX-License-Identifier: EUPL-1.2
//! Hit / no hit: the answer, both trails, limits, and what nobody can tell apart.
use axum::http::StatusCode;
use db::{Sql, sql};
use dijkwacht::dienst::eenmaal;
use dijkwacht::schema::STAPPEN;
use kernel::{AfspraakId, Functiesoort, PersoonId, SignaalId};
use serde_json::json;

use crate::signaal::{geregistreerd, zonder_bewijs};
use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

const PERSOON: [(&str, &str); 3] =
    [("onderwerp", "persoon"), ("naam", "Jan de Proef"), ("geboortedatum", "29-02-1980")];
const ADRES: [(&str, &str); 4] =
    [("onderwerp", "adres"), ("straat", "Fictielaan"), ("huisnummer", "9100"), ("gemeente", "GM1729")];
const WAAROM: [(&str, &str); 3] = [
    ("thema", "hennep"),
    ("doel", "Voorbereiden van een controle van het pand."),
    ("noodzaak", "Anders doen twee partijen hetzelfde onderzoek."),
];

async fn doe(wereld: &Wereld, opdrachten: Vec<Sql>) {
    let mut tx = wereld.app.db.write().await.unwrap();
    for opdracht in opdrachten {
        tx.execute(opdracht).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// An afspraak between the two that allows asking, and both take part.
async fn afspraak(wereld: &Wereld) -> AfspraakId {
    let id = wereld.afspraak(&[Org::Val, Org::Gul, Org::Pol]).await;
    doe(wereld, vec![sql!("UPDATE afspraak SET handelingen = 'verstrekken navragen' WHERE id = $1", id)])
        .await;
    for org in [Org::Val, Org::Gul] {
        let functionaris = wereld.persoon(org, Functiesoort::Privacyfunctionaris).await;
        let velden = [("navraagcontact", "Meldpunt ondermijning"), ("contacttelefoon", "0431234567")];
        let antwoord = functionaris.post("/navragen/deelname", &velden).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    }
    id
}

/// A weighed signaal of Gulpen with a person, somebody works on it.
async fn bekend(wereld: &Wereld) -> (SignaalId, Persoon) {
    let (signaal, oover) = geregistreerd(wereld, Org::Gul, &[]).await;
    doe(
        wereld,
        vec![
            sql!("UPDATE signaal SET fase = 'uitgezet', uitkomst = 'C1' WHERE id = $1", signaal),
            sql!(
                "INSERT INTO persoon (id, signaal_id, naam, geboortedatum, rol, noodzaak, vastgelegd_door, vastgelegd_op) \
                 VALUES ($1, $2, 'J. de Proef', '1980-02-29', 'betrokkene', 'nodig', $3, $4)",
                PersoonId::nieuw(NU),
                signaal,
                oover.actor.functie,
                NU
            ),
        ],
    )
    .await;
    (signaal, oover)
}

async fn vraag(wie: &Persoon, afspraak: AfspraakId, onderwerp: &[(&str, &str)]) -> Antwoord {
    let id = afspraak.to_string();
    let mut velden = vec![("afspraak", id.as_str())];
    velden.extend(WAAROM.iter().filter(|(v, _)| !onderwerp.iter().any(|(o, _)| o == v)));
    velden.extend(onderwerp);
    wie.post("/navragen/nieuw", &velden).await
}

/// The page with the answer.
async fn antwoord(wie: &Persoon, afspraak: AfspraakId, onderwerp: &[(&str, &str)]) -> (String, Antwoord) {
    let gesteld = vraag(wie, afspraak, onderwerp).await;
    assert_eq!(gesteld.status, StatusCode::SEE_OTHER, "{}", gesteld.tekst);
    let pad = gesteld.naar().to_owned();
    let pagina = wie.get(&pad).await;
    assert!(pagina.status == StatusCode::OK && !pagina.tekst.contains('⟦'), "{}", pagina.tekst);
    (pad, pagina)
}

/// An answer without what differs between any two questions: its id, and whom it is about is left the same.
fn gelijk(pad: &str, pagina: &Antwoord) -> String {
    zonder_bewijs(&pagina.tekst).replace(pad.rsplit('/').next().unwrap(), "ID")
}

testkit::beide!(STAPPEN;
    async fn a_hit_names_whom_to_call_and_both_sides_have_it_in_their_trail(db) {
        let wereld = Wereld::nieuw(db).await;
        let afspraak = afspraak(&wereld).await;
        let (signaal, gulpen) = bekend(&wereld).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let formulier = oover.get("/navragen/nieuw").await;
        assert!(formulier.tekst.contains("Gemeente Gulpen-Wittem") && !formulier.tekst.contains('⟦'), "{}", formulier.tekst);
        assert!(oover.get("/navragen/nieuw?soort=adres").await.tekst.contains("Huisnummer"));
        for onderwerp in [&PERSOON[..], &ADRES[..]] {
            let (_, pagina) = antwoord(&oover, afspraak, onderwerp).await;
            for woord in ["Treffer", "Gemeente Gulpen-Wittem", "Meldpunt ondermijning", "tel:"] {
                assert!(pagina.tekst.contains(woord), "{woord}: {}", pagina.tekst);
            }
            let nummer = "GUL-2026-00001";
            assert!(!pagina.tekst.contains(nummer) && !pagina.tekst.contains(&signaal.to_string()));
        }
        let ontvangen = gulpen.get("/navragen/ontvangen").await;
        assert!(ontvangen.tekst.contains("GUL-2026-00001") && ontvangen.tekst.contains("Gemeente Valkenburg"), "{}", ontvangen.tekst);
        assert!(!ontvangen.tekst.contains("Jan de Proef"), "the asked side does not hear about whom");
        assert_eq!((wereld.spoor("NavraagGesteld").await, wereld.spoor("NavraagBeantwoord").await), (2, 2));
        assert_eq!(wereld.spoor("NavraagIngezien").await, 2);
        // One record for the processing and one for its subject, at each side under its own pseudonym; an address is nobody.
        let regels: Vec<(String, i64, Option<String>)> = wereld.app.db.read().await.unwrap()
            .read(sql!("SELECT naam, organisatie_id, betrokkene FROM verwerkingslog WHERE activiteit LIKE '%navraag%' AND \
                betrokkene IS NOT NULL ORDER BY naam, id"), |r| Ok((r.get("naam")?, r.get("organisatie_id")?, r.get("betrokkene")?)))
            .await.unwrap();
        let namen: Vec<&str> = regels.iter().map(|(v, ..)| v.as_str()).collect();
        assert_eq!(namen, ["Een andere organisatie zeggen dat iemand bekend is", "Lezen over wie is nagevraagd",
            "Navragen of iemand bij een andere organisatie bekend is"], "{regels:?}");
        assert_eq!((regels[0].1, regels[2].1), (Org::Gul.id().waarde(), Org::Val.id().waarde()));
        assert_ne!(regels[0].2, regels[2].2);
        let spoor: Vec<String> = wereld.app.db.read().await.unwrap()
            .read(sql!("SELECT inhoud FROM spoor WHERE soort LIKE 'Navraag%'"), |r| r.get("inhoud")).await.unwrap();
        assert!(spoor.iter().all(|i| !i.contains("Proef") && !i.contains("1980") && !i.contains("Fictie")), "{spoor:?}");
        let bericht = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bericht WHERE onderwerp LIKE 'bericht-navraag-treffer%'");
        assert_eq!(wereld.app.db.read().await.unwrap().value::<i64>(bericht).await.unwrap(), 2);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn no_hit_not_allowed_and_not_party_are_one_answer(db) {
        let wereld = Wereld::nieuw(db).await;
        let afspraak = afspraak(&wereld).await;
        let (signaal, _) = bekend(&wereld).await;
        let teken = |op: Option<kernel::Tijdstip>| sql!(
            "UPDATE afspraakpartij SET getekend_op = $3 WHERE afspraak_id = $1 AND organisatie_id = $2",
            afspraak, Org::Gul.id(), op
        );
        let zet = |kolom: &'static str, waarde: &'static str| {
            Sql::new("UPDATE signaal SET ").push(kolom).push(" = ").bind(waarde).push(" WHERE id = ").bind(signaal)
        };
        let gevallen: Vec<(&str, Vec<Sql>, Vec<Sql>)> = vec![
            ("not signed", vec![teken(None)], vec![teken(Some(NU.plus_dagen(-50)))]),
            ("does not take part",
                vec![sql!("UPDATE navraagdeelname SET gestopt_op = $2 WHERE organisatie_id = $1", Org::Gul.id(), NU)],
                vec![sql!("UPDATE navraagdeelname SET gestopt_op = NULL")]),
            ("of Meld Misdaad Anoniem", vec![zet("herkomst", "mma")], vec![zet("herkomst", "vrij")]),
            ("of the police, not to be passed on",
                vec![sql!("UPDATE signaal SET herkomst = 'politie', mag_door = 0 WHERE id = $1", signaal)],
                vec![sql!("UPDATE signaal SET herkomst = 'vrij', mag_door = 1 WHERE id = $1", signaal)]),
            ("ended with no", vec![zet("uitkomst", "N3")], vec![zet("uitkomst", "C1")]),
            ("not weighed", vec![zet("fase", "weging-3")], vec![zet("fase", "uitgezet")]),
            ("another theme", vec![zet("thema", "milieu")], vec![zet("thema", "hennep")]),
            ("not known", vec![sql!("UPDATE persoon SET naam = 'Piet Anders'")], vec![sql!("UPDATE persoon SET naam = 'J. de Proef'")]),
        ];
        let mut eerste = None;
        for (naam, ervoor, erna) in gevallen {
            doe(&wereld, ervoor).await;
            // Somebody else each time, so that no limit and no pattern differs.
            let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
            let (pad, pagina) = antwoord(&oover, afspraak, &PERSOON).await;
            let gezien = (gelijk(&pad, &pagina), pagina.gevraagd.queries);
            assert!(gezien.0.contains("Geen treffer"), "{naam}");
            assert_eq!(eerste.get_or_insert_with(|| gezien.clone()), &gezien, "{naam}");
            doe(&wereld, erna).await;
        }
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let (_, pagina) = antwoord(&oover, afspraak, &PERSOON).await;
        assert!(pagina.tekst.contains("Meldpunt"), "everything was put back: {}", pagina.tekst);
    }

    async fn one_asks_only_under_an_own_afspraak_that_allows_it(db) {
        let wereld = Wereld::nieuw(db).await;
        let mag = afspraak(&wereld).await;
        let (dicht, van_anderen) =
            (wereld.afspraak(&[Org::Val, Org::Gul]).await, wereld.afspraak(&[Org::Gul, Org::Pol]).await);
        doe(&wereld, vec![
            sql!("UPDATE afspraak SET handelingen = 'navragen' WHERE id = $1", van_anderen),
            sql!("UPDATE afspraak SET themas = 'hennep' WHERE id = $1", mag),
        ]).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let fout = |a: &Antwoord| (a.status, zonder_bewijs(&a.tekst));
        let geweigerd = vraag(&oover, dicht, &PERSOON).await;
        assert!(geweigerd.status == StatusCode::BAD_REQUEST && geweigerd.tekst.contains("mag u niet navragen"), "{}", geweigerd.tekst);
        let thema = vraag(&oover, mag, &[&PERSOON[..], &[("thema", "milieu")]].concat()).await;
        assert!(thema.tekst.contains("gaat niet over dit thema"), "{}", thema.tekst);
        let (vreemd, nergens) = (vraag(&oover, van_anderen, &PERSOON).await, vraag(&oover, AfspraakId::nieuw(NU), &PERSOON).await);
        assert_eq!(fout(&vreemd), fout(&nergens), "an afspraak of others is like none");
        assert_eq!(vreemd.status, StatusCode::BAD_REQUEST);
        let alles = oover.post("/navragen/nieuw", &[("onderwerp", "persoon"), ("naam", "de Proef"), ("geboortedatum", "30-02-1980")]).await;
        for woord in ["Onder welke afspraak", "Geboortedatum", "Waar is het voor nodig", "Waarom kan het niet met minder"] {
            assert!(alles.status == StatusCode::BAD_REQUEST && alles.tekst.contains(woord), "{woord}");
        }
        assert_eq!(wereld.spoor("NavraagGesteld").await, 0);
        let boa = wereld.persoon(Org::Val, Functiesoort::Boa).await;
        assert_eq!(boa.get("/navragen/nieuw").await.status, StatusCode::FORBIDDEN);
    }

    async fn fishing_is_limited_and_seen(db) {
        let wereld = Wereld::nieuw(db).await;
        let afspraak = afspraak(&wereld).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let functionaris = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        for dag in 1..=15 {
            let geboren = format!("{dag:02}-01-1980");
            let onderwerp = [("onderwerp", "persoon"), ("naam", "Jan Proef"), ("geboortedatum", geboren.as_str())];
            assert_eq!(vraag(&oover, afspraak, &onderwerp).await.status, StatusCode::SEE_OTHER, "{dag}");
        }
        let teveel = vraag(&oover, afspraak, &PERSOON).await;
        assert_eq!(teveel.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(teveel.tekst.contains("Voor vandaag genoeg") && teveel.tekst.contains("artikel 5"), "{}", teveel.tekst);
        assert_eq!((wereld.spoor("NavraagGesteld").await, wereld.spoor("NavraagGeweigerd").await), (15, 1));
        let melding = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bericht WHERE onderwerp LIKE 'bericht-navraag-opvallend%'");
        // Both privacyfunctionarissen of Valkenburg, once for the pattern, not once for every question in it.
        assert_eq!(wereld.app.db.read().await.unwrap().value::<i64>(melding).await.unwrap(), 2);
        assert!(functionaris.get("/navragen?opvallend=ja").await.tekst.contains("Reeks"));
        assert!(functionaris.get("/").await.tekst.contains("/navragen?opvallend=ja"));
        assert!(!oover.get("/").await.tekst.contains("/navragen?opvallend=ja"));
        // A day later one may ask again.
        doe(&wereld, vec![sql!("UPDATE navraag SET gesteld_op = $1", NU.plus_dagen(-1))]).await;
        assert_eq!(vraag(&oover, afspraak, &PERSOON).await.status, StatusCode::SEE_OTHER);
    }

    async fn a_question_is_read_by_who_asked_it_and_who_supervises(db) {
        let wereld = Wereld::nieuw(db).await;
        let afspraak = afspraak(&wereld).await;
        bekend(&wereld).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let (pad, _) = antwoord(&oover, afspraak, &PERSOON).await;
        for (org, soort, status) in [
            (Org::Val, Functiesoort::Oover, StatusCode::NOT_FOUND),
            (Org::Val, Functiesoort::Privacyfunctionaris, StatusCode::OK),
            (Org::Gul, Functiesoort::Oover, StatusCode::NOT_FOUND),
            (Org::Gul, Functiesoort::Privacyfunctionaris, StatusCode::NOT_FOUND),
            (Org::Pol, Functiesoort::Partner, StatusCode::NOT_FOUND),
            (Org::Val, Functiesoort::Boa, StatusCode::FORBIDDEN),
        ] {
            let wie = wereld.persoon(org, soort).await;
            assert_eq!(wie.get(&pad).await.status, status, "{soort} van {}", org.afkorting());
        }
        let partner = wereld.persoon(Org::Pol, Functiesoort::Partner).await;
        let niets = partner.get("/navragen/ontvangen?alles=ja").await;
        assert!(!niets.tekst.contains("Gemeente Valkenburg"), "who does not take part was not asked");
        let lijst = oover.get("/navragen").await;
        assert!(lijst.tekst.contains(&pad) && !lijst.tekst.contains("Proef"), "a list names nobody");
    }

    async fn a_question_goes_after_a_year_or_with_its_signaal(db) {
        let wereld = Wereld::nieuw(db).await;
        let afspraak = afspraak(&wereld).await;
        let (signaal, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let nummer = signaal.to_string();
        let formulier = oover.get(&format!("/navragen/nieuw?signaal={nummer}")).await;
        assert!(formulier.tekst.contains(&nummer), "{}", formulier.tekst);
        assert!(oover.get(&format!("/signalen/{nummer}")).await.tekst.contains("/navragen/nieuw?signaal="));
        let (_, pagina) = antwoord(&oover, afspraak, &[&PERSOON[..], &[("signaal", &nummer)]].concat()).await;
        assert!(pagina.tekst.contains("VAL-2026-00001"));
        doe(&wereld, vec![sql!("UPDATE signaal SET herkomst = 'mma' WHERE id = $1", signaal)]).await;
        let mma = vraag(&oover, afspraak, &[&PERSOON[..], &[("signaal", &nummer)]].concat()).await;
        assert!(mma.status == StatusCode::CONFLICT && mma.tekst.contains("voorwaarde van de bron"), "{}", mma.tekst);
        let gulpen = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let vreemd = vraag(&gulpen, afspraak, &[&PERSOON[..], &[("signaal", &nummer)]].concat()).await;
        assert_eq!(vreemd.status, StatusCode::NOT_FOUND, "a signaal of others is like none");
        wereld.klok.zet(NU.plus_dagen(370));
        eenmaal(&wereld.app).await;
        let over = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM navraag");
        assert_eq!(wereld.app.db.read().await.unwrap().value::<i64>(over).await.unwrap(), 0);
        assert_eq!(wereld.spoor("NavragenVernietigd").await, 1);
    }

    async fn an_address_is_compared_in_one_form_and_follows_a_correction(db) {
        let wereld = Wereld::nieuw(db).await;
        let (signaal, oover) = geregistreerd(&wereld, Org::Gul, &[("plaats", "tegenover Fictielaan 9100a")]).await;
        let kenmerk = || async {
            let vraag = sql!("SELECT adreskenmerk AS waarde FROM signaal WHERE id = $1", signaal);
            wereld.app.db.read().await.unwrap().value::<Option<String>>(vraag).await.unwrap()
        };
        assert_eq!(kenmerk().await.as_deref(), Some("a|fictielaan|9100|a"));
        let verbeterd = [
            ("versie", "1"), ("thema", "hennep"), ("wat", "Nu met een aggregaat erbij."), ("plaats", "Testweg 9002"),
            ("hoe_bekend", "document"),
        ];
        let antwoord = oover.post(&format!("/signalen/{signaal}/wijziging"), &verbeterd).await;
        assert_eq!((antwoord.status, kenmerk().await.as_deref()), (StatusCode::SEE_OTHER, Some("a|testweg|9002|")));
        let rest: Vec<String> = wereld.app.db.read().await.unwrap()
            .read(sql!("SELECT plaats FROM signaal WHERE adreskenmerk IS NOT NULL"), |r| r.get("plaats")).await.unwrap();
        assert_eq!(rest, ["Testweg 9002"]);
    }

    async fn a_program_asks_by_the_same_rules(db) {
        let wereld = Wereld::nieuw(db).await;
        let afspraak = afspraak(&wereld).await;
        bekend(&wereld).await;
        let programma = wereld.persoon(Org::Val, Functiesoort::Oover).await.api().await;
        let vraag = json!({
            "afspraak": afspraak.to_string(), "thema": "hennep", "onderwerp": "adres", "straat": "Fictielaan",
            "huisnummer": 9100, "gemeente": "GM1729", "doel": WAAROM[1].1, "noodzaak": WAAROM[2].1,
        });
        let gemaakt = programma.post("/navragen", &vraag).await;
        assert_eq!(gemaakt.status, StatusCode::CREATED, "{}", gemaakt.tekst);
        let pad = gemaakt.kop("location").trim_start_matches("/api/v1").to_owned();
        let een = programma.get(&pad).await.json();
        assert_eq!(een["bekendBij"][0]["organisatie"], "Gemeente Gulpen-Wittem", "{een}");
        assert_eq!((&een["treffers"], &een["adres"]), (&json!(1), &json!("Fictielaan 9100")));
        let lijst = programma.get("/navragen").await;
        assert!(lijst.tekst.contains("\"treffers\":1") && !lijst.tekst.contains("Fictielaan"), "{}", lijst.tekst);
        let fout = programma.post("/navragen", &json!({"onderwerp": "persoon", "naam": "Jan"})).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        for veld in ["afspraak", "thema", "geboortedatum", "doel", "noodzaak"] {
            assert!(fout.tekst.contains(veld), "{veld}: {}", fout.tekst);
        }
    }
);
