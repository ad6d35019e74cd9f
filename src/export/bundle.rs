//! A ZIP that is written file by file: what is ready can leave at once, so the whole never stands in memory.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use chrono::{Datelike, NaiveDateTime, Timelike};
use zip::result::ZipResult;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, PreparedZipFile, ZipWriter};

/// Where the writer lays what is ready.
#[derive(Clone, Default)]
struct Tray(Rc<RefCell<Vec<u8>>>);

impl Write for Tray {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Tray {
    fn take(&self) -> Vec<u8> {
        self.0.take()
    }
}

/// A ZIP in the making. Files are stored as they are: a PDF is as small as it gets.
pub struct Bundle {
    writer: ZipWriter<StreamWriter<Tray>>,
    tray: Tray,
    options: SimpleFileOptions,
}

impl Bundle {
    /// An empty one. Its files say that they were made at this time, by the clock of the place.
    pub fn new(made: NaiveDateTime) -> Self {
        let tray = Tray::default();
        // Size and checksum of each file are known before it is written, so the writer never goes back. Told that it
        // could, it puts both before the file, where every program that unpacks finds them.
        let writer = ZipWriter::new(StreamWriter::new(tray.clone()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .last_modified_time(time(made).unwrap_or_default());
        Self { writer, tray, options }
    }

    /// Puts a file in; gives the bytes that are ready.
    ///
    /// # Errors
    /// When there is a file of this name already; the text is for the log.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<Vec<u8>, String> {
        self.put(name, bytes).map_err(|error| format!("{name}: {error}"))?;
        Ok(self.tray.take())
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> ZipResult<()> {
        self.writer.add_prepared_file(PreparedZipFile::from_data(name, self.options, bytes)?)
    }

    /// Ends it; gives the rest of the bytes.
    ///
    /// # Errors
    /// When the list of files cannot be written; the text is for the log.
    pub fn finish(self) -> Result<Vec<u8>, String> {
        self.writer.finish().map_err(|error| error.to_string())?;
        Ok(self.tray.take())
    }
}

/// The time as a ZIP holds it; years before 1980 have none.
fn time(made: NaiveDateTime) -> Option<DateTime> {
    let part = |number: u32| u8::try_from(number).ok();
    let year = u16::try_from(made.year()).ok()?;
    let (month, day) = (part(made.month())?, part(made.day())?);
    DateTime::from_date_and_time(year, month, day, part(made.hour())?, part(made.minute())?, part(made.second())?).ok()
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use chrono::NaiveDate;
    use zip::ZipArchive;

    use super::*;

    fn noon() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2027, 2, 8).unwrap().and_hms_opt(12, 30, 4).unwrap()
    }

    #[test]
    fn each_file_leaves_whole_before_the_next_is_put_in() {
        let mut bundle = Bundle::new(noon());
        let first = bundle.add("01.pdf", b"%PDF one").unwrap();
        assert!(first.starts_with(b"PK\x03\x04") && first.ends_with(b"%PDF one"));
        let flags = u16::from_le_bytes([first[6], first[7]]);
        assert_eq!(flags & 8, 0, "size and checksum stand before the file");
        assert_eq!(&first[18..26], [8, 0, 0, 0, 8, 0, 0, 0], "both sizes");
        let second = bundle.add("02.pdf", b"%PDF two").unwrap();
        let whole = [first, second, bundle.finish().unwrap()].concat();
        let mut archive = ZipArchive::new(Cursor::new(whole)).unwrap();
        for (n, (name, said)) in [("01.pdf", "%PDF one"), ("02.pdf", "%PDF two")].into_iter().enumerate() {
            let mut file = archive.by_index(n).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            assert_eq!((file.name().unwrap().as_ref(), text.as_str()), (name, said));
            assert_eq!(file.last_modified().map(|at| (at.year(), at.hour(), at.second())), Some((2027, 12, 4)));
        }
    }

    #[test]
    fn a_name_goes_in_once() {
        let mut bundle = Bundle::new(noon());
        bundle.add("01.pdf", b"one").unwrap();
        assert!(bundle.add("01.pdf", b"two").is_err());
    }

    #[test]
    fn an_empty_one_opens() {
        let whole = Bundle::new(NaiveDateTime::default()).finish().unwrap();
        assert_eq!(ZipArchive::new(Cursor::new(whole)).unwrap().len(), 0);
    }
}
