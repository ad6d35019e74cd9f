//! The summary of a workshop as a paper: totals only, small groups hidden, exact for the lead, and what it all means.

use stanap::store::{Rights, plans};

use crate::results;
use crate::support::app::{TestApp, on_both};
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::pdf::{pdf_check, pdf_pieces, pdf_text};
use crate::support::register::seat;
use crate::support::trainer::Trainer;

fn paper(page: &Page) -> String {
    page.assert_status(200);
    assert_eq!(page.header("content-type"), Some("application/pdf"));
    pdf_check(&page.body).expect("a sound paper");
    pdf_text(&page.body)
}

/// Whether a line holds these words one after the other, whatever the space between them.
fn has_line(text: &str, words: &str) -> bool {
    text.lines().any(|line| line.split_whitespace().collect::<Vec<_>>().join(" ").contains(words))
}

/// The room of the results, where six people answered the short check before and after.
fn room(app: &TestApp, mere: &mut Trainer) -> String {
    let workshop = results::room(app, mere);
    let lines = ["r01", "r02", "r08", "r09", "r13", "r15", "r19", "r20"].map(|line| format!("readiness-{line}"));
    let check = |code: &'static str| lines.iter().map(move |line| (line.as_str(), code)).collect::<Vec<_>>();
    for address in mere.sheets(&workshop).into_iter().take(6) {
        mere.posts(&format!("{address}/before"), &check("no")).assert_status(303);
        mere.posts(&format!("{address}/after"), &check("partly")).assert_status(303);
    }
    workshop
}

#[test]
fn small_groups_are_hidden_and_the_lead_has_exact_numbers() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, Some("VCCI"));
        let mut lead = Trainer::signs_in(app, "leilani", Rights::Lead, Some("VCCI"));
        let workshop = room(app, &mut mere);
        let summary = format!("/workshops/{workshop}/summary.pdf");
        let text = paper(&mere.browser.get(&summary));
        for said in ["Summary of the workshop", "Market house", "VCCI", "Port Vila", "8 February 2027", "mere"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(has_line(&text, "Woman 9 9 0") && has_line(&text, "Man 7 7 0"), "{text}");
        assert!(has_line(&text, "Shefa * * *") && has_line(&text, "Not said * * *"), "13 of 16 tell of three: {text}");
        assert!(has_line(&text, "Before 0") && has_line(&text, "After 50"), "{text}");
        assert!(text.contains("What the numbers mean") && text.contains("three of four days"), "{text}");
        assert!(!text.contains("Person") && !text.contains("NOT TO PASS ON"), "{text}");
        for asked in ["exact=1", "exact=yes", "paper=a5"] {
            let status = mere.browser.request("GET", &format!("{summary}?{asked}"), &[]).status;
            assert_eq!(status, if asked == "exact=1" { 404 } else { 400 }, "{asked}");
        }
        let text = paper(&lead.browser.get(&format!("{summary}?exact=1&paper=letter")));
        assert!(has_line(&text, "Shefa 13 13 0") && has_line(&text, "Not said 3 3 0"), "{text}");
        assert!(text.contains("NOT TO PASS ON") && !text.contains("Person"), "{text}");
    });
}

#[test]
fn a_workshop_without_anyone_has_a_summary_that_says_so() {
    let app = TestApp::start();
    let mut mere = Trainer::signs_in(&app, "mere", Rights::Trainer, None);
    let workshop = mere.holds(&app, "KT7R4M", None);
    for query in ["", "?exact=1"] {
        let text = paper(&mere.browser.get(&format!("/workshops/{workshop}/summary.pdf{query}")));
        assert!(text.contains("Nobody took part yet") && text.contains("No plan is shared"), "{text}");
        assert!(text.contains("What the numbers mean"), "{text}");
    }
    mere.browser.get("/language/fr");
    let text = paper(&mere.browser.get(&format!("/workshops/{workshop}/summary.pdf")));
    assert!(text.contains("Résumé de l’atelier") && text.contains("Personne n’a encore participé"), "{text}");
}

#[test]
fn plans_are_counted_only_while_five_owners_share_them() {
    let app = TestApp::start();
    let mut mere = Trainer::signs_in(&app, "mere", Rights::Trainer, None);
    let workshop = mere.holds(&app, "KT7R4M", None);
    let summary = format!("/workshops/{workshop}/summary.pdf");
    let mut owners: Vec<Owner> = (0..5).map(|_| Owner::begins(&app, "full")).collect();
    for (n, owner) in owners.iter_mut().enumerate() {
        owner.walks();
        seat(&app, &workshop, Some(&owner.plan), &format!("Person {n}"));
        let (plan, now) = (owner.plan.clone(), app.clock.stamp());
        app.store
            .write_now(move |c| plans::set_workshop(c, &plan, Some("KT7R4M"), now))
            .expect("it knows its workshop");
    }
    let share = |owner: &mut Owner, how: &str| {
        let token = owner.token();
        owner.sends("/share", &[("csrf", &token), ("share", how)]).assert_status(303);
    };
    assert!(paper(&mere.browser.get(&summary)).contains("No plan is shared"));
    for owner in &mut owners {
        share(owner, "all");
    }
    let page = mere.browser.get(&summary);
    let text = paper(&page);
    assert!(text.contains("Counted from 5 plans") && has_line(&text, "(5 plans) VT"), "{text}");
    assert!(text.contains("Tropical cyclone") || text.contains("Cyclone"), "{text}");
    assert!(pdf_pieces(&page.body).contains("Due in 30 days"), "{text}");
    share(&mut owners[0], "without_money");
    let text = paper(&mere.browser.get(&summary));
    assert!(text.contains("Counted from 5 plans") && has_line(&text, "(* plans) *"), "four share money: {text}");
    share(&mut owners[1], "no");
    let text = paper(&mere.browser.get(&summary));
    assert!(text.contains("Fewer than 5 plans") && !text.contains("VT"), "{text}");
    let text = paper(&mere.browser.get(&format!("{summary}?exact=1")));
    assert!(text.contains("Counted from 4 plans") && has_line(&text, "(3 plans) VT"), "{text}");
}
