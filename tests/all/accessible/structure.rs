//! What every page must say and hold, whatever it looks like: titles, headings, labels, languages, errors.

use std::collections::BTreeMap;

use scraper::{ElementRef, Html};

use crate::support::every_page::{ALBUM, Shot};
use crate::support::reading::{selector, squeeze, text_of};

/// Every page that was visited, read.
fn pages() -> impl Iterator<Item = (&'static Shot, Html)> {
    ALBUM.shots.iter().map(|shot| (shot, Html::parse_document(&shot.html)))
}

fn title(page: &Html) -> String {
    page.select(&selector("title")).map(|title| squeeze(&title.text().collect::<String>())).collect()
}

#[test]
fn no_two_pages_have_one_title() {
    let mut titles: BTreeMap<String, &str> = BTreeMap::new();
    for (shot, page) in pages().filter(|(shot, _)| shot.status == 200 && !shot.state.starts_with("in ")) {
        let before = titles.insert(title(&page), &shot.path);
        // The same page in another state, or of another plan or workshop.
        let end = |path: &str| path.split('/').skip(3).collect::<Vec<_>>().join("/");
        let same = before.is_none_or(|path| {
            path == shot.path
                || (["{plan}", "{workshop}"].iter().any(|of| shot.route.contains(of)) && end(path) == end(&shot.path))
        });
        assert!(same, "{:?} is the title of {} and of {}", title(&page), before.unwrap_or_default(), shot.path);
    }
}

#[test]
fn a_page_with_errors_says_so_first_and_ties_each_to_its_field() {
    let mut seen = 0;
    for (shot, page) in pages() {
        let told: Vec<_> = page.select(&selector(".err")).collect();
        let wrong = shot.status == 422 || !told.is_empty();
        assert_eq!(title(&page).starts_with("Error: "), wrong, "{}: {}", shot.name(), title(&page));
        if !wrong {
            continue;
        }
        seen += 1;
        assert_eq!(
            page.select(&selector("[role=alert] a[href^='#']")).count().min(1),
            1,
            "{} sums nothing up",
            shot.name()
        );
        assert!(!told.is_empty(), "{} marks no field", shot.name());
        for error in told {
            let id = error.attr("id").unwrap_or_else(|| panic!("{}: {:?} has no id", shot.name(), text_of(error)));
            let described = selector("[aria-describedby]");
            let tied = page
                .select(&described)
                .filter(|field| names(*field, "aria-describedby").any(|name| name == id))
                .count();
            assert_eq!(tied, 1, "{}: {id} is tied to {tied} fields", shot.name());
        }
    }
    assert!(seen >= 6, "only {seen} pages with errors were seen");
}

fn names<'e>(element: ElementRef<'e>, attribute: &str) -> impl Iterator<Item = &'e str> + use<'e> {
    element.value().attr(attribute).unwrap_or_default().split_whitespace()
}

#[test]
fn what_a_field_points_to_is_on_the_page() {
    for (shot, page) in pages() {
        let ids: Vec<_> = page.select(&selector("[id]")).filter_map(|element| element.attr("id")).collect();
        for attribute in ["aria-describedby", "aria-labelledby", "for"] {
            for element in page.select(&selector(&format!("[{attribute}]"))) {
                for name in names(element, attribute) {
                    assert!(ids.contains(&name), "{}: {attribute} {name:?} leads nowhere", shot.name());
                }
            }
        }
        for link in page.select(&selector("a[href^='#']")) {
            let to = link.attr("href").unwrap_or_default().trim_start_matches('#');
            assert!(ids.contains(&to), "{}: #{to} leads nowhere", shot.name());
        }
    }
}

#[test]
fn headings_come_in_order_and_the_first_stop_skips_to_them() {
    for (shot, page) in pages() {
        let any = selector("h1, h2, h3, h4, h5, h6");
        let levels: Vec<u8> = page.select(&any).map(|head| head.value().name().as_bytes()[1] - b'0').collect();
        assert_eq!(page.select(&selector("h1")).count(), 1, "{}", shot.name());
        // The list of what is wrong stands above the heading of the page.
        let from = levels.iter().position(|level| *level == 1).unwrap_or_default();
        let jumps = levels[from..].windows(2).find(|pair| pair[1] > pair[0] + 1);
        assert_eq!(jumps, None, "{}: {levels:?}", shot.name());
        let first = page.select(&selector("a[href], button, input:not([type=hidden])")).next();
        assert_eq!(first.and_then(|link| link.attr("href")), Some("#main"), "{}", shot.name());
        assert_eq!(page.select(&selector("main#main")).count(), 1, "{}", shot.name());
    }
}

#[test]
fn every_page_names_its_language_and_every_link_to_another_language_its_own() {
    for (shot, page) in pages() {
        let wanted = match shot.state {
            "in French" => "fr",
            "in longer words" => "en-XA",
            _ => "en",
        };
        let own: Vec<_> = page.select(&selector("html")).filter_map(|html| html.attr("lang")).collect();
        assert_eq!(own, [wanted], "{}", shot.name());
        for link in page.select(&selector("a[href^='/language/']")) {
            let code = link.attr("href").unwrap_or_default().trim_start_matches("/language/").split('?').next();
            assert_eq!((link.attr("lang"), link.attr("hreflang")), (code, code), "{}", shot.name());
        }
        let names = ["English", "Français", "Bislama"];
        let offered = selector("option, .pick span");
        for option in page.select(&offered).filter(|option| names.contains(&text_of(*option).as_str())) {
            let lang = option
                .attr("lang")
                .or_else(|| option.children().filter_map(ElementRef::wrap).find_map(|e| e.attr("lang")));
            assert!(lang.is_some(), "{}: {:?} does not say its language", shot.name(), text_of(option));
        }
    }
}

#[test]
fn every_status_is_a_word_and_every_picture_has_one_or_is_hidden() {
    for (shot, page) in pages() {
        for tag in page.select(&selector(".tag, .band, .flag, .err, .c")) {
            assert!(!text_of(tag).is_empty(), "{}: a mark without a word: {}", shot.name(), tag.html());
        }
        for picture in page.select(&selector("svg")) {
            let named = picture.attr("aria-label").is_some() || picture.attr("aria-hidden") == Some("true");
            let around = picture.ancestors().filter_map(ElementRef::wrap).any(|e| e.attr("aria-label").is_some());
            assert!(named || around, "{}: {}", shot.name(), picture.html());
        }
    }
}
