//! The wall sheet, back: action cards, what to protect, what to do, what to tell customers.

use super::super::roles::Role;
use super::super::sheet::{Drawing, Ink, Paper, Sheet, Style, T9, T11, T12, T14, T16, T20, count};
use super::super::text::{Fitted, draw_remark, fit, fit_whole, remark_height, set};
use super::small::{fuller, small_cards};
use super::{HALF, TITLE, WIDE, public};
use crate::outline::{Card, Fact, Outline, Stage, Task};

/// Back of the wall sheet.
pub fn back(outline: &Outline, paper: Paper) -> Sheet {
    let back = &outline.back;
    let x = (paper.width - WIDE) / 2.0;
    let y = if paper.height < 290.0 { 10.0 } else { 12.0 };
    let mut art = Drawing::default();
    title(&mut art, x, y, outline);
    let message = if back.fill.is_empty() { message(&back.message) } else { public::message(back) };
    let foot = remark_height(WIDE, T11, &back.foot);
    let bottom = paper.height - y;
    let room = bottom - (y + 24.0) - message.height - foot - 7.5 - if back.small.is_empty() { 0.0 } else { 5.0 };
    let room = room - back.card.as_ref().map_or(0.0, least_height);
    let listed = [(&back.protect_head, &back.protect, false), (&back.todos_head, &back.todos, true)];
    let listed: Vec<_> = listed.into_iter().filter(|(_, rows, _)| !rows.is_empty()).collect();
    let room = room - if listed.is_empty() { 0.0 } else { 5.0 };
    let lists =
        |room: f32| -> Vec<Drawn> { listed.iter().map(|(head, rows, boxes)| list(head, rows, *boxes, room)).collect() };
    let small = small_cards(&back.small, [LISTS, highest(&lists(0.0))].map(|lists| room - lists));
    let cards = highest(&small);
    let lists = lists(room - cards);
    let rows = highest(&lists);
    let room = room + back.card.as_ref().map_or(0.0, least_height) - cards - rows;
    let big = back.card.as_ref().map(|card| big_card(card, room, lists.is_empty()));
    let used = big.as_ref().map_or(0.0, |big| big.height);
    let small = fuller(&back.small, room - used - SPARE).unwrap_or(small);
    let (room, cards) = (room + cards, highest(&small));
    let room = room - cards;
    let gap = 5.0 + ((room - used) / 4.0).clamp(-3.0, 4.0);
    let mut top = y + 24.0;
    if let Some(big) = &big {
        art.place(x, top, &big.drawing);
        top += big.height + gap;
    }
    for (n, drawn) in small.iter().enumerate() {
        art.place(x + (HALF + 6.0) * count(n), top, &drawn.drawing);
    }
    top += if cards > 0.0 { cards + gap } else { 0.0 };
    for (n, drawn) in lists.iter().enumerate() {
        art.place(x + (HALF + 6.0) * count(n), top, &drawn.drawing);
    }
    top += if rows > 0.0 { rows + gap - 1.0 } else { 0.0 };
    if rows == 0.0 {
        top = top.max(bottom - foot - 6.0 - message.height);
    }
    art.place(x, top, &message.drawing);
    draw_remark(&mut art, [x, bottom - foot, WIDE], T11, &back.foot);
    Sheet { width: paper.width, height: paper.height, bookmarks: vec![back.title.clone()], drawing: art }
}

/// A part of the sheet and its height.
pub struct Drawn {
    /// Its marks, from the top left corner.
    pub drawing: Drawing,
    /// Its height.
    pub height: f32,
}

pub(super) fn highest(drawn: &[Drawn]) -> f32 {
    drawn.iter().map(|drawn| drawn.height).fold(0.0, f32::max)
}

/// Title at the left, business, place and date at the right; a place without room stands on the front.
fn title(art: &mut Drawing, x: f32, y: f32, outline: &Outline) {
    art.weave(x, y, WIDE, 4.0);
    let title = fit(&outline.back.title, 90.0, &TITLE);
    art.tagged(Role::Heading(1), |art| title.draw(art, x, y + 7.0));
    let (right, room) = (x + WIDE, WIDE - title.width() - 8.0);
    let (tight, tighter) = (Style { leading: 4.1, ..T11 }, Style { leading: 3.75, ..T11 });
    let steps = [(T11.bold(), 1), (tight.bold(), 3), (tighter.bold(), 9)];
    let name = fit(outline.business.as_deref().unwrap_or(""), room, &steps);
    let lines = 4 - name.lines.len().min(4);
    let both = outline.back.place_and_date.as_str();
    let date = both.rsplit(" · ").next().unwrap_or_default();
    let below = if lines > 1 { vec![(T11, 1), (tight, lines)] } else { vec![(tighter, 1)] };
    let below = fit_whole(both, room, &below).unwrap_or_else(|| fit(date, room, &below));
    let top = (y + 9.0).min(y + 23.0 - name.height() - below.height());
    name.draw_right(art, right, top);
    below.draw_right(art, right, top + name.height());
}

