//! The pocket card: one side of paper with four panels, to fold twice into a booklet or to cut into four cards.

use super::roles::Role;
use super::sheet::{Drawing, Ink, Paper, Sheet, Style, T9, T11, T12, T14, T16, T20, T28, T34, count};
use super::text::{draw_remark, fit, remark_height, set};
use super::wall;
use crate::outline::{Outline, Person, Remark, Rung};

/// Live width of a panel on every paper.
const WIDE: f32 = 89.0;
/// Free edge above and below.
const EDGE: f32 = 8.0;
/// Where the content of a panel begins, under weave and title.
const TOP: f32 = 21.5;

/// One panel: its height and free edge at the sides.
#[derive(Clone, Copy)]
struct Panel {
    h: f32,
    x: f32,
}

impl Panel {
    fn bottom(self) -> f32 {
        self.h - EDGE
    }
}

/// The card: numbers lower right, places upper right and ladder upper left upside down, people lower left.
pub fn card(outline: &Outline, paper: Paper) -> Sheet {
    let (w, h) = (paper.width / 2.0, paper.height / 2.0);
    let panel = Panel { h, x: (w - WIDE) / 2.0 };
    let mut art = Drawing::default();
    art.place(w, h, &numbers(panel, outline));
    art.place(w, 0.0, &places(panel, outline).turned(w, h));
    art.place(0.0, 0.0, &ladder(panel, outline).turned(w, h));
    art.place(0.0, h, &people(panel, outline));
    dashes(&mut art, paper);
    let bookmarks = vec![outline.front.title.clone()];
    Sheet { width: paper.width, height: paper.height, bookmarks, drawing: art }
}

/// The four panels upright, to be looked at on a phone.
pub fn upright(outline: &Outline) -> Sheet {
    let paper = Paper::A4;
    let (w, h) = (paper.width / 2.0, paper.height / 2.0);
    let panel = Panel { h, x: (w - WIDE) / 2.0 };
    let mut art = Drawing::default();
    art.place(0.0, 0.0, &numbers(panel, outline));
    art.place(w, 0.0, &places(panel, outline));
    art.place(0.0, h, &ladder(panel, outline));
    art.place(w, h, &people(panel, outline));
    art.line(w, 0.0, w, paper.height, 0.25);
    art.line(0.0, h, paper.width, h, 0.25);
    Sheet { width: paper.width, height: paper.height, bookmarks: Vec::new(), drawing: art }
}

/// Lines to fold or cut along, from edge to edge.
fn dashes(art: &mut Drawing, paper: Paper) {
    let (mut x, mut y) = (1.0, 1.0);
    while x < paper.width {
        art.line(x, paper.height / 2.0, (x + 2.0).min(paper.width), paper.height / 2.0, 0.25);
        x += 4.0;
    }
    while y < paper.height {
        art.line(paper.width / 2.0, y, paper.width / 2.0, (y + 2.0).min(paper.height), 0.25);
        y += 4.0;
    }
}

fn start(panel: Panel, outline: &Outline, number: usize, title: &str) -> Drawing {
    let mut art = Drawing::default();
    art.weave(panel.x, EDGE, WIDE, 3.0);
    let of = outline.pocket.number.replace("{n}", &number.to_string());
    let right = panel.x + WIDE;
    art.tagged(Role::Aside, |art| art.text_right(right, 13.2, T9, &of));
    let room = WIDE - T9.width(&of) - 3.0;
    let title = fit(title, room, &[(T16.bold(), 1), (T14.bold(), 1), (T12.bold(), 1)]);
    let level = if number == 1 { 1 } else { 2 };
    art.tagged(Role::Heading(level), |art| title.draw(art, panel.x, 12.8));
    art
}

/// An item of the list that begins with the first.
fn item(art: &mut Drawing, first: bool, draw: impl FnOnce(&mut Drawing)) {
    art.part(Role::List, first, |art| art.tagged(Role::Item, draw));
}

