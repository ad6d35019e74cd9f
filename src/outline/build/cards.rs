//! Action cards: what is done in each warning stage of a hazard, or now, during and after where no warning comes.

use std::cmp::Reverse;

use super::super::{Block, Card, Limit, Page, Remark, Stage, StageMark, Task, said};
use super::maker::{Maker, fact};
use super::{marks, pieces};
use crate::packs::{Action, Phase, hazards, sectors};
use crate::plan::advice::{self, Advice};
use crate::plan::answers::{Row, Value};
use crate::plan::catalogue::{recovery, stages};
use crate::plan::question::Question;
use crate::plan::{facts, journey, risk};

mod fitting;

/// Most actions of the first days on a card; all stand on the page of the first 72 hours.
const AFTER: usize = 4;
/// Most actions of the quiet season on a card.
const NOW: usize = 4;
/// Most of them where none names the hazard.
const GENERAL: usize = 2;

/// Most characters of a stage's time on the wall sheet.
const BRIEF: usize = 30;

/// How much of an action a card says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    /// At most 60 characters.
    Short,
    /// The whole sentence.
    Full,
}

/// One page a hazard, and one for own actions whose hazard has no card.
pub(super) fn pages(make: &Maker<'_>) -> Vec<Page> {
    let carded = journey::carded(&make.carded);
    let mut pages: Vec<Page> = carded
        .iter()
        .map(|hazard| {
            let card = card(make, hazard, Length::Full);
            pieces::page(card.name.clone(), "", vec![Block::Card(card)])
        })
        .collect();
    pages.extend(others(make, &carded));
    pages
}

/// Own actions for hazards without a card.
fn others(make: &Maker<'_>, carded: &[String]) -> Option<Page> {
    let mut rows = make.rows(&stages::OWN);
    rows.retain(|row| !row.text(&stages::OWN_HAZARD).is_some_and(|hazard| carded.iter().any(|code| code == hazard)));
    let table = pieces::of_rows(
        make,
        &stages::OWN,
        &[&stages::OWN_TEXT, &stages::OWN_HAZARD, &stages::OWN_STAGE, &stages::OWN_WHO],
        &rows,
        1,
    );
    (!rows.is_empty()).then(|| pieces::page(make.label(&stages::OWN), "", vec![table]))
}

/// The card of a hazard.
pub(super) fn card(make: &Maker<'_>, hazard: &str, length: Length) -> Card {
    let risks = risk::rank(&facts::rated(make.frame.answers));
    let rated = risks.iter().find(|risk| risk.hazard == hazard);
    let name = match length {
        Length::Short => make.hazard(hazard),
        Length::Full => make.words.text(&format!("hazard-{hazard}")).into_owned(),
    };
    let staged = is_staged(make, hazard);
    Card {
        icon: hazard.to_owned(),
        name,
        band: rated.map(|risk| marks::band(make, risk.band)),
        score: rated.map(|risk| make.with("score-of", &[("n", i64::from(risk.score).into())])),
        limits: if staged && threatens_place(hazard) { limits(make, hazard) } else { Vec::new() },
        stages: if staged { by_warning(make, hazard, length) } else { unwarned(make, hazard, length) },
        foot: foot(make, hazard, staged),
    }
}

/// What bold means and whom to follow; where no life is at risk, whom to show the page.
fn foot(make: &Maker<'_>, hazard: &str, staged: bool) -> Remark {
    let said = |strong: &str, text: &str| Remark { strong: make.t(strong), text: make.t(text) };
    match (fitting::strikes(hazard), staged) {
        (_, true) => said("bold", "card-foot"),
        (true, false) => said("bold", "card-foot-no-warning"),
        (false, false) if hazard == "pan" || hazard == "thf" => said("bold", "card-foot-no-warning"),
        (false, false) => Remark { strong: String::new(), text: make.t("card-foot-calm") },
    }
}

/// Whether there is something to do at a warning before this hazard.
fn is_staged(make: &Maker<'_>, hazard: &str) -> bool {
    journey::stages(hazard, &make.carded).into_iter().any(Phase::is_warning)
        || own(make, hazard).iter().any(|row| stage_of(row).is_some_and(Phase::is_warning)) && is_warned(hazard)
}

fn is_warned(hazard: &str) -> bool {
    hazards::find(hazard).is_some_and(|hazard| hazard.warned)
}

/// Whether the hazard strikes the place itself, so that goods move and doors close before it.
pub(super) fn threatens_place(hazard: &str) -> bool {
    hazards::find(hazard).is_some_and(|found| found.warned && found.life_safety) && hazard != "pan"
}

