// SPDX-License-Identifier: EUPL-1.2
//! The index: who finds what by which word, typing errors, numbers, and erasing, on both databases.
use db::{Tx, sql};
use dijkwacht::poort::{NieuweVerstrekking, beoordeel_in, geef};
use dijkwacht::schema::STAPPEN;
use dijkwacht::signaal::NieuwSignaal;
use dijkwacht::signaal::model::{Beperking, Hoebekend, Kanaal, Plaats};
use dijkwacht::signaal::store::{Vastgelegd, voeg_toe};
use dijkwacht::zoekindex::{self, Vondsten, Zoeker, zoek};
use kernel::{AgendapuntId, Functiesoort, Herkomst, Periode, SignaalId, Tijdstip, Veldgroep, Veldgroepen};
use poort::Handeling;

use crate::wereld::{NU, Org, Persoon, Wereld};

fn melding(org: Org, wat: &str) -> NieuwSignaal {
    NieuwSignaal {
        eigenaar: org.id(),
        kanaal: Kanaal::Melding,
        thema: "hennep".to_owned(),
        wat: wat.to_owned(),
        duiding: Some("Volgens mij klopt dat niet".to_owned()),
        hoe_bekend: Hoebekend::EigenWaarneming,
        plaats: Plaats { omschrijving: "Voorbeeldstraat 9003, 6301 AB".to_owned(), gebied: None, punt: None },
        periode: (None, None),
        beperking: Beperking::VRIJ,
        grondslag: "art. 172 Gemeentewet".to_owned(),
        melder: None,
        ontvangen_op: NU.plus_dagen(-1),
        ontvangen_door: None,
        extern_id: None,
        invoer: None,
    }
}

async fn leg_vast(wereld: &Wereld, nieuw: &NieuwSignaal) -> Vastgelegd {
    let mut tx = wereld.app.db.write().await.unwrap();
    let uit = voeg_toe(&mut tx, nieuw, None, NU).await.unwrap();
    tx.commit().await.unwrap();
    uit
}

async fn zoek_als(wereld: &Wereld, wie: &Persoon, invoer: &str) -> Vondsten {
    let mut c = wereld.app.db.read().await.unwrap();
    let zoeker = Zoeker { matrix: &wereld.app.matrix, actor: &wie.actor, nu: NU };
    zoek(&mut c, zoeker, invoer, 50).await.unwrap()
}

async fn vindt(wereld: &Wereld, wie: &Persoon, invoer: &str) -> Vec<SignaalId> {
    zoek_als(wereld, wie, invoer).await.signalen
}

async fn woorden(wereld: &Wereld) -> Vec<String> {
    let vraag = sql!("SELECT woord FROM zoekwoord ORDER BY woord");
    wereld.app.db.read().await.unwrap().read(vraag, |r| r.get("woord")).await.unwrap()
}

/// Gives a signaal of VAL to GUL, this much of it.
pub async fn verstrek(wereld: &Wereld, van: &Persoon, signaal: SignaalId, groepen: Veldgroepen) {
    let afspraak = wereld.afspraak(&[Org::Val, Org::Gul]).await;
    let tafel = wereld.tafel(afspraak, &[Org::Val, Org::Gul]).await;
    let punt = AgendapuntId::nieuw(NU);
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(sql!(
        "INSERT INTO agendapunt (id, tafel_id, soort, titel, toelichting, doel, signaal_id, voorgesteld_door, \
         voorgesteld_namens, voorgesteld_op, versie) VALUES ($1, $2, 'casus', 't', 't', 'd', $3, $4, $5, $6, 1)",
        punt,
        tafel,
        signaal,
        van.actor.functie,
        van.actor.organisatie,
        NU
    ))
    .await
    .unwrap();
    let app = &wereld.app;
    let sleutel =
        beoordeel_in(&mut tx, &app.matrix, &van.actor, Handeling::VerstrekkingGeven, signaal, NU).await;
    let nieuw = NieuweVerstrekking {
        aan: Org::Gul.id(),
        agendapunt: punt,
        afspraak,
        afspraak_versie: 1,
        veldgroepen: groepen,
        doel: "samen aanpakken".to_owned(),
        noodzaak: "zelfde pand".to_owned(),
        periode: Periode { van: NU.plus_dagen(-1), tot: NU.plus_dagen(30) },
    };
    geef(&mut tx, &van.actor, NU, &sleutel.unwrap().unwrap(), (&nieuw, &[])).await.unwrap();
    tx.commit().await.unwrap();
}

async fn wis(wereld: &Wereld, signalen: &[SignaalId]) {
    let mut tx: Tx = wereld.app.db.write().await.unwrap();
    zoekindex::wis(&mut tx, signalen).await.unwrap();
    tx.commit().await.unwrap();
}

