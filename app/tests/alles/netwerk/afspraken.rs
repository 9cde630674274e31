// SPDX-License-Identifier: EUPL-1.2
//! `/afspraken`, `/organisaties` and `/regios`: what an organisation agreed, and who takes part.
use axum::http::StatusCode;
use db::sql;
use dijkwacht::netwerk::{
    Afspraakhandeling, Afspraaksoort, NieuweAfspraak, Regiosoort, voeg_afspraak_toe, voeg_regio_toe,
    voeg_regiolid_toe,
};
use dijkwacht::poort::{beoordeel, herbereken};
use dijkwacht::schema::STAPPEN;
use kernel::{
    AfspraakId, Functiesoort, OrganisatieId, Periode, RegioId, SignaalId, Tijdstip, Veldgroep, Veldgroepen,
};
use poort::Handeling;

use crate::wereld::{NU, Org, Persoon, Wereld};

async fn afspraak(wereld: &Wereld, partijen: &[(Org, bool)], dpia: bool) -> AfspraakId {
    let partijen: Vec<(OrganisatieId, Option<Tijdstip>)> =
        partijen.iter().map(|(org, op)| (org.id(), op.then(|| NU.plus_dagen(-20)))).collect();
    let nieuw = NieuweAfspraak {
        soort: Afspraaksoort::Convenant,
        naam: "Convenant Heuvelland",
        versie: 2,
        doel: "samen wegen",
        grondslag: "AVG art. 6 lid 1 onder e\nGemeentewet art. 172",
        handelingen: &[Afspraakhandeling::Verstrekken],
        veldgroepen: [Veldgroep::Bestaan, Veldgroep::Kern].into_iter().collect(),
        bewaartermijn_maanden: 24,
        periode: Periode { van: NU.plus_dagen(-30), tot: NU.plus_dagen(30) },
        dpia_op: dpia.then(|| NU.plus_dagen(-25)),
        opgesteld: None,
        partijen: &partijen,
    };
    let mut tx = wereld.app.db.write().await.unwrap();
    let id = voeg_afspraak_toe(&mut tx, NU, &nieuw).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// A signaal of VAL that was given to GUL under the afspraak.
async fn gegeven(wereld: &Wereld, afspraak: AfspraakId, door: &Persoon) -> SignaalId {
    let tafel = wereld.tafel(afspraak, &[Org::Val, Org::Gul]).await;
    let (signaal, punt) = (SignaalId::nieuw(NU), SignaalId::nieuw(NU).waarde());
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(sql!(
        "INSERT INTO signaal (id, eigenaar_id, nummer, kanaal, thema, fase, ontvangen_op, herkomst, mag_door, grondslag, \
         versie, wat, hoe_bekend, plaats, vernietigen_op, vernietigingsgrond) \
         VALUES ($1, $2, 'T-1', 'melding', 'anders', 'weging-1', $3, 'vrij', 1, 'g', 1, 'w', 'document', 'p', '2030-01-01', 'r')",
        signaal,
        Org::Val.id(),
        NU.plus_dagen(-15)
    ))
    .await
    .unwrap();
    tx.execute(sql!(
        "INSERT INTO agendapunt (id, tafel_id, soort, titel, toelichting, doel, voorgesteld_door, voorgesteld_namens, \
         voorgesteld_op, versie) VALUES ($1, $2, 'casus', 't', 't', 'd', $3, $4, $5, 1)",
        punt,
        tafel,
        door.actor.functie,
        door.actor.organisatie,
        NU
    ))
    .await
    .unwrap();
    tx.execute(sql!(
        "INSERT INTO verstrekking (id, signaal_id, van_id, aan_id, agendapunt_id, afspraak_id, afspraak_versie, veldgroepen, \
         doel, noodzaak, gegeven_door, van, tot) VALUES ($1, $2, $3, $4, $5, $6, 2, $7, 'd', 'n', $8, $9, $10)",
        SignaalId::nieuw(NU),
        signaal,
        Org::Val.id(),
        Org::Gul.id(),
        punt,
        afspraak,
        Veldgroepen::ALLE,
        door.actor.functie,
        NU.plus_dagen(-10),
        NU.plus_dagen(20)
    ))
    .await
    .unwrap();
    herbereken(&mut tx, &[signaal]).await.unwrap();
    tx.commit().await.unwrap();
    signaal
}

async fn ziet(wereld: &Wereld, wie: &Persoon, signaal: SignaalId) -> bool {
    let app = &wereld.app;
    let mut c = app.db.read().await.unwrap();
    let nu = app.nu().plus_minuten(1);
    let sleutel = beoordeel(&mut c, &app.matrix, &wie.actor, Handeling::SignaalInzien, signaal, nu);
    let in_lijst = sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bereik WHERE signaal_id = $1 AND organisatie_id = $2 \
         AND van <= $3 AND tot > $3",
        signaal,
        wie.actor.organisatie,
        nu
    );
    let oordeel = sleutel.await.unwrap().is_some();
    assert_eq!(oordeel, c.value::<i64>(in_lijst).await.unwrap() > 0, "verdict and list differ");
    oordeel
}

