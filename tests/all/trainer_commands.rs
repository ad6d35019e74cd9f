//! Trainers' accounts from a terminal: made with a password or a link, listed, closed, given a new password.

use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use crate::support::terminal::{Serving, command};
use crate::support::visitor::Visitor;

const PASSWORD: &str = "breadfruit under the house";

/// Runs a command on a folder with a line to read, and gives whether it went well and what it said.
fn told(data: &Path, arguments: &[&str], typed: &str) -> (bool, String) {
    let data = data.to_str().expect("a folder with a plain name");
    let mut command = command(&[&["--data", data, "trainer"], arguments].concat());
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().expect("the program was built with the tests");
    // a command that reads nothing may have ended already
    drop(child.stdin.take().expect("it is piped").write_all(typed.as_bytes()));
    let output = child.wait_with_output().expect("it ends");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

fn signs_in(base: &str, login: &str, password: &str) -> u16 {
    Visitor::new(base).request("POST", "/sign-in", &[("login", login), ("password", password)]).status
}

#[test]
fn an_account_is_added_listed_given_a_new_password_and_closed() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path();
    let add = ["add", "Mere", "--name", "Mere Taufa", "--role", "lead", "--organisation", "Market Women"];
    let (fine, said) = told(data, &add, "password1234\n");
    assert!(!fine && said.contains("Many people use this password"), "{said}");
    let (fine, said) = told(data, &add, &format!("{PASSWORD}\n"));
    assert!(fine, "{said}");
    let (fine, said) = told(data, &add, &format!("{PASSWORD}\n"));
    assert!(!fine && said.contains("signs in as mere already"), "{said}");
    let (_, list) = told(data, &["list"], "");
    assert_eq!(list.trim(), "mere\tlead\tMere Taufa\tMarket Women");
    let serving = Serving::start(data, &[]);
    assert_eq!(signs_in(&serving.base, "mere", PASSWORD), 303);
    let (fine, said) = told(data, &["password", "mere"], "yam and taro in the rain\n");
    assert!(fine, "{said}");
    assert_eq!(signs_in(&serving.base, "mere", "yam and taro in the rain"), 303);
    let (fine, said) = told(data, &["disable", "mere"], "");
    assert!(fine, "{said}");
    assert_eq!(signs_in(&serving.base, "mere", "yam and taro in the rain"), 422);
    let (fine, said) = told(data, &["disable", "nobody"], "");
    assert!(!fine && said.contains("stanap trainer list"), "{said}");
}

#[test]
fn a_printed_link_makes_an_account_and_stands_in_no_log() {
    let folder = tempfile::tempdir().expect("a folder");
    let (fine, said) = told(folder.path(), &["add", "--invite", "--name", "Oli Kalsakau", "--role", "admin"], "");
    assert!(fine, "{said}");
    let token = said.lines().find_map(|line| line.split_once("/invite/")).map(|(_, token)| token.trim().to_owned());
    let token = token.expect("a link");
    let serving = Serving::start(folder.path(), &[]);
    let path = format!("/invite/{token}");
    let mut oli = Visitor::new(&serving.base);
    oli.get(&path).assert_heading("Welcome, trainer");
    let fields = [("name", "Oli Kalsakau"), ("login", "oli"), ("password", PASSWORD), ("again", PASSWORD)];
    oli.request("POST", &path, &fields).assert_status(303);
    oli.get("/organisations").assert_status(200);
    assert_eq!(Visitor::new(&serving.base).get(&path).status, 404, "it is used up");
    let log = serving.stopped();
    for secret in [token.as_str(), PASSWORD] {
        assert!(!log.contains(secret), "{secret} stands in the log: {log}");
    }
}
