//! Which questions a plan asks: the named predicates behind [`Shown`] and [`Must`].

use super::answers::Answers;
use super::catalogue::{activities, business, hazards};
use super::options::Frame;
use super::question::{Depth, Kept, Must, Question, Section, Shown, Step};
use super::share;

/// Kinds of business that live from plants, fibre or animals.
const LIVES_FROM_NATURE: [&str; 5] = ["handicraft", "farmer", "market_vendor", "wool_felt", "herder"];

/// Whether the question is asked in this plan now.
pub fn is_shown(question: &Question, frame: &Frame<'_>) -> bool {
    frame.asks(question.depth) && is_open(question, frame) && holds(&question.shown, frame)
}

/// Whether whoever looks may see the question at all.
fn is_open(question: &Question, frame: &Frame<'_>) -> bool {
    !share::is_closed(question, frame.answers.closed())
}

fn holds(shown: &Shown, frame: &Frame<'_>) -> bool {
    let answers = frame.answers;
    match shown {
        Shown::Always => true,
        Shown::Chosen(question, code) => answers.has(question, code),
        Shown::Coastal => {
            answers.has(&hazards::EXPOSURE, "near_sea")
                || answers.has(&hazards::EXPOSURE, "low_land")
                || answers.has(&hazards::CHOSEN, "tsu")
        }
        Shown::Needs(codes) => codes.iter().any(|code| needs(answers, code)),
        Shown::RawMaterial => {
            let sector = answers.text(&business::SECTOR).unwrap_or_default();
            LIVES_FROM_NATURE.contains(&sector) || needs(answers, "stock")
        }
        Shown::InWorkshop => frame.workshop,
    }
}

fn needs(answers: &Answers, code: &str) -> bool {
    let rows = answers.rows(&activities::PRODUCTS);
    rows.iter().any(|row| row.many(&activities::PRODUCT_NEEDS).iter().any(|need| need == code))
}

/// Whether the plan counts as unfinished without an answer.
pub fn is_required(question: &Question, frame: &Frame<'_>) -> bool {
    match question.must {
        Must::No => false,
        Must::Yes => true,
        Must::InFull => frame.depth == Depth::Full,
        Must::IfSeveralPeople => people(frame.answers) > 1,
    }
}

/// People who work in the business, by whichever way they were asked.
pub fn people(answers: &Answers) -> i64 {
    let groups = business::WORKER_SET.codes.iter();
    let counted: i64 =
        groups.filter_map(|group| answers.row(&business::WORKERS, group).number(&business::WORKER_COUNT)).sum();
    if counted > 0 { counted } else { answers.number(&business::PEOPLE).unwrap_or(0) }
}

/// The questions of a page that are asked now and kept among the answers.
pub fn asked(step: &Step, frame: &Frame<'_>) -> Vec<&'static Question> {
    let all = step.questions.iter().copied();
    all.filter(|question| question.kept == Kept::Answers && is_shown(question, frame)).collect()
}

/// The columns of a table that a row asks in this depth.
pub fn columns(table: &'static Question, frame: &Frame<'_>) -> Vec<&'static Question> {
    let columns = table.table().map_or(&[][..], |table| table.columns);
    columns.iter().copied().filter(|column| frame.asks(column.depth) && is_open(column, frame)).collect()
}

/// The pages of a part that ask something now.
pub fn steps(section: &'static Section, frame: &Frame<'_>) -> Vec<&'static Step> {
    section.steps.iter().filter(|step| frame.asks(step.depth) && !asked(step, frame).is_empty()).collect()
}
