//! Certificates: for who completed the workshop, one each, checked by anyone, taken back and forgotten.

use std::sync::Barrier;

use stanap::store::certificates::{self, CertificateRow, NewCertificate};
use stanap::store::{Rights, audit};

use crate::support::app::{TestApp, on_both};
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::pdf::{pdf_check, pdf_pages, pdf_pieces, pdf_text};
use crate::support::register::seat;
use crate::support::trainer::Trainer;
use crate::support::visitor::Visitor;

fn valid(app: &TestApp, workshop: &str) -> Vec<CertificateRow> {
    let workshop = workshop.to_owned();
    app.store.read_now(move |c| certificates::valid(c, &workshop)).expect("the store answers")
}

fn paper(page: &Page) -> String {
    page.assert_status(200);
    assert_eq!(page.header("content-type"), Some("application/pdf"));
    pdf_check(&page.body).expect("a sound paper");
    pdf_text(&page.body)
}

/// The code on a paper, as it stands there.
fn code(text: &str) -> String {
    let is_code = |word: &&str| word.len() == 11 && word.chars().nth(5) == Some('-');
    text.split_whitespace().find(is_code).unwrap_or_else(|| panic!("no code: {text}")).to_owned()
}

#[test]
fn who_completed_gets_one_paper_that_anyone_can_check() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, Some("VCCI"));
        let workshop = mere.holds(app, "KT7R4M", Some("VCCI"));
        let base = format!("/workshops/{workshop}/certificates");
        mere.browser.get(&base).assert_text("Nobody has a seat yet");
        mere.registers(&workshop, &[("name", "Ben Tari")]).assert_status(303);
        mere.completes(&workshop, "ʻOtu Fāliki");
        let page = mere.browser.get(&base);
        page.assert_text("0 have one, 1 can get one, 1 not yet").assert_text("Not ticked on enough days");
        page.assert_text("The plan is not done").assert_text("The last questions are not answered");
        assert!(!page.has_text("Ben") && !page.has_text("Otu"), "no names unless asked: {}", page.text());
        assert!(mere.browser.get(&format!("{base}?names")).has_text("Seat 2, ʻOtu Fāliki"));
        mere.browser.request("GET", &format!("{base}.pdf"), &[]).assert_status(404);
        for _ in 0..2 {
            mere.posts(&base, &[("do", "make")]).assert_status(303);
        }
        let held = valid(app, &workshop);
        assert_eq!(held.len(), 1, "pressed twice, made once: {held:?}");
        mere.browser.get(&base).assert_text("1 have one, 0 can get one, 1 not yet");

        let page = mere.browser.get(&format!("{base}.pdf"));
        let text = paper(&page);
        for said in ["ʻOtu Fāliki", "“Market house”", "Port Vila, 8 February 2027", "VCCI", "mere", "Given on"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(!text.contains('%') && !text.contains("Ben"), "{text}");
        assert_eq!(pdf_pages(&page.body), 1);
        mere.browser.request("GET", &format!("{base}.pdf?seat=1"), &[]).assert_status(404);
        assert!(paper(&mere.browser.get(&format!("{base}.pdf?seat=2&paper=letter"))).contains("ʻOtu Fāliki"));

        let printed = code(&text);
        assert_eq!(printed.replace('-', ""), held[0].code);
        let mut anyone = app.visitor();
        let page = anyone.get(&format!("/verify?code={}", printed.to_lowercase()));
        page.assert_status(200).assert_heading("This certificate is good");
        for said in ["ʻOtu Fāliki", "Market house", "VCCI", "8 February 2027", &printed] {
            page.assert_text(said);
        }
    });
}

