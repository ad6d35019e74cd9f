//! Deleting a plan: asked about first, then whole, and at once.

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use stanap::store::people::{self, PersonRow};
use stanap::store::{Rights, Store, audit, seats};

use crate::support::app::{TestApp, on_both};
use crate::support::owner::{Owner, kept};
use crate::support::register::seat;
use crate::support::trainer::Trainer;

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// The tables that may speak of a plan, with the column that names it.
const TABLES: [(&str, &str); 13] = [
    ("plans", "id"),
    ("plan_sections", "plan_id"),
    ("section_history", "plan_id"),
    ("posts", "plan_id"),
    ("versions", "plan_id"),
    ("rounds", "plan_id"),
    ("sessions", "plan_id"),
    ("plan_keys", "plan_id"),
    ("seats", "plan_id"),
    ("comments", "plan_id"),
    ("reissues", "plan_id"),
    ("code_keepers", "plan_id"),
    ("print_requests", "plan_id"),
];
/// The others: what belongs to the server, to trainers, and to the register, which stands apart from plans.
const APART: [&str; 12] = [
    "audit",
    "facts",
    "media",
    "organisations",
    "accounts",
    "invites",
    "workshops",
    "workshop_trainers",
    "people",
    "attendance",
    "surveys",
    "certificates",
];

/// Rows of a plan in each table.
fn rows(store: &Store, plan: &str) -> Vec<(&'static str, i64)> {
    let count = |(table, column): (&'static str, &'static str)| {
        // The id is ours: letters and digits only.
        let query = format!("SELECT count(*) AS n FROM {table} WHERE {column} = '{plan}'");
        let found = store.read_now(move |c| Ok(diesel::sql_query(query).get_result::<Count>(c)?));
        (table, found.expect("the table is there").n)
    };
    TABLES.into_iter().map(count).collect()
}

fn with_answers(app: &TestApp) -> Owner {
    let mut ana = Owner::begins(app, "quick");
    ana.saves("/business/you", &[("business-name", "Blue Stoa")]);
    ana.saves("/business/you", &[("business-name", "Red Stoa")]);
    ana
}

#[test]
fn every_table_of_the_store_is_looked_at() {
    let source = include_str!("../../src/store/schema.rs");
    let tables = source.split("diesel::table! {").skip(1).filter_map(|table| table.split_whitespace().next());
    let known = TABLES.iter().map(|(table, _)| *table).chain(APART);
    let (mut tables, mut known): (Vec<_>, Vec<_>) = (tables.collect(), known.collect());
    tables.sort_unstable();
    known.sort_unstable();
    assert_eq!(tables, known);
}

#[test]
fn deleting_leaves_one_line_without_content_and_nothing_else() {
    on_both(|app| {
        let mut ana = with_answers(app);
        let mut second = ana.second_phone(app);
        let other = with_answers(app);
        let others = rows(&app.store, &other.plan);
        assert!(rows(&app.store, &ana.plan).iter().filter(|(_, n)| *n > 0).count() >= 5);

        let page = ana.get("/delete");
        let form = page.form_with("Delete my plan").tick("sure=yes");
        let page = ana.phone.submit(&page, form);
        page.assert_status(200).assert_heading("Your plan is deleted");
        assert_eq!(ana.phone.cookie("stanap"), None);

        assert_eq!(
            rows(&app.store, &ana.plan).iter().map(|(_, n)| n).sum::<i64>(),
            0,
            "{:?}",
            rows(&app.store, &ana.plan)
        );
        let plan = ana.plan.clone();
        let lines = app.store.read_now(move |c| audit::of_plan(c, &plan, 100)).expect("the log");
        let told: Vec<_> = lines.iter().map(|line| (line.action.as_str(), line.detail.as_deref())).collect();
        assert_eq!(told, [("deleted", None)]);
        assert_eq!(rows(&app.store, &other.plan), others, "another's plan is left alone");

        assert_eq!(ana.get("").path(), "/return");
        assert_eq!(second.get("").path(), "/return");
        app.visitor().request("POST", "/return", &[("code", &ana.code)]).assert_status(422);
    });
}

