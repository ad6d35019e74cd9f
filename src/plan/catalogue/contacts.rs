//! S6: emergency numbers, own key contacts, who holds a copy, the message to customers.

use super::start::YES_NO;
use crate::plan::question::*;

pub static SERVICE_SET: OptionSet =
    OptionSet::of("service", &["police", "ambulance", "fire", "disaster", "weather", "clinic"]);
pub static CONTACT_SET: OptionSet = OptionSet::of(
    "contact",
    &[
        "family",
        "worker",
        "neighbour",
        "supplier",
        "customer",
        "transport",
        "landlord",
        "bank",
        "insurer",
        "co_op",
        "chamber",
        "village_leader",
        "council",
        "clinic",
        "mechanic",
        "other",
    ],
);
pub static COPY_SET: OptionSet = OptionSet::of("copy", &["paper", "phone_photo", "email"]);

pub static SERVICE_PHONE: Question = phone("phone", "S6.1").quick();
pub static SERVICE_TABLE: Table = Table { keys: Keys::Fixed(&SERVICE_SET), columns: &[&SERVICE_PHONE] };
pub static EMERGENCY: Question = rows("contacts-emergency", "S6.1", &SERVICE_TABLE).quick();
pub static CONTACT_NAME: Question = line("name", "S6.2", 60).quick().must();
pub static CONTACT_WHO: Question = choice("who", "S6.2", &CONTACT_SET).quick();
pub static CONTACT_PHONE: Question = phone("phone", "S6.2").quick().must();
pub static CONTACT_NOTE: Question = line("note", "S6.2", 80);
pub static CONTACT_SECOND: Question = choice("second", "S6.2", &YES_NO);
pub static CONTACT_TABLE: Table = Table {
    keys: free(3, 20, 1, 3),
    columns: &[&CONTACT_NAME, &CONTACT_WHO, &CONTACT_PHONE, &CONTACT_NOTE, &CONTACT_SECOND],
};
pub static CONTACTS: Question = rows("contacts-own", "S6.2", &CONTACT_TABLE).quick().must();
pub static COPY_NAME: Question = line("name", "S6.3", 60).must();
pub static COPY_HOW: Question = choice("how", "S6.3", &COPY_SET);
pub static COPY_TABLE: Table = Table { keys: free(0, 6, 0, 0), columns: &[&COPY_NAME, &COPY_HOW] };
pub static COPIES: Question = rows("contacts-copies", "S6.3", &COPY_TABLE);
pub static MESSAGE: Question = paragraph("contacts-message", "S6.4", 300);

pub static SECTION: Section = Section {
    key: "contacts",
    number: 6,
    steps: &[
        step("emergency", &[&EMERGENCY]),
        step("own", &[&CONTACTS]),
        step("copies", &[&COPIES]),
        step("message", &[&MESSAGE]),
    ],
    minutes: 5,
    quick_minutes: 2,
};