fn numbers(panel: Panel, outline: &Outline) -> Drawing {
    let front = &outline.front;
    let mut art = start(panel, outline, 1, &front.title);
    let mut y = TOP - 1.0;
    for (text, style) in [(outline.business.as_deref(), T11.bold()), (outline.pocket.owner.as_deref(), T11)] {
        let small = Style { leading: 4.0, ..T9 };
        let words = fit(text.unwrap_or(""), WIDE, &[(style, 1), (Style { face: style.face, ..small }, 2)]);
        art.tagged(Role::Paragraph, |art| words.draw(art, panel.x, y));
        y += words.height();
    }
    y += 2.0;
    art.rule(panel.x, y, WIDE, 0.35);
    let radio = set(&outline.pocket.radio, WIDE - 12.0, Style { leading: 4.6, ..T11 });
    let foot = 5.0 + radio.height().max(9.0) + 3.0;
    let rows = count(front.numbers.len().max(1));
    let row = ((panel.bottom() - foot - y - 1.0) / rows).min(19.0);
    for (n, fact) in front.numbers.iter().enumerate() {
        let value = fact.value.as_deref().unwrap_or("");
        let mut sizes =
            vec![(T34.bold(), 1), (T28.bold(), 1), (T20.bold(), 1), (T16.bold(), 1), (T14.bold(), 1), (T11.bold(), 2)];
        sizes.retain(|(style, _)| style.leading <= row - 1.0);
        let value = fit(value, 56.0, &sizes);
        let room = WIDE - value.width() - 3.0;
        let label = fit(&fact.label, room, &[(T14, 1), (T12, 1), (Style { leading: 4.4, ..T11 }, 2), (T9, 3)]);
        item(&mut art, n == 0, |art| {
            art.tagged(Role::Label, |art| label.draw(art, panel.x, y + (row - label.height()) / 2.0));
            let top = y + (row - value.height()) / 2.0;
            art.tagged(Role::Body, |art| value.draw_right(art, panel.x + WIDE, top));
        });
        y += row;
        art.rule(panel.x, y, WIDE, 0.2);
    }
    let top = panel.bottom() - foot + 3.0;
    art.icon(panel.x, top, 9.0, "radio", Ink::Black);
    art.tagged(Role::Paragraph, |art| radio.draw(art, panel.x + 12.0, top + (9.0 - radio.height()) / 2.0));
    let checked = outline.front.numbers_head.note.as_deref().unwrap_or("");
    let room = WIDE - T9.width(checked) - 3.0;
    let version = fit(&outline.version_line, room, &[(T9, 1)]);
    art.tagged(Role::Paragraph, |art| version.draw(art, panel.x, panel.bottom() - 4.0));
    art.tagged(Role::Paragraph, |art| art.text_right(panel.x + WIDE, panel.bottom() - 4.0, T9, checked));
    art
}

