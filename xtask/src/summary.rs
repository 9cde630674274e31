// SPDX-License-Identifier: EUPL-1.2
//! The table that `cargo xtask test` ends with.
//!
//! Every step is in it, also one that could not run: then with the reason, and as a failure.

use std::fmt;
use std::time::{Duration, Instant};

use crate::Result;
use crate::counts::Tally;

struct Step {
    name: &'static str,
    failure: Option<String>,
    took: Duration,
}

/// Steps in order, then counts.
#[derive(Default)]
pub struct Summary {
    steps: Vec<Step>,
    counts: Vec<(&'static str, Tally)>,
}

impl Summary {
    /// Runs a step and records how it went; gives its value when it went well.
    pub fn step<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        eprintln!("xtask: ── {name}");
        let begun = Instant::now();
        let (value, failure) = match work() {
            Ok(value) => (Some(value), None),
            Err(reason) => {
                eprintln!("xtask: {name}: {reason}");
                (None, Some(reason))
            }
        };
        self.steps.push(Step { name, failure, took: begun.elapsed() });
        value
    }

    /// Adds a row of counts.
    pub fn count(&mut self, name: &'static str, tally: Tally) {
        self.counts.push((name, tally));
    }

    /// The steps that failed, in order.
    pub fn failed(&self) -> Vec<&'static str> {
        self.steps.iter().filter(|step| step.failure.is_some()).map(|step| step.name).collect()
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n{:<24} {:>7}  outcome", "step", "seconds")?;
        for step in &self.steps {
            let seconds = step.took.as_secs();
            let outcome = step.failure.as_deref().unwrap_or("ok");
            let first = outcome.lines().next().unwrap_or_default();
            let mark = if step.failure.is_some() { "FAILED: " } else { "" };
            writeln!(f, "{:<24} {seconds:>7}  {mark}{first}", step.name)?;
        }
        writeln!(f, "\n{:<24} {:>7} {:>7}", "tests", "passed", "failed")?;
        for (name, tally) in &self.counts {
            writeln!(f, "{name:<24} {:>7} {:>7}", tally.passed, tally.failed)?;
        }
        let failed = self.failed();
        if failed.is_empty() {
            write!(f, "\nresult: passed")
        } else {
            write!(f, "\nresult: FAILED ({})", failed.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_is_in_the_table_and_in_the_result() {
        let mut summary = Summary::default();
        assert_eq!(summary.step("fmt", || Ok(7)), Some(7));
        assert_eq!(summary.step::<()>("clippy", || Err("two lines\nof reason".into())), None);
        summary.count("cargo test", Tally { passed: 12, failed: 1 });
        let table = summary.to_string();
        assert!(table.contains("FAILED: two lines\n"), "{table}");
        assert!(table.contains("cargo test                    12       1"), "{table}");
        assert!(table.ends_with("result: FAILED (clippy)"), "{table}");
    }

    #[test]
    fn all_well_says_passed() {
        let mut summary = Summary::default();
        summary.step("fmt", || Ok(()));
        assert!(summary.failed().is_empty());
        assert!(summary.to_string().ends_with("result: passed"));
    }
}
