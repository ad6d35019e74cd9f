//! What a question is: its key, kind, bounds, depth, class and when it is shown.
//! A question is declared once, as a static in `catalogue/`; every page and paper is made from that.

mod section;

pub use section::{Section, Step, full_step, quick_step, step};

/// One question of the catalogue, or one column of a table of rows.
#[derive(Debug)]
pub struct Question {
    /// Stable name, also the id of its words: `business-name`. A column has a short key, unique in its table.
    pub key: &'static str,
    /// Number as printed on screen and worksheets: `S1.1`.
    pub id: &'static str,
    /// What kind of answer it takes, with its bounds.
    pub kind: Kind,
    /// In which plans it is asked.
    pub depth: Depth,
    /// Whether the plan counts as unfinished without it.
    pub must: Must,
    /// Who may see the answer on paper.
    pub class: Class,
    /// When it is asked at all.
    pub shown: Shown,
    /// Where the answer is kept.
    pub kept: Kept,
}

/// The kinds of answers. Every output is one exhaustive `match` over these.
#[derive(Debug)]
pub enum Kind {
    /// One line of text, up to `max` characters.
    Line {
        /// Most characters.
        max: usize,
    },
    /// Several lines of text, up to `max` characters.
    Paragraph {
        /// Most characters.
        max: usize,
    },
    /// A phone number: 3 to 20 of digits, spaces, `+ - ( )`.
    Phone,
    /// A whole number within bounds.
    Number {
        /// Least.
        min: i64,
        /// Most.
        max: Max,
    },
    /// An amount in the country's money, kept in minor units.
    Money,
    /// A calendar day.
    Date(Days),
    /// One of several options.
    Choice(Options),
    /// Any of several options, within the count bounds.
    Many {
        /// What can be ticked.
        options: Options,
        /// Fewest ticks that make the answer complete.
        min: usize,
        /// Most ticks in a full plan.
        max: usize,
    },
    /// A table of rows.
    Rows(&'static Table),
    /// Suggested actions to tick, from the action library.
    Actions(Shelf),
}

/// The upper bound of a number.
#[derive(Debug, Clone, Copy)]
pub enum Max {
    /// A fixed number.
    At(i64),
    /// The current year.
    ThisYear,
}

/// Which days a date may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Days {
    /// Today or before.
    Past,
    /// Today up to twelve months ahead.
    NextYear,
    /// Any day from 1990 to 2100.
    Any,
}

/// Where options come from. Stored values are always codes.
#[derive(Debug, Clone, Copy)]
pub enum Options {
    /// A list fixed in the catalogue.
    Fixed(&'static OptionSet),
    /// A list of the country pack.
    Pack(PackList),
    /// The rows of another question, by row id.
    RowsOf(&'static Question),
}

/// A fixed list of options; its words are the message `set-{name}` with one attribute a code.
#[derive(Debug)]
pub struct OptionSet {
    /// Name of the list.
    pub name: &'static str,
    /// Codes offered, in order.
    pub codes: &'static [&'static str],
    /// Codes that an option excludes when ticked with others ("none", "not sure").
    pub alone: &'static [&'static str],
}

/// Lists that a country pack brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackList {
    /// Interface languages.
    Languages,
    /// Countries with a pack.
    Countries,
    /// Provinces, divisions or island groups.
    Areas,
    /// Past events, and "other".
    Events,
    /// Kinds of business.
    Sectors,
    /// Hazards that the country offers.
    Hazards,
    /// Warning stages, by phase code.
    Stages,
    /// The stages early enough to move goods in.
    MovingStages,
    /// Warning stages, during and after, by phase code.
    Phases,
    /// Offices and own contacts to tell about damage.
    Offices,
}

/// A table of rows: which rows it has and what each row asks.
#[derive(Debug)]
pub struct Table {
    /// Which rows there are.
    pub keys: Keys,
    /// What each row asks; the first names the row.
    pub columns: &'static [&'static Question],
}

/// Which rows a table has.
#[derive(Debug, Clone, Copy)]
pub enum Keys {
    /// Rows that the owner adds: fewest for a finished answer, most in a full plan, most in a quick plan.
    Free {
        /// Fewest rows that make the answer complete, in a full plan.
        min: usize,
        /// Most rows in a full plan.
        max: usize,
        /// Fewest rows in a quick plan.
        quick_min: usize,
        /// Most rows in a quick plan.
        quick_max: usize,
    },
    /// One row for each chosen hazard.
    Hazards,
    /// One row for each option of a list.
    Fixed(&'static OptionSet),
}

/// Which actions a question offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Every warning stage and "during", by hazard.
    Stages,
    /// The first 72 hours after.
    First72,
    /// Recovery.
    Recovery,
}

/// In which plans a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Quick and full.
    Both,
    /// Quick only.
    Quick,
    /// Full only.
    Full,
}

/// Whether a plan counts as unfinished without an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Must {
    /// Never.
    No,
    /// Wherever it is asked.
    Yes,
    /// Only in a full plan.
    InFull,
    /// Where more than one person works.
    IfSeveralPeople,
}

/// Who may see an answer on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// On every paper.
    Public,
    /// Only where the owner chose to print money.
    Money,
    /// Only where the owner chose to print who needs help.
    Health,
    /// Never printed; counted in totals.
    TotalsOnly,
}

impl Class {
    /// All that not everyone may see.
    pub const PRIVATE: [Self; 3] = [Self::Money, Self::Health, Self::TotalsOnly];
}