#[test]
fn nothing_is_deleted_without_a_yes() {
    on_both(|app| {
        let mut ana = with_answers(app);
        ana.get("/plan.json").assert_status(200);
        ana.get("/wall.pdf").assert_status(200);
        let before = kept(&app.store, &ana.plan);
        assert!(before.contains("Red Stoa"), "a download deletes nothing");
        let page = ana.get("/delete");
        page.assert_text("This cannot be undone");
        let form = page.form_with("Delete my plan");
        let page = ana.phone.submit(&page, form);
        page.assert_status(422).assert_heading("Delete your plan");
        assert_eq!(page.texts(".bad").len(), 1, "the box to tick is marked");
        assert_eq!(kept(&app.store, &ana.plan), before);
    });
}

#[test]
fn who_said_no_to_keeping_is_offered_to_delete_with_the_paper_in_hand() {
    on_both(|app| {
        let mut phone = app.visitor();
        let page = phone.get("/plans/new");
        let form = page.form_with("/plans").choose("start-country", "VU").choose("start-keep", "no");
        let page = phone.submit(&page, form);
        let plan = page.path().split('/').nth(2).expect("a plan").to_owned();
        let mut ana = Owner { phone, plan, code: String::new() };
        ana.saves("/business/you", &[("business-name", "Blue Stoa")]);
        let page = ana.get("/print");
        page.assert_text("Do you hold the paper?");
        let page = ana.phone.follow(&page, "I hold the paper. Delete my plan");
        page.assert_heading("Delete your plan");
        let form = page.form_with("Delete my plan").tick("sure=yes");
        ana.phone.submit(&page, form).assert_heading("Your plan is deleted");
        assert_eq!(rows(&app.store, &ana.plan).iter().map(|(_, n)| n).sum::<i64>(), 0);

        let mut keeps = with_answers(app);
        assert!(!keeps.get("/print").has_text("Do you hold the paper?"), "who keeps the plan is not asked");
    });
}

/// An owner at a seat of a workshop, with a sheet in its register and a day ticked; gives the workshop too.
fn with_a_sheet(app: &TestApp) -> (Owner, String) {
    let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
    let workshop = mere.holds(app, "KT7R4M", None);
    let mut ana = with_answers(app);
    let id = seat(app, &workshop, Some(&ana.plan), "Leitau");
    let page = ana.get("/about-me");
    ana.answers(&page, &[("data", "yes"), ("name", "Leitau"), ("sex", "woman")]).assert_status(303);
    let ticked = [("seat", "1"), (&*format!("{id}:1"), "yes")];
    mere.posts(&format!("/workshops/{workshop}/attendance"), &ticked).assert_status(303);
    (ana, workshop)
}

/// What is left at the only seat of a workshop: its name, and the person of the register.
fn left(app: &TestApp, workshop: &str) -> (Option<String>, Option<PersonRow>) {
    let id = workshop.to_owned();
    let found = app.store.read_now(move |c| {
        let seat = seats::of_workshop(c, &id)?.remove(0);
        let person = seat.person_id.map(|id| people::find(c, &id)).transpose()?;
        Ok((seat.name, person))
    });
    found.expect("the store answers")
}

#[test]
fn the_sheet_of_the_register_goes_with_the_plan() {
    on_both(|app| {
        let (mut ana, workshop) = with_a_sheet(app);
        let page = ana.get("/delete");
        page.assert_text("The workshop “Market house” has a sheet about you");
        let form = page.form_with("Delete my plan").tick("sure=yes");
        ana.phone.submit(&page, form).assert_heading("Your plan is deleted");
        let (name, person) = left(app, &workshop);
        let person = person.expect("that a seat was used stays");
        assert_eq!((name, person.name, person.sex, person.consent_data), (None, None, None, false));
        let log = app.store.read_now(move |c| audit::of_workshop(c, &workshop, 20)).expect("the store answers");
        assert!(log.iter().any(|line| line.action == "register-taken-back" && line.plan_id.is_none()));
    });
}

#[test]
fn the_sheet_stays_only_where_she_says_so() {
    on_both(|app| {
        let (mut ana, workshop) = with_a_sheet(app);
        let page = ana.get("/delete");
        let form = page.form_with("Delete my plan").tick("sure=yes").choose("register", "stay");
        ana.phone.submit(&page, form).assert_heading("Your plan is deleted");
        let (name, person) = left(app, &workshop);
        assert_eq!((name, person.and_then(|person| person.name)), (None, Some("Leitau".to_owned())));
        let mut ben = with_answers(app);
        assert!(!ben.get("/delete").has_text("has a sheet about you"));
    });
}
