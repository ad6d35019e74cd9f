//! Every question of the catalogue answered, each answer looked for on the papers.

use std::collections::BTreeSet;

use super::{day, made};
use crate::outline::said;
use crate::packs::Packs;
use crate::plan::advice::Advice;
use crate::plan::answers::{Answers, Value};
use crate::plan::catalogue::{self, activities, business, finish, hazards, recovery, stages};
use crate::plan::options::Frame;
use crate::plan::question::{Class, Depth, Kept, Keys, Kind, Max, Options, Question, Shelf};
use crate::plan::{journey, visible};
use crate::words::Library;

/// One answer: how it is said, who may see it, and where it came from.
struct Said {
    path: String,
    words: String,
    class: Class,
}

/// A plan with every answer given.
struct Full<'a> {
    frame: Frame<'a>,
    answers: Answers,
    count: i64,
    given: Vec<(String, &'static Question, Class)>,
}

impl Full<'_> {
    fn set(&mut self, section: &str, path: String, value: Value) {
        self.answers.section_mut(section).values.insert(path, value);
    }

    /// A valid value that no other answer has, as far as the kind allows.
    fn value(&mut self, question: &Question) -> Value {
        self.count += 1;
        let n = self.count;
        match &question.kind {
            Kind::Line { max } => Value::Text(format!("Ā{n} line {}", "x".repeat(30)).chars().take(*max).collect()),
            Kind::Paragraph { .. } => {
                Value::Text(format!("Text {n} first\nsecond {}", "long words ".repeat(15).trim()))
            }
            Kind::Phone => Value::Text(format!("555 {n:04}")),
            Kind::Number { min, max } => {
                let most = match max {
                    Max::At(most) => *most,
                    Max::ThisYear => 2026,
                };
                Value::Number((*min + n).min(most))
            }
            Kind::Money => Value::Number(n * 100),
            Kind::Date(_) => Value::Text((day() + chrono::TimeDelta::days(n % 300)).to_string()),
            Kind::Choice(options) => Value::Text(self.code(question, options)),
            Kind::Many { options, .. } => self.many(options),
            Kind::Rows(_) | Kind::Actions(_) => unreachable!("filled row by row"),
        }
    }

    fn codes(&self, options: &Options) -> Vec<String> {
        Frame { answers: &self.answers, ..self.frame }.codes(options)
    }

    fn code(&self, question: &Question, options: &Options) -> String {
        let codes = self.codes(options);
        match question.key {
            "finish-leave-out-money" | "finish-print-help" | "business-registered" | "second" => "yes".to_owned(),
            "stages-move" => "W72".to_owned(),
            _ => codes[usize::try_from(self.count).unwrap() % codes.len()].clone(),
        }
    }

    fn many(&self, options: &Options) -> Value {
        let alone: &[&str] = if let Options::Fixed(set) = options { set.alone } else { &[] };
        let codes = self.codes(options).into_iter().filter(|code| !alone.contains(&code.as_str()) && code != "unsure");
        Value::Many(codes.take(if matches!(options, Options::Pack(_)) { 7 } else { 15 }).collect())
    }

    fn fill(&mut self, question: &'static Question) {
        let section = question.section();
        match &question.kind {
            Kind::Rows(table) => {
                let ids: Vec<String> = match table.keys {
                    Keys::Free { .. } => ["a", "b"].map(str::to_owned).to_vec(),
                    Keys::Hazards => self.answers.many(&hazards::CHOSEN).to_vec(),
                    Keys::Fixed(set) => set.codes.iter().map(ToString::to_string).collect(),
                };
                for (place, id) in (0..).zip(ids) {
                    if matches!(table.keys, Keys::Free { .. }) {
                        self.set(section, format!("{}/{id}", question.key), Value::Number(place));
                    }
                    for column in table.columns {
                        let value = self.value(column);
                        let path = format!("{}/{id}/{}", question.key, column.key);
                        self.set(section, path.clone(), value);
                        let class = if question.class == Class::Public { column.class } else { question.class };
                        self.given.push((path, column, class));
                    }
                }
            }
            Kind::Actions(offered) => self.act(question, *offered),
            _ => {
                let value = self.value(question);
                self.set(section, question.key.to_owned(), value);
                self.given.push((question.key.to_owned(), question, question.class));
            }
        }
    }

    /// Takes every second suggestion.
    fn act(&mut self, question: &'static Question, offered: Shelf) {
        let answers = self.answers.clone();
        let frame = Frame { answers: &answers, ..self.frame };
        let advice = Advice::new(&answers, frame.packs);
        let mut ids: Vec<String> = Vec::new();
        match offered {
            Shelf::Stages => {
                for hazard in journey::carded(&frame) {
                    for phase in journey::stages(&hazard, &frame) {
                        let card = journey::card(&advice, &hazard, phase);
                        ids.extend(card.iter().map(|action| format!("{hazard}:{}", action.id)));
                    }
                }
            }
            Shelf::First72 => ids.extend(advice.first_72().iter().map(|action| action.id.clone())),
            Shelf::Recovery => ids.extend(advice.recovery().iter().map(|action| action.id.clone())),
        }
        for (place, id) in ids.iter().enumerate() {
            let word = if place % 2 == 0 { "yes" } else { "no" };
            self.set(question.section(), format!("{}/{id}/take", question.key), Value::Text(word.to_owned()));
        }
    }
}

