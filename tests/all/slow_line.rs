//! The first page on a line as slow as they come: what it weighs is judged here, how long it takes is only told.

use super::support::app::TestApp;
use super::support::browser::Browser;

const KILOBITS_A_SECOND: u32 = 50;
const LATENCY_MS: u32 = 800;
const MOST_BYTES: u64 = 14 * 1024;

/// Milliseconds from the tap until the page stands there with its look, and what came for it.
const MEASURED: &str = "(() => { const page = performance.getEntriesByType('navigation')[0];
    const files = performance.getEntriesByType('resource');
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return [page.loadEventEnd || page.domContentLoadedEventEnd, paint ? paint.startTime : 0,
        page.transferSize + files.reduce((sum, file) => sum + file.transferSize, 0), files.length] })()";

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what the test is read for")]
fn the_first_page_comes_down_a_line_of_fifty_kilobits() {
    let app = TestApp::start();
    for (name, path) in [("first page", "/"), ("page that begins a plan, after it", "/plans/new")] {
        let mut browser = Browser::start();
        browser.set_size(360, 640, true);
        if path != "/" {
            browser.open(&app.base);
        }
        browser.throttle(KILOBITS_A_SECOND, LATENCY_MS);
        browser.open(&format!("{}{path}", app.base));
        let measured = browser.evaluate(MEASURED);
        let figure = |at: usize| measured[at].as_f64().unwrap_or_default();
        println!(
            "{name} at {KILOBITS_A_SECOND} kbit/s and {LATENCY_MS} ms: seen after {:.2} s, loaded after {:.2} s, {} bytes",
            figure(1) / 1000.0,
            figure(0) / 1000.0,
            figure(2)
        );
        let button = browser.evaluate("document.querySelector('main .go .btn').getBoundingClientRect().height >= 44");
        assert_eq!(button, true, "it can be used");
        let bytes = measured[2].as_u64().unwrap_or(u64::MAX);
        assert!(bytes <= MOST_BYTES, "{name}: {bytes}");
    }
}
