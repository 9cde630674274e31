// SPDX-License-Identifier: EUPL-1.2
//! The letters of a procedure: filled in beforehand, complete before the signature, frozen when made known (S17, S24).
use axum::http::StatusCode;
use db::sql;
use dijkwacht::schema::STAPPEN;
use kernel::Functiesoort;
use sha2::{Digest as _, Sha256};

use crate::wereld::{Antwoord, Org, Persoon, Wereld};

const LANG: &str = "Dit is vastgesteld in het rapport van 3 november, met foto's.";
const NAAM: &str = "Bram Schorrenduin";

pub const STIJL: &[(&str, &str)] = &[
    ("stijl_bezoekadres", "Proefplein 1, Valkenburg"),
    ("stijl_postadres", "Postbus 999, 9999 ZZ Valkenburg"),
    ("stijl_telefoon", "043 000 00 00"),
    ("stijl_email", "gemeente@valkenburg.example"),
    ("stijl_website", "valkenburg.example"),
    ("stijl_loket", "valkenburg.example/loket"),
    ("stijl_kleur", "#154273"),
    ("stijl_rechtbank", "de rechtbank Limburg"),
    ("stijl_rechtbank_adres", "Postbus 999, 9999 ZZ Roermond"),
];

/// What is typed where a sentence will not do.
const GETYPT: &[(&str, &str)] = &[
    ("straat", "Proefstraat 14"),
    ("postcode", "6301 AA"),
    ("plaats", "Valkenburg"),
    ("gesprek_op", "30-11-2026 10:00"),
    ("ingang", "23-11-2026"),
    ("besluit_einde", "23-01-2027"),
    ("zienswijze", "gegeven"),
    ("zienswijze_op", "21-11-2026"),
    ("zienswijze_punten", "Ik woon er al lang | Dat weegt mee"),
    ("gevraagd_op", "21-11-2026"),
    ("gevraagd_tot", "05-12-2026"),
    ("pandsoort", "woning"),
    ("spoed", ""),
    ("sanctie", "bestuursdwang"),
    ("kosten", "overtreder"),
    ("raming", "1.250"),
    ("bedrag", "1.000"),
    ("per", "week"),
    ("maximum", "10.000"),
    ("sluiting_van", "24-11-2026"),
    ("gehoord", "ja"),
    ("begin", "21-11-2026 12:00"),
    ("einde", "21-11-2026 12:30"),
    ("afwijkingen", "artikel 2 van een proefregel | Het kan niet wachten"),
    ("artikelen", "Verbod | Niemand komt in het gebied. | De politie wel."),
    ("betreders", "dienstnummer 123 | toezichthouder"),
    ("geldig_tot", "23-11-2026"),
    ("middel", "noemen"),
    ("grond", "machtiging"),
    ("grond_van", "21-11-2026"),
    ("voornemen_van", "21-11-2026"),
    ("gehoord_op", "21-11-2026 12:00"),
    ("wijze", "gesprek"),
    ("punten", "De wiet was niet van mij | Dat blijkt niet"),
    ("correctie_tot", "05-12-2026"),
];

struct Stadhuis {
    wereld: Wereld,
    oover: Persoon,
    burgemeester: Persoon,
    jurist: Persoon,
}

async fn stadhuis(db: db::Db) -> Stadhuis {
    let wereld = Wereld::nieuw(db).await;
    let h = Stadhuis {
        oover: wereld.persoon(Org::Val, Functiesoort::Oover).await,
        burgemeester: wereld.persoon(Org::Val, Functiesoort::Burgemeester).await,
        jurist: wereld.persoon(Org::Val, Functiesoort::Jurist).await,
        wereld,
    };
    gedaan(&h.jurist.post("/huisstijl", STIJL).await);
    h
}

fn goed(antwoord: &Antwoord) -> &str {
    assert!(antwoord.status == StatusCode::OK && !antwoord.tekst.contains('⟦'), "{}", antwoord.tekst);
    &antwoord.tekst
}

fn gedaan(antwoord: &Antwoord) -> String {
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    antwoord.naar().to_owned()
}

