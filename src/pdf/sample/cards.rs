//! The later pages of the stall: cards, people, contacts, things, money, recovery, forms.

use super::pages::{columns, heading, list, note, page, pairs, paragraph, remark, row, table};
use super::{band, limits, some, stage};
use crate::outline::{Block, Card, Page, Row, Stage, Table};

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

pub fn things() -> Page {
    page(
        "Things, papers and plan B",
        "box",
        vec![
            heading("Things I must protect", "safe place for stock: Uncle Tom’s concrete house"),
            table(
                &["", "What", ">Number", "How", "Where to", "Who"],
                &[
                    &["[ ", "*Mats", "30", "wrap and move", "Uncle Tom’s concrete house", "*Anna"],
                    &["[ ", "*Sewing machine", "1", "lift", "one metre up, tied", "*Anna"],
                    &["[ ", "*Market tent", "1", "take home", "under the house, tied", "*Joel"],
                ],
                2,
            ),
            Block::Remark(remark(
                "",
                "Time to move everything: 1–3 hours. Start moving at Yellow alert. Values are left off this page; they are on the private money page.",
            )),
            heading("Papers and records", "second copy: none yet"),
            list(
                3,
                false,
                &[
                    ("+ID cards", ""),
                    ("Licence or permit", ""),
                    ("+Bank book", ""),
                    ("+Sales book", ""),
                    ("Credit book", ""),
                    ("Photos of things", ""),
                    ("+School and health cards", ""),
                    ("Land or lease paper", ""),
                    ("Tax number", ""),
                ],
            ),
            pairs(1, &[("Where is the second copy?", "")]),
            heading("Plan B", ""),
            table(
                &["If this stops", "I will", "Note, who to ask"],
                &[
                    &["*My place", "sell from the house", "ask the church for the hall porch"],
                    &["*Road", "work local, share transport", "Tom’s truck when the bridge is open"],
                    &["*Phone, card", "cash book, notice board", "small notes in the grab bag"],
                    &["*Main supplier", "", "find a second supplier"],
                    &["*Tourists", "local buyers, church", "small mats for relief orders"],
                    &["*Me", "Anna Kalsakau", "555 0158; prices in the sales book"],
                ],
                1,
            ),
        ],
    )
}

pub fn money() -> Page {
    let mut page = page(
        "Money",
        "money",
        vec![
            pairs(
                2,
                &[
                    ("Must-pay a month", "VT 38,000"),
                    ("Savings for bad days", "VT 20,000"),
                    ("Cash days", "15 days"),
                    ("Gap to one month", "VT 18,000"),
                    ("Save each week", "VT 1,500"),
                    ("Money to restart", "VT 45,000"),
                ],
            ),
            heading("Insurance", ""),
            table(&["What", "Company", "Number", "Until"], &[], 2),
            heading("Owed to me and owed by me", ""),
            table(
                &["Who", "For what", ">Amount"],
                &[&["*Hotel shop", "12 mats, July", "VT 24,000"], &["*Rose Tarip", "pandanus", "VT −3,500"]],
                1,
            ),
        ],
    );
    page.private = true;
    page.sub = some("Keep this page apart from the others. It is never on the wall sheet.");
    page
}

pub fn recovery() -> Page {
    page(
        "First 72 hours and recovery",
        "after",
        vec![
            heading("First 72 hours, in this order", ""),
            list(
                1,
                true,
                &[
                    ("*Check on your family and workers. Call for help.", "me"),
                    ("*Do not enter a damaged building. Keep away from fallen lines.", "all"),
                    ("Take photos of all damage before you clean.", "Anna"),
                    ("Fill in the damage form.", "me"),
                    ("Tell the chamber, the council and the insurer.", ""),
                ],
            ),
            heading("What I need to reopen", ""),
            list(
                2,
                false,
                &[
                    ("a roof or tent", ""),
                    ("one loom, fibre for a week", ""),
                    ("the market is open", ""),
                    ("cash for small change", ""),
                ],
            ),
            heading("Recovery steps", ""),
            table(
                &["", "Step", "By", "Who"],
                &[
                    &["[ ", "Clean and dry the stock", "day 3", "Anna"],
                    &["[ ", "Sell small mats from the house", "day 7", "me"],
                ],
                2,
            ),
            paragraph("Group ideas", "The Mele mamas share one tent until every stall stands again."),
        ],
    )
}

