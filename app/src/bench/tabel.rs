// SPDX-License-Identifier: EUPL-1.2
//! The figures as Markdown, beside their budgets. In Dutch, as they are published.

use std::time::Duration;

use crate::bench::meting::Meting;
use crate::bench::proces::Verbruik;
use crate::bench::{Klokuitslag, Poortuitslag, Uitslag};

/// What a page may cost.
struct Budget {
    naam: &'static str,
    pagina: &'static str,
    cpu_ms: Option<f64>,
    vragen: Option<u32>,
}

const fn budget(naam: &'static str, pagina: &'static str, cpu_ms: f64, vragen: Option<u32>) -> Budget {
    Budget { naam, pagina, cpu_ms: Some(cpu_ms), vragen }
}

const fn zonder(naam: &'static str, pagina: &'static str) -> Budget {
    Budget { naam, pagina, cpu_ms: None, vragen: None }
}

/// In the order of the table.
const BUDGETTEN: &[Budget] = &[
    budget("lijst", "Lijst van 100", 15.0, Some(6)),
    budget("werklijst", "Gefilterde werklijst van 25", 5.0, None),
    budget("signaal", "Eén signaal, met spoor van het lezen", 3.0, None),
    budget("registreren", "Registreren, met spoor en zoekindex", 4.0, None),
    budget("punten", "Kaart: de punten (4.000)", 15.0, None),
    budget("zoeken", "Zoeken", 20.0, None),
    zonder("vandaag", "Vandaag"),
    zonder("kaartblad", "Kaart: de pagina"),
    zonder("terugkoppelingen", "Terugkoppelingen"),
];

/// Server memory, in bytes.
const GEHEUGEN: u64 = 150 * 1024 * 1024;

fn ms(waarde: Option<f64>) -> String {
    waarde.map_or_else(|| "-".to_owned(), |w| format!("{w:.1}").replace('.', ","))
}

fn getal(n: i64) -> String {
    let cijfers = n.to_string();
    let groepen: Vec<String> =
        cijfers.as_bytes().rchunks(3).rev().map(|g| String::from_utf8_lossy(g).into_owned()).collect();
    groepen.join(".")
}

impl Meting {
    /// Program and database together.
    fn samen(&self) -> Option<f64> {
        Some(self.cpu_ms? + self.server_ms.unwrap_or_default())
    }
}

fn gehaald(budget: &Budget, meting: &Meting) -> &'static str {
    let cpu = budget.cpu_ms.is_none_or(|max| meting.samen().is_some_and(|ms| ms <= max));
    match (budget.cpu_ms, cpu && budget.vragen.is_none_or(|max| meting.vragen <= max)) {
        (None, _) => "",
        (Some(_), true) => "ja",
        (Some(_), false) => "nee",
    }
}

/// The table of one database.
pub fn tabel(uitslag: &Uitslag) -> String {
    let (er, eigen) = (getal(uitslag.omvang.signalen), getal(uitslag.omvang.zichtbaar));
    let mut uit = format!(
        "### {}: {er} signalen, {eigen} zichtbaar voor de gebruiker\n\n\
         | Pagina | CPU programma | CPU database | Samen | Budget | Gehaald | Met gzip | p50 | Vragen | kB |\n\
         |---|--:|--:|--:|--:|---|--:|--:|--:|--:|\n",
        uitslag.database
    );
    for b in BUDGETTEN {
        let Some(m) = uitslag.metingen.iter().find(|m| m.naam == b.naam) else { continue };
        let vragen = b.vragen.map_or_else(|| m.vragen.to_string(), |max| format!("{} van {max}", m.vragen));
        uit.push_str(&format!(
            "| {} | {} | {} | {} | {} | {} | {} | {} | {vragen} | {} |\n",
            b.pagina,
            ms(m.cpu_ms),
            ms(m.server_ms),
            ms(m.samen()),
            ms(b.cpu_ms),
            gehaald(b, m),
            ms(m.gzip_ms),
            ms(Some(m.p50_ms)),
            m.bytes.div_ceil(1000),
        ));
    }
    if let Some((nu, hoogst)) = uitslag.geheugen {
        let mb = |bytes: u64| bytes / (1024 * 1024);
        let gehaald = if hoogst <= GEHEUGEN { "gehaald" } else { "niet gehaald" };
        let max = mb(GEHEUGEN);
        let (nu, hoogst) = (mb(nu), mb(hoogst));
        uit.push_str(&format!(
            "\nGeheugen van het programma na alle metingen: {nu} MB, hoogste stand {hoogst} MB \
             (budget {max} MB: {gehaald}).\n"
        ));
    }
    uit
}

