//! Blank papers for pen: anyone prints them, in any language and for any country, and knows their size before.

use std::collections::BTreeSet;

use stanap::plan::catalogue;
use stanap::words::Library;

use crate::support::app::TestApp;
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::pdf::{pdf_check, pdf_pages, pdf_pieces, pdf_text};
use crate::support::reading::selector;
use crate::support::visitor::Visitor;

fn paper(phone: &mut Visitor, path: &str) -> Page {
    let paper = phone.get(path);
    paper.assert_status(200);
    assert_eq!(paper.header("content-type"), Some("application/pdf"), "{path}");
    assert!(paper.body.starts_with(b"%PDF"), "{path}");
    assert_eq!(pdf_check(&paper.body), Ok(()), "{path}");
    paper
}

#[test]
fn the_first_page_leads_to_the_papers_and_each_has_the_size_that_was_said() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    let start = phone.get("/");
    let page = phone.follow(&start, "Work on paper");
    page.assert_heading("Work on paper");
    assert!(page.texts(".rows a").is_empty(), "nothing is offered before a country is chosen");
    let form = page.form(0).choose("lang", "English").choose("country", "Vanuatu").choose("paper", "A4");
    let page = phone.submit(&page, form);
    page.assert_status(200);
    let papers: Vec<_> = page.links().into_iter().filter(|link| link.href.contains(".pdf")).collect();
    let sizes: Vec<String> = page.texts(".rows .hint").into_iter().filter(|hint| hint.contains("of paper")).collect();
    assert_eq!(papers.len(), sizes.len());
    assert!(papers.len() >= 4 + 15, "quick, full, two forms and every part: {papers:?}");
    for (link, size) in papers.iter().zip(&sizes) {
        let pages = pdf_pages(&paper(&mut phone, &link.href).body);
        let sheets = pages.div_ceil(2);
        assert!(size.starts_with(&format!("{pages} page")), "{}: {pages} pages, not {size}", link.href);
        assert!(size.contains(&format!(", {sheets} sheet")), "{}: {size}", link.href);
    }
}

#[test]
fn worksheets_come_for_every_country_in_every_language_and_on_both_papers() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    for (lang, word) in [("en", "worksheet 1 of"), ("fr", "fiche 1 sur")] {
        for country in ["vu", "fj", "to", "ws", "sb", "ph", "mn", "xx"] {
            let path = format!("/worksheets/{lang}/{country}.pdf?depth=quick");
            let text = pdf_text(&paper(&mut phone, &path).body);
            assert!(text.contains(word), "{path}");
        }
    }
    let quick = pdf_pages(&paper(&mut phone, "/worksheets/en/vu.pdf?depth=quick").body);
    let full = paper(&mut phone, "/worksheets/en/vu.pdf").body;
    assert!(quick < pdf_pages(&full));
    assert_eq!(paper(&mut phone, "/worksheets/en/vu.pdf?depth=full").body, full, "the same bytes each time");
    let letter = paper(&mut phone, "/worksheets/en/vu.pdf?paper=letter").body;
    assert_ne!(letter, full);
    for form in ["wall", "damage"] {
        paper(&mut phone, &format!("/worksheets/fr/fj/{form}.pdf"));
        paper(&mut phone, &format!("/worksheets/fr/fj/{form}.pdf?paper=letter"));
    }
}

#[test]
fn one_part_is_named_by_its_number_or_its_key() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    let by_key = paper(&mut phone, "/worksheets/en/mn.pdf?section=people").body;
    assert_eq!(paper(&mut phone, "/worksheets/en/mn.pdf?section=s5").body, by_key);
    let text = pdf_pieces(&by_key);
    assert!(text.contains("Part 5: People") && text.contains("S5.1"), "{text}");
    assert!(!text.contains("Part 6") && !text.contains("S6.1"), "{text}");
}

#[test]
fn what_is_not_there_is_not_found() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    for path in [
        "/worksheets/xy/vu.pdf",
        "/worksheets/en/zz.pdf",
        "/worksheets/en/VU.pdf",
        "/worksheets/en/vu",
        "/worksheets/en/vu.pdf?section=s15",
        "/worksheets/en/vu.pdf?section=none",
        "/worksheets/en/vu.pdf?depth=deep",
        "/worksheets/en/vu.pdf?paper=a3",
        "/worksheets/en/vu.pdf?depth=quick&section=finish",
        "/worksheets/en/zz/wall.pdf",
        "/worksheets/xy/vu/damage.pdf",
        "/worksheets/en/vu/wall.pdf?paper=a3",
        "/worksheets/en/vu/none.pdf",
        "/worksheets?country=zz",
        "/worksheets?country=vu&lang=xy",
    ] {
        phone.get(path).assert_status(404).assert_heading("We cannot find this page");
    }
    for path in ["/worksheets", "/worksheets/en/vu.pdf"] {
        assert_eq!(phone.request("POST", path, &[]).status, 405, "{path}");
    }
}

#[test]
fn the_page_speaks_the_readers_language_and_the_papers_the_chosen_one() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    phone.get("/language/fr").assert_status(200);
    let page = phone.get("/worksheets?lang=en&country=fj");
    page.assert_heading("Travailler sur papier");
    let papers: Vec<_> = page.links().into_iter().filter(|link| link.href.contains(".pdf")).collect();
    assert!(papers.iter().all(|link| link.href.contains("/worksheets/en/fj")), "{papers:?}");
}

#[test]
fn a_blank_paper_holds_nothing_of_any_plan() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    let wall = pdf_text(&paper(&mut phone, "/worksheets/en/vu/wall.pdf").body);
    assert!(wall.contains("If something happens"), "{wall}");
    let damage = pdf_text(&paper(&mut phone, "/worksheets/en/vu/damage.pdf").body);
    assert!(damage.contains("Damage and loss form") && damage.contains("page 1 of 1"), "{damage}");
    assert!(damage.contains("My business") && damage.contains("First four of my plan code"), "{damage}");
}

#[test]
fn the_screen_shows_the_numbers_of_the_worksheets() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "full");
    let sheets = pdf_text(&paper(&mut ana.phone, "/worksheets/en/vu.pdf").body);
    let words = Library::embedded().expect("words").words("en");
    let mut seen = BTreeSet::new();
    for page in ana.walks() {
        for asked in page.document.select(&selector("label, legend")) {
            let Some(number) = asked.select(&selector("small")).next() else { continue };
            let number = number.text().collect::<String>();
            let label = asked.text().collect::<String>();
            let label = label.split(&number).next().unwrap_or_default().trim().to_owned();
            // Columns of a table carry the table's number or their own, and their words are not in this list.
            let same = catalogue::questions().filter(|(_, _, question)| words.text(question.key) == label.as_str());
            let numbers: Vec<&str> = same.map(|(_, _, question)| question.id).collect();
            let own = numbers.is_empty() || numbers.contains(&number.as_str());
            assert!(own, "{}: {label:?} is {numbers:?}, not {number}", page.url);
            assert!(sheets.contains(&number), "{number} {label} is on no sheet");
            seen.insert(number);
        }
    }
    assert!(seen.len() >= 60, "only {} numbers were seen: {seen:?}", seen.len());
}
