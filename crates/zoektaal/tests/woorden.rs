// SPDX-License-Identifier: EUPL-1.2
//! Words of the field: what a colleague types must find what another colleague wrote.

use zoektaal::{Term, Woord, Zoekvraag, fts5_match, lijkt_op, tokens, tsquery, tsvector, zoekvraag};

/// Whether every term of a query is answered by the tokens of a text.
fn vindt(vraag: &str, tekst: &str) -> bool {
    let index = tokens(tekst);
    let vraag = zoekvraag(vraag);
    !vraag.is_leeg() && vraag.termen.iter().all(|term| geldt(term, &index))
}

fn geldt(term: &Term, index: &[String]) -> bool {
    match term {
        Term::Woord(woord) => index.contains(&woord.stam),
        Term::Voorvoegsel(woord) => index.iter().any(|t| *t == woord.stam || t.starts_with(&woord.rauw)),
        Term::Zin(zin) => {
            let stammen: Vec<&String> = zin.iter().map(|woord| &woord.stam).collect();
            index.windows(zin.len()).any(|venster| venster.iter().eq(stammen.iter().copied()))
        }
    }
}

#[test]
fn a_query_finds_other_forms_and_parts() {
    let gevallen = [
        ("hennep", "Vermoedelijk een hennepkwekerij op zolder"),
        ("kwekerijen", "hennepkwekerij aangetroffen"),
        ("hennepkwekerij", "Twee hennepkwekerijen ontmanteld"),
        ("hennep kwekerij", "hennepkwekerij"),
        ("hennepkwekerij", "hennep-kwekerij"),
        ("drugslab", "Mogelijk zijn er twee drugslabs"),
        ("drugslabs", "een drugslab"),
        ("lab", "drugslabs"),
        ("drugs", "drugslab"),
        ("witwassen", "geld dat is witgewassen"),
        ("witwas", "witwassen via een kapperszaak"),
        ("autobedrijf", "Controle bij drie autobedrijven"),
        ("autobedrijven", "het autobedrijf"),
        ("auto", "autobedrijf"),
        ("bedrijven", "autobedrijf"),
        ("auto", "auto's zonder kenteken"),
        ("autos", "een auto"),
        ("overlast", "geluidsoverlast in de nacht"),
        ("vakantiepark", "vakantieparken in het Heuvelland"),
        ("park", "vakantiepark"),
        ("kelderbox", "handel vanuit de kelderboxen"),
        ("boxen", "kelderbox"),
        ("ontvoering", "Er is iemand ontvoerd"),
        ("ontvoerd", "poging tot ontvoering"),
        ("mensenhandel", "signalen van mensenhandel"),
        ("handel", "mensenhandel"),
        ("dumping", "drugsdumpingen in het bos"),
        ("gedumpt", "dumpingen van afval"),
        ("drugsdumping", "drugsdumpingen"),
        ("spiegelende ramen", "Een auto met spiegelend raam"),
        ("\"spiegelende ramen\"", "pand met spiegelende ramen"),
        ("\"panden van de gemeente\"", "het pand van gemeente X"),
        ("kind", "kinderen op straat"),
        ("loopt", "Hij liep weg"),
        ("pand", "leegstaande panden"),
        ("bedreigd", "bedreiging van een wethouder"),
        ("cafe", "bij het café"),
        ("coordinator", "coördinator"),
        ("BV", "Handelsonderneming B.V."),
        ("OM", "overleg met het OM"),
        ("Limburg", "Zuid-Limburg"),
        ("zuid limburg", "Zuid-Limburg"),
        ("10000", "€ 10.000 contant"),
        ("ivan", "Иван"),
    ];
    for (vraag, tekst) in gevallen {
        assert!(
            vindt(vraag, tekst),
            "{vraag:?} must find {tekst:?}: {:?} in {:?}",
            zoekvraag(vraag),
            tokens(tekst)
        );
    }
}

#[test]
fn a_query_does_not_find_what_only_looks_alike() {
    let gevallen = [
        ("maan", "een man"),
        ("koper", "te koop"),
        ("hennepkwekerij", "een kwekerij van hennep"),
        ("\"ramen spiegelende\"", "spiegelende ramen"),
        ("meente ", "gemeente"),
        ("12 ", "kamer 1200"),
        ("12", "kamer 1200"),
        ("hennep ", "handel"),
    ];
    for (vraag, tekst) in gevallen {
        assert!(!vindt(vraag, tekst), "{vraag:?} must not find {tekst:?}: {:?}", tokens(tekst));
    }
}

#[test]
fn plates_postcodes_and_numbers_are_found_however_they_are_written() {
    let schrijfwijzen: [&[&str]; 6] = [
        &["12-ABC-3", "12abc3", "12-abc-3"],
        &["12 BKD 3", "12-BKD-3", "12BKD3", "12-bkd-3"],
        &["1-BKD-234", "1 BKD 234", "1bkd234"],
        &["AC-AB 123", "AC-AB123", "acab123"],
        &["6301 AB", "6301AB", "6301ab", "6301 ab", "6301-AB"],
        &["06-12345678", "0612345678", "06 12345678", "06 12 34 56 78"],
    ];
    for groep in schrijfwijzen {
        for vraag in groep {
            for tekst in groep {
                assert!(
                    vindt(vraag, &format!("Gezien: {tekst}, laat in de avond")),
                    "{vraag:?} in {tekst:?}"
                );
            }
        }
    }
    for (vraag, tekst) in [
        ("12a", "Dorpstraat 12 A"),
        ("12a", "Dorpstraat 12-a"),
        ("Dorpstraat 12", "dorpstraat 12a"),
        ("6301", "6301 AB Valkenburg"),
        ("6301 en", "postcode 6301 EN"),
        ("6301 EN", "woont 6301 en elders"),
        ("2024", "12-03-2024"),
    ] {
        assert!(vindt(vraag, tekst), "{vraag:?} in {tekst:?}: {:?}", tokens(tekst));
    }
}

