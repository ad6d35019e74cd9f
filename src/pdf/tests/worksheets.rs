//! Blank worksheets: every question with its number, in every language and country, whole and inside the margins.

use chrono::NaiveDate;

use super::super::sheet::Mark;
use super::{Paper, Sheet, ask, assert_above_foot, assert_apart, assert_inside, keep, texts, wall};
use crate::outline::build;
use crate::outline::worksheet::Worksheets;
use crate::packs::Packs;
use crate::pdf::sheet::Step;
use crate::pdf::worksheet;
use crate::plan::answers::Answers;
use crate::plan::catalogue::{self, SECTIONS};
use crate::plan::options::Frame;
use crate::plan::question::{Class, Depth, Question, Section, Shown};
use crate::words::{Library, PSEUDO};

/// Packs and words, read once for a test.
struct Content {
    packs: Packs,
    library: Library,
    languages: Vec<String>,
    nothing: Answers,
}

impl Content {
    fn read() -> Self {
        let library = Library::embedded().unwrap();
        let languages = library.languages().into_iter().map(|language| language.code).collect();
        Self { packs: Packs::embedded().unwrap(), library, languages, nothing: Answers::default() }
    }

    fn frame(&self, country: &str, depth: Depth) -> Frame<'_> {
        Frame {
            packs: &self.packs,
            country: self.packs.country(country).unwrap(),
            depth,
            today: NaiveDate::from_ymd_opt(2026, 9, 2).unwrap(),
            languages: &self.languages,
            workshop: false,
            answers: &self.nothing,
        }
    }

    fn made(&self, country: &str, lang: &str, depth: Depth, section: Option<&'static Section>) -> Worksheets {
        build::worksheets(&self.frame(country, depth), &self.library.words(lang), None, section)
    }

    fn countries(&self) -> Vec<String> {
        self.packs.countries().iter().map(|country| country.code.clone()).collect()
    }
}

const DEPTHS: [Depth; 2] = [Depth::Full, Depth::Quick];

/// Text without its spaces, as lines are broken where the width asks for it, and without the brackets of the
/// pseudo-language, which no face holds.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !['⟦', '⟧'].contains(letter)).collect()
}

/// The words of a document in the order in which they were written.
fn read(bytes: &[u8]) -> String {
    squeezed(&ask("pdftotext", &["-raw"], bytes, &["-"]))
}

fn each(content: &Content, mut act: impl FnMut(&str, &str, Depth, &Worksheets)) {
    for country in content.countries() {
        for lang in content.languages.iter().map(String::as_str).chain([PSEUDO]) {
            for depth in DEPTHS {
                act(&country, lang, depth, &content.made(&country, lang, depth, None));
            }
        }
    }
}

/// The questions of a depth with the number and the words that must stand together, and columns with theirs.
fn wanted(content: &Content, lang: &str, depth: Depth) -> Vec<(&'static Question, String)> {
    let words = content.library.words(lang);
    let asks = |own: Depth| own == Depth::Both || own == depth;
    let mut all = Vec::new();
    let steps = SECTIONS.iter().flat_map(|section| section.steps).filter(|step| asks(step.depth));
    for question in steps.flat_map(|step| step.questions).filter(|question| asks(question.depth)) {
        all.push((*question, format!("{}{}", question.id, words.text(question.key))));
        let columns = question.table().map_or(&[][..], |table| table.columns);
        // A lone column has no head: the question is its head.
        for column in columns.iter().filter(|column| asks(column.depth) && columns.len() > 1) {
            let number = if column.id == question.id { "" } else { column.id };
            let short = words.attr(&format!("{}-{}", question.key, column.key), "short").unwrap();
            all.push((*column, format!("{number}{short}")));
        }
    }
    all
}

#[test]
fn every_question_of_the_catalogue_stands_on_the_worksheet_with_its_number() {
    let content = Content::read();
    each(&content, |country, lang, depth, of| {
        let text = read(&worksheet::worksheets(of, Paper::A4).unwrap().bytes);
        for (question, words) in wanted(&content, lang, depth) {
            let said = squeezed(&words);
            assert!(text.contains(&said), "{country} {lang} {depth:?} {}: {words:?} in {text}", question.id);
        }
    });
    let asked = catalogue::questions().count();
    let both: std::collections::BTreeSet<&str> = DEPTHS
        .into_iter()
        .flat_map(|depth| wanted(&content, "en", depth))
        .map(|(question, _)| question.key)
        .filter(|key| catalogue::question(key).is_some())
        .collect();
    assert_eq!(both.len(), asked, "the sheets of both depths hold every question");
}

