//! Wall sheet at home and in public, pocket card, copying order, little ink: whole, inside the margins, apart.

use super::super::choice::sheets;
use super::super::ink::{Inks, cover};
use super::super::sheet::{Ink, Mark, Sheet, Step};
use super::super::{Amount, Kind, Paper, made, need, sample};
use super::{ask, assert_apart, assert_inside, keep, samples, texts};
use crate::outline::Outline;

const PAPERS: [(&str, Paper); 2] = [("a4", Paper::A4), ("letter", Paper::LETTER)];
const INKS: [(&str, Inks); 2] = [("full", Inks::Full), ("less", Inks::Less)];

/// Every sample at home, and as it hangs in public.
fn versions() -> Vec<(String, Outline)> {
    let home = samples().map(|(name, outline)| (format!("{name}-home"), outline));
    let public = samples().map(|(name, outline)| (format!("{name}-public"), sample::public(outline)));
    home.into_iter().chain(public).collect()
}

#[test]
fn both_versions_keep_the_margins_on_both_papers() {
    for (name, outline) in versions() {
        for (paper_name, paper) in PAPERS {
            for (inks_name, inks) in INKS {
                let said = format!("wall-{name}-{paper_name}-{inks_name}");
                let side = (paper.width - 186.0) / 2.0;
                let sheets = sheets(Kind::Wall, &outline, paper, inks);
                keep(&format!("{said}.pdf"), &made(Kind::Wall, &outline, paper, inks).expect("paints").bytes);
                assert_inside(&said, &sheets, side);
                assert_apart(&said, &sheets);
            }
        }
    }
}

#[test]
fn pocket_card_and_copying_order_keep_the_margins_on_both_papers() {
    for (name, outline) in samples() {
        for (paper_name, paper) in PAPERS {
            for (kind_name, kind, side) in [
                ("card", Kind::Card, (paper.width / 2.0 - 89.0) / 2.0),
                ("by-hand", Kind::ByHand, (paper.width - 186.0) / 2.0),
            ] {
                let said = format!("{kind_name}-{name}-{paper_name}");
                let drawn = sheets(kind, &outline, paper, Inks::Full);
                assert_eq!(drawn.len(), 1, "{said}");
                keep(&format!("{said}.pdf"), &made(kind, &outline, paper, Inks::Full).expect("paints").bytes);
                keep(&format!("{said}-less.pdf"), &made(kind, &outline, paper, Inks::Less).expect("paints").bytes);
                assert_apart(&said, &drawn);
                assert_edges(&said, &drawn[0], side);
            }
        }
    }
}

/// Words stay this far from the edges of the paper, 7 millimetres above and below.
fn assert_edges(name: &str, sheet: &Sheet, side: f32) {
    for ([left, top, right, bottom], text) in texts(sheet) {
        let across = left > side - 0.1 && right < sheet.width - side + 0.1;
        assert!(
            across && top > 7.0 && bottom < sheet.height - 7.0,
            "{name}: {text:?} at {left} {top} {right} {bottom}"
        );
    }
}

#[test]
fn no_word_of_a_panel_crosses_a_fold() {
    for (name, outline) in samples() {
        for (_, paper) in PAPERS {
            let card = &sheets(Kind::Card, &outline, paper, Inks::Full)[0];
            let (across, down) = (paper.width / 2.0, paper.height / 2.0);
            for ([left, top, right, bottom], text) in texts(card) {
                assert!(right < across - 7.9 || left > across + 7.9, "{name}: {text:?} at {left} {right}");
                assert!(bottom < down - 7.0 || top > down + 7.0, "{name}: {text:?} at {top} {bottom}");
            }
        }
    }
}

