//! Outlines to test the papers with: a market stall as it is, the longest answers, and no answers at all.

use crate::outline::{
    Back, Band, Boxes, Card, Fact, Front, Head, Level, Limit, Outline, Person, Place, Remark, Rung, Shape, Stage,
    StageMark, Step, Task, Tone, TopRisk, Words,
};

mod cards;
mod forms;
mod limits;
mod pages;
mod papers;
pub use limits::{empty, longest};
pub use papers::{by_hand, public};

pub fn fact(label: &str, value: &str) -> Fact {
    Fact { label: label.to_owned(), value: some(value) }
}

pub fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

pub fn head(title: &str, note: &str) -> Head {
    Head { title: title.to_owned(), note: some(note) }
}

pub fn band(letter: &str) -> Band {
    let (level, word) = match letter {
        "L" => (Level::Low, "Low"),
        "M" => (Level::Medium, "Medium"),
        "H" => (Level::High, "High"),
        _ => (Level::VeryHigh, "Very high"),
    };
    Band { level, letter: letter.to_owned(), word: word.to_owned() }
}

pub fn mark(name: &str) -> StageMark {
    let alert = |shape, tone, letter: &str| StageMark::Alert { shape, tone, letter: letter.to_owned() };
    match name {
        "blue" => alert(Shape::Circle, Tone::Blue, "B"),
        "yellow" => alert(Shape::Triangle, Tone::Yellow, "Y"),
        "red" => alert(Shape::Octagon, Tone::Red, "R"),
        icon => StageMark::Icon { icon: icon.to_owned() },
    }
}

pub fn task(text: &str, who: &str) -> Task {
    let critical = text.starts_with('*');
    Task { text: text.trim_start_matches('*').to_owned(), who: some(who), done: false, critical }
}

pub fn stage(icon: &str, name: &str, when: &[&str], actions: &[(&str, &str)]) -> Stage {
    Stage {
        mark: (!icon.is_empty()).then(|| mark(icon)),
        name: name.to_owned(),
        when: when.iter().map(|line| (*line).to_owned()).collect(),
        actions: actions.iter().map(|(text, who)| task(text, who)).collect(),
    }
}

fn limits() -> Vec<Limit> {
    ["Start moving at", "Closed before the end of"]
        .map(|label| Limit { fact: fact(label, "Yellow alert"), mark: Some(mark("yellow")) })
        .to_vec()
}

fn step(icon: &str, name: &str, text: &str) -> Step {
    Step { icon: icon.to_owned(), name: name.to_owned(), text: text.to_owned() }
}

fn place(icon: &str, label: &str, value: &str) -> Place {
    Place { icon: icon.to_owned(), fact: fact(label, value) }
}

fn person(name: &str, role: &str, phone: &str) -> Person {
    Person { name: some(name), role: some(role), phone: some(phone), ..Person::default() }
}

fn rung(icon: &str, name: &str, when: &str, action: &str) -> Rung {
    Rung { mark: mark(icon), name: name.to_owned(), when: when.to_owned(), action: action.to_owned() }
}

fn risk(icon: &str, name: &str, letter: &str) -> TopRisk {
    TopRisk { icon: some(icon), name: some(name), band: (!letter.is_empty()).then(|| band(letter)) }
}

fn front() -> Front {
    Front {
        title: "If something happens".to_owned(),
        business: fact("Business", "Mama Leitau’s Crafts"),
        owner: fact("Owner, phone, place", "Leitau Kalsakau  ·  +678 555 0134  ·  Mele, Efate"),
        dates: vec![fact("Made", "18 Aug 2026"), fact("Look again by", "2 Oct 2026")],
        first_title: "Do first".to_owned(),
        first: vec![
            step("people", "People safe", "Count everyone. Stay together."),
            step("shelter", "Safe place", "Go. Leave the goods."),
            step("radio", "Listen", "Radio, or call 116."),
            step("clock", "Stay", "Stay until the all clear."),
        ],
        first_note: some("No warning? Go now, leave everything."),
        places: vec![
            place("place", "Safe place", "Mele primary school, classroom 3"),
            place("hill", "High ground", "Mele Maat road top, 25 min on foot"),
            place("meet", "We meet at", "The church gate"),
        ],
        numbers_head: head("Emergency numbers", "checked 1 Jul 2026"),
        numbers: vec![
            fact("Police", "111"),
            fact("Ambulance", "115"),
            fact("Fire", "113"),
            fact("Weather, tsunami, volcano", "116"),
        ],
        people_head: head("My three key people", "all numbers +678"),
        people_blank: "Name, who, phone".to_owned(),
        people: vec![
            person("Tom Kalsakau", "uncle, store and truck", "555 0141"),
            person("Anna Kalsakau", "daughter, runs the stall for me", "555 0158"),
            person("Marie Tari", "cousin in Luganville", "555 0167"),
        ],
        ladder_head: head("When a cyclone comes", ""),
        ladder: vec![
            rung("watch", "Watch", "2–3 days", "Radio twice a day. Charge phones."),
            rung("blue", "Blue alert", "about 48 h", "Be prepared. Pack and move goods."),
            rung("yellow", "Yellow alert", "about 36 h", "Finish work and close. Gather your people."),
            rung("red", "Red alert", "about 24 h", "Stay in the safe place."),
        ],
        risks_head: head("My top risks", ""),
        risks: vec![
            risk("cyc", "Cyclone", "VH"),
            risk("tsu", "Tsunami", "H"),
            risk("pan", "Outbreak, closed border", "H"),
        ],
        risks_key: "VH very high, H high, M medium, L low".to_owned(),
        disclaimer: "This plan was made by the business owner. It does not replace advice from your disaster office, \
                     police or health services. Check phone numbers every season."
            .to_owned(),
        host: None,
        ask: None,
    }
}

