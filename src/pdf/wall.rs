//! The wall sheet, front: what is needed when something happens, readable from two metres.

use super::roles::Role;
use super::sheet::{Drawing, Ink, Paper, Sheet, Style, T9, T11, T12, T14, T16, T20, T24, T28, T34, count};
use super::text::{Fitted, fit, fit_whole, set};
use crate::outline::{Fact, Front, Head, Person, Rung, Step, TopRisk};

mod back;
mod host;
mod public;
mod small;
pub use back::back;

/// Live width of the wall sheet, whatever the paper.
const WIDE: f32 = 186.0;
const HALF: f32 = 90.0;

/// Heights that differ with the paper.
struct Measures {
    x: f32,
    y: f32,
    first: f32,
    place: f32,
    lists: f32,
    ladder: f32,
}

impl Measures {
    fn of(paper: Paper) -> Self {
        let x = (paper.width - WIDE) / 2.0;
        if paper.height < 290.0 {
            Self { x, y: 10.0, first: 44.0, place: 11.0, lists: 44.0, ladder: 48.0 }
        } else {
            Self { x, y: 12.0, first: 46.0, place: 12.0, lists: 48.0, ladder: 52.0 }
        }
    }
}

/// Front of the wall sheet; in the full plan it carries a page number.
pub fn front(front: &Front, paper: Paper, number: Option<&str>) -> Sheet {
    let m = Measures::of(paper);
    let mut art = Drawing::default();
    let moved = title(&mut art, &m, front, number);
    let mut y = m.y + 42.0 + moved;
    first(&mut art, [m.x, y, WIDE, m.first], front);
    y += m.first + 4.0 - moved * 0.2;
    let room = 3.0 * m.place;
    let row = (room / count(front.places.len().max(1))).min(18.0);
    for (n, place) in front.places.iter().enumerate() {
        art.part(Role::List, n == 0, |art| {
            art.tagged(Role::Item, |art| {
                self::place(art, [m.x, y + row * count(n), WIDE, row], &place.icon, &place.fact);
            });
        });
    }
    y += room + 5.0 - moved * 0.2;
    if front.people.is_empty() {
        public::numbers(&mut art, [m.x, y, m.lists], front);
    } else {
        numbers(&mut art, [m.x, y, HALF, m.lists], &front.numbers_head, &front.numbers);
        people(&mut art, [m.x + HALF + 6.0, y, HALF, m.lists], front);
    }
    y += 9.0 + m.lists + 7.0 - moved * 0.4;
    if !front.ladder.is_empty() {
        ladder(&mut art, [m.x, y, 122.0, m.ladder], &front.ladder_head, &front.ladder);
    }
    risks(&mut art, [m.x + 128.0, y, 58.0, m.ladder], front);
    y += 9.0 + m.ladder + 5.0 - moved * 0.2;
    foot(&mut art, m.x, y, front);
    Sheet { width: paper.width, height: paper.height, bookmarks: vec![front.title.clone()], drawing: art }
}

