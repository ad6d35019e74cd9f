//! S10: what is done in each warning stage, by hazard; when to close and when to start moving.

use crate::plan::question::*;

/// What an action keeps: whether it is taken.
pub static TAKE: Question = choice("take", "S10.1", &super::start::YES_NO).quick();
/// What an action keeps: who does it.
pub static WHO: Question = line("who", "S10.1", 40).quick();
pub static ACTIONS: Question = actions("stages-actions", "S10.1", Shelf::Stages).quick().must();
pub static OWN_HAZARD: Question =
    Question { kind: Kind::Choice(Options::Pack(PackList::Hazards)), ..line("hazard", "S10.2", 0) }.must();
pub static OWN_STAGE: Question = from_pack("stage", "S10.2", PackList::Phases).must();
pub static OWN_TEXT: Question = line("text", "S10.2", 140).must();
pub static OWN_WHO: Question = line("who", "S10.2", 40);
pub static OWN_TABLE: Table =
    Table { keys: free(0, 25, 0, 0), columns: &[&OWN_HAZARD, &OWN_STAGE, &OWN_TEXT, &OWN_WHO] };
pub static OWN: Question = rows("stages-own", "S10.2", &OWN_TABLE);
pub static CLOSE: Question = from_pack("stages-close", "S10.3", PackList::Stages).must();
pub static MOVE: Question = from_pack("stages-move", "S10.4", PackList::MovingStages).must();

pub static SECTION: Section = Section {
    key: "stages",
    number: 10,
    steps: &[step("cards", &[&ACTIONS]), step("own", &[&OWN]), full_step("when", &[&CLOSE, &MOVE])],
    minutes: 12,
    quick_minutes: 1,
};
