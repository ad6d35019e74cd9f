//! The live board and the big screen: who needs help comes first, ticks follow each save, and no answer is ever there.

use chrono::TimeDelta;
use stanap::store::{Rights, plans, seats};

use crate::support::app::{TestApp, on_both};
use crate::support::browser::Browser;
use crate::support::owner::{Owner, WRITTEN};
use crate::support::page::Page;
use crate::support::reading::selector;
use crate::support::trainer::Trainer;

const CODE: &str = "KT7R4M";
/// Seconds within which a call for help must be on the board.
const SOON: u64 = 5;

/// A person who joined, with her plan.
fn joins(app: &TestApp, name: &str, progress: &str) -> Owner {
    let mut phone = app.visitor();
    let page = phone.get(&format!("/join/{CODE}"));
    let key = page.forms().iter().find_map(|form| form.value("key")).expect("a key");
    let fields = [("key", key.as_str()), ("name", name), ("start-keep", "yes"), ("progress", progress)];
    let answer = phone.request("POST", &format!("/join/{CODE}"), &fields);
    answer.assert_status(303);
    let page = phone.get(answer.header("location").expect("a code"));
    let plan = page.path().split('/').nth(2).expect("a plan").to_owned();
    Owner { code: page.texts(".code span").concat(), phone, plan }
}

fn asks(owner: &mut Owner, help: &str) {
    let token = owner.token();
    owner.sends("/seat", &[("csrf", &token), ("help", help)]).assert_status(303);
}

/// The lines of a board: who, table, now, saved, then each part.
fn lines(page: &Page) -> Vec<Vec<String>> {
    let (row, cell) = (selector(".board tbody tr"), selector("th > a, td"));
    let text = |cell: scraper::ElementRef<'_>| {
        cell.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    page.document.select(&row).map(|row| row.select(&cell).map(text).collect()).collect()
}

fn hall(app: &TestApp) -> (Trainer, String) {
    let mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
    let id = mere.holds(app, CODE, None);
    (mere, format!("/workshops/{id}"))
}

fn leads(mere: &mut Trainer, base: &str, what: &str, revision: usize) {
    let revision = revision.to_string();
    mere.posts(&format!("{base}/room"), &[("do", what), ("revision", &revision)]).assert_status(303);
}

#[test]
fn the_board_shows_ticks_and_calls_for_help_with_the_next_look() {
    on_both(|app| {
        let (mut mere, base) = hall(app);
        let mut ana = joins(app, "Leitau", "yes");
        let mut ben = joins(app, "Moses", "yes");
        let board = format!("{base}/board");
        let page = mere.browser.get(&board);
        assert_eq!(lines(&page).iter().map(|line| line[0].as_str()).collect::<Vec<_>>(), ["Seat 1", "Seat 2"]);
        assert_eq!(lines(&page)[0][4], "To do");
        ana.saves("/business/you", &[("business-name", WRITTEN)]);
        assert_eq!(lines(&mere.browser.get(&board))[0][4], "Half done");
        asks(&mut ben, "yes");
        let page = mere.browser.get(&board);
        let first = &lines(&page)[0];
        assert!(first[0] == "Seat 2" && first[2].starts_with("Needs help"), "{first:?}");
        page.assert_text("1 need help");
        let page = mere.browser.submit(&page, page.form_with("Helped Seat 2"));
        assert_eq!(page.path(), board);
        assert_eq!(lines(&page)[1][2], "Working");
        ben.get("").assert_text("I need help");
        app.clock.advance(TimeDelta::minutes(12));
        ana.saves("/business/you", &[("business-name", WRITTEN)]);
        ana.saves("/business/you", &[("business-name", "Qwq mats")]);
        let page = mere.browser.get(&board);
        assert_eq!((lines(&page)[0][0].as_str(), lines(&page)[0][2].as_str()), ("Seat 2", "Quiet"));
        assert_eq!(lines(&page)[0][3], "12 min");
    });
}

