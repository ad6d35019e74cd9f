//! Cookies, addresses and the log: where a secret may stand and where it may not.

use stanap::store::plans;

use crate::support::app::TestApp;
use crate::support::owner::{Owner, digest};
use crate::support::terminal::Serving;
use crate::support::visitor::Visitor;

#[test]
fn the_stylesheet_is_kept_for_a_year_and_is_all_that_a_page_loads() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    let page = phone.get("/");
    let loading = crate::support::reading::selector("link[href], script, img, style, [style]");
    let links = page.document.select(&loading);
    let loads: Vec<_> =
        links.map(|e| e.attr("href").unwrap_or("inline").to_owned()).filter(|to| to != "data:,").collect();
    assert_eq!(loads.len(), 1, "{loads:?}");
    let style = phone.get(&loads[0]);
    style.assert_status(200);
    assert_eq!(style.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(style.header("x-content-type-options"), Some("nosniff"));
}

#[test]
fn the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    let cookie = session_cookie(&mut phone);
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), "{cookie}");
    assert!(cookie.contains("Max-Age=43200"), "{cookie}");
    assert!(!cookie.contains("Secure"), "plain HTTP in a hall would lose it: {cookie}");

    let folder = tempfile::tempdir().expect("a folder");
    let serving = Serving::start(folder.path(), &["--public-address", "https://stanap.example"]);
    let cookie = session_cookie(&mut Visitor::new(&serving.base));
    assert!(cookie.contains("; Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
}

fn session_cookie(phone: &mut Visitor) -> String {
    let page = phone.get("/plans/new");
    let pairs = page.form_with("/plans").choose("start-country", "VU").pairs();
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = phone.request("POST", "/plans", &pairs);
    answer.assert_status(303);
    answer.header("set-cookie").expect("a session begins").to_owned()
}

#[test]
fn no_code_and_no_token_stands_in_an_address_or_in_the_log() {
    let folder = tempfile::tempdir().expect("a folder");
    let serving = Serving::start(folder.path(), &[]);
    let mut ana = Owner::begins_with(Visitor::new(&serving.base), "quick", "en");
    let picture = "PictureToken123456789x";
    let url = format!("sqlite:{}", folder.path().join("stanap.db").display());
    let store = stanap::store::Store::open(&stanap::store::StoreSettings::new(url)).expect("a second reader");
    let (plan, hash) = (ana.plan.clone(), digest(picture));
    let now = chrono::Utc::now().naive_utc();
    store.write_now(move |c| plans::set_token(c, &plan, Some(&hash), now)).expect("a token is set");

    let session = ana.phone.cookie("stanap").expect("a session");
    let csrf = ana.token();
    let code = ana.code.clone();
    let spaced = format!("{} {} {}", &code[..4], &code[4..8], &code[8..]);
    let secrets = [code.as_str(), &code[4..], spaced.as_str(), session.as_str(), csrf.as_str(), picture];
    let mut phone = Visitor::new(&serving.base);
    let mut seen = vec![
        ana.get("/code"),
        ana.get(""),
        ana.get("/check"),
        ana.get("/print"),
        ana.get("/nothing/here"),
        ana.saves("/business/you", &[("business-name", "Mats")]),
        phone.request("POST", "/return", &[("code", "2222 3333 4444")]),
        phone.request("POST", "/return", &[("code", &code)]),
        phone.get(&format!("/q/{picture}")),
        phone.request("POST", "/q", &[("token", picture)]),
    ];
    let opened = seen.iter().filter(|page| page.header("location").is_some_and(|to| to == ana.at(""))).count();
    assert_eq!(opened, 2, "code and picture open the plan");
    seen.push(phone.request("POST", "/q", &[("token", "anothertoken")]));
    for page in &seen {
        let links = page.links().into_iter().map(|link| link.href).chain(page.header("location").map(str::to_owned));
        let actions = page.forms().into_iter().map(|form| form.action);
        for address in links.chain(actions) {
            // The page of the picture is the one place whose own address holds it, and its language links come back to it.
            let own = page.path().starts_with("/q/") && address.contains("?back=");
            let told = secrets.iter().find(|secret| address.contains(**secret)).filter(|_| !own);
            assert_eq!(told, None, "{} leads to {address}", page.url);
        }
    }
    let log = serving.stopped();
    for secret in secrets {
        assert!(!log.contains(secret), "{secret} stands in the log: {log}");
    }
}
