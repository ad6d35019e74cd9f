//! The picture code of an address, as one shape of dark squares.

use fast_qr::qr::QRBuilder;

use super::roles::{Role, Sign};
use super::sheet::{Drawing, Ink, Step, count};

impl Drawing {
    /// Picture code within a square of this left, top and side; nothing where the text is too long for one. `said` is
    /// what it is, for who hears the paper.
    pub fn square_code(&mut self, [x, y, side]: [f32; 3], text: &str, said: &str) {
        let Ok(code) = QRBuilder::new(text.as_bytes()).build() else { return };
        let cell = side / count(code.size);
        let mut steps = Vec::new();
        for row in 0..code.size {
            let dark: Vec<bool> = code[row].iter().take(code.size).map(|module| module.value()).collect();
            let mut at = 0;
            for run in dark.chunk_by(|one, two| one == two) {
                let (left, right) = (x + cell * count(at), x + cell * count(at + run.len()));
                let (top, bottom) = (y + cell * count(row), y + cell * count(row + 1));
                if run[0] {
                    let corners = [(right, top), (right, bottom), (left, bottom)];
                    steps.push(Step::Move(left, top));
                    steps.extend(corners.map(|(x, y)| Step::Line(x, y)));
                    steps.push(Step::Close);
                }
                at += run.len();
            }
        }
        let role = Role::Figure(Sign::Words(said.to_owned()));
        self.tagged(role, |art| art.path(steps, Some(Ink::Black), None));
    }
}
