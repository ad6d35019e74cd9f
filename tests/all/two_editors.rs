//! Two phones in one plan, and one phone that sends twice: nothing is lost, nothing happens twice.

use std::sync::Barrier;

use stanap::plan::answers::Value;
use stanap::store::{plans, sections};

use crate::support::app::{TestApp, on_both};
use crate::support::owner::{Owner, stored};
use crate::support::visitor::Visitor;

/// Copies of one page that are sent at the same moment.
const AT_ONCE: usize = 5;

fn two_phones(app: &TestApp, depth: &str) -> (Owner, Owner) {
    let ana = Owner::begins(app, depth);
    let ben = ana.second_phone(app);
    (ana, ben)
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

fn has_product(ana: &mut Owner, key: &str, row: &str, revision: &str, fields: &[(&str, &str)]) {
    let token = ana.token();
    let all = [&[("csrf", token.as_str()), ("key", key), ("revision", revision)], fields].concat();
    ana.sends(&format!("/activities/products/rows/{row}"), &all).assert_status(303);
}

#[test]
fn different_questions_of_one_page_are_both_kept() {
    on_both(|app| {
        let (mut ana, mut ben) = two_phones(app, "quick");
        let (hers, his) = (ana.get("/business/you"), ben.get("/business/you"));
        ana.answers(&hers, &[("business-name", "Blue Stoa")]).assert_status(303);
        ben.answers(&his, &[("business-owner", "Ana Kalo")]).assert_status(303);
        let values = stored(&app.store, &ana.plan, "business").values;
        assert_eq!((&values["business-name"], &values["business-owner"]), (&text("Blue Stoa"), &text("Ana Kalo")));
    });
}

#[test]
fn different_columns_of_one_row_are_both_kept() {
    on_both(|app| {
        let (mut ana, mut ben) = two_phones(app, "full");
        let name = [("activities-products/r1/name", "Mats")];
        has_product(&mut ana, "product001", "r1", "0", &name);
        let (hers, his) = (ana.get("/activities/products/rows/r1"), ben.get("/activities/products/rows/r1"));
        ana.answers(&hers, &[("activities-products/r1/name", "Big mats")]).assert_status(303);
        let stop = "activities-products/r1/stop";
        assert!(his.source().contains(stop), "the row asks for {stop}: {}", his.source());
        let of_stop = crate::support::reading::selector(&format!("[name='{stop}']"));
        let options = his.document.select(&of_stop);
        let code =
            options.filter_map(|option| option.attr("value")).find(|code| !code.is_empty()).unwrap_or("3").to_owned();
        ben.answers(&his, &[(stop, &code)]).assert_status(303);
        let values = stored(&app.store, &ana.plan, "activities").values;
        assert_eq!(values["activities-products/r1/name"], text("Big mats"));
        assert!(values.contains_key(stop), "{values:?}");
    });
}

#[test]
fn different_rows_are_both_kept() {
    on_both(|app| {
        let (mut ana, mut ben) = two_phones(app, "full");
        has_product(&mut ana, "product001", "r1", "0", &[("activities-products/r1/name", "Mats")]);
        has_product(&mut ben, "product002", "r2", "0", &[("activities-products/r2/name", "Baskets")]);
        let part = stored(&app.store, &ana.plan, "activities");
        assert_eq!(part.row_ids("activities-products"), ["r1", "r2"]);
        let page = ana.get("/activities/products");
        page.assert_text("Mats").assert_text("Baskets");
    });
}

#[test]
fn a_row_removed_on_one_phone_and_changed_on_the_other_is_asked_about() {
    on_both(|app| {
        let (mut ana, mut ben) = two_phones(app, "full");
        has_product(&mut ana, "product001", "r1", "0", &[("activities-products/r1/name", "Mats")]);
        let hers = ana.get("/activities/products");
        let his = ben.get("/activities/products/rows/r1");
        ben.answers(&his, &[("activities-products/r1/name", "Big mats")]).assert_status(303);
        let remove = hers.form_with(&format!("{}/remove", ana.at("/activities/products/rows/r1")));
        let page = ana.phone.submit(&hers, remove);
        page.assert_status(409).assert_text("Big mats");
        let kept = stored(&app.store, &ana.plan, "activities").values;
        assert_eq!(kept["activities-products/r1/name"], text("Big mats"));
    });
}

/// Both change the name; the second is shown both and makes a choice.
fn chooses(app: &TestApp, choice: &str, wins: &str, loses: &str) {
    let (mut ana, mut ben) = two_phones(app, "quick");
    let (hers, his) = (ana.get("/business/you"), ben.get("/business/you"));
    ana.answers(&hers, &[("business-name", "Blue Stoa")]).assert_status(303);
    let page = ben.answers(&his, &[("business-name", "Red Stoa"), ("business-owner", "Ben")]);
    page.assert_status(409).assert_heading("My business Two people changed this page");
    page.assert_text("Blue Stoa").assert_text("Red Stoa");
    let values = stored(&app.store, &ana.plan, "business").values;
    assert_eq!(values["business-name"], text("Blue Stoa"), "the first stands until one is chosen");
    assert_eq!(values["business-owner"], text("Ben"), "what nobody else touched is saved");

    let form = page.form_with("Save my choice").choose("keep/business-name", choice);
    ben.phone.submit(&page, form).assert_status(200);
    let values = stored(&app.store, &ana.plan, "business").values;
    assert_eq!(values["business-name"], text(wins));
    let plan = ana.plan.clone();
    let history = app.store.read_now(move |c| sections::history(c, &plan, "business", None, 100)).expect("history");
    let told = history.iter().any(|state| {
        state.answers.contains(loses) || state.losing.as_deref().is_some_and(|losing| losing.contains(loses))
    });
    assert!(told, "{loses} is kept in the history: {history:?}");
    let losing: Vec<_> = history.iter().filter_map(|state| state.losing.as_deref()).collect();
    assert!(losing.iter().any(|losing| losing.contains("Red Stoa")), "{losing:?}");
}

#[test]
fn one_value_changed_twice_is_shown_side_by_side_and_mine_can_be_kept() {
    on_both(|app| chooses(app, "mine", "Red Stoa", "Blue Stoa"));
}

#[test]
fn one_value_changed_twice_is_shown_side_by_side_and_theirs_can_be_kept() {
    on_both(|app| chooses(app, "theirs", "Blue Stoa", "Red Stoa"));
}

#[test]
fn the_same_value_written_twice_is_no_conflict() {
    on_both(|app| {
        let (mut ana, mut ben) = two_phones(app, "quick");
        let (hers, his) = (ana.get("/business/you"), ben.get("/business/you"));
        ana.answers(&hers, &[("business-name", "Blue Stoa")]).assert_status(303);
        ben.answers(&his, &[("business-name", "Blue Stoa")]).assert_status(303);
    });
}

#[test]
fn a_choice_that_was_tampered_with_is_refused() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "quick");
    let token = ana.token();
    for (path, json) in [
        ("business-name", "not json"),
        ("business-people", "{\"set\":\"a lot\"}"),
        ("business-place", "{\"set\":\"moon\"}"),
        ("business-nothing", "{\"set\":\"x\"}"),
        ("business-phone", "{\"set\":5}"),
    ] {
        let (mine, keep) = (format!("mine/{path}"), format!("keep/{path}"));
        let fields =
            [("csrf", token.as_str()), ("key", "tamper0001"), ("revision", "0"), (&mine, json), (&keep, "mine")];
        let page = ana.sends("/business/both", &fields);
        let values = stored(&app.store, &ana.plan, "business").values;
        assert!(page.status == 400 || values.is_empty(), "{path} {json}: {} {values:?}", page.status);
        assert!(values.is_empty(), "{values:?}");
    }
}

