//! reminders.ics, read again by another parser.

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty};
use chrono::{Days, NaiveDate};
use serde_json::json;

use super::{lines, long_name, owner_of, plan};
use crate::support::app::{TestApp, on_both};
use crate::support::owner::Owner;

fn events(bytes: &[u8]) -> Vec<ICalendarComponent> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let read = ICalendar::parse(text).expect("another program reads it");
    read.components.into_iter().filter(|part| part.component_type == ICalendarComponentType::VEvent).collect()
}

fn text(event: &ICalendarComponent, property: &ICalendarProperty) -> String {
    let entry = event.property(property).expect("the property is there");
    entry.values.iter().filter_map(|value| value.as_text()).collect()
}

#[test]
fn an_empty_plan_reminds_of_the_season_only() {
    let app = TestApp::start();
    let mut owner = Owner::begins(&app, "quick");
    let page = owner.get("/reminders.ics");
    page.assert_status(200);
    assert_eq!(page.header("content-type"), Some("text/calendar; charset=utf-8"));
    assert!(page.header("content-disposition").is_some_and(|to| to.starts_with("attachment") && to.contains(".ics")));
    let found = events(&page.body);
    assert_eq!(found.len(), 1);
    assert_eq!(text(&found[0], &ICalendarProperty::Summary), "The storm season begins");
    assert!(lines(&page.body).contains(&"RRULE:FREQ=YEARLY".to_owned()));
}

#[test]
fn the_days_of_the_plan_are_in_it_once_and_whole() {
    on_both(|app| {
        let day = |days| app.clock.now().date_naive() + Days::new(days);
        let what = long_name(140);
        let answers = json!({
            "business": { "business-name": long_name(80), "business-phone": "5550134" },
            "review": { "review-test-on": day(20).to_string(), "review-on": day(40).to_string() },
            "money": { "money-cushion": "under_week" },
            "people": { "people-help": [{ "id": "h1", "who": "Granny", "need": "insulin" }] },
            "tasks": { "tasks-list": [
                { "id": "t1", "what": what, "who": "Sāle", "by": day(5).to_string() },
                { "id": "t2", "what": "Done already", "by": day(6).to_string(), "done": "yes" },
                { "id": "t3", "what": "No day" },
            ] },
        });
        let mut owner = owner_of(app, &plan("TO", "en", &answers));
        let page = owner.get("/reminders.ics");
        let found = events(&page.body);
        let keys = ["test", "review", "season", "todo-t1"];
        let uids: Vec<String> = found.iter().map(|event| event.uid().expect("a UID").to_owned()).collect();
        assert_eq!(uids, keys.map(|key| format!("{}-{key}@stanap", owner.plan)));
        assert_eq!(text(&found[3], &ICalendarProperty::Summary), format!("To do: {what}"));
        let all = lines(&page.body);
        let stamp = |day: NaiveDate| day.format("%Y%m%d").to_string();
        for days in [20, 40, 5] {
            assert!(all.contains(&format!("DTSTART;VALUE=DATE:{}", stamp(day(days)))), "{all:?}");
            assert!(all.contains(&format!("DTEND;VALUE=DATE:{}", stamp(day(days + 1)))), "{all:?}");
        }
        assert_eq!(all.iter().filter(|line| *line == "BEGIN:VALARM").count(), 4);
        assert_eq!(all.iter().filter(|line| *line == "TRIGGER:-PT15H").count(), 4);
        let whole = page.source().replace("\r\n ", "");
        for private in ["Granny", "insulin", "under_week", "Done already", "No day"] {
            assert!(!whole.contains(private), "{private}");
        }
        assert!(whole.contains("SUMMARY;LANGUAGE=en:To do: ʻĀ\\;ō\\,\\\\ "), "{whole}");
    });
}

#[test]
fn the_same_plan_gives_the_same_file_and_a_change_replaces_it() {
    let app = TestApp::start();
    let mut owner = owner_of(&app, &plan("VU", "fr", &json!({ "review": { "review-on": "2027-01-31" } })));
    let first = owner.get("/reminders.ics").body;
    app.clock.advance(chrono::TimeDelta::hours(2));
    assert_eq!(owner.get("/reminders.ics").body, first, "nothing in it is the time of asking");
    owner.saves("/business/you", &[("business-name", "Tapa")]);
    let second = owner.get("/reminders.ics").body;
    let number = |bytes: &[u8]| -> Vec<i64> {
        let all = lines(bytes).into_iter().filter_map(|line| line.strip_prefix("SEQUENCE:").map(str::to_owned));
        all.map(|number| number.parse().expect("a number")).collect()
    };
    assert!(number(&first)[0] < number(&second)[0]);
    let uids = |bytes: &[u8]| events(bytes).iter().map(|event| event.uid().map(str::to_owned)).collect::<Vec<_>>();
    assert_eq!(uids(&first), uids(&second));
    let words = text(&events(&first)[0], &ICalendarProperty::Summary);
    assert_eq!(words, "Revoir votre plan", "in the language of the plan");
}
