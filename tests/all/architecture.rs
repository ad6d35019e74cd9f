//! The house rules that no compiler checks: who may know whom, what is said where, and how long a file may be.

mod layers;
mod source;

use layers::{OPEN_TO_ALL, TABLE};
use serde::Deserialize;
use source::{Token, Use, is, tokens, uses};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// A file longer than this is more than one room; the catalogue is a list and may be as long as it is.
const LONGEST: usize = 400;

/// A file as the rules see it: its path from the root of the repository, with `/`, and its text.
struct File {
    path: String,
    text: String,
}

#[derive(Deserialize)]
struct Manifest {
    dependencies: BTreeMap<String, toml::Value>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder of the repository; a folder that is not there yet has none.
fn files(folder: &str) -> Vec<File> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        let paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        for path in paths {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = fs::read(&path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
            let names = path.strip_prefix(root()).unwrap_or(&path).iter().map(|name| name.to_string_lossy());
            let path = names.collect::<Vec<_>>().join("/");
            found.push(File { path, text: String::from_utf8_lossy(&bytes).into_owned() });
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn rust_files(folder: &str) -> Vec<File> {
    files(folder).into_iter().filter(|file| Path::new(&file.path).extension().is_some_and(|end| end == "rs")).collect()
}

/// The crates we depend on, by the names they have in code.
fn crates() -> BTreeSet<String> {
    let manifest: Manifest = toml::from_str(include_str!("../../Cargo.toml")).expect("Cargo.toml is TOML");
    manifest.dependencies.keys().map(|name| name.replace('-', "_")).collect()
}

/// All that is wrong with one source file, each in a sentence.
fn faults(file: &File, crates: &BTreeSet<String>) -> Vec<String> {
    let mut faults = looks(file);
    let inside = file.path.trim_start_matches("src/").trim_end_matches(".rs");
    let place: Vec<&str> = inside.split('/').collect();
    if place.contains(&"tests") {
        return faults;
    }
    let tokens = tokens(&file.text);
    faults.extend(wordings(file, &tokens));
    let Some(layer) = TABLE.iter().find(|layer| layer.module == place[0]) else {
        faults
            .push(format!("{}: the table of tests/all/architecture/layers.rs has no line for {}", file.path, place[0]));
        return faults;
    };
    let depth = if ["main", "lib"].contains(&place[0]) { &[] } else { place.as_slice() };
    for (used, line) in uses(&tokens, depth, crates) {
        let (is_fine, name) = match &used {
            Use::Ours(module) => (module == layer.module || layer.ours.allows(module), format!("crate::{module}")),
            Use::Crate(name) => (OPEN_TO_ALL.contains(&name.as_str()) || layer.crates.allows(name), name.clone()),
        };
        if !is_fine {
            faults.push(format!("{}; {}:{line} uses {name}", layer.sentence, file.path));
        }
        if used == Use::Crate("diesel".to_owned()) && layer.module != "store" {
            faults.push(format!("only store names diesel; {}:{line} does", file.path));
        }
    }
    faults
}

/// What any Rust file must look like, tests too.
fn looks(file: &File) -> Vec<String> {
    let mut faults = Vec::new();
    if !file.text.starts_with("//!") {
        faults.push(format!("every file begins with //! and what it owns; {} does not", file.path));
    }
    let lines = file.text.lines().count();
    if lines > LONGEST && !file.path.contains("/catalogue") {
        faults.push(format!("a file has at most {LONGEST} lines; {} has {lines}", file.path));
    }
    faults
}

fn wordings(file: &File, tokens: &[Token]) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let line = token.line;
        let next_is_var = tokens.get(at + 2).is_some_and(|word| word.text.starts_with("var"));
        if is(tokens, at, &["env", "::"]) && next_is_var && file.path != "src/settings.rs" {
            faults.push(format!("only settings.rs reads the environment; {}:{line} does", file.path));
        }
        if is(tokens, at, &[".", "unwrap", "("]) {
            faults.push(format!("no unwrap outside tests; {}:{line} has one", file.path));
        }
    }
    faults
}

/// Templates that no source and no other template names, nor embeds with its folder.
fn unused_templates<'a>(templates: &'a [File], sources: &[File]) -> Vec<&'a str> {
    let is_used = |template: &File| {
        let name = template.path.trim_start_matches("templates/");
        let (whole, part) = (format!("\"{name}\""), format!("/{name}\""));
        let mut folders = template.path.rsplit_once('/').map(|(folder, _)| format!("{folder}\"")).into_iter();
        let embedded =
            folders.any(|end| sources.iter().any(|s| s.text.contains("include_dir") && s.text.contains(&end)));
        let others = templates.iter().chain(sources).filter(|other| other.path != template.path);
        embedded || others.into_iter().any(|other| other.text.contains(&whole) || other.text.contains(&part))
    };
    templates.iter().filter(|template| !is_used(template)).map(|template| template.path.as_str()).collect()
}

