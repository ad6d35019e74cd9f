//! Writes the document: streams, all other objects in streams of their own, and the table of places, compressed once.
//!
//! lopdf can do this too, but writes every object three times over and the table plain, and the elements are many.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, ObjectId, Stream, dictionary};

use crate::pdf::PdfError;

/// An object as it is written.
pub type Written = (ObjectId, Vec<u8>);

/// Where an object stands: its byte, or the stream of objects that holds it and its place there.
#[derive(Clone, Copy)]
enum Place {
    Free,
    At(usize),
    Inside(u32, usize),
}

/// Objects that are compressed together: more would save few bytes and cost much time, because elements are alike.
const TOGETHER: usize = 200;

/// Bytes of a row of the table of places: kind, byte or stream, place in the stream.
const ROW: (i64, i64, i64) = (1, 4, 3);
const WIDE: usize = 8;

/// Writes the document with further objects.
pub fn write(file: &mut Document, more: Vec<Written>) -> Result<Vec<u8>, PdfError> {
    let mut bytes = b"%PDF-1.7\n%\xBB\xAD\xC0\xDE\n".to_vec();
    let mut places = vec![Place::Free];
    let mut inside: Vec<Written> = Vec::with_capacity(file.objects.len() + more.len());
    for (id, object) in &mut file.objects {
        if let Object::Stream(stream) = object {
            // printpdf hands pictures over as they are and forbids more.
            let picture = stream.dict.get(b"Subtype").is_ok_and(|kind| *kind == Object::from("Image"));
            if stream.allows_compression || picture {
                press(stream)?;
            }
            stand(&mut places, *id, Place::At(bytes.len()));
            put_stream(&mut bytes, *id, stream);
        } else {
            let mut written = Vec::new();
            put(&mut written, object);
            inside.push((*id, written));
        }
    }
    inside.extend(more);
    let last = inside.iter().map(|((number, _), _)| *number).chain(file.objects.keys().map(|id| id.0)).max();
    let mut number = last.unwrap_or(0);
    for objects in inside.chunks(TOGETHER) {
        number += 1;
        for (n, (id, _)) in objects.iter().enumerate() {
            stand(&mut places, *id, Place::Inside(number, n));
        }
        stand(&mut places, (number, 0), Place::At(bytes.len()));
        put_stream(&mut bytes, (number, 0), &together(objects)?);
    }
    let (start, table) = (bytes.len(), (number + 1, 0));
    stand(&mut places, table, Place::At(start));
    put_stream(&mut bytes, table, &self::table(file, &places)?);
    bytes.extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
    Ok(bytes)
}

fn stand(places: &mut Vec<Place>, (number, _): ObjectId, place: Place) {
    let number = number as usize;
    if places.len() <= number {
        places.resize(number + 1, Place::Free);
    }
    places[number] = place;
}

/// How hard is pressed. lopdf presses as hard as it can (9), which takes a fifth longer and makes no plan smaller.
const PRESSURE: Compression = Compression::new(7);

/// Bytes that the name of the filter takes: what is not shorter by as much stays as it is.
const FILTER: usize = 19;

/// Compresses what is in a stream, unless it is already.
fn press(stream: &mut Stream) -> Result<(), PdfError> {
    if stream.dict.has(b"Filter") {
        return Ok(());
    }
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(stream.content.len() / 2), PRESSURE);
    let pressed = encoder.write_all(&stream.content).and_then(|()| encoder.finish());
    let pressed = pressed.map_err(|problem| PdfError::Write(problem.to_string()))?;
    if pressed.len() + FILTER < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(pressed);
    }
    Ok(())
}

fn pressed(mut stream: Stream) -> Result<Stream, PdfError> {
    press(&mut stream)?;
    Ok(stream)
}

/// The stream of objects: numbers and places, then the objects.
fn together(inside: &[Written]) -> Result<Stream, PdfError> {
    let (mut heads, mut bodies) = (Vec::new(), Vec::new());
    for ((number, _), written) in inside {
        heads.extend_from_slice(format!("{number} {} ", bodies.len()).as_bytes());
        bodies.extend_from_slice(written);
        bodies.push(b' ');
    }
    let first = whole(heads.len());
    heads.append(&mut bodies);
    let kind = dictionary! { "Type" => "ObjStm", "N" => whole(inside.len()), "First" => first };
    pressed(Stream::new(kind, heads))
}

/// The table of places with what the document names first. Each row is the difference from the row above, except in a
/// table that is too short to be compressed.
fn table(file: &Document, places: &[Place]) -> Result<Stream, PdfError> {
    let rows = places.iter().copied().map(row).collect::<Vec<_>>();
    let above = [[0; WIDE]].into_iter().chain(rows.iter().copied());
    let apart = rows
        .iter()
        .zip(above)
        .flat_map(|(row, above)| [2].into_iter().chain((0..WIDE).map(move |n| row[n].wrapping_sub(above[n]))));
    let mut kind = file.trailer.clone();
    kind.set("Type", "XRef");
    kind.set("Size", whole(places.len()));
    kind.set("W", vec![ROW.0.into(), ROW.1.into(), ROW.2.into()]);
    let mut stream = pressed(Stream::new(kind.clone(), apart.collect()))?;
    if stream.dict.has(b"Filter") {
        stream.dict.set("DecodeParms", dictionary! { "Predictor" => 12, "Columns" => ROW.0 + ROW.1 + ROW.2 });
        return Ok(stream);
    }
    Ok(Stream::new(kind, rows.concat()))
}

