//! The middle pages of the stall: action cards, people, contacts.

use super::pages::{heading, list, note, page, pairs, paragraph, remark, table};
use super::{band, limits, some, stage};
use crate::outline::{Block, Card, Page, Stage};

pub fn stages() -> Vec<Stage> {
    vec![
        stage(
            "watch",
            "Watch",
            &["2–3 days before", "weather news"],
            &[
                ("Finish and deliver orders. Stop soaking or drying new fibre outside.", "me"),
                ("Listen to the radio two times a day.", "Anna"),
                ("Charge phones and power banks. Fill water containers.", "Joel"),
            ],
        ),
        stage(
            "blue",
            "Blue alert",
            &["about 48 hours", "get ready"],
            &[
                ("Pack finished goods first, then tools, patterns and looms. Label each bag.", "Anna"),
                ("Move stock and tools to Uncle Tom’s concrete house. Start with the most costly.", "Joel"),
                ("Cut and store ready pandanus before the wind tears it.", "me"),
                ("Bring in signs, tables, umbrellas and loose iron.", "Joel"),
                ("Tell customers and suppliers when you will close.", "me"),
            ],
        ),
        stage(
            "yellow",
            "Yellow alert",
            &["about 36 hours", "act now"],
            &[
                ("*Close. Send workers home early, in daylight.", "me"),
                ("Take down the market tent. Carry goods to the safe place.", "Joel"),
                ("Put up shutters. Tie down the roof and the stall.", "Joel"),
                ("Lift what you cannot move one metre off the floor. Cover it and tie it.", "Anna"),
                ("Take papers, cash, phone and grab bag with you.", "Anna"),
            ],
        ),
        stage(
            "red",
            "Red alert",
            &["about 24 hours", "stay in shelter"],
            &[
                ("*Turn off gas, power and water at the main. Unplug machines.", "Joel"),
                ("*Stop all work. Go to your safe place before dark.", "all"),
                ("Send one message: who you are with and where.", "Anna"),
                ("*Stay inside, away from windows. Do not go out to save goods.", "all"),
                ("*If the wind stops at once, wait. Strong wind can come back.", "all"),
            ],
        ),
        stage(
            "after",
            "After",
            &["first 3 days", "check and count"],
            &[
                ("*Check on your family and workers first. Call for help.", "me"),
                ("*Do not enter a damaged building. Keep away from fallen lines.", "all"),
                ("Take photos of all damage before you clean.", "Anna"),
            ],
        ),
    ]
}

pub fn card(name: &str) -> Page {
    let card = Card {
        icon: "cyc".to_owned(),
        name: name.to_owned(),
        band: Some(band("VH")),
        score: some("score 12"),
        limits: limits(),
        stages: stages(),
        foot: remark(
            "Bold = protects life.",
            "Hours can be shorter: listen for the colour, not the clock. Follow your disaster office first. More for “after” is on page 12.",
        ),
    };
    page(name, "", vec![Block::Card(card)])
}

pub fn tsunami() -> Page {
    let stages = vec![
        stage(
            "",
            "Now",
            &["on a quiet day"],
            &[
                ("Walk to Mele Maat road top. Time it.", "all"),
                ("Keep shoes, torch and the grab bag by the door.", "Anna"),
            ],
        ),
        stage(
            "",
            "During",
            &["no time: go"],
            &[
                ("*Strong or long shaking near the sea: go up now. Leave your goods.", "all"),
                ("*Do not wait for a siren or a message.", "all"),
            ],
        ),
        stage(
            "",
            "After",
            &["hours to days"],
            &[
                ("*Stay up until officials say it is safe.", "all"),
                ("Take photos of all damage before you clean.", "Anna"),
            ],
        ),
    ];
    let card = Card {
        icon: "tsu".to_owned(),
        name: "Tsunami".to_owned(),
        band: Some(band("H")),
        score: some("score 8"),
        stages,
        foot: remark("Bold = protects life.", "Follow your disaster office first."),
        ..Card::default()
    };
    page("Tsunami", "", vec![Block::Card(card)])
}

pub fn jobs() -> Page {
    page(
        "People and jobs",
        "people",
        vec![
            heading("Jobs in a warning", ""),
            table(
                &["", "Job", "Who", "If away"],
                &[
                    &["@radio", "*Listen to the radio", "Anna", "Joel"],
                    &["@box", "*Move stock", "Joel", "me"],
                    &["@close", "*Close and lock", "me", ""],
                ],
                1,
            ),
            Block::Frame {
                title: some("Anna can run the business"),
                blocks: vec![
                    paragraph(
                        "",
                        "Tom has the second key. Prices: first page of the sales book. Supplier: Rose Tarip. Opening: Monday to Saturday, 7 to 5.",
                    ),
                    Block::Paragraph { title: None, text: None, lines: 1 },
                ],
            },
            heading("Who needs help", "asked and allowed"),
            pairs(1, &[("Grandmother Lena", "cannot walk far; Joel carries her bag"), ("", "")]),
            heading("Grab bag", "tick what is in it"),
            list(
                3,
                false,
                &[
                    ("+water", ""),
                    ("+torch", ""),
                    ("radio", ""),
                    ("first aid", ""),
                    ("+medicine", ""),
                    ("copies of papers", ""),
                    ("cash, small notes", ""),
                    ("phone charger", ""),
                    ("this plan", ""),
                ],
            ),
        ],
    )
}

pub fn contacts() -> Page {
    let group = |title: &str, note: &str, rows: &[&[&str]], spare: u8| {
        vec![heading(title, note), table(&["", "", ">"], rows, spare)]
    };
    let mut blocks = group(
        "Emergency",
        "checked 1 July 2026 · check again each season",
        &[
            &["*Police", "or 22222", "#111"],
            &["*Ambulance", "Port Vila and Luganville only", "#115"],
            &["*Fire", "", "#113"],
            &["*Weather and warnings", "free, day and night", "#116"],
            &["*Disaster office (NDMO)", "ask and write it here", ""],
        ],
        0,
    );
    blocks.extend(group(
        "Family and helpers",
        "",
        &[
            &["*Tom Kalsakau", "uncle, store and truck", "#555 0141"],
            &["*Anna Kalsakau", "daughter, can run the stall", "#555 0158"],
            &["*Marie Tari", "cousin in Luganville", "#555 0167"],
        ],
        1,
    ));
    blocks.extend(group(
        "Suppliers",
        "",
        &[&["*Rose Tarip", "pandanus, Mele", "#555 0172"], &["second supplier", "no one yet: find one", ""]],
        0,
    ));
    blocks.extend(group(
        "Customers",
        "",
        &[
            &["*Sister Evelyn", "church women’s group", "#555 0183"],
            &["*Hotel shop", "Port Vila, orders mats monthly", "#555 0190"],
        ],
        1,
    ));
    blocks.extend(group(
        "Market, bank, group, officials",
        "",
        &[
            &["*Council market office", "stall and tent rules", "#555 0106"],
            &["*Savings group", "Mele mamas, meets Fridays", "#555 0129"],
            &["*Chamber of commerce", "tell them about damage", ""],
        ],
        1,
    ));
    blocks.push(note("Seven-figure numbers start with +678. Write changes by hand and put the date beside them."));
    page("Contacts", "phone", blocks)
}
