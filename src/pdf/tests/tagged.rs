//! Blank worksheets, workshop pack, pocket card, copying order and public wall sheet as they are heard.

use chrono::NaiveDate;

use super::super::choice::sheets;
use super::super::{Inks, Kind, Painted, made, worksheet, workshop, workshop_pack};
use super::tags::{assert_levels, assert_regular, assert_whole, headed_tables};
use super::together::{cut, orphans};
use super::{Paper, Sheet, ask, sample};
use crate::outline::worksheet::{Asked, Room, Worksheets};
use crate::outline::workshop::Pack;
use crate::outline::{Outline, build};
use crate::packs::Packs;
use crate::packs::agenda::agendas;
use crate::plan::answers::Answers;
use crate::plan::options::Frame;
use crate::plan::question::Depth;
use crate::words::Library;

/// What is made for one country in one language.
struct Papers {
    name: String,
    worksheets: [Worksheets; 2],
    packs: Vec<Pack>,
    outline: Outline,
}

/// A paper as sheets and as a file, with the titles it must have.
struct Made {
    name: String,
    sheets: Vec<Sheet>,
    bytes: Vec<u8>,
    titles: usize,
}

fn all() -> Vec<Papers> {
    let (packs, library) = (Packs::embedded().unwrap(), Library::embedded().unwrap());
    let today = NaiveDate::from_ymd_opt(2026, 8, 18).unwrap();
    let (answers, languages) = (Answers::default(), ["en".to_owned(), "fr".to_owned()]);
    let mut all = Vec::new();
    for country in ["VU", "MN"].map(|code| packs.country(code).unwrap()) {
        for lang in ["en", "fr"] {
            let words = library.words(lang);
            let frame = |depth| Frame {
                packs: &packs,
                country,
                depth,
                today,
                languages: &languages,
                workshop: false,
                answers: &answers,
            };
            let asked = |depth| build::worksheets(&frame(depth), &words, None, None);
            let pack = |agenda| build::workshop::of(&packs, country, &words, agenda, 6);
            all.push(Papers {
                name: format!("{} {lang}", country.code),
                worksheets: [Depth::Full, Depth::Quick].map(asked),
                packs: agendas().unwrap().iter().map(pack).collect(),
                outline: build::of(&frame(Depth::Full), &words, today, None, None),
            });
        }
    }
    all
}

impl Papers {
    fn made(&self, paper: Paper) -> Vec<Made> {
        let mut all = Vec::new();
        let mut add = |what: &str, sheets: Vec<Sheet>, painted: Painted, titles: usize| {
            let name = format!("{} {what} {}", self.name, paper.width);
            all.push(Made { name, sheets, bytes: painted.bytes, titles });
        };
        for of in &self.worksheets {
            add("worksheets", worksheet::sheets(of, paper), worksheet::worksheets(of, paper).unwrap(), 1);
        }
        for pack in &self.packs {
            let sheets = workshop::sheets(pack, paper);
            let titles = sheets.iter().map(|sheet| sheet.bookmarks.len()).sum();
            add("workshop", sheets, workshop_pack(pack, paper).unwrap(), titles);
        }
        let public = sample::public(self.outline.clone());
        for (kind, outline, titles) in [
            (Kind::Card, &self.outline, 1),
            (Kind::ByHand, &self.outline, 1),
            (Kind::Wall, &public, 2),
            (Kind::Card, &sample::stall(), 1),
            (Kind::ByHand, &sample::longest(), 1),
            (Kind::Wall, &sample::public(sample::longest()), 2),
        ] {
            let painted = made(kind, outline, paper, Inks::Full).unwrap();
            add(&format!("{kind:?}"), sheets(kind, outline, paper, Inks::Full), painted, titles);
        }
        all
    }
}

#[test]
fn every_paper_has_its_titles_and_regular_tables_and_all_its_content_once() {
    for papers in all() {
        for paper in [Paper::A4, Paper::LETTER] {
            for made in papers.made(paper) {
                assert_whole(&made.name, &made.bytes);
                assert_regular(&made.name, &made.bytes);
                assert_eq!(assert_levels(&made.name, &made.bytes), made.titles, "{}", made.name);
                assert_eq!(orphans(&made.sheets), Vec::<String>::new(), "{}", made.name);
                assert_eq!(cut(&made.sheets), Vec::<String>::new(), "{}", made.name);
            }
        }
    }
}

