//! Tests of the choice of actions, over the compiled library.

use super::*;
use crate::plan::sample;

fn ids(actions: &[&Action]) -> Vec<String> {
    actions.iter().map(|action| action.id.clone()).collect()
}

fn cases() -> [Answers; 3] {
    [sample::leitau(), sample::salanieta(), sample::sione()]
}

/// Every sector, with every hazard chosen and rated, and everything ticked about the place.
fn everyone() -> Vec<Answers> {
    let sector = |code: &str| {
        let mut answers = Answers::default();
        sample::say(&mut answers, &crate::plan::catalogue::business::SECTOR, code);
        sample::tick(&mut answers, &crate::plan::catalogue::hazards::EXPOSURE, &crate::packs::EXPOSURES);
        for hazard in &hazards::HAZARDS {
            sample::rate(&mut answers, hazard.code, "often", "big");
        }
        answers
    };
    sectors::SECTORS.into_iter().map(sector).chain(cases()).collect()
}

fn score(advice: &Advice<'_>, packs: &Packs, id: &str) -> Option<i32> {
    advice.score(packs.action(id).unwrap())
}

#[test]
fn the_weight_adds_risk_life_sector_and_place_and_takes_off_cost() {
    let packs = Packs::embedded().unwrap();
    let leitau = sample::leitau();
    let advice = Advice::new(&leitau, &packs);
    assert_eq!(score(&advice, &packs, "G-W24-5"), Some(12 + 10));
    assert_eq!(score(&advice, &packs, "G-W24-7"), Some(12 + 10 + 2), "near the sea");
    assert_eq!(score(&advice, &packs, "HC-11"), Some(12 + 4 + 2), "written for her, light roof");
    assert_eq!(score(&advice, &packs, "G-N13"), Some(12 + 2 - 2), "medium cost");
    assert_eq!(score(&advice, &packs, "HC-05"), Some(8 + 4), "outbreak only");
    assert_eq!(score(&advice, &packs, "G-N03"), Some(12 - 1), "any: the highest risk");
    assert_eq!(score(&advice, &packs, "G-D-7"), None, "fire was not chosen");
    assert_eq!(score(&advice, &packs, "G-N15"), None, "flood was not chosen");
}

#[test]
fn only_the_own_sector_and_the_general_part_are_used() {
    let packs = Packs::embedded().unwrap();
    for answers in everyone() {
        let advice = Advice::new(&answers, &packs);
        let served = sectors::library(facts::sector(&answers));
        for phase in Phase::ALL {
            for action in advice.suggest(phase, |_| true) {
                assert!(served.contains(&action.sector.as_str()), "{}", action.id);
            }
        }
    }
}

#[test]
fn limits_hold_and_what_protects_life_is_never_cut() {
    let packs = Packs::embedded().unwrap();
    for answers in everyone() {
        let advice = Advice::new(&answers, &packs);
        for hazard in &hazards::HAZARDS {
            for phase in Phase::ALL {
                let card = advice.for_hazard(hazard.code, phase);
                let critical = card.iter().filter(|action| action.critical).count();
                assert!(card.len() <= limit(phase).max(critical), "{} {phase}", hazard.code);
                for action in advice.actions.iter().filter(|action| {
                    advice.must_show(action)
                        && action.hazards.includes(hazard.code)
                        && action.phase == phase
                        && !advice.is_settled(action)
                        && (hazard.warned || !phase.is_warning())
                        && advice.chosen.iter().any(|chosen| chosen == hazard.code)
                }) {
                    let said = card.iter().any(|shown| shown.short.eq_ignore_ascii_case(&action.short));
                    assert!(said, "{} missing on {}", action.id, hazard.code);
                }
            }
        }
    }
}

#[test]
fn what_protects_life_comes_in_beyond_the_limit() {
    let packs = Packs::embedded().unwrap();
    let all = everyone();
    let advice = Advice::new(&all[0], &packs);
    let during = advice.suggest(Phase::D, |_| true);
    let critical = advice.actions.iter().filter(|action| action.phase == Phase::D && action.critical).count();
    assert!(critical > limit(Phase::D), "the whole of D holds more of them than its limit");
    assert_eq!(during.len(), critical);
}

