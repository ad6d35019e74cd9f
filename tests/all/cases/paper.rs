//! The answers of a case on paper: every one that may be printed, and none that may not.

use stanap::outline::said;
use stanap::plan::answers::Value;
use stanap::plan::catalogue;
use stanap::plan::question::{Class, Kind, Question};

use super::Sample;
use crate::support::pdf::pdf_pieces;
use crate::support::visitor::Visitor;

/// An answer in the words of the paper.
struct Said {
    path: String,
    class: Class,
    question: &'static Question,
    texts: Vec<String>,
}

/// Fails unless every answer stands on the paper where its class and the owner's choice allow it.
pub fn holds_every_answer(sample: &Sample, visitor: &mut Visitor, base: &str) {
    let said = said_of(sample);
    let paper = paper_of(visitor, base);
    for one in &said {
        match one.class {
            Class::Public => stands(&paper, one),
            Class::Money | Class::Health | Class::TotalsOnly => stays_off(&paper, one, &said),
        }
    }
    takes_actions(sample, &paper);
    never_counts_the_owner(sample, &paper);

    let page = visitor.get(&format!("{base}/print"));
    let form = page.form_with("Save this choice").tick("money").tick("help");
    visitor.submit(&page, form).assert_status(200);
    let private = paper_of(visitor, base);
    said.iter().filter(|one| one.class != Class::TotalsOnly).for_each(|one| stands(&private, one));
    never_counts_the_owner(sample, &private);
}

/// The words of the full plan without white space: lines break anywhere.
pub fn paper_of(visitor: &mut Visitor, base: &str) -> String {
    let page = visitor.get(&format!("{base}/plan.pdf"));
    page.assert_status(200);

    dense(&pdf_pieces(&page.body))
}

pub fn dense(text: &str) -> String {
    text.split_whitespace().collect()
}

fn said_of(sample: &Sample) -> Vec<Said> {
    let words = sample.library.words(&sample.case.language);
    let frame = sample.frame();
    let one = |entry: &stanap::cases::Entry| {
        let table = entry.path.split('/').next().unwrap_or_default();
        let owner = catalogue::question(table).expect("a question of the catalogue");
        let value = sample.answers.section(owner.section()).values.get(&entry.path).expect("an answer");
        let texts = match (&entry.question.kind, value) {
            // months are drawn in a year, under the heads of all twelve
            _ if entry.path == "activities-busy-months" => vec![words.text("paper-year").into_owned()],
            (Kind::Many { options, .. }, Value::Many(codes)) => {
                codes.iter().map(|code| said::option(&words, options, code, &frame)).collect()
            }
            // what is done during the danger stands under "during" on the hazard's card
            _ if owner.key == "stages-own" && value.as_text() == Some("D") => {
                vec![words.text("paper-during").into_owned()]
            }
            _ => said::value(&words, entry.question, Some(value), &frame).into_iter().collect(),
        };
        let class = if owner.class == Class::Public { entry.question.class } else { owner.class };
        Said { path: entry.path.clone(), class, question: entry.question, texts }
    };
    sample.case.entries.iter().map(one).collect()
}

fn stands(paper: &str, one: &Said) {
    for text in &one.texts {
        assert!(paper.contains(&dense(text)), "{}: {text:?} is not on the paper: {paper}", one.path);
    }
}

/// Private words stay off the paper. Words that a public answer says too are no sign.
fn stays_off(paper: &str, one: &Said, all: &[Said]) {
    if !matches!(one.question.kind, Kind::Line { .. } | Kind::Phone | Kind::Money) {
        return;
    }
    let mut public = all.iter().filter(|other| other.class == Class::Public).flat_map(|other| &other.texts);
    for text in &one.texts {
        if !public.any(|other| other.contains(text.as_str())) {
            assert!(!paper.contains(&dense(text)), "{}: {text:?} is on the paper", one.path);
        }
    }
}

/// Actions that were taken stand there with those who do them; what was left out does not.
fn takes_actions(sample: &Sample, paper: &str) {
    let values = ["stages", "recovery"].map(|part| &sample.answers.section(part).values);
    let mut taken = 0;
    for (path, value) in values.into_iter().flatten() {
        let Some(action) = path.strip_suffix("/take") else { continue };
        let id = action.rsplit(['/', ':']).next().unwrap_or_default();
        let text = &sample.packs.action(id).expect("an action of the library").text;
        let on = value.as_text() == Some("yes");
        taken += usize::from(on);
        assert_eq!(paper.contains(&dense(text)), on, "{action}: {text}");
    }
    assert!(taken > 20, "only {taken} actions");
    for (action, who) in &sample.case.who {
        assert!(paper.contains(&dense(who)), "{action}: {who}");
    }
}

/// What is asked for totals only is on no paper, not even as a question.
fn never_counts_the_owner(sample: &Sample, paper: &str) {
    let words = sample.library.words(&sample.case.language);
    for (_, _, question) in catalogue::questions().filter(|(_, _, question)| question.class == Class::TotalsOnly) {
        let label = words.text(question.key);
        assert!(!paper.contains(&dense(&label)), "{label}");
    }
}
