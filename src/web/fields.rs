//! How a question looks in a form: made here from the catalogue, drawn by `templates/field.html`.

use askama::Template;

use super::beside::Beside;
use crate::outline::said;
use crate::plan::answers::{SectionAnswers, Value};
use crate::plan::catalogue::activities;
use crate::plan::entry::{self, Problem};
use crate::plan::options::Frame;
use crate::plan::question::{Kind, Options, PackList, Question};
use crate::words::{self, Words};

/// One field, ready to draw.
#[derive(Template)]
#[template(path = "field.html")]
pub struct Field {
    /// Name in the form, and id of the input.
    pub name: String,
    /// Number of the question, the same as on the worksheets.
    pub number: &'static str,
    /// Label.
    pub label: String,
    /// Advice under the label, and what else stands there.
    pub beside: Beside,
    /// Whether the line protects life.
    pub protects_life: bool,
    /// What is wrong with what was typed.
    pub error: Option<String>,
    /// "Error:" for those who hear the page.
    pub error_word: String,
    /// "Protects life".
    pub life_word: String,
    /// How it is drawn.
    pub look: Look,
}

/// How a field is drawn.
pub enum Look {
    /// An input line.
    Line {
        /// Value.
        value: String,
        /// Most characters, 0 for no limit.
        max: usize,
        /// Keyboard.
        keys: Keys,
    },
    /// A text area.
    Area {
        /// Value.
        value: String,
        /// Most characters.
        max: usize,
    },
    /// Three boxes.
    Date {
        /// Day, month, year with their labels.
        parts: [(&'static str, String, String); 3],
    },
    /// A list to open.
    Select {
        /// First line.
        none: String,
        /// Options.
        options: Vec<Pick>,
    },
    /// Cards to choose one of; in one line where words are short.
    Radios {
        /// Options.
        options: Vec<Pick>,
        /// Class of the row, or nothing for cards.
        row: &'static str,
    },
    /// Cards to tick.
    Checks {
        /// Options.
        options: Vec<Pick>,
        /// Class of the row, or nothing for cards.
        row: &'static str,
    },
}

/// What keyboard a line brings up on a phone, and what the phone may add or change.
#[derive(Clone, Copy, Default)]
pub struct Keys {
    /// Input type.
    kind: &'static str,
    /// Keyboard.
    mode: &'static str,
    /// Autofill.
    fill: &'static str,
    /// Capitals that come by themselves.
    caps: &'static str,
    /// Whether a dictionary would only get in the way: names of people and places, numbers.
    as_typed: bool,
}

impl Keys {
    /// Figures alone; `mode` tells whether with a decimal point.
    pub const fn figures(mode: &'static str) -> Self {
        Self { kind: "text", mode, fill: "off", caps: "", as_typed: false }
    }
    /// Somebody's phone number: not the one of who types.
    pub const fn number() -> Self {
        Self { kind: "tel", mode: "tel", fill: "off", caps: "", as_typed: false }
    }
    /// Somebody's name.
    pub const fn name() -> Self {
        Self { kind: "text", mode: "", fill: "off", caps: "words", as_typed: true }
    }
    /// A phone number.
    fn phone(key: &str) -> Self {
        Self { kind: "tel", mode: "tel", fill: autofill(key), caps: "", as_typed: false }
    }
    /// Words: names begin with capitals, codes are capitals, and neither is in a dictionary.
    fn words(question: &Question) -> Self {
        let caps = match question.key {
            // A product is a thing with a word of its own.
            "name" if question.id == activities::PRODUCT_NAME.id => "",
            "start-workshop" | "business-licence" | "number" => "characters",
            "name" | "who" | "helper" | "company" | "people-stand-in" | "backup-place-ask" | "hazards-radio" => "words",
            key if key.starts_with("business-") || key.ends_with("-signed") => "words",
            _ => "",
        };
        Self { kind: "text", mode: "", fill: autofill(question.key), caps, as_typed: !caps.is_empty() }
    }
}

/// One option.
#[derive(Template)]
#[template(path = "pick.html")]
pub struct Pick {
    /// Code.
    pub code: String,
    /// Word.
    pub word: String,
    /// Language of the word, where it is the name of another language.
    pub lang: Option<String>,
    /// Plain words under it.
    pub note: Option<String>,
    /// Whether it is chosen.
    pub on: bool,
    /// Picture beside it, as path data of 24 units.
    pub icon: Option<&'static str>,
    /// Picture under it: years or days, as path data.
    pub seen: Option<Seen>,
}

/// A strip of 20 years or 30 days.
pub struct Seen {
    /// Width in units.
    pub width: u16,
    /// Dashes of the quiet marks.
    pub dash: &'static str,
    /// Tall marks.
    pub marks: String,
    /// Whether the tall marks are dashed like the quiet ones.
    pub dashed: bool,
}

/// Where a field stands and what is in it.
pub struct Place<'a> {
    /// Words of the reader.
    pub words: &'a Words,
    /// The plan's surroundings.
    pub frame: &'a Frame<'a>,
    /// The answers of the part.
    pub section: &'a SectionAnswers,
    /// Whether others use this phone too: it then offers nobody's name and number.
    pub shared: bool,
}

impl Place<'_> {
    /// A field for a question that stands alone.
    pub fn field(&self, question: &Question, suggested: Option<Value>) -> Field {
        self.field_at(question.key, question.key, question, suggested)
    }

