//! Pictures of the pages on a phone and on a laptop. Each page must fit its screen; with a folder named in
//! `STANAP_SCREENS` the pictures stay there to be looked at.

use super::support::app::{Kind, TestApp};
use super::support::browser::Browser;
use super::support::every_page::ALBUM;
use super::support::page::Page;
use super::support::screens;
use super::support::vendor::{filled, plan_of, quick_plan};
use super::support::visitor::Visitor;
use serde_json::json;
use stanap::words::Voices;
use std::path::PathBuf;

/// A small phone, a phone and a laptop.
const WIDTHS: [u32; 3] = [320, 390, 1280];

struct Gallery {
    browser: Browser,
    base: String,
    folder: PathBuf,
    _passing: Option<tempfile::TempDir>,
}

impl Gallery {
    fn open(app: &TestApp, visitor: &Visitor) -> Self {
        let passing = screens::folder().is_none().then(|| tempfile::tempdir().expect("a folder"));
        let folder = screens::folder().or_else(|| passing.as_ref().map(|folder| folder.path().to_owned()));
        let mut browser = Browser::start();
        browser.reduce_motion();
        let session = visitor.cookie("stanap").expect("the visitor has a plan open");
        browser.set_cookie(&app.base, "stanap", &session);
        Self { browser, base: app.base.clone(), folder: folder.expect("a folder for pictures"), _passing: passing }
    }

    /// From now on in large letters and strong contrast.
    fn put_glasses_on(&mut self) {
        self.browser.set_cookie(&self.base, "text", "large");
        self.browser.set_cookie(&self.base, "contrast", "on");
    }

    /// A page with everything unfolded.
    fn unfolded(&mut self, name: &str, path: &str) {
        let url = format!("{}{path}", self.base);
        self.shoot(name, |browser, _| {
            browser.open(&url);
            browser.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        });
    }

    fn page(&mut self, name: &str, path: &str) {
        let url = format!("{}{path}", self.base);
        self.shoot(name, |browser, _| browser.open(&url));
    }

    /// What comes when a page is sent with this in a field.
    fn answer(&mut self, name: &str, path: &str, field: &str, mut text: impl FnMut(u32) -> String) {
        let url = format!("{}{path}", self.base);
        self.shoot(name, |browser, width| {
            browser.open(&url);
            let text = text(width);
            browser.evaluate(&format!("document.getElementById({}).value = {}", json!(field), json!(text)));
            browser.click("main .go .btn");
            browser.wait_navigation();
        });
    }

    fn shoot(&mut self, name: &str, mut show: impl FnMut(&mut Browser, u32)) {
        for width in WIDTHS {
            self.browser.set_size(width, 800, width < 600);
            show(&mut self.browser, width);
            assert!(self.browser.scroll_width() <= u64::from(width), "{name} must be scrolled sideways at {width}");
            let file = self.folder.join(format!("{name}-{width}.png"));
            self.browser.screenshot(&file, true);
            assert!(std::fs::metadata(&file).expect("a picture").len() > 1_000, "{name} is empty");
        }
    }
}

/// A folder with one recording, so that a page shows how it is played.
fn spoken(file: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(file);
    std::fs::create_dir_all(path.parent().expect("a language")).expect("a folder of a language");
    std::fs::write(path, b"OggS").expect("a recording");
    folder
}

#[test]
fn every_kind_of_page_fits_a_phone_and_a_laptop() {
    let office = spoken("en/business-name.ogg");
    let voices = Voices::load(office.path()).expect("the recording");
    let app = TestApp::speaking(Kind::Sqlite, voices);
    let mut vendor = app.visitor();
    let mut gallery = None;
    let check = quick_plan(&mut vendor, |visitor, page| during(&app, &mut gallery, visitor, page));
    let mut gallery: Gallery = gallery.expect("the plan was begun");
    let plan = plan_of(&check);
    let at = |path: &str| format!("{plan}{path}");
    gallery.page("start", "/");
    gallery.page("new", "/plans/new");
    gallery.page("return", "/return");
    gallery.page("help", "/help");
    for (name, path) in OPEN {
        gallery.page(name, path);
    }
    gallery.page("error-404", "/plans/nowhere");
    gallery.page("check-quick", &at("/check"));
    gallery.page("tasks-quick", &plan);
    gallery.page("print-quick", &at("/print"));
    gallery.page("step-tasks", &at("/tasks/list"));
    gallery.page("step-dates", &at("/review/dates"));
    let tasks = vendor.get(&plan);
    let form = tasks.form_with("Make it a full plan");
    vendor.submit(&tasks, form);
    gallery.page("tasks-full", &plan);
    for (name, path) in FULL {
        gallery.page(name, &at(path));
    }
    gallery.answer("step-mend", &at("/business/you"), "business-phone", |_| "call me".to_owned());
    quarrel(&mut gallery, &mut vendor, &plan);
    gallery.page("history", &at("/business/history"));
    for (name, path) in OWN {
        gallery.page(name, &at(path));
    }
    gallery.unfolded("open-products", &at("/activities/products"));
    gallery.unfolded("open-hazards", &at("/hazards/choose"));
    gallery.unfolded("open-debts", &at("/money/debts"));
    gallery.page("check-full", &at("/check"));
    let token = vendor.get(&at("/delete")).form_with(&at("/sign-out")).value("csrf").expect("a token");
    vendor.request("POST", &at("/helper"), &[("csrf", &token), ("do", "start")]).assert_status(303);
    gallery.page("helper-ask", &at("/money/week"));
    gallery.page("helper-step", &at("/business/you"));
    gallery.put_glasses_on();
    gallery.page("strong-start", "/");
    gallery.page("strong-tasks", &plan);
    for (name, path) in FULL {
        gallery.page(&format!("strong-{name}"), &at(path));
    }
    for (name, path) in OWN {
        gallery.page(&format!("strong-{name}"), &at(path));
    }
    gallery.unfolded("strong-open-hazards", &at("/hazards/choose"));
}

