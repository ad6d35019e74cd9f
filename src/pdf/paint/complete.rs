//! What printpdf leaves out: language, names, dates, bookmarks, structure, and an identity made from the content.

use lopdf::{Dictionary, Document, Object, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::file::Written;
use super::tree::Tree;
use super::{About, bookmarks, metadata, structure};
use crate::pdf::PdfError;
use crate::pdf::sheet::Sheet;

/// Adds all of it; gives the elements of the structure, which are too many to be kept as objects. What printpdf left without use goes before the tree comes: it is large and all in use.
pub fn complete(file: &mut Document, sheets: &[Sheet], tree: &Tree, about: &About) -> Result<Vec<Written>, PdfError> {
    let pages: Vec<lopdf::ObjectId> = file.get_pages().into_values().collect();
    slim(file, &pages);
    file.prune_objects();
    let id = identity(file, tree, about);
    file.trailer.set("ID", vec![id.clone(), id]);
    let outlines = bookmarks::write(file, sheets, &tree.headings, &pages);
    let metadata = file.add_object(metadata::packet(about));
    let info = file.add_object(info(about));
    let (structure, elements) = structure::write(file, tree, &pages);
    file.trailer.set("Info", info);
    let catalog = file.catalog_mut().map_err(|problem| PdfError::Write(problem.to_string()))?;
    catalog.set("Lang", Object::string_literal(about.language.as_bytes().to_vec()));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("PageLabels", dictionary! { "Nums" => vec![0.into(), dictionary! { "S" => "D" }.into()] });
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", structure);
    catalog.set("Metadata", metadata);
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
    }
    Ok(elements)
}

/// Names and dates.
fn info(about: &About) -> Dictionary {
    let day: String = about.made_on.chars().filter(char::is_ascii_digit).take(8).collect();
    let mut info = Dictionary::new();
    for (key, value) in [("Title", &about.title), ("Author", &about.author), ("Subject", &about.subject)] {
        if !value.is_empty() {
            info.set(key, said(value));
        }
    }
    info.set("Producer", Object::string_literal("Stanap"));
    if day.len() == 8 {
        let stamp = format!("D:{day}000000Z");
        info.set("CreationDate", Object::string_literal(stamp.clone()));
        info.set("ModDate", Object::string_literal(stamp));
    }
    info
}

/// Leaves out what every page repeats: boxes equal to the paper, empty lists, the same resources once more.
fn slim(file: &mut Document, pages: &[lopdf::ObjectId]) {
    let mut shared = None;
    for page in pages {
        let Ok(page) = file.get_dictionary_mut(*page) else { continue };
        for key in [&b"TrimBox"[..], b"CropBox", b"Annots"] {
            page.remove(key);
        }
        let own = page.remove(b"Resources");
        if let Some(resources) = shared.get_or_insert(own).clone() {
            page.set("Resources", resources);
        }
    }
}

/// Text as the format wants it outside of pages: one byte a letter in the languages of western Europe.
pub fn said(text: &str) -> Object {
    let western =
        |letter: char| u8::try_from(letter).ok().filter(|byte| matches!(byte, b' '..=b'~' | 0xA1..=0xAC | 0xAE..));
    if let Some(letters) = text.chars().map(western).collect::<Option<Vec<u8>>>() {
        return Object::String(letters, StringFormat::Literal);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Fixed identity: a digest of pages and faces, of what the document says of itself, and of words that are only heard.
fn identity(file: &Document, tree: &Tree, about: &About) -> Object {
    let mut digest = Sha256::new();
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            digest.update(&stream.content);
        }
    }
    let words = [&about.language, &about.title, &about.author, &about.subject, &about.made_on];
    for words in words.into_iter().chain(tree.elements.iter().filter_map(|element| element.alt.as_ref())) {
        digest.update(words);
        digest.update([0]);
    }
    Object::String(digest.finalize()[..16].to_vec(), StringFormat::Hexadecimal)
}
