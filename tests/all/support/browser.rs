//! A real browser: headless Chromium, driven by keys and taps, with or without scripts.

mod keys;
mod wire;

use super::page::Page;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
};
use tempfile::TempDir;
use wire::Wire;

/// No first-run pages, no updates, nothing sent elsewhere: the browser talks to the page under test alone.
const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-port=0",
    "about:blank",
];
/// The names Chromium goes by.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// The element that has the keyboard, in the words a test asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Focused {
    /// The name of the element: `input`, `a`, `button`; `body` when nothing has the keyboard.
    pub tag: String,
    /// Its `id`.
    pub id: String,
    /// Its `name`.
    pub name: String,
    /// Its `type`.
    pub kind: String,
    /// The words of its label, or its own.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// What stands in it.
    pub value: String,
    /// Whether it is ticked or chosen.
    pub checked: bool,
}

const FOCUSED: &str = "(() => { const e = document.activeElement || document.body;
    const words = e.labels && e.labels.length ? e.labels[0].innerText : e.getAttribute('aria-label') || (e === document.body ? '' : e.innerText);
    return { tag: e.tagName.toLowerCase(), id: e.id, name: e.getAttribute('name') || '', kind: e.getAttribute('type') || '',
        label: (words || '').replace(/\\s+/g, ' ').trim(), href: e.getAttribute('href') || '', value: String(e.value ?? ''),
        checked: e.checked === true } })()";

/// One browser with one page, ended when dropped.
pub struct Browser {
    wire: Wire,
    process: Child,
    _profile: TempDir,
}

impl Browser {
    /// Starts Chromium with an empty profile.
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    /// Starts one that trusts the certificates that tests make for themselves.
    pub fn trusting() -> Self {
        Self::start_with(&["--ignore-certificate-errors"])
    }

    fn start_with(flags: &[&str]) -> Self {
        let profile = TempDir::new().expect("a folder for the profile");
        let mut process = launch(profile.path(), flags);
        let mut wire = Wire::connect(&address_of(&mut process));
        let target = wire.call("Target.createTarget", &json!({ "url": "about:blank" }));
        wire.attach(target["targetId"].as_str().unwrap_or_default());
        for domain in ["Page.enable", "Runtime.enable", "Network.enable"] {
            wire.call(domain, &json!({}));
        }
        wire.call("Emulation.setFocusEmulationEnabled", &json!({ "enabled": true }));
        Self { wire, process, _profile: profile }
    }

    /// Opens an address and waits until the page is loaded.
    pub fn open(&mut self, url: &str) {
        self.wire.forget_events();
        let answer = self.wire.call("Page.navigate", &json!({ "url": url }));
        assert!(answer["errorText"].is_null(), "{url}: {}", answer["errorText"]);
        self.wait_navigation();
    }

    /// Waits until the page that the last act led to is loaded.
    pub fn wait_navigation(&mut self) {
        self.wire.wait_for("Page.loadEventFired");
    }