/// Weave, title, business, owner and dates; gives how far the rest moves down.
fn title(art: &mut Drawing, m: &Measures, front: &Front, number: Option<&str>) -> f32 {
    let (x, y) = (m.x, m.y);
    art.weave(x, y, WIDE, 4.0);
    let title = fit(&front.title, 150.0, &[(T34.bold(), 1), (T28.bold(), 1), (T20.bold(), 1)]);
    art.tagged(Role::Heading(1), |art| title.draw(art, x, y + 7.0));
    if let Some(number) = number {
        art.tagged(Role::Aside, |art| art.text_right(x + WIDE, y + 6.5, T9, number));
    }
    let room = (WIDE - 5.0 - dates(art, x + WIDE, y + 22.5, &front.dates)).min(128.0);
    let mut bottom = y + 30.5;
    if let Some(name) = &front.business.value {
        let small = Style { leading: 5.8, ..T14 };
        let steps = [T20, T16].map(|style| (style.bold().ink(Ink::Leaf), 1));
        let name = fit(name, room, &[steps[0], steps[1], (small.bold().ink(Ink::Leaf), 2)]);
        let top = y + 21.5 - if name.lines.len() > 1 { 0.7 } else { 0.0 };
        art.tagged(Role::Paragraph, |art| name.draw(art, x, top));
        bottom = (y + 21.5 + name.height()).max(bottom);
    } else {
        art.text(x, y + 21.0, T9, &front.business.label);
        art.rule(x, y + 29.0, room, 0.2);
    }
    let Some(owner) = &front.owner.value else {
        if front.owner.label.is_empty() {
            return 0.0;
        }
        art.text(x, y + 31.5, T9, &front.owner.label);
        art.rule(x, y + 39.5, WIDE, 0.2);
        return 0.0;
    };
    let tight = |leading: f32| Style { leading, ..T11 };
    let owner = fit(owner, WIDE, &[(T16, 1), (T14, 1), (T12, 1), (T12, 2), (tight(4.8), 2), (tight(4.2), 3)]);
    // Small type stands higher in its line than the second date.
    bottom = bottom.max(if owner.style.pt < 12.0 { y + 32.0 } else { bottom });
    owner.draw(art, x, bottom + 0.5);
    (bottom + 0.5 + owner.height() - (y + 40.5)).clamp(0.0, 5.0)
}

/// Dates: label and bold value, flush right; an empty one is a line to write on. Gives their width.
fn dates(art: &mut Drawing, right: f32, top: f32, dates: &[Fact]) -> f32 {
    let mut widest = 0.0_f32;
    for (n, fact) in dates.iter().enumerate() {
        let y = top + T11.leading * count(n);
        let wide = fact.value.as_deref().map_or(24.0, |value| T11.bold().width(value));
        art.tagged(Role::Paragraph, |art| {
            art.text_right(right - wide - T11.width(" "), y, T11, &fact.label);
            match &fact.value {
                Some(value) => art.text_right(right, y, T11.bold(), value),
                None => art.rule(right - wide, y + 4.6, wide, 0.25),
            }
        });
        widest = widest.max(wide + T11.width(" ") + T11.width(&fact.label));
    }
    widest
}

/// The framed box of what comes first.
fn first(art: &mut Drawing, [x, y, w, h]: [f32; 4], front: &Front) {
    art.frame([x, y, w, h], 1.2);
    let head = fit(&front.first_title, 80.0, &[(T16.bold().ink(Ink::White), 1)]);
    let tab = 8.0 + head.width();
    art.fill([x, y, tab, 9.0], Ink::Black);
    art.tagged(Role::Heading(2), |art| head.draw(art, x + 4.0, y + 1.0));
    if let Some(note) = &front.first_note {
        let room = w - tab - 9.0;
        let note = fit(note, room, &[(T16.bold(), 1), (T14.bold(), 1), (T12.bold(), 1)]);
        let top = y + 1.0 + (7.0 - note.style.leading) / 2.0 + 0.6;
        art.tagged(Role::Paragraph, |art| note.draw(art, x + tab + 4.0, top));
    }
    let steps = count(front.first.len().max(1));
    let wide = (w - 10.0) / steps;
    for (n, step) in front.first.iter().enumerate() {
        let left = x + 5.0 + wide * count(n);
        art.part(Role::List, n == 0, |art| art.tagged(Role::Item, |art| self::step(art, [left, y, wide], n + 1, step)));
        if n + 1 < front.first.len() {
            art.onward(left + wide - 10.5, y + 15.5);
        }
    }
}

fn step(art: &mut Drawing, [x, y, w]: [f32; 3], number: usize, step: &Step) {
    art.icon(x, y + 11.5, 14.0, &step.icon, Ink::Black);
    art.text(x + 16.0, y + 12.5, T34.bold(), &number.to_string());
    fit(&step.name, w - 3.0, &[(T16.bold(), 1), (T14.bold(), 1), (T12.bold(), 1)]).draw(art, x, y + 26.5);
    let small = Style { leading: 4.5, ..T11 };
    fit(&step.text, w - 4.0, &[(small, 2)]).draw(art, x, y + 33.7);
}

