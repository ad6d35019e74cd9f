//! S12: the to-do list.

use super::start::YES_NO;
use crate::plan::question::*;

pub static COST_SET: OptionSet = OptionSet::of("cost", &["free", "small", "medium", "big"]);

pub static TASK_WHAT: Question = line("what", "S12.1", 140).quick().must();
pub static TASK_WHO: Question = line("who", "S12.1", 60).quick();
pub static TASK_BY: Question = date("by", "S12.1", Days::NextYear).quick().must();
pub static TASK_COST: Question = choice("cost", "S12.1", &COST_SET);
pub static TASK_DONE: Question = choice("done", "S12.1", &YES_NO);
pub static TASK_TABLE: Table =
    Table { keys: free(3, 10, 3, 3), columns: &[&TASK_WHAT, &TASK_WHO, &TASK_BY, &TASK_COST, &TASK_DONE] };
pub static TASKS: Question = rows("tasks-list", "S12.1", &TASK_TABLE).quick().must();

pub static SECTION: Section =
    Section { key: "tasks", number: 12, steps: &[step("list", &[&TASKS])], minutes: 3, quick_minutes: 1 };
