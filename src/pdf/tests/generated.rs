//! Two hundred plans made by chance, laid out on both papers: whatever people answer, the sheets stay whole.

mod answers;

use std::sync::LazyLock;

use chrono::NaiveDate;

use crate as lib;
use crate::outline::Outline;
use crate::outline::build;
use crate::packs::Packs;
use crate::plan::answers::Value;
use crate::plan::catalogue;
use crate::plan::options::Frame;
use crate::plan::question::{Depth, Kind, Question};
use crate::plan::{share, visible};
use crate::words::Library;

use super::super::fonts::unseen;
use super::super::sheet::Sheet;
use super::super::{Inks, Paper, choice, plan_sheets, wall_sheets};
use super::{layout, painted, together};
use answers::Made;

/// Plans that are made.
const PLANS: u64 = 200;

static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::embedded().unwrap());
static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::embedded().unwrap());

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 8, 18).unwrap()
}

/// A plan of the given seed.
fn made(seed: u64) -> Made {
    answers::plan(&PACKS, today(), seed)
}

fn with_frame<T>(plan: &Made, look: impl FnOnce(&Frame<'_>) -> T) -> T {
    let languages = ["en".to_owned(), "fr".to_owned()];
    look(&Frame {
        packs: &PACKS,
        country: PACKS.country(&plan.country).unwrap(),
        depth: plan.depth,
        today: today(),
        languages: &languages,
        workshop: false,
        answers: &plan.answers,
    })
}

/// The outline of a made plan.
fn outline(plan: &Made) -> Outline {
    with_frame(plan, |frame| build::of(frame, &LIBRARY.words(plan.language), today(), None, None))
}

/// The outline at every upper bound, in English.
pub fn fullest() -> Outline {
    outline(&made(3))
}

/// The outline of a plan without an answer.
pub fn emptiest() -> Outline {
    outline(&made(0))
}

/// What the owner typed and the full plan must say.
fn printed(plan: &Made) -> Vec<(String, String)> {
    let classes = share::chosen(&plan.answers);
    with_frame(plan, |frame| {
        let says = |path: &String, value: &Value| {
            let table = catalogue::question(path.split('/').next()?)?;
            let question = catalogue::behind(path)?;
            let typed = matches!(question.kind, Kind::Line { .. } | Kind::Paragraph { .. } | Kind::Phone);
            let action = matches!(table.kind, Kind::Actions(_));
            let prints = classes.contains(&table.class) && classes.contains(&question.class);
            let shown = visible::is_shown(table, frame) && frame.asks(question.depth);
            (typed && prints && shown && !action).then(|| Some((path.clone(), value.as_text()?.to_owned())))?
        };
        let values = frame.answers.sections().values().flat_map(|part| &part.values);
        values.filter_map(|(path, value)| says(path, value)).collect()
    })
}

/// Looks at the sheets of every seed and shows what is wrong, by seed.
fn every(paper: Paper, faults: impl Fn(&Made, &[Sheet], &[Sheet]) -> Vec<String>) {
    let mut all = Vec::new();
    for seed in 0..PLANS {
        let plan = made(seed);
        let outline = outline(&plan);
        let found = faults(&plan, &wall_sheets(&outline, paper), &plan_sheets(&outline, paper));
        let Made { country, language, depth, .. } = &plan;
        all.extend(found.into_iter().map(|fault| format!("seed {seed} ({country} {language} {depth:?}) {fault}")));
    }
    let shown: Vec<&str> = all.iter().take(60).map(String::as_str).collect();
    assert!(all.is_empty(), "{} faults\n{}", all.len(), shown.join("\n"));
}

fn shape(wall: &[Sheet], plan: &[Sheet], [wall_side, plan_side]: [f32; 2]) -> Vec<String> {
    let name = |which: &str, faults: Vec<String>| -> Vec<String> {
        faults.into_iter().map(|fault| format!("{which} {fault}")).collect()
    };
    let pages = &plan[1..];
    let mut all: Vec<String> = Vec::new();
    for (which, sheets, side) in [("wall", wall, wall_side), ("plan", pages, plan_side)] {
        let faults: [Vec<String>; 7] = [
            layout::outside(sheets, side),
            layout::drawn_outside(sheets, side),
            layout::overlapping(sheets),
            layout::struck_through(sheets),
            layout::smaller(sheets, 9.0),
            together::orphans(sheets),
            together::cut(sheets),
        ];
        all.extend(faults.into_iter().flat_map(|faults| name(which, faults)));
    }
    all.extend(name("plan", layout::below_foot(pages)));
    all
}

#[test]
fn two_hundred_plans_keep_their_shape_on_a4() {
    every(Paper::A4, |_, wall, plan| shape(wall, plan, [12.0, 18.0]));
}

#[test]
fn two_hundred_plans_keep_their_shape_on_letter() {
    every(Paper::LETTER, |_, wall, plan| shape(wall, plan, [14.9, 20.9]));
}

#[test]
fn nothing_that_an_owner_wrote_is_cut_or_small() {
    every(Paper::A4, |made, wall, plan| {
        let (said, answers) = (layout::squeezed(plan), printed(made));
        let lost = answers.iter().filter(|(_, text)| !layout::stands(&said, text));
        let mut faults: Vec<String> = lost.map(|(path, text)| format!("{path} is cut: {text:?}")).collect();
        let words: String = answers.iter().flat_map(|(_, text)| text.split_whitespace()).collect();
        for (which, sheets) in [("wall", wall), ("plan", &plan[1..])] {
            let small = layout::small(sheets).into_iter().filter(|(_, _, text)| {
                let text: String = text.chars().filter(|c| !c.is_whitespace() && !unseen(*c)).collect();
                text.chars().count() > 5 && words.contains(&text)
            });
            faults.extend(small.map(|(n, pt, text)| format!("{which} sheet {n}: an answer at {pt} pt: {text:?}")));
        }
        faults
    });
}

#[test]
fn the_fullest_plan_holds_what_may_be_held() {
    let full = made(3);
    let count = |table: &'static Question| full.answers.rows(table).len();
    assert_eq!(full.depth, Depth::Full);
    assert_eq!([count(&catalogue::assets::ITEMS), count(&catalogue::contacts::CONTACTS)], [20, 20]);
    let name = full.answers.text(&catalogue::business::NAME).unwrap();
    assert_eq!(name.chars().count(), 80);
    assert!(made(0).answers.sections().values().all(|part| part.values.is_empty()));
    let texts = printed(&full).len();
    assert!(texts > 250, "{texts}");
    for (name, outline) in [("fullest", fullest()), ("fullest-fr", outline(&made(1))), ("emptiest", emptiest())] {
        let wall = painted(&format!("wall-{name}.pdf"), super::wall, &outline);
        let plan = painted(&format!("plan-{name}.pdf"), super::plan, &outline);
        assert!(wall.missing.is_empty() && plan.missing.is_empty(), "{:?}", plan.missing);
    }
}

/// Most bytes of a wall sheet: 30 KB.
const WALL: usize = 30 * 1024;

#[test]
fn every_wall_sheet_is_light() {
    let mut heavy = Vec::new();
    for seed in (0..40).filter(|seed| made(*seed).language != "en-XA") {
        for inks in [Inks::Full, Inks::Less] {
            let bytes = choice::made(choice::Kind::Wall, &outline(&made(seed)), Paper::A4, inks).unwrap().bytes;
            let bytes = bytes.len();
            if bytes > WALL {
                heavy.push(format!("seed {seed} {inks:?}: {bytes} bytes"));
            }
        }
    }
    assert!(heavy.is_empty(), "{heavy:#?}");
}
