//! A person with a phone: gets pages, follows links, sends forms, and counts what that costs.

use super::{
    form::{Form, encoded},
    page::Page,
    reading::{join, origin_of},
};
use std::time::Duration;
use ureq::{
    Agent, Cookie,
    http::{HeaderMap, HeaderName, HeaderValue, Request, Uri},
};

/// A browser gives up after about twenty; a page of ours that needs more than this is a loop.
const MOST_REDIRECTS: usize = 10;
/// Long enough for a debug build on a busy machine; a server that hangs fails the test instead of holding it.
const PATIENCE: Duration = Duration::from_mins(1);
/// The server hangs up a silent line after five seconds; one that was silent for this long is not used again, so that no
/// request meets the hanging up.
const SILENT_LINE: Duration = Duration::from_secs(1);
/// The largest page or paper that a test reads.
const LARGEST_BODY: u64 = 64 * 1024 * 1024;

/// What a visit cost so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// Pages that came to rest on the screen; a redirect is none.
    pub pages: usize,
    /// Requests on the wire, redirects included.
    pub requests: usize,
    /// Taps and entries: links followed, and all that was done to the forms sent.
    pub acts: usize,
    /// Bytes sent, header lines included.
    pub sent: usize,
    /// Bytes received, header lines included.
    pub received: usize,
}

/// A person with a browser of her own: cookies, language, and a count of what she did.
pub struct Visitor {
    base: String,
    agent: Agent,
    headers: HeaderMap,
    cost: Cost,
}

