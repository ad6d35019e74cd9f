//! What the card picture shows: numbers, people and places of the wall sheet's front on a card to carry.

use crate::outline::{Fact, Front};
use crate::pdf::sheet::{Drawing, Sheet, Style, T11, T14, T16, T20, T24};
use crate::pdf::text::fit;

/// Width and height of the card.
const CARD: (f32, f32) = (105.0, 148.0);
const MARGIN: f32 = 7.0;
const LIVE: f32 = CARD.0 - 2.0 * MARGIN;

/// The card.
pub fn card(front: &Front) -> Sheet {
    let mut art = Drawing::default();
    art.weave(MARGIN, MARGIN, LIVE, 4.0);
    let name = front.business.value.as_deref().unwrap_or(&front.title);
    let name = fit(name, LIVE, &[(T20.bold(), 1), (T16.bold(), 1), (T14.bold(), 2)]);
    name.draw(&mut art, MARGIN, MARGIN + 6.0);
    let mut y = MARGIN + 8.0 + name.height();
    for fact in &front.numbers {
        y = row(&mut art, y, fact, T24);
    }
    for person in &front.people {
        let label = person.name.clone().or_else(|| person.role.clone()).unwrap_or_default();
        y = row(&mut art, y, &Fact { label, value: person.phone.clone() }, T16);
    }
    for place in &front.places {
        y = row(&mut art, y, &place.fact, T14);
    }
    Sheet { width: CARD.0, height: CARD.1, bookmarks: Vec::new(), drawing: art }
}

fn row(art: &mut Drawing, y: f32, fact: &Fact, largest: Style) -> f32 {
    let value = fact.value.as_deref().unwrap_or_default();
    let value = fit(value, LIVE * 0.6, &[(largest.bold(), 1), (T14.bold(), 1), (T11.bold(), 2)]);
    let label = fit(&fact.label, LIVE - value.width().max(20.0) - 3.0, &[(T14, 1), (T11, 2)]);
    let high = value.height().max(label.height()).max(9.0);
    value.draw_right(art, MARGIN + LIVE, y + (high - value.height()) / 2.0);
    label.draw(art, MARGIN, y + (high - label.height()) / 2.0);
    art.rule(MARGIN, y + high + 0.5, LIVE, 0.2);
    y + high + 1.5
}
