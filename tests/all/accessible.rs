//! Every page in every state, for everyone: no fault that axe finds, nothing cut off, nothing too small to tap,
//! and the keyboard always seen. What a page must say and hold is in `accessible/structure.rs`.

mod structure;

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use crate::support::browser::Browser;
use crate::support::checkers;
use crate::support::every_page::{ALBUM, Shot};
use crate::support::pages::{Answers, NOWHERE, PAGES, WRONG};
use crate::support::routes::routes;
use crate::support::screens;

/// No smooth scrolling: what has the keyboard is in view at once.
const STILL: [(&str, &str); 1] = [("prefers-reduced-motion", "reduce")];
/// A small phone, or a screen of 1280 pixels at four times the size.
const NARROW: u32 = 320;
/// A phone of today.
const PHONE: u32 = 390;
/// Rules of WCAG 2.0 to 2.2, levels A and AA.
const AXE: &str = "axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })";
/// Seven to one, as the stronger contrast promises.
const AXE_STRONG: &str = "(document.documentElement.classList.add('contrast'), axe.run(document, { runOnly: ['color-contrast-enhanced'], resultTypes: ['violations'] }))";
/// Rule, place and reason of each fault.
const TOLD: &str = ".then(found => found.violations.flatMap(v => v.nodes.slice(0, 3).map(n => v.id + ' at ' + n.target.join(' ') + ': '
    + n.failureSummary.replace(/\\s+/g, ' '))))";

/// What is tapped and is smaller than 44 by 44. A radio or a box to tick is its whole card, a link that covers its line is
/// the line; links in a sentence may be as small as its words.
const SMALL: &str = "(() => { const small = [];
    for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
        if (e.matches('a.hide')) continue;
        const words = e.textContent.trim(), around = e.parentElement;
        if (e.matches('p a, li a, dd a') && getComputedStyle(e).display === 'inline' && !e.closest('.over')
            && around.textContent.trim().length > words.length) continue;
        const target = e.closest('.over') ? e.closest('li') : e.matches('[type=radio], [type=checkbox]') ? e.closest('label') : e;
        const r = target ? target.getBoundingClientRect() : e.getBoundingClientRect();
        if (r.width < 44 || r.height < 44) small.push(e.tagName + ' ' + (words || e.name) + ' ' + Math.round(r.width) + 'x' + Math.round(r.height)); }
    return small })()";

/// What has the keyboard without a line around it, outside the screen, or under something else.
const UNSEEN: &str = "(() => { const unseen = [];
    for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')) {
        if (e.matches('details:not([open]) :not(summary), details:not([open]) :not(summary) *')) continue;
        e.focus();
        if (document.activeElement !== e) { unseen.push('no focus: ' + e.outerHTML.slice(0, 80)); continue; }
        const card = e.matches('.pick input') ? e.nextElementSibling : e, style = getComputedStyle(card);
        card.scrollIntoView({ block: 'nearest' });
        const r = card.getClientRects()[0], x = r.left + r.width / 2, y = Math.min(r.top + r.height / 2, r.top + 20);
        const top = document.elementFromPoint(x, y);
        const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        const own = top && (card.contains(top) || top.contains(card) || e.closest('.over li')?.contains(top) || e.parentElement.contains(top));
        if (!ringed || !own || r.width < 2) unseen.push((ringed ? 'hidden: ' : 'no line: ') + e.outerHTML.slice(0, 80)); }
    return unseen })()";

/// Opens every page and gathers what `look` finds wrong.
fn on_every_page(width: u32, look: impl Fn(&mut Browser, &Shot) -> Vec<String>) {
    let site = ALBUM.serve(|_, text| text.to_owned());
    let mut browser = Browser::start();
    browser.wish(&STILL);
    browser.set_size(width, 800, true);
    let wrong = judged(&mut browser, &site.url(), look);
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

fn judged(browser: &mut Browser, site: &str, look: impl Fn(&mut Browser, &Shot) -> Vec<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (n, shot) in ALBUM.shots.iter().enumerate().filter(|(_, shot)| !shot.looks_like_another()) {
        browser.open(&format!("{site}/{n}"));
        wrong.extend(look(browser, shot).into_iter().map(|fault| format!("{}: {fault}", shot.name())));
    }
    wrong
}

fn lines(value: &Value) -> Vec<String> {
    let lines = value.as_array().expect("a list of faults").iter();
    lines.map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
}

/// One line when the page is wider than the screen.
fn too_wide(browser: &mut Browser, width: u32, when: &str) -> Option<String> {
    let wide = browser.scroll_width();
    (wide > u64::from(width)).then(|| {
        let widest = format!(
            "(e => e && e.outerHTML.slice(0, 90))([...document.body.querySelectorAll('*')].filter(e => !e.matches('.hide')
                && e.getBoundingClientRect().right > {width}).pop())"
        );
        format!("{wide} wide on {width}, {when}: {}", browser.evaluate(&widest))
    })
}

