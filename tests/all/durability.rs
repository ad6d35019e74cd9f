//! A save is on disk before it is answered, and requests under way are answered before the program ends.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::support::line::Line;
use super::support::program::Program;
use super::support::visitor::Visitor;

/// The calls that matter: what comes in, what is written and synced, what goes out.
const CALLS: &str = "trace=read,readv,recvfrom,recvmsg,pwrite64,write,writev,sendto,sendmsg,fsync,fdatasync";

/// A plan of a new owner: her cookie and the page to save.
fn plan(address: &str) -> (String, String) {
    let mut owner = Visitor::new(&format!("http://{address}"));
    let page = owner.get("/plans/new");
    let page = owner.submit(&page, page.form_with("/plans").choose("start-country", "VU"));
    let plan = page.path().split('/').nth(2).expect("the plan's address");
    (
        format!("Cookie: stanap={}\r\n", owner.cookie("stanap").expect("a session")),
        format!("/plans/{plan}/business/you"),
    )
}

/// Runs the program under strace, saves one page, and gives the lines of the trace.
fn trace_of_one_save(folder: &Path) -> Vec<String> {
    let trace = folder.join("trace.txt");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-y", "-s", "64", "-e", CALLS, "-o"]).arg(&trace).arg(env!("CARGO_BIN_EXE_stanap"));
    let database = format!("sqlite:{}", folder.join("stanap.db").display());
    let program = Program::start_under(&mut strace, &database, folder);
    let (cookie, path) = plan(&program.address);
    let mut line = Line::open(&program.address, &cookie).expect("the program answers");
    let page = line.get(&path).expect("the page comes");
    let (csrf, revision) = (page.hidden("csrf").expect("a token"), page.hidden("revision").expect("a revision"));
    let form = format!("csrf={csrf}&key=tracedtraced&revision={revision}&business-name=Blue+Shop");
    assert_eq!(line.post(&path, &form).expect("an answer").status, 303);
    terminate(tracee_of(&program));
    assert!(program.wait().success(), "the traced program ends well");
    fs::read_to_string(&trace).expect("a trace").lines().map(str::to_owned).collect()
}

/// The program is the only child of its tracer.
fn tracee_of(program: &Program) -> u32 {
    let id = program.id();
    let children = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).expect("Linux lists children");
    children.trim().parse().expect("one child")
}

fn terminate(process: u32) {
    let ended = Command::new("kill").arg("-TERM").arg(process.to_string()).status().expect("kill runs");
    assert!(ended.success(), "process {process} takes the signal");
}

/// Where a line that holds all these words stands, after another line.
fn find(trace: &[String], after: usize, words: &[&str]) -> usize {
    let found = trace.iter().skip(after).position(|line| words.iter().all(|word| line.contains(word)));
    let Some(at) = found else {
        panic!("no {words:?} in the trace after line {after}:\n{}", trace[after..].join("\n"))
    };
    at + after
}

/// Where the call that begins in a line has ended: there, or where its thread resumes it.
fn end_of(trace: &[String], begin: usize) -> usize {
    if !trace[begin].ends_with("<unfinished ...>") {
        return begin;
    }
    let thread = trace[begin].split(' ').next().unwrap_or_default();
    find(trace, begin + 1, &[&format!("{thread} "), "resumed>"])
}

#[test]
fn a_save_is_synced_to_disk_before_it_is_answered() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let trace = trace_of_one_save(folder.path());
    let post = trace.iter().rposition(|line| line.contains("\"POST /plans/"));
    let asked = post.unwrap_or_else(|| panic!("the post is not in the trace:\n{}", trace.join("\n")));
    let written = find(&trace, asked, &["pwrite64(", "stanap.db-wal>"]);
    let synced = end_of(&trace, find(&trace, written, &["sync(", "stanap.db-wal>"]));
    assert!(trace[synced].ends_with("= 0"), "the sync went well: {}", trace[synced]);
    let answered = find(&trace, asked, &["\"HTTP/1.1 303"]);
    assert!(synced < answered, "answered in line {answered}, synced in line {synced}:\n{}", trace[asked..].join("\n"));
}

#[test]
fn requests_under_way_are_answered_before_the_program_ends() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let database = format!("sqlite:{}", folder.path().join("stanap.db").display());
    let program = Program::start(&database, folder.path());
    // whoever was answered once is inside: nobody is left at the door when it closes
    let mut lines: Vec<Line> = (0..8).map(|_| Line::open(&program.address, "").expect("the program answers")).collect();
    for line in &mut lines {
        assert_eq!(line.get("/health").expect("an answer").status, 200);
    }
    for (n, line) in lines.iter_mut().enumerate() {
        line.start_post("/return", &format!("code={}222+3333+4444", n + 2)).expect("it is sent");
    }
    // each takes a slow hash: after the first answer the rest is under way
    assert_eq!(lines[0].receive().expect("an answer").status, 422);
    let told = Instant::now();
    terminate(program.id());
    for line in &mut lines[1..] {
        let answer = line.receive().expect("a whole answer");
        assert_eq!(answer.status, 422);
        assert!(answer.text().trim_end().ends_with("</html>"), "{}", answer.text());
    }
    drop(lines);
    let ended = program.wait();
    assert_eq!(ended.code(), Some(0));
    assert!(told.elapsed() < Duration::from_secs(10), "it took {:?}", told.elapsed());
}