pub fn pdf(antwoord: &Antwoord) -> String {
    assert_eq!(antwoord.status, StatusCode::OK, "{}", antwoord.tekst);
    assert_eq!(antwoord.kop("content-type"), "application/pdf");
    pdf_extract::extract_text_from_mem(&antwoord.bytes).unwrap()
}

pub fn dicht(tekst: &str) -> String {
    tekst.chars().filter(|c| !c.is_whitespace()).collect()
}

impl Stadhuis {
    async fn open(&self, soort: &str) -> String {
        let velden = [("proceduresoort", soort), ("procedureonderwerp", "Woning, Proefstraat 14")];
        let naar = gedaan(&self.oover.post("/procedures/nieuw", &velden).await);
        for (rol, naam) in [("betrokkene", NAAM), ("beschermde", "Inge Vloedlijn")] {
            let velden = [
                ("betrokkenerol", rol),
                ("betrokkenenaam", naam),
                ("betrokkenegeboren", "03-05-1984"),
                ("betrokkeneadres", "Proefstraat 14, 6301 AA Valkenburg"),
            ];
            gedaan(&self.oover.post(&naar, &velden).await);
        }
        naar.strip_suffix("/betrokkenen").unwrap().to_owned()
    }

    /// Answers whatever a step asks, on the form of that step.
    async fn stap(&self, pad: &str, zet: &str) -> String {
        let adres = format!("{pad}/stappen/{zet}");
        let blad = self.oover.get(&adres).await;
        let namen = namen(goed(&blad));
        let velden: Vec<(&str, &str)> = namen
            .iter()
            .map(|naam| {
                let waarde = match naam.as_str() {
                    "keuze-zienswijze" => "05-12-2026",
                    "keuze-begunstiging" => "23-11-2026",
                    "keuze-raadsvergadering" => "01-12-2026",
                    "keuze-duur" if zet == "verlengen" => "10-12-2026",
                    "keuze-duur" => "21-01-2027",
                    "stap_op" => "21-11-2026",
                    "stap_om" => "12:00",
                    _ => LANG,
                };
                (naam.as_str(), waarde)
            })
            .collect();
        gedaan(&self.oover.post(&adres, &velden).await)
    }

    async fn teken(&self, pad: &str, wijze: &str) -> Antwoord {
        let stap = stap_van(&self.burgemeester, pad).await;
        let velden = [
            ("stap", stap.as_str()),
            ("meteen", "ja"),
            ("bekend_op", "21-11-2026"),
            ("bekend_om", "12:00"),
            ("bekendwijze", wijze),
        ];
        self.burgemeester.post(&format!("{pad}/voorstel/ondertekening"), &velden).await
    }

    /// A step that is signed, with its letter: the words of the draft and the address of the final.
    async fn met_brief(&self, pad: &str, zet: &str) -> (String, String) {
        self.stap(pad, zet).await;
        vul(&self.oover, &format!("{pad}/brief"), &[]).await;
        let blad = self.oover.get(&format!("{pad}/brief")).await;
        assert!(goed(&blad).contains("Er ontbreekt niets"), "{zet}: {}", blad.tekst);
        let concept = pdf(&self.oover.get(&format!("{pad}/brief/concept.pdf")).await);
        let odt = self.oover.get(&format!("{pad}/brief/concept.odt")).await;
        assert!(odt.status == StatusCode::OK && odt.bytes.starts_with(b"PK"), "{zet}");
        gedaan(&self.teken(pad, "uitgereikt").await);
        (concept, laatste_brief(&self.oover, pad).await)
    }

    /// A step that nobody signs, with the letter written afterwards.
    async fn achteraf(&self, pad: &str, zet: &str) -> String {
        self.stap(pad, zet).await;
        let blad = self.oover.get(pad).await;
        let gegevens = adres(goed(&blad), "/gegevens");
        vul(&self.oover, &gegevens, &[]).await;
        let blad = self.oover.get(&gegevens).await;
        assert!(goed(&blad).contains("Er ontbreekt niets"), "{zet}: {}", blad.tekst);
        let brief = gegevens.strip_suffix("/gegevens").unwrap();
        assert_eq!(self.oover.get(brief).await.status, StatusCode::NOT_FOUND, "not final yet");
        assert!(pdf(&self.oover.get(&format!("{brief}/concept.pdf")).await).contains("CONCEPT"));
        gedaan(&self.oover.post(&format!("{brief}/vaststelling"), &[]).await);
        let tekst = pdf(&self.oover.get(brief).await);
        assert!(!tekst.contains("CONCEPT"));
        tekst
    }

