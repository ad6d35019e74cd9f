//! A workshop goes to another trainer, has helpers, or ends; plans stay their owners'.

use stanap::store::seats::{self, NewSeat};
use stanap::store::{Rights, audit, plans, workshops};

use crate::support::app::{TestApp, on_both};
use crate::support::owner::{Owner, kept};
use crate::support::trainer::{Trainer, account};

const WOMEN: Option<&str> = Some("Market Women");

fn opens(trainer: &mut Trainer, workshop: &str) -> u16 {
    trainer.browser.request("GET", &format!("/workshops/{workshop}"), &[]).status
}

#[test]
fn a_trainer_hands_her_workshop_over_and_stays_only_if_she_says_so() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, WOMEN);
        let mut tom = Trainer::signs_in(app, "tom", Rights::Trainer, WOMEN);
        let workshop = mere.holds(app, "KT7R4M", WOMEN);
        assert_eq!(opens(&mut tom, &workshop), 404);
        let team = format!("/workshops/{workshop}/team");
        let hand = [("do", "hand"), ("to", "account-tom"), ("stays", "yes")];
        mere.posts(&team, &hand).assert_status(303);
        assert_eq!((opens(&mut mere, &workshop), opens(&mut tom, &workshop)), (200, 200));
        assert_eq!(mere.posts(&team, &hand).status, 404, "who helps does not hand over");
        tom.posts(&team, &[("do", "hand"), ("to", "account-mere")]).assert_status(303);
        assert_eq!((opens(&mut mere, &workshop), opens(&mut tom, &workshop)), (200, 404));
        let lines = app.store.read_now(move |c| audit::of_workshop(c, &workshop, 10)).expect("the store answers");
        let told: Vec<_> = lines.iter().map(|line| (line.actor.as_str(), line.detail.as_deref())).collect();
        assert_eq!(told, [("account-tom", Some("account-mere")), ("account-mere", Some("account-tom"))]);
    });
}

#[test]
fn the_lead_takes_a_workshop_of_her_organisation_and_sees_who_has_it() {
    on_both(|app| {
        account(app, "mere", Rights::Trainer, WOMEN);
        let mere = Trainer { browser: app.visitor(), account: "account-mere".into() };
        let workshop = mere.holds(app, "KT7R4M", WOMEN);
        let mut lena = Trainer::signs_in(app, "lena", Rights::Lead, WOMEN);
        let team = format!("/workshops/{workshop}/team");
        lena.browser.get(&team).assert_text("Runs this workshop mere");
        lena.posts(&team, &[("do", "hand"), ("to", "account-lena")]).assert_status(303);
        lena.browser.get(&team).assert_text("Runs this workshop lena");
        lena.browser.get("/happened").assert_text("lena gave the workshop Market house to lena");
    });
}

#[test]
fn a_workshop_goes_to_nobody_outside_the_organisation_nor_to_a_closed_account() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, WOMEN);
        let workshop = mere.holds(app, "KT7R4M", WOMEN);
        account(app, "sione", Rights::Trainer, Some("Fishers"));
        account(app, "ada", Rights::Admin, WOMEN);
        account(app, "tom", Rights::Trainer, WOMEN);
        let mut lena = Trainer::signs_in(app, "lena", Rights::Lead, WOMEN);
        lena.posts("/people/account-tom", &[("do", "close")]).assert_status(303);
        let team = format!("/workshops/{workshop}/team");
        for other in ["account-sione", "account-ada", "account-tom", "nobody"] {
            assert_eq!(mere.posts(&team, &[("do", "hand"), ("to", other)]).status, 404, "{other}");
            assert_eq!(mere.posts(&team, &[("do", "add"), ("helper", other)]).status, 404, "{other}");
        }
        let held = app.store.read_now(move |c| workshops::find(c, &workshop)).expect("it is there");
        assert_eq!(held.trainer_id, "account-mere");
    });
}

#[test]
fn a_helper_comes_and_goes() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, WOMEN);
        let mut tom = Trainer::signs_in(app, "tom", Rights::Trainer, WOMEN);
        let workshop = mere.holds(app, "KT7R4M", WOMEN);
        let team = format!("/workshops/{workshop}/team");
        for _ in 0..2 {
            mere.posts(&team, &[("do", "add"), ("helper", "account-tom")]).assert_status(303);
        }
        assert_eq!(opens(&mut tom, &workshop), 200);
        tom.browser.get(&team).assert_text("Runs this workshop mere");
        assert_eq!(tom.posts(&team, &[("do", "remove"), ("helper", "account-tom")]).status, 404);
        mere.posts(&team, &[("do", "remove"), ("helper", "account-tom")]).assert_status(303);
        assert_eq!(opens(&mut tom, &workshop), 404);
    });
}

/// An owner who sits in a workshop.
fn seated(app: &TestApp, workshop: &str, code: &'static str) -> Owner {
    let ana = Owner::begins(app, "quick");
    let (plan, workshop, now) = (ana.plan.clone(), workshop.to_owned(), app.clock.stamp());
    let joined = app.store.write_now(move |c| {
        plans::set_workshop(c, &plan, Some(code), now)?;
        let (id, workshop_id, plan_id) = ("seat-1", workshop.as_str(), Some(plan.as_str()));
        seats::take(c, NewSeat { id, workshop_id, plan_id, name: None, paper: false, now })
    });
    joined.expect("a seat");
    ana
}

#[test]
fn a_deleted_workshop_leaves_every_plan_to_its_owner() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, "KT7R4M", None);
        let mut ana = seated(app, &workshop, "KT7R4M");
        let delete = format!("/workshops/{workshop}/delete");
        mere.posts(&delete, &[]).assert_status(422);
        let before = kept(&app.store, &ana.plan);
        mere.posts(&delete, &[("sure", "yes")]).assert_status(303);
        assert_eq!(opens(&mut mere, &workshop), 404);
        ana.get("").assert_status(200);
        let after = kept(&app.store, &ana.plan);
        assert_eq!(after, before.replace("workshop_code: Some(\"KT7R4M\")", "workshop_code: None"));
        let id = workshop.clone();
        let lines = app.store.read_now(move |c| audit::of_workshop(c, &id, 10)).expect("the store answers");
        assert_eq!(lines.first().map(|line| line.action.as_str()), Some("workshop-deleted"));
    });
}
