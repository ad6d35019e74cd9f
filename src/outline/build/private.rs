//! What a sheet that hangs in public must not say: people's own words, names and numbers, and where goods go.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::answers::{Answers, SectionAnswers, Value};
use crate::plan::catalogue::{assets, backup, business, contacts, finish, people};
use crate::plan::question::{Kind, Question};
use crate::plan::{catalogue, facts};

/// Free words that may hang in public, as far as no private word is in them.
static OPEN: [&Question; 7] = [
    &business::NAME,
    &business::VILLAGE,
    &people::SAFE_PLACE,
    &people::HIGH_GROUND,
    &people::MEETING,
    &contacts::SERVICE_PHONE,
    &contacts::MESSAGE,
];

/// Answers that name people.
static NAMES: [&Question; 7] = [
    &business::OWNER,
    &people::MEMBER_NAME,
    &people::DECIDER_NAME,
    &people::STAND_IN,
    &people::HELP_WHO,
    &people::HELP_BY,
    &finish::SIGNED,
];

/// Answers that say where people go.
static PLACES: [&Question; 3] = [&people::SAFE_PLACE, &people::HIGH_GROUND, &people::MEETING];

/// Answers that say where goods and papers go.
static HIDING: [&Question; 3] = [&assets::ITEM_WHERE, &assets::DRY_PLACE, &backup::PLACE];

/// Contacts that are people, and not a bank or an office.
const CLOSE: [&str; 6] = ["family", "worker", "neighbour", "customer", "transport", "village_leader"];

/// Shortest word of a name that gives a person away.
const WORD: usize = 3;
/// Fewest digits that make a phone number of a person.
const DIGITS: usize = 5;

/// The private words of a plan.
pub(super) struct Private {
    words: BTreeSet<String>,
    phones: Vec<String>,
    places: Vec<String>,
}

impl Private {
    /// Of these answers. What stands on the sign of the business, or is the name of its place, is known to everyone, and
    /// so are the `plain` words of a language, such as church: a contact called "Church office" hides no church.
    pub fn of(answers: &Answers, plain: &str) -> Self {
        let mut private = Self { words: BTreeSet::new(), phones: Vec::new(), places: Vec::new() };
        for (path, value) in answers.sections().values().flat_map(|part| &part.values) {
            let (Some(question), Value::Text(text)) = (catalogue::behind(path), value) else { continue };
            if stands_in(question, &NAMES) {
                private.words.extend(names(text));
            } else if stands_in(question, &HIDING) {
                private.places.push(text.trim().to_lowercase());
            } else if is_phone(question) && !stands_in(question, &[&contacts::SERVICE_PHONE]) {
                private.phones.extend(numbers(text));
            }
        }
        for row in answers.rows(&contacts::CONTACTS) {
            let close = row.text(&contacts::CONTACT_WHO).is_none_or(|who| CLOSE.contains(&who));
            private.words.extend(row.text(&contacts::CONTACT_NAME).filter(|_| close).map(names).into_iter().flatten());
        }
        let area = facts::area(answers).map(str::to_owned);
        let open = [&business::NAME, &business::VILLAGE].map(|question| answers.text(question).map(str::to_owned));
        for word in open
            .into_iter()
            .chain([area, Some(plain.to_owned())])
            .flatten()
            .flat_map(|text| words(&text).collect::<Vec<_>>())
        {
            private.words.remove(&word);
        }
        private
    }

    /// Whether a text names a person or a person's number.
    pub fn names(&self, text: &str) -> bool {
        let same = |number: &String| {
            self.phones.iter().any(|phone| phone.ends_with(number.as_str()) || number.ends_with(phone.as_str()))
        };
        words(text).any(|word| self.words.contains(&word)) || numbers(text).iter().any(same)
    }

    /// Whether a text names a person, gives a number to call, or tells where goods go.
    pub fn tells(&self, text: &str) -> bool {
        let low = text.to_lowercase();
        self.names(text) || !numbers(text).is_empty() || self.places.iter().any(|place| low.contains(place.as_str()))
    }

    /// The sentences of a text that tell nothing private.
    pub fn open_sentences(&self, text: &str) -> Option<String> {
        let open: Vec<&str> = sentences(text).into_iter().filter(|sentence| !self.tells(sentence)).collect();
        (!open.is_empty()).then(|| open.join(" "))
    }

