//! Owns the season of a country's main hazard and the weeks left before it starts.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Country;

/// The least number of weeks a saving goal is spread over, also inside the season or where it lasts all year.
pub const FEWEST_WEEKS: u32 = 4;

/// The months in which a country's main hazard comes. It may run over the new year.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Season {
    /// First month, 1 to 12.
    pub from: u32,
    /// Last month, 1 to 12.
    pub to: u32,
}

impl Season {
    /// Whether the season never ends, written as month 1 to 12.
    pub fn is_all_year(self) -> bool {
        self.from == 1 && self.to == 12
    }

    /// Whether a month of the year lies in the season.
    pub fn contains(self, month: u32) -> bool {
        if self.from <= self.to {
            (self.from..=self.to).contains(&month)
        } else {
            month >= self.from || month <= self.to
        }
    }
}

impl Country {
    /// Whether the season of the main hazard is on.
    pub fn in_season(&self, today: NaiveDate) -> bool {
        self.season.contains(today.month())
    }

    /// The next first day of the season after today; none where it lasts all year.
    pub fn next_season_start(&self, today: NaiveDate) -> Option<NaiveDate> {
        if self.season.is_all_year() {
            return None;
        }
        let start_in = |year| NaiveDate::from_ymd_opt(year, self.season.from, 1);
        start_in(today.year()).filter(|start| *start > today).or_else(|| start_in(today.year() + 1))
    }

    /// Whole weeks from today to the season, at least four; four inside it or where it lasts all year.
    pub fn weeks_to_season(&self, today: NaiveDate) -> u32 {
        if self.in_season(today) {
            return FEWEST_WEEKS;
        }
        let weeks = self.next_season_start(today).map_or(0, |start| (start - today).num_weeks());
        u32::try_from(weeks).unwrap_or(0).max(FEWEST_WEEKS)
    }
}

#[cfg(test)]
mod tests {
    use super::super::embedded_for_tests;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_season_runs_over_the_new_year() {
        let packs = embedded_for_tests();
        let vanuatu = packs.country("VU").unwrap();
        for (today, expected) in [
            ("2026-10-31", false),
            ("2026-11-01", true),
            ("2027-01-15", true),
            ("2027-04-30", true),
            ("2027-05-01", false),
        ] {
            assert_eq!(vanuatu.in_season(day(today)), expected, "{today}");
        }
        assert_eq!(vanuatu.next_season_start(day("2026-08-18")), Some(day("2026-11-01")));
        assert_eq!(vanuatu.next_season_start(day("2026-11-01")), Some(day("2027-11-01")));
        assert_eq!(vanuatu.next_season_start(day("2026-12-24")), Some(day("2027-11-01")));
    }

    #[test]
    fn weeks_are_whole_and_at_least_four() {
        let packs = embedded_for_tests();
        let fiji = packs.country("FJ").unwrap();
        assert_eq!(fiji.weeks_to_season(day("2026-06-14")), 20);
        assert_eq!(fiji.weeks_to_season(day("2026-06-15")), 19);
        assert_eq!(fiji.weeks_to_season(day("2026-10-25")), 4);
        assert_eq!(fiji.weeks_to_season(day("2027-02-01")), 4);
    }

    #[test]
    fn storms_that_come_all_year_have_no_start() {
        let packs = embedded_for_tests();
        let philippines = packs.country("PH").unwrap();
        assert!(philippines.in_season(day("2026-05-05")));
        assert_eq!(philippines.next_season_start(day("2026-05-05")), None);
        assert_eq!(philippines.weeks_to_season(day("2026-05-05")), 4);
    }

    #[test]
    fn a_season_within_one_year_has_both_ends() {
        let season = Season { from: 6, to: 9 };
        assert!(season.contains(6) && season.contains(9));
        assert!(!season.contains(5) && !season.contains(10));
    }
}
