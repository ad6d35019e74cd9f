//! The word files against the catalogue: nothing lacks, nothing is left over, every language fills the same variables.

use std::collections::{BTreeMap, BTreeSet};

use super::library;
use crate::plan::catalogue::{self, SECTIONS};
use crate::plan::question::{Class, Depth, Kept, Keys, Kind, OptionSet, Options, Question};
use crate::words::{PSEUDO, Value, source};

/// The texts that a plan needs, and those that it may have.
#[derive(Default)]
struct Wanted {
    needed: BTreeSet<String>,
    allowed: BTreeSet<String>,
}

impl Wanted {
    /// Of the whole catalogue, or of what a quick plan asks.
    fn of(quick_only: bool) -> Self {
        let asked = |question: &Question| !quick_only || question.depth != Depth::Full;
        let mut wanted = Self::default();
        for section in SECTIONS {
            for step in section.steps {
                let shown = step.depth != Depth::Full && step.questions.iter().any(|question| asked(question));
                if shown || !quick_only {
                    wanted.section(section.key);
                    wanted.step(section.key, step.key);
                }
            }
        }
        for (_, _, question) in catalogue::questions().filter(|(_, _, question)| asked(question)) {
            wanted.question(question);
            for column in question.table().iter().flat_map(|table| table.columns).filter(|column| asked(column)) {
                wanted.column(question, column);
            }
        }
        wanted
    }

    fn need(&mut self, id: &str, attributes: &[&str]) {
        self.needed.insert(id.to_owned());
        self.needed.extend(attributes.iter().map(|attribute| format!("{id}.{attribute}")));
    }

    fn allow(&mut self, id: &str, attributes: &[&str]) {
        self.allowed.extend(attributes.iter().map(|attribute| format!("{id}.{attribute}")));
    }

    fn section(&mut self, key: &str) {
        self.need(&format!("section-{key}"), &["short", "why"]);
    }

    fn step(&mut self, section: &str, key: &str) {
        let id = format!("step-{section}-{key}");
        self.need(&id, &[]);
        self.allow(&id, &["lead"]);
    }

    fn question(&mut self, question: &Question) {
        self.need(question.key, &["short"]);
        self.allow(question.key, &["hint", "example", "why"]);
        if question.class != Class::Public || question.kept == Kept::Consent {
            self.need(question.key, &["why"]);
        }
        match question.table().map(|table| table.keys) {
            Some(Keys::Free { .. }) => self.need(question.key, &["add", "row", "none"]),
            Some(Keys::Fixed(set)) => self.set(set),
            Some(Keys::Hazards) | None => {}
        }
        self.options(question);
    }

    fn column(&mut self, table: &Question, column: &Question) {
        let id = format!("{}-{}", table.key, column.key);
        self.need(&id, &["short"]);
        self.allow(&id, &["hint", "example", "why"]);
        // The reason of a private table stands at its head.
        if table.class == Class::Public && column.class != Class::Public {
            self.need(&id, &["why"]);
        }
        self.options(column);
    }

    fn options(&mut self, question: &Question) {
        if let Kind::Choice(Options::Fixed(set)) | Kind::Many { options: Options::Fixed(set), .. } = question.kind {
            self.set(set);
        }
    }

    fn set(&mut self, set: &OptionSet) {
        let id = format!("set-{}", set.name);
        self.need(&id, &[]);
        for code in set.codes {
            let name = code.replace('_', "-");
            self.need(&id, &[&name]);
            self.allow(&id, &[&format!("{name}-note")]);
        }
    }
}

/// The texts of one language with their variables.
fn patterns(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    library().words(lang).own.patterns()
}

/// The texts that stand in one English file.
fn in_file(file: &str) -> Vec<String> {
    let files = source::embedded();
    let texts = BTreeMap::from([(file.to_owned(), files["en"][file].clone())]);
    super::super::tongue::Tongue::new("en", &texts).expect("a proper file").patterns().into_keys().collect()
}

#[test]
fn every_part_of_the_catalogue_has_english_words() {
    let english = patterns("en");
    let lacking: Vec<_> = Wanted::of(false).needed.into_iter().filter(|id| !english.contains_key(id)).collect();
    assert_eq!(lacking, Vec::<String>::new());
}

