//! Content lines as calendars and contact cards have them: escaped, folded at 75 bytes, ended with CR and LF.

/// Most bytes of a line without its end; a letter is never cut.
const WIDTH: usize = 75;

/// Adds `name:value`, folded.
pub(super) fn put(file: &mut String, name: &str, value: &str) {
    let mut width = 0;
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if width + letter.len_utf8() > WIDTH {
            file.push_str("\r\n ");
            width = 1;
        }
        file.push(letter);
        width += letter.len_utf8();
    }
    file.push_str("\r\n");
}

/// A text as it may stand in a value.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => safe.extend(['\\', letter]),
            '\n' => safe.push_str("\\n"),
            other if other.is_control() => {}
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_letters_and_read_back() {
        let name = "ʻOtu Fāliki ".repeat(30);
        let mut file = String::new();
        put(&mut file, "FN", &name);
        let lines: Vec<&str> = file.trim_end_matches("\r\n").split("\r\n").collect();
        assert!(lines.len() > 5 && lines.iter().all(|line| line.len() <= WIDTH), "{lines:?}");
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        assert_eq!(file.trim_end_matches("\r\n").replace("\r\n ", ""), format!("FN:{name}"));
    }

    #[test]
    fn signs_that_part_values_are_marked_and_controls_left_out() {
        assert_eq!(escaped("a;b,c\\d\ne\rf\u{7}"), "a\\;b\\,c\\\\d\\nef");
    }
}
