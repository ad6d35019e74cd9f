//! What the logic must say of each case: risks in their order, scores, the weakest part, what is missing.

use stanap::outline::said;
use stanap::plan::answers::Row;
use stanap::plan::catalogue::{activities, hazards, readiness as lines};
use stanap::plan::question::Question;
use stanap::plan::readiness;
use stanap::words::{Value, Words};

use super::Sample;
use super::paper::{dense, paper_of};
use crate::support::visitor::Visitor;

struct Verdict {
    case: &'static str,
    /// Hazards with score and letter of the band, highest first.
    risks: [(&'static str, &'static str); 5],
    /// People, place and work, money, partners.
    parts: [u32; 4],
    overall: (u32, &'static str),
    weakest: &'static str,
    missing: &'static [&'static Question],
    short: u32,
    /// Products with their points, where the case gives all that they follow from.
    products: &'static [(&'static str, u32)],
    /// Labels and amounts of the page of money that do not depend on the day.
    money: &'static [(&'static str, &'static str)],
}

static VERDICTS: [Verdict; 3] = [
    Verdict {
        case: "leitau",
        risks: [("cyc", "12VH"), ("tsu", "8H"), ("pan", "8H"), ("srg", "6M"), ("ill", "6M")],
        parts: [33, 33, 50, 50],
        overall: (42, "ready-getting-ready"),
        weakest: "people",
        missing: &[&lines::R02, &lines::R08],
        short: 44,
        products: &[("mats", 8), ("baskets", 6), ("fans", 3)],
        money: &[
            ("paper-money-margin", "VT 4,000"),
            ("paper-money-cash-days", "11"),
            ("paper-money-gap-live", "VT 52,000"),
            ("paper-money-gap-restart", "VT 50,000"),
        ],
    },
    Verdict {
        case: "salanieta",
        risks: [("cyc", "12VH"), ("fld", "12VH"), ("dro", "6M"), ("sup", "6M"), ("thf", "4M")],
        parts: [33, 42, 17, 25],
        overall: (29, "ready-not-ready"),
        weakest: "profits",
        missing: &[],
        short: 56,
        products: &[],
        money: &[],
    },
    Verdict {
        case: "sione",
        risks: [("ill", "12VH"), ("cyc", "9H"), ("sup", "9H"), ("vol", "6M"), ("net", "6M")],
        parts: [33, 50, 42, 50],
        overall: (44, "ready-getting-ready"),
        weakest: "people",
        missing: &[&lines::R02, &lines::R08],
        short: 44,
        products: &[],
        money: &[],
    },
];

/// Fails unless the paper, with its private pages, says all this of the case.
pub fn stands_on_paper(sample: &Sample, visitor: &mut Visitor, base: &str) {
    let verdict = VERDICTS.iter().find(|verdict| verdict.case == sample.case.name).expect("a verdict on the case");
    let paper = paper_of(visitor, base);
    let words = sample.library.words(&sample.case.language);
    let mut texts = ready(verdict, &words);
    texts.extend(verdict.products.iter().map(|(id, points)| product(sample, &words, id, *points)));
    texts.extend(verdict.money.iter().map(|(label, amount)| format!("{}{amount}", words.text(label))));
    for text in texts {
        assert!(paper.contains(&dense(&text)), "{text:?} is not on the paper: {paper}");
    }
    assert_eq!(
        paper.contains(&dense(&words.text("paper-safety-missing"))),
        !verdict.missing.is_empty(),
        "missing safety points"
    );
    let found: Vec<usize> = verdict.risks.iter().map(|risk| place(sample, &words, risk, &paper)).collect();
    assert!(found.is_sorted(), "order of the risks: {found:?}");
    let short = readiness::check(&sample.answers).short.map(|score| score.value);
    assert_eq!(short, Some(verdict.short), "short check");
}

fn ready(verdict: &Verdict, words: &Words) -> Vec<String> {
    let name = |code: &str| words.text(&format!("p-{code}")).into_owned();
    let (points, band) = verdict.overall;
    let mut texts = vec![format!("{points} {} {}", words.text("paper-of-100"), words.text(band))];
    let codes = ["people", "processes", "profits", "partnerships"];
    texts.extend(codes.iter().zip(verdict.parts).map(|(code, points)| format!("{} {points}", name(code))));
    texts.push(words.with("paper-weakest", &[("part", Value::Text(&name(verdict.weakest)))]));
    let missing: Vec<String> = verdict.missing.iter().filter_map(|line| words.attr(line.key, "short")).collect();
    texts.push(missing.join(" · "));
    texts
}

fn said(sample: &Sample, words: &Words, row: &Row<'_>, columns: &[&'static Question]) -> String {
    let frame = sample.frame();
    let texts = columns.iter().filter_map(|column| said::value(words, column, row.value(column), &frame));
    texts.collect::<Vec<_>>().join(" ")
}

fn product(sample: &Sample, words: &Words, id: &str, points: u32) -> String {
    let row = sample.answers.row(&activities::PRODUCTS, id);
    let columns =
        [&activities::PRODUCT_NAME, &activities::PRODUCT_SHARE, &activities::PRODUCT_NEED, &activities::PRODUCT_STOP];
    format!("{} {points}", said(sample, words, &row, &columns))
}

/// Where the line of a risk stands: name, how often, how bad, score and band.
fn place(sample: &Sample, words: &Words, (hazard, score): &(&str, &str), paper: &str) -> usize {
    let row = sample.answers.row(&hazards::RATINGS, hazard);
    let rating = said(sample, words, &row, &[&hazards::OFTEN, &hazards::BAD]);
    let line = dense(&format!("{} {rating} {score}", words.text(&format!("hazard-{hazard}"))));
    paper.find(&line).unwrap_or_else(|| panic!("{line} is not on the paper: {paper}"))
}
