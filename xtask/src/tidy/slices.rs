// SPDX-License-Identifier: EUPL-1.2
//! Rule: a folder of `app/src/` is a slice, and slices use each other only along the graph in `app/slices.toml`.
//!
//! Files directly in `app/src/` put the slices together and may use all of them. Test code may too: it builds a world.
//! Rust's own privacy holds the rest (a slice's store is a private module); this rule holds the directions.

use std::collections::BTreeSet;
use std::path::{Component, Path};

use super::graph::Graph;
use super::source::Source;
use super::{Finding, text};

const DECLARATION: &str = "app/slices.toml";
const FOLDER: &str = "app/src";

/// Every use of a slice that is not declared, and every fault in the declaration.
pub fn check(root: &Path, sources: &[&Source]) -> Vec<Finding> {
    let place = Path::new(DECLARATION);
    let declaration = match std::fs::read_to_string(root.join(place)) {
        Ok(text) => text,
        Err(error) => {
            let message = format!(
                "cannot be read ({error}); it declares per slice which slices it may use, as `[slices]` and then \
                 `signaal = [\"netwerk\", \"poort\"]`"
            );
            return vec![Finding::new(place, 1, message)];
        }
    };
    let graph = match Graph::parse(&declaration) {
        Ok(graph) => graph,
        Err((line, message)) => return vec![Finding::new(place, line, message)],
    };
    let mut findings = declared(&graph, sources);
    for source in sources {
        if let Some(slice) = slice_of(&source.path) {
            findings.extend(uses(source, &slice, &graph));
        }
    }
    findings
}

/// The declaration must name the folders there are, all of them and no others.
fn declared(graph: &Graph, sources: &[&Source]) -> Vec<Finding> {
    let place = Path::new(DECLARATION);
    let folders: BTreeSet<String> = sources.iter().filter_map(|source| slice_of(&source.path)).collect();
    let missing = folders
        .iter()
        .filter(|slice| !graph.knows(slice))
        .map(|slice| format!("the folder {FOLDER}/{slice} is not declared"));
    let empty = graph
        .slices()
        .filter(|slice| !folders.contains(*slice))
        .map(|slice| format!("`{slice}` is declared but has no folder {FOLDER}/{slice}"));
    missing.chain(empty).chain(graph.faults()).map(|message| Finding::new(place, 1, message)).collect()
}

/// The folders and the file below `app/src`.
fn below(path: &Path) -> Option<Vec<String>> {
    let parts = path.strip_prefix(FOLDER).ok()?.components();
    Some(
        parts
            .filter_map(|part| match part {
                Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
                _ => None,
            })
            .collect(),
    )
}

fn slice_of(path: &Path) -> Option<String> {
    match below(path)?.as_slice() {
        [slice, _, ..] => Some(slice.clone()),
        _ => None,
    }
}

/// How many `super::` lead from this file to the root of the crate.
fn depth(path: &Path) -> usize {
    let parts = below(path).unwrap_or_default();
    let is_mod = parts.last().is_some_and(|file| file == "mod.rs");
    parts.len() - usize::from(is_mod)
}

fn uses(source: &Source, slice: &str, graph: &Graph) -> Vec<Finding> {
    let up = "super::".repeat(depth(&source.path));
    ["crate::", up.as_str()]
        .into_iter()
        .flat_map(|prefix| named_after(&source.code, prefix))
        .filter(|(_, name)| name != slice && graph.knows(name) && !graph.allows(slice, name))
        .map(|(at, name)| {
            let line = text::line_of(&source.code, at);
            let message = format!("`{slice}` may not use `{name}`: not in {DECLARATION}");
            Finding::new(&source.path, line, message)
        })
        .collect()
}

/// The first name after the prefix, or the first names of a `{…}` list after it.
fn named_after(code: &str, prefix: &str) -> Vec<(usize, String)> {
    text::starts_of(code, prefix)
        .flat_map(|at| {
            let start = at + prefix.len();
            let rest = code.get(start..).unwrap_or_default();
            match rest.strip_prefix('{') {
                Some(list) => list_heads(list, start + 1),
                None => vec![(start, ident(rest))],
            }
        })
        .collect()
}