/// Sends one form from several threads at the same moment; every answer's status and where it leads.
fn at_once(base: &str, cookie: Option<&str>, path: &str, fields: &[(String, String)]) -> Vec<(u16, Option<String>)> {
    let start = Barrier::new(AT_ONCE);
    std::thread::scope(|scope| {
        let send = || {
            let mut phone = Visitor::new(base);
            if let Some(cookie) = cookie {
                phone.sends("Cookie", &format!("stanap={cookie}"));
            }
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            start.wait();
            let page = phone.request("POST", path, &fields);
            (page.status, page.header("location").map(str::to_owned))
        };
        let threads: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(send)).collect();
        threads.into_iter().map(|thread| thread.join().expect("a phone")).collect()
    })
}

fn own(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn one_page_sent_five_times_at_once_is_one_change() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        let token = ana.token();
        let cookie = ana.phone.cookie("stanap").expect("a session");
        let row = "activities-products/r1/name";
        let fields = own(&[("csrf", &token), ("key", "double0001"), ("revision", "0"), (row, "Mats")]);
        let path = ana.at("/activities/products/rows/r1");
        let answers = at_once(&app.base, Some(&cookie), &path, &fields);
        assert!(answers.iter().all(|answer| answer == &answers[0] && answer.0 == 303), "{answers:?}");
        let plan = ana.plan.clone();
        let history =
            app.store.read_now(move |c| sections::history(c, &plan, "activities", None, 100)).expect("history");
        assert_eq!(history.len(), 1, "{history:?}");
        let part = stored(&app.store, &ana.plan, "activities");
        assert_eq!(part.row_ids("activities-products"), ["r1"]);
    });
}

#[test]
fn one_start_form_sent_five_times_at_once_is_one_plan() {
    on_both(|app| {
        let page = app.visitor().get("/plans/new");
        let fields = page.form_with("/plans").choose("start-country", "VU").pairs();
        let answers = at_once(&app.base, None, "/plans", &fields);
        assert!(answers.iter().all(|answer| answer == &answers[0] && answer.0 == 303), "{answers:?}");
        assert_eq!(app.store.read_now(plans::count).expect("a count"), 1);
    });
}

#[test]
fn the_code_shown_after_five_renewals_at_once_opens_the_plan() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        let token = ana.token();
        let cookie = ana.phone.cookie("stanap").expect("a session");
        let path = ana.at("/code");
        let answers = at_once(&app.base, Some(&cookie), &path, &own(&[("csrf", &token), ("do", "renew")]));
        assert!(answers.iter().all(|answer| answer.0 == 303), "{answers:?}");
        let shown = ana.get("/code").texts(".code span").concat();
        // Where they crossed, no code is shown rather than a wrong one, and a new one can be made.
        if !shown.is_empty() {
            ana.code = shown;
            ana.second_phone(app);
        }
    });
}

#[test]
fn a_conflict_page_sent_twice_is_one_choice() {
    on_both(|app| {
        let (mut ana, mut ben) = two_phones(app, "quick");
        let (hers, his) = (ana.get("/business/you"), ben.get("/business/you"));
        ana.answers(&hers, &[("business-name", "Blue Stoa")]).assert_status(303);
        let page = ben.answers(&his, &[("business-name", "Red Stoa")]);
        let again = ben.answers(&his, &[("business-name", "Red Stoa")]);
        again.assert_status(409).assert_text("Red Stoa").assert_text("Blue Stoa");
        for _ in 0..2 {
            let form = page.form_with("Save my choice").choose("keep/business-name", "mine");
            ben.phone.submit(&page, form).assert_status(200);
        }
        let values = stored(&app.store, &ana.plan, "business").values;
        assert_eq!(values["business-name"], text("Red Stoa"));
    });
}
