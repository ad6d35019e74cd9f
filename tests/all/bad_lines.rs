//! Bad lines: requests and answers are lost, cut, doubled and late, sessions end and the server starts again while
//! somebody types. Nothing typed is lost and nothing is stored twice.

mod parts;
mod phone;
mod runs;

use chrono::TimeDelta;
use stanap::plan::answers::Value;
use stanap::store::sections::{self, HistoryRow};
use stanap::store::{Store, StoreSettings, sessions};

use super::support::app::{TestApp, on_both};
use super::support::owner::{Owner, kept, stored};
use super::support::page::Page;
use super::support::program::Program;
use super::support::proxy::{Fault, Proxy};
use super::support::visitor::Visitor;
use phone::Phone;

/// Every way in which a request gets no answer.
const NO_ANSWER: [Fault; 5] = [Fault::LoseRequest, Fault::CutRequest, Fault::LoseAnswer, Fault::CutAnswer, Fault::Late];

/// A plan, and its owner's phone on a bad line.
struct Scene<'a> {
    app: &'a TestApp,
    proxy: Proxy,
    owner: Owner,
    phone: Phone,
}

impl<'a> Scene<'a> {
    fn of(app: &'a TestApp) -> Self {
        let owner = Owner::begins(app, "full");
        let proxy = Proxy::to(&app.base);
        let phone = Phone::on(&proxy, &owner.phone.cookie("stanap").expect("a session"));
        Self { app, proxy, owner, phone }
    }

    fn page(&mut self, rest: &str) -> Page {
        self.phone.get(&self.owner.at(rest)).expect("the line is good")
    }

    fn history(&self, section: &'static str) -> Vec<HistoryRow> {
        history(&self.app.store, &self.owner.plan, section)
    }

    fn value(&self, section: &str, path: &str) -> Option<Value> {
        stored(&self.app.store, &self.owner.plan, section).values.get(path).cloned()
    }

    fn close_sessions(&self) {
        let plan = self.owner.plan.clone();
        self.app.store.write_now(move |c| sessions::revoke_all(c, &plan, None)).expect("the store writes");
    }
}