const OPEN: [(&str, &str); 6] = [
    ("glossary", "/glossary"),
    ("privacy", "/privacy"),
    ("accessibility", "/accessibility"),
    ("worksheets", "/worksheets?lang=en&country=vu"),
    ("import", "/import"),
    ("trainers", "/sign-in"),
];

const OWN: [(&str, &str); 5] = [
    ("print-full", "/print"),
    ("print-view", "/print-view"),
    ("choices", "/choices"),
    ("delete", "/delete"),
    ("sms", "/sms"),
];

const FULL: [(&str, &str); 17] = [
    ("step-you", "/business/you"),
    ("step-place", "/business/place"),
    ("step-workers", "/business/workers"),
    ("step-products", "/activities/products"),
    ("step-months", "/activities/when"),
    ("hazard-place", "/hazards/place"),
    ("hazard-choose", "/hazards/choose"),
    ("readiness", "/readiness/people"),
    ("step-safe", "/people/safe"),
    ("step-contacts", "/contacts/own"),
    ("step-things", "/assets/things"),
    ("step-must-pay", "/money/must-pay"),
    ("step-insurance", "/money/insurance"),
    ("step-warnings", "/stages/when"),
    ("step-finish", "/finish/paper"),
    ("card-blue", "/stages/cards-cyc-W48"),
    ("card-red", "/stages/cards-cyc-D"),
];

/// Pages that look otherwise once they are answered.
fn during(app: &TestApp, gallery: &mut Option<Gallery>, visitor: &mut Visitor, page: &Page) {
    let path = page.path();
    if path.ends_with("/code") {
        *gallery = Some(Gallery::open(app, visitor));
    }
    let Some(gallery) = gallery else { return };
    let wanted = [
        ("/code", "code"),
        ("/hazards/rate-cyc", "hazard-rate"),
        ("/readiness/short-1", "readiness-short"),
        ("/contacts/emergency", "step-emergency"),
        ("/stages/cards", "accept"),
        ("/tasks/list", "suggestions"),
        ("/review/dates", "step-dates-fresh"),
    ];
    if let Some((_, name)) = wanted.iter().find(|(end, _)| path.ends_with(end)) {
        gallery.page(name, path);
    }
}

/// The same line changed twice: here, and on another phone while the page was open.
fn quarrel(gallery: &mut Gallery, vendor: &mut Visitor, plan: &str) {
    let path = format!("{plan}/business/place");
    gallery.answer("conflict", &path, "business-village", |width| {
        let page = vendor.get(&path);
        vendor.submit(&page, filled(&page).fill("business-village", &format!("Erakor {width}")));
        format!("Pango {width}")
    });
}

/// Where the routes begin of what trainers see, and of what an owner sees of her workshop.
const WORKSHOPS: [&str; 23] = [
    "/lost",
    "/next",
    "/join",
    "/hello",
    "/hall",
    "/setup",
    "/sign-in",
    "/account",
    "/invite",
    "/people",
    "/organisations",
    "/happened",
    "/codes",
    "/workshops",
    "/plans/{plan}/share",
    "/plans/{plan}/log",
    "/plans/{plan}/people",
    "/plans/{plan}/typing",
    "/plans/{plan}/about-me",
    "/plans/{plan}/follow-up",
    "/plans/{plan}/delete",
    "/plans/{plan}/code",
    "/privacy",
];

#[test]
fn the_pages_of_workshops_fit_a_phone_and_a_laptop() {
    let site = ALBUM.serve(|_, text| text.to_owned());
    let passing = tempfile::tempdir().expect("a folder");
    let folder = screens::folder().unwrap_or_else(|| passing.path().to_owned());
    let mut browser = Browser::start();
    browser.reduce_motion();
    let shots =
        ALBUM.shots.iter().enumerate().filter(|(_, shot)| WORKSHOPS.iter().any(|start| shot.route.starts_with(start)));
    for (n, shot) in shots {
        for width in WIDTHS {
            browser.set_size(width, 800, width < 600);
            browser.open(&format!("{}/{n}", site.url()));
            assert!(browser.scroll_width() <= u64::from(width), "{} must be scrolled sideways at {width}", shot.name());
            let route = shot.route.replace(['{', '}', '.'], "").trim_matches('/').replace('/', "-");
            let name = format!("{route}-{}-{}-{width}.png", shot.method.to_lowercase(), shot.state.replace(' ', "-"));
            browser.screenshot(&folder.join(name), true);
        }
    }
}
