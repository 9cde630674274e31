// SPDX-License-Identifier: EUPL-1.2
//! Lines of files as other systems write them, against the rules of the form.

use kernel::OrganisatieId;

use super::*;
use crate::signaal::invoer::kaart::{lees_kaart, voorbeeld};
use crate::signaal::model::{Hoebekend, Kanaal};

type Uitkomst = Result<NieuwSignaal, Vec<(String, &'static str)>>;

/// Reads the lines of a file with second files, as one run would.
fn lees(kaart: &str, bestand: &str, bij: &[(&str, &str)]) -> Result<Vec<Uitkomst>, InvoerFout> {
    let kaart = lees_kaart(kaart)?;
    let mut tabellen = BTreeMap::new();
    for (naam, tekst) in bij {
        tabellen.insert((*naam).to_owned(), Bijtabel::lees(naam, tekst.as_bytes(), &kaart)?);
    }
    let mut lezer = Lezer::nieuw(bestand.as_bytes(), kaart.scheiding, kaart.tekens).unwrap();
    let vertaler = Vertaler::nieuw(&kaart, lezer.koppen(), &tabellen)?;
    let om = Omstandigheden {
        ontvangst: Ontvangst {
            eigenaar: OrganisatieId::van(1),
            gemeente: Some("GM0994".to_owned()),
            door: None,
            nu: Tijdstip::van_ms(1_795_258_800_000),
        },
        invoer: Some(InvoerId::van(9)),
        mag: &|herkomst| herkomst != Herkomst::Mma,
    };
    let mut uit = Vec::new();
    while let Some(gelezen) = lezer.volgende().unwrap() {
        let regel = vertaler.signaal(gelezen.regel, &gelezen.cellen.unwrap(), &om);
        uit.push(
            regel.map_err(|f| f.into_iter().map(|(kolom, fout)| (kolom, fout.code.sleutel())).collect()),
        );
    }
    Ok(uit)
}

const KOP: &str = "id;wat;thema;kanaal;plaats;ontvangen;periode_van;herkomst_doel;lon;lat;melder_naam\n";

fn eigen(regel: &str) -> Uitkomst {
    lees(voorbeeld("dijkwacht").unwrap(), &format!("{KOP}{regel}"), &[]).unwrap().remove(0)
}

#[test]
fn our_own_format_with_little_and_with_much() {
    let weinig = eigen("7;Er staat een bus voor de loods.;;;;;;;;;").unwrap();
    assert_eq!(
        (weinig.thema.as_str(), weinig.kanaal, weinig.hoe_bekend),
        ("anders", Kanaal::Invoer, Hoebekend::VanHorenZeggen)
    );
    assert_eq!((weinig.extern_id.as_deref(), weinig.invoer), (Some("7"), Some(InvoerId::van(9))));
    assert_eq!(weinig.ontvangen_op.ms(), 1_795_258_800_000);
    let veel = eigen("8;=1+1 staat op de muur;drugs;politie;Testweg 9001;1-3-2026 14:05;28-2-2026;art. 16 Wpg;5,8306;50.8652;").unwrap();
    assert_eq!(veel.wat, "=1+1 staat op de muur", "a formula is text");
    assert_eq!(
        (veel.beperking.herkomst, veel.ontvangen_op.rfc3339().as_str()),
        (Herkomst::Politie, "2026-03-01T13:05:00Z")
    );
    assert_eq!(veel.periode.0.map(|d| d.to_string()).as_deref(), Some("2026-02-28"));
    assert!(veel.plaats.gebied.is_some_and(|g| g.starts_with("BU0994")));
}

#[test]
fn a_line_says_everything_that_is_wrong_by_column() {
    let fouten = eigen(";kort;paars;fax;;later;31-2-2026;;4.9;52.37;").unwrap_err();
    let verwacht = [
        ("id", "fout-verplicht"),
        ("ontvangen", "fout-datum"),
        ("kanaal", "fout-keuze"),
        ("thema", "fout-keuze"),
        ("wat", "fout-te-kort"),
        ("lon", ""),
        ("periode_van", "fout-datum"),
    ];
    for (kolom, sleutel) in verwacht.iter().filter(|(_, s)| !s.is_empty()) {
        assert!(fouten.iter().any(|(k, s)| k == kolom && s == sleutel), "{kolom}: {fouten:?}");
    }
    assert!(fouten.iter().any(|(k, s)| k == "plaats" && *s == "fout-punt-buiten-gemeente"), "{fouten:?}");
}

#[test]
fn the_future_the_source_and_the_reporter_are_judged_as_in_the_form() {
    for (regel, kolom, sleutel) in [
        ("1;Er staat een bus voor de loods.;;;;1-1-2031;;;;;", "ontvangen", "fout-dag-in-toekomst"),
        ("1;Er staat een bus voor de loods.;;;;1-3-2026;2-3-2026;;;;", "periode_van", "fout-dag-in-toekomst"),
        ("1;Er staat een bus voor de loods.;;politie;;;;;;;", "herkomst_doel", "fout-verplicht"),
        ("1;Er staat een bus voor de loods.;;mma;;;;;;;", "kanaal", "weigering-kanaal-waarom"),
        ("1;Er staat een bus voor de loods.;;mma;;;;;;;Jan", "melder_naam", "fout-mma-geen-melder"),
    ] {
        assert_eq!(eigen(regel).unwrap_err(), [(kolom.to_owned(), sleutel)], "{regel}");
    }
    let lang = format!("{};Er staat een bus voor de loods.;;;;;;;;;", "9".repeat(130));
    assert_eq!(eigen(&lang).unwrap_err(), [("id".to_owned(), "invoer-fout-id-te-lang")]);
}

const SIGNALS: &str = "id,signal_uuid,source,text,text_extra,incident_date_start,incident_date_end,created_at,updated_at\n\
    101,u,online,Er is drugsafval gedumpt,Bij het bos,2026-03-01 10:00:00+00,,2026-03-01 10:05:00.5+00,x\n\
    102,u,online,Kapotte lantaarn in de straat,,2026-03-01 10:00:00+00,,2026-03-02 10:05:00+00,x\n";
const LOCATIONS: &str = "id,lat,lng,stadsdeel,buurt_code,address,address_text,created_at,updated_at,extra_properties,_signal_id\n\
    1,5.8306,50.8652,,,null,\"Grendelplein 9001,\n 6301 BS\",x,x,null,101\n";
const CATEGORIES: &str = "id,main,sub,departments,created_at,updated_at,extra_properties,_signal_id\n\
    1,Overlast,Overig,x,x,x,null,101\n2,Overlast in de openbare ruimte,Lozing / dumping / bodemverontreiniging,x,x,x,null,101\n\
    3,Wegen,Straatverlichting / openbare klok,x,x,x,null,102\n";

#[test]
fn an_export_of_signalen_with_its_second_files() {
    let bij = [("locations", LOCATIONS), ("categories", CATEGORIES)];
    let regels = lees(voorbeeld("signalen-amsterdam").unwrap(), SIGNALS, &bij).unwrap();
    let een = regels[0].as_ref().unwrap();
    assert_eq!((een.extern_id.as_deref(), een.thema.as_str()), (Some("signalen-101"), "milieu"));
    assert_eq!(een.wat, "Er is drugsafval gedumpt\n\nBij het bos");
    assert_eq!(een.plaats.omschrijving, "Grendelplein 9001, 6301 BS");
    assert!(een.plaats.gebied.as_deref().is_some_and(|g| g.starts_with("BU0994")));
    assert_eq!(een.ontvangen_op.rfc3339(), "2026-03-01T10:05:00Z");
    let twee = regels[1].as_ref().unwrap();
    assert_eq!((twee.thema.as_str(), twee.plaats.gebied.as_deref()), ("anders", Some("GM0994")));
    let zonder = lees(voorbeeld("signalen-amsterdam").unwrap(), SIGNALS, &[]).unwrap();
    assert!(zonder.iter().all(|r| r.as_ref().is_ok_and(|n| n.thema == "anders")));
}

#[test]
fn columns_that_are_missing_are_named_together() {
    let fout = lees(voorbeeld("signalen-amsterdam").unwrap(), "id;text\n", &[]).unwrap_err();
    let InvoerFout::Kolommen(namen) = fout else { panic!("{fout}") };
    assert_eq!(namen, ["id", "created_at", "incident_date_end", "incident_date_start", "text", "text_extra"]);
}

#[test]
fn a_point_as_text_and_a_translation_for_all_others() {
    let kaart = "[kolommen]\nextern_id='id'\nwat='w'\npunt='geo'\nthema='t'\n[vast]\nplaats='Op de kaart'\nkanaal='collega'\n\
        [vertaal.thema]\n'Wiet'='hennep'\n";
    let bestand = "id,w,geo,t\n1,Er hangt een zoete geur.,SRID=4326;POINT (5.8306 50.8652),WIET\n\
        2,Er hangt een zoete geur.,ergens,hennep\n";
    let regels = lees(kaart, bestand, &[]).unwrap();
    let een = regels[0].as_ref().unwrap();
    assert_eq!((een.thema.as_str(), een.plaats.punt.map(|p| p.lon)), ("hennep", Some(5.8306)));
    assert_eq!(regels[1].as_ref().unwrap_err(), &[("geo".to_owned(), "invoer-fout-punt")]);
}
