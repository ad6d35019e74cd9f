//! S1: who the business is, where it works, who works in it.

use crate::plan::question::*;

pub static OTHER_WORK_SET: OptionSet = OptionSet::of(
    "other-work",
    &[
        "market_vendor",
        "taxi_transport",
        "handicraft",
        "guesthouse",
        "food_stall_kava",
        "retail_shop",
        "fisher",
        "farmer",
        "construction",
        "beauty_tailor",
        "boat_transport",
        "herder",
        "repair_workshop",
        "creative_tours",
        "wool_felt",
        "wages",
        "remittances",
        "garden_food",
        "none",
    ],
)
.alone(&["none"]);
pub static PLACE_SET: OptionSet = OptionSet::of(
    "place",
    &["home", "market_stall", "roadside", "shop", "vehicle", "boat", "farm_or_sea", "customers_place", "rented_room"],
);
pub static TENURE_SET: OptionSet =
    OptionSet::of("tenure", &["own", "family_land", "rent", "council_market", "no_paper"]);
pub static WORKER_SET: OptionSet = OptionSet::of("worker", &["paid_women", "paid_men", "family_women", "family_men"]);
pub static YES_NO_UNSURE: OptionSet = OptionSet::of("yes-no-unsure", &["yes", "no", "unsure"]);
pub static OWNER_SET: OptionSet = OptionSet::of("owner", &["woman", "man", "other", "family", "no_answer"]);
pub static YES_NO_PRIVATE: OptionSet = OptionSet::of("yes-no-private", &["yes", "no", "no_answer"]);
pub static GROUP_SET: OptionSet = OptionSet::of(
    "group",
    &[
        "chamber",
        "market_association",
        "taxi_association",
        "co_op",
        "savings_group",
        "church",
        "farmers_group",
        "none",
        "other",
    ],
)
.alone(&["none"]);

pub static NAME: Question = line("business-name", "S1.1", 80).quick().must();
pub static OWNER: Question = line("business-owner", "S1.2", 80).quick().must();
pub static PHONE: Question = phone("business-phone", "S1.3").quick().must();
pub static SECTOR: Question = from_pack("business-sector", "S1.4", PackList::Sectors).quick().must();
pub static OTHER_WORK: Question = many("business-other-work", "S1.5", &OTHER_WORK_SET);
pub static AREA: Question = from_pack("business-area", "S1.6", PackList::Areas).quick().must();
pub static VILLAGE: Question = line("business-village", "S1.7", 80).quick().must();
pub static PLACE: Question = choice("business-place", "S1.8", &PLACE_SET).quick().must();
pub static TENURE: Question = choice("business-tenure", "S1.9", &TENURE_SET);
pub static PEOPLE: Question = number("business-people", "S1.10", 1, 500).only_quick().must();
pub static WORKER_COUNT: Question = number("count", "S1.10", 0, 200).must();
pub static WORKER_TABLE: Table = Table { keys: Keys::Fixed(&WORKER_SET), columns: &[&WORKER_COUNT] };
pub static WORKERS: Question = rows("business-workers", "S1.10", &WORKER_TABLE).must();
pub static DEPENDANTS: Question = number("business-dependants", "S1.11", 1, 200);
pub static REGISTERED: Question = choice("business-registered", "S1.12", &YES_NO_UNSURE);
pub static LICENCE: Question = line("business-licence", "S1.13", 40).shown(Shown::Chosen(&REGISTERED, "yes"));
pub static STARTED: Question = year("business-started", "S1.14", 1950);
pub static OWNER_SEX: Question = choice("business-owner-is", "S1.15", &OWNER_SET).class(Class::TotalsOnly);
pub static UNDER_35: Question = choice("business-under-35", "S1.16", &YES_NO_PRIVATE).class(Class::TotalsOnly);
pub static DISABILITY: Question = choice("business-disability", "S1.17", &YES_NO_PRIVATE).class(Class::TotalsOnly);
pub static GROUPS: Question = many("business-groups", "S1.18", &GROUP_SET);
pub static GROUP_OTHER: Question = line("business-group-other", "S1.18", 60).shown(Shown::Chosen(&GROUPS, "other"));

pub static SECTION: Section = Section {
    key: "business",
    number: 1,
    steps: &[
        step("you", &[&NAME, &OWNER, &PHONE, &SECTOR]),
        step("place", &[&AREA, &VILLAGE, &PLACE, &TENURE, &PEOPLE]),
        step("workers", &[&WORKERS, &DEPENDANTS]),
        step("other-work", &[&OTHER_WORK]),
        step("papers", &[&REGISTERED, &LICENCE, &STARTED]),
        step("owner", &[&OWNER_SEX, &UNDER_35, &DISABILITY]),
        step("groups", &[&GROUPS, &GROUP_OTHER]),
    ],
    minutes: 5,
    quick_minutes: 2,
};

#[cfg(test)]
mod tests {
    use crate::packs::sectors::SECTORS;

    #[test]
    fn other_work_offers_every_kind_of_business() {
        let offered = super::OTHER_WORK_SET.codes;
        let lacking: Vec<_> =
            SECTORS.iter().filter(|sector| **sector != "other" && !offered.contains(sector)).collect();
        assert!(lacking.is_empty(), "{lacking:?}");
    }
}