#[test]
fn every_route_has_its_pages_and_states_and_each_was_visited() {
    let listed: BTreeSet<_> = PAGES.iter().map(|line| (line.0.to_owned(), line.1.to_owned())).collect();
    let program = routes();
    let extra = [NOWHERE, WRONG].map(|(method, route)| (method.to_owned(), route.to_owned()));
    assert_eq!(program.difference(&listed).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "missing in the list");
    let gone: Vec<_> = listed.difference(&program).filter(|line| !extra.contains(line)).collect();
    assert_eq!(gone, Vec::<&(String, String)>::new(), "gone from the program");
    assert!(ALBUM.shots.len() > 100, "only {} pages were visited", ALBUM.shots.len());
    for (method, route, answers) in PAGES {
        let shots = ALBUM.shots.iter().filter(|shot| (shot.method, shot.route) == (*method, *route));
        let seen: BTreeSet<_> = shots.map(|shot| shot.state).collect();
        let wanted = match answers {
            Answers::Page(states) => states.iter().copied().collect(),
            Answers::Other("") => panic!("{method} {route}: say what it is"),
            Answers::Other(_) => BTreeSet::new(),
        };
        assert_eq!(seen, wanted, "{method} {route}, {answers:?}");
    }
}

#[test]
fn axe_finds_no_fault_on_any_page() {
    let site = ALBUM.serve(|_, text| text.to_owned());
    let mut browser = Browser::start();
    browser.bring(&checkers::axe());
    browser.set_size(PHONE, 800, true);
    let wrong = judged(&mut browser, &site.url(), |browser, _| {
        [lines(&browser.settle(&format!("{AXE}{TOLD}"))), lines(&browser.settle(&format!("{AXE_STRONG}{TOLD}")))]
            .concat()
    });
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_small_screen_is_enough_to_read_and_to_tap_with_larger_text_too() {
    on_every_page(NARROW, |browser, _| {
        let mut wrong = lines(&browser.evaluate(SMALL));
        wrong.extend(too_wide(browser, NARROW, "as it is"));
        browser.evaluate("document.documentElement.classList.add('large')");
        wrong.extend(too_wide(browser, NARROW, "with larger text"));
        browser.evaluate("document.documentElement.style.fontSize = '200%'");
        wrong.extend(too_wide(browser, NARROW, "with text twice as large"));
        wrong
    });
    if let Some(folder) = screens::folder() {
        for width in [NARROW, PHONE, 1280] {
            picture(&folder, width);
        }
    }
}

/// Pictures of every page in every look, for those who want to look at them.
fn picture(folder: &Path, width: u32) {
    on_every_page(width, |browser, shot| {
        let path: Vec<_> = shot.path.split('/').filter(|part| part.len() < 16).collect();
        for look in ["", "contrast", "large"] {
            browser.evaluate(&format!("document.documentElement.className = '{look}'"));
            let name = format!("{}{}-{}-{look}-{width}.png", shot.method, path.join("-"), shot.state);
            browser.screenshot(&folder.join(name.replace(' ', "-")), true);
        }
        Vec::new()
    });
}

#[test]
fn the_keyboard_is_seen_wherever_it_is_in_our_colours_and_in_the_readers_own() {
    on_every_page(PHONE, |browser, _| {
        browser.wish(&STILL);
        let mut unseen = lines(&browser.evaluate(UNSEEN));
        browser.wish(&[("forced-colors", "active"), STILL[0]]);
        assert_eq!(browser.evaluate("matchMedia('(forced-colors: active)').matches"), true);
        unseen.extend(lines(&browser.evaluate(UNSEEN)));
        unseen
    });
}

#[test]
fn nothing_moves_for_those_who_wish_so() {
    let style = include_str!("../../templates/assets/style.css");
    assert!(!style.contains("animation") && !style.contains("transition:"), "something moves");
    let site = ALBUM.serve(|_, text| text.to_owned());
    let mut browser = Browser::start();
    browser.open(&format!("{}/0", site.url()));
    let scrolls = "getComputedStyle(document.documentElement).scrollBehavior";
    assert_eq!(browser.evaluate(scrolls), "smooth");
    browser.wish(&STILL);
    assert_eq!(browser.evaluate(scrolls), "auto");
}
