//! English in disguise: accents, a third longer, in brackets. A text without them escaped the word files.

use std::borrow::Cow;

/// Accents every letter and adds about a third, so that narrow places show themselves.
pub(super) fn accented(text: &str) -> Cow<'_, str> {
    let letters = text.chars().filter(char::is_ascii_alphabetic).count();
    if letters == 0 {
        return Cow::Borrowed(text);
    }
    let body = text.trim_end();
    let mut disguised: String = body.chars().map(accent).collect();
    disguised.push_str(&"~".repeat(letters.div_ceil(3)));
    disguised.push_str(&text[body.len()..]);
    Cow::Owned(disguised)
}

/// Marks where a text begins and ends, so that a cut or glued one shows itself.
pub(super) fn bracketed(text: &str) -> String {
    format!("⟦{text}⟧")
}

fn accent(letter: char) -> char {
    const PLAIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const ACCENTED: &str = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž";
    PLAIN
        .chars()
        .zip(ACCENTED.chars())
        .find_map(|(plain, accented)| (plain == letter).then_some(accented))
        .unwrap_or(letter)
}
