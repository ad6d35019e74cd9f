//! Typed readers: what the answers say about products, hazards, things, contacts and jobs to do, with codes turned
//! into numbers. Nothing is judged here; a missing answer stays missing.

use super::answers::{Answers, Row};
use super::catalogue::{activities, assets, business, contacts, hazards, money, tasks};
use super::question::{OptionSet, Question};

/// Days of the stop codes (S2.4), in the order of [`activities::STOP_SET`].
const STOP_DAYS: [u32; 6] = [1, 3, 7, 14, 30, 60];

/// A product or service (S2.1 to S2.5).
#[derive(Debug, Clone, Copy)]
pub struct Activity<'a> {
    /// Row id.
    pub id: &'a str,
    /// What is sold or done.
    pub name: &'a str,
    /// Share of the money: 1 small, 2 about half, 3 most. Not asked in a quick plan.
    pub share: Option<u8>,
    /// How much customers need it in a disaster: 1 not much, 2 some, 3 very much. Optional.
    pub need: Option<u8>,
    /// Days it can stop before there is real trouble: 1, 3, 7, 14, 30 or 60 (longer).
    pub stop_days: Option<u32>,
    /// Codes of what it cannot do without.
    pub needs: &'a [String],
}

/// A chosen hazard with both ratings (S3.4, S3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rated<'a> {
    /// Hazard code.
    pub hazard: &'a str,
    /// How often: 1 rare to 4 very often.
    pub likelihood: u8,
    /// How bad: 1 small to 4 very big.
    pub impact: u8,
}

/// A thing to protect (S7.1).
#[derive(Debug, Clone, Copy)]
pub struct Asset<'a> {
    /// Row id.
    pub id: &'a str,
    /// What it is.
    pub item: &'a str,
    /// Class code.
    pub class: Option<&'a str>,
    /// How many; one where nothing was said.
    pub number: i64,
    /// Cost to replace one, in minor units.
    pub cost: Option<i64>,
    /// Codes of how it is protected.
    pub how: &'a [String],
    /// Where it goes.
    pub place: Option<&'a str>,
    /// Who takes care of it.
    pub who: Option<&'a str>,
}

/// A contact of the owner's own (S6.2).
#[derive(Debug, Clone, Copy)]
pub struct Contact<'a> {
    /// Row id.
    pub id: &'a str,
    /// Name.
    pub name: &'a str,
    /// Code of who it is.
    pub who: Option<&'a str>,
    /// Phone.
    pub phone: Option<&'a str>,
    /// Note.
    pub note: Option<&'a str>,
    /// Whether it is a second supplier.
    pub second_supplier: bool,
}

/// A job on the to-do list (S12.1).
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    /// Row id.
    pub id: &'a str,
    /// What to do.
    pub what: &'a str,
    /// Who does it.
    pub who: Option<&'a str>,
    /// ISO day by which it is done.
    pub by: Option<&'a str>,
    /// Cost code.
    pub cost: Option<&'a str>,
    /// Whether it is done.
    pub done: bool,
}

/// Kind of business (S1.4); empty before it is chosen.
pub fn sector(answers: &Answers) -> &str {
    answers.text(&business::SECTOR).unwrap_or_default()
}

/// Top area (S1.6).
pub fn area(answers: &Answers) -> Option<&str> {
    answers.text(&business::AREA)
}

/// What was ticked about the place (S3.1), "none" and "not sure" included.
pub fn exposures(answers: &Answers) -> &[String] {
    answers.many(&hazards::EXPOSURE)
}

/// Chosen hazard codes (S3.3), as ticked.
pub fn chosen_hazards(answers: &Answers) -> &[String] {
    answers.many(&hazards::CHOSEN)
}

/// Chosen hazards that have both ratings. A rating kept from a hazard no longer chosen does not count.
pub fn rated(answers: &Answers) -> Vec<Rated<'_>> {
    chosen_hazards(answers)
        .iter()
        .filter_map(|hazard| {
            let row = answers.row(&hazards::RATINGS, hazard);
            let likelihood = level(&row, &hazards::OFTEN, &hazards::OFTEN_SET)?;
            let impact = level(&row, &hazards::BAD, &hazards::BAD_SET)?;
            Some(Rated { hazard, likelihood, impact })
        })
        .collect()
}

/// Products in the owner's order.
pub fn activities(answers: &Answers) -> Vec<Activity<'_>> {
    let rows = answers.rows(&activities::PRODUCTS).into_iter();
    rows.filter_map(|row| {
        Some(Activity {
            id: row.id,
            name: row.text(&activities::PRODUCT_NAME)?,
            share: level(&row, &activities::PRODUCT_SHARE, &activities::SHARE_SET),
            need: level(&row, &activities::PRODUCT_NEED, &activities::NEED_SET),
            stop_days: place(&row, &activities::PRODUCT_STOP, &activities::STOP_SET).map(|place| STOP_DAYS[place]),
            needs: row.many(&activities::PRODUCT_NEEDS),
        })
    })
    .collect()
}

