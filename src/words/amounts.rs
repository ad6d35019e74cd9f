//! Days, numbers and money as each language writes them, by messages of `common.ftl`.

use chrono::{Datelike, NaiveDate};

use super::{Value, Words, arguments};

impl Words {
    /// A day in full: `18 August 2026`.
    pub fn date_long(&self, day: NaiveDate) -> String {
        self.date("date-long", day, None)
    }

    /// A day in little space: `18 Aug 2026`.
    pub fn date_short(&self, day: NaiveDate) -> String {
        self.date("date-short", day, Some("short"))
    }

    /// A month: `August 2026`.
    pub fn month_year(&self, day: NaiveDate) -> String {
        self.date("date-month", day, None)
    }

    /// A whole number with its thousands apart: `30,000`.
    pub fn number(&self, number: i64) -> String {
        self.grouped(&number.to_string())
    }

    /// An amount in minor units with its symbol: `VT 30,000`, `F$420`, `F$420.50`.
    pub fn money(&self, minor: i64, symbol: &str, decimals: u8) -> String {
        let digits = format!("{:0>width$}", minor.unsigned_abs(), width = usize::from(decimals) + 1);
        let (whole, part) = digits.split_at(digits.len() - usize::from(decimals));
        let mut amount = self.grouped(whole);
        if part.bytes().any(|digit| digit != b'0') {
            amount.push_str(&self.piece("number-point", None));
            amount.push_str(part);
        }
        let id = if symbol.ends_with(char::is_alphabetic) { "money-letters" } else { "money-sign" };
        let sign = if minor < 0 { "-" } else { "" };
        format!("{sign}{}", self.filled(id, &[("symbol", symbol.into()), ("amount", Value::Text(&amount))]))
    }

    fn date(&self, id: &str, day: NaiveDate, attr: Option<&str>) -> String {
        let month = self.piece(&format!("month-{}", day.month()), attr);
        let values = [
            ("day", Value::Number(day.day().into())),
            ("month", Value::Text(&month)),
            ("month-number", Value::Number(day.month().into())),
            ("year", Value::Number(day.year().into())),
        ];
        self.own.closed(self.filled(id, &values))
    }

    fn grouped(&self, number: &str) -> String {
        let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
        let mut text = sign.to_owned();
        let gap = self.piece("number-group", None);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(&gap);
            }
            text.push(digit);
        }
        text
    }

    /// A part of a longer text, such as the name of a month.
    fn piece(&self, id: &str, attr: Option<&str>) -> String {
        let text = self.own.bare(id, attr, None).or_else(|| self.english.bare(id, attr, None));
        text.map_or_else(|| super::nowhere(id), std::borrow::Cow::into_owned)
    }

    fn filled(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let args = arguments(values);
        let text = self.own.bare(id, None, Some(&args)).or_else(|| self.english.bare(id, None, Some(&args)));
        text.map_or_else(|| super::nowhere(id), std::borrow::Cow::into_owned)
    }
}
