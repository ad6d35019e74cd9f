//! Owns the phases of a disaster: from the quiet season to recovery, in the order in which they come.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A phase of a disaster. Phases compare in the order of time: `N` comes first, `R` last.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub enum Phase {
    /// Now, before the season.
    N,
    /// Bad weather is possible, about 72 to 48 hours ahead.
    W72,
    /// Alert, about 48 to 24 hours ahead: move goods, tie down.
    W48,
    /// Act now, about 24 to 12 hours ahead: close, switch off, go to the safe place.
    W24,
    /// The last hours: everyone is already sheltered.
    W12,
    /// During the event.
    D,
    /// The first 72 hours after it.
    A72,
    /// Recovery, the weeks after.
    R,
}

impl Phase {
    /// All phases in the order of time.
    pub const ALL: [Self; 8] = [Self::N, Self::W72, Self::W48, Self::W24, Self::W12, Self::D, Self::A72, Self::R];

    /// The phases which a pack ties to a named stage of its country. `D` has no entry of its own: it shares the stage
    /// of `W12`, because in both people stay where they are safe.
    pub const STAGED: [Self; 5] = [Self::W72, Self::W48, Self::W24, Self::W12, Self::A72];

    /// The code that stands in data files and answers.
    pub fn code(self) -> &'static str {
        match self {
            Self::N => "N",
            Self::W72 => "W72",
            Self::W48 => "W48",
            Self::W24 => "W24",
            Self::W12 => "W12",
            Self::D => "D",
            Self::A72 => "A72",
            Self::R => "R",
        }
    }

    /// The phase with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.code() == code)
    }

    /// Whether this phase comes before the event and needs a warning to be known.
    pub fn is_warning(self) -> bool {
        matches!(self, Self::W72 | Self::W48 | Self::W24 | Self::W12)
    }

    /// The phase whose stage this phase uses: `D` shares the stage of `W12`; `N` and `R` have none.
    pub fn stage_phase(self) -> Option<Self> {
        match self {
            Self::N | Self::R => None,
            Self::D => Some(Self::W12),
            other => Some(other),
        }
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back_and_keep_the_order_of_time() {
        for phase in Phase::ALL {
            assert_eq!(Phase::parse(phase.code()), Some(phase));
            assert_eq!(serde_json::to_string(&phase).unwrap(), format!("\"{}\"", phase.code()));
        }
        assert!(Phase::ALL.is_sorted());
        assert_eq!(Phase::parse("w24"), None);
    }

    #[test]
    fn the_last_hours_and_the_event_share_one_stage() {
        assert_eq!(Phase::D.stage_phase(), Phase::W12.stage_phase());
        assert_eq!(Phase::N.stage_phase(), None);
    }
}