    /// A field at a path, with the words of `word_id`.
    pub fn field_at(&self, path: &str, word_id: &str, question: &Question, suggested: Option<Value>) -> Field {
        let raw = self.raw(path, &question.kind, suggested);
        let typed: Vec<&str> = raw.iter().map(String::as_str).collect();
        let problem = self
            .section
            .typed
            .contains_key(path)
            .then(|| entry::read(&question.kind, &typed, self.frame).err())
            .flatten();
        let error =
            problem.map(|(code, args)| problem_text(self.words, &Problem { path: path.to_owned(), code, args }));
        Field {
            name: path.to_owned(),
            number: question.id,
            label: self.words.text(word_id).into_owned(),
            beside: Beside::of(self.words, word_id, path),
            protects_life: question.key.starts_with("readiness-") && is_safety(question),
            error,
            error_word: self.words.text("page-error-word").into_owned(),
            life_word: self.words.text("page-protects-life").into_owned(),
            look: self.look(question, &raw),
        }
    }

    /// What stands in the field: what was typed last, else the value, else the suggestion.
    fn raw(&self, path: &str, kind: &Kind, suggested: Option<Value>) -> Vec<String> {
        if let Some(typed) = self.section.typed.get(path) {
            return match kind {
                Kind::Date(_) => typed.splitn(3, ' ').map(str::to_owned).collect(),
                Kind::Many { .. } => typed.split(' ').map(str::to_owned).collect(),
                _ => vec![typed.clone()],
            };
        }
        let value = self.section.values.get(path).cloned().or(suggested);
        value.map(|value| entry::show(kind, &value, self.frame.decimals())).unwrap_or_default()
    }

    fn look(&self, question: &Question, raw: &[String]) -> Look {
        let value = || raw.first().cloned().unwrap_or_default();
        match &question.kind {
            Kind::Line { max } => Look::Line { value: value(), max: *max, keys: self.may_fill(Keys::words(question)) },
            Kind::Paragraph { max } => Look::Area { value: value(), max: *max },
            Kind::Phone => Look::Line { value: value(), max: 20, keys: self.may_fill(Keys::phone(question.key)) },
            Kind::Number { .. } => Look::Line { value: value(), max: 8, keys: Keys::figures("numeric") },
            Kind::Money => {
                let mode = if self.frame.decimals() == 0 { "numeric" } else { "decimal" };
                Look::Line { value: value(), max: 16, keys: Keys::figures(mode) }
            }
            Kind::Date(_) => Look::Date { parts: self.date_parts(raw) },
            Kind::Choice(options) => self.one_of(options, raw),
            Kind::Many { options, .. } => {
                let picks = self.picks(options, raw);
                let row = row_class(&picks, true);
                Look::Checks { options: picks, row }
            }
            Kind::Rows(_) | Kind::Actions(_) => {
                Look::Line { value: String::new(), max: 0, keys: Keys { kind: "hidden", ..Keys::default() } }
            }
        }
    }

    fn may_fill(&self, keys: Keys) -> Keys {
        if self.shared { Keys { fill: "off", ..keys } } else { keys }
    }

