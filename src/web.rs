//! The web: every route, in one list to read from top to bottom, and the layers around them.

mod account;
mod app;
mod arrival;
mod assets;
mod back;
mod begin;
mod beside;
mod board;
mod breaks;
mod cards;
mod carried;
mod certificates;
mod check;
mod choices;
mod codes;
mod conflict;
mod delete;
mod desk;
mod entry;
mod error;
mod example;
mod fields;
mod form;
mod fresh;
mod glossary;
mod guard;
mod hall;
mod hall_check;
mod hall_page;
mod halls;
mod happened;
mod helper;
mod helping;
mod history;
mod home;
mod host;
mod icons;
mod idle;
mod import;
mod invites;
mod join;
mod keep;
mod keeper;
mod lan;
mod local;
mod lost;
mod marks;
mod my_account;
mod organisations;
mod pager;
mod papers;
mod parsed;
mod parts;
mod password;
mod people;
mod pictures;
mod plan_page;
mod practice;
mod prefill;
mod privacy;
mod projector;
mod qr;
mod quiet;
mod register;
mod rights;
mod room;
mod rows;
mod save;
mod seat;
mod seats;
mod second;
mod secret;
mod session;
mod setup;
mod sharing;
mod shell;
mod sign_in;
mod sound;
mod steps;
mod takeout;
mod tasks_page;
mod team;
mod throttle;
mod tls;
mod told;
mod trainer;
mod typing;
mod verify;
mod versions;
mod wall_wish;
mod worksheets;
mod workshop_form;
mod workshop_pack;
mod workshops;

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{Data, FormConfig, ServiceConfig, get, post, resource, route, scope};
use actix_web::{App as Actix, HttpServer, Resource};

use helping::{chair, paper, prints, reissue, shared};

pub use account::{Account, CheckedAccount, Fault, checked as checked_account};
pub use app::{App, Clock};
pub use begin::{insert as make_plan, recode as renew_code};
pub use import::{bring_in, fresh_id, told as file_fault};
pub use invites::{fresh_link, insert_reset};
pub use lan::typed_address;
pub use papers::head as plan_head;
pub use setup::REACH;

use register::{attendance, person, survey};

/// Seconds that running requests have to finish after SIGTERM.
const SHUTDOWN_SECONDS: u64 = 8;

/// Time for the handshake of HTTPS: several turns on a line that takes a second for each.
const HANDSHAKE: Duration = Duration::from_secs(30);

/// Starts the server on a listener.
///
/// # Errors
/// When the workers cannot be started, or the files for HTTPS are not in order.
pub fn server(app: App, listener: TcpListener) -> std::io::Result<(Server, SocketAddr)> {
    let address = listener.local_addr()?;
    let tls = app.settings.tls.as_ref().map(tls::config).transpose().map_err(std::io::Error::other)?;
    let server = HttpServer::new(move || {
        Actix::new()
            .app_data(Data::new(app.clone()))
            .app_data(FormConfig::default().limit(form::BODY_LIMIT))
            .configure(routes)
            .default_service(route().to(error::nowhere))
            .wrap(from_fn(guard::origin))
            .wrap(from_fn(lan::at_home))
            .wrap(from_fn(error::pages))
            .wrap(from_fn(session::hand_over))
            .wrap(Compress::default())
            .wrap(from_fn(guard::headers))
    })
    .tcp_nodelay(true)
    .shutdown_timeout(SHUTDOWN_SECONDS)
    .tls_handshake_timeout(HANDSHAKE);
    let server = match tls {
        Some(tls) => server.listen_rustls_0_23(listener, tls)?,
        None => server.listen(listener)?,
    };
    Ok((server.run(), address))
}

/// An address that answers GET and HEAD, and refuses the rest with a page.
fn page<F, Args>(path: &str, handler: F) -> Resource
where
    F: actix_web::Handler<Args> + Clone,
    Args: actix_web::FromRequest + 'static,
    F::Output: actix_web::Responder + 'static,
{
    at(path).route(get().to(handler.clone())).route(actix_web::web::head().to(handler))
}

/// An address whose other methods are refused with a page. It is written whole in the lists below, so that it can be
/// found; inside a scope only the rest of it is matched.
fn at(path: &str) -> Resource {
    let rest = [A_PLAN, A_WORKSHOP].iter().find_map(|scope| path.strip_prefix(scope));
    resource(rest.unwrap_or(path)).default_service(route().to(error::wrong_method))
}

/// What the address of every page of a plan begins with.
const A_PLAN: &str = "/plans/{plan}";
/// What the address of every page of a workshop begins with.
const A_WORKSHOP: &str = "/workshops/{workshop}";

/// Every route. `tests/all/access/matrix` holds who may use which. A scope is looked through only by requests that
/// belong into it, and most of what is in it is compared as it stands instead of by a pattern.
fn routes(config: &mut ServiceConfig) {
    config.configure(everyone).configure(trainers);
    config.service(scope(A_PLAN).configure(owners)).service(scope(A_WORKSHOP).configure(workshop_rooms));
}

