//! The same pages in fewer bytes: one byte a letter for faces with at most 256 glyphs, one stroke for many lines,
//! places of texts from one to the next.

use std::collections::BTreeSet;

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::PdfError;
use super::fonts::Face;

mod characters;
mod read;

/// Glyphs that one byte can name.
pub const MOST: usize = 256;

/// Codes of one byte to the same numbers of glyphs.
const MAP: &str = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap \
/CMapName /OneByte def /CMapType 1 def 1 begincodespacerange <00> <FF> endcodespacerange \
1 begincidrange <00> <FF> 0 endcidrange endcmap CMapName currentdict /CMap defineresource pop end end";

/// Writes the pages shorter; the texts of these faces with one byte a letter.
pub fn shorten(file: &mut Document, faces: &BTreeSet<Face>) -> Result<(), PdfError> {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let contents: Vec<ObjectId> = pages.into_iter().flat_map(|page| file.get_page_contents(page)).collect();
    for id in contents {
        if let Ok(stream) = file.get_object_mut(id).and_then(Object::as_stream_mut) {
            let content = page(&stream.content, faces).map_err(|problem| PdfError::Write(problem.to_string()))?;
            stream.set_content(content);
        }
    }
    if !faces.is_empty() {
        name_codes(file, faces);
    }
    Ok(())
}

fn page(content: &[u8], faces: &BTreeSet<Face>) -> lopdf::Result<Vec<u8>> {
    let mut content = match read::read(content) {
        Some(operations) => Content { operations },
        None => Content::decode(content)?,
    };
    one_byte(&mut content.operations, faces);
    onward(&mut content.operations);
    number(&mut content.operations);
    content.operations = joined(content.operations);
    content.encode()
}

/// Texts of the faces with one byte a letter.
fn one_byte(operations: &mut [Operation], faces: &BTreeSet<Face>) {
    let mut short = false;
    for operation in operations {
        match (operation.operator.as_str(), operation.operands.first_mut()) {
            ("Tf", Some(Object::Name(name))) => short = faces.iter().any(|face| face.id().as_bytes() == name),
            ("Tj", Some(text)) if short => cut(text),
            ("TJ", Some(Object::Array(texts))) if short => texts.iter_mut().for_each(cut),
            _ => {}
        }
    }
}

/// Leaves out the upper half of each code, which is zero.
fn cut(text: &mut Object) {
    if let Object::String(codes, format) = text {
        *codes = codes.chunks_exact(2).map(|code| code[1]).collect();
        *format = StringFormat::Literal;
    }
}

/// Places of texts as steps from the text before; after one that is turned the next says its place in full.
fn onward(operations: &mut [Operation]) {
    let mut last: Option<[f32; 2]> = None;
    for operation in operations {
        match operation.operator.as_str() {
            "BT" => last = Some([0.0, 0.0]),
            "Tm" => {
                let place = moved_to(&operation.operands);
                if let (Some(place), Some(last)) = (place, last) {
                    let step = |n: usize| Object::Real(((place[n] - last[n]) * 10.0).round() / 10.0);
                    *operation = Operation::new("Td", vec![step(0), step(1)]);
                }
                last = place;
            }
            _ => {}
        }
    }
}

/// Tag of what is not read.
pub const ARTIFACT: &str = "Artifact";

/// Numbers what is read, in its order.
fn number(operations: &mut [Operation]) {
    let read = operations.iter_mut().filter(|operation| {
        operation.operator == "BMC"
            && operation.operands.first().is_some_and(|tag| tag.as_name().is_ok_and(|tag| tag != ARTIFACT.as_bytes()))
    });
    for (number, operation) in (0_i64..).zip(read) {
        "BDC".clone_into(&mut operation.operator);
        operation.operands.push(dictionary! { "MCID" => number }.into());
    }
}

/// Where a matrix that only moves moves to.
fn moved_to(matrix: &[Object]) -> Option<[f32; 2]> {
    let numbers: Vec<f32> = matrix.iter().filter_map(|number| number.as_float().ok()).collect();
    match numbers.as_slice() {
        [1.0, 0.0, 0.0, 1.0, x, y] => Some([*x, *y]),
        _ => None,
    }
}

/// Lines that are stroked, and rectangles that are filled, one after the other become one path.
fn joined(operations: Vec<Operation>) -> Vec<Operation> {
    let mut all: Vec<Operation> = Vec::with_capacity(operations.len());
    // Where the path that was painted last began, if only path steps came after it.
    let mut open: Option<usize> = None;
    for operation in operations {
        match operation.operator.as_str() {
            "m" | "l" | "c" | "h" | "re" => {}
            "S" | "f" => {
                if let Some(before) = open.filter(|at| may_join(&all, *at, &operation.operator)) {
                    all.remove(before);
                }
                open = Some(all.len());
            }
            _ => open = None,
        }
        all.push(operation);
    }
    all
}

/// Whether what was painted and the path after it give the same picture as one; filled forms other than rectangles
/// could cut each other out.
fn may_join(all: &[Operation], painted: usize, paint: &str) -> bool {
    let is = |at: usize, wanted: &str| all.get(at).is_some_and(|operation| operation.operator == wanted);
    is(painted, paint) && (paint == "S" || (painted.max(1) - 1..all.len()).all(|at| at == painted || is(at, "re")))
}

fn name_codes(file: &mut Document, faces: &BTreeSet<Face>) {
    let map = file.add_object(Stream::new(
        dictionary! {
            "Type" => "CMap",
            "CMapName" => "OneByte",
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
        },
        MAP.as_bytes().to_vec(),
    ));
    for unicode in fonts(file, faces, map) {
        if let Ok(stream) = file.get_object_mut(unicode).and_then(Object::as_stream_mut) {
            let short = characters::ranges(&String::from_utf8_lossy(&stream.content));
            stream.set_content(short.into_bytes());
        }
    }
}

/// Gives the faces their map; what they say of the characters is still to be written.
fn fonts(file: &mut Document, faces: &BTreeSet<Face>, map: ObjectId) -> Vec<ObjectId> {
    let mut unicode = Vec::new();
    for object in file.objects.values_mut() {
        let Object::Dictionary(font) = object else { continue };
        let whole = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Type0");
        let name = font.get(b"BaseFont").and_then(Object::as_name).unwrap_or_default();
        if whole && faces.iter().any(|face| name.ends_with(face.name().as_bytes())) {
            unicode.extend(font.get(b"ToUnicode").and_then(Object::as_reference));
            font.set("Encoding", map);
        }
    }
    unicode
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_a_turned_text_the_next_says_its_place_in_full() {
        let content = b"BT 1 0 0 1 10 20 Tm 1 0 0 1 12 25 Tm -1 0 0 -1 50 60 Tm 1 0 0 1 14 30 Tm 1 0 0 1 15 31 Tm ET";
        let mut operations = Content::decode(content).unwrap().operations;
        onward(&mut operations);
        let written = Content { operations }.encode().unwrap();
        let plain = String::from_utf8(written).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(plain, "BT 10 20 Td 2 5 Td -1 0 0 -1 50 60 Tm 1 0 0 1 14 30 Tm 1 1 Td ET");
    }

    #[test]
    fn what_is_read_is_numbered_and_artifacts_are_not() {
        let mut operations = Content::decode(b"/Artifact BMC EMC /P BMC EMC /TD BMC EMC").unwrap().operations;
        number(&mut operations);
        let written = String::from_utf8(Content { operations }.encode().unwrap()).unwrap();
        assert!(
            written.contains("/Artifact BMC") && written.contains("/MCID 0") && written.contains("/MCID 1"),
            "{written}"
        );
    }
}
