//! Seats of a workshop made behind the scenes, and sheets as a trainer types them.

use chrono::TimeDelta;
use diesel::{RunQueryDsl, sql_query};
use stanap::store::seats::{self, NewSeat};

use super::app::TestApp;
use super::page::Page;
use super::trainer::Trainer;

/// Takes a seat for a name, with or without a plan, and gives its id.
pub fn seat(app: &TestApp, workshop: &str, plan: Option<&str>, name: &str) -> String {
    let id = format!("seat-{}", name.to_lowercase().replace(' ', "-"));
    let (seat, workshop, plan) = (id.clone(), workshop.to_owned(), plan.map(str::to_owned));
    let (name, now) = (name.to_owned(), app.clock.stamp());
    app.store
        .write_now(move |c| {
            let new = NewSeat {
                id: &seat,
                workshop_id: &workshop,
                plan_id: plan.as_deref(),
                name: Some(&name),
                paper: plan.is_none(),
                now,
            };
            seats::take(c, new)
        })
        .expect("a seat");
    id
}

impl Trainer {
    /// The same as [`Trainer::holds`], on the day that it is.
    pub fn holds_today(&self, app: &TestApp, code: &str) -> String {
        let id = self.holds(app, code, None);
        let (workshop, today) = (id.clone(), app.clock.stamp().date() - TimeDelta::days(2));
        let moved = app.store.write_now(move |c| {
            let days = format!("starts_on = '{today}', ends_on = '{today}'");
            let change = format!("UPDATE workshops SET {days} WHERE id = '{workshop}'");
            Ok(sql_query(change).execute(c)?)
        });
        moved.expect("another day");
        id
    }

    /// Types in the sheet of a new person who says yes, with these fields over it.
    pub fn registers(&mut self, workshop: &str, fields: &[(&str, &str)]) -> Page {
        let path = format!("/workshops/{workshop}/register/new");
        let fields = [&[("do", "save"), ("data", "yes")], fields].concat();
        self.posts(&path, &fields)
    }

    /// Addresses of the sheets in the register's list, by seat.
    pub fn sheets(&mut self, workshop: &str) -> Vec<String> {
        let page = self.browser.get(&format!("/workshops/{workshop}/register"));
        let base = format!("/workshops/{workshop}/register/");
        let links = page.links().into_iter().map(|link| link.href);
        links.filter(|to| to.starts_with(&base) && !to.ends_with("/new")).collect()
    }
}
