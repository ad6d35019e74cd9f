//! contacts.vcf: emergency numbers and the owner's own people as contact cards that old phones read too (vCard 3.0).

use chrono::NaiveDateTime;

use super::line::{escaped, put};
use super::phone::dial;
use crate::packs::Number;
use crate::plan::catalogue::{contacts, people};
use crate::plan::options::Frame;
use crate::words::{Value, Words};

struct Card {
    key: String,
    name: String,
    phones: Vec<String>,
    role: Option<String>,
    note: Option<String>,
}

/// The cards of a plan. Only its owner may have them: family numbers are among them. `changed` is the time of the last
/// change, in UTC; the same plan always gives the same bytes.
pub fn cards(frame: &Frame<'_>, words: &Words, id: &str, changed: NaiveDateTime) -> String {
    let mut file = String::new();
    let all = emergency(frame, words).into_iter().chain(own(frame, words)).chain(members(frame));
    for card in all.filter(|card| !card.phones.is_empty() && !card.name.is_empty()) {
        put(&mut file, "BEGIN", "VCARD");
        put(&mut file, "VERSION", "3.0");
        // Names here are not first and last: the whole stands in one piece.
        put(&mut file, "N", &format!("{};;;;", escaped(&card.name)));
        put(&mut file, "FN", &escaped(&card.name));
        for phone in &card.phones {
            put(&mut file, "TEL;TYPE=VOICE", &escaped(phone));
        }
        for (name, text) in [("ROLE", &card.role), ("NOTE", &card.note)] {
            if let Some(text) = text {
                put(&mut file, name, &escaped(text));
            }
        }
        put(&mut file, "UID", &format!("{id}-{}@stanap", card.key));
        put(&mut file, "REV", &changed.format("%Y%m%dT%H%M%SZ").to_string());
        put(&mut file, "END", "VCARD");
    }
    file
}

/// For each service the owner's own number and the verified ones of the pack.
fn emergency(frame: &Frame<'_>, words: &Words) -> Vec<Card> {
    let packed = frame.country.printable_numbers();
    let mut cards = Vec::new();
    for service in contacts::SERVICE_SET.codes {
        let own = frame.answers.row(&contacts::EMERGENCY, service).text(&contacts::SERVICE_PHONE);
        let name = named(frame, words, &words.option(contacts::SERVICE_SET.name, service));
        let of_pack: Vec<&Number> = packed.iter().copied().filter(|number| number.service.code() == *service).collect();
        let known = of_pack.iter().any(|number| Some(number.number.as_str()) == own);
        cards.extend(own.filter(|_| !known).map(|own| Card {
            key: format!("service-{service}"),
            name: name.clone(),
            phones: vec![own.to_owned()],
            role: None,
            note: None,
        }));
        cards.extend(together(frame, words, &name, of_pack.into_iter()));
    }
    for number in packed.iter().filter(|number| !contacts::SERVICE_SET.codes.contains(&number.service.code())) {
        let name = named(frame, words, &words.text(&format!("paper-service-{}", number.service.code())));
        cards.extend(together(frame, words, &name, [*number].into_iter()));
    }
    cards
}

/// A service with the country it serves: the phone may know others.
fn named(frame: &Frame<'_>, words: &Words, service: &str) -> String {
    if frame.country.code == "XX" {
        return service.to_owned();
    }
    let country = words.text(&format!("country-{}", frame.country.code));
    words.with("takeout-card-service", &[("service", Value::Text(service)), ("country", Value::Text(&country))])
}

/// Numbers of one service; those with the same note share a card.
fn together<'n>(frame: &Frame<'_>, words: &Words, name: &str, numbers: impl Iterator<Item = &'n Number>) -> Vec<Card> {
    let mut cards: Vec<Card> = Vec::new();
    for number in numbers {
        let note = Some(read(frame, words, number));
        match cards.iter_mut().find(|card| card.note == note) {
            Some(card) => card.phones.push(number.number.clone()),
            None => cards.push(Card {
                key: format!("service-{}-{}", number.service.code(), dial(&number.number)),
                name: name.to_owned(),
                phones: vec![number.number.clone()],
                role: None,
                note,
            }),
        }
    }
    cards
}

/// Where a number of the pack holds, where and when it was read, and to ask the local office.
fn read(frame: &Frame<'_>, words: &Words, number: &Number) -> String {
    let place = frame.country.numbers.iter().position(|other| other == number).unwrap_or(0);
    let id = format!("number-{}-{place}", frame.country.code.to_lowercase());
    let note = number.note.as_deref().map(|note| format!("{}. ", words.over(&id, note))).unwrap_or_default();
    let day = words.date_short(number.verified_on.unwrap_or(frame.country.read_on));
    let source = number.source.as_deref().unwrap_or("-");
    let read = words.with("takeout-card-read", &[("source", Value::Text(source)), ("day", Value::Text(&day))]);
    format!("{note}{read}")
}

fn own(frame: &Frame<'_>, words: &Words) -> Vec<Card> {
    let card = |row: crate::plan::answers::Row<'_>| {
        let who = row.text(&contacts::CONTACT_WHO).map(|who| words.option(contacts::CONTACT_SET.name, who));
        Card {
            key: format!("contact-{}", row.id),
            name: row.text(&contacts::CONTACT_NAME).unwrap_or_default().to_owned(),
            phones: row.text(&contacts::CONTACT_PHONE).map(str::to_owned).into_iter().collect(),
            role: who,
            note: row.text(&contacts::CONTACT_NOTE).map(str::to_owned),
        }
    };
    frame.answers.rows(&contacts::CONTACTS).into_iter().map(card).collect()
}

/// The people who work in the business.
fn members(frame: &Frame<'_>) -> Vec<Card> {
    let card = |row: crate::plan::answers::Row<'_>| {
        let phones = [&people::MEMBER_PHONE, &people::MEMBER_PHONE_2].map(|column| row.text(column));
        Card {
            key: format!("member-{}", row.id),
            name: row.text(&people::MEMBER_NAME).unwrap_or_default().to_owned(),
            phones: phones.into_iter().flatten().map(str::to_owned).collect(),
            role: row.text(&people::MEMBER_ROLE).map(str::to_owned),
            note: None,
        }
    };
    frame.answers.rows(&people::MEMBERS).into_iter().map(card).collect()
}