/// When a question is asked: one level, no expressions.
#[derive(Debug, Clone, Copy)]
pub enum Shown {
    /// Always.
    Always,
    /// When another question of the plan has this option chosen or ticked.
    Chosen(&'static Question, &'static str),
    /// Near the sea, on low land, or with tsunami among the hazards.
    Coastal,
    /// When one of these is ticked as needed for a product.
    Needs(&'static [&'static str]),
    /// For businesses that live from plants, fibre or animals, or that need stock.
    RawMaterial,
    /// With a workshop code.
    InWorkshop,
}

/// Where an answer is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Among the answers.
    Answers,
    /// In a column of the plan (language, country, depth).
    Plan,
    /// In a consent column with an audit line; never imported or restored.
    Consent,
}

impl Question {
    const fn of(key: &'static str, id: &'static str, kind: Kind) -> Self {
        Self {
            key,
            id,
            kind,
            depth: Depth::Full,
            must: Must::No,
            class: Class::Public,
            shown: Shown::Always,
            kept: Kept::Answers,
        }
    }
    /// Asked in quick plans too.
    pub const fn quick(mut self) -> Self {
        self.depth = Depth::Both;
        self
    }
    /// Asked in quick plans only.
    pub const fn only_quick(mut self) -> Self {
        self.depth = Depth::Quick;
        self
    }
    /// Needed for a finished plan.
    pub const fn must(mut self) -> Self {
        self.must = Must::Yes;
        self
    }
    /// Needed for a finished plan under a condition.
    pub const fn must_if(mut self, must: Must) -> Self {
        self.must = must;
        self
    }
    /// Sets who may see it on paper.
    pub const fn class(mut self, class: Class) -> Self {
        self.class = class;
        self
    }
    /// Sets when it is asked.
    pub const fn shown(mut self, shown: Shown) -> Self {
        self.shown = shown;
        self
    }
    /// Sets where it is kept.
    pub const fn kept(mut self, kept: Kept) -> Self {
        self.kept = kept;
        self
    }
    /// The section's key: what stands before the first dash.
    pub fn section(&self) -> &'static str {
        self.key.split('-').next().unwrap_or(self.key)
    }
    /// The table behind a question of rows.
    pub fn table(&self) -> Option<&'static Table> {
        match self.kind {
            Kind::Rows(table) => Some(table),
            _ => None,
        }
    }
}

impl OptionSet {
    /// A named list without exclusive options.
    pub const fn of(name: &'static str, codes: &'static [&'static str]) -> Self {
        Self { name, codes, alone: &[] }
    }
    /// Marks options that stand alone.
    pub const fn alone(mut self, codes: &'static [&'static str]) -> Self {
        self.alone = codes;
        self
    }
}

/// A line of text.
pub const fn line(key: &'static str, id: &'static str, max: usize) -> Question {
    Question::of(key, id, Kind::Line { max })
}
/// Several lines of text.
pub const fn paragraph(key: &'static str, id: &'static str, max: usize) -> Question {
    Question::of(key, id, Kind::Paragraph { max })
}
/// A phone number.
pub const fn phone(key: &'static str, id: &'static str) -> Question {
    Question::of(key, id, Kind::Phone)
}
/// A whole number.
pub const fn number(key: &'static str, id: &'static str, min: i64, max: i64) -> Question {
    Question::of(key, id, Kind::Number { min, max: Max::At(max) })
}
/// A year up to this one.
pub const fn year(key: &'static str, id: &'static str, min: i64) -> Question {
    Question::of(key, id, Kind::Number { min, max: Max::ThisYear })
}
/// An amount of money; private unless said otherwise.
pub const fn money(key: &'static str, id: &'static str) -> Question {
    Question::of(key, id, Kind::Money).class(Class::Money)
}
/// A day.
pub const fn date(key: &'static str, id: &'static str, days: Days) -> Question {
    Question::of(key, id, Kind::Date(days))
}
/// One of a fixed list.
pub const fn choice(key: &'static str, id: &'static str, set: &'static OptionSet) -> Question {
    Question::of(key, id, Kind::Choice(Options::Fixed(set)))
}
/// One of a list of the pack.
pub const fn from_pack(key: &'static str, id: &'static str, list: PackList) -> Question {
    Question::of(key, id, Kind::Choice(Options::Pack(list)))
}
/// One of the rows of another question.
pub const fn row_of(key: &'static str, id: &'static str, rows: &'static Question) -> Question {
    Question::of(key, id, Kind::Choice(Options::RowsOf(rows)))
}
/// Any of a fixed list.
pub const fn many(key: &'static str, id: &'static str, set: &'static OptionSet) -> Question {
    Question::of(key, id, Kind::Many { options: Options::Fixed(set), min: 1, max: set.codes.len() })
}
/// Any of a list of the pack.
pub const fn many_of_pack(key: &'static str, id: &'static str, list: PackList, min: usize, max: usize) -> Question {
    Question::of(key, id, Kind::Many { options: Options::Pack(list), min, max })
}
/// A table of rows.
pub const fn rows(key: &'static str, id: &'static str, table: &'static Table) -> Question {
    Question::of(key, id, Kind::Rows(table))
}
/// Actions of the library.
pub const fn actions(key: &'static str, id: &'static str, shelf: Shelf) -> Question {
    Question::of(key, id, Kind::Actions(shelf))
}
/// Rows that the owner adds.
pub const fn free(min: usize, max: usize, quick_min: usize, quick_max: usize) -> Keys {
    Keys::Free { min, max, quick_min, quick_max }
}
