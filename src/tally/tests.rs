//! The totals on small rooms counted by hand.

mod leaks;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::plans::{self, Plans, Shared};
use super::published::{FEWEST, hide};
use super::*;
use crate::plan::answers::Answers;
use crate::plan::catalogue::readiness::SHORT;
use crate::plan::sample;

fn survey(answers: &[(&str, &str)]) -> Survey {
    let mut survey = Survey::default();
    for (key, answer) in answers {
        survey.set(key, answer);
    }
    survey
}

fn check(code: &str) -> Survey {
    survey(&SHORT.map(|line| (line.key, code)))
}

fn part(person: &str, days: u32, there: &[u32]) -> Part {
    Part { person: person.into(), days, there: there.iter().copied().collect(), ..Part::default() }
}

fn woman(sector: &str) -> About {
    About { sex: Some("woman".into()), sector: Some(sector.into()), ..About::default() }
}

#[test]
fn trained_means_three_days_of_four_rounded_up() {
    let trained = |days, there: &[u32]| part("a", days, there).is_trained();
    assert!(trained(1, &[1]) && !trained(1, &[]));
    assert!(trained(2, &[1, 2]) && !trained(2, &[2]));
    assert!(trained(4, &[1, 2, 4]) && !trained(4, &[1, 4]));
    assert!(!trained(0, &[]));
}

#[test]
fn completed_needs_the_days_the_plan_and_the_last_survey() {
    let mut ana = Part { plan_done: true, ..part("ana", 1, &[1]) };
    assert!(!ana.is_completed());
    ana.surveys.insert(Moment::After, Survey::from_plan());
    assert!(!ana.is_completed(), "the mark alone is no answer");
    ana.surveys.insert(Moment::After, survey(&[("useful", "yes")]));
    assert!(ana.is_completed());
    ana.there = BTreeSet::new();
    assert!(!ana.is_completed());
}

#[test]
fn active_needs_an_open_business_and_a_plan_that_is_used() {
    assert!(survey(&[("open", "partly"), ("told", "yes")]).is_active());
    assert!(!survey(&[("open", "yes"), ("told", "no"), ("used", "nothing")]).is_active());
    assert!(!survey(&[("open", "closed"), ("wall", "yes")]).is_active());
}

#[test]
fn a_person_who_comes_twice_counts_once() {
    let first = Part { about: Some(woman("handicraft")), ..part("ana", 2, &[1]) };
    let second = Part { about: Some(woman("handicraft")), ..part("ana", 1, &[1]) };
    let totals = Totals::of([&first, &second, &part("ben", 1, &[])]);
    assert_eq!((totals.all.people, totals.all.trained, totals.counted), (2, 1, 1));
    let sex: Vec<_> = totals.sex.iter().map(|group| (group.code.as_str(), group.people, group.trained)).collect();
    assert_eq!(sex, [("woman", 1, 1), ("man", 0, 0), ("other", 0, 0), ("", 1, 0)]);
    assert_eq!(totals.sector.iter().map(|group| group.people).collect::<Vec<_>>(), [1, 1]);
    assert_eq!(totals.days, [2, 0]);
}

#[test]
fn readiness_compares_only_those_who_answered_both_times() {
    let mut ana = part("ana", 1, &[1]);
    ana.surveys = BTreeMap::from([(Moment::Before, check("no")), (Moment::After, check("yes"))]);
    let mut ben = part("ben", 1, &[1]);
    ben.surveys = BTreeMap::from([(Moment::Before, check("partly")), (Moment::After, check("partly"))]);
    let mut eva = part("eva", 1, &[1]);
    eva.surveys = BTreeMap::from([(Moment::After, check("yes"))]);
    let change = Totals::of([&ana, &ben, &eva]).change;
    assert_eq!((change.people, change.scores), (2, [25, 75]));
    assert_eq!(change.bands, [[1, 1, 0], [0, 1, 1]]);
    assert!(change.lines.iter().all(|(_, yes)| *yes == [0, 1]));
}