#[test]
fn a_chosen_hazard_that_is_not_rated_yet_still_brings_what_protects_life() {
    let packs = Packs::embedded().unwrap();
    let mut answers = Answers::default();
    sample::tick(&mut answers, &crate::plan::catalogue::hazards::CHOSEN, &["cyc"]);
    let advice = Advice::new(&answers, &packs);
    let card = advice.for_hazard("cyc", Phase::W24);
    assert!(!card.is_empty() && card.iter().all(|action| action.critical));
}

#[test]
fn cards_come_by_weight_then_id() {
    let packs = Packs::embedded().unwrap();
    for answers in cases() {
        let advice = Advice::new(&answers, &packs);
        for phase in [Phase::N, Phase::W72, Phase::D, Phase::A72, Phase::R] {
            let all = advice.suggest(phase, |_| true);
            assert!(all.is_sorted_by_key(|action| (Reverse(advice.score(action)), &action.id)), "{phase}");
        }
    }
}

#[test]
fn the_last_hours_go_people_goods_close_shelter() {
    let packs = Packs::embedded().unwrap();
    let leitau = sample::leitau();
    let card = Advice::new(&leitau, &packs).for_hazard("cyc", Phase::W24);
    assert_eq!(ids(&card), ["G-W24-1", "G-W24-3", "G-W24-4", "G-W24-5", "G-W24-7", "G-W24-6"]);
}

#[test]
fn an_unwarned_hazard_has_no_warning_stages() {
    let packs = Packs::embedded().unwrap();
    for answers in everyone() {
        let advice = Advice::new(&answers, &packs);
        for hazard in ["eq", "fir", "pow", "net", "thf", "ill", "meteor"] {
            for phase in [Phase::W72, Phase::W48, Phase::W24, Phase::W12] {
                assert!(advice.for_hazard(hazard, phase).is_empty(), "{hazard} {phase}");
            }
        }
        assert!(!advice.for_hazard("eq", Phase::D).is_empty() || !advice.chosen.contains(&"eq".to_owned()));
    }
}

#[test]
fn what_is_done_is_not_suggested_again() {
    let packs = Packs::embedded().unwrap();
    let mut answers = sample::salanieta();
    let now = |answers: &Answers| ids(&Advice::new(answers, &packs).weighed(Phase::N, |_| true));
    let before = now(&answers);
    assert!(!before.contains(&"G-N01".into()) && !before.contains(&"G-N02".into()), "R01 and R02 are yes");
    assert!(before.contains(&"MV-02".into()), "R10 is only partly");
    sample::say(&mut answers, &lines::R10, "yes");
    assert!(!now(&answers).contains(&"MV-02".into()));
    sample::say(&mut answers, &lines::R10, "not_for_me");
    assert!(!now(&answers).contains(&"MV-02".into()));
    sample::say(&mut answers, &lines::R01, "unsure");
    assert!(now(&answers).contains(&"G-N01".into()));
}

#[test]
fn every_line_that_tells_of_an_action_names_one_of_the_library() {
    let packs = Packs::embedded().unwrap();
    for (id, _) in &DONE_BY {
        assert_eq!(packs.action(id).map(|action| action.phase), Some(Phase::N), "{id}");
    }
}

#[test]
fn to_dos_begin_with_the_weakest_p_and_hold_what_protects_life() {
    let packs = Packs::embedded().unwrap();
    let leitau = sample::leitau();
    let jobs = ids(&Advice::new(&leitau, &packs).to_dos(3));
    // Her weakest are the People; R02 is only partly done and protects life; tsunami threatens, near the sea.
    assert_eq!(jobs, ["G-N02", "G-N17", "G-N10"]);
    let salanieta = sample::salanieta();
    let jobs = ids(&Advice::new(&salanieta, &packs).to_dos(3));
    assert_eq!(jobs[0], "G-N09", "money first: insurance or a group fund, which costs nothing to ask about");
    assert!(Advice::new(&salanieta, &packs).to_dos(0).is_empty());
}

