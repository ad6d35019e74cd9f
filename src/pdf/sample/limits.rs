//! The same papers with the longest answers, and with none.

use super::by_hand;
use super::cards::card;
use super::forms::damage;
use super::pages::{columns, heading, list, page, pairs, row};
use super::{fact, person, place, risk, some, stall};
use crate::outline::{Block, Outline, Page, Row, Table};

/// Eighty characters with the letters of Tonga.
pub const NAME: &str = "Fakaʻofa Taxi, Airport Transfers and Island Tours of Kolofoʻou, Nukuʻalofa, Tonga";
/// A hundred and twenty characters.
pub const PLACE: &str = "Kolofoʻou primary school hall, upper floor; if it is full, the Free Wesleyan church hall on Tāufaʻāhau Road, Nukuʻalofa";
/// Cyrillic.
pub const MONGOL: &str = "Мөнхбат Эрдэнэчимэг Баянмөнхийн Ганбаатар, Өвөрхангай аймаг, Арвайхээр сум, 4-р баг";

/// Six hundred characters.
pub fn story() -> String {
    let sentence =
        "Ko e fale koloa ʻoku tuʻu ʻi he ve’e tahi pea ʻoku mau faʻa tāpuni ʻi he taimi afā kotoa pē ʻo e taʻu. ";
    sentence.repeat(6).trim().to_owned()
}

fn long_rows(cells: &[&str], times: usize) -> Vec<Row> {
    std::iter::repeat_with(|| row(cells)).take(times).collect()
}

fn people() -> Page {
    let contacts = Table {
        columns: columns(&["", "", ">"]),
        rows: long_rows(&[&format!("*{NAME}"), PLACE, "#+676 555 0198"], 20),
        spare: 2,
    };
    let steppe = Table {
        columns: columns(&["", "", ">"]),
        rows: long_rows(&[&format!("*{MONGOL}"), MONGOL, "#+976 5550 0167"], 4),
        spare: 1,
    };
    page(
        "Contacts",
        "phone",
        vec![
            heading("Family and helpers", "checked 1 July 2026"),
            Block::Table(contacts),
            heading("Хүмүүс", ""),
            Block::Table(steppe),
        ],
    )
}

fn things() -> Page {
    let cells = ["[ ", &format!("*{NAME}"), "10,000", "wrap and move", PLACE, NAME];
    let assets = Table {
        columns: columns(&["", "What", ">Number", "How", "Where to", "Who"]),
        rows: long_rows(&cells, 20),
        spare: 2,
    };
    page(
        "Things, papers and plan B, and everything else that must be kept dry",
        "box",
        vec![heading("Things I must protect", PLACE), Block::Table(assets)],
    )
}

fn words() -> Page {
    let story = story();
    let text = |title: &str| Block::Paragraph { title: some(title), text: Some(story.clone()), lines: 3 };
    let net = "https://example.org/a-very-long-address-without-any-space/that-goes-on-and-on/and-on/and-on/and-on/and-on/and-on/and-on";
    let mut page = page(
        NAME,
        "paper",
        vec![
            text("What must go on"),
            Block::Goal(fact(NAME, &story)),
            Block::Frame { title: some("What my stand-in must know"), blocks: vec![text("First"), text("Second")] },
            pairs(2, &[(PLACE, NAME), (NAME, &story), ("Web", net), ("Мөнгө", MONGOL)]),
            list(1, true, &[(&story, NAME), (PLACE, NAME), ("short", "me")]),
            list(3, false, &[(NAME, ""), (PLACE, ""), ("water", "")]),
            Block::Halves { left: vec![text("Left")], right: vec![text("Right")] },
            Block::Counts { facts: vec![fact(NAME, "1,000"), fact("people", "10,000,000"), fact("men", "")] },
        ],
    );
    page.private = true;
    page.sub = Some(story);
    page
}

