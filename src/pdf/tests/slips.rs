//! Cards to cut out: whole, inside their own margins, large enough, the same every time.

use chrono::NaiveDate;

use super::super::sheet::{Mark, Sheet};
use super::super::{slips, slips::sheets};
use super::layout::{said, smaller, struck_through};
use super::{Paper, ask, assert_apart, assert_inside, keep, texts};
use crate::outline::build::slips::{Back, Door, Home, Workshop, join, returns};
use crate::outline::slips::Slips;
use crate::words::{Library, Words};

const LONG: &str = "Women’s handicraft group of the market house in Luganville and friends";

fn workshop(title: &str) -> Workshop<'_> {
    Workshop { title, place: "Market house, Port Vila", day: NaiveDate::from_ymd_opt(2027, 2, 8).unwrap() }
}

fn door<'a>(address: &'a str, hall: Option<&'a str>) -> Door<'a> {
    Door { address, code: "KT7R4M", hall }
}

/// Cards with short words, and with the longest that people type.
fn all(words: &Words) -> Vec<(&'static str, Slips)> {
    let hall = door("http://192.168.8.2:8080", Some("Market house"));
    let web = door("https://continuity.chamber-of-commerce.example.vu", None);
    let alone = Home { address: None, trainer: "Mere Tavai", phone: Some("+678 555 0134") };
    let online = Home { address: Some("https://stanap.example"), trainer: LONG, phone: None };
    let chamber = Home { phone: Some("+678 555 0134"), trainer: "Mere Tavai", ..online };
    let people: Vec<Back<'_>> = (1..=9)
        .map(|seat| Back { seat: Some(seat * 37), name: (seat == 2).then_some(LONG), kept: Some(seat != 3) })
        .collect();
    vec![
        ("join-hall", join(words, workshop("Market house"), hall, 12)),
        ("join-web", join(words, workshop(LONG), web, 8)),
        ("return-alone", returns(words, workshop("Market house"), alone, &people)),
        ("return-chamber", returns(words, workshop("Market house"), chamber, &people)),
        ("return-online", returns(words, workshop(LONG), online, &people)),
        ("return-anyone", returns(words, workshop("Market house"), alone, &[Back::default(); 8])),
    ]
}

#[test]
fn every_card_stands_inside_its_margins_on_both_papers_in_every_language() {
    let library = Library::embedded().unwrap().with_pseudo();
    for language in library.languages() {
        for (name, cards) in all(&library.words(&language.code)) {
            for (paper, side) in [(Paper::A4, 8.0), (Paper::LETTER, 9.4)] {
                let name = format!("{name} {} {}", language.code, paper.height);
                let sheets = sheets(&cards, paper);
                assert_inside(&name, &sheets, side);
                assert_apart(&name, &sheets);
                assert_eq!(smaller(&sheets, 9.0), Vec::<String>::new(), "{name}");
                assert_eq!(struck_through(&sheets), Vec::<String>::new(), "{name}");
                for sheet in &sheets {
                    assert_within_cards(&name, sheet, language.code == "en-XA");
                }
            }
        }
    }
}

/// No text comes nearer to a cut than seven millimetres; the disguised language, whose words are half as long again, may
/// come nearer, and never over the cut.
fn assert_within_cards(name: &str, sheet: &Sheet, disguised: bool) {
    let free = if disguised { 0.5 } else { 7.0 };
    let (w, h) = (sheet.width / 2.0, sheet.height / 4.0);
    for said in said(sheet) {
        let [left, top, right, bottom] = said.at;
        let (column, row) = ((left / w).floor(), (top / h).floor());
        let inside = right <= (column + 1.0) * w - 7.0
            && left >= column * w + 7.0
            && top >= row * h + 7.0
            && bottom <= (row + 1.0) * h - free;
        assert!(inside, "{name}: {:?} at {:?} comes too near to a cut", said.text, said.at);
    }
}

#[test]
fn code_and_address_are_large_and_can_be_read_from_the_file() {
    let words = Library::embedded().unwrap().words("en");
    for (name, cards) in all(&words) {
        for (paper, size) in [(Paper::A4, "a4"), (Paper::LETTER, "letter")] {
            let painted = slips(&cards, paper).unwrap();
            keep(&format!("{name}-{size}.pdf"), &painted.bytes);
            assert_eq!(painted.missing, Vec::<char>::new(), "{name}");
            assert!(ask("qpdf", &["--check"], &painted.bytes, &[]).contains("No syntax or stream encoding errors"));
            assert_eq!(painted.bytes, slips(&cards, paper).unwrap().bytes, "{name}: the same bytes");
        }
    }
    let (_, cards) = all(&words).remove(0);
    let text = ask("pdftotext", &["-raw"], &slips(&cards, Paper::A4).unwrap().bytes, &["-"]);
    assert_eq!(text.matches("KT7R4M").count(), 12, "{text}");
    assert_eq!(text.matches("192.168.8.2:8080/join").count(), 12, "{text}");
    let said_in_one = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said_in_one.contains("Join the Wi-Fi “Market house”."), "{text}");
    let sheet = &sheets(&cards, Paper::A4)[0];
    let size = |wanted: &str| said(sheet).into_iter().find(|said| said.text == wanted).map(|said| said.pt);
    assert!(size("KT7R4M") >= Some(24.0) && size("192.168.8.2:8080/join") >= Some(16.0));
}

