//! Writes the tree of what is read into the file: elements, the way from content back to them, the mark that says so.

use lopdf::{Document, ObjectId};

use super::complete::said;
use super::file::{Written, put};
use super::tree::{Element, Kid, Tree};
use crate::pdf::roles::Role;

/// Name of an element in the file; a figure as the label of an item is that label.
pub fn name(tree: &Tree, element: &Element) -> &'static str {
    let item = tree.elements.get(element.parent).is_some_and(|parent| parent.role == Some(Role::Item));
    match &element.role {
        None => "Document",
        Some(Role::Heading(1)) => "H1",
        Some(Role::Heading(2)) => "H2",
        Some(Role::Heading(_)) => "H3",
        Some(Role::Paragraph | Role::Aside) => "P",
        Some(Role::List) => "L",
        Some(Role::Item) => "LI",
        Some(Role::Label) => "Lbl",
        Some(Role::Figure(_)) if item => "Lbl",
        Some(Role::Body) => "LBody",
        Some(Role::Table) => "Table",
        Some(Role::Row) => "TR",
        Some(Role::Head | Role::Side) => "TH",
        Some(Role::Cell | Role::Over(_)) => "TD",
        Some(Role::Figure(_)) => "Figure",
    }
}

/// The tree, as it is written, and its root for the catalogue. Its numbers follow those of the file.
pub fn write(file: &mut Document, tree: &Tree, pages: &[ObjectId]) -> (ObjectId, Vec<Written>) {
    for (n, page) in pages.iter().enumerate() {
        if let Ok(page) = file.get_dictionary_mut(*page) {
            page.set("StructParents", i64::try_from(n).unwrap_or(i64::MAX));
            page.set("Tabs", "S");
        }
    }
    let [root, parents, column, row] = [(); 4].map(|()| file.new_object_id());
    let kept = tree.kept();
    let ids: Vec<Option<u32>> = kept.iter().map(|kept| kept.then(|| file.new_object_id().0)).collect();
    let writer = Writer { tree, pages, ids: &ids, root: root.0, column: column.0, row: row.0 };
    let mut written = Vec::with_capacity(ids.len() + 4);
    let top = ids.first().copied().flatten().map_or_else(String::new, |top| format!("/K {top} 0 R"));
    let next = pages.len();
    let said = format!("<</Type/StructTreeRoot{top}/ParentTree {} 0 R/ParentTreeNextKey {next}>>", parents.0);
    written.push((root, said.into_bytes()));
    written.push((parents, writer.parents().into_bytes()));
    written.push((column, b"<</O/Table/Scope/Column>>".to_vec()));
    written.push((row, b"<</O/Table/Scope/Row>>".to_vec()));
    let elements = ids.iter().enumerate();
    written.extend(elements.filter_map(|(n, id)| id.map(|id| ((id, 0), writer.element(n)))));
    (root, written)
}

struct Writer<'a> {
    tree: &'a Tree,
    pages: &'a [ObjectId],
    /// Numbers of the elements that are kept.
    ids: &'a [Option<u32>],
    root: u32,
    /// What heads of a column share, and those of a row.
    column: u32,
    row: u32,
}

impl Writer<'_> {
    fn id(&self, element: usize) -> Option<u32> {
        self.ids.get(element).copied().flatten()
    }

    fn page(&self, sheet: usize) -> u32 {
        self.pages.get(sheet).map_or(0, |(page, _)| *page)
    }

    fn element(&self, n: usize) -> Vec<u8> {
        let element = &self.tree.elements[n];
        let parent = if n == 0 { self.root } else { self.id(element.parent).unwrap_or(self.root) };
        let mut written = format!("<</S/{}/P {parent} 0 R", name(self.tree, element)).into_bytes();
        let mut say = |words: String| written.extend_from_slice(words.as_bytes());
        match element.role {
            Some(Role::Head) => say(format!("/A {} 0 R", self.column)),
            Some(Role::Side) => say(format!("/A {} 0 R", self.row)),
            Some(Role::Over(columns)) => say(format!("/A<</O/Table/ColSpan {columns}>>")),
            _ => {}
        }
        // The sheet of the first content; that on other sheets names its own.
        let sheet =
            element.kids.iter().find_map(|kid| if let Kid::Content(sheet, _) = kid { Some(*sheet) } else { None });
        if let Some(sheet) = sheet {
            say(format!("/Pg {} 0 R", self.page(sheet)));
        }
        let kids: Vec<String> = element.kids.iter().filter_map(|kid| self.kid(*kid, sheet)).collect();
        match kids.as_slice() {
            [] => {}
            [kid] => say(format!("/K {kid}")),
            _ => say(format!("/K[{}]", kids.join(" "))),
        }
        if let Some(alt) = &element.alt {
            written.extend_from_slice(b"/Alt");
            put(&mut written, &said(alt));
        }
        written.extend_from_slice(b">>");
        written
    }

    fn kid(&self, kid: Kid, sheet: Option<usize>) -> Option<String> {
        match kid {
            Kid::Element(kid) => self.id(kid).map(|kid| format!("{kid} 0 R")),
            Kid::Content(at, n) if Some(at) == sheet => Some(n.to_string()),
            Kid::Content(at, n) => Some(format!("<</Type/MCR/Pg {} 0 R/MCID {n}>>", self.page(at))),
        }
    }

    /// From each piece of content to its element.
    fn parents(&self) -> String {
        let mut nums = Vec::with_capacity(self.tree.owners.len());
        for (sheet, owners) in self.tree.owners.iter().enumerate() {
            let owners: Vec<String> =
                owners.iter().filter_map(|owner| self.id(*owner)).map(|owner| format!("{owner} 0 R")).collect();
            nums.push(format!("{sheet}[{}]", owners.join(" ")));
        }
        format!("<</Nums[{}]>>", nums.concat())
    }
}
