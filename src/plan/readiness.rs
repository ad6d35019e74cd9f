//! Readiness by the four Ps and the short check of eight lines (domain b.3).
//!
//! An unanswered line is left out of the count, like "not for me"; it is never read as "no". A P has a score once
//! three of its lines count, the overall score exists once three Ps have one, and the short check once all its eight
//! lines are answered. Lines that protect life hold a band back while they are not answered "yes", answered or not.

use super::answers::Answers;
use super::catalogue::readiness::{LINES, SAFETY, SHORT};
use super::question::Question;
use super::risk;
use super::round_half_up;

/// Fewest lines that make a score.
const FEWEST_LINES: u32 = 3;
/// Fewest Ps that make the overall score.
const FEWEST_PS: usize = 3;
/// The most that is shown while a safety line is missing.
const CAP: u32 = 69;

/// One of the four Ps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum P {
    /// People.
    People,
    /// Processes.
    Processes,
    /// Profits.
    Profits,
    /// Partnerships.
    Partnerships,
}

/// How ready a business is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// 0 to 39.
    NotReady,
    /// 40 to 69.
    GettingReady,
    /// 70 to 100, with the safety lines answered "yes".
    Ready,
}

/// What was answered at a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// 2 points.
    Yes,
    /// 1 point.
    Partly,
    /// No points.
    No,
    /// No points: "not sure" never counts as ready.
    Unsure,
    /// Left out.
    NotForMe,
}

/// A score, 0 to 100, and its band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// 0 to 100.
    pub value: u32,
    /// The band after the safety lines.
    pub band: Band,
}

/// The outcome of the readiness check.
#[derive(Debug, Clone)]
pub struct Readiness {
    ps: [Option<Score>; 4],
    /// All Ps together: the mean of their scores, at most 69 while a safety line is missing.
    pub overall: Option<Score>,
    /// The short check, at most 69 while a safety line is missing. Never compared with `overall`.
    pub short: Option<Score>,
    /// Safety lines not answered "yes", in their order. Speaks only beside a score.
    pub missing: Vec<&'static Question>,
}

impl P {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::People, Self::Processes, Self::Profits, Self::Partnerships];

    /// The code in word keys and exports; also the code of "what would be hurt" (S3.6).
    pub fn code(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Processes => "processes",
            Self::Profits => "profits",
            Self::Partnerships => "partnerships",
        }
    }

    /// Its six lines.
    pub fn lines(self) -> &'static [&'static Question] {
        LINES[self as usize]
    }
}

impl Band {
    /// The code in word keys and exports.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotReady => "not_ready",
            Self::GettingReady => "getting_ready",
            Self::Ready => "ready",
        }
    }

    fn of(value: u32) -> Self {
        match value {
            0..=39 => Self::NotReady,
            40..=CAP => Self::GettingReady,
            _ => Self::Ready,
        }
    }
}

impl Reply {
    fn parse(code: &str) -> Option<Self> {
        match code {
            "yes" => Some(Self::Yes),
            "partly" => Some(Self::Partly),
            "no" => Some(Self::No),
            "unsure" => Some(Self::Unsure),
            "not_for_me" => Some(Self::NotForMe),
            _ => None,
        }
    }

    /// Points, or none where the line is left out.
    fn points(self) -> Option<u32> {
        match self {
            Self::Yes => Some(2),
            Self::Partly => Some(1),
            Self::No | Self::Unsure => Some(0),
            Self::NotForMe => None,
        }
    }
}

/// What was answered at a line; none if nothing was.
pub fn reply(answers: &Answers, line: &Question) -> Option<Reply> {
    answers.text(line).and_then(Reply::parse)
}

/// Scores the readiness check.
pub fn check(answers: &Answers) -> Readiness {
    let missing = not_yes(answers, &SAFETY);
    let values = P::ALL.map(|p| percent(answers, p.lines()));
    let available: Vec<u32> = values.into_iter().flatten().collect();
    let overall = u32::try_from(available.len())
        .ok()
        .filter(|_| available.len() >= FEWEST_PS)
        .map(|count| capped(round_half_up(available.iter().sum(), count), &missing));
    let answered = SHORT.iter().all(|line| reply(answers, line).is_some());
    let short = percent(answers, &SHORT).filter(|_| answered).map(|value| capped(value, &missing));
    let ps = P::ALL.map(|p| values[p as usize].map(|value| own(value, p, &missing)));
    Readiness { ps, overall, short, missing }
}

