//! The numbers of the day, counted by hand from what was typed, beside those in the files.

use std::collections::BTreeMap;

use stanap::plan::catalogue::readiness::SHORT;
use stanap::store::{Rights, audit};

use super::hall::Hall;
use super::home::SEEN;
use super::people::Person;
use super::register::{after, answers_after, feedback, is_there, sheet};
use super::says;
use crate::support::app::TestApp;
use crate::support::workbook::{line, sheets};

/// Who lost a code.
const LOST: usize = 4;

/// Whether the report counts her as completed: there, with a plan that is done as far as she lets it be seen or showed it
/// to the trainer, and the last questions answered.
pub fn completed(n: usize) -> bool {
    is_there(n) && (Person::shows(n) || SEEN.contains(&n)) && answers_after(n)
}

/// People, trained and completed of a group.
pub fn counted(people: &[Person], of: impl Fn(usize) -> bool) -> [usize; 3] {
    let count = |also: fn(usize) -> bool| people.iter().filter(|one| of(one.n) && also(one.n)).count();
    [count(|_| true), count(is_there), count(completed)]
}

/// The short check in points of a hundred, by the rule of the domain: 2, 1, 0, and 69 at most without all safety points.
fn score(lines: &BTreeMap<&str, &str>) -> usize {
    let counted: Vec<&str> = lines.values().copied().filter(|code| *code != "not_for_me").collect();
    let points: usize =
        counted.iter().map(|code| [2, 1, 0][["yes", "partly"].iter().position(|c| c == code).unwrap_or(2)]).sum();
    let score = (200 * points + 2 * counted.len()) / (4 * counted.len());
    let safe = ["readiness-r01", "readiness-r02", "readiness-r08"].iter().all(|key| lines[key] == "yes");
    if safe { score } else { score.min(69) }
}

/// Whose eight lines are known both before, out of the plan, and after.
pub fn compared(people: &[Person]) -> Vec<[BTreeMap<&str, &str>; 2]> {
    let both = people.iter().filter(|person| sheet(person.n).check && answers_after(person.n));
    both.map(|person| [SHORT.iter().map(|line| (line.key, person.said(line.key))).collect(), after(person.n)]).collect()
}

fn texts(numbers: &[usize]) -> Vec<String> {
    numbers.iter().map(ToString::to_string).collect()
}

/// The exact results: every table that the typed answers say anything of.
pub fn results(hall: &mut Hall, people: &[Person]) {
    let book: BTreeMap<_, _> = sheets(&hall.get("/results.xlsx?view=exact")).into_iter().collect();
    let table = |id: &str| &book[&hall.says(&format!("results-table-{id}"))];
    let same = |id: &str, name: &str, counts: [usize; 3]| {
        let mut wanted = vec![name.to_owned()];
        wanted.extend(texts(&counts));
        wanted.push("0".to_owned());
        assert_eq!(line(table(id), name), wanted, "{id}");
    };
    same("all", &hall.says("results-row-all"), counted(people, |_| true));
    for code in ["woman", "man", "other"] {
        same("sex", &hall.says(&format!("register-sex-{code}")), counted(people, |n| sheet(n).sex == Some(code)));
    }
    let silent = hall.says("results-not-said");
    same("sex", &silent, counted(people, |n| sheet(n).sex.is_none()));
    for code in ["under18", "18to24", "25to34", "35to49", "50to64", "65up"] {
        same("age", &hall.says(&format!("register-age-{code}")), counted(people, |n| sheet(n).age == code));
    }
    for (id, known) in [("results-row-yes", Some(true)), ("results-row-no", Some(false)), ("results-not-said", None)] {
        same("disability", &hall.says(id), counted(people, |n| sheet(n).disability == known));
    }
    for code in ["market_vendor", "handicraft", "fisher", "taxi_transport"] {
        same("sector", &hall.says(&format!("sector-{code}")), counted(people, |n| sheet(n).sector == code));
    }
    for (name, code) in [("Shefa", "shefa"), ("Sanma", "sanma"), ("Tafea", "tafea")] {
        same("area", name, counted(people, |n| sheet(n).area == Some(code)));
    }
    let there = people.iter().filter(|person| is_there(person.n)).count();
    assert_eq!(table("days")[1][1], there.to_string());
    readiness(table("readiness"), table("lines"), people);
    for (question, code) in
        [("useful", "yes"), ("useful", "partly"), ("clear", "yes"), ("clear", "partly"), ("clear", "no")]
    {
        let said = |n: usize| answers_after(n) && feedback(n).contains(&(question, code));
        let count = people.iter().filter(|person| said(person.n)).count();
        let (asked, answer) =
            (hall.says(&format!("survey-{question}")), hall.says(&format!("survey-{question}-{code}")));
        assert_eq!(line(table("feedback"), &format!("{asked} {answer}"))[1], count.to_string());
    }
}

/// Each one's points before (0) or after (1), and their mean.
pub fn scores(people: &[Person], time: usize) -> (Vec<usize>, usize) {
    let scores: Vec<usize> = compared(people).iter().map(|both| score(&both[time])).collect();
    let mean = (2 * scores.iter().sum::<usize>() + scores.len()) / (2 * scores.len());
    (scores, mean)
}