#[test]
fn nothing_but_the_dashes_comes_near_an_edge_of_a_panel() {
    for (name, outline) in samples() {
        for (_, paper) in PAPERS {
            let card = &sheets(Kind::Card, &outline, paper, Inks::Full)[0];
            let (w, h) = (paper.width / 2.0, paper.height / 2.0);
            for mark in &card.drawing.marks {
                let (xs, ys) = match mark {
                    Mark::Rect { at: [x, y, w, h], .. } => (vec![*x, x + w], vec![*y, y + h]),
                    Mark::Path { steps, .. } => {
                        let all: Vec<f32> = steps.iter().flat_map(step_points).collect();
                        all.chunks(2).map(|point| (point[0], point[1])).unzip()
                    }
                    Mark::Line { ends: [x1, y1, x2, y2], weight, .. } if *weight > 0.25 => {
                        (vec![*x1, *x2], vec![*y1, *y2])
                    }
                    _ => continue,
                };
                let far = |at: &f32, long: f32| (7.9..=long - 7.9).contains(&(at % long));
                assert!(xs.iter().all(|x| far(x, w)) && ys.iter().all(|y| far(y, h)), "{name}: {mark:?}");
            }
        }
    }
}

#[test]
fn the_upper_panels_stand_on_their_heads_and_can_be_read() {
    let card = &sheets(Kind::Card, &sample::stall(), Paper::A4, Inks::Full)[0];
    for mark in &card.drawing.marks {
        let Mark::Text { y, turned, text, .. } = mark else { continue };
        assert_eq!(*turned, *y < card.height / 2.0, "{text:?}");
    }
    let bytes = made(Kind::Card, &sample::stall(), Paper::A4, Inks::Full).expect("paints").bytes;
    let read = ask("pdftotext", &["-raw"], &bytes, &["-"]);
    // Words upside down come out one a line.
    let read = read.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in ["Mele primary school", "Yellow alert", "Tom Kalsakau", "111", "2 of 4"] {
        assert!(read.contains(words), "{words}: {read}");
    }
    assert!(ask("qpdf", &["--check"], &bytes, &[]).contains("No syntax or stream encoding errors"));
}

#[test]
fn twice_turned_is_as_before() {
    let drawing = &sheets(Kind::Wall, &sample::stall(), Paper::A4, Inks::Full)[0].drawing;
    let once = drawing.turned(210.0, 297.0);
    assert_ne!(&once, drawing);
    let twice = once.turned(210.0, 297.0);
    let near = |one: &[f32], two: &[f32]| one.iter().zip(two).all(|(a, b)| (a - b).abs() < 0.01);
    for pair in drawing.marks.iter().zip(&twice.marks) {
        let same = match pair {
            (Mark::Text { x, y, turned, .. }, Mark::Text { x: left, y: base, turned: again, .. }) => {
                near(&[*x, *y], &[*left, *base]) && turned == again
            }
            (Mark::Line { ends, .. }, Mark::Line { ends: again, .. }) => near(ends, again),
            (Mark::Rect { at, .. }, Mark::Rect { at: again, .. }) => near(at, again),
            (Mark::Path { steps, .. }, Mark::Path { steps: again, .. }) => {
                let points = |steps: &[Step]| -> Vec<f32> { steps.iter().flat_map(step_points).collect() };
                near(&points(steps), &points(again))
            }
            (first, second) => first == second,
        };
        assert!(same, "{pair:?}");
    }
}

fn step_points(step: &Step) -> Vec<f32> {
    match *step {
        Step::Move(x, y) | Step::Line(x, y) => vec![x, y],
        Step::Curve(handles) => handles.to_vec(),
        Step::Close => Vec::new(),
    }
}

#[test]
fn little_ink_is_black_on_white_and_less() {
    for (name, outline) in versions() {
        for kind in [Kind::Wall, Kind::Plan, Kind::Card, Kind::ByHand] {
            let (full, less) =
                (sheets(kind, &outline, Paper::A4, Inks::Full), sheets(kind, &outline, Paper::A4, Inks::Less));
            let share = cover(&less) / cover(&full);
            // Words stay black, so a plan of long answers has the least to save.
            assert!(share < 0.98, "{name} {kind:?}: {share}");
            for mark in less.iter().flat_map(|sheet| &sheet.drawing.marks) {
                let coloured = |ink: &Ink| !matches!(ink, Ink::Black | Ink::White);
                let wrong = match mark {
                    Mark::Text { ink, .. } => *ink != Ink::Black,
                    Mark::Line { ink, .. } => coloured(ink),
                    Mark::Rect { fill, at, .. } => {
                        fill.as_ref().is_some_and(|ink| *ink != Ink::White && at[2] * at[3] > 12.0)
                    }
                    Mark::Path { fill, stroke, .. } => {
                        fill.as_ref().is_some_and(coloured)
                            || stroke.as_ref().is_some_and(|(_, ink)| *ink != Ink::Black)
                    }
                    Mark::Picture { .. } | Mark::Open(_) | Mark::GoOn(_) | Mark::Close => false,
                };
                assert!(!wrong, "{name} {kind:?}: {mark:?}");
            }
        }
    }
}

