//! Saving answers: revisions, repetitions, merging and taking back.

use crate::store::sections::{self, Current, Merged, Save, Saved};
use crate::store::{Connection, Origin, StoreError, plans};

use super::{day, on_each};

fn post(key: &'static str, base_revision: i64) -> Save<'static> {
    Save {
        plan_id: "PLAN-1",
        section: "people",
        base_revision,
        idempotency_key: key,
        now: day(2),
        origin: Origin::Saved,
    }
}

fn write(text: &'static str) -> impl FnOnce(Current<'_>) -> Merged + Send {
    move |_| Merged { write: Some(text.into()), losing: None, outcome: format!("stored {text}") }
}

fn never(_: Current<'_>) -> Merged {
    panic!("the merge must not run")
}

fn revisions(c: &mut Connection) -> Result<(i64, Vec<i64>), StoreError> {
    let history = sections::history(c, "PLAN-1", "people", None, 100)?;
    Ok((plans::find(c, "PLAN-1")?.revision, history.iter().map(|row| row.revision).collect()))
}

#[test]
fn a_save_is_kept_with_its_history() {
    on_each(|t| {
        t.plan("PLAN-1");
        let first = t.write(|c| sections::save(c, post("k1", 0), write("A")));
        assert_eq!(first, Saved { outcome: "stored A".into(), revision: 1, replayed: false });
        t.write(|c| sections::save(c, post("k2", 1), write("B")));

        let now = t.read(|c| sections::one(c, "PLAN-1", "people")).expect("a section");
        assert_eq!((now.revision, now.answers.as_str(), now.saved_at), (2, "B", day(2)));
        assert_eq!(t.read(|c| sections::all(c, "PLAN-1")), [now]);
        let before = t.read(|c| sections::at_revision(c, "PLAN-1", "people", 1)).expect("a state");
        assert_eq!((before.answers.as_str(), before.origin), ("A", Origin::Saved));
        assert_eq!(t.read(|c| sections::at_revision(c, "PLAN-1", "people", 3)), None);
        let plan = t.read(|c| plans::find(c, "PLAN-1"));
        assert_eq!((plan.revision, plan.updated_at), (3, day(2)));
    });
}

#[test]
fn history_comes_in_pages_newest_first() {
    on_each(|t| {
        t.plan("PLAN-1");
        for (base, key) in ["k1", "k2", "k3"].into_iter().enumerate() {
            t.write(move |c| sections::save(c, post(key, i64::try_from(base).expect("small")), write(key)));
        }
        let page = |before| {
            let rows = t.read(|c| sections::history(c, "PLAN-1", "people", before, 2));
            rows.into_iter().map(|row| row.answers).collect::<Vec<_>>()
        };
        assert_eq!(page(None), ["k3", "k2"]);
        assert_eq!(page(Some(2)), ["k1"]);
    });
}

#[test]
fn the_same_post_twice_has_one_effect() {
    on_each(|t| {
        t.plan("PLAN-1");
        t.write(|c| sections::save(c, post("k1", 0), write("A")));
        t.write(|c| sections::save(c, post("k2", 1), write("B")));
        let before = t.read(|c| plans::find(c, "PLAN-1"));

        let late = Save { now: day(3), ..post("k1", 0) };
        let again = t.write(move |c| sections::save(c, late, never));

        assert_eq!(again, Saved { outcome: "stored A".into(), revision: 1, replayed: true });
        assert_eq!(t.read(|c| plans::find(c, "PLAN-1")), before);
        assert_eq!(t.read(revisions), (3, vec![2, 1]));
    });
}

#[test]
fn five_equal_posts_at_once_have_one_effect() {
    on_each(|t| {
        t.plan("PLAN-1");
        let replayed = std::thread::scope(|scope| {
            let post = || t.write(|c| sections::save(c, post("k1", 0), write("A")));
            let posts: Vec<_> = (0..5).map(|_| scope.spawn(post)).collect();
            posts.into_iter().map(|post| post.join().expect("saved").replayed).collect::<Vec<_>>()
        });
        assert_eq!(replayed.into_iter().filter(|replayed| *replayed).count(), 4);
        assert_eq!(t.read(revisions), (2, vec![1]));
    });
}

#[test]
fn a_key_used_for_another_section_is_refused() {
    on_each(|t| {
        t.plan("PLAN-1");
        t.write(|c| sections::save(c, post("k1", 0), write("A")));
        let other = Save { section: "money", ..post("k1", 0) };
        assert_eq!(t.store.write_now(move |c| sections::save(c, other, never)), Err(StoreError::Conflict));
    });
}

#[test]
fn the_merge_sees_the_base_that_the_page_was_made_from() {
    on_each(|t| {
        t.plan("PLAN-1");
        let seen = |base: i64, key: &'static str| {
            t.write(move |c| {
                let mut seen = None;
                sections::save(c, post(key, base), |current| {
                    let own = |text: Option<&str>| text.map(str::to_owned);
                    seen = Some((own(current.answers), current.revision, own(current.base_answers)));
                    Merged { write: None, losing: None, outcome: String::new() }
                })?;
                Ok(seen.expect("the merge ran"))
            })
        };
        assert_eq!(seen(0, "s1"), (None, 0, None));
        t.write(|c| sections::save(c, post("k1", 0), write("A")));
        t.write(|c| sections::save(c, post("k2", 1), write("B")));
        assert_eq!(seen(2, "s2"), (Some("B".into()), 2, Some("B".into())));
        assert_eq!(seen(1, "s3"), (Some("B".into()), 2, Some("A".into())));
        assert_eq!(seen(0, "s4"), (Some("B".into()), 2, None));
        assert_eq!(t.read(revisions), (3, vec![2, 1]), "a merge that writes nothing changes nothing");
    });
}

