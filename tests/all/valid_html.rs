//! Every page in every state is valid HTML for the Nu checker.

use std::process::Command;

use serde_json::Value;

use crate::support::checkers;
use crate::support::every_page::{ALBUM, Shot};

#[test]
fn every_page_is_valid_for_the_nu_checker() {
    let folder = tempfile::tempdir().expect("a folder for the pages");
    let name = |n: usize| folder.path().join(format!("{n:03}.html"));
    for (n, shot) in ALBUM.shots.iter().enumerate() {
        std::fs::write(name(n), &shot.html).expect("a page is written");
    }
    let faulty = folder.path().join("faulty.html");
    std::fs::write(&faulty, "<!doctype html><html lang=en><title>T</title><p id=a><p id=a>")
        .expect("a page is written");
    let mut nu = Command::new("java");
    nu.args(["-Xmx512m", "-Xss8m", "-jar"]).arg(checkers::nu()).args(["--format", "json", "--exit-zero-always"]);
    let output = nu.arg(folder.path()).output().expect("java runs: tests/check.sh installs it");
    let told: Value = serde_json::from_slice(&output.stderr).unwrap_or_else(|problem| {
        panic!("{problem}: {} {}", String::from_utf8_lossy(&output.stderr), String::from_utf8_lossy(&output.stdout))
    });
    let told = told["messages"].as_array().expect("the checker lists what it found");
    let on_faulty = |message: &&Value| message["url"].as_str().is_some_and(|url| url.ends_with("faulty.html"));
    assert!(told.iter().any(|message| on_faulty(&message)), "the checker does not see a double id");
    // Two rows that the test filled with one name are no fault of the page.
    let of_names = |message: &Value| message["message"].as_str().is_some_and(|text| text.contains("“dt” name"));
    // The longer words of the tests are no language, and the checker guesses at them.
    let of_language = |message: &Value| {
        message["message"]
            .as_str()
            .is_some_and(|text| text.contains("appears to be written in") && text.contains("en-XA"))
    };
    let wrong: Vec<String> =
        told.iter().filter(|m| !on_faulty(m) && !of_names(m) && !of_language(m)).map(said).collect();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

fn said(message: &Value) -> String {
    let text = |key: &str| message[key].as_str().unwrap_or_default().to_owned();
    let number = text("url").rsplit('/').next().and_then(|file| file.split('.').next()?.parse().ok());
    let page = number.and_then(|n: usize| ALBUM.shots.get(n)).map_or_else(|| text("url"), Shot::name);
    format!("{page}: {} {} near {:?}", text("type"), text("message"), text("extract"))
}
