//! Where the word files come from: compiled in, and over them a folder, file by file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content/words");

/// The files of each language: by language, then by file name.
pub(super) type Files = BTreeMap<String, BTreeMap<String, String>>;

/// A word file that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum WordsError {
    /// A file or folder cannot be read.
    #[error("{}: cannot be read: {reason}", file.display())]
    Unreadable {
        /// The file or folder.
        file: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// A file is not a proper word file.
    #[error("{file}, line {line}: {reason}")]
    Wrong {
        /// The file, as `fr/business.ftl`.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        reason: String,
    },
    /// A folder is not named after a language.
    #[error("{folder}: is not the code of a language, like \"fr\"")]
    NotALanguage {
        /// The folder.
        folder: String,
    },
}

/// The files compiled into the program.
pub(super) fn embedded() -> Files {
    let mut files = Files::new();
    for folder in EMBEDDED.dirs() {
        let texts = files.entry(name_of(folder.path())).or_default();
        for file in folder.files().filter(|file| is_word_file(file.path())) {
            texts.insert(name_of(file.path()), file.contents_utf8().unwrap_or_default().to_owned());
        }
    }
    files
}

/// Puts the files of a folder over those already there.
pub(super) fn override_from(folder: &Path, files: &mut Files) -> Result<(), WordsError> {
    if !folder.exists() {
        return Ok(());
    }
    for language in entries(folder)?.into_iter().filter(|path| path.is_dir()) {
        let texts = files.entry(name_of(&language)).or_default();
        for file in entries(&language)?.into_iter().filter(|path| is_word_file(path)) {
            let text = std::fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
            texts.insert(name_of(&file), text);
        }
    }
    Ok(())
}

pub(super) fn entries(folder: &Path) -> Result<Vec<PathBuf>, WordsError> {
    std::fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
        .map_err(|error| unreadable(folder, &error))
}

fn unreadable(file: &Path, error: &std::io::Error) -> WordsError {
    WordsError::Unreadable { file: file.to_owned(), reason: error.to_string() }
}

fn is_word_file(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ftl")
}

pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
