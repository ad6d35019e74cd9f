//! The same outlines as they hang in public, fold into a pocket and are copied by hand.

use super::{fact, some};
use crate::outline::{Back, ByHand, Copied, Fact, Front, Head, Outline, Pocket, What};

pub fn pocket() -> Pocket {
    Pocket {
        number: "{n} of 4".to_owned(),
        owner: some("Leitau Kalsakau, +678 555 0134"),
        places: "Where we go".to_owned(),
        people: "My people".to_owned(),
        radio: "Keep a radio on. Check these numbers each season.".to_owned(),
        hurt: fact("If I am hurt, call", "Anna, 555 0158"),
        help: "I need help with".to_owned(),
        start: Some(fact("Start moving at", "Yellow alert")),
    }
}

fn copied(label: &str, what: What) -> Copied {
    Copied { label: label.to_owned(), what }
}

/// The order to copy, from what stands on the wall.
pub fn by_hand(front: &Front, back: &Back) -> ByHand {
    let said = |fact: &Fact| copied(&fact.label, What::Said { text: fact.value.clone() });
    let mut steps = vec![copied("Emergency numbers", What::Facts { facts: front.numbers.clone() })];
    steps.extend(front.places.iter().map(|place| said(&place.fact)));
    let rungs = front.ladder.iter().map(|rung| fact(&rung.name, &rung.action)).collect();
    steps.push(copied("When a cyclone comes", What::Stages { facts: rungs }));
    steps.extend(front.people.iter().map(|person| {
        copied("Key person", What::Someone { person: person.clone(), blank: front.people_blank.clone() })
    }));
    let limits = back.card.iter().flat_map(|card| &card.limits).map(|limit| limit.fact.clone()).collect();
    steps.push(copied("Do not wait longer", What::Facts { facts: limits }));
    steps.push(copied("Protect these three", What::Facts { facts: back.protect.clone() }));
    ByHand {
        title: "Copy this by hand".to_owned(),
        lead:
            "No printer? Copy these on paper, in a notebook or on a wall. Start with 1: what comes first helps most. \
               Write large, with a pen that does not wash off."
                .to_owned(),
        steps,
    }
}

/// As it hangs in public: without people, things and to-dos.
pub fn public(mut outline: Outline) -> Outline {
    let front = &mut outline.front;
    front.owner = fact("", "Mele, Efate");
    front.people = Vec::new();
    front.people_head = Head::default();
    front.ask = some("Need us or our people? Ask inside: the list of numbers is there.");
    let back = &mut outline.back;
    for task in
        back.card.iter_mut().chain(&mut back.small).flat_map(|card| &mut card.stages).flat_map(|s| &mut s.actions)
    {
        task.who = None;
    }
    back.protect = Vec::new();
    back.todos = Vec::new();
    back.fill = vec![fact("Closed since", ""), fact("We hope to open on", "")];
    outline.plan = Vec::new();
    outline
}