    /// The answers without private ones: choices, figures and the open words. A place that is somebody's house is asked
    /// for. What is made from them cannot show more.
    pub fn left_out(&self, answers: &Answers, ask: &str) -> Answers {
        let sections: BTreeMap<String, SectionAnswers> = answers
            .sections()
            .iter()
            .map(|(key, part)| {
                let values =
                    part.values.iter().filter_map(|(path, value)| Some((path.clone(), self.open(path, value, ask)?)));
                (key.clone(), SectionAnswers { values: values.collect(), typed: BTreeMap::new() })
            })
            .collect();
        Answers::new(sections)
    }

    /// What of an answer may hang in public.
    fn open(&self, path: &str, value: &Value, ask: &str) -> Option<Value> {
        let question = catalogue::behind(path)?;
        let free = matches!(question.kind, Kind::Line { .. } | Kind::Paragraph { .. } | Kind::Phone);
        let Value::Text(text) = value else { return (!free).then(|| value.clone()) };
        if stands_in(question, &PLACES) && self.names(text) {
            return Some(Value::Text(ask.to_owned()));
        }
        let open = !free || stands_in(question, &OPEN) && !(is_phone(question) && self.names(text));
        open.then(|| value.clone())
    }
}

fn stands_in(question: &Question, list: &[&Question]) -> bool {
    list.iter().any(|other| std::ptr::eq(*other, question))
}

fn is_phone(question: &Question) -> bool {
    matches!(question.kind, Kind::Phone)
}

/// Words of a name: those with a capital, or all where nothing has one.
fn names(text: &str) -> Vec<String> {
    let capital = |word: &&str| word.chars().find(|letter| letter.is_alphabetic()).is_some_and(char::is_uppercase);
    let capitals: Vec<&str> = text.split_whitespace().filter(capital).collect();
    if capitals.is_empty() { words(text).collect() } else { words(&capitals.join(" ")).collect() }
}

/// Words of a text, in small letters.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let parts = text.split(|letter: char| !letter.is_alphanumeric() && !"ʻ’'".contains(letter));
    let bare = parts.map(|word| word.trim_end_matches("'s").trim_end_matches("’s").to_lowercase());
    bare.filter(|word| word.chars().count() >= WORD && word.chars().any(char::is_alphabetic))
}

/// Runs of digits long enough to be someone's number; what people put between digits is no end.
fn numbers(text: &str) -> Vec<String> {
    let runs = text.split(|letter: char| !(letter.is_ascii_digit() || " -().+".contains(letter)));
    let digits = runs.map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>());
    digits.filter(|run| run.len() >= DIGITS).collect()
}

fn sentences(text: &str) -> Vec<&str> {
    let parts = text.split_inclusive(['.', '!', '?', '\n']);
    parts.map(str::trim).filter(|part| part.chars().any(char::is_alphanumeric)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::sample;

    #[test]
    fn a_sentence_with_a_number_or_a_name_stays_at_home() {
        let private = Private::of(&sample::leitau(), "");
        let said = "We are closed. Call Leitau on +678 555 0134. Your order is safe!";
        assert_eq!(private.open_sentences(said).as_deref(), Some("We are closed. Your order is safe!"));
        assert_eq!(private.open_sentences("Text 555-0134."), None);
    }

    #[test]
    fn numbers_are_found_however_they_are_written() {
        assert_eq!(numbers("call +678 555-0134 or 111"), ["6785550134"]);
        assert!(numbers("Classroom 3, 25 min on foot").is_empty());
    }

    #[test]
    fn what_stands_on_the_sign_is_no_secret() {
        let mut answers = Answers::default();
        sample::say(&mut answers, &business::NAME, "Mama Leitau’s Crafts");
        sample::say(&mut answers, &business::OWNER, "Leitau Kalsakau");
        let private = Private::of(&answers, "");
        assert!(!private.names("Leitau"));
        assert!(private.names("the house of KALSAKAU"));
    }

    #[test]
    fn a_plain_word_in_a_name_hides_no_place() {
        let mut answers = Answers::default();
        sample::word(&mut answers, &contacts::CONTACTS, "r1", &contacts::CONTACT_NAME, "Church elder Simeon");
        answers.section_mut("contacts").values.insert("contacts-own/r1".to_owned(), Value::Number(1));
        let private = Private::of(&answers, "church school");
        assert!(!private.names("Mele church hall"));
        assert!(private.names("Simeon’s hall"));
    }
}
