//! Tables for a spreadsheet: as XLSX with real dates and a head that stays, and as CSV that opens rightly in Excel.
//! What a person typed is never a formula.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words, phone numbers and whatever a person typed; always a plain string.
    Text(String),
    /// A count.
    Number(u32),
    /// A day.
    Day(NaiveDate),
    /// Nothing.
    Empty,
}

impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Empty, Self::Text)
    }
}

/// A sheet: one line of heads, then lines of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Name on its tab; longer than 31 characters or with forbidden signs it is cut to what Excel takes.
    pub name: String,
    /// Heads of the columns.
    pub heads: Vec<String>,
    /// The lines.
    pub rows: Vec<Vec<Cell>>,
}

/// Widest column, characters; longer texts wrap.
const WIDEST: usize = 60;
/// Most characters that Excel takes in one cell.
const LONGEST: usize = 32_000;

/// The sheets as one XLSX file. The same sheets made at the same moment give the same bytes.
///
/// # Errors
/// When the writer refuses; the text is for the log.
pub fn xlsx(title: &str, made: NaiveDateTime, sheets: &[Sheet]) -> Result<Vec<u8>, String> {
    write(title, made, sheets).map_err(|error| error.to_string())
}

fn write(title: &str, made: NaiveDateTime, sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let day = excel_day(made.date())?;
    book.set_properties(&DocProperties::new().set_title(title).set_author("Stanap").set_creation_datetime(&day));
    for sheet in sheets {
        add(&mut book, sheet)?;
    }
    book.save_to_buffer()
}

fn add(book: &mut Workbook, sheet: &Sheet) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let text = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
    let day = Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top);
    let number = Format::new().set_num_format("0").set_align(FormatAlign::Top);
    let page = book.add_worksheet();
    page.set_name(tab(&sheet.name))?;
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_landscape();
    page.set_print_fit_to_pages(1, 0);
    for (column, name) in (0_u16..).zip(&sheet.heads) {
        page.write_string_with_format(0, column, name, &head)?;
        page.set_column_width(column, width(sheet, usize::from(column)))?;
    }
    for (line, row) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Text(words) => page.write_string_with_format(line, column, cut(words), &text)?,
                Cell::Number(count) => page.write_number_with_format(line, column, *count, &number)?,
                Cell::Day(on) => page.write_datetime_with_format(line, column, excel_day(*on)?, &day)?,
                Cell::Empty => page,
            };
        }
    }
    Ok(())
}

fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(2000), part(day.month()), part(day.day()))
}

/// As wide as its longest text, within limits.
fn width(sheet: &Sheet, column: usize) -> u16 {
    let long = |cell: &Cell| match cell {
        Cell::Text(words) => words.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        _ => 10,
    };
    let cells = sheet.rows.iter().filter_map(|row| row.get(column)).map(long).max().unwrap_or(0);
    let head = sheet.heads.get(column).map_or(0, |head| head.chars().count().min(24));
    u16::try_from(cells.max(head).clamp(6, WIDEST) + 2).unwrap_or(20)
}

/// A name that Excel takes for a tab.
fn tab(name: &str) -> String {
    let clean = name.chars().filter(|letter| !"[]:*?/\\'".contains(*letter) && !letter.is_control());
    let name: String = clean.take(31).collect();
    if name.trim().is_empty() { "Sheet".to_owned() } else { name }
}

fn cut(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_control() || *letter == '\n').take(LONGEST).collect()
}

/// The sheet as CSV after RFC 4180, with the mark by which Excel knows UTF-8. A text that a spreadsheet would read as a
/// formula begins with an apostrophe.
pub fn csv(sheet: &Sheet) -> String {
    let mut file = String::from('\u{feff}');
    line(&mut file, sheet.heads.iter().map(|head| safe(head)));
    for row in &sheet.rows {
        line(&mut file, row.iter().map(shown));
    }
    file
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(words) => safe(words),
        Cell::Number(count) => count.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Empty => String::new(),
    }
}

fn safe(words: &str) -> String {
    let risky =
        words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) || words.starts_with(['＝', '＋', '－', '＠']);
    if risky { format!("'{words}") } else { words.to_owned() }
}

fn line(file: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            file.push(',');
        }
        if cell.contains([',', '"', '\n', '\r', ';']) {
            file.push('"');
            file.push_str(&cell.replace('"', "\"\""));
            file.push('"');
        } else {
            file.push_str(&cell);
        }
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};

    use super::*;

    const TRAPS: [&str; 7] =
        ["=1+1", "+678 555 0134", "-1", "@SUM(A1)", "\tx", "0678 012", "ʻOtu Fāliki, \"Mele\"\nVila"];

    fn sheet() -> Sheet {
        let mut rows: Vec<Vec<Cell>> =
            TRAPS.iter().map(|text| vec![Cell::Text((*text).to_owned()), Cell::Number(3), Cell::Empty]).collect();
        let day = NaiveDate::from_ymd_opt(2027, 2, 8).unwrap();
        rows.push(vec![Cell::Text("day".into()), Cell::Empty, Cell::Day(day)]);
        Sheet {
            name: "Who: came? [2027] to the market house".into(),
            heads: vec!["Name".into(), "n".into(), "Day".into()],
            rows,
        }
    }

    fn made() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2027, 2, 8).unwrap().and_hms_opt(9, 0, 0).unwrap()
    }

    #[test]
    fn what_is_written_is_read_back_as_strings_counts_and_days() {
        let bytes = xlsx("Register", made(), &[sheet()]).unwrap();
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let name = book.sheet_names()[0].clone();
        assert_eq!(name, "Who came 2027 to the market hou");
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "no cell is a formula");
        let range = book.worksheet_range(&name).unwrap();
        for (row, text) in (1..).zip(TRAPS) {
            let expected = text.replace('\t', "");
            assert_eq!(range.get_value((row, 0)), Some(&Data::String(expected)));
            assert_eq!(range.get_value((row, 1)), Some(&Data::Float(3.0)));
        }
        let Some(Data::DateTime(day)) = range.get_value((8, 2)) else { panic!("a real day: {range:?}") };
        assert_eq!(day.to_ymd_hms_milli(), (2027, 2, 8, 0, 0, 0, 0));
    }

    #[test]
    fn the_same_sheets_give_the_same_bytes() {
        assert_eq!(xlsx("R", made(), &[sheet()]), xlsx("R", made(), &[sheet()]));
    }

    #[test]
    fn csv_has_the_mark_quotes_and_no_formulas() {
        let text = csv(&sheet());
        let rest = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
        assert!(
            rest.starts_with("Name,n,Day\r\n'=1+1,3,\r\n'+678 555 0134,3,\r\n'-1,3,\r\n'@SUM(A1),3,\r\n"),
            "{rest}"
        );
        let mut reader = csv::Reader::from_reader(rest.as_bytes());
        let cells: Vec<String> = reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
        assert_eq!(cells[5..], ["0678 012", "ʻOtu Fāliki, \"Mele\"\nVila", "day"]);
        assert!(rest.ends_with("day,,2027-02-08\r\n"));
    }
}
