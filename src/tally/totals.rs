//! The exact totals of one workshop or of many: every person once, however often she came.

use std::collections::{BTreeMap, BTreeSet};

use super::about::{AGES, About, SEXES};
use super::survey::{FEEDBACK, Kind, Moment, OUTCOMES, Question, Survey};
use crate::plan::catalogue::readiness::SHORT;
use crate::plan::readiness::{Band, P};

/// One person in one workshop.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// Her id in the register.
    pub person: String,
    /// Days of the workshop.
    pub days: u32,
    /// The days, from 1, on which she was ticked as present.
    pub there: BTreeSet<u32>,
    /// Whether her plan is done: marked as finished, or four fifths of what it asks are answered.
    pub plan_done: bool,
    /// What she said of herself; none without her yes.
    pub about: Option<About>,
    /// Her surveys by moment.
    pub surveys: BTreeMap<Moment, Survey>,
}

/// Plans answered to this percent count as done.
pub const DONE_PERCENT: u32 = 80;

impl Part {
    /// Present on three days of four, rounded up: on both days of two, on the one day of one.
    pub fn is_trained(&self) -> bool {
        let there = u32::try_from(self.there.len()).unwrap_or(u32::MAX);
        self.days > 0 && there >= (self.days * 3).div_ceil(4)
    }
    /// Trained, with a plan that is done and the last survey of the workshop answered.
    pub fn is_completed(&self) -> bool {
        self.is_trained() && self.plan_done && self.survey(Moment::After).is_some()
    }
    /// A survey in which something was answered.
    pub fn survey(&self, moment: Moment) -> Option<&Survey> {
        self.surveys.get(&moment).filter(|survey| !survey.is_empty())
    }
}

/// How many of a group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// Which group; empty for those who did not say.
    pub code: String,
    /// Took part.
    pub people: u32,
    /// Were trained.
    pub trained: u32,
    /// Completed.
    pub completed: u32,
    /// Active after six months.
    pub active: u32,
}

/// Readiness of those whose short check is whole both before and after.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// How many they are.
    pub people: u32,
    /// The mean score before and after, 0 to 100.
    pub scores: [u32; 2],
    /// How many are not ready, getting ready and ready, before and after.
    pub bands: [[u32; 3]; 2],
    /// How many answered yes at each of the eight lines, before and after, by the key of the line.
    pub lines: Vec<(&'static str, [u32; 2])>,
    /// Points out of 100 in each of the four Ps, before and after; none where no line of it counts.
    pub parts: [Option<[u32; 2]>; 4],
}

/// How a question was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The question's key.
    pub key: &'static str,
    /// How many answered it.
    pub people: u32,
    /// How many chose each code.
    pub codes: Vec<(&'static str, u32)>,
    /// The sum of the numbers; none where no number is asked.
    pub sum: Option<u64>,
}

/// The totals.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// Everyone; its code is empty.
    pub all: Group,
    /// How many said yes to being counted by group.
    pub counted: u32,
    /// How many answered six months later.
    pub asked_later: u32,
    /// By sex.
    pub sex: Vec<Group>,
    /// By age.
    pub age: Vec<Group>,
    /// By disability: `yes`, `no`.
    pub disability: Vec<Group>,
    /// By sector.
    pub sector: Vec<Group>,
    /// By area.
    pub area: Vec<Group>,
    /// How many were there on each day, from the first; of use for one workshop.
    pub days: Vec<u32>,
    /// Readiness before and after.
    pub change: Change,
    /// The three questions about the day.
    pub feedback: Vec<Told>,
    /// What came of it, by moment.
    pub outcomes: BTreeMap<Moment, Vec<Told>>,
}

/// A person over all her workshops.
#[derive(Default)]
struct Person {
    about: Option<About>,
    trained: bool,
    completed: bool,
    surveys: BTreeMap<Moment, Survey>,
}

impl Person {
    fn add(&mut self, part: &Part) {
        self.trained |= part.is_trained();
        self.completed |= part.is_completed();
        self.about = part.about.clone().or_else(|| self.about.take());
        for moment in Moment::ALL {
            let Some(survey) = part.survey(moment) else { continue };
            // the first time before, the last time afterwards
            if moment != Moment::Before || !self.surveys.contains_key(&moment) {
                self.surveys.insert(moment, survey.clone());
            }
        }
    }
    fn is_active(&self) -> bool {
        self.trained && self.surveys.get(&Moment::Month6).is_some_and(Survey::is_active)
    }
    fn count(&self, group: &mut Group) {
        group.people += 1;
        group.trained += u32::from(self.trained);
        group.completed += u32::from(self.completed);
        group.active += u32::from(self.is_active());
    }
}

