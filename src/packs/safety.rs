//! Owns the rules that keep advice from killing: what no action of the library may say, whatever the hazard, and what
//! every country must have. Words are judged by lists (`orders.rs`), so a rule sees an order, not a meaning: a
//! sentence it wrongly refuses is to be written more plainly.
//!
//! The reasoning, from the storms this work follows:
//! * Most people who die in a storm are outside or on the way. So from W12 on nobody is sent out or to another place,
//!   except away from water, slope, ash, fire or a shaken house.
//! * Goods pull people back. So stock leaves by W48; in W24 a person takes what she carries along, lifts and covers
//!   on the spot, parks the car or hauls the boat. Roofs and tents are finished by W48, before the wind.
//! * Going to the safe place and switching off come together in W24, in daylight: earlier nobody stays, later nobody
//!   can walk.

use super::hazards::HAZARDS;
use super::orders::{
    AWAY, CARRIED, FETCH, GO, GOODS, OTHER_PLACE, OUTDOOR_THINGS, OUTDOOR_WORK, OUTSIDE, Order, POWER, ROOF_WORK,
    SAFE_PLACE, STORE, SWITCH_OFF, TENT_WORK, TENTS, orders,
};
use super::{Action, Fault, Packs, Phase};

/// Life-safety hazards for which no order of the moment is known, each with its reason.
const WITHOUT_ORDER: [(&str, &str); 1] = [(
    "pan",
    "an outbreak lasts for weeks and what saves lives differs with the disease: the health office says it, not a plan",
)];

/// Checks every sentence of the library, in its full and its short form.
pub(super) fn actions(file: &str, actions: &[Action]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for action in actions {
        let mut reasons: Vec<_> =
            [&action.text, &action.short].into_iter().flat_map(|said| judge(action, said)).collect();
        reasons.sort_unstable();
        reasons.dedup();
        let named = |reason| format!("action {} in {}: {reason}", action.id, action.phase);
        faults.extend(reasons.into_iter().map(|reason| Fault::new(file, Some(action.line), named(reason))));
    }
    faults
}

/// What is wrong with one text of an action.
fn judge(action: &Action, said: &str) -> Vec<&'static str> {
    let mut reasons = Vec::new();
    let sheltered = matches!(action.phase, Phase::W12 | Phase::D);
    let late = sheltered || action.phase == Phase::W24;
    for order in orders(said) {
        let mut refuse = |wrong: bool, reason| {
            if wrong {
                reasons.push(reason);
            }
        };
        refuse(late && moves_goods(&order), "moves goods to another place; that is W48 or earlier");
        refuse(late && works_on_roof(&order), "sends someone up to a roof; that is W48 or earlier");
        refuse(late && takes_down_tent(&order), "takes down a tent or stall; that is W48 or earlier");
        refuse(sheltered && sends_out(&order, action), "sends someone outside or to another place");
        let early = action.phase < Phase::W24 && action.phase.is_warning();
        refuse((early || action.phase == Phase::W12) && switches_off(&order), "switches off; that belongs in W24");
        refuse(early && goes_to_shelter(&order), "goes to the safe place; that belongs in W24");
    }
    reasons
}

/// Carrying stock is late, unless it goes along with the person. Vehicles and boats are no goods: they may be parked
/// and hauled in W24. Storing on the spot is fine, storing elsewhere is carrying.
fn moves_goods(order: &Order) -> bool {
    let carries = order.is(FETCH) && order.has(GOODS) && !order.has(CARRIED);
    let stores_elsewhere = order.is(STORE) && order.has(GOODS) && order.has(OTHER_PLACE);
    carries || stores_elsewhere
}

fn works_on_roof(order: &Order) -> bool {
    order.is(ROOF_WORK) && order.has(&["roof", "roofs", "roofing"]) && !order.has(&["roof rack", "roof racks"])
}

fn takes_down_tent(order: &Order) -> bool {
    order.is(TENT_WORK) && order.has(TENTS)
}

/// The way away from the danger itself is the only way that is open in the last hours.
fn sends_out(order: &Order, action: &Action) -> bool {
    let leads_away = AWAY.iter().any(|(hazard, ways)| action.hazards.names(hazard) && order.has(ways));
    let goes = order.is(GO) || order.is(OUTSIDE);
    let fetches = order.is(FETCH) && order.has(GOODS) && !order.has(CARRIED);
    let works = order.is(OUTDOOR_WORK) && order.has(OUTDOOR_THINGS);
    // "Get people out" of a fire, "walk to the market" in one: what is said decides, so goods and shops are never away.
    let astray = order.has(OTHER_PLACE);
    fetches || works || (goes && (!leads_away || astray))
}

fn switches_off(order: &Order) -> bool {
    order.is(SWITCH_OFF) && order.has(POWER)
}

fn goes_to_shelter(order: &Order) -> bool {
    // "Move" speaks of goods and animals here: they do go to the safe place early.
    let goes = order.is(GO) && !order.is(&["move"]);
    (goes && order.has(SAFE_PLACE)) || order.is(&["be in your safe place", "evacuate"])
}

