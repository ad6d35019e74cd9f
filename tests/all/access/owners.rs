//! Owners and the matrix: her plan is hers, whoever else knocks and whatever the form carries.

use chrono::TimeDelta;

use super::matrix::{Line, Says, Who, address, forms, is_kept, matrix};
use super::scene::{Scene, owner};
use crate::support::app::Kind;
use crate::support::owner::kept;
use crate::support::page::Page;

/// Fails unless a stranger was turned away, with her own words back where she typed some.
fn assert_turned_away(page: &Page, line: &Line, who: &str) {
    let said = format!("{who}: {} {}", line.0, line.1);
    if is_kept(line) {
        assert_eq!(page.status, 401, "{said}");
        assert!(page.source().contains("name=\"code\""), "{said}: {}", page.source());
        assert!(page.source().contains("name=\"business-name\" value=\"Mine\""), "{said}: {}", page.source());
        return;
    }
    assert_eq!((page.status, page.header("location")), (303, Some("/return")), "{said}");
    assert_eq!(page.source(), "", "{said}");
}

fn of_owners() -> Vec<Line> {
    matrix().into_iter().filter(|line| line.3.is_for_owners()).collect()
}

#[test]
fn an_owner_reaches_her_plan_and_nobody_else_does() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let scene = Scene::on(kind);
        let (app, ana) = (&scene.app, &scene.owner);
        let mut nobody = app.visitor();
        let mut other = owner(app);
        let other_token = other.token();
        let mut gone = ana.second_phone(app);
        let gone_cookie = gone.phone.cookie("stanap").expect("a session");
        let gone_token = gone.token();
        gone.sends("/sign-out", &[("csrf", &gone_token)]).assert_status(303);
        gone.phone.keeps_cookie("stanap", &gone_cookie);
        let before = kept(&app.store, &ana.plan);
        for (n, line) in of_owners().iter().enumerate() {
            for (who, phone, token) in [
                ("nobody", &mut nobody, ""),
                ("the owner of another plan", &mut other.phone, other_token.as_str()),
                ("the owner after she signed out", &mut gone.phone, gone_token.as_str()),
            ] {
                let page = scene.knocks(phone, line, token, n);
                if who == "the owner of another plan" && !is_kept(line) {
                    assert_eq!(page.status, 404, "{who}: {} {}", line.0, line.1);
                } else {
                    assert_turned_away(&page, line, who);
                }
            }
        }
        assert_eq!(kept(&app.store, &ana.plan), before);
        let (mut phone, token) = scene.comes(Who::Owner);
        for (n, line) in matrix().iter().enumerate() {
            let Says::Status(status) = line.3.says(Who::Owner) else { continue };
            let page = scene.knocks(&mut phone, line, &token, n);
            assert_eq!(page.status, status, "the owner: {} {} says {}", line.0, line.1, page.text());
        }
    }
}

#[test]
fn a_session_that_ended_by_itself_opens_nothing() {
    let scene = Scene::set();
    let (mut phone, token) = scene.comes(Who::Owner);
    let before = kept(&scene.app.store, &scene.owner.plan);
    let cookie = phone.cookie("stanap").expect("a session");
    scene.app.clock.advance(TimeDelta::hours(12) + TimeDelta::seconds(1));
    for (n, line) in of_owners().iter().enumerate() {
        phone.keeps_cookie("stanap", &cookie);
        let page = scene.knocks(&mut phone, line, &token, n);
        assert_turned_away(&page, line, "after twelve hours");
    }
    assert_eq!(kept(&scene.app.store, &scene.owner.plan), before);
}

#[test]
fn a_form_without_this_sessions_token_changes_nothing() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let mut scene = Scene::on(kind);
        let foreign = owner(&scene.app).token();
        let (_, her_other_phone) = scene.comes(Who::Owner);
        let (mut phone, _) = scene.comes(Who::Owner);
        let before = kept(&scene.app.store, &scene.owner.plan);
        for (n, line) in of_owners().iter().enumerate().filter(|(_, line)| line.0 == "POST") {
            for token in ["", "x", &foreign, &her_other_phone] {
                let page = scene.knocks(&mut phone, line, token, n);
                assert_eq!(page.status, 403, "{} with token {token:?}: {}", line.1, page.text());
                page.assert_heading("We did not save this");
            }
            let path = address(line, &scene);
            let page = phone.request("POST", &path, &[("key", "KEY000000"), ("revision", "1"), ("sure", "yes")]);
            assert_eq!(page.status, 403, "{} without a token", line.1);
        }
        assert_eq!(kept(&scene.app.store, &scene.owner.plan), before);
        scene.owner.get("").assert_status(200);
    }
}

#[test]
fn a_post_from_elsewhere_is_refused_and_a_silent_one_is_not() {
    let scene = Scene::set();
    let (mut phone, token) = scene.comes(Who::Owner);
    let before = kept(&scene.app.store, &scene.owner.plan);
    let home = scene.app.base.clone();
    let foreign = [
        ("https://evil.example", "same-origin"),
        ("null", "same-origin"),
        (home.as_str(), "cross-site"),
        (home.as_str(), "same-site"),
    ];
    for (n, line) in forms().iter().enumerate() {
        for (origin, site) in foreign {
            phone.sends("Origin", origin).sends("Sec-Fetch-Site", site);
            let page = scene.knocks(&mut phone, line, &token, n);
            assert_eq!(page.status, 403, "{} from {origin}, {site}", line.1);
            page.assert_heading("We did not save this");
        }
    }
    assert_eq!(kept(&scene.app.store, &scene.owner.plan), before);
    phone.leaves_out("Origin").leaves_out("Sec-Fetch-Site");
    for (n, line) in forms().iter().enumerate() {
        let Says::Status(status) = line.3.says(Who::Owner) else { continue };
        assert_eq!(scene.knocks(&mut phone, line, &token, n).status, status, "{} in silence", line.1);
    }
}
