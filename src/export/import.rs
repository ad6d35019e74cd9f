//! plan.json read back: what it must look like, from which edition, and which answers come of it.
//!
//! A file is taken whole or not at all. Only an answer that stands in its place but does not fit (an option that is gone,
//! a number too large) is kept as typed, for its owner to mend.

mod answers;
mod editions;
mod shape;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Round;
use crate::packs::Packs;
use crate::plan::answers::Answers;
use crate::plan::question::Depth;

/// Largest file, bytes: several times the largest plan that the pages let anyone write.
pub const LARGEST: usize = 1024 * 1024;
/// Most names that a refusal lists.
const LISTED: usize = 8;

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// No file and no text.
    Nothing,
    /// More than [`LARGEST`].
    TooLarge,
    /// Not text at all: a picture, a paper.
    NotText,
    /// Text, but broken off or changed: it cannot be read from this line on.
    Broken {
        /// Line, from 1.
        line: i64,
    },
    /// Can be read, but is no plan.
    NotAPlan,
    /// Made by a newer program.
    Newer {
        /// Edition of the file.
        edition: i64,
    },
    /// A country without a pack here.
    Country,
    /// A language that is not offered here.
    Language,
    /// Names that no edition knows.
    Unknown(Vec<String>),
    /// Answers of a shape that no page makes: numbers of the questions.
    Wrong(Vec<String>),
    /// A table with too many rows, or one row twice: number of the question.
    Rows(String),
}

/// A plan as a file brings it, checked. Consents are never among it.
#[derive(Debug, Clone)]
pub struct Imported {
    /// Language of the pages.
    pub language: String,
    /// Language of the papers.
    pub paper_language: String,
    /// Country code.
    pub country: String,
    /// `Depth::Quick` or `Depth::Full`.
    pub depth: Depth,
    /// All answers, with what no longer fits as typed.
    pub answers: Answers,
    /// Earlier rounds of the readiness check, oldest first.
    pub rounds: Vec<Round>,
    /// Paths of answers that no longer fit and were kept as typed.
    pub unfit: Vec<String>,
}

/// Reads a file.
///
/// # Errors
/// Why it is not taken.
pub fn read(bytes: &[u8], packs: &Packs, languages: &[String], today: NaiveDate) -> Result<Imported, Fault> {
    if bytes.len() > LARGEST {
        return Err(Fault::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::NotText)?;
    if text.trim().is_empty() {
        return Err(Fault::Nothing);
    }
    if text.contains('\0') {
        return Err(Fault::NotText);
    }
    let shape::Strict(file) = serde_json::from_str(text).map_err(|error| broken(text, &error))?;
    let file = shape::File::of(editions::raise(file)?)?;
    let country = packs.country(&file.country).ok_or(Fault::Country)?;
    if [&file.language, &file.paper_language].iter().any(|language| !languages.contains(language)) {
        return Err(Fault::Language);
    }
    let depth = match file.depth.as_str() {
        "quick" => Depth::Quick,
        "full" => Depth::Full,
        _ => return Err(Fault::NotAPlan),
    };
    let taken = answers::take(&file, packs, country, languages, today)?;
    Ok(Imported {
        language: file.language,
        paper_language: file.paper_language,
        country: country.code.clone(),
        depth,
        answers: taken.answers,
        rounds: taken.rounds,
        unfit: taken.unfit,
    })
}

/// A text that does not even begin like a file of ours is no plan; any other is broken somewhere.
fn broken(text: &str, error: &serde_json::Error) -> Fault {
    if text.trim_start().starts_with('{') {
        Fault::Broken { line: i64::try_from(error.line()).unwrap_or(i64::MAX) }
    } else {
        Fault::NotAPlan
    }
}

/// A few names in order, each once and cut to a length that a page can show.
fn few(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let all: BTreeSet<String> = names.into_iter().map(|name| name.chars().take(60).collect()).collect();
    all.into_iter().take(LISTED).collect()
}
