//! A workshop as its trainer fills it in: new, changed, closed.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use chrono::{NaiveDate, TimeDelta};
use validator::{Validate, ValidationError};

use super::app::App;
use super::error::Error;
use super::form::Pairs;
use super::hall::Hall;
use super::secret;
use super::shell::{self, Shell};
use super::trainer::Trainer;
use crate::packs::sectors::SECTORS;
use crate::store::workshops::{self, NewWorkshop, WorkshopForm, WorkshopRow};
use crate::store::{Agenda, StoreError, audit, rooms};

/// Days that a workshop may span: some meet once a week.
const LONGEST: i64 = 62;
/// Tries for a join code that is free.
const CODE_TRIES: usize = 20;

/// What was typed, as it was typed.
#[derive(Validate)]
struct Typed {
    #[validate(length(min = 1, max = 80))]
    title: String,
    #[validate(length(min = 1, max = 80))]
    place: String,
    #[validate(length(min = 2, max = 2))]
    country: String,
    #[validate(length(min = 2, max = 10))]
    language: String,
    #[validate(custom(function = "is_day"))]
    starts_on: String,
    #[validate(custom(function = "is_day"))]
    ends_on: String,
    #[validate(length(min = 3, max = 4))]
    agenda: String,
    #[validate(length(max = 16))]
    sectors: Vec<String>,
    #[validate(length(min = 1, max = 1200))]
    consent_text: String,
}

fn is_day(typed: &str) -> Result<(), ValidationError> {
    typed.parse::<NaiveDate>().map(drop).map_err(|_| ValidationError::new("day"))
}

impl Typed {
    fn read(pairs: &Pairs) -> Self {
        let text = |name: &str| pairs.get(name).unwrap_or_default().trim().to_owned();
        // year first, as days are written in the store
        let day = |name: &str| ["y", "m", "d"].map(|part| text(&format!("{name}:{part}"))).join("-");
        Self {
            title: text("title"),
            place: text("place"),
            country: text("country"),
            language: text("language"),
            starts_on: day("starts_on"),
            ends_on: day("ends_on"),
            agenda: text("agenda"),
            sectors: pairs.all("sectors").into_iter().filter(|code| !code.is_empty()).map(str::to_owned).collect(),
            consent_text: text("consent_text").replace("\r\n", "\n"),
        }
    }

    fn of(workshop: &WorkshopRow) -> Self {
        Self {
            title: workshop.title.clone(),
            place: workshop.place.clone(),
            country: workshop.country.clone(),
            language: workshop.language.clone(),
            starts_on: workshop.starts_on.to_string(),
            ends_on: workshop.ends_on.to_string(),
            agenda: workshop.agenda.as_str().to_owned(),
            sectors: serde_json::from_str(&workshop.sectors).unwrap_or_default(),
            consent_text: workshop.consent_text.clone(),
        }
    }

    /// The workshop, or the names of the fields that are wrong, in the order of the page.
    fn checked(&self, app: &App) -> Result<WorkshopForm, Vec<&'static str>> {
        let found = self.validate().err();
        let faulty = |name: &str| found.as_ref().is_some_and(|faults| faults.field_errors().contains_key(name));
        let mut wrong: Vec<&'static str> = FIELDS.into_iter().filter(|name| faulty(name)).collect();
        let mut also = |name: &'static str, is: bool| {
            if is && !wrong.contains(&name) {
                wrong.push(name);
            }
        };
        also("country", !app.packs.countries().iter().any(|country| country.code == self.country));
        also("language", !app.languages.contains(&self.language));
        also("sectors", self.sectors.iter().any(|code| !SECTORS.contains(&code.as_str())));
        let agenda = Agenda::try_from(self.agenda.clone());
        also("agenda", agenda.is_err());
        let (starts, ends) = (self.starts_on.parse::<NaiveDate>(), self.ends_on.parse::<NaiveDate>());
        let (Ok(starts_on), Ok(ends_on), Ok(agenda)) = (starts, ends, agenda) else { return Err(wrong) };
        also("ends_on", ends_on < starts_on || ends_on - starts_on > TimeDelta::days(LONGEST));
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok(WorkshopForm {
            title: self.title.clone(),
            country: self.country.clone(),
            place: self.place.clone(),
            language: self.language.clone(),
            starts_on,
            ends_on,
            agenda,
            sectors: serde_json::to_string(&self.sectors).unwrap_or_else(|_| "[]".to_owned()),
            consent_text: self.consent_text.clone(),
        })
    }
}

