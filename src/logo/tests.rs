//! Good files become logos; hostile ones are refused with the reason.

use image::{ImageFormat, Rgba, RgbaImage};

use super::*;

fn file(width: u32, height: u32, colour: [u8; 4], format: ImageFormat) -> Vec<u8> {
    let picture = DynamicImage::ImageRgba8(RgbaImage::from_pixel(width, height, Rgba(colour)));
    let mut bytes = Cursor::new(Vec::new());
    let picture = if format == ImageFormat::Jpeg { picture.to_rgb8().into() } else { picture };
    // No JPEG writer is needed by the program, but image brings it with the reader.
    picture.write_to(&mut bytes, format).expect("writes");
    bytes.into_inner()
}

fn png(width: u32, height: u32, colour: [u8; 4]) -> Vec<u8> {
    file(width, height, colour, ImageFormat::Png)
}

#[test]
fn a_large_picture_is_made_small_in_its_proportions() {
    for (width, height, kept) in [(1440, 216, (720, 108)), (400, 800, (108, 216)), (100, 50, (100, 50))] {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let logo = read(&file(width, height, [200, 0, 0, 255], format)).expect("a logo");
            assert_eq!((logo.width, logo.height), kept);
            assert_eq!(image::guess_format(&logo.png).expect("known"), ImageFormat::Png);
            assert_eq!(logo.sha256.len(), 64);
        }
    }
}

#[test]
fn what_is_transparent_becomes_white() {
    let logo = read(&png(10, 10, [0, 0, 0, 0])).expect("a logo");
    let kept = image::load_from_memory(&logo.png).expect("opens");
    assert!(!kept.color().has_alpha());
    assert!(kept.to_rgb8().pixels().all(|dot| dot.0 == [255; 3]));
    let half = read(&png(10, 10, [0, 0, 0, 128])).expect("a logo");
    assert_eq!(image::load_from_memory(&half.png).expect("opens").to_rgb8().get_pixel(5, 5).0, [127; 3]);
}

#[test]
fn the_same_file_gives_the_same_logo() {
    let given = png(900, 300, [10, 90, 70, 255]);
    assert_eq!(read(&given), read(&given));
}

#[test]
fn a_file_of_another_kind_is_refused() {
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    for other in [&svg[..], b"GIF89a\x01\x00\x01\x00", b"%PDF-1.7", b"", b"PK\x03\x04"] {
        assert_eq!(read(other), Err(LogoError::Kind));
    }
}

#[test]
fn a_file_that_is_cut_off_or_goes_on_is_refused() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg] {
        let whole = file(300, 100, [1, 2, 3, 255], format);
        for length in [whole.len() / 2, whole.len() - 1, whole.len() - 8] {
            assert_eq!(read(&whole[..length]), Err(LogoError::Ends), "{format:?} {length}");
        }
        let polyglot = [&whole[..], b"<html><script>alert(1)</script></html>"].concat();
        assert_eq!(read(&polyglot), Err(LogoError::Ends), "{format:?}");
    }
}

#[test]
fn a_broken_middle_is_refused() {
    let mut bytes = png(300, 100, [1, 2, 3, 255]);
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x55;
    assert!(matches!(read(&bytes), Err(LogoError::Broken(_))));
}

#[test]
fn a_small_file_that_claims_a_large_picture_is_refused_before_it_is_unpacked() {
    let mut bomb = png(8, 8, [0, 0, 0, 255]);
    for side in [16, 20] {
        bomb[side..side + 4].copy_from_slice(&60_000_u32.to_be_bytes());
    }
    let sum = crc(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&sum.to_be_bytes());
    assert_eq!(read(&bomb), Err(LogoError::Large));
    assert_eq!(read(&png(MOST_DOTS + 1, 1, [0, 0, 0, 255])), Err(LogoError::Large));
    assert!(read(&png(MOST_DOTS, 1, [0, 0, 0, 255])).is_ok());
}

#[test]
fn a_heavy_file_is_refused() {
    assert_eq!(read(&vec![0; MOST_BYTES + 1]), Err(LogoError::Heavy));
}

/// The check sum of a part of a PNG file.
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}
