//! What shared plans say together: hazards, gaps, value and income at risk, jobs to do. Only plans whose owners share them
//! are counted, and money only of those who share that too.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::published::{Shown, View, is_small, single};
use crate::plan::answers::Answers;
use crate::plan::readiness::{self, P, Reply};
use crate::plan::risk::{self, Band};
use crate::plan::{facts, money};

/// Days from today within which a job is due soon.
const SOON: u64 = 30;

/// How many of how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// What is counted: a hazard's code or a line's key.
    pub code: String,
    /// So many.
    pub of: u32,
    /// Of so many that said something about it.
    pub all: u32,
}

/// An amount over some plans, in minor units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Amount {
    /// Plans that have one.
    pub plans: u32,
    /// Together.
    pub sum: i64,
}

/// Jobs of the to-do lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Jobs {
    /// Plans with a job on their list.
    pub plans: u32,
    /// Done.
    pub done: u32,
    /// Not done, and their day is over.
    pub late: u32,
    /// Not done, and due within 30 days.
    pub soon: u32,
    /// Not done, later or without a day.
    pub later: u32,
}

/// The shared plans together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plans {
    /// How many are shared.
    pub plans: u32,
    /// How many of them share money too.
    pub with_money: u32,
    /// Plans in which a hazard is a high or very high risk, most first.
    pub hazards: Vec<Count>,
    /// Plans in which a line of the readiness check is not a yes, most first.
    pub gaps: Vec<Count>,
    /// What it costs to buy all things again.
    pub value: Amount,
    /// Sales of the weeks without work to be ready for.
    pub income: Amount,
    /// Jobs to do.
    pub jobs: Jobs,
}

/// One shared plan: its answers as they are shared, and whether money is among them.
#[derive(Debug, Clone, Copy)]
pub struct Shared<'a> {
    /// The answers, without what is not shared.
    pub answers: &'a Answers,
    /// Whether money is shared.
    pub money: bool,
}

impl Plans {
    /// Counts. `today` decides which jobs are due.
    pub fn of<'a>(shared: impl IntoIterator<Item = Shared<'a>>, today: NaiveDate) -> Self {
        let mut all = Self::default();
        let (mut hazards, mut gaps) = (BTreeMap::new(), BTreeMap::new());
        for one in shared {
            all.plans += 1;
            all.with_money += u32::from(one.money);
            rated(one.answers, &mut hazards);
            open(one.answers, &mut gaps);
            all.jobs.add(one.answers, today);
            if one.money {
                all.value.add(Some(money::value_of_things(one.answers)).filter(|value| *value > 0));
                all.income.add(income(one.answers));
            }
        }
        all.hazards = ordered(hazards);
        all.gaps = ordered(gaps);
        all
    }
}

/// Code to how many of how many.
type Counts = BTreeMap<&'static str, (u32, u32)>;

fn ordered(counts: Counts) -> Vec<Count> {
    let some = counts.into_iter().filter(|(_, (of, _))| *of > 0);
    let mut all: Vec<Count> = some.map(|(code, (of, all))| Count { code: code.to_owned(), of, all }).collect();
    all.sort_by_key(|count| (Reverse(count.of), count.all));
    all
}

/// Every plan with a rated hazard says of each hazard whether it is a high risk.
fn rated(answers: &Answers, counts: &mut Counts) {
    for risk in risk::rank(&facts::rated(answers)) {
        let count = counts.entry(risk.hazard).or_default();
        count.0 += u32::from(risk.band >= Band::High);
        count.1 += 1;
    }
}

/// The lines that were answered, and which of them are gaps.
fn open(answers: &Answers, counts: &mut Counts) {
    for line in P::ALL.into_iter().flat_map(P::lines) {
        let Some(reply) = readiness::reply(answers, line).filter(|reply| *reply != Reply::NotForMe) else { continue };
        let count = counts.entry(line.key).or_default();
        count.0 += u32::from(reply != Reply::Yes);
        count.1 += 1;
    }
}

/// Sales of the weeks to be ready for.
fn income(answers: &Answers) -> Option<i64> {
    let sales = answers.number(&crate::plan::catalogue::money::SALES)?;
    let worst = facts::rated(answers).iter().map(|rated| rated.impact).max()?;
    Some(sales.saturating_mul(money::target_weeks(worst)))
}

impl Amount {
    fn add(&mut self, amount: Option<i64>) {
        let Some(amount) = amount else { return };
        self.plans += 1;
        self.sum = self.sum.saturating_add(amount);
    }
    /// The sum, as it may be shown: not of fewer than five plans.
    pub fn shown(self, view: View) -> Shown {
        if is_small(self.plans, view) {
            return Shown::Hidden;
        }
        Shown::Number(u64::try_from(self.sum).unwrap_or(0))
    }
}

impl Jobs {
    fn add(&mut self, answers: &Answers, today: NaiveDate) {
        let tasks = facts::tasks(answers);
        self.plans += u32::from(!tasks.is_empty());
        let soon = today.checked_add_days(Days::new(SOON)).unwrap_or(today);
        for task in tasks {
            let by = task.by.and_then(|day| day.parse::<NaiveDate>().ok());
            let place = match by {
                _ if task.done => &mut self.done,
                Some(day) if day < today => &mut self.late,
                Some(day) if day <= soon => &mut self.soon,
                _ => &mut self.later,
            };
            *place += 1;
        }
    }
    /// Done, late, soon and later, as they may be shown: not of fewer than five plans.
    pub fn shown(self, view: View) -> [Shown; 4] {
        let all = [self.done, self.late, self.soon, self.later];
        if is_small(self.plans, view) { [Shown::Hidden; 4] } else { all.map(|n| Shown::Number(n.into())) }
    }
}

/// The first so many counts that may be shown. What is hidden leaves no gap: it could be anywhere below.
pub fn first(counts: &[Count], most: usize, view: View) -> Vec<&Count> {
    let shown = |count: &&Count| !is_small(count.all, view) && single(count.of, view) != Shown::Hidden;
    counts.iter().filter(shown).take(most).collect()
}
