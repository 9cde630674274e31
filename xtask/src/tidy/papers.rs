// SPDX-License-Identifier: EUPL-1.2
//! Rule: the papers that make the project usable by others are there, their links lead somewhere, and
//! `publiccode.yml` keeps to its form.
//!
//! The official validator of publiccode.yml is not part of the tool chain here, so its hard limits are checked by hand:
//! mandatory keys of version 0.7, lengths of the Dutch texts, and, once there is a release, the workspace's version.

use std::path::Path;

use super::Finding;

const PAPERS: [&str; 13] = [
    "CHANGELOG.md",
    "CODE_OF_CONDUCT.md",
    "CONTRIBUTING.md",
    "GOVERNANCE.md",
    "LICENSE",
    "LICENSES/CC-BY-4.0.txt",
    "LICENSES/CC0-1.0.txt",
    "LICENSES/EUPL-1.2.txt",
    "README.md",
    "REUSE.toml",
    "SECURITY.md",
    "docs/begrippen.md",
    PUBLICCODE,
];

const PUBLICCODE: &str = "publiccode.yml";

/// Mandatory keys: at the top, or nested once.
const KEYS: [&str; 18] = [
    "publiccodeYmlVersion:",
    "name:",
    "url:",
    "platforms:",
    "categories:",
    "developmentStatus:",
    "softwareType:",
    "description:",
    "  nl:",
    "    shortDescription:",
    "    longDescription:",
    "    features:",
    "legal:",
    "  license:",
    "maintenance:",
    "  type:",
    "localisation:",
    "  availableLanguages:",
];

/// Papers that are missing or faulty.
pub fn check(root: &Path) -> Vec<Finding> {
    let mut findings = Vec::new();
    for paper in PAPERS {
        let there = std::fs::metadata(root.join(paper)).is_ok_and(|file| file.len() > 0);
        if !there {
            findings.push(Finding::new(Path::new(paper), 1, "is missing or empty"));
        }
    }
    findings.extend(PAPERS.iter().flat_map(|paper| dead_links(root, Path::new(paper))));
    let read = |name: &str| std::fs::read_to_string(root.join(name)).unwrap_or_default();
    findings.extend(
        publiccode(&read(PUBLICCODE), &read("Cargo.toml"))
            .into_iter()
            .map(|message| Finding::new(Path::new(PUBLICCODE), 1, message)),
    );
    findings
}

/// Links to files that are not there.
fn dead_links(root: &Path, paper: &Path) -> Vec<Finding> {
    let text = std::fs::read_to_string(root.join(paper)).unwrap_or_default();
    let folder = root.join(paper.parent().unwrap_or(Path::new("")));
    (1..)
        .zip(text.lines())
        .flat_map(|(number, line)| local_links(line).map(move |link| (number, link)))
        .filter(|(_, link)| !folder.join(link).exists())
        .map(|(number, link)| Finding::new(paper, number, format!("links to {link}, which is not there")))
        .collect()
}

/// The files that a line of Markdown links to.
fn local_links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split([')', '#']).next())
        .filter(|link| !link.is_empty() && !link.contains("://"))
}

fn publiccode(text: &str, manifest: &str) -> Vec<String> {
    let mut faults: Vec<String> = KEYS
        .iter()
        .filter(|key| !text.lines().any(|line| line.starts_with(**key)))
        .map(|key| format!("the key `{}` is missing", key.trim()))
        .collect();
    let mut range = |key: &str, least: usize, most: usize| {
        let length = block(text, key).chars().count();
        if !(least..=most).contains(&length) {
            faults.push(format!("`{key}` has {length} characters: {least} to {most} allowed"));
        }
    };
    range("    shortDescription:", 1, 150);
    range("    longDescription:", 150, 10_000);
    let theirs = value(text, "softwareVersion:");
    if theirs.is_some() && theirs != version(manifest) {
        faults.push("`softwareVersion` is not the version of the workspace".into());
    }
    faults
}

/// The value of a key, on its line or folded over the deeper lines that follow.
fn block(text: &str, key: &str) -> String {
    let indent = key.len() - key.trim_start().len();
    let mut lines = text.lines().skip_while(|line| !line.starts_with(key));
    let first = lines.next().and_then(|line| line.strip_prefix(key));
    let own = first.unwrap_or_default().trim().trim_start_matches(['|', '>', '-']);
    let deeper = lines
        .take_while(|line| line.trim().is_empty() || line.len() - line.trim_start().len() > indent)
        .map(str::trim);
    std::iter::once(own.trim()).chain(deeper).collect::<Vec<_>>().join(" ").trim().to_owned()
}

fn value(text: &str, key: &str) -> Option<String> {
    let line = text.lines().find_map(|line| line.strip_prefix(key))?;
    Some(line.trim().trim_matches(['"', '\'']).to_owned())
}

fn version(manifest: &str) -> Option<String> {
    let package = manifest.split_once("[workspace.package]")?.1;
    value(package, "version = ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str = "[workspace]\n\n[workspace.package]\nversion = \"0.1.0\"\n";

    fn good() -> String {
        let long = "Een zin die vertelt wat het is. ".repeat(8);
        let mut text = String::from("softwareVersion: \"0.1.0\"\n");
        for key in KEYS {
            text.push_str(key);
            match key.trim() {
                "shortDescription:" => text.push_str(" Kort en waar"),
                "longDescription:" => text.push_str(&format!(" >-\n      {long}")),
                _ => {}
            }
            text.push('\n');
        }
        text
    }

    #[test]
    fn a_complete_publiccode_has_no_faults() {
        assert_eq!(publiccode(&good(), MANIFEST), [] as [String; 0]);
    }

    #[test]
    fn missing_keys_lengths_and_versions_are_faults() {
        let bad = good()
            .replace("  license:\n", "")
            .replace("Kort en waar", &"k".repeat(151))
            .replace("0.1.0", "0.2.0");
        let faults = publiccode(&bad, MANIFEST).join("\n");
        for expected in ["`license:` is missing", "151 characters", "softwareVersion"] {
            assert!(faults.contains(expected), "{faults}");
        }
    }

    #[test]
    fn only_links_to_files_are_followed() {
        let line = "[a](docs/a.md), [b](https://b.nl/c), [c](#here) and [d](d.md#there)";
        assert_eq!(local_links(line).collect::<Vec<_>>(), ["docs/a.md", "d.md"]);
    }

    #[test]
    fn a_link_to_nothing_is_found_at_its_line() {
        let folder = std::env::temp_dir().join(format!("xtask-papers-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("a.md"), "[self](a.md)\n[gone](b.md)\n").unwrap();
        let findings = dead_links(&folder, Path::new("a.md"));
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(findings.iter().map(|finding| finding.line).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn a_missing_paper_is_named() {
        let findings = check(Path::new("/no/such/checkout"));
        assert!(findings.iter().any(|finding| finding.path == Path::new("README.md")));
    }
}
