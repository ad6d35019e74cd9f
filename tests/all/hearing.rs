//! Questions that can be heard: recordings dropped into a folder play on a tap, and nothing is loaded before.

use std::path::Path;

use stanap::words::Voices;

use crate::support::app::{Kind, TestApp};
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::reading::selector;

const SPOKEN: &[u8] = b"OggS a few words";

fn office(files: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for file in files {
        let path = folder.path().join(file);
        std::fs::create_dir_all(path.parent().expect("a folder of a language")).expect("a folder of a language");
        std::fs::write(path, SPOKEN).expect("a recording");
    }
    folder
}

fn speaking(folder: &Path) -> TestApp {
    TestApp::speaking(Kind::Sqlite, Voices::load(folder).expect("the recordings"))
}

fn sources(page: &Page) -> Vec<String> {
    let playing = selector("main audio[controls][preload=none] source");
    let all = page.document.select(&playing);
    all.filter_map(|source| source.attr("src").map(str::to_owned)).collect()
}

fn policy(page: &Page) -> String {
    page.header("content-security-policy").unwrap_or_default().to_owned()
}

#[test]
fn a_recorded_question_plays_on_a_tap_and_others_show_nothing() {
    let folder = office(&["en/business-name.ogg", "en/business-name.mp3", "en/activities-products-name.opus"]);
    let app = speaking(folder.path());
    let mut ana = Owner::begins(&app, "full");
    let page = ana.get("/business/you");
    let found = sources(&page);
    assert_eq!(found.len(), 2, "one question, two kinds of file: {found:?}");
    assert_eq!(page.document.select(&selector("audio")).count(), 1);
    let name = page.document.select(&selector("audio")).next().and_then(|one| one.attr("aria-label"));
    assert!(name.is_some_and(|name| name.starts_with("Listen: ")), "{name:?}");
    assert!(policy(&page).contains("media-src 'self'"), "{}", policy(&page));
    assert_eq!(sources(&ana.get("/activities/products")).len(), 1, "the question of a row");
    let silent = ana.get("/business/place");
    assert_eq!(sources(&silent), Vec::<String>::new());
    assert!(!policy(&silent).contains("media-src"), "{}", policy(&silent));
    ana.phone.get("/language/fr");
    assert_eq!(sources(&ana.get("/business/you")), Vec::<String>::new(), "nobody spoke it in French");
}

#[test]
fn a_recording_comes_whole_or_in_parts_and_is_kept_for_a_year() {
    let folder = office(&["en/business-name.ogg"]);
    let app = speaking(folder.path());
    let mut ana = Owner::begins(&app, "quick");
    let address = sources(&ana.get("/business/you")).remove(0);
    let whole = ana.phone.get(&address);
    whole.assert_status(200);
    assert_eq!(whole.body, SPOKEN);
    assert_eq!(whole.header("content-type"), Some("audio/ogg"));
    assert_eq!(whole.header("accept-ranges"), Some("bytes"));
    assert_eq!(whole.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(whole.header("content-encoding"), Some("identity"));
    let part = app.visitor().sends("Range", "bytes=4-6").get(&address);
    assert_eq!((part.status, part.header("content-range")), (206, Some("bytes 4-6/16")));
    assert_eq!(part.body, &SPOKEN[4..=6]);
    let beyond = app.visitor().sends("Range", "bytes=16-").get(&address);
    assert_eq!((beyond.status, beyond.header("content-range")), (416, Some("bytes */16")));
    std::fs::remove_file(folder.path().join("en/business-name.ogg")).expect("the office takes it away");
    ana.phone.get(&address).assert_status(404);
}

#[test]
fn no_address_leads_out_of_the_folder() {
    let folder = office(&["en/business-name.ogg", "secret.ogg", "en/secret.txt"]);
    let app = speaking(folder.path());
    for path in [
        "/audio/en/..%2Fsecret.ogg",
        "/audio/..%2F/secret.ogg",
        "/audio/en/secret.txt",
        "/audio/en/business-name.ogg",
        "/audio/en/%2e%2e%2fsecret.ogg",
        "/audio/../secret.ogg",
    ] {
        let page = app.visitor().get(path);
        assert_eq!(page.status, 404, "{path}");
        assert_ne!(page.body, SPOKEN, "{path}");
    }
}
