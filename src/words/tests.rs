//! What the loader and the handle promise; `tests/coverage.rs` holds the word files against the catalogue.

mod coverage;

use std::fs;
use std::path::Path;

use chrono::NaiveDate;

use super::{Language, Library, PSEUDO, Value, Words};

pub(super) fn library() -> Library {
    Library::embedded().expect("the compiled word files are proper")
}

fn english() -> Words {
    library().words("en")
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day that exists")
}

fn put(folder: &Path, file: &str, text: &str) {
    let path = folder.join(file);
    fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

#[test]
fn a_message_has_its_text_and_attributes() {
    let words = english();
    assert_eq!(words.text("business-name"), "Name of your business");
    assert_eq!(words.attr("business-name", "example").as_deref(), Some("Mama Leitau's Crafts"));
    assert_eq!(words.attr("business-name", "why"), None);
}

#[test]
fn options_are_found_by_their_codes() {
    let words = english();
    assert_eq!(words.option("often", "very_often"), "Very often");
    assert_eq!(words.option_note("often", "very_often").as_deref(), Some("Almost every 1 to 2 years"));
    assert_eq!(words.option_note("yes-no", "yes"), None);
    assert_eq!(words.option("service", "police"), "Police");
    assert_eq!(words.option("often", "never"), "never");
}

#[test]
fn variables_are_filled_without_isolating_marks() {
    let words = english();
    let text = words.with("page-like", &[("example", Value::Text("Mele, Efate"))]);
    assert_eq!(text, "Like: Mele, Efate");
    let row = words.attr_with("activities-products", "row", &[("n", 2.into())]);
    assert_eq!(row.as_deref(), Some("Product 2"));
    assert_eq!(words.with("unit-days", &[("n", 1.into())]), "1 day");
    assert_eq!(words.with("unit-days", &[("n", 30.into())]), "30 days");
}

#[test]
fn a_text_that_is_nowhere_shows_its_id() {
    assert_eq!(english().text("no-such-text"), "no-such-text");
    assert_eq!(english().with("no-such-text", &[]), "no-such-text");
    assert!(!english().has("no-such-text"));
}

#[test]
fn an_unknown_language_gets_english() {
    let words = library().words("tlh");
    assert_eq!(words.lang(), "en");
    assert_eq!(words.text("section-money"), "Money");
}

#[test]
fn gaps_fall_back_to_english_one_by_one_and_are_listed() {
    let folder = tempfile::tempdir().expect("a folder");
    put(
        folder.path(),
        "bi/business.ftl",
        "language-name = Bislama\nbusiness-name = Nem blong bisnis\n    .short = Bisnis\n",
    );
    let library = Library::load(folder.path()).expect("a proper folder");
    let words = library.words("bi");
    assert_eq!(words.text("business-name"), "Nem blong bisnis");
    assert_eq!(words.attr("business-name", "short").as_deref(), Some("Bisnis"));
    assert_eq!(words.attr("business-name", "example").as_deref(), Some("Mama Leitau's Crafts"));
    assert_eq!(words.text("business-owner"), "Your name");
    let missing = library.missing("bi");
    assert!(missing.contains(&"business-name.example".to_owned()));
    assert!(missing.contains(&"business-owner".to_owned()));
    assert!(!missing.contains(&"business-name".to_owned()));
    assert_eq!(library.missing("en"), Vec::<String>::new());
}

#[test]
fn a_folder_is_all_a_new_language_needs() {
    let folder = tempfile::tempdir().expect("a folder");
    put(folder.path(), "to/common.ftl", "\u{feff}language-name = Lea fakatonga\r\n");
    let library = Library::load(folder.path()).expect("a proper folder");
    let tongan = Language { code: "to".into(), own_name: "Lea fakatonga".into() };
    assert!(library.languages().contains(&tongan));
    assert_eq!(library.languages()[0].code, "en");
}

#[test]
fn a_folder_replaces_the_files_of_the_same_name_only() {
    let folder = tempfile::tempdir().expect("a folder");
    put(folder.path(), "en/start.ftl", "start-language = Which language?\n");
    put(folder.path(), "en/notes.txt", "this is not a word file");
    let words = Library::load(folder.path()).expect("a proper folder").words("en");
    assert_eq!(words.text("start-language"), "Which language?");
    assert!(!words.has("start-country"));
    assert!(words.has("business-name"));
}

#[test]
fn a_folder_that_is_not_there_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let library = Library::load(&folder.path().join("nowhere")).expect("the compiled files");
    assert_eq!(library.words("en").text("section-money"), "Money");
}

