//! An owner at her phone: page after page as the app leads, typing what the case says, or looking whether it is there.

use std::collections::{BTreeMap, BTreeSet};

use stanap::cases::Entry;
use stanap::plan::answers::Value;
use stanap::plan::entry;
use stanap::plan::question::{Kind, Options, PackList, Question};

use super::Sample;
use crate::support::app::TestApp;
use crate::support::form::Form;
use crate::support::page::Page;
use crate::support::reading::selector;
use crate::support::visitor::Visitor;

/// A page that asks for more is too long for a small screen.
const MOST_INPUTS: usize = 7;
/// A walk that is longer goes in circles.
const MOST_PAGES: usize = 250;

/// A way through a plan.
pub struct Walk<'a> {
    sample: &'a Sample,
    /// Who walks.
    pub visitor: Visitor,
    /// Address of the plan.
    pub base: String,
    /// The ids that the pages gave to the rows of the case.
    pub rows: BTreeMap<(&'static str, String), String>,
    /// Paths whose answers were found again.
    found: BTreeSet<String>,
}

impl<'a> Walk<'a> {
    /// Begins a plan and writes down its code.
    pub fn begin(app: &TestApp, sample: &'a Sample) -> (Self, String) {
        let mut visitor = app.visitor();
        let page = visitor.get("/plans/new");
        let form = page.form_with("/plans").choose("start-language", &sample.case.language);
        let form = form.choose("start-country", &sample.case.country).choose("start-depth", "full");
        let page = visitor.submit(&page, form.choose("start-keep", "yes"));
        page.assert_status(200);
        let code = page.texts(".code span").join(" ");
        let page = visitor.submit(&page, page.form_with("I have my code. Go on"));
        let base = page.path().to_owned();
        (Self { sample, visitor, base, rows: BTreeMap::new(), found: BTreeSet::new() }, code)
    }

