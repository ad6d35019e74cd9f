//! A bad line: a small proxy that loses, cuts, doubles and delays what passes, request by request, as a test says.

use std::collections::VecDeque;
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Long enough for a debug build on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// What happens to one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It passes, and so does its answer.
    None,
    /// It never arrives.
    LoseRequest,
    /// Half of it arrives.
    CutRequest,
    /// It is answered, and the answer never arrives.
    LoseAnswer,
    /// Half of the answer arrives.
    CutAnswer,
    /// It arrives twice, one after the other; the second answer comes back.
    Double,
    /// It is given up by the sender and arrives all the same: after the next request was answered.
    Late,
    /// It passes, and a copy of it arrives once more: after the next post was answered.
    Echo,
}

/// What comes next, and what is on its way.
#[derive(Default)]
struct Weather {
    target: String,
    coming: VecDeque<Fault>,
    late: Vec<Vec<u8>>,
    echoes: Vec<Vec<u8>>,
    /// Faults that happened, in order.
    seen: Vec<Fault>,
}

/// A line to a server through which every request goes on a connection of its own, until dropped.
pub struct Proxy {
    /// Where it listens: `127.0.0.1:port`.
    pub address: SocketAddr,
    weather: Arc<Mutex<Weather>>,
    over: Arc<AtomicBool>,
    door: Option<JoinHandle<()>>,
}

impl Proxy {
    /// A good line to a server such as `127.0.0.1:8080`.
    pub fn to(target: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on this machine");
        let address = listener.local_addr().expect("the port that was given");
        let weather = Weather { target: target.trim_start_matches("http://").to_owned(), ..Weather::default() };
        let (weather, over) = (Arc::new(Mutex::new(weather)), Arc::new(AtomicBool::new(false)));
        let (shared, closing) = (Arc::clone(&weather), Arc::clone(&over));
        let door = thread::spawn(move || {
            for guest in listener.incoming().flatten() {
                if closing.load(Ordering::SeqCst) {
                    break;
                }
                let weather = Arc::clone(&shared);
                thread::spawn(move || serve(guest, &weather));
            }
        });
        Self { address, weather, over, door: Some(door) }
    }

    /// Lets this happen to the next requests, in order; those after them pass.
    pub fn next(&self, faults: &[Fault]) {
        self.weather.lock().expect("no request panicked").coming = faults.iter().copied().collect();
    }

    /// Leads to another server from now on: the same one, started again.
    pub fn lead_to(&self, target: &str) {
        target.clone_into(&mut self.weather.lock().expect("no request panicked").target);
    }

    /// The faults that happened so far.
    pub fn seen(&self) -> Vec<Fault> {
        self.weather.lock().expect("no request panicked").seen.clone()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        let woken = TcpStream::connect(self.address).is_ok();
        if let Some(door) = self.door.take().filter(|_| woken) {
            drop(door.join());
        }
    }
}

/// Takes one request and lets happen to it what comes next.
fn serve(mut guest: TcpStream, weather: &Mutex<Weather>) {
    drop(guest.set_read_timeout(Some(PATIENCE)));
    let Some(request) = whole(&mut guest) else { return };
    let (fault, target) = {
        let mut weather = weather.lock().expect("no request panicked");
        let fault = weather.coming.pop_front().unwrap_or(Fault::None);
        if fault != Fault::None {
            weather.seen.push(fault);
        }
        (fault, weather.target.clone())
    };
    let answer = match fault {
        Fault::None | Fault::Echo => ask(&target, &request),
        Fault::LoseRequest => vec![],
        Fault::CutRequest => {
            part(&target, &request[..request.len() / 2]);
            vec![]
        }
        Fault::LoseAnswer => {
            ask(&target, &request);
            vec![]
        }
        Fault::CutAnswer => {
            let mut answer = ask(&target, &request);
            answer.truncate(answer.len() / 2);
            answer
        }
        Fault::Double => {
            ask(&target, &request);
            ask(&target, &request)
        }
        Fault::Late => {
            weather.lock().expect("no request panicked").late.push(request.clone());
            vec![]
        }
    };
    if fault != Fault::Late {
        let mut come = std::mem::take(&mut weather.lock().expect("no request panicked").late);
        if request.starts_with(b"POST") {
            come.append(&mut weather.lock().expect("no request panicked").echoes);
        }
        for late in come {
            ask(&target, &late);
        }
    }
    if fault == Fault::Echo {
        weather.lock().expect("no request panicked").echoes.push(request);
    }
    drop(guest.write_all(&answer));
    drop(guest.shutdown(Shutdown::Both));
}

/// A whole request, told to be the last of its connection; nothing when the guest hangs up first.
fn whole(guest: &mut TcpStream) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut piece = [0; 8192];
    let head = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at + 4;
        }
        let read = guest.read(&mut piece).ok().filter(|read| *read > 0)?;
        bytes.extend_from_slice(&piece[..read]);
    };
    let text = String::from_utf8_lossy(&bytes[..head]).into_owned();
    let lines = text.split("\r\n").filter(|line| !line.to_ascii_lowercase().starts_with("connection:"));
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let length = lines.iter().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
    while bytes.len() < head + length.unwrap_or(0) {
        let read = guest.read(&mut piece).ok().filter(|read| *read > 0)?;
        bytes.extend_from_slice(&piece[..read]);
    }
    let mut request = format!("{}\r\nConnection: close\r\n\r\n", lines.join("\r\n")).into_bytes();
    request.extend_from_slice(&bytes[head..]);
    Some(request)
}

/// Sends bytes to the server and reads all that it answers. A server that is gone answers nothing.
fn ask(target: &str, request: &[u8]) -> Vec<u8> {
    let mut answer = Vec::new();
    if let Ok(mut server) = TcpStream::connect(target) {
        drop(server.set_read_timeout(Some(PATIENCE)));
        drop(server.write_all(request));
        drop(server.read_to_end(&mut answer));
    }
    answer
}

/// Sends bytes that are no whole request and hangs up.
fn part(target: &str, bytes: &[u8]) {
    if let Ok(mut server) = TcpStream::connect(target) {
        drop(server.write_all(bytes));
        drop(server.shutdown(Shutdown::Both));
    }
}