/// Checks for every country that what must be there is there.
pub(super) fn countries(file: &str, packs: &Packs) -> Vec<Fault> {
    packs.countries().iter().flat_map(|country| country_rules(file, packs, &country.code)).collect()
}

fn country_rules(file: &str, packs: &Packs, code: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let offered = |hazard: &str| packs.country(code).is_some_and(|country| country.base_likelihood(hazard) > 0);
    for hazard in HAZARDS.iter().filter(|hazard| offered(hazard.code)) {
        if hazard.life_safety && !has_order(packs, hazard.code) {
            let reason = format!("{code}: {} can kill but has no critical action in D", hazard.code);
            faults.push(Fault::new(file, None, reason));
        }
        for phase in Phase::STAGED.into_iter().chain([Phase::D]).filter(|_| hazard.warned) {
            let told = packs.stage(code, hazard.code, phase);
            if !told.is_some_and(|stage| !stage.when.trim().is_empty() && !stage.fallback.trim().is_empty()) {
                let reason = format!("{code}: phase {phase} of {} has no trigger and fallback", hazard.code);
                faults.push(Fault::new(&format!("packs/{}.toml", code.to_ascii_lowercase()), None, reason));
            }
        }
    }
    if offered("cyc") {
        faults.extend(storm_orders(file, packs, code));
    }
    faults
}

fn has_order(packs: &Packs, hazard: &str) -> bool {
    let excepted = WITHOUT_ORDER.iter().any(|(code, _)| *code == hazard);
    let given = |action: &Action| action.critical && action.phase == Phase::D && action.hazards.names(hazard);
    excepted || packs.actions().iter().any(given)
}