#[test]
fn a_finished_plan_comes_last_and_no_answer_is_on_board_or_screen() {
    on_both(|app| {
        let (mut mere, base) = hall(app);
        let mut ana = joins(app, "Leitau", "yes");
        let _ben = joins(app, "Moses", "yes");
        ana.walks();
        asks(&mut ana, "yes");
        asks(&mut ana, "no");
        let token = ana.token();
        ana.sends("/print", &[("csrf", &token), ("do", "finish")]);
        let board = mere.browser.get(&format!("{base}/board?names&tables"));
        let plain = mere.browser.get(&format!("{base}/board"));
        assert_eq!(lines(&plain)[1][0], "Seat 1", "{:?}", lines(&plain));
        assert_eq!(lines(&plain)[1][2], "Finished");
        assert!(board.text().contains("Leitau") && !plain.source().contains("Leitau"));
        for step in 0..13 {
            leads(&mut mere, &base, "next", step);
            let screen = mere.browser.get(&format!("{base}/projector"));
            screen.assert_status(200);
            for page in [&board, &plain, &screen] {
                assert!(!page.source().contains(WRITTEN), "an answer stands on {}", page.url);
                assert!(!page.source().contains("555 0134"), "a number stands on {}", page.url);
            }
            assert!(!screen.source().contains("Leitau"), "names never stand on the big screen");
        }
    });
}

#[test]
fn without_her_yes_only_seat_and_help_are_seen() {
    on_both(|app| {
        let (mut mere, base) = hall(app);
        let mut ana = joins(app, "", "no");
        ana.saves("/business/you", &[("business-name", WRITTEN)]);
        let board = format!("{base}/board");
        assert_eq!(lines(&mere.browser.get(&board))[0][1..6], ["", "Seat only", "", "", ""]);
        asks(&mut ana, "yes");
        assert!(lines(&mere.browser.get(&board))[0][2].starts_with("Needs help"));
        // a yes given in one workshop shows nothing in another
        let other = mere.holds(app, "KT7R4N", None);
        let mut ben = joins(app, "", "yes");
        let page = ben.phone.get("/join/KT7R4N");
        let token = page.form_with("Join with my plan").value("csrf").expect("a token");
        let mine = [("do", "mine"), ("csrf", token.as_str()), ("progress", "yes")];
        ben.phone.request("POST", "/join/KT7R4N", &mine).assert_status(303);
        let here: Vec<_> = lines(&mere.browser.get(&board)).into_iter().map(|line| line[4].clone()).collect();
        assert_eq!(here, ["", ""]);
        assert_eq!(lines(&mere.browser.get(&format!("/workshops/{other}/board")))[0][4], "To do");
    });
}

#[test]
fn a_board_that_says_the_same_is_not_sent_again() {
    on_both(|app| {
        let (mut mere, base) = hall(app);
        let mut ana = joins(app, "", "yes");
        // one clock second may pass between two looks, and the board tells minutes
        leads(&mut mere, &base, "pause", 0);
        for path in ["board", "projector"].map(|page| format!("{base}/{page}")) {
            let tag = mere.browser.get(&path).header("etag").expect("a mark").to_owned();
            mere.browser.sends("If-None-Match", &tag);
            let again = mere.browser.request("GET", &path, &[]);
            assert_eq!((again.status, again.source().len()), (304, 0), "{path}");
            mere.browser.leaves_out("If-None-Match");
        }
        let board = format!("{base}/board");
        assert_eq!(mere.browser.get(&board).header("refresh"), Some("3"), "no script is needed");
        let still = mere.browser.get(&format!("{board}?still&names"));
        assert_eq!((still.header("refresh"), still.header("cache-control")), (None, Some("no-store")));
        let tag = mere.browser.get(&board).header("etag").expect("a mark").to_owned();
        ana.saves("/business/you", &[("business-name", WRITTEN)]);
        mere.browser.sends("If-None-Match", &tag);
        assert_eq!(mere.browser.request("GET", &board, &[]).status, 200);
    });
}

