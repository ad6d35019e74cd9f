//! Servers inside this process, ours and the bare one alike.

use std::net::{SocketAddr, TcpListener};
use std::sync::mpsc;
use std::thread::{self, JoinHandle};

use actix_web::dev::{Server, ServerHandle};
use stanap::packs::Packs;
use stanap::settings::Settings;
use stanap::store::Store;
use stanap::web::{self, App, Clock};
use stanap::words::Library;

/// A running server, until dropped.
pub struct Served {
    /// `127.0.0.1:port`.
    pub address: String,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl Served {
    /// Starts a server on a free port.
    pub fn start(make: impl FnOnce(TcpListener) -> std::io::Result<(Server, SocketAddr)> + Send + 'static) -> Self {
        let (send, receive) = mpsc::channel();
        let thread = thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
                let (server, address) = make(listener).expect("the server starts");
                send.send((server.handle(), address.to_string())).expect("somebody waits");
                server.await.expect("the server ends well");
            });
        });
        let (handle, address) = receive.recv().expect("the server runs");
        Self { address, handle, thread: Some(thread) }
    }

    /// Starts ours on a store.
    pub fn ours(store: Store, settings: Settings) -> Self {
        let packs = Packs::embedded().expect("the packs are in order");
        let library = Library::embedded().expect("the words are in order");
        let app = App::new(store, packs, library, settings, Clock::default());
        Self::start(move |listener| web::server(app, listener))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        actix_web::rt::System::new().block_on(self.handle.stop(false));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}
