//! A plan taken along as a file and brought back: the same plan again, or a clear page and nothing stored.

mod commands;
pub mod fullest;
mod refused;

use chrono::TimeDelta;
use serde_json::{Value as Json, json};
use stanap::cases;
use stanap::export;
use stanap::packs::Packs;
use stanap::plan::answers::Answers;
use stanap::plan::catalogue::EDITION;
use stanap::plan::question::Depth;
use stanap::store::{audit, plans};

use super::support::app::{TestApp, on_both};
use super::support::owner::{Owner, kept};
use super::support::page::Page;
use super::support::pdf::pdf_text;
use super::support::visitor::Visitor;

/// Brings a file back on a phone, as far as the page that then comes to rest.
fn upload(phone: &mut Visitor, bytes: &[u8]) -> Page {
    let page = phone.get("/import");
    let form = page.form_with("/import").attach("file", "stanap-plan-abc.json", bytes);
    phone.submit(&page, form)
}

/// The plan that the page of a new code belongs to.
fn brought(phone: Visitor, page: &Page) -> Owner {
    page.assert_status(200);
    assert!(page.path().ends_with("/code"), "{}: {}", page.url, page.text());
    let code = page.texts(".code span").concat();
    assert_eq!(code.len(), 12, "{}", page.text());
    let plan = page.path().split('/').nth(2).expect("a plan's address").to_owned();
    Owner { phone, plan, code }
}

fn bring_back(app: &TestApp, file: &Json) -> Owner {
    let mut phone = app.visitor();
    let page = upload(&mut phone, file.to_string().as_bytes());
    brought(phone, &page)
}

fn file_of(owner: &mut Owner) -> Json {
    let page = owner.get("/plan.json");
    page.assert_status(200);
    serde_json::from_slice(&page.body).expect("plan.json is JSON")
}

/// A file without what belongs to one copy of the plan.
fn told(mut file: Json) -> Json {
    for own in ["id", "changed"] {
        file.as_object_mut().expect("an object").remove(own).expect(own);
    }
    file
}

/// A file as another copy of the program wrote it.
fn written(language: &str, country: &str, depth: Depth, answers: &Answers) -> Json {
    let head = export::Head {
        id: "elsewhere".to_owned(),
        edition: EDITION,
        language: language.to_owned(),
        paper_language: language.to_owned(),
        country: country.to_owned(),
        depth: if depth == Depth::Full { "full" } else { "quick" },
        changed: "2026-01-02T03:04:05+00:00".to_owned(),
    };
    serde_json::to_value(export::file(head, answers, vec![])).expect("a file is JSON")
}

fn count(app: &TestApp) -> i64 {
    app.store.read_now(plans::count).expect("the plans are counted")
}

#[test]
fn the_worked_cases_come_back_the_same() {
    on_both(|app| {
        let packs = Packs::embedded().expect("the packs are in order");
        for case in cases::all().expect("the cases are in order") {
            let today = app.clock.now().date_naive();
            let answers = case.answers(&packs, &["en".to_owned()], today).expect("its answers are valid");
            let file = written(&case.language, &case.country, case.depth, &answers);
            let mut owner = bring_back(app, &file);
            assert_eq!(told(file_of(&mut owner)), told(file), "{}", case.name);
            owner.get("/check").assert_status(200);
        }
    });
}

#[test]
fn an_empty_plan_comes_back_the_same() {
    on_both(|app| {
        let mut owner = Owner::begins_with(app.visitor(), "quick", "fr");
        let file = file_of(&mut owner);
        assert_eq!(file["answers"], json!({}));
        let mut again = bring_back(app, &file);
        assert_eq!(told(file_of(&mut again)), told(file));
        assert_ne!(again.plan, owner.plan);
        assert_ne!(again.code, owner.code);
    });
}

#[test]
fn a_plan_at_every_upper_bound_comes_back_the_same_and_fits_the_limit() {
    let app = TestApp::start();
    let packs = Packs::embedded().expect("the packs are in order");
    let answers = fullest::fullest(&packs, &["en".to_owned()], app.clock.now().date_naive());
    let file = written("en", "VU", Depth::Full, &answers);
    let size = file.to_string().len();
    assert!(size > 100_000, "{size} bytes: the plan is not full");
    assert!(size * 4 < export::import::LARGEST, "{size} bytes come too near to the limit");
    let mut owner = bring_back(&app, &file);
    let back = file_of(&mut owner);
    for (part, questions) in file["answers"].as_object().expect("parts") {
        for (key, value) in questions.as_object().expect("questions") {
            assert_eq!(&back["answers"][part][key], value, "{key}");
        }
    }
    assert_eq!(told(back), told(file));
    owner.get("").assert_status(200);
}

