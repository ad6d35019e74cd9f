//! Hundreds of visits on a line that fails at random: what was typed is there once in the end, whatever happened.

use std::collections::BTreeMap;
use std::hash::{BuildHasher as _, RandomState};

use super::super::support::app::Kind;
use super::super::support::form::Form;
use super::*;

/// Visits on SQLite, and on PostgreSQL.
const RUNS: [(Kind, u64); 2] = [(Kind::Sqlite, 500), (Kind::Postgres, 100)];
/// Things done on one visit.
const ACTS: u64 = 5;
/// Faults for one thing done; then the line is good for a while.
const MOST_FAULTS: u64 = 4;
/// Most tries of one thing.
const MOST_TRIES: usize = 40;
const FAULTS: [Fault; 7] = [
    Fault::LoseRequest,
    Fault::CutRequest,
    Fault::LoseAnswer,
    Fault::CutAnswer,
    Fault::Double,
    Fault::Late,
    Fault::Echo,
];

/// Chance that can be run again: the numbers of Steele, Lea and Flood's `SplitMix64`.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }
    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        let at = self.below(u64::try_from(all.len()).expect("a short list"));
        all[usize::try_from(at).expect("a short list")]
    }
}

/// One visit: what she was told is saved, and what she means to have in her list.
struct Visit<'a> {
    scene: Scene<'a>,
    chance: Chance,
    words: u64,
    /// The last words that were saved, by question.
    saved: BTreeMap<&'static str, String>,
    products: Vec<String>,
    /// Words that a page said were saved.
    acknowledged: Vec<(&'static str, String)>,
    /// Pages that asked her which of two words to keep.
    asked: Vec<String>,
}

