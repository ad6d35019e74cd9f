//! What nobody should send: each refusal is a clear page, and what was right before stays as it was.

use crate::support::app::{TestApp, on_both};
use crate::support::owner::{Owner, kept, stored};
use crate::support::page::Page;
use crate::support::wire;
use stanap::plan::answers::Value;

/// Words that speak of our insides; no page may hold them.
const INSIDES: [&str; 10] =
    ["panicked", "src/", "diesel", "sqlite", "SQLite", "postgres", "Error(", "None)", "unwrap", "actix"];

fn assert_clear(page: &Page, status: u16) {
    page.assert_status(status);
    assert!(!page.heading().is_empty());
    assert!(page.title().ends_with("- Stanap"), "{}", page.title());
    assert_eq!(page.texts("header.top").len(), 1, "the frame stands around {}", page.url);
    assert!(page.errors_leading_nowhere().is_empty(), "{:?}", page.errors_leading_nowhere());
    for inside in INSIDES {
        assert!(!page.text().contains(inside), "{inside} on {}: {}", page.url, page.text());
    }
}

/// A mistyped answer comes back with what was typed, says what is wrong, and leaves the valid one alone.
fn mistyped(rest: &str, good: &[(&str, &str)], bad: &[(&str, &str)], shown: &str, says: &str) {
    on_both(|app| {
        let mut ana = Owner::begins(app, "full");
        ana.saves(rest, good);
        let section = rest.split('/').nth(1).expect("a section");
        let before = stored(&app.store, &ana.plan, section).values;
        assert!(!before.is_empty(), "the good answer was saved");
        let page = ana.get(rest);
        let page = ana.answers(&page, bad);
        assert_clear(&page, 422);
        assert!(page.title().starts_with("Error:"), "{}", page.title());
        let told: Vec<_> = page.errors().into_iter().map(|error| error.text).collect();
        assert!(told.iter().any(|error| error.contains(says)), "{told:?}");
        for page in [page, ana.get(rest)] {
            assert!(page.source().contains(shown), "{shown:?} is shown again on {}", page.url);
        }
        assert_eq!(stored(&app.store, &ana.plan, section).values, before, "valid answers stand as they were");
    });
}

#[test]
fn a_number_in_words_is_kept_beside_the_number() {
    let good = [("business-dependants", "4")];
    mistyped("/business/workers", &good, &[("business-dependants", "fifty")], "value=\"fifty\"", "whole number");
}

#[test]
fn a_day_that_does_not_exist_is_shown_again_as_typed() {
    let today = chrono::Utc::now().with_timezone(&chrono_tz::Pacific::Efate).date_naive();
    let (day, month, year) =
        (today.format("%-d").to_string(), today.format("%-m").to_string(), today.format("%Y").to_string());
    let name = "review-test-on";
    let parts = ["d", "m", "y"].map(|part| format!("{name}:{part}"));
    let good = [(parts[0].as_str(), day.as_str()), (&parts[1], &month), (&parts[2], &year)];
    let bad = [(parts[0].as_str(), "29"), (parts[1].as_str(), "2"), (parts[2].as_str(), "2027")];
    mistyped("/review/dates", &good, &bad, "value=\"2027\"", "day that exists");
}

#[test]
fn a_past_day_for_a_task_to_come_says_to_choose_a_later_one() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "full");
    let parts = ["d", "m", "y"].map(|part| format!("review-test-on:{part}"));
    let page = ana.get("/review/dates");
    let page = ana.answers(&page, &[(&parts[0], "1"), (&parts[1], "1"), (&parts[2], "2001")]);
    assert_clear(&page, 422);
    assert_eq!(page.errors()[0].text, "Choose today or a later day");
}

#[test]
fn a_name_with_hidden_characters_is_not_taken() {
    let good = [("business-name", "Mats")];
    for bad in ["Ma\u{200b}ts", "Ma\u{7}ts", "Ma\u{202e}ts", "\u{feff}Mats", "Ma\u{0}ts"] {
        mistyped("/business/you", &good, &[("business-name", bad)], "Ma", "hidden signs");
    }
}

