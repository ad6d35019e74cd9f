//! The three worked cases as answers, and small tools to change them, for tests only.

use super::answers::{Answers, Value};
use super::catalogue::{activities, assets, business, hazards, money, readiness};
use super::question::Question;

/// Answers with a text, code or ISO day.
pub(crate) fn say(answers: &mut Answers, question: &Question, text: &str) {
    set(answers, question, question.key.to_owned(), Value::Text(text.to_owned()));
}

/// Answers with a number or an amount in minor units.
pub(crate) fn number(answers: &mut Answers, question: &Question, number: i64) {
    set(answers, question, question.key.to_owned(), Value::Number(number));
}

/// Ticks exactly these codes.
pub(crate) fn tick(answers: &mut Answers, question: &Question, codes: &[&str]) {
    let codes = codes.iter().map(|code| (*code).to_owned()).collect();
    set(answers, question, question.key.to_owned(), Value::Many(codes));
}

/// Fills one column of a row.
pub(crate) fn cell(answers: &mut Answers, table: &Question, row: &str, column: &Question, value: Value) {
    set(answers, table, format!("{}/{row}/{}", table.key, column.key), value);
}

/// Fills one column of a row with a text or code.
pub(crate) fn word(answers: &mut Answers, table: &Question, row: &str, column: &Question, text: &str) {
    cell(answers, table, row, column, Value::Text(text.to_owned()));
}

/// Chooses a hazard and rates it.
pub(crate) fn rate(answers: &mut Answers, hazard: &str, often: &str, bad: &str) {
    let mut chosen: Vec<String> = answers.many(&hazards::CHOSEN).to_vec();
    chosen.push(hazard.to_owned());
    set(answers, &hazards::CHOSEN, hazards::CHOSEN.key.to_owned(), Value::Many(chosen));
    word(answers, &hazards::RATINGS, hazard, &hazards::OFTEN, often);
    word(answers, &hazards::RATINGS, hazard, &hazards::BAD, bad);
}

/// Answers readiness lines, one letter a line from R01 on: Yes, Partly, No, Unsure, "-" not for me, "." unanswered.
pub(crate) fn check(answers: &mut Answers, letters: &str) {
    let lines = readiness::LINES.iter().flat_map(|lines| lines.iter());
    for (line, letter) in lines.zip(letters.chars().filter(|letter| *letter != ' ')) {
        let code = match letter {
            'Y' => "yes",
            'P' => "partly",
            'N' => "no",
            'U' => "unsure",
            '-' => "not_for_me",
            _ => continue,
        };
        say(answers, line, code);
    }
}

fn product(answers: &mut Answers, place: i64, id: &str, [share, need, stop]: [&str; 3]) {
    let table = &activities::PRODUCTS;
    set(answers, table, format!("{}/{id}", table.key), Value::Number(place));
    word(answers, table, id, &activities::PRODUCT_NAME, id);
    word(answers, table, id, &activities::PRODUCT_SHARE, share);
    word(answers, table, id, &activities::PRODUCT_STOP, stop);
    if !need.is_empty() {
        word(answers, table, id, &activities::PRODUCT_NEED, need);
    }
}

fn thing(answers: &mut Answers, place: i64, id: &str, count: i64, cost: i64) {
    let table = &assets::ITEMS;
    set(answers, table, format!("{}/{id}", table.key), Value::Number(place));
    word(answers, table, id, &assets::ITEM, id);
    cell(answers, table, id, &assets::ITEM_NUMBER, Value::Number(count));
    cell(answers, table, id, &assets::ITEM_COST, Value::Number(cost));
}

/// An insurance or group fund (S9.6).
pub(crate) fn policy(answers: &mut Answers, place: i64, id: &str, kind: &str, pays: i64) {
    let table = &money::POLICIES;
    set(answers, table, format!("{}/{id}", table.key), Value::Number(place));
    word(answers, table, id, &money::POLICY_TYPE, kind);
    cell(answers, table, id, &money::POLICY_PAYS, Value::Number(pays));
}

/// Sales, goods, savings and restart, in minor units.
fn purse(answers: &mut Answers, [sales, goods, savings, restart]: [i64; 4]) {
    number(answers, &money::SALES, sales);
    number(answers, &money::GOODS, goods);
    number(answers, &money::SAVINGS, savings);
    number(answers, &money::RESTART, restart);
}