#[test]
fn little_ink_says_the_same_words() {
    for (name, outline) in versions() {
        for kind in [Kind::Wall, Kind::Plan, Kind::Card] {
            let said = |inks| -> Vec<String> {
                let sheets = sheets(kind, &outline, Paper::A4, inks);
                sheets
                    .iter()
                    .flat_map(|sheet| texts(sheet).into_iter().map(|(_, text)| text.to_owned()).collect::<Vec<_>>())
                    .collect()
            };
            assert_eq!(said(Inks::Full), said(Inks::Less), "{name} {kind:?}");
        }
    }
}

#[test]
fn same_choice_gives_the_same_bytes() {
    let outline = sample::stall();
    for kind in [Kind::Wall, Kind::Card, Kind::ByHand] {
        let bytes = |inks| made(kind, &outline, Paper::LETTER, inks).expect("paints").bytes;
        assert_eq!(bytes(Inks::Less), bytes(Inks::Less));
        assert_ne!(bytes(Inks::Less), bytes(Inks::Full));
    }
}

#[test]
fn every_word_to_copy_is_on_the_sheet() {
    for (name, outline) in samples() {
        let bytes = made(Kind::ByHand, &outline, Paper::A4, Inks::Full).expect("paints").bytes;
        let read = ask("pdftotext", &["-layout"], &bytes, &["-"]);
        for step in &outline.by_hand.steps {
            for word in step.label.split_whitespace() {
                assert!(read.contains(word), "{name}: {word}: {read}");
            }
        }
        assert!(!outline.by_hand.steps.is_empty());
    }
}

#[test]
fn six_stages_and_six_numbers_find_room_on_every_paper() {
    let mut outline = sample::stall();
    let front = &mut outline.front;
    let more: Vec<_> = front.ladder.iter().take(2).cloned().collect();
    front.ladder.extend(more);
    front.numbers.extend([sample::fact("Coast guard", "164"), sample::fact("Disaster office", "22699")]);
    outline.by_hand = sample::by_hand(&outline.front, &outline.back);
    for (paper_name, paper) in PAPERS {
        for (kind, outline) in
            [(Kind::Wall, &sample::public(outline.clone())), (Kind::Card, &outline), (Kind::ByHand, &outline)]
        {
            keep(
                &format!("six-{kind:?}-{paper_name}.pdf"),
                &made(kind, outline, paper, Inks::Full).expect("paints").bytes,
            );
            let sheets = sheets(kind, outline, paper, Inks::Full);
            assert_apart("six", &sheets);
            for sheet in &sheets {
                assert_edges("six", sheet, (paper.width / 2.0 - 89.0) / 2.0);
            }
        }
    }
}

#[test]
fn ink_is_told_in_three_words() {
    let outline = sample::stall();
    let ink = |kind, inks| need(kind, &outline, Paper::A4, inks).ink;
    assert_eq!(ink(Kind::Wall, Inks::Full), Amount::Much, "black heads and the weave");
    assert_eq!(ink(Kind::Wall, Inks::Less), Amount::Some);
    assert_eq!(ink(Kind::Plan, Inks::Less), Amount::Little, "mostly text");
    let wall = need(Kind::Wall, &outline, Paper::LETTER, Inks::Full);
    assert_eq!((wall.pages, wall.leaves), (2, 1));
    let plan = need(Kind::Plan, &outline, Paper::A4, Inks::Full);
    assert_eq!(plan.pages, sheets(Kind::Plan, &outline, Paper::A4, Inks::Full).len());
    assert_eq!(plan.leaves, plan.pages.div_ceil(2));
}