/// Things to protect in the owner's order.
pub fn assets(answers: &Answers) -> Vec<Asset<'_>> {
    let rows = answers.rows(&assets::ITEMS).into_iter();
    rows.filter_map(|row| {
        Some(Asset {
            id: row.id,
            item: row.text(&assets::ITEM)?,
            class: row.text(&assets::ITEM_CLASS),
            number: row.number(&assets::ITEM_NUMBER).unwrap_or(1),
            cost: row.number(&assets::ITEM_COST),
            how: row.many(&assets::ITEM_HOW),
            place: row.text(&assets::ITEM_WHERE),
            who: row.text(&assets::ITEM_WHO),
        })
    })
    .collect()
}

/// Own contacts in the owner's order.
pub fn contacts(answers: &Answers) -> Vec<Contact<'_>> {
    let rows = answers.rows(&contacts::CONTACTS).into_iter();
    rows.filter_map(|row| {
        Some(Contact {
            id: row.id,
            name: row.text(&contacts::CONTACT_NAME)?,
            who: row.text(&contacts::CONTACT_WHO),
            phone: row.text(&contacts::CONTACT_PHONE),
            note: row.text(&contacts::CONTACT_NOTE),
            second_supplier: row.text(&contacts::CONTACT_SECOND) == Some("yes"),
        })
    })
    .collect()
}

/// The to-do list in the owner's order.
pub fn tasks(answers: &Answers) -> Vec<Task<'_>> {
    let rows = answers.rows(&tasks::TASKS).into_iter();
    rows.filter_map(|row| {
        Some(Task {
            id: row.id,
            what: row.text(&tasks::TASK_WHAT)?,
            who: row.text(&tasks::TASK_WHO),
            by: row.text(&tasks::TASK_BY),
            cost: row.text(&tasks::TASK_COST),
            done: row.text(&tasks::TASK_DONE) == Some("yes"),
        })
    })
    .collect()
}

/// What must be paid each week even when closed (S9.3), in minor units; none before any line is filled.
pub fn must_pay(answers: &Answers) -> Option<i64> {
    let lines = money::MUST_PAY_SET.codes.iter();
    lines
        .filter_map(|line| answers.row(&money::MUST_PAY, line).number(&money::MUST_PAY_AMOUNT))
        .reduce(i64::saturating_add)
}

/// How many people work here: the four groups of a full plan, or the one number of a quick one.
pub fn people(answers: &Answers) -> Option<i64> {
    let groups = business::WORKER_SET.codes.iter();
    groups
        .filter_map(|group| answers.row(&business::WORKERS, group).number(&business::WORKER_COUNT))
        .reduce(i64::saturating_add)
        .or_else(|| answers.number(&business::PEOPLE))
}

/// The place of a row's code in its list.
fn place(row: &Row<'_>, column: &Question, set: &OptionSet) -> Option<usize> {
    let code = row.text(column)?;
    set.codes.iter().position(|known| *known == code)
}

/// The place of a row's code in its list, counted from 1.
fn level(row: &Row<'_>, column: &Question, set: &OptionSet) -> Option<u8> {
    place(row, column, set).and_then(|place| u8::try_from(place + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::sample;

    #[test]
    fn codes_become_numbers_and_gaps_stay_gaps() {
        let leitau = sample::leitau();
        let products = activities(&leitau);
        let read: Vec<_> = products.iter().map(|product| (product.share, product.need, product.stop_days)).collect();
        assert_eq!(read, [(Some(3), Some(2), Some(7)), (Some(2), Some(2), Some(14)), (Some(1), Some(1), Some(30)),]);
        assert_eq!(must_pay(&leitau), Some(12_000));
        assert_eq!(people(&leitau), Some(3));
        assert_eq!(must_pay(&Answers::default()), None);
        assert_eq!(people(&Answers::default()), None);
    }

    #[test]
    fn every_stop_code_has_its_days() {
        assert_eq!(activities::STOP_SET.codes.len(), STOP_DAYS.len());
        assert!(STOP_DAYS.is_sorted());
    }

    #[test]
    fn a_rating_counts_only_while_its_hazard_is_chosen() {
        let mut answers = sample::leitau();
        assert_eq!(rated(&answers).len(), 5);
        sample::tick(&mut answers, &hazards::CHOSEN, &["cyc", "fld"]);
        assert_eq!(rated(&answers), [Rated { hazard: "cyc", likelihood: 3, impact: 4 }]);
    }
}