fn with_all(country: &str, depth: Depth, check: impl Fn(&Frame<'_>, &[Said], &Library)) {
    let packs = Packs::embedded().unwrap();
    let library = Library::embedded().unwrap();
    let languages = vec!["en".to_owned(), "fr".to_owned()];
    let nothing = Answers::default();
    let country = packs.country(country).unwrap();
    let frame = Frame {
        packs: &packs,
        country,
        depth,
        today: day(),
        languages: &languages,
        workshop: false,
        answers: &nothing,
    };
    let mut full = Full { frame, answers: Answers::default(), count: 0, given: vec![] };
    // Asked at this depth, in the order of the catalogue; what depends on later answers is decided at the end.
    for (_, _, question) in catalogue::questions() {
        let depth = question.depth == Depth::Both || question.depth == depth;
        if depth && question.kept == Kept::Answers {
            full.fill(question);
        }
    }
    let frame = Frame { answers: &full.answers, ..frame };
    let words = library.words("en");
    let shown = |path: &str| {
        let key = path.split('/').next().unwrap();
        catalogue::question(key).is_some_and(|question| visible::is_shown(question, &frame))
    };
    let asked = |column: &Question| frame.asks(column.depth);
    let said =
        full.given.iter().filter(|(path, column, _)| shown(path) && asked(column)).map(|(path, question, class)| {
            let section = full.answers.section(path.split('-').next().unwrap());
            let words = said::value(&words, question, section.values.get(path), &frame).unwrap();
            Said { path: path.clone(), words, class: *class }
        });
    check(&frame, &said.collect::<Vec<_>>(), &library);
}

/// What the full plan says, its first page included.
fn text_of(answers: &Answers, frame: &Frame<'_>) -> String {
    let outline = made(answers, &frame.country.code, frame.depth, "en");
    serde_json::to_string(&(outline.front, outline.plan)).unwrap()
}

fn escaped(words: &str) -> String {
    let text = serde_json::to_string(words).unwrap();
    text[1..text.len() - 1].to_owned()
}

/// Whether the words stand in the text; a list stands if each of its parts does.
fn stands(text: &str, words: &str) -> bool {
    text.contains(&escaped(words)) || words.split(", ").all(|part| text.contains(&escaped(part)))
}

fn choose(answers: &Answers, money: bool, help: bool) -> Answers {
    let mut answers = answers.clone();
    let values = &mut answers.section_mut("finish").values;
    let word = |on: bool| Value::Text(if on { "yes" } else { "no" }.to_owned());
    values.insert(finish::LEAVE_OUT_MONEY.key.to_owned(), word(!money));
    values.insert(finish::PRINT_HELP.key.to_owned(), word(help));
    answers
}

fn every_answer_stands(country: &str, depth: Depth) {
    with_all(country, depth, |frame, all, _| {
        assert!(all.len() > if depth == Depth::Full { 250 } else { 60 }, "{}", all.len());
        let text = text_of(&choose(frame.answers, true, true), frame);
        let wanted = all.iter().filter(|said| said.class != Class::TotalsOnly);
        let lost: Vec<_> = wanted
            // Busy months are drawn; a test of their own looks at them.
            .filter(|said| said.path != activities::BUSY_MONTHS.key && !stands(&text, &said.words))
            .map(|said| format!("{}: {}", said.path, said.words))
            .collect();
        assert_eq!(lost, Vec::<String>::new());
    });
}

#[test]
fn every_answer_of_a_quick_plan_stands_on_its_papers() {
    every_answer_stands("VU", Depth::Quick);
}

#[test]
fn every_answer_of_a_full_plan_of_vanuatu_stands_on_its_papers() {
    every_answer_stands("VU", Depth::Full);
}

#[test]
fn every_answer_of_a_full_plan_of_tonga_stands_on_its_papers() {
    every_answer_stands("TO", Depth::Full);
}

#[test]
fn every_answer_of_a_full_plan_of_mongolia_stands_on_its_papers() {
    every_answer_stands("MN", Depth::Full);
}

#[test]
fn what_is_private_stands_only_where_it_was_chosen() {
    with_all("VU", Depth::Full, |frame, all, _| {
        let distinct = |class| -> Vec<&str> {
            let own = all.iter().filter(|said| said.class == class).map(|said| said.words.as_str());
            own.filter(|words| words.starts_with('Ā') || words.starts_with("VT ")).collect()
        };
        let (money, health) = (distinct(Class::Money), distinct(Class::Health));
        assert!(money.len() > 10 && health.len() == 6, "{} {}", money.len(), health.len());
        let on = |answers: &Answers| {
            let outline = made(answers, "VU", Depth::Full, "en");
            serde_json::to_string(&outline).unwrap()
        };
        let bare = on(&choose(frame.answers, false, false));
        for words in money.iter().chain(&health) {
            assert!(!bare.contains(&escaped(words)), "{words}");
        }
        let with_help = on(&choose(frame.answers, false, true));
        assert!(health.iter().all(|words| with_help.contains(&escaped(words))));
        assert!(!money.iter().any(|words| with_help.contains(&escaped(words))));
        let outline = made(&choose(frame.answers, true, true), "VU", Depth::Full, "en");
        let private: BTreeSet<bool> = outline.plan.iter().map(|page| page.private).collect();
        assert_eq!(private.len(), 2, "the page of money is marked, the others are not");
        let wall = serde_json::to_string(&(outline.front, outline.back)).unwrap();
        assert!(!money.iter().chain(&health).any(|words| wall.contains(&escaped(words))));
    });
}

#[test]
fn an_action_stands_on_its_card_only_if_it_was_taken() {
    with_all("VU", Depth::Full, |frame, _, _| {
        let words = Library::embedded().unwrap().words("en");
        let advice = Advice::new(frame.answers, frame.packs);
        let text = text_of(frame.answers, frame);
        let taken = |path: String, section: &str| {
            frame.answers.section(section).values.get(&path).and_then(Value::as_text) == Some("yes")
        };
        for action in advice.recovery() {
            let path = format!("{}/{}/take", recovery::STEPS.key, action.id);
            assert_eq!(
                text.contains(&escaped(&said::action(&words, action))),
                taken(path, "recovery"),
                "{}",
                action.id
            );
        }
        let outline = made(frame.answers, "VU", Depth::Full, "en");
        let hazard = journey::carded(frame).remove(0);
        let page = outline.plan.iter().find(|page| page.title == words.text(&format!("hazard-{hazard}"))).unwrap();
        let page = serde_json::to_string(page).unwrap();
        for phase in journey::stages(&hazard, frame) {
            for action in journey::card(&advice, &hazard, phase) {
                let path = format!("{}/{hazard}:{}/take", stages::ACTIONS.key, action.id);
                let stands = page.contains(&escaped(&said::action(&words, action)));
                assert_eq!(stands, taken(path, "stages"), "{}", action.id);
            }
        }
    });
}

#[test]
fn the_one_number_of_a_quick_plan_stands_in_a_full_one_until_the_groups_are_counted() {
    let mut answers = Answers::default();
    crate::plan::sample::number(&mut answers, &business::PEOPLE, 437);
    assert!(serde_json::to_string(&made(&answers, "VU", Depth::Full, "en")).unwrap().contains("437"));
    let group = Value::Number(438);
    crate::plan::sample::cell(&mut answers, &business::WORKERS, "paid_men", &business::WORKER_COUNT, group);
    let text = serde_json::to_string(&made(&answers, "VU", Depth::Full, "en")).unwrap();
    assert!(text.contains("438") && !text.contains("437"));
}
