//! Pages of the full plan of the stall.

use super::cards::{card, contacts, jobs, tsunami};
use super::forms::{closing, damage, money, recovery, things};
use super::{band, fact, head, some, task};
use crate::outline::{
    Align, Answer, AnswerWord, Block, Cell, Column, Fact, Matrix, Page, Part, Placed, Remark, Row, Score, Strip, Table,
};

pub fn heading(title: &str, note: &str) -> Block {
    Block::Heading(head(title, note))
}

/// Columns from "name" (left), ">name" (right) and "=name" (centre), all of the same weight.
pub fn columns(names: &[&str]) -> Vec<Column> {
    let column = |name: &&str| {
        let align = match name.chars().next() {
            Some('>') => Align::Right,
            Some('=') => Align::Centre,
            _ => Align::Left,
        };
        let word = name.trim_start_matches(['>', '=']);
        let icon = word.strip_prefix('@').and_then(some);
        Column { head: if icon.is_some() { String::new() } else { word.to_owned() }, icon, weight: 1, align }
    };
    names.iter().map(column).collect()
}

/// Cells from text: "*bold", "#large", "[ ]", "[x]", "@icon", "!band", else plain.
pub fn row(cells: &[&str]) -> Row {
    let cell = |text: &&str| match (text.chars().next(), text.get(1..)) {
        (None, _) => Cell::Empty,
        (Some('*'), Some(rest)) => Cell::Strong(rest.to_owned()),
        (Some('#'), Some(rest)) => Cell::Large(rest.to_owned()),
        (Some('['), Some(rest)) => Cell::Tick(rest.starts_with('x')),
        (Some('@'), Some(rest)) => Cell::Icon(rest.to_owned()),
        (Some('!'), Some(rest)) => Cell::Band(band(rest)),
        (Some('?'), Some("yes")) => Cell::Answer(Answer::Yes),
        (Some('?'), Some("partly")) => Cell::Answer(Answer::Partly),
        (Some('?'), _) => Cell::Answer(Answer::No),
        _ => Cell::Text((*text).to_owned()),
    };
    Row { cells: cells.iter().map(cell).collect(), under: None }
}

pub fn table(names: &[&str], rows: &[&[&str]], spare: u8) -> Block {
    Block::Table(Table { columns: columns(names), rows: rows.iter().map(|cells| row(cells)).collect(), spare })
}

pub fn pairs(columns: u8, facts: &[(&str, &str)]) -> Block {
    Block::Pairs { columns, facts: facts.iter().map(|(label, value)| fact(label, value)).collect() }
}

fn facts(labels: &[(&str, &str)]) -> Vec<Fact> {
    labels.iter().map(|(label, value)| fact(label, value)).collect()
}

pub fn list(columns: u8, ruled: bool, tasks: &[(&str, &str)]) -> Block {
    let tasks = tasks
        .iter()
        .map(|(text, who)| {
            let mut task = task(text.trim_start_matches('+'), who);
            task.done = text.starts_with('+');
            task
        })
        .collect();
    Block::Checklist { columns, ruled, tasks }
}

pub fn page(title: &str, icon: &str, blocks: Vec<Block>) -> Page {
    Page { title: title.to_owned(), icon: some(icon), private: false, sub: None, blocks }
}

pub fn paragraph(title: &str, text: &str) -> Block {
    Block::Paragraph { title: some(title), text: some(text), lines: 2 }
}

pub fn note(text: &str) -> Block {
    Block::Note { text: text.to_owned() }
}

pub fn remark(strong: &str, text: &str) -> Remark {
    Remark { strong: strong.to_owned(), text: text.to_owned() }
}

fn marked(range: impl Fn(usize) -> bool) -> Vec<bool> {
    (1..=12).map(range).collect()
}