impl Visitor {
    /// A new person with no cookies, at a server such as `http://127.0.0.1:8080`.
    pub fn new(base: &str) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            .max_idle_age(SILENT_LINE)
            .build();
        let mut visitor = Self {
            base: origin_of(base).to_owned(),
            agent: Agent::new_with_config(config),
            headers: HeaderMap::new(),
            cost: Cost::default(),
        };
        visitor.sends("User-Agent", "Mozilla/5.0 (Linux; Android 8.1.0) Stanap-Test").sends("Accept", "text/html,*/*");
        visitor.sends("Accept-Language", "en").sends("Accept-Encoding", "identity");
        visitor.sends("Sec-Fetch-Site", "same-origin");
        let origin = visitor.base.clone();
        visitor.sends("Origin", &origin);
        visitor
    }

    /// Sends a header with every request from now on. `Origin` goes with posts only, as in a browser.
    pub fn sends(&mut self, name: &str, value: &str) -> &mut Self {
        self.headers.insert(header_name(name), HeaderValue::from_str(value).expect("a header value is plain text"));
        self
    }

    /// Leaves a header out from now on.
    pub fn leaves_out(&mut self, name: &str) -> &mut Self {
        self.headers.remove(header_name(name));
        self
    }

    /// What the visit cost so far.
    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// Gets a page by its path or whole address.
    pub fn get(&mut self, path: &str) -> Page {
        let url = join(&self.base, path);
        self.arrive("GET", url, None)
    }

    /// Taps the link with these words.
    pub fn follow(&mut self, page: &Page, words: &str) -> Page {
        self.cost.acts += 1;
        self.get(&page.link(words))
    }

    /// Sends a form of a page, its first button pressed when none was.
    pub fn submit(&mut self, page: &Page, form: Form) -> Page {
        let form = form.pressed();
        self.cost.acts += form.acts();
        let action = join(&page.url, &form.action);
        if form.method == "POST" {
            return self.arrive("POST", action, Some(form.body()));
        }
        let target = action.split('?').next().unwrap_or_default();
        let url = format!("{target}?{}", encoded(&form.pairs()));
        self.arrive("GET", url, None)
    }

    /// Sends one bare request and shows its own answer: no form is needed and no redirect followed.
    pub fn request(&mut self, method: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        let form = || ("application/x-www-form-urlencoded".to_owned(), encoded(fields).into_bytes());
        let url = join(&self.base, path);
        self.exchange(method, &url, (method != "GET" && method != "HEAD").then(form).as_ref())
    }

    /// The bytes that one answer takes on the wire, header lines included, with an encoding such as `br`.
    pub fn weigh(&mut self, path: &str, encoding: &str) -> usize {
        let before = self.headers.clone();
        self.sends("Accept-Encoding", encoding);
        let received = self.cost.received;
        self.request("GET", path, &[]);
        self.headers = before;
        self.cost.received - received
    }

    /// The value of a cookie that the server set.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let jar = self.agent.cookie_jar_lock();
        jar.iter().find(|cookie| cookie.name() == name).map(|cookie| cookie.value().to_owned())
    }

    /// Puts a cookie into the browser, as if the server had set it.
    pub fn keeps_cookie(&mut self, name: &str, value: &str) {
        let uri: Uri = self.base.parse().expect("a server's address");
        let cookie = Cookie::parse(format!("{name}={value}; Path=/"), &uri).expect("a cookie");
        self.agent.cookie_jar_lock().insert(cookie, &uri).expect("the jar takes it");
    }

    /// Throws every cookie away: another person takes the phone.
    pub fn forget_cookies(&mut self) {
        self.agent.cookie_jar_lock().clear();
    }

    fn arrive(&mut self, method: &str, url: String, body: Option<(String, Vec<u8>)>) -> Page {
        let (mut method, mut url, mut body) = (method.to_owned(), url, body);
        for _ in 0..=MOST_REDIRECTS {
            let page = self.exchange(&method, &url, body.as_ref());
            let target = page.header("location").map(|target| join(&page.url, target));
            match (page.status, target) {
                (301..=303, Some(target)) => (method, url, body) = ("GET".to_owned(), target, None),
                (307 | 308, Some(target)) => url = target,
                _ => {
                    self.cost.pages += 1;
                    return page;
                }
            }
        }
        panic!("more than {MOST_REDIRECTS} redirects, the last to {url}")
    }

    fn exchange(&mut self, method: &str, url: &str, body: Option<&(String, Vec<u8>)>) -> Page {
        let mut request = Request::builder().method(method).uri(url);
        let headers = self.headers.iter().filter(|(name, _)| *name != "origin" || body.is_some());
        for (name, value) in headers {
            request = request.header(name, value);
        }
        if let Some((content_type, _)) = body {
            request = request.header("Content-Type", content_type);
        }
        let bytes = body.map(|(_, bytes)| bytes.clone()).unwrap_or_default();
        let request = request.body(bytes).unwrap_or_else(|problem| panic!("{method} {url:?}: {problem}"));
        self.cost.requests += 1;
        self.cost.sent += self.weight_of(&request);
        let run = if body.is_some() { self.agent.run(request) } else { self.agent.run(request.map(|_| ())) };
        let answer = run.unwrap_or_else(|problem| panic!("{method} {url}: {problem}"));
        let (parts, mut body) = answer.into_parts();
        let body = body.with_config().limit(LARGEST_BODY).read_to_vec();
        let body = body.unwrap_or_else(|problem| panic!("{method} {url}: {problem}"));
        self.cost.received += "HTTP/1.1 200 OK\r\n\r\n".len() + lines(&parts.headers) + body.len();
        Page::new(url, parts.status.as_u16(), parts.headers, body)
    }

    /// The request as header lines and body; `Host`, `Cookie` and `Content-Length` are added by the agent.
    fn weight_of(&self, request: &Request<Vec<u8>>) -> usize {
        let uri = request.uri();
        let first =
            format!("{} {} HTTP/1.1\r\n\r\n", request.method(), uri.path_and_query().map_or("/", |p| p.as_str()));
        let host = format!("Host: {}\r\n", uri.authority().map_or("", |a| a.as_str()));
        let length = if request.body().is_empty() { 0 } else { "Content-Length: 1000\r\n".len() };
        first.len() + host.len() + lines(request.headers()) + self.cookie_line(uri) + length + request.body().len()
    }

    fn cookie_line(&self, uri: &Uri) -> usize {
        let jar = self.agent.cookie_jar_lock();
        let here = jar.iter().filter(|_| uri.host().is_some_and(|host| self.base.contains(host)));
        let pairs: Vec<_> = here.map(|cookie| format!("{}={}", cookie.name(), cookie.value())).collect();
        if pairs.is_empty() { 0 } else { format!("Cookie: {}\r\n", pairs.join("; ")).len() }
    }
}

fn header_name(name: &str) -> HeaderName {
    HeaderName::from_bytes(name.as_bytes()).expect("a header name is plain letters")
}

fn lines(headers: &HeaderMap) -> usize {
    headers.iter().map(|(name, value)| name.as_str().len() + ": \r\n".len() + value.len()).sum()
}
