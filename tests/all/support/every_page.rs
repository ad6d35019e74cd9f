//! Every page of the program in every state that `pages.rs` asks for: visited once, then kept as it was sent.

pub mod accounts;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use stanap::store::Rights;

use super::app::TestApp;
use super::owner::Owner;
use super::page::Page;
use super::pages::{NOWHERE, WRONG, route_of};
use super::reading::selector;
use super::register::{certificates, registers};
use super::site::{Reply, Site};
use super::trainer::Trainer;
use super::visitor::Visitor;

/// One page in one state.
#[derive(Debug)]
pub struct Shot {
    /// How it was asked for.
    pub method: &'static str,
    /// The route as written in `src/web.rs`.
    pub route: &'static str,
    /// The state, as `pages.rs` names it.
    pub state: &'static str,
    /// The path that was asked for.
    pub path: String,
    /// The status.
    pub status: u16,
    /// The page as it was sent.
    pub html: String,
}

impl Shot {
    /// Whether it is a page of questions with answers in it: drawn like the empty one, which is kept too.
    pub fn looks_like_another(&self) -> bool {
        self.state == "filled" && self.route == "/plans/{plan}/{section}/{stop}"
    }

    /// What to call it in a report.
    pub fn name(&self) -> String {
        format!("{} {} ({}, {})", self.method, self.path, self.state, self.status)
    }
}

/// All pages, and the files that they load.
pub struct Album {
    /// The pages, in the order they were visited.
    pub shots: Vec<Shot>,
    files: BTreeMap<String, (String, String)>,
}

/// All pages; visited when the first test asks.
pub static ALBUM: LazyLock<Album> = LazyLock::new(visit);

impl Album {
    /// Serves page `n` at `/n`, with the files it loads; `change` may give a file another text.
    pub fn serve(&'static self, change: impl Fn(&str, &str) -> String + Send + Sync + 'static) -> Site {
        Site::start(move |asked| {
            if let Some((kind, text)) = self.files.get(&asked.path) {
                return Reply { status: 200, headers: vec![format!("Content-Type: {kind}")], body: change(kind, text) };
            }
            let shot = asked.path.trim_start_matches('/').parse().ok().and_then(|n: usize| self.shots.get(n));
            shot.map_or_else(|| Reply { status: 404, ..Reply::page("") }, |shot| Reply::page(&shot.html))
        })
    }

    /// Keeps a page as the answer of its own address.
    pub fn keep(&mut self, method: &'static str, state: &'static str, page: &Page) {
        let route = route_of(method, page.path());
        self.keep_as((method, route), state, page);
    }

    fn keep_as(&mut self, at: (&'static str, &'static str), state: &'static str, page: &Page) {
        let kind = page.header("content-type").unwrap_or_default();
        assert!(kind.starts_with("text/html") && !page.body.is_empty(), "{} {} is no page", page.status, page.url);
        let (method, route) = at;
        let path = page.path().to_owned();
        self.shots.push(Shot { method, route, state, path, status: page.status, html: page.source() });
    }

    /// Opens pages and keeps them.
    pub fn opens(&mut self, phone: &mut Visitor, state: &'static str, paths: &[&str]) {
        for path in paths {
            let page = phone.get(path);
            page.assert_status(200);
            self.keep("GET", state, &page);
        }
    }

    fn load(&mut self, phone: &mut Visitor) {
        for page in &self.shots {
            let document = scraper::Html::parse_document(&page.html);
            let loading = selector("link[href], script[src], img[src]");
            let loads = document.select(&loading).filter_map(|element| {
                let address = element.attr("href").or(element.attr("src")).unwrap_or_default();
                address.starts_with('/').then(|| address.to_owned())
            });
            for address in loads {
                self.files.entry(address).or_insert_with_key(|address| {
                    let file = phone.get(address);
                    (file.header("content-type").unwrap_or_default().to_owned(), file.source())
                });
            }
        }
    }
}

fn visit() -> Album {
    let app = TestApp::start();
    let mut album = Album { shots: Vec::new(), files: BTreeMap::new() };
    strangers(&app, &mut album);
    owners(&app, &mut album);
    accounts::first_run(&app, &mut album);
    trainers(&app, &mut album);
    phones(&app, &mut album);
    accounts::people(&app, &mut album);
    refusals(&app, &mut album);
    album.load(&mut app.visitor());
    album
}

