//! The wall sheet, back: action cards, what to protect, what to do, what to tell customers.

use super::super::sheet::{Drawing, Ink, Paper, Sheet, Style, T9, T11, T12, T14, T16, T20, count};
use super::super::text::{Fitted, draw_remark, fit, remark_height, set};
use super::{HALF, TITLE, WIDE, public};
use crate::outline::{Card, Fact, Outline, Stage, Task};

/// Back of the wall sheet.
pub fn back(outline: &Outline, paper: Paper) -> Sheet {
    let back = &outline.back;
    let x = (paper.width - WIDE) / 2.0;
    let y = if paper.height < 290.0 { 10.0 } else { 12.0 };
    let mut art = Drawing::default();
    title(&mut art, x, y, outline);
    let small: Vec<Drawn> = back.small.iter().take(2).map(small_card).collect();
    let lists = [(&back.protect_head, &back.protect, false), (&back.todos_head, &back.todos, true)];
    let lists: Vec<Drawn> = lists
        .iter()
        .filter(|(_, rows, _)| !rows.is_empty())
        .map(|(head, rows, boxes)| list(head, rows, *boxes))
        .collect();
    let message = if back.fill.is_empty() { message(&back.message) } else { public::message(back) };
    let foot = remark_height(WIDE, T11, &back.foot);
    let highest = |drawn: &[Drawn]| drawn.iter().map(|drawn| drawn.height).fold(0.0, f32::max);
    let (cards, rows) = (highest(&small), highest(&lists));
    let bottom = paper.height - y;
    let room = bottom
        - (y + 24.0)
        - cards
        - rows
        - message.height
        - foot
        - 7.5
        - [cards, rows].map(|high| if high > 0.0 { 5.0 } else { 0.0 }).iter().sum::<f32>();
    let sizes = if lists.is_empty() { &LARGE[..] } else { &LARGE[2..] };
    let big = back.card.as_ref().map(|card| big_card(card, room, sizes));
    let used = big.as_ref().map_or(0.0, |big| big.height);
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

fn title(art: &mut Drawing, x: f32, y: f32, outline: &Outline) {
    art.weave(x, y, WIDE, 4.0);
    fit(&outline.back.title, 90.0, &TITLE).draw(art, x, y + 7.0);
    let right = x + WIDE;
    let name = fit(outline.business.as_deref().unwrap_or(""), 90.0, &[(T11.bold(), 1), (T9.bold(), 2)]);
    name.draw_right(art, right, y + 9.0);
    let below = y + 9.0 + name.height();
    fit(&outline.back.place_and_date, 90.0, &[(T11, 1), (T9, 1)]).draw_right(art, right, below);
}

/// Type and actions a stage of the large card; the first two only where the sheet has no lists.
const LARGE: [(Style, usize); 9] =
    [(T14, 4), (T14, 3), (T12, 4), (T12, 3), (T11, 3), (T11, 2), (T11, 1), (T9, 1), (T8, 1)];
/// For the longest answers only.
const T8: Style = Style::new(8.0, 3.3);

/// Card of the top hazard, brought to the room: smaller type first, then fewer actions a stage.
fn big_card(card: &Card, room: f32, sizes: &[(Style, usize)]) -> Drawn {
    let mut last = None;
    for &(style, most) in sizes {
        let stages: Vec<(&Stage, Vec<Action<'_>>)> =
            card.stages.iter().map(|stage| (stage, actions(stage, style, most, WIDE - 71.0))).collect();
        let need: f32 = 17.0 + stages.iter().map(|(_, actions)| stage_height(actions)).sum::<f32>();
        let fits = need <= room;
        last = Some((stages, need));
        if fits {
            break;
        }
    }
    let (stages, need) = last.unwrap_or_default();
    // Where there are no lists, the stages share the room.
    let most = if sizes.len() < LARGE.len() { 2.5 } else { 6.0 };
    let spare = ((room - need) / count(stages.len().max(1))).clamp(0.0, most);
    draw_big(card, &stages, spare)
}

/// An action set in lines.
struct Action<'a> {
    task: &'a Task,
    lines: Fitted,
    who: Fitted,
}

impl Action<'_> {
    fn height(&self) -> f32 {
        self.lines.height().max(self.who.height())
    }
}

