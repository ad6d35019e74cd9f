//! Tables on paper: rows to write in, named lines, hazards to rate, or the same questions several times.

use super::room::{self, picks};
use super::{question_of, repeat};
use crate::outline::build::maker::Maker;
use crate::outline::said;
use crate::outline::worksheet::{Asked, Entry, Grid, GridCell, GridColumn, Key, Ratings, Room, Scale};
use crate::plan::catalogue::{hazards, start};
use crate::plan::options::Frame;
use crate::plan::question::{Depth, Keys, Kind, OptionSet, Options, PackList, Question, Table};
use crate::plan::visible;

/// A table that asks to choose from lists more often than this is asked row by row.
const LISTS: usize = 3;
/// Rows more than usual, where a sheet has room.
const SPARE: usize = 4;
/// Options that stand in a cell, and the most characters of their words together.
const IN_CELL: (usize, usize) = (2, 24);

/// Room for the rows of a table.
pub fn room(make: &Maker<'_>, question: &'static Question, table: &'static Table) -> Room {
    let columns = visible::columns(question, &make.frame);
    match table.keys {
        Keys::Fixed(set) => named(make, question, set, &columns),
        Keys::Hazards => Room::Ratings(ratings(make, question, &columns)),
        Keys::Free { max, quick_max, .. } => {
            let most = if make.frame.depth == Depth::Quick { quick_max } else { max };
            free(make, question, &columns, most)
        }
    }
}

fn free(make: &Maker<'_>, question: &'static Question, columns: &[&'static Question], most: usize) -> Room {
    let lists = columns.iter().filter(|column| matches!(column.kind, Kind::Choice(_) | Kind::Many { .. })).count();
    if lists >= LISTS || most == 1 {
        let times = u8::try_from(most.min(3)).unwrap_or(1);
        return repeat(times, columns.iter().map(|column| column_of(make, question, column)).collect());
    }
    let tall = columns.iter().any(|column| matches!(column.kind, Kind::Paragraph { .. }));
    let rows = rows(most, tall);
    if let [only] = columns {
        let entry = |n: usize| Entry { label: n.to_string(), room: room::of(make, only) };
        return Room::Entries((1..=most.min(6)).map(entry).collect());
    }
    let all = most.min(rows + SPARE);
    let numbers = (1..=all).map(|n| n.to_string()).collect();
    Room::Grid(Grid { spare: all - rows, ..grid(make, question, columns, numbers, tall) })
}

/// Rows on paper, of the most that a plan takes.
fn rows(most: usize, tall: bool) -> usize {
    match most {
        _ if tall => most.min(3),
        0..=4 => most,
        5 | 6 => 4,
        7..=10 => 6,
        _ => 8,
    }
}

/// A column, asked like a question of its own.
fn column_of(make: &Maker<'_>, table: &'static Question, column: &'static Question) -> Asked {
    Asked { label: make.head(table, column), hint: None, private: None, ..question_of(make, column) }
}

fn named(
    make: &Maker<'_>,
    question: &'static Question,
    set: &'static OptionSet,
    columns: &[&'static Question],
) -> Room {
    let names: Vec<String> = set.codes.iter().map(|code| make.words.option(set.name, code)).collect();
    match columns {
        [only] => Room::Entries(names.into_iter().map(|label| Entry { label, room: room::of(make, only) }).collect()),
        _ => Room::Grid(Grid { named: true, ..grid(make, question, columns, names, false) }),
    }
}

fn grid(
    make: &Maker<'_>,
    table: &'static Question,
    columns: &[&'static Question],
    rows: Vec<String>,
    tall: bool,
) -> Grid {
    let mut keys = Vec::new();
    let column = |own: &&'static Question| {
        let head = make.head(table, own);
        let cell = cell(make, own);
        if let (GridCell::Code, Kind::Choice(options) | Kind::Many { options, .. }) = (&cell, &own.kind) {
            let options = picks(make, options).into_iter().map(|pick| pick.word).collect();
            keys.push(Key { head: head.clone(), options });
        }
        let number = (own.id != table.id).then(|| own.id.to_owned());
        GridColumn { number, head, cell, weight: weight(own) }
    };
    let columns = columns.iter().map(column).collect();
    Grid { columns, rows, spare: 0, named: false, tall, keys }
}

fn cell(make: &Maker<'_>, column: &Question) -> GridCell {
    match &column.kind {
        Kind::Line { .. } | Kind::Paragraph { .. } | Kind::Rows(_) | Kind::Actions(_) => GridCell::Write,
        Kind::Phone => GridCell::Phone,
        Kind::Number { .. } => GridCell::Figure,
        Kind::Money => GridCell::Money(make.frame.country.currency.symbol.clone()),
        Kind::Date(_) => GridCell::Date,
        Kind::Choice(Options::Fixed(set)) if set.name == start::YES_NO.name => GridCell::Tick,
        Kind::Choice(options) => {
            let words: Vec<String> = picks(make, options).into_iter().map(|pick| pick.word).collect();
            let letters: usize = words.iter().map(|word| word.chars().count()).sum();
            let (most, long) = IN_CELL;
            if words.len() <= most && letters <= long { GridCell::Options(words) } else { GridCell::Code }
        }
        Kind::Many { .. } => GridCell::Code,
    }
}

fn weight(column: &Question) -> u16 {
    match column.kind {
        Kind::Line { max } if max > 100 => 9,
        Kind::Line { max } if max > 40 => 6,
        Kind::Paragraph { .. } => 8,
        _ => 4,
    }
}

/// The hazards of the country to tick and to rate.
fn ratings(make: &Maker<'_>, table: &'static Question, columns: &[&'static Question]) -> Ratings {
    let offered = Options::Pack(PackList::Hazards);
    let codes = Frame { depth: Depth::Full, ..make.frame }.codes(&offered);
    let hazard = |code: String| {
        let name = said::option(make.words, &offered, &code, &make.frame);
        (code, name)
    };
    let scale = |column: &&'static Question| Scale {
        number: column.id.to_owned(),
        label: make.head(table, column),
        options: match &column.kind {
            Kind::Choice(options) | Kind::Many { options, .. } => picks(make, options),
            _ => Vec::new(),
        },
    };
    Ratings {
        number: hazards::CHOSEN.id.to_owned(),
        label: make.words.text(hazards::CHOSEN.key).into_owned(),
        hazards: codes.into_iter().map(hazard).collect(),
        scales: columns.iter().map(scale).collect(),
        rule: make.t("risks-rule"),
    }
}
