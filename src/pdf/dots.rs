//! Dots of a picture that others made, ready for both painters.

use std::io::Cursor;

use png::{ColorType, Decoder, Limits, Transformations};
use printpdf::{RawImage, RawImageData, RawImageFormat};

/// Most memory for unpacking a picture: logos are kept far smaller.
const MOST: usize = 16 * 1024 * 1024;

/// A picture in red, green and blue, row by row from the top.
#[derive(Clone, PartialEq, Debug)]
pub struct Dots {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

impl Dots {
    /// Unpacks an opaque PNG file in colour or grey; none where it is anything else.
    pub fn read(png: &[u8]) -> Option<Self> {
        let mut decoder = Decoder::new_with_limits(Cursor::new(png), Limits { bytes: MOST });
        decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
        let mut reader = decoder.read_info().ok()?;
        let size = reader.output_buffer_size().filter(|size| *size <= MOST)?;
        let mut rgb = vec![0; size];
        let info = reader.next_frame(&mut rgb).ok()?;
        rgb.truncate(info.buffer_size());
        let rgb = match info.color_type {
            ColorType::Rgb => rgb,
            ColorType::Grayscale => rgb.into_iter().flat_map(|grey| [grey; 3]).collect(),
            _ => return None,
        };
        (info.width > 0 && info.height > 0).then_some(Self { width: info.width, height: info.height, rgb })
    }

    /// Width in dots.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Width and height in dots, as lengths.
    pub fn size(&self) -> (f32, f32) {
        let length = |side: u32| f32::from(u16::try_from(side).unwrap_or(u16::MAX));
        (length(self.width), length(self.height))
    }

    /// Dot by dot.
    pub fn colours(&self) -> impl Iterator<Item = [u8; 3]> + '_ {
        self.rgb.as_chunks::<3>().0.iter().copied()
    }

    /// The picture in other dots, each the mean of those that it stands for.
    pub fn shrunk(&self, width: u32, height: u32) -> Self {
        let span = |n: u32, of: u32, from: u32| {
            let start = u64::from(n) * u64::from(from) / u64::from(of);
            let end = (u64::from(n + 1) * u64::from(from)).div_ceil(u64::from(of));
            let place = |at: u64| usize::try_from(at).unwrap_or_default();
            place(start)..place(end)
        };
        let row = usize::try_from(self.width).unwrap_or_default();
        let (dots, _) = self.rgb.as_chunks::<3>();
        let mut rgb = Vec::new();
        for y in 0..height {
            for x in 0..width {
                let mut sums = [0_u32; 4];
                for line in span(y, height, self.height) {
                    let columns = span(x, width, self.width);
                    for dot in dots.get(line * row + columns.start..line * row + columns.end).unwrap_or_default() {
                        for (sum, share) in sums.iter_mut().zip(dot.iter().chain(&[1])) {
                            *sum += u32::from(*share);
                        }
                    }
                }
                let count = sums[3].max(1);
                rgb.extend(sums[..3].iter().map(|sum| u8::try_from(sum / count).unwrap_or(u8::MAX)));
            }
        }
        Self { width, height, rgb }
    }

    /// The picture as the document embeds it.
    pub fn embedded(&self) -> RawImage {
        let side = |dots: u32| usize::try_from(dots).unwrap_or_default();
        RawImage {
            pixels: RawImageData::U8(self.rgb.clone()),
            width: side(self.width),
            height: side(self.height),
            data_format: RawImageFormat::RGB8,
            tag: Vec::new(),
        }
    }
}