fn cyclone() -> Card {
    let who = [
        ("Anna", "Joel", "me"),
        ("Anna", "Joel", "me"),
        ("me", "Joel", "Anna"),
        ("Joel", "all", "all"),
        ("me", "all", "Anna"),
    ];
    let rows = [
        (
            "watch",
            "Watch",
            "2–3 days before",
            [
                "Listen to the radio two times a day.",
                "Charge phones. Fill water containers.",
                "Finish and deliver orders.",
            ],
        ),
        (
            "blue",
            "Blue alert",
            "about 48 h",
            [
                "Pack finished goods first, then tools. Label bags.",
                "Move stock to Uncle Tom’s concrete house.",
                "Tell customers when you will close.",
            ],
        ),
        (
            "yellow",
            "Yellow alert",
            "about 36 h",
            [
                "*Close. Send workers home early, in daylight.",
                "Take down the market tent. Tie down the roof.",
                "Take papers, cash, phone and grab bag with you.",
            ],
        ),
        (
            "red",
            "Red alert",
            "about 24 h",
            [
                "*Gas, power, water off. Unplug machines.",
                "*Stop all work. Go to the school before dark.",
                "*Stay inside. If the wind stops at once, wait.",
            ],
        ),
        (
            "after",
            "After",
            "first 3 days",
            [
                "*Check on family and workers first.",
                "*Keep away from damaged buildings and wires.",
                "Take photos of all damage before you clean.",
            ],
        ),
    ];
    let stages = rows.iter().zip(who).map(|((icon, name, when, text), who)| {
        stage(icon, name, &[when], &[(text[0], who.0), (text[1], who.1), (text[2], who.2)])
    });
    Card {
        icon: "cyc".to_owned(),
        name: "Cyclone".to_owned(),
        band: Some(band("VH")),
        limits: limits(),
        stages: stages.collect(),
        ..Card::default()
    }
}

fn small(icon: &str, name: &str, rows: [&str; 3]) -> Card {
    let stages = ["Now", "During", "After"].iter().zip(rows).map(|(name, text)| stage("", name, &[], &[(text, "")]));
    Card {
        icon: icon.to_owned(),
        name: name.to_owned(),
        band: Some(band("H")),
        stages: stages.collect(),
        ..Card::default()
    }
}

fn back() -> Back {
    Back {
        title: "My cards".to_owned(),
        place_and_date: "Mele, Efate · 18 Aug 2026".to_owned(),
        card: Some(cyclone()),
        small: vec![
            small(
                "tsu",
                "Tsunami",
                [
                    "Walk to Mele Maat road top. Time it.",
                    "*Strong or long shaking near the sea: go up now. Leave your goods.",
                    "*Stay up until officials say it is safe.",
                ],
            ),
            small(
                "pan",
                "Outbreak, closed border",
                [
                    "Find buyers who are not tourists.",
                    "Keep soap and water for customers.",
                    "Make small, quick items first: fans, bracelets, baskets.",
                ],
            ),
        ],
        protect_head: head("Protect these three", "where to"),
        protect: vec![
            fact("Mats, 30", "wrap, to Tom’s house"),
            fact("Market tent", "take it home"),
            fact("Sewing machine", "lift it one metre up"),
        ],
        todos_head: head("My three to-dos", "by"),
        todos: vec![
            fact("Copy the papers, bag them", "30 Aug"),
            fact("Write all numbers on paper", "30 Aug"),
            fact("Finish the grab bag", "30 Sep"),
        ],
        message: fact(
            "Message to customers",
            "“We are closed because of the cyclone. We are safe. We open again soon. Call or text Leitau, 555 0134.”",
        ),
        foot: Remark {
            strong: "Bold = protects life.".to_owned(),
            text: "Hours can be shorter: listen for the colour. Follow your disaster office first.".to_owned(),
        },
        fill: Vec::new(),
    }
}

/// A stall as in the mock.
pub fn stall() -> Outline {
    Outline {
        edition: crate::outline::EDITION,
        language: "en".to_owned(),
        title: "Plan of Mama Leitau’s Crafts".to_owned(),
        subject: "What to do before, during and after a disaster".to_owned(),
        business: some("Mama Leitau’s Crafts"),
        owner: some("Leitau Kalsakau"),
        made_on: "2026-08-18".to_owned(),
        version_line: "plan of 18 August 2026".to_owned(),
        words: Words {
            page_of: "page {n} of {of}".to_owned(),
            continued: "(continued)".to_owned(),
            private: "PRIVATE".to_owned(),
        },
        boxes: Boxes { ticked: "ticked".to_owned(), open: "not ticked".to_owned() },
        front: front(),
        back: back(),
        plan: pages::stall(),
        pocket: papers::pocket(),
        by_hand: by_hand(&front(), &back()),
    }
}
