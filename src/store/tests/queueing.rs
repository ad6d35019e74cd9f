//! Who waits for whom: one commit for many, and no harm from a neighbour.

use std::sync::mpsc::{Receiver, Sender, channel};

use diesel::connection::SimpleConnection as _;

use crate::store::{Connection, Queue, StoreError, Writer, facts, plans, work};

use super::{TestStore, a_plan, on_each};

fn queue(t: &TestStore) -> &Queue {
    match &t.store.inner.writer {
        Writer::Sqlite(queue) => queue,
        Writer::Postgres(_) => panic!("only SQLite has a queue"),
    }
}

/// Submits work whose answer comes out of a channel.
fn submit(
    t: &TestStore,
    work: impl FnOnce(&mut Connection) -> Result<(), StoreError> + Send + 'static,
) -> Receiver<Result<(), StoreError>> {
    let (answer, answers) = channel();
    queue(t).submit(work::forget(work), Box::new(move |ended| drop(answer.send(work::recall(ended)))));
    answers
}

/// Holds the writer inside a job until `go` is used or dropped; `reached` tells that it got there.
fn hold() -> (impl FnOnce(&mut Connection) -> Result<(), StoreError> + Send + 'static, Receiver<()>, Sender<()>) {
    let (at, reached) = channel();
    let (go, gone) = channel();
    let work = move |_: &mut Connection| {
        at.send(()).expect("the test waits");
        gone.recv().map_err(|_| StoreError::Broken("the test left".into()))
    };
    (work, reached, go)
}

/// Lets several jobs into one batch: they queue up behind a job that holds the writer and shares their fate.
fn in_one_batch<T>(t: &TestStore, fill: impl FnOnce() -> T) -> T {
    let (work, reached, go) = hold();
    drop(submit(t, work));
    reached.recv().expect("the writer is held");
    let filled = fill();
    go.send(()).expect("the writer waits");
    filled
}

