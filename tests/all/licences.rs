//! No crate comes in whose licence `deny.toml` does not allow: the copyleft kind would bind everyone who builds on us.

use serde::Deserialize;
use std::{collections::BTreeSet, process::Command};

#[derive(Deserialize)]
struct Deny {
    licenses: Licences,
}

#[derive(Deserialize)]
struct Licences {
    allow: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    license: Option<String>,
}

/// Whether an SPDX expression can be met with the allowed licences alone; `/` is the old way to write `OR`.
fn may_use(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ").replace(" WITH ", "+WITH+");
    let words: Vec<_> = spaced.split_whitespace().map(|word| word.replace("+WITH+", " WITH ")).collect();
    let mut rest = words.as_slice();
    let met = either(&mut rest, allowed);
    met && rest.is_empty()
}

fn either(words: &mut &[String], allowed: &BTreeSet<String>) -> bool {
    let mut met = both(words, allowed);
    while let Some(("OR", rest)) = split(words) {
        *words = rest;
        met |= both(words, allowed);
    }
    met
}

fn both(words: &mut &[String], allowed: &BTreeSet<String>) -> bool {
    let mut met = one(words, allowed);
    while let Some(("AND", rest)) = split(words) {
        *words = rest;
        met &= one(words, allowed);
    }
    met
}

fn one(words: &mut &[String], allowed: &BTreeSet<String>) -> bool {
    let Some((word, rest)) = split(words) else { return false };
    *words = rest;
    if word != "(" {
        return allowed.contains(word);
    }
    let met = either(words, allowed);
    let Some((")", rest)) = split(words) else { return false };
    *words = rest;
    met
}

fn split<'a>(words: &&'a [String]) -> Option<(&'a str, &'a [String])> {
    words.split_first().map(|(word, rest)| (word.as_str(), rest))
}

fn allowed() -> BTreeSet<String> {
    let deny: Deny = toml::from_str(include_str!("../../deny.toml")).expect("deny.toml is TOML");
    deny.licenses.allow
}

#[test]
fn every_crate_we_build_on_may_be_used_under_an_allowed_licence() {
    let arguments = ["metadata", "--format-version=1", "--locked", "--all-features"];
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output();
    let output = output.expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Metadata = serde_json::from_slice(&output.stdout).expect("cargo speaks JSON");
    assert!(metadata.packages.len() > 100, "all crates are listed, not ours alone");
    let allowed = allowed();
    let is_wrong = |package: &&Package| !package.license.as_ref().is_some_and(|terms| may_use(terms, &allowed));
    let wrong: Vec<_> = metadata.packages.iter().filter(is_wrong).map(|p| (&p.name, &p.license)).collect();
    assert!(wrong.is_empty(), "deny.toml does not allow {wrong:?}");
}

#[test]
fn licence_terms_are_read_as_they_are_meant() {
    let allowed = allowed();
    for terms in [
        "MIT",
        "MIT/Apache-2.0",
        "Apache-2.0 OR GPL-2.0-only",
        "(MIT OR GPL-3.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(may_use(terms, &allowed), "{terms}");
    }
    for terms in [
        "GPL-3.0-only",
        "MIT AND LGPL-2.1",
        "AGPL-3.0 OR GPL-3.0",
        "GPL-2.0 WITH Classpath-exception-2.0",
        "",
        "(MIT",
        "MIT AND (GPL-3.0 OR LGPL-3.0)",
    ] {
        assert!(!may_use(terms, &allowed), "{terms}");
    }
}
