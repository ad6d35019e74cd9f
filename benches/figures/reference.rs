//! What we compare with: a handler that only hands out bytes, and a loop that only writes rows.

use std::path::Path;
use std::time::{Duration, Instant};

use actix_web::middleware::Compress;
use actix_web::web::{Bytes, Data, get, resource};
use actix_web::{App, HttpResponse, HttpServer};
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use diesel::{SqliteConnection, sql_query};
use std::net::TcpListener;

use crate::server::Served;

/// A server whose one page has these bytes, compressed and served as ours are.
pub fn bytes(page: Vec<u8>) -> Served {
    let page = Bytes::from(page);
    Served::start(move |listener: TcpListener| {
        let address = listener.local_addr()?;
        let server = HttpServer::new(move || {
            let handler = |page: Data<Bytes>| async move {
                let body = Bytes::clone(&page);
                HttpResponse::Ok().content_type("text/html; charset=utf-8").body(body)
            };
            let all = resource("/plans/{plan}/{section}/{stop}").route(get().to(handler));
            App::new().app_data(Data::new(page.clone())).service(all).wrap(Compress::default())
        });
        Ok((server.tcp_nodelay(true).listen(listener)?.run(), address))
    })
}

/// Writes the rows of one save and commits, over and over; saves a second.
pub fn rows(file: &Path, plan: &str, length: Duration) -> f64 {
    let mut c = SqliteConnection::establish(&file.display().to_string()).expect("the file opens");
    c.batch_execute(
        "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON",
    )
    .expect("it is set up");
    let now = chrono::Utc::now().naive_utc().to_string();
    let answers: String =
        one(&mut c, "SELECT answers AS text FROM plan_sections WHERE plan_id = ? AND section = 'business'", plan);
    let last = one(&mut c, "SELECT CAST(max(revision) AS TEXT) AS text FROM section_history WHERE plan_id = ?", plan);
    let first: i32 = last.parse().expect("a number");
    let mut revision = first;
    let began = Instant::now();
    while began.elapsed() < length {
        revision += 1;
        c.immediate_transaction(|c| save(c, plan, revision, &answers, &now)).expect("a save");
    }
    f64::from(revision - first) / began.elapsed().as_secs_f64()
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Text)]
    text: String,
}

fn one(c: &mut SqliteConnection, query: &str, plan: &str) -> String {
    sql_query(query).bind::<Text, _>(plan).get_result::<Found>(c).expect("a row").text
}

fn save(c: &mut SqliteConnection, plan: &str, revision: i32, answers: &str, now: &str) -> QueryResult<()> {
    let revision = i64::from(revision);
    sql_query(
        "UPDATE plan_sections SET revision = ?, answers = ?, saved_at = ? WHERE plan_id = ? AND section = 'business'",
    )
    .bind::<BigInt, _>(revision)
    .bind::<Text, _>(answers)
    .bind::<Text, _>(now)
    .bind::<Text, _>(plan)
    .execute(c)?;
    sql_query("INSERT INTO section_history (plan_id, section, revision, answers, saved_at, origin) VALUES (?, 'business', ?, ?, ?, 'saved')")
        .bind::<Text, _>(plan)
        .bind::<BigInt, _>(revision)
        .bind::<Text, _>(answers)
        .bind::<Text, _>(now)
        .execute(c)?;
    sql_query("UPDATE plans SET revision = revision + 1, updated_at = ? WHERE id = ?")
        .bind::<Text, _>(now)
        .bind::<Text, _>(plan)
        .execute(c)?;
    sql_query("INSERT INTO posts (plan_id, idempotency_key, section, revision, outcome, made_at) VALUES (?, ?, 'business', ?, '[]', ?)")
        .bind::<Text, _>(plan)
        .bind::<Text, _>(format!("bare{revision}"))
        .bind::<BigInt, _>(revision)
        .bind::<Text, _>(now)
        .execute(c)?;
    Ok(())
}