/// What is open to everyone, and the doors by which a plan is begun or found again.
fn everyone(config: &mut ServiceConfig) {
    config
        .service(page("/", home::start))
        .service(page("/health", home::health))
        .service(page("/help", home::help))
        .service(page("/glossary", glossary::show))
        .service(page("/privacy", privacy::show))
        .service(page("/accessibility", home::accessibility))
        .service(page("/join", join::ask).route(post().to(join::find)))
        .service(page("/join/{code}", join::show).route(post().to(join::enter)))
        .service(page("/hello", lan::hello))
        .service(page("/generate_204", lan::probe))
        .service(page("/gen_204", lan::probe))
        .service(page("/hotspot-detect.html", lan::probe))
        .service(page("/library/test/success.html", lan::probe))
        .service(page("/connecttest.txt", lan::probe))
        .service(page("/ncsi.txt", lan::probe))
        .service(page("/success.txt", lan::probe))
        .service(page("/language/{code}", home::language))
        .service(page("/contrast/{state}", home::contrast))
        .service(page("/text/{size}", home::text_size))
        .service(page("/assets/{name}", assets::show))
        .service(page("/audio/{lang}/{name}", sound::show))
        .service(page("/sw.js", assets::worker))
        .service(page("/worksheets/{lang}/{country}/pack.pdf", workshop_pack::show))
        .service(page("/worksheets", worksheets::show))
        .service(page("/worksheets/{lang}/{country}.pdf", worksheets::sheets))
        .service(page("/worksheets/{lang}/{country}/wall.pdf", worksheets::wall))
        .service(page("/worksheets/{lang}/{country}/damage.pdf", worksheets::damage))
        .service(page("/return", back::ask).route(post().to(back::open)))
        .service(page("/lost", lost::ask).route(post().to(lost::take)))
        .service(page("/lost/{token}", lost::scanned))
        .service(page("/verify", verify::ask))
        .service(page("/verify/{code}", verify::show))
        .service(page("/next", back::next))
        .service(page("/q/{token}", back::qr))
        .service(at("/q").route(post().to(back::trade)))
        .service(page("/plans/new", begin::new))
        .service(at("/plans").route(post().to(begin::create)))
        .service(page("/import", import::ask).route(post().to(import::bring)));
}

/// Trainers: their door, their accounts, their hall and the list of their workshops.
fn trainers(config: &mut ServiceConfig) {
    config
        .service(page("/sign-in", sign_in::ask).route(post().to(sign_in::enter)))
        .service(at("/sign-out").route(post().to(sign_in::leave)))
        .service(page("/setup", setup::ask).route(post().to(setup::make)))
        .service(page("/account", my_account::show).route(post().to(my_account::save)))
        .service(at("/account/password").route(post().to(my_account::change_password)))
        .service(page("/people", people::list))
        .service(page("/people/invite", invites::ask).route(post().to(invites::make)))
        .service(page("/people/{account}", people::show).route(post().to(people::change)))
        .service(page("/invite/{token}", invites::open).route(post().to(invites::accept)))
        .service(page("/organisations", organisations::list).route(post().to(organisations::add)))
        .service(page("/organisations/{organisation}", organisations::show).route(post().to(organisations::change)))
        .service(at("/organisations/{organisation}/logo").route(post().to(organisations::set_logo)))
        .service(page("/organisations/{organisation}/logo.png", organisations::picture))
        .service(page("/happened", happened::show))
        .service(page("/workshops", workshops::list).route(post().to(workshop_form::create)))
        .service(page("/workshops/new", workshop_form::new))
        .service(at("/workshops/practice").route(post().to(practice::begin)))
        .service(page("/codes", codes::list))
        .service(at("/codes/{keeper}").route(post().to(codes::start)))
        .service(page("/hall", hall_page::show).route(post().to(hall_page::change)))
        .service(page("/hall/ways", hall_page::ways))
        .service(page("/hall/kit.pdf", hall_page::kit))
        .service(page("/hall/test.pdf", hall_page::test_sheet));
}

