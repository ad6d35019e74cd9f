//! What a screen reader finds in the papers: the tree of elements, and the way from content to it and back.

use std::collections::BTreeSet;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{Paper, ask, plan, sample, samples, wall};
use crate::outline::Outline;

/// An element of the file.
#[derive(Debug)]
struct Node {
    kind: String,
    alt: Option<String>,
    span: usize,
    kids: Vec<Node>,
    /// Page and number of all content in it, in reading order.
    content: Vec<(ObjectId, i64)>,
}

impl Node {
    fn all<'a>(&'a self, found: &mut Vec<&'a Node>) {
        found.push(self);
        self.kids.iter().for_each(|kid| kid.all(found));
    }

    fn kind(&self, kind: &str) -> Vec<&Node> {
        let mut all = Vec::new();
        self.all(&mut all);
        all.retain(|node| node.kind == kind);
        all
    }

    fn is_cell(&self) -> bool {
        matches!(self.kind.as_str(), "TH" | "TD")
    }

    fn columns(&self) -> usize {
        self.kids.iter().map(|cell| cell.span).sum()
    }
}

fn dictionary<'a>(file: &'a Document, object: &'a Object) -> &'a Dictionary {
    match object {
        Object::Reference(id) => file.get_dictionary(*id).expect("a dictionary"),
        other => other.as_dict().expect("a dictionary"),
    }
}

fn tree(file: &Document) -> Node {
    let catalog = file.catalog().expect("a catalogue");
    let root = dictionary(file, catalog.get(b"StructTreeRoot").expect("a tree"));
    assert!(dictionary(file, catalog.get(b"MarkInfo").expect("a mark")).get(b"Marked").unwrap().as_bool().unwrap());
    let document = root.get(b"K").unwrap().as_reference().expect("one element at the top");
    node(file, document, root_id(file))
}

fn root_id(file: &Document) -> ObjectId {
    file.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap()
}