/// The first actions of a stage, those that protect life before others, in their own order.
fn actions(stage: &Stage, style: Style, most: usize, width: f32) -> Vec<Action<'_>> {
    let mut chosen: Vec<usize> = (0..stage.actions.len()).collect();
    chosen.sort_by_key(|&n| !stage.actions[n].critical);
    chosen.truncate(most);
    chosen.sort_unstable();
    chosen.into_iter().map(|n| action(&stage.actions[n], style, width)).collect()
}

fn action(task: &Task, style: Style, width: f32) -> Action<'_> {
    let who = task.who.as_deref().unwrap_or("");
    let small = Style { leading: 3.8, ..T9 };
    let sizes = [(T11, 1), (small, 2), (if style.pt < T9.pt { style } else { small }, 4)];
    let who = fit(who, width * 0.28, &sizes[if style.pt < T9.pt { 2 } else { 0 }..]);
    let room = if who.lines.is_empty() { 7.0 } else { 10.0 + who.width() };
    let lines = set(&task.text, width - room, if task.critical { style.bold() } else { style });
    Action { task, lines, who }
}

/// Stages stand lower where the type had to become small.
fn stage_height(actions: &[Action<'_>]) -> f32 {
    let small = actions.iter().all(|action| action.lines.style.pt < T11.pt);
    let least = if small && !actions.is_empty() { 11.0 } else { 15.0 };
    (actions.iter().map(|action| action.height() + 1.1).sum::<f32>() + 2.2).max(least)
}

fn draw_big(card: &Card, stages: &[(&Stage, Vec<Action<'_>>)], spare: f32) -> Drawn {
    let mut art = Drawing::default();
    let mut y = 15.5;
    for (n, (stage, actions)) in stages.iter().enumerate() {
        let h = stage_height(actions) + spare;
        if n > 0 {
            art.rule(4.0, y, WIDE - 8.0, 0.2);
        }
        rail(&mut art, [10.0, y, h], stage, n > 0, n + 1 < stages.len());
        stage_name(&mut art, [19.0, y, 37.0, h], stage);
        let rows: f32 = actions.iter().map(|action| action.height() + 1.1).sum();
        let mut top = y + (h - rows) / 2.0;
        for action in actions {
            tick_row(&mut art, [59.0, top, WIDE - 63.0], action);
            top += action.height() + 1.1;
        }
        y += h;
    }
    let height = y + 1.5;
    art.frame([0.0, 0.0, WIDE, height], 1.2);
    card_head(&mut art, card);
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

fn stage_name(art: &mut Drawing, [x, y, w, h]: [f32; 4], stage: &Stage) {
    let mut name = fit(&stage.name, w, &[(T16.bold(), 1), (T14.bold(), 1), (T14.bold(), 2), (T12.bold(), 2)]);
    let mut when = fit(stage.when.first().map_or("", String::as_str), w, &[(T11, 1), (T9, 2)]);
    if name.height() + when.height() > h - 0.6 {
        let tight = |style: Style, leading: f32| Style { leading, ..style };
        name = fit(&stage.name, w, &[(T12.bold(), 1), (tight(T11, 4.2).bold(), 2)]);
        when = fit(stage.when.first().map_or("", String::as_str), w, &[(tight(T9, 3.4), 1), (tight(T9, 3.2), 2)]);
    }
    let top = y + (h - name.height() - when.height()) / 2.0;
    name.draw(art, x, top);
    when.draw(art, x, top + name.height());
}

fn tick_row(art: &mut Drawing, [x, top, w]: [f32; 3], action: &Action<'_>) {
    let leading = action.lines.style.leading;
    art.tick(x, top + 0.55 + (leading - 4.2) / 2.0, 4.2, action.task.done);
    action.lines.draw(art, x + 7.0, top + 0.55);
    let who = &action.who;
    let drop = if who.lines.len() > 1 { 0.0 } else { (leading - who.height()) / 2.0 };
    who.draw_right(art, x + w, top + 0.55 + drop);
}

/// Black head of the large card: icon, name, limits, band.
fn card_head(art: &mut Drawing, card: &Card) {
    art.fill([0.0, 0.0, WIDE, 14.0], Ink::Black);
    art.icon(4.0, 2.0, 10.0, &card.icon, Ink::White);
    let white = |style: Style| style.ink(Ink::White);
    let mut right = WIDE - 3.0;
    if let Some(band) = &card.band {
        art.fill([right - 11.2, 1.4, 11.2, 11.2], Ink::White);
        art.band(right - 10.6, 2.0, 10.0, band);
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
        art.text_right(right, y, Style { leading: 5.2, ..label.bold() }, value);
        let rest = right - wide - label.width(" ");
        art.text_right(rest, y, Style { leading: 5.2, ..label }, &limit.fact.label);
        used = used.max(right - rest + label.width(&limit.fact.label));
    }
    let name =
        fit(&card.name, right - used - 22.0, &[(white(T20).bold(), 1), (white(T16).bold(), 1), (white(T12).bold(), 2)]);
    name.draw(art, 19.0, 7.0 - name.height() / 2.0);
}

/// Card of a further hazard: half the width, three short stages.
fn small_card(card: &Card) -> Drawn {
    let mut art = Drawing::default();
    art.rule(0.0, 0.35, HALF, 0.7);
    art.icon(0.0, 2.3, 8.5, &card.icon, Ink::Black);
    let name = fit(&card.name, HALF - 22.0, &[(T14.bold(), 1), (T12.bold(), 1), (T11.bold(), 2)]);
    name.draw(&mut art, 11.0, 6.5 - name.height() / 2.0);
    if let Some(band) = &card.band {
        art.band(HALF - 9.0, 2.0, 9.0, band);
    }
    let names = card.stages.iter().map(|stage| T11.bold().width(&stage.name)).fold(15.0, f32::max).min(28.0);
    let left = names + 2.0;
    let mut y = 13.0;
    let most = if small_height(card, HALF - left, 2) > 52.0 { 1 } else { 2 };
    for stage in &card.stages {
        art.rule(0.0, y, HALF, 0.2);
        let label = fit(&stage.name, names, &[(T11.bold(), 1), (T9.bold(), 2)]);
        label.draw(&mut art, 0.0, y + 1.0);
        let mut top = y + 0.45;
        for action in actions(stage, T11, most, HALF - left) {
            tick_row(&mut art, [left, top, HALF - left], &action);
            top += action.height() + 0.9;
        }
        y = top.max(y + 1.0 + label.height()) + 1.0;
    }
    art.rule(0.0, y, HALF, 0.2);
    Drawn { drawing: art, height: y }
}

fn small_height(card: &Card, width: f32, most: usize) -> f32 {
    let stage = |stage: &Stage| actions(stage, T11, most, width).iter().map(|a| a.height() + 0.9).sum::<f32>() + 1.5;
    13.0 + card.stages.iter().map(stage).sum::<f32>()
}

/// Two columns: what, and where to or by when.
fn list(head: &crate::outline::Head, rows: &[Fact], boxes: bool) -> Drawn {
    let mut art = Drawing::default();
    art.section([0.0, 0.0, HALF], head);
    let values = rows.iter().filter_map(|fact| fact.value.as_deref());
    let widest = values.map(|value| T12.width(value)).fold(18.0, f32::max);
    let right = widest.min(if boxes { 30.0 } else { 46.0 });
    let (small, tiny) = (Style { leading: 4.5, ..T11 }, Style { leading: 3.7, ..T9 });
    let left = if boxes { 7.0 } else { 0.0 };
    let mut y = 8.5;
    for fact in rows {
        let what = if boxes { T12 } else { T12.bold() };
        let label = fit(
            &fact.label,
            HALF - left - right - 3.0,
            &[(what, 1), (Style { face: what.face, ..small }, 2), (Style { face: what.face, ..tiny }, 4)],
        );
        let value = fact.value.as_deref().unwrap_or("");
        let value = fit(value, right, &[(T12, 1), (small, 2), (tiny, 4)]);
        let row = (label.height().max(value.height()) + 1.2).max(9.0);
        if boxes {
            art.tick(0.0, y + (row - 4.2) / 2.0, 4.2, false);
            value.draw_right(&mut art, HALF, y + (row - value.height()) / 2.0);
        } else {
            value.draw(&mut art, HALF - right, y + (row - value.height()) / 2.0);
        }
        label.draw(&mut art, left, y + (row - label.height()) / 2.0);
        y += row;
        art.rule(0.0, y, HALF, 0.2);
    }
    Drawn { drawing: art, height: y }
}

/// Words for the customers, in italic, because they are said aloud.
fn message(message: &Fact) -> Drawn {
    let mut art = Drawing::default();
    art.icon(3.0, 2.3, 9.0, "message", Ink::Black);
    art.text(15.0, 2.0, T12.bold(), &message.label);
    let mut y = 7.8;
    if let Some(text) = &message.value {
        let steps = [(T14.italic(), 2), (T12.italic(), 3), (T11.italic(), 4)];
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
