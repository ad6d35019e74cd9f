//! Money for the weeks without sales (domain b.4). All amounts are in the minor units of the country's money.

use chrono::NaiveDate;

use super::answers::Answers;
use super::catalogue::money;
use super::facts;
use crate::packs::Country;

/// Insurance that pays for building up again after a storm or flood.
const PAYING: [&str; 4] = ["building", "stock", "cyclone", "group_fund"];
/// The most of the margin that is asked as a saving, in percent.
const SHARE_TO_SAVE: i64 = 20;

/// What the reckoning needs. What was not answered stays `None`.
#[derive(Debug, Clone, Default)]
pub struct Purse {
    /// Sales in a normal week.
    pub sales: Option<i64>,
    /// Goods and supplies in a normal week.
    pub goods: Option<i64>,
    /// What must be paid each week, closed or not.
    pub must_pay: Option<i64>,
    /// Savings at hand within days.
    pub savings: Option<i64>,
    /// The smallest amount for a new start.
    pub restart: Option<i64>,
    /// What insurance and funds would pay.
    pub payout: i64,
    /// The worst impact among the rated hazards, 1 to 4.
    pub worst_impact: Option<u8>,
    /// Days that the main product can stop: the shortest of those with most of the income.
    pub main_stop_days: Option<u32>,
    /// Cost to replace all things.
    pub things: i64,
    /// Weeks until the next season, at least four.
    pub weeks_left: u32,
    /// The step to which a saving is rounded.
    pub step: i64,
}

/// What follows for the money. `None` where an answer is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// What must be paid each week.
    pub must_pay: Option<i64>,
    /// What a week leaves over; may be negative.
    pub margin: Option<i64>,
    /// Days that the savings last; not known where nothing must be paid.
    pub cash_days: Option<i64>,
    /// Weeks without sales to be ready for.
    pub target_weeks: Option<i64>,
    /// What is missing to live through the target weeks.
    pub gap_to_live: Option<i64>,
    /// What is missing to start again.
    pub gap_to_restart: Option<i64>,
    /// What insurance and funds would pay towards a new start.
    pub payout: i64,
    /// What to put aside.
    pub saving: Saving,
    /// The savings end before the main product must sell again.
    pub runs_out_early: bool,
    /// Sales that the target weeks would cost.
    pub income_at_risk: Option<i64>,
    /// Cost to replace all things.
    pub value_at_risk: i64,
}

/// What to put aside each week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// Not enough is answered.
    Unknown,
    /// The savings already cover the target weeks.
    Covered,
    /// "Your business has no spare money now": the margin is nothing, or too little for one step.
    NothingSpare,
    /// This much a week.
    Weekly {
        /// Suggested amount.
        amount: i64,
        /// What would close the gap by the season.
        needed: i64,
    },
}

impl Saving {
    /// Whether to say "This covers part of the gap".
    pub fn covers_part(self) -> bool {
        matches!(self, Self::Weekly { amount, needed } if amount < needed)
    }
}

impl Purse {
    /// Reads the purse of a plan.
    pub fn read(answers: &Answers, country: &Country, today: NaiveDate) -> Self {
        let main = facts::activities(answers).into_iter().filter(|activity| activity.share == Some(3));
        Self {
            sales: answers.number(&money::SALES),
            goods: answers.number(&money::GOODS),
            must_pay: facts::must_pay(answers),
            savings: answers.number(&money::SAVINGS),
            restart: answers.number(&money::RESTART),
            payout: expected_payout(answers),
            worst_impact: facts::rated(answers).iter().map(|rated| rated.impact).max(),
            main_stop_days: main.filter_map(|activity| activity.stop_days).min(),
            things: value_of_things(answers),
            weeks_left: country.weeks_to_season(today),
            step: i64::try_from(country.currency.step).unwrap_or(i64::MAX),
        }
    }
}

/// The outlook of a plan.
pub fn outlook(answers: &Answers, country: &Country, today: NaiveDate) -> Outlook {
    reckon(&Purse::read(answers, country, today))
}

