//! What translators and national offices ask: the questions, the gaps of a language, a check of packs.

use std::path::Path;

use super::{Told, print, serve};
use crate::packs;
use crate::plan::catalogue;
use crate::plan::question::{Depth, Kind, Question};
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