/// Everyone who hears W24 of a storm is told, as a matter of life, to be in the safe place and to switch off.
fn storm_orders(file: &str, packs: &Packs, code: &str) -> Vec<Fault> {
    let told = |says: fn(&Order) -> bool| {
        packs.actions().iter().any(|action| {
            let everyone = action.sector == "general" && action.critical && action.hazards.includes("cyc");
            everyone && action.phase == Phase::W24 && orders(&action.text).iter().any(says)
        })
    };
    let mut faults = Vec::new();
    if !told(goes_to_shelter) {
        faults.push(Fault::new(file, None, format!("{code}: no critical W24 action goes to the safe place")));
    }
    if !told(switches_off) {
        faults.push(Fault::new(file, None, format!("{code}: no critical W24 action switches off")));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::super::{Answers, Cost, embedded_for_tests};
    use super::*;

    /// What the rules say of one planted action.
    fn planted(phase: Phase, hazards: &[&'static str], text: &str) -> Vec<String> {
        let action = Action {
            id: "Z-1".to_owned(),
            sector: "general".to_owned(),
            phase,
            hazards: Answers::Only(hazards.to_vec()),
            critical: false,
            cost: Cost::Free,
            exposure: Vec::new(),
            short: "Stay safe.".to_owned(),
            text: text.to_owned(),
            line: 7,
        };
        actions("actions.csv", &[action]).iter().map(ToString::to_string).collect()
    }

    #[track_caller]
    fn refused(phase: Phase, hazards: &[&'static str], text: &str, reason: &str) {
        let faults = planted(phase, hazards, text);
        assert!(faults.iter().any(|fault| fault.contains(reason)), "{phase} {text}: {faults:?}");
        assert!(faults.iter().all(|fault| fault.starts_with("actions.csv:7: action Z-1 in ")));
    }

    #[track_caller]
    fn allowed(phase: Phase, hazards: &[&'static str], text: &str) {
        assert_eq!(planted(phase, hazards, text), Vec::<String>::new(), "{phase} {text}");
    }

    #[test]
    fn nobody_is_sent_out_or_elsewhere_in_the_last_hours() {
        for phase in [Phase::W12, Phase::D] {
            for text in [
                "Go to the market and bring the stock home.",
                "Walk to the evacuation centre.",
                "Check the ropes of the stall.",
                "Do not wait, go to your safe place.",
                "Take a torch and look outside.",
                "Drive to your family.",
                "Pull the boat up.",
                "Close the shop.",
                "Stay calm, then leave.",
                "Buy fuel before the queue grows.",
            ] {
                refused(phase, &["cyc"], text, "outside or to another place");
            }
        }
    }

    #[test]
    fn the_way_away_from_the_danger_is_open_and_only_that() {
        allowed(Phase::D, &["tsu"], "Run to high ground now.");
        allowed(Phase::D, &["eq"], "After the shaking, go outside to an open place.");
        allowed(Phase::D, &["vol"], "If officials say leave, go at once.");
        allowed(Phase::D, &["fir"], "Get out and close the door.");
        allowed(Phase::D, &["lsl"], "Leave steep land.");
        refused(Phase::D, &["cyc"], "Run to high ground now.", "outside or to another place");
        refused(Phase::D, &["tsu"], "Run to the beach.", "outside or to another place");
        refused(Phase::D, &["tsu"], "Go to high ground by the market.", "outside or to another place");
        refused(Phase::D, &["eq"], "Go outside and look for your shop.", "outside or to another place");
    }

    #[test]
    fn stock_leaves_by_blue_and_not_later() {
        for phase in [Phase::W24, Phase::W12, Phase::D] {
            for text in [
                "Carry stock to the church hall.",
                "Close and take your crates home.",
                "Move the tools to a dry place.",
                "Shift everything to the hall.",
                "Store your goods in the church hall.",
                "Carry stock to the hall and take your phone with you.",
                "Never mind the rain and bring the machines to your uncle.",
            ] {
                refused(phase, &["cyc"], text, "moves goods to another place");
            }
        }
        allowed(Phase::W48, &["cyc"], "Carry stock to the church hall.");
        allowed(Phase::W24, &["cyc"], "Take the order book, cash and small tools with you.");
        allowed(Phase::W24, &["cyc"], "Lift stock one metre and cover it.");
        allowed(Phase::W24, &["cyc"], "Park the car, lock it and cover the glass.");
        allowed(Phase::W24, &["cyc"], "Haul the boat up and tie it.");
        allowed(Phase::W24, &["cyc"], "Do not go back for stock. Do not carry goods.");
    }

    #[test]
    fn roofs_and_tents_are_finished_by_blue() {
        for phase in [Phase::W24, Phase::W12, Phase::D] {
            refused(phase, &["cyc"], "Climb the roof and tie it.", "up to a roof");
            refused(phase, &["cyc"], "Nail down the loose roof.", "up to a roof");
            refused(phase, &["cyc"], "Take down the market tent.", "takes down a tent");
            refused(phase, &["cyc"], "Fold your stall.", "takes down a tent");
        }
        allowed(Phase::W48, &["cyc"], "Climb the roof and tie it. Take down the tent.");
        allowed(Phase::W24, &["cyc"], "Never climb a roof. Take off roof racks.");
    }

    #[test]
    fn going_to_shelter_and_switching_off_are_yellow() {
        for phase in [Phase::W72, Phase::W48] {
            refused(phase, &["cyc"], "Go to your safe place.", "goes to the safe place");
            refused(phase, &["cyc"], "Be in your safe place.", "goes to the safe place");
            refused(phase, &["cyc"], "Turn off the power at the main.", "switches off");
        }
        refused(Phase::W12, &["cyc"], "Turn off gas and power.", "switches off");
        allowed(Phase::W24, &["cyc"], "Turn off gas and power. Go to your safe place.");
        allowed(Phase::W48, &["cyc"], "Move stock and animals to the safe place.");
    }

    #[test]
    fn the_short_form_is_judged_as_well() {
        let mut packs = embedded_for_tests();
        let action = packs.actions.iter_mut().find(|action| action.id == "G-D-1").unwrap();
        action.short = "Go and get your goods.".to_owned();
        let faults = actions("actions.csv", &packs.actions);
        assert!(faults.iter().any(|fault| fault.reason.contains("action G-D-1 in D")), "{faults:?}");
    }

    #[test]
    fn a_deadly_hazard_needs_an_order_in_every_country_that_has_it() {
        let mut packs = embedded_for_tests();
        packs.actions.retain(|action| !(action.phase == Phase::D && action.hazards.names("srg")));
        let faults = countries("actions.csv", &packs);
        let said: Vec<_> = faults.iter().map(|fault| fault.reason.as_str()).collect();
        assert_eq!(said.len(), 7, "{said:?}");
        assert!(said.contains(&"FJ: srg can kill but has no critical action in D"));
        assert!(!said.iter().any(|reason| reason.starts_with("MN")));
    }

    #[test]
    fn every_phase_of_every_country_has_a_trigger_and_a_fallback() {
        let mut packs = embedded_for_tests();
        for country in &mut packs.countries {
            country.stages.retain(|stage| stage.code != "go");
        }
        let faults = countries("actions.csv", &packs);
        assert!(faults.iter().any(|fault| fault.reason == "VU: phase W24 of tsu has no trigger and fallback"));
        assert!(!faults.iter().any(|fault| fault.reason.starts_with("VU: phase W24 of cyc")));
        let mut packs = embedded_for_tests();
        let last = packs.countries.iter_mut().find(|country| country.code == "TO").unwrap();
        last.stages.iter_mut().filter(|stage| stage.phase == Phase::W12).for_each(|stage| stage.fallback.clear());
        let faults = countries("actions.csv", &packs);
        assert!(faults.iter().any(|fault| fault.reason == "TO: phase D of cyc has no trigger and fallback"));
    }

    #[test]
    fn a_library_that_never_says_go_or_switch_off_is_refused() {
        for (id, said) in [("G-W24-5", "no critical W24 action switches off"), ("G-W24", "goes to the safe place")] {
            let mut packs = embedded_for_tests();
            packs.actions.retain(|action| !action.id.starts_with(id));
            let faults = countries("actions.csv", &packs);
            assert!(faults.iter().any(|fault| fault.reason == format!("VU: {said}") || fault.reason.contains(said)));
        }
    }
}