fn places(panel: Panel, outline: &Outline) -> Drawing {
    let front = &outline.front;
    let mut art = start(panel, outline, 2, &outline.pocket.places);
    let steps = count(front.first.len().div_ceil(2));
    let note = fit(front.first_note.as_deref().unwrap_or(""), WIDE - 8.0, &[(T11.bold(), 1), (T9.bold(), 2)]);
    let first = 10.0 + steps * 7.0 + note.height() + 4.0;
    let rows = count(front.places.len().max(1));
    let row = ((panel.bottom() - first - 4.0 - TOP) / rows).min(29.0);
    let mut y = TOP;
    for (n, place) in front.places.iter().enumerate() {
        art.icon(panel.x, y + (row - 9.0) / 2.0, 9.0, &place.icon, Ink::Black);
        let tight = |style: Style, leading: f32| Style { leading, ..style }.bold();
        let most = if row > 25.0 { 3 } else { 2 };
        let value = place.fact.value.as_deref().unwrap_or("");
        let sizes = [(tight(T16, 6.2), 2), (tight(T14, 5.6), most), (tight(T12, 4.9), most), (tight(T11, 4.4), 4)];
        let value = fit(value, WIDE - 13.0, &sizes);
        let top = y + ((row - 5.0 - value.height()) / 2.0).clamp(0.4, 4.0);
        item(&mut art, n == 0, |art| {
            art.tagged(Role::Label, |art| art.text(panel.x + 13.0, top, T11, &place.fact.label));
            art.tagged(Role::Body, |art| value.draw(art, panel.x + 13.0, top + 5.0));
        });
        y += row;
        art.rule(panel.x, y, WIDE, 0.2);
    }
    let top = panel.bottom() - first;
    art.frame([panel.x, top, WIDE, first], 1.2);
    let title = fit(&front.first_title, WIDE - 8.0, &[(T14.bold(), 1)]);
    art.tagged(Role::Heading(3), |art| title.draw(art, panel.x + 4.0, top + 2.5));
    for (n, step) in front.first.iter().enumerate() {
        let (x, y) = (panel.x + 4.0 + 41.0 * count(n % 2), top + 9.5 + 7.0 * count(n / 2));
        let name = fit(&step.name, 35.0, &[(T12, 1), (T11, 1), (T9, 1)]);
        item(&mut art, n == 0, |art| {
            art.tagged(Role::Label, |art| art.text(x, y, T12.bold(), &(n + 1).to_string()));
            art.tagged(Role::Body, |art| name.draw(art, x + 5.0, y));
        });
    }
    art.tagged(Role::Paragraph, |art| note.draw(art, panel.x + 4.0, top + first - note.height() - 3.2));
    art
}

fn ladder(panel: Panel, outline: &Outline) -> Drawing {
    let front = &outline.front;
    let mut art = start(panel, outline, 3, &front.ladder_head.title);
    let foot = Remark {
        strong: outline
            .pocket
            .start
            .as_ref()
            .map(|fact| start_moving(&fact.label, fact.value.as_deref()))
            .unwrap_or_default(),
        text: front.ladder_head.note.clone().unwrap_or_default(),
    };
    let high = remark_height(WIDE, T11, &foot);
    let rungs = count(front.ladder.len().max(1));
    let row = ((panel.bottom() - high - 5.0 - TOP) / rows_of(rungs)).min(26.0);
    let size = 12.0_f32.min(row - 1.5);
    // One size for all stages, so that none looks weaker than another.
    let beside = |[name, when]: &[Style; 2]| {
        let fits = |rung: &Rung| name.width(&rung.name) + when.width(&rung.when) + 3.0 <= WIDE - 15.0;
        front.ladder.iter().all(fits)
    };
    let types = [[T14.bold(), T11], [T12.bold(), T11], [T14.bold(), T9], [T12.bold(), T9]].into_iter().find(beside);
    for (n, rung) in front.ladder.iter().enumerate() {
        let y = TOP + row * count(n);
        let middle = panel.x + 6.0;
        if n > 0 {
            art.rule(panel.x + 15.0, y, WIDE - 15.0, 0.2);
            art.line(middle, y - (row - size) / 2.0, middle, y + (row - size) / 2.0, 1.2);
        }
        art.stage(middle - size / 2.0, y + (row - size) / 2.0, size, &rung.mark);
        item(&mut art, n == 0, |art| rung_words(art, [panel.x + 15.0, y, WIDE - 15.0, row], rung, types));
    }
    art.rule(panel.x, panel.bottom() - high - 2.0, WIDE, 0.7);
    art.tagged(Role::Paragraph, |art| draw_remark(art, [panel.x, panel.bottom() - high, WIDE], T11, &foot));
    art
}

/// At least four rows, so that few stages do not stand far apart.
fn rows_of(rungs: f32) -> f32 {
    rungs.max(4.0)
}

