//! A hall without internet: who may open trainers' pages, phones that tried the way in, and the small questions by
//! which phones find out whether a network is worth staying in.

use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, AtomicU16, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::NaiveDateTime;
use tokio::sync::Notify;

use super::app::App;
use super::error::Error;
use super::shell::{self, Shell};
use crate::machine;

/// Where the pages of trainers begin.
const TRAINERS: [&str; 11] = [
    "/sign-in",
    "/sign-out",
    "/workshops",
    "/account",
    "/people",
    "/organisations",
    "/happened",
    "/codes",
    "/hall",
    "/setup",
    "/invite",
];
/// Tries that are kept.
const MOST_TRIES: usize = 20;

/// What is known of the hall while the program runs. The password of its network never reaches the disk.
#[derive(Default)]
pub struct Lan {
    anywhere: AtomicBool,
    room: AtomicBool,
    doors: AtomicUsize,
    asked: Notify,
    port: AtomicU16,
    short_port: AtomicBool,
    hall: Mutex<Hall>,
}

/// What the trainer said of the hall, and what was seen.
#[derive(Debug, Clone, Default)]
pub struct Hall {
    /// The address she picked.
    pub address: Option<String>,
    /// Name of the wireless network.
    pub network: String,
    /// Its password; empty for an open one.
    pub password: String,
    /// Whether the test sheet came out well.
    pub printed: bool,
    /// Phones that reached the laptop, newest last.
    pub tries: Vec<Try>,
}

/// A phone that reached the laptop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Try {
    /// Where it came from.
    pub from: IpAddr,
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// The number that stood on its screen.
    pub number: u16,
}

impl Lan {
    /// Whether trainers' pages answer everyone in the network.
    pub fn anywhere(&self) -> bool {
        self.anywhere.load(Ordering::Relaxed)
    }
    /// Lets trainers' pages answer everyone in the network, or this machine only.
    pub fn open_to_all(&self, yes: bool) {
        self.anywhere.store(yes, Ordering::Relaxed);
    }
    /// Whether the program serves a room: trainers' pages are guarded then, and phones are told to stay.
    pub fn is_room(&self) -> bool {
        self.room.load(Ordering::Relaxed)
    }
    /// Serves a room from now on, and looks for networks of this machine to listen in.
    pub fn open_room(&self) {
        self.room.store(true, Ordering::Relaxed);
        self.asked.notify_one();
    }
    /// Waits until somebody asks for doors to the room.
    pub async fn doors_asked(&self) {
        self.asked.notified().await;
    }
    /// Notes in how many networks the program listens besides its first address.
    pub fn has_doors(&self, count: usize) {
        self.doors.store(count, Ordering::Relaxed);
    }
    /// In how many networks it listens so.
    pub fn doors(&self) -> usize {
        self.doors.load(Ordering::Relaxed)
    }
    /// Notes where the program listens; `short` when it also listens on port 80, which nobody has to type.
    pub fn listens(&self, port: u16, short: bool) {
        self.port.store(port, Ordering::Relaxed);
        self.short_port.store(short, Ordering::Relaxed);
    }
    /// What stands after the address: nothing for port 80.
    pub fn port(&self) -> String {
        match (self.short_port.load(Ordering::Relaxed), self.port.load(Ordering::Relaxed)) {
            (true, _) | (_, 80 | 0) => String::new(),
            (false, port) => format!(":{port}"),
        }
    }
    /// What is known of the hall.
    pub fn hall(&self) -> Hall {
        self.hall.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
    /// Changes what is known of the hall.
    pub fn change(&self, change: impl FnOnce(&mut Hall)) {
        change(&mut self.hall.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// The address that phones in the hall type, as far as it is known: `http://192.168.8.2`.
pub fn typed_address(app: &App) -> Option<String> {
    let picked = app.lan.hall().address;
    let address = picked.or_else(|| machine::networks().first().map(|network| network.address.to_string()))?;
    let way = if app.settings.tls.is_some() { "https" } else { "http" };
    Some(format!("{way}://{address}{}", app.lan.port()))
}

/// The address that brings phones in: as configured; in a hall, or where the trainer picked a network, the one that they
/// type there; else as this request came.
pub fn way_in(request: &HttpRequest, app: &App) -> String {
    let in_hall = app.lan.is_room() || app.lan.hall().address.is_some();
    let typed = if in_hall && app.settings.public_address.is_none() { typed_address(app) } else { None };
    typed.unwrap_or_else(|| super::begin::public_address(request, app))
}

/// Keeps trainers' pages to this machine where the program listens to a hall, unless the trainer said otherwise.
///
/// # Errors
/// `LaptopOnly` for a phone of the hall.
pub async fn at_home<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let app = super::app::of(request.request());
    let path = request.path();
    let fits = |start: &str| path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let guarded = app.lan.is_room() && !app.lan.anywhere() && TRAINERS.iter().any(|start| fits(start));
    let from = || super::arrival::address(request.request()).parse::<IpAddr>();
    if guarded && !from().is_ok_and(machine::is_own) {
        return Ok(request.error_response(Error::LaptopOnly).map_into_right_body());
    }
    Ok(next.call(request).await?.map_into_left_body())
}

#[derive(Template)]
#[template(path = "trainers/hello.html")]
struct HelloPage {
    shell: Shell,
    number: u16,
}

/// `GET /hello`: "this phone reaches the laptop", with a number that the trainer sees too.
pub async fn hello(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Error> {
    let [high, low] = super::secret::bytes::<2>();
    let number = u16::from_be_bytes([high, low]) % 900 + 100;
    if let Ok(from) = super::arrival::address(&request).parse::<IpAddr>() {
        let seen = Try { from: from.to_canonical(), at: app.clock.stamp(), number };
        app.lan.change(|hall| {
            hall.tries.push(seen);
            let over = hall.tries.len().saturating_sub(MOST_TRIES);
            hall.tries.drain(..over);
        });
    }
    shell::page(&HelloPage { shell: Shell::of(&request).named("hall-hello"), number })
}

/// The questions by which phones test a network, where a router leads them here: the answers that make them stay.
/// Path, status, kind and text.
const PROBES: [(&str, u16, &str, &str); 7] = [
    ("/generate_204", 204, "text/plain", ""),
    ("/gen_204", 204, "text/plain", ""),
    ("/hotspot-detect.html", 200, "text/html", APPLE),
    ("/library/test/success.html", 200, "text/html", APPLE),
    ("/connecttest.txt", 200, "text/plain", "Microsoft Connect Test"),
    ("/ncsi.txt", 200, "text/plain", "Microsoft NCSI"),
    ("/success.txt", 200, "text/plain", "success\n"),
];
const APPLE: &str = "<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>";

/// `GET` of the address by which a phone tests its network; not found where the program does not serve a hall.
pub async fn probe(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Error> {
    let known = PROBES.iter().find(|probe| probe.0 == request.path()).filter(|_| app.lan.is_room());
    let (_, status, kind, text) = known.ok_or(Error::NotFound)?;
    let status = actix_web::http::StatusCode::from_u16(*status).unwrap_or_default();
    Ok(HttpResponse::build(status).content_type(*kind).body(*text))
}
