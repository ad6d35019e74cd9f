//! Breaking text into lines by measured widths, and the steps of size by which a long answer fits.

use super::sheet::{Drawing, Style};

/// At the end of a line that ends inside a word: what comes next joins on without a space. It takes no room.
pub const JOINED: char = '\u{200D}';

/// Lines that fit the width; a word that is too long is broken without a hyphen, nothing is lost. A line that ends
/// inside a word ends with [`JOINED`].
pub fn wrap(text: &str, width: f32, style: Style) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        wrap_paragraph(paragraph, width, style, &mut lines);
    }
    lines
}

fn wrap_paragraph(text: &str, width: f32, style: Style, lines: &mut Vec<String>) {
    let space = style.width(" ");
    let (mut line, mut used) = (String::new(), 0.0);
    for word in words(text, width, style) {
        let long = style.width(word);
        let gap = if line.is_empty() { 0.0 } else { space };
        if used + gap + long <= width + 0.01 {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            used += gap + long;
        } else {
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            (line, used) = break_word(word, long, width, style, lines);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
}

/// The words of a text; the groups of a phone number stay together where the line can hold them.
fn words(text: &str, width: f32, style: Style) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices([' ', '\t']).chain([(text.len(), "")]) {
        let ends_in_digit = text[..at].ends_with(|letter: char| letter.is_ascii_digit());
        let goes_on = text[at..].chars().nth(1).is_some_and(|letter| letter.is_ascii_digit());
        if ends_in_digit && goes_on {
            continue;
        }
        let group = &text[start..at];
        if group.contains(' ') && style.width(group) > width {
            words.extend(group.split([' ', '\t']));
        } else {
            words.push(group);
        }
        start = (at + 1).min(text.len());
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Full lines of a word that is wider than the line go out, the rest comes back.
fn break_word(word: &str, long: f32, width: f32, style: Style, lines: &mut Vec<String>) -> (String, f32) {
    if long <= width + 0.01 {
        return (word.to_owned(), long);
    }
    let (mut part, mut used) = (String::new(), 0.0);
    let mut buffer = [0; 4];
    for letter in word.chars() {
        let step = style.width(letter.encode_utf8(&mut buffer));
        if used + step > width && !part.is_empty() {
            let rest = part.split_off(seam(&part));
            part.push(JOINED);
            lines.push(std::mem::replace(&mut part, rest));
            used = style.width(&part);
        }
        part.push(letter);
        used += step;
    }
    (part, used)
}

/// Where an address is best broken: after its last stroke, dot or hyphen in the second half, else at the end.
fn seam(part: &str) -> usize {
    let at = part.rfind(['/', '-', '.', '@', '_', '?', '&']).map_or(0, |at| at + 1);
    if at * 2 > part.len() { at } else { part.len() }
}

/// Text that was brought into its place: the style that fits and the lines.
#[derive(Clone, PartialEq, Debug)]
pub struct Fitted {
    /// Style that fits.
    pub style: Style,
    /// Lines from top to bottom.
    pub lines: Vec<String>,
}

impl Fitted {
    /// Height of the lines.
    pub fn height(&self) -> f32 {
        self.style.leading * super::sheet::count(self.lines.len())
    }
    /// Width of the longest line.
    pub fn width(&self) -> f32 {
        self.lines.iter().map(|line| self.style.width(line)).fold(0.0, f32::max)
    }
    /// Draws the lines from the top.
    pub fn draw(&self, drawing: &mut Drawing, x: f32, top: f32) {
        let mut y = top;
        for line in &self.lines {
            drawing.text(x, y, self.style, line);
            y += self.style.leading;
        }
    }
    /// Draws the lines with their right ends in one line.
    pub fn draw_right(&self, drawing: &mut Drawing, right: f32, top: f32) {
        let mut y = top;
        for line in &self.lines {
            drawing.text_right(right, y, self.style, line);
            y += self.style.leading;
        }
    }
    /// Draws the lines about a middle.
    pub fn draw_centre(&self, drawing: &mut Drawing, middle: f32, top: f32) {
        let mut y = top;
        for line in &self.lines {
            drawing.text_centre(middle, y, self.style, line);
            y += self.style.leading;
        }
    }
}

/// Wraps text at one size.
pub fn set(text: &str, width: f32, style: Style) -> Fitted {
    Fitted { style, lines: wrap(text, width, style) }
}

/// Least size of any text.
const LEAST: f32 = 9.0;

/// First of the steps (style, lines at most) that holds the text, if one does.
pub fn fit_whole(text: &str, width: f32, steps: &[(Style, usize)]) -> Option<Fitted> {
    steps
        .iter()
        .map(|&(style, lines)| (set(text, width, style), lines))
        .find_map(|(set, lines)| (set.lines.len() <= lines).then_some(set))
}

/// First of the steps (style, lines at most) that holds the text; beyond the last it gets smaller until it fits, and
/// at the least size longer.
pub fn fit(text: &str, width: f32, steps: &[(Style, usize)]) -> Fitted {
    if let Some(fitted) = fit_whole(text, width, steps) {
        return fitted;
    }
    let &(style, most) = steps.last().unwrap_or(&(super::sheet::T11, 1));
    let mut last = set(text, width, style);
    let room = last.style.leading * super::sheet::count(most);
    while last.height() > room && last.style.pt - 0.5 >= LEAST {
        let pt = last.style.pt - 0.5;
        let style = Style { pt, leading: pt * 0.43, ..last.style };
        last = set(text, width, style);
    }
    last
}

/// Bold words and the rest, wrapped as one sentence; draws it and gives its height.
pub fn draw_remark(drawing: &mut Drawing, at: [f32; 3], style: Style, remark: &crate::outline::Remark) -> f32 {
    let [x, top, width] = at;
    let strong = remark.strong.split_whitespace().map(|word| (word, style.bold()));
    let rest = remark.text.split_whitespace().map(|word| (word, style));
    let (mut left, mut y) = (x, top);
    let mut any = false;
    for (word, style) in strong.chain(rest) {
        let long = style.width(word);
        if left > x && left + long > x + width {
            left = x;
            y += style.leading;
        }
        if long > width {
            let fitted = set(word, width, style);
            fitted.draw(drawing, x, y);
            y += fitted.height();
        } else {
            push_word(drawing, left, y, style, word);
            left += long + style.width(" ");
        }
        any = true;
    }
    if any { y + style.leading - top } else { 0.0 }
}

/// Joins a word to the text before it when it only goes on, so that a line is one piece of text.
fn push_word(drawing: &mut Drawing, x: f32, top: f32, style: Style, word: &str) {
    if let Some(super::sheet::Mark::Text { x: from, y, face, text, .. }) = drawing.marks.last_mut() {
        let end = *from + style.width(text) + style.width(" ");
        if *face == style.face && (*y - top - style.rise()).abs() < 0.01 && (end - x).abs() < 0.05 {
            text.push(' ');
            text.push_str(word);
            return;
        }
    }
    drawing.text(x, top, style, word);
}

/// Words with a strong part and their height, without drawing them.
pub fn remark_height(width: f32, style: Style, remark: &crate::outline::Remark) -> f32 {
    draw_remark(&mut Drawing::default(), [0.0, 0.0, width], style, remark)
}

#[cfg(test)]
mod tests {
    use super::super::sheet::{T11, T16, T20};
    use super::*;

    #[test]
    fn a_phone_number_stays_on_one_line_where_it_can() {
        let text = "Call Leitau on +678 555 0134.";
        let wide = T11.width("Call Leitau on +678 555");
        assert_eq!(wrap(text, wide, T11), ["Call Leitau on", "+678 555 0134."]);
        let narrow = T11.width("+678 555 0");
        assert_eq!(wrap("+678 555 0134", narrow, T11), ["+678 555", "0134"]);
    }

    #[test]
    fn words_go_on_the_next_line_and_none_is_lost() {
        let lines = wrap("one two three four five six seven eight", 30.0, T11);
        assert!(lines.len() > 1 && lines.iter().all(|line| T11.width(line) <= 30.0));
        assert_eq!(lines.join(" "), "one two three four five six seven eight");
    }

    #[test]
    fn a_long_word_is_broken_without_a_hyphen() {
        let word = "W".repeat(60);
        let lines = wrap(&word, 40.0, T11);
        assert!(lines.iter().all(|line| T11.width(line) <= 40.0));
        assert_eq!(lines.concat().replace(JOINED, ""), word);
    }

    #[test]
    fn an_address_is_broken_after_a_stroke() {
        let lines = wrap("example.org/mele/market/stall/seven/and/further", 40.0, T11);
        assert!(lines.len() > 1 && lines[0].ends_with(&format!("/{JOINED}")), "{lines:?}");
        assert_eq!(lines.concat().replace(JOINED, ""), "example.org/mele/market/stall/seven/and/further");
    }

    #[test]
    fn line_breaks_of_the_owner_are_kept() {
        assert_eq!(wrap("first\nsecond", 80.0, T11), ["first", "second"]);
    }

    #[test]
    fn the_first_size_that_holds_the_text_is_taken() {
        let steps = [(T20, 1), (T16, 1), (T11, 2)];
        assert_eq!(fit("short", 60.0, &steps).style, T20);
        assert_eq!(fit("a longer name", T16.width("a longer name") + 0.1, &steps).style, T16);
        let long = fit(&"many words ".repeat(6), 60.0, &steps);
        assert!(
            long.style.pt < T11.pt && long.height() <= 2.0 * T11.leading,
            "beyond the steps it gets smaller, not longer"
        );
        assert!(fit_whole(&"many words ".repeat(6), 60.0, &steps).is_none());
        let longest = fit(&"many words ".repeat(40), 60.0, &steps);
        assert!(longest.style.pt >= LEAST && longest.lines.len() > 3, "at the least size it gets longer");
    }

    #[test]
    fn joiners_and_selectors_take_no_room() {
        assert!((T11.width("a\u{200D}\u{FE0F}b") - T11.width("ab")).abs() < 0.001);
    }
}
