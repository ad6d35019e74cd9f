//! Plain words: everything an owner reads in English stays at grade 6 or below, at grade 4 or below in the middle,
//! and a list of hard words never appears.

use std::collections::BTreeMap;
use std::path::Path;

use fluent_syntax::ast::{self, PatternElement};

use crate::support::grade::{grade, syllables, words};

/// Fewer words than this are a label, not a text: the measure means nothing for them.
const A_TEXT: usize = 8;
/// Fewer words than this are no sentence.
const A_SENTENCE: usize = 4;
/// No text may be harder.
const MOST: f64 = 6.0;
/// The middle of all.
const MIDDLE: f64 = 4.0;

/// Lists of words that the program looks at and never shows.
const NOT_SHOWN: [&str; 1] = ["paper-plain-words"];

/// Questions that are asked in the same words in all countries, so that answers can be compared.
const SAME_EVERYWHERE: &str = "short-set.ftl";

/// Words of offices and handbooks; each has a plain one that says the same.
const HARD: [&str; 34] = [
    "partnership",
    "partnerships",
    "supplier",
    "suppliers",
    "mitigation",
    "mitigate",
    "resilience",
    "resilient",
    "contingency",
    "vulnerable",
    "vulnerability",
    "stakeholder",
    "stakeholders",
    "beneficiary",
    "beneficiaries",
    "likelihood",
    "implement",
    "implementation",
    "facilitate",
    "facilitator",
    "livelihood",
    "livelihoods",
    "assessment",
    "procurement",
    "inventory",
    "liability",
    "premises",
    "infrastructure",
    "utilities",
    "commodity",
    "evacuate",
    "prioritise",
    "utilise",
    "commence",
];

/// Every block of text an owner reads in English, by its name: a message with its attributes, or an action.
fn blocks() -> BTreeMap<String, Vec<String>> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut blocks = BTreeMap::new();
    for file in std::fs::read_dir(content.join("words/en")).expect("the words are there") {
        let path = file.expect("a file").path();
        if path.ends_with(SAME_EVERYWHERE) {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a word file");
        let resource = fluent_syntax::parser::parse(text.as_str()).expect("parses");
        for entry in &resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let own = message.value.iter();
            let texts = own.chain(message.attributes.iter().map(|attribute| &attribute.value)).map(plain).collect();
            if !NOT_SHOWN.contains(&message.id.name) {
                blocks.insert(message.id.name.to_owned(), texts);
            }
        }
    }
    let mut actions = csv::Reader::from_path(content.join("actions.csv")).expect("the actions are there");
    let head = actions.headers().expect("a head").clone();
    let column = |name: &str| head.iter().position(|column| column == name).expect("a column");
    let (id, short, text) = (column("id"), column("short"), column("text"));
    for action in actions.records() {
        let action = action.expect("an action");
        blocks.insert(action[id].to_owned(), vec![action[text].to_owned()]);
        blocks.insert(format!("{} on paper", &action[id]), vec![action[short].to_owned()]);
    }
    blocks
}

/// A pattern as it reads with its last choice and a short word for each variable.
fn plain(pattern: &ast::Pattern<&str>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } => {
                text.push_str(&variants.last().map(|variant| plain(&variant.value)).unwrap_or_default());
            }
            PatternElement::Placeable { .. } => text.push_str("five"),
        }
    }
    text
}

fn sentences(texts: &[String]) -> Vec<Vec<&str>> {
    let split = texts.iter().flat_map(|text| text.split(['.', '!', '?', ':', ';', '\n']));
    split.map(words).filter(|words| words.len() >= A_SENTENCE).collect()
}

#[test]
fn what_owners_read_is_plain() {
    let mut grades = Vec::new();
    let mut hard = Vec::new();
    for (name, texts) in blocks() {
        let sentences = sentences(&texts);
        if sentences.iter().map(Vec::len).sum::<usize>() < A_TEXT {
            continue;
        }
        let grade = grade(&sentences);
        if grade > MOST {
            hard.push(format!("{grade:.1} {name}: {}", texts.join(" | ")));
        }
        grades.push(grade);
    }
    assert!(grades.len() > 300, "only {} texts were read", grades.len());
    assert!(hard.is_empty(), "{} texts are above grade {MOST}:\n{}", hard.len(), hard.join("\n"));
    grades.sort_by(f64::total_cmp);
    let middle = grades[grades.len() / 2];
    assert!(middle <= MIDDLE, "the middle is grade {middle:.1}");
}

#[test]
fn words_of_offices_never_appear() {
    for (name, texts) in blocks() {
        for text in texts {
            let found = words(&text).into_iter().find(|word| HARD.contains(&word.to_lowercase().as_str()));
            assert_eq!(found, None, "{name}: {text}");
        }
    }
}

#[test]
fn the_measure_knows_easy_from_hard() {
    let counted = [("water", 2), ("people", 2), ("closed", 1), ("needed", 2), ("insurance", 3), ("emergency", 4)];
    for (word, count) in counted {
        assert_eq!(syllables(word), count, "{word}");
    }
    let of = |text: &str| grade(&sentences(&[text.to_owned()]));
    assert!(of("Put the cash box and the papers in a dry bag.") < 3.0);
    let office =
        "Organisational continuity necessitates comprehensive identification of critical operational dependencies.";
    assert!(of(office) > 15.0);
}
