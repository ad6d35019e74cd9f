//! Sorts the marks of the sheets: what is read, in a tree of elements, and what only shows.
//!
//! Decoration is painted first on each sheet and furniture last, so that what is read stays in one run.

use super::signs::Signs;
use crate::pdf::roles::Role;
use crate::pdf::sheet::{Mark, PT, Sheet};
use crate::pdf::text::JOINED;

/// Everything that is read, over all sheets.
#[derive(Debug, Default)]
pub struct Tree {
    /// Elements; the first is the document, parents stand before their kids.
    pub elements: Vec<Element>,
    /// For each sheet, the element of each piece of its content.
    pub owners: Vec<Vec<usize>>,
    /// Headings in reading order.
    pub headings: Vec<Heading>,
}

/// Element of the tree.
#[derive(Debug, Default)]
pub struct Element {
    /// Its role; none for the document.
    pub role: Option<Role>,
    /// Words for a figure.
    pub alt: Option<String>,
    /// Its parent; the document is its own.
    pub parent: usize,
    /// What it holds, in reading order.
    pub kids: Vec<Kid>,
}

/// Something in an element.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kid {
    /// An element.
    Element(usize),
    /// Piece of content: sheet, and number on it.
    Content(usize, usize),
}

/// A heading, for the bookmarks.
#[derive(Debug)]
pub struct Heading {
    element: usize,
    /// 1 for the title of a page.
    pub level: u8,
    /// Sheet, from 0.
    pub sheet: usize,
    /// Top of its letters.
    pub top: f32,
    /// Its words.
    pub text: String,
}

/// Marks of one sheet in the order in which they are painted.
#[derive(Debug, Default)]
pub struct Layers<'a> {
    /// Decoration.
    pub ground: Vec<&'a Mark>,
    /// What is read.
    pub read: Vec<Group<'a>>,
    /// Text that is not read.
    pub furniture: Vec<&'a Mark>,
}

/// Marks of one element that follow each other.
#[derive(Debug)]
pub struct Group<'a> {
    /// The element.
    pub element: usize,
    /// Not only text.
    pub drawn: bool,
    /// The marks.
    pub marks: Vec<&'a Mark>,
}

/// Sorts all marks.
pub fn sort<'a>(sheets: &'a [Sheet], signs: &Signs) -> (Tree, Vec<Layers<'a>>) {
    let tree = Tree { elements: vec![Element::default()], ..Tree::default() };
    let mut sorter = Sorter { signs, tree, layers: Vec::new(), open: Vec::new(), whole: None, loose: None, level: 0 };
    for sheet in sheets {
        sorter.tree.owners.push(Vec::new());
        sorter.layers.push(Layers::default());
        sheet.drawing.marks.iter().for_each(|mark| sorter.mark(mark));
        sorter.open.clear();
        (sorter.whole, sorter.loose) = (None, None);
    }
    (sorter.tree, sorter.layers)
}

impl Tree {
    /// Elements that are left when those without content are taken out; cells stay as long as their row has any.
    pub fn kept(&self) -> Vec<bool> {
        let mut full = vec![false; self.elements.len()];
        for (n, element) in self.elements.iter().enumerate().rev() {
            full[n] = element.kids.iter().any(|kid| match kid {
                Kid::Element(kid) => full[*kid],
                Kid::Content(..) => true,
            });
        }
        let cell = |element: &Element| {
            matches!(element.role, Some(Role::Cell | Role::Over(_) | Role::Head | Role::Side)) && full[element.parent]
        };
        self.elements.iter().zip(&full).map(|(element, full)| *full || cell(element)).collect()
    }
}

/// Roles that are not looked into.
#[derive(Clone, Copy)]
enum Whole {
    Aside,
    Figure(usize),
}

struct Sorter<'a, 's> {
    signs: &'s Signs,
    tree: Tree,
    layers: Vec<Layers<'a>>,
    /// Open elements.
    open: Vec<usize>,
    /// Aside or figure that is open, and the roles that are open inside it.
    whole: Option<(Whole, usize)>,
    /// Element that was made for words without a role.
    loose: Option<usize>,
    /// Level of the last heading: none is skipped.
    level: u8,
}

