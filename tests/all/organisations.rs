//! Organisations whose name and logo stand on plans: set at the terminal, printed, replaced, taken away.

use std::io::Cursor;
use std::path::Path;
use std::process::{Command, Output};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::support::app::{TestApp, on_both};
use crate::support::owner::Owner;
use crate::support::pdf::pdf_text;
use crate::support::terminal::{Serving, command, outcome};
use crate::support::visitor::Visitor;
use stanap::logo;
use stanap::store::media::{self, MediaRow};
use stanap::store::{organisations, plans};

fn a_logo(colour: [u8; 3]) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = DynamicImage::ImageRgb8(RgbImage::from_pixel(900, 300, Rgb(colour)));
    picture.write_to(&mut bytes, ImageFormat::Png).expect("writes");
    bytes.into_inner()
}

/// How many pictures a paper holds.
fn images(paper: &[u8]) -> usize {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, paper).expect("a file");
    let output = Command::new("pdfimages").arg("-list").arg(&file).output().expect("pdfimages is installed");
    assert!(output.status.success());
    String::from_utf8_lossy(&output.stdout).lines().skip(2).count()
}

/// Gives new plans to an organisation with a logo.
fn gives(app: &TestApp, media_id: &'static str, colour: [u8; 3]) {
    let logo = logo::read(&a_logo(colour)).expect("a logo");
    let now = app.clock.stamp();
    app.store
        .write_now(move |c| {
            let id = organisations::ensure(c, "o1", "Market Women", now)?;
            let row = MediaRow {
                id: media_id.to_owned(),
                kind: "logo".to_owned(),
                width: 648,
                height: 216,
                bytes: logo.png,
                sha256: logo.sha256,
                created_at: now,
            };
            let logo = media::add(c, &row)?;
            organisations::set_logo(c, &id, Some(&logo), now)?;
            organisations::make_default(c, &id, now)
        })
        .expect("kept");
}

#[test]
fn an_old_paper_keeps_its_logo_byte_for_byte_after_it_was_replaced() {
    on_both(|app| {
        gives(app, "m1", [200, 30, 30]);
        let mut ana = Owner::begins(app, "quick");
        let before = ana.get("/plan.pdf");
        before.assert_status(200);
        assert!(pdf_text(&before.body).contains("Market Women"));
        assert_eq!(images(&before.body), 1);
        let page = ana.get("/print");
        let kept = page.links().into_iter().find(|link| link.href.contains("/versions/")).expect("an earlier paper");
        gives(app, "m2", [30, 30, 200]);
        let after = ana.get("/plan.pdf");
        assert_ne!(after.body, before.body, "the new logo is printed");
        assert_eq!(images(&after.body), 1);
        assert_eq!(ana.phone.get(&kept.href).body, before.body, "the old paper is as it was");
    });
}

#[test]
fn a_deleted_plan_leaves_the_organisation() {
    on_both(|app| {
        gives(app, "m1", [200, 30, 30]);
        let ana = Owner::begins(app, "quick");
        let (plan, now) = (ana.plan.clone(), app.clock.stamp());
        app.store.write_now(move |c| plans::delete(c, &plan, "owner", now)).expect("deleted");
        let all = app.store.read_now(organisations::all).expect("reads");
        assert_eq!((all.len(), all[0].logo_id.as_deref()), (1, Some("m1")));
    });
}

fn stanap(data: &Path, arguments: &[&str]) -> Output {
    let mut line = command(&["--data", &data.display().to_string()]);
    line.args(arguments);
    outcome(line)
}

fn said(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_keeper_sets_lists_and_removes_at_the_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, file) = (folder.path().join("data"), folder.path().join("logo.png"));
    std::fs::write(&file, a_logo([10, 90, 70])).expect("a file");
    let logo = file.display().to_string();
    assert!(said(&stanap(&data, &["organisation", "list"])).contains("no organisations yet"));
    said(&stanap(&data, &["organisation", "set", "Market Women", "--logo", &logo, "--default"]));
    said(&stanap(&data, &["organisation", "set", "Red Cross"]));
    let list = said(&stanap(&data, &["organisation", "list"]));
    assert_eq!(list, "Market Women  (with a logo, for new plans)\nRed Cross  (no logo)\n");

    let serving = Serving::start(&data, &[]);
    let mut ana = Owner::begins_with(Visitor::new(&serving.base), "quick", "en");
    let paper = ana.get("/wall.pdf");
    assert!(pdf_text(&paper.body).contains("Market Women"));
    assert_eq!(images(&paper.body), 1);
    said(&stanap(&data, &["organisation", "remove-logo", "Market Women"]));
    let paper = ana.get("/wall.pdf");
    assert!(pdf_text(&paper.body).contains("Market Women"));
    assert_eq!(images(&paper.body), 0);
    assert!(said(&stanap(&data, &["organisation", "list"])).contains("Market Women  (no logo, for new plans)"));
}

#[test]
fn a_bad_file_is_told_and_stores_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let whole = a_logo([1, 2, 3]);
    let bad: [(&str, Vec<u8>, &str); 4] = [
        ("logo.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), "not a PNG or JPEG"),
        ("cut.png", whole[..whole.len() - 20].to_vec(), "cut off"),
        ("two.png", [&whole[..], b"PK\x03\x04"].concat(), "more than a picture"),
        ("heavy.png", vec![0; logo::MOST_BYTES + 1], "1 MB"),
    ];
    for (name, bytes, why) in bad {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).expect("a file");
        let file = file.display().to_string();
        let output = stanap(&data, &["organisation", "set", "Market Women", "--logo", &file]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{name}: {told}");
        assert!(told.contains(name) && told.contains(why), "{told}");
    }
    let output = stanap(&data, &["organisation", "remove-logo", "Nobody"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("no organisation named Nobody"));
    assert!(said(&stanap(&data, &["organisation", "list"])).contains("no organisations yet"));
}
