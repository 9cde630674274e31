// SPDX-License-Identifier: EUPL-1.2
//! Laws that hold for every text, and hostile queries against a real FTS5 table.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests count as production code to clippy")]

use proptest::prelude::*;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use sqlx::{Row, SqlitePool};
use zoektaal::{Term, Woord, Zoekvraag, fts5_match, tokens, trigrammen, tsquery, zoekvraag};

/// Text with much of what is special to the reader or to a query language.
fn tekst() -> impl Strategy<Value = String> {
    let brokken = prop_oneof![
        r#"["'()*:&|!<>^{}+~@#$%,.;/\\ \n\t_-]{1,3}"#,
        "[a-zA-Z]{1,12}",
        "[0-9]{1,5}",
        r"\PC{0,6}",
        prop::sample::select(vec![
            "AND",
            "OR",
            "NOT",
            "NEAR(",
            "NULL",
            "--",
            "/*",
            "'; DROP TABLE x",
            "\0",
            "\u{202e}",
            "drugslabs",
            "6301 AB",
            "12-ABC-3",
            "12 BKD 3",
            "06 12345678",
            "AC-AB 123",
            "auto's",
            "B.V.",
            "10.000",
            "12 A",
            "OM",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(brokken, 0..14).prop_map(|delen| delen.concat())
}

/// Whether a text is `term (& term)*` with quoted words and nothing else: the grammar that `tsquery` may write.
fn is_tsquery(uitdrukking: &str) -> bool {
    let woord = |deel: &str| {
        let deel = deel.strip_suffix(":*").unwrap_or(deel);
        let kern = deel.strip_prefix('\'').and_then(|kern| kern.strip_suffix('\''));
        kern.is_some_and(|kern| !kern.is_empty() && kern.bytes().all(|b| b.is_ascii_alphanumeric()))
    };
    uitdrukking.is_empty()
        || uitdrukking.split(" & ").all(|term| {
            match term.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
                Some(binnen) if binnen.contains(" | ") => binnen.split(" | ").all(woord),
                Some(binnen) => binnen.split(" <-> ").all(woord),
                None => woord(term),
            }
        })
}

fn hostile_term() -> impl Strategy<Value = Term> {
    let woord = || (tekst(), tekst()).prop_map(|(stam, rauw)| Woord { stam, rauw });
    prop_oneof![
        woord().prop_map(Term::Woord),
        woord().prop_map(Term::Voorvoegsel),
        prop::collection::vec(woord(), 0..4).prop_map(Term::Zin),
    ]
}

struct Tabel {
    runtime: tokio::runtime::Runtime,
    pool: SqlitePool,
}

impl Tabel {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let pool = runtime.block_on(async {
            let options = SqliteConnectOptions::new().in_memory(true);
            let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
            sqlx::query("CREATE VIRTUAL TABLE zoek USING fts5(tokens)").execute(&pool).await.unwrap();
            pool
        });
        Self { runtime, pool }
    }

    /// How many of the rows a query finds, after the text became the only row.
    fn zoek(&self, tekst: &str, uitdrukking: &str) -> i64 {
        self.runtime.block_on(async {
            sqlx::query("DELETE FROM zoek").execute(&self.pool).await.unwrap();
            let regel = tokens(tekst).join(" ");
            sqlx::query("INSERT INTO zoek (tokens) VALUES (?)")
                .bind(regel)
                .execute(&self.pool)
                .await
                .unwrap();
            let rij = sqlx::query("SELECT count(*) FROM zoek WHERE zoek MATCH ?").bind(uitdrukking);
            rij.fetch_one(&self.pool).await.unwrap_or_else(|fout| panic!("{uitdrukking}: {fout}")).get(0)
        })
    }
}

#[test]
fn every_text_is_found_by_each_of_its_words_in_a_real_table() {
    let tabel = Tabel::new();
    proptest!(ProptestConfig::with_cases(400), |(tekst in tekst())| {
        for woord in tekst.split(|teken: char| teken.is_whitespace() || teken == '"') {
            for vraag in [zoekvraag(&format!("{woord} ")), zoekvraag(woord)] {
                // A lone function word is only a guess at what is being typed: nothing has to answer it.
                let gok = zoekvraag(&format!("{woord} ")).is_leeg();
                let gevonden = tabel.zoek(&tekst, &fts5_match(&vraag));
                prop_assert!(gok || gevonden == 1, "{:?} in {:?}: {:?}", woord, tekst, vraag);
            }
        }
    });
}

#[test]
fn no_query_breaks_the_syntax() {
    let tabel = Tabel::new();
    proptest!(ProptestConfig::with_cases(400), |(invoer in tekst(), termen in prop::collection::vec(hostile_term(), 0..6))| {
        for vraag in [zoekvraag(&invoer), Zoekvraag { termen }] {
            tabel.zoek("pand", &fts5_match(&vraag));
            prop_assert!(is_tsquery(&tsquery(&vraag)), "{}", tsquery(&vraag));
        }
    });
}

#[test]
fn an_empty_query_finds_nothing() {
    let tabel = Tabel::new();
    assert_eq!(tabel.zoek("pand", &fts5_match(&zoekvraag("pand"))), 1);
    assert_eq!(tabel.zoek("pand", &fts5_match(&Zoekvraag::default())), 0);
}

#[test]
fn a_phrase_only_finds_neighbours() {
    let tabel = Tabel::new();
    let vraag = fts5_match(&zoekvraag("\"spiegelende ramen\""));
    assert_eq!(tabel.zoek("Pand met spiegelende ramen", &vraag), 1);
    assert_eq!(tabel.zoek("Ramen zijn spiegelend", &vraag), 0);
}

proptest! {
    #[test]
    fn tokens_are_words_of_lower_case_letters_and_digits(tekst in tekst()) {
        for token in tokens(&tekst) {
            prop_assert!(!token.is_empty() && token.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()), "{:?}", token);
        }
    }

    #[test]
    fn accents_and_case_make_no_difference_to_a_word(woord in "[a-z]{3,12}") {
        let accent: String = woord.replace('e', "é").replace('o', "ö");
        prop_assert_eq!(tokens(&accent), tokens(&woord));
        prop_assert_eq!(tokens(&woord.to_uppercase()), tokens(&woord));
    }

    #[test]
    fn a_query_stays_within_its_bounds(invoer in r"\PC{0,600}") {
        prop_assert!(zoekvraag(&invoer).woorden().count() <= zoektaal::MAX_WOORDEN);
    }

    #[test]
    fn a_word_has_trigrams_without_doubles(woord in "[a-zé]{1,20}") {
        let drie = trigrammen(&woord);
        prop_assert!(drie.is_sorted_by(|een, ander| een < ander));
        prop_assert!((2..=woord.chars().count() + 1).contains(&drie.len()));
    }
}
