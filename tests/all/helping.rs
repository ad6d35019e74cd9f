//! Someone types for the owner: a reminder on every page, private parts only after a yes, all of it noted.

use stanap::store::audit;

use crate::support::app::{TestApp, on_both};
use crate::support::owner::Owner;
use crate::support::page::Page;

const REMINDER: &str = "You write for someone else.";
const ASK: &str = "May I ask you this?";

fn noted(app: &TestApp, ana: &Owner) -> Vec<(String, Option<String>)> {
    let plan = ana.plan.clone();
    let lines = app.store.read_now(move |c| audit::of_plan(c, &plan, 100)).expect("the store answers");
    let helped = lines.into_iter().filter(|line| line.action.starts_with("helper-"));
    let mut told: Vec<_> = helped.map(|line| (line.action, line.detail)).collect();
    told.reverse();
    told
}

fn helped(app: &TestApp, depth: &str) -> Owner {
    let mut ana = Owner::begins(app, depth);
    let page = ana.get("/choices");
    let form = page.form_with("Someone types for me").press("Someone types for me");
    ana.phone.submit(&page, form).assert_status(200).assert_text(REMINDER);
    ana
}

fn says_yes(ana: &mut Owner, page: &Page) -> Page {
    let form = page.form_with("They say yes");
    ana.phone.submit(page, form)
}

#[test]
fn a_helper_is_reminded_and_money_opens_only_after_a_yes() {
    on_both(|app| {
        let mut ana = helped(app, "full");
        ana.get("/business/you").assert_text(REMINDER).assert_text("Read each question out loud.");
        let asks = ana.get("/money/week");
        asks.assert_status(200).assert_text(ASK).assert_text("about money");
        assert_eq!(asks.document.select(&crate::support::reading::selector("[name=money-sales]")).count(), 0);
        let page = says_yes(&mut ana, &asks);
        assert_eq!(page.path(), ana.at("/money/week"));
        assert!(!page.has_text(ASK));
        assert!(!ana.get("/money/debts").has_text(ASK), "one yes opens the part");
        ana.get("/people/help").assert_text(ASK);
        ana.get("/business/owner").assert_text(ASK);
        let told = noted(app, &ana);
        let words: Vec<_> = told.iter().map(|(action, detail)| (action.as_str(), detail.as_deref())).collect();
        assert_eq!(words, [("helper-began", None), ("helper-asked", Some("money"))]);
    });
}

#[test]
fn a_no_leads_past_the_whole_part() {
    let app = TestApp::start();
    let mut ana = helped(&app, "full");
    let asks = ana.get("/people/help");
    ana.phone.follow(&asks, "They say no. Leave this out").assert_text("Skills and the grab bag");
    let asks = ana.get("/money/week");
    let on = ana.phone.follow(&asks, "They say no. Leave this out");
    assert_eq!(on.path(), ana.at(""), "a full plan goes on from its list");
    assert!(!on.has_text(ASK));
}

#[test]
fn what_was_answered_in_private_is_hidden_from_the_helper() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "full");
    ana.saves("/money/week", &[("money-sales", "31777")]);
    let told = |page: &Page| page.text().contains("31,777");
    assert!(told(&ana.get("/check")) && told(&ana.get("/money/history")));
    let token = ana.token();
    ana.sends("/helper", &[("csrf", &token), ("do", "start")]).assert_status(303);
    let check = ana.get("/check");
    assert!(!told(&check), "the check page tells it");
    check.assert_text("Private. Ask first.");
    assert!(!told(&ana.get("/money/history")), "the history tells it");
    ana.sends("/helper", &[("csrf", &token), ("do", "stop")]).assert_status(303);
    assert!(told(&ana.get("/check")));
}

#[test]
fn it_can_be_chosen_at_the_start_and_on_return_and_ends_with_a_tap() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    let page = phone.get("/plans/new");
    let form = page.form_with("/plans").choose("start-country", "VU").tick("Someone else types for me");
    let page = phone.submit(&page, form);
    let code = page.texts(".code span").concat();
    let plan = page.path().split('/').nth(2).expect("a plan").to_owned();
    let mut ana = Owner { phone, plan, code };
    ana.get("").assert_text(REMINDER);
    assert!(!ana.second_phone(&app).get("").has_text(REMINDER), "the owner's own phone is another session");
    let mut other = app.visitor();
    let page = other.get("/return");
    let form = page.form_with("/return").fill("code", &ana.code).tick("Someone else types for me");
    other.submit(&page, form).assert_text(REMINDER);
    let page = ana.get("/choices");
    let form = page.form_with("I type for myself now").press("I type for myself now");
    assert!(!ana.phone.submit(&page, form).has_text(REMINDER));
    let actions: Vec<String> = noted(&app, &ana).into_iter().map(|(action, _)| action).collect();
    assert_eq!(actions, ["helper-began", "helper-began", "helper-ended"]);
}

#[test]
fn a_yes_counts_only_for_what_was_asked_and_leads_nowhere_else() {
    let app = TestApp::start();
    let mut ana = helped(&app, "full");
    let token = ana.token();
    for (part, to) in [("moon", "money/week"), ("", "//evil.example"), ("about", "https://evil.example/x")] {
        let page = ana.sends("/helper", &[("csrf", &token), ("do", "yes"), ("part", part), ("to", to)]);
        let location = page.header("location").unwrap_or_default().to_owned();
        assert!(location.starts_with(&ana.at("")), "{location}");
    }
    ana.get("/money/week").assert_text(ASK);
    ana.sends("/helper", &[("csrf", "another"), ("do", "stop")]).assert_status(403);
    ana.get("").assert_text(REMINDER);
}