/// Start moving at, closed by.
pub(super) fn limits(make: &Maker<'_>, hazard: &str) -> Vec<Limit> {
    let limit = |id: &str, phase: Phase| {
        let said = said::stage_words(make.words, &make.frame, hazard, phase);
        Limit { mark: said.as_ref().map(marks::stage), fact: fact(make.t(id), said.map(|said| said.name)) }
    };
    let answers = make.frame.answers;
    vec![limit("start-moving", advice::start_moving(answers)), limit("closed-by", advice::close(answers))]
}

fn by_warning(make: &Maker<'_>, hazard: &str, length: Length) -> Vec<Stage> {
    let mut all: Vec<Stage> = [Phase::W72, Phase::W48, Phase::W24, Phase::D]
        .into_iter()
        .filter_map(|phase| {
            let actions = actions(make, hazard, phase, length);
            let said = said::stage_words(make.words, &make.frame, hazard, phase)?;
            (!actions.is_empty()).then(|| Stage {
                mark: Some(marks::stage(&said)),
                name: said.name,
                when: if length == Length::Short { vec![brief(&said.when)] } else { vec![said.when, said.action] },
                actions,
            })
        })
        .collect();
    let after = after(make, hazard, length);
    let said = said::stage_words(make.words, &make.frame, hazard, Phase::A72);
    all.extend(said.filter(|_| !after.is_empty()).map(|said| Stage {
        mark: Some(marks::stage(&said)),
        name: said.name,
        when: vec![if length == Length::Short { brief(&said.when) } else { said.when }],
        actions: after,
    }));
    all
}

/// Now, during and after.
fn unwarned(make: &Maker<'_>, hazard: &str, length: Length) -> Vec<Stage> {
    let during = actions(make, hazard, Phase::D, length);
    let calm = if fitting::strikes(hazard) { "" } else { "-calm" };
    let stage = |id: &str, icon: &str, when: &str, actions: Vec<Task>| Stage {
        mark: Some(StageMark::Icon { icon: icon.to_owned() }),
        name: make.t(id),
        when: vec![make.t(&format!("{id}{when}-when"))],
        actions,
    };
    let all = [
        stage("now", "ready", "", now(make, hazard, length)),
        stage("during", "act", calm, during),
        stage("after", "after", calm, after(make, hazard, length)),
    ];
    all.into_iter().filter(|stage| !stage.actions.is_empty()).collect()
}

/// What to do on a quiet day: what names the hazard, or else what helps against all.
fn now(make: &Maker<'_>, hazard: &str, length: Length) -> Vec<Task> {
    let mut chosen = named(make, hazard, Phase::N);
    if !fitting::strikes(hazard) {
        let actions = make.frame.packs.actions().iter();
        chosen.extend(actions.filter(|action| action.phase == Phase::N && fitting::fits(action, hazard)));
    } else if chosen.is_empty() {
        let advice = Advice::new(make.carded.answers, make.carded.packs);
        chosen = advice.for_hazard(hazard, Phase::N);
        chosen.truncate(GENERAL);
    }
    let mut tasks: Vec<Task> = chosen.into_iter().take(NOW).map(|action| task(make, action, None, length)).collect();
    tasks.extend(own_tasks(make, hazard, Phase::is_warning));
    tasks
}

/// What the library says of a phase for this very hazard, heaviest first.
fn named<'a>(make: &Maker<'a>, hazard: &str, phase: Phase) -> Vec<&'a Action> {
    let advice = Advice::new(make.carded.answers, make.carded.packs);
    let libraries = sectors::library(facts::sector(make.frame.answers));
    let serves = |action: &&Action| {
        action.phase == phase && action.hazards.names(hazard) && libraries.contains(&action.sector.as_str())
    };
    let mut named: Vec<&Action> = make.frame.packs.actions().iter().filter(serves).collect();
    named.sort_by_key(|action| Reverse(advice.score(action)));
    named
}

/// The first days, as far as they belong to the hazard. Where it harms no building, what names it comes first, offered
/// among the first jobs or not.
fn after(make: &Maker<'_>, hazard: &str, length: Length) -> Vec<Task> {
    let mut suggested = Advice::new(make.carded.answers, make.carded.packs).first_72();
    let own = if fitting::strikes(hazard) { Vec::new() } else { named(make, hazard, Phase::A72) };
    let unasked = own.into_iter().filter(|action| !suggested.iter().any(|other| other.id == action.id));
    let unasked: Vec<(&Action, Option<String>)> = unasked.map(|action| (action, None)).collect();
    suggested.retain(|action| fitting::belongs(action, hazard));
    let first = unasked.into_iter().chain(taken(make, &recovery::FIRST, "", suggested)).take(AFTER);
    let mut tasks: Vec<Task> = first.map(|(action, who)| task(make, action, who, length)).collect();
    tasks.extend(own_tasks(make, hazard, |phase| phase == Phase::A72));
    tasks
}

