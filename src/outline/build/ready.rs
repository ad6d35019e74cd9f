//! How ready I am: the score, the four parts, the safety points, what to close first, and every answer.

use super::super::{Answer, AnswerWord, Block, Cell, Page, Part, Remark, Row, Score};
use super::maker::{Maker, join};
use super::pieces::{self, column, heading, row, text};
use crate::plan::catalogue::readiness as lines;
use crate::plan::question::{Depth, Question};
use crate::plan::readiness::{self, P, Readiness, Reply};
use crate::plan::{facts, risk};

/// The page.
pub(super) fn page(make: &Maker<'_>) -> Page {
    let found = readiness::check(make.frame.answers);
    let mut blocks = vec![Block::Score(score(make, &found))];
    if found.overall.is_none() && found.short.is_some() {
        blocks.push(Block::Note { text: make.t("short-check") });
    }
    blocks.push(Block::Note {
        text: make.with("ready-note", &[("day", make.words.date_long(make.made_on).as_str().into())]),
    });
    blocks.extend(first_round(make));
    blocks.push(key(make));
    blocks.push(Block::Frame { title: Some(make.t("safety")), blocks: vec![table(make, &lines::SAFETY, None)] });
    blocks.extend(missing(make, &found));
    blocks.extend(parts(make, &found));
    pieces::page(make.t("ready"), "ready", blocks)
}

/// What the discs mean.
fn key(make: &Maker<'_>) -> Block {
    let word = |code: &str| make.words.option(lines::READY_SET.name, code);
    let no = join([Some(word("no")), Some(word("unsure"))], ", ").unwrap_or_default();
    let answers = [(Answer::Yes, word("yes")), (Answer::Partly, word("partly")), (Answer::No, no)];
    Block::Key { answers: answers.into_iter().map(|(answer, word)| AnswerWord { answer, word }).collect() }
}

/// The scores of the first round, where the check was made again: a person sees how far she came.
fn first_round(make: &Maker<'_>) -> Option<Block> {
    let earlier = make.earlier?;
    let found = readiness::check(earlier.answers);
    let parts =
        P::ALL.into_iter().filter_map(|p| found.of(p).map(|score| format!("{} {}", name(make, p), score.value)));
    let whole = found.shown().map(|score| format!("{} {}", make.t("earlier-whole"), score.value));
    let scores: Vec<String> = parts.chain(whole).collect();
    let day = make.words.date_long(earlier.day);
    let text = make.with("earlier", &[("day", day.as_str().into()), ("scores", scores.join(", ").as_str().into())]);
    (!scores.is_empty()).then_some(Block::Note { text })
}

fn score(make: &Maker<'_>, found: &Readiness) -> Score {
    let shown = found.shown();
    let worst = risk::rank(&facts::rated(make.frame.answers)).first().map(|risk| risk.band);
    let message = shown.zip(worst).map(|(score, worst)| {
        let risk = match worst {
            risk::Band::VeryHigh => "very-high",
            risk::Band::High => "high",
            risk::Band::Medium | risk::Band::Low => "medium-low",
        };
        make.words.text(&format!("advice-{risk}-{}", dashed(score.band))).into_owned()
    });
    Score {
        points: shown.and_then(|score| u8::try_from(score.value).ok()),
        of: make.t("of-100"),
        word: shown.map_or_else(|| make.t("no-score"), |score| band(make, score.band)),
        message: message.unwrap_or_default(),
    }
}

fn dashed(band: readiness::Band) -> String {
    band.code().replace('_', "-")
}

fn band(make: &Maker<'_>, band: readiness::Band) -> String {
    make.words.text(&format!("ready-{}", dashed(band))).into_owned()
}

fn name(make: &Maker<'_>, p: P) -> String {
    make.words.text(&format!("p-{}", p.code())).into_owned()
}

/// Head of the lines of a part, with its score where all parts have one.
fn head(make: &Maker<'_>, found: &Readiness, p: P) -> Block {
    if make.frame.depth != Depth::Full && P::ALL.into_iter().all(|p| found.of(p).is_none()) {
        return heading(name(make, p), None);
    }
    let icon = match p {
        P::People => "people",
        P::Processes => "shelter",
        P::Profits => "money",
        P::Partnerships => "partners",
    };
    Block::Part(Part {
        icon: icon.to_owned(),
        name: name(make, p),
        points: found.of(p).and_then(|score| u8::try_from(score.value).ok()),
        word: found.of(p).map(|score| band(make, score.band)),
        next: make.t("next-time"),
    })
}

/// What keeps the plan from "ready", once there is a score.
fn missing(make: &Maker<'_>, found: &Readiness) -> Option<Block> {
    found.shown().filter(|_| !found.missing.is_empty())?;
    let names: Vec<String> = found.missing.iter().map(|line| make.label(line)).collect();
    Some(Block::Remark(Remark { strong: make.t("safety-missing"), text: names.join(" · ") }))
}

/// The weakest part first, its gaps on top, then the others; safety points have their own box.
fn parts(make: &Maker<'_>, found: &Readiness) -> Vec<Block> {
    let weakest = found.weakest();
    let others = P::ALL.into_iter().filter(|p| weakest != Some(*p));
    let mut blocks = Vec::new();
    for p in weakest.into_iter().chain(others) {
        let mut shown: Vec<&Question> = p.lines().iter().copied().filter(|line| stands(make, line)).collect();
        let first = (weakest == Some(p)).then(|| make.with("weakest", &[("part", name(make, p).as_str().into())]));
        if first.is_some() {
            shown.sort_by_key(|line| !is_gap(make, line));
        }
        if !shown.is_empty() {
            blocks.extend([head(make, found, p), table(make, &shown, first)]);
        }
    }
    blocks
}

/// Whether a line stands under its part.
fn stands(make: &Maker<'_>, line: &Question) -> bool {
    let safety = lines::SAFETY.iter().any(|star| star.key == line.key);
    !safety && (make.asks(line) || make.said(line).is_some())
}

fn is_gap(make: &Maker<'_>, line: &Question) -> bool {
    matches!(readiness::reply(make.frame.answers, line), Some(Reply::No | Reply::Partly | Reply::Unsure))
}

/// Lines with their answers; those to start with say so, and have room for the day on which a gap is closed.
fn table(make: &Maker<'_>, lines: &[&Question], first: Option<String>) -> Block {
    let dated = first.is_some();
    let mut columns = vec![column("", 1), column(first.unwrap_or_default(), 14), column("", 3)];
    columns.extend(dated.then(|| column(make.t("done-on"), 3)));
    let rows = lines.iter().map(|line| self::line(make, line, dated)).collect();
    pieces::table(columns, rows, 0)
}

fn line(make: &Maker<'_>, line: &Question, dated: bool) -> Row {
    let disc = match readiness::reply(make.frame.answers, line) {
        Some(Reply::Yes) => Cell::Answer(Answer::Yes),
        Some(Reply::Partly) => Cell::Answer(Answer::Partly),
        Some(Reply::No | Reply::Unsure) => Cell::Answer(Answer::No),
        Some(Reply::NotForMe) | None => Cell::Empty,
    };
    let mut cells = vec![disc, Cell::Text(make.words.text(line.key).into_owned()), text(make.said(line))];
    // What is no gap needs no day.
    let day = if is_gap(make, line) { Cell::Empty } else { Cell::Text(String::new()) };
    cells.extend(dated.then_some(day));
    row(cells)
}
