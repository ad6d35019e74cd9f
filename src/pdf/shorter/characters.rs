//! What a face of one byte a letter says of its characters: ranges where codes and characters rise together.

use std::fmt::Write;

/// Most entries that one list may have.
const LIST: usize = 100;

/// Codes from the first to the last, and the character of the first in UTF-16, as hexadecimal digits.
struct Range {
    first: u16,
    last: u16,
    character: String,
}

/// The shorter list, made from one with a line for each code of two bytes, `<0041> <0061>`.
pub fn ranges(unicode: &str) -> String {
    let mut ranges: Vec<Range> = Vec::new();
    for (code, character) in unicode.lines().filter_map(line) {
        match ranges.last_mut().filter(|range| follows(range, code, character)) {
            Some(range) => range.last = code,
            None => ranges.push(Range { first: code, last: code, character: character.to_owned() }),
        }
    }
    let mut list = String::from(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n\
         1 begincodespacerange\n<00> <FF>\nendcodespacerange\n",
    );
    for some in ranges.chunks(LIST) {
        let mut lines = String::new();
        for Range { first, last, character } in some {
            // Writing to a text cannot fail.
            let _ = writeln!(lines, "<{first:02X}> <{last:02X}> <{character}>");
        }
        let _ = write!(list, "{} beginbfrange\n{lines}endbfrange\n", some.len());
    }
    list + "endcmap CMapName currentdict /CMap defineresource pop end end"
}

/// Code and character of a line; none for other lines.
fn line(line: &str) -> Option<(u16, &str)> {
    let (code, character) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
    let entry = character.len() >= 4 && code.len() == 4 && !line.ends_with("<FFFF>");
    Some((u16::from_str_radix(code, 16).ok()?, character)).filter(|_| entry)
}

fn follows(range: &Range, code: u16, character: &str) -> bool {
    let one = |text: &str| (text.len() == 4).then(|| u16::from_str_radix(text, 16).ok()).flatten();
    let (Some(first), Some(here)) = (one(&range.character), one(character)) else { return false };
    // The last byte of the character must not run over within a range.
    let same = first >> 8 == here >> 8;
    same && code == range.last + 1 && u32::from(here) == u32::from(first) + u32::from(code - range.first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_follow_each_other_are_one_range() {
        let list = "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n6 beginbfchar\n<0001> <0020>\n\
                    <0002> <0061>\n<0003> <0062>\n<0004> <0063>\n<0005> <D83DDE00>\n<0006> <00FF>\n<0007> <0100>\nendbfchar";
        let short = ranges(list);
        let entries: Vec<&str> = short.lines().filter(|line| line.matches('<').count() == 3).collect();
        let wanted =
            ["<01> <01> <0020>", "<02> <04> <0061>", "<05> <05> <D83DDE00>", "<06> <06> <00FF>", "<07> <07> <0100>"];
        assert_eq!(entries, wanted);
        assert!(short.contains("5 beginbfrange") && short.contains("<00> <FF>\nendcodespacerange"), "{short}");
    }
}