testkit::beide!(STAPPEN;
    async fn one_sees_what_was_agreed_and_why_it_does_not_work(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = afspraak(&wereld, &[(Org::Val, true), (Org::Gul, true), (Org::Pol, false)], true).await;
        wereld.tafel(id, &[Org::Val]).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let lijst = oover.get("/afspraken").await;
        assert!(lijst.tekst.contains("Convenant Heuvelland") && lijst.tekst.contains(">Werkt<"));
        assert!(lijst.gevraagd.queries <= 2, "{:?}", lijst.gevraagd);
        let blad = oover.get(&format!("/afspraken/{id}")).await;
        for tekst in [
            "samen wegen",
            "Gemeentewet art. 172",
            "Goedgekeurd op",
            "nummer, thema, gebied en data",
            "24 maanden",
            "Tafel ",
            "1 november 2026",
            "Nog niet",
        ] {
            assert!(blad.tekst.contains(tekst), "{tekst}");
        }
        assert!(blad.gevraagd.queries <= 4, "{:?}", blad.gevraagd);
        let politie = wereld.persoon(Org::Pol, Functiesoort::Partner).await;
        let daar = politie.get(&format!("/afspraken/{id}")).await.tekst;
        assert!(daar.contains("Uw organisatie heeft nog niet getekend"));
        wereld.klok.zet(NU.plus_minuten(59));
        let zonder = afspraak(&wereld, &[(Org::Val, true), (Org::Gul, false)], false).await;
        let blad = oover.get(&format!("/afspraken/{zonder}")).await.tekst;
        assert!(blad.contains("DPIA is nog niet goedgekeurd") && blad.contains("Nog geen andere partij"));
    }

    async fn no_party_no_afspraak(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = afspraak(&wereld, &[(Org::Val, true), (Org::Gul, true)], true).await;
        let riec = wereld.persoon(Org::Rie, Functiesoort::Partner).await;
        assert_eq!(riec.get(&format!("/afspraken/{id}")).await.status, StatusCode::NOT_FOUND);
        assert!(!riec.get("/afspraken").await.tekst.contains("Convenant Heuvelland"));
        for act in ["ondertekening", "beeindiging"] {
            let uit = riec.post(&format!("/afspraken/{id}/{act}"), &[("afspraak_zeker", "ja")]).await;
            assert_eq!(uit.status, StatusCode::NOT_FOUND, "{act}");
        }
    }

    async fn signing_and_ending_is_for_who_binds_the_organisation(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = afspraak(&wereld, &[(Org::Val, false), (Org::Gul, true)], true).await;
        for soort in [Functiesoort::Oover, Functiesoort::Jurist, Functiesoort::Beheerder] {
            let wie = wereld.persoon(Org::Val, soort).await;
            for act in ["ondertekening", "beeindiging"] {
                let uit = wie.post(&format!("/afspraken/{id}/{act}"), &[("afspraak_zeker", "ja")]).await;
                assert_eq!(uit.status, StatusCode::FORBIDDEN, "{soort} {act}");
            }
            assert!(!wie.get(&format!("/afspraken/{id}")).await.tekst.contains("/ondertekening"));
        }
        assert_eq!(wereld.spoor("AfspraakOndertekend").await, 0);
    }

    async fn signing_opens_and_ending_closes_what_was_given_at_once(db) {
        let wereld = Wereld::nieuw(db).await;
        let id = afspraak(&wereld, &[(Org::Val, true), (Org::Gul, false)], true).await;
        let gever = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let lezer = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let burgemeester = wereld.persoon(Org::Gul, Functiesoort::Burgemeester).await;
        let signaal = gegeven(&wereld, id, &gever).await;
        assert!(!ziet(&wereld, &lezer, signaal).await, "not signed by the receiver");
        let adres = format!("/afspraken/{id}/ondertekening");
        assert!(burgemeester.get(&format!("/afspraken/{id}")).await.tekst.contains(&adres));
        let bewijs = burgemeester.bewijs();
        assert_eq!(burgemeester.post_met(&adres, &bewijs, &[]).await.naar(), format!("/afspraken/{id}"));
        assert_eq!(burgemeester.post_met(&adres, &bewijs, &[]).await.naar(), format!("/afspraken/{id}"));
        assert_eq!(burgemeester.post(&adres, &[]).await.status, StatusCode::CONFLICT, "signed already");
        assert_eq!(wereld.spoor("AfspraakOndertekend").await, 1);
        assert!(ziet(&wereld, &lezer, signaal).await);
        let adres = format!("/afspraken/{id}/beeindiging");
        let zonder = burgemeester.post(&adres, &[]).await;
        assert_eq!(zonder.status, StatusCode::BAD_REQUEST);
        assert!(zonder.tekst.contains("veld-afspraak_zeker-fout"));
        assert!(ziet(&wereld, &lezer, signaal).await);
        let zeker = [("afspraak_zeker", "ja")];
        assert_eq!(burgemeester.post_met(&adres, "vals", &zeker).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(burgemeester.post(&adres, &zeker).await.status, StatusCode::SEE_OTHER);
        assert!(!ziet(&wereld, &lezer, signaal).await, "ended, and still seen");
        assert!(ziet(&wereld, &gever, signaal).await, "the owner keeps it");
        assert_eq!(burgemeester.post(&adres, &zeker).await.status, StatusCode::CONFLICT, "over already");
        assert!(burgemeester.get(&format!("/afspraken/{id}")).await.tekst.contains("Beëindigd op"));
        assert_eq!(wereld.spoor("AfspraakBeeindigd").await, 1);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn regions_overlap_and_have_dates(db) {
        let wereld = Wereld::nieuw(db).await;
        let mut tx = wereld.app.db.write().await.unwrap();
        let heuvelland =
            voeg_regio_toe(&mut tx, NU, Regiosoort::Samenwerkingsregio, "Heuvelland").await.unwrap();
        let basisteam = voeg_regio_toe(&mut tx, NU, Regiosoort::Basisteam, "Basisteam Heuvelland").await.unwrap();
        for (regio, org, van, tot) in [
            (heuvelland, Org::Val, -900, None),
            (heuvelland, Org::Gul, -900, Some(-100)),
            (basisteam, Org::Val, -500, None),
        ] {
            let tot = tot.map(|dagen| NU.plus_dagen(dagen));
            voeg_regiolid_toe(&mut tx, regio, org.id(), NU.plus_dagen(van), tot).await.unwrap();
        }
        tx.commit().await.unwrap();
        let griffier = wereld.persoon(Org::Rie, Functiesoort::Griffier).await;
        let lijst = griffier.get("/organisaties").await;
        for tekst in ["Gemeenten", "Gemeente Gulpen-Wittem", "RIEC Limburg", "Basisteam Heuvelland", "1 lid"] {
            assert!(lijst.tekst.contains(tekst), "{tekst}");
        }
        assert!(lijst.gevraagd.queries <= 4, "{:?}", lijst.gevraagd);
        let regio = griffier.get(&format!("/regios/{heuvelland}")).await.tekst;
        for tekst in ["Gemeente Valkenburg", "Nu lid", "Gemeente Gulpen-Wittem", "13 augustus 2026"] {
            assert!(regio.contains(tekst), "{tekst}");
        }
        let org = griffier.get(&format!("/organisaties/{}", Org::Val.id())).await.tekst;
        for tekst in ["GM0994", "Zuid-Limburg", "Samenwerkingsregio", "Basisteam Heuvelland"] {
            assert!(org.contains(tekst), "{tekst}");
        }
        assert!(griffier.get(&format!("/organisaties/{}", Org::Gul.id())).await.tekst.contains("Nu geen lid"));
        for pad in [format!("/regios/{}", RegioId::van(1)), format!("/organisaties/{}", OrganisatieId::van(1))] {
            assert_eq!(griffier.get(&pad).await.status, StatusCode::NOT_FOUND);
        }
    }
);
