//! One kept-open HTTP connection, thin enough to load a server with: it says what came back and how many bytes it took.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Long enough for a debug build on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// What came back.
#[derive(Debug, Default)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The header lines as they came, without their ends.
    pub headers: Vec<String>,
    /// The body as sent, out of its chunks; still compressed.
    pub body: Vec<u8>,
    /// Bytes on the wire: headers, chunk marks and body.
    pub bytes: usize,
}

impl Answer {
    /// The value of a header, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let pairs = self.headers.iter().filter_map(|line| line.split_once(": "));
        pairs.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// The body as text, where it was not compressed.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The value of a hidden field on the page.
    pub fn hidden(&self, name: &str) -> Option<String> {
        let text = self.text();
        let field = text.split_once(&format!("name=\"{name}\""))?.1;
        let value = field.split_once("value=\"")?.1.split_once('"')?.0;
        Some(value.to_owned())
    }
}

/// A connection to a server, with the header lines of its requests.
pub struct Line {
    reader: BufReader<TcpStream>,
    always: String,
}

impl Line {
    /// Connects to `127.0.0.1:port`; every request carries these header lines, each ended by CR and LF.
    pub fn open(address: &str, headers: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let always = format!("Host: {address}\r\n{headers}");
        Ok(Self { reader: BufReader::with_capacity(64 * 1024, stream), always })
    }

    /// Gets a page.
    pub fn get(&mut self, path: &str) -> io::Result<Answer> {
        self.send(&format!("GET {path} HTTP/1.1\r\n{}\r\n", self.always))?;
        self.receive()
    }

    /// Posts a form that is encoded already.
    pub fn post(&mut self, path: &str, form: &str) -> io::Result<Answer> {
        self.start_post(path, form)?;
        self.receive()
    }

    /// Posts a form and leaves the answer to [`Line::receive`].
    pub fn start_post(&mut self, path: &str, form: &str) -> io::Result<()> {
        let head = format!("POST {path} HTTP/1.1\r\n{}", self.always);
        let kind = "Content-Type: application/x-www-form-urlencoded";
        self.send(&format!("{head}{kind}\r\nContent-Length: {}\r\n\r\n{form}", form.len()))
    }

    fn send(&mut self, request: &str) -> io::Result<()> {
        self.reader.get_mut().write_all(request.as_bytes())
    }

    /// Reads one whole answer; one that is cut short is an error.
    pub fn receive(&mut self) -> io::Result<Answer> {
        let mut answer = Answer::default();
        let first = self.text_line(&mut answer.bytes)?;
        answer.status = first.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(cut)?;
        loop {
            let line = self.text_line(&mut answer.bytes)?;
            if line.is_empty() {
                break;
            }
            answer.headers.push(line);
        }
        if answer.header("transfer-encoding") == Some("chunked") {
            while self.chunk(&mut answer)? > 0 {}
        } else {
            let length = answer.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
            self.piece(length, &mut answer)?;
        }
        Ok(answer)
    }

    fn chunk(&mut self, answer: &mut Answer) -> io::Result<usize> {
        let size = self.text_line(&mut answer.bytes)?;
        let size = usize::from_str_radix(&size, 16).map_err(|_| cut())?;
        self.piece(size, answer)?;
        self.text_line(&mut answer.bytes)?;
        Ok(size)
    }

    fn piece(&mut self, length: usize, answer: &mut Answer) -> io::Result<()> {
        let start = answer.body.len();
        answer.body.resize(start + length, 0);
        answer.bytes += length;
        self.reader.read_exact(&mut answer.body[start..])
    }

    fn text_line(&mut self, bytes: &mut usize) -> io::Result<String> {
        let mut line = String::new();
        *bytes += self.reader.read_line(&mut line)?;
        if line.ends_with("\r\n") { Ok(line.trim_end().to_owned()) } else { Err(cut()) }
    }
}

fn cut() -> io::Error {
    io::Error::new(ErrorKind::UnexpectedEof, "the answer was cut short")
}
