//! S9: money, all of it private: weekly sales and costs, savings, insurance, debts, what a new start takes.

use super::business::YES_NO_UNSURE;
use crate::plan::question::*;

pub static MUST_PAY_SET: OptionSet =
    OptionSet::of("must-pay", &["rent", "wages", "loan", "phone_power", "home", "other"]);
pub static CUSHION_SET: OptionSet =
    OptionSet::of("cushion", &["under_week", "weeks_1_2", "weeks_2_4", "months_1_3", "more", "unsure"]);
pub static INSURANCE_SET: OptionSet =
    OptionSet::of("insurance", &["building", "stock", "vehicle", "crop", "cyclone", "health", "group_fund", "other"]);
pub static DEBT_SET: OptionSet = OptionSet::of("debt", &["owes_me", "i_owe"]);
pub static SOURCE_SET: OptionSet = OptionSet::of(
    "source",
    &[
        "savings",
        "family",
        "remittance",
        "bank",
        "microfinance",
        "co_op",
        "provident_fund",
        "insurance",
        "grant",
        "supplier_credit",
        "unsure",
    ],
);

pub static SALES: Question = money("money-sales", "S9.1").must();
pub static GOODS: Question = money("money-goods", "S9.2").must();
pub static MUST_PAY_AMOUNT: Question = money("amount", "S9.3");
pub static MUST_PAY_TABLE: Table = Table { keys: Keys::Fixed(&MUST_PAY_SET), columns: &[&MUST_PAY_AMOUNT] };
pub static MUST_PAY: Question = rows("money-must-pay", "S9.3", &MUST_PAY_TABLE).must().class(Class::Money);
pub static SAVINGS: Question = money("money-savings", "S9.4").must();
pub static CUSHION: Question = choice("money-cushion", "S9.5", &CUSHION_SET).only_quick().must().class(Class::Money);
pub static INSURED: Question = choice("money-insured", "S9.6", &YES_NO_UNSURE).only_quick().class(Class::Money);
pub static POLICY_TYPE: Question = choice("type", "S9.6", &INSURANCE_SET).must().class(Class::Money);
pub static POLICY_COMPANY: Question = line("company", "S9.6", 60).class(Class::Money);
pub static POLICY_NUMBER: Question = line("number", "S9.6", 40).class(Class::Money);
pub static POLICY_PAYS: Question = money("pays", "S9.6");
pub static POLICY_ENDS: Question = date("ends", "S9.6", Days::Any).class(Class::Money);
pub static POLICY_PHONE: Question = phone("phone", "S9.6").class(Class::Money);
pub static POLICY_TABLE: Table = Table {
    keys: free(0, 5, 0, 0),
    columns: &[&POLICY_TYPE, &POLICY_COMPANY, &POLICY_NUMBER, &POLICY_PAYS, &POLICY_ENDS, &POLICY_PHONE],
};
pub static POLICIES: Question = rows("money-insurance", "S9.6", &POLICY_TABLE).class(Class::Money);
pub static DEBT_NAME: Question = line("name", "S9.7", 60).must().class(Class::Money);
pub static DEBT_WAY: Question = choice("way", "S9.7", &DEBT_SET).must().class(Class::Money);
pub static DEBT_AMOUNT: Question = money("amount", "S9.7");
pub static DEBT_BY: Question = date("by", "S9.7", Days::Any).class(Class::Money);
pub static DEBT_TABLE: Table =
    Table { keys: free(0, 10, 0, 0), columns: &[&DEBT_NAME, &DEBT_WAY, &DEBT_AMOUNT, &DEBT_BY] };
pub static DEBTS: Question = rows("money-debts", "S9.7", &DEBT_TABLE).class(Class::Money);
pub static RESTART: Question = money("money-restart", "S9.8");
pub static SOURCES: Question = many("money-sources", "S9.9", &SOURCE_SET).class(Class::Money);

pub static SECTION: Section = Section {
    key: "money",
    number: 9,
    steps: &[
        quick_step("short", &[&CUSHION, &INSURED]),
        full_step("week", &[&SALES, &GOODS, &SAVINGS]),
        full_step("must-pay", &[&MUST_PAY]),
        full_step("insurance", &[&POLICIES]),
        full_step("debts", &[&DEBTS]),
        full_step("restart", &[&RESTART, &SOURCES]),
    ],
    minutes: 8,
    quick_minutes: 1,
};
