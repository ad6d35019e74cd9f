//! Writes the tree of what is read into the file: elements, the way from content back to them, the mark that says so.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::complete::said;
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

/// Adds the tree; gives its root for the catalogue.
pub fn write(file: &mut Document, tree: &Tree, pages: &[ObjectId]) -> ObjectId {
    let kept = tree.kept();
    let root = file.new_object_id();
    let ids: Vec<Option<ObjectId>> = kept.iter().map(|kept| kept.then(|| file.new_object_id())).collect();
    let scope = |side: &str| Object::Dictionary(dictionary! { "O" => "Table", "Scope" => side });
    let writer = Writer {
        tree,
        pages,
        ids: &ids,
        root,
        column: file.add_object(scope("Column")),
        row: file.add_object(scope("Row")),
    };
    for (n, id) in ids.iter().enumerate() {
        if let Some(id) = id {
            file.set_object(*id, writer.element(n));
        }
    }
    let parents = writer.parents();
    for (n, page) in pages.iter().enumerate() {
        if let Ok(page) = file.get_dictionary_mut(*page) {
            page.set("StructParents", number(n));
            page.set("Tabs", "S");
        }
    }
    let parents = file.add_object(parents);
    let document = ids.first().copied().flatten().map_or(Object::Null, Object::Reference);
    file.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot", "K" => document, "ParentTree" => parents,
            "ParentTreeNextKey" => number(pages.len()),
        },
    );
    root
}

struct Writer<'a> {
    tree: &'a Tree,
    pages: &'a [ObjectId],
    ids: &'a [Option<ObjectId>],
    root: ObjectId,
    /// What heads of a column share, and those of a row.
    column: ObjectId,
    row: ObjectId,
}

impl Writer<'_> {
    fn id(&self, element: usize) -> Option<ObjectId> {
        self.ids.get(element).copied().flatten()
    }

    fn element(&self, n: usize) -> Dictionary {
        let element = &self.tree.elements[n];
        let parent = if n == 0 { self.root } else { self.id(element.parent).unwrap_or(self.root) };
        let mut written = dictionary! { "S" => name(self.tree, element), "P" => parent };
        match element.role {
            Some(Role::Head) => written.set("A", self.column),
            Some(Role::Side) => written.set("A", self.row),
            Some(Role::Over(columns)) => {
                written.set("A", dictionary! { "O" => "Table", "ColSpan" => i64::from(columns) });
            }
            _ => {}
        }
        if let Some(alt) = &element.alt {
            written.set("Alt", said(alt));
        }
        // The sheet of the first content; that on other sheets names its own.
        let sheet =
            element.kids.iter().find_map(|kid| if let Kid::Content(sheet, _) = kid { Some(*sheet) } else { None });
        if let Some(page) = sheet.and_then(|sheet| self.pages.get(sheet)) {
            written.set("Pg", *page);
        }
        let mut kids: Vec<Object> = element.kids.iter().filter_map(|kid| self.kid(*kid, sheet)).collect();
        match (kids.len(), kids.pop()) {
            (1, Some(kid)) => written.set("K", kid),
            (_, Some(last)) => {
                kids.push(last);
                written.set("K", kids);
            }
            _ => {}
        }
        written
    }

    fn kid(&self, kid: Kid, sheet: Option<usize>) -> Option<Object> {
        match kid {
            Kid::Element(kid) => self.id(kid).map(Object::Reference),
            Kid::Content(at, n) if Some(at) == sheet => Some(number(n)),
            Kid::Content(at, n) => {
                let page = self.pages.get(at).copied()?;
                Some(dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => number(n) }.into())
            }
        }
    }

    /// From each piece of content to its element.
    fn parents(&self) -> Dictionary {
        let mut nums = Vec::with_capacity(self.tree.owners.len() * 2);
        for (sheet, owners) in self.tree.owners.iter().enumerate() {
            let owners: Vec<Object> =
                owners.iter().filter_map(|owner| self.id(*owner).map(Object::Reference)).collect();
            nums.extend([number(sheet), owners.into()]);
        }
        dictionary! { "Nums" => nums }
    }
}

fn number(n: usize) -> Object {
    Object::Integer(i64::try_from(n).unwrap_or(i64::MAX))
}
