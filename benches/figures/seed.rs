//! Whole plans to measure with: every question of the catalogue answered, no two plans alike, each with a session.

use std::collections::BTreeMap;

use chrono::{TimeDelta, Utc};
use sha2::{Digest, Sha256};
use stanap::packs::Packs;
use stanap::plan::answers::{Answers, SectionAnswers, Value};
use stanap::plan::catalogue;
use stanap::plan::options::Frame;
use stanap::plan::question::{Depth, Keys, Kind, Options, PackList, Question, Shelf};
use stanap::store::plans::NewPlan;
use stanap::store::sections::{Merged, Save};
use stanap::store::sessions::SessionRow;
use stanap::store::{self, Origin, Store, plans, sections, sessions};

/// Words that texts are made of.
const WORDS: &str = "shop boat market house sister mother road church mats taxi water school phone garden fish rice \
                     store cousin river hill morning bank radio bread shelf paper roof rope money friend";
/// Hazards chosen in a plan.
const HAZARDS: usize = 5;
/// Plans written in one transaction.
const BATCH: usize = 250;
/// Token of every session's forms.
pub const CSRF: &str = "benchbenchbench";

/// A plan in the database, with a way in.
#[derive(Clone)]
pub struct Planted {
    /// Its id.
    pub id: String,
    /// The header line of its signed-in owner.
    pub cookie: String,
}

/// Chance that is the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % u64::try_from(limit.max(1)).unwrap_or(1)).unwrap_or(0)
    }

    fn text(&mut self, most: usize) -> String {
        let words: Vec<&str> = WORDS.split_whitespace().collect();
        let mut text = String::new();
        while text.len() + 8 < most.min(110) && (text.is_empty() || self.below(6) > 0) {
            text.extend([words[self.below(words.len())], " "]);
        }
        text.trim().to_owned()
    }
}

/// Writes plans with their answers and sessions into a store.
pub fn plant(store: &Store, packs: &Packs, count: usize) -> Vec<Planted> {
    let mut planted = Vec::new();
    for start in (0..count).step_by(BATCH) {
        let batch: Vec<_> = (start..count.min(start + BATCH)).map(|n| (n, answers(packs, n))).collect();
        planted
            .extend(batch.iter().map(|(n, _)| Planted { id: id(*n), cookie: format!("Cookie: stanap=token{n}\r\n") }));
        let done = store.write_now(move |c| batch.iter().try_for_each(|(n, answers)| insert(c, *n, answers)));
        done.expect("the plans are written");
    }
    planted
}

fn id(n: usize) -> String {
    format!("plan{n:016}")
}

fn insert(c: &mut store::Connection, n: usize, answers: &Answers) -> Result<(), store::StoreError> {
    let (id, now) = (id(n), Utc::now().naive_utc());
    let new = NewPlan {
        id: &id,
        code_public: &format!("{n:04x}"),
        code_hash: "$argon2id$v=19$m=19456,t=2,p=1$c3RhbmFw$Zk1J1z0m8pY4d0Yt1cO7m3q8B9w0v5sJrQ2n4uXyTzA",
        token_hash: None,
        language: "en",
        paper_language: "en",
        country: "VU",
        depth: store::Depth::Full,
        edition: catalogue::EDITION,
        workshop_code: None,
        shared_phone: false,
        now,
    };
    plans::insert(c, new)?;
    let token_hash = format!("{:x}", Sha256::digest(format!("token{n}")));
    let session = SessionRow {
        token_hash,
        plan_id: Some(id.clone()),
        kind: "owner".to_owned(),
        csrf: CSRF.to_owned(),
        shared_phone: false,
        created_at: now,
        seen_at: now,
        expires_at: now + TimeDelta::days(1),
        account_id: None,
        key_id: None,
    };
    sessions::insert(c, &session)?;
    for (section, part) in answers.sections() {
        let key = format!("seed{section}");
        let origin = Origin::Saved;
        let save = Save { plan_id: &id, section, base_revision: 0, idempotency_key: &key, now, origin };
        let merged = Merged { write: Some(part.to_json()), losing: None, outcome: "[]".to_owned() };
        sections::save(c, save, |_| merged)?;
    }
    Ok(())
}