fn readiness(table: &[Vec<String>], lines: &[Vec<String>], people: &[Person]) {
    let compared = compared(people);
    assert!(compared.len() > 20, "most of the room can be compared");
    for (time, row) in table[1..].iter().enumerate() {
        let (scores, mean) = scores(people, time);
        let band = |from: usize, to: usize| scores.iter().filter(|score| (from..=to).contains(*score)).count();
        let wanted = [scores.len(), mean, band(0, 39), band(40, 69), band(70, 100)];
        assert_eq!(row[1..], texts(&wanted), "{}", row[0]);
    }
    for (row, question) in lines[1..].iter().zip(SHORT) {
        let yes = |time: usize| compared.iter().filter(|both| both[time][question.key] == "yes").count();
        assert_eq!(row[1..], texts(&[yes(0), yes(1)]), "{}", row[0]);
    }
}

/// What is passed on says the same as the exact numbers, or nothing, and never tells of a group under five.
pub fn published(hall: &mut Hall) {
    let (exact, shown) = (sheets(&hall.get("/results.xlsx?view=exact")), sheets(&hall.get("/results.xlsx")));
    let hidden = hall.says("results-hidden");
    let mut silences = 0;
    for ((name, exact), (other, shown)) in exact.iter().zip(&shown) {
        assert_eq!((name, exact.len()), (other, shown.len()));
        for (at, (cell, told)) in exact.iter().flatten().zip(shown.iter().flatten()).enumerate() {
            if *told == hidden {
                silences += 1;
                continue;
            }
            assert_eq!(cell, told, "{name}, cell {at}");
            let small = told.parse::<u32>().is_ok_and(|number| (1..5).contains(&number));
            assert!(!small, "{name} tells of {told}");
        }
    }
    assert!(silences > 5, "the room has small groups");
}

/// The register as a spreadsheet opens it, and the same as CSV.
pub fn register(hall: &mut Hall, people: &[Person]) {
    let book: BTreeMap<_, _> = sheets(&hall.get("/register.xlsx")).into_iter().collect();
    let register = &book[&hall.says("results-register")];
    assert_eq!(register.len(), people.len() + 1);
    let yes = |on: bool| hall.says(if on { "results-yes" } else { "results-no" });
    for person in people {
        let (n, sheet) = (person.n, sheet(person.n));
        let area = sheet.area.map(|code| format!("{}{}", code[..1].to_uppercase(), &code[1..]));
        let wanted = [
            person.seat.to_string(),
            says::name(n),
            if sheet.call { says::phone(n) } else { String::new() },
            sheet.sex.map(|code| hall.says(&format!("register-sex-{code}"))).unwrap_or_default(),
            hall.says(&format!("register-age-{}", sheet.age)),
            sheet.disability.map(yes).unwrap_or_default(),
            hall.says(&format!("sector-{}", sheet.sector)),
            area.unwrap_or_default(),
            yes(sheet.call),
            yes(false),
            sheet.guardian.unwrap_or_default().to_owned(),
            "day 2027-2-8".to_owned(),
            usize::from(is_there(n)).to_string(),
            yes(is_there(n)),
            yes(completed(n)),
        ];
        assert_eq!(line(register, &says::name(n)), wanted);
    }
    let csv = hall.get("/register.csv");
    let text = csv.source();
    assert!(text.starts_with('\u{feff}'), "a spreadsheet reads it as Unicode");
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    for (line, row) in reader.records().map(|line| line.expect("a line")).zip(register) {
        for (cell, wanted) in line.iter().zip(row) {
            let wanted = wanted.replace("day 2027-2-8", "2027-02-08");
            let shielded = wanted.starts_with('=').then(|| format!("'{wanted}"));
            assert_eq!(cell, shielded.unwrap_or(wanted));
        }
    }
}

/// What was done to seats and plans stands in the log of the workshop, each time it was done.
pub fn audited(hall: &Hall, app: &TestApp, people: &[Person], on_paper: usize) {
    let workshop = hall.base.trim_start_matches("/workshops/").to_owned();
    let log = app.store.read_now(move |c| audit::of_workshop(c, &workshop, 1000)).expect("the log");
    let phones = people.len() - on_paper;
    for (action, times) in [
        ("joined", phones),
        ("register-told", phones),
        ("paper-added", on_paper),
        ("typing-started", on_paper),
        ("typing-ended", on_paper),
        ("reissue-started", LOST + on_paper),
        ("code-reissued", LOST + on_paper),
        ("printed-for", 3),
        ("commented", 1),
        ("attendance-saved", 1),
    ] {
        assert_eq!(log.iter().filter(|line| line.action == action).count(), times, "{action}");
    }
}

/// Only the trainer of the room reads any of it.
pub fn nobody_else(hall: &Hall, app: &TestApp) {
    use crate::support::trainer::Trainer;
    let mut sione = Trainer::signs_in(app, "sione", Rights::Trainer, None);
    for file in ["register.xlsx", "register.csv", "results.xlsx", "results", "board", "prints", "attendance"] {
        assert_eq!(sione.browser.get(&format!("{}/{file}", hall.base)).status, 404, "{file}");
    }
}