#[test]
fn a_wrong_name_is_taken_back_and_made_again_with_another_code() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let (workshop, other) = (mere.holds(app, "KT7R4M", None), mere.holds(app, "XW3R9P", None));
        let sheet = mere.completes(&workshop, "Otu Faliki");
        let base = format!("/workshops/{workshop}/certificates");
        mere.posts(&base, &[("do", "make")]).assert_status(303);
        let first = valid(app, &workshop).remove(0).code;
        let elsewhere = format!("/workshops/{other}/certificates");
        mere.posts(&elsewhere, &[("do", "withdraw"), ("code", &first)]).assert_status(404);
        mere.posts(&base, &[("do", "withdraw"), ("code", &first)]).assert_status(303);
        mere.posts(&base, &[("do", "withdraw"), ("code", &first)]).assert_status(404);
        let page = app.visitor().get(&format!("/verify/{first}"));
        page.assert_status(200).assert_heading("This certificate was taken back");
        assert!(!page.has_text("Otu"), "{}", page.text());
        mere.posts(&sheet, &[("do", "save"), ("data", "yes"), ("name", "ʻOtu Fāliki")]).assert_status(303);
        mere.posts(&base, &[("do", "make")]).assert_status(303);
        let second = valid(app, &workshop).remove(0);
        assert_eq!(second.name.as_deref(), Some("ʻOtu Fāliki"));
        assert_ne!(second.code, first);
        let id = workshop.clone();
        let log = app.store.read_now(move |c| audit::of_workshop(c, &id, 50)).expect("the log");
        for (action, times) in [("certificates-made", 2), ("certificate-withdrawn", 1), ("plan-seen-done", 1)] {
            assert_eq!(log.iter().filter(|line| line.action == action).count(), times, "{action}");
        }
    });
}

#[test]
fn who_takes_her_yes_back_is_forgotten_by_her_certificate_too() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, "KT7R4M", None);
        let sheet = mere.completes(&workshop, "ʻOtu Fāliki");
        let base = format!("/workshops/{workshop}/certificates");
        mere.posts(&base, &[("do", "make")]).assert_status(303);
        let code = valid(app, &workshop).remove(0).code;
        mere.posts(&sheet, &[("do", "take-back")]).assert_status(303);
        let page = app.visitor().get(&format!("/verify/{code}"));
        page.assert_status(200).assert_heading("This certificate is no longer kept");
        assert!(!page.has_text("Otu") && !page.has_text("Market house"), "{}", page.text());
        mere.browser.request("GET", &format!("{base}.pdf"), &[]).assert_status(404);
        let asked = code.clone();
        let row = app.store.read_now(move |c| certificates::find(c, &asked)).expect("the store").expect("a row");
        assert_eq!((row.person_id, row.name), (None, None));
        mere.posts(&base, &[("do", "withdraw"), ("code", &code)]).assert_status(404);
    });
}

#[test]
fn who_has_no_name_gets_a_line_to_write_it_on() {
    let app = TestApp::start();
    let mut mere = Trainer::signs_in(&app, "mere", Rights::Trainer, None);
    let workshop = mere.holds(&app, "KT7R4M", None);
    mere.completes(&workshop, "");
    let base = format!("/workshops/{workshop}/certificates");
    mere.posts(&base, &[("do", "make")]).assert_status(303);
    mere.browser.get(&base).assert_text("it has a line to write on");
    let text = paper(&mere.browser.get(&format!("{base}.pdf")));
    assert!(text.lines().any(|line| line.trim() == "Name"), "{text}");
    let page = app.visitor().get(&format!("/verify/{}", code(&text)));
    page.assert_heading("This certificate is good").assert_text("Written by hand on the paper");
}

#[test]
fn wrong_codes_are_slowed_down_and_a_room_is_not_locked_out() {
    let app = TestApp::start();
    let mut mere = Trainer::signs_in(&app, "mere", Rights::Trainer, None);
    let workshop = mere.holds(&app, "KT7R4M", None);
    mere.completes(&workshop, "ʻOtu Fāliki");
    mere.posts(&format!("/workshops/{workshop}/certificates"), &[("do", "make")]).assert_status(303);
    let code = valid(&app, &workshop).remove(0).code;
    let mut phone = app.visitor();
    for wrong in ["2222222222", "none", "KT7R-4MWX", "2222222222222222222222222222"] {
        let page = phone.get(&format!("/verify/{wrong}"));
        page.assert_status(404).assert_text("We know no certificate with this code");
        assert_eq!(page.errors_leading_nowhere(), []);
    }
    let tries = |phone: &mut Visitor, times: usize| {
        (0..times).map(|_| phone.request("GET", "/verify/2222222222", &[]).status).collect::<Vec<_>>()
    };
    assert!(tries(&mut phone, 40).into_iter().all(|status| status == 404));
    phone.get(&format!("/verify/{code}")).assert_status(200);
    assert!(tries(&mut phone, 600).ends_with(&[429]), "thousands have to wait");
    app.clock.advance(chrono::TimeDelta::minutes(11));
    phone.get(&format!("/verify/{code}")).assert_status(200);
}