    fn date_parts(&self, raw: &[String]) -> [(&'static str, String, String); 3] {
        let at = |index: usize| raw.get(index).cloned().unwrap_or_default();
        [
            ("d", self.words.text("date-day").into_owned(), at(0)),
            ("m", self.words.text("date-month-name").into_owned(), at(1)),
            ("y", self.words.text("date-year").into_owned(), at(2)),
        ]
    }

    fn one_of(&self, options: &Options, raw: &[String]) -> Look {
        let picks = self.picks(options, raw);
        let long_list = matches!(
            options,
            Options::Pack(
                PackList::Sectors
                    | PackList::Areas
                    | PackList::Countries
                    | PackList::Languages
                    | PackList::Events
                    | PackList::Hazards
            )
        ) || picks.len() > 12;
        if long_list {
            return Look::Select { none: self.words.text("page-choose-one").into_owned(), options: picks };
        }
        let row = row_class(&picks, false);
        Look::Radios { options: picks, row }
    }

    fn picks(&self, options: &Options, raw: &[String]) -> Vec<Pick> {
        let codes = self.frame.codes(options);
        let pick = |code: String| Pick {
            word: said::option(self.words, options, &code, self.frame),
            note: match options {
                Options::Fixed(set) => self.words.option_note(set.name, &code),
                _ => None,
            },
            lang: matches!(options, Options::Pack(PackList::Languages)).then(|| code.clone()),
            on: raw.contains(&code),
            icon: super::icons::of(options, &code),
            seen: seen(options, &code),
            code,
        };
        codes.into_iter().map(pick).collect()
    }
}

fn is_safety(question: &Question) -> bool {
    crate::plan::catalogue::readiness::SAFETY.iter().any(|line| line.key == question.key)
}

fn autofill(key: &str) -> &'static str {
    match key {
        "business-owner" => "name",
        "business-phone" => "tel",
        "business-name" => "organization",
        _ => "off",
    }
}

/// Short words stand in one line; words with notes or pictures are cards.
pub fn row_class(picks: &[Pick], ticks: bool) -> &'static str {
    let longest = picks.iter().map(|pick| pick.word.chars().count()).max().unwrap_or(0);
    let plain = picks.iter().all(|pick| pick.note.is_none() && pick.seen.is_none());
    let drawn = picks.iter().any(|pick| pick.icon.is_some());
    match (plain, longest, picks.len()) {
        (true, ..) if drawn && !ticks => "",
        (true, 0..=12, 5..) if !ticks => "row six",
        (true, 0..=12, _) if !ticks => "row",
        (true, 0..=5, 5..) => "row six",
        (true, 0..=18, 5..) => "row pair",
        (true, 0..=26, _) if ticks => "row two",
        _ => "",
    }
}

/// Hint and example in one line.
pub fn hint(words: &Words, id: &str) -> Option<String> {
    let hint = words.attr(id, "hint");
    let example =
        words.attr(id, "example").map(|example| words.with("page-like", &[("example", words::Value::Text(&example))]));
    match (hint, example) {
        (Some(hint), Some(example)) => Some(format!("{hint} {example}")),
        (hint, example) => hint.or(example),
    }
}

/// What is wrong, in words.
pub fn problem_text(words: &Words, problem: &Problem) -> String {
    let args: Vec<(&str, words::Value<'_>)> =
        problem.args.iter().map(|(name, number)| (*name, words::Value::Number(*number))).collect();
    words.with(&format!("error-{}", problem.code), &args)
}

/// The picture of a scale: years for "how often", days for "how bad".
fn seen(options: &Options, code: &str) -> Option<Seen> {
    let Options::Fixed(set) = options else { return None };
    let years = |marks: &str| Some(Seen { width: 98, dash: "3 2", marks: marks.to_owned(), dashed: false });
    let days = |marks: &str| Some(Seen { width: 149, dash: "4 1", marks: marks.to_owned(), dashed: true });
    match (set.name, code) {
        ("often", "rare") => years(""),
        ("often", "sometimes") => years("M55 5h3"),
        ("often", "often") => years("M15 5h3M40 5h3M70 5h3M90 5h3"),
        ("often", "very_often") => {
            years("M0 5h3M5 5h3M15 5h3M20 5h3M30 5h3M35 5h3M40 5h3M50 5h3M60 5h3M65 5h3M75 5h3M80 5h3M90 5h3M95 5h3")
        }
        ("bad", "small") => days("M0 5h2"),
        ("bad", "medium") => days("M0 5h34"),
        ("bad", "big") => days("M0 5h139"),
        ("bad", "very_big") => days("M0 5h149"),
        _ => None,
    }
}

impl Field {
    /// Ties the field to its advice and error for those who hear the page.
    fn tied(&self) -> String {
        let hint = self.beside.hint.is_some().then(|| format!("{}-h", self.name));
        let error = self.error.is_some().then(|| format!("{}-e", self.name));
        let ids: Vec<String> = [hint, error].into_iter().flatten().collect();
        let described = if ids.is_empty() { String::new() } else { format!(" aria-describedby=\"{}\"", ids.join(" ")) };
        let invalid = if self.error.is_some() && !self.is_group() { " aria-invalid=\"true\"" } else { "" };
        format!("{described}{invalid}")
    }
    fn is_group(&self) -> bool {
        matches!(self.look, Look::Date { .. } | Look::Radios { .. } | Look::Checks { .. })
    }
}