/// One place: icon, label and the place in large type.
fn place(art: &mut Drawing, [x, y, w, h]: [f32; 4], icon: &str, fact: &Fact) {
    art.icon(x, y + (h - 9.0) / 2.0, 9.0, icon, Ink::Black);
    let label = fit(&fact.label, 36.0, &[(T14, 1), (T12, 2), (T11, 2)]);
    art.tagged(Role::Label, |art| label.draw(art, x + 12.0, y + (h - label.height()) / 2.0));
    if let Some(value) = &fact.value {
        let tight = |style: Style| Style { leading: 5.4, ..style }.bold();
        let least = Style { leading: h / 3.0 - 0.02, ..T11 }.bold();
        let steps = [(T20.bold(), 1), (T16.bold(), 1), (tight(T14), 2), (tight(T12), 2), (least, 3)];
        // What has no room here stands in the full plan: first the remark behind the place, then the way to it.
        let parts = [Some(value.as_str()), before_last(value, ". "), before_last(value, ", ")];
        let whole = parts.into_iter().flatten().find_map(|part| fit_whole(part, w - 50.0, &steps));
        let value = whole.unwrap_or_else(|| fit(value, w - 50.0, &steps));
        // Three close lines fill the row: lifted a little, their tails stay off the rule.
        let lift = if value.lines.len() > 2 { 0.3 } else { 0.0 };
        value.draw(art, x + 50.0, y + (h - value.height()) / 2.0 - lift);
    }
    art.rule(x, y + h, w, 0.2);
}

fn before_last<'a>(text: &'a str, between: &str) -> Option<&'a str> {
    text.rsplit_once(between).map(|(before, _)| before)
}

fn numbers(art: &mut Drawing, [x, y, w, h]: [f32; 4], head: &Head, rows: &[Fact]) {
    art.section([x, y, w], head);
    let row = h / count(rows.len().max(1)).max(3.0);
    let largest = if row >= 11.0 {
        T28
    } else if row >= 9.0 {
        T20
    } else {
        T16
    };
    for (n, fact) in rows.iter().enumerate() {
        let top = y + 9.0 + row * count(n);
        let value = fact.value.as_deref().unwrap_or("");
        let tight = Style { leading: 4.2, ..T11 };
        let value = fit(value, 46.0, &[(largest.bold(), 1), (T20.bold(), 1), (T14.bold(), 1), (tight.bold(), 2)]);
        let used = value.width().max(20.0);
        let mut steps = vec![(T14, 1), (T12, 2), (T11, 2), (tight, 2)];
        steps.retain(|(style, lines)| style.leading * count(*lines) <= row);
        let label = fit(&fact.label, w - used - 3.0, &steps);
        art.part(Role::List, n == 0, |art| {
            art.tagged(Role::Item, |art| {
                label.draw(art, x, top + (row - label.height()) / 2.0);
                value.draw_right(art, x + w, top + (row - value.height()) / 2.0);
            });
        });
        art.rule(x, top + row, w, 0.2);
    }
}

fn people(art: &mut Drawing, [x, y, w, h]: [f32; 4], front: &Front) {
    art.section([x, y, w], &front.people_head);
    let row = h / count(front.people.len().max(1)).max(2.0);
    for (n, someone) in front.people.iter().enumerate() {
        let top = y + 9.0 + row * count(n);
        art.part(Role::List, n == 0, |art| {
            art.tagged(Role::Item, |art| person(art, [x, top, w, row], someone, &front.people_blank));
        });
        art.rule(x, top + row, w, 0.2);
    }
}