/// What everyone may open.
fn strangers(app: &TestApp, album: &mut Album) {
    let mut phone = app.visitor();
    album.opens(
        &mut phone,
        "plain",
        &["/", "/help", "/glossary", "/privacy", "/accessibility", "/sign-in", "/return", "/q/none"],
    );
    album.opens(&mut phone, "plain", &["/lost", "/lost/none", "/next?room=KT7R4M"]);
    album.opens(&mut phone, "plain", &["/worksheets", "/import"]);
    album.opens(&mut phone, "filled", &["/worksheets?lang=fr&country=fj"]);
    let page = phone.get("/import");
    let form = page.form_with("/import").attach("file", "plan.json", b"{");
    album.keep("POST", "to mend", &phone.submit(&page, form));
    album.opens(&mut phone, "empty", &["/plans/new"]);
    album.opens(&mut phone, "with a workshop", &["/plans/new?workshop"]);
    album.keep("POST", "nothing chosen", &phone.request("POST", "/plans", &[("key", "KEY00000A")]));
    album.keep("POST", "wrong code", &phone.request("POST", "/return", &[("code", "2222 3333 4444")]));
    album.keep("POST", "to mend", &phone.request("POST", "/lost", &[("code", "2222 22"), ("key", "KEY00000L")]));
    album.keep("POST", "no such picture", &phone.request("POST", "/q", &[("token", "none")]));
    let mut french = app.visitor();
    album.opens(french.sends("Accept-Language", "fr"), "in French", &["/", "/accessibility"]);
    french.get("/language/en-XA");
    album.opens(&mut french, "in longer words", &["/"]);
}

/// What trainers see.
fn trainers(app: &TestApp, album: &mut Album) {
    let wrong = app.visitor().request("POST", "/sign-in", &[("login", "mere"), ("password", "coconut")]);
    album.keep("POST", "to mend", &wrong);
    let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
    album.opens(&mut mere.browser, "empty", &["/workshops"]);
    let hall = [("do", "network"), ("network", "Market house"), ("password", "breadfruit")];
    mere.posts("/hall", &hall).assert_status(303);
    album.opens(&mut mere.browser, "plain", &["/hello"]);
    album.opens(&mut mere.browser, "filled", &["/hall", "/hall/ways?code=KT7R4M"]);
    let workshop = mere.holds(app, "KT7R4M", None);
    let at = |rest: &str| format!("/workshops/{workshop}{rest}");
    album.opens(&mut mere.browser, "empty", &[&at(""), &at("/board")]);
    album.opens(&mut mere.browser, "plain", &["/workshops/new"]);
    album.opens(&mut mere.browser, "filled", &[&at("/edit")]);
    album.keep("POST", "to mend", &mere.posts("/workshops", &[]));
    album.keep("POST", "to mend", &mere.posts(&at("/edit"), &[]));
    joining(app, album);
    album.opens(&mut mere.browser, "plain", &[&at("/board/1")]);
    album.keep("POST", "to mend", &mere.posts(&at("/board/1"), &[("table", "many")]));
    rooms(album, &mut mere, &at(""));
    seats(app, album, &mut mere, &workshop);
    registers(app, album, &mut mere, &workshop);
    certificates(app, album, &mut mere);
    mere.posts(&at("/close"), &[]).assert_status(303);
    album.opens(&mut mere.browser, "closed", &[&at("")]);
    album.keep("GET", "closed", &app.visitor().get("/join/KT7R4M"));
}

/// The board and the big screen, in a practice room and in the course of the day.
fn rooms(album: &mut Album, mere: &mut Trainer, base: &str) {
    let practice = mere.posts("/workshops/practice", &[]);
    let board = practice.header("location").expect("a board").to_owned();
    album.opens(&mut mere.browser, "practice", &[&board]);
    album.opens(&mut mere.browser, "by table", &[&format!("{board}?names&tables&still")]);
    let screen = format!("{base}/projector");
    album.opens(&mut mere.browser, "welcome", &[&screen]);
    let mut revision = 0;
    for (state, moves) in [("rest", 5), ("storm", 2)] {
        for _ in 0..moves {
            let fields = [("do", "next"), ("revision", &*revision.to_string())];
            mere.posts(&format!("{base}/room"), &fields).assert_status(303);
            revision += 1;
        }
        album.opens(&mut mere.browser, state, &[&screen]);
    }
}

