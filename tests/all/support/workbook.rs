//! Workbooks as a spreadsheet opens them: their sheets as words, and no formula in any of them.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};

use super::page::Page;

/// The lines of a sheet as words; a workbook with a formula in it fails the test.
pub fn sheet(page: &Page, name: &str) -> Vec<Vec<String>> {
    let all = sheets(page);
    let names: Vec<String> = all.iter().map(|(name, _)| name.clone()).collect();
    let found = all.into_iter().find(|(own, _)| own == name);
    found.unwrap_or_else(|| panic!("{name} is not in {names:?}")).1
}

/// All sheets of a workbook, each with its name.
pub fn sheets(page: &Page) -> Vec<(String, Vec<Vec<String>>)> {
    page.assert_status(200);
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(page.body.clone())).expect("a workbook");
    let names = book.sheet_names();
    let read = |name: String| {
        assert!(book.worksheet_formula(&name).expect("a sheet").is_empty(), "{name} holds a formula");
        let range = book.worksheet_range(&name).expect("a sheet");
        (name, range.rows().map(|row| row.iter().map(cell).collect()).collect())
    };
    names.into_iter().map(read).collect()
}

fn cell(data: &Data) -> String {
    match data {
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("day {year}-{month}-{day}")
        }
        other => other.to_string(),
    }
}

/// The line that holds a word.
pub fn line<'a>(lines: &'a [Vec<String>], name: &str) -> &'a [String] {
    let found = lines.iter().find(|line| line.iter().any(|cell| cell == name));
    found.unwrap_or_else(|| panic!("{name} is not in {lines:?}"))
}
