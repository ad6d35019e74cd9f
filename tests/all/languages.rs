//! No text escapes the word files: every page in a disguised English, a quick plan in French, and each page's language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use scraper::{ElementRef, Node};
use stanap::words::Library;

use crate::support::app::TestApp;
use crate::support::owner::{Owner, WRITTEN};
use crate::support::page::Page;
use crate::support::reading::{first, selector, squeeze};
use crate::support::visitor::Visitor;

/// Names that stand in no word file: our own, and the sample owner's on the first page.
const NAMES: [&str; 2] = ["Stanap", "Mama Leitau’s Crafts, Mele"];
/// Pages of nobody's plan.
const OPEN: [&str; 10] = [
    "/",
    "/help",
    "/glossary",
    "/privacy",
    "/sign-in",
    "/return",
    "/plans/new",
    "/q/0",
    "/nowhere",
    "/worksheets?country=vu&lang=en",
];
/// Attributes that are read to people.
const READ: [&str; 5] = ["aria-label", "title", "alt", "placeholder", "value"];

/// One piece of text of a page, with the element around it.
struct Piece {
    text: String,
    around: String,
}

/// Every text that a person sees or hears, except what is said to be in another language and the owner's code.
fn pieces(page: &Page) -> Vec<Piece> {
    let mut found = Vec::new();
    found.push(Piece { text: page.title(), around: "title".to_owned() });
    if let Some(body) = first(&page.document, "body") {
        gather(body, &mut found);
    }
    found
}

fn gather(element: ElementRef<'_>, found: &mut Vec<Piece>) {
    let tag = element.value().name();
    let is_code = element.value().classes().any(|class| class == "code");
    // The letter inside a stage's mark begins the name that stands beside it.
    let is_mark = element.value().classes().any(|class| class == "letter");
    if is_code || is_mark || element.attr("lang").is_some() || ["script", "style", "code"].contains(&tag) {
        return;
    }
    let around = format!("<{tag} class={:?}>", element.attr("class").unwrap_or_default());
    for name in READ {
        let is_words = name != "value" || (tag == "input" && element.attr("type") == Some("submit"));
        if let Some(text) = element.attr(name).filter(|_| is_words) {
            found.push(Piece { text: squeeze(text), around: format!("{around} {name}") });
        }
    }
    for child in element.children() {
        match (child.value(), ElementRef::wrap(child)) {
            (Node::Text(text), _) if !text.trim().is_empty() => {
                found.push(Piece { text: squeeze(text), around: around.clone() });
            }
            (_, Some(inner)) => gather(inner, found),
            _ => {}
        }
    }
}

/// The pages of a plan after its walk, found by following every link of it.
fn all_pages(ana: &mut Owner) -> Vec<Page> {
    let mut pages = ana.walks();
    let mut known: BTreeSet<String> = pages.iter().map(|page| page.path().to_owned()).collect();
    // Files are no pages.
    known.extend(["wall.pdf", "plan.pdf", "card.pdf", "by-hand.pdf"].map(|file| ana.at(&format!("/{file}"))));
    known.extend(["wall-1.png", "wall-2.png", "card.png"].map(|file| ana.at(&format!("/{file}"))));
    known.extend(["plan.json", "reminders.ics", "contacts.vcf"].map(|file| ana.at(&format!("/{file}"))));
    let mut open = vec![ana.at(""), ana.at("/check"), ana.at("/print"), ana.at("/code"), ana.at("/delete")];
    for page in &pages {
        open.extend(links(page, ana));
    }
    while let Some(path) = open.pop() {
        if !known.insert(path.clone()) || path.contains("/versions/") {
            continue;
        }
        let page = ana.phone.get(&path);
        page.assert_status(200);
        open.extend(links(&page, ana));
        pages.push(page);
    }
    let page = ana.get("/business/you");
    pages.push(ana.answers(&page, &[("business-phone", "none")]));
    let page = ana.get("/business/place");
    pages.push(ana.answers(
        &page,
        &[("business-place", "moon"), ("business-village", &"m".repeat(200)), ("business-people", "x")],
    ));
    let page = ana.get("/review/dates");
    let parts = ["d", "m", "y"].map(|part| format!("review-review-on:{part}"));
    pages.push(ana.answers(&page, &[(&parts[0], "29"), (&parts[1], "2"), (&parts[2], "2027")]));
    pages.push(ana.answers(&page, &[]));
    pages.push(ana.sends("/business/you", &[]));
    pages.push(ana.sends("/delete", &[]));
    let token = ana.token();
    pages.push(ana.sends("/delete", &[("csrf", &token)]));
    pages.push(conflict(ana));
    pages
}

