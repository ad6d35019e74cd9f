//! The plan in a few text messages.

use serde_json::json;
use stanap::export::message::{MOST_PARTS, parts, plain};

use super::{case, owner_of, plan};
use crate::support::app::TestApp;
use crate::support::page::Page;
use crate::support::reading::selector;

/// The wordings on the page with the text behind their links.
fn wordings(page: &Page) -> Vec<(String, String)> {
    let areas = selector("textarea");
    let texts = page.document.select(&areas).map(|area| area.text().collect::<String>());
    let links = page.links().into_iter().filter_map(|link| link.href.strip_prefix("sms:?body=").map(str::to_owned));
    texts.zip(links.map(|link| read(&link))).collect()
}

/// A percent-encoded text.
fn read(link: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = link.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().expect("a digit"), rest.next().expect("a digit")];
            let digits = std::str::from_utf8(&digits).expect("digits").to_owned();
            bytes.push(u8::from_str_radix(&digits, 16).expect("a byte"));
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn the_worked_cases_fit_into_a_few_messages() {
    let app = TestApp::start();
    for name in ["leitau", "salanieta", "sione"] {
        let file = case(&app, name);
        let page = owner_of(&app, &file).get("/sms");
        page.assert_status(200).assert_heading("Your plan as a text message");
        let all = wordings(&page);
        assert!(!all.is_empty());
        for (text, linked) in &all {
            assert_eq!(text, linked, "{name}: the link says what the page says");
            assert!(parts(text) <= MOST_PARTS, "{name}: {text}");
            let safe = file["answers"]["people"]["people-safe-place"].as_str().expect("a safe place");
            let words: Vec<&str> = safe.split(' ').take(2).collect();
            assert!(text.contains(&words.join(" ")) || text.contains(&plain(&words.join(" "))), "{name}: {text}");
            assert!(text.contains("Close: ") && text.contains("We meet: "), "{text}");
        }
    }
}

#[test]
fn letters_that_cost_more_are_told_and_can_be_left_out() {
    let app = TestApp::start();
    let place = "Fale lotu ʻo Māʻufanga";
    let answers = json!({ "people": { "people-safe-place": place, "people-meeting": place } });
    let page = owner_of(&app, &plan("TO", "en", &answers)).get("/sms");
    let all = wordings(&page);
    assert_eq!(all.len(), 2);
    assert!(all[0].0.contains("Māʻufanga") && parts(&all[0].0) <= MOST_PARTS);
    assert!(all[1].0.contains("Ma'ufanga") && parts(&all[1].0) < parts(&all[0].0), "{all:?}");
    assert!(page.has_text(&format!("as {} text messages", parts(&all[0].0))), "{}", page.text());
    let plain_only =
        owner_of(&app, &plan("FJ", "en", &json!({ "people": { "people-meeting": "Church" } }))).get("/sms");
    assert_eq!(wordings(&plain_only).len(), 1);
}

#[test]
fn the_longest_places_still_fit() {
    let app = TestApp::start();
    for place in ["ʻĀ".repeat(60), "€".repeat(120), "word ".repeat(24).trim().to_owned()] {
        let answers = json!({
            "people": { "people-safe-place": place, "people-meeting": place },
            "contacts": { "contacts-emergency": {
                "police": { "phone": "+678 (55) 01-34 5678" },
                "ambulance": { "phone": "+678 (55) 01-34 5678" },
                "fire": { "phone": "+678 (55) 01-34 5678" },
            } },
        });
        for language in ["en", "fr"] {
            let page = owner_of(&app, &plan("VU", language, &answers)).get("/sms");
            for (text, _) in wordings(&page) {
                assert!(parts(&text) <= MOST_PARTS, "{} parts: {text}", parts(&text));
            }
        }
    }
}