/// What follows from a purse.
pub fn reckon(purse: &Purse) -> Outlook {
    let margin = three(purse.sales, purse.goods, purse.must_pay)
        .map(|(sales, goods, must_pay)| sales.saturating_sub(goods).saturating_sub(must_pay));
    let cash_days = purse
        .savings
        .zip(purse.must_pay)
        .filter(|(_, must_pay)| *must_pay > 0)
        .map(|(savings, must_pay)| savings.saturating_mul(7) / must_pay);
    let target_weeks = purse.worst_impact.map(target_weeks);
    let gap_to_live = three(target_weeks, purse.must_pay, purse.savings)
        .map(|(weeks, must_pay, savings)| weeks.saturating_mul(must_pay).saturating_sub(savings).max(0));
    Outlook {
        must_pay: purse.must_pay,
        margin,
        cash_days,
        target_weeks,
        gap_to_live,
        gap_to_restart: purse.restart.map(|restart| restart.saturating_sub(purse.payout).max(0)),
        payout: purse.payout,
        saving: gap_to_live.zip(margin).map_or(Saving::Unknown, |(gap, margin)| saving(purse, gap, margin)),
        runs_out_early: cash_days.zip(purse.main_stop_days).is_some_and(|(days, stop)| days < i64::from(stop)),
        income_at_risk: purse.sales.zip(target_weeks).map(|(sales, weeks)| sales.saturating_mul(weeks)),
        value_at_risk: purse.things,
    }
}

/// Weeks without sales to be ready for, by the worst impact: four to six was what small sellers needed after Pam.
pub fn target_weeks(worst_impact: u8) -> i64 {
    match worst_impact {
        0..=1 => 1,
        2 => 2,
        3 => 4,
        _ => 6,
    }
}

/// What building, stock and cyclone insurance and group funds would pay. Others do not pay for a new start.
pub fn expected_payout(answers: &Answers) -> i64 {
    let policies = answers.rows(&money::POLICIES).into_iter();
    policies
        .filter(|policy| policy.text(&money::POLICY_TYPE).is_some_and(|kind| PAYING.contains(&kind)))
        .filter_map(|policy| policy.number(&money::POLICY_PAYS))
        .fold(0, i64::saturating_add)
}

/// Total to replace (S7.2).
pub fn value_of_things(answers: &Answers) -> i64 {
    let things = facts::assets(answers).into_iter();
    things.filter_map(|asset| asset.cost.map(|cost| cost.saturating_mul(asset.number))).fold(0, i64::saturating_add)
}

/// A fifth of the margin at most, so that saving never eats the business.
fn saving(purse: &Purse, gap: i64, margin: i64) -> Saving {
    if gap == 0 {
        return Saving::Covered;
    }
    let step = purse.step.max(1);
    let weeks = i64::from(purse.weeks_left.max(1));
    let needed = round_up(round_up(gap, weeks) / weeks, step);
    let most = margin.max(0).saturating_mul(SHARE_TO_SAVE) / 100 / step * step;
    match needed.min(most) {
        0 => Saving::NothingSpare,
        amount => Saving::Weekly { amount, needed },
    }
}

/// The next multiple of a step, for amounts of nought and more.
fn round_up(amount: i64, step: i64) -> i64 {
    let over = amount % step;
    if over == 0 { amount } else { amount.saturating_add(step - over) }
}

