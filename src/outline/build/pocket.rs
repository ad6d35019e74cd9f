//! The pocket card: whom to call for the owner, and from when things are moved.

use super::super::Pocket;
use super::front;
use super::maker::{Maker, fact, join};
use crate::plan::catalogue::{business, people};

/// The card's own words.
pub(super) fn pocket(make: &Maker<'_>) -> Pocket {
    let stand_in = join([make.said(&people::STAND_IN), make.said(&people::STAND_IN_PHONE)], ", ");
    Pocket {
        number: make.with("pocket-number", &[("n", "{n}".into())]),
        owner: join([make.said(&business::OWNER), make.said(&business::PHONE)], ", "),
        places: make.t("pocket-places"),
        people: make.t("pocket-people"),
        radio: make.t("pocket-radio"),
        hurt: fact(make.t("pocket-hurt"), stand_in),
        help: make.t("pocket-help"),
        start: front::ladder_limits(make).into_iter().map(|limit| limit.fact).find(|fact| fact.value.is_some()),
    }
}
