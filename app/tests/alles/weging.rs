// SPDX-License-Identifier: EUPL-1.2
//! The staged weighing through its forms: the walk, each refusal, what is erased, and what a neighbour gets: nothing.
use axum::http::StatusCode;
use db::sql;
use dijkwacht::poort::{Bereikfilter, beoordeel_in, herbereken};
use dijkwacht::schema::STAPPEN;
use dijkwacht::signaal::weging::weegmodel::Weegmodel;
use dijkwacht::signaal::weging::{Zitting, besluit_van_tafel, einddatums};
use dijkwacht::signaal::{Uitkomst, store};
use dijkwacht::zoekindex::{Zoeker, zoek};
use kernel::{Functiesoort, SignaalId, Veldgroep, Veldgroepen};
use object_store::ObjectStoreExt as _;
use object_store::path::Path;
use poort::Handeling;

use crate::signaal::geregistreerd;
use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

const MOTIVERING: &str = "Drie buren zagen het en het past bij de plek.";

type Velden = Vec<(String, String)>;

/// A value of one column of the signaal.
async fn kolom(wereld: &Wereld, id: SignaalId, kolom: &'static str) -> String {
    let vraag = db::Sql::new("SELECT CAST(")
        .push(kolom)
        .push(" AS TEXT) AS waarde FROM signaal WHERE id = ")
        .bind(id);
    let waarde: Option<String> = wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
    waarde.unwrap_or_default()
}

async fn tel(wereld: &Wereld, vraag: &'static str, id: SignaalId) -> i64 {
    wereld.app.db.read().await.unwrap().value(sql!(vraag, id)).await.unwrap()
}

const WEGINGEN: &str = "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM weging WHERE signaal_id = $1";
const PERSONEN: &str = "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM persoon WHERE signaal_id = $1";
const GEVRAAGD: &str = "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM terugkoppeling WHERE signaal_id = $1 AND gegeven_op IS NULL";

/// A whole form of a stage: the first answer to each question, as the page of this moment would hold it.
async fn formulier(wereld: &Wereld, id: SignaalId, stap: &str, extra: &[(&str, &str)]) -> Velden {
    let mut velden: Velden = Weegmodel::standaard()
        .criteria(stap)
        .map(|c| (format!("criteria.{}", c.code), c.antwoorden.last().unwrap().waarde.clone()))
        .collect();
    if stap == "1" {
        velden.retain(|(v, _)| v != "criteria.w1-plek");
        velden.push(("criteria.w1-plek".into(), "ja".into()));
    }
    velden.push(("motivering".into(), MOTIVERING.into()));
    velden.push(("versie".into(), kolom(wereld, id, "versie").await));
    for (veld, waarde) in extra {
        velden.retain(|(v, _)| v != veld);
        velden.push(((*veld).into(), (*waarde).into()));
    }
    velden
}

fn plat(velden: &Velden) -> Vec<(&str, &str)> {
    velden.iter().map(|(v, w)| (v.as_str(), w.as_str())).collect()
}

async fn weeg(wereld: &Wereld, wie: &Persoon, id: SignaalId, stap: &str, extra: &[(&str, &str)]) -> Antwoord {
    let velden = formulier(wereld, id, stap, extra).await;
    let pad = match stap {
        "bronnen" => format!("/signalen/{id}/bronbevraging"),
        stap => format!("/signalen/{id}/wegingen/{stap}"),
    };
    wie.post(&pad, &plat(&velden)).await
}

/// Answers the stages up to but not including this one.
async fn tot(wereld: &Wereld, wie: &Persoon, id: SignaalId, stap: &str) {
    let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
    for eerdere in ["1", "2a", "2b", "3", "bronnen"].into_iter().take_while(|s| *s != stap) {
        let antwoord = if eerdere == "bronnen" {
            weeg(wereld, &privacy, id, eerdere, HIT).await
        } else {
            weeg(wereld, wie, id, eerdere, &[("vervolg", "verder")]).await
        };
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{eerdere}: {}", antwoord.tekst);
    }
}