/// A workshop: those who hold it, and those who lead or help.
fn workshop_rooms(config: &mut ServiceConfig) {
    config
        .service(page("/workshops/{workshop}/team", team::show).route(post().to(team::change)))
        .service(page("/workshops/{workshop}/delete", team::ask_delete).route(post().to(team::delete)))
        .service(page("/workshops/{workshop}", workshops::show))
        .service(page("/workshops/{workshop}/paper", paper::ask).route(post().to(paper::add)))
        .service(page("/workshops/{workshop}/prints", prints::show).route(post().to(prints::print)))
        .service(page("/workshops/{workshop}/seats/{seat}", chair::show))
        .service(at("/workshops/{workshop}/seats/{seat}/code").route(post().to(reissue::start)))
        .service(at("/workshops/{workshop}/seats/{seat}/typing").route(post().to(paper::start)))
        .service(page("/workshops/{workshop}/seats/{seat}/plan", shared::show).route(post().to(shared::comment)))
        .service(page("/workshops/{workshop}/register", register::list::show))
        .service(page("/workshops/{workshop}/register.xlsx", register::files::register_xlsx))
        .service(page("/workshops/{workshop}/register.csv", register::files::register_csv))
        .service(page("/workshops/{workshop}/register/{seat}", person::show).route(post().to(person::save)))
        .service(page("/workshops/{workshop}/register/{seat}/{moment}", survey::show).route(post().to(survey::save)))
        .service(page("/workshops/{workshop}/attendance", attendance::show).route(post().to(attendance::save)))
        .service(page("/workshops/{workshop}/results", register::results::show))
        .service(page("/workshops/{workshop}/results.xlsx", register::files::results_xlsx))
        .service(page("/workshops/{workshop}/indicators.txt", register::files::indicators))
        .service(page("/workshops/{workshop}/certificates", certificates::show).route(post().to(certificates::change)))
        .service(page("/workshops/{workshop}/certificates.pdf", certificates::paper::all))
        .service(page("/workshops/{workshop}/follow-up", register::calls::show))
        .service(page("/workshops/{workshop}/follow-up.ics", register::calls::calendar))
        .service(page("/workshops/{workshop}/edit", workshop_form::edit).route(post().to(workshop_form::change)))
        .service(page("/workshops/{workshop}/board", board::show))
        .service(page("/workshops/{workshop}/projector", projector::show))
        .service(at("/workshops/{workshop}/room").route(post().to(room::lead)))
        .service(at("/workshops/{workshop}/seats").route(post().to(seats::add)))
        .service(page("/workshops/{workshop}/board/{seat}", seats::show).route(post().to(seats::change)))
        .service(at("/workshops/{workshop}/close").route(post().to(workshop_form::close)));
}

/// A plan: its owner, and whom she lets in.
fn owners(config: &mut ServiceConfig) {
    config
        .service(page("/plans/{plan}", plan_page::show))
        .service(page("/plans/{plan}/code", begin::code).route(post().to(begin::renew)))
        .service(page("/plans/{plan}/check", check::show))
        .service(page("/plans/{plan}/print", papers::show).route(post().to(papers::choose)))
        .service(page("/plans/{plan}/print-view", papers::view))
        .service(page("/plans/{plan}/wall.pdf", papers::wall))
        .service(page("/plans/{plan}/plan.pdf", papers::plan))
        .service(page("/plans/{plan}/card.pdf", papers::card))
        .service(page("/plans/{plan}/by-hand.pdf", papers::by_hand))
        .service(page("/plans/{plan}/wall-1.png", pictures::front))
        .service(page("/plans/{plan}/wall-2.png", pictures::back))
        .service(page("/plans/{plan}/card.png", pictures::card))
        .service(page("/plans/{plan}/versions/{version}", papers::earlier))
        .service(page("/plans/{plan}/plan.json", papers::json))
        .service(page("/plans/{plan}/reminders.ics", takeout::calendar))
        .service(page("/plans/{plan}/contacts.vcf", takeout::contacts))
        .service(page("/plans/{plan}/sms", takeout::sms))
        .service(page("/plans/{plan}/phone.html", takeout::phone))
        .service(at("/plans/{plan}/keep").route(post().to(keep::choose)))
        .service(page("/plans/{plan}/waiting", keep::waiting))
        .service(page("/plans/{plan}/idle", idle::show))
        .service(page("/plans/{plan}/about-me", register::own::show).route(post().to(register::own::save)))
        .service(page("/plans/{plan}/certificate.pdf", certificates::paper::own))
        .service(page("/plans/{plan}/follow-up", register::later::show).route(post().to(register::later::save)))
        .service(page("/plans/{plan}/delete", delete::ask).route(post().to(delete::delete)))
        .service(page("/plans/{plan}/share", sharing::show).route(post().to(sharing::save)))
        .service(page("/plans/{plan}/log", told::log))
        .service(at("/plans/{plan}/told").route(post().to(told::know)))
        .service(at("/plans/{plan}/prints").route(post().to(wall_wish::ask)))
        .service(page("/plans/{plan}/typing", typing::show).route(post().to(typing::done)))
        .service(page("/plans/{plan}/people", second::show).route(post().to(second::change)))
        .service(page("/plans/{plan}/choices", choices::show).route(post().to(choices::save)))
        .service(at("/plans/{plan}/rounds").route(post().to(choices::again)))
        .service(at("/plans/{plan}/depth").route(post().to(plan_page::deepen)))
        .service(at("/plans/{plan}/seat").route(post().to(seat::ask)))
        .service(at("/plans/{plan}/helper").route(post().to(helper::choose)))
        .service(at("/plans/{plan}/sign-out").route(post().to(back::sign_out)))
        .service(page("/plans/{plan}/{section}/history", history::show).route(post().to(history::restore)))
        .service(at("/plans/{plan}/{section}/both").route(post().to(conflict::choose)))
        .service(at("/plans/{plan}/tasks/{stop}/suggestions").route(post().to(tasks_page::take)))
        .service(page("/plans/{plan}/{section}/{stop}", steps::show).route(post().to(steps::save)))
        .service(page("/plans/{plan}/{section}/{stop}/rows/{row}", rows::edit).route(post().to(rows::save)))
        .service(at("/plans/{plan}/{section}/{stop}/rows/{row}/remove").route(post().to(rows::remove)));
}
