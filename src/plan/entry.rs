//! From what a person typed to a value, and back. What cannot be understood becomes a problem, never an error.

use chrono::{Months, NaiveDate};
use unicode_normalization::UnicodeNormalization;

use super::answers::Value;
use super::options::Frame;
use super::question::{Days, Kind, Max, Options};

/// What is wrong with something typed: a code with its arguments, worded in `errors.ftl`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where: a path of the answers.
    pub path: String,
    /// Message id behind `error-`.
    pub code: &'static str,
    /// Arguments of the message.
    pub args: Vec<(&'static str, i64)>,
}

/// A problem not yet tied to a place.
type Fault = (&'static str, Vec<(&'static str, i64)>);

/// Most characters kept of something that could not be understood.
pub const KEPT_TYPED: usize = 20_000;

/// Reads what was typed at a question. `Ok(None)` means left empty.
pub fn read(kind: &Kind, typed: &[&str], frame: &Frame<'_>) -> Result<Option<Value>, Fault> {
    let one = typed.last().copied().unwrap_or("").trim();
    match kind {
        Kind::Line { max } => line(one, *max),
        Kind::Paragraph { max } => paragraph(typed.last().copied().unwrap_or(""), *max),
        Kind::Phone => phone(one),
        Kind::Number { min, max } => number(one, *min, upper(*max, frame.today)),
        Kind::Money => money(one, frame.decimals()),
        Kind::Date(days) => date(&typed.join(" "), *days, frame.today),
        Kind::Choice(options) => choice(one, options, frame),
        Kind::Many { options, max, .. } => many(typed, options, frame.most(options, *max), frame),
        Kind::Rows(_) | Kind::Actions(_) => Ok(None),
    }
}

/// What stands in the field when a value is shown again; the parts of a date are apart.
pub fn show(kind: &Kind, value: &Value, decimals: u8) -> Vec<String> {
    match (kind, value) {
        (Kind::Money, Value::Number(minor)) => vec![money_text(*minor, decimals)],
        (Kind::Date(_), Value::Text(iso)) => {
            iso.split('-').rev().map(|part| part.trim_start_matches('0').to_owned()).collect()
        }
        (_, Value::Number(number)) => vec![number.to_string()],
        (_, Value::Text(text)) => vec![text.clone()],
        (_, Value::Many(codes)) => codes.clone(),
    }
}

fn upper(max: Max, today: NaiveDate) -> i64 {
    match max {
        Max::At(number) => number,
        Max::ThisYear => i64::from(chrono::Datelike::year(&today)),
    }
}

/// Characters that cannot be seen: controls, zero-width and direction marks.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

fn line(typed: &str, max: usize) -> Result<Option<Value>, Fault> {
    if typed.contains(['\n', '\r']) {
        return Err(("line-breaks", vec![]));
    }
    written(typed, max)
}

fn paragraph(typed: &str, max: usize) -> Result<Option<Value>, Fault> {
    let lines: Vec<&str> = typed.lines().map(str::trim_end).collect();
    written(lines.join("\n").trim(), max)
}

fn written(text: &str, max: usize) -> Result<Option<Value>, Fault> {
    let text: String = text.nfc().collect();
    if text.chars().any(|c| c != '\n' && is_hidden(c)) {
        return Err(("hidden-characters", vec![]));
    }
    if text.chars().count() > max {
        return Err(("too-long", vec![("max", bound(max))]));
    }
    Ok((!text.is_empty()).then_some(Value::Text(text)))
}

fn phone(typed: &str) -> Result<Option<Value>, Fault> {
    if typed.is_empty() {
        return Ok(None);
    }
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let allowed = typed.chars().all(|c| c.is_ascii_digit() || " +-()".contains(c));
    if !allowed || digits < 3 || typed.chars().count() > 20 {
        return Err(("not-a-phone", vec![]));
    }
    Ok(Some(Value::Text(typed.to_owned())))
}

fn number(typed: &str, min: i64, max: i64) -> Result<Option<Value>, Fault> {
    let digits: String = typed.chars().filter(|c| !matches!(c, ',' | ' ' | '\u{A0}' | '\u{202F}')).collect();
    if digits.is_empty() {
        return if typed.is_empty() { Ok(None) } else { Err(("not-a-number", vec![])) };
    }
    let number: i64 = whole(&digits).ok_or(("not-a-number", vec![]))?;
    within(number, min, max)
}

fn within(number: i64, min: i64, max: i64) -> Result<Option<Value>, Fault> {
    match number {
        n if n < min => Err(("too-small", vec![("min", min)])),
        n if n > max => Err(("too-big", vec![("max", max)])),
        n => Ok(Some(Value::Number(n))),
    }
}

