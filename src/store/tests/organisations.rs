//! Organisations and their logos: set, replaced, given to new plans, kept for old papers.

use crate::store::maintenance::{self, Rules};
use crate::store::media::{self, MediaRow};
use crate::store::versions::{self, NewVersion};
use crate::store::{Connection, StoreError, organisations, plans};

use super::{TestStore, day, on_each};

/// A picture whose id and bytes are the same word.
fn a_logo(id: &str) -> MediaRow {
    MediaRow {
        id: id.into(),
        kind: "logo".into(),
        width: 720,
        height: 216,
        bytes: [id.as_bytes(), &[0, 255, 0]].concat(),
        sha256: format!("sha-{id}"),
        created_at: day(1),
    }
}

/// An organisation with a logo, and its id.
fn women(c: &mut Connection) -> Result<String, StoreError> {
    let id = organisations::ensure(c, "o1", "Women's Centre", day(1))?;
    let logo = media::add(c, &a_logo("m1"))?;
    organisations::set_logo(c, &id, Some(&logo), day(1))?;
    Ok(id)
}

fn freeze(c: &mut Connection, plan_id: &str, logo_id: &str) -> Result<i64, StoreError> {
    let logo_id = Some(logo_id);
    let new = NewVersion { id: "v1", plan_id, class: "home", outline: "{}", answers: "{}", made_at: day(1), logo_id };
    versions::insert(c, new)
}

fn has(t: &TestStore, media: &'static str) -> bool {
    t.read(|c| media::find(c, media)).is_some()
}

#[test]
fn an_organisation_is_kept_once_with_its_logo_byte_for_byte() {
    on_each(|t| {
        assert_eq!(t.write(women), "o1");
        let again = t.write(|c| organisations::ensure(c, "o2", "Women's Centre", day(2)));
        assert_eq!(again, "o1", "the same name is the same organisation");
        let all = t.read(organisations::all);
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].logo_id.as_deref(), all[0].is_default), (Some("m1"), false));
        assert_eq!(t.read(|c| media::find(c, "m1")), Some(a_logo("m1")));
        let same = t.write(|c| media::add(c, &MediaRow { id: "m2".into(), ..a_logo("m1") }));
        assert_eq!(same, "m1", "the same file is kept once");
    });
}

#[test]
fn new_plans_are_given_to_one_organisation_and_old_ones_stay() {
    on_each(|t| {
        t.plan("BEFORE");
        t.write(|c| {
            let women = women(c)?;
            organisations::make_default(c, &women, day(1))?;
            organisations::ensure(c, "o2", "Red Cross", day(1))
        });
        t.plan("WITH-1");
        t.write(|c| organisations::make_default(c, "o2", day(2)));
        t.plan("LATE-1");
        let of = |id: &'static str| t.read(move |c| plans::find(c, id)).organisation_id;
        assert_eq!((of("BEFORE"), of("WITH-1"), of("LATE-1")), (None, Some("o1".into()), Some("o2".into())));
        let defaults = t.read(organisations::all).iter().filter(|row| row.is_default).count();
        assert_eq!(defaults, 1);
        t.write(|c| plans::set_organisation(c, "WITH-1", None, day(3)));
        assert_eq!(of("WITH-1"), None);
        assert_eq!(t.store.write_now(|c| organisations::make_default(c, "none", day(3))), Err(StoreError::NotFound));
        assert_eq!(t.read(organisations::default_id).as_deref(), Some("o2"), "a refused change leaves it");
    });
}

#[test]
fn a_plan_that_is_deleted_leaves_the_organisation_and_its_logo() {
    on_each(|t| {
        t.write(|c| {
            let women = women(c)?;
            organisations::make_default(c, &women, day(1))
        });
        t.plan("PLAN-1");
        t.write(|c| plans::delete(c, "PLAN-1", "owner", day(2)));
        t.write(|c| maintenance::run(c, &Rules::default(), day(3)));
        assert_eq!(t.read(organisations::all).len(), 1);
        assert!(has(t, "m1"));
    });
}

#[test]
fn a_replaced_logo_stays_as_long_as_a_frozen_version_shows_it() {
    on_each(|t| {
        t.plan("PLAN-1");
        t.write(|c| {
            women(c)?;
            freeze(c, "PLAN-1", "m1")?;
            let logo = media::add(c, &a_logo("m2"))?;
            organisations::set_logo(c, "o1", Some(&logo), day(2))
        });
        assert!(has(t, "m1") && has(t, "m2"));
        t.write(|c| organisations::set_logo(c, "o1", None, day(3)));
        assert!(has(t, "m1") && !has(t, "m2"), "only what a version shows is left");
        t.write(|c| plans::delete(c, "PLAN-1", "owner", day(4)));
        let cleared = t.write(|c| maintenance::run(c, &Rules::default(), day(5)));
        assert_eq!(cleared.media, 1);
        assert!(!has(t, "m1"));
    });
}
