//! S11: the first 72 hours and recovery.

use super::activities::PRODUCTS;
use crate::plan::question::*;

pub static CHECK_WHO: Question = line("who", "S11.1", 60).must();
pub static CHECK_TABLE: Table = Table { keys: free(1, 5, 0, 0), columns: &[&CHECK_WHO] };
pub static CHECK_ON: Question = rows("recovery-check-on", "S11.1", &CHECK_TABLE);
pub static FIRST: Question = actions("recovery-first", "S11.2", Shelf::First72).must();
pub static TELL: Question = many_of_pack("recovery-tell", "S11.3", PackList::Offices, 1, 20).must();
pub static TO_OPEN: Question = paragraph("recovery-to-open", "S11.4", 300).must();
pub static FIRST_PRODUCT: Question = row_of("recovery-first-product", "S11.5", &PRODUCTS);
pub static STEPS: Question = actions("recovery-steps", "S11.6", Shelf::Recovery);
pub static TOGETHER: Question = paragraph("recovery-together", "S11.7", 300);

pub static SECTION: Section = Section {
    key: "recovery",
    number: 11,
    steps: &[
        full_step("check-on", &[&CHECK_ON]),
        full_step("first", &[&FIRST]),
        full_step("tell", &[&TELL]),
        full_step("open", &[&TO_OPEN, &FIRST_PRODUCT]),
        full_step("steps", &[&STEPS]),
        full_step("together", &[&TOGETHER]),
    ],
    minutes: 4,
    quick_minutes: 0,
};
