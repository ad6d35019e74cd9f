//! Pages that the script saves in parts, on a bad line: the button and the parts come in any order.

use super::super::support::reading::selector;
use super::*;

#[test]
fn a_part_sent_by_the_script_that_arrives_after_its_page_changes_nothing() {
    on_both(|app| {
        let mut scene = Scene::of(app);
        let page = scene.page("/business/you");
        scene.phone.send(&page.form_with("Save and go on").fill("business-name", "Old")).expect("an answer");
        let page = scene.page("/business/you");
        let form = page.form_with("Save and go on");
        let part = part_of(&page, 1, "business-name", "Halfway");
        scene.proxy.next(&[Fault::Late]);
        assert!(scene.phone.post(&scene.owner.at("/business/you"), &part, "X-Stanap: 1\r\n").is_err());
        // she typed the old words again and pressed the button: the part arrives only now
        scene.phone.send(&form).expect("an answer").assert_status(303);
        assert_eq!(scene.value("business", "business-name"), Some(text("Old")));
        assert_eq!(scene.history("business").len(), 1);
    });
}

/// What the script sends for one question of a page.
fn part_of(page: &Page, n: usize, name: &str, value: &str) -> Vec<(String, String)> {
    let hidden = |name: &str| {
        let field = page.document.select(&selector(&format!("main input[name={name}]"))).next();
        field.and_then(|field| field.attr("value")).unwrap_or_default().to_owned()
    };
    [
        ("csrf", hidden("csrf")),
        ("key", format!("{}n{n}", hidden("key"))),
        ("revision", hidden("revision")),
        (name, value.to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec()
}

#[test]
fn the_button_goes_on_from_parts_whose_answers_never_came() {
    on_both(|app| {
        for (typed, wanted) in [("Whole", "Whole"), ("Old", "Old"), ("Halfway", "Halfway")] {
            let mut scene = Scene::of(app);
            let page = scene.page("/business/you");
            let old = page.form_with("Save and go on").fill("business-name", "Old");
            scene.phone.send(&old).expect("an answer");
            let page = scene.page("/business/you");
            scene.proxy.next(&[Fault::LoseAnswer]);
            let part = part_of(&page, 1, "business-name", "Halfway");
            assert!(scene.phone.post(&scene.owner.at("/business/you"), &part, "X-Stanap: 1\r\n").is_err());
            assert_eq!(scene.value("business", "business-name"), Some(text("Halfway")));
            let answer = sent_in_parts(&mut scene, &page, typed);
            assert_eq!(answer.status, 303, "{typed}: {}", answer.text());
            assert_eq!(scene.value("business", "business-name"), Some(text(wanted)));
        }
    });
}

#[test]
fn parts_do_not_hide_what_another_phone_changed() {
    on_both(|app| {
        let mut scene = Scene::of(app);
        let page = scene.page("/business/you");
        let part = part_of(&page, 1, "business-name", "Halfway");
        scene.phone.post(&scene.owner.at("/business/you"), &part, "X-Stanap: 1\r\n").expect("an answer");
        let mut ben = scene.owner.second_phone(app);
        ben.saves("/business/you", &[("business-name", "Red Stoa")]);
        let answer = sent_in_parts(&mut scene, &page, "Whole");
        answer.assert_status(409).assert_text("Red Stoa").assert_text("Whole");
    });
}

/// Presses the button of a page of which the script sent parts, with the revision it came with.
fn sent_in_parts(scene: &mut Scene<'_>, page: &Page, name: &str) -> Page {
    let form = page.form_with("Save and go on").fill("business-name", name);
    let mut pairs = form.pairs();
    pairs.push(("parts".to_owned(), "1".to_owned()));
    scene.phone.post(&scene.owner.at("/business/you"), &pairs, "").expect("an answer")
}
