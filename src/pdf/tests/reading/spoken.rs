//! The words of an outline in the order in which a person reads them aloud.

use std::borrow::Cow;

use crate::outline::{
    Band, Block, Card, Cell, Fact, Front, Head, Matrix, Outline, Page, Part, Person, Remark, Score, Strip, Table, Task,
    Words,
};

/// Words that stand on a paper.
#[derive(Debug)]
pub enum Spoken<'a> {
    /// Always.
    Must(Cow<'a, str>),
    /// Where there is room; the full plan holds them.
    May(Cow<'a, str>),
}

impl Spoken<'_> {
    /// The words.
    pub fn words(&self) -> &str {
        match self {
            Spoken::Must(words) | Spoken::May(words) => words,
        }
    }
}

type All<'a> = Vec<Spoken<'a>>;

fn say<'a>(all: &mut All<'a>, words: &'a str) {
    all.push(Spoken::Must(words.into()));
}

fn maybe<'a>(all: &mut All<'a>, words: Option<&'a str>) {
    all.extend(words.map(|words| Spoken::Must(words.into())));
}

fn fact<'a>(all: &mut All<'a>, fact: &'a Fact) {
    say(all, &fact.label);
    maybe(all, fact.value.as_deref());
}

fn head<'a>(all: &mut All<'a>, head: &'a Head) {
    say(all, &head.title);
    maybe(all, head.note.as_deref());
}

fn remark<'a>(all: &mut All<'a>, remark: &'a Remark) {
    say(all, &remark.strong);
    say(all, &remark.text);
}

/// Front of the wall sheet, also of the plan.
pub fn front(front: &Front) -> All<'_> {
    let mut all = Vec::new();
    say(&mut all, &front.title);
    for date in &front.dates {
        fact(&mut all, date);
    }
    for line in [&front.business, &front.owner] {
        say(&mut all, line.value.as_deref().unwrap_or(&line.label));
    }
    say(&mut all, &front.first_title);
    maybe(&mut all, front.first_note.as_deref());
    for (n, step) in (1..).zip(&front.first) {
        all.push(Spoken::Must(n.to_string().into()));
        say(&mut all, &step.name);
        say(&mut all, &step.text);
    }
    for place in &front.places {
        fact(&mut all, &place.fact);
    }
    head(&mut all, &front.numbers_head);
    for number in &front.numbers {
        fact(&mut all, number);
    }
    head(&mut all, &front.people_head);
    for person in &front.people {
        if *person == Person::default() {
            say(&mut all, &front.people_blank);
        }
        maybe(&mut all, person.name.as_deref());
        all.push(Spoken::Must(person.who().into()));
        maybe(&mut all, person.phone.as_deref());
    }
    if !front.ladder.is_empty() {
        head(&mut all, &front.ladder_head);
    }
    for rung in &front.ladder {
        for words in [&rung.name, &rung.when, &rung.action] {
            say(&mut all, words);
        }
    }
    head(&mut all, &front.risks_head);
    for (n, risk) in (1..).zip(&front.risks) {
        if risk.icon.is_none() {
            all.push(Spoken::Must(n.to_string().into()));
        }
        maybe(&mut all, risk.name.as_deref());
        maybe(&mut all, risk.band.as_ref().map(|band| band.letter.as_str()));
    }
    for words in [&front.risks_key, &front.disclaimer] {
        say(&mut all, words);
    }
    all
}

/// Back of the wall sheet: of each stage as many actions as there is room for.
pub fn back<'a>(outline: &'a Outline, all: &mut All<'a>) {
    let back = &outline.back;
    say(all, &back.title);
    maybe(all, outline.business.as_deref());
    say(all, &back.place_and_date);
    for card in back.card.iter().chain(back.small.iter().take(2)) {
        let large = back.card.as_ref().is_some_and(|first| std::ptr::eq(first, card));
        say(all, &card.name);
        maybe(all, card.band.as_ref().map(|band| band.letter.as_str()));
        card.limits.iter().filter(|_| large).for_each(|limit| fact(all, &limit.fact));
        for stage in &card.stages {
            say(all, &stage.name);
            maybe(all, stage.when.first().filter(|_| large).map(String::as_str));
            for task in &stage.actions {
                // Who has no room beside the action stands in the full plan.
                let words = [Some(task.text.as_str()), task.who.as_deref()];
                all.extend(words.into_iter().flatten().map(|words| Spoken::May(words.into())));
            }
        }
    }
    for (title, rows) in [(&back.protect_head, &back.protect), (&back.todos_head, &back.todos)] {
        head(all, title);
        // Rows without room stand in the full plan.
        let words = rows.iter().flat_map(|row| [Some(row.label.as_str()), row.value.as_deref()]);
        all.extend(words.flatten().map(|words| Spoken::May(words.into())));
    }
    fact(all, &back.message);
    remark(all, &back.foot);
}