/// Most actions a stage of the large card.
const MOST: usize = 4;
/// Type of the large card and fewest actions a stage, if it has so many; in the largest type the card is whole.
const LARGE: [(Style, usize); 3] = [(T14, MOST), (T12, 2), (T11, 1)];
/// Room that is left free before a small card gets more actions.
const SPARE: f32 = 12.0;

/// Card of the top hazard, brought to the room: smaller type first, then fewer actions a stage. A sheet without lists
/// has larger type even for a part of them, and its stages share the room.
fn big_card(card: &Card, room: f32, alone: bool) -> Drawn {
    let first = if alone { (T14, 3) } else { LARGE[0] };
    let sizes = [first, LARGE[1], LARGE[2]];
    let fits = |(style, least): &(Style, usize)| need(&stages(card, *style, &[*least; STAGES])) <= room;
    let (style, least) = sizes.into_iter().find(fits).unwrap_or(LARGE[2]);
    let mut most = [least; STAGES];
    for more in least + 1..=MOST {
        for n in 0..card.stages.len().min(STAGES) {
            let fewer = std::mem::replace(&mut most[n], more);
            if need(&stages(card, style, &most)) > room {
                most[n] = fewer;
            }
        }
    }
    let stages = stages(card, style, &most);
    let share = (room - need(&stages)) / count(stages.len().max(1));
    draw_big(card, &stages, share.clamp(0.0, if alone { 6.0 } else { 2.5 }))
}

/// Most stages whose actions are counted; a card has five.
const STAGES: usize = 8;

/// Least height of the card of the top hazard.
fn least_height(card: &Card) -> f32 {
    need(&stages(card, T11, &[1; STAGES]))
}

/// The stages of a card with their first actions, as many as said for each.
fn stages<'a>(card: &'a Card, style: Style, most: &[usize; STAGES]) -> Vec<(&'a Stage, Vec<Action<'a>>)> {
    let most = most.iter().copied().chain(std::iter::repeat(1));
    card.stages.iter().zip(most).map(|(stage, most)| (stage, actions(stage, style, most, WIDE - 63.0))).collect()
}

/// The height that they need.
fn need(stages: &[(&Stage, Vec<Action<'_>>)]) -> f32 {
    17.0 + stages.iter().map(|(_, actions)| stage_height(actions)).sum::<f32>()
}

/// An action set in lines.
pub(super) struct Action<'a> {
    task: &'a Task,
    lines: Fitted,
    who: Fitted,
}

impl Action<'_> {
    /// Millimetres.
    pub(super) fn height(&self) -> f32 {
        self.lines.height().max(self.who.height())
    }
}

/// The first actions of a stage, those that protect life before others, in their own order.
pub(super) fn actions(stage: &Stage, style: Style, most: usize, width: f32) -> Vec<Action<'_>> {
    let mut chosen: Vec<usize> = (0..stage.actions.len()).collect();
    chosen.sort_by_key(|&n| !stage.actions[n].critical);
    chosen.truncate(most);
    chosen.sort_unstable();
    chosen.into_iter().map(|n| action(&stage.actions[n], style, width)).collect()
}

fn action(task: &Task, style: Style, width: f32) -> Action<'_> {
    // Who has no room here stands in the full plan.
    let tight = Style { leading: 4.1, ..T11 };
    let who = fit_whole(task.who.as_deref().unwrap_or(""), width * 0.28, &[(T11, 1), (tight, 3)]);
    let who = who.unwrap_or_else(|| set("", width, T11));
    let room = if who.lines.is_empty() { 7.0 } else { 10.0 + who.width() };
    let lines = set(&task.text, width - room, if task.critical { style.bold() } else { style });
    Action { task, lines, who }
}