#[test]
fn a_plan_written_on_the_pages_comes_back_with_what_was_hidden_and_not_understood() {
    on_both(|app| {
        let mut owner = Owner::begins(app, "quick");
        owner.saves("/business/you", &[("business-name", "ʻOfa & Sāle <Kava>"), ("business-phone", "555 0134")]);
        owner.walks();
        let page = owner.get("/business/you");
        owner.answers(&page, &[("business-phone", "ask my \"son\"")]).assert_status(422);

        let file = file_of(&mut owner);
        assert_eq!(file["typed"]["business"]["business-phone"], "ask my \"son\"");
        let mut again = bring_back(app, &file);
        assert_eq!(told(file_of(&mut again)), told(file));
        let page = again.get("/business/you");
        assert!(page.source().contains("ask my &#34;son&#34;"), "{}", page.source());
        let twice = file_of(&mut again);
        let mut third = bring_back(app, &twice);
        assert_eq!(told(file_of(&mut third)), told(twice));
    });
}

#[test]
fn earlier_rounds_of_the_check_come_along() {
    on_both(|app| {
        let mut owner = Owner::begins(app, "quick");
        let lines = ["readiness-r01", "readiness-r02", "readiness-r08", "readiness-r09"];
        owner.saves("/readiness/short-1", &lines.map(|line| (line, "no")));
        let lines = ["readiness-r13", "readiness-r15", "readiness-r19", "readiness-r20"];
        owner.saves("/readiness/short-2", &lines.map(|line| (line, "partly")));
        app.clock.advance(TimeDelta::days(2));
        let mut owner = owner.second_phone(app);
        let tasks = owner.get("");
        let form = tasks.form_with("Do the check again");
        owner.phone.submit(&tasks, form).assert_status(200);

        let file = file_of(&mut owner);
        assert_eq!(file["rounds"].as_array().expect("rounds").len(), 1, "{file}");
        assert_eq!(file["rounds"][0]["label"], "first");
        assert_eq!(file["rounds"][0]["answers"]["readiness-r13"], "partly");
        let mut again = bring_back(app, &file);
        assert_eq!(told(file_of(&mut again)), told(file));
        assert!(pdf_text(&again.get("/plan.pdf").body).contains("First check"));
    });
}

#[test]
fn a_file_of_the_first_edition_is_brought_up_to_date() {
    on_both(|app| {
        let old = json!({
            "format": "stanap-plan", "id": "old", "edition": 1, "language": "fr", "country": "VU", "depth": "quick",
            "changed": "2026-01-01T00:00:00+00:00", "answers": { "business": { "business-name": "Mats" } }
        });
        let mut owner = bring_back(app, &old);
        let file = file_of(&mut owner);
        assert_eq!(file["edition"], EDITION);
        assert_eq!((&file["paper_language"], &file["rounds"]), (&json!("fr"), &json!([])));
        assert_eq!(file["answers"], old["answers"]);
    });
}

#[test]
fn codes_of_another_country_and_of_rows_that_are_gone_stay() {
    let app = TestApp::start();
    let packs = Packs::embedded().expect("the packs are in order");
    let fiji = packs.country("FJ").expect("Fiji");
    let mut file = written("en", "VU", Depth::Full, &Answers::default());
    file["answers"] = json!({
        "business": { "business-area": fiji.areas[0].code },
        "hazards": { "hazards-chosen": ["cyc", "dzd"], "hazards-before": [{ "id": "r1", "event": fiji.events[0].code, "year": 2016 }] },
        "review": { "review-on": "2024-02-29", "review-test-on": "2025-03-01" },
    });
    let mut owner = bring_back(&app, &file);
    assert_eq!(told(file_of(&mut owner)), told(file));
    owner.get("/check").assert_status(200);
    owner.get("/print-view").assert_status(200);
}