impl Readiness {
    /// The score of one P. Its number is not cut, but its band is held back by its own safety lines.
    pub fn of(&self, p: P) -> Option<Score> {
        self.ps[p as usize]
    }

    /// The P with the lowest score, the first of equals; none before there is an overall score.
    pub fn weakest(&self) -> Option<P> {
        self.overall?;
        P::ALL.into_iter().filter(|p| self.of(*p).is_some()).min_by_key(|p| self.of(*p).map(|score| score.value))
    }

    /// The score to show: the overall one, or else the short check.
    pub fn shown(&self) -> Option<Score> {
        self.overall.or(self.short)
    }

    /// Points won or lost since an earlier round, over the same set of lines only.
    pub fn since(&self, earlier: &Self) -> Option<i32> {
        let pair = self.overall.zip(earlier.overall).or_else(|| self.short.zip(earlier.short));
        pair.map(|(now, before)| now.value.cast_signed() - before.value.cast_signed())
    }
}

/// The key of the message for the plan, by the band of the highest risk and readiness.
pub fn message(risk: risk::Band, readiness: Band) -> &'static str {
    use risk::Band::{High, Low, Medium, VeryHigh};
    match (risk, readiness) {
        (VeryHigh, Band::NotReady) => "act-this-week",
        (VeryHigh, Band::GettingReady) => "close-the-gaps",
        (VeryHigh, Band::Ready) => "test-twice",
        (High, Band::NotReady) => "act-this-month",
        (High, Band::GettingReady) => "fix-the-weakest",
        (High, Band::Ready) => "test-once",
        (Medium | Low, Band::NotReady) => "free-steps",
        (Medium | Low, Band::GettingReady) => "keep-going",
        (Medium | Low, Band::Ready) => "help-a-neighbour",
    }
}

/// Points of the lines that count, as a share of the most they could give; none with fewer than three such lines.
fn percent(answers: &Answers, lines: &[&Question]) -> Option<u32> {
    let points = lines.iter().filter_map(|line| reply(answers, line)?.points());
    let (count, sum) = points.fold((0, 0), |(count, sum), point| (count + 1, sum + point));
    (count >= FEWEST_LINES).then(|| round_half_up(100 * sum, 2 * count))
}

