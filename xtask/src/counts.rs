// SPDX-License-Identifier: EUPL-1.2
//! What the test runners say, counted: Rust's `test …` and `test result:` lines, and the closing lines of `node --test`.
//!
//! A database test carries its engine as the last part of its name (`…::sqlite`, `…::postgres`). An ignored or skipped
//! test counts as a failure: this project has none.

/// Passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that did not.
    pub failed: u32,
}

/// The tests of the cargo workspace.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct CargoCounts {
    /// All of them.
    pub all: Tally,
    /// Those on SQLite.
    pub sqlite: Tally,
    /// Those on PostgreSQL.
    pub postgres: Tally,
    /// Tests that did not run.
    pub ignored: u32,
}

impl CargoCounts {
    /// Takes one line of output.
    pub fn read(&mut self, line: &str) {
        let line = without_colour(line);
        if let Some(result) = line.strip_prefix("test result: ") {
            self.read_result(result);
        } else if let Some((name, outcome)) =
            line.strip_prefix("test ").and_then(|rest| rest.rsplit_once(" ... "))
        {
            self.read_test(name, outcome);
        }
    }

    fn read_result(&mut self, result: &str) {
        for part in result.split(['.', ';']) {
            let mut words = part.split_whitespace();
            let Some(number) = words.next().and_then(|word| word.parse::<u32>().ok()) else {
                continue;
            };
            match words.next() {
                Some("passed") => self.all.passed += number,
                Some("failed") => self.all.failed += number,
                Some("ignored") => self.ignored += number,
                _ => {}
            }
        }
    }

    fn read_test(&mut self, name: &str, outcome: &str) {
        let name = name.split(" - ").next().unwrap_or(name);
        let tally = match name.rsplit("::").next() {
            Some("sqlite") => &mut self.sqlite,
            Some("postgres") => &mut self.postgres,
            _ => return,
        };
        if outcome.starts_with("ok") {
            tally.passed += 1;
        } else if outcome.starts_with("FAILED") {
            tally.failed += 1;
        }
    }

    /// Why this run cannot be called complete, apart from tests that failed.
    pub fn incomplete(&self) -> Option<String> {
        if self.ignored > 0 {
            return Some(format!("{} tests are ignored; none may be", self.ignored));
        }
        let ran = |tally: Tally| tally.passed + tally.failed;
        if ran(self.all) == 0 {
            return Some("no test ran".into());
        }
        if ran(self.sqlite) > 0 && ran(self.postgres) == 0 {
            return Some("no test ran on PostgreSQL".into());
        }
        None
    }
}

/// The end-to-end tests.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct NodeCounts {
    /// Passed, and failed or cancelled.
    pub all: Tally,
    /// Skipped or marked as to do.
    pub skipped: u32,
}

impl NodeCounts {
    /// Takes one line of output; the closing lines come last and once.
    pub fn read(&mut self, line: &str) {
        let line = without_colour(line);
        let Some(rest) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) else {
            return;
        };
        let mut words = rest.split_whitespace();
        let (Some(what), Some(Ok(number)), None) = (words.next(), words.next().map(str::parse), words.next())
        else {
            return;
        };
        match what {
            "pass" => self.all.passed = number,
            "fail" => self.all.failed = number,
            "cancelled" => self.all.failed += number,
            "skipped" => self.skipped = number,
            "todo" => self.skipped += number,
            _ => {}
        }
    }

    /// Why this run cannot be called complete, apart from tests that failed.
    pub fn incomplete(&self) -> Option<String> {
        if self.skipped > 0 {
            return Some(format!("{} tests are skipped; none may be", self.skipped));
        }
        (self.all == Tally::default()).then(|| "no test ran".into())
    }
}

/// A line without terminal colours.
fn without_colour(line: &str) -> String {
    let mut pieces = line.split("\u{1b}[");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain.push_str(piece.split_once('m').map_or(piece, |(_, text)| text));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cargo(lines: &[&str]) -> CargoCounts {
        let mut counts = CargoCounts::default();
        lines.iter().for_each(|line| counts.read(line));
        counts
    }

    fn node(lines: &[&str]) -> NodeCounts {
        let mut counts = NodeCounts::default();
        lines.iter().for_each(|line| counts.read(line));
        counts
    }

    #[test]
    fn results_of_several_binaries_add_up() {
        let counts = cargo(&[
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.01s",
            "test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.20s",
        ]);
        assert_eq!(counts.all, Tally { passed: 15, failed: 2 });
        assert_eq!(counts.ignored, 1);
    }

    #[test]
    fn engines_are_read_from_the_end_of_the_name() {
        let counts = cargo(&[
            "test signaal::store::een_signaal_blijft::sqlite ... ok",
            "test signaal::store::een_signaal_blijft::postgres ... FAILED",
            "test signaal::store::panics::postgres - should panic ... ok",
            "test signaal::rules::sqlite_is_only_a_word ... ok",
            "test signaal::postgres::naam ... ok",
            "\u{1b}[32mtest a::sqlite ... \u{1b}[0mok",
        ]);
        assert_eq!(counts.sqlite, Tally { passed: 2, failed: 0 });
        assert_eq!(counts.postgres, Tally { passed: 1, failed: 1 });
    }

    #[test]
    fn a_run_without_postgres_or_with_ignored_tests_is_incomplete() {
        assert!(cargo(&[]).incomplete().is_some());
        let ok = "test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(cargo(&[ok]).incomplete(), None);
        assert!(cargo(&[ok, "test a::sqlite ... ok"]).incomplete().is_some());
        let both = ["test a::sqlite ... ok", "test a::postgres ... ok", ok];
        assert_eq!(cargo(&both).incomplete(), None);
        let ignored = "test result: ok. 1 passed; 0 failed; 1 ignored; 0 measured";
        assert!(cargo(&[ignored]).incomplete().is_some());
    }

    #[test]
    fn node_closes_with_its_counts_in_either_reporter() {
        let spec = node(&["✔ a walk (12ms)", "ℹ tests 4", "ℹ pass 3", "ℹ fail 1", "ℹ cancelled 1"]);
        assert_eq!(spec.all, Tally { passed: 3, failed: 2 });
        let tap = node(&["# Subtest: pass 9 things", "# pass 2", "# fail 0"]);
        assert_eq!(tap.all, Tally { passed: 2, failed: 0 });
        assert_eq!(tap.incomplete(), None);
    }

    #[test]
    fn a_skipped_or_absent_browser_test_is_incomplete() {
        assert!(node(&[]).incomplete().is_some());
        assert!(node(&["ℹ pass 1", "ℹ skipped 1"]).incomplete().is_some());
        assert!(node(&["ℹ pass 1", "ℹ todo 1"]).incomplete().is_some());
    }
}
