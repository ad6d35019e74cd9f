//! The papers to choose from: what hangs in public tells nothing private, and each choice gives the paper it names.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use stanap::cases::{self, Case};
use stanap::outline::{Outline, build};
use stanap::packs::Packs;
use stanap::pdf::{self, Inks, Kind as Kinds, Paper};
use stanap::plan::answers::{Answers, Value};
use stanap::plan::catalogue::{self, assets, business, contacts, people};
use stanap::plan::options::Frame;
use stanap::plan::question::{Kind, Question};
use stanap::words::Library;

use super::support::app::{TestApp, on_both};
use super::support::browser::Browser;
use super::support::owner::Owner;
use super::support::page::Page;
use super::support::pdf::{pdf_check, pdf_pages, pdf_pieces};
use super::support::vendor::{plan_of, quick_plan};

/// Bytes of a page on a plain connection.
const MOST_BYTES_PAGE: usize = 20 * 1024;

/// A sample plan with its papers.
struct Sample {
    case: Case,
    answers: Answers,
    home: Outline,
    public: Outline,
    blank: Outline,
}

fn samples() -> Vec<Sample> {
    samples_in(None)
}

/// The samples in a language, or each in its own.
fn samples_in(language: Option<&str>) -> Vec<Sample> {
    let packs = Packs::embedded().expect("the packs are in order");
    let library = Library::embedded().expect("the words are in order");
    let languages: Vec<String> = library.languages().into_iter().map(|language| language.code).collect();
    let today = NaiveDate::from_ymd_opt(2026, 8, 18).expect("a day");
    let sample = |case: Case| {
        let answers = case.answers(&packs, &languages, today).expect("its answers are valid");
        let country = packs.country(&case.country).expect("its country");
        let (depth, words) = (case.depth, library.words(language.unwrap_or(&case.language)));
        let languages = &languages;
        let frame = Frame { packs: &packs, country, depth, today, languages, workshop: false, answers: &answers };
        let (home, public) = (build::of(&frame, &words, today, None, None), build::stall(&frame, &words, today));
        let blank = build::blank(&packs, country, &words);
        Sample { case, answers, home, public, blank }
    };
    cases::all().expect("the cases are in order").into_iter().map(sample).collect()
}

/// The words of a paper as they are read from the file; it is kept for looking at it, when a folder is named.
fn read(name: &str, kind: Kinds, outline: &Outline, paper: Paper, inks: Inks) -> String {
    let painted = pdf::made(kind, outline, paper, inks).expect("paints");
    assert_eq!(pdf_check(&painted.bytes), Ok(()), "{name}");
    assert_eq!(painted.missing, Vec::<char>::new(), "{name}");
    if let Some(folder) = std::env::var_os("STANAP_KEEP_PAPERS") {
        let file = std::path::Path::new(&folder).join(format!("{name}.pdf"));
        std::fs::write(file, &painted.bytes).expect("the folder can be written");
    }
    pdf_pieces(&painted.bytes)
}

fn dense(text: &str) -> String {
    text.split_whitespace().collect::<String>().to_lowercase()
}

/// Letters and figures, one space between words and at both ends.
fn spaced(text: &str) -> String {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    format!(" {} ", words.join(" "))
}

fn words(text: &str) -> BTreeSet<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric() && !"ʻ’'".contains(letter));
    parts.filter(|word| word.chars().count() > 2).map(str::to_lowercase).collect()
}

/// What may hang in public, and the message, of which some sentences may.
static OPEN: [&Question; 7] = [
    &business::NAME,
    &business::VILLAGE,
    &people::SAFE_PLACE,
    &people::HIGH_GROUND,
    &people::MEETING,
    &contacts::SERVICE_PHONE,
    &contacts::MESSAGE,
];

fn is_one_of(question: &Question, list: &[&Question]) -> bool {
    list.iter().any(|other| std::ptr::eq(*other, question))
}

/// Free texts and numbers of a plan, with whether they may hang in public.
fn said(answers: &Answers) -> Vec<(String, &'static Question, bool)> {
    let all = answers.sections().values().flat_map(|part| &part.values);
    let free = all.filter_map(|(path, value)| {
        let question = catalogue::behind(path)?;
        let Value::Text(text) = value else { return None };
        let own = matches!(question.kind, Kind::Line { .. } | Kind::Paragraph { .. } | Kind::Phone);
        // A tent is no secret, and the actions of the packs speak of tents too.
        let thing = is_one_of(question, &[&assets::ITEM]);
        (own && !thing).then(|| (text.clone(), question, is_one_of(question, &OPEN)))
    });
    free.collect()
}

