//! The workshop pack of every country, language, agenda and paper: whole, inside its margins, the same every time.

use std::collections::{BTreeMap, BTreeSet};

use super::super::workshop;
use super::{Paper, ask, assert_above_foot, assert_apart, assert_inside, keep, texts};
use crate::outline::build::workshop::of;
use crate::outline::workshop::{Pack, SignIn};
use crate::packs::Packs;
use crate::packs::agenda::{Agenda, agendas};
use crate::pdf::workshop_pack;
use crate::plan::catalogue;
use crate::plan::question::{Depth, Must};
use crate::words::Library;

fn agenda(key: &str) -> &'static Agenda {
    agendas().unwrap().iter().find(|agenda| agenda.key == key).unwrap()
}

fn pack(country: &str, lang: &str, key: &str) -> Pack {
    let (packs, library) = (Packs::embedded().unwrap(), Library::embedded().unwrap());
    of(&packs, packs.country(country).unwrap(), &library.words(lang), agenda(key), 6)
}

/// Every pack with its name.
fn all() -> Vec<(String, Pack)> {
    let (packs, library) = (Packs::embedded().unwrap(), Library::embedded().unwrap());
    let mut all = Vec::new();
    for country in packs.countries() {
        for language in library.languages() {
            for agenda in agendas().unwrap() {
                let name = format!("workshop-{}-{}-{}", agenda.key, country.code, language.code);
                all.push((name, of(&packs, country, &library.words(&language.code), agenda, 6)));
            }
        }
    }
    all
}

#[test]
fn every_pack_stands_inside_its_margins_and_no_word_on_another() {
    for (name, pack) in all() {
        for (paper, side) in [(Paper::A4, 18.0), (Paper::LETTER, 20.9)] {
            let sheets = workshop::sheets(&pack, paper);
            assert_inside(&name, &sheets, side);
            assert_above_foot(&name, &sheets);
            assert_apart(&name, &sheets);
        }
    }
}

#[test]
fn every_word_of_the_cards_is_large_enough_to_read() {
    for (name, pack) in all() {
        for card in pack.cards.iter().chain(&pack.bulletins).chain(&pack.drills) {
            assert!(card.aloud.split_whitespace().count() <= 80, "{name}: {} is longer than 80 words", card.title);
        }
        for paper in [Paper::A4, Paper::LETTER] {
            for sheet in workshop::sheets(&pack, paper) {
                for mark in &sheet.drawing.marks {
                    let super::super::sheet::Mark::Text { pt, text, .. } = mark else { continue };
                    assert!(*pt >= 8.0, "{name}: {text:?} is set in {pt} points");
                }
            }
        }
    }
}

#[test]
fn the_host_has_one_sheet_for_each_day_and_one_for_the_room() {
    for (name, pack) in all() {
        for paper in [Paper::A4, Paper::LETTER] {
            let sheets = workshop::sheets(&pack, paper);
            let titles: Vec<&String> = sheets[..pack.host.len()].iter().flat_map(|sheet| &sheet.bookmarks).collect();
            assert_eq!(titles, pack.host.iter().map(|page| &page.title).collect::<Vec<_>>(), "{name}");
            assert!(sheets[pack.host.len()].bookmarks.contains(&pack.cards[0].title), "{name}");
        }
    }
}

#[test]
fn no_pack_lacks_a_glyph() {
    for (name, pack) in all() {
        let painted = workshop_pack(&pack, Paper::A4).unwrap();
        assert_eq!(painted.missing, Vec::<char>::new(), "{name}");
        keep(&format!("{name}.pdf"), &painted.bytes);
    }
}

#[test]
fn every_activity_stage_and_drill_can_be_read_from_the_file() {
    for (country, stages) in [
        ("VU", ["VMGD news", "Blue alert", "Yellow alert", "Red alert", "All clear"]),
        ("FJ", ["Weather outlook", "Cyclone alert", "Storm warning", "Strong wind", "All clear"]),
        ("MN", ["Dzud outlook", "Early snow notice", "Storm warning", "Storm now", "Storm is over"]),
    ] {
        for key in ["half", "one", "two"] {
            let pack = pack(country, "en", key);
            let painted = workshop_pack(&pack, Paper::LETTER).unwrap();
            keep(&format!("letter-{key}-{country}.pdf"), &painted.bytes);
            let text = ask("pdftotext", &["-layout"], &painted.bytes, &["-"]);
            for name in pack.cards.iter().map(|card| card.title.as_str()).chain(stages) {
                assert!(text.matches(name).count() >= 1, "{country} {key}: {name}");
            }
            for card in &pack.drills {
                assert!(text.contains(&card.title), "{country} {key}: {}", card.title);
            }
        }
    }
}

#[test]
fn the_storm_of_a_country_is_its_own() {
    let dzud = pack("MN", "en", "half");
    let said = |pack: &Pack| format!("{:?} {:?}", pack.bulletins, pack.drills);
    assert!(said(&dzud).contains("snow") && !said(&dzud).to_lowercase().contains("cyclone"));
    assert!(said(&dzud).split(|c: char| !c.is_alphabetic()).all(|word| word != "sea"), "Mongolia has no sea");
    assert!(said(&dzud).contains("Shelter all animals"), "actions of those whom the dzud hits");
    assert!(dzud.grid.hazards.iter().all(|(icon, _)| icon != "tsu" && icon != "cyc"));
    assert!(said(&pack("VU", "en", "half")).contains("Do not wait for a warning"));
}

