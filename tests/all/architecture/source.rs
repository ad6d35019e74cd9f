//! Rust source cut into words, as far as the rules need it: comments, strings and test code left out, paths found.

use std::collections::BTreeSet;

/// A word or sign of the source, with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word, `::`, or a single sign; a string is `""`.
    pub text: String,
    /// The line, counted from 1.
    pub line: usize,
}

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Use {
    /// A module at the root of our crate.
    Ours(String),
    /// A crate we depend on.
    Crate(String),
}

/// The words of a source without comments and without what is compiled for tests only.
pub fn tokens(text: &str) -> Vec<Token> {
    without_tests(&cut(text))
}

fn cut(text: &str) -> Vec<Token> {
    let (mut tokens, mut line, mut rest) = (Vec::new(), 1, text);
    while let Some(sign) = rest.chars().next() {
        let length = length_of_next(rest);
        let (piece, after) = rest.split_at(length);
        let is_comment = piece.starts_with("//") || piece.starts_with("/*");
        if !sign.is_whitespace() && !is_comment {
            let is_string = piece.contains('"') && piece.len() > 1;
            tokens.push(Token { text: if is_string { "\"\"".to_owned() } else { piece.to_owned() }, line });
        }
        line += piece.matches('\n').count();
        rest = after;
    }
    tokens
}

/// How many bytes the next piece takes: white space, a comment, a string, a word, `::`, or one sign.
fn length_of_next(rest: &str) -> usize {
    let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    let first = rest.chars().next().unwrap_or_default();
    if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        block_comment(rest)
    } else if let Some(length) = raw_string(rest) {
        length
    } else if rest.starts_with(['"']) || ["b\"", "c\""].iter().any(|start| rest.starts_with(start)) {
        quoted(rest, '"')
    } else if first == '\'' {
        let is_letter = rest[1..].starts_with('\\') || rest[1..].chars().nth(1) == Some('\'');
        if is_letter { quoted(rest, '\'') } else { 1 }
    } else if rest.starts_with("::") {
        2
    } else {
        word.max(first.len_utf8())
    }
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        let ahead = &rest[at..];
        let step = if ahead.starts_with("/*") {
            depth += 1;
            2
        } else if ahead.starts_with("*/") {
            depth -= 1;
            2
        } else {
            ahead.chars().next().map_or(0, char::len_utf8)
        };
        at += step;
        if depth == 0 || step == 0 {
            return at;
        }
    }
}

fn raw_string(rest: &str) -> Option<usize> {
    let after = ["br", "cr", "r"].iter().find_map(|start| rest.strip_prefix(start))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let start = rest.len() - body.len();
    Some(body.find(&end).map_or(rest.len(), |at| start + at + end.len()))
}

fn quoted(rest: &str, mark: char) -> usize {
    let open = rest.find(mark).map_or(0, |at| at + 1);
    let mut escaped = false;
    for (at, letter) in rest[open..].char_indices() {
        if letter == mark && !escaped {
            return open + at + 1;
        }
        escaped = letter == '\\' && !escaped;
    }
    rest.len()
}

fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let (mut kept, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        if is(tokens, at, &["#", "[", "cfg", "(", "test", ")", "]"]) {
            at = end_of_item(tokens, at + 7);
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// Past the item that starts here: past its `;`, or its closing brace.
fn end_of_item(tokens: &[Token], start: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(start) {
        match token.text.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && (token.text == ";" || token.text == "}") {
            return at + 1;
        }
    }
    tokens.len()
}

/// Whether these words stand here.
pub fn is(tokens: &[Token], at: usize, words: &[&str]) -> bool {
    words.iter().enumerate().all(|(n, word)| text(tokens, at + n) == *word)
}

fn text(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| &token.text)
}

/// Every use of one of our modules or of a crate, with its line. `place` is the module path of the file.
pub fn uses(tokens: &[Token], place: &[&str], crates: &BTreeSet<String>) -> Vec<(Use, usize)> {
    let own = |name: &str| (0..tokens.len()).any(|at| is(tokens, at, &["mod", name]));
    let (mut found, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let starts_use = text(tokens, at) == "use" && text(tokens, at + 1) != "<";
        let next = if starts_use { end_of_item(tokens, at) } else { at + 1 };
        let roots = if starts_use { branches(tokens, at + 1) } else { path_start(tokens, at).into_iter().collect() };
        for root in roots {
            let name = text(tokens, root);
            let targets = match name {
                "crate" | "stanap" => branches(tokens, root + 2),
                "super" => out_of_file(tokens, root, place),
                _ => Vec::new(),
            };
            let ours = targets.into_iter().map(|target| (text(tokens, target), target));
            let ours = ours.filter(|(module, _)| !["self", "*"].contains(module));
            found.extend(ours.map(|(module, target)| (Use::Ours(module.to_owned()), tokens[target].line)));
            if crates.contains(name) && !own(name) {
                found.push((Use::Crate(name.to_owned()), tokens[root].line));
            }
        }
        at = next;
    }
    found
}

/// A path outside a `use` that starts here: a word before `::` that is not itself behind one.
fn path_start(tokens: &[Token], at: usize) -> Option<usize> {
    let before = |back: usize| at.checked_sub(back).map_or("", |at| text(tokens, at));
    let is_arrow = before(2) == ">" && ["-", "="].contains(&before(3));
    let goes_on = match before(1) {
        "::" => is_word(before(2)) || (before(2) == ">" && !is_arrow),
        sign => sign == ".",
    };
    (!goes_on && text(tokens, at + 1) == "::" && is_word(text(tokens, at))).then_some(at)
}

fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// The first words of what follows: one, or each at the top of `{…, …}`.
fn branches(tokens: &[Token], at: usize) -> Vec<usize> {
    let at = if text(tokens, at) == "::" { at + 1 } else { at };
    if text(tokens, at) != "{" {
        return vec![at];
    }
    let (mut found, mut depth) = (Vec::new(), 0_usize);
    for here in at..tokens.len() {
        match text(tokens, here) {
            "{" => depth += 1,
            "}" if depth == 1 => break,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 1 && ["{", ","].contains(&text(tokens, here)) && text(tokens, here + 1) != "}" {
            found.push(here + 1);
        }
    }
    found
}

/// Where a chain of `super::` leads when it leaves the top module of the file; inside it, it is the module's own.
fn out_of_file(tokens: &[Token], root: usize, place: &[&str]) -> Vec<usize> {
    let leaves = (0..place.len()).all(|n| is(tokens, root + 2 * n, &["super", "::"]));
    let supers = place.len();
    if leaves { branches(tokens, root + 2 * supers) } else { Vec::new() }
}
