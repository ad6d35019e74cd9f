//! A market vendor of Vanuatu and what she says on every page of a quick plan, by the names of the fields.

use super::{
    form::Form,
    page::Page,
    reading::{path_of, selector},
    visitor::Visitor,
};

/// What is done to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Writes.
    Writes(&'static str),
    /// Chooses one option by its code.
    Chooses(&'static str),
    /// Ticks options by their codes.
    Ticks(&'static [&'static str]),
}

use Does::{Chooses, Ticks, Writes};

/// Her answers; a star stands for the number of a row. What is not here she leaves as it comes.
pub const SAYS: [(&str, Does); 29] = [
    ("start-country", Chooses("VU")),
    ("business-name", Writes("Mama Leitau’s Crafts")),
    ("business-owner", Writes("Leitau Kalsakau")),
    ("business-phone", Writes("555 0134")),
    ("business-sector", Chooses("market_vendor")),
    ("business-area", Chooses("shefa")),
    ("business-village", Writes("Mele")),
    ("business-place", Chooses("market_stall")),
    ("business-people", Writes("3")),
    ("activities-products/*/name", Writes("Baskets and mats")),
    ("activities-products/*/stop", Chooses("week1")),
    ("hazards-exposure", Ticks(&["near_sea", "light_roof"])),
    ("readiness-r01", Chooses("yes")),
    ("readiness-r02", Chooses("partly")),
    ("readiness-r08", Chooses("no")),
    ("readiness-r09", Chooses("partly")),
    ("readiness-r13", Chooses("no")),
    ("readiness-r15", Chooses("unsure")),
    ("readiness-r19", Chooses("yes")),
    ("readiness-r20", Chooses("not_for_me")),
    ("people-safe-place", Writes("Mele primary school, classroom 3")),
    ("people-high-ground", Writes("The hill behind the church")),
    ("people-meeting", Writes("The nakamal")),
    ("contacts-own/*/name", Writes("Uncle Toa")),
    ("contacts-own/*/phone", Writes("555 0188")),
    ("assets-things/*/item", Writes("Finished mats")),
    ("assets-dry-place", Writes("The loft at Aunty Mere’s house")),
    ("money-cushion", Chooses("weeks_1_2")),
    ("money-insured", Chooses("no")),
];

/// The buttons that lead on, one a page.
pub const BUTTONS: [&str; 4] = ["Start my plan", "I have my code. Go on", "Save and go on", "Take all and go on"];

/// What she says to a field of this name.
pub fn says(name: &str) -> Option<Does> {
    let fits = |pattern: &str| match pattern.split_once('*') {
        Some((start, end)) => name.starts_with(start) && name.ends_with(end),
        None => name == pattern,
    };
    SAYS.iter().find(|(pattern, _)| fits(pattern)).map(|(_, does)| *does)
}

/// The form that leads on, with all that she says on this page in it.
pub fn filled(page: &Page) -> Form {
    let is_main = |form: &Form| BUTTONS.iter().any(|button| form.is_known_by(button));
    let form = page.forms().into_iter().find(is_main);
    let mut form = form.unwrap_or_else(|| panic!("nothing leads on from {}: {}", page.url, page.text()));
    let mut seen: Vec<String> = Vec::new();
    for field in page.document.select(&selector("main [name]:not([type=hidden])")) {
        let name = field.attr("name").unwrap_or_default().to_owned();
        if seen.contains(&name) {
            continue;
        }
        form = match says(&name) {
            Some(Writes(text)) => form.fill(&name, text),
            Some(Chooses(code)) => form.choose(&name, code),
            Some(Ticks(codes)) => codes.iter().fold(form, |form, code| form.tick(&format!("{name}={code}"))),
            None => form,
        };
        seen.push(name);
    }
    form
}

/// Walks from the first page to the page before printing; `on_page` sees every page she comes to.
pub fn quick_plan(visitor: &mut Visitor, mut on_page: impl FnMut(&mut Visitor, &Page)) -> Page {
    let page = visitor.get("/");
    on_page(visitor, &page);
    let mut page = visitor.follow(&page, "Start a plan");
    on_page(visitor, &page);
    for _ in 0..40 {
        if page.path().ends_with("/check") {
            return page;
        }
        let before = page.path().to_owned();
        page = visitor.submit(&page, filled(&page));
        page.assert_status(200);
        assert!(page.path() != before, "{before} leads to itself: {}", page.text());
        on_page(visitor, &page);
    }
    panic!("a quick plan that has no end: {}", page.url)
}

/// The address of the plan that a page belongs to: `/plans/…`.
pub fn plan_of(page: &Page) -> String {
    path_of(&page.url).split('/').take(3).collect::<Vec<_>>().join("/")
}
