//! Requests as plain bytes, for what no well-behaved browser sends.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// What came back: the status line's number, the head and the body.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body as text.
    pub body: String,
}

/// Opens a line to a server such as `http://127.0.0.1:8080`.
pub fn line(base: &str) -> TcpStream {
    let host = base.trim_start_matches("http://");
    let line = TcpStream::connect(host).unwrap_or_else(|problem| panic!("{base}: {problem}"));
    line.set_read_timeout(Some(Duration::from_mins(1))).expect("a line can be given a limit");
    line
}

/// Sends bytes and reads all that comes back.
pub fn send(base: &str, bytes: &[u8]) -> Answer {
    let mut line = line(base);
    // A server may answer and hang up before all is sent.
    drop(line.write_all(bytes));
    read(&mut line)
}

/// Reads an answer to its end.
pub fn read(line: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    drop(line.read_to_end(&mut bytes));
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    let status = status.unwrap_or_else(|| panic!("no answer but {text:?}"));
    Answer { status, body: body.to_owned() }
}

/// A POST of a form as bytes; `lines` are further header lines with their ends.
pub fn post(base: &str, path: &str, lines: &str, body: &[u8]) -> Vec<u8> {
    let host = base.trim_start_matches("http://");
    let length = body.len();
    let mut bytes = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {length}\r\n{lines}\r\n"
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

/// A GET of a path as bytes.
pub fn get(base: &str, path: &[u8], lines: &str) -> Vec<u8> {
    let host = base.trim_start_matches("http://");
    let mut bytes = b"GET ".to_vec();
    bytes.extend_from_slice(path);
    bytes.extend_from_slice(format!(" HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{lines}\r\n").as_bytes());
    bytes
}
