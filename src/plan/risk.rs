//! Risk of each hazard: how often times how bad, its band, and the order in which hazards are planned for (domain b.1).

use std::cmp::Reverse;

use super::facts::Rated;
use crate::packs::hazards;

/// How many hazards get action cards in a quick plan.
pub const QUICK_CARDS: usize = 3;
/// How many hazards get action cards in a full plan.
pub const FULL_CARDS: usize = 5;

/// How serious a risk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Score 1 to 3.
    Low,
    /// Score 4 to 6.
    Medium,
    /// Score 8 or 9, and rare hazards that can kill with a very big impact.
    High,
    /// Score 12 or 16.
    VeryHigh,
}

/// A hazard with its score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Risk {
    /// Hazard code.
    pub hazard: &'static str,
    /// How often, 1 to 4.
    pub likelihood: u8,
    /// How bad, 1 to 4.
    pub impact: u8,
    /// How often times how bad: 1 to 16.
    pub score: u8,
    /// How serious.
    pub band: Band,
    /// Whether the hazard can kill.
    pub life_safety: bool,
}

impl Band {
    /// The letter on screen and paper.
    pub fn letter(self) -> &'static str {
        match self {
            Self::Low => "L",
            Self::Medium => "M",
            Self::High => "H",
            Self::VeryHigh => "VH",
        }
    }

    /// The code in word keys and exports.
    pub fn code(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::VeryHigh => "very_high",
        }
    }
}

/// The band of a likelihood and an impact, both 1 to 4. A hazard that can kill and would be very bad is never below
/// [`Band::High`]: a rare tsunami must still be planned for.
pub fn band(likelihood: u8, impact: u8, life_safety: bool) -> Band {
    let by_score = match likelihood * impact {
        0..=3 => Band::Low,
        4..=7 => Band::Medium,
        8..=11 => Band::High,
        _ => Band::VeryHigh,
    };
    if life_safety && impact == 4 { by_score.max(Band::High) } else { by_score }
}

/// The risks, highest first: band, score, impact, those that can kill, pack order. Unknown hazards are left out.
pub fn rank(rated: &[Rated<'_>]) -> Vec<Risk> {
    let mut risks: Vec<Risk> = rated.iter().filter_map(risk).collect();
    risks.sort_by_key(|risk| {
        let order = hazards::position(risk.hazard);
        (Reverse((risk.band, risk.score, risk.impact, risk.life_safety)), order)
    });
    risks
}

/// The risks that get action cards.
pub fn top(risks: &[Risk], quick: bool) -> &[Risk] {
    let most = if quick { QUICK_CARDS } else { FULL_CARDS };
    &risks[..risks.len().min(most)]
}

fn risk(rated: &Rated<'_>) -> Option<Risk> {
    let hazard = hazards::find(rated.hazard)?;
    let (likelihood, impact) = (rated.likelihood.clamp(1, 4), rated.impact.clamp(1, 4));
    Some(Risk {
        hazard: hazard.code,
        likelihood,
        impact,
        score: likelihood * impact,
        band: band(likelihood, impact, hazard.life_safety),
        life_safety: hazard.life_safety,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{facts, sample};

    fn ranked(answers: &crate::plan::answers::Answers) -> Vec<String> {
        rank(&facts::rated(answers))
            .iter()
            .map(|risk| format!("{} {} {}", risk.hazard, risk.score, risk.band.letter()))
            .collect()
    }

    #[test]
    fn every_cell_of_the_matrix() {
        let drawn = [
            (4, ["4 M", "8 H", "12 VH", "16 VH"]),
            (3, ["3 L", "6 M", "9 H", "12 VH"]),
            (2, ["2 L", "4 M", "6 M", "8 H"]),
            (1, ["1 L", "2 L", "3 L", "4 M"]),
        ];
        for (likelihood, cells) in drawn {
            for (impact, cell) in (1..=4).zip(cells) {
                let found = format!("{} {}", likelihood * impact, band(likelihood, impact, false).letter());
                assert_eq!(found, cell, "often {likelihood}, bad {impact}");
            }
        }
    }

    #[test]
    fn what_can_kill_and_is_very_bad_is_at_least_high() {
        for likelihood in 1..=4 {
            for impact in 1..=4 {
                let plain = band(likelihood, impact, false);
                let deadly = band(likelihood, impact, true);
                let raised = (likelihood, impact) == (1, 4);
                assert_eq!(deadly, if raised { Band::High } else { plain }, "often {likelihood}, bad {impact}");
            }
        }
        let rare = Rated { hazard: "tsu", likelihood: 1, impact: 4 };
        assert_eq!(rank(&[rare])[0].score, 4, "the score itself is not raised");
    }

    #[test]
    fn more_often_or_worse_is_never_less_serious() {
        for life_safety in [false, true] {
            for a in 1..=4 {
                for b in 1..4 {
                    assert!(band(a, b, life_safety) <= band(a, b + 1, life_safety));
                    assert!(band(b, a, life_safety) <= band(b + 1, a, life_safety));
                }
            }
        }
    }

    #[test]
    fn ties_are_broken_by_impact_then_danger_then_pack_order() {
        let rated = |hazard, likelihood, impact| Rated { hazard, likelihood, impact };
        let order = |all: &[Rated<'_>]| rank(all).iter().map(|risk| risk.hazard).collect::<Vec<_>>();
        assert_eq!(order(&[rated("pow", 4, 3), rated("sup", 3, 4)]), ["sup", "pow"]);
        assert_eq!(order(&[rated("dro", 3, 2), rated("thf", 3, 2)]), ["thf", "dro"]);
        assert_eq!(order(&[rated("thf", 3, 2), rated("fld", 3, 2)]), ["fld", "thf"]);
        assert_eq!(order(&[rated("pow", 2, 3), rated("tsu", 1, 4)]), ["tsu", "pow"], "the band comes first");
        assert_eq!(order(&[rated("meteor", 4, 4), rated("ill", 1, 1)]), ["ill"]);
    }

    #[test]
    fn the_three_cases_are_ranked() {
        assert_eq!(ranked(&sample::leitau()), ["cyc 12 VH", "tsu 8 H", "pan 8 H", "srg 6 M", "ill 6 M"]);
        // Drought before supply: the same score, but it would be worse.
        assert_eq!(ranked(&sample::salanieta()), ["cyc 12 VH", "fld 12 VH", "dro 6 M", "sup 6 M", "thf 4 M"]);
        assert_eq!(ranked(&sample::sione()), ["ill 12 VH", "cyc 9 H", "sup 9 H", "vol 6 M", "net 6 M"]);
    }

    #[test]
    fn a_quick_plan_has_three_cards_and_a_full_one_five() {
        let rated: Vec<_> =
            hazards::HAZARDS.iter().map(|hazard| Rated { hazard: hazard.code, likelihood: 2, impact: 2 }).collect();
        let risks = rank(&rated);
        assert_eq!(top(&risks, true).len(), 3);
        assert_eq!(top(&risks, false).len(), 5);
        assert_eq!(top(&risks[..2], true).len(), 2);
    }
}
