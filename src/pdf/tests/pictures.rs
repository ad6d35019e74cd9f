//! Papers as pictures: small, whole, the same every time, and like the document.

use super::{ask, keep, samples};
use crate::pdf::{Inks, Painted, Paper, Pictured, about, paint, picture, pictured_sheet, sample};

const SIDES: [(&str, Pictured); 3] =
    [("wall-1", Pictured::WallFront), ("wall-2", Pictured::WallBack), ("card", Pictured::Card)];
/// Most bytes of a picture: one that a slow line still brings.
const MOST: usize = 150_000;
/// How far the dots of picture and document may be apart on average, of 255. Two painters smooth the edges of letters
/// differently: 2 to 5 as measured on the samples.
const APART: f64 = 6.0;
/// How far any square of eight dots may be apart, of 255: up to 58 as measured, where a bold stroke is a dot wider. A
/// mark that is not there, or elsewhere, changes its squares by more.
const SQUARE_APART: u32 = 80;

/// Width, height and grey dots.
struct Grey {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

fn read(bytes: &[u8]) -> Grey {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a picture");
    let mut colours = vec![0; reader.output_buffer_size().expect("fits into memory")];
    let info = reader.next_frame(&mut colours).expect("whole");
    let grey = |rgb: &[u8]| {
        let sum = 299 * u32::from(rgb[0]) + 587 * u32::from(rgb[1]) + 114 * u32::from(rgb[2]);
        u8::try_from(sum / 1000).expect("a share")
    };
    let dots = colours.chunks_exact(3).map(grey).collect();
    Grey { width: info.width as usize, height: info.height as usize, dots }
}

/// The document as another program paints it.
fn printed(document: &Painted, width: usize, height: usize) -> Grey {
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("page");
    let size = [width.to_string(), height.to_string()];
    let before = ["-gray", "-singlefile", "-scale-to-x", &size[0], "-scale-to-y", &size[1]];
    ask("pdftoppm", &before, &document.bytes, &[page.to_str().expect("a plain name")]);
    let file = std::fs::read(page.with_extension("pgm")).expect("a page");
    let head = format!("P5\n{width} {height}\n255\n");
    assert!(file.starts_with(head.as_bytes()), "another size");
    Grey { width, height, dots: file[head.len()..].to_vec() }
}

fn apart(one: &Grey, two: &Grey) -> f64 {
    assert_eq!((one.width, one.height, one.dots.len()), (two.width, two.height, two.dots.len()));
    let sum: u64 = one.dots.iter().zip(&two.dots).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    f64::from(u32::try_from(sum).expect("small")) / f64::from(u32::try_from(one.dots.len()).expect("small"))
}

/// The largest mean difference of a square of eight by eight dots.
fn worst_square(one: &Grey, two: &Grey) -> u32 {
    let side = 8;
    let squares = (0..one.height / side).flat_map(|y| (0..one.width / side).map(move |x| (x * side, y * side)));
    let sum = |grey: &Grey, x: usize, y: usize| -> u32 {
        let row = |y: usize| &grey.dots[y * grey.width + x..y * grey.width + x + side];
        (y..y + side).flat_map(row).map(|dot| u32::from(*dot)).sum()
    };
    squares.map(|(x, y)| sum(one, x, y).abs_diff(sum(two, x, y)) / 64).max().unwrap_or_default()
}

fn painted(outline: &crate::outline::Outline, side: Pictured) -> Painted {
    picture(outline, Paper::A4, side, Inks::Full).expect("paints")
}

#[test]
fn a_picture_has_the_shape_of_its_sheet_and_stays_small() {
    for (name, outline) in samples() {
        for (file, side) in SIDES {
            let bytes = painted(&outline, side).bytes;
            keep(&format!("{file}-{name}.png"), &bytes);
            let seen = read(&bytes);
            assert_eq!(seen.width, 1240, "{file} {name}");
            assert!(seen.height == 1754, "{file} {name}: {}", seen.height);
            assert!(bytes.len() <= MOST, "{file} {name}: {}", bytes.len());
        }
    }
    let letter = picture(&sample::stall(), Paper::LETTER, Pictured::WallFront, Inks::Full).expect("paints");
    assert_eq!((read(&letter.bytes).width, read(&letter.bytes).height), (1240, 1605));
}

#[test]
fn a_picture_shows_what_the_document_shows() {
    for (name, outline) in samples() {
        for (file, side) in SIDES {
            let sheet = pictured_sheet(&outline, Paper::A4, side);
            let document = paint::paint(&[sheet], &about(&outline)).expect("paints");
            let seen = read(&painted(&outline, side).bytes);
            let printed = printed(&document, seen.width, seen.height);
            let far = apart(&seen, &printed);
            assert!(far < APART, "{file} {name}: {far}");
            let far = worst_square(&seen, &printed);
            assert!(far < SQUARE_APART, "{file} {name}: {far}");
        }
    }
}

#[test]
fn a_picture_without_one_phone_number_is_told_apart() {
    let outline = sample::stall();
    let mut other = outline.clone();
    other.front.people[1].phone = None;
    let [one, two] = [&outline, &other].map(|outline| read(&painted(outline, Pictured::WallFront).bytes));
    assert!(worst_square(&one, &two) > SQUARE_APART, "{}", worst_square(&one, &two));
}

#[test]
fn the_same_plan_gives_the_same_picture() {
    let outline = sample::stall();
    for (_, side) in SIDES {
        assert_eq!(painted(&outline, side), painted(&outline, side));
    }
}

#[test]
fn a_letter_without_a_form_leaves_a_box_and_is_named() {
    let mut outline = sample::stall();
    let named = |outline: &mut crate::outline::Outline, name: &str| {
        outline.front.business.value = Some(name.to_owned());
        painted(outline, Pictured::WallFront)
    };
    let without = named(&mut outline, "Happy Stall");
    let with = named(&mut outline, "Happy Stall\u{1F600}");
    assert!(without.missing.is_empty());
    assert_eq!(with.missing, ['\u{1F600}']);
    assert!(apart(&read(&without.bytes), &read(&with.bytes)) > 0.0, "the box is drawn");
}

#[test]
fn a_sheet_without_a_size_is_refused() {
    assert!(crate::pdf::picture::paint(&crate::pdf::sheet::Sheet::default()).is_err());
}