const HIT: &[(&str, &str)] = &[
    ("vervolg", "bronnen"),
    ("bron.bag.antwoord", "hit"),
    ("bron.bag.relevant", "on"),
    ("bron.bag.noodzaak", "Waarvoor is het pand bedoeld?"),
];
const P1: &[(&str, &str)] =
    &[("vervolg", "P1"), ("verwijzing", "Politie, 21 november 14:05 uur"), ("wissen_bevestigd", "on")];
const PERSOON: &[(&str, &str)] = &[
    ("persoon_naam", "Verzonnen Verzonnenmans"),
    ("persoon_rol", "huurder"),
    ("persoon_noodzaak", "Staat als huurder op het contract."),
];

async fn vindt(wereld: &Wereld, wie: &Persoon, woord: &str, id: SignaalId) -> bool {
    let zoeker = Zoeker { matrix: &wereld.app.matrix, actor: &wie.actor, nu: wereld.app.nu() };
    let mut c = wereld.app.db.read().await.unwrap();
    let vondsten = zoek(&mut c, zoeker, woord, 20).await.unwrap();
    vondsten.signalen.contains(&id) && !vondsten.verwant
}

/// What stands in the page itself, without the frame and its form tokens.
fn kern_van(antwoord: &Antwoord) -> &str {
    antwoord.tekst.split("<main").nth(1).and_then(|rest| rest.split("</main").next()).unwrap()
}

fn geweigerd(antwoord: &Antwoord, status: StatusCode, regel: &str) {
    assert_eq!(antwoord.status, status, "{}", antwoord.tekst);
    assert!(antwoord.tekst.contains(regel), "{regel} not in {}", antwoord.tekst);
}

/// Gives the signaal to another organisation, as an agendapunt would.
pub async fn verstrek(wereld: &Wereld, door: &Persoon, id: SignaalId, aan: Org) {
    let afspraak = wereld.afspraak(&[Org::Val, aan]).await;
    let tafel = wereld.tafel(afspraak, &[Org::Val, aan]).await;
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(sql!(
        "INSERT INTO agendapunt (id, tafel_id, soort, doel, titel, toelichting, voorgesteld_door, voorgesteld_namens, \
         voorgesteld_op, versie) VALUES (77, $1, 'casus', 'd', 't', 't', $2, $3, $4, 1)",
        tafel,
        door.actor.functie,
        door.actor.organisatie,
        NU
    ))
    .await
    .unwrap();
    tx.execute(sql!(
        "INSERT INTO verstrekking (id, signaal_id, van_id, aan_id, agendapunt_id, afspraak_id, afspraak_versie, veldgroepen, \
         doel, noodzaak, gegeven_door, van, tot) VALUES (88, $1, $2, $3, 77, $4, 1, $5, 'd', 'n', $6, $7, $8)",
        id,
        Org::Val.id(),
        aan.id(),
        afspraak,
        Veldgroepen::ALLE,
        door.actor.functie,
        NU.plus_dagen(-1),
        NU.plus_dagen(30)
    ))
    .await
    .unwrap();
    herbereken(&mut tx, &[id]).await.unwrap();
    tx.commit().await.unwrap();
}

