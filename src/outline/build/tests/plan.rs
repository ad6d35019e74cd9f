//! Pages of the full plan: what stands on them reads well, and what is private says so.

use super::made;
use crate::outline::{Block, Cell, Outline, Page};
use crate::plan::answers::{Answers, Value};
use crate::plan::catalogue::{activities, contacts, finish, people, tasks};
use crate::plan::question::{Depth, Question};
use crate::plan::sample;

fn page<'a>(outline: &'a Outline, title: &str) -> &'a Page {
    outline.plan.iter().find(|page| page.title == title).unwrap()
}

/// Makes the first row of a table.
fn first(answers: &mut Answers, table: &Question) {
    answers.section_mut(table.section()).values.insert(format!("{}/r1", table.key), Value::Number(1));
}

#[test]
fn busy_months_are_marked_in_the_year() {
    let mut answers = sample::leitau();
    sample::tick(&mut answers, &activities::BUSY_MONTHS, &["jun", "dec"]);
    let outline = made(&answers, "VU", Depth::Full, "en");
    let strips = page(&outline, "My business at a glance").blocks.iter().find_map(|block| match block {
        Block::Strips { strips, .. } => Some(strips),
        _ => None,
    });
    let marked: Vec<usize> = (1..).zip(&strips.unwrap()[0].cells).filter(|(_, on)| **on).map(|(n, _)| n).collect();
    assert_eq!(marked, [6, 12]);
}

#[test]
fn who_a_key_person_is_stands_apart_from_the_note() {
    let mut answers = sample::leitau();
    first(&mut answers, &contacts::CONTACTS);
    sample::word(&mut answers, &contacts::CONTACTS, "r1", &contacts::CONTACT_WHO, "village_leader");
    sample::word(&mut answers, &contacts::CONTACTS, "r1", &contacts::CONTACT_NOTE, "Has the key");
    let outline = made(&answers, "VU", Depth::Full, "en");
    let leader = outline.front.people.iter().find(|person| person.note.as_deref() == Some("Has the key")).unwrap();
    assert_eq!(leader.role.as_deref(), Some("Village leader"));
    assert_eq!(leader.who(), "Village leader · Has the key");
}

#[test]
fn a_full_stop_gives_way_to_the_dot_before_a_name() {
    let mut answers = sample::leitau();
    first(&mut answers, &tasks::TASKS);
    sample::word(&mut answers, &tasks::TASKS, "r1", &tasks::TASK_WHAT, "Buy two bags.");
    sample::word(&mut answers, &tasks::TASKS, "r1", &tasks::TASK_WHO, "Serah");
    let outline = made(&answers, "VU", Depth::Full, "en");
    let todos: Vec<&str> = outline.back.todos.iter().map(|todo| todo.label.as_str()).collect();
    assert!(todos.contains(&"Buy two bags · Serah"), "{todos:?}");
}

#[test]
fn the_page_that_says_who_needs_help_is_private() {
    let mut answers = sample::leitau();
    first(&mut answers, &people::HELP);
    sample::word(&mut answers, &people::HELP, "r1", &people::HELP_WHO, "Grandmother");
    let private = |answers: &Answers| page(&made(answers, "VU", Depth::Full, "en"), "People and jobs").private;
    assert!(!private(&answers));
    sample::say(&mut answers, &finish::PRINT_HELP, "yes");
    assert!(private(&answers));
}

#[test]
fn the_key_of_the_discs_stands_above_all_of_them() {
    let outline = made(&sample::leitau(), "VU", Depth::Full, "en");
    let blocks = &page(&outline, "How ready I am").blocks;
    let key = blocks.iter().position(|block| matches!(block, Block::Key { .. })).unwrap();
    let first = blocks.iter().position(|block| matches!(block, Block::Frame { .. } | Block::Table(_))).unwrap();
    assert!(key < first);
}

#[test]
fn the_weakest_part_comes_first_with_its_gaps_on_top() {
    let outline = made(&sample::leitau(), "VU", Depth::Full, "en");
    let blocks = &page(&outline, "How ready I am").blocks;
    let points: Vec<u8> =
        blocks.iter().filter_map(|block| if let Block::Part(part) = block { part.points } else { None }).collect();
    assert_eq!(points.first(), points.iter().min());
    let tables = blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    let first = tables.into_iter().next().unwrap();
    assert!(first.columns[1].head.starts_with("Start here"));
    let done = |row: &crate::outline::Row| row.cells.last() != Some(&Cell::Empty);
    assert!(first.rows.is_sorted_by_key(done), "a line without a gap stands above one with a gap");
}