/// The name that begins each item of a list, nested lists left aside.
fn list_heads(list: &str, offset: usize) -> Vec<(usize, String)> {
    let mut heads = Vec::new();
    let mut depth = 0_usize;
    let mut expecting = true;
    for (at, c) in list.char_indices() {
        match c {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => expecting = true,
            _ if expecting && !c.is_whitespace() => {
                heads.push((offset + at, ident(list.get(at..).unwrap_or_default())));
                expecting = false;
            }
            _ => {}
        }
    }
    heads
}

fn ident(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRAPH: &str = "[slices]\nnetwerk = []\noverleg = [\"signaal\"]\nsignaal = [\"netwerk\"]\n";

    fn found(path: &str, text: &str) -> Vec<(usize, String)> {
        let source = Source::new(path.into(), text.into());
        let slice = slice_of(&source.path).unwrap();
        uses(&source, &slice, &Graph::parse(GRAPH).unwrap())
            .into_iter()
            .map(|finding| (finding.line, finding.message))
            .collect()
    }

    fn lines(path: &str, text: &str) -> Vec<usize> {
        found(path, text).into_iter().map(|(line, _)| line).collect()
    }

    #[test]
    fn a_declared_use_passes_and_another_does_not() {
        let text = "use crate::netwerk::Organisatie;\nuse crate::overleg::Tafel;\n";
        let findings = found("app/src/signaal/store.rs", text);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].0, 2);
        assert!(findings[0].1.contains("`signaal` may not use `overleg`"));
    }

    #[test]
    fn lists_and_paths_in_the_middle_of_code_count() {
        let text = "\
use crate::{
    netwerk::{Organisatie, overleg},
    overleg::Tafel,
};
fn f() -> crate::overleg::Tafel {
    g(crate::netwerk::h())
}
";
        assert_eq!(lines("app/src/signaal/actions.rs", text), [3, 5]);
    }

    #[test]
    fn the_way_through_super_counts() {
        let text = "use super::super::overleg::Tafel;\nuse super::overleg::Own;\n";
        assert_eq!(lines("app/src/signaal/store.rs", text), [1]);
        assert_eq!(lines("app/src/signaal/mod.rs", "use super::overleg::Tafel;\n"), [1]);
    }

    #[test]
    fn own_modules_tests_comments_and_the_top_are_free() {
        let text = "\
use crate::signaal::model::Signaal;
use crate::config::Config;
// use crate::overleg::Tafel;
#[cfg(test)]
mod tests {
    use crate::overleg::Tafel;
}
";
        assert_eq!(lines("app/src/signaal/pages.rs", text), [] as [usize; 0]);
        let world = "use crate::overleg::Tafel;\n";
        assert_eq!(lines("app/src/signaal/tests/pages.rs", world), [] as [usize; 0]);
        assert_eq!(slice_of(Path::new("app/src/router.rs")), None);
    }

    #[test]
    fn the_declaration_names_exactly_the_folders() {
        let sources: Vec<Source> = ["netwerk", "signaal", "plan"]
            .iter()
            .map(|slice| Source::new(format!("app/src/{slice}/mod.rs").into(), String::new()))
            .collect();
        let borrowed: Vec<&Source> = sources.iter().collect();
        let messages: Vec<String> = declared(&Graph::parse(GRAPH).unwrap(), &borrowed)
            .into_iter()
            .map(|finding| finding.message)
            .collect();
        assert_eq!(
            messages,
            [
                "the folder app/src/plan is not declared",
                "`overleg` is declared but has no folder app/src/overleg",
            ]
        );
    }

    #[test]
    fn a_missing_declaration_is_a_finding() {
        let findings = check(Path::new("/no/such/checkout"), &[]);
        assert_eq!(findings.len(), 1);
        assert!(findings[0].message.contains("cannot be read"), "{}", findings[0]);
    }
}
