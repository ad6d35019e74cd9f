//! Bookmarks: the pages and cards, and under each the sections that begin on its sheets.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::complete::said;
use super::tree::Heading;
use crate::pdf::sheet::{PT, Sheet};

/// A bookmark with those under it.
struct Entry<'a> {
    title: &'a str,
    page: ObjectId,
    /// Points from the bottom of the sheet; none shows the whole sheet.
    top: Option<f32>,
    under: Vec<Entry<'a>>,
}

/// Adds the bookmarks; gives their root for the catalogue, none where no sheet has one.
pub fn write(file: &mut Document, sheets: &[Sheet], headings: &[Heading], pages: &[ObjectId]) -> Option<ObjectId> {
    let entries = entries(sheets, headings, pages);
    let root = file.new_object_id();
    // A document under one title shows what it holds at once.
    let open = entries.len() == 1;
    let (first, last) = chain(file, &entries, root, open)?;
    let shown = entries.len() + if open { entries.iter().map(|entry| entry.under.len()).sum() } else { 0 };
    file.set_object(
        root,
        dictionary! { "Type" => "Outlines", "Count" => number(shown), "First" => first, "Last" => last },
    );
    Some(root)
}

fn entries<'a>(sheets: &'a [Sheet], headings: &'a [Heading], pages: &[ObjectId]) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    for (n, (sheet, page)) in sheets.iter().zip(pages).enumerate() {
        let before = entries.len();
        let here = |level: u8| headings.iter().filter(move |heading| heading.sheet == n && heading.level == level);
        let tops: Vec<f32> = here(1).map(|heading| heading.top).collect();
        for (k, title) in sheet.bookmarks.iter().enumerate() {
            // The first of a sheet shows all of it.
            let top = tops.get(k).filter(|_| k > 0).map(|top| up(sheet, *top));
            entries.push(Entry { title, page: *page, top, under: Vec::new() });
        }
        for heading in here(2) {
            let above = tops.iter().filter(|top| **top <= heading.top).count();
            let titled = sheet.bookmarks.len().min(above);
            let Some(owner) = (before + titled).checked_sub(1).and_then(|at| entries.get_mut(at)) else { continue };
            let top = Some(up(sheet, heading.top));
            owner.under.push(Entry { title: &heading.text, page: *page, top, under: Vec::new() });
        }
    }
    entries
}

fn up(sheet: &Sheet, top: f32) -> f32 {
    ((sheet.height - top) / PT).round()
}

/// Writes entries that stand side by side; gives the first and the last.
fn chain(file: &mut Document, entries: &[Entry<'_>], parent: ObjectId, open: bool) -> Option<(ObjectId, ObjectId)> {
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    for (n, entry) in entries.iter().enumerate() {
        let page = Object::Reference(entry.page);
        let place: Vec<Object> = match entry.top {
            None => vec![page, "Fit".into()],
            Some(top) => vec![page, "XYZ".into(), Object::Null, top.into(), Object::Null],
        };
        let mut item = dictionary! { "Title" => said(entry.title), "Parent" => parent, "Dest" => place };
        if let Some(before) = n.checked_sub(1).and_then(|n| ids.get(n)) {
            item.set("Prev", *before);
        }
        if let Some(after) = ids.get(n + 1) {
            item.set("Next", *after);
        }
        if let Some((first, last)) = chain(file, &entry.under, ids[n], false) {
            item.set("First", first);
            item.set("Last", last);
            // Below zero: closed until it is opened.
            let count = number(entry.under.len());
            item.set("Count", if open { count } else { -count });
        }
        file.set_object(ids[n], item);
    }
    Some((ids.first().copied()?, ids.last().copied()?))
}

fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
