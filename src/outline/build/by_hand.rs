//! The order in which a plan is copied by hand: the most useful facts first, ten at most.

use super::super::{Back, ByHand, Copied, Fact, Front, What};
use super::front;
use super::maker::{Maker, fact};

/// Most things to copy: more than that nobody copies.
const MOST: usize = 10;

/// The sheet, from what stands on the wall.
pub(super) fn by_hand(make: &Maker<'_>, front: &Front, back: &Back) -> ByHand {
    let mut steps = vec![numbers(front)];
    steps.extend(front.places.iter().map(|place| said(&place.fact)));
    steps.extend(stages(front));
    steps.extend(front.people.iter().enumerate().map(|(n, person)| Copied {
        label: make.with("by-hand-person", &[("n", i64::try_from(n + 1).unwrap_or_default().into())]),
        what: What::Someone { person: person.clone(), blank: front.people_blank.clone() },
    }));
    steps.extend(limits(make));
    steps.push(Copied {
        label: back.protect_head.title.clone(),
        what: What::Facts { facts: back.protect.iter().take(3).cloned().collect() },
    });
    steps.push(said(&back.message));
    steps.truncate(MOST);
    ByHand { title: make.t("by-hand"), lead: make.t("by-hand-lead"), steps }
}

fn numbers(front: &Front) -> Copied {
    Copied { label: front.numbers_head.title.clone(), what: What::Facts { facts: front.numbers.clone() } }
}

fn said(fact: &Fact) -> Copied {
    Copied { label: fact.label.clone(), what: What::Said { text: fact.value.clone() } }
}

fn stages(front: &Front) -> Option<Copied> {
    let facts: Vec<Fact> = front.ladder.iter().map(|rung| fact(&rung.name, Some(rung.action.clone()))).collect();
    let label = front.ladder_head.title.clone();
    (!facts.is_empty()).then_some(Copied { label, what: What::Stages { facts } })
}

/// When to start moving and to be closed, at the warnings of the front.
fn limits(make: &Maker<'_>) -> Option<Copied> {
    let facts: Vec<Fact> = front::ladder_limits(make).into_iter().map(|limit| limit.fact).collect();
    (!facts.is_empty()).then(|| Copied { label: make.t("by-hand-limits"), what: What::Facts { facts } })
}
