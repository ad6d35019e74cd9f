//! What an owner shares with her trainer, takes back, and hears about it; and that nothing else is ever told.

use stanap::store::Rights;
use stanap::store::seats::{self, NewSeat};

use crate::support::app::{TestApp, on_both};
use crate::support::owner::Owner;
use crate::support::routes::routes;
use crate::support::seat::Room;
use crate::support::trainer::Trainer;

/// What Ana wrote: public, money in its own part and elsewhere, health, and for totals only.
const PUBLIC: &str = "Qpublicq";
const MONEY: [&str; 4] = ["9876543", "9,876,543", "7654321", "7,654,321"];
const HEALTH: &str = "Qhealthq";

fn writes(ana: &mut Owner) {
    ana.saves("/business/you", &[("business-name", PUBLIC)]);
    ana.saves("/money/week", &[("money-savings", "9876543")]);
    let token = ana.token();
    let thing = [
        ("csrf", token.as_str()),
        ("key", "thing00001"),
        ("revision", "0"),
        ("assets-things/r1/item", "Tent"),
        ("assets-things/r1/cost", "7654321"),
    ];
    ana.sends("/assets/things/rows/r1", &thing).assert_status(303);
    let help = [("csrf", token.as_str()), ("key", "help000001"), ("revision", "0"), ("people-help/r1/who", HEALTH)];
    ana.sends("/people/help/rows/r1", &help).assert_status(303);
}

/// Every page, file and refusal that trainers can ask for about this seat and plan.
fn told(room: &mut Room, trainer: &mut Trainer) -> String {
    let token = trainer.token();
    let mut all = String::new();
    for (method, route) in routes() {
        if !(route.contains("{plan}") || route.contains("{workshop}")) || route.ends_with("/typing") {
            continue;
        }
        let number = room.seat.rsplit('/').next().unwrap_or_default();
        let path = route
            .replace("{plan}", &room.ana.plan)
            .replace("{workshop}", &room.workshop)
            .replace("{seat}", number)
            .replace("{section}", "money")
            .replace("{stop}", "week")
            .replace("{row}", "r1");
        let fields = [("csrf", token.as_str()), ("key", "KEY0000001"), ("revision", "1")];
        all.push_str(&trainer.browser.request(&method, &path, &fields).source());
    }
    all
}

fn is_told(said: &str, what: &[&str]) -> bool {
    what.iter().any(|what| said.contains(what))
}

#[test]
fn nothing_is_told_before_it_is_shared_nor_after_it_is_taken_back() {
    on_both(|app| {
        let mut room = Room::opens(app, "full");
        writes(&mut room.ana);
        let mut mere = Trainer { browser: app.visitor(), account: String::new() };
        std::mem::swap(&mut mere, &mut room.mere);
        let before = told(&mut room, &mut mere);
        assert!(!is_told(&before, &[PUBLIC, HEALTH]) && !is_told(&before, &MONEY));
        mere.browser.get(&format!("{}/plan", room.seat)).assert_status(404);
        room.shares("all");
        assert!(is_told(&told(&mut room, &mut mere), &[PUBLIC]));
        room.shares("no");
        mere.browser.get(&format!("{}/plan", room.seat)).assert_status(404);
        let after = told(&mut room, &mut mere);
        assert!(!is_told(&after, &[PUBLIC, HEALTH]) && !is_told(&after, &MONEY));
    });
}

#[test]
fn without_money_means_without_money_and_all_leaves_health_to_its_own_choice() {
    on_both(|app| {
        let mut room = Room::opens(app, "full");
        writes(&mut room.ana);
        room.shares("without_money");
        let page = room.at("/plan");
        page.assert_status(200).assert_text(PUBLIC).assert_text("Tent");
        assert!(!is_told(&page.source(), &MONEY) && !is_told(&page.source(), &[HEALTH]));
        room.shares("all");
        let page = room.at("/plan");
        assert!(is_told(&page.text(), &MONEY), "{}", page.text());
        assert!(!is_told(&page.source(), &[HEALTH]));
        let page = room.ana.get("/print");
        let form = page.form_with("Save this choice").tick("help");
        room.ana.phone.submit(&page, form);
        assert!(is_told(&room.at("/plan").text(), &[HEALTH]));
    });
}

