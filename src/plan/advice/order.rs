//! What the library's table does not say of an action: whether it moves goods, and where it stands in the last hours
//! before shelter. Actions of an own table that are not named here stay in their stage, among "goods".

use crate::packs::Action;

/// Actions that pack or carry goods, crops or animals to another place. Lifting and wrapping on the spot, parking a
/// vehicle and hauling a boat are not among them.
const MOVES_GOODS: [&str; 8] = ["BT-08", "FA-10", "FI-09", "FS-09", "G-W48-3", "HC-09", "HC-11", "MV-09"];

/// The order of the last hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum LastStep {
    /// Send people home, customers and workers.
    People,
    /// Lift, cover, park, take along.
    Goods,
    /// Close, lock, switch off.
    Close,
    /// Be in the safe place.
    Shelter,
}

const PEOPLE: [&str; 2] = ["FS-10", "G-W24-1"];
const CLOSE: [&str; 3] = ["BT-10", "G-W24-5", "RS-11"];
const SHELTER: [&str; 7] = ["BO-09", "FI-10", "G-W24-6", "G-W24-7", "G-W24-8", "GH-12", "MV-10"];

/// Whether an action moves goods to another place.
pub(super) fn moves_goods(action: &Action) -> bool {
    MOVES_GOODS.contains(&action.id.as_str())
}

/// Where an action of W24 stands.
pub(super) fn last_step(action: &Action) -> LastStep {
    let id = action.id.as_str();
    if PEOPLE.contains(&id) {
        LastStep::People
    } else if CLOSE.contains(&id) {
        LastStep::Close
    } else if SHELTER.contains(&id) {
        LastStep::Shelter
    } else {
        LastStep::Goods
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::{Packs, Phase};

    #[test]
    fn every_action_named_here_stands_in_the_library_at_its_stage() {
        let packs = Packs::embedded().unwrap();
        let phase = |id: &str| packs.action(id).map(|action| action.phase);
        for id in MOVES_GOODS {
            assert_eq!(phase(id), Some(Phase::W48), "{id}");
        }
        for id in PEOPLE.into_iter().chain(CLOSE).chain(SHELTER) {
            assert_eq!(phase(id), Some(Phase::W24), "{id}");
        }
    }

    #[test]
    fn what_sends_goods_to_another_place_is_named_here() {
        let packs = Packs::embedded().unwrap();
        let places = ["to the safe place", "to your safe dry place", "tin home", "to higher ground"];
        for action in packs.actions().iter().filter(|action| action.phase.is_warning() && action.phase < Phase::W24) {
            let carries = places.iter().any(|place| action.text.contains(place));
            assert!(!carries || moves_goods(action), "{}: {}", action.id, action.text);
        }
    }

    #[test]
    fn what_goes_to_shelter_comes_last() {
        let packs = Packs::embedded().unwrap();
        for action in packs.actions().iter().filter(|action| action.phase == Phase::W24) {
            let text = action.text.to_lowercase();
            let shelters =
                ["safe place", "evacuation place", "to the shelter"].iter().any(|place| text.contains(place));
            assert!(!shelters || last_step(action) == LastStep::Shelter, "{}: {text}", action.id);
            let closes = text.contains("turn off") || text.contains("unplug");
            assert!(!closes || last_step(action) == LastStep::Close, "{}: {text}", action.id);
        }
        assert!(LastStep::People < LastStep::Goods && LastStep::Close < LastStep::Shelter);
    }
}