pub fn damage() -> Page {
    let kinds = [
        "Building or stall",
        "Tools, equipment",
        "Vehicle or boat",
        "Stock for sale",
        "Raw materials",
        "Crops, plants, animals",
        "Furniture, phone, IT",
        "Other",
    ];
    let mut rows: Vec<Row> = kinds.iter().map(|kind| row(&[kind, "", "[ ", "[ ", "[ ", "[ ", "VT"])).collect();
    rows.push(row(&["*Total", "", "", "", "", "", "VT"]));
    let columns = columns(&["Thing", "How many", "=fine", "=light", "=heavy", "=destroyed", "Cost to fix or replace"]);
    let mut page = page(
        "Damage and loss form",
        "paper",
        vec![
            pairs(2, &[("Event", ""), ("Closed on", ""), ("Date", ""), ("Partly, fully open on", "")]),
            heading("1 Damage", "one line for each kind of thing"),
            Block::Table(Table { columns, rows, spare: 0 }),
            Block::Halves {
                left: vec![
                    heading("2 Losses", ""),
                    pairs(
                        1,
                        &[
                            ("Days fully closed", ""),
                            ("Days partly open", ""),
                            ("Sales then (half = 50)", ""),
                            ("Extra costs, VT", ""),
                            ("Owed to me, lost, VT", ""),
                        ],
                    ),
                ],
                right: vec![
                    heading("3 Work", ""),
                    table(
                        &["People", "before", "now", "days lost", "pay a day"],
                        &[
                            &["Women paid", "", "", "", ""],
                            &["Men paid", "", "", "", ""],
                            &["Women family", "", "", "", ""],
                            &["Men family", "", "", "", ""],
                        ],
                        0,
                    ),
                ],
            },
            heading("4 What I need most", "write 1, 2, 3 in three boxes"),
            list(
                3,
                false,
                &[
                    ("cash grant", ""),
                    ("loan", ""),
                    ("tools", ""),
                    ("stock or raw material", ""),
                    ("place to sell", ""),
                    ("power or water fixed", ""),
                    ("road or transport", ""),
                    ("customers, market", ""),
                    ("skills or advice", ""),
                    ("papers, licence, ID", ""),
                    ("childcare", ""),
                    ("someone to talk to", ""),
                    ("insurance claim help", ""),
                    ("other", ""),
                ],
            ),
            heading("5 Opening again", ""),
            pairs(
                2,
                &[
                    ("Weeks until fully back", ""),
                    ("Can I open with what I have?", ""),
                    ("What stops me most", ""),
                    ("Signed", ""),
                ],
            ),
        ],
    );
    page.sub = some("Fill this in before you clean. Take photos first. A guess is better than nothing.");
    page
}

pub fn closing() -> Page {
    page(
        "To-do list, tests and sign-off",
        "calendar",
        vec![
            heading("To-do list", ""),
            table(
                &["", "What", "Who", "By", ">Cost"],
                &[
                    &["[ ", "*Copy the papers, bag them", "Anna", "30 Aug", "VT 500"],
                    &["[ ", "*Write all numbers on paper", "me", "30 Aug", ""],
                    &["[x", "*Finish the grab bag", "Joel", "30 Sep", "VT 4,000"],
                ],
                2,
            ),
            heading("Tests and drills", ""),
            table(&["Date", "What we tried", "What to change"], &[], 4),
            pairs(1, &[("Look at this plan again by", "2 October 2026")]),
            heading("Copies of this plan", ""),
            pairs(3, &[("Tom", "paper"), ("Marie", "phone photo"), ("", "")]),
            heading("Signed", ""),
            Block::Signatures { labels: ["Owner", "Stand-in", "Buddy", "Trainer"].map(str::to_owned).to_vec() },
            note(
                "This plan was made by the business owner. It does not replace advice from your disaster office, police or health services. Check phone numbers every season.",
            ),
        ],
    )
}
