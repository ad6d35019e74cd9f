//! S8: plan B, asked only for what a product cannot do without.

use crate::plan::question::*;

pub static POWER_SET: OptionSet =
    OptionSet::of("power", &["solar", "generator", "battery", "manual_tools", "ice", "close", "none_yet"])
        .alone(&["none_yet"]);
pub static WATER_SET: OptionSet =
    OptionSet::of("water", &["tank", "drums", "boil", "buy", "none_yet"]).alone(&["none_yet"]);
pub static ROAD_SET: OptionSet =
    OptionSet::of("road", &["other_route", "store_fuel", "share_transport", "work_local", "none_yet"])
        .alone(&["none_yet"]);
pub static PHONE_SET: OptionSet =
    OptionSet::of("no-phone", &["cash_book", "radio", "notice_board", "second_sim", "none_yet"]).alone(&["none_yet"]);
pub static SUPPLIER_SET: OptionSet =
    OptionSet::of("supplier", &["second_supplier", "other_goods", "group_order", "none_yet"]).alone(&["none_yet"]);
pub static BUYER_SET: OptionSet =
    OptionSet::of("buyer", &["local_buyers", "relief_orders", "online", "other_product", "none_yet"])
        .alone(&["none_yet"]);
pub static CROP_SET: OptionSet =
    OptionSet::of("crop", &["second_garden", "stored", "other_source", "none_yet"]).alone(&["none_yet"]);

pub static PLACE: Question = line("backup-place", "S8.1", 120).must().shown(Shown::Needs(&["place"]));
pub static PLACE_ASK: Question = line("backup-place-ask", "S8.1", 60).shown(Shown::Needs(&["place"]));
pub static PLACE_PHONE: Question = phone("backup-place-phone", "S8.1").shown(Shown::Needs(&["place"]));
pub static POWER: Question = many("backup-power", "S8.2", &POWER_SET).shown(Shown::Needs(&["power", "gas"]));
pub static POWER_NOTE: Question = line("backup-power-note", "S8.2", 120).shown(Shown::Needs(&["power", "gas"]));
pub static WATER: Question = many("backup-water", "S8.3", &WATER_SET).shown(Shown::Needs(&["water"]));
pub static WATER_NOTE: Question = line("backup-water-note", "S8.3", 120).shown(Shown::Needs(&["water"]));
pub static ROAD: Question =
    many("backup-road", "S8.4", &ROAD_SET).shown(Shown::Needs(&["road", "ship", "fuel", "vehicle"]));
pub static ROAD_NOTE: Question =
    line("backup-road-note", "S8.4", 120).shown(Shown::Needs(&["road", "ship", "fuel", "vehicle"]));
pub static PHONE: Question = many("backup-phone", "S8.5", &PHONE_SET).shown(Shown::Needs(&["phone", "cash"]));
pub static PHONE_NOTE: Question = line("backup-phone-note", "S8.5", 120).shown(Shown::Needs(&["phone", "cash"]));
pub static SUPPLIER: Question = many("backup-supplier", "S8.6", &SUPPLIER_SET).shown(Shown::Needs(&["stock"]));
pub static SUPPLIER_NOTE: Question = line("backup-supplier-note", "S8.6", 120).shown(Shown::Needs(&["stock"]));
pub static BUYERS: Question = many("backup-buyers", "S8.7", &BUYER_SET);
pub static BUYERS_NOTE: Question = line("backup-buyers-note", "S8.7", 120);
pub static CROP: Question = many("backup-crop", "S8.9", &CROP_SET).shown(Shown::RawMaterial);
pub static CROP_NOTE: Question = line("backup-crop-note", "S8.9", 120).shown(Shown::RawMaterial);

pub static SECTION: Section = Section {
    key: "backup",
    number: 8,
    steps: &[
        full_step("place", &[&PLACE, &PLACE_ASK, &PLACE_PHONE]),
        full_step("power-water", &[&POWER, &POWER_NOTE, &WATER, &WATER_NOTE]),
        full_step("road-phone", &[&ROAD, &ROAD_NOTE, &PHONE, &PHONE_NOTE]),
        full_step("supply", &[&SUPPLIER, &SUPPLIER_NOTE, &CROP, &CROP_NOTE]),
        full_step("buyers", &[&BUYERS, &BUYERS_NOTE]),
    ],
    minutes: 6,
    quick_minutes: 0,
};
