// SPDX-License-Identifier: EUPL-1.2
//! Casussen: phases with their reason and time, the talk with who it is about, roles of other organisations, and the seals of
//! minors and of Bibob files, which nobody else can tell from nothing.
use axum::http::StatusCode;
use db::{Sql, sql};
use dijkwacht::dienst::eenmaal;
use dijkwacht::schema::STAPPEN;
use kernel::{AfspraakId, Functiesoort, Tijdstip, Veldgroep, Veldgroepen};

use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

const PROBLEEM: &str = "Sinds maart elke week geschreeuw en vernieling in de portiek.";
const NOODZAAK: &str = "Zonder deze persoon is niet te begrijpen wat er gebeurt.";
const ZORGNOTITIE: &str = "De huisarts is gebeld en komt woensdag.";

struct Huis {
    wereld: Wereld,
    oover: Persoon,
    proces: Persoon,
    gul: Persoon,
    politie: Persoon,
}

async fn huis(db: db::Db) -> Huis {
    let wereld = Wereld::nieuw(db).await;
    Huis {
        oover: wereld.persoon(Org::Val, Functiesoort::Oover).await,
        proces: wereld.persoon(Org::Val, Functiesoort::Procesregisseur).await,
        gul: wereld.persoon(Org::Gul, Functiesoort::Oover).await,
        politie: wereld.persoon(Org::Pol, Functiesoort::Partner).await,
        wereld,
    }
}

fn goed(antwoord: &Antwoord) -> &Antwoord {
    assert!(antwoord.status == StatusCode::OK && !antwoord.tekst.contains('⟦'), "{}", antwoord.tekst);
    antwoord
}

fn gedaan(antwoord: &Antwoord) -> &Antwoord {
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    antwoord
}

/// Refused with this heading.
fn geweigerd(antwoord: &Antwoord, kop: &str) {
    assert_eq!(antwoord.status, StatusCode::CONFLICT, "{}", antwoord.tekst);
    assert!(antwoord.tekst.contains(kop) && !antwoord.tekst.contains('⟦'), "{kop}: {}", antwoord.tekst);
}

fn niets(antwoord: &Antwoord) {
    assert_eq!(antwoord.status, StatusCode::NOT_FOUND, "{}", antwoord.tekst);
}

/// Opens a casus, and answers its address.
async fn open(wie: &Persoon, soort: &str) -> String {
    let velden = [
        ("casussoort", soort),
        ("thema", "intimidatie"),
        ("casusprobleem", PROBLEEM),
        ("casusdoel", "Het is rustig in de portiek en dat blijft zo."),
        ("casusgrondslag", "openbare orde, art. 172 Gemeentewet"),
        ("casusfase", "ave-2"),
        ("fasereden", "Er zijn meer hulpverleners en nog geen plan."),
    ];
    gedaan(&wie.post("/casussen/nieuw", &velden).await).naar().to_owned()
}

async fn persoon(wie: &Persoon, pad: &str, naam: &str, geboren: &str, betrokkenheid: &str) -> Antwoord {
    let velden = [
        ("naam", naam),
        ("geboortedatum", geboren),
        ("casusbetrokkenheid", betrokkenheid),
        ("casusnoodzaak", NOODZAAK),
    ];
    wie.post(&format!("{pad}/personen"), &velden).await
}

async fn fase(wie: &Persoon, pad: &str, naar: &str, reden: &str) -> Antwoord {
    wie.post(&format!("{pad}/fase"), &[("casusfase", naar), ("fasereden", reden)]).await
}

async fn deel(wie: &Persoon, pad: &str, met: Org, anders: &[(&str, &str)]) -> Antwoord {
    let met = met.id().to_string();
    let mut velden =
        vec![("casuspartij", met.as_str()), ("partijrol", "uitvoerder"), ("casusnoodzaak", NOODZAAK)];
    velden.extend(anders);
    wie.post(&format!("{pad}/partijen"), &velden).await
}

