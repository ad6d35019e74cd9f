//! Files that are not taken: each has its sentence, and none leaves anything behind.

use serde_json::{Value as Json, json};
use stanap::export::import::{self, LARGEST};
use stanap::packs::Packs;
use stanap::plan::answers::Answers;
use stanap::plan::catalogue::EDITION;
use stanap::plan::question::Depth;

use super::{count, upload, written};
use crate::support::app::{TestApp, on_both};
use crate::support::owner::Owner;
use crate::support::wire;

fn good() -> Json {
    written("en", "VU", Depth::Quick, &Answers::default())
}

/// A good file with one part of its top changed.
fn with(name: &str, value: Json) -> Vec<u8> {
    let mut file = good();
    file[name] = value;
    file.to_string().into_bytes()
}

fn answers(part: &str, key: &str, value: impl Into<Json>) -> Vec<u8> {
    with("answers", json!({ part: { key: value.into() } }))
}

fn rows(rows: Json) -> Vec<u8> {
    answers("contacts", "contacts-own", rows)
}

const WHOLE: &str = "This file is not whole";
const NO_PLAN: &str = "This is not a plan file. Choose the one";
const NO_TEXT: &str = "It may be a photo or a paper";
const UNKNOWN: &str = "This file holds things that are not known here";
const WRONG: &str = "of a kind that we cannot read";
const LIST: &str = "too long, or one line stands in it twice";

/// Every odd file with the words that its page says.
fn odd_files() -> Vec<(Vec<u8>, &'static str)> {
    let text = good().to_string();
    let cut = text.as_bytes()[..text.len() / 2].to_vec();
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(100_000), close.repeat(100_000)).into_bytes();
    let twice = text.replacen("\"language\":\"en\"", "\"language\":\"en\",\"language\":\"fr\"", 1).into_bytes();
    let many: Vec<Json> = (0..30_000).map(|n| json!({ "id": format!("r{n}") })).collect();
    let raw = |value: &str| text.replacen("\"answers\":{}", &format!("\"answers\":{value}"), 1).into_bytes();
    vec![
        (vec![], "Choose a file first"),
        (b" \n ".to_vec(), "Choose a file first"),
        (cut, WHOLE),
        (b"{".to_vec(), WHOLE),
        (twice, WHOLE),
        (deep("{\"a\":", "1}"), WHOLE),
        (raw(&format!("{}1{}", "{\"a\":".repeat(5_000), "}".repeat(5_000))), WHOLE),
        (raw("{\"business\":{\"business-name\":1e999}}"), WHOLE),
        (text.replace("stanap-plan", "stanap-\u{1}plan").into_bytes(), WHOLE),
        (deep("[", "]"), NO_PLAN),
        (b"hello".to_vec(), NO_PLAN),
        (b"null".to_vec(), NO_PLAN),
        (b"[]".to_vec(), NO_PLAN),
        (b"{\"name\":\"package\",\"version\":1}".to_vec(), NO_PLAN),
        (with("format", json!("other-plan")), NO_PLAN),
        (with("edition", json!("1")), NO_PLAN),
        (with("edition", json!(0)), NO_PLAN),
        (with("answers", json!([])), NO_PLAN),
        (with("answers", json!({ "business": 5 })), NO_PLAN),
        (with("rounds", json!({})), NO_PLAN),
        (with("depth", json!("deep")), NO_PLAN),
        (with("language", json!(7)), NO_PLAN),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), NO_TEXT),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), NO_TEXT),
        ("{\"format\": \"stanap-plan\"}".encode_utf16().flat_map(u16::to_le_bytes).collect(), NO_TEXT),
        (answers("business", "business-name", json!("a\0b")), WHOLE),
        (answers("business", "a\0b", json!("x")), WHOLE),
        (with("edition", json!(EDITION + 1)), "This file is from a newer Stanap (edition"),
        (with("country", json!("ZZ")), "The country in this file"),
        (with("country", json!("../etc")), "The country in this file"),
        (with("language", json!("tlh")), "The language in this file"),
        (with("paper_language", json!("<b>")), "The language in this file"),
        (with("consents", json!({ "share": "all" })), UNKNOWN),
        (answers("business", "business-nickname", json!("x")), UNKNOWN),
        (answers("money", "business-name", json!("x")), UNKNOWN),
        (answers("<script>alert(1)</script>", "x", json!(1)), UNKNOWN),
        (rows(json!([{ "id": "r1", "shoe": 5 }])), UNKNOWN),
        (answers("hazards", "hazards-ratings", json!({ "aliens": { "often": "rare" } })), UNKNOWN),
        (answers("stages", "stages-actions", json!({ "a/b": { "take": "yes" } })), UNKNOWN),
        (with("typed", json!({ "business": { "nothing/here": "x" } })), UNKNOWN),
        (with("typed", json!({ "contacts": { "contacts-own/r1": "x" } })), UNKNOWN),
        (with("typed", json!({ "business": { "business-name": 5 } })), WRONG),
        (with("typed", json!({ "business": { "business-name": "x".repeat(20_001) } })), WRONG),
        (answers("business", "business-name", json!(true)), WRONG),
        (answers("business", "business-name", json!(1.5)), WRONG),
        (answers("business", "business-name", json!({ "a": 1 })), WRONG),
        (answers("business", "business-name", json!(u64::MAX)), WRONG),
        (answers("hazards", "hazards-exposure", json!(["near_sea", 5])), WRONG),
        (answers("contacts", "contacts-own", json!("many")), WRONG),
        (rows(json!([5])), WRONG),
        (rows(json!([{ "name": "Ana" }])), WRONG),
        (rows(json!([{ "id": "../r1" }])), WRONG),
        (answers("hazards", "hazards-ratings", json!([{ "id": "cyc" }])), WRONG),
        (with("rounds", json!([{ "made_on": "yesterday", "label": "first", "answers": {} }])), WRONG),
        (
            with("rounds", json!([{ "made_on": "2026-01-01", "label": "first", "answers": { "business-name": "x" } }])),
            WRONG,
        ),
        (with("rounds", json!([{ "made_on": "2026-01-01", "label": "<b>", "answers": {} }])), WRONG),
        (rows(json!([{ "id": "r1" }, { "id": "r1" }])), LIST),
        (rows(Json::Array(many)), LIST),
        (with("rounds", json!(vec![json!({}); 121])), LIST),
    ]
}

