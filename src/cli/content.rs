//! What translators and national offices ask: the questions, the gaps of a language, a check of packs.

use std::path::Path;

use super::{Told, print, serve};
use crate::packs;
use crate::plan::catalogue;
use crate::plan::question::{Depth, Kept, Keys, Kind, Question};
use crate::settings::Settings;

/// `stanap questions`
pub fn questions() {
    for (section, step, question) in catalogue::questions() {
        print(&line(question, &format!("{}/{}", section.key, step.key), ""));
        for column in question.table().map_or(&[][..], |table| table.columns) {
            print(&line(column, "", "  "));
        }
    }
}

fn line(question: &Question, page: &str, indent: &str) -> String {
    let kind = match question.kind {
        Kind::Line { max } => format!("line {max}"),
        Kind::Paragraph { max } => format!("paragraph {max}"),
        Kind::Phone => "phone".to_owned(),
        Kind::Number { min, max } => format!("number {min}..{max:?}"),
        Kind::Money => "money".to_owned(),
        Kind::Date(days) => format!("date {days:?}"),
        Kind::Choice(_) => "choice".to_owned(),
        Kind::Many { min, max, .. } => format!("many {min}..{max}"),
        Kind::Rows(_) => "rows".to_owned(),
        Kind::Actions(_) => "actions".to_owned(),
    };
    let depth = match question.depth {
        Depth::Both => "quick+full",
        Depth::Quick => "quick",
        Depth::Full => "full",
    };
    format!("{indent}{:<7}{:<26}{kind:<20}{depth:<12}{:?}  {page}", question.id, question.key, question.class)
}

/// `stanap words LANGUAGE`
pub fn words(settings: &Settings, language: &str) -> Told {
    let library = serve::library(settings)?;
    if !library.languages().iter().any(|known| known.code == language) {
        return Err(format!("there is no language `{language}`; make a folder words/{language} with .ftl files"));
    }
    let missing = library.missing(language);
    for id in &missing {
        print(id);
    }
    print(&format!("{} texts of `{language}` fall back to English.", missing.len()));
    Ok(())
}

/// `stanap audio LANGUAGE`
pub fn audio(settings: &Settings, language: &str) -> Told {
    let library = serve::library(settings)?;
    if !library.languages().iter().any(|known| known.code == language) {
        return Err(format!("there is no language `{language}`"));
    }
    let (words, voices) = (library.words(language), library.voices());
    let spoken = spoken();
    let missing: Vec<&String> = spoken.iter().filter(|id| voices.of(language, id).is_empty()).collect();
    for id in &missing {
        let hint = words.attr(id, "hint").unwrap_or_default();
        print(format!("{id}: {} {hint}", words.text(id)).trim_end());
    }
    for id in voices.ids(language).filter(|id| !spoken.iter().any(|spoken| spoken == id)) {
        print(&format!("{id}: no question has this name; the recording is never heard"));
    }
    for (file, why) in &voices.refused {
        print(&format!("{}: {why}", file.display()));
    }
    print(&format!("{} of {} questions are not recorded in `{language}`.", missing.len(), spoken.len()));
    Ok(())
}

/// The ids of all questions that can be heard: those of pages and those of rows.
fn spoken() -> Vec<String> {
    let questions = catalogue::questions().filter(|(_, _, question)| question.kept == Kept::Answers);
    let ids = questions.flat_map(|(_, _, question)| {
        let lone =
            question.table().is_some_and(|table| matches!(table.keys, Keys::Fixed(_)) && table.columns.len() == 1);
        let columns = question.table().map_or(&[][..], |table| table.columns).iter().filter(move |_| !lone);
        let columns = columns.map(move |column| format!("{}-{}", question.key, column.key));
        let own = !matches!(question.kind, Kind::Actions(_));
        own.then(|| question.key.to_owned()).into_iter().chain(columns)
    });
    ids.collect()
}

/// `stanap check-pack FOLDER`
pub fn check_pack(folder: &Path) -> Told {
    if !folder.is_dir() {
        return Err(format!("{} is no folder", folder.display()));
    }
    let faults = packs::check_folder(folder);
    if faults.is_empty() {
        print("All packs and actions are in order.");
        return Ok(());
    }
    for fault in &faults {
        print(&fault.to_string());
    }
    Err(format!("{} faults", faults.len()))
}