#[test]
fn answers_that_do_not_fit_are_kept_as_typed_and_named() {
    on_both(|app| {
        let mut file = written("en", "VU", Depth::Quick, &Answers::default());
        let long = "x".repeat(500);
        file["answers"] = json!({
            "business": { "business-name": long, "business-owner": "Ana", "business-phone": "<script>alert(1)</script>" },
            "hazards": { "hazards-exposure": ["near_sea", "mars"] },
        });
        let mut phone = app.visitor();
        let page = upload(&mut phone, file.to_string().as_bytes());
        page.assert_status(200).assert_heading("Your plan is here");
        assert!(
            page.has_text("S1.") && page.has_text("<script>alert(1)</script>") && page.has_text("near_sea mars"),
            "{}",
            page.text()
        );
        assert!(!page.source().contains("<script>alert"), "{}", page.source());
        let code = phone.get(&page.link("Go on to my new code"));
        let mut owner = brought(phone, &code);
        let back = file_of(&mut owner);
        assert_eq!(back["answers"], json!({ "business": { "business-owner": "Ana" } }));
        assert_eq!(back["typed"]["business"]["business-name"], long);
        assert_eq!(back["typed"]["hazards"]["hazards-exposure"], "near_sea mars");
        for stop in ["/business/you", "/hazards/place", "/check", "/print-view"] {
            assert!(!owner.get(stop).source().contains("<script>alert"), "{stop}");
        }
    });
}

#[test]
fn a_file_makes_a_new_plan_and_touches_no_other() {
    on_both(|app| {
        let mut owner = Owner::begins(app, "quick");
        owner.saves("/business/you", &[("business-name", "Mats")]);
        let mut file = file_of(&mut owner);
        let before = kept(&app.store, &owner.plan);
        file["answers"]["business"]["business-name"] = json!("Stolen");
        let mut thief = bring_back(app, &file);
        assert_ne!(thief.plan, owner.plan);
        assert_eq!(kept(&app.store, &owner.plan), before);
        let path = owner.at("");
        thief.phone.get(&path).assert_status(404);
        owner.second_phone(app).get("").assert_status(200);
    });
}

#[test]
fn no_consent_comes_out_of_a_file() {
    let app = TestApp::start();
    let file = written("en", "VU", Depth::Quick, &Answers::default());
    for (key, part) in
        [("start-keep", "start"), ("start-progress", "start"), ("start-language", "start"), ("finish-share", "finish")]
    {
        let mut asking = file.clone();
        asking["answers"] = json!({ part: { key: "yes" } });
        upload(&mut app.visitor(), asking.to_string().as_bytes()).assert_status(422);
    }
    for (chosen, keeps) in [("yes", true), ("no", false)] {
        let mut phone = app.visitor();
        let page = phone.get("/import");
        let form = page.form_with("/import").attach("file", "plan.json", file.to_string().as_bytes());
        let page = phone.submit(&page, form.choose("start-keep", chosen));
        let owner = brought(phone, &page);
        let id = owner.plan.clone();
        let plan = app.store.read_now(move |c| plans::find(c, &id)).expect("the plan");
        assert_eq!((plan.consent_keep, plan.consent_progress, plan.consent_call_me), (keeps, false, false));
        assert!(!plan.consent_referral && plan.workshop_code.is_none());
        let log = app.store.read_now(move |c| audit::of_plan(c, &owner.plan, 20)).expect("the log");
        assert!(log.iter().any(|line| line.action == "imported" && line.actor == "owner"), "{log:?}");
    }
}

#[test]
fn the_same_form_sent_twice_is_one_plan() {
    on_both(|app| {
        let file = written("en", "VU", Depth::Quick, &Answers::default());
        let mut phone = app.visitor();
        let page = phone.get("/import");
        let form = || page.form_with("/import").attach("file", "plan.json", file.to_string().as_bytes());
        let first = phone.submit(&page, form());
        let second = phone.submit(&page, form());
        assert_eq!(second.path(), first.path());
        assert_eq!(second.texts(".code span"), first.texts(".code span"));
        assert_eq!(count(app), 1);
        // The next person on this phone, an hour later.
        app.clock.advance(TimeDelta::hours(1));
        phone.forget_cookies();
        let third = phone.submit(&page, form());
        assert_eq!(third.path(), "/return");
        assert_eq!(count(app), 1);
    });
}

#[test]
fn a_file_can_be_pasted_and_may_begin_with_a_mark() {
    let app = TestApp::start();
    let file = written("en", "VU", Depth::Quick, &Answers::default());
    let mut phone = app.visitor();
    let page = phone.get("/import");
    let text = serde_json::to_string_pretty(&file).expect("text");
    let page = phone.submit(&page, page.form_with("/import").fill("text", &text));
    brought(phone, &page);
    let marked = format!("\u{feff}{file}");
    let mut phone = app.visitor();
    let page = upload(&mut phone, marked.as_bytes());
    brought(phone, &page);
}

#[test]
fn the_start_page_leads_to_it() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    let page = phone.get("/");
    let page = phone.get(&page.link("Or bring back a plan file"));
    page.assert_status(200).assert_heading("Bring back your plan");
}
