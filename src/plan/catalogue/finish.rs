//! S14: what the paper leaves out, sharing, signature.

use super::start::YES_NO;
use crate::plan::question::*;

pub static SHARE_SET: OptionSet = OptionSet::of("share", &["no", "without_money", "all"]);

pub static LEAVE_OUT_MONEY: Question = choice("finish-leave-out-money", "S14.2", &YES_NO);
pub static PRINT_HELP: Question = choice("finish-print-help", "S14.2", &YES_NO);
pub static SHARE: Question = choice("finish-share", "S14.3", &SHARE_SET).shown(Shown::InWorkshop).kept(Kept::Consent);
pub static SIGNED: Question = line("finish-signed", "S14.4", 60);
pub static SIGNED_ON: Question = date("finish-signed-on", "S14.4", Days::Any);

pub static SECTION: Section = Section {
    key: "finish",
    number: 14,
    steps: &[full_step("paper", &[&LEAVE_OUT_MONEY, &PRINT_HELP, &SHARE]), full_step("sign", &[&SIGNED, &SIGNED_ON])],
    minutes: 1,
    quick_minutes: 0,
};