fn glance() -> Page {
    let mut sells = columns(&["", "Product", "Share of money", "Need in disaster", "Can stop for", ">Points"]);
    sells[0].weight = 0;
    let product = |cells: &[&str], needs: &str| Row { under: some(needs), ..row(cells) };
    let rows = vec![
        product(&["*1", "*Pandanus mats", "most", "some", "*1 week", "#8"], "needs: me, workers, stock, tools, road"),
        product(&["*2", "*Baskets", "about half", "some", "*2 weeks", "#6"], "needs: me, workers, stock"),
        product(&["*3", "*Fans and bracelets", "small part", "not much", "*1 month", "#3"], "needs: me, stock"),
    ];
    let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(' ').map(str::to_owned).collect();
    let days = "Mon Tue Wed Thu Fri Sat Sun".split(' ').map(str::to_owned).collect();
    page(
        "My business at a glance",
        "recover",
        vec![
            pairs(
                2,
                &[
                    ("Owner", "Leitau Kalsakau"),
                    ("Phone", "+678 555 0134"),
                    ("Kind", "Handicraft"),
                    ("Place", "Mele, Efate (Shefa)"),
                    ("I work at", "council market stall"),
                    ("Started", "2009, not registered"),
                    ("Other income", "garden food, one wage"),
                    ("Groups", ""),
                ],
            ),
            heading("People", "0 paid workers"),
            Block::Counts {
                facts: facts(&[
                    ("family women", "2"),
                    ("family man", "1"),
                    ("people work here", "3"),
                    ("people live from this", "7"),
                ]),
            },
            heading("What I sell, most important first", "points 3 to 10: most points, first to restart"),
            Block::Table(Table { columns: sells, rows, spare: 0 }),
            Block::Goal(fact("My goal", "Keep people safe and open again in 1 week.")),
            paragraph(
                "The smallest way to keep going",
                "Weave fans and small mats at home. Sell to shops and church groups. Sell from the house on market days.",
            ),
            heading("My year and my week", ""),
            Block::Strips {
                heads: months,
                strips: vec![
                    Strip { label: "Busy months".to_owned(), cells: marked(|n| (6..=10).contains(&n)), hatched: false },
                    Strip { label: "Cyclones".to_owned(), cells: marked(|n| !(5..=10).contains(&n)), hatched: true },
                ],
            },
            Block::Strips {
                heads: days,
                strips: vec![Strip {
                    label: "Open days".to_owned(),
                    cells: vec![true, true, true, true, true, true, false],
                    hatched: false,
                }],
            },
            pairs(1, &[("My customers", "tourists, shops or hotels, church")]),
        ],
    )
}

fn risks() -> Page {
    let placed = |icon: &str, often, bad| Placed { icon: icon.to_owned(), often, bad };
    let ranges = [("L", "1–3"), ("M", "4–6"), ("H", "8–9"), ("VH", "12–16")];
    let matrix = Matrix {
        often_label: "How often?".to_owned(),
        bad_label: "How bad? closed for".to_owned(),
        often: facts(&[
            ("Rare", "20 and more"),
            ("Sometimes", "10–20 years"),
            ("Often", "3–10 years"),
            ("Very often", "1–2 years"),
        ]),
        bad: facts(&[
            ("Small", "under 1 day"),
            ("Medium", "up to 1 week"),
            ("Big", "1–4 weeks"),
            ("Very big", "over 1 month"),
        ]),
        bands: ranges.map(|(letter, range)| (band(letter), range.to_owned())).to_vec(),
        rule: "Score = how often × how bad".to_owned(),
        hazards: vec![
            placed("cyc", 3, 4),
            placed("tsu", 2, 4),
            placed("pan", 2, 4),
            placed("srg", 3, 2),
            placed("ill", 3, 2),
        ],
    };
    page(
        "My risks",
        "cyc",
        vec![
            Block::Matrix(matrix),
            heading("My risks, highest first", ""),
            table(
                &[
                    "",
                    "",
                    "Risk",
                    "How often",
                    "How bad",
                    "Score",
                    "Band",
                    "=@people",
                    "=@place",
                    "=@money",
                    "=@partners",
                ],
                &[
                    &["*1", "@cyc", "*Cyclone", "often", "very big", "#12", "!VH", "[x", "[x", "[x", "[x"],
                    &["*2", "@tsu", "*Tsunami", "sometimes", "very big", "#8", "!H", "[x", "[x", "[x", "[ "],
                    &[
                        "*3",
                        "@pan",
                        "*Outbreak, closed border",
                        "sometimes",
                        "very big",
                        "#8",
                        "!H",
                        "[x",
                        "[ ",
                        "[x",
                        "[x",
                    ],
                    &["*4", "@srg", "*Storm surge, big waves", "often", "medium", "#6", "!M", "[ ", "[x", "[x", "[ "],
                    &["*5", "@ill", "*Owner or key person sick", "often", "medium", "#6", "!M", "[x", "[ ", "[x", "[ "],
                ],
                0,
            ),
            note("What would be hurt: people · place and work · money · partners and supply. A tick means yes."),
            heading("What happened before", ""),
            table(
                &["Event", ">Days closed", "Lost"],
                &[
                    &["*Cyclone Pam, 2015", "*45", "roof, 60 mats and the pandanus garden"],
                    &["*Earthquake, December 2024", "*60", "shut out of the town centre"],
                ],
                1,
            ),
            heading("My place", ""),
            list(
                3,
                false,
                &[
                    ("+near the sea", ""),
                    ("near a volcano", ""),
                    ("close to other houses", ""),
                    ("low land or near a river", ""),
                    ("under trees or poles", ""),
                    ("only one road or boat", ""),
                    ("steep slope", ""),
                    ("+light roof", ""),
                ],
            ),
        ],
    )
}

