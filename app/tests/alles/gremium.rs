// SPDX-License-Identifier: EUPL-1.2
//! Bodies, the list of partners, temporary samenwerking and the decision path: what they promise, and what another
//! organisation cannot tell from nothing.
use axum::http::StatusCode;
use db::sql;
use dijkwacht::dienst::eenmaal;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, GremiumId, RegioId, SamenwerkingId, Tijdstip};
use serde_json::json;

use crate::signaal::geregistreerd;
use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

async fn doe(wereld: &Wereld, opdracht: db::Sql) {
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(opdracht).await.unwrap();
    tx.commit().await.unwrap();
}

async fn tel(wereld: &Wereld, vraag: db::Sql) -> i64 {
    wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
}

fn heel(antwoord: &Antwoord) {
    assert_eq!(antwoord.status, StatusCode::OK, "{}", antwoord.tekst);
    assert!(!antwoord.tekst.contains('⟦'), "a text is missing: {}", antwoord.tekst);
}

fn gelukt(antwoord: &Antwoord) -> String {
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    antwoord.naar().to_owned()
}

/// A region with these members.
async fn regio(wereld: &Wereld, naam: &str, leden: &[Org]) -> RegioId {
    let id = RegioId::nieuw(NU);
    doe(wereld, sql!("INSERT INTO regio (id, soort, naam) VALUES ($1, 'samenwerkingsregio', $2)", id, naam))
        .await;
    for lid in leden {
        doe(
            wereld,
            sql!(
                "INSERT INTO regiolid (regio_id, organisatie_id, van) VALUES ($1, $2, $3)",
                id,
                lid.id(),
                NU.plus_dagen(-900)
            ),
        )
        .await;
    }
    id
}

/// Sets up a body; its address.
async fn gremium(wie: &Persoon, regio: RegioId, naam: &str, meer: &[(&str, &str)]) -> String {
    let regio = regio.to_string();
    let mut velden = vec![
        ("gremiumnaam", naam),
        ("gremiumsoort", "bestuurlijk-overleg"),
        ("gremiumregio", &regio),
        ("gremiumdoel", "Samen kiezen waar wij aan werken."),
        ("gremiumstatus", "op-afspraak"),
        ("mandaatbron", "Besluit van 16 december 2020"),
        ("keer_per_jaar", "6"),
        ("gremiumduur", "90"),
        ("gremium_van", "01-01-2024"),
    ];
    velden.retain(|(v, _)| !meer.iter().any(|(m, _)| m == v));
    velden.extend(meer);
    gelukt(&wie.post("/gremia/nieuw", &velden).await).replace("/inrichting", "")
}

async fn zetel(wie: &Persoon, pad: &str, org: Org, functie: &str, meer: &[(&str, &str)]) {
    let id = org.id().to_string();
    let mut velden = vec![
        ("zetelorganisatie", id.as_str()),
        ("zetelfunctie", functie),
        ("zetelrol", "lid"),
        ("zetelmandaat", "namens de eigen gemeente"),
        ("zetel_van", "01-02-2024"),
    ];
    velden.retain(|(v, _)| !meer.iter().any(|(m, _)| m == v));
    velden.extend(meer);
    gelukt(&wie.post(&format!("{pad}/zetels"), &velden).await);
}

/// A page without what differs on every visit, and without its own address.
fn kaal(antwoord: &Antwoord, pad: &str) -> String {
    let mut delen = antwoord.tekst.split("name=\"_formulier\" value=\"");
    let eerste = delen.next().unwrap_or_default().to_owned();
    let zonder = delen.fold(eerste, |uit, deel| uit + deel.split_once('"').map_or("", |(_, rest)| rest));
    zonder.replace(id(pad), "ID")
}

/// The id at the end of an address.
fn id(pad: &str) -> &str {
    pad.rsplit('/').next().unwrap()
}

async fn voedt(wie: &Persoon, van: &str, naar: &str) {
    let velden = [("voedt", id(naar)), ("voeding_wat", "rijpe voorstellen")];
    gelukt(&wie.post(&format!("{van}/voedingen"), &velden).await);
}

async fn samenwerking(wie: &Persoon, vorm: &str, leden: &[Org], meer: &[(&str, &str)]) -> Antwoord {
    let leden: Vec<String> = leden.iter().map(|o| o.id().to_string()).collect();
    let mut velden = vec![
        ("samenwerkingsnaam", "Vakantieparken over de grens"),
        ("samenwerkingsdoel", "Van elkaar leren hoe toezicht werkt."),
        ("samenwerkingsvorm", vorm),
        ("samenwerking_van", "21-11-2026"),
        ("samenwerking_tot", "21-05-2027"),
    ];
    velden.retain(|(v, _)| !meer.iter().any(|(m, _)| m == v));
    velden.extend(leden.iter().map(|l| ("samenwerkingsleden", l.as_str())));
    velden.extend(meer);
    wie.post("/samenwerkingen/nieuw", &velden).await
}

async fn partner(wie: &Persoon, naam: &str, meer: &[(&str, &str)]) -> Antwoord {
    let mut velden =
        vec![("partnernaam", naam), ("partnersoort", "partner"), ("partnertaak", "Helpt jongeren.")];
    velden.extend(meer);
    wie.post("/partners/nieuw", &velden).await
}

