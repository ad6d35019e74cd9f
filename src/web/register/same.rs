//! Whether two lines of the register are one person: by phone, and by name and area.

use unicode_normalization::UnicodeNormalization as _;

use crate::store::people::PersonRow;

/// The figures of a number without the country and leading noughts: "+678 555 0134" and "555 0134" are one.
pub fn phone_key(phone: &str, calling_code: &str) -> String {
    let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let all = figures(phone);
    let abroad = phone.trim_start().starts_with('+') || all.starts_with("00");
    let bare = all.trim_start_matches('0');
    let code = figures(calling_code);
    let home = if abroad && !code.is_empty() { bare.strip_prefix(&code).unwrap_or(bare) } else { bare };
    home.trim_start_matches('0').to_owned()
}

/// The last two figures as they are typed side by side: enough to look few people through.
pub fn phone_end(phone: &str) -> Option<String> {
    let end: Vec<char> = phone.trim_end().chars().rev().take(2).collect();
    (end.len() == 2 && end.iter().all(char::is_ascii_digit)).then(|| end.into_iter().rev().collect())
}

/// A name without capitals, marks over letters, ʻokina and spaces too many.
pub fn name_key(name: &str) -> String {
    let plain = name.nfd().filter(|letter| letter.is_alphanumeric() || letter.is_whitespace());
    let plain: String = plain.filter(|letter| *letter != 'ʻ' && *letter != 'ʼ').flat_map(char::to_lowercase).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How alike two lines are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Not at all.
    None,
    /// Same phone or same name and area: the trainer is asked.
    Perhaps,
    /// Same phone and same name: one person.
    Same,
}

/// Compares two lines of the register.
pub fn likeness(one: &PersonRow, other: &PersonRow, calling_code: &str) -> Likeness {
    let phone = |row: &PersonRow| row.phone.as_deref().map(|phone| phone_key(phone, calling_code));
    let name = |row: &PersonRow| row.name.as_deref().map(name_key);
    let phones = phone(one).is_some_and(|key| key.len() >= 5 && Some(key) == phone(other));
    let names = name(one).is_some_and(|key| !key.is_empty() && Some(key) == name(other));
    let area = one.area.is_some() && (&one.area, &one.country) == (&other.area, &other.country);
    match (phones, names) {
        (true, true) => Likeness::Same,
        (true, false) => Likeness::Perhaps,
        (false, true) if area => Likeness::Perhaps,
        _ => Likeness::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_with_its_country_and_without() {
        for typed in ["555 0134", "+678 555 0134", "00678 5550134", "(555) 01-34"] {
            assert_eq!(phone_key(typed, "+678"), "5550134", "{typed}");
        }
        assert_ne!(phone_key("+679 555 0134", "+678"), "5550134");
        assert_eq!(phone_end("555 0134 ").as_deref(), Some("34"));
        assert_eq!(phone_end("none"), None);
    }

    #[test]
    fn a_name_is_the_same_without_its_marks() {
        assert_eq!(name_key("  ʻOtu  FĀLIKI "), "otu faliki");
        assert_ne!(name_key("Otu Faliki"), name_key("Ofu Faliki"));
    }
}
