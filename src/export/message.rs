//! The plan in two or three text messages: what it says, in how many parts a phone sends it, and in plain letters.

use unicode_normalization::UnicodeNormalization;

use super::phone::dial;
use crate::outline::said;
use crate::plan::advice;
use crate::plan::catalogue::{contacts, people};
use crate::plan::options::Frame;
use crate::words::{Value, Words};

/// Parts that the message may have.
pub const MOST_PARTS: usize = 3;
/// The three services whose numbers it holds.
const SERVICES: [&str; 3] = ["police", "ambulance", "fire"];
/// Wordings from the fullest to the shortest: letters of a place, and whether there is room for a title and for numbers
/// with their signs.
const WORDINGS: [(usize, bool); 9] =
    [(120, true), (90, true), (70, true), (50, true), (35, true), (20, true), (35, false), (20, false), (10, false)];

/// A message and what it takes to send it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The words.
    pub text: String,
    /// Parts that a phone sends it in.
    pub parts: usize,
}

/// The message of a plan in its own letters, and in plain ones where that makes another text.
pub fn messages(frame: &Frame<'_>, words: &Words) -> (Message, Option<Message>) {
    let own = fitted(frame, words, str::to_owned);
    let plain = fitted(frame, words, plain);
    let other = (plain.text != own.text).then_some(plain);
    (own, other)
}

/// The fullest wording that stays within the parts, or else the shortest.
fn fitted(frame: &Frame<'_>, words: &Words, dress: fn(&str) -> String) -> Message {
    let sized = |(room, whole)| {
        let text = dress(&text(frame, words, room, whole));
        Message { parts: parts(&text), text }
    };
    let fits = |message: &Message| message.parts <= MOST_PARTS;
    WORDINGS.into_iter().map(sized).find(fits).unwrap_or_else(|| sized((0, false)))
}

fn text(frame: &Frame<'_>, words: &Words, room: usize, whole: bool) -> String {
    let mut lines = Vec::new();
    if whole {
        lines.push(words.text("takeout-sms-title").into_owned());
    }
    let number = |service| number(frame, words, service, whole);
    let numbers: Vec<String> = SERVICES.into_iter().filter_map(number).collect();
    if !numbers.is_empty() {
        lines.push(numbers.join(", "));
    }
    for (id, question) in [("takeout-sms-safe", &people::SAFE_PLACE), ("takeout-sms-meet", &people::MEETING)] {
        if let Some(place) = frame.answers.text(question) {
            lines.push(words.with(id, &[("place", Value::Text(&clipped(place, room)))]));
        }
    }
    let stage = |phase: crate::packs::Phase| said::stage(words, phase.code(), frame);
    let moves = stage(advice::start_moving(frame.answers));
    let closes = stage(advice::close(frame.answers));
    lines.push(words.with("takeout-sms-stages", &[("move", Value::Text(&moves)), ("close", Value::Text(&closes))]));
    lines.join("\n")
}

/// A service with the owner's own number, or else the first verified one of the country.
fn number(frame: &Frame<'_>, words: &Words, service: &str, whole: bool) -> Option<String> {
    let own = frame.answers.row(&contacts::EMERGENCY, service).text(&contacts::SERVICE_PHONE);
    let packed = frame.country.printable_numbers();
    let of_pack = || packed.iter().find(|number| number.service.code() == service).map(|number| number.number.as_str());
    let number = own.or_else(of_pack)?;
    let number = if whole { number.to_owned() } else { dial(number) };
    Some(format!("{} {number}", words.option(contacts::SERVICE_SET.name, service)))
}

/// At most so many letters, cut between words where that is possible.
fn clipped(text: &str, room: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= room {
        return text;
    }
    let cut: String = text.chars().take(room.saturating_sub(3)).collect();
    let end = cut.rfind(' ').filter(|at| *at > cut.len() / 2).unwrap_or(cut.len());
    format!("{}...", cut.get(..end).unwrap_or(&cut).trim_end_matches([' ', ',', ';']))
}

