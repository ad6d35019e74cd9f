//! What goes home: the shared plans as a ZIP, certificates for those who finished, and the summary.

use std::io::{Cursor, Read as _};

use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};
use stanap::store::Share;
use zip::ZipArchive;

use super::counts::{compared, completed, counted, scores};
use super::hall::{Hall, TITLE};
use super::people::{Person, each};
use super::register::sheet;
use super::says;
use super::sharing::shares;
use crate::support::page::Page;
use crate::support::pdf::{pdf_check, pdf_pages, pdf_pieces, pdf_text};
use crate::support::reading::squeeze;
use crate::support::visitor::Visitor;

/// Who shows her seat only, but showed her finished plan to the trainer.
pub const SEEN: [usize; 2] = [27, 34];

/// Names and bytes of the files of a ZIP.
pub fn files(page: &Page) -> Vec<(String, Vec<u8>)> {
    page.assert_status(200);
    let mut archive = ZipArchive::new(Cursor::new(page.body.clone())).expect("a ZIP");
    let count = archive.len();
    let read = |n: usize| {
        let mut file = archive.by_index(n).expect("a file");
        let mut bytes = vec![];
        file.read_to_end(&mut bytes).expect("a sound file");
        (file.name().expect("plain letters").into_owned(), bytes)
    };
    (0..count).map(read).collect()
}

/// The ZIP holds the plan of each who shares, as much as she shares, and its list says so.
pub fn zip(hall: &mut Hall, people: &[Person]) {
    let page = hall.follows("/home", "Take the shared plans (ZIP)");
    let files = files(&page);
    let file = |name: &str| files.iter().find(|(own, _)| own == name).map(|(_, bytes)| bytes.as_slice());
    let manifest: Json = serde_json::from_slice(file("manifest.json").expect("a list")).expect("JSON");
    let mut sharing: Vec<&Person> = people.iter().filter(|one| shares(one.n) != Share::No).collect();
    sharing.sort_by_key(|person| person.seat);
    for (name, count) in [
        ("participants", people.len()),
        ("plans_begun", people.len()),
        ("plans_shared", sharing.len()),
        ("plans_printed", sharing.len()),
    ] {
        assert_eq!(manifest[name], count, "{name}");
    }
    let listed = manifest["files"].as_array().expect("a list of files");
    assert_eq!((listed.len(), files.len()), (sharing.len(), sharing.len() + 2), "those plans, the list and a text");
    for (person, line) in sharing.into_iter().zip(listed) {
        let name = line["name"].as_str().expect("a name");
        let paper = file(name).unwrap_or_else(|| panic!("{name} is not in the ZIP"));
        assert_eq!(
            (&line["bytes"], &line["shared"]),
            (&paper.len().into(), &shares(person.n).as_str().into()),
            "{name}"
        );
        assert_eq!((&line["seat"], &line["sha256"]), (&person.seat.into(), &hash(paper).into()), "{name}");
        assert!(name.starts_with(&format!("{:02}-", person.seat)), "{name}");
        is_hers(hall, person, paper);
    }
    let others: String = ["README.txt", "manifest.json"]
        .map(|name| String::from_utf8_lossy(file(name).expect(name)).into_owned())
        .concat();
    for person in people.iter().filter(|one| shares(one.n) == Share::No) {
        assert!(!others.contains(person.said("business-owner")), "{others}");
    }
}

fn hash(file: &[u8]) -> String {
    format!("{:x}", Sha256::digest(file))
}

/// Fails unless a paper says what she typed, and of money only what she shares.
fn is_hers(hall: &Hall, person: &Person, paper: &[u8]) {
    assert_eq!(pdf_check(paper), Ok(()), "{}", person.n);
    let said = squeeze(&pdf_pieces(paper));
    let fields = ["business-name", "business-owner", "people-safe-place"].map(|field| person.said(field));
    for field in fields.into_iter().chain([person.said_in("assets-things", "item")]) {
        assert!(said.contains(field), "{} does not say {field:?}: {said}", person.n);
    }
    let money = hall.option("cushion", person.said("money-cushion"));
    assert_eq!(said.contains(&money), shares(person.n) == Share::All, "{}: {money}", person.n);
}

