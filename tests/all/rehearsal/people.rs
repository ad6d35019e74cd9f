//! A person of the rehearsal: her own cookie jar, her seat and code, and a memory of all that she typed.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::says;
use crate::support::form::Form;
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::visitor::Visitor;

/// People who act in one thread after the other.
const BATCH: usize = 6;

/// What stood in each field as it was sent; nothing where it was left empty.
pub type Typed = BTreeMap<String, Vec<String>>;

/// Somebody in the room.
pub struct Person {
    /// Which one, from 0: all that she says follows from it.
    pub n: usize,
    /// Her browser, plan and code.
    pub owner: Owner,
    /// Number of her seat.
    pub seat: i32,
    /// What she typed.
    pub typed: Typed,
    /// The suggestions that she took.
    pub taken: Vec<String>,
    /// Whether one of her dangers comes with a warning, so that there are cards to take.
    pub warned: bool,
}

/// Lets all act, a few at the same time.
pub fn each(people: &mut [Person], act: impl Fn(&mut Person) + Sync) {
    std::thread::scope(|scope| {
        for batch in people.chunks_mut(BATCH) {
            let act = &act;
            scope.spawn(move || batch.iter_mut().for_each(act));
        }
    });
}

/// All who come in, each by the join code and in her own browser.
pub fn join(base: &str, code: &str, numbers: std::ops::Range<usize>) -> Vec<Person> {
    let numbers: Vec<usize> = numbers.collect();
    std::thread::scope(|scope| {
        let batches = numbers
            .chunks(BATCH)
            .map(|batch| scope.spawn(move || batch.iter().map(|n| Person::joins(base, code, *n)).collect::<Vec<_>>()));
        let batches: Vec<_> = batches.collect();
        batches.into_iter().flat_map(|batch| batch.join().expect("everyone came in")).collect()
    })
}

impl Person {
    /// Whether she lets the room see how far she is.
    pub fn shows(n: usize) -> bool {
        n % 7 != 6
    }

    fn joins(base: &str, code: &str, n: usize) -> Self {
        let mut phone = Visitor::new(base);
        let page = phone.get("/");
        let page = phone.follow(&page, "Join a workshop");
        let page = phone.submit(&page, page.form_with("/join").fill("code", &code.to_lowercase()));
        let button = if Self::shows(n) { "Join, and show how far I am" } else { "Join, and show my seat only" };
        let form = page.form_with(button).fill("name", &says::name(n)).choose("start-keep", "yes").press(button);
        let page = phone.submit(&page, form);
        page.assert_status(200);
        let plan = page.path().split('/').nth(2).expect("a plan's address").to_owned();
        let code = page.texts(".code span").concat();
        assert_eq!(code.len(), 12, "{}", page.text());
        let words = page.text();
        let seat = words.split_once("workshop is number ").and_then(|(_, rest)| rest.split('.').next()).map(str::parse);
        let seat = seat.and_then(Result::ok).unwrap_or_else(|| panic!("no seat: {words}"));
        phone.submit(&page, page.form_with("I have my code. Go on")).assert_status(200);
        Self { n, owner: Owner { phone, plan, code }, seat, typed: Typed::new(), taken: vec![], warned: false }
    }

    /// Answers all questions of a card of the agenda, page after page, as the app leads.
    pub fn works(&mut self, parts: &[String]) {
        let mut last: Option<Page> = None;
        for part in parts.iter().filter(|part| *part != "start") {
            let before = last.take().filter(|page| self.is_at(page, part));
            let mut page = before.unwrap_or_else(|| self.owner.get(&format!("/{part}")));
            assert!(self.is_at(&page, part), "no page for {part}: {}", page.url);
            while self.is_at(&page, part) {
                page.assert_status(200);
                let form = says::filled(self.n, &page);
                self.remembers(&page, &form);
                let next = self.owner.phone.submit(&page, form);
                next.assert_status(200);
                assert_ne!(next.path(), page.path(), "it leads to itself: {}", next.text());
                page = next;
            }
            last = Some(page);
        }
    }

    /// Whether a page belongs to a part of the agenda; one that repeats for a danger has its name behind.
    fn is_at(&self, page: &Page, part: &str) -> bool {
        let rest = page.path().strip_prefix(&self.owner.at("/")).unwrap_or_default();
        rest.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }

    /// Remembers what stands in a form, as it is sent.
    pub fn remembers(&mut self, page: &Page, form: &Form) {
        self.warned |= page.path().ends_with("/stages/cards") && !page.texts("main form .rows li").is_empty();
        let mut fresh = Typed::new();
        for (name, value) in form.pairs() {
            match (name.as_str(), name.rsplit_once(':')) {
                ("take", _) => self.taken.push(value),
                (_, Some((day, _))) => fresh.entry(day.to_owned()).or_default().push(value),
                _ if !name.contains('-') => {}
                _ => fresh.entry(name).or_default().push(value),
            }
        }
        for (name, mut values) in fresh {
            values.retain(|value| !value.is_empty());
            self.typed.insert(name, values);
        }
    }

    /// Sends one form of a page of hers, known by its button, which is pressed.
    pub fn presses(&mut self, rest: &str, button: &str) -> Page {
        let page = self.owner.get(rest);
        let form = page.form_with(button).press(button);
        self.owner.phone.submit(&page, form)
    }

    /// The one text that she typed in a field.
    pub fn said(&self, field: &str) -> &str {
        let said = self.typed.get(field).and_then(|values| values.first());
        said.unwrap_or_else(|| panic!("{} never answered {field}", self.n))
    }

    /// The text of a column that she typed in a table with one row.
    pub fn said_in(&self, table: &str, column: &str) -> &str {
        let (start, end) = (format!("{table}/"), format!("/{column}"));
        let name = self.typed.keys().find(|name| name.starts_with(&start) && name.ends_with(&end));
        self.said(name.unwrap_or_else(|| panic!("{} has no {column} in {table}", self.n)))
    }
}

/// The answers of a `plan.json` by field, each as the texts that stand for it.
pub fn kept(file: &Page) -> Typed {
    file.assert_status(200);
    let file: Json = serde_json::from_slice(&file.body).expect("plan.json is JSON");
    let mut kept = Typed::new();
    for (question, answer) in
        file["answers"].as_object().expect("answers").values().filter_map(Json::as_object).flatten()
    {
        match answer {
            Json::Array(rows) if rows.iter().any(Json::is_object) => {
                for row in rows.iter().filter_map(Json::as_object) {
                    let id = row["id"].as_str().expect("a row has an id");
                    let cells = row.iter().filter(|(column, _)| *column != "id");
                    kept.extend(cells.map(|(column, cell)| (format!("{question}/{id}/{column}"), texts(cell))));
                }
            }
            Json::Object(rows) => {
                for (id, row) in rows {
                    let cells = row.as_object().expect("a row").iter();
                    kept.extend(cells.map(|(column, cell)| (format!("{question}/{id}/{column}"), texts(cell))));
                }
            }
            one => drop(kept.insert(question.clone(), texts(one))),
        }
    }
    kept
}

fn texts(json: &Json) -> Vec<String> {
    match json {
        Json::Array(all) => all.iter().flat_map(texts).collect(),
        Json::String(text) => vec![text.clone()],
        other => vec![other.to_string()],
    }
}