impl Totals {
    /// Counts. The parts of one person stand in order of time.
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a Part>) -> Self {
        let mut people: BTreeMap<&str, Person> = BTreeMap::new();
        let mut days: Vec<u32> = Vec::new();
        for part in parts {
            people.entry(&part.person).or_default().add(part);
            days.resize(days.len().max(part.days as usize), 0);
            for (day, count) in (1_u32..).zip(days.iter_mut()) {
                *count += u32::from(part.there.contains(&day));
            }
        }
        let people: Vec<&Person> = people.values().collect();
        let mut all = Group::default();
        for person in &people {
            person.count(&mut all);
        }
        let disability =
            |about: &About| about.ability.disability().map(|yes| if yes { "yes" } else { "no" }.to_owned());
        let outcomes = Moment::LATER.map(|moment| (moment, told(&people, moment, &OUTCOMES)));
        Self {
            all,
            counted: number(people.iter().filter(|person| person.about.is_some()).count()),
            asked_later: number(people.iter().filter(|person| person.surveys.contains_key(&Moment::Month6)).count()),
            sex: groups(&people, &SEXES, |about| about.sex.clone()),
            age: groups(&people, &AGES, |about| about.age.clone()),
            disability: groups(&people, &["yes", "no"], disability),
            sector: groups(&people, &[], |about| about.sector.clone()),
            area: groups(&people, &[], |about| about.area.clone()),
            days,
            change: change(&people),
            feedback: told(&people, Moment::After, &FEEDBACK),
            outcomes: outcomes.into_iter().collect(),
        }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The groups of these codes in their order, then any other, then those who did not say. The first are there though empty.
fn groups(people: &[&Person], first: &[&str], code: impl Fn(&About) -> Option<String>) -> Vec<Group> {
    let empty = |code: &str| Group { code: code.to_owned(), ..Group::default() };
    let mut groups: Vec<Group> = first.iter().map(|code| empty(code)).collect();
    let mut others: BTreeMap<String, Group> = BTreeMap::new();
    let mut silent = empty("");
    for person in people {
        let Some(code) = person.about.as_ref().and_then(&code) else {
            person.count(&mut silent);
            continue;
        };
        let known = groups.iter_mut().find(|group| group.code == code);
        person.count(known.unwrap_or_else(|| others.entry(code.clone()).or_insert_with(|| empty(&code))));
    }
    groups.extend(others.into_values());
    groups.push(silent);
    groups
}

fn change(people: &[&Person]) -> Change {
    let mut change = Change { lines: SHORT.iter().map(|line| (line.key, [0, 0])).collect(), ..Change::default() };
    let mut sums = [0_u32; 2];
    let mut points = [[(0_u32, 0_u32); 2]; 4];
    for person in people {
        let both = [Moment::Before, Moment::After].map(|moment| person.surveys.get(&moment));
        let [Some(before), Some(after)] = both else { continue };
        let (Some(first), Some(last)) = (before.score(), after.score()) else { continue };
        change.people += 1;
        for (time, (survey, score)) in [(before, first), (after, last)].into_iter().enumerate() {
            sums[time] += score.value;
            let band = match score.band {
                Band::NotReady => 0,
                Band::GettingReady => 1,
                Band::Ready => 2,
            };
            change.bands[time][band] += 1;
            for (key, yes) in &mut change.lines {
                yes[time] += u32::from(survey.get(key) == Some("yes"));
            }
            for (p, sums) in P::ALL.into_iter().zip(&mut points) {
                let lines = SHORT.iter().filter(|line| p.lines().iter().any(|own| own.key == line.key));
                for worth in lines.filter_map(|line| worth(survey.get(line.key)?)) {
                    sums[time].0 += worth;
                    sums[time].1 += 1;
                }
            }
        }
    }
    change.parts = points.map(|times| times.iter().all(|(_, lines)| *lines > 0).then(|| times.map(share)));
    if change.people > 0 {
        change.scores = sums.map(|sum| (2 * sum + change.people) / (2 * change.people));
    }
    change
}

/// Points of an answer at a line; none where the line is left out.
fn worth(code: &str) -> Option<u32> {
    match code {
        "yes" => Some(2),
        "partly" => Some(1),
        "not_for_me" => None,
        _ => Some(0),
    }
}

/// Points of so many lines as a share of 100, rounded half up.
fn share((points, lines): (u32, u32)) -> u32 {
    (100 * points + lines) / (2 * lines.max(1))
}

fn told(people: &[&Person], moment: Moment, questions: &[Question]) -> Vec<Told> {
    let surveys: Vec<&Survey> = people.iter().filter_map(|person| person.surveys.get(&moment)).collect();
    let one = |question: &Question| {
        let answered = surveys.iter().filter(|survey| survey.get(question.key).is_some()).count();
        let count = |code: &str| surveys.iter().filter(|survey| survey.get(question.key) == Some(code)).count();
        let codes = match question.kind {
            Kind::One(codes) => codes.iter().map(|code| (*code, number(count(code)))).collect(),
            _ => Vec::new(),
        };
        let sum = matches!(question.kind, Kind::Number(_))
            .then(|| surveys.iter().filter_map(|survey| survey.number(question.key)).map(u64::from).sum());
        Told { key: question.key, people: number(answered), codes, sum }
    };
    questions.iter().filter(|question| !matches!(question.kind, Kind::Words(_))).map(one).collect()
}