    async fn getal(&self, vraag: db::Sql) -> i64 {
        self.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
    }
}

/// The names of the fields of a form, each once.
fn namen(blad: &str) -> Vec<String> {
    let mut uit: Vec<String> = vec![];
    for rest in blad.split(" name=\"").skip(1) {
        let naam = rest.split('"').next().unwrap().to_owned();
        let van_ons = ["brief-", "vraag-", "keuze-", "stap_"].iter().any(|begin| naam.starts_with(begin));
        if van_ons && !uit.contains(&naam) {
            uit.push(naam);
        }
    }
    uit
}

/// The first address on a page that ends so.
fn adres(blad: &str, einde: &str) -> String {
    let adressen = blad.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    adressen.filter(|a| a.contains("/brieven/")).find(|a| a.ends_with(einde)).unwrap().to_owned()
}

async fn laatste_brief(wie: &Persoon, pad: &str) -> String {
    adres(goed(&wie.get(pad).await), "")
}

async fn stap_van(wie: &Persoon, pad: &str) -> String {
    let blad = wie.get(&format!("{pad}/voorstel")).await.tekst;
    let rest = blad.split_once("name=\"stap\" value=\"").unwrap_or_default().1;
    rest.split('"').next().unwrap().to_owned()
}

/// What a field holds: as typed, or the choice that is made.
fn waarde(blad: &str, naam: &str) -> String {
    let rest = blad.split_once(&format!(" name=\"{naam}\"")).unwrap().1;
    let (tag, na) = rest.split_once('>').unwrap();
    let rauw = if tag.contains(" rows=") {
        na.split("</textarea>").next().unwrap().trim_start_matches('\n').to_owned()
    } else if let Some((_, van)) = tag.split_once(" value=\"") {
        van.split('"').next().unwrap().to_owned()
    } else {
        let opties = na.split("</select>").next().unwrap().split("<option value=\"").skip(1);
        let gekozen = opties.map(|o| o.split_once('>').unwrap().0).find(|o| o.contains(" selected"));
        gekozen.map(|o| o.split('"').next().unwrap().to_owned()).unwrap_or_default()
    };
    rauw.replace("&#39;", "'").replace("&#38;", "&")
}

/// Fills in a letter: what is there stays, with these in its place, and something where nothing is.
async fn vul(wie: &Persoon, pad: &str, anders: &[(&str, &str)]) {
    gedaan(&probeer(wie, pad, anders).await);
}

async fn probeer(wie: &Persoon, pad: &str, anders: &[(&str, &str)]) -> Antwoord {
    let blad = wie.get(pad).await;
    let aan = blad
        .tekst
        .split("<option value=\"")
        .skip(1)
        .find(|o| o.contains(NAAM))
        .map(|o| o.split('"').next().unwrap().to_owned());
    let namen = namen(goed(&blad)).into_iter().map(|naam| {
        let er = waarde(&blad.tekst, &naam);
        (naam, er)
    });
    let namen: Vec<(String, String)> = namen.collect();
    let velden: Vec<(&str, &str)> = namen
        .iter()
        .map(|(naam, er)| {
            let kort = naam.strip_prefix("brief-").unwrap();
            let waarde = anders.iter().chain(GETYPT).find(|(n, _)| *n == kort).map(|(_, w)| *w);
            let geadresseerde = if kort == "geadresseerde" { aan.as_deref() } else { None };
            let er = if er.is_empty() { None } else { Some(er.as_str()) };
            (naam.as_str(), waarde.or(er).or(geadresseerde).unwrap_or("Een feit uit het rapport."))
        })
        .collect();
    wie.post(pad, &velden).await
}

/// A sound picture of one dot.
fn png() -> Vec<u8> {
    use base64::Engine as _;
    base64::prelude::BASE64_STANDARD
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
        )
        .unwrap()
}

