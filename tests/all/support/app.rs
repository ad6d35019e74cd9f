//! The product running in this process: a real server on a free port, on a database of its own.

use std::net::TcpListener;
use std::sync::mpsc;
use std::thread::JoinHandle;

use actix_web::dev::ServerHandle;
use stanap::packs::Packs;
use stanap::settings::Settings;
use stanap::store::{Store, StoreSettings};
use stanap::web::{self, App, Clock};
use stanap::words::{Library, Voices};
use tempfile::TempDir;

use super::postgres::Database;
use super::visitor::Visitor;

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file in a folder of its own.
    Sqlite,
    /// A database of its own in the throw-away server.
    Postgres,
}

/// A way into the product; closed when dropped.
pub struct Door {
    /// `http://127.0.0.1:port`, or `https:` where it has a certificate.
    pub base: String,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl Door {
    fn open(store: &Store, settings: &Settings, clock: &Clock, voices: Voices) -> Self {
        let way = if settings.tls.is_some() { "https" } else { "http" };
        let packs = Packs::embedded().expect("the packs are in order");
        let library = Library::embedded().expect("the words are in order").with_pseudo().with_voices(voices);
        let app = App::new(store.clone(), packs, library, settings.clone(), clock.clone());
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let (send, receive) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let (server, address) = web::server(app, listener).expect("the server starts");
                send.send((server.handle(), address)).expect("the test waits");
                server.await.expect("the server ends well");
            });
        });
        let (handle, address) = receive.recv().expect("the server runs");
        Self { base: format!("{way}://{address}"), handle, thread: Some(thread) }
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        let stop = self.handle.stop(false);
        actix_web::rt::System::new().block_on(stop);
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

/// A running server; it ends with the test.
pub struct TestApp {
    /// `http://127.0.0.1:port`.
    pub base: String,
    /// The store behind the server, to look at what is on disk.
    pub store: Store,
    /// The server's time, to be moved on.
    pub clock: Clock,
    settings: Settings,
    door: Option<Door>,
    _folder: TempDir,
    _database: Option<Database>,
}

/// Runs a test on SQLite, then on PostgreSQL.
pub fn on_both(test: impl Fn(&TestApp)) {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        test(&TestApp::on(kind));
    }
}

impl TestApp {
    /// A server on an empty SQLite database, for what does not depend on the database.
    pub fn start() -> Self {
        Self::on(Kind::Sqlite)
    }

    /// A server on an empty database of a kind.
    pub fn on(kind: Kind) -> Self {
        Self::speaking(kind, Voices::default())
    }

    /// The same, with recordings of questions.
    pub fn speaking(kind: Kind, voices: Voices) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let database = (kind == Kind::Postgres).then(Database::fresh);
        let url = database.as_ref().map_or_else(
            || format!("sqlite:{}", folder.path().join("stanap.db").display()),
            |database| database.url().to_owned(),
        );
        let settings = Settings {
            listen: "127.0.0.1:0".parse().expect("an address"),
            data: folder.path().to_owned(),
            database_url: url.clone(),
            content: None,
            public_address: None,
            listen_chosen: true,
            lan: false,
            trainers_anywhere: false,
            pseudo: true,
            tls: None,
            trusted_proxies: vec![],
        };
        let store = Store::open(&StoreSettings::new(url)).expect("the store opens");
        let clock = Clock::default();
        let door = Door::open(&store, &settings, &clock, voices);
        let base = door.base.clone();
        Self { base, store, clock, settings, door: Some(door), _folder: folder, _database: database }
    }

    /// Another door to the same plans, with other settings; it must be closed first.
    pub fn beside(&self, change: impl FnOnce(&mut Settings)) -> Door {
        let mut settings = self.settings.clone();
        change(&mut settings);
        Door::open(&self.store, &settings, &self.clock, Voices::default())
    }

    /// A new person with a browser of her own.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(&self.base)
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        drop(self.door.take());
        self.store.close();
    }
}
