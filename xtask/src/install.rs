// SPDX-License-Identifier: EUPL-1.2
//! Debian packages that a test needs: installed, and said so, or refused with the reason.
//!
//! Only `test`, `pg` and `bench` come here, and only for what is not on the machine yet.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Result;
use crate::process;

/// Whether this process may do anything on this machine.
pub fn is_root() -> Result<bool> {
    Ok(process::output(Command::new("id").arg("-u"))?.trim() == "0")
}

/// Installs a Debian package with apt-get, as root or through sudo.
pub fn debian_package(package: &str, why: &str) -> Result<()> {
    let missing = format!("{why} is not on this machine");
    if process::find_in_path("apt-get").is_none() {
        return Err(format!("{missing}, and there is no apt-get: install it by hand"));
    }
    let with_sudo = !is_root()?;
    if with_sudo && process::find_in_path("sudo").is_none() {
        return Err(format!(
            "{missing}, and neither root nor sudo is available: install the package `{package}`"
        ));
    }
    eprintln!("xtask: {missing}; installing Debian's package `{package}`");
    process::run(&mut apt_get(with_sudo, &["update"]))?;
    process::run(&mut apt_get(with_sudo, &["install", "--yes", "--no-install-recommends", package]))
}

fn apt_get(with_sudo: bool, args: &[&str]) -> Command {
    let mut command = Command::new(if with_sudo { "sudo" } else { "env" });
    if with_sudo {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]).args(args);
    command
}

/// The browser for the end-to-end tests: `$CHROMIUM`, Debian's, one on the PATH, or Debian's after installing it.
pub fn chromium() -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROMIUM") {
        return works(PathBuf::from(chosen));
    }
    if let Some(found) = installed_chromium() {
        return works(found);
    }
    debian_package("chromium", "Chromium")?;
    installed_chromium()
        .ok_or_else(|| "Chromium was installed but is not on the PATH".to_owned())
        .and_then(works)
}

fn installed_chromium() -> Option<PathBuf> {
    let debian = Path::new("/usr/bin/chromium");
    if debian.is_file() {
        return Some(debian.to_path_buf());
    }
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(process::find_in_path)
}

fn works(browser: PathBuf) -> Result<PathBuf> {
    let version = process::output(Command::new(&browser).arg("--version"))?;
    eprintln!("xtask: browser: {}", version.trim());
    Ok(browser)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apt_never_asks_a_question() {
        let plain = process::shown(&apt_get(false, &["update"]));
        assert_eq!(plain, "env DEBIAN_FRONTEND=noninteractive apt-get --quiet update");
        let sudo = process::shown(&apt_get(true, &["install", "x"]));
        assert_eq!(sudo, "sudo env DEBIAN_FRONTEND=noninteractive apt-get --quiet install x");
    }

    #[test]
    fn a_browser_that_does_not_run_is_refused() {
        assert!(works(PathBuf::from("/bin/false")).is_err());
    }
}
