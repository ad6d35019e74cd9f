//! HTTPS, by certificate files or by a proxy that is trusted: cookies that stay on it, and headers that nobody else can
//! make up.

use std::fs;
use std::net::{IpAddr, Ipv4Addr};

use crate::support::app::TestApp;
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::secure::Certificate;
use crate::support::terminal::{Serving, command, outcome};
use crate::support::visitor::Visitor;

const LOCAL: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").into_bytes()
}

/// Sends the form that begins a plan.
fn begins(phone: &mut Visitor) -> Page {
    let page = phone.get("/plans/new");
    let pairs = page.form_with("/plans").choose("start-country", "VU").pairs();
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    phone.request("POST", "/plans", &pairs)
}

#[test]
fn a_server_with_a_certificate_speaks_https_and_cookies_stay_on_it() {
    let certificate = Certificate::fresh();
    let folder = tempfile::tempdir().expect("a folder");
    let files = [certificate.file("cert.pem"), certificate.file("key.pem")].map(|file| file.display().to_string());
    let serving = Serving::start(folder.path(), &["--tls-cert", &files[0], "--tls-key", &files[1]]);
    assert!(serving.base.starts_with("https://"), "{}", serving.base);
    let page = certificate.ask(&serving.base, &get("/")).expect("the certificate is trusted");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("Make a plan for your business"), "{page}");
    assert!(page.contains("strict-transport-security: max-age=31536000\r\n"), "{page}");
    let switch = certificate.ask(&serving.base, &get("/language/fr")).expect("an answer");
    let cookie = switch.lines().find(|line| line.starts_with("set-cookie: ")).expect("a cookie");
    assert!(cookie.contains("; Secure"), "{cookie}");
    assert!(Certificate::fresh().ask(&serving.base, &get("/")).is_none(), "another certificate is not trusted");
}

#[test]
fn files_that_are_not_in_order_are_told_in_one_line() {
    let certificate = Certificate::fresh();
    let other = Certificate::fresh();
    let folder = tempfile::tempdir().expect("a folder");
    let empty = folder.path().join("empty.pem");
    fs::write(&empty, "nothing").expect("a file");
    let (cert, key) = (certificate.file("cert.pem"), certificate.file("key.pem"));
    let gone = folder.path().join("gone.pem");
    for (cert, key, says) in [
        (&gone, Some(&key), "gone.pem"),
        (&cert, Some(&gone), "gone.pem"),
        (&empty, Some(&key), "empty.pem holds no certificate"),
        (&cert, Some(&empty), "empty.pem holds no private key"),
        (&cert, Some(&other.file("key.pem")), "do not go together"),
        (&cert, None, "--tls-key"),
    ] {
        let mut command = command(&["serve", "--listen", "127.0.0.1:0", "--data"]);
        command.arg(folder.path()).arg("--tls-cert").arg(cert);
        if let Some(key) = key {
            command.arg("--tls-key").arg(key);
        }
        let output = outcome(command);
        let told = String::from_utf8_lossy(&output.stderr);
        let complaint = told.lines().find(|line| line.starts_with("stanap: ")).unwrap_or_else(|| panic!("{told}"));
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(complaint.contains("tls") && complaint.contains(says), "{says}: {told}");
    }
}

#[test]
fn what_a_stranger_says_of_https_changes_nothing() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    phone.sends("X-Forwarded-Proto", "https");
    let made = begins(&mut phone);
    made.assert_status(303);
    let cookie = made.header("set-cookie").expect("a session begins");
    assert!(!cookie.contains("Secure"), "{cookie}");
    assert_eq!(made.header("strict-transport-security"), None);
    assert_eq!(phone.request("GET", "/sw.js", &[]).status, 404);
}

#[test]
fn what_a_trusted_proxy_says_of_https_is_believed() {
    let app = TestApp::start();
    let door = app.beside(|settings| settings.trusted_proxies = vec![LOCAL]);
    let mut phone = Visitor::new(&door.base);
    let plain = begins(&mut phone);
    assert!(!plain.header("set-cookie").expect("a session begins").contains("Secure"), "it says nothing of HTTPS");
    assert_eq!(plain.header("strict-transport-security"), None);
    phone.sends("X-Forwarded-Proto", "https").sends("Origin", &door.base.replace("http:", "https:"));
    let made = begins(&mut phone);
    made.assert_status(303);
    assert!(made.header("set-cookie").expect("a session begins").contains("; Secure"));
    assert!(made.header("strict-transport-security").is_some());
    phone.sends("Origin", &door.base);
    begins(&mut phone).assert_status(403).assert_heading("We did not save this");
}

/// Wrong codes, each of another plan, until one has to wait; from one phone that names an address for each try.
fn tries(base: &str, forwarded: impl Fn(usize) -> String) -> Option<usize> {
    let symbols = b"23456789BCDFGHJKMNPQRSTVWXZ";
    (0..640).find(|n| {
        let own: String = [n % 27, n / 27 % 27, n / 729].iter().map(|at| char::from(symbols[*at])).collect();
        let mut phone = Visitor::new(base);
        phone.sends("X-Forwarded-For", &forwarded(*n));
        phone.request("POST", "/q", &[("token", &own)]).status == 429
    })
}

#[test]
fn an_address_is_counted_as_the_proxy_says_and_not_as_a_stranger_says() {
    let app = TestApp::start();
    let forged = tries(&app.base, |n| format!("10.0.{}.{}", n / 200, n % 200));
    assert!(forged.is_some(), "made-up addresses do not help");
    let door = app.beside(|settings| settings.trusted_proxies = vec![LOCAL]);
    let crowd = tries(&door.base, |n| format!("10.0.{}.{}", n / 200, n % 200));
    assert_eq!(crowd, None, "each person behind the proxy is counted for herself");
    let one = tries(&door.base, |n| format!("10.0.{}.{}, 192.0.2.9", n / 200, n % 200));
    assert!(one.is_some(), "the address that the proxy added counts, not what came before it");
}

#[test]
fn signing_out_over_https_clears_the_phone() {
    let app = TestApp::start();
    let certificate = Certificate::fresh();
    let door = app.beside(|settings| settings.tls = Some(certificate.setting()));
    let mut ana = Owner::begins(&app, "quick");
    let (token, session) = (ana.token(), ana.phone.cookie("stanap").expect("a session"));
    let post = |path: &str, body: &str| {
        let head = format!("POST {} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n", ana.at(path));
        let form = "Content-Type: application/x-www-form-urlencoded";
        let cookies = format!("Cookie: stanap={session}; keep={}", ana.plan);
        let request = format!("{head}{form}\r\n{cookies}\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        certificate.ask(&door.base, request.as_bytes()).expect("an answer")
    };
    let clears = "clear-site-data: \"cache\", \"storage\"\r\n";
    let kept = post("/keep", &format!("csrf={token}&do=yes"));
    assert!(kept.contains(&format!("set-cookie: keep={}; ", ana.plan)) && !kept.contains(clears), "{kept}");
    for (path, body) in [("/keep", "&do=no"), ("/sign-out", "")] {
        let answer = post(path, &format!("csrf={token}{body}"));
        assert!(answer.starts_with("HTTP/1.1 303") && answer.contains(clears), "{path}: {answer}");
        assert!(answer.contains("set-cookie: keep=; "), "{path}: {answer}");
    }
}
