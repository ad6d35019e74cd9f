//! Action cards: what is done in each warning stage, pre-ticked; those that protect life are guarded.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::marks::Mark;
use super::save::{self, Draft, Outcome};
use super::shell::{self, Shell};
use super::steps::{self, Around, Here};
use crate::outline::said;
use crate::packs::{Action, Phase};
use crate::plan::advice::{self, Advice};
use crate::plan::answers::Value;
use crate::plan::catalogue::{assets, recovery, stages};
use crate::plan::entry::Problem;
use crate::plan::journey::{self, Part};
use crate::plan::merge::Change;
use crate::plan::options::Frame;
use crate::words;

/// One action with its tick.
struct Line {
    /// Form name of the tick.
    take: String,
    /// Form name of "who"; none where nobody is asked.
    who: Option<String>,
    text: String,
    critical: bool,
    on: bool,
    person: String,
    unsure: bool,
}

/// Head of a stage.
pub struct Stage {
    /// Shape and colour.
    pub mark: Mark,
    /// "Blue: Be prepared".
    pub name: String,
    /// "Within 48 hours".
    pub when: String,
    /// Class of its colour.
    pub tone: &'static str,
}

#[derive(Template)]
#[template(path = "plans/card.html")]
struct CardPage {
    shell: Shell,
    around: Around,
    lead: String,
    note: Option<(String, String)>,
    stage: Option<Stage>,
    lines: Vec<Line>,
    sure: bool,
}

/// The stage of a hazard as the country names it.
pub fn stage(words: &words::Words, frame: &Frame<'_>, hazard: &str, phase: Phase) -> Stage {
    let Some(said) = said::stage_words(words, frame, hazard, phase) else {
        let id = format!("phase-{}", phase.code().to_lowercase());
        return Stage {
            mark: Mark::plain(phase),
            name: words.text(&id).into_owned(),
            when: words.attr(&id, "when").unwrap_or_default(),
            tone: "",
        };
    };
    Stage {
        mark: Mark::of(said.stage),
        name: format!("{}: {}", said.name, said.action),
        when: said.when,
        tone: super::marks::tone_class(said.stage),
    }
}

/// The actions of this page and the start of their paths.
fn actions<'a>(here: &Here, frame: &Frame<'a>) -> Vec<(String, &'a Action)> {
    let advice = Advice::new(frame.answers, frame.packs);
    let question = journey::only(here.step).map_or("", |question| question.key);
    let shelf = match &here.stop.part {
        Part::Stage(hazard, phase) => {
            return journey::card(&advice, hazard, *phase)
                .into_iter()
                .map(|action| (format!("{question}/{hazard}:{}", action.id), action))
                .collect();
        }
        _ if question == recovery::FIRST.key => advice.first_72(),
        _ => advice.recovery(),
    };
    shelf.into_iter().map(|action| (format!("{question}/{}", action.id), action)).collect()
}

/// The page of one stage, or of the first 72 hours, or of recovery.
///
/// # Errors
/// When the template fails.
pub fn show(desk: &Desk, here: &Here, problems: &[Problem]) -> Result<HttpResponse, Error> {
    draw(desk, here, problems, &[])
}

fn draw(desk: &Desk, here: &Here, problems: &[Problem], unsure: &[String]) -> Result<HttpResponse, Error> {
    let frame = desk.frame()?;
    let words = &desk.shell.words;
    let section = frame.answers.section(here.section.key);
    let by_stage = matches!(here.stop.part, Part::Stage(..));
    let line = |(path, action): (String, &Action)| {
        let take = format!("{path}/take");
        let who = format!("{path}/who");
        let typed = |path: &str| {
            section
                .typed
                .get(path)
                .cloned()
                .or_else(|| section.values.get(path).and_then(Value::as_text).map(str::to_owned))
        };
        Line {
            on: section.values.get(&take).and_then(Value::as_text) != Some("no") && !unsure.contains(&take),
            text: said::action(words, action),
            critical: action.critical,
            person: typed(&who).unwrap_or_default(),
            who: by_stage.then_some(who),
            unsure: unsure.contains(&take),
            take,
        }
    };
    let stage = match &here.stop.part {
        Part::Stage(hazard, phase) => Some(stage(words, &frame, hazard, *phase)),
        _ => None,
    };
    let sector = words.text(&format!("sector-{}", crate::plan::facts::sector(frame.answers))).into_owned();
    let mut around = Around::of(desk, here, problems)?;
    around.problems.extend(unsure.iter().map(|path| (path.clone(), words.text("page-cards-sure").into_owned())));
    let page = CardPage {
        shell: around.shell(desk),
        lead: words.with("page-cards-lead", &[("sector", words::Value::Text(&sector))]),
        note: starts_moving(here, &frame).then(|| moving_note(desk, &frame)),
        lines: actions(here, &frame).into_iter().map(line).collect(),
        stage,
        sure: !unsure.is_empty(),
        around,
    };
    let status = if unsure.is_empty() { save::status(problems) } else { StatusCode::UNPROCESSABLE_ENTITY };
    shell::page_with(status, &page)
}

