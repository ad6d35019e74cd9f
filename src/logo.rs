//! Logos that others hand in: read under limits, made small, flat and plain, or refused with a sentence.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage, imageops::FilterType};
use sha2::{Digest, Sha256};

/// Most bytes of a file.
pub const MOST_BYTES: usize = 1024 * 1024;
/// Most dots along a side.
pub const MOST_DOTS: u32 = 4000;
/// Width and height that a logo is kept at, at most: the box of 30 × 9 mm at 600 dots to the inch.
pub const KEPT: (u32, u32) = (720, 216);
/// Memory for unpacking: the largest allowed picture in 8 bits with transparency, and room to work.
const MOST_MEMORY: u64 = 96 * 1024 * 1024;

/// A logo as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// PNG file, opaque.
    pub png: Vec<u8>,
    /// Width in dots.
    pub width: u32,
    /// Height in dots.
    pub height: u32,
    /// SHA-256 of the file, in hex.
    pub sha256: String,
}

/// Why a file is no logo.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// Neither PNG nor JPEG.
    #[error("this is not a PNG or JPEG picture")]
    Kind,
    /// Too many bytes.
    #[error("the file is larger than 1 MB; save the picture smaller")]
    Heavy,
    /// Too many dots.
    #[error("the picture is larger than 4000 × 4000 dots; save it smaller")]
    Large,
    /// The file ends too early, or something stands after the picture.
    #[error("the file is cut off or holds more than a picture; save it again as PNG")]
    Ends,
    /// The picture cannot be unpacked.
    #[error("the picture cannot be read: {0}")]
    Broken(String),
}

/// Reads a PNG or JPEG file and makes the logo that is kept: at most 720 × 216 dots in its proportions, on white.
///
/// # Errors
/// Says what is wrong with the file; nothing of it is to be kept then.
pub fn read(file: &[u8]) -> Result<Logo, LogoError> {
    if file.len() > MOST_BYTES {
        return Err(LogoError::Heavy);
    }
    let Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg)) = image::guess_format(file) else {
        return Err(LogoError::Kind);
    };
    let ends = if format == ImageFormat::Png { png_ends(file) } else { file.ends_with(&[0xFF, 0xD9]) };
    if !ends {
        return Err(LogoError::Ends);
    }
    let flat = flattened(&smaller(unpacked(file, format)?));
    let mut png = Vec::new();
    let encoder = image::codecs::png::PngEncoder::new_with_quality(
        &mut png,
        image::codecs::png::CompressionType::Best,
        image::codecs::png::FilterType::Adaptive,
    );
    flat.write_with_encoder(encoder).map_err(|problem| LogoError::Broken(problem.to_string()))?;
    let sha256 = Sha256::digest(&png).iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
    Ok(Logo { png, width: flat.width(), height: flat.height(), sha256 })
}

/// Whether the parts of a PNG file follow each other up to its end, and nothing stands after it.
fn png_ends(file: &[u8]) -> bool {
    let mut rest = file.get(8..).unwrap_or_default();
    loop {
        let Some((length, kind)) = rest.first_chunk::<4>().zip(rest.get(4..8)) else { return false };
        let size = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
        let Some(after) = size.checked_add(12).and_then(|whole| rest.get(whole..)) else { return false };
        if kind == b"IEND" {
            return after.is_empty();
        }
        rest = after;
    }
}

fn unpacked(file: &[u8], format: ImageFormat) -> Result<DynamicImage, LogoError> {
    let broken = |problem: image::ImageError| match problem {
        image::ImageError::Limits(_) => LogoError::Large,
        other => LogoError::Broken(other.to_string()),
    };
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_DOTS);
    limits.max_image_height = Some(MOST_DOTS);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > MOST_DOTS || decoder.total_bytes() > MOST_MEMORY {
        return Err(LogoError::Large);
    }
    let turned = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(turned);
    Ok(picture)
}

fn smaller(picture: DynamicImage) -> DynamicImage {
    if picture.width() <= KEPT.0 && picture.height() <= KEPT.1 {
        return picture;
    }
    picture.resize(KEPT.0, KEPT.1, FilterType::CatmullRom)
}

/// The picture on white paper: what is transparent shows the white, in colour and on a grey copier.
fn flattened(picture: &DynamicImage) -> RgbImage {
    let dots = picture.to_rgba8();
    let over = |share: u8, alpha: u8| {
        let (share, alpha) = (u16::from(share), u16::from(alpha));
        u8::try_from((share * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
    };
    RgbImage::from_fn(dots.width(), dots.height(), |x, y| {
        let [r, g, b, alpha] = dots.get_pixel(x, y).0;
        Rgb([over(r, alpha), over(g, alpha), over(b, alpha)])
    })
}

#[cfg(test)]
mod tests;
