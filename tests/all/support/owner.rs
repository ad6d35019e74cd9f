//! An owner at her plan: begins it, answers whatever a page asks, and walks it to its end.

use std::collections::BTreeMap;

use chrono::Datelike;
use scraper::ElementRef;
use sha2::{Digest, Sha256};
use stanap::plan::answers::SectionAnswers;
use stanap::plan::catalogue::SECTIONS;
use stanap::store::{Store, audit, plans, sections};

use super::app::TestApp;
use super::page::Page;
use super::reading::selector;
use super::visitor::Visitor;

/// What she writes in every line: nobody else's words.
pub const WRITTEN: &str = "Qwq";
/// Pages after which a walk is going in circles.
const FAR: usize = 200;

/// An owner with her phone and her code.
pub struct Owner {
    /// Her browser.
    pub phone: Visitor,
    /// Id of her plan.
    pub plan: String,
    /// Her code without spaces.
    pub code: String,
}

impl Owner {
    /// Begins a quick or full plan in Vanuatu.
    pub fn begins(app: &TestApp, depth: &str) -> Self {
        Self::begins_with(app.visitor(), depth, "en")
    }

    /// The same on a phone of her own and in a language.
    pub fn begins_with(mut phone: Visitor, depth: &str, language: &str) -> Self {
        let page = phone.get("/plans/new");
        let form = page.form_with("/plans").choose("start-country", "VU").choose("start-depth", depth);
        let page = phone.submit(&page, form.choose("start-language", language));
        page.assert_status(200);
        let code = page.texts(".code span").concat();
        let plan = page.path().split('/').nth(2).expect("a plan's address").to_owned();
        Self { phone, plan, code }
    }

    /// A second phone, opened with the code.
    pub fn second_phone(&self, app: &TestApp) -> Self {
        let mut phone = app.visitor();
        let page = phone.get("/return");
        let form = page.form_with("/return").fill("code", &self.code);
        phone.submit(&page, form).assert_status(200);
        Self { phone, plan: self.plan.clone(), code: self.code.clone() }
    }

    /// The address of something in her plan.
    pub fn at(&self, rest: &str) -> String {
        format!("/plans/{}{rest}", self.plan)
    }

    /// A page of her plan.
    pub fn get(&mut self, rest: &str) -> Page {
        let path = self.at(rest);
        self.phone.get(&path)
    }

    /// The token that her forms carry.
    pub fn token(&mut self) -> String {
        let page = self.get("/delete");
        page.form_with(&self.at("/sign-out")).value("csrf").expect("every form of a plan carries a token")
    }

    /// Sends fields past any page and shows the bare answer.
    pub fn sends(&mut self, rest: &str, fields: &[(&str, &str)]) -> Page {
        let path = self.at(rest);
        self.phone.request("POST", &path, fields)
    }

    /// Fills the last form of a page with these fields over what stands in it, and shows the bare answer.
    pub fn answers(&mut self, page: &Page, fields: &[(&str, &str)]) -> Page {
        let (action, mut pairs) = standing(page);
        for (name, value) in fields {
            pairs.retain(|(key, _)| key != name);
            pairs.push(((*name).to_owned(), (*value).to_owned()));
        }
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.phone.request("POST", &action, &pairs)
    }

    /// Answers one page of her plan, which must save.
    pub fn saves(&mut self, rest: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.get(rest);
        let answer = self.answers(&page, fields);
        answer.assert_status(303);
        answer
    }

    /// Walks the plan from the task list to the print page, and returns every page seen on the way.
    pub fn walks(&mut self) -> Vec<Page> {
        let mut seen = vec![self.get("")];
        while seen.len() < FAR {
            let page = seen.last().expect("one page at least");
            let next = if page.path() == self.at("") {
                page.document
                    .select(&selector("main a.btn"))
                    .next()
                    .and_then(|link| link.attr("href"))
                    .map(str::to_owned)
            } else {
                let (action, pairs) = filled(page);
                let pairs: Vec<(&str, &str)> =
                    pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                let answer = self.phone.request("POST", &action, &pairs);
                assert_eq!(answer.status, 303, "{} with {pairs:?} says: {:?}", action, answer.errors());
                answer.header("location").map(str::to_owned)
            };
            let next = self.phone.get(&next.expect("every page leads on"));
            next.assert_status(200);
            let over = [self.at("/check"), self.at("/print")].contains(&next.path().to_owned());
            seen.push(next);
            if over {
                return seen;
            }
        }
        let last: Vec<_> = seen.iter().rev().take(8).map(|page| page.path().to_owned()).collect();
        panic!("the walk goes in circles: {last:?}")
    }
}

