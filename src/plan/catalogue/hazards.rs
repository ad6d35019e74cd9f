//! S3: the place, what happened before, which hazards matter and how much.

use crate::plan::question::*;

pub static EXPOSURE_SET: OptionSet = OptionSet::of(
    "exposure",
    &["near_sea", "low_land", "slope", "volcano", "trees", "light_roof", "close_houses", "one_road", "none", "unsure"],
)
.alone(&["none"]);
pub static OFTEN_SET: OptionSet = OptionSet::of("often", &["rare", "sometimes", "often", "very_often"]);
pub static BAD_SET: OptionSet = OptionSet::of("bad", &["small", "medium", "big", "very_big"]);
pub static HURT_SET: OptionSet = OptionSet::of("hurt", &["people", "processes", "profits", "partnerships"]);
pub static TRUST_SET: OptionSet =
    OptionSet::of("trust", &["radio", "sms", "met_office", "chief", "church", "facebook", "loud_hailer", "family"]);

pub static EXPOSURE: Question = many("hazards-exposure", "S3.1", &EXPOSURE_SET).quick().must();
pub static EVENT_WHICH: Question = from_pack("event", "S3.2", PackList::Events).must();
pub static EVENT_YEAR: Question = year("year", "S3.2", 1980);
pub static EVENT_CLOSED: Question = number("closed", "S3.2", 0, 730);
pub static EVENT_LOST: Question = line("lost", "S3.2", 120);
pub static EVENT_TABLE: Table =
    Table { keys: free(0, 6, 0, 0), columns: &[&EVENT_WHICH, &EVENT_YEAR, &EVENT_CLOSED, &EVENT_LOST] };
pub static EVENTS: Question = rows("hazards-before", "S3.2", &EVENT_TABLE);
pub static CHOSEN: Question = many_of_pack("hazards-chosen", "S3.3", PackList::Hazards, 1, 8).quick().must();
pub static OFTEN: Question = choice("often", "S3.4", &OFTEN_SET).quick().must();
pub static BAD: Question = choice("bad", "S3.5", &BAD_SET).quick().must();
pub static HURT: Question = many("hurt", "S3.6", &HURT_SET);
pub static RATING_TABLE: Table = Table { keys: Keys::Hazards, columns: &[&OFTEN, &BAD, &HURT] };
pub static RATINGS: Question = rows("hazards-ratings", "S3.4", &RATING_TABLE).quick().must();
pub static TRUSTED: Question = many("hazards-trusted", "S3.8", &TRUST_SET);
pub static RADIO: Question = line("hazards-radio", "S3.8", 40).shown(Shown::Chosen(&TRUSTED, "radio"));

pub static SECTION: Section = Section {
    key: "hazards",
    number: 3,
    steps: &[
        step("place", &[&EXPOSURE]),
        step("before", &[&EVENTS]),
        step("choose", &[&CHOSEN]),
        step("rate", &[&RATINGS]),
        step("warnings", &[&TRUSTED, &RADIO]),
    ],
    minutes: 12,
    quick_minutes: 5,
};
