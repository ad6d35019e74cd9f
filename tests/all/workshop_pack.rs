//! The workshop pack is for everyone, and says plainly what it does not have.

use crate::support::app::TestApp;
use crate::support::pdf::{pdf_check, pdf_pages, pdf_text};
use crate::support::visitor::Visitor;

/// The bytes of an answer that is a paper.
fn paper(phone: &mut Visitor, path: &str) -> Vec<u8> {
    let page = phone.get(path);
    page.assert_status(200);
    assert_eq!(page.header("content-type"), Some("application/pdf"), "{path}");
    page.body
}

#[test]
fn anyone_gets_the_pack_of_a_country_and_agenda() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    let short = paper(&mut phone, "/worksheets/en/VU/pack.pdf");
    assert_eq!(pdf_check(&short), Ok(()));
    let text = pdf_text(&short);
    assert!(text.contains("Half-day workshop") && text.contains("6 tables of 4 to 6 people"), "{text}");
    assert_eq!(short, paper(&mut phone, "/worksheets/en/vu/pack.pdf?agenda=half&paper=a4&tables=6"));
    let long = paper(&mut phone, "/worksheets/fr/MN/pack.pdf?agenda=two&paper=letter&tables=2");
    assert!(pdf_pages(&long) > pdf_pages(&short));
}

#[test]
fn what_is_not_there_is_said_plainly() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    for path in ["/worksheets/tlh/VU/pack.pdf", "/worksheets/en/ZZ/pack.pdf", "/worksheets/en/VU/pack.pdf?agenda=week"]
    {
        phone.get(path).assert_status(404).assert_heading("We cannot find this page");
    }
    for query in ["paper=a0", "tables=0", "tables=41", "tables=many", "tables=-1", "owner=ana"] {
        phone.get(&format!("/worksheets/en/VU/pack.pdf?{query}")).assert_status(400);
    }
}
