//! The privacy page tells each cookie that the program ever sets.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use super::support::app::TestApp;
use super::support::owner::Owner;
use super::support::page::Page;
use super::support::seat::Room;
use super::support::visitor::Visitor;

/// Names of the cookies that an answer sets.
fn set(page: &Page) -> BTreeSet<String> {
    let all = page.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    all.filter_map(|cookie| cookie.split_once('=')).map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn every_cookie_is_told_and_no_other() {
    let app = TestApp::start();
    let mut told: BTreeSet<String> = BTreeSet::new();
    let mut phone = app.visitor();
    for path in ["/setup", "/language/fr", "/contrast/on", "/text/large"] {
        told.append(&mut set(&phone.request("GET", path, &[])));
    }
    let mut room = Room::opens(&app, "quick");
    let signed_in = [("login", "mere"), ("password", super::support::trainer::PASSWORD)];
    told.append(&mut set(&app.visitor().request("POST", "/sign-in", &signed_in)));
    told.append(&mut set(&app.visitor().request("POST", "/return", &[("code", &room.ana.code)])));
    let agree = room.ana.get("/share");
    let token = agree.form_with("Save and go on").value("csrf").expect("a token");
    room.ana.sends("/share", &[("csrf", &token), ("typing", "yes")]).assert_status(303);
    told.append(&mut set(&room.does("/typing", &[("agreed", "yes")])));
    told.append(&mut set(&keeps(&app)));
    let page = app.visitor().get("/privacy");
    assert_eq!(page.texts("main dt").into_iter().collect::<BTreeSet<_>>(), told);
    assert!(told.contains("keep") && told.len() == 8, "{told:?}");
    assert!(page.texts("main dd").iter().all(|text| text.len() > 20), "{:?}", page.texts("main dd"));
}

/// What answers "Keep it on this phone".
fn keeps(app: &TestApp) -> Page {
    // What a proxy tells of HTTPS is believed at this door.
    let door = app.beside(|settings| settings.trusted_proxies = vec![Ipv4Addr::LOCALHOST.into()]);
    let mut ana = Owner::begins(app, "quick");
    let (token, session) = (ana.token(), ana.phone.cookie("stanap").expect("a session"));
    let mut phone = Visitor::new(&door.base);
    let origin = door.base.replace("http:", "https:");
    phone.sends("X-Forwarded-Proto", "https").sends("Origin", &origin).sends("Cookie", &format!("stanap={session}"));
    phone.request("POST", &ana.at("/keep"), &[("csrf", &token), ("do", "yes")])
}