#[test]
fn without_scores_to_dos_begin_with_what_protects_life() {
    let packs = Packs::embedded().unwrap();
    let mut answers = Answers::default();
    sample::rate(&mut answers, "cyc", "often", "big");
    let jobs = Advice::new(&answers, &packs).to_dos(3);
    assert_eq!(ids(&jobs)[..2], ["G-N01", "G-N02"]);
}

#[test]
fn moving_starts_by_the_time_it_takes_and_never_after_w48() {
    let mut answers = Answers::default();
    assert_eq!(start_moving(&answers), Phase::W48);
    for (time, phase) in [
        ("under_1h", Phase::W48),
        ("hours_1_3", Phase::W48),
        ("half_day", Phase::W48),
        ("one_day", Phase::W72),
        ("more", Phase::W72),
    ] {
        sample::say(&mut answers, &assets::MOVE_TIME, time);
        assert_eq!(start_moving(&answers), phase, "{time}");
    }
    sample::say(&mut answers, &stages::MOVE, "W48");
    assert_eq!(start_moving(&answers), Phase::W48, "the owner decides");
    sample::say(&mut answers, &stages::MOVE, "W24");
    assert_eq!(start_moving(&answers), Phase::W48, "but not so late");
    sample::say(&mut answers, &stages::MOVE, "A72");
    assert_eq!(start_moving(&answers), Phase::W72, "after the event is no answer");
    assert_eq!(close(&answers), Phase::W24);
    sample::say(&mut answers, &stages::CLOSE, "W48");
    assert_eq!(close(&answers), Phase::W48);
}

#[test]
fn no_card_moves_goods_later_than_the_paper_says() {
    let packs = Packs::embedded().unwrap();
    for mut answers in everyone() {
        for time in ["under_1h", "more"] {
            sample::say(&mut answers, &assets::MOVE_TIME, time);
            let advice = Advice::new(&answers, &packs);
            let start = start_moving(&answers);
            for hazard in &hazards::HAZARDS {
                for phase in [Phase::W72, Phase::W48, Phase::W24, Phase::W12, Phase::D] {
                    for action in advice.for_hazard(hazard.code, phase) {
                        assert!(!order::moves_goods(action) || phase <= start, "{} in {phase}", action.id);
                    }
                }
            }
            let moves = advice.for_hazard("cyc", start).iter().any(|action| order::moves_goods(action));
            assert!(moves || !advice.chosen.contains(&"cyc".to_owned()), "{}", facts::sector(&answers));
        }
    }
}

#[test]
fn no_text_is_said_twice_in_a_list() {
    let packs = Packs::embedded().unwrap();
    for answers in everyone() {
        let advice = Advice::new(&answers, &packs);
        for list in [advice.now(), advice.first_72(), advice.recovery(), advice.to_dos(10)] {
            assert!(!list.is_empty());
            let said: HashSet<_> = list.iter().map(|action| &action.short).collect();
            assert_eq!(said.len(), list.len());
        }
    }
}

#[test]
fn a_taxi_driver_and_a_herder_get_their_own_actions() {
    let packs = Packs::embedded().unwrap();
    let sione = sample::sione();
    let advice = Advice::new(&sione, &packs);
    let during = ids(&advice.for_hazard("cyc", Phase::D));
    assert_eq!(during[0], "TX-13", "do not drive: protects life, written for him, low land");
    let mut herder = Answers::default();
    sample::say(&mut herder, &crate::plan::catalogue::business::SECTOR, "herder");
    sample::rate(&mut herder, "dzd", "often", "very_big");
    let advice = Advice::new(&herder, &packs);
    assert_eq!(ids(&advice.for_hazard("dzd", Phase::W24)), ["HE-09"]);
    assert_eq!(ids(&advice.for_hazard("dzd", Phase::D)), ["HE-18", "HE-10", "HE-11"]);
    assert!(advice.for_hazard("dzd", Phase::W12).is_empty(), "a stage may have nothing to do");
}
