//! The life of a plan: found again, consents, sessions, rounds, versions, and its end.

use diesel::prelude::*;

use crate::store::maintenance::{self, Cleared, Rules};
use crate::store::plans::{self, Consent, NewPlan};
use crate::store::sections::{self, Merged, Save};
use crate::store::sessions::{self, SessionRow};
use crate::store::versions::{self, NewVersion};
use crate::store::{Connection, Depth, Origin, Share, StoreError, audit, facts, rounds, schema};

use super::{TestStore, a_plan, day, on_each};

fn a_session(token_hash: &str, plan_id: &str) -> SessionRow {
    SessionRow {
        token_hash: token_hash.into(),
        plan_id: Some(plan_id.into()),
        kind: "owner".into(),
        csrf: "c".into(),
        shared_phone: false,
        created_at: day(1),
        seen_at: day(1),
        expires_at: day(2),
        account_id: None,
        key_id: None,
    }
}

/// Gives a plan one row in each table that belongs to it.
fn fill(c: &mut Connection, plan_id: &str) -> Result<(), StoreError> {
    let save =
        Save { plan_id, section: "people", base_revision: 0, idempotency_key: "k", now: day(1), origin: Origin::Saved };
    sections::save(c, save, |_| Merged { write: Some("{}".into()), losing: None, outcome: String::new() })?;
    let version_id = format!("{plan_id}-v");
    let version = NewVersion {
        id: &version_id,
        plan_id,
        class: "home",
        outline: "{}",
        answers: "{}",
        made_at: day(1),
        logo_id: None,
    };
    versions::insert(c, version)?;
    rounds::insert(c, plan_id, day(1).date(), "first", "{}")?;
    sessions::insert(c, &a_session(&format!("{plan_id}-s"), plan_id))?;
    plans::set_consent(c, plan_id, Consent::Keep(true), "owner", day(1))
}

/// How many rows of a plan each table holds, audit lines last.
fn rows(c: &mut Connection, plan: &str) -> Result<[i64; 7], StoreError> {
    use schema::{audit, plan_sections, posts, rounds, section_history, sessions, versions};
    Ok([
        plan_sections::table.filter(plan_sections::plan_id.eq(plan)).count().get_result(c)?,
        section_history::table.filter(section_history::plan_id.eq(plan)).count().get_result(c)?,
        posts::table.filter(posts::plan_id.eq(plan)).count().get_result(c)?,
        versions::table.filter(versions::plan_id.eq(plan)).count().get_result(c)?,
        rounds::table.filter(rounds::plan_id.eq(plan)).count().get_result(c)?,
        sessions::table.filter(sessions::plan_id.eq(plan)).count().get_result(c)?,
        audit::table.filter(audit::plan_id.eq(plan)).count().get_result(c)?,
    ])
}

#[test]
fn a_plan_is_found_by_id_code_and_token() {
    on_each(|t| {
        t.write(|c| plans::insert(c, NewPlan { token_hash: Some("t1"), ..a_plan("PLAN-1") }));
        let plan = t.read(|c| plans::find(c, "PLAN-1"));
        assert_eq!((plan.code_public.as_str(), plan.depth, plan.consent_share), ("PLAN", Depth::Quick, Share::No));
        assert_eq!((plan.revision, plan.created_at, plan.delete_after), (1, day(1), None));
        assert_eq!(t.read(|c| plans::find_by_public(c, "PLAN")).as_ref(), Some(&plan));
        assert_eq!(t.read(|c| plans::find_by_token(c, "t1")), Some(plan));
        assert_eq!(t.read(|c| plans::find_by_public(c, "NONE")), None);
        assert_eq!(t.store.read_now(|c| plans::find(c, "NONE")), Err(StoreError::NotFound));
    });
}

#[test]
fn a_code_or_token_in_use_is_taken() {
    on_each(|t| {
        t.write(|c| plans::insert(c, NewPlan { token_hash: Some("t1"), ..a_plan("PLAN-1") }));
        let insert = |new: NewPlan<'static>| t.store.write_now(move |c| plans::insert(c, new));
        assert_eq!(insert(a_plan("PLAN-2")), Err(StoreError::Taken("code")));
        assert_eq!(insert(NewPlan { code_public: "FREE", ..a_plan("PLAN-1") }), Err(StoreError::Taken("id")));
        assert_eq!(insert(NewPlan { token_hash: Some("t1"), ..a_plan("OTHER") }), Err(StoreError::Taken("token")));
        t.plan("OTHER");
        let steal = t.store.write_now(|c| plans::set_code(c, "OTHER", "PLAN", "h", day(2)));
        assert_eq!(steal, Err(StoreError::Taken("code")));
        assert_eq!(t.read(|c| plans::find(c, "OTHER")).revision, 1, "a refused change leaves nothing behind");
    });
}