fn three(a: Option<i64>, b: Option<i64>, c: Option<i64>) -> Option<(i64, i64, i64)> {
    a.zip(b).zip(c).map(|((a, b), c)| (a, b, c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::Packs;
    use crate::plan::sample;

    fn vector() -> Purse {
        Purse {
            sales: Some(30_000),
            goods: Some(14_000),
            must_pay: Some(12_000),
            savings: Some(20_000),
            restart: Some(50_000),
            worst_impact: Some(4),
            main_stop_days: Some(7),
            things: 117_000,
            weeks_left: 20,
            step: 100,
            ..Purse::default()
        }
    }

    fn saving_of(change: impl Fn(&mut Purse)) -> Saving {
        let mut purse = vector();
        change(&mut purse);
        reckon(&purse).saving
    }

    #[test]
    fn the_agreed_vector() {
        let found = reckon(&vector());
        let expected = Outlook {
            must_pay: Some(12_000),
            margin: Some(4_000),
            cash_days: Some(11),
            target_weeks: Some(6),
            gap_to_live: Some(52_000),
            gap_to_restart: Some(50_000),
            payout: 0,
            saving: Saving::Weekly { amount: 800, needed: 2_600 },
            runs_out_early: false,
            income_at_risk: Some(180_000),
            value_at_risk: 117_000,
        };
        assert_eq!(found, expected);
        assert!(found.saving.covers_part());
    }

    #[test]
    fn the_vector_is_read_from_the_answers_of_the_first_case() {
        let packs = Packs::embedded().unwrap();
        let vanuatu = packs.country("VU").unwrap();
        // 14 June 2026 is twenty weeks before the first of November.
        let today = NaiveDate::from_ymd_opt(2026, 6, 14).unwrap();
        assert_eq!(outlook(&sample::leitau(), vanuatu, today), reckon(&vector()));
    }

    #[test]
    fn nothing_to_spare_is_said_not_hidden() {
        assert_eq!(saving_of(|purse| purse.sales = Some(26_000)), Saving::NothingSpare);
        assert_eq!(saving_of(|purse| purse.sales = Some(20_000)), Saving::NothingSpare);
        assert_eq!(saving_of(|purse| purse.sales = Some(26_499)), Saving::NothingSpare, "a fifth of 499 is no step");
        assert_eq!(saving_of(|purse| purse.sales = Some(26_500)), Saving::Weekly { amount: 100, needed: 2_600 });
    }

    #[test]
    fn a_saving_is_rounded_up_to_the_step_and_need_not_be_the_most() {
        let rich = saving_of(|purse| purse.sales = Some(90_000));
        assert_eq!(rich, Saving::Weekly { amount: 2_600, needed: 2_600 });
        assert!(!rich.covers_part());
        let odd = saving_of(|purse| (purse.sales, purse.savings) = (Some(90_000), Some(19_999)));
        assert_eq!(odd, Saving::Weekly { amount: 2_700, needed: 2_700 }, "52,001 in 20 weeks is a little over 2,600");
    }

    #[test]
    fn enough_savings_need_no_more() {
        assert_eq!(saving_of(|purse| purse.savings = Some(72_000)), Saving::Covered);
        let found = reckon(&Purse { savings: Some(100_000), ..vector() });
        assert_eq!(found.gap_to_live, Some(0), "a gap is never negative");
    }

    #[test]
    fn cash_days_warn_against_the_main_product_only() {
        let purse = |savings, stop| Purse { savings: Some(savings), main_stop_days: stop, ..vector() };
        assert!(reckon(&purse(11_999, Some(7))).runs_out_early, "six days");
        assert!(!reckon(&purse(12_000, Some(7))).runs_out_early, "seven days");
        assert!(!reckon(&purse(0, None)).runs_out_early);
    }

    #[test]
    fn what_is_not_answered_is_not_known() {
        let found = reckon(&Purse { weeks_left: 4, step: 100, ..Purse::default() });
        assert_eq!((found.margin, found.cash_days, found.gap_to_live), (None, None, None));
        assert_eq!(found.saving, Saving::Unknown);
        let nothing_due = reckon(&Purse { must_pay: Some(0), ..vector() });
        assert_eq!(nothing_due.cash_days, None);
        assert_eq!(nothing_due.gap_to_live, Some(0));
    }

    #[test]
    fn weeks_by_impact() {
        assert_eq!([1, 2, 3, 4].map(target_weeks), [1, 2, 4, 6]);
    }

    #[test]
    fn only_insurance_that_rebuilds_counts() {
        assert_eq!(expected_payout(&sample::leitau()), 0);
        assert_eq!(expected_payout(&sample::salanieta()), 100_000);
        assert_eq!(expected_payout(&sample::sione()), 0, "the vehicle policy does not cover storms");
        let mut answers = Answers::default();
        for (place, kind) in (0..).zip(money::INSURANCE_SET.codes.iter().copied()) {
            sample::policy(&mut answers, place, kind, kind, 10);
        }
        assert_eq!(expected_payout(&answers), 40);
    }

    #[test]
    fn the_payout_closes_the_gap_to_restart_but_never_below_nothing() {
        let packs = Packs::embedded().unwrap();
        let fiji = packs.country("FJ").unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 6, 14).unwrap();
        let found = outlook(&sample::salanieta(), fiji, today);
        assert_eq!(found.gap_to_restart, Some(0));
        assert_eq!(found.cash_days, Some(13));
        assert_eq!(found.margin, Some(11_000));
        // 6 weeks of 160 less 300 are 660 dollars, 33 a week in 20 weeks; a fifth of 110 is 22.
        assert_eq!(found.saving, Saving::Weekly { amount: 2_200, needed: 3_300 });
    }
}