#[test]
fn every_odd_file_has_its_sentence_and_leaves_nothing_behind() {
    on_both(|app| {
        drop(Owner::begins(app, "quick"));
        let before = count(app);
        let mut phone = app.visitor();
        for (bytes, says) in odd_files() {
            let start: String = String::from_utf8_lossy(&bytes).chars().take(200).collect();
            let page = upload(&mut phone, &bytes);
            assert_eq!(page.status, 422, "{start}: {}", page.text());
            page.assert_heading("Bring back your plan");
            let errors = page.errors();
            assert!(errors.len() == 1 && errors[0].text.contains(says), "{start} says {errors:?}, not {says}");
            assert_eq!(page.errors_leading_nowhere(), vec![], "{start}");
            assert!(page.has_text("We have kept nothing of this file."), "{start}");
            assert!(!page.source().contains("<script>alert"), "{start}");
            assert_eq!(phone.cookie("stanap"), None, "{start}: nobody is signed in");
        }
        assert_eq!(count(app), before);
    });
}

#[test]
fn a_file_beyond_the_limit_is_refused() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    let mut file = good().to_string().into_bytes();
    file.resize(LARGEST, b' ');
    upload(&mut phone, &file).assert_status(200);
    let before = count(&app);
    for size in [LARGEST + 1, LARGEST + 60_000] {
        file.resize(size, b' ');
        let page = upload(&mut app.visitor(), &file);
        page.assert_status(413);
        assert!(page.has_text("This file is too large to be a plan"), "{}", page.text());
    }
    assert_eq!(count(&app), before);
}

#[test]
fn a_file_damaged_anywhere_is_taken_or_refused_and_never_stops_the_program() {
    let packs = Packs::embedded().expect("the packs are in order");
    let languages = ["en".to_owned()];
    let today = chrono::NaiveDate::from_ymd_opt(2026, 8, 18).expect("a day");
    let mut file = good();
    file["answers"] = json!({
        "business": { "business-name": "ʻOfa", "business-area": "SHE" },
        "contacts": { "contacts-own": [{ "id": "r1", "name": "Ana", "phone": "555" }] },
        "hazards": { "hazards-chosen": ["cyc"], "hazards-ratings": { "cyc": { "often": "rare" } } },
    });
    file["typed"] = json!({ "money": { "money-cushion": "x" } });
    file["rounds"] = json!([{ "made_on": "2026-01-01", "label": "first", "answers": { "readiness-r01": "yes" } }]);
    let bytes = file.to_string().into_bytes();
    let read = |bytes: &[u8]| import::read(bytes, &packs, &languages, today);
    assert!(read(&bytes).is_ok());
    let mut refused = 0;
    for at in 0..bytes.len() {
        assert!(read(&bytes[..at]).is_err(), "cut after {at} bytes");
        for sign in *b"\"{}[],:0e-x\\ \0\xff" {
            let mut damaged = bytes.clone();
            damaged[at] = sign;
            refused += usize::from(read(&damaged).is_err());
        }
    }
    assert!(refused > bytes.len() * 8, "{refused} of {} were refused", bytes.len() * 15);
}

#[test]
fn a_request_that_is_no_form_is_refused() {
    let app = TestApp::start();
    let host = app.base.trim_start_matches("http://").to_owned();
    let post = |kind: &str, length: usize, body: &[u8]| {
        let head = format!(
            "POST /import HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n"
        );
        wire::send(&app.base, &[head.as_bytes(), body].concat())
    };
    let piece = b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n{}\r\n--x--\r\n";
    for (kind, body) in [
        ("text/plain", b"{}".to_vec()),
        ("application/json", good().to_string().into_bytes()),
        ("multipart/form-data", piece.to_vec()),
        ("multipart/form-data; boundary=y", piece.to_vec()),
        ("multipart/form-data; boundary=x", b"--x\r\n".to_vec()),
        ("multipart/form-data; boundary=x", b"--x--\r\n".to_vec()),
        ("multipart/form-data; boundary=x", piece.to_vec()),
    ] {
        let answer = post(kind, body.len(), &body);
        assert_eq!(answer.status, 422, "{kind}: {}", answer.body);
    }
    assert_eq!(post("multipart/form-data; boundary=x", 10_000_000, piece).status, 413);
    assert_eq!(count(&app), 0);
}

#[test]
fn one_address_cannot_send_files_without_end() {
    let app = TestApp::start();
    let body = b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n[]\r\n--x--\r\n";
    let host = app.base.trim_start_matches("http://");
    let head = format!(
        "POST /import HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    let request = [head.as_bytes(), body].concat();
    let mut refused = 0;
    while refused < 1000 && wire::send(&app.base, &request).status == 422 {
        refused += 1;
    }
    assert!((300..1000).contains(&refused), "{refused} files before the address has to wait");
    app.visitor().get("/return").assert_status(200);
    Owner::begins(&app, "quick").get("").assert_status(200);
}
