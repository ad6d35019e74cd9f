//! How ready I am: the score, the four parts, the safety points, what to close first, and every answer.

use super::super::{Answer, AnswerWord, Bar, Bars, Block, Cell, Page, Remark, Row, Score};
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
    if make.frame.depth == Depth::Full || P::ALL.into_iter().any(|p| found.of(p).is_some()) {
        blocks.extend([heading(make.t("four-parts"), None), Block::Bars(bars(make, &found))]);
    }
    blocks.extend(first_round(make));
    blocks.push(Block::Frame { title: Some(make.t("safety")), blocks: vec![table(make, &lines::SAFETY, false)] });
    blocks.extend(missing(make, &found));
    blocks.extend(parts(make, &found));
    let word = |code: &str| make.words.option(lines::READY_SET.name, code);
    let no = join([Some(word("no")), Some(word("unsure"))], ", ").unwrap_or_default();
    let answers = [(Answer::Yes, word("yes")), (Answer::Partly, word("partly")), (Answer::No, no)];
    let answers = answers.into_iter().map(|(answer, word)| AnswerWord { answer, word }).collect();
    blocks.push(Block::Key { answers });
    pieces::page(make.t("ready"), "ready", blocks)
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

fn bars(make: &Maker<'_>, found: &Readiness) -> Bars {
    let icon = |p| match p {
        P::People => "people",
        P::Processes => "shelter",
        P::Profits => "money",
        P::Partnerships => "partners",
    };
    let bar = |p: P| Bar {
        icon: icon(p).to_owned(),
        name: name(make, p),
        points: found.of(p).and_then(|score| u8::try_from(score.value).ok()),
        word: found.of(p).map(|score| band(make, score.band)),
        second: None,
    };
    let zones = [readiness::Band::NotReady, readiness::Band::GettingReady, readiness::Band::Ready];
    Bars {
        bars: P::ALL.into_iter().map(bar).collect(),
        zones: zones.into_iter().map(|zone| band(make, zone)).collect(),
        second_label: make.t("next-time"),
    }
}

/// What keeps the plan from "ready", once there is a score.
fn missing(make: &Maker<'_>, found: &Readiness) -> Option<Block> {
    found.shown().filter(|_| !found.missing.is_empty())?;
    let names: Vec<String> = found.missing.iter().map(|line| make.label(line)).collect();
    Some(Block::Remark(Remark { strong: make.t("safety-missing"), text: names.join(" · ") }))
}

/// The gaps of the weakest part first, then all other lines, part by part; safety points have their own box.
fn parts(make: &Maker<'_>, found: &Readiness) -> Vec<Block> {
    let mut blocks = Vec::new();
    let weakest = found.weakest();
    let plain = |p: P| p.lines().iter().copied().filter(|line| !lines::SAFETY.iter().any(|star| star.key == line.key));
    let is_gap = |line: &Question| {
        let reply = readiness::reply(make.frame.answers, line);
        matches!(reply, Some(Reply::No | Reply::Partly | Reply::Unsure))
    };
    if let Some(p) = weakest {
        let gaps: Vec<&Question> = plain(p).filter(|line| is_gap(line)).collect();
        let title = make.with("weakest", &[("part", name(make, p).as_str().into())]);
        blocks.extend([heading(title, None), table(make, &gaps, true)]);
    }
    for p in P::ALL {
        let rest: Vec<&Question> = plain(p)
            .filter(|line| make.asks(line) || make.said(line).is_some())
            .filter(|line| weakest != Some(p) || !is_gap(line))
            .collect();
        if !rest.is_empty() {
            blocks.extend([heading(name(make, p), None), table(make, &rest, false)]);
        }
    }
    blocks
}

/// Lines with their answers; gaps have room for the day on which they are closed.
fn table(make: &Maker<'_>, lines: &[&Question], dated: bool) -> Block {
    let mut columns = vec![column("", 1), column("", 14), column("", 3)];
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
    cells.extend(dated.then_some(Cell::Empty));
    row(cells)
}
