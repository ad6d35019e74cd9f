//! The wall sheet with the warnings of every country.

use chrono::NaiveDate;

use super::{Paper, assert_apart, wall_sheets};
use crate::outline::{Outline, build};
use crate::packs::Packs;
use crate::pdf::sheet::Mark;
use crate::plan::answers::Answers;
use crate::plan::options::Frame;
use crate::plan::question::Depth;
use crate::words::Library;

fn outlines() -> Vec<(String, Outline)> {
    let (packs, library) = (Packs::embedded().unwrap(), Library::embedded().unwrap());
    let today = NaiveDate::from_ymd_opt(2026, 8, 18).unwrap();
    let answers = Answers::default();
    let made = |code: &str| {
        let country = packs.country(code).unwrap();
        let languages = ["en".to_owned()];
        let depth = Depth::Full;
        let frame =
            Frame { packs: &packs, country, depth, today, languages: &languages, workshop: false, answers: &answers };
        build::of(&frame, &library.words("en"), today, None, None)
    };
    packs.countries().iter().map(|country| (country.code.clone(), made(&country.code))).collect()
}

#[test]
fn stages_of_every_country_stay_large_and_apart() {
    for (code, outline) in outlines() {
        let sheets = wall_sheets(&outline, Paper::A4);
        assert_apart(&code, &sheets);
        for rung in &outline.front.ladder {
            for words in [&rung.name, &rung.when] {
                let of_words = |mark: &&Mark| matches!(mark, Mark::Text { text, pt, .. } if words.contains(text.as_str()) && (text.len() >= 4 || text == words) && *pt >= 11.0);
                let long: usize = sheets[0]
                    .drawing
                    .marks
                    .iter()
                    .filter(of_words)
                    .map(|mark| match mark {
                        Mark::Text { text, .. } => text.len(),
                        _ => 0,
                    })
                    .sum();
                // A space is lost where a line ends.
                assert!(long + 1 >= words.len(), "{code}: {words:?} is smaller than 11 points");
            }
        }
    }
}
