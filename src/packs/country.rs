//! Owns what a country pack says: areas, money, season, warning stages, phone numbers, offices, past events.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{Phase, Season};

/// One country, read from its pack.
#[derive(Clone, Debug)]
pub struct Country {
    /// ISO code such as `VU`; `XX` is the neutral pack.
    pub code: String,
    /// Name in English.
    pub name: String,
    /// Calling code such as `+678`; empty in the neutral pack.
    pub calling_code: String,
    /// The time zone in which dates are written.
    pub time_zone: Tz,
    /// Money and how small amounts are rounded.
    pub currency: Currency,
    /// The key of the word for a top area: one of [`AREA_WORDS`].
    pub area_word: String,
    /// The top areas.
    pub areas: Vec<Area>,
    /// The season of the main hazard.
    pub season: Season,
    /// How often each hazard comes, 0 (not offered) to 4, by hazard code.
    pub base: BTreeMap<String, u8>,
    /// The named warning stages of this country. Ask [`super::Packs::stages`] for the ones that hold for a hazard.
    pub stages: Vec<Stage>,
    /// Emergency and service numbers, verified or not.
    pub numbers: Vec<Number>,
    /// Offices to tell about damage and to learn from.
    pub offices: Vec<Office>,
    /// Disasters people remember.
    pub events: Vec<Event>,
    /// Languages people use, most used first, as BCP 47 codes.
    pub languages: Vec<String>,
    /// An example of a village name for hints.
    pub sample_village: String,
    /// The day on which the facts of this pack were read. Papers print this date, never today's.
    pub read_on: NaiveDate,
}

/// The keys an area word may have.
pub const AREA_WORDS: [&str; 7] = ["province", "division", "island_group", "island", "region", "aimag", "area"];

impl Country {
    /// How often a hazard comes here: 0 (not offered) to 4.
    pub fn base_likelihood(&self, hazard: &str) -> u8 {
        self.base.get(hazard).copied().unwrap_or(0)
    }

    /// The area with this code.
    pub fn area(&self, code: &str) -> Option<&Area> {
        self.areas.iter().find(|area| area.code == code)
    }

    /// The numbers that may stand on paper: only verified ones; police, ambulance and fire first, then the offices
    /// that warn, then the rest.
    pub fn printable_numbers(&self) -> Vec<&Number> {
        let mut numbers: Vec<_> = self.numbers.iter().filter(|number| number.verified).collect();
        numbers.sort_by_key(|number| number.service.rank());
        numbers
    }
}

/// The money of a country.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Currency {
    /// ISO code such as `VUV`.
    pub code: String,
    /// Symbol as people write it.
    pub symbol: String,
    /// Digits after the point: 0 or 2.
    pub decimals: u8,
    /// The step a suggested saving is rounded to, in minor units.
    pub step: u64,
}

/// A top area of a country.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Code, unique in the country.
    pub code: String,
    /// Name in local spelling.
    pub name: String,
    /// Whether much of it is low islands, so that waves are never ruled out.
    #[serde(default)]
    pub low_island: bool,
}

/// The outline of a stage's mark.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// An open eye: watch and listen, before any alert.
    Eye,
    /// The first alert.
    Circle,
    /// The second alert.
    Triangle,
    /// The third alert.
    Octagon,
    /// A rising sun: it is over.
    Sun,
}

impl Shape {
    /// The one shape each stage phase has; phases without a stage have none.
    pub fn of(phase: Phase) -> Option<Self> {
        match phase {
            Phase::N | Phase::R => None,
            Phase::W72 => Some(Self::Eye),
            Phase::W48 => Some(Self::Circle),
            Phase::W24 => Some(Self::Triangle),
            Phase::W12 | Phase::D => Some(Self::Octagon),
            Phase::A72 => Some(Self::Sun),
        }
    }

    /// Whether the mark carries a letter or digit: the alerts do, eye and sun do not.
    pub fn has_letter(self) -> bool {
        matches!(self, Self::Circle | Self::Triangle | Self::Octagon)
    }
}

/// The colour a country itself gives to a stage.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// The country names no colour.
    #[default]
    None,
    /// Blue.
    Blue,
    /// Yellow.
    Yellow,
    /// Red.
    Red,
}

/// A warning stage as the country names it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// The phase it stands for. `W12` stands for `D` too.
    pub phase: Phase,
    /// Code, unique in the country.
    pub code: String,
    /// Local name, such as "Blue alert".
    pub name: String,
    /// Letter or digit in the mark, at most two; empty for eye and sun.
    #[serde(default)]
    pub short: String,
    /// What to do, in two to four words.
    pub action: String,
    /// When it comes: hours or a condition.
    pub when: String,
    /// Outline of the mark.
    pub shape: Shape,
    /// Colour, where the country has one.
    #[serde(default)]
    pub tone: Tone,
    /// Hazard codes it applies to.
    pub hazards: Vec<String>,
    /// How to know this stage when no bulletin arrives.
    pub fallback: String,
}

impl Stage {
    /// Whether this is the stage of the hazard in the phase.
    pub fn serves(&self, hazard: &str, phase: Phase) -> bool {
        phase.stage_phase() == Some(self.phase) && self.hazards.iter().any(|code| code == hazard)
    }
}

/// Whom a number reaches.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Service {
    /// Police.
    Police,
    /// Ambulance.
    Ambulance,
    /// Fire service.
    Fire,
    /// Disaster office.
    Disaster,
    /// Weather office.
    Weather,
    /// Power company.
    Power,
    /// Roads office.
    Roads,
    /// Water company.
    Water,
    /// Rescue at sea.
    Marine,
    /// Another service; the note says which.
    Other,
}

impl Service {
    /// The code that stands in data files and word keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Police => "police",
            Self::Ambulance => "ambulance",
            Self::Fire => "fire",
            Self::Disaster => "disaster",
            Self::Weather => "weather",
            Self::Power => "power",
            Self::Roads => "roads",
            Self::Water => "water",
            Self::Marine => "marine",
            Self::Other => "other",
        }
    }

    fn rank(self) -> u8 {
        match self {
            Self::Police => 0,
            Self::Ambulance => 1,
            Self::Fire => 2,
            Self::Disaster | Self::Weather => 3,
            Self::Power | Self::Roads | Self::Water | Self::Marine | Self::Other => 4,
        }
    }
}

/// A phone number of public service.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// Whom it reaches.
    pub service: Service,
    /// The number: digits, spaces and `+ - ( )`.
    pub number: String,
    /// Where or when it holds, if not always.
    #[serde(default)]
    pub note: Option<String>,
    /// Whether it was read at its source. Others are never printed.
    pub verified: bool,
    /// The site it was read on.
    #[serde(default)]
    pub source: Option<String>,
    /// The day it was read.
    #[serde(default)]
    pub verified_on: Option<NaiveDate>,
}

/// What an office is for.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OfficeKind {
    /// Chamber, employers' organisation, cooperative or business ministry.
    Business,
    /// Disaster office.
    Disaster,
    /// Weather office.
    Weather,
    /// Labour office.
    Labour,
}

/// An office that helps or counts after a disaster.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Code, unique in the country.
    pub code: String,
    /// Name people know.
    pub name: String,
    /// What it is for.
    pub kind: OfficeKind,
}

/// A disaster people remember.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Code, unique in the country.
    pub code: String,
    /// Name people use.
    pub name: String,
    /// Year it came.
    pub year: i32,
    /// Hazard code.
    pub hazard: String,
}
