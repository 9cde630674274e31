// SPDX-License-Identifier: EUPL-1.2
//! Rust text without what would mislead a reader of words: comments, literals and test code.
//!
//! No parser: the tree is formatted by rustfmt, so an item ends at a `}` in the column where it began. Everything
//! removed becomes spaces, so that line numbers stay true.

/// The production code of a file, and how many lines of the file it takes.
pub fn production(text: &str) -> (String, usize) {
    let blank = without_comments_and_literals(text);
    let mut code = String::with_capacity(blank.len());
    let mut kept = 0;
    let mut test: Option<TestItem> = None;
    for line in blank.lines() {
        if test.is_none() && is_test_attribute(line.trim()) {
            test = Some(TestItem::at(line));
        }
        match test.take() {
            Some(item) => test = item.after(line),
            None => {
                code.push_str(line);
                kept += 1;
            }
        }
        code.push('\n');
    }
    (code, kept)
}

fn is_test_attribute(line: &str) -> bool {
    line.starts_with("#[cfg(test)]") || line.starts_with("#[cfg(all(test")
}

/// An item under `#[cfg(test)]` that is being left out.
struct TestItem {
    indent: String,
    /// Inside the braces; before that, attributes and the head of the item.
    open: bool,
}

impl TestItem {
    fn at(line: &str) -> Self {
        let indent = line.chars().take_while(|c| c.is_whitespace()).collect();
        Self { indent, open: false }
    }

    /// Takes a line of the item; nothing is left of the item when the line ends it.
    fn after(mut self, line: &str) -> Option<Self> {
        if self.open {
            let closes =
                line.strip_prefix(self.indent.as_str()).is_some_and(|rest| rest.starts_with(['}', ')']));
            return (!closes).then_some(self);
        }
        let line = line.trim_end();
        if line.trim_start().starts_with("#[") && line.ends_with(']') {
            return Some(self);
        }
        if line.ends_with(['{', '(', '[']) {
            self.open = true;
            return Some(self);
        }
        (!line.ends_with([';', '}', ','])).then_some(self)
    }
}

/// Comments and the inside of literals become spaces.
pub fn without_comments_and_literals(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let length = match skipped(rest, before) {
            0 => first.len_utf8(),
            length => length,
        };
        let (token, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if length == first.len_utf8() {
            out.push(first);
        } else {
            out.extend(token.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        }
        before = token.chars().next_back().unwrap_or(' ');
        rest = after;
    }
    out
}

/// How many bytes at the start are a comment or a literal.
fn skipped(rest: &str, before: char) -> usize {
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return block_comment(rest);
    }
    if rest.starts_with('"') {
        return string(rest);
    }
    if rest.starts_with('\'') {
        return character(rest);
    }
    if before.is_alphanumeric() || before == '_' {
        return 0;
    }
    raw_string(rest)
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        if here.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with("*/") {
            depth = depth.saturating_sub(1);
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// A character literal; a lifetime is none.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => rest.char_indices().skip(3).find(|(_, c)| *c == '\'').map_or(0, |(at, _)| at + 1),
        Some(_) => match chars.next() {
            Some((at, '\'')) => at + 1,
            _ => 0,
        },
        None => 0,
    }
}

fn raw_string(rest: &str) -> usize {
    let Some(after) = ["r", "br", "cr"].into_iter().find_map(|prefix| rest.strip_prefix(prefix)) else {
        return 0;
    };
    let hashes = after.chars().take_while(|c| *c == '#').count();
    let Some(body) = after.get(hashes..).and_then(|body| body.strip_prefix('"')) else {
        return 0;
    };
    let end = format!("\"{}", "#".repeat(hashes));
    let opening = rest.len() - body.len();
    body.find(&end).map_or(rest.len(), |at| opening + at + end.len())
}

/// The line, counted from one, on which the byte is.
pub fn line_of(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|b| *b == b'\n').count()
}

/// Where a word stands by itself as the start of a path or a name: not a part of a longer one, not after `::` or `.`.
pub fn starts_of<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let before = code.get(..*at).unwrap_or_default();
        let part = |c: char| c.is_alphanumeric() || c == '_';
        !before.ends_with(part) && !before.ends_with("::") && !before.ends_with('.')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_are_blanked_and_lines_stay() {
        let text = "a // crate::x\nb /* one /* two */\n crate::y */ c \"crate::z \\\" \" d";
        let blank = without_comments_and_literals(text);
        assert!(!blank.contains("crate"), "{blank}");
        let words: Vec<_> = blank.split_whitespace().collect();
        assert_eq!(words, ["a", "b", "c", "d"]);
        assert_eq!(blank.lines().count(), text.lines().count());
    }

    #[test]
    fn raw_strings_characters_and_lifetimes_are_told_apart() {
        let text = "f(r#\"crate::a \" }\"#, '\"', '\\'', b'x'); fn g<'a>(x: &'a str) { crate::b }";
        let blank = without_comments_and_literals(text);
        assert!(!blank.contains("crate::a"), "{blank}");
        assert!(blank.contains("crate::b") && blank.contains("<'a>"), "{blank}");
    }

    #[test]
    fn test_items_are_left_out_whatever_they_are() {
        let text = "\
use a;
#[cfg(test)]
use b;
#[cfg(test)]
mod elsewhere;
fn c() {
    #[cfg(test)]
    {
        d();
    }
    e();
}
#[cfg(test)]
#[expect(clippy::x, reason = \"because\")]
mod tests {
    fn f() {}
}
fn g() {}
";
        let (code, lines) = production(text);
        for kept in ["use a", "fn c", "e()", "fn g"] {
            assert!(code.contains(kept), "{kept} in {code}");
        }
        for gone in ["use b", "elsewhere", "d()", "fn f"] {
            assert!(!code.contains(gone), "{gone} in {code}");
        }
        assert_eq!(lines, 5);
        assert_eq!(line_of(&code, code.find("fn g").unwrap()), 18);
    }

    #[test]
    fn a_word_inside_another_or_later_in_a_path_is_not_its_start() {
        let code = "db::pool mydb::x crate::db::y self.db::z db::w";
        assert_eq!(starts_of(code, "db::").count(), 2);
    }
}
