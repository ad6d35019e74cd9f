//! The quick plan as a market vendor makes it on her phone: what it costs her, and that nothing is lost on the way on.

use super::support::app::{TestApp, on_both};
use super::support::page::Page;
use super::support::reading::selector;
use super::support::vendor::{SAYS, plan_of, quick_plan};
use super::support::visitor::Visitor;
use serde_json::Value;

const MOST_ACTS: usize = 60;
const MOST_PAGES: usize = 25;
const MOST_BYTES_FIRST: usize = 14 * 1024;
const MOST_BYTES_PAGE: usize = 20 * 1024;
const MOST_BYTES_PLAN: usize = 200 * 1024;
/// What a phone takes on a plain connection, where browsers offer no Brotli: the heavier of the two.
const PHONE: &str = "gzip, deflate";

fn to_paper(visitor: &mut Visitor, check: &Page) -> Page {
    let print = visitor.follow(check, "Print my plan");
    let paper = visitor.follow(&print, "Download Wall sheet");
    paper.assert_status(200);
    assert!(paper.body.starts_with(b"%PDF"), "the wall sheet is a PDF");
    paper
}

pub(super) fn answers(visitor: &mut Visitor, plan: &str) -> Value {
    let file = visitor.get(&format!("{plan}/plan.json"));
    let mut file: Value = serde_json::from_slice(&file.body).expect("plan.json is JSON");
    file["answers"].take()
}

/// Questions of the check page with what stands behind them.
pub(super) fn checked(page: &Page) -> Vec<(String, String)> {
    let (questions, said) = (page.texts(".sum dt"), page.texts(".sum dt + dd"));
    assert_eq!(questions.len(), said.len());
    let all = questions.into_iter().zip(said);
    all.filter(|(_, said)| !said.starts_with("Not answered.")).collect()
}

/// Whether all words of an answer stand in another, in their order: rows of a full plan say more.
fn holds(kept: &str, said: &str) -> bool {
    let mut kept = kept.split_whitespace();
    said.split_whitespace().all(|word| kept.any(|other| other == word))
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what the test is read for")]
fn a_quick_plan_takes_sixty_taps_on_twenty_five_pages_and_is_whole() {
    on_both(|app| {
        let mut vendor = app.visitor();
        let check = quick_plan(&mut vendor, |_, _| ());
        check.assert_text("Your plan has all that it needs.");
        to_paper(&mut vendor, &check);
        let cost = vendor.cost();
        println!("a quick plan: {} taps and entries on {} pages, the wall sheet included", cost.acts, cost.pages);
        assert!(cost.acts <= MOST_ACTS, "{cost:?}");
        assert!(cost.pages <= MOST_PAGES, "{cost:?}");
    });
}

#[test]
fn a_quick_plan_that_becomes_a_full_one_keeps_every_answer() {
    on_both(|app| {
        let mut vendor = app.visitor();
        let check = quick_plan(&mut vendor, |_, _| ());
        let plan = plan_of(&check);
        let (before, lines) = (answers(&mut vendor, &plan), checked(&check));
        assert!(lines.len() > SAYS.len() / 2, "{lines:?}");

        let tasks = vendor.get(&plan);
        let form = tasks.form_with("Make it a full plan");
        let tasks = vendor.submit(&tasks, form);
        tasks.assert_status(200);
        assert!(!tasks.has_text("Make it a full plan"));

        assert_eq!(answers(&mut vendor, &plan), before);
        let check = vendor.get(&format!("{plan}/check"));
        let now = checked(&check);
        let only_quick = ["How many people work here, with you?", "How long could you live", "Do you have insurance"];
        for (question, said) in
            lines.iter().filter(|(question, _)| !only_quick.iter().any(|only| question.starts_with(only)))
        {
            let kept = now.iter().any(|(other, kept)| other == question && holds(kept, said));
            assert!(kept, "{question}: {said} is not in {now:?}");
        }
    });
}

#[test]
fn the_full_plan_reminds_of_what_the_quick_one_asked_otherwise() {
    let app = TestApp::start();
    let mut vendor = app.visitor();
    let check = quick_plan(&mut vendor, |_, _| ());
    let plan = plan_of(&check);
    let tasks = vendor.get(&plan);
    let form = tasks.form_with("Make it a full plan");
    vendor.submit(&tasks, form);
    vendor.get(&format!("{plan}/business/workers")).assert_text("In your quick plan you said: 3 people.");
    vendor.get(&format!("{plan}/money/insurance")).assert_text("In your quick plan you said: No.");
}

/// Counts what a phone moves: headers, cookies and packed bodies.
struct Meter {
    bytes: usize,
    before: super::support::visitor::Cost,
    heaviest: (usize, String),
}

impl Meter {
    fn at(visitor: &Visitor) -> Self {
        Self { bytes: 0, before: visitor.cost(), heaviest: (0, String::new()) }
    }
    /// Adds what came since the last look, with the page as it comes packed.
    fn look(&mut self, visitor: &mut Visitor, page: &Page) {
        let now = visitor.cost();
        let moved = now.sent + now.received - self.before.sent - self.before.received;
        let packed = visitor.weigh(&page.url, PHONE);
        self.bytes += moved - visitor.weigh(&page.url, "identity") + packed;
        self.before = visitor.cost();
        if packed > self.heaviest.0 {
            self.heaviest = (packed, page.path().to_owned());
        }
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what the test is read for")]
fn a_quick_plan_with_its_wall_sheet_costs_little_data() {
    let app = TestApp::start();
    let mut vendor = app.visitor();
    let first = vendor.get("/");
    let sheet = first.document.select(&selector("link[rel=stylesheet]")).next().and_then(|link| link.attr("href"));
    let sheet = sheet.expect("a stylesheet").to_owned();
    let style = vendor.weigh(&sheet, PHONE);
    let start = vendor.weigh("/", PHONE) + style;

    let mut meter = Meter::at(&vendor);
    let check = quick_plan(&mut vendor, |visitor, page| meter.look(visitor, page));
    let print = vendor.follow(&check, "Print my plan");
    meter.look(&mut vendor, &print);
    let before = vendor.cost();
    vendor.follow(&print, "Download Wall sheet");
    let paper = vendor.cost().received + vendor.cost().sent - before.received - before.sent;
    let all = meter.bytes + paper + style;
    println!("first page with stylesheet: {start} bytes; stylesheet: {style}");
    println!("heaviest page: {} bytes ({})", meter.heaviest.0, meter.heaviest.1);
    println!("a whole quick plan: {all} bytes, the wall sheet among them {paper}");
    assert!(start <= MOST_BYTES_FIRST, "{start}");
    assert!(meter.heaviest.0 <= MOST_BYTES_PAGE, "{:?}", meter.heaviest);
    assert!(all <= MOST_BYTES_PLAN, "{all}");
}
