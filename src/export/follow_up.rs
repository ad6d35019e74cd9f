//! follow-up.ics: the days on which a trainer asks her participants again, as whole-day events. It names nobody: calendars
//! are kept in many places.

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::line::{escaped, put};

/// A day to remember.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Which one: the same key replaces the event of an older file.
    pub key: String,
    /// The day.
    pub day: NaiveDate,
    /// What to do.
    pub summary: String,
    /// More of it.
    pub about: String,
}

/// The calendar of a workshop.
pub fn calendar(workshop: &str, name: &str, language: &str, made: NaiveDateTime, days: &[Reminder]) -> String {
    let mut file = String::new();
    put(&mut file, "BEGIN", "VCALENDAR");
    put(&mut file, "VERSION", "2.0");
    put(&mut file, "PRODID", &format!("-//Stanap//Follow-up//{}", language.to_uppercase()));
    put(&mut file, "CALSCALE", "GREGORIAN");
    put(&mut file, "METHOD", "PUBLISH");
    put(&mut file, "X-WR-CALNAME", &escaped(name));
    for reminder in days {
        write(&mut file, workshop, language, made, reminder);
    }
    put(&mut file, "END", "VCALENDAR");
    file
}

fn write(file: &mut String, workshop: &str, language: &str, made: NaiveDateTime, reminder: &Reminder) {
    let date = |day: NaiveDate| day.format("%Y%m%d").to_string();
    let next = reminder.day.checked_add_days(Days::new(1)).unwrap_or(reminder.day);
    put(file, "BEGIN", "VEVENT");
    put(file, "UID", &format!("{workshop}-{}@stanap", reminder.key));
    // Minutes grow with each download: what a calendar holds of an older file is replaced.
    put(file, "SEQUENCE", &(made.and_utc().timestamp() / 60).to_string());
    put(file, "DTSTAMP", &made.format("%Y%m%dT%H%M%SZ").to_string());
    put(file, "DTSTART;VALUE=DATE", &date(reminder.day));
    put(file, "DTEND;VALUE=DATE", &date(next));
    put(file, &format!("SUMMARY;LANGUAGE={language}"), &escaped(&reminder.summary));
    put(file, &format!("DESCRIPTION;LANGUAGE={language}"), &escaped(&reminder.about));
    put(file, "TRANSP", "TRANSPARENT");
    put(file, "BEGIN", "VALARM");
    put(file, "ACTION", "DISPLAY");
    put(file, "DESCRIPTION", &escaped(&reminder.summary));
    // Nine in the morning of the day itself: it is a day for calls.
    put(file, "TRIGGER;RELATED=START", "PT9H");
    put(file, "END", "VALARM");
    put(file, "END", "VEVENT");
}