/// The same user on the same pages, with few and with many signalen of others.
pub fn groei(weinig: &Uitslag, veel: &Uitslag) -> String {
    let (a, b) = (getal(weinig.omvang.signalen), getal(veel.omvang.signalen));
    let eigen = getal(veel.omvang.zichtbaar);
    let mut uit = format!(
        "### {}: dezelfde {eigen} signalen, meer van anderen\n\n| Pagina | {a} signalen | {b} signalen |\n|---|--:|--:|\n",
        veel.database
    );
    for b in BUDGETTEN {
        let vind = |u: &Uitslag| u.metingen.iter().find(|m| m.naam == b.naam).and_then(Meting::samen);
        uit.push_str(&format!("| {} | {} | {} |\n", b.pagina, ms(vind(weinig)), ms(vind(veel))));
    }
    uit
}

/// What the gate costs, as a table.
pub fn poorttabel(database: &str, u: &Poortuitslag) -> String {
    let micro = |d: Duration| format!("{:.2}", d.as_secs_f64() * 1e6).replace('.', ",");
    let [leeg, tien] = u.oordeel.map(micro);
    let [met, zonder] = u.lijst.map(|v| v.cpu.unwrap_or(v.duur));
    let meer = (met.as_secs_f64() / zonder.as_secs_f64() - 1.0) * 100.0;
    format!(
        "### {database}: {} signalen, 342 gemeenten, 2.000 afspraken, 100.000 verstrekkingen\n\n\
         | Wat | CPU, µs | Budget |\n|---|--:|--:|\n| Oordeel, niet verstrekt | {leeg} | 20 |\n\
         | Oordeel, tien keer verstrekt | {tien} | 20 |\n| Lijst van 100 met poort | {} | |\n\
         | Dezelfde lijst zonder poort | {} | |\n\nDe poort voegt {meer:.0} % toe (budget 20 %).\n",
        u.signalen,
        micro(met),
        micro(zonder)
    )
}

/// What the clocks of procedures cost, as a table for one database.
pub fn kloktabel(database: &str, u: &Klokuitslag) -> String {
    let milli = |d: Duration| format!("{:.2}", d.as_secs_f64() * 1e3).replace('.', ",");
    let rij = |naam: &str, Verbruik { duur, cpu }: Verbruik| {
        format!("| {naam} | {} | {} | 20 |\n", cpu.map_or_else(|| "-".to_owned(), milli), milli(duur))
    };
    format!(
        "### {database}: {} lopende procedures\n\n| Wat | CPU, ms | Duur, ms | Budget CPU |\n|---|--:|--:|--:|\n{}{}",
        u.procedures,
        rij("Termijnen, de eerste 200", u.overzicht),
        rij("De getallen op Vandaag", u.tellers)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::Omvang;

    fn meting(naam: &str, cpu_ms: f64, server_ms: Option<f64>, vragen: u32) -> Meting {
        Meting {
            naam: naam.to_owned(),
            cpu_ms: Some(cpu_ms),
            gzip_ms: None,
            server_ms,
            p50_ms: 1.0,
            vragen,
            bytes: 1500,
        }
    }

    #[test]
    fn program_and_database_count_together_and_statements_too() {
        let [lijst, werklijst] = [0, 1].map(|n| &BUDGETTEN[n]);
        assert_eq!(gehaald(lijst, &meting("lijst", 10.0, Some(4.9), 6)), "ja");
        assert_eq!(gehaald(lijst, &meting("lijst", 10.0, Some(5.1), 6)), "nee");
        assert_eq!(gehaald(lijst, &meting("lijst", 1.0, None, 7)), "nee");
        assert_eq!(gehaald(werklijst, &meting("werklijst", 4.0, None, 70)), "ja");
    }

    #[test]
    fn a_table_holds_what_was_measured_in_dutch_notation() {
        let uitslag = Uitslag {
            database: "SQLite 3".to_owned(),
            omvang: Omvang { signalen: 200_000, zichtbaar: 10_000 },
            metingen: vec![meting("zoeken", 12.34, None, 4)],
            geheugen: Some((80 << 20, 90 << 20)),
        };
        let tekst = tabel(&uitslag);
        assert!(tekst.contains("200.000 signalen, 10.000 zichtbaar"), "{tekst}");
        assert!(tekst.contains("| Zoeken | 12,3 | - | 12,3 | 20,0 | ja | - | 1,0 | 4 | 2 |"), "{tekst}");
        assert!(tekst.contains("80 MB, hoogste stand 90 MB (budget 150 MB: gehaald)"), "{tekst}");
    }
}
