//! Each role at every address: who is let in, who is turned away, and that what is not shared is not told.

use chrono::TimeDelta;

use super::matrix::{For, Line, Says, Who, forms, is_kept, matrix};
use super::scene::{SECRET, Scene};
use crate::support::page::Page;

/// Fails unless the answer is the one of the matrix.
pub fn assert_answered(page: &Page, line: &Line, who: Who) {
    let said = format!("{who:?}: {} {} says {}", line.0, line.1, page.text());
    match line.3.says(who) {
        Says::Status(status) => assert_eq!(page.status, status, "{said}"),
        Says::OwnersDoor if is_kept(line) => assert_eq!(page.status, 401, "{said}"),
        Says::OwnersDoor => assert_eq!((page.status, page.header("location")), (303, Some("/return")), "{said}"),
        Says::TrainersDoor => assert_eq!((page.status, page.header("location")), (303, Some("/sign-in")), "{said}"),
    }
}

fn lets_in(line: &Line, who: Who) -> bool {
    matches!(line.3.says(who), Says::Status(status) if status != 404)
        && !matches!(line.3, For::Everyone(_) | For::Door(_))
}

#[test]
fn every_role_is_answered_as_the_matrix_says() {
    for who in Who::ALL {
        let scene = Scene::set();
        let (mut browser, token) = scene.comes(who);
        let (hers, not_hers): (Vec<Line>, Vec<Line>) = matrix().into_iter().partition(|line| lets_in(line, who));
        let before = scene.stored();
        for (n, line) in not_hers.iter().enumerate() {
            let page = scene.knocks(&mut browser, line, &token, n);
            assert_answered(&page, line, who);
            assert!(!page.source().contains(SECRET), "{who:?}: {} {} tells what is not shared", line.0, line.1);
        }
        assert_eq!(scene.stored(), before, "{who:?} changed something at an address that is not hers");
        for (n, line) in hers.iter().enumerate() {
            let page = scene.knocks(&mut browser, line, &token, 100 + n);
            assert_answered(&page, line, who);
            let may_read = matches!(who, Who::Owner | Who::Second);
            assert!(may_read || !page.source().contains(SECRET), "{who:?}: {} {} tells it", line.0, line.1);
        }
    }
}

#[test]
fn a_trainers_form_without_this_sessions_token_changes_nothing() {
    let mut scene = Scene::set();
    let others = scene.comes(Who::OtherTrainer).1;
    for who in [Who::Trainer, Who::Lead, Who::Admin] {
        let (mut browser, _) = scene.comes(who);
        let owners = scene.owner.token();
        let before = scene.stored();
        for (n, line) in forms().iter().enumerate().filter(|(_, line)| line.3.is_for_trainers() && lets_in(line, who)) {
            for token in ["", "x", &others, &owners] {
                let page = scene.knocks(&mut browser, line, token, n);
                assert_eq!(page.status, 403, "{who:?}: {} with token {token:?}: {}", line.1, page.text());
            }
        }
        assert_eq!(scene.stored(), before, "{who:?}");
    }
}

#[test]
fn a_trainers_session_that_ended_opens_nothing() {
    let scene = Scene::set();
    let (mut browser, token) = scene.comes(Who::Trainer);
    scene.app.clock.advance(TimeDelta::hours(8) + TimeDelta::seconds(1));
    let before = scene.stored();
    for (n, line) in matrix().iter().enumerate().filter(|(_, line)| line.3.is_for_trainers()) {
        let page = scene.knocks(&mut browser, line, &token, n);
        assert_eq!((page.status, page.header("location")), (303, Some("/sign-in")), "{} {}", line.0, line.1);
    }
    assert_eq!(scene.stored(), before);
}

#[test]
fn a_trainers_post_from_elsewhere_changes_nothing() {
    for who in [Who::Trainer, Who::Lead, Who::Admin] {
        let scene = Scene::set();
        let (mut browser, token) = scene.comes(who);
        browser.sends("Origin", "https://evil.example").sends("Sec-Fetch-Site", "cross-site");
        let before = scene.stored();
        for (n, line) in forms().iter().enumerate() {
            assert_eq!(scene.knocks(&mut browser, line, &token, n).status, 403, "{who:?}: {}", line.1);
        }
        assert_eq!(scene.stored(), before);
    }
}

#[test]
fn an_account_that_is_closed_opens_nothing() {
    let scene = Scene::set();
    let (mut browser, token) = scene.comes(Who::Trainer);
    let close = "UPDATE accounts SET disabled_at = '2027-01-01 00:00:00' WHERE id = 'account-tom'";
    scene.app.store.write_now(move |c| Ok(diesel::RunQueryDsl::execute(diesel::sql_query(close), c)?)).expect("closed");
    for (n, line) in matrix().iter().enumerate().filter(|(_, line)| line.3.is_for_trainers()) {
        let page = scene.knocks(&mut browser, line, &token, n);
        assert_eq!((page.status, page.header("location")), (303, Some("/sign-in")), "{} {}", line.0, line.1);
    }
}
