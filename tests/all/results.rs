//! Totals of a workshop: on the page in two views, and in files that a spreadsheet opens rightly.

use stanap::store::Rights;

use crate::support::app::{TestApp, on_both};
use crate::support::trainer::Trainer;
use crate::support::workbook::{line, sheet};

/// A room of VCCI: nine women and seven men from Shefa, three of whom have no area, all there on the day.
pub fn room(app: &TestApp, mere: &mut Trainer) -> String {
    let workshop = mere.holds(app, "KT7R4M", Some("VCCI"));
    let mut ticks: Vec<(String, String)> = Vec::new();
    for n in 0..16 {
        let (name, sex) = (format!("Person {n}"), if n < 9 { "woman" } else { "man" });
        let area = if n < 13 { "shefa" } else { "" };
        mere.registers(&workshop, &[("name", &name), ("sex", sex), ("area", area)]).assert_status(303);
        ticks.push(("seat".to_owned(), (n + 1).to_string()));
    }
    for address in mere.sheets(&workshop) {
        let seat = address.rsplit('/').next().expect("a seat");
        ticks.push((format!("{seat}:1"), "yes".to_owned()));
    }
    let ticks: Vec<(&str, &str)> = ticks.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    mere.posts(&format!("/workshops/{workshop}/attendance"), &ticks).assert_status(303);
    workshop
}

#[test]
fn small_groups_are_for_the_lead_alone() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, Some("VCCI"));
        let mut lead = Trainer::signs_in(app, "leilani", Rights::Lead, Some("VCCI"));
        let workshop = room(app, &mut mere);
        let results = format!("/workshops/{workshop}/results");
        let page = mere.browser.get(&results);
        assert!(page.has_text("Woman 9 9 0 0") && page.has_text("Man 7 7 0 0"), "{}", page.text());
        assert!(!page.has_text("Shefa"), "13 of 16 would tell of the three: {}", page.text());
        page.assert_text("Some tables are left out");
        assert!(page.has_text("What the numbers mean") && page.has_text("three of four days"), "{}", page.text());
        assert_eq!(mere.browser.request("GET", &format!("{results}?view=exact"), &[]).status, 404);
        assert_eq!(mere.browser.request("GET", &format!("{results}.xlsx?view=exact"), &[]).status, 404);
        let page = lead.browser.get(&format!("{results}?view=exact"));
        assert!(page.has_text("Shefa 13 13 0 0") && page.has_text("Not said 3 3 0 0"), "{}", page.text());

        let published = sheet(&lead.browser.get(&format!("{results}.xlsx")), "By area");
        assert_eq!(line(&published, "Shefa")[1..], ["not shown"; 4]);
        let exact = sheet(&lead.browser.get(&format!("{results}.xlsx?view=exact")), "By area");
        assert_eq!(line(&exact, "Shefa")[1..], ["13", "13", "0", "0"]);
        let meanings = sheet(&lead.browser.get(&format!("{results}.xlsx")), "What the numbers mean");
        assert!(line(&meanings, "Trained")[1].contains("three of four days"));
        let text = mere.browser.get(&format!("/workshops/{workshop}/indicators.txt")).source();
        assert!(text.contains("Active after six months\r\n"), "{text}");
    });
}

#[test]
fn the_register_opens_rightly_in_a_spreadsheet() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, "KT7R4M", None);
        let otu = [("name", "ʻOtu Fāliki"), ("phone", "0678 012"), ("call", "yes"), ("able-see", "lot")];
        mere.registers(&workshop, &otu).assert_status(303);
        mere.registers(&workshop, &[("name", "=HYPERLINK(\"x\")"), ("phone", "+678 555 0134")]).assert_status(303);
        crate::support::register::seat(app, &workshop, None, "No Sheet");
        let register = sheet(&mere.browser.get(&format!("/workshops/{workshop}/register.xlsx")), "Register");
        assert_eq!(register.len(), 3, "who said nothing is not in it: {register:?}");
        assert_eq!(line(&register, "ʻOtu Fāliki")[..3], ["1", "ʻOtu Fāliki", "0678 012"]);
        assert_eq!(line(&register, "ʻOtu Fāliki")[5], "Yes", "a lot of difficulty is a disability");
        let second = line(&register, "=HYPERLINK(\"x\")");
        assert_eq!(second[2], "", "no number of who may not be called");
        let about = sheet(&mere.browser.get(&format!("/workshops/{workshop}/register.xlsx")), "Workshop");
        assert_eq!(line(&about, "First day")[1], "day 2027-2-8");

        let csv = mere.browser.get(&format!("/workshops/{workshop}/register.csv"));
        assert_eq!(csv.header("content-type"), Some("text/csv; charset=utf-8"));
        let text = csv.source();
        assert!(text.starts_with("\u{feff}Seat,Name,"), "{text}");
        assert!(text.contains("\r\n1,ʻOtu Fāliki,0678 012,"), "{text}");
        assert!(text.contains("\r\n2,\"'=HYPERLINK(\"\"x\"\")\",,"), "{text}");
    });
}

#[test]
fn the_short_check_of_a_plan_counts_only_with_its_owners_yes() {
    use crate::support::owner::Owner;
    use crate::support::register::seat;
    let app = TestApp::start();
    let mere = Trainer::signs_in(&app, "mere", Rights::Trainer, None);
    let workshop = mere.holds(&app, "KT7R4M", None);
    let mut ana = Owner::begins(&app, "quick");
    ana.walks();
    app.clock.advance(chrono::TimeDelta::hours(1));
    let page = ana.get("/about-me");
    page.assert_status(404);
    seat(&app, &workshop, Some(&ana.plan), "Ana");
    let (token, results) = (ana.token(), format!("/workshops/{workshop}/results?view=exact"));
    let check = |ana: &mut Owner, on: &str| {
        let fields = [("csrf", token.as_str()), ("do", "save"), ("data", "yes"), ("check", on)];
        ana.sends("/about-me", &fields).assert_status(303);
    };
    let mut mere = mere;
    let compared = |mere: &mut Trainer| mere.browser.get(&results).has_text("Before 1 100");
    check(&mut ana, "yes");
    assert!(!compared(&mut mere), "made once, there is nothing to compare");
    let page = ana.get("/readiness/short-1");
    let hidden = |name: &str| page.form_with("Save and go on").value(name).unwrap_or_default();
    let (key, revision) = (hidden("key"), hidden("revision"));
    ana.sends("/rounds", &[("csrf", &token), ("key", &key), ("revision", &revision)]).assert_status(303);
    ana.walks();
    assert!(compared(&mut mere), "{}", mere.browser.get(&results).text());
    check(&mut ana, "");
    assert!(!compared(&mut mere), "taken back");
}
