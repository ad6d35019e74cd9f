//! Doors to a room that a trainer opens while the program runs: a listener in each network of this machine.

use std::cell::RefCell;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::rc::Rc;

use actix_web::rt::task::JoinHandle;

use super::serve::SHORT_PORT;
use super::tell;
use crate::machine;
use crate::web::{self, App};

/// The doors that are open.
pub struct Doors(Rc<RefCell<Vec<Door>>>);

struct Door {
    at: SocketAddr,
    running: JoinHandle<std::io::Result<()>>,
}

impl Doors {
    /// Opens doors on this port whenever the app asks for them. Where somebody said at its start how the program is reached,
    /// that stands.
    pub fn keep(app: &App, port: u16) -> Self {
        let doors = Self(Rc::new(RefCell::new(Vec::new())));
        if app.settings.is_laptop() {
            let (app, open) = (app.clone(), Rc::clone(&doors.0));
            actix_web::rt::spawn(async move {
                loop {
                    app.lan.doors_asked().await;
                    look(&app, port, &mut open.borrow_mut());
                }
            });
        }
        doors
    }

    /// Waits until all are shut: the signal that ends the program ends them too.
    pub async fn ended(self) {
        for door in self.0.take() {
            drop(door.running.await);
        }
    }
}

/// Opens a door in each network that has none yet, on port 80 too where this machine lets the program have it.
fn look(app: &App, port: u16, open: &mut Vec<Door>) {
    open.retain(|door| !door.running.is_finished());
    let mut short = false;
    for network in machine::networks() {
        let address = IpAddr::V4(network.address);
        let new = !open.iter().any(|door| door.at.ip() == address);
        if new && let Some(door) = door(app, SocketAddr::new(address, port)) {
            tell(&format!("Stanap is open to the room: http://{}", door.at));
            open.push(door);
        }
        let there = open.iter().any(|door| door.at == SocketAddr::new(address, SHORT_PORT));
        let shorter =
            if there || app.settings.tls.is_some() { None } else { door(app, SocketAddr::new(address, SHORT_PORT)) };
        short = short || there || shorter.is_some();
        open.extend(shorter);
    }
    app.lan.listens(port, short);
    app.lan.has_doors(open.len());
}

fn door(app: &App, at: SocketAddr) -> Option<Door> {
    let listener = TcpListener::bind(at).ok()?;
    let (server, at) = web::server(app.clone(), listener).ok()?;
    Some(Door { at, running: actix_web::rt::spawn(server) })
}
