//! What an owner takes along on her phone: calendar, contacts, a text message and a page that opens without us.

mod cards;
mod message;
mod page;
mod reminders;

use serde_json::{Value as Json, json};
use stanap::cases;
use stanap::export;
use stanap::packs::Packs;
use stanap::plan::catalogue::EDITION;
use stanap::plan::question::Depth;

use super::importing::fullest::fullest;
use super::support::app::TestApp;
use super::support::owner::Owner;

/// The owner of a plan that a file brings.
fn owner_of(app: &TestApp, file: &Json) -> Owner {
    let mut phone = app.visitor();
    let page = phone.get("/import");
    let form = page.form_with("/import").attach("file", "plan.json", file.to_string().as_bytes());
    let page = phone.submit(&page, form);
    page.assert_status(200);
    let plan = page.path().split('/').nth(2).expect("a plan's address").to_owned();
    let code = page.texts(".code span").concat();
    assert_eq!(code.len(), 12, "{}", page.text());
    Owner { phone, plan, code }
}

/// A plan in one country with these answers.
fn plan(country: &str, language: &str, answers: &Json) -> Json {
    json!({
        "format": "stanap-plan", "id": "x", "edition": EDITION, "language": language, "paper_language": language,
        "country": country, "depth": "full", "changed": "2026-01-01T00:00:00+00:00", "answers": answers, "typed": {},
        "rounds": []
    })
}

/// One of the worked cases.
fn case(app: &TestApp, name: &str) -> Json {
    let packs = Packs::embedded().expect("the packs are in order");
    let case = cases::all().expect("the cases").into_iter().find(|case| case.name == name).expect("a case");
    let today = app.clock.now().date_naive();
    let answers = case.answers(&packs, &["en".to_owned()], today).expect("valid answers");
    let head = export::Head {
        id: name.to_owned(),
        edition: EDITION,
        language: case.language.clone(),
        paper_language: case.language.clone(),
        country: case.country.clone(),
        depth: if case.depth == Depth::Full { "full" } else { "quick" },
        changed: String::new(),
    };
    serde_json::to_value(export::file(head, &answers, vec![])).expect("JSON")
}

/// A plan at every upper bound.
fn full(app: &TestApp, language: &str) -> Json {
    let packs = Packs::embedded().expect("the packs are in order");
    let answers = export::answers(&fullest(&packs, &["en".to_owned()], app.clock.now().date_naive()));
    plan("VU", language, &serde_json::to_value(answers).expect("JSON"))
}

/// The lines of a file, unfolded, after every rule of folding was checked by hand.
fn lines(bytes: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "every line ends with CR LF");
    for line in text.trim_end_matches("\r\n").split("\r\n") {
        assert!((1..=75).contains(&line.len()), "{} bytes: {line}", line.len());
    }
    text.replace("\r\n ", "").trim_end_matches("\r\n").split("\r\n").map(str::to_owned).collect()
}

/// The longest names that may be written, with every sign that has to be marked.
fn long_name(letters: usize) -> String {
    "ʻĀ;ō,\\ ".chars().cycle().take(letters - 1).chain(['x']).collect()
}