fn insert(id: &'static str) -> impl FnOnce(&mut Connection) -> Result<(), StoreError> + Send + 'static {
    move |c| plans::insert(c, a_plan(id))
}

#[test]
fn nobody_is_answered_before_the_commit() {
    let t = TestStore::sqlite();
    let (last, reached, go) = hold();
    let (hold_first, first_reached, go_first) = hold();
    let held = submit(&t, hold_first);
    first_reached.recv().expect("the writer is held");
    let saved = submit(&t, insert("PLAN-1"));
    let after = submit(&t, last);
    go_first.send(()).expect("the writer waits");

    reached.recv().expect("the writer has run what stood before");
    assert!(saved.try_recv().is_err(), "not committed, so not answered");
    assert!(held.try_recv().is_err());
    assert_eq!(t.read(plans::count), 0, "not committed, so not seen");

    go.send(()).expect("the writer waits");
    assert_eq!([held, saved, after].map(|answer| answer.recv().expect("an answer")), [Ok(()), Ok(()), Ok(())]);
    assert_eq!(t.read(plans::count), 1);
}

#[test]
fn a_job_that_fails_or_panics_harms_nobody_in_its_batch() {
    let t = TestStore::sqlite();
    let answers = in_one_batch(&t, || {
        [
            submit(&t, insert("AAAA")),
            submit(&t, |c| {
                plans::insert(c, a_plan("BBBB"))?;
                Err(StoreError::Conflict)
            }),
            submit(&t, |c| {
                plans::insert(c, a_plan("CCCC"))?;
                diesel::Connection::transaction(c, |_| -> Result<(), StoreError> { panic!("a test panics here") })
            }),
            submit(&t, insert("AAAA-again")),
            submit(&t, insert("DDDD")),
        ]
    });
    let answers = answers.map(|answer| answer.recv().expect("an answer"));
    assert_eq!(
        answers,
        [
            Ok(()),
            Err(StoreError::Conflict),
            Err(StoreError::Broken("a write panicked".into())),
            Err(StoreError::Taken("code")),
            Ok(())
        ]
    );
    let stored: Vec<_> = t.read(|c| plans::page(c, None, 10)).into_iter().map(|plan| plan.id).collect();
    assert_eq!(stored, ["AAAA", "DDDD"]);
}

#[test]
fn a_commit_that_fails_fails_everyone_and_the_writer_goes_on() {
    let t = TestStore::sqlite();
    let (innocent, guilty) = in_one_batch(&t, || {
        let innocent = submit(&t, insert("AAAA"));
        let guilty = submit(&t, |c| {
            let orphan = "INSERT INTO rounds VALUES ('NONE', 1, '2026-01-01', 'first', '{}')";
            Ok(c.batch_execute(&format!("PRAGMA defer_foreign_keys=ON; {orphan}"))?)
        });
        (innocent, guilty)
    });
    for answer in [innocent, guilty] {
        let answer = answer.recv().expect("an answer");
        assert!(matches!(answer, Err(StoreError::Broken(_))), "{answer:?}");
    }
    assert_eq!(t.read(plans::count), 0);
    t.plan("BBBB");
    assert_eq!(t.read(plans::count), 1);
}

#[test]
fn a_transaction_lost_inside_a_job_is_answered_as_failed() {
    let t = TestStore::sqlite();
    let (before, thief, behind) = in_one_batch(&t, || {
        let before = submit(&t, insert("AAAA"));
        let thief = submit(&t, |c| Ok(c.batch_execute("ROLLBACK")?));
        (before, thief, submit(&t, insert("BBBB")))
    });
    assert!(before.recv().expect("an answer").is_err());
    assert!(thief.recv().expect("an answer").is_err());
    assert_eq!(behind.recv().expect("an answer"), Ok(()), "those behind run in a transaction of their own");
    let stored: Vec<_> = t.read(|c| plans::page(c, None, 10)).into_iter().map(|plan| plan.id).collect();
    assert_eq!(stored, ["BBBB"]);
}

#[test]
fn a_panicking_write_leaves_the_store_usable() {
    on_each(|t| {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let failed = runtime.block_on(t.store.write(|c| -> Result<(), StoreError> {
            facts::set(c, "key", "half")?;
            panic!("a test panics here")
        }));
        assert!(matches!(failed, Err(StoreError::Broken(_))), "{failed:?}");
        assert_eq!(t.read(|c| facts::get(c, "key")), None);
        t.write(|c| facts::set(c, "key", "whole"));
        assert_eq!(t.read(|c| facts::get(c, "key")).as_deref(), Some("whole"));
    });
}

#[test]
fn closing_waits_for_what_was_queued_and_lets_nothing_more_in() {
    on_each(|t| {
        for number in 0..100 {
            // the answers are not awaited: the work goes on without them
            drop(t.store.write(move |c| facts::set(c, &format!("fact {number}"), "kept")));
        }
        t.store.close();
        let kept = t.read(|c| {
            let names = (0..100).map(|number| facts::get(c, &format!("fact {number}")));
            names.collect::<Result<Vec<_>, _>>()
        });
        assert!(kept.iter().all(Option::is_some));
        let late = t.store.write_now(|c| facts::set(c, "late", "lost"));
        assert!(matches!(late, Err(StoreError::Unreachable(_))), "{late:?}");
        t.store.close();
    });
}

#[test]
fn reads_and_writes_work_with_and_without_a_runtime() {
    on_each(|t| {
        let round = async {
            t.store.write(|c| facts::set(c, "key", "value")).await?;
            t.store.ping().await?;
            t.store.read(|c| facts::get(c, "key")).await
        };
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        assert_eq!(runtime.block_on(round), Ok(Some("value".into())));
        drop(runtime);
        // begun outside a runtime, so on a thread of its own
        let begun = t.store.read(|c| facts::get(c, "key"));
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        assert_eq!(runtime.block_on(begun), Ok(Some("value".into())));
    });
}
