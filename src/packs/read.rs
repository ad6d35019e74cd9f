//! Owns where packs come from: the files compiled in, and a folder that replaces them file by file.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use chrono::NaiveDate;
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use toml::Spanned;

use super::{Area, Country, Currency, Event, Fault, NEUTRAL, Number, Office, Packs, Season, Stage};
use super::{actions, check, safety};

static PACKS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content/packs");
static ACTIONS: &str = include_str!("../../content/actions.csv");

/// The order in which countries are offered; packs of other countries come after them by name of file.
const ORDER: [&str; 8] = ["VU", "FJ", "TO", "WS", "SB", "PH", "MN", NEUTRAL];

/// A file of data and the name people know it by.
pub(super) struct Source {
    pub file: String,
    pub text: String,
}

impl Source {
    /// The line on which a place in the text stands.
    pub fn line(&self, offset: usize) -> usize {
        self.text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
    }

    /// A fault at a place in the text.
    pub fn fault(&self, offset: usize, reason: impl Into<String>) -> Fault {
        Fault::new(&self.file, Some(self.line(offset)), reason)
    }
}

/// A country file as it is written. Places are kept, so that a fault can name its line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CountryFile {
    pub code: Spanned<String>,
    pub name: Spanned<String>,
    pub calling_code: Spanned<String>,
    pub time_zone: Spanned<String>,
    pub currency: Spanned<Currency>,
    pub area_word: Spanned<String>,
    pub season: Spanned<Season>,
    pub base: BTreeMap<Spanned<String>, Spanned<u8>>,
    pub languages: Spanned<Vec<String>>,
    pub sample_village: Spanned<String>,
    pub read_on: NaiveDate,
    #[serde(default)]
    pub areas: Vec<Spanned<Area>>,
    #[serde(default)]
    pub stages: Vec<Spanned<Stage>>,
    #[serde(default)]
    pub numbers: Vec<Spanned<Number>>,
    #[serde(default)]
    pub offices: Vec<Spanned<Office>>,
    #[serde(default)]
    pub events: Vec<Spanned<Event>>,
}

impl CountryFile {
    fn into_country(self) -> Option<Country> {
        Some(Country {
            time_zone: self.time_zone.get_ref().parse().ok()?,
            code: self.code.into_inner(),
            name: self.name.into_inner(),
            calling_code: self.calling_code.into_inner(),
            currency: self.currency.into_inner(),
            area_word: self.area_word.into_inner(),
            season: self.season.into_inner(),
            base: self.base.into_iter().map(|(code, level)| (code.into_inner(), level.into_inner())).collect(),
            languages: self.languages.into_inner(),
            sample_village: self.sample_village.into_inner(),
            read_on: self.read_on,
            areas: plain(self.areas),
            stages: plain(self.stages),
            numbers: plain(self.numbers),
            offices: plain(self.offices),
            events: plain(self.events),
        })
    }
}

fn plain<T>(places: Vec<Spanned<T>>) -> Vec<T> {
    places.into_iter().map(Spanned::into_inner).collect()
}

/// Reads and checks everything, with the folder's files in place of the compiled ones.
pub(super) fn packs(dir: Option<&Path>) -> Result<Packs, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut countries = Vec::new();
    for (name, source) in country_sources(dir, &mut faults) {
        match country(&name, &source) {
            Ok(country) => countries.push(country),
            Err(found) => faults.extend(found),
        }
    }
    countries.sort_by_key(|country| ORDER.iter().position(|code| *code == country.code).unwrap_or(ORDER.len()));

    let table = action_source(dir, &mut faults);
    let (actions, found) = actions::read(&table.file, &table.text);
    faults.extend(found);
    faults.extend(safety::actions(&table.file, &actions));

    let packs = Packs { countries, actions };
    // A pack that could not be read would make every look-up across packs fail as well and hide the real fault.
    if faults.is_empty() {
        faults.extend(check::together(&packs));
        faults.extend(safety::countries(&table.file, &packs));
    }
    if faults.is_empty() { Ok(packs) } else { Err(faults) }
}

/// Reads and checks one country file. `name` is the name of the file without its ending.
fn country(name: &str, source: &Source) -> Result<Country, Vec<Fault>> {
    let file: CountryFile = toml::from_str(&source.text).map_err(|error| {
        let line = error.span().map(|span| source.line(span.start));
        vec![Fault::new(&source.file, line, error.message())]
    })?;
    let faults = check::country(name, source, &file);
    if !faults.is_empty() {
        return Err(faults);
    }
    file.into_country().ok_or_else(|| vec![Fault::new(&source.file, None, "the time zone is unknown")])
}

fn country_sources(dir: Option<&Path>, faults: &mut Vec<Fault>) -> BTreeMap<String, Source> {
    let mut sources = BTreeMap::new();
    for file in PACKS.files() {
        if let (Some(name), Some(text)) = (pack_name(file.path()), file.contents_utf8()) {
            let shown = format!("content/packs/{name}.toml");
            sources.insert(name, Source { file: shown, text: text.to_owned() });
        }
    }
    let Some(folder) = dir.map(|dir| dir.join("packs")) else {
        return sources;
    };
    match pack_files(&folder) {
        Ok(paths) => {
            for path in paths {
                if let Some((name, source)) = pack_name(&path).zip(read_file(&path, faults)) {
                    sources.insert(name, source);
                }
            }
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => faults.push(Fault::new(&folder.display().to_string(), None, error.to_string())),
    }
    sources
}

fn action_source(dir: Option<&Path>, faults: &mut Vec<Fault>) -> Source {
    let path = dir.map(|dir| dir.join("actions.csv")).filter(|path| path.exists());
    path.and_then(|path| read_file(&path, faults))
        .unwrap_or_else(|| Source { file: "content/actions.csv".to_owned(), text: ACTIONS.to_owned() })
}

/// The pack files of a folder by name; other files, such as an editor's backups, are left alone.
fn pack_files(folder: &Path) -> std::io::Result<Vec<std::path::PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if pack_name(&path).is_some() {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn pack_name(path: &Path) -> Option<String> {
    let is_pack = path.extension().is_some_and(|ending| ending == "toml");
    path.file_stem().filter(|_| is_pack).map(|stem| stem.to_string_lossy().into_owned())
}

fn read_file(path: &Path, faults: &mut Vec<Fault>) -> Option<Source> {
    let file = path.display().to_string();
    match fs::read_to_string(path) {
        // Spreadsheets and some editors put a byte order mark in front; it is no part of the text.
        Ok(text) => Some(Source { file, text: text.trim_start_matches('\u{feff}').to_owned() }),
        Err(error) => {
            faults.push(Fault::new(&file, None, error.to_string()));
            None
        }
    }
}
