//! Two people of one business on one plan: each with a code of her own, money only where the first allows it.

use std::collections::BTreeMap;

use stanap::plan::answers::Value;

use crate::support::app::{TestApp, on_both};
use crate::support::owner::{Owner, stored};
use crate::support::page::Page;
use crate::support::routes::routes;
use crate::support::visitor::Visitor;

/// Savings and the price of a thing, as the owner wrote them and as pages print them.
const AMOUNTS: [&str; 4] = ["9876543", "9,876,543", "7654321", "7,654,321"];

/// An owner with money in her plan, in two parts, and on her papers.
fn owner(app: &TestApp) -> Owner {
    let mut ana = Owner::begins(app, "full");
    ana.saves("/money/week", &[("money-savings", "9876543")]);
    ana.saves("/business/you", &[("business-name", "Blue Stoa")]);
    let token = ana.token();
    let thing = [
        ("csrf", token.as_str()),
        ("key", "thing00001"),
        ("revision", "0"),
        ("assets-things/r1/item", "Tent"),
        ("assets-things/r1/cost", "7654321"),
    ];
    ana.sends("/assets/things/rows/r1", &thing).assert_status(303);
    let page = ana.get("/print");
    let form = page.form_with("Save this choice").tick("money");
    ana.phone.submit(&page, form).assert_status(200);
    ana
}

/// Gives someone a code; shows the page with it.
fn gives_code(ana: &mut Owner, name: &str, money: bool) -> Page {
    let page = ana.get("/people");
    let form = page.form_with("Make a code").fill("Name", name);
    let form = if money { form.tick("money") } else { form };
    ana.phone.submit(&page, form)
}

/// Opens the plan with a code on a phone of her own.
fn opens(app: &TestApp, ana: &Owner, page: &Page) -> Owner {
    let code = page.texts(".code span").concat();
    assert_eq!(code.len(), 12, "{}", page.text());
    let mut phone = app.visitor();
    let door = phone.get("/return");
    let form = door.form_with("/return").fill("code", &code);
    let page = phone.submit(&door, form);
    assert_eq!((page.status, page.path()), (200, ana.at("").as_str()), "{}", page.text());
    Owner { phone, plan: ana.plan.clone(), code }
}

#[test]
fn a_second_person_reads_and_writes_with_her_own_code() {
    on_both(|app| {
        let mut ana = owner(app);
        let page = gives_code(&mut ana, "Sione", false);
        page.assert_status(200).assert_text("The code of Sione");
        let mut sione = opens(app, &ana, &page);
        sione.get("").assert_status(200).assert_text("Blue Stoa");
        sione.saves("/business/you", &[("business-owner", "Ana Kalo")]);
        let values = stored(&app.store, &ana.plan, "business").values;
        assert_eq!(values["business-owner"], Value::Text("Ana Kalo".to_owned()));
        ana.get("/people").assert_text("Last came back");
        ana.get("/delete").assert_text("You gave one more person a code");
    });
}

#[test]
fn the_picture_of_the_second_code_opens_the_plan_as_hers() {
    on_both(|app| {
        let mut ana = owner(app);
        let plan = ana.plan.clone();
        gives_code(&mut ana, "Sione", false);
        let (kept, hash) = (plan.clone(), crate::support::owner::digest("SecondPictureToken01"));
        let new = app.clock.stamp();
        app.store
            .write_now(move |c| {
                let key = stanap::store::keys::NewKey {
                    id: "picture",
                    plan_id: &kept,
                    name: "Mele",
                    code_public: "2222",
                    code_hash: "none",
                    token_hash: &hash,
                    money: false,
                    now: new,
                };
                stanap::store::keys::insert(c, key)
            })
            .expect("a key");
        let mut phone = app.visitor();
        phone.request("POST", "/q", &[("token", "SecondPictureToken01")]).assert_status(303);
        phone.get(&format!("/plans/{plan}")).assert_status(200);
        phone.get(&format!("/plans/{plan}/people")).assert_status(404);
    });
}

