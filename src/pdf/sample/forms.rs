//! The last pages of the stall: things, money, recovery, damage form, sign-off.

use super::pages::{columns, heading, list, note, page, pairs, paragraph, remark, row, table};
use super::some;
use crate::outline::{Block, Page, Row, Table};

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