/// Case 1: handicraft, Port Vila, Vanuatu, after Pam.
pub(crate) fn leitau() -> Answers {
    let mut answers = Answers::default();
    let it = &mut answers;
    say(it, &business::SECTOR, "handicraft");
    say(it, &business::AREA, "shefa");
    for (group, count) in [("paid_women", 0), ("family_women", 2), ("family_men", 1)] {
        cell(it, &business::WORKERS, group, &business::WORKER_COUNT, Value::Number(count));
    }
    product(it, 1, "mats", ["most", "some", "week1"]);
    product(it, 2, "baskets", ["half", "some", "weeks2"]);
    product(it, 3, "fans", ["small", "not_much", "month1"]);
    tick(it, &hazards::EXPOSURE, &["near_sea", "light_roof"]);
    rate(it, "cyc", "often", "very_big");
    rate(it, "tsu", "sometimes", "very_big");
    rate(it, "ill", "often", "medium");
    rate(it, "pan", "sometimes", "very_big");
    rate(it, "srg", "often", "medium");
    check(it, "YPNNNP NPNNPY NPNPYY PYNNPY");
    purse(it, [30_000, 14_000, 20_000, 50_000]);
    cell(it, &money::MUST_PAY, "home", &money::MUST_PAY_AMOUNT, Value::Number(8_000));
    cell(it, &money::MUST_PAY, "rent", &money::MUST_PAY_AMOUNT, Value::Number(4_000));
    thing(it, 1, "tent", 1, 22_000);
    thing(it, 2, "mats", 30, 2_000);
    thing(it, 3, "sewing machine", 1, 35_000);
    say(it, &assets::MOVE_TIME, "hours_1_3");
    answers
}

/// Case 2: market vendor, Rakiraki, Fiji, after Winston. Money in cents.
pub(crate) fn salanieta() -> Answers {
    let mut answers = Answers::default();
    let it = &mut answers;
    say(it, &business::SECTOR, "market_vendor");
    say(it, &business::AREA, "western");
    product(it, 1, "leaves", ["most", "", "days3"]);
    product(it, 2, "roots", ["half", "", "week1"]);
    product(it, 3, "jams", ["small", "", "month1"]);
    tick(it, &hazards::EXPOSURE, &["low_land", "one_road"]);
    rate(it, "cyc", "often", "very_big");
    rate(it, "fld", "very_often", "big");
    rate(it, "dro", "sometimes", "big");
    rate(it, "sup", "often", "medium");
    rate(it, "thf", "sometimes", "medium");
    check(it, "YYNNNN NYNPNY NYNNNN PYNNNN");
    purse(it, [42_000, 15_000, 30_000, 80_000]);
    cell(it, &money::MUST_PAY, "home", &money::MUST_PAY_AMOUNT, Value::Number(16_000));
    policy(it, 1, "micro", "cyclone", 100_000);
    say(it, &assets::MOVE_TIME, "half_day");
    answers
}

/// Case 3: taxi, Nukuʻalofa, Tonga, after Gita. Money in seniti.
pub(crate) fn sione() -> Answers {
    let mut answers = Answers::default();
    let it = &mut answers;
    say(it, &business::SECTOR, "taxi_transport");
    say(it, &business::AREA, "tongatapu");
    product(it, 1, "town", ["most", "", "days3"]);
    product(it, 2, "airport", ["half", "", "weeks2"]);
    product(it, 3, "school", ["small", "", "month1"]);
    tick(it, &hazards::EXPOSURE, &["low_land", "trees"]);
    rate(it, "cyc", "often", "big");
    rate(it, "vol", "sometimes", "big");
    rate(it, "net", "often", "medium");
    rate(it, "sup", "often", "big");
    rate(it, "ill", "often", "very_big");
    check(it, "YNPPNN YNP-NY NYPYNN YPN-NY");
    purse(it, [65_000, 24_000, 20_000, 250_000]);
    cell(it, &money::MUST_PAY, "loan", &money::MUST_PAY_AMOUNT, Value::Number(18_000));
    cell(it, &money::MUST_PAY, "home", &money::MUST_PAY_AMOUNT, Value::Number(15_000));
    policy(it, 1, "van", "vehicle", 400_000);
    say(it, &assets::MOVE_TIME, "under_1h");
    answers
}

fn set(answers: &mut Answers, question: &Question, path: String, value: Value) {
    answers.section_mut(question.section()).values.insert(path, value);
}
