//! Owns the action library: what to do in which phase, read from a table with one action a row.

use csv::StringRecord;

use super::hazards::{self, Hazard};
use super::{Fault, Phase, check};

/// What an action costs its owner.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Cost {
    /// Nothing but time.
    Free,
    /// Pocket money.
    Small,
    /// Some days of income.
    Medium,
    /// A big purchase.
    Big,
}

impl Cost {
    /// The code that stands in data files and answers.
    pub fn code(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Big => "big",
        }
    }

    /// Points taken off when actions are ranked: 0 to 3.
    pub fn points(self) -> u32 {
        match self {
            Self::Free => 0,
            Self::Small => 1,
            Self::Medium => 2,
            Self::Big => 3,
        }
    }

    fn parse(code: &str) -> Option<Self> {
        match code {
            "free" => Some(Self::Free),
            "small" => Some(Self::Small),
            "medium" => Some(Self::Medium),
            "big" => Some(Self::Big),
            _ => None,
        }
    }
}

/// Which hazards an action answers.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Answers {
    /// Every hazard.
    Any,
    /// These hazards, by code.
    Only(Vec<&'static str>),
}

impl Answers {
    /// Whether the action helps against this hazard.
    pub fn includes(&self, hazard: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Only(codes) => codes.contains(&hazard),
        }
    }

    /// Whether the action names this hazard itself, not by `any`.
    pub fn names(&self, hazard: &str) -> bool {
        matches!(self, Self::Only(codes) if codes.contains(&hazard))
    }
}

/// Something to do in one phase.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Action {
    /// Code in answers, for example `G-W48-3`.
    pub id: String,
    /// The part of the library it belongs to: `general` or a sector.
    pub sector: String,
    /// When it is done.
    pub phase: Phase,
    /// Which hazards it answers.
    pub hazards: Answers,
    /// Whether it protects life.
    pub critical: bool,
    /// What it costs.
    pub cost: Cost,
    /// Exposure codes of the place that make it fit better; see [`EXPOSURES`].
    pub exposure: Vec<&'static str>,
    /// At most 60 characters, for the wall sheet and cards.
    pub short: String,
    /// The full sentence or sentences.
    pub text: String,
    /// The line of the table it was read from.
    pub(super) line: usize,
}

/// What can be true of a place (question S3.1).
pub const EXPOSURES: [&str; 8] =
    ["near_sea", "low_land", "slope", "volcano", "trees", "light_roof", "close_houses", "one_road"];

/// The most characters a short text may have.
pub const SHORT_LIMIT: usize = 60;

const COLUMNS: [&str; 9] = ["id", "sector", "when", "hazards", "critical", "cost", "exposure", "short", "text"];

/// Reads the table. Columns are found by name, in any order. Every bad row is reported, not only the first.
pub(super) fn read(file: &str, table: &str) -> (Vec<Action>, Vec<Fault>) {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let columns = match reader.headers() {
        Ok(headers) => Columns::find(file, headers),
        Err(error) => Err(vec![csv_fault(file, &error)]),
    };
    let columns = match columns {
        Ok(columns) => columns,
        Err(faults) => return (Vec::new(), faults),
    };
    let (mut actions, mut faults) = (Vec::new(), Vec::new());
    for record in reader.records() {
        match record {
            Ok(record) => {
                let row = Row { file, columns: &columns, record: &record };
                match row.action() {
                    Ok(action) => actions.push(action),
                    Err(found) => faults.extend(found),
                }
            }
            Err(error) => faults.push(csv_fault(file, &error)),
        }
    }
    faults.extend(check::actions(file, &actions));
    (actions, faults)
}

fn csv_fault(file: &str, error: &csv::Error) -> Fault {
    let line = error.position().and_then(|position| usize::try_from(position.line()).ok());
    Fault::new(file, line, error.to_string())
}

/// Where each wanted column stands.
struct Columns([usize; COLUMNS.len()]);

impl Columns {
    fn find(file: &str, headers: &StringRecord) -> Result<Self, Vec<Fault>> {
        let head = |reason| Fault::new(file, Some(1), reason);
        let mut faults: Vec<_> = headers
            .iter()
            .filter(|name| !COLUMNS.contains(name))
            .map(|name| head(format!("unknown column \"{name}\"")))
            .collect();
        let mut places = [0; COLUMNS.len()];
        for (place, name) in places.iter_mut().zip(COLUMNS) {
            match headers.iter().position(|header| header == name) {
                Some(found) => *place = found,
                None => faults.push(head(format!("column \"{name}\" is missing"))),
            }
        }
        if faults.is_empty() { Ok(Self(places)) } else { Err(faults) }
    }
}

/// One row on its way to an action.
struct Row<'a> {
    file: &'a str,
    columns: &'a Columns,
    record: &'a StringRecord,
}

impl Row<'_> {
    fn cell(&self, column: &str) -> &str {
        let place = COLUMNS.iter().position(|name| *name == column).map(|index| self.columns.0[index]);
        place.and_then(|place| self.record.get(place)).unwrap_or_default().trim()
    }

    fn line(&self) -> usize {
        self.record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0))
    }

    fn action(&self) -> Result<Action, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut wrong = |reason: String| faults.push(Fault::new(self.file, Some(self.line()), reason));
        let phase = known(self.cell("when"), "phase", Phase::parse, &mut wrong);
        let cost = known(self.cell("cost"), "cost", Cost::parse, &mut wrong);
        let critical = known(self.cell("critical"), "mark in column critical", yes_or_empty, &mut wrong);
        let hazards = self.hazards(&mut wrong);
        let exposure = self
            .cell("exposure")
            .split_whitespace()
            .filter_map(|code| known(code, "exposure", known_exposure, &mut wrong))
            .collect();
        match (phase, cost, critical) {
            (Some(phase), Some(cost), Some(critical)) if faults.is_empty() => Ok(Action {
                id: self.cell("id").to_owned(),
                sector: self.cell("sector").to_owned(),
                phase,
                hazards,
                critical,
                cost,
                exposure,
                short: self.cell("short").to_owned(),
                text: self.cell("text").to_owned(),
                line: self.line(),
            }),
            _ => Err(faults),
        }
    }

    fn hazards(&self, wrong: &mut impl FnMut(String)) -> Answers {
        let cell = self.cell("hazards");
        match cell {
            "any" => Answers::Any,
            "" => {
                wrong("no hazard is named; write \"any\" for all".to_owned());
                Answers::Any
            }
            _ => Answers::Only(
                cell.split_whitespace()
                    .filter_map(|code| known(code, "hazard", hazards::find, wrong))
                    .map(|hazard: &Hazard| hazard.code)
                    .collect(),
            ),
        }
    }
}

fn known<T>(code: &str, what: &str, find: impl Fn(&str) -> Option<T>, wrong: &mut impl FnMut(String)) -> Option<T> {
    let found = find(code);
    if found.is_none() {
        wrong(format!("unknown {what} \"{code}\""));
    }
    found
}

fn yes_or_empty(mark: &str) -> Option<bool> {
    match mark {
        "yes" => Some(true),
        "" => Some(false),
        _ => None,
    }
}

fn known_exposure(code: &str) -> Option<&'static str> {
    EXPOSURES.into_iter().find(|known| *known == code)
}
