//! Small cards on the back of the wall sheet: two further hazards, half the width each.

use super::super::roles::Role;
use super::super::sheet::{Drawing, Ink, Style, T9, T11, T12, T14};
use super::super::text::fit;
use super::HALF;
use super::back::{Drawn, actions, highest, tick_row};
use crate::outline::{Card, Stage};

/// Cards of further hazards; with one action a stage where two need more than the room, none where one does.
pub fn small_cards(cards: &[Card], [room, most]: [f32; 2]) -> Vec<Drawn> {
    let drawn = |most: usize| cards.iter().take(2).map(|card| small_card(card, most)).collect::<Vec<_>>();
    let loose = drawn(2);
    if highest(&loose) <= room {
        return loose;
    }
    // Cards without room stand in the full plan.
    Some(drawn(1)).filter(|drawn| highest(drawn) <= most).unwrap_or_default()
}

/// The cards with more actions, where the sheet has room for them.
pub fn fuller(cards: &[Card], room: f32) -> Option<Vec<Drawn>> {
    let drawn = |most: usize| cards.iter().take(2).map(|card| small_card(card, most)).collect::<Vec<_>>();
    let now = highest(&drawn(2));
    [4, 3].into_iter().map(drawn).find(|drawn| highest(drawn) > now && highest(drawn) - now <= room)
}

/// Card of a further hazard: half the width, three short stages.
fn small_card(card: &Card, most: usize) -> Drawn {
    let mut art = Drawing::default();
    art.rule(0.0, 0.35, HALF, 0.7);
    art.icon(0.0, 2.3, 8.5, &card.icon, Ink::Black);
    let name = fit(&card.name, HALF - 22.0, &[(T14.bold(), 1), (T12.bold(), 1), (T11.bold(), 2)]);
    art.tagged(Role::Heading(2), |art| name.draw(art, 11.0, 6.5 - name.height() / 2.0));
    if let Some(band) = &card.band {
        art.band(HALF - 9.0, 2.0, 9.0, band);
    }
    let (names, label) = labels(card);
    let left = names + 2.0;
    let mut y = 13.0;
    let most = if small_height(card, HALF - left, 2) > 52.0 { 1 } else { most };
    for stage in &card.stages {
        art.rule(0.0, y, HALF, 0.2);
        let label = fit(&stage.name, names, &[label, (T9.bold(), 2)]);
        art.tagged(Role::Heading(3), |art| label.draw(art, 0.0, y + 1.0));
        let mut top = y + 0.45;
        art.tagged(Role::List, |art| {
            for action in actions(stage, T11, most, HALF - left) {
                tick_row(art, [left, top, HALF - left], &action);
                top += action.height() + 0.9;
            }
        });
        y = top.max(y + 1.0 + label.height()) + 1.0;
    }
    art.rule(0.0, y, HALF, 0.2);
    Drawn { drawing: art, height: y }
}

/// Width, type and lines of the stage names of a small card, the same for all.
fn labels(card: &Card) -> (f32, (Style, usize)) {
    let bold = T11.bold();
    let widest = card.stages.iter().map(|stage| bold.width(&stage.name)).fold(15.0, f32::max);
    if widest <= 28.0 {
        return (widest, (bold, 1));
    }
    let words = card.stages.iter().flat_map(|stage| stage.name.split_whitespace());
    let word = words.map(|word| bold.width(word)).fold(15.0, f32::max) + 0.1;
    (word.min(28.0), (Style { leading: 4.6, ..bold }, 2))
}

fn small_height(card: &Card, width: f32, most: usize) -> f32 {
    let stage = |stage: &Stage| actions(stage, T11, most, width).iter().map(|a| a.height() + 0.9).sum::<f32>() + 1.5;
    13.0 + card.stages.iter().map(stage).sum::<f32>()
}
