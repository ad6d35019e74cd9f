//! The three worked cases, taken through the real pages and found again in pages, file and paper.

mod demo;
mod paper;
mod verdict;
mod walk;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::Value as Json;
use stanap::cases::{self, Case};
use stanap::export;
use stanap::packs::Packs;
use stanap::plan::answers::Answers;
use stanap::plan::options::Frame;
use stanap::words::Library;

use super::support::app::{TestApp, on_both};
use super::support::visitor::Visitor;
use walk::Walk;

/// A case with what it should come to on this day.
pub struct Sample {
    /// What its owner types.
    pub case: Case,
    /// What her plan then holds, under the rows' own ids.
    pub answers: Answers,
    /// The day she writes it.
    pub today: NaiveDate,
    packs: Packs,
    library: Library,
    languages: Vec<String>,
}

impl Sample {
    fn of(name: &str, app: &TestApp) -> Self {
        let packs = Packs::embedded().expect("the packs are in order");
        let library = Library::embedded().expect("the words are in order");
        let languages: Vec<String> = library.languages().into_iter().map(|language| language.code).collect();
        let mut cases = cases::all().expect("the cases are in order").into_iter();
        let case = cases.find(|case| case.name == name).expect("a case of this name");
        let country = packs.country(&case.country).expect("its country");
        let today = app.clock.now().with_timezone(&country.time_zone).date_naive();
        let answers = case.answers(&packs, &languages, today).expect("its answers are valid");
        Self { case, answers, today, packs, library, languages }
    }

    /// What surrounds the plan.
    pub fn frame(&self) -> Frame<'_> {
        Frame {
            packs: &self.packs,
            country: self.packs.country(&self.case.country).expect("its country"),
            depth: self.case.depth,
            today: self.today,
            languages: &self.languages,
            workshop: false,
            answers: &self.answers,
        }
    }
}

/// Opens a plan by its code, with a browser that never saw it.
fn come_back(app: &TestApp, code: &str) -> (Visitor, String) {
    let mut visitor = app.visitor();
    let page = visitor.get("/return");
    let page = visitor.submit(&page, page.form_with("/return").fill("code", code));
    page.assert_status(200);
    let base = page.path().to_owned();
    (visitor, base)
}

/// plan.json under the case's own row ids, without the tasks that the app suggested; these are counted.
fn filed(visitor: &mut Visitor, base: &str, rows: &BTreeMap<(&str, String), String>) -> (Json, usize) {
    let mut text = visitor.get(&format!("{base}/plan.json")).source();
    for ((_, own), minted) in rows {
        text = text.replace(minted.as_str(), own);
    }
    let file: Json = serde_json::from_str(&text).expect("plan.json is JSON");
    let mut answers = file["answers"].clone();
    let tasks = answers["tasks"]["tasks-list"].as_array_mut().expect("a list of tasks");
    let all = tasks.len();
    tasks.retain(|task| !task["id"].as_str().is_some_and(|id| id.starts_with("s-")));
    let suggested = all - tasks.len();
    (answers, suggested)
}

fn goes_through(name: &str) {
    on_both(|app| {
        let sample = Sample::of(name, app);
        let (mut walk, code) = Walk::begin(app, &sample);
        walk.write();
        let rows = walk.rows.clone();

        let (mut visitor, base) = come_back(app, &code);
        let expected = serde_json::to_value(export::answers(&sample.answers)).expect("answers are JSON");
        let (answers, suggested) = filed(&mut visitor, &base, &rows);
        same(&answers, &expected, name);
        assert_eq!(suggested, 3, "suggested tasks that were taken");

        let mut walk = Walk::again(&sample, visitor, base, rows.clone());
        walk.read();
        let (mut visitor, base) = (walk.visitor, walk.base);
        let (answers, _) = filed(&mut visitor, &base, &rows);
        same(&answers, &expected, "looked at and saved again");

        paper::holds_every_answer(&sample, &mut visitor, &base);
        verdict::stands_on_paper(&sample, &mut visitor, &base);
    });
}

/// Fails with the first question that differs.
fn same(found: &Json, expected: &Json, what: &str) {
    let parts = |json: &Json| json.as_object().expect("parts").keys().cloned().collect::<Vec<_>>();
    for part in parts(expected) {
        for (question, value) in expected[&part].as_object().expect("questions") {
            assert_eq!(&found[&part][question], value, "{what}: {question}");
        }
    }
    assert_eq!(found, expected, "{what}");
}

#[test]
fn leitau_writes_her_plan_and_finds_every_answer_again() {
    goes_through("leitau");
}

#[test]
fn salanieta_writes_her_plan_and_finds_every_answer_again() {
    goes_through("salanieta");
}

#[test]
fn sione_writes_his_plan_and_finds_every_answer_again() {
    goes_through("sione");
}