impl Visit<'_> {
    fn new_words(&mut self) -> String {
        self.words += 1;
        format!("Word{:04}.", self.words)
    }

    /// The weather for one thing done.
    fn roll(&mut self) {
        let faults: Vec<Fault> = (0..self.chance.below(MOST_FAULTS + 1)).map(|_| self.chance.one_of(&FAULTS)).collect();
        self.scene.proxy.next(&faults);
        if self.chance.below(6) == 0 {
            self.scene.close_sessions();
        }
    }

    /// Opens a page, signing in when asked, as often as it takes.
    fn open(&mut self, rest: &str) -> Page {
        for _ in 0..MOST_TRIES {
            match self.scene.phone.get(&self.scene.owner.at(rest)) {
                Ok(page) if page.status == 200 => return page,
                Ok(page) => {
                    assert_eq!((page.status, page.header("location")), (303, Some("/return")), "{}", page.text());
                    let code = [("code", self.scene.owner.code.as_str())];
                    drop(self.scene.phone.post("/return", &code, ""));
                }
                Err(_) => {}
            }
        }
        panic!("{rest} cannot be opened");
    }

    /// Sends a form until it is saved, doing what its pages ask; between tries she may `change` it. Gives what was
    /// in it when it was saved.
    fn send(&mut self, form: Form, field: &str, mut change: impl FnMut(&mut Self) -> Option<String>) -> String {
        let mut form = form;
        let mut words = form.value(field).unwrap_or_default();
        let mut next = form.clone();
        for _ in 0..MOST_TRIES {
            match self.scene.phone.send(&next) {
                Ok(page) if page.status == 303 => return words,
                Ok(page) => next = self.answer(&page),
                // she goes back to the form, may change it, and sends it again; or she loads the same answer again
                Err(_) if next.value(field).is_some() => {
                    if let Some(other) = change(self) {
                        form = form.fill(field, &other);
                        words = other;
                        next = form.clone();
                    }
                }
                Err(_) => {}
            }
        }
        panic!("{} cannot be sent", form.outline());
    }

    /// What she presses on a page that is not yet the end.
    fn answer(&mut self, page: &Page) -> Form {
        if page.status == 409 {
            self.asked.push(page.text());
        }
        match page.status {
            401 => page.form_with("Save what I typed").fill("code", &self.scene.owner.code),
            403 => page.form_with("Save what I typed"),
            409 => {
                let form = page.form_with("Save my choice");
                let pairs = form.pairs();
                let groups = pairs.iter().filter_map(|(name, _)| name.starts_with("keep/").then_some(name.as_str()));
                groups.fold(form.clone(), |form, group| form.choose(group, "mine"))
            }
            status => panic!("{status}: {}", page.text()),
        }
    }

    /// Writes one line of the first page.
    fn writes(&mut self, question: &'static str) {
        let page = self.open("/business/you");
        let words = self.new_words();
        let form = page.form_with("Save and go on").fill(question, &words);
        let may_change = self.chance.below(3) == 0;
        let words = self.send(form, question, |visit| may_change.then(|| visit.new_words()));
        self.acknowledged.push((question, words.clone()));
        self.saved.insert(question, words);
    }

    /// Adds a product to the list.
    fn adds(&mut self) {
        // The page of the last one a list holds has no button for another.
        if self.products.len() > 3 {
            return self.removes();
        }
        let page = self.open("/activities/products");
        let words = self.new_words();
        let form = page.form_with("Save and add another");
        let field = form.pairs().into_iter().map(|(name, _)| name).find(|name| name.ends_with("/name"));
        let field = field.expect("a name is asked");
        let form = form.fill(&field, &words).press("Save and add another");
        self.send(form, &field, |_| None);
        self.products.push(words);
    }

    /// Takes the first product out of the list again; without an answer she looks whether it is gone.
    fn removes(&mut self) {
        let Some(name) = self.products.first().cloned() else { return };
        for _ in 0..MOST_TRIES {
            let page = self.open("/activities/products");
            let at = page.texts("ol.rows .name").iter().position(|row| row.contains(&name));
            let removing = page.forms().into_iter().filter(|form| form.action.ends_with("/remove"));
            let sent = at.and_then(|at| removing.into_iter().nth(at)).map(|form| self.scene.phone.send(&form));
            let closed = |page: &Page| page.header("location") == Some("/return");
            if sent.is_none_or(|sent| sent.is_ok_and(|page| !closed(&page))) {
                self.products.remove(0);
                return;
            }
        }
        panic!("a product cannot be removed");
    }

    /// Everything is there, once.
    fn look(&self) {
        let (store, plan) = (&self.scene.app.store, &self.scene.owner.plan);
        let values = stored(store, plan, "business").values;
        for (question, words) in &self.saved {
            assert_eq!(values.get(*question).cloned(), Some(text(words)), "{question} was saved");
        }
        let states = self.scene.history("business");
        for (question, words) in &self.acknowledged {
            let kept = states.iter().any(|row| row.answers.contains(words.as_str()));
            assert!(kept, "{question} was acknowledged as {words} and is gone");
            let quarrels = states.iter().filter_map(|row| row.losing.as_deref());
            let asked = self.asked.iter().any(|page| page.contains(words.as_str()));
            let twice = quarrels.into_iter().any(|losing| losing.contains(words.as_str()));
            assert!(asked || !twice, "{words} was saved, and taken once more for a new answer");
        }
        let part = stored(store, plan, "activities");
        let ids = part.row_ids("activities-products");
        let names = ids.iter().map(|id| part.values.get(&format!("activities-products/{id}/name")).cloned());
        let (mut names, mut wanted): (Vec<_>, Vec<_>) =
            (names.collect(), self.products.iter().map(|name| Some(text(name))).collect());
        names.sort_by_key(|name| format!("{name:?}"));
        wanted.sort_by_key(|name: &Option<Value>| format!("{name:?}"));
        assert_eq!(names, wanted, "the list of products");
        for states in [states, self.scene.history("activities")] {
            for pair in states.windows(2) {
                let doubled = pair[0].answers == pair[1].answers && pair[0].losing.is_none();
                assert!(!doubled, "revision {} is stored twice", pair[0].revision);
            }
        }
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the seed is what a failed run is repeated with")]
fn hundreds_of_visits_on_a_bad_line_lose_nothing_and_double_nothing() {
    let seed = std::env::var("STANAP_SEED").ok().and_then(|text| text.parse().ok());
    let seed: u64 = seed.unwrap_or_else(|| RandomState::new().hash_one(0));
    println!("STANAP_SEED={seed}");
    for (kind, runs) in RUNS {
        let app = TestApp::on(kind);
        let mut faults = 0;
        for run in 0..runs {
            let chance = Chance(seed.wrapping_add(run));
            let mut visit = Visit {
                scene: Scene::of(&app),
                chance,
                words: 0,
                saved: BTreeMap::new(),
                products: vec![],
                acknowledged: vec![],
                asked: vec![],
            };
            for _ in 0..ACTS {
                visit.roll();
                match visit.chance.below(4) {
                    0 => visit.writes("business-name"),
                    1 => visit.writes("business-owner"),
                    2 => visit.adds(),
                    _ => visit.removes(),
                }
                visit.scene.proxy.next(&[]);
            }
            println!("{kind:?} run {run}: {:?}", visit.scene.proxy.seen());
            visit.look();
            faults += visit.scene.proxy.seen().len();
        }
        println!("{kind:?}: {runs} visits, {faults} faults, nothing lost, nothing doubled");
    }
}
