//! Certificates: one sheet a person, whole and apart however long a name is, and never a share of anything.

use chrono::NaiveDate;

use super::hosts::png;
use super::layout::{drawn_outside, struck_through};
use super::{Paper, ask, assert_apart, assert_inside, keep, texts};
use crate::outline::build::certificate::{Given, Holder, of};
use crate::outline::certificate::Certificates;
use crate::outline::{Host, Logo};
use crate::pdf::certificate::sheets;
use crate::pdf::certificates;
use crate::pdf::sheet::Mark;
use crate::words::Library;

const NAMES: [&str; 5] = [
    "Leitau Kalsakau",
    "ʻOtu Fāliki",
    "ʻAna Mele Tuʻipulotu Fakaʻosifolau Taumoepeau ʻo e Toʻutupu Mā",
    "Wilhelmina-Theodora Mwatapu-Wabanomwa Kwalahambanomwamwa",
    "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
];
const LONG: &str = "Vanuatu Market Vendors and Handicraft Women’s Association of Efate and the Isles";
const TITLE: &str = "Getting ready for the season: stalls, taxis and guest houses of Efate and Tanna";

fn given(long: bool, logo: Option<(u32, u32)>, address: Option<&str>) -> Given {
    let day = |day| NaiveDate::from_ymd_opt(2027, 2, day).unwrap();
    let logo = logo.map(|(width, height)| Logo { media: "m1".to_owned(), png: png(width, height).into() });
    let text = |short: &str, full: &str| if long { full } else { short }.to_owned();
    Given {
        title: text("Ready for the storm", TITLE),
        place: text(
            "Market house, Port Vila",
            "Community hall beside the market house, Lenakel road, Isangel, Tanna, Tafea",
        ),
        days: [day(18), day(if long { 19 } else { 18 })],
        trainer: text("Mere Tari", "Mere Elisabeth Tarimwala Nalwang Kalsakau"),
        host: Some(Host { name: text("Market Women", LONG), logo }),
        address: address.map(str::to_owned),
    }
}

fn made(lang: &str, given: &Given, names: &[Option<&str>]) -> Certificates {
    let day = NaiveDate::from_ymd_opt(2027, 2, 19).unwrap();
    let holder = |name: &Option<&str>| Holder { name: name.map(str::to_owned), code: "KT7R4MWX9H".into(), day };
    of(&Library::embedded().unwrap().with_pseudo().words(lang), given, &names.iter().map(holder).collect::<Vec<_>>())
}

/// Every kind of certificate, by name.
fn all() -> Vec<(String, Certificates)> {
    let address = "https://plans.chamber-of-commerce.example.org";
    let mut all = Vec::new();
    for lang in ["en", "fr", "en-XA"] {
        for (kind, given) in [
            ("short", given(false, Some((720, 216)), Some("https://stanap.example"))),
            ("long", given(true, Some((720, 216)), Some(address))),
            ("plain", given(true, None, None)),
            ("alone", Given { host: None, ..given(false, None, Some(address)) }),
        ] {
            let names: Vec<Option<&str>> = NAMES.into_iter().map(Some).chain([None]).collect();
            all.push((format!("certificates-{kind}-{lang}"), made(lang, &given, &names)));
        }
    }
    all
}

#[test]
fn every_certificate_stands_inside_its_frame_and_no_word_on_another() {
    for (name, made) in all() {
        for paper in [Paper::A4, Paper::LETTER] {
            let sheets = sheets(&made, paper);
            assert_inside(&name, &sheets, 20.0);
            assert_apart(&name, &sheets);
            assert_eq!(drawn_outside(&sheets, 11.0), Vec::<String>::new(), "{name}");
            assert_eq!(struck_through(&sheets), Vec::<String>::new(), "{name}");
            for sheet in &sheets {
                let band = sheet.height - 24.0;
                let below = texts(sheet).into_iter().find(|(at, _)| at[3] > band - 0.5);
                assert_eq!(below, None, "{name}: a word runs into the band");
                assert_eq!(touched(&sheet.drawing.marks, &texts(sheet)), None, "{name}");
            }
        }
    }
}

/// A word that runs into the picture code or the logo.
fn touched<'a>(marks: &[Mark], words: &[([f32; 4], &'a str)]) -> Option<&'a str> {
    let box_of = |mark: &Mark| match mark {
        Mark::Picture { at: [x, y, w, h], .. } => Some([*x, *y, x + w, y + h]),
        Mark::Path { steps, fill: Some(_), stroke: None } if steps.len() > 500 => {
            use crate::pdf::sheet::Step::{Line, Move};
            let points: Vec<(f32, f32)> = steps
                .iter()
                .filter_map(|step| if let Move(x, y) | Line(x, y) = step { Some((*x, *y)) } else { None })
                .collect();
            let fold = |start: f32, pick: fn(f32, f32) -> f32, of: fn(&(f32, f32)) -> f32| {
                points.iter().map(of).fold(start, pick)
            };
            Some([
                fold(999.0, f32::min, |p| p.0),
                fold(999.0, f32::min, |p| p.1),
                fold(0.0, f32::max, |p| p.0),
                fold(0.0, f32::max, |p| p.1),
            ])
        }
        _ => None,
    };
    let boxes: Vec<[f32; 4]> = marks.iter().filter_map(box_of).collect();
    let over = |at: &[f32; 4]| {
        boxes
            .iter()
            .any(|picture| at[2] > picture[0] - 1.0 && at[0] < picture[2] && at[3] > picture[1] && at[1] < picture[3])
    };
    words.iter().find(|(at, _)| over(at)).map(|(_, text)| *text)
}

#[test]
fn what_a_certificate_says_can_be_read_from_the_file_and_it_tells_no_share() {
    // the brackets of the disguised language have no form on paper
    for (name, made) in all().into_iter().filter(|(name, _)| !name.ends_with("XA")) {
        let painted = certificates(&made, Paper::A4).unwrap();
        keep(&format!("{name}.pdf"), &painted.bytes);
        assert_eq!(painted.missing, Vec::<char>::new(), "{name}");
        let check = ask("qpdf", &["--check"], &painted.bytes, &[]);
        assert!(check.contains("No syntax or stream encoding errors"), "{name}: {check}");
        let text = ask("pdftotext", &["-raw"], &painted.bytes, &["-"]);
        assert!(!text.contains('%'), "{name}: {text}");
        let squeezed: String = text.split_whitespace().collect();
        for wanted in NAMES.into_iter().chain(["KT7R4-MWX9H", made.sheets[0].note.as_str()]) {
            let wanted: String = wanted.split_whitespace().collect();
            assert!(squeezed.contains(&wanted), "{name}: {wanted} is not in {text}");
        }
    }
}

#[test]
fn a_bundle_of_forty_is_light_and_the_same_each_time() {
    let names = vec![Some("Leitau Kalsakau"); 40];
    let made = made("en", &given(false, Some((720, 216)), Some("https://stanap.example")), &names);
    let painted = certificates(&made, Paper::A4).unwrap();
    assert_eq!(painted.bytes, certificates(&made, Paper::A4).unwrap().bytes);
    assert!(painted.bytes.len() <= 250_000, "{}", painted.bytes.len());
}