fn row(place: Place) -> [u8; WIDE] {
    let (kind, at, n) = match place {
        Place::Free => (0, 0, 0),
        Place::At(byte) => (1, whole(byte), 0),
        Place::Inside(objects, n) => (2, i64::from(objects), whole(n)),
    };
    let ([_, _, _, _, at @ ..], [_, _, _, _, _, n @ ..]) = (at.to_be_bytes(), n.to_be_bytes());
    [kind, at[0], at[1], at[2], at[3], n[0], n[1], n[2]]
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn put_stream(bytes: &mut Vec<u8>, (number, _): ObjectId, stream: &Stream) {
    bytes.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
    put_entries(bytes, &stream.dict);
    bytes.extend_from_slice(b"stream\n");
    bytes.extend_from_slice(&stream.content);
    bytes.extend_from_slice(b"\nendstream\nendobj\n");
}

fn put_entries(bytes: &mut Vec<u8>, entries: &lopdf::Dictionary) {
    bytes.extend_from_slice(b"<<");
    for (key, value) in entries {
        put_name(bytes, key);
        let bare = matches!(
            value,
            Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) | Object::Reference(_)
        );
        if bare {
            bytes.push(b' ');
        }
        put(bytes, value);
    }
    bytes.extend_from_slice(b">>");
}

/// Writes an object as the format has it.
pub fn put(bytes: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => bytes.extend_from_slice(b"null"),
        Object::Boolean(is) => bytes.extend_from_slice(is.to_string().as_bytes()),
        Object::Integer(number) => bytes.extend_from_slice(number.to_string().as_bytes()),
        Object::Real(number) => bytes.extend_from_slice(number.to_string().as_bytes()),
        Object::Name(name) => put_name(bytes, name),
        Object::String(text, lopdf::StringFormat::Hexadecimal) => {
            bytes.push(b'<');
            for byte in text {
                bytes.extend_from_slice(format!("{byte:02X}").as_bytes());
            }
            bytes.push(b'>');
        }
        Object::String(text, lopdf::StringFormat::Literal) => {
            bytes.push(b'(');
            for byte in text {
                match byte {
                    b'(' | b')' | b'\\' => bytes.extend_from_slice(&[b'\\', *byte]),
                    b'\r' => bytes.extend_from_slice(b"\\r"),
                    plain => bytes.push(*plain),
                }
            }
            bytes.push(b')');
        }
        Object::Array(all) => {
            bytes.push(b'[');
            for (n, one) in all.iter().enumerate() {
                if n > 0 {
                    bytes.push(b' ');
                }
                put(bytes, one);
            }
            bytes.push(b']');
        }
        Object::Dictionary(entries) => put_entries(bytes, entries),
        Object::Reference((number, _)) => bytes.extend_from_slice(format!("{number} 0 R").as_bytes()),
        // A stream is never inside another object.
        Object::Stream(stream) => put_entries(bytes, &stream.dict),
    }
}

fn put_name(bytes: &mut Vec<u8>, name: &[u8]) {
    bytes.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            bytes.push(*byte);
        } else {
            bytes.extend_from_slice(format!("#{byte:02X}").as_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_object_is_read_as_it_was_written() {
        let object = dictionary! {
            "Plain" => "Name", "With space" => Object::Name(b"a b#/c".to_vec()), "No" => Object::Null, "Is" => true,
            "Whole" => -12, "Part" => 0.25, "Very small" => 0.000_001, "Other" => Object::Reference((3, 0)),
            "Said" => Object::string_literal("a (b \\ c\r\n) )("),
            "Hex" => Object::String(vec![0, 254, 16], lopdf::StringFormat::Hexadecimal),
            "All" => vec![1.into(), "Two".into(), Object::Array(vec![]), dictionary! { "In" => 1 }.into()],
        };
        let mut file = Document::with_version("1.7");
        let tested = file.add_object(object.clone());
        let pages = file.add_object(dictionary! { "Type" => "Pages", "Kids" => Object::Array(vec![]), "Count" => 0 });
        let catalog = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        let stream = file.add_object(Stream::new(dictionary! {}, b"abc ".repeat(50)));
        file.trailer.set("Root", catalog);
        let further = (9, 0);
        let bytes = write(&mut file, vec![(further, b"<</A 1>>".to_vec())]).unwrap();
        let read = Document::load_mem(&bytes).unwrap();
        assert_eq!(read.get_dictionary(tested).unwrap(), &object);
        assert_eq!(read.get_dictionary(further).unwrap().get(b"A").unwrap().as_i64().unwrap(), 1);
        let content = read.get_object(stream).unwrap().as_stream().unwrap().decompressed_content().unwrap();
        assert_eq!(content, b"abc ".repeat(50));
    }
}
