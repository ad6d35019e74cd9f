//! The visitor of the tests behaves as a browser does: what it reads, what it sends, what it counts.

use crate::support::{
    page::Page,
    site::{Asked, Reply, Site},
    visitor::Visitor,
};
use std::panic::{AssertUnwindSafe, catch_unwind};

const SHOP: &str = r##"<!doctype html><title>Your  shop</title><body><header>
<form action="/language"><button name="lang" value="to">Tongan</button></form></header>
<main><h1>Your <em>shop</em></h1><p hidden>secret</p><div>one</div><div>two</div>
<div class="error-summary"><a href="#name">Give a name</a><a href="#lost">Gone</a></div>
<a href="/plans/1">Risks</a> <a href="next?x=1#top">Next page</a>
<form method="post" action="/shop" id="shop">
 <input type="hidden" name="token" value="t&amp;1">
 <label for="name">Shop name</label> <input id="name" name="name" value="Old">
 <label>Notes <textarea name="notes">
line one
line two</textarea></label>
 <fieldset><legend><h2>Where is it?</h2></legend>
  <input type="radio" name="where" value="home" id="w1" checked><label for="w1">At home</label>
  <input type="radio" name="where" value="market" id="w2"><label for="w2">At the market</label></fieldset>
 <fieldset><legend>What can happen?</legend>
  <label><input type="checkbox" name="hazard" value="flood" checked> Flood</label>
  <label><input type="checkbox" name="hazard" value="cyclone"> Cyclone</label></fieldset>
 <label>Island <select name="island"><option value="e">Efate</option><option>Tanna</option></select></label>
 <input name="off" value="x" disabled><fieldset disabled><input name="off2" value="x"></fieldset>
 <button name="go" value="save">Save</button> <button name="go" value="stop" formaction="/stop">Stop</button>
 <button type="button" name="never">Add row</button>
</form><input form="shop" name="outside" value="in" type="hidden"></main>"##;

fn shop(asked: &Asked) -> Reply {
    match (asked.method.as_str(), asked.path.as_str()) {
        ("GET", "/") => Reply::page(SHOP).with("Set-Cookie: seen=yes; Path=/; HttpOnly"),
        ("POST", "/shop") => Reply::redirect(303, "done?ok=1"),
        ("GET", "/around") => Reply::redirect(302, "/around"),
        ("GET", "/missing") => Reply { status: 404, ..Reply::page("<h1>Not found</h1>") },
        _ => Reply::page("<title>Done</title><h1>Done</h1>"),
    }
}

fn message_of(act: impl FnOnce()) -> String {
    let panic = catch_unwind(AssertUnwindSafe(act)).expect_err("this should fail");
    panic.downcast_ref::<String>().cloned().unwrap_or_default()
}

#[test]
fn a_page_is_read_as_a_person_sees_it() {
    let page = Page::of_html("http://islands.test/shops/7", SHOP);
    assert_eq!(page.title(), "Your shop");
    page.assert_heading("Your shop").assert_status(200).assert_text("one two");
    assert!(!page.has_text("secret"), "hidden words are not seen");
    assert_eq!(page.texts("main div").len(), 3);
    assert_eq!(page.link("Risks"), "http://islands.test/plans/1");
    assert_eq!(page.link("Next"), "http://islands.test/shops/next?x=1");
    assert_eq!(page.errors().iter().map(|error| error.href.as_str()).collect::<Vec<_>>(), ["#name", "#lost"]);
    assert_eq!(page.errors_leading_nowhere()[0].text, "Gone");
    assert_eq!(page.path(), "/shops/7");
    assert!(page.source().contains("t&amp;1"));
    assert_eq!(page.links().len(), 4);
}

#[test]
fn a_page_counts_what_it_asks_for_in_its_main_part() {
    let page = Page::of_html("http://islands.test/", SHOP);
    assert_eq!(page.inputs(), 5, "name, notes, where, hazards, island");
    assert_eq!(page.form(1).inputs(), 5);
}

