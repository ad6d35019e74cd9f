//! Stage marks as small drawings: one shape for each alert, with the letter of its local name.

use crate::packs::{Phase, Shape, Stage, Tone};

/// A mark for an `<svg viewBox="0 0 48 48">`.
pub struct Mark {
    /// Path of the shape; empty where there is none.
    pub shape: &'static str,
    /// Path drawn as a line: eye, sun.
    pub line: &'static str,
    /// Letter inside.
    pub letter: String,
    /// Where the letter's foot stands.
    pub foot: u8,
}

const EYE: &str =
    "M4 24C10 15 17 11 24 11S38 15 44 24C38 33 31 37 24 37S10 33 4 24ZM18 24a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z";
const SUN: &str =
    "M4 35H44M12 43H36M14 35C14 29.400 18.400 25 24 25S34 29.400 34 35M24 8V16M9 16L13.600 20.600M39 16L34.400 20.600";
const HOUSE: &str = "M4 23L24 6L44 23M9 19V42H39V19M17 42C17 35.600 20 33 24 33S31 35.600 31 42";

impl Mark {
    /// The mark of a stage of the pack.
    pub fn of(stage: &Stage) -> Self {
        let letter = if stage.shape.has_letter() { stage.short.clone() } else { String::new() };
        match stage.shape {
            Shape::Eye => Self { shape: "", line: EYE, letter, foot: 0 },
            Shape::Circle => Self { shape: "M24 2a22 22 0 1 0 0 44a22 22 0 1 0 0-44Z", line: "", letter, foot: 32 },
            Shape::Triangle => Self { shape: "M24 2l24 43H0Z", line: "", letter, foot: 40 },
            Shape::Octagon => Self { shape: "M15 2h18l13 13v18L33 46H15L2 33V15Z", line: "", letter, foot: 32 },
            Shape::Sun => Self { shape: "", line: SUN, letter, foot: 0 },
        }
    }
    /// The mark of a time that no stage names.
    pub fn plain(phase: Phase) -> Self {
        let line = match phase {
            Phase::A72 | Phase::R => SUN,
            Phase::D | Phase::W12 => HOUSE,
            _ => EYE,
        };
        Self { shape: "", line, letter: String::new(), foot: 0 }
    }
}

/// Class of a stage's colour.
pub fn tone_class(stage: &Stage) -> &'static str {
    match stage.tone {
        Tone::Blue => "blue",
        Tone::Yellow => "yellow",
        Tone::Red => "red",
        Tone::None => "",
    }
}
