//! What a trainer takes home from a workshop: the plans that their owners share with her, and nothing of the others.

mod cards;

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use stanap::store::Rights;
use stanap::store::seats::{self, NewSeat};
use zip::ZipArchive;

use crate::support::app::{TestApp, on_both};
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::pdf::{pdf_check, pdf_text};
use crate::support::seat::{Room, sits};
use crate::support::trainer::Trainer;

/// What everyone saved up, as papers print it.
const MONEY: &str = "9,876,543";
const MONEY_TYPED: &str = "9876543";

/// Somebody who writes her business and her savings, and shares so much.
fn writes(owner: &mut Owner, business: &str, share: &str) {
    owner.saves("/business/you", &[("business-name", business)]);
    owner.saves("/money/week", &[("money-savings", MONEY_TYPED)]);
    let token = owner.token();
    let shown = [("csrf", token.as_str()), ("key", "moneyonpaper"), ("revision", "0")];
    owner.sends("/print", &shown).assert_status(303);
    shares(owner, share);
}

fn shares(owner: &mut Owner, share: &str) {
    let token = owner.token();
    owner.sends("/share", &[("csrf", &token), ("share", share)]).assert_status(303);
}

/// A ZIP as it was unpacked: name and bytes of each file.
struct Unpacked(Vec<(String, Vec<u8>)>);

impl Unpacked {
    fn of(page: &Page) -> Self {
        page.assert_status(200);
        assert_eq!(page.header("content-type"), Some("application/zip"));
        let mut archive = ZipArchive::new(Cursor::new(page.body.clone())).expect("a ZIP");
        let mut files = Vec::new();
        for n in 0..archive.len() {
            let mut file = archive.by_index(n).expect("a file");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("a sound file");
            files.push((file.name().expect("plain letters").into_owned(), bytes));
        }
        Self(files)
    }
    fn names(&self) -> Vec<&str> {
        self.0.iter().map(|(name, _)| name.as_str()).collect()
    }
    fn file(&self, name: &str) -> &[u8] {
        let found = self.0.iter().find(|(own, _)| own == name);
        found.map_or_else(|| panic!("{name} is not in {:?}", self.names()), |(_, bytes)| bytes)
    }
    fn text(&self, name: &str) -> String {
        String::from_utf8(self.file(name).to_vec()).expect("plain text")
    }
    fn manifest(&self) -> Value {
        serde_json::from_slice(self.file("manifest.json")).expect("JSON")
    }
}

fn taken(room: &mut Room) -> Unpacked {
    let path = format!("/workshops/{}/plans.zip", room.workshop);
    Unpacked::of(&room.mere.browser.get(&path))
}

#[test]
fn each_shared_plan_is_there_as_full_as_it_is_shared() {
    on_both(|app| {
        let mut room = Room::opens(app, "full");
        let mut others: Vec<Owner> = (0..3).map(|_| Owner::begins(app, "full")).collect();
        for owner in &others {
            sits(app, &room.workshop, owner);
        }
        writes(&mut room.ana, "Lupe Weaving", "without_money");
        writes(&mut others[0], "Lupe Weaving", "all");
        writes(&mut others[1], "Secret Stall", "no");
        let zip = taken(&mut room);
        assert_eq!(zip.names(), ["01-lupe-weaving.pdf", "02-lupe-weaving.pdf", "README.txt", "manifest.json"]);
        for name in &zip.names()[..2] {
            assert_eq!(pdf_check(zip.file(name)), Ok(()), "{name}");
            let said = pdf_text(zip.file(name));
            assert!(said.contains("Lupe Weaving"), "{said}");
            assert_eq!(said.contains(MONEY), *name == "02-lupe-weaving.pdf", "{name}: {said}");
        }
        let whole = format!("{}{}", zip.text("README.txt"), zip.text("manifest.json"));
        assert!(!whole.to_lowercase().contains("secret"), "{whole}");
        assert!(whole.contains("4 people took part. 4 plans were started. 2 plans are here."), "{whole}");
    });
}

#[test]
fn the_manifest_counts_and_its_hashes_fit() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let mut other = Owner::begins(app, "quick");
        sits(app, &room.workshop, &other);
        room.ana.saves("/business/you", &[("business-name", "Blue Stoa")]);
        room.shares("without_money");
        shares(&mut other, "all");
        let page =
            room.mere.posts(&format!("/workshops/{}/paper", room.workshop), &[("key", "KEY000001"), ("agreed", "yes")]);
        page.assert_status(303);
        let zip = taken(&mut room);
        let manifest = zip.manifest();
        let count = |name: &str| manifest[name].as_u64();
        assert_eq!((count("participants"), count("plans_begun")), (Some(3), Some(3)));
        assert_eq!((count("plans_shared"), count("plans_printed")), (Some(2), Some(2)));
        assert_eq!(manifest["workshop"], "Market house");
        let files = manifest["files"].as_array().expect("a list");
        let mut names = BTreeSet::new();
        for (file, shared) in files.iter().zip(["without_money", "all"]) {
            let name = file["name"].as_str().expect("a name");
            let bytes = zip.file(name);
            let hash = format!("{:x}", Sha256::digest(bytes));
            assert_eq!(file["sha256"], hash.as_str(), "{name}");
            assert_eq!(file["bytes"].as_u64(), u64::try_from(bytes.len()).ok(), "{name}");
            assert_eq!(file["shared"], shared);
            assert!(names.insert(name.to_owned()), "{name} twice");
        }
        assert_eq!(names.into_iter().collect::<Vec<_>>(), ["01-blue-stoa.pdf", "02.pdf"]);
    });
}