/// The fields in the order of the page.
const FIELDS: [&str; 9] =
    ["title", "country", "place", "starts_on", "ends_on", "language", "agenda", "sectors", "consent_text"];

#[derive(Template)]
#[template(path = "workshops/form.html")]
struct FormPage {
    shell: Shell,
    csrf: String,
    action: String,
    back: String,
    go: &'static str,
    typed: Typed,
    wrong: Vec<&'static str>,
    countries: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    agendas: Vec<(&'static str, String, String)>,
    sectors: Vec<(&'static str, String)>,
}

impl FormPage {
    fn new(trainer: &Trainer, at: &Address, typed: Typed, wrong: Vec<&'static str>) -> Self {
        let shell = trainer.shell.named(at.title).with_problem(!wrong.is_empty());
        let app = &trainer.app;
        let countries = app.packs.countries().iter();
        Self {
            countries: countries.map(|pack| (pack.code.clone(), shell.t(&format!("country-{}", pack.code)))).collect(),
            languages: app.library.languages().into_iter().map(|language| (language.code, language.own_name)).collect(),
            agendas: Agenda::ALL
                .iter()
                .map(|agenda| {
                    let id = format!("workshop-agenda-{agenda}");
                    (agenda.as_str(), shell.t(&id), shell.a(&id, "goal"))
                })
                .collect(),
            sectors: SECTORS.iter().map(|code| (*code, shell.t(&format!("sector-{code}")))).collect(),
            csrf: trainer.session.csrf.clone(),
            action: at.action.clone(),
            back: at.back.clone(),
            go: at.go,
            typed,
            wrong,
            shell,
        }
    }
    fn is_wrong(&self, name: &str) -> bool {
        self.wrong.contains(&name)
    }
    fn expects(&self, sector: &str) -> bool {
        self.typed.sectors.iter().any(|code| code == sector)
    }
    /// The boxes of a day: part, its word, what stands in it.
    fn boxes(&self, name: &str) -> Vec<(&'static str, String, String)> {
        let typed = if name == "starts_on" { &self.typed.starts_on } else { &self.typed.ends_on };
        let mut parts = typed.splitn(3, '-').map(str::to_owned);
        let (year, month, day) =
            (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        [("d", "date-day", day), ("m", "date-month-name", month), ("y", "date-year", year)]
            .map(|(part, word, value)| (part, self.shell.t(word), value))
            .into()
    }
    fn fault(&self, name: &str) -> String {
        self.shell.t(&format!("room-wrong-{}", name.replace('_', "-")))
    }
}

/// Where the form stands and goes to.
struct Address {
    title: &'static str,
    go: &'static str,
    action: String,
    back: String,
}

impl Address {
    fn new() -> Self {
        Self { title: "room-new", go: "room-new-go", action: "/workshops".into(), back: "/workshops".into() }
    }
    fn of(workshop: &WorkshopRow) -> Self {
        let back = format!("/workshops/{}", workshop.id);
        Self { title: "room-edit", go: "room-edit-go", action: format!("{back}/edit"), back }
    }
}

/// `GET /workshops/new`
pub async fn new(trainer: Trainer) -> Result<HttpResponse, Error> {
    let today = trainer.app.clock.now().date_naive().to_string();
    let words = &trainer.shell.words;
    let typed = Typed {
        title: String::new(),
        place: String::new(),
        country: String::new(),
        language: words.lang().to_owned(),
        starts_on: today.clone(),
        ends_on: today,
        agenda: "half".to_owned(),
        sectors: vec![],
        consent_text: trainer.shell.t("room-consent-default"),
    };
    shell::page(&FormPage::new(&trainer, &Address::new(), typed, vec![]))
}

/// `POST /workshops`
pub async fn create(trainer: Trainer, pairs: Pairs) -> Result<HttpResponse, Error> {
    trainer.check(&pairs)?;
    let typed = Typed::read(&pairs);
    match typed.checked(&trainer.app) {
        Ok(form) => {
            let id = insert(&trainer, form, false).await?;
            Ok(shell::see_other(&format!("/workshops/{id}")))
        }
        Err(wrong) => to_mend(&trainer, &Address::new(), typed, wrong),
    }
}

fn to_mend(trainer: &Trainer, at: &Address, typed: Typed, wrong: Vec<&'static str>) -> Result<HttpResponse, Error> {
    shell::page_with(StatusCode::UNPROCESSABLE_ENTITY, &FormPage::new(trainer, at, typed, wrong))
}

/// Makes a workshop of this trainer and gives its id.
///
/// # Errors
/// `Busy` when no free join code was found, and those of the store.
pub async fn insert(trainer: &Trainer, form: WorkshopForm, practice: bool) -> Result<String, Error> {
    for _ in 0..CODE_TRIES {
        let (id, code) = (secret::short() + &secret::short(), secret::join_code());
        let (kept, form, now) = (id.clone(), form.clone(), trainer.app.clock.stamp());
        let (account, organisation) = (trainer.account.id.clone(), trainer.account.organisation_id.clone());
        let made = trainer.app.store.write(move |c| {
            let new = NewWorkshop {
                id: &kept,
                code: &code,
                organisation_id: organisation.as_deref(),
                trainer_id: &account,
                form: &form,
                practice,
                now,
            };
            workshops::insert(c, new)?;
            let line =
                audit::AuditLine { plan_id: None, at: now, actor: &account, action: "workshop-made", detail: None };
            audit::add_in(c, &kept, line)
        });
        match made.await {
            Ok(()) => return Ok(id),
            Err(StoreError::Taken("code")) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(Error::Busy)
}

/// `GET /workshops/{workshop}/edit`
pub async fn edit(hall: Hall) -> Result<HttpResponse, Error> {
    let typed = Typed::of(&hall.workshop);
    shell::page(&FormPage::new(&hall.trainer, &Address::of(&hall.workshop), typed, vec![]))
}

/// `POST /workshops/{workshop}/edit`
pub async fn change(hall: Hall, pairs: Pairs) -> Result<HttpResponse, Error> {
    hall.trainer.check(&pairs)?;
    let at = Address::of(&hall.workshop);
    let typed = Typed::read(&pairs);
    let form = match typed.checked(&hall.trainer.app) {
        Ok(form) => form,
        Err(wrong) => return to_mend(&hall.trainer, &at, typed, wrong),
    };
    let (id, now) = (hall.workshop.id.clone(), hall.trainer.app.clock.stamp());
    hall.trainer.app.store.write(move |c| rooms::change(c, &id, &form, now)).await?;
    Ok(shell::see_other(&at.back))
}

/// `POST /workshops/{workshop}/close`: nobody joins any more, or people may join again.
pub async fn close(hall: Hall, pairs: Pairs) -> Result<HttpResponse, Error> {
    hall.trainer.check(&pairs)?;
    let (id, now) = (hall.workshop.id.clone(), hall.trainer.app.clock.stamp());
    let open = pairs.get("do") == Some("open");
    let account = hall.trainer.account.id.clone();
    hall.trainer
        .app
        .store
        .write(move |c| {
            rooms::close(c, &id, (!open).then_some(now), now)?;
            let action = if open { "workshop-opened" } else { "workshop-closed" };
            audit::add_in(c, &id, audit::AuditLine { plan_id: None, at: now, actor: &account, action, detail: None })
        })
        .await?;
    Ok(shell::see_other(&format!("/workshops/{}", hall.workshop.id)))
}