testkit::beide!(STAPPEN;
    async fn s24_voornemen_report_and_order_of_a_closure_have_their_letters(db) {
        let h = stadhuis(db).await;
        let pad = h.open("damocles").await;
        let (concept, brief) = h.met_brief(&pad, "voornemen").await;
        let woorden = dicht(&concept);
        assert!(woorden.contains("CONCEPT") && woorden.contains("artikel13bOpiumwet") && woorden.contains(&dicht(NAAM)), "{concept}");
        assert!(woorden.contains("zaterdag5december2026"), "the day that was chosen with the step");
        let af = pdf(&h.oover.get(&brief).await);
        assert!(!af.contains("CONCEPT") && dicht(&af).contains(&dicht("burgemeester van VAL")), "{af}");
        let verslag = h.achteraf(&pad, "zienswijze").await;
        assert!(dicht(&verslag).contains("Dewietwasnietvanmij"), "{verslag}");
        let (last, brief) = h.met_brief(&pad, "besluiten").await;
        let last = dicht(&last);
        for woord in ["Ikwoonerallang", "dinsdag24november2026", "donderdag21januari2027", "zaterdag2januari2027", "derechtbankLimburg"] {
            // Six weeks after 21 November end on 2 January, a Saturday: the term moves to Monday (Atw 1).
            let woord = if woord == "zaterdag2januari2027" { "maandag4januari2027" } else { woord };
            assert!(last.contains(woord), "{woord}: {last}");
        }
        let af = dicht(&pdf(&h.oover.get(&brief).await));
        assert!(af.contains("VAL-B-2026-0001"), "the number in the register is the reference: {af}");
        for (soort, keer) in [("BriefVastgelegd", 3), ("BriefconceptGelezen", 5), ("BriefBevroren", 3), ("BriefIngezien", 3)] {
            assert_eq!(h.wereld.spoor(soort).await, keer, "{soort}");
        }
        assert!(h.wereld.spoor_is_heel().await);
    }

    async fn s24_decision_and_penalty_have_their_letters(db) {
        let h = stadhuis(db).await;
        let pad = h.open("gebiedsverbod").await;
        let (besluit, _) = h.met_brief(&pad, "spoed").await;
        assert!(dicht(&besluit).contains("maandag23november2026"), "{besluit}");
        let pad = h.open("last-dwangsom").await;
        h.met_brief(&pad, "voornemen").await;
        h.achteraf(&pad, "zienswijze").await;
        let (last, _) = h.met_brief(&pad, "besluiten").await;
        assert!(dicht(&last).contains("€1.000,00perweek") && dicht(&last).contains("€10.000,00"), "{last}");
    }

    async fn s25_huisverbod_and_extension_name_the_hours(db) {
        let h = stadhuis(db).await;
        let pad = h.open("huisverbod").await;
        let (verbod, _) = h.met_brief(&pad, "opleggen").await;
        let woorden = dicht(&verbod);
        assert!(woorden.contains("vanzaterdag21november2026om12:00uurtotdinsdag1december2026om12:00uur"), "{verbod}");
        h.stap(&pad, "zorgadvies").await;
        let (langer, _) = h.met_brief(&pad, "verlengen").await;
        assert!(dicht(&langer).contains("donderdag10december2026om12:00uur"), "{langer}");
    }

    async fn s24_emergency_and_entry_have_their_letters(db) {
        let h = stadhuis(db).await;
        let pad = h.open("noodbevel").await;
        h.stap(&pad, "opleggen").await;
        gedaan(&h.teken(&pad, "mondeling").await);
        let (bevel, _) = h.met_brief(&pad, "op-schrift").await;
        assert!(dicht(&bevel).contains("zaterdag21november2026om12:00uur"), "{bevel}");
        let pad = h.open("noodverordening").await;
        let (verordening, _) = h.met_brief(&pad, "vaststellen").await;
        assert!(dicht(&verordening).contains("Niemandkomtinhetgebied"), "{verordening}");
        let pad = h.open("binnentreden").await;
        let (machtiging, _) = h.met_brief(&pad, "machtigen").await;
        assert!(dicht(&machtiging).contains("dienstnummer123"), "{machtiging}");
        h.stap(&pad, "binnentreden").await;
        let verslag = h.achteraf(&pad, "verslag").await;
        assert!(dicht(&verslag).contains("medewerkeropenbareordeenveiligheid"), "{verslag}");
    }

    async fn s24_what_is_missing_is_named_and_the_signature_refused(db) {
        let h = stadhuis(db).await;
        let pad = h.open("damocles").await;
        h.stap(&pad, "voornemen").await;
        let blad = h.burgemeester.get(&format!("{pad}/voorstel")).await;
        assert!(goed(&blad).contains("Nog niemand heeft de brief ingevuld"), "{}", blad.tekst);
        let nee = h.teken(&pad, "uitgereikt").await;
        assert!(nee.status == StatusCode::CONFLICT && nee.tekst.contains("De brief bij deze stap is niet compleet"), "{}", nee.tekst);
        vul(&h.oover, &format!("{pad}/brief"), &[("maatregel", ""), ("feiten", "")]).await;
        let blad = h.oover.get(&format!("{pad}/brief")).await;
        for woord in ["veld-brief-maatregel-fout", "veld-brief-feiten-fout"] {
            assert!(goed(&blad).contains(woord), "{woord}: {}", blad.tekst);
        }
        assert!(!blad.tekst.contains("veld-brief-noodzaak-fout"));
        let blad = h.burgemeester.get(&format!("{pad}/voorstel")).await;
        assert!(goed(&blad).contains("Wat is het plan?") && blad.tekst.contains("Wat is er gebeurd?"), "{}", blad.tekst);
        for pad in ["concept.pdf", "concept.odt"].map(|bestand| format!("{pad}/brief/{bestand}")) {
            assert_eq!(h.oover.get(&pad).await.status, StatusCode::CONFLICT, "no blank is ever printed");
        }
        assert_eq!(h.teken(&pad, "uitgereikt").await.status, StatusCode::CONFLICT);
        assert_eq!(h.wereld.spoor("StapOndertekend").await, 0);
        // What was typed goes along when the step is written anew.
        h.stap(&pad, "voornemen").await;
        let blad = h.oover.get(&format!("{pad}/brief")).await;
        assert!(goed(&blad).contains("veld-brief-maatregel-fout") && blad.tekst.contains("Een feit uit het rapport."), "{}", blad.tekst);
        let fout = probeer(&h.oover, &format!("{pad}/brief"), &[("gesprek_op", "morgen")]).await;
        assert!(fout.status == StatusCode::BAD_REQUEST && fout.tekst.contains("22-11-2026 14:30"), "{}", fout.tekst);
        vul(&h.oover, &format!("{pad}/brief"), &[]).await;
        gedaan(&h.teken(&pad, "uitgereikt").await);
    }

    async fn s25_what_was_told_on_the_spot_is_signed_without_and_its_letter_follows(db) {
        let h = stadhuis(db).await;
        let pad = h.open("huisverbod").await;
        h.stap(&pad, "opleggen").await;
        gedaan(&h.teken(&pad, "mondeling").await);
        let gegevens = adres(goed(&h.oover.get(&pad).await), "/gegevens");
        let brief = gegevens.strip_suffix("/gegevens").unwrap();
        assert_eq!(h.oover.get(brief).await.status, StatusCode::NOT_FOUND);
        let leeg = h.burgemeester.post(&format!("{brief}/vaststelling"), &[]).await;
        assert_eq!(leeg.status, StatusCode::CONFLICT, "not before it is complete");
        vul(&h.oover, &gegevens, &[]).await;
        let nee = h.oover.post(&format!("{brief}/vaststelling"), &[]).await;
        assert_eq!(nee.status, StatusCode::FORBIDDEN, "who may not sign the step does not finish its letter");
        gedaan(&h.burgemeester.post(&format!("{brief}/vaststelling"), &[]).await);
        assert!(dicht(&pdf(&h.oover.get(brief).await)).contains("Hetisualgezegdopzaterdag21november2026om12:00uur"));
        assert_eq!(h.burgemeester.post(&format!("{brief}/vaststelling"), &[]).await.status, StatusCode::CONFLICT, "once");
        assert_eq!(probeer(&h.oover, &gegevens, &[]).await.status, StatusCode::CONFLICT, "and then it is closed");
    }

    async fn s17_typed_text_stays_text(db) {
        let h = stadhuis(db).await;
        let pad = h.open("damocles").await;
        h.stap(&pad, "voornemen").await;
        let boos = "#read(\"/etc/passwd\") *vet* $x^2$ #panic() ]#eval(\"1\")[ <b>hoi</b>";
        vul(&h.oover, &format!("{pad}/brief"), &[("maatregel", boos), ("feiten", boos)]).await;
        let tekst = dicht(&pdf(&h.oover.get(&format!("{pad}/brief/concept.pdf")).await));
        assert!(tekst.contains(&dicht("#read(\"/etc/passwd\") *vet*")) && !tekst.contains("root:"), "{tekst}");
        let blad = h.oover.get(&format!("{pad}/brief")).await;
        assert!(goed(&blad).contains("&#60;b&#62;hoi") || blad.tekst.contains("&lt;b&gt;hoi"), "{}", blad.tekst);
        // A character that turns the direction of text is refused at its field.
        vul(&h.oover, &format!("{pad}/brief"), &[("maatregel", "naam\u{202e}txt")]).await;
        let blad = h.oover.get(&format!("{pad}/brief")).await;
        assert!(goed(&blad).contains("U+202E"), "{}", blad.tekst);
    }

    async fn s24_a_final_is_frozen_whatever_changes_after_it(db) {
        let h = stadhuis(db).await;
        let pad = h.open("damocles").await;
        let (_, brief) = h.met_brief(&pad, "voornemen").await;
        let eerst = h.oover.get(&brief).await;
        let sha: String = Sha256::digest(&eerst.bytes).iter().map(|b| format!("{b:02x}")).collect();
        let bekend = h.getal(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM definitievebrief WHERE sha256 = $1", &sha)).await;
        assert_eq!(bekend, 1);
        let spoor = h.getal(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM spoor WHERE soort = 'BriefBevroren' AND inhoud LIKE $1", format!("%{sha}%"))).await;
        assert_eq!(spoor, 1, "the trail holds the hash");
        let mut anders = STIJL.to_vec();
        anders[2] = ("stijl_telefoon", "043 111 11 11");
        gedaan(&h.jurist.post("/huisstijl", &anders).await);
        assert_eq!(h.oover.get(&brief).await.bytes, eerst.bytes);
        assert_eq!(probeer(&h.oover, &format!("{brief}/gegevens"), &[]).await.status, StatusCode::CONFLICT);
        // What was meddled with behind the program is not shown.
        let mut tx = h.wereld.app.db.write().await.unwrap();
        tx.execute(sql!("UPDATE definitievebrief SET bytes = $1", b"%PDF-vals".to_vec())).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(h.oover.get(&brief).await.status, StatusCode::NOT_FOUND);
    }

    async fn s24_a_letter_is_of_the_own_municipality_alone(db) {
        let h = stadhuis(db).await;
        let pad = h.open("damocles").await;
        let (_, brief) = h.met_brief(&pad, "voornemen").await;
        h.achteraf(&pad, "zienswijze").await;
        h.stap(&pad, "besluiten").await;
        vul(&h.oover, &format!("{pad}/brief"), &[]).await;
        let vreemd = h.wereld.persoon(Org::Gul, Functiesoort::Oover).await;
        let ander = h.open("damocles").await;
        let verkeerd = brief.replace(&pad, &ander);
        for adres in [brief.clone(), format!("{brief}/gegevens"), format!("{brief}/concept.pdf"), format!("{pad}/brief"), format!("{pad}/brief/concept.pdf"), format!("{pad}/brief/concept.odt")] {
            assert_eq!(vreemd.get(&adres).await.status, StatusCode::NOT_FOUND, "{adres}");
        }
        for adres in [format!("{pad}/brief"), format!("{brief}/gegevens"), format!("{brief}/vaststelling")] {
            assert_eq!(vreemd.post(&adres, &[]).await.status, StatusCode::NOT_FOUND, "{adres}");
        }
        assert_eq!(h.oover.get(&verkeerd).await.status, StatusCode::NOT_FOUND, "nor under another procedure");
        let privacy = h.wereld.persoon(Org::Val, Functiesoort::Privacyfunctionaris).await;
        assert_eq!(privacy.get(&brief).await.status, StatusCode::FORBIDDEN, "who sees that there is a procedure does not read it");
        let blad = privacy.get(&pad).await;
        assert!(!goed(&blad).contains("/brieven/"), "{}", blad.tekst);
    }

    async fn s17_a_house_style_is_data_and_judged_before_a_letter_needs_it(db) {
        let h = stadhuis(db).await;
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>"#;
        let mut kapot = png();
        kapot.truncate(40);
        for (naam, inhoud) in [("logo.svg", svg.as_slice()), ("logo.png", svg.as_slice()), ("logo.png", kapot.as_slice())] {
            let mut velden = STIJL.to_vec();
            velden.push(("stijl_logo_alt", "Wapen van de proef"));
            let nee = h.jurist.post_bestanden("/huisstijl", &velden, &[("stijl_logo", naam, inhoud)]).await;
            assert!(nee.status == StatusCode::BAD_REQUEST && nee.tekst.contains("veld-stijl_logo-fout"), "{naam}: {}", nee.tekst);
            assert!(nee.tekst.contains("043 000 00 00"), "what was typed stays");
        }
        let zonder = h.jurist.post_bestanden("/huisstijl", STIJL, &[("stijl_logo", "logo.png", &png())]).await;
        assert!(zonder.status == StatusCode::BAD_REQUEST && zonder.tekst.contains("veld-stijl_logo_alt-fout"), "{}", zonder.tekst);
        let mut licht = STIJL.to_vec();
        licht[6] = ("stijl_kleur", "#ffee00");
        let nee = h.jurist.post("/huisstijl", &licht).await;
        assert!(nee.status == StatusCode::BAD_REQUEST && nee.tekst.contains("te licht"), "{}", nee.tekst);
        let mut velden = STIJL.to_vec();
        velden.push(("stijl_logo_alt", "Wapen van de proef"));
        gedaan(&h.jurist.post_bestanden("/huisstijl", &velden, &[("stijl_logo", "logo.png", &png())]).await);
        gedaan(&h.jurist.post("/huisstijl", &velden).await);
        assert_eq!(h.getal(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM huisstijl WHERE logo IS NOT NULL")).await, 1, "the logo stays when none is sent");
        // Not for who signs or works on it, and of the own municipality only.
        assert_eq!(h.oover.get("/huisstijl").await.status, StatusCode::FORBIDDEN);
        assert_eq!(h.burgemeester.post("/huisstijl", STIJL).await.status, StatusCode::FORBIDDEN);
        let elders = h.wereld.persoon(Org::Gul, Functiesoort::Beheerder).await;
        let blad = elders.get("/huisstijl").await;
        assert!(goed(&blad).contains("Er is nog geen huisstijl") && !blad.tekst.contains("Proefplein"), "{}", blad.tekst);
        let politie = h.wereld.persoon(Org::Pol, Functiesoort::Beheerder).await;
        assert_eq!(politie.post("/huisstijl", STIJL).await.status, StatusCode::FORBIDDEN, "no municipality");
    }

    async fn a_municipality_without_a_house_style_makes_its_letters_elsewhere(db) {
        let wereld = Wereld::nieuw(db).await;
        let h = Stadhuis {
            oover: wereld.persoon(Org::Val, Functiesoort::Oover).await,
            burgemeester: wereld.persoon(Org::Val, Functiesoort::Burgemeester).await,
            jurist: wereld.persoon(Org::Val, Functiesoort::Jurist).await,
            wereld,
        };
        let pad = h.open("damocles").await;
        h.stap(&pad, "voornemen").await;
        let blad = h.oover.get(&format!("{pad}/voorstel")).await;
        assert!(goed(&blad).contains("Zij maakt haar brieven ergens anders"), "{}", blad.tekst);
        gedaan(&h.teken(&pad, "verzonden").await);
        assert_eq!(h.wereld.spoor("BriefBevroren").await, 0);
        assert_eq!(h.getal(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM definitievebrief")).await, 0);
    }
);
