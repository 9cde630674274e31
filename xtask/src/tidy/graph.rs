// SPDX-License-Identifier: EUPL-1.2
//! The declared graph of slices, `app/slices.toml`: per slice the slices it may use.
//!
//! ```toml
//! [slices]
//! netwerk = []
//! signaal = ["netwerk", "poort"]
//! ```
//!
//! Only this form is read: one table, names with lists of names, comments. The graph must be closed and without a cycle;
//! a cycle means that two slices are one.

use std::collections::BTreeMap;

/// Slice to the slices it may use.
#[derive(Debug, Default)]
pub struct Graph(BTreeMap<String, Vec<String>>);

impl Graph {
    /// Reads the file; every fault with its line.
    pub fn parse(text: &str) -> Result<Self, (usize, String)> {
        let mut graph = Self::default();
        let mut in_table = false;
        let mut entry = String::new();
        let mut begun = 0;
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.split('#').next().unwrap_or_default().trim();
            if entry.is_empty() && line.starts_with('[') {
                in_table = line == "[slices]";
                if !in_table {
                    return Err((number, format!("only the table [slices] is known, not {line}")));
                }
                continue;
            }
            if entry.is_empty() {
                begun = number;
            }
            entry.push_str(line);
            if entry.is_empty()
                || !(entry.ends_with(']') || entry.len() == line.len() && !entry.contains('['))
            {
                continue;
            }
            let (name, uses) = read_entry(&entry)
                .ok_or_else(|| (begun, format!("expected `slice = [\"other\"]`, found `{entry}`")))?;
            if !in_table || graph.0.insert(name.clone(), uses).is_some() {
                return Err((begun, format!("`{name}` is outside [slices] or declared twice")));
            }
            entry.clear();
        }
        if entry.is_empty() { Ok(graph) } else { Err((begun, "this list has no end".into())) }
    }

    /// Whether the name is a slice.
    pub fn knows(&self, slice: &str) -> bool {
        self.0.contains_key(slice)
    }

    /// Whether the one may use the other.
    pub fn allows(&self, from: &str, to: &str) -> bool {
        self.0.get(from).is_some_and(|uses| uses.iter().any(|name| name == to))
    }

    /// The declared slices.
    pub fn slices(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Faults of the graph itself: unknown names, and cycles.
    pub fn faults(&self) -> Vec<String> {
        let unknown = self.0.iter().flat_map(|(slice, uses)| {
            uses.iter()
                .filter(|name| !self.knows(name))
                .map(move |name| format!("`{slice}` may use `{name}`, which is no declared slice"))
        });
        let cycles = self
            .0
            .keys()
            .filter(|slice| self.reaches(slice, slice))
            .map(|slice| format!("`{slice}` can reach itself: the graph has a cycle"));
        unknown.chain(cycles).collect()
    }

    fn reaches(&self, from: &str, goal: &str) -> bool {
        let mut seen: Vec<&str> = Vec::new();
        let mut open = vec![from];
        while let Some(slice) = open.pop() {
            for next in self.0.get(slice).into_iter().flatten() {
                if next == goal {
                    return true;
                }
                if !seen.contains(&next.as_str()) {
                    seen.push(next);
                    open.push(next);
                }
            }
        }
        false
    }
}

fn read_entry(entry: &str) -> Option<(String, Vec<String>)> {
    let (name, list) = entry.split_once('=')?;
    let inner = list.trim().strip_prefix('[')?.strip_suffix(']')?;
    let uses = inner
        .split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .map(|item| item.strip_prefix('"')?.strip_suffix('"').map(str::to_owned))
        .collect::<Option<Vec<_>>>()?;
    let name = name.trim();
    let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    plain.then(|| (name.to_owned(), uses))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_form_is_read() {
        let graph = Graph::parse(
            "# comment\n[slices]\nnetwerk = []\npoort = [\"netwerk\"] # why\nsignaal = [\n  \"netwerk\",\n  \"poort\",\n]\n",
        )
        .unwrap();
        assert_eq!(graph.slices().collect::<Vec<_>>(), ["netwerk", "poort", "signaal"]);
        assert!(graph.allows("signaal", "poort") && !graph.allows("poort", "signaal"));
        assert_eq!(graph.faults(), [] as [String; 0]);
    }

    #[test]
    fn anything_else_is_refused_with_its_line() {
        for (line, text) in [
            (1, "signaal = []\n"),
            (2, "[slices]\nsignaal = \"netwerk\"\n"),
            (2, "[slices]\nsignaal = [netwerk]\n"),
            (2, "[slices]\nsignaal = [\"netwerk\",\n"),
            (3, "[slices]\na = []\na = []\n"),
            (1, "[other]\n"),
        ] {
            assert_eq!(Graph::parse(text).map_err(|(at, _)| at).unwrap_err(), line, "{text}");
        }
    }

    #[test]
    fn cycles_and_unknown_names_are_faults() {
        let graph =
            Graph::parse("[slices]\na = [\"b\"]\nb = [\"c\"]\nc = [\"a\"]\nd = [\"x\", \"a\"]\n").unwrap();
        let faults = graph.faults().join("\n");
        for expected in ["`a` can reach itself", "`c` can reach", "`d` may use `x`"] {
            assert!(faults.contains(expected), "{faults}");
        }
        assert!(!faults.contains("`d` can reach"), "{faults}");
    }
}