fn conflict(ana: &mut Owner) -> Page {
    let page = ana.get("/business/you");
    ana.answers(&page, &[("business-phone", "555 0111")]).assert_status(303);
    let again = Page::of_html(&page.url, &page.source().replace("name=\"key\" value=\"", "name=\"key\" value=\"c"));
    let conflict = ana.answers(&again, &[("business-phone", "555 0222")]);
    conflict.assert_status(409);
    conflict
}

fn links(page: &Page, ana: &Owner) -> Vec<String> {
    let own = ana.at("");
    let paths = page.links().into_iter().map(|link| link.href.split('#').next().unwrap_or_default().to_owned());
    paths.filter(|path| path.starts_with(&own)).collect()
}

/// A phone whose pages come in a language.
fn phone_in(app: &TestApp, language: &str) -> Visitor {
    let mut phone = app.visitor();
    phone.get(&format!("/language/{language}")).assert_status(200);
    phone
}

/// What stays of a text when everything in disguise brackets is taken away, and the plain letters inside them.
fn escaped(text: &str) -> String {
    let mut plain = text.to_owned();
    for name in NAMES.into_iter().chain([WRITTEN]) {
        plain = plain.replace(name, "");
    }
    plain.chars().map(|c| if c.is_ascii_alphabetic() { c } else { ' ' }).collect::<String>()
}

#[test]
fn no_text_of_any_page_escapes_the_word_files() {
    let app = TestApp::start();
    let mut pages: Vec<Page> = OPEN.iter().map(|path| phone_in(&app, "en-XA").get(path)).collect();
    let mut stranger = phone_in(&app, "en-XA");
    pages.push(stranger.request("POST", "/return", &[("code", "22")]));
    pages.push(stranger.request("POST", "/return", &[("code", "2222 2222 2222")]));
    pages.push(stranger.request("POST", "/plans", &[("key", "languages01")]));
    pages.push(stranger.request("PUT", "/plans", &[]));
    let mut ben = Owner::begins_with(phone_in(&app, "en-XA"), "quick", "en-XA");
    pages.push(stranger.request("POST", &ben.at("/business/you"), &[("business-name", WRITTEN)]));
    pages.push(ben.sends("/business/you", &[("csrf", "another"), ("business-name", WRITTEN)]));
    for depth in ["quick", "full"] {
        let mut ana = Owner::begins_with(phone_in(&app, "en-XA"), depth, "en-XA");
        pages.push(ana.get("/code"));
        pages.extend(all_pages(&mut ana));
    }
    assert!(pages.len() > 80, "only {} pages were seen", pages.len());
    // Words that packs bring for money and measures, and that no language changes.
    let known = ["VT"];
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for page in &pages {
        for piece in pieces(page) {
            let words: Vec<String> = escaped(&piece.text).split_whitespace().map(str::to_owned).collect();
            let unknown = words.iter().any(|word| !known.contains(&word.as_str()) && word.len() > 1);
            if unknown {
                found.entry(piece.text.clone()).or_insert_with(|| format!("{} on {}", piece.around, page.path()));
            }
        }
    }
    assert!(found.is_empty(), "{} texts escaped: {found:#?}", found.len());
}

