//! What stands beside a question: its recording, its advice, why it is asked, and the hard words in it explained.

use askama::Template;

use super::glossary::Term;
use crate::words::{Recording, Words};

/// The lines between a question and its answer.
#[derive(Template)]
#[template(path = "beside.html")]
pub struct Beside {
    /// Name of the field, which the advice is tied to.
    pub name: String,
    /// Where the question can be heard.
    pub sounds: Vec<Recording>,
    /// "Listen: …", for those who hear the page.
    pub listen: String,
    /// Advice.
    pub hint: Option<String>,
    /// Why we ask, on private questions.
    pub why: Option<String>,
    /// "Why we ask".
    pub why_word: String,
    /// Hard words that stand in the question.
    pub terms: Vec<Term>,
    /// "Hard words: …".
    pub terms_word: String,
}

impl Beside {
    /// What the words of `id` say beside the field `name`.
    pub fn of(words: &Words, id: &str, name: &str) -> Self {
        let sounds = words.recordings(id).to_vec();
        let label = || words.with("voice-listen", &[("question", crate::words::Value::Text(&words.text(id)))]);
        Self {
            name: name.to_owned(),
            listen: if sounds.is_empty() { String::new() } else { label() },
            sounds,
            hint: super::fields::hint(words, id),
            why: words.attr(id, "why"),
            why_word: words.text("page-why").into_owned(),
            terms: vec![],
            terms_word: String::new(),
        }
    }
}
