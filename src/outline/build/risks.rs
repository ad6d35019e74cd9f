//! My risks: the matrix, the ranked table, what happened before, the place and the warnings that are trusted.

use super::super::{Align, Block, Cell, Column, Fact, Matrix, Page, Placed, Row};
use super::maker::{Maker, fact};
use super::marks;
use super::pieces::{self, column, figures, heading, pairs, strong, text};
use crate::plan::catalogue::hazards;
use crate::plan::question::{OptionSet, Question};
use crate::plan::risk::{Band, Risk};
use crate::plan::{facts, risk};

/// Points of each band, lowest band first.
const RANGES: [(Band, &str); 4] =
    [(Band::Low, "1–3"), (Band::Medium, "4–6"), (Band::High, "8–9"), (Band::VeryHigh, "12–16")];

/// The page.
pub(super) fn page(make: &Maker<'_>) -> Page {
    let ranked = risk::rank(&facts::rated(make.frame.answers));
    let icon = ranked.first().map_or("cyc", |risk| risk.hazard);
    let mut blocks =
        vec![Block::Matrix(matrix(make, &ranked)), heading(make.t("risks-ranked"), None), table(make, &ranked)];
    blocks.extend(before(make));
    blocks.push(heading(make.t("warnings"), None));
    blocks.extend(pairs(1, make.facts(&[&hazards::EXPOSURE, &hazards::TRUSTED, &hazards::RADIO])));
    pieces::page(make.t("risks"), icon, blocks)
}

pub(super) fn matrix(make: &Maker<'_>, ranked: &[Risk]) -> Matrix {
    let degrees = |set: &OptionSet| -> Vec<Fact> {
        let degree = |code: &&str| fact(make.words.option(set.name, code), make.words.option_note(set.name, code));
        set.codes.iter().map(degree).collect()
    };
    Matrix {
        often_label: make.head(&hazards::RATINGS, &hazards::OFTEN),
        bad_label: make.head(&hazards::RATINGS, &hazards::BAD),
        often: degrees(&hazards::OFTEN_SET),
        bad: degrees(&hazards::BAD_SET),
        bands: RANGES.iter().map(|(band, range)| (marks::band(make, *band), (*range).to_owned())).collect(),
        rule: make.t("risks-rule"),
        hazards: ranked
            .iter()
            .map(|risk| Placed { icon: risk.hazard.to_owned(), often: risk.likelihood, bad: risk.impact })
            .collect(),
    }
}

/// Rated hazards, highest first, then chosen ones without a rating.
fn table(make: &Maker<'_>, ranked: &[Risk]) -> Block {
    let table = &hazards::RATINGS;
    let columns = vec![
        column("", 1),
        column(make.t("risk"), 7),
        column(make.head(table, &hazards::OFTEN), 3),
        column(make.head(table, &hazards::BAD), 3),
        figures(make.t("score"), 2),
        Column { align: Align::Centre, ..column(make.t("band"), 2) },
    ];
    let chosen = facts::chosen_hazards(make.frame.answers).iter();
    let unrated = chosen.filter(|code| !ranked.iter().any(|risk| risk.hazard == code.as_str()));
    let mut rows: Vec<Row> = ranked.iter().map(|risk| row(make, risk.hazard, Some(risk))).collect();
    rows.extend(unrated.map(|code| row(make, code, None)));
    let spare = if rows.is_empty() { 4 } else { 0 };
    pieces::table(columns, rows, spare)
}

fn row(make: &Maker<'_>, hazard: &str, risk: Option<&Risk>) -> Row {
    let rating = make.frame.answers.row(&hazards::RATINGS, hazard);
    let said = |column: &Question| text(make.cell(&rating, column));
    let hurt = make.cell(&rating, &hazards::HURT);
    let label = make.head(&hazards::RATINGS, &hazards::HURT);
    Row {
        cells: vec![
            Cell::Icon(hazard.to_owned()),
            strong(Some(make.words.text(&format!("hazard-{hazard}")).into_owned())),
            said(&hazards::OFTEN),
            said(&hazards::BAD),
            risk.map_or(Cell::Empty, |risk| Cell::Large(risk.score.to_string())),
            risk.map_or(Cell::Empty, |risk| Cell::Band(marks::band(make, risk.band))),
        ],
        under: hurt.map(|hurt| make.colon(&label, &hurt)),
    }
}

fn before(make: &Maker<'_>) -> Vec<Block> {
    let rows = make.rows(&hazards::EVENTS);
    if rows.is_empty() && !make.asks(&hazards::EVENTS) {
        return Vec::new();
    }
    let columns = [&hazards::EVENT_WHICH, &hazards::EVENT_YEAR, &hazards::EVENT_CLOSED, &hazards::EVENT_LOST];
    let table = pieces::of_rows(make, &hazards::EVENTS, &columns, &rows, u8::from(rows.len() < 2));
    vec![heading(make.label(&hazards::EVENTS), None), table]
}
