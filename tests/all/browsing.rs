//! The browser of the tests: keyboard alone, no scripts, small screens, slow lines.

use crate::support::{
    browser::Browser,
    site::{Asked, Reply, Site},
};
use std::time::Instant;

const FORM: &str = r#"<!doctype html><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shop</title><h1>Your shop</h1>
<p id="script">No scripts here</p><script>document.getElementById('script').textContent = 'Scripts run'</script>
<a href="/help">Help</a>
<form method="post" action="/save"><label for="name">Shop name</label><input id="name" name="name">
<fieldset><legend>Where?</legend><label><input type="radio" name="where" value="home">Home</label>
<label><input type="radio" name="where" value="market">Market</label></fieldset>
<label><input type="checkbox" name="ready" value="yes"> Ready</label><button name="go" value="1">Save</button></form>"#;

fn shop(asked: &Asked) -> Reply {
    match asked.path.as_str() {
        "/" => Reply::page(FORM),
        "/save" => Reply::redirect(303, "/saved"),
        "/wide" => Reply::page("<title>Wide</title><div style='width:900px;height:3000px'>wide</div>"),
        "/heavy" => Reply::page(&format!("<title>Heavy</title><p>{}</p>", "word ".repeat(10_000))),
        _ => Reply::page("<title>Saved</title><h1>It is saved</h1>"),
    }
}

#[test]
fn a_form_is_filled_and_sent_with_the_keyboard_alone_while_scripts_are_off() {
    let site = Site::start(shop);
    let mut browser = Browser::start();
    browser.disable_javascript();
    browser.open(&site.url());
    assert!(browser.text().contains("No scripts here"), "{}", browser.text());

    browser.press("Tab");
    let focused = browser.focused();
    assert_eq!((focused.tag.as_str(), focused.href.as_str(), focused.label.as_str()), ("a", "/help", "Help"));
    browser.press("Tab");
    assert_eq!(browser.focused().label, "Shop name");
    browser.type_text("Nambawan Stoa é");
    assert_eq!(browser.focused().value, "Nambawan Stoa é");
    browser.press("Tab");
    browser.press("Space");
    browser.press("ArrowDown");
    let focused = browser.focused();
    assert_eq!((focused.name.as_str(), focused.value.as_str(), focused.checked), ("where", "market", true));
    browser.press("Tab");
    browser.press("Space");
    assert!(browser.focused().checked);
    browser.press("Shift+Tab");
    assert_eq!(browser.focused().kind, "radio");
    browser.press("Tab");
    browser.press("Tab");
    assert_eq!(browser.focused().label, "Save");
    browser.press_and_wait("Enter");

    assert_eq!(browser.url(), format!("{}/saved", site.url()));
    browser.page().assert_heading("It is saved");
    let asked = site.asked();
    let posted = asked.iter().find(|one| one.method == "POST").expect("the form was sent");
    assert_eq!(posted.body, "name=Nambawan+Stoa+%C3%A9&where=market&ready=yes&go=1");
}

#[test]
fn scripts_run_unless_they_are_switched_off_and_a_tap_leads_on() {
    let site = Site::start(shop);
    let mut browser = Browser::start();
    browser.open(&site.url());
    assert!(browser.text().contains("Scripts run"));
    browser.click("#name");
    assert_eq!(browser.focused().id, "name");
    browser.click("form button");
    browser.wait_navigation();
    assert!(browser.html().contains("<h1>It is saved</h1>"));
}

#[test]
fn a_page_too_wide_for_a_phone_is_seen_and_pictured() {
    let site = Site::start(shop);
    let folder = tempfile::tempdir().expect("a folder");
    let mut browser = Browser::start();
    browser.set_size(320, 600, true);
    browser.open(&site.url());
    assert_eq!(browser.scroll_width(), 320);
    browser.set_size(320, 600, false);
    browser.open(&format!("{}/wide", site.url()));
    assert!(browser.scroll_width() > 800);
    let height = |name: &str, browser: &mut Browser, full| {
        let path = folder.path().join(name);
        browser.screenshot(&path, full);
        let png = std::fs::read(path).expect("a picture");
        assert_eq!(&png[1..4], b"PNG");
        u32::from_be_bytes([png[20], png[21], png[22], png[23]])
    };
    assert_eq!(height("screen.png", &mut browser, false), 600);
    assert!(height("page.png", &mut browser, true) >= 3000);
}

#[test]
fn a_slow_line_is_slow() {
    let site = Site::start(shop);
    let mut browser = Browser::start();
    browser.throttle(400, 100);
    let start = Instant::now();
    browser.open(&format!("{}/heavy", site.url()));
    assert!(start.elapsed().as_millis() > 900, "50 KB at 400 kbit/s take a second, not {:?}", start.elapsed());
}
