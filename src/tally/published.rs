//! The totals as tables, in two views: exact for the organisation's lead, and for the public without small groups.

use super::survey::Moment;
use super::totals::{Group, Told, Totals};

/// A group smaller than this is not published.
pub const FEWEST: u32 = 5;

/// Who the tables are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Everyone: groups under five are hidden.
    Published,
    /// The organisation's lead.
    Exact,
}

/// A number, or that it is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The number.
    Number(u64),
    /// A group under five, or one that would give such a group away.
    Hidden,
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it counts, as a code: that of a group, `question.code` in surveys, empty for "not said".
    pub code: String,
    /// One number a column.
    pub cells: Vec<Shown>,
}

/// A table of totals. Its words are `results-table-{key}`, its columns `results-column-{column}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// `all`, `sex`, `age`, `disability`, `sector`, `area`, `days`, `readiness`, `lines`, `feedback`, `day30`, `day90`,
    /// `month6`.
    pub key: &'static str,
    /// The columns.
    pub columns: &'static [&'static str],
    /// The lines.
    pub rows: Vec<Row>,
}

const GROUP: &[&str] = &["people", "trained", "completed", "active"];

/// All tables of the totals, in the order of the report.
pub fn tables(totals: &Totals, view: View) -> Vec<Table> {
    let mut tables = vec![all(totals, view)];
    let grouped = [
        ("sex", &totals.sex),
        ("age", &totals.age),
        ("disability", &totals.disability),
        ("sector", &totals.sector),
        ("area", &totals.area),
    ];
    tables.extend(grouped.map(|(key, groups)| Table { key, columns: GROUP, rows: by_group(groups, view) }));
    tables.extend([days(totals, view), readiness(totals, view), lines(totals, view)]);
    tables.push(answers("feedback", &totals.feedback, view));
    let later = Moment::LATER.into_iter().filter_map(|moment| Some((moment, totals.outcomes.get(&moment)?)));
    tables.extend(later.map(|(moment, told)| answers(moment.code(), told, view)));
    tables
}

fn exact(count: u32) -> Shown {
    Shown::Number(u64::from(count))
}

/// A number by itself.
pub fn single(count: u32, view: View) -> Shown {
    if view == View::Published && (1..FEWEST).contains(&count) { Shown::Hidden } else { exact(count) }
}

/// Whether what so few people say together is not published.
pub fn is_small(people: u32, view: View) -> bool {
    view == View::Published && people < FEWEST
}

/// Numbers that add up to a known whole. Small ones are hidden, and where the whole would still give them away, the
/// next larger ones too.
pub fn hide(counts: &[u32], view: View) -> Vec<Shown> {
    if view == View::Exact {
        return counts.iter().copied().map(exact).collect();
    }
    let mut hidden: Vec<bool> = counts.iter().map(|count| (1..FEWEST).contains(count)).collect();
    loop {
        let inside: Vec<u32> = counts.iter().zip(&hidden).filter(|(_, hide)| **hide).map(|(count, _)| *count).collect();
        let sum: u32 = inside.iter().sum();
        let most = u32::try_from(inside.len()).unwrap_or(u32::MAX).saturating_mul(FEWEST - 1);
        if inside.is_empty() || (sum >= FEWEST && sum != most) {
            break;
        }
        let open = (0..counts.len()).filter(|index| !hidden[*index]);
        let next = open.clone().filter(|index| counts[*index] > 0).min_by_key(|index| counts[*index]);
        let Some(next) = next else {
            // nothing is left to stand beside them: not even the zeros are told
            hidden.fill(true);
            break;
        };
        hidden[next] = true;
    }
    counts.iter().zip(hidden).map(|(count, hide)| if hide { Shown::Hidden } else { exact(*count) }).collect()
}

fn columns(group: &Group) -> [u32; 4] {
    [group.people, group.trained, group.completed, group.active]
}

fn all(totals: &Totals, view: View) -> Table {
    let cells = columns(&totals.all).map(|count| single(count, view)).to_vec();
    let rows = vec![Row { code: "all".to_owned(), cells }];
    Table { key: "all", columns: GROUP, rows }
}

fn by_group(groups: &[Group], view: View) -> Vec<Row> {
    let column = |at: usize| hide(&groups.iter().map(|group| columns(group)[at]).collect::<Vec<_>>(), view);
    let columns = [column(0), column(1), column(2), column(3)];
    let row = |(at, group): (usize, &Group)| {
        let small = columns[0][at] == Shown::Hidden;
        let cell = |cells: &Vec<Shown>| if small { Shown::Hidden } else { cells[at] };
        Row { code: group.code.clone(), cells: columns.iter().map(cell).collect() }
    };
    groups.iter().enumerate().map(row).collect()
}

fn days(totals: &Totals, view: View) -> Table {
    let day = |(day, count): (u32, &u32)| Row { code: day.to_string(), cells: vec![single(*count, view)] };
    Table { key: "days", columns: &["people"], rows: (1..).zip(&totals.days).map(day).collect() }
}

fn readiness(totals: &Totals, view: View) -> Table {
    let change = &totals.change;
    let few = is_small(change.people, view);
    let row = |(time, code): (usize, &str)| {
        let mut cells = vec![exact(change.people), exact(change.scores[time])];
        cells.extend(hide(&change.bands[time], view));
        if few {
            cells.fill(Shown::Hidden);
        }
        Row { code: code.to_owned(), cells }
    };
    let rows = ["before", "after"].into_iter().enumerate().map(row).collect();
    Table { key: "readiness", columns: &["people", "score", "not-ready", "getting-ready", "ready"], rows }
}

fn lines(totals: &Totals, view: View) -> Table {
    let few = is_small(totals.change.people, view);
    let cell = |count: u32| if few { Shown::Hidden } else { single(count, view) };
    let row = |(key, yes): &(&str, [u32; 2])| Row { code: (*key).to_owned(), cells: yes.map(cell).to_vec() };
    Table { key: "lines", columns: &["before", "after"], rows: totals.change.lines.iter().map(row).collect() }
}

fn answers(key: &'static str, told: &[Told], view: View) -> Table {
    let mut rows = Vec::new();
    for question in told {
        let counts: Vec<u32> = question.codes.iter().map(|(_, count)| *count).collect();
        let codes = question.codes.iter().map(|(code, _)| format!("{}.{code}", question.key));
        rows.extend(codes.zip(hide(&counts, view)).map(|(code, cell)| Row { code, cells: vec![cell] }));
        if let Some(sum) = question.sum {
            let few = is_small(question.people, view);
            let [people, sum] = [u64::from(question.people), sum].map(Shown::Number);
            let cell = |shown| if few { Shown::Hidden } else { shown };
            rows.push(Row { code: format!("{}.people", question.key), cells: vec![cell(people)] });
            rows.push(Row { code: format!("{}.sum", question.key), cells: vec![cell(sum)] });
        }
    }
    Table { key, columns: &["people"], rows }
}
