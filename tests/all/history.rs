//! Earlier states of a part: seen, and brought back.

use crate::support::app::on_both;
use crate::support::owner::{Owner, stored};
use stanap::plan::answers::Value;

fn name(value: &str) -> Value {
    Value::Text(value.to_owned())
}

#[test]
fn an_earlier_state_is_shown_and_brought_back() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        ana.saves("/business/you", &[("business-name", "Blue Stoa"), ("business-owner", "Ana")]);
        ana.saves("/business/you", &[("business-name", "Red Stoa")]);
        ana.saves("/business/you", &[("business-name", "Green Stoa")]);
        let page = ana.get("/business/history");
        page.assert_status(200).assert_text("Blue Stoa").assert_text("Red Stoa").assert_text("Green Stoa");
        let mut states = page.forms().into_iter().filter(|form| form.is_known_by(&ana.at("/business/history")));
        let oldest = states.next_back().expect("each earlier state can be brought back");
        assert_eq!(oldest.value("revision").as_deref(), Some("1"));

        let sent = oldest.clone();
        ana.phone.submit(&page, oldest).assert_status(200).assert_text("Blue Stoa");
        let now = || stored(&app.store, &ana.plan, "business").values.get("business-name").cloned();
        assert_eq!(now(), Some(name("Blue Stoa")));
        ana.phone.submit(&page, sent);
        let page = ana.get("/business/history");
        page.assert_text("Green Stoa");
        let states = page.texts("h2").len();
        assert_eq!(states, 4, "what was brought back is a new state, once, and no state is lost: {}", page.text());
    });
}

#[test]
fn a_row_that_was_removed_comes_back() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        let token = ana.token();
        let post = |key: u32| {
            [("csrf", token.clone()), ("key", format!("history00{key}")), ("revision", (key - 1).to_string())]
        };
        let fields = post(1);
        let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fields.push(("activities-products/r1/name", "Mats"));
        ana.sends("/activities/products/rows/r1", &fields).assert_status(303);
        let fields = post(2);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        ana.sends("/activities/products/rows/r1/remove", &fields).assert_status(303);
        assert!(stored(&app.store, &ana.plan, "activities").row_ids("activities-products").is_empty());

        let page = ana.get("/activities/history");
        page.assert_text("Removed");
        let form = page.form_with(&ana.at("/activities/history"));
        ana.phone.submit(&page, form).assert_status(200);
        assert_eq!(stored(&app.store, &ana.plan, "activities").row_ids("activities-products"), ["r1"]);
    });
}

#[test]
fn a_long_history_goes_on_over_pages() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        for n in 1..=13 {
            ana.saves("/business/you", &[("business-name", &format!("Stoa {n}"))]);
        }
        let page = ana.get("/business/history");
        page.assert_text("Stoa 13");
        assert!(!page.has_text("Stoa 2 "));
        let page = ana.phone.follow(&page, "See older ones");
        page.assert_text("Stoa 3").assert_text("Stoa 1");
        assert!(!page.links().iter().any(|link| link.text == "See older ones"), "the end is the end");
    });
}

#[test]
fn a_state_that_never_was_cannot_come_back() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        ana.saves("/business/you", &[("business-name", "Blue Stoa")]);
        let token = ana.token();
        for (revision, status) in [("0", 404), ("7", 404), ("-1", 409), ("x", 409)] {
            let fields = [("csrf", token.as_str()), ("key", "history001"), ("revision", revision)];
            ana.sends("/business/history", &fields).assert_status(status);
        }
        assert_eq!(stored(&app.store, &ana.plan, "business").values.get("business-name"), Some(&name("Blue Stoa")));
    });
}