fn history(store: &Store, plan: &str, section: &'static str) -> Vec<HistoryRow> {
    let plan = plan.to_owned();
    store.read_now(move |c| sections::history(c, &plan, section, None, 1000)).expect("the store answers")
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

#[test]
fn a_form_sent_again_after_any_fault_is_stored_once() {
    on_both(|app| {
        for fault in NO_ANSWER {
            let mut scene = Scene::of(app);
            let page = scene.page("/business/you");
            let form = page.form_with("Save and go on").fill("business-name", "Blue Stoa");
            scene.proxy.next(&[fault]);
            assert!(scene.phone.send(&form).is_err(), "{fault:?} gives no answer");
            let answer = scene.phone.send(&form).expect("the line is good again");
            assert_eq!(answer.status, 303, "{fault:?}: {}", answer.text());
            assert_eq!(scene.proxy.seen(), [fault]);
            assert_eq!(scene.value("business", "business-name"), Some(text("Blue Stoa")), "{fault:?}");
            assert_eq!(scene.history("business").len(), 1, "{fault:?}");
        }
    });
}

#[test]
fn a_row_sent_again_after_any_fault_is_one_row() {
    on_both(|app| {
        for fault in NO_ANSWER.into_iter().chain([Fault::Double]) {
            let mut scene = Scene::of(app);
            let page = scene.page("/activities/products");
            let form = page.form_with("Save and add another");
            let name = form.pairs().into_iter().map(|(name, _)| name).find(|name| name.ends_with("/name"));
            let form = form.fill(&name.expect("a name is asked"), "Mats").press("Save and add another");
            scene.proxy.next(&[fault]);
            let first = scene.phone.send(&form);
            assert_eq!(first.is_ok(), fault == Fault::Double, "{fault:?}");
            let answer = scene.phone.send(&form).expect("the line is good again");
            assert_eq!(answer.status, 303, "{fault:?}: {}", answer.text());
            let part = stored(&app.store, &scene.owner.plan, "activities");
            assert_eq!(part.row_ids("activities-products").len(), 1, "{fault:?}: {part:?}");
            assert_eq!(scene.history("activities").len(), 1, "{fault:?}");
        }
    });
}

#[test]
fn what_is_changed_before_it_is_sent_again_is_not_mistaken_for_the_first() {
    on_both(|app| {
        let mut scene = Scene::of(app);
        let page = scene.page("/business/you");
        let form = page.form_with("Save and go on").fill("business-name", "Blue Stoa");
        scene.proxy.next(&[Fault::LoseAnswer]);
        assert!(scene.phone.send(&form).is_err());
        let both = scene.phone.send(&form.fill("business-name", "Red Stoa")).expect("an answer");
        both.assert_status(409).assert_text("Blue Stoa").assert_text("Red Stoa");
        let choice = both.form_with("Save my choice").choose("keep/business-name", "mine");
        assert_eq!(scene.phone.send(&choice).expect("an answer").status, 303);
        assert_eq!(scene.value("business", "business-name"), Some(text("Red Stoa")));
    });
}

#[test]
fn two_rows_removed_from_one_page_that_stayed_open_are_both_removed() {
    on_both(|app| {
        let mut scene = Scene::of(app);
        for name in ["Mats", "Baskets"] {
            let page = scene.page("/activities/products");
            let form = page.form_with("Save and add another");
            let field = form.pairs().into_iter().map(|(name, _)| name).find(|name| name.ends_with("/name"));
            scene.phone.send(&form.fill(&field.expect("a name is asked"), name)).expect("an answer");
        }
        let page = scene.page("/activities/products");
        let removing: Vec<_> = page.forms().into_iter().filter(|form| form.action.ends_with("/remove")).collect();
        assert_eq!(removing.len(), 2);
        scene.proxy.next(&[Fault::LoseAnswer]);
        assert!(scene.phone.send(&removing[0]).is_err());
        assert_eq!(scene.phone.send(&removing[1]).expect("an answer").status, 303);
        let part = stored(&app.store, &scene.owner.plan, "activities");
        assert_eq!(part.row_ids("activities-products"), Vec::<&str>::new());
    });
}

#[test]
fn a_session_that_ended_while_typing_asks_for_the_code_and_the_form_goes_through() {
    on_both(|app| {
        for fault in [Fault::None, Fault::LoseRequest, Fault::LoseAnswer, Fault::CutAnswer, Fault::Double] {
            let mut scene = Scene::of(app);
            let page = scene.page("/business/you");
            let form = page.form_with("Save and go on").fill("business-name", "Blue \"Stoa\" & <Sons>");
            let open = scene.phone.send(&form).expect("an answer").header("location").map(str::to_owned);
            let form = form.fill("business-name", "Red \"Stoa\" & <Sons>").fill("business-owner", "Ana Kalo");
            scene.close_sessions();
            let closed = scene.phone.send(&form).expect("an answer");
            assert_closed(&closed, 401);
            assert_eq!(scene.history("business").len(), 1, "nothing is stored yet");

            let again = closed.form_with("Save what I typed").fill("code", &scene.owner.code);
            scene.proxy.next(&[fault]);
            let answer = scene.phone.send(&again).or_else(|_| scene.phone.send(&again)).expect("an answer");
            // she had saved this page once before: the two answers stand side by side, as always
            assert_eq!(answer.status, 409, "{fault:?}: {}", answer.text());
            let choice = answer.form_with("Save my choice").choose("keep/business-name", "mine");
            scene.phone.send(&choice).expect("an answer").assert_status(303);
            assert_eq!(scene.value("business", "business-name"), Some(text("Red \"Stoa\" & <Sons>")), "{fault:?}");
            assert_eq!(scene.value("business", "business-owner"), Some(text("Ana Kalo")), "{fault:?}");
            scene.page("/business/you").assert_status(200);
            assert!(open.is_some_and(|to| to.starts_with(&scene.owner.at("/"))));
        }
    });
}

fn assert_closed(page: &Page, status: u16) {
    page.assert_status(status).assert_heading("Your plan was closed");
    assert!(page.errors_leading_nowhere().is_empty());
}

#[test]
fn after_the_code_the_form_lands_where_it_always_does_and_its_repetition_is_one_effect() {
    on_both(|app| {
        let mut scene = Scene::of(app);
        let page = scene.page("/business/you");
        let form = page.form_with("Save and go on").fill("business-name", "Blue Stoa");
        scene.phone.sign_out();
        let closed = scene.phone.send(&form).expect("an answer");
        let again = closed.form_with("Save what I typed").fill("code", &scene.owner.code);
        for _ in 0..2 {
            let answer = scene.phone.send(&again).expect("an answer");
            let usual = scene.owner.at("/business/place");
            assert_eq!((answer.status, answer.header("location")), (303, Some(usual.as_str())));
            // the same form once more without a session: as when the answer was lost together with its cookie
            scene.phone.sign_out();
        }
        assert_eq!(scene.history("business").len(), 1);
        assert_eq!(scene.value("business", "business-name"), Some(text("Blue Stoa")));
    });
}

#[test]
fn a_wrong_code_keeps_what_was_typed_and_tries_are_slowed_down() {
    let app = TestApp::start();
    let mut scene = Scene::of(&app);
    let page = scene.page("/business/you");
    let form = page.form_with("Save and go on").fill("business-name", "Blue Stoa");
    scene.phone.sign_out();
    let mut closed = scene.phone.send(&form).expect("an answer");
    let wrong = format!("{}22222222", &scene.owner.code[..4]);
    let mut slowed = false;
    for typed in ["none", &wrong, &wrong, &wrong, &wrong, &wrong] {
        closed = scene.phone.send(&closed.form_with("Save what I typed").fill("code", typed)).expect("an answer");
        slowed |= closed.status == 429;
        assert_closed(&closed, if slowed { 429 } else { 422 });
        assert_eq!(slowed, closed.header("retry-after").is_some());
        let again = closed.form_with("Save what I typed");
        assert_eq!(again.value("code").as_deref(), Some(typed));
        assert_eq!(again.value("business-name").as_deref(), Some("Blue Stoa"));
        assert_eq!(closed.header("cache-control"), Some("no-store"));
    }
    assert!(slowed, "six tries are not let through");
    app.clock.advance(TimeDelta::minutes(2));
    let again = closed.form_with("Save what I typed").fill("code", &scene.owner.code);
    scene.phone.send(&again).expect("an answer").assert_status(303);
    assert_eq!(scene.value("business", "business-name"), Some(text("Blue Stoa")));
}

#[test]
fn the_code_of_another_plan_stores_nothing_and_says_so() {
    on_both(|app| {
        let mut scene = Scene::of(app);
        let other = Owner::begins(app, "full");
        let before = (kept(&app.store, &scene.owner.plan), kept(&app.store, &other.plan));
        let page = scene.page("/business/you");
        let form = page.form_with("Save and go on").fill("business-name", "Blue Stoa");
        scene.phone.sign_out();
        let closed = scene.phone.send(&form).expect("an answer");
        let again = closed.form_with("Save what I typed").fill("code", &other.code);
        let answer = scene.phone.send(&again).expect("an answer");
        assert_closed(&answer, 422);
        answer.assert_text("This code opens another plan");
        assert_eq!(answer.form_with("Save what I typed").value("business-name").as_deref(), Some("Blue Stoa"));
        assert_eq!((kept(&app.store, &scene.owner.plan), kept(&app.store, &other.plan)), before);
        assert_eq!(scene.phone.get(&other.at("")).expect("an answer").status, 303, "the other plan was not opened");
    });
}

#[test]
fn a_plan_opened_anew_in_between_keeps_the_form_that_was_open_before() {
    on_both(|app| {
        let mut scene = Scene::of(app);
        let page = scene.page("/business/you");
        let form = page.form_with("Save and go on").fill("business-name", "Blue Stoa");
        scene.close_sessions();
        let opened = [("code", scene.owner.code.as_str())];
        scene.phone.post("/return", &opened, "").expect("an answer").assert_status(303);
        let kept = scene.phone.send(&form).expect("an answer");
        kept.assert_status(403).assert_heading("We did not save this").assert_text("Blue Stoa");
        assert_eq!(scene.history("business").len(), 0);
        let answer = scene.phone.send(&kept.form_with("Save what I typed")).expect("an answer");
        assert_eq!(answer.status, 303, "{}", answer.text());
        assert_eq!(scene.value("business", "business-name"), Some(text("Blue Stoa")));
    });
}

#[test]
fn a_form_of_my_plan_sent_while_anothers_is_open_keeps_what_was_typed() {
    let app = TestApp::start();
    let mut scene = Scene::of(&app);
    let page = scene.page("/activities/products");
    let form = page.form_with("Save and add another");
    let field = form.pairs().into_iter().map(|(name, _)| name).find(|name| name.ends_with("/name"));
    let form = form.fill(&field.expect("a name is asked"), "Mats");
    let other = Owner::begins(&app, "quick");
    scene.phone = Phone::on(&scene.proxy, &other.phone.cookie("stanap").expect("a session"));
    let closed = scene.phone.send(&form).expect("an answer");
    assert_closed(&closed, 401);
    let again = closed.form_with("Save what I typed").fill("code", &scene.owner.code).tick("shared");
    scene.phone.send(&again).expect("an answer").assert_status(200).assert_heading("Your plan is open");
    let part = stored(&app.store, &scene.owner.plan, "activities");
    assert_eq!(part.row_ids("activities-products").len(), 1);
    app.clock.advance(TimeDelta::minutes(21));
    assert_eq!(scene.phone.get(&scene.owner.at("")).expect("an answer").status, 303, "a shared phone closes soon");
}

#[test]
fn what_a_closed_form_held_is_never_kept_by_the_phone() {
    let app = TestApp::start();
    let mut scene = Scene::of(&app);
    let page = scene.page("/business/you");
    let form = page.form_with("Save and go on").fill("business-name", "Blue Stoa");
    scene.phone.sign_out();
    let closed = scene.phone.send(&form).expect("an answer");
    assert_eq!(closed.header("cache-control"), Some("no-store"));
    assert!(!closed.has_text("Blue Stoa"), "the next person reads nothing: {}", closed.text());
    for path in ["/return".to_owned(), scene.owner.at("/business/you"), scene.owner.at("")] {
        let page = scene.phone.get(&path).expect("an answer");
        assert!(!page.source().contains("Blue Stoa"), "{path}");
    }
}

#[test]
fn a_server_that_starts_again_while_somebody_types_takes_the_form_once() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let database = format!("sqlite:{}", folder.path().join("stanap.db").display());
    let mut program = Program::start(&database, folder.path());
    let proxy = Proxy::to(&program.address);
    let owner = Owner::begins_with(Visitor::new(&format!("http://{}", program.address)), "full", "en");
    let mut phone = Phone::on(&proxy, &owner.phone.cookie("stanap").expect("a session"));
    for (n, fault) in [Fault::LoseRequest, Fault::LoseAnswer].into_iter().enumerate() {
        let page = phone.get(&owner.at("/business/you")).expect("the line is good");
        let form = page.form_with("Save and go on").fill("business-name", &format!("Stoa {n}"));
        proxy.next(&[fault]);
        assert!(phone.send(&form).is_err());
        program.kill();
        assert!(phone.send(&form).is_err(), "nobody answers while the server is away");
        program = Program::start(&database, folder.path());
        proxy.lead_to(&program.address);
        let answer = phone.send(&form).expect("it is back");
        assert_eq!(answer.status, 303, "{}", answer.text());
    }
    let store = Store::open(&StoreSettings::new(database)).expect("a second reader");
    assert_eq!(history(&store, &owner.plan, "business").len(), 2);
    assert_eq!(stored(&store, &owner.plan, "business").values.get("business-name").cloned(), Some(text("Stoa 1")));
}
