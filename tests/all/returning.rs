//! Coming back to a plan by code or picture, and leaving it again.

use chrono::TimeDelta;
use stanap::store::plans;

use crate::support::app::{TestApp, on_both};
use crate::support::owner::{Owner, digest};
use crate::support::page::Page;
use crate::support::visitor::Visitor;

fn types(phone: &mut Visitor, code: &str) -> Page {
    let page = phone.get("/return");
    let form = page.form_with("/return").fill("code", code);
    phone.submit(&page, form)
}

fn session_cookie(answer: &Page) -> String {
    let cookies = answer.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    cookies.into_iter().find(|cookie| cookie.starts_with("stanap=")).unwrap_or_default().to_owned()
}

/// Gives the plan a picture whose token the test knows.
fn picture(app: &TestApp, ana: &Owner, token: &str) {
    let hash = digest(token);
    let (plan, now) = (ana.plan.clone(), app.clock.stamp());
    app.store.write_now(move |c| plans::set_token(c, &plan, Some(&hash), now)).expect("a token is set");
}

#[test]
fn a_code_opens_its_plan_however_it_is_typed() {
    on_both(|app| {
        let ana = Owner::begins(app, "quick");
        let code = &ana.code;
        let groups = [&code[..4], &code[4..8], &code[8..]];
        for typed in [
            code.clone(),
            code.to_lowercase(),
            groups.join(" "),
            groups.join("-").to_lowercase(),
            format!("  {}\u{a0}{}  ", groups[..2].join("  "), groups[2]),
        ] {
            let page = types(&mut app.visitor(), &typed);
            assert_eq!((page.status, page.path()), (200, ana.at("").as_str()), "{typed:?}: {}", page.text());
        }
    });
}

#[test]
fn a_wrong_code_is_told_and_can_be_mended() {
    on_both(|app| {
        let ana = Owner::begins(app, "quick");
        let mut wrong = ana.code.clone();
        let last = if wrong.pop() == Some('2') { '3' } else { '2' };
        wrong.push(last);
        let mut phone = app.visitor();
        for (typed, says) in [
            (wrong.as_str(), "This code opens no plan"),
            ("2222 2222 2222", "This code opens no plan"),
            ("KT7R", "Write all 12"),
            ("", "Write all 12"),
            ("AEIO UAEI OUAE", "Write all 12"),
        ] {
            let page = types(&mut phone, typed);
            page.assert_status(422).assert_text(says);
            assert!(page.errors_leading_nowhere().is_empty());
            assert_eq!(page.form_with("/return").value("code").as_deref(), Some(typed), "what was typed can be mended");
        }
        assert_eq!(phone.cookie("stanap"), None);
        assert_eq!(types(&mut phone, &ana.code).path(), ana.at(""));
    });
}

#[test]
fn a_picture_asks_first_and_then_opens_the_plan() {
    on_both(|app| {
        let ana = Owner::begins(app, "quick");
        picture(app, &ana, "PictureToken123456789x");
        let mut phone = app.visitor();
        let page = phone.get("/q/PictureToken123456789x");
        page.assert_status(200).assert_heading("Is this your plan?");
        assert_eq!(phone.cookie("stanap"), None, "looking at a picture signs nobody in");
        let form = page.form_with("/q");
        let page = phone.submit(&page, form);
        assert_eq!((page.status, page.path()), (200, ana.at("").as_str()));

        let mut stranger = app.visitor();
        let page = stranger.get("/q/AnotherToken");
        let form = page.form_with("/q");
        stranger.submit(&page, form).assert_status(404);
        assert_eq!(stranger.cookie("stanap"), None);
    });
}

#[test]
fn a_new_code_ends_the_old_code_and_the_old_picture() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        picture(app, &ana, "OldPicture");
        let token = ana.token();
        ana.sends("/code", &[("csrf", &token), ("do", "kept")]).assert_status(303);
        let page = ana.get("/code");
        assert!(page.texts(".code span").is_empty(), "a code that was put away is not shown again");
        let form = page.form_with("Make a new code");
        let page = ana.phone.submit(&page, form);
        let new = page.texts(".code span").concat();
        assert_eq!(new.len(), 12);
        assert_ne!(new, ana.code);
        types(&mut app.visitor(), &ana.code).assert_status(422);
        app.visitor().request("POST", "/q", &[("token", "OldPicture")]).assert_status(404);
        assert_eq!(types(&mut app.visitor(), &new).path(), ana.at(""));
    });
}

#[test]
fn a_code_is_shown_for_half_an_hour_and_no_longer() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "quick");
    app.clock.advance(TimeDelta::minutes(29));
    assert_eq!(ana.get("/code").texts(".code span").concat(), ana.code);
    app.clock.advance(TimeDelta::minutes(2));
    let page = ana.get("/code");
    page.assert_status(200).assert_text("Your code is hidden now");
    assert!(!page.source().contains(&ana.code[..4]));
}

