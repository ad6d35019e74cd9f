//! A laptop in a hall: who may open trainers' pages, phones that try the way in, and the papers of the hall.

use std::net::Ipv4Addr;

use stanap::machine;
use stanap::store::Rights;

use crate::support::app::TestApp;
use crate::support::pdf::pdf_text;
use crate::support::terminal::Serving;
use crate::support::trainer::{PASSWORD, Trainer, account};
use crate::support::visitor::Visitor;

#[test]
fn a_trainer_sees_her_networks_and_keeps_the_wifi_until_the_program_stops() {
    let app = TestApp::start();
    let mut mere = Trainer::signs_in(&app, "mere", Rights::Trainer, None);
    let page = mere.browser.get("/hall");
    for network in machine::networks() {
        assert!(page.text().contains(&network.address.to_string()), "{}", page.text());
    }
    let kept = [("do", "network"), ("network", "Market house"), ("password", "breadfruit")];
    mere.posts("/hall", &kept).assert_status(303);
    let ways = mere.browser.get("/hall/ways?code=KT7R4M");
    for word in ["Market house", "breadfruit", "/<wbr>join", "KT7<wbr>R4M"] {
        assert!(ways.source().contains(word), "{word}: {}", ways.source());
    }
    assert_eq!(ways.document.select(&crate::support::reading::selector("svg[role=img]")).count(), 2);
    assert_eq!(mere.posts("/hall", &[("do", "nothing")]).status, 400);
    assert_eq!(mere.browser.request("POST", "/hall", &[("do", "printed")]).status, 403, "without the token");
}

#[test]
fn an_address_that_is_not_this_machines_is_not_kept() {
    let app = TestApp::start();
    let mut mere = Trainer::signs_in(&app, "mere", Rights::Trainer, None);
    mere.posts("/hall", &[("do", "network"), ("address", "203.0.113.9")]).assert_status(303);
    assert!(!mere.browser.get("/hall").text().contains("203.0.113.9"));
}

#[test]
fn a_server_that_was_told_where_to_listen_is_not_opened_by_a_button() {
    let app = TestApp::start();
    let mut mere = Trainer::signs_in(&app, "mere", Rights::Trainer, None);
    let page = mere.browser.get("/hall");
    page.assert_text("Ask the person who keeps this server").assert_text("stanap serve --lan");
    assert_eq!(mere.posts("/hall", &[("do", "room")]).status, 400);
}

#[test]
fn the_papers_of_the_hall_print_and_say_how_many_sheets() {
    let app = TestApp::start();
    let mut mere = Trainer::signs_in(&app, "mere", Rights::Trainer, None);
    let kit = mere.browser.get("/hall/kit.pdf?people=28&paper=letter");
    kit.assert_status(200);
    let text = pdf_text(&kit.body);
    for words in ["For 28 people", "336 sheets", "Stay connected", "Mobile data off"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let sheet = mere.browser.get("/hall/test.pdf");
    assert!(pdf_text(&sheet.body).contains("smallest type"));
    assert_eq!(mere.browser.get("/hall/kit.pdf?people=0").status, 400);
}

#[test]
fn in_a_hall_phones_are_told_to_stay_and_elsewhere_there_is_no_such_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let serving = Serving::start(folder.path(), &["--lan"]);
    let mut phone = Visitor::new(&serving.base);
    assert_eq!(phone.request("GET", "/generate_204", &[]).status, 204);
    assert_eq!(phone.request("GET", "/gen_204", &[]).status, 204);
    assert!(phone.request("GET", "/hotspot-detect.html", &[]).source().contains("<TITLE>Success</TITLE>"));
    assert_eq!(phone.request("GET", "/connecttest.txt", &[]).source(), "Microsoft Connect Test");
    assert_eq!(phone.request("GET", "/ncsi.txt", &[]).source(), "Microsoft NCSI");
    let app = TestApp::start();
    assert_eq!(app.visitor().request("GET", "/generate_204", &[]).status, 404);
}

#[test]
fn trainers_pages_open_on_the_laptop_and_not_on_a_phone_of_the_hall() {
    let app = TestApp::start();
    // What a proxy tells of the other end is believed at these doors.
    let door = app.beside(|settings| {
        settings.lan = true;
        settings.trusted_proxies = vec![Ipv4Addr::LOCALHOST.into()];
    });
    let mut laptop = Visitor::new(&door.base);
    assert_eq!(laptop.request("GET", "/sign-in", &[]).status, 200);
    let mut phone = Visitor::new(&door.base);
    phone.sends("X-Forwarded-For", "192.0.2.7");
    for path in
        ["/sign-in", "/workshops", "/workshops/none/board", "/setup", "/hall", "/account", "/happened", "/codes"]
    {
        let page = phone.request("GET", path, &[]);
        assert_eq!(page.status, 403, "{path}");
        page.assert_heading("This page opens on the trainer’s laptop only");
    }
    for path in ["/", "/join", "/return", "/hello", "/health"] {
        assert_eq!(phone.request("GET", path, &[]).status, 200, "{path}");
    }
    drop(door);
    let open = app.beside(|settings| {
        settings.lan = true;
        settings.trainers_anywhere = true;
        settings.trusted_proxies = vec![Ipv4Addr::LOCALHOST.into()];
    });
    let mut phone = Visitor::new(&open.base);
    phone.sends("X-Forwarded-For", "192.0.2.7");
    assert_eq!(phone.request("GET", "/sign-in", &[]).status, 200);
}

#[test]
fn a_phone_that_came_in_shows_a_number_that_the_trainer_sees_too() {
    let app = TestApp::start();
    let door = app.beside(|settings| settings.trusted_proxies = vec![Ipv4Addr::LOCALHOST.into()]);
    let mut phone = Visitor::new(&door.base);
    phone.sends("X-Forwarded-For", "192.0.2.7");
    let number = phone.get("/hello").texts(".code").concat();
    assert_eq!(number.len(), 3, "{number}");
    let account = account(&app, "mere", Rights::Trainer, None);
    let mut mere = Visitor::new(&door.base);
    mere.request("POST", "/sign-in", &[("login", "mere"), ("password", PASSWORD)]).assert_status(303);
    let page = mere.get("/hall");
    assert!(page.text().contains(&format!("{number} · 192.0.2.7")), "{account}: {}", page.text());
    assert!(page.text().contains(&format!("The phone with the number {number} came in.")), "{}", page.text());
}