fn node(file: &Document, id: ObjectId, parent: ObjectId) -> Node {
    let element = file.get_dictionary(id).expect("an element");
    assert_eq!(element.get(b"P").unwrap().as_reference().unwrap(), parent, "parents and kids agree");
    let kind = String::from_utf8(element.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap();
    let alt = element.get(b"Alt").ok().map(|alt| lopdf::decode_text_string(alt).expect("text"));
    let attributes = element.get(b"A").ok().map(|attributes| dictionary(file, attributes));
    let span = attributes.and_then(|a| a.get(b"ColSpan").ok()).map_or(1, |span| span.as_i64().unwrap());
    let mut made = Node { kind, alt, span: usize::try_from(span).unwrap(), kids: Vec::new(), content: Vec::new() };
    let page = element.get(b"Pg").ok().map(|page| page.as_reference().unwrap());
    let kids = match element.get(b"K") {
        Ok(Object::Array(kids)) => kids.clone(),
        Ok(only) => vec![only.clone()],
        Err(_) => Vec::new(),
    };
    for part in kids {
        match part {
            Object::Integer(number) => made.content.push((page.expect("a page"), number)),
            Object::Reference(inner) => {
                let inner = node(file, inner, id);
                made.content.extend(&inner.content);
                made.kids.push(inner);
            }
            Object::Dictionary(far) => {
                made.content.push((
                    far.get(b"Pg").unwrap().as_reference().unwrap(),
                    far.get(b"MCID").unwrap().as_i64().unwrap(),
                ));
            }
            other => panic!("{other:?}"),
        }
    }
    made
}

/// Numbers of the content of a page, in their order; every text must stand in one or in an artifact.
fn numbers(file: &Document, page: ObjectId) -> Vec<i64> {
    let content = Content::decode(&file.get_page_content(page)).expect("content");
    let (mut numbers, mut open): (Vec<i64>, Vec<String>) = (Vec::new(), Vec::new());
    for operation in &content.operations {
        match operation.operator.as_str() {
            "BMC" => open.push("Artifact".to_owned()),
            "BDC" => {
                let number = operation.operands[1].as_dict().unwrap().get(b"MCID").unwrap().as_i64().unwrap();
                numbers.push(number);
                open.push(String::from_utf8_lossy(operation.operands[0].as_name().unwrap()).into_owned());
            }
            "EMC" => assert!(open.pop().is_some()),
            "Tj" | "TJ" | "S" | "f" | "B" => assert_eq!(open.len(), 1, "everything is read or an artifact"),
            "BT" | "ET" => assert!(open.len() <= 1),
            _ => {}
        }
    }
    assert!(open.is_empty());
    numbers
}

fn files(name: &str, outline: &Outline) -> [(String, Vec<u8>); 2] {
    let made = |kind: &str, paint: super::super::Painted| (format!("{name} {kind}"), paint.bytes);
    [made("wall", wall(outline, Paper::A4).unwrap()), made("plan", plan(outline, Paper::A4).unwrap())]
}

#[test]
fn all_content_is_in_the_tree_once_and_knows_its_element() {
    for (name, outline) in samples() {
        for (name, bytes) in files(name, &outline) {
            assert_whole(&name, &bytes);
        }
    }
}

/// All content of the file is in its tree, once, in the order of the page, and knows its element.
pub fn assert_whole(name: &str, bytes: &[u8]) {
    let file = Document::load_mem(bytes).unwrap();
    let tree = tree(&file);
    let held = &tree.content;
    let once: BTreeSet<(ObjectId, i64)> = held.iter().copied().collect();
    assert_eq!(held.len(), once.len(), "{name}: no content twice");
    let root = file.get_dictionary(root_id(&file)).unwrap();
    let parents = dictionary(&file, root.get(b"ParentTree").unwrap()).get(b"Nums").unwrap().as_array().unwrap();
    for (n, page) in file.get_pages().into_values().enumerate() {
        let there = numbers(&file, page);
        assert_eq!(there, (0..i64::try_from(there.len()).unwrap()).collect::<Vec<_>>(), "{name} {n}");
        let read: Vec<i64> = held.iter().filter(|(at, _)| *at == page).map(|(_, number)| *number).collect();
        assert_eq!(read, there, "{name} {n}: read in the order of the page");
        let key = file.get_dictionary(page).unwrap().get(b"StructParents").unwrap().as_i64().unwrap();
        assert_eq!(parents[2 * n].as_i64().unwrap(), key);
        let owners = parents[2 * n + 1].as_array().unwrap();
        assert_eq!(owners.len(), there.len(), "{name} {n}");
        for (number, owner) in owners.iter().enumerate() {
            let owner = file.get_dictionary(owner.as_reference().unwrap()).unwrap();
            let kids = match owner.get(b"K").unwrap() {
                Object::Array(kids) => kids.clone(),
                kid => vec![kid.clone()],
            };
            let number = i64::try_from(number).unwrap();
            let holds = kids.iter().any(|kid| match kid {
                Object::Integer(own) => *own == number,
                Object::Dictionary(far) => far.get(b"MCID").unwrap().as_i64().unwrap() == number,
                _ => false,
            });
            assert!(holds, "{name} {n} {number}");
        }
    }
}

#[test]
fn tables_have_equal_rows_and_lists_have_items() {
    for (name, outline) in samples() {
        let tables = assert_regular(name, &plan(&outline, Paper::A4).unwrap().bytes);
        assert!(tables > 0, "{name}");
    }
}

/// Rows of a table are equally wide, lists hold items and items labels and bodies; gives how many tables there are.
pub fn assert_regular(name: &str, bytes: &[u8]) -> usize {
    let file = Document::load_mem(bytes).unwrap();
    let tree = tree(&file);
    let tables = tree.kind("Table");
    for table in &tables {
        assert!(table.kids.iter().all(|row| row.kind == "TR" && row.kids.iter().all(Node::is_cell)), "{name}");
        let columns: BTreeSet<usize> = table.kids.iter().map(Node::columns).collect();
        assert_eq!(columns.len(), 1, "{name}: {table:?}");
    }
    for list in tree.kind("L") {
        assert!(list.kids.iter().all(|item| item.kind == "LI"), "{name}");
    }
    for item in tree.kind("LI") {
        assert!(item.kids.iter().all(|part| matches!(part.kind.as_str(), "Lbl" | "LBody")), "{name}: {item:?}");
    }
    tables.len()
}

/// Tables that open with heads over their columns.
pub fn headed_tables(bytes: &[u8]) -> usize {
    let tree = tree(&Document::load_mem(bytes).unwrap());
    let headed = |table: &&Node| table.kids[0].kids.iter().all(|cell| cell.kind == "TH");
    tree.kind("Table").into_iter().filter(headed).count()
}

#[test]
fn a_table_with_words_over_its_columns_opens_with_heads() {
    let headed = headed_tables(&plan(&sample::stall(), Paper::A4).unwrap().bytes);
    assert!(headed >= 12, "{headed}");
}

#[test]
fn figures_have_words() {
    for (name, outline) in samples() {
        for (name, bytes) in files(name, &outline) {
            let file = Document::load_mem(&bytes).unwrap();
            let tree = tree(&file);
            for figure in tree.kind("Figure") {
                assert!(figure.alt.as_ref().is_some_and(|alt| !alt.trim().is_empty()), "{name}: {figure:?}");
            }
        }
    }
    let file = Document::load_mem(&plan(&sample::stall(), Paper::A4).unwrap().bytes).unwrap();
    let tree = tree(&file);
    let said: BTreeSet<&str> = tree.kind("Figure").iter().filter_map(|figure| figure.alt.as_deref()).collect();
    for words in ["Very high", "Cyclone", "no, or not sure", "Busy months"] {
        assert!(said.contains(words), "{words}: {said:?}");
    }
}

#[test]
fn every_page_has_one_title_and_no_level_is_left_out() {
    for (name, outline) in samples() {
        let titles = assert_levels(name, &plan(&outline, Paper::A4).unwrap().bytes);
        assert_eq!(titles, outline.plan.len() + 1, "{name}: the front and each page");
    }
}

/// No level of heading is left out; gives the number of titles.
pub fn assert_levels(name: &str, bytes: &[u8]) -> usize {
    let file = Document::load_mem(bytes).unwrap();
    let tree = tree(&file);
    let mut all = Vec::new();
    tree.all(&mut all);
    let mut before = 0;
    for node in all {
        let level = match node.kind.as_str() {
            "H1" => 1,
            "H2" => 2,
            "H3" => 3,
            _ => continue,
        };
        assert!(level <= before + 1, "{name}: {level} after {before}");
        before = level;
    }
    tree.kind("H1").len()
}

#[test]
fn poppler_reads_a_table_row_by_row() {
    let bytes = plan(&sample::stall(), Paper::A4).unwrap().bytes;
    assert!(ask("pdfinfo", &[], &bytes, &[]).lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")));
    let said = ask("pdfinfo", &["-struct-text"], &bytes, &[]);
    let lines: Vec<&str> = said.lines().map(|line| line.trim().trim_matches('"')).collect();
    let words = [
        "If this stops",
        "I will",
        "Note, who to ask",
        "My place",
        "sell from the house",
        "ask the church for the hall porch",
        "Road",
    ];
    let mut rest = lines.iter();
    for word in words {
        assert!(rest.any(|line| *line == word), "{word} after those before it: {said}");
    }
}

#[test]
fn sections_stand_under_their_pages_in_the_bookmarks() {
    let file = Document::load_mem(&plan(&sample::stall(), Paper::A4).unwrap().bytes).unwrap();
    let root = dictionary(&file, file.catalog().unwrap().get(b"Outlines").unwrap());
    let chain = |parent: &Dictionary| -> Vec<(String, Dictionary)> {
        let mut next = parent.get(b"First").ok().cloned();
        let mut found = Vec::new();
        while let Some(item) = next {
            let item = dictionary(&file, &item).clone();
            found.push((lopdf::decode_text_string(item.get(b"Title").unwrap()).unwrap(), item.clone()));
            next = item.get(b"Next").ok().cloned();
        }
        found
    };
    let pages = chain(root);
    assert_eq!(pages.len(), sample::stall().plan.len() + 1);
    let (_, glance) = pages.iter().find(|(title, _)| title == "My business at a glance").expect("the page");
    let under: Vec<String> = chain(glance).into_iter().map(|(title, _)| title).collect();
    assert_eq!(under, ["People", "What I sell, most important first", "My year and my week"]);
    assert_eq!(glance.get(b"Count").unwrap().as_i64().unwrap(), -3, "closed at first");
}

#[test]
fn boxes_say_whether_they_are_ticked_in_the_words_of_the_plan() {
    let said = |outline: &Outline| {
        let file = Document::load_mem(&plan(outline, Paper::A4).unwrap().bytes).unwrap();
        let tree = tree(&file);
        tree.kind("Lbl").iter().filter_map(|label| label.alt.clone()).collect::<BTreeSet<String>>()
    };
    let mut outline = sample::stall();
    assert_eq!(said(&outline), ["not ticked", "ticked"].map(str::to_owned).into());
    outline.boxes = crate::outline::Boxes::default();
    assert_eq!(said(&outline), ["\u{2610}", "\u{2611}"].map(str::to_owned).into(), "an outline from before");
}

#[test]
fn the_packet_names_the_document_and_its_language() {
    let mut outline = sample::stall();
    outline.title = "Plan of <Mama> & Anna".to_owned();
    let bytes = wall(&outline, Paper::A4).unwrap().bytes;
    let packet = ask("pdfinfo", &["-meta"], &bytes, &[]);
    for part in ["Plan of &lt;Mama&gt; &amp; Anna", "<rdf:li>en</rdf:li>", "2026-08-18T00:00:00Z"] {
        assert!(packet.contains(part), "{part}: {packet}");
    }
    assert!(!packet.contains("pdfuaid") && !packet.contains("pdfaid"), "no standard is claimed");
}

#[test]
fn words_that_go_on_over_lines_are_read_apart_and_broken_words_in_one_piece() {
    let address = "https://example.org/an-address-without-any-space/that-goes-on-and-on/and-on/and-on/and-on/and-on/and-on/and-on";
    let bytes = plan(&super::with_text(&format!("{} {address}", "many words ".repeat(20))), Paper::A4).unwrap().bytes;
    let file = Document::load_mem(&bytes).unwrap();
    let page = *file.get_pages().get(&2).unwrap();
    let content = Content::decode(&file.get_page_content(page)).unwrap();
    // One byte a letter: the shows of a paragraph that end a line end with the code of the space, except in the word.
    let shows: Vec<Vec<u8>> = content
        .operations
        .iter()
        .filter(|operation| matches!(operation.operator.as_str(), "Tj" | "TJ"))
        .map(|operation| match &operation.operands[0] {
            Object::Array(parts) => parts.iter().filter_map(|part| part.as_str().ok()).flatten().copied().collect(),
            text => text.as_str().unwrap().to_vec(),
        })
        .collect();
    let said = ask("pdftotext", &["-raw"], &bytes, &["-"]);
    assert!(said.replace('\n', "").contains(address), "{said}");
    let space = *shows[1].last().unwrap();
    let ends: Vec<bool> = shows[1..6].iter().map(|show| show.last() == Some(&space)).collect();
    assert!(ends.iter().any(|end| *end) && ends.iter().any(|end| !*end), "{ends:?}");
}