testkit::beide!(STAPPEN;
    async fn words_of_the_kern_and_of_the_inhoud_find_together_newest_first(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let eerder = NieuwSignaal { ontvangen_op: NU.plus_dagen(-9), ..melding(Org::Val, "Een schuur") };
        let nieuw = leg_vast(&wereld, &melding(Org::Val, "In de schuren staan lampen")).await;
        let oud = leg_vast(&wereld, &eerder).await;
        leg_vast(&wereld, &melding(Org::Gul, "Een schuur van de buren")).await;
        assert_eq!(vindt(&wereld, &oover, "schuur").await, [nieuw.id, oud.id]);
        assert_eq!(vindt(&wereld, &oover, "hennepteelt lampen").await, [nieuw.id], "theme and text");
        assert_eq!(vindt(&wereld, &oover, "\"schuren staan\"").await, [nieuw.id]);
        assert_eq!(vindt(&wereld, &oover, "6301ab").await, [nieuw.id, oud.id]);
        assert_eq!(vindt(&wereld, &oover, "voorbeeldstr").await, [nieuw.id, oud.id], "while typing");
        assert_eq!(vindt(&wereld, &oover, "schuur lantaarn").await, []);
    }

    async fn a_number_is_found_in_every_spelling_and_stands_first(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let een = leg_vast(&wereld, &melding(Org::Val, "Een")).await;
        let noemt = leg_vast(&wereld, &melding(Org::Val, "Hoort bij VAL-2026-00001")).await;
        assert_eq!((een.nummer.as_str(), noemt.nummer.as_str()), ("VAL-2026-00001", "VAL-2026-00002"));
        assert_eq!(vindt(&wereld, &oover, "VAL-2026-00001").await, [een.id, noemt.id]);
        for invoer in ["val202600001", "val-2026-1", "2026-1", "00001", "VAL 1", " val 2026 00001 "] {
            assert_eq!(vindt(&wereld, &oover, invoer).await[0], een.id, "{invoer}");
        }
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert_eq!(vindt(&wereld, &buur, "VAL-2026-00001").await, []);
    }

    async fn nobody_finds_by_a_part_that_he_or_she_may_not_read(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let analist = wereld.persoon(Org::Val, Functiesoort::Analist).await;
        let burgemeester = wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        let beheerder = wereld.persoon(Org::Val, Functiesoort::Beheerder).await;
        let id = leg_vast(&wereld, &melding(Org::Val, "Lampen op zolder")).await.id;
        let mut tx = wereld.app.db.write().await.unwrap();
        zoekindex::indexeer(&mut tx, id, Veldgroep::Personen, "Karel Polderdijk").await.unwrap();
        tx.commit().await.unwrap();
        for (wie, kern, inhoud, personen) in [
            (&oover, true, true, true),
            (&burgemeester, true, true, false),
            (&analist, true, false, false),
            (&beheerder, false, false, false),
        ] {
            let soort = wie.actor.bevoegdheid.soort();
            assert_eq!(vindt(&wereld, wie, "hennepteelt").await == [id], kern, "{soort}");
            assert_eq!(vindt(&wereld, wie, "zolder").await == [id], inhoud, "{soort}");
            assert_eq!(vindt(&wereld, wie, "polderdijk").await == [id], personen, "{soort}");
            assert_eq!(vindt(&wereld, wie, "hennepteelt zolder polderdijk").await == [id], personen, "{soort}");
        }
        assert!(!woorden(&wereld).await.contains(&"polderdijk".to_owned()), "names are not in the vocabulary");
    }

    async fn what_was_given_is_found_as_far_as_it_was_given_and_no_longer(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let bestaan = Veldgroepen::GEEN.met(Veldgroep::Bestaan).met(Veldgroep::Kern);
        let kern = leg_vast(&wereld, &melding(Org::Val, "Lampen op zolder")).await.id;
        let inhoud = leg_vast(&wereld, &melding(Org::Val, "Lampen in de kelder")).await.id;
        assert_eq!(vindt(&wereld, &buur, "hennepteelt").await, []);
        verstrek(&wereld, &oover, kern, bestaan).await;
        verstrek(&wereld, &oover, inhoud, bestaan.met(Veldgroep::Inhoud)).await;
        assert_eq!(vindt(&wereld, &buur, "hennepteelt").await.len(), 2);
        assert_eq!(vindt(&wereld, &buur, "lampen").await, [inhoud]);
        assert_eq!(vindt(&wereld, &buur, "hennepteelt kelder").await, [inhoud]);
        assert_eq!(vindt(&wereld, &buur, "zolder").await, []);
        assert_eq!(vindt(&wereld, &oover, "lampen").await.len(), 2, "the owner loses nothing");
        let mut tx = wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE verstrekking SET ingetrokken_op = $1", NU)).await.unwrap();
        dijkwacht::poort::herbereken(&mut tx, &[kern, inhoud]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(vindt(&wereld, &buur, "hennepteelt").await, []);
    }

    async fn the_herkomst_counts_in_searching_as_it_does_in_reading(db) {
        let wereld = Wereld::nieuw(db).await;
        let coordinator = wereld.persoon(Org::Val, Functiesoort::Coordinator).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let beperking = Beperking { herkomst: Herkomst::Mma, doel: None, mag_door: false };
        let mma = leg_vast(&wereld, &NieuwSignaal { beperking, ..melding(Org::Val, "Lampen op zolder") }).await.id;
        assert_eq!(vindt(&wereld, &oover, "zolder").await, [mma]);
        assert_eq!(vindt(&wereld, &coordinator, "zolder").await, []);
    }

    async fn a_typing_error_is_forgiven_within_ones_own_view_only(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let id = leg_vast(&wereld, &melding(Org::Val, "Lampen en potgrond op zolder")).await.id;
        for invoer in ["potgrnod", "poptgrond", "potgron zolder", "hennepteeld"] {
            let vondsten = zoek_als(&wereld, &oover, invoer).await;
            assert_eq!((vondsten.signalen.as_slice(), vondsten.meer), ([id].as_slice(), false), "{invoer}");
            assert_eq!(zoek_als(&wereld, &buur, invoer).await, Vondsten::default(), "{invoer}");
        }
        assert!(zoek_als(&wereld, &oover, "potgrnod").await.verwant);
        assert!(!zoek_als(&wereld, &oover, "potgrond").await.verwant);
        assert_eq!(vindt(&wereld, &oover, "potgrnod 9999").await, [], "a number is not forgiven");
    }

    async fn a_limit_says_that_there_is_more(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        for _ in 0..3 {
            leg_vast(&wereld, &melding(Org::Val, "Lampen")).await;
        }
        let mut c = wereld.app.db.read().await.unwrap();
        let zoeker = Zoeker { matrix: &wereld.app.matrix, actor: &oover.actor, nu: NU };
        for (aantal, meer) in [(2, true), (3, false)] {
            let vondsten = zoek(&mut c, zoeker, "lampen", aantal).await.unwrap();
            assert_eq!((vondsten.signalen.len(), vondsten.meer), (aantal, meer));
        }
    }

    async fn a_changed_text_is_found_by_its_new_words_only(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let id = leg_vast(&wereld, &melding(Org::Val, "Lampen op zolder")).await.id;
        let mut tx = wereld.app.db.write().await.unwrap();
        zoekindex::indexeer(&mut tx, id, Veldgroep::Inhoud, "Ventilatoren op zolder").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(vindt(&wereld, &oover, "lampen").await, []);
        assert_eq!(vindt(&wereld, &oover, "ventilator zolder hennepteelt").await, [id]);
        let woorden = woorden(&wereld).await;
        assert!(!woorden.contains(&"lamp".to_owned()) && woorden.contains(&"zolder".to_owned()), "{woorden:?}");
    }

    async fn erasing_leaves_no_word_behind(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let een = leg_vast(&wereld, &melding(Org::Val, "Lampen op zolder")).await.id;
        let ander = leg_vast(&wereld, &melding(Org::Gul, "Lampen in de kelder")).await.id;
        wis(&wereld, &[een]).await;
        assert_eq!(vindt(&wereld, &oover, "zolder").await, []);
        let over = woorden(&wereld).await;
        assert!(!over.contains(&"zolder".to_owned()) && over.contains(&"kelder".to_owned()), "{over:?}");
        wis(&wereld, &[ander]).await;
        assert_eq!(woorden(&wereld).await, Vec::<String>::new());
        let vraag = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM zoekdrieluik");
        let drieluiken: i64 = wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
        assert_eq!(drieluiken, 0);
    }

    async fn hostile_input_finds_nothing_and_breaks_nothing(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        leg_vast(&wereld, &melding(Org::Val, "Lampen op zolder")).await;
        let lang = "a b c d ".repeat(5000);
        for invoer in ["", "   ", "\"", "' OR 1=1 --", "NEAR(a b)", "voor:e100", "e100", "@e100", "%", "\u{0}", "é🔥",
            ":*", "a:*b", "zolder)", lang.as_str()] {
            let vondsten = zoek_als(&wereld, &oover, invoer).await;
            let verwacht = usize::from(invoer == "zolder)");
            assert_eq!(vondsten.signalen.len(), verwacht, "{invoer:?}");
        }
        let later: Tijdstip = NU.plus_dagen(-5);
        let mut c = wereld.app.db.read().await.unwrap();
        let zoeker = Zoeker { matrix: &wereld.app.matrix, actor: &oover.actor, nu: later };
        assert_eq!(zoek(&mut c, zoeker, "zolder", 5).await.unwrap(), Vondsten::default(), "before it existed");
    }
);