#[test]
fn the_wall_sheet_at_the_stall_tells_nothing_private() {
    for sample in samples() {
        let name = sample.case.name;
        let text = read(&format!("case-{name}-public"), Kinds::Wall, &sample.public, Paper::A4, Inks::Full);
        let blank = read(&format!("case-{name}-blank"), Kinds::Wall, &sample.blank, Paper::A4, Inks::Full);
        let home = read(&format!("case-{name}-home"), Kinds::Wall, &sample.home, Paper::A4, Inks::Full);
        let (public, answers) = (words(&text), said(&sample.answers));
        let open = answers.iter().filter(|(.., open)| *open).map(|(text, ..)| text.as_str());
        let open: Vec<&str> = open.chain([blank.as_str()]).collect();
        let known = words(&open.join(" "));
        let mut found_at_home = 0;
        for (said, question, _) in answers.iter().filter(|(.., open)| !open) {
            if matches!(question.kind, Kind::Phone) || words(said).iter().any(|word| !known.contains(word)) {
                assert!(!spaced(&text).contains(&spaced(said)), "{name}: {said:?} hangs in public");
                found_at_home += usize::from(spaced(&home).contains(&spaced(said)));
            }
        }
        assert!(found_at_home >= 8, "{name}: the sheet at home has what the other leaves out: {found_at_home}");
        let names = [&business::OWNER, &people::MEMBER_NAME, &people::STAND_IN, &contacts::CONTACT_NAME];
        for (said, ..) in answers.iter().filter(|(_, question, _)| is_one_of(question, &names)) {
            let told: Vec<_> = words(said).into_iter().filter(|w| public.contains(w) && !known.contains(w)).collect();
            assert!(told.is_empty(), "{name}: {told:?} of {said:?} hang in public");
        }
        let phone = sample.answers.text(&business::PHONE).expect("she has a phone");
        assert!(dense(&home).contains(&dense(phone)) && !dense(&text).contains(&dense(phone)), "{name}");
    }
}

#[test]
fn the_wall_sheet_at_the_stall_says_where_to_go_and_whom_to_call() {
    for sample in samples() {
        let name = sample.case.name;
        let text = dense(&read(&format!("case-{name}-stall"), Kinds::Wall, &sample.public, Paper::LETTER, Inks::Less));
        for question in [&people::SAFE_PLACE, &people::MEETING, &business::NAME] {
            let said = sample.answers.text(question).expect("it is answered");
            assert!(text.contains(&dense(said)), "{name}: {said}");
        }
        for fact in &sample.public.front.numbers {
            assert!(text.contains(&dense(fact.value.as_deref().unwrap_or_default())), "{name}: {fact:?}");
        }
        assert!(text.contains("askinside"), "{name}: {text}");
    }
}

#[test]
fn card_and_copying_order_of_the_cases_hold_what_counts() {
    for sample in samples() {
        let name = sample.case.name;
        let card = dense(&read(&format!("case-{name}-card"), Kinds::Card, &sample.home, Paper::A4, Inks::Full));
        let hand = dense(&read(&format!("case-{name}-by-hand"), Kinds::ByHand, &sample.home, Paper::A4, Inks::Full));
        read(&format!("case-{name}-wall-less"), Kinds::Wall, &sample.home, Paper::A4, Inks::Less);
        read(&format!("case-{name}-plan-less"), Kinds::Plan, &sample.home, Paper::A4, Inks::Less);
        for paper in [card, hand] {
            for question in [&people::SAFE_PLACE, &people::MEETING, &business::NAME] {
                let said = sample.answers.text(question).expect("it is answered");
                assert!(paper.contains(&dense(said)), "{name}: {said}: {paper}");
            }
            let people = sample.home.front.people.iter().filter_map(|person| person.phone.as_deref());
            people.for_each(|phone| assert!(paper.contains(&dense(phone)), "{name}: {phone}"));
            let rungs = sample.home.front.ladder.iter();
            rungs.for_each(|rung| assert!(paper.contains(&dense(&rung.name)), "{name}: {rung:?}"));
        }
    }
}

#[test]
fn french_papers_take_as_many_sides_as_english_ones() {
    for sample in samples_in(Some("fr")) {
        let name = sample.case.name;
        for (kind, word, outline, sides) in [
            (Kinds::Wall, "home", &sample.home, 2),
            (Kinds::Wall, "public", &sample.public, 2),
            (Kinds::Wall, "blank", &sample.blank, 2),
            (Kinds::Card, "card", &sample.home, 1),
            (Kinds::ByHand, "by-hand", &sample.home, 1),
        ] {
            let text = read(&format!("fr-{name}-{word}"), kind, outline, Paper::A4, Inks::Full);
            assert!(!dense(&text).contains("paper-"), "{name} {word}: a text without words: {text}");
            assert_eq!(pdf::need(kind, outline, Paper::A4, Inks::Full).pages, sides, "{name} {word}");
        }
        assert_eq!(sample.public.language, "fr");
    }
}

