//! Every text that people read: Fluent messages, one folder a language, compiled in and open to be overridden.
//! Knows nothing of plans or packs; whoever shows a text asks for it by its id.

mod amounts;
mod pseudo;
mod source;
#[cfg(test)]
mod tests;
mod tongue;
mod voices;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use fluent_bundle::FluentArgs;

pub use source::WordsError;
use tongue::Tongue;
pub use voices::{Recording, Voices};

/// The language that every other one falls back to.
pub const ENGLISH: &str = "en";
/// The language made from English to prove that no text escapes the word files.
pub const PSEUDO: &str = "en-XA";

/// All languages that the program speaks.
#[derive(Debug)]
pub struct Library {
    tongues: BTreeMap<String, Arc<Tongue>>,
    english: Arc<Tongue>,
    pseudo: Arc<Tongue>,
    offers_pseudo: bool,
    voices: Arc<Voices>,
}

/// A language that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// Its code, the name of its folder: `en`, `bi`, `fr`.
    pub code: String,
    /// What its speakers call it: `Français`.
    pub own_name: String,
}

/// What fills a variable of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'v> {
    /// A text, put in as it is.
    Text(&'v str),
    /// A number, which also chooses between singular and plural.
    Number(i64),
}

/// The words of one language, with English behind them. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Words {
    own: Arc<Tongue>,
    english: Arc<Tongue>,
    voices: Arc<Voices>,
}

impl Library {
    /// The languages compiled into the program.
    pub fn embedded() -> Result<Self, WordsError> {
        Self::of(&source::embedded())
    }

    /// The compiled languages, where files of `folder/<lang>/` replace those of the same name or add to them.
    /// A folder that is not there changes nothing.
    pub fn load(folder: &Path) -> Result<Self, WordsError> {
        let mut files = source::embedded();
        source::override_from(folder, &mut files)?;
        Self::of(&files)
    }

    fn of(files: &source::Files) -> Result<Self, WordsError> {
        let mut tongues = BTreeMap::new();
        for (lang, texts) in files {
            tongues.insert(lang.clone(), Arc::new(Tongue::new(lang, texts)?));
        }
        let none = BTreeMap::new();
        let texts = files.get(ENGLISH).unwrap_or(&none);
        let english = match tongues.get(ENGLISH) {
            Some(english) => Arc::clone(english),
            None => Arc::new(Tongue::new(ENGLISH, texts)?),
        };
        let pseudo = Arc::new(Tongue::pseudo(texts)?);
        Ok(Self { tongues, english, pseudo, offers_pseudo: false, voices: Arc::default() })
    }

    /// Offers the pseudo-language in the list of languages too.
    pub fn with_pseudo(mut self) -> Self {
        self.offers_pseudo = true;
        self
    }

    /// With recordings of questions.
    pub fn with_voices(mut self, voices: Voices) -> Self {
        self.voices = Arc::new(voices);
        self
    }

    /// The recordings of all languages.
    pub fn voices(&self) -> &Voices {
        &self.voices
    }

    /// The words of a language; an unknown one gets English.
    pub fn words(&self, lang: &str) -> Words {
        let own = match self.tongues.get(lang) {
            Some(tongue) => tongue,
            None if lang == PSEUDO => &self.pseudo,
            None => &self.english,
        };
        Words { own: Arc::clone(own), english: Arc::clone(&self.english), voices: Arc::clone(&self.voices) }
    }

    /// The languages that can be chosen: English, then the others by their own names.
    pub fn languages(&self) -> Vec<Language> {
        let mut languages: Vec<Language> = self
            .tongues
            .values()
            .chain(self.offers_pseudo.then_some(&self.pseudo))
            .map(|tongue| Language {
                code: tongue.lang().to_owned(),
                own_name: tongue
                    .format("language-name", None, None)
                    .map_or_else(|| tongue.lang().to_owned(), Cow::into_owned),
            })
            .collect();
        languages.sort_by_key(|language| (language.code != ENGLISH, language.own_name.clone()));
        languages
    }

    /// What a language lacks against English, as `id` or `id.attribute`, in order. Nothing for an unknown language.
    pub fn missing(&self, lang: &str) -> Vec<String> {
        let Some(tongue) = self.tongues.get(lang) else { return Vec::new() };
        let own = tongue.patterns();
        self.english.patterns().into_keys().filter(|key| !own.contains_key(key)).collect()
    }
}

impl Words {
    /// The code of the language.
    pub fn lang(&self) -> &str {
        self.own.lang()
    }

    /// The text of a message. One that English lacks too shows its id, and the log says so.
    pub fn text(&self, id: &str) -> Cow<'_, str> {
        self.find(id, None, None).unwrap_or_else(|| nowhere(id).into())
    }

    /// The text of a message with its variables filled.
    pub fn with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.find(id, None, Some(&arguments(values))).map_or_else(|| nowhere(id), Cow::into_owned)
    }

    /// An attribute of a message, such as `hint` or `example`, if it has one.
    pub fn attr(&self, id: &str, name: &str) -> Option<String> {
        self.find(id, Some(name), None).map(Cow::into_owned)
    }

    /// An attribute of a message with its variables filled, if it has one.
    pub fn attr_with(&self, id: &str, name: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        self.find(id, Some(name), Some(&arguments(values))).map(Cow::into_owned)
    }

    /// The name of an option in a fixed list.
    pub fn option(&self, set: &str, code: &str) -> String {
        let id = format!("set-{set}");
        let name = code.replace('_', "-");
        self.attr(&id, &name).unwrap_or_else(|| {
            nowhere(&format!("{id}.{name}"));
            code.to_owned()
        })
    }

    /// Where a text can be heard in this language; nothing where nobody spoke it.
    pub fn recordings(&self, id: &str) -> &[Recording] {
        self.voices.of(self.lang(), id)
    }

    /// The plain words under an option, if it has some.
    pub fn option_note(&self, set: &str, code: &str) -> Option<String> {
        self.attr(&format!("set-{set}"), &format!("{}-note", code.replace('_', "-")))
    }

    /// Whether a message is there, in this language or in English.
    pub fn has(&self, id: &str) -> bool {
        self.own.has(id) || self.english.has(id)
    }

    /// This language's own words over a text that a pack brings; the text itself where there are none.
    pub fn over(&self, id: &str, fallback: &str) -> String {
        self.own.format(id, None, None).map_or_else(|| self.own.dress(fallback), Cow::into_owned)
    }

    /// The same for an attribute, such as the `short` of an action.
    pub fn over_attr(&self, id: &str, name: &str, fallback: &str) -> String {
        self.own.format(id, Some(name), None).map_or_else(|| self.own.dress(fallback), Cow::into_owned)
    }

    fn find(&self, id: &str, attr: Option<&str>, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        self.own.format(id, attr, args).or_else(|| self.english.format(id, attr, args))
    }
}

impl<'v> From<&'v str> for Value<'v> {
    fn from(text: &'v str) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

fn arguments<'v>(values: &[(&'v str, Value<'v>)]) -> FluentArgs<'v> {
    values
        .iter()
        .map(|&(name, value)| match value {
            Value::Text(text) => (name, fluent_bundle::FluentValue::from(text)),
            Value::Number(number) => (name, fluent_bundle::FluentValue::from(number)),
        })
        .collect()
}

fn nowhere(id: &str) -> String {
    tracing::error!(id, "a text is in no word file");
    id.to_owned()
}
