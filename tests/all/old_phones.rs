//! Old phones: the right keyboard for each kind of answer, a stylesheet that a browser of 2015 understands enough of, and
//! pages that can be used without it.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};
use stanap::plan::catalogue;
use stanap::plan::question::Kind;

use crate::support::browser::Browser;
use crate::support::checkers;
use crate::support::every_page::{ALBUM, Shot};
use crate::support::reading::selector;

const STYLE: &str = include_str!("../../templates/assets/style.css");
/// What browsers of 2015 do not know, and pages must therefore not need.
const TOO_NEW: [&str; 14] = [
    "grid",
    ":has(",
    ":is(",
    ":where(",
    "gap:",
    "clamp(",
    "min(",
    "max(",
    "@layer",
    "@container",
    "@import",
    "url(",
    "inset:",
    "aspect-ratio",
];
const NARROW: u32 = 320;

/// What a field should carry.
type Wanted = &'static [(&'static str, Option<&'static str>)];

fn wanted(kind: &Kind) -> (&'static str, &'static [&'static str], Wanted) {
    match kind {
        Kind::Line { .. } => ("line", &["input"], &[("type", Some("text")), ("inputmode", None)]),
        Kind::Paragraph { .. } => ("paragraph", &["textarea"], &[("rows", Some("4"))]),
        Kind::Phone => {
            ("phone", &["input"], &[("type", Some("tel")), ("inputmode", Some("tel")), ("maxlength", Some("20"))])
        }
        Kind::Number { .. } => ("number", &["input"], &[("type", Some("text")), ("inputmode", Some("numeric"))]),
        // Vatu has no cents; a currency that has them brings the point.
        Kind::Money => ("money", &["input"], &[("type", Some("text")), ("inputmode", Some("numeric"))]),
        Kind::Date(_) => ("date", &["input"], &[("inputmode", Some("numeric")), ("autocomplete", Some("off"))]),
        Kind::Choice(_) => ("choice", &["input", "select"], &[("inputmode", None), ("size", None)]),
        Kind::Many { .. } => ("many", &["input"], &[("type", Some("checkbox"))]),
        Kind::Rows(_) | Kind::Actions(_) => ("rows", &["input"], &[]),
    }
}

#[test]
fn every_kind_of_answer_brings_its_own_keyboard() {
    let mut seen = BTreeSet::new();
    for shot in ALBUM.shots.iter().filter(|shot| shot.route.starts_with("/plans/{plan}/{section}/{stop}")) {
        let page = Html::parse_document(&shot.html);
        for field in page.select(&selector("main [name]:not([type=hidden]):not(button)")) {
            let name = field.attr("name").unwrap_or_default();
            let Some(question) = catalogue::behind(name.split(':').next().unwrap_or(name)) else { continue };
            let (kind, tags, attributes) = wanted(&question.kind);
            seen.insert(kind);
            assert!(
                tags.contains(&field.value().name()),
                "{}: {kind} {name} is a {}",
                shot.name(),
                field.value().name()
            );
            for (attribute, value) in attributes {
                assert_eq!(field.attr(attribute), *value, "{}: {attribute} of {kind} {name}", shot.name());
            }
            if let Kind::Line { max } | Kind::Paragraph { max } = question.kind {
                assert_eq!(field.attr("maxlength"), Some(max.to_string().as_str()), "{}: {name}", shot.name());
            }
        }
    }
    let all = ["choice", "date", "line", "many", "money", "number", "paragraph", "phone"];
    assert_eq!(seen.into_iter().filter(|kind| *kind != "rows").collect::<Vec<_>>(), all);
}

#[test]
fn names_and_codes_are_left_as_they_are_typed() {
    let mut seen = BTreeSet::new();
    for shot in &ALBUM.shots {
        let page = Html::parse_document(&shot.html);
        for field in page.select(&selector("main input[name]")) {
            let text =
                matches!(field.attr("type"), None | Some("text" | "tel")) && field.attr("type") != Some("hidden");
            let name = field.attr("name").unwrap_or_default();
            assert!(
                !text || field.attr("autocomplete").is_some(),
                "{}: {name} may be filled in by itself",
                shot.name()
            );
            if field.attr("type") == Some("hidden") {
                continue;
            }
            let (caps, fill) = match name {
                "code" | "start-workshop" => ("characters", "off"),
                "business-owner" => ("words", "name"),
                "business-name" => ("words", "organization"),
                "hazards-radio" => ("words", "off"),
                _ if name.starts_with("contacts-own/") && name.ends_with("/name") => ("words", "off"),
                _ if name.starts_with("stages-") && name.ends_with("/who") => ("words", "off"),
                _ => continue,
            };
            seen.insert(name.rsplit('/').next().unwrap_or(name).to_owned());
            let has = (field.attr("autocapitalize"), field.attr("autocomplete"), field.attr("spellcheck"));
            assert_eq!(has, (Some(caps), Some(fill), Some("false")), "{}: {name}", shot.name());
        }
    }
    assert_eq!(seen.len(), 7, "{seen:?}");
}

#[test]
fn the_stylesheet_needs_nothing_that_a_browser_of_2015_does_not_know() {
    let bare = without_comments(STYLE);
    for word in TOO_NEW {
        assert!(!bare.contains(word), "{word} stands in the stylesheet");
    }
    assert!(STYLE.len() < 10 * 1024, "{} bytes", STYLE.len());
}

fn without_comments(css: &str) -> String {
    let parts = css.split("/*").enumerate();
    parts.map(|(n, part)| if n == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) }).collect()
}

