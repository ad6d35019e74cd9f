//! Each test gets a PostgreSQL database of its own, which is gone when the test ends.

use crate::support::postgres::Database;
use diesel::{QueryableByName, RunQueryDsl, connection::SimpleConnection, sql_query, sql_types::BigInt};

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

fn count(database: &Database, query: &str) -> i64 {
    let found: Count = sql_query(query).get_result(&mut database.connect()).expect("an answer");
    found.n
}

#[test]
fn two_tests_never_meet_in_one_database_and_leave_none_behind() {
    let (one, other) = (Database::fresh(), Database::fresh());
    one.connect().batch_execute("CREATE TABLE shops (name text); INSERT INTO shops VALUES ('Blue')").expect("a table");
    assert_eq!(count(&one, "SELECT count(*) AS n FROM shops"), 1);
    let tables = "SELECT count(*) AS n FROM pg_tables WHERE tablename = 'shops'";
    assert_eq!(count(&other, tables), 0);

    let held = one.connect();
    let name = one.url().rsplit_once('/').map(|(_, name)| name.to_owned()).expect("a name");
    let databases = format!("SELECT count(*) AS n FROM pg_database WHERE datname = '{name}'");
    assert_eq!(count(&other, &databases), 1);
    drop(one);
    assert_eq!(count(&other, &databases), 0, "an open connection does not hold it");
    drop(held);
}

#[test]
fn the_server_keeps_its_promises_as_a_real_one_does() {
    let database = Database::fresh();
    let durable = "SELECT count(*) AS n FROM pg_settings WHERE name = 'fsync' AND setting = 'on'";
    assert_eq!(count(&database, durable), 1, "a server without fsync proves nothing about saved plans");
}