#[test]
fn eight_cards_stand_on_a_sheet_and_no_more_than_were_asked_for() {
    let words = Library::embedded().unwrap().words("en");
    let count = |cards: usize| {
        let slips = join(&words, workshop("Market house"), door("http://192.168.8.2", Some("")), cards);
        let sheets = sheets(&slips, Paper::A4);
        let codes = sheets.iter().flat_map(texts).filter(|(_, text)| *text == "KT7R4M").count();
        (sheets.len(), codes)
    };
    assert_eq!([count(1), count(8), count(9)], [(1, 1), (1, 8), (2, 9)]);
}

/// Side of the picture in modules, and whether each is dark, as the path says it.
fn modules(sheet: &Sheet) -> Vec<[f32; 4]> {
    use super::super::sheet::Step;
    let path = sheet.drawing.marks.iter().find_map(|mark| match mark {
        Mark::Path { steps, fill: Some(_), .. } => Some(steps),
        _ => None,
    });
    let corner = |step: &Step| match step {
        Step::Move(x, y) | Step::Line(x, y) => (*x, *y),
        _ => panic!("a straight step"),
    };
    let runs = path.expect("a picture").chunks(5);
    runs.map(|run| [corner(&run[0]).0, corner(&run[0]).1, corner(&run[2]).0, corner(&run[2]).1]).collect()
}

#[test]
fn the_picture_has_three_corners_and_a_white_rim() {
    let words = Library::embedded().unwrap().words("en");
    let (_, cards) = all(&words).remove(0);
    let sheet = &sheets(&cards, Paper::A4)[0];
    let runs = modules(sheet);
    let side = |n: usize, most: f32, pick: fn(f32, f32) -> f32| runs.iter().map(|run| run[n]).fold(most, pick);
    let (left, top) = (side(0, f32::MAX, f32::min), side(1, f32::MAX, f32::min));
    let (right, bottom) = (side(2, 0.0, f32::max), side(3, 0.0, f32::max));
    assert!((right - left - 28.0).abs() < 0.01 && (bottom - top - 28.0).abs() < 0.01);
    let module = runs.iter().map(|run| run[3] - run[1]).fold(f32::MAX, f32::min);
    let seven = |x: f32, y: f32| {
        runs.iter().any(|run| {
            (run[0] - x).abs() < 0.01 && (run[1] - y).abs() < 0.01 && (run[2] - x - 7.0 * module).abs() < 0.01
        })
    };
    assert!(seven(left, top) && seven(right - 7.0 * module, top) && seven(left, bottom - module), "its corners");
    let rim = 4.0 * module;
    for said in said(sheet).into_iter().filter(|said| said.at[0] < sheet.width / 2.0 && said.at[1] < sheet.height / 4.0)
    {
        let [l, t, r, b] = said.at;
        let apart = r < left - rim || l > right + rim || b < top - rim || t > bottom + 0.4 * rim;
        assert!(apart, "{:?} stands in the rim of the picture", said.text);
    }
}

#[test]
fn a_card_to_come_back_has_the_picture_of_the_public_address_and_none_where_there_is_none() {
    let words = Library::embedded().unwrap().words("en");
    let pictures = |name: &str| {
        let (_, cards) = all(&words).into_iter().find(|(own, _)| *own == name).unwrap();
        let [a4, letter] = [Paper::A4, Paper::LETTER].map(|paper| {
            let marks = sheets(&cards, paper).remove(0).drawing.marks;
            marks.iter().filter(|mark| matches!(mark, Mark::Path { fill: Some(_), .. })).count()
        });
        (a4, letter)
    };
    assert_eq!(pictures("return-chamber"), (8, 8));
    assert_eq!(pictures("return-alone"), (0, 0));
}

#[test]
fn a_card_to_come_back_has_no_code_and_says_truthfully_where_the_plan_lives() {
    let words = Library::embedded().unwrap().words("en");
    let text = |name: &str| {
        let (_, cards) = all(&words).into_iter().find(|(own, _)| *own == name).unwrap();
        let text = ask("pdftotext", &["-raw"], &slips(&cards, Paper::A4).unwrap().bytes, &["-"]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let alone = text("return-alone");
    for words in [
        "Seat 37",
        "My plan code",
        "This plan is kept with your trainer. Ask how to open it again.",
        "We keep the plan for 24 months after your last visit.",
        "We delete the plan 7 days after its first paper.",
        "Lost? Ask Mere Tavai, +678 555 0134.",
    ] {
        assert!(alone.contains(words), "{words}: {alone}");
    }
    let online = text("return-online");
    assert!(online.contains("Open stanap.example, choose “Come back to my plan”, type the code."), "{online}");
    assert!(!online.contains("kept with your trainer"), "{online}");
    let anyone = text("return-anyone");
    assert!(!anyone.contains("Seat") && !anyone.contains("24 months") && anyone.contains("My plan code"), "{anyone}");
}
