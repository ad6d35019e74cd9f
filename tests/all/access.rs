//! Who may use which address: every route of the program stands in the matrix below, for everyone who may knock.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use stanap::store::plans;

use crate::support::app::{TestApp, on_both};
use crate::support::owner::{Owner, digest, kept};
use crate::support::page::Page;
use crate::support::routes::routes;
use crate::support::terminal::Serving;
use crate::support::visitor::Visitor;

/// Who an address is for.
#[derive(Clone, Copy, PartialEq, Debug)]
enum For {
    /// Everyone; answered with this status.
    Everyone(u16),
    /// The owner of the plan; answered with this status.
    Owner(u16),
    /// Trainers; others are led to their door.
    Trainers,
}

impl For {
    /// How an owner with a plan is answered.
    fn status(self) -> u16 {
        match self {
            Self::Everyone(status) | Self::Owner(status) => status,
            Self::Trainers => 303,
        }
    }
}
use For::{Everyone, Owner as Own, Trainers};

/// One line: method, route as written in `src/web.rs`, an address of it after the plan's own, and who it is for.
type Line = (&'static str, &'static str, &'static str, For);

/// Every route. Signing out comes last: it ends what the others need.
const MATRIX: &[Line] = &[
    ("GET", "/", "/", Everyone(200)),
    ("GET", "/health", "/health", Everyone(200)),
    ("GET", "/help", "/help", Everyone(200)),
    ("GET", "/privacy", "/privacy", Everyone(200)),
    ("GET", "/accessibility", "/accessibility", Everyone(200)),
    ("GET", "/sign-in", "/sign-in", Everyone(200)),
    ("POST", "/sign-in", "/sign-in", Everyone(422)),
    ("POST", "/sign-out", "/sign-out", Trainers),
    ("GET", "/workshops", "/workshops", Trainers),
    ("GET", "/workshops/{workshop}", "/workshops/none", Trainers),
    ("GET", "/hello", "/hello", Everyone(200)),
    ("GET", "/hall", "/hall", Trainers),
    ("POST", "/hall", "/hall", Trainers),
    ("GET", "/hall/ways", "/hall/ways", Trainers),
    ("GET", "/hall/kit.pdf", "/hall/kit.pdf", Trainers),
    ("GET", "/hall/test.pdf", "/hall/test.pdf", Trainers),
    ("GET", "/generate_204", "/generate_204", Everyone(404)),
    ("GET", "/gen_204", "/gen_204", Everyone(404)),
    ("GET", "/hotspot-detect.html", "/hotspot-detect.html", Everyone(404)),
    ("GET", "/library/test/success.html", "/library/test/success.html", Everyone(404)),
    ("GET", "/connecttest.txt", "/connecttest.txt", Everyone(404)),
    ("GET", "/ncsi.txt", "/ncsi.txt", Everyone(404)),
    ("GET", "/success.txt", "/success.txt", Everyone(404)),
    ("GET", "/language/{code}", "/language/fr", Everyone(303)),
    ("GET", "/contrast/{state}", "/contrast/on", Everyone(303)),
    ("GET", "/text/{size}", "/text/large", Everyone(303)),
    ("GET", "/assets/{name}", "/assets/none.css", Everyone(404)),
    (
        "GET",
        "/worksheets/{lang}/{country}/pack.pdf",
        "/worksheets/en/VU/pack.pdf?agenda=half&paper=a4&tables=6",
        Everyone(200),
    ),
    ("GET", "/worksheets", "/worksheets", Everyone(200)),
    ("GET", "/worksheets/{lang}/{country}.pdf", "/worksheets/en/vu.pdf?section=start", Everyone(200)),
    ("GET", "/worksheets/{lang}/{country}/wall.pdf", "/worksheets/en/vu/wall.pdf", Everyone(200)),
    ("GET", "/worksheets/{lang}/{country}/damage.pdf", "/worksheets/fr/fj/damage.pdf", Everyone(200)),
    ("GET", "/return", "/return", Everyone(200)),
    ("POST", "/return", "/return", Everyone(422)),
    ("GET", "/q/{token}", "/q/none", Everyone(200)),
    ("POST", "/q", "/q", Everyone(404)),
    ("GET", "/plans/new", "/plans/new", Everyone(200)),
    ("POST", "/plans", "/plans", Everyone(422)),
    ("GET", "/import", "/import", Everyone(200)),
    ("POST", "/import", "/import", Everyone(422)),
    ("GET", "/plans/{plan}", "", Own(200)),
    ("GET", "/plans/{plan}/code", "/code", Own(200)),
    ("POST", "/plans/{plan}/code", "/code", Own(303)),
    ("GET", "/plans/{plan}/check", "/check", Own(200)),
    ("GET", "/plans/{plan}/print", "/print", Own(200)),
    ("POST", "/plans/{plan}/print", "/print", Own(303)),
    ("GET", "/plans/{plan}/print-view", "/print-view", Own(200)),
    ("GET", "/plans/{plan}/wall.pdf", "/wall.pdf", Own(200)),
    ("GET", "/plans/{plan}/plan.pdf", "/plan.pdf", Own(200)),
    ("GET", "/plans/{plan}/card.pdf", "/card.pdf", Own(200)),
    ("GET", "/plans/{plan}/by-hand.pdf", "/by-hand.pdf", Own(200)),
    ("GET", "/plans/{plan}/wall-1.png", "/wall-1.png", Own(200)),
    ("GET", "/plans/{plan}/wall-2.png", "/wall-2.png", Own(200)),
    ("GET", "/plans/{plan}/card.png", "/card.png", Own(200)),
    ("GET", "/plans/{plan}/versions/{version}", "/versions/none", Own(404)),
    ("GET", "/plans/{plan}/choices", "/choices", Own(200)),
    ("POST", "/plans/{plan}/choices", "/choices", Own(303)),
    ("POST", "/plans/{plan}/rounds", "/rounds", Own(303)),
    ("GET", "/plans/{plan}/plan.json", "/plan.json", Own(200)),
    ("GET", "/plans/{plan}/reminders.ics", "/reminders.ics", Own(200)),
    ("GET", "/plans/{plan}/contacts.vcf", "/contacts.vcf", Own(200)),
    ("GET", "/plans/{plan}/sms", "/sms", Own(200)),
    ("GET", "/plans/{plan}/phone.html", "/phone.html", Own(200)),
    ("GET", "/plans/{plan}/delete", "/delete", Own(200)),
    ("POST", "/plans/{plan}/delete", "/delete", Own(422)),
    ("POST", "/plans/{plan}/depth", "/depth", Own(303)),
    ("GET", "/plans/{plan}/{section}/history", "/activities/history", Own(200)),
    ("POST", "/plans/{plan}/{section}/history", "/activities/history", Own(303)),
    ("POST", "/plans/{plan}/{section}/both", "/business/both", Own(303)),
    ("POST", "/plans/{plan}/tasks/{stop}/suggestions", "/tasks/list/suggestions", Own(303)),
    ("GET", "/plans/{plan}/{section}/{stop}", "/business/you", Own(200)),
    ("POST", "/plans/{plan}/{section}/{stop}", "/business/you", Own(303)),
    ("GET", "/plans/{plan}/{section}/{stop}/rows/{row}", "/activities/products/rows/r1", Own(200)),
    ("POST", "/plans/{plan}/{section}/{stop}/rows/{row}", "/activities/products/rows/r1", Own(303)),
    ("POST", "/plans/{plan}/{section}/{stop}/rows/{row}/remove", "/activities/products/rows/r1/remove", Own(303)),
    ("POST", "/plans/{plan}/sign-out", "/sign-out", Own(303)),
];

/// Forms in which something is typed: sent without a session, they are not answered with the way to the door but with a
/// page that keeps what was typed and asks for the code.
const KEPT: [&str; 5] = [
    "/plans/{plan}/choices",
    "/plans/{plan}/{section}/both",
    "/plans/{plan}/tasks/{stop}/suggestions",
    "/plans/{plan}/{section}/{stop}",
    "/plans/{plan}/{section}/{stop}/rows/{row}",
];

/// Fails unless a stranger was turned away, with her own words back where she typed some.
fn assert_turned_away(page: &Page, line: &Line, who: &str) {
    let said = format!("{who}: {} {}", line.0, line.1);
    if line.0 == "POST" && KEPT.contains(&line.1) {
        assert_eq!(page.status, 401, "{said}");
        assert!(page.source().contains("name=\"code\""), "{said}: {}", page.source());
        assert!(page.source().contains("name=\"business-name\" value=\"Mine\""), "{said}: {}", page.source());
        return;
    }
    assert_eq!((page.status, page.header("location")), (303, Some("/return")), "{said}");
    assert_eq!(page.source(), "", "{said}");
}

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const OURS: &str = "KEY00000";

fn address(line: &Line, plan: &str) -> String {
    if line.1.starts_with("/plans/{plan}") { format!("/plans/{plan}{}", line.2) } else { line.2.to_owned() }
}

/// An owner with a product in her list, so that every address of the matrix is there.
fn owner(app: &TestApp) -> Owner {
    let mut owner = Owner::begins(app, "quick");
    let token = owner.token();
    let fields =
        [("csrf", token.as_str()), ("key", "productr1"), ("revision", "0"), ("activities-products/r1/name", "Mats")];
    owner.sends("/activities/products/rows/r1", &fields).assert_status(303);
    owner
}

fn knocks(phone: &mut Visitor, line: &Line, plan: &str, token: &str, n: usize) -> Page {
    let key = format!("{OURS}{n}");
    let revision = if line.2.starts_with("/activities") { "1" } else { "0" };
    let fields = [("csrf", token), ("key", key.as_str()), ("revision", revision), ("business-name", "Mine")];
    phone.request(line.0, &address(line, plan), &fields)
}

#[test]
fn every_route_of_the_program_stands_in_the_matrix() {
    let listed: BTreeSet<_> = MATRIX.iter().map(|line| (line.0.to_owned(), line.1.to_owned())).collect();
    let routes = routes();
    assert!(routes.len() > 30, "src/web.rs is read wrongly: {routes:?}");
    assert_eq!(routes.difference(&listed).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "missing here");
    assert_eq!(
        listed.difference(&routes).collect::<Vec<_>>(),
        Vec::<&(String, String)>::new(),
        "gone from the program"
    );
}

#[test]
fn an_owner_reaches_her_plan_and_nobody_else_does() {
    on_both(|app| {
        let mut ana = owner(app);
        let mut nobody = app.visitor();
        let mut other = owner(app);
        let other_token = other.token();
        let mut gone = ana.second_phone(app);
        let gone_cookie = gone.phone.cookie("stanap").expect("a session");
        let gone_token = gone.token();
        gone.sends("/sign-out", &[("csrf", &gone_token)]).assert_status(303);
        gone.phone.sends("Cookie", &format!("stanap={gone_cookie}"));
        let before = kept(&app.store, &ana.plan);
        for (n, line) in MATRIX.iter().enumerate() {
            let said = format!("{} {}", line.0, line.1);
            for (who, phone, token) in [
                ("nobody", &mut nobody, ""),
                ("the owner of another plan", &mut other.phone, other_token.as_str()),
                ("the owner after she signed out", &mut gone.phone, gone_token.as_str()),
            ] {
                let page = knocks(phone, line, &ana.plan, token, n);
                match line.3 {
                    Everyone(status) => assert_eq!(page.status, status, "{who}: {said}"),
                    Trainers => assert_eq!(page.header("location"), Some("/sign-in"), "{who}: {said}"),
                    Own(_) if who == "the owner of another plan" && !(line.0 == "POST" && KEPT.contains(&line.1)) => {
                        assert_eq!(page.status, 404, "{who}: {said}");
                    }
                    Own(_) => assert_turned_away(&page, line, who),
                }
            }
        }
        assert_eq!(kept(&app.store, &ana.plan), before);
        let token = ana.token();
        for (n, line) in MATRIX.iter().enumerate() {
            let status = line.3.status();
            let page = knocks(&mut ana.phone, line, &ana.plan, &token, n);
            assert_eq!(page.status, status, "the owner: {} {} says {}", line.0, line.1, page.text());
        }
    });
}

#[test]
fn a_session_that_ended_by_itself_opens_nothing() {
    let app = TestApp::start();
    let mut ana = owner(&app);
    let token = ana.token();
    let before = kept(&app.store, &ana.plan);
    let cookie = ana.phone.cookie("stanap").expect("a session");
    ana.phone.sends("Cookie", &format!("stanap={cookie}"));
    app.clock.advance(TimeDelta::hours(12) + TimeDelta::seconds(1));
    for (n, line) in MATRIX.iter().enumerate().filter(|(_, line)| matches!(line.3, Own(_))) {
        let page = knocks(&mut ana.phone, line, &ana.plan, &token, n);
        assert_turned_away(&page, line, "after twelve hours");
    }
    assert_eq!(kept(&app.store, &ana.plan), before);
}

#[test]
fn a_form_without_this_sessions_token_changes_nothing() {
    on_both(|app| {
        let mut ana = owner(app);
        let mut other = owner(app);
        let foreign = other.token();
        let her_other_phone = ana.second_phone(app).token();
        let before = kept(&app.store, &ana.plan);
        for (n, line) in MATRIX.iter().enumerate().filter(|(_, line)| line.0 == "POST" && matches!(line.3, Own(_))) {
            for token in ["", "x", &foreign, &her_other_phone] {
                let page = knocks(&mut ana.phone, line, &ana.plan, token, n);
                assert_eq!(page.status, 403, "{} with token {token:?}: {}", line.1, page.text());
                page.assert_heading("We did not save this");
            }
            let path = address(line, &ana.plan);
            let page = ana.phone.request("POST", &path, &[("key", "KEY000000"), ("revision", "1"), ("sure", "yes")]);
            assert_eq!(page.status, 403, "{} without a token", line.1);
        }
        assert_eq!(kept(&app.store, &ana.plan), before);
    });
}

#[test]
fn a_post_from_elsewhere_is_refused_and_a_silent_one_is_not() {
    let app = TestApp::start();
    let mut ana = owner(&app);
    let token = ana.token();
    let before = kept(&app.store, &ana.plan);
    let home = app.base.clone();
    let foreign = [
        ("https://evil.example", "same-origin"),
        ("null", "same-origin"),
        (home.as_str(), "cross-site"),
        (home.as_str(), "same-site"),
    ];
    for (n, line) in MATRIX.iter().enumerate().filter(|(_, line)| line.0 == "POST") {
        for (origin, site) in foreign {
            ana.phone.sends("Origin", origin).sends("Sec-Fetch-Site", site);
            let page = knocks(&mut ana.phone, line, &ana.plan, &token, n);
            assert_eq!(page.status, 403, "{} from {origin}, {site}", line.1);
            page.assert_heading("We did not save this");
        }
    }
    assert_eq!(kept(&app.store, &ana.plan), before);
    ana.phone.leaves_out("Origin").leaves_out("Sec-Fetch-Site");
    for (n, line) in MATRIX.iter().enumerate().filter(|(_, line)| line.0 == "POST") {
        let status = line.3.status();
        assert_eq!(knocks(&mut ana.phone, line, &ana.plan, &token, n).status, status, "{} in silence", line.1);
    }
}

#[test]
fn every_answer_carries_the_headers_that_guard_it() {
    let app = TestApp::start();
    let mut ana = owner(&app);
    let token = ana.token();
    let extra = [
        ("GET", "", "/nowhere", Everyone(404)),
        ("PUT", "", "/return", Everyone(405)),
        ("DELETE", "", "/plans", Everyone(405)),
    ];
    for (n, line) in MATRIX.iter().chain(&extra).enumerate() {
        let page = knocks(&mut ana.phone, line, &ana.plan, &token, n);
        let said = format!("{} {}", line.0, line.1);
        let status = line.3.status();
        assert_eq!(page.status, status, "{said}");
        assert_eq!(page.header("content-security-policy"), Some(POLICY), "{said}");
        assert_eq!(page.header("referrer-policy"), Some("same-origin"), "{said}");
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"), "{said}");
        assert_eq!(page.header("cache-control"), Some("no-store"), "{said}");
    }
}

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
