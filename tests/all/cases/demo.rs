//! `stanap demo` from a terminal: three whole plans, marked as samples, with codes that a second run replaces.

use std::path::Path;
use std::process::Command;

use stanap::store::{Store, StoreSettings, audit, plans, sections};

/// Runs it on a folder of data; gives the lines printed, as code and rest.
fn demo(data: &Path) -> Vec<(String, String)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stanap"));
    let output = command.arg("--data").arg(data).arg("demo").output().expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    let lines = text.lines().map(|line| line.split_once("  ").expect("a code and a name"));
    lines.map(|(code, name)| (code.to_owned(), name.to_owned())).collect()
}

#[test]
fn demo_makes_three_sample_plans_and_fresh_codes_when_run_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = demo(folder.path());
    let names: Vec<&str> = first.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["Mama Leitau's Crafts", "Salanieta's Fresh Produce", "Fakaʻofa Taxi"]);
    for (code, _) in &first {
        assert!(code.split(' ').all(|group| group.len() == 4) && code.len() == 14, "{code}");
    }

    let again = demo(folder.path());
    for ((old, name), (new, told)) in first.iter().zip(&again) {
        assert_ne!(old, new);
        assert!(told.starts_with(name.as_str()) && told.contains("was there"), "{told}");
    }

    let url = format!("sqlite:{}", folder.path().join("stanap.db").display());
    let store = Store::open(&StoreSettings::new(url)).expect("the store opens");
    let rows = store.read_now(|c| plans::page(c, None, 10)).expect("plans");
    assert_eq!(rows.len(), 3);
    for plan in rows {
        let newest = again.iter().any(|(code, _)| code.starts_with(&plan.code_public));
        assert!(newest, "{} has the code of the second run", plan.id);
        let (parts, lines) = store
            .read_now(|c| Ok((sections::all(c, &plan.id)?, audit::of_plan(c, &plan.id, 50)?)))
            .expect("its parts and its log");
        assert_eq!(parts.len(), 14, "{}", plan.id);
        assert!(parts.iter().all(|part| part.revision == 1), "a second run leaves the answers alone");
        assert_eq!(lines.iter().filter(|line| line.action == "sample").count(), 1, "{}", plan.id);
    }
    store.close();
}
