// SPDX-License-Identifier: EUPL-1.2
//! Keeping and destroying: four eyes, what stands in the way, crashes in between, and that nothing is left anywhere.
use std::collections::BTreeSet;

use axum::http::StatusCode;
use db::{Engine, Sql, sql};
use dijkwacht::bewaren::{Uitvoering, Volgt, klassen, voer_uit};
use dijkwacht::dienst;
use dijkwacht::schema::STAPPEN;
use jiff::civil::Date;
use kernel::{FunctieId, Functiesoort, SignaalId, Veldgroepen, VernietigingsvoorstelId};
use object_store::ObjectStoreExt as _;
use object_store::path::Path;

use crate::signaal::{geregistreerd, zonder_bewijs};
use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};
use crate::zoekindex::verstrek;

const NAAM: &str = "Verzonnen Knarrewielsma";

/// VAL with somebody who proposes and somebody who approves.
struct Archief {
    wereld: Wereld,
    oover: Persoon,
    privacy: Persoon,
}

impl Archief {
    async fn nieuw(db: db::Db) -> Self {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let privacy = wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        Self { wereld, oover, privacy }
    }

    async fn doe(&self, opdracht: Sql) {
        let mut tx = self.wereld.app.db.write().await.unwrap();
        tx.execute(opdracht).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn tel(&self, vraag: Sql) -> i64 {
        self.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
    }

    /// A closed signaal of VAL whose reporter was answered, due on this day.
    async fn signaal(&self, op: Date) -> SignaalId {
        let (id, _) =
            geregistreerd(&self.wereld, Org::Val, &[("wat", "Een knarrewiel achter de schuur.")]).await;
        self.doe(sql!("UPDATE terugkoppeling SET gegeven_op = gevraagd_op WHERE signaal_id = $1", id)).await;
        self.doe(sql!(
            "UPDATE signaal SET fase = 'afgesloten', uitkomst = 'N1', vernietigen_op = $2, \
             vernietigingsgrond = 'bewaargrond-n1' WHERE id = $1",
            id,
            op
        ))
        .await;
        id
    }

    async fn stel_voor(&self, tot: &str) -> Antwoord {
        self.oover.post("/vernietigingsvoorstellen", &[("vernietigen_tot", tot)]).await
    }

    /// A proposal up to today; gives its address.
    async fn voorstel(&self) -> String {
        let antwoord = self.stel_voor("2026-11-21").await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        antwoord.naar().to_owned()
    }

    async fn keur_goed(&self, wie: &Persoon, voorstel: &str) -> Antwoord {
        wie.post(&format!("{voorstel}/goedkeuring"), &[("vernietiging_zeker", "ja")]).await
    }

    async fn is_er(&self, id: SignaalId) -> bool {
        self.tel(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM signaal WHERE id = $1", id)).await == 1
    }

    /// What became of a line: destroyed, left out, or why it stayed.
    async fn lot(&self, id: SignaalId) -> String {
        let vraag = sql!(
            "SELECT CASE WHEN vernietigd_op IS NOT NULL THEN 'vernietigd' \
             ELSE COALESCE(uitgevallen, beletsel, 'wacht') END AS waarde FROM vernietigingslijst WHERE signaal_id = $1 \
             ORDER BY voorstel_id DESC LIMIT 1",
            id
        );
        self.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
    }
}

/// The tables of the schema with their columns, as the database itself names them.
async fn kolommen(wereld: &Wereld) -> Vec<(String, String)> {
    let mut c = wereld.app.db.read().await.unwrap();
    let vraag = match c.engine() {
        Engine::Sqlite => sql!(
            "SELECT m.name AS tabel, i.name AS kolom FROM sqlite_master m JOIN pragma_table_info(m.name) i \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY 1, 2"
        ),
        Engine::Postgres => sql!(
            "SELECT CAST(c.table_name AS TEXT) AS tabel, CAST(c.column_name AS TEXT) AS kolom \
             FROM information_schema.columns c JOIN information_schema.tables t ON t.table_name = c.table_name \
             AND t.table_schema = c.table_schema WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1, 2"
        ),
    };
    c.read(vraag, |r| Ok((r.get("tabel")?, r.get("kolom")?))).await.unwrap()
}

/// The tables that hold this text somewhere, in whatever column.
async fn tabellen_met(wereld: &Wereld, naald: &str) -> BTreeSet<String> {
    let mut uit = BTreeSet::new();
    for (tabel, kolom) in kolommen(wereld).await {
        // The program never makes SQL of names; a test that reads the schema has to.
        let vraag = format!(
            "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM {tabel} WHERE LOWER(CAST(\"{kolom}\" AS TEXT)) LIKE "
        );
        let vraag = Sql::new(Box::leak(vraag.into_boxed_str())).bind(format!("%{}%", naald.to_lowercase()));
        if wereld.app.db.read().await.unwrap().value::<i64>(vraag).await.unwrap() > 0 {
            uit.insert(tabel);
        }
    }
    uit
}

/// What hangs on the signaal itself; the other one is joined into it.
fn eigen_stukken(id: SignaalId, ander: SignaalId, functie: FunctieId) -> Vec<Sql> {
    vec![
        sql!(
            "INSERT INTO melder (signaal_id, soort, naam, email) VALUES ($1, 'inwoner', $2, 'knarrewiel@voorbeeld.test')",
            id,
            NAAM
        ),
        sql!(
            "INSERT INTO persoon (id, signaal_id, naam, rol, noodzaak, vastgelegd_door, vastgelegd_op) VALUES (501, $1, $2, 'huurder', 'n', $3, $4)",
            id,
            NAAM,
            functie,
            NU
        ),
        sql!(
            "INSERT INTO bijlage (id, signaal_id, naam, mediatype, grootte, sha256, opslag, toegevoegd_op) VALUES (502, $1, 'knarrewiel.png', 'image/png', 3, 'x', 'bijlagen/502', $2)",
            id,
            NU
        ),
        sql!(
            "INSERT INTO weegmodel (id, organisatie_id, versie, vastgesteld_op, inhoud) VALUES (503, $1, 99, $2, '')",
            Org::Val.id(),
            NU
        ),
        sql!(
            "INSERT INTO weging (id, signaal_id, stap, vervolg, motivering, weegmodel_id, antwoorden, gewogen_door, gewogen_op) VALUES (504, $1, 'bronnen', 'verder', 'Het knarrewiel past.', 503, '{}', $2, $3)",
            id,
            functie,
            NU
        ),
        sql!(
            "INSERT INTO bronbevraging (weging_id, bron, hit, relevant, noodzaak) VALUES (504, 'bag', 1, 1, 'knarrewiel')"
        ),
        sql!(
            "INSERT INTO samenvoeging (id, signaal_id, in_signaal_id, reden, door, op) VALUES (507, $1, $2, 'zelfde knarrewiel', $3, $4)",
            ander,
            id,
            functie,
            NU
        ),
        sql!("UPDATE signaal SET samengevoegd_in = $2 WHERE id = $1", ander, id),
        sql!(
            "INSERT INTO bewaarplicht (id, signaal_id, soort, reden, gezet_door, gezet_op, tot) VALUES (508, $1, 'klacht', 'Klacht over het knarrewiel', $2, $3, '2026-11-01')",
            id,
            functie,
            NU
        ),
        sql!(
            "INSERT INTO bericht (id, organisatie_id, adres, onderwerp, tekst, pad, reden, aangemaakt_op, volgende_poging_op, pogingen) VALUES (509, $1, 'knarrewiel@voorbeeld.test', 'o', 't', $2, 'proef/1', $3, $3, 0)",
            Org::Val.id(),
            format!("/signalen/{id}"),
            NU
        ),
        // What was registered for the other one is another text.
        sql!("UPDATE signaal SET wat = 'Iets anders.' WHERE id = $1", ander),
        sql!("DELETE FROM zoekstuk WHERE signaal_id = $1", ander),
    ]
}

/// What a table holds of it: somebody was there, decided, and did what was decided.
fn tafelstukken(punt: i64, functie: FunctieId) -> Vec<Sql> {
    vec![
        sql!(
            "INSERT INTO agendapuntpartij (agendapunt_id, organisatie_id, rol) VALUES ($1, $2, 'betrokken')",
            punt,
            Org::Gul.id()
        ),
        sql!(
            "INSERT INTO aanwezigheid (agendapunt_id, organisatie_id, aanwezig, vastgelegd_door, vastgelegd_op) VALUES ($1, $2, 1, $3, $4)",
            punt,
            Org::Gul.id(),
            functie,
            NU
        ),
        sql!(
            "INSERT INTO besluit (id, agendapunt_id, tekst, eigenaar_id, uiterlijk_op, vastgelegd_door, vastgelegd_op) VALUES (505, $1, 'Knarrewiel weg.', $2, '2026-12-01', $3, $4)",
            punt,
            Org::Gul.id(),
            functie,
            NU
        ),
        sql!(
            "INSERT INTO actie (id, besluit_id, wat, eigenaar_id, vervaldatum, herinneren_op, status, resultaat, versie) VALUES (506, 505, 'Knarrewiel ophalen', $1, '2026-12-01', '2026-11-24', 'gedaan', 'weg', 1)",
            Org::Gul.id()
        ),
    ]
}

/// A signaal with everything that can hang on it: a person, a reporter, a file, a weighing with a source, a table with a
/// decision and an action that is done, what was given of it, a message, a joining and a duty to keep that ended.
async fn volledig(a: &Archief) -> (SignaalId, String) {
    let ander = a.signaal(NU.plus_dagen(400).dag()).await;
    let id = a.signaal(NU.plus_dagen(-3).dag()).await;
    let functie = a.oover.actor.functie;
    verstrek(&a.wereld, &a.oover, id, Veldgroepen::ALLE).await;
    a.doe(sql!("UPDATE agendapunt SET ingetrokken_op = $2 WHERE signaal_id = $1", id, NU)).await;
    let punt = a.tel(sql!("SELECT id AS waarde FROM agendapunt WHERE signaal_id = $1", id)).await;
    for opdracht in eigen_stukken(id, ander, functie).into_iter().chain(tafelstukken(punt, functie)) {
        a.doe(opdracht).await;
    }
    a.wereld.app.opslag.put(&Path::from("bijlagen/502"), vec![1, 2, 3].into()).await.unwrap();
    let vraag = sql!("SELECT nummer AS waarde FROM signaal WHERE id = $1", id);
    let nummer = a.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
    (id, nummer)
}

/// What stands in the page itself, without the frame and its form tokens.
fn kern_van(antwoord: &Antwoord) -> String {
    let kern = antwoord.tekst.split("<main").nth(1).and_then(|rest| rest.split("</main").next()).unwrap();
    zonder_bewijs(kern)
}

/// The words by which a reader knows a refusal; its number is for programs.
fn woorden(regel: &str) -> &str {
    match regel {
        "BEW-001" => "U hebt dit voorstel zelf gedaan",
        "BEW-002" => "Er wacht al een voorstel van uw organisatie",
        "BEW-003" => "Er is niets dat weg kan",
        "BEW-004" => "Dit voorstel is al beoordeeld",
        "BEW-005" => "Dit voorstel is ingetrokken",
        "BEW-006" => "nog niet helemaal uitgevoerd",
        "BEW-007" => "Deze bewaarplicht is al opgeheven",
        "BEW-008" => "niet meer de lijst die is voorgesteld",
        anders => anders,
    }
}

fn geweigerd(antwoord: &Antwoord, status: StatusCode, regel: &str) {
    let regel = woorden(regel);
    assert_eq!(antwoord.status, status, "{}", antwoord.tekst);
    assert!(antwoord.tekst.contains(regel), "{regel} not in {}", antwoord.tekst);
}

fn plicht(tot: &str) -> [(&str, &str); 3] {
    [
        ("bewaarplicht_soort", "woo-verzoek"),
        ("bewaarplicht_reden", "Woo-verzoek 2026-014, alles over deze buurt."),
        ("bewaarplicht_tot", tot),
    ]
}

testkit::beide!(STAPPEN;
    async fn every_table_of_the_schema_is_in_exactly_one_class(db) {
        let wereld = Wereld::leeg(db);
        let echt: BTreeSet<String> = kolommen(&wereld).await.into_iter().map(|(tabel, _)| tabel).collect();
        let ingedeeld: BTreeSet<String> = klassen().iter().flat_map(|k| k.tabellen.clone()).collect();
        let vergeten: Vec<_> = echt.difference(&ingedeeld).collect();
        assert!(vergeten.is_empty(), "no term and no rule in app/data/bewaring.toml for {vergeten:?}");
        // Full text is a table of its own on SQLite only.
        let verdwenen: Vec<_> = ingedeeld.difference(&echt).filter(|t| !t.starts_with("zoektekst")).collect();
        assert!(verdwenen.is_empty(), "{verdwenen:?} is no table any more");
    }

    async fn nothing_of_a_destroyed_signaal_is_left_anywhere(db) {
        let a = Archief::nieuw(db).await;
        let (id, nummer) = volledig(&a).await;
        let voor = tabellen_met(&a.wereld, "knarrewiel").await;
        for tabel in ["signaal", "melder", "persoon", "bijlage", "weging", "bronbevraging", "besluit", "actie", "samenvoeging", "bewaarplicht", "bericht", "zoekwoord", "zoekstuk"] {
            assert!(voor.contains(tabel), "{tabel} holds nothing to lose: {voor:?}");
        }
        let voorstel = a.voorstel().await;
        assert_eq!(a.keur_goed(&a.privacy, &voorstel).await.naar(), voorstel);
        assert!(!a.is_er(id).await);
        assert_eq!(tabellen_met(&a.wereld, "knarrewie").await, BTreeSet::new());
        assert_eq!(tabellen_met(&a.wereld, &nummer).await, BTreeSet::from(["vernietigingslijst".to_owned()]));
        for tabel in tabellen_met(&a.wereld, &id.to_string()).await.iter().chain(&tabellen_met(&a.wereld, &id.waarde().to_string()).await) {
            assert!(["spoor", "vernietigingslijst", "inzending"].contains(&tabel.as_str()), "{tabel} still names it");
        }
        for klasse in klassen().iter().filter(|k| k.volgt == Volgt::Signaal) {
            for (tabel, _) in kolommen(&a.wereld).await.iter().filter(|(t, k)| k == "signaal_id" && klasse.tabellen.contains(t)) {
                let vraag = format!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM {tabel} WHERE signaal_id = ");
                let vraag = Sql::new(Box::leak(vraag.into_boxed_str())).bind(id);
                assert_eq!(a.tel(vraag).await, 0, "{tabel}");
            }
        }
        assert!(a.wereld.app.opslag.get(&Path::from("bijlagen/502")).await.is_err());
        assert_eq!((a.wereld.spoor("SignaalVernietigd").await, a.wereld.spoor("VernietigingUitgevoerd").await), (1, 1));
        assert!(a.wereld.spoor_is_heel().await);
        // The one that was joined into it stands by itself again.
        assert_eq!(a.tel(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM signaal WHERE samengevoegd_in IS NULL")).await, 1);
        // What is left can be read: the number, the rule, and the declaration.
        let over = a.oover.get(&format!("/vernietigd?vernietigd_nummer={}", nummer.to_lowercase())).await;
        assert!(over.tekst.contains(&nummer) && over.tekst.contains("Uitkomst N1"), "{}", over.tekst);
        let verklaring = a.privacy.get(&format!("{voorstel}/verklaring")).await;
        for woord in [nummer.as_str(), "Uitkomst N1", "oover van VAL", "privacyfunctionaris van VAL", "1 signaal is vernietigd"] {
            assert!(verklaring.tekst.contains(woord), "{woord} not in {}", verklaring.tekst);
        }
        assert!(!verklaring.tekst.contains('⟦') && !verklaring.tekst.contains("past niet bij"), "{}", verklaring.tekst);
        let csv = a.privacy.post(&format!("{voorstel}/verklaring"), &[]).await;
        assert!(csv.kop("content-type").starts_with("text/csv") && csv.tekst.contains(&format!("{nummer};n1;2026-11-18;N1;")), "{}", csv.tekst);
        assert_eq!(a.wereld.spoor("VerklaringGeexporteerd").await, 1);
    }

    async fn nobody_approves_an_own_proposal_also_not_in_a_second_functie(db) {
        let a = Archief::nieuw(db).await;
        let id = a.signaal(NU.plus_dagen(-1).dag()).await;
        let voorstel = a.voorstel().await;
        let zelf = a.wereld.ook(&a.oover, Functiesoort::Privacyfunctionaris).await;
        geweigerd(&a.keur_goed(&zelf, &voorstel).await, StatusCode::FORBIDDEN, "een tweede functie telt niet als een tweede persoon");
        let terug = zelf.post(&format!("{voorstel}/terugzending"), &[("terugzendreden", "Dit klopt toch niet helemaal.")]).await;
        geweigerd(&terug, StatusCode::FORBIDDEN, "BEW-001");
        let blad = zelf.get(&voorstel).await;
        assert!(blad.tekst.contains("niemand keurt een eigen voorstel goed") && !blad.tekst.contains("/goedkeuring"), "{}", blad.tekst);
        assert!(!zelf.get("/").await.tekst.contains("Vernietigingsvoorstel wacht op u"));
        // The functie that proposes may not approve at all.
        assert_eq!(a.keur_goed(&a.oover, &voorstel).await.status, StatusCode::FORBIDDEN);
        assert!(a.is_er(id).await);
        assert!(a.privacy.get("/").await.tekst.contains("Vernietigingsvoorstel wacht op u"));
        assert_eq!(a.keur_goed(&a.privacy, &voorstel).await.status, StatusCode::SEE_OTHER);
        assert!(!a.is_er(id).await);
        geweigerd(&a.keur_goed(&a.privacy, &voorstel).await, StatusCode::CONFLICT, "BEW-004");
    }

    async fn what_stands_in_the_way_stays_and_is_shown_why(db) {
        let a = Archief::nieuw(db).await;
        let gisteren = NU.plus_dagen(-1).dag();
        let (vast, wacht, tafel, werk, vrij) = (
            a.signaal(gisteren).await, a.signaal(gisteren).await, a.signaal(gisteren).await, a.signaal(gisteren).await, a.signaal(gisteren).await,
        );
        let jurist = a.wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let gezet = jurist.post(&format!("/signalen/{vast}/bewaarplichten"), &plicht("21-12-2026")).await;
        assert_eq!(gezet.status, StatusCode::SEE_OTHER, "{}", gezet.tekst);
        a.doe(sql!("UPDATE terugkoppeling SET gegeven_op = NULL WHERE signaal_id = $1", wacht)).await;
        verstrek(&a.wereld, &a.oover, tafel, Veldgroepen::ALLE).await;
        verstrek(&a.wereld, &a.oover, werk, Veldgroepen::ALLE).await;
        a.doe(sql!("UPDATE agendapunt SET ingetrokken_op = $2 WHERE signaal_id = $1", werk, NU)).await;
        a.doe(sql!("INSERT INTO besluit (id, agendapunt_id, tekst, eigenaar_id, uiterlijk_op, vastgelegd_door, vastgelegd_op) SELECT 600, id, 't', $2, '2026-12-01', $3, $4 FROM agendapunt WHERE signaal_id = $1", werk, Org::Gul.id(), a.oover.actor.functie, NU)).await;
        a.doe(sql!("INSERT INTO actie (id, besluit_id, wat, eigenaar_id, vervaldatum, herinneren_op, status, versie) VALUES (601, 600, 'w', $1, '2026-12-01', '2026-11-24', 'open', 1)", Org::Gul.id())).await;
        let vooruit = a.oover.get("/vernietiging").await;
        for woord in ["Van 5 signalen", "er rust een bewaarplicht op", "er staat een actie open", "het staat nog op een agenda", "de melder wacht op antwoord"] {
            assert!(vooruit.tekst.contains(woord), "{woord} not in {}", vooruit.tekst);
        }
        assert!(a.oover.get("/").await.tekst.contains("Signalen te vernietigen"));
        let voorstel = a.voorstel().await;
        assert!(a.privacy.get(&voorstel).await.tekst.contains("4 signalen blijven"));
        a.keur_goed(&a.privacy, &voorstel).await;
        for (id, lot) in [(vast, "bewaarplicht"), (wacht, "open-terugkoppeling"), (tafel, "open-agendapunt"), (werk, "open-actie"), (vrij, "vernietigd")] {
            assert_eq!(a.lot(id).await, lot);
            assert_eq!(a.is_er(id).await, lot != "vernietigd", "{lot}");
        }
        // Lifted, with a reason: it goes with the next list.
        let blad = jurist.get(&format!("/signalen/{vast}/bewaring")).await;
        let pad = blad.tekst.split("action=\"").find(|s| s.contains("/opheffing\"")).unwrap().split('"').next().unwrap().to_owned();
        assert_eq!(jurist.post(&pad, &[("opheffingsreden", "kort")]).await.status, StatusCode::BAD_REQUEST);
        let gedaan = a.privacy.post(&pad, &[("opheffingsreden", "Het Woo-verzoek is afgehandeld.")]).await;
        assert_eq!(gedaan.status, StatusCode::SEE_OTHER, "{}", gedaan.tekst);
        geweigerd(&jurist.post(&pad, &[("opheffingsreden", "Het Woo-verzoek is afgehandeld.")]).await, StatusCode::CONFLICT, "BEW-007");
        let voorstel = a.voorstel().await;
        a.keur_goed(&a.privacy, &voorstel).await;
        assert!(!a.is_er(vast).await);
        assert_eq!((a.wereld.spoor("BewaarplichtGezet").await, a.wereld.spoor("BewaarplichtOpgeheven").await), (1, 1));
        assert!(a.wereld.spoor_is_heel().await);
    }

    async fn what_came_in_between_approval_and_its_day_is_judged_anew(db) {
        let a = Archief::nieuw(db).await;
        let morgen = NU.plus_dagen(1).dag();
        let (vast, later, gaat) = (a.signaal(morgen).await, a.signaal(morgen).await, a.signaal(morgen).await);
        let voorstel = a.stel_voor("21-02-2027").await.naar().to_owned();
        assert_eq!(a.keur_goed(&a.privacy, &voorstel).await.status, StatusCode::SEE_OTHER);
        dienst::eenmaal(&a.wereld.app).await;
        assert!(a.is_er(gaat).await, "not a day too early");
        geweigerd(&a.privacy.get(&format!("{voorstel}/verklaring")).await, StatusCode::CONFLICT, "BEW-006");
        assert_eq!(a.privacy.post(&format!("/signalen/{vast}/bewaarplichten"), &plicht("2026-12-21")).await.status, StatusCode::SEE_OTHER);
        a.doe(sql!("UPDATE signaal SET vernietigen_op = '2027-11-22' WHERE id = $1", later)).await;
        a.wereld.klok.zet(NU.plus_dagen(1));
        for _ in 0..2 {
            dienst::eenmaal(&a.wereld.app).await;
        }
        for (id, lot) in [(vast, "beletsel"), (later, "termijn-gewijzigd"), (gaat, "vernietigd")] {
            assert_eq!(a.lot(id).await, lot);
        }
        assert_eq!((a.wereld.spoor("SignaalUitgevallen").await, a.wereld.spoor("SignaalVernietigd").await), (2, 1));
        assert_eq!(a.wereld.spoor("VernietigingUitgevoerd").await, 1);
    }

    async fn killed_between_two_signalen_and_done_again_it_is_whole(db) {
        let a = Archief::nieuw(db).await;
        let mut alle = vec![];
        for _ in 0..3 {
            alle.push(a.signaal(NU.plus_dagen(1).dag()).await);
        }
        let voorstel = a.stel_voor("2026-11-30").await.naar().to_owned();
        a.keur_goed(&a.privacy, &voorstel).await;
        let id: VernietigingsvoorstelId = voorstel.rsplit('/').next().unwrap().parse().unwrap();
        let wat = Uitvoering { voorstel: id, organisatie: Org::Val.id(), nu: NU.plus_dagen(2) };
        voer_uit(&a.wereld.app, wat, 1).await.unwrap();
        assert_eq!((a.is_er(alle[0]).await, a.is_er(alle[1]).await), (false, true));
        assert_eq!(a.wereld.spoor("VernietigingUitgevoerd").await, 0);
        // Killed after the file went and before the commit: rows whose file is gone.
        a.doe(sql!("INSERT INTO bijlage (id, signaal_id, naam, mediatype, grootte, sha256, opslag, toegevoegd_op) VALUES (502, $1, 'n', 'image/png', 3, 'x', 'bijlagen/weg', $2)", alle[1], NU)).await;
        a.wereld.klok.zet(NU.plus_dagen(2));
        dienst::eenmaal(&a.wereld.app).await;
        dienst::eenmaal(&a.wereld.app).await;
        for id in alle {
            assert_eq!((a.is_er(id).await, a.lot(id).await.as_str()), (false, "vernietigd"));
        }
        assert_eq!((a.wereld.spoor("SignaalVernietigd").await, a.wereld.spoor("VernietigingUitgevoerd").await), (3, 1));
        let plek = a.tel(sql!("SELECT spoornummer AS waarde FROM vernietigingsvoorstel WHERE id = $1", id)).await;
        let soort = sql!("SELECT soort AS waarde FROM spoor WHERE organisatie_id = $1 AND volgnummer = $2", Org::Val.id(), plek);
        let soort: String = a.wereld.app.db.read().await.unwrap().value(soort).await.unwrap();
        assert_eq!(soort, "VernietigingUitgevoerd");
        assert!(a.wereld.spoor_is_heel().await);
    }

    async fn a_neighbour_sees_no_difference(db) {
        let a = Archief::nieuw(db).await;
        let buur = a.wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let buurprivacy = a.wereld.persoon(Org::Gul, Functiesoort::Privacyfunctionaris).await;
        let ontvanger = a.wereld.persoon(Org::Pol, Functiesoort::Partner).await;
        let id = a.signaal(NU.plus_dagen(-1).dag()).await;
        let niets = SignaalId::nieuw(NU);
        let paginas = ["/", "/signalen", "/vernietiging", "/vernietigd", "/tafels", "/acties", "/berichten"];
        let mut voor = vec![];
        for pad in paginas {
            voor.push(kern_van(&buur.get(pad).await));
        }
        let detail = kern_van(&buur.get(&format!("/signalen/{id}")).await);
        let voorstel = a.voorstel().await;
        // Somebody else's proposal is like one that does not exist.
        let nergens = format!("/vernietigingsvoorstellen/{}", VernietigingsvoorstelId::nieuw(NU));
        for deel in ["", "/verklaring"] {
            let (echt, geen) = (buurprivacy.get(&format!("{voorstel}{deel}")).await, buurprivacy.get(&format!("{nergens}{deel}")).await);
            assert_eq!((echt.status, kern_van(&echt)), (StatusCode::NOT_FOUND, kern_van(&geen)), "{deel}");
        }
        for (deel, velden) in [("goedkeuring", ("vernietiging_zeker", "ja")), ("terugzending", ("terugzendreden", "Dit is niet van ons."))] {
            let echt = buurprivacy.post(&format!("{voorstel}/{deel}"), &[velden]).await;
            let geen = buurprivacy.post(&format!("{nergens}/{deel}"), &[velden]).await;
            assert_eq!((echt.status, kern_van(&echt)), (StatusCode::NOT_FOUND, kern_van(&geen)), "{deel}");
        }
        assert_eq!(buur.post(&format!("{voorstel}/intrekking"), &[]).await.status, StatusCode::NOT_FOUND);
        a.keur_goed(&a.privacy, &voorstel).await;
        assert!(!a.is_er(id).await);
        for (pad, was) in paginas.iter().zip(voor) {
            assert_eq!(kern_van(&buur.get(pad).await), was, "{pad}");
        }
        for wie in [&buur, &ontvanger, &a.oover] {
            let (weg, geen) = (wie.get(&format!("/signalen/{id}")).await, wie.get(&format!("/signalen/{niets}")).await);
            assert_eq!((weg.status, kern_van(&weg)), (StatusCode::NOT_FOUND, kern_van(&geen)));
        }
        assert_eq!(kern_van(&buur.get(&format!("/signalen/{id}")).await), detail);
        for pad in ["bewaring", "bewaarplichten"] {
            let echt = buurprivacy.post(&format!("/signalen/{id}/{pad}"), &plicht("2026-12-21")).await;
            assert!([StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED].contains(&echt.status), "{pad}");
        }
    }

    async fn who_received_it_loses_it_and_never_keeps_it(db) {
        let a = Archief::nieuw(db).await;
        let buur = a.wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let buurprivacy = a.wereld.persoon(Org::Gul, Functiesoort::Privacyfunctionaris).await;
        let id = a.signaal(NU.plus_dagen(-1).dag()).await;
        verstrek(&a.wereld, &a.oover, id, Veldgroepen::ALLE).await;
        a.doe(sql!("UPDATE agendapunt SET ingetrokken_op = $2 WHERE signaal_id = $1", id, NU)).await;
        assert_eq!(buur.get(&format!("/signalen/{id}")).await.status, StatusCode::OK);
        assert!(!buur.get(&format!("/signalen/{id}")).await.tekst.contains("/bewaring"));
        assert_eq!(buur.get(&format!("/signalen/{id}/bewaring")).await.status, StatusCode::NOT_FOUND);
        // It is not theirs to keep, to destroy or to count.
        let gezet = buurprivacy.post(&format!("/signalen/{id}/bewaarplichten"), &plicht("2026-12-21")).await;
        assert_eq!(gezet.status, StatusCode::FORBIDDEN);
        assert!(buur.get("/vernietiging").await.tekst.contains("niets te vernietigen"));
        geweigerd(&buur.post("/vernietigingsvoorstellen", &[("vernietigen_tot", "2026-11-21")]).await, StatusCode::CONFLICT, "BEW-003");
        let voorstel = a.voorstel().await;
        a.keur_goed(&a.privacy, &voorstel).await;
        let (weg, geen) = (buur.get(&format!("/signalen/{id}")).await, buur.get(&format!("/signalen/{}", SignaalId::nieuw(NU))).await);
        assert_eq!((weg.status, kern_van(&weg)), (StatusCode::NOT_FOUND, kern_van(&geen)));
    }

    async fn wrong_input_is_answered_with_its_reason(db) {
        let a = Archief::nieuw(db).await;
        geweigerd(&a.stel_voor("2026-11-21").await, StatusCode::CONFLICT, "BEW-003");
        let id = a.signaal(NU.plus_dagen(-1).dag()).await;
        for (tot, waarom) in [("", "veld-vernietigen_tot"), ("31-02-2027", "veld-vernietigen_tot"), ("2027-02-22", "drie maanden vooruit")] {
            geweigerd(&a.stel_voor(tot).await, StatusCode::BAD_REQUEST, waarom);
        }
        geweigerd(&a.oover.get("/vernietiging?vernietigen_tot=2999-01-01").await, StatusCode::BAD_REQUEST, "binnen tien jaar");
        assert_eq!(a.oover.get("/vernietiging?vernietigen_tot=x").await.status, StatusCode::BAD_REQUEST);
        let pad = format!("/signalen/{id}/bewaarplichten");
        for (tot, waarom) in [("2026-11-20", "vandaag of een latere dag"), ("2027-11-22", "ten hoogste een jaar"), ("", "veld-bewaarplicht_tot")] {
            geweigerd(&a.privacy.post(&pad, &plicht(tot)).await, StatusCode::BAD_REQUEST, waarom);
        }
        assert_eq!(a.oover.post(&pad, &plicht("2026-12-21")).await.status, StatusCode::FORBIDDEN);
        let voorstel = a.voorstel().await;
        geweigerd(&a.stel_voor("2026-11-21").await, StatusCode::CONFLICT, "BEW-003");
        let tweede = a.signaal(NU.plus_dagen(-1).dag()).await;
        geweigerd(&a.stel_voor("2026-11-21").await, StatusCode::CONFLICT, "BEW-002");
        let zonder = a.privacy.post(&format!("{voorstel}/goedkeuring"), &[]).await;
        geweigerd(&zonder, StatusCode::BAD_REQUEST, "veld-vernietiging_zeker");
        geweigerd(&a.privacy.post(&format!("{voorstel}/terugzending"), &[("terugzendreden", "nee")]).await, StatusCode::BAD_REQUEST, "veld-terugzendreden");
        // A list that somebody changed behind the program is not approved.
        a.doe(sql!("UPDATE vernietigingslijst SET signaal_id = $1", tweede)).await;
        geweigerd(&a.keur_goed(&a.privacy, &voorstel).await, StatusCode::CONFLICT, "BEW-008");
        let reden = "De lijst is niet de lijst die is voorgesteld.";
        assert_eq!(a.privacy.post(&format!("{voorstel}/terugzending"), &[("terugzendreden", reden)]).await.status, StatusCode::SEE_OTHER);
        assert!(a.oover.get(&voorstel).await.tekst.contains(reden));
        geweigerd(&a.oover.post(&format!("{voorstel}/intrekking"), &[]).await, StatusCode::CONFLICT, "BEW-004");
        let voorstel = a.voorstel().await;
        assert_eq!(a.oover.post(&format!("{voorstel}/intrekking"), &[]).await.status, StatusCode::SEE_OTHER);
        geweigerd(&a.keur_goed(&a.privacy, &voorstel).await, StatusCode::CONFLICT, "BEW-005");
        assert!(a.is_er(id).await && a.is_er(tweede).await);
    }

    async fn the_register_is_made_of_afspraken_tafels_and_terms(db) {
        let a = Archief::nieuw(db).await;
        let afspraak = a.wereld.afspraak(&[Org::Val, Org::Pol]).await;
        let tafel = a.wereld.tafel(afspraak, &[Org::Val, Org::Pol]).await;
        a.wereld.afspraak(&[Org::Gul, Org::Rie]).await;
        let blad = a.privacy.get("/verwerkingen").await;
        assert_eq!(blad.status, StatusCode::OK, "{}", blad.tekst);
        for woord in [&format!("Convenant {afspraak}"), &format!("Tafel {tafel}"), "Politie Basisteam Heuvelland", "Vernietigen en verantwoorden", "BIO2 8.15", "maanden"] {
            assert!(blad.tekst.contains(woord), "{woord} not in {}", blad.tekst);
        }
        assert!(!blad.tekst.contains("RIEC Limburg") && !blad.tekst.contains('⟦'), "{}", blad.tekst);
        assert!(blad.gevraagd.queries <= 8, "{:?}", blad.gevraagd);
        let csv = a.privacy.post("/verwerkingen", &[]).await;
        assert!(csv.kop("content-type").starts_with("text/csv") && csv.tekst.lines().count() == 19, "{}", csv.tekst);
        assert_eq!(a.wereld.spoor("VerwerkingenGeexporteerd").await, 1);
        assert_eq!(a.oover.get("/verwerkingen").await.status, StatusCode::FORBIDDEN);
    }

    async fn the_pages_ask_a_fixed_number_of_queries_and_have_all_their_words(db) {
        let a = Archief::nieuw(db).await;
        let mut id = a.signaal(NU.plus_dagen(-1).dag()).await;
        for _ in 0..8 {
            id = a.signaal(NU.plus_dagen(-1).dag()).await;
        }
        let voorstel = a.voorstel().await;
        let bewaring = format!("/signalen/{id}/bewaring");
        for pad in ["/vernietiging", "/vernietigd", voorstel.as_str(), bewaring.as_str()] {
            let blad = a.privacy.get(pad).await;
            assert_eq!(blad.status, StatusCode::OK, "{pad}: {}", blad.tekst);
            assert!(blad.gevraagd.queries <= 14, "{pad}: {:?}", blad.gevraagd);
            assert!(!blad.tekst.contains('⟦'), "{pad}: {}", blad.tekst);
        }
        let jurist = a.wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        assert_eq!(jurist.get(&bewaring).await.status, StatusCode::OK);
        let kern = jurist.get(&format!("/signalen/{id}")).await;
        assert!(kern.status == StatusCode::OK && !kern.tekst.contains("knarrewiel"), "{}", kern.tekst);
        for pad in ["/vernietiging", "/verwerkingen"] {
            assert_eq!(jurist.get(pad).await.status, StatusCode::FORBIDDEN, "{pad}");
        }
    }
);