#[test]
fn every_setter_changes_its_column_and_the_revision() {
    on_each(|t| {
        t.plan("PLAN-1");
        t.write(|c| {
            plans::set_code(c, "PLAN-1", "CODE", "hash", day(2))?;
            plans::set_token(c, "PLAN-1", Some("token"), day(2))?;
            plans::set_language(c, "PLAN-1", "bi", day(2))?;
            plans::set_paper_language(c, "PLAN-1", "fr", day(2))?;
            plans::set_country(c, "PLAN-1", "to", day(2))?;
            plans::set_depth(c, "PLAN-1", Depth::Full, day(2))?;
            plans::set_edition(c, "PLAN-1", 7, day(2))?;
            plans::set_workshop(c, "PLAN-1", Some("WORK"), day(2))?;
            plans::set_shared_phone(c, "PLAN-1", true, day(2))?;
            plans::set_finished(c, "PLAN-1", Some(day(3)), day(2))?;
            plans::set_delete_after(c, "PLAN-1", Some(day(9)), day(2))?;
            plans::touch(c, "PLAN-1", day(4))
        });
        let plan = t.read(|c| plans::find(c, "PLAN-1"));
        assert_eq!((plan.code_public.as_str(), plan.code_hash.as_str()), ("CODE", "hash"));
        assert_eq!((plan.token_hash.as_deref(), plan.workshop_code.as_deref()), (Some("token"), Some("WORK")));
        assert_eq!([&plan.language, &plan.paper_language, &plan.country], ["bi", "fr", "to"]);
        assert_eq!((plan.depth, plan.edition, plan.shared_phone), (Depth::Full, 7, true));
        assert_eq!((plan.finished_at, plan.delete_after), (Some(day(3)), Some(day(9))));
        assert_eq!((plan.revision, plan.updated_at, plan.visited_at), (12, day(2), day(4)));
        let lost = t.store.write_now(|c| plans::set_language(c, "NONE", "bi", day(2)));
        assert_eq!(lost, Err(StoreError::NotFound));
    });
}

#[test]
fn each_consent_is_a_column_with_an_audit_line() {
    on_each(|t| {
        t.plan("PLAN-1");
        let consents = [
            Consent::Keep(true),
            Consent::Progress(true),
            Consent::CallMe(true),
            Consent::Share(Share::WithoutMoney),
            Consent::Referral(true),
        ];
        for (later, consent) in (2..).zip(consents) {
            t.write(move |c| plans::set_consent(c, "PLAN-1", consent, "owner", day(later)));
        }
        let plan = t.read(|c| plans::find(c, "PLAN-1"));
        assert!(plan.consent_keep && plan.consent_progress && plan.consent_call_me && plan.consent_referral);
        assert_eq!(plan.consent_share, Share::WithoutMoney);
        let lines = t.read(|c| audit::of_plan(c, "PLAN-1", 10));
        let said: Vec<_> = lines.iter().filter_map(|line| line.detail.as_deref()).collect();
        assert_eq!(said, ["referral:yes", "share:without_money", "call_me:yes", "progress:yes", "keep:yes"]);
        assert!(lines.iter().all(|line| line.action == "consent" && line.actor == "owner"));
    });
}

#[test]
fn deleting_leaves_one_audit_line_and_other_plans() {
    on_each(|t| {
        t.plan("PLAN-1");
        t.plan("MINE-2");
        t.write(|c| fill(c, "PLAN-1"));
        t.write(|c| fill(c, "MINE-2"));
        assert_eq!(t.read(|c| rows(c, "PLAN-1")), [1; 7], "each table has something to lose");

        t.write(|c| plans::delete(c, "PLAN-1", "owner", day(3)));

        assert_eq!(t.read(|c| rows(c, "PLAN-1")), [0, 0, 0, 0, 0, 0, 1]);
        let line = t.read(|c| audit::of_plan(c, "PLAN-1", 10)).remove(0);
        assert_eq!((line.action.as_str(), line.actor.as_str(), line.detail), ("deleted", "owner", None));
        assert_eq!(t.read(|c| rows(c, "MINE-2")), [1; 7]);
        assert_eq!(t.read(plans::count), 1);
        let again = t.store.write_now(|c| plans::delete(c, "PLAN-1", "owner", day(3)));
        assert_eq!(again, Err(StoreError::NotFound));
    });
}