    /// Makes the screen this large, in CSS pixels.
    pub fn set_size(&mut self, width: u32, height: u32, mobile: bool) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.wire.call("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Lets no page run scripts from now on.
    pub fn disable_javascript(&mut self) {
        self.wire.call("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
    }

    /// Takes over a cookie: the person goes on in this browser.
    pub fn set_cookie(&mut self, url: &str, name: &str, value: &str) {
        self.wire.call("Network.setCookie", &json!({ "url": url, "name": name, "value": value, "httpOnly": true }));
    }

    /// Asks pages not to move: what has the keyboard is in view at once.
    pub fn reduce_motion(&mut self) {
        self.wish(&[("prefers-reduced-motion", "reduce")]);
    }

    /// Tells pages what the reader wishes: less motion, her own colours. Earlier wishes are forgotten.
    pub fn wish(&mut self, wishes: &[(&str, &str)]) {
        let features: Vec<_> = wishes.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.wire.call("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// Runs a program at the start of every page from now on, beside the page's own.
    pub fn bring(&mut self, program: &str) {
        self.wire.call("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": program }));
    }

    /// Makes the network as slow as this.
    pub fn throttle(&mut self, kilobits_a_second: u32, latency_ms: u32) {
        let bytes = kilobits_a_second * 1000 / 8;
        let network = json!({
            "offline": false, "latency": latency_ms, "downloadThroughput": bytes, "uploadThroughput": bytes,
        });
        self.wire.call("Network.emulateNetworkConditions", &network);
    }

    /// Cuts the line, or mends it.
    pub fn cut_line(&mut self, cut: bool) {
        let network = json!({ "offline": cut, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.wire.call("Network.emulateNetworkConditions", &network);
    }

    /// Waits until an expression holds, looking whenever the page changes.
    pub fn wait_until(&mut self, condition: &str) {
        let promise = format!(
            "new Promise(done => {{ const look = () => ({condition}) && done(true);
            new MutationObserver(look).observe(document, {{ subtree: true, childList: true, characterData: true,
                attributes: true }}); look() }})"
        );
        let wish = json!({ "expression": promise, "awaitPromise": true });
        let answer = self.wire.call("Runtime.evaluate", &wish);
        assert!(answer["exceptionDetails"].is_null(), "{condition}: {}", answer["exceptionDetails"]);
    }

    /// Follows a link, waits for the question whether to leave the page, and stays on it.
    pub fn leaves_and_stays(&mut self, css: &str) {
        // a tap would not be answered while the browser waits for an answer itself
        self.evaluate(&format!("setTimeout(() => document.querySelector({}).click(), 0) && true", json!(css)));
        let asked = self.wire.wait_for("Page.javascriptDialogOpening");
        assert_eq!(asked["type"], "beforeunload", "{asked}");
        self.wire.call("Page.handleJavaScriptDialog", &json!({ "accept": false }));
    }

    /// Presses one key: `Tab`, `Shift+Tab`, `Enter`, `Space`, `ArrowDown`.
    pub fn press(&mut self, key: &str) {
        for event in keys::press(key) {
            self.wire.call("Input.dispatchKeyEvent", &event);
        }
    }

    /// Presses a key that leads to another page, and waits for that page.
    pub fn press_and_wait(&mut self, key: &str) {
        self.wire.forget_events();
        self.press(key);
        self.wait_navigation();
    }

    /// Types text, letter by letter, where the keyboard is.
    pub fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            let key = json!({ "type": "char", "text": letter.to_string() });
            self.wire.call("Input.dispatchKeyEvent", &key);
        }
    }

    /// Taps the middle of the first element that a selector finds.
    pub fn click(&mut self, css: &str) {
        let place = format!(
            "(() => {{ const e = document.querySelector({}); if (!e) return null; e.scrollIntoView({{block: 'center'}});
            const r = e.getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2] }})()",
            json!(css)
        );
        let at = self.evaluate(&place);
        assert!(at.is_array(), "{css:?} is not on the page: {}", self.text());
        self.wire.forget_events();
        for kind in ["mousePressed", "mouseReleased"] {
            let tap = json!({ "type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1 });
            self.wire.call("Input.dispatchMouseEvent", &tap);
        }
    }

    /// The element that has the keyboard.
    pub fn focused(&mut self) -> Focused {
        serde_json::from_value(self.evaluate(FOCUSED)).expect("the description of an element")
    }

    /// The value of an expression in the page; it answers even when pages may run no scripts.
    pub fn evaluate(&mut self, expression: &str) -> Value {
        let mut answer =
            self.wire.call("Runtime.evaluate", &json!({ "expression": expression, "returnByValue": true }));
        assert!(answer["exceptionDetails"].is_null(), "{expression}: {}", answer["exceptionDetails"]);
        answer["result"]["value"].take()
    }

    /// The value that an expression promises, once it is there.
    pub fn settle(&mut self, expression: &str) -> Value {
        let wish = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut answer = self.wire.call("Runtime.evaluate", &wish);
        assert!(answer["exceptionDetails"].is_null(), "{expression}: {}", answer["exceptionDetails"]);
        answer["result"]["value"].take()
    }

    fn words(&mut self, expression: &str) -> String {
        self.evaluate(expression).as_str().unwrap_or_default().to_owned()
    }

    /// The address of the page.
    pub fn url(&mut self) -> String {
        self.words("location.href")
    }

    /// The page as it stands, as HTML.
    pub fn html(&mut self) -> String {
        self.words("document.documentElement.outerHTML")
    }

    /// The words of the page as it is shown.
    pub fn text(&mut self) -> String {
        self.words("document.body.innerText")
    }

    /// The page as it stands, to be read like any other.
    pub fn page(&mut self) -> Page {
        let (url, html) = (self.url(), self.html());
        Page::of_html(&url, &html)
    }

    /// How wide the page is; more than the screen means that it must be scrolled sideways.
    pub fn scroll_width(&mut self) -> u64 {
        self.evaluate("document.documentElement.scrollWidth").as_u64().unwrap_or_default()
    }

    /// Writes a picture of the screen, or of the whole page, as PNG.
    pub fn screenshot(&mut self, path: &Path, full_page: bool) {
        let mut wish = json!({ "format": "png", "captureBeyondViewport": full_page });
        if full_page {
            let metrics = self.wire.call("Page.getLayoutMetrics", &json!({}));
            wish["clip"] = metrics["cssContentSize"].clone();
            wish["clip"]["scale"] = json!(1);
        }
        let picture = self.wire.call("Page.captureScreenshot", &wish);
        std::fs::write(path, bytes_of(&picture)).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
    }

    /// The page as the browser prints it, on A4.
    pub fn print_pdf(&mut self) -> Vec<u8> {
        let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "printBackground": false });
        bytes_of(&self.wire.call("Page.printToPDF", &paper))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.wire.close();
        // It has ended by itself by now; if not, it must not outlive the test.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn launch(profile: &Path, flags: &[&str]) -> Child {
    let start = |name: &&str| {
        let folder = format!("--user-data-dir={}", profile.display());
        Command::new(name)
            .arg(folder)
            .args(FLAGS)
            .args(flags)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
    };
    let started = NAMES.iter().find_map(|name| start(name).ok());
    started.unwrap_or_else(|| panic!("no browser found: install Chromium, or run tests/check.sh, which does"))
}

/// Reads where the browser listens from what it says at its start, then lets it talk into the air.
fn address_of(process: &mut Child) -> String {
    let mut said = BufReader::new(process.stderr.take().expect("the words of the browser")).lines();
    let told = said
        .by_ref()
        .map_while(Result::ok)
        .find_map(|line| line.strip_prefix("DevTools listening on ").map(|address| address.trim().to_owned()));
    thread::spawn(move || said.for_each(drop));
    told.unwrap_or_else(|| panic!("the browser ended before it listened"))
}

fn bytes_of(answer: &Value) -> Vec<u8> {
    STANDARD.decode(answer["data"].as_str().unwrap_or_default()).expect("Chromium sends base64")
}
