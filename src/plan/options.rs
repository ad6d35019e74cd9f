//! What surrounds a plan when it is read: its country pack, depth and day; and the codes that each list of options has there.

use chrono::NaiveDate;

use super::answers::Answers;
use super::question::{Depth, Options, PackList, Question};
use crate::packs::{Country, Packs, sectors};

/// Hazards of a quick plan.
pub const QUICK_HAZARDS: usize = 3;

/// A plan's surroundings.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// All packs.
    pub packs: &'a Packs,
    /// The plan's country.
    pub country: &'a Country,
    /// `Depth::Quick` or `Depth::Full`.
    pub depth: Depth,
    /// The day it is where the business is.
    pub today: NaiveDate,
    /// Language codes offered.
    pub languages: &'a [String],
    /// Whether the plan was made in a workshop.
    pub workshop: bool,
    /// The answers, for options that are rows of another question.
    pub answers: &'a Answers,
}

impl Frame<'_> {
    /// Whether a question, column or page of this depth stands in this plan.
    pub fn asks(&self, depth: Depth) -> bool {
        depth == Depth::Both || depth == self.depth
    }
    /// Decimals of the country's money.
    pub fn decimals(&self) -> u8 {
        self.country.currency.decimals
    }
    /// Most ticks of a list: a quick plan chooses its top three hazards.
    pub fn most(&self, options: &Options, max: usize) -> usize {
        match options {
            Options::Pack(PackList::Hazards) if self.depth == Depth::Quick => max.min(QUICK_HAZARDS),
            _ => max,
        }
    }
    /// The codes of a list, in the order shown.
    pub fn codes(&self, options: &Options) -> Vec<String> {
        match options {
            Options::Fixed(set) => set.codes.iter().map(ToString::to_string).collect(),
            Options::Pack(list) => self.pack_codes(*list),
            Options::RowsOf(question) => self.row_ids(question),
        }
    }

    fn row_ids(&self, question: &Question) -> Vec<String> {
        let part = self.answers.section(question.section());
        part.row_ids(question.key).into_iter().map(str::to_owned).collect()
    }

    fn pack_codes(&self, list: PackList) -> Vec<String> {
        match list {
            PackList::Languages => self.languages.to_vec(),
            PackList::Countries => self.packs.countries().iter().map(|country| country.code.clone()).collect(),
            PackList::Areas => self.country.areas.iter().map(|area| area.code.clone()).collect(),
            PackList::Events => {
                let events = self.country.events.iter().map(|event| event.code.clone());
                events.chain(["other".to_owned()]).collect()
            }
            PackList::Sectors => sectors::SECTORS.iter().map(ToString::to_string).collect(),
            PackList::Hazards => {
                let offered = crate::packs::hazards::HAZARDS.iter().map(|hazard| hazard.code);
                offered.filter(|code| self.country.base_likelihood(code) > 0).map(str::to_owned).collect()
            }
            PackList::Stages => ["W72", "W48", "W24"].map(str::to_owned).to_vec(),
            PackList::MovingStages => ["W72", "W48"].map(str::to_owned).to_vec(),
            PackList::Phases => ["W72", "W48", "W24", "D", "A72"].map(str::to_owned).to_vec(),
            PackList::Offices => {
                let offices = self.country.offices.iter().map(|office| office.code.clone());
                let own = self.answers.section("contacts").row_ids("contacts-own").into_iter().map(str::to_owned);
                offices.chain(own).collect()
            }
        }
    }
}