#[test]
fn what_the_screen_hides_has_a_note_when_to_skip_it() {
    let content = Content::read();
    each(&content, |country, lang, depth, of| {
        let text = read(&worksheet::worksheets(of, Paper::A4).unwrap().bytes);
        let mut seen = 0;
        let hidden = |question: &Question| !matches!(question.shown, Shown::Always);
        for (question, _) in wanted(&content, lang, depth).into_iter().filter(|(question, _)| hidden(question)) {
            let all: Vec<_> = of.parts.iter().flat_map(|part| &part.asked).collect();
            let label = content.library.words(lang).text(question.key).into_owned();
            let at = all.iter().position(|asked| asked.label == label && asked.number == question.id).unwrap();
            let mut group = all[..=at].iter().rev().take_while(|asked| asked.number == question.id);
            let note = group.find_map(|asked| asked.skip.as_ref());
            let note = note.unwrap_or_else(|| panic!("{country} {lang} {}: no note", question.key));
            assert!(text.contains(&squeezed(note)), "{country} {lang} {}: {note}", question.key);
            seen += 1;
        }
        assert!(seen >= if depth == Depth::Full { 20 } else { 3 }, "{country} {lang}: {seen}");
    });
}

#[test]
fn private_parts_say_so() {
    let content = Content::read();
    let of = content.made("VU", "en", Depth::Full, None);
    let money = of.parts.iter().find(|part| part.key == "money").unwrap();
    assert!(money.private.is_some() && money.asked.iter().all(|asked| asked.private.is_none()), "said once");
    for (section, _, question) in catalogue::questions().filter(|(_, _, question)| question.class == Class::Health) {
        let part = of.parts.iter().find(|part| part.key == section.key).unwrap();
        let asked = part.asked.iter().find(|asked| asked.number == question.id).unwrap();
        assert!(asked.private.as_ref().is_some_and(|words| words.contains("by yourself")), "{}", question.key);
    }
}

#[test]
fn worksheets_stand_inside_the_margins_on_both_papers_and_nothing_on_another() {
    let content = Content::read();
    each(&content, |country, lang, depth, of| {
        for (paper, side) in [(Paper::A4, 18.0), (Paper::LETTER, 20.9)] {
            let name = format!("{country} {lang} {depth:?} {}", paper.width);
            let sheets = worksheet::sheets(of, paper);
            assert_eq!(sheets.len(), worksheet::worksheet_count(of, paper), "{name}");
            assert_inside(&name, &sheets, side);
            assert_apart(&name, &sheets);
            assert_above_foot(&name, &sheets);
            sheets.iter().enumerate().for_each(|(n, sheet)| assert_answered(&format!("{name} {}", n + 1), sheet));
        }
    });
}

