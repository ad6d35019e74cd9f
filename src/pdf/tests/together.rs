//! What must stay together on a sheet, told by the roles of the marks: a heading with what it heads, a row with itself.

use std::collections::BTreeSet;

use super::super::paint::Signs;
use super::super::paint::tree::{Kid, Tree, sort};
use super::super::roles::Role;
use super::super::sheet::{Drawing, Mark, Sheet, Step, T11};
use super::{Paper, plan_sheets, samples, wall_sheets};

/// Sheets on which an element has content.
fn sheets_of(tree: &Tree, element: usize, found: &mut BTreeSet<usize>) {
    for kid in &tree.elements[element].kids {
        match kid {
            Kid::Element(kid) => sheets_of(tree, *kid, found),
            Kid::Content(sheet, _) => {
                found.insert(*sheet);
            }
        }
    }
}

/// Lowest point of a mark.
fn low(mark: &Mark) -> f32 {
    match mark {
        Mark::Text { y, .. } => *y,
        Mark::Line { ends: [_, y1, _, y2], .. } => y1.max(*y2),
        Mark::Rect { at: [_, y, _, h], .. } => y + h,
        Mark::Path { steps, .. } => steps.iter().fold(0.0, |low, step| match step {
            Step::Move(_, y) | Step::Line(_, y) | Step::Curve([.., y]) => y.max(low),
            Step::Close => low,
        }),
        _ => 0.0,
    }
}

/// From the baseline of a heading to that of what it heads, at least; a remark beside it stands higher.
const UNDER: f32 = 4.2;

/// Headings under which nothing stands on their sheet, neither words nor lines to write on: `sheet 2: Plan B`.
pub fn orphans(sheets: &[Sheet]) -> Vec<String> {
    let mut alone = Vec::new();
    for (sheet, n) in sheets.iter().zip(1..) {
        let (mut open, mut headings): (Vec<&Role>, Vec<(f32, String, bool)>) = (Vec::new(), Vec::new());
        for mark in &sheet.drawing.marks {
            let aside = open.contains(&&Role::Aside);
            let heading = open.iter().any(|role| matches!(role, Role::Heading(_)));
            match mark {
                Mark::Open(role) | Mark::GoOn(role) => {
                    if matches!(role, Role::Heading(_)) && !aside {
                        headings.push((0.0, String::new(), false));
                    }
                    open.push(role);
                }
                Mark::Close => drop(open.pop()),
                Mark::Text { y, text, .. } if heading && !aside => {
                    if let Some((baseline, words, _)) = headings.last_mut() {
                        *baseline = *y;
                        words.push_str(text);
                    }
                }
                _ if aside => {}
                other => headings.iter_mut().for_each(|(y, _, headed)| *headed |= low(other) > *y + UNDER),
            }
        }
        let left = headings.into_iter().filter(|(_, words, headed)| !headed && !words.is_empty());
        alone.extend(left.map(|(_, words, _)| format!("sheet {n}: {words}")));
    }
    alone
}

/// Rows of tables, items of lists and headings that stand on more than one sheet.
pub fn cut(sheets: &[Sheet]) -> Vec<String> {
    let (tree, _) = sort(sheets, &Signs::default());
    let whole = |role: &Option<Role>| matches!(role, Some(Role::Row | Role::Item | Role::Heading(_)));
    let parts = tree.elements.iter().enumerate().filter(|(_, element)| whole(&element.role));
    parts
        .filter_map(|(n, element)| {
            let mut found = BTreeSet::new();
            sheets_of(&tree, n, &mut found);
            (found.len() > 1).then(|| format!("{:?} on sheets {found:?}", element.role))
        })
        .collect()
}

#[test]
fn headings_stay_with_what_they_head_and_rows_are_whole() {
    for (name, outline) in samples() {
        for paper in [Paper::A4, Paper::LETTER] {
            for sheets in [wall_sheets(&outline, paper), plan_sheets(&outline, paper)] {
                assert!(orphans(&sheets).is_empty(), "{name}: {:?}", orphans(&sheets));
                assert!(cut(&sheets).is_empty(), "{name}: {:?}", cut(&sheets));
            }
        }
    }
}

fn sheet(draw: impl FnOnce(&mut Drawing)) -> Sheet {
    let mut drawing = Drawing::default();
    draw(&mut drawing);
    Sheet { drawing, ..Sheet::default() }
}

#[test]
fn a_heading_alone_and_a_cut_row_are_found() {
    let title = |art: &mut Drawing| art.tagged(Role::Heading(1), |art| art.text(0.0, 0.0, T11, "Alone"));
    let words = |art: &mut Drawing| art.text(0.0, 5.0, T11, "words");
    assert_eq!(orphans(&[sheet(title), sheet(words)]), ["sheet 1: Alone"]);
    assert_eq!(orphans(&[sheet(title)]), ["sheet 1: Alone"]);
    let both = |art: &mut Drawing| {
        title(art);
        words(art);
    };
    assert!(orphans(&[sheet(both)]).is_empty());
    let foot = |art: &mut Drawing| {
        title(art);
        art.text(50.0, 0.0, T11, "a remark beside it");
        art.tagged(Role::Aside, words);
    };
    assert_eq!(orphans(&[sheet(foot)]), ["sheet 1: Alone"]);
    let row = |art: &mut Drawing| {
        art.going_on(Role::Table, |art| art.going_on(Role::Row, |art| art.tagged(Role::Cell, words)));
    };
    assert_eq!(cut(&[sheet(row), sheet(row)]).len(), 1);
    assert!(cut(&[sheet(row)]).is_empty());
}
