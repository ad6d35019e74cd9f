//! What is suggested before the owner decides: how often and how bad each hazard is, and which are ticked (domain b.2).

use super::answers::Answers;
use super::facts::{self, Rated};
use super::risk;
use crate::packs::{Country, hazards, sectors};

/// Score from which a hazard is ticked.
const TICK_FROM: u8 = 6;
/// Most hazards ticked, beside sickness.
const MOST_TICKED: usize = 6;
/// The owner or key person sick or away: the business is one person, so it is always ticked in a full plan.
const SICKNESS: &str = "ill";
/// A cyclone is never suggested as less bad than this where it comes at least sometimes.
const CYCLONE_FLOOR: u8 = 3;

/// Which exposure makes which hazard come more often.
const MORE_OFTEN: [(&str, &[&str]); 6] = [
    ("near_sea", &["srg", "tsu"]),
    ("low_land", &["fld"]),
    ("slope", &["lsl"]),
    ("volcano", &["vol"]),
    ("one_road", &["sup"]),
    ("close_houses", &["fir"]),
];

/// Which exposure makes which hazard worse.
const WORSE: [(&str, &[&str]); 4] =
    [("light_roof", &["cyc"]), ("near_sea", &["srg", "tsu"]), ("low_land", &["fld"]), ("close_houses", &["fir"])];

/// What is known when suggesting: the country and what the owner said of sector, area and place.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    country: &'a Country,
    sector: &'a str,
    low_island: bool,
    exposures: &'a [String],
}

/// What is suggested for one hazard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// Hazard code.
    pub hazard: &'static str,
    /// How often: 1 rare to 4 very often.
    pub likelihood: u8,
    /// How bad: 1 small to 4 very big.
    pub impact: u8,
    /// The exposure that makes it come more often here, for the sentence "you are near the sea".
    pub more_often: Option<&'static str>,
    /// The exposure that makes it worse here.
    pub worse: Option<&'static str>,
    /// The place seems out of its reach: never ticked for the owner.
    pub out_of_reach: bool,
}

impl<'a> Place<'a> {
    /// Reads what a plan says about its place.
    pub fn read(answers: &'a Answers, country: &'a Country) -> Self {
        let area = facts::area(answers).and_then(|code| country.area(code));
        Self {
            country,
            sector: facts::sector(answers),
            low_island: area.is_some_and(|area| area.low_island),
            exposures: facts::exposures(answers),
        }
    }

    fn ticked(&self, exposure: &str) -> bool {
        self.exposures.iter().any(|code| code == exposure)
    }

