//! Who may use which address: every route of the program stands in the matrix, for everyone who may knock.

mod matrix;
mod owners;
mod roles;
mod scene;
mod secrets;

use std::collections::BTreeSet;

use matrix::{For, Line, Says, Who, matrix};
use scene::Scene;

use crate::support::routes::routes;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

#[test]
fn every_route_of_the_program_stands_in_the_matrix() {
    let listed: BTreeSet<_> = matrix().iter().map(|line| (line.0.to_owned(), line.1.to_owned())).collect();
    let routes = routes();
    assert!(routes.len() > 30, "src/web.rs is read wrongly: {routes:?}");
    assert_eq!(routes.difference(&listed).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "missing here");
    assert_eq!(
        listed.difference(&routes).collect::<Vec<_>>(),
        Vec::<&(String, String)>::new(),
        "gone from the program"
    );
}

/// Pages without a name or an answer that a browser asks for every few seconds: it may hold them to ask whether they
/// are still true, and never shows them unasked.
const ASKED_AGAIN: [&str; 2] = ["/workshops/{workshop}/board", "/workshops/{workshop}/projector"];

#[test]
fn every_answer_carries_the_headers_that_guard_it() {
    let scene = Scene::set();
    for who in [Who::Owner, Who::Trainer] {
        let (mut browser, token) = scene.comes(who);
        let nowhere: [Line; 3] = [
            ("GET", "", "/nowhere", For::Everyone(404)),
            ("PUT", "", "/return", For::Everyone(405)),
            ("DELETE", "", "/plans", For::Everyone(405)),
        ];
        for (n, line) in nowhere.iter().chain(&matrix()).enumerate() {
            let page = scene.knocks(&mut browser, line, &token, n);
            let said = format!("{who:?}: {} {}", line.0, line.1);
            if let Says::Status(status) = line.3.says(who) {
                assert_eq!(page.status, status, "{said}");
            }
            assert_eq!(page.header("content-security-policy"), Some(POLICY), "{said}");
            assert_eq!(page.header("referrer-policy"), Some("same-origin"), "{said}");
            assert_eq!(page.header("x-content-type-options"), Some("nosniff"), "{said}");
            let kept =
                if page.status == 200 && ASKED_AGAIN.contains(&line.1) { "private, no-cache" } else { "no-store" };
            assert_eq!(page.header("cache-control"), Some(kept), "{said}");
        }
    }
}
