//! Boxes of forms that are no questions of a plan, and the page that is one form: for trainers and who invites them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::account::Fault;
use super::error::Error;
use super::shell::{self, Shell};

/// One box with its label, ready to draw.
#[derive(Template)]
#[template(path = "trainers/entry.html")]
pub struct Entry {
    /// Name in the form, and id of the input.
    pub name: &'static str,
    /// Label.
    pub label: String,
    /// Advice under the label; empty for none.
    pub hint: String,
    /// What is wrong.
    pub error: Option<String>,
    /// "Error:" for those who hear the page.
    pub error_word: String,
    /// How it is drawn.
    pub look: Look,
}

/// One of several to choose from.
pub struct Offer {
    /// What is sent.
    pub code: String,
    /// What is read.
    pub word: String,
    /// More about it; empty for none.
    pub more: String,
    /// The language of the words, where it is not the page's.
    pub lang: Option<String>,
}

impl Offer {
    /// One that needs no more words.
    pub fn of(code: &str, word: String) -> Self {
        Self { code: code.to_owned(), word, more: String::new(), lang: None }
    }
}

/// How a box is drawn.
pub enum Look {
    /// A line of text.
    Line {
        /// What stands in it; nothing for a password.
        value: String,
        /// Type of the input.
        kind: &'static str,
        /// What the browser may fill in.
        fill: &'static str,
        /// Most characters.
        max: usize,
    },
    /// A list that opens.
    Select {
        /// The code chosen.
        value: String,
        /// What can be chosen.
        offers: Vec<Offer>,
    },
    /// Cards, one of which is chosen.
    Radios {
        /// The code chosen.
        value: String,
        /// What can be chosen.
        offers: Vec<Offer>,
    },
    /// A file to hand in.
    File {
        /// Kinds of files.
        accept: &'static str,
    },
}

impl Entry {
    fn new(shell: &Shell, id: &str, name: &'static str, look: Look) -> Self {
        let (label, hint) = (shell.t(id), shell.a(id, "hint"));
        Self { name, label, hint, error: None, error_word: shell.t("page-error-word"), look }
    }
    /// A line of text; label and hint are the message of this id.
    pub fn line(shell: &Shell, id: &str, name: &'static str, value: &str, fill: &'static str) -> Self {
        let kind = if name == "phone" { "tel" } else { "text" };
        Self::new(shell, id, name, Look::Line { value: value.to_owned(), kind, fill, max: 80 })
    }
    /// A password; it never comes back.
    pub fn password(shell: &Shell, id: &str, name: &'static str, fill: &'static str) -> Self {
        let max = super::password::LONGEST;
        Self::new(shell, id, name, Look::Line { value: String::new(), kind: "password", fill, max })
    }
    /// A list that opens.
    pub fn select(shell: &Shell, id: &str, name: &'static str, value: &str, offers: Vec<Offer>) -> Self {
        Self::new(shell, id, name, Look::Select { value: value.to_owned(), offers })
    }
    /// Cards; the words are those of `{id}-{code}` with `.more`.
    pub fn radios(shell: &Shell, id: &str, name: &'static str, value: &str, codes: &[&str]) -> Self {
        let offer = |code: &&str| {
            let option = format!("{id}-{code}");
            Offer { more: shell.a(&option, "more"), ..Offer::of(code, shell.t(&option)) }
        };
        let offers = codes.iter().map(offer).collect();
        Self::new(shell, id, name, Look::Radios { value: value.to_owned(), offers })
    }
    /// A file to hand in.
    pub fn file(shell: &Shell, id: &str, name: &'static str, accept: &'static str) -> Self {
        Self::new(shell, id, name, Look::File { accept })
    }
    /// With what is wrong in this field, if anything is.
    pub fn with(mut self, shell: &Shell, faults: &[Fault]) -> Self {
        let fault = faults.iter().find(|fault| fault.field == self.name);
        self.error = fault.map(|fault| shell.t(&format!("account-fault-{}", fault.code)));
        self
    }
    /// The attributes that tie hint and error to the input.
    fn tied(&self) -> String {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-h", self.name));
        let error = self.error.is_some().then(|| format!("{}-e", self.name));
        let ids: Vec<String> = [hint, error].into_iter().flatten().collect();
        if ids.is_empty() { String::new() } else { format!(" aria-describedby=\"{}\"", ids.join(" ")) }
    }
}

/// A page that is one form.
#[derive(Template)]
#[template(path = "trainers/form.html")]
pub struct FormPage {
    /// The frame.
    pub shell: Shell,
    /// Where "Back" leads; empty for nowhere.
    pub back: String,
    /// Under the title; empty for none.
    pub lead: String,
    /// Where the form goes.
    pub action: String,
    /// Its hidden fields: name and value.
    pub hidden: Vec<(&'static str, String)>,
    /// Its boxes.
    pub entries: Vec<Entry>,
    /// On its button.
    pub go: String,
    /// Under the form; empty for none.
    pub note: String,
}

impl FormPage {
    fn problems(&self) -> Vec<(&'static str, &str)> {
        problems(&self.entries)
    }
    /// The page as an answer: 422 where something is wrong.
    ///
    /// # Errors
    /// When the template fails.
    pub fn answer(mut self) -> Result<HttpResponse, Error> {
        let wrong = self.entries.iter().any(|entry| entry.error.is_some());
        self.shell = self.shell.with_problem(wrong);
        shell::page_with(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &self)
    }
}

/// What is wrong in these boxes: where and what.
pub fn problems(entries: &[Entry]) -> Vec<(&'static str, &str)> {
    entries.iter().filter_map(|entry| Some((entry.name, entry.error.as_deref()?))).collect()
}

/// The languages of the program, to choose from.
pub fn languages(app: &super::app::App) -> Vec<Offer> {
    let all = app.library.languages().into_iter();
    all.map(|language| Offer { lang: Some(language.code.clone()), ..Offer::of(&language.code, language.own_name) })
        .collect()
}
