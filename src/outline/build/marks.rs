//! Marks of risk bands and of warning stages.

use super::super::said::StageWords;
use super::super::{Band, Level, Shape, StageMark, Tone};
use super::maker::Maker;
use crate::packs;
use crate::plan::risk;

/// The mark of a band.
pub(super) fn band(make: &Maker<'_>, band: risk::Band) -> Band {
    let level = match band {
        risk::Band::Low => Level::Low,
        risk::Band::Medium => Level::Medium,
        risk::Band::High => Level::High,
        risk::Band::VeryHigh => Level::VeryHigh,
    };
    let id = format!("band-{}", band.code().replace('_', "-"));
    let letter = make.words.attr(&id, "letter").unwrap_or_else(|| band.letter().to_owned());
    Band { level, letter, word: make.words.text(&id).into_owned() }
}

/// The mark of a warning stage: the same shapes as on screen.
pub(super) fn stage(said: &StageWords<'_>) -> StageMark {
    let stage = said.stage;
    let shape = match stage.shape {
        packs::Shape::Eye => return icon("watch"),
        packs::Shape::Sun => return icon("after"),
        packs::Shape::Circle => Shape::Circle,
        packs::Shape::Triangle => Shape::Triangle,
        packs::Shape::Octagon => Shape::Octagon,
    };
    let tone = match stage.tone {
        packs::Tone::None => Tone::White,
        packs::Tone::Blue => Tone::Blue,
        packs::Tone::Yellow => Tone::Yellow,
        packs::Tone::Red => Tone::Red,
    };
    StageMark::Alert { shape, tone, letter: stage.short.clone() }
}

fn icon(name: &str) -> StageMark {
    StageMark::Icon { icon: name.to_owned() }
}