/// Whether this is the page of the stage in which goods are moved.
fn starts_moving(here: &Here, frame: &Frame<'_>) -> bool {
    matches!(here.stop.part, Part::Stage(_, phase) if phase == advice::start_moving(frame.answers))
}

/// "Start moving things at Blue. You said you need 1 to 3 hours."
fn moving_note(desk: &Desk, frame: &Frame<'_>) -> (String, String) {
    let words = &desk.shell.words;
    let name = said::stage(words, advice::start_moving(frame.answers).code(), frame);
    let strong = words.with("page-cards-move", &[("stage", words::Value::Text(&name))]);
    let time = said::value(words, &assets::MOVE_TIME, frame.answers.value(&assets::MOVE_TIME), frame);
    let rest = time.map(|time| words.with("page-cards-need", &[("time", words::Value::Text(&time))]));
    (strong, rest.unwrap_or_default())
}

/// Saves a page of actions. Unticking one that protects life is asked about first; the rest is saved at once.
///
/// # Errors
/// Those of saving.
pub async fn save(desk: Desk, here: Here, pairs: Pairs) -> Result<HttpResponse, Error> {
    let (draft, unsure) = {
        let frame = desk.frame()?;
        if here.stop.part == Part::Whole && here.section.key == "stages" {
            (accept_all(&frame), vec![])
        } else {
            read(&desk, &here, &pairs, &frame)
        }
    };
    let held = (!unsure.is_empty()).then(|| desk.shell.t("page-cards-sure"));
    match save::save(&desk, here.section.key, Draft { held, ..draft }, &pairs).await? {
        Outcome::Answered(page) => Ok(page),
        Outcome::Saved(mut stored) => {
            let problems = std::mem::take(&mut stored.problems);
            let before = desk.answers.clone();
            let desk = desk.after(here.section.key, stored).await?;
            if !problems.is_empty() || !unsure.is_empty() {
                return draw(&desk, &here, &problems, &unsure);
            }
            steps::next(&desk, &here, &before, &pairs)
        }
    }
}

fn read(desk: &Desk, here: &Here, pairs: &Pairs, frame: &Frame<'_>) -> (Draft, Vec<String>) {
    let mut draft = Draft::default();
    let mut unsure = Vec::new();
    let sure = pairs.get("sure") == Some("yes");
    let section = desk.answers.section(here.section.key);
    for (path, action) in actions(here, frame) {
        let take = format!("{path}/take");
        if pairs.has(&take) {
            let on = pairs.all(&take).contains(&"yes");
            let was_off = section.values.get(&take).and_then(Value::as_text) == Some("no");
            if action.critical && !on && !sure && !was_off {
                unsure.push(take);
            } else {
                let word = if on { "yes" } else { "no" };
                draft.changes.insert(take, Change::Set(Value::Text(word.to_owned())));
            }
        }
        let who = format!("{path}/who");
        draft.take(&who, &stages::WHO, pairs, frame);
    }
    (draft, unsure)
}

/// Everything that is suggested, except what was unticked before.
fn accept_all(frame: &Frame<'_>) -> Draft {
    let advice = Advice::new(frame.answers, frame.packs);
    let section = frame.answers.section("stages");
    let mut draft = Draft::default();
    for hazard in journey::carded(frame) {
        for phase in journey::stages(&hazard, frame) {
            for action in journey::card(&advice, &hazard, phase) {
                let path = format!("{}/{hazard}:{}/{}", stages::ACTIONS.key, action.id, stages::TAKE.key);
                if !section.values.contains_key(&path) {
                    draft.changes.insert(path, Change::Set(Value::Text("yes".to_owned())));
                }
            }
        }
    }
    draft
}

/// A hazard on the page that takes all suggestions at once.
struct Offer {
    name: String,
    stages: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "plans/accept.html")]
struct AcceptPage {
    shell: Shell,
    around: Around,
    offers: Vec<Offer>,
}

/// The quick plan's page: all suggestions, one button.
///
/// # Errors
/// When the template fails.
pub fn accept(desk: &Desk, here: &Here, problems: &[Problem]) -> Result<HttpResponse, Error> {
    let frame = desk.frame()?;
    let words = &desk.shell.words;
    let advice = Advice::new(frame.answers, frame.packs);
    let base = desk.base();
    let offers = journey::carded(&frame).into_iter().map(|hazard| Offer {
        name: words.text(&format!("hazard-{hazard}")).into_owned(),
        stages: journey::stages(&hazard, &frame)
            .into_iter()
            .map(|phase| {
                let count = journey::card(&advice, &hazard, phase).len();
                let to = format!("{base}/stages/cards-{hazard}-{}", phase.code());
                (to, stage(words, &frame, &hazard, phase).name, counted(words, count))
            })
            .collect(),
    });
    let offers = offers.filter(|offer| !offer.stages.is_empty()).collect();
    let around = Around::of(desk, here, problems)?;
    shell::page(&AcceptPage { shell: around.shell(desk), offers, around })
}

fn counted(words: &words::Words, count: usize) -> String {
    words.with("page-accept-count", &[("n", words::Value::Number(i64::try_from(count).unwrap_or(0)))])
}