fn stage_height(actions: &[Action<'_>]) -> f32 {
    (actions.iter().map(|action| action.height() + 1.1).sum::<f32>() + 2.2).max(15.0)
}

fn draw_big(card: &Card, stages: &[(&Stage, Vec<Action<'_>>)], spare: f32) -> Drawn {
    let mut art = Drawing::default();
    card_head(&mut art, card);
    let types = one_size(stages, 37.0);
    let mut y = 15.5;
    for (n, (stage, actions)) in stages.iter().enumerate() {
        let h = stage_height(actions) + spare;
        if n > 0 {
            art.rule(4.0, y, WIDE - 8.0, 0.2);
        }
        rail(&mut art, [10.0, y, h], stage, n > 0, n + 1 < stages.len());
        stage_name(&mut art, [19.0, y, 37.0, h], stage, types);
        let rows: f32 = actions.iter().map(|action| action.height() + 1.1).sum();
        let mut top = y + (h - rows) / 2.0;
        art.tagged(Role::List, |art| {
            for action in actions {
                tick_row(art, [59.0, top, WIDE - 63.0], action);
                top += action.height() + 1.1;
            }
        });
        y += h;
    }
    let height = y + 1.5;
    art.frame([0.0, 0.0, WIDE, height], 1.2);
    Drawn { drawing: art, height }
}

/// Mark of a stage with the rail that joins it to its neighbours.
fn rail(art: &mut Drawing, [middle, y, h]: [f32; 3], stage: &Stage, before: bool, after: bool) {
    let Some(mark) = &stage.mark else { return };
    let size = 12.0_f32.min(h - 1.5);
    let top = y + (h - size) / 2.0;
    let bottom = top + size;
    if before {
        art.line(middle, y, middle, top, 1.2);
    }
    if after {
        art.line(middle, bottom, middle, y + h, 1.2);
    }
    art.stage(middle - size / 2.0, top, size, mark);
}

/// Type of names and of times in which all stages of a card stand on one line each: none looks weaker than another.
fn one_size(stages: &[(&Stage, Vec<Action<'_>>)], w: f32) -> [Option<Style>; 2] {
    let name = |style: &Style| stages.iter().all(|(stage, _)| style.width(&stage.name) <= w);
    let when =
        |style: &Style| stages.iter().filter_map(|(stage, _)| stage.when.first()).all(|when| style.width(when) <= w);
    [[T16.bold(), T14.bold()].into_iter().find(name), [T11, T9].into_iter().find(when)]
}

fn stage_name(art: &mut Drawing, [x, y, w, h]: [f32; 4], stage: &Stage, types: [Option<Style>; 2]) {
    let names = match types[0] {
        Some(style) => vec![(style, 1)],
        None => vec![(T14.bold(), 1), (T14.bold(), 2), (T12.bold(), 2)],
    };
    let mut name = fit(&stage.name, w, &names);
    let whens = types[1].map_or_else(|| vec![(T11, 1), (T9, 2)], |style| vec![(style, 1)]);
    let mut when = fit(stage.when.first().map_or("", String::as_str), w, &whens);
    if name.height() + when.height() > h - 0.6 {
        let tight = |style: Style, leading: f32| Style { leading, ..style };
        name = fit(&stage.name, w, &[(T12.bold(), 1), (tight(T11, 4.2).bold(), 2)]);
        when = fit(stage.when.first().map_or("", String::as_str), w, &[(tight(T9, 3.4), 1), (tight(T9, 3.2), 2)]);
    }
    let top = y + (h - name.height() - when.height()) / 2.0;
    art.tagged(Role::Heading(3), |art| name.draw(art, x, top));
    when.draw(art, x, top + name.height());
}

pub(super) fn tick_row(art: &mut Drawing, [x, top, w]: [f32; 3], action: &Action<'_>) {
    let leading = action.lines.style.leading;
    let who = &action.who;
    let drop = if who.lines.len() > 1 { 0.0 } else { (leading - who.height()) / 2.0 };
    art.tagged(Role::Item, |art| {
        art.tick(x, top + 0.55 + (leading - 4.2) / 2.0, 4.2, action.task.done);
        action.lines.draw(art, x + 7.0, top + 0.55);
        who.draw_right(art, x + w, top + 0.55 + drop);
    });
}

/// Black head of the large card: icon, name, limits, band.
fn card_head(art: &mut Drawing, card: &Card) {
    art.fill([0.0, 0.0, WIDE, 14.0], Ink::Black);
    art.icon(4.0, 2.0, 10.0, &card.icon, Ink::White);
    let white = |style: Style| style.ink(Ink::White);
    let mut side = Drawing::default();
    let mut right = WIDE - 3.0;
    if let Some(band) = &card.band {
        art.fill([right - 11.2, 1.4, 11.2, 11.2], Ink::White);
        side.band(right - 10.6, 2.0, 10.0, band);
        right -= 14.0;
    }
    let mut used: f32 = 0.0;
    let rows = count(card.limits.len());
    for (n, limit) in card.limits.iter().enumerate() {
        let y = 7.0 + (count(n) - rows / 2.0) * 5.2;
        let value = limit.fact.value.as_deref().unwrap_or("");
        let mut label = white(T12);
        if label.width(&limit.fact.label) + label.bold().width(value) > 104.0 {
            label = white(T9);
        }
        let wide = label.bold().width(value);
        let rest = right - wide - label.width(" ");
        side.tagged(Role::Paragraph, |art| {
            art.text_right(rest, y, Style { leading: 5.2, ..label }, &limit.fact.label);
            art.text_right(right, y, Style { leading: 5.2, ..label.bold() }, value);
        });
        used = used.max(right - rest + label.width(&limit.fact.label));
    }
    let name =
        fit(&card.name, right - used - 22.0, &[(white(T20).bold(), 1), (white(T16).bold(), 1), (white(T12).bold(), 2)]);
    art.tagged(Role::Heading(2), |art| name.draw(art, 19.0, 7.0 - name.height() / 2.0));
    art.place(0.0, 0.0, &side);
}

/// Room that the lists have where the cards can be shorter.
const LISTS: f32 = 36.0;

/// Two columns: what, and where to or by when. Rows beyond the room are left to the full plan.
fn list(head: &crate::outline::Head, rows: &[Fact], boxes: bool, room: f32) -> Drawn {
    let mut art = Drawing::default();
    art.section([0.0, 0.0, HALF], head);
    let values = rows.iter().filter_map(|fact| fact.value.as_deref());
    let widest = values.map(|value| T12.width(value)).fold(18.0, f32::max);
    let right = widest.min(if boxes { 30.0 } else { 46.0 });
    let small = Style { leading: 4.5, ..T11 };
    let left = if boxes { 7.0 } else { 0.0 };
    let mut y = 8.5;
    for fact in rows {
        let what = if boxes { T12 } else { T12.bold() };
        let steps = [(what, 1), (Style { face: what.face, ..small }, 7)];
        let wide = HALF - left - right - 3.0;
        let label = fit_whole(&fact.label, wide, &steps);
        let first = fact.label.split(" · ").next().unwrap_or_default();
        let label = label.unwrap_or_else(|| set(first, wide, steps[1].0));
        let value = first_parts(fact.value.as_deref().unwrap_or(""), right, &[(T12, 1), (small, 6)]);
        let row = (label.height().max(value.height()) + 1.2).max(9.0);
        if y > 9.0 && y + row > room {
            break;
        }
        art.part(Role::List, y < 9.0, |art| {
            art.tagged(Role::Item, |art| {
                if boxes {
                    art.tick(0.0, y + (row - 4.2) / 2.0, 4.2, false);
                }
                label.draw(art, left, y + (row - label.height()) / 2.0);
                let top = y + (row - value.height()) / 2.0;
                if boxes { value.draw_right(art, HALF, top) } else { value.draw(art, HALF - right, top) }
            });
        });
        y += row;
        art.rule(0.0, y, HALF, 0.2);
    }
    Drawn { drawing: art, height: y }
}

/// As many whole parts of a list as the room holds.
fn first_parts(text: &str, width: f32, steps: &[(Style, usize)]) -> Fitted {
    let ends = text.match_indices(", ").map(|(at, _)| at).chain([text.len()]).collect::<Vec<_>>();
    let fitted = ends.into_iter().rev().find_map(|end| fit_whole(&text[..end], width, steps));
    fitted.unwrap_or_else(|| set("", width, T11))
}

/// Words for the customers, in italic, because they are said aloud.
fn message(message: &Fact) -> Drawn {
    let mut art = Drawing::default();
    art.icon(3.0, 2.3, 9.0, "message", Ink::Black);
    art.tagged(Role::Heading(2), |art| art.text(15.0, 2.0, T12.bold(), &message.label));
    let mut y = 7.8;
    if let Some(text) = &message.value {
        let steps = [(T14.italic(), 2), (T12.italic(), 3), (T11.italic(), 9)];
        let words = fit(text, WIDE - 20.0, &steps);
        words.draw(&mut art, 15.0, y);
        y += words.height();
    } else {
        art.rule(15.0, y + 5.5, WIDE - 19.0, 0.25);
        art.rule(15.0, y + 12.5, WIDE - 19.0, 0.25);
        y += 12.5;
    }
    let height = (y + 2.2).max(18.0);
    art.frame([0.0, 0.0, WIDE, height], 0.35);
    Drawn { drawing: art, height }
}