/// Width and height of the first page, in points.
fn size(paper: &Page) -> String {
    paper.assert_status(200);
    assert!(paper.header("content-type").is_some_and(|kind| kind == "application/pdf"));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, &paper.body).expect("the paper can be written");
    let said = std::process::Command::new("pdfinfo").arg(file).output().expect("pdfinfo is installed");
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    said.lines().find(|line| line.starts_with("Page size")).unwrap_or_default().to_owned()
}

#[test]
fn every_paper_comes_in_both_sizes_and_with_little_ink() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        for (file, pages) in [("wall.pdf", 2), ("card.pdf", 1), ("by-hand.pdf", 1), ("plan.pdf", 0)] {
            let plain = ana.get(&format!("/{file}"));
            assert!(size(&plain).contains("A4"), "{file}");
            assert!(pages == 0 || pdf_pages(&plain.body) == pages, "{file}");
            assert_eq!(ana.get(&format!("/{file}?paper=a4&ink=full&for=home")).body, plain.body, "{file}");
            assert!(size(&ana.get(&format!("/{file}?paper=letter"))).contains("letter"), "{file}");
            let less = ana.get(&format!("/{file}?ink=less&paper=letter"));
            assert!(size(&less).contains("letter") && less.body != plain.body, "{file}");
            assert_eq!(ana.get(&format!("/{file}?paper=letter&ink=less")).body, less.body, "the same bytes: {file}");
        }
    });
}

#[test]
fn a_paper_that_we_do_not_have_is_not_found() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "quick");
    for path in
        ["/wall.pdf?paper=a5", "/plan.pdf?ink=none", "/print?for=all", "/card.pdf?for=stall", "/plan.pdf?for=stall"]
    {
        ana.get(path).assert_status(404);
    }
    ana.get("/wall.pdf?for=stall").assert_status(200);
}

#[test]
fn the_print_page_offers_each_paper_and_says_what_it_takes() {
    on_both(|app| {
        let mut vendor = app.visitor();
        let check = quick_plan(&mut vendor, |_, _| ());
        let page = vendor.follow(&check, "Print my plan");
        for words in ["Wall sheet", "Pocket card", "Full plan", "Copy by hand"] {
            vendor.follow(&page, &format!("Download {words}")).assert_status(200);
        }
        page.assert_text("2 pages: 1 sheet of paper, printed on both sides.").assert_text("1 page.");
        let needs = page.texts(".papers .hint");
        assert_eq!(needs.len(), 4);
        assert!(needs.iter().all(|text| text.contains("ink.")), "{needs:?}");
        for file in
            ["wall-1.png", "wall-2.png", "card.png", "plan.json", "reminders.ics", "contacts.vcf", "sms", "phone.html"]
        {
            assert!(page.links().iter().any(|link| link.href.ends_with(&format!("/{file}"))), "{file}");
        }

        let form = page.form_with("Show these papers");
        let form = form.choose("for", "stall").choose("paper", "letter").choose("ink", "less");
        let chosen = vendor.submit(&page, form);
        chosen.assert_status(200).assert_text("Wall sheet for the stall");
        let wall = vendor.follow(&chosen, "Download Wall sheet for the stall");
        assert!(size(&wall).contains("letter"));
        assert!(!pdf_pieces(&wall.body).contains("555 0134"), "her own number stays at home");
        let plan = chosen.link("Download Full plan");
        assert!(plan.ends_with("/plan.pdf?paper=letter&ink=less"), "{plan}");
        let pages = pdf_pages(&vendor.get(&plan).body);
        chosen.assert_text(&format!("{pages} pages: {} sheets of paper", pages.div_ceil(2)));
        let again = chosen.form_with("Show these papers");
        let values = ["for", "paper", "ink"].map(|name| again.value(name));
        assert_eq!(values.map(Option::unwrap_or_default), ["stall", "letter", "less"]);
    });
}

#[test]
fn the_print_page_keeps_no_version_and_stays_light_and_narrow() {
    let app = TestApp::start();
    let mut vendor = app.visitor();
    let check = quick_plan(&mut vendor, |_, _| ());
    let print = format!("{}/print", plan_of(&check));
    let page = vendor.get(&print);
    assert!(!page.has_text("Earlier papers"), "nothing was printed yet");
    let weight = vendor.weigh(&print, "gzip, deflate");
    assert!(weight <= MOST_BYTES_PAGE, "{weight}");
    let mut browser = Browser::start();
    browser.set_cookie(&app.base, "stanap", &vendor.cookie("stanap").expect("a session"));
    browser.set_size(320, 640, true);
    browser.open(&format!("{}{print}", app.base));
    assert!(browser.scroll_width() <= 320, "{}", browser.scroll_width());
    if let Some(folder) = std::env::var_os("STANAP_KEEP_PAPERS") {
        browser.screenshot(&std::path::Path::new(&folder).join("print-320.png"), true);
    }
}
