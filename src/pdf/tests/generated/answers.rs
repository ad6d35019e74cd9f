//! Plans made by chance from a seed, from nothing to every upper bound. The benches read this file too, so it names
//! the program by what the module around it calls `lib`.

use chrono::{NaiveDate, TimeDelta};

use super::lib::packs::Packs;
use super::lib::plan::advice::Advice;
use super::lib::plan::answers::{Answers, Value};
use super::lib::plan::catalogue::{self, hazards};
use super::lib::plan::journey;
use super::lib::plan::options::Frame;
use super::lib::plan::question::{Depth, Kept, Keys, Kind, Max, Options, Question, Shelf, Table};

/// Languages of the plans; the last is English in disguise.
const LANGUAGES: [&str; 3] = ["en", "fr", "en-XA"];
/// How many of a hundred questions a plan answers.
const FILLED: [usize; 6] = [5, 25, 50, 75, 95, 100];
/// What words are made of: letters of the Pacific, of French and of its neighbours, no word of any paper.
const SYLLABLES: [&str; 28] = [
    "ta", "vo", "kī", "me", "ʻu", "lō", "ngā", "ñe", "sū", "pa", "ri", "kwo", "na", "ē", "xi", "zu", "gwā", "fē", "hō",
    "bi", "dja", "wē", "çu", "œl", "vă", "ộng", "ữt", "ỷ",
];
/// And of Mongolia.
const CYRILLIC: [&str; 8] = ["өв", "үр", "ха", "нгай", "дө", "зүж", "эрх", "щё"];
/// Letters of a word that has no place to break.
const UNBROKEN: usize = 40;

/// A plan and what its papers are made with.
pub struct Made {
    /// Country code.
    pub country: String,
    /// Language of the papers.
    pub language: &'static str,
    /// How much it asks.
    pub depth: Depth,
    /// What it holds.
    pub answers: Answers,
}

/// How long the texts of a plan are.
#[derive(Clone, Copy, PartialEq)]
enum Texts {
    /// A word or two.
    Short,
    /// Anything up to the bound.
    Any,
    /// The bound.
    Longest,
    /// The bound, in words of forty letters.
    Unbroken,
}

/// Chance that is the same in every run.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit.max(1)).unwrap_or(1);
        usize::try_from(self.next() % limit).unwrap_or(0)
    }

    /// One of these.
    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// How a plan is filled.
struct Filling<'a> {
    dice: Dice,
    frame: Frame<'a>,
    filled: usize,
    texts: Texts,
    /// Every table as long as it may be.
    most: bool,
}

/// The plan of a seed: 0 is empty, 1 to 6 stand at every upper bound in all languages, the others are made by chance.
pub fn plan(packs: &Packs, today: NaiveDate, seed: u64) -> Made {
    let mut dice = Dice(seed.wrapping_mul(0x5851_F42D_4C95_7F2D));
    let countries = packs.countries();
    let bound = (1..=6).contains(&seed);
    let country = &countries[if seed <= 6 { 0 } else { dice.below(countries.len()) }];
    let place = usize::try_from(seed % 3).unwrap_or(0);
    let depth = if bound || dice.percent(60) { Depth::Full } else { Depth::Quick };
    let texts = match seed {
        1..=3 => Texts::Longest,
        4..=6 => Texts::Unbroken,
        _ => dice.of(&[Texts::Short, Texts::Any, Texts::Any, Texts::Longest, Texts::Unbroken]),
    };
    let filled = if bound { 100 } else { dice.of(&FILLED) };
    let most = bound || dice.percent(30);
    let nothing = Answers::default();
    let languages = LANGUAGES.map(str::to_owned);
    let frame = Frame { packs, country, depth, today, languages: &languages, workshop: false, answers: &nothing };
    let mut filling = Filling { dice, frame, filled: if seed == 0 { 0 } else { filled }, texts, most };
    let mut answers = Answers::default();
    let kept = catalogue::questions().map(|(_, _, question)| question);
    for question in kept.filter(|question| question.kept == Kept::Answers && frame.asks(question.depth)) {
        let given = answers.clone();
        filling.fill(question, &given, &mut answers);
    }
    Made { country: country.code.clone(), language: LANGUAGES[place], depth, answers }
}

