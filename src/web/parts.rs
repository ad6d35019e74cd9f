//! A page that the script saved in parts, and its own button: a part that comes after the button is too old, and parts
//! that came before it are nothing that someone else changed.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::answers::SectionAnswers;
use crate::store::sections;
use crate::store::{Connection, StoreError, plans};

/// What one part changed.
pub struct Part {
    paths: BTreeSet<String>,
    after: SectionAnswers,
}

/// Refuses a part of a page that was sent by its own button since.
///
/// # Errors
/// `Conflict` for such a part, and those of the store.
pub fn refuse_late(c: &mut Connection, plan: &str, page: &str) -> Result<(), StoreError> {
    plans::lock(c, plan)?;
    if sections::answered(c, plan, &format!("{page}-"))? { Err(StoreError::Conflict) } else { Ok(()) }
}

/// The parts of a page that were stored, in their order.
///
/// # Errors
/// Those of the store.
pub fn of(c: &mut Connection, plan: &str, section: &str, page: &str) -> Result<Vec<Part>, StoreError> {
    plans::lock(c, plan)?;
    let read = |text: &str| SectionAnswers::from_json(text).map_err(|error| StoreError::Broken(error.to_string()));
    let mut parts = Vec::new();
    for state in sections::made_by(c, plan, section, &format!("{page}n"))? {
        let earlier = sections::at_revision(c, plan, section, state.revision - 1)?;
        let before = earlier.map_or(Ok(SectionAnswers::default()), |state| read(&state.answers))?;
        let after = read(&state.answers)?;
        let all = [&before, &after].into_iter().flat_map(|part| part.values.keys().chain(part.typed.keys()));
        let paths = all.filter(|path| !same(&before, &after, path)).cloned().collect();
        parts.push(Part { paths, after });
    }
    Ok(parts)
}

impl Part {
    /// Takes what this part changed into what the page was made from, where it still stands.
    pub fn count_as_seen(&self, base: &mut SectionAnswers, now: &SectionAnswers) {
        for path in self.paths.iter().filter(|path| same(&self.after, now, path)) {
            put(&mut base.values, path, now.values.get(path));
            put(&mut base.typed, path, now.typed.get(path));
        }
    }
}

fn same(one: &SectionAnswers, other: &SectionAnswers, path: &str) -> bool {
    one.values.get(path) == other.values.get(path) && one.typed.get(path) == other.typed.get(path)
}

fn put<T: Clone>(map: &mut BTreeMap<String, T>, path: &str, value: Option<&T>) {
    match value {
        Some(value) => drop(map.insert(path.to_owned(), value.clone())),
        None => drop(map.remove(path)),
    }
}