/// Under each number of a question, and under each head of a part, there is room to answer on the same sheet.
fn assert_answered(name: &str, sheet: &Sheet) {
    let foot = sheet.height - 15.6;
    let drawn = sheet.drawing.marks.iter().filter_map(|mark| match mark {
        Mark::Line { ends: [_, one, _, two], .. } => Some(one.max(*two)),
        Mark::Rect { at: [_, y, _, h], .. } => Some(y + h),
        Mark::Path { steps, .. } => steps.iter().find_map(|step| match step {
            Step::Move(_, y) => Some(*y),
            _ => None,
        }),
        Mark::Text { .. } | Mark::Picture { .. } | Mark::Open(_) | Mark::GoOn(_) | Mark::Close => None,
    });
    let lowest = drawn.filter(|bottom| *bottom < foot).fold(0.0, f32::max);
    for ([_, top, _, bottom], text) in texts(sheet) {
        if bottom - top > 4.5 {
            assert!(lowest > bottom + 4.0, "{name}: {text:?} ends the sheet");
        }
        let number = text.strip_prefix(['S', 'R']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if number && !text.contains(' ') {
            assert!(lowest > top, "{name}: {text:?} has no room for an answer");
        }
    }
}

#[test]
fn no_text_of_a_worksheet_escapes_the_word_files() {
    let content = Content::read();
    for country in content.countries() {
        let symbol = &content.packs.country(&country).unwrap().currency.symbol;
        for depth in DEPTHS {
            for sheet in worksheet::sheets(&content.made(&country, PSEUDO, depth, None), Paper::A4) {
                for (_, text) in texts(&sheet).into_iter().filter(|(_, text)| text.chars().count() > 2) {
                    let words = text.replace(symbol.as_str(), "");
                    let escaped = words
                        .split(|c: char| !(c.is_alphanumeric() || c == '.'))
                        .filter(|word| word.contains(|c: char| c.is_ascii_alphabetic()))
                        .find(|word| {
                            !word.starts_with(['S', 'R']) || word.trim_matches(['S', 'R', '.']).parse::<f32>().is_err()
                        });
                    assert!(escaped.is_none(), "{country}: {text:?}");
                }
            }
        }
    }
}

#[test]
fn worksheets_are_sound_light_lean_and_the_same_every_time() {
    let content = Content::read();
    each(&content, |country, lang, depth, of| {
        let painted = worksheet::worksheets(of, Paper::A4).unwrap();
        let name = format!("worksheets-{country}-{lang}-{depth:?}.pdf").to_lowercase();
        keep(&name, &painted.bytes);
        assert_eq!(painted.bytes, worksheet::worksheets(of, Paper::A4).unwrap().bytes, "{name}");
        assert!(painted.bytes.len() <= 120_000, "{name}: {}", painted.bytes.len());
        if lang == PSEUDO {
            return;
        }
        assert_eq!(painted.missing, Vec::<char>::new(), "{name}");
        let check = ask("qpdf", &["--check"], &painted.bytes, &[]);
        assert!(check.contains("No syntax or stream encoding errors"), "{name}: {check}");
        let most = if depth == Depth::Full { 20 } else { 6 };
        let sheets = worksheet::worksheet_count(of, Paper::A4);
        assert!(sheets <= most, "{name}: {sheets} sheets");
    });
}

#[test]
fn a_part_alone_holds_its_questions_and_no_others() {
    let content = Content::read();
    let whole = content.made("FJ", "en", Depth::Full, None);
    assert_eq!(whole.parts.len(), SECTIONS.len());
    for (section, part) in SECTIONS.into_iter().zip(&whole.parts) {
        let alone = content.made("FJ", "en", Depth::Full, Some(section));
        assert_eq!(alone.parts, std::slice::from_ref(part), "{}", section.key);
        assert!(worksheet::worksheets(&alone, Paper::A4).is_ok());
    }
    assert!(content.made("FJ", "en", Depth::Quick, Some(&catalogue::finish::SECTION)).parts.is_empty());
}

#[test]
fn blank_forms_are_whole_and_carry_no_day() {
    let content = Content::read();
    for country in content.countries() {
        for lang in &content.languages {
            let (frame, words) = (content.frame(&country, Depth::Full), content.library.words(lang));
            let damage = build::damage_form(&frame, &words);
            for (paper, side) in [(Paper::A4, 18.0), (Paper::LETTER, 20.9)] {
                let sheets = worksheet::form_sheets(&damage, paper);
                assert!(sheets.len() <= if lang == "en" { 1 } else { 2 }, "{country} {lang}");
                assert_inside(&country, &sheets, side);
                assert_apart(&country, &sheets);
            }
            let painted = worksheet::form(&damage, Paper::A4).unwrap();
            keep(&format!("damage-{country}-{lang}.pdf").to_lowercase(), &painted.bytes);
            let wall = wall(&build::blank(frame.packs, frame.country, &words), Paper::A4).unwrap();
            keep(&format!("wall-{country}-{lang}.pdf").to_lowercase(), &wall.bytes);
            for painted in [painted, wall] {
                assert_eq!(painted.missing, Vec::<char>::new());
                let text = read(&painted.bytes);
                assert!(!text.contains(&squeezed(&words.date_short(frame.today))), "{country} {lang}: {text}");
                assert!(!text.contains(&squeezed(&words.date_long(frame.today))), "{country} {lang}: {text}");
            }
        }
    }
}
