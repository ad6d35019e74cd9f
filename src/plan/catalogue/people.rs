//! S5: safe places, who is in the business, who decides, who needs help, what is ready.

use crate::plan::question::*;

pub static DECIDER_SET: OptionSet = OptionSet::of("decider", &["first", "second"]);
pub static JOB_SET: OptionSet = OptionSet::of(
    "job",
    &["radio", "stock", "shutters", "papers", "customers", "children", "animals", "vehicle", "other"],
);
pub static SKILL_SET: OptionSet = OptionSet::of(
    "skill",
    &["first_aid", "drivers_licence", "builder", "radio", "swimming", "chainsaw", "nurse", "none"],
)
.alone(&["none"]);
pub static BAG_SET: OptionSet = OptionSet::of(
    "bag",
    &[
        "water",
        "food",
        "torch",
        "radio",
        "batteries",
        "first_aid",
        "medicine",
        "charger",
        "cash",
        "papers",
        "masks",
        "whistle",
        "clothes",
        "baby",
    ],
);

pub static SAFE_PLACE: Question = line("people-safe-place", "S5.1", 120).quick().must();
pub static HIGH_GROUND: Question = line("people-high-ground", "S5.2", 120).quick().must().shown(Shown::Coastal);
pub static WALK: Question = number("people-walk", "S5.3", 1, 180).quick().shown(Shown::Coastal);
pub static MEETING: Question = line("people-meeting", "S5.4", 120).quick().must();
pub static HELP_WHO: Question = line("who", "S5.5", 40).must().class(Class::Health);
pub static HELP_NEED: Question = line("need", "S5.5", 80).class(Class::Health);
pub static HELP_BY: Question = line("helper", "S5.5", 40).class(Class::Health);
pub static HELP_TABLE: Table = Table { keys: free(0, 6, 0, 0), columns: &[&HELP_WHO, &HELP_NEED, &HELP_BY] };
pub static HELP: Question = rows("people-help", "S5.5", &HELP_TABLE).class(Class::Health);
pub static MEMBER_NAME: Question = line("name", "S5.6", 60).must();
pub static MEMBER_ROLE: Question = line("role", "S5.6", 40);
pub static MEMBER_PHONE: Question = phone("phone", "S5.6");
pub static MEMBER_PHONE_2: Question = phone("phone-2", "S5.6");
pub static MEMBER_FAMILY: Question = line("family", "S5.6", 60);
pub static MEMBER_TABLE: Table = Table {
    keys: free(0, 15, 0, 3),
    columns: &[&MEMBER_NAME, &MEMBER_ROLE, &MEMBER_PHONE, &MEMBER_PHONE_2, &MEMBER_FAMILY],
};
pub static MEMBERS: Question = rows("people-members", "S5.6", &MEMBER_TABLE).must_if(Must::IfSeveralPeople);
pub static DECIDER_NAME: Question = line("name", "S5.7", 60).must();
pub static DECIDER_PHONE: Question = phone("phone", "S5.7");
pub static DECIDER_TABLE: Table = Table { keys: Keys::Fixed(&DECIDER_SET), columns: &[&DECIDER_NAME, &DECIDER_PHONE] };
pub static DECIDERS: Question = rows("people-deciders", "S5.7", &DECIDER_TABLE).must();
pub static JOB_WHAT: Question = choice("job", "S5.8", &JOB_SET).must();
pub static JOB_WHO: Question = line("who", "S5.8", 60);
pub static JOB_TABLE: Table = Table { keys: free(0, 8, 0, 0), columns: &[&JOB_WHAT, &JOB_WHO] };
pub static JOBS: Question = rows("people-jobs", "S5.8", &JOB_TABLE);
pub static STAND_IN: Question = line("people-stand-in", "S5.9", 60).must();
pub static STAND_IN_PHONE: Question = phone("people-stand-in-phone", "S5.9");
pub static STAND_IN_KNOWS: Question = paragraph("people-stand-in-knows", "S5.9", 300);
pub static SKILLS: Question = many("people-skills", "S5.10", &SKILL_SET);
pub static BAG: Question = many("people-bag", "S5.11", &BAG_SET);

pub static SECTION: Section = Section {
    key: "people",
    number: 5,
    steps: &[
        step("safe", &[&SAFE_PLACE, &HIGH_GROUND, &WALK, &MEETING]),
        step("members", &[&MEMBERS]),
        step("deciders", &[&DECIDERS]),
        step("stand-in", &[&STAND_IN, &STAND_IN_PHONE, &STAND_IN_KNOWS]),
        step("jobs", &[&JOBS]),
        step("help", &[&HELP]),
        step("ready", &[&SKILLS, &BAG]),
    ],
    minutes: 7,
    quick_minutes: 2,
};