/// Everything as long as the forms allow.
pub fn longest() -> Outline {
    let mut outline = stall();
    outline.business = some(NAME);
    outline.owner = some(MONGOL);
    let front = &mut outline.front;
    front.business = fact("Business", NAME);
    front.owner = fact(
        "Owner",
        "Sione Tupou Fifita-Tāufaʻāhau  ·  +676 555 0198  ·  Kolofoʻou, Tāufaʻāhau Road, Tongatapu, Kingdom of Tonga",
    );
    front.places = vec![
        place("place", "Safe place", PLACE),
        place("hill", "High ground", PLACE),
        place("meet", "We meet at", MONGOL),
    ];
    front.numbers.push(fact("Disaster office, Nukuʻalofa and the outer islands", "+676 26340 or 7401 234"));
    front.people = vec![
        person("ʻAna Lupe Fifita-Tuʻipelehake", "wife; has the second key and the papers", "555 0141"),
        person(NAME, "buddy from the taxi rank", "+676 555 0198"),
        person(MONGOL, "buddy from the workshop", "+976 5550 0167"),
    ];
    front.risks = vec![
        risk("ill", "Owner or key person sick", "VH"),
        risk("sup", "Ship, fuel or supply stops", "H"),
        risk("pan", "Outbreak, quarantine, closed border", "M"),
    ];
    for rung in &mut front.ladder {
        rung.action = "Finish work and close before the end of this stage. Gather all of your people.".to_owned();
    }
    let back = &mut outline.back;
    if let Some(card) = &mut back.card {
        for stage in &mut card.stages {
            stage.actions = stage.actions.iter().chain(&stage.actions).cloned().collect();
            for task in &mut stage.actions {
                task.text.push_str(" Then look for the others and tell them where you are going.");
                task.who = some(NAME);
            }
        }
    }
    back.protect = vec![fact(NAME, PLACE), fact(NAME, PLACE), fact("Mats", "home")];
    back.todos = vec![fact(NAME, "30 September 2026"), fact(PLACE, "30 Sep"), fact("Water", "soon")];
    back.message = fact(
        "Message to customers",
        &"We are closed because of the cyclone. We are safe and open again soon. ".repeat(4),
    );
    let mut storm = card("Tropical cyclone with very strong wind and storm surge");
    if let Some(Block::Card(card)) = storm.blocks.first_mut() {
        for stage in &mut card.stages {
            stage.actions = std::iter::repeat_n(stage.actions.clone(), 4).flatten().collect();
            for task in &mut stage.actions {
                task.text.push_str(PLACE);
                task.who = some(NAME);
            }
        }
    }
    outline.by_hand = by_hand(&outline.front, &outline.back);
    outline.pocket.owner = outline.front.owner.value.clone();
    outline.pocket.hurt.value = some(MONGOL);
    outline.plan.extend([storm, people(), things(), words()]);
    outline
}

/// Nothing answered: every field is a line to write on.
pub fn empty() -> Outline {
    let mut outline = stall();
    outline.business = None;
    outline.owner = None;
    let front = &mut outline.front;
    front.business.value = None;
    front.owner.value = None;
    front.dates.iter_mut().for_each(|fact| fact.value = None);
    front.places.iter_mut().for_each(|place| place.fact.value = None);
    front.people = vec![person("", "", ""); 3];
    front.risks = vec![risk("", "", ""); 3];
    front.risks.iter_mut().for_each(|risk| risk.icon = None);
    let back = &mut outline.back;
    back.small.truncate(1);
    back.protect = vec![fact("", ""); 3];
    back.todos = vec![fact("", ""); 3];
    back.message.value = None;
    outline.by_hand = by_hand(&outline.front, &outline.back);
    outline.pocket.owner = None;
    outline.pocket.hurt.value = None;
    let table = |spare| Block::Table(Table { columns: columns(&["What", "Who", ">Cost"]), rows: Vec::new(), spare });
    let blank = page(
        "My business at a glance",
        "recover",
        vec![
            pairs(2, &[("Owner", ""), ("Phone", ""), ("Kind", ""), ("Place", "")]),
            Block::Goal(fact("My goal", "")),
            heading("To-do list", ""),
            table(4),
            Block::Counts { facts: vec![fact("women", ""), fact("men", "")] },
            Block::Paragraph { title: some("The smallest way to keep going"), text: None, lines: 3 },
        ],
    );
    outline.plan = vec![blank, damage()];
    outline
}
