//! After the day: a word in what nobody shared is looked for at every address that the trainer can ask for.

use super::hall::Hall;
use super::home;
use super::people::Person;
use crate::support::page::Page;
use crate::support::pdf::{pdf_pieces, pdf_text};
use crate::support::routes::routes;
use crate::support::workbook::sheets;

/// Stands in what is not shared.
const SECRET: &str = "Zvqsecret";
/// Stands in what is shared, to see that it would be found.
const SHARED: &str = "Zvqshared";
/// Money in a plan that is shared without it, as typed and as printed.
const MONEY: [&str; 2] = ["98765431", "98,765,431"];

/// Writes the secret into plans that are not shared, and another word into one that is.
pub fn planted(hidden: &mut [&mut Person], without_money: &mut Person, shared: &mut Person) {
    for person in hidden {
        plants(person, SECRET);
    }
    plants(shared, SHARED);
    without_money.presses("", "Make it a full plan").assert_status(200);
    without_money.owner.saves("/money/week", &[("money-savings", MONEY[0])]);
    let token = without_money.owner.token();
    let debt = [
        ("csrf", token.as_str()),
        ("key", "debt000001"),
        ("revision", "0"),
        ("money-debts/r1/name", SECRET),
        ("money-debts/r1/way", "i_owe"),
    ];
    without_money.owner.sends("/money/debts/rows/r1", &debt).assert_status(303);
    let help = [("csrf", token.as_str()), ("key", "help000001"), ("revision", "0"), ("people-help/r1/who", SECRET)];
    without_money.owner.sends("/people/help/rows/r1", &help).assert_status(303);
    without_money.owner.get("/check").assert_text(SECRET);
}

fn plants(person: &mut Person, word: &str) {
    let fields = ["business-name", "business-owner", "business-village"].map(|field| (field, word));
    person.owner.saves("/business/you", &fields[..2]);
    person.owner.saves("/business/place", &fields[2..]);
    person.owner.saves("/people/safe", &[("people-safe-place", word), ("people-meeting", word)]);
    person.owner.get("/check").assert_text(word);
}

/// Asks for everything about these seats, and looks for the word in pages, papers, files and refusals.
pub fn looked_for(hall: &mut Hall, hidden: &[&Person], shared: &Person) {
    let sheets = hall.mere.sheets(hall.base.trim_start_matches("/workshops/"));
    // what is not about one seat is the same for all
    let whole = everything(hall, shared, &sheets, |route| !is_about_one(route));
    let mut asked = whole.len();
    assert_silent(&whole);
    for person in hidden {
        let pages = everything(hall, person, &sheets, is_about_one);
        asked += pages.len();
        assert_silent(&pages);
    }
    assert!(asked > 300, "{asked} addresses were asked");
    let zip = whole.iter().find(|(path, _)| path.ends_with("/plans.zip"));
    assert!(zip.is_some_and(|(_, page)| words(page).contains(SHARED)), "the ZIP is looked into");
    let pages = everything(hall, shared, &sheets, is_about_one);
    let found: Vec<String> =
        pages.into_iter().filter(|(_, page)| words(page).contains(SHARED)).map(|(path, _)| path).collect();
    assert!(found.iter().any(|path| path.ends_with("/plan")), "what is shared is read: {found:?}");
}

fn assert_silent(pages: &[(String, Page)]) {
    for (path, page) in pages {
        let said = words(page);
        let told = [SECRET, MONEY[0], MONEY[1]].into_iter().find(|word| said.contains(word));
        assert_eq!(told, None, "{path} tells it");
    }
}

fn is_about_one(route: &str) -> bool {
    route.contains("{plan}") || route.contains("{seat}")
}

/// The routes that fit, with this person's plan and seat in them, each asked by the trainer with her token.
fn everything(hall: &mut Hall, person: &Person, sheets: &[String], fits: impl Fn(&str) -> bool) -> Vec<(String, Page)> {
    let token = hall.mere.token();
    let sheet = usize::try_from(person.seat).ok().and_then(|seat| sheets.get(seat - 1)).expect("a sheet");
    let sheet = sheet.rsplit('/').next().unwrap_or_default().to_owned();
    let (number, workshop) = (person.seat.to_string(), hall.base.trim_start_matches("/workshops/").to_owned());
    let mut pages = vec![];
    for (method, route) in routes().into_iter().filter(|(_, route)| fits(route)) {
        let leaves = ["/sign-out", "/practice", "/account/password"].iter().any(|end| route.ends_with(end));
        if leaves || route.starts_with("/assets") || route.starts_with("/audio") {
            continue;
        }
        let seat = if route.contains("/register/") { &sheet } else { &number };
        let path = route.replace("{plan}", &person.owner.plan).replace("{workshop}", &workshop);
        let path = path.replace("{seat}", seat).replace("{moment}", "after").replace("{code}", &hall.code);
        let path = path.replace("{section}", "business").replace("{stop}", "you").replace("{row}", "r1");
        let fields = [("csrf", token.as_str()), ("key", "SECRET0001"), ("revision", "1"), ("part", "business")];
        let further: &[&str] = match route.rsplit('/').next() {
            _ if method != "GET" => &[],
            Some("results" | "results.xlsx") => &["?view=exact"],
            Some("summary.pdf") => &["?exact=1"],
            Some("board") => &["?names&tables&still"],
            Some("certificates") => &["?names"],
            Some("return-cards.pdf") => &["?names=1"],
            _ => &[],
        };
        for query in [""].iter().chain(further) {
            let path = format!("{path}{query}");
            let page = hall.mere.browser.request(&method, &path, &fields);
            assert!(page.status < 500, "{method} {path}: {}", page.text());
            pages.push((format!("{method} {path}"), page));
        }
    }
    pages
}

/// All words of an answer, also of those that are packed.
fn words(page: &Page) -> String {
    match page.header("content-type").unwrap_or_default() {
        "application/pdf" => pdf_text(&page.body) + &pdf_pieces(&page.body),
        "application/zip" => home::files(page).iter().map(|(name, bytes)| name.clone() + &unpacked(bytes)).collect(),
        kind if kind.contains("spreadsheetml") => {
            sheets(page).into_iter().flat_map(|(_, lines)| lines).flatten().collect::<Vec<_>>().join("\n")
        }
        _ => page.source(),
    }
}

/// The words of a file out of a ZIP.
fn unpacked(bytes: &[u8]) -> String {
    if bytes.starts_with(b"%PDF") { pdf_pieces(bytes) } else { String::from_utf8_lossy(bytes).into_owned() }
}