#[test]
fn another_trainer_reads_nothing_even_when_all_is_shared() {
    on_both(|app| {
        let mut room = Room::opens(app, "full");
        writes(&mut room.ana);
        room.shares("all");
        for (login, role) in [("sione", Rights::Trainer), ("ada", Rights::Admin)] {
            let mut other = Trainer::signs_in(app, login, role, None);
            let said = told(&mut room, &mut other);
            assert!(!is_told(&said, &[PUBLIC, HEALTH]) && !is_told(&said, &MONEY), "{login}");
        }
    });
}

fn comments(room: &mut Room, part: &str, state: &str, text: &str) -> u16 {
    let key = format!("COMMENT{}{}", part.len(), text.len());
    room.does("/plan", &[("key", &key), ("part", part), ("state", state), ("text", text)]).status
}

#[test]
fn comments_reach_the_owner_at_the_part_and_on_her_list_and_go_from_the_trainer_with_the_share() {
    on_both(|app: &TestApp| {
        let mut room = Room::opens(app, "quick");
        writes_little(&mut room.ana);
        assert_eq!(comments(&mut room, "business", "good", "Well said"), 404, "nothing is shared");
        room.shares("without_money");
        assert_eq!(comments(&mut room, "business", "again", "Who is your helper?"), 303);
        assert_eq!(comments(&mut room, "business", "again", "Who is your helper?"), 303, "sent twice is one");
        assert_eq!(comments(&mut room, "money", "good", "x"), 422, "the money part is not shared");
        assert_eq!(comments(&mut room, "hazards", "perfect", "x"), 422);
        room.at("/plan").assert_text("Who is your helper?").assert_text("not read yet");

        let page = room.ana.get("");
        page.assert_text("Your trainer wrote one thing").assert_text("Please look again. Who is your helper?");
        room.ana.get("/business/you").assert_text("Your trainer: Please look again. Who is your helper?");
        let page = room.ana.get("/share");
        page.assert_text("Who is your helper?");
        let form = page.form_with("I have read it");
        room.ana.phone.submit(&page, form).assert_status(200);
        assert!(!room.ana.get("").has_text("Your trainer wrote"));
        room.at("/plan").assert_text("she has read it");

        room.shares("no");
        assert!(!room.at("").has_text("Who is your helper?"));
        room.at("/plan").assert_status(404);
        room.ana.get("/share").assert_text("Who is your helper?");
        room.ana.get("/log").assert_text("A trainer wrote about your plan").assert_text("You chose to show nothing");
    });
}

fn writes_little(ana: &mut Owner) {
    ana.saves("/business/you", &[("business-name", PUBLIC)]);
}

#[test]
fn what_is_shared_goes_to_the_newest_workshop_alone() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        room.shares("all");
        room.at("/plan").assert_status(200);
        let mut sione = Trainer::signs_in(app, "sione", Rights::Trainer, None);
        let newer = sione.holds(app, "WX2N9H", None);
        app.clock.advance(chrono::TimeDelta::hours(1));
        let seat = sits_anew(app, &newer, &room.ana);
        room.at("/plan").assert_status(404);
        sione.browser.get(&format!("{seat}/plan")).assert_status(200);
        room.ana.get("/share").assert_text("Your trainer is sione");
    });
}

/// A second seat for the same owner, in another workshop.
fn sits_anew(app: &TestApp, workshop: &str, owner: &Owner) -> String {
    let (room, plan, now) = (workshop.to_owned(), owner.plan.clone(), app.clock.stamp());
    let number = app.store.write_now(move |c| {
        let new = NewSeat { id: "seat-anew", workshop_id: &room, plan_id: Some(&plan), name: None, paper: false, now };
        seats::take(c, new)
    });
    format!("/workshops/{workshop}/seats/{}", number.expect("a seat"))
}

#[test]
fn the_page_to_share_says_who_would_read() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        room.ana.get("/share").assert_text("Your trainer is mere, at the workshop “Market house”.");
        Owner::begins(app, "quick").get("/share").assert_text("No trainer can read your plan");
    });
}