#[test]
fn ticks_that_cannot_stand_together_are_told_in_whole_words() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "full");
    let page = ana.get("/hazards/place");
    let token = ana.token();
    let key = page.document.select(&crate::support::reading::selector("input[name=key]")).next();
    let key = key.and_then(|key| key.attr("value")).expect("a form has a key");
    let fields = [
        ("csrf", token.as_str()),
        ("key", key),
        ("revision", "0"),
        ("hazards-exposure", "near_sea"),
        ("hazards-exposure", "none"),
    ];
    let page = ana.sends("/hazards/place", &fields);
    assert_clear(&page, 422);
    let told = page.errors()[0].text.clone();
    assert!(!told.contains(['$', '{']), "{told}");
}

#[test]
fn an_option_that_is_not_offered_is_not_taken() {
    let good = [("business-place", "home")];
    mistyped("/business/place", &good, &[("business-place", "moon")], "business-place", "from the list");
}

#[test]
fn a_text_that_is_too_long_is_kept_and_the_limit_is_said() {
    let good = [("business-licence", "A 1"), ("business-registered", "yes")];
    let long = "m".repeat(200);
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "full");
    ana.saves("/business/papers", &good[1..]);
    ana.saves("/business/papers", &good);
    let page = ana.get("/business/papers");
    let page = ana.answers(&page, &[("business-licence", &long)]);
    assert_clear(&page, 422);
    assert!(page.source().contains(&long));
    assert!(page.errors()[0].text.contains("40"));
    let kept = stored(&app.store, &ana.plan, "business").values;
    assert_eq!(kept["business-licence"], Value::Text("A 1".to_owned()));
}

/// A request that is refused whole: a clear page, and nothing on disk has changed.
fn refused(status: u16, knock: impl Fn(&TestApp, &mut Owner, &str) -> Page) {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        ana.saves("/business/you", &[("business-name", "Mats")]);
        let token = ana.token();
        let before = kept(&app.store, &ana.plan);
        let page = knock(app, &mut ana, &token);
        assert_clear(&page, status);
        assert_eq!(kept(&app.store, &ana.plan), before, "a refused request stores nothing");
    });
}

fn page_of(app: &TestApp, path: &str, answer: &wire::Answer) -> Page {
    let page = Page::of_html(&format!("{}{path}", app.base), &answer.body);
    Page { status: answer.status, ..page }
}

fn post_raw(app: &TestApp, ana: &Owner, rest: &str, body: &[u8]) -> Page {
    let cookie = format!("Cookie: stanap={}\r\n", ana.phone.cookie("stanap").expect("a session"));
    let path = ana.at(rest);
    page_of(app, &path, &wire::send(&app.base, &wire::post(&app.base, &path, &cookie, body)))
}

#[test]
fn ten_thousand_rows_in_one_form_are_refused() {
    refused(413, |app, ana, token| {
        let mut body = format!("csrf={token}&key=rows000001&revision=1");
        for row in 0..10_000 {
            body.extend(["&a/", &row.to_string(), "=1"]);
        }
        post_raw(app, ana, "/business/you", body.as_bytes())
    });
}

#[test]
fn more_fields_than_a_page_has_are_refused() {
    refused(413, |app, ana, token| {
        let body = format!("csrf={token}&key=rows000001&revision=1{}", "&a=1".repeat(500));
        post_raw(app, ana, "/business/you", body.as_bytes())
    });
}

#[test]
fn a_text_of_a_megabyte_is_refused() {
    refused(413, |app, ana, token| {
        let body = format!("csrf={token}&key=long000001&revision=1&business-name={}", "m".repeat(1_000_000));
        post_raw(app, ana, "/business/you", body.as_bytes())
    });
}

#[test]
fn a_megabyte_in_pieces_is_refused_too() {
    refused(413, |app, ana, token| {
        let cookie = ana.phone.cookie("stanap").expect("a session");
        let path = ana.at("/business/you");
        let host = app.base.trim_start_matches("http://");
        let body = format!("csrf={token}&key=long000001&revision=1&business-name={}", "m".repeat(1_000_000));
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nCookie: stanap={cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n",
            body.len()
        );
        page_of(app, &path, &wire::send(&app.base, request.as_bytes()))
    });
}

