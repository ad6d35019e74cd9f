//! The size of a paper as the query of its address names it.

use serde::Deserialize;

use crate::pdf::Paper;

/// `paper=a4` or `paper=letter`, A4 where nothing is said; another word makes the request a bad one.
#[derive(Deserialize, Clone, Copy, Default)]
#[serde(rename_all = "lowercase")]
pub enum Size {
    /// A4.
    #[default]
    A4,
    /// US Letter.
    Letter,
}

impl From<Size> for Paper {
    fn from(size: Size) -> Self {
        match size {
            Size::A4 => Self::A4,
            Size::Letter => Self::LETTER,
        }
    }
}