/// One person in a row: name, who that is, phone; a row without a person is one to write on.
pub fn person(art: &mut Drawing, [x, y, w, h]: [f32; 4], person: &Person, blank: &str) {
    if *person == Person::default() {
        return art.text(x, y + 0.7, T9, blank);
    }
    let name = person.name.as_deref().unwrap_or("");
    let snug = |style: Style, leading: f32| Style { leading, ..style.bold() };
    let steps = [(snug(T16, 6.3), 1), (snug(T14, 5.7), 1), (snug(T12, 5.2), 1), (snug(T11, 4.4), 2)];
    let name = fit(name, w, &steps);
    name.draw(art, x, y + 0.3);
    let below = y + 0.3 + name.height();
    // Keeps the feet of the letters off the rule.
    let rest = y + h - 1.0 - below;
    let small = Style { leading: 4.1, ..T11 };
    let lines = if rest >= 2.0 * small.leading { 2 } else { 1 };
    let number = person.phone.as_deref().unwrap_or("");
    let who = person.who();
    let left = |phone: &Fitted| w - phone.width() - 3.0;
    let mut phone = fit(number, 52.0, &[(T20.bold(), 1), (T16.bold(), 1), (T14.bold(), 1), (T11.bold(), 1)]);
    if set(&who, left(&phone), small).lines.len() > lines || rest < 7.0 {
        phone = fit(number, 52.0, &[(T14.bold(), 1), (T11.bold(), 1)]);
    }
    let whole = |who: &str| fit_whole(who, left(&phone), &[(small, lines)]);
    // What has no room beside the phone stands in the full plan.
    let role = whole(&who).or_else(|| whole(person.role.as_deref().unwrap_or_default()));
    let role = role.unwrap_or_else(|| set("", w, small));
    role.draw(art, x, below + (rest - role.height()) / 2.0);
    phone.draw_right(art, x + w, y + h - phone.height() - if phone.style.pt < 20.0 { 0.4 } else { -0.3 });
}

fn ladder(art: &mut Drawing, [x, y, w, h]: [f32; 4], head: &Head, rungs: &[Rung]) {
    art.section([x, y, w], head);
    let row = (h / count(rungs.len())).min(17.0);
    let size = 10.0_f32.min(row - 1.2);
    let widest = |rung: &Rung| T11.width(&rung.when).max(T14.bold().width(&rung.name));
    let names = rungs.iter().map(widest).fold(NAMES.0, f32::max).min(NAMES.1);
    // One size for all names: a warning must not look smaller than the alert before it.
    let holds = |style: &Style| rungs.iter().all(|rung| style.bold().width(&rung.name) <= names);
    let sizes = if row >= 11.3 { &[T16, T14][..] } else { &[T14][..] };
    let large = sizes.iter().copied().filter(|_| row >= 10.0).find(holds);
    let large = large.unwrap_or(Style { leading: 4.8, ..T12 });
    for (n, rung) in rungs.iter().enumerate() {
        let top = y + 9.0 + row * count(n);
        if n > 0 {
            art.line(x + 6.0, top - (row - size) / 2.0 + 0.2, x + 6.0, top + (row - size) / 2.0 - 0.2, 1.2);
        }
        art.stage(x + 6.0 - size / 2.0, top + (row - size) / 2.0, size, &rung.mark);
        art.part(Role::List, n == 0, |art| {
            art.tagged(Role::Item, |art| rung_words(art, [x, top, w, row], (names, large), rung));
        });
    }
}

/// Least and most room for the names and times of the stages, so that they stay at 11 points or more.
const NAMES: (f32, f32) = (44.0, 56.0);

