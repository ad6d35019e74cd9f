//! Recordings of questions: files that a national office drops into `audio/<language>/`, named after the question.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::WordsError;
use super::source::{entries, name_of};

/// Largest recording, in bytes: two minutes of speech, ten of a phone's good seconds.
pub const LARGEST: u64 = 512 * 1024;

/// Endings of files with what they are, the lightest first.
const KINDS: [(&str, &str); 4] =
    [("opus", "audio/ogg"), ("ogg", "audio/ogg"), ("m4a", "audio/mp4"), ("mp3", "audio/mpeg")];

/// A recording of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// Type of its file, as browsers are told.
    pub kind: &'static str,
    lang: String,
    name: String,
    file: PathBuf,
}

impl Recording {
    /// Address that its page asks for; another one when the file changes.
    pub fn address(&self) -> String {
        format!("/audio/{}/{}", self.lang, self.name)
    }

    /// The file, which is read whole: it is small.
    ///
    /// # Errors
    /// When it is gone or cannot be read.
    pub fn read(&self) -> std::io::Result<Vec<u8>> {
        std::fs::read(&self.file)
    }
}

/// All recordings, by language and by the id of their words.
#[derive(Debug, Default)]
pub struct Voices {
    found: BTreeMap<String, BTreeMap<String, Vec<Recording>>>,
    /// Files that are not used, with the reason.
    pub refused: Vec<(PathBuf, &'static str)>,
}

impl Voices {
    /// Looks through `folder/<language>/<question>.(opus|ogg|m4a|mp3)`. A folder that is not there has none.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn load(folder: &Path) -> Result<Self, WordsError> {
        let mut voices = Self::default();
        if !folder.is_dir() {
            return Ok(voices);
        }
        for language in entries(folder)?.into_iter().filter(|path| path.is_dir()) {
            let lang = name_of(&language);
            for file in entries(&language)? {
                match recording(&lang, &file) {
                    Ok((id, recording)) => {
                        let of_language = voices.found.entry(lang.clone()).or_default();
                        of_language.entry(id).or_default().push(recording);
                    }
                    Err(why) => voices.refused.push((file, why)),
                }
            }
        }
        let place = |recording: &Recording| KINDS.iter().position(|(ending, _)| recording.name.ends_with(ending));
        voices.found.values_mut().flat_map(BTreeMap::values_mut).for_each(|all| all.sort_by_key(place));
        Ok(voices)
    }

    /// The recordings of a text in a language: the same words in one or more kinds of file.
    pub fn of(&self, lang: &str, id: &str) -> &[Recording] {
        self.found.get(lang).and_then(|all| all.get(id)).map_or(&[], Vec::as_slice)
    }

    /// The recording at an address. The address is only compared, and never made into a path.
    pub fn find(&self, lang: &str, name: &str) -> Option<&Recording> {
        self.found.get(lang)?.values().flatten().find(|recording| recording.name == name)
    }

    /// The ids that were recorded in a language.
    pub fn ids(&self, lang: &str) -> impl Iterator<Item = &str> {
        self.found.get(lang).into_iter().flat_map(|all| all.keys().map(String::as_str))
    }
}

fn recording(lang: &str, file: &Path) -> Result<(String, Recording), &'static str> {
    let ending = file.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let (ending, kind) =
        KINDS.iter().find(|(known, _)| *known == ending).ok_or("is no .opus, .ogg, .m4a or .mp3 file")?;
    let about = std::fs::symlink_metadata(file).map_err(|_| "cannot be read")?;
    if !about.is_file() {
        return Err("is no plain file");
    }
    if about.len() == 0 || about.len() > LARGEST {
        return Err("is empty or larger than 512 KiB");
    }
    let id = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    if id.is_empty() || !plain(&id) || !plain(lang) {
        return Err("has a name that no question has");
    }
    let changed =
        about.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()).map_or(0, |time| time.as_secs());
    let name = format!("{id}.{changed:x}{:x}.{ending}", about.len());
    Ok((id, Recording { kind, lang: lang.to_owned(), name, file: file.to_owned() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, usize)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (file, bytes) in files {
            let path = folder.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, vec![7; *bytes]).unwrap();
        }
        folder
    }

    #[test]
    fn the_lightest_file_of_a_question_comes_first() {
        let folder = folder(&[("en/business-name.mp3", 9), ("en/business-name.opus", 9), ("bi/business-name.ogg", 9)]);
        let voices = Voices::load(folder.path()).unwrap();
        let kinds = |lang| voices.of(lang, "business-name").iter().map(|one| one.kind).collect::<Vec<_>>();
        assert_eq!(kinds("en"), ["audio/ogg", "audio/mpeg"]);
        assert_eq!(kinds("bi"), ["audio/ogg"]);
        assert_eq!(kinds("fr"), [""; 0]);
        let address = voices.of("bi", "business-name")[0].address();
        let name = address.strip_prefix("/audio/bi/").unwrap();
        assert_eq!(voices.find("bi", name).unwrap().read().unwrap(), [7; 9]);
        assert!(voices.find("en", name).is_none() && voices.find("..", name).is_none());
    }

    #[test]
    fn what_is_no_small_recording_is_refused_and_told() {
        let largest = usize::try_from(LARGEST).unwrap();
        let folder = folder(&[
            ("en/a.wav", 9),
            ("en/b.mp3", 0),
            ("en/c.mp3", largest + 1),
            ("en/d e.mp3", 9),
            ("en/e.mp3", largest),
        ]);
        let voices = Voices::load(folder.path()).unwrap();
        assert_eq!(voices.ids("en").collect::<Vec<_>>(), ["e"]);
        assert_eq!(voices.refused.len(), 4, "{:?}", voices.refused);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        let folder = folder(&[("secret.mp3", 9), ("en/a.mp3", 9)]);
        std::os::unix::fs::symlink(folder.path().join("secret.mp3"), folder.path().join("en/b.mp3")).unwrap();
        let voices = Voices::load(folder.path()).unwrap();
        assert_eq!(voices.ids("en").collect::<Vec<_>>(), ["a"]);
    }
}