/// The way into the workshop KT7R4M.
fn joining(app: &TestApp, album: &mut Album) {
    let mut phone = app.visitor();
    album.opens(&mut phone, "plain", &["/join", "/join/KT7R4M"]);
    album.keep("POST", "to mend", &phone.request("POST", "/join", &[("code", "222222")]));
    let long = "Mere ".repeat(12);
    album.keep("POST", "to mend", &phone.request("POST", "/join/KT7R4M", &[("key", "KEY00000C"), ("name", &long)]));
    let page = phone.get("/join/KT7R4M");
    let page = phone.submit(&page, page.form_with("/join/KT7R4M").press("Join, and show how far I am"));
    let plan = page.path().trim_end_matches("/code").to_owned();
    album.opens(&mut phone, "in a workshop", &[&plan]);
    album.opens(&mut phone, "with a plan", &["/join/KT7R4M"]);
}

/// What a trainer does for one seat, and what its owner sees of that.
fn seats(app: &TestApp, album: &mut Album, mere: &mut Trainer, workshop: &str) {
    let queue = format!("/workshops/{workshop}/prints");
    album.opens(&mut mere.browser, "plain", &[&format!("/workshops/{workshop}/paper")]);
    album.opens(&mut mere.browser, "empty", &[&queue]);
    let to_mend = mere.posts(&format!("/workshops/{workshop}/paper"), &[("key", "KEY00000S")]);
    album.keep("POST", "to mend", &to_mend);
    let mut ana = Owner::begins(app, "quick");
    album.keep("GET", "empty", &ana.get("/share"));
    let seat = super::seat::sits(app, workshop, &ana);
    album.opens(&mut mere.browser, "empty", &[&seat]);
    ana.saves("/business/you", &[("business-name", "Blue Stoa")]);
    let token = ana.token();
    for (rest, what) in [("/share", ("share", "all")), ("/share", ("typing", "yes")), ("/prints", ("do", "ask"))] {
        ana.sends(rest, &[("csrf", &token), what]).assert_status(303);
    }
    let code = format!("{seat}/code");
    album.keep("POST", "on a phone", &mere.posts(&code, &[("way", "phone")]));
    album.keep("POST", "on a card", &mere.posts(&code, &[("way", "card")]));
    let plan = format!("{seat}/plan");
    album.keep("POST", "to mend", &mere.posts(&plan, &[("key", "KEY00000T")]));
    let said = [("key", "KEY00000U"), ("part", "business"), ("state", "again"), ("text", "Who helps you?")];
    mere.posts(&plan, &said).assert_status(303);
    album.opens(&mut mere.browser, "filled", &[&seat, &plan, &queue]);
    album.keep("GET", "filled", &ana.get("/share"));
    album.keep("GET", "filled", &ana.get("/log"));
    mere.posts(&format!("{seat}/typing"), &[("agreed", "yes")]).assert_status(303);
    let typing = ana.at("/typing");
    album.opens(&mut mere.browser, "begun", &[&typing]);
}