fn start_moving(label: &str, stage: Option<&str>) -> String {
    [label, stage.unwrap_or("")].join(" ") + "."
}

fn rung_words(art: &mut Drawing, [x, y, w, row]: [f32; 4], rung: &Rung, types: Option<[Style; 2]>) {
    let tight = |style: Style, leading: f32| Style { leading, ..style };
    let (names, whens) = match types {
        Some([name, when]) => (vec![(name, 1)], vec![(when, 1)]),
        None => (vec![(T14.bold(), 1), (T12.bold(), 1), (T11.bold(), 1)], vec![(T11, 1), (tight(T9, 3.4), 2)]),
    };
    let name = fit(&rung.name, if types.is_some() { w } else { w * 0.62 }, &names);
    let when = fit(&rung.when, w - name.width() - 3.0, &whens);
    let room = row - name.height() - 1.0;
    let mut sizes = vec![(tight(T12, 5.0), 2), (tight(T11, 4.5), 2), (tight(T11, 4.5), 3), (tight(T9, 3.7), 3)];
    sizes.retain(|(style, lines)| style.leading * count(*lines) <= room);
    let action = fit(&rung.action, w, if sizes.is_empty() { &[(T9, 2)] } else { &sizes });
    let top = y + (row - name.height() - action.height()) / 2.0;
    let level = top + name.style.rise() - when.style.rise();
    art.tagged(Role::Label, |art| {
        name.draw(art, x, top);
        when.draw_right(art, x + w, if when.lines.len() > 1 { top } else { level });
    });
    art.tagged(Role::Body, |art| action.draw(art, x, top + name.height()));
}

fn people(panel: Panel, outline: &Outline) -> Drawing {
    let front = &outline.front;
    let mut art = start(panel, outline, 4, &outline.pocket.people);
    let whom = outline.pocket.hurt.value.as_deref().unwrap_or("");
    let tight = Style { leading: 4.6, ..T11 };
    let whom = fit(whom, WIDE - 12.0, &[(T12.bold(), 1), (tight.bold(), 2), (T9.bold(), 3)]);
    let high = 5.0 + whom.height().max(6.0);
    let foot = high + 19.0;
    // With people on it, one row to add another by hand; without, five to fill.
    let known = front.people.iter().filter(|person| **person != Person::default()).count();
    let rows = if known > 0 { front.people.len() + 1 } else { 5 };
    let row = ((panel.bottom() - foot - TOP) / count(rows)).min(22.0);
    art.rule(panel.x, TOP, WIDE, 0.35);
    for n in 0..rows {
        let y = TOP + row * count(n);
        let nobody = Person::default();
        let someone = front.people.get(n).unwrap_or(&nobody);
        let pad = if row >= 17.5 { 1.2 } else { 0.0 };
        item(&mut art, n == 0, |art| wall::person(art, [panel.x, y + pad, WIDE, row - 1.8 * pad], someone, ""));
        art.rule(panel.x, y + row, WIDE, 0.2);
    }
    let top = panel.bottom() - foot + 4.0;
    art.icon(panel.x, top, 9.0, "message", Ink::Black);
    art.tagged(Role::Paragraph, |art| {
        art.text(panel.x + 12.0, top - 0.5, T11, &outline.pocket.hurt.label);
        whom.draw(art, panel.x + 12.0, top + 4.5);
    });
    if whom.lines.is_empty() {
        art.rule(panel.x + 12.0, top + high - 1.0, WIDE - 12.0, 0.25);
    }
    let help = fit(&outline.pocket.help, WIDE - 12.0, &[(T11, 1), (T9, 1)]);
    art.tagged(Role::Paragraph, |art| help.draw(art, panel.x + 12.0, top + high + 0.5));
    let from = panel.x + 14.0 + help.width();
    art.rule(from, top + high + 5.1, panel.x + WIDE - from, 0.25);
    art.rule(panel.x, panel.bottom(), WIDE, 0.25);
    art
}
