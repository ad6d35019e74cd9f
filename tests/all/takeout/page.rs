//! The page that is kept on the phone.

use serde_json::json;

use super::{case, full, lines, owner_of, plan};
use crate::support::app::TestApp;
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::reading::selector;

/// Bytes that the page may have.
const MOST: usize = 50 * 1024;

/// Nothing in the page comes from elsewhere or runs.
fn stands_alone(page: &Page) {
    page.assert_status(200);
    assert!(page.body.len() <= MOST, "{} bytes", page.body.len());
    let outside = "link, script, img, iframe, object, embed, form, base, [src], [onclick], [style]";
    assert_eq!(page.document.select(&selector(outside)).count(), 0);
    let source = page.source();
    assert!(!source.contains("url(") && !source.contains("@import") && !source.contains("http-equiv"));
    for link in page.links() {
        assert!(link.href.starts_with("tel:"), "{link:?}");
        assert!(link.href[4..].bytes().all(|byte| byte.is_ascii_digit() || byte == b'+'), "{link:?}");
    }
}

#[test]
fn the_worked_cases_are_whole_on_it() {
    let app = TestApp::start();
    for name in ["leitau", "salanieta", "sione"] {
        let file = case(&app, name);
        let mut owner = owner_of(&app, &file);
        let page = owner.get("/phone.html");
        stands_alone(&page);
        assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
        let sent = page.header("content-disposition").expect("a download");
        assert!(sent.starts_with("attachment") && sent.contains(".html"), "{sent}");
        assert!(page.header("content-security-policy").is_some_and(|policy| policy.starts_with("default-src 'none'")));
        let text = page.text();
        let safe = file["answers"]["people"]["people-safe-place"].as_str().expect("a safe place");
        assert!(page.has_text(safe), "{name}: {text}");
        assert!(page.links().len() >= 5, "{name}: {:?}", page.links());
        assert!(page.document.select(&selector("h2")).count() >= 6, "{name}: {text}");
        let tasks = file["answers"]["tasks"]["tasks-list"].as_array().expect("to-dos");
        let open = tasks.iter().filter(|task| task["done"] != "yes").filter_map(|task| task["what"].as_str());
        let shown = open.filter(|what| page.has_text(what.trim_end_matches('.'))).count();
        assert!(shown >= 2, "{name}: {shown} to-dos on {text}");
        let people = file["answers"]["contacts"]["contacts-own"].as_array().expect("contacts");
        let reached = people.iter().filter_map(|row| row["name"].as_str()).filter(|name| page.has_text(name)).count();
        assert!(reached >= people.len().min(3), "{name}: {reached} people on {text}");
        assert!(page.has_text("It opens without internet."), "{text}");
    }
}

#[test]
fn an_empty_plan_gives_a_page_with_the_numbers_of_the_country() {
    let app = TestApp::start();
    let mut owner = Owner::begins(&app, "quick");
    let page = owner.get("/phone.html");
    stands_alone(&page);
    assert!(page.links().iter().any(|link| link.href == "tel:112" || link.href == "tel:111"), "{:?}", page.links());
}

#[test]
fn a_plan_at_every_upper_bound_stays_small_enough() {
    let app = TestApp::start();
    for language in ["en", "fr"] {
        let mut owner = owner_of(&app, &full(&app, language));
        stands_alone(&owner.get("/phone.html"));
        for file in ["/reminders.ics", "/contacts.vcf"] {
            assert!(lines(&owner.get(file).body).len() > 100, "{file}");
        }
        owner.get("/sms").assert_status(200);
    }
}

#[test]
fn signs_of_markup_stay_words() {
    let app = TestApp::start();
    let evil = "<script>alert(1)</script><img src=x onerror=y>\" & '";
    let answers = json!({
        "business": { "business-name": evil, "business-owner": evil, "business-village": evil },
        "people": { "people-safe-place": evil, "people-meeting": evil },
        "contacts": { "contacts-own": [{ "id": "c1", "name": evil, "phone": "55 01", "who": "family", "note": evil }] },
        "tasks": { "tasks-list": [{ "id": "t1", "what": evil, "who": evil, "by": "2027-03-01" }] },
    });
    let mut owner = owner_of(&app, &plan("VU", "en", &answers));
    let page = owner.get("/phone.html");
    stands_alone(&page);
    assert!(page.has_text(evil), "{}", page.text());
    for rest in ["/sms", "/print-view", "/check"] {
        assert!(!owner.get(rest).source().contains("<script>alert"), "{rest}");
    }
}

#[test]
fn printing_it_is_noted_once() {
    let app = TestApp::start();
    let mut owner = Owner::begins(&app, "quick");
    let first = owner.get("/phone.html").body;
    assert_eq!(owner.get("/phone.html").body, first);
    let plan = owner.plan.clone();
    let log = app.store.read_now(move |c| stanap::store::audit::of_plan(c, &plan, 20)).expect("the log");
    assert_eq!(log.iter().filter(|line| line.action == "printed").count(), 1, "{log:?}");
}
