//! The program as people run it: a process of its own that can be killed and started again on the same data.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;

/// What the program says when it can be reached.
const READY: &str = "Stanap is ready: http://";

/// A running program; it is killed when dropped.
pub struct Program {
    /// Where it answers: `127.0.0.1:port`.
    pub address: String,
    child: Child,
}

impl Program {
    /// Starts it on a free port and waits until it says that it is ready.
    pub fn start(database: &str, folder: &Path) -> Self {
        Self::start_under(&mut Command::new(env!("CARGO_BIN_EXE_stanap")), database, folder)
    }

    /// The same, run by another command: a tracer.
    pub fn start_under(command: &mut Command, database: &str, folder: &Path) -> Self {
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(folder);
        command.env("STANAP_DATABASE_URL", database).env("RUST_LOG", "warn").stderr(Stdio::piped());
        let mut child = command.spawn().unwrap_or_else(|problem| panic!("{command:?} does not start: {problem}"));
        let said = BufReader::new(child.stderr.take().expect("its words are piped"));
        let (send, receive) = mpsc::channel();
        // read to its end: a full pipe would hold the program up
        thread::spawn(move || said.lines().map_while(Result::ok).for_each(|line| drop(send.send(line))));
        let mut words = Vec::new();
        for line in receive {
            if let Some(address) = line.split_once(READY).map(|(_, address)| address.to_owned()) {
                return Self { address, child };
            }
            words.push(line);
        }
        drop(child.wait());
        panic!("the program ended before it was ready: {}", words.join("\n"))
    }

    /// The number of the process that was started.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends it at once, as a power cut does, and waits until it is gone.
    pub fn kill(mut self) {
        self.child.kill().expect("the process is ours");
        self.child.wait().expect("it ends");
    }

    /// Waits for its end.
    pub fn wait(mut self) -> ExitStatus {
        self.child.wait().expect("it ends")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // it may have ended already
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
