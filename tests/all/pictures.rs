//! Papers as pictures, asked for by a phone.

use crate::support::app::on_both;
use crate::support::owner::Owner;

const PICTURES: [&str; 3] = ["/wall-1.png", "/wall-2.png", "/card.png"];

#[test]
fn a_picture_opens_in_the_browser_and_is_kept_by_nobody_on_the_way() {
    on_both(|app| {
        let mut ana = Owner::begins(app, "quick");
        for picture in PICTURES {
            let page = ana.get(picture);
            page.assert_status(200);
            assert_eq!(page.header("content-type"), Some("image/png"), "{picture}");
            assert_eq!(page.header("cache-control"), Some("no-store"), "{picture}");
            assert_eq!(page.header("content-encoding"), Some("identity"), "{picture}: not packed twice");
            let name = page.header("content-disposition").unwrap_or_default().to_owned();
            let file = picture.trim_start_matches('/').trim_end_matches(".png");
            assert!(name.starts_with(&format!("inline; filename=\"stanap-{file}-")), "{name}");
            assert!(name.ends_with(".png\""), "{name}");
        }
    });
}

#[test]
fn a_picture_of_anothers_plan_is_not_found() {
    on_both(|app| {
        let ana = Owner::begins(app, "quick");
        let mut other = Owner::begins(app, "quick");
        for picture in PICTURES {
            other.phone.get(&ana.at(picture)).assert_status(404);
        }
    });
}
