// SPDX-License-Identifier: EUPL-1.2
//! The facts that were typed for one letter, by the name of their field.

use std::collections::BTreeMap;

use ::brief::Euro;
use jiff::civil::{Date, DateTime};

/// What was typed, by field: a day as `2026-11-22`, a moment as `2026-11-22T14:30`, money in cents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Feiten(pub BTreeMap<String, String>);

impl Feiten {
    /// As it was typed; empty when it was not.
    pub fn waarde(&self, veld: &str) -> &str {
        self.0.get(veld).map_or("", String::as_str)
    }

    /// A text.
    pub fn tekst(&self, veld: &str) -> String {
        self.waarde(veld).trim().to_owned()
    }

    /// One item per line.
    pub fn lijst(&self, veld: &str) -> Vec<String> {
        let regels = self.waarde(veld).lines().map(str::trim).filter(|r| !r.is_empty());
        regels.map(str::to_owned).collect()
    }

    /// One item per line, its parts apart by `|`; at least this many, an absent one empty.
    pub fn delen(&self, veld: &str, aantal: usize) -> Vec<Vec<String>> {
        let een = |regel: String| {
            let mut delen: Vec<String> = regel.split('|').map(|d| d.trim().to_owned()).collect();
            delen.resize(delen.len().max(aantal), String::new());
            delen
        };
        self.lijst(veld).into_iter().map(een).collect()
    }

    /// Two parts per line.
    pub fn paren(&self, veld: &str) -> Vec<(String, String)> {
        let een = |delen: Vec<String>| {
            let (eerste, rest) = delen.split_first()?;
            Some((eerste.clone(), rest.join(" ").trim().to_owned()))
        };
        self.delen(veld, 2).into_iter().filter_map(een).collect()
    }

    /// A day.
    pub fn dag(&self, veld: &str) -> Option<Date> {
        self.waarde(veld).parse().ok()
    }

    /// A moment.
    pub fn moment(&self, veld: &str) -> Option<DateTime> {
        self.waarde(veld).parse().ok()
    }

    /// An amount.
    pub fn bedrag(&self, veld: &str) -> Option<Euro> {
        self.waarde(veld).parse().ok().map(Euro)
    }

    /// Sets a fact, when there is something to set.
    pub fn vul(&mut self, veld: &str, waarde: impl Into<String>) {
        let waarde = waarde.into();
        if !waarde.trim().is_empty() {
            self.0.insert(veld.to_owned(), waarde);
        }
    }

    /// These, with what was typed in their place; what was emptied stays empty.
    #[must_use]
    pub fn met(mut self, getypt: Self) -> Self {
        self.0.extend(getypt.0);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_their_parts_are_read_and_a_part_that_is_absent_is_empty() {
        let mut f = Feiten::default();
        f.vul("punten", "Ik woon er al lang | Dat weegt mee\n\n  De wiet was niet van mij ");
        f.vul("artikelen", "Verbod | Wie | mag niet");
        f.vul("leeg", "  ");
        let paar = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            f.paren("punten"),
            [paar("Ik woon er al lang", "Dat weegt mee"), paar("De wiet was niet van mij", "")]
        );
        assert_eq!(f.delen("artikelen", 2), [["Verbod", "Wie", "mag niet"]]);
        assert_eq!(f.lijst("leeg"), [] as [String; 0]);
        assert!(!f.0.contains_key("leeg"));
    }

    #[test]
    fn what_was_emptied_stays_empty() {
        let mut vooraf = Feiten::default();
        vooraf.vul("betreft", "Pand aan de Proefstraat");
        let mut getypt = Feiten::default();
        getypt.0.insert("betreft".into(), String::new());
        assert_eq!(vooraf.met(getypt).waarde("betreft"), "");
    }
}
