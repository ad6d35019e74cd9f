//! S4: the readiness check, 24 lines in the four Ps. Eight of them make the short check of a quick plan.

use crate::plan::question::*;

/// The five answers. "Not sure" never counts as ready.
pub static READY_SET: OptionSet = OptionSet::of("ready", &["yes", "partly", "no", "unsure", "not_for_me"]);
/// Lines that protect life do not offer "not for me".
pub static SAFETY_SET: OptionSet = OptionSet::of("ready", &["yes", "partly", "no", "unsure"]);

/// A line of a full plan.
const fn full(key: &'static str, id: &'static str) -> Question {
    choice(key, id, &READY_SET).must_if(Must::InFull)
}
/// A line of the short check.
const fn short(key: &'static str, id: &'static str) -> Question {
    choice(key, id, &READY_SET).quick().must()
}
/// A line that protects life.
const fn safety(key: &'static str, id: &'static str) -> Question {
    choice(key, id, &SAFETY_SET).quick().must()
}

pub static R01: Question = safety("readiness-r01", "R01");
pub static R02: Question = safety("readiness-r02", "R02");
pub static R03: Question = full("readiness-r03", "R03");
pub static R04: Question = full("readiness-r04", "R04");
pub static R05: Question = full("readiness-r05", "R05");
pub static R06: Question = full("readiness-r06", "R06");
pub static R07: Question = full("readiness-r07", "R07");
pub static R08: Question = safety("readiness-r08", "R08");
pub static R09: Question = short("readiness-r09", "R09");
pub static R10: Question = full("readiness-r10", "R10");
pub static R11: Question = full("readiness-r11", "R11");
pub static R12: Question = full("readiness-r12", "R12");
pub static R13: Question = short("readiness-r13", "R13");
pub static R14: Question = full("readiness-r14", "R14");
pub static R15: Question = short("readiness-r15", "R15");
pub static R16: Question = full("readiness-r16", "R16");
pub static R17: Question = full("readiness-r17", "R17");
pub static R18: Question = full("readiness-r18", "R18");
pub static R19: Question = short("readiness-r19", "R19");
pub static R20: Question = short("readiness-r20", "R20");
pub static R21: Question = full("readiness-r21", "R21");
pub static R22: Question = full("readiness-r22", "R22");
pub static R23: Question = full("readiness-r23", "R23");
pub static R24: Question = full("readiness-r24", "R24");

/// The lines of each P, in the order People, Processes, Profits, Partnerships.
pub static LINES: [&[&Question]; 4] = [
    &[&R01, &R02, &R03, &R04, &R05, &R06],
    &[&R07, &R08, &R09, &R10, &R11, &R12],
    &[&R13, &R14, &R15, &R16, &R17, &R18],
    &[&R19, &R20, &R21, &R22, &R23, &R24],
];
/// The three lines that protect life.
pub static SAFETY: [&Question; 3] = [&R01, &R02, &R08];
/// The eight lines of the short check.
pub static SHORT: [&Question; 8] = [&R01, &R02, &R08, &R09, &R13, &R15, &R19, &R20];

pub static SECTION: Section = Section {
    key: "readiness",
    number: 4,
    steps: &[
        quick_step("short-1", &[&R01, &R02, &R08, &R09]),
        quick_step("short-2", &[&R13, &R15, &R19, &R20]),
        full_step("people", &[&R01, &R02, &R03, &R04, &R05, &R06]),
        full_step("processes", &[&R07, &R08, &R09, &R10, &R11, &R12]),
        full_step("profits", &[&R13, &R14, &R15, &R16, &R17, &R18]),
        full_step("partnerships", &[&R19, &R20, &R21, &R22, &R23, &R24]),
    ],
    minutes: 7,
    quick_minutes: 2,
};