testkit::beide!(STAPPEN;
    async fn a_signaal_walks_from_weging_1_to_a_casus(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        for (stap, volgende) in [("1", "/wegingen/2a"), ("2a", "/wegingen/2b"), ("2b", "/wegingen/3")] {
            let blad = oover.get(&format!("/signalen/{id}/wegingen/{stap}")).await;
            assert_eq!(blad.status, StatusCode::OK, "{}", blad.tekst);
            assert!(blad.gevraagd.queries <= 20, "{stap}: {:?}", blad.gevraagd);
            let antwoord = weeg(&wereld, &oover, id, stap, &[("vervolg", "verder")]).await;
            assert_eq!(antwoord.naar(), format!("/signalen/{id}{volgende}"), "{}", antwoord.tekst);
        }
        assert!(!oover.get(&format!("/signalen/{id}/wegingen/3")).await.tekst.contains('⟦'));
        let antwoord = weeg(&wereld, &oover, id, "3", &[("vervolg", "verder")]).await;
        assert_eq!(antwoord.naar(), format!("/signalen/{id}"));
        assert_eq!(kolom(&wereld, id, "punten").await, "15");
        let blad = oover.get(&format!("/signalen/{id}")).await;
        assert!(blad.tekst.contains("wacht op de privacyfunctionaris"), "{}", blad.tekst);
        let blad = privacy.get(&format!("/signalen/{id}/bronbevraging")).await;
        assert_eq!(blad.status, StatusCode::OK, "{}", blad.tekst);
        assert!(blad.tekst.contains("AWR art. 67"), "{}", blad.tekst);
        assert_eq!(weeg(&wereld, &privacy, id, "bronnen", HIT).await.naar(), format!("/signalen/{id}"));
        let eind = [("vervolg", "C1"), ("oppakker", "Openbare orde en veiligheid"), ("einddatum", "21-01-2027")];
        assert_eq!(weeg(&wereld, &oover, id, "4", &eind).await.naar(), format!("/signalen/{id}"));
        for (naam, waarde) in
            [("fase", "uitgezet"), ("uitkomst", "C1"), ("vernietigen_op", "2031-11-21"), ("vernietigingsgrond", "bewaargrond-c1")]
        {
            assert_eq!(kolom(&wereld, id, naam).await, waarde);
        }
        assert_eq!(tel(&wereld, WEGINGEN, id).await, 6);
        assert_eq!((wereld.spoor("SignaalGewogen").await, wereld.spoor("BronnenBevraagd").await), (6, 1));
        let blad = oover.get(&format!("/signalen/{id}")).await;
        for woord in [MOTIVERING, "C1: Lokale casus", "Openbare orde en veiligheid", "21 januari 2027", "15 van 15", "oover van VAL"] {
            assert!(blad.tekst.contains(woord), "{woord} not in {}", blad.tekst);
        }
        assert!(!blad.tekst.contains('⟦'), "{}", blad.tekst);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn a_no_is_a_full_outcome(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let nee = [("vervolg", "N1"), ("verwijzing", "Afdeling beheer openbare ruimte")];
        let antwoord = weeg(&wereld, &oover, id, "1", &nee).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        for (naam, waarde) in [("fase", "afgesloten"), ("uitkomst", "N1"), ("vernietigen_op", "2026-12-21")] {
            assert_eq!(kolom(&wereld, id, naam).await, waarde);
        }
        assert_eq!(tel(&wereld, GEVRAAGD, id).await, 1);
        let fase: String = wereld.app.db.read().await.unwrap()
            .value(sql!("SELECT fase AS waarde FROM bereik WHERE signaal_id = $1", id)).await.unwrap();
        assert_eq!(fase, "afgesloten");
        geweigerd(&weeg(&wereld, &oover, id, "2a", &[("vervolg", "verder")]).await, StatusCode::CONFLICT, "WEG-003");
        geweigerd(&oover.get(&format!("/signalen/{id}/wegingen/2a")).await, StatusCode::CONFLICT, "WEG-003");
    }

    async fn each_stage_is_for_its_functie(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let analist = wereld.persoon(Org::Val, Functiesoort::Analist).await;
        for (wie, stap) in [(&privacy, "1"), (&oover, "bronnen"), (&analist, "1"), (&analist, "bronnen")] {
            let antwoord = weeg(&wereld, wie, id, stap, &[("vervolg", "verder")]).await;
            assert_eq!(antwoord.status, StatusCode::FORBIDDEN, "{stap} by {:?}", wie.actor.bevoegdheid);
        }
        assert_eq!(privacy.post(&format!("/signalen/{id}/personen"), PERSOON).await.status, StatusCode::FORBIDDEN);
        assert_eq!(analist.get("/weegmodel").await.status, StatusCode::FORBIDDEN);
        assert_eq!(oover.get(&format!("/signalen/{id}/wegingen/bronnen")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(oover.get(&format!("/signalen/{id}/wegingen/9")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(tel(&wereld, WEGINGEN, id).await, 0);
    }

    async fn stages_come_in_order_and_once(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        geweigerd(&oover.get(&format!("/signalen/{id}/wegingen/3")).await, StatusCode::CONFLICT, "WEG-001");
        geweigerd(&weeg(&wereld, &oover, id, "3", &[("vervolg", "verder")]).await, StatusCode::CONFLICT, "WEG-001");
        // Two tabs with the same stage: each holds its own form.
        let een = formulier(&wereld, id, "1", &[("vervolg", "verder")]).await;
        let pad = format!("/signalen/{id}/wegingen/1");
        assert_eq!(oover.post(&pad, &plat(&een)).await.status, StatusCode::SEE_OTHER);
        geweigerd(&oover.post(&pad, &plat(&een)).await, StatusCode::CONFLICT, "WEG-002");
        assert_eq!((tel(&wereld, WEGINGEN, id).await, wereld.spoor("SignaalGewogen").await), (1, 1));
    }

    async fn the_database_itself_holds_one_record_per_stage(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        tot(&wereld, &oover, id, "2a").await;
        // As if another node had not seen it yet: the state says that weging 1 waits.
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE signaal SET fase = 'weging-1' WHERE id = $1", id)).await.unwrap();
        tx.commit().await.unwrap();
        geweigerd(&weeg(&wereld, &oover, id, "1", &[("vervolg", "verder")]).await, StatusCode::CONFLICT, "WEG-002");
        assert_eq!(tel(&wereld, WEGINGEN, id).await, 1);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn a_second_submit_of_the_same_form_leads_to_the_first(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let velden = formulier(&wereld, id, "1", &[("vervolg", "verder")]).await;
        let (pad, bewijs) = (format!("/signalen/{id}/wegingen/1"), oover.bewijs());
        for _ in 0..2 {
            let antwoord = oover.post_met(&pad, &bewijs, &plat(&velden)).await;
            assert_eq!(antwoord.naar(), format!("/signalen/{id}/wegingen/2a"), "{}", antwoord.tekst);
        }
        assert_eq!(tel(&wereld, WEGINGEN, id).await, 1);
    }

    async fn a_correction_in_between_is_noticed_and_keeps_what_was_typed(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let velden = formulier(&wereld, id, "1", &[("vervolg", "verder")]).await;
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE signaal SET wat = 'Anders.', versie = versie + 1 WHERE id = $1", id)).await.unwrap();
        tx.commit().await.unwrap();
        let antwoord = oover.post(&format!("/signalen/{id}/wegingen/1"), &plat(&velden)).await;
        geweigerd(&antwoord, StatusCode::BAD_REQUEST, "gewijzigd terwijl u dit invulde");
        assert!(antwoord.tekst.contains(MOTIVERING) && antwoord.tekst.contains("Anders."));
        assert!(antwoord.tekst.contains("name=\"versie\" value=\"2\""), "{}", antwoord.tekst);
        assert_eq!(tel(&wereld, WEGINGEN, id).await, 0);
    }

    async fn every_error_at_once_with_its_reason(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let pad = format!("/signalen/{id}/wegingen/1");
        let antwoord = oover.post(&pad, &[("vervolg", "N1"), ("motivering", "kort"), ("versie", "1")]).await;
        assert_eq!(antwoord.status, StatusCode::BAD_REQUEST);
        for woord in ["veld-criteria.w1-bestuur", "veld-verwijzing", "veld-motivering", "WEG-005", "WEG-006", ">kort<"] {
            assert!(antwoord.tekst.replace('\n', "").contains(woord), "{woord} not in {}", antwoord.tekst);
        }
        let vreemd = formulier(&wereld, id, "1", &[("vervolg", "verder"), ("criteria.w3-ernst", "3")]).await;
        geweigerd(&oover.post(&pad, &plat(&vreemd)).await, StatusCode::BAD_REQUEST, "WEG-007");
        assert_eq!(oover.post(&pad, &[("motivering", "\u{0}")]).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(tel(&wereld, WEGINGEN, id).await, 0);
    }

    async fn a_neighbour_finds_nothing(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, _) = geregistreerd(&wereld, Org::Val, &[]).await;
        let vreemd = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let vreemde_privacy = wereld.persoon(Org::Gul, Functiesoort::Privacyfunctionaris).await;
        let bestaat_niet = SignaalId::nieuw(NU);
        for deel in ["wegingen/1", "afronding", "personen", "bronbevraging"] {
            let wie = if deel == "bronbevraging" { &vreemde_privacy } else { &vreemd };
            let echt = wie.post(&format!("/signalen/{id}/{deel}"), &[("versie", "1")]).await;
            let niets = wie.post(&format!("/signalen/{bestaat_niet}/{deel}"), &[("versie", "1")]).await;
            assert_eq!((echt.status, niets.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND), "{deel}");
            assert_eq!(kern_van(&echt), kern_van(&niets));
        }
        for deel in ["wegingen/1", "personen"] {
            assert_eq!(vreemd.get(&format!("/signalen/{id}/{deel}")).await.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(vreemd.get("/weegmodel?versie=99").await.status, StatusCode::NOT_FOUND);
    }

    async fn who_received_it_reads_the_weighing_without_names_and_may_not_weigh(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        tot(&wereld, &oover, id, "2a").await;
        verstrek(&wereld, &oover, id, Org::Gul).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let blad = buur.get(&format!("/signalen/{id}")).await;
        assert!(blad.tekst.contains(MOTIVERING), "{}", blad.tekst);
        assert!(!blad.tekst.contains("oover van VAL") && !blad.tekst.contains("/wegingen/"), "{}", blad.tekst);
        assert_eq!(weeg(&wereld, &buur, id, "2a", &[("vervolg", "verder")]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(buur.get(&format!("/signalen/{id}/wegingen/2a")).await.status, StatusCode::FORBIDDEN);
    }

    async fn persons_come_in_from_weging_3_and_not_after_closing(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let pad = format!("/signalen/{id}/personen");
        geweigerd(&oover.post(&pad, PERSOON).await, StatusCode::CONFLICT, "WEG-010");
        geweigerd(&oover.get(&pad).await, StatusCode::CONFLICT, "WEG-010");
        tot(&wereld, &oover, id, "3").await;
        assert_eq!(oover.post(&pad, &[("persoon_naam", "X")]).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(oover.post(&pad, PERSOON).await.status, StatusCode::SEE_OTHER);
        let blad = oover.get(&pad).await;
        assert!(blad.tekst.contains("Verzonnenmans") && blad.tekst.contains("Huurder"), "{}", blad.tekst);
        assert!(vindt(&wereld, &oover, "verzonnenmans", id).await);
        let persoon: kernel::PersoonId = wereld.app.db.read().await.unwrap()
            .value(sql!("SELECT id AS waarde FROM persoon WHERE signaal_id = $1", id)).await.unwrap();
        let weg = format!("{pad}/{persoon}/verwijdering");
        assert_eq!(oover.post(&weg, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(oover.post(&weg, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(tel(&wereld, PERSONEN, id).await, 0);
        assert_eq!((wereld.spoor("PersoonVastgelegd").await, wereld.spoor("PersoonVerwijderd").await), (1, 1));
        let antwoord = weeg(&wereld, &oover, id, "3", &[("vervolg", "N3")]).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        geweigerd(&oover.post(&pad, PERSOON).await, StatusCode::CONFLICT, "WEG-011");
    }

    async fn an_early_hand_over_to_care_asks_for_no_persons(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let zorg = [("vervolg", "Z1"), ("verwijzing", "Zorg- en Veiligheidshuis")];
        assert_eq!(weeg(&wereld, &oover, id, "1", &zorg).await.status, StatusCode::SEE_OTHER);
        assert_eq!(kolom(&wereld, id, "fase").await, "uitgezet");
        geweigerd(&oover.post(&format!("/signalen/{id}/personen"), PERSOON).await, StatusCode::CONFLICT, "WEG-010");
    }

    async fn p1_erases_everything_that_was_written(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let bijlage = oover.post_bestanden(&format!("/signalen/{id}/bijlagen"), &[], &[("bijlage", "n.txt", b"Geheim.")]).await;
        assert_eq!(bijlage.status, StatusCode::SEE_OTHER, "{}", bijlage.tekst);
        let plek: String = wereld.app.db.read().await.unwrap()
            .value(sql!("SELECT opslag AS waarde FROM bijlage WHERE signaal_id = $1", id)).await.unwrap();
        tot(&wereld, &oover, id, "3").await;
        assert_eq!(oover.post(&format!("/signalen/{id}/personen"), PERSOON).await.status, StatusCode::SEE_OTHER);
        geweigerd(&weeg(&wereld, &oover, id, "3", &[("vervolg", "P1"), ("verwijzing", "Politie")]).await, StatusCode::BAD_REQUEST, "WEG-020");
        let antwoord = weeg(&wereld, &oover, id, "3", P1).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        assert_eq!((kolom(&wereld, id, "fase").await, kolom(&wereld, id, "vernietigen_op").await), ("afgesloten".into(), "2027-11-21".into()));
        let blad = oover.get(&format!("/signalen/{id}")).await;
        for woord in ["zoete geur", "Fictielaan", MOTIVERING, "Verzonnenmans", "n.txt"] {
            assert!(!blad.tekst.contains(woord), "{woord} still in {}", blad.tekst);
        }
        assert!(blad.tekst.contains("Politie, 21 november 14:05 uur"), "{}", blad.tekst);
        for woord in ["geur", "fictielaan", "verzonnenmans"] {
            assert!(!vindt(&wereld, &oover, woord, id).await, "{woord}");
        }
        assert!(vindt(&wereld, &oover, "hennep", id).await, "the core stays");
        assert!(wereld.app.opslag.get(&Path::from(plek.as_str())).await.is_err());
        assert_eq!((tel(&wereld, PERSONEN, id).await, wereld.spoor("InhoudGewist").await), (0, 1));
        // What was erased does not come back.
        let terug = oover.post_bestanden(&format!("/signalen/{id}/bijlagen"), &[], &[("bijlage", "n.txt", b"Geheim.")]).await;
        geweigerd(&terug, StatusCode::CONFLICT, "WEG-021");
        geweigerd(&oover.get(&format!("/signalen/{id}/wijziging")).await, StatusCode::CONFLICT, "WEG-021");
        assert!(wereld.spoor_is_heel().await);
    }

    async fn b2_goes_on_without_persons_and_place(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let beleid = [("vervolg", "B2"), ("oppakker", "Beleid"), ("wissen_bevestigd", "on")];
        let antwoord = weeg(&wereld, &oover, id, "1", &beleid).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        let blad = oover.get(&format!("/signalen/{id}")).await;
        assert!(blad.tekst.contains("zoete geur") && !blad.tekst.contains("Fictielaan"), "{}", blad.tekst);
        assert!(vindt(&wereld, &oover, "geur", id).await && !vindt(&wereld, &oover, "fictielaan", id).await);
    }

    async fn meld_misdaad_anoniem_is_short_and_never_handed_over(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[("kanaal", "mma")]).await;
        tot(&wereld, &oover, id, "3").await;
        let riec = [("vervolg", "R1"), ("oppakker", "RIEC"), ("einddatum", "21-01-2027"), ("verwijzing", "RIEC Limburg")];
        geweigerd(&weeg(&wereld, &oover, id, "3", &riec).await, StatusCode::BAD_REQUEST, "WEG-009");
        let antwoord = weeg(&wereld, &oover, id, "3", &[("vervolg", "N3")]).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        assert_eq!(kolom(&wereld, id, "vernietigen_op").await, "2027-02-21");
        assert_eq!(kolom(&wereld, id, "vernietigingsgrond").await, "bewaargrond-mma");
        assert_eq!(tel(&wereld, GEVRAAGD, id).await, 0);
    }

    async fn sources_are_refused_by_their_law_and_no_hit_closes(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        tot(&wereld, &oover, id, "bronnen").await;
        let wmo = [("bron.wmo.antwoord", "hit"), ("bron.wmo.noodzaak", "Is er hulp in huis?")];
        let antwoord = weeg(&wereld, &privacy, id, "bronnen", &wmo).await;
        geweigerd(&antwoord, StatusCode::BAD_REQUEST, "Wmo 2015 hoofdstuk 5");
        geweigerd(&weeg(&wereld, &privacy, id, "bronnen", &[]).await, StatusCode::BAD_REQUEST, "WEG-014");
        let niets = [("bron.bag.antwoord", "geen-hit"), ("bron.bag.noodzaak", "Waarvoor is het pand bedoeld?"),
            ("bron.kadaster.antwoord", "hit"), ("bron.kadaster.noodzaak", "Wie is de eigenaar van het pand?")];
        assert_eq!(weeg(&wereld, &privacy, id, "bronnen", &niets).await.status, StatusCode::SEE_OTHER);
        assert_eq!((kolom(&wereld, id, "fase").await, kolom(&wereld, id, "uitkomst").await), ("afgesloten".into(), "N4".into()));
        let blad = oover.get(&format!("/signalen/{id}")).await;
        assert!(blad.tekst.contains("hit, maar niet relevant of verouderd"), "{}", blad.tekst);
    }

    async fn what_was_set_out_is_rounded_off_once(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let pad = format!("/signalen/{id}/afronding");
        geweigerd(&oover.post(&pad, &[]).await, StatusCode::CONFLICT, "WEG-019");
        tot(&wereld, &oover, id, "3").await;
        let m1 = [("vervolg", "M1"), ("oppakker", "Vergunningen"), ("einddatum", "1-12-2026")];
        assert_eq!(weeg(&wereld, &oover, id, "3", &m1).await.status, StatusCode::SEE_OTHER);
        let filter = |wie: &Persoon| Bereikfilter::nieuw(&wereld.app.matrix, &wie.actor, Veldgroep::Inhoud, NU);
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let tot = NU.plus_dagen(30).dag();
        let mut c = wereld.app.db.read().await.unwrap();
        let eigen = einddatums(&mut c, &filter(&oover), tot, 10).await.unwrap();
        assert_eq!(eigen.iter().map(|e| (e.signaal, e.uitkomst)).collect::<Vec<_>>(), [(id, Uitkomst::M1)]);
        assert!(einddatums(&mut c, &filter(&oover), NU.dag(), 10).await.unwrap().is_empty());
        assert!(einddatums(&mut c, &filter(&buur), tot, 10).await.unwrap().is_empty());
        drop(c);
        wereld.klok.zet(NU.plus_minuten(30));
        assert_eq!(oover.post(&pad, &[]).await.naar(), format!("/signalen/{id}"));
        assert_eq!((kolom(&wereld, id, "fase").await, kolom(&wereld, id, "vernietigen_op").await), ("afgesloten".into(), "2028-11-21".into()));
        geweigerd(&oover.post(&pad, &[]).await, StatusCode::CONFLICT, "WEG-019");
        assert_eq!(wereld.spoor("SignaalAfgerond").await, 1);
    }

    async fn a_table_decides_on_what_was_weighed(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        for (te_vroeg, verwacht) in [(true, None), (false, Some("uitgezet"))] {
            if !te_vroeg {
                tot(&wereld, &oover, id, "3").await;
            }
            let mut tx = wereld.app.db.write().await.unwrap();
            let sleutel = beoordeel_in(&mut tx, &wereld.app.matrix, &oover.actor, Handeling::SignaalInzien, id, NU)
                .await.unwrap().unwrap();
            let kern = store::kern(&mut tx, &sleutel).await.unwrap().unwrap();
            let zitting = Zitting { app: &wereld.app, actor: &oover.actor, nu: NU, kern: &kern };
            let fase = besluit_van_tafel(&mut tx, zitting, Uitkomst::C2).await.ok();
            assert_eq!(fase.map(|f| f.code()), verwacht);
            if !te_vroeg {
                tx.commit().await.unwrap();
            }
        }
        assert_eq!((kolom(&wereld, id, "uitkomst").await, wereld.spoor("UitkomstVastgesteld").await), ("C2".into(), 1));
    }

    async fn a_new_weegmodel_leaves_old_wegingen_as_they_were(db) {
        let wereld = Wereld::nieuw(db).await;
        let (id, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        tot(&wereld, &oover, id, "2b").await;
        let blad = oover.get("/weegmodel").await;
        assert!(blad.tekst.contains("Ligt de plek in deze gemeente?") && !blad.tekst.contains('⟦'), "{}", blad.tekst);
        let blad = oover.get("/weegmodel/2a").await;
        assert!(blad.tekst.contains("c.w2a-taak.vraag_nl") && !blad.tekst.contains('⟦'), "{}", blad.tekst);
        let velden = modelformulier("2a", &[("c.w2a-taak.vraag_nl", "Staat de taak in de wet?")]);
        let antwoord = oover.post("/weegmodel/2a", &plat(&velden)).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        let blad = oover.get("/weegmodel").await;
        assert!(blad.tekst.contains("Staat de taak in de wet?") && blad.tekst.contains("Versie 2"), "{}", blad.tekst);
        let oud = oover.get("/weegmodel?versie=1").await;
        assert!(oud.tekst.contains("oude versie") && !oud.tekst.contains("Staat de taak in de wet?"), "{}", oud.tekst);
        // The weging of before is read with the question it answered.
        let blad = oover.get(&format!("/signalen/{id}")).await;
        assert!(blad.tekst.contains("Is er een wettelijke taak van de gemeente?"), "{}", blad.tekst);
        assert_eq!(wereld.spoor("WeegmodelVastgesteld").await, 1);
        // Somebody else adopted a version in the meantime.
        let laat = modelformulier("2a", &[("c.w2a-taak.vraag_nl", "Is er een taak?")]);
        assert_eq!(oover.post("/weegmodel/2a", &plat(&laat)).await.status, StatusCode::CONFLICT);
        // A neighbour keeps its own.
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert!(!buur.get("/weegmodel").await.tekst.contains("Staat de taak in de wet?"));
    }

    async fn a_question_about_a_group_of_people_is_refused_with_an_explanation(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let velden = modelformulier("1", &[("c.w1-plek.vraag_nl", "Wat is de nationaliteit van de huurder?")]);
        let antwoord = oover.post("/weegmodel/1", &plat(&velden)).await;
        geweigerd(&antwoord, StatusCode::BAD_REQUEST, "WEG-016");
        assert!(antwoord.tekst.contains("Wat is de nationaliteit van de huurder?"), "what was typed stays");
        assert_eq!(wereld.spoor("WeegmodelVastgesteld").await, 0);
        for stap in ["1", "2a", "2b", "3", "bronnen", "4"] {
            let blad = oover.get(&format!("/weegmodel/{stap}")).await;
            assert_eq!(blad.status, StatusCode::OK, "{stap}");
        }
        assert_eq!(oover.get("/weegmodel/9").await.status, StatusCode::NOT_FOUND);
    }
);

/// The form of a stage of the weegmodel, filled with the shipped default.
fn modelformulier(stap: &str, extra: &[(&str, &str)]) -> Velden {
    let model = Weegmodel::standaard();
    let s = model.stap(stap).unwrap();
    let mut velden: Velden = vec![
        ("s.vraag_nl".into(), s.vraag_nl.clone()),
        ("s.vraag_en".into(), s.vraag_en.clone()),
        ("s.uitleg_nl".into(), s.uitleg_nl.clone()),
        ("s.uitleg_en".into(), s.uitleg_en.clone()),
        ("s.minimaal".into(), "1".into()),
        ("weegmodel_reden".into(), "Besluit van het college.".into()),
        ("versie".into(), "1".into()),
    ];
    for c in model.criteria(stap) {
        let veld = |deel: &str| format!("c.{}.{deel}", c.code);
        velden.push((veld("vraag_nl"), c.vraag_nl.clone()));
        velden.push((veld("vraag_en"), c.vraag_en.clone()));
        velden.push((veld("uitleg_nl"), c.uitleg_nl.clone()));
        velden.push((veld("uitleg_en"), c.uitleg_en.clone()));
        velden.push((veld("verplicht"), "on".into()));
    }
    for (veld, waarde) in extra {
        velden.retain(|(v, _)| v != veld);
        velden.push(((*veld).into(), (*waarde).into()));
    }
    velden
}