async fn sluit(wie: &Persoon, pad: &str) -> Antwoord {
    let velden =
        [("sluitreden", "doel-bereikt"), ("evaluatie", "Vroeg praten werkte, de sloten vervangen ook.")];
    wie.post(&format!("{pad}/sluiting"), &velden).await
}

/// The address of the talk with the one person of a casus.
async fn gesprek(h: &Huis, pad: &str) -> String {
    let vraag = Sql::new("SELECT id AS waarde FROM casuspersoon ORDER BY id DESC LIMIT 1");
    let id: kernel::CasuspersoonId = h.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
    format!("{pad}/gesprekken/{id}")
}

const NIET: [(&str, &str); 3] = [
    ("gespreksuitkomst", "niet-gesproken"),
    ("nietreden", "onbereikbaar"),
    ("gesprekstoelichting", "Drie keer gebeld en twee keer langsgegaan."),
];

impl Huis {
    /// Another day: everybody logged in anew.
    async fn op(&self, moment: Tijdstip) {
        self.wereld.klok.zet(moment);
        self.doe(sql!("UPDATE sessie SET gebruikt_op = $1, verloopt_op = $2", moment, moment.plus_dagen(1)))
            .await;
    }

    async fn doe(&self, opdracht: Sql) -> u64 {
        let mut tx = self.wereld.app.db.write().await.unwrap();
        let gedaan = tx.execute(opdracht).await.unwrap();
        tx.commit().await.unwrap();
        gedaan
    }

    async fn tel(&self, wat: &'static str) -> i64 {
        let vraag = Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM ").push(wat);
        self.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
    }

    async fn zonder_personen(&self, afspraak: AfspraakId) {
        let groepen = Veldgroepen::GEEN.met(Veldgroep::Bestaan).met(Veldgroep::Kern).met(Veldgroep::Inhoud);
        self.doe(sql!("UPDATE afspraak SET veldgroepen = $1 WHERE id = $2", groepen, afspraak)).await;
    }
}

