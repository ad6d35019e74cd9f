//! The one page on which the register and its surveys are filled in: fields under headings, with what is to mend on top.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::web::beside::Beside;
use crate::web::error::Error;
use crate::web::fields::{self, Field, Keys, Look, Pick};
use crate::web::form::Pairs;
use crate::web::shell::{self, Shell};
use crate::words::Words;

/// Fields that belong together.
pub struct Group {
    /// The heading; empty for none.
    pub title: String,
    /// Text under it; empty for none.
    pub text: String,
    /// The fields.
    pub fields: Vec<Field>,
}

/// Someone who may be the same person: her id and a line about her.
pub struct Same {
    /// The row's id.
    pub id: String,
    /// Who she is, in words.
    pub line: String,
}

/// A further page about the person.
pub struct Link {
    /// Its address.
    pub to: String,
    /// Its name.
    pub name: String,
    /// A word about its state.
    pub state: String,
    /// Whether there is nothing left to do.
    pub done: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "workshops/sheet.html")]
pub struct FormPage {
    /// The frame.
    pub shell: Shell,
    /// Where "back" leads.
    pub back: String,
    /// Large first line; empty for none.
    pub lead: String,
    /// Lines before the form.
    pub notes: Vec<String>,
    /// What is to mend: path and text.
    pub problems: Vec<(String, String)>,
    /// Where the form goes; empty for a page without one.
    pub action: String,
    /// The session's token.
    pub csrf: String,
    /// Fields.
    pub groups: Vec<Group>,
    /// Words of the button.
    pub go: String,
    /// Heading, text and button of a second form that takes everything back.
    pub take_back: Option<[String; 3]>,
    /// Who may be the same person.
    pub same: Vec<Same>,
    /// Further pages.
    pub links: Vec<Link>,
}

impl FormPage {
    /// A page with nothing in it yet.
    pub fn new(shell: Shell, back: String, csrf: String) -> Self {
        Self {
            shell,
            back,
            csrf,
            lead: String::new(),
            notes: Vec::new(),
            problems: Vec::new(),
            action: String::new(),
            groups: Vec::new(),
            go: String::new(),
            take_back: None,
            same: Vec::new(),
            links: Vec::new(),
        }
    }
    /// The page as an answer: 422 where something is to mend.
    ///
    /// # Errors
    /// When the template fails.
    pub fn answer(mut self) -> Result<HttpResponse, Error> {
        let status = if self.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        self.shell.problem = !self.problems.is_empty();
        shell::page_with(status, &self)
    }
}

/// What stands in the fields, and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    values: BTreeMap<String, String>,
    /// What is to mend: name of the field and text, in order.
    pub problems: Vec<(String, String)>,
}

impl Draft {
    /// What was typed.
    pub fn typed(pairs: &Pairs) -> Self {
        let trimmed = |(name, value): &(String, String)| (name.clone(), value.trim().to_owned());
        Self { values: pairs.fields.iter().map(trimmed).collect(), problems: Vec::new() }
    }
    /// A value.
    pub fn get(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }
    /// A value, unless the field is empty.
    pub fn some(&self, name: &str) -> Option<String> {
        Some(self.get(name)).filter(|value| !value.is_empty()).map(str::to_owned)
    }
    /// Puts a value in.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.values.insert(name.to_owned(), value.into());
    }
    /// Whether a tick is set.
    pub fn is_on(&self, name: &str) -> bool {
        self.get(name) == "yes"
    }
    /// Notes what is wrong with a field.
    pub fn wrong(&mut self, name: &str, text: String) {
        self.problems.push((name.to_owned(), text));
    }
}

/// Draws fields with what stands in them.
#[derive(Clone, Copy)]
pub struct Drawer<'a> {
    /// The reader's words.
    pub words: &'a Words,
    /// What stands in the fields.
    pub draft: &'a Draft,
    /// Whether the person herself reads it: texts of `.own` come before the others.
    pub own: bool,
}

impl Drawer<'_> {
    /// A text in the voice for the reader.
    pub fn voiced(&self, id: &str) -> String {
        let own = self.own.then(|| self.words.attr(id, "own")).flatten();
        own.unwrap_or_else(|| self.words.text(id).into_owned())
    }

    fn field(&self, name: &str, id: &str, look: Look) -> Field {
        let error = self.draft.problems.iter().find(|(path, _)| path == name).map(|(_, text)| text.clone());
        Field {
            name: name.to_owned(),
            number: "",
            label: self.voiced(id),
            beside: Beside::of(self.words, id, name),
            protects_life: false,
            error,
            error_word: self.words.text("page-error-word").into_owned(),
            life_word: String::new(),
            look,
        }
    }
    /// One line.
    pub fn line(&self, name: &str, id: &str, max: usize, keys: Keys) -> Field {
        self.field(name, id, Look::Line { value: self.draft.get(name).to_owned(), max, keys })
    }
    /// Some lines.
    pub fn area(&self, name: &str, id: &str, max: usize) -> Field {
        self.field(name, id, Look::Area { value: self.draft.get(name).to_owned(), max })
    }
    /// A tick.
    pub fn tick(&self, name: &str, id: &str) -> Field {
        let word = self.words.text("register-consent-yes").into_owned();
        let options = self.picks(name, vec![("yes".to_owned(), word)]);
        self.field(name, id, Look::Checks { options, row: "" })
    }
    /// A list to open, in which "no answer" can be chosen again.
    pub fn list(&self, name: &str, id: &str, options: Vec<(String, String)>) -> Field {
        let none = self.words.text("register-no-answer").into_owned();
        let options = self.picks(name, options);
        self.field(name, id, Look::Select { none, options })
    }
    /// One of a few.
    pub fn one_of(&self, name: &str, id: &str, options: Vec<(String, String)>) -> Field {
        let options = self.picks(name, options);
        let row = fields::row_class(&options, false);
        self.field(name, id, Look::Radios { options, row })
    }

    fn picks(&self, name: &str, options: Vec<(String, String)>) -> Vec<Pick> {
        let chosen = self.draft.get(name);
        let pick = |(code, word): (String, String)| Pick {
            on: code == chosen,
            code,
            word,
            lang: None,
            note: None,
            icon: None,
            seen: None,
        };
        options.into_iter().map(pick).collect()
    }
}