#[test]
fn a_sound_document_has_the_same_bytes_each_time_and_a_bookmark_for_each_card() {
    let pack = pack("VU", "en", "two");
    let painted = workshop_pack(&pack, Paper::A4).unwrap();
    assert_eq!(painted.bytes, workshop_pack(&pack, Paper::A4).unwrap().bytes);
    assert!(ask("qpdf", &["--check"], &painted.bytes, &[]).contains("No syntax or stream encoding errors"));
    let marks: BTreeSet<String> =
        workshop::sheets(&pack, Paper::A4).into_iter().flat_map(|sheet| sheet.bookmarks).collect();
    for card in pack.cards.iter().chain(&pack.bulletins).chain(&pack.drills) {
        let name = if card.title.is_empty() { &card.kicker } else { &card.title };
        assert!(marks.contains(name), "{name}");
    }
}

#[test]
fn every_sheet_says_which_of_how_many_it_is() {
    let sheets = workshop::sheets(&pack("FJ", "en", "one"), Paper::A4);
    for (n, sheet) in sheets.iter().enumerate() {
        let number = format!("page {} of {}", n + 1, sheets.len());
        assert!(texts(sheet).iter().any(|(_, text)| *text == number), "{number}");
    }
}

#[test]
fn paper_is_counted_for_the_tables_and_pages_are_named() {
    let (packs, library) = (Packs::embedded().unwrap(), Library::embedded().unwrap());
    let (country, words) = (packs.country("VU").unwrap(), library.words("en"));
    let counted = |tables: usize| -> usize {
        let sheets = workshop::sheets(&of(&packs, country, &words, agenda("half"), tables), Paper::A4);
        let marks = sheets[..3].iter().flat_map(texts).map(|(_, text)| text.to_owned());
        let total = marks.into_iter().find(|text| text.contains("sheets of paper")).unwrap();
        total.split(' ').next().unwrap().parse().unwrap()
    };
    let (one, two) = (counted(1), counted(2));
    // A second table takes its cards, its dots, and a drawing for each of six people; both sign on one sheet.
    assert_eq!(two - one, 6 + 1 + 6);
    let sheets = workshop::sheets(&of(&packs, country, &words, agenda("half"), 1), Paper::A4);
    let first = sheets.iter().position(|sheet| sheet.bookmarks.iter().any(|name| name == "Welcome")).unwrap();
    let pages = format!("{}–{}", first + 1, first + 6);
    assert!(sheets[..first].iter().flat_map(texts).any(|(_, text)| text == pages), "{pages}");
}

#[test]
fn there_is_a_line_for_everyone_who_may_come() {
    for tables in [1, 3, 4, 40] {
        let list = SignIn { people: tables * 6, ..SignIn::default() };
        assert!(list.sheets() * SignIn::ROWS >= tables * 6 && (list.sheets() - 1) * SignIn::ROWS < tables * 6);
    }
}

/// How many cards of an agenda ask each page of questions, by `section/page`.
fn asked(agenda: &Agenda) -> BTreeMap<String, usize> {
    let mut asked = BTreeMap::new();
    for part in agenda.activities().flat_map(|card| &card.parts) {
        let (section, step) = part.split_once('/').map_or((part.as_str(), None), |(one, two)| (one, Some(two)));
        let found = catalogue::section(section).unwrap_or_else(|| panic!("no section {section}"));
        let steps: Vec<_> = found.steps.iter().filter(|page| step.is_none_or(|key| key == page.key)).collect();
        assert!(!steps.is_empty(), "no page {part}");
        for page in steps {
            *asked.entry(format!("{section}/{}", page.key)).or_default() += 1;
        }
    }
    asked
}

#[test]
fn the_half_day_asks_every_question_of_the_quick_plan_once() {
    let asked = asked(agenda("half"));
    for (section, step, question) in catalogue::questions() {
        if question.depth != Depth::Full && step.depth != Depth::Full {
            assert_eq!(asked.get(&format!("{}/{}", section.key, step.key)), Some(&1), "{}", question.key);
        }
    }
    let quick = |step: &str| {
        catalogue::questions().any(|(section, page, question)| {
            format!("{}/{}", section.key, page.key) == step && question.depth != Depth::Full
        })
    };
    assert!(asked.keys().all(|step| quick(step)), "the half day asks only what the quick plan asks: {asked:?}");
}

#[test]
fn longer_workshops_ask_every_question_of_the_full_plan_once() {
    for key in ["one", "two"] {
        let asked = asked(agenda(key));
        for (section, step, question) in catalogue::questions() {
            if question.depth != Depth::Quick && step.depth != Depth::Quick && question.must != Must::No {
                let times = asked.get(&format!("{}/{}", section.key, step.key));
                assert_eq!(times, Some(&1), "{key}: {}", question.key);
            }
        }
    }
}

#[test]
fn only_cards_of_money_are_marked_private_and_they_say_so() {
    for agenda in agendas().unwrap() {
        for card in agenda.activities() {
            let money = card.parts.iter().any(|part| part.starts_with("money"));
            assert_eq!(card.private, money, "{}", card.code);
        }
    }
    let card = pack("VU", "en", "half").cards.into_iter().find(|card| card.alone.is_some()).unwrap();
    assert_eq!(card.alone.as_deref(), Some("Do this part by yourself"));
}
