//! reminders.ics: the days to remember, as whole-day events with an alarm on the morning before.

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::line::{escaped, put};
use crate::plan::catalogue::{business, review, tasks};
use crate::plan::options::Frame;
use crate::words::{Value, Words};

/// What a calendar says of the plan beside its answers.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The plan's id.
    pub id: &'a str,
    /// The plan's revision: a newer file replaces the events of an older one.
    pub revision: i64,
    /// When the plan was last changed, in UTC.
    pub changed: NaiveDateTime,
}

struct Event {
    key: String,
    day: NaiveDate,
    summary: String,
    about: String,
    yearly: bool,
}

/// The calendar of a plan. It holds no money and nothing about health; the same plan always gives the same bytes.
pub fn calendar(frame: &Frame<'_>, words: &Words, source: Source<'_>) -> String {
    let mut file = String::new();
    put(&mut file, "BEGIN", "VCALENDAR");
    put(&mut file, "VERSION", "2.0");
    put(&mut file, "PRODID", &format!("-//Stanap//Reminders//{}", words.lang().to_uppercase()));
    put(&mut file, "CALSCALE", "GREGORIAN");
    put(&mut file, "METHOD", "PUBLISH");
    put(&mut file, "X-WR-CALNAME", &escaped(&name(frame, words)));
    for event in events(frame, words, source.changed.date()) {
        write(&mut file, words, source, &event);
    }
    put(&mut file, "END", "VCALENDAR");
    file
}

fn name(frame: &Frame<'_>, words: &Words) -> String {
    match frame.answers.text(&business::NAME) {
        Some(name) => words.with("takeout-calendar", &[("name", Value::Text(name))]),
        None => words.text("takeout-calendar-empty").into_owned(),
    }
}

fn write(file: &mut String, words: &Words, source: Source<'_>, event: &Event) {
    let date = |day: NaiveDate| day.format("%Y%m%d").to_string();
    let language = words.lang();
    put(file, "BEGIN", "VEVENT");
    put(file, "UID", &format!("{}-{}@stanap", source.id, event.key));
    put(file, "SEQUENCE", &source.revision.to_string());
    put(file, "DTSTAMP", &source.changed.format("%Y%m%dT%H%M%SZ").to_string());
    put(file, "DTSTART;VALUE=DATE", &date(event.day));
    put(file, "DTEND;VALUE=DATE", &date(event.day.checked_add_days(Days::new(1)).unwrap_or(event.day)));
    if event.yearly {
        put(file, "RRULE", "FREQ=YEARLY");
    }
    put(file, &format!("SUMMARY;LANGUAGE={language}"), &escaped(&event.summary));
    if !event.about.is_empty() {
        put(file, &format!("DESCRIPTION;LANGUAGE={language}"), &escaped(&event.about));
    }
    put(file, "TRANSP", "TRANSPARENT");
    put(file, "BEGIN", "VALARM");
    put(file, "ACTION", "DISPLAY");
    put(file, "DESCRIPTION", &escaped(&event.summary));
    // Nine in the morning of the day before: at midnight nobody would hear it.
    put(file, "TRIGGER", "-PT15H");
    put(file, "END", "VALARM");
    put(file, "END", "VEVENT");
}

fn events(frame: &Frame<'_>, words: &Words, from: NaiveDate) -> Vec<Event> {
    let day = |text: Option<&str>| text.and_then(|iso| iso.parse::<NaiveDate>().ok());
    let event = |key: &str, day: NaiveDate| {
        let id = format!("takeout-remind-{key}");
        let (summary, about) = (words.text(&id).into_owned(), words.attr(&id, "about").unwrap_or_default());
        Event { key: key.to_owned(), day, summary, about, yearly: false }
    };
    let mut events = Vec::new();
    events.extend(day(frame.answers.text(&review::TEST_ON)).map(|day| event("test", day)));
    events.extend(day(frame.answers.text(&review::REVIEW_ON)).map(|day| event("review", day)));
    let season = frame.country.next_season_start(from);
    events.extend(season.map(|day| Event { yearly: true, ..event("season", day) }));
    for task in frame.answers.rows(&tasks::TASKS) {
        let open = task.text(&tasks::TASK_DONE) != Some("yes");
        let (Some(day), Some(what), true) = (day(task.text(&tasks::TASK_BY)), task.text(&tasks::TASK_WHAT), open)
        else {
            continue;
        };
        let summary = words.with("takeout-remind-todo", &[("what", Value::Text(what))]);
        let about = task.text(&tasks::TASK_WHO).unwrap_or_default().to_owned();
        events.push(Event { key: format!("todo-{}", task.id), day, summary, about, yearly: false });
    }
    events
}
