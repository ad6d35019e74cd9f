//! The tables themselves: both databases have the same, and schema.rs says the truth about them.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use crate::store::{Connection, StoreError, migrations};

use super::on_each;

/// Columns named `…_id` that are no foreign keys, each with its reason in the migration.
const FREE_IDS: [(&str, &str); 2] = [("audit", "plan_id"), ("audit", "workshop_id")];

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    tab: String,
    #[diesel(sql_type = Text)]
    col: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    filled: bool,
}

#[derive(Debug, QueryableByName)]
struct ForeignKey {
    #[diesel(sql_type = Text)]
    tab: String,
    #[diesel(sql_type = Text)]
    col: String,
    #[diesel(sql_type = Text)]
    rule: String,
}

fn columns(c: &mut Connection) -> Result<BTreeSet<Column>, StoreError> {
    let query = match c {
        Connection::Sqlite(_) => {
            r#"SELECT m.name AS tab, p.name AS col, p.type AS kind, p."notnull" AS filled
               FROM sqlite_master m JOIN pragma_table_info(m.name) p
               WHERE m.type = 'table' AND m.name NOT LIKE '~_~_%' ESCAPE '~'"#
        }
        Connection::Postgres(_) => {
            r"SELECT table_name::text AS tab, column_name::text AS col,
                upper(replace(data_type, ' without time zone', '')) AS kind, is_nullable = 'NO' AS filled
              FROM information_schema.columns
              WHERE table_schema = current_schema() AND table_name NOT LIKE '~_~_%' ESCAPE '~'"
        }
    };
    Ok(diesel::sql_query(query).load(c)?.into_iter().collect())
}

fn foreign_keys(c: &mut Connection) -> Result<Vec<ForeignKey>, StoreError> {
    let query = match c {
        Connection::Sqlite(_) => {
            r#"SELECT m.name AS tab, f."from" AS col, f.on_delete AS rule
               FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"#
        }
        Connection::Postgres(_) => {
            r"SELECT t.relname::text AS tab, a.attname::text AS col,
                CASE k.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'r' THEN 'RESTRICT'
                  ELSE 'NO ACTION' END AS rule
              FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
              JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
              WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace"
        }
    };
    Ok(diesel::sql_query(query).load(c)?)
}

/// What schema.rs says, read from its text: the types are gone once it is compiled.
fn declared() -> BTreeSet<Column> {
    let mut columns = BTreeSet::new();
    let mut tab = String::new();
    let lines = include_str!("../schema.rs").lines().map(str::trim);
    for line in lines.filter(|line| !line.starts_with("diesel::")) {
        if let Some((name, _)) = line.split_once(" (").filter(|_| line.ends_with(") {")) {
            tab = name.into();
        } else if let Some((col, of)) = line.trim_end_matches(',').split_once(" -> ") {
            let inside = of.strip_prefix("Nullable<").and_then(|of| of.strip_suffix('>'));
            let kind = match inside.unwrap_or(of) {
                "Bool" => "BOOLEAN".into(),
                "Binary" => "BYTEA".into(),
                other => other.to_uppercase(),
            };
            columns.insert(Column { tab: tab.clone(), col: col.into(), kind, filled: inside.is_none() });
        }
    }
    columns
}

#[test]
fn the_schema_is_what_the_migrations_make() {
    let declared = declared();
    assert!(declared.len() > 60, "the text was read");
    on_each(|t| {
        let found = t.read(columns);
        assert_eq!(found.difference(&declared).collect::<Vec<_>>(), [] as [&Column; 0], "only in the database");
        assert_eq!(declared.difference(&found).collect::<Vec<_>>(), [] as [&Column; 0], "only in schema.rs");
    });
}

#[test]
fn migrations_go_up_down_and_up_again() {
    on_each(|t| {
        let before = t.read(columns);
        // on a connection of its own: a migration is a transaction itself
        let mut c = t.store.inner.opener.open().expect("opens");
        assert!(migrations::revert_all(&mut c).expect("reverts") > 0);
        assert_eq!(columns(&mut c), Ok(BTreeSet::new()), "nothing is left behind");
        assert!(migrations::run(&mut c).expect("runs") > 0);
        assert_eq!(columns(&mut c), Ok(before));
        assert_eq!(migrations::run(&mut c), Ok(0));
    });
}

#[test]
fn every_id_of_another_row_is_a_foreign_key_that_says_what_deleting_does() {
    on_each(|t| {
        let keys = t.read(foreign_keys);
        for column in t.read(columns).iter().filter(|column| column.col.ends_with("_id")) {
            let at = (column.tab.as_str(), column.col.as_str());
            let key = keys.iter().find(|key| (key.tab.as_str(), key.col.as_str()) == at);
            match key {
                None => assert!(FREE_IDS.contains(&at), "{at:?} is no foreign key"),
                Some(key) => assert_ne!(key.rule, "NO ACTION", "{at:?} states no rule"),
            }
        }
        assert!(keys.len() >= 6, "the keys were read");
    });
}