/// How a second person without money is answered where it differs from the owner; everything else is not found.
fn open_to_second() -> BTreeMap<(&'static str, &'static str), (&'static str, u16)> {
    [
        (("GET", "/plans/{plan}"), ("", 200)),
        (("GET", "/plans/{plan}/check"), ("/check", 200)),
        (("GET", "/plans/{plan}/print"), ("/print", 200)),
        (("GET", "/plans/{plan}/print-view"), ("/print-view", 200)),
        (("GET", "/plans/{plan}/wall.pdf"), ("/wall.pdf", 200)),
        (("GET", "/plans/{plan}/plan.pdf"), ("/plan.pdf", 200)),
        (("GET", "/plans/{plan}/card.pdf"), ("/card.pdf", 200)),
        (("GET", "/plans/{plan}/by-hand.pdf"), ("/by-hand.pdf", 200)),
        (("GET", "/plans/{plan}/wall-1.png"), ("/wall-1.png", 200)),
        (("GET", "/plans/{plan}/wall-2.png"), ("/wall-2.png", 200)),
        (("GET", "/plans/{plan}/card.png"), ("/card.png", 200)),
        (("GET", "/plans/{plan}/reminders.ics"), ("/reminders.ics", 200)),
        (("GET", "/plans/{plan}/contacts.vcf"), ("/contacts.vcf", 200)),
        (("GET", "/plans/{plan}/sms"), ("/sms", 200)),
        (("GET", "/plans/{plan}/phone.html"), ("/phone.html", 200)),
        (("POST", "/plans/{plan}/rounds"), ("/rounds", 303)),
        (("POST", "/plans/{plan}/depth"), ("/depth", 303)),
        (("POST", "/plans/{plan}/seat"), ("/seat", 303)),
        (("POST", "/plans/{plan}/helper"), ("/helper", 303)),
        (("GET", "/plans/{plan}/idle"), ("/idle", 200)),
        (("GET", "/plans/{plan}/{section}/history"), ("/assets/history", 200)),
        (("POST", "/plans/{plan}/{section}/history"), ("/business/history", 303)),
        (("POST", "/plans/{plan}/{section}/both"), ("/business/both", 303)),
        (("POST", "/plans/{plan}/tasks/{stop}/suggestions"), ("/tasks/list/suggestions", 303)),
        (("GET", "/plans/{plan}/{section}/{stop}"), ("/business/you", 200)),
        (("POST", "/plans/{plan}/{section}/{stop}"), ("/business/you", 303)),
        (("GET", "/plans/{plan}/{section}/{stop}/rows/{row}"), ("/assets/things/rows/r1", 200)),
        (("POST", "/plans/{plan}/{section}/{stop}/rows/{row}"), ("/assets/things/rows/r1", 303)),
        (("POST", "/plans/{plan}/{section}/{stop}/rows/{row}/remove"), ("/contacts/own/rows/r1/remove", 303)),
        (("POST", "/plans/{plan}/sign-out"), ("/sign-out", 303)),
    ]
    .into()
}

fn knocks(phone: &mut Visitor, method: &str, path: &str, token: &str, n: usize) -> Page {
    let key = format!("SECOND{n:04}");
    let unseen = path.contains("/tasks/") || path.contains("/contacts/");
    let revision = if unseen { "0" } else { "1" };
    let fields = [("csrf", token), ("key", key.as_str()), ("revision", revision), ("sure", "yes"), ("do", "renew")];
    phone.request(method, path, &fields)
}