#[test]
fn every_module_knows_only_whom_it_may_know() {
    let (sources, crates) = (rust_files("src"), crates());
    assert!(sources.len() > 1 && crates.contains("diesel"), "the rules see the source");
    let faults: Vec<_> = sources.iter().flat_map(|file| faults(file, &crates)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn tests_keep_the_same_shape() {
    let faults: Vec<_> = rust_files("tests").iter().flat_map(looks).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_template_is_used() {
    let (templates, sources) = (files("templates"), rust_files("src"));
    let unused = unused_templates(&templates, &sources);
    assert!(unused.is_empty(), "no page and no template uses {unused:?}");
}

fn faults_of(path: &str, text: &str) -> Vec<String> {
    let file = File { path: path.to_owned(), text: format!("//! Planted.\n{text}") };
    faults(&file, &crates())
}

#[test]
fn a_planted_violation_is_found_with_its_sentence_and_line() {
    for (path, text, expected) in [
        ("src/plan/check.rs", "use crate::store::Store;", "plan is pure"),
        ("src/plan/check.rs", "fn f() { crate::web::page() }", "check.rs:2 uses crate::web"),
        ("src/plan/check.rs", "use super::super::words::Words;", "uses crate::words"),
        ("src/plan.rs", "use super::{packs::Pack, pdf};", "uses crate::pdf"),
        ("src/plan/check.rs", "use crate::{packs::{self, Pack},\n store};", "check.rs:3 uses crate::store"),
        ("src/plan/check.rs", "fn f() -> ::tracing::Span {}", "uses tracing"),
        ("src/packs.rs", "use crate::plan::Plan;", "none of ours"),
        ("src/words.rs", "use serde_json as json;", "words speaks"),
        ("src/outline.rs", "use printpdf::Mm;", "outline says"),
        ("src/pdf/paint.rs", "use {lopdf::Object, crate::plan::Plan};", "knows no plan"),
        ("src/export.rs", "use stanap::store::Store;", "export writes files"),
        ("src/store/plans.rs", "use crate::outline::Outline;", "store keeps"),
        ("src/web/page.rs", "use diesel::prelude::*;", "web shows"),
        ("src/cli.rs", "#[derive(diesel::Queryable)] struct A;", "only store names diesel"),
        ("src/web.rs", "fn f() { std::env::var(\"A\"); }", "only settings.rs reads the environment"),
        ("src/web.rs", "fn f() { Some(1)\n.unwrap(); }", "no unwrap outside tests; src/web.rs:3"),
        ("src/shelf.rs", "", "has no line for shelf"),
    ] {
        let found = faults_of(path, text);
        assert!(found.iter().any(|fault| fault.contains(expected)), "{path}: {text}: {found:?}");
    }
    let long = format!("//! Long.\n{}", "\n".repeat(LONGEST));
    let bare = File { path: "src/web.rs".to_owned(), text: "fn f() {}".to_owned() };
    assert!(looks(&bare)[0].contains("begins with //!"));
    assert!(looks(&File { path: "src/web.rs".to_owned(), text: long.clone() })[0].contains("at most 400 lines"));
    assert!(looks(&File { path: "src/plan/catalogue/money.rs".to_owned(), text: long }).is_empty());
}

#[test]
fn what_is_allowed_is_let_pass() {
    for (path, text) in [
        ("src/plan/check.rs", "use super::{Plan, store::x};\nuse crate::packs::Pack;\nuse std::fmt;"),
        ("src/plan/check.rs", "/// See [`crate::store`].\n// crate::store\nconst A: &str = \"crate::store::A\";"),
        (
            "src/plan/check.rs",
            "const A: &str = r#\"crate::web::\"A\" \"#; const B: char = '\"'; fn f<'a>(b: &'a str) {}",
        ),
        (
            "src/plan/check.rs",
            "#[cfg(test)]\nmod tests { use crate::store::S; fn f() { S.unwrap(); } }\npub(crate) fn g() {}",
        ),
        ("src/plan/check/tests.rs", "use crate::store::S;"),
        ("src/words/tests/coverage.rs", "use crate::plan::Question;"),
        ("src/export.rs", "mod csv;\nuse crate::plan::{toml::T, csv::C};\nfn f() { csv::write() }"),
        ("src/store/plans.rs", "use diesel::prelude::*;\nuse super::StoreError;"),
        ("src/settings.rs", "fn f() { std::env::var(\"A\"); }"),
        ("src/web/page.rs", "use crate::{pdf, plan::Plan, store::Store}; fn f() { a.unwrap_or(1); }"),
        ("src/plan/catalogue/x.rs", "use thiserror::Error; /* crate::web /* nested */ crate::web */"),
    ] {
        assert_eq!(faults_of(path, text), Vec::<String>::new(), "{path}: {text}");
    }
}

#[test]
fn a_template_is_used_by_name_or_with_its_folder() {
    let file = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
    let templates = [
        file("templates/base.html", "{% import \"base.html\" as me %}"),
        file("templates/plans/show.html", "{% extends \"base.html\" %}"),
        file("templates/plans/old.html", ""),
        file("templates/assets/style.css", ""),
        file("templates/icons/a.svg", ""),
    ];
    let sources = [file(
        "src/web.rs",
        "#[template(path = \"plans/show.html\")] include_str!(\"../templates/assets/style.css\") include_dir!(\"$D/templates/icons\")",
    )];
    assert_eq!(unused_templates(&templates, &sources), ["templates/plans/old.html"]);
    assert_eq!(unused_templates(&templates[..1], &[]), ["templates/base.html"]);
}
