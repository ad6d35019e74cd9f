//! S0: language, country, depth and consents. Kept in columns of the plan, never among the answers.

use crate::plan::question::*;

pub static DEPTH_SET: OptionSet = OptionSet::of("depth", &["quick", "full"]);
pub static KEEP_SET: OptionSet = OptionSet::of("keep", &["yes", "no"]);
pub static YES_NO: OptionSet = OptionSet::of("yes-no", &["yes", "no"]);

pub static LANGUAGE: Question =
    from_pack("start-language", "S0.1", PackList::Languages).quick().must().kept(Kept::Plan);
pub static PAPER_LANGUAGE: Question = from_pack("start-paper-language", "S0.1", PackList::Languages).kept(Kept::Plan);
pub static COUNTRY: Question = from_pack("start-country", "S0.2", PackList::Countries).quick().must().kept(Kept::Plan);
pub static DEPTH: Question = choice("start-depth", "S0.3", &DEPTH_SET).quick().must().kept(Kept::Plan);
pub static WORKSHOP: Question = line("start-workshop", "S0.4", 6).quick().kept(Kept::Plan);
pub static KEEP: Question = choice("start-keep", "S0.5", &KEEP_SET).quick().must().kept(Kept::Consent);
pub static PROGRESS: Question =
    choice("start-progress", "S0.6", &YES_NO).quick().shown(Shown::InWorkshop).kept(Kept::Consent);

pub static SECTION: Section = Section {
    key: "start",
    number: 0,
    steps: &[step("begin", &[&LANGUAGE, &COUNTRY, &DEPTH, &WORKSHOP, &KEEP, &PROGRESS])],
    minutes: 2,
    quick_minutes: 1,
};
