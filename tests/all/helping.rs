//! Someone types for the owner: a reminder on every page, private parts only after a yes, all of it noted.

use chrono::TimeDelta;
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

#[test]
fn who_types_after_a_pause_is_still_the_helper() {
    on_both(|app| {
        let mut ana = helped(app, "full");
        let page = ana.get("/business/you");
        app.clock.advance(TimeDelta::hours(13));
        let closed = ana.answers(&page, &[("business-name", "Blue Stoa")]);
        closed.assert_status(401);
        let form = closed.form_with("Save what I typed");
        assert_eq!(form.value("helper").as_deref(), Some("yes"), "the page knows who typed");
        ana.phone.submit(&closed, form.fill("code", &ana.code)).assert_status(200).assert_text(REMINDER);
        ana.get("/money/week").assert_text(ASK);
        assert_eq!(noted(app, &ana).len(), 2, "the new session is noted too");
    });
}

#[test]
fn an_owner_who_comes_back_is_no_helper() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "full");
    let page = ana.get("/business/you");
    app.clock.advance(TimeDelta::hours(13));
    let closed = ana.answers(&page, &[("business-name", "Blue Stoa")]);
    let form = closed.form_with("Save what I typed");
    assert_eq!(form.value("helper"), None);
    assert!(!ana.phone.submit(&closed, form.fill("code", &ana.code)).has_text(REMINDER));
}

#[test]
fn papers_show_nothing_private_to_a_helper_who_has_not_asked() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "full");
    ana.saves("/money/week", &[("money-sales", "31777")]);
    let page = ana.get("/print");
    let form = page.form_with("Save this choice").tick("Print the money pages");
    ana.phone.submit(&page, form).assert_status(200);
    let told = |ana: &mut Owner| ana.get("/print-view").text().contains("31,777");
    assert!(told(&mut ana), "{}", ana.get("/print-view").text());
    ana.get("/plan.pdf").assert_status(200);
    let earlier = |page: &Page| -> Vec<String> {
        page.links().into_iter().map(|link| link.href).filter(|href| href.contains("/versions/")).collect()
    };
    let with_money = earlier(&ana.get("/print"));
    assert!(!with_money.is_empty());
    let token = ana.token();
    ana.sends("/helper", &[("csrf", &token), ("do", "start")]).assert_status(303);
    assert!(!told(&mut ana), "the plan on the screen tells it");
    assert!(!crate::support::pdf::pdf_text(&ana.get("/plan.pdf").body).contains("31,777"), "the plan tells it");
    ana.get("/plan.json").assert_text(ASK);
    let page = ana.get("/print");
    page.assert_text("left out of the papers").assert_text("money");
    assert!(earlier(&page).iter().all(|paper| !with_money.contains(paper)), "papers with money are not offered");
    assert_eq!(ana.phone.request("GET", &with_money[0], &[]).status, 404);
    assert_eq!(says_yes(&mut ana, &page).path(), ana.at("/print"));
    assert!(told(&mut ana), "the owner said yes");
    assert!(!ana.get("/print").has_text("left out of the papers"));
    ana.get("/plan.json").assert_text(ASK);
}

#[test]
fn two_private_answers_stand_side_by_side_only_after_a_yes() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "full");
        let mut ben = ana.second_phone(app);
        let his = ben.get("/money/week");
        ana.saves("/money/week", &[("money-sales", "31777")]);
        let token = ben.token();
        ben.sends("/helper", &[("csrf", &token), ("do", "start")]).assert_status(303);
        let asks = ben.answers(&his, &[("money-sales", "40100")]);
        asks.assert_status(200).assert_text(ASK).assert_text("about money");
        assert!(!asks.text().contains("31,777"));
        let both = says_yes(&mut ben, &asks);
        both.assert_status(409).assert_text("31,777").assert_text("40,100");
        let form = both.form_with("Save my choice");
        ben.phone.submit(&both, form).assert_status(200);
        assert!(ana.get("/check").text().contains("40,100"), "{}", ana.get("/check").text());
        let words: Vec<_> = noted(app, &ana).into_iter().map(|(_, detail)| detail).collect();
        assert_eq!(words, [None, Some("money".to_owned())]);
    });
}

#[test]
fn what_is_to_be_mended_on_a_private_page_is_shown_after_a_yes() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "full");
    ana.saves("/money/week", &[("money-sales", "31777")]);
    let page = ana.get("/money/week");
    let token = ana.token();
    ana.sends("/helper", &[("csrf", &token), ("do", "start")]).assert_status(303);
    let asks = ana.answers(&page, &[("money-goods", "many")]);
    asks.assert_text(ASK);
    assert!(!asks.source().contains("31777") && !asks.source().contains("31,777"));
    assert!(says_yes(&mut ana, &asks).source().contains("\"many\""));
}