/// What a browser without custom properties makes of a stylesheet: whatever needs one is dropped.
fn without_properties(css: &str) -> String {
    let mut kept = String::new();
    for piece in without_comments(css).split_inclusive(['{', ';', '}']) {
        let end = piece.chars().last().unwrap_or(';');
        let dropped = end != '{' && (piece.contains("var(") || piece.trim_start().starts_with("--"));
        if !dropped {
            kept.push_str(piece);
        } else if end == '}' {
            kept.push('}');
        }
    }
    kept
}

/// Controls that cannot be seen, and a page that must be scrolled sideways.
const LOST: &str = "[...document.querySelectorAll('a[href]:not(.hide), button, input:not([type=hidden]), select, textarea')]
    .filter(e => !e.closest('details:not([open])') && (r => r.width < 5 || r.height < 5)((e.matches('.over a') ? e.closest('li') : e).getBoundingClientRect()))
    .map(e => 'cannot be seen: ' + e.outerHTML.slice(0, 80))
    .concat(document.documentElement.scrollWidth > innerWidth ? ['is ' + document.documentElement.scrollWidth + ' wide'] : [])";
const AXE: &str = "axe.run(document, { runOnly: ['color-contrast'], resultTypes: ['violations'] }).then(found =>
    found.violations.flatMap(v => v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary)))";

fn usable_with(style: fn(&str) -> String) {
    let site = ALBUM.serve(move |kind, text| if kind.starts_with("text/css") { style(text) } else { text.to_owned() });
    let mut browser = Browser::start();
    browser.bring(&checkers::axe());
    browser.set_size(NARROW, 640, true);
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    let drawn = |shot: &Shot| shot.state != "in longer words" && !shot.looks_like_another();
    for (n, shot) in ALBUM.shots.iter().enumerate().filter(|(_, shot)| drawn(shot)) {
        browser.open(&format!("{}/{n}", site.url()));
        let lost = browser.evaluate(LOST);
        // The colours are those of the parts of a page, the same in every part of a plan.
        let pale = seen.insert((shot.method, shot.route, shot.state)).then(|| browser.settle(AXE));
        let told =
            [Some(lost), pale].into_iter().flatten().flat_map(|list| list.as_array().cloned().unwrap_or_default());
        wrong.extend(told.map(|fault| format!("{}: {fault}", shot.name())));
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn pages_can_be_used_by_a_browser_without_custom_properties() {
    assert_eq!(
        without_properties(":root{--a:1}p{color:var(--a);margin:0}b{top:0;color:var(--a)}"),
        ":root{}p{margin:0}b{top:0;}"
    );
    usable_with(without_properties);
}

#[test]
fn pages_can_be_used_without_the_stylesheet() {
    usable_with(|_| String::new());
}

/// Options of a list are written out, so that a select of an old phone can be searched by its first letter.
#[test]
fn dates_are_three_boxes_and_long_lists_are_lists() {
    let mut lists = 0;
    for shot in &ALBUM.shots {
        let page = Html::parse_document(&shot.html);
        let odd = page.select(&selector("input")).find(|field| {
            let kind = field.attr("type").unwrap_or("text");
            !["text", "tel", "hidden", "radio", "checkbox", "file", "password"].contains(&kind)
        });
        assert_eq!(odd.map(|field| field.html()), None, "{}", shot.name());
        let inner = selector("fieldset:not(:has(fieldset))");
        let groups = page.select(&inner);
        let radios = |group: ElementRef<'_>| group.select(&selector("input[type=radio]")).count();
        assert!(groups.map(radios).max().unwrap_or(0) <= 12, "{}: a list too long for cards", shot.name());
        lists += page.select(&selector("select")).count();
    }
    assert!(lists > 0, "no list was seen");
}