/// A full plan from its first page to its last, and what comes when two people write in it.
fn owners(app: &TestApp, album: &mut Album) {
    let mut ana = Owner::begins(app, "full");
    let at = |rest: &str| format!("/plans/{}{rest}", ana.plan);
    let begun = ["", "/check", "/print", "/print-view", "/activities/history"].map(at);
    let filled = [&begun[..], &["/choices", "/delete", "/sms"].map(at)].concat();
    let begun: Vec<&str> = begun.iter().map(String::as_str).collect();
    let filled: Vec<&str> = filled.iter().map(String::as_str).collect();
    album.keep("GET", "shown", &ana.get("/code"));
    let token = ana.token();
    ana.sends("/code", &[("csrf", &token), ("do", "kept")]).assert_status(303);
    album.keep("GET", "hidden", &ana.get("/code"));
    album.opens(&mut ana.phone, "begun", &begun);
    for path in steps(album, "empty", ana.walks()) {
        album.opens(&mut ana.phone, "filled", &[&path]);
    }
    album.opens(&mut ana.phone, "filled", &filled);
    shared_plan(album, &mut ana, &token);
    wrong(album, &mut ana, &token);
    quarrel(app, album, &mut ana);
    let typed = [("csrf", token.as_str()), ("key", "KEY00000B"), ("revision", "0"), ("business-name", "Mats")];
    let closed = app.visitor().request("POST", &format!("/plans/{}/business/you", ana.plan), &typed);
    album.keep("POST", "plan closed", &closed);
    helped(album, &mut ana, &token);
    let mut quick = Owner::begins(app, "quick");
    album.keep("GET", "quick", &quick.get(""));
    let other = ana.get("").path().to_owned();
    album.keep("GET", "of someone else", &quick.phone.get(&other));
    let token = quick.token();
    album.keep("POST", "gone", &quick.sends("/delete", &[("csrf", &token), ("sure", "yes")]));
    let mut long = Owner::begins_with(app.visitor(), "quick", "en-XA");
    steps(album, "in longer words", long.walks());
}

/// What someone sees who types for the owner and has not asked about money yet.
fn helped(album: &mut Album, ana: &mut Owner, token: &str) {
    let page = ana.get("/print");
    let form = page.form_with("Save this choice").tick("Print the money pages");
    ana.phone.submit(&page, form).assert_status(200);
    ana.sends("/helper", &[("csrf", token), ("do", "start")]).assert_status(303);
    let at = |rest: &str| format!("/plans/{}{rest}", ana.plan);
    album.opens(&mut ana.phone, "ask first", &[&at("/money/week"), &at("/print"), &at("/print-view")]);
}

/// A phone that keeps the plan, and one that others use too.
fn phones(app: &TestApp, album: &mut Album) {
    // What a proxy tells of HTTPS is believed at this door.
    let door = app.beside(|settings| settings.trusted_proxies = vec![std::net::Ipv4Addr::LOCALHOST.into()]);
    let ana = Owner::begins(app, "quick");
    let session = ana.phone.cookie("stanap").expect("a session");
    let mut phone = Visitor::new(&door.base);
    let origin = door.base.replace("http:", "https:");
    phone.sends("X-Forwarded-Proto", "https").sends("Origin", &origin);
    phone.sends("Cookie", &format!("stanap={session}"));
    album.opens(&mut phone, "may be kept", &[&ana.at("/choices")]);
    phone.sends("Cookie", &format!("stanap={session}; keep={}", ana.plan));
    album.opens(&mut phone, "kept", &[&ana.at(""), &ana.at("/choices"), &ana.at("/waiting")]);
    album.load(&mut phone);
    let mut shared = app.visitor();
    let opened = shared.request("POST", "/return", &[("code", &ana.code), ("shared", "yes")]);
    album.keep("POST", "opened on a shared phone", &opened);
    album.opens(&mut shared, "on a shared phone", &[&ana.at("")]);
    album.opens(&mut shared, "open", &[&ana.at("/idle")]);
    album.opens(&mut app.visitor(), "over", &[&ana.at("/idle")]);
}

/// A plan that a second person shares.
fn shared_plan(album: &mut Album, ana: &mut Owner, token: &str) {
    album.keep("GET", "empty", &ana.get("/people"));
    let person = |name| [("csrf", token), ("key", "KEY00000P"), ("do", "add"), ("name", name)];
    album.keep("POST", "to mend", &ana.sends("/people", &person("")));
    let made = ana.sends("/people", &person("Sione"));
    let shown = made.header("location").expect("a code is shown").to_owned();
    album.keep("GET", "filled", &ana.phone.get(&shown));
}