#[test]
fn a_year_is_not_a_postcode_and_a_date_is_not_a_plate() {
    assert!(!tokens("in 2023 is er").contains(&"2023is".to_owned()));
    assert!(!tokens("op 12 MEI 2 keer").contains(&"12mei2".to_owned()));
}

#[test]
fn every_keystroke_of_a_word_finds_the_word() {
    for woord in
        ["hennepkwekerij", "mishandelingen", "straatroof", "kinderen", "autobedrijven", "12-abc-3", "dealers"]
    {
        for lengte in 2..=woord.len() {
            let begin = &woord[..lengte];
            assert!(begin.ends_with('-') || vindt(begin, woord), "{begin:?} must find {woord:?}");
        }
    }
}

#[test]
fn function_words_are_not_indexed() {
    assert_eq!(tokens("Er is een auto in de weg, and it was the van"), ["auto", "weg"]);
    assert_eq!(tokens("a b 't 's"), Vec::<String>::new());
}

#[test]
fn tokens_keep_order_and_frequency_before_the_other_readings() {
    assert_eq!(
        tokens("Panden, pand en drugslabs"),
        ["pand", "pand", "drugslab", "drugs", "drugslabs", "lab", "panden"]
    );
}

#[test]
fn an_empty_query_stays_empty() {
    for invoer in ["", "  ", "\"\"", "?!", "x", "de ", "\"de\"", "🅐🇳🇱"] {
        assert!(zoekvraag(invoer).is_leeg(), "{invoer:?} gave {:?}", zoekvraag(invoer));
    }
    assert_eq!(
        (fts5_match(&Zoekvraag::default()), tsquery(&Zoekvraag::default())),
        ("\"\"".into(), String::new())
    );
}

#[test]
fn a_lone_function_word_counts_as_a_beginning() {
    let woord = Woord { stam: "de".into(), rauw: "de".into() };
    assert_eq!(zoekvraag("de").termen, [Term::Voorvoegsel(woord)]);
    assert_eq!(zoekvraag("auto in de").termen.len(), 1);
}

#[test]
fn capitals_only_do_not_make_a_function_word_count() {
    assert_eq!(zoekvraag("OM DE HOEK ").woorden().map(|w| w.stam.as_str()).collect::<Vec<_>>(), ["hoek"]);
    assert_eq!(zoekvraag("OM").woorden().count(), 1);
}

#[test]
fn a_query_has_at_most_twelve_words_and_no_word_twice() {
    let lang: Vec<String> = (0..40).map(|nr| format!("woord{nr}x")).collect();
    assert_eq!(zoekvraag(&lang.join(" ")).woorden().count(), 12);
    assert_eq!(zoekvraag(&format!("\"{}\" ander", lang.join(" "))).woorden().count(), 12);
    assert_eq!(zoekvraag("panden pand \"pand panden\" pand").termen.len(), 2);
}

#[test]
fn an_open_quote_is_no_phrase_yet() {
    let vraag = zoekvraag("\"spiegelende ra");
    assert!(
        matches!(vraag.termen.as_slice(), [Term::Woord(_), Term::Voorvoegsel(woord)] if woord.rauw == "ra")
    );
    assert!(matches!(zoekvraag("“pand” „grijze auto”").termen.as_slice(), [Term::Woord(_), Term::Zin(_)]));
}

#[test]
fn a_prefix_also_looks_for_the_stem_when_that_is_another_word() {
    let vraag = zoekvraag("lopen");
    assert_eq!(fts5_match(&vraag), "(\"loop\" OR \"lopen\"*)");
    assert_eq!(tsquery(&vraag), "('loop' | 'lopen':*)");
}

#[test]
fn positions_in_a_tsvector_stay_within_what_postgresql_keeps() {
    let veel = vec!["pand".to_owned(); 20_000];
    assert!(tsvector(&veel).ends_with("'pand':16383"));
}

#[test]
fn one_error_is_forgiven_in_short_words_and_two_in_long_ones() {
    let bekend = ["hennep", "lab", "kelderbox", "witwassen", "auto", "Café"];
    let gevallen = [
        ("hnenep", Some("hennep")),
        ("henep", Some("hennep")),
        ("hennnepp", Some("hennep")),
        ("lob", Some("lab")),
        ("lobt", None),
        ("auot", Some("auto")),
        ("ouot", None),
        ("kelderbokx", Some("kelderbox")),
        ("witwasen", Some("witwassen")),
        ("witwsaen", Some("witwassen")),
        ("vitvazen", None),
        ("cafe", Some("Café")),
        ("", None),
    ];
    for (typfout, verwacht) in gevallen {
        let gevonden = lijkt_op(typfout, bekend.into_iter(), 3);
        assert_eq!(gevonden.first().map(|g| g.woord.as_str()), verwacht, "{typfout:?}");
    }
}

#[test]
fn the_nearest_word_comes_first_once_and_never_more_than_asked() {
    let kandidaten = ["panden", "pand", "pant", "pand", "mand"];
    let gevonden = lijkt_op("pand", kandidaten.into_iter(), 2);
    let woorden: Vec<(&str, usize)> = gevonden.iter().map(|g| (g.woord.as_str(), g.afstand)).collect();
    assert_eq!(woorden, [("pand", 0), ("pant", 1)]);
    assert!(lijkt_op("pand", kandidaten.into_iter(), 0).is_empty());
}