/// Name and time of a stage at the left, what to do at the right; smaller type where many stages share the room.
fn rung_words(art: &mut Drawing, [x, y, w, row]: [f32; 4], (names, largest): (f32, Style), rung: &Rung) {
    let tight = |style: Style, leading: f32| Style { leading, ..style };
    let when = match row {
        11.3.. => tight(T11, 4.4),
        10.0.. => T9,
        _ => tight(T9, 3.6),
    };
    let mut name = fit(&rung.name, names, &[(largest.bold(), 1), (tight(T12, 4.8).bold(), 1)]);
    let mut said = fit(&rung.when, names, &[(when, 1), (tight(T9, 3.6), 1)]);
    let two = set(&rung.when, NAMES.0, tight(T11, 4.1));
    if said.style.pt < 11.0 && two.lines.len() == 2 && row >= 12.8 {
        name = fit(&rung.name, names, &[(tight(T12, 4.6).bold(), 1), (tight(T11, 4.6).bold(), 1)]);
        said = two;
    }
    let top = y + (row - name.height() - said.height()) / 2.0;
    name.draw(art, x + 15.0, top);
    said.draw(art, x + 15.0, top + name.height());
    let mut steps = vec![(tight(T14, 5.4), 2), (tight(T12, 5.0), 2), (tight(T11, 4.5), 2), (tight(T11, row / 3.0), 3)];
    steps.retain(|(style, lines)| style.leading * count(*lines) <= row + 0.1 && style.leading >= 4.2);
    steps.extend([(tight(T12, 5.0), 1), (tight(T11, 4.5), 1), (tight(T9, 3.6), 2), (tight(T9, 3.3), 3)]);
    let action = fit(&rung.action, w - names - 18.0, &steps);
    action.draw(art, x + names + 18.0, y + (row - action.height()) / 2.0);
}

fn risks(art: &mut Drawing, [x, y, w, h]: [f32; 4], front: &Front) {
    art.section([x, y, w], &front.risks_head);
    let row = (h - 7.0) / count(front.risks.len()).max(3.0);
    for (n, risk) in front.risks.iter().enumerate() {
        let top = y + 9.0 + row * count(n);
        art.part(Role::List, n == 0, |art| {
            art.tagged(Role::Item, |art| {
                art.tagged(Role::Body, |art| self::risk(art, [x, top, w, row], n + 1, risk));
            });
        });
        art.rule(x, top + row, w, 0.2);
    }
    let key = fit(&front.risks_key, w, &[(T9, 1), (Style { leading: 3.4, ..T9 }, 2)]);
    key.draw(art, x, y + 9.0 + h - 6.3);
}

fn risk(art: &mut Drawing, [x, y, w, h]: [f32; 4], number: usize, risk: &TopRisk) {
    match &risk.icon {
        Some(icon) => art.icon(x, y + (h - 9.0) / 2.0, 9.0, icon, Ink::Black),
        None => art.text(x + 2.0, y + (h - 6.0) / 2.0, T14.bold(), &number.to_string()),
    }
    if let Some(name) = &risk.name {
        let tight = Style { leading: 5.6, ..T14 };
        let name = fit(name, w - 24.0, &[(tight.bold(), 2), (T12.bold(), 2), (T11.bold(), 3)]);
        name.draw(art, x + 12.0, y + (h - name.height()) / 2.0);
    }
    let (left, top) = (x + w - 10.0, y + (h - 10.0) / 2.0);
    match &risk.band {
        Some(band) => art.band(left, top, 10.0, band),
        None => art.tick(left, top, 10.0, false),
    }
}

/// Who made it, and who helped.
fn foot(art: &mut Drawing, x: f32, y: f32, front: &Front) {
    let mut side = Drawing::default();
    let free = host::host(&mut side, [x, 1.5, WIDE, 9.0], front);
    let words = fit(&front.disclaimer, free, &[(T9, 2), (Style { leading: 3.2, ..T9 }, 4)]);
    let y = if words.lines.len() > 3 { y - 2.0 } else { y };
    art.rule(x, y, WIDE, 0.2);
    words.draw(art, x, y + 1.5);
    art.place(0.0, y, &side);
}

/// Steps for a title of the sheet.
const TITLE: [(Style, usize); 3] = [(T34.bold(), 1), (T28.bold(), 1), (T24.bold(), 1)];
