//! Owns the facts people other than programmers edit: countries, hazards, sectors and the action library.
//! They are read and checked whole at start; a wrong line stops the start and is named with its file.

use std::fmt;
use std::path::Path;

mod actions;
pub mod agenda;
mod check;
mod country;
pub mod hazards;
mod orders;
mod phase;
mod read;
mod safety;
mod season;
pub mod sectors;

pub use actions::{Action, Answers, Cost, EXPOSURES, SHORT_LIMIT};
pub use country::{
    AREA_WORDS, Area, Country, Currency, Event, Number, Office, OfficeKind, Service, Shape, Stage, Tone,
};
pub use phase::Phase;
pub use season::{FEWEST_WEEKS, Season};

/// The code of the neutral pack, which also holds the stages used where a country names none.
pub const NEUTRAL: &str = "XX";

/// Something wrong in a data file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fault {
    /// The file it stands in.
    pub file: String,
    /// The line, where one can be named.
    pub line: Option<usize>,
    /// What is wrong, in a sentence.
    pub reason: String,
}

impl Fault {
    pub(crate) fn new(file: &str, line: Option<usize>, reason: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, reason: reason.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.reason),
            None => write!(f, "{}: {}", self.file, self.reason),
        }
    }
}

impl std::error::Error for Fault {}

/// All countries and actions, checked.
#[derive(Clone, Debug)]
pub struct Packs {
    countries: Vec<Country>,
    actions: Vec<Action>,
}

impl Packs {
    /// The packs compiled into the program.
    pub fn embedded() -> Result<Self, Vec<Fault>> {
        read::packs(None)
    }

    /// The compiled packs with the files of a content folder in their place: `packs/<country>.toml` and
    /// `actions.csv`, each only if it is there.
    pub fn load(dir: &Path) -> Result<Self, Vec<Fault>> {
        read::packs(Some(dir))
    }

    /// All countries, in the order in which they are offered; the neutral one is last of the compiled ones.
    pub fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// The country with this code.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// The whole action library, in the order of its table.
    pub fn actions(&self) -> &[Action] {
        &self.actions
    }

    /// The action with this id.
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// The stages that hold for a hazard in a country, in the order of time: its own, or the generic ones.
    /// Empty for a hazard that comes without warning.
    pub fn stages(&self, country: &str, hazard: &str) -> Vec<&Stage> {
        Phase::STAGED.into_iter().filter_map(|phase| self.stage(country, hazard, phase)).collect()
    }

    /// The stage that holds for a hazard in a country in this phase.
    pub fn stage(&self, country: &str, hazard: &str, phase: Phase) -> Option<&Stage> {
        if !hazards::find(hazard)?.warned {
            return None;
        }
        let own = self.country(country).into_iter();
        own.chain(self.country(NEUTRAL)).flat_map(|country| &country.stages).find(|stage| stage.serves(hazard, phase))
    }
}

/// Checks a content folder on top of the compiled packs and tells all faults.
pub fn check_folder(dir: &Path) -> Vec<Fault> {
    if !dir.join("packs").is_dir() && !dir.join("actions.csv").is_file() {
        let file = dir.display().to_string();
        return vec![Fault::new(&file, None, "holds neither a folder \"packs\" nor a file \"actions.csv\"")];
    }
    Packs::load(dir).err().unwrap_or_default()
}

#[cfg(test)]
pub(crate) fn embedded_for_tests() -> Packs {
    Packs::embedded().unwrap_or_else(|faults| {
        let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

#[cfg(test)]
mod tests;
