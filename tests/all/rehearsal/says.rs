//! What each person of the rehearsal says to a page: plausible answers made from her number, of nobody who exists.

use std::collections::BTreeSet;

use crate::support::form::Form;
use crate::support::page::Page;
use crate::support::reading::selector;

/// What is sold, in turn; a spreadsheet would count one of them, if it were let.
const GOODS: [&str; 6] = ["Tāpa mats", "ʻUfi and taro", "Grilled fish", "Shell rings", "Lāvalava", "Town trips"];
/// Where people go, in turn.
const PLACES: [&str; 4] = ["School hall", "Māhina church", "Clinic", "ʻApi nakamal"];

/// Who is called like a formula.
pub const FORMULA: usize = 7;

/// What she is called in the room, and her business on paper.
pub fn name(n: usize) -> String {
    match n {
        FORMULA => "=1+1".to_owned(),
        8 => "Stall 8 ʻĀpia".to_owned(),
        9 => "Stall 9 Mānuka".to_owned(),
        _ => format!("Stall {n}"),
    }
}

/// Her phone number.
pub fn phone(n: usize) -> String {
    format!("555 0{}", 100 + n)
}

/// What she types in a line of this name, which takes so many characters.
fn typed(n: usize, field: &str, most: usize) -> String {
    let (good, place) = (GOODS[n % GOODS.len()], PLACES[n % PLACES.len()]);
    let text = match field.rsplit('/').next().unwrap_or_default() {
        "business-name" => name(n),
        "business-owner" => format!("Keeper {n}"),
        "business-village" => format!("Village {n}, Shēfa"),
        "people-safe-place" => format!("{place} {n}"),
        "people-high-ground" => format!("Hill {n}"),
        "people-meeting" => format!("Big tree {n}"),
        "assets-dry-place" => format!("Loft {n}"),
        "item" => format!("Box {n}"),
        "name" if field.starts_with("contacts") => format!("Cousin {n}"),
        "name" => format!("{good} {n}"),
        other => format!("{other} {n}"),
    };
    text.chars().take(most).collect()
}

/// Which options of a list she ticks.
fn ticked(n: usize, field: &str, options: &[String]) -> Vec<String> {
    let chosen: &[&str] = match (field, n % 4) {
        ("hazards-exposure", 0) => &["near_sea", "light_roof"],
        ("hazards-exposure", 1) => &["low_land", "trees"],
        ("hazards-exposure", 2) => &["slope", "one_road"],
        ("hazards-exposure", _) => &["none"],
        _ => return options.iter().skip(n % options.len()).take(2).cloned().collect(),
    };
    chosen.iter().map(|code| (*code).to_owned()).collect()
}

/// The form of the page's own questions, with what she says in it.
pub fn filled(n: usize, page: &Page) -> Form {
    let mut form = own_form(page);
    let mut seen = BTreeSet::new();
    for field in page.document.select(&selector("main input:not([type=hidden]), main select, main textarea")) {
        let name = field.attr("name").unwrap_or_default().to_owned();
        // the list of suggestions is taken as it comes
        if !name.contains('-') || !seen.insert(name.clone()) {
            continue;
        }
        let options = || options(page, &name);
        let most = field.attr("maxlength").and_then(|most| most.parse().ok()).unwrap_or(80);
        form = match (field.value().name(), field.attr("type").unwrap_or("text")) {
            ("select", _) | (_, "radio") => {
                let options = options();
                form.choose(&name, &options[(n * 3 + name.len()) % options.len()])
            }
            // what the app proposes stays
            (_, "checkbox") if name == "hazards-chosen" && form.value(&name).is_some_and(|on| !on.is_empty()) => form,
            (_, "checkbox") => ticks(form, &name, &options(), &ticked(n, &name, &options())),
            (_, "tel") => form.fill(&name, &phone(n)),
            _ => {
                let text = number(n, &name, field.attr("inputmode")).unwrap_or_else(|| typed(n, &name, most));
                form.fill(&name, &text)
            }
        };
    }
    form
}

/// What she types where a number is asked, and the boxes of a day.
fn number(n: usize, name: &str, mode: Option<&str>) -> Option<String> {
    match name.rsplit_once(':') {
        Some((_, "d")) => Some((1 + n % 28).to_string()),
        Some((_, "m")) => Some((4 + n % 6).to_string()),
        Some((_, "y")) => Some("2027".to_owned()),
        _ => mode.filter(|mode| *mode == "numeric").map(|_| (1 + n % 9).to_string()),
    }
}

fn ticks(form: Form, name: &str, options: &[String], chosen: &[String]) -> Form {
    options.iter().fold(form, |form, option| {
        let one = format!("{name}={option}");
        if chosen.contains(option) { form.tick(&one) } else { form.untick(&one) }
    })
}

/// The codes of a question's options, without "choose".
fn options(page: &Page, name: &str) -> Vec<String> {
    let all = format!("main input[type][name='{name}']:not([type=hidden]), main select[name='{name}'] option");
    let all = selector(&all);
    let codes = page.document.select(&all).filter_map(|option| option.attr("value"));
    codes.filter(|code| !code.is_empty()).map(str::to_owned).collect()
}

/// The form in which the page's questions stand; buttons that remove a row, and that of the seat, are others.
pub fn own_form(page: &Page) -> Form {
    let path = page.path().split("/rows/").next().unwrap_or_default();
    let own = |form: &Form| {
        let rest = form.action.split_once(path).map(|(_, rest)| rest);
        form.method == "POST" && rest.is_some_and(|rest| !rest.ends_with("/remove") && !rest.ends_with("/seat"))
    };
    let mut forms: Vec<Form> = page.forms().into_iter().filter(own).collect();
    assert_eq!(forms.len(), 1, "forms with questions on {}: {}", page.url, page.text());
    forms.swap_remove(0)
}
