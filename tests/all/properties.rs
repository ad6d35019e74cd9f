//! What holds for every answer, every form and every address, tried with many of them.

use std::cell::RefCell;

use chrono::{Days as Later, NaiveDate};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use stanap::packs::Packs;
use stanap::plan::answers::{Answers, Value};
use stanap::plan::catalogue;
use stanap::plan::entry::{read, show};
use stanap::plan::options::Frame;
use stanap::plan::question::{Days, Depth, Kind, Max, Question};

use crate::support::app::TestApp;
use crate::support::form::encoded;
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::wire;

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

/// Every question and every column of the catalogue that takes an answer.
fn questions() -> Vec<&'static Question> {
    let all: Vec<_> = catalogue::questions().map(|(_, _, question)| question).collect();
    let columns = all.iter().filter_map(|question| question.table()).flat_map(|table| table.columns.iter().copied());
    let taken = |question: &&Question| !matches!(question.kind, Kind::Rows(_) | Kind::Actions(_));
    columns.chain(all.iter().copied()).filter(taken).collect()
}

fn with_frame(country: &str, test: impl Fn(&Frame<'_>)) {
    let packs = Packs::embedded().expect("the packs are in order");
    let languages = ["en".to_owned(), "fr".to_owned()];
    let mut answers = Answers::default();
    for table in ["activities-products", "people-members", "contacts-own", "assets-list"] {
        let section = table.split('-').next().expect("a section");
        answers.section_mut(section).values.insert(format!("{table}/r1"), Value::Number(0));
    }
    let today = NaiveDate::from_ymd_opt(2027, 1, 31).expect("a day");
    let country = packs.country(country).expect("a pack");
    test(&Frame {
        packs: &packs,
        country,
        depth: Depth::Full,
        today,
        languages: &languages,
        workshop: true,
        answers: &answers,
    });
}

/// Any answer that a question can hold.
fn answer(question: &Question, frame: &Frame<'_>) -> Option<BoxedStrategy<Value>> {
    let text = |max: usize| {
        let plain = proptest::string::string_regex(&format!("[^\\pC\\pZ]([^\\pC\\pZ]| ){{0,{}}}[^\\pC\\pZ]", max / 4))
            .expect("a pattern");
        plain.prop_map(move |text| {
            unicode_normalization::UnicodeNormalization::nfc(text.chars().take(max)).collect::<String>()
        })
    };
    let fits = |max: usize| move |text: &String| text.trim() == text && text.chars().count() <= max;
    Some(match &question.kind {
        Kind::Line { max } | Kind::Paragraph { max } => {
            text(*max).prop_filter("it fits", fits(*max)).prop_map(Value::Text).boxed()
        }
        Kind::Phone => "\\+?[0-9]{3,6}( [0-9]{1,4}){0,2}".prop_map(Value::Text).boxed(),
        Kind::Number { min, max } => {
            let max = match max {
                Max::At(max) => *max,
                Max::ThisYear => 2027,
            };
            (*min..=max).prop_map(Value::Number).boxed()
        }
        Kind::Money => (0..=999_999_999_i64).prop_map(Value::Number).boxed(),
        Kind::Date(days) => {
            let (from, span) = match days {
                Days::Past => (NaiveDate::from_ymd_opt(1990, 1, 1)?, 13_544_u64),
                Days::NextYear => (frame.today, 365),
                Days::Any => (NaiveDate::from_ymd_opt(1990, 1, 1)?, 40_000),
            };
            let day = (0..=span).prop_map(move |n| from + Later::new(n));
            day.prop_map(|day| Value::Text(day.format("%Y-%m-%d").to_string())).boxed()
        }
        Kind::Choice(options) => {
            let codes = frame.codes(options);
            if codes.is_empty() {
                return None;
            }
            proptest::sample::select(codes).prop_map(Value::Text).boxed()
        }
        Kind::Many { options, max, .. } => {
            let alone = match options {
                stanap::plan::question::Options::Fixed(set) => set.alone,
                _ => &[],
            };
            let codes: Vec<String> =
                frame.codes(options).into_iter().filter(|code| !alone.contains(&code.as_str())).collect();
            let most = codes.len().min(*max);
            if most == 0 {
                return None;
            }
            subsequence(codes, 1..=most).prop_map(Value::Many).boxed()
        }
        Kind::Rows(_) | Kind::Actions(_) => return None,
    })
}

fn again(question: &Question, value: &Value, frame: &Frame<'_>) -> Result<Option<Value>, &'static str> {
    let shown = show(&question.kind, value, frame.decimals());
    let typed: Vec<&str> = shown.iter().map(String::as_str).collect();
    read(&question.kind, &typed, frame).map_err(|(code, _)| code)
}

#[test]
fn every_answer_reads_back_as_it_is_shown() {
    for country in ["VU", "FJ"] {
        with_frame(country, |frame| {
            let mut tried = 0;
            for question in questions() {
                let Some(values) = answer(question, frame) else { continue };
                tried += 1;
                let done = runner(64).run(&values, |value| {
                    let read = again(question, &value, frame);
                    prop_assert_eq!(read, Ok(Some(value)), "{}", question.id);
                    Ok(())
                });
                done.unwrap_or_else(|problem| panic!("{} {}: {problem}", question.id, question.key));
            }
            assert!(tried > 90, "only {tried} questions were tried");
        });
    }
}

#[test]
fn whatever_is_understood_is_understood_the_same_way_again() {
    for country in ["VU", "FJ"] {
        with_frame(country, |frame| {
            let questions = questions();
            let typed = proptest::collection::vec(prop_oneof![".{0,40}", "[-0-9., $]{0,12}", "\\PC{0,20}"], 1..4);
            let done = runner(256).run(&(typed, any::<Index>()), |(typed, index)| {
                let parts: Vec<&str> = typed.iter().map(String::as_str).collect();
                for question in [index.get(&questions), questions.first().expect("a question")] {
                    if let Ok(Some(value)) = read(&question.kind, &parts, frame) {
                        prop_assert_eq!(again(question, &value, frame), Ok(Some(value)), "{} {:?}", question.id, parts);
                    }
                }
                Ok(())
            });
            done.unwrap_or_else(|problem| panic!("{problem}"));
        });
    }
}

/// Every address of a quick plan that takes a post, without those that end the session.
const POSTS: [&str; 18] = [
    "/business/you",
    "/business/place",
    "/activities/products",
    "/activities/products/rows/r1",
    "/activities/products/rows/r1/remove",
    "/hazards/place",
    "/hazards/choose",
    "/people/safe",
    "/stages/cards",
    "/tasks/list",
    "/tasks/list/suggestions",
    "/review/dates",
    "/business/history",
    "/business/both",
    "/print",
    "/code",
    "/choices",
    "/rounds",
];
/// Doors that are open to everyone.
const DOORS: [&str; 3] = ["/return", "/q", "/plans"];

/// Names that forms of ours send, so that chance meets them.
fn names() -> Vec<String> {
    let mut names: Vec<String> = ["do", "take", "next", "code", "token", "shared", "money", "help", "before", "sure"]
        .map(str::to_owned)
        .to_vec();
    for (_, _, question) in catalogue::questions() {
        names.push(question.key.to_owned());
        names.extend(["d", "m", "y"].map(|part| format!("{}:{part}", question.key)));
        names.push(format!("mine/{}", question.key));
        names.push(format!("keep/{}", question.key));
        for column in question.table().map_or(&[][..], |table| table.columns) {
            names.push(format!("{}/r1/{}", question.key, column.key));
            names.push(format!("{}/cyc/{}", question.key, column.key));
        }
    }
    names
}

fn assert_page(path: &str, answer: &wire::Answer) -> Result<(), TestCaseError> {
    prop_assert!((200..500).contains(&answer.status), "{path} answers {}: {}", answer.status, answer.body);
    if answer.status >= 400 && !answer.body.is_empty() {
        let page = Page::of_html(path, &answer.body);
        prop_assert_eq!(page.texts("h1").len(), 1, "{} {}", answer.status, &answer.body);
    }
    Ok(())
}

#[test]
fn any_form_at_any_address_is_answered_with_a_page() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "quick");
    let token = ana.token();
    let cookie = format!("Cookie: stanap={}\r\n", ana.phone.cookie("stanap").expect("a session"));
    let owners = POSTS.iter().map(|rest| ana.at(rest));
    let paths: Vec<String> = owners.chain(DOORS.map(str::to_owned)).collect();
    let value = prop_oneof![
        ".{0,60}",
        "[0-9]{0,20}",
        "\\{\"set\":.{0,9}\\}",
        Just("mine".to_owned()),
        Just("yes".to_owned()),
        Just("renew".to_owned()),
        Just("yes\u{0}".to_owned())
    ];
    let name = prop_oneof![proptest::sample::select(names()), ".{0,20}", "mine/.{0,30}"];
    let pairs = proptest::collection::vec((name, value), 0..12);
    let key = prop_oneof!["[a-z0-9]{8,20}", ".{0,70}"];
    let revision = prop_oneof!["[0-9]{1,3}", "-?[0-9]{0,25}", ".{0,5}"];
    let forms = (any::<Index>(), pairs, key, revision);
    let done = runner(256).run(&forms, |(index, mut pairs, key, revision)| {
        let path = index.get(&paths);
        pairs.extend([("csrf".to_owned(), token.clone()), ("key".to_owned(), key), ("revision".to_owned(), revision)]);
        let body = encoded(&pairs);
        let answer = wire::send(&app.base, &wire::post(&app.base, path, &cookie, body.as_bytes()));
        assert_page(path, &answer)
    });
    done.unwrap_or_else(|problem| panic!("{problem}"));
    ana.get("").assert_status(200);
    ana.get("/check").assert_status(200);
    ana.get("/business/history").assert_status(200);
}