    fn raised_by(&self, table: &[(&'static str, &[&str])], hazard: &str) -> Option<&'static str> {
        table.iter().find(|(code, hit)| hit.contains(&hazard) && self.ticked(code)).map(|(code, _)| *code)
    }

    /// Whether the owner described the place, was sure, and ticked nothing that brings this hazard near.
    fn out_of_reach(&self, hazard: &str) -> bool {
        let described = !self.exposures.is_empty() && !self.ticked("unsure");
        described
            && match hazard {
                "srg" | "tsu" => !self.ticked("near_sea") && !self.ticked("low_land") && !self.low_island,
                "lsl" => !self.ticked("slope"),
                "vol" => !self.ticked("volcano"),
                _ => false,
            }
    }

    /// What is suggested for one hazard; none where the country does not offer it.
    pub fn suggest(&self, hazard: &str) -> Option<Suggestion> {
        let hazard = hazards::find(hazard)?.code;
        let base = self.country.base_likelihood(hazard);
        if base == 0 {
            return None;
        }
        let more_often = self.raised_by(&MORE_OFTEN, hazard);
        let worse = self.raised_by(&WORSE, hazard);
        let out_of_reach = self.out_of_reach(hazard);
        let likelihood = base + u8::from(more_often.is_some());
        let impact = (sectors::link(self.sector, hazard) + u8::from(worse.is_some())).clamp(1, 4);
        let floor = if hazard == "cyc" && base >= 2 { CYCLONE_FLOOR } else { 1 };
        Some(Suggestion {
            hazard,
            likelihood: likelihood.saturating_sub(u8::from(out_of_reach)).clamp(1, 4),
            impact: impact.max(floor),
            more_often,
            worse,
            out_of_reach,
        })
    }

    /// What is suggested for every hazard of the country, in pack order.
    pub fn suggest_all(&self) -> Vec<Suggestion> {
        hazards::HAZARDS.iter().filter_map(|hazard| self.suggest(hazard.code)).collect()
    }

    /// The hazards to tick before the owner chooses, in pack order: at most six with a score of six or more, and
    /// sickness always. A quick plan ticks the three highest of them, so sickness only if it is among these.
    pub fn ticks(&self, quick: bool) -> Vec<&'static str> {
        let all = self.suggest_all();
        let likely: Vec<Rated<'_>> = all
            .iter()
            .filter(|found| !found.out_of_reach && found.likelihood * found.impact >= TICK_FROM)
            .map(Suggestion::rated)
            .collect();
        let highest = risk::rank(&likely).into_iter().map(|risk| risk.hazard);
        let mut ticked: Vec<_> = highest.take(MOST_TICKED).collect();
        if !ticked.contains(&SICKNESS) && all.iter().any(|found| found.hazard == SICKNESS) {
            ticked.push(SICKNESS);
        }
        if quick {
            let rated: Vec<_> =
                all.iter().filter(|found| ticked.contains(&found.hazard)).map(Suggestion::rated).collect();
            ticked = risk::top(&risk::rank(&rated), true).iter().map(|risk| risk.hazard).collect();
        }
        ticked.sort_by_key(|code| hazards::position(code));
        ticked
    }
}

impl Suggestion {
    fn rated(&self) -> Rated<'static> {
        Rated { hazard: self.hazard, likelihood: self.likelihood, impact: self.impact }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::Packs;
    use crate::plan::catalogue::{business, hazards as asked};
    use crate::plan::sample;

    fn at(sector: &str, area: &str, exposures: &[&str]) -> Answers {
        let mut answers = Answers::default();
        sample::say(&mut answers, &business::SECTOR, sector);
        sample::say(&mut answers, &business::AREA, area);
        if !exposures.is_empty() {
            sample::tick(&mut answers, &asked::EXPOSURE, exposures);
        }
        answers
    }

    fn levels(packs: &Packs, country: &str, answers: &Answers, hazard: &str) -> (u8, u8) {
        let place = Place::read(answers, packs.country(country).unwrap());
        place.suggest(hazard).map(|found| (found.likelihood, found.impact)).unwrap()
    }

    fn ticks(packs: &Packs, country: &str, answers: &Answers, quick: bool) -> Vec<&'static str> {
        Place::read(answers, packs.country(country).unwrap()).ticks(quick)
    }

    #[test]
    fn a_vendor_with_a_light_roof_near_the_sea_of_vanuatu() {
        let packs = Packs::embedded().unwrap();
        let answers = at("market_vendor", "shefa", &["near_sea", "light_roof"]);
        let place = Place::read(&answers, packs.country("VU").unwrap());
        let cyclone = place.suggest("cyc").unwrap();
        assert_eq!((cyclone.likelihood, cyclone.impact), (3, 4));
        assert_eq!((cyclone.more_often, cyclone.worse), (None, Some("light_roof")));
        let surge = place.suggest("srg").unwrap();
        assert_eq!((surge.likelihood, surge.impact), (3, 3));
        assert_eq!((surge.more_often, surge.worse), (Some("near_sea"), Some("near_sea")));
        assert_eq!(levels(&packs, "VU", &answers, "vol"), (1, 2), "no volcano near");
        assert_eq!(place.suggest("dzd"), None);
        // cyc 12; fld, srg, tsu, sup, ill 9: sickness is among the six, earthquake (6) is one too many.
        assert_eq!(place.ticks(false), ["cyc", "fld", "srg", "tsu", "sup", "ill"]);
        assert_eq!(place.ticks(true), ["cyc", "fld", "srg"]);
    }

    #[test]
    fn a_taxi_on_the_low_island_of_tonga() {
        let packs = Packs::embedded().unwrap();
        let answers = at("taxi_transport", "tongatapu", &["trees"]);
        assert_eq!(levels(&packs, "TO", &answers, "tsu"), (2, 2), "a low island is never out of reach of waves");
        assert_eq!(levels(&packs, "TO", &at("taxi_transport", "eua", &["trees"]), "tsu"), (1, 2));
        assert_eq!(levels(&packs, "TO", &answers, "vol"), (1, 3), "lowered: no ash wind was ticked");
        assert_eq!(levels(&packs, "TO", &at("taxi_transport", "tongatapu", &["volcano"]), "vol"), (3, 3));
        // cyc 9, fld 6, net 6, sup 9, pan 6, ill 9.
        assert_eq!(ticks(&packs, "TO", &answers, false), ["cyc", "fld", "net", "sup", "pan", "ill"]);
        assert_eq!(ticks(&packs, "TO", &answers, true), ["cyc", "sup", "ill"]);
    }

    #[test]
    fn a_herder_of_mongolia_has_no_sea() {
        let packs = Packs::embedded().unwrap();
        let answers = at("herder", "", &["none"]);
        let place = Place::read(&answers, packs.country("MN").unwrap());
        assert!(place.suggest("cyc").is_none() && place.suggest("tsu").is_none());
        assert_eq!(levels(&packs, "MN", &answers, "dzd"), (3, 3));
        // Only drought, sickness and dzud reach six.
        assert_eq!(place.ticks(false), ["dro", "ill", "dzd"]);
        assert_eq!(place.ticks(true), ["dro", "ill", "dzd"]);
    }

    #[test]
    fn a_place_described_without_slope_sea_or_volcano_is_out_of_their_reach() {
        let packs = Packs::embedded().unwrap();
        let vanuatu = packs.country("VU").unwrap();
        let reach = |exposures: &[&str]| {
            let answers = at("guesthouse", "shefa", exposures);
            let place = Place::read(&answers, vanuatu);
            ["srg", "tsu", "lsl", "vol"].map(|hazard| place.suggest(hazard).unwrap().out_of_reach)
        };
        assert_eq!(reach(&["none"]), [true; 4]);
        assert_eq!(reach(&["low_land"]), [false, false, true, true]);
        assert_eq!(reach(&["slope"]), [true, true, false, true]);
        assert_eq!(reach(&["volcano"]), [true, true, true, false]);
        assert_eq!(reach(&["trees", "unsure"]), [false; 4], "not sure lowers nothing");
        assert_eq!(reach(&[]), [false; 4], "unanswered lowers nothing");
    }

    #[test]
    fn what_is_out_of_reach_is_not_ticked_however_high() {
        let packs = Packs::embedded().unwrap();
        // In the Philippines a guesthouse has surge 3 − 1 = 2 times 3, which alone would be ticked.
        let answers = at("guesthouse", "", &["trees"]);
        assert_eq!(levels(&packs, "PH", &answers, "srg"), (2, 3));
        assert!(!ticks(&packs, "PH", &answers, false).contains(&"srg"));
    }

    #[test]
    fn a_cyclone_is_never_suggested_as_small_where_it_comes() {
        let packs = Packs::embedded().unwrap();
        let answers = at("wool_felt", "shefa", &["none"]);
        assert_eq!(sectors::link("wool_felt", "cyc"), 1);
        assert_eq!(levels(&packs, "VU", &answers, "cyc"), (3, 3));
        assert_eq!(levels(&packs, "WS", &answers, "cyc"), (2, 3));
    }

    #[test]
    fn suggestions_hold_their_bounds_everywhere() {
        let packs = Packs::embedded().unwrap();
        let codes = asked::EXPOSURE_SET.codes;
        for country in packs.countries() {
            for sector in sectors::SECTORS {
                for exposures in [&codes[..0], &codes[..8], &codes[8..9], &codes[9..]] {
                    let answers = at(sector, "", exposures);
                    let place = Place::read(&answers, country);
                    for found in place.suggest_all() {
                        assert!((1..=4).contains(&found.likelihood) && (1..=4).contains(&found.impact));
                    }
                    let (full, quick) = (place.ticks(false), place.ticks(true));
                    assert!(full.contains(&"ill") && full.len() <= 7, "{} {sector}: {full:?}", country.code);
                    assert!(!quick.is_empty() && quick.len() <= 3);
                    assert!(quick.iter().all(|code| full.contains(code)));
                }
            }
        }
    }

    #[test]
    fn another_exposure_never_lowers_what_it_bears_on() {
        let packs = Packs::embedded().unwrap();
        let vanuatu = packs.country("VU").unwrap();
        let (without, with) = (at("fisher", "shefa", &["trees"]), at("fisher", "shefa", &["trees", "near_sea"]));
        let (before, after) = (Place::read(&without, vanuatu), Place::read(&with, vanuatu));
        for (less, more) in before.suggest_all().into_iter().zip(after.suggest_all()) {
            assert!(less.likelihood <= more.likelihood && less.impact <= more.impact, "{}", less.hazard);
        }
    }
}
