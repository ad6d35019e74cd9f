//! `stanap serve`: opens the store, checks the content, starts the server and the housekeeping.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::time::Duration;

use actix_web::dev::Server;
use fast_qr::qr::QRBuilder;
use tracing_subscriber::EnvFilter;

use super::doors::Doors;
use super::{Told, browser, tell};
use crate::machine;
use crate::packs::Packs;
use crate::settings::Settings;
use crate::store::{Store, StoreSettings, facts, maintenance};
use crate::web::{App, Clock};
use crate::words::{Library, Voices};

/// How often ended sessions and plans past their time are cleared away.
const HOUSEKEEPING: Duration = Duration::from_mins(15);

/// Serves until told to stop.
pub fn serve(settings: Settings, opens_browser: bool) -> Told {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let app = app(settings)?;
    let listener = TcpListener::bind(app.settings.listen).map_err(|error| cannot_listen(&app, &error))?;
    actix_web::rt::System::new().block_on(run(app, listener, opens_browser))
}

/// Why the program cannot listen; most often it was started twice.
fn cannot_listen(app: &App, error: &std::io::Error) -> String {
    let listen = app.settings.listen;
    let why = format!("cannot listen on {listen}: {error}");
    if error.kind() != std::io::ErrorKind::AddrInUse {
        return why;
    }
    format!("{why}. Perhaps Stanap runs already: open {}. Or start it with --port 8081.", browser::near(listen))
}

/// The port that nobody has to type.
pub const SHORT_PORT: u16 = 80;

async fn run(app: App, listener: TcpListener, opens_browser: bool) -> Told {
    let (server, address) = crate::web::server(app.clone(), listener).map_err(|error| error.to_string())?;
    let running = actix_web::rt::spawn(server);
    let short = short_door(&app);
    app.lan.listens(address.port(), short.is_some());
    let short = short.map(actix_web::rt::spawn);
    // Who reads that it is ready may tell it to stop at once: by now it listens to that too.
    tokio::task::yield_now().await;
    announce(&app, address);
    if opens_browser {
        browser::open_first_run(&app, address);
    }
    let doors = Doors::keep(&app, address.port());
    let keeper = app.clone();
    actix_web::rt::spawn(async move {
        loop {
            keep_house(&keeper).await;
            actix_web::rt::time::sleep(HOUSEKEEPING).await;
        }
    });
    let ended = running.await.map_err(|error| error.to_string()).and_then(|end| end.map_err(|error| error.to_string()));
    if let Some(short) = short {
        // it was told to stop by the same signal
        drop(short.await);
    }
    doors.ended().await;
    app.store.close();
    ended
}

/// A second listener in a hall, where this machine lets the program have it: people type no port then.
fn short_door(app: &App) -> Option<Server> {
    let listens = app.settings.listen;
    let hall = app.settings.lan && listens.ip().is_unspecified();
    if !hall || app.settings.tls.is_some() || listens.port() == SHORT_PORT {
        return None;
    }
    let listener = TcpListener::bind((listens.ip(), SHORT_PORT)).ok()?;
    crate::web::server(app.clone(), listener).ok().map(|(server, _)| server)
}

async fn keep_house(app: &App) {
    let now = app.clock.stamp();
    let cleared = app.store.write(move |c| maintenance::run(c, &maintenance::Rules::default(), now)).await;
    match cleared {
        Ok(cleared) => {
            if cleared.plans_due + cleared.plans_left > 0 {
                app.parsed.forget_all();
            }
            tracing::debug!(?cleared, "housekeeping");
        }
        Err(error) => tracing::error!(%error, "housekeeping failed"),
    }
}

/// Opens everything that a server needs.
pub fn app(settings: Settings) -> Result<App, String> {
    let packs = packs(&settings)?;
    let library = library(&settings)?;
    let store = open(&settings)?;
    let settings = reaching(settings, &store)?;
    Ok(App::new(store, packs, library, settings, Clock::default()))
}

/// Opens to the room where the first run said so and nobody says otherwise now.
fn reaching(settings: Settings, store: &Store) -> Result<Settings, String> {
    if !settings.is_laptop() {
        return Ok(settings);
    }
    let said = store.read_now(|c| facts::get(c, crate::web::REACH)).map_err(|error| error.to_string())?;
    if said.as_deref() != Some("room") {
        return Ok(settings);
    }
    let listen = SocketAddr::from((Ipv4Addr::UNSPECIFIED, settings.listen.port()));
    Ok(Settings { lan: true, listen, ..settings })
}

/// The packs, built in or overridden.
pub fn packs(settings: &Settings) -> Result<Packs, String> {
    if let Some(folder) = settings.content.as_deref().filter(|folder| !folder.is_dir()) {
        return Err(format!("content: {} is no folder", folder.display()));
    }
    let loaded = settings.content.as_deref().map_or_else(Packs::embedded, Packs::load);
    loaded.map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

/// The words, built in or overridden.
pub fn library(settings: &Settings) -> Result<Library, String> {
    let folder = settings.content.as_deref().map(|content| content.join("words"));
    let library = folder.as_deref().map_or_else(Library::embedded, Library::load).map_err(|error| error.to_string())?;
    let audio = settings.content.as_deref().map(|content| content.join("audio"));
    let voices =
        audio.as_deref().map_or_else(|| Ok(Voices::default()), Voices::load).map_err(|error| error.to_string())?;
    for (file, why) in &voices.refused {
        tracing::warn!(file = %file.display(), why, "a recording is not used");
    }
    let library = library.with_voices(voices);
    Ok(if settings.pseudo { library.with_pseudo() } else { library })
}

/// The store, brought up to this version; the data folder is made where it is missing.
pub fn open(settings: &Settings) -> Result<Store, String> {
    if settings.database_url.starts_with("sqlite:") {
        std::fs::create_dir_all(&settings.data)
            .map_err(|error| format!("cannot make {}: {error}", settings.data.display()))?;
    }
    let opened = Store::open(&StoreSettings::new(settings.database_url.clone()));
    // PostgreSQL explains itself over several lines.
    opened.map_err(|error| error.to_string().split_whitespace().collect::<Vec<_>>().join(" "))
}

fn announce(app: &App, listening: SocketAddr) {
    let settings = &app.settings;
    let way = if settings.tls.is_some() { "https" } else { "http" };
    if settings.public_address.is_some() {
        tell(&format!("Stanap listens on {way}://{listening}"));
    }
    let hall = settings.lan && !listening.ip().is_loopback();
    let in_hall = if hall { crate::web::typed_address(app) } else { None };
    let shown = settings.public_address.clone().or(in_hall).unwrap_or_else(|| format!("{way}://{listening}"));
    tell(&format!("Stanap is ready: {shown}"));
    if hall {
        for network in machine::networks() {
            tell(&format!("  {}: {way}://{}{}", network.name, network.address, app.lan.port()));
        }
        if let Ok(code) = QRBuilder::new(shown.as_bytes()).build() {
            tell(&code.to_str());
        }
    }
}