/// Keeps the pages of a walk that ask something, each once, and gives their paths.
fn steps(album: &mut Album, state: &'static str, walk: Vec<Page>) -> Vec<String> {
    let mut paths: Vec<String> = Vec::new();
    for page in walk {
        let route = route_of("GET", page.path());
        if route == "/plans/{plan}/{section}/{stop}" && !paths.iter().any(|path| path == page.path()) {
            album.keep("GET", state, &page);
            paths.push(page.path().to_owned());
        }
    }
    paths
}

/// Answers that cannot be understood, on each kind of page that asks.
fn wrong(album: &mut Album, ana: &mut Owner, token: &str) {
    let page = ana.get("/business/you");
    album.keep("POST", "to mend", &ana.answers(&page, &[("business-phone", "call me")]));
    let page = ana.get("/review/dates");
    album.keep("POST", "to mend", &ana.answers(&page, &[("review-test-on:d", "31"), ("review-test-on:m", "2")]));
    let page = ana.get("/business/place");
    album.keep("POST", "to mend", &ana.answers(&page, &[("business-place", "moon")]));
    let list = ana.get("/contacts/own");
    let row = list.document.select(&selector(".acts a")).next().and_then(|link| link.attr("href"));
    let page = ana.phone.get(row.expect("a person is in the list"));
    album.keep("GET", "filled", &page);
    let phone = page.document.select(&selector("input[type=tel]")).next().and_then(|field| field.attr("name"));
    album.keep("POST", "to mend", &ana.answers(&page, &[(phone.expect("a phone number is asked"), "call me")]));
    let page = ana.get("/stages/cards-cyc-D");
    let saves_lives = page.document.select(&selector("label:has(.flag) input")).find_map(|tick| tick.attr("name"));
    let take = saves_lives.expect("a line that protects life");
    album.keep("POST", "to mend", &ana.answers(&page, &[(take, "no")]));
    album.keep("POST", "not sure", &ana.sends("/delete", &[("csrf", token)]));
    let page = ana.sends("/choices", &[("csrf", token), ("start-language", "none"), ("start-country", "moon")]);
    album.keep("POST", "not offered", &page);
    let many = [[("csrf", token)].as_slice(), &[("a", "1"); 500]].concat();
    album.keep("POST", "too large", &ana.sends("/business/you", &many));
    album.keep("POST", "old form", &ana.sends("/business/you", &[("csrf", "another")]));
}

/// Two phones change the same answer, and one takes away what the other changes.
fn quarrel(app: &TestApp, album: &mut Album, ana: &mut Owner) {
    let mut ben = ana.second_phone(app);
    let (hers, his) = (ana.get("/business/place"), ben.get("/business/place"));
    ana.answers(&hers, &[("business-village", "Erakor")]).assert_status(303);
    album.keep("POST", "conflict", &ben.answers(&his, &[("business-village", "Pango")]));
    let hers = ana.get("/activities/products");
    let link = hers.document.select(&selector(".acts a")).next().and_then(|link| link.attr("href"));
    let row = link.expect("a product is in the list").to_owned();
    let his = ben.phone.get(&row);
    let name = format!("activities-products/{}/name", row.rsplit('/').next().unwrap_or_default());
    ben.answers(&his, &[(&name, "Big mats")]).assert_status(303);
    let remove = hers.form_with(&format!("{row}/remove"));
    let pairs = remove.pairs();
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    album.keep("POST", "conflict", &ana.phone.request("POST", &format!("{row}/remove"), &pairs));
}

/// Pages that say no.
fn refusals(app: &TestApp, album: &mut Album) {
    let mut phone = app.visitor();
    album.keep_as(NOWHERE, "plain", &phone.get("/nowhere"));
    album.keep_as(WRONG, "plain", &phone.request("PUT", "/return", &[]));
    phone.sends("Origin", "https://evil.example");
    album.keep("POST", "from elsewhere", &phone.request("POST", "/return", &[]));
    let ana = Owner::begins(app, "quick");
    let end = if ana.code.ends_with("22") { "33" } else { "22" };
    let wrong = format!("{}{end}", &ana.code[..ana.code.len() - 2]);
    let mut tries = (0..60).map(|_| app.visitor().request("POST", "/return", &[("code", &wrong)]));
    let page = tries.find(|page| page.status == 429).expect("many wrong codes have to wait");
    album.keep("POST", "too many codes", &page);
}