fn not_yes(answers: &Answers, lines: &[&'static Question]) -> Vec<&'static Question> {
    lines.iter().copied().filter(|line| reply(answers, line) != Some(Reply::Yes)).collect()
}

fn capped(value: u32, missing: &[&Question]) -> Score {
    let value = if missing.is_empty() { value } else { value.min(CAP) };
    Score { value, band: Band::of(value) }
}

fn own(value: u32, p: P, missing: &[&'static Question]) -> Score {
    let held_back = missing.iter().any(|line| p.lines().iter().any(|own| own.key == line.key));
    let band = Band::of(value);
    Score { value, band: if held_back { band.min(Band::GettingReady) } else { band } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::catalogue::readiness::{R01, R02, R08};
    use crate::plan::sample;

    fn checked(letters: &str) -> Readiness {
        let mut answers = Answers::default();
        sample::check(&mut answers, letters);
        check(&answers)
    }

    fn values(readiness: &Readiness) -> [Option<u32>; 4] {
        P::ALL.map(|p| readiness.of(p).map(|score| score.value))
    }

    fn keys(lines: &[&Question]) -> Vec<&'static str> {
        lines.iter().map(|line| line.key).collect()
    }

    #[test]
    fn the_agreed_vector() {
        let found = checked("YPNPN- YYPNPY NPNPYP YPYNNP");
        assert_eq!(values(&found), [Some(40), Some(67), Some(42), Some(50)]);
        assert_eq!(found.overall, Some(Score { value: 50, band: Band::GettingReady }));
        assert_eq!(keys(&found.missing), [R02.key]);
        assert_eq!(found.weakest(), Some(P::People));
    }

    #[test]
    fn the_three_cases() {
        let first = check(&sample::leitau());
        assert_eq!(values(&first), [Some(33), Some(33), Some(50), Some(50)]);
        assert_eq!(first.overall, Some(Score { value: 42, band: Band::GettingReady }));
        assert_eq!(keys(&first.missing), [R02.key, R08.key]);
        assert_eq!(first.weakest(), Some(P::People), "the first of equals");
        assert_eq!(first.short.map(|score| score.value), Some(44));

        let second = check(&sample::salanieta());
        assert_eq!(values(&second), [Some(33), Some(42), Some(17), Some(25)]);
        assert_eq!(second.overall, Some(Score { value: 29, band: Band::NotReady }));
        assert_eq!(second.short.map(|score| score.value), Some(56));
        assert_eq!(second.weakest(), Some(P::Profits));

        let third = check(&sample::sione());
        assert_eq!(values(&third), [Some(33), Some(50), Some(42), Some(50)]);
        assert_eq!(third.overall, Some(Score { value: 44, band: Band::GettingReady }));
        assert_eq!(third.short.map(|score| score.value), Some(44));
    }

    #[test]
    fn unanswered_means_no_score_not_a_bad_one() {
        let nothing = checked("");
        assert_eq!(values(&nothing), [None; 4]);
        assert_eq!((nothing.overall, nothing.short, nothing.weakest()), (None, None, None));
        let begun = checked("YY.... YY-..Y");
        assert_eq!(values(&begun), [None, Some(100), None, None]);
        assert_eq!(begun.overall, None);
        assert_eq!(values(&checked("Y--YN- ------")), [Some(67), None, None, None]);
        assert_eq!(values(&checked("Y---N- ......")), [None; 4]);
    }

    #[test]
    fn three_ps_are_enough_for_an_overall_score() {
        assert_eq!(checked("YYYYYY YYYYYY ...... ......").overall, None);
        let three = checked("YYYYYY YYYYYY NNNNNN ......");
        assert_eq!(three.overall, Some(Score { value: 67, band: Band::GettingReady }));
    }

    #[test]
    fn a_missing_safety_line_holds_back_the_overall_band_and_its_own_p() {
        let dry = checked("YYYYYY YPYYYY YYYYYY YYYYYY");
        assert_eq!(dry.overall, Some(Score { value: 69, band: Band::GettingReady }));
        assert_eq!(dry.short, Some(Score { value: 69, band: Band::GettingReady }));
        assert_eq!(dry.of(P::Processes), Some(Score { value: 92, band: Band::GettingReady }));
        assert_eq!(dry.of(P::People), Some(Score { value: 100, band: Band::Ready }));
        assert_eq!(keys(&dry.missing), [R08.key]);

        let silent = checked(".YYYYY YYYYYY YYYYYY YYYYYY");
        assert_eq!(silent.overall.map(|score| score.band), Some(Band::GettingReady));
        assert_eq!(keys(&silent.missing), [R01.key]);

        let all = checked("YYYYYY YYYYYY YYYYYY YYYYYY");
        assert_eq!(all.overall, Some(Score { value: 100, band: Band::Ready }));
        assert!(all.missing.is_empty());
    }

    #[test]
    fn the_short_check_wants_its_eight_lines_and_splits_into_no_ps() {
        let quick = "YY.... .YP... N.P... YN....";
        let found = checked(quick);
        assert_eq!(found.short, Some(Score { value: 63, band: Band::GettingReady }));
        assert_eq!(values(&found), [None; 4]);
        assert_eq!(found.shown(), found.short);
        assert_eq!(checked(&quick.replacen('N', ".", 1)).short, None);
    }

    #[test]
    fn bands_change_at_forty_and_seventy() {
        let codes = [0, 39, 40, 69, 70, 100].map(|value| Band::of(value).code());
        assert_eq!(codes, ["not_ready", "not_ready", "getting_ready", "getting_ready", "ready", "ready"]);
    }

    #[test]
    fn unsure_counts_as_no() {
        let (unsure, no) = (checked("YYUUNN YYUUNN YYUUUU YYYYYY"), checked("YYNNNN YYNNNN YYNNNN YYYYYY"));
        assert_eq!(values(&unsure), values(&no));
    }

    #[test]
    fn rounds_are_compared_over_the_same_lines() {
        let first = checked("YPNPN- YYPNPY NPNPYP YPYNNP");
        let later = checked("YYYYYY YYPNPY NPNPYP YPYNNP");
        assert_eq!(later.since(&first), Some(15));
        let quick = checked("YY.... .YP... N.P... YN....");
        assert_eq!(first.since(&quick), Some(-7), "56 of the short check after 63");
        assert_eq!(first.since(&checked("")), None);
    }

    #[test]
    fn every_pair_of_bands_has_its_message() {
        use risk::Band::{High, Low, Medium, VeryHigh};
        let mut found = std::collections::BTreeSet::new();
        for risk in [VeryHigh, High, Medium] {
            for band in [Band::NotReady, Band::GettingReady, Band::Ready] {
                found.insert(message(risk, band));
                assert_eq!(message(Low, band), message(Medium, band));
            }
        }
        assert_eq!(found.len(), 9);
        assert_eq!(message(VeryHigh, Band::NotReady), "act-this-week");
    }
}
