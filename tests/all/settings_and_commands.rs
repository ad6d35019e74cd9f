//! The program at a keeper's terminal: help with examples, one clear line for what is wrong, and a good end.

use std::fs;
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output};

use crate::support::terminal::{Serving, command, outcome, run};
use crate::support::wire;

fn words(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The one line in which the program says why it gave up.
fn complaint(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let told = words(&output.stderr);
    let lines: Vec<_> = told.lines().filter(|line| !line.contains(" INFO ")).collect();
    assert_eq!(lines.len(), 1, "one line, not: {told}");
    assert!(lines[0].starts_with("stanap: "), "{told}");
    for inside in ["panicked", "Error {", "Os {", "Some("] {
        assert!(!told.contains(inside), "{inside} in: {told}");
    }
    told
}

fn serving(data: &Path, arguments: &[&str], database: Option<&str>) -> Output {
    let data = data.to_str().expect("a plain name");
    let mut command = command(&[&["serve", "--data", data], arguments].concat());
    if let Some(url) = database {
        command.env("STANAP_DATABASE_URL", url);
    }
    outcome(command)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}

fn content() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/content"))
}

#[test]
fn every_command_tells_its_use_with_an_example() {
    let help = words(&run(&["--help"]).stdout);
    assert!(help.contains("Example: stanap"), "{help}");
    let commands =
        help.split("Commands:").nth(1).and_then(|rest| rest.split("Options:").next()).expect("a list of commands");
    let names: Vec<_> =
        commands.lines().filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help").collect();
    assert!(names.contains(&"serve") && names.len() >= 8, "{names:?}");
    for name in names {
        let output = run(&[name, "--help"]);
        assert_eq!(output.status.code(), Some(0), "{name}");
        let help = words(&output.stdout);
        let example = help.split("Example: ").nth(1).unwrap_or_else(|| panic!("{name} has no example: {help}"));
        assert!(example.contains("stanap") && example.contains(name) || name == "serve", "{name}: {example}");
    }
}

#[test]
fn a_port_in_use_is_told_in_one_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("its address").to_string();
    let told = complaint(&serving(folder.path(), &["--listen", &address], None));
    assert!(told.contains(&address), "{told}");
}

#[test]
fn an_unknown_database_is_told_in_one_line_without_its_password() {
    let folder = tempfile::tempdir().expect("a folder");
    let told = complaint(&serving(folder.path(), &[], Some("mysql://root:hunter2@localhost/stanap")));
    assert!(told.contains("sqlite:") && told.contains("postgres:"), "{told}");
    assert!(!told.contains("hunter2"), "{told}");
    let told = complaint(&serving(folder.path(), &[], Some("postgres://stanap:hunter2@127.0.0.1:1/stanap")));
    assert!(!told.contains("hunter2"), "{told}");
}

#[test]
fn wrong_addresses_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let told = complaint(&serving(folder.path(), &["--listen", "here"], None));
    assert!(told.contains("`here`") && told.contains("127.0.0.1:8080"), "{told}");
    let told = complaint(&serving(folder.path(), &["--public-address", "stanap.example"], None));
    assert!(told.contains("https://"), "{told}");
}

#[test]
fn a_data_folder_that_cannot_be_made_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("taken");
    fs::write(&file, "no folder").expect("a file");
    let told = complaint(&serving(&file.join("data"), &["--listen", "127.0.0.1:0"], None));
    assert!(told.contains("taken"), "{told}");
}

#[test]
fn wrong_content_stops_the_start_with_file_and_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let content_copy = folder.path().join("content");
    copy(content(), &content_copy);
    let pack = content_copy.join("packs/vu.toml");
    let text = fs::read_to_string(&pack).expect("a pack").replacen("Pacific/Efate", "Pacific/Nowhere", 1);
    let line = 1 + text.lines().position(|line| line.contains("Pacific/Nowhere")).expect("the time zone stands there");
    fs::write(&pack, text).expect("a broken pack");
    let named = content_copy.to_str().expect("a plain name");
    let told = complaint(&serving(folder.path(), &["--listen", "127.0.0.1:0", "--content", named], None));
    assert!(told.contains("vu.toml") && told.contains(&line.to_string()) && told.contains("Pacific/Nowhere"), "{told}");

    let output = run(&["check-pack", named]);
    assert_eq!(output.status.code(), Some(1));
    let told = words(&output.stdout) + &words(&output.stderr);
    assert!(told.contains("vu.toml") && told.contains(&line.to_string()) && told.contains("Pacific/Nowhere"), "{told}");

    fs::copy(content().join("packs/vu.toml"), &pack).expect("mended");
    fs::write(content_copy.join("words/en/common.ftl"), "one = 1\n= nothing\n").expect("broken words");
    let told = complaint(&serving(folder.path(), &["--listen", "127.0.0.1:0", "--content", named], None));
    assert!(told.contains("common.ftl") && told.contains('2'), "{told}");
}