#[test]
fn signing_out_ends_this_phone_only_and_everywhere_ends_all() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        let mut second = ana.second_phone(app);
        let mut third = ana.second_phone(app);
        let page = ana.get("");
        let old = ana.phone.cookie("stanap").expect("a session");
        let form = page.form_with("Sign out");
        ana.phone.submit(&page, form).assert_status(200);
        assert_eq!(ana.phone.cookie("stanap"), None);
        assert_eq!(ana.get("").path(), "/return");
        ana.phone.sends("Cookie", &format!("stanap={old}"));
        assert_eq!(ana.get("").path(), "/return", "the session is gone from the server too");
        second.get("").assert_heading("Your plan");

        let token = second.token();
        second.sends("/sign-out", &[("csrf", &token), ("everywhere", "yes")]).assert_status(303);
        assert_eq!(second.get("").path(), "/return");
        assert_eq!(third.get("").path(), "/return");
        assert_eq!(types(&mut app.visitor(), &ana.code).path(), ana.at(""), "the code still opens the plan");
    });
}

#[test]
fn the_start_form_sent_again_after_signing_out_does_not_open_the_plan() {
    on_both(|app| {
        let mut phone = app.visitor();
        let page = phone.get("/plans/new");
        let fields = page.form_with("/plans").choose("start-country", "VU").pairs();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let made = phone.request("POST", "/plans", &fields);
        let plan = made.header("location").and_then(|to| to.split('/').nth(2)).expect("a plan").to_owned();
        let mut ana = Owner { phone, plan, code: String::new() };
        ana.saves("/business/you", &[("business-name", "Blue Stoa")]);
        let token = ana.token();
        ana.sends("/sign-out", &[("csrf", &token)]).assert_status(303);

        let mut next_person = app.visitor();
        let page = next_person.request("POST", "/plans", &fields);
        assert_eq!((page.status, page.header("location")), (303, Some("/return")));
        assert_eq!(next_person.cookie("stanap"), None);
    });
}

#[test]
fn an_open_plan_stays_open_while_it_is_used() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        for _ in 0..3 {
            app.clock.advance(TimeDelta::hours(11));
            ana.phone.sends("Cookie", &format!("stanap={}", ana.phone.cookie("stanap").expect("a session")));
            ana.get("").assert_heading("Your plan");
        }
        app.clock.advance(TimeDelta::hours(12) + TimeDelta::seconds(1));
        assert_eq!(ana.get("").path(), "/return");
    });
}

#[test]
fn a_shared_phone_closes_after_twenty_minutes_and_keeps_no_photo_and_no_cookie() {
    on_both(|app| {
        let mut phone = app.visitor();
        let page = phone.get("/plans/new");
        let form = page.form_with("/plans").choose("start-country", "VU").tick("shared=yes");
        let pairs = form.pairs();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let made = phone.request("POST", "/plans", &pairs);
        let cookie = session_cookie(&made);
        assert!(!cookie.contains("Max-Age") && !cookie.contains("Expires"), "it ends with the browser: {cookie}");
        let plan = made.header("refresh").and_then(|to| to.split('/').nth(2)).expect("a plan").to_owned();
        let mut ana = Owner { phone, plan, code: String::new() };
        let page = ana.get("/code");
        page.assert_heading("Write down your plan code");
        assert!(!page.has_text("photo") && !page.has_text("picture of this screen"), "{}", page.text());
        assert!(page.document.select(&crate::support::reading::selector(".keep svg[role=img]")).next().is_none());

        for _ in 0..3 {
            app.clock.advance(TimeDelta::minutes(19));
            ana.get("").assert_heading("Your plan");
        }
        app.clock.advance(TimeDelta::minutes(20) + TimeDelta::seconds(1));
        assert_eq!(ana.get("").path(), "/return");
    });
}

#[test]
fn a_phone_named_as_shared_when_coming_back_is_treated_as_one() {
    on_both(|app| {
        let ana = Owner::begins(app, "quick");
        let mut phone = app.visitor();
        let answer = phone.request("POST", "/return", &[("code", &ana.code), ("shared", "yes")]);
        answer.assert_status(200).assert_heading("Your plan is open").assert_text("after 20 minutes without a tap");
        assert_eq!(answer.header("refresh"), Some(format!("0;url={}", ana.at("")).as_str()));
        assert!(!session_cookie(&answer).contains("Max-Age"));
        phone.get(&ana.at("")).assert_heading("Your plan");
        app.clock.advance(TimeDelta::minutes(21));
        assert_eq!(phone.get(&ana.at("")).path(), "/return");
    });
}
