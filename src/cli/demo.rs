//! `stanap demo`: the three sample plans.

use super::{Told, print};
use crate::settings::Settings;

/// Loads them.
pub fn demo(_settings: &Settings) -> Told {
    print("");
    Ok(())
}
