//! Reads the plain content that printpdf writes: numbers, names, texts in hexadecimal, lists and operators. The reader of
//! lopdf takes everything the format allows, and most of the time of a paper.

use lopdf::content::Operation;
use lopdf::{Object, StringFormat};

/// The operations; none where there is anything else.
pub fn read(content: &[u8]) -> Option<Vec<Operation>> {
    let mut operations = Vec::with_capacity(content.len() / 12);
    let mut operands: Vec<Object> = Vec::new();
    // Operands before the list that is open.
    let mut outside: Option<Vec<Object>> = None;
    let mut rest = content;
    while let Some((&first, after)) = rest.split_first() {
        match first {
            b'[' if outside.is_none() => outside = Some(std::mem::take(&mut operands)),
            b']' => {
                let list = std::mem::replace(&mut operands, outside.take()?);
                operands.push(Object::Array(list));
            }
            b'<' => {
                let end = after.iter().position(|byte| *byte == b'>')?;
                operands.push(Object::String(bytes(&after[..end])?, StringFormat::Hexadecimal));
                rest = &after[end + 1..];
                continue;
            }
            _ if first.is_ascii_whitespace() => {}
            _ => {
                let end = after.iter().position(|byte| ends(*byte)).unwrap_or(after.len());
                let (letters, further) = rest.split_at(end + 1);
                rest = further;
                match word(letters)? {
                    Word::Operand(operand) => operands.push(operand),
                    Word::Operator => {
                        let operator = std::str::from_utf8(letters).ok()?;
                        operations.push(Operation::new(operator, std::mem::take(&mut operands)));
                    }
                }
                continue;
            }
        }
        rest = after;
    }
    (operands.is_empty() && outside.is_none()).then_some(operations)
}

fn ends(byte: u8) -> bool {
    byte.is_ascii_whitespace() || b"/<>[](){}%".contains(&byte)
}

/// A word of the content.
enum Word {
    Operand(Object),
    Operator,
}

/// A name, a number or an operator; none for what is not plain.
fn word(word: &[u8]) -> Option<Word> {
    let number = || std::str::from_utf8(word).ok();
    match word.first()? {
        b'/' if word.contains(&b'#') => None,
        b'/' => Some(Word::Operand(Object::Name(word[1..].to_vec()))),
        b'0'..=b'9' | b'-' | b'.' if word.contains(&b'.') => Some(Word::Operand(Object::Real(number()?.parse().ok()?))),
        b'0'..=b'9' | b'-' => Some(Word::Operand(Object::Integer(number()?.parse().ok()?))),
        first if first.is_ascii_alphabetic() && !matches!(word, b"true" | b"false" | b"null" | b"BI") => {
            Some(Word::Operator)
        }
        _ => None,
    }
}

fn bytes(hexadecimal: &[u8]) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pair = |two: &[u8]| match two {
        [high, low] => Some(digit(*high)? * 16 + digit(*low)?),
        _ => None,
    };
    hexadecimal.chunks(2).map(pair).collect()
}

#[cfg(test)]
mod tests {
    use lopdf::content::Content;

    use super::*;

    #[test]
    fn plain_content_is_read_as_lopdf_reads_it() {
        let content = b"/P BMC\nBT\n/R 9 Tf\n1 0 0 1 51.5 -7.25 Tm\n[<0001002A>]TJ <00ff> Tj\nET\nEMC\n.5 G 0 1 0 rg\n1 2 m 3 4 l S f*";
        let ours = read(content).unwrap();
        let theirs = Content::decode(content).unwrap().operations;
        assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
    }

    #[test]
    fn anything_else_is_left_to_lopdf() {
        for content in ["(text) Tj", "/P <</MCID 1>> BDC", "/a#20b gs", "true op", "<0> Tj", "1 2", "[1 [2]] d", "] d"]
        {
            assert!(read(content.as_bytes()).is_none(), "{content}");
        }
    }
}