/// The actions of a stage that stand on paper, the owner's own ones last.
fn actions(make: &Maker<'_>, hazard: &str, phase: Phase, length: Length) -> Vec<Task> {
    let advice = Advice::new(make.carded.answers, make.carded.packs);
    let mut suggested = journey::card(&advice, hazard, phase);
    suggested.retain(|action| fitting::belongs(action, hazard));
    let found = taken(make, &stages::ACTIONS, &format!("{hazard}:"), suggested);
    let mut tasks: Vec<Task> = found.into_iter().map(|(action, who)| task(make, action, who, length)).collect();
    if length == Length::Short && phase == Phase::W24 {
        first_and_last(&mut tasks);
    }
    tasks.extend(own_tasks(make, hazard, |own| own == phase));
    tasks
}

/// Keeps the first and the last of what protects life: people first, and the safe place. The wall sheet has room for
/// no more, and would else end with the switches.
fn first_and_last(tasks: &mut Vec<Task>) {
    let first = tasks.iter().position(|task| task.critical);
    let last = tasks.iter().rposition(|task| task.critical);
    let mut place = 0..;
    tasks.retain(|task| {
        let here = place.next();
        !task.critical || here == first || here == last
    });
}

/// The part of a stage's time that says most in little space: the one with the hours. The card of the full plan says
/// it whole.
pub(super) fn brief(when: &str) -> String {
    let parts = when.rsplit_once(", ").filter(|_| when.chars().count() > BRIEF);
    let Some((first, last)) = parts.filter(|(first, _)| first.chars().count() > BRIEF / 3) else {
        return when.to_owned();
    };
    let has_hours = |part: &str| part.contains(|letter: char| letter.is_ascii_digit());
    if has_hours(last) && !has_hours(first) { last.to_owned() } else { first.to_owned() }
}

/// What was taken of a list, with who does it. A list of which nothing was answered yet stands as suggested.
pub(super) fn taken<'p>(
    make: &Maker<'_>,
    question: &Question,
    prefix: &str,
    suggested: Vec<&'p Action>,
) -> Vec<(&'p Action, Option<String>)> {
    let values = &make.frame.answers.section(question.section()).values;
    let value = |action: &Action, column: &Question| {
        values.get(&format!("{}/{prefix}{}/{}", question.key, action.id, column.key)).and_then(Value::as_text)
    };
    let untouched = suggested.iter().all(|action| value(action, &stages::TAKE).is_none());
    let stands = |action: &&Action| untouched || value(action, &stages::TAKE) == Some("yes");
    let who = |action: &Action| value(action, &stages::WHO).map(str::to_owned);
    suggested.into_iter().filter(stands).map(|action| (action, who(action))).collect()
}

/// An action as a line to tick.
pub(super) fn task(make: &Maker<'_>, action: &Action, who: Option<String>, length: Length) -> Task {
    let text = match length {
        Length::Short => said::action_short(make.words, action),
        Length::Full => said::action(make.words, action),
    };
    Task { text, who, done: false, critical: action.critical }
}

fn own<'a>(make: &Maker<'a>, hazard: &str) -> Vec<Row<'a>> {
    let mut rows = make.rows(&stages::OWN);
    rows.retain(|row| row.text(&stages::OWN_HAZARD) == Some(hazard));
    rows
}

fn stage_of(row: &Row<'_>) -> Option<Phase> {
    row.text(&stages::OWN_STAGE).and_then(Phase::parse)
}

fn own_tasks(make: &Maker<'_>, hazard: &str, wanted: impl Fn(Phase) -> bool) -> Vec<Task> {
    let rows = own(make, hazard).into_iter().filter(|row| wanted(stage_of(row).unwrap_or(Phase::D)));
    rows.filter_map(|row| {
        let (text, who) = (make.cell(&row, &stages::OWN_TEXT), make.cell(&row, &stages::OWN_WHO));
        let said = text.is_some() || who.is_some();
        said.then(|| Task { text: text.unwrap_or_default(), who, done: false, critical: false })
    })
    .collect()
}