/// A page of the plan.
pub fn page<'a>(page: &'a Page, words: &'a Words, all: &mut All<'a>) {
    say(all, &page.title);
    maybe(all, page.private.then_some(words.private.as_str()));
    let card = page.blocks.iter().find_map(|block| if let Block::Card(card) = block { Some(card) } else { None });
    if let Some((card, band)) = card.and_then(|card| Some((card, card.band.as_ref()?))) {
        maybe(all, card.score.as_deref());
        say(all, &band.word);
    }
    maybe(all, page.sub.as_deref());
    blocks(&page.blocks, all);
}

fn blocks<'a>(blocks: &'a [Block], all: &mut All<'a>) {
    for one in blocks {
        block(one, all);
    }
}

fn block<'a>(block: &'a Block, all: &mut All<'a>) {
    match block {
        Block::Heading(title) => head(all, title),
        Block::Paragraph { title, text, .. } => {
            for words in [title, text] {
                maybe(all, words.as_deref());
            }
        }
        Block::Goal(goal) => fact(all, goal),
        Block::Pairs { facts, .. } => {
            for pair in facts {
                fact(all, pair);
            }
        }
        Block::Counts { facts } => {
            for count in facts {
                maybe(all, count.value.as_deref());
                say(all, &count.label);
            }
        }
        Block::Table(rows) => table(rows, all),
        Block::Checklist { ruled, tasks, .. } => {
            for one in tasks {
                task(one, *ruled, all);
            }
        }
        Block::Matrix(squares) => matrix(squares, all),
        Block::Score(points) => score(points, all),
        Block::Part(one) => part(one, all),
        Block::Strips { heads, strips } => months(heads, strips, all),
        Block::Bars { rows } => {
            for row in rows {
                say(all, &row.label);
                for bar in &row.bars {
                    say(all, &bar.word);
                    say(all, &bar.text);
                }
            }
        }
        Block::Card(stages) => card(stages, all),
        Block::Frame { title, blocks: inner } => {
            maybe(all, title.as_deref());
            blocks(inner, all);
        }
        Block::Halves { left, right } => {
            for half in [left, right] {
                blocks(half, all);
            }
        }
        Block::Signatures { labels } => {
            for label in labels {
                say(all, label);
            }
        }
        Block::Remark(words) => remark(all, words),
        Block::Note { text } => say(all, text),
        Block::Key { answers } => {
            for answer in answers {
                say(all, &answer.word);
            }
        }
    }
}

fn table<'a>(table: &'a Table, all: &mut All<'a>) {
    for column in &table.columns {
        say(all, &column.head);
    }
    for row in &table.rows {
        for cell in &row.cells {
            match cell {
                Cell::Text(words) | Cell::Strong(words) | Cell::Large(words) => say(all, words),
                Cell::Band(Band { letter, .. }) => say(all, letter),
                Cell::Empty | Cell::Tick(_) | Cell::Icon(_) | Cell::Answer(_) | Cell::Stage(_) => {}
            }
        }
        maybe(all, row.under.as_deref());
    }
}

fn task<'a>(task: &'a Task, who: bool, all: &mut All<'a>) {
    say(all, &task.text);
    maybe(all, task.who.as_deref().filter(|_| who));
}

fn matrix<'a>(matrix: &'a Matrix, all: &mut All<'a>) {
    say(all, &matrix.often_label);
    say(all, &matrix.bad_label);
    for bad in &matrix.bad {
        fact(all, bad);
    }
    for (often, degree) in (1..).zip(&matrix.often).collect::<Vec<_>>().into_iter().rev() {
        fact(all, degree);
        for bad in 1..=4 {
            let level = super::super::super::blocks::level(often, bad);
            let band = matrix.bands.iter().find(|(band, _)| band.level == level);
            maybe(all, band.map(|(band, _)| band.letter.as_str()));
            let here = matrix.hazards.iter().filter(|hazard| (hazard.often, hazard.bad) == (often, bad)).count();
            if here > 6 {
                all.push(Spoken::Must(format!("+{}", here - 5).into()));
            }
        }
    }
    for (band, range) in matrix.bands.iter().rev() {
        say(all, &band.word);
        say(all, range);
    }
    say(all, &matrix.rule);
}

fn score<'a>(score: &'a Score, all: &mut All<'a>) {
    all.extend(score.points.map(|points| Spoken::Must(points.to_string().into())));
    for words in [&score.of, &score.word, &score.message] {
        say(all, words);
    }
}

fn part<'a>(part: &'a Part, all: &mut All<'a>) {
    say(all, &part.name);
    all.extend(part.points.map(|points| Spoken::Must(points.to_string().into())));
    maybe(all, part.word.as_deref());
    say(all, &part.next);
}

fn months<'a>(heads: &'a [String], strips: &'a [Strip], all: &mut All<'a>) {
    let inside = strips.len() == 1;
    if !inside {
        for head in heads {
            say(all, head);
        }
    }
    for strip in strips {
        say(all, &strip.label);
        heads.iter().filter(|_| inside).for_each(|head| say(all, head));
    }
}

fn card<'a>(card: &'a Card, all: &mut All<'a>) {
    for limit in &card.limits {
        fact(all, &limit.fact);
    }
    for stage in &card.stages {
        say(all, &stage.name);
        for line in &stage.when {
            say(all, line);
        }
        for action in &stage.actions {
            task(action, true, all);
        }
    }
    remark(all, &card.foot);
}
