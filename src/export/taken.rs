//! The shared plans of a workshop as files: how each is named, and the manifest that lists them.

use serde::Serialize;
use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;

/// Most letters of the business in the name of a file.
const LONGEST: usize = 40;

/// `manifest.json`: what is in the ZIP, and how much is not. Of a plan that is not shared it says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Manifest {
    /// Always `stanap-plans`.
    pub format: &'static str,
    /// When the ZIP was made, in UTC.
    pub made_at: String,
    /// Title of the workshop.
    pub workshop: String,
    /// Where it was.
    pub place: String,
    /// Its first day.
    pub starts_on: String,
    /// Its last day.
    pub ends_on: String,
    /// People who had a seat.
    pub participants: u64,
    /// Plans that were begun there.
    pub plans_begun: u64,
    /// Plans that are shared with the trainers: those here and those that could not be printed.
    pub plans_shared: u64,
    /// Plans that are in the ZIP.
    pub plans_printed: u64,
    /// Seats of shared plans that could not be printed.
    pub not_printed: Vec<i32>,
    /// The plans in the ZIP.
    pub files: Vec<Taken>,
}

/// One plan in the ZIP.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Taken {
    /// Number of the seat.
    pub seat: i32,
    /// Name of the file.
    pub name: String,
    /// How long the file is.
    pub bytes: usize,
    /// SHA-256 of the file in hex.
    pub sha256: String,
    /// How it is shared: `without_money` or `all`.
    pub shared: &'static str,
}

impl Taken {
    /// What the manifest says of a file.
    pub fn of(seat: i32, name: String, shared: &'static str, file: &[u8]) -> Self {
        let sha256 = format!("{:x}", Sha256::digest(file));
        Self { seat, name, bytes: file.len(), sha256, shared }
    }
}

/// `07-lupe-weaving.pdf`: the number of the seat in so many digits, and the business in plain small letters. No two
/// seats have the same name, and no letter of it means anything to a computer.
pub fn name(seat: i32, digits: usize, business: &str) -> String {
    let business = plain(business);
    let gap = if business.is_empty() { "" } else { "-" };
    format!("{seat:0digits$}{gap}{business}.pdf")
}

/// Plain small letters and digits, words joined by hyphens; marks over letters and signs of glottal stops are left out.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut gap = false;
    for letter in text.nfkd() {
        if letter.is_ascii_alphanumeric() {
            if gap && !out.is_empty() {
                out.push('-');
            }
            gap = false;
            out.push(letter.to_ascii_lowercase());
        } else {
            gap |= letter.is_whitespace() || letter.is_ascii_punctuation() && letter != '\'' && letter != '`';
        }
        // a hyphen may come before the next letter
        if out.len() + 1 >= LONGEST {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_seat_and_business_in_plain_letters() {
        assert_eq!(name(7, 2, "Lupe Weaving"), "07-lupe-weaving.pdf");
        assert_eq!(name(112, 3, "Hōʻala Fale Kai ’Ofa"), "112-hoala-fale-kai-ofa.pdf");
        assert_eq!(name(3, 2, "Crème & Café"), "03-creme-cafe.pdf");
        assert_eq!(name(3, 2, "Мандах"), "03.pdf", "letters that have no plain form");
        assert_eq!(name(3, 2, ""), "03.pdf");
    }

    #[test]
    fn no_name_of_a_business_leads_out_of_the_folder() {
        for trap in [
            "../../etc/passwd",
            "..\\..\\boot.ini",
            "/root",
            "C:\\x",
            "a\0b",
            "con",
            "a/b",
            "-rf",
            ". .",
            "\u{202E}fdp",
        ] {
            let name = name(4, 2, trap);
            let inner = name.strip_prefix("04").and_then(|name| name.strip_suffix(".pdf")).expect("seat and ending");
            assert!(inner.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{trap}: {name}");
            assert!(inner.is_empty() || inner.starts_with('-') && !inner.ends_with('-'), "{trap}: {name}");
        }
        assert!(name(4, 2, &"long ".repeat(40)).len() <= LONGEST + 7);
    }

    #[test]
    fn two_seats_never_have_the_same_name() {
        let same: Vec<String> = (1..120).map(|seat| name(seat, 2, "12 Shop")).collect();
        let mut names = same.clone();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), same.len());
    }

    #[test]
    fn the_manifest_tells_length_and_hash_of_a_file() {
        let taken = Taken::of(7, "07.pdf".to_owned(), "all", b"abc");
        assert_eq!(taken.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(taken.bytes, 3);
    }
}
