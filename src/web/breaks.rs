//! Where long addresses and codes may break on a narrow screen: behind their marks, and in the middle of a code.
//! What comes from here is HTML.

/// An address such as `192.168.1.20:8080/join`: it breaks behind `/`, `:`, `.` and `-`, never within a number.
pub fn address(text: &str) -> String {
    let mut html = String::with_capacity(text.len() * 2);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        push(&mut html, letter);
        let mark = |c: char| matches!(c, '/' | ':' | '.' | '-');
        if mark(letter) && letters.peek().is_some_and(|next| !mark(*next)) {
            html.push_str("<wbr>");
        }
    }
    html
}

/// A short code: it breaks in the middle.
pub fn code(text: &str) -> String {
    let half = text.chars().count().div_ceil(2);
    let mut html = String::with_capacity(text.len() + 5);
    for (at, letter) in text.chars().enumerate() {
        if at > 0 && at == half {
            html.push_str("<wbr>");
        }
        push(&mut html, letter);
    }
    html
}

fn push(html: &mut String, letter: char) {
    match letter {
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        '&' => html.push_str("&amp;"),
        '"' => html.push_str("&quot;"),
        other => html.push(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_breaks_behind_its_marks_only() {
        assert_eq!(address("192.168.1.20:8080/join"), "192.<wbr>168.<wbr>1.<wbr>20:<wbr>8080/<wbr>join");
        assert_eq!(address("http://hall-2.example/"), "http://<wbr>hall-<wbr>2.<wbr>example/");
        assert_eq!(address("a<b>&\""), "a&lt;b&gt;&amp;&quot;");
    }

    #[test]
    fn a_code_breaks_in_its_middle() {
        assert_eq!(code("KT7R4M"), "KT7<wbr>R4M");
        assert_eq!((code("K"), code(""), code("<")), ("K".to_owned(), String::new(), "&lt;".to_owned()));
    }
}