/// Every English text without variables, of two words or more, that French words differently.
fn english_sentences(library: &Library) -> BTreeMap<String, String> {
    let (english, french) = (library.words("en"), library.words("fr"));
    let missing: BTreeSet<String> = library.missing("fr").into_iter().collect();
    let mut found = BTreeMap::new();
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/content/words/en"));
    for file in fs::read_dir(folder).expect("the English words").flatten() {
        let text = fs::read_to_string(file.path()).expect("a word file");
        let mut id = String::new();
        for line in text.lines() {
            let Some((key, _)) = line.split_once(" =") else { continue };
            let (name, own, other) = if let Some(attribute) = key.strip_prefix("    .") {
                (format!("{id}.{attribute}"), english.attr(&id, attribute), french.attr(&id, attribute))
            } else if key.starts_with(|c: char| c.is_ascii_lowercase()) {
                key.clone_into(&mut id);
                (id.clone(), Some(english.text(key).into_owned()), Some(french.text(key).into_owned()))
            } else {
                continue;
            };
            let own = own.unwrap_or_default();
            let differs = missing.contains(&name) || other.as_deref() != Some(own.as_str());
            if differs && own.contains(char::is_alphabetic) && own.contains(' ') && !own.contains(['{', '$']) {
                found.insert(squeeze(&own), name);
            }
        }
    }
    found
}

#[test]
fn a_quick_plan_in_french_has_no_english_sentence() {
    let app = TestApp::start();
    let library = Library::embedded().expect("the words are in order");
    let english = english_sentences(&library);
    assert!(english.len() > 500, "only {} texts were read", english.len());
    let mut pages: Vec<Page> = OPEN.iter().map(|path| phone_in(&app, "fr").get(path)).collect();
    let mut ana = Owner::begins_with(phone_in(&app, "fr"), "quick", "fr");
    pages.push(ana.get("/code"));
    pages.extend(all_pages(&mut ana));
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for page in &pages {
        for piece in pieces(page) {
            if let Some(id) = english.get(&piece.text) {
                found.entry(piece.text.clone()).or_insert_with(|| format!("{id} on {}", page.path()));
            }
        }
    }
    assert!(found.is_empty(), "{} English texts: {found:#?}", found.len());
}

#[test]
fn a_page_says_which_language_it_is_in() {
    let app = TestApp::start();
    for (language, heading) in [("en", "Stand up again"), ("fr", ""), ("en-XA", "⟦")] {
        let mut phone = phone_in(&app, language);
        for path in OPEN {
            let page = phone.get(path);
            let lang = first(&page.document, "html").and_then(|html| html.attr("lang"));
            assert_eq!(lang, Some(language), "{path}");
            for link in page.document.select(&selector("nav a[hreflang]")) {
                assert_eq!(link.attr("lang"), link.attr("hreflang"), "{path}");
                assert_ne!(link.attr("lang"), Some(language), "a page does not offer its own language");
            }
        }
        assert!(phone.get("/").heading().starts_with(heading), "{language}");
    }
}

#[test]
fn the_browser_says_the_language_until_one_is_chosen() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    let lang = |page: &Page| first(&page.document, "html").and_then(|html| html.attr("lang")).map(str::to_owned);
    phone.sends("Accept-Language", "fr-NC,fr;q=0.9,en;q=0.5");
    assert_eq!(lang(&phone.get("/")).as_deref(), Some("fr"));
    phone.sends("Accept-Language", "tlh,de;q=0.5");
    assert_eq!(lang(&phone.get("/")).as_deref(), Some("en"));
    let page = phone.get("/help");
    let back = phone.follow(&page, "Français");
    assert_eq!((lang(&back).as_deref(), back.path()), (Some("fr"), "/help"), "the same page in the other language");
    for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/%0d%0aX:1"]
    {
        let page = phone.request(
            "GET",
            &format!("/language/en?back={}", elsewhere.replace('\\', "%5C").replace(':', "%3A").replace('/', "%2F")),
            &[],
        );
        let to = page.header("location").expect("a way back");
        assert!(
            to == "/" || to.starts_with('/') && !to.starts_with("//") && !to.contains('\\'),
            "{elsewhere} leads to {to}"
        );
    }
    phone.get("/language/xx").assert_status(404);
}

#[test]
fn a_plan_keeps_its_language_on_another_phone_and_refusals_speak_it() {
    let app = TestApp::start();
    let ana = Owner::begins_with(app.visitor(), "quick", "fr");
    let mut second = ana.second_phone(&app);
    let lang = |page: &Page| first(&page.document, "html").and_then(|html| html.attr("lang")).map(str::to_owned);
    assert_eq!(lang(&second.get("")).as_deref(), Some("fr"));
    let page = second.get("/business/nothing");
    page.assert_status(404);
    assert_eq!(lang(&page).as_deref(), Some("fr"));
}
