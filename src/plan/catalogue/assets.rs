//! S7: things to protect, papers and where their copies are, the safe dry place, time to move.

use crate::plan::question::*;

pub static ASSET_SET: OptionSet = OptionSet::of(
    "asset",
    &["building", "tools", "vehicle", "stock", "raw_material", "crops", "animals", "furniture", "other"],
);
pub static PROTECT_SET: OptionSet =
    OptionSet::of("protect", &["move", "lift", "wrap", "tie_down", "take_home", "sell_first", "insure", "leave"]);
pub static PAPER_SET: OptionSet = OptionSet::of(
    "paper",
    &[
        "id",
        "licence",
        "land",
        "bank_book",
        "insurance",
        "vehicle",
        "tax",
        "loan",
        "sales_book",
        "credit_book",
        "photos",
        "school_health",
        "will",
    ],
);
pub static SECOND_COPY_SET: OptionSet =
    OptionSet::of("second-copy", &["phone_photos", "online", "family_elsewhere", "sealed_bag", "none_yet"]);
pub static MOVE_SET: OptionSet = OptionSet::of("move-time", &["under_1h", "hours_1_3", "half_day", "one_day", "more"]);

pub static ITEM: Question = line("item", "S7.1", 60).quick().must();
pub static ITEM_CLASS: Question = choice("class", "S7.1", &ASSET_SET).must();
pub static ITEM_NUMBER: Question = number("number", "S7.1", 1, 9_999);
pub static ITEM_COST: Question = money("cost", "S7.1").must();
pub static ITEM_HOW: Question = many("how", "S7.1", &PROTECT_SET).quick();
pub static ITEM_WHERE: Question = line("where", "S7.1", 60);
pub static ITEM_WHO: Question = line("who", "S7.1", 40);
pub static ITEM_TABLE: Table = Table {
    keys: free(1, 20, 1, 3),
    columns: &[&ITEM, &ITEM_CLASS, &ITEM_NUMBER, &ITEM_COST, &ITEM_HOW, &ITEM_WHERE, &ITEM_WHO],
};
pub static ITEMS: Question = rows("assets-things", "S7.1", &ITEM_TABLE).quick().must();
pub static PAPERS: Question = many("assets-papers", "S7.3", &PAPER_SET).must();
pub static SECOND_COPY: Question = choice("assets-second-copy", "S7.4", &SECOND_COPY_SET).must();
pub static DRY_PLACE: Question = line("assets-dry-place", "S7.5", 120).quick().must();
pub static MOVE_TIME: Question = choice("assets-move-time", "S7.6", &MOVE_SET).must();

pub static SECTION: Section = Section {
    key: "assets",
    number: 7,
    steps: &[
        step("things", &[&ITEMS]),
        step("where", &[&DRY_PLACE, &MOVE_TIME]),
        step("papers", &[&PAPERS, &SECOND_COPY]),
    ],
    minutes: 9,
    quick_minutes: 1,
};