    /// Comes back to a plan with another browser.
    pub fn again(
        sample: &'a Sample,
        visitor: Visitor,
        base: String,
        rows: BTreeMap<(&'static str, String), String>,
    ) -> Self {
        Self { sample, visitor, base, rows, found: BTreeSet::new() }
    }

    /// Goes where the app leads until it says that the plan is whole, and types the case.
    pub fn write(&mut self) {
        let mut page = self.visitor.get(&self.base.clone());
        for _ in 0..MOST_PAGES {
            page.assert_status(200);
            page = if page.path() == self.base {
                let next = page.document.select(&selector("main a.btn")).next();
                let next = next.and_then(|link| link.attr("href")).expect("a way on").to_owned();
                if next.ends_with("/print") {
                    assert_eq!(self.rows.len(), self.sample.case.rows.len(), "rows written: {:?}", self.rows);
                    return;
                }
                self.visitor.get(&next)
            } else {
                self.type_page(&page)
            };
        }
        panic!("{MOST_PAGES} pages and no end; the last was {}", page.url);
    }

    /// Opens every part from the task list, looks at each page, and saves it as it stands.
    pub fn read(&mut self) {
        let list = self.visitor.get(&self.base.clone());
        let inside = format!("{}/", self.base);
        let own: Vec<String> = list.links().into_iter().map(|link| link.href).collect();
        let mut parts: Vec<String> =
            own.into_iter().filter(|href| href.strip_prefix(&inside).is_some_and(|rest| rest.contains('/'))).collect();
        parts.dedup();
        assert_eq!(parts.len(), 14, "parts on the task list: {parts:?}");
        for part in parts {
            let mut page = self.visitor.get(&part);
            let mut pages = 0;
            while page.path() != self.base {
                page = self.look_at_page(&page);
                pages += 1;
                assert!(pages < MOST_PAGES, "no end at {}", page.url);
            }
        }
        let held = self.sample.answers.sections().values().flat_map(|part| part.values.keys());
        let missing: Vec<&String> =
            held.filter(|path| path.split('/').count() != 2 && !self.found.contains(*path)).collect();
        assert!(missing.is_empty(), "on no page again: {missing:?}");
    }

    fn type_page(&mut self, page: &Page) -> Page {
        asks_little(page);
        let form = own_form(page);
        if form.action.ends_with("/suggestions") {
            return self.visitor.submit(page, form.press("Save and change the list"));
        }
        let Some((table, minted)) = row_of(&form) else {
            let form = self.filled(form, None);
            return self.visitor.submit(page, form);
        };
        let waiting: Vec<String> = self
            .sample
            .case
            .rows
            .iter()
            .filter(|(other, row)| *other == table && !self.rows.contains_key(&(*other, row.clone())))
            .map(|(_, row)| row.clone())
            .collect();
        let Some(row) = waiting.first() else {
            return self.visitor.submit(page, form.press("Save and go on"));
        };
        let key = self.sample.case.rows.iter().find(|(other, _)| *other == table).map_or("", |(other, _)| *other);
        self.rows.insert((key, row.clone()), minted.clone());
        let button = if waiting.len() > 1 { "Save and add another" } else { "Save and go on" };
        let form = self.filled(form, Some((&minted, row))).press(button);
        self.visitor.submit(page, form)
    }

    fn look_at_page(&mut self, page: &Page) -> Page {
        page.assert_status(200);
        asks_little(page);
        let form = own_form(page);
        let row = row_of(&form);
        if row.is_none() {
            self.compare(&form, None);
        }
        let links = page.links().into_iter().filter(|link| link.href.contains("/rows/"));
        let links: Vec<String> = links.map(|link| link.href).collect();
        for (own, minted) in self.rows_on(page) {
            let href = links.iter().find(|href| href.ends_with(&format!("/{minted}")));
            let href = href.unwrap_or_else(|| panic!("no way to change {own} on {}", page.url));
            let opened = self.visitor.get(href);
            opened.assert_status(200);
            self.compare(&own_form(&opened), Some((&minted, &own)));
        }
        let form = if row.is_some() { form.press("Save and go on") } else { form };
        self.visitor.submit(page, form)
    }

    /// The case's rows that the page lists, as own and minted id.
    fn rows_on(&self, page: &Page) -> Vec<(String, String)> {
        let links = page.links();
        let listed = |minted: &String| links.iter().any(|link| link.href.ends_with(&format!("/rows/{minted}")));
        let all = self.rows.iter().filter(|(_, minted)| listed(minted));
        all.map(|((_, own), minted)| (own.clone(), minted.clone())).collect()
    }

    /// The form with what the case says typed into it.
    fn filled(&self, form: Form, row: Option<(&str, &str)>) -> Form {
        names(&form).into_iter().fold(form, |form, name| {
            let path = own_path(&name, row);
            match self.sample.case.entries.iter().find(|entry| entry.path == path) {
                Some(entry) => self.put(form, &name, entry),
                None => self.put_action(form, &name, &path),
            }
        })
    }

    fn put(&self, mut form: Form, name: &str, entry: &Entry) -> Form {
        let typed = entry.typed(self.sample.today).expect("the case is in order");
        match &entry.question.kind {
            Kind::Date(_) => {
                for (part, text) in ["d", "m", "y"].iter().zip(&typed) {
                    form = form.fill(&format!("{name}:{part}"), text);
                }
                form
            }
            Kind::Choice(_) => form.choose(name, &self.code(entry.question, &typed[0])),
            Kind::Many { .. } => {
                let wanted: Vec<String> = typed.iter().map(|code| self.code(entry.question, code)).collect();
                for code in values(&form, name).into_iter().filter(|code| !wanted.contains(code)) {
                    form = form.untick(&format!("{name}={code}"));
                }
                wanted.iter().fold(form, |form, code| form.tick(&format!("{name}={code}")))
            }
            _ => form.fill(name, &typed[0]),
        }
    }

    fn put_action(&self, form: Form, name: &str, path: &str) -> Form {
        let Some((action, column)) = path.rsplit_once('/') else { return form };
        match (column, self.sample.case.who.get(action)) {
            ("take", _) if self.sample.case.leave_out.contains(action) => form.untick(&format!("{name}=yes")),
            ("who", Some(who)) => form.fill(name, who),
            _ => form,
        }
    }

    /// A code as the pages write it: rows have the ids that the pages gave them.
    fn code(&self, question: &Question, code: &str) -> String {
        let table = match question.kind {
            Kind::Choice(Options::RowsOf(table)) => table.key,
            Kind::Many { options: Options::Pack(PackList::Offices), .. } => "contacts-own",
            _ => return code.to_owned(),
        };
        self.rows.get(&(table, code.to_owned())).cloned().unwrap_or_else(|| code.to_owned())
    }

    /// Fails unless every field of the form holds the answer of the case, or nothing where it has none.
    fn compare(&mut self, form: &Form, row: Option<(&str, &str)>) {
        for name in names(form) {
            let path = own_path(&name, row);
            let section = path.split('-').next().unwrap_or_default();
            let value = self.sample.answers.section(section).values.get(&path);
            let expected = value.map(|value| self.shown(&path, value)).unwrap_or_default();
            let shown: Vec<String> = if path.ends_with("/take") {
                values(form, &name).into_iter().last().into_iter().collect()
            } else {
                values(form, &name)
            };
            assert_eq!(shown, expected, "{path} in {}", form.outline());
            self.found.insert(path);
        }
    }

    fn shown(&self, path: &str, value: &Value) -> Vec<String> {
        let entry = self.sample.case.entries.iter().find(|entry| entry.path == path);
        let Some(entry) = entry else {
            return value.as_text().map(str::to_owned).into_iter().collect();
        };
        let decimals = self.sample.frame().decimals();
        let texts = entry::show(&entry.question.kind, value, decimals).into_iter();
        texts.map(|text| self.code(entry.question, &text)).collect()
    }
}

/// At most seven questions on a page; the three boxes of a date are one. Cards of actions are lists to tick.
fn asks_little(page: &Page) {
    let dates = page.document.select(&selector(r#"main input[name$=":d"]"#)).count();
    let asked = page.inputs() - 2 * dates;
    let is_card = !page.texts("main .stage").is_empty();
    assert!(is_card || asked <= MOST_INPUTS, "{} asks for {asked} things", page.url);
}

/// The form of the page's questions.
fn own_form(page: &Page) -> Form {
    let path = page.path().split("/rows/").next().unwrap_or_default().to_owned();
    let is_own = |form: &Form| {
        let action = form.action.split_once(&path).map(|(_, rest)| rest.to_owned());
        action.is_some_and(|rest| {
            rest.is_empty() || rest == "/suggestions" || (rest.starts_with("/rows/") && !rest.ends_with("/remove"))
        })
    };
    let mut forms: Vec<Form> = page.forms().into_iter().filter(|form| form.method == "POST" && is_own(form)).collect();
    assert_eq!(
        forms.len(),
        1,
        "forms with questions on {}: {:?}",
        page.url,
        forms.iter().map(Form::outline).collect::<Vec<_>>()
    );
    forms.swap_remove(0)
}

/// Table and id of the row that a form writes.
fn row_of(form: &Form) -> Option<(String, String)> {
    let (_, minted) = form.action.split_once("/rows/")?;
    let table = names(form).first()?.split('/').next()?.to_owned();
    Some((table, minted.to_owned()))
}

/// The fields of a form, a date once.
fn names(form: &Form) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (name, _) in form.pairs() {
        let name = [":d", ":m", ":y"].iter().find_map(|part| name.strip_suffix(part)).unwrap_or(&name).to_owned();
        if !["csrf", "key", "revision", "sure", "take", "next"].contains(&name.as_str()) && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// What the form holds in a field, without what is empty.
fn values(form: &Form, name: &str) -> Vec<String> {
    let parts = ["d", "m", "y"].map(|part| format!("{name}:{part}"));
    let pairs =
        form.pairs().into_iter().filter(|(key, value)| (key == name || parts.contains(key)) && !value.is_empty());
    pairs.map(|(_, value)| value.replace("\r\n", "\n")).collect()
}

/// The path in the case of a field on a page.
fn own_path(name: &str, row: Option<(&str, &str)>) -> String {
    match row {
        Some((minted, own)) => name.replacen(&format!("/{minted}/"), &format!("/{own}/"), 1),
        None => name.to_owned(),
    }
}