#[test]
fn one_trainer_leads_and_every_phone_shows_what_is_now() {
    on_both(|app| {
        let (mut mere, base) = hall(app);
        let mut ana = joins(app, "", "yes");
        ana.get("").assert_text("Now: Welcome");
        let screen = format!("{base}/projector");
        let page = mere.browser.get(&screen);
        page.assert_heading("Card 1 of 11 · everyone Welcome")
            .assert_text("Join with code KT7R4M")
            .assert_text("15:00");
        leads(&mut mere, &base, "start", 0);
        app.clock.advance(TimeDelta::seconds(65));
        let left = mere.browser.get(&screen).texts(".clock").concat();
        assert!(left.starts_with("13:"), "{left}");
        leads(&mut mere, &base, "next", 1);
        leads(&mut mere, &base, "next", 1);
        ana.get("").assert_text("Now: What happened to us?");
        let page = mere.browser.get(&screen);
        page.assert_text("Reader: person 2").assert_text("20:00");
        for revision in 2..7 {
            leads(&mut mere, &base, "next", revision);
        }
        let page = mere.browser.get(&screen);
        assert!(page.has_text("Storm game"), "{}", page.text());
        leads(&mut mere, &base, "next", 7);
        mere.browser.get(&screen).assert_text("A storm grows over the sea");
        let page = mere.browser.get(&format!("{base}/board"));
        let page = mere.browser.submit(&page, page.form_with(&format!("{base}/room")).press("+ 1 min"));
        page.assert_text("36 minutes left");
    });
}

#[test]
fn counts_on_the_big_screen_hide_groups_under_five() {
    let app = TestApp::start();
    let (mut mere, base) = hall(&app);
    let screen = format!("{base}/projector");
    for step in 0..7 {
        leads(&mut mere, &base, "next", step);
    }
    let told = |mere: &mut Trainer| mere.browser.get(&screen).text().contains("have done this part");
    let mut people: Vec<Owner> = (0..5).map(|_| joins(&app, "", "yes")).collect();
    let (last, first) = people.split_last_mut().expect("five");
    for owner in first {
        owner.walks();
    }
    assert!(!told(&mut mere), "four of five would show who is the fifth");
    last.walks();
    mere.browser.get(&screen).assert_text("5 of 5 have done this part");
    joins(&app, "", "yes");
    assert!(!told(&mut mere), "one who is not done would be seen");
}

#[test]
fn seats_get_tables_names_and_paper() {
    on_both(|app| {
        let (mut mere, base) = hall(app);
        joins(app, "", "yes");
        let board = format!("{base}/board");
        let page = mere.browser.get(&board);
        let form = page.form_with(&format!("{base}/seats"));
        let key = form.value("key").expect("a key");
        let page = mere.browser.submit(&page, form);
        page.assert_heading("Seat 2").assert_text("On paper");
        mere.posts(&format!("{base}/seats"), &[("key", &key)]).assert_status(303);
        let form = page.form_with(&format!("{base}/board/2")).fill("table", "many").fill("name", "Ruth");
        let page = mere.browser.submit(&page, form);
        page.assert_status(422);
        let form = page.form_with(&format!("{base}/board/2")).fill("table", "3");
        let page = mere.browser.submit(&page, form);
        assert_eq!(lines(&page).len(), 2, "the form sent twice made one seat");
        assert!(lines(&page).iter().any(|line| line[..3] == ["Seat 2", "Table 3", "On paper"]), "{:?}", lines(&page));
        assert!(!page.source().contains("Ruth"));
        let page = mere.browser.follow(&page, "View by table");
        assert_eq!(page.texts("h2"), ["Table 3", "No table yet"]);
        mere.browser.follow(&page, "Show names").assert_text("Seat 2, Ruth");
        let mut sione = Trainer::signs_in(app, "sione", Rights::Trainer, None);
        for path in ["/board", "/projector", "/board/1"].map(|rest| format!("{base}{rest}")) {
            assert_eq!(sione.browser.get(&path).status, 404, "{path}");
        }
        for path in ["/room", "/seats", "/board/1", "/delete"].map(|rest| format!("{base}{rest}")) {
            assert_eq!(sione.posts(&path, &[("do", "helped"), ("key", "KEY000000")]).status, 404, "{path}");
        }
        assert_eq!(mere.browser.get(&format!("{base}/board/9")).status, 404);
    });
}