testkit::beide!(STAPPEN;
    async fn s44_1_a_body_has_a_mandate_source_members_and_a_term(db) {
        let wereld = Wereld::nieuw(db).await;
        let regio = regio(&wereld, "Heuvelland", &[Org::Val, Org::Gul]).await;
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        heel(&netwerk.get("/gremia/nieuw").await);
        let pad = gremium(&netwerk, regio, "Stuurgroep", &[("gremium_tot", "31-12-2027")]).await;
        zetel(&netwerk, &pad, Org::Val, "Burgemeester", &[("zetelrol", "voorzitter"), ("zetelnaam", "G. Uiterwaard"), ("zetel_tot", "30-06-2027")]).await;
        heel(&netwerk.get(&format!("{pad}/inrichting")).await);
        let blad = netwerk.get(&pad).await;
        heel(&blad);
        for woord in ["Besluit van 16 december 2020", "Berust op een convenant", "31 december 2027", "G. Uiterwaard, Burgemeester, Gemeente Valkenburg", "30 juni 2027", "6 keer per jaar"] {
            assert!(blad.tekst.contains(woord), "{woord} not in {}", blad.tekst);
        }
        // All errors at once, and what was typed stays.
        let fout = netwerk.post("/gremia/nieuw", &[("gremiumnaam", "Zonder rest"), ("gremiumsoort", "expertteam"), ("gremium_van", "01-02-2026"), ("gremium_tot", "01-01-2026")]).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        assert!(fout.tekst.contains("Zonder rest") && fout.tekst.contains("De laatste dag ligt voor"));
        assert!(fout.tekst.matches("href=\"#veld-").count() >= 7, "{}", fout.tekst);
        let id = regio.to_string();
        let dubbel = netwerk.post("/gremia/nieuw", &[("gremiumnaam", "Stuurgroep"), ("gremiumregio", &id), ("gremiumsoort", "stuurgroep"), ("gremiumdoel", "Samen kiezen waar aan."), ("gremiumstatus", "informeel"), ("mandaatbron", "geen"), ("keer_per_jaar", "2"), ("gremiumduur", "60"), ("gremium_van", "01-01-2026")]).await;
        assert!(dubbel.status == StatusCode::BAD_REQUEST && dubbel.tekst.contains("al een gremium met deze naam"));
        assert_eq!((wereld.spoor("GremiumIngericht").await, wereld.spoor("ZetelGegeven").await), (1, 1));
        assert!(wereld.spoor_is_heel().await);
    }

    async fn s49_1_a_person_has_several_seats_each_with_mandate_and_term(db) {
        let wereld = Wereld::nieuw(db).await;
        let regio = regio(&wereld, "Heuvelland", &[Org::Val, Org::Gul]).await;
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        let een = gremium(&netwerk, regio, "Districtelijk overleg", &[]).await;
        let twee = gremium(&netwerk, regio, "Regionaal overleg", &[("keer_per_jaar", "12"), ("gremiumdoel", "Het beleidsplan vaststellen.")]).await;
        zetel(&netwerk, &een, Org::Gul, "Burgemeester", &[("zetelmandaat", "namens de vijf gemeenten")]).await;
        zetel(&netwerk, &twee, Org::Gul, "burgemeester", &[("zetelmandaat", "portefeuille jeugd")]).await;
        let blad = netwerk.get(&een).await;
        assert!(blad.tekst.contains("Zit ook in:") && blad.tekst.contains(&twee), "{}", blad.tekst);
        let last = netwerk.get("/gremia/vergaderlast").await;
        heel(&last);
        for woord in ["namens de vijf gemeenten", "portefeuille jeugd", ">1,5<", ">2,2<"] {
            assert!(last.tekst.contains(woord), "{woord} not in {}", last.tekst);
        }
        // A seat that ended counts for nothing.
        let zetel = sql!("SELECT id AS waarde FROM zetel WHERE mandaat = 'portefeuille jeugd'");
        let zetel = kernel::ZetelId::van(tel(&wereld, zetel).await);
        let einde = format!("{twee}/zetels/{zetel}/einde");
        gelukt(&netwerk.post(&einde, &[]).await);
        assert_eq!(netwerk.post(&einde, &[]).await.status, StatusCode::CONFLICT);
        assert!(!netwerk.get("/gremia/vergaderlast").await.tekst.contains("portefeuille jeugd"));
    }

    async fn s49_2_s49_5_s55_3_s55_5_findings_are_shown_with_the_bodies_they_are_about(db) {
        let wereld = Wereld::nieuw(db).await;
        let regio = regio(&wereld, "Heuvelland", &[Org::Val, Org::Gul]).await;
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        let (tekst, id_) = (regio.to_string(), "drugs");
        let een = gremium(&netwerk, regio, "Overleg een", &[("gremiumregios", &tekst)]).await;
        let twee = gremium(&netwerk, regio, "Overleg twee", &[("gremiumdoel", "Kiezen waar wij samen aan werken!")]).await;
        for pad in [&een, &twee] {
            zetel(&netwerk, pad, Org::Val, "Burgemeester", &[("zetelrol", "voorzitter")]).await;
        }
        gelukt(&netwerk.post(&format!("{een}/portefeuilles"), &[("portefeuillethema", id_)]).await);
        let blad = netwerk.get("/gremia/bevindingen").await;
        heel(&blad);
        for woord in ["Overleg een en Overleg twee hebben dezelfde leden", "Heuvelland heeft geen zetel in Overleg een", "heeft geen portefeuillehouder in Overleg een", "Zorgfraude"] {
            assert!(blad.tekst.contains(woord), "{woord} not in {}", blad.tekst);
        }
        assert!(netwerk.get(&een).await.tekst.contains("Dit mist") && netwerk.get("/gremia").await.tekst.contains("Mist iets"));
        gelukt(&netwerk.post(&format!("{een}/portefeuilles/drugs/opheffing"), &[]).await);
        assert!(!netwerk.get("/gremia/bevindingen").await.tekst.contains("portefeuillehouder in"));
    }

    async fn s55_1_s55_2_the_register_and_the_drawing_with_its_list(db) {
        let wereld = Wereld::nieuw(db).await;
        let regio = regio(&wereld, "Heuvelland", &[Org::Val, Org::Gul]).await;
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        assert!(netwerk.get("/gremia/kaart").await.tekst.contains("nog geen lijn"));
        let onder = gremium(&netwerk, regio, "Werkgroep", &[("gremiumsoort", "werkgroep")]).await;
        let boven = gremium(&netwerk, regio, "Regionaal overleg", &[]).await;
        voedt(&netwerk, &onder, &boven).await;
        let zelf = netwerk.post(&format!("{onder}/voedingen"), &[("voedt", id(&onder)), ("voeding_wat", "zichzelf")]).await;
        assert!(zelf.status == StatusCode::BAD_REQUEST && zelf.tekst.contains("voedt zichzelf niet"));
        let kaart = netwerk.get("/gremia/kaart").await;
        heel(&kaart);
        let svg = kaart.tekst.split_once("<svg class=\"dw-structuur__beeld\"").unwrap().1.split_once("</svg>").unwrap();
        assert!(svg.0.contains("Werkgroep") && svg.0.contains("marker-end") && !svg.0.contains("style="), "{}", svg.0);
        assert!(svg.1.contains("rijpe voorstellen") && svg.1.contains("<table"), "the list says the same");
        let blad = netwerk.get(&boven).await;
        assert!(blad.tekst.contains("Gevoed door") && blad.tekst.contains(&onder));
        let lijst = netwerk.get("/gremia?filtersoort=werkgroep").await;
        heel(&lijst);
        assert!(lijst.tekst.contains(&onder) && !lijst.tekst.contains(&format!("{boven}\"")));
        assert!(lijst.gevraagd.queries <= 6, "{:?}", lijst.gevraagd);
    }

    async fn a_body_is_known_in_its_region_and_where_it_has_seats_only(db) {
        let wereld = Wereld::nieuw(db).await;
        let regio = regio(&wereld, "Heuvelland", &[Org::Val, Org::Gul]).await;
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        let pad = gremium(&netwerk, regio, "Overleg", &[]).await;
        let niets = format!("/gremia/{}", GremiumId::nieuw(NU.plus_dagen(-3)));
        let politie = wereld.persoon(Org::Pol, Functiesoort::Partner).await;
        let (echt, leeg) = (politie.get(&pad).await, politie.get(&niets).await);
        assert_eq!((echt.status, kaal(&echt, &pad)), (leeg.status, kaal(&leeg, &niets)));
        assert_eq!(echt.status, StatusCode::NOT_FOUND);
        for lijst in ["/gremia", "/gremia/kaart", "/gremia/vergaderlast"] {
            assert!(!politie.get(lijst).await.tekst.contains(id(&pad)), "{lijst}");
        }
        assert!(politie.api().await.get("/gremia").await.json()["resultaten"].as_array().unwrap().is_empty());
        zetel(&netwerk, &pad, Org::Pol, "Teamchef", &[]).await;
        heel(&politie.get(&pad).await);
        let api = politie.api().await.get(&format!("/gremia/{}", id(&pad))).await;
        assert_eq!(api.json()["zetels"][0]["functie"], "Teamchef");
        // Reading is for who takes part; keeping for who set it up, in a functie that does so.
        let buur = wereld.persoon(Org::Gul, Functiesoort::Netwerkcoordinator).await;
        heel(&buur.get(&pad).await);
        let weg = buur.post(&format!("{pad}/sluiting"), &[("overgedragen_aan", "Iemand"), ("overdracht", "Alles wat er nog ligt.")]).await;
        assert_eq!(weg.status, StatusCode::FORBIDDEN);
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        heel(&oover.get(&pad).await);
        assert_eq!(oover.get(&format!("{pad}/inrichting")).await.status, StatusCode::FORBIDDEN);
        let beheerder = wereld.persoon(Org::Val, Functiesoort::Beheerder).await;
        assert_eq!(beheerder.get("/gremia").await.status, StatusCode::FORBIDDEN);
        // A region in which one is not, and a body that one does not know, are no choices.
        let elders = gremium_elders(&wereld).await;
        let fout = netwerk.post(&format!("{pad}/voedingen"), &[("voedt", id(&elders)), ("voeding_wat", "iets")]).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
    }

    async fn s50_1_s50_4_s50_5_an_expertteam_has_an_assignment_products_and_a_handover(db) {
        let wereld = Wereld::nieuw(db).await;
        let regio = regio(&wereld, "Heuvelland", &[Org::Val, Org::Gul]).await;
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        let naam = regio.to_string();
        let pad = gremium(&netwerk, regio, "Expertteam parken", &[("gremiumsoort", "expertteam"), ("opdracht", "Maak een controlelijst."), ("gremiumregios", &naam)]).await;
        zetel(&netwerk, &pad, Org::Val, "Toezichthouder", &[("zetelrol", "trekker"), ("zetelregio", &naam)]).await;
        let product = [("producttitel", "Controlelijst"), ("productstand", "concept"), ("productgebruikers", "toezichthouders")];
        gelukt(&netwerk.post(&format!("{pad}/producten"), &product).await);
        let id = kernel::GremiumproductId::van(tel(&wereld, sql!("SELECT id AS waarde FROM gremiumproduct")).await);
        let stand = format!("{pad}/producten/{id}/stand");
        for (versie, naar) in [("1", "vastgesteld"), ("1", "concept"), ("2", "vastgesteld")] {
            gelukt(&netwerk.post(&stand, &[("versie", versie), ("productstand", naar)]).await);
        }
        assert_eq!(netwerk.post(&stand, &[("versie", "1"), ("productstand", "vervallen")]).await.status, StatusCode::CONFLICT);
        let blad = netwerk.get(&pad).await;
        for woord in ["Maak een controlelijst.", "Toezichthouder", "Heuvelland", "Controlelijst", "Versie 2 · voor toezichthouders", "Vastgesteld"] {
            assert!(blad.tekst.contains(woord), "{woord} not in {}", blad.tekst);
        }
        let zonder = netwerk.post(&format!("{pad}/sluiting"), &[("overgedragen_aan", "Werkgroep")]).await;
        assert_eq!(zonder.status, StatusCode::BAD_REQUEST);
        gelukt(&netwerk.post(&format!("{pad}/sluiting"), &[("overgedragen_aan", "Werkgroep"), ("overdracht", "De lijst is klaar; de werkgroep werkt hem bij.")]).await);
        let dicht = netwerk.get(&pad).await;
        assert!(dicht.tekst.contains("Gesloten en overgedragen") && dicht.tekst.contains("de werkgroep werkt hem bij"));
        assert_eq!(netwerk.post(&format!("{pad}/producten"), &product).await.status, StatusCode::CONFLICT);
    }

    async fn s49_3_s49_4_an_item_goes_its_path_and_the_submitter_sees_where_it_is(db) {
        let wereld = Wereld::nieuw(db).await;
        let beide = regio(&wereld, "Heuvelland", &[Org::Val, Org::Gul]).await;
        let alleen = regio(&wereld, "Limburg", &[Org::Val]).await;
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        let xt = gremium(&netwerk, beide, "Expertteam", &[("gremiumsoort", "expertteam"), ("opdracht", "Adviseer.")]).await;
        let wg = gremium(&netwerk, beide, "Werkgroep", &[]).await;
        let rvo = gremium(&netwerk, alleen, "RVO", &[]).await;
        voedt(&netwerk, &xt, &wg).await;
        voedt(&netwerk, &wg, &rvo).await;
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        heel(&buur.get(&format!("/bestuurspunten/nieuw?start={}", id(&xt))).await);
        for (veld, tekst) in [("puntvraag", "Wat doen wij met VAL-2026-00001?"), ("punttitel", "Over de heer Jansen")] {
            let mut velden = vec![("start", id(&xt)), ("punttitel", "Eén lijst"), ("puntvraag", "Stel de lijst voor de regio vast.")];
            velden.retain(|(v, _)| *v != veld);
            velden.push((veld, tekst));
            let fout = buur.post("/bestuurspunten/nieuw", &velden).await;
            assert!(fout.status == StatusCode::BAD_REQUEST && fout.tekst.contains(&format!("veld-{veld}-fout")), "{tekst}");
        }
        let punt = gelukt(&buur.post("/bestuurspunten/nieuw", &[("start", id(&xt)), ("punttitel", "Eén lijst"), ("puntvraag", "Stel de lijst voor de regio vast.")]).await);
        let blad = buur.get(&punt).await;
        heel(&blad);
        assert!(blad.tekst.contains("Ligt nu bij Expertteam") && blad.tekst.contains("Zo kan het verder gaan"));
        assert!(!blad.tekst.contains("RVO"), "a body that one does not know is not in what lies ahead");
        assert!(netwerk.get("/").await.tekst.contains("/bestuurspunten"));
        let behandeling = format!("{punt}/behandeling");
        let stap = |uitslag, naar, versie| vec![("uitslag", uitslag), ("naar_gremium", naar), ("behandeld_op", "21-11-2026"), ("uitslagtekst", "Goed bekeken."), ("versie", versie)];
        assert_eq!(buur.post(&behandeling, &stap("besloten", "", "1")).await.status, StatusCode::FORBIDDEN);
        // Only to a body that this one feeds; not before it came.
        let fout = netwerk.post(&behandeling, &stap("doorgezet", id(&rvo), "1")).await;
        assert!(fout.status == StatusCode::BAD_REQUEST && fout.tekst.contains("Alleen een gremium dat dit gremium voedt"));
        let vroeg = [("uitslag", "besloten"), ("behandeld_op", "01-11-2026"), ("uitslagtekst", "Te vroeg."), ("versie", "1")];
        assert_eq!(netwerk.post(&behandeling, &vroeg).await.status, StatusCode::BAD_REQUEST);
        gelukt(&netwerk.post(&behandeling, &stap("doorgezet", id(&wg), "1")).await);
        assert_eq!(netwerk.post(&behandeling, &stap("doorgezet", id(&rvo), "1")).await.status, StatusCode::CONFLICT);
        gelukt(&netwerk.post(&behandeling, &stap("teruggegeven", "", "2")).await);
        assert!(buur.get(&punt).await.tekst.contains("Terug bij de indiener"));
        gelukt(&buur.post(&format!("{punt}/aanvulling"), &[("aanvulling", "De kosten zijn nul."), ("versie", "3")]).await);
        gelukt(&netwerk.post(&behandeling, &stap("doorgezet", id(&rvo), "4")).await);
        // Where one's own item is, one may know, also in a body that one does not know.
        let ver = buur.get(&punt).await;
        assert!(ver.tekst.contains("Ligt nu bij RVO") && !ver.tekst.contains(&rvo) && ver.tekst.contains("De kosten zijn nul."));
        // Who sits in a body on the path sees the item, and no name of a body that it does not know.
        zetel(&netwerk, &wg, Org::Pol, "Teamchef", &[]).await;
        let politie = wereld.persoon(Org::Pol, Functiesoort::Partner).await;
        for pad in [punt.as_str(), "/bestuurspunten"] {
            let gezien = politie.get(pad).await;
            heel(&gezien);
            assert!(gezien.tekst.contains("Eén lijst") && !gezien.tekst.contains("RVO") && !gezien.tekst.contains("Expertteam"), "{pad}");
        }
        gelukt(&netwerk.post(&behandeling, &stap("besloten", "", "5")).await);
        assert_eq!(netwerk.post(&behandeling, &stap("besloten", "", "6")).await.status, StatusCode::CONFLICT);
        assert!(buur.get(&punt).await.tekst.contains("Behandeld op 21 november 2026: besloten"));
        assert!(buur.get("/bestuurspunten").await.tekst.contains(&punt));
        // Who is not on its path does not know it; another than a municipality submits nothing.
        let riec = wereld.persoon(Org::Rie, Functiesoort::Regisseur).await;
        assert_eq!(riec.get(&punt).await.status, StatusCode::NOT_FOUND);
        assert!(!riec.get("/bestuurspunten").await.tekst.contains(&punt));
        let geen = riec.post("/bestuurspunten/nieuw", &[("start", id(&xt)), ("punttitel", "Eén lijst"), ("puntvraag", "Stel de lijst voor de regio vast.")]).await;
        assert!(geen.status == StatusCode::FORBIDDEN && geen.tekst.contains("ingediend door een gemeente"));
        assert_eq!((wereld.spoor("BestuurspuntIngediend").await, wereld.spoor("BestuurspuntBehandeld").await), (2, 4));
        assert!(wereld.spoor_is_heel().await);
    }

    async fn s41_1_a_partner_has_its_task_themes_contacts_and_what_one_shares(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let (riec, val) = (Org::Rie.id().to_string(), Org::Val.id().to_string());
        let velden = [("partnerorganisatie", riec.as_str()), ("partnerthemas", "drugs"), ("partnergemeenten", &val)];
        let pad = gelukt(&partner(&oover, "RIEC Limburg", &velden).await);
        let leeg = oover.post(&format!("{pad}/contacten"), &[("contactfunctie", "Accountmanager")]).await;
        assert!(leeg.status == StatusCode::BAD_REQUEST && leeg.tekst.contains("niet te bereiken"));
        gelukt(&oover.post(&format!("{pad}/contacten"), &[("contactfunctie", "Accountmanager"), ("contacttelefoon", "088 000 01 23")]).await);
        let samen = wereld.afspraak(&[Org::Val, Org::Rie]).await;
        let tafel = wereld.tafel(samen, &[Org::Val, Org::Rie]).await;
        // Of others: an afspraak and a tafel without us.
        let vreemd = wereld.afspraak(&[Org::Gul, Org::Rie]).await;
        let vreemde_tafel = wereld.tafel(vreemd, &[Org::Gul, Org::Rie]).await;
        let blad = oover.get(&pad).await;
        heel(&blad);
        for woord in ["Helpt jongeren.", "Drugs", "Accountmanager", "088 000 01 23", &format!("/afspraken/{samen}"), &format!("/tafels/{tafel}")] {
            assert!(blad.tekst.contains(woord), "{woord} not in {}", blad.tekst);
        }
        for geheim in [vreemd.to_string(), vreemde_tafel.to_string()] {
            assert!(!blad.tekst.contains(&geheim), "what one is no party to is not mentioned");
        }
        // A functie that may not read afspraken or tables gets the same page without them.
        let boa = wereld.persoon(Org::Val, Functiesoort::Boa).await.get(&pad).await;
        heel(&boa);
        assert!(!boa.tekst.contains(&samen.to_string()) && !boa.tekst.contains(&tafel.to_string()));
        assert_eq!((wereld.spoor("PartnerToegevoegd").await, wereld.spoor("ContactToegevoegd").await), (1, 1));
    }

    async fn s41_2_contacts_age_are_asked_of_their_owner_and_go(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let pad = gelukt(&partner(&oover, "Halt", &[]).await);
        gelukt(&oover.post(&format!("{pad}/contacten"), &[("contactfunctie", "Adviseur"), ("contactmail", "adviseur@halt.example")]).await);
        let contact = kernel::PartnercontactId::van(tel(&wereld, sql!("SELECT id AS waarde FROM partnercontact")).await);
        assert!(!oover.get("/").await.tekst.contains("bevestigen=ja"));
        doe(&wereld, sql!("UPDATE partnercontact SET bevestigd_op = '2026-05-20'")).await;
        let vandaag = oover.get("/").await;
        assert!(vandaag.tekst.contains("/partners?bevestigen=ja"), "{}", vandaag.tekst);
        assert!(oover.get("/partners?bevestigen=ja").await.tekst.contains(&pad));
        assert!(oover.get(&pad).await.tekst.contains("Ouder dan zes maanden"));
        // Only of who keeps the entry, and only that one confirms.
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert!(!buur.get("/").await.tekst.contains("bevestigen=ja"));
        let klopt = format!("{pad}/contacten/{contact}/bevestiging");
        assert_eq!(buur.post(&klopt, &[]).await.status, StatusCode::FORBIDDEN);
        gelukt(&oover.post(&klopt, &[]).await);
        assert!(!oover.get("/").await.tekst.contains("bevestigen=ja"));
        assert!(oover.get(&pad).await.tekst.contains("bevestigd op 21 november 2026 door oover van VAL"));
        // What nobody confirmed for two years is gone.
        doe(&wereld, sql!("UPDATE partnercontact SET bevestigd_op = '2024-11-20'")).await;
        eenmaal(&wereld.app).await;
        assert_eq!(tel(&wereld, sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM partnercontact")).await, 0);
        assert_eq!(wereld.spoor("ContactenVernietigd").await, 1);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn s41_3_the_kind_of_organisation_proposes_the_functie(db) {
        let wereld = Wereld::nieuw(db).await;
        for (org, eerste) in [(Org::Val, "oover"), (Org::Pol, "partner"), (Org::Rie, "partner")] {
            let beheerder = wereld.persoon(org, Functiesoort::Beheerder).await;
            let blad = beheerder.get("/beheer/gebruikers/nieuw").await;
            heel(&blad);
            assert!(blad.tekst.contains(&format!("<option value=\"{eerste}\" selected>")), "{eerste}: {}", blad.tekst);
        }
    }

    async fn s41_4_one_partner_serves_many_municipalities_without_duplicates(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let (val, gul, pol) = (Org::Val.id().to_string(), Org::Gul.id().to_string(), Org::Pol.id().to_string());
        let pad = gelukt(&partner(&oover, "Politie Heuvelland", &[("partnerorganisatie", &pol), ("partnerthemas", "drugs"), ("partnergemeenten", &val), ("partnergemeenten", &gul)]).await);
        gelukt(&oover.post(&format!("{pad}/contacten"), &[("contactfunctie", "Wijkagent"), ("contacttelefoon", "088 000 01 12"), ("contactthema", "drugs")]).await);
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        for (naam, meer) in [("politie heuvelland", vec![]), ("Anders genoemd", vec![("partnerorganisatie", pol.as_str())])] {
            let dubbel = partner(&buur, naam, &meer).await;
            assert!(dubbel.status == StatusCode::BAD_REQUEST && dubbel.tekst.contains("staat al op de lijst"), "{naam}");
        }
        // Who do I call? One click for the question, one for the theme; the own municipality is the default.
        for wie in [&oover, &buur] {
            let vraag = wie.get("/partners/bellen").await;
            heel(&vraag);
            assert!(vraag.tekst.contains("/partners/bellen?thema=drugs"));
            let antwoord = wie.get("/partners/bellen?thema=drugs").await;
            heel(&antwoord);
            assert!(antwoord.tekst.contains("Wijkagent") && antwoord.tekst.contains("tel:0880000112"), "{}", antwoord.tekst);
        }
        assert!(oover.get("/partners/bellen?thema=wapens").await.tekst.contains("nog niemand op de lijst"));
        // The partner keeps its own contacts; not those of another.
        let politie = wereld.persoon(Org::Pol, Functiesoort::Partner).await;
        gelukt(&politie.post(&format!("{pad}/contacten"), &[("contactfunctie", "Teamchef"), ("contacttelefoon", "088 000 01 13")]).await);
        let riec = wereld.persoon(Org::Rie, Functiesoort::Partner).await;
        assert_eq!(riec.post(&format!("{pad}/contacten"), &[("contactfunctie", "Ik"), ("contacttelefoon", "088 000 01 14")]).await.status, StatusCode::FORBIDDEN);
        let api = buur.api().await.get("/partners?thema=drugs").await;
        assert_eq!(api.json()["resultaten"][0]["gemeenten"].as_array().unwrap().len(), 2);
        assert_eq!(api.json()["resultaten"].as_array().unwrap().len(), 1);
    }

    async fn s14_5_advice_only_has_no_shared_file_and_takes_in_no_signaal(db) {
        let wereld = Wereld::nieuw(db).await;
        let (signaal, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        let bereik = tel(&wereld, sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bereik")).await;
        let pad = gelukt(&samenwerking(&oover, "alleen-advies", &[Org::Gul], &[]).await);
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let blad = buur.get(&pad).await;
        heel(&blad);
        assert!(blad.tekst.contains("er is geen gedeeld dossier"));
        gelukt(&buur.post(&format!("{pad}/adviesvragen"), &[("adviesvraag", "Hoe regelt u toezicht in het weekend?")]).await);
        let vraag = kernel::AdviesvraagId::van(tel(&wereld, sql!("SELECT id AS waarde FROM adviesvraag")).await);
        let adviezen = format!("{pad}/adviesvragen/{vraag}/adviezen");
        for tekst in ["Zie VAL-2026-00001 voor hoe het ging.", "Bel mevrouw De Vries maar."] {
            let fout = oover.post(&adviezen, &[("advies", tekst)]).await;
            assert!(fout.status == StatusCode::BAD_REQUEST && fout.tekst.contains("veld-advies-fout"), "{tekst}");
        }
        gelukt(&oover.post(&adviezen, &[("advies", "Met een rooster van drie gemeenten.")]).await);
        assert!(buur.get(&pad).await.tekst.contains("Met een rooster van drie gemeenten."));
        // However it is tried: refused with its reason, nothing shared.
        let geweigerd = oover.post(&format!("{pad}/signalen"), &[("signaal", &signaal.to_string())]).await;
        assert_eq!(geweigerd.status, StatusCode::FORBIDDEN);
        assert!(geweigerd.tekst.contains("geeft alleen advies") && geweigerd.tekst.contains("AVG"), "{}", geweigerd.tekst);
        let api = oover.api().await.post(&format!("{pad}/signalen"), &json!({ "signaal": signaal.to_string() })).await;
        assert_eq!((api.status, api.json()["code"].as_str()), (StatusCode::FORBIDDEN, Some("GRE-006")), "{}", api.tekst);
        assert_eq!(tel(&wereld, sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bereik")).await, bereik);
        assert_eq!(tel(&wereld, sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM verstrekking")).await, 0);
        assert_eq!(buur.get(&format!("/signalen/{signaal}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(wereld.spoor("SignaalGeweigerd").await, 2);
        // The wrong state cannot be made: not by the form, not in the table.
        let afspraak = wereld.afspraak(&[Org::Val, Org::Gul]).await;
        let tafel = wereld.tafel(afspraak, &[Org::Val, Org::Gul]).await.to_string();
        let fout = samenwerking(&oover, "alleen-advies", &[Org::Gul], &[("samenwerkingstafel", &tafel)]).await;
        assert!(fout.status == StatusCode::BAD_REQUEST && fout.tekst.contains("hoort geen tafel"));
        let fout = samenwerking(&oover, "met-dossiers", &[Org::Gul], &[]).await;
        assert!(fout.status == StatusCode::BAD_REQUEST && fout.tekst.contains("kies dan de tafel"));
        let mut tx = wereld.app.db.write().await.unwrap();
        assert!(tx.execute(sql!("UPDATE samenwerking SET afspraak_id = $1", afspraak)).await.is_err());
    }

    async fn s18_4_a_temporary_group_needs_an_end_and_is_read_only_after_it(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        heel(&oover.get("/samenwerkingen/nieuw").await);
        for tot in ["", "21-11-2026", "21-11-2031"] {
            let fout = samenwerking(&oover, "alleen-advies", &[Org::Gul], &[("samenwerking_tot", tot)]).await;
            assert!(fout.status == StatusCode::BAD_REQUEST && fout.tekst.contains("veld-samenwerking_tot-fout"), "{tot}");
        }
        let gremia = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM gremium");
        let pad = gelukt(&samenwerking(&oover, "alleen-advies", &[Org::Gul, Org::Pol], &[]).await);
        assert_eq!(tel(&wereld, gremia).await, 0, "no new body");
        gelukt(&oover.post(&format!("{pad}/werkafspraken"), &[("werkafspraak", "Elk kwartaal één les.")]).await);
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        assert_eq!(buur.post(&format!("{pad}/werkafspraken"), &[("werkafspraak", "Iets anders dan dat.")]).await.status, StatusCode::FORBIDDEN);
        // Who is no member cannot tell it from nothing.
        let riec = wereld.persoon(Org::Rie, Functiesoort::Partner).await;
        let niets = format!("/samenwerkingen/{}", SamenwerkingId::nieuw(NU.plus_dagen(-3)));
        for deel in ["", "/samenvatting"] {
            let (een, twee) = (riec.get(&format!("{pad}{deel}")).await, riec.get(&format!("{niets}{deel}")).await);
            assert_eq!((een.status, kaal(&een, &pad)), (twee.status, kaal(&twee, &niets)));
            assert_eq!(een.status, StatusCode::NOT_FOUND);
        }
        let (een, twee) = (riec.post(&format!("{pad}/signalen"), &[]).await, riec.post(&format!("{niets}/signalen"), &[]).await);
        assert_eq!((een.status, twee.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        // After its last day.
        doe(&wereld, sql!("UPDATE samenwerking SET van = '2026-01-01', tot = '2026-11-20'")).await;
        let dicht = buur.get(&pad).await;
        heel(&dicht);
        assert!(dicht.tekst.contains("Deze samenwerking is geëindigd") && !dicht.tekst.contains("/adviesvragen\""));
        let vraag = buur.post(&format!("{pad}/adviesvragen"), &[("adviesvraag", "Kan dit nog?")]).await;
        assert_eq!(vraag.status, StatusCode::CONFLICT);
        let wat = buur.get(&format!("{pad}/samenvatting")).await;
        heel(&wat);
        assert!(wat.tekst.contains("Elk kwartaal één les.") && wat.tekst.contains("20 november 2028"), "{}", wat.tekst);
        // Two years later it is gone.
        doe(&wereld, sql!("UPDATE samenwerking SET van = '2024-01-01', tot = '2024-11-20'")).await;
        eenmaal(&wereld.app).await;
        assert_eq!(buur.get(&pad).await.status, StatusCode::NOT_FOUND);
        assert_eq!((wereld.spoor("SamenwerkingenVernietigd").await, tel(&wereld, sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM werkafspraak")).await), (1, 0));
    }

    async fn s18_1_s18_2_a_case_over_the_border_has_one_lead_and_both_infopleinen(db) {
        let wereld = Wereld::nieuw(db).await;
        for naam in ["Stedendriehoek", "District Noord"] {
            regio(&wereld, naam, &[Org::Val, Org::Gul]).await;
        }
        let afspraak = wereld.afspraak(&[Org::Val, Org::Gul, Org::Rie, Org::Pol]).await;
        let tafel = wereld.tafel(afspraak, &[Org::Val, Org::Gul, Org::Rie]).await;
        let (signaal, oover) = geregistreerd(&wereld, Org::Val, &[]).await;
        doe(&wereld, sql!("UPDATE signaal SET fase = 'uitgezet', punten = 30 WHERE id = $1", signaal)).await;
        let (gul, rie, pol) = (Org::Gul.id().to_string(), Org::Rie.id().to_string(), Org::Pol.id().to_string());
        let tafelid = tafel.to_string();
        let voorstel = oover.post(&format!("/signalen/{signaal}/voorstel"), &[("tafel", &tafelid), ("titel", "Pand op de grens"), ("agendadoel", "Afspreken wie leidt"), ("veldgroepen", "inhoud"), ("partijen.0.organisatie", &gul), ("partijen.0.rol", "betrokken"), ("verstrekkingsnoodzaak", "Zonder de buurgemeente is het pand niet te bezoeken.")]).await;
        gelukt(&voorstel);
        let pad = gelukt(&samenwerking(&oover, "met-dossiers", &[Org::Gul, Org::Rie, Org::Pol], &[("samenwerkingstafel", &tafelid), ("infopleinen", &rie), ("infopleinen", &pol)]).await);
        let buur = wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        for wie in [&oover, &buur] {
            let blad = wie.get(&pad).await;
            heel(&blad);
            let casus = blad.tekst.split_once("Pand op de grens").unwrap().1.split_once("</section>").unwrap().0;
            assert!(casus.contains("Wie leidt: Gemeente Valkenburg"), "{casus}");
            assert!(casus.contains("RIEC Limburg") && casus.contains("Politie Basisteam Heuvelland"), "{casus}");
        }
        // A member without a role in the case sees no trace of it; one that is not at the tafel no tafel either.
        let riec = wereld.persoon(Org::Rie, Functiesoort::Partner).await.get(&pad).await;
        heel(&riec);
        assert!(!riec.tekst.contains("Pand op de grens") && riec.tekst.contains(&format!("/tafels/{tafel}")));
        let politie = wereld.persoon(Org::Pol, Functiesoort::Partner).await.get(&pad).await;
        heel(&politie);
        assert!(!politie.tekst.contains("Pand op de grens") && !politie.tekst.contains(&format!("/tafels/{tafel}")));
        // It is no second way of sharing: a signaal goes to the tafel.
        let fout = oover.post(&format!("{pad}/signalen"), &[("signaal", &signaal.to_string())]).await;
        assert!(fout.status == StatusCode::FORBIDDEN && fout.tekst.contains("breng het naar de tafel"));
        // An organisation is in several regions at once.
        let regios = oover.get(&format!("/organisaties/{}", Org::Val.id())).await;
        assert!(regios.tekst.contains("Stedendriehoek") && regios.tekst.contains("District Noord"));
        // A tafel of another is no choice.
        let vreemd = wereld.tafel(afspraak, &[Org::Gul, Org::Val]).await.to_string();
        let fout = samenwerking(&oover, "met-dossiers", &[Org::Gul], &[("samenwerkingstafel", &vreemd)]).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
    }

    async fn names_of_seats_that_ended_are_erased(db) {
        let wereld = Wereld::nieuw(db).await;
        let regio = regio(&wereld, "Heuvelland", &[Org::Val]).await;
        let netwerk = wereld.persoon(Org::Val, Functiesoort::Netwerkcoordinator).await;
        let pad = gremium(&netwerk, regio, "Overleg", &[]).await;
        zetel(&netwerk, &pad, Org::Val, "Burgemeester", &[("zetelnaam", "G. Uiterwaard"), ("zetel_tot", "20-11-2025")]).await;
        zetel(&netwerk, &pad, Org::Val, "Wethouder", &[("zetelnaam", "H. Blijft"), ("zetel_tot", "22-11-2025")]).await;
        eenmaal(&wereld.app).await;
        let blad = netwerk.get(&pad).await;
        assert!(!blad.tekst.contains("Uiterwaard") && blad.tekst.contains("H. Blijft") && blad.tekst.contains("Burgemeester"));
        assert_eq!(wereld.spoor("ZetelnamenGewist").await, 1);
        assert!(wereld.spoor_is_heel().await);
    }

    async fn no_table_of_this_slice_refers_to_a_signaal(db) {
        let wereld = Wereld::nieuw(db).await;
        let tabellen = ["gremium", "gremiumregio", "gremiumvoeding", "zetel", "portefeuille", "gremiumproduct", "bestuurspunt", "padstap", "partner", "partnerthema", "partnergemeente", "partnercontact", "samenwerking", "samenwerkinglid", "werkafspraak", "adviesvraag", "advies"];
        for tabel in tabellen {
            let vraag = db::Sql::new("SELECT signaal_id FROM ").push(tabel);
            assert!(wereld.app.db.read().await.unwrap().row_opt(vraag).await.is_err(), "{tabel}");
        }
    }
);

/// A body of a region in which only the RIEC is.
async fn gremium_elders(wereld: &Wereld) -> String {
    let regio = regio(wereld, "Elders", &[Org::Rie]).await;
    let regisseur = wereld.persoon(Org::Rie, Functiesoort::Regisseur).await;
    gremium(&regisseur, regio, "Overleg elders", &[]).await
}

#[test]
fn the_tests_stand_on_the_day_they_say() {
    assert_eq!(Tijdstip::dag(NU).to_string(), "2026-11-21");
}
