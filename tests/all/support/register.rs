//! Seats of a workshop made behind the scenes, and sheets as a trainer types them.

use chrono::TimeDelta;
use diesel::{RunQueryDsl, sql_query};
use stanap::store::seats::{self, NewSeat};

use super::app::TestApp;
use super::every_page::Album;
use super::owner::Owner;
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

    /// Types in everything of a person who completed a workshop of one day, as the trainer saw it; gives her sheet's
    /// address.
    pub fn completes(&mut self, workshop: &str, name: &str) -> String {
        self.registers(workshop, &[("name", name)]).assert_status(303);
        let sheet = self.sheets(workshop).pop().expect("a sheet");
        let id = sheet.rsplit('/').next().expect("a seat").to_owned();
        let number = self.sheets(workshop).len().to_string();
        let tick = format!("{id}:1");
        let at = |rest: &str| format!("/workshops/{workshop}{rest}");
        self.posts(&at("/attendance"), &[("seat", &number), (&tick, "yes")]).assert_status(303);
        self.posts(&format!("{sheet}/after"), &[("useful", "yes")]).assert_status(303);
        self.posts(&at("/certificates"), &[("do", "seen"), ("seat", &number)]).assert_status(303);
        sheet
    }

    /// Addresses of the sheets in the register's list, by seat.
    pub fn sheets(&mut self, workshop: &str) -> Vec<String> {
        let page = self.browser.get(&format!("/workshops/{workshop}/register"));
        let base = format!("/workshops/{workshop}/register/");
        let links = page.links().into_iter().map(|link| link.href);
        links.filter(|to| to.starts_with(&base) && !to.ends_with("/new")).collect()
    }
}

/// The register of a workshop, its surveys and totals, and what a participant sees of them.
pub fn registers(app: &TestApp, album: &mut Album, mere: &mut Trainer, workshop: &str) {
    let at = |rest: &str| format!("/workshops/{workshop}{rest}");
    let pages = [at("/register"), at("/attendance"), at("/results"), at("/follow-up"), at("/register/new")];
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    let other = mere.holds(app, "XW3R9P", None);
    let empty = pages.iter().map(|page| page.replace(workshop, &other)).collect::<Vec<_>>();
    album.opens(&mut mere.browser, "empty", &empty.iter().map(String::as_str).collect::<Vec<_>>());
    let wrong = [("do", "save"), ("phone", "call me"), ("age", "under18")];
    album.keep("POST", "to mend", &mere.posts(&at("/register/new"), &wrong));
    let sela = [("name", "Sela"), ("phone", "555 0134"), ("call", "yes"), ("area", "shefa")];
    mere.registers(workshop, &sela).assert_status(303);
    mere.registers(&other, &[("name", "Sela"), ("area", "shefa")]).assert_status(303);
    let same = mere.sheets(&other).remove(0);
    album.opens(&mut mere.browser, "filled", &[&same]);
    let sheet = mere.sheets(workshop).pop().expect("a sheet");
    album.opens(&mut mere.browser, "empty", &[&format!("{sheet}/after"), &format!("{sheet}/month6")]);
    album.keep("POST", "to mend", &mere.posts(&format!("{sheet}/day30"), &[("jobs", "many")]));
    mere.posts(&format!("{sheet}/after"), &[("useful", "yes")]).assert_status(303);
    album.opens(&mut mere.browser, "filled", &[&format!("{sheet}/after"), &sheet]);
    album.opens(&mut mere.browser, "filled", &pages[..4]);
    let mut ana = Owner::begins(app, "quick");
    seat(app, workshop, Some(&ana.plan), "Ana");
    album.keep("GET", "empty", &ana.get("/about-me"));
    album.keep("GET", "too early", &ana.get("/follow-up"));
    let page = ana.get("/about-me");
    album.keep("POST", "to mend", &ana.answers(&page, &[("phone", "call me")]));
    ana.answers(&page, &[("data", "yes"), ("sex", "woman")]).assert_status(303);
    album.keep("GET", "filled", &ana.get("/about-me"));
    let now = mere.holds_today(app, "HN4K7V");
    seat(app, &now, Some(&ana.plan), "Ana today");
    album.keep("GET", "empty", &ana.get("/follow-up"));
    let page = ana.get("/follow-up");
    album.keep("POST", "to mend", &ana.answers(&page, &[("data", "yes")]));
    ana.answers(&page, &[("data", "yes"), ("useful", "yes")]).assert_status(303);
    album.keep("GET", "filled", &ana.get("/follow-up"));
    mere.browser.get("/language/en-XA");
    album.opens(&mut mere.browser, "in longer words", &[&sheet, pages[2]]);
    mere.browser.get("/language/en");
}

/// The certificates of a workshop, and the page on which anyone checks one.
pub fn certificates(app: &TestApp, album: &mut Album, mere: &mut Trainer) {
    let workshop = mere.holds(app, "C7RT9F", None);
    let page = format!("/workshops/{workshop}/certificates");
    album.opens(&mut mere.browser, "empty", &[&page]);
    mere.completes(&workshop, "ʻOtu Fāliki");
    mere.posts(&page, &[("do", "make")]).assert_status(303);
    mere.completes(&workshop, "Sela");
    mere.registers(&workshop, &[("name", "Ben")]).assert_status(303);
    let named = format!("{page}?names");
    album.opens(&mut mere.browser, "filled", &[&named]);
    mere.browser.get("/language/en-XA");
    album.opens(&mut mere.browser, "in longer words", &[&named]);
    mere.browser.get("/language/en");
    let code = mere.browser.get(&page).form_with("Take it back Seat 1").value("code").expect("a code");
    let mut anyone = app.visitor();
    album.opens(&mut anyone, "plain", &["/verify"]);
    album.opens(&mut anyone, "unknown", &["/verify/2222222222"]);
    album.opens(&mut anyone, "good", &[&format!("/verify/{code}")]);
    mere.posts(&page, &[("do", "withdraw"), ("code", &code)]).assert_status(303);
    album.opens(&mut anyone, "withdrawn", &[&format!("/verify/{code}")]);
}
