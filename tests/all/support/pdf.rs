//! Papers as others see them: their text, pages, fonts and pictures, and whether they are sound.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};
use tempfile::TempDir;

/// The text of a paper, laid out as on its pages; a form feed ends each page.
pub fn pdf_text(bytes: &[u8]) -> String {
    on_file(bytes, |file| said("pdftotext", Command::new("pdftotext").arg("-layout").arg(file).arg("-")))
}

/// How many pages a paper has.
pub fn pdf_pages(bytes: &[u8]) -> usize {
    let info = on_file(bytes, |file| said("pdfinfo", Command::new("pdfinfo").arg(file)));
    let pages = info.lines().find_map(|line| line.strip_prefix("Pages:"));
    pages.and_then(|count| count.trim().parse().ok()).unwrap_or_else(|| panic!("pdfinfo names no pages: {info}"))
}

/// What is wrong with the inside of a paper, or nothing.
pub fn pdf_check(bytes: &[u8]) -> Result<(), String> {
    on_file(bytes, |file| {
        let output = run("qpdf", Command::new("qpdf").arg("--check").arg(file));
        if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
    })
}

/// A font of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Font {
    /// Its name, with the letters of a subset before it.
    pub name: String,
    /// Whether the letters travel with the paper.
    pub embedded: bool,
    /// Whether only the letters used do.
    pub subset: bool,
}

/// The fonts of a paper.
pub fn pdf_fonts(bytes: &[u8]) -> Vec<Font> {
    let table = on_file(bytes, |file| said("pdffonts", Command::new("pdffonts").arg(file)));
    table.lines().skip(2).map(font).collect()
}

/// Reads `name … emb sub uni object ID`, from the right, because the name of a type has spaces.
fn font(line: &str) -> Font {
    let words: Vec<_> = line.split_whitespace().collect();
    let from_right = |n: usize| words.len().checked_sub(n).map_or("", |at| words[at]);
    let name = words.first().copied().unwrap_or_default().to_owned();
    Font { name, embedded: from_right(5) == "yes", subset: from_right(4) == "yes" }
}

/// Paints each page of a paper into a folder as PNG, and names the pictures in order.
pub fn pdf_pictures(bytes: &[u8], dpi: u32, folder: &Path) -> Vec<PathBuf> {
    std::fs::create_dir_all(folder).unwrap_or_else(|problem| panic!("{}: {problem}", folder.display()));
    let dpi = dpi.to_string();
    on_file(bytes, |file| {
        let start = folder.join("page");
        said("pdftoppm", Command::new("pdftoppm").args(["-png", "-r", &dpi]).arg(file).arg(start))
    });
    let entries = std::fs::read_dir(folder).expect("the folder just made");
    let mut pictures: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    pictures.retain(|path| path.extension().is_some_and(|end| end == "png"));
    pictures.sort();
    pictures
}

fn on_file<T>(bytes: &[u8], act: impl FnOnce(&Path) -> T) -> T {
    let folder = TempDir::new().expect("a folder for the paper");
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, bytes).expect("room for the paper");
    act(&file)
}

fn run(name: &str, command: &mut Command) -> Output {
    command.output().unwrap_or_else(|problem| panic!("{name} is missing ({problem}); tests/check.sh installs it"))
}

fn said(name: &str, command: &mut Command) -> String {
    let output = run(name, command);
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The text of a paper in the order in which it was written, piece by piece: the lines of a cell stand together.
pub fn pdf_pieces(bytes: &[u8]) -> String {
    on_file(bytes, |file| said("pdftotext", Command::new("pdftotext").arg("-raw").arg(file).arg("-")))
}
