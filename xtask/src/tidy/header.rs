// SPDX-License-Identifier: EUPL-1.2
//! Rule: the first line of a source file is its licence; the first line after that in Rust tells what the file is about.

use super::Finding;
use super::source::Source;

// REUSE-IgnoreStart: from here on the licence line is text that is looked for.
const LICENCE: &str = "SPDX-License-Identifier: EUPL-1.2";

/// What is missing at the top of the file.
pub fn check(source: &Source) -> Option<Finding> {
    let mut lines = source.text.lines();
    let first = lines.next().unwrap_or_default();
    let licensed =
        if source.is_rust() { first.strip_prefix("// ") == Some(LICENCE) } else { first.contains(LICENCE) };
    if !licensed {
        let message = format!("the first line must be a comment with `{LICENCE}`");
        return Some(Finding::new(&source.path, 1, message));
    }
    let told = lines.find(|line| !line.trim().is_empty()).is_some_and(|line| line.starts_with("//! "));
    (source.is_rust() && !told).then(|| {
        let message = "after the licence a `//!` header must say what this file is about";
        Finding::new(&source.path, 2, message)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(path: &str, text: &str) -> Option<usize> {
        check(&Source::new(path.into(), text.into())).map(|finding| finding.line)
    }

    #[test]
    fn rust_needs_licence_and_header() {
        let licence = "// SPDX-License-Identifier: EUPL-1.2\n";
        assert_eq!(finding("a.rs", &format!("{licence}//! About.\n")), None);
        assert_eq!(finding("a.rs", &format!("{licence}\n//! About.\n")), None);
        assert_eq!(finding("a.rs", &format!("{licence}use x;\n")), Some(2));
        assert_eq!(finding("a.rs", "//! About.\n"), Some(1));
        assert_eq!(finding("a.rs", ""), Some(1));
        assert_eq!(finding("a.rs", "// SPDX-License-Identifier: MIT\n//! A.\n"), Some(1));
    }

    #[test]
    fn other_sources_need_the_licence_in_their_own_comment() {
        assert_eq!(finding("a.html", "{# SPDX-License-Identifier: EUPL-1.2 #}\n"), None);
        assert_eq!(finding("a.sql", "-- SPDX-License-Identifier: EUPL-1.2\n"), None);
        assert_eq!(finding("a.css", "body {}\n"), Some(1));
    }
}
// REUSE-IgnoreEnd