#[test]
fn disability_follows_the_standard_cut_off() {
    let ability = |text: &str| Ability::from_json(text).disability();
    assert_eq!(ability(r#"{"see":"some","walk":"lot"}"#), Some(true));
    assert_eq!(ability(r#"{"speak":"cannot"}"#), Some(true));
    let all = r#"{"see":"some","hear":"none","walk":"some","remember":"some","care":"none","speak":"none"}"#;
    assert_eq!(ability(all), Some(false));
    assert_eq!(ability(r#"{"see":"none"}"#), None, "five questions are open");
    assert_eq!(ability(r#"{"see":"lots","smell":"cannot"}"#), None, "not our codes");
}

#[test]
fn outcomes_are_counted_by_question_and_numbers_are_summed() {
    let late = |person: &str, jobs: &str, open: &str| {
        let mut part = part(person, 1, &[1]);
        part.surveys.insert(Moment::Month6, survey(&[("jobs", jobs), ("open", open), ("wall", "yes")]));
        part
    };
    let totals = Totals::of([&late("ana", "3", "yes"), &late("ben", "2", "closed")]);
    let told = &totals.outcomes[&Moment::Month6];
    let jobs = told.iter().find(|told| told.key == "jobs").expect("jobs are asked");
    assert_eq!((jobs.people, jobs.sum), (2, Some(5)));
    let open = told.iter().find(|told| told.key == "open").expect("open is asked");
    assert_eq!(open.codes, [("yes", 1), ("partly", 0), ("stopped", 0), ("closed", 1)]);
    assert_eq!((totals.asked_later, totals.all.active), (2, 1));
}

#[test]
fn nothing_under_five_is_published_and_the_lead_sees_it_all() {
    let room: Vec<Part> = (0..30)
        .map(|n| {
            let sex = if n < 27 { "woman" } else { "man" };
            let about = About { sex: Some(sex.into()), ..About::default() };
            Part { about: Some(about), ..part(&format!("p{n}"), 1, &[1]) }
        })
        .collect();
    let totals = Totals::of(&room);
    let sex = |view| tables(&totals, view).into_iter().find(|table| table.key == "sex").expect("a table").rows;
    let people = |view| sex(view).iter().map(|row| row.cells[0]).collect::<Vec<_>>();
    assert_eq!(people(View::Exact)[..2], [Shown::Number(27), Shown::Number(3)]);
    let zero = Shown::Number(0);
    assert_eq!(people(View::Published), [Shown::Hidden, Shown::Hidden, zero, zero], "27 of 30 would tell of the three");
    assert_eq!(hide(&[20, 3, 7, 0], View::Published)[0], Shown::Number(20));
    assert_eq!(hide(&[20, 3, 7, 0], View::Published)[1..3], [Shown::Hidden; 2]);
    assert_eq!(hide(&[20, 4, 4], View::Published), [Shown::Hidden; 3], "eight in two groups under five is four each");
    assert_eq!(hide(&[9, 0], View::Published), [Shown::Number(9), Shown::Number(0)]);
}

proptest! {
    #[test]
    fn who_knows_the_whole_cannot_work_out_a_small_group(counts in proptest::collection::vec(0_u32..12, 1..7)) {
        let shown = hide(&counts, View::Published);
        for (count, cell) in counts.iter().zip(&shown) {
            prop_assert!(*cell == Shown::Hidden || *count == 0 || *count >= FEWEST);
        }
        let hidden: Vec<u32> = counts.iter().zip(&shown).filter(|(_, cell)| **cell == Shown::Hidden).map(|(n, _)| *n).collect();
        let zeros_told = counts.iter().zip(&shown).any(|(n, cell)| *n == 0 && *cell != Shown::Hidden);
        let sum: u32 = hidden.iter().sum();
        if !hidden.is_empty() && zeros_told {
            prop_assert!(hidden.len() > 1 && sum >= FEWEST, "{counts:?} as {shown:?}");
        }
    }
}

#[test]
fn points_of_each_p_leave_out_what_is_not_for_someone() {
    let mut ana = part("ana", 1, &[1]);
    let mut last = check("yes");
    last.set("readiness-r13", "not_for_me");
    last.set("readiness-r15", "partly");
    ana.surveys = BTreeMap::from([(Moment::Before, check("no")), (Moment::After, last)]);
    let change = Totals::of([&ana]).change;
    assert_eq!(change.parts, [Some([0, 100]), Some([0, 100]), Some([0, 50]), Some([0, 100])]);
}

#[test]
fn shared_plans_are_counted_and_money_only_where_it_is_shared() {
    let (leitau, nothing) = (sample::leitau(), Answers::default());
    let shared = |money| Shared { answers: &leitau, money };
    let today = chrono::NaiveDate::from_ymd_opt(2026, 8, 18).expect("a day");
    let all = Plans::of([shared(true), shared(false), Shared { answers: &nothing, money: true }], today);
    assert_eq!((all.plans, all.with_money, all.value.plans), (3, 2, 1));
    assert_eq!(all.value.sum, crate::plan::money::value_of_things(&leitau));
    let cyclone = all.hazards.iter().find(|count| count.code == "cyc").expect("she fears cyclones");
    assert_eq!((cyclone.of, cyclone.all), (2, 2));
    assert!(all.hazards.is_sorted_by_key(|count| std::cmp::Reverse(count.of)));
    assert_eq!(all.value.shown(View::Published), Shown::Hidden);
    assert_eq!(all.jobs.shown(View::Published), [Shown::Hidden; 4]);
    assert_eq!(plans::first(&all.hazards, 6, View::Published), Vec::<&plans::Count>::new());
    assert_eq!(plans::first(&all.hazards, 1, View::Exact).len(), 1);
    let six = Plans::of([shared(true); 6], today);
    assert!(plans::first(&six.hazards, 6, View::Published).iter().all(|count| count.of == 6));
    assert_eq!(six.value.shown(View::Published), Shown::Number(u64::try_from(six.value.sum).expect("a sum")));
}
