//! A QR code as one path, so that it needs neither picture file nor script.

use std::fmt::Write;

use fast_qr::qr::QRBuilder;

/// A QR code ready for an `<svg>`.
pub struct Picture {
    /// Modules along a side, without the white rim.
    pub size: usize,
    /// Path data of the dark modules, one run a stroke.
    pub path: String,
}

impl Picture {
    /// The picture of a text; nothing when it is too long.
    pub fn of(text: &str) -> Option<Self> {
        let code = QRBuilder::new(text.as_bytes()).build().ok()?;
        let mut path = String::new();
        for y in 0..code.size {
            let row = &code[y];
            let mut x = 0;
            while x < code.size {
                let run = row.iter().skip(x).take(code.size - x).take_while(|module| module.value()).count();
                if run > 0 {
                    let _ = write!(path, "M{x} {y}.5h{run}");
                }
                x += run.max(1);
            }
        }
        Some(Self { size: code.size, path })
    }
    /// Side of the view box with its rim of four modules.
    pub fn side(&self) -> usize {
        self.size + 8
    }
}
