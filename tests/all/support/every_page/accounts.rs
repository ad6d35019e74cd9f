//! Pages of accounts: the first run, a trainer's own, those that a lead and the admin look after.

use stanap::store::Rights;

use super::Album;
use crate::support::app::TestApp;
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::trainer::Trainer;

/// The page that makes the first account, while there is none.
pub fn first_run(app: &TestApp, album: &mut Album) {
    let mut browser = app.visitor();
    let page = browser.get("/setup");
    album.keep("GET", "plain", &page);
    let form = page.form_with("/setup").fill("name", "Mere").fill("login", "me re").fill("password", "password1234");
    album.keep("POST", "to mend", &browser.submit(&page, form));
}

/// Trainers with an organisation, its lead, and the admin.
pub fn people(app: &TestApp, album: &mut Album) {
    let mut lena = Trainer::signs_in(app, "lena", Rights::Lead, Some("Nawa-Women"));
    let workshop = lena.holds(app, "WX2N9H", Some("Nawa-Women"));
    let at = |rest: &str| format!("/workshops/{workshop}{rest}");
    album.opens(&mut lena.browser, "alone", &[&at("/team")]);
    let tom = Trainer::signs_in(app, "tom", Rights::Trainer, Some("Nawa-Women"));
    let hana = Trainer::signs_in(app, "hana", Rights::Trainer, Some("Nawa-Women"));
    lena.posts(&at("/team"), &[("do", "add"), ("helper", &tom.account)]).assert_status(303);
    album.opens(&mut lena.browser, "filled", &[&at("/team"), "/people", "/happened"]);
    album.opens(&mut lena.browser, "plain", &[&at("/delete"), "/account", "/people/invite"]);
    album.keep("POST", "to mend", &lena.posts(&at("/delete"), &[]));
    album.keep("POST", "to mend", &lena.posts("/account", &[("name", ""), ("phone", "call me")]));
    let wrong = [("old", "coconut"), ("password", "password1234"), ("again", "")];
    album.keep("POST", "to mend", &lena.posts("/account/password", &wrong));
    album.keep("POST", "to mend", &lena.posts("/people/invite", &[("name", "")]));
    let made = lena.posts("/people/invite", &[("name", "Oli"), ("role", "trainer")]);
    album.keep("POST", "made", &made);
    let mut browser = app.visitor();
    let page = browser.get(&link(&made));
    album.keep("GET", "plain", &page);
    let form = page.form_with("Make my account").fill("login", "oli").fill("password", "short");
    album.keep("POST", "to mend", &browser.submit(&page, form));
    let of = |person: &Trainer| format!("/people/{}", person.account);
    album.opens(&mut lena.browser, "plain", &[&of(&tom)]);
    album.opens(&mut lena.browser, "herself", &[&format!("/people/{}", lena.account.clone())]);
    let made = lena.posts(&of(&tom), &[("do", "reset")]);
    album.keep("POST", "reset", &made);
    album.opens(&mut app.visitor(), "reset", &[&link(&made)]);
    lena.posts(&of(&hana), &[("do", "close")]).assert_status(303);
    album.opens(&mut lena.browser, "closed", &[&of(&hana)]);
    codes(app, album, &mut lena);
    admin(app, album);
}

/// An owner who names an organisation to help her with a lost code.
fn codes(app: &TestApp, album: &mut Album, lena: &mut Trainer) {
    let mut mere = Trainer::signs_in(app, "leila", Rights::Trainer, None);
    album.opens(&mut mere.browser, "alone", &["/codes"]);
    album.opens(&mut lena.browser, "empty", &["/codes"]);
    let mut ana = Owner::begins(app, "quick");
    let token = ana.token();
    let named = [("csrf", token.as_str()), ("keeper", "org-Nawa-Women"), ("keeper-name", "Ana")];
    ana.sends("/share", &named).assert_status(303);
    album.keep("GET", "with helpers", &ana.get("/share"));
    let page = lena.browser.get("/codes");
    album.keep("GET", "filled", &page);
    let card = "Make a card for her Ana";
    album.keep("POST", "on a card", &lena.browser.submit(&page, page.form_with(card).press(card)));
}

/// What the admin alone sees.
fn admin(app: &TestApp, album: &mut Album) {
    let mut ada = Trainer::signs_in(app, "ada", Rights::Admin, None);
    album.opens(&mut ada.browser, "of an admin", &["/account"]);
    album.opens(&mut ada.browser, "filled", &["/organisations"]);
    album.opens(&mut ada.browser, "empty", &["/organisations?page=7"]);
    album.keep("POST", "to mend", &ada.posts("/organisations", &[("name", " ")]));
    let page = ada.browser.get("/organisations");
    let page = ada.browser.follow(&page, "Nawa-Women");
    album.keep("GET", "plain", &page);
    let form = page.form_with("Keep this logo").attach("logo", "logo.png", b"no picture");
    album.keep("POST", "to mend", &ada.browser.submit(&page, form));
    let form = page.form_with("Keep this logo").attach("logo", "logo.png", &picture());
    album.keep("GET", "with a logo", &ada.browser.submit(&page, form));
}

/// A picture of straw on ink.
pub fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let dots = image::RgbImage::from_fn(300, 90, |x, y| {
        if (x / 30 + y / 30) % 2 == 0 { image::Rgb([20, 33, 27]) } else { image::Rgb([220, 185, 110]) }
    });
    dots.write_to(&mut bytes, image::ImageFormat::Png).expect("a picture");
    bytes.into_inner()
}

/// The path of the link that a page shows.
pub fn link(page: &Page) -> String {
    let shown = page.texts("textarea#link").concat();
    let path = shown.trim().split_once("/invite/").map(|(_, token)| format!("/invite/{token}"));
    path.unwrap_or_else(|| panic!("no link: {}", page.text()))
}