#[test]
fn an_owner_fetches_her_own_and_it_speaks_the_language_of_the_workshop() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, "KT7R4M", None);
        let french = workshop.clone();
        let change = move |c: &mut stanap::store::Connection| {
            use diesel::RunQueryDsl;
            let change = format!("UPDATE workshops SET language = 'fr' WHERE id = '{french}'");
            Ok(diesel::sql_query(change).execute(c)?)
        };
        app.store.write_now(change).expect("another language");
        let mut ana = Owner::begins(app, "quick");
        let id = seat(app, &workshop, Some(&ana.plan), "Ana");
        let (plan, code) = (ana.plan.clone(), "KT7R4M");
        let now = app.clock.stamp();
        app.store
            .write_now(move |c| stanap::store::plans::set_workshop(c, &plan, Some(code), now))
            .expect("it knows its workshop");
        ana.phone.request("GET", &ana.at("/certificate.pdf"), &[]).assert_status(404);
        assert!(!ana.get("").has_text("My certificate"));
        let token = ana.token();
        let sheet = [("csrf", token.as_str()), ("do", "save"), ("data", "yes"), ("name", "Ana Mākini")];
        ana.sends("/about-me", &sheet).assert_status(303);
        let at = |rest: &str| format!("/workshops/{workshop}{rest}");
        mere.posts(&at("/attendance"), &[("seat", "1"), (&format!("{id}:1"), "yes")]).assert_status(303);
        mere.posts(&at(&format!("/register/{id}/after")), &[("useful", "yes")]).assert_status(303);
        mere.posts(&at("/certificates"), &[("do", "seen"), ("seat", "1")]).assert_status(303);
        mere.posts(&at("/certificates"), &[("do", "make")]).assert_status(303);
        let link = ana.get("").link("My certificate");
        let page = ana.phone.get(&link);
        let text = paper(&page);
        assert!(text.contains("Attestation de plan de continuité") && text.contains("Ana Mākini"), "{text}");
        assert!(!text.contains('%'), "{text}");
        let same = mere.browser.get(&at("/certificates.pdf"));
        assert_eq!(pdf_pieces(&same.body), pdf_pieces(&page.body), "the same paper");
    });
}

#[test]
fn a_public_address_is_printed_with_its_picture_code() {
    let app = TestApp::start();
    let mut mere = Trainer::signs_in(&app, "mere", Rights::Trainer, None);
    let workshop = mere.holds(&app, "KT7R4M", None);
    mere.completes(&workshop, "ʻOtu Fāliki");
    let base = format!("/workshops/{workshop}/certificates");
    mere.posts(&base, &[("do", "make")]).assert_status(303);
    let hall = paper(&mere.browser.get(&format!("{base}.pdf")));
    assert!(hall.contains("give this code to mere") && !hall.contains("/verify"), "{hall}");
    let cookie = mere.browser.cookie("stanap-trainer").expect("a session");
    let door = app.beside(|settings| settings.public_address = Some("https://stanap.example".into()));
    let mut browser = Visitor::new(&door.base);
    browser.keeps_cookie("stanap-trainer", &cookie);
    let text = paper(&browser.get(&format!("{base}.pdf")));
    assert!(text.contains("stanap.example/verify") && text.contains("Anyone can check"), "{text}");
}

#[test]
fn two_who_make_them_at_once_make_one() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, "KT7R4M", None);
        mere.completes(&workshop, "ʻOtu Fāliki");
        mere.posts(&format!("/workshops/{workshop}/certificates"), &[("do", "make")]).assert_status(303);
        let held = valid(app, &workshop).remove(0);
        let (person, now) = (held.person_id.expect("a person"), app.clock.stamp());
        let gone = workshop.clone();
        app.store.write_now(move |c| certificates::withdraw(c, &gone, &held.code, now)).expect("taken back");
        let gate = Barrier::new(2);
        let given: usize = std::thread::scope(|scope| {
            let make = |code: &'static str| {
                let (gate, store, person, workshop) = (&gate, app.store.clone(), person.clone(), workshop.clone());
                scope.spawn(move || {
                    gate.wait();
                    let new = [NewCertificate { code: code.into(), person_id: person, name: None }];
                    store.write_now(move |c| certificates::issue(c, &workshop, &new, now)).expect("given or not")
                })
            };
            [make("2222222223"), make("2222222224")].map(|one| one.join().expect("done")).into_iter().sum()
        });
        assert_eq!((given, valid(app, &workshop).len()), (1, 1));
    });
}