#[test]
fn tables_to_write_in_open_with_heads() {
    for papers in all() {
        let bytes = worksheet::worksheets(&papers.worksheets[0], Paper::A4).unwrap().bytes;
        let asked = papers.worksheets[0].parts.iter().flat_map(|part| &part.asked);
        let table = |asked: &&Asked| matches!(asked.room, Room::Grid(_) | Room::Ratings(_) | Room::Check(_));
        let tables = asked.filter(table).count();
        assert!(tables > 5, "{}", papers.name);
        assert_eq!(headed_tables(&bytes), tables, "{}", papers.name);
        for pack in &papers.packs {
            let bytes = workshop_pack(pack, Paper::A4).unwrap().bytes;
            assert!(headed_tables(&bytes) > 1, "{}: what to print and who came", papers.name);
        }
    }
}

/// Letters without spaces: words may be broken over lines.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{200D}').collect()
}

/// Checks that all words are read, one after the other.
fn assert_order(name: &str, bytes: &[u8], wanted: &[String]) {
    let read = bare(&ask("pdftotext", &["-raw"], bytes, &["-"]));
    let mut rest = read.as_str();
    for words in wanted.iter().map(|words| bare(words)).filter(|words| !words.is_empty()) {
        let at = rest.find(&words);
        let near: String = rest.chars().take(80).collect();
        rest = &rest[at.unwrap_or_else(|| panic!("{name}: {words:?} not after {near:?}")) + words.len()..];
    }
    assert!(wanted.len() > 5, "{name}");
}

#[test]
fn the_copying_order_is_read_in_its_order() {
    for outline in all().into_iter().map(|papers| papers.outline).chain([sample::stall(), sample::longest()]) {
        let bytes = made(Kind::ByHand, &outline, Paper::A4, Inks::Full).unwrap().bytes;
        let mut wanted = vec![outline.by_hand.title.clone(), outline.by_hand.lead.clone()];
        let steps = outline.by_hand.steps.iter().zip(1..);
        wanted.extend(steps.map(|(step, n)| format!("{n}{}", step.label)));
        assert_order(&outline.by_hand.title, &bytes, &wanted);
    }
}

#[test]
fn the_pocket_card_is_read_from_its_front_panel_on() {
    for outline in [sample::stall()].into_iter().chain(all().into_iter().map(|papers| papers.outline)) {
        let bytes = made(Kind::Card, &outline, Paper::A4, Inks::Full).unwrap().bytes;
        let (front, pocket) = (&outline.front, &outline.pocket);
        let fact = |fact: &crate::outline::Fact| [fact.label.clone(), fact.value.clone().unwrap_or_default()];
        let mut wanted = vec![front.title.clone()];
        wanted.extend(front.numbers.iter().flat_map(fact));
        wanted.extend([pocket.radio.clone(), pocket.places.clone()]);
        wanted.extend(front.places.iter().flat_map(|place| fact(&place.fact)));
        wanted.push(front.first_title.clone());
        wanted.extend(front.first.iter().zip(1..).map(|(step, n)| format!("{n}{}", step.name)));
        wanted.push(front.ladder_head.title.clone());
        wanted.extend(front.ladder.iter().flat_map(|rung| [rung.name.clone(), rung.action.clone()]));
        wanted.push(pocket.people.clone());
        wanted.extend([pocket.hurt.label.clone(), pocket.help.clone()]);
        assert_order(&pocket.places, &bytes, &wanted);
    }
}

#[test]
fn a_worksheet_is_read_question_by_question() {
    for papers in all() {
        for of in &papers.worksheets {
            let bytes = worksheet::worksheets(of, Paper::A4).unwrap().bytes;
            let mut wanted = vec![of.title.clone(), of.lead.clone(), of.code.clone(), of.one.clone(), of.many.clone()];
            for part in &of.parts {
                wanted.push(part.title.clone());
                part.asked.iter().for_each(|asked| said(asked, &mut wanted));
            }
            assert_order(&papers.name, &bytes, &wanted);
        }
    }
}

/// A question and what can be marked or is named under it.
fn said(asked: &Asked, wanted: &mut Vec<String>) {
    match &asked.room {
        Room::Ratings(_) | Room::Check(_) => wanted.push(asked.label.clone()),
        _ => wanted.push(format!("{}{}", asked.number, asked.label)),
    }
    match &asked.room {
        Room::Options { options, .. } => wanted.extend(options.iter().map(|pick| pick.word.clone())),
        Room::Entries(entries) => wanted.extend(entries.iter().map(|entry| entry.label.clone())),
        Room::Grid(grid) => wanted.extend(grid.columns.iter().map(|column| column.head.clone())),
        Room::Repeat { times, asked } => (0..*times).for_each(|_| asked.iter().for_each(|each| said(each, wanted))),
        Room::Tasks { tasks, .. } => wanted.extend(tasks.iter().map(|task| task.text.clone())),
        _ => {}
    }
}
