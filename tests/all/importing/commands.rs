//! `stanap import` and `stanap export` from a terminal.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value as Json;

use super::told;

fn stanap(data: &Path, rest: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stanap"));
    command.arg("--data").arg(data).args(rest).output().expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The files of a folder, without what belongs to one copy, in order.
fn files(folder: &Path) -> Vec<Json> {
    let entries = std::fs::read_dir(folder).expect("the folder");
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let bytes = std::fs::read(entry.expect("an entry").path()).expect("a file");
        told(serde_json::from_slice(&bytes).expect("JSON"))
    };
    let mut all: Vec<Json> = entries.map(read).collect();
    all.sort_by_key(ToString::to_string);
    all
}

#[test]
fn plans_move_from_one_copy_to_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    assert!(stanap(&at("old"), &["demo"]).status.success());
    let out = at("files").display().to_string();
    assert!(stanap(&at("old"), &["export", &out]).status.success());
    let names: Vec<String> = ["leitau", "salanieta", "sione"]
        .iter()
        .map(|name| at(&format!("files/sample-{name}.json")).display().to_string())
        .collect();
    let mut line = vec!["import"];
    line.extend(names.iter().map(String::as_str));
    let output = stanap(&at("new"), &line);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let lines = text(&output.stdout);
    let said: Vec<&str> = lines.lines().filter_map(|line| line.split_once("  ").map(|(_, name)| name)).collect();
    assert_eq!(said, ["Mama Leitau's Crafts", "Salanieta's Fresh Produce", "Fakaʻofa Taxi"]);
    let again = at("again").display().to_string();
    assert!(stanap(&at("new"), &["export", &again]).status.success());
    assert_eq!(files(&at("again")), files(&at("files")));
}

#[test]
fn a_file_that_is_not_in_order_stops_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let good =
        super::written("en", "VU", stanap::plan::question::Depth::Quick, &stanap::plan::answers::Answers::default());
    std::fs::write(at("good.json"), good.to_string()).expect("a file");
    std::fs::write(at("bad.json"), "[]").expect("a file");
    let paths = [at("good.json").display().to_string(), at("bad.json").display().to_string()];
    let output = stanap(&at("data"), &["import", &paths[0], &paths[1]]);
    assert!(!output.status.success());
    assert!(text(&output.stderr).contains("bad.json: This is not a plan file"), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout), "");
    let out = at("files").display().to_string();
    assert!(stanap(&at("data"), &["export", &out]).status.success());
    assert_eq!(files(&at("files")), Vec::<Json>::new());
    let output = stanap(&at("data"), &["import", "nowhere.json"]);
    assert!(text(&output.stderr).contains("cannot read nowhere.json"), "{}", text(&output.stderr));
}
