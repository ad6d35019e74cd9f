//! contacts.vcf, read again by another parser.

use calcard::vcard::{VCard, VCardProperty, VCardVersion};
use calcard::{Entry, Parser};
use serde_json::json;
use stanap::packs::Packs;

use super::{case, lines, long_name, owner_of, plan};
use crate::support::app::{TestApp, on_both};
use crate::support::owner::Owner;

fn cards(bytes: &[u8]) -> Vec<VCard> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let mut parser = Parser::new(text);
    let mut all = Vec::new();
    loop {
        match parser.entry() {
            Entry::VCard(card) => all.push(card),
            Entry::Eof => return all,
            other => panic!("another program does not read it: {other:?}"),
        }
    }
}

fn all_of(card: &VCard, property: &VCardProperty) -> Vec<String> {
    let entries = card.properties(property);
    entries.map(|entry| entry.values.iter().filter_map(|value| value.as_text()).collect::<Vec<_>>().join(";")).collect()
}

#[test]
fn verified_numbers_of_the_country_carry_where_and_when_they_were_read() {
    let app = TestApp::start();
    let mut owner = Owner::begins(&app, "quick");
    let page = owner.get("/contacts.vcf");
    page.assert_status(200);
    assert_eq!(page.header("content-type"), Some("text/vcard; charset=utf-8"));
    assert!(page.header("content-disposition").is_some_and(|to| to.starts_with("attachment") && to.contains(".vcf")));
    let found = cards(&page.body);
    let packs = Packs::embedded().expect("the packs");
    let country = packs.country("VU").expect("Vanuatu");
    assert!(found.len() <= country.printable_numbers().len());
    let numbers: Vec<String> = found.iter().flat_map(|card| all_of(card, &VCardProperty::Tel)).collect();
    for number in &country.numbers {
        assert_eq!(numbers.contains(&number.number), number.verified, "{number:?}");
    }
    assert_eq!(numbers.len(), country.printable_numbers().len());
    for card in &found {
        assert_eq!(card.version(), Some(VCardVersion::V3_0));
        let note = all_of(card, &VCardProperty::Note).concat();
        assert!(note.contains("Read at ") && note.contains("Ask your local office"), "{note}");
        assert!(all_of(card, &VCardProperty::Fn)[0].contains("Vanuatu"));
    }
}

#[test]
fn her_own_people_keep_every_letter_of_their_names() {
    on_both(|app| {
        let (long, note) = (long_name(60), long_name(80));
        let answers = json!({
            "contacts": {
                "contacts-own": [
                    { "id": "c1", "name": long, "who": "family", "phone": "+676 (55) 01-34", "note": note },
                    { "id": "c2", "name": "No number" },
                ],
                "contacts-emergency": { "police": { "phone": "22 222" } },
            },
            "people": {
                "people-members": [{ "id": "m1", "name": "ʻAna Tuʻipulotu", "role": "cook", "phone": "771", "phone-2": "772" }],
                "people-help": [{ "id": "h1", "who": "Granny", "need": "insulin" }],
            },
        });
        let mut owner = owner_of(app, &plan("TO", "en", &answers));
        let page = owner.get("/contacts.vcf");
        drop(lines(&page.body));
        let found = cards(&page.body);
        let card = |name: &str| {
            found
                .iter()
                .find(|card| all_of(card, &VCardProperty::Fn) == [name])
                .unwrap_or_else(|| panic!("no card of {name}"))
        };
        let own = card(&long);
        assert_eq!(all_of(own, &VCardProperty::Tel), ["+676 (55) 01-34"]);
        assert_eq!(all_of(own, &VCardProperty::Note), [note]);
        assert_eq!(all_of(own, &VCardProperty::N)[0].trim_end_matches(';'), long);
        assert_eq!(all_of(card("ʻAna Tuʻipulotu"), &VCardProperty::Tel), ["771", "772"]);
        assert_eq!(all_of(card("Police (Tonga)"), &VCardProperty::Tel)[0], "22 222");
        let whole = page.source();
        assert!(!whole.contains("Granny") && !whole.contains("insulin") && !whole.contains("No number"));
        let mut uids: Vec<_> = found.iter().map(|card| card.uid().expect("a UID").to_owned()).collect();
        let all = uids.len();
        uids.sort();
        uids.dedup();
        assert_eq!(uids.len(), all, "each card has its own UID");
    });
}

#[test]
fn the_worked_cases_take_all_their_people_along() {
    let app = TestApp::start();
    for name in ["leitau", "salanieta", "sione"] {
        let file = case(&app, name);
        let people: Vec<String> = file["answers"]["contacts"]["contacts-own"]
            .as_array()
            .expect("contacts")
            .iter()
            .map(|row| row["name"].as_str().expect("a name").to_owned())
            .collect();
        let page = owner_of(&app, &file).get("/contacts.vcf");
        drop(lines(&page.body));
        let names: Vec<String> = cards(&page.body).iter().flat_map(|card| all_of(card, &VCardProperty::Fn)).collect();
        for person in people {
            assert!(names.contains(&person), "{person} is not among {names:?}");
        }
    }
}
