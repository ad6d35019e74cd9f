//! Words for the drawn signs, gathered from the outline that uses them.

use std::collections::BTreeMap;

use crate::outline::{Answer, Block, Boxes, Cell, Outline, Row, StageMark};
use crate::pdf::roles::Sign;

/// Words by sign.
#[derive(Clone, Default, Debug)]
pub struct Signs {
    boxes: Boxes,
    answers: Vec<(Answer, String)>,
    icons: BTreeMap<String, String>,
    stages: Vec<(StageMark, String)>,
}

impl Signs {
    /// What the outline calls its hazards, its warning stages and its answers.
    pub fn of(outline: &Outline) -> Self {
        let mut signs = Self { boxes: outline.boxes.clone(), ..Self::default() };
        for risk in &outline.front.risks {
            signs.named(risk.icon.as_deref(), risk.name.as_deref());
        }
        for rung in &outline.front.ladder {
            signs.stages.push((rung.mark.clone(), rung.name.clone()));
        }
        for page in &outline.plan {
            page.blocks.iter().for_each(|block| signs.read(block));
        }
        signs
    }

    fn read(&mut self, block: &Block) {
        match block {
            Block::Card(card) => {
                self.named(Some(&card.icon), Some(&card.name));
                let named = card.stages.iter().filter_map(|stage| Some((stage.mark.clone()?, stage.name.clone())));
                self.stages.extend(named);
            }
            Block::Table(table) => table.rows.iter().for_each(|row| self.row(row)),
            Block::Part(part) => self.named(Some(&part.icon), Some(&part.name)),
            Block::Key { answers } => self.answers.extend(answers.iter().map(|key| (key.answer, key.word.clone()))),
            Block::Frame { blocks, .. } => blocks.iter().for_each(|block| self.read(block)),
            Block::Halves { left, right } => left.iter().chain(right).for_each(|block| self.read(block)),
            _ => {}
        }
    }

    /// A row that opens with an icon goes on with its name.
    fn row(&mut self, row: &Row) {
        for two in row.cells.windows(2) {
            if let [Cell::Icon(icon), Cell::Strong(name) | Cell::Text(name)] = two {
                self.named(Some(icon), Some(name));
            }
        }
    }

    fn named(&mut self, icon: Option<&str>, name: Option<&str>) {
        if let (Some(icon), Some(name)) = (icon, name.filter(|name| !name.is_empty())) {
            self.icons.entry(icon.to_owned()).or_insert_with(|| name.to_owned());
        }
    }

    /// Words for a sign; none where the outline has none. Boxes and discs without words take the character that looks
    /// like them, which readers can name.
    pub fn words(&self, sign: &Sign) -> Option<String> {
        let words = match sign {
            Sign::Words(words) => words.clone(),
            Sign::Tick(true) => or(&self.boxes.ticked, "\u{2611}"),
            Sign::Tick(false) => or(&self.boxes.open, "\u{2610}"),
            Sign::Answer(answer) => {
                let known = self.answers.iter().find(|(known, _)| known == answer);
                known.map_or_else(|| disc(*answer).to_owned(), |(_, word)| word.clone())
            }
            Sign::Icon(icon) => self.icons.get(icon)?.clone(),
            Sign::Stage(mark) => {
                let known = self.stages.iter().find(|(known, _)| known == mark);
                match (known, mark) {
                    (Some((_, name)), _) => name.clone(),
                    (None, StageMark::Alert { letter, .. }) => letter.clone(),
                    (None, StageMark::Icon { .. }) => return None,
                }
            }
        };
        (!words.trim().is_empty()).then_some(words)
    }
}

fn or(words: &str, sign: &str) -> String {
    if words.is_empty() { sign } else { words }.to_owned()
}

fn disc(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "\u{25CF}",
        Answer::Partly => "\u{25D0}",
        Answer::No => "\u{25CB}",
    }
}
