//! Writing a plan through its pages.

use super::support::app::on_both;

#[test]
fn a_new_plan_gives_a_code_that_opens_it_on_another_phone() {
    on_both(|app| {
        let mut owner = app.visitor();
        let page = owner.get("/plans/new");
        let form = page.form_with("/plans").choose("start-country", "VU");
        let page = owner.submit(&page, form);
        page.assert_status(200);
        let code: String = page.texts(".code span").concat();
        assert_eq!(code.len(), 12, "{}", page.text());

        let mut other = app.visitor();
        let page = other.get("/return");
        let form = page.form_with("/return").fill("code", &code.to_lowercase());
        let page = other.submit(&page, form);
        page.assert_status(200);
        assert!(page.url.contains("/plans/"), "{}", page.url);
    });
}