#[test]
fn a_form_left_alone_sends_what_the_page_held() {
    let form = Page::of_html("http://islands.test/", SHOP).form(1);
    let pairs = form.clone().pressed().pairs();
    let expected = [
        ("token", "t&1"),
        ("name", "Old"),
        ("notes", "line one\r\nline two"),
        ("where", "home"),
        ("hazard", "flood"),
        ("island", "e"),
        ("go", "save"),
        ("outside", "in"),
    ];
    assert_eq!(pairs, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert_eq!(form.value("go"), None, "an unpressed button is not sent");
}

#[test]
fn a_form_is_filled_by_the_words_on_the_page_and_counts_the_acts() {
    let form = Page::of_html("http://islands.test/", SHOP).form_with("Save");
    let form = form.fill("Shop name", "Blue & Co").choose("Where is it?", "At the market").tick("Cyclone");
    let form = form.untick("hazard=flood").choose("Island", "Tanna").fill("notes", "").press("Stop");
    assert_eq!(form.acts(), 7);
    assert_eq!(form.action, "http://islands.test/stop", "the button has its own address");
    let (kind, body) = form.body();
    assert_eq!(kind, "application/x-www-form-urlencoded");
    let sent = "token=t%261&name=Blue+%26+Co&notes=&where=market&hazard=cyclone&island=Tanna&go=stop&outside=in";
    assert_eq!(String::from_utf8_lossy(&body), sent);
}

#[test]
fn a_word_that_is_not_on_the_page_fails_with_what_is_there() {
    let page = Page::of_html("http://islands.test/", SHOP);
    let message = message_of(|| drop(page.form(1).fill("Shop nme", "x")));
    assert!(message.contains(r#"text "Shop name" (name)"#), "{message}");
    let message = message_of(|| drop(page.form(1).choose("Where is it?", "On the moon")));
    assert!(message.contains(r#""At the market""#), "{message}");
    let message = message_of(|| drop(page.form(1).press("Delete")));
    assert!(message.contains(r#"button "Save""#), "{message}");
    let message = message_of(|| drop(page.form_with("/nowhere")));
    assert!(message.contains("http://islands.test/shop"), "{message}");
    let message = message_of(|| drop(page.link("Nothing")));
    assert!(message.contains("Risks"), "{message}");
    assert!(message_of(|| drop(page.form(9))).contains("no form 9"));
}

#[test]
fn a_file_is_sent_in_parts() {
    let html = r#"<form method="post" enctype="multipart/form-data" action="/import"><input name="a" value="1">
        <label>Plan <input type="file" name="plan"></label><button>Import</button></form>"#;
    let form = Page::of_html("http://islands.test/", html).form(0).attach("Plan", "plan.json", b"{}");
    let (kind, body) = form.body();
    let boundary = kind.split_once("boundary=").map(|(_, boundary)| boundary.to_owned()).expect("a boundary");
    let body = String::from_utf8(body).expect("text");
    assert!(body.starts_with(&format!("--{boundary}\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n")));
    assert!(body.contains("name=\"plan\"; filename=\"plan.json\"\r\nContent-Type: application/octet-stream\r\n\r\n{}"));
    assert!(body.ends_with(&format!("--{boundary}--\r\n")));
}

#[test]
fn a_visit_sends_cookies_and_origin_follows_redirects_and_counts() {
    let site = Site::start(shop);
    let mut ana = Visitor::new(&site.url());
    let start = ana.get("/");
    let done = ana.submit(&start, start.form_with("/shop").fill("Shop name", "Blue"));
    done.assert_status(200).assert_heading("Done");
    assert_eq!(done.url, format!("{}/done?ok=1", site.url()));
    let asked = site.asked();
    assert_eq!(asked.len(), 3);
    assert_eq!(asked[0].header("origin"), None, "a browser sends Origin with posts only");
    assert_eq!(asked[1].header("origin"), Some(site.url().as_str()));
    assert_eq!(asked[1].header("sec-fetch-site"), Some("same-origin"));
    assert_eq!(asked[1].header("cookie"), Some("seen=yes"));
    assert!(asked[1].body.contains("name=Blue"));
    assert_eq!(asked[2].method, "GET");
    let cost = ana.cost();
    assert_eq!((cost.pages, cost.requests, cost.acts), (2, 3, 2), "one entry and the button");
    assert!(cost.received > SHOP.len() && cost.sent > asked[1].body.len(), "{cost:?}");
}

#[test]
fn a_visitor_may_look_like_another_browser_or_a_stranger() {
    let site = Site::start(shop);
    let mut ana = Visitor::new(&site.url());
    let start = ana.get("/");
    ana.sends("Origin", "http://elsewhere.test").leaves_out("Sec-Fetch-Site").sends("Accept-Language", "bi");
    ana.submit(&start, start.form(0));
    ana.submit(&start, start.form_with("/shop"));
    let asked = site.asked();
    assert_eq!(asked[1].path, "/language?lang=to");
    assert_eq!(asked[2].header("origin"), Some("http://elsewhere.test"));
    assert_eq!(asked[2].header("sec-fetch-site"), None);
    assert_eq!(asked[2].header("accept-language"), Some("bi"));
    assert_eq!(ana.cookie("seen").as_deref(), Some("yes"));
    ana.forget_cookies();
    assert_eq!(ana.cookie("seen"), None);
    assert!(ana.weigh("/", "br") > SHOP.len());
}

#[test]
fn a_refusal_is_a_page_and_a_bare_request_stays_where_it_is() {
    let site = Site::start(shop);
    let mut ana = Visitor::new(&site.url());
    ana.get("/missing").assert_status(404).assert_heading("Not found");
    let answer = ana.request("POST", "/shop", &[("a", "1 2")]);
    assert_eq!((answer.status, answer.header("location")), (303, Some("done?ok=1")));
    assert_eq!(site.asked()[1].body, "a=1+2");
    let start = ana.get("/");
    assert_eq!(ana.follow(&start, "Risks").path(), "/plans/1");
    assert!(message_of(|| drop(ana.get("/around"))).contains("more than 10 redirects"));
}
