//! One language: its messages parsed, checked and ready to be filled.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use super::{ENGLISH, PSEUDO, WordsError, pseudo};

/// The messages of one language.
pub(super) struct Tongue {
    lang: String,
    bundle: FluentBundle<FluentResource>,
    patterns: BTreeMap<String, BTreeSet<String>>,
    pseudo: bool,
}

impl std::fmt::Debug for Tongue {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Tongue").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Tongue {
    /// Reads the files of a language; the first fault ends it.
    pub(super) fn new(lang: &str, texts: &BTreeMap<String, String>) -> Result<Self, WordsError> {
        let Ok(identifier) = lang.parse::<LanguageIdentifier>() else {
            return Err(WordsError::NotALanguage { folder: lang.to_owned() });
        };
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        let mut tongue = Self { lang: lang.to_owned(), bundle, patterns: BTreeMap::new(), pseudo: false };
        for (name, text) in texts {
            tongue.add(&format!("{lang}/{name}"), text.trim_start_matches('\u{feff}'))?;
        }
        Ok(tongue)
    }

    /// English in disguise.
    pub(super) fn pseudo(english: &BTreeMap<String, String>) -> Result<Self, WordsError> {
        let mut tongue = Self::new(ENGLISH, english)?;
        PSEUDO.clone_into(&mut tongue.lang);
        tongue.bundle.set_transform(Some(pseudo::accented));
        tongue.pseudo = true;
        Ok(tongue)
    }

    fn add(&mut self, file: &str, text: &str) -> Result<(), WordsError> {
        let wrong = |line, reason| WordsError::Wrong { file: file.to_owned(), line, reason };
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
            let (start, reason) = errors
                .first()
                .map_or((0, "is not a word file".to_owned()), |error| (error.pos.start, error.kind.to_string()));
            wrong(1 + text.bytes().take(start).filter(|byte| *byte == b'\n').count(), reason)
        })?;
        for entry in resource.entries() {
            let ast::Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            if self.patterns.contains_key(id) {
                return Err(wrong(last_line_of(id, text), format!("the message \"{id}\" stands twice")));
            }
            self.note(message);
        }
        // Messages that stand twice are refused above; what is left to fail here is a doubled term.
        self.bundle
            .add_resource(resource)
            .map_err(|errors| wrong(1, errors.first().map_or_else(String::new, ToString::to_string)))
    }

    /// Notes which texts a message has and which variables they use.
    fn note(&mut self, message: &ast::Message<&str>) {
        let id = message.id.name;
        if let Some(pattern) = &message.value {
            self.patterns.insert(id.to_owned(), variables(pattern));
        }
        for attribute in &message.attributes {
            self.patterns.insert(format!("{id}.{}", attribute.id.name), variables(&attribute.value));
        }
    }

    /// Its code.
    pub(super) fn lang(&self) -> &str {
        &self.lang
    }

    /// Every text, as `id` or `id.attribute`, with the variables it uses.
    pub(super) fn patterns(&self) -> BTreeMap<String, BTreeSet<String>> {
        self.patterns.clone()
    }

    /// Whether it has the message.
    pub(super) fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A message or one of its attributes, filled; nothing where this language has none.
    pub(super) fn format(&self, id: &str, attr: Option<&str>, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        let text = self.bare(id, attr, args)?;
        Some(if self.pseudo { pseudo::bracketed(&text).into() } else { text })
    }

    /// The same without the brackets of the pseudo-language: for pieces that are put together.
    pub(super) fn bare(&self, id: &str, attr: Option<&str>, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attr {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        for error in errors {
            tracing::error!(id, lang = self.lang, %error, "a text could not be filled");
        }
        Some(text)
    }

    /// A text put together from pieces, in the brackets of the pseudo-language where this is it.
    pub(super) fn closed(&self, text: String) -> String {
        if self.pseudo { pseudo::bracketed(&text) } else { text }
    }

    /// A text from outside the word files, disguised where the language is a disguise.
    pub(super) fn dress(&self, text: &str) -> String {
        if self.pseudo { pseudo::bracketed(&pseudo::accented(text)) } else { text.to_owned() }
    }
}

fn last_line_of(id: &str, text: &str) -> usize {
    let declares = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().enumerate().filter(|(_, line)| declares(line)).last().map_or(1, |(index, _)| index + 1)
}

fn variables(pattern: &ast::Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    collect(pattern, &mut names);
    names
}

fn collect(pattern: &ast::Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let ast::PatternElement::Placeable { expression } = element else { continue };
        match expression {
            ast::Expression::Inline(inline) => collect_inline(inline, names),
            ast::Expression::Select { selector, variants } => {
                collect_inline(selector, names);
                for variant in variants {
                    collect(&variant.value, names);
                }
            }
        }
    }
}

fn collect_inline(inline: &ast::InlineExpression<&str>, names: &mut BTreeSet<String>) {
    if let ast::InlineExpression::VariableReference { id } = inline {
        names.insert(id.name.to_owned());
    }
}
