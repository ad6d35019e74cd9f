//! Two editors, one part: a three-way merge by path. Only the same value changed twice is a conflict.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::answers::{SectionAnswers, Value};

/// What a person wants at one path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// This value.
    Set(Value),
    /// Nothing.
    Clear,
    /// Something that could not be understood; the valid value stays.
    Typed(String),
}

/// Wanted changes by path.
pub type Changes = BTreeMap<String, Change>;

/// A path that both editors changed, each in their way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// Where.
    pub path: String,
    /// What stands there now.
    pub theirs: Option<Value>,
    /// What was wanted.
    pub mine: Change,
}

/// What a merge gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The part after every change that could be made.
    pub section: SectionAnswers,
    /// The paths left as they were because both sides changed them.
    pub conflicts: Vec<Conflict>,
}

type State = (Option<Value>, Option<String>);

/// Brings `changes`, made while looking at `base`, into `current`.
pub fn merge(base: &SectionAnswers, current: &SectionAnswers, changes: &Changes) -> Merged {
    let mut section = current.clone();
    let mut conflicts = Vec::new();
    for (path, change) in changes {
        let before = state(base, path);
        let wanted = wanted(&before, change);
        let now = state(current, path);
        if wanted == before || wanted == now {
            continue;
        }
        if now == before {
            put(&mut section, path, change);
        } else {
            conflicts.push(Conflict { path: path.clone(), theirs: now.0, mine: change.clone() });
        }
    }
    Merged { section, conflicts }
}

fn state(section: &SectionAnswers, path: &str) -> State {
    (section.values.get(path).cloned(), section.typed.get(path).cloned())
}

fn wanted(before: &State, change: &Change) -> State {
    match change {
        Change::Set(value) => (Some(value.clone()), None),
        Change::Clear => (None, None),
        Change::Typed(text) => (before.0.clone(), Some(text.clone())),
    }
}

fn put(section: &mut SectionAnswers, path: &str, change: &Change) {
    section.typed.remove(path);
    match change {
        Change::Set(value) => drop(section.values.insert(path.to_owned(), value.clone())),
        Change::Clear => drop(section.values.remove(path)),
        Change::Typed(text) => drop(section.typed.insert(path.to_owned(), text.clone())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(pairs: &[(&str, &str)]) -> SectionAnswers {
        let values = pairs.iter().map(|(path, text)| ((*path).into(), Value::Text((*text).into()))).collect();
        SectionAnswers { values, typed: BTreeMap::new() }
    }
    fn set(pairs: &[(&str, &str)]) -> Changes {
        pairs.iter().map(|(path, text)| ((*path).into(), Change::Set(Value::Text((*text).into())))).collect()
    }

    #[test]
    fn different_questions_do_not_collide() {
        let base = part(&[("a", "1"), ("b", "1")]);
        let current = part(&[("a", "2"), ("b", "1")]);
        let merged = merge(&base, &current, &set(&[("a", "1"), ("b", "3")]));
        assert_eq!(merged.section, part(&[("a", "2"), ("b", "3")]));
        assert!(merged.conflicts.is_empty());
    }

    #[test]
    fn the_same_value_changed_twice_is_kept_and_told() {
        let base = part(&[("a", "1")]);
        let current = part(&[("a", "2")]);
        let merged = merge(&base, &current, &set(&[("a", "3")]));
        assert_eq!(merged.section, current);
        assert_eq!(merged.conflicts.len(), 1);
        assert_eq!(merged.conflicts[0].theirs, Some(Value::Text("2".into())));
    }

    #[test]
    fn the_same_change_made_twice_is_no_conflict() {
        let base = part(&[("a", "1")]);
        let current = part(&[("a", "2")]);
        assert!(merge(&base, &current, &set(&[("a", "2")])).conflicts.is_empty());
    }

    #[test]
    fn a_row_removed_while_another_edits_it_is_told() {
        let base = part(&[("t/r/name", "mats")]);
        let current = part(&[("t/r/name", "big mats")]);
        let changes = Changes::from([("t/r/name".to_owned(), Change::Clear)]);
        assert_eq!(merge(&base, &current, &changes).conflicts.len(), 1);
    }

    #[test]
    fn what_could_not_be_understood_stands_beside_the_valid_value() {
        let base = part(&[("n", "5")]);
        let merged = merge(&base, &base, &Changes::from([("n".to_owned(), Change::Typed("five".into()))]));
        assert_eq!(merged.section.values["n"], Value::Text("5".into()));
        assert_eq!(merged.section.typed["n"], "five");
        let mended = merge(&merged.section, &merged.section, &set(&[("n", "6")]));
        assert!(mended.section.typed.is_empty());
    }
}
