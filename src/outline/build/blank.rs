//! The wall sheet to copy and fill by hand: the country's warnings and numbers, and no answers.

use super::super::{Back, Fact, Front};

/// The front without its dates and without where a plan is kept.
pub(super) fn front(mut front: Front, disclaimer: String) -> Front {
    front.dates.iter_mut().for_each(|date| date.value = None);
    front.disclaimer = disclaimer;
    front
}

/// The back without a day and with empty lines for the to-dos.
pub(super) fn back(mut back: Back) -> Back {
    back.place_and_date = String::new();
    back.todos.iter_mut().for_each(|todo| *todo = Fact::default());
    back
}