#[test]
fn without_money_no_route_tells_it_and_what_is_the_owners_is_not_found() {
    on_both(|app| {
        let mut ana = owner(app);
        let page = gives_code(&mut ana, "Sione", false);
        let mut sione = opens(app, &ana, &page);
        let token = token_of(&mut sione);
        let open = open_to_second();
        let (mut last, mut seen) = (vec![], 0);
        for (n, (method, route)) in
            routes().into_iter().filter(|(_, route)| route.starts_with("/plans/{plan}")).enumerate()
        {
            let answer = open.get(&(method.as_str(), route.as_str()));
            if route.ends_with("/sign-out") {
                last.push((method, route));
                continue;
            }
            let rest = route.trim_start_matches("/plans/{plan}");
            let path = answer.map_or_else(|| rest.replace(['{', '}'], ""), |(path, _)| (*path).to_owned());
            let path = ana.at(&path);
            let page = knocks(&mut sione.phone, &method, &path, &token, n);
            let status = answer.map_or(404, |(_, status)| *status);
            assert_eq!(page.status, status, "{method} {route}: {}", page.text());
            let said = if page.header("content-type") == Some("application/pdf") { pdf(&page) } else { page.source() };
            for amount in AMOUNTS {
                assert!(!said.contains(amount), "{method} {route} tells {amount}");
            }
            seen += usize::from(answer.is_some());
        }
        assert_eq!((last.len(), seen + 1), (1, open.len()), "every open route was tried");
        let whole = stored(&app.store, &ana.plan, "assets").values;
        assert_eq!(whole["assets-things/r1/cost"], Value::Number(7_654_321), "what is closed to him stays");
        for closed in ["/money/week", "/money/debts", "/money/history", "/plan.json"] {
            sione.get(closed).assert_status(404);
        }
        knocks(&mut sione.phone, "POST", &ana.at("/sign-out"), &token, 99).assert_status(303);
        sione.phone.request("GET", &ana.at(""), &[]).assert_status(303);
    });
}

fn pdf(page: &Page) -> String {
    crate::support::pdf::pdf_text(&page.body)
}

/// The token of his forms.
fn token_of(person: &mut Owner) -> String {
    let page = person.get("");
    page.form_with(&person.at("/sign-out")).value("csrf").expect("a token")
}

#[test]
fn the_owner_opens_money_to_him_and_closes_it_again() {
    on_both(|app| {
        let mut ana = owner(app);
        let page = gives_code(&mut ana, "Sione", false);
        let mut sione = opens(app, &ana, &page);
        sione.get("/money/week").assert_status(404);
        let page = ana.get("/people");
        let form = page.form_with("Open money Sione").press("Open money Sione");
        ana.phone.submit(&page, form).assert_status(200).assert_text("With money.");
        assert!(sione.get("/money/week").source().contains("9876543"));
        sione.get("/plan.json").assert_status(200);
        for hers in ["/delete", "/choices", "/people", "/code"] {
            sione.get(hers).assert_status(404);
        }
        let page = ana.get("/people");
        let form = page.form_with("Close money Sione").press("Close money Sione");
        ana.phone.submit(&page, form).assert_status(200);
        sione.get("/money/week").assert_status(404);
    });
}

#[test]
fn a_row_that_he_removes_takes_its_price_with_it() {
    on_both(|app| {
        let mut ana = owner(app);
        let page = gives_code(&mut ana, "Sione", false);
        let mut sione = opens(app, &ana, &page);
        let token = token_of(&mut sione);
        let fields = [("csrf", token.as_str()), ("key", "remove0001"), ("revision", "1")];
        sione.sends("/assets/things/rows/r1/remove", &fields).assert_status(303);
        assert!(stored(&app.store, &ana.plan, "assets").values.is_empty());
    });
}

#[test]
fn a_code_taken_back_opens_nothing_and_ends_what_it_opened() {
    on_both(|app| {
        let mut ana = owner(app);
        let page = gives_code(&mut ana, "Sione", true);
        let mut sione = opens(app, &ana, &page);
        let page = ana.get("/people");
        let form = page.form_with("Take the code back Sione").press("Take the code back Sione");
        let page = ana.phone.submit(&page, form);
        assert!(!page.has_text("Sione"), "{}", page.text());
        sione.phone.request("GET", &ana.at(""), &[]).assert_status(303);
        let mut phone = app.visitor();
        phone.request("POST", "/return", &[("code", &sione.code)]).assert_status(422);
        ana.get("").assert_status(200);
    });
}

#[test]
fn the_same_form_sent_twice_is_one_person() {
    on_both(|app| {
        let mut ana = owner(app);
        let token = ana.token();
        let fields =
            [("csrf", token.as_str()), ("key", "twice00001"), ("do", "add"), ("name", "Sione"), ("money", "yes")];
        let first = ana.sends("/people", &fields);
        let second = ana.sends("/people", &fields);
        assert_eq!(first.header("location"), second.header("location"));
        assert_eq!(ana.get("/people").texts(".rows li .name").len(), 1);
        ana.sends("/people", &[("csrf", &token), ("key", "noname0001"), ("do", "add"), ("name", " ")])
            .assert_status(422);
    });
}