#[test]
fn no_words_of_the_catalogue_are_left_over() {
    let wanted = Wanted::of(false);
    let known = |id: &String| wanted.needed.contains(id) || wanted.allowed.contains(id);
    let of_sections = SECTIONS.iter().flat_map(|section| in_file(&format!("{}.ftl", section.key)));
    let of_sets = in_file("common.ftl").into_iter().filter(|id| id.starts_with("set-"));
    let unused: Vec<_> = of_sections.chain(of_sets).filter(|id| !known(id)).collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn a_label_for_papers_is_short() {
    for (lang, most) in [("en", 30), ("fr", 36)] {
        let words = library().words(lang);
        for id in Wanted::of(false).needed.iter().filter_map(|key| key.strip_suffix(".short")) {
            let short = words.attr(id, "short").unwrap_or_default();
            assert!(short.chars().count() <= most, "{lang} {id}: {short}");
        }
    }
}

/// Texts whose English stands in the packs, so that no English word file holds them.
fn is_of_a_pack(id: &str) -> bool {
    ["action-", "area-", "event-", "number-", "office-", "stage-"].iter().any(|kind| id.starts_with(kind))
}

#[test]
fn every_language_fills_the_same_variables() {
    let english = patterns("en");
    let of_dates = ["day", "month", "month-number", "year"].map(String::from).into();
    for language in library().languages() {
        for (id, variables) in patterns(&language.code) {
            let plain = BTreeSet::new();
            let of_pack = is_of_a_pack(&id).then_some(&plain);
            let theirs = english.get(&id).or(of_pack);
            let theirs = theirs.unwrap_or_else(|| panic!("{}: {id} has no English", language.code));
            let free = id.starts_with("date-") && variables.is_subset(&of_dates);
            assert!(free || &variables == theirs, "{}: {id} uses {variables:?}, not {theirs:?}", language.code);
        }
    }
}

#[test]
fn french_covers_the_quick_plan() {
    let french = patterns("fr");
    let shared = ["common.ftl", "packs.ftl", "errors.ftl"].into_iter().flat_map(in_file);
    let lacking: Vec<_> =
        Wanted::of(true).needed.into_iter().chain(shared).filter(|id| !french.contains_key(id)).collect();
    assert_eq!(lacking, Vec::<String>::new());
}

#[test]
fn french_has_every_hint_of_the_texts_it_has() {
    let french = patterns("fr");
    let lacking: Vec<_> = library()
        .missing("fr")
        .into_iter()
        .filter(|key| key.split_once('.').is_some_and(|(id, _)| french.contains_key(id)))
        .collect();
    assert_eq!(lacking, Vec::<String>::new());
}

#[test]
fn the_pseudo_language_disguises_every_text() {
    let words = library().words(PSEUDO);
    for (key, variables) in patterns("en") {
        let values: Vec<_> = variables.iter().map(|name| (name.as_str(), Value::Text("§"))).collect();
        let text = match key.split_once('.') {
            Some((id, attr)) => words.attr_with(id, attr, &values).unwrap_or_default(),
            None => words.with(&key, &values),
        };
        assert!(text.starts_with('⟦') && text.ends_with('⟧'), "{key}: {text}");
        assert!(!text.contains(|letter: char| letter.is_ascii_alphabetic()), "{key}: {text}");
        assert_eq!(text.contains('§'), !variables.is_empty(), "{key}: {text}");
    }
}

#[test]
fn no_text_holds_marks_that_cannot_be_seen() {
    const HIDDEN: [char; 6] = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{200b}', '\u{200e}'];
    for language in library().languages() {
        let words = library().words(&language.code);
        for (key, variables) in patterns(&language.code) {
            let values: Vec<_> = variables.iter().map(|name| (name.as_str(), Value::Number(2))).collect();
            let (id, attr) = key.split_once('.').unwrap_or((&key, ""));
            let text = words.attr_with(id, attr, &values).unwrap_or_else(|| words.with(id, &values));
            assert!(!text.contains(HIDDEN) && !text.contains("{$"), "{}: {key}: {text}", language.code);
        }
    }
}

#[test]
fn french_actions_fit_the_wall_sheet() {
    let words = library().words("fr");
    let french = patterns("fr");
    let actions: Vec<_> = french.keys().filter(|key| key.starts_with("action-") && !key.contains('.')).collect();
    assert!(!actions.is_empty());
    for id in actions {
        let short = words.attr(id, "short").unwrap_or_default();
        assert!((1..=60).contains(&short.chars().count()), "{id}: {short}");
    }
}

#[test]
fn every_error_takes_its_arguments() {
    let expected: [(&str, &[&str]); 21] = [
        ("missing", &[]),
        ("too-long", &["max"]),
        ("control-characters", &[]),
        ("hidden-characters", &[]),
        ("line-breaks", &[]),
        ("not-a-phone", &[]),
        ("not-a-number", &[]),
        ("too-small", &["min"]),
        ("too-big", &["max"]),
        ("not-money", &[]),
        ("not-a-date", &[]),
        ("date-past", &[]),
        ("date-future", &[]),
        ("date-too-far", &[]),
        ("date-out-of-range", &[]),
        ("not-an-option", &[]),
        ("too-many", &["max"]),
        ("too-few", &["min"]),
        ("alone", &[]),
        ("too-many-rows", &["max"]),
        ("sum-of-people", &["max", "min"]),
    ];
    let english = patterns("en");
    for (code, arguments) in expected {
        let variables = &english[&format!("error-{code}")];
        assert!(variables.iter().eq(arguments), "{code} uses {variables:?}");
    }
}

#[test]
fn every_band_phase_and_piece_of_advice_has_words() {
    let english = patterns("en");
    let mut ids: Vec<String> = ["n", "w72", "w48", "w24", "w12", "d", "a72", "r"].map(|p| format!("phase-{p}")).into();
    ids.extend(["people", "processes", "profits", "partnerships"].map(|p| format!("p-{p}")));
    ids.extend(["low", "medium", "high", "very-high"].map(|band| format!("band-{band}.letter")));
    for readiness in ["not-ready", "getting-ready", "ready"] {
        ids.push(format!("ready-{readiness}"));
        ids.extend(["very-high", "high", "medium-low"].map(|risk| format!("advice-{risk}-{readiness}")));
    }
    for id in ids {
        assert!(english.contains_key(&id), "{id}");
    }
}
