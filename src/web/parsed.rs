//! Parts read lately: each page reads a whole plan, and most of it is the same text as a moment ago.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use crate::plan::answers::SectionAnswers;
use crate::store::sections::SectionRow;

/// Plans held; more start afresh. Two halls of people at work fit in.
const MOST_PLANS: usize = 128;

type Parts = BTreeMap<String, (String, Arc<SectionAnswers>)>;

/// What the stored texts of plans said, by plan and part.
#[derive(Default)]
pub struct Parsed(Mutex<HashMap<String, Parts>>);

impl Parsed {
    /// The answers in a stored part. What was read before counts only for exactly the same text.
    ///
    /// # Errors
    /// When the text is no part of a plan.
    pub fn read(&self, row: SectionRow) -> Result<Arc<SectionAnswers>, serde_json::Error> {
        let mut plans = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = plans.get(&row.plan_id).and_then(|parts| parts.get(&row.section));
        if let Some((_, part)) = known.filter(|(text, _)| *text == row.answers) {
            return Ok(Arc::clone(part));
        }
        let part = Arc::new(SectionAnswers::from_json(&row.answers)?);
        if plans.len() >= MOST_PLANS && !plans.contains_key(&row.plan_id) {
            plans.clear();
        }
        plans.entry(row.plan_id).or_default().insert(row.section, (row.answers, Arc::clone(&part)));
        Ok(part)
    }

    /// Lets go of everything: plans were deleted and nobody says which.
    pub fn forget_all(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Lets go of a plan that is deleted or put away.
    pub fn forget(&self, plan: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(plan);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(answers: &str) -> SectionRow {
        let saved_at = chrono::DateTime::UNIX_EPOCH.naive_utc();
        let (plan_id, section) = ("plan".to_owned(), "business".to_owned());
        SectionRow { plan_id, section, revision: 1, answers: answers.to_owned(), saved_at }
    }

    #[test]
    fn another_text_is_read_anew_even_with_the_same_revision() {
        let parsed = Parsed::default();
        let first = parsed.read(row(r#"{"values":{"business-name":"Blue"}}"#)).unwrap();
        let again = parsed.read(row(r#"{"values":{"business-name":"Blue"}}"#)).unwrap();
        let other = parsed.read(row(r#"{"values":{"business-name":"Red"}}"#)).unwrap();
        assert!(Arc::ptr_eq(&first, &again));
        assert_eq!(other.values["business-name"].as_text(), Some("Red"));
        assert!(parsed.read(row("{")).is_err());
        parsed.forget("plan");
        assert!(parsed.0.lock().unwrap().is_empty());
    }
}
