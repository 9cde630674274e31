// SPDX-License-Identifier: EUPL-1.2
//! Cases for the field readers, a table per kind of field.

use jiff::civil::date;

use super::*;

fn form(waarde: &str) -> Form {
    Form::from_pairs([("veld", waarde)])
}

fn code(form: &Form) -> Option<FoutCode> {
    form.fout("veld").map(|fout| fout.code)
}

#[derive(Debug, PartialEq)]
struct Kleur(u8);

impl FromStr for Kleur {
    type Err = ();
    fn from_str(tekst: &str) -> Result<Self, ()> {
        match tekst {
            "rood" => Ok(Self(1)),
            "blauw" => Ok(Self(2)),
            _ => Err(()),
        }
    }
}

#[test]
fn tekst_wordt_getrimd_en_krijgt_gewone_regeleinden() {
    let mut goed = form("  een\r\ntwee\rdrie\t \n");
    assert_eq!(goed.tekst("veld", 1, 50).as_deref(), Some("een\ntwee\ndrie"));
    assert!(goed.is_goed());
}

#[test]
fn lengte_telt_tekens_en_geen_bytes() {
    assert_eq!(form("éééé").tekst("veld", 4, 4).as_deref(), Some("éééé"));
    for (waarde, verwacht) in [
        ("", FoutCode::Verplicht),
        ("   ", FoutCode::Verplicht),
        ("abc", FoutCode::TeKort),
        ("abcdef", FoutCode::TeLang),
        ("ab\0cd", FoutCode::Teken),
        ("ab\u{1b}d", FoutCode::Teken),
    ] {
        let mut form = form(waarde);
        assert_eq!(form.tekst("veld", 4, 5), None);
        assert_eq!(code(&form), Some(verwacht), "{waarde:?}");
    }
}

#[test]
fn een_optionele_tekst_mag_leeg_maar_niet_te_lang() {
    let mut leeg = form(" ");
    assert_eq!(leeg.tekst_optioneel("veld", 3), None);
    assert_eq!(leeg.tekst_optioneel("afwezig", 3), None);
    assert!(leeg.is_goed());
    let mut lang = form("abcd");
    assert_eq!(lang.tekst_optioneel("veld", 3), None);
    assert_eq!(code(&lang), Some(FoutCode::TeLang));
}

#[test]
fn een_regel_heeft_geen_regeleinde() {
    let mut kop = form("Onderwerp\nBcc: iemand");
    assert_eq!(kop.regel("veld", 1, 100), None);
    assert_eq!(code(&kop), Some(FoutCode::Regeleinde));
    assert_eq!(form("Onderwerp").regel_optioneel("veld", 100).as_deref(), Some("Onderwerp"));
}

#[test]
fn alle_fouten_komen_tegelijk_en_het_getypte_blijft() {
    let mut form = Form::from_pairs([("titel", ""), ("dag", "gisterenmiddag"), ("aantal", "veel")]);
    let gelezen = (
        form.tekst("titel", 1, 9),
        form.datum("dag"),
        form.getal("aantal", 1..=9),
        form.keuze::<Kleur>("kleur"),
    );
    assert_eq!(gelezen, (None, None, None, None));
    let velden: Vec<_> = form.fouten().iter().map(|fout| fout.veld.as_str()).collect();
    assert_eq!(velden, ["titel", "dag", "aantal", "kleur"]);
    assert_eq!(form.waarde("dag"), "gisterenmiddag");
}

#[test]
fn keuzes_een_geen_of_meer() {
    assert_eq!(form("rood").keuze("veld"), Some(Kleur(1)));
    assert_eq!(form("").keuze_optioneel::<Kleur>("veld"), None);
    let mut onbekend = form("groen");
    assert_eq!(onbekend.keuze_optioneel::<Kleur>("veld"), None);
    assert_eq!(code(&onbekend), Some(FoutCode::Keuze));
    let mut meer = Form::from_pairs([("veld", "rood"), ("veld", ""), ("veld", "blauw")]);
    assert_eq!(meer.keuzes("veld"), Some(vec![Kleur(1), Kleur(2)]));
    assert_eq!(meer.keuzes::<Kleur>("niets"), Some(vec![]));
    assert!(meer.is_goed());
    assert_eq!(meer.keuze::<Kleur>("veld"), None, "two values where one is asked");
    assert_eq!(code(&meer), Some(FoutCode::Meerdere));
}