#[test]
fn what_is_taken_back_moved_on_or_deleted_is_not_there_any_more() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let mut others: Vec<Owner> = (0..2).map(|_| Owner::begins(app, "quick")).collect();
        for owner in &others {
            sits(app, &room.workshop, owner);
        }
        room.shares("all");
        for owner in &mut others {
            shares(owner, "all");
        }
        assert_eq!(taken(&mut room).names().len(), 5);
        room.shares("no");
        assert_eq!(taken(&mut room).names(), ["02.pdf", "03.pdf", "README.txt", "manifest.json"]);
        let page = others[0].get("/delete");
        let form = page.form_with("Delete my plan").tick("sure=yes");
        others[0].phone.submit(&page, form).assert_heading("Your plan is deleted");
        app.clock.advance(chrono::TimeDelta::hours(1));
        let sione = Trainer::signs_in(app, "sione", Rights::Trainer, None);
        let newer = sione.holds(app, "WX2N9H", None);
        sits_anew(app, &newer, &others[1]);
        let zip = taken(&mut room);
        assert_eq!(zip.names(), ["README.txt", "manifest.json"]);
        assert_eq!(zip.manifest()["plans_shared"], 0);
        let mut theirs = Room { workshop: newer, mere: sione, ..room };
        assert_eq!(taken(&mut theirs).names(), ["01.pdf", "README.txt", "manifest.json"]);
    });
}

/// A second seat for the same owner, in another workshop.
fn sits_anew(app: &TestApp, workshop: &str, owner: &Owner) {
    let (room, plan, now) = (workshop.to_owned(), owner.plan.clone(), app.clock.stamp());
    let seat = app.store.write_now(move |c| {
        let new = NewSeat { id: "seat-anew", workshop_id: &room, plan_id: Some(&plan), name: None, paper: false, now };
        seats::take(c, new)
    });
    assert_eq!(seat, Ok(1));
}

#[test]
fn the_owner_and_the_workshop_remember_who_took_which_plan() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        room.shares("without_money");
        taken(&mut room);
        let log = room.ana.get("/log");
        log.assert_text("A trainer took your plan home as a file, without money").assert_text("mere, trainer");
        let workshop = room.workshop.clone();
        let lines = app.store.read_now(move |c| stanap::store::audit::of_workshop(c, &workshop, 10)).expect("a log");
        let about = |action: &str| lines.iter().find(|line| line.action == action);
        assert_eq!(about("taken-home").and_then(|line| line.plan_id.clone()), Some(room.ana.plan.clone()));
        assert_eq!(about("taken-home").map(|line| line.actor.clone()), Some(room.mere.account.clone()));
        assert!(about("plans-exported").is_some_and(|line| line.plan_id.is_none()));
    });
}

#[test]
fn it_leaves_plan_by_plan_on_the_paper_that_was_asked_for() {
    let app = TestApp::start();
    let mut room = Room::opens(&app, "quick");
    room.shares("all");
    let path = format!("/workshops/{}/plans.zip", room.workshop);
    let page = room.mere.browser.get(&format!("{path}?paper=letter"));
    assert_eq!(page.header("content-length"), None, "its length is not known before the last plan is painted");
    assert_eq!(page.header("content-encoding").unwrap_or("identity"), "identity");
    let file = page.header("content-disposition").unwrap_or_default();
    assert_eq!(file, "attachment; filename=\"stanap-kt7r4m-plans.zip\"");
    let letter = Unpacked::of(&page);
    assert_ne!(letter.file("01.pdf"), taken(&mut room).file("01.pdf"));
    assert_eq!(room.mere.browser.get(&format!("{path}?paper=a5")).status, 404);
}

#[test]
fn the_page_says_how_many_share_and_how_to_keep_what_they_shared() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let home = format!("/workshops/{}/home", room.workshop);
        let page = room.mere.browser.get(&home);
        page.assert_text("Nobody shares a plan with you now.").assert_text("One plan is not shared.");
        assert!(!page.source().contains("plans.zip"), "there is nothing to take");
        room.shares("all");
        let page = room.mere.browser.get(&home);
        page.assert_text("One plan is shared with you.").assert_text("Do not send it by mail or chat.");
        assert!(!page.has_text("not shared"));
        let zip = room.mere.browser.follow(&page, "Take the shared plans (ZIP)");
        assert_eq!(Unpacked::of(&zip).names().len(), 3);
    });
}
