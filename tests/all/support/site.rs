//! A tiny web server for proving the tools themselves: it answers as a test says and keeps what it was asked.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// What was asked.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// `GET`, `POST`.
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// Header lines as sent.
    pub headers: Vec<String>,
    /// The body as text.
    pub body: String,
}

impl Asked {
    /// The value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let line = self.headers.iter().filter_map(|line| line.split_once(": "));
        line.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// What to answer.
pub struct Reply {
    /// The status.
    pub status: u16,
    /// Header lines, without their ends.
    pub headers: Vec<String>,
    /// The body.
    pub body: String,
}

impl Reply {
    /// A page of HTML.
    pub fn page(html: &str) -> Self {
        let headers = vec!["Content-Type: text/html; charset=utf-8".to_owned()];
        Self { status: 200, headers, body: html.to_owned() }
    }

    /// Sends the visitor elsewhere.
    pub fn redirect(status: u16, to: &str) -> Self {
        Self { status, headers: vec![format!("Location: {to}")], body: String::new() }
    }

    /// Adds a header line.
    pub fn with(mut self, line: &str) -> Self {
        self.headers.push(line.to_owned());
        self
    }
}

/// A server on a free port of this machine, until dropped.
pub struct Site {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
    over: Arc<AtomicBool>,
    door: Option<JoinHandle<()>>,
}

impl Site {
    /// Starts answering.
    pub fn start(answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on this machine");
        let address = listener.local_addr().expect("the port that was given");
        let (asked, over) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let (kept, closing, answer) = (Arc::clone(&asked), Arc::clone(&over), Arc::new(answer));
        let door = thread::spawn(move || {
            for guest in listener.incoming().flatten() {
                if closing.load(Ordering::SeqCst) {
                    break;
                }
                let (kept, answer) = (Arc::clone(&kept), Arc::clone(&answer));
                thread::spawn(move || serve(&guest, &kept, &*answer));
            }
        });
        Self { address, asked, over, door: Some(door) }
    }

    /// The address of the site, without a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Everything asked so far, without the icon that browsers look for.
    pub fn asked(&self) -> Vec<Asked> {
        let asked = self.asked.lock().expect("no answer panicked");
        asked.iter().filter(|one| one.path != "/favicon.ico").cloned().collect()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        let woken = TcpStream::connect(self.address).is_ok();
        if let Some(door) = self.door.take().filter(|_| woken) {
            drop(door.join());
        }
    }
}

/// Answers one request; a guest who says nothing or hangs up early is let go.
fn serve(mut guest: &TcpStream, kept: &Mutex<Vec<Asked>>, answer: &dyn Fn(&Asked) -> Reply) {
    let Some(asked) = read(guest) else { return };
    let Reply { status, headers, body } = answer(&asked);
    kept.lock().expect("no answer panicked").push(asked);
    let mut reply = format!("HTTP/1.1 {status} So\r\nContent-Length: {}\r\nConnection: close\r\n", body.len());
    for line in headers {
        reply.extend([&line, "\r\n"]);
    }
    reply.extend(["\r\n", &body]);
    drop(guest.write_all(reply.as_bytes()));
}

fn read(guest: &TcpStream) -> Option<Asked> {
    let mut reader = BufReader::new(guest);
    let mut first = String::new();
    reader.read_line(&mut first).ok()?;
    let mut words = first.split_whitespace();
    let mut asked = Asked { method: words.next()?.to_owned(), path: words.next()?.to_owned(), ..Asked::default() };
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        asked.headers.push(line.to_owned());
    }
    let length = asked.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    asked.body = String::from_utf8_lossy(&body).into_owned();
    Some(asked)
}