fn ready() -> Page {
    let part = |icon: &str, name: &str, points: u8, word: &str| {
        Block::Part(Part {
            icon: icon.to_owned(),
            name: name.to_owned(),
            points: Some(points),
            word: some(word),
            next: "next time".to_owned(),
        })
    };
    page(
        "How ready I am",
        "ready",
        vec![
            Block::Score(Score {
                points: Some(42),
                of: "of 100".to_owned(),
                word: "Getting ready".to_owned(),
                message: "Good start. Close the gaps before the season.".to_owned(),
            }),
            note("Answers of 18 August 2026. “Not sure” counts as not ready."),
            Block::Key {
                answers: [(Answer::Yes, "yes"), (Answer::Partly, "partly"), (Answer::No, "no, or not sure")]
                    .map(|(answer, word)| AnswerWord { answer, word: word.to_owned() })
                    .to_vec(),
            },
            Block::Frame {
                title: some("Three safety points. All three must be “yes”."),
                blocks: vec![table(
                    &["", "", ">"],
                    &[
                        &["?yes", "We know the safe place and how to get there.", "*yes"],
                        &["?partly", "Emergency numbers and our own numbers are on paper.", "*partly"],
                        &["?partly", "I have a safe, dry place for stock and tools.", "*partly"],
                    ],
                    0,
                )],
            },
            part("people", "People", 33, "Not ready yet"),
            table(
                &["", "Start here: People is my weakest part", "done on"],
                &[
                    &["?no", "Someone else can run the business for one week.", ""],
                    &["?no", "A bag is ready with water, torch, radio, first aid and medicine.", ""],
                    &["?no", "We talked about it, or practised, in the last 12 months.", ""],
                    &["?partly", "Each person knows one job to do when a warning comes.", ""],
                ],
                0,
            ),
            part("shelter", "Place and work", 33, "Not ready yet"),
            table(
                &["", "", ">"],
                &[
                    &["?no", "I have another place, or another way, to sell.", "*no"],
                    &["", "My papers have a copy.", ""],
                ],
                0,
            ),
            part("money", "Money", 50, "Getting ready"),
            table(&["", "", ">"], &[&["?partly", "I write down sales and costs every week.", "*partly"]], 0),
            part("partners", "Partners", 72, "Ready"),
            table(&["", "", ">"], &[&["?yes", "I belong to a group that helps after a disaster.", "*yes"]], 0),
        ],
    )
}

/// All pages.
pub fn stall() -> Vec<Page> {
    vec![
        glance(),
        risks(),
        ready(),
        card("Cyclone"),
        tsunami(),
        jobs(),
        contacts(),
        things(),
        money(),
        recovery(),
        damage(),
        closing(),
    ]
}