/// Where the page's form goes and what stands in it, as it came.
fn standing(page: &Page) -> (String, Vec<(String, String)>) {
    gather(page, |_, _| None)
}

/// The same with every empty field answered.
pub fn filled(page: &Page) -> (String, Vec<(String, String)>) {
    gather(page, |name, field| Some(answer(name, field)))
}

fn answer(name: &str, field: ElementRef<'_>) -> String {
    // The same day in the Pacific as the server's.
    let today = chrono::Utc::now().with_timezone(&chrono_tz::Pacific::Efate).date_naive();
    let mode = field.attr("inputmode").unwrap_or_default();
    let most = field.attr("maxlength").and_then(|most| most.parse().ok()).unwrap_or(80);
    match name {
        _ if name.ends_with(":d") => today.day().to_string(),
        _ if name.ends_with(":m") => today.month().to_string(),
        _ if name.ends_with(":y") => today.year().to_string(),
        _ if name.ends_with("started") || name.ends_with("/year") => "2015".to_owned(),
        _ if field.attr("type") == Some("tel") => "555 0134".to_owned(),
        _ if mode == "numeric" || mode == "decimal" => "2".to_owned(),
        _ => WRITTEN.chars().take(most).collect(),
    }
}

fn gather(page: &Page, empty: impl Fn(&str, ElementRef<'_>) -> Option<String>) -> (String, Vec<(String, String)>) {
    let form = page.document.select(&selector("main form")).next_back();
    let form = form.unwrap_or_else(|| panic!("{} has no form: {}", page.url, page.text()));
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut unchosen: BTreeMap<String, String> = BTreeMap::new();
    for field in form.select(&selector("input, select, textarea")) {
        let (Some(name), kind) = (field.attr("name"), field.attr("type").unwrap_or("text")) else { continue };
        let value = field.attr("value").unwrap_or_default().to_owned();
        match (field.value().name(), kind) {
            ("input", "radio" | "checkbox") if field.attr("checked").is_some() => pairs.push((name.to_owned(), value)),
            ("input", "radio" | "checkbox") => drop(unchosen.entry(name.to_owned()).or_insert(value)),
            ("input", "hidden") => pairs.push((name.to_owned(), value)),
            ("select", _) => {
                let options: Vec<_> = field.select(&selector("option")).collect();
                let on = options.iter().find(|option| option.attr("selected").is_some());
                let code = |option: &ElementRef<'_>| option.attr("value").unwrap_or_default().to_owned();
                let first = empty(name, field).and_then(|_| options.get(1).map(code));
                pairs.push((name.to_owned(), on.map(code).or(first).unwrap_or_default()));
            }
            (tag, _) => {
                let value =
                    if tag == "textarea" { field.text().collect::<String>().trim_start().to_owned() } else { value };
                let value = if value.is_empty() { empty(name, field).unwrap_or_default() } else { value };
                pairs.push((name.to_owned(), value));
            }
        }
    }
    let open: Vec<_> = unchosen.into_iter().filter(|(name, _)| !chosen(&pairs, name)).collect();
    if empty("", form).is_some() {
        pairs.extend(open);
    }
    (form.attr("action").unwrap_or_default().to_owned(), pairs)
}

fn chosen(pairs: &[(String, String)], name: &str) -> bool {
    pairs.iter().any(|(key, value)| key == name && !value.is_empty())
}

/// The answers of a part as they are on disk.
pub fn stored(store: &Store, plan: &str, section: &str) -> SectionAnswers {
    let (plan, section) = (plan.to_owned(), section.to_owned());
    let row = store.read_now(move |c| sections::one(c, &plan, &section)).expect("the store answers");
    row.map(|row| SectionAnswers::from_json(&row.answers).expect("what is stored can be read")).unwrap_or_default()
}

/// All that is kept of a plan, in words, to see whether anything changed. When it was looked at does not count.
pub fn kept(store: &Store, plan: &str) -> String {
    let plan = plan.to_owned();
    let all = store.read_now(move |c| {
        let mut row = plans::find(c, &plan)?;
        row.visited_at = row.created_at;
        let mut told = vec![format!("{row:?}"), format!("{:?}", sections::all(c, &plan)?)];
        for section in SECTIONS {
            told.push(format!("{:?}", sections::history(c, &plan, section.key, None, 1000)?));
        }
        told.push(format!("{:?}", audit::of_plan(c, &plan, 1000)?));
        Ok(told.join("\n"))
    });
    all.expect("the store answers")
}

/// What is stored of a token.
pub fn digest(token: &str) -> String {
    format!("{:x}", Sha256::digest(token.as_bytes()))
}
