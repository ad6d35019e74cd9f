//! The trainer's page of the hall: which network, three ways to join, a phone that tried, the check, what to print.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::error::Error;
use super::form::Pairs;
use super::hall_check::{self, Line, Seen, State};
use super::lan::{self, Hall, Try};
use super::shell::{self, Shell};
use super::trainer::Trainer;
use super::{papers, qr, setup};
use crate::machine::{self, Network};
use crate::outline::build::hall_kit;
use crate::pdf::{self, Paper};
use crate::store::{Rights, facts};
use crate::words::Value;

/// Longest name of a wireless network, and longest password, characters.
const NETWORK: usize = 32;
const PASSWORD: usize = 63;

#[derive(Template)]
#[template(path = "trainers/hall.html")]
struct HallPage {
    shell: Shell,
    csrf: String,
    hall: Hall,
    networks: Vec<Network>,
    address: Option<String>,
    tries: Vec<Try>,
    lines: Vec<Told>,
    /// Whether the program listens to the hall at all.
    open: bool,
    /// Whether she can open it to the room here.
    may_open: bool,
    anywhere: bool,
}

/// A line of the check in words.
struct Told {
    code: &'static str,
    class: &'static str,
    mark: String,
    title: String,
    text: String,
}

impl Told {
    fn of(shell: &Shell, line: &Line) -> Self {
        let id = format!("hall-check-{}", line.code);
        let state = line.state.code();
        let text = shell.words.with(&format!("{id}-{state}"), &[("seen", Value::Text(&line.seen))]);
        let class = match line.state {
            State::Good => "done",
            State::Bad => "half",
            State::Look => "wait",
        };
        Self { code: line.code, class, mark: shell.t(&format!("hall-state-{state}")), title: shell.t(&id), text }
    }
}

impl HallPage {
    fn port_is_short(&self) -> bool {
        self.address.as_deref().is_some_and(|address| !address.trim_start_matches("http://").contains(':'))
    }
    fn picked(&self, network: &Network) -> bool {
        let address = network.address.to_string();
        self.hall.address.as_ref().map_or_else(|| self.networks.first() == Some(network), |picked| *picked == address)
    }
}

/// `GET /hall`
pub async fn show(trainer: Trainer) -> Result<HttpResponse, Error> {
    let app = &trainer.app;
    if app.lan.is_room() {
        // a router may have been switched on since
        app.lan.open_room();
    }
    let networks = machine::networks();
    let lines = Seen { app, networks: &networks }.lines();
    let shell = trainer.shell.named("hall").wide();
    let hall = app.lan.hall();
    let page = HallPage {
        csrf: trainer.session.csrf.clone(),
        address: lan::typed_address(app),
        tries: hall.tries.iter().rev().filter(|one| !machine::is_own(one.from)).take(5).cloned().collect(),
        hall,
        networks,
        lines: lines.iter().map(|line| Told::of(&shell, line)).collect(),
        open: hall_check::is_open(app),
        may_open: app.settings.is_laptop() && trainer.account.role == Rights::Admin,
        anywhere: app.lan.anywhere(),
        shell,
    };
    shell::page(&page)
}

/// `POST /hall`: what the trainer says of her hall. It is forgotten when the program stops.
pub async fn change(trainer: Trainer, pairs: Pairs) -> Result<HttpResponse, Error> {
    trainer.check(&pairs)?;
    let app = &trainer.app;
    let text = |name: &str, most: usize| pairs.get(name).unwrap_or_default().chars().take(most).collect::<String>();
    match pairs.get("do") {
        Some("network") => {
            let picked = pairs.get("address").map(str::to_owned);
            let known =
                picked.filter(|picked| machine::networks().iter().any(|one| one.address.to_string() == *picked));
            let (network, password) = (text("network", NETWORK), text("password", PASSWORD));
            app.lan.change(|hall| {
                hall.address = known.or(hall.address.take());
                hall.network = network;
                hall.password = password;
            });
        }
        Some("room") if app.settings.is_laptop() && trainer.account.role == Rights::Admin => {
            app.store.write(|c| facts::set(c, setup::REACH, setup::ROOM)).await?;
            app.lan.open_room();
        }
        Some("printed") => app.lan.change(|hall| hall.printed = true),
        Some("anywhere") => app.lan.open_to_all(true),
        Some("laptop") => app.lan.open_to_all(false),
        _ => return Err(Error::BadRequest("nothing to do")),
    }
    Ok(shell::see_other("/hall"))
}

