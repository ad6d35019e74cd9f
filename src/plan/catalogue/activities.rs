//! S2: what keeps the business going: products, what they need, customers, goal.

use crate::plan::question::*;

pub static SHARE_SET: OptionSet = OptionSet::of("share-of-money", &["small", "half", "most"]);
pub static NEED_SET: OptionSet = OptionSet::of("need", &["not_much", "some", "very_much"]);
pub static STOP_SET: OptionSet = OptionSet::of("stop", &["day1", "days3", "week1", "weeks2", "month1", "longer"]);
pub static NEEDS_SET: OptionSet = OptionSet::of(
    "needs",
    &[
        "me", "workers", "place", "vehicle", "tools", "stock", "power", "water", "gas", "fuel", "phone", "papers",
        "cash", "road", "ship",
    ],
);
pub static MONTH_SET: OptionSet =
    OptionSet::of("month", &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]);
pub static DAY_SET: OptionSet = OptionSet::of("day", &["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
pub static CUSTOMER_SET: OptionSet = OptionSet::of(
    "customer",
    &["neighbours", "town", "tourists", "shops_hotels", "schools", "government", "church", "overseas", "other"],
);
pub static GOAL_SET: OptionSet = OptionSet::of("goal", &["day1", "days3", "week1", "weeks2", "month1"]);

pub static PRODUCT_NAME: Question = line("name", "S2.1", 60).quick().must();
pub static PRODUCT_SHARE: Question = choice("share", "S2.2", &SHARE_SET).must();
pub static PRODUCT_NEED: Question = choice("need", "S2.3", &NEED_SET);
pub static PRODUCT_STOP: Question = choice("stop", "S2.4", &STOP_SET).quick().must();
pub static PRODUCT_NEEDS: Question = many("needs", "S2.5", &NEEDS_SET).must();
pub static PRODUCT_TABLE: Table = Table {
    keys: free(1, 5, 1, 1),
    columns: &[&PRODUCT_NAME, &PRODUCT_SHARE, &PRODUCT_NEED, &PRODUCT_STOP, &PRODUCT_NEEDS],
};
pub static PRODUCTS: Question = rows("activities-products", "S2.1", &PRODUCT_TABLE).quick().must();
pub static SMALLEST: Question = paragraph("activities-smallest", "S2.6", 300);
pub static BUSY_MONTHS: Question = many("activities-busy-months", "S2.7", &MONTH_SET);
pub static OPEN_DAYS: Question = many("activities-open-days", "S2.8", &DAY_SET);
pub static CUSTOMERS: Question = many("activities-customers", "S2.9", &CUSTOMER_SET);
pub static GOAL: Question = choice("activities-goal", "S2.10", &GOAL_SET).must();

pub static SECTION: Section = Section {
    key: "activities",
    number: 2,
    steps: &[
        step("products", &[&PRODUCTS]),
        step("smallest", &[&SMALLEST, &GOAL]),
        step("when", &[&BUSY_MONTHS, &OPEN_DAYS]),
        step("customers", &[&CUSTOMERS]),
    ],
    minutes: 8,
    quick_minutes: 2,
};
