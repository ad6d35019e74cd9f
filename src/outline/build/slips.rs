//! Cards to cut out: how to join a workshop, and how to come back to a plan. A plan code is kept nowhere as it is, so no
//! card can show one: its owner writes it.

use chrono::NaiveDate;

use crate::outline::slips::{Cards, Code, JoinCard, ReturnCard, Slips};
use crate::outline::{Fact, Remark};
use crate::words::{Value, Words};

/// The workshop that cards are for.
#[derive(Debug, Clone, Copy)]
pub struct Workshop<'a> {
    /// Its name.
    pub title: &'a str,
    /// Hall and town.
    pub place: &'a str,
    /// Its first day.
    pub day: NaiveDate,
}

/// The way into it.
#[derive(Debug, Clone, Copy)]
pub struct Door<'a> {
    /// Address of the server, `http://192.168.8.2`.
    pub address: &'a str,
    /// The code of the workshop.
    pub code: &'a str,
    /// In a hall: the name of its wireless network, which may not be known. Elsewhere the phone's own line is used.
    pub hall: Option<&'a str>,
}

/// So many cards to join.
pub fn join(words: &Words, workshop: Workshop<'_>, door: Door<'_>, count: usize) -> Slips {
    let t = |id: &str| words.text(id).into_owned();
    let day = words.date_long(workshop.day);
    let first = match door.hall {
        None => t("join-card-line"),
        Some("") => t("join-card-wifi-ask"),
        Some(network) => words.with("join-card-wifi", &[("network", Value::Text(network))]),
    };
    let card = JoinCard {
        title: workshop.title.to_owned(),
        about: [workshop.place, &day].into_iter().filter(|part| !part.is_empty()).map(str::to_owned).collect(),
        picture: Code { address: format!("{}/join/{}", door.address, door.code), words: t("join-card-picture") },
        steps: [first, t("join-card-open"), t("join-card-type")],
        address: format!("{}/join", typed(door.address)),
        code: door.code.to_owned(),
    };
    slips(words, "join-cards", workshop, Cards::Join(card, count))
}

/// An address as people type it.
fn typed(address: &str) -> &str {
    address.trim_start_matches("https://").trim_start_matches("http://")
}

/// Who comes back.
#[derive(Debug, Clone, Copy, Default)]
pub struct Back<'a> {
    /// Number of the seat.
    pub seat: Option<i64>,
    /// Whose card it is, where names were asked for.
    pub name: Option<&'a str>,
    /// Whether the plan is kept for long; not known on a card for anyone.
    pub kept: Option<bool>,
}

/// Where plans live and whom to ask.
#[derive(Debug, Clone, Copy)]
pub struct Home<'a> {
    /// The public address, if there is one.
    pub address: Option<&'a str>,
    /// Name of the trainer.
    pub trainer: &'a str,
    /// How she is reached.
    pub phone: Option<&'a str>,
}

/// A card for each of them.
pub fn returns(words: &Words, workshop: Workshop<'_>, home: Home<'_>, people: &[Back<'_>]) -> Slips {
    let t = |id: &str| words.text(id).into_owned();
    let picture =
        home.address.map(|address| Code { address: format!("{address}/return"), words: t("return-card-picture") });
    let card = |back: &Back<'_>| ReturnCard {
        title: t("page-return"),
        seat: back.seat.map(|number| words.with("seat", &[("number", Value::Number(number))])),
        name: Fact { label: t("return-card-name"), value: back.name.map(str::to_owned) },
        code: t("return-card-code"),
        picture: picture.clone(),
        lines: lines(words, home, back.kept),
    };
    slips(words, "return-cards", workshop, Cards::Return(people.iter().map(card).collect()))
}

/// Where the plan lives, how long, and whom to ask.
fn lines(words: &Words, home: Home<'_>, kept: Option<bool>) -> Vec<Remark> {
    let t = |id: &str| words.text(id).into_owned();
    let lives = match home.address {
        Some(address) => Remark {
            strong: words.with("return-card-open", &[("address", Value::Text(typed(address)))]),
            text: t("return-card-choose"),
        },
        None => Remark { strong: String::new(), text: t("paper-lives-with-trainer") },
    };
    let ask = match home.phone {
        Some(phone) => {
            words.with("return-card-lost-phone", &[("name", Value::Text(home.trainer)), ("phone", Value::Text(phone))])
        }
        None => words.with("return-card-lost", &[("name", Value::Text(home.trainer))]),
    };
    let time = kept.map(|kept| t(if kept { "return-card-kept" } else { "return-card-not-kept" }));
    let keep = Remark { strong: t("return-card-keep"), text: time.unwrap_or_default() };
    vec![lives, keep, Remark { strong: String::new(), text: ask }]
}

fn slips(words: &Words, id: &str, workshop: Workshop<'_>, cards: Cards) -> Slips {
    Slips {
        language: words.lang().to_owned(),
        title: words.with(id, &[("title", Value::Text(workshop.title))]),
        subject: words.attr(id, "subject").unwrap_or_default(),
        made_on: workshop.day.to_string(),
        cards,
    }
}
