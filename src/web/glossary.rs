//! The few hard words: a page of them, and what they mean beside the question in which they stand.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use memchr::memmem::Finder;

use super::error::Error;
use super::fields::{Field, Look};
use super::shell::{self, Shell};
use crate::words::{Library, Value, Words};

/// Most words that a language may explain.
const MOST: usize = 60;

/// A hard word and what it means.
#[derive(Debug, Clone)]
pub struct Term {
    /// The word.
    pub word: String,
    /// What it means, in a sentence or two.
    pub text: String,
}

/// A hard word with the forms that are looked for.
struct Entry {
    id: String,
    term: Term,
    forms: Vec<Finder<'static>>,
}

/// The hard words of every language, read once.
pub struct Glossary(BTreeMap<String, Vec<Entry>>);

impl Glossary {
    /// Of all languages of a library: messages `glossary-1`, `glossary-2` … with `.text`, and `.seen` for the forms in
    /// which the word stands, with commas between.
    pub fn of(library: &Library) -> Self {
        let entries = |code: String| (code.clone(), entries(&library.words(&code)));
        Self(library.languages().into_iter().map(|language| entries(language.code)).collect())
    }

    fn entries(&self, words: &Words) -> &[Entry] {
        self.0.get(words.lang()).map_or(&[], Vec::as_slice)
    }

    /// Puts the meaning of each hard word beside the first field of a page in which it stands.
    pub fn explain<'f>(&self, words: &Words, fields: impl IntoIterator<Item = &'f mut Field>) {
        let mut told = BTreeSet::new();
        for field in fields {
            let text = said(field).to_lowercase();
            let found = self.entries(words).iter().filter(|entry| {
                let stands = entry.forms.iter().any(|form| stands_in(form, &text));
                stands && told.insert(entry.id.as_str())
            });
            let terms: Vec<Term> = found.map(|entry| entry.term.clone()).collect();
            if terms.is_empty() {
                continue;
            }
            let names: Vec<&str> = terms.iter().map(|term| term.word.as_str()).collect();
            field.beside.terms_word = words.with("glossary-here", &[("words", Value::Text(&names.join(", ")))]);
            field.beside.terms = terms;
        }
    }
}

fn entries(words: &Words) -> Vec<Entry> {
    let ids = (1..=MOST).map(|n| format!("glossary-{n}")).take_while(|id| words.has(id));
    let entry = |id: String| {
        let word = words.text(&id).into_owned();
        let seen = words.attr(&id, "seen").unwrap_or_default();
        let forms = seen.split(',').chain([word.as_str()]).map(|form| form.trim().to_lowercase());
        let forms = forms.filter(|form| !form.is_empty()).map(|form| Finder::new(&form).into_owned()).collect();
        Entry { term: Term { text: words.attr(&id, "text").unwrap_or_default(), word }, forms, id }
    };
    ids.map(entry).collect()
}

/// What a field says: its label, its advice and its options.
fn said(field: &Field) -> String {
    let mut text = format!("{} {}", field.label, field.beside.hint.as_deref().unwrap_or_default());
    if let Look::Select { options, .. } | Look::Radios { options, .. } | Look::Checks { options, .. } = &field.look {
        for pick in options {
            text.extend([" ", pick.word.as_str(), " ", pick.note.as_deref().unwrap_or_default()]);
        }
    }
    text
}

/// Whether a form stands in a text as whole words.
fn stands_in(form: &Finder<'_>, text: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    form.find_iter(text.as_bytes()).any(|at| {
        let (before, after) = (text.get(..at), text.get(at + form.needle().len()..));
        !inside(before.and_then(|text| text.chars().next_back())) && !inside(after.and_then(|text| text.chars().next()))
    })
}

#[derive(Template)]
#[template(path = "home/glossary.html")]
struct GlossaryPage {
    shell: Shell,
    terms: Vec<(String, Term)>,
}

/// `GET /glossary`: all hard words, by the alphabet.
pub async fn show(request: HttpRequest) -> Result<HttpResponse, Error> {
    let shell = Shell::of(&request).named("glossary");
    let entries = super::app::of(&request).glossary.entries(&shell.words).iter();
    let mut terms: Vec<(String, Term)> = entries.map(|entry| (entry.id.clone(), entry.term.clone())).collect();
    terms.sort_by_key(|(_, term)| term.word.to_lowercase());
    shell::page(&GlossaryPage { shell, terms })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_whole_or_not_at_all() {
        assert!(stands_in(&Finder::new("storm surge"), "storm surge, king tide or big waves"));
        assert!(stands_in(&Finder::new("co-op"), "join a co-op."));
        assert!(!stands_in(&Finder::new("stock"), "a stocking"));
        assert!(!stands_in(&Finder::new("bail"), "un bâton de bailleur"));
    }

    #[test]
    fn every_language_explains_each_word_with_words_of_its_own() {
        let library = Library::embedded().unwrap();
        let english = entries(&library.words("en"));
        assert!(english.len() >= 15, "{} words", english.len());
        for code in ["en", "fr"] {
            for (entry, base) in entries(&library.words(code)).iter().zip(&english) {
                assert!(entry.term.text.len() > 15, "{code}: {}", entry.term.word);
                assert_eq!(code == "en", entry.term.text == base.term.text, "{code}: {}", entry.term.word);
            }
        }
    }
}
