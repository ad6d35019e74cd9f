//! What can be read from the papers, letter by letter: the words of the outline, all of them, in its order.

mod spoken;

use chrono::NaiveDate;

use super::super::paint::Signs;
use super::super::paint::tree::sort;
use super::super::sheet::{Mark, Sheet};
use super::{Paper, ask, plan, plan_sheets, samples, wall, wall_sheets};
use crate::cases;
use crate::outline::{Outline, Page, build};
use crate::packs::Packs;
use crate::plan::options::Frame;
use crate::words::Library;
use spoken::{Spoken, page};

/// The three worked cases.
fn cases() -> Vec<(&'static str, Outline)> {
    let (packs, library) = (Packs::embedded().unwrap(), Library::embedded().unwrap());
    let today = NaiveDate::from_ymd_opt(2026, 8, 18).unwrap();
    let languages: Vec<String> = library.languages().into_iter().map(|language| language.code).collect();
    let made = |case: &cases::Case| {
        let country = packs.country(&case.country).unwrap();
        let answers = case.answers(&packs, &languages, today).unwrap();
        let frame = Frame {
            packs: &packs,
            country,
            depth: case.depth,
            today,
            languages: &languages,
            workshop: false,
            answers: &answers,
        };
        build::of(&frame, &library.words(&case.language), today, None, None)
    };
    cases::all().unwrap().iter().map(|case| (case.name, made(case))).collect()
}

/// Letters without spaces: words may be broken over lines.
fn bare(text: &str) -> String {
    let letters = text.chars().filter(|letter| !letter.is_whitespace() && !super::super::fonts::unseen(*letter));
    letters.collect()
}

/// Everything that can be read from the file, without the furniture that stands last on each sheet.
fn read(name: &str, bytes: &[u8], sheets: &[Sheet]) -> String {
    let text = ask("pdftotext", &["-raw"], bytes, &["-"]);
    let pages: Vec<&str> = text.split('\u{C}').collect();
    assert_eq!(pages.len(), sheets.len() + 1, "{name}");
    let (_, layers) = sort(sheets, &Signs::default());
    let mut read = String::new();
    for (n, (page, layers)) in pages.iter().zip(&layers).enumerate() {
        let furniture = layers.furniture.iter().map(|mark| if let Mark::Text { text, .. } = mark { text } else { "" });
        let (page, furniture) = (bare(page), bare(&furniture.collect::<String>()));
        let words = page.strip_suffix(&furniture);
        read.push_str(words.unwrap_or_else(|| panic!("{name} {}: {furniture:?} ends {page:?}", n + 1)));
    }
    read
}

/// Checks that the words are read in their order and nothing else is.
fn assert_read(name: &str, read: &str, wanted: &[Spoken<'_>]) {
    let mut rest = read;
    let mut before = "";
    for spoken in wanted {
        let words = bare(spoken.words());
        match (rest.strip_prefix(words.as_str()), spoken) {
            (Some(after), _) => {
                rest = after;
                before = spoken.words();
            }
            (None, Spoken::May(_)) => {}
            (None, Spoken::Must(words)) => {
                let near: String = rest.chars().take(120).collect();
                panic!("{name}: after {before:?} not {words:?} but {near:?}");
            }
        }
    }
    assert!(rest.is_empty(), "{name}: more is read: {rest:?}");
}

/// Pages in the order in which they begin on the sheets: short cards may fill a sheet before others.
fn in_place<'a>(outline: &'a Outline, sheets: &[Sheet]) -> Vec<&'a Page> {
    let mut pages: Vec<&Page> = outline.plan.iter().collect();
    let titles = sheets.iter().skip(1).flat_map(|sheet| &sheet.bookmarks);
    let order = titles.map(|title| {
        let at = pages.iter().position(|page| page.title == *title).expect("a page of this title");
        pages.remove(at)
    });
    order.collect()
}

#[test]
fn the_plan_reads_as_its_outline_from_first_word_to_last() {
    for (name, outline) in samples().into_iter().chain(cases()) {
        let sheets = plan_sheets(&outline, Paper::A4);
        let bytes = plan(&outline, Paper::A4).expect("paints").bytes;
        let mut wanted = spoken::front(&outline.front);
        for one in in_place(&outline, &sheets) {
            page(one, &outline.words, &mut wanted);
        }
        assert_read(name, &read(name, &bytes, &sheets), &wanted);
    }
}

#[test]
fn the_wall_sheet_reads_as_its_outline_from_first_word_to_last() {
    for (name, outline) in samples().into_iter().chain(cases()) {
        let sheets = wall_sheets(&outline, Paper::A4);
        let bytes = wall(&outline, Paper::A4).expect("paints").bytes;
        let mut wanted = spoken::front(&outline.front);
        spoken::back(&outline, &mut wanted);
        assert_read(name, &read(name, &bytes, &sheets), &wanted);
    }
}

#[test]
fn words_in_another_order_are_not_taken_for_the_outline() {
    let wanted = [Spoken::Must("one".into()), Spoken::May("two".into()), Spoken::Must("three".into())];
    assert_read("all", "onetwothree", &wanted);
    assert_read("without", "onethree", &wanted);
    for wrong in ["twoonethree", "onethreetwo", "one", "onetwothreefour"] {
        assert!(std::panic::catch_unwind(|| assert_read("wrong", wrong, &wanted)).is_err(), "{wrong}");
    }
}
