//! An address as a square picture that a phone's camera reads, drawn as one path.

use fast_qr::qr::QRBuilder;

use super::roles::{Role, Sign};
use super::sheet::{Drawing, Ink, Step, count};

impl Drawing {
    /// The picture of a text, without its white rim; nothing where the text is too long. The words say what it is.
    pub fn code(&mut self, [x, y, size]: [f32; 3], text: &str, words: &str) {
        let Ok(code) = QRBuilder::new(text.as_bytes()).build() else { return };
        let dot = size / count(code.size);
        let mut steps = Vec::new();
        for row in 0..code.size {
            let dark: Vec<bool> = code[row].iter().take(code.size).map(|module| module.value()).collect();
            let mut at = 0;
            for run in dark.chunk_by(|one, two| one == two) {
                if run[0] {
                    let (left, right) = (x + dot * count(at), x + dot * count(at + run.len()));
                    let (top, bottom) = (y + dot * count(row), y + dot * count(row + 1));
                    steps.extend([Step::Move(left, top), Step::Line(right, top), Step::Line(right, bottom)]);
                    steps.extend([Step::Line(left, bottom), Step::Close]);
                }
                at += run.len();
            }
        }
        let sign = Sign::Words(words.to_owned());
        self.tagged(Role::Figure(sign), |art| art.path(steps, Some(Ink::Black), None));
    }
}
