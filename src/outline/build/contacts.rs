//! Contacts: emergency numbers, then the owner's own people by what they are to her; the message to customers.

use super::super::{Block, Cell, Page, Row};
use super::front;
use super::maker::{Maker, dotted};
use super::pieces::{self, column, figures, heading, paragraph, row, strong, text};
use crate::plan::answers;
use crate::plan::catalogue::contacts;

/// Groups of contacts, with the kinds in each; what is in none stands in the first.
const GROUPS: [(&str, &[&str]); 4] = [
    ("contacts-family", &["family", "worker", "neighbour"]),
    ("contacts-suppliers", &["supplier"]),
    ("contacts-customers", &["customer"]),
    (
        "contacts-others",
        &[
            "transport",
            "landlord",
            "bank",
            "insurer",
            "co_op",
            "chamber",
            "village_leader",
            "council",
            "clinic",
            "mechanic",
            "other",
        ],
    ),
];

/// The page.
pub(super) fn page(make: &Maker<'_>) -> Page {
    let checked = front::checked(make).map(|day| {
        let checked = make.with("checked", &[("day", make.words.date_long(day).as_str().into())]);
        dotted([Some(checked), Some(make.t("ask-office"))]).unwrap_or_default()
    });
    let mut blocks = vec![heading(make.t("numbers"), checked), emergency(make)];
    let rows = make.rows(&contacts::CONTACTS);
    for (place, (title, kinds)) in GROUPS.iter().enumerate() {
        let here: Vec<Row> = rows.iter().filter(|row| group(row) == place).map(|row| contact(make, row)).collect();
        if !here.is_empty() || place == 0 || make.asks(&contacts::CONTACT_NOTE) && !kinds.is_empty() {
            let spare = if place == 0 && here.is_empty() { 3 } else { 1 };
            blocks.extend([heading(make.t(title), None), pieces::table(columns(), here, spare)]);
        }
    }
    blocks.extend(paragraph(make, &contacts::MESSAGE));
    blocks.push(Block::Note { text: make.t("contacts-note") });
    pieces::page(make.t("contacts"), "phone", blocks)
}

fn columns() -> Vec<super::super::Column> {
    vec![column("", 5), column("", 6), figures("", 4)]
}

fn group(row: &answers::Row<'_>) -> usize {
    let who = row.text(&contacts::CONTACT_WHO).unwrap_or_default();
    GROUPS.iter().position(|(_, kinds)| kinds.contains(&who)).unwrap_or(0)
}

fn contact(make: &Maker<'_>, contact: &answers::Row<'_>) -> Row {
    let second = (contact.text(&contacts::CONTACT_SECOND) == Some("yes"))
        .then(|| make.head(&contacts::CONTACTS, &contacts::CONTACT_SECOND));
    let said = |column| make.cell(contact, column);
    let note = dotted([said(&contacts::CONTACT_WHO), said(&contacts::CONTACT_NOTE), second]);
    row(vec![
        strong(make.cell(contact, &contacts::CONTACT_NAME)),
        text(note),
        number(make.cell(contact, &contacts::CONTACT_PHONE)),
    ])
}

fn number(number: Option<String>) -> Cell {
    number.map_or(Cell::Empty, Cell::Large)
}

/// For each service the owner's own number, then those of the pack; services without either are lines to write on.
fn emergency(make: &Maker<'_>) -> Block {
    let mut rows = Vec::new();
    let packed = make.frame.country.printable_numbers();
    let line = |name: String, note: Option<String>, value: Option<String>| {
        row(vec![strong(Some(name)), text(note), number(value)])
    };
    for service in contacts::SERVICE_SET.codes {
        let name = make.words.option(contacts::SERVICE_SET.name, service);
        let own = make.cell(&make.frame.answers.row(&contacts::EMERGENCY, service), &contacts::SERVICE_PHONE);
        let of_pack: Vec<_> = packed
            .iter()
            .filter(|number| number.service.code() == *service && Some(&number.number) != own.as_ref())
            .collect();
        if own.is_some() || of_pack.is_empty() {
            let known = packed.iter().find(|number| Some(&number.number) == own.as_ref());
            rows.push(line(name.clone(), known.and_then(|number| front::note(make, number)), own));
        }
        rows.extend(
            of_pack.iter().map(|of_pack| line(name.clone(), front::note(make, of_pack), Some(of_pack.number.clone()))),
        );
    }
    let others = packed.iter().filter(|number| !contacts::SERVICE_SET.codes.contains(&number.service.code()));
    rows.extend(others.map(|other| {
        let name = make.t(&format!("service-{}", other.service.code()));
        line(name, front::note(make, other), Some(other.number.clone()))
    }));
    pieces::table(columns(), rows, 0)
}
