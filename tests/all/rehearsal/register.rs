//! Who takes part, as the people say it themselves: the sheet at the start, the last questions, and who was there.

use std::collections::BTreeMap;

use stanap::plan::catalogue::readiness::{SAFETY, SHORT};

use super::hall::Hall;
use super::people::{Person, each};
use super::says;
use crate::support::form::Form;
use crate::support::page::Page;
use crate::support::reading::{label_text, selector};

/// What one person says of herself, as codes.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Sex.
    pub sex: Option<&'static str>,
    /// Age.
    pub age: &'static str,
    /// Kind of business.
    pub sector: &'static str,
    /// Area.
    pub area: Option<&'static str>,
    /// Whether the six questions give a disability; none where too few were answered.
    pub disability: Option<bool>,
    /// Whether she may be called.
    pub call: bool,
    /// Whether the short check of her plan may be counted.
    pub check: bool,
    /// Who answers for a person under age.
    pub guardian: Option<&'static str>,
}

/// The person under age; the trainer writes her sheet, with a guardian's yes.
pub const YOUNG: usize = 37;

/// What she says.
pub fn sheet(n: usize) -> Sheet {
    let sex = match n {
        5 => Some("other"),
        _ if n % 11 == 10 => None,
        _ if n % 4 == 3 => Some("man"),
        _ => Some("woman"),
    };
    let young = n == YOUNG;
    Sheet {
        sex,
        age: if young { "under18" } else { ["18to24", "25to34", "35to49", "50to64", "65up"][n % 5] },
        sector: ["market_vendor", "handicraft", "fisher", "taxi_transport"][n % 4],
        area: (n % 9 != 4).then(|| ["shefa", "sanma", "tafea"][n % 3]),
        disability: [Some(true), Some(false), None][(n % 8).min(2)],
        call: n.is_multiple_of(2),
        check: n % 6 != 5,
        guardian: young.then_some("Aunt of seat 37"),
    }
}

/// The six questions in the order of the sheet.
const ABLE: [&str; 6] = ["see", "hear", "walk", "remember", "care", "speak"];

/// Fills in the sheet of a page.
fn fills(n: usize, mut form: Form) -> Form {
    let sheet = sheet(n);
    form = form.fill("name", &says::name(n)).fill("phone", &says::phone(n)).choose("age", sheet.age);
    form = form.choose("sector", sheet.sector).tick("data");
    for (list, code) in [("sex", sheet.sex), ("area", sheet.area)] {
        form = code.into_iter().fold(form, |form, code| form.choose(list, code));
    }
    for (at, question) in ABLE.into_iter().enumerate() {
        let name = format!("able-{question}");
        form = match sheet.disability {
            Some(true) if at == 0 => form.choose(&name, "lot"),
            Some(false) => form.choose(&name, if at == 2 { "some" } else { "none" }),
            _ => form,
        };
    }
    for (tick, on) in [("call", sheet.call), ("check", sheet.check)] {
        form = if on { form.tick(tick) } else { form };
    }
    match sheet.guardian {
        Some(guardian) => form.fill("guardian", guardian).tick("guardian-yes"),
        None => form,
    }
}

/// Everyone with a phone writes her own sheet.
pub fn everyone(people: &mut [Person]) {
    each(people, |person| {
        let page = person.owner.get("/about-me");
        let form = fills(person.n, page.form_with("Save the sheet"));
        person.owner.phone.submit(&page, form).assert_status(200);
    });
}

/// The trainer writes the sheet of somebody without a phone, and her answers before and after.
pub fn on_paper(hall: &mut Hall, person: &Person) {
    let sheets = hall.mere.sheets(hall.base.trim_start_matches("/workshops/"));
    let address = &sheets[usize::try_from(person.seat).expect("a seat") - 1];
    let page = hall.mere.browser.get(address);
    assert!(page.text().contains(&format!("Seat {}", person.seat)), "{}", page.text());
    let form = fills(person.n, page.form_with("Save the sheet"));
    hall.mere.browser.submit(&page, form).assert_status(200);
    if answers_after(person.n) {
        let page = hall.mere.browser.get(&format!("{address}/after"));
        let form = last(person.n, page.form_with("Save the answers"));
        hall.mere.browser.submit(&page, form).assert_status(200);
    }
}

/// Whether she answers the last questions.
pub fn answers_after(n: usize) -> bool {
    n % 10 != 9
}

/// What she says to the eight lines at the end; a third of the room is ready.
pub fn after(n: usize) -> BTreeMap<&'static str, &'static str> {
    let safe = |key: &str| SAFETY.iter().any(|line| line.key == key);
    let say = |(at, line): (usize, &&'static stanap::plan::question::Question)| {
        let code = match (n % 3, (n + at) % 4) {
            (0, _) | (_, 0) => "yes",
            (_, 1) => "partly",
            (_, 2) if !safe(line.key) => "not_for_me",
            _ => "no",
        };
        (line.key, code)
    };
    SHORT.iter().enumerate().map(say).collect()
}

/// What she says about the day: whether it was useful, and easy to follow.
pub fn feedback(n: usize) -> [(&'static str, &'static str); 2] {
    [("useful", if n.is_multiple_of(7) { "partly" } else { "yes" }), ("clear", ["yes", "partly", "no"][n % 3])]
}

fn last(n: usize, form: Form) -> Form {
    let form = after(n).into_iter().fold(form, |form, (key, code)| form.choose(key, code));
    let form = feedback(n).into_iter().fold(form, |form, (key, code)| form.choose(key, code));
    form.fill("better", "Longer tea, and ʻufi")
}

/// Those with a phone answer the last questions of the day.
pub fn last_questions(people: &mut [Person]) {
    each(people, |person| {
        if answers_after(person.n) {
            let page = person.owner.get("/follow-up");
            let form = last(person.n, page.form_with("Save the answers"));
            person.owner.phone.submit(&page, form).assert_text("Thank you. Your answers are kept.");
        }
    });
}

/// Whether she is there when the trainer ticks.
pub fn is_there(n: usize) -> bool {
    n % 9 != 8
}

/// The trainer ticks who is there, all on one page.
pub fn attendance(hall: &mut Hall, people: &[Person]) {
    let page = hall.get("/attendance");
    let ticks = ticks(&page);
    assert_eq!(ticks.len(), people.len());
    let mut form = page.form_with(&format!("{}/attendance", hall.base));
    for person in people.iter().filter(|person| is_there(person.n)) {
        form = form.tick(&ticks[&person.seat]);
    }
    hall.mere.browser.submit(&page, form).assert_status(200);
}

/// The name of each seat's tick.
fn ticks(page: &Page) -> BTreeMap<i32, String> {
    let lines = selector("main fieldset");
    let line = |line: scraper::ElementRef<'_>| {
        let head = line.select(&selector("legend")).next().map(label_text)?;
        let tick = line.select(&selector("input[type=checkbox]")).next()?.attr("name")?.to_owned();
        Some((head.split(' ').next()?.parse().ok()?, tick))
    };
    page.document.select(&lines).filter_map(line).collect()
}