#[test]
fn a_wrong_file_is_named_with_its_line_and_reason() {
    let wrong = |file: &str, text: &str| {
        let folder = tempfile::tempdir().expect("a folder");
        put(folder.path(), file, text);
        Library::load(folder.path()).expect_err("a wrong file").to_string()
    };
    let broken = wrong("fr/extra.ftl", "good = Bon\n\nbad { = Mauvais\n");
    assert!(broken.starts_with("fr/extra.ftl, line 3: "), "{broken}");
    let twice = wrong("en/extra.ftl", "one = One\n# a note\none = Again\n");
    assert_eq!(twice, "en/extra.ftl, line 3: the message \"one\" stands twice");
    let elsewhere = wrong("en/zz.ftl", "\nbusiness-name = Again\n");
    assert_eq!(elsewhere, "en/zz.ftl, line 2: the message \"business-name\" stands twice");
    assert!(wrong("not a language/x.ftl", "a = b\n").starts_with("not a language: "));
}

#[test]
fn words_of_packs_are_used_only_from_the_language_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    put(folder.path(), "fr/pack-vu.ftl", "stage-vu-w48 = Bleu\n");
    let library = Library::load(folder.path()).expect("a proper folder");
    assert_eq!(library.words("fr").over("stage-vu-w48", "Blue"), "Bleu");
    assert_eq!(library.words("fr").over("stage-vu-w24", "Yellow"), "Yellow");
    assert_eq!(library.words("en").over("stage-vu-w48", "Blue"), "Blue");
    assert_eq!(library.words(PSEUDO).over("stage-vu-w48", "Blue"), "⟦Ɓļûé~~⟧");
    let short = |lang| library.words(lang).over_attr("action-g-r-3", "short", "Keep prices fair.");
    assert_eq!(short("fr"), "Garder des prix justes.");
    assert_eq!(short("en"), "Keep prices fair.");
}

#[test]
fn days_numbers_and_money_in_english() {
    let words = english();
    assert_eq!(words.date_long(day(2026, 8, 18)), "18 August 2026");
    assert_eq!(words.date_short(day(2026, 8, 18)), "18 Aug 2026");
    assert_eq!(words.month_year(day(2026, 8, 18)), "August 2026");
    assert_eq!(words.number(999), "999");
    assert_eq!(words.number(1_234_567), "1,234,567");
    assert_eq!(words.number(-30_000), "-30,000");
    assert_eq!(words.number(i64::MIN), "-9,223,372,036,854,775,808");
    assert_eq!(words.money(30_000, "VT", 0), "VT 30,000");
    assert_eq!(words.money(42_000, "F$", 2), "F$420");
    assert_eq!(words.money(42_050, "F$", 2), "F$420.50");
    assert_eq!(words.money(5, "F$", 2), "F$0.05");
    assert_eq!(words.money(-42_050, "F$", 2), "-F$420.50");
    assert_eq!(words.money(0, "₱", 2), "₱0");
}

#[test]
fn days_numbers_and_money_in_french() {
    let words = library().words("fr");
    assert_eq!(words.date_long(day(2026, 8, 18)), "18 août 2026");
    assert_eq!(words.date_long(day(2026, 8, 1)), "1er août 2026");
    assert_eq!(words.date_short(day(2026, 12, 2)), "2 déc. 2026");
    assert_eq!(words.month_year(day(2026, 8, 18)), "août 2026");
    assert_eq!(words.number(1_234_567), "1\u{a0}234\u{a0}567");
    assert_eq!(words.money(30_000, "VT", 0), "30\u{a0}000\u{a0}VT");
    assert_eq!(words.money(42_050, "F$", 2), "420,50\u{a0}F$");
    assert_eq!(words.with("unit-days", &[("n", 0.into())]), "0 jour");
    assert_eq!(words.with("unit-days", &[("n", 2.into())]), "2 jours");
}

#[test]
fn the_pseudo_language_is_offered_only_when_asked_for() {
    let offers = |library: &Library| library.languages().iter().any(|language| language.code == PSEUDO);
    assert!(!offers(&library()));
    assert!(offers(&library().with_pseudo()));
    assert_eq!(library().words(PSEUDO).lang(), PSEUDO);
    assert_eq!(library().words(PSEUDO).date_long(day(2026, 5, 1)), "⟦1 Ṁåý~ 2026⟧");
}
