//! Drill scripts: five bad days of twenty minutes, each with two fixes to write.

use super::super::super::StageMark;
use super::super::super::said;
use super::super::super::workshop::{HalfCard, PartForm};
use super::cards::{self, number, part};
use super::{Hall, bulletins};
use crate::packs::Phase;
use crate::words::Value;

/// Minutes at which the host asks the next question; the last ones are for writing.
const MINUTES: [(u32, u32); 4] = [(0, 5), (5, 12), (12, 17), (17, 20)];
/// How long a drill takes.
const LONG: u32 = MINUTES[MINUTES.len() - 1].1;
/// Fixes to write after each drill.
const FIXES: usize = 2;
/// What happens, in the order in which drills are played, with its icon; the storm takes that of the main hazard.
const DRILLS: [(&str, &str); 5] =
    [("power", "pow"), ("storm", ""), ("sick", "ill"), ("market", "close"), ("shaking", "eq")];

/// One card for each drill.
pub(super) fn all(hall: &Hall<'_>) -> Vec<HalfCard> {
    let mut cards: Vec<HalfCard> =
        DRILLS.into_iter().enumerate().map(|(n, (code, icon))| card(hall, n, code, icon)).collect();
    if DRILLS.len() % 2 == 1 {
        let asked = MINUTES.map(|marks| (minutes(hall, marks), String::new()));
        let asked = part(hall.t("drill-marks"), PartForm::Minutes(asked.into()));
        let fixes = part(hall.t("drill-fixes"), PartForm::Lines(FIXES));
        cards.push(HalfCard { minutes: LONG, ..cards::blank(hall, "own-drill", vec![asked, fixes]) });
    }
    cards
}

fn card(hall: &Hall<'_>, n: usize, code: &str, icon: &str) -> HalfCard {
    let make = hall.make;
    let main = said::main_hazard(&make.frame);
    let hazard = make.hazard(main);
    let stages = bulletins::stages(hall);
    let name = |phase: Phase| {
        stages.iter().find(|(other, _)| *other == phase).map(|(_, stage)| stage.name.clone()).unwrap_or_default()
    };
    let stages = [Phase::W48, Phase::W24, Phase::W12].map(name);
    let values: [(&str, Value<'_>); 4] = [
        ("hazard", hazard.as_str().into()),
        ("first", stages[0].as_str().into()),
        ("second", stages[1].as_str().into()),
        ("third", stages[2].as_str().into()),
    ];
    let id = format!("workshop-drill-{code}");
    let own = format!("{id}-{main}");
    let title = make.words.with(if make.words.has(&own) { &own } else { &id }, &values);
    let said = |attr: &str| make.words.attr_with(&id, attr, &values);
    let aloud = said("aloud-sea").filter(|_| make.frame.country.base_likelihood("tsu") > 0).or_else(|| said("aloud"));
    let asked = ["step-1", "step-2", "step-3"].map(|step| said(step).unwrap_or_default());
    let asked = asked.into_iter().chain([hall.t("drill-write")]);
    let marks = MINUTES.into_iter().map(|marks| minutes(hall, marks)).zip(asked);
    HalfCard {
        mark: StageMark::Icon { icon: if icon.is_empty() { main } else { icon }.to_owned() },
        kicker: hall.with("drill-kicker", &[("n", number(n + 1).into()), ("of", number(DRILLS.len()).into())]),
        title,
        line: hall.t("drill-line"),
        minutes: LONG,
        unit: hall.t("minutes"),
        alone: None,
        aloud_label: hall.t("aloud"),
        aloud: aloud.unwrap_or_default(),
        parts: vec![
            part(hall.t("drill-marks"), PartForm::Minutes(marks.collect())),
            part(hall.t("drill-fixes"), PartForm::Lines(FIXES)),
        ],
    }
}

/// From which minute to which.
fn minutes(hall: &Hall<'_>, (from, to): (u32, u32)) -> String {
    hall.with("drill-minutes", &[("from", i64::from(from).into()), ("to", i64::from(to).into())])
}