impl Filling<'_> {
    fn chance(&mut self) -> bool {
        let filled = self.filled;
        self.dice.percent(filled)
    }

    fn fill(&mut self, question: &'static Question, given: &Answers, answers: &mut Answers) {
        if !self.chance() {
            return;
        }
        match &question.kind {
            Kind::Rows(table) => self.rows(question, table, given, answers),
            Kind::Actions(from) => self.act(question, *from, given, answers),
            _ => {
                if let Some(value) = self.value(question, given) {
                    put(answers, question, question.key.to_owned(), value);
                }
            }
        }
    }

    fn rows(&mut self, question: &'static Question, table: &Table, given: &Answers, answers: &mut Answers) {
        let ids: Vec<String> = match table.keys {
            Keys::Free { max, quick_max, .. } => {
                let most = if self.frame.depth == Depth::Quick { quick_max } else { max };
                let count = if self.most { most } else { self.dice.below(most + 1) };
                (0..count).map(|row| format!("r{row}")).collect()
            }
            Keys::Hazards => given.many(&hazards::CHOSEN).to_vec(),
            Keys::Fixed(set) => set.codes.iter().map(ToString::to_string).collect(),
        };
        for (place, row) in (0..).zip(ids) {
            if matches!(table.keys, Keys::Free { .. }) {
                put(answers, question, format!("{}/{row}", question.key), Value::Number(place));
            }
            let frame = self.frame;
            for column in table.columns.iter().filter(|column| frame.asks(column.depth)) {
                let value = if self.chance() { self.value(column, given) } else { None };
                if let Some(value) = value {
                    put(answers, question, format!("{}/{row}/{}", question.key, column.key), value);
                }
            }
        }
    }

    /// Takes suggested actions, or leaves them out.
    fn act(&mut self, question: &'static Question, from: Shelf, given: &Answers, answers: &mut Answers) {
        for path in offered(&Frame { answers: given, ..self.frame }, from) {
            if self.chance() {
                let take = if self.dice.percent(self.filled) { "yes" } else { "no" };
                put(answers, question, format!("{}/{path}/take", question.key), Value::Text(take.to_owned()));
            }
            if self.chance() {
                let who = Value::Text(self.text(40));
                put(answers, question, format!("{}/{path}/who", question.key), who);
            }
        }
    }

    fn value(&mut self, question: &Question, given: &Answers) -> Option<Value> {
        let frame = Frame { answers: given, ..self.frame };
        let whole = |number: usize| Value::Number(i64::try_from(number).unwrap_or(0));
        Some(match &question.kind {
            Kind::Line { max } => Value::Text(self.text(*max)),
            Kind::Paragraph { max } => Value::Text(self.paragraph(*max)),
            Kind::Phone => Value::Text(self.phone()),
            Kind::Number { min, max } => {
                let most = if let Max::At(most) = max { *most } else { 2026 };
                let more = self.dice.below(usize::try_from(most - min).unwrap_or(0) + 1);
                Value::Number(if self.most { most } else { min + i64::try_from(more).unwrap_or(0) })
            }
            Kind::Money => whole(if self.most { 999_999_999 } else { self.dice.below(9_000_000) }),
            Kind::Date(_) => {
                let day = self.dice.below(365);
                let day = self.frame.today + TimeDelta::days(i64::try_from(day).unwrap_or(0));
                Value::Text(day.to_string())
            }
            Kind::Choice(options) => {
                let codes = frame.codes(options);
                let yes = self.most && question.key == "finish-print-help";
                let no = self.most && question.key == "finish-leave-out-money";
                let code = codes.get(self.dice.below(codes.len()))?.clone();
                Value::Text(if yes {
                    "yes".to_owned()
                } else if no {
                    "no".to_owned()
                } else {
                    code
                })
            }
            Kind::Many { options, max, .. } => self.many(options, *max, &frame)?,
            Kind::Rows(_) | Kind::Actions(_) => return None,
        })
    }

    fn many(&mut self, options: &Options, max: usize, frame: &Frame<'_>) -> Option<Value> {
        let alone: &[&str] = if let Options::Fixed(set) = options { set.alone } else { &[] };
        let mut codes = frame.codes(options);
        if !alone.is_empty() && !self.most && self.dice.percent(10) {
            return Some(Value::Many(vec![alone[0].to_owned()]));
        }
        codes.retain(|code| !alone.contains(&code.as_str()));
        let most = frame.most(options, max).min(codes.len());
        let count = if self.most { most } else { self.dice.below(most + 1) };
        while codes.len() > count {
            codes.remove(self.dice.below(codes.len()));
        }
        (!codes.is_empty()).then_some(Value::Many(codes))
    }

    fn phone(&mut self) -> String {
        let mut digits = || format!("{:04}", self.dice.below(10_000));
        let (one, two, three) = (digits(), digits(), digits());
        match self.texts {
            Texts::Short => one,
            Texts::Any => format!("+678 {one}{two}"),
            Texts::Longest | Texts::Unbroken => format!("+678 {one} {two} {three}").chars().take(20).collect(),
        }
    }

    fn word(&mut self, letters: usize, cyrillic: bool) -> String {
        let mut word = String::new();
        while word.chars().count() < letters {
            word.push_str(if cyrillic { self.dice.of(&CYRILLIC) } else { self.dice.of(&SYLLABLES) });
        }
        word.chars().take(letters).collect()
    }

    /// A text of at most so many characters that begins and ends with a letter.
    fn text(&mut self, max: usize) -> String {
        let target = match self.texts {
            Texts::Short => max.min(8),
            Texts::Any => 1 + self.dice.below(max),
            Texts::Longest | Texts::Unbroken => max,
        };
        let cyrillic = self.dice.percent(10);
        let between = if self.texts == Texts::Unbroken { self.dice.of(&[" ", " ", "/", "-"]) } else { " " };
        let mut text = String::new();
        loop {
            let rest = target - text.chars().count();
            let letters = if self.texts == Texts::Unbroken { UNBROKEN } else { 3 + self.dice.below(9) };
            // A last word of one letter would leave no room for the space before it.
            let letters = if rest < letters + 2 { rest } else { letters };
            text.push_str(&self.word(letters, cyrillic));
            if text.chars().count() >= target {
                return text;
            }
            text.push_str(between);
        }
    }

    fn paragraph(&mut self, max: usize) -> String {
        let text = self.text(max);
        if self.dice.percent(30) { text.replacen(' ', "\n", 1 + self.dice.below(4)) } else { text }
    }
}

fn put(answers: &mut Answers, question: &Question, path: String, value: Value) {
    answers.section_mut(question.section()).values.insert(path, value);
}

/// What of a shelf a plan suggests.
fn offered(frame: &Frame<'_>, shelf: Shelf) -> Vec<String> {
    let advice = Advice::new(frame.answers, frame.packs);
    match shelf {
        Shelf::Stages => {
            let cards = journey::carded(frame).into_iter().flat_map(|hazard| {
                let phases = journey::stages(&hazard, frame).into_iter();
                let cards = phases.flat_map(|phase| journey::card(&advice, &hazard, phase)).collect::<Vec<_>>();
                cards.into_iter().map(move |action| format!("{hazard}:{}", action.id)).collect::<Vec<_>>()
            });
            cards.collect()
        }
        Shelf::First72 => advice.first_72().iter().map(|action| action.id.clone()).collect(),
        Shelf::Recovery => advice.recovery().iter().map(|action| action.id.clone()).collect(),
    }
}
