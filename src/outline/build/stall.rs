//! The wall sheet that hangs in public: no names of people, no numbers of people, nothing about where goods go.

use super::super::{Back, Front, Head};
use super::maker::{Maker, fact};
use super::private::Private;
use super::{back, front};
use crate::plan::catalogue::business;

/// The front. `make` holds open answers only.
pub(super) fn front(make: &Maker<'_>) -> Front {
    let mut front = front::front(make);
    front.owner = fact("", make.said(&business::VILLAGE));
    front.people_head = Head::default();
    front.people_blank = String::new();
    front.people = Vec::new();
    front.ask = Some(make.t("ask-line"));
    front.disclaimer = make.t("disclaimer");
    front
}

/// The back.
pub(super) fn back(make: &Maker<'_>, private: &Private) -> Back {
    let mut back = back::back(make);
    let said = back.message.value.take().and_then(|said| private.open_sentences(&said));
    back.message.value = Some(said.unwrap_or_else(|| make.t("message-stall")));
    back.protect_head = Head::default();
    back.protect = Vec::new();
    back.todos_head = Head::default();
    back.todos = Vec::new();
    back.fill = vec![fact(make.t("closed-since"), None), fact(make.t("open-again"), None)];
    back
}
