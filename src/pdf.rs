//! The papers as PDF: outline → positioned sheets → bytes. Knows the outline and nothing else of ours.

mod blocks;
mod by_hand;
mod certificate;
mod choice;
mod dots;
mod figures;
mod flow;
mod fonts;
mod icons;
mod ink;
mod paint;
mod picture;
mod pocket;
mod roles;
mod sheet;
mod shorter;
mod square_code;
mod text;
mod wall;
mod worksheet;
mod workshop;

pub use choice::{Kind, Need, made, need};
pub use ink::{Amount, Inks};
pub use sheet::Paper;
use sheet::Sheet;
pub use worksheet::{form, form_count, worksheet_count, worksheets};

use crate::outline::Outline;
use crate::outline::certificate::Certificates;
use crate::outline::workshop::Pack;

/// An icon by its name, as path data of 24 units with strokes of 2: `cyc`, `people`, `radio`.
pub fn icon(name: &str) -> Option<&'static str> {
    icons::ICONS.iter().find(|(known, _)| *known == name).map(|(_, path)| *path)
}

/// A finished document.
#[derive(Clone, PartialEq, Debug)]
pub struct Painted {
    /// The file.
    pub bytes: Vec<u8>,
    /// Characters that no face holds; they stand as an empty box.
    pub missing: Vec<char>,
}

/// Why a paper could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A face could not be cut.
    #[error("cannot embed a font: {0}")]
    Font(String),
    /// The file could not be written.
    #[error("cannot write the document: {0}")]
    Write(String),
}

fn about(outline: &Outline) -> paint::About {
    paint::About {
        language: outline.language.clone(),
        title: outline.title.clone(),
        author: outline.owner.clone().or_else(|| outline.business.clone()).unwrap_or_default(),
        subject: outline.subject.clone(),
        made_on: outline.made_on.clone(),
        signs: paint::Signs::of(outline),
    }
}

/// Wall sheet: two sides.
pub fn wall(outline: &Outline, paper: Paper) -> Result<Painted, PdfError> {
    paint::paint(&wall_sheets(outline, paper), &about(outline))
}

/// Wall sheets of several plans as one document, in this order; it says what the first says of its language and day.
///
/// # Errors
/// When a face cannot be cut or the file cannot be written.
pub fn walls(outlines: &[Outline], title: &str, paper: Paper, inks: Inks) -> Result<Painted, PdfError> {
    let sheets: Vec<Sheet> =
        outlines.iter().flat_map(|outline| choice::sheets(Kind::Wall, outline, paper, inks)).collect();
    let mut whole = Outline { title: title.to_owned(), ..Outline::default() };
    if let Some(first) = outlines.first() {
        whole.language.clone_from(&first.language);
        whole.subject.clone_from(&first.subject);
        whole.made_on.clone_from(&first.made_on);
        whole.boxes = first.boxes.clone();
    }
    for outline in outlines {
        whole.front.risks.extend(outline.front.risks.iter().cloned());
        whole.front.ladder.extend(outline.front.ladder.iter().cloned());
    }
    paint::paint(&sheets, &about(&whole))
}

/// Full plan: the front of the wall sheet, then every page of the plan.
pub fn plan(outline: &Outline, paper: Paper) -> Result<Painted, PdfError> {
    paint::paint(&plan_sheets(outline, paper), &about(outline))
}

/// The pages of an outline that has no wall sheet, each from the top of a sheet.
pub fn pages(outline: &Outline, paper: Paper) -> Result<Painted, PdfError> {
    let mut sheets: Vec<Sheet> = outline.plan.iter().flat_map(|page| flow::page(page, outline, paper)).collect();
    let of = sheets.len().to_string();
    for (n, sheet) in sheets.iter_mut().enumerate() {
        let number = outline.words.page_of.replace("{n}", &(n + 1).to_string()).replace("{of}", &of);
        flow::footer(sheet, outline, &number);
        sheet.drawing.shift((paper.width - Paper::A4.width) / 2.0);
    }
    paint::paint(&sheets, &about(outline))
}

/// Certificates, one sheet a person; the paper lies on its side.
///
/// # Errors
/// When a face cannot be cut or the file cannot be written.
pub fn certificates(certificates: &Certificates, paper: Paper) -> Result<Painted, PdfError> {
    let furniture = Outline {
        language: certificates.language.clone(),
        title: certificates.title.clone(),
        subject: certificates.subject.clone(),
        made_on: certificates.made_on.clone(),
        ..Outline::default()
    };
    paint::paint(&certificate::sheets(certificates, paper), &about(&furniture))
}

/// Workshop pack: everything that a host prints for a hall.
pub fn workshop_pack(pack: &Pack, paper: Paper) -> Result<Painted, PdfError> {
    paint::paint(&workshop::sheets(pack, paper), &about(&workshop::furniture(pack)))
}

/// Pages of a workshop pack.
pub fn workshop_pack_count(pack: &Pack, paper: Paper) -> usize {
    workshop::sheets(pack, paper).len()
}

/// A side of the wall sheet, or the pocket card, as a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pictured {
    /// Front of the wall sheet.
    WallFront,
    /// Back of the wall sheet.
    WallBack,
    /// The panels of the pocket card, all upright.
    Card,
}

/// One side of a paper as a PNG of 1240 dots across.
///
/// # Errors
/// `Font` when a face cannot be read, `Write` when the file cannot be written.
pub fn picture(outline: &Outline, paper: Paper, side: Pictured, inks: Inks) -> Result<Painted, PdfError> {
    let sheet = pictured_sheet(outline, paper, side);
    picture::paint(&if inks == Inks::Less { ink::less(&sheet) } else { sheet })
}

fn pictured_sheet(outline: &Outline, paper: Paper, side: Pictured) -> Sheet {
    match side {
        Pictured::WallFront => wall::front(&outline.front, paper, None),
        Pictured::WallBack => wall::back(outline, paper),
        Pictured::Card => pocket::upright(outline),
    }
}

fn wall_sheets(outline: &Outline, paper: Paper) -> Vec<Sheet> {
    vec![wall::front(&outline.front, paper, None), wall::back(outline, paper)]
}

fn plan_sheets(outline: &Outline, paper: Paper) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = Vec::new();
    for group in outline.plan.chunk_by(|one, two| flow::lone_card(one).is_some() && flow::lone_card(two).is_some()) {
        match group {
            [page] => sheets.extend(flow::page(page, outline, paper)),
            cards => sheets.extend(flow::cards(cards, outline, paper)),
        }
    }
    let of = (sheets.len() + 1).to_string();
    let number = |n: usize| outline.words.page_of.replace("{n}", &n.to_string()).replace("{of}", &of);
    for (n, sheet) in sheets.iter_mut().enumerate() {
        flow::footer(sheet, outline, &number(n + 2));
        sheet.drawing.shift((paper.width - Paper::A4.width) / 2.0);
    }
    sheets.insert(0, wall::front(&outline.front, paper, Some(&number(1))));
    sheets
}

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