/// Which workshop the ways lead into.
#[derive(Deserialize)]
pub struct Into {
    #[serde(default)]
    code: String,
}

#[derive(Template)]
#[template(path = "trainers/ways.html")]
struct WaysPage {
    shell: Shell,
    network: String,
    password: String,
    wifi: Option<qr::Picture>,
    page: Option<qr::Picture>,
    /// What is typed, without `http://`.
    typed: String,
    code: String,
}

/// `GET /hall/ways?code=…`: three equal ways to join, for the big screen or to print.
pub async fn ways(request: HttpRequest, trainer: Trainer, into: web::Query<Into>) -> Result<HttpResponse, Error> {
    let code: String = into.code.chars().filter(char::is_ascii_alphanumeric).take(6).collect();
    let app = &trainer.app;
    let hall = app.lan.hall();
    let address = lan::way_in(&request, app);
    let door = if code.is_empty() { format!("{address}/join") } else { format!("{address}/join/{code}") };
    let wifi = (!hall.network.is_empty()).then(|| wifi_text(&hall.network, &hall.password));
    shell::page(&WaysPage {
        shell: trainer.shell.named("hall-ways").wide(),
        wifi: wifi.as_deref().and_then(qr::Picture::of),
        page: qr::Picture::of(&door),
        typed: address.trim_start_matches("https://").trim_start_matches("http://").to_owned(),
        network: hall.network,
        password: hall.password,
        code,
    })
}

/// The text of a code by which a phone joins a wireless network; marks of its own grammar are escaped.
fn wifi_text(network: &str, password: &str) -> String {
    let escaped = |text: &str| {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            if matches!(c, '\\' | ';' | ',' | ':' | '"') {
                out.push('\\');
            }
            out.push(c);
        }
        out
    };
    if password.is_empty() {
        format!("WIFI:T:nopass;S:{};;", escaped(network))
    } else {
        format!("WIFI:T:WPA;S:{};P:{};;", escaped(network), escaped(password))
    }
}

/// Which paper, and for how many people.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    #[serde(default)]
    paper: papers::Size,
    #[serde(default)]
    people: Option<u16>,
}

impl Asked {
    fn people(&self) -> Result<u16, Error> {
        match self.people.unwrap_or(30) {
            people @ 1..=200 => Ok(people),
            _ => Err(Error::BadRequest("number of people")),
        }
    }
}

/// `GET /hall/kit.pdf?people=30&paper=a4|letter`: what to bring and do, and the poster "stay connected".
pub async fn kit(trainer: Trainer, asked: web::Query<Asked>) -> Result<HttpResponse, Error> {
    let (paper, people): (Paper, _) = (asked.paper.into(), asked.people()?);
    let words = trainer.shell.words.clone();
    let made = move || pdf::pages(&hall_kit::of(&words, people), paper);
    papers::answer(trainer.app.painted(made).await?, "application/pdf", "stanap-hall-kit.pdf")
}

/// `GET /hall/test.pdf`: one sheet that shows whether a printer prints small type, patterns and boxes.
pub async fn test_sheet(trainer: Trainer, asked: web::Query<Asked>) -> Result<HttpResponse, Error> {
    let paper: Paper = asked.paper.into();
    let words = trainer.shell.words.clone();
    let made = move || pdf::pages(&hall_kit::test_sheet(&words), paper);
    papers::answer(trainer.app.painted(made).await?, "application/pdf", "stanap-test-print.pdf")
}

#[cfg(test)]
mod tests {
    use super::wifi_text;

    #[test]
    fn marks_in_the_name_of_a_network_do_not_end_it() {
        assert_eq!(wifi_text("Hall; 2", ""), "WIFI:T:nopass;S:Hall\\; 2;;");
        assert_eq!(wifi_text("Hall", "a:b\\c"), "WIFI:T:WPA;S:Hall;P:a\\:b\\\\c;;");
    }
}
