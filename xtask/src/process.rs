// SPDX-License-Identifier: EUPL-1.2
//! Running other programs: found or refused with a reason, and their exit status always looked at.

use std::io::{BufRead as _, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use crate::Result;

/// The top of the checkout.
pub fn root() -> Result<PathBuf> {
    let own = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.parent().map(Path::to_path_buf).ok_or_else(|| format!("{} has no folder above it", own.display()))
}

/// A program on the PATH.
pub fn find_in_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|candidate| candidate.is_file())
}

/// Cargo at the top of the checkout.
///
/// `cargo run`, which started this program, set variables that describe the xtask package. Some build scripts (ring's is
/// one) ask to be run again when those change, so passing them on would rebuild half the tree at every switch between
/// `cargo xtask` and plain cargo.
pub fn cargo(root: &Path) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(root);
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// What a person would have typed, for messages.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|part| part.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

fn judge(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() { Ok(()) } else { Err(format!("`{}` failed: {status}", shown(command))) }
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` could not be started: {error}", shown(command))
}

/// Runs to the end, all output to stderr.
pub fn run(command: &mut Command) -> Result<()> {
    let status =
        command.stdout(Stdio::from(std::io::stderr())).status().map_err(|e| not_started(command, &e))?;
    judge(command, status)
}

/// Runs to the end and gives what it wrote on stdout; stderr is shown.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|e| not_started(command, &e))?;
    judge(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end while showing stdout line by line, and hands each line on as well.
pub fn stream(command: &mut Command, each: impl FnMut(&str)) -> Result<()> {
    stream_to(&mut std::io::stdout(), command, each)
}

fn stream_to(out: &mut impl Write, command: &mut Command, mut each: impl FnMut(&str)) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|e| not_started(command, &e))?;
    if let Some(stdout) = child.stdout.take() {
        let mut reader = BufReader::new(stdout);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).unwrap_or(0) > 0 {
            let text = String::from_utf8_lossy(&line);
            let text = text.trim_end();
            // A closed terminal is no reason to stop counting.
            let _ = writeln!(out, "{text}");
            each(text);
            line.clear();
        }
    }
    let status = child.wait().map_err(|e| not_started(command, &e))?;
    judge(command, status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_with_its_status() {
        let reason = run(Command::new("sh").args(["-c", "exit 3"])).unwrap_err();
        assert!(reason.contains("sh -c exit 3") && reason.contains('3'), "{reason}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let reason = run(&mut Command::new("/no/such/program")).unwrap_err();
        assert!(reason.contains("could not be started"), "{reason}");
    }

    #[test]
    fn every_line_is_handed_on_and_the_status_still_counts() {
        let (mut shown, mut lines) = (Vec::new(), Vec::new());
        let mut command = Command::new("sh");
        command.args(["-c", "printf 'one\\ntwo'; exit 1"]);
        let result = stream_to(&mut shown, &mut command, |line| lines.push(line.to_owned()));
        assert_eq!(shown, b"one\ntwo\n");
        assert_eq!(lines, ["one", "two"]);
        assert!(result.is_err());
    }

    #[test]
    fn cargo_is_not_told_about_the_xtask_package() {
        let command = cargo(Path::new("/"));
        let removed: Vec<_> = command
            .get_envs()
            .filter(|(_, value)| value.is_none())
            .map(|(name, _)| name.to_string_lossy().into_owned())
            .collect();
        assert!(removed.contains(&"CARGO_MANIFEST_DIR".to_owned()), "{removed:?}");
    }
}