/// Letters of the GSM alphabet that take one place.
const GSM: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// Those that take two.
const GSM_TWICE: &str = "^{}\\[~]|€\u{c}";

/// Places that a letter takes in the GSM alphabet; none where it is not in it.
fn places(letter: char) -> Option<usize> {
    match letter {
        _ if GSM.contains(letter) => Some(1),
        _ if GSM_TWICE.contains(letter) => Some(2),
        _ => None,
    }
}

/// Parts that a phone sends a text in: 160 places of the GSM alphabet in one, 153 in each of several; with any other
/// letter (a macron, an ʻokina) 70 in one, 67 in each of several.
pub fn parts(text: &str) -> usize {
    let sizes: Option<Vec<usize>> = text.chars().map(places).collect();
    match sizes {
        Some(sizes) => packed(&sizes, 160, 153),
        None => packed(&text.chars().map(char::len_utf16).collect::<Vec<_>>(), 70, 67),
    }
}

/// Parts for letters of these sizes; a letter is never cut.
fn packed(sizes: &[usize], alone: usize, each: usize) -> usize {
    if sizes.iter().sum::<usize>() <= alone {
        return 1;
    }
    let (mut parts, mut used) = (1, 0);
    for size in sizes {
        if used + size > each {
            (parts, used) = (parts + 1, 0);
        }
        used += size;
    }
    parts
}

/// The text in letters of the GSM alphabet only: without macrons and other marks it does not have, `ʻ` as an apostrophe.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.nfc() {
        match letter {
            known if places(known).is_some() => plain.push(known),
            'ʻ' | 'ʼ' | '‘' | '’' | '`' | '´' | 'ʹ' => plain.push('\''),
            '“' | '”' | '«' | '»' => plain.push('"'),
            '–' | '—' | '‑' | '−' | '·' | '•' => plain.push('-'),
            '…' => plain.push_str("..."),
            'œ' => plain.push_str("oe"),
            'Œ' => plain.push_str("OE"),
            space if space.is_whitespace() => plain.push(' '),
            other => {
                let base = std::iter::once(other).nfd().next().filter(|base| places(*base).is_some());
                plain.push(base.unwrap_or('?'));
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_counted_as_phones_count_them() {
        let cases = [
            ("a".repeat(160), 1),
            ("a".repeat(161), 2),
            ("a".repeat(306), 2),
            ("a".repeat(307), 3),
            ("€".repeat(80), 1),
            ("€".repeat(81), 2),
            // a letter of two places does not fit the last place of a part
            (format!("{}€{}", "a".repeat(152), "a".repeat(152)), 3),
            ("ā".repeat(70), 1),
            ("ā".repeat(71), 2),
            ("ā".repeat(134), 2),
            ("ā".repeat(135), 3),
            (format!("{}ʻ", "a".repeat(70)), 2),
            ("🌀".repeat(35), 1),
            ("🌀".repeat(36), 2),
            (String::new(), 1),
        ];
        for (text, expected) in cases {
            assert_eq!(parts(&text), expected, "{text}");
        }
    }

    #[test]
    fn plain_letters_keep_what_a_phone_knows() {
        assert_eq!(plain("Nukuʻalofa, Māʻufanga – école ça va œuf"), "Nuku'alofa, Ma'ufanga - école ca va oeuf");
        assert_eq!(plain("Төв 🌀"), "??? ?");
        for text in ["Sāmoa ‘o’ “x”…", "ŋĝ"] {
            assert!(plain(text).chars().all(|letter| places(letter).is_some()), "{text}");
        }
    }

    #[test]
    fn places_are_cut_between_words() {
        assert_eq!(clipped("Mele church hall", 20), "Mele church hall");
        assert_eq!(clipped("The hall behind the church on the hill", 20), "The hall behind...");
        assert_eq!(clipped(&"ā".repeat(50), 10), format!("{}...", "ā".repeat(7)));
    }
}