#[test]
fn any_bytes_in_place_of_a_form_are_answered_with_a_page() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "quick");
    let token = ana.token();
    let cookie = format!("Cookie: stanap={}\r\n", ana.phone.cookie("stanap").expect("a session"));
    let owners = POSTS.iter().map(|rest| ana.at(rest));
    let paths: Vec<String> = owners.chain(DOORS.map(str::to_owned)).collect();
    let bodies = (any::<Index>(), proptest::collection::vec(any::<u8>(), 0..300), any::<bool>());
    let done = runner(128).run(&bodies, |(index, bytes, ours)| {
        let path = index.get(&paths);
        let mut body =
            if ours { format!("csrf={token}&key=bytes00001&revision=0&business-name=").into_bytes() } else { vec![] };
        body.extend(bytes);
        assert_page(path, &wire::send(&app.base, &wire::post(&app.base, path, &cookie, &body)))
    });
    done.unwrap_or_else(|problem| panic!("{problem}"));
}

#[test]
fn any_path_is_answered_with_a_page() {
    let app = TestApp::start();
    let ana = Owner::begins(&app, "quick");
    let cookie = format!("Cookie: stanap={}\r\n", ana.phone.cookie("stanap").expect("a session"));
    let known = POSTS
        .iter()
        .map(|rest| ana.at(rest))
        .chain(["/q", "/language", "/contrast", "/assets", "/plans", ""].map(str::to_owned));
    let known: Vec<String> = known.collect();
    let piece = prop_oneof![
        "[a-zA-Z0-9._~-]{0,12}",
        "(%[0-9a-fA-F]{2}){0,6}",
        Just("..".to_owned()),
        Just("%00".to_owned()),
        "[!-~]{0,8}"
    ];
    let paths =
        (any::<Index>(), proptest::collection::vec(piece, 0..4), prop_oneof![Just(String::new()), "\\?[!-~]{0,20}"]);
    let statuses = RefCell::new(std::collections::BTreeSet::new());
    let done = runner(256).run(&paths, |(index, pieces, query)| {
        let path = format!("{}/{}{query}", index.get(&known), pieces.join("/"));
        let answer = wire::send(&app.base, &wire::get(&app.base, path.as_bytes(), &cookie));
        statuses.borrow_mut().insert(answer.status);
        prop_assert!((200..500).contains(&answer.status), "{path} answers {}", answer.status);
        Ok(())
    });
    done.unwrap_or_else(|problem| panic!("{problem}"));
    assert!(statuses.borrow().contains(&404), "{statuses:?}");
}