#[test]
fn maintenance_clears_only_what_is_due() {
    on_each(|t| {
        for id in ["DUE1", "LEFT", "STAY"] {
            t.plan(id);
            t.write(move |c| fill(c, id));
        }
        t.write(|c| {
            plans::set_delete_after(c, "DUE1", Some(day(8)), day(1))?;
            plans::set_delete_after(c, "STAY", Some(day(900)), day(1))?;
            plans::touch(c, "DUE1", day(5))?;
            plans::touch(c, "STAY", day(5))
        });
        let run = |now| t.write(move |c| maintenance::run(c, &Rules::default(), now));
        assert_eq!(run(day(1)), Cleared::default());
        assert_eq!(run(day(8)), Cleared { sessions: 3, plans_due: 1, ..Cleared::default() });
        assert_eq!(run(day(31)), Cleared::default(), "thirty days are not over");
        assert_eq!(run(day(32)), Cleared { posts: 2, ..Cleared::default() });
        assert_eq!(run(day(733)), Cleared { plans_left: 1, ..Cleared::default() }, "24 months and a day after day 1");
        assert_eq!(t.read(|c| rows(c, "STAY")), [1, 1, 0, 1, 1, 0, 1]);
        assert_eq!(t.read(|c| audit::of_plan(c, "LEFT", 10))[0].actor, "retention");
    });
}

#[test]
fn plans_are_listed_in_pages() {
    on_each(|t| {
        for id in ["AAAA", "BBBB", "CCCC"] {
            t.plan(id);
        }
        let page = |after: Option<&str>| {
            let plans = t.read(|c| plans::page(c, after, 2));
            plans.into_iter().map(|plan| plan.id).collect::<Vec<_>>()
        };
        assert_eq!(page(None), ["AAAA", "BBBB"]);
        assert_eq!(page(Some("BBBB")), ["CCCC"]);
    });
}

#[test]
fn a_session_slides_ends_and_is_revoked() {
    on_each(|t| {
        t.plan("PLAN-1");
        t.write(|c| sessions::insert(c, &a_session("s1", "PLAN-1")));
        t.write(|c| sessions::insert(c, &a_session("s2", "PLAN-1")));
        let alive = |token: &str, now| t.read(|c| sessions::find(c, token, now)).is_some();
        assert!(alive("s1", day(1)) && !alive("s1", day(2)) && !alive("other", day(1)));

        t.write(|c| sessions::slide(c, "s1", day(1), day(3)));
        assert!(alive("s1", day(2)) && !alive("s1", day(3)));
        let late = t.store.write_now(|c| sessions::slide(c, "s2", day(2), day(3)));
        assert_eq!(late, Err(StoreError::NotFound), "a session that has ended does not come back");

        assert_eq!(t.write(|c| sessions::revoke_all(c, "PLAN-1", Some("s1"))), 1);
        assert!(alive("s1", day(2)));
        t.write(|c| sessions::revoke(c, "s1"));
        assert!(!alive("s1", day(2)));
    });
}

#[test]
fn versions_and_rounds_are_numbered_within_their_plan() {
    on_each(|t| {
        t.plan("PLAN-1");
        t.plan("MINE-2");
        let freeze = |id, class| {
            let new =
                NewVersion { id, plan_id: "PLAN-1", class, outline: "o", answers: "a", made_at: day(1), logo_id: None };
            t.write(move |c| versions::insert(c, new))
        };
        assert_eq!([freeze("v1", "home"), freeze("v2", "home"), freeze("v3", "stall")], [1, 2, 1]);
        assert_eq!(t.read(|c| versions::latest(c, "PLAN-1", "home")).map(|row| row.id), Some("v2".into()));
        assert_eq!(t.read(|c| versions::list(c, "PLAN-1")).len(), 3);
        assert_eq!(t.read(|c| versions::find(c, "PLAN-1", "v1")).outline, "o");
        let foreign = t.store.read_now(|c| versions::find(c, "MINE-2", "v1"));
        assert_eq!(foreign, Err(StoreError::NotFound), "another plan's version");

        let add = |plan, label| t.write(move |c| rounds::insert(c, plan, day(1).date(), label, "{}"));
        assert_eq!([add("PLAN-1", "first"), add("PLAN-1", "review"), add("MINE-2", "first")], [1, 2, 1]);
        let labels: Vec<_> = t.read(|c| rounds::all(c, "PLAN-1")).into_iter().map(|round| round.label).collect();
        assert_eq!(labels, ["first", "review"]);
    });
}

#[test]
fn a_fact_is_replaced() {
    on_each(|t: &TestStore| {
        assert_eq!(t.read(|c| facts::get(c, "key")), None);
        t.write(|c| facts::set(c, "key", "one"));
        t.write(|c| facts::set(c, "key", "two"));
        assert_eq!(t.read(|c| facts::get(c, "key")).as_deref(), Some("two"));
    });
}