fn whole(digits: &str) -> Option<i64> {
    let plain = digits.strip_prefix('-').unwrap_or(digits);
    (!plain.is_empty() && plain.len() <= 15 && plain.bytes().all(|b| b.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

/// Most money an answer can hold, in minor units.
const MOST_MONEY: i64 = 999_999_999;

fn money(typed: &str, decimals: u8) -> Result<Option<Value>, Fault> {
    let plain: String = typed.chars().filter(|c| !matches!(c, ' ' | '\u{A0}' | '\u{202F}')).collect();
    let plain = plain.trim_start_matches(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '.' | ','));
    if plain.is_empty() {
        return if typed.is_empty() { Ok(None) } else { Err(("not-money", vec![])) };
    }
    if plain.starts_with('-') {
        return Err(("too-small", vec![("min", 0)]));
    }
    let (major, minor) = halves(plain).ok_or(("not-money", vec![]))?;
    let unit = 10_i64.pow(u32::from(decimals));
    let major = whole(if major.is_empty() { "0" } else { &major }).ok_or(("not-money", vec![]))?;
    let minor = minor_units(minor, decimals).ok_or(("not-money", vec![]))?;
    within(major.saturating_mul(unit).saturating_add(minor), 0, MOST_MONEY)
}

/// Whole units and what stands behind the decimal mark. A comma can be either: before three figures it parts the
/// thousands, as in 30,000; before one or two it is the decimal mark, as French writes 420,50.
fn halves(plain: &str) -> Option<(String, &str)> {
    let mark = plain.rfind([',', '.']);
    let behind = mark.map_or("", |at| &plain[at + 1..]);
    let (front, minor) = match mark {
        Some(at) if behind.len() <= 2 || plain[at..].starts_with('.') => (&plain[..at], behind),
        _ => (plain, ""),
    };
    let mut groups = front.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || (1..=3).contains(&first.len()));
    grouped.then(|| (format!("{first}{}", rest.concat()), minor))
}

fn minor_units(digits: &str, decimals: u8) -> Option<i64> {
    let kept = usize::from(decimals);
    let (kept_digits, rest) = (digits.get(..digits.len().min(kept))?, digits.get(digits.len().min(kept)..)?);
    if !rest.bytes().all(|b| b == b'0') || !kept_digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    format!("{kept_digits:0<kept$}").parse().ok().or(Some(0))
}

/// An amount as a person types it: whole when there are no cents.
pub fn money_text(minor: i64, decimals: u8) -> String {
    let unit = 10_i64.pow(u32::from(decimals));
    match minor % unit {
        0 => (minor / unit).to_string(),
        cents => format!("{}.{:0width$}", minor / unit, cents, width = usize::from(decimals)),
    }
}

fn date(typed: &str, days: Days, today: NaiveDate) -> Result<Option<Value>, Fault> {
    let parts: Vec<&str> = typed.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return if typed.trim().is_empty() { Ok(None) } else { Err(("not-a-date", vec![])) };
    }
    let day = calendar_day(&parts).ok_or(("not-a-date", vec![]))?;
    match days {
        Days::Past if day > today => Err(("date-future", vec![])),
        Days::NextYear if day < today => Err(("date-past", vec![])),
        Days::NextYear if day > today + Months::new(12) => Err(("date-too-far", vec![])),
        _ => Ok(Some(Value::Text(day.format("%Y-%m-%d").to_string()))),
    }
}

/// A day from day, month, year (or year, month, day), in figures.
fn calendar_day(parts: &[&str]) -> Option<NaiveDate> {
    let [first, month, last] = parts else { return None };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let year: i32 = year.parse().ok().filter(|year| (1990..=2100).contains(year))?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

fn choice(typed: &str, options: &Options, frame: &Frame<'_>) -> Result<Option<Value>, Fault> {
    if typed.is_empty() {
        return Ok(None);
    }
    if !frame.codes(options).iter().any(|code| code == typed) {
        return Err(("not-an-option", vec![]));
    }
    Ok(Some(Value::Text(typed.to_owned())))
}

fn many(typed: &[&str], options: &Options, max: usize, frame: &Frame<'_>) -> Result<Option<Value>, Fault> {
    let ticked: Vec<&str> = typed.iter().copied().filter(|code| !code.is_empty()).collect();
    let offered = frame.codes(options);
    if ticked.iter().any(|code| !offered.iter().any(|offer| offer == code)) {
        return Err(("not-an-option", vec![]));
    }
    let codes: Vec<String> = offered.into_iter().filter(|offer| ticked.contains(&offer.as_str())).collect();
    if codes.len() > max {
        return Err(("too-many", vec![("max", bound(max))]));
    }
    if let Options::Fixed(set) = options
        && codes.len() > 1
        && codes.iter().any(|code| set.alone.contains(&code.as_str()))
    {
        return Err(("alone", vec![]));
    }
    Ok((!codes.is_empty()).then_some(Value::Many(codes)))
}

fn bound(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minor(typed: &str, decimals: u8) -> Option<i64> {
        money(typed, decimals).ok().flatten().and_then(|value| value.as_number())
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        let cases = [
            ("30,000", 0, 30_000),
            ("VT 30 000", 0, 30_000),
            ("1,234,567", 0, 1_234_567),
            ("420.50", 2, 42_050),
            ("420,50", 2, 42_050),
            ("F$1,420.5", 2, 142_050),
            (".5", 2, 50),
            ("12", 2, 1_200),
        ];
        for (typed, decimals, expected) in cases {
            assert_eq!(minor(typed, decimals), Some(expected), "{typed}");
        }
    }

    #[test]
    fn amounts_that_could_mean_two_things_are_asked_again() {
        for (typed, decimals) in
            [("420,50", 0), ("1.500", 0), ("1,50,000", 0), ("12,3456", 2), ("1.2.3", 2), ("abc", 0)]
        {
            assert!(money(typed, decimals).is_err(), "{typed}");
        }
    }
}
