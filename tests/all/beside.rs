//! What stands beside a question: why it is asked, hard words, the example of a made-up business, a picture.

use std::collections::BTreeMap;

use scraper::Html;
use stanap::plan::catalogue;
use stanap::plan::question::Class;

use crate::support::app::TestApp;
use crate::support::every_page::ALBUM;
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::reading::{selector, squeeze};

/// The pages of a full plan with nothing typed.
fn steps() -> impl Iterator<Item = (&'static str, Html)> {
    let steps =
        ALBUM.shots.iter().filter(|shot| shot.route == "/plans/{plan}/{section}/{stop}" && shot.state == "empty");
    steps.map(|shot| (shot.path.as_str(), Html::parse_document(&shot.html)))
}

#[test]
fn every_private_question_says_in_one_folded_line_why_it_is_asked() {
    let mut seen = BTreeMap::new();
    for (path, page) in steps() {
        let whys = page.select(&selector("details.why:not([open])")).count();
        let fields = selector("main form [name]");
        let names = page.select(&fields).filter_map(|field| field.attr("name"));
        let asked: std::collections::BTreeSet<&str> = names.filter_map(|name| name.split('/').next()).collect();
        let private = asked.iter().filter_map(|key| catalogue::question(key)).filter(|one| one.class != Class::Public);
        let keys: Vec<&str> = private.map(|question| question.key).collect();
        assert!(whys >= keys.len(), "{path}: {keys:?} have {whys} reasons");
        for key in keys {
            seen.insert(key, path);
        }
    }
    let all = catalogue::questions().filter(|(_, step, question)| {
        let full = stanap::plan::question::Depth::Quick;
        question.class != Class::Public && question.depth != full && step.depth != full
    });
    let unseen: Vec<&str> = all.map(|(_, _, question)| question.key).filter(|key| !seen.contains_key(key)).collect();
    assert_eq!(unseen, Vec::<&str>::new());
}

#[test]
fn a_hard_word_is_explained_where_it_stands_and_on_a_page_of_its_own() {
    let mut explained = 0;
    for (path, page) in steps() {
        for term in page.select(&selector("form details dt")) {
            explained += 1;
            let around = term.ancestors().filter_map(scraper::ElementRef::wrap);
            let field =
                around.into_iter().find(|one| one.value().name() == "fieldset" || one.attr("class") == Some("f"));
            assert!(field.is_some(), "{path}: {}", term.inner_html());
        }
    }
    assert!(explained >= 8, "only {explained} words are explained");
    let app = TestApp::start();
    let mut phone = app.visitor();
    let help = phone.get("/help");
    let page = phone.follow(&help, "Hard words explained");
    page.assert_text("Storm surge").assert_text("Sea water that a big storm pushes up on the land.");
    let words = page.texts("main dt");
    let mut sorted = words.clone();
    sorted.sort_by_key(|word| word.to_lowercase());
    assert_eq!(words, sorted, "by the alphabet");
    let french = phone.get("/language/fr?back=/glossary");
    french.assert_text("Onde de tempête");
}

fn example(page: &Page) -> String {
    let folded = page.document.select(&selector("details.like:not([open])")).next();
    folded.map(|example| squeeze(&example.text().collect::<Vec<_>>().join(" "))).unwrap_or_default()
}

#[test]
fn the_example_is_of_the_nearest_trade_and_stays_folded() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "full");
    let trades =
        [("handicraft", "Handicraft maker"), ("farmer", "Market vendor"), ("boat_transport", "Taxi or minibus")];
    for (sector, name) in trades {
        ana.saves("/business/you", &[("business-sector", sector)]);
        let told = example(&ana.get("/activities/products"));
        assert!(told.contains("See an example:") && told.contains(name), "{sector}: {told}");
        assert!(told.contains("We made up this business."), "{told}");
    }
    ana.saves("/business/you", &[("business-sector", "wool_felt")]);
    let told = example(&ana.get("/activities/products"));
    assert!(told.contains("Pandanus mats") && told.contains("Vanuatu"), "{told}");
}

#[test]
fn an_example_never_tells_what_its_owner_keeps_private() {
    let mut examples = 0;
    for (path, page) in steps() {
        let told: Vec<String> = page.select(&selector("details.like")).map(|one| one.html()).collect();
        examples += told.len();
        let private = ["/money/", "/people/help", "/business/owner"].iter().any(|part| path.contains(part));
        assert!(!private || told.is_empty(), "{path}: {told:?}");
        for secret in ["22,000", "2,000", "Bubu Madlen", "6,500", "30,000"] {
            assert!(!told.concat().contains(secret), "{path} tells {secret}");
        }
    }
    assert!(examples >= 25, "only {examples} pages have an example");
}

#[test]
fn in_another_language_the_words_of_the_example_say_which_one_they_are_in() {
    let app = TestApp::start();
    let mut ana = Owner::begins_with(app.visitor(), "full", "fr");
    let page = ana.get("/activities/products");
    let spoken: Vec<String> =
        page.document.select(&selector("details.like [lang=en]")).map(|one| one.inner_html()).collect();
    assert!(spoken.contains(&"Pandanus mats".to_owned()), "{spoken:?}");
    assert!(!spoken.iter().any(|text| text.contains("semaine")), "{spoken:?}");
}

#[test]
fn pictures_beside_choices_are_for_eyes_only() {
    let pages: Vec<(&str, Html)> = steps().collect();
    let pictures = |path: &str| {
        let (_, page) = pages.iter().find(|(at, _)| at.ends_with(path)).expect("the page was seen");
        let all = selector("label.pick svg.pic");
        let hidden = page.select(&all).filter(|one| one.attr("aria-hidden") == Some("true")).count();
        (page.select(&all).count(), hidden)
    };
    let hazards = pictures("/hazards/choose");
    assert!(hazards.0 >= 10 && hazards.0 == hazards.1, "{hazards:?}");
    let stages = pictures("/stages/when");
    assert!(stages.0 >= 4 && stages.0 == stages.1, "{stages:?}");
}
