//! Which actions written for any hazard belong on the card of one that harms no building: an illness, a shortage or a
//! theft leaves no fallen lines, nothing to dry and no gas to check.

use crate::packs::Action;

/// Hazards that strike buildings and roads; after them all general actions make sense.
const STRIKE: [&str; 9] = ["cyc", "fld", "srg", "eq", "tsu", "vol", "lsl", "fir", "dzd"];

/// For the others: the general actions that help, of the quiet season and of the days after, in this order.
const HELP: [(&str, &[&str]); 7] = [
    ("dro", &["G-N07", "G-N11", "G-A72-6", "G-A72-8"]),
    ("pow", &["G-N08", "G-A72-8"]),
    ("net", &["G-N02", "G-N08", "G-A72-8"]),
    ("sup", &["G-N11", "G-N12", "G-N07", "G-A72-8"]),
    ("pan", &["G-N07", "G-N27", "G-A72-1", "G-A72-8"]),
    ("thf", &["G-N06", "G-N12", "G-A72-1", "G-A72-7"]),
    ("ill", &["G-N10", "G-N07", "G-A72-8"]),
];

/// Whether the hazard strikes buildings and roads.
pub(super) fn strikes(hazard: &str) -> bool {
    STRIKE.contains(&hazard)
}

/// Whether this general action helps against a hazard that harms no building.
pub(super) fn fits(action: &Action, hazard: &str) -> bool {
    HELP.iter().any(|(code, help)| *code == hazard && help.contains(&action.id.as_str()))
}

/// Whether an action belongs on the card of a hazard.
pub(super) fn belongs(action: &Action, hazard: &str) -> bool {
    if strikes(hazard) { action.hazards.includes(hazard) } else { action.hazards.names(hazard) || fits(action, hazard) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::{Answers, Packs, Phase, hazards};

    #[test]
    fn every_hazard_strikes_or_has_its_own_help() {
        for hazard in &hazards::HAZARDS {
            let helped = HELP.iter().filter(|(code, _)| *code == hazard.code).count();
            assert_eq!(helped, usize::from(!strikes(hazard.code)), "{}", hazard.code);
        }
    }

    #[test]
    fn what_helps_is_written_for_any_hazard_and_before_or_after() {
        let packs = Packs::embedded().unwrap();
        for id in HELP.iter().flat_map(|(_, help)| *help) {
            let action = packs.action(id).unwrap_or_else(|| panic!("{id} is not in the library"));
            assert_eq!(action.hazards, Answers::Any, "{id}");
            assert!([Phase::N, Phase::A72].contains(&action.phase), "{id}");
        }
    }
}