testkit::beide!(STAPPEN;
    async fn s06_5_a_change_of_phase_has_a_reason_an_actor_and_a_date_and_time_per_phase_is_shown(db) {
        let h = huis(db).await;
        let pad = open(&h.oover, "huishouden").await;
        let leeg = fase(&h.oover, &pad, "ave-3", "").await;
        assert_eq!(leeg.status, StatusCode::BAD_REQUEST, "no phase without a reason");
        geweigerd(&fase(&h.oover, &pad, "ave-2", "Nog steeds hetzelfde als eerst.").await, "Deze fase heeft de casus al");

        h.op(NU.plus_dagen(10)).await;
        gedaan(&fase(&h.oover, &pad, "ave-4", "Er is een raam ingegooid en de buurt is bang.").await);
        h.op(NU.plus_dagen(15)).await;
        geweigerd(&fase(&h.oover, &pad, "ave-1", "Het is nu helemaal rustig.").await, "Afschalen gaat stap voor stap");
        gedaan(&fase(&h.oover, &pad, "ave-3", "De gesprekken lopen en de buurt is rustig.").await);
        h.op(NU.plus_dagen(17)).await;
        let blad = h.oover.get(&pad).await;
        for woord in ["oover van VAL", "10 dagen", "5 dagen", "2 dagen", "24 maanden na sluiting"] {
            assert!(goed(&blad).tekst.contains(woord), "{woord}: {}", blad.tekst);
        }
        // Why is content: reading it is in the trail.
        assert!(!blad.tekst.contains("De gesprekken lopen"), "{}", blad.tekst);
        let inhoud = h.oover.get(&format!("{pad}/inhoud")).await;
        for reden in ["Er zijn meer hulpverleners", "Er is een raam ingegooid", "De gesprekken lopen"] {
            assert!(goed(&inhoud).tekst.contains(reden), "{reden}: {}", inhoud.tekst);
        }
        assert_eq!(h.wereld.spoor("CasusinhoudIngezien").await, 1);
        assert_eq!(h.wereld.spoor("CasusfaseGewijzigd").await, 2);
        assert_eq!(h.tel("casusfase").await, 3, "no phase is rewritten");
        assert!(h.wereld.spoor_is_heel().await);
    }

    async fn the_mayor_hears_of_the_highest_phase_and_reads_no_persons(db) {
        let h = huis(db).await;
        let burgemeester = h.wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        let pad = open(&h.oover, "persoon").await;
        gedaan(&persoon(&h.oover, &pad, "Jan de Proef", "1-2-1980", "centraal").await);
        gedaan(&fase(&h.oover, &pad, "ave-4", "De buurt dreigt voor eigen rechter te spelen.").await);
        let vraag = sql!(
            "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bericht WHERE gebruiker_id = $1",
            burgemeester.actor.gebruiker
        );
        let berichten: i64 = h.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
        assert_eq!(berichten, 1);
        let inhoud = burgemeester.get(&format!("{pad}/inhoud")).await;
        assert!(goed(&inhoud).tekst.contains(PROBLEEM) && !inhoud.tekst.contains("Proef"), "{}", inhoud.tekst);
        assert_eq!(burgemeester.get(&format!("{pad}/sluiting")).await.status, StatusCode::FORBIDDEN);
    }

    async fn s06_7_the_talk_with_the_citizen_is_recorded_or_the_reason_why_not(db) {
        let h = huis(db).await;
        let pad = open(&h.oover, "persoon").await;
        gedaan(&persoon(&h.oover, &pad, "Jan de Proef", "1-2-1980", "centraal").await);
        assert!(goed(&h.oover.get(&pad).await).tekst.contains("Leg het gesprek vast"));
        geweigerd(&sluit(&h.oover, &pad).await, "Er ontbreekt een gesprek");
        assert!(goed(&h.oover.get(&format!("{pad}/sluiting")).await).tekst.contains("Leg eerst het gesprek vast"));

        // After a month it is loud.
        assert!(!h.oover.get("/").await.tekst.contains("Casussen zonder gesprek"));
        h.op(NU.plus_dagen(40)).await;
        assert!(goed(&h.oover.get("/").await).tekst.contains("Casussen zonder gesprek"));
        assert!(goed(&h.oover.get(&pad).await).tekst.contains("Over een maand oud"));

        let waar = gesprek(&h, &pad).await;
        assert!(goed(&h.oover.get(&waar).await).tekst.contains("Gesprek met Jan de Proef"));
        let zonder_reden = [NIET[0], NIET[2]];
        assert_eq!(h.oover.post(&waar, &zonder_reden).await.status, StatusCode::BAD_REQUEST);
        let morgen = [("gespreksuitkomst", "gesproken-eens"), ("gesproken_op", "31-12-2030"), NIET[2]];
        assert_eq!(h.oover.post(&waar, &morgen).await.status, StatusCode::BAD_REQUEST);
        gedaan(&h.oover.post(&waar, &NIET).await);
        let inhoud = h.oover.get(&format!("{pad}/inhoud")).await;
        assert!(goed(&inhoud).tekst.contains("Niet bereikbaar, na meer dan één poging"), "{}", inhoud.tekst);
        gedaan(&sluit(&h.oover, &pad).await);
        assert!(!h.oover.get("/").await.tekst.contains("Casussen zonder gesprek"));
        assert_eq!(h.wereld.spoor("CasusgesprekVastgelegd").await, 1);
        let vraag = sql!(
            "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM verwerkingslog WHERE naam = $1 AND betrokkene IS NOT NULL",
            "Een persoon of een gesprek bij een casus vastleggen"
        );
        let regels: i64 = h.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
        assert_eq!(regels, 2, "the person, and the talk");
        geweigerd(&h.oover.post(&waar, &NIET).await, "Deze casus is gesloten");
    }

    async fn s61_2_4_a_role_cites_the_afspraak_and_who_is_no_party_gets_none(db) {
        let h = huis(db).await;
        let afspraak = h.wereld.afspraak(&[Org::Val, Org::Pol]).await;
        let pad = open(&h.oover, "woonoverlast").await;
        gedaan(&persoon(&h.oover, &pad, "Jan de Proef", "1-2-1980", "centraal").await);
        niets(&h.politie.get(&pad).await);
        let keuze = h.oover.get(&format!("{pad}/partijen")).await;
        assert!(goed(&keuze).tekst.contains("Politie Basisteam Heuvelland") && !keuze.tekst.contains("Gulpen"));
        let niet = deel(&h.oover, &pad, Org::Gul, &[]).await;
        assert_eq!(niet.status, StatusCode::BAD_REQUEST, "who signed nothing gets nothing");

        gedaan(&deel(&h.oover, &pad, Org::Pol, &[]).await);
        geweigerd(&deel(&h.oover, &pad, Org::Pol, &[]).await, "Deze organisatie heeft al een rol");
        let blad = h.oover.get(&pad).await;
        let cites = format!("Onder Convenant {afspraak}, versie 1");
        assert!(goed(&blad).tekst.contains(&cites), "{cites}: {}", blad.tekst);
        let gelezen = h.politie.get(&format!("{pad}/inhoud")).await;
        assert!(goed(&gelezen).tekst.contains(PROBLEEM) && !gelezen.tekst.contains("Proef"), "{}", gelezen.tekst);
        assert!(goed(&h.politie.get("/casussen").await).tekst.contains(&pad));
        let notitie = [("notitiesoort", "verloop"), ("notitietekst", "De wijkagent ging langs.")];
        gedaan(&h.politie.post(&format!("{pad}/notities"), &notitie).await);
        assert_eq!(h.politie.get(&format!("{pad}/fase")).await.status, StatusCode::FORBIDDEN);
        let zorg = [("notitiesoort", "zorg"), ("notitietekst", ZORGNOTITIE)];
        assert_eq!(h.politie.post(&format!("{pad}/notities"), &zorg).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(h.wereld.spoor("CasusGedeeld").await, 2, "in the trail of both");

        // The end of the afspraak is the end of the role, at once.
        h.doe(sql!("UPDATE afspraak SET beeindigd_op = $1 WHERE id = $2", NU, afspraak)).await;
        niets(&h.politie.get(&pad).await);
        assert!(!h.politie.get("/casussen").await.tekst.contains(&pad));
        niets(&h.gul.get(&pad).await);
    }

    async fn persons_go_along_only_when_the_role_and_the_afspraak_say_so_and_both_logs_hold_them(db) {
        let h = huis(db).await;
        let afspraak = h.wereld.afspraak(&[Org::Val, Org::Pol]).await;
        let pad = open(&h.oover, "persoon").await;
        gedaan(&persoon(&h.oover, &pad, "Jan de Proef", "1-2-1980", "centraal").await);
        h.zonder_personen(afspraak).await;
        geweigerd(&deel(&h.oover, &pad, Org::Pol, &[("ziet_personen", "ja")]).await, "De afspraak geeft geen personen");
        h.doe(sql!("UPDATE afspraak SET veldgroepen = $1 WHERE id = $2", Veldgroepen::ALLE, afspraak)).await;
        gedaan(&deel(&h.oover, &pad, Org::Pol, &[("ziet_personen", "ja")]).await);
        let gelezen = h.politie.get(&format!("{pad}/inhoud")).await;
        assert!(goed(&gelezen).tekst.contains("Jan de Proef"), "{}", gelezen.tekst);
        for soort in [
            "Personen van een casus aan een andere organisatie geven",
            "Personen ontvangen bij een rol in een casus",
            "Personen lezen van een casus waarin men een rol heeft",
        ] {
            let vraag = sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM verwerkingslog WHERE naam = $1 AND betrokkene IS NOT NULL", soort);
            let regels: i64 = h.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
            assert_eq!(regels, 1, "{soort}");
        }
        // A role that is taken back opens nothing, and closing ends the rest.
        gedaan(&deel_einde(&h, &pad).await);
        niets(&h.politie.get(&pad).await);
    }

    async fn a_minor_seals_a_casus_and_the_procesregisseur_goes_on(db) {
        let h = huis(db).await;
        let burgemeester = h.wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        let privacy = h.wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        let afspraak = h.wereld.afspraak(&[Org::Val, Org::Gul, Org::Pol]).await;
        let pad = open(&h.oover, "huishouden").await;
        gedaan(&deel(&h.oover, &pad, Org::Gul, &[("ziet_personen", "ja")]).await);
        goed(&h.gul.get(&format!("{pad}/inhoud")).await);
        let zonder = [("naam", "Kim Proef"), ("casusbetrokkenheid", "gezin"), ("casusnoodzaak", NOODZAAK)];
        let antwoord = h.oover.post(&format!("{pad}/personen"), &zonder).await;
        assert_eq!(antwoord.status, StatusCode::BAD_REQUEST, "without a date of birth it must be said");
        let antwoord = persoon(&h.oover, &pad, "Kim Proef", "1-2-2012", "gezin").await;
        assert_eq!(gedaan(&antwoord).naar().split('?').next(), Some(pad.as_str()), "she cannot read it any more");

        for wie in [&h.oover, &burgemeester, &privacy] {
            let kern = wie.get(&pad).await;
            assert!(goed(&kern).tekst.contains("Verzegeld") || kern.tekst.contains("minderjarige"), "{}", kern.tekst);
            assert!(!kern.tekst.contains("Kim") && !kern.tekst.contains(PROBLEEM));
            assert_eq!(wie.get(&format!("{pad}/inhoud")).await.status, StatusCode::FORBIDDEN);
        }
        niets(&h.gul.get(&pad).await);
        let inhoud = h.proces.get(&format!("{pad}/inhoud")).await;
        assert!(goed(&inhoud).tekst.contains("Kim Proef") && inhoud.tekst.contains("Minderjarig"));
        assert!(goed(&h.proces.get(&pad).await).tekst.contains("procesregisseur van VAL"));
        assert_eq!(h.wereld.spoor("CasusOvergedragen").await, 1);
        // A partner with a role still reads it: a youth case needs its partners.
        gedaan(&deel(&h.proces, &pad, Org::Pol, &[]).await);
        goed(&h.politie.get(&format!("{pad}/inhoud")).await);
        // Kept half as long.
        gedaan(&sluit(&h.proces, &pad).await);
        let dag: jiff::civil::Date = h
            .wereld
            .app
            .db
            .read()
            .await
            .unwrap()
            .value(Sql::new("SELECT vernietigen_op AS waarde FROM casus"))
            .await
            .unwrap();
        assert_eq!(dag, kernel::plus_maanden(NU.dag(), 12));
        let _ = afspraak;
    }

    async fn without_a_procesregisseur_no_minor_is_recorded(db) {
        let wereld = Wereld::nieuw(db).await;
        let oover = wereld.persoon(Org::Val, Functiesoort::Oover).await;
        let pad = open(&oover, "huishouden").await;
        geweigerd(&persoon(&oover, &pad, "Kim Proef", "1-2-2012", "gezin").await, "Niemand mag deze casus leiden");
        let vraag = Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM casuspersoon");
        let personen: i64 = wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
        assert_eq!(personen, 0, "nothing half recorded");
        let groep = [("casussoort", "jeugdgroep"), ("thema", "intimidatie")];
        assert_eq!(oover.post("/casussen/nieuw", &groep).await.status, StatusCode::BAD_REQUEST);
    }

    async fn care_is_read_by_who_gives_it_and_by_a_party_whose_role_says_so(db) {
        let h = huis(db).await;
        h.wereld.afspraak(&[Org::Val, Org::Pol]).await;
        let pad = open(&h.oover, "persoon").await;
        let zorg = [("notitiesoort", "zorg"), ("notitietekst", ZORGNOTITIE)];
        assert_eq!(h.oover.post(&format!("{pad}/notities"), &zorg).await.status, StatusCode::BAD_REQUEST);
        gedaan(&h.proces.post(&format!("{pad}/notities"), &zorg).await);
        assert!(goed(&h.proces.get(&format!("{pad}/inhoud")).await).tekst.contains(ZORGNOTITIE));
        assert!(!goed(&h.oover.get(&format!("{pad}/inhoud")).await).tekst.contains(ZORGNOTITIE));
        let niet = deel(&h.oover, &pad, Org::Pol, &[("ziet_zorg", "ja")]).await;
        assert_eq!(niet.status, StatusCode::BAD_REQUEST, "nobody gives what he may not read");
        gedaan(&deel(&h.oover, &pad, Org::Pol, &[]).await);
        assert!(!goed(&h.politie.get(&format!("{pad}/inhoud")).await).tekst.contains(ZORGNOTITIE));
        gedaan(&deel_einde(&h, &pad).await);
        gedaan(&deel(&h.proces, &pad, Org::Pol, &[("ziet_zorg", "ja")]).await);
        assert!(goed(&h.politie.get(&format!("{pad}/inhoud")).await).tekst.contains(ZORGNOTITIE));
    }

    async fn a_bibob_file_is_known_to_who_investigates_decides_and_defends_and_to_nobody_else(db) {
        let h = huis(db).await;
        h.wereld.afspraak(&Org::ALLE).await;
        let bibob = h.wereld.persoon(Org::Val, Functiesoort::Bibobonderzoeker).await;
        let burgemeester = h.wereld.persoon(Org::Val, Functiesoort::Burgemeester).await;
        let jurist = h.wereld.persoon(Org::Val, Functiesoort::Jurist).await;
        let elders = h.wereld.persoon(Org::Gul, Functiesoort::Bibobonderzoeker).await;
        let voor = h.oover.get("/casussen").await;
        let nieuw = [("casussoort", "bibob"), ("thema", "intimidatie")];
        assert_eq!(h.oover.post("/casussen/nieuw", &nieuw).await.status, StatusCode::BAD_REQUEST);
        let pad = open(&bibob, "bibob").await;
        gedaan(&persoon(&bibob, &pad, "Rijk de Proef", "1-2-1970", "centraal").await);
        for wie in [&bibob, &burgemeester, &jurist] {
            assert!(goed(&wie.get("/casussen").await).tekst.contains(&pad));
            assert!(goed(&wie.get(&format!("{pad}/inhoud")).await).tekst.contains("Rijk de Proef"));
        }
        for wie in [&h.oover, &h.proces, &elders, &h.gul, &h.politie] {
            niets(&wie.get(&pad).await);
            assert!(!wie.get("/casussen").await.tekst.contains(&pad));
        }
        let na = h.oover.get("/casussen").await;
        let kaal = |a: &Antwoord| a.tekst.lines().filter(|r| !r.contains("_formulier")).collect::<Vec<_>>().join("\n");
        assert_eq!(kaal(&voor), kaal(&na), "not a word, not a count");
        // Numbers of others have no gap.
        let een = open(&h.oover, "persoon").await;
        assert!(goed(&h.oover.get(&een).await).tekst.contains("VAL-C-2026-0001"));
        for stap in ["partijen", "fase"] {
            let blad = bibob.get(&format!("{pad}/{stap}")).await;
            assert!(matches!(blad.status, StatusCode::FORBIDDEN | StatusCode::CONFLICT), "{stap}: {}", blad.tekst);
        }
        assert_eq!(deel(&bibob, &pad, Org::Gul, &[]).await.status, StatusCode::FORBIDDEN);
    }

    async fn a_casus_is_destroyed_on_its_day_with_all_that_hangs_on_it(db) {
        let h = huis(db).await;
        let pad = open(&h.oover, "persoon").await;
        gedaan(&persoon(&h.oover, &pad, "Jan de Proef", "1-2-1980", "centraal").await);
        let waar = gesprek(&h, &pad).await;
        gedaan(&h.oover.post(&waar, &NIET).await);
        gedaan(&sluit(&h.oover, &pad).await);
        assert!(goed(&h.oover.get("/casussen?stand=gesloten").await).tekst.contains(&pad));
        let dag = kernel::plus_maanden(NU.dag(), 24);
        h.op(Tijdstip::op(dag, 3, 0).plus_dagen(-1)).await;
        eenmaal(&h.wereld.app).await;
        assert_eq!(h.tel("casus").await, 1);
        h.op(Tijdstip::op(dag, 3, 0)).await;
        eenmaal(&h.wereld.app).await;
        for tabel in ["casus", "casusfase", "casuspersoon", "casusgesprek", "casusnotitie", "casuspartij"] {
            assert_eq!(h.tel(tabel).await, 0, "{tabel}");
        }
        assert_eq!(h.wereld.spoor("CasussenVernietigd").await, 1);
        assert!(h.wereld.spoor_is_heel().await);
    }

    async fn what_began_with_the_police_goes_further_only_with_their_consent(db) {
        let h = huis(db).await;
        h.wereld.afspraak(&[Org::Val, Org::Gul]).await;
        let pad = open(&h.oover, "persoon").await;
        h.doe(sql!("UPDATE casus SET herkomst = 'politie', mag_door = 0")).await;
        geweigerd(&deel(&h.oover, &pad, Org::Gul, &[]).await, "De bron gaf geen toestemming");
        assert!(goed(&h.oover.get(&format!("{pad}/partijen")).await).tekst.contains("Toestemming van de bron"));
        h.doe(sql!("UPDATE casus SET herkomst = 'mma'")).await;
        let mma = deel(&h.oover, &pad, Org::Gul, &[("casustoestemming", "per brief")]).await;
        assert_eq!(mma.status, StatusCode::FORBIDDEN, "never");
        h.doe(sql!("UPDATE casus SET herkomst = 'politie'")).await;
        let met = [("casustoestemming", "Teamchef, per brief van 3 maart")];
        gedaan(&deel(&h.oover, &pad, Org::Gul, &met).await);
        goed(&h.gul.get(&pad).await);
    }

    async fn a_casus_must_be_looked_at_again_and_can_be_handed_over(db) {
        let h = huis(db).await;
        let pad = open(&h.oover, "object").await;
        geweigerd(&fase(&h.oover, &pad, "ave-3", "Het wordt erger in de straat.").await, "Dit hoort niet bij deze casus");
        h.op(NU.plus_dagen(95)).await;
        assert!(goed(&h.oover.get("/").await).tekst.contains("Casussen opnieuw te bekijken"));
        let waarom = [("notitietekst", "De eigenaar verbouwt nog, in mei is hij klaar.")];
        gedaan(&h.oover.post(&format!("{pad}/herziening"), &waarom).await);
        assert!(!h.oover.get("/").await.tekst.contains("Casussen opnieuw te bekijken"));
        let aan = h.proces.actor.functie.to_string();
        let gul = h.gul.actor.functie.to_string();
        let vreemd = h.oover.post(&format!("{pad}/regisseur"), &[("casusregisseur", gul.as_str())]).await;
        assert_eq!(vreemd.status, StatusCode::BAD_REQUEST);
        gedaan(&h.oover.post(&format!("{pad}/regisseur"), &[("casusregisseur", aan.as_str())]).await);
        assert!(goed(&h.oover.get(&pad).await).tekst.contains("procesregisseur van VAL"));
    }
);

/// Takes the newest role back.
async fn deel_einde(h: &Huis, pad: &str) -> Antwoord {
    let vraag = Sql::new("SELECT id AS waarde FROM casuspartij ORDER BY id DESC LIMIT 1");
    let id: kernel::CasuspartijId = h.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap();
    h.oover.post(&format!("{pad}/partijen/{id}/einde"), &[]).await
}
