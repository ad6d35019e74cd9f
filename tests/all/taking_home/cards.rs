//! Cards to cut out: they lead into the workshop and back to a plan, and say nothing that was not asked for.

use stanap::store::accounts;

use crate::support::app::on_both;
use crate::support::pdf::{pdf_check, pdf_pages, pdf_text};
use crate::support::seat::{CODE, Room};
use crate::support::trainer::PASSWORD;
use crate::support::visitor::Visitor;

/// The words of a paper in one line.
fn said(bytes: &[u8]) -> String {
    assert_eq!(pdf_check(bytes), Ok(()));
    pdf_text(bytes).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn papers(room: &mut Room, rest: &str) -> Vec<u8> {
    let page = room.mere.browser.get(&format!("/workshops/{}/{rest}", room.workshop));
    page.assert_status(200);
    assert_eq!(page.header("content-type"), Some("application/pdf"), "{rest}");
    page.body
}

#[test]
fn cards_to_join_carry_the_address_and_the_code_that_open_the_workshop() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let sheet = papers(&mut room, "join-cards.pdf");
        let text = said(&sheet);
        let address = app.base.trim_start_matches("http://");
        assert_eq!(text.matches(CODE).count(), 8, "{text}");
        assert_eq!(text.matches(&format!("{address}/join")).count(), 8, "{text}");
        assert!(text.contains("Market house") && text.contains("8 February 2027"), "{text}");
        app.visitor().get(&format!("/join/{CODE}")).assert_text("Market house");
        let many = papers(&mut room, "join-cards.pdf?cards=20&paper=letter");
        assert_eq!((pdf_pages(&many), said(&many).matches(CODE).count()), (3, 20));
        for wrong in ["cards=0", "cards=201", "cards=many", "paper=a5", "else=1"] {
            let path = format!("/workshops/{}/join-cards.pdf?{wrong}", room.workshop);
            assert_eq!(room.mere.browser.get(&path).status, 400, "{wrong}");
        }
    });
}

#[test]
fn in_a_hall_they_name_the_wifi_and_never_its_password() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let hall = [("do", "network"), ("network", "Market house 5G"), ("password", "breadfruit")];
        room.mere.posts("/hall", &hall).assert_status(303);
        let text = said(&papers(&mut room, "join-cards.pdf"));
        assert!(text.contains("Join the Wi-Fi “Market house 5G”."), "{text}");
        assert!(!text.contains("breadfruit"), "{text}");
    });
}

#[test]
fn with_a_public_address_they_lead_there_without_a_wifi() {
    on_both(|app| {
        let room = Room::opens(app, "quick");
        let door = app.beside(|settings| settings.public_address = Some("https://stanap.example".to_owned()));
        let mut browser = Visitor::new(&door.base);
        browser.request("POST", "/sign-in", &[("login", "mere"), ("password", PASSWORD)]).assert_status(303);
        let session = browser.cookie("stanap-trainer");
        let at = |rest: &str| format!("/workshops/{}/{rest}", room.workshop);
        // its cookie is for HTTPS alone, and this browser speaks plain HTTP to the door
        browser.sends("Cookie", &format!("stanap-trainer={}", session.unwrap_or_default()));
        let text = said(&browser.get(&at("join-cards.pdf")).body);
        assert!(text.contains("stanap.example/join") && !text.contains("Wi-Fi"), "{text}");
        let text = said(&browser.get(&at("return-cards.pdf")).body);
        assert!(text.contains("Open stanap.example, choose “Come back to my plan”"), "{text}");
    });
}

#[test]
fn cards_to_come_back_have_seats_and_names_only_when_asked_for_and_never_a_code() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let board = format!("/workshops/{}/board/1", room.workshop);
        room.mere.posts(&board, &[("name", "Ana Leitau"), ("table", "")]).assert_status(303);
        let account = room.mere.account.clone();
        let now = app.clock.stamp();
        let done = app
            .store
            .write_now(move |c| accounts::set_profile(c, &account, ("Mere Tavai", Some("+678 555 0134"), "en"), now));
        assert_eq!(done, Ok(()));
        let plain = said(&papers(&mut room, "return-cards.pdf"));
        for words in ["Seat 1", "My plan code", "kept with your trainer", "Lost? Ask Mere Tavai, +678 555 0134."] {
            assert!(plain.contains(words), "{words}: {plain}");
        }
        assert!(!plain.contains("Leitau"), "{plain}");
        let named = said(&papers(&mut room, "return-cards.pdf?names=1&paper=letter"));
        assert!(named.contains("Ana Leitau"), "{named}");
        let squeezed: String = named.split_whitespace().collect();
        assert!(!squeezed.contains(&room.ana.code) && !squeezed.contains(&room.ana.code[..4]), "{named}");
        let wrong = format!("/workshops/{}/return-cards.pdf?names=yes", room.workshop);
        assert_eq!(room.mere.browser.get(&wrong).status, 400);
    });
}

#[test]
fn a_workshop_without_plans_has_a_sheet_of_cards_for_anyone() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let empty = room.mere.holds(app, "WX2N9H", None);
        room.workshop = empty;
        let sheet = papers(&mut room, "return-cards.pdf");
        let text = said(&sheet);
        assert_eq!((pdf_pages(&sheet), text.matches("My plan code").count()), (1, 8), "{text}");
        assert!(!text.contains("Seat"), "{text}");
    });
}