#[test]
fn a_revision_that_was_never_reached_is_refused() {
    on_each(|t| {
        t.plan("PLAN-1");
        t.write(|c| sections::save(c, post("k1", 0), write("A")));
        for base in [2, 99, -1] {
            let refused = t.store.write_now(move |c| sections::save(c, post("k2", base), never));
            assert_eq!(refused, Err(StoreError::Conflict), "base {base}");
        }
        assert_eq!(t.read(revisions), (2, vec![1]));
        assert!(
            !t.write(|c| sections::save(c, post("k2", 1), write("B"))).replayed,
            "a refused post may be sent again"
        );
    });
}

#[test]
fn what_loses_a_conflict_stays_in_the_history() {
    on_each(|t| {
        t.plan("PLAN-1");
        t.write(|c| sections::save(c, post("k1", 0), write("A")));
        let lose = |_: Current<'_>| Merged { write: None, losing: Some("C".into()), outcome: "conflict".into() };
        let saved = t.write(move |c| sections::save(c, post("k2", 0), lose));
        assert_eq!(saved.revision, 2);
        let state = t.read(|c| sections::at_revision(c, "PLAN-1", "people", 2)).expect("a state");
        assert_eq!((state.answers.as_str(), state.losing.as_deref(), state.origin), ("A", Some("C"), Origin::Merged));
    });
}

#[test]
fn saving_into_no_plan_is_not_found() {
    on_each(|t| {
        let lost = t.store.write_now(|c| sections::save(c, post("k1", 0), never));
        assert_eq!(lost, Err(StoreError::NotFound));
    });
}

#[test]
fn an_earlier_state_comes_back_as_a_new_revision() {
    on_each(|t| {
        t.plan("PLAN-1");
        t.write(|c| sections::save(c, post("k1", 0), write("A")));
        t.write(|c| sections::save(c, post("k2", 1), write("B")));

        let restore = |key: &'static str, revision| {
            t.store.write_now(move |c| sections::restore(c, "PLAN-1", "people", revision, day(3), key))
        };
        assert_eq!(restore("r0", 9), Err(StoreError::NotFound));
        let restored = restore("r1", 1).expect("restored");
        assert_eq!((restored.revision, restored.replayed), (3, false));
        assert!(restore("r1", 1).expect("replayed").replayed);

        let state = t.read(|c| sections::at_revision(c, "PLAN-1", "people", 3)).expect("a state");
        assert_eq!((state.answers.as_str(), state.origin), ("A", Origin::Restored));
        let now = t.read(|c| sections::one(c, "PLAN-1", "people")).expect("a section");
        assert_eq!((now.revision, now.answers.as_str()), (3, "A"));
    });
}

#[test]
fn no_count_is_lost_among_eight_writers() {
    on_each(|t| {
        t.plan("PLAN-1");
        std::thread::scope(|scope| {
            for writer in 0..8 {
                scope.spawn(move || {
                    for turn in 0..100 {
                        t.write(move |c| count_one_up(c, &format!("{writer}-{turn}")));
                    }
                });
            }
        });
        let now = t.read(|c| sections::one(c, "PLAN-1", "people")).expect("a section");
        assert_eq!((now.answers.as_str(), now.revision), ("800", 800));
        assert_eq!(t.read(revisions).0, 801);
    });
}

fn count_one_up(c: &mut Connection, key: &str) -> Result<Saved, StoreError> {
    let save = Save { idempotency_key: key, ..post("", 0) };
    sections::save(c, save, |current| {
        let count: u32 = current.answers.map_or(0, |text| text.parse().expect("a count"));
        Merged { write: Some((count + 1).to_string()), losing: None, outcome: String::new() }
    })
}