#[test]
fn een_mens_typt_anders_dan_een_machine() {
    let vandaag = date(2026, 11, 21);
    assert_eq!(form("21-11-2026").datum("veld"), Some(vandaag));
    assert_eq!(form("morgen").met_vandaag(vandaag).datum("veld"), Some(date(2026, 11, 22)));
    assert_eq!(form("1.234").getal("veld", 0..=9999), Some(1234));
    assert_eq!(form("5,83").komma("veld"), Some(5.83));
    assert_eq!(form("€ 12,50").bedrag_optioneel("veld"), Some(1250));
    let mut machine = Form::from_json(
        br#"{"veld":"21-11-2026","aantal":1.234,"lat":5.883,"lon":1e1,"cent":1250,"dag":"2026-11-21"}"#,
    );
    assert_eq!((machine.datum("veld"), machine.getal("aantal", 0..=9999)), (None, None));
    assert_eq!((machine.komma("lat"), machine.komma("lon")), (Some(5.883), Some(10.0)));
    assert_eq!((machine.bedrag_optioneel("cent"), machine.datum("dag")), (Some(1250), Some(vandaag)));
    assert_eq!(machine.fouten().len(), 2);
}

#[test]
fn een_getal_buiten_het_bereik_noemt_de_grenzen() {
    let mut form = form("11");
    assert_eq!(form.getal_optioneel("veld", 1..=10), None);
    let fout = form.fout("veld").unwrap();
    assert_eq!(
        (fout.code, fout.args.clone()),
        (FoutCode::Bereik, vec![("min", "1".into()), ("max", "10".into())])
    );
}

#[test]
fn ja_nee_en_vinkjes() {
    assert_eq!(form("ja").ja_nee("veld"), Some(true));
    assert_eq!(form("false").ja_nee("veld"), Some(false));
    let mut leeg = form("");
    assert_eq!(leeg.ja_nee("veld"), None);
    assert_eq!(code(&leeg), Some(FoutCode::Verplicht));
    assert!(form("on").vinkje("veld") && form("ja").vinkje("veld"));
    let mut uit = form("misschien");
    assert!(!uit.vinkje("afwezig") && uit.is_goed());
    assert!(!uit.vinkje("veld") && !uit.is_goed());
}

#[test]
fn adressen_en_nummers() {
    for goed in ["a@b.nl", "jan.de-vries+melding@sub.voorbeeld.nl"] {
        assert_eq!(form(goed).email_optioneel("veld").as_deref(), Some(goed));
    }
    for fout in
        ["a@b", "a b@c.nl", "@b.nl", "a@.nl", "a@b..nl", "a@b.nl\nBcc:x@y.nl", "a@@b.nl", "Jan <a@b.nl>"]
    {
        let mut form = form(fout);
        assert_eq!(form.email_optioneel("veld"), None, "{fout}");
        assert_eq!(code(&form), Some(FoutCode::Email));
    }
    for (typt, verwacht) in [
        ("06-12 34 56 78", Some("0612345678")),
        ("+31 (0)6 12345678", Some("+31612345678")),
        ("bel mij", None),
        ("1", None),
    ] {
        assert_eq!(form(typt).telefoon_optioneel("veld").as_deref(), verwacht, "{typt}");
    }
}

#[test]
fn tijden() {
    assert_eq!(form("14:05").tijd("veld").map(|tijd| tijd.hour()), Some(14));
    assert_eq!(form("").tijd_optioneel("veld"), None);
    assert_eq!(form("1970-01-01T00:00:01Z").tijdstip("veld"), Some(1000));
    let mut fout = form("straks");
    assert_eq!(fout.tijdstip_optioneel("veld"), None);
    assert_eq!(code(&fout), Some(FoutCode::Tijdstip));
}

#[test]
fn prefill_en_regels_van_een_onderdeel() {
    let mut form = Form::leeg();
    form.zet("titel", "Overlast");
    form.zet_meer("soort", ["a", "b"]);
    assert_eq!(form.waarde("titel"), "Overlast");
    assert!(form.gekozen("soort", "b"));
    form.meld_fout("titel", FoutCode::Regel("signaal-titel-bestaat"), vec![]);
    form.meld_fout("titel", FoutCode::Regel("signaal-titel-bestaat"), vec![]);
    assert_eq!(form.fouten().len(), 1);
    assert!(!format!("{form:?}").contains("Overlast"), "what was typed stays out of logs");
}