/// The answers of the plan with this number.
fn answers(packs: &Packs, n: usize) -> Answers {
    let mut dice = Dice(u64::try_from(n).unwrap_or(0) + 1);
    let mut answers = Answers::new(BTreeMap::new());
    for (section, _, question) in catalogue::questions().filter(|(section, ..)| section.number > 0) {
        let country = packs.country("VU").expect("a pack");
        let languages = ["en".to_owned()];
        let given = answers.clone();
        let frame = Frame {
            packs,
            country,
            depth: Depth::Full,
            today: Utc::now().date_naive(),
            languages: &languages,
            workshop: false,
            answers: &given,
        };
        answer(&mut dice, question, &frame, answers.section_mut(section.key));
    }
    answers
}

fn answer(dice: &mut Dice, question: &'static Question, frame: &Frame<'_>, part: &mut SectionAnswers) {
    match &question.kind {
        Kind::Rows(table) => {
            let rows: Vec<String> = match table.keys {
                Keys::Free { max, .. } => (0..max.min(4)).map(|row| format!("r{row}")).collect(),
                Keys::Hazards => hazards(frame),
                Keys::Fixed(set) => set.codes.iter().map(|code| (*code).to_owned()).collect(),
            };
            for (place, row) in rows.iter().enumerate() {
                if matches!(table.keys, Keys::Free { .. }) {
                    let place = Value::Number(i64::try_from(place).unwrap_or(0));
                    part.values.insert(format!("{}/{row}", question.key), place);
                }
                for column in table.columns {
                    if let Some(value) = value(dice, column, frame) {
                        part.values.insert(format!("{}/{row}/{}", question.key, column.key), value);
                    }
                }
            }
        }
        Kind::Actions(Shelf::Stages) => {
            for hazard in hazards(frame).iter().take(4) {
                let fits = frame.packs.actions().iter().filter(|action| action.hazards.includes(hazard));
                for action in fits.step_by(3).take(18) {
                    take(part, &format!("{}/{hazard}:{}", question.key, action.id), dice);
                }
            }
        }
        Kind::Actions(_) => {
            for action in frame.packs.actions().iter().step_by(17).take(8) {
                take(part, &format!("{}/{}", question.key, action.id), dice);
            }
        }
        _ => {
            if let Some(value) = value(dice, question, frame) {
                part.values.insert(question.key.to_owned(), value);
            }
        }
    }
}

fn hazards(frame: &Frame<'_>) -> Vec<String> {
    frame.answers.many(&catalogue::hazards::CHOSEN).to_vec()
}

fn take(part: &mut SectionAnswers, path: &str, dice: &mut Dice) {
    part.values.insert(format!("{path}/take"), Value::Text("yes".to_owned()));
    part.values.insert(format!("{path}/who"), Value::Text(dice.text(20)));
}

fn value(dice: &mut Dice, question: &Question, frame: &Frame<'_>) -> Option<Value> {
    let number = |number: usize| Value::Number(i64::try_from(number).unwrap_or(0));
    Some(match &question.kind {
        Kind::Line { max } | Kind::Paragraph { max } => Value::Text(dice.text(*max)),
        Kind::Phone => Value::Text(format!("+678 {:07}", dice.below(9_999_999))),
        Kind::Number { .. } => number(1 + dice.below(9)),
        Kind::Money => number(1_000 + dice.below(90_000)),
        Kind::Date(_) => Value::Text(format!("2027-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28))),
        Kind::Choice(options) => {
            let codes = frame.codes(options);
            Value::Text(codes.get(dice.below(codes.len()))?.clone())
        }
        Kind::Many { options, max, .. } => {
            let codes = frame.codes(options);
            let most = if matches!(options, Options::Pack(PackList::Hazards)) { HAZARDS } else { 3 };
            let start = dice.below(codes.len());
            let codes = codes.iter().cycle().skip(start).take(most.min(*max).min(codes.len()));
            Value::Many(codes.cloned().collect())
        }
        Kind::Rows(_) | Kind::Actions(_) => return None,
    })
}