#[test]
fn a_content_folder_that_is_not_there_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let gone = folder.path().join("gone");
    let named = gone.to_str().expect("a plain name");
    let told = complaint(&serving(folder.path(), &["--listen", "127.0.0.1:0", "--content", named], None));
    assert!(told.contains("gone"), "{told}");
    let output = run(&["check-pack", named]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn the_packs_of_the_program_are_in_order() {
    let output = run(&["check-pack", content().to_str().expect("a plain name")]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(words(&output.stdout).contains("in order"));
}

#[test]
fn the_questions_and_the_gaps_of_a_language_are_listed() {
    let questions = words(&run(&["questions"]).stdout);
    assert!(questions.lines().count() > 100 && questions.contains("business-name"), "{questions}");
    assert_eq!(run(&["words", "fr"]).status.code(), Some(0));
    let told = complaint(&run(&["words", "xx"]));
    assert!(told.contains("`xx`"), "{told}");
}

#[test]
fn questions_that_nobody_recorded_are_listed_with_the_words_to_read_out() {
    let office = tempfile::tempdir().expect("a folder");
    let spoken = office.path().join("audio/en");
    std::fs::create_dir_all(&spoken).expect("a folder of a language");
    for file in ["business-name.opus", "no-question.mp3", "business-owner.wav"] {
        std::fs::write(spoken.join(file), b"words").expect("a recording");
    }
    let content = office.path().to_str().expect("a plain name");
    let listed = run(&["--content", content, "audio", "en"]);
    let told = words(&listed.stdout);
    assert_eq!(listed.status.code(), Some(0), "{told}");
    assert!(!told.contains("business-name:") && told.contains("business-owner: Your name"), "{told}");
    assert!(told.contains("people-members-name: Name") && told.contains("no-question: no question"), "{told}");
    assert!(told.contains("business-owner.wav: is no .opus"), "{told}");
    assert!(told.contains("questions are not recorded in `en`."), "{told}");
    assert!(complaint(&run(&["audio", "xx"])).contains("`xx`"));
}

#[cfg(unix)]
#[test]
fn being_told_to_stop_lets_a_running_request_finish() {
    let folder = tempfile::tempdir().expect("a folder");
    let serving = Serving::start(folder.path(), &[]);
    let base = serving.base.clone();
    assert_eq!(wire::send(&base, &wire::get(&base, b"/health", "")).status, 200);
    let request = wire::post(&base, "/return", "", b"code=2222+3333+4444");
    let (first, rest) = request.split_at(request.len() - 5);
    let mut line = wire::line(&base);
    line.write_all(first).expect("the first half is sent");
    // The server answers a whole request after the half one, so it has read the half one by then.
    assert_eq!(wire::send(&base, &wire::get(&base, b"/health", "")).status, 200);
    let told = Command::new("kill").args(["-TERM", &serving.id().to_string()]).status().expect("kill is there");
    assert!(told.success());
    // It takes no new guests once it has heard; only then does the rest arrive.
    while TcpStream::connect(base.trim_start_matches("http://")).is_ok() {
        std::thread::yield_now();
    }
    line.write_all(rest).expect("the second half is sent");
    let answer = wire::read(&mut line);
    assert_eq!(answer.status, 422, "{answer:?}");
    assert!(answer.body.contains("</html>"), "the whole page arrives: {}", answer.body);
    let (code, told) = serving.ended();
    assert_eq!(code, Some(0), "{told}");
}

#[cfg(unix)]
#[test]
fn being_told_to_stop_with_nothing_to_do_ends_well() {
    let folder = tempfile::tempdir().expect("a folder");
    let serving = Serving::start(folder.path(), &[]);
    let told = Command::new("kill").args(["-TERM", &serving.id().to_string()]).status().expect("kill is there");
    assert!(told.success());
    assert_eq!(serving.ended().0, Some(0));
}
