// SPDX-License-Identifier: EUPL-1.2
//! Rule: `model`, `status` and `rules` are pure: they know no SQL, no HTTP and no database.

use std::path::Path;

use super::source::Source;
use super::{Finding, text};

const PURE: [&str; 3] = ["model", "status", "rules"];
const FORBIDDEN: [&str; 3] = ["sqlx", "axum", "db"];

/// Every place where a pure module reaches out.
pub fn check(source: &Source) -> Vec<Finding> {
    if !is_pure(&source.path) {
        return Vec::new();
    }
    FORBIDDEN.iter().flat_map(|name| places(source, name)).collect()
}

/// By file name, or by folder: rules may be one file each.
fn is_pure(path: &Path) -> bool {
    path.components().any(|part| {
        let name = part.as_os_str().to_string_lossy();
        PURE.contains(&name.strip_suffix(".rs").unwrap_or(&name))
    })
}

fn places(source: &Source, name: &str) -> Vec<Finding> {
    let path = format!("{name}::");
    let whole = format!("use {name};");
    text::starts_of(&source.code, &path)
        .chain(text::starts_of(&source.code, &whole))
        .map(|at| {
            let line = text::line_of(&source.code, at);
            let message = format!("a pure module (model, status, rules) may not use `{name}`");
            Finding::new(&source.path, line, message)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<usize> {
        let source = Source::new(path.into(), text.into());
        check(&source).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn a_pure_module_reaches_for_nothing() {
        let text = "use kernel::Tijdstip;\nuse sqlx::Row;\n#[derive(sqlx::Type)]\nuse db;\n";
        assert_eq!(lines("app/src/signaal/rules.rs", text), [2, 3, 4]);
        assert_eq!(lines("app/src/signaal/rules/termijn.rs", text), [2, 3, 4]);
        assert_eq!(lines("app/src/signaal/store.rs", text), [] as [usize; 0]);
    }

    #[test]
    fn words_in_comments_and_longer_names_are_no_use() {
        let text = "// sqlx::Row is not for here\nuse crate::mydb::X;\nuse crate::x::axum::Y;\n";
        assert_eq!(lines("app/src/signaal/model.rs", text), [] as [usize; 0]);
    }
}
