//! The tools that read papers see what is on them, and see when they are broken.

use crate::support::{
    browser::Browser,
    pdf::{pdf_check, pdf_fonts, pdf_pages, pdf_pictures, pdf_text},
};

#[test]
fn a_paper_is_read_checked_and_pictured() {
    let mut browser = Browser::start();
    browser.open("data:text/html,<p>Close the shutters</p><p style='break-before:page'>Second sheet</p>");
    let paper = browser.print_pdf();
    assert_eq!(pdf_pages(&paper), 2);
    let text = pdf_text(&paper);
    let sheets: Vec<_> = text.split('\u{c}').map(str::trim).collect();
    assert_eq!(sheets, ["Close the shutters", "Second sheet", ""]);
    assert_eq!(pdf_check(&paper), Ok(()));
    let fonts = pdf_fonts(&paper);
    assert!(!fonts.is_empty() && fonts.iter().all(|font| font.embedded && font.subset), "{fonts:?}");
    assert!(fonts[0].name.contains('+'), "a subset has letters before its name: {fonts:?}");
    let folder = tempfile::tempdir().expect("a folder");
    let pictures = pdf_pictures(&paper, 40, folder.path());
    assert_eq!(pictures.len(), 2);
    assert!(std::fs::read(&pictures[1]).expect("a picture").starts_with(b"\x89PNG"));
}

#[test]
fn a_broken_paper_is_found() {
    assert!(pdf_check(b"%PDF-1.7\nnothing more").is_err());
}
