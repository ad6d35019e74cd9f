//! A cable between phones and a server, that can be pulled out and put in again. It does not look at what passes.

use std::io;
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

/// What is plugged in.
#[derive(Default)]
struct Ends {
    out: AtomicBool,
    over: AtomicBool,
    lines: Mutex<Vec<TcpStream>>,
}

/// A cable to a server, until dropped.
pub struct Cable {
    /// Where phones connect: `127.0.0.1:port`.
    pub address: SocketAddr,
    ends: Arc<Ends>,
    door: Option<JoinHandle<()>>,
}

impl Cable {
    /// A cable to a server such as `https://127.0.0.1:8443`, plugged in.
    pub fn to(target: &str) -> Self {
        let target = target.split("://").last().unwrap_or_default().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on this machine");
        let address = listener.local_addr().expect("the port that was given");
        let ends = Arc::new(Ends::default());
        let shared = Arc::clone(&ends);
        let door = thread::spawn(move || {
            for guest in listener.incoming().flatten() {
                if shared.over.load(Ordering::SeqCst) {
                    break;
                }
                if !shared.out.load(Ordering::SeqCst) {
                    connect(&shared, guest, &target);
                }
            }
        });
        Self { address, ends, door: Some(door) }
    }

    /// Pulls it out: what is on its way is lost, and nobody gets through.
    pub fn pull(&self) {
        self.ends.out.store(true, Ordering::SeqCst);
        for line in self.ends.lines.lock().expect("no line panicked").drain(..) {
            drop(line.shutdown(Shutdown::Both));
        }
    }

    /// Puts it in again.
    pub fn plug(&self) {
        self.ends.out.store(false, Ordering::SeqCst);
    }
}

impl Drop for Cable {
    fn drop(&mut self) {
        self.ends.over.store(true, Ordering::SeqCst);
        self.pull();
        let woken = TcpStream::connect(self.address).is_ok();
        if let Some(door) = self.door.take().filter(|_| woken) {
            drop(door.join());
        }
    }
}

/// Carries both ways until one side hangs up.
fn connect(ends: &Ends, guest: TcpStream, target: &str) {
    let Ok(server) = TcpStream::connect(target) else { return };
    let (Ok(guest_back), Ok(server_back)) = (guest.try_clone(), server.try_clone()) else { return };
    let mut lines = ends.lines.lock().expect("no line panicked");
    lines.extend([guest.try_clone(), server.try_clone()].into_iter().flatten());
    drop(lines);
    thread::spawn(move || carry(guest, server));
    thread::spawn(move || carry(server_back, guest_back));
}

fn carry(mut from: TcpStream, mut to: TcpStream) {
    drop(io::copy(&mut from, &mut to));
    drop(to.shutdown(Shutdown::Both));
    drop(from.shutdown(Shutdown::Both));
}
