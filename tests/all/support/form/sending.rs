//! What a browser sends for a form: its successful controls, encoded.

use super::{Form, Kind};

/// The line that parts the pieces of a multipart body; no test sends it as content.
const BOUNDARY: &str = "----stanap-test-boundary-7f3a";

impl Form {
    /// Names and values as sent: hidden and text, chosen and ticked, selected, and the pressed button.
    pub fn pairs(&self) -> Vec<(String, String)> {
        self.sent().map(|(name, value, _)| (name, value)).collect()
    }

    fn sent(&self) -> impl Iterator<Item = (String, String, Option<&[u8]>)> {
        let named = self.controls.iter().enumerate().filter(|(_, control)| !control.name.is_empty());
        named.flat_map(|(at, control)| {
            let values = match &control.kind {
                Kind::Hidden | Kind::Text | Kind::Area | Kind::File(_) => vec![control.value.clone()],
                Kind::Radio | Kind::Checkbox if control.on => vec![control.value.clone()],
                Kind::Select { options, .. } => options.iter().filter(|o| o.on).map(|o| o.value.clone()).collect(),
                Kind::Button if self.pressed == Some(at) => vec![control.value.clone()],
                Kind::Radio | Kind::Checkbox | Kind::Button => Vec::new(),
            };
            let bytes = if let Kind::File(bytes) = &control.kind { Some(bytes.as_slice()) } else { None };
            values.into_iter().map(move |value| (control.name.clone(), with_crlf(&value), bytes))
        })
    }

    /// The content type and the body of a `POST`.
    pub fn body(&self) -> (String, Vec<u8>) {
        if self.multipart {
            (format!("multipart/form-data; boundary={BOUNDARY}"), self.in_parts())
        } else {
            ("application/x-www-form-urlencoded".to_owned(), encoded(&self.pairs()).into_bytes())
        }
    }

    fn in_parts(&self) -> Vec<u8> {
        let mut body = Vec::new();
        for (name, value, bytes) in self.sent() {
            let start = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"");
            body.extend_from_slice(start.as_bytes());
            if let Some(bytes) = bytes {
                let head = format!("; filename=\"{value}\"\r\nContent-Type: application/octet-stream\r\n\r\n");
                body.extend_from_slice(head.as_bytes());
                body.extend_from_slice(bytes);
            } else {
                body.extend_from_slice(format!("\r\n\r\n{value}").as_bytes());
            }
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        body
    }
}

/// Pairs as `application/x-www-form-urlencoded`.
pub fn encoded<N: AsRef<str>, V: AsRef<str>>(pairs: &[(N, V)]) -> String {
    let pair = |(name, value): &(N, V)| format!("{}={}", escaped(name.as_ref()), escaped(value.as_ref()));
    pairs.iter().map(pair).collect::<Vec<_>>().join("&")
}

fn escaped(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'*' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        b' ' => "+".to_owned(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}

fn with_crlf(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}