impl<'a> Sorter<'a, '_> {
    fn mark(&mut self, mark: &'a Mark) {
        match (mark, &mut self.whole) {
            (Mark::Open(_) | Mark::GoOn(_), Some((_, inside))) => *inside += 1,
            (Mark::Open(role), None) => self.begin(role, false),
            (Mark::GoOn(role), None) => self.begin(role, true),
            (Mark::Close, Some((_, inside))) if *inside > 0 => *inside -= 1,
            (Mark::Close, Some(_)) => self.whole = None,
            (Mark::Close, None) => {
                self.open.pop();
                self.loose = None;
            }
            (_, Some((Whole::Figure(element), _))) => {
                let element = *element;
                self.content(element, mark);
            }
            (Mark::Text { .. }, Some(_)) => self.layer().furniture.push(mark),
            (Mark::Text { .. }, None) => {
                let element = self.loose.unwrap_or_else(|| self.leaf());
                self.content(element, mark);
            }
            _ => {
                self.loose = None;
                self.layer().ground.push(mark);
            }
        }
    }

    fn layer(&mut self) -> &mut Layers<'a> {
        if self.layers.is_empty() {
            self.layers.push(Layers::default());
        }
        let last = self.layers.len() - 1;
        &mut self.layers[last]
    }

    fn begin(&mut self, role: &Role, on: bool) {
        self.loose = None;
        let mut role = role.clone();
        let alt = if let Role::Figure(sign) = &role { self.signs.words(sign) } else { None };
        if role == Role::Aside || (alt.is_none() && matches!(role, Role::Figure(_))) {
            self.whole = Some((Whole::Aside, 0));
            return;
        }
        if let Role::Heading(level) = &mut role {
            *level = (*level).clamp(1, self.level + 1);
            self.level = *level;
        }
        let parent = self.open.last().copied().unwrap_or(0);
        if let Role::Figure(_) = role {
            let parent = self.within(parent, true);
            let element = self.add(parent, role, alt);
            self.whole = Some((Whole::Figure(element), 0));
            return;
        }
        let before = match self.tree.elements[parent].kids.last() {
            Some(Kid::Element(before)) if on => Some(*before),
            _ => None,
        };
        let same = before.filter(|before| self.tree.elements[*before].role.as_ref() == Some(&role));
        let element = same.unwrap_or_else(|| self.add(parent, role, None));
        self.open.push(element);
    }

    fn add(&mut self, parent: usize, role: Role, alt: Option<String>) -> usize {
        let element = self.tree.elements.len();
        self.tree.elements.push(Element { role: Some(role), alt, parent, kids: Vec::new() });
        self.tree.elements[parent].kids.push(Kid::Element(element));
        element
    }

    /// Where words without a role of their own go.
    fn leaf(&mut self) -> usize {
        let parent = self.open.last().copied().unwrap_or(0);
        let leaf = self.within(parent, false);
        if leaf != parent {
            self.loose = Some(leaf);
        }
        leaf
    }

    /// Down from a list or table to where content may stand. A figure right in an item is its label.
    fn within(&mut self, parent: usize, figure: bool) -> usize {
        let mut at = parent;
        loop {
            let role = match &self.tree.elements[at].role {
                None if !figure => Role::Paragraph,
                Some(Role::List) => Role::Item,
                Some(Role::Item) if !figure => Role::Body,
                Some(Role::Table) => Role::Row,
                Some(Role::Row) => Role::Cell,
                _ => return at,
            };
            at = self.add(at, role, None);
        }
    }

    fn content(&mut self, element: usize, mark: &'a Mark) {
        let sheet = self.tree.owners.len().saturating_sub(1);
        let drawn = !matches!(mark, Mark::Text { .. });
        self.heading(element, sheet, mark);
        if let Some(group) = self.layer().read.last_mut().filter(|group| group.element == element) {
            group.drawn |= drawn;
            group.marks.push(mark);
            return;
        }
        self.layer().read.push(Group { element, drawn, marks: vec![mark] });
        let number = self.tree.owners[sheet].len();
        self.tree.owners[sheet].push(element);
        self.tree.elements[element].kids.push(Kid::Content(sheet, number));
    }

    fn heading(&mut self, element: usize, sheet: usize, mark: &Mark) {
        let (Some(Role::Heading(level)), Mark::Text { y, pt, text, .. }) = (&self.tree.elements[element].role, mark)
        else {
            return;
        };
        if let Some(heading) = self.tree.headings.last_mut().filter(|heading| heading.element == element) {
            if !heading.text.ends_with(JOINED) {
                heading.text.push(' ');
            }
            heading.text = heading.text.replace(JOINED, "") + text;
        } else {
            let top = y - pt * PT;
            self.tree.headings.push(Heading { element, level: *level, sheet, top, text: text.clone() });
        }
    }
}
