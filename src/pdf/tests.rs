//! The papers as a reader gets them: whole, inside the margins, the same every time.

mod certificates;
mod countries;
mod generated;
mod glyphs;
mod hosts;
mod layout;
mod pictures;
mod reading;
mod snapshots;
mod tagged;
mod tags;
mod together;
mod wall_versions;
mod worksheets;
mod workshop;

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

use super::sheet::Sheet;
use super::{Painted, Paper, plan, plan_sheets, sample, wall, wall_sheets};
use crate::outline::{Block, Outline};
use layout::{assert_above_foot, assert_apart, assert_inside, texts};

/// Keeps a paper for looking at it, when a folder is named.
fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("STANAP_KEEP_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).expect("the folder can be written");
    }
}

fn samples() -> [(&'static str, Outline); 3] {
    [("stall", sample::stall()), ("longest", sample::longest()), ("empty", sample::empty())]
}

fn painted(
    name: &str,
    paint: impl Fn(&Outline, Paper) -> Result<Painted, super::PdfError>,
    outline: &Outline,
) -> Painted {
    let painted = paint(outline, Paper::A4).expect("paints");
    keep(name, &painted.bytes);
    painted
}

/// What a program says of a document.
fn ask(program: &str, before: &[&str], bytes: &[u8], after: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder for the document");
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, bytes).expect("the document can be written");
    let output = Command::new(program).args(before).arg(&file).args(after).output().expect("the program is installed");
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn every_word_stands_inside_the_margins() {
    for (name, outline) in samples() {
        assert_inside(name, &wall_sheets(&outline, Paper::A4), 12.0);
        assert_inside(name, &plan_sheets(&outline, Paper::A4)[1..], 18.0);
        assert_above_foot(name, &plan_sheets(&outline, Paper::A4)[1..]);
    }
}

#[test]
fn no_word_stands_on_another() {
    for (name, outline) in samples() {
        assert_apart(name, &wall_sheets(&outline, Paper::A4));
        assert_apart(name, &plan_sheets(&outline, Paper::A4));
    }
}

/// Words of an outline that must be on paper.
fn words_of(value: &Value, words: &mut BTreeMap<String, usize>) {
    const NOT_PRINTED: [&str; 13] = [
        "icon",
        "kind",
        "shape",
        "tone",
        "level",
        "block",
        "cell",
        "align",
        "often",
        "bad",
        "words",
        "people_blank",
        "answer",
    ];
    match value {
        Value::String(text) => text.split_whitespace().for_each(|word| *words.entry(word.to_owned()).or_default() += 1),
        Value::Array(all) => all.iter().for_each(|value| words_of(value, words)),
        Value::Object(fields) => {
            let drawn = fields.get("cell").is_some_and(|cell| cell == "icon" || cell == "answer" || cell == "band");
            let fields = fields.iter().filter(|(key, _)| !(NOT_PRINTED.contains(&key.as_str()) || drawn));
            fields.for_each(|(_, value)| words_of(value, words));
        }
        _ => {}
    }
}

/// Takes out what stands on the front only while an answer is missing, or as a mark.
fn only_printed(outline: &mut Outline) {
    let front = &mut outline.front;
    for fact in [&mut front.business, &mut front.owner] {
        if fact.value.is_some() {
            fact.label.clear();
        }
    }
    front.risks.iter_mut().filter_map(|risk| risk.band.as_mut()).for_each(|band| band.word.clear());
    for block in outline.plan.iter_mut().flat_map(|page| &mut page.blocks) {
        if let Block::Card(card) = block {
            card.name.clear();
        }
    }
}

#[test]
fn every_word_of_the_plan_can_be_read_from_the_file() {
    for (name, mut outline) in samples() {
        if name == "longest" {
            // Broken over two lines, and so not one word in the extract.
            outline.plan.retain(|page| page.title.len() < 70 || page.sub.is_none());
        }
        let bytes = painted(&format!("plan-{name}.pdf"), plan, &outline).bytes;
        only_printed(&mut outline);
        let text = ask("pdftotext", &["-raw"], &bytes, &["-"]);
        let mut found: BTreeMap<&str, usize> = BTreeMap::new();
        text.split_whitespace().for_each(|word| *found.entry(word).or_default() += 1);
        let mut wanted = BTreeMap::new();
        let value = serde_json::to_value((&outline.front, &outline.plan)).expect("an outline is JSON");
        words_of(&value, &mut wanted);
        for (word, times) in wanted {
            let there = found.get(word.as_str()).copied().unwrap_or(0);
            assert!(there >= times, "{name}: {word:?} {there} of {times} times");
        }
    }
}

#[test]
fn documents_are_sound_and_their_faces_embedded() {
    for (name, outline) in samples() {
        for (kind, bytes) in [
            ("wall", painted(&format!("wall-{name}.pdf"), wall, &outline).bytes),
            ("plan", painted(&format!("plan-{name}.pdf"), plan, &outline).bytes),
        ] {
            let check = ask("qpdf", &["--check"], &bytes, &[]);
            assert!(check.contains("No syntax or stream encoding errors"), "{name} {kind}: {check}");
            let fonts = ask("pdffonts", &[], &bytes, &[]);
            let faces: Vec<&str> = fonts.lines().skip(2).collect();
            assert!(
                !faces.is_empty()
                    && faces.iter().all(|face| face.contains("+NotoSans") && face.contains("yes yes yes")),
                "{fonts}"
            );
        }
    }
}

#[test]
fn same_outline_gives_the_same_bytes() {
    let outline = sample::stall();
    assert_eq!(plan(&outline, Paper::A4).expect("paints").bytes, plan(&outline, Paper::A4).expect("paints").bytes);
    let mut other = outline.clone();
    other.front.business.value = Some("Another".to_owned());
    assert_ne!(wall(&outline, Paper::A4).expect("paints").bytes, wall(&other, Paper::A4).expect("paints").bytes);
}

#[test]
fn a_character_without_a_glyph_is_reported_and_stands_as_a_box() {
    let mut outline = sample::stall();
    outline.front.business.value = Some("Happy \u{1F600} Stall".to_owned());
    let painted = wall(&outline, Paper::A4).expect("paints");
    assert_eq!(painted.missing, ['\u{1F600}']);
    let text = ask("pdftotext", &["-layout"], &painted.bytes, &["-"]);
    assert!(text.contains("Happy \u{1F600} Stall"), "{text}");
}

#[test]
fn papers_stay_light() {
    let outline = sample::stall();
    assert!(wall(&outline, Paper::A4).expect("paints").bytes.len() <= 30_000);
    assert!(plan(&outline, Paper::A4).expect("paints").bytes.len() <= 70_000);
}

#[test]
fn a_long_table_says_its_heads_again() {
    let outline = sample::longest();
    let sheets = plan_sheets(&outline, Paper::A4);
    let titles = |sheet: &Sheet| -> Vec<String> { texts(sheet).iter().map(|(_, text)| (*text).to_owned()).collect() };
    let again: Vec<Vec<String>> = sheets
        .iter()
        .map(titles)
        .filter(|words| words.iter().any(|word| word == "Things I must protect (continued)"))
        .collect();
    assert!(again.len() >= 2, "twenty long rows need three sheets or more");
    assert!(again.iter().all(|words| words.iter().any(|word| word == "Where to")));
}

#[test]
fn a_private_page_says_so_on_every_sheet() {
    let sheets = plan_sheets(&sample::longest(), Paper::A4);
    let marked = |sheet: &&Sheet| texts(sheet).iter().any(|(_, text)| *text == "PRIVATE");
    assert!(sheets.iter().filter(marked).count() >= 4, "the money page and each sheet of the long private page");
}

#[test]
fn the_document_names_itself() {
    let bytes = wall(&sample::stall(), Paper::A4).expect("paints").bytes;
    let info = ask("pdfinfo", &[], &bytes, &[]);
    for line in ["Plan of Mama Leitau’s Crafts", "Leitau Kalsakau", "2026", "PDF version:     1.7", "A4"] {
        assert!(info.contains(line), "{line}: {info}");
    }
}

#[test]
fn spaces_and_joiners_are_plain_in_the_file() {
    let mut outline = sample::stall();
    outline.front.business.value = Some("Bula\u{A0}Vinaka\u{200B} m\u{304}ere".to_owned());
    let painted = wall(&outline, Paper::A4).expect("paints");
    assert!(painted.missing.is_empty(), "{:?}", painted.missing);
    let text = ask("pdftotext", &["-layout"], &painted.bytes, &["-"]);
    assert!(text.contains("Bula Vinaka m"), "{text}");
}

#[test]
fn letter_paper_keeps_the_wall_sheet_inside() {
    let letter = Paper::LETTER;
    for (name, outline) in samples() {
        assert_inside(name, &wall_sheets(&outline, letter), 14.9);
        assert_inside(name, &plan_sheets(&outline, letter)[1..], 20.9);
        assert_apart(name, &plan_sheets(&outline, letter));
        assert_above_foot(name, &plan_sheets(&outline, letter)[1..]);
    }
}

#[test]
fn six_stages_and_six_numbers_find_room() {
    let mut outline = sample::stall();
    let front = &mut outline.front;
    let more: Vec<_> = front.ladder.iter().take(2).cloned().collect();
    front.ladder.extend(more);
    front.numbers.extend([sample::fact("Coast guard", "164"), sample::fact("Disaster office", "22699")]);
    for paper in [Paper::A4, Paper::LETTER] {
        let sheets = wall_sheets(&outline, paper);
        assert_apart("six", &sheets);
        let painted = super::wall(&outline, paper).expect("paints");
        keep("wall-six.pdf", &painted.bytes);
    }
}

#[test]
fn a_person_without_a_name_keeps_the_phone() {
    let mut outline = sample::stall();
    outline.front.people[0].name = None;
    let said = |outline: &Outline| {
        wall_sheets(outline, Paper::A4).iter().any(|sheet| texts(sheet).iter().any(|(_, text)| *text == "555 0141"))
    };
    assert!(said(&outline));
}

#[test]
fn an_outline_survives_being_kept() {
    for (name, outline) in samples() {
        let kept = serde_json::to_string(&outline).expect("an outline is JSON");
        let back: Outline = serde_json::from_str(&kept).expect("it can be read again");
        assert_eq!(outline, back, "{name}");
    }
}

#[test]
fn an_outline_of_nothing_still_prints() {
    let outline = Outline::default();
    assert!(wall(&outline, Paper::A4).expect("paints").missing.is_empty());
    assert!(plan(&outline, Paper::A4).expect("paints").missing.is_empty());
}

/// A plan of one page with one text.
fn with_text(text: &str) -> Outline {
    let paragraph = Block::Paragraph { title: None, text: Some(text.to_owned()), lines: 0 };
    let page = crate::outline::Page { title: "Page".to_owned(), blocks: vec![paragraph], ..Default::default() };
    Outline { plan: vec![page], ..Outline::default() }
}

#[test]
fn letters_of_the_pacific_and_mongolia_can_be_read_from_the_file() {
    let text = "Fakaʻofa Nukuʻalofa Māori Tāmaki Улаанбаатар Өвөрхангай (a\\b) “c”";
    let painted = plan(&with_text(text), Paper::A4).expect("paints");
    assert!(painted.missing.is_empty(), "{:?}", painted.missing);
    let read = ask("pdftotext", &["-layout"], &painted.bytes, &["-"]);
    assert!(read.contains(text), "{read}");
    assert!(!ask("pdffonts", &[], &painted.bytes, &[]).contains("Identity-H"), "one byte a letter");
}

#[test]
fn a_face_with_many_letters_takes_two_bytes_and_loses_none() {
    let letters: Vec<char> = ('A'..='Z').chain('\u{C0}'..='\u{17F}').chain('\u{400}'..='\u{47F}').collect();
    assert!(letters.len() > super::shorter::MOST);
    let words: Vec<String> = letters.chunks(12).map(|word| word.iter().collect()).collect();
    let bytes = plan(&with_text(&words.join(" ")), Paper::A4).expect("paints").bytes;
    let read = ask("pdftotext", &["-layout"], &bytes, &["-"]);
    for word in &words {
        assert!(read.contains(word.as_str()), "{word}: {read}");
    }
    let fonts = ask("pdffonts", &[], &bytes, &[]);
    assert!(fonts.contains("Identity-H") && fonts.contains("Custom"), "only the full face takes two bytes: {fonts}");
}

#[test]
fn short_cards_share_a_sheet_under_their_own_heads() {
    let mut outline = sample::stall();
    let short = outline.plan.iter().rfind(|page| super::flow::lone_card(page).is_some()).cloned();
    let short = short.expect("the stall has a short card");
    outline.plan = (1..=4).map(|n| crate::outline::Page { title: format!("Card {n}"), ..short.clone() }).collect();
    let sheets = plan_sheets(&outline, Paper::A4);
    assert_eq!(sheets.len(), 3, "the front and two sheets of two cards");
    let titles: Vec<&str> = sheets[1..].iter().flat_map(|sheet| &sheet.bookmarks).map(String::as_str).collect();
    assert_eq!(titles, ["Card 1", "Card 2", "Card 3", "Card 4"]);
    for title in titles {
        let said = sheets.iter().flat_map(texts).filter(|(_, text)| *text == title).count();
        assert_eq!(said, 1, "{title}");
    }
    assert_apart("cards", &sheets);
    assert_above_foot("cards", &sheets[1..]);
}

#[test]
fn the_plan_of_a_stall_takes_few_sheets() {
    let sheets = plan_sheets(&sample::stall(), Paper::A4).len();
    assert!(sheets <= 14, "{sheets}");
}
