//! The organisation's name and logo at the foot of page one.

use super::{ask, assert_apart, assert_inside, keep, samples, texts};
use crate::outline::{Host, Logo, Outline};
use crate::pdf::sheet::Mark;
use crate::pdf::{Inks, Paper, Pictured, picture, plan, plan_sheets, sample, wall, wall_sheets};

const LONG: &str = "Vanuatu Market Vendors and Handicraft Women’s Association of Efate and the Isles";

/// A ring on white with a red middle, as wide and high as asked.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let (middle_x, middle_y) = (i64::from(width) / 2, i64::from(height) / 2);
    let colour = |x: u32, y: u32| -> [u8; 3] {
        let far = (i64::from(x) - middle_x).pow(2) + (i64::from(y) - middle_y).pow(2);
        let radius = middle_x.min(middle_y);
        match far {
            far if far < (radius / 2).pow(2) => [163, 24, 15],
            far if far < radius.pow(2) => [20, 60, 140],
            _ => [255, 255, 255],
        }
    };
    let dots: Vec<u8> = (0..height).flat_map(|y| (0..width).flat_map(move |x| colour(x, y))).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("writes");
    writer.write_image_data(&dots).expect("writes");
    writer.finish().expect("writes");
    bytes
}

fn hosted(outline: &Outline, name: &str, logo: Option<(u32, u32)>) -> Outline {
    let logo = logo.map(|(width, height)| Logo { media: "m1".to_owned(), png: png(width, height).into() });
    let mut outline = outline.clone();
    outline.front.host = Some(Host { name: name.to_owned(), logo });
    outline
}

#[test]
fn a_logo_stands_once_in_the_file_beside_the_name() {
    let outline = hosted(&sample::stall(), "Market Women", Some((720, 216)));
    let bytes = wall(&outline, Paper::A4).expect("paints").bytes;
    keep("wall-hosted.pdf", &bytes);
    let listed = ask("pdfimages", &["-list"], &bytes, &[]);
    let images: Vec<&str> = listed.lines().skip(2).collect();
    assert!(matches!(images[..], [image] if image.contains("720") && image.contains("216")), "{listed}");
    let text = ask("pdftotext", &["-layout"], &bytes, &["-"]);
    assert!(text.contains("Market Women") && !text.contains("Trainer’s logo"), "{text}");
    let check = ask("qpdf", &["--check"], &bytes, &[]);
    assert!(check.contains("No syntax or stream encoding errors"), "{check}");
    let plain = wall(&sample::stall(), Paper::A4).expect("paints").bytes.len();
    assert!(bytes.len() <= plain + 3_000, "a flat logo adds little: {} to {plain}", bytes.len());
    let listed = ask("pdfimages", &["-list"], &plan(&outline, Paper::A4).expect("paints").bytes, &[]);
    assert_eq!(listed.lines().skip(2).filter(|line| line.trim_start().starts_with("1 ")).count(), 1, "{listed}");
}

#[test]
fn name_and_logo_keep_inside_and_apart() {
    for (_, mut outline) in samples() {
        outline.front.disclaimer += " This plan is kept with your trainer. Ask how to open it again.";
        for name in ["Red", "Market Women", LONG] {
            for logo in [None, Some((720, 216)), Some((216, 216)), Some((720, 20)), Some((1, 1))] {
                for paper in [Paper::A4, Paper::LETTER] {
                    let outline = hosted(&outline, name, logo);
                    let sheets = &wall_sheets(&outline, paper)[..1];
                    assert_inside(name, sheets, 12.0);
                    assert_apart(name, sheets);
                    assert_apart(name, &plan_sheets(&outline, paper)[..1]);
                    if let Some(at) = pictured(&sheets[0].drawing.marks) {
                        assert!(at[2] <= 30.01 && at[3] <= 9.01 && at[0] + at[2] <= paper.width - 12.0, "{at:?}");
                        let over = texts(&sheets[0]).into_iter().find(|([_, top, right, bottom], _)| {
                            *right > at[0] && *bottom > at[1] && *top < at[1] + at[3]
                        });
                        assert_eq!(over, None, "a word runs into the logo");
                    }
                }
            }
        }
    }
}

fn pictured(marks: &[Mark]) -> Option<[f32; 4]> {
    marks.iter().find_map(|mark| if let Mark::Picture { at, .. } = mark { Some(*at) } else { None })
}

#[test]
fn a_host_without_a_logo_or_with_a_broken_one_is_named() {
    let mut outline = hosted(&sample::stall(), "Market Women", None);
    for broken in [None, Some(&b"nonsense"[..]), Some(&[])] {
        let host = outline.front.host.as_mut().expect("set");
        host.logo = broken.map(|png| Logo { media: "m1".to_owned(), png: png.into() });
        let sheet = &wall_sheets(&outline, Paper::A4)[0];
        assert!(texts(sheet).iter().any(|(_, text)| *text == "Market Women"));
        assert_eq!(pictured(&sheet.drawing.marks), None);
    }
}

#[test]
fn the_picture_shows_the_logo_in_its_colours() {
    let outline = hosted(&sample::stall(), "Market Women", Some((720, 216)));
    let bytes = picture(&outline, Paper::A4, Pictured::WallFront, Inks::Full).expect("paints").bytes;
    keep("wall-1-hosted.png", &bytes);
    let mut decoder = png::Decoder::new(std::io::Cursor::new(&bytes[..]));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a picture");
    let mut dots = vec![0; reader.output_buffer_size().expect("small")];
    reader.next_frame(&mut dots).expect("whole");
    let blue = dots.as_chunks::<3>().0.iter().filter(|dot| **dot == [20, 60, 140]).count();
    assert!(blue > 300, "the ring: {blue}");
    assert!(bytes.len() <= 150_000);
}

#[test]
fn a_kept_outline_names_the_logo_and_holds_no_picture() {
    let outline = hosted(&sample::stall(), "Market Women", Some((720, 216)));
    let kept = serde_json::to_string(&outline).expect("an outline is JSON");
    assert!(kept.contains(r#""logo":{"media":"m1"}"#), "only the id is kept");
    let mut back: Outline = serde_json::from_str(&kept).expect("it can be read again");
    back.front.host.as_mut().and_then(|host| host.logo.as_mut()).expect("named").png = png(720, 216).into();
    assert_eq!(wall(&back, Paper::A4).expect("paints"), wall(&outline, Paper::A4).expect("paints"));
}
