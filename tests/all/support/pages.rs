//! Which routes answer with pages, and in which states each page is to be visited. A route that is not here fails a test.

/// What a route answers with.
#[derive(Clone, Copy, Debug)]
pub enum Answers {
    /// A page, to be seen in each of these states.
    Page(&'static [&'static str]),
    /// No page but this.
    Other(&'static str),
}
use Answers::{Other, Page};

/// One line: method, route as written in `src/web.rs`, and what it answers with.
type Line = (&'static str, &'static str, Answers);

const ON: Answers = Other("sends on to the next page");

/// Every route.
pub const PAGES: &[Line] = &[
    ("GET", "/", Page(&["plain", "in French", "in longer words"])),
    ("GET", "/health", Other("a word for machines")),
    ("GET", "/help", Page(&["plain"])),
    ("GET", "/glossary", Page(&["plain"])),
    ("GET", "/privacy", Page(&["plain"])),
    ("GET", "/accessibility", Page(&["plain", "in French"])),
    ("GET", "/sign-in", Page(&["plain"])),
    ("POST", "/sign-in", Page(&["to mend"])),
    ("POST", "/sign-out", ON),
    ("GET", "/setup", Page(&["plain"])),
    ("POST", "/setup", Page(&["to mend"])),
    ("GET", "/account", Page(&["plain", "of an admin"])),
    ("POST", "/account", Page(&["to mend"])),
    ("POST", "/account/password", Page(&["to mend"])),
    ("GET", "/people", Page(&["filled"])),
    ("GET", "/people/invite", Page(&["plain"])),
    ("POST", "/people/invite", Page(&["to mend", "made"])),
    ("GET", "/people/{account}", Page(&["plain", "closed", "herself"])),
    ("POST", "/people/{account}", Page(&["reset"])),
    ("GET", "/invite/{token}", Page(&["plain", "reset"])),
    ("POST", "/invite/{token}", Page(&["to mend"])),
    ("GET", "/organisations", Page(&["empty", "filled"])),
    ("POST", "/organisations", Page(&["to mend"])),
    ("GET", "/organisations/{organisation}", Page(&["plain", "with a logo"])),
    ("POST", "/organisations/{organisation}", ON),
    ("POST", "/organisations/{organisation}/logo", Page(&["to mend"])),
    ("GET", "/organisations/{organisation}/logo.png", Other("a picture")),
    ("GET", "/happened", Page(&["filled"])),
    ("GET", "/workshops", Page(&["empty"])),
    ("GET", "/workshops/{workshop}/paper", Page(&["plain"])),
    ("POST", "/workshops/{workshop}/paper", Page(&["to mend"])),
    ("GET", "/workshops/{workshop}/prints", Page(&["empty", "filled"])),
    ("POST", "/workshops/{workshop}/prints", Other("a paper")),
    ("GET", "/workshops/{workshop}/seats/{seat}", Page(&["empty", "filled"])),
    ("POST", "/workshops/{workshop}/seats/{seat}/code", Page(&["on a phone", "on a card"])),
    ("POST", "/workshops/{workshop}/seats/{seat}/typing", ON),
    ("GET", "/workshops/{workshop}/seats/{seat}/plan", Page(&["filled"])),
    ("POST", "/workshops/{workshop}/seats/{seat}/plan", Page(&["to mend"])),
    ("POST", "/workshops", Page(&["to mend"])),
    ("GET", "/workshops/new", Page(&["plain"])),
    ("GET", "/workshops/{workshop}", Page(&["empty", "closed"])),
    ("GET", "/workshops/{workshop}/edit", Page(&["filled"])),
    ("POST", "/workshops/{workshop}/edit", Page(&["to mend"])),
    ("POST", "/workshops/practice", ON),
    ("GET", "/workshops/{workshop}/board", Page(&["empty", "practice", "by table"])),
    ("GET", "/workshops/{workshop}/projector", Page(&["welcome", "storm", "rest"])),
    ("POST", "/workshops/{workshop}/room", ON),
    ("POST", "/workshops/{workshop}/seats", ON),
    ("GET", "/workshops/{workshop}/board/{seat}", Page(&["plain"])),
    ("POST", "/workshops/{workshop}/board/{seat}", Page(&["to mend"])),
    ("POST", "/workshops/{workshop}/close", ON),
    ("GET", "/join", Page(&["plain"])),
    ("POST", "/join", Page(&["to mend"])),
    ("GET", "/join/{code}", Page(&["plain", "with a plan", "closed"])),
    ("POST", "/join/{code}", Page(&["to mend"])),
    ("GET", "/workshops/{workshop}/team", Page(&["alone", "filled"])),
    ("POST", "/workshops/{workshop}/team", ON),
    ("GET", "/workshops/{workshop}/delete", Page(&["plain"])),
    ("POST", "/workshops/{workshop}/delete", Page(&["to mend"])),
    ("GET", "/language/{code}", ON),
    ("GET", "/contrast/{state}", ON),
    ("GET", "/text/{size}", ON),
    ("GET", "/sw.js", Other("the worker of phones that keep a plan")),
    ("GET", "/assets/{name}", Other("the stylesheet and the script")),
    ("GET", "/audio/{lang}/{name}", Other("a recording")),
    ("GET", "/worksheets/{lang}/{country}/pack.pdf", Other("a paper")),
    ("GET", "/worksheets", Page(&["plain", "filled"])),
    ("GET", "/worksheets/{lang}/{country}.pdf", Other("a paper")),
    ("GET", "/worksheets/{lang}/{country}/wall.pdf", Other("a paper")),
    ("GET", "/worksheets/{lang}/{country}/damage.pdf", Other("a paper")),
    ("GET", "/import", Page(&["plain"])),
    ("POST", "/import", Page(&["to mend"])),
    ("GET", "/return", Page(&["plain"])),
    ("GET", "/lost", Page(&["plain"])),
    ("POST", "/lost", Page(&["to mend"])),
    ("GET", "/lost/{token}", Page(&["plain"])),
    ("GET", "/next", Page(&["plain"])),
    ("POST", "/return", Page(&["opened on a shared phone", "wrong code", "too many codes", "from elsewhere"])),
    ("GET", "/q/{token}", Page(&["plain"])),
    ("POST", "/q", Page(&["no such picture"])),
    ("GET", "/plans/new", Page(&["empty", "with a workshop"])),
    ("POST", "/plans", Page(&["nothing chosen"])),
    (
        "GET",
        "/plans/{plan}",
        Page(&["begun", "filled", "quick", "in a workshop", "kept", "on a shared phone", "of someone else"]),
    ),
    ("GET", "/plans/{plan}", Page(&["begun", "filled", "quick", "kept", "on a shared phone", "of someone else"])),
    ("GET", "/plans/{plan}/code", Page(&["shown", "hidden"])),
    ("POST", "/plans/{plan}/code", ON),
    ("GET", "/plans/{plan}/check", Page(&["begun", "filled"])),
    ("GET", "/plans/{plan}/print", Page(&["begun", "filled"])),
    ("POST", "/plans/{plan}/print", ON),
    ("GET", "/plans/{plan}/print-view", Page(&["begun", "filled"])),
    ("GET", "/plans/{plan}/wall.pdf", Other("a paper")),
    ("GET", "/plans/{plan}/plan.pdf", Other("a paper")),
    ("GET", "/plans/{plan}/card.pdf", Other("a paper")),
    ("GET", "/plans/{plan}/by-hand.pdf", Other("a paper")),
    ("GET", "/plans/{plan}/wall-1.png", Other("a picture of a paper")),
    ("GET", "/plans/{plan}/wall-2.png", Other("a picture of a paper")),
    ("GET", "/plans/{plan}/card.png", Other("a picture of a paper")),
    ("GET", "/plans/{plan}/reminders.ics", Other("a file for the calendar")),
    ("GET", "/plans/{plan}/contacts.vcf", Other("a file for the contacts")),
    ("GET", "/plans/{plan}/sms", Page(&["filled"])),
    ("GET", "/plans/{plan}/phone.html", Other("a file to keep on the phone")),
    ("GET", "/plans/{plan}/versions/{version}", Other("a paper")),
    ("GET", "/plans/{plan}/share", Page(&["empty", "filled"])),
    ("POST", "/plans/{plan}/share", ON),
    ("GET", "/plans/{plan}/log", Page(&["filled"])),
    ("POST", "/plans/{plan}/told", ON),
    ("POST", "/plans/{plan}/prints", ON),
    ("GET", "/plans/{plan}/typing", Page(&["begun"])),
    ("POST", "/plans/{plan}/typing", ON),
    ("GET", "/plans/{plan}/people", Page(&["empty", "filled"])),
    ("POST", "/plans/{plan}/people", Page(&["to mend"])),
    ("GET", "/plans/{plan}/choices", Page(&["filled", "may be kept", "kept"])),
    ("POST", "/plans/{plan}/keep", ON),
    ("GET", "/plans/{plan}/waiting", Page(&["kept"])),
    ("GET", "/plans/{plan}/idle", Page(&["open", "over"])),
    ("POST", "/plans/{plan}/choices", Page(&["not offered"])),
    ("POST", "/plans/{plan}/rounds", ON),
    ("GET", "/plans/{plan}/plan.json", Other("a file for machines")),
    ("GET", "/plans/{plan}/delete", Page(&["filled"])),
    ("POST", "/plans/{plan}/delete", Page(&["not sure", "gone"])),
    ("POST", "/plans/{plan}/depth", ON),
    ("GET", "/plans/{plan}/{section}/history", Page(&["begun", "filled"])),
    ("POST", "/plans/{plan}/{section}/history", ON),
    ("POST", "/plans/{plan}/{section}/both", ON),
    ("POST", "/plans/{plan}/tasks/{stop}/suggestions", ON),
    ("GET", "/plans/{plan}/{section}/{stop}", Page(&["empty", "filled", "in longer words", "ask first"])),
    ("POST", "/plans/{plan}/{section}/{stop}", Page(&["to mend", "conflict", "too large", "old form", "plan closed"])),
    ("GET", "/plans/{plan}/{section}/{stop}/rows/{row}", Page(&["filled"])),
    ("POST", "/plans/{plan}/{section}/{stop}/rows/{row}", Page(&["to mend"])),
    ("POST", "/plans/{plan}/{section}/{stop}/rows/{row}/remove", Page(&["conflict"])),
    ("POST", "/plans/{plan}/seat", ON),
    ("POST", "/plans/{plan}/helper", ON),
    ("POST", "/plans/{plan}/sign-out", ON),
    (NOWHERE.0, NOWHERE.1, Page(&["plain"])),
    (WRONG.0, WRONG.1, Page(&["plain"])),
];

/// Any address that no route knows.
pub const NOWHERE: (&str, &str) = ("GET", "(nowhere)");
/// A known address asked in a way it does not know.
pub const WRONG: (&str, &str) = ("PUT", "(any)");

/// The route that an address belongs to: of those that fit, the one with the most words of its own.
pub fn route_of(method: &str, path: &str) -> &'static str {
    let fitting = PAGES.iter().filter(|line| line.0 == method && fits(line.1, path));
    let own = |route: &str| route.split('/').filter(|part| !part.starts_with('{')).count();
    fitting.max_by_key(|line| own(line.1)).map_or(NOWHERE.1, |line| line.1)
}

fn fits(route: &str, path: &str) -> bool {
    let (mut route, mut path) = (route.split('/'), path.split('/'));
    loop {
        match (route.next(), path.next()) {
            (None, None) => return true,
            (Some(part), Some(word)) if part == word || (part.starts_with('{') && !word.is_empty()) => {}
            _ => return false,
        }
    }
}
