//! Pages and parts: how questions stand together.

use super::{Depth, Question};

/// One page of questions.
#[derive(Debug)]
pub struct Step {
    /// Key in the address of the page.
    pub key: &'static str,
    /// In which plans the page stands.
    pub depth: Depth,
    /// What it asks, in order.
    pub questions: &'static [&'static Question],
}

/// One part of the plan.
#[derive(Debug)]
pub struct Section {
    /// Key: `business`.
    pub key: &'static str,
    /// Number as on paper: 1 for S1.
    pub number: u8,
    /// Its pages.
    pub steps: &'static [Step],
    /// Minutes that a full plan takes here.
    pub minutes: u32,
    /// Minutes that a quick plan takes here.
    pub quick_minutes: u32,
}

/// A page of quick and full plans; questions of the other depth are left out of it.
pub const fn step(key: &'static str, questions: &'static [&'static Question]) -> Step {
    Step { key, depth: Depth::Both, questions }
}
/// A page of quick plans only.
pub const fn quick_step(key: &'static str, questions: &'static [&'static Question]) -> Step {
    Step { key, depth: Depth::Quick, questions }
}
/// A page of full plans only.
pub const fn full_step(key: &'static str, questions: &'static [&'static Question]) -> Step {
    Step { key, depth: Depth::Full, questions }
}
