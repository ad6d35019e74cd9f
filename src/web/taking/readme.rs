//! The plain text that lies beside the plans in the ZIP: what they are, how many, and how to keep them.

use crate::export::taken::Manifest;
use crate::store::workshops::WorkshopRow;
use crate::words::{Value, Words};

/// The text, for any editor.
pub fn text(words: &Words, workshop: &WorkshopRow, manifest: &Manifest) -> String {
    let number = |count: u64| Value::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let day = words.date_long(workshop.starts_on);
    let head =
        [("title", Value::Text(&workshop.title)), ("place", Value::Text(&workshop.place)), ("day", Value::Text(&day))];
    let counts = [
        ("people", number(manifest.participants)),
        ("plans", number(manifest.plans_begun)),
        ("printed", number(manifest.plans_printed)),
    ];
    let mut parts = vec![
        words.with("taking-readme-head", &head),
        words.with("taking-readme-counts", &counts),
        words.text("taking-readme-shared").into_owned(),
    ];
    if !manifest.not_printed.is_empty() {
        let seats: Vec<String> = manifest.not_printed.iter().map(i32::to_string).collect();
        parts.push(words.with("taking-readme-missing", &[("seats", Value::Text(&seats.join(", ")))]));
    }
    parts.push(words.text("taking-keep").into_owned());
    parts.extend(super::keeping(words));
    parts.push(words.text("taking-readme-manifest").into_owned());
    let mut text = String::new();
    for part in parts {
        text.push_str(&part);
        text.push_str("\r\n\r\n");
    }
    text
}
