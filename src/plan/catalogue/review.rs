//! S13: when the plan is tested and looked at again.

use crate::plan::question::*;

pub static TEST_SET: OptionSet = OptionSet::of("test", &["talk", "drill", "walk", "move_stock"]);
pub static ALSO_SET: OptionSet =
    OptionSet::of("review-also", &["moved", "new_worker", "new_product", "after_event", "numbers"]);

pub static TEST_ON: Question = date("review-test-on", "S13.1", Days::NextYear).must();
pub static TEST_HOW: Question = choice("review-test-how", "S13.2", &TEST_SET);
pub static NOTE_ON: Question = date("on", "S13.3", Days::Past).must();
pub static NOTE_WELL: Question = paragraph("well", "S13.3", 300);
pub static NOTE_CHANGE: Question = paragraph("change", "S13.3", 300);
pub static NOTE_TABLE: Table = Table { keys: free(0, 10, 0, 0), columns: &[&NOTE_ON, &NOTE_WELL, &NOTE_CHANGE] };
pub static NOTES: Question = rows("review-notes", "S13.3", &NOTE_TABLE);
pub static REVIEW_ON: Question = date("review-on", "S13.4", Days::NextYear).quick().must();
pub static ALSO: Question = many("review-also", "S13.5", &ALSO_SET);

pub static SECTION: Section = Section {
    key: "review",
    number: 13,
    steps: &[step("dates", &[&TEST_ON, &TEST_HOW, &REVIEW_ON, &ALSO]), step("notes", &[&NOTES])],
    minutes: 1,
    quick_minutes: 0,
};
