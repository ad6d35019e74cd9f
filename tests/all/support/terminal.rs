//! The program as a keeper runs it: a process with arguments, an environment, and something to say.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::JoinHandle;

/// What the program says once it serves, and where, if people type another address.
const READY: [&str; 2] = ["Stanap listens on ", "Stanap is ready: "];

/// A command line without the environment of the tests.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stanap"));
    command.args(arguments).stdin(Stdio::null());
    for name in [
        "LISTEN",
        "DATA",
        "DATABASE_URL",
        "CONTENT",
        "PUBLIC_ADDRESS",
        "PSEUDO",
        "TLS_CERT",
        "TLS_KEY",
        "TRUSTED_PROXY",
    ] {
        command.env_remove(format!("STANAP_{name}"));
    }
    command
}

/// Runs the program to its end.
pub fn run(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the program was built with the tests")
}

/// Runs a program that should give up. One that serves instead is ended, which the test then sees.
pub fn outcome(mut command: Command) -> Output {
    let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().expect("the program was built with the tests");
    let stderr = child.stderr.take().expect("its errors are piped");
    let mut told = String::new();
    for line in BufReader::new(stderr).lines().map_while(Result::ok) {
        told.push_str(&line);
        told.push('\n');
        if READY.iter().any(|start| line.starts_with(start)) {
            drop(child.kill());
        }
    }
    let output = child.wait_with_output().expect("the process can be waited for");
    Output { stderr: told.into_bytes(), ..output }
}

/// A serving process; it is ended when dropped.
pub struct Serving {
    /// `http://127.0.0.1:port`.
    pub base: String,
    child: Child,
    said: Receiver<String>,
    rest: Option<JoinHandle<String>>,
}

impl Serving {
    /// Serves a folder on a free port, with more arguments; the log tells all.
    pub fn start(data: &Path, arguments: &[&str]) -> Self {
        let data = data.to_str().expect("a folder with a plain name");
        let mut all = vec!["serve", "--listen", "127.0.0.1:0", "--data", data];
        all.extend(arguments);
        let mut command = command(&all);
        command.env("RUST_LOG", "debug");
        Self::of(command)
    }

    /// Starts it in a folder as a person does who types its bare name, but for the port: that is any free one.
    pub fn bare(folder: &Path) -> Self {
        let mut command = command(&["--port", "0", "--no-browser"]);
        command.current_dir(folder);
        Self::of(command)
    }

    fn of(mut command: Command) -> Self {
        let mut child = command.stderr(Stdio::piped()).spawn().expect("the program was built with the tests");
        let stderr = child.stderr.take().expect("its errors are piped");
        let (send, said) = channel();
        let rest = std::thread::spawn(move || {
            let mut lines = BufReader::new(stderr);
            let mut told = String::new();
            let mut line = String::new();
            while lines.read_line(&mut line).is_ok_and(|read| read > 0) {
                drop(send.send(line.clone()));
                told.push_str(&line);
                line.clear();
            }
            drop(lines.read_to_string(&mut told));
            told
        });
        let told = said.iter().find_map(|line: String| {
            READY.iter().find_map(|start| line.strip_prefix(start)).map(|address| address.trim().to_owned())
        });
        let base = told.unwrap_or_else(|| panic!("the server ended before it was ready: {:?}", child.wait()));
        Self { base, child, said, rest: Some(rest) }
    }

    /// Waits until it says a line that begins so, and gives the rest of that line.
    pub fn hears(&self, start: &str) -> String {
        let told = self.said.iter().find_map(|line| line.strip_prefix(start).map(|rest| rest.trim().to_owned()));
        told.unwrap_or_else(|| panic!("it ended and never said {start:?}"))
    }

    /// Its number among processes.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits for its end: the exit code and all that it said.
    pub fn ended(mut self) -> (Option<i32>, String) {
        let status = self.child.wait().expect("the process can be waited for");
        let told = self.rest.take().map(|rest| rest.join().expect("its words were read"));
        (status.code(), told.unwrap_or_default())
    }

    /// Ends it at once and gives all that it said.
    pub fn stopped(mut self) -> String {
        drop(self.child.kill());
        self.ended().1
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