#[test]
fn a_practice_room_is_full_of_people_and_leaves_nothing_behind() {
    on_both(|app| {
        let (mut mere, base) = hall(app);
        let page = mere.browser.get("/workshops");
        let page = mere.browser.submit(&page, page.form_with("Try a practice room"));
        page.assert_status(200).assert_text("PRACTICE").assert_text("28 joined");
        let board = page.path().to_owned();
        let before = lines(&page);
        assert_eq!(before.len(), 28);
        let begun = |lines: &[Vec<String>]| lines.iter().flatten().filter(|cell| *cell == "Done").count();
        assert!(begun(&before) > 10, "they are spread over the plan");
        let mut helped = false;
        for _ in 0..20 {
            app.clock.advance(TimeDelta::minutes(1));
            let page = mere.browser.get(&board);
            if let Some(who) = lines(&page).first().filter(|line| line[2].starts_with("Needs help")) {
                let seat = who[0].clone();
                let page = mere.browser.submit(&page, page.form_with(&format!("Helped {seat}")));
                assert!(lines(&page).iter().all(|line| line[0] != seat || !line[2].starts_with("Needs help")));
                helped = true;
            }
        }
        assert!(helped, "someone asked for help");
        assert!(begun(&lines(&mere.browser.get(&board))) > begun(&before), "they went on");
        assert_eq!(app.store.read_now(plans::count).expect("a count"), 0, "no plan of theirs is kept");
        mere.browser.get(&board.replace("board", "projector")).assert_text("PRACTICE");
        let id = board.split('/').nth(2).expect("an id").to_owned();
        mere.posts(&board.replace("board", "delete"), &[]).assert_status(303);
        assert_eq!(mere.browser.get(&board).status, 404);
        assert!(app.store.read_now(move |c| seats::of_workshop(c, &id)).expect("seats").is_empty());
        assert_eq!(mere.posts(&format!("{base}/delete"), &[]).status, 422, "a real workshop is asked about first");
        assert_eq!(mere.browser.get(&base).status, 200);
    });
}

/// Owner's and trainer's windows side by side.
fn windows(app: &TestApp, scripts: bool) -> (Browser, Browser) {
    let (mut mere, base) = hall(app);
    let every = mere.browser.get(&format!("{base}/board")).header("refresh").and_then(|text| text.parse::<u64>().ok());
    assert!(every.is_some_and(|seconds| seconds < SOON), "{every:?}");
    let ana = joins(app, "", "yes");
    let [mut hers, mut board] = [Browser::start(), Browser::start()];
    if !scripts {
        hers.disable_javascript();
        board.disable_javascript();
    }
    hers.set_size(390, 800, true);
    board.set_size(1280, 800, false);
    hers.set_cookie(&app.base, "stanap", &ana.phone.cookie("stanap").expect("a session"));
    board.set_cookie(&app.base, "stanap-trainer", &mere.browser.cookie("stanap-trainer").expect("a session"));
    hers.open(&format!("{}{}", app.base, ana.at("/business/you")));
    board.open(&format!("{}{base}/board", app.base));
    assert!(board.text().contains("Working") && !board.text().contains("Needs help"));
    (hers, board)
}

/// The owner calls; the board, which loads itself anew every few seconds, shows it at the next time.
fn calls(scripts: bool) {
    let app = TestApp::start();
    let (mut hers, mut board) = windows(&app, scripts);
    hers.click("button[name=help]");
    hers.wait_navigation();
    assert!(hers.text().contains("You asked for help"));
    // what is loaded next may have been asked for before the call
    for _ in 0..2 {
        if !board.text().contains("Needs help") {
            board.wait_navigation();
        }
    }
    assert!(board.text().contains("Needs help"), "{}", board.text());
}

#[test]
fn a_call_for_help_is_on_the_board_when_it_next_renews_itself() {
    calls(true);
}

#[test]
fn the_same_without_scripts() {
    calls(false);
}