/// The trainer notes two finished plans that she was shown.
pub fn seen(hall: &mut Hall, people: &[Person]) {
    for person in people.iter().filter(|person| SEEN.contains(&person.n)) {
        hall.presses("/certificates", &format!("I saw the plan: it is done Seat {}", person.seat)).assert_status(200);
    }
}

/// A certificate for each who finished, and for nobody else: without any share of a hundred, and good to who asks.
pub fn certificates(hall: &mut Hall, people: &mut [Person], base: &str) {
    let done: Vec<String> = people.iter().filter(|one| completed(one.n)).map(|one| says::name(one.n)).collect();
    let open = people.len() - done.len();
    let page = hall.presses("/certificates", "Make the certificates");
    page.assert_text(&format!("{} have one, 0 can get one, {open} not yet", done.len()));
    let paper = hall.follows("/certificates", "Open all to print");
    assert_eq!((pdf_pages(&paper.body), pdf_check(&paper.body)), (done.len(), Ok(())));
    let said = pdf_text(&paper.body);
    assert!(!said.contains('%') && !said.contains("/ 100"), "{said}");
    let mut given: Vec<String> = vec![];
    for sheet in said.split('\u{c}').filter(|sheet| !sheet.trim().is_empty()) {
        let lines: Vec<&str> = sheet.lines().map(str::trim).collect();
        let name = people.iter().map(|one| says::name(one.n)).find(|name| lines.contains(&name.as_str()));
        let name = name.unwrap_or_else(|| panic!("nobody's: {sheet}"));
        let code =
            sheet.split_whitespace().find(|word| word.len() == 11 && word.as_bytes()[5] == b'-').expect("a code");
        let page = Visitor::new(base).get(&format!("/verify/{code}"));
        page.assert_status(200).assert_heading("This certificate is good").assert_text(TITLE);
        assert!(page.texts("dd").contains(&name), "{name}: {}", page.text());
        given.push(name);
    }
    given.sort();
    let mut done = done;
    done.sort();
    assert_eq!(given, done);
    each(people, |person| {
        let status = person.owner.get("/certificate.pdf").status;
        assert_eq!(status, if completed(person.n) { 200 } else { 404 }, "{}", person.n);
    });
}

/// The summary counts what was counted by hand, and tells of nobody.
pub fn summary(hall: &mut Hall, people: &[Person]) {
    let paper = hall.get("/summary.pdf?exact=1");
    paper.assert_status(200);
    let said = squeeze(&pdf_text(&paper.body));
    let has = |line: &str| assert!(said.contains(line), "{line:?} is not in {said}");
    for code in ["woman", "man", "other"] {
        let [all, trained, completed] = counted(people, |n| sheet(n).sex == Some(code));
        has(&format!("{} {all} {trained} {completed}", hall.says(&format!("register-sex-{code}"))));
    }
    for (name, code) in [("Shefa", "shefa"), ("Sanma", "sanma"), ("Tafea", "tafea")] {
        let [all, trained, completed] = counted(people, |n| sheet(n).area == Some(code));
        has(&format!("{name} {all} {trained} {completed}"));
    }
    let sharing = people.iter().filter(|one| shares(one.n) != Share::No).count();
    has(&format!("Counted from {sharing} plans"));
    has(&format!("of {} people who answered the short check both times", compared(people).len()));
    for (time, word) in ["before", "after"].into_iter().enumerate() {
        let (_, mean) = scores(people, time);
        has(&format!("{} {mean}", hall.says(&format!("results-column-{word}"))));
    }
    let shown = squeeze(&pdf_text(&hall.get("/summary.pdf").body));
    for paper in [&said, &shown] {
        for private in ["Keeper", "555 0", "=1+1", "Cousin", "Village"] {
            assert!(!paper.contains(private), "{private} is on {paper}");
        }
    }
}
