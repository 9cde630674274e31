// SPDX-License-Identifier: EUPL-1.2
//! Rule: no file holds more than 500 lines of production code; the aim is 400, one subject each.

use super::Finding;
use super::source::Source;

const LIMIT: usize = 500;

/// A file that has grown too long.
pub fn check(source: &Source) -> Option<Finding> {
    let lines = source.production_lines;
    (lines > LIMIT).then(|| {
        let message = format!("{lines} lines outside tests, at most {LIMIT}: split it by subject");
        Finding::new(&source.path, 1, message)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn too_long(path: &str, text: &str) -> bool {
        check(&Source::new(path.into(), text.into())).is_some()
    }

    #[test]
    fn tests_do_not_count() {
        let code = "fn a() {}\n".repeat(LIMIT);
        let tests = "#[cfg(test)]\nmod tests {\n    fn t() {}\n}\n";
        assert!(!too_long("app/src/a.rs", &format!("{code}{tests}")));
        assert!(too_long("app/src/a.rs", &format!("{code}{tests}fn b() {{}}\n")));
        assert!(!too_long("app/src/x/tests/a.rs", &code.repeat(3)));
    }
}
