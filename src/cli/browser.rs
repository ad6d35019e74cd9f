//! Opens the browser for somebody who started the program by a double click, or by its bare name at a terminal.

use std::io::IsTerminal;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::{Command, Stdio};

use crate::store::accounts;
use crate::web::App;

/// Whether a person seems to be sitting here: on Windows a double click opens a window of its own.
pub fn is_wanted() -> bool {
    cfg!(windows) || std::io::stdout().is_terminal()
}

/// Opens the first-run page, if there is no account yet. What goes wrong is no matter: the address is printed too.
pub fn open_first_run(app: &App, listening: SocketAddr) {
    if app.store.read_now(accounts::count).is_ok_and(|count| count == 0) {
        let child = opener(&format!("{}/setup", near(listening))).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        if let Ok(mut child) = child {
            // it hands the address over and ends; nobody waits for it
            std::thread::spawn(move || drop(child.wait()));
        }
    }
}

/// The address by which this machine reaches itself.
pub fn near(listening: SocketAddr) -> String {
    let host = match listening.ip() {
        ip if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        ip => ip,
    };
    format!("http://{}", SocketAddr::new(host, listening.port()))
}

fn opener(address: &str) -> Command {
    if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", "", address]);
        return command;
    }
    let mut command = Command::new(if cfg!(target_os = "macos") { "open" } else { "xdg-open" });
    command.arg(address);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_interfaces_are_reached_by_the_machines_own_name() {
        assert_eq!(near("0.0.0.0:8080".parse().unwrap()), "http://127.0.0.1:8080");
        assert_eq!(near("[::]:80".parse().unwrap()), "http://127.0.0.1:80");
        assert_eq!(near("192.168.4.1:8080".parse().unwrap()), "http://192.168.4.1:8080");
    }
}