#[test]
fn a_revision_that_never_was_is_refused() {
    for revision in ["99", "-1", "one", "", "99999999999999999999"] {
        refused(409, |_, ana, token| {
            let fields = [("csrf", token), ("key", "rev0000001"), ("revision", revision), ("business-name", "Other")];
            ana.sends("/business/you", &fields)
        });
    }
}

#[test]
fn a_form_without_its_key_is_refused() {
    for key in ["", "short", "with space in it", "ünïcödé-key", &"k".repeat(65)] {
        refused(400, |_, ana, token| {
            let fields = [("csrf", token), ("key", key), ("revision", "1"), ("business-name", "Other")];
            ana.sends("/business/you", &fields)
        });
    }
}

#[test]
fn the_id_of_anothers_plan_opens_nothing() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        ana.saves("/business/you", &[("business-name", "Mats")]);
        let before = kept(&app.store, &ana.plan);
        let mut thief = Owner::begins(app, "quick");
        let token = thief.token();
        let own = std::mem::replace(&mut thief.plan, ana.plan.clone());
        assert_clear(&thief.get(""), 404);
        assert_clear(&thief.get("/plan.json"), 404);
        let fields = [("csrf", token.as_str()), ("key", "stolen0001"), ("revision", "1"), ("business-name", "Mine")];
        let page = thief.sends("/business/you", &fields);
        assert_clear(&page, 401);
        assert!(!page.text().contains("Mats"));
        thief.plan = own;
        assert_eq!(kept(&app.store, &ana.plan), before);
    });
}

#[test]
fn parts_pages_and_rows_that_are_not_there_are_not_found() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "quick");
    let token = ana.token();
    let before = kept(&app.store, &ana.plan);
    for rest in [
        "/nothing/you",
        "/business/nothing",
        "/start/begin",
        "/hazards/rate-cyc",
        "/stages/cards-xxx-W48",
        "/activities/products/rows/none",
        "/nothing/history",
        "/start/history",
        "/business/you/rows/r1",
    ] {
        assert_clear(&ana.get(rest), 404);
        if !rest.ends_with("/rows/none") {
            let fields = [("csrf", token.as_str()), ("key", "none000001"), ("revision", "0")];
            assert_clear(&ana.sends(rest, &fields), 404);
        }
    }
    assert_eq!(kept(&app.store, &ana.plan), before);
}

#[test]
fn another_method_gets_a_page_that_says_so() {
    for method in ["PUT", "DELETE", "PATCH"] {
        refused(405, |_, ana, _| {
            let path = ana.at("/business/you");
            ana.phone.request(method, &path, &[("business-name", "Other")])
        });
    }
    refused(405, |_, ana, _| ana.get("/sign-out"));
    refused(405, |_, ana, _| ana.get("/depth"));
}

#[test]
fn a_body_that_is_no_form_is_refused() {
    refused(400, |app, ana, _| {
        let cookie = ana.phone.cookie("stanap").expect("a session");
        let path = ana.at("/business/you");
        let host = app.base.trim_start_matches("http://");
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nCookie: stanap={cookie}\r\n\
             Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}"
        );
        page_of(app, &path, &wire::send(&app.base, request.as_bytes()))
    });
}

#[test]
fn a_row_beyond_the_end_of_a_list_is_told_in_words() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        let token = ana.token();
        for n in 0..50 {
            let (row, revision) = (format!("r{n}"), n.to_string());
            let (name, key) = (format!("activities-products/{row}/name"), format!("fill{row}fill"));
            let before = kept(&app.store, &ana.plan);
            let fields = [("csrf", token.as_str()), ("key", &key), ("revision", &revision), (&name, "Mats")];
            let page = ana.sends(&format!("/activities/products/rows/{row}"), &fields);
            if page.status != 303 {
                assert_clear(&page, 422);
                assert!(page.text().contains("Remove one first"), "{}", page.text());
                assert_eq!(kept(&app.store, &ana.plan), before);
                return;
            }
        }
        panic!("a list has an end");
    });
}

#[test]
fn an_empty_start_form_says_what_to_choose() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    let page = phone.get("/plans/new");
    let form = page.form_with("/plans");
    let page = phone.submit(&page, form);
    assert_clear(&page, 422);
    assert_eq!(page.errors()[0].text, "Where is your business? – Choose one answer");
}
