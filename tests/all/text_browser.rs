//! A quick plan in a text browser: w3m fetches every page, draws it in words alone, keeps the cookies and sends the forms.

use std::io::Write;
use std::process::{Command, Stdio};

use scraper::ElementRef;

use crate::support::app::TestApp;
use crate::support::page::Page;
use crate::support::reading::{join, label_text, selector, squeeze};
use crate::support::vendor::filled;

/// A screen of 80 letters, nothing sent elsewhere, the server's words as they are.
const SET: [&str; 12] = [
    "-no-proxy",
    "-cols",
    "80",
    "-cookie",
    "-o",
    "accept_cookie=1",
    "-o",
    "accept_encoding=identity",
    "-I",
    "UTF-8",
    "-O",
    "UTF-8",
];
/// What w3m draws for something to choose or to tick.
const MARKS: [&str; 4] = ["( )", "(*)", "[ ]", "[*]"];

/// One person with w3m; its cookies live in a folder of its own.
struct TextBrowser {
    home: tempfile::TempDir,
}

impl TextBrowser {
    fn run(&self, arguments: &[&str], input: &[u8]) -> String {
        let mut w3m = Command::new("w3m");
        w3m.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("HOME", self.home.path());
        w3m.env("LANG", "C.UTF-8").args(SET).args(arguments);
        let piped = w3m.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child =
            piped.spawn().unwrap_or_else(|problem| panic!("w3m: {problem}; run tests/check.sh, which installs it"));
        child.stdin.take().expect("its input is piped").write_all(input).expect("w3m reads");
        let output = child.wait_with_output().expect("w3m ends");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// The page at the end of all redirects, in w3m's own words: what it asked last, the head, the source.
    fn page(&self, arguments: &[&str]) -> Page {
        let told = self.run(&[&["-dump_extra"], arguments].concat(), b"");
        let url = told.lines().find_map(|line| line.strip_prefix("W3m-current-url: "));
        let url = url.unwrap_or_else(|| panic!("{arguments:?}: {told}")).trim().to_owned();
        let source = told.find("<!doctype").unwrap_or_else(|| panic!("no page at {url}: {told}"));
        Page::of_html(&url, &told[source..])
    }

    fn opens(&self, url: &str) -> Page {
        self.page(&[url])
    }

    fn sends(&self, page: &Page) -> Page {
        let form = filled(page).pressed();
        let file = self.home.path().join("form");
        std::fs::write(&file, form.body().1).expect("a file for the form");
        self.page(&["-post", file.to_str().expect("a plain name"), &join(&page.url, &form.action)])
    }

    /// The page as it is seen.
    fn draws(&self, page: &Page) -> String {
        squeeze(&self.run(&["-dump", "-T", "text/html"], page.source().as_bytes()))
    }
}

/// The labels of what a page asks, in order, each with whether it is a thing to mark; the words of a whole card are long
/// enough with their first ones.
fn asked(page: &Page) -> Vec<(String, bool)> {
    let labels = selector("main form label, main form legend");
    let asking = page.document.select(&labels);
    let first = |element: ElementRef<'_>| label_text(element).split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    asking.map(|element| (first(element), element.attr("class").is_some_and(|class| class.contains("pick")))).collect()
}

/// Every label stands on the drawn page, in the order of the source, its mark before it or its box after it.
fn assert_drawn(page: &Page, drawn: &str) {
    assert!(drawn.contains(&page.heading()), "{}: {drawn}", page.url);
    assert!(!drawn.contains("JavaScript"), "{}: {drawn}", page.url);
    let mut from = 0;
    for (label, marked) in asked(page) {
        let rest = &drawn[from..];
        let at =
            rest.find(&label).unwrap_or_else(|| panic!("{label:?} is not where it should be on {}: {rest}", page.url));
        if marked {
            let before = drawn[..from + at].trim_end();
            assert!(MARKS.iter().any(|mark| before.ends_with(mark)), "{label:?} has no mark on {}: {drawn}", page.url);
        }
        from += at + label.len();
    }
}

#[test]
fn a_quick_plan_is_made_in_a_text_browser_from_the_first_page_to_the_check() {
    let app = TestApp::start();
    let w3m = TextBrowser { home: tempfile::tempdir().expect("a folder for its cookies") };
    let start = w3m.opens(&format!("{}/", app.base));
    assert_drawn(&start, &w3m.draws(&start));
    let mut page = w3m.opens(&start.link("Start a plan"));
    let mut fields = 0;
    for _ in 0..40 {
        let drawn = w3m.draws(&page);
        assert_drawn(&page, &drawn);
        if page.path().ends_with("/check") {
            assert!(drawn.contains("Your plan has all that it needs."), "{drawn}");
            assert!(drawn.contains("Leitau") && drawn.contains("Mele primary school"), "{drawn}");
            assert!(fields > 20, "only {fields} fields were drawn");
            return;
        }
        fields += asked(&page).len();
        let before = page.path().to_owned();
        page = w3m.sends(&page);
        assert!(page.path() != before, "{before} leads to itself: {}", page.text());
    }
    panic!("a quick plan that has no end: {}", page.url);
}
